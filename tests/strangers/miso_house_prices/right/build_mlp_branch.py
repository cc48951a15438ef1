"""Right solutions of `build_mlp_branch`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("build_mlp_branch")
def sequential_with_input():
    """As in the hints."""

    def build_mlp_branch(num_attributes):
        return keras.Sequential(
            [
                keras.Input((num_attributes,)),
                keras.layers.Dense(8, activation="relu"),
                keras.layers.Dense(4, activation="relu"),
            ]
        )


@variant("build_mlp_branch")
def functional():
    """The functional API."""

    def build_mlp_branch(num_attributes):
        inputs = keras.Input(shape=(num_attributes,))
        x = keras.layers.Dense(8, activation="relu")(inputs)
        x = keras.layers.Dense(4, activation="relu")(x)
        return keras.Model(inputs, x)


@variant("build_mlp_branch")
def added_in_a_loop():
    """add in a loop."""

    def build_mlp_branch(num_attributes):
        red = keras.Sequential()
        red.add(keras.Input((num_attributes,)))
        for unidades in (8, 4):
            red.add(keras.layers.Dense(unidades, activation="relu"))
        return red


@variant("build_mlp_branch")
def activations_as_layers():
    """Activation layers of their own."""

    def build_mlp_branch(num_attributes):
        from keras import layers

        return keras.Sequential(
            [
                layers.Input((num_attributes,)),
                layers.Dense(8),
                layers.ReLU(),
                layers.Dense(4),
                layers.Activation("relu"),
            ],
            name="mlp",
        )


@variant("build_mlp_branch")
def built_afterwards():
    """No Input, but build with the shape."""

    def build_mlp_branch(num_attributes):
        model = keras.Sequential([keras.layers.Dense(8, activation="relu"), keras.layers.Dense(4, activation="relu")])
        model.build((None, num_attributes))
        return model


@variant("build_mlp_branch")
def own_class():
    """A subclass that is called once, so that it has weights."""

    class Branch(keras.Model):
        def __init__(self):
            super().__init__()
            self.hidden = keras.layers.Dense(8, activation="relu")
            self.out = keras.layers.Dense(4, activation="relu")

        def call(self, x):
            return self.out(self.hidden(x))

    def build_mlp_branch(num_attributes):
        branch = Branch()
        branch(np.zeros((1, num_attributes), dtype="float32"))
        return branch


@variant("build_mlp_branch")
def own_class_on_the_functional_api():
    """A subclass whose constructor builds the graph."""

    class TableBranch(keras.Model):
        def __init__(self, width):
            table = keras.Input((width,))
            hidden = keras.layers.Dense(8, activation="relu")(table)
            super().__init__(inputs=table, outputs=keras.layers.Dense(4, activation="relu")(hidden))

    def build_mlp_branch(num_attributes):
        return TableBranch(num_attributes)


@variant("build_mlp_branch")
def through_tensorflow():
    """tf.keras."""

    def build_mlp_branch(num_attributes):
        import tensorflow as tf

        entrada = tf.keras.layers.Input(shape=(num_attributes,))
        oculta = tf.keras.layers.Dense(units=8, activation=tf.nn.relu)(entrada)
        salida = tf.keras.layers.Dense(units=4, activation=tf.nn.relu)(oculta)
        return tf.keras.models.Model(inputs=entrada, outputs=salida)


@variant("build_mlp_branch")
def ops_relu():
    """ReLU by keras.ops in the functional API."""

    def build_mlp_branch(num_attributes):
        x = inputs = keras.Input((num_attributes,))
        for units in [8, 4]:
            x = keras.ops.relu(keras.layers.Dense(units)(x))
        return keras.Model(inputs, x)


@variant("build_mlp_branch")
def relu_function():
    """The function keras.activations.relu, another initialiser."""

    def build_mlp_branch(num_attributes):
        settings = {"activation": keras.activations.relu, "kernel_initializer": "he_normal"}
        layers = [keras.layers.Dense(8, **settings), keras.layers.Dense(4, **settings)]
        return keras.models.Sequential([keras.layers.InputLayer(shape=(num_attributes,)), *layers])


@variant("build_mlp_branch")
def compiled_needlessly():
    """Compiled, which does no harm."""

    def build_mlp_branch(num_attributes):
        model = keras.Sequential(
            [
                keras.Input((num_attributes,)),
                keras.layers.Dense(8, "relu"),
                keras.layers.Dense(4, "relu"),
            ]
        )
        model.compile(optimizer="adam", loss="mape")
        return model


@variant("build_mlp_branch")
def input_shape_checked():
    """Checks the number, names the layers."""

    def build_mlp_branch(num_attributes):
        num_attributes = int(num_attributes)
        if num_attributes < 1:
            raise ValueError("at least one attribute")
        attributes = keras.Input((num_attributes,), name="attributes")
        first = keras.layers.Dense(8, activation="relu", use_bias=True, name="first")
        second = keras.layers.Dense(4, activation="relu", use_bias=True, name="second")
        return keras.Model(inputs=attributes, outputs=second(first(attributes)), name="table_branch")


@variant("build_mlp_branch")
def lambda_in_one_line():
    """A lambda."""

    build_mlp_branch = lambda num_attributes: keras.Sequential(
        [keras.Input((num_attributes,))] + [keras.layers.Dense(n, activation="relu") for n in (8, 4)]
    )


@variant("build_mlp_branch")
def model_in_a_model():
    """A block in a block."""

    def build_mlp_branch(num_attributes):
        def block(width, units):
            return keras.Sequential([keras.Input((width,)), keras.layers.Dense(units), keras.layers.Activation("relu")])

        return keras.Sequential([keras.Input((num_attributes,)), block(num_attributes, 8), block(8, 4)])
