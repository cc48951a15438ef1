"""Right solutions of `fit`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("fit")
def flat_arrays_and_two_loops():
    """The hint: flat arrays, batches, one step each."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        if batch_size < 1:
            raise ValueError("batch_size must be at least 1")
        x = np.ravel(np.asarray(x, dtype=float))
        y = np.ravel(np.asarray(y, dtype=float))
        losses = []
        for _ in range(epochs):
            for rows in batches(len(x), batch_size, rng):
                _, dw, db = mse_gradient(x[rows], y[rows], w, b)
                w, b = w - lr * dw, b - lr * db
            losses.append(mse_gradient(x, y, w, b)[0])
        return w, b, losses


@variant("fit")
def columns_stay_columns():
    """Does not flatten: rows of arrays of any shape can be indexed."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        if batch_size < 1:
            raise ValueError("bad batch size")
        X, Y = np.array(x, dtype=float), np.array(y, dtype=float)
        history = []
        for epoch in range(epochs):
            for batch in batches(len(X), batch_size, rng):
                loss, grad_w, grad_b = mse_gradient(X[batch], Y[batch], w, b)
                w = w - lr * grad_w
                b = b - lr * grad_b
            loss, _, _ = mse_gradient(X, Y, w, b)
            history.append(float(loss))
        return w, b, history


@variant("fit")
def lists_indexed_one_by_one():
    """Lists throughout; each batch is built row by row."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        steps_per_epoch(1, batch_size)  # refuses a bad size
        xs, ys = np.ravel(x).tolist(), np.ravel(y).tolist()
        losses = []
        for _ in range(epochs):
            for rows in batches(len(xs), batch_size, rng):
                bx = [xs[i] for i in rows]
                by = [ys[i] for i in rows]
                gradient = mse_gradient(bx, by, w, b)
                w -= lr * gradient[1]
                b -= lr * gradient[2]
            losses.append(mse_gradient(xs, ys, w, b)[0])
        return w, b, losses


@variant("fit")
def gradient_written_out():
    """Does not call mse_gradient, writes the derivatives out."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        if batch_size < 1:
            raise ValueError("batch_size < 1")
        x = np.asarray(x, dtype=float).flatten()
        y = np.asarray(y, dtype=float).flatten()
        losses = []
        for _ in range(epochs):
            for r in batches(x.size, batch_size, rng):
                e = w * x[r] + b - y[r]
                dw = 2 * (e * x[r]).mean()
                db = 2 * e.mean()
                w = w - lr * dw
                b = b - lr * db
            losses.append(np.mean((w * x + b - y) ** 2))
        return w, b, losses


@variant("fit")
def parameter_vector():
    """Both numbers in one vector, with a design matrix."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        if batch_size < 1:
            raise ValueError("batch_size has to be 1 or more")
        A = np.column_stack([np.ravel(x), np.ones(np.size(x))]).astype(float)
        t = np.ravel(y).astype(float)
        theta = np.array([w, b], dtype=float)
        losses = []
        for _ in range(epochs):
            for rows in batches(len(t), batch_size, rng):
                part = A[rows]
                theta = theta - lr * 2 / len(rows) * part.T @ (part @ theta - t[rows])
            losses.append(float(np.mean((A @ theta - t) ** 2)))
        return float(theta[0]), float(theta[1]), losses


