"""Right solutions of `least_squares`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("least_squares")
def centred_sums():
    """The formula of the text, with a test for equal x."""

    def least_squares(x, y):
        x = np.ravel(np.asarray(x, dtype=float))
        y = np.ravel(np.asarray(y, dtype=float))
        if np.all(x == x[0]):
            raise ValueError("all x are equal: there is no single best line")
        spread = x - x.mean()
        w = np.sum(spread * (y - y.mean())) / np.sum(spread**2)
        return w, y.mean() - w * x.mean()


@variant("least_squares")
def plain_python_loops():
    """Lists, loops and a set to find equal x."""

    def least_squares(x, y):
        xs = [float(v) for v in np.ravel(x)]
        ys = [float(v) for v in np.ravel(y)]
        if len(set(xs)) < 2:
            raise ValueError("need at least two different x")
        n = len(xs)
        mx = sum(xs) / n
        my = sum(ys) / n
        top = bottom = 0.0
        for a, c in zip(xs, ys):
            top += (a - mx) * (c - my)
            bottom += (a - mx) ** 2
        w = top / bottom
        b = my - w * mx
        return w, b


@variant("least_squares")
def polyfit():
    """NumPy's polynomial of degree one."""

    def least_squares(x, y):
        x, y = np.array(x, dtype=float).flatten(), np.array(y, dtype=float).flatten()
        if x.max() == x.min():
            raise ValueError("all x are the same")
        w, b = np.polyfit(x, y, 1)
        return float(w), float(b)


@variant("least_squares")
def lstsq_on_design_matrix():
    """np.linalg.lstsq with a column of ones."""

    def least_squares(x, y):
        x = np.asarray(x, dtype=np.float64).reshape(-1)
        y = np.asarray(y, dtype=np.float64).reshape(-1)
        if np.unique(x).size == 1:
            raise ValueError("x does not vary")
        A = np.vstack([x, np.ones(len(x))]).T
        w, b = np.linalg.lstsq(A, y, rcond=None)[0]
        return w, b


@variant("least_squares")
def scipy_linregress():
    """scipy.stats.linregress does the work."""

    def least_squares(x, y):
        from scipy import stats

        x, y = np.ravel(x).astype(float), np.ravel(y).astype(float)
        if (x == x[0]).all():
            raise ValueError("all x are equal")
        result = stats.linregress(x, y)
        return result.slope, result.intercept


@variant("least_squares")
def sklearn_linear_regression():
    """scikit-learn's LinearRegression."""

    def least_squares(x, y):
        from sklearn.linear_model import LinearRegression

        X = np.asarray(x, dtype=float).reshape(-1, 1)
        if np.ptp(X) == 0:
            raise ValueError("constant x")
        model = LinearRegression().fit(X, np.asarray(y, dtype=float).ravel())
        return float(model.coef_[0]), float(model.intercept_)


@variant("least_squares")
def covariance_over_variance():
    """Population covariance by np.cov, divided by the variance."""

    def least_squares(x, y):
        x = np.asarray(x, dtype=float).ravel()
        y = np.asarray(y, dtype=float).ravel()
        if np.min(x) == np.max(x):
            raise ValueError("vertical line")
        C = np.cov(x, y, bias=True)
        w = C[0, 1] / C[0, 0]
        b = np.mean(y) - w * np.mean(x)
        return w, b


@variant("least_squares")
def exact_fractions():
    """The uncentred textbook formula, in exact fractions."""

    def least_squares(x, y):
        from fractions import Fraction

        xs = [Fraction(float(v)) for v in np.ravel(x)]
        ys = [Fraction(float(v)) for v in np.ravel(y)]
        n = len(xs)
        sx, sy = sum(xs), sum(ys)
        determinant = n * sum(v * v for v in xs) - sx**2
        if determinant == 0:
            raise ValueError("no unique line")
        w = (n * sum(p * q for p, q in zip(xs, ys)) - sx * sy) / determinant
        return float(w), float((sy - w * sx) / n)


@variant("least_squares")
def minimos_cuadrados():
    """Spanish names, a guard first, then the quotient of means."""

    def least_squares(x, y):
        def fila(datos):
            return np.array(datos, dtype=float).reshape(-1)

        equis, ies = fila(x), fila(y)
        # si todas las x son iguales, no hay solución única
        if not np.any(equis != equis[0]):
            raise ValueError("todas las x son iguales")
        media_x, media_y = equis.mean(), ies.mean()
        pendiente = np.mean((equis - media_x) * (ies - media_y)) / np.mean((equis - media_x) ** 2)
        return float(pendiente), float(media_y - pendiente * media_x)


@variant("least_squares")
def solve_centred_equations():
    """Two equations for shifted x, solved by np.linalg.solve and shifted back."""

    def least_squares(x, y):
        x = np.asarray(x, dtype=float).ravel()
        y = np.asarray(y, dtype=float).ravel()
        if all(v == x[0] for v in x):
            raise ValueError("all x equal")
        start = x.mean()
        scale = np.abs(x - start).max()
        t = (x - start) / scale
        H = np.array([[t @ t, t.sum()], [t.sum(), len(t)]])
        slope, height = np.linalg.solve(H, np.array([t @ y, y.sum()]))
        return slope / scale, height - slope / scale * start


@variant("least_squares")
def statistics_module():
    """The standard library has it too."""

    def least_squares(x, y):
        import statistics

        xs = [float(v) for v in np.ravel(x)]
        ys = [float(v) for v in np.ravel(y)]
        if max(xs) == min(xs):
            raise ValueError("x is constant")
        slope, intercept = statistics.linear_regression(xs, ys)
        return slope, intercept


@variant("least_squares")
def new_polynomial_class():
    """np.polynomial.Polynomial.fit, converted to the usual basis."""

    def least_squares(x, y):
        from numpy.polynomial import Polynomial

        x, y = np.ravel(np.asarray(x, float)), np.ravel(np.asarray(y, float))
        if len(np.unique(x)) == 1:
            raise ValueError
        line = Polynomial.fit(x, y, 1)
        w = (line(x.max()) - line(x.min())) / (x.max() - x.min())
        return w, y.mean() - w * x.mean()


@variant("least_squares")
def slope_as_weighted_sum():
    """Slope as a weighted sum of the y; the weights come from x alone."""

    def least_squares(x, y):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        if (np.diff(x) == 0).all():
            raise ValueError("every x is " + str(x[0]))
        d = x - np.mean(x)
        weights = d / np.dot(d, d)
        w = np.dot(weights, y)
        b = np.mean(y - w * x)
        return (w, b)
