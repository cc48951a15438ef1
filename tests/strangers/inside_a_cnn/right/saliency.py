"""Right solutions of `saliency`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("saliency")
def tape_and_sum():
    """The hint, filled in."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(model(x, training=False)[:, label])
        gradients = np.asarray(tape.gradient(score, x))
        return np.abs(gradients).max(axis=-1)


@variant("saliency")
def picture_by_picture():
    """A tape for each picture."""

    def saliency(model, x, label):
        mapas = []
        for imagen in np.asarray(x, dtype=np.float32):
            t = tf.constant(imagen[None])
            with tf.GradientTape() as cinta:
                cinta.watch(t)
                salida = model(t, training=False)[0, label]
            g = cinta.gradient(salida, t)[0].numpy()
            mapas.append(np.max(np.abs(g), axis=2))
        return np.stack(mapas)


@variant("saliency")
def variable_is_watched():
    """A tf.Variable, which a tape follows of its own accord."""

    def saliency(model, x, label):
        pictures = tf.Variable(np.array(x, dtype="float32"))
        with tf.GradientTape() as tape:
            answers = model(pictures, training=False)
            chosen = answers[:, label]
        grads = tape.gradient(chosen, pictures)
        return tf.reduce_max(tf.abs(grads), axis=-1).numpy()


@variant("saliency")
def one_hot_output_gradients():
    """The label as one-hot output_gradients."""

    def saliency(model, x, label):
        x = tf.cast(tf.convert_to_tensor(np.asarray(x)), tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            out = model(x, training=False)
        seed = np.zeros(out.shape, dtype="float32")
        seed[:, label] = 1
        g = tape.gradient(out, x, output_gradients=tf.constant(seed)).numpy()
        return np.maximum(g.max(axis=3), -g.min(axis=3))


@variant("saliency")
def whole_jacobian():
    """The gradients of all outputs, then the one that is asked for."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(np.asarray(x, dtype=np.float32))
        with tf.GradientTape(persistent=True) as tape:
            tape.watch(x)
            out = model(x, training=False)
        every = tape.batch_jacobian(out, x, experimental_use_pfor=False).numpy()
        return np.abs(every[:, label]).max(axis=-1)


@variant("saliency")
def loops_over_pixels():
    """The gradient by tape, the largest channel by loops."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.math.add_n([model(x, training=False)[n, label] for n in range(len(x))])
        g = tape.gradient(score, x).numpy()
        N, H, W, C = g.shape
        result = np.zeros((N, H, W))
        for n in range(N):
            for i in range(H):
                for j in range(W):
                    largest = 0.0
                    for c in range(C):
                        if abs(g[n, i, j, c]) > largest:
                            largest = abs(g[n, i, j, c])
                    result[n, i, j] = largest
        return result


@variant("saliency")
def graph_gradients():
    """tf.gradients inside a tf.function."""

    def saliency(model, x, label):
        @tf.function(autograph=False)
        def slope(t):
            return tf.gradients(tf.reduce_sum(model(t, training=False)[:, label]), t)[0]

        return np.abs(slope(tf.constant(np.asarray(x, dtype=np.float32))).numpy()).max(-1)


@variant("saliency")
def einsum_score():
    """The score as a product with a unit vector."""

    def saliency(model, x, label):
        entrada = keras.ops.convert_to_tensor(np.asarray(x), dtype="float32")
        with tf.GradientTape(watch_accessed_variables=False) as tape:
            tape.watch(entrada)
            salida = model(entrada, training=False)
            unit = keras.ops.one_hot(int(label), salida.shape[-1])
            score = keras.ops.sum(salida * unit)
        return keras.ops.convert_to_numpy(keras.ops.max(keras.ops.abs(tape.gradient(score, entrada)), axis=-1))


@variant("saliency")
def helper_for_the_gradient():
    """A helper gives the gradient, the function the map."""

    def saliency(model, x, label):
        def gradient(pictures):
            with tf.GradientTape() as tape:
                tape.watch(pictures)
                out = tf.gather(model(pictures, training=False), label, axis=1)
            return tape.gradient(out, pictures)

        g = gradient(tf.convert_to_tensor(np.array(x), dtype=tf.float32))
        return np.linalg.norm(np.asarray(g), ord=np.inf, axis=-1)


@variant("saliency")
def persistent_tape():
    """A persistent tape, one gradient for each picture."""

    def saliency(model, x, label):
        x = tf.identity(np.asarray(x, dtype=np.float32))
        with tf.GradientTape(persistent=True) as tape:
            tape.watch(x)
            out = model(x, training=False)
            each = [out[n, label] for n in range(out.shape[0])]
        rows = [tape.gradient(each[n], x).numpy()[n] for n in range(len(each))]
        del tape
        return np.array([np.abs(row).max(axis=-1) for row in rows])


@variant("saliency")
def square_root_of_squares():
    """The absolute value as the root of the square of the largest."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as t:
            t.watch(x)
            p = model(x, training=False)
            total = tf.reduce_sum(p, axis=0)[label]
        d = np.asarray(t.gradient(total, x), dtype=np.float64)
        return np.sqrt((d**2).max(axis=3))


@variant("saliency")
def sorted_channels():
    """The last of the sorted absolute values."""

    def saliency(model, x, label):
        images = tf.stack([tf.convert_to_tensor(p, dtype=tf.float32) for p in np.asarray(x, dtype="float32")])
        with tf.GradientTape() as tape:
            tape.watch(images)
            loss = -tf.reduce_sum(model(images, training=False)[..., label])
        g = -tape.gradient(loss, images)
        return np.sort(np.abs(g.numpy()), axis=-1)[..., -1]
