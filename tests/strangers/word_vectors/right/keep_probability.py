"""Right solutions of `keep_probability`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("keep_probability")
def where_before_dividing():
    """As the third hint says."""

    def keep_probability(counts, t):
        counts = np.asarray(counts)
        f = counts / counts.sum()
        return np.where(f > 0, np.minimum(1, np.sqrt(t / np.where(f > 0, f, 1))), 1.0)


@variant("keep_probability")
def loop_with_if():
    """A loop with an if."""

    import math

    def keep_probability(counts, t):
        total = sum(int(c) for c in counts)
        result = []
        for c in counts:
            if c == 0:
                result.append(1.0)
            else:
                result.append(min(1.0, math.sqrt(t / (int(c) / total))))
        return np.array(result)


@variant("keep_probability")
def ones_and_a_mask():
    """Ones, of which the places of words that occur are overwritten."""

    def keep_probability(counts, t):
        counts = np.asarray(counts, dtype=float)
        p = np.ones(len(counts))
        there = counts > 0
        share = counts[there] / counts.sum()
        p[there] = np.sqrt(t / share)
        p[p > 1] = 1
        return p


@variant("keep_probability")
def divide_with_where():
    """np.divide with out and where."""

    def keep_probability(counts, t):
        c = np.array(counts, dtype=np.float64)
        ratio = np.divide(t * c.sum(), c, out=np.full_like(c, np.inf), where=c != 0)
        return np.sqrt(np.minimum(ratio, 1.0))


@variant("keep_probability")
def warnings_switched_off():
    """errstate: t/0 is infinite, and the smaller one is 1."""

    def keep_probability(counts, t):
        f = np.asarray(counts) / np.sum(counts)
        with np.errstate(divide="ignore"):
            return np.clip(np.sqrt(t / f), None, 1.0)


@variant("keep_probability")
def maximum_instead_of_minimum():
    """f is never taken below t: √(t/max(f, t))."""

    def keep_probability(counts, t):
        f = np.asarray(counts) / np.sum(counts)
        return np.sqrt(t / np.maximum(f, t))


@variant("keep_probability")
def vectorised_helper():
    """np.vectorize of a function for one count."""

    def keep_probability(counts, t):
        n = np.sum(counts)

        def one(count):
            return 1.0 if count == 0 or count / n <= t else (t * n / count) ** 0.5

        return np.vectorize(one, otypes=[float])(np.asarray(counts))


@variant("keep_probability")
def probabilidad_en_espanol():
    """Todo en español, con comprobaciones."""

    def keep_probability(counts, t):
        cuentas = np.array(counts, dtype=float)  # una copia
        if t <= 0:
            raise ValueError("t debe ser mayor que 0")
        total = cuentas.sum()
        frecuencias = cuentas / total
        probabilidades = np.zeros(frecuencias.shape)
        for i, f in enumerate(frecuencias):
            if f > 0:
                valor = np.sqrt(t / f)
                probabilidades[i] = valor if valor < 1 else 1
            else:
                probabilidades[i] = 1
        return probabilidades


@variant("keep_probability")
def lambda_of_powers():
    """A lambda with a power of ½; no count is taken below t times the sum."""

    keep_probability = lambda counts, t: np.fmin(
        1, (t * np.sum(counts) / np.maximum(np.asarray(counts), t * np.sum(counts))) ** 0.5
    )


@variant("keep_probability")
def pandas_series():
    """A pandas Series, clipped, with its inf."""

    import pandas as pd

    def keep_probability(counts, t):
        s = pd.Series(np.asarray(counts, dtype=float))
        share = (s / s.sum()).replace(0.0, np.nan)
        return np.sqrt(t / share).fillna(1.0).clip(upper=1.0).to_numpy()


@variant("keep_probability")
def logarithms():
    """Half the difference of logarithms, at most 0, and exp of it."""

    def keep_probability(counts, t):
        counts = np.asarray(counts, dtype=float)
        out = np.zeros(counts.shape)
        seen = np.flatnonzero(counts)
        out[seen] = 0.5 * (np.log(t) - np.log(counts[seen]) + np.log(counts.sum()))
        return np.exp(np.minimum(out, 0))


@variant("keep_probability")
def comprehension_over_shares():
    """A comprehension over shares; a print is left in."""

    def keep_probability(counts, t):
        total = np.sum(counts)
        shares = [c / total for c in counts]
        print("largest share:", max(shares))
        return np.array([min(1, np.sqrt(t / f)) if f else 1 for f in shares], dtype=float)


@variant("keep_probability")
def select_of_three_cases():
    """np.select for rare and frequent words."""

    def keep_probability(counts, t):
        counts = np.asarray(counts)
        total = counts.sum()
        safe = np.where(counts == 0, 1, counts)
        root = np.sqrt(t * total / safe)
        return np.select([counts == 0, root >= 1], [1.0, 1.0], default=root)
