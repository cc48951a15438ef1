"""Wrong solutions of `graph_edges`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("graph_edges")
def each_edge_once():
    """An edge that comes twice is written once."""

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def sources(part):
            if isinstance(part, dict):
                if part.get("class_name") == "__keras_tensor__":
                    return [part["config"]["keras_history"][0]]
                return [name for value in part.values() for name in sources(value)]
            if isinstance(part, (list, tuple)):
                return [name for value in part for name in sources(value)]
            return []

        edges = []
        for name, layer in zip(names, config["layers"]):
            for node in layer["inbound_nodes"]:
                for source in sources(node["args"]) + sources(node["kwargs"]):
                    if (source, name) not in edges:
                        edges.append((source, name))
        return edges


@mutant("graph_edges")
def a_set():
    """A set of edges, sorted."""

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def sources(part):
            if isinstance(part, dict):
                if part.get("class_name") == "__keras_tensor__":
                    return [part["config"]["keras_history"][0]]
                return [name for value in part.values() for name in sources(value)]
            if isinstance(part, (list, tuple)):
                return [name for value in part for name in sources(value)]
            return []

        edges = []
        for name, layer in zip(names, config["layers"]):
            for node in layer["inbound_nodes"]:
                for source in sources(node["args"]) + sources(node["kwargs"]):
                    edges.append((source, name))
        return sorted(set(edges))


@mutant("graph_edges")
def sorted_edges():
    """Sorted by the names."""

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def sources(part):
            if isinstance(part, dict):
                if part.get("class_name") == "__keras_tensor__":
                    return [part["config"]["keras_history"][0]]
                return [name for value in part.values() for name in sources(value)]
            if isinstance(part, (list, tuple)):
                return [name for value in part for name in sources(value)]
            return []

        edges = []
        for name, layer in zip(names, config["layers"]):
            for node in layer["inbound_nodes"]:
                for source in sources(node["args"]) + sources(node["kwargs"]):
                    edges.append((source, name))
        return sorted(edges)


@mutant("graph_edges")
def turned_round():
    """(to, from) in a functional model."""

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def sources(part):
            if isinstance(part, dict):
                if part.get("class_name") == "__keras_tensor__":
                    return [part["config"]["keras_history"][0]]
                return [name for value in part.values() for name in sources(value)]
            if isinstance(part, (list, tuple)):
                return [name for value in part for name in sources(value)]
            return []

        edges = []
        for name, layer in zip(names, config["layers"]):
            for node in layer["inbound_nodes"]:
                for source in sources(node["args"]) + sources(node["kwargs"]):
                    edges.append((name, source))
        return edges


@mutant("graph_edges")
def turned_round_everywhere():
    """(to, from) in a Sequential one."""

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]
        if "input_layers" not in config:
            return list(zip(names[1:], names[:-1]))

        def sources(part):
            if isinstance(part, dict):
                if part.get("class_name") == "__keras_tensor__":
                    return [part["config"]["keras_history"][0]]
                return [name for value in part.values() for name in sources(value)]
            if isinstance(part, (list, tuple)):
                return [name for value in part for name in sources(value)]
            return []

        edges = []
        for name, layer in zip(names, config["layers"]):
            for node in layer["inbound_nodes"]:
                for source in sources(node["args"]) + sources(node["kwargs"]):
                    edges.append((source, name))
        return edges


@mutant("graph_edges")
def first_call_only():
    """Only the first call of a layer."""

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def sources(part):
            if isinstance(part, dict):
                if part.get("class_name") == "__keras_tensor__":
                    return [part["config"]["keras_history"][0]]
                return [name for value in part.values() for name in sources(value)]
            if isinstance(part, (list, tuple)):
                return [name for value in part for name in sources(value)]
            return []

        edges = []
        for name, layer in zip(names, config["layers"]):
            for node in layer["inbound_nodes"][:1]:
                for source in sources(node["args"]) + sources(node["kwargs"]):
                    edges.append((source, name))
        return edges


@mutant("graph_edges")
def last_call_only():
    """Only the last call of a layer."""

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def sources(part):
            if isinstance(part, dict):
                if part.get("class_name") == "__keras_tensor__":
                    return [part["config"]["keras_history"][0]]
                return [name for value in part.values() for name in sources(value)]
            if isinstance(part, (list, tuple)):
                return [name for value in part for name in sources(value)]
            return []

        edges = []
        for name, layer in zip(names, config["layers"]):
            for node in layer["inbound_nodes"][-1:]:
                for source in sources(node["args"]) + sources(node["kwargs"]):
                    edges.append((source, name))
        return edges


@mutant("graph_edges")
def arguments_without_a_name_only():
    """kwargs are not looked at."""

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def sources(part):
            if isinstance(part, dict):
                if part.get("class_name") == "__keras_tensor__":
                    return [part["config"]["keras_history"][0]]
                return [name for value in part.values() for name in sources(value)]
            if isinstance(part, (list, tuple)):
                return [name for value in part for name in sources(value)]
            return []

        edges = []
        for name, layer in zip(names, config["layers"]):
            for node in layer["inbound_nodes"]:
                for source in sources(node["args"]):
                    edges.append((source, name))
        return edges


@mutant("graph_edges")
def named_arguments_first():
    """kwargs before args."""

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def sources(part):
            if isinstance(part, dict):
                if part.get("class_name") == "__keras_tensor__":
                    return [part["config"]["keras_history"][0]]
                return [name for value in part.values() for name in sources(value)]
            if isinstance(part, (list, tuple)):
                return [name for value in part for name in sources(value)]
            return []

        edges = []
        for name, layer in zip(names, config["layers"]):
            for node in layer["inbound_nodes"]:
                for source in sources(node["kwargs"]) + sources(node["args"]):
                    edges.append((source, name))
        return edges


@mutant("graph_edges")
def first_argument_only():
    """Only the first of the arguments."""

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def sources(part):
            if isinstance(part, dict):
                if part.get("class_name") == "__keras_tensor__":
                    return [part["config"]["keras_history"][0]]
                return [name for value in part.values() for name in sources(value)]
            if isinstance(part, (list, tuple)):
                return [name for value in part for name in sources(value)]
            return []

        edges = []
        for name, layer in zip(names, config["layers"]):
            for node in layer["inbound_nodes"]:
                for source in sources(node["args"][:1]) + sources(node["kwargs"]):
                    edges.append((source, name))
        return edges


@mutant("graph_edges")
def first_tensor_of_a_call():
    """Only the first tensor of a call."""

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def sources(part):
            if isinstance(part, dict):
                if part.get("class_name") == "__keras_tensor__":
                    return [part["config"]["keras_history"][0]]
                return [name for value in part.values() for name in sources(value)]
            if isinstance(part, (list, tuple)):
                return [name for value in part for name in sources(value)]
            return []

        edges = []
        for name, layer in zip(names, config["layers"]):
            for node in layer["inbound_nodes"]:
                for source in (sources(node["args"]) + sources(node["kwargs"]))[:1]:
                    edges.append((source, name))
        return edges


@mutant("graph_edges")
def lists_not_opened():
    """Tensors inside a list are not found."""

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def sources(part):
            if isinstance(part, dict):
                if part.get("class_name") == "__keras_tensor__":
                    return [part["config"]["keras_history"][0]]
                return [name for value in part.values() for name in sources(value)]
            if isinstance(part, tuple):
                return [name for value in part for name in sources(value)]
            return []

        edges = []
        for name, layer in zip(names, config["layers"]):
            for node in layer["inbound_nodes"]:
                for source in sources(node["args"]) + sources(node["kwargs"]):
                    edges.append((source, name))
        return edges


@mutant("graph_edges")
def tuples_not_opened():
    """Only lists are opened, not the tuple that args is."""

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def sources(part):
            if isinstance(part, dict):
                if part.get("class_name") == "__keras_tensor__":
                    return [part["config"]["keras_history"][0]]
                return [name for value in part.values() for name in sources(value)]
            if isinstance(part, list):
                return [name for value in part for name in sources(value)]
            return []

        edges = []
        for name, layer in zip(names, config["layers"]):
            for node in layer["inbound_nodes"]:
                for source in sources(node["args"]) + sources(node["kwargs"]):
                    edges.append((source, name))
        return edges


@mutant("graph_edges")
def lists_one_deep():
    """Opens lists in args and in kwargs, but no list in a list."""

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def sources(part, depth=0):
            if isinstance(part, dict):
                if part.get("class_name") == "__keras_tensor__":
                    return [part["config"]["keras_history"][0]]
                return [name for value in part.values() for name in sources(value, depth + 1)]
            if isinstance(part, (list, tuple)) and depth < 2:
                return [name for value in part for name in sources(value, depth + 1)]
            return []

        edges = []
        for name, layer in zip(names, config["layers"]):
            for node in layer["inbound_nodes"]:
                for source in sources(node["args"]) + sources(node["kwargs"]):
                    edges.append((source, name))
        return edges


@mutant("graph_edges")
def sequential_not_thought_of():
    """Takes each model for a functional one."""

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]

        def sources(part):
            if isinstance(part, dict):
                if part.get("class_name") == "__keras_tensor__":
                    return [part["config"]["keras_history"][0]]
                return [name for value in part.values() for name in sources(value)]
            if isinstance(part, (list, tuple)):
                return [name for value in part for name in sources(value)]
            return []

        edges = []
        for name, layer in zip(names, config["layers"]):
            for node in layer["inbound_nodes"]:
                for source in sources(node["args"]) + sources(node["kwargs"]):
                    edges.append((source, name))
        return edges


@mutant("graph_edges")
def chain_for_all():
    """Takes each model for a chain."""

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]
        if config:
            return list(zip(names[:-1], names[1:]))

        def sources(part):
            if isinstance(part, dict):
                if part.get("class_name") == "__keras_tensor__":
                    return [part["config"]["keras_history"][0]]
                return [name for value in part.values() for name in sources(value)]
            if isinstance(part, (list, tuple)):
                return [name for value in part for name in sources(value)]
            return []

        edges = []
        for name, layer in zip(names, config["layers"]):
            for node in layer["inbound_nodes"]:
                for source in sources(node["args"]) + sources(node["kwargs"]):
                    edges.append((source, name))
        return edges


@mutant("graph_edges")
def input_layer_left_out():
    """The first layer of a Sequential model is taken for the input and left out."""

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]
        if "input_layers" not in config:
            return list(zip(names[1:-1], names[2:]))

        def sources(part):
            if isinstance(part, dict):
                if part.get("class_name") == "__keras_tensor__":
                    return [part["config"]["keras_history"][0]]
                return [name for value in part.values() for name in sources(value)]
            if isinstance(part, (list, tuple)):
                return [name for value in part for name in sources(value)]
            return []

        edges = []
        for name, layer in zip(names, config["layers"]):
            for node in layer["inbound_nodes"]:
                for source in sources(node["args"]) + sources(node["kwargs"]):
                    edges.append((source, name))
        return edges


@mutant("graph_edges")
def joined_to_itself():
    """Off by one: each layer gives to itself."""

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]
        if "input_layers" not in config:
            return list(zip(names, names))

        def sources(part):
            if isinstance(part, dict):
                if part.get("class_name") == "__keras_tensor__":
                    return [part["config"]["keras_history"][0]]
                return [name for value in part.values() for name in sources(value)]
            if isinstance(part, (list, tuple)):
                return [name for value in part for name in sources(value)]
            return []

        edges = []
        for name, layer in zip(names, config["layers"]):
            for node in layer["inbound_nodes"]:
                for source in sources(node["args"]) + sources(node["kwargs"]):
                    edges.append((source, name))
        return edges


@mutant("graph_edges")
def ring():
    """The last layer gives to the first."""

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]
        if "input_layers" not in config:
            return list(zip(names, names[1:] + names[:1]))

        def sources(part):
            if isinstance(part, dict):
                if part.get("class_name") == "__keras_tensor__":
                    return [part["config"]["keras_history"][0]]
                return [name for value in part.values() for name in sources(value)]
            if isinstance(part, (list, tuple)):
                return [name for value in part for name in sources(value)]
            return []

        edges = []
        for name, layer in zip(names, config["layers"]):
            for node in layer["inbound_nodes"]:
                for source in sources(node["args"]) + sources(node["kwargs"]):
                    edges.append((source, name))
        return edges


@mutant("graph_edges")
def texts():
    """Texts with an arrow."""

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def sources(part):
            if isinstance(part, dict):
                if part.get("class_name") == "__keras_tensor__":
                    return [part["config"]["keras_history"][0]]
                return [name for value in part.values() for name in sources(value)]
            if isinstance(part, (list, tuple)):
                return [name for value in part for name in sources(value)]
            return []

        edges = []
        for name, layer in zip(names, config["layers"]):
            for node in layer["inbound_nodes"]:
                for source in sources(node["args"]) + sources(node["kwargs"]):
                    edges.append(f"{source} -> {name}")
        return edges


@mutant("graph_edges")
def numbers_of_layers():
    """Places in place of names."""

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def sources(part):
            if isinstance(part, dict):
                if part.get("class_name") == "__keras_tensor__":
                    return [part["config"]["keras_history"][0]]
                return [name for value in part.values() for name in sources(value)]
            if isinstance(part, (list, tuple)):
                return [name for value in part for name in sources(value)]
            return []

        edges = []
        for name, layer in zip(names, config["layers"]):
            for node in layer["inbound_nodes"]:
                for source in sources(node["args"]) + sources(node["kwargs"]):
                    edges.append((names.index(source), names.index(name)))
        return edges


@mutant("graph_edges")
def dict_of_lists():
    """A dict from a layer to those that it gives to."""

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def sources(part):
            if isinstance(part, dict):
                if part.get("class_name") == "__keras_tensor__":
                    return [part["config"]["keras_history"][0]]
                return [name for value in part.values() for name in sources(value)]
            if isinstance(part, (list, tuple)):
                return [name for value in part for name in sources(value)]
            return []

        edges = []
        for name, layer in zip(names, config["layers"]):
            for node in layer["inbound_nodes"]:
                for source in sources(node["args"]) + sources(node["kwargs"]):
                    edges.append((source, name))
        found = {}
        for a, b in edges:
            found.setdefault(a, []).append(b)
        return found


@mutant("graph_edges")
def by_their_source():
    """In the order of the layers that give, not of those that are given."""

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def sources(part):
            if isinstance(part, dict):
                if part.get("class_name") == "__keras_tensor__":
                    return [part["config"]["keras_history"][0]]
                return [name for value in part.values() for name in sources(value)]
            if isinstance(part, (list, tuple)):
                return [name for value in part for name in sources(value)]
            return []

        edges = []
        for name, layer in zip(names, config["layers"]):
            for node in layer["inbound_nodes"]:
                for source in sources(node["args"]) + sources(node["kwargs"]):
                    edges.append((source, name))
        return sorted(edges, key=lambda edge: names.index(edge[0]))


@mutant("graph_edges")
def edges_of_output():
    """One more edge, to an output."""

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def sources(part):
            if isinstance(part, dict):
                if part.get("class_name") == "__keras_tensor__":
                    return [part["config"]["keras_history"][0]]
                return [name for value in part.values() for name in sources(value)]
            if isinstance(part, (list, tuple)):
                return [name for value in part for name in sources(value)]
            return []

        edges = []
        for name, layer in zip(names, config["layers"]):
            for node in layer["inbound_nodes"]:
                for source in sources(node["args"]) + sources(node["kwargs"]):
                    edges.append((source, name))
        for name, _, _ in config["output_layers"]:
            edges.append((name, "output"))
        return edges


@mutant("graph_edges")
def config_emptied():
    """Pops the calls from the configuration."""

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def sources(part):
            if isinstance(part, dict):
                if part.get("class_name") == "__keras_tensor__":
                    return [part["config"]["keras_history"][0]]
                return [name for value in part.values() for name in sources(value)]
            if isinstance(part, (list, tuple)):
                return [name for value in part for name in sources(value)]
            return []

        edges = []
        for name, layer in zip(names, config["layers"]):
            while layer["inbound_nodes"]:
                node = layer["inbound_nodes"].pop(0)
                for source in sources(node["args"]) + sources(node["kwargs"]):
                    edges.append((source, name))
        return edges


@mutant("graph_edges")
def calls_from_last_to_first():
    """The calls of a layer backwards."""

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def sources(part):
            if isinstance(part, dict):
                if part.get("class_name") == "__keras_tensor__":
                    return [part["config"]["keras_history"][0]]
                return [name for value in part.values() for name in sources(value)]
            if isinstance(part, (list, tuple)):
                return [name for value in part for name in sources(value)]
            return []

        edges = []
        for name, layer in zip(names, config["layers"]):
            for node in reversed(layer["inbound_nodes"]):
                for source in sources(node["args"]) + sources(node["kwargs"]):
                    edges.append((source, name))
        return edges


@mutant("graph_edges")
def stack_read_backwards():
    """A stack gives the tensors of a call from last to first."""

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def sources(part):
            if isinstance(part, dict):
                if part.get("class_name") == "__keras_tensor__":
                    return [part["config"]["keras_history"][0]]
                return [name for value in part.values() for name in sources(value)]
            if isinstance(part, (list, tuple)):
                return [name for value in part for name in sources(value)]
            return []

        edges = []
        for name, layer in zip(names, config["layers"]):
            for node in layer["inbound_nodes"]:
                for source in reversed(sources(node["args"]) + sources(node["kwargs"])):
                    edges.append((source, name))
        return edges


@mutant("graph_edges")
def class_names():
    """The class of the layer in place of its name."""

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def sources(part):
            if isinstance(part, dict):
                if part.get("class_name") == "__keras_tensor__":
                    return [part["config"]["keras_history"][0]]
                return [name for value in part.values() for name in sources(value)]
            if isinstance(part, (list, tuple)):
                return [name for value in part for name in sources(value)]
            return []

        edges = []
        for name, layer in zip(names, config["layers"]):
            for node in layer["inbound_nodes"]:
                for source in sources(node["args"]) + sources(node["kwargs"]):
                    edges.append((source, layer["class_name"]))
        return edges


@mutant("graph_edges")
def whole_history():
    """The whole keras_history, not the name alone."""

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def sources(part):
            if isinstance(part, dict):
                if part.get("class_name") == "__keras_tensor__":
                    return [part["config"]["keras_history"]]
                return [name for value in part.values() for name in sources(value)]
            if isinstance(part, (list, tuple)):
                return [name for value in part for name in sources(value)]
            return []

        edges = []
        for name, layer in zip(names, config["layers"]):
            for node in layer["inbound_nodes"]:
                for source in sources(node["args"]) + sources(node["kwargs"]):
                    edges.append((source, name))
        return edges
