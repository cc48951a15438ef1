"""Wrong solutions of backprop_by_hand: what tired students write. Each must lose points in its own exercise only."""

import numpy as np

from autograder.specimens import mutant

# -- sigmoid --------------------------------------------------------------------------------------------------------


@mutant("sigmoid")
def overflows():
    """The formula as it stands: exp(10000) overflows and warns."""

    def sigmoid(z):
        return 1 / (1 + np.exp(-np.asarray(z, dtype=float)))


@mutant("sigmoid")
def divides_infinity_by_infinity():
    """eᶻ/(1 + eᶻ): NaN at 10000."""

    def sigmoid(z):
        power = np.exp(np.asarray(z, dtype=float))
        return power / (1 + power)


@mutant("sigmoid")
def fills_an_array_of_the_kind_of_z():
    """Whole numbers have room for 0 and 1 only."""

    def sigmoid(z):
        z = np.asarray(z)
        out = np.empty_like(z)
        above = z > 0
        out[above] = 1 / (1 + np.exp(-z[above].astype(float)))
        out[~above] = np.exp(z[~above].astype(float)) / (1 + np.exp(z[~above].astype(float)))
        return out


@mutant("sigmoid")
def clips_too_early():
    """z clipped to ±500: no warning, but σ(−10000) is not 0."""

    def sigmoid(z):
        return 1 / (1 + np.exp(-np.clip(z, -500, 500)))


@mutant("sigmoid")
def forgets_the_minus():
    """1/(1 + eᶻ), which falls."""

    def sigmoid(z):
        return 0.5 * (1 - np.tanh(np.asarray(z, dtype=float) / 2))


@mutant("sigmoid")
def is_tanh():
    """tanh: from −1 to 1."""

    def sigmoid(z):
        return np.tanh(z)


@mutant("sigmoid")
def is_steeper():
    """½(1 + tanh z): σ(2z)."""

    def sigmoid(z):
        return 0.5 * (1 + np.tanh(z))


@mutant("sigmoid")
def is_hard():
    """The straight-line approximation z/6 + ½, clipped (relu6)."""

    def sigmoid(z):
        return np.clip(np.asarray(z) / 6 + 0.5, 0, 1)


@mutant("sigmoid")
def works_in_place():
    """Overwrites the array it was given."""

    def sigmoid(z):
        z = np.asarray(z, dtype=float)
        z /= 2
        np.tanh(z, out=z)
        z += 1
        z /= 2
        return z


@mutant("sigmoid")
def takes_numbers_only():
    """math.exp: numbers only."""

    def sigmoid(z):
        import math

        return 1 / (1 + math.exp(-z)) if z > -700 else 0.0


@mutant("sigmoid")
def flattens():
    """The values are right, the shape is lost."""

    def sigmoid(z):
        return np.array([0.5 * (1 + np.tanh(value / 2)) for value in np.ravel(z)])


@mutant("sigmoid")
def rounds():
    """Rounded to four digits."""

    def sigmoid(z):
        return np.round(0.5 * (1 + np.tanh(np.asarray(z, dtype=float) / 2)), 4)


@mutant("sigmoid")
def works_in_float32():
    """float32 for float64: seven digits, too few for a slope that is measured."""

    def sigmoid(z):
        z = np.asarray(z, dtype=np.float32)
        s = np.exp(-np.abs(z))
        return np.where(z >= 0, 1, s) / (1 + s)


# -- sigmoid_derivative ---------------------------------------------------------------------------------------------


@mutant("sigmoid_derivative")
def takes_z_instead_of_a():
    """Applies σ once more: the derivative in terms of z."""

    def sigmoid_derivative(a):
        s = 0.5 * (1 + np.tanh(np.asarray(a, dtype=float) / 2))
        return s * (1 - s)


@mutant("sigmoid_derivative")
def has_the_wrong_sign():
    """a(a − 1)."""

    def sigmoid_derivative(a):
        a = np.asarray(a, dtype=float)
        return a * (a - 1)


@mutant("sigmoid_derivative")
def is_the_slope_of_tanh():
    """1 − a²."""

    def sigmoid_derivative(a):
        return 1 - np.asarray(a, dtype=float) ** 2


@mutant("sigmoid_derivative")
def forgets_the_brackets():
    """a·1 − a, which is 0."""

    def sigmoid_derivative(a):
        a = np.asarray(a, dtype=float)
        return a * 1 - a


@mutant("sigmoid_derivative")
def adds_instead():
    """a(1 + a)."""

    def sigmoid_derivative(a):
        a = np.asarray(a, dtype=float)
        return a * (1 + a)


@mutant("sigmoid_derivative")
def forgets_the_first_factor():
    """1 − a."""

    def sigmoid_derivative(a):
        return 1 - np.asarray(a, dtype=float)


@mutant("sigmoid_derivative")
def overwrites_the_activation():
    """a *= 1 − a changes the caller's array."""

    def sigmoid_derivative(a):
        a = np.asarray(a, dtype=float)
        a *= 1 - a
        return a


@mutant("sigmoid_derivative")
def always_a_quarter():
    """The largest slope, everywhere."""

    def sigmoid_derivative(a):
        return np.full(np.shape(a), 0.25)


@mutant("sigmoid_derivative")
def multiplies_matrices():
    """a @ (1 − a): the product of matrices where one of entries is meant."""

    def sigmoid_derivative(a):
        a = np.asarray(a, dtype=float)
        return a @ (1 - a)


@mutant("sigmoid_derivative")
def slope_in_float32():
    """float32 for float64."""

    def sigmoid_derivative(a):
        a = np.asarray(a, dtype=np.float32)
        return a * (1 - a)


# -- add_bias -------------------------------------------------------------------------------------------------------


@mutant("add_bias")
def puts_ones_first():
    """The ones in the first column."""

    def add_bias(A):
        return np.hstack([np.ones((len(A), 1)), A])


@mutant("add_bias")
def adds_a_row():
    """A row of ones below."""

    def add_bias(A):
        return np.vstack([A, np.ones((1, A.shape[1]))])


@mutant("add_bias")
def adds_zeros():
    """Zeros for ones: no bias at all."""

    def add_bias(A):
        return np.hstack([A, np.zeros((len(A), 1))])


@mutant("add_bias")
def overwrites_the_last_column():
    """The last column becomes ones, the shape stays."""

    def add_bias(A):
        A = np.array(A, dtype=float)
        A[:, -1] = 1
        return A


@mutant("add_bias")
def cuts_to_integers():
    """An integer array cuts every activation to 0."""

    def add_bias(A):
        wide = np.ones((A.shape[0], A.shape[1] + 1), dtype=int)
        wide[:, :-1] = A
        return wide


@mutant("add_bias")
def one_row_only():
    """np.append flattens the batch into one row."""

    def add_bias(A):
        return np.append(A, 1.0).reshape(1, -1)


@mutant("add_bias")
def as_many_ones_as_columns():
    """Right for square batches only."""

    def add_bias(A):
        return np.column_stack([A, np.ones(A.shape[1])])


@mutant("add_bias")
def adds_one_to_everything():
    """A + 1."""

    def add_bias(A):
        return np.asarray(A) + 1


@mutant("add_bias")
def adds_ones_in_float32():
    """The wide array is float32, and cuts the digits of A."""

    def add_bias(A):
        wide = np.ones((A.shape[0], A.shape[1] + 1), dtype=np.float32)
        wide[:, :-1] = A
        return wide


@mutant("add_bias")
def one_row_loses_its_axis():
    """squeeze(): a batch of one row becomes a vector."""

    def add_bias(A):
        return np.squeeze(np.hstack([A, np.ones((len(A), 1))]))


