"""Wrong solutions of `step`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("step")
def fires_at_zero():
    """>= in place of >: 1 at z = 0."""

    def step(z):
        return (np.asarray(z) >= 0).astype(int)


@mutant("step")
def booleans():
    """True and False, not integers."""

    def step(z):
        return np.asarray(z) > 0


@mutant("step")
def signs():
    """-1 for negative numbers."""

    def step(z):
        return np.sign(np.asarray(z, dtype=float)).astype(int)


@mutant("step")
def floats():
    """1.0 and 0.0, not integers."""

    def step(z):
        return np.where(np.asarray(z) > 0, 1.0, 0.0)


@mutant("step")
def if_on_an_array():
    """`if` needs a single number."""

    def step(z):
        if z > 0:
            return np.array(1)
        return np.array(0)


@mutant("step")
def turned_round():
    """1 where z is not positive."""

    def step(z):
        return (np.asarray(z) <= 0).astype(int)


@mutant("step")
def threshold_at_one_half():
    """Rounds at 0.5."""

    def step(z):
        return (np.asarray(z) > 0.5).astype(int)


@mutant("step")
def tolerance():
    """Numbers below 1e-9 count as 0."""

    def step(z):
        return (np.asarray(z) > 1e-9).astype(int)


@mutant("step")
def rectified():
    """max(z, 0), not 1."""

    def step(z):
        return np.maximum(np.asarray(z), 0).astype(int)


@mutant("step")
def truncated_first():
    """astype before the comparison: 0.5 becomes 0."""

    def step(z):
        return (np.asarray(z).astype(int) > 0).astype(int)


@mutant("step")
def in_place():
    """The caller's array is overwritten."""

    def step(z):
        z = np.asarray(z)
        z[z <= 0] = 0
        z[z > 0] = 1
        return z.astype(int)


@mutant("step")
def lists_not_converted():
    """A list cannot be compared with 0."""

    def step(z):
        return (z > 0) * np.int64(1)


@mutant("step")
def list_of_numbers():
    """A list comes back, and matrices or single numbers raise."""

    def step(z):
        return [1 if v > 0 else 0 for v in z]


@mutant("step")
def number_becomes_vector():
    """A single number comes back with shape (1,)."""

    def step(z):
        return (np.atleast_1d(z) > 0).astype(int)


@mutant("step")
def heaviside_half_way():
    """np.heaviside with 1 at 0."""

    def step(z):
        return np.heaviside(np.asarray(z, dtype=float), 1).astype(int)


@mutant("step")
def flattened():
    """A matrix comes back flat."""

    def step(z):
        return np.array([int(v > 0) for v in np.ravel(z)], dtype=int)


@mutant("step")
def divided_by_its_size():
    """z/|z| is nan at 0, with a warning."""

    def step(z):
        z = np.asarray(z, dtype=float)
        return np.nan_to_num((z / np.abs(z) + 1) / 2).astype(int)


@mutant("step")
def rounded_sigmoid():
    """The sigmoid rounds tiny positive numbers to 0.5, and it overflows for -800."""

    def step(z):
        return np.round(1 / (1 + np.exp(-np.asarray(z, dtype=float)))).astype(int)


@mutant("step")
def vectorize_without_type():
    """np.vectorize without otypes fails on an empty array."""

    def step(z):
        return np.asarray(np.vectorize(lambda v: 1 if v > 0 else 0)(z))
