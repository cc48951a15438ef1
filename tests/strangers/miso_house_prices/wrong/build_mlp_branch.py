"""Wrong solutions of `build_mlp_branch`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("build_mlp_branch")
def without_relu():
    """Dense layers without activation."""

    def build_mlp_branch(num_attributes):
        return keras.Sequential([keras.Input((num_attributes,)), keras.layers.Dense(8), keras.layers.Dense(4)])


@mutant("build_mlp_branch")
def last_layer_linear():
    """The second layer has no activation."""

    def build_mlp_branch(num_attributes):
        layers = [keras.layers.Dense(8, activation="relu"), keras.layers.Dense(4)]
        return keras.Sequential([keras.Input((num_attributes,)), *layers])


@mutant("build_mlp_branch")
def with_dropout():
    """Dropout lies in it."""

    def build_mlp_branch(num_attributes):
        return keras.Sequential(
            [
                keras.Input((num_attributes,)),
                keras.layers.Dense(8, activation="relu"),
                keras.layers.Dropout(0.5),
                keras.layers.Dense(4, activation="relu"),
            ]
        )


@mutant("build_mlp_branch")
def with_a_penalty():
    """An L2 penalty on the weights."""

    def build_mlp_branch(num_attributes):
        return keras.Sequential(
            [
                keras.Input((num_attributes,)),
                keras.layers.Dense(8, activation="relu", kernel_regularizer="l2"),
                keras.layers.Dense(4, activation="relu"),
            ]
        )


@mutant("build_mlp_branch")
def hard_coded_seven():
    """Seven attributes, whatever is asked for."""

    def build_mlp_branch(num_attributes):
        return keras.Sequential(
            [keras.Input((7,)), keras.layers.Dense(8, activation="relu"), keras.layers.Dense(4, activation="relu")]
        )


@mutant("build_mlp_branch")
def without_input():
    """No Input: the model has no weights yet."""

    def build_mlp_branch(num_attributes):
        return keras.Sequential([keras.layers.Dense(8, activation="relu"), keras.layers.Dense(4, activation="relu")])


@mutant("build_mlp_branch")
def units_swapped():
    """4 units, then 8."""

    def build_mlp_branch(num_attributes):
        return keras.Sequential(
            [
                keras.Input((num_attributes,)),
                keras.layers.Dense(4, activation="relu"),
                keras.layers.Dense(8, activation="relu"),
            ]
        )


@mutant("build_mlp_branch")
def ends_in_a_price():
    """A third layer with one unit."""

    def build_mlp_branch(num_attributes):
        return keras.Sequential(
            [
                keras.Input((num_attributes,)),
                keras.layers.Dense(8, activation="relu"),
                keras.layers.Dense(4, activation="relu"),
                keras.layers.Dense(1),
            ]
        )


@mutant("build_mlp_branch")
def sigmoid_in_the_middle():
    """Sigmoid in the first layer."""

    def build_mlp_branch(num_attributes):
        return keras.Sequential(
            [
                keras.Input((num_attributes,)),
                keras.layers.Dense(8, activation="sigmoid"),
                keras.layers.Dense(4, activation="relu"),
            ]
        )


@mutant("build_mlp_branch")
def leaky_relu():
    """Leaky ReLU instead of ReLU."""

    def build_mlp_branch(num_attributes):
        return keras.Sequential(
            [
                keras.Input((num_attributes,)),
                keras.layers.Dense(8, activation="leaky_relu"),
                keras.layers.Dense(4, activation="leaky_relu"),
            ]
        )


@mutant("build_mlp_branch")
def first_layer_frozen():
    """The first layer is not trained."""

    def build_mlp_branch(num_attributes):
        return keras.Sequential(
            [
                keras.Input((num_attributes,)),
                keras.layers.Dense(8, activation="relu", trainable=False),
                keras.layers.Dense(4, activation="relu"),
            ]
        )


@mutant("build_mlp_branch")
def without_bias():
    """The second layer has no bias."""

    def build_mlp_branch(num_attributes):
        return keras.Sequential(
            [
                keras.Input((num_attributes,)),
                keras.layers.Dense(8, activation="relu"),
                keras.layers.Dense(4, activation="relu", use_bias=False),
            ]
        )


@mutant("build_mlp_branch")
def with_batch_normalisation():
    """Batch normalisation between the layers."""

    def build_mlp_branch(num_attributes):
        inputs = keras.Input((num_attributes,))
        x = keras.layers.Dense(8, activation="relu")(inputs)
        x = keras.layers.BatchNormalization()(x)
        return keras.Model(inputs, keras.layers.Dense(4, activation="relu")(x))


@mutant("build_mlp_branch")
def shared_layer():
    """The same Dense 8 is used twice."""

    def build_mlp_branch(num_attributes):
        inputs = keras.Input((num_attributes,))
        first, again = keras.layers.Dense(8, activation="relu"), keras.layers.Dense(8, activation="relu")
        return keras.Model(inputs, keras.layers.Dense(4, activation="relu")(again(again(first(inputs)))))


@mutant("build_mlp_branch")
def first_layer_skipped():
    """Functional API: the second layer is called with the inputs again."""

    def build_mlp_branch(num_attributes):
        inputs = keras.Input((num_attributes,))
        x = keras.layers.Dense(8, activation="relu")(inputs)
        x = keras.layers.Dense(4, activation="relu")(inputs)
        return keras.Model(inputs, x)


@mutant("build_mlp_branch")
def list_of_layers():
    """Gives a list instead of a model."""

    def build_mlp_branch(num_attributes):
        return [
            keras.Input((num_attributes,)),
            keras.layers.Dense(8, activation="relu"),
            keras.layers.Dense(4, activation="relu"),
        ]


@mutant("build_mlp_branch")
def penalty_on_the_output():
    """An activity penalty on the last layer."""

    def build_mlp_branch(num_attributes):
        inputs = keras.Input((num_attributes,))
        x = keras.layers.Dense(8, activation="relu")(inputs)
        x = keras.layers.Dense(4, activation="relu", activity_regularizer=keras.regularizers.L1(0.01))(x)
        return keras.Model(inputs, x)


@mutant("build_mlp_branch")
def softmax_at_the_end():
    """Softmax for a last layer with ReLU."""

    def build_mlp_branch(num_attributes):
        return keras.Sequential(
            [
                keras.Input((num_attributes,)),
                keras.layers.Dense(8, activation="relu"),
                keras.layers.Dense(4, activation="softmax"),
            ]
        )


@mutant("build_mlp_branch")
def input_of_rank_three():
    """The Input has one axis too many."""

    def build_mlp_branch(num_attributes):
        return keras.Sequential(
            [
                keras.Input((1, num_attributes)),
                keras.layers.Dense(8, activation="relu"),
                keras.layers.Dense(4, activation="relu"),
            ]
        )
