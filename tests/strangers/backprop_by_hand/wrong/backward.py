"""Wrong solutions of `backward`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("backward")
def not_divided_by_the_rows():
    """The mean over the rows is missing."""

    def backward(activations, y_true, weights):
        grads = [None] * len(weights)
        error = activations[-1] - y_true
        for l in reversed(range(len(weights))):
            delta = error * sigmoid_derivative(activations[l + 1])
            grads[l] = add_bias(activations[l]).T @ delta
            error = delta @ weights[l][:-1].T
        return grads


@mutant("backward")
def sign_turned():
    """y - ŷ: points downhill."""

    def backward(activations, y_true, weights):
        grads = [None] * len(weights)
        error = (y_true - activations[-1]) / len(y_true)
        for l in reversed(range(len(weights))):
            delta = error * sigmoid_derivative(activations[l + 1])
            grads[l] = add_bias(activations[l]).T @ delta
            error = delta @ weights[l][:-1].T
        return grads


@mutant("backward")
def no_slope_at_the_output():
    """δ of the output without a (1 - a), as for cross-entropy."""

    def backward(activations, y_true, weights):
        grads = [None] * len(weights)
        delta = (activations[-1] - y_true) / len(y_true)
        for l in reversed(range(len(weights))):
            grads[l] = add_bias(activations[l]).T @ delta
            delta = delta @ weights[l][:-1].T * sigmoid_derivative(activations[l])
        return grads


@mutant("backward")
def no_slope_in_hidden_layers():
    """The hidden δ lack the factor a (1 - a)."""

    def backward(activations, y_true, weights):
        grads = [None] * len(weights)
        delta = (activations[-1] - y_true) / len(y_true) * sigmoid_derivative(activations[-1])
        for l in reversed(range(len(weights))):
            grads[l] = add_bias(activations[l]).T @ delta
            delta = delta @ weights[l][:-1].T
        return grads


@mutant("backward")
def slope_of_the_layer_before():
    """sigmoid_derivative of A_l where A_{l+1} belongs."""

    def backward(activations, y_true, weights):
        grads = [None] * len(weights)
        error = (activations[-1] - y_true) / len(y_true)
        for l in reversed(range(len(weights))):
            delta = error * sigmoid_derivative(activations[l])
            grads[l] = add_bias(activations[l]).T @ delta
            error = delta @ weights[l][:-1].T
        return grads


@mutant("backward")
def first_row_taken_for_bias():
    """Drops the first row on the way back in place of the last."""

    def backward(activations, y_true, weights):
        grads = [None] * len(weights)
        error = (activations[-1] - y_true) / len(y_true)
        for l in reversed(range(len(weights))):
            delta = error * sigmoid_derivative(activations[l + 1])
            grads[l] = add_bias(activations[l]).T @ delta
            error = delta @ weights[l][1:].T
        return grads


@mutant("backward")
def no_bias_row():
    """The gradient has no row for the bias."""

    def backward(activations, y_true, weights):
        grads = [None] * len(weights)
        error = (activations[-1] - y_true) / len(y_true)
        for l in reversed(range(len(weights))):
            delta = error * sigmoid_derivative(activations[l + 1])
            grads[l] = activations[l].T @ delta
            error = delta @ weights[l][:-1].T
        return grads


@mutant("backward")
def last_layer_first():
    """The list is in the order of computation, last layer first."""

    def backward(activations, y_true, weights):
        grads = []
        error = (activations[-1] - y_true) / len(y_true)
        for l in reversed(range(len(weights))):
            delta = error * sigmoid_derivative(activations[l + 1])
            grads.append(add_bias(activations[l]).T @ delta)
            error = delta @ weights[l][:-1].T
        return grads


@mutant("backward")
def sigmoid_of_activation_again():
    """The slope is taken at sigmoid(a)."""

    def backward(activations, y_true, weights):
        grads = [None] * len(weights)
        error = (activations[-1] - y_true) / len(y_true)
        for l in reversed(range(len(weights))):
            delta = error * sigmoid_derivative(sigmoid(activations[l + 1]))
            grads[l] = add_bias(activations[l]).T @ delta
            error = delta @ weights[l][:-1].T
        return grads


@mutant("backward")
def bias_gradient_averaged():
    """Divides the bias row by N once more: seen with two rows or more."""

    def backward(activations, y_true, weights):
        grads = []
        error = (activations[-1] - y_true) / len(y_true)
        for l in reversed(range(len(weights))):
            delta = error * sigmoid_derivative(activations[l + 1])
            grads.insert(0, np.vstack([activations[l].T @ delta, delta.mean(axis=0)]))
            error = delta @ weights[l][:-1].T
        return grads


@mutant("backward")
def bias_row_on_top():
    """The gradient of the bias stands in the first row."""

    def backward(activations, y_true, weights):
        grads = []
        error = (activations[-1] - y_true) / len(y_true)
        for l in reversed(range(len(weights))):
            delta = error * sigmoid_derivative(activations[l + 1])
            grads.insert(0, np.vstack([delta.sum(axis=0), activations[l].T @ delta]))
            error = delta @ weights[l][:-1].T
        return grads


@mutant("backward")
def divided_in_every_layer():
    """Divides by N in each layer: hidden gradients are too small from two rows on."""

    def backward(activations, y_true, weights):
        grads = [None] * len(weights)
        N = len(y_true)
        error = activations[-1] - y_true
        for l in reversed(range(len(weights))):
            delta = error * sigmoid_derivative(activations[l + 1]) / N
            grads[l] = add_bias(activations[l]).T @ delta
            error = delta @ weights[l][:-1].T
        return grads


@mutant("backward")
def mean_over_all_numbers():
    """Divides by N·K: too small for several outputs."""

    def backward(activations, y_true, weights):
        grads = [None] * len(weights)
        error = (activations[-1] - y_true) / y_true.size
        for l in reversed(range(len(weights))):
            delta = error * sigmoid_derivative(activations[l + 1])
            grads[l] = add_bias(activations[l]).T @ delta
            error = delta @ weights[l][:-1].T
        return grads


@mutant("backward")
def two_layers_only():
    """Written for the course's two matrices."""

    def backward(activations, y_true, weights):
        A0, A1, A2 = activations
        delta2 = (A2 - y_true) / len(y_true) * A2 * (1 - A2)
        delta1 = delta2 @ weights[1][:-1].T * A1 * (1 - A1)
        return [add_bias(A0).T @ delta1, add_bias(A1).T @ delta2]


