"""Wrong solutions of `dead_filters`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("dead_filters")
def largest_is_zero():
    """Looks at the largest number only: a map with -1 and 0 counts as dead."""

    def dead_filters(maps):
        return np.max(maps, axis=(0, 1, 2)) == 0


@mutant("dead_filters")
def sum_is_zero():
    """Numbers may cancel: 1 and -1 in one map."""

    def dead_filters(maps):
        return np.sum(maps, axis=(0, 1, 2)) == 0


@mutant("dead_filters")
def not_above_zero():
    """A map of -1 everywhere counts as dead."""

    def dead_filters(maps):
        return np.all(np.asarray(maps) <= 0, axis=(0, 1, 2))


@mutant("dead_filters")
def nearly_zero():
    """np.isclose takes 1e-9 for 0."""

    def dead_filters(maps):
        return np.isclose(maps, 0).all(axis=(0, 1, 2))


@mutant("dead_filters")
def mean_below_a_threshold():
    """Weak filters count as dead."""

    def dead_filters(maps):
        return np.abs(maps).mean(axis=(0, 1, 2)) < 1e-3


@mutant("dead_filters")
def one_zero_is_enough():
    """any in place of all."""

    def dead_filters(maps):
        return np.any(np.asarray(maps) == 0, axis=(0, 1, 2))


@mutant("dead_filters")
def alive_filters():
    """Says which filters answer."""

    def dead_filters(maps):
        return np.any(np.asarray(maps) != 0, axis=(0, 1, 2))


@mutant("dead_filters")
def axes_of_pictures_kept():
    """One row for each picture: shape (N, F)."""

    def dead_filters(maps):
        return np.all(np.asarray(maps) == 0, axis=(1, 2))


@mutant("dead_filters")
def wrong_axes():
    """The last three axes go, the pictures stay."""

    def dead_filters(maps):
        return np.all(np.asarray(maps) == 0, axis=(1, 2, 3))


@mutant("dead_filters")
def first_picture_only():
    """Looks at the first picture only."""

    def dead_filters(maps):
        return (np.asarray(maps)[0] == 0).all(axis=(0, 1))


@mutant("dead_filters")
def silent_on_any_picture():
    """Dead if silent on one of the pictures."""

    def dead_filters(maps):
        return (np.asarray(maps) == 0).all(axis=(1, 2)).any(axis=0)


@mutant("dead_filters")
def indices():
    """The numbers of the dead filters, not a truth value for each."""

    def dead_filters(maps):
        return np.flatnonzero((np.asarray(maps) == 0).all(axis=(0, 1, 2)))


@mutant("dead_filters")
def one_answer_for_all():
    """One truth value for the whole layer."""

    def dead_filters(maps):
        return np.all(np.asarray(maps) == 0)


@mutant("dead_filters")
def axes_kept_as_ones():
    """The shape is (1, 1, 1, F)."""

    def dead_filters(maps):
        return np.all(np.asarray(maps) == 0, axis=(0, 1, 2), keepdims=True)


@mutant("dead_filters")
def no_deviation():
    """A map that is 5 everywhere counts as dead."""

    def dead_filters(maps):
        return np.std(maps, axis=(0, 1, 2)) == 0


@mutant("dead_filters")
def squares_vanish():
    """The squares of tiny numbers are rounded to 0: 1e-200, or 1e-30 in float32."""

    def dead_filters(maps):
        maps = np.asarray(maps)
        return (maps * maps).sum(axis=(0, 1, 2)) == 0


@mutant("dead_filters")
def lists_fail():
    """A list has no shape."""

    def dead_filters(maps):
        dead = np.ones(maps.shape[-1], dtype=bool)
        for k in range(maps.shape[-1]):
            dead[k] = not np.any(maps[..., k])
        return dead


@mutant("dead_filters")
def relu_in_place():
    """Sets negative numbers of the argument to 0."""

    def dead_filters(maps):
        maps = np.asarray(maps)
        answered = (maps != 0).any(axis=(0, 1, 2))
        maps[maps < 0] = 0
        return ~answered


@mutant("dead_filters")
def whole_numbers():
    """Cuts the numbers to integers first: 0.4 becomes 0."""

    def dead_filters(maps):
        return np.all(np.asarray(maps).astype(int) == 0, axis=(0, 1, 2))


@mutant("dead_filters")
def square_maps_only():
    """Takes the width from the height."""

    def dead_filters(maps):
        maps = np.asarray(maps)
        side = maps.shape[1]
        return np.array(
            [
                all(maps[n, i, j, f] == 0 for n in range(len(maps)) for i in range(side) for j in range(side))
                for f in range(maps.shape[3])
            ]
        )


@mutant("dead_filters")
def last_pixel_decides():
    """The flag is set anew at every pixel, so that only the last one counts."""

    def dead_filters(maps):
        maps = np.asarray(maps)
        dead = np.zeros(maps.shape[-1], dtype=bool)
        for f in range(maps.shape[-1]):
            for value in maps[..., f].ravel():
                dead[f] = value == 0
        return dead


@mutant("dead_filters")
def border_left_out():
    """Leaves out the outermost rows and columns."""

    def dead_filters(maps):
        maps = np.asarray(maps)
        return np.all(maps[:, 1:-1, 1:-1, :] == 0, axis=(0, 1, 2))


@mutant("dead_filters")
def sixteen_filters():
    """Counts on 16 filters, as in the small network."""

    def dead_filters(maps):
        maps = np.asarray(maps)
        return np.array([not maps[..., f].any() for f in range(16)])


@mutant("dead_filters")
def counts_of_zeros():
    """Compares the number of zeros with the pixels of one picture."""

    def dead_filters(maps):
        maps = np.asarray(maps)
        zeros = np.sum(maps == 0, axis=(0, 1, 2))
        return zeros == maps.shape[1] * maps.shape[2]


@mutant("dead_filters")
def minimum_and_sum():
    """The smallest number is 0 and the first picture sums to 0: a later picture is missed."""

    def dead_filters(maps):
        maps = np.asarray(maps)
        return (maps.min(axis=(0, 1, 2)) == 0) & (maps[0].sum(axis=(0, 1)) == 0)
