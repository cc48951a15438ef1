"""A class on one page: what was gathered, and how it is drawn."""
