"""Wrong solutions of the flower unit; each must lose points in its own exercise, and in no other."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant

# ---------------------------------------------------------------------------------------------------------- standardise


@mutant("standardise")
def scales_each_part_by_itself():
    """The test rows' own mean and deviation."""

    def standardise(train, *others):
        found = []
        for part in (train, *others):
            part = np.asarray(part, dtype=np.float64)
            constant = part.max(axis=0) == part.min(axis=0)
            found.append(
                np.where(constant, 0.0, (part - part.mean(axis=0)) / np.where(constant, 1.0, part.std(axis=0)))
            )
        return found


@mutant("standardise")
def divides_by_n_minus_one():
    """The deviation of a sample."""

    def standardise(train, *others):
        arrays = [np.asarray(part, dtype=np.float64) for part in (train, *others)]
        mean, std = arrays[0].mean(axis=0), arrays[0].std(axis=0, ddof=min(1, len(arrays[0]) - 1))
        constant = arrays[0].max(axis=0) == arrays[0].min(axis=0)
        return [np.where(constant, 0.0, (part - mean) / np.where(constant, 1.0, std)) for part in arrays]


@mutant("standardise")
def averages_everything():
    """One mean and one deviation for all columns."""

    def standardise(train, *others):
        arrays = [np.asarray(part, dtype=np.float64) for part in (train, *others)]
        mean, std = arrays[0].mean(), arrays[0].std() + 1e-12
        constant = arrays[0].max(axis=0) == arrays[0].min(axis=0)
        return [np.where(constant, 0.0, (part - mean) / np.where(constant, 1.0, std)) for part in arrays]


@mutant("standardise")
def averages_rows():
    """Each flower is scaled by itself."""

    def standardise(train, *others):
        arrays = [np.asarray(part, dtype=np.float64) for part in (train, *others)]
        return [
            (part - part.mean(axis=1, keepdims=True)) / (part.std(axis=1, keepdims=True) + 1e-12) for part in arrays
        ]


@mutant("standardise")
def divides_by_zero():
    """A constant column is NaN."""

    def standardise(train, *others):
        arrays = [np.asarray(part, dtype=np.float64) for part in (train, *others)]
        mean, std = arrays[0].mean(axis=0), arrays[0].std(axis=0)
        with np.errstate(all="ignore"):
            return [(part - mean) / std for part in arrays]


@mutant("standardise")
def only_moves_constant_columns():
    """A column that is constant in training is not 0 elsewhere."""

    def standardise(train, *others):
        arrays = [np.asarray(part, dtype=np.float64) for part in (train, *others)]
        mean, std = arrays[0].mean(axis=0), arrays[0].std(axis=0)
        constant = arrays[0].max(axis=0) == arrays[0].min(axis=0)
        return [(part - mean) / np.where(constant, 1.0, std) for part in arrays]


@mutant("standardise")
def divides_by_the_variance():
    """The square of the deviation."""

    def standardise(train, *others):
        arrays = [np.asarray(part, dtype=np.float64) for part in (train, *others)]
        mean, std = arrays[0].mean(axis=0), arrays[0].var(axis=0)
        constant = arrays[0].max(axis=0) == arrays[0].min(axis=0)
        return [np.where(constant, 0.0, (part - mean) / np.where(constant, 1.0, std)) for part in arrays]


@mutant("standardise")
def measures_all_rows_together():
    """Mean and deviation of all parts: the test is looked at."""

    def standardise(train, *others):
        arrays = [np.asarray(part, dtype=np.float64) for part in (train, *others)]
        both = np.concatenate(arrays)
        mean, std = both.mean(axis=0), both.std(axis=0) + 1e-12
        constant = arrays[0].max(axis=0) == arrays[0].min(axis=0)
        return [np.where(constant, 0.0, (part - mean) / np.where(constant, 1.0, std)) for part in arrays]


@mutant("standardise")
def stretches_to_zero_and_one():
    """Smallest to 0, largest to 1."""

    def standardise(train, *others):
        arrays = [np.asarray(part, dtype=np.float64) for part in (train, *others)]
        mean, std = arrays[0].min(axis=0), np.ptp(arrays[0], axis=0)
        constant = arrays[0].max(axis=0) == arrays[0].min(axis=0)
        return [np.where(constant, 0.0, (part - mean) / np.where(constant, 1.0, std)) for part in arrays]


# ------------------------------------------------------------------------------------------------------ three_way_split


@mutant("three_way_split")
def ignores_the_classes():
    """One permutation of all rows."""

    def three_way_split(y, fractions, rng):
        rows = rng.permutation(len(y))
        first, second = int(len(y) * fractions[0]), int(len(y) * fractions[1])
        parts = rows[first + second :], rows[:first], rows[first : first + second]
        return tuple(np.sort(part) for part in parts)


@mutant("three_way_split")
def does_not_shuffle_three_way_split():
    """The first rows of each class."""

    def three_way_split(y, fractions, rng):
        y = np.asarray(y)
        train, val, test = [], [], []
        for label in np.unique(y):
            rows = np.flatnonzero(y == label).tolist()
            first, second = int(len(rows) * fractions[0]), int(len(rows) * fractions[1])
            val += rows[:first]
            test += rows[first : first + second]
            train += rows[first + second :]
        return tuple(np.array(sorted(part), dtype=int) for part in (train, val, test))


@mutant("three_way_split")
def leaves_the_rows_unsorted():
    """In the order of the permutations."""

    def three_way_split(y, fractions, rng):
        y = np.asarray(y)
        train, val, test = [], [], []
        for label in np.unique(y):
            rows = rng.permutation(np.flatnonzero(y == label)).tolist()
            first, second = int(len(rows) * fractions[0]), int(len(rows) * fractions[1])
            val += rows[:first]
            test += rows[first : first + second]
            train += rows[first + second :]
        return tuple(np.array(part, dtype=int) for part in (train, val, test))


