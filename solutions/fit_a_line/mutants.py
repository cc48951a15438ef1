"""Wrong solutions of the line unit; each must lose points in its own exercise, and in no other."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant

# ---------------------------------------------------------------------------------------- mse_gradient


@mutant("mse_gradient")
def forgets_the_two():
    """The derivative of a square without its factor."""

    def mse_gradient(x, y, w, b):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        error = w * x + b - y
        return np.mean(error**2), np.mean(error * x), np.mean(error)


@mutant("mse_gradient")
def sums_up():
    """Sums in place of means."""

    def mse_gradient(x, y, w, b):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        error = w * x + b - y
        return np.sum(error**2), 2 * np.sum(error * x), 2 * np.sum(error)


@mutant("mse_gradient")
def compares_every_point_with_every_other():
    """A column less a row is a square."""

    def mse_gradient(x, y, w, b):
        x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
        error = w * x + b - y
        return np.mean(error**2), 2 * np.mean(error * x), 2 * np.mean(error)


@mutant("mse_gradient")
def turns_the_sign():
    """y − ŷ where ŷ − y is needed."""

    def mse_gradient(x, y, w, b):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        error = y - w * x - b
        return np.mean(error**2), 2 * np.mean(error * x), 2 * np.mean(error)


@mutant("mse_gradient")
def takes_the_root():
    """The root of the mean squared error."""

    def mse_gradient(x, y, w, b):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        error = w * x + b - y
        return np.sqrt(np.mean(error**2)), 2 * np.mean(error * x), 2 * np.mean(error)


@mutant("mse_gradient")
def multiplies_by_the_slope():
    """w where x belongs: the derivative with respect to x."""

    def mse_gradient(x, y, w, b):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        error = w * x + b - y
        return np.mean(error**2), 2 * np.mean(error * w), 2 * np.mean(error)


# --------------------------------------------------------------------------------------- least_squares


@mutant("least_squares")
def goes_through_the_origin():
    """The best line without an intercept."""

    def least_squares(x, y):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        if not np.any(x - x.mean()):
            raise ValueError("all x are equal")
        return np.sum(x * y) / np.sum(x**2), 0.0


@mutant("least_squares")
def joins_the_ends():
    """The line through the first and the last point."""

    def least_squares(x, y):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        if not np.any(x - x.mean()):
            raise ValueError("all x are equal")
        w = (y[-1] - y[0]) / (x[-1] - x[0])
        return w, y[0] - w * x[0]


@mutant("least_squares")
def gives_the_intercept_first():
    """As polynomials are written from the other end."""

    def least_squares(x, y):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        if not np.any(x - x.mean()):
            raise ValueError("all x are equal")
        w, b = np.polyfit(x, y, 1)
        return b, w


@mutant("least_squares")
def answers_where_there_is_no_answer():
    """A flat line, if all x are equal."""

    def least_squares(x, y):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        spread = x - x.mean()
        w = np.sum(spread * (y - y.mean())) / max(np.sum(spread**2), 1e-12)
        return w, y.mean() - w * x.mean()


@mutant("least_squares")
def explains_x_by_y():
    """The other regression line, turned round."""

    def least_squares(x, y):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        if not np.any(x - x.mean()):
            raise ValueError("all x are equal")
        spread = y - y.mean()
        w = np.sum(spread**2) / (np.sum(spread * (x - x.mean())) or 1.0)
        return w, y.mean() - w * x.mean()


@mutant("least_squares")
def mixes_two_kinds_of_variance():
    """np.cov divides by N − 1, np.var by N."""

    def least_squares(x, y):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        if not np.any(x - x.mean()):
            raise ValueError("all x are equal")
        w = np.cov(x, y)[0, 1] / np.var(x)
        return w, y.mean() - w * x.mean()


# ----------------------------------------------------------------------------------- max_learning_rate


@mutant("max_learning_rate")
def forgets_the_two_of_the_curvature():
    """The matrix 1/N in place of 2/N."""

    def max_learning_rate(x):
        x = np.ravel(np.asarray(x, dtype=float))
        return 2 / np.linalg.eigvalsh(np.array([[np.sum(x**2), np.sum(x)], [np.sum(x), len(x)]]) / len(x)).max()


@mutant("max_learning_rate")
def takes_one_over_the_curvature():
    """1/λ, where the step lands in the bottom, not where it begins to run away."""

    def max_learning_rate(x):
        x = np.ravel(np.asarray(x, dtype=float))
        return 1 / np.linalg.eigvalsh(2 / len(x) * np.array([[np.sum(x**2), np.sum(x)], [np.sum(x), len(x)]])).max()


@mutant("max_learning_rate")
def asks_the_flattest_direction():
    """The smallest eigenvalue."""

    def max_learning_rate(x):
        x = np.ravel(np.asarray(x, dtype=float))
        found = np.linalg.eigvalsh(2 / len(x) * np.array([[np.sum(x**2), np.sum(x)], [np.sum(x), len(x)]]))
        return 2 / max(found.min(), 1e-9)


@mutant("max_learning_rate")
def looks_at_the_slope_alone():
    """2/λ of the slope's own curvature, as if there were no intercept."""

    def max_learning_rate(x):
        x = np.ravel(np.asarray(x, dtype=float))
        return 1 / max(np.mean(x**2), 1e-9)


