"""Wrong solutions of `parity_weights`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("parity_weights")
def even_parity():
    """1 for an even number of ones."""

    def parity_weights(n):
        k = np.arange(1, n + 1)
        return np.ones((n, n)), 0.5 - k, np.where(k % 2 == 1, -1.0, 1.0), 0.5


@mutant("parity_weights")
def xor_of_two():
    """The network of XOR, whatever n."""

    def parity_weights(n):
        return np.ones((2, 2)), np.array([-0.5, -1.5]), np.array([1.0, -1.0]), -0.5


@mutant("parity_weights")
def all_weights_plus():
    """No turns of the sign: fires from one 1 on."""

    def parity_weights(n):
        return np.ones((n, n)), 0.5 - np.arange(1, n + 1), np.ones(n), -0.5


@mutant("parity_weights")
def starts_with_minus():
    """The signs begin with -1."""

    def parity_weights(n):
        k = np.arange(1, n + 1)
        return np.ones((n, n)), 0.5 - k, (-1.0) ** k, -0.5


@mutant("parity_weights")
def thresholds_from_zero():
    """Unit k fires from k - 1 ones on: the first always."""

    def parity_weights(n):
        k = np.arange(n)
        return np.ones((n, n)), 0.5 - k, (-1.0) ** k, -0.5


@mutant("parity_weights")
def last_unit_missing():
    """range(1, n): wrong where all inputs are 1, and no unit at all for n = 1."""

    def parity_weights(n):
        k = np.arange(1, n)
        return np.ones((n, n - 1)), 0.5 - k, np.where(k % 2 == 1, 1.0, -1.0), -0.5


@mutant("parity_weights")
def thresholds_on_the_line():
    """b1 = -k: unit k needs more than k ones."""

    def parity_weights(n):
        k = np.arange(1, n + 1)
        return np.ones((n, n)), -1.0 * k, np.where(k % 2 == 1, 1.0, -1.0), -0.5


@mutant("parity_weights")
def output_on_the_line():
    """b2 = -1: a sum of 1 is not enough."""

    def parity_weights(n):
        k = np.arange(1, n + 1)
        return np.ones((n, n)), 0.5 - k, np.where(k % 2 == 1, 1.0, -1.0), -1.0


@mutant("parity_weights")
def biases_with_plus():
    """b1 = k - 0.5: all units fire always."""

    def parity_weights(n):
        k = np.arange(1, n + 1)
        return np.ones((n, n)), k - 0.5, np.where(k % 2 == 1, 1.0, -1.0), -0.5


@mutant("parity_weights")
def identity_for_ones():
    """np.eye: every unit sees one input."""

    def parity_weights(n):
        k = np.arange(1, n + 1)
        return np.eye(n), 0.5 - k, np.where(k % 2 == 1, 1.0, -1.0), -0.5


@mutant("parity_weights")
def odd_rows_transposed():
    """One unit for every odd row, but W1 is (H, n): seen from n = 3 on."""

    def parity_weights(n):
        from itertools import product

        rows = np.array([r for r in product([0, 1], repeat=n) if sum(r) % 2 == 1], dtype=float)
        return 2 * rows - 1, 0.5 - rows.sum(axis=1), np.ones(len(rows)), -0.5


@mutant("parity_weights")
def odd_rows_without_minus():
    """One unit for every odd row, weights 1 and 0: more ones than the row make it fire too."""

    def parity_weights(n):
        from itertools import product

        rows = np.array([r for r in product([0, 1], repeat=n) if sum(r) % 2 == 1], dtype=float)
        return rows.T, 0.5 - rows.sum(axis=1), np.ones(len(rows)), -0.5


@mutant("parity_weights")
def columns_for_vectors():
    """b1 and w2 have the shape (n, 1)."""

    def parity_weights(n):
        k = np.arange(1, n + 1).reshape(-1, 1)
        return np.ones((n, n)), 0.5 - k, np.where(k % 2 == 1, 1.0, -1.0), -0.5


@mutant("parity_weights")
def four_units_only():
    """Four hidden units for every n: wrong from five ones on."""

    def parity_weights(n):
        return np.ones((n, 4)), np.array([-0.5, -1.5, -2.5, -3.5]), np.array([1.0, -1.0, 1.0, -1.0]), -0.5


@mutant("parity_weights")
def seven_units():
    """Seven hidden units for every n: wrong only for the row of eight ones."""

    def parity_weights(n):
        k = np.arange(1, 8)
        return np.ones((n, 7)), 0.5 - k, np.where(k % 2 == 1, 1.0, -1.0), -0.5


@mutant("parity_weights")
def sixteen_units_for_every_odd_row():
    """Sixteen units for each odd row: more than 1024 for n = 8."""

    def parity_weights(n):
        from itertools import product

        rows = np.array([r for r in product([0, 1], repeat=n) if sum(r) % 2 == 1] * 16, dtype=float)
        return (2 * rows - 1).T, 0.5 - rows.sum(axis=1), np.ones(len(rows)), -0.5


@mutant("parity_weights")
def exactly_one():
    """Fires for exactly one 1: right for n = 1 and 2 only."""

    def parity_weights(n):
        return np.ones((n, 2)), np.array([-0.5, -1.5]), np.array([1.0, -1.0]), -0.5


@mutant("parity_weights")
def bias_kept_in_w1():
    """The biases as a last row of W1, of the shape (n + 1, n)."""

    def parity_weights(n):
        k = np.arange(1, n + 1)
        W1 = np.vstack([np.ones((n, n)), 0.5 - k])
        return W1, np.zeros(n), np.where(k % 2 == 1, 1.0, -1.0), -0.5


@mutant("parity_weights")
def order_of_the_four():
    """W1, w2, b1, b2."""

    def parity_weights(n):
        k = np.arange(1, n + 1)
        return np.ones((n, n)), np.where(k % 2 == 1, 1.0, -1.0), 0.5 - k, -0.5
