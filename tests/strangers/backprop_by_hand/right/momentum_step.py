"""Right solutions of `momentum_step`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("momentum_step")
def two_comprehensions():
    """Velocities first, then weights."""

    def momentum_step(weights, grads, velocity, lr, beta):
        velocity = [beta * v - lr * g for v, g in zip(velocity, grads)]
        weights = [W + v for W, v in zip(weights, velocity)]
        return weights, velocity


@variant("momentum_step")
def one_loop():
    """Both in one loop."""

    def momentum_step(weights, grads, velocity, lr, beta):
        nuevos_pesos, nueva_velocidad = [], []
        for w, g, v in zip(weights, grads, velocity):
            v_nueva = beta * v - lr * g
            nueva_velocidad.append(v_nueva)
            nuevos_pesos.append(w + v_nueva)
        return nuevos_pesos, nueva_velocidad


@variant("momentum_step")
def by_index():
    """An index over three lists."""

    def momentum_step(weights, grads, velocity, lr, beta):
        n = len(weights)
        v = [beta * velocity[i] - lr * grads[i] for i in range(n)]
        w = [weights[i] + v[i] for i in range(n)]
        return (w, v)


@variant("momentum_step")
def copies_changed_in_place():
    """In place, on copies."""

    def momentum_step(weights, grads, velocity, lr, beta):
        new_w = [w.copy() for w in weights]
        new_v = [v.copy() for v in velocity]
        for w, g, v in zip(new_w, grads, new_v):
            v *= beta
            v -= lr * g
            w += v
        return new_w, new_v


@variant("momentum_step")
def expanded_formula():
    """The new weight in one formula of the old numbers."""

    def momentum_step(weights, grads, velocity, lr, beta):
        return (
            [w + beta * v - lr * g for w, g, v in zip(weights, grads, velocity)],
            [beta * v - lr * g for g, v in zip(grads, velocity)],
        )


@variant("momentum_step")
def unzipped_pairs():
    """A helper returns a pair; the pairs are split at the end."""

    def momentum_step(weights, grads, velocity, lr, beta):
        def paso(w, g, v):
            v = beta * v - lr * g
            return w + v, v

        pares = [paso(w, g, v) for w, g, v in zip(weights, grads, velocity)]
        return [p[0] for p in pares], [p[1] for p in pares]


@variant("momentum_step")
def steps_named():
    """Friction and push have their names."""

    def momentum_step(weights, grads, velocity, lr, beta):
        out_w, out_v = [], []
        for i, gradient in enumerate(grads):
            kept = np.multiply(beta, velocity[i])
            push = np.multiply(-lr, gradient)
            out_v.append(np.add(kept, push))
            out_w.append(np.add(weights[i], out_v[i]))
        return out_w, out_v


@variant("momentum_step")
def by_sgd_step():
    """sgd_step with the scaled velocity as its weights."""

    def momentum_step(weights, grads, velocity, lr, beta):
        v = sgd_step([beta * u for u in velocity], grads, lr)
        w = sgd_step(weights, v, -1.0)
        return w, v


@variant("momentum_step")
def mapped():
    """Two maps with lambdas."""

    def momentum_step(weights, grads, velocity, lr, beta):
        v = list(map(lambda u, g: beta * u - lr * g, velocity, grads))
        return list(map(lambda w, u: w + u, weights, v)), v


@variant("momentum_step")
def optimizer_class():
    """A class that keeps its velocity."""

    def momentum_step(weights, grads, velocity, lr, beta):
        class Momentum:
            def __init__(self, v):
                self.v = list(v)

            def step(self, ws, gs):
                self.v = [beta * v - lr * g for v, g in zip(self.v, gs)]
                return [w + v for w, v in zip(ws, self.v)]

        opt = Momentum(velocity)
        return opt.step(weights, grads), opt.v


@variant("momentum_step")
def flat_loops():
    """Number by number."""

    def momentum_step(weights, grads, velocity, lr, beta):
        W2 = [np.zeros(w.shape) for w in weights]
        V2 = [np.zeros(w.shape) for w in weights]
        for k in range(len(weights)):
            for p in np.ndindex(weights[k].shape):
                V2[k][p] = beta * velocity[k][p] - lr * grads[k][p]
                W2[k][p] = weights[k][p] + V2[k][p]
        return W2, V2


@variant("momentum_step")
def downhill_velocity():
    """A velocity with the other sign inside, turned back for the answer."""

    def momentum_step(weights, grads, velocity, lr, beta):
        u = [-beta * v + lr * g for v, g in zip(velocity, grads)]
        return [w - x for w, x in zip(weights, u)], [-x for x in u]


@variant("momentum_step")
def walrus_in_a_comprehension():
    """New velocities are collected while the weights are built."""

    def momentum_step(weights, grads, velocity, lr, beta):
        vs = []
        ws = [w + (vs.append(beta * v - lr * g) or vs[-1]) for w, g, v in zip(weights, grads, velocity)]
        return ws, vs
