"""Wrong solutions of `build_unet`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("build_unet")
def no_normalisation():
    """A stage without BatchNormalization."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers

        def stage(x, n):
            x = layers.Conv2D(n, 3, padding="same")(x)
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
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def relu_before_normalisation():
    """The relu belongs to the convolution, the normalisation comes after it."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers

        def stage(x, n):
            x = layers.Conv2D(n, 3, padding="same", activation="relu")(x)
            return layers.BatchNormalization(momentum=0.9)(x)

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
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def usual_momentum():
    """Keras' own momentum, 0.99."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers

        def stage(x, n):
            x = layers.Conv2D(n, 3, padding="same")(x)
            x = layers.BatchNormalization()(x)
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
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def momentum_the_other_way():
    """A momentum of 0.1, as PyTorch counts it."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers

        def stage(x, n):
            x = layers.Conv2D(n, 3, padding="same")(x)
            x = layers.BatchNormalization(momentum=0.1)(x)
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
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def always_bridges():
    """skips is not looked at."""

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
            x = layers.Concatenate()([x, bridge])
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def never_bridges():
    """The bridges are collected and never used."""

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
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def no_bridges_by_default():
    """skips is False unless said otherwise."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=False):
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
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def larger_by_default():
    """Other filters unless said otherwise."""

    def build_unet(shape, num_classes, filters=(32, 64, 128), skips=True):
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
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def added_bridges():
    """The bridges are added, as in a ResNet."""

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
                x = layers.Add()([x, bridge])
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def joined_along_the_columns():
    """Concatenates along the columns."""

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
                x = layers.Concatenate(axis=2)([x, bridge])
                x = layers.MaxPooling2D((1, 2))(x)
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def two_convolutions():
    """Two convolutions a stage, as in the paper."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers

        def stage(x, n):
            x = layers.Conv2D(n, 3, padding="same")(x)
            x = layers.BatchNormalization(momentum=0.9)(x)
            x = layers.ReLU()(x)
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
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def relu_after_the_transposed():
    """The transposed convolution has a relu."""

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
            x = layers.Conv2DTranspose(n, 2, strides=2, activation="relu")(x)
            bridge = bridges.pop()
            if skips:
                x = layers.Concatenate()([x, bridge])
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def upsampling():
    """UpSampling2D in place of the transposed convolution."""

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
            x = layers.UpSampling2D(2)(x)
            bridge = bridges.pop()
            if skips:
                x = layers.Concatenate()([x, bridge])
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def upsampling_with_convolution():
    """UpSampling2D and a convolution 2 × 2: as many weights, another network."""

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
            x = layers.Conv2D(n, 2, padding="same")(layers.UpSampling2D(2)(x))
            bridge = bridges.pop()
            if skips:
                x = layers.Concatenate()([x, bridge])
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def transposed_three():
    """A transposed convolution 3 × 3."""

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
            x = layers.Conv2DTranspose(n, 3, strides=2, padding="same")(x)
            bridge = bridges.pop()
            if skips:
                x = layers.Concatenate()([x, bridge])
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def average_pooling():
    """Means in place of maxima."""

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
            x = layers.AveragePooling2D(2)(x)
        x = stage(x, filters[-1])
        for n in filters[-2::-1]:
            x = layers.Conv2DTranspose(n, 2, strides=2)(x)
            bridge = bridges.pop()
            if skips:
                x = layers.Concatenate()([x, bridge])
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def strided_convolution():
    """A convolution with stride 2 in place of the pooling."""

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
            x = layers.Conv2D(n, 2, strides=2)(x)
        x = stage(x, filters[-1])
        for n in filters[-2::-1]:
            x = layers.Conv2DTranspose(n, 2, strides=2)(x)
            bridge = bridges.pop()
            if skips:
                x = layers.Concatenate()([x, bridge])
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def sigmoid_at_the_end():
    """A sigmoid for each class."""

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
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="sigmoid")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def logits():
    """No softmax; the loss does it."""

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
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1)(x))
        model.compile(optimizer="adam", loss=keras.losses.CategoricalCrossentropy(from_logits=True))
        return model


@mutant("build_unet")
def logits_by_mistake():
    """No softmax at all."""

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
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1)(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def last_three():
    """The last convolution is 3 × 3."""

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
        model = keras.Model(pictures, layers.Conv2D(num_classes, 3, padding="same", activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def no_biases():
    """Convolutions without biases, as normalisation has its own."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers

        def stage(x, n):
            x = layers.Conv2D(n, 3, padding="same", use_bias=False)(x)
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
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def transposed_without_bias():
    """The transposed convolutions have no biases."""

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
            x = layers.Conv2DTranspose(n, 2, strides=2, use_bias=False)(x)
            bridge = bridges.pop()
            if skips:
                x = layers.Concatenate()([x, bridge])
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def binary_crossentropy():
    """Binary cross-entropy."""

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
        model.compile(optimizer="adam", loss="binary_crossentropy")
        return model


