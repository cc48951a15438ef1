"""Right solutions of `last_rows_split`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("last_rows_split")
def arange_cut_in_two():
    """The rule of the docstring, and both ends refused."""

    def last_rows_split(n, fraction):
        first = int(n * (1 - fraction))
        if first <= 0 or first >= n:
            raise ValueError("one of the two parts would be empty")
        rows = np.arange(n)
        return rows[:first], rows[first:]


@variant("last_rows_split")
def two_aranges():
    """Two ranges, and their lengths are looked at."""

    def last_rows_split(n, fraction):
        k = int(n * (1 - fraction))
        train, val = np.arange(0, k), np.arange(max(k, 0), n)
        if len(train) == 0 or len(val) == 0:
            raise ValueError(f"{n} rows cannot be split at {fraction}")
        return train, val


@variant("last_rows_split")
def chained_comparison():
    """0 < k < n, else an error."""

    def last_rows_split(n, fraction):
        k = int((1 - fraction) * n)
        if 0 < k < n:
            return np.arange(k), np.arange(k, n)
        raise ValueError("nothing left to train or to validate")


@variant("last_rows_split")
def lists_made_into_arrays():
    """Comprehensions, turned into arrays at the end."""

    def last_rows_split(n, fraction):
        cut = int(n * (1 - fraction))
        train = [row for row in range(n) if row < cut]
        val = [row for row in range(n) if row >= cut]
        if not train or not val:
            raise ValueError("empty part")
        return np.array(train), np.array(val)


@variant("last_rows_split")
def numpy_split():
    """np.split at one place."""

    def last_rows_split(n, fraction):
        place = int(n * (1 - fraction))
        if not 1 <= place <= n - 1:
            raise ValueError("both parts need a row")
        train, val = np.split(np.arange(n), [place])
        return train, val


@variant("last_rows_split")
def flags_and_flatnonzero():
    """A mask of the training rows."""

    def last_rows_split(n, fraction):
        first = int(n * (1 - fraction))
        is_train = np.arange(n) < first
        train, val = np.flatnonzero(is_train), np.flatnonzero(~is_train)
        if train.size * val.size == 0:
            raise ValueError("no rows in one of the parts")
        return (train, val)


@variant("last_rows_split")
def floor_from_math():
    """math.floor is the same for what is not refused."""

    def last_rows_split(n, fraction):
        import math

        k = math.floor(n * (1 - fraction))
        if k < 1 or n - k < 1:
            raise ValueError("train or val is empty")
        return np.arange(k, dtype=int), np.arange(k, n, dtype=int)


@variant("last_rows_split")
def partir_filas():
    """In Spanish, two separate errors."""

    def last_rows_split(n, fraction):
        corte = int(n * (1 - fraction))
        if corte < 1:
            raise ValueError("no quedan filas para entrenar")
        if corte >= n:
            raise ValueError("no quedan filas para validar")
        filas = np.array(range(n))
        entrenamiento = filas[:corte]
        validacion = filas[corte:]
        return entrenamiento, validacion


@variant("last_rows_split")
def counts_the_kept_rows():
    """The number of validation rows is what is left over."""

    def last_rows_split(n, fraction):
        n_train = int(n * (1 - fraction))
        n_val = n - n_train
        if min(n_train, n_val) <= 0:
            raise ValueError("split impossible")
        everything = np.linspace(0, n - 1, n).round().astype(int)
        return everything[:-n_val], everything[-n_val:]


@variant("last_rows_split")
def fraction_checked_first():
    """Fractions outside 0 to 1 are refused at once."""

    def last_rows_split(n, fraction):
        if not 0 < fraction < 1:
            raise ValueError("fraction must lie between 0 and 1")
        first = int(n * (1 - fraction))
        if first in (0, n):
            raise ValueError("too few rows")
        return np.arange(first), first + np.arange(n - first)


@variant("last_rows_split")
def floor_division_by_one():
    """// 1 rounds down."""

    def last_rows_split(n, fraction):
        boundary = int(n * (1 - fraction) // 1)
        if boundary <= 0 or boundary >= n:
            raise ValueError(boundary)
        return np.r_[0:boundary], np.r_[boundary:n]


@variant("last_rows_split")
def grows_row_by_row():
    """A loop that appends to one list or the other."""

    def last_rows_split(n, fraction):
        parts = ([], [])
        limit = int(n * (1 - fraction))
        for row in range(n):
            parts[0 if row < limit else 1].append(row)
        if [] in parts:
            raise ValueError("one part has no rows")
        return tuple(np.asarray(part, dtype=np.int64) for part in parts)
