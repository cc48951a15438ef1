"""Right solutions of `parity_weights`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("parity_weights")
def at_least_k():
    """Unit k fires from k ones on; the signs take turns."""

    def parity_weights(n):
        k = np.arange(1, n + 1)
        return np.ones((n, n)), -(k - 0.5), np.where(k % 2 == 1, 1.0, -1.0), -0.5


@variant("parity_weights")
def loops():
    """Filled by loops."""

    def parity_weights(n):
        W1, b1, w2 = np.zeros((n, n)), np.zeros(n), np.zeros(n)
        for k in range(n):
            for i in range(n):
                W1[i, k] = 1.0
            b1[k] = -(k + 0.5)
            w2[k] = 1.0 if k % 2 == 0 else -1.0
        return W1, b1, w2, -0.5


@variant("parity_weights")
def powers_of_minus_one():
    """Powers of -1, whole weights."""

    def parity_weights(n):
        W1 = np.ones((n, n), dtype=int)
        b1 = 0.5 - np.arange(1, n + 1)
        w2 = (-1) ** np.arange(n)
        return W1, b1, w2, -0.5


@variant("parity_weights")
def one_unit_for_every_odd_row():
    """A hidden unit for each row with an odd number of ones."""

    def parity_weights(n):
        from itertools import product

        impares = [fila for fila in product([0, 1], repeat=n) if sum(fila) % 2 == 1]
        filas = np.array(impares, dtype=float)
        W1 = (2 * filas - 1).T
        b1 = 0.5 - filas.sum(axis=1)
        H = len(impares)
        return W1, b1, np.ones(H), -0.5


@variant("parity_weights")
def whole_numbers_on_the_line():
    """Whole numbers only; the step is 0 on the line."""

    def parity_weights(n):
        signs = [1 if k % 2 == 0 else -1 for k in range(n)]
        return np.ones((n, n), dtype=int), -np.arange(n), np.array(signs), 0


@variant("parity_weights")
def both_sides_of_each_odd_number():
    """Two units for each odd number: at least it, and at most it."""

    def parity_weights(n):
        odd = np.arange(1, n + 1, 2)
        up, down = np.ones((n, len(odd))), -np.ones((n, len(odd)))
        W1 = np.hstack([up, down])
        b1 = np.concatenate([0.5 - odd, 0.5 + odd])
        return W1, b1, np.ones(2 * len(odd)), -len(odd) - 0.5


@variant("parity_weights")
def row_read_as_a_binary_number():
    """Weights 1, 2, 4, …; the answer is corrected at every number where parity changes."""

    def parity_weights(n):
        w = 2.0 ** np.arange(n)
        parity = np.array([bin(v).count("1") % 2 for v in range(2**n)])
        values = np.arange(1, 2**n)
        W1 = np.outer(w, np.ones(len(values)))
        return W1, 0.5 - values, np.diff(parity).astype(float), -0.5


@variant("parity_weights")
def recursion_on_n():
    """One more input: one more row and one more unit."""

    def parity_weights(n):
        if n == 1:
            return np.array([[1.0]]), np.array([-0.5]), np.array([1.0]), -0.5
        W1, b1, w2, b2 = parity_weights(n - 1)
        return np.ones((n, n)), np.append(b1, 0.5 - n), np.append(w2, -w2[-1]), b2


@variant("parity_weights")
def fires_for_few_ones():
    """Unit k fires for fewer than k ones: the signs are turned, and b2 with them."""

    def parity_weights(n):
        k = np.arange(1, n + 1)
        W1 = -np.ones((n, n))
        b1 = k - 0.5
        w2 = np.where(k % 2 == 1, -1.0, 1.0)
        return W1, b1, w2, n % 2 - 0.5


@variant("parity_weights")
def padded_with_idle_units():
    """Always ten units; those that are not needed never fire."""

    def parity_weights(n):
        H = 10
        k = np.arange(1, H + 1)
        alternados = np.tile([1.0, -1.0], H // 2)
        return np.ones((n, H)), 0.5 - k, alternados, -0.5


@variant("parity_weights")
def large_numbers():
    """Ten times as large, as a sigmoid would need."""

    def parity_weights(n):
        umbrales = [k + 0.5 for k in range(n)]
        W1 = np.full((n, n), 10.0)
        b1 = -10.0 * np.array(umbrales)
        w2 = np.array([10.0, -10.0] * n)[:n]
        return W1, b1, w2, -5.0


@variant("parity_weights")
def weights_two_after_the_first():
    """Weights +2 and -2 and a bias of -1."""

    def parity_weights(n):
        w2 = np.array([2.0 * (-1) ** k for k in range(n)])
        b1 = np.linspace(-0.5, 0.5 - n, n)
        return np.ones((n, n)), b1, w2, -1.0


@variant("parity_weights")
def a_unit_for_every_row():
    """2**n units, the even ones with weight -1."""

    def parity_weights(n):
        rows = np.array([[(v >> i) & 1 for i in range(n)] for v in range(2**n)])
        W1 = 2.0 * rows.T - 1.0
        b1 = 0.5 - rows.sum(axis=1)
        w2 = np.where(rows.sum(axis=1) % 2 == 1, 1.0, -1.0)
        return W1, b1, w2, 0.0
