"""Right solutions of `build_gap_cnn`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("build_gap_cnn")
def sequential_of_the_text():
    """The network of the text."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D())
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@variant("build_gap_cnn")
def functional_with_block():
    """A block in a helper, the functional API."""

    def build_gap_cnn(shape, num_classes):
        def bloque(x, filtros):
            x = keras.layers.Conv2D(filtros, 3, padding="same", use_bias=False)(x)
            x = keras.layers.BatchNormalization(momentum=0.9)(x)
            return keras.layers.Activation("relu")(x)

        entrada = keras.Input(shape=shape)
        x = keras.layers.MaxPooling2D(2)(bloque(entrada, 16))
        x = keras.layers.MaxPooling2D(2)(bloque(x, 32))
        x = bloque(x, 48)
        x = keras.layers.GlobalAveragePooling2D()(x)
        salida = keras.layers.Dense(num_classes, activation="softmax")(x)
        return keras.Model(entrada, salida)


@variant("build_gap_cnn")
def with_biases_and_compiled():
    """Convolutions with biases, and compiled already."""

    def build_gap_cnn(shape, num_classes):
        model = keras.models.Sequential()
        model.add(keras.layers.Input(shape=shape))
        model.add(keras.layers.Conv2D(16, (3, 3), padding="same"))
        model.add(keras.layers.BatchNormalization(momentum=0.9))
        model.add(keras.layers.Activation("relu"))
        model.add(keras.layers.MaxPooling2D((2, 2)))
        model.add(keras.layers.Conv2D(32, (3, 3), padding="same"))
        model.add(keras.layers.BatchNormalization(momentum=0.9))
        model.add(keras.layers.Activation("relu"))
        model.add(keras.layers.MaxPooling2D((2, 2)))
        model.add(keras.layers.Conv2D(48, (3, 3), padding="same"))
        model.add(keras.layers.BatchNormalization(momentum=0.9))
        model.add(keras.layers.Activation("relu"))
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_gap_cnn")
def tf_keras():
    """tf.keras, layers in one list."""

    def build_gap_cnn(shape, num_classes):
        L = tf.keras.layers
        return tf.keras.Sequential(
            [
                L.Input(shape),
                L.Conv2D(16, 3, padding="same", use_bias=False),
                L.BatchNormalization(momentum=0.9),
                L.ReLU(),
                L.MaxPool2D(2),
                L.Conv2D(32, 3, padding="same", use_bias=False),
                L.BatchNormalization(momentum=0.9),
                L.ReLU(),
                L.MaxPool2D(2),
                L.Conv2D(48, 3, padding="same", use_bias=False),
                L.BatchNormalization(momentum=0.9),
                L.ReLU(),
                L.GlobalAvgPool2D(),
                L.Dense(num_classes, activation="softmax"),
            ]
        )


@variant("build_gap_cnn")
def more_filters():
    """Twice as many filters, below 100,000 parameters."""

    def build_gap_cnn(shape, num_classes):
        x = inputs = keras.Input(shape)
        for n, filters in enumerate((24, 48, 96)):
            x = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(x)
            x = keras.layers.BatchNormalization(momentum=0.9)(x)
            x = keras.layers.ReLU()(x)
            if n < 2:
                x = keras.layers.MaxPooling2D(pool_size=2, strides=2)(x)
        x = keras.layers.GlobalAveragePooling2D(name="mean")(x)
        return keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax", name="answers")(x))


