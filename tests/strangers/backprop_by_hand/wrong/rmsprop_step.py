"""Wrong solutions of `rmsprop_step`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("rmsprop_step")
def eps_after_the_root():
    """√s + eps, as in Adam: seen with a large eps or s = 0."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        S = [rho * s + (1 - rho) * g**2 for s, g in zip(mean_square, grads)]
        return [w - lr * g / (np.sqrt(s) + eps) for w, g, s in zip(weights, grads, S)], S


@mutant("rmsprop_step")
def divides_by_old_mean():
    """The mean square from before this step divides."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        S = [rho * s + (1 - rho) * g**2 for s, g in zip(mean_square, grads)]
        return [w - lr * g / np.sqrt(s + eps) for w, g, s in zip(weights, grads, mean_square)], S


@mutant("rmsprop_step")
def root_forgotten():
    """Divides by s + eps."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        S = [rho * s + (1 - rho) * g**2 for s, g in zip(mean_square, grads)]
        return [w - lr * g / (s + eps) for w, g, s in zip(weights, grads, S)], S


@mutant("rmsprop_step")
def square_forgotten():
    """A running mean of the slopes, not of their squares: roots of negative numbers are nan."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        S = [rho * s + (1 - rho) * g for s, g in zip(mean_square, grads)]
        return [w - lr * g / np.sqrt(s + eps) for w, g, s in zip(weights, grads, S)], S


@mutant("rmsprop_step")
def rho_swapped():
    """(1 - rho)·s + rho·g²."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        S = [(1 - rho) * s + rho * g**2 for s, g in zip(mean_square, grads)]
        return [w - lr * g / np.sqrt(s + eps) for w, g, s in zip(weights, grads, S)], S


@mutant("rmsprop_step")
def adagrad():
    """rho·s + g²: the factor 1 - rho is missing."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        S = [rho * s + g**2 for s, g in zip(mean_square, grads)]
        return [w - lr * g / np.sqrt(s + eps) for w, g, s in zip(weights, grads, S)], S


@mutant("rmsprop_step")
def no_eps():
    """Without eps: nan for a slope of 0 with s = 0."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        S = [rho * s + (1 - rho) * g**2 for s, g in zip(mean_square, grads)]
        return [w - lr * g / np.sqrt(s) for w, g, s in zip(weights, grads, S)], S


@mutant("rmsprop_step")
def eps_in_the_state():
    """eps is added to the running mean that is returned."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        S = [rho * s + (1 - rho) * g**2 + eps for s, g in zip(mean_square, grads)]
        return [w - lr * g / np.sqrt(s) for w, g, s in zip(weights, grads, S)], S


@mutant("rmsprop_step")
def uphill():
    """Plus in place of minus."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        S = [rho * s + (1 - rho) * g**2 for s, g in zip(mean_square, grads)]
        return [w + lr * g / np.sqrt(s + eps) for w, g, s in zip(weights, grads, S)], S


@mutant("rmsprop_step")
def slope_forgotten():
    """Divides lr alone by the root."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        S = [rho * s + (1 - rho) * g**2 for s, g in zip(mean_square, grads)]
        return [w - lr / np.sqrt(s + eps) for w, s in zip(weights, S)], S


@mutant("rmsprop_step")
def one_mean_for_a_matrix():
    """The mean of all squares in a matrix in place of one for each weight."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        S = [rho * s + (1 - rho) * np.mean(g**2) for s, g in zip(mean_square, grads)]
        return [w - lr * g / np.sqrt(s + eps) for w, g, s in zip(weights, grads, S)], S


@mutant("rmsprop_step")
def matrix_square():
    """g @ g in place of the squares of the entries."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        S = [rho * s + (1 - rho) * (g @ g) for s, g in zip(mean_square, grads)]
        return [w - lr * g / np.sqrt(s + eps) for w, g, s in zip(weights, grads, S)], S


@mutant("rmsprop_step")
def mean_square_in_place():
    """The caller's running means are overwritten."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        for s, g in zip(mean_square, grads):
            s[...] = rho * s + (1 - rho) * g**2
        return [w - lr * g / np.sqrt(s + eps) for w, g, s in zip(weights, grads, mean_square)], mean_square


@mutant("rmsprop_step")
def gradients_squared_in_place():
    """`**=` changes the caller's slopes, and the step is always downwards."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        S = []
        for s, g in zip(mean_square, grads):
            g **= 2
            S.append(rho * s + (1 - rho) * g)
        return [w - lr * g / np.sqrt(s + eps) for w, g, s in zip(weights, grads, S)], S


@mutant("rmsprop_step")
def usual_constants():
    """rho and eps are written down as 0.9 and 1e-7."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        S = [0.9 * s + 0.1 * g**2 for s, g in zip(mean_square, grads)]
        return [w - lr * g / np.sqrt(s + 1e-7) for w, g, s in zip(weights, grads, S)], S


@mutant("rmsprop_step")
def old_mean_returned():
    """The weights are right, the running mean is the one from before."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        S = [rho * s + (1 - rho) * g**2 for s, g in zip(mean_square, grads)]
        return [w - lr * g / np.sqrt(s + eps) for w, g, s in zip(weights, grads, S)], mean_square


@mutant("rmsprop_step")
def bracket_over_both():
    """(rho·s + 1 - rho)·g²: wrong brackets."""

    def rmsprop_step(weights, grads, mean_square, lr, rho, eps):
        S = [(rho * s + 1 - rho) * g**2 for s, g in zip(mean_square, grads)]
        return [w - lr * g / np.sqrt(s + eps) for w, g, s in zip(weights, grads, S)], S
