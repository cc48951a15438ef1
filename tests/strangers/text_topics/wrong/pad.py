"""Wrong solutions of `pad`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("pad")
def zeros_at_the_end():
    """Filled up behind the sequence."""

    def pad(sequences, maxlen):
        rows = [list(s)[-maxlen:] for s in sequences]
        return np.array([row + [0] * (maxlen - len(row)) for row in rows])


@mutant("pad")
def end_cut_off():
    """Of a long sequence the first numbers are kept."""

    def pad(sequences, maxlen):
        rows = [list(s)[:maxlen] for s in sequences]
        return np.array([[0] * (maxlen - len(row)) + row for row in rows])


@mutant("pad")
def keras_both_post():
    """Keras' function with padding and truncating at the end."""

    def pad(sequences, maxlen):
        return keras.utils.pad_sequences(sequences, maxlen=maxlen, padding="post", truncating="post")


@mutant("pad")
def keras_truncating_post():
    """Long ones are cut at the end."""

    def pad(sequences, maxlen):
        return keras.utils.pad_sequences(sequences, maxlen=maxlen, truncating="post")


@mutant("pad")
def not_cut():
    """Short ones are filled up, long ones stay long: the rows have different lengths."""

    def pad(sequences, maxlen):
        return np.array([[0] * (maxlen - len(s)) + list(s) for s in sequences])


@mutant("pad")
def as_long_as_the_longest():
    """maxlen is replaced by the length of the longest sequence."""

    def pad(sequences, maxlen):
        maxlen = max(1, min(maxlen, max(len(s) for s in sequences)))
        rows = [list(s)[-maxlen:] for s in sequences]
        return np.array([[0] * (maxlen - len(row)) + row for row in rows])


@mutant("pad")
def floats():
    """np.zeros as it comes: the rows are float64."""

    def pad(sequences, maxlen):
        x = np.zeros((len(sequences), maxlen))
        for row, s in zip(x, sequences):
            kept = s[-maxlen:]
            row[maxlen - len(kept) :] = kept
        return x


@mutant("pad")
def empty_row_trap():
    """row[-0:] is the whole row, into which an empty sequence does not fit."""

    def pad(sequences, maxlen):
        x = np.zeros((len(sequences), maxlen), dtype=int)
        for row, s in zip(x, sequences):
            kept = s[-maxlen:]
            row[-len(kept) :] = kept
        return x


@mutant("pad")
def small_integers():
    """int8 holds numbers up to 127 only."""

    def pad(sequences, maxlen):
        rows = [list(s)[-maxlen:] for s in sequences]
        return np.array([[0] * (maxlen - len(row)) + row for row in rows]).astype(np.int8)


@mutant("pad")
def length_minus_one():
    """The first of the kept numbers is lost: maxlen − 1 are taken."""

    def pad(sequences, maxlen):
        x = np.zeros((len(sequences), maxlen), dtype=int)
        for row, s in zip(x, sequences):
            kept = s[max(len(s) - maxlen + 1, 0) :]
            row[maxlen - len(kept) :] = kept
        return x


@mutant("pad")
def sequence_turned_round():
    """Filled in from the back, so each sequence stands in reverse."""

    def pad(sequences, maxlen):
        x = np.zeros((len(sequences), maxlen), dtype=int)
        for row, s in zip(x, sequences):
            for j, number in enumerate(list(s)[-maxlen:]):
                row[maxlen - 1 - j] = number
        return x


@mutant("pad")
def reads_before_the_beginning():
    """s[len(s) − maxlen:] of a short one starts from a negative place and loses numbers."""

    def pad(sequences, maxlen):
        x = np.zeros((len(sequences), maxlen), dtype=int)
        for row, s in zip(x, sequences):
            kept = s[len(s) - maxlen :]
            row[maxlen - len(kept) :] = kept
        return x


@mutant("pad")
def length_of_the_notebook():
    """Rows of sixteen, whatever maxlen is."""

    def pad(sequences, maxlen):
        rows = [list(s)[-16:] for s in sequences]
        return np.array([[0] * (16 - len(row)) + row for row in rows])


@mutant("pad")
def equal_length_cut():
    """A sequence of exactly maxlen numbers loses one to a zero in front."""

    def pad(sequences, maxlen):
        rows = []
        for s in sequences:
            if len(s) < maxlen:
                rows.append([0] * (maxlen - len(s)) + list(s))
            elif len(s) == maxlen:
                rows.append([0] + list(s)[1:])
            else:
                rows.append(list(s)[-maxlen:])
        return np.array(rows)


@mutant("pad")
def zeros_within_removed():
    """Zeros in a sequence are taken for padding and closed up: [5, 0, 7]."""

    def pad(sequences, maxlen):
        rows = [[k for k in s if k != 0][-maxlen:] for s in sequences]
        return np.array([[0] * (maxlen - len(row)) + row for row in rows])


@mutant("pad")
def empty_sequences_left_out():
    """An empty sequence gets no row."""

    def pad(sequences, maxlen):
        x = np.zeros((len(sequences), maxlen), dtype=int)
        n = 0
        for s in sequences:
            if s:
                kept = s[-maxlen:]
                x[n, maxlen - len(kept) :] = kept
                n += 1
        return x[:n]


@mutant("pad")
def padded_by_ones():
    """Filled up with 1, the number of the most frequent word."""

    def pad(sequences, maxlen):
        rows = [list(s)[-maxlen:] for s in sequences]
        return np.array([[1] * (maxlen - len(row)) + row for row in rows])


@mutant("pad")
def same_row_again():
    """The row of zeros is made once and keeps the numbers of the text before."""

    def pad(sequences, maxlen):
        out, row = [], np.zeros(maxlen, dtype=int)
        for s in sequences:
            kept = s[-maxlen:]
            row[maxlen - len(kept) :] = kept
            out.append(row.copy())
        return np.array(out)


@mutant("pad")
def repeated_rows_of_one_list():
    """[[0] * maxlen] * N is the same list N times: all rows are alike."""

    def pad(sequences, maxlen):
        x = [[0] * maxlen] * len(sequences)
        for n, s in enumerate(sequences):
            kept = list(s)[-maxlen:]
            x[n][maxlen - len(kept) :] = kept
        return np.array(x)


@mutant("pad")
def padded_by_minus_one():
    """Filled up with −1, so that it can be told from words."""

    def pad(sequences, maxlen):
        x = np.full((len(sequences), maxlen), -1)
        for row, s in zip(x, sequences):
            kept = s[-maxlen:]
            row[maxlen - len(kept) :] = kept
        return x


@mutant("pad")
def array_of_lists():
    """An array of Python lists with N entries, not a rectangle of numbers."""

    def pad(sequences, maxlen):
        out = np.empty(len(sequences), dtype=object)
        for n, s in enumerate(sequences):
            kept = list(s)[-maxlen:]
            out[n] = [0] * (maxlen - len(kept)) + kept
        return out


@mutant("pad")
def floats_by_an_empty_sequence():
    """np.array([]) is float64, so one empty sequence makes all numbers floats."""

    def pad(sequences, maxlen):
        rows = []
        for s in sequences:
            kept = np.array(s[-maxlen:])
            rows.append(np.hstack([np.zeros(maxlen - len(kept), dtype=int), kept]))
        return np.array(rows)


@mutant("pad")
def unsigned_numbers():
    """uint16: −1 becomes 65535, and 70000 becomes 4464."""

    def pad(sequences, maxlen):
        rows = [list(s)[-maxlen:] for s in sequences]
        return np.array([[0] * (maxlen - len(row)) + row for row in rows]).astype(np.uint16)
