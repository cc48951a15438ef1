"""The untrusted side: a warm process that forks a confined child for each submission.

What lies in ``inside`` runs there; ``box`` starts it, ``session`` talks to it, both in the judge.
"""
