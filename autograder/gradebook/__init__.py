"""nbgrader's gradebook: where it is, what it holds, and the one writer to it."""
