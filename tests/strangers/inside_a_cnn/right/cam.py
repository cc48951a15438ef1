"""Right solutions of `cam`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("cam")
def matrix_product():
    """The maps times one column of the kernel."""

    def cam(maps, kernel, label):
        return np.asarray(maps) @ np.asarray(kernel)[:, label]


@variant("cam")
def five_loops():
    """Every sum written out."""

    def cam(maps, kernel, label):
        maps = np.asarray(maps)
        kernel = np.asarray(kernel)
        N, h, w, K = maps.shape
        out = np.zeros((N, h, w))
        for n in range(N):
            for i in range(h):
                for j in range(w):
                    for k in range(K):
                        out[n, i, j] += maps[n, i, j, k] * kernel[k, label]
        return out


@variant("cam")
def einsum():
    """Einstein's sum."""

    def cam(maps, kernel, label):
        return np.einsum("nhwk,k->nhw", maps, np.array(kernel)[:, label])


@variant("cam")
def broadcast_and_sum():
    """Weighs the maps, sums over the last axis."""

    def cam(maps, kernel, label):
        weights = np.array(kernel, dtype=float)[:, label]
        weighted = np.array(maps, dtype=float) * weights[None, None, None, :]
        return weighted.sum(axis=-1)


@variant("cam")
def map_by_map():
    """Adds one weighted map after the other."""

    def cam(maps, kernel, label):
        mapas = np.asarray(maps, dtype=np.float64)
        suma = np.zeros(mapas.shape[:3])
        for k, fila in enumerate(kernel):
            suma = suma + fila[label] * mapas[:, :, :, k]
        return suma


@variant("cam")
def all_classes_then_one():
    """All classes at once, then the one that is asked for."""

    def cam(maps, kernel, label):
        every = np.dot(np.asarray(maps), np.asarray(kernel))
        return every[..., label]


@variant("cam")
def tensordot():
    """tensordot over the last axis of the maps."""

    def cam(maps, kernel, label):
        return np.tensordot(maps, np.asarray(kernel).T[label], axes=1)


@variant("cam")
def lists_of_lists():
    """Nested list comprehensions."""

    def cam(maps, kernel, label):
        column = [row[label] for row in kernel]
        pictures = [
            [[sum(a * b for a, b in zip(place, column)) for place in row] for row in picture] for picture in maps
        ]
        return np.array(pictures, dtype=float)


@variant("cam")
def flat_places():
    """Places in rows, one product, back into shape."""

    def cam(maps, kernel, label):
        A = np.asarray(maps)
        W = np.asarray(kernel)
        n, h, w, K = A.shape
        return (A.reshape(n * h * w, K) @ W[:, [label]]).reshape(n, h, w)


@variant("cam")
def one_by_one_convolution():
    """A convolution of 1 by 1 in TensorFlow."""

    def cam(maps, kernel, label):
        import tensorflow as tf

        weights = tf.constant(np.asarray(kernel), tf.float32)[:, label]
        a = tf.constant(np.asarray(maps), tf.float32)
        return tf.nn.conv2d(a, weights[None, None, :, None], 1, "VALID").numpy()[..., 0]


@variant("cam")
def keras_ops():
    """keras.ops on float32."""

    def cam(maps, kernel, label):
        a = keras.ops.convert_to_tensor(np.asarray(maps, dtype="float32"))
        w = keras.ops.convert_to_tensor(np.asarray(kernel, dtype="float32")[:, label])
        return keras.ops.convert_to_numpy(keras.ops.sum(a * w, axis=-1))


@variant("cam")
def picture_by_picture():
    """Stacks the map of each picture."""

    def cam(maps, kernel, label):
        def one(picture):
            return np.sum(np.asarray(picture) * np.asarray(kernel)[:, label], axis=2)

        return np.stack([one(picture) for picture in maps])


@variant("cam")
def lambda_inner():
    """A lambda with np.inner."""

    cam = lambda maps, kernel, label: np.inner(np.asarray(maps), np.asarray(kernel)[:, label])
