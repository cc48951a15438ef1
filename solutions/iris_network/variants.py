"""Right solutions of the flower unit, written another way: each must earn full points."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("standardise")
def goes_column_by_column():
    """A loop over the columns, in plain Python."""

    def standardise(train, *others):
        train = [[float(x) for x in row] for row in train]
        numbers = []
        for column in zip(*train):
            mean = math.fsum(column) / len(column)
            spread = math.sqrt(math.fsum((x - mean) ** 2 for x in column) / len(column))
            numbers.append((mean, 0.0 if min(column) == max(column) else spread))
        found = []
        for part in (train, *others):
            rows = [[(x - m) / s if s else 0.0 for x, (m, s) in zip(row, numbers)] for row in part]
            found.append(np.array(rows, dtype=np.float64).reshape(-1, len(numbers)))
        return found


@variant("standardise")
def replaces_the_zeros():
    """A deviation of infinity where a column is constant."""

    def standardise(train, *others):
        first = np.array(train, dtype=float)
        low, high = first.min(0), first.max(0)
        std = np.sqrt(((first - first.mean(0)) ** 2).mean(0))
        std[low == high] = np.inf
        return [(np.array(part, dtype=float) - first.mean(0)) / std for part in [train] + list(others)]


@variant("standardise")
def uses_masks():
    """Only the columns that vary are filled in; a tuple."""

    def standardise(train, *others):
        train = np.asarray(train, dtype="float64")
        varies = np.ptp(train, axis=0) > 0
        mean, std = np.mean(train[:, varies], axis=0), np.std(train[:, varies], axis=0)

        def scaled(part):
            part = np.asarray(part, dtype="float64")
            out = np.zeros_like(part)
            out[:, varies] = (part[:, varies] - mean) / std
            return out

        return tuple(map(scaled, (train,) + others))


@variant("three_way_split")
def permutes_places():
    """A permutation of numbers from 0, used as an index; boolean masks."""

    def three_way_split(y, fractions, rng):
        y = np.asarray(y)
        kind = np.zeros(len(y), dtype=int)
        for label in np.unique(y):
            rows = np.where(y == label)[0]
            rows = rows[rng.permutation(len(rows))]
            n_val, n_test = int(len(rows) * fractions[0]), int(len(rows) * fractions[1])
            kind[rows[:n_val]] = 1
            kind[rows[n_val : n_val + n_test]] = 2
        return np.where(kind == 0)[0], np.where(kind == 1)[0], np.where(kind == 2)[0]


@variant("three_way_split")
def splits_with_numpy():
    """np.split at the two borders; sets of rows; lists of three."""

    def three_way_split(y, fractions, rng):
        y = np.array(y)
        val, test = fractions
        collected = [[], [], []]
        for label in sorted(set(y.tolist())):
            rows = rng.permutation(np.nonzero(y == label)[0])
            a = int(val * len(rows))
            b = a + int(test * len(rows))
            for part, piece in zip(collected, np.split(rows, [a, b])):
                part.append(piece)
        validate, tested, trained = [np.sort(np.concatenate([np.zeros(0, dtype=int), *part])) for part in collected]
        return [trained, validate, tested]


@variant("three_way_split")
def takes_away():
    """Training is what neither of the others has."""

    def three_way_split(y, fractions, rng):
        labels = np.asarray(y).tolist()
        val, test = set(), set()
        for label in sorted(set(labels)):
            rows = rng.permutation([i for i, found in enumerate(labels) if found == label])
            k = int(len(rows) * fractions[0])
            val.update(int(i) for i in rows[:k])
            test.update(int(i) for i in rows[k : k + int(len(rows) * fractions[1])])
        train = set(range(len(labels))) - val - test
        return tuple(np.array(sorted(part), dtype=np.int64) for part in (train, val, test))


@variant("make_network")
def draws_one_number_at_a_time():
    """A call of uniform for each weight; arrays."""

    def make_network(sizes, rng):
        network = []
        for k, size in enumerate(sizes):
            layer = [NetNode() for _ in range(size)]
            if k > 0:
                for node in layer:
                    node.inputs = [*network[k - 1]]
                    node.weights = np.array([rng.uniform(-0.5, 0.5) for _ in range(sizes[k - 1] + 1)])
                    node.change = np.zeros(sizes[k - 1] + 1)
            network.append(layer)
        return network


@variant("make_network")
def draws_a_layer_at_once():
    """One matrix for a layer, a row of it for each node."""

    def make_network(sizes, rng):
        layers = [[NetNode() for _ in range(n)] for n in sizes]
        for k in range(1, len(layers)):
            before, layer = layers[k - 1], layers[k]
            for node, weights in zip(layer, rng.uniform(-0.5, 0.5, size=(len(layer), len(before) + 1))):
                node.inputs.extend(before)
                node.weights.extend(float(w) for w in weights)
                node.change.extend(0.0 for _ in weights)
        return layers


@variant("make_network")
def stretches_a_uniform_number():
    """rng.uniform of 0 to 1, less a half."""

    def make_network(sizes, rng):
        network = [[NetNode() for i in range(sizes[0])]]
        for k in range(1, len(sizes)):
            network += [[]]
            for j in range(sizes[k]):
                n = NetNode()
                n.inputs = network[k - 1][:]
                n.weights = list(rng.uniform(size=len(n.inputs) + 1) - 0.5)
                n.change = [0] * len(n.weights)
                network[k].append(n)
        return network


@variant("feed_forward")
def multiplies_small_arrays():
    """np.dot in every node."""

    def feed_forward(network, x):
        if len(network[0]) != len(x):
            raise ValueError(f"{len(x)} numbers for {len(network[0])} nodes")
        for i in range(len(x)):
            network[0][i].value = x[i]
        for layer in network[1:]:
            for node in layer:
                values = np.array([other.value for other in node.inputs] + [1.0])
                node.value = float(1 / (1 + np.exp(-(np.array(node.weights) @ values))))
        return [node.value for node in network[-1]]


@variant("feed_forward")
def asks_the_outputs():
    """Recursion from the outputs back; every node is asked once."""

    def feed_forward(network, x):
        x = list(x)
        if len(x) != len(network[0]):
            raise ValueError("wrong number of inputs")
        for layer in network:
            for node in layer:
                node.value = None
        for node, number in zip(network[0], x):
            node.value = number

        def ask(node):
            if node.value is None:
                node.value = sigmoid(
                    node.weights[-1] + sum(w * ask(other) for w, other in zip(node.weights, node.inputs))
                )
            return node.value

        return [ask(node) for node in network[-1]]


@variant("feed_forward")
def returns_an_array():
    """The answer as a NumPy array; its own sigmoid."""

    def feed_forward(network, x):
        values = np.asarray(x, dtype=float)
        if values.shape != (len(network[0]),):
            raise ValueError("x does not fit")
        for node, value in zip(network[0], values):
            node.value = value
        for layer in network[1:]:
            W = np.array([node.weights for node in layer])
            values = 1 / (1 + np.exp(-(W[:, :-1] @ values + W[:, -1])))
            for node, value in zip(layer, values):
                node.value = value
        return values


@variant("back_propagate")
def pushes_the_blame_back():
    """Every node adds to the blame of its inputs."""

    def back_propagate(network, target):
        blame = {id(node): 0.0 for layer in network for node in layer}
        for node, wanted in zip(network[-1], target):
            blame[id(node)] = node.value - wanted
        for layer in reversed(network[1:]):
            for node in layer:
                node.delta = blame[id(node)] * node.value * (1 - node.value)
                for weight, other in zip(node.weights, node.inputs):
                    blame[id(other)] += weight * node.delta
        return sum((node.value - wanted) ** 2 for node, wanted in zip(network[-1], target)) / 2


@variant("back_propagate")
def uses_small_arrays_in_back_propagate():
    """A vector for each layer; E as a NumPy number."""

    def back_propagate(network, target):
        values = np.array([node.value for node in network[-1]])
        error = values - np.asarray(target, dtype=float)
        total = 0.5 * np.dot(error, error)
        for k in range(len(network) - 1, 0, -1):
            layer = network[k]
            values = np.array([node.value for node in layer])
            deltas = error * values * (1 - values)
            for node, delta in zip(layer, deltas):
                node.delta = delta
            error = np.array([node.weights[:-1] for node in layer]).T @ deltas
        return total


@variant("back_propagate")
def finds_its_place_by_identity():
    """The place of a node among its listeners' inputs is looked up."""

    def back_propagate(network, target):
        E = 0
        for k, node in enumerate(network[-1]):
            diff = node.value - target[k]
            E = E + diff * diff / 2
            node.delta = diff * (node.value - node.value**2)
        for k in range(len(network) - 2, 0, -1):
            later = network[k + 1]
            for node in network[k]:
                s = 0
                for listener in later:
                    for i in range(len(listener.inputs)):
                        if listener.inputs[i] is node:
                            s += listener.weights[i] * listener.delta
                node.delta = s * (node.value - node.value**2)
        return E