@mutant("three_way_split")
def gives_the_test_first():
    """(train, test, val)."""

    def three_way_split(y, fractions, rng):
        y = np.asarray(y)
        train, val, test = [], [], []
        for label in np.unique(y):
            rows = rng.permutation(np.flatnonzero(y == label)).tolist()
            first, second = int(len(rows) * fractions[0]), int(len(rows) * fractions[1])
            val += rows[:first]
            test += rows[first : first + second]
            train += rows[first + second :]
        return tuple(np.array(sorted(part), dtype=int) for part in (train, test, val))


@mutant("three_way_split")
def tests_with_what_it_validates():
    """Both parts begin at the first row."""

    def three_way_split(y, fractions, rng):
        y = np.asarray(y)
        train, val, test = [], [], []
        for label in np.unique(y):
            rows = rng.permutation(np.flatnonzero(y == label)).tolist()
            first, second = int(len(rows) * fractions[0]), int(len(rows) * fractions[1])
            val += rows[:first]
            test += rows[:second]
            train += rows[max(first, second) :]
        return tuple(np.array(sorted(part), dtype=int) for part in (train, val, test))


@mutant("three_way_split")
def rounds_up():
    """The next whole number."""

    def three_way_split(y, fractions, rng):
        y = np.asarray(y)
        train, val, test = [], [], []
        for label in np.unique(y):
            rows = rng.permutation(np.flatnonzero(y == label)).tolist()
            first, second = math.ceil(len(rows) * fractions[0]), math.ceil(len(rows) * fractions[1])
            val += rows[:first]
            test += rows[first : first + second]
            train += rows[first + second :]
        return tuple(np.array(sorted(part), dtype=int) for part in (train, val, test))


@mutant("three_way_split")
def visits_classes_as_they_come():
    """In the order of their first rows."""

    def three_way_split(y, fractions, rng):
        y = np.asarray(y)
        train, val, test = [], [], []
        for label in list(dict.fromkeys(y.tolist())):
            rows = rng.permutation(np.flatnonzero(y == label)).tolist()
            first, second = int(len(rows) * fractions[0]), int(len(rows) * fractions[1])
            val += rows[:first]
            test += rows[first : first + second]
            train += rows[first + second :]
        return tuple(np.array(sorted(part), dtype=int) for part in (train, val, test))


@mutant("three_way_split")
def takes_the_rest_for_testing():
    """The second fraction of what is left."""

    def three_way_split(y, fractions, rng):
        y = np.asarray(y)
        train, val, test = [], [], []
        for label in np.unique(y):
            rows = rng.permutation(np.flatnonzero(y == label)).tolist()
            first, second = (
                int(len(rows) * fractions[0]),
                int((len(rows) - int(len(rows) * fractions[0])) * fractions[1]),
            )
            val += rows[:first]
            test += rows[first : first + second]
            train += rows[first + second :]
        return tuple(np.array(sorted(part), dtype=int) for part in (train, val, test))


# --------------------------------------------------------------------------------------------------------- make_network


@mutant("make_network")
def has_no_bias():
    """As many weights as inputs."""

    def make_network(sizes, rng):
        network = [[NetNode() for _ in range(sizes[0])]]
        for size in sizes[1:]:
            layer = []
            for _ in range(size):
                node = NetNode()
                node.inputs = list(network[-1])
                node.weights = rng.uniform(-0.5, 0.5, len(node.inputs)).tolist()
                node.change = [0.0] * len(node.weights)
                layer.append(node)
            network.append(layer)
        return network


@mutant("make_network")
def shares_one_list_of_weights():
    """All nodes of a layer have the same list."""

    def make_network(sizes, rng):
        network = [[NetNode() for _ in range(sizes[0])]]
        for size in sizes[1:]:
            layer = []
            weights = rng.uniform(-0.5, 0.5, len(network[-1]) + 1).tolist()
            for _ in range(size):
                node = NetNode()
                node.inputs = list(network[-1])
                node.weights = weights
                node.change = [0.0] * len(node.weights)
                layer.append(node)
            network.append(layer)
        return network


@mutant("make_network")
def shares_one_list_of_changes():
    """Two names for one list of zeros."""

    def make_network(sizes, rng):
        network = [[NetNode() for _ in range(sizes[0])]]
        for size in sizes[1:]:
            layer = []
            zeros = [0.0] * (len(network[-1]) + 1)
            for _ in range(size):
                node = NetNode()
                node.inputs = list(network[-1])
                node.weights = rng.uniform(-0.5, 0.5, len(node.inputs) + 1).tolist()
                node.change = zeros
                layer.append(node)
            network.append(layer)
        return network


@mutant("make_network")
def listens_to_its_own_layer():
    """Nodes of the same layer are inputs, too."""

    def make_network(sizes, rng):
        network = [[NetNode() for _ in range(sizes[0])]]
        for size in sizes[1:]:
            layer = []
            for _ in range(size):
                node = NetNode()
                node.inputs = [*network[-1], *layer]
                node.weights = rng.uniform(-0.5, 0.5, len(node.inputs) + 1).tolist()
                node.change = [0.0] * len(node.weights)
                layer.append(node)
            network.append(layer)
        return network


@mutant("make_network")
def listens_to_all_before():
    """Every node of every earlier layer."""

    def make_network(sizes, rng):
        network = [[NetNode() for _ in range(sizes[0])]]
        for size in sizes[1:]:
            layer = []
            for _ in range(size):
                node = NetNode()
                node.inputs = [node for layer in network for node in layer]
                node.weights = rng.uniform(-0.5, 0.5, len(node.inputs) + 1).tolist()
                node.change = [0.0] * len(node.weights)
                layer.append(node)
            network.append(layer)
        return network


