"""Right solutions of `sigmoid`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("sigmoid")
def two_masks():
    """Boolean masks, one for each side."""

    def sigmoid(z):
        z = np.array(z, dtype=float)
        out = np.empty(z.shape)
        pos = z >= 0
        out[pos] = 1 / (1 + np.exp(-z[pos]))
        e = np.exp(z[~pos])
        out[~pos] = e / (1 + e)
        return out


@variant("sigmoid")
def silenced_overflow():
    """The textbook form with the warning switched off where it arises."""

    def sigmoid(z):
        with np.errstate(over="ignore"):
            return 1.0 / (1.0 + np.exp(-np.asarray(z, dtype=np.float64)))


@variant("sigmoid")
def by_tanh():
    """One line with the hyperbolic tangent."""

    def sigmoid(z):
        return 0.5 * (1 + np.tanh(0.5 * np.asarray(z, dtype=float)))


@variant("sigmoid")
def logaddexp_of_zero():
    """exp of minus the softplus of -z."""

    def sigmoid(z):
        return np.exp(-np.logaddexp(0.0, -np.asarray(z, dtype=float)))


@variant("sigmoid")
def numerator_and_denominator():
    """Numerator and denominator both take the exponential of something not positive."""

    def sigmoid(z):
        z = np.asarray(z, dtype=float)
        return np.exp(np.minimum(z, 0)) / (1 + np.exp(-np.abs(z)))


@variant("sigmoid")
def loop_over_flat_list():
    """A loop with math.exp over the flattened numbers, put back into shape."""

    def sigmoid(z):
        import math

        z = np.asarray(z, dtype=float)
        salida = []
        for valor in z.ravel():
            if valor >= 0:
                salida.append(1 / (1 + math.exp(-valor)))
            else:
                e = math.exp(valor)
                salida.append(e / (1 + e))
        return np.array(salida, dtype=float).reshape(z.shape)


@variant("sigmoid")
def vectorized_scalar():
    """A scalar helper lifted by np.vectorize."""

    def sigmoid(z):
        def uno(v):
            if v < 0:
                return 1.0 - 1.0 / (1.0 + np.exp(v))
            return 1.0 / (1.0 + np.exp(-v))

        return np.vectorize(uno, otypes=[float])(z)


@variant("sigmoid")
def recursive_lists():
    """Numbers give numbers, lists and arrays are walked through."""

    def sigmoid(z):
        if np.ndim(z) == 0:
            s = np.exp(-abs(float(z)))
            return 1 / (1 + s) if z >= 0 else s / (1 + s)
        return np.array([sigmoid(row) for row in z], dtype=float).reshape(np.shape(z))


@variant("sigmoid")
def mirror_symmetry():
    """The safe value of |z|, mirrored for negative z."""

    def sigmoid(z):
        z = np.asarray(z, dtype=float)
        s = np.exp(-np.abs(z))
        arriba = 1 / (1 + s)
        abajo = s * arriba
        return np.where(z < 0, abajo, arriba)


@variant("sigmoid")
def where_argument_of_exp():
    """The ufunc argument `where` fills the two halves."""

    def sigmoid(z):
        z = np.asarray(z, dtype=float)
        up = np.exp(-z, where=z >= 0, out=np.zeros(z.shape))
        down = np.exp(z, where=z < 0, out=np.zeros(z.shape))
        return np.where(z >= 0, 1 / (1 + up), down / (1 + down))


@variant("sigmoid")
def lambda_with_select():
    """A lambda; np.piecewise calls a function for each side."""

    sigmoid = lambda z: np.piecewise(
        np.asarray(z, dtype=float),
        [np.asarray(z, dtype=float) >= 0],
        [lambda p: 1 / (1 + np.exp(-p)), lambda n: np.exp(n) / (1 + np.exp(n))],
    )


@variant("sigmoid")
def clip_then_mend_the_ends():
    """Clipped at 500, and the far ends set by hand."""

    def sigmoid(z):
        z = np.asarray(z, dtype=float)
        a = 1 / (1 + np.exp(-np.clip(z, -500, 500)))
        a = np.where(z > 500, 1.0, a)
        return np.where(z < -500, 0.0, a)


@variant("sigmoid")
def softmax_of_two():
    """The first class of a softmax over (z, 0)."""

    def sigmoid(z):
        z = np.asarray(z, dtype=float)
        both = np.stack([z, np.zeros_like(z)])
        both = np.exp(both - both.max(axis=0))
        return both[0] / both.sum(axis=0)


@variant("sigmoid")
def nditer_loop():
    """An nditer over input and output, dtype given."""

    def sigmoid(z):
        z = np.asarray(z, dtype=float)
        result = np.zeros(z.shape, dtype=float)
        for idx in np.ndindex(*z.shape):
            t = z[idx]
            if t >= 0:
                result[idx] = 1.0 / (1.0 + np.exp(-t))
            else:
                result[idx] = np.exp(t) / (np.exp(t) + 1.0)
        return result
