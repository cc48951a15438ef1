"""Right solutions of `maximise`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("maximise")
def hint_followed():
    """The hint, filled in."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            t = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_mean(model(t, training=False)[..., unit])
            x = np.clip(x + lr * tape.gradient(score, t).numpy()[0], 0, 1)
        return x


@variant("maximise")
def tensors_throughout():
    """Stays in tensors until the end."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = tf.constant(rng.uniform(0.4, 0.6, size=shape)[None], dtype=tf.float32)
        for _ in range(steps):
            with tf.GradientTape() as tape:
                tape.watch(x)
                score = tf.reduce_mean(model(x, training=False)[..., unit])
            x = tf.clip_by_value(x + lr * tape.gradient(score, x), 0.0, 1.0)
        return x[0].numpy()


@variant("maximise")
def variable_assigned():
    """A variable that is added to and clipped."""

    def maximise(model, unit, shape, steps, lr, rng):
        imagen = tf.Variable(rng.uniform(0.4, 0.6, size=shape)[np.newaxis].astype("float32"))
        for paso in range(steps):
            with tf.GradientTape() as cinta:
                salida = model(imagen, training=False)
                puntuacion = tf.reduce_mean(salida[..., unit])
            imagen.assign_add(lr * cinta.gradient(puntuacion, imagen))
            imagen.assign(tf.clip_by_value(imagen, 0, 1))
        return imagen.numpy()[0]


@variant("maximise")
def two_kinds_of_outputs():
    """Outputs (N, K) and maps are told apart."""

    def maximise(model, unit, shape, steps, lr, rng):
        picture = rng.uniform(0.4, 0.6, size=shape).astype(np.float32)
        while steps > 0:
            batch = tf.convert_to_tensor(picture.reshape((1,) + tuple(shape)))
            with tf.GradientTape() as tape:
                tape.watch(batch)
                out = model(batch, training=False)
                if len(out.shape) == 2:
                    goal = out[0, unit]
                else:
                    goal = tf.reduce_mean(out[0, :, :, unit])
            slope = tape.gradient(goal, batch)[0].numpy()
            picture = np.minimum(np.maximum(picture + lr * slope, 0), 1)
            steps -= 1
        return picture


@variant("maximise")
def descent_of_the_negative():
    """Gradient descent of minus the score, with an optimizer of Keras."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = keras.Variable(rng.uniform(0.4, 0.6, size=shape)[None], dtype="float32")
        sgd = keras.optimizers.SGD(learning_rate=float(lr))
        for _ in range(steps):
            with tf.GradientTape() as tape:
                loss = -tf.reduce_mean(model(x.value, training=False)[..., unit])
            sgd.apply([tape.gradient(loss, x.value)], [x])
            x.assign(keras.ops.clip(x, 0, 1))
        return np.array(x)[0]


@variant("maximise")
def recursion():
    """One step, and the rest by calling itself."""

    def maximise(model, unit, shape, steps, lr, rng):
        def climb(x, left):
            if left == 0:
                return x
            t = tf.constant(x[None], tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                score = tf.reduce_mean(model(t, training=False)[..., unit])
            return climb(np.clip(x + lr * np.asarray(tape.gradient(score, t))[0], 0.0, 1.0), left - 1)

        return climb(rng.uniform(0.4, 0.6, size=shape), steps)


@variant("maximise")
def helper_gives_the_slope():
    """A helper for the gradient, np.clip with out."""

    def maximise(model, unit, shape, steps, lr, rng):
        def slope(picture):
            x = tf.convert_to_tensor(picture[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(x)
                maps = model(x, training=False)
                answer = tf.gather(maps, unit, axis=-1)
                mean = tf.math.reduce_sum(answer) / tf.cast(tf.size(answer), tf.float32)
            return tape.gradient(mean, x).numpy()[0]

        picture = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            picture += lr * slope(picture)
            np.clip(picture, 0, 1, out=picture)
        return picture


@variant("maximise")
def graph_of_one_step():
    """One step as a tf.function."""

    def maximise(model, unit, shape, steps, lr, rng):
        @tf.function(autograph=False)
        def step(x):
            score = tf.reduce_mean(model(x, training=False)[..., unit])
            return tf.clip_by_value(x + lr * tf.gradients(score, x)[0], 0, 1)

        x = tf.constant(rng.uniform(0.4, 0.6, size=shape)[None], dtype=tf.float32)
        for _ in range(steps):
            x = step(x)
        return np.squeeze(x.numpy(), axis=0)


@variant("maximise")
def own_class():
    """A class that holds the picture."""

    class Escalador:
        def __init__(self, modelo, unidad, imagen):
            self.modelo, self.unidad, self.imagen = modelo, unidad, imagen

        def paso(self, lr):
            x = tf.convert_to_tensor(self.imagen[None, ...], dtype=tf.float32)
            with tf.GradientTape() as cinta:
                cinta.watch(x)
                y = keras.ops.mean(self.modelo(x, training=False)[..., self.unidad])
            self.imagen = self.imagen + lr * cinta.gradient(y, x).numpy()[0]
            self.imagen[self.imagen < 0] = 0
            self.imagen[self.imagen > 1] = 1

    def maximise(model, unit, shape, steps, lr, rng):
        e = Escalador(model, unit, rng.uniform(0.4, 0.6, size=shape))
        for _ in range(steps):
            e.paso(lr)
        return e.imagen


@variant("maximise")
def output_gradients():
    """The mean as output_gradients: 1 / (h w) at the unit's places."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for k in range(steps):
            t = tf.convert_to_tensor(np.expand_dims(x, 0), dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(t)
                out = model(t, training=False)
            seed = np.zeros(out.shape, dtype=np.float32)
            seed[..., unit] = 1 / np.prod(out.shape[:-1])
            g = tape.gradient(out, t, output_gradients=tf.constant(seed))
            x = (x + lr * np.asarray(g)[0]).clip(0, 1)
        return x


@variant("maximise")
def reduce_over_steps():
    """functools.reduce over the steps."""

    def maximise(model, unit, shape, steps, lr, rng):
        def one_step(x, _):
            with tf.GradientTape() as tape:
                tape.watch(x)
                score = tf.reduce_mean(model(x, training=False)[..., unit])
            return tf.clip_by_value(x + lr * tape.gradient(score, x), 0, 1)

        start = tf.convert_to_tensor(rng.uniform(0.4, 0.6, size=shape)[None], dtype=tf.float32)
        return functools.reduce(one_step, range(steps), start).numpy()[0]


@variant("maximise")
def mean_of_means():
    """The mean over columns, then over rows, with a print."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = np.asarray(rng.uniform(0.4, 0.6, size=shape), dtype=np.float32)
        for n in range(steps):
            xt = tf.Variable(x[None])
            with tf.GradientTape() as tape:
                answer = model(xt, training=False)[0]
                while len(answer.shape) > 1:
                    answer = tf.reduce_mean(answer, axis=0)
                score = answer[unit]
            print(n, float(score))
            x = np.clip(x + lr * tape.gradient(score, xt).numpy()[0], 0, 1)
        return x
