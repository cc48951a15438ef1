"""Hidden checks of the unit on few pictures: the contracts' other half, other bases, and pictures that nobody has."""

from __future__ import annotations

import functools
from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from autograder.checks import check
from autograder.compare import close
from autograder.contracts import accuracy, complete, trained
from autograder.contracts.outcomes import agree
from autograder.datasets import course_seed
from autograder.datasets.patterns import STRANGE, held_out

public = complete(__file__)


@functools.cache
def unseen() -> tuple[np.ndarray, np.ndarray]:
    """Strange pictures that no notebook gets."""
    return held_out(course_seed(__file__, 51_966))


for network in ("transfer", "scratch"):
    measure = replace(accuracy, name=f"{network}_accuracy")
    trained(network, unseen=unseen, outputs=(len(STRANGE),), measures=(measure,))


@check("build_transfer")
def takes_another_base(student):
    """It works for a base of the functional kind, of other sizes, and for other numbers of classes."""
    public.pools_and_decides(student, public.Base(True, (2, 3, 5)), 4)


@check("build_transfer")
def leaves_another_base_as_it_is(student):
    """A base of the functional kind stays as it is, bit for bit, too."""
    public.only_the_head_moves(student, public.Base(True, (2, 3, 5)), 4)


@check("unfreeze")
def frees_two_of_three(student):
    """n_layers = 2 frees the last two convolutions of three, in a base of the functional kind."""
    public.teaches_the_last(student, public.Base(True, (2, 3, 5)), 2)


@check("unfreeze")
def frees_layers_of_any_kind(student):
    """A base with a Dense layer at its end: n_layers = 1 frees that one, 2 the last convolution as well."""
    for n_layers in (1, 2):
        public.frees_the_last(student, public.Base(True, (2, 3), 4), n_layers)


@check("batch_norm_train")
@given(seed=st.integers(0, 999), n=st.integers(1, 3), c=st.integers(1, 4), momentum=st.sampled_from([0.9, 0.5]))
def agrees_on_pictures(student, reference, seed, n, c, momentum):
    """Pictures (N, H, W, C) are normalised over all axes but the last."""
    rng = np.random.default_rng(seed)
    x, gamma, beta, mean = (rng.integers(-24, 25, s) / 8 for s in ((n, 3, 2, c), (c,), (c,), (c,)))
    args = [x, gamma, beta, mean, rng.integers(1, 24, c) / 8, momentum]
    agree(student.batch_norm_train(*args), reference.batch_norm_train(*args), names=("y", "mean", "var"))


@check("batch_norm_infer", weight=0.5)
@given(seed=st.integers(0, 999), c=st.integers(1, 4))
def agrees_on_single_pictures(student, reference, seed, c):
    """Pictures are normalised channel by channel, also one alone."""
    rng = np.random.default_rng(seed)
    x, gamma, beta, mean = (rng.integers(-24, 25, s) / 8 for s in ((1, 3, 2, c), (c,), (c,), (c,)))
    args = [x, gamma, beta, mean, rng.integers(1, 24, c) / 8]
    close(student.batch_norm_infer(*args), reference.batch_norm_infer(*args))