@mutant("make_network")
def draws_from_a_normal_distribution():
    """Another distribution."""

    def make_network(sizes, rng):
        network = [[NetNode() for _ in range(sizes[0])]]
        for size in sizes[1:]:
            layer = []
            for _ in range(size):
                node = NetNode()
                node.inputs = list(network[-1])
                node.weights = rng.normal(0, 0.5, len(node.inputs) + 1).tolist()
                node.change = [0.0] * len(node.weights)
                layer.append(node)
            network.append(layer)
        return network


@mutant("make_network")
def draws_between_zero_and_one():
    """Only positive weights."""

    def make_network(sizes, rng):
        network = [[NetNode() for _ in range(sizes[0])]]
        for size in sizes[1:]:
            layer = []
            for _ in range(size):
                node = NetNode()
                node.inputs = list(network[-1])
                node.weights = rng.uniform(0, 1, len(node.inputs) + 1).tolist()
                node.change = [0.0] * len(node.weights)
                layer.append(node)
            network.append(layer)
        return network


@mutant("make_network")
def draws_the_bias_first():
    """A bias of zero at the end, a weight too few drawn."""

    def make_network(sizes, rng):
        network = [[NetNode() for _ in range(sizes[0])]]
        for size in sizes[1:]:
            layer = []
            for _ in range(size):
                node = NetNode()
                node.inputs = list(network[-1])
                node.weights = rng.uniform(-0.5, 0.5, len(node.inputs)).tolist() + [0.0]
                node.change = [0.0] * len(node.weights)
                layer.append(node)
            network.append(layer)
        return network


@mutant("make_network")
def forgets_the_changes():
    """change stays empty."""

    def make_network(sizes, rng):
        network = [[NetNode() for _ in range(sizes[0])]]
        for size in sizes[1:]:
            layer = []
            for _ in range(size):
                node = NetNode()
                node.inputs = list(network[-1])
                node.weights = rng.uniform(-0.5, 0.5, len(node.inputs) + 1).tolist()
                layer.append(node)
            network.append(layer)
        return network


@mutant("make_network")
def gives_the_first_layer_weights():
    """Inputs with a bias."""

    def make_network(sizes, rng):
        network = [[NetNode() for _ in range(sizes[0])]]
        for node in network[0]:
            node.weights, node.change = [0.0], [0.0]
        for size in sizes[1:]:
            layer = []
            for _ in range(size):
                node = NetNode()
                node.inputs = list(network[-1])
                node.weights = rng.uniform(-0.5, 0.5, len(node.inputs) + 1).tolist()
                node.change = [0.0] * len(node.weights)
                layer.append(node)
            network.append(layer)
        return network


# --------------------------------------------------------------------------------------------------------- feed_forward


@mutant("feed_forward")
def forgets_the_bias():
    """The last weight is not used."""

    def feed_forward(network, x):
        if len(x) != len(network[0]):
            raise ValueError("not as many numbers as inputs")
        for node, number in zip(network[0], x):
            node.value = float(number)
        for layer in network[1:]:
            for node in layer:
                z = 0.0
                for weight, other in zip(node.weights, node.inputs):
                    z += weight * other.value
                node.value = sigmoid(z)
        return [node.value for node in network[-1]]


@mutant("feed_forward")
def takes_the_bias_first():
    """The first weight is the bias."""

    def feed_forward(network, x):
        if len(x) != len(network[0]):
            raise ValueError("not as many numbers as inputs")
        for node, number in zip(network[0], x):
            node.value = float(number)
        for layer in network[1:]:
            for node in layer:
                z = node.weights[0]
                for weight, other in zip(node.weights[1:], node.inputs):
                    z += weight * other.value
                node.value = sigmoid(z)
        return [node.value for node in network[-1]]


@mutant("feed_forward")
def sends_out_the_sum():
    """No sigmoid."""

    def feed_forward(network, x):
        if len(x) != len(network[0]):
            raise ValueError("not as many numbers as inputs")
        for node, number in zip(network[0], x):
            node.value = float(number)
        for layer in network[1:]:
            for node in layer:
                z = node.weights[-1]
                for weight, other in zip(node.weights, node.inputs):
                    z += weight * other.value
                node.value = z
        return [node.value for node in network[-1]]


@mutant("feed_forward")
def leaves_the_outputs_linear():
    """No sigmoid in the last layer."""

    def feed_forward(network, x):
        if len(x) != len(network[0]):
            raise ValueError("not as many numbers as inputs")
        for node, number in zip(network[0], x):
            node.value = float(number)
        for layer in network[1:]:
            for node in layer:
                z = node.weights[-1]
                for weight, other in zip(node.weights, node.inputs):
                    z += weight * other.value
                node.value = z if layer is network[-1] else sigmoid(z)
        return [node.value for node in network[-1]]


@mutant("feed_forward")
def squeezes_what_comes_in():
    """The sigmoid in the first layer, too."""

    def feed_forward(network, x):
        if len(x) != len(network[0]):
            raise ValueError("not as many numbers as inputs")
        for node, number in zip(network[0], x):
            node.value = sigmoid(number)
        for layer in network[1:]:
            for node in layer:
                z = node.weights[-1]
                for weight, other in zip(node.weights, node.inputs):
                    z += weight * other.value
                node.value = sigmoid(z)
        return [node.value for node in network[-1]]


@mutant("feed_forward")
def accepts_any_number_of_numbers():
    """zip stops at the shorter one."""

    def feed_forward(network, x):
        for node, number in zip(network[0], x):
            node.value = float(number)
        for layer in network[1:]:
            for node in layer:
                z = node.weights[-1]
                for weight, other in zip(node.weights, node.inputs):
                    z += weight * other.value
                node.value = sigmoid(z)
        return [node.value for node in network[-1]]


@mutant("feed_forward")
def returns_the_outputs_only():
    """No node gets a value."""

    def feed_forward(network, x):
        if len(x) != len(network[0]):
            raise ValueError("not as many numbers as inputs")
        values = [float(number) for number in x]
        for layer in network[1:]:
            values = [sigmoid(node.weights[-1] + sum(w * v for w, v in zip(node.weights, values))) for node in layer]
        return values


