"""Wrong solutions of `maximise`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("maximise")
def downhill():
    """Goes down, as in training."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_mean(model(t, training=False)[..., unit])
            gradient = tape.gradient(score, t).numpy()[0]
            x = np.clip(x - lr * gradient, 0, 1)
        return x


@mutant("maximise")
def clipped_at_the_end():
    """Clips only when all steps are done."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_mean(model(t, training=False)[..., unit])
            gradient = tape.gradient(score, t).numpy()[0]
            x = x + lr * gradient
        return np.clip(x, 0, 1)


@mutant("maximise")
def never_clipped():
    """The numbers leave 0 to 1."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_mean(model(t, training=False)[..., unit])
            gradient = tape.gradient(score, t).numpy()[0]
            x = x + lr * gradient
        return x


@mutant("maximise")
def sign_of_the_gradient():
    """A step along the sign of the gradient."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_mean(model(t, training=False)[..., unit])
            gradient = tape.gradient(score, t).numpy()[0]
            x = np.clip(x + lr * np.sign(gradient), 0, 1)
        return x


@mutant("maximise")
def length_one():
    """The gradient is divided by its length, as in many tutorials."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_mean(model(t, training=False)[..., unit])
            gradient = tape.gradient(score, t).numpy()[0]
            x = np.clip(x + lr * gradient / (np.linalg.norm(gradient) + 1e-8), 0, 1)
        return x


@mutant("maximise")
def sum_over_places():
    """The sum over the places of a map."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_sum(model(t, training=False)[..., unit])
            gradient = tape.gradient(score, t).numpy()[0]
            x = np.clip(x + lr * gradient, 0, 1)
        return x


@mutant("maximise")
def loudest_place():
    """The largest place of a map in place of the mean."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_max(model(t, training=False)[..., unit])
            gradient = tape.gradient(score, t).numpy()[0]
            x = np.clip(x + lr * gradient, 0, 1)
        return x


@mutant("maximise")
def all_units():
    """All units at once."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_mean(model(t, training=False))
            gradient = tape.gradient(score, t).numpy()[0]
            x = np.clip(x + lr * gradient, 0, 1)
        return x


@mutant("maximise")
def always_unit_zero():
    """The first unit, whatever is asked for."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_mean(model(t, training=False)[..., 0])
            gradient = tape.gradient(score, t).numpy()[0]
            x = np.clip(x + lr * gradient, 0, 1)
        return x


@mutant("maximise")
def unit_as_row():
    """The unit picks a row of the maps: wrong for maps, right for outputs."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_mean(model(t, training=False)[:, unit])
            gradient = tape.gradient(score, t).numpy()[0]
            x = np.clip(x + lr * gradient, 0, 1)
        return x


@mutant("maximise")
def outputs_only():
    """Two indices: of maps (1, h, w, K) this is one place's row."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_sum(model(t, training=False)[0, unit])
            gradient = tape.gradient(score, t).numpy()[0]
            x = np.clip(x + lr * gradient, 0, 1)
        return x


@mutant("maximise")
def maps_only():
    """Four axes are expected, outputs (N, K) fail."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_mean(model(t, training=False)[:, :, :, unit])
            gradient = tape.gradient(score, t).numpy()[0]
            x = np.clip(x + lr * gradient, 0, 1)
        return x


@mutant("maximise")
def in_training():
    """The model is asked in training: batch statistics and dropout."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_mean(model(t, training=True)[..., unit])
            gradient = tape.gradient(score, t).numpy()[0]
            x = np.clip(x + lr * gradient, 0, 1)
        return x


@mutant("maximise")
def own_generator():
    """Draws from a generator of its own."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = np.random.default_rng(0).uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_mean(model(t, training=False)[..., unit])
            gradient = tape.gradient(score, t).numpy()[0]
            x = np.clip(x + lr * gradient, 0, 1)
        return x


@mutant("maximise")
def global_generator():
    """Draws with np.random, so rng is not touched."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = np.random.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_mean(model(t, training=False)[..., unit])
            gradient = tape.gradient(score, t).numpy()[0]
            x = np.clip(x + lr * gradient, 0, 1)
        return x


@mutant("maximise")
def from_zero_to_one():
    """Starts with noise from 0 to 1."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0, 1, size=shape)
        for _ in range(steps):
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_mean(model(t, training=False)[..., unit])
            gradient = tape.gradient(score, t).numpy()[0]
            x = np.clip(x + lr * gradient, 0, 1)
        return x


@mutant("maximise")
def even_grey():
    """Starts with 0.5 everywhere."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = np.full(shape, 0.5)
        for _ in range(steps):
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_mean(model(t, training=False)[..., unit])
            gradient = tape.gradient(score, t).numpy()[0]
            x = np.clip(x + lr * gradient, 0, 1)
        return x


