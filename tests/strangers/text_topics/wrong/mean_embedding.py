"""Wrong solutions of `mean_embedding`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("mean_embedding")
def padding_counts():
    """The mean of all rows, padding and all."""

    def mean_embedding(ids, table):
        return embed(ids, table).mean(axis=1)


@mutant("mean_embedding")
def divided_by_length():
    """Padding is masked in the sum, but T divides it."""

    def mean_embedding(ids, table):
        ids = np.asarray(ids)
        mask = (ids != 0)[..., None]
        return (embed(ids, table) * mask).sum(axis=1) / ids.shape[1]


@mutant("mean_embedding")
def sum_not_mean():
    """Nothing is divided."""

    def mean_embedding(ids, table):
        ids = np.asarray(ids)
        return (embed(ids, table) * (ids != 0)[..., None]).sum(axis=1)


@mutant("mean_embedding")
def mean_over_texts():
    """axis 0: the mean goes over the texts."""

    def mean_embedding(ids, table):
        ids = np.asarray(ids)
        mask = (ids != 0)[..., None]
        return (embed(ids, table) * mask).sum(axis=0) / np.maximum(mask.sum(axis=0), 1)


@mutant("mean_embedding")
def mean_over_columns():
    """The mean over D gives one number for each word."""

    def mean_embedding(ids, table):
        ids = np.asarray(ids)
        return (embed(ids, table) * (ids != 0)[..., None]).mean(axis=2)


@mutant("mean_embedding")
def one_mean_for_all():
    """A single mean of all words of all texts."""

    def mean_embedding(ids, table):
        ids = np.asarray(ids)
        return embed(ids[ids != 0], table).mean(axis=0)


@mutant("mean_embedding")
def nan_for_no_words():
    """0 / 0: nan where a text has no words."""

    def mean_embedding(ids, table):
        ids = np.asarray(ids)
        mask = (ids != 0)[..., None]
        return (embed(ids, table) * mask).sum(axis=1) / mask.sum(axis=1)


@mutant("mean_embedding")
def padding_in_the_sum():
    """The count is right, but row 0 of the table is added for each padding."""

    def mean_embedding(ids, table):
        ids = np.asarray(ids)
        return embed(ids, table).sum(axis=1) / np.maximum((ids != 0).sum(axis=1, keepdims=True), 1)


@mutant("mean_embedding")
def row_zero_for_no_words():
    """A text without words gets row 0 of the table, not zeros."""

    def mean_embedding(ids, table):
        table = np.asarray(table, dtype=float)
        return np.array([table[[k for k in row if k != 0] or [0]].mean(axis=0) for row in ids])


@mutant("mean_embedding")
def mean_of_all_for_no_words():
    """A text without words gets the mean of its padding."""

    def mean_embedding(ids, table):
        ids = np.asarray(ids)
        rows = np.asarray(table, dtype=float)[ids]
        return np.array([(r[i != 0] if i.any() else r).mean(axis=0) for i, r in zip(ids, rows)])


@mutant("mean_embedding")
def each_word_once():
    """A word that comes twice counts once."""

    def mean_embedding(ids, table):
        table = np.asarray(table, dtype=float)
        out = np.zeros((len(ids), table.shape[1]))
        for n, row in enumerate(ids):
            words = sorted(set(row) - {0})
            if words:
                out[n] = table[words].mean(axis=0)
        return out


@mutant("mean_embedding")
def only_zeros_in_front():
    """Only zeros before the first word are left out: [3, 0, 4] counts three."""

    def mean_embedding(ids, table):
        table = np.asarray(table, dtype=float)
        out = np.zeros((len(ids), table.shape[1]))
        for n, row in enumerate(ids):
            row = list(row)
            while row and row[0] == 0:
                row.pop(0)
            if row:
                out[n] = table[row].mean(axis=0)
        return out


@mutant("mean_embedding")
def stops_at_a_zero():
    """The text is held to end at its first zero, as if padding came behind."""

    def mean_embedding(ids, table):
        table = np.asarray(table, dtype=float)
        out = np.zeros((len(ids), table.shape[1]))
        for n, row in enumerate(ids):
            words = []
            for k in row:
                if k == 0:
                    break
                words.append(k)
            if words:
                out[n] = table[words].mean(axis=0)
        return out


@mutant("mean_embedding")
def zero_rows_for_padding():
    """A word whose row in the table is zeros is taken for padding."""

    def mean_embedding(ids, table):
        rows = embed(ids, table)
        mask = (rows != 0).any(axis=-1, keepdims=True) & (np.asarray(ids) != 0)[..., None]
        return (rows * mask).sum(axis=1) / np.maximum(mask.sum(axis=1), 1)


@mutant("mean_embedding")
def zero_entries_left_out():
    """Entries of the table that are 0 are not counted."""

    def mean_embedding(ids, table):
        rows = embed(ids, table) * (np.asarray(ids) != 0)[..., None]
        return rows.sum(axis=1) / np.maximum((rows != 0).sum(axis=1), 1)


@mutant("mean_embedding")
def whole_numbers():
    """// cuts the decimals off."""

    def mean_embedding(ids, table):
        ids = np.asarray(ids)
        mask = (ids != 0)[..., None]
        return (embed(ids, table) * mask).sum(axis=1) // np.maximum(mask.sum(axis=1), 1)


