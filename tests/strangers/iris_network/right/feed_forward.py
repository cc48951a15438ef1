"""Right solutions of `feed_forward`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("feed_forward")
def sums_with_zip():
    """The hint: the bias first, then weight times value."""

    def feed_forward(network, x):
        if len(x) != len(network[0]):
            raise ValueError("one number for each node of the first layer, please")
        for node, number in zip(network[0], x):
            node.value = number
        for layer in network[1:]:
            for node in layer:
                z = node.weights[-1]
                for weight, other in zip(node.weights, node.inputs):
                    z += weight * other.value
                node.value = sigmoid(z)
        return [node.value for node in network[-1]]


@variant("feed_forward")
def bias_as_a_constant_one():
    """A 1 is appended to the values that come in."""

    def feed_forward(network, x):
        if len(network[0]) != len(x):
            raise ValueError(f"{len(x)} numbers for {len(network[0])} nodes")
        for k in range(len(x)):
            network[0][k].value = float(x[k])
        for layer in network[1:]:
            for node in layer:
                incoming = [other.value for other in node.inputs] + [1.0]
                node.value = sigmoid(sum(w * a for w, a in zip(node.weights, incoming)))
        return [float(node.value) for node in network[-1]]


@variant("feed_forward")
def numpy_dot():
    """np.dot of weights and values."""

    def feed_forward(network, x):
        row = np.array(x, dtype=float)
        if row.size != len(network[0]):
            raise ValueError("wrong number of inputs")
        for node, number in zip(network[0], row):
            node.value = float(number)
        for layer in network[1:]:
            for node in layer:
                values = np.array([other.value for other in node.inputs])
                z = float(np.dot(node.weights[:-1], values) + node.weights[-1])
                node.value = sigmoid(z)
        return [node.value for node in network[-1]]


@variant("feed_forward")
def strict_zip():
    """zip with strict=True raises the promised error by itself."""

    def feed_forward(network, x):
        for node, number in zip(network[0], list(x), strict=True):
            node.value = number
        for layer in network[1:]:
            for node in layer:
                *weights, bias = node.weights
                node.value = sigmoid(bias + sum(w * other.value for w, other in zip(weights, node.inputs, strict=True)))
        return [node.value for node in network[-1]]


@variant("feed_forward")
def layer_by_matrix():
    """A matrix product for each layer, written back into the nodes."""

    def feed_forward(network, x):
        if len(x) != len(network[0]):
            raise ValueError("x does not fit")
        values = np.asarray(x, dtype=float)
        for k, layer in enumerate(network):
            if k:
                W = np.array([node.weights for node in layer], dtype=float)
                values = np.array([sigmoid(z) for z in W[:, :-1] @ values + W[:, -1]])
            for node, value in zip(layer, values.tolist()):
                node.value = value
        return values.tolist()


@variant("feed_forward")
def hacia_delante():
    """In Spanish, with a function for one node."""

    def feed_forward(network, x):
        entrada, *resto = network
        if len(entrada) != len(x):
            raise ValueError("x no tiene tantos números como nodos hay en la primera capa")

        def activar(nodo):
            suma = nodo.weights[len(nodo.inputs)]  # el sesgo
            for i in range(len(nodo.inputs)):
                suma = suma + nodo.weights[i] * nodo.inputs[i].value
            nodo.value = sigmoid(suma)

        for i, nodo in enumerate(entrada):
            nodo.value = x[i]
        for capa in resto:
            for nodo in capa:
                activar(nodo)
        return [nodo.value for nodo in network[-1]]


@variant("feed_forward")
def own_stable_sigmoid():
    """A sigmoid of its own, with a case for each sign."""

    def feed_forward(network, x):
        def squash(z):
            if z >= 0:
                return 1 / (1 + math.exp(-z))
            e = math.exp(z)
            return e / (1 + e)

        if len(list(x)) != len(network[0]):
            raise ValueError("numbers and nodes do not match")
        for node, number in zip(network[0], x):
            node.value = float(number)
        outputs = [node.value for node in network[0]]
        for layer in network[1:]:
            outputs = []
            for node in layer:
                z = math.fsum(
                    [w * other.value for w, other in zip(node.weights[:-1], node.inputs)] + [node.weights[-1]]
                )
                node.value = squash(z)
                outputs.append(node.value)
        return outputs


@variant("feed_forward")
def starred_map():
    """operator.mul by map."""

    def feed_forward(network, x):
        from operator import attrgetter, mul

        if len(x) != len(network[0]):
            raise ValueError(len(x))
        value = attrgetter("value")
        for node, number in zip(network[0], map(float, x)):
            node.value = number
        for layer in network[1:]:
            for node in layer:
                node.value = sigmoid(sum(map(mul, node.weights, map(value, node.inputs)), node.weights[-1]))
        return list(map(value, network[-1]))


@variant("feed_forward")
def first_layer_by_setattr():
    """Nodes without inputs take numbers from an iterator."""

    def feed_forward(network, x):
        numbers = [float(v) for v in x]
        if not len(numbers) == len(network[0]):
            raise ValueError("bad length")
        queue = iter(numbers)
        for layer in network:
            for node in layer:
                if layer is network[0]:
                    node.value = next(queue)
                else:
                    total = 0.0
                    for i, other in enumerate(node.inputs):
                        total += node.weights[i] * other.value
                    total += node.weights[-1]
                    node.value = sigmoid(total)
        return [n.value for n in network[len(network) - 1]]


@variant("feed_forward")
def scipy_expit():
    """expit of the dot product."""

    def feed_forward(network, x):
        from scipy.special import expit

        if len(x) != len(network[0]):
            raise ValueError("x has the wrong length")
        for node, number in zip(network[0], x):
            node.value = float(number)
        for layer in network[1:]:
            before = [other.value for other in layer[0].inputs] + [1.0]
            for node in layer:
                node.value = float(expit(np.inner(node.weights, before)))
        return [node.value for node in network[-1]]


@variant("feed_forward")
def pull_recursively():
    """Every output node asks the nodes before it, and remembers."""

    def feed_forward(network, x):
        if len(x) != len(network[0]):
            raise ValueError("length of x")
        known = {}
        for node, number in zip(network[0], x):
            node.value = known[id(node)] = float(number)

        def ask(node):
            if id(node) not in known:
                z = node.weights[-1] + sum(w * ask(other) for w, other in zip(node.weights, node.inputs))
                node.value = known[id(node)] = sigmoid(z)
            return known[id(node)]

        for layer in network[1:]:
            for node in layer:
                ask(node)
        return [ask(node) for node in network[-1]]


@variant("feed_forward")
def guard_with_shape():
    """np.shape as a guard."""

    def feed_forward(network, x):
        if np.shape(x) != (len(network[0]),):
            raise ValueError(f"expected {len(network[0])} numbers, got shape {np.shape(x)}")
        x = np.array(x).tolist()
        for i in range(len(x)):
            network[0][i].value = x[i]
        for k in range(1, len(network)):
            for node in network[k]:
                z = sum(node.weights[i] * node.inputs[i].value for i in range(len(node.inputs))) + node.weights[-1]
                node.value = sigmoid(z)
        return [node.value for node in network[-1]]
