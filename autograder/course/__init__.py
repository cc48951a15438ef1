"""What a course's own files say: an ``assignment.toml``, or, in any nbgrader course, its notebooks and configuration."""
