"""Right solutions of `grad_cam`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("grad_cam")
def mean_sum_relu():
    """The formula, line by line."""

    def grad_cam(maps, gradients):
        maps, gradients = np.asarray(maps), np.asarray(gradients)
        alpha = gradients.mean(axis=(1, 2), keepdims=True)
        return np.maximum((alpha * maps).sum(axis=-1), 0)


@variant("grad_cam")
def loops_everywhere():
    """Loops, with lists for the weights."""

    def grad_cam(maps, gradients):
        maps = np.asarray(maps, dtype=float)
        gradients = np.asarray(gradients, dtype=float)
        N, h, w, K = maps.shape
        result = np.zeros((N, h, w))
        for n in range(N):
            alphas = []
            for k in range(K):
                total = 0
                for i in range(h):
                    for j in range(w):
                        total += gradients[n, i, j, k]
                alphas.append(total / (h * w))
            for i in range(h):
                for j in range(w):
                    value = 0
                    for k in range(K):
                        value += alphas[k] * maps[n, i, j, k]
                    result[n, i, j] = value if value > 0 else 0
        return result


@variant("grad_cam")
def einsum():
    """Einstein's sum, then clip."""

    def grad_cam(maps, gradients):
        alpha = np.mean(gradients, axis=(1, 2))
        return np.clip(np.einsum("nk,nhwk->nhw", alpha, np.asarray(maps)), 0, None)


@variant("grad_cam")
def picture_by_picture():
    """One picture after the other, a list of maps at the end."""

    def grad_cam(maps, gradients):
        def relu(z):
            return z * (z > 0)

        mapas = []
        for A, G in zip(np.asarray(maps, dtype=float), np.asarray(gradients, dtype=float)):
            alfa = G.mean(axis=0).mean(axis=0)
            mapas.append(relu(A @ alfa))
        return np.array(mapas)


@variant("grad_cam")
def places_in_rows():
    """Places in rows: a batch of matrix products."""

    def grad_cam(maps, gradients):
        A = np.asarray(maps)
        N, h, w, K = A.shape
        rows = A.reshape(N, h * w, K)
        alpha = np.asarray(gradients).reshape(N, h * w, K).mean(axis=1)
        heat = np.matmul(rows, alpha[:, :, None])[..., 0]
        return np.where(heat > 0, heat, 0.0).reshape(N, h, w)


@variant("grad_cam")
def tensorflow_style():
    """As in tutorials for TensorFlow: reduce_mean, reduce_sum, relu."""

    def grad_cam(maps, gradients):
        import tensorflow as tf

        a = tf.convert_to_tensor(np.asarray(maps, dtype=np.float32))
        g = tf.convert_to_tensor(np.asarray(gradients, dtype=np.float32))
        pooled = tf.reduce_mean(g, axis=(1, 2))
        heatmap = tf.reduce_sum(a * pooled[:, tf.newaxis, tf.newaxis, :], axis=-1)
        return tf.nn.relu(heatmap).numpy()


@variant("grad_cam")
def keras_pooling_layer():
    """GlobalAveragePooling2D makes the weights."""

    def grad_cam(maps, gradients):
        pool = keras.layers.GlobalAveragePooling2D(keepdims=True)
        alpha = keras.ops.convert_to_numpy(pool(np.asarray(gradients, dtype="float32")))
        heat = np.sum(np.asarray(maps, dtype="float32") * alpha, axis=3)
        heat[heat < 0] = 0
        return heat


@variant("grad_cam")
def sum_divided_by_count():
    """The mean as a sum and a division."""

    def grad_cam(maps, gradients):
        g = np.array(gradients, dtype=np.float64)
        a = np.array(maps, dtype=np.float64)
        h, w = g.shape[1], g.shape[2]
        weights = np.sum(np.sum(g, axis=2), axis=1) / (h * w)
        out = np.zeros(a.shape[:-1])
        for k in range(a.shape[-1]):
            out += weights[:, k][:, None, None] * a[:, :, :, k]
        return np.maximum(0, out)


@variant("grad_cam")
def one_line():
    """All in one line."""

    def grad_cam(maps, gradients):
        return np.maximum((np.asarray(maps) * np.mean(gradients, axis=(1, 2), keepdims=True)).sum(-1), 0)


@variant("grad_cam")
def half_of_sum_and_absolute():
    """relu(z) is (z + |z|) / 2."""

    def grad_cam(maps, gradients):
        z = (np.asarray(maps, float) * np.asarray(gradients, float).mean((1, 2))[:, None, None]).sum(axis=3)
        return (z + abs(z)) / 2


@variant("grad_cam")
def own_class():
    """A class keeps the weights."""

    class Ponderador:
        def __init__(self, gradientes):
            self.pesos = np.average(np.asarray(gradientes, dtype=float), axis=(1, 2))

        def mapa(self, n, A):
            return np.fmax(np.tensordot(A, self.pesos[n], axes=([2], [0])), 0)

    def grad_cam(maps, gradients):
        p = Ponderador(gradients)
        return np.stack([p.mapa(n, np.asarray(A, dtype=float)) for n, A in enumerate(maps)])


@variant("grad_cam")
def uses_cam():
    """Each picture's weights are a kernel with one column, for the function before."""

    def grad_cam(maps, gradients):
        out = []
        for a, g in zip(np.asarray(maps), np.asarray(gradients)):
            kernel = g.mean(axis=(0, 1))[:, None]
            out.append(np.maximum(np.asarray(a) @ kernel[:, 0], 0))
        return np.array(out)
