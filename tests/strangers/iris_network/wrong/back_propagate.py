"""Wrong solutions of `back_propagate`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("back_propagate")
def derivative_forgotten_at_the_output():
    """delta of an output is only value − target."""

    def back_propagate(network, target):
        for node, wanted in zip(network[-1], target):
            node.delta = node.value - wanted
        for k in range(len(network) - 2, 0, -1):
            for j, node in enumerate(network[k]):
                node.delta = sum(n.delta * n.weights[j] for n in network[k + 1]) * node.value * (1 - node.value)
        return 0.5 * sum((node.value - wanted) ** 2 for node, wanted in zip(network[-1], target))


@mutant("back_propagate")
def derivative_forgotten_in_the_middle():
    """Hidden deltas are the blame alone."""

    def back_propagate(network, target):
        for node, wanted in zip(network[-1], target):
            node.delta = (node.value - wanted) * node.value * (1 - node.value)
        for k in range(len(network) - 2, 0, -1):
            for j, node in enumerate(network[k]):
                node.delta = sum(n.delta * n.weights[j] for n in network[k + 1])
        return 0.5 * sum((node.value - wanted) ** 2 for node, wanted in zip(network[-1], target))


@mutant("back_propagate")
def target_minus_value():
    """The sign of all deltas is wrong."""

    def back_propagate(network, target):
        for node, wanted in zip(network[-1], target):
            node.delta = (wanted - node.value) * node.value * (1 - node.value)
        for k in range(len(network) - 2, 0, -1):
            for j, node in enumerate(network[k]):
                node.delta = sum(n.delta * n.weights[j] for n in network[k + 1]) * node.value * (1 - node.value)
        return 0.5 * sum((node.value - wanted) ** 2 for node, wanted in zip(network[-1], target))


@mutant("back_propagate")
def error_without_the_half():
    """Returns the sum of squares."""

    def back_propagate(network, target):
        for node, wanted in zip(network[-1], target):
            node.delta = (node.value - wanted) * node.value * (1 - node.value)
        for k in range(len(network) - 2, 0, -1):
            for j, node in enumerate(network[k]):
                node.delta = sum(n.delta * n.weights[j] for n in network[k + 1]) * node.value * (1 - node.value)
        return sum((node.value - wanted) ** 2 for node, wanted in zip(network[-1], target))


@mutant("back_propagate")
def error_as_a_mean():
    """Half the mean over the outputs."""

    def back_propagate(network, target):
        for node, wanted in zip(network[-1], target):
            node.delta = (node.value - wanted) * node.value * (1 - node.value)
        for k in range(len(network) - 2, 0, -1):
            for j, node in enumerate(network[k]):
                node.delta = sum(n.delta * n.weights[j] for n in network[k + 1]) * node.value * (1 - node.value)
        return 0.5 * np.mean([(node.value - wanted) ** 2 for node, wanted in zip(network[-1], target)])


@mutant("back_propagate")
def only_output_deltas():
    """Hidden layers are left as they were."""

    def back_propagate(network, target):
        error = 0.0
        for node, wanted in zip(network[-1], target):
            node.delta = (node.value - wanted) * node.value * (1 - node.value)
            error += 0.5 * (node.value - wanted) ** 2
        return error


@mutant("back_propagate")
def one_hidden_layer_only():
    """Only the layer before the last: with two hidden layers the first gets nothing."""

    def back_propagate(network, target):
        for node, wanted in zip(network[-1], target):
            node.delta = (node.value - wanted) * node.value * (1 - node.value)
        if len(network) > 2:
            for j, node in enumerate(network[-2]):
                node.delta = sum(n.delta * n.weights[j] for n in network[-1]) * node.value * (1 - node.value)
        return 0.5 * sum((node.value - wanted) ** 2 for node, wanted in zip(network[-1], target))


@mutant("back_propagate")
def front_to_back():
    """Visits the hidden layers from the front: deltas behind are not ready with two hidden layers."""

    def back_propagate(network, target):
        for node, wanted in zip(network[-1], target):
            node.delta = (node.value - wanted) * node.value * (1 - node.value)
        for k in range(1, len(network) - 1):
            for j, node in enumerate(network[k]):
                node.delta = sum(n.delta * n.weights[j] for n in network[k + 1]) * node.value * (1 - node.value)
        return 0.5 * sum((node.value - wanted) ** 2 for node, wanted in zip(network[-1], target))


@mutant("back_propagate")
def own_weights_for_blame():
    """Uses the node's own weights, not the listeners'."""

    def back_propagate(network, target):
        for node, wanted in zip(network[-1], target):
            node.delta = (node.value - wanted) * node.value * (1 - node.value)
        for k in range(len(network) - 2, 0, -1):
            for node in network[k]:
                blame = sum(n.delta * w for n, w in zip(network[k + 1], node.weights))
                node.delta = blame * node.value * (1 - node.value)
        return 0.5 * sum((node.value - wanted) ** 2 for node, wanted in zip(network[-1], target))


@mutant("back_propagate")
def first_weight_of_every_listener():
    """weights[0] for every node instead of weights[j]."""

    def back_propagate(network, target):
        for node, wanted in zip(network[-1], target):
            node.delta = (node.value - wanted) * node.value * (1 - node.value)
        for k in range(len(network) - 2, 0, -1):
            for node in network[k]:
                node.delta = sum(n.delta * n.weights[0] for n in network[k + 1]) * node.value * (1 - node.value)
        return 0.5 * sum((node.value - wanted) ** 2 for node, wanted in zip(network[-1], target))


@mutant("back_propagate")
def weights_shifted_by_one():
    """weights[j + 1]: as if the bias came first."""

    def back_propagate(network, target):
        for node, wanted in zip(network[-1], target):
            node.delta = (node.value - wanted) * node.value * (1 - node.value)
        for k in range(len(network) - 2, 0, -1):
            for j, node in enumerate(network[k]):
                node.delta = sum(n.delta * n.weights[j + 1] for n in network[k + 1]) * node.value * (1 - node.value)
        return 0.5 * sum((node.value - wanted) ** 2 for node, wanted in zip(network[-1], target))


@mutant("back_propagate")
def unweighted_blame():
    """Adds up the deltas without their weights."""

    def back_propagate(network, target):
        for node, wanted in zip(network[-1], target):
            node.delta = (node.value - wanted) * node.value * (1 - node.value)
        for k in range(len(network) - 2, 0, -1):
            for node in network[k]:
                node.delta = sum(n.delta for n in network[k + 1]) * node.value * (1 - node.value)
        return 0.5 * sum((node.value - wanted) ** 2 for node, wanted in zip(network[-1], target))


@mutant("back_propagate")
def blame_from_one_listener():
    """Only the last listener counts: = where += belongs."""

    def back_propagate(network, target):
        for node, wanted in zip(network[-1], target):
            node.delta = (node.value - wanted) * node.value * (1 - node.value)
        for k in range(len(network) - 2, 0, -1):
            for j, node in enumerate(network[k]):
                for n in network[k + 1]:
                    blame = n.delta * n.weights[j]
                node.delta = blame * node.value * (1 - node.value)
        return 0.5 * sum((node.value - wanted) ** 2 for node, wanted in zip(network[-1], target))


@mutant("back_propagate")
def sigmoid_of_the_value():
    """Applies the sigmoid once more before taking its derivative."""

    def back_propagate(network, target):
        def slope(node):
            s = sigmoid(node.value)
            return s * (1 - s)

        for node, wanted in zip(network[-1], target):
            node.delta = (node.value - wanted) * slope(node)
        for k in range(len(network) - 2, 0, -1):
            for j, node in enumerate(network[k]):
                node.delta = sum(n.delta * n.weights[j] for n in network[k + 1]) * slope(node)
        return 0.5 * sum((node.value - wanted) ** 2 for node, wanted in zip(network[-1], target))


@mutant("back_propagate")
def tanh_derivative():
    """1 − a² belongs to tanh, not to the sigmoid."""

    def back_propagate(network, target):
        for node, wanted in zip(network[-1], target):
            node.delta = (node.value - wanted) * (1 - node.value**2)
        for k in range(len(network) - 2, 0, -1):
            for j, node in enumerate(network[k]):
                node.delta = sum(n.delta * n.weights[j] for n in network[k + 1]) * (1 - node.value**2)
        return 0.5 * sum((node.value - wanted) ** 2 for node, wanted in zip(network[-1], target))


@mutant("back_propagate")
def weights_changed_on_the_way():
    """Takes a step in the weights as well, which should stay."""

    def back_propagate(network, target):
        for node, wanted in zip(network[-1], target):
            node.delta = (node.value - wanted) * node.value * (1 - node.value)
        for k in range(len(network) - 2, 0, -1):
            for j, node in enumerate(network[k]):
                node.delta = sum(n.delta * n.weights[j] for n in network[k + 1]) * node.value * (1 - node.value)
        for layer in network[1:]:
            for node in layer:
                node.weights[-1] -= 0.1 * node.delta
        return 0.5 * sum((node.value - wanted) ** 2 for node, wanted in zip(network[-1], target))


@mutant("back_propagate")
def returns_nothing():
    """The error is computed but not returned."""

    def back_propagate(network, target):
        error = 0.0
        for node, wanted in zip(network[-1], target):
            node.delta = (node.value - wanted) * node.value * (1 - node.value)
            error += 0.5 * (node.value - wanted) ** 2
        for k in range(len(network) - 2, 0, -1):
            for j, node in enumerate(network[k]):
                node.delta = sum(n.delta * n.weights[j] for n in network[k + 1]) * node.value * (1 - node.value)


@mutant("back_propagate")
def second_layer_left_out():
    """The loop stops before layer 1: range(…, 1, -1)."""

    def back_propagate(network, target):
        for node, wanted in zip(network[-1], target):
            node.delta = (node.value - wanted) * node.value * (1 - node.value)
        for k in range(len(network) - 2, 1, -1):
            for j, node in enumerate(network[k]):
                node.delta = sum(n.delta * n.weights[j] for n in network[k + 1]) * node.value * (1 - node.value)
        return 0.5 * sum((node.value - wanted) ** 2 for node, wanted in zip(network[-1], target))


@mutant("back_propagate")
def deltas_added_to_the_old_ones():
    """+= adds to the delta of the flower before: seen in a network that was passed back once already."""

    def back_propagate(network, target):
        for node, wanted in zip(network[-1], target):
            node.delta = (node.value - wanted) * node.value * (1 - node.value)
        for k in range(len(network) - 2, 0, -1):
            for j, node in enumerate(network[k]):
                for n in network[k + 1]:
                    node.delta += n.delta * n.weights[j] * node.value * (1 - node.value)
        return 0.5 * sum((node.value - wanted) ** 2 for node, wanted in zip(network[-1], target))


@mutant("back_propagate")
def error_of_one_output():
    """Overwrites the error in the loop: only the last output counts."""

    def back_propagate(network, target):
        for node, wanted in zip(network[-1], target):
            error = 0.5 * (node.value - wanted) ** 2
            node.delta = (node.value - wanted) * node.value * (1 - node.value)
        for k in range(len(network) - 2, 0, -1):
            for j, node in enumerate(network[k]):
                node.delta = sum(n.delta * n.weights[j] for n in network[k + 1]) * node.value * (1 - node.value)
        return error


@mutant("back_propagate")
def values_become_errors():
    """Keeps value − target in the node's value, which should stay."""

    def back_propagate(network, target):
        error = 0.0
        for node, wanted in zip(network[-1], target):
            slope = node.value * (1 - node.value)
            node.value = node.value - wanted
            error += 0.5 * node.value**2
            node.delta = node.value * slope
        for k in range(len(network) - 2, 0, -1):
            for j, node in enumerate(network[k]):
                node.delta = sum(n.delta * n.weights[j] for n in network[k + 1]) * node.value * (1 - node.value)
        return error
