"""Wrong solutions of `bilinear_kernel`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("bilinear_kernel")
def every_channel_to_every_channel():
    """The kernel between all pairs of channels."""

    def bilinear_kernel(factor, channels):
        s = 2 * factor - factor % 2
        roof = 1 - np.abs(np.arange(s) - (s - 1) / 2) / factor
        return np.outer(roof, roof)[:, :, None, None] * np.ones((channels, channels))


@mutant("bilinear_kernel")
def twice_the_factor():
    """s = 2 f, for odd factors as well."""

    def bilinear_kernel(factor, channels):
        s = 2 * factor
        roof = 1 - np.abs(np.arange(s) - (s - 1) / 2) / factor
        return np.outer(roof, roof)[:, :, None, None] * np.eye(channels)


@mutant("bilinear_kernel")
def always_odd():
    """s = 2 f - 1, for even factors as well."""

    def bilinear_kernel(factor, channels):
        s = 2 * factor - 1
        roof = 1 - np.abs(np.arange(s) - (s - 1) / 2) / factor
        return np.outer(roof, roof)[:, :, None, None] * np.eye(channels)


@mutant("bilinear_kernel")
def middle_at_half_of_s():
    """The top at s/2."""

    def bilinear_kernel(factor, channels):
        s = 2 * factor - factor % 2
        roof = 1 - np.abs(np.arange(s) - s / 2) / factor
        return np.outer(roof, roof)[:, :, None, None] * np.eye(channels)


@mutant("bilinear_kernel")
def top_on_a_pixel():
    """The top at a whole number, for even factors as well."""

    def bilinear_kernel(factor, channels):
        s = 2 * factor - factor % 2
        roof = 1 - np.abs(np.arange(s) - (s - 1) // 2) / factor
        return np.outer(roof, roof)[:, :, None, None] * np.eye(channels)


@mutant("bilinear_kernel")
def sum_of_roofs():
    """The mean of two roofs in place of their product."""

    def bilinear_kernel(factor, channels):
        s = 2 * factor - factor % 2
        roof = 1 - np.abs(np.arange(s) - (s - 1) / 2) / factor
        return ((roof[:, None] + roof) / 2)[:, :, None, None] * np.eye(channels)


@mutant("bilinear_kernel")
def sums_to_one():
    """Divided so that each channel sums to 1."""

    def bilinear_kernel(factor, channels):
        s = 2 * factor - factor % 2
        roof = 1 - np.abs(np.arange(s) - (s - 1) / 2) / factor
        two = np.outer(roof, roof)
        return (two / two.sum())[:, :, None, None] * np.eye(channels)


@mutant("bilinear_kernel")
def falls_to_the_rim():
    """Falls by 2/s from pixel to pixel."""

    def bilinear_kernel(factor, channels):
        s = 2 * factor - factor % 2
        roof = 1 - np.abs(np.arange(s) - (s - 1) / 2) * 2 / s
        return np.outer(roof, roof)[:, :, None, None] * np.eye(channels)


@mutant("bilinear_kernel")
def float32():
    """float32 in place of float64."""

    def bilinear_kernel(factor, channels):
        s = 2 * factor - factor % 2
        roof = 1 - np.abs(np.arange(s) - (s - 1) / 2) / factor
        kernel = np.zeros((s, s, channels, channels), dtype=np.float32)
        for k in range(channels):
            kernel[:, :, k, k] = np.outer(roof, roof)
        return kernel


@mutant("bilinear_kernel")
def whole_division():
    """Divides with //."""

    def bilinear_kernel(factor, channels):
        s = 2 * factor - factor % 2
        roof = 1 - np.abs(np.arange(s) - (s - 1) / 2) // factor
        return np.outer(roof, roof)[:, :, None, None] * np.eye(channels)


@mutant("bilinear_kernel")
def pyramid():
    """The larger of the two distances: a pyramid."""

    def bilinear_kernel(factor, channels):
        s = 2 * factor - factor % 2
        d = np.abs(np.arange(s) - (s - 1) / 2)
        return (1 - np.maximum(d[:, None], d) / factor)[:, :, None, None] * np.eye(channels)


@mutant("bilinear_kernel")
def cone():
    """The distance from the middle as the crow flies."""

    def bilinear_kernel(factor, channels):
        s = 2 * factor - factor % 2
        d = np.arange(s) - (s - 1) / 2
        cone = np.maximum(0, 1 - np.hypot(d[:, None], d) / factor)
        return cone[:, :, None, None] * np.eye(channels)


