"""Right solutions of `pad`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("pad")
def lists_with_zeros_before():
    """The last hint, finished."""

    def pad(sequences, maxlen):
        rows = []
        for sequence in sequences:
            kept = list(sequence)[-maxlen:]
            rows.append([0] * (maxlen - len(kept)) + kept)
        return np.array(rows)


@variant("pad")
def zeros_and_slice_at_the_end():
    """An array of zeros, written from maxlen − len(s) on."""

    def pad(sequences, maxlen):
        x = np.zeros((len(sequences), maxlen), dtype=int)
        for row, sequence in zip(x, sequences):
            kept = sequence[-maxlen:]
            row[maxlen - len(kept) :] = kept
        return x


@variant("pad")
def keras_pad_sequences():
    """Keras' own function, whose defaults are front and front."""

    def pad(sequences, maxlen):
        return keras.utils.pad_sequences(sequences, maxlen=maxlen)


@variant("pad")
def keras_with_all_arguments():
    """Keras' own function with everything said."""

    def pad(sequences, maxlen):
        from keras.preprocessing.sequence import pad_sequences

        return pad_sequences(sequences, maxlen=maxlen, dtype="int64", padding="pre", truncating="pre", value=0)


@variant("pad")
def empty_ones_skipped():
    """row[-len(s):] with an if for the empty sequence."""

    def pad(sequences, maxlen):
        resultado = np.zeros((len(sequences), maxlen), dtype=np.int64)
        for i, sec in enumerate(sequences):
            if len(sec) > 0:
                ultimos = sec[-maxlen:]
                resultado[i, -len(ultimos) :] = ultimos
        return resultado


@variant("pad")
def from_the_back():
    """Each number goes to its place counted from the end."""

    def pad(sequences, maxlen):
        out = np.zeros((len(sequences), maxlen), dtype=np.int64)
        for i in range(len(sequences)):
            for back in range(1, min(len(sequences[i]), maxlen) + 1):
                out[i, -back] = sequences[i][-back]
        return out


@variant("pad")
def zeros_then_cut():
    """Enough zeros before each sequence, then its last maxlen numbers."""

    def pad(sequences, maxlen):
        return np.array([([0] * maxlen + list(s))[-maxlen:] for s in sequences], dtype=int)


@variant("pad")
def two_cases():
    """Short or long, asked with an if."""

    def pad(sequences, maxlen):
        padded = []
        for s in sequences:
            if len(s) >= maxlen:
                padded.append(s[len(s) - maxlen :])
            else:
                zeros = [0 for _ in range(maxlen - len(s))]
                padded.append(zeros + s)
        return np.asarray(padded)


@variant("pad")
def np_pad():
    """np.pad at the front of what is kept."""

    def pad(sequences, maxlen):
        rows = []
        for s in sequences:
            s = np.array(s[-maxlen:], dtype=np.int64)
            rows.append(np.pad(s, (maxlen - len(s), 0)))
        return np.stack(rows)


@variant("pad")
def insert_into_a_copy():
    """Zeros are inserted at the front of a copy until it is long enough."""

    def pad(sequences, maxlen):
        result = []
        for sequence in sequences:
            row = list(sequence)
            while len(row) < maxlen:
                row.insert(0, 0)
            while len(row) > maxlen:
                del row[0]
            result.append(row)
        return np.array(result, dtype="int32")


@variant("pad")
def deque_of_a_length():
    """A deque of maxlen zeros forgets its beginning."""

    def pad(sequences, maxlen):
        from collections import deque

        rows = []
        for s in sequences:
            row = deque([0] * maxlen, maxlen=maxlen)
            row.extend(s)
            rows.append(list(row))
        return np.array(rows)


@variant("pad")
def reversed_zip_longest():
    """Turned round, filled up at the end, turned round again."""

    def pad(sequences, maxlen):
        out = np.zeros((len(sequences), maxlen), dtype=int)
        for i, s in enumerate(sequences):
            for j, number in enumerate(reversed(s)):
                if j == maxlen:
                    break
                out[i, maxlen - 1 - j] = number
        return out


@variant("pad")
def mask_by_broadcasting():
    """A mask of the places that are filled, row by row from one flat list."""

    def pad(sequences, maxlen):
        kept = [s[-maxlen:] for s in sequences]
        lengths = np.array([len(s) for s in kept])
        mask = np.arange(maxlen) >= maxlen - lengths[:, None]
        out = np.zeros(mask.shape, dtype=int)
        out[mask] = [k for s in kept for k in s]
        return out


@variant("pad")
def concatenate_and_vstack():
    """Zeros of integers concatenated, stacked at the end."""

    pad = lambda sequences, maxlen: np.vstack(
        [np.concatenate([np.zeros(maxlen, dtype=int), np.array(s, dtype=int)])[-maxlen:] for s in sequences]
    )


@variant("pad")
def tensorflow_ragged():
    """A ragged tensor of the reversed kept parts, made dense."""

    def pad(sequences, maxlen):
        import tensorflow as tf

        ragged = tf.ragged.constant([list(s)[-maxlen:][::-1] for s in sequences], dtype=tf.int64, ragged_rank=1)
        return ragged.to_tensor(shape=(len(sequences), maxlen)).numpy()[:, ::-1]
