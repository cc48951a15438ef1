"""Wrong solutions of `build_cnn_branch`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("build_cnn_branch")
def padding_valid():
    """Without padding="same" the pictures shrink."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        model = keras.Sequential([keras.Input(image_shape)])
        for number in filters:
            model.add(keras.layers.Conv2D(number, 3, activation="relu"))
            model.add(keras.layers.BatchNormalization())
            model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(16, activation="relu"))
        model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.Dropout(0.5))
        model.add(keras.layers.Dense(4, activation="relu"))
        return model


@mutant("build_cnn_branch")
def normalised_before_relu():
    """Batch normalisation comes before ReLU in the blocks."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        model = keras.Sequential([keras.Input(image_shape)])
        for number in filters:
            model.add(keras.layers.Conv2D(number, 3, padding="same"))
            model.add(keras.layers.BatchNormalization())
            model.add(keras.layers.ReLU())
            model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(16, activation="relu"))
        model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.Dropout(0.5))
        model.add(keras.layers.Dense(4, activation="relu"))
        return model


@mutant("build_cnn_branch")
def pooled_before_normalising():
    """Pooling comes before the batch normalisation."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        model = keras.Sequential([keras.Input(image_shape)])
        for number in filters:
            model.add(keras.layers.Conv2D(number, 3, padding="same", activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(16, activation="relu"))
        model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.Dropout(0.5))
        model.add(keras.layers.Dense(4, activation="relu"))
        return model


@mutant("build_cnn_branch")
def average_pooling():
    """Average pooling."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        model = keras.Sequential([keras.Input(image_shape)])
        for number in filters:
            model.add(keras.layers.Conv2D(number, 3, padding="same", activation="relu"))
            model.add(keras.layers.BatchNormalization())
            model.add(keras.layers.AveragePooling2D(2))
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(16, activation="relu"))
        model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.Dropout(0.5))
        model.add(keras.layers.Dense(4, activation="relu"))
        return model


@mutant("build_cnn_branch")
def kernel_of_five():
    """5×5 instead of 3×3."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        model = keras.Sequential([keras.Input(image_shape)])
        for number in filters:
            model.add(keras.layers.Conv2D(number, 5, padding="same", activation="relu"))
            model.add(keras.layers.BatchNormalization())
            model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(16, activation="relu"))
        model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.Dropout(0.5))
        model.add(keras.layers.Dense(4, activation="relu"))
        return model


@mutant("build_cnn_branch")
def filters_ignored():
    """The notebook's 16, 32, 64 whatever filters says."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        model = keras.Sequential([keras.Input(image_shape)])
        for number in (16, 32, 64):
            model.add(keras.layers.Conv2D(number, 3, padding="same", activation="relu"))
            model.add(keras.layers.BatchNormalization())
            model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(16, activation="relu"))
        model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.Dropout(0.5))
        model.add(keras.layers.Dense(4, activation="relu"))
        return model


@mutant("build_cnn_branch")
def only_three_filters():
    """Takes exactly three numbers of filters by their places."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        model = keras.Sequential([keras.Input(image_shape)])
        for number in (filters[0], filters[1], filters[2]):
            model.add(keras.layers.Conv2D(number, 3, padding="same", activation="relu"))
            model.add(keras.layers.BatchNormalization())
            model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(16, activation="relu"))
        model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.Dropout(0.5))
        model.add(keras.layers.Dense(4, activation="relu"))
        return model


@mutant("build_cnn_branch")
def hard_coded_pictures():
    """Pictures of 32×32×3, whatever image_shape says."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        model = keras.Sequential([keras.Input((32, 32, 3))])
        for number in filters:
            model.add(keras.layers.Conv2D(number, 3, padding="same", activation="relu"))
            model.add(keras.layers.BatchNormalization())
            model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(16, activation="relu"))
        model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.Dropout(0.5))
        model.add(keras.layers.Dense(4, activation="relu"))
        return model


@mutant("build_cnn_branch")
def only_the_last_block():
    """The layers of a block stand outside of the loop: only the last number counts."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        model = keras.Sequential([keras.Input(image_shape)])
        number = list(filters)[-1]
        model.add(keras.layers.Conv2D(number, 3, padding="same", activation="relu"))
        model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(16, activation="relu"))
        model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.Dropout(0.5))
        model.add(keras.layers.Dense(4, activation="relu"))
        return model


@mutant("build_cnn_branch")
def global_average_for_flatten():
    """Global average pooling instead of Flatten."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        model = keras.Sequential([keras.Input(image_shape)])
        for number in filters:
            model.add(keras.layers.Conv2D(number, 3, padding="same", activation="relu"))
            model.add(keras.layers.BatchNormalization())
            model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(16, activation="relu"))
        model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.Dropout(0.5))
        model.add(keras.layers.Dense(4, activation="relu"))
        return model


@mutant("build_cnn_branch")
def without_dropout():
    """Dropout is missing."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        model = keras.Sequential([keras.Input(image_shape)])
        for number in filters:
            model.add(keras.layers.Conv2D(number, 3, padding="same", activation="relu"))
            model.add(keras.layers.BatchNormalization())
            model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(16, activation="relu"))
        model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.Dense(4, activation="relu"))
        return model


