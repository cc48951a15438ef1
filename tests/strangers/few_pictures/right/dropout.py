"""Right solutions of `dropout`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("dropout")
def where():
    """The hint."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            raise ValueError(f"rate should be in [0, 1); it is {rate}")
        kept = rng.random(x.shape) >= rate
        return np.where(kept, x / (1 - rate), 0.0)


@variant("dropout")
def times_a_mask():
    """The mask as numbers, multiplied."""

    def dropout(x, rate, rng):
        if not (rate >= 0 and rate < 1):
            raise ValueError("rate")
        mask = (rng.random(x.shape) >= rate).astype(float)
        return x * mask / (1.0 - rate)


@variant("dropout")
def copy_and_index():
    """A copy, divided; what is dropped is set to 0."""

    def dropout(x, rate, rng):
        if 0 <= rate < 1:
            y = np.array(x, dtype=float)
            dropped = rng.random(y.shape) < rate
            y /= 1 - rate
            y[dropped] = 0
            return y
        raise ValueError("rate must be at least 0 and below 1")


@variant("dropout")
def zeros_and_kept_ones():
    """Zeros, and the kept ones are written into them."""

    def dropout(x, rate, rng):
        if not 0.0 <= rate < 1.0:
            raise ValueError("La tasa debe estar en [0, 1)")
        x = np.asarray(x)
        salida = np.zeros(x.shape)
        vivos = rng.random(x.shape) >= rate
        salida[vivos] = x[vivos] / (1 - rate)
        return salida


@variant("dropout")
def loop_over_the_numbers():
    """One draw of all, then a loop over the flat numbers."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            raise ValueError
        u = rng.random(x.shape).reshape(-1)
        flat = np.reshape(x, -1)
        out = []
        for value, draw in zip(flat, u):
            if draw >= rate:
                out.append(value / (1 - rate))
            else:
                out.append(0.0)
        return np.array(out, dtype=float).reshape(x.shape)


@variant("dropout")
def comprehension():
    """A list comprehension over the flat numbers, and the same dtype."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            raise ValueError("not a rate")
        draws = rng.random(x.shape)
        values = [v / (1 - rate) if d >= rate else 0.0 for v, d in zip(x.ravel(), np.ravel(draws))]
        return np.asarray(values, dtype=x.dtype).reshape(np.shape(x))


@variant("dropout")
def divide_where():
    """np.divide with out and where."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            raise ValueError("rate out of range")
        x = np.asarray(x, dtype=np.float64)
        return np.divide(x, 1 - rate, out=np.zeros_like(x), where=rng.random(x.shape) >= rate)


@variant("dropout")
def helper_and_factor():
    """A helper tests the rate; one factor for each number."""

    def dropout(x, rate, rng):
        def tested(value):
            if not 0 <= value < 1:
                raise ValueError(f"{value} is no rate of dropout")
            return float(value)

        rate = tested(rate)
        scale = 1 / (1 - rate)
        factor = np.where(rng.random(np.shape(x)) < rate, 0, scale)
        return np.multiply(x, factor)


@variant("dropout")
def random_of_a_size_by_name():
    """rng.random(size=...), the mask by np.greater_equal."""

    def dropout(x, rate, rng):
        if not (0 <= rate and rate < 1):
            raise ValueError("0 <= rate < 1 is needed")
        survivors = np.greater_equal(rng.random(size=x.shape), rate)
        return survivors * x / (1 - rate)


@variant("dropout")
def uniform():
    """rng.uniform draws the same numbers as rng.random."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            raise ValueError("rate")
        return np.where(rng.uniform(0.0, 1.0, x.shape) >= rate, x, 0) / (1 - rate)


@variant("dropout")
def float32():
    """The answer is float32."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            raise ValueError("bad rate")
        keep = rng.random(x.shape) >= rate
        return np.where(keep, np.float32(1 / (1 - rate)) * x.astype(np.float32), np.float32(0))


@variant("dropout")
def keras_ops():
    """keras.ops.where, back to NumPy."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            raise ValueError("rate should be at least 0 and below 1")
        kept = keras.ops.convert_to_tensor(rng.random(x.shape) >= rate)
        scaled = keras.ops.convert_to_tensor(x / (1 - rate))
        return keras.ops.convert_to_numpy(keras.ops.where(kept, scaled, keras.ops.zeros_like(scaled)))


@variant("dropout")
def putmask():
    """np.putmask on a divided copy."""

    def dropout(x, rate, rng):
        valid = 0 <= rate < 1
        if not valid:
            raise ValueError("rate is not in [0, 1)")
        result = np.true_divide(x, 1 - rate)
        np.putmask(result, rng.random(x.shape) < rate, 0.0)
        return result


@variant("dropout")
def select_and_logical_not():
    """np.logical_not and np.select."""

    def dropout(x, rate, rng):
        if rate != rate or rate < 0 or rate >= 1:
            raise ValueError("rate")
        dropped = np.logical_not(rng.random(x.shape) >= rate)
        return np.select([dropped], [np.zeros(x.shape)], default=x / (1 - rate))
