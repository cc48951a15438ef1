"""Wrong solutions of `gate_weights`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("gate_weights")
def none_for_other_gates():
    """ "XOR" returns None in place of an error."""

    def gate_weights(gate):
        if gate == "AND":
            return np.array([1.0, 1.0]), -1.5
        if gate == "OR":
            return np.array([1.0, 1.0]), -0.5
        if gate == "NAND":
            return np.array([-1.0, -1.0]), 1.5


@mutant("gate_weights")
def nand_for_everything_else():
    """else stands for NAND: no error for "XOR"."""

    def gate_weights(gate):
        if gate == "AND":
            return np.array([1.0, 1.0]), -1.5
        elif gate == "OR":
            return np.array([1.0, 1.0]), -0.5
        else:
            return np.array([-1.0, -1.0]), 1.5


@mutant("gate_weights")
def key_error():
    """A dictionary raises KeyError, not ValueError."""

    def gate_weights(gate):
        return {
            "AND": (np.array([1.0, 1.0]), -1.5),
            "OR": (np.array([1.0, 1.0]), -0.5),
            "NAND": (np.array([-1.0, -1.0]), 1.5),
        }[gate]


@mutant("gate_weights")
def nand_on_the_line():
    """NAND as the turned (1, 1), -1: with z = 0 at (0, 1) and (1, 0) it says 0."""

    def gate_weights(gate):
        if gate == "AND":
            return np.array([1.0, 1.0]), -1.0
        if gate == "OR":
            return np.array([1.0, 1.0]), -0.5
        if gate == "NAND":
            return np.array([-1.0, -1.0]), 1.0
        raise ValueError(gate)


@mutant("gate_weights")
def and_is_or():
    """AND with the threshold of OR."""

    def gate_weights(gate):
        if gate in ("AND", "OR"):
            return np.array([1.0, 1.0]), -0.5
        if gate == "NAND":
            return np.array([-1.0, -1.0]), 1.5
        raise ValueError(gate)


@mutant("gate_weights")
def or_on_the_line():
    """OR with b = -1: 0 at (0, 1)."""

    def gate_weights(gate):
        if gate == "AND":
            return np.array([1.0, 1.0]), -1.5
        if gate == "OR":
            return np.array([1.0, 1.0]), -1.0
        if gate == "NAND":
            return np.array([-1.0, -1.0]), 1.5
        raise ValueError(gate)


@mutant("gate_weights")
def positive_thresholds():
    """b is the threshold itself, with the wrong sign."""

    def gate_weights(gate):
        if gate == "AND":
            return np.array([1.0, 1.0]), 1.5
        if gate == "OR":
            return np.array([1.0, 1.0]), 0.5
        if gate == "NAND":
            return np.array([-1.0, -1.0]), -1.5
        raise ValueError(gate)


@mutant("gate_weights")
def small_letters_too():
    """upper() lets "and" pass, which must raise."""

    def gate_weights(gate):
        gate = gate.upper()
        if gate == "AND":
            return np.array([1.0, 1.0]), -1.5
        if gate == "OR":
            return np.array([1.0, 1.0]), -0.5
        if gate == "NAND":
            return np.array([-1.0, -1.0]), 1.5
        raise ValueError(gate)


@mutant("gate_weights")
def part_of_the_name():
    """`in` with swapped sides: "" and "A" pass as AND."""

    def gate_weights(gate):
        if gate in "AND":
            return np.array([1.0, 1.0]), -1.5
        if gate in "OR":
            return np.array([1.0, 1.0]), -0.5
        if gate in "NAND":
            return np.array([-1.0, -1.0]), 1.5
        raise ValueError(gate)


@mutant("gate_weights")
def error_returned():
    """Returns the ValueError in place of raising it."""

    def gate_weights(gate):
        if gate == "AND":
            return np.array([1.0, 1.0]), -1.5
        if gate == "OR":
            return np.array([1.0, 1.0]), -0.5
        if gate == "NAND":
            return np.array([-1.0, -1.0]), 1.5
        return ValueError("unknown gate")


@mutant("gate_weights")
def bias_in_the_vector():
    """(w1, w2, b) in one vector of three."""

    def gate_weights(gate):
        if gate == "AND":
            return np.array([1.0, 1.0, -1.5])
        if gate == "OR":
            return np.array([1.0, 1.0, -0.5])
        if gate == "NAND":
            return np.array([-1.0, -1.0, 1.5])
        raise ValueError(gate)


@mutant("gate_weights")
def column_vectors():
    """w has the shape (2, 1)."""

    def gate_weights(gate):
        if gate == "AND":
            return np.array([[1.0], [1.0]]), -1.5
        if gate == "OR":
            return np.array([[1.0], [1.0]]), -0.5
        if gate == "NAND":
            return np.array([[-1.0], [-1.0]]), 1.5
        raise ValueError(gate)


@mutant("gate_weights")
def nor_for_nand():
    """NAND with the turned weights of OR."""

    def gate_weights(gate):
        if gate == "AND":
            return np.array([1.0, 1.0]), -1.5
        if gate == "OR":
            return np.array([1.0, 1.0]), -0.5
        if gate == "NAND":
            return np.array([-1.0, -1.0]), 0.5
        raise ValueError(gate)


@mutant("gate_weights")
def turned_weights_only():
    """NAND turns the weights of AND but not the bias: it never fires."""

    def gate_weights(gate):
        if gate == "AND":
            return np.array([1.0, 1.0]), -1.5
        if gate == "OR":
            return np.array([1.0, 1.0]), -0.5
        if gate == "NAND":
            return np.array([-1.0, -1.0]), -1.5
        raise ValueError(gate)


@mutant("gate_weights")
def nand_missing():
    """Half finished: NAND raises."""

    def gate_weights(gate):
        if gate == "AND":
            return np.array([1.0, 1.0]), -1.5
        if gate == "OR":
            return np.array([1.0, 1.0]), -0.5
        raise ValueError(gate)


@mutant("gate_weights")
def raises_an_exception():
    """Exception, not ValueError."""

    def gate_weights(gate):
        table = {"AND": (1.0, -1.5), "OR": (1.0, -0.5), "NAND": (-1.0, 1.5)}
        if gate not in table:
            raise Exception("unknown gate")
        w, b = table[gate]
        return np.array([w, w]), b


@mutant("gate_weights")
def and_needs_the_first_input_only():
    """AND with (2, 1), -1.5: it fires at (1, 0)."""

    def gate_weights(gate):
        if gate == "AND":
            return np.array([2.0, 1.0]), -1.5
        if gate == "OR":
            return np.array([2.0, 1.0]), -0.5
        if gate == "NAND":
            return np.array([-2.0, -1.0]), 2.5
        raise ValueError(gate)


@mutant("gate_weights")
def order_of_the_pair():
    """(b, w) in place of (w, b)."""

    def gate_weights(gate):
        table = {"AND": (1.0, -1.5), "OR": (1.0, -0.5), "NAND": (-1.0, 1.5)}
        if gate not in table:
            raise ValueError(gate)
        w, b = table[gate]
        return b, np.array([w, w])


@mutant("gate_weights")
def first_letter_decides():
    """Looks at the first letter: "NOR" passes as NAND, "" raises an IndexError."""

    def gate_weights(gate):
        if gate[0] == "A":
            return np.array([1.0, 1.0]), -1.5
        if gate[0] == "O":
            return np.array([1.0, 1.0]), -0.5
        if gate[0] == "N":
            return np.array([-1.0, -1.0]), 1.5
        raise ValueError(gate)
