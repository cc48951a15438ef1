"""Wrong solutions of `embed`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("embed")
def no_check_at_all():
    """−1 gives the last row, V an IndexError."""

    def embed(ids, table):
        return np.asarray(table)[np.asarray(ids, dtype=int)]


@mutant("embed")
def negative_ones_pass():
    """Only numbers that are too large are an error."""

    def embed(ids, table):
        ids, table = np.asarray(ids, dtype=int), np.asarray(table)
        if ids.size and ids.max() >= len(table):
            raise ValueError("too large")
        return table[ids]


@mutant("embed")
def limit_off_by_one():
    """> V in place of >= V: the number V is an IndexError."""

    def embed(ids, table):
        ids, table = np.asarray(ids, dtype=int), np.asarray(table)
        if ids.size and (ids.min() < 0 or ids.max() > len(table)):
            raise ValueError("out of range")
        return table[ids]


@mutant("embed")
def zero_forbidden():
    """0 is held for no word and raises."""

    def embed(ids, table):
        ids, table = np.asarray(ids, dtype=int), np.asarray(table)
        if ids.size and (ids.min() < 1 or ids.max() >= len(table)):
            raise ValueError("out of range")
        return table[ids]


@mutant("embed")
def numbers_from_one():
    """Row k − 1 for the number k."""

    def embed(ids, table):
        ids, table = np.asarray(ids, dtype=int), np.asarray(table)
        if ids.size and (ids.min() < 0 or ids.max() >= len(table)):
            raise ValueError("out of range")
        return table[ids - 1]


@mutant("embed")
def columns_looked_up():
    """table[:, ids] takes columns."""

    def embed(ids, table):
        ids, table = np.asarray(ids, dtype=int), np.asarray(table)
        if ids.size and (ids.min() < 0 or ids.max() >= len(table)):
            raise ValueError("out of range")
        return table[:, ids]


@mutant("embed")
def take_without_axis():
    """np.take without an axis reads single numbers of the flat table."""

    def embed(ids, table):
        ids, table = np.asarray(ids, dtype=int), np.asarray(table)
        if ids.size and (ids.min() < 0 or ids.max() >= len(table)):
            raise ValueError("out of range")
        return np.take(table, ids)


@mutant("embed")
def width_for_height():
    """The limit is D, the length of a row, not V: wrong wherever they differ."""

    def embed(ids, table):
        ids, table = np.asarray(ids, dtype=int), np.asarray(table)
        if ids.size and (ids.min() < 0 or ids.max() >= table.shape[1]):
            raise ValueError("out of range")
        return table[ids]


@mutant("embed")
def flat_output():
    """ids of two axes come back as one long list of rows."""

    def embed(ids, table):
        ids, table = np.asarray(ids, dtype=int), np.asarray(table)
        if ids.size and (ids.min() < 0 or ids.max() >= len(table)):
            raise ValueError("out of range")
        return table[ids.ravel()]


@mutant("embed")
def one_axis_only():
    """A comprehension over ids: a single number and ids of two axes are no good."""

    def embed(ids, table):
        for k in ids:
            if k < 0 or k >= len(table):
                raise ValueError("out of range")
        return np.array([table[k] for k in ids])


@mutant("embed")
def single_number_gets_an_axis():
    """np.atleast_1d: a single number gives (1, D), not (D,)."""

    def embed(ids, table):
        ids, table = np.atleast_1d(np.asarray(ids, dtype=int)), np.asarray(table)
        if ids.size and (ids.min() < 0 or ids.max() >= len(table)):
            raise ValueError("out of range")
        return table[ids]


@mutant("embed")
def min_of_nothing():
    """min() and max() of an empty array of ids raise."""

    def embed(ids, table):
        ids, table = np.asarray(ids, dtype=int), np.asarray(table)
        if ids.min() < 0 or ids.max() >= len(table):
            raise ValueError("no number from 0 to V - 1")
        return table[ids]


@mutant("embed")
def index_error_raised():
    """IndexError, where ValueError is promised."""

    def embed(ids, table):
        ids, table = np.asarray(ids, dtype=int), np.asarray(table)
        if ids.size and (ids.min() < 0 or ids.max() >= len(table)):
            raise IndexError("out of range")
        return table[ids]


@mutant("embed")
def table_stays_a_list():
    """A list as table cannot be indexed by an array."""

    def embed(ids, table):
        ids = np.asarray(ids, dtype=int)
        if ids.size and (ids.min() < 0 or ids.max() >= len(table)):
            raise ValueError("out of range")
        return table[ids]


@mutant("embed")
def ids_stay_a_list():
    """A list has neither min nor size."""

    def embed(ids, table):
        table = np.asarray(table)
        if np.size(ids) and (ids.min() < 0 or ids.max() >= len(table)):
            raise ValueError("out of range")
        return table[ids]


@mutant("embed")
def whole_numbers_only():
    """The table is made one of integers, which cuts its decimals off."""

    def embed(ids, table):
        ids, table = np.asarray(ids, dtype=int), np.asarray(table, dtype=int)
        if ids.size and (ids.min() < 0 or ids.max() >= len(table)):
            raise ValueError("out of range")
        return table[ids]


@mutant("embed")
def clipped():
    """Illegal numbers are moved to the nearest row without an error."""

    def embed(ids, table):
        table = np.asarray(table)
        return table[np.clip(np.asarray(ids, dtype=int), 0, len(table) - 1)]


@mutant("embed")
def wrapped_around():
    """np.take with mode "wrap" knows no illegal number."""

    def embed(ids, table):
        return np.take(np.asarray(table), np.asarray(ids, dtype=int), axis=0, mode="wrap")


@mutant("embed")
def only_the_first_is_checked():
    """The check looks at the first number only: [0, -1] passes."""

    def embed(ids, table):
        ids, table = np.asarray(ids, dtype=int), np.asarray(table)
        if ids.size and not 0 <= ids.flat[0] < len(table):
            raise ValueError("out of range")
        return table[ids]


@mutant("embed")
def all_for_any():
    """The error needs all numbers to be illegal: [0, -1] passes."""

    def embed(ids, table):
        ids, table = np.asarray(ids, dtype=int), np.asarray(table)
        if ids.size and np.all((ids < 0) | (ids >= len(table))):
            raise ValueError("out of range")
        return table[ids]


@mutant("embed")
def and_for_or():
    """No number set is negative and too large at once, unless it holds both kinds."""

    def embed(ids, table):
        ids, table = np.asarray(ids, dtype=int), np.asarray(table)
        if ids.size and (ids.min() < 0 and ids.max() >= len(table)):
            raise ValueError("out of range")
        return table[ids]


@mutant("embed")
def rows_summed():
    """The rows of the last axis are added up, as a multi-hot row would."""

    def embed(ids, table):
        ids, table = np.asarray(ids, dtype=int), np.asarray(table)
        if ids.size and (ids.min() < 0 or ids.max() >= len(table)):
            raise ValueError("out of range")
        return table[ids].sum(axis=-2)


@mutant("embed")
def padding_made_zero():
    """Number 0 gives a row of zeros, whatever the table holds there."""

    def embed(ids, table):
        ids, table = np.asarray(ids, dtype=int), np.asarray(table)
        if ids.size and (ids.min() < 0 or ids.max() >= len(table)):
            raise ValueError("out of range")
        return table[ids] * (ids != 0)[..., None]
