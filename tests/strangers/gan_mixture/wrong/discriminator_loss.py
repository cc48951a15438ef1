"""Wrong solutions of `discriminator_loss`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("discriminator_loss")
def one_mean_of_all():
    """One mean over all rows, real and made."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        return ops.mean(ops.concatenate([ops.softplus(-real_logits), ops.softplus(fake_logits)], axis=0))


@mutant("discriminator_loss")
def sums():
    """Sums where means are asked for."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        return ops.sum(ops.softplus(-real_logits)) + ops.sum(ops.softplus(fake_logits))


@mutant("discriminator_loss")
def labels_swapped():
    """0 for real points, 1 for made ones."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        return ops.mean(ops.softplus(real_logits)) + ops.mean(ops.softplus(-fake_logits))


@mutant("discriminator_loss")
def halved():
    """The mean of both means, as in many programs."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        return (ops.mean(ops.softplus(-real_logits)) + ops.mean(ops.softplus(fake_logits))) / 2


@mutant("discriminator_loss")
def logarithm_of_the_sigmoid():
    """Computes the probability first: ln 0 at 10,000."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        real, fake = tf.sigmoid(real_logits), tf.sigmoid(fake_logits)
        return -ops.mean(ops.log(real)) - ops.mean(ops.log(1 - fake))


@mutant("discriminator_loss")
def small_number_in_the_logarithm():
    """ln(s + 1e-7): finite, and far too small at 10,000."""

    def discriminator_loss(real_logits, fake_logits):
        real, fake = tf.sigmoid(real_logits), tf.sigmoid(fake_logits)
        return -tf.reduce_mean(tf.math.log(real + 1e-7)) - tf.reduce_mean(tf.math.log(1 - fake + 1e-7))


@mutant("discriminator_loss")
def naive_softplus():
    """ln(1 + exp(a)) overflows."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        return ops.mean(ops.log(1 + ops.exp(-real_logits))) + ops.mean(ops.log(1 + ops.exp(fake_logits)))


@mutant("discriminator_loss")
def real_ones_only():
    """The made points are forgotten."""

    def discriminator_loss(real_logits, fake_logits):
        return keras.ops.mean(keras.ops.softplus(-real_logits))


@mutant("discriminator_loss")
def made_ones_only():
    """The real points are forgotten."""

    def discriminator_loss(real_logits, fake_logits):
        return keras.ops.mean(keras.ops.softplus(fake_logits))


@mutant("discriminator_loss")
def numpy():
    """NumPy's functions: no slopes."""

    def discriminator_loss(real_logits, fake_logits):
        return np.mean(np.logaddexp(0, -real_logits)) + np.mean(np.logaddexp(0, fake_logits))


@mutant("discriminator_loss")
def python_float():
    """float(…) at the end, which fails within tf.function."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        return float(ops.mean(ops.softplus(-real_logits)) + ops.mean(ops.softplus(fake_logits)))


@mutant("discriminator_loss")
def from_logits_forgotten():
    """Logits are taken for probabilities."""

    def discriminator_loss(real_logits, fake_logits):
        bce = keras.losses.BinaryCrossentropy()
        return bce(tf.ones_like(real_logits), real_logits) + bce(tf.zeros_like(fake_logits), fake_logits)


@mutant("discriminator_loss")
def probabilities_as_logits():
    """A sigmoid, and from_logits all the same."""

    def discriminator_loss(real_logits, fake_logits):
        bce = keras.losses.BinaryCrossentropy(from_logits=True)
        return bce(tf.ones_like(real_logits), tf.sigmoid(real_logits)) + bce(
            tf.zeros_like(fake_logits), tf.sigmoid(fake_logits)
        )


@mutant("discriminator_loss")
def both_with_label_one():
    """The same sign for both."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        return ops.mean(ops.softplus(-real_logits)) + ops.mean(ops.softplus(-fake_logits))


@mutant("discriminator_loss")
def what_the_critic_wants_large():
    """The aim, which should be large, not the loss."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        return -(ops.mean(ops.softplus(-real_logits)) + ops.mean(ops.softplus(fake_logits)))


@mutant("discriminator_loss")
def difference_of_the_terms():
    """A minus between the two."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        return ops.mean(ops.softplus(-real_logits)) - ops.mean(ops.softplus(fake_logits))


@mutant("discriminator_loss")
def wasserstein():
    """The difference of the mean logits."""

    def discriminator_loss(real_logits, fake_logits):
        return keras.ops.mean(fake_logits) - keras.ops.mean(real_logits)


