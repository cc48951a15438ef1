"""Right solutions of `mape`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("mape")
def ravel_both():
    """As in the hints."""

    def mape(y_true, y_pred):
        y, p = np.ravel(y_true), np.ravel(y_pred)
        return float(100 * np.mean(np.abs(y - p) / y))


@variant("mape")
def plain_loop():
    """A loop over flat lists."""

    def mape(y_true, y_pred):
        reales = np.asarray(y_true, dtype=float).reshape(-1).tolist()
        predichos = np.asarray(y_pred, dtype=float).reshape(-1).tolist()
        suma = 0.0
        for real, predicho in zip(reales, predichos):
            suma += abs(real - predicho) / real
        return 100 * suma / len(reales)


@variant("mape")
def flatten_and_item():
    """flatten, mean, item."""

    def mape(y_true, y_pred):
        y = np.array(y_true, dtype=np.float64).flatten()
        p = np.array(y_pred, dtype=np.float64).flatten()
        return (np.abs((y - p) / y).mean() * 100).item()


@variant("mape")
def from_sklearn():
    """The metric of sklearn, times 100."""

    def mape(y_true, y_pred):
        from sklearn.metrics import mean_absolute_percentage_error

        return 100 * float(mean_absolute_percentage_error(np.ravel(y_true), np.ravel(y_pred)))


@variant("mape")
def relative_error():
    """|1 - p / y|."""

    def mape(y_true, y_pred):
        ratio = np.ravel(y_pred) / np.ravel(y_true)
        return float(np.average(np.abs(1 - ratio)) * 100)


@variant("mape")
def columns_on_purpose():
    """Both as columns (N, 1)."""

    def mape(y_true, y_pred):
        y = np.asarray(y_true, dtype=float).reshape(-1, 1)
        p = np.asarray(y_pred, dtype=float).reshape(-1, 1)
        return float((np.abs(y - p) / np.abs(y)).sum() / len(y) * 100.0)


@variant("mape")
def lambda_in_one_line():
    """A lambda."""

    mape = lambda y_true, y_pred: float(
        np.mean([100 * (abs(y - p) / y) for y, p in zip(np.ravel(y_true), np.ravel(y_pred))])
    )


@variant("mape")
def dot_with_the_weights():
    """Weights 1 / y, a dot product."""

    def mape(y_true, y_pred):
        y, p = (np.asarray(a, dtype=float).ravel() for a in (y_true, y_pred))
        return float(100.0 / y.size * np.dot(np.abs(y - p), 1 / y))


@variant("mape")
def helper_for_vectors():
    """A helper, and a check of the lengths."""

    def mape(y_true, y_pred):
        def vector(values):
            values = np.asarray(values, dtype=float)
            return values[:, 0] if values.ndim == 2 else values

        y, p = vector(y_true), vector(y_pred)
        if len(y) != len(p):
            raise ValueError("different lengths")
        return float(np.mean(np.abs(y - p) / y) * 100)


@variant("mape")
def series_of_pandas():
    """Two columns of a frame."""

    def mape(y_true, y_pred):
        table = pd.DataFrame({"y": np.ravel(y_true), "p": np.ravel(y_pred)}).astype(float)
        return float(((table["y"] - table["p"]).abs() / table["y"]).mean() * 100)


@variant("mape")
def fsum_of_python():
    """math.fsum over floats."""

    def mape(y_true, y_pred):
        import math

        y = [float(v) for v in np.ravel(y_true)]
        p = [float(v) for v in np.ravel(y_pred)]
        return math.fsum(math.fabs(a - b) / a for a, b in zip(y, p)) / len(y) * 100


@variant("mape")
def one_norm():
    """The 1-norm of the relative errors."""

    def mape(y_true, y_pred):
        y = np.squeeze(np.asarray(y_true, dtype=float))
        p = np.squeeze(np.asarray(y_pred, dtype=float))
        y, p = np.atleast_1d(y), np.atleast_1d(p)
        return float(np.linalg.norm((y - p) / y, 1)) / len(y) * 100


@variant("mape")
def larger_minus_smaller():
    """Without abs: the larger minus the smaller."""

    def mape(y_true, y_pred):
        y, p = np.ravel(y_true).astype(float), np.ravel(y_pred).astype(float)
        gap = np.maximum(y, p) - np.minimum(y, p)
        return float(np.mean(gap / y)) * 100


@variant("mape")
def flat_iterators():
    """Index by index with .flat."""

    def mape(y_true, y_pred):
        y, p = np.asarray(y_true), np.asarray(y_pred)
        errors = np.zeros(y.size)
        for i in range(y.size):
            errors[i] = abs(float(y.flat[i]) - float(p.flat[i])) / float(y.flat[i])
        return float(np.mean(errors)) * 100
