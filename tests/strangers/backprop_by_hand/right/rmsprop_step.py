"""Right solutions of `rmsprop_step`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("rmsprop_step")
def two_comprehensions():
    """Mean squares first, then weights."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        mean_square = [rho * s + (1 - rho) * g**2 for s, g in zip(mean_square, grads)]
        weights = [W - lr * g / np.sqrt(s + eps) for W, g, s in zip(weights, grads, mean_square)]
        return weights, mean_square


@variant("rmsprop_step")
def one_loop():
    """Both in one loop."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        pesos, medias = [], []
        for w, g, s in zip(weights, grads, mean_square):
            s = rho * s + (1 - rho) * np.square(g)
            medias.append(s)
            pesos.append(w - lr * g / np.sqrt(s + eps))
        return pesos, medias


@variant("rmsprop_step")
def power_minus_half():
    """To the power of -1/2."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        s_new = [rho * s + (1.0 - rho) * g * g for s, g in zip(mean_square, grads)]
        w_new = [w - lr * g * (s + eps) ** -0.5 for w, g, s in zip(weights, grads, s_new)]
        return w_new, s_new


@variant("rmsprop_step")
def moved_towards_the_square():
    """s + (1 - rho)(g² - s)."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        S = [s + (1 - rho) * (g**2 - s) for s, g in zip(mean_square, grads)]
        return [w - lr / np.sqrt(s + eps) * g for w, g, s in zip(weights, grads, S)], S


@variant("rmsprop_step")
def by_index():
    """An index over the lists."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        new_w, new_s = [None] * len(weights), [None] * len(weights)
        for i in range(len(weights)):
            new_s[i] = np.add(rho * mean_square[i], (1 - rho) * np.power(grads[i], 2))
            denominator = np.sqrt(np.add(new_s[i], eps))
            new_w[i] = np.subtract(weights[i], np.divide(lr * grads[i], denominator))
        return new_w, new_s


@variant("rmsprop_step")
def average_with_weights():
    """np.average of the old mean and the new square."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        S = [np.average([s, g**2], axis=0, weights=[rho, 1 - rho]) for s, g in zip(mean_square, grads)]
        W = [w - lr * (g / np.sqrt(s + eps)) for w, g, s in zip(weights, grads, S)]
        return W, S


@variant("rmsprop_step")
def helper_for_one():
    """A helper for one matrix; pairs split at the end."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        def uno(w, g, s):
            s2 = rho * s + (1 - rho) * g**2
            return w - lr * g / np.sqrt(eps + s2), s2

        pares = list(map(uno, weights, grads, mean_square))
        return [a for a, _ in pares], [b for _, b in pares]


@variant("rmsprop_step")
def copies_changed_in_place():
    """In place, on copies."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        ws = [np.array(w, dtype=float) for w in weights]
        ss = [np.array(s, dtype=float) for s in mean_square]
        for w, g, s in zip(ws, grads, ss):
            s *= rho
            s += (1 - rho) * g**2
            w -= lr * g / np.sqrt(s + eps)
        return ws, ss


@variant("rmsprop_step")
def number_by_number():
    """math.sqrt for every number."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        from math import sqrt

        W = [np.zeros(np.shape(w)) for w in weights]
        S = [np.zeros(np.shape(w)) for w in weights]
        for k, g in enumerate(grads):
            for p in np.ndindex(g.shape):
                S[k][p] = rho * mean_square[k][p] + (1 - rho) * g[p] ** 2
                W[k][p] = weights[k][p] - lr * g[p] / sqrt(S[k][p] + eps)
        return W, S


@variant("rmsprop_step")
def by_sgd_step():
    """sgd_step with scaled slopes."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        s = [rho * a + (1 - rho) * g**2 for a, g in zip(mean_square, grads)]
        scaled = [g / np.sqrt(a + eps) for g, a in zip(grads, s)]
        return sgd_step(weights, scaled, lr), s


@variant("rmsprop_step")
def own_rate_for_each_weight():
    """First the rates, then the steps."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        nuevas_s = []
        for s, g in zip(mean_square, grads):
            nuevas_s.append(rho * s + (1 - rho) * g**2)
        tasas = [lr / np.sqrt(s + eps) for s in nuevas_s]
        nuevos = []
        for w, t, g in zip(weights, tasas, grads):
            nuevos.append(w - t * g)
        return nuevos, nuevas_s


@variant("rmsprop_step")
def lambda_and_maps():
    """Maps with lambdas."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        S = list(map(lambda s, g: rho * s + (1 - rho) * g**2, mean_square, grads))
        W = list(map(lambda w, g, s: w - lr * g / (s + eps) ** 0.5, weights, grads, S))
        return W, S


@variant("rmsprop_step")
def optimizer_class():
    """A class that keeps its cache."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        class RMSprop:
            def __init__(self, cache):
                self.cache = [c.copy() for c in cache]

            def __call__(self, i, w, g):
                self.cache[i] = rho * self.cache[i] + (1 - rho) * g**2
                return w - lr * g / np.sqrt(self.cache[i] + eps)

        rule = RMSprop(mean_square)
        new = [rule(i, w, g) for i, (w, g) in enumerate(zip(weights, grads))]
        return new, rule.cache
