"""Right solutions of `dice_loss`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("dice_loss")
def hint():
    """The third hint."""

    def dice_loss(target, probs, smooth=1.0):
        both = keras.ops.sum(target * probs, axis=(0, 1, 2))
        total = keras.ops.sum(target, axis=(0, 1, 2)) + keras.ops.sum(probs, axis=(0, 1, 2))
        return 1 - keras.ops.mean((2 * both + smooth) / (total + smooth))


@variant("dice_loss")
def with_numpy():
    """np in the place of keras.ops."""

    def dice_loss(target, probs, smooth=1.0):
        axes = (0, 1, 2)
        tp = np.sum(target * probs, axis=axes)
        t = np.sum(target, axis=axes)
        p = np.sum(probs, axis=axes)
        return 1 - np.mean((2 * tp + smooth) / (t + p + smooth))


@variant("dice_loss")
def class_by_class():
    """A loop over the classes."""

    def dice_loss(target, probs, smooth=1.0):
        C = target.shape[-1]
        total = 0.0
        for c in range(C):
            t = target[..., c]
            p = probs[..., c]
            total += (2 * (t * p).sum() + smooth) / (t.sum() + p.sum() + smooth)
        return 1 - total / C


@variant("dice_loss")
def with_tensorflow():
    """tf.reduce_sum, everything as float32."""

    import tensorflow as tf

    def dice_loss(target, probs, smooth=1.0):
        target = tf.cast(target, tf.float32)
        probs = tf.cast(probs, tf.float32)
        inter = tf.reduce_sum(target * probs, axis=[0, 1, 2])
        union = tf.reduce_sum(target + probs, axis=[0, 1, 2])
        return 1.0 - tf.reduce_mean((2.0 * inter + smooth) / (union + smooth))


@variant("dice_loss")
def einsum():
    """einsum for the products."""

    def dice_loss(target, probs, smooth=1.0):
        both = np.einsum("nhwc,nhwc->c", target, probs)
        total = np.einsum("nhwc->c", target) + np.einsum("nhwc->c", probs)
        return float(1 - ((2 * both + smooth) / (total + smooth)).mean())


@variant("dice_loss")
def rows_of_pixels():
    """One row for each pixel first."""

    def dice_loss(target, probs, smooth=1.0):
        C = np.shape(target)[-1]
        t = keras.ops.reshape(target, (-1, C))
        p = keras.ops.reshape(probs, (-1, C))
        inter = keras.ops.sum(t * p, axis=0)
        denominator = keras.ops.sum(t, axis=0) + keras.ops.sum(p, axis=0)
        return keras.ops.mean(1 - (2 * inter + smooth) / (denominator + smooth))


@variant("dice_loss")
def diagonal_of_a_product():
    """The diagonal of T transposed times P."""

    def dice_loss(target, probs, smooth=1.0):
        t = np.reshape(target, (-1, target.shape[-1]))
        p = np.reshape(probs, (-1, probs.shape[-1]))
        both = np.diag(t.T @ p)
        n = t.sum(0) + p.sum(0)
        return 1.0 - np.average((2 * both + smooth) / (n + smooth))


@variant("dice_loss")
def five_loops():
    """Plain loops over everything."""

    def dice_loss(target, probs, smooth=1.0):
        N, H, W, C = target.shape
        value = 0.0
        for c in range(C):
            both = total = 0.0
            for n in range(N):
                for i in range(H):
                    for j in range(W):
                        both += target[n, i, j, c] * probs[n, i, j, c]
                        total += target[n, i, j, c] + probs[n, i, j, c]
            value += (2 * both + smooth) / (total + smooth)
        return 1 - value / C


@variant("dice_loss")
def sums_one_after_the_other():
    """Sums one axis three times."""

    def dice_loss(target, probs, smooth=1.0):
        def pixels(a):
            return a.sum(axis=0).sum(axis=0).sum(axis=0)

        ratio = (2 * pixels(target * probs) + smooth) / (pixels(target) + pixels(probs) + smooth)
        return 1 - ratio.sum() / len(ratio)


@variant("dice_loss")
def keras_loss_class():
    """A loss class of Keras' own kind, called once."""

    class Dice(keras.losses.Loss):
        def __init__(self, smooth):
            super().__init__(reduction="sum")
            self.smooth = smooth

        def call(self, y_true, y_pred):
            axis = (0, 1, 2)
            both = keras.ops.sum(y_true * y_pred, axis=axis)
            total = keras.ops.sum(y_true, axis=axis) + keras.ops.sum(y_pred, axis=axis)
            return 1 - keras.ops.mean((2 * both + self.smooth) / (total + self.smooth))

    def dice_loss(target, probs, smooth=1.0):
        return Dice(smooth)(target, probs)


@variant("dice_loss")
def distance_form():
    """1 minus each ratio, written as what is missing above the line."""

    def dice_loss(target, probs, smooth=1.0):
        total = np.sum(target, axis=(0, 1, 2)) + np.sum(probs, axis=(0, 1, 2))
        missing = total - 2 * np.sum(target * probs, axis=(0, 1, 2))
        return np.mean(missing / (total + smooth))


@variant("dice_loss")
def picks_by_truth():
    """Of the products only the places count where the truth is 1."""

    def dice_loss(target, probs, smooth=1.0):
        k = np.argmax(target, axis=-1)
        C = target.shape[-1]
        scores = []
        for c in range(C):
            both = probs[k == c][:, c].sum()
            scores.append((2 * both + smooth) / ((k == c).sum() + probs[..., c].sum() + smooth))
        return 1 - sum(scores) / C


@variant("dice_loss")
def channels_first():
    """Moves the classes to the front."""

    def dice_loss(target, probs, smooth=1.0):
        t = np.moveaxis(np.asarray(target, dtype=float), -1, 0).reshape(target.shape[-1], -1)
        p = np.moveaxis(np.asarray(probs, dtype=float), -1, 0).reshape(target.shape[-1], -1)
        return 1 - np.mean([(2 * a @ b + smooth) / (a.sum() + b.sum() + smooth) for a, b in zip(t, p)])


@variant("dice_loss")
def ops_at_length():
    """keras.ops for each step."""

    def dice_loss(target, probs, smooth=1.0):
        ops = keras.ops
        t = ops.convert_to_tensor(target, dtype="float32")
        p = ops.convert_to_tensor(probs, dtype="float32")
        num = ops.add(ops.multiply(2.0, ops.sum(ops.multiply(t, p), axis=[0, 1, 2])), smooth)
        den = ops.add(ops.sum(ops.add(t, p), axis=[0, 1, 2]), smooth)
        return ops.subtract(1.0, ops.mean(ops.divide(num, den)))
