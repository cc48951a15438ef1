"""Wrong solutions of `cbow_examples`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("cbow_examples")
def target_in_its_own_context():
    """The row holds the target, too, and is one number longer than 2·window."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError("window")
        rows, targets = [], []
        for i in range(len(ids)):
            around = list(ids[max(0, i - window) : i + window + 1])
            rows.append(around + [-1] * (2 * window + 1 - len(around)))
            targets.append(ids[i])
        return np.array(rows, dtype=int).reshape(-1, 2 * window + 1), np.array(targets, dtype=int)


@mutant("cbow_examples")
def gaps_left_where_they_are():
    """Writes -1 at the places that are missing, so at the start of the text they stand at the front of the row."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError("window")
        rows, targets = [], []
        T = len(ids)
        for i in range(T):
            near = [i + d for d in range(-window, window + 1) if d != 0]
            row = [ids[j] if 0 <= j < T else -1 for j in near]
            if any(0 <= j < T for j in near):
                rows.append(row)
                targets.append(ids[i])
        return np.array(rows, dtype=int).reshape(-1, 2 * window), np.array(targets, dtype=int)


@mutant("cbow_examples")
def filled_with_zeros():
    """Fills short rows with 0, which is a word, in place of -1."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError("window")
        rows, targets = [], []
        for i in range(len(ids)):
            around = list(ids[max(0, i - window) : i]) + list(ids[i + 1 : i + window + 1])
            if around:
                rows.append(around + [0] * (2 * window - len(around)))
                targets.append(ids[i])
        return np.array(rows, dtype=int).reshape(-1, 2 * window), np.array(targets, dtype=int)


