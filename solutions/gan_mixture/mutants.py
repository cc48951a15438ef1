"""Wrong solutions of the unit on a game of two networks; each must lose points in its own exercise, and in no other."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant

# --------------------------------------------------------------------------------------------- ring


@mutant("ring")
def scales_the_noise():
    """The radius multiplies the noise, too."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * rng.integers(modes, size=n) / modes
        centres = np.stack([np.cos(angle), np.sin(angle)], axis=1)
        return radius * (centres + rng.normal(0, sigma, (n, 2)))


@mutant("ring")
def takes_the_variance():
    """sigma is read as the variance."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * rng.integers(modes, size=n) / modes
        centres = radius * np.stack([np.cos(angle), np.sin(angle)], axis=1)
        return centres + rng.normal(0, np.sqrt(sigma), (n, 2))


@mutant("ring")
def goes_half_round():
    """π in place of 2π: half a circle."""

    def ring(n, modes, radius, sigma, rng):
        angle = np.pi * rng.integers(modes, size=n) / modes
        centres = radius * np.stack([np.cos(angle), np.sin(angle)], axis=1)
        return centres + rng.normal(0, sigma, (n, 2))


@mutant("ring")
def swaps_sine_and_cosine():
    """Clockwise, from the top."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * rng.integers(modes, size=n) / modes
        centres = radius * np.stack([np.sin(angle), np.cos(angle)], axis=1)
        return centres + rng.normal(0, sigma, (n, 2))


@mutant("ring")
def goes_clockwise():
    """The sine with a minus."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * rng.integers(modes, size=n) / modes
        centres = radius * np.stack([np.cos(angle), -np.sin(angle)], axis=1)
        return centres + rng.normal(0, sigma, (n, 2))


@mutant("ring")
def draws_any_angle():
    """A continuous circle, no clouds."""

    def ring(n, modes, radius, sigma, rng):
        angle = rng.uniform(0, 2 * np.pi, n)
        centres = radius * np.stack([np.cos(angle), np.sin(angle)], axis=1)
        return centres + rng.normal(0, sigma, (n, 2))


@mutant("ring")
def forgets_the_last_cloud():
    """integers(modes − 1)."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * rng.integers(max(modes - 1, 1), size=n) / modes
        centres = radius * np.stack([np.cos(angle), np.sin(angle)], axis=1)
        return centres + rng.normal(0, sigma, (n, 2))


@mutant("ring")
def counts_from_one():
    """The angles of clouds 1 … modes, divided by one more."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * rng.integers(modes, size=n) / (modes + 1)
        centres = radius * np.stack([np.cos(angle), np.sin(angle)], axis=1)
        return centres + rng.normal(0, sigma, (n, 2))


@mutant("ring")
def draws_the_noise_first():
    """The other order of draws."""

    def ring(n, modes, radius, sigma, rng):
        noise = rng.normal(0, sigma, (n, 2))
        angle = 2 * np.pi * rng.integers(modes, size=n) / modes
        return radius * np.stack([np.cos(angle), np.sin(angle)], axis=1) + noise


@mutant("ring")
def has_one_noise_for_both():
    """The same number for both coordinates."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * rng.integers(modes, size=n) / modes
        centres = radius * np.stack([np.cos(angle), np.sin(angle)], axis=1)
        return centres + rng.normal(0, sigma, (n, 1))


@mutant("ring")
def shares_one_centre():
    """One cloud for all points of a call."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * rng.integers(modes, size=1) / modes
        centres = radius * np.stack([np.cos(angle), np.sin(angle)], axis=1)
        return np.repeat(centres, n, axis=0) + rng.normal(0, sigma, (n, 2))


@mutant("ring")
def takes_turns():
    """Clouds one after the other, not drawn."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * (np.arange(n) % modes) / modes
        centres = radius * np.stack([np.cos(angle), np.sin(angle)], axis=1)
        return centres + rng.normal(0, sigma, (n, 2))


@mutant("ring")
def leaves_out_the_noise():
    """Only centres."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * rng.integers(modes, size=n) / modes
        return radius * np.stack([np.cos(angle), np.sin(angle)], axis=1)


@mutant("ring")
def is_transposed():
    """(2, n)."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * rng.integers(modes, size=n) / modes
        centres = radius * np.stack([np.cos(angle), np.sin(angle)], axis=1)
        return (centres + rng.normal(0, sigma, (n, 2))).T


