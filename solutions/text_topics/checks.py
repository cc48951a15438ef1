"""Hidden checks of the unit on text: the contracts' other half, and both networks on new texts."""

from __future__ import annotations

from typing import Any

import numpy as np

from autograder import models
from autograder.checks import check
from autograder.compare import shape, that, untouched
from autograder.contracts import complete
from autograder.datasets import course_seed
from autograder.datasets.newswires import TOPICS, Texts, newswires
from autograder.student import Student
from autograder.thresholds import Thresholds

public = complete(__file__)
thresholds = Thresholds.beside(__file__)
NUM_WORDS, DUEL_WORDS, MAXLEN = 300, 60, 16
"""Of the notebook's networks."""
ENOUGH = 0.9
"""Share of duels that counts like all of them: how a network learns the order is free, and some ways are slower."""


def unseen(kind: Any) -> Texts:
    """Texts that no notebook gets."""
    return newswires(kind, 3000 if kind == "topics" else 1000, np.random.default_rng(course_seed(__file__, 51_966)))


def numbers_of(student: Student, reference: Any, name: str, texts: list[str], num_words: int) -> list[list[int]]:
    """Texts as the network has learned them, by the index that its notebook made."""
    index = student.get(name)
    usable = isinstance(index, dict) and all(type(k) is str and isinstance(n, int) for k, n in index.items())
    that(usable, f"{name} should be the notebook's, as it makes it.")
    found: list[list[int]] = reference.texts_to_sequences(texts, index, num_words)
    return [[n for n in numbers if n >= 0] for numbers in found]


@check("build_topic_mlp", weight=0.5)
def leaves_the_list_of_widths_alone(student):
    """units may be a list, and stays as it was."""
    untouched(student.build_topic_mlp, 6, 2, [4, 3])


@check("topics", weight=2, essential=True)
def files_wires_that_it_has_not_seen(student, reference):
    """Of new wires nearly as many are filed rightly as can be."""
    wires = unseen("topics")
    numbers = numbers_of(student, reference, "word_index", wires.texts, NUM_WORDS)
    model = models.of(student, "topics", row_shapes=[(NUM_WORDS,)])
    found = models.predict(model, reference.multi_hot(numbers, NUM_WORDS))
    shape(found, (len(numbers), len(TOPICS)), what=f"the output for {len(numbers)} wires")
    that(bool(np.isfinite(found).all()), "The outputs should be finite numbers.")
    right = float((found.argmax(axis=1) == wires.labels).mean())
    thresholds.at_least("topics", right, what="The share of unseen wires that are filed rightly")


@check("order", weight=2, essential=True)
def answers_duels_that_it_has_not_seen(student, reference):
    """Of new duels nine in ten are answered rightly."""
    duels = unseen("duels")
    numbers = numbers_of(student, reference, "duel_index", duels.texts, DUEL_WORDS)
    model = models.of(student, "order", max_parameters=public.LARGE, row_shapes=[(MAXLEN,)])
    found = models.predict(model, reference.pad(numbers, MAXLEN))
    shape(found, (len(numbers), 1), what=f"the output for {len(numbers)} duels")
    right = float(((found[:, 0] > 0.5) == duels.labels).mean())
    thresholds.at_least("order", min(right, ENOUGH), what="The share of unseen duels that are answered rightly")