# -- forward --------------------------------------------------------------------------------------------------------


@mutant("forward")
def expects_the_bias_first():
    """Reads the first row of each matrix as the bias."""

    def forward(X, weights):
        activations = [np.asarray(X)]
        for W in weights:
            activations.append(sigmoid(activations[-1] @ W[1:] + W[0]))
        return activations


@mutant("forward")
def forgets_the_bias():
    """Leaves the bias row out."""

    def forward(X, weights):
        activations = [np.asarray(X)]
        for W in weights:
            activations.append(sigmoid(activations[-1] @ W[:-1]))
        return activations


@mutant("forward")
def keeps_the_bias_columns():
    """Returns the activations with their column of ones."""

    def forward(X, weights):
        activations = [add_bias(X)]
        for k, W in enumerate(weights):
            A = sigmoid(activations[-1] @ W)
            activations.append(A if k == len(weights) - 1 else add_bias(A))
        return activations


@mutant("forward")
def returns_the_output_only():
    """The last activations instead of the list."""

    def forward(X, weights):
        A = X
        for W in weights:
            A = sigmoid(add_bias(A) @ W)
        return A


@mutant("forward")
def leaves_out_the_input():
    """The list begins with A1."""

    def forward(X, weights):
        activations, A = [], X
        for W in weights:
            A = sigmoid(add_bias(A) @ W)
            activations.append(A)
        return activations


@mutant("forward")
def linear_output():
    """No sigmoid in the last layer."""

    def forward(X, weights):
        activations = [np.asarray(X)]
        for k, W in enumerate(weights):
            z = add_bias(activations[-1]) @ W
            activations.append(z if k == len(weights) - 1 else sigmoid(z))
        return activations


@mutant("forward")
def linear_hidden_layers():
    """The sigmoid in the last layer only."""

    def forward(X, weights):
        activations = [np.asarray(X)]
        for k, W in enumerate(weights):
            z = add_bias(activations[-1]) @ W
            activations.append(sigmoid(z) if k == len(weights) - 1 else z)
        return activations


@mutant("forward")
def squashes_the_input():
    """A0 is σ(X)."""

    def forward(X, weights):
        activations = [sigmoid(X)]
        for W in weights:
            activations.append(sigmoid(add_bias(activations[-1]) @ W))
        return activations


@mutant("forward")
def one_hidden_layer_only():
    """Written out for two matrices, whatever their number."""

    def forward(X, weights):
        A1 = sigmoid(add_bias(X) @ weights[0])
        if len(weights) == 1:
            return [X, A1]
        return [X, A1, sigmoid(add_bias(A1) @ weights[1])]


@mutant("forward")
def empties_the_list():
    """pop() takes the matrices out of the caller's list."""

    def forward(X, weights):
        activations = [X]
        while weights:
            activations.append(sigmoid(add_bias(activations[-1]) @ weights.pop(0)))
        return activations


@mutant("forward")
def transposes_when_it_fits():
    """W.T wherever the matrix is square."""

    def forward(X, weights):
        activations = [np.asarray(X)]
        for W in weights:
            W = W.T if W.shape[0] == W.shape[1] else W
            activations.append(sigmoid(add_bias(activations[-1]) @ W))
        return activations


@mutant("forward")
def returns_net_inputs():
    """The list holds z, not σ(z)."""

    def forward(X, weights):
        values, A = [np.asarray(X)], X
        for W in weights:
            z = add_bias(A) @ W
            values.append(z)
            A = sigmoid(z)
        return values


@mutant("forward")
def forward_in_float32():
    """float32 for float64."""

    def forward(X, weights):
        activations = [np.asarray(X, dtype=np.float32)]
        for W in weights:
            activations.append(sigmoid(add_bias(activations[-1]) @ W).astype(np.float32))
        return activations


@mutant("forward")
def activations_in_the_type_of_x():
    """Arrays made as X's: for whole numbers in X every activation is cut to 0."""

    def forward(X, weights):
        activations = [X]
        for W in weights:
            A = np.zeros((len(X), W.shape[1]), dtype=X.dtype)
            A[:] = sigmoid(add_bias(activations[-1]) @ W)
            activations.append(A)
        return activations


# -- loss -----------------------------------------------------------------------------------------------------------


@mutant("loss")
def forgets_the_half():
    """No ½."""

    def loss(y_true, y_pred):
        return float(np.sum((y_pred - y_true) ** 2) / len(y_true))


@mutant("loss")
def mean_over_all_entries():
    """Divides by the outputs, too."""

    def loss(y_true, y_pred):
        return float(0.5 * np.mean((y_pred - y_true) ** 2))


@mutant("loss")
def sums_over_the_rows():
    """Never divides by N."""

    def loss(y_true, y_pred):
        return float(0.5 * np.sum((y_pred - y_true) ** 2))


@mutant("loss")
def divides_by_n_twice():
    """Divides by N²."""

    def loss(y_true, y_pred):
        return float(0.5 * np.mean(np.sum((y_pred - y_true) ** 2, axis=1)) / len(y_true))


@mutant("loss")
def absolute_error():
    """|ŷ − y| for its square."""

    def loss(y_true, y_pred):
        return float(0.5 * np.mean(np.sum(np.abs(y_pred - y_true), axis=1)))


@mutant("loss")
def forgets_the_square():
    """Errors of opposite sign cancel."""

    def loss(y_true, y_pred):
        return float(0.5 * np.mean(np.sum(y_pred - y_true, axis=1)))


@mutant("loss")
def takes_the_root():
    """The root of it."""

    def loss(y_true, y_pred):
        return float(np.sqrt(0.5 * np.mean(np.sum((y_pred - y_true) ** 2, axis=1))))


@mutant("loss")
def one_loss_a_row():
    """An array with a loss for each row."""

    def loss(y_true, y_pred):
        return 0.5 * np.sum((y_pred - y_true) ** 2, axis=1)


@mutant("loss")
def mean_over_the_outputs():
    """Sums over the rows, averages over the outputs: the axes changed places."""

    def loss(y_true, y_pred):
        return float(0.5 * np.mean(np.sum((y_pred - y_true) ** 2, axis=0)))


@mutant("loss")
def squares_the_sum():
    """The square of the summed error."""

    def loss(y_true, y_pred):
        return float(0.5 * np.mean(np.sum(y_pred - y_true, axis=1) ** 2))


@mutant("loss")
def subtracts_in_place():
    """y_pred −= y_true changes the caller's array."""

    def loss(y_true, y_pred):
        y_pred -= y_true
        return float(0.5 * np.sum(y_pred**2) / len(y_true))


@mutant("loss")
def loss_in_float32():
    """float32 for float64."""

    def loss(y_true, y_pred):
        error = np.asarray(y_pred, dtype=np.float32) - np.asarray(y_true, dtype=np.float32)
        return np.sum(error**2) / np.float32(2 * len(error))


@mutant("loss")
def subtracts_in_a_copy_of_y_true():
    """A copy of y_true takes no fractions where y_true holds whole numbers."""

    def loss(y_true, y_pred):
        error = y_true.copy()
        error -= y_pred
        return float(np.sum(error**2) / (2 * len(error)))


@mutant("loss")
def adds_a_penalty():
    """A little of the outputs' squares is added, which nobody asked for."""

    def loss(y_true, y_pred):
        return float(0.5 * np.mean(np.sum((y_pred - y_true) ** 2, axis=1)) + 1e-4 * np.sum(y_pred**2))


# -- backward -------------------------------------------------------------------------------------------------------


