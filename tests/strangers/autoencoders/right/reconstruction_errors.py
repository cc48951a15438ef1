"""Right solutions of `reconstruction_errors`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("reconstruction_errors")
def flattened():
    """The hint: float arrays, flattened rows."""

    def reconstruction_errors(x, x_hat):
        x = np.asarray(x, dtype=float)
        x_hat = np.asarray(x_hat, dtype=float)
        return ((x - x_hat) ** 2).reshape(len(x), -1).mean(axis=1)


@variant("reconstruction_errors")
def all_axes_but_the_first():
    """A tuple of axes."""

    def reconstruction_errors(x, x_hat):
        diff = np.array(x, dtype=np.float64) - np.array(x_hat, dtype=np.float64)
        return np.mean(np.square(diff), axis=tuple(range(1, diff.ndim)))


@variant("reconstruction_errors")
def loop_over_the_rows():
    """One row after the other, a list in between."""

    def reconstruction_errors(x, x_hat):
        errors = []
        for row, copy in zip(x, x_hat):
            row = np.asarray(row, dtype=float)
            copy = np.asarray(copy, dtype=float)
            errors.append(((row - copy) ** 2).mean())
        return np.array(errors)


@variant("reconstruction_errors")
def pure_python_lists():
    """Plain lists and nested loops until a number is met."""

    def reconstruction_errors(x, x_hat):
        def numbers(thing):
            if hasattr(thing, "__len__") and np.ndim(thing) > 0:
                for part in thing:
                    yield from numbers(part)
            else:
                yield float(thing)

        result = []
        for a, b in zip(x, x_hat, strict=True):
            squares = [(p - q) ** 2 for p, q in zip(numbers(a), numbers(b), strict=True)]
            result.append(sum(squares) / len(squares))
        return np.array(result, dtype=float)


@variant("reconstruction_errors")
def errores_con_bucle():
    """Bucle con índices y un vector de ceros."""

    def reconstruction_errors(x, x_hat):
        originales = np.asarray(x).astype("float64")
        copias = np.asarray(x_hat).astype("float64")
        n = originales.shape[0]
        errores = np.zeros(n)
        for i in range(n):
            diferencia = originales[i].ravel() - copias[i].ravel()
            errores[i] = np.dot(diferencia, diferencia) / diferencia.size
        return errores


@variant("reconstruction_errors")
def einsum():
    """einsum of the flattened differences with themselves."""

    def reconstruction_errors(x, x_hat):
        d = np.subtract(x, x_hat, dtype=float)
        d = d.reshape(d.shape[0], -1)
        return np.einsum("nd,nd->n", d, d) / d.shape[1]


@variant("reconstruction_errors")
def norm_squared():
    """The squared norm of each row over its length."""

    def reconstruction_errors(x, x_hat):
        a, b = (np.asarray(t, dtype=float) for t in (x, x_hat))
        delta = (a - b).reshape(a.shape[0], -1)
        return np.linalg.norm(delta, axis=1) ** 2 / delta.shape[1]


@variant("reconstruction_errors")
def mean_until_one_axis_is_left():
    """Takes means of the last axis until one is left."""

    def reconstruction_errors(x, x_hat):
        e = (np.asarray(x, dtype=float) - np.asarray(x_hat, dtype=float)) ** 2
        while e.ndim > 1:
            e = e.mean(axis=-1)
        return e


@variant("reconstruction_errors")
def mse_of_keras():
    """keras.losses.mean_squared_error of flattened rows, as an array."""

    def reconstruction_errors(x, x_hat):
        a = np.asarray(x, dtype="float32").reshape(len(x), -1)
        b = np.asarray(x_hat, dtype="float32").reshape(len(x_hat), -1)
        return np.asarray(keras.losses.mean_squared_error(a, b))


@variant("reconstruction_errors")
def tensorflow_reduce_mean():
    """tf.reduce_mean, back to NumPy."""

    def reconstruction_errors(x, x_hat):
        a = tf.cast(tf.convert_to_tensor(np.asarray(x)), tf.float64)
        b = tf.cast(tf.convert_to_tensor(np.asarray(x_hat)), tf.float64)
        squared = tf.math.squared_difference(a, b)
        return tf.reduce_mean(squared, axis=list(range(1, len(a.shape)))).numpy()


@variant("reconstruction_errors")
def sklearn_with_rows_as_outputs():
    """mean_squared_error with raw values, rows turned to columns."""

    def reconstruction_errors(x, x_hat):
        from sklearn.metrics import mean_squared_error

        a = np.asarray(x, dtype=float).reshape(len(x), -1)
        b = np.asarray(x_hat, dtype=float).reshape(len(x), -1)
        return mean_squared_error(a.T, b.T, multioutput="raw_values")


@variant("reconstruction_errors")
def wide_integers_for_bytes():
    """Bytes as int64, others as they are; the mean is a float anyway."""

    def reconstruction_errors(x, x_hat):
        x, x_hat = np.asarray(x), np.asarray(x_hat)
        if np.issubdtype(x.dtype, np.integer):
            x, x_hat = x.astype(np.int64), x_hat.astype(np.int64)
        squares = np.power(x - x_hat, 2)
        return np.sum(squares, axis=tuple(range(1, squares.ndim))) / np.prod(squares.shape[1:])


@variant("reconstruction_errors")
def comprehension():
    """One line with a comprehension."""

    def reconstruction_errors(x, x_hat):
        return np.array([np.mean((np.asarray(a, float) - np.asarray(b, float)) ** 2) for a, b in zip(x, x_hat)])


@variant("reconstruction_errors")
def data_frame():
    """A table of the differences, mean of each line."""

    def reconstruction_errors(x, x_hat):
        import pandas as pd

        n = np.shape(x)[0]
        left = pd.DataFrame(np.reshape(x, (n, -1))).astype(float)
        right = pd.DataFrame(np.reshape(x_hat, (n, -1))).astype(float)
        return ((left - right) ** 2).mean(axis=1).to_numpy()
