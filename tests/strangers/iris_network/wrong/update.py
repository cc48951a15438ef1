"""Wrong solutions of `update`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("update")
def uphill():
    """+ lr: climbs."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                incoming = [other.value for other in node.inputs] + [1.0]
                node.change = [lr * node.delta * a + momentum * last for a, last in zip(incoming, node.change)]
                node.weights = [w + step for w, step in zip(node.weights, node.change)]


@mutant("update")
def no_momentum():
    """The change before is forgotten."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                incoming = [other.value for other in node.inputs] + [1.0]
                node.change = [-lr * node.delta * a for a in incoming]
                node.weights = [w + step for w, step in zip(node.weights, node.change)]


@mutant("update")
def change_not_kept():
    """Uses the momentum but does not keep the new change."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                incoming = [other.value for other in node.inputs] + [1.0]
                change = [-lr * node.delta * a + momentum * last for a, last in zip(incoming, node.change)]
                node.weights = [w + step for w, step in zip(node.weights, change)]


@mutant("update")
def bias_not_updated():
    """zip with the inputs leaves the bias where it was."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                for i, other in enumerate(node.inputs):
                    node.change[i] = -lr * node.delta * other.value + momentum * node.change[i]
                    node.weights[i] += node.change[i]


@mutant("update")
def bias_without_momentum():
    """The bias takes plain steps."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                for i, other in enumerate(node.inputs):
                    node.change[i] = -lr * node.delta * other.value + momentum * node.change[i]
                    node.weights[i] += node.change[i]
                node.change[-1] = -lr * node.delta
                node.weights[-1] += node.change[-1]


@mutant("update")
def only_the_gradient_kept():
    """change keeps the step without its momentum part."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                incoming = [other.value for other in node.inputs] + [1.0]
                step = [-lr * node.delta * a for a in incoming]
                node.weights = [w + s + momentum * last for w, s, last in zip(node.weights, step, node.change)]
                node.change = step


@mutant("update")
def own_value_for_the_input():
    """Multiplies by the node's own value."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                incoming = [node.value for _ in node.inputs] + [1.0]
                node.change = [-lr * node.delta * a + momentum * last for a, last in zip(incoming, node.change)]
                node.weights = [w + step for w, step in zip(node.weights, node.change)]


@mutant("update")
def delta_of_the_input():
    """Takes the input's delta instead of the node's."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                parts = [other.delta * other.value for other in node.inputs] + [node.delta]
                node.change = [-lr * part + momentum * last for part, last in zip(parts, node.change)]
                node.weights = [w + step for w, step in zip(node.weights, node.change)]


@mutant("update")
def no_rate():
    """The learning rate is missing."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                incoming = [other.value for other in node.inputs] + [1.0]
                node.change = [-node.delta * a + momentum * last for a, last in zip(incoming, node.change)]
                node.weights = [w + step for w, step in zip(node.weights, node.change)]


@mutant("update")
def running_average():
    """(1 − momentum) on the slope, as in an average."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                incoming = [other.value for other in node.inputs] + [1.0]
                node.change = [
                    -(1 - momentum) * lr * node.delta * a + momentum * last for a, last in zip(incoming, node.change)
                ]
                node.weights = [w + step for w, step in zip(node.weights, node.change)]


@mutant("update")
def velocity_times_rate():
    """The form of other books: change = −slope + momentum·change, the rate comes outside."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                incoming = [other.value for other in node.inputs] + [1.0]
                node.change = [-node.delta * a + momentum * last for a, last in zip(incoming, node.change)]
                node.weights = [w + lr * step for w, step in zip(node.weights, node.change)]


@mutant("update")
def last_layer_only():
    """Only the output nodes learn."""

    def update(network, lr, momentum):
        for node in network[-1]:
            incoming = [other.value for other in node.inputs] + [1.0]
            node.change = [-lr * node.delta * a + momentum * last for a, last in zip(incoming, node.change)]
            node.weights = [w + step for w, step in zip(node.weights, node.change)]


@mutant("update")
def hidden_layers_only():
    """The last layer is left out: network[1:-1]."""

    def update(network, lr, momentum):
        for layer in network[1:-1]:
            for node in layer:
                incoming = [other.value for other in node.inputs] + [1.0]
                node.change = [-lr * node.delta * a + momentum * last for a, last in zip(incoming, node.change)]
                node.weights = [w + step for w, step in zip(node.weights, node.change)]


@mutant("update")
def weight_moved_by_the_old_change():
    """Adds the old change to the weight and keeps the new one for later."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                incoming = [other.value for other in node.inputs] + [1.0]
                node.weights = [w + step for w, step in zip(node.weights, node.change)]
                node.change = [-lr * node.delta * a + momentum * last for a, last in zip(incoming, node.change)]


@mutant("update")
def nesterov():
    """Looks ahead: the weight moves by momentum · new change − slope."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                incoming = [other.value for other in node.inputs] + [1.0]
                for i, a in enumerate(incoming):
                    step = -lr * node.delta * a
                    node.change[i] = step + momentum * node.change[i]
                    node.weights[i] += step + momentum * node.change[i]


@mutant("update")
def bias_moves_by_its_weight():
    """The last weight counts as the value that comes in for the bias."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                incoming = [other.value for other in node.inputs] + [node.weights[-1]]
                node.change = [-lr * node.delta * a + momentum * last for a, last in zip(incoming, node.change)]
                node.weights = [w + step for w, step in zip(node.weights, node.change)]


@mutant("update")
def steps_add_up():
    """change adds up: the whole old change is kept and momentum multiplies the step."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                incoming = [other.value for other in node.inputs] + [1.0]
                node.change = [last - momentum * lr * node.delta * a for a, last in zip(incoming, node.change)]
                node.weights = [w + step for w, step in zip(node.weights, node.change)]


@mutant("update")
def weight_subtracted_twice_signed():
    """Subtracts a change that carries the minus already."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                incoming = [other.value for other in node.inputs] + [1.0]
                node.change = [-lr * node.delta * a + momentum * last for a, last in zip(incoming, node.change)]
                node.weights = [w - step for w, step in zip(node.weights, node.change)]


@mutant("update")
def weight_decay_added():
    """Shrinks the weights a little at each step, which nobody asked for."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                incoming = [other.value for other in node.inputs] + [1.0]
                node.change = [-lr * node.delta * a + momentum * last for a, last in zip(incoming, node.change)]
                node.weights = [(1 - 1e-3 * lr) * w + step for w, step in zip(node.weights, node.change)]


@mutant("update")
def momentum_of_the_weight():
    """Multiplies the weight by the momentum, not the change."""

    def update(network, lr, momentum):
        for layer in network[1:]:
            for node in layer:
                incoming = [other.value for other in node.inputs] + [1.0]
                node.change = [-lr * node.delta * a for a in incoming]
                node.weights = [momentum * w + step for w, step in zip(node.weights, node.change)]