@mutant("cbow_examples")
def left_side_only():
    """The context is only what stands on the left."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError("window")
        rows, targets = [], []
        for i in range(len(ids)):
            around = list(ids[max(0, i - window) : i])
            if around:
                rows.append(around + [-1] * (2 * window - len(around)))
                targets.append(ids[i])
        return np.array(rows, dtype=int).reshape(-1, 2 * window), np.array(targets, dtype=int)


@mutant("cbow_examples")
def rows_of_window_numbers():
    """Thinks that a row has `window` numbers in all, so half of each side is looked at."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError("window")
        half = max(1, window // 2)
        rows, targets = [], []
        for i in range(len(ids)):
            around = list(ids[max(0, i - half) : i]) + list(ids[i + 1 : i + half + 1])
            if around:
                rows.append(around + [-1] * (2 * half - len(around)))
                targets.append(ids[i])
        return np.array(rows, dtype=int).reshape(-1, 2 * half), np.array(targets, dtype=int)


@mutant("cbow_examples")
def slice_from_a_negative_place():
    """No max in the left slice: near the start ids[-1:1] is empty, and neighbours are lost."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError("window")
        rows, targets = [], []
        for i in range(len(ids)):
            around = list(ids[i - window : i]) + list(ids[i + 1 : i + window + 1])
            if around:
                rows.append(around + [-1] * (2 * window - len(around)))
                targets.append(ids[i])
        return np.array(rows, dtype=int).reshape(-1, 2 * window), np.array(targets, dtype=int)


@mutant("cbow_examples")
def right_slice_too_short():
    """The right slice ends one place early."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError("window")
        rows, targets = [], []
        for i in range(len(ids)):
            around = list(ids[max(0, i - window) : i]) + list(ids[i + 1 : i + window])
            if around:
                rows.append(around + [-1] * (2 * window - len(around)))
                targets.append(ids[i])
        return np.array(rows, dtype=int).reshape(-1, 2 * window), np.array(targets, dtype=int)


@mutant("cbow_examples")
def lonely_word_kept():
    """A text of one word gives a row of -1 in place of no row."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError("window")
        contexts = np.full((len(ids), 2 * window), -1)
        for i in range(len(ids)):
            around = list(ids[max(0, i - window) : i]) + list(ids[i + 1 : i + window + 1])
            contexts[i, : len(around)] = around
        return contexts, np.array(ids, dtype=int)


@mutant("cbow_examples")
def contexts_sorted():
    """Sorts the numbers of a row, so they do not stand from left to right."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError("window")
        rows, targets = [], []
        for i in range(len(ids)):
            around = sorted(list(ids[max(0, i - window) : i]) + list(ids[i + 1 : i + window + 1]))
            if around:
                rows.append(around + [-1] * (2 * window - len(around)))
                targets.append(ids[i])
        return np.array(rows, dtype=int).reshape(-1, 2 * window), np.array(targets, dtype=int)


@mutant("cbow_examples")
def nearest_neighbours_first_on_the_left():
    """The left neighbours stand from right to left (seen with a window of 2)."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError("window")
        rows, targets = [], []
        T = len(ids)
        for i in range(T):
            around = [ids[i - d] for d in range(1, window + 1) if i - d >= 0]
            around += [ids[i + d] for d in range(1, window + 1) if i + d < T]
            if around:
                rows.append(around + [-1] * (2 * window - len(around)))
                targets.append(ids[i])
        return np.array(rows, dtype=int).reshape(-1, 2 * window), np.array(targets, dtype=int)


@mutant("cbow_examples")
def table_of_the_ids_dtype():
    """The table takes the dtype of ids, and -1 does not fit into unsigned numbers (an array of uint8)."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError("window")
        ids = np.asarray(ids) if len(ids) else np.zeros(0, dtype=int)
        n = len(ids) if len(ids) > 1 else 0
        contexts = np.full((n, 2 * window), 0, dtype=ids.dtype) - ids.dtype.type(1)
        for i in range(n):
            around = np.concatenate([ids[max(0, i - window) : i], ids[i + 1 : i + window + 1]])
            contexts[i, : len(around)] = around
        return contexts, ids[:n].copy()


@mutant("cbow_examples")
def width_lost_without_rows():
    """Without rows the contexts have the shape (0,)."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError("window")
        rows, targets = [], []
        for i in range(len(ids)):
            around = list(ids[max(0, i - window) : i]) + list(ids[i + 1 : i + window + 1])
            if around:
                rows.append(around + [-1] * (2 * window - len(around)))
                targets.append(ids[i])
        return np.array(rows, dtype=int), np.array(targets, dtype=int)


@mutant("cbow_examples")
def empty_targets_are_floats():
    """Without rows the targets are an array of floats."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError("window")
        rows, targets = [], []
        for i in range(len(ids)):
            around = list(ids[max(0, i - window) : i]) + list(ids[i + 1 : i + window + 1])
            if around:
                rows.append(around + [-1] * (2 * window - len(around)))
                targets.append(ids[i])
        return np.array(rows, dtype=int).reshape(-1, 2 * window), np.array(targets)


@mutant("cbow_examples")
def float_contexts():
    """np.ones without a dtype makes the contexts floats."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError("window")
        T = len(ids) if len(ids) > 1 else 0
        contexts = -np.ones((T, 2 * window))
        for i in range(T):
            around = list(ids[max(0, i - window) : i]) + list(ids[i + 1 : i + window + 1])
            contexts[i, : len(around)] = around
        return contexts, np.array(ids[:T], dtype=int)


@mutant("cbow_examples")
def no_error_for_a_bad_window():
    """Gives empty arrays for a window below 1, in place of the error."""

    def cbow_examples(ids, window):
        window = max(window, 0)
        rows, targets = [], []
        for i in range(len(ids)):
            around = list(ids[max(0, i - window) : i]) + list(ids[i + 1 : i + window + 1])
            if around:
                rows.append(around + [-1] * (2 * window - len(around)))
                targets.append(ids[i])
        return np.array(rows, dtype=int).reshape(len(rows), 2 * window), np.array(targets, dtype=int)


@mutant("cbow_examples")
def neighbours_equal_to_the_target_dropped():
    """A neighbour that is the same word as the target is left out, as in 5, 5, 1."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError("window")
        rows, targets = [], []
        for i in range(len(ids)):
            around = [w for w in ids[max(0, i - window) : i + window + 1] if w != ids[i]]
            if around:
                rows.append(around + [-1] * (2 * window - len(around)))
                targets.append(ids[i])
        return np.array(rows, dtype=int).reshape(-1, 2 * window), np.array(targets, dtype=int)


@mutant("cbow_examples")
def pads_to_the_longest_row():
    """Rows are as long as the longest context, not 2·window: seen where the text is shorter than the window."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError("window")
        near = [list(ids[max(0, i - window) : i]) + list(ids[i + 1 : i + window + 1]) for i in range(len(ids))]
        if len(ids) < 2:
            return np.empty((0, 2 * window), dtype=int), np.empty(0, dtype=int)
        width = max(len(row) for row in near)
        rows = [row + [-1] * (width - len(row)) for row in near]
        return np.array(rows, dtype=int), np.array(ids, dtype=int)
