"""For who begins: a new unit to write on, a made-up class to look at."""
