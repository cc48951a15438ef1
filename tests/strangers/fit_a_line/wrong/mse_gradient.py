"""Wrong solutions of `mse_gradient`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("mse_gradient")
def half_loss_convention():
    """Ng's 1/(2m): loss and derivatives are half of what is asked."""

    def mse_gradient(x, y, w, b):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        m = len(x)
        error = w * x + b - y
        return (error**2).sum() / (2 * m), (error * x).sum() / m, error.sum() / m


@mutant("mse_gradient")
def sums_instead_of_means():
    """Forgets to divide by N."""

    def mse_gradient(x, y, w, b):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        error = w * x + b - y
        return np.sum(error**2), 2 * np.sum(error * x), 2 * np.sum(error)


@mutant("mse_gradient")
def descent_direction():
    """Returns the direction of descent: both derivatives have the wrong sign."""

    def mse_gradient(x, y, w, b):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        error = y - (w * x + b)
        return np.mean(error**2), 2 * np.mean(error * x), 2 * np.mean(error)


@mutant("mse_gradient")
def no_ravel():
    """Does not flatten: (N,) against (N, 1) becomes (N, N)."""

    def mse_gradient(x, y, w, b):
        x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
        error = w * x + b - y
        return np.mean(error**2), np.mean(2 * error * x), np.mean(2 * error)


@mutant("mse_gradient")
def ravel_only_y():
    """Flattens y alone; a column x still meets a row y."""

    def mse_gradient(x, y, w, b):
        x = np.asarray(x, dtype=float)
        y = np.asarray(y, dtype=float).ravel()
        error = w * x + b - y
        return np.mean(error**2), np.mean(2 * error * x), np.mean(2 * error)


@mutant("mse_gradient")
def derivatives_swapped():
    """dw and db change places in the result."""

    def mse_gradient(x, y, w, b):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        error = w * x + b - y
        db = 2 * np.mean(error * x)
        dw = 2 * np.mean(error)
        return np.mean(error**2), dw, db


@mutant("mse_gradient")
def mean_of_each_factor():
    """Takes the product of the means for the mean of the product."""

    def mse_gradient(x, y, w, b):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        error = w * x + b - y
        return np.mean(error**2), 2 * np.mean(error) * np.mean(x), 2 * np.mean(error)


@mutant("mse_gradient")
def factor_two_only_in_dw():
    """Forgets the 2 of db."""

    def mse_gradient(x, y, w, b):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        error = w * x + b - y
        return np.mean(error**2), 2 * np.mean(error * x), np.mean(error)


@mutant("mse_gradient")
def no_bias_in_error():
    """Leaves b out of the prediction."""

    def mse_gradient(x, y, w, b):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        error = w * x - y
        return np.mean(error**2), 2 * np.mean(error * x), 2 * np.mean(error)


@mutant("mse_gradient")
def absolute_error_loss():
    """The loss is the mean absolute error."""

    def mse_gradient(x, y, w, b):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        error = w * x + b - y
        return np.mean(np.abs(error)), 2 * np.mean(error * x), 2 * np.mean(error)


@mutant("mse_gradient")
def subtracts_in_place():
    """The error is built inside the caller's x: an array of floats is changed."""

    def mse_gradient(x, y, w, b):
        error = np.asarray(x, dtype=float).ravel()
        x, y = error.copy(), np.asarray(y, dtype=float).ravel()
        error *= w
        error += b
        error -= y
        return np.mean(error**2), 2 * np.mean(error * x), 2 * np.mean(error)


@mutant("mse_gradient")
def six_points_hard_coded():
    """Divides by the 6 of the notebook's points."""

    def mse_gradient(x, y, w, b):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        error = w * x + b - y
        return np.sum(error**2) / 6, 2 * np.sum(error * x) / 6, 2 * np.sum(error) / 6


@mutant("mse_gradient")
def keeps_integer_dtype():
    """No conversion to float: the squares of int8 errors overflow."""

    def mse_gradient(x, y, w, b):
        x, y = np.ravel(x), np.ravel(y)
        error = x - y
        error = error + (w - 1) * x + b
        return np.mean(error**2), np.mean(2 * error * x), np.mean(2 * error)


@mutant("mse_gradient")
def reads_column_zero_of_lists():
    """Takes column 0 of arrays but forgets lists of one-element rows."""

    def mse_gradient(x, y, w, b):
        if isinstance(x, np.ndarray) and x.ndim == 2:
            x = x[:, 0]
        if isinstance(y, np.ndarray) and y.ndim == 2:
            y = y[:, 0]
        x, y = np.array(x, dtype=float), np.array(y, dtype=float)
        e = w * x + b - y
        return (e**2).mean(), (2 * e * x).mean(), (2 * e).mean()


@mutant("mse_gradient")
def divides_by_n_minus_one():
    """Divides by N − 1 as for a variance, and by 1 for a single point."""

    def mse_gradient(x, y, w, b):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        n = max(len(x) - 1, 1)
        e = w * x + b - y
        return e @ e / n, 2 * e @ x / n, 2 * e.sum() / n


@mutant("mse_gradient")
def integer_line():
    """Converts the line to integers, so w = 0.5 becomes 0."""

    def mse_gradient(x, y, w, b):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        e = int(w) * x + int(b) - y
        return np.mean(e**2), np.mean(2 * e * x), np.mean(2 * e)


@mutant("mse_gradient")
def loss_as_one_element_array():
    """For column arrays the sums stay arrays of one element instead of numbers."""

    def mse_gradient(x, y, w, b):
        x = np.asarray(x, dtype=float).reshape(-1, 1)
        y = np.asarray(y, dtype=float).reshape(-1, 1)
        e = w * x + b - y
        n = len(x)
        return e.T @ e / n, 2 / n * x.T @ e, 2 / n * e.sum(axis=0)
