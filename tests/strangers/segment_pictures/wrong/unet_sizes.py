"""Wrong solutions of `unet_sizes`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("unet_sizes")
def with_the_input():
    """The list begins with the input's side."""

    def unet_sizes(size, depth, padding):
        if padding not in ("same", "valid"):
            raise ValueError("padding")
        lost = 4 if padding == "valid" else 0
        sizes = [size]
        for stage in range(2 * depth + 1):
            size -= lost
            if size <= 0:
                raise ValueError("nothing is left")
            sizes.append(size)
            if stage < depth and size % 2:
                raise ValueError("odd")
            size = size // 2 if stage < depth else 2 * size
        return sizes


@mutant("unet_sizes")
def one_convolution_a_stage():
    """Each stage takes 2."""

    def unet_sizes(size, depth, padding):
        if padding not in ("same", "valid"):
            raise ValueError("padding")
        lost = 2 if padding == "valid" else 0
        sizes = []
        for stage in range(2 * depth + 1):
            size -= lost
            if size <= 0:
                raise ValueError("nothing is left")
            sizes.append(size)
            if stage < depth and size % 2:
                raise ValueError("odd")
            size = size // 2 if stage < depth else 2 * size
        return sizes


@mutant("unet_sizes")
def odd_sides_are_cut():
    """An odd side is halved with //, and nothing is raised."""

    def unet_sizes(size, depth, padding):
        if padding not in ("same", "valid"):
            raise ValueError("padding")
        lost = 4 if padding == "valid" else 0
        sizes = []
        for stage in range(2 * depth + 1):
            size -= lost
            if size <= 0:
                raise ValueError("nothing is left")
            sizes.append(size)
            size = size // 2 if stage < depth else 2 * size
        return sizes


@mutant("unet_sizes")
def sides_below_one():
    """Sides of 0 and less are not noticed."""

    def unet_sizes(size, depth, padding):
        if padding not in ("same", "valid"):
            raise ValueError("padding")
        lost = 4 if padding == "valid" else 0
        sizes = []
        for stage in range(2 * depth + 1):
            size -= lost
            sizes.append(size)
            if stage < depth and size % 2:
                raise ValueError("odd")
            size = size // 2 if stage < depth else 2 * size
        return sizes


@mutant("unet_sizes")
def zero_is_enough():
    """Only a side below 0 is refused."""

    def unet_sizes(size, depth, padding):
        if padding not in ("same", "valid"):
            raise ValueError("padding")
        lost = 4 if padding == "valid" else 0
        sizes = []
        for stage in range(2 * depth + 1):
            size -= lost
            if size < 0:
                raise ValueError("nothing is left")
            sizes.append(size)
            if stage < depth and size % 2:
                raise ValueError("odd")
            size = size // 2 if stage < depth else 2 * size
        return sizes


@mutant("unet_sizes")
def bottom_must_be_even():
    """Every side must be even, at the bottom as well."""

    def unet_sizes(size, depth, padding):
        if padding not in ("same", "valid"):
            raise ValueError("padding")
        lost = 4 if padding == "valid" else 0
        sizes = []
        for stage in range(2 * depth + 1):
            size -= lost
            if size <= 0 or size % 2:
                raise ValueError("does not fit")
            sizes.append(size)
            size = size // 2 if stage < depth else 2 * size
        return sizes


@mutant("unet_sizes")
def way_down_only():
    """The list ends at the bottom."""

    def unet_sizes(size, depth, padding):
        if padding not in ("same", "valid"):
            raise ValueError("padding")
        lost = 4 if padding == "valid" else 0
        sizes = []
        for stage in range(depth + 1):
            size -= lost
            if size <= 0:
                raise ValueError("nothing is left")
            sizes.append(size)
            if stage < depth and size % 2:
                raise ValueError("odd")
            size //= 2
        return sizes


@mutant("unet_sizes")
def no_bottom():
    """2 depth stages: after the last halving it doubles at once."""

    def unet_sizes(size, depth, padding):
        if padding not in ("same", "valid"):
            raise ValueError("padding")
        lost = 4 if padding == "valid" else 0
        sizes = []
        for _ in range(depth):
            size -= lost
            if size <= 0 or size % 2:
                raise ValueError("does not fit")
            sizes.append(size)
            size //= 2
        for _ in range(depth):
            size = 2 * size - lost
            if size <= 0:
                raise ValueError("nothing is left")
            sizes.append(size)
        return sizes


