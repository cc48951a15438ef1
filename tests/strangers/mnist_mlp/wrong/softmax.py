"""Wrong solutions of `softmax`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("softmax")
def no_shift():
    """exp of 1000 overflows."""

    def softmax(z):
        e = np.exp(np.asarray(z, dtype=float))
        return e / e.sum(axis=1, keepdims=True)


@mutant("softmax")
def whole_array_sums_to_one():
    """The sum runs over all rows."""

    def softmax(z):
        z = np.asarray(z, dtype=float)
        e = np.exp(z - z.max())
        return e / e.sum()


@mutant("softmax")
def along_columns():
    """Normalises the columns."""

    def softmax(z):
        z = np.asarray(z, dtype=float)
        e = np.exp(z - z.max(axis=0))
        return e / e.sum(axis=0)


@mutant("softmax")
def without_keepdims():
    """(N, C) minus (N,): fails, or mixes the rows if N = C."""

    def softmax(z):
        z = np.asarray(z, dtype=float)
        e = np.exp(z - z.max(axis=1))
        return e / e.sum(axis=1)


@mutant("softmax")
def one_shift_for_all():
    """The largest of all logits is subtracted: rows far below become 0/0."""

    def softmax(z):
        z = np.asarray(z, dtype=float)
        e = np.exp(z - z.max())
        return e / e.sum(axis=1, keepdims=True)


@mutant("softmax")
def shares_of_logits():
    """No exponential at all."""

    def softmax(z):
        z = np.asarray(z, dtype=float)
        return z / z.sum(axis=1, keepdims=True)


@mutant("softmax")
def largest_gets_all():
    """A 1 for the largest logit, 0 elsewhere."""

    def softmax(z):
        z = np.asarray(z)
        return (z == z.max(axis=1, keepdims=True)).astype(float)


@mutant("softmax")
def sign_turned():
    """exp(−z)."""

    def softmax(z):
        z = -np.asarray(z, dtype=float)
        e = np.exp(z - z.max(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)


@mutant("softmax")
def epsilon_below():
    """A small number in the denominator, large enough to spoil the sums."""

    def softmax(z):
        z = np.asarray(z, dtype=float)
        e = np.exp(z - z.max(axis=1, keepdims=True))
        return e / (e.sum(axis=1, keepdims=True) + 1e-3)


@mutant("softmax")
def lists_refused():
    """A list has no method max."""

    def softmax(z):
        e = np.exp(z - z.max(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)


@mutant("softmax")
def shift_in_place():
    """Subtracts from the caller's own array."""

    def softmax(z):
        z = np.asarray(z)
        z -= z.max(axis=1, keepdims=True)
        e = np.exp(z)
        return e / e.sum(axis=1, keepdims=True)


@mutant("softmax")
def shift_by_smallest():
    """Subtracts the smallest: the largest exponent may be 20,000."""

    def softmax(z):
        z = np.asarray(z, dtype=float)
        e = np.exp(z - z.min(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)


@mutant("softmax")
def shift_by_mean():
    """Subtracts the mean: still overflows for (10,000, −10,000)."""

    def softmax(z):
        z = np.asarray(z, dtype=float)
        e = np.exp(z - z.mean(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)


@mutant("softmax")
def clipped_logits():
    """Clips to ±500: 10,000 and 9,999 become equal."""

    def softmax(z):
        e = np.exp(np.clip(np.asarray(z, dtype=float), -500, 500))
        return e / e.sum(axis=1, keepdims=True)


@mutant("softmax")
def nan_to_num_afterwards():
    """Repairs NaN afterwards: the warning stays, and rows no longer sum to 1."""

    def softmax(z):
        e = np.exp(np.asarray(z, dtype=float))
        return np.nan_to_num(e / e.sum(axis=1, keepdims=True))


@mutant("softmax")
def shift_in_numerator_only():
    """The sum is made of unshifted powers."""

    def softmax(z):
        z = np.asarray(z, dtype=float)
        e = np.exp(z - z.max(axis=1, keepdims=True))
        return e / np.exp(z).sum(axis=1, keepdims=True)


@mutant("softmax")
def largest_absolute_value():
    """Subtracts the largest absolute value: rows of large negative logits become 0/0."""

    def softmax(z):
        z = np.asarray(z, dtype=float)
        e = np.exp(z - np.abs(z).max(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)


@mutant("softmax")
def silenced_overflow():
    """Only the warnings are switched off: NaN comes out for 1,000."""

    def softmax(z):
        z = np.asarray(z, dtype=float)
        with np.errstate(all="ignore"):
            e = np.exp(z)
            return e / e.sum(axis=1, keepdims=True)


@mutant("softmax")
def divided_by_scale():
    """Logits are divided by the largest absolute value: other probabilities."""

    def softmax(z):
        z = np.asarray(z, dtype=float)
        z = z / np.maximum(np.abs(z).max(axis=1, keepdims=True), 1)
        e = np.exp(z)
        return e / e.sum(axis=1, keepdims=True)


@mutant("softmax")
def empty_like_input():
    """Writes into np.empty_like: whole numbers in a list of rows cut all to 0."""

    def softmax(z):
        z = np.array(z)
        out = np.empty_like(z)
        for i, row in enumerate(z):
            e = np.exp(row - row.max())
            out[i] = e / e.sum()
        return out
