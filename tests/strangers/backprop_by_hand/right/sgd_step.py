"""Right solutions of `sgd_step`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("sgd_step")
def comprehension():
    """Pairs by zip."""

    def sgd_step(weights, grads, lr):
        return [W - lr * g for W, g in zip(weights, grads)]


@variant("sgd_step")
def append_loop():
    """A loop and append."""

    def sgd_step(weights, grads, lr):
        nuevos = []
        for i in range(len(weights)):
            nuevos.append(weights[i] - lr * grads[i])
        return nuevos


@variant("sgd_step")
def mapped_lambda():
    """map over both lists."""

    def sgd_step(weights, grads, lr):
        return list(map(lambda w, g: w - lr * g, weights, grads))


@variant("sgd_step")
def copies_moved_in_place():
    """Copies, then `-=` on these."""

    def sgd_step(weights, grads, lr):
        new = [np.array(W, dtype=float) for W in weights]
        for W, g in zip(new, grads):
            W -= lr * g
        return new


@variant("sgd_step")
def numpy_functions():
    """np.subtract and np.multiply."""

    def sgd_step(weights, grads, lr):
        return [np.subtract(W, np.multiply(lr, g)) for W, g in zip(weights, grads)]


@variant("sgd_step")
def deep_copy_first():
    """copy.deepcopy and an index."""

    def sgd_step(weights, grads, lr):
        from copy import deepcopy

        result = deepcopy(weights)
        for k, g in enumerate(grads):
            result[k] = result[k] - lr * g
        return result


@variant("sgd_step")
def lambda_assignment():
    """A lambda with a name."""

    sgd_step = lambda weights, grads, lr: [w + (-lr) * g for w, g in zip(weights, grads)]


@variant("sgd_step")
def generator_collected():
    """A generator made into a list."""

    def sgd_step(weights, grads, lr):
        def pasos():
            for W, g in zip(weights, grads):
                yield W - g * lr

        return list(pasos())


@variant("sgd_step")
def helper_for_one_matrix():
    """A helper with strict zip."""

    def sgd_step(weights, grads, lr):
        def step(w, gradient):
            velocity = -lr * gradient
            return w + velocity

        return [step(w, g) for w, g in zip(weights, grads, strict=True)]


@variant("sgd_step")
def small_optimizer_class():
    """A class in the manner of the libraries."""

    def sgd_step(weights, grads, lr):
        class SGD:
            def __init__(self, rate):
                self.rate = rate

            def update(self, w, g):
                return w - self.rate * g

        opt = SGD(lr)
        return [opt.update(w, g) for w, g in zip(weights, grads)]


@variant("sgd_step")
def number_by_number():
    """Every number on its own."""

    def sgd_step(weights, grads, lr):
        salida = []
        for W, g in zip(weights, grads):
            nueva = np.zeros(W.shape)
            for lugar in np.ndindex(W.shape):
                nueva[lugar] = W[lugar] - lr * g[lugar]
            salida.append(nueva)
        return salida


@variant("sgd_step")
def list_prepared_and_filled():
    """A list of None, filled by index."""

    def sgd_step(weights, grads, lr):
        new_weights = [None] * len(weights)
        for i, (W, g) in enumerate(zip(weights, grads)):
            step = lr * g
            new_weights[i] = W - step
        return new_weights


@variant("sgd_step")
def added_lists():
    """Lists joined one by one."""

    def sgd_step(weights, grads, lr):
        out, k = [], 0
        while k < len(weights):
            out = out + [weights[k] - lr * grads[k]]
            k += 1
        return out