@variant("update")
def changes_in_place():
    """One weight after the other, by its number."""

    def update(network, lr, momentum):
        for layer in network:
            for node in layer:
                for i in range(len(node.weights)):
                    a = node.inputs[i].value if i < len(node.inputs) else 1
                    node.change[i] = -lr * node.delta * a + momentum * node.change[i]
                    node.weights[i] += node.change[i]


@variant("update")
def uses_small_arrays_in_update():
    """A vector for each node."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                a = np.array([other.value for other in node.inputs] + [1.0])
                node.change = momentum * np.array(node.change) - lr * node.delta * a
                node.weights = np.array(node.weights) + node.change


@variant("update")
def treats_the_bias_apart():
    """Inputs first, then the bias; it returns the network."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                step = lr * node.delta
                new = [momentum * old - step * other.value for old, other in zip(node.change[:-1], node.inputs)]
                new.append(momentum * node.change[-1] - step)
                node.change = new
                node.weights = [w + c for w, c in zip(node.weights, new)]
        return network


@variant("train_network")
def averages_with_numpy():
    """np.mean of a list of errors; an array of rows."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        X, targets = np.asarray(X, dtype=float), np.asarray(targets, dtype=float)
        history = []
        for epoch in range(epochs):
            order = rng.permutation(X.shape[0])
            seen = []
            for x, t in zip(X[order], targets[order]):
                feed_forward(network, x)
                seen.append(back_propagate(network, t))
                update(network, lr, momentum)
            history.append(np.mean(seen))
        return history


@variant("train_network")
def fills_an_array():
    """An array of means, filled step by step."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        n = len(X)
        means = np.zeros(epochs)
        for k in range(epochs):
            for i in rng.permutation(n).tolist():
                feed_forward(network, list(X[i]))
                means[k] += back_propagate(network, list(targets[i])) / n
                update(network, lr, momentum)
        return means


