"""Right solutions of `batch_norm_train`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("batch_norm_train")
def hint():
    """Axes, mean and var as in the hint."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a) for a in (x, gamma, beta, mean, var))
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        y = gamma * (x - m) / np.sqrt(v + eps) + beta
        return y, momentum * mean + (1 - momentum) * m, momentum * var + (1 - momentum) * v


@variant("batch_norm_train")
def rows_first():
    """Pictures become rows (N·H·W, C), and pictures again at the end."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x = np.array(x, dtype=float)
        rows = x.reshape(-1, x.shape[-1])
        m = rows.mean(axis=0)
        v = np.mean((rows - m) ** 2, axis=0)
        y = (rows - m) / np.sqrt(v + eps) * np.array(gamma) + np.array(beta)
        new_mean = momentum * np.array(mean) + (1 - momentum) * m
        new_var = momentum * np.array(var) + (1 - momentum) * v
        return y.reshape(x.shape), new_mean, new_var


@variant("batch_norm_train")
def channel_by_channel():
    """A loop over the channels."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x = np.asarray(x, dtype=np.float64)
        y = np.empty(x.shape)
        new_mean = np.empty(x.shape[-1])
        new_var = np.empty(x.shape[-1])
        for c in range(x.shape[-1]):
            channel = x[..., c]
            m = channel.mean()
            v = channel.var()
            y[..., c] = gamma[c] * (channel - m) / np.sqrt(v + eps) + beta[c]
            new_mean[c] = momentum * mean[c] + (1 - momentum) * m
            new_var[c] = momentum * var[c] + (1 - momentum) * v
        return y, new_mean, new_var


@variant("batch_norm_train")
def keepdims():
    """keepdims for the batch, and the statistics flattened."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x = np.asarray(x, float)
        ax = tuple(np.arange(x.ndim)[:-1])
        mu = np.mean(x, axis=ax, keepdims=True)
        centred = x - mu
        sigma2 = np.mean(np.square(centred), axis=ax, keepdims=True)
        x_hat = centred / np.sqrt(sigma2 + eps)
        out = np.asarray(gamma) * x_hat + np.asarray(beta)
        mu, sigma2 = mu.reshape(-1), sigma2.reshape(-1)
        return (
            out,
            np.asarray(mean) * momentum + mu * (1 - momentum),
            np.asarray(var) * momentum + sigma2 * (1 - momentum),
        )


@variant("batch_norm_train")
def moves_by_a_step():
    """The running statistics move by (1 − momentum) of the difference."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x = np.asarray(x)
        mean, var = np.asarray(mean, dtype=float), np.asarray(var, dtype=float)
        axes = tuple(range(x.ndim - 1))
        m = np.mean(x, axis=axes)
        v = np.std(x, axis=axes) ** 2
        scale = np.asarray(gamma) / np.sqrt(v + eps)
        offset = np.asarray(beta) - m * scale
        step = 1 - momentum
        return x * scale + offset, mean + step * (m - mean), var + step * (v - var)


@variant("batch_norm_train")
def tf_moments():
    """tf.nn.moments and tf.nn.batch_normalization in float64."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        t = tf.constant(np.asarray(x, dtype="float64"))
        gamma, beta, mean, var = (np.asarray(a, dtype="float64") for a in (gamma, beta, mean, var))
        m, v = tf.nn.moments(t, axes=list(range(len(t.shape) - 1)))
        y = tf.nn.batch_normalization(t, m, v, offset=beta, scale=gamma, variance_epsilon=eps)
        return y.numpy(), momentum * mean + (1 - momentum) * m.numpy(), momentum * var + (1 - momentum) * v.numpy()


@variant("batch_norm_train")
def keras_ops():
    """keras.ops for the statistics, NumPy for the rest."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x = np.asarray(x, dtype="float64")
        axes = tuple(range(x.ndim - 1))
        t = keras.ops.convert_to_tensor(x)
        m = keras.ops.convert_to_numpy(keras.ops.mean(t, axis=axes))
        v = keras.ops.convert_to_numpy(keras.ops.var(t, axis=axes))
        y = np.asarray(gamma) * (x - m) / np.sqrt(v + eps) + np.asarray(beta)
        running = lambda old, new: momentum * np.asarray(old) + (1 - momentum) * new  # noqa: E731
        return y, running(mean, m), running(var, v)


