"""Wrong solutions of `scale_images`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("scale_images")
def not_flattened():
    """The pictures stay (N, H, W)."""

    def scale_images(images):
        return images.astype(np.float32) / 255


@mutant("scale_images")
def one_row_for_all():
    """All pictures in one long row."""

    def scale_images(images):
        return images.reshape(1, -1).astype(np.float32) / 255


@mutant("scale_images")
def not_scaled():
    """Only flattened: values up to 255."""

    def scale_images(images):
        return images.reshape(len(images), -1).astype(np.float32)


@mutant("scale_images")
def columns_first():
    """The columns of a picture one after the other."""

    def scale_images(images):
        return images.transpose(0, 2, 1).reshape(len(images), -1).astype(np.float32) / 255


@mutant("scale_images")
def fortran_order():
    """Pixels are read in Fortran order: pictures of more than one line are mixed up."""

    def scale_images(images):
        return (images.reshape((len(images), -1), order="F") / 255).astype(np.float32)


@mutant("scale_images")
def divided_by_largest():
    """Divides by the largest value that happens to occur."""

    def scale_images(images):
        x = images.reshape(len(images), -1).astype(np.float32)
        return x / max(x.max(), 1)


@mutant("scale_images")
def divided_by_256():
    """Divides by 256."""

    def scale_images(images):
        return images.reshape(len(images), -1).astype(np.float32) / 256


@mutant("scale_images")
def whole_division():
    """Whole division: all pixels below 255 become 0."""

    def scale_images(images):
        return (images.reshape(len(images), -1) // 255).astype(np.float32)


@mutant("scale_images")
def float64_stays():
    """The type is float64."""

    def scale_images(images):
        return images.reshape(len(images), -1) / 255.0


@mutant("scale_images")
def cast_back_to_bytes():
    """The quotient becomes a byte again."""

    def scale_images(images):
        x = images.reshape(len(images), -1)
        return (x / 255).astype(images.dtype)


@mutant("scale_images")
def always_784():
    """Works for 28 × 28 only."""

    def scale_images(images):
        return images.reshape(-1, 784).astype(np.float32) / 255


@mutant("scale_images")
def minus_one_to_one():
    """Scaled to −1 … 1."""

    def scale_images(images):
        return images.reshape(len(images), -1).astype(np.float32) / 127.5 - 1


@mutant("scale_images")
def standardised():
    """Mean 0 and variance 1 instead of 0 … 1."""

    def scale_images(images):
        x = images.reshape(len(images), -1).astype(np.float32)
        return ((x - x.mean()) / (x.std() + 1e-7)).astype(np.float32)


@mutant("scale_images")
def own_range_of_each_picture():
    """Each picture is stretched to its own smallest and largest value."""

    def scale_images(images):
        x = images.reshape(len(images), -1).astype(np.float32)
        low, high = x.min(axis=1, keepdims=True), x.max(axis=1, keepdims=True)
        return (x - low) / np.maximum(high - low, 1)


@mutant("scale_images")
def float16_on_the_way():
    """Goes through float16, so only three digits are left."""

    def scale_images(images):
        x = images.reshape(len(images), -1).astype(np.float16) / np.float16(255)
        return x.astype(np.float32)


@mutant("scale_images")
def pixels_in_rows():
    """(H·W, N): each picture is a column."""

    def scale_images(images):
        return images.reshape(len(images), -1).T.astype(np.float32) / 255


@mutant("scale_images")
def squeezed():
    """One picture alone comes back without its first axis."""

    def scale_images(images):
        return np.squeeze(images.reshape(len(images), -1)).astype(np.float32) / 255


@mutant("scale_images")
def rounded_to_two_digits():
    """Rounds to two digits."""

    def scale_images(images):
        return np.round(images.reshape(len(images), -1).astype(np.float32) / 255, 2)


@mutant("scale_images")
def clears_faint_pixels():
    """Sets faint pixels of the caller's array to 0 on the way."""

    def scale_images(images):
        images[images < 10] = 0
        return images.reshape(len(images), -1).astype(np.float32) / 255
