"""Wrong solutions of `make_network`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("make_network")
def no_bias():
    """As many weights as inputs: the bias is missing."""

    def make_network(sizes, rng):
        network = [[NetNode() for _ in range(sizes[0])]]
        for size in sizes[1:]:
            layer = [NetNode() for _ in range(size)]
            for node in layer:
                node.inputs = list(network[-1])
                node.weights = rng.uniform(-0.5, 0.5, len(node.inputs)).tolist()
                node.change = [0.0] * len(node.weights)
            network.append(layer)
        return network


@mutant("make_network")
def listens_to_all_layers_before():
    """Nodes of later layers listen to every node so far."""

    def make_network(sizes, rng):
        network = [[NetNode() for _ in range(sizes[0])]]
        for size in sizes[1:]:
            layer = [NetNode() for _ in range(size)]
            for node in layer:
                node.inputs = [other for before in network for other in before]
                node.weights = rng.uniform(-0.5, 0.5, len(node.inputs) + 1).tolist()
                node.change = [0.0] * len(node.weights)
            network.append(layer)
        return network


@mutant("make_network")
def listens_to_the_first_layer():
    """Every layer is connected with the inputs of the network."""

    def make_network(sizes, rng):
        network = [[NetNode() for _ in range(sizes[0])]]
        for size in sizes[1:]:
            layer = [NetNode() for _ in range(size)]
            for node in layer:
                node.inputs = list(network[0])
                node.weights = rng.uniform(-0.5, 0.5, len(node.inputs) + 1).tolist()
                node.change = [0.0] * len(node.weights)
            network.append(layer)
        return network


@mutant("make_network")
def one_node_many_times():
    """[NetNode()] * n is one node, n times."""

    def make_network(sizes, rng):
        network = [[NetNode()] * sizes[0]]
        for size in sizes[1:]:
            layer = [NetNode() for _ in range(size)]
            for node in layer:
                node.inputs = list(network[-1])
                node.weights = rng.uniform(-0.5, 0.5, len(node.inputs) + 1).tolist()
                node.change = [0.0] * len(node.weights)
            network.append(layer)
        return network


@mutant("make_network")
def change_is_weights():
    """Two names for one list: change is the list of weights."""

    def make_network(sizes, rng):
        network = [[NetNode() for _ in range(sizes[0])]]
        for size in sizes[1:]:
            layer = [NetNode() for _ in range(size)]
            for node in layer:
                node.inputs = list(network[-1])
                node.weights = node.change = rng.uniform(-0.5, 0.5, len(node.inputs) + 1).tolist()
            network.append(layer)
        return network


@mutant("make_network")
def shared_zeros():
    """One list of zeros serves a whole layer."""

    def make_network(sizes, rng):
        network = [[NetNode() for _ in range(sizes[0])]]
        for size in sizes[1:]:
            layer = [NetNode() for _ in range(size)]
            zeros = [0.0] * (len(network[-1]) + 1)
            for node in layer:
                node.inputs = list(network[-1])
                node.weights = rng.uniform(-0.5, 0.5, len(zeros)).tolist()
                node.change = zeros
            network.append(layer)
        return network


@mutant("make_network")
def inputs_are_the_layer_itself():
    """inputs is the list of the layer before, shared by all nodes of a layer."""

    def make_network(sizes, rng):
        network = [[NetNode() for _ in range(sizes[0])]]
        for size in sizes[1:]:
            layer = [NetNode() for _ in range(size)]
            for node in layer:
                node.inputs = network[-1]
                node.weights = rng.uniform(-0.5, 0.5, len(node.inputs) + 1).tolist()
                node.change = [0.0] * len(node.weights)
            network.append(layer)
        return network


@mutant("make_network")
def same_weights_in_a_layer():
    """Draws once for a layer: all its nodes start alike."""

    def make_network(sizes, rng):
        network = [[NetNode() for _ in range(sizes[0])]]
        for size in sizes[1:]:
            layer = [NetNode() for _ in range(size)]
            drawn = rng.uniform(-0.5, 0.5, len(network[-1]) + 1)
            for node in layer:
                node.inputs = list(network[-1])
                node.weights = drawn.tolist()
                node.change = [0.0] * len(node.weights)
            network.append(layer)
        return network


@mutant("make_network")
def zero_to_one():
    """rng.random: weights from 0 to 1."""

    def make_network(sizes, rng):
        network = [[NetNode() for _ in range(sizes[0])]]
        for size in sizes[1:]:
            layer = [NetNode() for _ in range(size)]
            for node in layer:
                node.inputs = list(network[-1])
                node.weights = rng.random(len(node.inputs) + 1).tolist()
                node.change = [0.0] * len(node.weights)
            network.append(layer)
        return network


@mutant("make_network")
def normal_weights():
    """Normal instead of uniform numbers."""

    def make_network(sizes, rng):
        network = [[NetNode() for _ in range(sizes[0])]]
        for size in sizes[1:]:
            layer = [NetNode() for _ in range(size)]
            for node in layer:
                node.inputs = list(network[-1])
                node.weights = rng.normal(0, 0.5, len(node.inputs) + 1).tolist()
                node.change = [0.0] * len(node.weights)
            network.append(layer)
        return network


@mutant("make_network")
def bias_starts_at_zero():
    """Draws the weights only and appends a bias of 0."""

    def make_network(sizes, rng):
        network = [[NetNode() for _ in range(sizes[0])]]
        for size in sizes[1:]:
            layer = [NetNode() for _ in range(size)]
            for node in layer:
                node.inputs = list(network[-1])
                node.weights = rng.uniform(-0.5, 0.5, len(node.inputs)).tolist() + [0.0]
                node.change = [0.0] * len(node.weights)
            network.append(layer)
        return network


@mutant("make_network")
def weights_for_the_first_layer_too():
    """Nodes of the first layer get a bias drawn, which moves all later draws."""

    def make_network(sizes, rng):
        network = []
        for size in sizes:
            layer = [NetNode() for _ in range(size)]
            for node in layer:
                node.inputs = list(network[-1]) if network else []
                node.weights = rng.uniform(-0.5, 0.5, len(node.inputs) + 1).tolist()
                node.change = [0.0] * len(node.weights)
            network.append(layer)
        return network


@mutant("make_network")
def change_without_the_bias():
    """change has one zero too few."""

    def make_network(sizes, rng):
        network = [[NetNode() for _ in range(sizes[0])]]
        for size in sizes[1:]:
            layer = [NetNode() for _ in range(size)]
            for node in layer:
                node.inputs = list(network[-1])
                node.weights = rng.uniform(-0.5, 0.5, len(node.inputs) + 1).tolist()
                node.change = [0.0] * len(node.inputs)
            network.append(layer)
        return network


@mutant("make_network")
def layers_from_the_back():
    """Builds and draws from the last layer to the second: the draws are in the wrong order."""

    def make_network(sizes, rng):
        network = [[NetNode() for _ in range(size)] for size in sizes]
        for k in range(len(sizes) - 1, 0, -1):
            for node in network[k]:
                node.inputs = list(network[k - 1])
                node.weights = rng.uniform(-0.5, 0.5, len(node.inputs) + 1).tolist()
                node.change = [0.0] * len(node.weights)
        return network


@mutant("make_network")
def drawn_input_by_input():
    """Draws a row of the matrix at a time: right numbers in the wrong nodes."""

    def make_network(sizes, rng):
        network = [[NetNode() for _ in range(sizes[0])]]
        for size in sizes[1:]:
            layer = [NetNode() for _ in range(size)]
            table = [rng.uniform(-0.5, 0.5, size) for _ in range(len(network[-1]) + 1)]
            for j, node in enumerate(layer):
                node.inputs = list(network[-1])
                node.weights = [float(row[j]) for row in table]
                node.change = [0.0] * len(node.weights)
            network.append(layer)
        return network


@mutant("make_network")
def bias_drawn_first_and_kept_first():
    """The bias stands in front of the weights: the last drawn number is no longer last."""

    def make_network(sizes, rng):
        network = [[NetNode() for _ in range(sizes[0])]]
        for size in sizes[1:]:
            layer = [NetNode() for _ in range(size)]
            for node in layer:
                node.inputs = list(network[-1])
                drawn = rng.uniform(-0.5, 0.5, len(node.inputs) + 1).tolist()
                node.weights = drawn[-1:] + drawn[:-1]
                node.change = [0.0] * len(node.weights)
            network.append(layer)
        return network


@mutant("make_network")
def numpy_random_seeded():
    """Chance from np.random, not from rng."""

    def make_network(sizes, rng):
        np.random.seed(SEED)
        network = [[NetNode() for _ in range(sizes[0])]]
        for size in sizes[1:]:
            layer = [NetNode() for _ in range(size)]
            for node in layer:
                node.inputs = list(network[-1])
                node.weights = np.random.uniform(-0.5, 0.5, len(node.inputs) + 1).tolist()
                node.change = [0.0] * len(node.weights)
            network.append(layer)
        return network


@mutant("make_network")
def inputs_in_reverse():
    """inputs are the nodes of the layer before, from the last to the first."""

    def make_network(sizes, rng):
        network = [[NetNode() for _ in range(sizes[0])]]
        for size in sizes[1:]:
            layer = [NetNode() for _ in range(size)]
            for node in layer:
                node.inputs = network[-1][::-1]
                node.weights = rng.uniform(-0.5, 0.5, len(node.inputs) + 1).tolist()
                node.change = [0.0] * len(node.weights)
            network.append(layer)
        return network


@mutant("make_network")
def four_five_three_always():
    """The sizes of the notebook, whatever is asked for."""

    def make_network(sizes, rng):
        network = [[NetNode() for _ in range(4)]]
        for size in (5, 3):
            layer = [NetNode() for _ in range(size)]
            for node in layer:
                node.inputs = list(network[-1])
                node.weights = rng.uniform(-0.5, 0.5, len(node.inputs) + 1).tolist()
                node.change = [0.0] * len(node.weights)
            network.append(layer)
        return network


@mutant("make_network")
def first_layer_has_values():
    """Nodes of the first layer get the value 0.0; NetNode() leaves None there."""

    def make_network(sizes, rng):
        network = [[NetNode() for _ in range(sizes[0])]]
        for node in network[0]:
            node.value = 0.0
        for size in sizes[1:]:
            layer = [NetNode() for _ in range(size)]
            for node in layer:
                node.inputs = list(network[-1])
                node.weights = rng.uniform(-0.5, 0.5, len(node.inputs) + 1).tolist()
                node.change = [0.0] * len(node.weights)
            network.append(layer)
        return network


@mutant("make_network")
def dictionary_of_layers():
    """A dictionary from numbers to layers, not a list."""

    def make_network(sizes, rng):
        network = {0: [NetNode() for _ in range(sizes[0])]}
        for k, size in enumerate(sizes[1:], start=1):
            network[k] = [NetNode() for _ in range(size)]
            for node in network[k]:
                node.inputs = list(network[k - 1])
                node.weights = rng.uniform(-0.5, 0.5, len(node.inputs) + 1).tolist()
                node.change = [0.0] * len(node.weights)
        return network