@variant("batch_norm_train")
def calls_its_own_inference():
    """A helper that is the formula of use, with the batch's statistics."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        def normalise(x, m, v):
            return np.asarray(gamma) * (x - m) * (v + eps) ** -0.5 + np.asarray(beta)

        def move(old, new):
            return momentum * np.asarray(old) + (1.0 - momentum) * new

        x = np.asarray(x, dtype=float)
        flat = x.reshape((-1, x.shape[-1]))
        m, v = flat.mean(0), flat.var(0)
        return normalise(x, m, v), move(mean, m), move(var, v)


@variant("batch_norm_train")
def channels_to_the_front():
    """np.moveaxis; every channel is one long row."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x = np.asarray(x, dtype=float)
        front = np.moveaxis(x, -1, 0)
        c = front.shape[0]
        per_channel = front.reshape(c, -1)
        m = per_channel.sum(axis=1) / per_channel.shape[1]
        v = ((per_channel - m[:, None]) ** 2).sum(axis=1) / per_channel.shape[1]
        z = (per_channel - m[:, None]) / np.sqrt(v + eps)[:, None]
        z = np.asarray(gamma)[:, None] * z + np.asarray(beta)[:, None]
        y = np.moveaxis(z.reshape(front.shape), 0, -1)
        return y, momentum * np.asarray(mean) + (1 - momentum) * m, momentum * np.asarray(var) + (1 - momentum) * v


@variant("batch_norm_train")
def einsum():
    """Sums with einsum, all axes but the last."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x, gamma, beta, mean, var = map(np.array, [x, gamma, beta, mean, var])
        rows = x.reshape(-1, x.shape[-1])
        m = np.einsum("nc->c", rows) / len(rows)
        d = rows - m
        v = np.einsum("nc,nc->c", d, d) / len(rows)
        y = np.einsum("c,...c->...c", gamma / np.sqrt(v + eps), x - m) + beta
        return y, momentum * mean + (1 - momentum) * m, momentum * var + (1 - momentum) * v


@variant("batch_norm_train")
def float32():
    """All in float32, as Keras computes."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x, gamma, beta, mean, var = [np.asarray(a, dtype=np.float32) for a in (x, gamma, beta, mean, var)]
        axes = tuple(range(x.ndim - 1))
        m = x.mean(axis=axes)
        v = ((x - m) ** 2).mean(axis=axes)
        y = gamma * ((x - m) / np.sqrt(v + eps)) + beta
        return y, momentum * mean + (1 - momentum) * m, momentum * var + (1 - momentum) * v


@variant("batch_norm_train")
def step_by_step_in_place():
    """Changes a copy in place, step by step."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        y = np.array(x, dtype=float)
        ejes = tuple(range(y.ndim - 1))
        media = y.mean(axis=ejes)
        varianza = y.var(axis=ejes)
        y -= media
        y /= np.sqrt(varianza + eps)
        y *= np.asarray(gamma)
        y += np.asarray(beta)
        nueva_media = np.average([mean, media], axis=0, weights=[momentum, 1 - momentum])
        nueva_var = np.average([var, varianza], axis=0, weights=[momentum, 1 - momentum])
        return y, nueva_media, nueva_var


@variant("batch_norm_train")
def named_answer():
    """A named tuple is a tuple."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        from collections import namedtuple

        Answer = namedtuple("Answer", "y new_mean new_var")
        x = np.asarray(x)
        others = tuple(range(x.ndim))[:-1]
        m, v = np.mean(x, others), np.var(x, others)
        y = np.asarray(gamma) * (x - m) / np.sqrt(v + eps) + np.asarray(beta)
        new = [momentum * np.asarray(old) + (1 - momentum) * now for old, now in ((mean, m), (var, v))]
        return Answer(y, *new)
