"""Wrong solutions of `saliency`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("saliency")
def not_watched():
    """The tape does not follow the pictures, the gradient is None."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            score = tf.reduce_sum(model(x, training=False)[:, label])
        gradients = np.asarray(tape.gradient(score, x))
        return np.abs(gradients).max(axis=-1)


@mutant("saliency")
def sign_kept():
    """The largest gradient with its sign: negative ones count as small."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(model(x, training=False)[:, label])
        gradients = np.asarray(tape.gradient(score, x))
        return gradients.max(axis=-1)


@mutant("saliency")
def absolute_after_the_maximum():
    """The absolute value of the largest, not the largest absolute value."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(model(x, training=False)[:, label])
        gradients = np.asarray(tape.gradient(score, x))
        return np.abs(gradients.max(axis=-1))


@mutant("saliency")
def mean_over_channels():
    """The mean over the channels in place of the largest."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(model(x, training=False)[:, label])
        gradients = np.asarray(tape.gradient(score, x))
        return np.abs(gradients).mean(axis=-1)


@mutant("saliency")
def sum_over_channels():
    """The sum over the channels."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(model(x, training=False)[:, label])
        gradients = np.asarray(tape.gradient(score, x))
        return np.abs(gradients).sum(axis=-1)


@mutant("saliency")
def length_of_the_gradient():
    """The Euclidean length over the channels."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(model(x, training=False)[:, label])
        gradients = np.asarray(tape.gradient(score, x))
        return np.linalg.norm(gradients, axis=-1)


@mutant("saliency")
def first_channel():
    """Only the first channel is looked at."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(model(x, training=False)[:, label])
        gradients = np.asarray(tape.gradient(score, x))
        return np.abs(gradients[..., 0])


@mutant("saliency")
def channels_kept():
    """The channels are not put together: shape (N, H, W, C)."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(model(x, training=False)[:, label])
        gradients = np.asarray(tape.gradient(score, x))
        return np.abs(gradients)


@mutant("saliency")
def largest_over_rows():
    """The maximum over the wrong axis."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(model(x, training=False)[:, label])
        gradients = np.asarray(tape.gradient(score, x))
        return np.abs(gradients).max(axis=1)


@mutant("saliency")
def in_training():
    """The model is asked in training: dropout drops, normalisation uses the batch."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(model(x, training=True)[:, label])
        gradients = np.asarray(tape.gradient(score, x))
        return np.abs(gradients).max(axis=-1)


@mutant("saliency")
def all_outputs():
    """The sum of all outputs, not the one that is asked for."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(model(x, training=False))
        gradients = np.asarray(tape.gradient(score, x))
        return np.abs(gradients).max(axis=-1)


@mutant("saliency")
def loudest_output():
    """The largest output of each picture, not the label."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(tf.reduce_max(model(x, training=False), axis=1))
        gradients = np.asarray(tape.gradient(score, x))
        return np.abs(gradients).max(axis=-1)


@mutant("saliency")
def label_as_row():
    """The label picks a picture, not an output."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(model(x, training=False)[label])
        gradients = np.asarray(tape.gradient(score, x))
        return np.abs(gradients).max(axis=-1)


@mutant("saliency")
def mean_over_pictures():
    """The mean of the pictures' outputs, so all gradients are divided by N."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_mean(model(x, training=False)[:, label])
        gradients = np.asarray(tape.gradient(score, x))
        return np.abs(gradients).max(axis=-1)


@mutant("saliency")
def log_of_the_output():
    """The gradient of the logarithm of the output."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(tf.math.log(tf.abs(model(x, training=False)[:, label]) + 1e-7))
        gradients = np.asarray(tape.gradient(score, x))
        return np.abs(gradients).max(axis=-1)


@mutant("saliency")
def softmax_added():
    """A softmax is put behind the outputs, which the text leaves as they are."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(tf.nn.softmax(model(x, training=False))[:, label])
        gradients = np.asarray(tape.gradient(score, x))
        return np.abs(gradients).max(axis=-1)


@mutant("saliency")
def softmax_taken_off():
    """The last layer is made linear and stays so: another output, and a changed model."""

    def saliency(model, x, label):
        model.layers[-1].activation = keras.activations.linear
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(model(x, training=False)[:, label])
        gradients = np.asarray(tape.gradient(score, x))
        return np.abs(gradients).max(axis=-1)


@mutant("saliency")
def first_picture_only():
    """Only the first picture."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(model(x, training=False)[:, label])
        gradients = np.asarray(tape.gradient(score, x))
        return np.abs(gradients[:1]).max(axis=-1)


@mutant("saliency")
def gradient_times_picture():
    """The gradient is multiplied by the picture."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(model(x, training=False)[:, label])
        gradients = np.asarray(tape.gradient(score, x))
        return np.abs(gradients * np.asarray(x)).max(axis=-1)


@mutant("saliency")
def scaled_to_one():
    """Divided by the largest number, for drawing."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(model(x, training=False)[:, label])
        gradients = np.asarray(tape.gradient(score, x))
        return np.abs(gradients).max(axis=-1) / (np.abs(gradients).max() + 1e-12)


@mutant("saliency")
def squeezed():
    """A single picture loses its axis."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(model(x, training=False)[:, label])
        gradients = np.asarray(tape.gradient(score, x))
        return np.squeeze(np.abs(gradients).max(axis=-1))


@mutant("saliency")
def predict_inside_the_tape():
    """predict gives NumPy numbers, which no tape can follow."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(tf.constant(model.predict(x, verbose=0))[:, label])
        gradients = np.asarray(tape.gradient(score, x))
        return np.abs(gradients).max(axis=-1)


@mutant("saliency")
def gradient_of_weights():
    """Differentiates with respect to the first weights, not to the picture."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(model(x, training=False)[:, label])
        gradients = np.asarray(tape.gradient(score, model.trainable_weights[0]))
        return np.abs(gradients).max(axis=-1)


@mutant("saliency")
def pictures_scaled():
    """Divides the pictures by 255 first: another place, another gradient."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32) / 255
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(model(x, training=False)[:, label])
        gradients = np.asarray(tape.gradient(score, x))
        return np.abs(gradients).max(axis=-1)


@mutant("saliency")
def label_from_one():
    """Counts the outputs from 1."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(model(x, training=False)[:, label - 1])
        gradients = np.asarray(tape.gradient(score, x))
        return np.abs(gradients).max(axis=-1)


@mutant("saliency")
def squared_gradient():
    """The square in place of the absolute value."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(model(x, training=False)[:, label])
        gradients = np.asarray(tape.gradient(score, x))
        return (gradients**2).max(axis=-1)


@mutant("saliency")
def forgets_the_picture_axis():
    """The maximum over pictures and channels."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(model(x, training=False)[:, label])
        gradients = np.asarray(tape.gradient(score, x))
        return np.abs(gradients).max(axis=(0, -1))


@mutant("saliency")
def step_of_one_hundredth():
    """Differences of 0.01 on all channels of a pixel at once, not the gradient."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        x = x.numpy()
        before = np.asarray(model(x, training=False))[:, label]
        out = np.zeros(x.shape[:3])
        for i in range(x.shape[1]):
            for j in range(x.shape[2]):
                moved = x.copy()
                moved[:, i, j] += 0.01
                out[:, i, j] = np.abs(np.asarray(model(moved, training=False))[:, label] - before) / 0.01
        return out
