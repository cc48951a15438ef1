"""Many processes and machines that grade: how work reaches them, and how they begin and end."""
