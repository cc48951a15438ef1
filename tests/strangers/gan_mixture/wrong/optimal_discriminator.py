"""Wrong solutions of `optimal_discriminator`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("optimal_discriminator")
def nothing_is_nan():
    """0/0 is not thought of."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        return p / (p + q)


@mutant("optimal_discriminator")
def quiet_nan():
    """The warning is switched off, but nan is left."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        with np.errstate(all="ignore"):
            return p / (p + q)


@mutant("optimal_discriminator")
def where_warns():
    """np.where computes both: right numbers, with a warning."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        return np.where(p + q > 0, p / (p + q), 0.5)


@mutant("optimal_discriminator")
def small_number_below():
    """Adds 1e-8 below the line."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        return np.where(p + q == 0, 0.5, p / (p + q + 1e-8))


@mutant("optimal_discriminator")
def small_number_in_both():
    """Adds 1e-12 to both: ½ where both are 0, but small densities drown."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float) + 1e-12, np.asarray(q, dtype=float) + 1e-12
        return p / (p + q)


@mutant("optimal_discriminator")
def nothing_is_zero():
    """0 where both are 0."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        total = p + q
        return np.divide(p, total, out=np.zeros_like(total), where=total > 0)


@mutant("optimal_discriminator")
def nothing_is_real():
    """1 where both are 0."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        total = p + q
        return np.where(total > 0, p / np.where(total > 0, total, 1), 1.0)


@mutant("optimal_discriminator")
def threshold():
    """Anything below 1e-12 counts as nothing."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        total = p + q
        some = total > 1e-12
        return np.where(some, p / np.where(some, total, 1), 0.5)


@mutant("optimal_discriminator")
def isclose_to_zero():
    """np.isclose: 1e-9 is close to 0."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        total = p + q
        nothing = np.isclose(total, 0)
        return np.where(nothing, 0.5, p / np.where(nothing, 1, total))


@mutant("optimal_discriminator")
def made_on_top():
    """q / (p + q): the probability that it is made."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        total = p + q
        return np.where(total > 0, q / np.where(total > 0, total, 1), 0.5)


@mutant("optimal_discriminator")
def ratio():
    """p / q, the odds."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        return np.where(q > 0, p / np.where(q > 0, q, 1), 0.5)


@mutant("optimal_discriminator")
def lists_not_accepted():
    """No asarray: two lists are joined end to end, and cannot be divided."""

    def optimal_discriminator(p, q):
        total = p + q
        return np.where(total > 0, p / np.where(total > 0, total, 1), 0.5)


@mutant("optimal_discriminator")
def numbers_not_accepted():
    """Assigns to places of the array, which a single number does not have."""

    def optimal_discriminator(p, q):
        p, q = np.array(p, dtype=float), np.array(q, dtype=float)
        d = np.zeros(len(p)) if p.ndim == 1 else np.zeros((len(p), p.shape[1]))
        seen = p + q > 0
        d[seen] = p[seen] / (p[seen] + q[seen])
        d[~seen] = 0.5
        return d


@mutant("optimal_discriminator")
def one_dimension_only():
    """A loop over the first axis; tables fail."""

    def optimal_discriminator(p, q):
        if np.ndim(p) == 0:
            p, q = [p], [q]
            return optimal_discriminator(p, q)[0]
        return np.array([float(a) / (float(a) + float(b)) if float(a) + float(b) > 0 else 0.5 for a, b in zip(p, q)])


@mutant("optimal_discriminator")
def float32():
    """Floats of 32 bits: a density of 1e-200 becomes 0."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=np.float32), np.asarray(q, dtype=np.float32)
        total = p + q
        return np.where(total > 0, p / np.where(total > 0, total, 1), 0.5)


@mutant("optimal_discriminator")
def arguments_changed():
    """Writes ones into the caller's arrays."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        if p.ndim == 0:
            return float(p / (p + q)) if p + q > 0 else 0.5
        nothing = (p == 0) & (q == 0)
        p[nothing] = 1
        q[nothing] = 1
        return p / (p + q)


@mutant("optimal_discriminator")
def q_added_in_place():
    """p is added to the caller's q."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        q += p
        return np.divide(p, q, out=np.full(np.shape(q), 0.5), where=q > 0)


@mutant("optimal_discriminator")
def normalised_first():
    """Makes both sum to 1 first."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        p = p / p.sum() if p.sum() > 0 else p
        q = q / q.sum() if q.sum() > 0 else q
        total = p + q
        return np.where(total > 0, p / np.where(total > 0, total, 1), 0.5)


@mutant("optimal_discriminator")
def either_is_zero():
    """½ where one of the two is 0."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        empty = (p == 0) | (q == 0)
        return np.where(empty, 0.5, p / np.where(empty, 1, p + q))


@mutant("optimal_discriminator")
def one_empty_place_decides():
    """½ everywhere as soon as one place is empty."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        total = p + q
        if np.any(total == 0):
            return np.full(total.shape, 0.5)
        return p / total


@mutant("optimal_discriminator")
def hard_verdict():
    """1 or 0, whichever is more probable."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        return np.where(p == q, 0.5, (p > q).astype(float))


@mutant("optimal_discriminator")
def whole_numbers_cut():
    """full_like of whole numbers: ½ becomes 0, and so do the others."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p), np.asarray(q)
        total = p + q
        d = np.full_like(p, 0.5)
        np.divide(p, total, out=d, where=total > 0, casting="unsafe")
        return d


@mutant("optimal_discriminator")
def logit():
    """The logarithm of the ratio, not the probability."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        with np.errstate(all="ignore"):
            logits = np.log(p) - np.log(q)
        return np.where((p == 0) & (q == 0), 0.5, logits)


@mutant("optimal_discriminator")
def squares():
    """p² / (p² + q²)."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float) ** 2, np.asarray(q, dtype=float) ** 2
        total = p + q
        return np.where(total > 0, p / np.where(total > 0, total, 1), 0.5)


@mutant("optimal_discriminator")
def flattened():
    """The shape is lost."""

    def optimal_discriminator(p, q):
        p, q = np.ravel(np.asarray(p, dtype=float)), np.ravel(np.asarray(q, dtype=float))
        total = p + q
        return np.where(total > 0, p / np.where(total > 0, total, 1), 0.5)


@mutant("optimal_discriminator")
def half_the_sum_below():
    """Divides by the mean of both, not by their sum."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        mean = (p + q) / 2
        return np.where(mean > 0, p / np.where(mean > 0, mean, 1), 0.5)


@mutant("optimal_discriminator")
def rounded():
    """Rounds to two digits."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        total = p + q
        return np.round(np.where(total > 0, p / np.where(total > 0, total, 1), 0.5), 2)


@mutant("optimal_discriminator")
def ratio_that_overflows():
    """1 / (1 + q / p): where p is 0 it says ½, not 0."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        return np.where(p > 0, 1 / (1 + q / np.where(p > 0, p, 1)), 0.5)
