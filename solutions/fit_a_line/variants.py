"""Right solutions of the line unit, written another way: each must earn full points."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("mse_gradient")
def walks_over_the_points():
    """A loop in plain Python."""

    def mse_gradient(x, y, w, b):
        pairs = list(zip(np.ravel(x).tolist(), np.ravel(y).tolist()))
        errors = [w * a + b - c for a, c in pairs]
        n = len(pairs)
        slope = sum(2 * e * a for e, (a, _) in zip(errors, pairs)) / n
        return sum(e * e for e in errors) / n, slope, sum(2 * e for e in errors) / n


@variant("mse_gradient")
def multiplies_matrices():
    """The design matrix; an array of three numbers."""

    def mse_gradient(x, y, w, b):
        A = np.column_stack([np.ravel(x), np.ones(np.size(x))]).astype(float)
        r = A @ [w, b] - np.ravel(y)
        return np.array([r @ r / len(r), *(2 * A.T @ r / len(r))])


@variant("least_squares")
def asks_numpy():
    """polyfit."""

    def least_squares(x, y):
        x, y = np.ravel(x).astype(float), np.ravel(y).astype(float)
        if np.ptp(x) == 0:
            raise ValueError("all x are equal")
        return tuple(np.polyfit(x, y, 1))


@variant("least_squares")
def solves_the_normal_equations():
    """Two equations, two unknowns; a list."""

    def least_squares(x, y):
        A = np.column_stack([np.ravel(x), np.ones(np.size(x))]).astype(float)
        if len(set(A[:, 0])) == 1:
            raise ValueError("all x are equal")
        return list(np.linalg.solve(A.T @ A, A.T @ np.ravel(y)))


@variant("max_learning_rate")
def solves_the_quadratic_equation():
    """The larger eigenvalue of a 2×2 matrix by trace and determinant."""

    def max_learning_rate(x):
        x = np.ravel(x).astype(float)
        square, mean = np.mean(x * x), np.mean(x)
        trace, determinant = square + 1, square - mean * mean
        return 2 / (trace + np.sqrt(max(trace * trace - 4 * determinant, 0)))


@variant("steps_per_epoch")
def counts_the_starts():
    """The length of a range."""

    def steps_per_epoch(n, batch_size):
        if batch_size < 1:
            raise ValueError("batch_size has to be at least 1")
        return len(range(0, n, batch_size))


@variant("batches")
def takes_from_the_left():
    """A while loop that eats the permutation; lists of lists."""

    def batches(n, batch_size, rng):
        rest, found = rng.permutation(n).tolist(), []
        while rest:
            found.append(np.array(rest[:batch_size]))
            rest = rest[batch_size:]
        return found


@variant("fit")
def steps_by_hand():
    """Neither mse_gradient nor batches."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        A, target = np.column_stack([np.ravel(x), np.ones(np.size(x))]).astype(float), np.ravel(y).astype(float)
        p, losses = np.array([w, b], dtype=float), []
        for _ in range(epochs):
            order = rng.permutation(len(A))
            for start in range(0, len(A), batch_size):
                rows = order[start : start + batch_size]
                p = p - lr * 2 * A[rows].T @ (A[rows] @ p - target[rows]) / len(rows)
            losses.append(np.mean((A @ p - target) ** 2))
        return p[0], p[1], losses


@variant("fit")
def keeps_the_losses_in_an_array():
    """An array where a list is spoken of."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        x, y = np.ravel(x).astype(float), np.ravel(y).astype(float)
        losses = np.zeros(epochs)
        for epoch in range(epochs):
            for rows in batches(len(x), batch_size, rng):
                _, dw, db = mse_gradient(x[rows], y[rows], w, b)
                w -= lr * dw
                b -= lr * db
            losses[epoch] = mse_gradient(x, y, w, b)[0]
        return w, b, losses


@variant("last_rows_split")
def cuts_a_list():
    """np.split."""

    def last_rows_split(n, fraction):
        import math

        k = math.floor(n * (1.0 - fraction))
        if k <= 0 or k >= n:
            raise ValueError("an empty part")
        return tuple(np.split(np.arange(n), [k]))


@variant("activate")
def asks_case_by_case():
    """A chain of ifs; the sigmoid by a mask."""

    def activate(z, name):
        z = np.array(z, dtype=float)
        if name == "linear":
            return z
        if name == "step":
            return np.where(z > 0, 1.0, 0.0)
        if name == "relu":
            return z * (z > 0)
        if name == "tanh":
            return np.tanh(z)
        if name == "rbf":
            return np.exp(-np.square(z))
        if name == "sigmoid":
            e = np.exp(-np.abs(z))
            return np.where(z >= 0, 1 / (1 + e), e / (1 + e))
        raise ValueError(f"unknown: {name}")


@variant("collapse")
def extends_by_a_row():
    """The bias as a last row of each matrix."""

    def collapse(weights, biases):
        if not len(weights):
            raise ValueError("no layer")
        whole = None
        for W, b in zip(weights, biases):
            W, b = np.asarray(W, dtype=float), np.asarray(b, dtype=float)
            layer = np.block([[W, np.zeros((len(W), 1))], [b[None, :], np.ones((1, 1))]])
            whole = layer if whole is None else whole @ layer
        return whole[:-1, :-1], whole[-1, :-1]


@variant("build_regressor")
def is_functional():
    """Activation layers of their own, objects for optimizer and loss."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        x = inputs = keras.Input(shape=(1,))
        for units in hidden_units:
            x = keras.layers.Dense(units)(x)
            x = keras.layers.Activation(activation)(x)
        model = keras.Model(inputs, keras.layers.Dense(1, activation="linear")(x))
        model.compile(loss=keras.losses.MeanSquaredError(), optimizer=keras.optimizers.RMSprop())
        return model
