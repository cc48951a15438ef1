"""Right solutions of `apply_temperature`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("apply_temperature")
def divide_by_the_largest():
    """As in the hints."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("the temperature must be above 0")
        probs = np.asarray(probs, dtype=float)
        powers = (probs / probs.max()) ** (1 / temperature)
        return powers / powers.sum()


@variant("apply_temperature")
def logarithms_quietly():
    """Logarithms with the warning of log 0 silenced."""

    def apply_temperature(probs, temperature):
        if not temperature > 0:
            raise ValueError(f"T = {temperature} is not positive")
        with np.errstate(divide="ignore"):
            logits = np.log(np.asarray(probs, dtype=np.float64)) / temperature
        logits = logits - np.max(logits)
        e = np.exp(logits)
        return e / e.sum()


@variant("apply_temperature")
def only_the_positive_ones():
    """Works on the characters that are possible."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("T <= 0")
        p = np.array(probs, dtype=np.float64)
        q = np.zeros_like(p)
        posibles = p > 0
        registros = np.log(p[posibles]) / temperature
        q[posibles] = np.exp(registros - registros.max())
        q /= np.sum(q)
        return q


@variant("apply_temperature")
def plain_python():
    """Loops and lists, an array at the end."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("temperature has to be positive")
        values = [float(p) for p in probs]
        largest = max(values)
        powers = []
        for value in values:
            powers.append((value / largest) ** (1.0 / temperature))
        total = sum(powers)
        return np.array([power / total for power in powers])


@variant("apply_temperature")
def softmax_of_scipy():
    """scipy's softmax of log p / T."""

    def apply_temperature(probs, temperature):
        from scipy.special import softmax

        if temperature <= 0:
            raise ValueError("temperature must be > 0")
        p = np.asarray(probs, dtype=float)
        log_p = np.log(p, out=np.full(p.shape, -np.inf), where=p > 0)
        return softmax(log_p / temperature)


@variant("apply_temperature")
def logsumexp_of_scipy():
    """Normalised in logarithms."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("temperature must be > 0")
        from scipy.special import logsumexp

        p = np.asarray(probs, dtype="float64")
        with np.errstate(divide="ignore"):
            scaled = np.log(p) / float(temperature)
        return np.exp(scaled - logsumexp(scaled))


@variant("apply_temperature")
def np_power():
    """np.power and np.amax."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError
        ratio = np.array(probs).astype(np.float64)
        ratio = np.divide(ratio, np.amax(ratio))
        q = np.power(ratio, np.reciprocal(float(temperature)))
        return np.divide(q, np.sum(q))


@variant("apply_temperature")
def helper_functions():
    """Helpers for the check and for the norm."""

    def apply_temperature(probs, temperature):
        def normalised(v):
            return v / v.sum()

        def checked(T):
            if T <= 0:
                raise ValueError(f"temperature {T} must be positive")
            return float(T)

        exponent = 1.0 / checked(temperature)
        p = np.asarray(probs, dtype=np.float64)
        return normalised((p / p.max()) ** exponent)


@variant("apply_temperature")
def in_place_on_a_copy():
    """Works in place on a copy."""

    def apply_temperature(probs, temperature):
        if temperature == 0 or temperature < 0:
            raise ValueError("La temperatura tiene que ser positiva")
        q = np.array(probs, dtype=float, copy=True)
        q /= q.max()
        q **= 1 / temperature
        q /= q.sum()
        return q


@variant("apply_temperature")
def comprehensions():
    """Comprehensions that leave zeros alone."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("temperature must be above 0")
        p = np.asarray(probs, dtype=float)
        top = p / p.max()
        weights = np.array([x ** (1 / temperature) if x > 0 else 0.0 for x in top])
        return np.array([w / weights.sum() for w in weights])


@variant("apply_temperature")
def base_two():
    """Base 2 instead of e."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("no temperature")
        p = np.asarray(probs, dtype=np.float64)
        with np.errstate(divide="ignore"):
            bits = np.log2(p / p.max())
        q = np.exp2(bits / temperature)
        return q / q.sum()


@variant("apply_temperature")
def lambda_with_a_checker():
    """The check in a wrapper, the formula in a lambda."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError(f"{temperature!r} <= 0")
        sharpen = lambda p: (p / np.max(p)) ** (1 / temperature)
        weights = sharpen(np.asarray(list(probs), dtype=float))
        return weights / np.sum(weights)


@variant("apply_temperature")
def series_of_pandas():
    """A Series with clip, div and pow."""

    def apply_temperature(probs, temperature):
        import pandas as pd

        if temperature <= 0:
            raise ValueError("temperature must be positive")
        s = pd.Series(np.asarray(probs, dtype=float))
        s = s.div(s.max()).pow(1 / temperature)
        return s.div(s.sum()).to_numpy()
