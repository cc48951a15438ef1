"""Right solutions of `forward`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("forward")
def from_the_last_entry():
    """The list and its last entry."""

    def forward(X, weights):
        activations = [X]
        for W in weights:
            activations.append(sigmoid(add_bias(activations[-1]) @ W))
        return activations


@variant("forward")
def rows_of_w_split():
    """Weights and bias apart, without the column of ones."""

    def forward(X, weights):
        A = np.asarray(X, dtype=float)
        lista = [A]
        for W in weights:
            pesos, sesgo = W[:-1], W[-1]
            A = sigmoid(np.dot(A, pesos) + sesgo)
            lista.append(A)
        return lista


@variant("forward")
def recursion_over_matrices():
    """The rest of the network is a network."""

    def forward(X, weights):
        if len(weights) == 0:
            return [X]
        return [X] + forward(sigmoid(add_bias(X) @ weights[0]), weights[1:])


@variant("forward")
def accumulated():
    """itertools.accumulate does the loop."""

    def forward(X, weights):
        from itertools import accumulate

        return list(accumulate(weights, lambda A, W: sigmoid(add_bias(A) @ W), initial=X))


@variant("forward")
def indexed_list():
    """A list of the right length, filled by index."""

    def forward(X, weights):
        L = len(weights)
        A = [None] * (L + 1)
        A[0] = X
        for l in range(L):
            Z = np.matmul(add_bias(A[l]), weights[l])
            A[l + 1] = sigmoid(Z)
        return A


@variant("forward")
def einsum_layers():
    """np.einsum in place of the product."""

    def forward(X, weights):
        out = [np.array(X, dtype=float)]
        for W in weights:
            z = np.einsum("ni,ij->nj", out[-1], W[:-1]) + W[-1][None, :]
            out.append(sigmoid(z))
        return out


@variant("forward")
def example_by_example():
    """Every row goes through a layer on its own."""

    def forward(X, weights):
        capas = [X]
        for W in weights:
            siguiente = np.zeros((len(X), W.shape[1]))
            for n, fila in enumerate(capas[-1]):
                siguiente[n] = sigmoid(np.append(fila, 1.0) @ W)
            capas.append(siguiente)
        return capas


@variant("forward")
def neuron_by_neuron():
    """Three loops and a sum, like part 2 of the notebook."""

    def forward(X, weights):
        result = [X]
        for W in weights:
            A = result[-1]
            new = np.empty((A.shape[0], W.shape[1]))
            for n in range(A.shape[0]):
                for j in range(W.shape[1]):
                    z = W[-1, j]
                    for i in range(A.shape[1]):
                        z += A[n, i] * W[i, j]
                    new[n, j] = sigmoid(z)
            result.append(new)
        return result


@variant("forward")
def small_class():
    """A class for a layer, called in turn."""

    def forward(X, weights):
        class Dense:
            def __init__(self, W):
                self.w, self.b = W[:-1, :], W[-1:, :]

            def __call__(self, x):
                return sigmoid(x @ self.w + self.b)

        outputs = [X]
        for layer in map(Dense, weights):
            outputs.append(layer(outputs[-1]))
        return outputs


@variant("forward")
def transposed_products():
    """Works with columns as examples and turns each layer back."""

    def forward(X, weights):
        capas = [X]
        for W in weights:
            capas.append(sigmoid((W.T @ add_bias(capas[-1]).T).T))
        return capas


@variant("forward")
def generator_to_list():
    """A generator of layers."""

    def forward(X, weights):
        def layers():
            A = X
            yield A
            for W in weights:
                A = sigmoid(add_bias(A) @ W)
                yield A

        return list(layers())


@variant("forward")
def own_sigmoid_and_ones():
    """Needs no earlier exercise."""

    def forward(X, weights):
        A = X.astype(float)
        acts = [A]
        for W in weights:
            ones = np.ones((A.shape[0], 1))
            Z = np.concatenate([A, ones], axis=1).dot(W)
            s = np.exp(-np.abs(Z))
            A = np.where(Z >= 0, 1 / (1 + s), s / (1 + s))
            acts.append(A)
        return acts


@variant("forward")
def caches_z_too():
    """Keeps the sums as well, returns the activations."""

    def forward(X, weights):
        cache = {"A0": X}
        for l, W in enumerate(weights, start=1):
            cache[f"Z{l}"] = add_bias(cache[f"A{l - 1}"]) @ W
            cache[f"A{l}"] = sigmoid(cache[f"Z{l}"])
        return [cache[f"A{l}"] for l in range(len(weights) + 1)]
