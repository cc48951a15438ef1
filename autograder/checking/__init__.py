"""One check on one student: its examples drawn and replayed, the smallest failing input looked for."""
