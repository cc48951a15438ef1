"""Right solutions of `embed`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("embed")
def fancy_index_after_check():
    """An array of integers as the index, after the check."""

    def embed(ids, table):
        ids = np.asarray(ids, dtype=int)
        table = np.asarray(table)
        if ids.size and (ids.min() < 0 or ids.max() >= len(table)):
            raise ValueError("a number is not from 0 to V - 1")
        return table[ids]


@variant("embed")
def any_of_a_mask():
    """np.any of both comparisons."""

    def embed(ids, table):
        table = np.array(table)
        ids = np.array(ids).astype(np.int64)
        if np.any((ids < 0) | (ids >= table.shape[0])):
            raise ValueError("illegal number")
        return table[ids, :]


@variant("embed")
def take_along_rows():
    """np.take with axis 0."""

    def embed(ids, table):
        indices = np.asarray(ids, dtype=np.intp)
        rows = np.asarray(table)
        for k in indices.ravel():
            if k < 0 or k >= len(rows):
                raise ValueError(f"{k} is not a row of the table")
        return np.take(rows, indices, axis=0)


@variant("embed")
def loop_over_all_ids():
    """Rows in a loop over the flat ids, reshaped at the end."""

    def embed(ids, table):
        table = np.asarray(table)
        V, D = table.shape
        ids = np.asarray(ids)
        out = np.zeros((ids.size, D), dtype=table.dtype)
        for n, k in enumerate(ids.flatten()):
            if not 0 <= k < V:
                raise ValueError("row %d of %d" % (k, V))
            out[n] = table[int(k)]
        return out.reshape(ids.shape + (D,))


@variant("embed")
def recursive_lists():
    """A function that calls itself for lists, rows at the bottom."""

    def embed(ids, table):
        table = np.asarray(table)

        def look(x):
            if np.ndim(x) > 0:
                parts = [look(y) for y in x]
                return np.array(parts) if len(parts) else np.zeros(np.shape(x) + (table.shape[1],), table.dtype)
            if x < 0 or x > len(table) - 1:
                raise ValueError("no such row")
            return table[int(x)]

        return look(ids)


@variant("embed")
def one_hot_product():
    """One-hot rows by a comparison, times the table."""

    def embed(ids, table):
        tabla = np.asarray(table)
        ids = np.asarray(ids, dtype=int)
        fuera = (ids < 0) | (ids >= tabla.shape[0])
        if fuera.any():
            raise ValueError(f"números fuera de la tabla: {ids[fuera]}")
        onehot = (ids[..., None] == np.arange(tabla.shape[0])).astype(tabla.dtype)
        return onehot @ tabla


@variant("embed")
def identity_rows_product():
    """Rows of np.eye for the one-hot rows."""

    def embed(ids, table):
        table = np.asarray(table)
        ids = np.asarray(ids, dtype=int)
        if ids.size > 0:
            if np.min(ids) < 0:
                raise ValueError("negative")
            if np.max(ids) > len(table) - 1:
                raise ValueError("too large")
        return np.dot(np.eye(len(table))[ids], table)


@variant("embed")
def isin_of_the_range():
    """All numbers have to be in arange(V)."""

    def embed(ids, table):
        rows = np.asarray(table)
        ids = np.asarray(ids)
        if not np.isin(ids, np.arange(rows.shape[0])).all():
            raise ValueError("every number has to be from 0 to V - 1")
        return rows[ids.astype(int)]


@variant("embed")
def error_of_take_turned():
    """np.take raises IndexError for large ones, which is turned; negative ones are asked for."""

    def embed(ids, table):
        ids = np.asarray(ids, dtype=int)
        if (ids < 0).any():
            raise ValueError("negative index")
        try:
            return np.take(np.asarray(table), ids, axis=0)
        except IndexError as error:
            raise ValueError("index too large") from error


@variant("embed")
def unsigned_trick():
    """Seen as unsigned, negative numbers are large, so one comparison is enough."""

    def embed(ids, table):
        ids = np.asarray(ids, dtype=np.int64)
        if (ids.astype(np.uint64) >= len(table)).any():
            raise ValueError("ids must lie in [0, V)")
        return np.asarray(table)[ids]


@variant("embed")
def einsum_of_one_hot():
    """einsum over the vocabulary."""

    def embed(ids, table):
        W = np.asarray(table, dtype=float)
        ids = np.asarray(ids)
        if ids.size != 0 and not (ids.min() >= 0 and ids.max() < W.shape[0]):
            raise ValueError("ids out of range")
        hot = np.equal.outer(ids, np.arange(W.shape[0])).astype(float)
        return np.einsum("...v,vd->...d", hot, W)


@variant("embed")
def small_layer_class():
    """A class with a call, as a layer."""

    def embed(ids, table):
        class Lookup:
            def __init__(self, weight):
                self.weight = np.asarray(weight)

            def __call__(self, x):
                x = np.asarray(x, dtype=int)
                outside = np.logical_or(np.less(x, 0), np.greater_equal(x, self.weight.shape[0]))
                if outside.sum() > 0:
                    raise ValueError("token id outside the vocabulary")
                return self.weight[x]

        return Lookup(table)(ids)


@variant("embed")
def keras_take():
    """keras.ops.take after the check, as an array again."""

    def embed(ids, table):
        table = np.asarray(table)
        ids = np.asarray(ids, dtype="int64")
        if (ids < 0).any() or (ids >= len(table)).any():
            raise ValueError("numbers have to be from 0 to V - 1")
        return keras.ops.convert_to_numpy(keras.ops.take(table, ids, axis=0))
