"""Wrong solutions of `mlp_forward`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("mlp_forward")
def no_step_in_the_hidden_layer():
    """Hidden units are linear."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        hidden = np.asarray(X) @ np.asarray(W1) + np.asarray(b1)
        return step(hidden @ np.asarray(w2) + b2)


@mutant("mlp_forward")
def no_step_at_the_output():
    """The sums of the output, not 0 and 1."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        hidden = step(np.asarray(X) @ np.asarray(W1) + np.asarray(b1))
        return hidden @ np.asarray(w2) + b2


@mutant("mlp_forward")
def w1_transposed():
    """X @ W1.T: wrong where D = H, else an error."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        hidden = step(np.asarray(X) @ np.asarray(W1).T + np.asarray(b1))
        return perceptron(hidden, w2, b2)


@mutant("mlp_forward")
def hidden_bias_forgotten():
    """Without b1."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        return perceptron(step(np.asarray(X) @ np.asarray(W1)), w2, b2)


@mutant("mlp_forward")
def output_bias_forgotten():
    """Without b2."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        hidden = step(np.asarray(X) @ np.asarray(W1) + np.asarray(b1))
        return step(hidden @ np.asarray(w2))


@mutant("mlp_forward")
def hidden_answers_returned():
    """The hidden layer, not the output."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        return step(np.asarray(X) @ np.asarray(W1) + np.asarray(b1))


@mutant("mlp_forward")
def two_units_only():
    """Written for the two hidden units of XOR."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        W1 = np.asarray(W1)
        h1, h2 = perceptron(X, W1[:, 0], b1[0]), perceptron(X, W1[:, 1], b1[1])
        return step(h1 * w2[0] + h2 * w2[1] + b2)


@mutant("mlp_forward")
def weights_of_the_notebook():
    """Uses the notebook's W1 and b1."""

    def mlp_forward(X, params):
        w2, b2 = params[2], params[3]
        return perceptron(step(np.asarray(X) @ W1 + b1), w2, b2)


@mutant("mlp_forward")
def bias_down_the_rows():
    """b1 is added as a column, one bias for each row: an error unless N = H."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        hidden = step(np.asarray(X) @ np.asarray(W1) + np.reshape(b1, (-1, 1)))
        return perceptron(hidden, w2, b2)


@mutant("mlp_forward")
def fires_on_the_line():
    """>= in the hidden layer: wrong where a hidden sum is exactly 0."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        hidden = (np.asarray(X) @ np.asarray(W1) + np.asarray(b1) >= 0).astype(int)
        return perceptron(hidden, w2, b2)


@mutant("mlp_forward")
def column_of_answers():
    """Shape (N, 1)."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        hidden = step(np.asarray(X) @ np.asarray(W1) + np.asarray(b1))
        return step(hidden @ np.reshape(w2, (-1, 1)) + b2)


@mutant("mlp_forward")
def bias_in_the_type_of_w1():
    """b1 takes the type of W1: with whole numbers in W1, -0.5 becomes 0."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        W1 = np.asarray(W1)
        hidden = step(np.asarray(X) @ W1 + np.asarray(b1, dtype=W1.dtype))
        return perceptron(hidden, w2, b2)


@mutant("mlp_forward")
def sums_stored_as_whole_numbers():
    """Hidden sums are stored in an integer array: 0.5 becomes 0."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        W1 = np.asarray(W1)
        z = np.zeros((len(X), W1.shape[1]), dtype=int)
        for k in range(W1.shape[1]):
            z[:, k] = np.asarray(X) @ W1[:, k] + b1[k]
        return perceptron(step(z), w2, b2)


@mutant("mlp_forward")
def sigmoid_in_the_hidden_layer():
    """A smooth curve in place of the step."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        hidden = 1 / (1 + np.exp(-(np.asarray(X) @ np.asarray(W1) + np.asarray(b1))))
        return perceptron(hidden, w2, b2)


@mutant("mlp_forward")
def bias_after_the_step():
    """step(X W1) + b1."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        hidden = step(np.asarray(X) @ np.asarray(W1)) + np.asarray(b1)
        return perceptron(hidden, w2, b2)


@mutant("mlp_forward")
def lists_not_indexed():
    """W1[:, k] of a list raises."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        units = [perceptron(X, W1[:, k], b1[k]) for k in range(len(b1))]
        return perceptron(np.column_stack(units), w2, b2)


@mutant("mlp_forward")
def loop_over_d():
    """The loop over the hidden units runs to D: units are lost or missing where H differs."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        W1 = np.asarray(W1)
        h = np.zeros((len(X), len(b1)))
        for k in range(W1.shape[0]):
            h[:, k] = perceptron(X, W1[:, k], b1[k])
        return perceptron(h, w2, b2)


@mutant("mlp_forward")
def bias_added_in_place():
    """`+=` on the caller's b1 through a view: b1 is changed."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        H = []
        b1 = np.asarray(b1)
        for x in np.asarray(X):
            z = b1
            z += (x @ np.asarray(W1)).astype(b1.dtype)
            H.append(step(z))
        return perceptron(np.array(H), w2, b2)


@mutant("mlp_forward")
def any_unit_fires():
    """The output is OR of the hidden units; w2 and b2 are not used."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        hidden = step(np.asarray(X) @ np.asarray(W1) + np.asarray(b1))
        return hidden.max(axis=1)


@mutant("mlp_forward")
def list_of_answers():
    """A list, not an array."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        hidden = step(np.asarray(X) @ np.asarray(W1) + np.asarray(b1))
        return [int(a) for a in perceptron(hidden, w2, b2)]
