"""Right solutions of `multi_hot`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("multi_hot")
def loop_over_numbers():
    """Row by row and number by number."""

    def multi_hot(sequences, num_words):
        x = np.zeros((len(sequences), num_words), dtype=np.float32)
        for row, sequence in zip(x, sequences):
            for k in sequence:
                if k < 0 or k >= num_words:
                    raise ValueError(f"number {k} has no place")
                row[k] = 1
        return x


@variant("multi_hot")
def enumerate_and_double_index():
    """Two indices, as a textbook on Keras does it, after a check."""

    def multi_hot(sequences, num_words):
        for seq in sequences:
            for j in seq:
                if not 0 <= j < num_words:
                    raise ValueError("not a legal word number: " + str(j))
        results = np.zeros((len(sequences), num_words), dtype="float32")
        for i, sequence in enumerate(sequences):
            for j in sequence:
                results[i, j] = 1.0
        return results


@variant("multi_hot")
def list_as_index():
    """A whole list is the index of a row."""

    def multi_hot(sequences, num_words):
        out = np.zeros((len(sequences), num_words), np.float32)
        for i, s in enumerate(sequences):
            s = np.array(s, dtype=int)
            bad = s[(s < 0) | (s >= num_words)]
            if len(bad):
                raise ValueError(f"{bad[0]} is not from 0 to {num_words - 1}")
            out[i, s] = 1
        return out


@variant("multi_hot")
def flat_pairs_of_indices():
    """All rows and columns at once with repeat and concatenate."""

    def multi_hot(sequences, num_words):
        lengths = [len(s) for s in sequences]
        rows = np.repeat(np.arange(len(sequences)), lengths)
        columns = np.array([k for s in sequences for k in s], dtype=np.int64)
        wrong = columns[(columns < 0) | (columns > num_words - 1)]
        if wrong.size > 0:
            raise ValueError("illegal: %d" % wrong[0])
        x = np.zeros((len(sequences), num_words), dtype=np.float32)
        x[rows, columns] = 1
        return x


@variant("multi_hot")
def membership_of_each_number():
    """k in a set, in lists, and an array at the end."""

    def multi_hot(sequences, num_words):
        table = []
        for sequence in sequences:
            present = set(sequence)
            for number in present:
                if number not in range(num_words):
                    raise ValueError(f"{number} out of range")
            table.append([1 if k in present else 0 for k in range(num_words)])
        return np.array(table, dtype=np.float32)


@variant("multi_hot")
def isin_by_row():
    """np.isin of all numbers for each sequence."""

    def multi_hot(sequences, num_words):
        for k in (k for s in sequences for k in s):
            if k >= num_words or k < 0:
                raise ValueError(f"{k=}")
        return np.stack([np.isin(np.arange(num_words), s) for s in sequences]).astype(np.float32)


@variant("multi_hot")
def bincount_clipped():
    """Counts of each number, cut at 1."""

    def multi_hot(sequences, num_words):
        rows = []
        for s in sequences:
            if s and min(s) < 0:
                raise ValueError(f"{min(s)} is negative")
            if s and max(s) >= num_words:
                raise ValueError(f"{max(s)} is too large")
            rows.append(np.minimum(np.bincount(np.array(s, dtype=int), minlength=num_words), 1))
        return np.array(rows, dtype=np.float32)


@variant("multi_hot")
def identity_and_maximum():
    """Rows of the identity matrix, the largest of them in each place."""

    def multi_hot(sequences, num_words):
        eye = np.eye(num_words, dtype=np.float32)
        out = np.zeros((len(sequences), num_words), dtype=np.float32)
        for i, seq in enumerate(sequences):
            for k in seq:
                if k < 0 or k >= num_words:
                    raise ValueError(f"El número {k} no tiene sitio")
            if len(seq) > 0:
                out[i] = eye[list(seq)].max(axis=0)
        return out


@variant("multi_hot")
def index_error_turned():
    """NumPy's own IndexError is caught, negative ones are looked for."""

    def multi_hot(sequences, num_words):
        x = np.zeros((len(sequences), num_words), dtype=np.float32)
        for n, sequence in enumerate(sequences):
            for k in sequence:
                if k < 0:
                    raise ValueError(f"{k} < 0")
                try:
                    x[n, k] = 1.0
                except IndexError:
                    raise ValueError(f"{k} is not below {num_words}")
        return x


@variant("multi_hot")
def sklearn_binarizer():
    """MultiLabelBinarizer with all classes given."""

    def multi_hot(sequences, num_words):
        from sklearn.preprocessing import MultiLabelBinarizer

        bad = [k for s in sequences for k in s if k not in range(num_words)]
        if bad:
            raise ValueError(f"numbers without a place: {bad}")
        binarizer = MultiLabelBinarizer(classes=list(range(num_words)))
        return binarizer.fit_transform(sequences).astype("float32")


@variant("multi_hot")
def scipy_sparse():
    """A sparse matrix of ones that adds up, made dense and compared."""

    def multi_hot(sequences, num_words):
        from scipy.sparse import coo_matrix

        r, c = [], []
        for i, s in enumerate(sequences):
            for k in s:
                if not (k >= 0 and k < num_words):
                    raise ValueError(f"word number {k} not in 0..{num_words - 1}")
                r.append(i)
                c.append(k)
        counts = coo_matrix((np.ones(len(r)), (r, c)), shape=(len(sequences), num_words)).toarray()
        return (counts > 0).astype(np.float32)


@variant("multi_hot")
def add_at_and_sign():
    """np.add.at counts, np.sign makes ones."""

    def multi_hot(sequences, num_words):
        flat = [(i, k) for i, s in enumerate(sequences) for k in s]
        illegal = [k for _, k in flat if k < 0 or k >= num_words]
        if illegal:
            raise ValueError(str(illegal[0]))
        x = np.zeros((len(sequences), num_words), dtype=np.float32)
        for pair in flat:
            np.add.at(x, pair, 1)
        return np.sign(x)


@variant("multi_hot")
def keras_one_hot_summed():
    """keras.utils.to_categorical for each text, the maximum over its words."""

    def multi_hot(sequences, num_words):
        rows = []
        for s in sequences:
            for k in s:
                if k < 0 or k >= num_words:
                    raise ValueError(f"to_categorical would not know {k}")
            if len(s) == 0:
                rows.append(np.zeros(num_words))
            else:
                rows.append(keras.utils.to_categorical(s, num_words).max(axis=0))
        return np.array(rows).astype("float32")
