"""Right solutions of `build_unet`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("build_unet")
def functional():
    """The third hint at length."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers

        def stage(x, n):
            x = layers.Conv2D(n, 3, padding="same")(x)
            x = layers.BatchNormalization(momentum=0.9)(x)
            return layers.ReLU()(x)

        pictures = keras.Input(shape)
        x = pictures
        bridges = []
        for n in filters[:-1]:
            x = stage(x, n)
            bridges.append(x)
            x = layers.MaxPooling2D(2)(x)
        x = stage(x, filters[-1])
        for n in filters[-2::-1]:
            x = layers.Conv2DTranspose(n, 2, strides=2)(x)
            bridge = bridges.pop()
            if skips:
                x = layers.Concatenate()([x, bridge])
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_unet")
def bridge_first():
    """The bridge before what comes from below, activations as layers."""

    from keras import layers

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        inputs = keras.Input(shape=shape, name="picture")
        x = inputs
        saved = {}
        for level, n in enumerate(filters):
            x = layers.Conv2D(n, (3, 3), padding="same", name=f"down_conv_{level}")(x)
            x = layers.BatchNormalization(momentum=0.9)(x)
            x = layers.Activation("relu")(x)
            if level < len(filters) - 1:
                saved[level] = x
                x = layers.MaxPool2D(pool_size=(2, 2))(x)
        for level in reversed(range(len(filters) - 1)):
            x = layers.Conv2DTranspose(filters[level], (2, 2), strides=(2, 2), padding="same")(x)
            if skips:
                x = layers.concatenate([saved[level], x])
            x = layers.Conv2D(filters[level], (3, 3), padding="same", name=f"up_conv_{level}")(x)
            x = layers.BatchNormalization(momentum=0.9)(x)
            x = layers.Activation("relu")(x)
        outputs = layers.Conv2D(num_classes, (1, 1), activation="softmax", name="probabilities")(x)
        model = keras.Model(inputs=inputs, outputs=outputs, name="unet")
        model.compile(optimizer=keras.optimizers.Adam(), loss=keras.losses.CategoricalCrossentropy())
        return model


@variant("build_unet")
def recursive():
    """Each level wraps the one below it."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        L = keras.layers

        def stage(x, n):
            return L.Activation("relu")(L.BatchNormalization(momentum=0.9)(L.Conv2D(n, 3, padding="same")(x)))

        def level(x, k):
            here = stage(x, filters[k])
            if k == len(filters) - 1:
                return here
            below = level(L.MaxPooling2D()(here), k + 1)
            large = L.Conv2DTranspose(filters[k], 2, 2)(below)
            return stage(L.Concatenate(axis=-1)([large, here]) if skips else large, filters[k])

        start = keras.Input(shape)
        end = L.Conv2D(num_classes, 1, activation="softmax")(level(start, 0))
        net = keras.Model(start, end)
        net.compile("adam", "categorical_crossentropy")
        return net


@variant("build_unet")
def tf_keras():
    """tf.keras, the softmax as a layer of its own."""

    import tensorflow as tf

    def conv_block(x, filters):
        x = tf.keras.layers.Conv2D(filters, kernel_size=3, padding="same", kernel_initializer="he_normal")(x)
        x = tf.keras.layers.BatchNormalization(momentum=0.9)(x)
        x = tf.keras.layers.ReLU()(x)
        return x

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        inputs = tf.keras.layers.Input(shape)
        x, skip_maps = inputs, []
        for f in filters[:-1]:
            x = conv_block(x, f)
            skip_maps.append(x)
            x = tf.keras.layers.MaxPooling2D((2, 2))(x)
        x = conv_block(x, filters[-1])
        for f, skip in zip(reversed(filters[:-1]), reversed(skip_maps)):
            x = tf.keras.layers.Conv2DTranspose(f, kernel_size=2, strides=2, padding="valid")(x)
            if skips:
                x = tf.keras.layers.Concatenate(axis=3)([skip, x])
            x = conv_block(x, f)
        x = tf.keras.layers.Conv2D(num_classes, kernel_size=1)(x)
        outputs = tf.keras.layers.Softmax(axis=-1)(x)
        model = tf.keras.Model(inputs, outputs)
        model.compile(
            optimizer=tf.keras.optimizers.Adam(learning_rate=1e-3),
            loss=tf.keras.losses.CategoricalCrossentropy(),
            metrics=["accuracy"],
        )
        return model


@variant("build_unet")
def ops_for_relu():
    """keras.ops in place of small layers."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        ops, layers = keras.ops, keras.layers

        def stage(x, n):
            return ops.relu(layers.BatchNormalization(momentum=0.9)(layers.Conv2D(n, 3, padding="same")(x)))

        inp = keras.Input(shape)
        x, kept = inp, []
        for n in filters[:-1]:
            x = stage(x, n)
            kept.append(x)
            x = ops.max_pool(x, 2, 2)
        x = stage(x, filters[-1])
        for n, bridge in zip(filters[:-1][::-1], kept[::-1]):
            x = layers.Conv2DTranspose(n, 2, strides=2)(x)
            if skips:
                x = ops.concatenate([x, bridge], axis=-1)
            x = stage(x, n)
        out = ops.softmax(layers.Conv2D(num_classes, 1)(x), axis=-1)
        model = keras.Model(inp, out)
        model.compile(loss="categorical_crossentropy", optimizer="Adam")
        return model


