"""Wrong solutions of `perplexity`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("perplexity")
def warns_for_zero():
    """log 0 warns."""

    def perplexity(true_probs):
        return float(np.exp(-np.mean(np.log(np.asarray(true_probs, dtype=float)))))


@mutant("perplexity")
def cross_entropy_only():
    """The exponential is missing."""

    def perplexity(true_probs):
        with np.errstate(divide="ignore"):
            return float(-np.mean(np.log(np.asarray(true_probs, dtype=float))))


@mutant("perplexity")
def without_minus():
    """The minus is missing: a number below 1."""

    def perplexity(true_probs):
        with np.errstate(divide="ignore"):
            return float(np.exp(np.mean(np.log(np.asarray(true_probs, dtype=float)))))


@mutant("perplexity")
def sum_instead_of_mean():
    """The sum instead of the mean."""

    def perplexity(true_probs):
        with np.errstate(divide="ignore", over="ignore"):
            return float(np.exp(-np.sum(np.log(np.asarray(true_probs, dtype=float)))))


@mutant("perplexity")
def product_first():
    """The product of many probabilities underflows to 0."""

    def perplexity(true_probs):
        p = np.asarray(true_probs, dtype=float)
        product = np.prod(p)
        return float(product ** (-1 / len(p))) if product > 0 else np.inf


@mutant("perplexity")
def two_to_the_natural():
    """2 to the power of a natural logarithm."""

    def perplexity(true_probs):
        with np.errstate(divide="ignore"):
            return float(2 ** -np.mean(np.log(np.asarray(true_probs, dtype=float))))


@mutant("perplexity")
def e_to_the_bits():
    """e to the power of bits."""

    def perplexity(true_probs):
        with np.errstate(divide="ignore"):
            return float(np.exp(-np.mean(np.log2(np.asarray(true_probs, dtype=float)))))


@mutant("perplexity")
def inverse_of_the_mean():
    """1 over the arithmetic mean."""

    def perplexity(true_probs):
        p = np.asarray(true_probs, dtype=float)
        return float(1 / p.mean()) if p.all() else np.inf


@mutant("perplexity")
def mean_of_the_inverses():
    """The mean of 1 / p."""

    def perplexity(true_probs):
        with np.errstate(divide="ignore"):
            return float(np.mean(1 / np.asarray(true_probs, dtype=float)))


@mutant("perplexity")
def protected_logarithm():
    """log(p + 1e-9): a probability of 0 is not infinite."""

    def perplexity(true_probs):
        return float(np.exp(-np.mean(np.log(np.asarray(true_probs, dtype=float) + 1e-9))))


@mutant("perplexity")
def clipped():
    """Clips at 1e-7."""

    def perplexity(true_probs):
        return float(np.exp(-np.mean(np.log(np.clip(true_probs, 1e-7, 1)))))


@mutant("perplexity")
def zeros_left_out():
    """Leaves zeros out of the mean."""

    def perplexity(true_probs):
        p = np.asarray(true_probs, dtype=float)
        p = p[p > 0]
        return float(np.exp(-np.mean(np.log(p)))) if len(p) else np.inf


@mutant("perplexity")
def entropy_of_the_list():
    """exp of the entropy -Σ p log p, as if the list were a distribution."""

    def perplexity(true_probs):
        p = np.asarray(true_probs, dtype=float)
        if not p.all():
            return np.inf
        return float(np.exp(-np.sum(p * np.log(p))))


@mutant("perplexity")
def array_method_of_a_list():
    """.mean of a list: fails."""

    def perplexity(true_probs):
        if (true_probs == 0).any():
            return np.inf
        return float(np.exp(-np.log(true_probs.astype(float)).mean()))


@mutant("perplexity")
def error_for_zero():
    """math.log(0) raises a ValueError."""

    def perplexity(true_probs):
        import math

        return math.exp(-sum(math.log(p) for p in true_probs) / len(true_probs))


@mutant("perplexity")
def divided_by_one_less():
    """Divides by n - 1: wrong, and fails for n = 1."""

    def perplexity(true_probs):
        with np.errstate(divide="ignore"):
            logs = np.log(np.asarray(true_probs, dtype=float))
        return float(np.exp(-logs.sum() / (len(logs) - 1)))


@mutant("perplexity")
def characters_of_the_notebook():
    """Divides by the size of the vocabulary instead of n."""

    def perplexity(true_probs):
        with np.errstate(divide="ignore", over="ignore"):
            logs = np.log(np.asarray(true_probs, dtype=float))
        return float(np.exp(-logs.sum() / 29))


@mutant("perplexity")
def perplexity_of_each():
    """exp before the mean: an array of 1 / p."""

    def perplexity(true_probs):
        with np.errstate(divide="ignore"):
            return np.exp(-np.log(np.asarray(true_probs, dtype=float)))


@mutant("perplexity")
def median_of_the_logarithms():
    """The median instead of the mean."""

    def perplexity(true_probs):
        p = np.asarray(true_probs, dtype=float)
        if not p.all():
            return np.inf
        return float(np.exp(-np.median(np.log(p))))


@mutant("perplexity")
def normalised_first():
    """Divides by the sum first."""

    def perplexity(true_probs):
        p = np.asarray(true_probs, dtype=float)
        if not p.all():
            return np.inf
        return float(np.exp(-np.mean(np.log(p / p.sum()))))


@mutant("perplexity")
def hundred_for_infinity():
    """The logarithm of 0 becomes -100: large, but not infinite."""

    def perplexity(true_probs):
        with np.errstate(divide="ignore"):
            logs = np.nan_to_num(np.log(np.asarray(true_probs, dtype=float)), neginf=-100.0)
        return float(np.exp(-np.mean(logs)))


@mutant("perplexity")
def truncated_probabilities():
    """dtype int: every probability below 1 becomes 0."""

    def perplexity(true_probs):
        with np.errstate(divide="ignore"):
            return float(np.exp(-np.mean(np.log(np.asarray(true_probs).astype(int)))))
