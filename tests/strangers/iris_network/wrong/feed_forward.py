"""Wrong solutions of `feed_forward`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("feed_forward")
def bias_forgotten():
    """zip stops before the bias."""

    def feed_forward(network, x):
        if len(x) != len(network[0]):
            raise ValueError("length")
        for node, number in zip(network[0], x):
            node.value = float(number)
        for layer in network[1:]:
            for node in layer:
                node.value = sigmoid(sum(w * other.value for w, other in zip(node.weights, node.inputs)))
        return [node.value for node in network[-1]]


@mutant("feed_forward")
def no_sigmoid():
    """Values are the sums themselves."""

    def feed_forward(network, x):
        if len(x) != len(network[0]):
            raise ValueError("length")
        for node, number in zip(network[0], x):
            node.value = float(number)
        for layer in network[1:]:
            for node in layer:
                node.value = node.weights[-1] + sum(w * other.value for w, other in zip(node.weights, node.inputs))
        return [node.value for node in network[-1]]


@mutant("feed_forward")
def bias_comes_first():
    """Takes weights[0] for the bias."""

    def feed_forward(network, x):
        if len(x) != len(network[0]):
            raise ValueError("length")
        for node, number in zip(network[0], x):
            node.value = float(number)
        for layer in network[1:]:
            for node in layer:
                z = node.weights[0] + sum(w * other.value for w, other in zip(node.weights[1:], node.inputs))
                node.value = sigmoid(z)
        return [node.value for node in network[-1]]


@mutant("feed_forward")
def sigmoid_of_each_product():
    """Squeezes every product and adds afterwards."""

    def feed_forward(network, x):
        if len(x) != len(network[0]):
            raise ValueError("length")
        for node, number in zip(network[0], x):
            node.value = float(number)
        for layer in network[1:]:
            for node in layer:
                node.value = sigmoid(node.weights[-1])
                node.value += sum(sigmoid(w * other.value) for w, other in zip(node.weights, node.inputs))
        return [node.value for node in network[-1]]


@mutant("feed_forward")
def length_not_checked():
    """zip silently stops when x is too short or too long."""

    def feed_forward(network, x):
        for node in network[0]:
            node.value = 0.0
        for node, number in zip(network[0], x):
            node.value = float(number)
        for layer in network[1:]:
            for node in layer:
                z = node.weights[-1] + sum(w * other.value for w, other in zip(node.weights, node.inputs))
                node.value = sigmoid(z)
        return [node.value for node in network[-1]]


@mutant("feed_forward")
def only_too_short_is_refused():
    """A row that is too long passes."""

    def feed_forward(network, x):
        if len(x) < len(network[0]):
            raise ValueError("too short")
        for node, number in zip(network[0], x):
            node.value = float(number)
        for layer in network[1:]:
            for node in layer:
                z = node.weights[-1] + sum(w * other.value for w, other in zip(node.weights, node.inputs))
                node.value = sigmoid(z)
        return [node.value for node in network[-1]]


@mutant("feed_forward")
def index_error_instead():
    """A short row ends in an IndexError, a long one passes."""

    def feed_forward(network, x):
        for k, node in enumerate(network[0]):
            node.value = float(x[k])
        for layer in network[1:]:
            for node in layer:
                z = node.weights[-1] + sum(w * other.value for w, other in zip(node.weights, node.inputs))
                node.value = sigmoid(z)
        return [node.value for node in network[-1]]


@mutant("feed_forward")
def sigmoid_on_the_inputs():
    """The first layer is squeezed as well."""

    def feed_forward(network, x):
        if len(x) != len(network[0]):
            raise ValueError("length")
        for node, number in zip(network[0], x):
            node.value = sigmoid(float(number))
        for layer in network[1:]:
            for node in layer:
                z = node.weights[-1] + sum(w * other.value for w, other in zip(node.weights, node.inputs))
                node.value = sigmoid(z)
        return [node.value for node in network[-1]]


@mutant("feed_forward")
def output_layer_stays_linear():
    """The last layer is not squeezed."""

    def feed_forward(network, x):
        if len(x) != len(network[0]):
            raise ValueError("length")
        for node, number in zip(network[0], x):
            node.value = float(number)
        for layer in network[1:]:
            for node in layer:
                z = node.weights[-1] + sum(w * other.value for w, other in zip(node.weights, node.inputs))
                node.value = z if layer is network[-1] else sigmoid(z)
        return [node.value for node in network[-1]]


@mutant("feed_forward")
def plain_exponential():
    """1/(1 + exp(−z)) overflows for z below −710."""

    def feed_forward(network, x):
        if len(x) != len(network[0]):
            raise ValueError("length")
        for node, number in zip(network[0], x):
            node.value = float(number)
        for layer in network[1:]:
            for node in layer:
                z = node.weights[-1] + sum(w * other.value for w, other in zip(node.weights, node.inputs))
                node.value = 1 / (1 + math.exp(-z))
        return [node.value for node in network[-1]]


@mutant("feed_forward")
def one_output_only():
    """Returns the first output, not the list."""

    def feed_forward(network, x):
        if len(x) != len(network[0]):
            raise ValueError("length")
        for node, number in zip(network[0], x):
            node.value = float(number)
        for layer in network[1:]:
            for node in layer:
                z = node.weights[-1] + sum(w * other.value for w, other in zip(node.weights, node.inputs))
                node.value = sigmoid(z)
        return network[-1][0].value


@mutant("feed_forward")
def returns_the_nodes():
    """Returns the nodes of the last layer, not their values."""

    def feed_forward(network, x):
        if len(x) != len(network[0]):
            raise ValueError("length")
        for node, number in zip(network[0], x):
            node.value = float(number)
        for layer in network[1:]:
            for node in layer:
                z = node.weights[-1] + sum(w * other.value for w, other in zip(node.weights, node.inputs))
                node.value = sigmoid(z)
        return network[-1]


@mutant("feed_forward")
def values_in_local_lists_only():
    """Computes the answer in lists; the nodes keep their old values."""

    def feed_forward(network, x):
        if len(x) != len(network[0]):
            raise ValueError("length")
        values = [float(v) for v in x]
        for layer in network[1:]:
            values = [sigmoid(n.weights[-1] + sum(w * v for w, v in zip(n.weights, values))) for n in layer]
        return values


@mutant("feed_forward")
def hidden_values_not_kept():
    """Sets the first and the last layer only."""

    def feed_forward(network, x):
        if len(x) != len(network[0]):
            raise ValueError("length")
        values = [float(v) for v in x]
        for node, value in zip(network[0], values):
            node.value = value
        for layer in network[1:]:
            values = [sigmoid(n.weights[-1] + sum(w * v for w, v in zip(n.weights, values))) for n in layer]
        for node, value in zip(network[-1], values):
            node.value = value
        return values


@mutant("feed_forward")
def two_layers_behind_the_input():
    """Works for exactly one hidden layer."""

    def feed_forward(network, x):
        if len(x) != len(network[0]):
            raise ValueError("length")
        for node, number in zip(network[0], x):
            node.value = float(number)
        for layer in network[1:3]:
            for node in layer:
                z = node.weights[-1] + sum(w * other.value for w, other in zip(node.weights, node.inputs))
                node.value = sigmoid(z)
        return [node.value for node in network[-1]]


@mutant("feed_forward")
def integer_values():
    """int(number) cuts 0.5 off to 0 in the first layer."""

    def feed_forward(network, x):
        if len(x) != len(network[0]):
            raise ValueError("length")
        for node, number in zip(network[0], x):
            node.value = int(number)
        for layer in network[1:]:
            for node in layer:
                z = node.weights[-1] + sum(w * other.value for w, other in zip(node.weights, node.inputs))
                node.value = sigmoid(z)
        return [node.value for node in network[-1]]


@mutant("feed_forward")
def bias_added_for_every_input():
    """The bias is added inside the loop, once for each input."""

    def feed_forward(network, x):
        if len(x) != len(network[0]):
            raise ValueError("length")
        for node, number in zip(network[0], x):
            node.value = float(number)
        for layer in network[1:]:
            for node in layer:
                z = 0.0
                for w, other in zip(node.weights, node.inputs):
                    z += w * other.value + node.weights[-1]
                node.value = sigmoid(z)
        return [node.value for node in network[-1]]


@mutant("feed_forward")
def sum_not_reset():
    """z starts at 0 once a layer, so the second node adds to the first one's sum."""

    def feed_forward(network, x):
        if len(x) != len(network[0]):
            raise ValueError("length")
        for node, number in zip(network[0], x):
            node.value = float(number)
        for layer in network[1:]:
            z = 0.0
            for node in layer:
                z += node.weights[-1]
                for w, other in zip(node.weights, node.inputs):
                    z += w * other.value
                node.value = sigmoid(z)
        return [node.value for node in network[-1]]


@mutant("feed_forward")
def pops_the_row():
    """Takes the numbers out of the caller's list; an array has no pop."""

    def feed_forward(network, x):
        if len(x) != len(network[0]):
            raise ValueError("length")
        for node in network[0]:
            node.value = float(x.pop(0))
        for layer in network[1:]:
            for node in layer:
                z = node.weights[-1] + sum(w * other.value for w, other in zip(node.weights, node.inputs))
                node.value = sigmoid(z)
        return [node.value for node in network[-1]]


@mutant("feed_forward")
def four_lengths_expected():
    """Compares the length of x with the 4 of the irises."""

    def feed_forward(network, x):
        if len(x) != 4:
            raise ValueError("a flower has four lengths")
        for node, number in zip(network[0], x):
            node.value = float(number)
        for layer in network[1:]:
            for node in layer:
                z = node.weights[-1] + sum(w * other.value for w, other in zip(node.weights, node.inputs))
                node.value = sigmoid(z)
        return [node.value for node in network[-1]]
