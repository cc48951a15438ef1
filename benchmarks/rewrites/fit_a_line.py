"""Every known way to solve fit_a_line, rewritten by a language model that was asked to make it look like other work.

Each has the name of the way that it was made from, "instructor" for the unit's own solution. A benchmark alone reads
them: `benchmarks.likeness` counts how many copies that were disguised so are found.
"""

from __future__ import annotations

from autograder.specimens import variant

# ------------------------------------------------------------------------------------------ mse_gradient


@variant("mse_gradient")
def instructor():
    """Residuals as their own array; dot products for means."""

    def mse_gradient(x, y, w, b):
        inputs = np.array(x, dtype=np.float64).reshape(-1)
        targets = np.array(y, dtype=np.float64).reshape(-1)
        predictions = inputs * w + b
        residuals = predictions - targets
        count = residuals.size
        loss = np.dot(residuals, residuals) / count
        grad_w = 2.0 * np.dot(residuals, inputs) / count
        grad_b = 2.0 * residuals.sum() / count
        return loss, grad_w, grad_b


@variant("mse_gradient")
def walks_over_the_points():
    """One loop with three running sums in place of three comprehensions."""

    def mse_gradient(x, y, w, b):
        xs, ys = np.asarray(x).flatten(), np.asarray(y).flatten()
        total, total_x, total_sq = 0.0, 0.0, 0.0
        for i in range(len(xs)):
            px, py = float(xs[i]), float(ys[i])
            diff = w * px + b - py
            total += diff
            total_x += diff * px
            total_sq += diff**2
        return total_sq / len(xs), 2 * total_x / len(xs), 2 * total / len(xs)


@variant("mse_gradient")
def multiplies_matrices():
    """The design matrix is called X, the parameters theta."""

    def mse_gradient(x, y, w, b):
        features = np.asarray(x, dtype=float).reshape(-1, 1)
        X = np.hstack([features, np.ones_like(features)])
        theta = np.array([w, b], dtype=float)
        residual = X.dot(theta) - np.asarray(y, dtype=float).reshape(-1)
        m = X.shape[0]
        gradient = (2.0 / m) * X.T.dot(residual)
        return residual.dot(residual) / m, gradient[0], gradient[1]


@variant("mse_gradient")
def differentiates_numerically():
    """A named inner function; central differences with a step of its own."""

    def mse_gradient(x, y, w, b):
        flat_x = np.ravel(x).astype(float)
        flat_y = np.ravel(y).astype(float)

        def cost(slope, intercept):
            return np.square(slope * flat_x + intercept - flat_y).mean()

        h = 0.5
        d_slope = (cost(w + h, b) - cost(w - h, b)) / (2 * h)
        d_intercept = (cost(w, b + h) - cost(w, b - h)) / (2 * h)
        return cost(w, b), d_slope, d_intercept


# ----------------------------------------------------------------------------------------- least_squares


@variant("least_squares")
def instructor():
    """Centred copies of both arrays."""

    def least_squares(x, y):
        xs = np.array(x, dtype=float).flatten()
        ys = np.array(y, dtype=float).flatten()
        if xs.max() == xs.min():
            raise ValueError("cannot fit a line: every x has the same value")
        dx = xs - np.mean(xs)
        dy = ys - np.mean(ys)
        slope = dx.dot(dy) / dx.dot(dx)
        intercept = np.mean(ys) - slope * np.mean(xs)
        return slope, intercept


@variant("least_squares")
def asks_numpy():
    """np.polyfit, unpacked first."""

    def least_squares(x, y):
        xs = np.asarray(x, dtype=float).reshape(-1)
        ys = np.asarray(y, dtype=float).reshape(-1)
        if np.unique(xs).size < 2:
            raise ValueError("at least two different x are needed")
        slope, intercept = np.polyfit(xs, ys, deg=1)
        return slope, intercept


@variant("least_squares")
def solves_the_normal_equations():
    """The sums of the normal equations, one by one."""

    def least_squares(x, y):
        xs, ys = np.ravel(x).astype(float), np.ravel(y).astype(float)
        if len(np.unique(xs)) == 1:
            raise ValueError("all the x values coincide")
        gram = np.array([[np.sum(xs * xs), np.sum(xs)], [np.sum(xs), float(len(xs))]])
        moments = np.array([np.sum(xs * ys), np.sum(ys)])
        solution = np.linalg.solve(gram, moments)
        return float(solution[0]), float(solution[1])


