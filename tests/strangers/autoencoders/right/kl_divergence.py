"""Right solutions of `kl_divergence`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("kl_divergence")
def keras_ops():
    """The hint."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        return -0.5 * ops.sum(1 + log_var - ops.square(mean) - ops.exp(log_var), axis=-1)


@variant("kl_divergence")
def tensorflow():
    """TensorFlow's functions."""

    def kl_divergence(mean, log_var):
        kl = 1 + log_var - tf.square(mean) - tf.exp(log_var)
        return -0.5 * tf.reduce_sum(kl, axis=1)


@variant("kl_divergence")
def plus_in_front():
    """The minus taken inside."""

    def kl_divergence(mean, log_var):
        each = 0.5 * (mean**2 + keras.ops.exp(log_var) - log_var - 1.0)
        return keras.ops.sum(each, axis=-1)


@variant("kl_divergence")
def four_sums():
    """Each term has a sum of its own."""

    def kl_divergence(mean, log_var):
        from keras import ops

        d = mean.shape[-1]
        medias = ops.sum(ops.power(mean, 2), axis=1)
        varianzas = ops.sum(ops.exp(log_var), axis=1)
        logaritmos = ops.sum(ops.multiply(log_var, 1), axis=1)
        return (medias + varianzas - logaritmos - d) / 2


@variant("kl_divergence")
def expm1():
    """exp(v) - 1 by expm1, which is exact for small v."""

    def kl_divergence(mean, log_var):
        terms = tf.math.square(mean) + tf.math.expm1(log_var) - log_var
        return tf.reduce_sum(terms / 2, axis=-1)


@variant("kl_divergence")
def loop_over_the_numbers_of_a_code():
    """Adds column after column."""

    def kl_divergence(mean, log_var):
        total = 0.0
        for d in range(mean.shape[1]):
            m, v = mean[:, d], log_var[:, d]
            total = total + 0.5 * (m * m + keras.ops.exp(v) - 1 - v)
        return total


@variant("kl_divergence")
def with_the_deviation():
    """Goes through sigma = exp(log_var / 2)."""

    def kl_divergence(mean, log_var):
        sigma = tf.exp(0.5 * log_var)
        per_dimension = 0.5 * (sigma**2 + mean**2 - 1) - 0.5 * log_var
        return tf.math.reduce_sum(per_dimension, axis=[1])


@variant("kl_divergence")
def mean_times_width():
    """The mean over the numbers, times how many they are."""

    def kl_divergence(mean, log_var):
        per = -0.5 * (1.0 + log_var - keras.ops.square(mean) - keras.ops.exp(log_var))
        return keras.ops.mean(per, axis=-1) * mean.shape[-1]


@variant("kl_divergence")
def tensors_first():
    """Makes tensors of both, then subtracts step by step."""

    def kl_divergence(mean, log_var):
        mean = tf.convert_to_tensor(mean)
        log_var = tf.convert_to_tensor(log_var)
        inner = tf.subtract(tf.add(tf.ones_like(log_var), log_var), tf.add(mean * mean, tf.exp(log_var)))
        return tf.reduce_sum(inner, axis=-1) * -0.5


@variant("kl_divergence")
def einsum():
    """einsum adds the rows."""

    def kl_divergence(mean, log_var):
        ops = keras.ops
        each = ops.square(mean) + ops.exp(log_var) - log_var - 1
        return 0.5 * ops.einsum("nd->n", each)


@variant("kl_divergence")
def lambda_line():
    """A lambda."""

    kl_divergence = lambda mean, log_var: (  # noqa: E731
        keras.ops.sum(mean * mean + keras.ops.exp(log_var) - log_var - 1, axis=-1) / 2
    )


@variant("kl_divergence")
def numpy_for_arrays_tensorflow_for_tensors():
    """One formula, with the functions of the kind that came in."""

    def kl_divergence(mean, log_var):
        def formula(square, exp, add):
            return -0.5 * add(1 + log_var - square(mean) - exp(log_var), -1)

        if tf.is_tensor(mean) or tf.is_tensor(log_var):
            return formula(tf.square, tf.exp, tf.reduce_sum)
        return formula(np.square, np.exp, np.sum)


@variant("kl_divergence")
def helper_for_one_number():
    """A helper for one number of the code, and keepdims squeezed."""

    def kl_divergence(mean, log_var):
        def of_one_number(mu, lv):
            var = keras.ops.exp(lv)
            return -(1 + lv - mu * mu - var) / 2

        column = keras.ops.sum(of_one_number(mean, log_var), axis=-1, keepdims=True)
        return keras.ops.squeeze(column, axis=-1)


@variant("kl_divergence")
def columns_unstacked():
    """tf.unstack and add_n."""

    def kl_divergence(mean, log_var):
        each = 0.5 * (tf.square(mean) + tf.exp(log_var) - 1 - log_var)
        return tf.add_n(tf.unstack(each, axis=1))
