"""Checks in a student's own notebook and shell."""