@variant("train_network")
def takes_its_own_step():
    """The step is written out in place of update."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        means = []
        while len(means) < epochs:
            errors = []
            for row in rng.permutation(len(X)):
                feed_forward(network, X[row])
                errors += [back_propagate(network, targets[row])]
                for layer in network[1:]:
                    for node in layer:
                        values = [other.value for other in node.inputs] + [1]
                        node.change = [momentum * c - lr * node.delta * a for c, a in zip(node.change, values)]
                        node.weights = [w + c for w, c in zip(node.weights, node.change)]
            means.append(sum(errors) / len(errors))
        return means


@variant("to_matrices")
def fills_a_matrix():
    """Weight by weight."""

    def to_matrices(network):
        matrices = []
        for k in range(1, len(network)):
            before, layer = network[k - 1], network[k]
            W = np.zeros((len(before) + 1, len(layer)))
            for j, node in enumerate(layer):
                for i in range(len(before) + 1):
                    W[i, j] = node.weights[i]
            matrices.append(W)
        return matrices


@variant("to_matrices")
def stands_columns_side_by_side():
    """np.column_stack."""

    def to_matrices(network):
        return [np.column_stack([np.asarray(node.weights, dtype=float) for node in layer]) for layer in network[1:]]


@variant("to_matrices")
def zips():
    """zip turns rows into columns."""

    def to_matrices(network):
        found = []
        for k in range(1, len(network)):
            found.append(np.array(list(zip(*[node.weights for node in network[k]])), dtype=np.float64))
        return found


@variant("output_layer")
def asks_case_by_case():
    """A chain of ifs."""

    def output_layer(task, num_classes):
        if task == "binary":
            return 1, "sigmoid", "binary_crossentropy"
        if task == "regression":
            return 1, "linear", "mse"
        if task == "multiclass" and num_classes >= 2:
            return num_classes, "softmax", "sparse_categorical_crossentropy"
        raise ValueError(f"{task!r} with {num_classes} classes")


@variant("output_layer")
def returns_a_list():
    """match, and a list."""

    def output_layer(task, num_classes):
        match task:
            case "binary":
                return [1, "sigmoid", "binary_crossentropy"]
            case "regression":
                return [1, "linear", "mse"]
            case "multiclass":
                if num_classes > 1:
                    return [int(num_classes), "softmax", "sparse_categorical_crossentropy"]
        raise ValueError(task)


@variant("output_layer")
def looks_the_parts_up():
    """Two tables."""

    def output_layer(task, num_classes):
        activations = {"binary": "sigmoid", "multiclass": "softmax", "regression": "linear"}
        losses = {
            "binary": "binary_crossentropy",
            "multiclass": "sparse_categorical_crossentropy",
            "regression": "mse",
        }
        units = num_classes if task == "multiclass" else 1
        if task not in activations or (task == "multiclass" and units < 2):
            raise ValueError("no such output layer")
        return units, activations[task], losses[task]


@variant("build_iris")
def is_functional():
    """keras.Model, activation layers of their own, objects for optimizer and loss."""

    def build_iris(hidden_units=(8,)):
        x = inputs = keras.Input(shape=(4,))
        for units in hidden_units:
            x = keras.layers.Dense(units)(x)
            x = keras.layers.ReLU()(x)
        outputs = keras.layers.Dense(3, activation=keras.activations.softmax)(x)
        model = keras.Model(inputs, outputs)
        loss = keras.losses.SparseCategoricalCrossentropy()
        model.compile(keras.optimizers.Adam(), loss, metrics=[keras.metrics.SparseCategoricalAccuracy(name="accuracy")])
        return model


@variant("build_iris")
def asks_its_own_table():
    """The last layer by output_layer."""

    def build_iris(hidden_units=(8,)):
        units, activation, loss = output_layer("multiclass", 3)
        layers = [keras.layers.Dense(n, activation="relu") for n in hidden_units]
        model = keras.Sequential([keras.Input((4,)), *layers, keras.layers.Dense(units, activation=activation)])
        model.compile(loss=loss, optimizer="adam", metrics=["accuracy"])
        return model


@variant("build_iris")
def names_its_layers():
    """InputLayer, names, Adam with its usual rate."""

    def build_iris(hidden_units=(8,)):
        model = keras.models.Sequential(name="irises")
        model.add(keras.layers.InputLayer(shape=(4,)))
        for k, n in enumerate(hidden_units):
            model.add(keras.layers.Dense(units=n, activation=keras.activations.relu, name=f"hidden_{k}"))
        model.add(keras.layers.Dense(units=3, name="species"))
        model.add(keras.layers.Softmax())
        model.compile(keras.optimizers.Adam(learning_rate=0.001), "sparse_categorical_crossentropy", metrics=["acc"])
        return model


@variant("features")
def keeps_functions():
    """A table of functions."""

    def features(X, names):
        table = {
            "x1": lambda p: p[0],
            "x2": lambda p: p[1],
            "x1^2": lambda p: p[0] ** 2,
            "x2^2": lambda p: p[1] ** 2,
            "x1*x2": lambda p: p[0] * p[1],
            "sin(x1)": lambda p: math.sin(p[0]),
            "sin(x2)": lambda p: math.sin(p[1]),
        }
        wrong = [name for name in names if name not in table]
        if wrong:
            raise ValueError("unknown: " + ", ".join(wrong))
        return np.array([[float(table[name](row)) for name in names] for row in X]).reshape(len(X), len(names))


@variant("features")
def fills_columns():
    """An empty array, column by column."""

    def features(X, names):
        X = np.asarray(X)
        x1, x2 = X[:, 0].astype(float), X[:, 1].astype(float)
        out = np.empty((len(X), len(names)))
        for k, name in enumerate(names):
            if name == "x1":
                out[:, k] = x1
            elif name == "x2":
                out[:, k] = x2
            elif name == "x1^2":
                out[:, k] = x1 * x1
            elif name == "x2^2":
                out[:, k] = x2 * x2
            elif name == "x1*x2":
                out[:, k] = x1 * x2
            elif name == "sin(x1)":
                out[:, k] = np.sin(x1)
            elif name == "sin(x2)":
                out[:, k] = np.sin(x2)
            else:
                raise ValueError(f"unknown feature: {name}")
        return out


@variant("features")
def catches_the_key_error():
    """A dictionary, and its error turned into another."""

    def features(X, names):
        x1, x2 = np.array(X, dtype=float)[:, 0], np.array(X, dtype=float)[:, 1]
        every = dict(
            zip(
                ["x1", "x2", "x1^2", "x2^2", "x1*x2", "sin(x1)", "sin(x2)"],
                [x1, x2, np.square(x1), np.square(x2), np.multiply(x1, x2), np.sin(x1), np.sin(x2)],
            )
        )
        try:
            return np.stack([every[name] for name in names], axis=1)
        except KeyError as missing:
            raise ValueError(f"there is no feature {missing}") from None
