"""Right solutions of `js_divergence`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("js_divergence")
def hint():
    """Masks, as the third hint has them."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = (p + q) / 2
        a, b = p > 0, q > 0
        return 0.5 * (np.sum(p[a] * np.log(p[a] / m[a])) + np.sum(q[b] * np.log(q[b] / m[b])))


@variant("js_divergence")
def loop():
    """A loop with two ifs."""

    def js_divergence(p, q):
        total = 0.0
        for pk, qk in zip(p, q):
            mk = (pk + qk) / 2
            if pk > 0:
                total += 0.5 * pk * np.log(pk / mk)
            if qk > 0:
                total += 0.5 * qk * np.log(qk / mk)
        return float(total)


@variant("js_divergence")
def comprehension():
    """math.log, math.fsum and a generator."""

    import math

    def js_divergence(p, q):
        def kl(a, m):
            return math.fsum(x * math.log(x / y) for x, y in zip(a, m) if x > 0)

        p, q = [float(x) for x in p], [float(x) for x in q]
        m = [(x + y) / 2 for x, y in zip(p, q)]
        return (kl(p, m) + kl(q, m)) / 2


@variant("js_divergence")
def ones_in_the_logarithm():
    """np.where puts ratios of 1 where a share is 0."""

    def js_divergence(p, q):
        p, q = np.array(p, dtype=float), np.array(q, dtype=float)
        m = 0.5 * (p + q)
        m_ = np.where(m > 0, m, 1.0)
        log_p = np.log(np.where(p > 0, p / m_, 1.0))
        log_q = np.log(np.where(q > 0, q / m_, 1.0))
        return 0.5 * (p @ log_p + q @ log_q)


@variant("js_divergence")
def entropies():
    """The entropy of the middle minus the mean of both entropies."""

    def js_divergence(p, q):
        def entropy(a):
            a = a[a > 0]
            return -np.sum(a * np.log(a))

        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        return entropy((p + q) / 2) - (entropy(p) + entropy(q)) / 2


@variant("js_divergence")
def logarithm_with_where():
    """np.divide and np.log with out and where."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = (p + q) / 2
        kl = []
        for a in (p, q):
            ratio = np.divide(a, m, out=np.ones_like(a), where=a > 0)
            kl.append(np.sum(a * np.log(ratio)))
        return np.mean(kl)


@variant("js_divergence")
def nansum_in_silence():
    """0 · ln 0 is nan, nansum leaves it out, errstate keeps quiet."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = (p + q) / 2
        with np.errstate(divide="ignore", invalid="ignore"):
            return (np.nansum(p * np.log(p / m)) + np.nansum(q * np.log(q / m))) / 2


@variant("js_divergence")
def by_the_best_critic():
    """ln 2 plus half of what the best critic reaches, with an own critic."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        some, other = p > 0, q > 0
        real = np.sum(p[some] * np.log(p[some] / (p[some] + q[some])))
        made = np.sum(q[other] * np.log(q[other] / (p[other] + q[other])))
        return np.log(2) + (real + made) / 2


@variant("js_divergence")
def exercise_two_called():
    """Calls optimal_discriminator both ways."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        d, e = optimal_discriminator(p, q), optimal_discriminator(q, p)
        value = np.sum(p[p > 0] * np.log(2 * d[p > 0])) + np.sum(q[q > 0] * np.log(2 * e[q > 0]))
        return 0.5 * value


@variant("js_divergence")
def both_stacked():
    """One array of two rows."""

    def js_divergence(p, q):
        rows = np.stack([np.asarray(p, dtype=float), np.asarray(q, dtype=float)])
        m = np.broadcast_to(rows.mean(axis=0), rows.shape)
        some = rows > 0
        return float((rows[some] * np.log(rows[some] / m[some])).sum() / 2)


@variant("js_divergence")
def binary_logarithms():
    """Bits, made nats at the end."""

    def js_divergence(p, q):
        def bits(a, b):
            keep = a > 0
            return np.dot(a[keep], np.log2(a[keep]) - np.log2(b[keep]))

        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        middle = (p + q) / 2
        return np.log(2) * (bits(p, middle) + bits(q, middle)) / 2


@variant("js_divergence")
def clipped_to_its_range():
    """What rounding puts outside of [0, ln 2] is put back."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = (p + q) / 2
        js = 0.0
        for a in (p, q):
            k = np.flatnonzero(a)
            js += 0.5 * float(np.sum(a[k] * np.log(a[k] / m[k])))
        return min(max(js, 0.0), float(np.log(2)))


@variant("js_divergence")
def tiniest_number():
    """Adds 1e-300, which changes no digit and keeps the logarithm finite."""

    def js_divergence(p, q):
        eps = 1e-300
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = (p + q) / 2
        kl_p = np.sum(p * np.log((p + eps) / (m + eps)))
        kl_q = np.sum(q * np.log((q + eps) / (m + eps)))
        return (kl_p + kl_q) / 2


@variant("js_divergence")
def masked_arrays():
    """Masked arrays sum what is not masked."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = (p + q) / 2
        a, b = np.ma.masked_equal(p, 0), np.ma.masked_equal(q, 0)
        return float(((a * np.ma.log(a / m)).sum() + (b * np.ma.log(b / m)).sum()) / 2)


@variant("js_divergence")
def tensorflow_double():
    """tf.math.xlogy and divide_no_nan with floats of 64 bits."""

    def js_divergence(p, q):
        p, q = tf.constant(np.asarray(p, dtype=np.float64)), tf.constant(np.asarray(q, dtype=np.float64))
        m = (p + q) / 2
        kl = [tf.reduce_sum(tf.math.xlogy(a, tf.math.divide_no_nan(a, m))) for a in (p, q)]
        return float(tf.add_n(kl)) / 2


@variant("js_divergence")
def einsum():
    """einsum for the sum, places that both lack thrown away first."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        keep = p + q > 0
        p, q = p[keep], q[keep]
        m = (p + q) / 2
        lp = np.log(np.where(p > 0, p, m) / m)
        lq = np.log(np.where(q > 0, q, m) / m)
        return 0.5 * (np.einsum("k,k->", p, lp) + np.einsum("k,k->", q, lq))


@variant("js_divergence")
def inner_function_of_one_term():
    """Each term by a function with an early return, mapped over both."""

    def js_divergence(p, q):
        def term(a, b):
            if a == 0:
                return 0.0
            return a * np.log(2 * a / (a + b))

        return (sum(map(term, p, q)) + sum(map(term, q, p))) / 2
