"""Right solutions of `adam_step`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("adam_step")
def comprehensions_and_loop():
    """m and v first, then a loop for the weights."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        m = [beta1 * a + (1 - beta1) * g for a, g in zip(m, grads)]
        v = [beta2 * b + (1 - beta2) * g**2 for b, g in zip(v, grads)]
        new = []
        for W, a, b in zip(weights, m, v):
            new.append(W - lr * (a / (1 - beta1**t)) / (np.sqrt(b / (1 - beta2**t)) + eps))
        return new, m, v


@variant("adam_step")
def one_loop_four_lists():
    """Everything in one loop."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        pesos, emes, uves = [], [], []
        for W, g, mi, vi in zip(weights, grads, m, v):
            mi = beta1 * mi + (1 - beta1) * g
            vi = beta2 * vi + (1 - beta2) * np.square(g)
            m_corr = mi / (1 - beta1**t)
            v_corr = vi / (1 - beta2**t)
            pesos.append(W - lr * m_corr / (np.sqrt(v_corr) + eps))
            emes.append(mi)
            uves.append(vi)
        return pesos, emes, uves


@variant("adam_step")
def corrections_as_factors():
    """The two corrections are computed once."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        c1, c2 = 1 / (1 - beta1**t), 1 / (1 - beta2**t)
        m_new = [beta1 * x + (1 - beta1) * g for x, g in zip(m, grads)]
        v_new = [beta2 * x + (1 - beta2) * g * g for x, g in zip(v, grads)]
        w_new = [w - lr * c1 * a / (np.sqrt(c2 * b) + eps) for w, a, b in zip(weights, m_new, v_new)]
        return w_new, m_new, v_new


@variant("adam_step")
def helper_for_one():
    """A helper for one matrix; the triples are split."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        def single(w, g, a, b):
            a = beta1 * a + (1 - beta1) * g
            b = beta2 * b + (1 - beta2) * g**2
            step = (a / (1 - beta1**t)) / (np.sqrt(b / (1 - beta2**t)) + eps)
            return w - lr * step, a, b

        triples = [single(*x) for x in zip(weights, grads, m, v)]
        return [x[0] for x in triples], [x[1] for x in triples], [x[2] for x in triples]


@variant("adam_step")
def by_index():
    """An index and prepared lists."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        n = len(weights)
        W2, M2, V2 = [0] * n, [0] * n, [0] * n
        for i in range(n):
            M2[i] = np.add(beta1 * m[i], (1 - beta1) * grads[i])
            V2[i] = np.add(beta2 * v[i], (1 - beta2) * np.power(grads[i], 2))
            m_hat = np.divide(M2[i], 1 - np.power(float(beta1), t))
            v_hat = np.divide(V2[i], 1 - np.power(float(beta2), t))
            W2[i] = weights[i] - lr * m_hat / (np.sqrt(v_hat) + eps)
        return W2, M2, V2


@variant("adam_step")
def copies_changed_in_place():
    """In place, on copies."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        W, M, V = ([np.array(x, dtype=float) for x in xs] for xs in (weights, m, v))
        for w, g, a, b in zip(W, grads, M, V):
            a *= beta1
            a += (1 - beta1) * g
            b *= beta2
            b += (1 - beta2) * g**2
            w -= lr * a / (1 - beta1**t) / (np.sqrt(b / (1 - beta2**t)) + eps)
        return W, M, V


@variant("adam_step")
def moved_towards_the_slope():
    """m + (1 - β)(g - m)."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        M = [a + (1 - beta1) * (g - a) for a, g in zip(m, grads)]
        V = [b + (1 - beta2) * (g**2 - b) for b, g in zip(v, grads)]
        alfa = lr / (1 - beta1**t)
        return [w - alfa * a / (np.sqrt(b / (1 - beta2**t)) + eps) for w, a, b in zip(weights, M, V)], M, V


@variant("adam_step")
def running_mean_helper():
    """One helper for both means."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        def media(vieja, nueva, beta):
            return [beta * x + (1 - beta) * y for x, y in zip(vieja, nueva)]

        m = media(m, grads, beta1)
        v = media(v, [g**2 for g in grads], beta2)
        m_hat = [x / (1 - beta1**t) for x in m]
        v_hat = [x / (1 - beta2**t) for x in v]
        return [w - lr * a / (np.sqrt(b) + eps) for w, a, b in zip(weights, m_hat, v_hat)], m, v


@variant("adam_step")
def by_sgd_step():
    """sgd_step takes the quotient for its slope."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        m = [beta1 * a + (1 - beta1) * g for a, g in zip(m, grads)]
        v = [beta2 * b + (1 - beta2) * g**2 for b, g in zip(v, grads)]
        direction = [(a / (1 - beta1**t)) / ((b / (1 - beta2**t)) ** 0.5 + eps) for a, b in zip(m, v)]
        return sgd_step(weights, direction, lr), m, v


@variant("adam_step")
def number_by_number():
    """Every number on its own."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        out = [[], [], []]
        for w, g, a, b in zip(weights, grads, m, v):
            w2, a2, b2 = np.zeros(w.shape), np.zeros(w.shape), np.zeros(w.shape)
            for p in np.ndindex(w.shape):
                a2[p] = beta1 * a[p] + (1 - beta1) * g[p]
                b2[p] = beta2 * b[p] + (1 - beta2) * g[p] ** 2
                w2[p] = w[p] - lr * (a2[p] / (1 - beta1**t)) / ((b2[p] / (1 - beta2**t)) ** 0.5 + eps)
            for lista, nueva in zip(out, (w2, a2, b2)):
                lista.append(nueva)
        return tuple(out)


@variant("adam_step")
def optimizer_class():
    """A class that keeps m and v."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        class Adam:
            def __init__(self):
                self.m, self.v = list(m), list(v)

            def update(self, i, w, g):
                self.m[i] = beta1 * self.m[i] + (1.0 - beta1) * g
                self.v[i] = beta2 * self.v[i] + (1.0 - beta2) * (g * g)
                up = self.m[i] / (1.0 - beta1**t)
                down = np.sqrt(self.v[i] / (1.0 - beta2**t)) + eps
                return w - lr * up / down

        adam = Adam()
        return [adam.update(i, w, g) for i, (w, g) in enumerate(zip(weights, grads))], adam.m, adam.v


@variant("adam_step")
def roots_of_the_correction_apart():
    """√v / √(1 - β₂ᵗ), the same number."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        m = list(map(lambda a, g: beta1 * a + (1 - beta1) * g, m, grads))
        v = list(map(lambda b, g: beta2 * b + (1 - beta2) * g**2, v, grads))
        raiz = np.sqrt(1 - beta2**t)
        W = list(map(lambda w, a, b: w - lr / (1 - beta1**t) * a / (np.sqrt(b) / raiz + eps), weights, m, v))
        return W, m, v


@variant("adam_step")
def efficient_form_with_scaled_eps():
    """The paper's quicker order of the factors, with eps scaled to match."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        lr_t = lr * np.sqrt(1 - beta2**t) / (1 - beta1**t)
        eps_t = eps * np.sqrt(1 - beta2**t)
        m = [beta1 * a + (1 - beta1) * g for a, g in zip(m, grads)]
        v = [beta2 * b + (1 - beta2) * g**2 for b, g in zip(v, grads)]
        return [w - lr_t * a / (np.sqrt(b) + eps_t) for w, a, b in zip(weights, m, v)], m, v