@mutant("feed_forward")
def uses_tanh():
    """Another bend."""

    def feed_forward(network, x):
        if len(x) != len(network[0]):
            raise ValueError("not as many numbers as inputs")
        for node, number in zip(network[0], x):
            node.value = float(number)
        for layer in network[1:]:
            for node in layer:
                z = node.weights[-1]
                for weight, other in zip(node.weights, node.inputs):
                    z += weight * other.value
                node.value = math.tanh(z)
        return [node.value for node in network[-1]]


@mutant("feed_forward")
def returns_the_nodes():
    """The last layer itself."""

    def feed_forward(network, x):
        if len(x) != len(network[0]):
            raise ValueError("not as many numbers as inputs")
        for node, number in zip(network[0], x):
            node.value = float(number)
        for layer in network[1:]:
            for node in layer:
                z = node.weights[-1]
                for weight, other in zip(node.weights, node.inputs):
                    z += weight * other.value
                node.value = sigmoid(z)
        return network[-1]


@mutant("feed_forward")
def keeps_one_layer_behind():
    """The last layer is not computed."""

    def feed_forward(network, x):
        if len(x) != len(network[0]):
            raise ValueError("not as many numbers as inputs")
        for node, number in zip(network[0], x):
            node.value = float(number)
        for layer in network[1:-1]:
            for node in layer:
                z = node.weights[-1]
                for weight, other in zip(node.weights, node.inputs):
                    z += weight * other.value
                node.value = sigmoid(z)
        return [node.value for node in network[-1]]


# ------------------------------------------------------------------------------------------------------- back_propagate


@mutant("back_propagate")
def forgets_the_slope_at_the_end():
    """δ = ŷ − y."""

    def back_propagate(network, target):
        error = 0.0
        for node, wanted in zip(network[-1], target):
            error += 0.5 * (node.value - wanted) ** 2
            node.delta = node.value - wanted
        for k in range(len(network) - 2, 0, -1):
            for j, node in enumerate(network[k]):
                blame = sum(listener.delta * listener.weights[j] for listener in network[k + 1])
                node.delta = blame * node.value * (1 - node.value)
        return error


@mutant("back_propagate")
def forgets_the_slope_in_the_middle():
    """Blame without σ′."""

    def back_propagate(network, target):
        error = 0.0
        for node, wanted in zip(network[-1], target):
            error += 0.5 * (node.value - wanted) ** 2
            node.delta = (node.value - wanted) * node.value * (1 - node.value)
        for k in range(len(network) - 2, 0, -1):
            for j, node in enumerate(network[k]):
                blame = sum(listener.delta * listener.weights[j] for listener in network[k + 1])
                node.delta = blame
        return error


@mutant("back_propagate")
def turns_the_sign():
    """y − ŷ."""

    def back_propagate(network, target):
        error = 0.0
        for node, wanted in zip(network[-1], target):
            error += 0.5 * (node.value - wanted) ** 2
            node.delta = (wanted - node.value) * node.value * (1 - node.value)
        for k in range(len(network) - 2, 0, -1):
            for j, node in enumerate(network[k]):
                blame = sum(listener.delta * listener.weights[j] for listener in network[k + 1])
                node.delta = blame * node.value * (1 - node.value)
        return error


@mutant("back_propagate")
def forgets_the_half():
    """E is the whole sum."""

    def back_propagate(network, target):
        error = 0.0
        for node, wanted in zip(network[-1], target):
            error += (node.value - wanted) ** 2
            node.delta = (node.value - wanted) * node.value * (1 - node.value)
        for k in range(len(network) - 2, 0, -1):
            for j, node in enumerate(network[k]):
                blame = sum(listener.delta * listener.weights[j] for listener in network[k + 1])
                node.delta = blame * node.value * (1 - node.value)
        return error


@mutant("back_propagate")
def averages_the_outputs():
    """E is divided by the number of outputs."""

    def back_propagate(network, target):
        error = 0.0
        for node, wanted in zip(network[-1], target):
            error += 0.5 * (node.value - wanted) ** 2
            node.delta = (node.value - wanted) * node.value * (1 - node.value)
        for k in range(len(network) - 2, 0, -1):
            for j, node in enumerate(network[k]):
                blame = sum(listener.delta * listener.weights[j] for listener in network[k + 1])
                node.delta = blame * node.value * (1 - node.value)
        return error / len(target)


@mutant("back_propagate")
def takes_the_bias_for_the_blame():
    """The listeners' last weight."""

    def back_propagate(network, target):
        error = 0.0
        for node, wanted in zip(network[-1], target):
            error += 0.5 * (node.value - wanted) ** 2
            node.delta = (node.value - wanted) * node.value * (1 - node.value)
        for k in range(len(network) - 2, 0, -1):
            for j, node in enumerate(network[k]):
                blame = sum(listener.delta * listener.weights[-1] for listener in network[k + 1])
                node.delta = blame * node.value * (1 - node.value)
        return error


@mutant("back_propagate")
def blames_all_the_same():
    """The listeners' deltas without their weights."""

    def back_propagate(network, target):
        error = 0.0
        for node, wanted in zip(network[-1], target):
            error += 0.5 * (node.value - wanted) ** 2
            node.delta = (node.value - wanted) * node.value * (1 - node.value)
        for k in range(len(network) - 2, 0, -1):
            for j, node in enumerate(network[k]):
                blame = sum(listener.delta for listener in network[k + 1])
                node.delta = blame * node.value * (1 - node.value)
        return error


@mutant("back_propagate")
def goes_forward():
    """From the second layer to the last: the listeners' deltas are old."""

    def back_propagate(network, target):
        error = 0.0
        for node, wanted in zip(network[-1], target):
            error += 0.5 * (node.value - wanted) ** 2
            node.delta = (node.value - wanted) * node.value * (1 - node.value)
        for k in range(1, len(network) - 1):
            for j, node in enumerate(network[k]):
                blame = sum(listener.delta * listener.weights[j] for listener in network[k + 1])
                node.delta = blame * node.value * (1 - node.value)
        return error


