"""Right solutions of `vae_loss`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("vae_loss")
def keras_ops():
    """The hint."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.sum(ops.binary_crossentropy(x, logits, from_logits=True), axis=-1)
        return ops.mean(copy + beta * kl_divergence(mean, log_var))


@variant("vae_loss")
def sigmoid_cross_entropy_of_tensorflow():
    """tf.nn with logits, reduce_sum and reduce_mean."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ce = tf.nn.sigmoid_cross_entropy_with_logits(labels=x, logits=logits)
        reconstruction = tf.reduce_sum(ce, axis=1)
        kl = kl_divergence(mean, log_var)
        return tf.reduce_mean(reconstruction + beta * kl)


@variant("vae_loss")
def formula_of_the_hint():
    """max(l, 0) - x l + ln(1 + exp(-|l|))."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        ce = ops.maximum(logits, 0) - x * logits + ops.log(1 + ops.exp(-ops.abs(logits)))
        return ops.mean(ops.sum(ce, axis=-1) + beta * kl_divergence(mean, log_var))


@variant("vae_loss")
def softplus():
    """softplus(l) - x l."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ce = keras.ops.softplus(logits) - x * logits
        loss = keras.ops.sum(ce, axis=1) + beta * kl_divergence(mean, log_var)
        return keras.ops.mean(loss)


@variant("vae_loss")
def both_logarithms():
    """Each of the two logarithms by a softplus."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        log_s = -tf.math.softplus(-logits)
        log_not_s = -tf.math.softplus(logits)
        per_pixel = -x * log_s - (1 - x) * log_not_s
        per_row = tf.reduce_sum(per_pixel, axis=-1) + beta * kl_divergence(mean, log_var)
        return tf.reduce_mean(per_row, axis=0)


@variant("vae_loss")
def log_sigmoid():
    """keras.ops.log_sigmoid for both."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        likelihood = x * ops.log_sigmoid(logits) + (1 - x) * ops.log_sigmoid(-ops.convert_to_tensor(logits))
        elbo = ops.sum(likelihood, axis=-1) - beta * kl_divergence(mean, log_var)
        return -ops.mean(elbo)


@variant("vae_loss")
def two_means():
    """The mean of each term, then both together."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        copia = tf.reduce_mean(tf.reduce_sum(tf.nn.sigmoid_cross_entropy_with_logits(x, logits), axis=-1))
        nube = tf.reduce_mean(kl_divergence(mean, log_var))
        return copia + beta * nube


@variant("vae_loss")
def sum_over_everything():
    """Everything added, then divided by the number of rows."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        n = x.shape[0]
        total = ops.sum(ops.binary_crossentropy(x, logits, from_logits=True))
        total = total + beta * ops.sum(kl_divergence(mean, log_var))
        return total / n


@variant("vae_loss")
def mean_over_pixels_times_pixels():
    """keras.losses.binary_crossentropy is a mean over pixels: times their number."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        bce = keras.losses.binary_crossentropy(x, logits, from_logits=True)
        reconstruction = bce * x.shape[-1]
        return keras.ops.mean(reconstruction + beta * kl_divergence(mean, log_var))


@variant("vae_loss")
def divergence_written_out():
    """Does not call kl_divergence but writes it again."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        reconstruction = tf.reduce_sum(tf.nn.sigmoid_cross_entropy_with_logits(labels=x, logits=logits), axis=1)
        kl = -0.5 * tf.reduce_sum(1 + log_var - tf.square(mean) - tf.exp(log_var), axis=1)
        return tf.reduce_mean(reconstruction + beta * kl)


@variant("vae_loss")
def helpers():
    """Two helpers and a last line."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        def cross_entropy(pixel, logit):
            return keras.ops.sum(keras.ops.binary_crossentropy(pixel, logit, from_logits=True), axis=-1)

        def nats(a, b, c, d):
            return cross_entropy(a, b) + beta * kl_divergence(c, d)

        return keras.ops.mean(nats(x, logits, mean, log_var))


@variant("vae_loss")
def lambda_line():
    """A lambda."""

    vae_loss = lambda x, logits, mean, log_var, beta=1.0: tf.reduce_mean(  # noqa: E731
        tf.reduce_sum(tf.nn.softplus(logits) - x * logits, -1) + beta * kl_divergence(mean, log_var)
    )


@variant("vae_loss")
def loop_over_the_pixels():
    """Adds pixel after pixel."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        total = beta * kl_divergence(mean, log_var)
        for p in range(x.shape[1]):
            total = total + keras.ops.softplus(logits[:, p]) - x[:, p] * logits[:, p]
        return keras.ops.mean(total)


@variant("vae_loss")
def tensors_first():
    """Tensors of everything, of the dtype of the logits."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        logits = tf.convert_to_tensor(logits)
        x = tf.cast(x, logits.dtype)
        mean, log_var = tf.cast(mean, logits.dtype), tf.cast(log_var, logits.dtype)
        ce = tf.nn.sigmoid_cross_entropy_with_logits(labels=x, logits=logits)
        weight = tf.cast(beta, logits.dtype)
        return tf.reduce_mean(tf.reduce_sum(ce, axis=-1) + weight * kl_divergence(mean, log_var))


@variant("vae_loss")
def sigmoid_that_remembers_its_logits():
    """keras.ops.sigmoid, then binary_crossentropy: Keras keeps the logits with the sigmoid and uses them."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        probabilities = keras.ops.sigmoid(logits)
        copy = keras.ops.sum(keras.ops.binary_crossentropy(x, probabilities), axis=-1)
        return keras.ops.mean(copy + beta * kl_divergence(mean, log_var))
