"""What runs beside the student's code, in the sandbox or in their own notebook: cells, and calls of their functions."""
