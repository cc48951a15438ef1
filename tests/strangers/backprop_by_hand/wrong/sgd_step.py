"""Wrong solutions of `sgd_step`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("sgd_step")
def uphill():
    """Plus in place of minus."""

    def sgd_step(weights, grads, lr):
        return [W + lr * g for W, g in zip(weights, grads)]


@mutant("sgd_step")
def in_place():
    """`-=` changes the caller's arrays."""

    def sgd_step(weights, grads, lr):
        for W, g in zip(weights, grads):
            W -= lr * g
        return weights


@mutant("sgd_step")
def replaced_in_the_callers_list():
    """New arrays, but put into the caller's list."""

    def sgd_step(weights, grads, lr):
        for i in range(len(weights)):
            weights[i] = weights[i] - lr * grads[i]
        return weights


@mutant("sgd_step")
def learning_rate_left_out():
    """w - g."""

    def sgd_step(weights, grads, lr):
        return [W - g for W, g in zip(weights, grads)]


@mutant("sgd_step")
def learning_rate_of_the_example():
    """0.5 is written into the code."""

    def sgd_step(weights, grads, lr):
        return [W - 0.5 * g for W, g in zip(weights, grads)]


@mutant("sgd_step")
def divided_by_rate():
    """g / lr."""

    def sgd_step(weights, grads, lr):
        return [W - g / (lr + 1e-12) for W, g in zip(weights, grads)]


@mutant("sgd_step")
def only_the_steps():
    """Returns the steps, not the weights."""

    def sgd_step(weights, grads, lr):
        return [-lr * g for g in grads]


@mutant("sgd_step")
def returns_in_the_loop():
    """return stands in the loop: one matrix only."""

    def sgd_step(weights, grads, lr):
        new = []
        for W, g in zip(weights, grads):
            new.append(W - lr * g)
            return new


@mutant("sgd_step")
def shallow_copy():
    """list() copies the list; `-=` still changes the caller's arrays."""

    def sgd_step(weights, grads, lr):
        new = list(weights)
        for W, g in zip(new, grads):
            W -= lr * g
        return new


@mutant("sgd_step")
def lists_subtracted():
    """Treats the lists as arrays: matrices of different shapes raise."""

    def sgd_step(weights, grads, lr):
        return np.array(weights) - lr * np.array(grads)


@mutant("sgd_step")
def brackets_wrong():
    """(w - lr) · g."""

    def sgd_step(weights, grads, lr):
        return [(W - lr) * g for W, g in zip(weights, grads)]


@mutant("sgd_step")
def nothing_to_do():
    """With lr = 0 the caller's own list comes back, not new arrays in a new list."""

    def sgd_step(weights, grads, lr):
        if lr == 0:
            return weights
        return [W - lr * g for W, g in zip(weights, grads)]


@mutant("sgd_step")
def two_matrices_only():
    """Written for two matrices."""

    def sgd_step(weights, grads, lr):
        return [weights[0] - lr * grads[0], weights[1] - lr * grads[1]]


@mutant("sgd_step")
def weights_shrink_too():
    """w(1 - lr) - lr·g: a decay that nobody asked for."""

    def sgd_step(weights, grads, lr):
        return [W - lr * (g + W) for W, g in zip(weights, grads)]


@mutant("sgd_step")
def clipped_slopes():
    """Slopes are cut at ±5: seen with a steep slope."""

    def sgd_step(weights, grads, lr):
        return [W - lr * np.clip(g, -5, 5) for W, g in zip(weights, grads)]


@mutant("sgd_step")
def last_matrix_forgotten():
    """range(len - 1): one matrix too few."""

    def sgd_step(weights, grads, lr):
        return [weights[i] - lr * grads[i] for i in range(len(weights) - 1)]


@mutant("sgd_step")
def exhausted_iterator():
    """A lazy map in place of a list."""

    def sgd_step(weights, grads, lr):
        return map(lambda W, g: W - lr * g, weights, grads)
