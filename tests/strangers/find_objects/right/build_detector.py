"""Right solutions of `build_detector`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("build_detector")
def sequential_as_the_hint_has_it():
    """The third hint, filled in; convolutions keep their biases."""

    def build_detector(shape, grid, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        while side > grid:
            model.add(keras.layers.Conv2D(filters, 3, padding="same"))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            model.add(keras.layers.MaxPooling2D())
            side, filters = side // 2, min(2 * filters, 64)
        model.add(keras.layers.Conv2D(filters, 3, padding="same"))
        model.add(keras.layers.BatchNormalization(momentum=0.9))
        model.add(keras.layers.ReLU())
        model.add(keras.layers.Conv2D(5 + num_classes, 1))
        return model


@variant("build_detector")
def functional_with_a_block():
    """Functional API, a helper for a block, no biases before a normalisation."""

    from keras import layers

    def block(x, filters):
        x = layers.Conv2D(filters, 3, padding="same", use_bias=False)(x)
        x = layers.BatchNormalization(momentum=0.9)(x)
        return layers.Activation("relu")(x)

    def build_detector(shape, grid, num_classes):
        inputs = keras.Input(shape=shape)
        x = inputs
        filters = 16
        for _ in range(int(np.log2(shape[0] / grid))):
            x = block(x, filters)
            x = layers.MaxPooling2D(2)(x)
            filters = min(filters * 2, 64)
        x = block(x, 56)
        return keras.Model(inputs, layers.Conv2D(5 + num_classes, 1)(x))


@variant("build_detector")
def pooling_before_relu():
    """5 × 5 at first, pooling before normalisation and relu, ZeroPadding2D before the last 3 × 3."""

    def build_detector(shape, grid, num_classes):
        L = keras.layers
        model = keras.Sequential()
        model.add(keras.Input(shape=shape))
        size, width = shape[0], 20
        while size != grid:
            model.add(L.Conv2D(width, 5 if size == shape[0] else 3, padding="same", use_bias=False))
            model.add(L.MaxPooling2D(2))
            model.add(L.BatchNormalization(momentum=0.9))
            model.add(L.Activation("relu"))
            size //= 2
            width = min(width + 20, 56)
        model.add(L.ZeroPadding2D(1))
        model.add(L.Conv2D(56, 3, use_bias=False))
        model.add(L.BatchNormalization(momentum=0.9))
        model.add(L.Activation("relu"))
        model.add(L.Conv2D(5 + num_classes, kernel_size=1, activation=None))
        return model


@variant("build_detector")
def lista_de_capas():
    """A list of layers, made first, given to Sequential at the end; Spanish names."""

    def build_detector(shape, grid, num_classes):
        capas = [keras.Input(shape)]
        veces = (shape[0] // grid).bit_length() - 1  # cuántas veces hay que partir por dos
        filtros = [16, 32, 64, 64][:veces]
        for f in filtros:
            capas += [
                keras.layers.Conv2D(f, (3, 3), padding="same", use_bias=False),
                keras.layers.BatchNormalization(momentum=0.9),
                keras.layers.Activation("relu"),
                keras.layers.MaxPooling2D((2, 2)),
            ]
        # una más sin reducir, y la de 1 × 1 al final
        capas += [
            keras.layers.Conv2D(48, (3, 3), padding="same", use_bias=False),
            keras.layers.BatchNormalization(momentum=0.9),
            keras.layers.Activation("relu"),
            keras.layers.Conv2D(5 + num_classes, (1, 1)),
        ]
        return keras.Sequential(capas)


@variant("build_detector")
def tf_keras_spelling():
    """The same through tf.keras."""

    import tensorflow as tf

    def build_detector(shape, grid, num_classes):
        m = tf.keras.models.Sequential()
        m.add(tf.keras.layers.InputLayer(shape=shape))
        n, f = shape[0], 16
        while n > grid:
            m.add(tf.keras.layers.Conv2D(filters=f, kernel_size=3, padding="same"))
            m.add(tf.keras.layers.BatchNormalization(momentum=0.9))
            m.add(tf.keras.layers.ReLU())
            m.add(tf.keras.layers.MaxPool2D(pool_size=2))
            n = n // 2
            f = f * 2 if f < 64 else 64
        m.add(tf.keras.layers.Conv2D(filters=52, kernel_size=3, padding="same"))
        m.add(tf.keras.layers.BatchNormalization(momentum=0.9))
        m.add(tf.keras.layers.ReLU())
        m.add(tf.keras.layers.Conv2D(filters=num_classes + 5, kernel_size=1, activation="linear"))
        return m


@variant("build_detector")
def subclassed_model():
    """An own class of keras.Model, called once so that it has its weights."""

    class Detector(keras.Model):
        def __init__(self, halvings, outputs):
            super().__init__()
            layer = keras.layers
            self.convolutions = [layer.Conv2D(min(16 * 2**k, 56), 3, padding="same") for k in range(halvings + 1)]
            self.norms = [layer.BatchNormalization(momentum=0.9) for _ in range(halvings + 1)]
            self.pool = layer.MaxPooling2D()
            self.head = layer.Conv2D(outputs, 1)

        def call(self, x, training=None):
            for k, (convolution, norm) in enumerate(zip(self.convolutions, self.norms)):
                x = keras.ops.relu(norm(convolution(x), training=training))
                if k < len(self.convolutions) - 1:
                    x = self.pool(x)
            return self.head(x)

    def build_detector(shape, grid, num_classes):
        halvings = 0
        while grid * 2**halvings < shape[0]:
            halvings += 1
        model = Detector(halvings, 5 + num_classes)
        model(keras.ops.zeros((1, *shape)))
        return model


@variant("build_detector")
def residual_blocks():
    """A residual connection in every block."""

    def build_detector(shape, grid, num_classes):
        layers = keras.layers

        def unit(x, filters):
            x = layers.Conv2D(filters, 3, padding="same", use_bias=False)(x)
            return layers.BatchNormalization(momentum=0.9)(x)

        inputs = layers.Input(shape)
        x = layers.ReLU()(unit(inputs, 16))
        side = shape[0]
        filters = 16
        while side > grid:
            filters = min(filters + 8, 32)
            x = layers.MaxPooling2D()(layers.ReLU()(unit(x, filters)))
            x = layers.ReLU()(layers.add([x, unit(x, filters)]))
            side //= 2
        x = layers.ReLU()(unit(x, 48))
        return keras.Model(inputs, layers.Conv2D(5 + num_classes, 1)(x), name="detector")


@variant("build_detector")
def two_heads():
    """One head for the box, one for the classes, put together in this order."""

    def build_detector(shape, grid, num_classes):
        layers = keras.layers
        picture = keras.Input(shape)
        x = picture
        for k in range(round(np.log2(shape[0] // grid))):
            x = layers.Conv2D([16, 32, 56, 56][k], 3, padding="same", use_bias=False)(x)
            x = layers.BatchNormalization(momentum=0.9)(x)
            x = layers.ReLU()(x)
            x = layers.MaxPooling2D()(x)
        x = layers.Conv2D(56, 3, padding="same", use_bias=False)(x)
        x = layers.BatchNormalization(momentum=0.9)(x)
        x = layers.ReLU()(x)
        where = layers.Conv2D(5, 1, name="where")(x)
        what = layers.Conv2D(num_classes, 1, name="what")(x)
        return keras.Model(picture, layers.Concatenate(axis=-1)([where, what]))


@variant("build_detector")
def swish_and_rescaling():
    """Pictures scaled to −1 … 1 inside, swish instead of relu."""

    def build_detector(shape, grid, num_classes):
        net = keras.Sequential([keras.Input(shape), keras.layers.Rescaling(2.0, offset=-1.0)])
        steps = int(np.round(np.log2(shape[1] / grid)))
        for n in range(steps + 1):
            net.add(keras.layers.Conv2D(min(16 * 2**n, 60), 3, padding="same", use_bias=False))
            net.add(keras.layers.BatchNormalization(momentum=0.9))
            net.add(keras.layers.Activation("swish"))
            if n < steps:
                net.add(keras.layers.MaxPooling2D(pool_size=(2, 2), strides=2))
        net.add(keras.layers.Conv2D(5 + num_classes, 1, padding="same"))
        return net


@variant("build_detector")
def dense_for_each_cell():
    """Dense on the last axis, which is a convolution of 1 × 1; leaky relu; a Reshape that says the shape."""

    def build_detector(shape, grid, num_classes):
        layers = keras.layers
        inp = keras.Input(shape)
        x, side, f = inp, shape[0], 16
        while side > grid:
            x = layers.Conv2D(f, 3, padding="same")(x)
            x = layers.BatchNormalization(momentum=0.9)(x)
            x = layers.LeakyReLU(negative_slope=0.1)(x)
            x = layers.MaxPooling2D()(x)
            side, f = side // 2, min(2 * f, 56)
        x = layers.Conv2D(f, 3, padding="same")(x)
        x = layers.BatchNormalization(momentum=0.9)(x)
        x = layers.LeakyReLU(negative_slope=0.1)(x)
        x = layers.Dense(5 + num_classes)(x)
        return keras.Model(inp, layers.Reshape((grid, grid, 5 + num_classes))(x))


@variant("build_detector")
def two_convolutions_for_each_pooling():
    """In the manner of VGG: two convolutions, then pooling; compiled, which is allowed."""

    def build_detector(shape, grid, num_classes):
        model = keras.models.Sequential()
        model.add(keras.layers.Input(shape=shape))
        side = shape[0]
        filters = 12
        while side > grid:
            for _ in range(2):
                model.add(keras.layers.Conv2D(filters, (3, 3), padding="same", kernel_initializer="he_normal"))
                model.add(keras.layers.BatchNormalization(momentum=0.9))
                model.add(keras.layers.Activation("relu"))
            model.add(keras.layers.MaxPooling2D((2, 2)))
            side = side // 2
            filters = min(2 * filters, 36)
        model.add(keras.layers.Conv2D(48, (3, 3), padding="same", kernel_initializer="he_normal"))
        model.add(keras.layers.BatchNormalization(momentum=0.9))
        model.add(keras.layers.Activation("relu"))
        model.add(keras.layers.Conv2D(5 + num_classes, (1, 1)))
        model.compile(optimizer="adam", loss="mse")
        return model


@variant("build_detector")
def class_that_builds():
    """A builder class and functools.reduce over layers."""

    from functools import reduce

    class Builder:
        def __init__(self):
            self.layers = []

        def stage(self, filters, pool):
            self.layers += [
                keras.layers.Conv2D(filters, 3, padding="same", use_bias=False),
                keras.layers.BatchNormalization(momentum=0.9),
                keras.layers.ReLU(),
            ]
            if pool:
                self.layers.append(keras.layers.MaxPooling2D())
            return self

    def build_detector(shape, grid, num_classes):
        builder, side = Builder(), shape[0]
        for filters in (16, 32, 60, 60):
            if side == grid:
                break
            builder.stage(filters, pool=True)
            side //= 2
        builder.stage(60, pool=False).layers.append(keras.layers.Conv2D(5 + num_classes, 1))
        start = keras.Input(shape)
        return keras.Model(start, reduce(lambda x, layer: layer(x), builder.layers, start))
