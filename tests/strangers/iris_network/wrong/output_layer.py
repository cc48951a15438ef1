"""Wrong solutions of `output_layer`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("output_layer")
def softmax_of_one_unit():
    """Binary with softmax: a single unit always says 1."""

    def output_layer(task, num_classes):
        if task == "binary":
            return 1, "softmax", "binary_crossentropy"
        if task == "multiclass" and num_classes >= 2:
            return num_classes, "softmax", "sparse_categorical_crossentropy"
        if task == "regression":
            return 1, "linear", "mse"
        raise ValueError(task)


@mutant("output_layer")
def two_units_for_two_classes():
    """Binary with two units."""

    def output_layer(task, num_classes):
        if task == "binary":
            return 2, "sigmoid", "binary_crossentropy"
        if task == "multiclass" and num_classes >= 2:
            return num_classes, "softmax", "sparse_categorical_crossentropy"
        if task == "regression":
            return 1, "linear", "mse"
        raise ValueError(task)


@mutant("output_layer")
def three_classes_always():
    """Three units for multiclass, as for the irises."""

    def output_layer(task, num_classes):
        if task == "binary":
            return 1, "sigmoid", "binary_crossentropy"
        if task == "multiclass" and num_classes >= 2:
            return 3, "softmax", "sparse_categorical_crossentropy"
        if task == "regression":
            return 1, "linear", "mse"
        raise ValueError(task)


@mutant("output_layer")
def not_sparse():
    """categorical_crossentropy wants one-hot targets."""

    def output_layer(task, num_classes):
        if task == "binary":
            return 1, "sigmoid", "binary_crossentropy"
        if task == "multiclass" and num_classes >= 2:
            return num_classes, "softmax", "categorical_crossentropy"
        if task == "regression":
            return 1, "linear", "mse"
        raise ValueError(task)


@mutant("output_layer")
def sigmoid_for_several():
    """Sigmoid for several classes: the outputs do not sum to 1."""

    def output_layer(task, num_classes):
        if task == "binary":
            return 1, "sigmoid", "binary_crossentropy"
        if task == "multiclass" and num_classes >= 2:
            return num_classes, "sigmoid", "sparse_categorical_crossentropy"
        if task == "regression":
            return 1, "linear", "mse"
        raise ValueError(task)


@mutant("output_layer")
def relu_for_regression():
    """A relu never answers with a negative number."""

    def output_layer(task, num_classes):
        if task == "binary":
            return 1, "sigmoid", "binary_crossentropy"
        if task == "multiclass" and num_classes >= 2:
            return num_classes, "softmax", "sparse_categorical_crossentropy"
        if task == "regression":
            return 1, "relu", "mse"
        raise ValueError(task)


@mutant("output_layer")
def none_for_linear():
    """None where the text "linear" is promised."""

    def output_layer(task, num_classes):
        if task == "binary":
            return 1, "sigmoid", "binary_crossentropy"
        if task == "multiclass" and num_classes >= 2:
            return num_classes, "softmax", "sparse_categorical_crossentropy"
        if task == "regression":
            return 1, None, "mse"
        raise ValueError(task)


@mutant("output_layer")
def everything_else_is_regression():
    """An unknown task counts as regression."""

    def output_layer(task, num_classes):
        if task == "binary":
            return 1, "sigmoid", "binary_crossentropy"
        if task == "multiclass":
            if num_classes < 2:
                raise ValueError("classes")
            return num_classes, "softmax", "sparse_categorical_crossentropy"
        return 1, "linear", "mse"


@mutant("output_layer")
def one_class_passes():
    """Multiclass with one class is not refused."""

    def output_layer(task, num_classes):
        if task == "binary":
            return 1, "sigmoid", "binary_crossentropy"
        if task == "multiclass" and num_classes >= 1:
            return num_classes, "softmax", "sparse_categorical_crossentropy"
        if task == "regression":
            return 1, "linear", "mse"
        raise ValueError(task)


@mutant("output_layer")
def two_classes_refused():
    """Multiclass with two classes is legal, here it raises."""

    def output_layer(task, num_classes):
        if task == "binary":
            return 1, "sigmoid", "binary_crossentropy"
        if task == "multiclass" and num_classes > 2:
            return num_classes, "softmax", "sparse_categorical_crossentropy"
        if task == "regression":
            return 1, "linear", "mse"
        raise ValueError(task)


@mutant("output_layer")
def classes_checked_for_every_task():
    """Refuses regression and binary with fewer than two classes, where it does not matter."""

    def output_layer(task, num_classes):
        if num_classes < 2:
            raise ValueError("at least two classes")
        if task == "binary":
            return 1, "sigmoid", "binary_crossentropy"
        if task == "multiclass":
            return num_classes, "softmax", "sparse_categorical_crossentropy"
        if task == "regression":
            return 1, "linear", "mse"
        raise ValueError(task)


@mutant("output_layer")
def key_error_for_other_tasks():
    """A KeyError for an unknown task."""

    def output_layer(task, num_classes):
        if task == "multiclass" and num_classes < 2:
            raise ValueError("classes")
        return {
            "binary": (1, "sigmoid", "binary_crossentropy"),
            "multiclass": (num_classes, "softmax", "sparse_categorical_crossentropy"),
            "regression": (1, "linear", "mse"),
        }[task]


@mutant("output_layer")
def none_for_other_tasks():
    """Falls through and returns None for an unknown task."""

    def output_layer(task, num_classes):
        if task == "binary":
            return 1, "sigmoid", "binary_crossentropy"
        if task == "multiclass":
            if num_classes < 2:
                raise ValueError("classes")
            return num_classes, "softmax", "sparse_categorical_crossentropy"
        if task == "regression":
            return 1, "linear", "mse"


@mutant("output_layer")
def loss_before_activation():
    """Loss and activation change places."""

    def output_layer(task, num_classes):
        if task == "binary":
            return 1, "binary_crossentropy", "sigmoid"
        if task == "multiclass" and num_classes >= 2:
            return num_classes, "sparse_categorical_crossentropy", "softmax"
        if task == "regression":
            return 1, "mse", "linear"
        raise ValueError(task)


@mutant("output_layer")
def regression_has_num_classes_units():
    """One unit a class for regression, too."""

    def output_layer(task, num_classes):
        if task == "binary":
            return 1, "sigmoid", "binary_crossentropy"
        if task == "multiclass" and num_classes >= 2:
            return num_classes, "softmax", "sparse_categorical_crossentropy"
        if task == "regression":
            return num_classes, "linear", "mse"
        raise ValueError(task)


@mutant("output_layer")
def capitals_are_forgiven():
    """ "Binary" is another task and must be refused."""

    def output_layer(task, num_classes):
        task = str(task).strip().lower()
        if task == "binary":
            return 1, "sigmoid", "binary_crossentropy"
        if task == "multiclass" and num_classes >= 2:
            return num_classes, "softmax", "sparse_categorical_crossentropy"
        if task == "regression":
            return 1, "linear", "mse"
        raise ValueError(task)


@mutant("output_layer")
def always_true_condition():
    """`or "…"` is always true: regression gets the layer of several classes."""

    def output_layer(task, num_classes):
        if task == "binary":
            return 1, "sigmoid", "binary_crossentropy"
        if task == "multiclass" or "classes":
            if num_classes < 2:
                raise ValueError("classes")
            return num_classes, "softmax", "sparse_categorical_crossentropy"
        if task == "regression":
            return 1, "linear", "mse"
        raise ValueError(task)


@mutant("output_layer")
def units_as_text():
    """The units are a text."""

    def output_layer(task, num_classes):
        if task == "binary":
            return "1", "sigmoid", "binary_crossentropy"
        if task == "multiclass" and num_classes >= 2:
            return str(num_classes), "softmax", "sparse_categorical_crossentropy"
        if task == "regression":
            return "1", "linear", "mse"
        raise ValueError(task)
