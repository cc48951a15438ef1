"""Wrong solutions of `build_detector`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("build_detector")
def sigmoid_at_the_end():
    """A sigmoid at the end."""

    def build_detector(shape, grid, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        while side > grid:
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            model.add(keras.layers.MaxPooling2D())
            side, filters = side // 2, min(2 * filters, 64)
        model.add(keras.layers.Conv2D(48, 3, padding="same", use_bias=False))
        model.add(keras.layers.BatchNormalization(momentum=0.9))
        model.add(keras.layers.ReLU())
        model.add(keras.layers.Conv2D(5 + num_classes, 1, activation="sigmoid"))
        return model


@mutant("build_detector")
def softmax_at_the_end():
    """A softmax over all numbers of a cell."""

    def build_detector(shape, grid, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        while side > grid:
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            model.add(keras.layers.MaxPooling2D())
            side, filters = side // 2, min(2 * filters, 64)
        model.add(keras.layers.Conv2D(48, 3, padding="same", use_bias=False))
        model.add(keras.layers.BatchNormalization(momentum=0.9))
        model.add(keras.layers.ReLU())
        model.add(keras.layers.Conv2D(5 + num_classes, 1, activation="softmax"))
        return model


@mutant("build_detector")
def relu_at_the_end():
    """A relu at the end: no number can be negative, so no probability can be below ½."""

    def build_detector(shape, grid, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        while side > grid:
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            model.add(keras.layers.MaxPooling2D())
            side, filters = side // 2, min(2 * filters, 64)
        model.add(keras.layers.Conv2D(48, 3, padding="same", use_bias=False))
        model.add(keras.layers.BatchNormalization(momentum=0.9))
        model.add(keras.layers.ReLU())
        model.add(keras.layers.Conv2D(5 + num_classes, 1, activation="relu"))
        return model


@mutant("build_detector")
def one_answer_for_the_picture():
    """Flattens, so that there is one row of numbers for the picture, not one for each cell."""

    def build_detector(shape, grid, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        while side > grid:
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            model.add(keras.layers.MaxPooling2D())
            side, filters = side // 2, min(2 * filters, 64)
        model.add(keras.layers.Conv2D(48, 3, padding="same", use_bias=False))
        model.add(keras.layers.BatchNormalization(momentum=0.9))
        model.add(keras.layers.ReLU())
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(5 + num_classes))
        return model


@mutant("build_detector")
def nothing_returned():
    """The return is missing."""

    def build_detector(shape, grid, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        while side > grid:
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            model.add(keras.layers.MaxPooling2D())
            side, filters = side // 2, min(2 * filters, 64)
        model.add(keras.layers.Conv2D(48, 3, padding="same", use_bias=False))
        model.add(keras.layers.BatchNormalization(momentum=0.9))
        model.add(keras.layers.ReLU())
        model.add(keras.layers.Conv2D(5 + num_classes, 1))


@mutant("build_detector")
def classes_only():
    """The last layer has one number for each class, the five of the box are forgotten."""

    def build_detector(shape, grid, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        while side > grid:
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            model.add(keras.layers.MaxPooling2D())
            side, filters = side // 2, min(2 * filters, 64)
        model.add(keras.layers.Conv2D(48, 3, padding="same", use_bias=False))
        model.add(keras.layers.BatchNormalization(momentum=0.9))
        model.add(keras.layers.ReLU())
        model.add(keras.layers.Conv2D(num_classes, 1))
        return model


@mutant("build_detector")
def three_classes_only():
    """8 numbers for each cell, whatever num_classes is."""

    def build_detector(shape, grid, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        while side > grid:
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            model.add(keras.layers.MaxPooling2D())
            side, filters = side // 2, min(2 * filters, 64)
        model.add(keras.layers.Conv2D(48, 3, padding="same", use_bias=False))
        model.add(keras.layers.BatchNormalization(momentum=0.9))
        model.add(keras.layers.ReLU())
        model.add(keras.layers.Conv2D(8, 1))
        return model


@mutant("build_detector")
def three_poolings():
    """Always three poolings: right for 32 → 4 only."""

    def build_detector(shape, grid, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        filters = 16
        for _ in range(3):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            model.add(keras.layers.MaxPooling2D())
            filters = min(2 * filters, 64)
        model.add(keras.layers.Conv2D(48, 3, padding="same", use_bias=False))
        model.add(keras.layers.BatchNormalization(momentum=0.9))
        model.add(keras.layers.ReLU())
        model.add(keras.layers.Conv2D(5 + num_classes, 1))
        return model


@mutant("build_detector")
def pictures_of_32_only():
    """The input is fixed to (32, 32, 3), whatever the shape."""

    def build_detector(shape, grid, num_classes):
        model = keras.Sequential([keras.Input((32, 32, 3))])
        side, filters = 32, 16
        while side > grid:
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            model.add(keras.layers.MaxPooling2D())
            side, filters = side // 2, min(2 * filters, 64)
        model.add(keras.layers.Conv2D(48, 3, padding="same", use_bias=False))
        model.add(keras.layers.BatchNormalization(momentum=0.9))
        model.add(keras.layers.ReLU())
        model.add(keras.layers.Conv2D(5 + num_classes, 1))
        return model


@mutant("build_detector")
def one_pooling_too_many():
    """>= instead of >: halves once too often."""

    def build_detector(shape, grid, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        while side >= grid:
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            model.add(keras.layers.MaxPooling2D())
            side, filters = side // 2, min(2 * filters, 64)
        model.add(keras.layers.Conv2D(48, 3, padding="same", use_bias=False))
        model.add(keras.layers.BatchNormalization(momentum=0.9))
        model.add(keras.layers.ReLU())
        model.add(keras.layers.Conv2D(5 + num_classes, 1))
        return model


@mutant("build_detector")
def at_least_one_pooling():
    """Pools before it asks: wrong when the pictures have as many pixels as the grid has cells."""

    def build_detector(shape, grid, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        while True:
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            model.add(keras.layers.MaxPooling2D())
            side, filters = side // 2, min(2 * filters, 64)
            if side <= grid:
                break
        model.add(keras.layers.Conv2D(48, 3, padding="same", use_bias=False))
        model.add(keras.layers.BatchNormalization(momentum=0.9))
        model.add(keras.layers.ReLU())
        model.add(keras.layers.Conv2D(5 + num_classes, 1))
        return model


@mutant("build_detector")
def no_padding():
    """Without padding="same" the map becomes too small."""

    def build_detector(shape, grid, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        while side > grid:
            model.add(keras.layers.Conv2D(filters, 3, use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            model.add(keras.layers.MaxPooling2D())
            side, filters = side // 2, min(2 * filters, 64)
        model.add(keras.layers.Conv2D(48, 3, use_bias=False))
        model.add(keras.layers.BatchNormalization(momentum=0.9))
        model.add(keras.layers.ReLU())
        model.add(keras.layers.Conv2D(5 + num_classes, 1))
        return model


@mutant("build_detector")
def much_too_wide():
    """64, 128, 256 filters: far more than 100,000 parameters."""

    def build_detector(shape, grid, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 64
        while side > grid:
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            model.add(keras.layers.MaxPooling2D())
            side, filters = side // 2, min(2 * filters, 256)
        model.add(keras.layers.Conv2D(48, 3, padding="same", use_bias=False))
        model.add(keras.layers.BatchNormalization(momentum=0.9))
        model.add(keras.layers.ReLU())
        model.add(keras.layers.Conv2D(5 + num_classes, 1))
        return model


@mutant("build_detector")
def filters_double_without_end():
    """The filters double without a limit: more than 100,000 parameters for pictures 16 times as large as the grid."""

    def build_detector(shape, grid, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        while side > grid:
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            model.add(keras.layers.MaxPooling2D())
            side, filters = side // 2, 2 * filters
        model.add(keras.layers.Conv2D(32, 3, padding="same", use_bias=False))
        model.add(keras.layers.BatchNormalization(momentum=0.9))
        model.add(keras.layers.ReLU())
        model.add(keras.layers.Conv2D(5 + num_classes, 1))
        return model


@mutant("build_detector")
def dense_layer_at_the_end():
    """A Dense layer from all numbers to all cells: more than 100,000 parameters for 32 → 4 and three classes."""

    def build_detector(shape, grid, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        while side > grid:
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            model.add(keras.layers.MaxPooling2D())
            side, filters = side // 2, min(2 * filters, 64)
        model.add(keras.layers.Conv2D(48, 3, padding="same", use_bias=False))
        model.add(keras.layers.BatchNormalization(momentum=0.9))
        model.add(keras.layers.ReLU())
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(grid * grid * (5 + num_classes)))
        model.add(keras.layers.Reshape((grid, grid, 5 + num_classes)))
        return model


@mutant("build_detector")
def channels_first():
    """Puts the 5 + C numbers in front of rows and columns."""

    def build_detector(shape, grid, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        while side > grid:
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            model.add(keras.layers.MaxPooling2D())
            side, filters = side // 2, min(2 * filters, 64)
        model.add(keras.layers.Conv2D(48, 3, padding="same", use_bias=False))
        model.add(keras.layers.BatchNormalization(momentum=0.9))
        model.add(keras.layers.ReLU())
        model.add(keras.layers.Conv2D(5 + num_classes, 1))
        model.add(keras.layers.Permute((3, 1, 2)))
        return model


@mutant("build_detector")
def tanh_at_the_end():
    """A tanh at the end: not any numbers, only −1 … 1, so no cell can be sure."""

    def build_detector(shape, grid, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        while side > grid:
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            model.add(keras.layers.MaxPooling2D())
            side, filters = side // 2, min(2 * filters, 64)
        model.add(keras.layers.Conv2D(48, 3, padding="same", use_bias=False))
        model.add(keras.layers.BatchNormalization(momentum=0.9))
        model.add(keras.layers.ReLU())
        model.add(keras.layers.Conv2D(5 + num_classes, 1, activation="tanh"))
        return model


@mutant("build_detector")
def probabilities_of_the_classes():
    """The classes come through a softmax already; the box's numbers do not."""

    def build_detector(shape, grid, num_classes):
        layers = keras.layers
        inputs = keras.Input(shape)
        x, side, filters = inputs, shape[0], 16
        while side > grid:
            x = layers.Conv2D(filters, 3, padding="same", use_bias=False)(x)
            x = layers.MaxPooling2D()(layers.ReLU()(layers.BatchNormalization(momentum=0.9)(x)))
            side, filters = side // 2, min(2 * filters, 64)
        x = layers.Conv2D(48, 3, padding="same", use_bias=False)(x)
        x = layers.ReLU()(layers.BatchNormalization(momentum=0.9)(x))
        box = layers.Conv2D(5, 1)(x)
        kind = layers.Conv2D(num_classes, 1, activation="softmax")(x)
        return keras.Model(inputs, layers.Concatenate()([box, kind]))


