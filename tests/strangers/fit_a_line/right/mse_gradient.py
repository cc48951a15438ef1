"""Right solutions of `mse_gradient`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("mse_gradient")
def three_means_on_flat_arrays():
    """The short NumPy way: ravel, one error vector, three means."""

    def mse_gradient(x, y, w, b):
        x = np.ravel(np.asarray(x, dtype=float))
        y = np.ravel(np.asarray(y, dtype=float))
        error = w * x + b - y
        return np.mean(error**2), np.mean(2 * error * x), np.mean(2 * error)


@variant("mse_gradient")
def plain_loop_with_sums():
    """A loop over the points, only Python floats."""

    def mse_gradient(x, y, w, b):
        xs = [float(v) for v in np.array(x).flatten()]
        ys = [float(v) for v in np.array(y).flatten()]
        n = len(xs)
        loss = dw = db = 0.0
        for i in range(n):
            e = w * xs[i] + b - ys[i]
            loss += e * e / n
            dw += 2 * e * xs[i] / n
            db += 2 * e / n
        return loss, dw, db


@variant("mse_gradient")
def no_numpy_at_all():
    """Unpacks one-element rows by hand, no NumPy."""

    def mse_gradient(x, y, w, b):
        def numbers(values):
            flat = []
            for v in values:
                try:
                    flat.append(float(v))
                except TypeError:
                    flat.append(float(v[0]))
            return flat

        def numbers_of(values):
            return numbers(values.tolist() if hasattr(values, "tolist") else values)

        pairs = list(zip(numbers_of(x), numbers_of(y)))
        errors = [w * p + b - q for p, q in pairs]
        n = len(pairs)
        loss = sum(e**2 for e in errors) / n
        dw = 2 / n * sum(e * p for e, (p, _) in zip(errors, pairs))
        return loss, dw, 2 / n * sum(errors)


@variant("mse_gradient")
def columns_instead_of_rows():
    """Makes columns of both and divides by the number of rows."""

    def mse_gradient(x, y, w, b):
        X = np.array(x, dtype=np.float64).reshape(-1, 1)
        Y = np.array(y, dtype=np.float64).reshape(-1, 1)
        m = X.shape[0]
        residual = X * w + b - Y
        loss = (residual**2).sum() / m
        dw = 2.0 / m * (X.T @ residual).item()
        db = 2.0 / m * residual.sum()
        return loss, dw, db


@variant("mse_gradient")
def design_matrix():
    """Linear algebra: the gradient 2/N Aᵀ(Aθ − y)."""

    def mse_gradient(x, y, w, b):
        x = np.asarray(x, dtype=float).reshape(-1)
        A = np.stack([x, np.ones_like(x)], axis=1)
        r = A @ np.array([w, b], dtype=float) - np.asarray(y, dtype=float).reshape(-1)
        dw, db = 2 / len(r) * A.T @ r
        return r @ r / len(r), dw, db


@variant("mse_gradient")
def expanded_square():
    """Opens the brackets: moments of x and y, no error vector."""

    def mse_gradient(x, y, w, b):
        x = np.ravel(np.asarray(x, float))
        y = np.ravel(np.asarray(y, float))
        xx, xy, yy, mx, my = (x * x).mean(), (x * y).mean(), (y * y).mean(), x.mean(), y.mean()
        loss = w * w * xx + 2 * w * b * mx + b * b - 2 * w * xy - 2 * b * my + yy
        return loss, 2 * (w * xx + b * mx - xy), 2 * (w * mx + b - my)


@variant("mse_gradient")
def target_minus_prediction():
    """The error the other way round, so both derivatives carry a minus."""

    def mse_gradient(x, y, w, b):
        x_flat = np.array(x).astype("float64").ravel()
        y_flat = np.array(y).astype("float64").ravel()
        y_hat = w * x_flat + b
        diff = y_flat - y_hat
        mse = np.square(diff).mean()
        grad_w = -2 * (x_flat * diff).mean()
        grad_b = -2 * diff.mean()
        return float(mse), float(grad_w), float(grad_b)


@variant("mse_gradient")
def en_castellano():
    """Spanish names, np.dot and np.sum."""

    def mse_gradient(x, y, w, b):
        # primero, todo en filas de reales
        equis = np.asarray(x, dtype=float).flatten()
        ies = np.asarray(y, dtype=float).flatten()
        cuantos = equis.size
        errores = w * equis + b - ies
        perdida = np.dot(errores, errores) / cuantos
        derivada_w = 2 * np.dot(errores, equis) / cuantos
        derivada_b = 2 * np.sum(errores) / cuantos
        return perdida, derivada_w, derivada_b


@variant("mse_gradient")
def gradient_tape():
    """TensorFlow differentiates, in float64."""

    def mse_gradient(x, y, w, b):
        import tensorflow as tf

        x = tf.reshape(tf.constant(np.asarray(x, dtype=np.float64)), [-1])
        y = tf.reshape(tf.constant(np.asarray(y, dtype=np.float64)), [-1])
        W = tf.Variable(float(w), dtype=tf.float64)
        B = tf.Variable(float(b), dtype=tf.float64)
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((W * x + B - y) ** 2)
        dw, db = tape.gradient(loss, [W, B])
        return float(loss), float(dw), float(db)


@variant("mse_gradient")
def sklearn_loss():
    """The loss from scikit-learn, the derivatives by np.average."""

    def mse_gradient(x, y, w, b):
        from sklearn.metrics import mean_squared_error

        x = np.asarray(x, dtype=float).ravel()
        y = np.asarray(y, dtype=float).ravel()
        prediction = w * x + b
        error = prediction - y
        return mean_squared_error(y, prediction), np.average(2 * error * x), np.average(2 * error)


@variant("mse_gradient")
def lambda_on_lambda():
    """A lambda with a helper lambda."""

    _row = lambda a: np.array(a, dtype=float).ravel()
    mse_gradient = lambda x, y, w, b: (lambda e: ((e**2).mean(), (2 * e * _row(x)).mean(), (2 * e).mean()))(
        w * _row(x) + b - _row(y)
    )


@variant("mse_gradient")
def class_with_residuals():
    """A small class holds the residuals."""

    class Line:
        def __init__(self, x, y, w, b):
            self.x = np.concatenate([np.atleast_1d(v) for v in np.asarray(x, dtype=float)])
            self.r = w * self.x + b - np.concatenate([np.atleast_1d(v) for v in np.asarray(y, dtype=float)])

        def loss(self):
            return float((self.r**2).mean())

        def slopes(self):
            return float(2 * (self.r * self.x).mean()), float(2 * self.r.mean())

    def mse_gradient(x, y, w, b):
        line = Line(x, y, w, b)
        return (line.loss(), *line.slopes())


@variant("mse_gradient")
def pandas_frame():
    """A data frame with a column of errors."""

    def mse_gradient(x, y, w, b):
        import pandas as pd

        df = pd.DataFrame({"x": np.ravel(x).astype(float), "y": np.ravel(y).astype(float)})
        df["e"] = w * df.x + b - df.y
        return df.e.pow(2).mean(), 2 * (df.e * df.x).mean(), 2 * df.e.mean()
