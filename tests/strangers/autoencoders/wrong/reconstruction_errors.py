"""Wrong solutions of `reconstruction_errors`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("reconstruction_errors")
def bytes_wrap_round():
    """No floats: 3 - 5 is 254 for bytes."""

    def reconstruction_errors(x, x_hat):
        x, x_hat = np.asarray(x), np.asarray(x_hat)
        return ((x - x_hat) ** 2).reshape(len(x), -1).mean(axis=1)


@mutant("reconstruction_errors")
def float_after_the_difference():
    """Makes floats only after the bytes have been subtracted."""

    def reconstruction_errors(x, x_hat):
        d = (np.asarray(x) - np.asarray(x_hat)).astype(float)
        return np.mean(d**2, axis=tuple(range(1, d.ndim)))


@mutant("reconstruction_errors")
def one_mean_of_all():
    """One mean over everything."""

    def reconstruction_errors(x, x_hat):
        return np.mean((np.asarray(x, dtype=float) - np.asarray(x_hat, dtype=float)) ** 2)


@mutant("reconstruction_errors")
def last_axis_only():
    """A mean over the last axis only: (N, H, W) gives (N, H)."""

    def reconstruction_errors(x, x_hat):
        x, x_hat = np.asarray(x, dtype=float), np.asarray(x_hat, dtype=float)
        return np.mean((x - x_hat) ** 2, axis=-1)


@mutant("reconstruction_errors")
def over_the_rows():
    """A mean over the first axis: one error for each pixel."""

    def reconstruction_errors(x, x_hat):
        x, x_hat = np.asarray(x, dtype=float), np.asarray(x_hat, dtype=float)
        return np.mean((x - x_hat) ** 2, axis=0)


@mutant("reconstruction_errors")
def sum_of_squares():
    """The sum over a row, not the mean."""

    def reconstruction_errors(x, x_hat):
        d = np.asarray(x, dtype=float) - np.asarray(x_hat, dtype=float)
        return np.sum(d.reshape(len(d), -1) ** 2, axis=1)


@mutant("reconstruction_errors")
def absolute_differences():
    """The mean of the absolute differences."""

    def reconstruction_errors(x, x_hat):
        d = np.asarray(x, dtype=float) - np.asarray(x_hat, dtype=float)
        return np.abs(d).reshape(len(d), -1).mean(axis=1)


@mutant("reconstruction_errors")
def root_mean_square():
    """Takes the root of the mean."""

    def reconstruction_errors(x, x_hat):
        d = np.asarray(x, dtype=float) - np.asarray(x_hat, dtype=float)
        return np.sqrt((d**2).reshape(len(d), -1).mean(axis=1))


@mutant("reconstruction_errors")
def square_of_the_mean():
    """Squares the mean difference: plus and minus cancel."""

    def reconstruction_errors(x, x_hat):
        d = np.asarray(x, dtype=float) - np.asarray(x_hat, dtype=float)
        return d.reshape(len(d), -1).mean(axis=1) ** 2


@mutant("reconstruction_errors")
def by_64():
    """Divides by 64 whatever the size of a row."""

    def reconstruction_errors(x, x_hat):
        d = np.asarray(x, dtype=float) - np.asarray(x_hat, dtype=float)
        return (d**2).reshape(len(d), -1).sum(axis=1) / 64


@mutant("reconstruction_errors")
def by_the_second_axis():
    """Divides by shape[1], which is H for pictures and not H W."""

    def reconstruction_errors(x, x_hat):
        d = np.asarray(x, dtype=float) - np.asarray(x_hat, dtype=float)
        return (d**2).reshape(len(d), -1).sum(axis=1) / d.shape[1]


@mutant("reconstruction_errors")
def pictures_only():
    """The axes of (N, H, W): rows of numbers fail."""

    def reconstruction_errors(x, x_hat):
        d = np.asarray(x, dtype=float) - np.asarray(x_hat, dtype=float)
        return np.mean(d**2, axis=(1, 2))


@mutant("reconstruction_errors")
def arrays_only():
    """Lists have no astype."""

    def reconstruction_errors(x, x_hat):
        d = x.astype(float) - x_hat.astype(float)
        return (d**2).reshape(len(x), -1).mean(axis=1)


@mutant("reconstruction_errors")
def wrong_order_of_reshape():
    """Reshapes to (-1, N) in place of (N, -1): rows get mixed."""

    def reconstruction_errors(x, x_hat):
        d = np.asarray(x, dtype=float) - np.asarray(x_hat, dtype=float)
        return (d**2).reshape(-1, len(d)).mean(axis=0)


@mutant("reconstruction_errors")
def squeezed():
    """squeeze makes a plain number of the error of a single row."""

    def reconstruction_errors(x, x_hat):
        d = np.asarray(x, dtype=float) - np.asarray(x_hat, dtype=float)
        return (d**2).reshape(len(d), -1).mean(axis=1).squeeze()


@mutant("reconstruction_errors")
def python_list():
    """Returns a list, not an array."""

    def reconstruction_errors(x, x_hat):
        d = np.asarray(x, dtype=float) - np.asarray(x_hat, dtype=float)
        return [float(np.mean(row**2)) for row in d]


@mutant("reconstruction_errors")
def int16_squares():
    """int16 is wide enough for the differences of bytes but not for squares above 32,767."""

    def reconstruction_errors(x, x_hat):
        x, x_hat = np.asarray(x), np.asarray(x_hat)
        if x.dtype == np.uint8:
            x, x_hat = x.astype(np.int16), x_hat.astype(np.int16)
        return ((x - x_hat) ** 2).reshape(len(x), -1).mean(axis=1)


@mutant("reconstruction_errors")
def integers_for_all():
    """int64 against the wrapping of bytes: floats are cut off."""

    def reconstruction_errors(x, x_hat):
        d = np.asarray(x).astype(np.int64) - np.asarray(x_hat).astype(np.int64)
        return (d**2).reshape(len(d), -1).mean(axis=1)


@mutant("reconstruction_errors")
def bytes_scaled_to_one():
    """Divides bytes by 255 first: the error is 65,025 times too small."""

    def reconstruction_errors(x, x_hat):
        x, x_hat = np.asarray(x), np.asarray(x_hat)
        if x.dtype == np.uint8:
            x, x_hat = x / 255, x_hat / 255
        d = x.astype(float) - x_hat
        return (d**2).reshape(len(d), -1).mean(axis=1)


@mutant("reconstruction_errors")
def variance_of_the_differences():
    """np.var takes the mean difference off: a picture that is too dark everywhere has error 0."""

    def reconstruction_errors(x, x_hat):
        d = np.asarray(x, dtype=float) - np.asarray(x_hat, dtype=float)
        return np.var(d, axis=tuple(range(1, d.ndim)))


@mutant("reconstruction_errors")
def bytes_abs():
    """abs does not mend a byte that has wrapped round."""

    def reconstruction_errors(x, x_hat):
        d = np.abs(np.asarray(x) - np.asarray(x_hat)).astype(float)
        return np.square(d).reshape(len(d), -1).mean(axis=1)


@mutant("reconstruction_errors")
def relative_to_the_row():
    """Divides by the power of the row."""

    def reconstruction_errors(x, x_hat):
        x = np.asarray(x, dtype=float).reshape(len(x), -1)
        x_hat = np.asarray(x_hat, dtype=float).reshape(len(x_hat), -1)
        return ((x - x_hat) ** 2).sum(axis=1) / (x**2).sum(axis=1)


@mutant("reconstruction_errors")
def no_more_than_colours():
    """Takes the mean of two axes at most: (N, H, W, 3) gives (N, H)."""

    def reconstruction_errors(x, x_hat):
        e = (np.asarray(x, dtype=float) - np.asarray(x_hat, dtype=float)) ** 2
        return e.mean(axis=1) if e.ndim == 2 else e.mean(axis=(-2, -1))


@mutant("reconstruction_errors")
def keeps_the_axis():
    """keepdims leaves (N, 1)."""

    def reconstruction_errors(x, x_hat):
        d = np.asarray(x, dtype=float) - np.asarray(x_hat, dtype=float)
        return (d**2).reshape(len(d), -1).mean(axis=1, keepdims=True)


@mutant("reconstruction_errors")
def zip_of_columns():
    """The list version for rows of numbers: a row of a picture is not a number."""

    def reconstruction_errors(x, x_hat):
        errors = []
        for row, copy in zip(x, x_hat):
            total = 0.0
            for a, b in zip(row, copy):
                total += (float(a) - float(b)) ** 2
            errors.append(total / len(row))
        return np.array(errors)