@variant("least_squares")
def divides_covariance_by_variance():
    """Mean of products minus product of means."""

    def least_squares(x, y):
        xs = np.asarray(x, dtype=float).reshape(-1)
        ys = np.asarray(y, dtype=float).reshape(-1)
        if not np.any(xs != xs[0]):
            raise ValueError("the x values are all identical")
        mean_x, mean_y = xs.mean(), ys.mean()
        covariance = np.mean((xs - mean_x) * (ys - mean_y))
        slope = covariance / xs.var()
        return slope, mean_y - slope * mean_x


# ------------------------------------------------------------------------------------- max_learning_rate


@variant("max_learning_rate")
def instructor():
    """The Hessian of means."""

    def max_learning_rate(x):
        values = np.array(x, dtype=float).flatten()
        second_moment = (values * values).mean()
        first_moment = values.mean()
        hessian = np.array([[2 * second_moment, 2 * first_moment], [2 * first_moment, 2.0]])
        eigenvalues = np.linalg.eigvalsh(hessian)
        return 2.0 / eigenvalues[-1]


@variant("max_learning_rate")
def solves_the_quadratic_equation():
    """The larger root, from half the trace."""

    def max_learning_rate(x):
        values = np.asarray(x, dtype=float).reshape(-1)
        a, c = (values**2).mean(), values.mean()
        half_trace = (a + 1.0) / 2
        discriminant = half_trace**2 - (a - c**2)
        largest = half_trace + np.sqrt(max(discriminant, 0.0))
        return 1.0 / largest


@variant("max_learning_rate")
def multiplies_the_design_matrix():
    """The spectral norm of the design matrix."""

    def max_learning_rate(x):
        column = np.asarray(x, dtype=float).reshape(-1, 1)
        design = np.concatenate((column, np.ones((len(column), 1))), axis=1)
        norm = np.linalg.norm(design, ord=2)
        return len(column) / norm**2


@variant("max_learning_rate")
def asks_for_all_eigenvalues():
    """The Hessian as a product of matrices."""

    def max_learning_rate(x):
        values = np.ravel(x).astype(float)
        design = np.vstack((values, np.ones(len(values)))).T
        hessian = 2 * design.T @ design / len(values)
        spectrum = np.real(np.linalg.eigvals(hessian))
        return 2 / np.max(spectrum)


# --------------------------------------------------------------------------------------- steps_per_epoch


@variant("steps_per_epoch")
def instructor():
    """math.ceil of exact fractions would round; floor division of n − 1 does not."""

    def steps_per_epoch(n, batch_size):
        if batch_size <= 0:
            raise ValueError("batch_size must be a positive integer")
        if n == 0:
            return 0
        return (n - 1) // batch_size + 1


@variant("steps_per_epoch")
def counts_the_starts():
    """A loop that counts."""

    def steps_per_epoch(n, batch_size):
        if batch_size < 1:
            raise ValueError("the batch size must be positive")
        steps = 0
        for _ in range(0, n, batch_size):
            steps += 1
        return steps


@variant("steps_per_epoch")
def adds_before_it_divides():
    """The same sum, with a name."""

    def steps_per_epoch(n, batch_size):
        if not batch_size >= 1:
            raise ValueError(f"batch_size must be >= 1 but was {batch_size}")
        padded = n + (batch_size - 1)
        return padded // batch_size


@variant("steps_per_epoch")
def divides_with_a_rest():
    """Quotient and remainder by their operators."""

    def steps_per_epoch(n, batch_size):
        if batch_size < 1:
            raise ValueError("need a batch size of one or more")
        steps = n // batch_size
        if n % batch_size != 0:
            steps += 1
        return steps


# ----------------------------------------------------------------------------------------------- batches


