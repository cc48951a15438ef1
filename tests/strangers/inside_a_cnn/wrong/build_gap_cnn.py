"""Wrong solutions of `build_gap_cnn`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("build_gap_cnn")
def flatten():
    """A flatten in place of the mean over all places."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D())
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def global_maximum():
    """The maximum over all places in place of the mean."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D())
        model.add(keras.layers.GlobalMaxPooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def mean_as_pool_and_flatten():
    """The mean by AveragePooling2D and Flatten: the last layer but one is a Flatten."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D())
        model.add(keras.layers.AveragePooling2D((shape[0] // 4, shape[1] // 4)))
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def no_softmax():
    """Logits come out, not probabilities."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D())
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes))
        return model


@mutant("build_gap_cnn")
def sigmoids():
    """Sigmoids, which do not sum to 1."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D())
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="sigmoid"))
        return model


@mutant("build_gap_cnn")
def softmax_as_a_layer():
    """Softmax is a layer of its own, so the last two layers are Dense and Softmax."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D())
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes))
        model.add(keras.layers.Softmax())
        return model


@mutant("build_gap_cnn")
def momentum_of_keras():
    """BatchNormalization with Keras' own momentum of 0.99."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization())
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D())
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def one_momentum_forgotten():
    """The last normalisation keeps Keras' own momentum of 0.99."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9) if pooled else keras.layers.BatchNormalization())
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D())
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def three_pools():
    """The last block pools, too: maps of H / 8."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            model.add(keras.layers.MaxPooling2D())
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def one_pool():
    """Only the first block pools: maps of H / 2."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, False), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D())
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def no_pool():
    """No pooling at all."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def convolutions_without_padding():
    """Without padding the maps are smaller than a quarter."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D())
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def shape_of_the_scenes():
    """Takes pictures of 32 by 32 by 3 only."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input((32, 32, 3))])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D())
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def square_pictures():
    """The width is taken from the height."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input((shape[0], shape[0], shape[2]))])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D())
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def three_channels():
    """Always three channels."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input((shape[0], shape[1], 3))])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D())
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def three_classes():
    """Always three classes."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D())
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(3, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def classes_of_the_notebook():
    """As many classes as SHAPES of the notebook, whatever num_classes is."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D())
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(len(SHAPES), activation="softmax"))
        return model


@mutant("build_gap_cnn")
def one_class_more():
    """One answer too many."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D())
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes + 1, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def too_many_parameters():
    """64, 128 and 256 filters: far more than 100,000 parameters."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((64, True), (128, True), (256, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D())
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def just_too_many_parameters():
    """32, 64 and 144 filters are a little above 100,000 parameters."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((32, True), (64, True), (144, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D())
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def dense_layer_between():
    """A hidden dense layer between the mean and the answers."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D())
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(64, activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def dropout_between():
    """Dropout stands between the mean and the dense layer."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D())
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dropout(0.2))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def answers_without_bias():
    """The last dense layer has no biases."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D())
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax", use_bias=False))
        return model


@mutant("build_gap_cnn")
def axes_kept():
    """The mean keeps its axes, so the answers have the shape (N, 1, 1, classes)."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D())
        model.add(keras.layers.GlobalAveragePooling2D(keepdims=True))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def axes_kept_and_flattened():
    """The mean keeps its axes, and a Flatten stands before the dense layer."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D())
        model.add(keras.layers.GlobalAveragePooling2D(keepdims=True))
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def nothing_returned():
    """The network is not handed back."""

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


@mutant("build_gap_cnn")
def input_left_out():
    """No input is named, so the network has no shapes before it sees pictures."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential()
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D())
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def pool_of_four_and_two():
    """Pools of 4 and of 2: an eighth."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D(4 if filters == 16 else 2))
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def all_frozen():
    """The layers are not trainable, so it cannot learn."""

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
        model.trainable = False
        return model


@mutant("build_gap_cnn")
def no_nonlinearity():
    """Neither relu nor maximum: means for pools, so it is linear and cannot train as well."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            if pooled:
                model.add(keras.layers.AveragePooling2D(2))
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model
