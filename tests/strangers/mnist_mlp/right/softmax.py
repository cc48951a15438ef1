"""Right solutions of `softmax`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("softmax")
def shifted_rows():
    """Subtracts the largest logit of each row."""

    def softmax(z):
        z = np.asarray(z, dtype=float)
        e = np.exp(z - z.max(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)


@variant("softmax")
def loop_over_rows():
    """One row after the other."""

    def softmax(z):
        out = []
        for row in z:
            row = np.array(row, dtype=np.float64)
            e = np.exp(row - np.max(row))
            out.append(e / np.sum(e))
        return np.array(out)


@variant("softmax")
def plain_math():
    """With math.exp and lists."""

    def softmax(z):
        import math

        rows = []
        for row in z:
            top = max(float(v) for v in row)
            powers = [math.exp(float(v) - top) for v in row]
            total = sum(powers)
            rows.append([p / total for p in powers])
        return np.array(rows)


@variant("softmax")
def from_scipy():
    """The function of SciPy."""

    def softmax(z):
        from scipy.special import softmax as scipy_softmax

        return scipy_softmax(np.array(z, dtype=float), axis=1)


@variant("softmax")
def log_sum_exp():
    """By way of the logarithms."""

    def softmax(z):
        from scipy.special import logsumexp

        z = np.asarray(z, dtype=np.float64)
        return np.exp(z - logsumexp(z, axis=1, keepdims=True))


@variant("softmax")
def transposed():
    """Works on columns, so that no keepdims is needed."""

    def softmax(z):
        zt = np.array(z, dtype=float).T
        zt = zt - zt.max(axis=0)
        e = np.exp(zt)
        return (e / e.sum(axis=0)).T


@variant("softmax")
def keras_does_it():
    """keras.ops in float64."""

    def softmax(z):
        z = keras.ops.convert_to_tensor(np.array(z, dtype="float64"))
        e = keras.ops.exp(z - keras.ops.max(z, axis=1, keepdims=True))
        return np.array(e / keras.ops.sum(e, axis=1, keepdims=True))


@variant("softmax")
def in_place_on_copy():
    """In place, on a copy."""

    def softmax(z):
        p = np.array(z, dtype=np.float64, copy=True)
        p -= np.amax(p, axis=1)[:, np.newaxis]
        np.exp(p, out=p)
        p /= np.sum(p, axis=1)[:, np.newaxis]
        return p


@variant("softmax")
def one_line():
    """With an assignment expression."""

    def softmax(z):
        return (e := np.exp((a := np.asarray(z, float)) - a.max(-1, keepdims=True))) / e.sum(-1, keepdims=True)


@variant("softmax")
def pairwise_differences():
    """1 ÷ Σ exp(z_j − z_k), with large exponents clipped."""

    def softmax(z):
        z = np.asarray(z, dtype=float)
        difference = z[:, None, :] - z[:, :, None]  # j − k
        return 1 / np.exp(np.clip(difference, -700, 700)).sum(axis=2)


@variant("softmax")
def probabilidades_por_fila():
    """Con np.apply_along_axis."""

    def softmax(z):
        def una_fila(fila):
            exponentes = np.exp(fila - fila.max())
            return exponentes / exponentes.sum()

        return np.apply_along_axis(una_fila, 1, np.array(z, dtype=float))


@variant("softmax")
def keeps_float32():
    """Keeps float32 where it was given."""

    def softmax(z):
        z = np.asarray(z)
        if z.dtype.kind != "f":
            z = z.astype(np.float64)
        shifted = z - np.max(z, axis=1, keepdims=True)
        numerator = np.exp(shifted)
        return numerator / np.sum(numerator, axis=1, keepdims=True)


@variant("softmax")
def smallest_exponents_cut():
    """Exponents below −700 are lifted: e^−700 is nothing, either."""

    def softmax(z):
        x = np.array(z).astype("float64")
        x = x - x.max(axis=1).reshape(-1, 1)
        e = np.exp(np.maximum(x, -700.0))
        return np.divide(e, e.sum(axis=1).reshape(-1, 1))


@variant("softmax")
def einsum_sum():
    """The sums of the rows by einsum."""

    def softmax(z):
        z = np.atleast_2d(np.asarray(z, dtype=float))
        e = np.exp(z - np.max(z, axis=1)[:, None])
        return np.einsum("nc,n->nc", e, 1 / np.einsum("nc->n", e))
