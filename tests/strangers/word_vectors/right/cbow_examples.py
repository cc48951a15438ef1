"""Right solutions of `cbow_examples`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("cbow_examples")
def slices_and_padding():
    """Slices left and right, filled up with -1."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError("window must be at least 1")
        rows, targets = [], []
        for i in range(len(ids)):
            around = list(ids[max(0, i - window) : i]) + list(ids[i + 1 : i + window + 1])
            if around:
                rows.append(around + [-1] * (2 * window - len(around)))
                targets.append(ids[i])
        return np.array(rows, dtype=int).reshape(-1, 2 * window), np.array(targets, dtype=int)


@variant("cbow_examples")
def full_table_of_minus_ones():
    """A table of -1, into which the neighbours are written."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError("window < 1")
        ids = np.asarray(ids, dtype=int)
        T = len(ids)
        if T < 2:
            return np.zeros((0, 2 * window), dtype=int), np.zeros(0, dtype=int)
        contexts = np.full((T, 2 * window), -1)
        for i in range(T):
            near = np.concatenate([ids[max(i - window, 0) : i], ids[i + 1 : i + 1 + window]])
            contexts[i, : len(near)] = near
        return contexts, ids.copy()


@variant("cbow_examples")
def stable_sort_moves_the_gaps():
    """A grid of offsets; a stable argsort moves what is missing to the end."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError(window)
        ids = np.array(ids, dtype=int)
        T = ids.shape[0]
        offsets = np.array([d for d in range(-window, window + 1) if d != 0])
        places = np.arange(T)[:, None] + offsets
        missing = (places < 0) | (places >= T)
        order = np.argsort(missing, axis=1, kind="stable")
        places = np.take_along_axis(places, order, axis=1)
        missing = np.take_along_axis(missing, order, axis=1)
        contexts = np.full(places.shape, -1)
        contexts[~missing] = ids[places[~missing]]
        some = ~missing.all(axis=1)
        return contexts[some], ids[some]


@variant("cbow_examples")
def comprehension_of_neighbours():
    """One list of neighbour lists, then two comprehensions."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError("window")
        n = len(ids)
        near = [[ids[j] for j in range(max(0, i - window), min(n, i + window + 1)) if j != i] for i in range(n)]
        contexts = [row + [-1] * (2 * window - len(row)) for row in near if len(row) > 0]
        targets = [ids[i] for i, row in enumerate(near) if len(row) > 0]
        return np.array(contexts, dtype=int).reshape(len(contexts), 2 * window), np.array(targets, dtype=int)


@variant("cbow_examples")
def while_over_each_window():
    """An inner while over the window, no slices."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError("the window has to be 1 or more")
        all_rows = []
        all_targets = []
        for i in range(len(ids)):
            row = []
            j = i - window
            while j <= i + window:
                if j >= 0 and j < len(ids) and j != i:
                    row.append(int(ids[j]))
                j += 1
            if row == []:
                continue
            while len(row) < 2 * window:
                row.append(-1)
            all_rows.append(row)
            all_targets.append(int(ids[i]))
        if all_rows == []:
            return np.empty((0, 2 * window), dtype=int), np.empty((0,), dtype=int)
        return np.array(all_rows), np.array(all_targets)


