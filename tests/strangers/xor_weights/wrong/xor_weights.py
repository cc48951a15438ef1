"""Wrong solutions of `xor_weights`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("xor_weights")
def two_ors():
    """Both hidden units are OR."""

    def xor_weights():
        return np.ones((2, 2)), np.array([-0.5, -0.5]), np.array([1.0, 1.0]), -1.5


@mutant("xor_weights")
def units_as_rows():
    """OR and NAND stand in the rows of W1, not in the columns."""

    def xor_weights():
        W1 = np.array([[1.0, 1.0], [-1.0, -1.0]])
        return W1, np.array([-0.5, 1.5]), np.array([1.0, 1.0]), -1.5


@mutant("xor_weights")
def or_at_the_output():
    """OR of OR and NAND is always 1."""

    def xor_weights():
        W1 = np.array([[1.0, -1.0], [1.0, -1.0]])
        return W1, np.array([-0.5, 1.5]), np.array([1.0, 1.0]), -0.5


@mutant("xor_weights")
def and_in_place_of_nand():
    """OR and AND, joined by AND: only (1, 1)."""

    def xor_weights():
        return np.ones((2, 2)), np.array([-0.5, -1.5]), np.array([1.0, 1.0]), -1.5


@mutant("xor_weights")
def nand_on_the_line():
    """NAND with b = 1: z = 0 at (0, 1) gives 0."""

    def xor_weights():
        W1 = np.array([[1.0, -1.0], [1.0, -1.0]])
        return W1, np.array([-0.5, 1.0]), np.array([1.0, 1.0]), -1.5


@mutant("xor_weights")
def output_on_the_line():
    """The output with b2 = -2: 1 + 1 - 2 is not above 0."""

    def xor_weights():
        W1 = np.array([[1.0, -1.0], [1.0, -1.0]])
        return W1, np.array([-0.5, 1.5]), np.array([1.0, 1.0]), -2.0


@mutant("xor_weights")
def xnor():
    """The output's signs are turned: the opposite of XOR."""

    def xor_weights():
        W1 = np.array([[1.0, -1.0], [1.0, -1.0]])
        return W1, np.array([-0.5, 1.5]), np.array([-1.0, -1.0]), 1.5


@mutant("xor_weights")
def minus_one_is_not_enough():
    """OR minus AND with b2 = 0.5: the output fires at (0, 0)."""

    def xor_weights():
        return np.ones((2, 2)), np.array([-0.5, -1.5]), np.array([1.0, -1.0]), 0.5


@mutant("xor_weights")
def one_neuron():
    """A single neuron: three numbers in place of nine."""

    def xor_weights():
        return np.array([1.0, 1.0]), -0.5


@mutant("xor_weights")
def column_for_the_output():
    """w2 has the shape (2, 1)."""

    def xor_weights():
        W1 = np.array([[1.0, -1.0], [1.0, -1.0]])
        return W1, np.array([-0.5, 1.5]), np.array([[1.0], [1.0]]), -1.5


@mutant("xor_weights")
def three_hidden_units():
    """A third unit that is never needed: the shapes are (2, 3), (3,), (3,)."""

    def xor_weights():
        W1 = np.array([[1.0, -1.0, 0.0], [1.0, -1.0, 0.0]])
        return W1, np.array([-0.5, 1.5, -1.0]), np.array([1.0, 1.0, 0.0]), -1.5


@mutant("xor_weights")
def order_of_the_four():
    """W1, w2, b1, b2."""

    def xor_weights():
        W1 = np.array([[1.0, -1.0], [1.0, -1.0]])
        return W1, np.array([1.0, 1.0]), np.array([-0.5, 1.5]), -1.5


@mutant("xor_weights")
def bias_signs_turned():
    """Thresholds in place of biases."""

    def xor_weights():
        W1 = np.array([[1.0, -1.0], [1.0, -1.0]])
        return W1, np.array([0.5, -1.5]), np.array([1.0, 1.0]), 1.5


@mutant("xor_weights")
def weights_for_a_sigmoid():
    """OR minus 1·AND with b2 = -1: the output would need to be 1 - 1 > 0."""

    def xor_weights():
        return np.full((2, 2), 20.0), np.array([-10.0, -30.0]), np.array([1.0, -1.0]), -1.0


@mutant("xor_weights")
def bias_row_on_top():
    """The biases stand as a third row of W1."""

    def xor_weights():
        W1 = np.array([[1.0, -1.0], [1.0, -1.0], [-0.5, 1.5]])
        return W1, np.array([-0.5, 1.5]), np.array([1.0, 1.0]), -1.5