@variant("batches")
def instructor():
    """A loop over a moving position."""

    def batches(n, batch_size, rng):
        if batch_size <= 0:
            raise ValueError("batch_size must be a positive integer")
        shuffled = rng.permutation(n)
        result = []
        position = 0
        while position < n:
            stop = position + batch_size
            result.append(shuffled[position:stop])
            position = stop
        return result


@variant("batches")
def takes_from_the_left():
    """The remainder is an array."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("the batch size must be positive")
        remaining = rng.permutation(n)
        result = []
        while remaining.size > 0:
            head, remaining = remaining[:batch_size], remaining[batch_size:]
            result.append(head)
        return result


@variant("batches")
def splits_with_numpy():
    """np.array_split at named borders."""

    def batches(n, batch_size, rng):
        if not batch_size >= 1:
            raise ValueError(f"batch_size must be >= 1 but was {batch_size}")
        shuffled = rng.permutation(n)
        if n == 0:
            return []
        borders = list(range(batch_size, n, batch_size))
        return list(np.split(shuffled, borders))


@variant("batches")
def asks_how_many_there_are():
    """A comprehension over the numbers of the batches."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("need a batch size of one or more")
        shuffled = rng.permutation(n)
        total = -(-n // batch_size)
        return [shuffled[i * batch_size : (i + 1) * batch_size] for i in range(total)]


# --------------------------------------------------------------------------------------------------- fit


@variant("fit")
def instructor():
    """Other names, a history, in-place updates."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        xs = np.array(x, dtype=float).flatten()
        ys = np.array(y, dtype=float).flatten()
        history = []
        for epoch in range(epochs):
            epoch_batches = batches(xs.shape[0], batch_size, rng)
            for index in epoch_batches:
                _, grad_w, grad_b = mse_gradient(xs[index], ys[index], w, b)
                w = w - lr * grad_w
                b = b - lr * grad_b
            current_loss, _, _ = mse_gradient(xs, ys, w, b)
            history.append(current_loss)
        return w, b, history


@variant("fit")
def steps_by_hand():
    """Slope and intercept apart, their gradients written out."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        if batch_size < 1:
            raise ValueError("the batch size must be positive")
        xs, ys = np.asarray(x, dtype=float).reshape(-1), np.asarray(y, dtype=float).reshape(-1)
        n = len(xs)
        history = []
        for _ in range(epochs):
            shuffled = rng.permutation(n)
            position = 0
            while position < n:
                index = shuffled[position : position + batch_size]
                residual = w * xs[index] + b - ys[index]
                step_w = 2 * np.mean(residual * xs[index])
                step_b = 2 * np.mean(residual)
                w, b = w - lr * step_w, b - lr * step_b
                position += batch_size
            history.append(float(np.mean((w * xs + b - ys) ** 2)))
        return w, b, history


@variant("fit")
def keeps_the_losses_in_an_array():
    """np.empty and an index."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        xs, ys = np.asarray(x, dtype=float).reshape(-1), np.asarray(y, dtype=float).reshape(-1)
        history = np.empty(epochs, dtype=float)
        epoch = 0
        while epoch < epochs:
            for index in batches(xs.size, batch_size, rng):
                gradient = mse_gradient(xs[index], ys[index], w, b)
                w = w - lr * gradient[1]
                b = b - lr * gradient[2]
            history[epoch] = mse_gradient(xs, ys, w, b)[0]
            epoch += 1
        return w, b, history


@variant("fit")
def moves_both_numbers_at_once():
    """A vector theta and an inner step."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        xs = np.ravel(x).astype(float)
        ys = np.ravel(y).astype(float)
        theta = np.array([float(w), float(b)])
        history = []

        def step(current, index):
            _, grad_w, grad_b = mse_gradient(xs[index], ys[index], current[0], current[1])
            return current - lr * np.array([grad_w, grad_b])

        for _ in range(epochs):
            for index in batches(xs.size, batch_size, rng):
                theta = step(theta, index)
            residual = theta[0] * xs + theta[1] - ys
            history.append(float(np.mean(residual**2)))
        return float(theta[0]), float(theta[1]), history


# --------------------------------------------------------------------------------------- last_rows_split


@variant("last_rows_split")
def instructor():
    """All rows first, then two slices."""

    def last_rows_split(n, fraction):
        split_at = int(n * (1 - fraction))
        if split_at <= 0:
            raise ValueError("the training part would be empty")
        if split_at >= n:
            raise ValueError("the validation part would be empty")
        indices = np.arange(n)
        return indices[:split_at], indices[split_at:]


@variant("last_rows_split")
def cuts_a_list():
    """Two ranges for one that is split."""

    def last_rows_split(n, fraction):
        keep = 1.0 - fraction
        size = int(np.floor(n * keep))
        if size < 1 or size > n - 1:
            raise ValueError("both parts need at least one row")
        return np.arange(0, size), np.arange(size, n)


@variant("last_rows_split")
def uses_lists():
    """Comprehensions."""

    def last_rows_split(n, fraction):
        limit = int(n * (1 - fraction))
        training = [i for i in range(n) if i < limit]
        validation = [i for i in range(n) if i >= limit]
        if not training or not validation:
            raise ValueError("one of the two parts has no rows")
        return np.array(training), np.array(validation)


@variant("last_rows_split")
def cuts_the_rows():
    """A mask."""

    def last_rows_split(n, fraction):
        indices = np.arange(n)
        is_training = indices < int(np.floor(n * (1 - fraction)))
        training, validation = indices[is_training], indices[~is_training]
        if training.size == 0 or validation.size == 0:
            raise ValueError("the split leaves one part without rows")
        return training, validation


# ---------------------------------------------------------------------------------------------- activate


@variant("activate")
def instructor():
    """A chain of conditions for the dictionary."""

    def activate(z, name):
        values = np.array(z, dtype=float, copy=True)
        if name == "linear":
            result = values
        elif name == "step":
            result = np.where(values > 0, 1.0, 0.0)
        elif name == "sigmoid":
            result = 0.5 * (1.0 + np.tanh(0.5 * values))
        elif name == "tanh":
            result = np.tanh(values)
        elif name == "relu":
            result = np.where(values > 0, values, 0.0)
        elif name == "rbf":
            result = np.exp(-np.square(values))
        else:
            raise ValueError(f"unknown activation: {name}")
        return result


@variant("activate")
def asks_case_by_case():
    """A match statement."""

    def activate(z, name):
        values = np.array(z, dtype=float)
        match name:
            case "linear":
                return values
            case "step":
                return (values > 0).astype(float)
            case "relu":
                return np.maximum(values, 0.0)
            case "tanh":
                return np.tanh(values)
            case "rbf":
                return np.exp(-(values**2))
            case "sigmoid":
                small = np.exp(-np.abs(values))
                return np.where(values < 0, small, 1.0) / (1.0 + small)
            case _:
                raise ValueError(f"{name} is not an activation")


@variant("activate")
def keeps_a_table_of_functions():
    """Named functions, and get."""

    def activate(z, name):
        values = np.array(z, dtype=float)

        def sigmoid(v):
            return 0.5 + 0.5 * np.tanh(0.5 * v)

        def gaussian(v):
            return np.exp(-np.square(v))

        available = {
            "linear": np.copy,
            "step": lambda v: np.where(v > 0, 1.0, 0.0),
            "sigmoid": sigmoid,
            "tanh": np.tanh,
            "relu": lambda v: np.maximum(v, 0.0),
            "rbf": gaussian,
        }
        chosen = available.get(name)
        if chosen is None:
            raise ValueError(f"{name} is not an activation")
        return chosen(values)


@variant("activate")
def computes_all_and_picks_one():
    """The list of names is looked at first."""

    def activate(z, name):
        if name not in ("linear", "step", "sigmoid", "tanh", "relu", "rbf"):
            raise ValueError(f"unknown activation: {name}")
        values = np.array(z, dtype=float)
        bounded = np.clip(values, -500, 500)
        outputs = {}
        outputs["linear"] = values.copy()
        outputs["step"] = (values > 0) * 1.0
        outputs["sigmoid"] = 1.0 / (1.0 + np.exp(-bounded))
        outputs["tanh"] = np.tanh(values)
        outputs["relu"] = values.clip(min=0)
        outputs["rbf"] = np.exp(-np.power(values, 2))
        return outputs[name]


# ---------------------------------------------------------------------------------------------- collapse


@variant("collapse")
def instructor():
    """An index in place of zip."""

    def collapse(weights, biases):
        depth = len(weights)
        if depth == 0:
            raise ValueError("expected at least one layer")
        total_weight = np.array(weights[0], dtype=float)
        total_bias = np.array(biases[0], dtype=float)
        for layer in range(1, depth):
            current = np.asarray(weights[layer], dtype=float)
            total_bias = total_bias.dot(current) + biases[layer]
            total_weight = total_weight.dot(current)
        return total_weight, total_bias


@variant("collapse")
def extends_by_a_row():
    """The affine matrix is filled in."""

    def collapse(weights, biases):
        if len(weights) == 0:
            raise ValueError("the stack is empty")
        product = np.eye(np.shape(weights[0])[0] + 1)
        for kernel, offset in zip(weights, biases):
            rows, columns = np.shape(kernel)
            affine = np.zeros((rows + 1, columns + 1))
            affine[:rows, :columns] = kernel
            affine[rows, :columns] = offset
            affine[rows, columns] = 1.0
            product = product @ affine
        return product[:-1, :-1], product[-1, :-1]


@variant("collapse")
def sends_unit_vectors_through():
    """A loop for the comprehension with a walrus."""

    def collapse(weights, biases):
        if len(weights) == 0:
            raise ValueError("the stack is empty")

        def forward(signal):
            for kernel, offset in zip(weights, biases):
                signal = np.matmul(signal, np.asarray(kernel, dtype=float)) + np.asarray(offset, dtype=float)
            return signal

        size = np.shape(weights[0])[0]
        at_zero = forward(np.zeros(size))
        return forward(np.identity(size)) - at_zero, at_zero


@variant("collapse")
def begins_at_the_end():
    """Indices that count down."""

    def collapse(weights, biases):
        count = len(weights)
        if not count:
            raise ValueError("the stack is empty")
        kernel = np.array(weights[count - 1], dtype=float)
        offset = np.array(biases[count - 1], dtype=float)
        for i in range(count - 2, -1, -1):
            offset = np.asarray(biases[i], dtype=float).dot(kernel) + offset
            kernel = np.asarray(weights[i], dtype=float).dot(kernel)
        return kernel, offset


# --------------------------------------------------------------------------------------- build_regressor


@variant("build_regressor")
def instructor():
    """A list of layers."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        stack = [keras.Input(shape=(1,))]
        for width in hidden_units:
            stack.append(keras.layers.Dense(width, activation=activation))
        stack.append(keras.layers.Dense(1))
        network = keras.Sequential(stack)
        network.compile(loss="mean_squared_error", optimizer=keras.optimizers.RMSprop())
        return network


@variant("build_regressor")
def is_functional():
    """Dense layers with their own activation."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        entry = keras.Input((1,), name="x")
        signal = entry
        for number, width in enumerate(hidden_units, start=1):
            signal = keras.layers.Dense(width, activation=activation, name=f"dense_{number}")(signal)
        exit_layer = keras.layers.Dense(1, name="y")
        network = keras.Model(inputs=entry, outputs=exit_layer(signal))
        network.compile(optimizer="rmsprop", loss="mse")
        return network


@variant("build_regressor")
def adds_layer_by_layer():
    """Input in place of InputLayer, no names."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        network = keras.Sequential()
        network.add(keras.Input(shape=(1,)))
        widths = list(hidden_units)
        while widths:
            network.add(keras.layers.Dense(widths.pop(0), activation=activation))
        network.add(keras.layers.Dense(1, activation=None))
        network.compile(optimizer=keras.optimizers.RMSprop(), loss="mse", metrics=["mean_absolute_error"])
        return network


@variant("build_regressor")
def is_a_list_of_layers():
    """The hidden layers are made by a helper."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        def hidden(width):
            return keras.layers.Dense(width, activation=activation)

        network = keras.Sequential()
        network.add(keras.layers.Input((1,)))
        for layer in map(hidden, hidden_units):
            network.add(layer)
        network.add(keras.layers.Dense(1))
        network.compile(loss="mse", optimizer="rmsprop")
        return network
