"""Wrong solutions of `mape`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("mape")
def every_house_with_every_other():
    """(N,) and (N, 1) broadcast to (N, N)."""

    def mape(y_true, y_pred):
        y, p = np.asarray(y_true), np.asarray(y_pred)
        return float(100 * np.mean(np.abs(y - p) / y))


@mutant("mape")
def without_the_hundred():
    """A fraction instead of per cent."""

    def mape(y_true, y_pred):
        y, p = np.ravel(y_true), np.ravel(y_pred)
        return float(np.mean(np.abs(y - p) / y))


@mutant("mape")
def divided_by_the_guess():
    """Divides by the prediction."""

    def mape(y_true, y_pred):
        y, p = np.ravel(y_true), np.ravel(y_pred)
        return float(100 * np.mean(np.abs(y - p) / p)) if np.all(p != 0) else 100.0


@mutant("mape")
def without_absolute_value():
    """Errors of both signs cancel."""

    def mape(y_true, y_pred):
        y, p = np.ravel(y_true), np.ravel(y_pred)
        return float(100 * np.mean((y - p) / y))


@mutant("mape")
def absolute_value_of_the_mean():
    """The absolute value comes after the mean."""

    def mape(y_true, y_pred):
        y, p = np.ravel(y_true), np.ravel(y_pred)
        return float(100 * np.abs(np.mean((y - p) / y)))


@mutant("mape")
def sum_instead_of_mean():
    """Forgets to divide by N."""

    def mape(y_true, y_pred):
        y, p = np.ravel(y_true), np.ravel(y_pred)
        return float(100 * np.sum(np.abs(y - p) / y))


@mutant("mape")
def ratio_of_the_sums():
    """The sum of the errors over the sum of the prices."""

    def mape(y_true, y_pred):
        y, p = np.ravel(y_true), np.ravel(y_pred)
        return float(100 * np.sum(np.abs(y - p)) / np.sum(y))


@mutant("mape")
def whole_division():
    """// truncates the relative errors."""

    def mape(y_true, y_pred):
        y, p = np.ravel(y_true), np.ravel(y_pred)
        return float(100 * np.mean(np.abs(y - p) // y))


@mutant("mape")
def squared_errors():
    """Squares instead of absolute values."""

    def mape(y_true, y_pred):
        y, p = np.ravel(y_true), np.ravel(y_pred)
        return float(100 * np.mean(((y - p) / y) ** 2))


@mutant("mape")
def median_of_the_errors():
    """The median instead of the mean."""

    def mape(y_true, y_pred):
        y, p = np.ravel(y_true), np.ravel(y_pred)
        return float(100 * np.median(np.abs(y - p) / y))


@mutant("mape")
def only_the_guess_is_flattened():
    """y_true of shape (N, 1) still broadcasts."""

    def mape(y_true, y_pred):
        y, p = np.asarray(y_true), np.ravel(y_pred)
        return float(100 * np.mean(np.abs(y - p) / y))


@mutant("mape")
def lists_fail():
    """Uses .reshape: lists have none."""

    def mape(y_true, y_pred):
        y, p = y_true.reshape(-1), y_pred.reshape(-1)
        return float(100 * np.mean(np.abs(y - p) / y))


@mutant("mape")
def works_in_place():
    """ravel gives a view: a float array of the caller is overwritten."""

    def mape(y_true, y_pred):
        y, p = np.ravel(y_true), np.ravel(y_pred)
        if p.dtype == float:
            p -= y
            return float(100 * np.mean(np.abs(p) / y))
        return float(100 * np.mean(np.abs(p - y) / y))


@mutant("mape")
def reshapes_the_argument():
    """Sets the shape of the caller's arrays."""

    def mape(y_true, y_pred):
        if isinstance(y_pred, np.ndarray):
            y_pred.shape = (-1,)
        y, p = np.ravel(y_true), np.asarray(y_pred).ravel()
        return float(100 * np.mean(np.abs(y - p) / y))


@mutant("mape")
def array_of_errors():
    """The error of each house, no mean."""

    def mape(y_true, y_pred):
        y, p = np.ravel(y_true), np.ravel(y_pred)
        return 100 * np.abs(y - p) / y


@mutant("mape")
def protected_divisor():
    """Adds 1 to the divisor: wrong for scaled prices."""

    def mape(y_true, y_pred):
        y, p = np.ravel(y_true), np.ravel(y_pred)
        return float(100 * np.mean(np.abs(y - p) / (y + 1)))


@mutant("mape")
def symmetric_version():
    """The symmetric MAPE: divides by the mean of both."""

    def mape(y_true, y_pred):
        y, p = np.ravel(y_true), np.ravel(y_pred)
        return float(100 * np.mean(2 * np.abs(y - p) / (np.abs(y) + np.abs(p))))


@mutant("mape")
def whole_percents():
    """Rounds to whole per cent."""

    def mape(y_true, y_pred):
        y, p = np.ravel(y_true), np.ravel(y_pred)
        return float(round(100 * np.mean(np.abs(y - p) / y)))


@mutant("mape")
def capped_at_a_hundred():
    """Errors above 100 % are cut off."""

    def mape(y_true, y_pred):
        y, p = np.ravel(y_true), np.ravel(y_pred)
        return float(np.mean(np.minimum(100 * np.abs(y - p) / y, 100)))


@mutant("mape")
def errors_in_whole_numbers():
    """Fills the errors into an array like y_true: whole numbers truncate them."""

    def mape(y_true, y_pred):
        y, p = np.ravel(y_true), np.ravel(y_pred)
        errors = np.zeros_like(y)
        for i in range(len(y)):
            errors[i] = 100 * abs(y[i] - p[i]) / y[i]
        return float(np.mean(errors))


@mutant("mape")
def prices_truncated():
    """int() of the prices: scaled prices become 0."""

    def mape(y_true, y_pred):
        y, p = np.ravel(y_true), np.ravel(y_pred)
        return float(100 * np.mean([abs(int(a) - int(b)) / max(int(a), 1) for a, b in zip(y, p)]))