@variant("build_unet")
def stages_as_sequentials():
    """A small Sequential for each stage."""

    from keras import layers

    def make_stage(n):
        return keras.Sequential(
            [layers.Conv2D(n, 3, padding="same"), layers.BatchNormalization(momentum=0.9), layers.ReLU()]
        )

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        image = keras.Input(shape)
        y = image
        stack = []
        *upper, bottom = filters
        for n in upper:
            y = make_stage(n)(y)
            stack.append(y)
            y = layers.MaxPooling2D(2)(y)
        y = make_stage(bottom)(y)
        for n in upper[::-1]:
            y = layers.Conv2DTranspose(n, 2, strides=2, activation=None)(y)
            if skips:
                y = layers.Concatenate()([y, stack.pop()])
            y = make_stage(n)(y)
        y = layers.Conv2D(num_classes, 1, activation=keras.activations.softmax)(y)
        model = keras.Model(image, y)
        model.compile(optimizer=keras.optimizers.Adam(3e-4), loss="categorical_crossentropy")
        return model


@variant("build_unet")
def bridgeless_is_sequential():
    """Without bridges a Sequential, with them functional."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers

        def stage(n):
            return [
                layers.Conv2D(n, 3, padding="same"),
                layers.BatchNormalization(momentum=0.9),
                layers.Activation("relu"),
            ]

        last = layers.Conv2D(num_classes, 1, activation="softmax")
        if not skips:
            model = keras.Sequential([keras.Input(shape)])
            for n in filters[:-1]:
                for layer in stage(n):
                    model.add(layer)
                model.add(layers.MaxPooling2D(2))
            for layer in stage(filters[-1]):
                model.add(layer)
            for n in filters[-2::-1]:
                model.add(layers.Conv2DTranspose(n, 2, strides=2))
                for layer in stage(n):
                    model.add(layer)
            model.add(last)
        else:
            inputs = keras.Input(shape)
            x, bridges = inputs, []
            for n in filters[:-1]:
                for layer in stage(n):
                    x = layer(x)
                bridges.append(x)
                x = layers.MaxPooling2D(2)(x)
            for layer in stage(filters[-1]):
                x = layer(x)
            for n in filters[-2::-1]:
                x = layers.Concatenate()([layers.Conv2DTranspose(n, 2, strides=2)(x), bridges.pop()])
                for layer in stage(n):
                    x = layer(x)
            model = keras.Model(inputs, last(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@variant("build_unet")
def zeros_around_by_hand():
    """ZeroPadding2D and a convolution without padding."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers

        def stage(x, n):
            x = layers.ZeroPadding2D(1)(x)
            x = layers.Conv2D(n, 3, padding="valid", use_bias=True)(x)
            x = layers.BatchNormalization(axis=-1, momentum=0.9, center=True, scale=True)(x)
            return keras.activations.relu(x)

        inputs = keras.Input(shape=tuple(shape), dtype="float32")
        h = inputs
        maps = []
        for n in filters[:-1]:
            h = stage(h, n)
            maps.append(h)
            h = layers.MaxPooling2D(pool_size=2, strides=2)(h)
        h = stage(h, filters[-1])
        for k in range(len(filters) - 2, -1, -1):
            h = layers.Conv2DTranspose(filters[k], 2, strides=2)(h)
            if skips:
                h = layers.Concatenate()([h, maps[k]])
            h = stage(h, filters[k])
        h = layers.Conv2D(filters=num_classes, kernel_size=1, activation="softmax")(h)
        unet = keras.Model(inputs=inputs, outputs=h)
        unet.compile(optimizer=keras.optimizers.Adam(learning_rate=0.001), loss=keras.losses.categorical_crossentropy)
        return unet


@variant("build_unet")
def two_lists():
    """All layers are made first, then joined."""

    from keras.layers import BatchNormalization, Concatenate, Conv2D, Conv2DTranspose, Input, MaxPooling2D, ReLU
    from keras.models import Model

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        down = [(Conv2D(n, 3, padding="same"), BatchNormalization(momentum=0.9), ReLU()) for n in filters]
        up = [
            (Conv2DTranspose(n, 2, 2), Conv2D(n, 3, padding="same"), BatchNormalization(momentum=0.9), ReLU())
            for n in filters[:-1]
        ]
        inputs = Input(shape)
        x = inputs
        encoded = []
        for conv, norm, relu in down:
            if encoded:
                x = MaxPooling2D()(x)
            x = relu(norm(conv(x)))
            encoded.append(x)
        encoded.pop()
        while up:
            larger, conv, norm, relu = up.pop()
            x = larger(x)
            bridge = encoded.pop()
            if skips:
                x = Concatenate()([bridge, x])
            x = relu(norm(conv(x)))
        model = Model(inputs, Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["categorical_accuracy"])
        return model


