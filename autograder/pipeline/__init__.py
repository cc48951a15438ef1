"""The road of one submission: each step a function from one frozen value to the next.

::

    submitted/STUDENT/NAME/*.ipynb
       │  read.read            any file → cells; size limits; the right notebook of several
       │  restore.restore      the release's locked cells, the student's answers; a notice for each repair
       │  execute.execute      papermill drives, a confined child of the warm sandbox runs the cells
       │  judge.Judge.judge    every check, over the wire; broken helpers served by the judge
       │  score.score          points from verdicts
       ▼  grade.grade_class    the only writer: results, pages, autograded/, gradebook

`grader` walks it for one submission.
"""
