"""Hidden checks of the unit on word vectors: the contracts' other half, trainings, what the tales' author knows."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from autograder.checks import check
from autograder.compare import that
from autograder.contracts import complete
from autograder.datasets.tales import GROUP_OF
from autograder.thresholds import Thresholds

public = complete(__file__)
thresholds = Thresholds.beside(__file__)
ONE_WAY = np.array([[0, 3], [1, 4], [2, 3], [0, 4], [0, 3], [1, 5]])
"""Words that are only centres, and words that are only neighbours: tables that are swapped show."""


@check("train_skipgram", weight=2, essential=True, examples=8)
@given(drawn=st.integers(0, 2), word=st.sampled_from([6, 0]), epochs=st.sampled_from([3, 2]), seed=st.integers(0, 9))
def agrees_where_chance_has_no_say(student, reference, drawn, word, epochs, seed):
    """With all pairs in one batch, and one word that is always drawn, every number of both tables is known."""
    chances = np.eye(7)[word]
    wanted = public.learned(student, ONE_WAY, (7, 3, drawn, 0, 6), chances, seed=seed)
    for _ in range(epochs):
        wanted = reference.step(*wanted, ONE_WAY, [word] * drawn, 0.5)
    got = public.learned(student, ONE_WAY, (7, 3, drawn, epochs, 6), chances, seed=seed)
    public.compare_tables(got, wanted, f"after {epochs} epochs of one batch, where only the word {word} is drawn")


@check("vectors", weight=2, essential=True)
def groups_stand_apart(student):
    """Words of one group are far more alike than words of two groups."""
    W, words = public.table_of(student)
    that(set(GROUP_OF) <= set(words), "words should be those of the tales.", got=words)
    U = public.unit_rows(W)[[words.index(name) for name in GROUP_OF]]
    groups = np.array(list(GROUP_OF.values()))
    same, own = groups[:, None] == groups, np.eye(len(groups), dtype=bool)
    contrast = float((U @ U.T)[same & ~own].mean() - (U @ U.T)[~same].mean())
    thresholds.at_least("contrast", contrast, what="The mean cosine within the groups, less that between them,")
