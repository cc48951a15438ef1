"""Right solutions of `numerical_gradient`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("numerical_gradient")
def float_copies_moved_in_place():
    """Own copies, one number moved and put back."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        weights = [W.astype(float) for W in weights]
        grads = [np.zeros(W.shape) for W in weights]
        for W, g in zip(weights, grads):
            for place in np.ndindex(W.shape):
                kept = W[place]
                W[place] = kept + h
                above = loss(y_true, forward(X, weights)[-1])
                W[place] = kept - h
                below = loss(y_true, forward(X, weights)[-1])
                W[place] = kept
                g[place] = (above - below) / (2 * h)
        return grads


@variant("numerical_gradient")
def fresh_copies_each_time():
    """New copies of everything for every single slope."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        def perdida(l, i, j, paso):
            movidos = [np.array(W, dtype=float) for W in weights]
            movidos[l][i, j] += paso
            return loss(y_true, forward(X, movidos)[-1])

        grads = []
        for l, W in enumerate(weights):
            g = np.zeros(W.shape)
            for i in range(W.shape[0]):
                for j in range(W.shape[1]):
                    g[i, j] = (perdida(l, i, j, h) - perdida(l, i, j, -h)) / (2 * h)
            grads.append(g)
        return grads


@variant("numerical_gradient")
def one_long_vector():
    """All weights in one vector, unpacked for each forward pass."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        shapes = [W.shape for W in weights]
        ends = np.cumsum([W.size for W in weights])[:-1]

        def unpack(theta):
            return [part.reshape(s) for part, s in zip(np.split(theta, ends), shapes)]

        def cost(theta):
            return loss(y_true, forward(X, unpack(theta))[-1])

        theta = np.concatenate([np.ravel(W) for W in weights]).astype(float)
        slopes = np.zeros(theta.size)
        for k in range(theta.size):
            e = np.zeros(theta.size)
            e[k] = h
            slopes[k] = (cost(theta + e) - cost(theta - e)) / (2 * h)
        return unpack(slopes)


@variant("numerical_gradient")
def bump_matrices():
    """A matrix that is zero but for one h is added and subtracted."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        grads = []
        for l, W in enumerate(weights):
            g = np.zeros(np.shape(W))
            for i, j in np.ndindex(*g.shape):
                bump = np.zeros(g.shape)
                bump[i, j] = h
                plus = weights[:l] + [W + bump] + weights[l + 1 :]
                minus = weights[:l] + [W - bump] + weights[l + 1 :]
                g[i, j] = (loss(y_true, forward(X, plus)[-1]) - loss(y_true, forward(X, minus)[-1])) / (2 * h)
            grads.append(g)
        return grads


@variant("numerical_gradient")
def nditer_with_multi_index():
    """The nditer loop of the image-recognition courses."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        params = [np.array(W, dtype=np.float64) for W in weights]
        f = lambda: loss(y_true, forward(X, params)[-1])
        grads = []
        for p in params:
            grad = np.zeros_like(p)
            it = np.nditer(p, flags=["multi_index"])
            while not it.finished:
                ix = it.multi_index
                old = float(p[ix])
                p[ix] = old + h
                pos = f()
                p[ix] = old - h
                neg = f()
                p[ix] = old
                grad[ix] = (pos - neg) / (2.0 * h)
                it.iternext()
            grads.append(grad)
        return grads


@variant("numerical_gradient")
def list_of_comprehensions():
    """A comprehension for each matrix, reshaped."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        def E(l, k, step):
            ws = [w.astype(float) for w in weights]
            ws[l].flat[k] += step
            return loss(y_true, forward(X, ws)[-1])

        return [
            np.array([(E(l, k, h) - E(l, k, -h)) / (2 * h) for k in range(w.size)]).reshape(w.shape)
            for l, w in enumerate(weights)
        ]


@variant("numerical_gradient")
def two_signs_in_a_loop():
    """A loop over the two signs collects the difference."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        copias = [1.0 * W for W in weights]
        grads = [0.0 * W for W in copias]
        for l in range(len(copias)):
            filas, columnas = copias[l].shape
            for i in range(filas):
                for j in range(columnas):
                    original = copias[l][i, j]
                    for signo in (1, -1):
                        copias[l][i, j] = original + signo * h
                        grads[l][i, j] += signo * loss(y_true, forward(X, copias)[-1])
                    copias[l][i, j] = original
                    grads[l][i, j] /= 2 * h
        return grads


