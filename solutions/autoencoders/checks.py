"""Hidden checks of the unit on autoencoders: the contracts' other half, and the networks on digits that nobody has."""

from __future__ import annotations

import functools
from typing import Any

import numpy as np

from autograder.checks import check
from autograder.compare import close
from autograder.contracts import complete
from autograder.datasets import course_seed
from autograder.datasets.digit_rows import digit_rows, held_out
from autograder.thresholds import Thresholds

public = complete(__file__)
thresholds = Thresholds.beside(__file__)
CODES, PIXELS = 8, 64
SURE = 0.5
"""Probability from which on the judge's reader recognises a digit."""


@functools.cache
def unseen() -> np.ndarray:
    """Digits that no notebook gets."""
    return held_out(course_seed(__file__, 51_966))[0]


@functools.cache
def straight_error() -> float:
    """The error on them of the best straight autoencoder of the training digits."""
    (rows, _), _ = digit_rows()
    centre = rows.mean(axis=0)
    directions = np.linalg.svd(rows - centre, full_matrices=False)[2][:CODES]
    lost = unseen() - centre
    return float(np.mean((lost - lost @ directions.T @ directions) ** 2))


@functools.cache
def reader() -> Any:
    """A reader of digits: who has seen all digits of the notebook."""
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - only for the drawn digits

    (x_train, y_train), (x_test, y_test) = digit_rows()
    rows, labels = np.concatenate([x_train, x_test]), np.concatenate([y_train, y_test])
    return LogisticRegression(C=3.0, max_iter=400).fit(rows, labels)


@check("autoencoder", weight=2, essential=True)
def beats_the_straight_squeeze(student):
    """On digits that it has not seen, its error is clearly below that of principal components with as many numbers."""
    rows = unseen()
    error = float(np.mean((public.answers(student, "autoencoder", rows, PIXELS) - rows) ** 2))
    thresholds.at_most("error", error / straight_error(), what="Its error in shares of the straight one's")


@check("vae", weight=2, essential=True)
def describes_digits_that_it_has_not_seen(student, reference):
    """On digits that it has not seen, cross-entropy and KL divergence together are few nats."""
    rows = unseen()
    mean, log_var = public.clouds(student, rows)
    z = reference.reparametrise(mean, log_var, np.random.default_rng(4)).astype(np.float32)
    logits = public.answers(student, "vae_decoder", z, PIXELS)
    kl = float((mean**2 + np.exp(log_var) - 1 - log_var).sum(axis=1).mean() / 2)
    thresholds.at_most("nats", public.cross_entropy(rows, logits) + kl, what="The loss on unseen digits")


@check("vae")
def draws_digits_that_can_be_read(student):
    """Of digits drawn from random codes, a reader of the judge's own recognises a good share."""
    z = np.random.default_rng(5).standard_normal((500, public.PLANE)).astype(np.float32)
    logits = public.answers(student, "vae_decoder", z, PIXELS)
    known = reader().predict_proba(1 / (1 + np.exp(-np.clip(logits, -50, 50)))).max(axis=1) >= SURE
    thresholds.at_least("recognised", float(known.mean()), what="The share of drawn digits that are recognised")


@check("vae_loss", weight=0.5)
def has_slopes_for_the_encoder(student):
    """Of tensors, the loss has the slopes of the divergence, beta times, for means and logarithms of variances."""
    args = [part.astype(np.float32) for part in (public.X, public.LOGITS, public.MEANS[:2], public.LOG_VARS[:2])]
    _, mean, log_var = public.slopes(student, "vae_loss", "slopes_of_loss", *args, 0.5)
    close(mean, args[2] / 4, rtol=1e-4, atol=1e-5, what="the slopes for mean")
    close(log_var, (np.exp(args[3]) - 1) / 8, rtol=1e-4, atol=1e-5, what="the slopes for log_var")
