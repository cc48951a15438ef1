"""What a course's own files say: ``assignment.toml``, or an nbgrader course's notebooks and configuration."""
