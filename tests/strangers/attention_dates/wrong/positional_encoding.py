"""Wrong solutions of `positional_encoding`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("positional_encoding")
def sines_first():
    """All sines, then all cosines."""

    def positional_encoding(length, dim):
        angles = np.arange(length)[:, None] / 10000 ** (2 * np.arange((dim + 1) // 2) / dim)
        return np.hstack([np.sin(angles), np.cos(angles)])[:, :dim]


@mutant("positional_encoding")
def sine_and_cosine_swapped():
    """Cosines in the even columns, sines in the odd ones."""

    def positional_encoding(length, dim):
        column = np.arange(dim)
        angle = np.arange(length)[:, None] / 10000 ** (2 * (column // 2) / dim)
        return np.where(column % 2 == 0, np.cos(angle), np.sin(angle))


@mutant("positional_encoding")
def clock_of_its_own_for_each_column():
    """Takes the column for i: cosines have a slower clock than their sines."""

    def positional_encoding(length, dim):
        column = np.arange(dim)
        angle = np.arange(length)[:, None] / 10000 ** (column / dim)
        return np.where(column % 2 == 0, np.sin(angle), np.cos(angle))


@mutant("positional_encoding")
def two_times_the_column():
    """Exponent 2 · column / D: the clocks slow down twice too fast."""

    def positional_encoding(length, dim):
        column = np.arange(dim)
        angle = np.arange(length)[:, None] / 10000 ** (2 * column / dim)
        return np.where(column % 2 == 0, np.sin(angle), np.cos(angle))


@mutant("positional_encoding")
def factor_two_forgotten():
    """Exponent i / D instead of 2i / D."""

    def positional_encoding(length, dim):
        column = np.arange(dim)
        angle = np.arange(length)[:, None] / 10000 ** ((column // 2) / dim)
        return np.where(column % 2 == 0, np.sin(angle), np.cos(angle))


@mutant("positional_encoding")
def one_thousand():
    """1000 instead of 10000."""

    def positional_encoding(length, dim):
        column = np.arange(dim)
        angle = np.arange(length)[:, None] / 1000 ** (2 * (column // 2) / dim)
        return np.where(column % 2 == 0, np.sin(angle), np.cos(angle))


@mutant("positional_encoding")
def places_from_one():
    """The first place is 1 instead of 0."""

    def positional_encoding(length, dim):
        column = np.arange(dim)
        angle = np.arange(1, length + 1)[:, None] / 10000 ** (2 * (column // 2) / dim)
        return np.where(column % 2 == 0, np.sin(angle), np.cos(angle))


@mutant("positional_encoding")
def multiplied_not_divided():
    """Multiplies with the power instead of dividing by it."""

    def positional_encoding(length, dim):
        column = np.arange(dim)
        angle = np.arange(length)[:, None] * 10000 ** (2 * (column // 2) / dim)
        return np.where(column % 2 == 0, np.sin(angle), np.cos(angle))


@mutant("positional_encoding")
def even_dim_only():
    """No care of an odd dim: the shapes do not fit."""

    def positional_encoding(length, dim):
        angles = np.arange(length)[:, None] / 10000 ** (2 * np.arange(dim // 2) / dim)
        result = np.zeros((length, dim))
        result[:, 0::2] = np.sin(angles)
        result[:, 1::2] = np.cos(angles)
        return result


@mutant("positional_encoding")
def last_sine_missing():
    """With an odd dim the last column stays 0."""

    def positional_encoding(length, dim):
        angles = np.arange(length)[:, None] / 10000 ** (2 * np.arange(dim // 2) / dim)
        result = np.zeros((length, dim))
        result[:, 0 : 2 * (dim // 2) : 2] = np.sin(angles)
        result[:, 1::2] = np.cos(angles)
        return result


@mutant("positional_encoding")
def last_cosine_kept():
    """With an odd dim there is one column too many."""

    def positional_encoding(length, dim):
        angles = np.arange(length)[:, None] / 10000 ** (2 * np.arange((dim + 1) // 2) / dim)
        return np.stack([np.sin(angles), np.cos(angles)], axis=-1).reshape(length, -1)


@mutant("positional_encoding")
def odd_dim_rounded_up():
    """The exponents of an odd dim are computed with dim + 1."""

    def positional_encoding(length, dim):
        width = dim + dim % 2
        column = np.arange(width)
        angle = np.arange(length)[:, None] / 10000 ** (2 * (column // 2) / width)
        return np.where(column % 2 == 0, np.sin(angle), np.cos(angle))[:, :dim]


@mutant("positional_encoding")
def single_precision():
    """float32 where float64 is promised."""

    def positional_encoding(length, dim):
        column = np.arange(dim)
        angle = np.arange(length)[:, None] / 10000 ** (2 * (column // 2) / dim)
        return np.where(column % 2 == 0, np.sin(angle), np.cos(angle)).astype("float32")


@mutant("positional_encoding")
def whole_exponents():
    """// in the exponent, so it is 0 in every column: all clocks run alike."""

    def positional_encoding(length, dim):
        column = np.arange(dim)
        angle = np.arange(length)[:, None] / 10000 ** (2 * (column // 2) // dim)
        return np.where(column % 2 == 0, np.sin(angle), np.cos(angle))


@mutant("positional_encoding")
def places_as_shares():
    """Places run from 0 to 1."""

    def positional_encoding(length, dim):
        column = np.arange(dim)
        angle = np.linspace(0, 1, length)[:, None] / 10000 ** (2 * (column // 2) / dim)
        return np.where(column % 2 == 0, np.sin(angle), np.cos(angle))


@mutant("positional_encoding")
def slowest_clock_at_10000():
    """Divides i by its largest value, so that the slowest clock gets 10000."""

    def positional_encoding(length, dim):
        i = np.arange(dim) // 2
        angle = np.arange(length)[:, None] / 10000 ** (i / max(i.max(), 1))
        return np.where(np.arange(dim) % 2 == 0, np.sin(angle), np.cos(angle))


@mutant("positional_encoding")
def columns_by_places():
    """The transposed table: (dim, length)."""

    def positional_encoding(length, dim):
        column = np.arange(dim)[:, None]
        angle = np.arange(length) / 10000 ** (2 * (column // 2) / dim)
        return np.where(column % 2 == 0, np.sin(angle), np.cos(angle))


@mutant("positional_encoding")
def parity_of_the_place():
    """Sine at even places, cosine at odd ones, instead of columns."""

    def positional_encoding(length, dim):
        pos, column = np.arange(length)[:, None], np.arange(dim)
        angle = pos / 10000 ** (2 * (column // 2) / dim)
        return np.where(pos % 2 == 0, np.sin(angle), np.cos(angle))


@mutant("positional_encoding")
def width_of_the_transformer():
    """Divides by the 48 columns of the translator, whatever dim is."""

    def positional_encoding(length, dim):
        column = np.arange(dim)
        angle = np.arange(length)[:, None] / 10000 ** (2 * (column // 2) / 48)
        return np.where(column % 2 == 0, np.sin(angle), np.cos(angle))
