"""Right solutions of `to_matrices`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("to_matrices")
def transposed_rows():
    """A row for each node, transposed."""

    def to_matrices(network):
        return [np.array([node.weights for node in layer], dtype=float).T for layer in network[1:]]


@variant("to_matrices")
def column_stack():
    """np.column_stack puts the nodes side by side."""

    def to_matrices(network):
        matrices = []
        for layer in network[1:]:
            matrices.append(np.column_stack([np.asarray(node.weights, dtype=float) for node in layer]))
        return matrices


@variant("to_matrices")
def number_by_number():
    """Two loops and an array of zeros."""

    def to_matrices(network):
        out = []
        for k in range(1, len(network)):
            W = np.zeros((len(network[k - 1]) + 1, len(network[k])))
            for j, node in enumerate(network[k]):
                for i in range(len(node.weights)):
                    W[i, j] = node.weights[i]
            out.append(W)
        return out


@variant("to_matrices")
def stack_on_axis_one():
    """np.stack with axis=1."""

    def to_matrices(network):
        return [np.stack([np.array(n.weights, dtype=np.float64) for n in layer], axis=1) for layer in network[1:]]


@variant("to_matrices")
def zip_transposes():
    """zip makes rows of columns."""

    def to_matrices(network):
        result = []
        for layer in network[1:]:
            rows = list(zip(*[list(node.weights) for node in layer]))
            result.append(np.array(rows, dtype=float))
        return result


@variant("to_matrices")
def a_matrices():
    """In Spanish: weights and bias row apart, stacked."""

    def to_matrices(network):
        matrices = []
        for capa in network[1:]:
            pesos = [[nodo.weights[i] for nodo in capa] for i in range(len(capa[0].weights) - 1)]
            sesgos = [nodo.weights[-1] for nodo in capa]  # la última fila
            matrices.append(np.vstack([np.array(pesos, dtype=float), np.array(sesgos, dtype=float)]))
        return matrices


@variant("to_matrices")
def filled_column_by_column():
    """Assigns whole columns."""

    def to_matrices(network):
        def matrix(layer):
            W = np.empty((len(layer[0].inputs) + 1, len(layer)), dtype=float)
            for j in range(len(layer)):
                W[:, j] = layer[j].weights
            return W

        return list(map(matrix, network[1:]))


@variant("to_matrices")
def concatenated_columns():
    """Columns by reshape, put together with hstack."""

    def to_matrices(network):
        return [
            np.hstack([np.array(node.weights, dtype=float).reshape(-1, 1) for node in layer])
            for number, layer in enumerate(network)
            if number > 0
        ]


@variant("to_matrices")
def one_lambda():
    """A lambda with np.transpose."""

    to_matrices = lambda network: [
        np.transpose(np.array([list(map(float, node.weights)) for node in layer])) for layer in network[1:]
    ]


@variant("to_matrices")
def grows_with_c():
    """np.c_ adds one column after the other."""

    def to_matrices(network):
        matrices = []
        for layer in network[1:]:
            W = np.array(layer[0].weights, dtype=float)[:, None]
            for node in layer[1:]:
                W = np.c_[W, np.array(node.weights, dtype=float)]
            matrices.append(W)
        return matrices


@variant("to_matrices")
def flat_and_reshaped():
    """One flat list of numbers, reshaped and turned."""

    def to_matrices(network):
        result = []
        for before, layer in zip(network[:-1], network[1:]):
            numbers = [float(w) for node in layer for w in node.weights]
            result.append(np.array(numbers).reshape(len(layer), len(before) + 1).T.copy())
        return result


@variant("to_matrices")
def data_frame():
    """A pandas frame with a column for each node."""

    def to_matrices(network):
        import pandas as pd

        frames = [pd.DataFrame({j: list(node.weights) for j, node in enumerate(layer)}) for layer in network[1:]]
        return [frame.to_numpy(dtype=float, copy=True) for frame in frames]