@mutant("backward")
def not_transposed_on_the_way_back():
    """Multiplies by the matrix itself: wrong values if square, else an error."""

    def backward(activations, y_true, weights):
        grads = [None] * len(weights)
        error = (activations[-1] - y_true) / len(y_true)
        for l in reversed(range(len(weights))):
            delta = error * sigmoid_derivative(activations[l + 1])
            grads[l] = add_bias(activations[l]).T @ delta
            if l > 0:
                error = delta @ weights[l][:-1]
        return grads


@mutant("backward")
def error_not_delta_goes_back():
    """The error goes back before it was multiplied by the slope."""

    def backward(activations, y_true, weights):
        grads = [None] * len(weights)
        error = (activations[-1] - y_true) / len(y_true)
        for l in reversed(range(len(weights))):
            delta = error * sigmoid_derivative(activations[l + 1])
            grads[l] = add_bias(activations[l]).T @ delta
            error = error @ weights[l][:-1].T
        return grads


@mutant("backward")
def error_in_the_type_of_the_labels():
    """The error is stored in an array like y_true: whole labels cut it to 0 or -1."""

    def backward(activations, y_true, weights):
        grads = [None] * len(weights)
        error = np.zeros_like(y_true)
        error[:] = activations[-1] - y_true
        error = error / len(y_true)
        for l in reversed(range(len(weights))):
            delta = error * sigmoid_derivative(activations[l + 1])
            grads[l] = add_bias(activations[l]).T @ delta
            error = delta @ weights[l][:-1].T
        return grads


@mutant("backward")
def matrix_after_the_wrong_layer():
    """The error of a hidden layer comes back through the matrix before it."""

    def backward(activations, y_true, weights):
        L = len(weights)
        deltas = [None] * L
        deltas[-1] = (activations[-1] - y_true) / len(y_true) * sigmoid_derivative(activations[-1])
        for l in range(L - 2, -1, -1):
            deltas[l] = deltas[l + 1] @ weights[l][:-1].T * sigmoid_derivative(activations[l + 1])
        return [add_bias(activations[l]).T @ deltas[l] for l in range(L)]


@mutant("backward")
def matrices_of_the_course():
    """Goes back through weights_course in place of its argument."""

    def backward(activations, y_true, weights):
        grads = [None] * len(weights)
        error = (activations[-1] - y_true) / len(y_true)
        for l in reversed(range(len(weights))):
            delta = error * sigmoid_derivative(activations[l + 1])
            grads[l] = add_bias(activations[l]).T @ delta
            error = delta @ weights_course[l][:-1].T
        return grads


@mutant("backward")
def weights_moved_while_going_back():
    """Updates each matrix on the way, so the layers before see new weights."""

    def backward(activations, y_true, weights):
        grads = [None] * len(weights)
        weights = list(weights)
        error = (activations[-1] - y_true) / len(y_true)
        for l in reversed(range(len(weights))):
            delta = error * sigmoid_derivative(activations[l + 1])
            grads[l] = add_bias(activations[l]).T @ delta
            weights[l] = weights[l] - 0.5 * grads[l]
            error = delta @ weights[l][:-1].T
        return grads
