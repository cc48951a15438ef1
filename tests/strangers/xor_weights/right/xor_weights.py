"""Right solutions of `xor_weights`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("xor_weights")
def or_nand_and():
    """The plan of the text."""

    def xor_weights():
        W1 = np.array([[1.0, -1.0], [1.0, -1.0]])
        b1 = np.array([-0.5, 1.5])
        w2 = np.array([1.0, 1.0])
        b2 = -1.5
        return W1, b1, w2, b2


@variant("xor_weights")
def gates_side_by_side():
    """Takes the weights from gate_weights."""

    def xor_weights():
        w_or, b_or = gate_weights("OR")
        w_nand, b_nand = gate_weights("NAND")
        w_and, b_and = gate_weights("AND")
        return np.column_stack([w_or, w_nand]), np.array([b_or, b_nand]), w_and, b_and


@variant("xor_weights")
def or_but_not_and():
    """OR counts for, AND against."""

    def xor_weights():
        W1 = np.ones((2, 2))
        b1 = np.array([-0.5, -1.5])
        w2 = np.array([1.0, -2.0])
        return W1, b1, w2, -0.5


@variant("xor_weights")
def one_without_the_other():
    """x1 and not x2, or x2 and not x1."""

    def xor_weights():
        W1 = np.array([[1, -1], [-1, 1]])
        b1 = np.array([-0.5, -0.5])
        w2 = np.array([1, 1])
        return W1, b1, w2, -0.5


@variant("xor_weights")
def whole_numbers_only():
    """Whole numbers; the step is 0 on the line."""

    def xor_weights():
        return np.array([[1, 1], [1, 1]]), np.array([0, -1]), np.array([1, -1]), 0


@variant("xor_weights")
def nand_and_or_swapped():
    """NAND first, OR second."""

    def xor_weights():
        W1 = np.array([[-2.0, 2.0], [-2.0, 2.0]])
        b1 = np.array([3.0, -1.0])
        return W1, b1, np.array([5.0, 5.0]), -7.5


@variant("xor_weights")
def lists_of_numbers():
    """Lists in place of arrays."""

    def xor_weights():
        pesos_ocultos = [[1.0, -1.0], [1.0, -1.0]]
        sesgos = [-0.5, 1.5]
        return pesos_ocultos, sesgos, [1.0, 1.0], -1.5


@variant("xor_weights")
def neither_nor():
    """Fires unless both are 0 or both are 1: NOR and AND count against."""

    def xor_weights():
        W1 = np.array([[-1.0, 1.0], [-1.0, 1.0]])
        b1 = np.array([0.5, -1.5])
        w2 = np.array([-1.0, -1.0])
        return W1, b1, w2, 0.5


@variant("xor_weights")
def transposed_rows():
    """Units written as rows and turned."""

    def xor_weights():
        unit_or, unit_and = [1, 1], [1, 1]
        W1 = np.array([unit_or, unit_and], dtype=float).T
        b1 = -np.array([1, 2]) + 0.5
        return W1, b1, np.array([1.0, -1.0]), -0.5


@variant("xor_weights")
def unequal_numbers():
    """Crooked lines that pass between the corners."""

    def xor_weights():
        W1 = np.array([[0.7, -3.0], [0.9, -2.0]])
        b1 = np.array([-0.3, 4.0])
        return W1, b1, np.array([0.4, 0.3]), -0.5


@variant("xor_weights")
def searched_at_random():
    """Tries random whole numbers until they compute XOR."""

    def xor_weights():
        rng = np.random.default_rng(0)
        X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
        while True:
            W1, w2 = rng.integers(-2, 3, (2, 2)).astype(float), rng.integers(-2, 3, 2).astype(float)
            b1, b2 = rng.integers(-2, 3, 2) + 0.5, float(rng.integers(-2, 3) + 0.5)
            if list(step(step(X @ W1 + b1) @ w2 + b2)) == [0, 1, 1, 0]:
                return W1, b1, w2, b2


@variant("xor_weights")
def filled_number_by_number():
    """Nine numbers, one at a time."""

    def xor_weights():
        W1, b1, w2 = np.zeros((2, 2)), np.zeros(2), np.zeros(2)
        W1[0, 0], W1[1, 0], b1[0] = 20, 20, -10
        W1[0, 1], W1[1, 1], b1[1] = -20, -20, 30
        w2[0], w2[1] = 20, 20
        b2 = -30
        return W1, b1, w2, b2
