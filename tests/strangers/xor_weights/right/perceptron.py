"""Right solutions of `perceptron`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("perceptron")
def step_of_the_product():
    """Matrix times vector."""

    def perceptron(X, w, b):
        return step(np.asarray(X) @ np.asarray(w) + b)


@variant("perceptron")
def dot_of_floats():
    """np.dot of float arrays."""

    def perceptron(X, w, b):
        X = np.array(X, dtype=float)
        w = np.array(w, dtype=float)
        return step(np.dot(X, w) + b)


@variant("perceptron")
def row_by_row():
    """A sum for every row."""

    def perceptron(X, w, b):
        salidas = []
        for fila in X:
            z = b
            for x_j, w_j in zip(fila, w):
                z = z + float(x_j) * float(w_j)
            salidas.append(1 if z > 0 else 0)
        return np.array(salidas, dtype=int)


@variant("perceptron")
def weighted_columns_summed():
    """Multiplies and sums along the columns."""

    def perceptron(X, w, b):
        z = np.sum(np.asarray(X, dtype=float) * np.asarray(w, dtype=float), axis=1) + b
        return step(z)


@variant("perceptron")
def einsum_of_rows():
    """np.einsum."""

    def perceptron(X, w, b):
        return step(np.einsum("nd,d->n", np.asarray(X, dtype=float), np.asarray(w, dtype=float)) + b)


@variant("perceptron")
def bias_as_a_weight():
    """A column of ones, and b as the last weight."""

    def perceptron(X, w, b):
        X = np.asarray(X, dtype=float)
        con_unos = np.hstack([X, np.ones((X.shape[0], 1))])
        return step(con_unos @ np.append(np.asarray(w, dtype=float), b))


@variant("perceptron")
def comparison_without_step():
    """Does not need step."""

    def perceptron(X, w, b):
        z = np.matmul(np.asarray(X, dtype=np.float64), np.asarray(w, dtype=np.float64)) + b
        return np.where(z > 0, 1, 0)


@variant("perceptron")
def one_step_for_each_row():
    """step of a number, row by row."""

    def perceptron(X, w, b):
        w = np.asarray(w, dtype=float)
        return np.array([step(np.asarray(x, dtype=float) @ w + b) for x in X], dtype=int)


@variant("perceptron")
def sum_over_inputs():
    """Adds up one input after the other for all rows."""

    def perceptron(X, w, b):
        X = np.asarray(X, dtype=float)
        z = np.full(X.shape[0], float(b))
        for j in range(X.shape[1]):
            z += X[:, j] * w[j]
        return step(z)


@variant("perceptron")
def neuron_class():
    """A class for the neuron."""

    def perceptron(X, w, b):
        class Neuron:
            def __init__(self, weights, bias):
                self.weights, self.bias = np.asarray(weights, dtype=float), float(bias)

            def __call__(self, rows):
                return step(np.asarray(rows, dtype=float).dot(self.weights) + self.bias)

        return Neuron(w, b)(X)


@variant("perceptron")
def above_minus_b():
    """The sum is above -b."""

    def perceptron(X, w, b):
        suma = np.asarray(X, dtype=float) @ np.asarray(w, dtype=float)
        return (suma > -b).astype(int)


@variant("perceptron")
def lambda_of_inner():
    """A lambda with np.inner."""

    perceptron = lambda X, w, b: step(np.add(np.inner(np.asarray(X, float), np.asarray(w, float)), b))


@variant("perceptron")
def column_vector_and_ravel():
    """w as a column, the answer flattened."""

    def perceptron(X, w, b):
        columna = np.reshape(np.asarray(w, dtype=float), (-1, 1))
        z = np.asarray(X, dtype=float) @ columna + b
        return step(z).ravel()


@variant("perceptron")
def filled_array():
    """A prepared array, filled by index."""

    def perceptron(X, w, b):
        X, w = np.asarray(X, dtype=float), np.asarray(w, dtype=float)
        y = np.zeros(len(X), dtype=int)
        for i in range(len(X)):
            if np.vdot(X[i], w) + b > 0:
                y[i] = 1
        return y
