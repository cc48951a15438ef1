"""Right solutions of `negative_distribution`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("negative_distribution")
def where_and_sum():
    """As the third hint says."""

    def negative_distribution(counts, power=0.75):
        counts = np.asarray(counts, dtype=float)
        weights = np.where(counts > 0, counts**power, 0.0)
        if weights.sum() == 0:
            raise ValueError("no word occurs")
        return weights / weights.sum()


@variant("negative_distribution")
def loop_with_if():
    """A loop with an if, floats of Python."""

    def negative_distribution(counts, power=0.75):
        weights = []
        for c in counts:
            if c == 0:
                weights.append(0.0)
            else:
                weights.append(float(c) ** power)
        total = sum(weights)
        if total == 0:
            raise ValueError("nothing to draw from")
        return np.array([w / total for w in weights])


@variant("negative_distribution")
def only_the_words_that_occur():
    """Zeros, into which the words that occur are written."""

    def negative_distribution(counts, power=0.75):
        counts = np.array(counts, dtype=float)
        seen = counts > 0
        if not seen.any():
            raise ValueError("no word occurs")
        p = np.zeros(len(counts))
        p[seen] = counts[seen] ** power
        p /= p.sum()
        return p


@variant("negative_distribution")
def shares_first():
    """Shares first, then the powers, normalised again: the factor drops out."""

    def negative_distribution(counts, power=0.75):
        if len(counts) == 0 or max(counts) <= 0:
            raise ValueError("counts hold no word")
        f = np.asarray(counts) / np.sum(counts)
        w = f**power * (f > 0)
        return w / w.sum()


@variant("negative_distribution")
def product_with_a_mask():
    """Power times mask, divided by a dot product."""

    def negative_distribution(counts, power=0.75):
        c = np.asarray(counts, dtype=np.float64)
        mask = (c != 0).astype(float)
        total = np.power(c, power) @ mask
        if not total > 0:
            raise ValueError("the sum of the weights is 0")
        return np.power(c, power) * mask / total


@variant("negative_distribution")
def softmax_of_logarithms():
    """exp(power · log count), relative to the largest."""

    def negative_distribution(counts, power=0.75):
        counts = np.asarray(counts, dtype=float)
        if counts.size == 0 or np.all(counts == 0):
            raise ValueError("empty")
        seen = counts > 0
        z = power * np.log(counts[seen])
        e = np.exp(z - z.max())
        out = np.zeros_like(counts)
        out[seen] = e / e.sum()
        return out


@variant("negative_distribution")
def float_power_of_integers():
    """np.float_power, which never stays with integers."""

    def negative_distribution(counts, power=0.75):
        counts = np.asarray(counts, dtype=int)
        weights = np.float_power(counts, power)
        weights[counts == 0] = 0
        total = weights.sum()
        if total == 0:
            raise ValueError("there is no word")
        return weights / total


@variant("negative_distribution")
def sorteo_en_espanol():
    """En español, con dos errores distintos."""

    def negative_distribution(counts, power=0.75):
        cuentas = np.array(counts, dtype=float)
        if len(cuentas) == 0:
            raise ValueError("no hay palabras")
        if cuentas.sum() == 0:
            raise ValueError("ninguna palabra aparece")
        pesos = np.zeros(len(cuentas))
        for i in range(len(cuentas)):
            if cuentas[i] > 0:  # 0 elevado a 0 sería 1
                pesos[i] = cuentas[i] ** power
        return pesos / np.sum(pesos)


@variant("negative_distribution")
def numpy_power_with_where():
    """The where and out of np.power."""

    def negative_distribution(counts, power=0.75):
        counts = np.asarray(counts, dtype=float)
        w = np.power(counts, power, out=np.zeros(counts.shape), where=counts > 0)
        norm = np.linalg.norm(w, 1) if w.size else 0
        if norm == 0:
            raise ValueError
        return w / norm


@variant("negative_distribution")
def error_by_a_division():
    """Pure Python; the error of the division is turned into a ValueError."""

    def negative_distribution(counts, power=0.75):
        weights = [int(c) ** float(power) if c else 0.0 for c in counts]
        try:
            factor = 1 / sum(weights)
        except ZeroDivisionError:
            raise ValueError("no word occurs") from None
        return np.array([factor * w for w in weights])


@variant("negative_distribution")
def pandas_series():
    """A pandas Series with a mask."""

    import pandas as pd

    def negative_distribution(counts, power=0.75):
        s = pd.Series(np.asarray(counts, dtype=float))
        if not (s > 0).any():
            raise ValueError("no word occurs")
        weights = s.pow(power).where(s > 0, 0.0)
        return (weights / weights.sum()).to_numpy()


@variant("negative_distribution")
def class_of_a_lottery():
    """A class with tickets."""

    class Lottery:
        def __init__(self, counts):
            self.counts = [int(c) for c in counts]
            if not any(self.counts):
                raise ValueError("a lottery without tickets")

        def tickets(self, power):
            return np.array([c**power if c > 0 else 0 for c in self.counts], dtype=float)

        def chances(self, power):
            t = self.tickets(power)
            return t / t.sum()

    def negative_distribution(counts, power=0.75):
        return Lottery(counts).chances(power)


@variant("negative_distribution")
def relative_to_the_largest():
    """Divides by the largest count first, so no power can overflow."""

    def negative_distribution(counts, power=0.75):
        counts = np.asarray(counts, dtype=float)
        largest = counts.max(initial=0.0)
        if largest == 0:
            raise ValueError("no word occurs")
        weights = np.where(counts > 0, (counts / largest) ** power, 0.0)
        return weights / np.sum(weights)