@mutant("back_propagate")
def stops_after_one_layer():
    """Only the last hidden layer."""

    def back_propagate(network, target):
        error = 0.0
        for node, wanted in zip(network[-1], target):
            error += 0.5 * (node.value - wanted) ** 2
            node.delta = (node.value - wanted) * node.value * (1 - node.value)
        for k in range(len(network) - 2, max(len(network) - 3, 0), -1):
            for j, node in enumerate(network[k]):
                blame = sum(listener.delta * listener.weights[j] for listener in network[k + 1])
                node.delta = blame * node.value * (1 - node.value)
        return error


@mutant("back_propagate")
def returns_nothing():
    """E is lost."""

    def back_propagate(network, target):
        error = 0.0
        for node, wanted in zip(network[-1], target):
            error += 0.5 * (node.value - wanted) ** 2
            node.delta = (node.value - wanted) * node.value * (1 - node.value)
        for k in range(len(network) - 2, 0, -1):
            for j, node in enumerate(network[k]):
                blame = sum(listener.delta * listener.weights[j] for listener in network[k + 1])
                node.delta = blame * node.value * (1 - node.value)


@mutant("back_propagate")
def changes_the_weights():
    """A step on the way."""

    def back_propagate(network, target):
        error = 0.0
        for node, wanted in zip(network[-1], target):
            error += 0.5 * (node.value - wanted) ** 2
            node.delta = (node.value - wanted) * node.value * (1 - node.value)
        for k in range(len(network) - 2, 0, -1):
            for j, node in enumerate(network[k]):
                blame = sum(listener.delta * listener.weights[j] for listener in network[k + 1])
                node.delta = blame * node.value * (1 - node.value)
        for layer in network[1:]:
            for node in layer:
                node.weights = [w - 0.1 * node.delta for w in node.weights]
        return error


@mutant("back_propagate")
def takes_its_own_weights():
    """The weights that come in, not those that go out."""

    def back_propagate(network, target):
        error = 0.0
        for node, wanted in zip(network[-1], target):
            error += 0.5 * (node.value - wanted) ** 2
            node.delta = (node.value - wanted) * node.value * (1 - node.value)
        for k in range(len(network) - 2, 0, -1):
            for j, node in enumerate(network[k]):
                blame = sum(
                    listener.delta * node.weights[i % len(node.weights)] for i, listener in enumerate(network[k + 1])
                )
                node.delta = blame * node.value * (1 - node.value)
        return error


# --------------------------------------------------------------------------------------------------------------- update


@mutant("update")
def forgets_the_momentum():
    """Plain descent."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                incoming = [other.value for other in node.inputs] + [1.0]
                node.change = [-lr * node.delta * a for a, last in zip(incoming, node.change)]
                node.weights = [weight + step for weight, step in zip(node.weights, node.change)]


@mutant("update")
def forgets_the_change():
    """change stays what it was."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                incoming = [other.value for other in node.inputs] + [1.0]
                change = [momentum * last - lr * node.delta * a for a, last in zip(incoming, node.change)]
                node.weights = [weight + step for weight, step in zip(node.weights, change)]


@mutant("update")
def climbs():
    """A step with the slope."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                incoming = [other.value for other in node.inputs] + [1.0]
                node.change = [momentum * last + lr * node.delta * a for a, last in zip(incoming, node.change)]
                node.weights = [weight + step for weight, step in zip(node.weights, node.change)]


@mutant("update")
def turns_the_momentum():
    """Against the last change."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                incoming = [other.value for other in node.inputs] + [1.0]
                node.change = [-momentum * last - lr * node.delta * a for a, last in zip(incoming, node.change)]
                node.weights = [weight + step for weight, step in zip(node.weights, node.change)]


@mutant("update")
def keeps_the_bias():
    """The last weight does not learn."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                incoming = [other.value for other in node.inputs] + [0.0]
                node.change = [momentum * last - lr * node.delta * a for a, last in zip(incoming, node.change)]
                node.weights = [weight + step for weight, step in zip(node.weights, node.change)]


@mutant("update")
def weighs_by_its_own_value():
    """The node's value, not its input's."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                incoming = [node.value for other in node.inputs] + [1.0]
                node.change = [momentum * last - lr * node.delta * a for a, last in zip(incoming, node.change)]
                node.weights = [weight + step for weight, step in zip(node.weights, node.change)]


@mutant("update")
def subtracts_the_change():
    """w − Δw."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                incoming = [other.value for other in node.inputs] + [1.0]
                node.change = [momentum * last - lr * node.delta * a for a, last in zip(incoming, node.change)]
                node.weights = [weight - step for weight, step in zip(node.weights, node.change)]


@mutant("update")
def averages_as_adam_does():
    """(1 − α) before the slope."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                incoming = [other.value for other in node.inputs] + [1.0]
                node.change = [
                    momentum * last - (1 - momentum) * lr * node.delta * a for a, last in zip(incoming, node.change)
                ]
                node.weights = [weight + step for weight, step in zip(node.weights, node.change)]


@mutant("update")
def moves_by_the_old_change():
    """Weights first, then the change."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                incoming = [other.value for other in node.inputs] + [1.0]
                node.weights = [weight + step for weight, step in zip(node.weights, node.change)]
                node.change = [momentum * last - lr * node.delta * a for a, last in zip(incoming, node.change)]


@mutant("update")
def updates_the_last_layer_only():
    """The hidden nodes never learn."""

    def update(network, lr, momentum):
        for layer in network[-1:]:
            for node in layer:
                incoming = [other.value for other in node.inputs] + [1.0]
                node.change = [momentum * last - lr * node.delta * a for a, last in zip(incoming, node.change)]
                node.weights = [weight + step for weight, step in zip(node.weights, node.change)]


@mutant("update")
def keeps_the_slope():
    """change holds −lr · δ · a, without the momentum's part."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                incoming = [other.value for other in node.inputs] + [1.0]
                steps = [momentum * last - lr * node.delta * a for a, last in zip(incoming, node.change)]
                node.change = [-lr * node.delta * a for a in incoming]
                node.weights = [weight + step for weight, step in zip(node.weights, steps)]