@mutant("discriminator_loss")
def least_squares():
    """Squares of the distance to the labels."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        return ops.mean(ops.square(real_logits - 1)) + ops.mean(ops.square(fake_logits))


@mutant("discriminator_loss")
def hinge():
    """max(0, 1 − ℓ) and max(0, 1 + ℓ)."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        return ops.mean(ops.relu(1 - real_logits)) + ops.mean(ops.relu(1 + fake_logits))


@mutant("discriminator_loss")
def row_by_row():
    """Adds row to row before the mean: fails if M is not N."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        return ops.mean(ops.softplus(-real_logits) + ops.softplus(fake_logits))


@mutant("discriminator_loss")
def both_by_n():
    """Divides both sums by the number of real points."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        n = real_logits.shape[0]
        return (ops.sum(ops.softplus(-real_logits)) + ops.sum(ops.softplus(fake_logits))) / n


@mutant("discriminator_loss")
def batch_of_the_notebook():
    """Divides by 128, the notebook's batch."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        return ops.sum(ops.softplus(-real_logits)) / 128 + ops.sum(ops.softplus(fake_logits)) / 128


@mutant("discriminator_loss")
def in_bits():
    """Divided by ln 2."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        return (ops.mean(ops.softplus(-real_logits)) + ops.mean(ops.softplus(fake_logits))) / np.log(2)


@mutant("discriminator_loss")
def clipped_logits():
    """Clips the logits to −30 and 30."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        real, fake = ops.clip(real_logits, -30, 30), ops.clip(fake_logits, -30, 30)
        return ops.mean(ops.softplus(-real)) + ops.mean(ops.softplus(fake))


@mutant("discriminator_loss")
def smoothed_labels():
    """0.9 as the label of real points."""

    def discriminator_loss(real_logits, fake_logits):
        bce = keras.losses.BinaryCrossentropy(from_logits=True)
        return bce(0.9 * tf.ones_like(real_logits), real_logits) + bce(tf.zeros_like(fake_logits), fake_logits)


@mutant("discriminator_loss")
def made_ones_detached():
    """stop_gradient on the made points, as detach() in PyTorch: the slopes for them are 0."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        fake = ops.stop_gradient(ops.convert_to_tensor(fake_logits))
        return ops.mean(ops.softplus(-real_logits)) + ops.mean(ops.softplus(fake))


@mutant("discriminator_loss")
def probabilities_of_being_wrong():
    """Mean probabilities without a logarithm."""

    def discriminator_loss(real_logits, fake_logits):
        return tf.reduce_mean(tf.sigmoid(-real_logits)) + tf.reduce_mean(tf.sigmoid(fake_logits))


@mutant("discriminator_loss")
def columns_only():
    """[:, 0], which a row of logits does not have."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        return ops.mean(ops.softplus(-real_logits[:, 0])) + ops.mean(ops.softplus(fake_logits[:, 0]))


@mutant("discriminator_loss")
def logarithm_of_the_mean():
    """The logarithm of the mean probability."""

    def discriminator_loss(real_logits, fake_logits):
        real = tf.reduce_mean(tf.sigmoid(real_logits))
        fake = tf.reduce_mean(tf.sigmoid(-fake_logits))
        return -tf.math.log(real) - tf.math.log(fake)


@mutant("discriminator_loss")
def losses_of_all_rows():
    """No mean: a list of two arrays joined."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        return ops.concatenate([ops.softplus(-real_logits), ops.softplus(fake_logits)], axis=0)


@mutant("discriminator_loss")
def softmax_over_the_batch():
    """softmax over the rows in place of a sigmoid for each."""

    def discriminator_loss(real_logits, fake_logits):
        real = tf.nn.log_softmax(real_logits, axis=0)
        fake = tf.nn.log_softmax(-fake_logits, axis=0)
        return -tf.reduce_mean(real) - tf.reduce_mean(fake)


@mutant("discriminator_loss")
def half_the_weight_for_made_ones():
    """Made points count half."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        return ops.mean(ops.softplus(-real_logits)) + 0.5 * ops.mean(ops.softplus(fake_logits))


@mutant("discriminator_loss")
def pair_of_losses():
    """Returns both parts, not their sum."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        return ops.mean(ops.softplus(-real_logits)), ops.mean(ops.softplus(fake_logits))
