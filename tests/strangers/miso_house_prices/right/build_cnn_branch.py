"""Right solutions of `build_cnn_branch`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("build_cnn_branch")
def sequential_in_a_loop():
    """As in the hints."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        model = keras.Sequential([keras.Input(image_shape)])
        for number in filters:
            model.add(keras.layers.Conv2D(number, 3, padding="same", activation="relu"))
            model.add(keras.layers.BatchNormalization())
            model.add(keras.layers.MaxPooling2D())
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(16, activation="relu"))
        model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.Dropout(0.5))
        model.add(keras.layers.Dense(4, activation="relu"))
        return model


@variant("build_cnn_branch")
def functional():
    """The functional API."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        from keras import layers

        inputs = x = keras.Input(shape=image_shape)
        for f in filters:
            x = layers.Conv2D(f, (3, 3), padding="same", activation="relu")(x)
            x = layers.BatchNormalization()(x)
            x = layers.MaxPooling2D((2, 2))(x)
        x = layers.Flatten()(x)
        x = layers.Dense(16, activation="relu")(x)
        x = layers.BatchNormalization()(x)
        x = layers.Dropout(0.5)(x)
        x = layers.Dense(4, activation="relu")(x)
        return keras.Model(inputs, x)


@variant("build_cnn_branch")
def activations_as_layers():
    """ReLU as layers, axis=-1 spelt out, as older books write it."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        from keras.layers import Activation, BatchNormalization, Conv2D, Dense, Dropout, Flatten, MaxPooling2D

        entrada = keras.Input(shape=tuple(image_shape))
        x = entrada
        for numero in filters:
            x = Conv2D(numero, (3, 3), padding="same")(x)
            x = Activation("relu")(x)
            x = BatchNormalization(axis=-1)(x)
            x = MaxPooling2D(pool_size=(2, 2))(x)
        x = Dense(16)(Flatten()(x))
        x = Activation("relu")(x)
        x = BatchNormalization(axis=-1)(x)
        x = Dropout(0.5)(x)
        x = Activation("relu")(Dense(4)(x))
        return keras.Model(entrada, x)


@variant("build_cnn_branch")
def list_of_layers():
    """A list grows, Sequential at the end."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        L = keras.layers
        layers = [keras.Input(image_shape)]
        for n in filters:
            layers += [L.Conv2D(n, 3, padding="same"), L.ReLU(), L.BatchNormalization(), L.MaxPool2D(2)]
        layers += [L.Flatten(), L.Dense(16), L.ReLU(), L.BatchNormalization(), L.Dropout(0.5), L.Dense(4), L.ReLU()]
        return keras.Sequential(layers, name="cnn")


@variant("build_cnn_branch")
def nested_comprehension():
    """One expression."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        from keras.layers import BatchNormalization, Conv2D, Dense, Dropout, Flatten, MaxPooling2D

        blocks = [
            layer
            for f in filters
            for layer in (Conv2D(f, 3, padding="same", activation="relu"), BatchNormalization(), MaxPooling2D(2))
        ]
        head = [Flatten(), Dense(16, "relu"), BatchNormalization(), Dropout(0.5), Dense(4, "relu")]
        return keras.Sequential([keras.Input(image_shape), *blocks, *head])


@variant("build_cnn_branch")
def block_as_a_function():
    """A function for a block."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        def block(x, number):
            x = keras.layers.Conv2D(number, kernel_size=3, strides=1, padding="same", activation="relu")(x)
            x = keras.layers.BatchNormalization()(x)
            return keras.layers.MaxPooling2D(pool_size=2, strides=2)(x)

        images = keras.Input(image_shape, name="images")
        x = images
        for number in filters:
            x = block(x, number)
        x = keras.layers.Flatten()(x)
        x = keras.layers.BatchNormalization()(keras.layers.Dense(16, activation="relu")(x))
        x = keras.layers.Dropout(rate=0.5)(x)
        return keras.Model(inputs=images, outputs=keras.layers.Dense(4, activation="relu")(x))


@variant("build_cnn_branch")
def own_class():
    """A subclass with a list of layers, called once."""

    class Photos(keras.Model):
        def __init__(self, filters):
            super().__init__()
            self.chain = []
            for number in filters:
                self.chain.append(keras.layers.Conv2D(number, 3, padding="same", activation="relu"))
                self.chain.append(keras.layers.BatchNormalization())
                self.chain.append(keras.layers.MaxPooling2D(2))
            self.chain.append(keras.layers.Flatten())
            self.chain.append(keras.layers.Dense(16, activation="relu"))
            self.chain.append(keras.layers.BatchNormalization())
            self.chain.append(keras.layers.Dropout(0.5))
            self.chain.append(keras.layers.Dense(4, activation="relu"))

        def call(self, x, training=None):
            for layer in self.chain:
                if isinstance(layer, (keras.layers.BatchNormalization, keras.layers.Dropout)):
                    x = layer(x, training=training)
                else:
                    x = layer(x)
            return x

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        model = Photos(filters)
        model(np.zeros((1, *image_shape), dtype="float32"))
        return model


@variant("build_cnn_branch")
def through_tensorflow():
    """tf.keras."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        import tensorflow as tf

        model = tf.keras.models.Sequential()
        model.add(tf.keras.Input(shape=image_shape))
        for k in range(len(filters)):
            model.add(tf.keras.layers.Conv2D(filters[k], (3, 3), padding="same", activation=tf.nn.relu))
            model.add(tf.keras.layers.BatchNormalization())
            model.add(tf.keras.layers.MaxPool2D(pool_size=(2, 2)))
        model.add(tf.keras.layers.Flatten())
        model.add(tf.keras.layers.Dense(16, activation=tf.nn.relu))
        model.add(tf.keras.layers.BatchNormalization())
        model.add(tf.keras.layers.Dropout(0.5))
        model.add(tf.keras.layers.Dense(4, activation=tf.nn.relu))
        return model


