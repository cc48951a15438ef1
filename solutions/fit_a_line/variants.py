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
        if batch_size < 1:
            raise ValueError("batch_size has to be at least 1")
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
        if batch_size < 1:
            raise ValueError("batch_size has to be at least 1")
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


@variant("mse_gradient")
def differentiates_numerically():
    """Central differences of the loss, exact for a parabola but for rounding."""

    def mse_gradient(x, y, w, b):
        x, y = np.asarray(x, dtype=float).reshape(-1), np.asarray(y, dtype=float).reshape(-1)
        loss = lambda w, b: float(np.mean((w * x + b - y) ** 2))
        return loss(w, b), (loss(w + 0.5, b) - loss(w - 0.5, b)), (loss(w, b + 0.5) - loss(w, b - 0.5))


@variant("least_squares")
def divides_covariance_by_variance():
    """Both with N − 1."""

    def least_squares(x, y):
        x, y = np.asarray(x, dtype=float).ravel(), np.asarray(y, dtype=float).ravel()
        if (x == x[0]).all():
            raise ValueError(f"every x is {x[0]}")
        w = np.cov(x, y)[0, 1] / np.var(x, ddof=1)
        return float(w), float(y.mean() - w * x.mean())


@variant("max_learning_rate")
def multiplies_the_design_matrix():
    """The largest singular value, squared."""

    def max_learning_rate(x):
        A = np.column_stack([np.ravel(x), np.ones(np.size(x))]).astype(float)
        return len(A) / np.linalg.svd(A, compute_uv=False)[0] ** 2


@variant("max_learning_rate")
def asks_for_all_eigenvalues():
    """eigvals of the matrix, real parts; a NumPy scalar."""

    def max_learning_rate(x):
        x = np.asarray(x, dtype=float).reshape(-1)
        H = 2 * np.array([[np.mean(x**2), np.mean(x)], [np.mean(x), 1]])
        return np.float64(2 / max(np.linalg.eigvals(H).real))


@variant("steps_per_epoch")
def adds_before_it_divides():
    """(n + batch_size − 1) // batch_size."""

    def steps_per_epoch(n, batch_size):
        if batch_size < 1:
            raise ValueError("batch_size has to be at least 1")
        return (n + batch_size - 1) // batch_size


@variant("steps_per_epoch")
def divides_with_a_rest():
    """divmod."""

    def steps_per_epoch(n, batch_size):
        if batch_size < 1:
            raise ValueError("batch_size has to be at least 1")
        full, rest = divmod(n, batch_size)
        return full + (1 if rest else 0)


@variant("batches")
def splits_with_numpy():
    """np.array_split at the multiples."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("batch_size has to be at least 1")
        return np.split(rng.permutation(n), np.arange(batch_size, n, batch_size)) if n else []


@variant("last_rows_split")
def uses_lists():
    """Two ranges as arrays, in a list."""

    def last_rows_split(n, fraction):
        k = int(n * (1 - fraction))
        if k <= 0 or k >= n:
            raise ValueError("an empty part")
        return [np.array(range(k)), np.array(range(k, n))]


@variant("activate")
def keeps_a_table_of_functions():
    """A dictionary of lambdas."""

    def activate(z, name):
        z = np.asarray(z, dtype=float)
        table = {
            "linear": lambda t: 1.0 * t,
            "step": lambda t: np.heaviside(t, 0),
            "sigmoid": lambda t: (np.tanh(t / 2) + 1) / 2,
            "tanh": np.tanh,
            "relu": lambda t: np.clip(t, 0, None),
            "rbf": lambda t: np.exp(-t * t),
        }
        try:
            return table[name](z)
        except KeyError:
            raise ValueError(f"no activation is called {name!r}") from None


@variant("collapse")
def sends_unit_vectors_through():
    """What the stack does to 0 and to the unit vectors."""

    def collapse(weights, biases):
        if not len(weights):
            raise ValueError("no layer")
        run = lambda x: [x := x @ np.asarray(W, float) + np.asarray(b, float) for W, b in zip(weights, biases)][-1]
        b = run(np.zeros((1, len(weights[0]))))[0]
        return run(np.eye(len(weights[0]))) - b, b


@variant("collapse")
def begins_at_the_end():
    """From the last layer to the first."""

    def collapse(weights, biases):
        if len(weights) == 0:
            raise ValueError("no layer")
        W, b = np.asarray(weights[-1], float), np.asarray(biases[-1], float)
        for V, c in zip(reversed(weights[:-1]), reversed(biases[:-1])):
            b = np.asarray(c, float) @ W + b
            W = np.asarray(V, float) @ W
        return (W, b)


@variant("build_regressor")
def adds_layer_by_layer():
    """Sequential, its input shape given by a layer of its own."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        model = keras.models.Sequential()
        model.add(keras.layers.InputLayer(shape=(1,)))
        for k, units in enumerate(list(hidden_units)):
            model.add(keras.layers.Dense(units=units, activation=activation, name=f"hidden_{k}"))
        model.add(keras.layers.Dense(units=1, name="out"))
        model.compile(keras.optimizers.RMSprop(), "mean_squared_error", metrics=["mae"])
        return model


@variant("batches")
def asks_how_many_there_are():
    """As many batches as steps_per_epoch says, one slice each."""

    def batches(n, batch_size, rng):
        if batch_size <= 0:
            raise ValueError("batch_size has to be at least 1")
        order, found = rng.permutation(n), []
        for k in range((n + batch_size - 1) // batch_size):
            found += [order[k * batch_size : min((k + 1) * batch_size, n)]]
        return found


@variant("fit")
def moves_both_numbers_at_once():
    """The pair (w, b) as one array, the loss written out."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        x, y = np.array(x, dtype=float).flatten(), np.array(y, dtype=float).flatten()
        pair, losses = np.array([w, b], dtype=float), []
        for epoch in range(epochs):
            for rows in batches(len(x), batch_size, rng):
                pair = pair - lr * np.array(mse_gradient(x[rows], y[rows], *pair)[1:])
            losses += [float(((pair[0] * x + pair[1] - y) ** 2).mean())]
        return float(pair[0]), float(pair[1]), losses


@variant("last_rows_split")
def cuts_the_rows():
    """Slices of one range, with a message of its own."""

    def last_rows_split(n, fraction):
        rows = np.arange(n)
        train, val = (
            rows[: max(int(np.floor(n * (1 - fraction))), 0)],
            rows[max(int(np.floor(n * (1 - fraction))), 0) :],
        )
        if not len(train) or not len(val):
            raise ValueError(f"one part of {n} rows would be empty")
        return train, val


@variant("activate")
def computes_all_and_picks_one():
    """All six at once; the sigmoid's argument is clipped where it makes no difference."""

    def activate(z, name):
        z = np.asarray(z, dtype=float)
        known = {"linear": z.copy(), "step": np.where(z > 0, 1.0, 0.0), "tanh": np.tanh(z), "relu": np.maximum(0.0, z)}
        known |= {"sigmoid": 1 / (1 + np.exp(-np.clip(z, -700, 700))), "rbf": np.exp(-(z * z))}
        if name not in known:
            raise ValueError(name)
        return known[name]


@variant("build_regressor")
def is_a_list_of_layers():
    """Sequential from one list; objects for the loss, names for the rest."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        from keras import layers

        parts = [layers.Input(shape=(1,))]
        parts += [layers.Dense(n, activation=keras.activations.get(activation)) for n in hidden_units]
        model = keras.Sequential([*parts, layers.Dense(1)], name="regressor")
        model.compile(optimizer="RMSprop", loss=keras.losses.MeanSquaredError())
        return model