@variant("build_unet")
def factory_with_partial():
    """functools.partial for the usual arguments."""

    from functools import partial

    Conv3 = partial(keras.layers.Conv2D, kernel_size=3, padding="same", kernel_initializer="he_uniform")
    Norm = partial(keras.layers.BatchNormalization, momentum=0.9)
    Up = partial(keras.layers.Conv2DTranspose, kernel_size=2, strides=2)

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        def stage(tensor, n):
            for layer in (Conv3(n), Norm(), keras.layers.ReLU()):
                tensor = layer(tensor)
            return tensor

        tensor = source = keras.layers.Input(shape=shape)
        bridges = []
        for n in filters[:-1]:
            tensor = stage(tensor, n)
            bridges.insert(0, tensor)
            tensor = keras.layers.MaxPooling2D(2, padding="valid")(tensor)
        tensor = stage(tensor, filters[-1])
        for n, bridge in zip(filters[-2::-1], bridges):
            tensor = Up(n)(tensor)
            tensor = stage(keras.layers.Concatenate()([bridge, tensor]) if skips else tensor, n)
        model = keras.Model(source, keras.layers.Conv2D(num_classes, 1, activation="softmax")(tensor))
        model.compile(keras.optimizers.Adam(), keras.losses.CategoricalCrossentropy(from_logits=False))
        return model


@variant("build_unet")
def dataclass_for_a_stage():
    """A dataclass that can be called."""

    from dataclasses import dataclass

    @dataclass
    class Stage:
        n: int

        def __call__(self, x):
            x = keras.layers.Conv2D(self.n, 3, padding="same", bias_initializer="zeros")(x)
            x = keras.layers.BatchNormalization(momentum=0.9)(x)
            return keras.layers.Activation(keras.ops.relu)(x)

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        inputs = keras.Input(shape)
        outputs = [Stage(filters[0])(inputs)]
        for n in filters[1:]:
            outputs.append(Stage(n)(keras.layers.MaxPooling2D(2)(outputs[-1])))
        x = outputs[-1]
        for bridge, n in list(zip(outputs, filters))[-2::-1]:
            x = keras.layers.Conv2DTranspose(n, 2, strides=2, activation="linear")(x)
            x = Stage(n)(keras.layers.Concatenate()([x, bridge])) if skips else Stage(n)(x)
        model = keras.Model(inputs, keras.layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@variant("build_unet")
def pooling_before_the_stage():
    """Pools at the head of each level but the first."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers
        x = pictures = keras.Input(shape)
        ways = []
        for k, n in enumerate(filters):
            if k > 0:
                x = layers.MaxPooling2D((2, 2), strides=2)(x)
            x = layers.Conv2D(n, 3, padding="same")(x)
            x = layers.BatchNormalization(momentum=0.9)(x)
            x = layers.ReLU()(x)
            ways.append(x)
        for k in range(len(filters) - 1)[::-1]:
            x = layers.Conv2DTranspose(filters[k], 2, strides=2)(x)
            parts = [x] + [ways[k]] * bool(skips)
            x = layers.Concatenate()(parts) if len(parts) > 1 else x
            x = layers.Conv2D(filters[k], 3, padding="same")(x)
            x = layers.BatchNormalization(momentum=0.9)(x)
            x = layers.ReLU()(x)
        x = layers.Conv2D(num_classes, 1)(x)
        x = layers.Activation("softmax")(x)
        model = keras.Model(pictures, x)
        model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["acc"])
        return model


@variant("build_unet")
def subclass():
    """A model of its own class, called once so that it has weights."""

    class UNet(keras.Model):
        def __init__(self, num_classes, filters, skips):
            super().__init__()
            L = keras.layers
            self.skips = skips
            self.convs = [L.Conv2D(n, 3, padding="same") for n in filters]
            self.norms = [L.BatchNormalization(momentum=0.9) for _ in filters]
            self.ups = [L.Conv2DTranspose(n, 2, strides=2) for n in filters[-2::-1]]
            self.up_convs = [L.Conv2D(n, 3, padding="same") for n in filters[-2::-1]]
            self.up_norms = [L.BatchNormalization(momentum=0.9) for _ in filters[-2::-1]]
            self.pool = L.MaxPooling2D(2)
            self.join = L.Concatenate()
            self.last = L.Conv2D(num_classes, 1, activation="softmax")

        def call(self, x, training=False):
            bridges = []
            for k, (conv, norm) in enumerate(zip(self.convs, self.norms)):
                if k:
                    x = self.pool(x)
                x = keras.ops.relu(norm(conv(x), training=training))
                bridges.append(x)
            bridges.pop()
            for up, conv, norm in zip(self.ups, self.up_convs, self.up_norms):
                x = up(x)
                if self.skips:
                    x = self.join([x, bridges.pop()])
                x = keras.ops.relu(norm(conv(x), training=training))
            return self.last(x)

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        model = UNet(num_classes, filters, skips)
        model(keras.ops.zeros((1, *shape)))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model