# -------------------------------------------------------------------------------------------------------- train_network


@mutant("train_network")
def keeps_one_order():
    """The same permutation in every epoch."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        means = []
        order = rng.permutation(len(X))
        for _ in range(epochs):
            total = 0.0
            for row in order:
                feed_forward(network, X[row])
                total += back_propagate(network, targets[row])
                update(network, lr, momentum)
            means.append(total / len(X))
        return means


@mutant("train_network")
def does_not_shuffle_train_network():
    """Rows as they come."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        means = []
        for _ in range(epochs):
            total = 0.0
            for row in range(len(X)):
                feed_forward(network, X[row])
                total += back_propagate(network, targets[row])
                update(network, lr, momentum)
            means.append(total / len(X))
        return means


@mutant("train_network")
def looks_after_the_step():
    """Each E after its update."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        means = []
        for _ in range(epochs):
            total = 0.0
            for row in rng.permutation(len(X)):
                feed_forward(network, X[row])
                back_propagate(network, targets[row])
                update(network, lr, momentum)
                feed_forward(network, X[row])
                total += back_propagate(network, targets[row])
            means.append(total / len(X))
        return means


@mutant("train_network")
def sums_the_errors():
    """The sum of an epoch."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        means = []
        for _ in range(epochs):
            total = 0.0
            for row in rng.permutation(len(X)):
                feed_forward(network, X[row])
                total += back_propagate(network, targets[row])
                update(network, lr, momentum)
            means.append(total)
        return means


@mutant("train_network")
def updates_once_an_epoch():
    """One step after all rows."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        means = []
        for _ in range(epochs):
            total = 0.0
            for row in rng.permutation(len(X)):
                feed_forward(network, X[row])
                total += back_propagate(network, targets[row])
            update(network, lr, momentum)
            means.append(total / len(X))
        return means


@mutant("train_network")
def pairs_rows_with_other_targets():
    """Shuffled rows, targets in order."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        means = []
        for _ in range(epochs):
            total = 0.0
            for k, row in enumerate(rng.permutation(len(X))):
                feed_forward(network, X[row])
                total += back_propagate(network, targets[k])
                update(network, lr, momentum)
            means.append(total / len(X))
        return means


@mutant("train_network")
def notes_every_row():
    """An error for each row, not for each epoch."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        means = []
        for _ in range(epochs):
            for row in rng.permutation(len(X)):
                feed_forward(network, X[row])
                means.append(back_propagate(network, targets[row]))
                update(network, lr, momentum)
        return means


@mutant("train_network")
def notes_the_last_row():
    """The error of an epoch's last row."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        means = []
        for _ in range(epochs):
            total = 0.0
            for row in rng.permutation(len(X)):
                feed_forward(network, X[row])
                total = back_propagate(network, targets[row])
                update(network, lr, momentum)
            means.append(total)
        return means


@mutant("train_network")
def draws_with_repetition():
    """Some rows twice, others never."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        means = []
        for _ in range(epochs):
            total = 0.0
            for row in rng.integers(len(X), size=len(X)):
                feed_forward(network, X[row])
                total += back_propagate(network, targets[row])
                update(network, lr, momentum)
            means.append(total / len(X))
        return means


@mutant("train_network")
def swaps_rate_and_momentum():
    """update(network, momentum, lr)."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        means = []
        for _ in range(epochs):
            total = 0.0
            for row in rng.permutation(len(X)):
                feed_forward(network, X[row])
                total += back_propagate(network, targets[row])
                update(network, momentum, lr)
            means.append(total / len(X))
        return means


# ---------------------------------------------------------------------------------------------------------- to_matrices


@mutant("to_matrices")
def gives_a_row_for_each_node():
    """Not transposed."""

    def to_matrices(network):
        return [np.array([node.weights for node in layer], dtype=float) for layer in network[1:]]


@mutant("to_matrices")
def puts_the_bias_first():
    """The bias in the first row."""

    def to_matrices(network):
        return [
            np.array([[node.weights[-1], *node.weights[:-1]] for node in layer], dtype=float).T for layer in network[1:]
        ]


@mutant("to_matrices")
def leaves_the_bias_out():
    """Only the weights of the inputs."""

    def to_matrices(network):
        return [np.array([node.weights[:-1] for node in layer], dtype=float).T for layer in network[1:]]


@mutant("to_matrices")
def begins_at_the_end():
    """The last layer first."""

    def to_matrices(network):
        return [np.array([node.weights for node in layer], dtype=float).T for layer in network[:0:-1]]


@mutant("to_matrices")
def begins_at_the_inputs():
    """An empty matrix for the first layer."""

    def to_matrices(network):
        return [np.array([node.weights for node in layer], dtype=float).T for layer in network]


@mutant("to_matrices")
def reads_the_changes():
    """change in place of weights."""

    def to_matrices(network):
        return [np.array([node.change for node in layer], dtype=float).T for layer in network[1:]]


@mutant("to_matrices")
def flattens():
    """One long list for each layer."""

    def to_matrices(network):
        return [np.array([weight for node in layer for weight in node.weights], dtype=float) for layer in network[1:]]


@mutant("to_matrices")
def reshapes_instead_of_turning():
    """The right shape, the numbers in the wrong places."""

    def to_matrices(network):
        return [
            np.array([node.weights for node in layer], dtype=float).reshape(-1, len(layer)) for layer in network[1:]
        ]


# --------------------------------------------------------------------------------------------------------- output_layer


