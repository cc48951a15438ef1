"""Wrong solutions of `generator_loss`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("generator_loss")
def branches_swapped():
    """The saturating loss where False is said, and the other way round."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        if not saturating:
            return -ops.mean(ops.softplus(fake_logits))
        return ops.mean(ops.softplus(-fake_logits))


@mutant("generator_loss")
def saturating_by_default():
    """The default is True."""

    def generator_loss(fake_logits, saturating=True):
        ops = keras.ops
        if saturating:
            return -ops.mean(ops.softplus(fake_logits))
        return ops.mean(ops.softplus(-fake_logits))


@mutant("generator_loss")
def sign_of_the_saturating_one():
    """The minus is forgotten: the generator helps the critic."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        if saturating:
            return ops.mean(ops.softplus(fake_logits))
        return ops.mean(ops.softplus(-fake_logits))


@mutant("generator_loss")
def flag_ignored():
    """Never saturating."""

    def generator_loss(fake_logits, saturating=False):
        return keras.ops.mean(keras.ops.softplus(-fake_logits))


@mutant("generator_loss")
def always_saturating():
    """A flag that is compared with None is always there."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        if saturating is not None:
            return -ops.mean(ops.softplus(fake_logits))
        return ops.mean(ops.softplus(-fake_logits))


@mutant("generator_loss")
def naive_in_the_saturating_one():
    """ln(1 − s) as it stands: −∞ at 10,000."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        if saturating:
            return ops.mean(ops.log(1 - tf.sigmoid(fake_logits)))
        return ops.mean(ops.softplus(-fake_logits))


@mutant("generator_loss")
def naive_in_the_other():
    """−ln s as it stands: ∞ at −10,000."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        if saturating:
            return -ops.mean(ops.softplus(fake_logits))
        return -ops.mean(ops.log(tf.sigmoid(fake_logits)))


@mutant("generator_loss")
def small_number_in_the_logarithm():
    """1e-8 in both logarithms."""

    def generator_loss(fake_logits, saturating=False):
        s = tf.sigmoid(fake_logits)
        if saturating:
            return tf.reduce_mean(tf.math.log(1 - s + 1e-8))
        return -tf.reduce_mean(tf.math.log(s + 1e-8))


@mutant("generator_loss")
def sum_not_mean():
    """The sum over the points."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        if saturating:
            return -ops.sum(ops.softplus(fake_logits))
        return ops.sum(ops.softplus(-fake_logits))


@mutant("generator_loss")
def numpy():
    """NumPy's logaddexp."""

    def generator_loss(fake_logits, saturating=False):
        if saturating:
            return -np.mean(np.logaddexp(0, fake_logits))
        return np.mean(np.logaddexp(0, -fake_logits))


@mutant("generator_loss")
def python_float():
    """float(…), which has no slope."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        if saturating:
            return -float(ops.mean(ops.softplus(fake_logits)))
        return float(ops.mean(ops.softplus(-fake_logits)))


@mutant("generator_loss")
def in_bits():
    """Divided by ln 2."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        if saturating:
            return -ops.mean(ops.softplus(fake_logits)) / np.log(2)
        return ops.mean(ops.softplus(-fake_logits)) / np.log(2)


@mutant("generator_loss")
def critic_s_own_term():
    """The non-saturating one is the critic's term: it wants small logits."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        if saturating:
            return -ops.mean(ops.softplus(fake_logits))
        return ops.mean(ops.softplus(fake_logits))


@mutant("generator_loss")
def minus_within_and_without():
    """The saturating one is minus the other."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        loss = ops.mean(ops.softplus(-fake_logits))
        return -loss if saturating else loss


