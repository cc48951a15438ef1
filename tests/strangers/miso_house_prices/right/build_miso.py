"""Right solutions of `build_miso`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("build_miso")
def branches_called():
    """As in the hints: inputs of its own, branches called."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        a = build_mlp_branch(num_attributes)(attributes)
        b = build_cnn_branch(image_shape)(images)
        x = keras.layers.Concatenate()([a, b])
        x = keras.layers.Dense(4, activation="relu")(x)
        price = keras.layers.Dense(1)(x)
        model = keras.Model([attributes, images], price)
        model.compile(loss="mape", optimizer="adam")
        return model


@variant("build_miso")
def lower_case_concatenate():
    """The function concatenate, loss by its long name."""

    def build_miso(num_attributes, image_shape):
        entrada_tabla = keras.Input(shape=(num_attributes,), name="atributos")
        entrada_fotos = keras.Input(shape=image_shape, name="imagenes")
        tabla = build_mlp_branch(num_attributes)(entrada_tabla)
        fotos = build_cnn_branch(image_shape)(entrada_fotos)
        juntas = keras.layers.concatenate([tabla, fotos])
        oculta = keras.layers.Dense(4, activation="relu")(juntas)
        precio = keras.layers.Dense(1, activation="linear")(oculta)
        modelo = keras.Model(inputs=[entrada_tabla, entrada_fotos], outputs=precio)
        modelo.compile(optimizer=keras.optimizers.Adam(learning_rate=1e-3), loss="mean_absolute_percentage_error")
        return modelo


@variant("build_miso")
def loss_object():
    """Loss and optimiser as objects."""

    def build_miso(num_attributes, image_shape):
        inputs = [keras.Input((num_attributes,)), keras.Input(image_shape)]
        branches = [build_mlp_branch(num_attributes), build_cnn_branch(image_shape)]
        joined = keras.layers.Concatenate(axis=-1)([branch(x) for branch, x in zip(branches, inputs)])
        outputs = keras.layers.Dense(1)(keras.layers.Dense(4, activation="relu")(joined))
        model = keras.Model(inputs, outputs, name="miso")
        model.compile(keras.optimizers.Adam(0.005), keras.losses.MeanAbsolutePercentageError())
        return model


@variant("build_miso")
def relu_as_a_layer():
    """ReLU as a layer, the loss as a function."""

    def build_miso(num_attributes, image_shape):
        from keras import layers

        attributes = layers.Input((num_attributes,))
        images = layers.Input(image_shape)
        x = layers.Concatenate()([build_mlp_branch(num_attributes)(attributes), build_cnn_branch(image_shape)(images)])
        x = layers.Dense(4)(x)
        x = layers.Activation("relu")(x)
        x = layers.Dense(1, activation=None)(x)
        model = keras.models.Model([attributes, images], x)
        model.compile(loss=keras.losses.mean_absolute_percentage_error, optimizer=keras.optimizers.Adam())
        return model


@variant("build_miso")
def ops_concatenate():
    """keras.ops in the functional API."""

    def build_miso(num_attributes, image_shape):
        a, i = keras.Input((num_attributes,)), keras.Input(image_shape)
        mlp, cnn = build_mlp_branch(num_attributes), build_cnn_branch(image_shape)
        joined = keras.ops.concatenate([mlp(a), cnn(i)], axis=1)
        hidden = keras.ops.relu(keras.layers.Dense(4)(joined))
        model = keras.Model(inputs=(a, i), outputs=keras.layers.Dense(1)(hidden))
        model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss="mape", metrics=["mae"])
        return model


@variant("build_miso")
def head_as_a_sequential():
    """The head is a model of its own."""

    def build_miso(num_attributes, image_shape):
        head = keras.Sequential([keras.Input((8,)), keras.layers.Dense(4, activation="relu"), keras.layers.Dense(1)])
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        left, right = build_mlp_branch(num_attributes)(attributes), build_cnn_branch(image_shape)(images)
        model = keras.Model([attributes, images], head(keras.layers.Concatenate()([left, right])))
        model.compile(loss="mape", optimizer=keras.optimizers.Adam(2e-3))
        return model


@variant("build_miso")
def through_tensorflow():
    """tf.keras."""

    def build_miso(num_attributes, image_shape):
        import tensorflow as tf

        tabla = tf.keras.Input(shape=(num_attributes,))
        fotos = tf.keras.Input(shape=image_shape)
        combinado = tf.keras.layers.concatenate(
            [build_mlp_branch(num_attributes)(tabla), build_cnn_branch(image_shape)(fotos)]
        )
        z = tf.keras.layers.Dense(4, activation="relu")(combinado)
        z = tf.keras.layers.Dense(1, activation="linear")(z)
        model = tf.keras.Model(inputs=[tabla, fotos], outputs=z)
        model.compile(loss="mean_absolute_percentage_error", optimizer=tf.keras.optimizers.Adam(learning_rate=0.001))
        return model