@variant("numerical_gradient")
def deep_copies():
    """copy.deepcopy for each side."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        import copy

        grads = copy.deepcopy(weights)
        for l in range(len(weights)):
            for i in np.ndindex(weights[l].shape):
                arriba, abajo = copy.deepcopy(weights), copy.deepcopy(weights)
                arriba[l][i] += h
                abajo[l][i] -= h
                dif = loss(y_true, forward(X, arriba)[-1]) - loss(y_true, forward(X, abajo)[-1])
                grads[l][i] = dif / (2 * h)
        return grads


@variant("numerical_gradient")
def half_differences_averaged():
    """The mean of the forward and the backward difference."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        ws = [np.array(W, dtype=float) for W in weights]
        here = loss(y_true, forward(X, ws)[-1])
        out = []
        for W in ws:
            g = np.empty(W.shape)
            for p in np.ndindex(W.shape):
                w = W[p]
                W[p] = w + h
                right = (loss(y_true, forward(X, ws)[-1]) - here) / h
                W[p] = w - h
                left = (here - loss(y_true, forward(X, ws)[-1])) / h
                W[p] = w
                g[p] = (left + right) / 2
            out.append(g)
        return out


@variant("numerical_gradient")
def flat_views_of_copies():
    """Moves the numbers through ravel views of copies."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        mine = [np.array(W, dtype=float, order="C") for W in weights]
        views = [W.reshape(-1) for W in mine]
        result = []
        for v, W in zip(views, mine):
            g = []
            for k, w in enumerate(v.tolist()):
                v[k] = w + h
                hi = loss(y_true, forward(X, mine)[-1])
                v[k] = w - h
                lo = loss(y_true, forward(X, mine)[-1])
                v[k] = w
                g.append((hi - lo) / (2 * h))
            result.append(np.array(g).reshape(W.shape))
        return result


@variant("numerical_gradient")
def callers_list_shallow_copied():
    """Only the list is copied; the matrix that moves is replaced by a new one."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        trabajo = list(weights)
        grads = [np.zeros(W.shape) for W in weights]
        for l, W in enumerate(weights):
            for lugar in np.ndindex(W.shape):
                valores = []
                for paso in (h, -h):
                    movida = W.astype(float)
                    movida[lugar] += paso
                    trabajo[l] = movida
                    valores.append(loss(y_true, forward(X, trabajo)[-1]))
                grads[l][lugar] = (valores[0] - valores[1]) / (2 * h)
            trabajo[l] = W
        return grads


@variant("numerical_gradient")
def moved_and_restored_by_hand():
    """The caller's numbers are never touched: a class holds the moving copy."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        class Probe:
            def __init__(self):
                self.ws = [np.array(W, float) for W in weights]

            def at(self, l, place, value):
                old = self.ws[l][place]
                self.ws[l][place] = value
                result = loss(y_true, forward(X, self.ws)[-1])
                self.ws[l][place] = old
                return result

        probe = Probe()
        grads = [np.zeros_like(W, dtype=float) for W in weights]
        for l, W in enumerate(weights):
            for place, w in np.ndenumerate(W):
                grads[l][place] = (probe.at(l, place, w + h) - probe.at(l, place, w - h)) / (2 * h)
        return grads


@variant("numerical_gradient")
def basis_vectors_of_identity():
    """Rows of the identity as directions."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        grads = []
        for l, W in enumerate(weights):
            columna = []
            for e in np.eye(W.size):
                D = h * e.reshape(W.shape)
                E = [loss(y_true, forward(X, [*weights[:l], W + s * D, *weights[l + 1 :]])[-1]) for s in (-1, 1)]
                columna.append((E[1] - E[0]) / (2 * h))
            grads.append(np.reshape(columna, W.shape))
        return grads
