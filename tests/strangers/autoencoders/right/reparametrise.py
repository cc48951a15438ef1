"""Right solutions of `reparametrise`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("reparametrise")
def half_the_logarithm():
    """The hint."""

    def reparametrise(mean, log_var, rng):
        return mean + np.exp(0.5 * log_var) * rng.standard_normal(mean.shape)


@variant("reparametrise")
def normal_with_mean_and_deviation():
    """rng.normal with arrays for both."""

    def reparametrise(mean, log_var, rng):
        return rng.normal(loc=mean, scale=np.exp(log_var / 2), size=np.shape(mean))


@variant("reparametrise")
def named_steps():
    """Each step with its name, as in a tutorial."""

    def reparametrise(mean, log_var, rng):
        std = np.exp(np.asarray(log_var) * 0.5)
        eps = rng.standard_normal(size=np.asarray(mean).shape)
        z = eps * std
        z = z + mean
        return z


@variant("reparametrise")
def root_of_the_variance():
    """The square root of the variance, in double precision."""

    def reparametrise(mean, log_var, rng):
        variance = np.exp(np.asarray(log_var, dtype=np.float64))
        sigma = np.sqrt(variance)
        return np.asarray(mean, dtype=np.float64) + sigma * rng.standard_normal(np.shape(mean))


@variant("reparametrise")
def flat_draw():
    """One long draw, reshaped."""

    def reparametrise(mean, log_var, rng):
        noise = rng.standard_normal(mean.size).reshape(mean.shape)
        return np.add(mean, np.multiply(np.exp(np.divide(log_var, 2)), noise))


@variant("reparametrise")
def bucle_sobre_todos():
    """Un bucle sobre todos los números, en orden."""

    def reparametrise(mean, log_var, rng):
        ruido = rng.standard_normal(mean.shape)
        z = np.empty(mean.shape)
        for i in np.ndindex(*mean.shape):
            sigma = np.exp(0.5 * float(log_var[i]))
            z[i] = mean[i] + sigma * ruido[i]
        return z


@variant("reparametrise")
def power_of_e():
    """np.e to the power of half the logarithm."""

    def reparametrise(mean, log_var, rng):
        e = rng.normal(0, 1, mean.shape)
        return mean + e * np.e ** (log_var / 2)


@variant("reparametrise")
def lambda_line():
    """A lambda."""

    reparametrise = lambda mean, log_var, rng: mean + np.exp(log_var / 2) * rng.normal(size=mean.shape)  # noqa: E731


@variant("reparametrise")
def scipy_norm():
    """scipy.stats.norm with this generator."""

    def reparametrise(mean, log_var, rng):
        from scipy.stats import norm

        eps = norm.rvs(loc=0, scale=1, size=mean.shape, random_state=rng)
        return mean + np.exp(0.5 * log_var) * eps


@variant("reparametrise")
def helper_for_sigma():
    """A helper turns logarithms into deviations."""

    def reparametrise(mean, log_var, rng):
        def deviation(lv):
            return np.exp(np.asarray(lv, dtype=float) / 2.0)

        mean = np.asarray(mean, dtype=float)
        assert mean.shape == np.shape(log_var)
        return mean + deviation(log_var) * rng.standard_normal(mean.shape)


@variant("reparametrise")
def noise_in_place():
    """The drawn array is scaled and moved in place."""

    def reparametrise(mean, log_var, rng):
        z = np.asarray(rng.standard_normal(np.shape(mean)))
        z *= np.exp(0.5 * np.asarray(log_var, dtype=float))
        z += mean
        return z


@variant("reparametrise")
def keras_ops_exp():
    """keras.ops for the exponential, NumPy for the rest."""

    def reparametrise(mean, log_var, rng):
        sigma = keras.ops.convert_to_numpy(keras.ops.exp(keras.ops.convert_to_tensor(log_var) / 2))
        return mean + sigma * rng.standard_normal(mean.shape)


@variant("reparametrise")
def dtype_of_the_mean():
    """The answer has the dtype of mean."""

    def reparametrise(mean, log_var, rng):
        epsilon = rng.standard_normal(mean.shape).astype(mean.dtype)
        return (mean + np.exp(log_var * 0.5) * epsilon).astype(mean.dtype)


@variant("reparametrise")
def exp2():
    """exp2, with the logarithm of e to the base 2."""

    def reparametrise(mean, log_var, rng):
        return mean + np.exp2(log_var / (2 * np.log(2))) * rng.standard_normal(mean.shape)
