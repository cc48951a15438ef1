"""Right solutions of `smooth`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("smooth")
def hint():
    """The third hint."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError("weight must be at least 0 and below 1")
        answer = np.full(len(values), np.nan)
        average, count = 0.0, 0
        for i, value in enumerate(values):
            if not np.isnan(value):
                average = weight * average + (1 - weight) * value
                count += 1
                answer[i] = average / (1 - weight**count)
        return answer


@variant("smooth")
def sum_of_weights_beside():
    """Numerator and denominator run side by side."""

    def smooth(values, weight):
        if not (0 <= weight < 1):
            raise ValueError(f"weight {weight} is not in [0, 1)")
        top = bottom = 0.0
        out = []
        for v in values:
            v = float(v)
            if v != v:
                out.append(float("nan"))
                continue
            top = weight * top + v
            bottom = weight * bottom + 1.0
            out.append(top / bottom)
        return np.array(out, dtype=float)


@variant("smooth")
def triangular_matrix():
    """A matrix of powers of the weight, each row divided by its sum."""

    def smooth(values, weight):
        if not 0.0 <= weight < 1.0:
            raise ValueError("weight")
        values = np.asarray(values, dtype=float)
        answer = np.full(values.shape, np.nan)
        good = ~np.isnan(values)
        v = values[good]
        n = len(v)
        if n > 0:
            lag = np.arange(n)[:, None] - np.arange(n)[None, :]
            W = np.where(lag >= 0, float(weight) ** np.maximum(lag, 0), 0.0)
            answer[good] = (W @ v) / W.sum(axis=1)
        return answer


@variant("smooth")
def convolution():
    """Convolution with the powers of the weight."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError("0 <= weight < 1 is needed")
        values = np.array(values, dtype=np.float64)
        ok = np.isfinite(values) | np.isinf(values)
        result = np.full_like(values, np.nan)
        numbers = values[ok]
        if numbers.size:
            kernel = float(weight) ** np.arange(numbers.size)
            result[ok] = np.convolve(numbers, kernel)[: numbers.size] / np.cumsum(kernel)
        return result


@variant("smooth")
def weighted_average_of_each_prefix():
    """np.average of everything so far."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError("bad weight")
        seen, out = [], []
        for value in np.asarray(values, dtype=float):
            if np.isnan(value):
                out.append(np.nan)
            else:
                seen.append(value)
                weights = [weight**age for age in range(len(seen))][::-1]
                out.append(np.average(seen, weights=weights))
        return np.array(out, dtype=float)


@variant("smooth")
def accumulate():
    """itertools.accumulate over the numbers."""

    from itertools import accumulate

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError("weight must be in [0, 1)")
        x = np.asarray(values, dtype=float)
        here = np.flatnonzero(~np.isnan(x))
        averages = list(accumulate(x[here], lambda a, v: weight * a + (1 - weight) * v, initial=0.0))[1:]
        s = np.full(x.shape, np.nan)
        for k, (i, a) in enumerate(zip(here, averages), start=1):
            s[i] = a / (1 - weight**k)
        return s


@variant("smooth")
def small_class():
    """A class that remembers average and count."""

    class Smoother:
        def __init__(self, weight):
            if not 0 <= weight < 1:
                raise ValueError("weight out of range")
            self.weight, self.average, self.count = weight, 0.0, 0

        def __call__(self, value):
            if np.isnan(value):
                return np.nan
            self.average = self.weight * self.average + (1 - self.weight) * value
            self.count += 1
            return self.average / (1 - self.weight**self.count)

    def smooth(values, weight):
        smoother = Smoother(weight)
        return np.array([smoother(float(value)) for value in values], dtype=float)


@variant("smooth")
def suavizar():
    """Una función con nombres en español y math.isnan."""

    import math

    def smooth(values, weight):
        if weight >= 0 and weight < 1:
            pass
        else:
            raise ValueError("el peso no vale")
        resultado = np.zeros(len(values), dtype=float)
        media = 0.0
        cuantos = 0
        for i in range(len(values)):
            v = float(values[i])
            if math.isnan(v):
                resultado[i] = math.nan
            else:
                cuantos = cuantos + 1
                media = media * weight + v * (1 - weight)
                resultado[i] = media / (1 - math.pow(weight, cuantos))
        return resultado


@variant("smooth")
def correction_as_a_running_product():
    """The power of the weight as a running product."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError
        values = np.asarray(values, dtype=float)
        smoothed = values.copy()
        a, power = 0.0, 1.0
        for i in range(values.size):
            if np.isnan(values[i]):
                continue
            a += (1 - weight) * (values[i] - a)
            power *= weight
            smoothed[i] = a / (1 - power)
        return smoothed


@variant("smooth")
def step_towards_the_value():
    """Moves the divided average towards the new value; each step's size is 1 over the sum of weights."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError("weight")
        out = np.full(len(values), np.nan)
        s, total = 0.0, 0.0
        for i, v in enumerate(values):
            if np.isnan(v):
                continue
            total = weight * total + 1
            s = s + (v - s) / total
            out[i] = s
        return out


@variant("smooth")
def generator():
    """A generator and np.fromiter."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError(f"weight: {weight}")

        def steps():
            average, k = 0.0, 0
            for value in values:
                if np.isnan(value):
                    yield np.nan
                else:
                    k += 1
                    average = weight * average + (1 - weight) * value
                    yield average / (1 - weight**k)

        return np.fromiter(steps(), dtype=float)


@variant("smooth")
def recursion_over_the_numbers():
    """A function that calls itself gives each average."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError("weight")
        values = [float(v) for v in values]
        numbers = [v for v in values if v == v]

        def average(k):
            return 0.0 if k == 0 else weight * average(k - 1) + (1 - weight) * numbers[k - 1]

        out, k = [], 0
        for v in values:
            if v == v:
                k += 1
                out.append(average(k) / (1 - weight**k))
            else:
                out.append(v)
        return np.array(out, dtype=float)


@variant("smooth")
def cumulative_count():
    """Counts with cumsum, averages with a loop, divides at once."""

    def smooth(values, weight):
        if np.isnan(weight) or weight < 0 or weight >= 1:
            raise ValueError("weight has to be from 0 to below 1")
        values = np.asarray(values).astype(float)
        ok = ~np.isnan(values)
        count = np.cumsum(ok)
        averages = np.full(len(values), np.nan)
        a = 0.0
        for i in np.where(ok)[0]:
            a = weight * a + (1 - weight) * values[i]
            averages[i] = a
        averages[ok] /= 1 - float(weight) ** count[ok]
        return averages
