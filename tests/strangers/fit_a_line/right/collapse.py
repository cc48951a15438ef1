"""Right solutions of `collapse`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("collapse")
def loop_over_layers():
    """The hint, with arrays of floats."""

    def collapse(weights, biases):
        if len(weights) == 0:
            raise ValueError("there is no layer")
        W = np.array(weights[0], dtype=float)
        b = np.array(biases[0], dtype=float)
        for V, c in zip(weights[1:], biases[1:]):
            W, b = W @ V, b @ V + c
        return W, b


@variant("collapse")
def starts_with_the_identity():
    """The identity in front, so that no layer is special."""

    def collapse(weights, biases):
        if not weights:
            raise ValueError("need at least one layer")
        n = weights[0].shape[0]
        W, b = np.eye(n), np.zeros(n)
        for V, c in zip(weights, biases):
            b = np.dot(b, V) + c
            W = np.dot(W, V)
        return W, b


@variant("collapse")
def homogeneous_matrices():
    """One more row and column for the bias, then a single product."""

    def collapse(weights, biases):
        if len(weights) < 1:
            raise ValueError("empty stack")
        total = None
        for V, c in zip(weights, biases):
            V = np.asarray(V, dtype=float)
            n, m = V.shape
            block = np.zeros((n + 1, m + 1))
            block[:n, :m] = V
            block[n, :m] = c
            block[n, m] = 1.0
            total = block if total is None else total @ block
        return total[:-1, :-1], total[-1, :-1]


@variant("collapse")
def feeds_zeros_and_unit_rows():
    """Asks the stack: zeros give the bias, unit rows the weights."""

    def collapse(weights, biases):
        if len(weights) == 0:
            raise ValueError("no layers")

        def stack(x, with_bias):
            for V, c in zip(weights, biases):
                x = x @ V
                if with_bias:
                    x = x + c
            return x

        n = len(weights[0])
        return stack(np.eye(n), False), stack(np.zeros((1, n)), True)[0]


@variant("collapse")
def functools_reduce():
    """reduce over pairs of layers."""

    def collapse(weights, biases):
        from functools import reduce

        layers = [(np.asarray(V, dtype=float), np.asarray(c, dtype=float)) for V, c in zip(weights, biases)]
        if not layers:
            raise ValueError("nothing to collapse")
        return reduce(lambda one, two: (one[0] @ two[0], one[1] @ two[0] + two[1]), layers)


@variant("collapse")
def recursion_from_the_front():
    """Collapses the first two and calls itself."""

    def collapse(weights, biases):
        if len(weights) == 0:
            raise ValueError("no layer")
        if len(weights) == 1:
            return np.array(weights[0], dtype=float), np.array(biases[0], dtype=float)
        first = weights[0] @ weights[1]
        second = biases[0] @ weights[1] + biases[1]
        return collapse([first] + list(weights[2:]), [second] + list(biases[2:]))


@variant("collapse")
def from_the_back():
    """Starts with the last layer and goes down."""

    def collapse(weights, biases):
        if len(weights) == 0:
            raise ValueError("the stack is empty")
        W, b = np.array(weights[-1], dtype=float), np.array(biases[-1], dtype=float)
        for k in range(len(weights) - 2, -1, -1):
            b = np.asarray(biases[k]) @ W + b
            W = np.asarray(weights[k]) @ W
        return W, b


@variant("collapse")
def triple_loops():
    """Matrix products by hand."""

    def collapse(weights, biases):
        if len(weights) == 0:
            raise ValueError("no layer")

        def product(A, B):
            return [[sum(A[i][k] * B[k][j] for k in range(len(B))) for j in range(len(B[0]))] for i in range(len(A))]

        W = np.asarray(weights[0], dtype=float).tolist()
        b = np.asarray(biases[0], dtype=float).tolist()
        for V, c in zip(weights[1:], biases[1:]):
            V = np.asarray(V, dtype=float).tolist()
            W = product(W, V)
            b = [value + extra for value, extra in zip(product([b], V)[0], c)]
        return np.array(W), np.array(b)


@variant("collapse")
def aplastar():
    """Spanish names, einsum, an index."""

    def collapse(weights, biases):
        capas = len(weights)
        if capas == 0:
            raise ValueError("hace falta al menos una capa")
        W = 1.0 * np.asarray(weights[0])
        b = 1.0 * np.asarray(biases[0])
        for capa in range(1, capas):
            V = np.asarray(weights[capa])
            # el sesgo también pasa por los pesos
            b = np.einsum("i,ij->j", b, V) + biases[capa]
            W = np.einsum("ij,jk->ik", W, V)
        return W, b


@variant("collapse")
def multi_dot_for_every_tail():
    """W is the product of all; each bias goes through the product of the later ones."""

    def collapse(weights, biases):
        if not len(weights):
            raise ValueError("weights is empty")

        def chain(matrices, size):
            result = np.eye(size)
            for M in matrices:
                result = np.matmul(result, M)
            return result

        W = chain(weights, weights[0].shape[0])
        b = sum(c @ chain(weights[k + 1 :], len(c)) for k, c in enumerate(biases))
        return W, b


@variant("collapse")
def bias_as_an_extra_row():
    """[W; b] stacked, and [[W2], b2] with a 1 in the corner."""

    def collapse(weights, biases):
        if len(weights) == 0:
            raise ValueError("no layers to collapse")
        both = np.vstack([weights[0], biases[0]]).astype(float)
        for V, c in zip(weights[1:], biases[1:]):
            both = both @ V
            both[-1] = both[-1] + c
        return both[:-1], both[-1]


@variant("collapse")
def copies_popped_from_a_list():
    """Works on copies of the lists and pops their fronts."""

    def collapse(weights, biases):
        queue = list(zip(list(weights), list(biases)))
        if queue == []:
            raise ValueError("at least one layer, please")
        W, b = queue.pop(0)
        W, b = W.astype(float), b.astype(float)
        while queue:
            V, c = queue.pop(0)
            b = b.dot(V) + c
            W = W.dot(V)
        return (W, b)