@variant("build_cnn_branch")
def ops_relu():
    """ReLU by keras.ops."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        inputs = keras.Input(image_shape)
        x = inputs
        for f in filters:
            x = keras.ops.relu(keras.layers.Conv2D(f, 3, padding="same")(x))
            x = keras.layers.MaxPooling2D(2)(keras.layers.BatchNormalization()(x))
        x = keras.ops.relu(keras.layers.Dense(16)(keras.layers.Flatten()(x)))
        x = keras.layers.Dropout(0.5)(keras.layers.BatchNormalization()(x))
        return keras.Model(inputs, keras.ops.relu(keras.layers.Dense(4)(x)))


@variant("build_cnn_branch")
def body_and_head():
    """Two models, one after the other."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        body = keras.Sequential([keras.Input(image_shape)])
        for number in filters:
            body.add(keras.layers.Conv2D(number, 3, padding="same", activation="relu"))
            body.add(keras.layers.BatchNormalization())
            body.add(keras.layers.MaxPooling2D())
        head = [
            keras.layers.Flatten(),
            keras.layers.Dense(16, activation="relu"),
            keras.layers.BatchNormalization(),
            keras.layers.Dropout(0.5),
            keras.layers.Dense(4, activation="relu"),
        ]
        return keras.Sequential([keras.Input(image_shape), body, *head])


@variant("build_cnn_branch")
def another_initialiser():
    """He initialisation, a momentum of its own for the normalisation."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        opts = {"activation": "relu", "kernel_initializer": "he_normal"}
        m = keras.Sequential([keras.layers.InputLayer(shape=image_shape)])
        for number in list(filters):
            m.add(keras.layers.Conv2D(number, 3, padding="same", **opts))
            m.add(keras.layers.BatchNormalization(momentum=0.9))
            m.add(keras.layers.MaxPooling2D(2))
        m.add(keras.layers.Flatten())
        m.add(keras.layers.Dense(16, **opts))
        m.add(keras.layers.BatchNormalization(momentum=0.9))
        m.add(keras.layers.Dropout(0.5, seed=1))
        m.add(keras.layers.Dense(4, **opts))
        return m


@variant("build_cnn_branch")
def own_class_of_block():
    """A block as an own layer inside the functional API."""

    class Block(keras.layers.Layer):
        def __init__(self, number):
            super().__init__()
            self.conv = keras.layers.Conv2D(number, 3, padding="same")
            self.norm = keras.layers.BatchNormalization()
            self.pool = keras.layers.MaxPooling2D(2)

        def call(self, x, training=None):
            return self.pool(self.norm(keras.ops.relu(self.conv(x)), training=training))

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        inputs = x = keras.Input(image_shape)
        for number in filters:
            x = Block(number)(x)
        x = keras.layers.Dense(16, activation="relu")(keras.layers.Flatten()(x))
        x = keras.layers.Dropout(0.5)(keras.layers.BatchNormalization()(x))
        return keras.Model(inputs, keras.layers.Dense(4, activation="relu")(x))


@variant("build_cnn_branch")
def reduce_over_filters():
    """functools.reduce."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        from functools import reduce

        from keras import layers

        def step(x, f):
            y = layers.Conv2D(f, 3, padding="same", activation="relu")(x)
            return layers.MaxPooling2D()(layers.BatchNormalization()(y))

        def chain(x, *parts):
            return reduce(lambda tensor, layer: layer(tensor), parts, x)

        start = keras.Input(image_shape)
        end = chain(
            reduce(step, filters, start),
            layers.Flatten(),
            layers.Dense(16, activation="relu"),
            layers.BatchNormalization(),
            layers.Dropout(0.5),
            layers.Dense(4, activation="relu"),
        )
        return keras.Model(start, end)