@mutant("ring")
def draws_with_a_seed_of_its_own():
    """Another generator than the one that is given."""

    def ring(n, modes, radius, sigma, rng):
        rng = np.random.default_rng(0)
        angle = 2 * np.pi * rng.integers(modes, size=n) / modes
        centres = radius * np.stack([np.cos(angle), np.sin(angle)], axis=1)
        return centres + rng.normal(0, sigma, (n, 2))


# ---------------------------------------------------------------------------- optimal_discriminator


@mutant("optimal_discriminator")
def says_made_for_real():
    """q / (p + q)."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        total = p + q
        return np.where(total > 0, q / np.where(total > 0, total, 1), 0.5)


@mutant("optimal_discriminator")
def gives_nan():
    """0/0 as NumPy has it, without the warning."""

    def optimal_discriminator(p, q):
        with np.errstate(invalid="ignore"):
            return np.asarray(p, dtype=float) / np.add(p, q, dtype=float)


@mutant("optimal_discriminator")
def warns_at_zero():
    """The right answer, and a warning."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        return np.where(p + q > 0, p / (p + q), 0.5)


@mutant("optimal_discriminator")
def says_made_where_nothing_is():
    """0 in place of ½."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        total = p + q
        return np.where(total > 0, p / np.where(total > 0, total, 1), 0.0)


@mutant("optimal_discriminator")
def says_real_where_nothing_is():
    """1 in place of ½."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        total = p + q
        return np.where(total > 0, p / np.where(total > 0, total, 1), 1.0)


@mutant("optimal_discriminator")
def adds_a_small_number():
    """A small number below keeps 0/0 away, and spoils small densities."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        return (p + 1e-9) / (p + q + 2e-9)


@mutant("optimal_discriminator")
def decides():
    """0 or 1: which is larger."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        return np.where(p == q, 0.5, (p > q).astype(float))


@mutant("optimal_discriminator")
def gives_the_ratio():
    """p/q, not bounded."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        return np.where(q > 0, p / np.where(q > 0, q, 1), 0.5)


@mutant("optimal_discriminator")
def gives_the_logit():
    """ln(p/q)."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        both = (p > 0) & (q > 0)
        return np.where(both, np.log(np.where(both, p, 1)) - np.log(np.where(both, q, 1)), 0.5)


@mutant("optimal_discriminator")
def normalises_the_whole():
    """Divided by the sum over all places."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        total = np.sum(p + q)
        return p / total if total > 0 else np.full(p.shape, 0.5)


@mutant("optimal_discriminator")
def rounds_small_densities():
    """Below 1e-6 nothing counts."""

    def optimal_discriminator(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        total = p + q
        return np.where(total > 1e-6, p / np.where(total > 1e-6, total, 1), 0.5)


@mutant("optimal_discriminator")
def changes_its_argument():
    """The sum is put into q."""

    def optimal_discriminator(p, q):
        q += p
        return np.where(q > 0, p / np.where(q > 0, q, 1), 0.5)


# ------------------------------------------------------------------------------------ js_divergence


@mutant("js_divergence")
def counts_in_bits():
    """Logarithms to base two."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = (p + q) / 2
        a, b = p > 0, q > 0
        return float((np.sum(p[a] * np.log2(p[a] / m[a])) + np.sum(q[b] * np.log2(q[b] / m[b]))) / 2)


@mutant("js_divergence")
def forgets_the_half():
    """The sum of both divergences."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = (p + q) / 2
        a, b = p > 0, q > 0
        return float(np.sum(p[a] * np.log(p[a] / m[a])) + np.sum(q[b] * np.log(q[b] / m[b])))


@mutant("js_divergence")
def forgets_half_of_the_mixture():
    """m = p + q."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = p + q
        a, b = p > 0, q > 0
        return float((np.sum(p[a] * np.log(p[a] / m[a])) + np.sum(q[b] * np.log(q[b] / m[b]))) / 2)


@mutant("js_divergence")
def gives_the_distance():
    """Its square root."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = (p + q) / 2
        a, b = p > 0, q > 0
        return np.sqrt((np.sum(p[a] * np.log(p[a] / m[a])) + np.sum(q[b] * np.log(q[b] / m[b]))) / 2)


@mutant("js_divergence")
def is_one_sided():
    """Only what p says of the mixture."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = (p + q) / 2
        a = p > 0
        return float(np.sum(p[a] * np.log(p[a] / m[a])))


