"""Right solutions of `back_propagate`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("back_propagate")
def output_then_hidden():
    """The hint: the last layer, then backwards with an index."""

    def back_propagate(network, target):
        for node, wanted in zip(network[-1], target):
            node.delta = (node.value - wanted) * node.value * (1 - node.value)
        for k in range(len(network) - 2, 0, -1):
            for j, node in enumerate(network[k]):
                blame = sum(listener.delta * listener.weights[j] for listener in network[k + 1])
                node.delta = blame * node.value * (1 - node.value)
        return 0.5 * sum((node.value - wanted) ** 2 for node, wanted in zip(network[-1], target))


@variant("back_propagate")
def blame_collected_forward():
    """Every listener hands blame to its inputs."""

    def back_propagate(network, target):
        error = 0.0
        blame = {}
        for node, wanted in zip(network[-1], target):
            blame[id(node)] = node.value - wanted
            error += (node.value - wanted) ** 2 / 2
        for layer in reversed(network[1:]):
            for node in layer:
                node.delta = blame[id(node)] * node.value * (1 - node.value)
                for weight, other in zip(node.weights, node.inputs):
                    blame[id(other)] = blame.get(id(other), 0.0) + weight * node.delta
        return error


@variant("back_propagate")
def matrices_for_each_layer():
    """Arrays of deltas and weights; the bias row is left out."""

    def back_propagate(network, target):
        a = np.array([node.value for node in network[-1]], dtype=float)
        difference = a - np.asarray(target, dtype=float)
        delta = difference * a * (1 - a)
        for k in range(len(network) - 1, 0, -1):
            for node, d in zip(network[k], delta.tolist()):
                node.delta = d
            if k > 1:
                W = np.array([node.weights[:-1] for node in network[k]])
                a = np.array([node.value for node in network[k - 1]])
                delta = delta @ W * a * (1 - a)
        return 0.5 * float(difference @ difference)


@variant("back_propagate")
def recursion_over_layers():
    """A helper that does a layer and calls itself for the one before."""

    def back_propagate(network, target):
        def pass_back(k):
            if k == 0:
                return
            for j, node in enumerate(network[k]):
                total = 0.0
                for listener in network[k + 1]:
                    total += listener.delta * listener.weights[j]
                node.delta = node.value * (1 - node.value) * total
            pass_back(k - 1)

        E = 0.0
        for i, node in enumerate(network[-1]):
            e = node.value - target[i]
            E += 0.5 * e * e
            node.delta = e * node.value * (1 - node.value)
        pass_back(len(network) - 2)
        return E


@variant("back_propagate")
def hacia_atras():
    """In Spanish, with the derivative as a helper."""

    def back_propagate(network, target):
        def pendiente(nodo):
            return nodo.value * (1.0 - nodo.value)

        salida = network[-1]
        fallos = [nodo.value - float(deseado) for nodo, deseado in zip(salida, target)]
        for nodo, fallo in zip(salida, fallos):
            nodo.delta = fallo * pendiente(nodo)
        # desde la penúltima capa hasta la segunda
        for k in reversed(range(1, len(network) - 1)):
            siguiente = network[k + 1]
            for j in range(len(network[k])):
                culpa = sum(oyente.weights[j] * oyente.delta for oyente in siguiente)
                network[k][j].delta = culpa * pendiente(network[k][j])
        return sum(fallo**2 for fallo in fallos) / 2


@variant("back_propagate")
def index_of_the_input():
    """Asks each listener at which place the node stands among its inputs."""

    def back_propagate(network, target):
        error = 0
        for node, wanted in zip(network[-1], target):
            miss = node.value - wanted
            error += miss**2
            node.delta = miss * node.value * (1 - node.value)
        layers = network[1:]
        for layer, listeners in list(zip(layers, layers[1:]))[::-1]:
            for node in layer:
                blame = 0.0
                for listener in listeners:
                    for place, other in enumerate(listener.inputs):
                        if other is node:
                            blame += listener.delta * listener.weights[place]
                node.delta = blame * node.value * (1 - node.value)
        return error / 2


@variant("back_propagate")
def value_minus_its_square():
    """a − a² for the derivative, the sign turned twice."""

    def back_propagate(network, target):
        total = 0.0
        for node, wanted in zip(network[-1], target):
            gap = wanted - node.value
            total += 0.5 * gap * gap
            node.delta = -gap * (node.value - node.value**2)
        for k in range(len(network) - 2, 0, -1):
            for j, node in enumerate(network[k]):
                node.delta = 0.0
                for listener in network[k + 1]:
                    node.delta += listener.delta * listener.weights[j]
                node.delta *= node.value - node.value**2
        return total


@variant("back_propagate")
def while_from_the_back():
    """A while loop with a falling index."""

    def back_propagate(network, target):
        target = list(target)
        last = len(network) - 1
        k = last
        while k >= 1:
            for j, node in enumerate(network[k]):
                if k == last:
                    slope = node.value - target[j]
                else:
                    slope = sum(n.delta * n.weights[j] for n in network[k + 1])
                node.delta = slope * node.value * (1 - node.value)
            k = k - 1
        return sum(0.5 * (node.value - t) ** 2 for node, t in zip(network[last], target))


@variant("back_propagate")
def error_by_numpy():
    """The error as half a squared norm, deltas by loops."""

    def back_propagate(network, target):
        answers = np.array([node.value for node in network[-1]])
        misses = answers - np.array(target, dtype=float)
        for node, miss in zip(network[-1], misses):
            node.delta = float(miss * node.value * (1 - node.value))
        for before, behind in zip(network[-2:0:-1], network[:1:-1]):
            for j, node in enumerate(before):
                deltas = np.array([n.delta for n in behind])
                weights = np.array([n.weights[j] for n in behind])
                node.delta = float(deltas @ weights) * node.value * (1 - node.value)
        return 0.5 * np.linalg.norm(misses) ** 2


@variant("back_propagate")
def deltas_first_then_written():
    """All deltas in lists, written into the nodes at the end."""

    def back_propagate(network, target):
        deltas = [[(n.value - t) * n.value * (1 - n.value) for n, t in zip(network[-1], target)]]
        for k in range(len(network) - 2, 0, -1):
            row = []
            for j, n in enumerate(network[k]):
                row.append(sum(d * m.weights[j] for d, m in zip(deltas[0], network[k + 1])) * n.value * (1 - n.value))
            deltas.insert(0, row)
        for layer, row in zip(network[1:], deltas):
            for node, d in zip(layer, row):
                node.delta = d
        return sum((n.value - t) ** 2 for n, t in zip(network[-1], target)) * 0.5


@variant("back_propagate")
def zeroed_then_accumulated():
    """Deltas are set to 0 and used to collect the blame."""

    def back_propagate(network, target):
        for layer in network[1:]:
            for node in layer:
                node.delta = 0.0
        error = 0.0
        for node, wanted in zip(network[-1], target):
            node.delta = node.value - wanted
            error += 0.5 * (node.value - wanted) ** 2
        for k in range(len(network) - 1, 0, -1):
            for node in network[k]:
                node.delta *= node.value * (1 - node.value)
                if k > 1:
                    for weight, other in zip(node.weights, node.inputs):
                        other.delta += weight * node.delta
        return error


@variant("back_propagate")
def zip_of_columns():
    """The columns of the next layer's weights by zip."""

    def back_propagate(network, target):
        wanted = [float(t) for t in target]
        for n, t in zip(network[-1], wanted):
            n.delta = (n.value - t) * n.value * (1 - n.value)
        for k in range(len(network) - 2, 0, -1):
            columns = zip(*(listener.weights for listener in network[k + 1]))
            for node, column in zip(network[k], columns):
                blame = sum(w * listener.delta for w, listener in zip(column, network[k + 1]))
                node.delta = blame * node.value * (1 - node.value)
        return math.fsum((n.value - t) ** 2 for n, t in zip(network[-1], wanted)) / 2