@variant("build_gap_cnn")
def two_convolutions_before_each_pool():
    """Two convolutions in each block, as in VGG."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential()
        model.add(keras.Input(shape))

        def conv(filters):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", kernel_initializer="he_normal", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.Activation("relu"))

        for filters in (16, 32):
            conv(filters)
            conv(filters)
            model.add(keras.layers.MaxPooling2D(2))
        conv(48)
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, "softmax"))
        return model


@variant("build_gap_cnn")
def residual_block():
    """The last block adds what went into it."""

    def build_gap_cnn(shape, num_classes):
        def unit(x, filters):
            x = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)(x)
            x = keras.layers.BatchNormalization(momentum=0.9)(x)
            return keras.layers.ReLU()(x)

        inputs = keras.Input(shape)
        x = keras.layers.MaxPooling2D()(unit(inputs, 16))
        x = keras.layers.MaxPooling2D()(unit(x, 32))
        x = unit(x, 48)
        x = keras.layers.Add()([x, unit(x, 48)])
        x = keras.layers.GlobalAveragePooling2D()(x)
        return keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))


@variant("build_gap_cnn")
def group_normalisation():
    """Normalises groups of maps, which needs no running averages."""

    def build_gap_cnn(shape, num_classes):
        red = keras.Sequential([keras.Input(shape)])
        for filtros, reduce in [(16, True), (32, True), (48, False)]:
            red.add(keras.layers.Conv2D(filtros, 3, padding="same"))
            red.add(keras.layers.GroupNormalization(groups=8))
            red.add(keras.layers.Activation("relu"))
            if reduce:
                red.add(keras.layers.MaxPooling2D(2))
        red.add(keras.layers.GlobalAveragePooling2D())
        red.add(keras.layers.Dense(num_classes, activation="softmax"))
        return red


@variant("build_gap_cnn")
def leaky_relu():
    """Leaky relu, so that no filter can die, and a momentum of 0.8."""

    def build_gap_cnn(shape, num_classes):
        layers = [keras.Input(shape)]
        for filters in (16, 32, 48):
            layers += [
                keras.layers.Conv2D(filters, 3, padding="same", use_bias=False),
                keras.layers.BatchNormalization(momentum=0.8),
                keras.layers.LeakyReLU(negative_slope=0.1),
                keras.layers.MaxPooling2D(2),
            ]
        layers.pop()
        layers += [keras.layers.GlobalAveragePooling2D(), keras.layers.Dense(num_classes, activation="softmax")]
        return keras.Sequential(layers)


@variant("build_gap_cnn")
def subclass_of_sequential():
    """A class of its own that is a Sequential."""

    class RedGap(keras.Sequential):
        def __init__(self, shape, num_classes):
            super().__init__([keras.Input(shape)])
            self.bloque(16)
            self.add(keras.layers.MaxPooling2D(2))
            self.bloque(32)
            self.add(keras.layers.MaxPooling2D(2))
            self.bloque(48)
            self.add(keras.layers.GlobalAveragePooling2D())
            self.add(keras.layers.Dense(num_classes, activation=keras.activations.softmax))

        def bloque(self, filtros):
            self.add(keras.layers.Conv2D(filtros, 3, padding="same", use_bias=False))
            self.add(keras.layers.BatchNormalization(momentum=0.9))
            self.add(keras.layers.ReLU())

    def build_gap_cnn(shape, num_classes):
        return RedGap(shape, num_classes)


@variant("build_gap_cnn")
def strided_after_full_resolution():
    """Strides of 2 in two of four convolutions in place of pools."""

    def build_gap_cnn(shape, num_classes):
        x = inputs = keras.Input(shape)
        for filters, stride in ((16, 1), (32, 2), (48, 2), (48, 1)):
            x = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
            x = keras.layers.BatchNormalization(momentum=0.9)(x)
            x = keras.layers.ReLU()(x)
        x = keras.layers.GlobalAveragePooling2D()(x)
        return keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))


@variant("build_gap_cnn")
def kernels_of_five_first():
    """A first kernel of 5 by 5, and 64 maps at the end."""

    def build_gap_cnn(shape, num_classes):
        capas = keras.layers
        red = keras.Sequential(name="gap")
        red.add(keras.Input(shape))
        for filtros, nucleo in ((16, 5), (32, 3)):
            red.add(capas.Conv2D(filtros, nucleo, padding="same", use_bias=False))
            red.add(capas.BatchNormalization(momentum=0.9))
            red.add(capas.ReLU())
            red.add(capas.MaxPooling2D(2))
        red.add(capas.Conv2D(64, 3, padding="same", use_bias=False))
        red.add(capas.BatchNormalization(momentum=0.9))
        red.add(capas.ReLU())
        red.add(capas.GlobalAveragePooling2D())
        red.add(capas.Dense(num_classes, activation="softmax"))
        return red