@mutant("js_divergence")
def averages_two_kl():
    """The mean of both Kullback-Leibler divergences of each other, cut off below."""

    def js_divergence(p, q):
        p, q = np.maximum(p, 1e-12), np.maximum(q, 1e-12)
        return float(np.sum(p * np.log(p / q)) + np.sum(q * np.log(q / p))) / 2


@mutant("js_divergence")
def leaves_nan():
    """0 · ln 0 is NaN."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = (p + q) / 2
        with np.errstate(all="ignore"):
            return float(np.sum(p * np.log(p / m) + q * np.log(q / m)) / 2)


@mutant("js_divergence")
def skips_what_one_lacks():
    """Places where either is 0 do not count."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = (p + q) / 2
        a = b = (p > 0) & (q > 0)
        return float((np.sum(p[a] * np.log(p[a] / m[a])) + np.sum(q[b] * np.log(q[b] / m[b]))) / 2)


@mutant("js_divergence")
def turns_the_sign():
    """The negative of it."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = (p + q) / 2
        a, b = p > 0, q > 0
        return -float((np.sum(p[a] * np.log(p[a] / m[a])) + np.sum(q[b] * np.log(q[b] / m[b]))) / 2)


@mutant("js_divergence")
def averages_over_places():
    """The mean over places, not the sum."""

    def js_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        m = (p + q) / 2
        a, b = p > 0, q > 0
        return float((np.sum(p[a] * np.log(p[a] / m[a])) + np.sum(q[b] * np.log(q[b] / m[b]))) / 2 / len(p))


@mutant("js_divergence")
def takes_the_mixtures_view():
    """KL from the mixture to each, cut off below."""

    def js_divergence(p, q):
        p, q = np.maximum(p, 1e-12), np.maximum(q, 1e-12)
        m = (p + q) / 2
        return float(np.sum(m * np.log(m / p)) + np.sum(m * np.log(m / q))) / 2


@mutant("js_divergence")
def takes_the_total_variation():
    """Half of the sum of differences."""

    def js_divergence(p, q):
        return float(np.abs(np.asarray(p, dtype=float) - np.asarray(q, dtype=float)).sum()) / 2


# ------------------------------------------------------------------------------- discriminator_loss


@mutant("discriminator_loss")
def swaps_the_labels():
    """Real points should be called made."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        return ops.mean(ops.softplus(real_logits)) + ops.mean(ops.softplus(-fake_logits))


@mutant("discriminator_loss")
def averages_both_together():
    """One mean over all rows of both."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        rows = ops.concatenate([ops.softplus(-real_logits), ops.softplus(fake_logits)], axis=0)
        return ops.mean(rows)


@mutant("discriminator_loss")
def takes_half():
    """The mean of both means."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        return 0.5 * (ops.mean(ops.softplus(-real_logits)) + ops.mean(ops.softplus(fake_logits)))


@mutant("discriminator_loss")
def sums_rows():
    """Sums in place of means."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        return ops.sum(ops.softplus(-real_logits)) + ops.sum(ops.softplus(fake_logits))


@mutant("discriminator_loss")
def overflows():
    """Logarithms of sigmoids."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        return -ops.mean(ops.log(ops.sigmoid(real_logits))) - ops.mean(ops.log(1 - ops.sigmoid(fake_logits)))


@mutant("discriminator_loss")
def cuts_off():
    """Probabilities are clipped: finite, and blind to sure mistakes."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        real = ops.clip(ops.sigmoid(real_logits), 1e-7, 1 - 1e-7)
        fake = ops.clip(ops.sigmoid(fake_logits), 1e-7, 1 - 1e-7)
        return -ops.mean(ops.log(real)) - ops.mean(ops.log(1 - fake))


@mutant("discriminator_loss")
def turns_the_sign_discriminator_loss():
    """What the critic wants large."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        return -(ops.mean(ops.softplus(-real_logits)) + ops.mean(ops.softplus(fake_logits)))


@mutant("discriminator_loss")
def forgets_the_made():
    """Real points only."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        return ops.mean(ops.softplus(-real_logits))


@mutant("discriminator_loss")
def forgets_the_real():
    """Made points only."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        return ops.mean(ops.softplus(fake_logits))