@mutant("backward")
def wrong_sign():
    """y − ŷ."""

    def backward(activations, y_true, weights):
        grads, error = [], (y_true - activations[-1]) / len(y_true)
        for A, A_next, W in reversed(list(zip(activations[:-1], activations[1:], weights))):
            delta = error * sigmoid_derivative(A_next)
            grads.insert(0, add_bias(A).T @ delta)
            error = delta @ W[:-1].T
        return grads


@mutant("backward")
def sums_over_rows():
    """Never divides by N."""

    def backward(activations, y_true, weights):
        grads, error = [], activations[-1] - y_true
        for A, A_next, W in reversed(list(zip(activations[:-1], activations[1:], weights))):
            delta = error * sigmoid_derivative(A_next)
            grads.insert(0, add_bias(A).T @ delta)
            error = delta @ W[:-1].T
        return grads


@mutant("backward")
def divides_by_n_in_every_layer():
    """Divides by N again at each layer."""

    def backward(activations, y_true, weights):
        grads, error = [], activations[-1] - y_true
        for A, A_next, W in reversed(list(zip(activations[:-1], activations[1:], weights))):
            delta = error * sigmoid_derivative(A_next) / len(y_true)
            grads.insert(0, add_bias(A).T @ delta)
            error = delta @ W[:-1].T
        return grads


@mutant("backward")
def averages_over_outputs():
    """Divides by N·K, as the gradient of the mean over all entries."""

    def backward(activations, y_true, weights):
        grads, error = [], (activations[-1] - y_true) / y_true.size
        for A, A_next, W in reversed(list(zip(activations[:-1], activations[1:], weights))):
            delta = error * sigmoid_derivative(A_next)
            grads.insert(0, add_bias(A).T @ delta)
            error = delta @ W[:-1].T
        return grads


@mutant("backward")
def derives_the_square_without_the_half():
    """2(ŷ − y)."""

    def backward(activations, y_true, weights):
        grads, error = [], 2 * (activations[-1] - y_true) / len(y_true)
        for A, A_next, W in reversed(list(zip(activations[:-1], activations[1:], weights))):
            delta = error * sigmoid_derivative(A_next)
            grads.insert(0, add_bias(A).T @ delta)
            error = delta @ W[:-1].T
        return grads


@mutant("backward")
def no_derivative_at_the_output():
    """Δ of the last layer is ŷ − y (right for cross-entropy)."""

    def backward(activations, y_true, weights):
        delta = (activations[-1] - y_true) / len(y_true)
        grads = [add_bias(activations[-2]).T @ delta]
        for k in range(len(weights) - 2, -1, -1):
            delta = delta @ weights[k + 1][:-1].T * sigmoid_derivative(activations[k + 1])
            grads.insert(0, add_bias(activations[k]).T @ delta)
        return grads


@mutant("backward")
def no_derivative_in_hidden_layers():
    """The error goes through hidden layers unscaled."""

    def backward(activations, y_true, weights):
        delta = (activations[-1] - y_true) / len(y_true) * sigmoid_derivative(activations[-1])
        grads = [add_bias(activations[-2]).T @ delta]
        for k in range(len(weights) - 2, -1, -1):
            delta = delta @ weights[k + 1][:-1].T
            grads.insert(0, add_bias(activations[k]).T @ delta)
        return grads


@mutant("backward")
def derivative_of_the_layer_before():
    """σ′ taken at the layer's input instead of its output: off by one."""

    def backward(activations, y_true, weights):
        delta = (activations[-1] - y_true) / len(y_true) * sigmoid_derivative(activations[-1])
        grads = [add_bias(activations[-2]).T @ delta]
        for k in range(len(weights) - 2, -1, -1):
            delta = delta @ weights[k + 1][:-1].T * sigmoid_derivative(activations[-2])
            grads.insert(0, add_bias(activations[k]).T @ delta)
        return grads


@mutant("backward")
def derivative_of_an_activation():
    """Takes σ of the activation once more before the derivative: σ′ in terms of z, given a."""

    def backward(activations, y_true, weights):
        grads, error = [], (activations[-1] - y_true) / len(y_true)
        for A, A_next, W in reversed(list(zip(activations[:-1], activations[1:], weights))):
            delta = error * sigmoid_derivative(sigmoid(A_next))
            grads.insert(0, add_bias(A).T @ delta)
            error = delta @ W[:-1].T
        return grads


@mutant("backward")
def forgets_the_bias_row():
    """No gradient for the bias."""

    def backward(activations, y_true, weights):
        grads, error = [], (activations[-1] - y_true) / len(y_true)
        for A, A_next, W in reversed(list(zip(activations[:-1], activations[1:], weights))):
            delta = error * sigmoid_derivative(A_next)
            grads.insert(0, A.T @ delta)
            error = delta @ W[:-1].T
        return grads


@mutant("backward")
def bias_row_is_zero():
    """The bias row is there, but 0."""

    def backward(activations, y_true, weights):
        grads, error = [], (activations[-1] - y_true) / len(y_true)
        for A, A_next, W in reversed(list(zip(activations[:-1], activations[1:], weights))):
            delta = error * sigmoid_derivative(A_next)
            grads.insert(0, np.vstack([A.T @ delta, np.zeros((1, delta.shape[1]))]))
            error = delta @ W[:-1].T
        return grads


@mutant("backward")
def bias_row_is_averaged():
    """The bias row is the mean of Δ over the rows, so N is divided out twice there."""

    def backward(activations, y_true, weights):
        grads, error = [], (activations[-1] - y_true) / len(y_true)
        for A, A_next, W in reversed(list(zip(activations[:-1], activations[1:], weights))):
            delta = error * sigmoid_derivative(A_next)
            grads.insert(0, np.vstack([A.T @ delta, delta.mean(axis=0)]))
            error = delta @ W[:-1].T
        return grads


@mutant("backward")
def bias_row_first():
    """The bias row on top."""

    def backward(activations, y_true, weights):
        grads, error = [], (activations[-1] - y_true) / len(y_true)
        for A, A_next, W in reversed(list(zip(activations[:-1], activations[1:], weights))):
            delta = error * sigmoid_derivative(A_next)
            grads.insert(0, np.vstack([delta.sum(axis=0), A.T @ delta]))
            error = delta @ W[:-1].T
        return grads


@mutant("backward")
def drops_the_first_row():
    """Sends the error back through W[1:], as if the bias stood first."""

    def backward(activations, y_true, weights):
        grads, error = [], (activations[-1] - y_true) / len(y_true)
        for A, A_next, W in reversed(list(zip(activations[:-1], activations[1:], weights))):
            delta = error * sigmoid_derivative(A_next)
            grads.insert(0, add_bias(A).T @ delta)
            error = delta @ W[1:].T
        return grads


@mutant("backward")
def transposed_gradients():
    """ΔᵀA for AᵀΔ."""

    def backward(activations, y_true, weights):
        grads, error = [], (activations[-1] - y_true) / len(y_true)
        for A, A_next, W in reversed(list(zip(activations[:-1], activations[1:], weights))):
            delta = error * sigmoid_derivative(A_next)
            grads.insert(0, delta.T @ add_bias(A))
            error = delta @ W[:-1].T
        return grads


@mutant("backward")
def transposes_square_gradients():
    """Turns a gradient round whenever the shape allows it."""

    def backward(activations, y_true, weights):
        grads, error = [], (activations[-1] - y_true) / len(y_true)
        for A, A_next, W in reversed(list(zip(activations[:-1], activations[1:], weights))):
            delta = error * sigmoid_derivative(A_next)
            dW = delta.T @ add_bias(A)
            grads.insert(0, dW if dW.shape == W.shape else dW.T)
            error = delta @ W[:-1].T
        return grads


