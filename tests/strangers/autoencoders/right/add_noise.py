"""Right solutions of `add_noise`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("add_noise")
def clipped_sum():
    """The hint."""

    def add_noise(x, sigma, rng):
        return np.clip(x + sigma * rng.standard_normal(x.shape), 0, 1)


@variant("add_noise")
def normal_with_sigma():
    """rng.normal with sigma as its scale."""

    def add_noise(x, sigma, rng):
        noise = rng.normal(loc=0.0, scale=sigma, size=np.shape(x))
        noisy = x + noise
        return np.clip(noisy, 0.0, 1.0)


@variant("add_noise")
def normal_around_the_picture():
    """The picture itself is the mean of rng.normal."""

    def add_noise(x, sigma, rng):
        return rng.normal(x, sigma, size=x.shape).clip(0, 1)


@variant("add_noise")
def minimum_and_maximum():
    """The formula with minimum and maximum."""

    def add_noise(x, sigma, rng):
        n = rng.standard_normal(size=x.shape)
        return np.minimum(1.0, np.maximum(0.0, x + sigma * n))


@variant("add_noise")
def copy_then_masks():
    """A copy, changed in place, and masks for what lies outside."""

    def add_noise(x, sigma, rng):
        out = np.array(x, dtype=float)
        out += sigma * rng.standard_normal(out.shape)
        out[out < 0] = 0
        out[out > 1] = 1
        return out


@variant("add_noise")
def noise_becomes_the_answer():
    """The noise array is used for the answer."""

    def add_noise(x, sigma, rng):
        ruido = np.asarray(rng.standard_normal(x.shape))  # un número por píxel
        ruido *= sigma
        ruido += x
        return np.clip(ruido, 0, 1, out=ruido)


@variant("add_noise")
def flat_draw_reshaped():
    """Draws x.size numbers in a row and gives them the shape."""

    def add_noise(x, sigma, rng):
        eps = rng.standard_normal(x.size).reshape(x.shape)
        return np.clip(x + eps * sigma, a_min=0, a_max=1)


@variant("add_noise")
def same_dtype_as_the_picture():
    """The answer is of the dtype of x."""

    def add_noise(x, sigma, rng):
        x = np.asarray(x)
        noisy = x + sigma * rng.standard_normal(x.shape)
        return np.clip(noisy, 0, 1).astype(x.dtype)


@variant("add_noise")
def where():
    """np.where twice."""

    def add_noise(x, sigma, rng):
        y = x + sigma * rng.standard_normal(x.shape)
        y = np.where(y > 1, 1.0, y)
        return np.where(y < 0, 0.0, y)


@variant("add_noise")
def lambda_line():
    """A lambda."""

    add_noise = lambda x, sigma, rng: (x + rng.standard_normal(x.shape) * sigma).clip(0, 1)  # noqa: E731


@variant("add_noise")
def loop_over_the_numbers():
    """Draws once, then a loop over all numbers, in lists."""

    def add_noise(x, sigma, rng):
        drawn = rng.standard_normal(x.size)
        result = []
        for value, n in zip(x.flatten().tolist(), drawn):
            value = value + sigma * float(n)
            if value < 0:
                value = 0.0
            elif value > 1:
                value = 1.0
            result.append(value)
        return np.array(result, dtype=float).reshape(x.shape)


@variant("add_noise")
def scipy_norm():
    """scipy.stats.norm with this generator."""

    def add_noise(x, sigma, rng):
        from scipy.stats import norm

        n = norm.rvs(size=x.shape, random_state=rng)
        return np.clip(x + sigma * n, 0, 1)


@variant("add_noise")
def keras_ops_clip():
    """The cut with keras.ops, back to NumPy."""

    def add_noise(x, sigma, rng):
        noise = rng.standard_normal(x.shape).astype(x.dtype)
        noisy = keras.ops.convert_to_tensor(x + sigma * noise)
        return np.asarray(keras.ops.clip(noisy, 0, 1))


@variant("add_noise")
def median_of_three():
    """The middle one of 0, the noisy number and 1."""

    def add_noise(x, sigma, rng):
        spoilt = np.add(x, np.multiply(sigma, rng.standard_normal(x.shape)))
        return np.median(np.stack([np.zeros_like(spoilt), spoilt, np.ones_like(spoilt)]), axis=0)
