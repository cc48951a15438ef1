"""Whose code is alike: syntax trees in a normal form, written as signs, compared by fingerprints."""