@mutant("backward")
def weights_not_transposed():
    """Sends the error back through W instead of Wᵀ wherever that fits."""

    def backward(activations, y_true, weights):
        grads, error = [], (activations[-1] - y_true) / len(y_true)
        for A, A_next, W in reversed(list(zip(activations[:-1], activations[1:], weights))):
            delta = error * sigmoid_derivative(A_next)
            grads.insert(0, add_bias(A).T @ delta)
            square = W.shape[0] - 1 == W.shape[1]
            error = delta @ W[:-1] if square else delta @ W[:-1].T
        return grads


@mutant("backward")
def updated_weights_on_the_way():
    """Sends the error back through weights that have already moved."""

    def backward(activations, y_true, weights):
        grads, error = [], (activations[-1] - y_true) / len(y_true)
        for A, A_next, W in reversed(list(zip(activations[:-1], activations[1:], weights))):
            delta = error * sigmoid_derivative(A_next)
            dW = add_bias(A).T @ delta
            grads.insert(0, dW)
            error = delta @ (W - 0.5 * dW)[:-1].T
        return grads


@mutant("backward")
def from_last_to_first():
    """The gradients in the order in which they are found."""

    def backward(activations, y_true, weights):
        grads, error = [], (activations[-1] - y_true) / len(y_true)
        for A, A_next, W in reversed(list(zip(activations[:-1], activations[1:], weights))):
            delta = error * sigmoid_derivative(A_next)
            grads.append(add_bias(A).T @ delta)
            error = delta @ W[:-1].T
        return grads


@mutant("backward")
def two_layers_only():
    """Deeper layers get zeros."""

    def backward(activations, y_true, weights):
        grads = [np.zeros(W.shape) for W in weights]
        delta = (activations[-1] - y_true) / len(y_true) * sigmoid_derivative(activations[-1])
        grads[-1] = add_bias(activations[-2]).T @ delta
        if len(weights) > 1:
            delta = delta @ weights[-1][:-1].T * sigmoid_derivative(activations[-2])
            grads[-2] = add_bias(activations[-3]).T @ delta
        return grads


@mutant("backward")
def reverses_the_callers_list():
    """weights.reverse() turns the caller's list round."""

    def backward(activations, y_true, weights):
        grads, error = [], (activations[-1] - y_true) / len(y_true)
        weights.reverse()
        for k, W in enumerate(weights):
            delta = error * sigmoid_derivative(activations[-1 - k])
            grads.insert(0, add_bias(activations[-2 - k]).T @ delta)
            error = delta @ W[:-1].T
        return grads


@mutant("backward")
def measures_instead():
    """Central differences: slow, and right to ten digits only."""

    def backward(activations, y_true, weights):
        h, grads = 1e-5, []
        for k, W in enumerate(weights):
            g = np.zeros(W.shape)
            for place in np.ndindex(W.shape):
                costs = []
                for move in (h, -h):
                    moved = [M.copy() for M in weights]
                    moved[k][place] += move
                    costs.append(loss(y_true, forward(activations[0], moved)[-1]))
                g[place] = (costs[0] - costs[1]) / (2 * h)
            grads.append(g)
        return grads


@mutant("backward")
def squares_the_activation():
    """(A²)ᵀΔ for AᵀΔ: every Δ and every bias row is right."""

    def backward(activations, y_true, weights):
        grads, error = [], (activations[-1] - y_true) / len(y_true)
        for A, A_next, W in reversed(list(zip(activations[:-1], activations[1:], weights))):
            delta = error * sigmoid_derivative(A_next)
            grads.insert(0, add_bias(A * A).T @ delta)
            error = delta @ W[:-1].T
        return grads


@mutant("backward")
def backward_in_float32():
    """Gradients in float32 for float64."""

    def backward(activations, y_true, weights):
        grads, error = [], (activations[-1] - y_true) / len(y_true)
        for A, A_next, W in reversed(list(zip(activations[:-1], activations[1:], weights))):
            delta = error * sigmoid_derivative(A_next)
            grads.insert(0, (add_bias(A).T @ delta).astype(np.float32))
            error = delta @ W[:-1].T
        return grads


@mutant("backward")
def errors_in_a_copy_of_y_true():
    """A copy of y_true takes no fractions where y_true holds whole numbers."""

    def backward(activations, y_true, weights):
        grads, error = [], y_true.copy()
        error -= activations[-1]
        error *= -1 / len(y_true)
        for A, A_next, W in reversed(list(zip(activations[:-1], activations[1:], weights))):
            delta = error * sigmoid_derivative(A_next)
            grads.insert(0, add_bias(A).T @ delta)
            error = delta @ W[:-1].T
        return grads


@mutant("backward")
def adds_weight_decay():
    """The gradient of a penalty on the weights, which nobody asked for."""

    def backward(activations, y_true, weights):
        grads, error = [], (activations[-1] - y_true) / len(y_true)
        for A, A_next, W in reversed(list(zip(activations[:-1], activations[1:], weights))):
            delta = error * sigmoid_derivative(A_next)
            grads.insert(0, add_bias(A).T @ delta + 1e-3 * W)
            error = delta @ W[:-1].T
        return grads


@mutant("backward")
def clips_the_gradient():
    """No entry is larger than 0.1."""

    def backward(activations, y_true, weights):
        grads, error = [], (activations[-1] - y_true) / len(y_true)
        for A, A_next, W in reversed(list(zip(activations[:-1], activations[1:], weights))):
            delta = error * sigmoid_derivative(A_next)
            grads.insert(0, np.clip(add_bias(A).T @ delta, -0.1, 0.1))
            error = delta @ W[:-1].T
        return grads


# -- numerical_gradient ---------------------------------------------------------------------------------------------


@mutant("numerical_gradient")
def forward_difference():
    """(E(w + h) − E(w))/h."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        weights = [np.array(W, dtype=float) for W in weights]
        grads = [np.zeros(W.shape) for W in weights]
        here = loss(y_true, forward(X, weights)[-1])
        for W, dW in zip(weights, grads):
            for place in np.ndindex(W.shape):
                kept = W[place]
                W[place] = kept + h
                dW[place] = (loss(y_true, forward(X, weights)[-1]) - here) / h
                W[place] = kept
        return grads


@mutant("numerical_gradient")
def divides_by_h():
    """Divides by h where 2h is the distance."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        weights = [np.array(W, dtype=float) for W in weights]
        grads = [np.zeros(W.shape) for W in weights]
        for W, dW in zip(weights, grads):
            for place in np.ndindex(W.shape):
                kept = W[place]
                W[place] = kept + h
                above = loss(y_true, forward(X, weights)[-1])
                W[place] = kept - h
                below = loss(y_true, forward(X, weights)[-1])
                W[place] = kept
                dW[place] = (above - below) / h
        return grads


@mutant("numerical_gradient")
def ignores_h():
    """Always 1e-5."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        h = 1e-5
        weights = [np.array(W, dtype=float) for W in weights]
        grads = [np.zeros(W.shape) for W in weights]
        for W, dW in zip(weights, grads):
            for place in np.ndindex(W.shape):
                kept = W[place]
                W[place] = kept + h
                above = loss(y_true, forward(X, weights)[-1])
                W[place] = kept - h
                below = loss(y_true, forward(X, weights)[-1])
                W[place] = kept
                dW[place] = (above - below) / (2 * h)
        return grads


@mutant("numerical_gradient")
def does_not_put_the_weight_back():
    """Every weight stays at w − h."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        weights = [np.array(W, dtype=float) for W in weights]
        grads = [np.zeros(W.shape) for W in weights]
        for W, dW in zip(weights, grads):
            for place in np.ndindex(W.shape):
                W[place] += h
                above = loss(y_true, forward(X, weights)[-1])
                W[place] -= 2 * h
                below = loss(y_true, forward(X, weights)[-1])
                dW[place] = (above - below) / (2 * h)
        return grads


