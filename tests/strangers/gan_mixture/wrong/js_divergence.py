"""Wrong solutions of `js_divergence`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("js_divergence")
def sum_not_mean():
    """The sum of both divergences, not half of it."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = (p + q) / 2
        a, b = p > 0, q > 0
        return np.sum(p[a] * np.log(p[a] / m[a])) + np.sum(q[b] * np.log(q[b] / m[b]))


@mutant("js_divergence")
def in_bits():
    """The binary logarithm."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = (p + q) / 2
        a, b = p > 0, q > 0
        return 0.5 * (np.sum(p[a] * np.log2(p[a] / m[a])) + np.sum(q[b] * np.log2(q[b] / m[b])))


@mutant("js_divergence")
def middle_not_halved():
    """m = p + q."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = p + q
        a, b = p > 0, q > 0
        return 0.5 * (np.sum(p[a] * np.log(p[a] / m[a])) + np.sum(q[b] * np.log(q[b] / m[b])))


@mutant("js_divergence")
def kullback_leibler():
    """KL(p, q) where both are above 0."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        some = (p > 0) & (q > 0)
        return np.sum(p[some] * np.log(p[some] / q[some]))


@mutant("js_divergence")
def jeffreys():
    """The mean of KL(p, q) and KL(q, p): no middle."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        some = (p > 0) & (q > 0)
        return 0.5 * np.sum((p[some] - q[some]) * np.log(p[some] / q[some]))


@mutant("js_divergence")
def first_half_only():
    """Only KL(p, m)."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = (p + q) / 2
        some = p > 0
        return np.sum(p[some] * np.log(p[some] / m[some]))


@mutant("js_divergence")
def weighted_by_the_middle():
    """m ln(m / p): the divergence the other way round."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = (p + q) / 2
        a, b = p > 0, q > 0
        return 0.5 * (np.sum(m[a] * np.log(m[a] / p[a])) + np.sum(m[b] * np.log(m[b] / q[b])))


@mutant("js_divergence")
def root():
    """The Jensen-Shannon distance, the root of the divergence."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = (p + q) / 2
        a, b = p > 0, q > 0
        js = 0.5 * (np.sum(p[a] * np.log(p[a] / m[a])) + np.sum(q[b] * np.log(q[b] / m[b])))
        return np.sqrt(max(js, 0))


@mutant("js_divergence")
def zeros_forgotten():
    """0 · ln 0 is nan."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = (p + q) / 2
        with np.errstate(all="ignore"):
            return 0.5 * (np.sum(p * np.log(p / m)) + np.sum(q * np.log(q / m)))


@mutant("js_divergence")
def nansum_warns():
    """nansum gives the right number, with warnings."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = (p + q) / 2
        return 0.5 * (np.nansum(p * np.log(p / m)) + np.nansum(q * np.log(q / m)))


@mutant("js_divergence")
def where_after_the_logarithm():
    """np.where throws nan away after the warning."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = (p + q) / 2
        left = np.where(p > 0, p * np.log(p / m), 0)
        right = np.where(q > 0, q * np.log(q / m), 0)
        return 0.5 * (left.sum() + right.sum())


@mutant("js_divergence")
def small_number_added():
    """Adds 1e-4 to both."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float) + 1e-4, np.asarray(q, dtype=float) + 1e-4
        m = (p + q) / 2
        return 0.5 * (np.sum(p * np.log(p / m)) + np.sum(q * np.log(q / m)))


@mutant("js_divergence")
def where_both_are():
    """Counts only places where both are above 0: nothing in common gives 0."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        some = (p > 0) & (q > 0)
        p, q = p[some], q[some]
        m = (p + q) / 2
        return 0.5 * (np.sum(p * np.log(p / m)) + np.sum(q * np.log(q / m)))


@mutant("js_divergence")
def mask_of_p_for_q():
    """q is summed over the places where p is above 0, as one mask is enough."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        some = p > 0
        p, q = p[some], q[some]
        m = (p + q) / 2
        return 0.5 * (np.sum(p * np.log(p / m)) + np.sum(q * np.log(np.where(q > 0, q, m) / m)))


@mutant("js_divergence")
def mean_over_places():
    """np.mean in place of np.sum."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = np.where(p + q > 0, (p + q) / 2, 1)
        left = p * np.log(np.where(p > 0, p / m, 1))
        right = q * np.log(np.where(q > 0, q / m, 1))
        return 0.5 * (np.mean(left) + np.mean(right))