@mutant("unet_sizes")
def anything_else_is_same():
    """Another padding counts as "same"."""

    def unet_sizes(size, depth, padding):
        lost = 4 if padding == "valid" else 0
        sizes = []
        for stage in range(2 * depth + 1):
            size -= lost
            if size <= 0:
                raise ValueError("nothing is left")
            sizes.append(size)
            if stage < depth and size % 2:
                raise ValueError("odd")
            size = size // 2 if stage < depth else 2 * size
        return sizes


@mutant("unet_sizes")
def capitals_are_fine():
    """Takes "VALID" as well."""

    def unet_sizes(size, depth, padding):
        padding = padding.lower()
        if padding not in ("same", "valid"):
            raise ValueError("padding")
        lost = 4 if padding == "valid" else 0
        sizes = []
        for stage in range(2 * depth + 1):
            size -= lost
            if size <= 0:
                raise ValueError("nothing is left")
            sizes.append(size)
            if stage < depth and size % 2:
                raise ValueError("odd")
            size = size // 2 if stage < depth else 2 * size
        return sizes


@mutant("unet_sizes")
def none_in_place_of_an_error():
    """Returns None where the side does not fit."""

    def unet_sizes(size, depth, padding):
        if padding not in ("same", "valid"):
            return None
        lost = 4 if padding == "valid" else 0
        sizes = []
        for stage in range(2 * depth + 1):
            size -= lost
            if size <= 0 or (stage < depth and size % 2):
                return None
            sizes.append(size)
            size = size // 2 if stage < depth else 2 * size
        return sizes


@mutant("unet_sizes")
def assertions():
    """Asserts: an AssertionError is no ValueError."""

    def unet_sizes(size, depth, padding):
        assert padding in ("same", "valid")
        lost = 4 if padding == "valid" else 0
        sizes = []
        for stage in range(2 * depth + 1):
            size -= lost
            assert size > 0
            sizes.append(size)
            if stage < depth:
                assert size % 2 == 0
                size //= 2
            else:
                size *= 2
        return sizes


@mutant("unet_sizes")
def after_the_pooling():
    """The sides after each pooling and doubling."""

    def unet_sizes(size, depth, padding):
        if padding not in ("same", "valid"):
            raise ValueError("padding")
        lost = 4 if padding == "valid" else 0
        sizes = []
        for stage in range(2 * depth + 1):
            size -= lost
            if size <= 0 or (stage < depth and size % 2):
                raise ValueError("does not fit")
            size = size // 2 if stage < depth else 2 * size
            sizes.append(size)
        return sizes


@mutant("unet_sizes")
def mirrored():
    """The way up is the way down backwards."""

    def unet_sizes(size, depth, padding):
        if padding not in ("same", "valid"):
            raise ValueError("padding")
        lost = 4 if padding == "valid" else 0
        sizes = []
        for stage in range(depth + 1):
            size -= lost
            if size <= 0:
                raise ValueError("nothing is left")
            sizes.append(size)
            if stage < depth and size % 2:
                raise ValueError("odd")
            size //= 2
        return sizes + sizes[-2::-1]


@mutant("unet_sizes")
def answer_only():
    """The last side alone."""

    def unet_sizes(size, depth, padding):
        if padding not in ("same", "valid"):
            raise ValueError("padding")
        lost = 4 if padding == "valid" else 0
        for stage in range(2 * depth + 1):
            size -= lost
            if size <= 0 or (stage < depth and size % 2):
                raise ValueError("does not fit")
            last = size
            size = size // 2 if stage < depth else 2 * size
        return last


@mutant("unet_sizes")
def nothing_lost_on_the_way_up():
    """On the way up the sides only double."""

    def unet_sizes(size, depth, padding):
        if padding not in ("same", "valid"):
            raise ValueError("padding")
        lost = 4 if padding == "valid" else 0
        sizes = []
        for stage in range(2 * depth + 1):
            if stage <= depth:
                size -= lost
            if size <= 0:
                raise ValueError("nothing is left")
            sizes.append(size)
            if stage < depth and size % 2:
                raise ValueError("odd")
            size = size // 2 if stage < depth else 2 * size
        return sizes


