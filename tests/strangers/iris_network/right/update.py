"""Right solutions of `update`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("update")
def new_lists():
    """The hint: new lists for change and weights."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                incoming = [other.value for other in node.inputs] + [1.0]
                node.change = [-lr * node.delta * a + momentum * last for a, last in zip(incoming, node.change)]
                node.weights = [w + step for w, step in zip(node.weights, node.change)]


@variant("update")
def in_place_by_index():
    """Changes the numbers in the lists they stand in."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                for i in range(len(node.weights)):
                    a = node.inputs[i].value if i < len(node.inputs) else 1
                    node.change[i] = -lr * node.delta * a + momentum * node.change[i]
                    node.weights[i] += node.change[i]


@variant("update")
def bias_after_the_loop():
    """The inputs in a loop, the bias in two lines of its own."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                for i, other in enumerate(node.inputs):
                    node.change[i] = momentum * node.change[i] - lr * node.delta * other.value
                    node.weights[i] = node.weights[i] + node.change[i]
                node.change[-1] = momentum * node.change[-1] - lr * node.delta
                node.weights[-1] = node.weights[-1] + node.change[-1]


@variant("update")
def numpy_per_node():
    """Arrays for one node, lists again at the end."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                a = np.array([other.value for other in node.inputs] + [1.0])
                change = -lr * node.delta * a + momentum * np.array(node.change, dtype=float)
                node.change = change.tolist()
                node.weights = (np.array(node.weights, dtype=float) + change).tolist()


@variant("update")
def arrays_left_in_the_nodes():
    """Weights and changes become arrays of the node."""

    def update(network, lr, momentum):
        for k in range(1, len(network)):
            a = np.append([node.value for node in network[k - 1]], 1.0)
            for node in network[k]:
                node.change = momentum * np.asarray(node.change) - lr * node.delta * a
                node.weights = np.asarray(node.weights) + node.change


@variant("update")
def actualizar():
    """In Spanish, with a helper for one node."""

    def update(network, lr, momentum):
        def dar_un_paso(nodo):
            entradas = [otro.value for otro in nodo.inputs]
            entradas.append(1.0)  # el sesgo
            nuevos = []
            for entrada, antes in zip(entradas, nodo.change):
                pendiente = nodo.delta * entrada
                nuevos.append(momentum * antes - lr * pendiente)
            nodo.change = nuevos
            nodo.weights = [peso + cambio for peso, cambio in zip(nodo.weights, nuevos)]

        for capa in network[1:]:
            for nodo in capa:
                dar_un_paso(nodo)


@variant("update")
def every_node_with_inputs():
    """Goes through all layers and skips nodes without inputs."""

    def update(network, lr, momentum):
        for layer in network:
            for node in layer:
                if not node.inputs:
                    continue
                step = lr * node.delta
                values = [*(other.value for other in node.inputs), 1]
                for i, (value, before) in enumerate(zip(values, list(node.change))):
                    node.change[i] = momentum * before - step * value
                for i, change in enumerate(node.change):
                    node.weights[i] += change


@variant("update")
def outer_product_for_a_layer():
    """All slopes of a layer by np.outer."""

    def update(network, lr, momentum):
        for before, layer in zip(network, network[1:]):
            a = np.array([node.value for node in before] + [1.0])
            delta = np.array([node.delta for node in layer])
            old = np.array([node.change for node in layer])
            new = momentum * old - lr * np.outer(delta, a)
            weights = np.array([node.weights for node in layer]) + new
            for node, change, row in zip(layer, new.tolist(), weights.tolist()):
                node.change, node.weights = change, row


@variant("update")
def slice_assignment():
    """The lists stay the same objects, their contents are replaced."""

    def update(network, lr, momentum):
        nodes = [node for layer in network[1:] for node in layer]
        for node in nodes:
            slopes = [node.delta * other.value for other in node.inputs] + [node.delta]
            node.change[:] = [momentum * c - lr * s for c, s in zip(node.change, slopes)]
            node.weights[:] = list(map(sum, zip(node.weights, node.change)))


@variant("update")
def constant_node():
    """A node of value 1 stands at the end of the inputs."""

    def update(network, lr, momentum):
        one = NetNode()
        one.value = 1.0
        for layer in network[1:]:
            for node in layer:
                sources = list(node.inputs) + [one]
                for i in range(len(sources)):
                    kept = momentum * node.change[i]
                    node.change[i] = kept - lr * node.delta * sources[i].value
                    node.weights[i] = node.weights[i] + node.change[i]


@variant("update")
def from_the_back():
    """The layers from the last to the second; the order does not matter."""

    def update(network, lr, momentum):
        for layer in network[:0:-1]:
            for node in reversed(layer):
                fresh = []
                for i, last in enumerate(node.change):
                    a = 1.0 if i == len(node.inputs) else node.inputs[i].value
                    fresh.append(-(lr * node.delta * a) + momentum * last)
                node.weights = [w + d for w, d in zip(node.weights, fresh)]
                node.change = fresh


@variant("update")
def two_passes():
    """First all changes, then all weights."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                a = [n.value for n in node.inputs] + [1]
                node.change = [-lr * node.delta * a[i] + momentum * node.change[i] for i in range(len(a))]
        for layer in network[1:]:
            for node in layer:
                for i, c in enumerate(node.change):
                    node.weights[i] += c
