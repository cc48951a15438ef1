"""Wrong solutions of `to_matrices`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("to_matrices")
def not_transposed():
    """A row for each node."""

    def to_matrices(network):
        return [np.array([node.weights for node in layer], dtype=float) for layer in network[1:]]


@mutant("to_matrices")
def reshaped_not_transposed():
    """reshape to the right shape mixes up the numbers."""

    def to_matrices(network):
        result = []
        for layer in network[1:]:
            W = np.array([node.weights for node in layer], dtype=float)
            result.append(W.reshape(W.shape[1], W.shape[0]))
        return result


@mutant("to_matrices")
def biases_left_out():
    """The last row is missing."""

    def to_matrices(network):
        return [np.array([node.weights[:-1] for node in layer], dtype=float).T for layer in network[1:]]


@mutant("to_matrices")
def biases_in_the_first_row():
    """The biases stand above the weights."""

    def to_matrices(network):
        return [np.roll(np.array([node.weights for node in layer], dtype=float).T, 1, axis=0) for layer in network[1:]]


@mutant("to_matrices")
def first_layer_included():
    """An empty matrix for the first layer, too."""

    def to_matrices(network):
        return [np.array([node.weights for node in layer], dtype=float).T for layer in network]


@mutant("to_matrices")
def last_layer_left_out():
    """network[1:-1] leaves out the outputs."""

    def to_matrices(network):
        return [np.array([node.weights for node in layer], dtype=float).T for layer in network[1:-1]]


@mutant("to_matrices")
def changes_for_weights():
    """Takes change instead of weights."""

    def to_matrices(network):
        return [np.array([node.change for node in layer], dtype=float).T for layer in network[1:]]


@mutant("to_matrices")
def lists_of_lists():
    """Lists where arrays are promised."""

    def to_matrices(network):
        return [[list(row) for row in zip(*(node.weights for node in layer))] for layer in network[1:]]


@mutant("to_matrices")
def list_as_one_array():
    """np.array around the matrices: fails for different shapes, no list for equal ones."""

    def to_matrices(network):
        return np.array([np.array([node.weights for node in layer], dtype=float).T for layer in network[1:]])


@mutant("to_matrices")
def pops_the_biases():
    """pop takes the biases out of the nodes: the second call finds none."""

    def to_matrices(network):
        matrices = []
        for layer in network[1:]:
            biases = [node.weights.pop() for node in layer]
            W = np.array([node.weights for node in layer], dtype=float).T
            matrices.append(np.vstack([W, biases]))
        return matrices


@mutant("to_matrices")
def only_two_matrices():
    """The two matrices of a network 4-5-3, for any network."""

    def to_matrices(network):
        return [np.array([node.weights for node in network[k]], dtype=float).T for k in (1, 2)]


@mutant("to_matrices")
def reversed_nodes():
    """The columns from the last node to the first."""

    def to_matrices(network):
        return [np.array([node.weights for node in layer[::-1]], dtype=float).T for layer in network[1:]]


@mutant("to_matrices")
def from_the_back():
    """The list begins with the last layer."""

    def to_matrices(network):
        return [np.array([node.weights for node in layer], dtype=float).T for layer in network[:0:-1]]


@mutant("to_matrices")
def matrix_and_bias_pairs():
    """Pairs of weights and biases, the way of Keras."""

    def to_matrices(network):
        result = []
        for layer in network[1:]:
            W = np.array([node.weights for node in layer], dtype=float).T
            result.append((W[:-1], W[-1]))
        return result


@mutant("to_matrices")
def integer_matrices():
    """dtype=int cuts all fractions off."""

    def to_matrices(network):
        return [np.array([node.weights for node in layer], dtype=int).T for layer in network[1:]]


@mutant("to_matrices")
def square_is_not_turned():
    """Transposes only if the shape is not the wanted one: square matrices stay unturned."""

    def to_matrices(network):
        result = []
        for before, layer in zip(network, network[1:]):
            W = np.array([node.weights for node in layer], dtype=float)
            result.append(W if W.shape == (len(before) + 1, len(layer)) else W.T)
        return result


@mutant("to_matrices")
def rounded_weights():
    """Rounds to four digits for a nicer look."""

    def to_matrices(network):
        return [np.array([node.weights for node in layer], dtype=float).T.round(4) for layer in network[1:]]


@mutant("to_matrices")
def one_node_becomes_flat():
    """squeeze makes the matrix of a single node flat: (n + 1,) instead of (n + 1, 1)."""

    def to_matrices(network):
        return [np.array([node.weights for node in layer], dtype=float).T.squeeze() for layer in network[1:]]
