"""Wrong solutions of `vae_loss`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("vae_loss")
def mean_over_the_pixels():
    """The mean over the pixels, not the sum."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.mean(ops.binary_crossentropy(x, logits, from_logits=True), axis=-1)
        return ops.mean(copy + beta * kl_divergence(mean, log_var))


@mutant("vae_loss")
def copy_only():
    """The divergence is forgotten."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        return ops.mean(ops.sum(ops.binary_crossentropy(x, logits, from_logits=True), axis=-1))


@mutant("vae_loss")
def cloud_only():
    """The copy is forgotten."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        return keras.ops.mean(beta * kl_divergence(mean, log_var))


@mutant("vae_loss")
def beta_ignored():
    """beta is not used."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.sum(ops.binary_crossentropy(x, logits, from_logits=True), axis=-1)
        return ops.mean(copy + kl_divergence(mean, log_var))


@mutant("vae_loss")
def beta_at_the_copy():
    """beta weighs the copy and not the divergence."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.sum(ops.binary_crossentropy(x, logits, from_logits=True), axis=-1)
        return ops.mean(beta * copy + kl_divergence(mean, log_var))


@mutant("vae_loss")
def beta_at_both():
    """beta weighs both."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.sum(ops.binary_crossentropy(x, logits, from_logits=True), axis=-1)
        return beta * ops.mean(copy + kl_divergence(mean, log_var))


@mutant("vae_loss")
def divergence_subtracted():
    """The divergence has a minus, as in the ELBO, but the copy has none."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.sum(ops.binary_crossentropy(x, logits, from_logits=True), axis=-1)
        return ops.mean(copy - beta * kl_divergence(mean, log_var))


@mutant("vae_loss")
def elbo_returned():
    """The ELBO itself, which should be large, not the loss."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.sum(ops.binary_crossentropy(x, logits, from_logits=True), axis=-1)
        return -ops.mean(copy + beta * kl_divergence(mean, log_var))


@mutant("vae_loss")
def logits_as_probabilities():
    """from_logits is forgotten."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.sum(ops.binary_crossentropy(x, logits), axis=-1)
        return ops.mean(copy + beta * kl_divergence(mean, log_var))


@mutant("vae_loss")
def sigmoid_first():
    """Computes the sigmoid first: infinite or nan for large logits."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        s = tf.sigmoid(logits)
        ce = -x * tf.math.log(s) - (1 - x) * tf.math.log(1 - s)
        return tf.reduce_mean(tf.reduce_sum(ce, axis=-1) + beta * kl_divergence(mean, log_var))


@mutant("vae_loss")
def sigmoid_then_keras():
    """tf.sigmoid, then binary_crossentropy, which clips: finite but too small for large logits."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.sum(ops.binary_crossentropy(x, tf.sigmoid(logits)), axis=-1)
        return ops.mean(copy + beta * kl_divergence(mean, log_var))


@mutant("vae_loss")
def small_number_in_the_logarithm():
    """log(s + 1e-7): finite, but wrong for large logits."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        s = tf.sigmoid(logits)
        ce = -x * tf.math.log(s + 1e-7) - (1 - x) * tf.math.log(1 - s + 1e-7)
        return tf.reduce_mean(tf.reduce_sum(ce, axis=-1) + beta * kl_divergence(mean, log_var))


@mutant("vae_loss")
def naive_softplus():
    """ln(1 + exp(l)) overflows for large logits."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        ce = ops.log(1 + ops.exp(logits)) - x * logits
        return ops.mean(ops.sum(ce, axis=-1) + beta * kl_divergence(mean, log_var))


@mutant("vae_loss")
def clipped_logits():
    """Clips the logits to -30 and 30: wrong values and no slopes beyond."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.sum(ops.binary_crossentropy(x, ops.clip(logits, -30, 30), from_logits=True), axis=-1)
        return ops.mean(copy + beta * kl_divergence(mean, log_var))


@mutant("vae_loss")
def squared_errors():
    """Squared errors in place of the cross-entropy."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        copy = tf.reduce_sum(tf.square(x - tf.sigmoid(logits)), axis=-1)
        return tf.reduce_mean(copy + beta * kl_divergence(mean, log_var))


@mutant("vae_loss")
def arguments_swapped():
    """The logits stand where the pixels should."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.sum(ops.binary_crossentropy(logits, x, from_logits=True), axis=-1)
        return ops.mean(copy + beta * kl_divergence(mean, log_var))


@mutant("vae_loss")
def sum_over_the_rows():
    """The sum over the rows, not the mean."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.sum(ops.binary_crossentropy(x, logits, from_logits=True), axis=-1)
        return ops.sum(copy + beta * kl_divergence(mean, log_var))


@mutant("vae_loss")
def one_loss_for_each_row():
    """No mean over the rows."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.sum(ops.binary_crossentropy(x, logits, from_logits=True), axis=-1)
        return copy + beta * kl_divergence(mean, log_var)


@mutant("vae_loss")
def divergences_added_up():
    """The divergences of all rows are added to the mean of the copies."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.mean(ops.sum(ops.binary_crossentropy(x, logits, from_logits=True), axis=-1))
        return copy + beta * ops.sum(kl_divergence(mean, log_var))


@mutant("vae_loss")
def python_float():
    """float(...) at the end: no slopes, fails within tf.function."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.sum(ops.binary_crossentropy(x, logits, from_logits=True), axis=-1)
        return float(ops.mean(copy + beta * kl_divergence(mean, log_var)))


@mutant("vae_loss")
def numpy():
    """NumPy's functions: no slopes."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ce = np.logaddexp(0, logits) - x * logits
        return np.mean(np.sum(ce, axis=-1) + beta * kl_divergence(mean, log_var))


@mutant("vae_loss")
def pixels_of_the_notebook():
    """Multiplies the mean by PIXELS of the notebook, not by the number of columns."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        bce = keras.losses.binary_crossentropy(x, logits, from_logits=True)
        return keras.ops.mean(PIXELS * bce + beta * kl_divergence(mean, log_var))


@mutant("vae_loss")
def batch_of_32():
    """Divides by 32, the size of a full batch: the last batch is smaller."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.sum(ops.binary_crossentropy(x, logits, from_logits=True))
        return (copy + beta * ops.sum(kl_divergence(mean, log_var))) / 32


@mutant("vae_loss")
def pixels_rounded():
    """Rounds the pixels to paper or ink."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        ink_or_paper = ops.cast(ops.greater(x, 0.5), x.dtype)
        copy = ops.sum(ops.binary_crossentropy(ink_or_paper, logits, from_logits=True), axis=-1)
        return ops.mean(copy + beta * kl_divergence(mean, log_var))


@mutant("vae_loss")
def ink_term_only():
    """Only -x ln s: paper costs nothing."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.sum(x * ops.softplus(-1.0 * logits), axis=-1)
        return ops.mean(copy + beta * kl_divergence(mean, log_var))


@mutant("vae_loss")
def categorical():
    """The softmax cross-entropy, as if the pixels were classes."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        copy = tf.nn.softmax_cross_entropy_with_logits(labels=x, logits=logits)
        return tf.reduce_mean(copy + beta * kl_divergence(mean, log_var))


@mutant("vae_loss")
def divergence_over_the_width():
    """The mean over the numbers of a code."""

    def vae_loss(x, logits, mean, log_var, beta=1.0):
        ops = keras.ops
        copy = ops.sum(ops.binary_crossentropy(x, logits, from_logits=True), axis=-1)
        return ops.mean(copy + beta * kl_divergence(mean, log_var) / mean.shape[-1])
