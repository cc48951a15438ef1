"""Right solutions of `max_learning_rate`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("max_learning_rate")
def hessian_and_eigvalsh():
    """The matrix of the text and its largest eigenvalue."""

    def max_learning_rate(x):
        x = np.ravel(np.asarray(x, dtype=float))
        n = len(x)
        H = 2 / n * np.array([[np.sum(x**2), np.sum(x)], [np.sum(x), n]])
        return 2 / np.linalg.eigvalsh(H)[-1]


@variant("max_learning_rate")
def quadratic_formula():
    """The larger root of the characteristic polynomial, by hand."""

    def max_learning_rate(x):
        x = np.array(x, dtype=float).ravel()
        a = 2 * np.mean(x * x)
        c = 2 * np.mean(x)
        d = 2.0
        trace = a + d
        root = np.sqrt((a - d) ** 2 + 4 * c**2)
        return 4 / (trace + root)


@variant("max_learning_rate")
def loop_sums_and_math():
    """Loops and math.sqrt, lists only."""

    def max_learning_rate(x):
        import math

        total = squares = 0.0
        values = [float(v) for v in np.ravel(x)]
        for v in values:
            total += v
            squares += v * v
        n = len(values)
        p, q = squares / n, total / n
        largest = (p + 1) + math.sqrt((p - 1) ** 2 + 4 * q * q)
        return 2 / largest


@variant("max_learning_rate")
def singular_value_of_design_matrix():
    """The largest singular value of [x, 1] squared, times 2/N."""

    def max_learning_rate(x):
        x = np.asarray(x, dtype=float).reshape(-1)
        A = np.column_stack((x, np.ones(x.size)))
        s = np.linalg.svd(A, compute_uv=False)
        return x.size / s[0] ** 2


@variant("max_learning_rate")
def spectral_norm():
    """The largest eigenvalue of a positive matrix is its 2-norm."""

    def max_learning_rate(x):
        x = np.asarray(x, dtype=float).flatten()
        A = np.c_[x, np.ones_like(x)]
        return float(2 / np.linalg.norm(2 * A.T @ A / len(x), 2))


@variant("max_learning_rate")
def smallest_of_both_rates():
    """Each direction has its own border; the smaller counts."""

    def max_learning_rate(x):
        row = np.array(x).reshape(-1).astype(float)
        N = row.shape[0]
        sx = row.sum()
        H = np.array([[row.dot(row), sx], [sx, N]]) * (2.0 / N)
        curvatures = np.linalg.eigvalsh(H)
        borders = [2.0 / c for c in curvatures if c > 1e-9]
        return min(borders)


@variant("max_learning_rate")
def general_eigenvalues():
    """np.linalg.eig, of which only the values are used."""

    def max_learning_rate(x):
        x = np.asarray(x, dtype=float).ravel()
        H = np.zeros((2, 2))
        H[0, 0] = 2 * np.mean(x**2)
        H[0, 1] = H[1, 0] = 2 * np.mean(x)
        H[1, 1] = 2
        values, _vectors = np.linalg.eig(H)
        return 2 / max(values.real)


@variant("max_learning_rate")
def scipy_eigh():
    """scipy.linalg gives just the largest."""

    def max_learning_rate(x):
        from scipy.linalg import eigh

        x = np.ravel(x).astype(float)
        ones = np.ones_like(x)
        A = np.array([x, ones])
        H = (2 / x.size) * A @ A.T
        return float(2 / eigh(H, eigvals_only=True, subset_by_index=[1, 1])[0])


@variant("max_learning_rate")
def tasa_maxima():
    """In Spanish, with a helper for the curvature."""

    def max_learning_rate(x):
        def mayor_curvatura(puntos):
            n = puntos.size
            suma, cuadrados = puntos.sum(), (puntos**2).sum()
            hessiana = np.array([[cuadrados, suma], [suma, n]]) * 2 / n
            return np.linalg.eigvalsh(hessiana).max()

        # el borde: 1 - eta * lambda = -1
        return 2 / mayor_curvatura(np.asarray(x, dtype=float).ravel())


@variant("max_learning_rate")
def one_long_line():
    """Everything in one lambda."""

    max_learning_rate = lambda x: float(
        1
        / np.linalg.eigvalsh(
            np.cov(np.vstack([np.ravel(x), np.ones(np.size(x))]).astype(float), bias=True)
            + np.outer(*[[np.mean(np.asarray(x, dtype=float)), 1.0]] * 2)
        ).max()
    )


@variant("max_learning_rate")
def roots_of_the_polynomial():
    """np.roots of λ² − trace λ + determinant."""

    def max_learning_rate(x):
        x = np.asarray(x, dtype=float).ravel()
        m1 = x.mean()
        var = ((x - m1) ** 2).mean()
        m2 = var + m1**2
        trace, det = 2 * m2 + 2, 4 * var
        lam = np.roots([1, -trace, det])
        return 2 / np.max(np.real(lam))


@variant("max_learning_rate")
def keras_ops():
    """The sums by keras.ops in float64, the eigenvalue by NumPy."""

    def max_learning_rate(x):
        t = keras.ops.reshape(keras.ops.convert_to_tensor(np.asarray(x, dtype="float64")), (-1,))
        m2 = float(keras.ops.mean(t * t))
        m1 = float(keras.ops.mean(t))
        return 1 / float(np.linalg.eigvalsh([[m2, m1], [m1, 1.0]])[1])


@variant("max_learning_rate")
def hessian_from_outer_products():
    """Adds up the matrix of every point."""

    def max_learning_rate(x):
        H = np.zeros((2, 2))
        points = np.atleast_1d(np.squeeze(np.asarray(x, dtype=float)))
        for p in points:
            v = np.array([p, 1.0])
            H += 2 * np.outer(v, v) / len(points)
        lambdas = sorted(np.linalg.eigvalsh(H))
        return 2 / lambdas[-1]