@mutant("output_layer")
def gives_two_units_for_two_classes():
    """A unit for each class, even of two."""

    def output_layer(task, num_classes):
        if task == "multiclass" and num_classes < 2:
            raise ValueError("several classes are two or more")
        table = {
            "binary": (2, "sigmoid", "binary_crossentropy"),
            "multiclass": (num_classes, "softmax", "sparse_categorical_crossentropy"),
            "regression": (1, "linear", "mse"),
        }
        if task not in table:
            raise ValueError(f"no task is called {task!r}")
        return table[task]


@mutant("output_layer")
def asks_for_one_hot_targets():
    """Cross-entropy of targets that are not integers."""

    def output_layer(task, num_classes):
        if task == "multiclass" and num_classes < 2:
            raise ValueError("several classes are two or more")
        table = {
            "binary": (1, "sigmoid", "binary_crossentropy"),
            "multiclass": (num_classes, "softmax", "categorical_crossentropy"),
            "regression": (1, "linear", "mse"),
        }
        if task not in table:
            raise ValueError(f"no task is called {task!r}")
        return table[task]


@mutant("output_layer")
def squeezes_numbers():
    """A sigmoid for a regression."""

    def output_layer(task, num_classes):
        if task == "multiclass" and num_classes < 2:
            raise ValueError("several classes are two or more")
        table = {
            "binary": (1, "sigmoid", "binary_crossentropy"),
            "multiclass": (num_classes, "softmax", "sparse_categorical_crossentropy"),
            "regression": (1, "sigmoid", "mse"),
        }
        if task not in table:
            raise ValueError(f"no task is called {task!r}")
        return table[task]


@mutant("output_layer")
def has_always_two_or_more_classes():
    """The error for binary and regression, too."""

    def output_layer(task, num_classes):
        if num_classes < 2:
            raise ValueError("several classes are two or more")
        table = {
            "binary": (1, "sigmoid", "binary_crossentropy"),
            "multiclass": (num_classes, "softmax", "sparse_categorical_crossentropy"),
            "regression": (1, "linear", "mse"),
        }
        if task not in table:
            raise ValueError(f"no task is called {task!r}")
        return table[task]


@mutant("output_layer")
def accepts_one_class():
    """Softmax of one number is always 1."""

    def output_layer(task, num_classes):
        if task == "multiclass" and num_classes < 1:
            raise ValueError("several classes are two or more")
        table = {
            "binary": (1, "sigmoid", "binary_crossentropy"),
            "multiclass": (num_classes, "softmax", "sparse_categorical_crossentropy"),
            "regression": (1, "linear", "mse"),
        }
        if task not in table:
            raise ValueError(f"no task is called {task!r}")
        return table[task]


@mutant("output_layer")
def falls_back_to_regression():
    """Any other task is a regression."""

    def output_layer(task, num_classes):
        if task == "multiclass" and num_classes < 2:
            raise ValueError("several classes are two or more")
        table = {
            "binary": (1, "sigmoid", "binary_crossentropy"),
            "multiclass": (num_classes, "softmax", "sparse_categorical_crossentropy"),
            "regression": (1, "linear", "mse"),
        }
        return table.get(task, table["regression"])


@mutant("output_layer")
def has_ten_classes():
    """The number of digits."""

    def output_layer(task, num_classes):
        if task == "multiclass" and num_classes < 2:
            raise ValueError("several classes are two or more")
        table = {
            "binary": (1, "sigmoid", "binary_crossentropy"),
            "multiclass": (10, "softmax", "sparse_categorical_crossentropy"),
            "regression": (1, "linear", "mse"),
        }
        if task not in table:
            raise ValueError(f"no task is called {task!r}")
        return table[task]


@mutant("output_layer")
def uses_sigmoid_for_several_classes():
    """Probabilities that do not sum to 1."""

    def output_layer(task, num_classes):
        if task == "multiclass" and num_classes < 2:
            raise ValueError("several classes are two or more")
        table = {
            "binary": (1, "sigmoid", "binary_crossentropy"),
            "multiclass": (num_classes, "sigmoid", "sparse_categorical_crossentropy"),
            "regression": (1, "linear", "mse"),
        }
        if task not in table:
            raise ValueError(f"no task is called {task!r}")
        return table[task]


@mutant("output_layer")
def trains_classes_on_squares():
    """The mean squared error for two classes."""

    def output_layer(task, num_classes):
        if task == "multiclass" and num_classes < 2:
            raise ValueError("several classes are two or more")
        table = {
            "binary": (1, "sigmoid", "mse"),
            "multiclass": (num_classes, "softmax", "sparse_categorical_crossentropy"),
            "regression": (1, "linear", "mse"),
        }
        if task not in table:
            raise ValueError(f"no task is called {task!r}")
        return table[task]


# ----------------------------------------------------------------------------------------------------------- build_iris


