"""Right solutions of `backward`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("backward")
def error_carried_backwards():
    """The three rules, from the last layer to the first."""

    def backward(activations, y_true, weights):
        grads = [None] * len(weights)
        error = (activations[-1] - y_true) / len(y_true)
        for l in reversed(range(len(weights))):
            delta = error * sigmoid_derivative(activations[l + 1])
            grads[l] = add_bias(activations[l]).T @ delta
            error = delta @ weights[l][:-1].T
        return grads


@variant("backward")
def appended_and_reversed():
    """Collects from behind and turns the list round."""

    def backward(activations, y_true, weights):
        salida = activations[-1]
        delta = (salida - y_true) * salida * (1 - salida) / y_true.shape[0]
        gradientes = [np.dot(add_bias(activations[-2]).T, delta)]
        for l in range(len(weights) - 1, 0, -1):
            a = activations[l]
            delta = np.dot(delta, weights[l][:-1, :].T) * a * (1 - a)
            gradientes.append(np.dot(add_bias(activations[l - 1]).T, delta))
        gradientes.reverse()
        return gradientes


@variant("backward")
def all_deltas_first():
    """First a dictionary of all δ, then all gradients."""

    def backward(activations, y_true, weights):
        L, N = len(weights), len(y_true)
        deltas = {L: (activations[L] - y_true) / N * sigmoid_derivative(activations[L])}
        for l in range(L - 1, 0, -1):
            deltas[l] = deltas[l + 1] @ weights[l][:-1].T * sigmoid_derivative(activations[l])
        return [add_bias(activations[l]).T @ deltas[l + 1] for l in range(L)]


@variant("backward")
def weights_and_bias_stacked():
    """Gradients of weights and bias apart, stacked at the end."""

    def backward(activations, y_true, weights):
        m = y_true.shape[0]
        grads = []
        dA = activations[-1] - y_true
        for l in range(len(weights))[::-1]:
            A_prev, A = activations[l], activations[l + 1]
            dZ = dA * A * (1 - A)
            dW = A_prev.T @ dZ / m
            db = dZ.sum(axis=0, keepdims=True) / m
            grads.insert(0, np.vstack([dW, db]))
            dA = dZ @ weights[l][:-1].T
        return grads


@variant("backward")
def example_by_example():
    """The outer product of every example, added up."""

    def backward(activations, y_true, weights):
        N = len(y_true)
        grads = [np.zeros(W.shape) for W in weights]
        for n in range(N):
            error = activations[-1][n] - y_true[n]
            for l in range(len(weights) - 1, -1, -1):
                a = activations[l + 1][n]
                delta = error * a * (1 - a)
                grads[l] += np.outer(np.append(activations[l][n], 1.0), delta) / N
                error = weights[l][:-1] @ delta
        return grads


@variant("backward")
def recursion_from_the_end():
    """A helper that calls itself for the layers before."""

    def backward(activations, y_true, weights):
        def back(error, l):
            if l < 0:
                return []
            delta = error * sigmoid_derivative(activations[l + 1])
            return back(delta @ weights[l][:-1].T, l - 1) + [add_bias(activations[l]).T @ delta]

        return back((activations[-1] - y_true) / len(y_true), len(weights) - 1)


@variant("backward")
def einsum_rules():
    """All products by np.einsum."""

    def backward(activations, y_true, weights):
        grads = []
        err = (activations[-1] - y_true) / len(y_true)
        for A, after, W in zip(activations[-2::-1], activations[:0:-1], weights[::-1]):
            d = err * after * (1 - after)
            grads.append(np.einsum("ni,nj->ij", np.c_[A, np.ones(len(A))], d))
            err = np.einsum("nj,ij->ni", d, W[:-1])
        return grads[::-1]


@variant("backward")
def full_product_then_cut():
    """Multiplies by the whole matrix and drops the last column after."""

    def backward(activations, y_true, weights):
        grads = []
        delta = (activations[-1] - y_true) / len(y_true) * sigmoid_derivative(activations[-1])
        for l in reversed(range(len(weights))):
            grads = [add_bias(activations[l]).T @ delta] + grads
            if l > 0:
                delta = (delta @ weights[l].T)[:, :-1] * sigmoid_derivative(activations[l])
        return grads


@variant("backward")
def deque_of_gradients():
    """appendleft of a deque, made a list at the end."""

    def backward(activations, y_true, weights):
        from collections import deque

        grads = deque()
        error = np.subtract(activations[-1], y_true) / y_true.shape[0]
        for W, entra, sale in zip(reversed(weights), reversed(activations[:-1]), reversed(activations)):
            delta = error * sigmoid_derivative(sale)
            grads.appendleft(add_bias(entra).T @ delta)
            error = np.matmul(delta, W[:-1].T)
        return list(grads)


@variant("backward")
def divided_at_the_end():
    """The mean is taken of the finished gradients."""

    def backward(activations, y_true, weights):
        grads = []
        error = activations[-1] - y_true
        for l in range(len(weights) - 1, -1, -1):
            delta = error * sigmoid_derivative(activations[l + 1])
            grads.append(add_bias(activations[l]).T @ delta)
            error = delta @ np.delete(weights[l], -1, axis=0).T
        return [g / len(y_true) for g in reversed(grads)]


@variant("backward")
def filled_slices():
    """Fills the rows of weights and the row of the bias in prepared arrays."""

    def backward(activations, y_true, weights):
        grads = [np.empty(W.shape, dtype=float) for W in weights]
        N = y_true.shape[0]
        l = len(weights) - 1
        error = (activations[-1] - y_true) / N
        while l >= 0:
            a = activations[l + 1]
            delta = error * a * (1.0 - a)
            grads[l][:-1] = activations[l].T @ delta
            grads[l][-1] = delta.sum(axis=0)
            error = delta @ weights[l][:-1].T
            l -= 1
        return grads


@variant("backward")
def tensordot_over_rows():
    """np.tensordot adds up over the examples."""

    def backward(activations, y_true, weights):
        grads, delta = {}, None
        for l in range(len(weights), 0, -1):
            a = activations[l]
            if delta is None:
                err = (a - y_true) / len(a)
            else:
                err = delta @ weights[l][:-1].T
            delta = err * (a - a**2)
            grads[l - 1] = np.tensordot(add_bias(activations[l - 1]), delta, axes=(0, 0))
        return [grads[l] for l in range(len(weights))]


@variant("backward")
def transposed_deltas():
    """δ as columns, in the manner of the books."""

    def backward(activations, y_true, weights):
        cols = [A.T for A in activations]
        grads = [None for _ in weights]
        error = (cols[-1] - y_true.T) / y_true.shape[0]
        for l in range(len(weights) - 1, -1, -1):
            delta = error * sigmoid_derivative(cols[l + 1])
            ones = np.ones((1, cols[l].shape[1]))
            grads[l] = np.concatenate([cols[l], ones]) @ delta.T
            error = weights[l][:-1] @ delta
        return grads
