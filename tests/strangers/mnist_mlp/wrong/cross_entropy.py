"""Wrong solutions of `cross_entropy`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("cross_entropy")
def no_floor():
    """log 0 warns and gives infinity."""

    def cross_entropy(y, p):
        p = np.asarray(p, dtype=float)
        return float(-np.mean(np.log(p[np.arange(len(y)), np.asarray(y)])))


@mutant("cross_entropy")
def sum_instead_of_mean():
    """The sum over the rows."""

    def cross_entropy(y, p):
        p = np.asarray(p, dtype=float)
        return float(-np.sum(np.log(np.maximum(p[np.arange(len(y)), np.asarray(y)], 1e-12))))


@mutant("cross_entropy")
def minus_forgotten():
    """Negative."""

    def cross_entropy(y, p):
        p = np.asarray(p, dtype=float)
        return float(np.mean(np.log(np.maximum(p[np.arange(len(y)), np.asarray(y)], 1e-12))))


@mutant("cross_entropy")
def whole_columns():
    """p[:, y] takes every label's column in every row."""

    def cross_entropy(y, p):
        p = np.asarray(p, dtype=float)
        return float(-np.mean(np.log(np.maximum(p[:, np.asarray(y)], 1e-12))))


@mutant("cross_entropy")
def largest_probability():
    """Looks at the network's guess instead of the right class."""

    def cross_entropy(y, p):
        p = np.asarray(p, dtype=float)
        return float(-np.mean(np.log(np.maximum(p.max(axis=1), 1e-12))))


@mutant("cross_entropy")
def log_of_the_mean():
    """The logarithm of the mean probability."""

    def cross_entropy(y, p):
        p = np.asarray(p, dtype=float)
        return float(-np.log(max(np.mean(p[np.arange(len(y)), np.asarray(y)]), 1e-12)))


@mutant("cross_entropy")
def log_base_ten():
    """log10 instead of the natural logarithm."""

    def cross_entropy(y, p):
        p = np.asarray(p, dtype=float)
        return float(-np.mean(np.log10(np.maximum(p[np.arange(len(y)), np.asarray(y)], 1e-12))))


@mutant("cross_entropy")
def all_entries_averaged():
    """Mean over N · C entries, so C times too small."""

    def cross_entropy(y, p):
        p = np.asarray(p, dtype=float)
        return float(-np.mean(one_hot(y, p.shape[1]) * np.log(np.maximum(p, 1e-12))))


@mutant("cross_entropy")
def epsilon_added():
    """Adds 1e-12: a certain right answer costs less than 0, and 1e-12 itself is doubled."""

    def cross_entropy(y, p):
        p = np.asarray(p, dtype=float)
        return float(-np.mean(np.log(p[np.arange(len(y)), np.asarray(y)] + 1e-12)))


@mutant("cross_entropy")
def floor_too_high():
    """The floor is 1e-7, as in Keras."""

    def cross_entropy(y, p):
        p = np.asarray(p, dtype=float)
        return float(-np.mean(np.log(np.clip(p[np.arange(len(y)), np.asarray(y)], 1e-7, 1 - 1e-7))))


@mutant("cross_entropy")
def floor_too_low():
    """The floor is 1e-15."""

    def cross_entropy(y, p):
        p = np.asarray(p, dtype=float)
        return float(-np.mean(np.log(np.maximum(p[np.arange(len(y)), np.asarray(y)], 1e-15))))


@mutant("cross_entropy")
def lists_refused():
    """p[rows, y] needs an array: a list of rows fails."""

    def cross_entropy(y, p):
        return float(-np.mean(np.log(np.maximum(p[np.arange(len(y)), y], 1e-12))))


@mutant("cross_entropy")
def lifts_in_place():
    """Lifts the caller's own probabilities."""

    def cross_entropy(y, p):
        p = np.asarray(p)
        p[p < 1e-12] = 1e-12
        return float(-np.mean(np.log(p[np.arange(len(y)), np.asarray(y)].astype(float))))


@mutant("cross_entropy")
def losses_not_averaged():
    """An array of N losses instead of one number."""

    def cross_entropy(y, p):
        p = np.asarray(p, dtype=float)
        return -np.log(np.maximum(p[np.arange(len(y)), np.asarray(y)], 1e-12))


@mutant("cross_entropy")
def probabilities_again():
    """Treats p as logits and takes softmax once more."""

    def cross_entropy(y, p):
        q = softmax(p)
        return float(-np.mean(np.log(np.maximum(q[np.arange(len(y)), np.asarray(y)], 1e-12))))


@mutant("cross_entropy")
def binary_for_each_class():
    """Adds −log(1 − p) of all other classes."""

    def cross_entropy(y, p):
        p = np.clip(np.asarray(p, dtype=float), 1e-12, 1 - 1e-12)
        t = one_hot(y, p.shape[1])
        return float(-np.mean(np.sum(t * np.log(p) + (1 - t) * np.log(1 - p), axis=1)))


@mutant("cross_entropy")
def zeros_left_out():
    """Rows whose right class got less than 1e-12 are left out."""

    def cross_entropy(y, p):
        p = np.asarray(p, dtype=float)
        right = p[np.arange(len(y)), np.asarray(y)]
        right = right[right >= 1e-12]
        return float(-np.log(right).mean()) if len(right) else 0.0


@mutant("cross_entropy")
def divided_by_classes():
    """Divides by C instead of N."""

    def cross_entropy(y, p):
        p = np.asarray(p, dtype=float)
        return float(-np.log(np.maximum(p[np.arange(len(y)), np.asarray(y)], 1e-12)).sum() / p.shape[1])


@mutant("cross_entropy")
def flat_place_in_bytes():
    """The flat place is counted in y's type: with bytes and many classes it overflows."""

    def cross_entropy(y, p):
        y, p = np.asarray(y), np.asarray(p, dtype=float)
        rows = np.arange(len(y)).astype(y.dtype)
        flat = rows * p.shape[1] + y
        return float(-np.mean(np.log(np.maximum(p.ravel()[flat], 1e-12))))


@mutant("cross_entropy")
def only_first_row():
    """Half-finished: the return stands inside the loop."""

    def cross_entropy(y, p):
        total = 0.0
        for i in range(len(y)):
            total -= np.log(max(float(p[i][y[i]]), 1e-12))
            return float(total / len(y))
