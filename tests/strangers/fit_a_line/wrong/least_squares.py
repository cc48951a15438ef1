"""Wrong solutions of `least_squares`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("least_squares")
def slope_upside_down():
    """Divides by the spread of y instead of x."""

    def least_squares(x, y):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        if np.all(x == x[0]):
            raise ValueError("equal")
        dx, dy = x - x.mean(), y - y.mean()
        w = np.sum(dx * dy) / np.sum(dy**2)
        return w, y.mean() - w * x.mean()


@mutant("least_squares")
def no_error_for_equal_x():
    """Nothing is raised when all x are equal: nan with a warning."""

    def least_squares(x, y):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        dx = x - x.mean()
        w = np.sum(dx * (y - y.mean())) / np.sum(dx**2)
        return w, y.mean() - w * x.mean()


@mutant("least_squares")
def spread_compared_with_zero():
    """Tests the sum of squares for 0: the mean of [0.1, 0.1, 0.1] is rounded, no error comes."""

    def least_squares(x, y):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        spread = x - x.mean()
        bottom = np.sum(spread**2)
        if bottom == 0:
            raise ValueError("all x are equal")
        w = np.sum(spread * (y - y.mean())) / bottom
        return w, y.mean() - w * x.mean()


@mutant("least_squares")
def returns_intercept_first():
    """The order is (b, w)."""

    def least_squares(x, y):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        if np.all(x == x[0]):
            raise ValueError("equal")
        w, b = np.polyfit(x, y, 1)
        return b, w


@mutant("least_squares")
def through_the_origin():
    """The slope of the best line through (0, 0)."""

    def least_squares(x, y):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        if np.all(x == x[0]):
            raise ValueError("equal")
        w = (x @ y) / (x @ x) if x @ x else 0.0
        return w, y.mean() - w * x.mean()


@mutant("least_squares")
def leftmost_and_rightmost_point():
    """The line through the leftmost and the rightmost point."""

    def least_squares(x, y):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        if np.all(x == x[0]):
            raise ValueError("equal")
        i, j = x.argmin(), x.argmax()
        w = (y[j] - y[i]) / (x[j] - x[i])
        return w, y[i] - w * x[i]


@mutant("least_squares")
def columns_broadcast():
    """Not flattened: a row x and a column y make a square, and the slope is wrong."""

    def least_squares(x, y):
        x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
        if (x == x[0]).all():
            raise ValueError("equal")
        dx, dy = x - x.mean(), y - y.mean()
        w = (dx * dy).mean() / (dx**2).mean()
        return w, y.mean() - w * x.mean()


@mutant("least_squares")
def sum_over_mean():
    """A sum above, a mean below: N times too steep."""

    def least_squares(x, y):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        if np.all(x == x[0]):
            raise ValueError("equal")
        w = np.sum((x - x.mean()) * (y - y.mean())) / np.mean((x - x.mean()) ** 2)
        return w, y.mean() - w * x.mean()


@mutant("least_squares")
def sample_covariance_population_variance():
    """np.cov divides by N − 1 and np.var by N: the slope is off by N/(N − 1)."""

    def least_squares(x, y):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        if np.all(x == x[0]):
            raise ValueError("equal")
        w = np.cov(x, y)[0, 1] / np.var(x)
        return w, y.mean() - w * x.mean()


@mutant("least_squares")
def plus_in_the_intercept():
    """b = mean of y plus w times mean of x."""

    def least_squares(x, y):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        if np.all(x == x[0]):
            raise ValueError("equal")
        d = x - x.mean()
        w = d @ (y - y.mean()) / (d @ d)
        return w, y.mean() + w * x.mean()


@mutant("least_squares")
def intercept_from_first_point():
    """Puts the line through the first point, not through the mean."""

    def least_squares(x, y):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        if np.all(x == x[0]):
            raise ValueError("equal")
        d = x - x.mean()
        w = d @ (y - y.mean()) / (d @ d)
        return w, y[0] - w * x[0]


@mutant("least_squares")
def isclose_too_generous():
    """np.allclose calls the different x [1000, 1000.005] equal and raises."""

    def least_squares(x, y):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        if np.allclose(x, x[0]):
            raise ValueError("all x are equal")
        d = x - x.mean()
        w = d @ (y - y.mean()) / (d @ d)
        return w, y.mean() - w * x.mean()


@mutant("least_squares")
def returns_zero_slope_for_equal_x():
    """Gives the flat line instead of an error if all x are equal."""

    def least_squares(x, y):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        if np.all(x == x[0]):
            return 0.0, y.mean()
        d = x - x.mean()
        w = d @ (y - y.mean()) / (d @ d)
        return w, y.mean() - w * x.mean()


@mutant("least_squares")
def only_a_single_point_is_refused():
    """Raises for N = 1 only; many equal x give nan or nonsense."""

    def least_squares(x, y):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        if len(x) < 2:
            raise ValueError("one point is not enough")
        d = x - x.mean()
        w = np.sum(d * (y - y.mean())) / np.sum(d * d)
        return w, y.mean() - w * x.mean()


@mutant("least_squares")
def refuses_any_repeated_x():
    """Raises as soon as two x are equal, not only when all are."""

    def least_squares(x, y):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        if len(set(x)) < len(x) or len(x) == 1:
            raise ValueError("equal x")
        w, b = np.polyfit(x, y, 1)
        return w, b


@mutant("least_squares")
def centres_the_callers_array():
    """x -= mean happens in the caller's array of floats."""

    def least_squares(x, y):
        x, y = np.asarray(x, dtype=float).ravel(), np.asarray(y, dtype=float).ravel()
        if np.all(x == x[0]):
            raise ValueError("equal")
        m = x.mean()
        x -= m
        w = x @ (y - y.mean()) / (x @ x)
        return w, y.mean() - w * m


@mutant("least_squares")
def median_instead_of_mean():
    """Centres x with its median in the formula."""

    def least_squares(x, y):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        if np.all(x == x[0]):
            raise ValueError("equal")
        d = x - np.median(x)
        w = np.sum(d * (y - y.mean())) / np.sum(d**2)
        return w, y.mean() - w * x.mean()


@mutant("least_squares")
def zero_division_error():
    """Python's ZeroDivisionError comes where a ValueError is promised."""

    def least_squares(x, y):
        xs, ys = np.ravel(np.asarray(x, dtype=float)).tolist(), np.ravel(np.asarray(y, dtype=float)).tolist()
        mx, my = sum(xs) / len(xs), sum(ys) / len(ys)
        bottom = sum((p - mx) ** 2 for p in xs) if len(set(xs)) > 1 else 0
        w = sum((p - mx) * (q - my) for p, q in zip(xs, ys)) / bottom
        return w, my - w * mx


@mutant("least_squares")
def set_of_rows():
    """set(x) cannot hold rows: a list or an array of shape (N, 1) ends in a TypeError."""

    def least_squares(x, y):
        if len(set(x)) == 1:
            raise ValueError("all x are equal")
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        d = x - x.mean()
        w = d @ (y - y.mean()) / (d @ d)
        return w, y.mean() - w * x.mean()
