"""Right solutions of `sigmoid_derivative`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("sigmoid_derivative")
def product_form():
    """The formula, for anything that becomes an array."""

    def sigmoid_derivative(a):
        a = np.asarray(a, dtype=float)
        return a * (1 - a)


@variant("sigmoid_derivative")
def a_minus_square():
    """Multiplied out."""

    def sigmoid_derivative(a):
        a = np.array(a, dtype=float)
        return a - a * a


@variant("sigmoid_derivative")
def power_form():
    """With np.power and a float copy."""

    def sigmoid_derivative(a):
        act = np.array(a).astype("float64")
        return act - np.power(act, 2)


@variant("sigmoid_derivative")
def completed_square():
    """A quarter minus the squared distance from the middle."""

    def sigmoid_derivative(a):
        return 0.25 - (np.asarray(a, dtype=float) - 0.5) ** 2


@variant("sigmoid_derivative")
def numpy_functions():
    """np.multiply and np.subtract convert lists by themselves."""

    def sigmoid_derivative(a):
        return np.multiply(a, np.subtract(1.0, a))


@variant("sigmoid_derivative")
def one_line_lambda():
    """A lambda."""

    sigmoid_derivative = lambda a: np.asarray(a) * (1.0 - np.asarray(a))


@variant("sigmoid_derivative")
def loop_with_index():
    """Every place on its own."""

    def sigmoid_derivative(a):
        a = np.asarray(a, dtype=float)
        pendiente = np.zeros(a.shape)
        for i in np.ndindex(a.shape):
            pendiente[i] = a[i] * (1 - a[i])
        return pendiente


@variant("sigmoid_derivative")
def copy_and_in_place():
    """Works in place, on a copy of its own."""

    def sigmoid_derivative(a):
        resultado = np.array(a, dtype=float, copy=True)
        resultado *= 1 - resultado
        return resultado


@variant("sigmoid_derivative")
def vectorized_scalar_rule():
    """A scalar rule lifted by np.vectorize."""

    def sigmoid_derivative(a):
        regla = np.vectorize(lambda v: float(v) * (1.0 - float(v)), otypes=[float])
        return regla(a)


@variant("sigmoid_derivative")
def number_or_array():
    """Treats numbers apart."""

    def sigmoid_derivative(a):
        if isinstance(a, (int, float)):
            return a * (1 - a)
        a = np.asarray(a)
        uno = np.ones(a.shape)
        return a * (uno - a)


@variant("sigmoid_derivative")
def recursion_over_rows():
    """Lists are walked through, numbers computed."""

    def sigmoid_derivative(a):
        if np.ndim(a) == 0:
            return float(a) * (1 - float(a))
        return np.array([sigmoid_derivative(x) for x in a], dtype=float).reshape(np.shape(a))


@variant("sigmoid_derivative")
def list_comprehension_reshaped():
    """A comprehension over the flat numbers."""

    def sigmoid_derivative(a):
        a = np.asarray(a, dtype=float)
        return np.array([x * (1 - x) for x in a.flat], dtype=float).reshape(a.shape)


@variant("sigmoid_derivative")
def product_with_complement():
    """Names the other probability."""

    def sigmoid_derivative(a):
        p = np.array(a, dtype=np.float64)
        q = 1 - p
        return p * q