@mutant("discriminator_loss")
def takes_logits_for_probabilities():
    """Logarithms of the logits themselves, clipped."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        real, fake = ops.clip(real_logits, 1e-7, 1 - 1e-7), ops.clip(fake_logits, 1e-7, 1 - 1e-7)
        return -ops.mean(ops.log(real)) - ops.mean(ops.log(1 - fake))


@mutant("discriminator_loss")
def loses_its_slopes():
    """NumPy throughout: right numbers, nothing to learn from."""

    def discriminator_loss(real_logits, fake_logits):
        real, fake = np.asarray(real_logits), np.asarray(fake_logits)
        return np.mean(np.logaddexp(0, -real)) + np.mean(np.logaddexp(0, fake))


@mutant("discriminator_loss")
def is_a_number_of_pythons():
    """float(…): right, but no loop of TensorFlow's can use it."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        return float(ops.mean(ops.softplus(-real_logits)) + ops.mean(ops.softplus(fake_logits)))


@mutant("discriminator_loss")
def stops_the_slopes_of_made_points():
    """stop_gradient: the critic never hears of made points."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        return ops.mean(ops.softplus(-real_logits)) + ops.mean(ops.softplus(ops.stop_gradient(fake_logits)))


@mutant("discriminator_loss")
def smooths_the_labels():
    """Real points are 0.9 only."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        real = 0.9 * ops.softplus(-real_logits) + 0.1 * ops.softplus(real_logits)
        return ops.mean(real) + ops.mean(ops.softplus(fake_logits))


@mutant("discriminator_loss")
def is_of_least_squares():
    """Another game: squared distances from 1 and 0."""

    def discriminator_loss(real_logits, fake_logits):
        ops = keras.ops
        return ops.mean(ops.square(real_logits - 1)) + ops.mean(ops.square(fake_logits))


# ----------------------------------------------------------------------------------- generator_loss


@mutant("generator_loss")
def saturates_by_default():
    """saturating=True if nothing is said."""

    def generator_loss(fake_logits, saturating=True):
        ops = keras.ops
        return -ops.mean(ops.softplus(fake_logits)) if saturating else ops.mean(ops.softplus(-fake_logits))


@mutant("generator_loss")
def ignores_saturating():
    """Always the non-saturating one."""

    def generator_loss(fake_logits, saturating=False):
        return keras.ops.mean(keras.ops.softplus(-fake_logits))


@mutant("generator_loss")
def always_saturates():
    """Always the saturating one."""

    def generator_loss(fake_logits, saturating=False):
        return -keras.ops.mean(keras.ops.softplus(fake_logits))


@mutant("generator_loss")
def exchanges_the_two():
    """Saturating if it should not."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        return -ops.mean(ops.softplus(fake_logits)) if not saturating else ops.mean(ops.softplus(-fake_logits))


@mutant("generator_loss")
def helps_the_critic():
    """The sign of the non-saturating one."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        return -ops.mean(ops.softplus(fake_logits)) if saturating else -ops.mean(ops.softplus(-fake_logits))


@mutant("generator_loss")
def wants_to_be_found_out():
    """softplus of the logits, as the critic's own loss."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        return -ops.mean(ops.softplus(fake_logits)) if saturating else ops.mean(ops.softplus(fake_logits))


@mutant("generator_loss")
def forgets_the_minus():
    """The saturating one without its minus."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        return ops.mean(ops.softplus(fake_logits)) if saturating else ops.mean(ops.softplus(-fake_logits))


@mutant("generator_loss")
def sums_the_rows():
    """Sums in place of means."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        return -ops.sum(ops.softplus(fake_logits)) if saturating else ops.sum(ops.softplus(-fake_logits))


@mutant("generator_loss")
def overflows_for_the_generator():
    """Logarithms of sigmoids."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        s = ops.sigmoid(fake_logits)
        return ops.mean(ops.log(1 - s)) if saturating else -ops.mean(ops.log(s))


@mutant("generator_loss")
def cuts_off_for_the_generator():
    """Clipped probabilities."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        s = ops.clip(ops.sigmoid(fake_logits), 1e-7, 1 - 1e-7)
        return ops.mean(ops.log(1 - s)) if saturating else -ops.mean(ops.log(s))


@mutant("generator_loss")
def loses_its_slopes_for_the_generator():
    """NumPy throughout."""

    def generator_loss(fake_logits, saturating=False):
        fake = np.asarray(fake_logits)
        return -np.mean(np.logaddexp(0, fake)) if saturating else np.mean(np.logaddexp(0, -fake))


@mutant("generator_loss")
def wants_large_logits():
    """The mean logit, as another game has it."""

    def generator_loss(fake_logits, saturating=False):
        return -keras.ops.mean(fake_logits)


@mutant("generator_loss")
def stops_the_slopes():
    """stop_gradient on the logits."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        fake_logits = ops.stop_gradient(fake_logits)
        return -ops.mean(ops.softplus(fake_logits)) if saturating else ops.mean(ops.softplus(-fake_logits))