@mutant("build_cnn_branch")
def dropout_of_a_quarter():
    """Dropout 0.25."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        model = keras.Sequential([keras.Input(image_shape)])
        for number in filters:
            model.add(keras.layers.Conv2D(number, 3, padding="same", activation="relu"))
            model.add(keras.layers.BatchNormalization())
            model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(16, activation="relu"))
        model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.Dropout(0.25))
        model.add(keras.layers.Dense(4, activation="relu"))
        return model


@mutant("build_cnn_branch")
def dropout_before_normalising():
    """Dropout and batch normalisation of the head are swapped."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        model = keras.Sequential([keras.Input(image_shape)])
        for number in filters:
            model.add(keras.layers.Conv2D(number, 3, padding="same", activation="relu"))
            model.add(keras.layers.BatchNormalization())
            model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(16, activation="relu"))
        model.add(keras.layers.Dropout(0.5))
        model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.Dense(4, activation="relu"))
        return model


@mutant("build_cnn_branch")
def last_layer_linear():
    """Dense 4 has no ReLU."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        model = keras.Sequential([keras.Input(image_shape)])
        for number in filters:
            model.add(keras.layers.Conv2D(number, 3, padding="same", activation="relu"))
            model.add(keras.layers.BatchNormalization())
            model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(16, activation="relu"))
        model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.Dropout(0.5))
        model.add(keras.layers.Dense(4))
        return model


@mutant("build_cnn_branch")
def price_at_the_end():
    """A Dense 1 follows: (N, 1) instead of (N, 4)."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        model = keras.Sequential([keras.Input(image_shape)])
        for number in filters:
            model.add(keras.layers.Conv2D(number, 3, padding="same", activation="relu"))
            model.add(keras.layers.BatchNormalization())
            model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(16, activation="relu"))
        model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.Dropout(0.5))
        model.add(keras.layers.Dense(4, activation="relu"))
        model.add(keras.layers.Dense(1))
        return model


@mutant("build_cnn_branch")
def without_normalisation():
    """No batch normalisation in the blocks."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        model = keras.Sequential([keras.Input(image_shape)])
        for number in filters:
            model.add(keras.layers.Conv2D(number, 3, padding="same", activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(16, activation="relu"))
        model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.Dropout(0.5))
        model.add(keras.layers.Dense(4, activation="relu"))
        return model


@mutant("build_cnn_branch")
def convolution_without_relu():
    """The convolution is linear."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        model = keras.Sequential([keras.Input(image_shape)])
        for number in filters:
            model.add(keras.layers.Conv2D(number, 3, padding="same"))
            model.add(keras.layers.BatchNormalization())
            model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(16, activation="relu"))
        model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.Dropout(0.5))
        model.add(keras.layers.Dense(4, activation="relu"))
        return model


@mutant("build_cnn_branch")
def normalisation_frozen():
    """The batch normalisations are not trained."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        model = keras.Sequential([keras.Input(image_shape)])
        for number in filters:
            model.add(keras.layers.Conv2D(number, 3, padding="same", activation="relu"))
            model.add(keras.layers.BatchNormalization(trainable=False))
            model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(16, activation="relu"))
        model.add(keras.layers.BatchNormalization(trainable=False))
        model.add(keras.layers.Dropout(0.5))
        model.add(keras.layers.Dense(4, activation="relu"))
        return model


@mutant("build_cnn_branch")
def penalty_on_the_convolutions():
    """An L2 penalty on the kernels."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        model = keras.Sequential([keras.Input(image_shape)])
        for number in filters:
            model.add(
                keras.layers.Conv2D(
                    number, 3, padding="same", activation="relu", kernel_regularizer=keras.regularizers.L2(1e-4)
                )
            )
            model.add(keras.layers.BatchNormalization())
            model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(16, activation="relu"))
        model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.Dropout(0.5))
        model.add(keras.layers.Dense(4, activation="relu"))
        return model


@mutant("build_cnn_branch")
def strides_instead_of_pooling():
    """The convolution takes steps of 2, and there is no pooling."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        model = keras.Sequential([keras.Input(image_shape)])
        for number in filters:
            model.add(keras.layers.Conv2D(number, 3, strides=2, padding="same", activation="relu"))
            model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(16, activation="relu"))
        model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.Dropout(0.5))
        model.add(keras.layers.Dense(4, activation="relu"))
        return model


@mutant("build_cnn_branch")
def overlapping_pooling():
    """Pooling of 2×2 in steps of 1: the pictures do not get smaller."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        model = keras.Sequential([keras.Input(image_shape)])
        for number in filters:
            model.add(keras.layers.Conv2D(number, 3, padding="same", activation="relu"))
            model.add(keras.layers.BatchNormalization())
            model.add(keras.layers.MaxPooling2D(2, strides=1))
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(16, activation="relu"))
        model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.Dropout(0.5))
        model.add(keras.layers.Dense(4, activation="relu"))
        return model


@mutant("build_cnn_branch")
def channel_dropout():
    """A dropout in each block, too."""

    def build_cnn_branch(image_shape, filters=(16, 32, 64)):
        model = keras.Sequential([keras.Input(image_shape)])
        for number in filters:
            model.add(keras.layers.Conv2D(number, 3, padding="same", activation="relu"))
            model.add(keras.layers.BatchNormalization())
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Dropout(0.25))
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(16, activation="relu"))
        model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.Dropout(0.5))
        model.add(keras.layers.Dense(4, activation="relu"))
        return model
