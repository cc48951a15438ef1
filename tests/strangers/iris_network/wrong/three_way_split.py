"""Wrong solutions of `three_way_split`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("three_way_split")
def not_stratified():
    """One permutation of all rows: classes do not get their share."""

    def three_way_split(y, fractions, rng):
        rows = rng.permutation(len(y))
        a, b = int(len(y) * fractions[0]), int(len(y) * fractions[1])
        return np.sort(rows[a + b :]), np.sort(rows[:a]), np.sort(rows[a : a + b])


@mutant("three_way_split")
def not_shuffled():
    """Takes the first rows of each class without a permutation."""

    def three_way_split(y, fractions, rng):
        y, parts = np.asarray(y), ([], [], [])
        for label in np.unique(y):
            rows = np.flatnonzero(y == label)
            a, b = int(len(rows) * fractions[0]), int(len(rows) * fractions[1])
            for part, piece in zip(parts, (rows[a + b :], rows[:a], rows[a : a + b])):
                part.extend(piece)
        return tuple(np.array(sorted(part), dtype=int) for part in parts)


@mutant("three_way_split")
def val_first_in_the_result():
    """Returns (val, test, train)."""

    def three_way_split(y, fractions, rng):
        y, parts = np.asarray(y), ([], [], [])
        for label in np.unique(y):
            rows = rng.permutation(np.flatnonzero(y == label))
            a, b = int(len(rows) * fractions[0]), int(len(rows) * fractions[1])
            for part, piece in zip(parts, (rows[:a], rows[a : a + b], rows[a + b :])):
                part.extend(piece)
        return tuple(np.array(sorted(part), dtype=int) for part in parts)


@mutant("three_way_split")
def training_rows_come_first():
    """The first rows of the permutation train."""

    def three_way_split(y, fractions, rng):
        y, parts = np.asarray(y), ([], [], [])
        for label in np.unique(y):
            rows = rng.permutation(np.flatnonzero(y == label))
            a, b = int(len(rows) * fractions[0]), int(len(rows) * fractions[1])
            k = len(rows) - a - b
            for part, piece in zip(parts, (rows[:k], rows[k : k + a], rows[k + a :])):
                part.extend(piece)
        return tuple(np.array(sorted(part), dtype=int) for part in parts)


@mutant("three_way_split")
def test_before_validation():
    """The first rows go to test, the next to validation."""

    def three_way_split(y, fractions, rng):
        y, parts = np.asarray(y), ([], [], [])
        for label in np.unique(y):
            rows = rng.permutation(np.flatnonzero(y == label))
            a, b = int(len(rows) * fractions[0]), int(len(rows) * fractions[1])
            for part, piece in zip(parts, (rows[a + b :], rows[b : a + b], rows[:b])):
                part.extend(piece)
        return tuple(np.array(sorted(part), dtype=int) for part in parts)


@mutant("three_way_split")
def not_sorted():
    """Row numbers stay in the order of the permutation."""

    def three_way_split(y, fractions, rng):
        y, parts = np.asarray(y), ([], [], [])
        for label in np.unique(y):
            rows = rng.permutation(np.flatnonzero(y == label))
            a, b = int(len(rows) * fractions[0]), int(len(rows) * fractions[1])
            for part, piece in zip(parts, (rows[a + b :], rows[:a], rows[a : a + b])):
                part.extend(piece)
        return tuple(np.array(part, dtype=int) for part in parts)


@mutant("three_way_split")
def rounds_the_shares():
    """round instead of int."""

    def three_way_split(y, fractions, rng):
        y, parts = np.asarray(y), ([], [], [])
        for label in np.unique(y):
            rows = rng.permutation(np.flatnonzero(y == label))
            a, b = round(len(rows) * fractions[0]), round(len(rows) * fractions[1])
            for part, piece in zip(parts, (rows[a + b :], rows[:a], rows[a : a + b])):
                part.extend(piece)
        return tuple(np.array(sorted(part), dtype=int) for part in parts)


@mutant("three_way_split")
def cut_at_the_summed_share():
    """Test ends at int(n·(val + test)): one row more when both parts were rounded down."""

    def three_way_split(y, fractions, rng):
        y, parts = np.asarray(y), ([], [], [])
        for label in np.unique(y):
            rows = rng.permutation(np.flatnonzero(y == label))
            a, b = int(len(rows) * fractions[0]), int(len(rows) * sum(fractions))
            for part, piece in zip(parts, (rows[b:], rows[:a], rows[a:b])):
                part.extend(piece)
        return tuple(np.array(sorted(part), dtype=int) for part in parts)


@mutant("three_way_split")
def share_of_what_is_left():
    """Test gets its share of the rows that validation left over."""

    def three_way_split(y, fractions, rng):
        y, parts = np.asarray(y), ([], [], [])
        for label in np.unique(y):
            rows = rng.permutation(np.flatnonzero(y == label))
            a = int(len(rows) * fractions[0])
            b = int((len(rows) - a) * fractions[1])
            for part, piece in zip(parts, (rows[a + b :], rows[:a], rows[a : a + b])):
                part.extend(piece)
        return tuple(np.array(sorted(part), dtype=int) for part in parts)


@mutant("three_way_split")
def float_arrays_when_empty():
    """No dtype: an empty part is an array of floats, which cannot index."""

    def three_way_split(y, fractions, rng):
        y, parts = np.asarray(y), ([], [], [])
        for label in np.unique(y):
            rows = rng.permutation(np.flatnonzero(y == label))
            a, b = int(len(rows) * fractions[0]), int(len(rows) * fractions[1])
            for part, piece in zip(parts, (rows[a + b :], rows[:a], rows[a : a + b])):
                part.extend(piece.tolist())
        return tuple(np.array(sorted(part)) for part in parts)


@mutant("three_way_split")
def labels_counted_from_zero():
    """range(max + 1) misses negative labels."""

    def three_way_split(y, fractions, rng):
        y, parts = np.asarray(y), ([], [], [])
        for label in range(max(y, default=-1) + 1):
            rows = rng.permutation(np.flatnonzero(y == label))
            a, b = int(len(rows) * fractions[0]), int(len(rows) * fractions[1])
            for part, piece in zip(parts, (rows[a + b :], rows[:a], rows[a : a + b])):
                part.extend(piece)
        return tuple(np.array(sorted(part), dtype=int) for part in parts)


@mutant("three_way_split")
def three_classes_always():
    """Loops over the labels 0, 1 and 2 of the irises."""

    def three_way_split(y, fractions, rng):
        y, parts = np.asarray(y), ([], [], [])
        for label in (0, 1, 2):
            rows = rng.permutation(np.flatnonzero(y == label))
            a, b = int(len(rows) * fractions[0]), int(len(rows) * fractions[1])
            for part, piece in zip(parts, (rows[a + b :], rows[:a], rows[a : a + b])):
                part.extend(piece)
        return tuple(np.array(sorted(part), dtype=int) for part in parts)


@mutant("three_way_split")
def classes_as_they_appear():
    """Classes in the order of their first row, not in rising order."""

    def three_way_split(y, fractions, rng):
        y, parts = np.asarray(y), ([], [], [])
        for label in dict.fromkeys(y.tolist()):
            rows = rng.permutation(np.flatnonzero(y == label))
            a, b = int(len(rows) * fractions[0]), int(len(rows) * fractions[1])
            for part, piece in zip(parts, (rows[a + b :], rows[:a], rows[a : a + b])):
                part.extend(piece)
        return tuple(np.array(sorted(part), dtype=int) for part in parts)


@mutant("three_way_split")
def list_compared_with_a_label():
    """y is not made an array: a list is never equal to an integer."""

    def three_way_split(y, fractions, rng):
        parts = ([], [], [])
        for label in sorted(set(y)):
            rows = rng.permutation(np.flatnonzero(y == label))
            a, b = int(len(rows) * fractions[0]), int(len(rows) * fractions[1])
            for part, piece in zip(parts, (rows[a + b :], rows[:a], rows[a : a + b])):
                part.extend(piece)
        return tuple(np.array(sorted(part), dtype=int) for part in parts)


@mutant("three_way_split")
def own_generator():
    """default_rng(SEED) instead of rng."""

    def three_way_split(y, fractions, rng):
        y, parts, chance = np.asarray(y), ([], [], []), np.random.default_rng(SEED)
        for label in np.unique(y):
            rows = chance.permutation(np.flatnonzero(y == label))
            a, b = int(len(rows) * fractions[0]), int(len(rows) * fractions[1])
            for part, piece in zip(parts, (rows[a + b :], rows[:a], rows[a : a + b])):
                part.extend(piece)
        return tuple(np.array(sorted(part), dtype=int) for part in parts)


@mutant("three_way_split")
def numbers_within_the_class():
    """Returns places within the class instead of row numbers."""

    def three_way_split(y, fractions, rng):
        y, parts = np.asarray(y), ([], [], [])
        for label in np.unique(y):
            rows = rng.permutation(np.sum(y == label))
            a, b = int(len(rows) * fractions[0]), int(len(rows) * fractions[1])
            for part, piece in zip(parts, (rows[a + b :], rows[:a], rows[a : a + b])):
                part.extend(piece)
        return tuple(np.array(sorted(part), dtype=int) for part in parts)


@mutant("three_way_split")
def at_least_one_row_each():
    """max(1, …): a class of two rows gives one to validation although int says 0."""

    def three_way_split(y, fractions, rng):
        y, parts = np.asarray(y), ([], [], [])
        for label in np.unique(y):
            rows = rng.permutation(np.flatnonzero(y == label))
            a, b = max(1, int(len(rows) * fractions[0])), max(1, int(len(rows) * fractions[1]))
            for part, piece in zip(parts, (rows[a + b :], rows[:a], rows[a : a + b])):
                part.extend(piece)
        return tuple(np.array(sorted(part), dtype=int) for part in parts)


@mutant("three_way_split")
def last_test_row_lost():
    """The slice of the test rows ends one too early; that row is in no part."""

    def three_way_split(y, fractions, rng):
        y, parts = np.asarray(y), ([], [], [])
        for label in np.unique(y):
            rows = rng.permutation(np.flatnonzero(y == label))
            a, b = int(len(rows) * fractions[0]), int(len(rows) * fractions[1])
            for part, piece in zip(parts, (rows[a + b :], rows[:a], rows[a : max(a, a + b - 1)])):
                part.extend(piece)
        return tuple(np.array(sorted(part), dtype=int) for part in parts)


@mutant("three_way_split")
def validation_share_twice():
    """A copy that was not changed: test gets the share of validation."""

    def three_way_split(y, fractions, rng):
        y, parts = np.asarray(y), ([], [], [])
        for label in np.unique(y):
            rows = rng.permutation(np.flatnonzero(y == label))
            a = b = int(len(rows) * fractions[0])
            for part, piece in zip(parts, (rows[a + b :], rows[:a], rows[a : a + b])):
                part.extend(piece)
        return tuple(np.array(sorted(part), dtype=int) for part in parts)
