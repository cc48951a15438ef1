"""Wrong solutions of `numerical_gradient`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("numerical_gradient")
def divided_by_h():
    """Not divided by 2: twice the slope."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        weights = [W.astype(float) for W in weights]
        grads = [np.zeros(W.shape) for W in weights]
        for W, g in zip(weights, grads):
            for p in np.ndindex(W.shape):
                kept = W[p]
                W[p] = kept + h
                above = loss(y_true, forward(X, weights)[-1])
                W[p] = kept - h
                below = loss(y_true, forward(X, weights)[-1])
                W[p] = kept
                g[p] = (above - below) / h
        return grads


@mutant("numerical_gradient")
def brackets_missing():
    """/ 2 * h multiplies by h."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        weights = [W.astype(float) for W in weights]
        grads = [np.zeros(W.shape) for W in weights]
        for W, g in zip(weights, grads):
            for p in np.ndindex(W.shape):
                kept = W[p]
                W[p] = kept + h
                above = loss(y_true, forward(X, weights)[-1])
                W[p] = kept - h
                below = loss(y_true, forward(X, weights)[-1])
                W[p] = kept
                g[p] = (above - below) / 2 * h
        return grads


@mutant("numerical_gradient")
def one_sided():
    """A forward difference: seen with a large h."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        weights = [W.astype(float) for W in weights]
        grads = [np.zeros(W.shape) for W in weights]
        here = loss(y_true, forward(X, weights)[-1])
        for W, g in zip(weights, grads):
            for p in np.ndindex(W.shape):
                kept = W[p]
                W[p] = kept + h
                g[p] = (loss(y_true, forward(X, weights)[-1]) - here) / h
                W[p] = kept
        return grads


@mutant("numerical_gradient")
def callers_matrices_moved():
    """No copies: += and -= leave rounding errors in the caller's matrices."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        grads = [np.zeros(W.shape) for W in weights]
        for W, g in zip(weights, grads):
            for p in np.ndindex(W.shape):
                W[p] += h
                above = loss(y_true, forward(X, weights)[-1])
                W[p] -= 2 * h
                below = loss(y_true, forward(X, weights)[-1])
                W[p] += h
                g[p] = (above - below) / (2 * h)
        return grads


@mutant("numerical_gradient")
def never_put_back():
    """The moved weights stay at w - h while the next ones are measured."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        weights = [W.astype(float) for W in weights]
        grads = [np.zeros(W.shape) for W in weights]
        for W, g in zip(weights, grads):
            for p in np.ndindex(W.shape):
                kept = W[p]
                W[p] = kept + h
                above = loss(y_true, forward(X, weights)[-1])
                W[p] = kept - h
                below = loss(y_true, forward(X, weights)[-1])
                g[p] = (above - below) / (2 * h)
        return grads


@mutant("numerical_gradient")
def whole_matrix_moved():
    """All weights of a matrix move at once."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        grads = []
        for l, W in enumerate(weights):
            up = weights[:l] + [W + h] + weights[l + 1 :]
            down = weights[:l] + [W - h] + weights[l + 1 :]
            slope = (loss(y_true, forward(X, up)[-1]) - loss(y_true, forward(X, down)[-1])) / (2 * h)
            grads.append(np.full(W.shape, slope))
        return grads


@mutant("numerical_gradient")
def h_overwritten():
    """The argument h is replaced by 1e-5: seen with a large h."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        h = 1e-5
        weights = [W.astype(float) for W in weights]
        grads = [np.zeros(W.shape) for W in weights]
        for W, g in zip(weights, grads):
            for p in np.ndindex(W.shape):
                kept = W[p]
                W[p] = kept + h
                above = loss(y_true, forward(X, weights)[-1])
                W[p] = kept - h
                below = loss(y_true, forward(X, weights)[-1])
                W[p] = kept
                g[p] = (above - below) / (2 * h)
        return grads


@mutant("numerical_gradient")
def calculated_not_measured():
    """Calls backward: seen with a large h."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        return backward(forward(X, weights), y_true, weights)


@mutant("numerical_gradient")
def second_step_starts_from_the_first():
    """w + h and then w + h - h: half of the slope."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        weights = [W.astype(float) for W in weights]
        grads = [np.zeros(W.shape) for W in weights]
        for W, g in zip(weights, grads):
            for p in np.ndindex(W.shape):
                kept = W[p]
                W[p] += h
                above = loss(y_true, forward(X, weights)[-1])
                W[p] -= h
                below = loss(y_true, forward(X, weights)[-1])
                W[p] = kept
                g[p] = (above - below) / (2 * h)
        return grads