@variant("fit")
def helper_for_one_epoch():
    """A helper makes the steps of an epoch."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        x, y = (np.reshape(np.asarray(a, dtype=float), -1) for a in (x, y))
        if batch_size < 1:
            raise ValueError("no batches of fewer than one row")

        def one_epoch(w, b):
            for rows in batches(len(x), batch_size, rng):
                _, dw, db = mse_gradient(x[rows], y[rows], w, b)
                w, b = w - lr * dw, b - lr * db
            return w, b

        losses = []
        for _ in range(epochs):
            w, b = one_epoch(w, b)
            losses.append(mse_gradient(x, y, w, b)[0])
        return w, b, losses


@variant("fit")
def class_with_a_step_method():
    """A model object with a step and a loss."""

    class Linea:
        def __init__(self, w, b):
            self.w, self.b = float(w), float(b)

        def step(self, x, y, lr):
            _, dw, db = mse_gradient(x, y, self.w, self.b)
            self.w -= lr * dw
            self.b -= lr * db

        def loss(self, x, y):
            return mse_gradient(x, y, self.w, self.b)[0]

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        if batch_size < 1:
            raise ValueError("batch_size")
        x, y, model, losses = np.asarray(x, float).ravel(), np.asarray(y, float).ravel(), Linea(w, b), []
        for _ in range(epochs):
            for r in batches(len(x), batch_size, rng):
                model.step(x[r], y[r], lr)
            losses.append(model.loss(x, y))
        return model.w, model.b, losses


@variant("fit")
def while_counts_epochs():
    """A while loop counts the epochs."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        if not batch_size >= 1:
            raise ValueError("batch_size must be 1 or more")
        x = np.array(x).astype(float)
        y = np.array(y).astype(float)
        done, losses = 0, []
        while done < epochs:
            todays = batches(x.shape[0], batch_size, rng)
            for k in range(len(todays)):
                g = mse_gradient(x[todays[k]], y[todays[k]], w, b)
                step_w, step_b = lr * g[1], lr * g[2]
                w, b = w - step_w, b - step_b
            losses += [mse_gradient(x, y, w, b)[0]]
            done += 1
        return (w, b, losses)


@variant("fit")
def ajustar():
    """In Spanish, np.take for the rows."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        if batch_size < 1:
            raise ValueError("el lote necesita al menos una fila")
        equis, ies = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        perdidas = []
        for epoca in range(epochs):
            for filas in batches(len(equis), batch_size, rng):
                lote_x, lote_y = np.take(equis, filas), np.take(ies, filas)
                _, dw, db = mse_gradient(lote_x, lote_y, w, b)
                # los dos pasos usan el mismo gradiente
                w, b = w - lr * dw, b - lr * db
            perdidas.append(mse_gradient(equis, ies, w, b)[0])
        return w, b, perdidas


@variant("fit")
def recursion_over_epochs():
    """One epoch, then the rest by calling itself."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        if batch_size < 1:
            raise ValueError("batch_size")
        if epochs == 0:
            return w, b, []
        x, y = np.asarray(x, dtype=float).ravel(), np.asarray(y, dtype=float).ravel()
        for rows in batches(len(x), batch_size, rng):
            _, dw, db = mse_gradient(x[rows], y[rows], w, b)
            w, b = w - lr * dw, b - lr * db
        loss = mse_gradient(x, y, w, b)[0]
        w, b, later = fit(x, y, lr, epochs - 1, batch_size, rng, w, b)
        return w, b, [loss, *later]


@variant("fit")
def table_of_points():
    """One table with two columns, cut by rows."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        if batch_size < 1:
            raise ValueError(f"batch_size is {batch_size}")
        points = np.stack([np.ravel(x), np.ravel(y)], axis=1).astype(float)
        losses = []
        for _ in range(epochs):
            for rows in batches(len(points), batch_size, rng):
                px, py = points[rows].T
                _, dw, db = mse_gradient(px, py, w, b)
                w, b = w - lr * dw, b - lr * db
            losses.append(mse_gradient(*points.T, w, b)[0])
        return w, b, losses


@variant("fit")
def history_in_an_array_then_list():
    """Fills an array of losses and returns its list."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        if batch_size < 1:
            raise ValueError("batch_size must be positive")
        xx, yy = np.asarray(x, dtype=float).reshape(-1), np.asarray(y, dtype=float).reshape(-1)
        losses = np.zeros(epochs)
        for k in range(epochs):
            for idx in batches(xx.shape[0], batch_size, rng):
                _, dw, db = mse_gradient(xx[idx], yy[idx], w, b)
                w, b = w - lr * dw, b - lr * db
            losses[k] = np.square(w * xx + b - yy).mean()
        return w, b, losses.tolist()


@variant("fit")
def batches_of_a_generator():
    """The steps of an epoch by a generator of gradients that sees the newest line."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        if batch_size < 1:
            raise ValueError("batch_size")
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        line = [w, b]

        def gradients():
            for rows in batches(len(x), batch_size, rng):
                yield mse_gradient(x[rows], y[rows], *line)[1:]

        losses = []
        for _ in range(epochs):
            for dw, db in gradients():
                line = [line[0] - lr * dw, line[1] - lr * db]
            losses.append(mse_gradient(x, y, *line)[0])
        return line[0], line[1], losses
