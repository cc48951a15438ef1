"""Right solutions of `mlp_forward`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("mlp_forward")
def two_lines():
    """A hidden layer, then the neuron of exercise 2."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        hidden = step(np.asarray(X) @ np.asarray(W1) + np.asarray(b1))
        return perceptron(hidden, w2, b2)


@variant("mlp_forward")
def float_arrays():
    """Everything becomes a float array first."""

    def mlp_forward(X, params):
        X = np.array(X, dtype=float)
        W1, b1, w2 = (np.array(p, dtype=float) for p in params[:3])
        H = step(X.dot(W1) + b1)
        return step(H.dot(w2) + params[3])


@variant("mlp_forward")
def one_perceptron_for_each_unit():
    """Every hidden unit is a perceptron of its own."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        W1 = np.asarray(W1)
        unidades = [perceptron(X, W1[:, k], b1[k]) for k in range(W1.shape[1])]
        return perceptron(np.column_stack(unidades), w2, b2)


@variant("mlp_forward")
def row_by_row():
    """Row by row."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        W1, b1, w2 = np.asarray(W1), np.asarray(b1), np.asarray(w2)
        out = np.zeros(len(X), dtype=int)
        for n, x in enumerate(X):
            h = step(np.asarray(x) @ W1 + b1)
            out[n] = step(h @ w2 + b2)
        return out


@variant("mlp_forward")
def three_loops():
    """Number by number, with lists."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        respuestas = []
        for fila in X:
            z2 = b2
            for k in range(len(b1)):
                z1 = b1[k]
                for j in range(len(fila)):
                    z1 = z1 + float(fila[j]) * W1[j][k]
                if z1 > 0:
                    z2 = z2 + w2[k]
            respuestas.append(1 if z2 > 0 else 0)
        return np.array(respuestas, dtype=int)


@variant("mlp_forward")
def einsum_layers():
    """np.einsum for both layers."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = [np.asarray(p, dtype=float) for p in params]
        h = step(np.einsum("nd,dh->nh", np.asarray(X, dtype=float), W1) + b1)
        return step(np.einsum("nh,h->n", h, w2) + b2)


@variant("mlp_forward")
def layer_helper():
    """A helper for a layer."""

    def mlp_forward(X, params):
        def layer(A, W, b):
            return step(np.matmul(np.asarray(A, dtype=float), np.asarray(W, dtype=float)) + np.asarray(b, dtype=float))

        W1, b1, w2, b2 = params
        return layer(layer(X, W1, b1), w2, b2)


@variant("mlp_forward")
def bias_rows_appended():
    """The biases as last rows, a column of ones beside the inputs."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        unos = np.ones((len(X), 1))
        X1 = np.hstack([np.asarray(X, dtype=float), unos])
        H = step(X1 @ np.vstack([W1, b1]))
        return step(np.hstack([H, unos]) @ np.append(w2, b2))


@variant("mlp_forward")
def network_class():
    """A class with two layers."""

    def mlp_forward(X, params):
        class MLP:
            def __init__(self, W1, b1, w2, b2):
                self.W1, self.b1 = np.array(W1, float), np.array(b1, float)
                self.w2, self.b2 = np.array(w2, float), b2

            def forward(self, x):
                return perceptron(step(x @ self.W1 + self.b1), self.w2, self.b2)

        return MLP(*params).forward(np.array(X, float))


@variant("mlp_forward")
def comparisons_only():
    """Comparisons without step."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        fires = np.dot(X, W1) + np.asarray(b1) > 0
        return (fires.astype(float) @ np.asarray(w2) + b2 > 0).astype(int)


@variant("mlp_forward")
def one_line():
    """A lambda."""

    mlp_forward = lambda X, params: step(
        step(np.asarray(X) @ np.asarray(params[0]) + np.asarray(params[1])) @ np.asarray(params[2]) + params[3]
    )


@variant("mlp_forward")
def columns_as_examples():
    """Works on the transposed."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        A = np.asarray(X, dtype=float).T
        Z = np.asarray(W1, dtype=float).T @ A + np.reshape(b1, (-1, 1))
        return step(np.asarray(w2, dtype=float) @ step(Z) + b2)


@variant("mlp_forward")
def sum_of_the_weights_that_fire():
    """np.where keeps the output weights of the units that fire."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        z = np.asarray(X) @ np.asarray(W1) + np.asarray(b1)
        votos = np.where(z > 0, np.asarray(w2), 0)
        return step(votos.sum(axis=1) + b2)