@mutant("numerical_gradient")
def moves_the_callers_weights():
    """Works on the caller's matrices; w + h − 2h + h is not quite w again."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        grads = [np.zeros(W.shape) for W in weights]
        for W, dW in zip(weights, grads):
            for place in np.ndindex(W.shape):
                W[place] += h
                above = loss(y_true, forward(X, weights)[-1])
                W[place] -= 2 * h
                below = loss(y_true, forward(X, weights)[-1])
                W[place] += h
                dW[place] = (above - below) / (2 * h)
        return grads


@mutant("numerical_gradient")
def leaves_out_the_bias():
    """The bias row stays 0."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        weights = [np.array(W, dtype=float) for W in weights]
        grads = [np.zeros(W.shape) for W in weights]
        for W, dW in zip(weights, grads):
            for place in np.ndindex(W.shape[0] - 1, W.shape[1]):
                kept = W[place]
                W[place] = kept + h
                above = loss(y_true, forward(X, weights)[-1])
                W[place] = kept - h
                below = loss(y_true, forward(X, weights)[-1])
                W[place] = kept
                dW[place] = (above - below) / (2 * h)
        return grads


@mutant("numerical_gradient")
def first_matrix_only():
    """Returns after the first matrix."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        weights = [np.array(W, dtype=float) for W in weights]
        grads = [np.zeros(W.shape) for W in weights]
        W, dW = weights[0], grads[0]
        for place in np.ndindex(W.shape):
            kept = W[place]
            W[place] = kept + h
            above = loss(y_true, forward(X, weights)[-1])
            W[place] = kept - h
            below = loss(y_true, forward(X, weights)[-1])
            W[place] = kept
            dW[place] = (above - below) / (2 * h)
        return grads


@mutant("numerical_gradient")
def moves_whole_matrices():
    """Moves all weights of a matrix at once."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        grads = []
        for k in range(len(weights)):
            above = [W + h if i == k else W for i, W in enumerate(weights)]
            below = [W - h if i == k else W for i, W in enumerate(weights)]
            rise = loss(y_true, forward(X, above)[-1]) - loss(y_true, forward(X, below)[-1])
            grads.append(np.full(weights[k].shape, rise / (2 * h)))
        return grads


@mutant("numerical_gradient")
def backpropagates():
    """Returns the exact gradient: nothing is measured, so h plays no part."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        activations = forward(X, weights)
        grads, error = [], (activations[-1] - y_true) / len(y_true)
        for A, A_next, W in reversed(list(zip(activations[:-1], activations[1:], weights))):
            delta = error * A_next * (1 - A_next)
            grads.insert(0, np.hstack([A, np.ones((len(A), 1))]).T @ delta)
            error = delta @ W[:-1].T
        return grads


@mutant("numerical_gradient")
def other_way_round():
    """E(w − h) − E(w + h): the sign is wrong."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        weights = [np.array(W, dtype=float) for W in weights]
        grads = [np.zeros(W.shape) for W in weights]
        for W, dW in zip(weights, grads):
            for place in np.ndindex(W.shape):
                kept = W[place]
                W[place] = kept + h
                above = loss(y_true, forward(X, weights)[-1])
                W[place] = kept - h
                below = loss(y_true, forward(X, weights)[-1])
                W[place] = kept
                dW[place] = (below - above) / (2 * h)
        return grads


@mutant("numerical_gradient")
def default_h_too_large():
    """h=0.1 by default."""

    def numerical_gradient(X, y_true, weights, h=0.1):
        weights = [np.array(W, dtype=float) for W in weights]
        grads = [np.zeros(W.shape) for W in weights]
        for W, dW in zip(weights, grads):
            for place in np.ndindex(W.shape):
                kept = W[place]
                W[place] = kept + h
                above = loss(y_true, forward(X, weights)[-1])
                W[place] = kept - h
                below = loss(y_true, forward(X, weights)[-1])
                W[place] = kept
                dW[place] = (above - below) / (2 * h)
        return grads


@mutant("numerical_gradient")
def measures_into_float32():
    """The slopes are kept in float32."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        weights = [np.array(W, dtype=float) for W in weights]
        grads = [np.zeros(W.shape, dtype=np.float32) for W in weights]
        for W, dW in zip(weights, grads):
            for place in np.ndindex(W.shape):
                kept = W[place]
                W[place] = kept + h
                above = loss(y_true, forward(X, weights)[-1])
                W[place] = kept - h
                below = loss(y_true, forward(X, weights)[-1])
                W[place] = kept
                dW[place] = (above - below) / (2 * h)
        return grads


# -- sgd_step -------------------------------------------------------------------------------------------------------


@mutant("sgd_step")
def climbs():
    """w + lr·g."""

    def sgd_step(weights, grads, lr):
        return [W + lr * g for W, g in zip(weights, grads)]


@mutant("sgd_step")
def steps_in_place():
    """W −= lr·g changes the caller's matrices."""

    def sgd_step(weights, grads, lr):
        for W, g in zip(weights, grads):
            W -= lr * g
        return weights


@mutant("sgd_step")
def returns_the_old_weights():
    """Computes the new weights and returns the old ones."""

    def sgd_step(weights, grads, lr):
        new = []
        for W, g in zip(weights, grads):
            new.append(W - lr * g)
        return weights


@mutant("sgd_step")
def forgets_the_learning_rate():
    """w − g."""

    def sgd_step(weights, grads, lr):
        return [W - g for W, g in zip(weights, grads)]


@mutant("sgd_step")
def divides_by_the_learning_rate():
    """w − g/lr."""

    def sgd_step(weights, grads, lr):
        return [W - g / lr for W, g in zip(weights, grads)]


@mutant("sgd_step")
def returns_inside_the_loop():
    """The first matrix only: `return` is indented too far."""

    def sgd_step(weights, grads, lr):
        new = []
        for W, g in zip(weights, grads):
            new.append(W - lr * g)
            return new


@mutant("sgd_step")
def spares_the_bias():
    """The bias row is not updated."""

    def sgd_step(weights, grads, lr):
        new = [np.array(W, dtype=float) for W in weights]
        for W, g in zip(new, grads):
            W[:-1] -= lr * g[:-1]
        return new


@mutant("sgd_step")
def returns_the_step():
    """The step alone."""

    def sgd_step(weights, grads, lr):
        return [-lr * g for g in grads]


@mutant("sgd_step")
def replaces_in_the_list():
    """New matrices, but in the caller's list."""

    def sgd_step(weights, grads, lr):
        for k in range(len(weights)):
            weights[k] = weights[k] - lr * grads[k]
        return weights


@mutant("sgd_step")
def steps_in_float32():
    """New weights in float32."""

    def sgd_step(weights, grads, lr):
        return [(W - lr * g).astype(np.float32) for W, g in zip(weights, grads)]


@mutant("sgd_step")
def decays_the_weights():
    """Weight decay, which nobody asked for."""

    def sgd_step(weights, grads, lr):
        return [W - lr * (g + 1e-3 * W) for W, g in zip(weights, grads)]


@mutant("sgd_step")
def clips_the_step():
    """No step is longer than 1."""

    def sgd_step(weights, grads, lr):
        return [W - np.clip(lr * g, -1, 1) for W, g in zip(weights, grads)]