@mutant("build_iris")
def has_no_relu():
    """Linear hidden layers."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential([keras.Input((4,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units))
        model.add(keras.layers.Dense(3, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_iris")
def has_sigmoid_outputs():
    """Three probabilities that do not sum to 1."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential([keras.Input((4,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation="relu"))
        model.add(keras.layers.Dense(3, activation="sigmoid"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_iris")
def uses_the_first_width_only():
    """One hidden layer, whatever is asked for."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential([keras.Input((4,))])
        for units in hidden_units[:1]:
            model.add(keras.layers.Dense(units, activation="relu"))
        model.add(keras.layers.Dense(3, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_iris")
def is_not_compiled():
    """compile is missing."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential([keras.Input((4,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation="relu"))
        model.add(keras.layers.Dense(3, activation="softmax"))
        return model


@mutant("build_iris")
def wants_one_hot_targets():
    """The other cross-entropy."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential([keras.Input((4,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation="relu"))
        model.add(keras.layers.Dense(3, activation="softmax"))
        model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_iris")
def descends_plainly():
    """SGD in place of Adam."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential([keras.Input((4,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation="relu"))
        model.add(keras.layers.Dense(3, activation="softmax"))
        model.compile(optimizer="sgd", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_iris")
def takes_two_lengths():
    """Petals only."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential([keras.Input((2,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation="relu"))
        model.add(keras.layers.Dense(3, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_iris")
def measures_nothing():
    """No metric."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential([keras.Input((4,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation="relu"))
        model.add(keras.layers.Dense(3, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_iris")
def has_a_hidden_layer_too_many():
    """A dense layer of three before the last."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential([keras.Input((4,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation="relu"))
        model.add(keras.layers.Dense(3, activation="relu"))
        model.add(keras.layers.Dense(3, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


# ------------------------------------------------------------------------------------------------------------- features


@mutant("features")
def sorts_the_names():
    """Columns in the order of Playground's page."""

    def features(X, names):
        a, b = np.asarray(X, dtype=float).T
        known = {
            "x1": a,
            "x2": b,
            "x1^2": a**2,
            "x2^2": b**2,
            "x1*x2": a * b,
            "sin(x1)": np.sin(a),
            "sin(x2)": np.sin(b),
        }
        for name in names:
            if name not in known:
                raise ValueError(f"there is no feature {name!r}")
        return np.column_stack([known[name] for name in known if name in names])


@mutant("features")
def skips_unknown_names():
    """No error."""

    def features(X, names):
        a, b = np.asarray(X, dtype=float).T
        known = {
            "x1": a,
            "x2": b,
            "x1^2": a**2,
            "x2^2": b**2,
            "x1*x2": a * b,
            "sin(x1)": np.sin(a),
            "sin(x2)": np.sin(b),
        }
        return np.column_stack([known[name] for name in names if name in known])


@mutant("features")
def gives_rows():
    """(F, N) in place of (N, F)."""

    def features(X, names):
        a, b = np.asarray(X, dtype=float).T
        known = {
            "x1": a,
            "x2": b,
            "x1^2": a**2,
            "x2^2": b**2,
            "x1*x2": a * b,
            "sin(x1)": np.sin(a),
            "sin(x2)": np.sin(b),
        }
        for name in names:
            if name not in known:
                raise ValueError(f"there is no feature {name!r}")
        return np.array([known[name] for name in names])


@mutant("features")
def takes_degrees():
    """The sine of degrees."""

    def features(X, names):
        a, b = np.asarray(X, dtype=float).T
        known = {
            "x1": a,
            "x2": b,
            "x1^2": a**2,
            "x2^2": b**2,
            "x1*x2": a * b,
            "sin(x1)": np.sin(np.radians(a)),
            "sin(x2)": np.sin(np.radians(b)),
        }
        for name in names:
            if name not in known:
                raise ValueError(f"there is no feature {name!r}")
        return np.column_stack([known[name] for name in names])


@mutant("features")
def doubles_instead_of_squaring():
    """2·x."""

    def features(X, names):
        a, b = np.asarray(X, dtype=float).T
        known = {
            "x1": a,
            "x2": b,
            "x1^2": a * 2,
            "x2^2": b * 2,
            "x1*x2": a * b,
            "sin(x1)": np.sin(a),
            "sin(x2)": np.sin(b),
        }
        for name in names:
            if name not in known:
                raise ValueError(f"there is no feature {name!r}")
        return np.column_stack([known[name] for name in names])


@mutant("features")
def adds_instead_of_multiplying():
    """x1 + x2."""

    def features(X, names):
        a, b = np.asarray(X, dtype=float).T
        known = {
            "x1": a,
            "x2": b,
            "x1^2": a**2,
            "x2^2": b**2,
            "x1*x2": a + b,
            "sin(x1)": np.sin(a),
            "sin(x2)": np.sin(b),
        }
        for name in names:
            if name not in known:
                raise ValueError(f"there is no feature {name!r}")
        return np.column_stack([known[name] for name in names])


@mutant("features")
def raises_a_key_error():
    """What a dictionary does by itself."""

    def features(X, names):
        a, b = np.asarray(X, dtype=float).T
        known = {
            "x1": a,
            "x2": b,
            "x1^2": a**2,
            "x2^2": b**2,
            "x1*x2": a * b,
            "sin(x1)": np.sin(a),
            "sin(x2)": np.sin(b),
        }
        return np.column_stack([known[name] for name in names])


@mutant("features")
def does_not_say_which():
    """An error without the name."""

    def features(X, names):
        a, b = np.asarray(X, dtype=float).T
        known = {
            "x1": a,
            "x2": b,
            "x1^2": a**2,
            "x2^2": b**2,
            "x1*x2": a * b,
            "sin(x1)": np.sin(a),
            "sin(x2)": np.sin(b),
        }
        for name in names:
            if name not in known:
                raise ValueError("there is no such feature")
        return np.column_stack([known[name] for name in names])


@mutant("features")
def appends_to_the_inputs():
    """x1 and x2 are always there."""

    def features(X, names):
        a, b = np.asarray(X, dtype=float).T
        known = {
            "x1": a,
            "x2": b,
            "x1^2": a**2,
            "x2^2": b**2,
            "x1*x2": a * b,
            "sin(x1)": np.sin(a),
            "sin(x2)": np.sin(b),
        }
        for name in names:
            if name not in known:
                raise ValueError(f"there is no feature {name!r}")
        return np.column_stack([a, b, *(known[name] for name in names)])


@mutant("features")
def swaps_the_columns():
    """x2 for x1."""

    def features(X, names):
        b, a = np.asarray(X, dtype=float).T
        known = {
            "x1": a,
            "x2": b,
            "x1^2": a**2,
            "x2^2": b**2,
            "x1*x2": a * b,
            "sin(x1)": np.sin(a),
            "sin(x2)": np.sin(b),
        }
        for name in names:
            if name not in known:
                raise ValueError(f"there is no feature {name!r}")
        return np.column_stack([known[name] for name in names])