@mutant("unet_sizes")
def same_is_not_checked():
    """With "same" nothing is checked."""

    def unet_sizes(size, depth, padding):
        if padding == "same":
            down = [size // 2**k for k in range(depth + 1)]
            return down + [down[-1] * 2**k for k in range(1, depth + 1)]
        if padding != "valid":
            raise ValueError("padding")
        sizes = []
        for stage in range(2 * depth + 1):
            size -= 4
            if size <= 0 or (stage < depth and size % 2):
                raise ValueError("does not fit")
            sizes.append(size)
            size = size // 2 if stage < depth else 2 * size
        return sizes


@mutant("unet_sizes")
def rounded_up():
    """An odd side is padded: its half is rounded up."""

    def unet_sizes(size, depth, padding):
        if padding not in ("same", "valid"):
            raise ValueError("padding")
        lost = 4 if padding == "valid" else 0
        sizes = []
        for stage in range(2 * depth + 1):
            size -= lost
            if size <= 0:
                raise ValueError("nothing is left")
            sizes.append(size)
            size = -(-size // 2) if stage < depth else 2 * size
        return sizes


@mutant("unet_sizes")
def depth_off_by_one():
    """One level too few."""

    def unet_sizes(size, depth, padding):
        if padding not in ("same", "valid"):
            raise ValueError("padding")
        lost = 4 if padding == "valid" else 0
        sizes = []
        for stage in range(2 * depth - 1):
            size -= lost
            if size <= 0 or (stage < depth - 1 and size % 2):
                raise ValueError("does not fit")
            sizes.append(size)
            size = size // 2 if stage < depth - 1 else 2 * size
        return sizes


@mutant("unet_sizes")
def input_must_be_even():
    """Looks at the input's side only."""

    def unet_sizes(size, depth, padding):
        if padding not in ("same", "valid") or size % 2 or size <= 0:
            raise ValueError("does not fit")
        lost = 4 if padding == "valid" else 0
        sizes = []
        for stage in range(2 * depth + 1):
            size -= lost
            sizes.append(size)
            size = size // 2 if stage < depth else 2 * size
        return sizes


@mutant("unet_sizes")
def doubled_once_too_early():
    """The bottom's side is doubled before its convolutions."""

    def unet_sizes(size, depth, padding):
        if padding not in ("same", "valid"):
            raise ValueError("padding")
        lost = 4 if padding == "valid" else 0
        sizes = []
        for stage in range(2 * depth + 1):
            size -= lost
            if size <= 0:
                raise ValueError("nothing is left")
            sizes.append(size)
            if stage < depth - 1:
                if size % 2:
                    raise ValueError("odd")
                size //= 2
            else:
                size *= 2
        return sizes


@mutant("unet_sizes")
def paddings_swapped():
    """ "same" shrinks and "valid" keeps."""

    def unet_sizes(size, depth, padding):
        if padding not in ("same", "valid"):
            raise ValueError("padding")
        lost = 4 if padding == "same" else 0
        sizes = []
        for stage in range(2 * depth + 1):
            size -= lost
            if size <= 0 or (stage < depth and size % 2):
                raise ValueError("does not fit")
            sizes.append(size)
            size = size // 2 if stage < depth else 2 * size
        return sizes


@mutant("unet_sizes")
def too_small_looked_at_below_only():
    """Whether something is left is asked on the way down and at the bottom only."""

    def unet_sizes(size, depth, padding):
        if padding not in ("same", "valid"):
            raise ValueError("padding")
        lost = 4 if padding == "valid" else 0
        sizes = []
        for stage in range(2 * depth + 1):
            size -= lost
            if stage <= depth and (size <= 0 or (stage < depth and size % 2)):
                raise ValueError("does not fit")
            sizes.append(size)
            size = size // 2 if stage < depth else 2 * size
        return sizes


@mutant("unet_sizes")
def wrong_error():
    """A TypeError for another padding."""

    def unet_sizes(size, depth, padding):
        if padding not in ("same", "valid"):
            raise TypeError("padding must be 'same' or 'valid'")
        lost = 4 if padding == "valid" else 0
        sizes = []
        for stage in range(2 * depth + 1):
            size -= lost
            if size <= 0 or (stage < depth and size % 2):
                raise ValueError("does not fit")
            sizes.append(size)
            size = size // 2 if stage < depth else 2 * size
        return sizes