@mutant("sgd_step")
def clips_the_slopes():
    """No slope is steeper than 5."""

    def sgd_step(weights, grads, lr):
        return [W - lr * np.clip(g, -5, 5) for W, g in zip(weights, grads)]


# -- momentum_step --------------------------------------------------------------------------------------------------


@mutant("momentum_step")
def velocity_uphill():
    """v ← beta·v + lr·g, w ← w + v."""

    def momentum_step(weights, grads, velocity, lr, beta):
        velocity = [beta * v + lr * g for v, g in zip(velocity, grads)]
        return [W + v for W, v in zip(weights, velocity)], velocity


@mutant("momentum_step")
def other_sign_convention():
    """v ← beta·v + lr·g, w ← w − v: a velocity that points uphill."""

    def momentum_step(weights, grads, velocity, lr, beta):
        velocity = [beta * v + lr * g for v, g in zip(velocity, grads)]
        return [W - v for W, v in zip(weights, velocity)], velocity


@mutant("momentum_step")
def moves_by_the_old_velocity():
    """w ← w + v before v is updated."""

    def momentum_step(weights, grads, velocity, lr, beta):
        new = [W + v for W, v in zip(weights, velocity)]
        return new, [beta * v - lr * g for v, g in zip(velocity, grads)]


@mutant("momentum_step")
def averages():
    """v ← beta·v − (1 − beta)·lr·g."""

    def momentum_step(weights, grads, velocity, lr, beta):
        velocity = [beta * v - (1 - beta) * lr * g for v, g in zip(velocity, grads)]
        return [W + v for W, v in zip(weights, velocity)], velocity


@mutant("momentum_step")
def rate_outside():
    """v ← beta·v − g, w ← w + lr·v."""

    def momentum_step(weights, grads, velocity, lr, beta):
        velocity = [beta * v - g for v, g in zip(velocity, grads)]
        return [W + lr * v for W, v in zip(weights, velocity)], velocity


@mutant("momentum_step")
def nesterov():
    """Looks ahead as Nesterov does: w ← w + beta·v − lr·g with the new v."""

    def momentum_step(weights, grads, velocity, lr, beta):
        velocity = [beta * v - lr * g for v, g in zip(velocity, grads)]
        return [W + beta * v - lr * g for W, v, g in zip(weights, velocity, grads)], velocity


@mutant("momentum_step")
def forgets_to_return_the_velocity():
    """Returns the weights alone."""

    def momentum_step(weights, grads, velocity, lr, beta):
        velocity = [beta * v - lr * g for v, g in zip(velocity, grads)]
        return [W + v for W, v in zip(weights, velocity)]


@mutant("momentum_step")
def returns_the_old_velocity():
    """The velocity comes back as it was."""

    def momentum_step(weights, grads, velocity, lr, beta):
        new = [beta * v - lr * g for v, g in zip(velocity, grads)]
        return [W + v for W, v in zip(weights, new)], velocity


@mutant("momentum_step")
def velocity_in_place():
    """v *= beta changes the caller's velocity."""

    def momentum_step(weights, grads, velocity, lr, beta):
        for v, g in zip(velocity, grads):
            v *= beta
            v -= lr * g
        return [W + v for W, v in zip(weights, velocity)], velocity


@mutant("momentum_step")
def velocity_first():
    """Returns (velocity, weights)."""

    def momentum_step(weights, grads, velocity, lr, beta):
        velocity = [beta * v - lr * g for v, g in zip(velocity, grads)]
        return velocity, [W + v for W, v in zip(weights, velocity)]


@mutant("momentum_step")
def rolls_in_float32():
    """The velocity in float32."""

    def momentum_step(weights, grads, velocity, lr, beta):
        velocity = [(beta * v - lr * g).astype(np.float32) for v, g in zip(velocity, grads)]
        return [W + v for W, v in zip(weights, velocity)], velocity


# -- rmsprop_step ---------------------------------------------------------------------------------------------------


@mutant("rmsprop_step")
def eps_outside_the_root():
    """g/(√s + eps)."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        mean_square = [rho * s + (1 - rho) * g**2 for s, g in zip(mean_square, grads)]
        return [W - lr * g / (np.sqrt(s) + eps) for W, g, s in zip(weights, grads, mean_square)], mean_square


@mutant("rmsprop_step")
def forgets_eps():
    """g/√s."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        mean_square = [rho * s + (1 - rho) * g**2 for s, g in zip(mean_square, grads)]
        return [W - lr * g / np.sqrt(s) for W, g, s in zip(weights, grads, mean_square)], mean_square


@mutant("rmsprop_step")
def forgets_the_root():
    """g/(s + eps)."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        mean_square = [rho * s + (1 - rho) * g**2 for s, g in zip(mean_square, grads)]
        return [W - lr * g / (s + eps) for W, g, s in zip(weights, grads, mean_square)], mean_square


@mutant("rmsprop_step")
def divides_by_the_old_mean():
    """The mean square of the step before."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        new = [W - lr * g / np.sqrt(s + eps) for W, g, s in zip(weights, grads, mean_square)]
        return new, [rho * s + (1 - rho) * g**2 for s, g in zip(mean_square, grads)]


@mutant("rmsprop_step")
def rho_the_other_way():
    """s ← (1 − rho)·s + rho·g²."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        mean_square = [(1 - rho) * s + rho * g**2 for s, g in zip(mean_square, grads)]
        return [W - lr * g / np.sqrt(s + eps) for W, g, s in zip(weights, grads, mean_square)], mean_square


@mutant("rmsprop_step")
def mean_of_the_gradient():
    """g where its square belongs."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        mean_square = [rho * s + (1 - rho) * np.abs(g) for s, g in zip(mean_square, grads)]
        return [W - lr * g / np.sqrt(s + eps) for W, g, s in zip(weights, grads, mean_square)], mean_square


@mutant("rmsprop_step")
def adds_up_like_adagrad():
    """s ← s + g², never forgetting."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        mean_square = [s + g**2 for s, g in zip(mean_square, grads)]
        return [W - lr * g / np.sqrt(s + eps) for W, g, s in zip(weights, grads, mean_square)], mean_square


@mutant("rmsprop_step")
def one_mean_a_matrix():
    """One mean square for the whole matrix."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        mean_square = [np.full(s.shape, np.mean(rho * s + (1 - rho) * g**2)) for s, g in zip(mean_square, grads)]
        return [W - lr * g / np.sqrt(s + eps) for W, g, s in zip(weights, grads, mean_square)], mean_square


@mutant("rmsprop_step")
def goes_uphill():
    """w + …"""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        mean_square = [rho * s + (1 - rho) * g**2 for s, g in zip(mean_square, grads)]
        return [W + lr * g / np.sqrt(s + eps) for W, g, s in zip(weights, grads, mean_square)], mean_square


@mutant("rmsprop_step")
def mean_square_in_place():
    """s *= rho changes the caller's mean squares."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        for s, g in zip(mean_square, grads):
            s *= rho
            s += (1 - rho) * g**2
        return [W - lr * g / np.sqrt(s + eps) for W, g, s in zip(weights, grads, mean_square)], mean_square


@mutant("rmsprop_step")
def squares_in_float32():
    """The mean square in float32."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        mean_square = [(rho * s + (1 - rho) * g**2).astype(np.float32) for s, g in zip(mean_square, grads)]
        return [W - lr * g / np.sqrt(s + eps) for W, g, s in zip(weights, grads, mean_square)], mean_square


# -- adam_step ------------------------------------------------------------------------------------------------------


