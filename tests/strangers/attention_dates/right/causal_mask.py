"""Right solutions of `causal_mask`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("causal_mask")
def lower_triangle():
    """np.tril of ones."""

    def causal_mask(n):
        return np.tril(np.ones((n, n), dtype=bool))


@variant("causal_mask")
def tri_with_dtype():
    """np.tri makes it at once."""

    def causal_mask(n):
        return np.tri(n, dtype=bool)


@variant("causal_mask")
def comparison_of_places():
    """Places down against places across."""

    def causal_mask(n):
        places = np.arange(n)
        return places[None, :] <= places[:, None]


@variant("causal_mask")
def double_loop():
    """Entry by entry."""

    def causal_mask(n):
        mask = np.zeros((n, n), dtype=bool)
        for i in range(n):
            for j in range(i + 1):
                mask[i, j] = True
        return mask


@variant("causal_mask")
def rows_of_lists():
    """i + 1 times True, then False."""

    def causal_mask(n):
        return np.array([[True] * (i + 1) + [False] * (n - i - 1) for i in range(n)])


@variant("causal_mask")
def not_the_upper_triangle():
    """What comes later is the upper triangle without diagonal, turned round."""

    def causal_mask(n):
        later = np.triu(np.ones((n, n)), k=1)
        return later == 0


@variant("causal_mask")
def outer_of_a_ufunc():
    """greater_equal.outer in one line."""

    causal_mask = lambda n: np.greater_equal.outer(np.arange(n), np.arange(n))  # noqa: E731


@variant("causal_mask")
def fromfunction_of_indices():
    """np.fromfunction calls it with all indices."""

    def causal_mask(n):
        return np.fromfunction(lambda i, j: j <= i, (n, n), dtype=int)


@variant("causal_mask")
def indices_of_the_triangle():
    """np.tril_indices."""

    def causal_mask(n):
        mask = np.full((n, n), False)
        mask[np.tril_indices(n)] = True
        return mask


@variant("causal_mask")
def identity_accumulated():
    """What was allowed stays allowed in the rows below."""

    def causal_mask(n):
        return np.logical_or.accumulate(np.eye(n, dtype=bool)[:, ::-1], axis=1)[:, ::-1]


@variant("causal_mask")
def band_part_of_tensorflow():
    """tf.linalg.band_part keeps everything below the diagonal."""

    def causal_mask(n):
        import tensorflow as tf

        return tf.cast(tf.linalg.band_part(tf.ones((n, n)), -1, 0), tf.bool).numpy()


@variant("causal_mask")
def mascara_en_espanol():
    """Spanish names, a row in each turn."""

    def causal_mask(n):
        filas = []
        for lugar in range(n):
            fila = np.zeros(n, dtype=bool)
            fila[: lugar + 1] = True  # a sí mismo y a lo anterior
            filas.append(fila)
        return np.vstack(filas)


@variant("causal_mask")
def set_to_false_above():
    """All True, then False above the diagonal."""

    def causal_mask(n):
        ok = np.ones((n, n), dtype=bool)
        for i in range(n - 1):
            ok[i, i + 1 :] = False
        return ok
