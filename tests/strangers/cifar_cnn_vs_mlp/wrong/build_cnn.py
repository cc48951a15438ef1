"""Wrong solutions of `build_cnn`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("build_cnn")
def not_compiled():
    """compile is missing."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        return model


@mutant("build_cnn")
def return_forgotten():
    """Nothing is returned."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])


@mutant("build_cnn")
def one_convolution_per_block():
    """Each block has one convolution."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(1):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def valid_padding():
    """padding="same" is forgotten: the maps shrink."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def five_by_five():
    """Kernels of 5 × 5."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 5, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def two_blocks():
    """The block of 256 is missing."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def doubling_filters():
    """128 filters in the last block instead of 256."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 128):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def no_batch_norm():
    """Without batch normalisation in the blocks."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def head_not_normalised():
    """Without batch normalisation in the head."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.Dropout(0.5)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def input_not_taken_on():
    """Every convolution is called on the input, so only the last one counts."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(inputs)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def average_pooling():
    """Average pooling."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.AveragePooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def pooling_after_each_convolution():
    """Pools after each convolution, so twice in a block."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
                x = keras.layers.MaxPooling2D(2, padding="same")(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def relu_after_normalising():
    """Conv, BatchNorm, relu: the relu comes too late."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same")(x)
                x = keras.layers.BatchNormalization()(x)
                x = keras.layers.ReLU()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def normalised_before_convolving():
    """BatchNorm stands before the convolution."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.BatchNormalization()(x)
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def dropouts_exchanged():
    """0.5 in the blocks and 0.25 in the head."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.5)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.25)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def dropout_forgotten_in_blocks():
    """No Dropout in the blocks."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def dropout_before_pooling():
    """Dropout stands before the pooling."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.Dropout(0.25)(x)
            x = keras.layers.MaxPooling2D(2)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def whole_channels_dropped():
    """SpatialDropout2D drops whole channels."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.SpatialDropout2D(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def global_pooling():
    """GlobalAveragePooling2D instead of Flatten."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.GlobalAveragePooling2D()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def padded_pooling():
    """Pooling with same: odd sides are rounded up."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2, padding="same")(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def overlapping_pooling():
    """Pools 3 × 3 windows by 2."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(3, strides=2, padding="same")(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def head_not_scaled():
    """The hidden layer always has 512 units."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(512, activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def at_least_one_forgotten():
    """No filters at small widths: int(32 · 0.01) is 0."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(int(filters * width), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def filters_rounded_up():
    """Rounds up instead of down."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(int(np.ceil(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def ten_classes():
    """The last layer always has ten units."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        outputs = keras.layers.Dense(10, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def loss_for_one_hot():
    """The loss for one-hot labels."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def softmax_twice():
    """Softmax in the last Dense layer, and once more in a layer behind it."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        outputs = keras.layers.Softmax()(outputs)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def summed_loss():
    """The loss is the sum over the batch, not the mean."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(
            optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy(reduction="sum"), metrics=["accuracy"]
        )
        return model


@mutant("build_cnn")
def rmsprop():
    """RMSprop instead of Adam."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def penalty_on_the_head():
    """An L2 penalty on the hidden layer."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu", kernel_regularizer="l2")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def normalisation_frozen():
    """The numbers of the batch normalisation are not learned."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization(scale=False, center=False)(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model
