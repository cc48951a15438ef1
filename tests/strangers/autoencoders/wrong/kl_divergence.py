"""Wrong solutions of `kl_divergence`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("kl_divergence")
def sign_of_the_slide():
    """The formula of the slide, without the minus."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        return 0.5 * ops.sum(1 + log_var - ops.square(mean) - ops.exp(log_var), axis=-1)


@mutant("kl_divergence")
def over_the_rows():
    """Adds over the rows, one number for each column."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        return -0.5 * ops.sum(1 + log_var - ops.square(mean) - ops.exp(log_var), axis=0)


@mutant("kl_divergence")
def one_number_for_all():
    """Adds everything."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        return -0.5 * ops.sum(1 + log_var - ops.square(mean) - ops.exp(log_var))


@mutant("kl_divergence")
def numpy():
    """NumPy's functions: no slopes."""

    def kl_divergence(mean, log_var):
        return -0.5 * np.sum(1 + log_var - np.square(mean) - np.exp(log_var), axis=-1)


@mutant("kl_divergence")
def without_half():
    """The half is forgotten."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        return -ops.sum(1 + log_var - ops.square(mean) - ops.exp(log_var), axis=-1)


@mutant("kl_divergence")
def without_one():
    """The 1 is forgotten."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        return -0.5 * ops.sum(log_var - ops.square(mean) - ops.exp(log_var), axis=-1)


@mutant("kl_divergence")
def mean_over_the_numbers():
    """The mean over the numbers of a code, not the sum."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        return -0.5 * ops.mean(1 + log_var - ops.square(mean) - ops.exp(log_var), axis=-1)


@mutant("kl_divergence")
def deviation_for_variance():
    """exp(log_var / 2) stands where the variance should."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        return -0.5 * ops.sum(1 + log_var - ops.square(mean) - ops.exp(0.5 * log_var), axis=-1)


@mutant("kl_divergence")
def logarithm_of_the_deviation():
    """Reads log_var as log sigma."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        return -0.5 * ops.sum(1 + 2 * log_var - ops.square(mean) - ops.exp(2 * log_var), axis=-1)


@mutant("kl_divergence")
def logarithm_for_variance():
    """Takes log_var for the variance and its logarithm: nan below 0."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        return -0.5 * ops.sum(1 + ops.log(log_var) - ops.square(mean) - log_var, axis=-1)


@mutant("kl_divergence")
def mean_not_squared():
    """The mean is not squared."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        return -0.5 * ops.sum(1 + log_var - mean - ops.exp(log_var), axis=-1)


@mutant("kl_divergence")
def absolute_mean():
    """The absolute value of the mean in place of its square."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        return -0.5 * ops.sum(1 + log_var - ops.abs(mean) - ops.exp(log_var), axis=-1)


@mutant("kl_divergence")
def the_other_direction():
    """KL of the standard cloud from this one: the divergence is not symmetric."""

    def kl_divergence(mean, log_var):
        each = 0.5 * (log_var + (1 + keras.ops.square(mean)) * keras.ops.exp(-log_var) - 1)
        return keras.ops.sum(each, axis=-1)


@mutant("kl_divergence")
def bits():
    """Divides by ln 2: bits, not nats."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        return -0.5 * ops.sum(1 + log_var - ops.square(mean) - ops.exp(log_var), axis=-1) / np.log(2)


@mutant("kl_divergence")
def column_of_divergences():
    """keepdims leaves (N, 1)."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        return -0.5 * ops.sum(1 + log_var - ops.square(mean) - ops.exp(log_var), axis=-1, keepdims=True)


@mutant("kl_divergence")
def floats_in_a_list():
    """float(...) of each row: no slopes, and nothing for tf.function."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        kl = -0.5 * ops.sum(1 + log_var - ops.square(mean) - ops.exp(log_var), axis=-1)
        return np.array([float(v) for v in kl])


@mutant("kl_divergence")
def numpy_at_the_end():
    """.numpy() at the end: fails within tf.function."""

    def kl_divergence(mean, log_var):
        kl = 1 + log_var - tf.square(mean) - tf.exp(log_var)
        return (-0.5 * tf.reduce_sum(kl, axis=-1)).numpy()


@mutant("kl_divergence")
def two_numbers_only():
    """Written for codes of two numbers."""

    def kl_divergence(mean, log_var):
        each = 0.5 * (mean**2 + keras.ops.exp(log_var) - 1 - log_var)
        return each[:, 0] + each[:, 1]


@mutant("kl_divergence")
def slopes_stopped_at_the_variance():
    """stop_gradient: no slopes for the variance term."""

    def kl_divergence(mean, log_var):
        variance = tf.stop_gradient(tf.exp(log_var))
        return -0.5 * tf.reduce_sum(1 + log_var - tf.square(mean) - variance, axis=-1)


@mutant("kl_divergence")
def clipped_logarithms():
    """Clips the logarithms to -5 and 5: values and slopes are wrong beyond."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        v = ops.clip(log_var, -5, 5)
        return -0.5 * ops.sum(1 + v - ops.square(mean) - ops.exp(v), axis=-1)


@mutant("kl_divergence")
def logarithm_of_the_exponential():
    """log(exp(log_var)) is -inf where the variance rounds to 0 (-1,000)."""

    def kl_divergence(mean, log_var):
        variance = tf.exp(log_var)
        return 0.5 * tf.reduce_sum(tf.square(mean) + variance - 1 - tf.math.log(variance), axis=-1)


@mutant("kl_divergence")
def tensors_for_slopes_but_numpy_exp():
    """Square by keras.ops, exp by NumPy, which fails within tf.function."""

    def kl_divergence(mean, log_var):
        each = 1 + log_var - keras.ops.square(mean) - np.exp(log_var)
        return -0.5 * keras.ops.sum(each, axis=-1)


@mutant("kl_divergence")
def free_nats():
    """Each number may cost 0.1 nats before it counts: small divergences are wrong."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        each = -0.5 * (1 + log_var - ops.square(mean) - ops.exp(log_var))
        return ops.sum(ops.maximum(each, 0.1), axis=-1)


@mutant("kl_divergence")
def small_number_for_safety():
    """log(exp(log_var) + 0.001) against -inf: wrong for small variances."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        var = ops.exp(log_var)
        return -0.5 * ops.sum(1 + ops.log(var + 1e-3) - ops.square(mean) - var, axis=-1)


@mutant("kl_divergence")
def one_added_once():
    """The 1 is added once a row, not once a number."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        return -0.5 * (1 + ops.sum(log_var - ops.square(mean) - ops.exp(log_var), axis=-1))
