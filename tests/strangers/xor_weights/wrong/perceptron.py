"""Wrong solutions of `perceptron`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("perceptron")
def bias_forgotten():
    """Without b."""

    def perceptron(X, w, b):
        return step(np.asarray(X) @ np.asarray(w))


@mutant("perceptron")
def bias_subtracted():
    """- b."""

    def perceptron(X, w, b):
        return step(np.asarray(X) @ np.asarray(w) - b)


@mutant("perceptron")
def no_step():
    """The sums themselves."""

    def perceptron(X, w, b):
        return np.asarray(X) @ np.asarray(w) + b


@mutant("perceptron")
def fires_on_the_line():
    """>= 0: wrong where X·w + b is exactly 0."""

    def perceptron(X, w, b):
        return (np.asarray(X) @ np.asarray(w) + b >= 0).astype(int)


@mutant("perceptron")
def columns_in_place_of_rows():
    """w @ X: wrong or an error unless X is symmetric."""

    def perceptron(X, w, b):
        return step(np.asarray(w) @ np.asarray(X) + b)


@mutant("perceptron")
def not_summed():
    """X * w: a matrix of answers."""

    def perceptron(X, w, b):
        return step(np.asarray(X) * np.asarray(w) + b)


@mutant("perceptron")
def two_inputs_only():
    """Takes the first two inputs, like the neuron of the text."""

    def perceptron(X, w, b):
        X = np.asarray(X)
        return step(X[:, 0] * w[0] + X[:, 1] * w[1] + b)


@mutant("perceptron")
def bias_cut_to_whole_number():
    """int(b): b = -0.5 becomes 0."""

    def perceptron(X, w, b):
        return step(np.asarray(X) @ np.asarray(w) + int(b))


@mutant("perceptron")
def bias_in_the_type_of_x():
    """The bias takes the type of X: with whole numbers a fraction is lost."""

    def perceptron(X, w, b):
        X = np.asarray(X)
        z = X @ np.asarray(w)
        return step(z + np.asarray(b, dtype=z.dtype))


@mutant("perceptron")
def sum_of_the_wrong_axis():
    """axis=0: one answer for each input."""

    def perceptron(X, w, b):
        return step(np.sum(np.asarray(X) * np.asarray(w), axis=0) + b)


@mutant("perceptron")
def bias_for_every_input():
    """b is added to every product, D times in all."""

    def perceptron(X, w, b):
        return step(np.sum(np.asarray(X) * np.asarray(w) + b, axis=1))


@mutant("perceptron")
def column_of_answers():
    """Shape (N, 1)."""

    def perceptron(X, w, b):
        return step(np.asarray(X) @ np.reshape(w, (-1, 1)) + b)


@mutant("perceptron")
def list_of_answers():
    """A list, not an array."""

    def perceptron(X, w, b):
        return [int(np.dot(x, w) + b > 0) for x in X]


@mutant("perceptron")
def rounded_sum():
    """Rounded to six digits: a tiny positive sum is lost."""

    def perceptron(X, w, b):
        return step(np.round(np.asarray(X) @ np.asarray(w) + b, 6))


@mutant("perceptron")
def single_answer():
    """The sums of all rows are added up: one answer for all."""

    def perceptron(X, w, b):
        return step(np.sum(np.asarray(X) @ np.asarray(w) + b))


@mutant("perceptron")
def arrays_only():
    """Asks X for its shape: a list of rows raises."""

    def perceptron(X, w, b):
        z = np.zeros(X.shape[0])
        for i in range(X.shape[0]):
            z[i] = X[i] @ np.asarray(w) + b
        return step(z)


@mutant("perceptron")
def step_before_the_bias():
    """The step of the sum, and then the bias."""

    def perceptron(X, w, b):
        return step(step(np.asarray(X) @ np.asarray(w)) + b)


@mutant("perceptron")
def scales_x_in_place():
    """`*=` changes a caller's array, and raises for whole X with fractions in w."""

    def perceptron(X, w, b):
        X = np.asarray(X)
        X *= np.asarray(w)
        return step(X.sum(axis=1) + b)


@mutant("perceptron")
def float_answers():
    """1.0 and 0.0."""

    def perceptron(X, w, b):
        return np.heaviside(np.asarray(X) @ np.asarray(w) + b, 0)


@mutant("perceptron")
def whole_number_weights():
    """Weights are cut to whole numbers: 0.5 becomes 0."""

    def perceptron(X, w, b):
        return step(np.asarray(X) @ np.array(w, dtype=int) + b)


@mutant("perceptron")
def single_precision():
    """float32 for all: 1e-9 beside 1 is lost, as with X = [[1.0]], w = [-1.0], b = 1 + 1e-9."""

    def perceptron(X, w, b):
        X, w, b = (np.asarray(part, dtype=np.float32) for part in (X, w, b))
        return step(X @ w + b)
