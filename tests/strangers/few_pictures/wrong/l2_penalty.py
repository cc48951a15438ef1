"""Wrong solutions of `l2_penalty`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("l2_penalty")
def with_a_half():
    """λ/2 and slopes λ w, as in many books."""

    def l2_penalty(weights, lam):
        return float(lam / 2 * sum(np.sum(w**2) for w in weights)), [lam * w for w in weights]


@mutant("l2_penalty")
def slopes_without_two():
    """The 2 of the slopes is forgotten."""

    def l2_penalty(weights, lam):
        return float(lam * sum(np.sum(w**2) for w in weights)), [lam * w for w in weights]


@mutant("l2_penalty")
def slopes_without_lam():
    """The slopes are 2 w."""

    def l2_penalty(weights, lam):
        return float(lam * sum(np.sum(w**2) for w in weights)), [2 * w for w in weights]


@mutant("l2_penalty")
def price_without_lam():
    """The price is not multiplied by lam."""

    def l2_penalty(weights, lam):
        return float(sum(np.sum(w**2) for w in weights)), [2 * lam * w for w in weights]


@mutant("l2_penalty")
def lam_squared():
    """(λ w)² in place of λ w²."""

    def l2_penalty(weights, lam):
        return float(sum(np.sum((lam * w) ** 2) for w in weights)), [2 * lam * w for w in weights]


@mutant("l2_penalty")
def absolute_values():
    """Σ |w| and its sign: L1."""

    def l2_penalty(weights, lam):
        return float(lam * sum(np.sum(np.abs(w)) for w in weights)), [lam * np.sign(w) for w in weights]


@mutant("l2_penalty")
def without_biases():
    """Arrays with one axis are left out of the price."""

    def l2_penalty(weights, lam):
        price = lam * sum(np.sum(w**2) for w in weights if np.ndim(w) > 1)
        return float(price), [2 * lam * w if np.ndim(w) > 1 else np.zeros_like(w) for w in weights]


@mutant("l2_penalty")
def mean_of_squares():
    """The mean of each array in place of its sum."""

    def l2_penalty(weights, lam):
        return float(lam * sum(np.mean(w**2) for w in weights)), [2 * lam * w for w in weights]


@mutant("l2_penalty")
def mean_over_arrays():
    """Divides by the number of arrays."""

    def l2_penalty(weights, lam):
        squares = [np.sum(w**2) for w in weights]
        return float(lam * np.mean(squares)), [2 * lam * w / len(weights) for w in weights]


@mutant("l2_penalty")
def root():
    """The norm, not its square."""

    def l2_penalty(weights, lam):
        return float(lam * np.sqrt(sum(np.sum(w**2) for w in weights))), [2 * lam * w for w in weights]


@mutant("l2_penalty")
def square_of_the_sum():
    """Sums first, squares then."""

    def l2_penalty(weights, lam):
        return float(lam * sum(np.sum(w) ** 2 for w in weights)), [2 * lam * w for w in weights]


@mutant("l2_penalty")
def last_array_only():
    """The price is overwritten in every turn of the loop."""

    def l2_penalty(weights, lam):
        price, slopes = 0.0, []
        for w in weights:
            price = float(lam * np.sum(w**2))
            slopes.append(2 * lam * w)
        return price, slopes


@mutant("l2_penalty")
def returns_in_the_loop():
    """The return stands in the loop: the first array only."""

    def l2_penalty(weights, lam):
        price, slopes = 0.0, []
        for w in weights:
            price += float(lam * np.sum(w**2))
            slopes.append(2 * lam * w)
            return price, slopes
        return price, slopes


@mutant("l2_penalty")
def a_price_for_each_array():
    """A list of prices."""

    def l2_penalty(weights, lam):
        return [float(lam * np.sum(w**2)) for w in weights], [2 * lam * w for w in weights]


@mutant("l2_penalty")
def sums_of_columns():
    """Sums over the first axis only: a price for each column."""

    def l2_penalty(weights, lam):
        return [lam * np.sum(w**2, axis=0) for w in weights], [2 * lam * w for w in weights]


@mutant("l2_penalty")
def order_swapped():
    """The gradients come first."""

    def l2_penalty(weights, lam):
        return [2 * lam * w for w in weights], float(lam * sum(np.sum(w**2) for w in weights))


@mutant("l2_penalty")
def downhill():
    """The slopes have a minus, as the step has."""

    def l2_penalty(weights, lam):
        return float(lam * sum(np.sum(w**2) for w in weights)), [-2 * lam * w for w in weights]


@mutant("l2_penalty")
def flat_slopes():
    """The slopes have lost their shapes."""

    def l2_penalty(weights, lam):
        return float(lam * sum(np.sum(w**2) for w in weights)), [2 * lam * np.ravel(w) for w in weights]


@mutant("l2_penalty")
def one_long_gradient():
    """One array with all slopes."""

    def l2_penalty(weights, lam):
        flat = np.concatenate([np.ravel(w) for w in weights])
        return float(lam * np.sum(flat**2)), 2 * lam * flat


@mutant("l2_penalty")
def in_place():
    """Turns the weights themselves into slopes."""

    def l2_penalty(weights, lam):
        price = float(lam * sum(np.sum(w**2) for w in weights))
        for w in weights:
            w *= 2 * lam
        return price, list(weights)


@mutant("l2_penalty")
def list_changed():
    """Replaces the arrays in the given list."""

    def l2_penalty(weights, lam):
        price = float(lam * sum(np.sum(w**2) for w in weights))
        for k in range(len(weights)):
            weights[k] = 2 * lam * weights[k]
        return price, weights


@mutant("l2_penalty")
def two_axes_only():
    """Two loops: an array with one axis fails."""

    def l2_penalty(weights, lam):
        price = 0.0
        for w in weights:
            for i in range(w.shape[0]):
                for j in range(w.shape[1]):
                    price += lam * w[i, j] ** 2
        return price, [2 * lam * w for w in weights]


@mutant("l2_penalty")
def loss_only():
    """No slopes."""

    def l2_penalty(weights, lam):
        return float(lam * sum(np.sum(w**2) for w in weights))


@mutant("l2_penalty")
def weights_after_a_step():
    """Returns the weights after a step, not the slopes."""

    def l2_penalty(weights, lam):
        return float(lam * sum(np.sum(w**2) for w in weights)), [w - 2 * lam * w for w in weights]


@mutant("l2_penalty")
def slopes_of_squares():
    """The slope is taken for 2 λ w²."""

    def l2_penalty(weights, lam):
        return float(lam * sum(np.sum(w**2) for w in weights)), [2 * lam * w**2 for w in weights]
