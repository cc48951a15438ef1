"""Right solutions of `conv_params`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("conv_params")
def one_line():
    """The formula."""

    def conv_params(kernel, c_in, c_out):
        return kernel * kernel * c_in * c_out + c_out


@variant("conv_params")
def per_filter():
    """Parameters of one filter times filters."""

    def conv_params(kernel, c_in, c_out):
        one_filter = kernel**2 * c_in + 1
        return c_out * one_filter


@variant("conv_params")
def weights_and_biases():
    """Two names."""

    def conv_params(kernel, c_in, c_out):
        weights = kernel * kernel * c_in * c_out
        biases = c_out
        return weights + biases


@variant("conv_params")
def math_prod():
    """The product of w's shape."""

    def conv_params(kernel, c_in, c_out):
        import math

        return math.prod((kernel, kernel, c_in, c_out)) + c_out


@variant("conv_params")
def with_lambda():
    """A lambda."""

    conv_params = lambda kernel, c_in, c_out: int(c_out) * (int(kernel) ** 2 * int(c_in) + 1)


@variant("conv_params")
def product_in_a_loop():
    """Multiplies side by side."""

    def conv_params(kernel, c_in, c_out):
        shape = [kernel, kernel, c_in, c_out]
        product = 1
        for side in shape:
            product *= side
        return product + c_out


@variant("conv_params")
def parametros_de_un_filtro():
    """Con una función auxiliar."""

    def conv_params(kernel, c_in, c_out):
        def pesos_de_un_filtro():
            return kernel * kernel * c_in

        return pesos_de_un_filtro() * c_out + c_out


@variant("conv_params")
def reduce_of_mul():
    """functools.reduce."""

    def conv_params(kernel, c_in, c_out):
        from functools import reduce
        from operator import mul

        return reduce(mul, [kernel, kernel, c_in, c_out], 1) + c_out


@variant("conv_params")
def objects_in_numpy():
    """NumPy with Python's own integers."""

    def conv_params(kernel, c_in, c_out):
        w_shape = np.array([kernel, kernel, c_in, c_out], dtype=object)
        return int(np.prod(w_shape)) + int(c_out)


@variant("conv_params")
def as_many_dense_units():
    """A filter is a Dense unit with k · k · c_in inputs."""

    def conv_params(kernel, c_in, c_out):
        inputs = pow(kernel, 2) * c_in
        return sum([inputs * c_out, c_out])


@variant("conv_params")
def checked_arguments():
    """Refuses negative numbers."""

    def conv_params(kernel, c_in, c_out):
        if min(kernel, c_in, c_out) < 0:
            raise ValueError("sizes are not negative")
        total = c_out  # a bias for each filter
        total += c_out * c_in * kernel**2
        return total


@variant("conv_params")
def exact_fraction():
    """fractions.Fraction, an int at the end."""

    def conv_params(kernel, c_in, c_out):
        from fractions import Fraction

        return int(Fraction(kernel) ** 2 * c_in * c_out + c_out)
