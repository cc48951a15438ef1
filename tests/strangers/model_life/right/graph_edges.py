"""Right solutions of `graph_edges`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("graph_edges")
def hint():
    """The third hint."""

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
        return edges


@variant("graph_edges")
def stack_of_its_own():
    """A stack in place of a function that calls itself."""

    def graph_edges(config):
        layers = config["layers"]
        if "input_layers" not in config:
            edges = []
            for before, after in zip(layers, layers[1:]):
                edges.append((before["config"]["name"], after["config"]["name"]))
            return edges
        edges = []
        for layer in layers:
            for node in layer["inbound_nodes"]:
                stack = [node["kwargs"], node["args"]]
                while stack:
                    part = stack.pop()
                    if isinstance(part, dict) and part.get("class_name") == "__keras_tensor__":
                        edges.append((part["config"]["keras_history"][0], layer["config"]["name"]))
                    elif isinstance(part, dict):
                        stack.extend(reversed(list(part.values())))
                    elif isinstance(part, (list, tuple)):
                        stack.extend(reversed(part))
        return edges


@variant("graph_edges")
def generator():
    """A generator with yield from."""

    def walk(part):
        if isinstance(part, dict):
            if "keras_history" in part:
                yield part["keras_history"][0]
            else:
                for value in part.values():
                    yield from walk(value)
        elif isinstance(part, (list, tuple)):
            for value in part:
                yield from walk(value)

    def graph_edges(config):
        if "input_layers" in config:
            return [
                (source, layer["config"]["name"])
                for layer in config["layers"]
                for node in layer["inbound_nodes"]
                for source in walk([node["args"], node["kwargs"]])
            ]
        names = [layer["config"]["name"] for layer in config["layers"]]
        return [(names[i], names[i + 1]) for i in range(len(names) - 1)]


@variant("graph_edges")
def match_statement():
    """Structural pattern matching."""

    def graph_edges(config):
        def sources(part):
            match part:
                case {"class_name": "__keras_tensor__", "config": {"keras_history": [name, *_]}}:
                    return [name]
                case dict():
                    return sum(map(sources, part.values()), [])
                case list() | tuple():
                    return sum(map(sources, part), [])
            return []

        if "input_layers" not in config:
            names = [layer["config"]["name"] for layer in config["layers"]]
            return list(zip(names, names[1:]))
        edges = []
        for layer in config["layers"]:
            for node in layer["inbound_nodes"]:
                found = sources(node["args"]) + sources(node["kwargs"])
                edges.extend((source, layer["config"]["name"]) for source in found)
        return edges


@variant("graph_edges")
def pairwise():
    """itertools.pairwise and chain."""

    from itertools import chain, pairwise

    def is_tensor(part):
        return isinstance(part, dict) and part.get("class_name") == "__keras_tensor__"

    def flat(part):
        if is_tensor(part):
            return [part]
        if isinstance(part, dict):
            part = part.values()
        elif not isinstance(part, (list, tuple)):
            return []
        return list(chain.from_iterable(flat(each) for each in part))

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]
        if "input_layers" not in config:
            return list(pairwise(names))
        edges = []
        for name, layer in zip(names, config["layers"]):
            for call in layer["inbound_nodes"]:
                for tensor in flat(call["args"]) + flat(call["kwargs"]):
                    edges.append((tensor["config"]["keras_history"][0], name))
        return edges


@variant("graph_edges")
def list_filled_by_a_helper():
    """A helper that fills a list it is given."""

    def graph_edges(config):
        def collect(part, into):
            if isinstance(part, dict):
                history = part.get("config", {}).get("keras_history") if isinstance(part.get("config"), dict) else None
                if history is not None:
                    into.append(history[0])
                    return
                for value in part.values():
                    collect(value, into)
            elif isinstance(part, list) or isinstance(part, tuple):
                for value in part:
                    collect(value, into)

        result = []
        previous = None
        for layer in config["layers"]:
            name = layer["config"]["name"]
            if "input_layers" not in config:
                if previous is not None:
                    result.append((previous, name))
                previous = name
                continue
            for node in layer["inbound_nodes"]:
                given = []
                collect(node["args"], given)
                collect(node["kwargs"], given)
                result += [(source, name) for source in given]
        return result


@variant("graph_edges")
def aristas():
    """Una clase que recorre la configuración."""

    class Lector:
        def __init__(self):
            self.aristas = []

        def mirar(self, parte, destino):
            if isinstance(parte, dict):
                if parte.get("class_name") == "__keras_tensor__":
                    origen = parte["config"]["keras_history"][0]
                    self.aristas.append((origen, destino))
                else:
                    for valor in parte.values():
                        self.mirar(valor, destino)
            elif isinstance(parte, (tuple, list)):
                for valor in parte:
                    self.mirar(valor, destino)

    def graph_edges(config):
        capas = config["layers"]
        if "input_layers" not in config:
            nombres = [capa["config"]["name"] for capa in capas]
            return [(a, b) for a, b in zip(nombres[:-1], nombres[1:])]
        lector = Lector()
        for capa in capas:
            for nodo in capa["inbound_nodes"]:
                lector.mirar(nodo["args"], capa["config"]["name"])
                lector.mirar(nodo["kwargs"], capa["config"]["name"])
        return lector.aristas


@variant("graph_edges")
def deque_from_the_left():
    """A deque; what a thing holds goes back to its left end."""

    from collections import deque

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))
        edges = []
        for name, layer in zip(names, config["layers"]):
            for node in layer["inbound_nodes"]:
                todo = deque([node["args"], node["kwargs"]])
                while todo:
                    part = todo.popleft()
                    if isinstance(part, dict):
                        if part.get("class_name") == "__keras_tensor__":
                            edges.append((part["config"]["keras_history"][0], name))
                            continue
                        part = list(part.values())
                    if isinstance(part, (list, tuple)):
                        todo.extendleft(reversed(part))
        return edges


@variant("graph_edges")
def lists_flattened_again_and_again():
    """Opens lists until there is nothing left to open."""

    def graph_edges(config):
        if "input_layers" not in config:
            names = [layer["config"]["name"] for layer in config["layers"]]
            return [] if len(names) < 2 else [(a, b) for a, b in zip(names, names[1:])]

        def holds(part):
            return isinstance(part, (list, tuple)) or (isinstance(part, dict) and "keras_history" not in part)

        edges = []
        for layer in config["layers"]:
            for node in layer["inbound_nodes"]:
                parts = [node["args"], node["kwargs"]]
                while any(holds(part) for part in parts):
                    opened = []
                    for part in parts:
                        if holds(part):
                            opened.extend(part.values() if isinstance(part, dict) else part)
                        else:
                            opened.append(part)
                    parts = opened
                for part in parts:
                    if isinstance(part, dict):
                        edges.append((part["keras_history"][0], layer["config"]["name"]))
        return edges


@variant("graph_edges")
def tree_of_keras():
    """keras.tree maps over what is nested; tensors are marked by strings first."""

    def graph_edges(config):
        names = [layer["config"]["name"] for layer in config["layers"]]
        if "input_layers" not in config:
            return list(zip(names[:-1], names[1:]))

        def marked(part):
            if isinstance(part, dict):
                if part.get("class_name") == "__keras_tensor__":
                    return ["tensor:" + part["config"]["keras_history"][0]]
                return [marked(value) for value in part.values()]
            if isinstance(part, (list, tuple)):
                return [marked(value) for value in part]
            return []

        edges = []
        for name, layer in zip(names, config["layers"]):
            for node in layer["inbound_nodes"]:
                for text in keras.tree.flatten([marked(node["args"]), marked(node["kwargs"])]):
                    edges.append((text.removeprefix("tensor:"), name))
        return edges


@variant("graph_edges")
def two_functions():
    """A function for each kind of model."""

    def edges_of_chain(layers):
        edges = []
        for k in range(1, len(layers)):
            edges.append((layers[k - 1]["config"]["name"], layers[k]["config"]["name"]))
        return edges

    def edges_of_graph(layers):
        edges = []
        for layer in layers:
            for node in layer["inbound_nodes"]:
                for key in ("args", "kwargs"):
                    for source in names_in(node[key]):
                        edges.append((source, layer["config"]["name"]))
        return edges

    def names_in(thing):
        if type(thing) in (list, tuple):
            return [name for part in thing for name in names_in(part)]
        if type(thing) is dict:
            if thing.get("class_name") == "__keras_tensor__":
                return [thing["config"]["keras_history"][0]]
            return names_in(list(thing.values()))
        return []

    def graph_edges(config):
        return edges_of_graph(config["layers"]) if "input_layers" in config else edges_of_chain(config["layers"])


@variant("graph_edges")
def reduce():
    """functools.reduce joins what each part gives."""

    from functools import reduce

    def graph_edges(config):
        def sources(part):
            if isinstance(part, dict) and part.get("class_name") == "__keras_tensor__":
                return (part["config"]["keras_history"][0],)
            inside = part.values() if isinstance(part, dict) else part if isinstance(part, (list, tuple)) else ()
            return reduce(lambda found, each: found + sources(each), inside, ())

        title = lambda layer: layer["config"]["name"]
        layers = config["layers"]
        if "input_layers" not in config:
            return [(title(a), title(b)) for a, b in zip(layers[:-1], layers[1:])]
        return [
            (source, title(layer))
            for layer in layers
            for node in layer["inbound_nodes"]
            for source in (*sources(node["args"]), *sources(node["kwargs"]))
        ]
