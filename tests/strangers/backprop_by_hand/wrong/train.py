"""Wrong solutions of `train`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("train")
def forward_once_before_the_loop():
    """The activations stay those of the first weights."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        A = forward(X, weights)
        for _ in range(epochs):
            losses.append(loss(y_true, A[-1]))
            weights = sgd_step(weights, backward(A, y_true, weights), lr)
        return weights, losses


@mutant("train")
def loss_after_the_update():
    """losses[k] is the loss after update k."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        for _ in range(epochs):
            A = forward(X, weights)
            weights = sgd_step(weights, backward(A, y_true, weights), lr)
            losses.append(loss(y_true, forward(X, weights)[-1]))
        return weights, losses


@mutant("train")
def one_loss_too_many():
    """The loss after the last update is appended too."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        for _ in range(epochs):
            A = forward(X, weights)
            losses.append(loss(y_true, A[-1]))
            weights = sgd_step(weights, backward(A, y_true, weights), lr)
        losses.append(loss(y_true, forward(X, weights)[-1]))
        return weights, losses


@mutant("train")
def weights_never_taken_over():
    """The result of sgd_step is thrown away."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        for _ in range(epochs):
            A = forward(X, weights)
            losses.append(loss(y_true, A[-1]))
            sgd_step(weights, backward(A, y_true, weights), lr)
        return weights, losses


@mutant("train")
def always_from_the_start():
    """Every epoch steps from the first weights."""

    def train(X, y_true, weights, lr, epochs):
        losses, new = [], weights
        for _ in range(epochs):
            A = forward(X, weights)
            losses.append(loss(y_true, A[-1]))
            new = sgd_step(weights, backward(A, y_true, weights), lr)
        return new, losses


@mutant("train")
def callers_matrices_moved():
    """`-=` on the matrices that were given."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        for _ in range(epochs):
            A = forward(X, weights)
            losses.append(loss(y_true, A[-1]))
            for W, g in zip(weights, backward(A, y_true, weights)):
                W -= lr * g
        return weights, losses


@mutant("train")
def callers_list_refilled():
    """New matrices, but put into the caller's list."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        for _ in range(epochs):
            A = forward(X, weights)
            losses.append(loss(y_true, A[-1]))
            weights[:] = sgd_step(weights, backward(A, y_true, weights), lr)
        return weights, losses


@mutant("train")
def stops_when_the_loss_rises():
    """Fewer epochs where the learning rate is huge."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        for _ in range(epochs):
            A = forward(X, weights)
            E = loss(y_true, A[-1])
            if losses and E > losses[-1]:
                break
            losses.append(E)
            weights = sgd_step(weights, backward(A, y_true, weights), lr)
        return weights, losses


@mutant("train")
def stops_when_nothing_changes():
    """Fewer epochs where the loss stays, with lr = 0 for example."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        for _ in range(epochs):
            A = forward(X, weights)
            losses.append(loss(y_true, A[-1]))
            if len(losses) > 1 and abs(losses[-2] - losses[-1]) < 1e-12:
                break
            weights = sgd_step(weights, backward(A, y_true, weights), lr)
        return weights, losses


@mutant("train")
def best_weights_returned():
    """The weights of the lowest loss, not the last: seen with a large learning rate."""

    def train(X, y_true, weights, lr, epochs):
        losses, best = [], weights
        for _ in range(epochs):
            A = forward(X, weights)
            losses.append(loss(y_true, A[-1]))
            weights = sgd_step(weights, backward(A, y_true, weights), lr)
            if loss(y_true, forward(X, weights)[-1]) < min(losses):
                best = weights
        return best, losses


@mutant("train")
def one_epoch_too_few():
    """range(1, epochs)."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        for _ in range(1, epochs):
            A = forward(X, weights)
            losses.append(loss(y_true, A[-1]))
            weights = sgd_step(weights, backward(A, y_true, weights), lr)
        return weights, losses


@mutant("train")
def last_update_missing():
    """No update in the last epoch."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        for k in range(epochs):
            A = forward(X, weights)
            losses.append(loss(y_true, A[-1]))
            if k < epochs - 1:
                weights = sgd_step(weights, backward(A, y_true, weights), lr)
        return weights, losses


@mutant("train")
def row_by_row():
    """An update after every row in place of one for the whole batch."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        for _ in range(epochs):
            losses.append(loss(y_true, forward(X, weights)[-1]))
            for n in range(len(X)):
                x, y = X[n : n + 1], y_true[n : n + 1]
                weights = sgd_step(weights, backward(forward(x, weights), y, weights), lr)
        return weights, losses


@mutant("train")
def weights_alone():
    """The losses are not returned."""

    def train(X, y_true, weights, lr, epochs):
        for _ in range(epochs):
            A = forward(X, weights)
            weights = sgd_step(weights, backward(A, y_true, weights), lr)
        return weights


@mutant("train")
def last_loss_only():
    """A number in place of the list; fails for 0 epochs."""

    def train(X, y_true, weights, lr, epochs):
        for _ in range(epochs):
            A = forward(X, weights)
            losses = loss(y_true, A[-1])
            weights = sgd_step(weights, backward(A, y_true, weights), lr)
        return weights, losses


@mutant("train")
def at_least_one_epoch():
    """`while True` with the test at the end: epochs = 0 runs once."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        while True:
            A = forward(X, weights)
            losses.append(loss(y_true, A[-1]))
            weights = sgd_step(weights, backward(A, y_true, weights), lr)
            if len(losses) >= epochs:
                return weights, losses


@mutant("train")
def returns_in_the_loop():
    """return stands in the loop: one epoch only, and None for 0 epochs."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        for _ in range(epochs):
            A = forward(X, weights)
            losses.append(loss(y_true, A[-1]))
            weights = sgd_step(weights, backward(A, y_true, weights), lr)
            return weights, losses


@mutant("train")
def array_of_losses():
    """losses is an array, not a list of floats."""

    def train(X, y_true, weights, lr, epochs):
        losses = np.zeros(epochs)
        for k in range(epochs):
            A = forward(X, weights)
            losses[k] = loss(y_true, A[-1])
            weights = sgd_step(weights, backward(A, y_true, weights), lr)
        return weights, losses


@mutant("train")
def rate_decays():
    """The learning rate shrinks from epoch to epoch."""

    def train(X, y_true, weights, lr, epochs):
        losses = []
        for k in range(epochs):
            A = forward(X, weights)
            losses.append(loss(y_true, A[-1]))
            weights = sgd_step(weights, backward(A, y_true, weights), lr / (1 + 0.01 * k))
        return weights, losses
