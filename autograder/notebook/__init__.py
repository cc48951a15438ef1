"""The notebook of an assignment: what each cell is for, and solutions filled in."""
