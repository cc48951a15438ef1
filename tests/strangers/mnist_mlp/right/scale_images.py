"""Right solutions of `scale_images`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("scale_images")
def three_steps():
    """Reshape, change the type, divide."""

    def scale_images(images):
        return images.reshape(len(images), -1).astype(np.float32) / 255


@variant("scale_images")
def divide_then_type():
    """Divides first, in float64, and takes float32 at the end."""

    def scale_images(images):
        n, h, w = images.shape
        scaled = images / 255.0
        return scaled.reshape(n, h * w).astype("float32")


@variant("scale_images")
def four_loops():
    """Every pixel by hand."""

    def scale_images(images):
        n, h, w = images.shape
        out = np.zeros((n, h * w), dtype=np.float32)
        for k in range(n):
            for i in range(h):
                for j in range(w):
                    out[k, i * w + j] = images[k, i, j] / 255
        return out


@variant("scale_images")
def ravel_each_picture():
    """One ravel for each picture."""

    def scale_images(images):
        return np.array([picture.ravel() for picture in images], dtype=np.float32) / np.float32(255)


@variant("scale_images")
def lines_joined():
    """Puts the lines of each picture one after the other."""

    def scale_images(images):
        rows = []
        for picture in images:
            row = []
            for line in picture:
                row.extend(line.tolist())
            rows.append(row)
        return (np.array(rows) / 255).astype(np.float32)


@variant("scale_images")
def table_of_values():
    """Looks up each of the 256 values."""

    def scale_images(images):
        table = (np.arange(256) / 255).astype(np.float32)
        return table[images].reshape(images.shape[0], images.shape[1] * images.shape[2])


@variant("scale_images")
def with_lambda():
    """A lambda and np.divide with a dtype."""

    scale_images = lambda images: np.divide(images, 255, dtype=np.float32).reshape(images.shape[0], -1)


@variant("scale_images")
def in_place_on_a_copy():
    """The division is in place, on the new array only."""

    def scale_images(images):
        x = images.astype("float32")
        x /= 255.0
        return x.reshape(x.shape[0], -1)


@variant("scale_images")
def imagenes_en_filas():
    """Con multiplicación por 1/255."""

    def scale_images(images):
        cantidad = images.shape[0]
        filas = np.reshape(images, (cantidad, -1))
        return np.clip(np.float32(1 / 255) * filas.astype(np.float32), 0, 1)


@variant("scale_images")
def concatenated_lines():
    """np.concatenate of the lines along the second axis."""

    def scale_images(images):
        height = images.shape[1]
        flat = np.concatenate([images[:, i, :] for i in range(height)], axis=1)
        return np.asarray(flat, dtype=np.float32) / 255


@variant("scale_images")
def keras_rescaling():
    """The functions of keras.ops, an array at the end."""

    def scale_images(images):
        x = keras.ops.convert_to_tensor(images.astype("float32"))
        x = keras.ops.reshape(x, (images.shape[0], images.shape[1] * images.shape[2])) / 255.0
        return np.array(x)


@variant("scale_images")
def checks_the_input():
    """Refuses what is not a stack of pictures."""

    def scale_images(images):
        images = np.asarray(images)
        if images.ndim != 3:
            raise ValueError("pictures needed, (N, H, W)")
        result = np.empty((images.shape[0], images[0].size), np.float32)
        for i, picture in enumerate(images):
            result[i] = picture.flatten() / 255
        return result


@variant("scale_images")
def einops_by_hand():
    """A transposition that changes nothing, and swapaxes back: clumsy but right."""

    def scale_images(images):
        columns_first = images.transpose(2, 1, 0)
        back = columns_first.transpose(2, 1, 0)
        return back.reshape(-1, back.shape[1] * back.shape[2]).astype(np.float32) / 255.0
