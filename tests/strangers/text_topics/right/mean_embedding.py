"""Right solutions of `mean_embedding`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("mean_embedding")
def mask_and_sum():
    """The last hint, with arrays made first."""

    def mean_embedding(ids, table):
        ids = np.asarray(ids)
        mask = (ids != 0)[..., None]
        return (embed(ids, table) * mask).sum(axis=1) / np.maximum(mask.sum(axis=1), 1)


@variant("mean_embedding")
def loop_with_means():
    """np.mean of the rows that count, text by text."""

    def mean_embedding(ids, table):
        table = np.asarray(table, dtype=float)
        out = np.zeros((len(ids), table.shape[1]))
        for n, row in enumerate(ids):
            words = [k for k in row if k != 0]
            if words:
                out[n] = table[words].mean(axis=0)
        return out


@variant("mean_embedding")
def only_lists():
    """Sums in nested loops, an array at the end."""

    def mean_embedding(ids, table):
        medias = []
        for fila in ids:
            suma = [0.0] * len(table[0])
            cuantos = 0
            for k in fila:
                if k == 0:
                    continue
                cuantos += 1
                for d in range(len(suma)):
                    suma[d] += table[k][d]
            medias.append([s / cuantos if cuantos > 0 else 0.0 for s in suma])
        return np.array(medias)


@variant("mean_embedding")
def boolean_index_per_row():
    """row[row > 0] and embed, zeros where nothing is left."""

    def mean_embedding(ids, table):
        result = []
        for row in np.asarray(ids):
            words = row[row > 0]
            result.append(embed(words, table).mean(axis=0) if len(words) else np.zeros(np.shape(table)[1]))
        return np.stack(result)


@variant("mean_embedding")
def weights_by_counts():
    """Counts of each word times the table, a bag of words again."""

    def mean_embedding(ids, table):
        ids = np.asarray(ids)
        table = np.asarray(table, dtype=float)
        counts = (ids[:, :, None] == np.arange(len(table))).sum(axis=1)
        counts[:, 0] = 0
        total = counts.sum(axis=1, keepdims=True)
        return counts @ table / np.where(total == 0, 1, total)


@variant("mean_embedding")
def einsum_with_mask():
    """einsum of mask and rows."""

    def mean_embedding(ids, table):
        ids, table = np.asarray(ids), np.asarray(table, dtype=float)
        m = (ids != 0).astype(float)
        sums = np.einsum("nt,ntd->nd", m, table[ids])
        return sums / np.clip(m.sum(axis=1), 1, None)[:, np.newaxis]


@variant("mean_embedding")
def mean_with_where():
    """The where argument of np.mean, and rows without words set to zero."""

    def mean_embedding(ids, table):
        ids = np.array(ids)
        rows = embed(ids, table).astype(float)
        keep = np.broadcast_to((ids != 0)[:, :, None], rows.shape)
        empty = ~keep.any(axis=1)
        keep = keep | empty[:, None, :]
        means = rows.mean(axis=1, where=keep)
        means[empty] = 0
        return means


@variant("mean_embedding")
def masked_array():
    """A masked array's mean, filled with zeros."""

    def mean_embedding(ids, table):
        ids = np.asarray(ids)
        rows = np.asarray(table, dtype=float)[ids]
        hidden = np.repeat((ids == 0)[:, :, None], rows.shape[2], axis=2)
        return np.ma.array(rows, mask=hidden).mean(axis=1).filled(0.0)


@variant("mean_embedding")
def nan_for_padding():
    """Padding becomes nan, nanmean leaves it out."""

    def mean_embedding(ids, table):
        ids = np.asarray(ids)
        rows = np.array(embed(ids, table), dtype=float)
        rows[ids == 0] = np.nan
        out = np.zeros((rows.shape[0], rows.shape[2]))
        some = (ids != 0).any(axis=1)
        out[some] = np.nanmean(rows[some], axis=1)
        return out


@variant("mean_embedding")
def own_table_with_zero_row():
    """A copy of the table whose row 0 is zeros."""

    def mean_embedding(ids, table):
        ids = np.asarray(ids)
        own = np.array(table, dtype=float)
        own[0] = 0
        n = np.count_nonzero(ids, axis=1)
        n[n == 0] = 1
        return own[ids].sum(axis=1) / n.reshape(-1, 1)


@variant("mean_embedding")
def divide_where():
    """np.divide with out and where."""

    def mean_embedding(ids, table):
        ids = np.asarray(ids)
        words = ids != 0
        total = (embed(ids, table) * words[:, :, None]).sum(axis=1).astype(float)
        n = words.sum(axis=1, keepdims=True)
        return np.divide(total, n, out=np.zeros_like(total), where=n > 0)


@variant("mean_embedding")
def running_mean():
    """The mean is moved by each new word."""

    def mean_embedding(ids, table):
        table = np.asarray(table, dtype=float)

        def one(row):
            mean, seen = np.zeros(table.shape[1]), 0
            for k in row:
                if k != 0:
                    seen += 1
                    mean = mean + (table[k] - mean) / seen
            return mean

        return np.array([one(row) for row in ids])


@variant("mean_embedding")
def comprehension_with_sum():
    """One expression with Python's sum and max."""

    mean_embedding = lambda ids, table: np.array(
        [
            sum((np.asarray(table[k], dtype=float) for k in row if k), np.zeros(len(table[0])))
            / max(sum(1 for k in row if k), 1)
            for row in ids
        ]
    )


@variant("mean_embedding")
def pandas_groupby():
    """A frame of the rows that count, grouped by text."""

    def mean_embedding(ids, table):
        import pandas as pd

        ids, table = np.asarray(ids), np.asarray(table, dtype=float)
        n, t = np.nonzero(ids)
        means = pd.DataFrame(table[ids[n, t]]).groupby(n).mean()
        return means.reindex(range(len(ids)), fill_value=0.0).to_numpy()


@variant("mean_embedding")
def keras_ops_in_float32():
    """keras.ops from the mask to the quotient, in float32."""

    def mean_embedding(ids, table):
        ops = keras.ops
        ids = ops.convert_to_tensor(ids, dtype="int32")
        table = ops.convert_to_tensor(table, dtype="float32")
        mask = ops.expand_dims(ops.cast(ops.not_equal(ids, 0), "float32"), -1)
        total = ops.sum(ops.take(table, ids, axis=0) * mask, axis=1)
        return ops.convert_to_numpy(total / ops.maximum(ops.sum(mask, axis=1), 1.0))