@mutant("numerical_gradient")
def bias_rows_left_out():
    """The last row is not measured and stays 0."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        weights = [W.astype(float) for W in weights]
        grads = [np.zeros(W.shape) for W in weights]
        for W, g in zip(weights, grads):
            for i in range(W.shape[0] - 1):
                for j in range(W.shape[1]):
                    kept = W[i, j]
                    W[i, j] = kept + h
                    above = loss(y_true, forward(X, weights)[-1])
                    W[i, j] = kept - h
                    below = loss(y_true, forward(X, weights)[-1])
                    W[i, j] = kept
                    g[i, j] = (above - below) / (2 * h)
        return grads


@mutant("numerical_gradient")
def sign_turned():
    """E(w - h) - E(w + h)."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        weights = [W.astype(float) for W in weights]
        grads = [np.zeros(W.shape) for W in weights]
        for W, g in zip(weights, grads):
            for p in np.ndindex(W.shape):
                kept = W[p]
                W[p] = kept + h
                above = loss(y_true, forward(X, weights)[-1])
                W[p] = kept - h
                below = loss(y_true, forward(X, weights)[-1])
                W[p] = kept
                g[p] = (below - above) / (2 * h)
        return grads


@mutant("numerical_gradient")
def copy_of_the_list_only():
    """list() copies no matrix, and the steps leave rounding errors in the caller's."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        mine = list(weights)
        grads = [np.zeros_like(W) for W in mine]
        for W, g in zip(mine, grads):
            for p in np.ndindex(W.shape):
                W[p] = W[p] + h
                above = loss(y_true, forward(X, mine)[-1])
                W[p] = W[p] - 2 * h
                below = loss(y_true, forward(X, mine)[-1])
                W[p] = W[p] + h
                g[p] = (above - below) / (2 * h)
        return grads


@mutant("numerical_gradient")
def step_relative_to_the_weight():
    """Moves by h·w and divides by 2h: "h: how far each weight moves" is not kept."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        weights = [W.astype(float) for W in weights]
        grads = [np.zeros(W.shape) for W in weights]
        for W, g in zip(weights, grads):
            for p in np.ndindex(W.shape):
                kept = W[p]
                W[p] = kept * (1 + h)
                above = loss(y_true, forward(X, weights)[-1])
                W[p] = kept * (1 - h)
                below = loss(y_true, forward(X, weights)[-1])
                W[p] = kept
                g[p] = (above - below) / (2 * h)
        return grads


@mutant("numerical_gradient")
def half_a_step_each_side():
    """Moves by h/2 to either side and divides by h: seen with a large h."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        weights = [W.astype(float) for W in weights]
        grads = [np.zeros(W.shape) for W in weights]
        for W, g in zip(weights, grads):
            for p in np.ndindex(W.shape):
                kept = W[p]
                W[p] = kept + h / 2
                above = loss(y_true, forward(X, weights)[-1])
                W[p] = kept - h / 2
                below = loss(y_true, forward(X, weights)[-1])
                W[p] = kept
                g[p] = (above - below) / h
        return grads


@mutant("numerical_gradient")
def last_layer_only():
    """Only the last matrix is measured; the others get zeros."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        weights = [W.astype(float) for W in weights]
        grads = [np.zeros(W.shape) for W in weights]
        W = weights[-1]
        for p in np.ndindex(W.shape):
            kept = W[p]
            W[p] = kept + h
            above = loss(y_true, forward(X, weights)[-1])
            W[p] = kept - h
            below = loss(y_true, forward(X, weights)[-1])
            W[p] = kept
            grads[-1][p] = (above - below) / (2 * h)
        return grads


@mutant("numerical_gradient")
def square_loops():
    """Both loops run over the number of rows: an error where a matrix has fewer columns."""

    def numerical_gradient(X, y_true, weights, h=1e-5):
        weights = [W.astype(float) for W in weights]
        grads = [np.zeros(W.shape) for W in weights]
        for W, g in zip(weights, grads):
            for i in range(len(W)):
                for j in range(len(W)):
                    kept = W[i, j]
                    W[i, j] = kept + h
                    above = loss(y_true, forward(X, weights)[-1])
                    W[i, j] = kept - h
                    below = loss(y_true, forward(X, weights)[-1])
                    W[i, j] = kept
                    g[i, j] = (above - below) / (2 * h)
        return grads
