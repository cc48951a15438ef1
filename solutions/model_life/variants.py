"""Right solutions of the unit on what happens around fit, written another way: each must earn full points."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("grid")
def asks_itertools():
    """itertools.product over the lists."""

    def grid(space):
        from itertools import product

        return [dict(zip(space, values)) for values in product(*space.values())]


@variant("grid")
def calls_itself():
    """The first name before all combinations of the others."""

    def grid(space):
        if not space:
            return [{}]
        (name, values), *others = space.items()
        rest = grid(dict(others))
        return [{name: value, **found} for value in values for found in rest]


@variant("grid")
def counts_like_a_clock():
    """Every combination is a number, whose digits choose the values."""

    def grid(space):
        names = list(space)
        total = 1
        for name in names:
            total *= len(space[name])
        result = []
        for number in range(total):
            setting = {}
            for name in reversed(names):
                number, place = divmod(number, len(space[name]))
                setting[name] = space[name][place]
            result.append({name: setting[name] for name in names})
        return result


@variant("sample_config")
def uses_natural_logarithms():
    """Uniform in the natural logarithm; rng.choice; endpoint=True."""

    def sample_config(space, rng):
        def draw(part):
            if isinstance(part, list):
                return rng.choice(part)
            kind, low, high = part
            if kind == "log":
                return np.exp(rng.uniform(np.log(low), np.log(high)))
            return rng.integers(low, high, endpoint=True)

        return {name: draw(part) for name, part in space.items()}


@variant("sample_config")
def scales_the_ratio():
    """low · (high / low) ** u for a uniform u."""

    def sample_config(space, rng):
        config = {}
        for name, values in space.items():
            if type(values) is list:
                config[name] = values[int(rng.integers(0, len(values)))]
            elif values[0] == "log":
                config[name] = float(values[1] * (values[2] / values[1]) ** rng.random())
            else:
                config[name] = int(rng.integers(values[1], values[2] + 1))
        return config


@variant("sample_config")
def matches_by_pattern():
    """Structural pattern matching on the tuples."""

    def sample_config(space, rng):
        config = dict.fromkeys(space)
        for name, values in space.items():
            match values:
                case ("log", low, high):
                    config[name] = 10.0 ** rng.uniform(np.log10(low), np.log10(high))
                case ("int", low, high):
                    config[name] = rng.integers(low, high + 1)
                case _:
                    config[name] = values[rng.integers(len(values))]
        return config


@variant("successive_halving")
def sorts_with_numpy():
    """A stable argsort of the rows that are left."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        rows, result, budget = np.arange(len(curves)), [], 1
        while budget <= curves.shape[1]:
            keep = int(np.ceil(len(rows) / eta))
            order = np.argsort(-curves[rows, budget - 1], kind="stable")
            rows = np.sort(rows[order[:keep]])
            result.append((budget, rows))
            if len(rows) == 1:
                return result
            budget = budget * eta
        return result


