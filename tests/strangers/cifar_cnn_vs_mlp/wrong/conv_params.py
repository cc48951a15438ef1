"""Wrong solutions of `conv_params`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("conv_params")
def biases_forgotten():
    """No biases."""

    def conv_params(kernel, c_in, c_out):
        return kernel * kernel * c_in * c_out


@mutant("conv_params")
def one_side_only():
    """kernel once instead of twice."""

    def conv_params(kernel, c_in, c_out):
        return kernel * c_in * c_out + c_out


@mutant("conv_params")
def channels_forgotten():
    """Weights for one channel only."""

    def conv_params(kernel, c_in, c_out):
        return kernel * kernel * c_out + c_out


@mutant("conv_params")
def bias_for_each_input():
    """c_in biases."""

    def conv_params(kernel, c_in, c_out):
        return kernel * kernel * c_in * c_out + c_in


@mutant("conv_params")
def one_bias_for_all():
    """A single bias."""

    def conv_params(kernel, c_in, c_out):
        return kernel * kernel * c_in * c_out + 1


@mutant("conv_params")
def bias_for_each_channel_pair():
    """A bias for each pair of channels."""

    def conv_params(kernel, c_in, c_out):
        return (kernel * kernel + 1) * c_in * c_out


@mutant("conv_params")
def always_three_by_three():
    """Kernels of 3 × 3 only."""

    def conv_params(kernel, c_in, c_out):
        return 9 * c_in * c_out + c_out


@mutant("conv_params")
def twice_the_kernel():
    """2k instead of k²."""

    def conv_params(kernel, c_in, c_out):
        return 2 * kernel * c_in * c_out + c_out


@mutant("conv_params")
def float_returned():
    """A float comes out."""

    def conv_params(kernel, c_in, c_out):
        return float(kernel) ** 2 * c_in * c_out + c_out


@mutant("conv_params")
def through_floats():
    """int of a float: wrong in the last digits of large numbers."""

    def conv_params(kernel, c_in, c_out):
        return int(np.prod([float(kernel), float(kernel), float(c_in), float(c_out)]) + c_out)


@mutant("conv_params")
def narrow_integers():
    """int32 overflows: 99 × 99 on 100,000 channels."""

    def conv_params(kernel, c_in, c_out):
        shape = np.array([kernel, kernel, c_in, c_out], dtype=np.int32)
        return int(np.prod(shape, dtype=np.int32)) + c_out


@mutant("conv_params")
def numpy_product_overflows():
    """np.prod counts in 64 bits: wraps around for very large layers."""

    def conv_params(kernel, c_in, c_out):
        return int(np.prod([kernel, kernel, c_in, c_out])) + c_out


@mutant("conv_params")
def string_returned():
    """A text with commas instead of an int."""

    def conv_params(kernel, c_in, c_out):
        return f"{kernel * kernel * c_in * c_out + c_out:,}"


@mutant("conv_params")
def bias_counted_per_weight():
    """(k² · c_in + c_out) · c_out: the bias stands inside of the brackets."""

    def conv_params(kernel, c_in, c_out):
        return (kernel * kernel * c_in + c_out) * c_out


@mutant("conv_params")
def channels_added_to_a_side():
    """k · (k + c_in) instead of k · k · c_in."""

    def conv_params(kernel, c_in, c_out):
        return kernel * (kernel + c_in) * c_out + c_out


@mutant("conv_params")
def picture_size_inside():
    """Multiplies with the 32 × 32 places."""

    def conv_params(kernel, c_in, c_out):
        return (kernel * kernel * c_in * c_out + c_out) * 32 * 32


@mutant("conv_params")
def bit_operator():
    """^ is not a power in Python."""

    def conv_params(kernel, c_in, c_out):
        return (kernel ^ 2) * c_in * c_out + c_out


@mutant("conv_params")
def shared_weights_counted_once():
    """Added up instead of multiplied."""

    def conv_params(kernel, c_in, c_out):
        return kernel * kernel * (c_in + c_out) + c_out
