"""Tests that were written for another grader, as checks."""
