"""On GitHub's runners: a student's push is checked and explained; a course's submissions get their grade of record."""
