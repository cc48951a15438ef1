"""Wrong solutions of `sigmoid_derivative`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("sigmoid_derivative")
def sigmoid_once_more():
    """Takes a for z and calls sigmoid again."""

    def sigmoid_derivative(a):
        s = sigmoid(a)
        return s * (1 - s)


@mutant("sigmoid_derivative")
def plus_for_minus():
    """a (1 + a)."""

    def sigmoid_derivative(a):
        a = np.asarray(a, dtype=float)
        return a * (1 + a)


@mutant("sigmoid_derivative")
def derivative_of_tanh():
    """1 - a², the slope of another function."""

    def sigmoid_derivative(a):
        return 1 - np.asarray(a, dtype=float) ** 2


@mutant("sigmoid_derivative")
def sign_turned():
    """a (a - 1): negative slopes."""

    def sigmoid_derivative(a):
        a = np.asarray(a, dtype=float)
        return a * (a - 1)


@mutant("sigmoid_derivative")
def missing_brackets():
    """a * 1 - a is 0 everywhere."""

    def sigmoid_derivative(a):
        a = np.asarray(a, dtype=float)
        return a * 1 - a


@mutant("sigmoid_derivative")
def dot_for_entrywise():
    """A matrix product: wrong values for square matrices, and a number for vectors."""

    def sigmoid_derivative(a):
        a = np.asarray(a, dtype=float)
        return np.dot(a, 1 - a)


@mutant("sigmoid_derivative")
def in_place():
    """A float array is overwritten."""

    def sigmoid_derivative(a):
        a = np.asarray(a, dtype=float)
        a *= 1 - a
        return a


@mutant("sigmoid_derivative")
def lists_not_converted():
    """1 - [0.5] raises a TypeError."""

    def sigmoid_derivative(a):
        return a * (1 - a)


@mutant("sigmoid_derivative")
def only_lists_and_vectors():
    """A comprehension over the entries; a number has none, and rows of lists break it."""

    def sigmoid_derivative(a):
        return np.array([v * (1 - v) for v in a])


@mutant("sigmoid_derivative")
def summed_over_everything():
    """A single number for the whole array."""

    def sigmoid_derivative(a):
        a = np.asarray(a, dtype=float)
        return np.sum(a * (1 - a))


@mutant("sigmoid_derivative")
def derivative_of_relu():
    """1 where a is positive."""

    def sigmoid_derivative(a):
        return (np.asarray(a) > 0).astype(float)


@mutant("sigmoid_derivative")
def needless_clip():
    """Clips a to keep the slope from vanishing: wrong at a = 0 and a = 1."""

    def sigmoid_derivative(a):
        a = np.clip(np.asarray(a, dtype=float), 0.01, 0.99)
        return a * (1 - a)


@mutant("sigmoid_derivative")
def number_becomes_a_vector():
    """A single number comes back with shape (1,)."""

    def sigmoid_derivative(a):
        a = np.atleast_1d(np.asarray(a, dtype=float))
        return a * (1 - a)


@mutant("sigmoid_derivative")
def slope_squared():
    """One factor too many."""

    def sigmoid_derivative(a):
        a = np.asarray(a, dtype=float)
        return a**2 * (1 - a) ** 2


@mutant("sigmoid_derivative")
def rounded_slope():
    """Rounded to three digits."""

    def sigmoid_derivative(a):
        a = np.asarray(a, dtype=float)
        return np.round(a * (1 - a), 3)
