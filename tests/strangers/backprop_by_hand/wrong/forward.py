"""Wrong solutions of `forward`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("forward")
def last_layer_only():
    """Returns the output in place of the list."""

    def forward(X, weights):
        A = X
        for W in weights:
            A = sigmoid(add_bias(A) @ W)
        return A


@mutant("forward")
def without_inputs():
    """A0 = X is missing from the list."""

    def forward(X, weights):
        A, out = X, []
        for W in weights:
            A = sigmoid(add_bias(A) @ W)
            out.append(A)
        return out


@mutant("forward")
def every_layer_sees_x():
    """Each layer is computed from X again."""

    def forward(X, weights):
        return [X] + [sigmoid(add_bias(X) @ W) for W in weights]


@mutant("forward")
def no_sigmoid():
    """Linear layers."""

    def forward(X, weights):
        out = [X]
        for W in weights:
            out.append(add_bias(out[-1]) @ W)
        return out


@mutant("forward")
def bias_columns_kept():
    """The bias columns stay in the list."""

    def forward(X, weights):
        out = [add_bias(X)]
        for W in weights:
            out.append(add_bias(sigmoid(out[-1] @ W)))
        out[-1] = out[-1][:, :-1]
        return out


@mutant("forward")
def bias_left_out():
    """The last row is not used."""

    def forward(X, weights):
        out = [X]
        for W in weights:
            out.append(sigmoid(out[-1] @ W[:-1]))
        return out


@mutant("forward")
def first_row_as_bias():
    """Takes the first row of each matrix for the bias."""

    def forward(X, weights):
        out = [X]
        for W in weights:
            out.append(sigmoid(out[-1] @ W[1:] + W[0]))
        return out


@mutant("forward")
def two_matrices_only():
    """Unpacks exactly two matrices, as in the course's network."""

    def forward(X, weights):
        first, second = weights
        A1 = sigmoid(add_bias(X) @ first)
        return [X, A1, sigmoid(add_bias(A1) @ second)]


@mutant("forward")
def linear_output():
    """The last layer has no sigmoid."""

    def forward(X, weights):
        out = [X]
        for W in weights[:-1]:
            out.append(sigmoid(add_bias(out[-1]) @ W))
        out.append(add_bias(out[-1]) @ weights[-1])
        return out


@mutant("forward")
def sigmoid_on_inputs_too():
    """A0 is squashed as well."""

    def forward(X, weights):
        out = [sigmoid(X)]
        for W in weights:
            out.append(sigmoid(add_bias(out[-1]) @ W))
        return out


@mutant("forward")
def bias_after_the_sigmoid():
    """σ(A W) + b."""

    def forward(X, weights):
        out = [X]
        for W in weights:
            out.append(sigmoid(out[-1] @ W[:-1]) + W[-1])
        return out


@mutant("forward")
def weights_of_the_course():
    """Uses the notebook's weights_course."""

    def forward(X, weights):
        out = [X]
        for W in weights_course:
            out.append(sigmoid(add_bias(out[-1]) @ W))
        return out


@mutant("forward")
def last_matrix_skipped():
    """One layer too few."""

    def forward(X, weights):
        out = [X]
        for l in range(len(weights) - 1):
            out.append(sigmoid(add_bias(out[l]) @ weights[l]))
        return out


@mutant("forward")
def tuple_of_layers():
    """A tuple, where a list is promised."""

    def forward(X, weights):
        out = [X]
        for W in weights:
            out.append(sigmoid(add_bias(out[-1]) @ W))
        return tuple(out)


@mutant("forward")
def whole_numbers_stay():
    """Layers are stored in arrays of X's type: whole numbers cut the activations to 0."""

    def forward(X, weights):
        out = [X]
        for W in weights:
            A = np.zeros((len(X), W.shape[1]), dtype=X.dtype)
            A[:] = sigmoid(add_bias(out[-1]) @ W)
            out.append(A)
        return out


@mutant("forward")
def first_bias_forgotten():
    """The first layer has no bias, the others have."""

    def forward(X, weights):
        out = [X]
        for l, W in enumerate(weights):
            z = out[l] @ W[:-1]
            if l > 0:
                z = z + W[-1]
            out.append(sigmoid(z))
        return out


@mutant("forward")
def layers_of_the_course_sizes():
    """The number of examples is that of X_course: one row."""

    def forward(X, weights):
        out = [X]
        for W in weights:
            A = np.zeros((len(X_course), W.shape[1]))
            A[0] = sigmoid(np.append(out[-1][0], 1) @ W)
            out.append(A)
        return out