@mutant("adam_step")
def no_bias_correction():
    """m and v as they are."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        m = [beta1 * a + (1 - beta1) * g for a, g in zip(m, grads)]
        v = [beta2 * b + (1 - beta2) * g**2 for b, g in zip(v, grads)]
        return [W - lr * a / (np.sqrt(b) + eps) for W, a, b in zip(weights, m, v)], m, v


@mutant("adam_step")
def corrects_m_only():
    """v is not corrected."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        m = [beta1 * a + (1 - beta1) * g for a, g in zip(m, grads)]
        v = [beta2 * b + (1 - beta2) * g**2 for b, g in zip(v, grads)]
        return [W - lr * a / (1 - beta1**t) / (np.sqrt(b) + eps) for W, a, b in zip(weights, m, v)], m, v


@mutant("adam_step")
def counts_from_zero():
    """Corrects with t + 1, as if t began at 0."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        m = [beta1 * a + (1 - beta1) * g for a, g in zip(m, grads)]
        v = [beta2 * b + (1 - beta2) * g**2 for b, g in zip(v, grads)]
        c1, c2 = 1 - beta1 ** (t + 1), 1 - beta2 ** (t + 1)
        return [W - lr * (a / c1) / (np.sqrt(b / c2) + eps) for W, a, b in zip(weights, m, v)], m, v


@mutant("adam_step")
def corrects_as_at_the_first_step():
    """1 − beta without the power t: right at t = 1 only."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        m = [beta1 * a + (1 - beta1) * g for a, g in zip(m, grads)]
        v = [beta2 * b + (1 - beta2) * g**2 for b, g in zip(v, grads)]
        new = [W - lr * (a / (1 - beta1)) / (np.sqrt(b / (1 - beta2)) + eps) for W, a, b in zip(weights, m, v)]
        return new, m, v


@mutant("adam_step")
def eps_under_the_root():
    """√(v̂ + eps), as in RMSprop."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        m = [beta1 * a + (1 - beta1) * g for a, g in zip(m, grads)]
        v = [beta2 * b + (1 - beta2) * g**2 for b, g in zip(v, grads)]
        c1, c2 = 1 - beta1**t, 1 - beta2**t
        return [W - lr * (a / c1) / np.sqrt(b / c2 + eps) for W, a, b in zip(weights, m, v)], m, v


@mutant("adam_step")
def eps_before_the_correction():
    """Keras' order: eps is added to √v, not to √v̂."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        m = [beta1 * a + (1 - beta1) * g for a, g in zip(m, grads)]
        v = [beta2 * b + (1 - beta2) * g**2 for b, g in zip(v, grads)]
        rate = lr * np.sqrt(1 - beta2**t) / (1 - beta1**t)
        return [W - rate * a / (np.sqrt(b) + eps) for W, a, b in zip(weights, m, v)], m, v


@mutant("adam_step")
def betas_exchanged():
    """beta1 for v and beta2 for m."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        m = [beta2 * a + (1 - beta2) * g for a, g in zip(m, grads)]
        v = [beta1 * b + (1 - beta1) * g**2 for b, g in zip(v, grads)]
        c1, c2 = 1 - beta2**t, 1 - beta1**t
        return [W - lr * (a / c1) / (np.sqrt(b / c2) + eps) for W, a, b in zip(weights, m, v)], m, v


@mutant("adam_step")
def returns_corrected_means():
    """Hands m̂ and v̂ on, so that they are corrected again and again."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        m = [(beta1 * a + (1 - beta1) * g) / (1 - beta1**t) for a, g in zip(m, grads)]
        v = [(beta2 * b + (1 - beta2) * g**2) / (1 - beta2**t) for b, g in zip(v, grads)]
        return [W - lr * a / (np.sqrt(b) + eps) for W, a, b in zip(weights, m, v)], m, v


@mutant("adam_step")
def v_without_the_square():
    """|g| where g² belongs."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        m = [beta1 * a + (1 - beta1) * g for a, g in zip(m, grads)]
        v = [beta2 * b + (1 - beta2) * np.abs(g) for b, g in zip(v, grads)]
        c1, c2 = 1 - beta1**t, 1 - beta2**t
        return [W - lr * (a / c1) / (np.sqrt(b / c2) + eps) for W, a, b in zip(weights, m, v)], m, v


@mutant("adam_step")
def steps_by_the_gradient():
    """g where m̂ belongs: RMSprop with a correction."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        m = [beta1 * a + (1 - beta1) * g for a, g in zip(m, grads)]
        v = [beta2 * b + (1 - beta2) * g**2 for b, g in zip(v, grads)]
        return [W - lr * g / (np.sqrt(b / (1 - beta2**t)) + eps) for W, g, b in zip(weights, grads, v)], m, v


@mutant("adam_step")
def weights_in_place():
    """W −= … changes the caller's matrices."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        m = [beta1 * a + (1 - beta1) * g for a, g in zip(m, grads)]
        v = [beta2 * b + (1 - beta2) * g**2 for b, g in zip(v, grads)]
        for W, a, b in zip(weights, m, v):
            W -= lr * (a / (1 - beta1**t)) / (np.sqrt(b / (1 - beta2**t)) + eps)
        return weights, m, v


@mutant("adam_step")
def means_in_float32():
    """m and v in float32."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        m = [(beta1 * a + (1 - beta1) * g).astype(np.float32) for a, g in zip(m, grads)]
        v = [(beta2 * b + (1 - beta2) * g**2).astype(np.float32) for b, g in zip(v, grads)]
        c1, c2 = 1 - beta1**t, 1 - beta2**t
        return [W - lr * (a / c1) / (np.sqrt(b / c2) + eps) for W, a, b in zip(weights, m, v)], m, v


@mutant("adam_step")
def decays_weights_as_adamw():
    """AdamW's weight decay, which nobody asked for."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        m = [beta1 * a + (1 - beta1) * g for a, g in zip(m, grads)]
        v = [beta2 * b + (1 - beta2) * g**2 for b, g in zip(v, grads)]
        c1, c2 = 1 - beta1**t, 1 - beta2**t
        return [W - lr * ((a / c1) / (np.sqrt(b / c2) + eps) + 0.004 * W) for W, a, b in zip(weights, m, v)], m, v


# -- train ----------------------------------------------------------------------------------------------------------


@mutant("train")
def losses_after_the_update():
    """losses[k] belongs to the weights after update k."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        for _ in range(epochs):
            weights = sgd_step(weights, backward(forward(X, weights), y_true, weights), lr)
            losses.append(loss(y_true, forward(X, weights)[-1]))
        return weights, losses


@mutant("train")
def one_epoch_too_few():
    """The last update is missing."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        for epoch in range(epochs):
            activations = forward(X, weights)
            losses.append(loss(y_true, activations[-1]))
            if epoch < epochs - 1:
                weights = sgd_step(weights, backward(activations, y_true, weights), lr)
        return weights, losses


@mutant("train")
def one_epoch_too_many():
    """range(epochs + 1)."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        for _ in range(epochs + 1):
            activations = forward(X, weights)
            losses.append(loss(y_true, activations[-1]))
            weights = sgd_step(weights, backward(activations, y_true, weights), lr)
        return weights, losses


