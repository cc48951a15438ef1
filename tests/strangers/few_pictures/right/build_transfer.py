"""Right solutions of `build_transfer`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("build_transfer")
def functional():
    """The hint."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_transfer")
def sequential():
    """Sequential, with an Input."""

    def build_transfer(base, num_classes):
        base.trainable = False
        model = keras.Sequential(
            [
                keras.Input(shape=base.input_shape[1:]),
                base,
                keras.layers.GlobalAveragePooling2D(),
                keras.layers.Dense(num_classes, activation="softmax"),
            ]
        )
        optimizer = keras.optimizers.Adam(learning_rate=0.01)
        model.compile(optimizer=optimizer, loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_transfer")
def sequential_without_input():
    """Sequential that begins with the base."""

    def build_transfer(base, num_classes):
        base.trainable = False
        model = keras.models.Sequential()
        model.add(base)
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(units=num_classes, activation=keras.activations.softmax))
        model.build((None, *base.input_shape[1:]))
        model.compile(
            loss=keras.losses.SparseCategoricalCrossentropy(),
            optimizer=keras.optimizers.Adam(0.01),
            metrics=[keras.metrics.SparseCategoricalAccuracy(name="accuracy")],
        )
        return model


@variant("build_transfer")
def every_layer_frozen():
    """Freezes the layers one by one, and the base."""

    def build_transfer(base, num_classes):
        for layer in base.layers:
            layer.trainable = False
        base.trainable = False
        entrada = keras.Input(shape=tuple(base.input_shape[1:]), name="imagen")
        mapas = base(entrada, training=False)
        medias = keras.layers.GlobalAveragePooling2D(name="medias")(mapas)
        salida = keras.layers.Dense(num_classes, activation="softmax", name="clases")(medias)
        modelo = keras.Model(inputs=entrada, outputs=salida, name="transferencia")
        adam = keras.optimizers.Adam(learning_rate=1e-2)
        modelo.compile(optimizer=adam, loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return modelo


@variant("build_transfer")
def tf_keras():
    """tf.keras throughout."""

    def build_transfer(base, num_classes):
        base.trainable = False
        layers = tf.keras.layers
        i = tf.keras.Input(base.input_shape[1:])
        h = layers.GlobalAveragePooling2D()(base(i))
        o = layers.Dense(num_classes, activation=tf.nn.softmax)(h)
        model = tf.keras.Model(i, o)
        model.compile(
            optimizer=tf.keras.optimizers.Adam(learning_rate=0.01),
            loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=False),
            metrics=["sparse_categorical_accuracy"],
        )
        return model


@variant("build_transfer")
def softmax_as_a_layer():
    """Dense without an activation, then a Softmax layer."""

    def build_transfer(base, num_classes):
        base.trainable = False
        L = keras.layers
        parts = [base, L.GlobalAveragePooling2D(), L.Dense(num_classes), L.Softmax()]
        model = keras.Sequential([keras.Input(base.input_shape[1:]), *parts])
        model.compile(keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_transfer")
def activation_layer():
    """Dense, Activation("softmax"), functional."""

    def build_transfer(base, num_classes):
        base.trainable = False
        x = inputs = keras.layers.Input(shape=base.input_shape[1:], dtype="float32")
        for layer in (
            base,
            keras.layers.GlobalAveragePooling2D(),
            keras.layers.Dense(num_classes, kernel_initializer="he_normal"),
            keras.layers.Activation("softmax"),
        ):
            x = layer(x)
        model = keras.Model(inputs, x)
        model.compile(keras.optimizers.Adam(0.01), keras.losses.SparseCategoricalCrossentropy(), metrics=["accuracy"])
        return model


@variant("build_transfer")
def mean_by_ops():
    """The means by keras.ops.mean."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        maps = base(inputs, training=False)
        means = keras.ops.mean(maps, axis=(1, 2))
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(means))
        loss = keras.losses.SparseCategoricalCrossentropy()
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss, metrics=["accuracy"])
        return model


@variant("build_transfer")
def keepdims_and_flatten():
    """Global pooling with keepdims, then Flatten."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D(keepdims=True)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(num_classes, "softmax")(x)
        model = keras.Model(inputs, x)
        model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_transfer")
def pooling_as_large_as_the_map():
    """AveragePooling2D with the size of the map, then Flatten."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.AveragePooling2D(pool_size=(x.shape[1], x.shape[2]))(x)
        x = keras.layers.Reshape((x.shape[-1],))(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_transfer")
def pool_before_the_compile_helper():
    """Helpers for the head and for compiling."""

    def build_transfer(base, num_classes):
        def head(maps):
            return keras.layers.Dense(num_classes, activation="softmax")(keras.layers.GlobalAveragePooling2D()(maps))

        def compiled(model):
            model.compile(
                optimizer=keras.optimizers.Adam(learning_rate=1 / 100),
                loss=keras.losses.SparseCategoricalCrossentropy(),
                metrics=["accuracy"],
            )
            return model

        base.trainable = False
        pictures = keras.Input(base.input_shape[1:])
        return compiled(keras.Model(pictures, head(base(pictures, training=False))))


@variant("build_transfer")
def loss_function_object():
    """The loss as a function of keras.losses, accuracy among other metrics."""

    def build_transfer(base, num_classes):
        base.trainable = False
        model = keras.Sequential([keras.Input(base.input_shape[1:])])
        model.add(base)
        model.add(keras.layers.GlobalAvgPool2D())
        model.add(keras.layers.Dense(int(num_classes), activation="softmax", use_bias=True))
        optimizer = keras.optimizers.Adam()
        optimizer.learning_rate = 0.01
        model.compile(optimizer=optimizer, loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_transfer")
def asserted_and_rate_assigned():
    """Asserts that nothing of the base is free; the rate is assigned after compiling."""

    def build_transfer(base, num_classes):
        setattr(base, "trainable", False)
        assert not base.trainable_weights
        x = keras.Input(batch_shape=base.input_shape)
        y = keras.layers.GlobalAveragePooling2D(data_format="channels_last")(base(x, training=False))
        y = keras.layers.Dense(num_classes, activation="softmax")(y)
        model = keras.models.Model(x, y)
        model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
        model.optimizer.learning_rate.assign(0.01)
        return model


@variant("build_transfer")
def subclass():
    """A class of its own, built before it is returned."""

    def build_transfer(base, num_classes):
        base.trainable = False

        class Transfer(keras.Model):
            def __init__(self):
                super().__init__()
                self.base = base
                self.pool = keras.layers.GlobalAveragePooling2D()
                self.head = keras.layers.Dense(num_classes, activation="softmax")

            def call(self, pictures):
                return self.head(self.pool(self.base(pictures, training=False)))

        model = Transfer()
        model(np.zeros((1, *base.input_shape[1:]), dtype="float32"))
        model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_transfer")
def head_on_the_output_of_the_base():
    """The head is put on base.output; no model inside a model."""

    def build_transfer(base, num_classes):
        base.trainable = False
        x = keras.layers.GlobalAveragePooling2D()(base.outputs[0])
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(base.inputs, outputs)
        model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_transfer")
def compiled_twice():
    """Compiled twice; the second one counts, after freezing."""

    def build_transfer(base, num_classes):
        arguments = {"loss": "sparse_categorical_crossentropy", "metrics": ["accuracy"]}
        inputs = keras.Input(base.input_shape[1:])
        x = keras.layers.GlobalAveragePooling2D()(base(inputs, training=False))
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        model.compile(keras.optimizers.Adam(0.01), **arguments)
        base.trainable = False
        model.compile(keras.optimizers.Adam(0.01), **arguments)
        return model
