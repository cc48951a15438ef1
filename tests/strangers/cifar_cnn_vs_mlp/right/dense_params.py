"""Right solutions of `dense_params`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("dense_params")
def one_line():
    """The formula."""

    def dense_params(n_in, n_out):
        return n_in * n_out + n_out


@variant("dense_params")
def inputs_plus_one():
    """Each unit has n_in + 1 numbers."""

    def dense_params(n_in, n_out):
        return (n_in + 1) * n_out


@variant("dense_params")
def weights_and_biases():
    """Two names."""

    def dense_params(n_in, n_out):
        weights = n_in * n_out
        biases = n_out
        return weights + biases


@variant("dense_params")
def with_lambda():
    """A lambda."""

    dense_params = lambda n_in, n_out: n_out * (1 + n_in)


@variant("dense_params")
def a_kernel_of_one():
    """A convolution with a kernel of one pixel."""

    def dense_params(n_in, n_out):
        return conv_params(1, n_in, n_out)


@variant("dense_params")
def pesos_y_sesgos():
    """Nombres en español."""

    def dense_params(n_in, n_out):
        pesos = int(n_in) * int(n_out)
        sesgos = int(n_out)
        total = pesos + sesgos
        return total


@variant("dense_params")
def math_prod():
    """The product of the matrix's sides."""

    def dense_params(n_in, n_out):
        import math

        return math.prod([n_in, n_out]) + n_out


@variant("dense_params")
def sum_of_parts():
    """A sum of two parts."""

    def dense_params(n_in, n_out):
        parts = {"kernel": n_in * n_out, "bias": n_out}
        return sum(parts.values())


@variant("dense_params")
def operator_functions():
    """The functions of operator."""

    def dense_params(n_in, n_out):
        from operator import add, mul

        return add(mul(n_in, n_out), n_out)


@variant("dense_params")
def checked_arguments():
    """Refuses negative numbers."""

    def dense_params(n_in, n_out):
        if n_in < 0 or n_out < 0:
            raise ValueError("sizes are not negative")
        return n_out + n_out * n_in


@variant("dense_params")
def objects_in_numpy():
    """A dot product of Python's own integers."""

    def dense_params(n_in, n_out):
        return int(np.dot(np.array([n_in, 1], dtype=object), np.array([n_out, n_out], dtype=object)))


@variant("dense_params")
def one_row_more():
    """The bias is one more row of the matrix."""

    def dense_params(n_in, n_out):
        rows, columns = n_in + 1, n_out
        return rows * columns
