"""Right solutions of `optimal_discriminator`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("optimal_discriminator")
def hint():
    """np.where twice, as the third hint has it."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        total = p + q
        return np.where(total > 0, p / np.where(total > 0, total, 1), 0.5)


@variant("optimal_discriminator")
def divide_with_where():
    """np.divide with out and where."""

    def optimal_discriminator(p, q):
        p = np.array(p, dtype=np.float64)
        q = np.array(q, dtype=np.float64)
        s = p + q
        return np.divide(p, s, out=np.full(s.shape, 0.5), where=s > 0)


@variant("optimal_discriminator")
def errstate_and_isnan():
    """Silences NumPy, then looks for nan."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, float), np.asarray(q, float)
        with np.errstate(divide="ignore", invalid="ignore"):
            d = p / (p + q)
        return np.where(np.isnan(d), 0.5, d)


@variant("optimal_discriminator")
def nan_to_num():
    """nan_to_num with ½."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, float), np.asarray(q, float)
        with np.errstate(all="ignore"):
            return np.nan_to_num(p / (p + q), nan=0.5)


@variant("optimal_discriminator")
def vectorised_scalar():
    """np.vectorize of a function of two numbers."""

    def optimal_discriminator(p, q):
        def one(a, b):
            if a == 0 and b == 0:
                return 0.5
            return a / (a + b)

        return np.vectorize(one, otypes=[float])(p, q)


@variant("optimal_discriminator")
def recursion_over_lists():
    """Goes into lists until it finds numbers."""

    def optimal_discriminator(p, q):
        if np.ndim(p) == 0:
            a, b = float(p), float(q)
            return 0.5 if a + b == 0 else a / (a + b)
        shape = np.shape(p)
        return np.array([optimal_discriminator(a, b) for a, b in zip(p, q)], dtype=float).reshape(shape)


@variant("optimal_discriminator")
def flat_loop():
    """A loop over all places, then the shape of old."""

    def optimal_discriminator(p, q):
        p = np.asarray(p, dtype=float)
        q = np.asarray(q, dtype=float)
        answers = []
        for real, made in zip(p.ravel(), q.ravel()):
            total = real + made
            answers.append(real / total if total > 0 else 0.5)
        return np.array(answers).reshape(p.shape)


@variant("optimal_discriminator")
def mask():
    """Fills ½ everywhere, then the rest by a mask."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        d = np.full(p.shape, 0.5)
        seen = (p > 0) | (q > 0)
        d[seen] = p[seen] / (p[seen] + q[seen])
        return d


@variant("optimal_discriminator")
def ones_where_nothing_is():
    """Where both are 0 it puts 1 and 1, whose answer is ½."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        nothing = np.logical_and(p == 0, q == 0)
        a = np.where(nothing, 1.0, p)
        b = np.where(nothing, 1.0, q)
        return a / (a + b)


@variant("optimal_discriminator")
def scaled_by_the_larger():
    """Divides both by the larger one first."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = np.maximum(p, q)
        m = np.where(m == 0, 1.0, m)
        a, b = p / m, q / m
        s = a + b
        return np.where(s == 0, 0.5, a / np.where(s == 0, 1.0, s))


@variant("optimal_discriminator")
def sigmoid_of_the_logarithms():
    """The sigmoid of ln p − ln q, with warnings switched off."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        with np.errstate(all="ignore"):
            logit = np.log(p) - np.log(q)
            d = 1 / (1 + np.exp(-logit))
        return np.where((p == 0) & (q == 0), 0.5, d)


@variant("optimal_discriminator")
def fractions():
    """Exact fractions of each pair."""

    from fractions import Fraction

    def optimal_discriminator(p, q):
        def bayes(a, b):
            a, b = Fraction(float(a)), Fraction(float(b))
            return float(a / (a + b)) if a + b else 0.5

        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        out = np.empty(p.shape)
        for place in np.ndindex(p.shape):
            out[place] = bayes(p[place], q[place])
        return out if out.ndim else out.item()


@variant("optimal_discriminator")
def warnings_caught():
    """The module warnings keeps quiet."""

    import warnings

    def optimal_discriminator(p, q):
        p = np.asarray(p, dtype=float)
        q = np.asarray(q, dtype=float)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            d = np.asarray(p / (p + q))
        d[np.isnan(d)] = 0.5
        return d


@variant("optimal_discriminator")
def select():
    """np.select of both cases."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        suma = p + q
        vacio = suma == 0
        return np.select([vacio], [np.full_like(suma, 0.5)], default=p / (suma + vacio))


@variant("optimal_discriminator")
def numbers_by_themselves():
    """An early return for numbers, the array way for the rest."""

    def optimal_discriminator(p, q):
        if np.isscalar(p) and np.isscalar(q):
            return p / (p + q) if p + q > 0 else 0.5
        both = np.stack([np.asarray(p, dtype=float), np.asarray(q, dtype=float)])
        total = both.sum(axis=0)
        safe = total + (total == 0)
        return both[0] / safe + 0.5 * (total == 0)


@variant("optimal_discriminator")
def masked_arrays():
    """NumPy's masked arrays, filled with ½."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        total = np.ma.masked_equal(p + q, 0)
        return np.ma.filled(p / total, 0.5)


@variant("optimal_discriminator")
def lambda_line():
    """A lambda, with broadcasting of one stacked array."""

    optimal_discriminator = lambda p, q: (  # noqa: E731
        lambda a, b: np.where(a + b == 0, 0.5, a / np.where(a + b == 0, 1.0, a + b))
    )(np.array(p, dtype=float), np.array(q, dtype=float))
