"""Right solutions of `generator_loss`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("generator_loss")
def hint():
    """An if, and softplus of keras.ops."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        if saturating:
            return -ops.mean(ops.softplus(fake_logits))
        return ops.mean(ops.softplus(-fake_logits))


@variant("generator_loss")
def conditional_expression():
    """TensorFlow and one line."""

    def generator_loss(fake_logits, saturating=False):
        softplus = tf.nn.softplus
        return tf.reduce_mean(-softplus(fake_logits) if saturating else softplus(-fake_logits))


@variant("generator_loss")
def cross_entropies():
    """The cross-entropy with the label 1, or minus that with the label 0."""

    def generator_loss(fake_logits, saturating=False):
        bce = keras.losses.BinaryCrossentropy(from_logits=True)
        if saturating:
            return -bce(tf.zeros_like(fake_logits), fake_logits)
        return bce(tf.ones_like(fake_logits), fake_logits)


@variant("generator_loss")
def log_sigmoid():
    """keras.ops.log_sigmoid."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        if not saturating:
            return -ops.mean(ops.log_sigmoid(fake_logits))
        return ops.mean(ops.log_sigmoid(-fake_logits))


@variant("generator_loss")
def one_sign_for_both():
    """Both losses are one formula with a sign."""

    def generator_loss(fake_logits, saturating=False):
        sign = 1.0 if saturating else -1.0
        return -sign * keras.ops.mean(keras.ops.softplus(sign * fake_logits))


@variant("generator_loss")
def table_of_losses():
    """A dictionary of two lambdas."""

    def generator_loss(fake_logits, saturating=False):
        losses = {
            True: lambda a: -tf.math.softplus(a),
            False: lambda a: tf.math.softplus(-a),
        }
        return tf.reduce_mean(losses[bool(saturating)](fake_logits))


@variant("generator_loss")
def sigmoid_cross_entropy():
    """tf.nn.sigmoid_cross_entropy_with_logits, with a label of the player's own."""

    def generator_loss(fake_logits, saturating=False):
        fake_logits = tf.convert_to_tensor(fake_logits)
        label = tf.zeros_like(fake_logits) if saturating else tf.ones_like(fake_logits)
        loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=label, logits=fake_logits))
        return -loss if saturating else loss


@variant("generator_loss")
def activation():
    """keras.activations.softplus."""

    def generator_loss(fake_logits, saturating=False):
        a = keras.ops.convert_to_tensor(fake_logits)
        if saturating:
            value = keras.ops.negative(keras.activations.softplus(a))
        else:
            value = keras.activations.softplus(keras.ops.negative(a))
        return keras.ops.mean(value)


@variant("generator_loss")
def stable_formula():
    """max(a, 0) + ln(1 + exp(−|a|))."""

    def generator_loss(fake_logits, saturating=False):
        def softplus(a):
            return tf.maximum(a, 0.0) + tf.math.log1p(tf.exp(-tf.abs(a)))

        fake_logits = tf.cast(fake_logits, tf.float32)
        if saturating:
            return -tf.reduce_mean(softplus(fake_logits))
        return tf.reduce_mean(softplus(-fake_logits))


@variant("generator_loss")
def sum_by_size():
    """The sum divided by the number of logits."""

    def generator_loss(fake_logits, saturating=False):
        logits = keras.ops.reshape(keras.ops.convert_to_tensor(fake_logits), (-1,))
        n = logits.shape[0]
        total = 0.0
        if saturating:
            total = total - keras.ops.sum(keras.ops.softplus(logits))
        else:
            total = total + keras.ops.sum(keras.ops.softplus(-logits))
        return total / n


@variant("generator_loss")
def lambda_line():
    """A lambda."""

    generator_loss = lambda fake_logits, saturating=False: (  # noqa: E731
        keras.ops.mean(keras.ops.log_sigmoid(-1.0 * fake_logits))
        if saturating
        else keras.ops.mean(keras.ops.softplus(-1.0 * fake_logits))
    )


@variant("generator_loss")
def both_and_a_choice():
    """Both losses in a tuple; the flag is the index."""

    def generator_loss(fake_logits, saturating=False):
        perdida = (
            keras.ops.mean(keras.ops.softplus(-fake_logits)),
            -keras.ops.mean(keras.ops.softplus(fake_logits)),
        )
        return perdida[int(saturating)]


@variant("generator_loss")
def match_statement():
    """match, with helpers of its own names."""

    def generator_loss(fake_logits, saturating=False):
        def log_real(a):
            return tf.math.log_sigmoid(tf.convert_to_tensor(a))

        match bool(saturating):
            case True:
                return tf.reduce_mean(log_real(-fake_logits))
            case _:
                return tf.reduce_mean(-log_real(fake_logits))


@variant("generator_loss")
def where():
    """keras.ops.where chooses from both."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        asleep = -ops.mean(ops.softplus(fake_logits))
        awake = ops.mean(ops.softplus(-fake_logits))
        return ops.where(saturating, asleep, awake)


@variant("generator_loss")
def flat_dot_product():
    """A flat vector times 1/N."""

    def generator_loss(fake_logits, saturating=False):
        flat = tf.reshape(tf.cast(fake_logits, tf.float32), [-1])
        flat = flat if saturating else -flat
        mean = tf.tensordot(tf.nn.softplus(flat), tf.ones_like(flat) / tf.cast(tf.size(flat), tf.float32), axes=1)
        return tf.negative(mean) if saturating else mean


@variant("generator_loss")
def binary_crossentropy_of_ops():
    """keras.ops.binary_crossentropy with labels by full_like."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        target = ops.full_like(fake_logits, 0.0 if saturating else 1.0)
        loss = ops.mean(ops.binary_crossentropy(target, fake_logits, from_logits=True))
        if saturating:
            loss = -loss
        return loss


@variant("generator_loss")
def logit_taken_off():
    """ln(1 − s) as ln s − ℓ."""

    def generator_loss(fake_logits, saturating=False):
        fake_logits = tf.convert_to_tensor(fake_logits)
        log_s = tf.math.log_sigmoid(fake_logits)
        if saturating:
            return tf.reduce_mean(log_s - fake_logits)
        return -tf.reduce_mean(log_s)
