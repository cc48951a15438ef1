"""The untrusted side: a warm process that forks a confined child for each submission.

``zygote`` and ``child`` run in the sandbox, ``box`` and ``session`` in the judge.
"""