@mutant("build_unet")
def sparse_targets():
    """The loss for integer targets."""

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
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_unet")
def sgd():
    """SGD."""

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
        model.compile(optimizer="sgd", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def rmsprop():
    """RMSprop."""

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
        model.compile(optimizer=keras.optimizers.RMSprop(), loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def not_compiled():
    """The model is not compiled."""

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
        return model


@mutant("build_unet")
def always_three_levels():
    """Three levels, however many filters there are."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers
        filters = (tuple(filters) * 3)[:3]

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
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def one_more_bottom():
    """The bottom has two stages."""

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
        x = stage(x, filters[-1])
        for n in filters[-2::-1]:
            x = layers.Conv2DTranspose(n, 2, strides=2)(x)
            bridge = bridges.pop()
            if skips:
                x = layers.Concatenate()([x, bridge])
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def bottom_without_stage():
    """Nothing at the bottom: it goes up at once."""

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
        for n in filters[-2::-1]:
            x = layers.Conv2DTranspose(n, 2, strides=2)(x)
            bridge = bridges.pop()
            if skips:
                x = layers.Concatenate()([x, bridge])
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def filters_of_the_level_below():
    """On the way up the transposed convolution keeps the filters that came from below."""

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
            x = layers.Conv2DTranspose(x.shape[-1], 2, strides=2)(x)
            bridge = bridges.pop()
            if skips:
                x = layers.Concatenate()([x, bridge])
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def uppermost_bridge_missing():
    """The uppermost level has no bridge."""

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
            if skips and bridges:
                x = layers.Concatenate()([x, bridge])
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def nothing_after_the_bridges():
    """No stage after the bridges."""

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
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def bridge_before_the_stage():
    """The bridge carries what came into the level, not what its stage gave."""

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
            bridges.append(x)
            x = stage(x, n)
            x = layers.MaxPooling2D(2)(x)
        x = stage(x, filters[-1])
        for n in filters[-2::-1]:
            x = layers.Conv2DTranspose(n, 2, strides=2)(x)
            bridge = bridges.pop()
            if skips:
                x = layers.Concatenate()([x, bridge])
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def bridge_before_the_relu():
    """The bridge carries the map before normalisation and relu."""

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
            x = layers.Conv2D(n, 3, padding="same")(x)
            bridges.append(x)
            x = layers.ReLU()(layers.BatchNormalization(momentum=0.9)(x))
            x = layers.MaxPooling2D(2)(x)
        x = stage(x, filters[-1])
        for n in filters[-2::-1]:
            x = layers.Conv2DTranspose(n, 2, strides=2)(x)
            bridge = bridges.pop()
            if skips:
                x = layers.Concatenate()([x, bridge])
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def dropout():
    """Dropout at the bottom, as in many U-Nets."""

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
        x = layers.Dropout(0.5)(stage(x, filters[-1]))
        for n in filters[-2::-1]:
            x = layers.Conv2DTranspose(n, 2, strides=2)(x)
            bridge = bridges.pop()
            if skips:
                x = layers.Concatenate()([x, bridge])
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def softmax_over_the_columns():
    """The softmax along the columns."""

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
        model = keras.Model(pictures, layers.Softmax(axis=2)(layers.Conv2D(num_classes, 1)(x)))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def leaky():
    """Leaky relus."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers

        def stage(x, n):
            x = layers.Conv2D(n, 3, padding="same")(x)
            x = layers.BatchNormalization(momentum=0.9)(x)
            return layers.LeakyReLU()(x)

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
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def no_activation_in_the_stages():
    """The relu is forgotten."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers

        def stage(x, n):
            x = layers.Conv2D(n, 3, padding="same")(x)
            x = layers.BatchNormalization(momentum=0.9)(x)
            return x

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
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def weight_decay():
    """A penalty on the weights."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers

        def stage(x, n):
            x = layers.Conv2D(n, 3, padding="same", kernel_regularizer="l2")(x)
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
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def frozen_way_down():
    """The convolutions of the way down are not trained."""

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
        for layer in model.layers[: len(model.layers) // 2]:
            layer.trainable = False
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def padding_forgotten():
    """Convolutions without padding: nothing fits any more."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers

        def stage(x, n):
            x = layers.Conv2D(n, 3)(x)
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
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def one_stage_for_both_ways():
    """The way up shares the normalisation of the way down."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers

        norms = {}

        def stage(x, n):
            x = layers.Conv2D(n, 3, padding="same")(x)
            x = norms.setdefault(n, layers.BatchNormalization(momentum=0.9))(x)
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
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def four_classes():
    """Always four classes."""

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
        model = keras.Model(pictures, layers.Conv2D(len(KINDS), 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def global_side():
    """The shape of the notebook's pictures."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers

        def stage(x, n):
            x = layers.Conv2D(n, 3, padding="same")(x)
            x = layers.BatchNormalization(momentum=0.9)(x)
            return layers.ReLU()(x)

        pictures = keras.Input((SIDE, SIDE, 3))
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
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def pooled_at_the_bottom():
    """Pools after the bottom, too, and goes up once more."""

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
        x = layers.MaxPooling2D(2)(stage(x, filters[-1]))
        x = layers.Conv2DTranspose(filters[-1], 2, strides=2)(x)
        for n in filters[-2::-1]:
            x = layers.Conv2DTranspose(n, 2, strides=2)(x)
            bridge = bridges.pop()
            if skips:
                x = layers.Concatenate()([x, bridge])
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model
