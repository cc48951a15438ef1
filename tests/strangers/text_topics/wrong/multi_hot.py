"""Wrong solutions of `multi_hot`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("multi_hot")
def counts_in_place_of_ones():
    """A number that comes twice gives 2."""

    def multi_hot(sequences, num_words):
        x = np.zeros((len(sequences), num_words), dtype=np.float32)
        for row, sequence in zip(x, sequences):
            for k in sequence:
                if not 0 <= k < num_words:
                    raise ValueError(f"{k}")
                row[k] += 1
        return x


@mutant("multi_hot")
def one_row_for_all():
    """A single row for all texts together."""

    def multi_hot(sequences, num_words):
        x = np.zeros(num_words, dtype=np.float32)
        for sequence in sequences:
            for k in sequence:
                if not 0 <= k < num_words:
                    raise ValueError(f"{k}")
                x[k] = 1
        return x


@mutant("multi_hot")
def words_by_texts():
    """Transposed: a row for each word."""

    def multi_hot(sequences, num_words):
        x = np.zeros((num_words, len(sequences)), dtype=np.float32)
        for n, sequence in enumerate(sequences):
            for k in sequence:
                if not 0 <= k < num_words:
                    raise ValueError(f"{k}")
                x[k, n] = 1
        return x


@mutant("multi_hot")
def shifted_by_one():
    """Number k is written to place k − 1."""

    def multi_hot(sequences, num_words):
        x = np.zeros((len(sequences), num_words), dtype=np.float32)
        for row, sequence in zip(x, sequences):
            for k in sequence:
                if not 0 <= k < num_words:
                    raise ValueError(f"{k}")
                row[k - 1] = 1
        return x


@mutant("multi_hot")
def one_column_too_many():
    """num_words + 1 columns, so that num_words has a place."""

    def multi_hot(sequences, num_words):
        x = np.zeros((len(sequences), num_words + 1), dtype=np.float32)
        for row, sequence in zip(x, sequences):
            for k in sequence:
                if not 0 <= k < num_words:
                    raise ValueError(f"{k}")
                row[k] = 1
        return x


@mutant("multi_hot")
def one_hot_for_each_word():
    """A block (length, num_words) for each text, in a list."""

    def multi_hot(sequences, num_words):
        if any(not 0 <= k < num_words for s in sequences for k in s):
            raise ValueError(str([k for s in sequences for k in s if not 0 <= k < num_words]))
        return [np.eye(num_words, dtype=np.float32)[np.array(s, dtype=int)] for s in sequences]


@mutant("multi_hot")
def double_precision():
    """np.zeros as it comes is float64."""

    def multi_hot(sequences, num_words):
        x = np.zeros((len(sequences), num_words))
        for row, sequence in zip(x, sequences):
            for k in sequence:
                if not 0 <= k < num_words:
                    raise ValueError(f"{k}")
                row[k] = 1
        return x


@mutant("multi_hot")
def truth_values():
    """The array is of bool."""

    def multi_hot(sequences, num_words):
        x = np.zeros((len(sequences), num_words), dtype=bool)
        for row, sequence in zip(x, sequences):
            for k in sequence:
                if not 0 <= k < num_words:
                    raise ValueError(f"{k}")
                row[k] = True
        return x


@mutant("multi_hot")
def numpy_decides():
    """No check: −1 is the last place, and what is too large an IndexError."""

    def multi_hot(sequences, num_words):
        results = np.zeros((len(sequences), num_words), dtype=np.float32)
        for i, sequence in enumerate(sequences):
            for j in sequence:
                results[i, j] = 1.0
        return results


@mutant("multi_hot")
def negative_ones_pass():
    """Only numbers that are too large are an error."""

    def multi_hot(sequences, num_words):
        x = np.zeros((len(sequences), num_words), dtype=np.float32)
        for row, sequence in zip(x, sequences):
            for k in sequence:
                if k >= num_words:
                    raise ValueError(f"{k}")
                row[k] = 1
        return x


@mutant("multi_hot")
def limit_off_by_one():
    """> in place of >=: num_words itself becomes an IndexError."""

    def multi_hot(sequences, num_words):
        x = np.zeros((len(sequences), num_words), dtype=np.float32)
        for row, sequence in zip(x, sequences):
            for k in sequence:
                if k < 0 or k > num_words:
                    raise ValueError(f"{k}")
                row[k] = 1
        return x


@mutant("multi_hot")
def zero_is_an_error():
    """0 is held for illegal, as no word has it."""

    def multi_hot(sequences, num_words):
        x = np.zeros((len(sequences), num_words), dtype=np.float32)
        for row, sequence in zip(x, sequences):
            for k in sequence:
                if not 1 <= k < num_words:
                    raise ValueError(f"{k}")
                row[k] = 1
        return x


@mutant("multi_hot")
def message_without_the_number():
    """The text of the error does not say which number."""

    def multi_hot(sequences, num_words):
        x = np.zeros((len(sequences), num_words), dtype=np.float32)
        for row, sequence in zip(x, sequences):
            for k in sequence:
                if not 0 <= k < num_words:
                    raise ValueError("a number is out of range")
                row[k] = 1
        return x


@mutant("multi_hot")
def message_with_its_place():
    """The text names row and place of the wrong number, not the number: [[0], [57]] for 5."""

    def multi_hot(sequences, num_words):
        x = np.zeros((len(sequences), num_words), dtype=np.float32)
        for n, sequence in enumerate(sequences):
            for t, k in enumerate(sequence):
                if not 0 <= k < num_words:
                    raise ValueError(f"illegal number in row {n} at place {t}")
                x[n, k] = 1
        return x


@mutant("multi_hot")
def message_with_the_maximum():
    """The text always names the largest number, even where −1 is the wrong one."""

    def multi_hot(sequences, num_words):
        x = np.zeros((len(sequences), num_words), dtype=np.float32)
        for row, sequence in zip(x, sequences):
            if sequence and (max(sequence) >= num_words or min(sequence) < 0):
                raise ValueError(f"{max(sequence)} is out of range")
            row[sequence] = 1
        return x


@mutant("multi_hot")
def wrong_numbers_skipped():
    """Illegal numbers are passed over in silence."""

    def multi_hot(sequences, num_words):
        x = np.zeros((len(sequences), num_words), dtype=np.float32)
        for row, sequence in zip(x, sequences):
            for k in sequence:
                if 0 <= k < num_words:
                    row[k] = 1
        return x


@mutant("multi_hot")
def index_error_raised():
    """The error is an IndexError."""

    def multi_hot(sequences, num_words):
        x = np.zeros((len(sequences), num_words), dtype=np.float32)
        for row, sequence in zip(x, sequences):
            for k in sequence:
                if not 0 <= k < num_words:
                    raise IndexError(f"{k}")
                row[k] = 1
        return x


@mutant("multi_hot")
def only_the_first_sequence_checked():
    """The check looks at the first text only: [[0], [-1]] passes."""

    def multi_hot(sequences, num_words):
        for k in sequences[0]:
            if not 0 <= k < num_words:
                raise ValueError(f"{k}")
        x = np.zeros((len(sequences), num_words), dtype=np.float32)
        for row, sequence in zip(x, sequences):
            row[sequence] = 1
        return x


@mutant("multi_hot")
def empty_text_breaks_max():
    """max() of an empty sequence raises."""

    def multi_hot(sequences, num_words):
        x = np.zeros((len(sequences), num_words), dtype=np.float32)
        for row, sequence in zip(x, sequences):
            bad = max(sequence) if max(sequence) >= num_words else min(sequence)
            if not 0 <= bad < num_words:
                raise ValueError(f"{bad}")
            row[sequence] = 1
        return x


@mutant("multi_hot")
def width_from_the_data():
    """As wide as the largest number needs, not num_words."""

    def multi_hot(sequences, num_words):
        bad = [k for s in sequences for k in s if not 0 <= k < num_words]
        if bad:
            raise ValueError(f"{bad}")
        width = max((k for s in sequences for k in s), default=0) + 1
        x = np.zeros((len(sequences), width), dtype=np.float32)
        for row, sequence in zip(x, sequences):
            row[sequence] = 1
        return x


@mutant("multi_hot")
def width_of_the_notebook():
    """The notebook's NUM_WORDS in place of the argument."""

    def multi_hot(sequences, num_words):
        x = np.zeros((len(sequences), NUM_WORDS), dtype=np.float32)
        for row, sequence in zip(x, sequences):
            for k in sequence:
                if not 0 <= k < NUM_WORDS:
                    raise ValueError(f"{k}")
                row[k] = 1
        return x


@mutant("multi_hot")
def all_columns_of_all_rows():
    """x[:, k] writes the ones into every row."""

    def multi_hot(sequences, num_words):
        x = np.zeros((len(sequences), num_words), dtype=np.float32)
        for sequence in sequences:
            for k in sequence:
                if not 0 <= k < num_words:
                    raise ValueError(f"{k}")
                x[:, k] = 1
        return x


@mutant("multi_hot")
def twice_is_nothing():
    """XOR in place of "or": a number that comes twice gives 0."""

    def multi_hot(sequences, num_words):
        x = np.zeros((len(sequences), num_words), dtype=np.float32)
        for row, sequence in zip(x, sequences):
            for k in sequence:
                if not 0 <= k < num_words:
                    raise ValueError(f"{k}")
                row[k] = 1 - row[k]
        return x
