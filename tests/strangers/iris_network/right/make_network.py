"""Right solutions of `make_network`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("make_network")
def layer_by_layer():
    """The hint, filled in, with a list of its own for every node."""

    def make_network(sizes, rng):
        network = [[NetNode() for _ in range(sizes[0])]]
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


@variant("make_network")
def arrays_in_the_nodes():
    """Weights and changes as arrays."""

    def make_network(sizes, rng):
        network = []
        for depth, size in enumerate(sizes):
            layer = [NetNode() for _ in range(size)]
            if depth > 0:
                for node in layer:
                    node.inputs = [other for other in network[depth - 1]]
                    node.weights = rng.uniform(-0.5, 0.5, size=sizes[depth - 1] + 1)
                    node.change = np.zeros(sizes[depth - 1] + 1)
            network.append(layer)
        return network


@variant("make_network")
def helper_for_one_node():
    """A helper that makes a node from the layer before."""

    def make_network(sizes, rng):
        def listener(before):
            node = NetNode()
            node.inputs.extend(before)
            node.weights.extend(rng.uniform(-0.5, 0.5, len(before) + 1))
            node.change.extend(0.0 for _ in node.weights)
            return node

        network = [[NetNode() for _ in range(sizes[0])]]
        for size in sizes[1:]:
            before = network[-1]
            network.append([listener(before) for _ in range(size)])
        return network


@variant("make_network")
def nodes_first_then_connections():
    """First all nodes, then inputs, weights and changes."""

    def make_network(sizes, rng):
        network = [[NetNode() for _ in range(n)] for n in sizes]
        for before, layer in zip(network, network[1:]):
            for node in layer:
                node.inputs = before[:]
                numbers = rng.uniform(-0.5, 0.5, len(before) + 1)
                node.weights = [float(v) for v in numbers]
                node.change = [0.0 for _ in numbers]
        return network


@variant("make_network")
def hacer_red():
    """In Spanish, index by index."""

    def make_network(sizes, rng):
        capas = []
        for k in range(len(sizes)):
            capa = []
            for _ in range(sizes[k]):
                nodo = NetNode()
                if k > 0:
                    nodo.inputs = capas[k - 1].copy()
                    cuantos = len(nodo.inputs) + 1  # uno más: el sesgo
                    nodo.weights = list(rng.uniform(-0.5, 0.5, cuantos))
                    nodo.change = cuantos * [0.0]
                capa.append(nodo)
            capas.append(capa)
        return capas


@variant("make_network")
def append_one_input_at_a_time():
    """Appends inputs one at a time."""

    def make_network(sizes, rng):
        previous = [NetNode() for _ in range(sizes[0])]
        network = [previous]
        for size in sizes[1:]:
            current = []
            for _ in range(size):
                node = NetNode()
                for other in previous:
                    node.inputs.append(other)
                for weight in rng.uniform(-0.5, 0.5, len(previous) + 1):
                    node.weights.append(float(weight))
                    node.change.append(0.0)
                current.append(node)
            network.append(current)
            previous = current
        return network


@variant("make_network")
def recursive():
    """The network without its last layer, plus one more layer."""

    def make_network(sizes, rng):
        sizes = list(sizes)
        if len(sizes) == 1:
            return [[NetNode() for _ in range(sizes[0])]]
        network = make_network(sizes[:-1], rng)
        layer = []
        for _ in range(sizes[-1]):
            node = NetNode()
            node.inputs = list(network[-1])
            node.weights = rng.uniform(-0.5, 0.5, sizes[-2] + 1)
            node.change = [0.0] * (sizes[-2] + 1)
            layer.append(node)
        return network + [layer]


@variant("make_network")
def pairs_of_sizes():
    """zip over pairs of neighbouring sizes."""

    def make_network(sizes, rng):
        network = [[NetNode() for _ in range(sizes[0])]]
        for before, now in zip(sizes[:-1], sizes[1:]):
            network.append([])
            for _ in range(now):
                node = NetNode()
                node.inputs, node.weights = [*network[-2]], rng.uniform(low=-0.5, high=0.5, size=before + 1)
                node.change = np.zeros_like(node.weights)
                network[-1].append(node)
        return network


@variant("make_network")
def vars_update():
    """Fills the attributes in one go."""

    def make_network(sizes, rng):
        def layer_behind(before, size):
            nodes = []
            for _ in range(size):
                n = len(before) + 1
                node = NetNode()
                vars(node).update(inputs=list(before), weights=rng.uniform(-0.5, 0.5, n).tolist(), change=[0.0] * n)
                nodes.append(node)
            return nodes

        network = [[NetNode() for _ in range(sizes[0])]]
        for size in sizes[1:]:
            network.append(layer_behind(network[-1], size))
        return network


@variant("make_network")
def while_and_index():
    """while loops with an index."""

    def make_network(sizes, rng):
        network = [[]]
        while len(network[0]) < sizes[0]:
            network[0].append(NetNode())
        k = 1
        while k < len(sizes):
            layer = []
            while len(layer) < sizes[k]:
                node = NetNode()
                node.inputs = network[k - 1] + []
                drawn = rng.uniform(-0.5, 0.5, sizes[k - 1] + 1)
                node.weights, node.change = drawn.tolist(), (0.0 * drawn).tolist()
                layer.append(node)
            network.append(layer)
            k += 1
        return network


@variant("make_network")
def integer_zeros():
    """The zeros of change are integers; zeros they are."""

    def make_network(sizes, rng):
        first, *rest = sizes
        network = [[NetNode() for _ in range(first)]]
        for size in rest:
            inputs = network[-1]
            layer = [NetNode() for _ in range(size)]
            for node in layer:
                node.inputs = list(inputs)
                node.weights = list(map(float, rng.uniform(-0.5, 0.5, len(inputs) + 1)))
                node.change = [0] * len(node.weights)
            network.append(layer)
        return network


@variant("make_network")
def accumulate():
    """itertools.accumulate carries the layer before along."""

    def make_network(sizes, rng):
        from itertools import accumulate

        def grow(before, size):
            layer = [NetNode() for _ in range(size)]
            for node in layer:
                node.inputs = list(before)
                node.weights = rng.uniform(-0.5, 0.5, len(before) + 1).tolist()
                node.change = np.zeros(len(before) + 1).tolist()
            return layer

        first = [NetNode() for _ in range(sizes[0])]
        return list(accumulate(sizes[1:], grow, initial=first))
