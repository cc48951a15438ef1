"""Wrong solutions of `last_rows_split`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("last_rows_split")
def first_rows_validate():
    """Keeps the first rows back instead of the last."""

    def last_rows_split(n, fraction):
        first = int(n * (1 - fraction))
        if first <= 0 or first >= n:
            raise ValueError("empty")
        rows = np.arange(n)
        return rows[n - first :], rows[: n - first]


@mutant("last_rows_split")
def val_comes_first():
    """Returns (val, train)."""

    def last_rows_split(n, fraction):
        first = int(n * (1 - fraction))
        if first <= 0 or first >= n:
            raise ValueError("empty")
        return np.arange(first, n), np.arange(first)


@mutant("last_rows_split")
def fraction_trains():
    """Takes the fraction for the training part."""

    def last_rows_split(n, fraction):
        first = int(n * fraction)
        if first <= 0 or first >= n:
            raise ValueError("empty")
        return np.arange(first), np.arange(first, n)


@mutant("last_rows_split")
def shuffled_rows():
    """Shuffles before cutting."""

    def last_rows_split(n, fraction):
        first = int(n * (1 - fraction))
        if first <= 0 or first >= n:
            raise ValueError("empty")
        rows = np.random.default_rng(0).permutation(n)
        return rows[:first], rows[first:]


@mutant("last_rows_split")
def rounds_the_cut():
    """round instead of rounding down."""

    def last_rows_split(n, fraction):
        first = round(n * (1 - fraction))
        if first <= 0 or first >= n:
            raise ValueError("empty")
        return np.arange(first), np.arange(first, n)


@mutant("last_rows_split")
def rounds_up():
    """Rounds the number of training rows up."""

    def last_rows_split(n, fraction):
        first = int(np.ceil(n * (1 - fraction)))
        if first <= 0 or first >= n:
            raise ValueError("empty")
        return np.arange(first), np.arange(first, n)


@mutant("last_rows_split")
def rounds_the_validation_part_down():
    """n − int(n·f): the wrong part is rounded down."""

    def last_rows_split(n, fraction):
        first = n - int(n * fraction)
        if first <= 0 or first >= n:
            raise ValueError("empty")
        return np.arange(first), np.arange(first, n)


@mutant("last_rows_split")
def no_error_for_empty_parts():
    """Empty parts are returned, not refused."""

    def last_rows_split(n, fraction):
        first = int(n * (1 - fraction))
        rows = np.arange(n)
        return rows[:first], rows[first:]


@mutant("last_rows_split")
def refuses_only_empty_validation():
    """An empty training part passes."""

    def last_rows_split(n, fraction):
        first = int(n * (1 - fraction))
        if first >= n:
            raise ValueError("nothing to validate with")
        rows = np.arange(n)
        return rows[: max(first, 0)], rows[max(first, 0) :]


@mutant("last_rows_split")
def refuses_only_empty_training():
    """An empty validation part passes."""

    def last_rows_split(n, fraction):
        first = int(n * (1 - fraction))
        if first <= 0:
            raise ValueError("nothing to train with")
        rows = np.arange(n)
        return rows[:first], rows[first:]


@mutant("last_rows_split")
def refuses_zero_and_n_only():
    """A fraction above 1 or below 0 also leaves a part empty, and passes."""

    def last_rows_split(n, fraction):
        first = int(n * (1 - fraction))
        if first == 0 or first == n:
            raise ValueError("empty")
        rows = np.arange(n)
        return rows[:first], rows[first:]


@mutant("last_rows_split")
def checks_the_fraction_not_the_parts():
    """Looks only at the fraction: n = 1 with 0.5 leaves nothing to train."""

    def last_rows_split(n, fraction):
        if not 0 < fraction < 1:
            raise ValueError("fraction")
        first = int(n * (1 - fraction))
        return np.arange(first), np.arange(first, n)


@mutant("last_rows_split")
def off_by_one_overlap():
    """The row at the cut is in both parts."""

    def last_rows_split(n, fraction):
        first = int(n * (1 - fraction))
        if first <= 0 or first >= n:
            raise ValueError("empty")
        return np.arange(first + 1), np.arange(first, n)


@mutant("last_rows_split")
def starts_at_one():
    """Counts rows from 1."""

    def last_rows_split(n, fraction):
        first = int(n * (1 - fraction))
        if first <= 0 or first >= n:
            raise ValueError("empty")
        return np.arange(1, first + 1), np.arange(first + 1, n + 1)


@mutant("last_rows_split")
def returns_the_counts():
    """Returns how many rows each part has, not the rows."""

    def last_rows_split(n, fraction):
        first = int(n * (1 - fraction))
        if first <= 0 or first >= n:
            raise ValueError("empty")
        return first, n - first


@mutant("last_rows_split")
def exact_instead_of_float_rounding():
    """Exact decimals: 10 rows with 0.9 give 1 trained row, Keras' floats give 0 and refuse."""

    def last_rows_split(n, fraction):
        from fractions import Fraction

        first = int(n * (1 - Fraction(str(fraction))))
        if first <= 0 or first >= n:
            raise ValueError("empty")
        return np.arange(first), np.arange(first, n)


@mutant("last_rows_split")
def float_rows():
    """Row numbers as floats, which cannot index."""

    def last_rows_split(n, fraction):
        first = int(n * (1 - fraction))
        if first <= 0 or first >= n:
            raise ValueError("empty")
        rows = np.linspace(0, n - 1, n)
        return rows[:first], rows[first:]


@mutant("last_rows_split")
def last_row_forgotten():
    """The validation rows end at n − 2."""

    def last_rows_split(n, fraction):
        first = int(n * (1 - fraction))
        if first <= 0 or first >= n:
            raise ValueError("empty")
        return np.arange(first), np.arange(first, n - 1)


@mutant("last_rows_split")
def product_multiplied_out():
    """int(n − n·f) rounds differently: 10 rows with 0.9 give 1 trained row instead of an error."""

    def last_rows_split(n, fraction):
        first = int(n - n * fraction)
        if first <= 0 or first >= n:
            raise ValueError("empty")
        return np.arange(first), np.arange(first, n)


@mutant("last_rows_split")
def rounding_repaired():
    """A small number added against rounding: not what Keras does, as for 10 rows with 0.9."""

    def last_rows_split(n, fraction):
        first = int(n * (1 - fraction) + 1e-9)
        if first <= 0 or first >= n:
            raise ValueError("empty")
        return np.arange(first), np.arange(first, n)