@mutant("generator_loss")
def takes_half_for_the_generator():
    """Half of it."""

    def generator_loss(fake_logits, saturating=False):
        ops = keras.ops
        return -0.5 * ops.mean(ops.softplus(fake_logits)) if saturating else 0.5 * ops.mean(ops.softplus(-fake_logits))


# ---------------------------------------------------------------------------------- build_generator


@mutant("build_generator")
def is_straight():
    """No activation at all."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [
                keras.Input((latent,)),
                keras.layers.Dense(hidden),
                keras.layers.Dense(hidden),
                keras.layers.Dense(2),
            ]
        )


@mutant("build_generator")
def bends_once():
    """The second hidden layer without activation."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [
                keras.Input((latent,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(hidden),
                keras.layers.Dense(2),
            ]
        )


@mutant("build_generator")
def ends_in_tanh():
    """Points from −1 to 1 only."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [
                keras.Input((latent,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(2, activation="tanh"),
            ]
        )


@mutant("build_generator")
def ends_in_a_relu():
    """Only points above 0."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [
                keras.Input((latent,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(2, activation="relu"),
            ]
        )


@mutant("build_generator")
def has_one_hidden_layer():
    """One hidden layer too few."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [
                keras.Input((latent,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(2),
            ]
        )


@mutant("build_generator")
def has_three_hidden_layers():
    """One hidden layer too many."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [
                keras.Input((latent,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(2),
            ]
        )


@mutant("build_generator")
def ignores_hidden():
    """Always 64 units."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [
                keras.Input((latent,)),
                keras.layers.Dense(64, activation="relu"),
                keras.layers.Dense(64, activation="relu"),
                keras.layers.Dense(2),
            ]
        )


@mutant("build_generator")
def has_another_default():
    """32 units if nothing is said."""

    def build_generator(latent, hidden=32):
        return keras.Sequential(
            [
                keras.Input((latent,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(2),
            ]
        )


@mutant("build_generator")
def is_leaky():
    """The critic's activation."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [
                keras.Input((latent,)),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(2),
            ]
        )


@mutant("build_generator")
def makes_points_of_latent_numbers():
    """As many numbers out as in."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [
                keras.Input((latent,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(latent),
            ]
        )


@mutant("build_generator")
def takes_two_numbers():
    """Noise of two numbers, whatever latent is."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(2),
            ]
        )


@mutant("build_generator")
def has_no_bias_at_the_end():
    """The last layer without bias."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [
                keras.Input((latent,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(2, use_bias=False),
            ]
        )


@mutant("build_generator")
def forgets_units():
    """Dropout between the layers."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [
                keras.Input((latent,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dropout(0.3),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(2),
            ]
        )


@mutant("build_generator")
def punishes_weights():
    """A penalty that was not asked for."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [
                keras.Input((latent,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(hidden, activation="relu", kernel_regularizer="l2"),
                keras.layers.Dense(2),
            ]
        )


# ------------------------------------------------------------------------------ build_discriminator


@mutant("build_discriminator")
def ends_in_a_sigmoid():
    """A probability, where the losses want a logit."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(1, activation="sigmoid"),
            ]
        )


@mutant("build_discriminator")
def the_critic_is_straight():
    """No activation at all."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden),
                keras.layers.Dense(hidden),
                keras.layers.Dense(1),
            ]
        )


@mutant("build_discriminator")
def the_critic_bends_once():
    """The first hidden layer without activation."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(1),
            ]
        )


@mutant("build_discriminator")
def is_not_leaky():
    """relu: below 0 nothing is heard."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(1),
            ]
        )


@mutant("build_discriminator")
def is_leaky_once():
    """relu in the second hidden layer."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(1),
            ]
        )


@mutant("build_discriminator")
def has_tanh():
    """tanh in place of a leaky relu."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden, activation="tanh"),
                keras.layers.Dense(hidden, activation="tanh"),
                keras.layers.Dense(1),
            ]
        )


@mutant("build_discriminator")
def has_elu():
    """elu, which bends below 0."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden, activation="elu"),
                keras.layers.Dense(hidden, activation="elu"),
                keras.layers.Dense(1),
            ]
        )


