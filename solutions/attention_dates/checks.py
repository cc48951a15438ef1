"""Hidden checks of the unit on attention: the contracts' other half, and the translator on new days."""

from __future__ import annotations

import functools

import numpy as np

from autograder import models
from autograder.checks import check
from autograder.compare import shape, that
from autograder.contracts import complete
from autograder.datasets import course_seed
from autograder.datasets.dates import ANSWER, CHARACTERS, DIGITS, LONGEST, encode, held_out
from autograder.thresholds import Thresholds

public = complete(__file__)
thresholds = Thresholds.beside(__file__)


@functools.cache
def unseen() -> tuple[np.ndarray, np.ndarray]:
    """Tokens of dates that no notebook gets, and of the answers."""
    found = held_out(400, course_seed(__file__, 51_966))
    return encode(found.texts, CHARACTERS, LONGEST), encode(found.answers, DIGITS, ANSWER)


@check("build_translator", weight=0.5)
def looks_back_unless_told_otherwise(student):
    """Left out, attention is True; and without it there are fewer weights."""
    sizes = public.OTHER_SIZES
    usual = models.rebuild(public.built(student, sizes), max_parameters=public.LARGE)
    public.look_of(usual, sizes)
    plain = models.rebuild(public.built(student, sizes, False), max_parameters=public.LARGE)
    kinds = {type(layer).__name__ for layer in plain.layers}
    that("Dot" not in kinds, "Without attention the decoder should not look at the encoder's states; there is a Dot.")


@check("greedy_decode", weight=3, essential=True)
def agrees_on_other_models(student, reference):
    """Whatever the model, its text and the start, each answer is fed back to it."""
    for seed, (source, length, vocabulary) in enumerate([(2, 4, 5), (1, 6, 9)]):
        model = public.Told(source, length, vocabulary, 10 + seed).build()
        texts = np.random.default_rng(seed).integers(0, vocabulary, (5, source))
        cases = [(texts, start, reference.greedy_decode(model, texts, length, start)) for start in (0, vocabulary - 1)]
        public.says(student, model, *cases)


@check("greedy_decode", weight=0.5)
def answers_one_text_in_one_step(student, reference):
    """One text is enough, and so is a length of 1."""
    model, text = public.Told(3, 1, 6, 20).build(), public.TEXTS[:1]
    public.says(student, model, (text, 2, reference.greedy_decode(model, text, 1, 2)))


@check("greedy_decode", weight=0.5)
def knows_many_tokens(student, reference):
    """There may be hundreds of tokens, as for words."""
    model, texts = public.Told(2, 3, 400, 5).build(), np.array([[1, 300], [399, 256]])
    public.says(student, model, (texts, 300, reference.greedy_decode(model, texts, 3, 300)))


@check("translator", weight=2, essential=True)
def translates_dates_that_it_has_not_seen(student, reference):
    """Of days that were never learned from, whole dates are right, each character after the translator's own."""
    sources, targets = unseen()
    rows = [sources.shape[1:], targets.shape[1:]]
    model = models.of(student, "translator", max_parameters=public.LARGE, row_shapes=rows)
    found = models.predict(model, [sources, np.full_like(targets, public.START)])
    shape(found, (*targets.shape, public.START + 1), what=f"the output for {len(sources)} texts")
    that(bool(np.isfinite(found).all()), "The outputs should be finite numbers.")
    said = reference.greedy_decode(model, sources, ANSWER, public.START)
    share = float((said == targets).all(axis=1).mean())
    thresholds.at_least("dates", share, what="The share of unseen dates that are right from end to end")
