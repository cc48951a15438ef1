"""How fast a class is graded, beside nbgrader and otter-grader, on the same notebooks in the same run."""