@mutant("build_discriminator")
def gives_two_scores():
    """A score for each kind."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(2),
            ]
        )


@mutant("build_discriminator")
def the_critic_has_one_hidden_layer():
    """One hidden layer too few."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(1),
            ]
        )


@mutant("build_discriminator")
def the_critic_has_three_hidden_layers():
    """One hidden layer too many."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(1),
            ]
        )


@mutant("build_discriminator")
def the_critic_ignores_hidden():
    """Always 64 units."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(64, activation="leaky_relu"),
                keras.layers.Dense(64, activation="leaky_relu"),
                keras.layers.Dense(1),
            ]
        )


@mutant("build_discriminator")
def the_critic_has_another_default():
    """32 units if nothing is said."""

    def build_discriminator(hidden=32):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(1),
            ]
        )


@mutant("build_discriminator")
def takes_one_coordinate():
    """Rows of one number."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((1,)),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(1),
            ]
        )


@mutant("build_discriminator")
def the_critic_forgets_units():
    """Dropout between the layers."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dropout(0.3),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(1),
            ]
        )


@mutant("build_discriminator")
def the_critic_has_no_bias_at_the_end():
    """The last layer without bias."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(1, use_bias=False),
            ]
        )


@mutant("build_discriminator")
def bends_the_logit():
    """A leaky relu on the logit, too."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(1, activation="leaky_relu"),
            ]
        )


# ------------------------------------------------------------------------------------ modes_covered


@mutant("modes_covered")
def ignores_the_radius():
    """Whatever is nearest counts."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) >= 0
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int(np.sum(counts >= share * len(points))), float(on.mean())


@mutant("modes_covered")
def counts_near_and_far_alike_for_clouds():
    """The radius holds for the share of points, not for the clouds."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1), minlength=len(centres))
        return int(np.sum(counts >= share * len(points))), float(on.mean())


@mutant("modes_covered")
def counts_points_twice():
    """A point is on every cloud within the radius."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = (away <= radius).sum(axis=0)
        return int(np.sum(counts >= share * len(points))), float(on.mean())


@mutant("modes_covered")
def excludes_the_edge():
    """Less than the radius."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) < radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int(np.sum(counts >= share * len(points))), float(on.mean())


@mutant("modes_covered")
def wants_more_than_the_share():
    """More than share · N."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int(np.sum(counts > share * len(points))), float(on.mean())


@mutant("modes_covered")
def takes_shares_of_what_is_on():
    """Shares of the points that are on clouds."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int(np.sum(counts >= share * max(on.sum(), 1))), float(on.mean())


@mutant("modes_covered")
def counts_any_point():
    """One point is enough, whatever the share."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int(np.sum(counts > 0)), float(on.mean())


@mutant("modes_covered")
def measures_squares():
    """The squared distance against the radius."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) ** 2 <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int(np.sum(counts >= share * len(points))), float(on.mean())


@mutant("modes_covered")
def measures_along_the_axes():
    """Sums of absolute differences."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2, ord=1)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int(np.sum(counts >= share * len(points))), float(on.mean())


@mutant("modes_covered")
def measures_squares_of_the_plane():
    """The larger of both differences."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2, ord=np.inf)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int(np.sum(counts >= share * len(points))), float(on.mean())


@mutant("modes_covered")
def gives_a_count_of_points():
    """How many points are on, not their share."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int(np.sum(counts >= share * len(points))), float(on.sum())


@mutant("modes_covered")
def gives_the_share_of_clouds():
    """The share of clouds, not their number."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return float(np.mean(counts >= share * len(points))), float(on.mean())


@mutant("modes_covered")
def turns_the_answer_round():
    """(on, modes)."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return float(on.mean()), int(np.sum(counts >= share * len(points)))


@mutant("modes_covered")
def prefers_the_larger_index():
    """Of equally near centres the last."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount((len(centres) - 1 - away[:, ::-1].argmin(axis=1))[on], minlength=len(centres))
        return int(np.sum(counts >= share * len(points))), float(on.mean())


@mutant("modes_covered")
def counts_only_points_on_covered_clouds():
    """The share of points on covered clouds."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int(np.sum(counts >= share * len(points))), float(
            counts[counts >= share * len(points)].sum() / len(points)
        )


@mutant("modes_covered")
def takes_share_for_a_count():
    """counts ≥ share."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int(np.sum(counts >= share)), float(on.mean())
