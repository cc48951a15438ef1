"""Wrong solutions of `find_faults`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("find_faults")
def judged_in_spite_of_activation():
    """Judges units, loss and labels although the activation is a fault."""

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
        units = layers[-1]["units"]
        if (end == "softmax" and units < 2) or (end != "softmax" and units != 1):
            faults.append("units")
        if description["loss"] not in wants.get(end, {}):
            faults.append("loss")
        elif description["labels"] != wants.get(end, {})[description["loss"]]:
            faults.append("labels")
        return sorted(faults)


@mutant("find_faults")
def activation_alone():
    """With a wrong activation the missing flatten is not told."""

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
            return ["activation"]
        units = layers[-1]["units"]
        if (end == "softmax" and units < 2) or (end != "softmax" and units != 1):
            faults.append("units")
        if description["loss"] not in wants[end]:
            faults.append("loss")
        elif description["labels"] != wants[end][description["loss"]]:
            faults.append("labels")
        return sorted(faults)


@mutant("find_faults")
def flatten_anywhere():
    """A flatten after the dense layer is enough."""

    def find_faults(description):
        wants = {
            "softmax": {"sparse_categorical_crossentropy": "integers", "categorical_crossentropy": "one-hot"},
            "sigmoid": {"binary_crossentropy": "integers"},
            "linear": {"mse": "numbers", "mae": "numbers"},
        }
        layers = description["layers"]
        kinds = [layer["kind"] for layer in layers]
        faults = []
        if len(description["input"]) > 1 and "flatten" not in kinds:
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


@mutant("find_faults")
def flatten_before_the_last_dense():
    """Looks for flatten before the last layer, not before the first dense one."""

    def find_faults(description):
        wants = {
            "softmax": {"sparse_categorical_crossentropy": "integers", "categorical_crossentropy": "one-hot"},
            "sigmoid": {"binary_crossentropy": "integers"},
            "linear": {"mse": "numbers", "mae": "numbers"},
        }
        layers = description["layers"]
        kinds = [layer["kind"] for layer in layers]
        faults = []
        if len(description["input"]) > 1 and "flatten" not in kinds[:-1]:
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


@mutant("find_faults")
def flatten_always_wanted():
    """Wants flatten for rows of numbers too."""

    def find_faults(description):
        wants = {
            "softmax": {"sparse_categorical_crossentropy": "integers", "categorical_crossentropy": "one-hot"},
            "sigmoid": {"binary_crossentropy": "integers"},
            "linear": {"mse": "numbers", "mae": "numbers"},
        }
        layers = description["layers"]
        kinds = [layer["kind"] for layer in layers]
        faults = []
        if "flatten" not in kinds[: kinds.index("dense")]:
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


@mutant("find_faults")
def flatten_for_two_axes_not_wanted():
    """Only inputs of three axes need flatten."""

    def find_faults(description):
        wants = {
            "softmax": {"sparse_categorical_crossentropy": "integers", "categorical_crossentropy": "one-hot"},
            "sigmoid": {"binary_crossentropy": "integers"},
            "linear": {"mse": "numbers", "mae": "numbers"},
        }
        layers = description["layers"]
        kinds = [layer["kind"] for layer in layers]
        faults = []
        if len(description["input"]) > 2 and "flatten" not in kinds[: kinds.index("dense")]:
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


@mutant("find_faults")
def flatten_right_before_dense():
    """flatten must stand directly before the first dense layer."""

    def find_faults(description):
        wants = {
            "softmax": {"sparse_categorical_crossentropy": "integers", "categorical_crossentropy": "one-hot"},
            "sigmoid": {"binary_crossentropy": "integers"},
            "linear": {"mse": "numbers", "mae": "numbers"},
        }
        layers = description["layers"]
        kinds = [layer["kind"] for layer in layers]
        faults = []
        first = kinds.index("dense")
        if len(description["input"]) > 1 and (first == 0 or kinds[first - 1] != "flatten"):
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


@mutant("find_faults")
def pool_counts_as_flatten():
    """A pool is taken for a flatten."""

    def find_faults(description):
        wants = {
            "softmax": {"sparse_categorical_crossentropy": "integers", "categorical_crossentropy": "one-hot"},
            "sigmoid": {"binary_crossentropy": "integers"},
            "linear": {"mse": "numbers", "mae": "numbers"},
        }
        layers = description["layers"]
        kinds = [layer["kind"] for layer in layers]
        faults = []
        if len(description["input"]) > 1 and not {"flatten", "maxpool"} & set(kinds[: kinds.index("dense")]):
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


@mutant("find_faults")
def labels_in_spite_of_loss():
    """Wrong labels are told although the loss is wrong."""

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
        if description["labels"] not in wants[end].values():
            faults.append("labels")
        return sorted(faults)


@mutant("find_faults")
def not_sorted():
    """The codes stand in the order in which they are found."""

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
            return faults
        units = layers[-1]["units"]
        if (end == "softmax" and units < 2) or (end != "softmax" and units != 1):
            faults.append("units")
        if description["loss"] not in wants[end]:
            faults.append("loss")
        elif description["labels"] != wants[end][description["loss"]]:
            faults.append("labels")
        return faults


@mutant("find_faults")
def reversed_order():
    """Sorted from z to a."""

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
            return sorted(faults, reverse=True)
        units = layers[-1]["units"]
        if (end == "softmax" and units < 2) or (end != "softmax" and units != 1):
            faults.append("units")
        if description["loss"] not in wants[end]:
            faults.append("loss")
        elif description["labels"] != wants[end][description["loss"]]:
            faults.append("labels")
        return sorted(faults, reverse=True)


@mutant("find_faults")
def activation_must_be_there():
    """KeyError, if the last layer has no activation."""

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
        end = layers[-1]["activation"]
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


@mutant("find_faults")
def nothing_is_a_fault():
    """No activation is none of the three."""

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
        end = layers[-1].get("activation")
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


@mutant("find_faults")
def relu_by_default():
    """Without an activation it is relu."""

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
        end = layers[-1].get("activation", "relu")
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


@mutant("find_faults")
def first_dense_layer():
    """Judges the activation and the units of the first dense layer."""

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
        end = layers[kinds.index("dense")].get("activation", "linear")
        if end not in wants:
            faults.append("activation")
            return sorted(faults)
        units = layers[kinds.index("dense")]["units"]
        if (end == "softmax" and units < 2) or (end != "softmax" and units != 1):
            faults.append("units")
        if description["loss"] not in wants[end]:
            faults.append("loss")
        elif description["labels"] != wants[end][description["loss"]]:
            faults.append("labels")
        return sorted(faults)


@mutant("find_faults")
def hidden_layers_judged():
    """Activations of hidden layers are judged too."""

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
        if any(layer.get("activation", "linear") not in wants for layer in layers):
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


@mutant("find_faults")
def three_for_softmax():
    """softmax wants three units at least."""

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
        if (end == "softmax" and units < 3) or (end != "softmax" and units != 1):
            faults.append("units")
        if description["loss"] not in wants[end]:
            faults.append("loss")
        elif description["labels"] != wants[end][description["loss"]]:
            faults.append("labels")
        return sorted(faults)


@mutant("find_faults")
def one_is_enough_for_softmax():
    """softmax may have one unit."""

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
        if (end == "softmax" and units < 1) or (end != "softmax" and units != 1):
            faults.append("units")
        if description["loss"] not in wants[end]:
            faults.append("loss")
        elif description["labels"] != wants[end][description["loss"]]:
            faults.append("labels")
        return sorted(faults)


@mutant("find_faults")
def sigmoid_may_have_several():
    """sigmoid wants one unit at least, not exactly one."""

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
        if (end == "softmax" and units < 2) or (end == "linear" and units != 1):
            faults.append("units")
        if description["loss"] not in wants[end]:
            faults.append("loss")
        elif description["labels"] != wants[end][description["loss"]]:
            faults.append("labels")
        return sorted(faults)


@mutant("find_faults")
def linear_may_have_several():
    """linear may have several units."""

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
        if (end == "softmax" and units < 2) or (end == "sigmoid" and units != 1):
            faults.append("units")
        if description["loss"] not in wants[end]:
            faults.append("loss")
        elif description["labels"] != wants[end][description["loss"]]:
            faults.append("labels")
        return sorted(faults)


@mutant("find_faults")
def sisters_swapped():
    """The sparse one wants one-hot, the categorical one integers."""

    def find_faults(description):
        wants = {
            "softmax": {"sparse_categorical_crossentropy": "one-hot", "categorical_crossentropy": "integers"},
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


@mutant("find_faults")
def binary_for_softmax():
    """softmax may have binary_crossentropy."""

    def find_faults(description):
        wants = {
            "softmax": {
                "sparse_categorical_crossentropy": "integers",
                "categorical_crossentropy": "one-hot",
                "binary_crossentropy": "integers",
            },
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


@mutant("find_faults")
def mae_not_known():
    """linear wants mse only."""

    def find_faults(description):
        wants = {
            "softmax": {"sparse_categorical_crossentropy": "integers", "categorical_crossentropy": "one-hot"},
            "sigmoid": {"binary_crossentropy": "integers"},
            "linear": {"mse": "numbers"},
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


@mutant("find_faults")
def integers_are_numbers():
    """mse is content with integers."""

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
        elif description["labels"] != wants[end][description["loss"]] and (
            end != "linear" or description["labels"] != "integers"
        ):
            faults.append("labels")
        return sorted(faults)


@mutant("find_faults")
def binary_wants_one_hot():
    """The binary one wants one-hot."""

    def find_faults(description):
        wants = {
            "softmax": {"sparse_categorical_crossentropy": "integers", "categorical_crossentropy": "one-hot"},
            "sigmoid": {"binary_crossentropy": "one-hot"},
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


@mutant("find_faults")
def first_fault_only():
    """Only the first code."""

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
            return sorted(faults)[:1]
        units = layers[-1]["units"]
        if (end == "softmax" and units < 2) or (end != "softmax" and units != 1):
            faults.append("units")
        if description["loss"] not in wants[end]:
            faults.append("loss")
        elif description["labels"] != wants[end][description["loss"]]:
            faults.append("labels")
        return sorted(faults)[:1]


@mutant("find_faults")
def none_if_flawless():
    """None, if nothing is wrong."""

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
        return sorted(faults) or None


@mutant("find_faults")
def joined_text():
    """One text with commas."""

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
            return ", ".join(sorted(faults))
        units = layers[-1]["units"]
        if (end == "softmax" and units < 2) or (end != "softmax" and units != 1):
            faults.append("units")
        if description["loss"] not in wants[end]:
            faults.append("loss")
        elif description["labels"] != wants[end][description["loss"]]:
            faults.append("labels")
        return ", ".join(sorted(faults))


@mutant("find_faults")
def activation_written_in():
    """Writes linear into the description."""

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
        end = layers[-1].setdefault("activation", "linear")
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


@mutant("find_faults")
def last_layer_popped():
    """Pops the last layer from the description."""

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
        last = layers.pop()
        end = last.get("activation", "linear")
        if end not in wants:
            faults.append("activation")
            return sorted(faults)
        units = last["units"]
        if (end == "softmax" and units < 2) or (end != "softmax" and units != 1):
            faults.append("units")
        if description["loss"] not in wants[end]:
            faults.append("loss")
        elif description["labels"] != wants[end][description["loss"]]:
            faults.append("labels")
        return sorted(faults)


@mutant("find_faults")
def no_flatten_for_each_dense():
    """The code comes once for each dense layer."""

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
            faults += ["no-flatten"] * kinds.count("dense")
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


@mutant("find_faults")
def labels_never_judged():
    """Labels are not looked at."""

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
        return sorted(faults)
