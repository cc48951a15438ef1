"""Hidden checks of the unit on word vectors: the contracts' other half, whole trainings, and what the tales' author knows."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from autograder.checks import check
from autograder.compare import that
from autograder.contracts import complete
from autograder.datasets.tales import GROUP_OF, analogies
from autograder.student import Student
from autograder.thresholds import Thresholds

public = complete(__file__)
thresholds = Thresholds.beside(__file__)
ONE_WAY = np.array([[0, 3], [1, 4], [2, 3], [0, 4], [0, 3], [1, 5]])
"""Words that are only centres, and words that are only neighbours: tables that are swapped show."""


@check("train_skipgram", weight=2, essential=True, examples=8)
@given(drawn=st.integers(0, 2), word=st.sampled_from([6, 3, 0]), epochs=st.sampled_from([3, 2]), seed=st.integers(0, 9))
def agrees_where_chance_has_no_say(student, reference, drawn, word, epochs, seed):
    """With all pairs in one batch, and one word that is always drawn, every number of both tables is known."""
    chances = np.eye(7)[word]
    wanted = public.learned(student, ONE_WAY, (7, 3, drawn, 0, 6), chances, seed=seed)
    for _ in range(epochs):
        wanted = reference.step(*wanted, ONE_WAY, [word] * drawn, 0.5)
    got = public.learned(student, ONE_WAY, (7, 3, drawn, epochs, 6), chances, seed=seed)
    public.compare_tables(got, wanted, f"after {epochs} epochs of one batch, where only the word {word} is drawn")


def measured(student: Student) -> tuple[float, float]:
    """How much more alike words of one group are than words of two, and how far the right analogies are ahead."""
    W, words = public.table_of(student)
    that(set(GROUP_OF) <= set(words), "words should be those of the tales.", got=words)
    U = public.unit_rows(W)
    rows = [words.index(name) for name in GROUP_OF]
    cosines = U[rows] @ U[rows].T
    groups = np.array(list(GROUP_OF.values()))
    same = groups[:, None] == groups
    contrast = cosines[same & ~np.eye(len(rows), dtype=bool)].mean() - cosines[~same].mean()
    ahead = []
    for names in analogies():
        a, b, c, d = (words.index(name) for name in names)
        scores = U @ public.unit_rows((W[b] - W[a] + W[c])[None])[0]
        ahead.append(scores[d] - np.delete(scores, [a, b, c, d]).max())
    return float(contrast), float(np.mean(ahead))


@check("vectors", weight=2, essential=True)
def groups_stand_apart(student):
    """Words of one group are far more alike than words of two groups."""
    text = "The mean cosine within the groups, less that between them,"
    thresholds.at_least("contrast", student.once(measured)[0], what=text)


@check("vectors")
def he_is_to_she_as_he_is_to_she(student):
    """The right answers of the analogies are ahead of all other words."""
    thresholds.at_least("ahead", student.once(measured)[1], what="By how much the cosine of the right answer is ahead")