@variant("successive_halving")
def computes_how_many_stay_from_all():
    """Rounding up twice is rounding up once: ⌈n / eta^k⌉ of all rows; lists in place of arrays."""

    def successive_halving(curves, eta):
        curves = np.asarray(curves, dtype=float)
        n, R = curves.shape
        left, k, result = list(range(n)), 0, []
        while eta**k <= R and (k == 0 or len(left) > 1):
            stay = -(-n // eta ** (k + 1))
            left = sorted(sorted(left, key=lambda row: (-curves[row][eta**k - 1], row))[:stay])
            result.append([eta**k, list(left)])
            k += 1
        return result


@variant("successive_halving")
def takes_out_the_best_one_by_one():
    """argmax again and again, what is out is −inf."""

    def successive_halving(curves, eta):
        curves = np.array(curves, dtype=float)
        inside = np.ones(len(curves), dtype=bool)
        result, budget = [], 1
        while budget <= len(curves[0]):
            scores = np.where(inside, curves[:, budget - 1], -np.inf)
            kept = []
            for _ in range(-(-int(inside.sum()) // eta)):
                best = int(scores.argmax())
                scores[best] = -np.inf
                kept.append(best)
            inside[:] = False
            inside[kept] = True
            result.append((budget, np.flatnonzero(inside)))
            if inside.sum() == 1:
                break
            budget *= eta
        return result


@variant("smooth")
def keeps_both_sums():
    """A running sum of values and one of weights."""

    def smooth(values, weight):
        if weight < 0 or weight >= 1:
            raise ValueError("weight must be at least 0 and below 1")
        result, total, mass = [], 0.0, 0.0
        for value in values:
            if value != value:
                result.append(float("nan"))
                continue
            total, mass = weight * total + value, weight * mass + 1
            result.append(total / mass)
        return np.array(result, dtype=float)


@variant("smooth")
def multiplies_by_a_matrix():
    """A triangle of powers, its rows divided by their sums."""

    def smooth(values, weight):
        if not (0 <= weight < 1):
            raise ValueError(weight)
        values = np.array(values, dtype=float)
        good = np.flatnonzero(~np.isnan(values))
        k = np.arange(len(good))
        powers = np.tril(np.power(float(weight), np.clip(k[:, None] - k, 0, None)))
        values[good] = powers @ values[good] / powers.sum(axis=1)
        return values


@variant("smooth")
def moves_by_a_shrinking_step():
    """The mean moves towards each value by (1 − w) / (1 − w^k)."""

    def smooth(values, weight):
        if not 0 <= weight < 1:
            raise ValueError("0 <= weight < 1")
        mean, count = 0.0, 0
        out = np.full(len(values), np.nan)
        for i, value in enumerate(np.asarray(values, dtype=float)):
            if not np.isnan(value):
                count += 1
                mean += (value - mean) * (1 - weight) / (1 - weight**count)
                out[i] = mean
        return out


@variant("best_run")
def sorts_the_candidates():
    """A stable sort; where as a subset of the items of params."""

    def best_run(runs, metric, mode, **where):
        if mode not in {"min", "max"}:
            raise ValueError(f"mode {mode!r} is neither min nor max")
        found = []
        for run in runs:
            pairs = run["metrics"].get(metric, [])
            if run["status"] != "FINISHED" or not pairs or np.isnan(pairs[-1][1]):
                continue
            if where.items() <= run["params"].items():
                found.append((pairs[-1][1], run["id"]))
        if not found:
            raise ValueError("no such run")
        return sorted(found, key=lambda pair: pair[0] if mode == "min" else -pair[0])[0][1]


@variant("best_run")
def picks_with_max_and_min():
    """Python's max and min keep the first of equals."""

    def best_run(runs, metric, mode, **where):
        choose = {"max": max, "min": min}.get(mode)
        if choose is None:
            raise ValueError(mode)

        def last(run):
            return run["metrics"][metric][-1][1]

        def fits(run):
            missing = object()
            return all(run["params"].get(name, missing) == value for name, value in where.items())

        usable = [run for run in runs if run["status"] == "FINISHED" and run["metrics"].get(metric) and fits(run)]
        usable = [run for run in usable if last(run) == last(run)]
        return choose(usable, key=last)["id"]


@variant("best_run")
def takes_the_largest_step():
    """The pair with the largest step is the last; NumPy's nanargmax."""

    def best_run(runs, metric, mode, **where):
        if mode != "max" and mode != "min":
            raise ValueError("mode")
        ids, values = [], []
        for run in runs:
            if run["status"] == "FINISHED" and metric in run["metrics"] and len(run["metrics"][metric]) > 0:
                if all(name in run["params"] and run["params"][name] == where[name] for name in where):
                    ids.append(run["id"])
                    values.append(max(run["metrics"][metric], key=lambda pair: pair[0])[1])
        values = np.array(values, dtype=float)
        if not len(values) or np.isnan(values).all():
            raise ValueError("nothing to choose from")
        return ids[np.nanargmax(values if mode == "max" else -values)]


@variant("fingerprint")
def hashes_piece_by_piece():
    """hashlib's update, astype and ascontiguousarray."""

    def fingerprint(arrays):
        import hashlib

        digest = hashlib.sha256()
        for array in arrays:
            dtype = array.dtype.newbyteorder("<")
            digest.update(dtype.str.encode("ascii"))
            digest.update(str(array.shape).encode("ascii"))
            digest.update(array.astype(dtype).tobytes(order="C"))
        return digest.hexdigest()


@variant("fingerprint")
def swaps_bytes_where_it_must():
    """byteswap for those that are stored the other way round."""

    def fingerprint(arrays):
        import hashlib
        import sys

        text = b""
        for array in arrays:
            array = np.asarray(array)
            order = array.dtype.byteorder
            big = order == ">" or (order == "=" and sys.byteorder == "big")
            stored = array.byteswap() if big else array
            text += np.dtype(array.dtype.newbyteorder("<")).str.encode() + f"{array.shape}".encode()
            text += stored.tobytes()
        return hashlib.sha256(text).hexdigest()


@variant("fingerprint")
def writes_into_a_buffer():
    """io.BytesIO and the items one after the other."""

    def fingerprint(arrays):
        import hashlib
        import io

        buffer = io.BytesIO()
        for a in arrays:
            kind = a.dtype.newbyteorder("L")
            buffer.write(bytes(kind.str + str(a.shape), "ascii"))
            buffer.write(np.array(a, dtype=kind, order="C").tobytes())
        return hashlib.sha256(buffer.getvalue()).hexdigest()


@variant("promote")
def copies_first():
    """A deep copy, changed in place."""

    def promote(registry, name, version, stage):
        import copy

        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"unknown stage {stage!r}")
        if name not in registry:
            raise ValueError(f"unknown name {name!r}")
        new = copy.deepcopy(registry)
        entries = {entry["version"]: entry for entry in new[name]}
        if version not in entries:
            raise ValueError(f"unknown version {version}")
        if stage == "Production":
            for entry in new[name]:
                if entry["stage"] == "Production":
                    entry["stage"] = "Archived"
        entries[version]["stage"] = stage
        return new


@variant("promote")
def builds_every_entry_anew():
    """A comprehension; only the list of this name is new."""

    def promote(registry, name, version, stage):
        entries = registry.get(name, [])
        if stage not in ["None", "Staging", "Production", "Archived"] or all(e["version"] != version for e in entries):
            raise ValueError("no such name, version or stage")
        new = []
        for entry in entries:
            old = entry["stage"]
            if entry["version"] == version:
                old = stage
            elif old == stage == "Production":
                old = "Archived"
            new.append({"version": entry["version"], "stage": old})
        return {**registry, name: new}


@variant("promote")
def raises_its_own_error():
    """A subclass of ValueError; the order of the keys is another one."""

    def promote(registry, name, version, stage):
        class Unknown(ValueError):
            pass

        if stage not in {"None", "Staging", "Production", "Archived"}:
            raise Unknown(stage)
        try:
            places = [entry["version"] for entry in registry[name]]
            place = places.index(version)
        except (KeyError, ValueError) as error:
            raise Unknown(f"{name} {version}") from error
        stages = [entry["stage"] for entry in registry[name]]
        if stage == "Production" and "Production" in stages:
            stages[stages.index("Production")] = "Archived"
        stages[place] = stage
        moved = [{"stage": s, "version": v} for v, s in zip(places, stages)]
        return {key: moved if key == name else list(registry[key]) for key in sorted(registry)}


@variant("graph_edges")
def walks_by_recursion():
    """A generator that looks into everything."""

    def graph_edges(config):
        def sources(part):
            if isinstance(part, dict):
                if "keras_history" in part:
                    yield part["keras_history"][0]
                else:
                    for value in part.values():
                        yield from sources(value)
            elif isinstance(part, (list, tuple)):
                for value in part:
                    yield from sources(value)

        layers = config["layers"]
        if not any("inbound_nodes" in layer for layer in layers):
            names = [layer["config"]["name"] for layer in layers]
            return list(zip(names, names[1:]))
        return [(source, layer["name"]) for layer in layers for source in sources(layer["inbound_nodes"])]


@variant("graph_edges")
def flattens_with_keras():
    """keras.tree.flatten of the arguments, tensors found by what follows them."""

    def graph_edges(config):
        edges, layers = [], config["layers"]
        if "input_layers" not in config:
            for before, after in zip(layers[:-1], layers[1:]):
                edges.append([before["config"]["name"], after["config"]["name"]])
            return edges

        def tensors(part):
            if isinstance(part, dict):
                if part.get("class_name") == "__keras_tensor__":
                    return [part["config"]["keras_history"][0]]
                return sum((tensors(value) for value in part.values()), [])
            if isinstance(part, (tuple, list)):
                return sum((tensors(value) for value in part), [])
            return []

        for layer in layers:
            for node in layer["inbound_nodes"]:
                for source in tensors(node["args"]) + tensors(node["kwargs"]):
                    edges.append([source, layer["config"]["name"]])
        return edges


@variant("graph_edges")
def reads_the_text():
    """The configuration as JSON, and a pattern for the names."""

    def graph_edges(config):
        import json
        import re

        layers = config["layers"]
        if "input_layers" not in config:
            names = [layer["config"]["name"] for layer in layers]
            return [(names[i - 1], names[i]) for i in range(1, len(names))]
        edges = []
        for layer in layers:
            text = json.dumps(layer["inbound_nodes"])
            edges += [(name, layer["name"]) for name in re.findall(r'"keras_history": \["([^"]+)"', text)]
        return edges


@variant("plot_boxes")
def unpacks_every_shape():
    """(1, 1, n) for a row of n; tuples of Python's floats."""

    def plot_boxes(shapes):
        full = [(1, 1, *shape) if len(shape) == 1 else tuple(shape) for shape in shapes]
        return [
            (round(1 + float(np.log2(c)), 1), round(40 * h / full[0][0], 1), round(40 * w / full[0][0], 1))
            for h, w, c in full
        ]


@variant("plot_boxes")
def makes_an_array():
    """One array of all boxes, rounded at once."""

    def plot_boxes(shapes):
        if len(shapes) == 0:
            return []
        full = np.array([[1, 1, *s][-3:] for s in shapes], dtype=float)
        boxes = np.stack([1 + np.log2(full[:, 2]), 40 * full[:, 0] / full[0, 0], 40 * full[:, 1] / full[0, 0]], axis=1)
        return np.round(boxes, 1)


@variant("plot_boxes")
def scales_first():
    """The scale 40 / side once; math.log."""

    def plot_boxes(shapes):
        import math

        boxes, scale = [], None
        for shape in shapes:
            height, width, channels = shape if len(shape) == 3 else (1, 1, shape[0])
            scale = scale or 40 / height
            boxes.append(
                [round(1 + math.log(channels) / math.log(2), 1), round(scale * height, 1), round(scale * width, 1)]
            )
        return boxes


@variant("run_exported")
def loops_over_windows():
    """Plain loops over places; float64 throughout."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kh, kw, _, filters = layer["kernel"].shape
                out = np.zeros((len(x), x.shape[1] - kh + 1, x.shape[2] - kw + 1, filters))
                for i in range(out.shape[1]):
                    for j in range(out.shape[2]):
                        window = x[:, i : i + kh, j : j + kw]
                        out[:, i, j] = np.tensordot(window, layer["kernel"], axes=3) + layer["bias"]
                x = out
            elif kind == "maxpool":
                s = layer["size"]
                out = np.zeros((len(x), x.shape[1] // s, x.shape[2] // s, x.shape[3]))
                for i in range(out.shape[1]):
                    for j in range(out.shape[2]):
                        out[:, i, j] = x[:, i * s : i * s + s, j * s : j * s + s].max(axis=(1, 2))
                x = out
            elif kind == "flatten":
                x = x.reshape(x.shape[0], -1)
            elif kind == "relu":
                x = x * (x > 0)
            elif kind == "softmax":
                x = np.exp(x - np.max(x, axis=-1, keepdims=True))
                x = x / x.sum(axis=-1, keepdims=True)
            else:
                raise ValueError("I do not know the kind " + str(kind))
        return x


@variant("run_exported")
def keeps_a_table_of_functions():
    """sliding_window_view and einsum; each kind is a function in a dict."""

    def run_exported(layers, x):
        def conv(x, layer):
            kernel = np.asarray(layer["kernel"])
            windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
            return np.einsum("nijcab,abcf->nijf", windows, kernel) + layer["bias"]

        def maxpool(x, layer):
            s = layer["size"]
            n, h, w, c = x.shape
            return x[:, : h // s * s, : w // s * s].reshape(n, h // s, s, w // s, s, c).max(axis=(2, 4))

        def softmax(x, layer):
            odds = np.exp(x - x.max(axis=-1, keepdims=True))
            return odds / odds.sum(axis=-1, keepdims=True)

        table = {
            "dense": lambda x, layer: x @ np.asarray(layer["kernel"]) + layer["bias"],
            "conv": conv,
            "maxpool": maxpool,
            "softmax": softmax,
            "flatten": lambda x, layer: x.reshape(len(x), int(np.prod(x.shape[1:]))),
            "relu": lambda x, layer: np.maximum(x, 0),
        }
        x = np.asarray(x)
        for layer in layers:
            if layer["kind"] not in table:
                raise ValueError(f"unknown layer: {layer['kind']}")
            x = table[layer["kind"]](x, layer)
        return x


@variant("run_exported")
def asks_keras_ops():
    """keras.ops does the work, in float32; tensors come back."""

    def run_exported(layers, x):
        ops = keras.ops
        x = ops.convert_to_tensor(np.asarray(x, dtype="float32"))
        for layer in layers:
            kind = layer["kind"]
            if kind in ("dense", "conv"):
                kernel = ops.convert_to_tensor(np.asarray(layer["kernel"], dtype="float32"))
                bias = np.asarray(layer["bias"], dtype="float32")
                x = (ops.matmul(x, kernel) if kind == "dense" else ops.conv(x, kernel, padding="valid")) + bias
            elif kind == "maxpool":
                x = ops.max_pool(x, layer["size"], strides=layer["size"], padding="valid")
            elif kind == "flatten":
                x = ops.reshape(x, (x.shape[0], -1))
            elif kind == "relu":
                x = ops.relu(x)
            elif kind == "softmax":
                x = ops.softmax(x, axis=-1)
            else:
                raise ValueError(kind)
        return x


@variant("find_faults")
def collects_in_a_set():
    """A set, sorted at the end; a table of losses and labels for each activation."""

    def find_faults(description):
        wanted = {
            "softmax": {"sparse_categorical_crossentropy": "integers", "categorical_crossentropy": "one-hot"},
            "sigmoid": {"binary_crossentropy": "integers"},
            "linear": {"mse": "numbers", "mae": "numbers"},
        }
        faults, flat = set(), len(description["input"]) == 1
        for layer in description["layers"]:
            flat = flat or layer["kind"] == "flatten"
            if layer["kind"] == "dense" and not flat:
                faults.add("no-flatten")
        last = description["layers"][-1]
        activation = last.get("activation") or "linear"
        if activation not in wanted:
            faults.add("activation")
        else:
            if (last["units"] < 2) if activation == "softmax" else (last["units"] != 1):
                faults.add("units")
            if description["loss"] not in wanted[activation]:
                faults.add("loss")
            elif wanted[activation][description["loss"]] != description["labels"]:
                faults.add("labels")
        return sorted(faults)


@variant("find_faults")
def asks_question_by_question():
    """One truth value for each code."""

    def find_faults(description):
        layers, loss, labels = description["layers"], description["loss"], description["labels"]
        end = layers[-1].get("activation", "linear")
        kinds = [layer["kind"] for layer in layers]
        first_dense = kinds.index("dense")
        known = end in ("softmax", "sigmoid", "linear")
        suits = loss in {
            "softmax": ["sparse_categorical_crossentropy", "categorical_crossentropy"],
            "sigmoid": ["binary_crossentropy"],
            "linear": ["mse", "mae"],
        }.get(end, [])
        form = "one-hot" if loss.startswith("categorical") else "integers" if "entropy" in loss else "numbers"
        answers = {
            "activation": not known,
            "labels": known and suits and labels != form,
            "loss": known and not suits,
            "no-flatten": len(description["input"]) > 1 and "flatten" not in kinds[:first_dense],
            "units": known and (layers[-1]["units"] == 1) == (end == "softmax"),
        }
        return [code for code, true in answers.items() if true]


@variant("find_faults")
def returns_early():
    """An early return for an activation that ends nothing."""

    def find_faults(description):
        faults = []
        *before, last = description["layers"]
        if len(description["input"]) > 1:
            for layer in [*before, last]:
                if layer["kind"] == "flatten":
                    break
                if layer["kind"] == "dense":
                    faults = ["no-flatten"]
                    break
        pairs = {
            ("softmax", "sparse_categorical_crossentropy"): "integers",
            ("softmax", "categorical_crossentropy"): "one-hot",
            ("sigmoid", "binary_crossentropy"): "integers",
            ("linear", "mse"): "numbers",
            ("linear", "mae"): "numbers",
        }
        activation = last.get("activation", "linear")
        if activation not in [pair[0] for pair in pairs]:
            return ["activation", *faults]
        pair = (activation, description["loss"])
        if pair not in pairs:
            faults.append("loss")
        elif pairs[pair] != description["labels"]:
            faults.append("labels")
        if (last["units"] != 1 and activation != "softmax") or (last["units"] < 2 and activation == "softmax"):
            faults.append("units")
        return sorted(faults)