@mutant("generator_loss")
def halved():
    """Half of each, as the critic has two terms."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        if saturating:
            return -0.5 * ops.mean(ops.softplus(fake_logits))
        return 0.5 * ops.mean(ops.softplus(-fake_logits))


@mutant("generator_loss")
def wasserstein():
    """Minus the mean logit."""

    def generator_loss(fake_logits, saturating=False):
        if saturating:
            return -keras.ops.mean(keras.ops.softplus(fake_logits))
        return -keras.ops.mean(fake_logits)


@mutant("generator_loss")
def logarithm_of_the_mean():
    """The mean before the logarithm."""

    def generator_loss(fake_logits, saturating=False):
        s = tf.reduce_mean(tf.sigmoid(fake_logits))
        return tf.math.log(1 - s) if saturating else -tf.math.log(s)


@mutant("generator_loss")
def detached():
    """stop_gradient: the generator hears nothing."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        fake_logits = ops.stop_gradient(ops.convert_to_tensor(fake_logits))
        if saturating:
            return -ops.mean(ops.softplus(fake_logits))
        return ops.mean(ops.softplus(-fake_logits))


@mutant("generator_loss")
def clipped_logits():
    """Clips the logits to −20 and 20."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        a = ops.clip(fake_logits, -20, 20)
        return -ops.mean(ops.softplus(a)) if saturating else ops.mean(ops.softplus(-a))


@mutant("generator_loss")
def from_logits_forgotten():
    """Logits are taken for probabilities."""

    def generator_loss(fake_logits, saturating=False):
        bce = keras.losses.BinaryCrossentropy()
        if saturating:
            return -bce(tf.zeros_like(fake_logits), fake_logits)
        return bce(tf.ones_like(fake_logits), fake_logits)


@mutant("generator_loss")
def least_squares():
    """The square of the distance to 1 in place of −ln s."""

    def generator_loss(fake_logits, saturating=False):
        if saturating:
            return -keras.ops.mean(keras.ops.softplus(fake_logits))
        return keras.ops.mean(keras.ops.square(fake_logits - 1))


@mutant("generator_loss")
def one_minus_the_logarithm():
    """1 − ln s where ln(1 − s) is asked for."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        if saturating:
            return ops.mean(1 - ops.log_sigmoid(fake_logits))
        return -ops.mean(ops.log_sigmoid(fake_logits))


@mutant("generator_loss")
def no_mean():
    """One loss for each point."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        return -ops.softplus(fake_logits) if saturating else ops.softplus(-fake_logits)


@mutant("generator_loss")
def batch_of_the_notebook():
    """Divides by 128, the notebook's batch."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        if saturating:
            return -ops.sum(ops.softplus(fake_logits)) / 128
        return ops.sum(ops.softplus(-fake_logits)) / 128


@mutant("generator_loss")
def probability_of_being_found_out():
    """The mean of 1 − s, without a logarithm."""

    def generator_loss(fake_logits, saturating=False):
        if saturating:
            return -tf.reduce_mean(tf.nn.softplus(fake_logits))
        return tf.reduce_mean(tf.sigmoid(-fake_logits))


@mutant("generator_loss")
def columns_only():
    """[:, 0], which a row of logits does not have."""

    def generator_loss(fake_logits, saturating=False):
        a = fake_logits[:, 0]
        return -tf.reduce_mean(tf.nn.softplus(a)) if saturating else tf.reduce_mean(tf.nn.softplus(-a))


@mutant("generator_loss")
def no_default():
    """The flag has no default."""

    def generator_loss(fake_logits, saturating):
        ops = keras.ops
        if saturating:
            return -ops.mean(ops.softplus(fake_logits))
        return ops.mean(ops.softplus(-fake_logits))


@mutant("generator_loss")
def naive_softplus():
    """ln(1 + exp(a)) overflows."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        if saturating:
            return -ops.mean(ops.log(1 + ops.exp(fake_logits)))
        return ops.mean(ops.log(1 + ops.exp(-fake_logits)))


@mutant("generator_loss")
def both_added():
    """Saturating adds its loss to the other."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        loss = ops.mean(ops.softplus(-fake_logits))
        if saturating:
            loss = loss - ops.mean(ops.softplus(fake_logits))
        return loss


@mutant("generator_loss")
def largest_loss():
    """The largest loss, not the mean."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        return -ops.max(ops.softplus(fake_logits)) if saturating else ops.max(ops.softplus(-fake_logits))
