"""Wrong solutions of `split_heads`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("split_heads")
def reshape_alone():
    """x.reshape(n, heads, t, d): the right shape with the wrong numbers."""

    def split_heads(x, heads):
        x = np.asarray(x)
        n, t, width = x.shape
        if width % heads:
            raise ValueError("no multiple")
        return x.reshape(n, heads, t, width // heads)


@mutant("split_heads")
def heads_stay_behind():
    """No transpose: (N, T, heads, d)."""

    def split_heads(x, heads):
        x = np.asarray(x)
        n, t, width = x.shape
        if width % heads:
            raise ValueError("no multiple")
        return x.reshape(n, t, heads, width // heads)


@mutant("split_heads")
def columns_dealt_out():
    """Head h gets every heads-th column instead of neighbours."""

    def split_heads(x, heads):
        x = np.asarray(x)
        if x.shape[-1] % heads:
            raise ValueError("no multiple")
        return np.stack([x[:, :, h::heads] for h in range(heads)], axis=1)


@mutant("split_heads")
def rest_cut_off():
    """Cuts off the columns that are left over instead of raising."""

    def split_heads(x, heads):
        x = np.asarray(x)
        n, t, width = x.shape
        d = width // heads
        return x[:, :, : heads * d].reshape(n, t, heads, d).transpose(0, 2, 1, 3)


@mutant("split_heads")
def assert_for_raise():
    """assert gives an AssertionError, not a ValueError."""

    def split_heads(x, heads):
        x = np.asarray(x)
        n, t, width = x.shape
        assert width % heads == 0
        return x.reshape(n, t, heads, width // heads).transpose(0, 2, 1, 3)


@mutant("split_heads")
def error_returned():
    """Returns the ValueError instead of raising it."""

    def split_heads(x, heads):
        x = np.asarray(x)
        n, t, width = x.shape
        if width % heads:
            return ValueError("no multiple")
        return x.reshape(n, t, heads, width // heads).transpose(0, 2, 1, 3)


@mutant("split_heads")
def zeros_added():
    """Fills up with columns of zeros where it should raise."""

    def split_heads(x, heads):
        x = np.asarray(x)
        x = np.pad(x, ((0, 0), (0, 0), (0, -x.shape[-1] % heads)))
        n, t, width = x.shape
        return x.reshape(n, t, heads, width // heads).transpose(0, 2, 1, 3)


@mutant("split_heads")
def remainder_of_the_length():
    """Looks whether T, not D, is a multiple: raises for legal inputs."""

    def split_heads(x, heads):
        x = np.asarray(x)
        n, t, width = x.shape
        if t % heads:
            raise ValueError("no multiple")
        return x.reshape(n, t, heads, width // heads).transpose(0, 2, 1, 3)


@mutant("split_heads")
def heads_in_the_first_axis():
    """(heads, N, T, d): the heads come before the texts."""

    def split_heads(x, heads):
        x = np.asarray(x)
        return np.array(np.split(x, heads, axis=-1))


@mutant("split_heads")
def heads_among_the_texts():
    """Folds the heads into the texts: (N · heads, T, d)."""

    def split_heads(x, heads):
        x = np.asarray(x)
        n, t, width = x.shape
        if width % heads:
            raise ValueError("no multiple")
        return x.reshape(n, t, heads, -1).transpose(0, 2, 1, 3).reshape(n * heads, t, -1)


@mutant("split_heads")
def last_axes_swapped():
    """transpose(0, 2, 3, 1): tokens and columns change places."""

    def split_heads(x, heads):
        x = np.asarray(x)
        n, t, width = x.shape
        if width % heads:
            raise ValueError("no multiple")
        return x.reshape(n, t, heads, width // heads).transpose(0, 2, 3, 1)


@mutant("split_heads")
def heads_and_width_swapped():
    """heads parts of each head's width: d and heads change roles."""

    def split_heads(x, heads):
        x = np.asarray(x)
        n, t, width = x.shape
        if width % heads:
            raise ValueError("no multiple")
        return x.reshape(n, t, width // heads, heads).transpose(0, 2, 1, 3)


@mutant("split_heads")
def shape_of_a_list():
    """Asks for x.shape although x may be a list."""

    def split_heads(x, heads):
        n, t, width = x.shape
        if width % heads:
            raise ValueError("no multiple")
        return x.reshape(n, t, heads, width // heads).transpose(0, 2, 1, 3)


@mutant("split_heads")
def four_heads_of_twelve():
    """The sizes of the text's example, 48 columns and 4 heads, are written in."""

    def split_heads(x, heads):
        x = np.asarray(x)
        if x.shape[-1] % heads:
            raise ValueError("no multiple")
        return x.reshape(len(x), -1, 4, 12).transpose(0, 2, 1, 3)


@mutant("split_heads")
def last_head_first():
    """The heads come out in the reverse order."""

    def split_heads(x, heads):
        x = np.asarray(x)
        n, t, width = x.shape
        if width % heads:
            raise ValueError("no multiple")
        return x.reshape(n, t, heads, width // heads).transpose(0, 2, 1, 3)[:, ::-1]


@mutant("split_heads")
def numbers_cut_to_integers():
    """The result is an integer array: fractions are cut off."""

    def split_heads(x, heads):
        x = np.asarray(x)
        n, t, width = x.shape
        if width % heads:
            raise ValueError("no multiple")
        out = np.zeros((n, heads, t, width // heads), dtype=int)
        for h in range(heads):
            out[:, h] = x[:, :, h * (width // heads) : (h + 1) * (width // heads)]
        return out


@mutant("split_heads")
def shape_set_in_place():
    """Sets x.shape, so the caller's array has four axes afterwards."""

    def split_heads(x, heads):
        x = np.asarray(x)
        n, t, width = x.shape
        if width % heads:
            raise ValueError("no multiple")
        x.shape = (n, t, heads, width // heads)
        return x.transpose(0, 2, 1, 3)


@mutant("split_heads")
def only_too_many_heads():
    """Raises only if there are more heads than columns; else some columns are lost."""

    def split_heads(x, heads):
        x = np.asarray(x)
        if heads > x.shape[-1]:
            raise ValueError("too many heads")
        d = x.shape[-1] // heads
        return np.stack([x[..., h * d : (h + 1) * d] for h in range(heads)], axis=1)