@variant("cbow_examples")
def ejemplos_en_espanol():
    """Nombres en español, con una función auxiliar."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError("la ventana tiene que ser positiva")

        def vecinos(lugar):
            izquierda = [ids[k] for k in range(lugar - window, lugar) if k >= 0]
            derecha = [ids[k] for k in range(lugar + 1, lugar + window + 1) if k < len(ids)]
            return izquierda + derecha

        ancho = 2 * window
        contextos = np.full((len(ids), ancho), -1, dtype=int)  # todo vacío al principio
        objetivos = np.zeros(len(ids), dtype=int)
        n = 0
        for lugar in range(len(ids)):
            fila = vecinos(lugar)
            if len(fila) == 0:
                continue
            contextos[n, : len(fila)] = fila
            objetivos[n] = ids[lugar]
            n += 1
        return contextos[:n], objetivos[:n]


@variant("cbow_examples")
def from_skipgram_pairs_of_places():
    """Calls skipgram_pairs on the places 0…T-1 and groups its pairs by centre."""

    def cbow_examples(ids, window):
        places = skipgram_pairs(np.arange(len(ids)), window)  # raises for us
        ids = np.asarray(ids, dtype=int)
        rows, targets = [], []
        for i in range(len(ids)):
            near = ids[places[places[:, 0] == i, 1]]
            if near.size:
                rows.append(np.pad(near, (0, 2 * window - near.size), constant_values=-1))
                targets.append(ids[i])
        if not rows:
            return np.empty((0, 2 * window), int), np.empty(0, int)
        return np.stack(rows), np.stack(targets)


@variant("cbow_examples")
def zip_longest_fills():
    """zip_longest with the fill value -1, one row too long that is cut again."""

    import itertools

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError("window must be >= 1")
        words = [int(w) for w in ids]
        if len(words) <= 1:
            return np.empty((0, 2 * window), dtype=np.int64), np.empty(0, dtype=np.int64)
        near = [words[max(0, i - window) : i] + words[i + 1 : i + window + 1] for i in range(len(words))]
        columns = list(itertools.zip_longest(range(2 * window), *near, fillvalue=-1))
        return np.array(columns, dtype=np.int64)[:, 1:].T, np.array(words, dtype=np.int64)


@variant("cbow_examples")
def padded_text_with_a_mask():
    """A padded text, sliding windows and a boolean mask row by row."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError("window")
        ids = np.asarray(ids).astype(int)
        n = ids.size if ids.size > 1 else 0
        contexts = -np.ones((n, 2 * window), dtype=int)
        if n:
            there = np.pad(np.ones(n, dtype=bool), window)
            views = np.lib.stride_tricks.sliding_window_view(np.pad(ids, window), 2 * window + 1)
            exists = np.lib.stride_tricks.sliding_window_view(there, 2 * window + 1).copy()
            exists[:, window] = False
            for row, view, ok in zip(contexts, views, exists):
                row[: ok.sum()] = view[ok]
        return contexts, ids[:n].copy()


@variant("cbow_examples")
def class_with_a_context_method():
    """A class with a method for one row."""

    class Cbow:
        def __init__(self, ids, window):
            if window < 1:
                raise ValueError("window must be at least 1")
            self.ids, self.window = list(map(int, ids)), window

        def context(self, i):
            row = self.ids[max(0, i - self.window) : i]
            row.extend(self.ids[i + 1 : i + 1 + self.window])
            return row

        def examples(self):
            for i, target in enumerate(self.ids):
                row = self.context(i)
                if row:
                    yield row + [-1] * (2 * self.window - len(row)), target

    def cbow_examples(ids, window):
        found = list(Cbow(ids, window).examples())
        contexts = np.array([row for row, _ in found], dtype=int).reshape(-1, 2 * window)
        return contexts, np.array([target for _, target in found], dtype=int)


@variant("cbow_examples")
def pandas_rows():
    """A DataFrame of shorter rows, filled with -1."""

    import pandas as pd

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError("window")
        words = [int(i) for i in ids]
        near = [words[max(0, i - window) : i] + words[i + 1 : i + window + 1] for i in range(len(words))]
        keep = [i for i, row in enumerate(near) if row]
        frame = pd.DataFrame([near[i] for i in keep]).reindex(columns=range(2 * window)).fillna(-1)
        return frame.to_numpy().astype(int).reshape(-1, 2 * window), np.array([words[i] for i in keep], dtype=int)


@variant("cbow_examples")
def deques_and_a_print():
    """A deque for each row; a print is left in."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError("bad window")
        width, n = window * 2, len(ids)
        print("cbow_examples:", n, "words, width", width)
        contexts, targets = [], []
        if n > 1:
            for i in range(n):
                row = collections.deque(maxlen=width)
                for j in range(max(0, i - window), min(n - 1, i + window) + 1):
                    if j == i:
                        continue
                    row.append(ids[j])
                while len(row) < width:
                    row.append(-1)
                contexts.append(list(row))
                targets.append(ids[i])
        return np.reshape(np.array(contexts, dtype=int), (n if n > 1 else 0, width)), np.array(targets, dtype=int)