@variant("build_miso")
def own_loss_function():
    """The MAPE written out as a loss function."""

    def build_miso(num_attributes, image_shape):
        def percent(y, p):
            y = keras.ops.cast(y, p.dtype)
            divisor = keras.ops.maximum(keras.ops.abs(y), 1e-7)
            return 100 * keras.ops.mean(keras.ops.abs(y - p) / divisor, axis=-1)

        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        parts = build_mlp_branch(num_attributes)(attributes), build_cnn_branch(image_shape)(images)
        x = keras.layers.Concatenate()(list(parts))
        x = keras.layers.Dense(4, activation="relu")(x)
        model = keras.Model([attributes, images], keras.layers.Dense(1)(x))
        model.compile(loss=percent, optimizer="adam")
        return model


@variant("build_miso")
def own_class():
    """A subclass, called once with zeros."""

    class Miso(keras.Model):
        def __init__(self, num_attributes, image_shape):
            super().__init__()
            self.mlp = build_mlp_branch(num_attributes)
            self.cnn = build_cnn_branch(image_shape)
            self.join = keras.layers.Concatenate()
            self.hidden = keras.layers.Dense(4, activation="relu")
            self.price = keras.layers.Dense(1)

        def call(self, inputs, training=None):
            attributes, images = inputs
            a = self.mlp(attributes, training=training)
            b = self.cnn(images, training=training)
            return self.price(self.hidden(self.join([a, b])))

    def build_miso(num_attributes, image_shape):
        model = Miso(num_attributes, tuple(image_shape))
        model([np.zeros((1, num_attributes), "float32"), np.zeros((1, *image_shape), "float32")])
        model.compile(loss="mape", optimizer=keras.optimizers.Adam(0.001))
        return model


@variant("build_miso")
def photos_branch_first():
    """Builds the photo branch first, the inputs still come in the right order."""

    def build_miso(num_attributes, image_shape):
        images = keras.Input(image_shape)
        from_photos = build_cnn_branch(image_shape)(images)
        attributes = keras.Input((num_attributes,))
        from_table = build_mlp_branch(num_attributes)(attributes)
        both = keras.layers.Concatenate()([from_table, from_photos])
        hidden = keras.layers.Dense(units=4, activation=keras.activations.relu)(both)
        price = keras.layers.Dense(units=1)(hidden)
        model = keras.Model(inputs=[attributes, images], outputs=[price])
        model.compile(optimizer="Adam", loss="MAPE")
        return model


@variant("build_miso")
def photos_left_of_the_table():
    """Concatenated with the photos on the left; the inputs keep their order."""

    def build_miso(num_attributes, image_shape):
        attributes, images = keras.Input((num_attributes,)), keras.Input(image_shape)
        both = [build_cnn_branch(image_shape)(images), build_mlp_branch(num_attributes)(attributes)]
        hidden = keras.layers.Dense(4, activation="relu")(keras.layers.Concatenate(axis=1)(both))
        model = keras.Model([attributes, images], keras.layers.Dense(1)(hidden))
        model.compile(loss=["mape"], optimizer=keras.optimizers.Adam(1e-3))
        return model


@variant("build_miso")
def shape_as_a_tuple():
    """Converts its arguments, builds a dictionary of settings."""

    def build_miso(num_attributes, image_shape):
        n, shape = int(num_attributes), tuple(int(s) for s in image_shape)
        attributes, images = keras.Input((n,), dtype="float32"), keras.Input(shape, dtype="float32")
        features = keras.layers.Concatenate()([build_mlp_branch(n)(attributes), build_cnn_branch(shape)(images)])
        hidden = keras.layers.Dense(4, activation="relu", kernel_initializer="he_uniform")(features)
        price = keras.layers.Dense(1, kernel_initializer="he_uniform", bias_initializer="ones")(hidden)
        model = keras.Model(inputs=[attributes, images], outputs=price)
        settings = {"loss": "mape", "optimizer": keras.optimizers.Adam(learning_rate=0.0001)}
        model.compile(**settings)
        return model


@variant("build_miso")
def loop_over_the_head():
    """The last layers in a loop, Adam with options."""

    def build_miso(num_attributes, image_shape):
        inputs = (keras.Input((num_attributes,)), keras.Input(image_shape))
        x = keras.layers.concatenate(
            [build_mlp_branch(num_attributes)(inputs[0]), build_cnn_branch(image_shape)(inputs[1])], axis=1
        )
        for units, activation in ((4, "relu"), (1, "linear")):
            x = keras.layers.Dense(units, activation=activation)(x)
        model = keras.Model(list(inputs), x)
        model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.003, beta_1=0.9), loss="mape")
        return model


@variant("build_miso")
def branches_of_its_own_inputs():
    """Takes inputs[0] and outputs[0] of the branches."""

    def build_miso(num_attributes, image_shape):
        mlp, cnn = build_mlp_branch(num_attributes), build_cnn_branch(image_shape)
        x = keras.layers.Concatenate()([mlp.outputs[0], cnn.outputs[0]])
        x = keras.layers.Dense(4, activation="relu")(x)
        model = keras.Model([mlp.inputs[0], cnn.inputs[0]], keras.layers.Dense(1)(x))
        model.compile(loss="mape", optimizer=keras.optimizers.Adam(0.002))
        return model