@mutant("js_divergence")
def total_variation():
    """Half the sum of the absolute differences."""

    def js_divergence(p, q):
        return 0.5 * np.sum(np.abs(np.asarray(p, dtype=float) - np.asarray(q, dtype=float)))


@mutant("js_divergence")
def sign():
    """A minus as in the entropy."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = (p + q) / 2
        a, b = p > 0, q > 0
        return -0.5 * (np.sum(p[a] * np.log(p[a] / m[a])) + np.sum(q[b] * np.log(q[b] / m[b])))


@mutant("js_divergence")
def lists_not_accepted():
    """No asarray: (p + q) / 2 of lists is an error."""

    def js_divergence(p, q):
        m = (p + q) / 2
        a, b = p > 0, q > 0
        return 0.5 * (np.sum(p[a] * np.log(p[a] / m[a])) + np.sum(q[b] * np.log(q[b] / m[b])))


@mutant("js_divergence")
def geometric_middle():
    """The root of p · q in the middle."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = np.sqrt(p * q)
        some = m > 0
        kl = [np.sum(a[some] * np.log(a[some] / m[some])) for a in (p, q)]
        return 0.5 * sum(kl)


@mutant("js_divergence")
def entropies_not_halved():
    """H(m) − H(p) − H(q)."""

    def js_divergence(p, q):
        def entropy(a):
            a = a[a > 0]
            return -np.sum(a * np.log(a))

        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        return entropy((p + q) / 2) - entropy(p) - entropy(q)


@mutant("js_divergence")
def zeros_overwritten():
    """Puts 1e-12 into the caller's arrays."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        p[p == 0] = 1e-12
        q[q == 0] = 1e-12
        m = (p + q) / 2
        return 0.5 * (np.sum(p * np.log(p / m)) + np.sum(q * np.log(q / m)))


@mutant("js_divergence")
def what_the_critic_reaches():
    """−ln 4 + 2 JS, the critic's aim."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        a, b = p > 0, q > 0
        s = p + q
        return np.sum(p[a] * np.log(p[a] / s[a])) + np.sum(q[b] * np.log(q[b] / s[b]))


@mutant("js_divergence")
def eight_places():
    """Counts the eight modes of the notebook, not all K."""

    def js_divergence(p, q):
        total = 0.0
        for k in range(MODES):
            m = (p[k] + q[k]) / 2
            if p[k] > 0:
                total += p[k] * np.log(p[k] / m) / 2
            if q[k] > 0:
                total += q[k] * np.log(q[k] / m) / 2
        return total


@mutant("js_divergence")
def first_place_skipped():
    """The loop begins at 1."""

    def js_divergence(p, q):
        total = 0.0
        for k in range(1, len(p)):
            m = (p[k] + q[k]) / 2
            if p[k] > 0:
                total += p[k] * np.log(p[k] / m) / 2
            if q[k] > 0:
                total += q[k] * np.log(q[k] / m) / 2
        return total


@mutant("js_divergence")
def one_term_for_each_place():
    """No sum: an array of K terms."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = np.where(p + q > 0, (p + q) / 2, 1)
        left = p * np.log(np.where(p > 0, p / m, 1))
        right = q * np.log(np.where(q > 0, q / m, 1))
        return 0.5 * (left + right)


@mutant("js_divergence")
def rounded():
    """Rounds to three digits."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = (p + q) / 2
        a, b = p > 0, q > 0
        return round(float(0.5 * (np.sum(p[a] * np.log(p[a] / m[a])) + np.sum(q[b] * np.log(q[b] / m[b])))), 3)


@mutant("js_divergence")
def small_shares_dropped():
    """Shares below 1 % are left out."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = (p + q) / 2
        a, b = p > 0.01, q > 0.01
        return 0.5 * (np.sum(p[a] * np.log(p[a] / m[a])) + np.sum(q[b] * np.log(q[b] / m[b])))


@mutant("js_divergence")
def absolute_values():
    """The absolute value of each term."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = (p + q) / 2
        a, b = p > 0, q > 0
        return 0.5 * (np.sum(np.abs(p[a] * np.log(p[a] / m[a]))) + np.sum(np.abs(q[b] * np.log(q[b] / m[b]))))


@mutant("js_divergence")
def divergence_of_keras():
    """keras.losses.KLDivergence, which clips at 1e-7 and counts in floats of 32 bits."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype="float32"), np.asarray(q, dtype="float32")
        m = (p + q) / 2
        kl = keras.losses.KLDivergence()
        return float(0.5 * (kl(p[None], m[None]) + kl(q[None], m[None])))
