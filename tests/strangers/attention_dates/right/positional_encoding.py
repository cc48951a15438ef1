"""Right solutions of `positional_encoding`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("positional_encoding")
def sines_and_cosines_by_slices():
    """Every second column from column 0 and from column 1."""

    def positional_encoding(length, dim):
        angles = np.arange(length)[:, None] / 10000 ** (2 * np.arange((dim + 1) // 2) / dim)
        result = np.zeros((length, dim))
        result[:, 0::2] = np.sin(angles)
        result[:, 1::2] = np.cos(angles)[:, : dim // 2]
        return result


@variant("positional_encoding")
def two_loops():
    """Number by number with math."""

    def positional_encoding(length, dim):
        import math

        table = np.zeros((length, dim), dtype=np.float64)
        for pos in range(length):
            for column in range(dim):
                i = column // 2
                angle = pos / 10000 ** (2 * i / dim)
                table[pos, column] = math.sin(angle) if column % 2 == 0 else math.cos(angle)
        return table


@variant("positional_encoding")
def exponential_of_logarithm():
    """The usual div_term with exp and log."""

    def positional_encoding(length, dim):
        pe = np.zeros((length, dim))
        position = np.arange(0, length, dtype=np.float64)[:, np.newaxis]
        div_term = np.exp(np.arange(0, dim, 2) * -(np.log(10000.0) / dim))
        pe[:, 0::2] = np.sin(position * div_term)
        pe[:, 1::2] = np.cos(position * div_term[: dim // 2])
        return pe


@variant("positional_encoding")
def where_column_is_even():
    """All angles for all columns, np.where chooses."""

    def positional_encoding(length, dim):
        pos, column = np.arange(length).reshape(-1, 1), np.arange(dim).reshape(1, -1)
        angle = pos / np.power(10000.0, (column - column % 2) / dim)
        return np.where(column % 2 == 0, np.sin(angle), np.cos(angle))


@variant("positional_encoding")
def stacked_side_by_side():
    """Sine and cosine as a last axis, flattened, cut off at dim."""

    def positional_encoding(length, dim):
        clocks = np.ceil(dim / 2).astype(int)
        rates = 10000.0 ** (-2.0 * np.arange(clocks) / dim)
        angles = np.outer(np.arange(length), rates)
        return np.stack([np.sin(angles), np.cos(angles)], axis=-1).reshape(length, 2 * clocks)[:, :dim]


@variant("positional_encoding")
def angle_table_overwritten():
    """A function for the angles; sin and cos written over them."""

    def positional_encoding(length, dim):
        def get_angles(pos, i):
            return pos * (1 / np.power(10000, (2 * (i // 2)) / np.float64(dim)))

        angle_rads = get_angles(np.arange(length)[:, np.newaxis], np.arange(dim)[np.newaxis, :])
        angle_rads[:, 0::2] = np.sin(angle_rads[:, 0::2])
        angle_rads[:, 1::2] = np.cos(angle_rads[:, 1::2])
        return angle_rads


@variant("positional_encoding")
def complex_numbers():
    """exp of i times the angle has both as parts."""

    def positional_encoding(length, dim):
        half = dim // 2 + dim % 2
        turns = np.exp(1j * np.arange(length)[:, None] / 10000 ** (np.arange(half) * 2 / dim))
        both = np.empty((length, 2 * half))
        both[:, ::2], both[:, 1::2] = turns.imag, turns.real
        return both[:, :dim].copy()


@variant("positional_encoding")
def columns_collected():
    """A list of columns, one sine and one cosine in turn."""

    def positional_encoding(length, dim):
        pos = np.arange(length)
        columns = []
        i = 0
        while len(columns) < dim:
            angle = pos / 10000 ** (2 * i / dim)
            columns.append(np.sin(angle))
            if len(columns) < dim:
                columns.append(np.cos(angle))
            i += 1
        return np.array(columns, dtype=float).T


@variant("positional_encoding")
def lambda_and_comprehension():
    """One lambda with two comprehensions."""

    positional_encoding = lambda length, dim: np.array(  # noqa: E731
        [[(np.sin, np.cos)[j % 2](p / 10000 ** ((j // 2) * 2 / dim)) for j in range(dim)] for p in range(length)]
    )


@variant("positional_encoding")
def quarter_turn():
    """A cosine is a sine a quarter of a turn later."""

    def positional_encoding(length, dim):
        column = np.arange(dim)
        angle = np.arange(length)[:, None] / 10000 ** (2 * (column // 2) / dim)
        return np.sin(angle + np.pi / 2 * (column % 2))


@variant("positional_encoding")
def fromfunction_of_indices():
    """np.fromfunction gives place and column."""

    def positional_encoding(length, dim):
        def value(pos, column):
            angle = pos / 10000 ** (2 * np.floor(column / 2) / dim)
            return np.where(column % 2 == 1, np.cos(angle), np.sin(angle))

        return np.fromfunction(value, (length, dim))


@variant("positional_encoding")
def relojes_en_espanol():
    """Spanish names, one clock in each turn."""

    def positional_encoding(length, dim):
        tabla = np.zeros((length, dim))
        lugares = np.arange(length)
        for reloj in range((dim + 1) // 2):
            velocidad = 1 / 10000 ** (2 * reloj / dim)
            tabla[:, 2 * reloj] = np.sin(lugares * velocidad)
            if 2 * reloj + 1 < dim:  # con dim impar falta el último coseno
                tabla[:, 2 * reloj + 1] = np.cos(lugares * velocidad)
        return tabla


@variant("positional_encoding")
def even_width_then_cut():
    """One column more if dim is odd, but the exponent with dim."""

    def positional_encoding(length, dim):
        width = dim + dim % 2
        table = np.zeros((length, width))
        for pos in range(length):
            angle = pos / 10000 ** (np.arange(0, width, 2) / dim)
            table[pos, 0::2] = np.sin(angle)
            table[pos, 1::2] = np.cos(angle)
        return table[:, :dim]


@variant("positional_encoding")
def tensorflow_in_double():
    """tf with float64."""

    def positional_encoding(length, dim):
        import tensorflow as tf

        pos = tf.cast(tf.range(length)[:, None], tf.float64)
        column = tf.range(dim)[None, :]
        angle = pos / tf.pow(tf.constant(10000.0, tf.float64), tf.cast(2 * (column // 2), tf.float64) / dim)
        return tf.where(column % 2 == 0, tf.sin(angle), tf.cos(angle)).numpy()
