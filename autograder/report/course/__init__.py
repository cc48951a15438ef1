"""A course on a page: its assignments, its students, who falls behind, what a year failed; and a page a student."""