@mutant("build_detector")
def weights_of_zero():
    """All kernels begin at zero: the convolutions put out zeros and learn nothing."""

    def build_detector(shape, grid, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        while side > grid:
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False, kernel_initializer="zeros"))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            model.add(keras.layers.MaxPooling2D())
            side, filters = side // 2, min(2 * filters, 64)
        model.add(keras.layers.Conv2D(48, 3, padding="same", use_bias=False, kernel_initializer="zeros"))
        model.add(keras.layers.BatchNormalization(momentum=0.9))
        model.add(keras.layers.ReLU())
        model.add(keras.layers.Conv2D(5 + num_classes, 1, kernel_initializer="zeros"))
        return model


@mutant("build_detector")
def body_frozen():
    """Everything but the last layer is frozen: it does not train as well."""

    def build_detector(shape, grid, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        while side > grid:
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            model.add(keras.layers.MaxPooling2D())
            side, filters = side // 2, min(2 * filters, 64)
        model.add(keras.layers.Conv2D(48, 3, padding="same", use_bias=False))
        model.add(keras.layers.BatchNormalization(momentum=0.9))
        model.add(keras.layers.ReLU())
        model.add(keras.layers.Conv2D(5 + num_classes, 1))
        for layer in model.layers[:-1]:
            layer.trainable = False
        return model


@mutant("build_detector")
def same_answer_in_every_cell():
    """Averages over the picture before the end and repeats it: all cells say the same."""

    def build_detector(shape, grid, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        while side > grid:
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            model.add(keras.layers.MaxPooling2D())
            side, filters = side // 2, min(2 * filters, 64)
        model.add(keras.layers.Conv2D(48, 3, padding="same", use_bias=False))
        model.add(keras.layers.BatchNormalization(momentum=0.9))
        model.add(keras.layers.ReLU())
        model.add(keras.layers.GlobalAveragePooling2D(keepdims=True))
        model.add(keras.layers.UpSampling2D(grid))
        model.add(keras.layers.Conv2D(5 + num_classes, 1))
        return model


@mutant("build_detector")
def looks_at_single_pixels():
    """All convolutions are 1 × 1: it sees no shape and no edge, so it does not train as well."""

    def build_detector(shape, grid, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        while side > grid:
            model.add(keras.layers.Conv2D(filters, 1, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            model.add(keras.layers.AveragePooling2D(2))
            side, filters = side // 2, min(2 * filters, 64)
        model.add(keras.layers.Conv2D(48, 1, padding="same", use_bias=False))
        model.add(keras.layers.BatchNormalization(momentum=0.9))
        model.add(keras.layers.ReLU())
        model.add(keras.layers.Conv2D(5 + num_classes, 1))
        return model


@mutant("build_detector")
def one_convolution():
    """A single small convolution after pooling everything down at once: it does not train nearly as well."""

    def build_detector(shape, grid, num_classes):
        times = shape[0] // grid
        model = keras.Sequential([keras.Input(shape)])
        model.add(keras.layers.AveragePooling2D(times))
        model.add(keras.layers.Conv2D(16, 3, padding="same", activation="relu"))
        model.add(keras.layers.Conv2D(5 + num_classes, 1))
        return model