@mutant("maximise")
def noise_in_every_step():
    """A little noise is drawn and added in every step."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_mean(model(t, training=False)[..., unit])
            gradient = tape.gradient(score, t).numpy()[0]
            x = np.clip(x + lr * gradient + rng.normal(0, 0.01, size=shape), 0, 1)
        return x


@mutant("maximise")
def drawn_with_batch_and_again():
    """Draws twice and keeps the second picture."""

    def maximise(model, unit, shape, steps, lr, rng):
        rng.uniform(0.4, 0.6, size=shape)
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_mean(model(t, training=False)[..., unit])
            gradient = tape.gradient(score, t).numpy()[0]
            x = np.clip(x + lr * gradient, 0, 1)
        return x


@mutant("maximise")
def one_step_more():
    """One step too many: with 0 steps the picture moves."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps + 1):
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_mean(model(t, training=False)[..., unit])
            gradient = tape.gradient(score, t).numpy()[0]
            x = np.clip(x + lr * gradient, 0, 1)
        return x


@mutant("maximise")
def one_step_less():
    """One step too few."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(1, steps):
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_mean(model(t, training=False)[..., unit])
            gradient = tape.gradient(score, t).numpy()[0]
            x = np.clip(x + lr * gradient, 0, 1)
        return x


@mutant("maximise")
def batch_axis_kept():
    """The result has the shape (1, H, W, C)."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_mean(model(t, training=False)[..., unit])
            gradient = tape.gradient(score, t).numpy()[0]
            x = np.clip(x + lr * gradient, 0, 1)
        return x[None]


@mutant("maximise")
def gradient_not_added_up():
    """Every step starts from the first picture again."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        start = x
        for _ in range(steps):
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_mean(model(t, training=False)[..., unit])
            gradient = tape.gradient(score, t).numpy()[0]
            x = np.clip(start + lr * gradient, 0, 1)
        return x


@mutant("maximise")
def one_gradient_for_all_steps():
    """The gradient is taken once, at the start."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        if steps > 0:
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_mean(model(t, training=False)[..., unit])
            gradient = tape.gradient(score, t).numpy()[0]
            x = np.clip(x + steps * lr * gradient, 0, 1)
        return x


@mutant("maximise")
def shrinking_steps():
    """The steps get shorter and shorter."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for n in range(steps):
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_mean(model(t, training=False)[..., unit])
            gradient = tape.gradient(score, t).numpy()[0]
            x = np.clip(x + lr / (n + 1) * gradient, 0, 1)
        return x


@mutant("maximise")
def with_momentum():
    """A velocity is carried along."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        v = 0
        for _ in range(steps):
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_mean(model(t, training=False)[..., unit])
            gradient = tape.gradient(score, t).numpy()[0]
            v = 0.9 * v + gradient
            x = np.clip(x + lr * v, 0, 1)
        return x


@mutant("maximise")
def stretched_at_the_end():
    """The result is stretched to 0 to 1 for drawing."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_mean(model(t, training=False)[..., unit])
            gradient = tape.gradient(score, t).numpy()[0]
            x = np.clip(x + lr * gradient, 0, 1)
        return (x - x.min()) / (x.max() - x.min())


@mutant("maximise")
def kept_between_the_start_values():
    """Clips to 0.4 to 0.6."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_mean(model(t, training=False)[..., unit])
            gradient = tape.gradient(score, t).numpy()[0]
            x = np.clip(x + lr * gradient, 0.4, 0.6)
        return x


@mutant("maximise")
def fails_without_steps():
    """With 0 steps there is no result."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_mean(model(t, training=False)[..., unit])
            gradient = tape.gradient(score, t).numpy()[0]
            x = result = np.clip(x + lr * gradient, 0, 1)
        return result


@mutant("maximise")
def moves_the_weights():
    """Trains the weights along with the picture."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape(persistent=True) as tape:
                tape.watch(t)
                score = tf.reduce_mean(model(t, training=False)[..., unit])
            gradient = tape.gradient(score, t).numpy()[0]
            for w in model.trainable_weights:
                w.assign_add(lr * tape.gradient(score, w.value))
            x = np.clip(x + lr * gradient, 0, 1)
        return x


@mutant("maximise")
def whole_grey_values():
    """The result is rounded to 256 grey values."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_mean(model(t, training=False)[..., unit])
            gradient = tape.gradient(score, t).numpy()[0]
            x = np.clip(x + lr * gradient, 0, 1)
        return np.round(x * 255) / 255
