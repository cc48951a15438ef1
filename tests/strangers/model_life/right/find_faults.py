"""Right solutions of `find_faults`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("find_faults")
def hint():
    """A dict of dicts, as the third hint says."""

    def find_faults(description):
        wants = {
            "softmax": {"sparse_categorical_crossentropy": "integers", "categorical_crossentropy": "one-hot"},
            "sigmoid": {"binary_crossentropy": "integers"},
            "linear": {"mse": "numbers", "mae": "numbers"},
        }
        layers = description["layers"]
        kinds = [layer["kind"] for layer in layers]
        faults = []
        if len(description["input"]) > 1 and "flatten" not in kinds[: kinds.index("dense")]:
            faults.append("no-flatten")
        end = layers[-1].get("activation", "linear")
        if end not in wants:
            faults.append("activation")
            return sorted(faults)
        units = layers[-1]["units"]
        if (end == "softmax" and units < 2) or (end != "softmax" and units != 1):
            faults.append("units")
        if description["loss"] not in wants[end]:
            faults.append("loss")
        elif description["labels"] != wants[end][description["loss"]]:
            faults.append("labels")
        return sorted(faults)


@variant("find_faults")
def ifs():
    """One if after the other."""

    def find_faults(description):
        faults = []
        flat = len(description["input"]) == 1
        for layer in description["layers"]:
            if layer["kind"] == "flatten":
                flat = True
            elif layer["kind"] == "dense":
                if not flat:
                    faults.append("no-flatten")
                break
        last = description["layers"][-1]
        activation = last["activation"] if "activation" in last else "linear"
        loss, labels = description["loss"], description["labels"]
        if activation == "softmax":
            if last["units"] < 2:
                faults.append("units")
            if loss == "sparse_categorical_crossentropy":
                if labels != "integers":
                    faults.append("labels")
            elif loss == "categorical_crossentropy":
                if labels != "one-hot":
                    faults.append("labels")
            else:
                faults.append("loss")
        elif activation == "sigmoid":
            if last["units"] != 1:
                faults.append("units")
            if loss != "binary_crossentropy":
                faults.append("loss")
            elif labels != "integers":
                faults.append("labels")
        elif activation == "linear":
            if last["units"] != 1:
                faults.append("units")
            if loss not in ("mse", "mae"):
                faults.append("loss")
            elif labels != "numbers":
                faults.append("labels")
        else:
            faults.append("activation")
        faults.sort()
        return faults


@variant("find_faults")
def set_of_codes():
    """A set, sorted at the end."""

    def find_faults(description):
        losses = {
            "softmax": ("sparse_categorical_crossentropy", "categorical_crossentropy"),
            "sigmoid": ("binary_crossentropy",),
            "linear": ("mse", "mae"),
        }
        needed = {
            "sparse_categorical_crossentropy": "integers",
            "binary_crossentropy": "integers",
            "categorical_crossentropy": "one-hot",
            "mse": "numbers",
            "mae": "numbers",
        }
        found = set()
        if len(description["input"]) > 1:
            for layer in description["layers"]:
                if layer["kind"] == "flatten":
                    break
                if layer["kind"] == "dense":
                    found.add("no-flatten")
                    break
        end = description["layers"][-1]
        activation = end.get("activation", "linear")
        if activation in losses:
            good_units = end["units"] >= 2 if activation == "softmax" else end["units"] == 1
            if not good_units:
                found.add("units")
            if description["loss"] in losses[activation]:
                if needed[description["loss"]] != description["labels"]:
                    found.add("labels")
            else:
                found.add("loss")
        else:
            found.add("activation")
        return sorted(found)


@variant("find_faults")
def match_statement():
    """Structural pattern matching on activation, loss and labels."""

    def find_faults(description):
        faults = set()
        kinds = [layer["kind"] for layer in description["layers"]]
        before = kinds[: kinds.index("dense")]
        if len(description["input"]) > 1 and before.count("flatten") == 0:
            faults.add("no-flatten")
        last = description["layers"][-1]
        match last.get("activation", "linear"):
            case "softmax":
                units, losses = (
                    last["units"] >= 2,
                    {"sparse_categorical_crossentropy": "integers", "categorical_crossentropy": "one-hot"},
                )
            case "sigmoid":
                units, losses = last["units"] == 1, {"binary_crossentropy": "integers"}
            case "linear":
                units, losses = last["units"] == 1, {"mse": "numbers", "mae": "numbers"}
            case _:
                return sorted(faults | {"activation"})
        if not units:
            faults.add("units")
        match losses.get(description["loss"]):
            case None:
                faults.add("loss")
            case wanted if wanted != description["labels"]:
                faults.add("labels")
        return sorted(faults)


@variant("find_faults")
def list_of_conditions():
    """Pairs of code and condition, filtered."""

    def find_faults(description):
        RULES = {
            "softmax": (lambda units: units >= 2, ["sparse_categorical_crossentropy", "categorical_crossentropy"]),
            "sigmoid": (lambda units: units == 1, ["binary_crossentropy"]),
            "linear": (lambda units: units == 1, ["mse", "mae"]),
        }
        LABELS = dict(
            sparse_categorical_crossentropy="integers",
            categorical_crossentropy="one-hot",
            binary_crossentropy="integers",
            mse="numbers",
            mae="numbers",
        )
        kinds = [layer["kind"] for layer in description["layers"]]
        first_dense = kinds.index("dense")
        first_flatten = kinds.index("flatten") if "flatten" in kinds else len(kinds)
        last = description["layers"][-1]
        activation = last.get("activation", "linear")
        known = activation in RULES
        units_ok, losses = RULES.get(activation, (lambda units: True, []))
        suits = description["loss"] in losses
        tests = [
            ("activation", not known),
            ("labels", known and suits and LABELS.get(description["loss"]) != description["labels"]),
            ("loss", known and not suits),
            ("no-flatten", len(description["input"]) > 1 and first_dense < first_flatten),
            ("units", known and not units_ok(last["units"])),
        ]
        return [code for code, true in tests if true]


@variant("find_faults")
def triples_that_suit():
    """A set of triples that suit."""

    def find_faults(description):
        triples = {
            ("softmax", "sparse_categorical_crossentropy", "integers"),
            ("softmax", "categorical_crossentropy", "one-hot"),
            ("sigmoid", "binary_crossentropy", "integers"),
            ("linear", "mse", "numbers"),
            ("linear", "mae", "numbers"),
        }
        layers, codes = description["layers"], []
        last = layers[-1]
        act = last.get("activation", "linear")
        if act not in {a for a, _, _ in triples}:
            codes.append("activation")
        else:
            if (act, description["loss"]) not in {(a, l) for a, l, _ in triples}:
                codes.append("loss")
            elif (act, description["loss"], description["labels"]) not in triples:
                codes.append("labels")
            if act == "softmax" and last["units"] <= 1 or act in ("sigmoid", "linear") and last["units"] != 1:
                codes.append("units")
        if len(description["input"]) >= 2:
            for layer in layers:
                if layer["kind"] in ("flatten", "dense"):
                    if layer["kind"] == "dense":
                        codes.append("no-flatten")
                    break
        return sorted(set(codes))


@variant("find_faults")
def revisar():
    """Tres funciones de ayuda con nombres en español."""

    def falta_aplanar(entrada, capas):
        if len(entrada) <= 1:
            return False
        for capa in capas:
            if capa["kind"] == "flatten":
                return False
            if capa["kind"] == "dense":
                return True
        return False

    def unidades_malas(activacion, unidades):
        return unidades < 2 if activacion == "softmax" else unidades != 1

    def perdida_y_etiquetas(activacion, perdida, etiquetas):
        tabla = {
            ("softmax", "sparse_categorical_crossentropy"): "integers",
            ("softmax", "categorical_crossentropy"): "one-hot",
            ("sigmoid", "binary_crossentropy"): "integers",
            ("linear", "mse"): "numbers",
            ("linear", "mae"): "numbers",
        }
        if (activacion, perdida) not in tabla:
            return ["loss"]
        return [] if tabla[activacion, perdida] == etiquetas else ["labels"]

    def find_faults(description):
        fallos = []
        capas = description["layers"]
        if falta_aplanar(description["input"], capas):
            fallos.append("no-flatten")
        activacion = capas[-1].get("activation", "linear")
        if activacion not in ("softmax", "sigmoid", "linear"):
            fallos.append("activation")
        else:
            if unidades_malas(activacion, capas[-1]["units"]):
                fallos.append("units")
            fallos += perdida_y_etiquetas(activacion, description["loss"], description["labels"])
        return sorted(fallos)


@variant("find_faults")
def generator():
    """Yields the codes."""

    def find_faults(description):
        def codes():
            last = description["layers"][-1]
            end = last.get("activation", "linear")
            seen = set()
            for layer in description["layers"]:
                if layer["kind"] == "dense" and "flatten" not in seen and len(description["input"]) > 1:
                    yield "no-flatten"
                seen.add(layer["kind"])
            table = {
                "softmax": {"sparse_categorical_crossentropy": "integers", "categorical_crossentropy": "one-hot"},
                "sigmoid": {"binary_crossentropy": "integers"},
                "linear": dict.fromkeys(["mse", "mae"], "numbers"),
            }
            if end not in table:
                yield "activation"
                return
            if not (last["units"] > 1 if end == "softmax" else last["units"] == 1):
                yield "units"
            wanted = table[end].get(description["loss"])
            if wanted is None:
                yield "loss"
            elif wanted != description["labels"]:
                yield "labels"

        return sorted(set(codes()))


@variant("find_faults")
def takewhile():
    """itertools.takewhile to the first dense layer."""

    from itertools import takewhile

    def find_faults(description):
        before = [layer["kind"] for layer in takewhile(lambda layer: layer["kind"] != "dense", description["layers"])]
        out = []
        if len(description["input"]) > 1 and not any(kind == "flatten" for kind in before):
            out += ["no-flatten"]
        *_, last = description["layers"]
        try:
            at_least, at_most, losses = {
                "softmax": (2, float("inf"), ["sparse_categorical_crossentropy", "categorical_crossentropy"]),
                "sigmoid": (1, 1, ["binary_crossentropy"]),
                "linear": (1, 1, ["mse", "mae"]),
            }[last.get("activation", "linear")]
        except KeyError:
            return sorted(out + ["activation"])
        if not at_least <= last["units"] <= at_most:
            out += ["units"]
        loss = description["loss"]
        if loss not in losses:
            out += ["loss"]
        else:
            good = "numbers" if loss in ("mse", "mae") else "integers"
            good = "one-hot" if loss == "categorical_crossentropy" else good
            if description["labels"] != good:
                out += ["labels"]
        return sorted(out)


@variant("find_faults")
def flags_in_a_dict():
    """A dict of flags, read in the order of the alphabet."""

    def find_faults(description):
        flags = dict.fromkeys(["activation", "labels", "loss", "no-flatten", "units"], False)
        axes = len(description["input"])
        for layer in description["layers"]:
            if layer["kind"] == "flatten":
                axes = 1
            if layer["kind"] == "dense" and axes > 1:
                flags["no-flatten"] = True
        final = description["layers"][-1]
        name = final.get("activation", "linear")
        flags["activation"] = name not in ("softmax", "sigmoid", "linear")
        if not flags["activation"]:
            flags["units"] = final["units"] < 2 if name == "softmax" else not final["units"] == 1
            suitable = {
                "softmax": ["sparse_categorical_crossentropy", "categorical_crossentropy"],
                "sigmoid": ["binary_crossentropy"],
                "linear": ["mse", "mae"],
            }
            flags["loss"] = description["loss"] not in suitable[name]
            if not flags["loss"]:
                kind = {"c": "one-hot", "m": "numbers"}.get(description["loss"][0], "integers")
                flags["labels"] = description["labels"] != kind
        return [code for code, flag in flags.items() if flag]


@variant("find_faults")
def small_class():
    """A class that collects."""

    class Reader:
        LABELS = {
            "sparse_categorical_crossentropy": "integers",
            "binary_crossentropy": "integers",
            "categorical_crossentropy": "one-hot",
            "mse": "numbers",
            "mae": "numbers",
        }
        FAMILY = {
            "sparse_categorical_crossentropy": "softmax",
            "categorical_crossentropy": "softmax",
            "binary_crossentropy": "sigmoid",
            "mse": "linear",
            "mae": "linear",
        }

        def __init__(self, description):
            self.d = description
            self.codes = set()

        def axes(self):
            kinds = [layer["kind"] for layer in self.d["layers"]]
            if len(self.d["input"]) > 1 and "flatten" not in kinds[: kinds.index("dense")]:
                self.codes.add("no-flatten")

        def end(self):
            last = self.d["layers"][-1]
            activation = last.get("activation", "linear")
            if activation not in ("softmax", "sigmoid", "linear"):
                self.codes.add("activation")
                return
            if last["units"] < 2 if activation == "softmax" else last["units"] != 1:
                self.codes.add("units")
            if self.FAMILY.get(self.d["loss"]) != activation:
                self.codes.add("loss")
            elif self.LABELS[self.d["loss"]] != self.d["labels"]:
                self.codes.add("labels")

    def find_faults(description):
        reader = Reader(description)
        reader.axes()
        reader.end()
        return sorted(reader.codes)


@variant("find_faults")
def popped_from_a_copy():
    """Works on a deep copy and may change it."""

    import copy

    def find_faults(description):
        d = copy.deepcopy(description)
        last = d["layers"].pop()
        last.setdefault("activation", "linear")
        faults = []
        if len(d["input"]) > 1:
            layers = d["layers"] + [last]
            while layers[0]["kind"] not in ("dense", "flatten"):
                layers.pop(0)
            if layers[0]["kind"] == "dense":
                faults.append("no-flatten")
        table = {
            "softmax": {"sparse_categorical_crossentropy": "integers", "categorical_crossentropy": "one-hot"},
            "sigmoid": {"binary_crossentropy": "integers"},
            "linear": {"mse": "numbers", "mae": "numbers"},
        }
        if last["activation"] not in table:
            return sorted(faults + ["activation"])
        fits = table[last["activation"]]
        softmax = last["activation"] == "softmax"
        if last["units"] != 1 and not softmax or last["units"] < 2 and softmax:
            faults.append("units")
        if d["loss"] not in fits:
            faults.append("loss")
        if d["loss"] in fits and fits[d["loss"]] != d["labels"]:
            faults.append("labels")
        return sorted(faults)
