"""Right solutions of `skipgram_pairs`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("skipgram_pairs")
def two_loops_over_places():
    """Two loops, as the third hint says."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError("window must be at least 1")
        pairs = []
        for i in range(len(ids)):
            for j in range(max(0, i - window), min(len(ids), i + window + 1)):
                if i != j:
                    pairs.append((ids[i], ids[j]))
        return np.array(pairs, dtype=int).reshape(-1, 2)


@variant("skipgram_pairs")
def slices_left_and_right():
    """The neighbours as two slices, put together."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError(f"window is {window}")
        ids = list(ids)
        result = np.empty((0, 2), dtype=int)
        for i, centre in enumerate(ids):
            around = ids[max(0, i - window) : i] + ids[i + 1 : i + 1 + window]
            block = np.array([[centre, other] for other in around], dtype=int).reshape(-1, 2)
            result = np.vstack([result, block])
        return result


@variant("skipgram_pairs")
def one_comprehension():
    """One comprehension over all places."""

    def skipgram_pairs(ids, window):
        if not window >= 1:
            raise ValueError
        n = len(ids)
        return np.array(
            [[ids[i], ids[j]] for i in range(n) for j in range(n) if 0 < abs(i - j) <= window], dtype=np.int64
        ).reshape((-1, 2))


@variant("skipgram_pairs")
def mask_of_distances():
    """All distances at once; nonzero goes row by row."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError("window below 1")
        ids = np.asarray(ids, dtype=int)
        places = np.arange(ids.size)
        distance = np.abs(places[:, None] - places[None, :])
        i, j = np.nonzero((distance > 0) & (distance <= window))
        return np.column_stack([ids[i], ids[j]])


@variant("skipgram_pairs")
def grid_of_offsets():
    """A grid place + offset, and a mask for what exists."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError("window")
        ids = np.array(ids, dtype=int)
        offsets = np.r_[-window:0, 1 : window + 1]
        i, off = np.meshgrid(np.arange(len(ids)), offsets, indexing="ij")
        ok = (i + off >= 0) & (i + off < len(ids))
        return np.stack((ids[i[ok]], ids[(i + off)[ok]]), axis=1)


@variant("skipgram_pairs")
def shifted_copies_then_lexsort():
    """Shifted copies for each distance, sorted by place at the end."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError("need a window of 1 or more")
        ids = np.asarray(ids, dtype=int)
        T = len(ids)
        I, J = [np.zeros(0, int)], [np.zeros(0, int)]
        for d in range(1, min(window, T - 1) + 1):
            a = np.arange(T - d)
            I += [a, a + d]
            J += [a + d, a]
        I, J = np.concatenate(I), np.concatenate(J)
        order = np.lexsort((J, I))
        return np.array([ids[I[order]], ids[J[order]]]).T


@variant("skipgram_pairs")
def padded_with_none():
    """The text padded with None on both sides, which are skipped."""

    def skipgram_pairs(ids, window):
        if window <= 0:
            raise ValueError("window has to be positive")
        padded = [None] * window + list(ids) + [None] * window
        pairs = []
        for i in range(window, len(padded) - window):
            for word in padded[i - window : i] + padded[i + 1 : i + window + 1]:
                if word is not None:
                    pairs.append([padded[i], word])
        if len(pairs) == 0:
            return np.zeros((0, 2), dtype=int)
        return np.array(pairs).astype(int)


@variant("skipgram_pairs")
def generator_inside():
    """A generator inside, read by np.fromiter."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError("window < 1")

        def numbers():
            for i in range(len(ids)):
                for j in range(i - window, i + window + 1):
                    if j == i or not 0 <= j < len(ids):
                        continue
                    yield ids[i]
                    yield ids[j]

        return np.fromiter(numbers(), dtype=int).reshape(-1, 2)


@variant("skipgram_pairs")
def ventanas_en_espanol():
    """Con while, paso a paso."""

    def skipgram_pairs(ids, window):
        # primero miramos la ventana
        if window < 1:
            raise ValueError("la ventana debe ser al menos 1")
        centros = []
        vecinos = []
        i = 0
        while i < len(ids):
            j = i - window
            if j < 0:
                j = 0
            while j <= i + window and j < len(ids):
                if j != i:
                    centros.append(int(ids[i]))
                    vecinos.append(int(ids[j]))
                j = j + 1
            i = i + 1
        resultado = np.zeros((len(centros), 2), dtype=int)
        resultado[:, 0] = centros
        resultado[:, 1] = vecinos
        return resultado


@variant("skipgram_pairs")
def counted_and_filled():
    """Counts the pairs first, then fills an empty array."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError("window")
        T = len(ids)
        size = sum(min(i, window) + min(T - 1 - i, window) for i in range(T))
        pairs = np.empty((size, 2), dtype=np.int32)
        row = 0
        for i in range(T):
            for d in range(-min(i, window), min(T - 1 - i, window) + 1):
                if d:
                    pairs[row] = ids[i], ids[i + d]
                    row += 1
        return pairs


@variant("skipgram_pairs")
def class_of_a_text():
    """A small class that knows the neighbours of a place."""

    class Text:
        def __init__(self, ids, window):
            self.ids = [int(x) for x in ids]
            self.window = window

        def neighbours(self, i):
            lo, hi = max(i - self.window, 0), min(i + self.window, len(self.ids) - 1)
            return [self.ids[j] for j in range(lo, hi + 1) if j != i]

        def pairs(self):
            return [(c, n) for i, c in enumerate(self.ids) for n in self.neighbours(i)]

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError("window must be 1 or larger")
        return np.array(Text(ids, window).pairs(), dtype="int64").reshape(-1, 2)


@variant("skipgram_pairs")
def cross_join_of_pandas():
    """A cross join in pandas."""

    import pandas as pd

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError("window < 1")
        text = pd.DataFrame({"word": np.asarray(ids, dtype=int), "place": np.arange(len(ids))})
        both = text.merge(text, how="cross", suffixes=("_a", "_b"))
        gap = (both.place_a - both.place_b).abs()
        both = both[(gap >= 1) & (gap <= window)].sort_values(["place_a", "place_b"])
        return both[["word_a", "word_b"]].to_numpy(dtype=int)


@variant("skipgram_pairs")
def lambda_with_a_guard():
    """A lambda; a helper raises the error."""

    def guard(window):
        if window < 1:
            raise ValueError(window)
        return window

    skipgram_pairs = lambda ids, window: np.array(
        [
            (ids[i], ids[j])
            for w in [guard(window)]
            for i in range(len(ids))
            for j in [*range(max(i - w, 0), i), *range(i + 1, min(i + w + 1, len(ids)))]
        ],
        dtype=int,
    ).reshape(-1, 2)
