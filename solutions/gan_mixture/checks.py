"""Hidden checks of the unit on a game of two networks: the contracts' other half, and points of the judge's noise."""

from __future__ import annotations

import functools

import numpy as np

from autograder.checks import check
from autograder.compare import close
from autograder.contracts import complete
from autograder.datasets import course_seed
from autograder.student import Student
from autograder.thresholds import Thresholds

public = complete(__file__)
thresholds = Thresholds.beside(__file__)
POINTS = 10_000


@functools.cache
def noise() -> np.ndarray:
    """What no notebook has made points of."""
    return np.random.default_rng(course_seed(__file__, 47_802)).standard_normal((POINTS, public.LATENT))


def found(student: Student) -> np.ndarray:
    """The share of the generator's points on each cloud."""
    return public.shares(public.made_points(student, noise()))


@check("generator", weight=2, essential=True)
def makes_points_that_lie_on_the_clouds(student):
    """Of points that it makes of the judge's noise, most lie on one of the eight clouds."""
    thresholds.at_least("on", float(student.once(found).sum()), what="The share of points that lie on a cloud")


@check("generator", weight=2)
def forgets_no_cloud(student):
    """The cloud that gets the fewest of its points still gets a good share; the fair one is an eighth."""
    thresholds.at_least("rarest", float(student.once(found).min()), what="The share of points on the rarest cloud")


@check("discriminator_loss", weight=0.5)
def weighs_both_kinds_alike(student):
    """Of tensors of different numbers of rows, each kind counts as a whole."""
    real, fake = np.array([[0.25]], dtype=np.float32), np.array([[1.0], [-2.0], [0.5], [3.0]], dtype=np.float32)
    for_real, for_fake = public.of_critic(student, real, fake)
    close(for_real, public.sigmoid(real) - 1, rtol=1e-4, atol=1e-5, what="the slopes for real_logits")
    close(for_fake, public.sigmoid(fake) / 4, rtol=1e-4, atol=1e-5, what="the slopes for fake_logits")
