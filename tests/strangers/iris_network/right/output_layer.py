"""Right solutions of `output_layer`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("output_layer")
def three_ifs():
    """The table as three ifs."""

    def output_layer(task, num_classes):
        if task == "binary":
            return 1, "sigmoid", "binary_crossentropy"
        if task == "multiclass":
            if num_classes < 2:
                raise ValueError("multiclass needs at least two classes")
            return num_classes, "softmax", "sparse_categorical_crossentropy"
        if task == "regression":
            return 1, "linear", "mse"
        raise ValueError(f"unknown task {task!r}")


@variant("output_layer")
def dictionary_with_guards():
    """The guards first, then a dictionary."""

    def output_layer(task, num_classes):
        if task not in ("binary", "multiclass", "regression"):
            raise ValueError("task must be binary, multiclass or regression")
        if task == "multiclass" and num_classes < 2:
            raise ValueError("too few classes")
        return {
            "binary": (1, "sigmoid", "binary_crossentropy"),
            "multiclass": (num_classes, "softmax", "sparse_categorical_crossentropy"),
            "regression": (1, "linear", "mse"),
        }[task]


@variant("output_layer")
def match_with_a_guard():
    """match, with the number of classes as a guard."""

    def output_layer(task, num_classes):
        match task:
            case "binary":
                return (1, "sigmoid", "binary_crossentropy")
            case "regression":
                return (1, "linear", "mse")
            case "multiclass" if num_classes >= 2:
                return (int(num_classes), "softmax", "sparse_categorical_crossentropy")
        raise ValueError(f"no output layer for {task} with {num_classes} classes")


@variant("output_layer")
def variables_and_one_return():
    """Three variables, one return at the end."""

    def output_layer(task, num_classes):
        units = 1
        if task == "binary":
            activation, loss = "sigmoid", "binary_crossentropy"
        elif task == "multiclass":
            if not num_classes > 1:
                raise ValueError("a single class leaves nothing to choose")
            units = num_classes
            activation, loss = "softmax", "sparse_categorical_crossentropy"
        elif task == "regression":
            activation, loss = "linear", "mse"
        else:
            raise ValueError(task)
        return units, activation, loss


@variant("output_layer")
def capa_de_salida():
    """In Spanish."""

    def output_layer(task, num_classes):
        tareas = ["binary", "multiclass", "regression"]
        if task not in tareas:
            raise ValueError("tarea desconocida: " + str(task))
        if task == tareas[1]:
            if num_classes <= 1:
                raise ValueError("hacen falta al menos dos clases")
            return num_classes, "softmax", "sparse_categorical_crossentropy"
        return (1, "sigmoid", "binary_crossentropy") if task == tareas[0] else (1, "linear", "mse")


@variant("output_layer")
def table_of_rows():
    """Looks for the row of the table; None stands for one a class."""

    def output_layer(task, num_classes):
        table = [
            ("binary", 1, "sigmoid", "binary_crossentropy"),
            ("multiclass", None, "softmax", "sparse_categorical_crossentropy"),
            ("regression", 1, "linear", "mse"),
        ]
        for name, units, activation, loss in table:
            if name == task:
                if units is None and num_classes < 2:
                    raise ValueError("fewer than two classes")
                return units or num_classes, activation, loss
        raise ValueError("not a task: %s" % task)


@variant("output_layer")
def key_error_turned_over():
    """A dictionary of functions; its KeyError becomes a ValueError."""

    def output_layer(task, num_classes):
        def several():
            if num_classes < 2:
                raise ValueError("num_classes must be 2 or more")
            return num_classes, "softmax", "sparse_categorical_crossentropy"

        makers = {
            "binary": lambda: (1, "sigmoid", "binary_crossentropy"),
            "multiclass": several,
            "regression": lambda: (1, "linear", "mse"),
        }
        try:
            return makers[task]()
        except KeyError:
            raise ValueError(f"unknown: {task}") from None


@variant("output_layer")
def conditional_expressions():
    """Nested conditional expressions behind one guard."""

    def output_layer(task, num_classes):
        if task not in {"binary", "multiclass", "regression"} or (task == "multiclass" and num_classes < 2):
            raise ValueError("cannot do that")
        units = num_classes if task == "multiclass" else 1
        activation = "sigmoid" if task == "binary" else "softmax" if task == "multiclass" else "linear"
        losses = dict(binary="binary_crossentropy", multiclass="sparse_categorical_crossentropy", regression="mse")
        return units, activation, losses[task]


@variant("output_layer")
def three_dictionaries():
    """One dictionary for each column of the table."""

    def output_layer(task, num_classes):
        units = {"binary": 1, "multiclass": num_classes, "regression": 1}
        activations = {"binary": "sigmoid", "multiclass": "softmax", "regression": "linear"}
        losses = {"binary": "binary_crossentropy", "multiclass": "sparse_categorical_crossentropy", "regression": "mse"}
        if task not in units:
            raise ValueError("task?")
        if task == "multiclass" and units[task] < 2:
            raise ValueError("num_classes?")
        return units[task], activations[task], losses[task]


@variant("output_layer")
def named_tuple():
    """A named tuple is a tuple."""

    from typing import NamedTuple

    class Output(NamedTuple):
        units: int
        activation: str
        loss: str

    def output_layer(task, num_classes):
        if task == "binary":
            return Output(1, "sigmoid", "binary_crossentropy")
        if task == "regression":
            return Output(1, "linear", "mse")
        if task != "multiclass" or num_classes < 2:
            raise ValueError("unknown task or too few classes")
        return Output(num_classes, "softmax", "sparse_categorical_crossentropy")


@variant("output_layer")
def index_into_lists():
    """list.index raises a ValueError for an unknown task by itself."""

    def output_layer(task, num_classes):
        row = ["binary", "multiclass", "regression"].index(task)
        if row == 1 and num_classes in range(-(10**9), 2):
            raise ValueError("multiclass with fewer than two classes")
        units = [1, num_classes, 1][row]
        return (
            units,
            ["sigmoid", "softmax", "linear"][row],
            (["binary_crossentropy", "sparse_categorical_crossentropy", "mse"][row]),
        )


@variant("output_layer")
def bad_cases_first():
    """First the two errors of the hint, then the rest."""

    def output_layer(task, num_classes):
        known = task == "binary" or task == "multiclass" or task == "regression"
        if not known:
            raise ValueError("task is not known")
        if task == "multiclass":
            if num_classes == 1 or num_classes < 1:
                raise ValueError("one class is no choice")
            return num_classes, "softmax", "sparse_categorical_crossentropy"
        if task == "binary":
            return 1, "sigmoid", "binary_crossentropy"
        return 1, "linear", "mse"
