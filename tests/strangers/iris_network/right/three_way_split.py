"""Right solutions of `three_way_split`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("three_way_split")
def class_by_class():
    """The hint: flatnonzero, one permutation, three lists."""

    def three_way_split(y, fractions, rng):
        y = np.asarray(y)
        train, val, test = [], [], []
        for label in np.unique(y):
            rows = rng.permutation(np.flatnonzero(y == label))
            a = int(len(rows) * fractions[0])
            b = int(len(rows) * fractions[1])
            val += rows[:a].tolist()
            test += rows[a : a + b].tolist()
            train += rows[a + b :].tolist()
        return tuple(np.array(sorted(part), dtype=int) for part in (train, val, test))


@variant("three_way_split")
def sorted_set_of_labels():
    """sorted(set(y)) and lists of row numbers."""

    def three_way_split(y, fractions, rng):
        labels = [int(v) for v in y]
        parts = {"train": [], "val": [], "test": []}
        for label in sorted(set(labels)):
            rows = [i for i, v in enumerate(labels) if v == label]
            shuffled = list(rng.permutation(rows))
            n_val, n_test = int(len(rows) * fractions[0]), int(len(rows) * fractions[1])
            for place, row in enumerate(shuffled):
                if place < n_val:
                    parts["val"].append(int(row))
                elif place < n_val + n_test:
                    parts["test"].append(int(row))
                else:
                    parts["train"].append(int(row))
        return tuple(np.array(sorted(parts[k]), dtype=int) for k in ("train", "val", "test"))


@variant("three_way_split")
def destination_of_each_row():
    """Writes 0, 1 or 2 for every row and looks them up at the end."""

    def three_way_split(y, fractions, rng):
        y = np.array(y)
        where = np.zeros(len(y), dtype=int)
        val, test = fractions
        for c in np.unique(y):
            order = rng.permutation(np.where(y == c)[0])
            v, t = int(order.size * val), int(order.size * test)
            where[order[:v]] = 1
            where[order[v : v + t]] = 2
        return np.where(where == 0)[0], np.where(where == 1)[0], np.where(where == 2)[0]


@variant("three_way_split")
def np_split_and_concatenate():
    """np.split at two places; concatenated with an empty start."""

    def three_way_split(y, fractions, rng):
        y = np.asarray(y, dtype=int)
        empty = np.array([], dtype=int)
        pieces = [(empty, empty, empty)]
        for label in np.unique(y):
            rows = rng.permutation(np.flatnonzero(y == label))
            v = int(len(rows) * fractions[0])
            t = int(len(rows) * fractions[1])
            pieces.append(np.split(rows, [v, v + t]))
        val, test, train = (np.sort(np.concatenate(part)) for part in zip(*pieces))
        return train, val, test


@variant("three_way_split")
def repartir():
    """In Spanish, with a helper for one class."""

    def three_way_split(y, fractions, rng):
        etiquetas = np.asarray(y)

        def de_una_clase(clase):
            filas = rng.permutation(np.flatnonzero(etiquetas == clase))
            n = len(filas)
            v, p = int(n * fractions[0]), int(n * fractions[1])
            return filas[v + p :], filas[:v], filas[v : v + p]

        entrenar, validar, probar = set(), set(), set()
        for clase in np.unique(etiquetas):
            a, b, c = de_una_clase(clase)
            entrenar |= set(a.tolist())
            validar |= set(b.tolist())
            probar |= set(c.tolist())
        return tuple(np.array(sorted(s), dtype=np.int64) for s in (entrenar, validar, probar))


@variant("three_way_split")
def dictionary_of_classes():
    """Rows are first collected by label in a dictionary."""

    def three_way_split(y, fractions, rng):
        by_label = {}
        for row, label in enumerate(y):
            by_label.setdefault(int(label), []).append(row)
        train, val, test = [], [], []
        for label in sorted(by_label):
            rows = rng.permutation(np.array(by_label[label]))
            first = int(len(rows) * fractions[0])
            second = first + int(len(rows) * fractions[1])
            val.extend(rows[:first])
            test.extend(rows[first:second])
            train.extend(rows[second:])
        train.sort()
        val.sort()
        test.sort()
        return np.array(train, dtype=int), np.array(val, dtype=int), np.array(test, dtype=int)


@variant("three_way_split")
def set_difference_for_training():
    """What is neither in val nor in test trains."""

    def three_way_split(y, fractions, rng):
        y = np.asarray(y)
        val, test = np.zeros(0, dtype=int), np.zeros(0, dtype=int)
        for label in np.unique(y):
            rows = rng.permutation(np.nonzero(y == label)[0])
            n = rows.shape[0]
            v, t = int(n * fractions[0]), int(n * fractions[1])
            val = np.append(val, rows[:v])
            test = np.append(test, rows[v : v + t])
        train = np.setdiff1d(np.arange(len(y)), np.concatenate([val, test]))
        return train, np.sort(val), np.sort(test)


@variant("three_way_split")
def boolean_masks():
    """Three masks of the length of y."""

    def three_way_split(y, fractions, rng):
        y = np.asarray(y)
        masks = np.zeros((3, y.size), dtype=bool)
        for label in np.unique(y):
            rows = rng.permutation(np.flatnonzero(y == label))
            a = int(rows.size * fractions[0])
            b = a + int(rows.size * fractions[1])
            masks[1, rows[:a]] = True
            masks[2, rows[a:b]] = True
            masks[0, rows[b:]] = True
        return tuple(np.flatnonzero(mask) for mask in masks)


@variant("three_way_split")
def pandas_groupby():
    """groupby sorts the labels and knows the rows."""

    def three_way_split(y, fractions, rng):
        import pandas as pd

        groups = pd.Series(np.asarray(y, dtype=int)).groupby(np.asarray(y, dtype=int)).indices
        out = ([], [], [])
        for label in sorted(groups):
            rows = rng.permutation(groups[label])
            v, t = (int(len(rows) * f) for f in fractions)
            out[1].extend(rows[:v])
            out[2].extend(rows[v : v + t])
            out[0].extend(rows[v + t :])
        return tuple(np.sort(np.array(part, dtype=int)) for part in out)


@variant("three_way_split")
def queue_that_is_emptied():
    """pop from the front of a list, counted."""

    def three_way_split(y, fractions, rng):
        y = np.asarray(y)
        train, val, test = [], [], []
        for label in np.unique(y):
            queue = rng.permutation(np.flatnonzero(y == label)).tolist()
            n = len(queue)
            for _ in range(int(n * fractions[0])):
                val.append(queue.pop(0))
            for _ in range(int(n * fractions[1])):
                test.append(queue.pop(0))
            train.extend(queue)
        return (np.array(sorted(train), int), np.array(sorted(val), int), np.array(sorted(test), int))


@variant("three_way_split")
def floor_instead_of_int():
    """math.floor, the same for numbers that are not negative."""

    def three_way_split(y, fractions, rng):
        val_share, test_share = fractions
        labels = np.array(y, dtype=int)
        chosen = [[], [], []]
        for label in sorted(np.unique(labels)):
            perm = rng.permutation(np.argwhere(labels == label).ravel())
            n_val, n_test = math.floor(len(perm) * val_share), math.floor(len(perm) * test_share)
            chosen[1].append(perm[:n_val])
            chosen[2].append(perm[n_val : n_val + n_test])
            chosen[0].append(perm[n_val + n_test :])
        return tuple(np.sort(np.concatenate(c)) if c else np.empty(0, dtype=int) for c in chosen)


@variant("three_way_split")
def permuted_places():
    """A permutation of places, with which the class's rows are picked."""

    def three_way_split(y, fractions, rng):
        y = np.asarray(y)
        parts = [[], [], []]
        for label in np.unique(y):
            members = np.flatnonzero(y == label)
            members = members[rng.permutation(len(members))]
            edges = [0, int(len(members) * fractions[0])]
            edges += [edges[1] + int(len(members) * fractions[1]), len(members)]
            for k, part in enumerate((1, 2, 0)):
                parts[part] += list(members[edges[k] : edges[k + 1]])
        return tuple(np.array(sorted(part), dtype=int) for part in parts)