@mutant("bilinear_kernel")
def highest_is_one():
    """The largest number is made 1."""

    def bilinear_kernel(factor, channels):
        s = 2 * factor - factor % 2
        roof = 1 - np.abs(np.arange(s) - (s - 1) / 2) / factor
        roof = roof / roof.max()
        return np.outer(roof, roof)[:, :, None, None] * np.eye(channels)


@mutant("bilinear_kernel")
def one_output_channel():
    """The shape (s, s, 1, channels)."""

    def bilinear_kernel(factor, channels):
        s = 2 * factor - factor % 2
        roof = 1 - np.abs(np.arange(s) - (s - 1) / 2) / factor
        return np.repeat(np.outer(roof, roof)[:, :, None, None], channels, axis=3)


@mutant("bilinear_kernel")
def channels_first():
    """The shape (channels, channels, s, s)."""

    def bilinear_kernel(factor, channels):
        s = 2 * factor - factor % 2
        roof = 1 - np.abs(np.arange(s) - (s - 1) / 2) / factor
        return np.einsum("ij,fc->fcij", np.outer(roof, roof), np.eye(channels))


@mutant("bilinear_kernel")
def first_channel_only():
    """Only the first channel is filled."""

    def bilinear_kernel(factor, channels):
        s = 2 * factor - factor % 2
        roof = 1 - np.abs(np.arange(s) - (s - 1) / 2) / factor
        kernel = np.zeros((s, s, channels, channels))
        kernel[:, :, 0, 0] = np.outer(roof, roof)
        return kernel


@mutant("bilinear_kernel")
def shared_among_the_channels():
    """Divided by the number of channels."""

    def bilinear_kernel(factor, channels):
        s = 2 * factor - factor % 2
        roof = 1 - np.abs(np.arange(s) - (s - 1) / 2) / factor
        return np.outer(roof, roof)[:, :, None, None] * np.eye(channels) / channels


@mutant("bilinear_kernel")
def top_twice():
    """For even factors the 1 stands there twice."""

    def bilinear_kernel(factor, channels):
        rising = np.arange(1, factor + 1) / factor
        roof = np.concatenate([rising, rising[::-1][factor % 2 :]])
        return np.outer(roof, roof)[:, :, None, None] * np.eye(channels)


@mutant("bilinear_kernel")
def no_factor_one():
    """Refuses a factor of 1."""

    def bilinear_kernel(factor, channels):
        if factor < 2:
            raise ValueError("the factor must be at least 2")
        s = 2 * factor - factor % 2
        roof = 1 - np.abs(np.arange(s) - (s - 1) / 2) / factor
        return np.outer(roof, roof)[:, :, None, None] * np.eye(channels)


@mutant("bilinear_kernel")
def bell():
    """A Gaussian bell in place of the roof."""

    def bilinear_kernel(factor, channels):
        s = 2 * factor - factor % 2
        d = (np.arange(s) - (s - 1) / 2) / factor
        bell = np.exp(-(d**2) * 2)
        return np.outer(bell, bell)[:, :, None, None] * np.eye(channels)


@mutant("bilinear_kernel")
def ends_at_zero():
    """The roof stands on zeros at both ends."""

    def bilinear_kernel(factor, channels):
        s = 2 * factor - factor % 2
        roof = 1 - np.abs(np.linspace(-1, 1, s)) if s > 1 else np.ones(1)
        return np.outer(roof, roof)[:, :, None, None] * np.eye(channels)


@mutant("bilinear_kernel")
def in_one_direction():
    """A roof in the rows only."""

    def bilinear_kernel(factor, channels):
        s = 2 * factor - factor % 2
        roof = 1 - np.abs(np.arange(s) - (s - 1) / 2) / factor
        return np.tile(roof[:, None], (1, s))[:, :, None, None] * np.eye(channels)


@mutant("bilinear_kernel")
def arguments_swapped():
    """The factor for the channels and the channels for the factor."""

    def bilinear_kernel(factor, channels):
        s = 2 * channels - channels % 2
        roof = 1 - np.abs(np.arange(s) - (s - 1) / 2) / channels
        return np.outer(roof, roof)[:, :, None, None] * np.eye(factor)
