"""Right solutions of `discriminator_loss`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("discriminator_loss")
def hint():
    """softplus and mean of keras.ops."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        return ops.mean(ops.softplus(-real_logits)) + ops.mean(ops.softplus(fake_logits))


@variant("discriminator_loss")
def tensorflow():
    """tf.nn.softplus and reduce_mean."""

    def discriminator_loss(real_logits, fake_logits):
        real = tf.reduce_mean(tf.nn.softplus(-real_logits))
        fake = tf.reduce_mean(tf.nn.softplus(fake_logits))
        return real + fake


@variant("discriminator_loss")
def sigmoid_cross_entropy():
    """tf.nn with ones and zeros as labels."""

    def discriminator_loss(real_logits, fake_logits):
        real = tf.nn.sigmoid_cross_entropy_with_logits(labels=tf.ones_like(real_logits), logits=real_logits)
        fake = tf.nn.sigmoid_cross_entropy_with_logits(labels=tf.zeros_like(fake_logits), logits=fake_logits)
        return tf.reduce_mean(real) + tf.reduce_mean(fake)


@variant("discriminator_loss")
def loss_object_of_keras():
    """BinaryCrossentropy(from_logits=True), as in TensorFlow's tutorial."""

    def discriminator_loss(real_logits, fake_logits):
        cross_entropy = keras.losses.BinaryCrossentropy(from_logits=True)
        real_loss = cross_entropy(tf.ones_like(real_logits), real_logits)
        fake_loss = cross_entropy(tf.zeros_like(fake_logits), fake_logits)
        total_loss = real_loss + fake_loss
        return total_loss


@variant("discriminator_loss")
def object_made_once():
    """The loss object of tf.keras stands outside of the function."""

    bce = tf.keras.losses.BinaryCrossentropy(from_logits=True)

    def discriminator_loss(real_logits, fake_logits):
        return bce(keras.ops.ones_like(real_logits), real_logits) + bce(keras.ops.zeros_like(fake_logits), fake_logits)


@variant("discriminator_loss")
def binary_crossentropy_of_ops():
    """keras.ops.binary_crossentropy with from_logits."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        a = ops.binary_crossentropy(ops.ones_like(real_logits), real_logits, from_logits=True)
        b = ops.binary_crossentropy(ops.zeros_like(fake_logits), fake_logits, from_logits=True)
        return ops.mean(a) + ops.mean(b)


@variant("discriminator_loss")
def log_sigmoid():
    """−ln s(ℓ) and −ln s(−ℓ)."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        return -ops.mean(ops.log_sigmoid(real_logits)) - ops.mean(ops.log_sigmoid(-fake_logits))


@variant("discriminator_loss")
def log_sigmoid_of_tensorflow():
    """tf.math.log_sigmoid of tensors made first."""

    def discriminator_loss(real_logits, fake_logits):
        real_logits = tf.convert_to_tensor(real_logits)
        fake_logits = tf.convert_to_tensor(fake_logits)
        reward = tf.reduce_mean(tf.math.log_sigmoid(real_logits)) + tf.reduce_mean(tf.math.log_sigmoid(-fake_logits))
        return -reward


@variant("discriminator_loss")
def stable_formula():
    """max(a, 0) + ln(1 + exp(−|a|))."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops

        def softplus(a):
            return ops.maximum(a, 0.0) + ops.log1p(ops.exp(-ops.abs(a)))

        return ops.mean(softplus(-real_logits)) + ops.mean(softplus(fake_logits))


@variant("discriminator_loss")
def activation():
    """keras.activations.softplus."""

    def discriminator_loss(real_logits, fake_logits):
        softplus = keras.activations.softplus
        return keras.ops.add(
            keras.ops.mean(softplus(keras.ops.negative(real_logits))), keras.ops.mean(softplus(fake_logits))
        )


@variant("discriminator_loss")
def sums_by_their_sizes():
    """The sum over each batch by its own size."""

    def discriminator_loss(real_logits, fake_logits):
        real = tf.nn.softplus(-tf.convert_to_tensor(real_logits))
        fake = tf.nn.softplus(tf.convert_to_tensor(fake_logits))
        n = tf.cast(tf.size(real), real.dtype)
        m = tf.cast(tf.size(fake), fake.dtype)
        return tf.reduce_sum(real) / n + tf.reduce_sum(fake) / m


@variant("discriminator_loss")
def loop_over_both_players():
    """A loop over both batches with their signs."""

    def discriminator_loss(real_logits, fake_logits):
        total = 0.0
        for logits, sign in ((real_logits, -1.0), (fake_logits, 1.0)):
            total = total + keras.ops.mean(keras.ops.softplus(sign * logits))
        return total


@variant("discriminator_loss")
def helper_with_a_label():
    """A helper that knows the label."""

    def _cost(logits, real):
        return tf.reduce_mean(tf.math.softplus(-logits if real else logits))

    def discriminator_loss(real_logits, fake_logits):
        return _cost(real_logits, True) + _cost(fake_logits, False)


@variant("discriminator_loss")
def flat_float32():
    """Both as flat float32 tensors."""

    def discriminator_loss(real_logits, fake_logits):
        reales = tf.reshape(tf.cast(real_logits, tf.float32), [-1])
        falsos = tf.reshape(tf.cast(fake_logits, tf.float32), [-1])
        return tf.reduce_mean(tf.nn.softplus(-reales), axis=0) + tf.reduce_mean(tf.nn.softplus(falsos), axis=0)


@variant("discriminator_loss")
def lambda_line():
    """A lambda."""

    discriminator_loss = lambda real_logits, fake_logits: sum(  # noqa: E731
        keras.ops.mean(keras.ops.softplus(a)) for a in (-real_logits, fake_logits)
    )


@variant("discriminator_loss")
def one_weighted_sum():
    """One vector of all rows, each weighted by the size of its batch."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        real = ops.reshape(ops.convert_to_tensor(real_logits), (-1,))
        fake = ops.reshape(ops.convert_to_tensor(fake_logits), (-1,))
        signed = ops.concatenate([-real, fake])
        weights = ops.concatenate([ops.ones_like(real) / real.shape[0], ops.ones_like(fake) / fake.shape[0]])
        return ops.sum(weights * ops.softplus(signed))


@variant("discriminator_loss")
def function_of_losses():
    """keras.losses.binary_crossentropy, whose means are taken once more."""

    def discriminator_loss(real_logits, fake_logits):
        bce = keras.losses.binary_crossentropy
        real = bce(keras.ops.ones_like(real_logits), real_logits, from_logits=True)
        fake = bce(keras.ops.zeros_like(fake_logits), fake_logits, from_logits=True)
        return keras.ops.mean(real) + keras.ops.mean(fake)