@mutant("max_learning_rate")
def takes_the_sum_of_the_curvatures():
    """The trace, which is larger than the largest eigenvalue."""

    def max_learning_rate(x):
        x = np.ravel(np.asarray(x, dtype=float))
        return 1 / (np.mean(x**2) + 1)


@mutant("max_learning_rate")
def does_not_divide_by_the_number():
    """Sums in place of means."""

    def max_learning_rate(x):
        x = np.ravel(np.asarray(x, dtype=float))
        return 2 / np.linalg.eigvalsh(2 * np.array([[np.sum(x**2), np.sum(x)], [np.sum(x), len(x)]])).max()


# ------------------------------------------------------------------------- steps_per_epoch and batches


@mutant("steps_per_epoch")
def forgets_the_short_batch():
    """Rounded down."""

    def steps_per_epoch(n, batch_size):
        if batch_size < 1:
            raise ValueError("a batch needs a row")
        return n // batch_size


@mutant("steps_per_epoch")
def always_adds_one():
    """One too many where it fits exactly."""

    def steps_per_epoch(n, batch_size):
        if batch_size < 1:
            raise ValueError("a batch needs a row")
        return n // batch_size + 1


@mutant("steps_per_epoch")
def gives_a_float():
    """n / batch_size, rounded up as a float."""

    def steps_per_epoch(n, batch_size):
        if batch_size < 1:
            raise ValueError("a batch needs a row")
        return np.ceil(n / batch_size)


