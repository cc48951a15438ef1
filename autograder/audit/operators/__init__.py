"""Mutation operators: the slips that a mechanical mutant is made of, by the kind of code they change."""
