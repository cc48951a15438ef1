"""Wrong solutions of `dense_params`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("dense_params")
def biases_forgotten():
    """No biases."""

    def dense_params(n_in, n_out):
        return n_in * n_out


@mutant("dense_params")
def bias_for_each_input():
    """n_in biases."""

    def dense_params(n_in, n_out):
        return n_in * n_out + n_in


@mutant("dense_params")
def one_bias_for_all():
    """A single bias."""

    def dense_params(n_in, n_out):
        return n_in * n_out + 1


@mutant("dense_params")
def added_instead():
    """Adds the sides."""

    def dense_params(n_in, n_out):
        return n_in + n_out


@mutant("dense_params")
def biases_on_both_sides():
    """(n_in + 1)(n_out + 1)."""

    def dense_params(n_in, n_out):
        return (n_in + 1) * (n_out + 1)


@mutant("dense_params")
def float_returned():
    """A float comes out."""

    def dense_params(n_in, n_out):
        return 1.0 * n_in * n_out + n_out


@mutant("dense_params")
def through_floats():
    """int of a float: wrong in the last digits of large numbers."""

    def dense_params(n_in, n_out):
        return int(float(n_in) * float(n_out) + n_out)


@mutant("dense_params")
def narrow_integers():
    """int32 overflows: 100,000 by 100,000."""

    def dense_params(n_in, n_out):
        return int(np.int32(n_in) * np.int32(n_out)) + n_out


@mutant("dense_params")
def numpy_product_overflows():
    """np.prod counts in 64 bits: wraps around for very large layers."""

    def dense_params(n_in, n_out):
        return int(np.prod([n_in, n_out])) + n_out


@mutant("dense_params")
def always_colour_pictures():
    """n_in is taken for the number of pixels, three channels each."""

    def dense_params(n_in, n_out):
        return 3 * n_in * n_out + n_out


@mutant("dense_params")
def bias_multiplied():
    """n_in · (n_out + 1)."""

    def dense_params(n_in, n_out):
        return n_in * (n_out + 1)


@mutant("dense_params")
def bias_subtracted():
    """Minus the biases."""

    def dense_params(n_in, n_out):
        return n_in * n_out - n_out


@mutant("dense_params")
def last_bias_forgotten():
    """One bias too few."""

    def dense_params(n_in, n_out):
        return n_in * n_out + n_out - 1


@mutant("dense_params")
def both_returned():
    """A pair of weights and biases instead of their sum."""

    def dense_params(n_in, n_out):
        return n_in * n_out, n_out