@mutant("steps_per_epoch")
def takes_no_rows_for_a_step():
    """At least 1, also for n = 0."""

    def steps_per_epoch(n, batch_size):
        if batch_size < 1:
            raise ValueError("a batch needs a row")
        return max(-(-n // batch_size), 1)


@mutant("steps_per_epoch")
def lets_a_batch_be_negative():
    """Only 0 is refused."""

    def steps_per_epoch(n, batch_size):
        if batch_size == 0:
            raise ValueError("a batch needs a row")
        return -(-n // batch_size)


@mutant("steps_per_epoch")
def rounds_to_the_nearest_step():
    """A short batch counts only if it is more than half full."""

    def steps_per_epoch(n, batch_size):
        if batch_size < 1:
            raise ValueError("a batch needs a row")
        return round(n / batch_size)


@mutant("batches")
def drops_the_short_batch():
    """Only full batches."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("a batch needs a row")
        order = rng.permutation(n)
        return [order[start : start + batch_size] for start in range(0, n - batch_size + 1, batch_size)]


@mutant("batches")
def does_not_shuffle():
    """The rows as they come."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("a batch needs a row")
        order = np.arange(n)
        return [order[start : start + batch_size] for start in range(0, n, batch_size)]


@mutant("batches")
def makes_its_own_chance():
    """A generator of its own, the same every time."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("a batch needs a row")
        order = np.random.default_rng(0).permutation(n)
        return [order[start : start + batch_size] for start in range(0, n, batch_size)]


@mutant("batches")
def draws_with_replacement():
    """Some rows twice, others never."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("a batch needs a row")
        order = rng.integers(0, max(n, 1), n)
        return [order[start : start + batch_size] for start in range(0, n, batch_size)]


@mutant("batches")
def sorts_each_batch():
    """The rows of a batch in rising order."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("a batch needs a row")
        order = rng.permutation(n)
        return [np.sort(order[start : start + batch_size]) for start in range(0, n, batch_size)]


@mutant("batches")
def puts_the_short_batch_first():
    """Cut from the right."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("a batch needs a row")
        order, first = rng.permutation(n), n % batch_size
        full = [order[start : start + batch_size] for start in range(first, n, batch_size)]
        return [order[:first], *full] if first else full


@mutant("batches")
def takes_any_size():
    """A size of 0 gives no batch at all."""

    def batches(n, batch_size, rng):
        order = rng.permutation(n)
        return [order[start : start + batch_size] for start in range(0, n, batch_size)] if batch_size > 0 else []


# ------------------------------------------------------------------------------------------------- fit


@mutant("fit")
def measures_before_it_learns():
    """Each loss is that of the epoch before."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        losses = []
        for _ in range(epochs):
            losses.append(mse_gradient(x, y, w, b)[0])
            for rows in batches(len(x), batch_size, rng):
                _, dw, db = mse_gradient(x[rows], y[rows], w, b)
                w, b = w - lr * dw, b - lr * db
        return w, b, losses


@mutant("fit")
def shuffles_once():
    """Every epoch has the batches of the first."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        losses, always = [], batches(len(x), batch_size, rng)
        for _ in range(epochs):
            for rows in always:
                _, dw, db = mse_gradient(x[rows], y[rows], w, b)
                w, b = w - lr * dw, b - lr * db
            losses.append(mse_gradient(x, y, w, b)[0])
        return w, b, losses


@mutant("fit")
def takes_the_mean_of_the_batches():
    """The loss of an epoch is the mean of what its batches had on the way."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        losses = []
        for _ in range(epochs):
            seen = []
            for rows in batches(len(x), batch_size, rng):
                loss, dw, db = mse_gradient(x[rows], y[rows], w, b)
                seen.append(loss)
                w, b = w - lr * dw, b - lr * db
            losses.append(np.mean(seen))
        return w, b, losses


@mutant("fit")
def moves_the_intercept_with_the_new_slope():
    """b's derivative is taken after w has moved."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        losses = []
        for _ in range(epochs):
            for rows in batches(len(x), batch_size, rng):
                w = w - lr * mse_gradient(x[rows], y[rows], w, b)[1]
                b = b - lr * mse_gradient(x[rows], y[rows], w, b)[2]
            losses.append(mse_gradient(x, y, w, b)[0])
        return w, b, losses


@mutant("fit")
def always_starts_at_zero():
    """The line to start from is ignored."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        w, b, losses = 0.0, 0.0, []
        for _ in range(epochs):
            for rows in batches(len(x), batch_size, rng):
                _, dw, db = mse_gradient(x[rows], y[rows], w, b)
                w, b = w - lr * dw, b - lr * db
            losses.append(mse_gradient(x, y, w, b)[0])
        return w, b, losses


@mutant("fit")
def draws_rows_with_replacement():
    """Each batch is drawn anew from all rows: some rows come twice in an epoch, others never."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        if batch_size < 1:
            raise ValueError("a batch needs a row")
        losses = []
        for _ in range(epochs):
            for _ in range(0, len(x), batch_size):
                rows = rng.integers(0, len(x), batch_size)
                _, dw, db = mse_gradient(x[rows], y[rows], w, b)
                w, b = w - lr * dw, b - lr * db
            losses.append(mse_gradient(x, y, w, b)[0])
        return w, b, losses


@mutant("fit")
def makes_one_step_an_epoch():
    """Only the first batch is used."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        x, y = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float))
        losses = []
        for _ in range(epochs):
            rows = batches(len(x), batch_size, rng)[0]
            _, dw, db = mse_gradient(x[rows], y[rows], w, b)
            w, b = w - lr * dw, b - lr * db
            losses.append(mse_gradient(x, y, w, b)[0])
        return w, b, losses


# ------------------------------------------------------------------------------------- last_rows_split


@mutant("last_rows_split")
def validates_with_the_first_rows():
    """The wrong end."""

    def last_rows_split(n, fraction):
        last = n - int(n * (1 - fraction))
        if not 0 < last < n:
            raise ValueError("one part is empty")
        return np.arange(last, n), np.arange(last)


@mutant("last_rows_split")
def shuffles_first():
    """What one would rather have, but not what Keras does."""

    def last_rows_split(n, fraction):
        first = int(n * (1 - fraction))
        if not 0 < first < n:
            raise ValueError("one part is empty")
        order = np.random.default_rng(0).permutation(n)
        return np.sort(order[:first]), np.sort(order[first:])


@mutant("last_rows_split")
def rounds_to_the_nearest():
    """round for the floor."""

    def last_rows_split(n, fraction):
        first = round(n * (1 - fraction))
        if not 0 < first < n:
            raise ValueError("one part is empty")
        return np.arange(first), np.arange(first, n)


@mutant("last_rows_split")
def lets_a_part_be_empty():
    """No ValueError."""

    def last_rows_split(n, fraction):
        first = int(n * (1 - fraction))
        return np.arange(first), np.arange(first, n)


@mutant("last_rows_split")
def takes_the_fraction_to_train():
    """The fraction is that of the training part."""

    def last_rows_split(n, fraction):
        first = int(n * fraction)
        if not 0 < int(n * (1 - fraction)) < n:
            raise ValueError("one part is empty")
        return np.arange(first), np.arange(first, n)


@mutant("last_rows_split")
def leaves_a_row_out():
    """The row at the border is in neither part."""

    def last_rows_split(n, fraction):
        first = int(n * (1 - fraction))
        if not 0 < first < n:
            raise ValueError("one part is empty")
        return np.arange(first), np.arange(first + 1, n)


# ------------------------------------------------------------------------------- activate and collapse


@mutant("activate")
def steps_at_zero():
    """1 at z = 0."""

    def activate(z, name):
        z = np.asarray(z, dtype=float)
        known = {"linear": z + 0, "step": (z >= 0) * 1.0, "sigmoid": (1 + np.tanh(z / 2)) / 2, "tanh": np.tanh(z)}
        known |= {"relu": np.maximum(z, 0), "rbf": np.exp(-(z**2))}
        if name not in known:
            raise ValueError(name)
        return known[name]


@mutant("activate")
def overflows():
    """The sigmoid by its formula: a warning from e^10000."""

    def activate(z, name):
        z = np.asarray(z, dtype=float)
        if name == "sigmoid":
            return 1 / (1 + np.exp(-z))
        known = {"linear": z + 0, "step": (z > 0) * 1.0, "tanh": np.tanh(z), "relu": np.maximum(z, 0)}
        known |= {"rbf": np.exp(-(z**2))}
        if name not in known:
            raise ValueError(name)
        return known[name]


@mutant("activate")
def has_another_bump():
    """exp(−|z|)."""

    def activate(z, name):
        z = np.asarray(z, dtype=float)
        known = {"linear": z + 0, "step": (z > 0) * 1.0, "sigmoid": (1 + np.tanh(z / 2)) / 2, "tanh": np.tanh(z)}
        known |= {"relu": np.maximum(z, 0), "rbf": np.exp(-np.abs(z))}
        if name not in known:
            raise ValueError(name)
        return known[name]


@mutant("activate")
def takes_any_name_for_linear():
    """No ValueError."""

    def activate(z, name):
        z = np.asarray(z, dtype=float)
        known = {"step": (z > 0) * 1.0, "sigmoid": (1 + np.tanh(z / 2)) / 2, "tanh": np.tanh(z)}
        known |= {"relu": np.maximum(z, 0), "rbf": np.exp(-(z**2))}
        return known.get(name, z + 0)


@mutant("collapse")
def adds_the_biases():
    """Earlier biases do not pass through later weights."""

    def collapse(weights, biases):
        if len(weights) == 0:
            raise ValueError("no layer")
        W, b = np.asarray(weights[0], dtype=float), np.asarray(biases[-1], dtype=float)
        for V in weights[1:]:
            W = W @ V
        return W, b


@mutant("collapse")
def joins_two_layers_only():
    """The first two, whatever comes after them."""

    def collapse(weights, biases):
        if len(weights) == 0:
            raise ValueError("no layer")
        if len(weights) == 1:
            return np.array(weights[0]), np.array(biases[0])
        return np.asarray(weights[0]) @ weights[1], np.asarray(biases[0]) @ weights[1] + biases[1]


@mutant("collapse")
def pushes_the_bias_one_layer_only():
    """Each bias passes through the next layer, and no further."""

    def collapse(weights, biases):
        if len(weights) == 0:
            raise ValueError("no layer")
        W, b = np.asarray(weights[0], dtype=float), np.asarray(biases[-1], dtype=float)
        for V in weights[1:]:
            W = W @ V
        if len(weights) > 1:
            b = b + np.asarray(biases[-2]) @ weights[-1]
        return W, b


@mutant("collapse")
def multiplies_the_other_way():
    """W₂W₁ for W₁W₂, by the transposes that make it fit."""

    def collapse(weights, biases):
        if len(weights) == 0:
            raise ValueError("no layer")
        W, b = np.asarray(weights[0], dtype=float), np.asarray(biases[0], dtype=float)
        for V, c in zip(weights[1:], biases[1:]):
            V = np.asarray(V, dtype=float)
            W, b = (V @ W, V @ b + c) if V.shape[1] == len(W) == len(V) else (W @ V, b @ V + c)
        return W, b


@mutant("collapse")
def forgets_the_last_bias():
    """The bias of the last layer is not added."""

    def collapse(weights, biases):
        if len(weights) == 0:
            raise ValueError("no layer")
        W, b = np.asarray(weights[0], dtype=float), np.asarray(biases[0], dtype=float)
        for k, V in enumerate(weights[1:], 1):
            W, b = W @ V, b @ V + (biases[k] if k < len(weights) - 1 else 0)
        return W, b


@mutant("collapse")
def takes_no_layer_for_nothing():
    """An empty stack is the number 1 and the bias 0."""

    def collapse(weights, biases):
        W, b = np.eye(1), np.zeros(1)
        if len(weights):
            W, b = np.asarray(weights[0], dtype=float), np.asarray(biases[0], dtype=float)
        for V, c in zip(weights[1:], biases[1:]):
            W, b = W @ V, b @ V + c
        return W, b


@mutant("activate")
def leaks():
    """A leaky relu."""

    def activate(z, name):
        z = np.asarray(z, dtype=float)
        known = {"linear": z + 0, "step": (z > 0) * 1.0, "sigmoid": (1 + np.tanh(z / 2)) / 2, "tanh": np.tanh(z)}
        known |= {"relu": np.where(z > 0, z, 0.01 * z), "rbf": np.exp(-(z**2))}
        if name not in known:
            raise ValueError(name)
        return known[name]


@mutant("activate")
def has_a_steeper_sigmoid():
    """(1 + tanh z)/2 for (1 + tanh z/2)/2."""

    def activate(z, name):
        z = np.asarray(z, dtype=float)
        known = {"linear": z + 0, "step": (z > 0) * 1.0, "sigmoid": (1 + np.tanh(z)) / 2, "tanh": np.tanh(z)}
        known |= {"relu": np.maximum(z, 0), "rbf": np.exp(-(z**2))}
        if name not in known:
            raise ValueError(name)
        return known[name]


# ----------------------------------------------------------------------------- build_regressor and curve


@mutant("build_regressor")
def ends_in_a_relu():
    """No negative y."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        model = keras.Sequential([keras.Input((1,))])
        for units in (*hidden_units, 1):
            model.add(keras.layers.Dense(units, activation=activation))
        model.compile(optimizer="rmsprop", loss="mse")
        return model


@mutant("build_regressor")
def forgets_the_activation():
    """A stack of lines."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        model = keras.Sequential([keras.Input((1,)), *[keras.layers.Dense(units) for units in (*hidden_units, 1)]])
        model.compile(optimizer="rmsprop", loss="mse")
        return model


@mutant("build_regressor")
def always_takes_relu():
    """The argument is ignored."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        hidden = [keras.layers.Dense(units, activation="relu") for units in hidden_units]
        model = keras.Sequential([keras.Input((1,)), *hidden, keras.layers.Dense(1)])
        model.compile(optimizer="rmsprop", loss="mse")
        return model


@mutant("build_regressor")
def is_trained_on_the_absolute_error():
    """mae for mse."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        hidden = [keras.layers.Dense(units, activation=activation) for units in hidden_units]
        model = keras.Sequential([keras.Input((1,)), *hidden, keras.layers.Dense(1)])
        model.compile(optimizer="rmsprop", loss="mae")
        return model


@mutant("build_regressor")
def uses_adam():
    """Another optimizer."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        hidden = [keras.layers.Dense(units, activation=activation) for units in hidden_units]
        model = keras.Sequential([keras.Input((1,)), *hidden, keras.layers.Dense(1)])
        model.compile(optimizer="adam", loss="mse")
        return model


@mutant("build_regressor")
def forgets_the_return():
    """The model is built, and nobody gets it."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        hidden = [keras.layers.Dense(units, activation=activation) for units in hidden_units]
        model = keras.Sequential([keras.Input((1,)), *hidden, keras.layers.Dense(1)])
        model.compile(optimizer="rmsprop", loss="mse")
