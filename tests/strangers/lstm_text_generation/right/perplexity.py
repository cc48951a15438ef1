"""Right solutions of `perplexity`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("perplexity")
def errstate():
    """As in the hints."""

    def perplexity(true_probs):
        with np.errstate(divide="ignore"):
            logs = np.log(np.asarray(true_probs, dtype=float))
        return float(np.exp(-np.mean(logs)))


@variant("perplexity")
def zero_first():
    """Looks for zeros first."""

    def perplexity(true_probs):
        p = np.asarray(true_probs, dtype=float)
        if (p == 0).any():
            return float("inf")
        return float(np.exp(-np.log(p).mean()))


@variant("perplexity")
def plain_python():
    """math.log in a loop."""

    import math

    def perplexity(true_probs):
        suma = 0.0
        for p in true_probs:
            if p == 0:
                return math.inf
            suma += math.log(p)
        return math.exp(-suma / len(true_probs))


@variant("perplexity")
def base_two():
    """In bits: 2 to the power of the mean."""

    def perplexity(true_probs):
        with np.errstate(divide="ignore"):
            bits = -np.log2(np.asarray(true_probs, dtype=np.float64))
        return float(2.0 ** bits.mean())


@variant("perplexity")
def geometric_mean_of_scipy():
    """1 over the geometric mean."""

    def perplexity(true_probs):
        from scipy.stats import gmean

        p = np.array(true_probs, dtype=float)
        if p.min() == 0:
            return np.inf
        return float(1.0 / gmean(p))


@variant("perplexity")
def roots_before_the_product():
    """The product of the n-th roots of 1 / p."""

    def perplexity(true_probs):
        n = len(true_probs)
        result = 1.0
        for p in true_probs:
            if p == 0:
                return float("inf")
            result *= (1.0 / float(p)) ** (1.0 / n)
        return result


@variant("perplexity")
def where_argument():
    """np.log with where."""

    def perplexity(true_probs):
        p = np.asarray(true_probs, dtype=np.float64)
        logs = np.log(p, out=np.full(p.shape, -np.inf), where=p > 0)
        return float(np.exp(-logs.sum() / p.size))


@variant("perplexity")
def warnings_module():
    """The warnings module instead of errstate."""

    def perplexity(true_probs):
        import warnings

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            cross_entropy = -np.mean(np.log(np.array(true_probs, dtype=float)))
        return np.exp(cross_entropy).item()


@variant("perplexity")
def lambda_in_one_line():
    """A lambda."""

    perplexity = lambda true_probs: (
        float(np.exp(-np.mean(np.log(np.float64(true_probs))))) if np.all(np.asarray(true_probs) > 0) else np.inf
    )


@variant("perplexity")
def helper_for_the_surprise():
    """A helper for the surprise of one character."""

    def perplexity(true_probs):
        def surprise(p):
            return np.inf if p <= 0 else -np.log(float(p))

        surprises = [surprise(p) for p in true_probs]
        return float(np.exp(sum(surprises) / len(surprises)))


@variant("perplexity")
def fsum_of_python():
    """math.fsum of the logarithms."""

    def perplexity(true_probs):
        from math import exp, fsum, inf, log

        values = list(map(float, true_probs))
        if 0.0 in values:
            return inf
        return exp(-fsum(log(v) for v in values) / len(values))


@variant("perplexity")
def average_of_the_log_of_the_inverse():
    """The mean of log(1 / p)."""

    def perplexity(true_probs):
        with np.errstate(divide="ignore"):
            inverse = 1.0 / np.asarray(true_probs, dtype=float)
        return float(np.exp(np.average(np.log(inverse))))


@variant("perplexity")
def statistics_module():
    """statistics.fmean."""

    def perplexity(true_probs):
        import statistics

        p = np.ravel(true_probs).astype(float)
        if not p.all():
            return np.inf
        return float(np.exp(statistics.fmean((-np.log(p)).tolist())))