@mutant("train")
def a_loss_too_many():
    """The final loss is appended as well."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        for _ in range(epochs):
            activations = forward(X, weights)
            losses.append(loss(y_true, activations[-1]))
            weights = sgd_step(weights, backward(activations, y_true, weights), lr)
        losses.append(loss(y_true, forward(X, weights)[-1]))
        return weights, losses


@mutant("train")
def returns_the_initial_weights():
    """The trained weights are forgotten."""

    def train(X, y_true, weights, lr, epochs):
        losses, now = [], weights
        for _ in range(epochs):
            activations = forward(X, now)
            losses.append(loss(y_true, activations[-1]))
            now = sgd_step(now, backward(activations, y_true, now), lr)
        return weights, losses


@mutant("train")
def trains_the_callers_weights():
    """W −= … changes the weights that were given."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        for _ in range(epochs):
            activations = forward(X, weights)
            losses.append(loss(y_true, activations[-1]))
            for W, g in zip(weights, backward(activations, y_true, weights)):
                W -= lr * g
        return weights, losses


@mutant("train")
def gradient_computed_once():
    """The forward pass stands before the loop."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        activations = forward(X, weights)
        grads = backward(activations, y_true, weights)
        for _ in range(epochs):
            losses.append(loss(y_true, forward(X, weights)[-1]))
            weights = sgd_step(weights, grads, lr)
        return weights, losses


@mutant("train")
def moves_weights_while_going_back():
    """Updates each matrix before the error passes through it."""

    def train(X, y_true, weights, lr, epochs):
        weights, losses = [np.array(W, dtype=float) for W in weights], []
        for _ in range(epochs):
            A = forward(X, weights)
            losses.append(loss(y_true, A[-1]))
            error = (A[-1] - y_true) / len(X)
            for k in reversed(range(len(weights))):
                delta = error * A[k + 1] * (1 - A[k + 1])
                weights[k] -= lr * np.hstack([A[k], np.ones((len(X), 1))]).T @ delta
                error = delta @ weights[k][:-1].T
        return weights, losses


@mutant("train")
def row_by_row():
    """Updates after every row: stochastic instead of full-batch descent."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        for _ in range(epochs):
            losses.append(loss(y_true, forward(X, weights)[-1]))
            for x, y in zip(X, y_true):
                activations = forward(x[None], weights)
                weights = sgd_step(weights, backward(activations, y[None], weights), lr)
        return weights, losses


@mutant("train")
def climbs_the_loss():
    """Steps along the gradient instead of against it."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        for _ in range(epochs):
            activations = forward(X, weights)
            losses.append(loss(y_true, activations[-1]))
            weights = [W + lr * g for W, g in zip(weights, backward(activations, y_true, weights))]
        return weights, losses


@mutant("train")
def returns_the_last_loss_only():
    """A number instead of the list."""

    def train(X, y_true, weights, lr, epochs):
        last = 0.0
        for _ in range(epochs):
            activations = forward(X, weights)
            last = loss(y_true, activations[-1])
            weights = sgd_step(weights, backward(activations, y_true, weights), lr)
        return weights, last


@mutant("train")
def lowers_the_learning_rate():
    """lr shrinks by a percent each epoch, which nobody asked for."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        for _ in range(epochs):
            activations = forward(X, weights)
            losses.append(loss(y_true, activations[-1]))
            weights = sgd_step(weights, backward(activations, y_true, weights), lr)
            lr *= 0.99
        return weights, losses


@mutant("train")
def stops_when_the_loss_rises():
    """Early stopping that nobody asked for: fewer losses than epochs."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        for _ in range(epochs):
            acts = forward(X, weights)
            losses.append(loss(y_true, acts[-1]))
            if len(losses) > 1 and losses[-1] > losses[-2]:
                break
            weights = sgd_step(weights, backward(acts, y_true, weights), lr)
        return weights, losses


@mutant("train")
def stops_where_the_loss_stays():
    """Stops when the loss no longer falls by 1e-9."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        for _ in range(epochs):
            acts = forward(X, weights)
            losses.append(loss(y_true, acts[-1]))
            if len(losses) > 1 and 0 <= losses[-2] - losses[-1] < 1e-9:
                break
            weights = sgd_step(weights, backward(acts, y_true, weights), lr)
        return weights, losses


@mutant("train")
def keeps_the_best_weights():
    """Returns the weights with the lowest loss, not the last ones."""

    def train(X, y_true, weights, lr, epochs):
        losses, best = [], weights
        for _ in range(epochs):
            acts = forward(X, weights)
            losses.append(loss(y_true, acts[-1]))
            if losses[-1] == min(losses):
                best = weights
            weights = sgd_step(weights, backward(acts, y_true, weights), lr)
        if losses and loss(y_true, forward(X, weights)[-1]) < min(losses):
            best = weights
        return best, losses


@mutant("train")
def halves_the_rate_when_the_loss_rises():
    """A schedule that nobody asked for."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        for _ in range(epochs):
            acts = forward(X, weights)
            losses.append(loss(y_true, acts[-1]))
            if len(losses) > 1 and losses[-1] > losses[-2]:
                lr = lr / 2
            weights = sgd_step(weights, backward(acts, y_true, weights), lr)
        return weights, losses


@mutant("train")
def goes_back_when_the_loss_rises():
    """A step that made the loss rise is taken back."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        for _ in range(epochs):
            acts = forward(X, weights)
            losses.append(loss(y_true, acts[-1]))
            new = sgd_step(weights, backward(acts, y_true, weights), lr)
            if loss(y_true, forward(X, new)[-1]) <= losses[-1]:
                weights = new
        return weights, losses


@mutant("train")
def trains_with_momentum():
    """Momentum of 0.9, which nobody asked for."""

    def train(X, y_true, weights, lr, epochs):
        losses, velocity = [], [np.zeros(W.shape) for W in weights]
        for _ in range(epochs):
            acts = forward(X, weights)
            losses.append(loss(y_true, acts[-1]))
            weights, velocity = momentum_step(weights, backward(acts, y_true, weights), velocity, lr, 0.9)
        return weights, losses


@mutant("train")
def trains_the_last_layer_only():
    """All layers but the last are frozen."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        for _ in range(epochs):
            acts = forward(X, weights)
            losses.append(loss(y_true, acts[-1]))
            weights = weights[:-1] + sgd_step(weights, backward(acts, y_true, weights), lr)[-1:]
        return weights, losses


@mutant("train")
def decays_weights_on_the_way():
    """A penalty on the weights, which nobody asked for."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        for _ in range(epochs):
            acts = forward(X, weights)
            losses.append(loss(y_true, acts[-1]))
            weights = [(1 - 1e-4 * lr) * W for W in sgd_step(weights, backward(acts, y_true, weights), lr)]
        return weights, losses


@mutant("train")
def clips_the_norm():
    """Gradients longer than 0.15 are shortened."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        for _ in range(epochs):
            acts = forward(X, weights)
            losses.append(loss(y_true, acts[-1]))
            grads = backward(acts, y_true, weights)
            scale = min(1, 0.15 / max(np.sqrt(sum(np.sum(g**2) for g in grads)), 1e-12))
            weights = sgd_step(weights, [scale * g for g in grads], lr)
        return weights, losses


@mutant("train")
def trains_in_float32():
    """The weights become float32."""

    def train(X, y_true, weights, lr, epochs):
        weights, losses = [np.asarray(W, dtype=np.float32) for W in weights], []
        for _ in range(epochs):
            acts = forward(X, weights)
            losses.append(loss(y_true, acts[-1]))
            weights = [W.astype(np.float32) for W in sgd_step(weights, backward(acts, y_true, weights), lr)]
        return weights, losses


@mutant("train")
def losses_as_whole_numbers():
    """The losses stand in an array of integers."""

    def train(X, y_true, weights, lr, epochs):
        losses = np.zeros(epochs, dtype=int)
        for k in range(epochs):
            acts = forward(X, weights)
            losses[k] = loss(y_true, acts[-1])
            weights = sgd_step(weights, backward(acts, y_true, weights), lr)
        return weights, losses
