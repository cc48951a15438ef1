"""What people read of a grade: cards, pages, advice, the notebook as it ran."""