@mutant("mean_embedding")
def result_of_the_tables_type():
    """zeros with the dtype of the table: with a table of integers the means are cut."""

    def mean_embedding(ids, table):
        table = np.asarray(table)
        out = np.zeros((len(ids), table.shape[1]), dtype=table.dtype)
        for n, row in enumerate(ids):
            words = [k for k in row if k != 0]
            if words:
                out[n] = table[words].mean(axis=0)
        return out


@mutant("mean_embedding")
def one_more_in_the_count():
    """+ 1 against division by zero makes every mean too small."""

    def mean_embedding(ids, table):
        ids = np.asarray(ids)
        mask = (ids != 0)[..., None]
        return (embed(ids, table) * mask).sum(axis=1) / (mask.sum(axis=1) + 1)


@mutant("mean_embedding")
def list_compared_to_zero():
    """A list != 0 is simply True, which has no axes."""

    def mean_embedding(ids, table):
        mask = (ids != 0)[..., None]
        return (embed(ids, table) * mask).sum(axis=1) / np.maximum(mask.sum(axis=1), 1)


@mutant("mean_embedding")
def largest_in_place_of_mean():
    """The maximum over the words."""

    def mean_embedding(ids, table):
        table = np.asarray(table, dtype=float)
        rows = [[k for k in row if k != 0] for row in ids]
        return np.array([table[r].max(axis=0) if r else np.zeros(table.shape[1]) for r in rows])


@mutant("mean_embedding")
def mean_of_the_numbers():
    """The numbers of the words are averaged, then looked up."""

    def mean_embedding(ids, table):
        ids = np.asarray(ids)
        middle = ids.sum(axis=1) // np.maximum((ids != 0).sum(axis=1), 1)
        return np.asarray(table, dtype=float)[middle] * (ids != 0).any(axis=1)[:, None]


@mutant("mean_embedding")
def empty_texts_left_out():
    """A text without words gets no row."""

    def mean_embedding(ids, table):
        table = np.asarray(table, dtype=float)
        rows = [[k for k in row if k != 0] for row in ids]
        return np.array([table[r].mean(axis=0) for r in rows if r]).reshape(-1, table.shape[1])


@mutant("mean_embedding")
def numbers_shifted():
    """Word k is looked up in row k − 1."""

    def mean_embedding(ids, table):
        ids = np.asarray(ids)
        mask = (ids != 0)[..., None]
        return (np.asarray(table)[ids - 1] * mask).sum(axis=1) / np.maximum(mask.sum(axis=1), 1)


@mutant("mean_embedding")
def longest_text_divides():
    """The largest count of the batch divides all rows."""

    def mean_embedding(ids, table):
        ids = np.asarray(ids)
        mask = (ids != 0)[..., None]
        return (embed(ids, table) * mask).sum(axis=1) / max(mask.sum(axis=1).max(), 1)


@mutant("mean_embedding")
def keras_pooling_with_a_mask():
    """Keras' GlobalAveragePooling1D divides by the sum of its mask, which gives nan without words."""

    def mean_embedding(ids, table):
        ids = np.asarray(ids)
        rows = np.asarray(table, dtype="float32")[ids]
        pooled = keras.layers.GlobalAveragePooling1D()(rows, mask=(ids != 0))
        return keras.ops.convert_to_numpy(pooled)
