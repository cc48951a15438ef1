"""Wrong solutions of `build_transfer`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("build_transfer")
def never_frozen():
    """The base is not frozen."""

    def build_transfer(base, num_classes):
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs)
        x = keras.layers.GlobalAveragePooling2D()(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def training_false_is_thought_to_freeze():
    """Only training=False: kernels go on learning."""

    def build_transfer(base, num_classes):
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def last_convolution_left_free():
    """The last convolution of the base is thawed again before compiling."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        [layer for layer in base.layers if isinstance(layer, keras.layers.Conv2D)][-1].trainable = True
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def convolutions_frozen_only():
    """Freezes convolutions; the normalisation goes on learning."""

    def build_transfer(base, num_classes):
        for layer in base.layers:
            if isinstance(layer, keras.layers.Conv2D):
                layer.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs)
        x = keras.layers.GlobalAveragePooling2D()(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def normalisation_frozen_only():
    """Freezes the normalisation; convolutions go on learning."""

    def build_transfer(base, num_classes):
        for layer in base.layers:
            layer.trainable = not isinstance(layer, keras.layers.BatchNormalization)
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def everything_frozen():
    """The whole model is frozen, the new layer, too."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.trainable = False
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def new_weights():
    """A clone of the base: its weights are random again."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        base = keras.models.clone_model(base)
        base.trainable = False
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def weights_set_to_zero():
    """Sets the weights of the base to zero, to begin anew."""

    def build_transfer(base, num_classes):
        base.trainable = False
        base.set_weights([np.zeros_like(w) for w in base.get_weights()])
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def flattened():
    """Flatten in place of the means."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.Flatten()(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def maximum():
    """Global maximum in place of the mean."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalMaxPooling2D()(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def mean_over_channels():
    """The mean over the channels, not over the places."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.ops.mean(x, axis=-1)
        x = keras.layers.Flatten()(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def no_pooling():
    """Dense on the maps: an answer for each place."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def sigmoid():
    """sigmoid in place of softmax."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        outputs = keras.layers.Dense(num_classes, activation="sigmoid")(x)
        model = keras.Model(inputs, outputs)
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def no_softmax():
    """Logits, and a loss that is told so."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        outputs = keras.layers.Dense(num_classes)(x)
        model = keras.Model(inputs, outputs)
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
        model.compile(keras.optimizers.Adam(1e-2), loss, metrics=["accuracy"])
        return model


@mutant("build_transfer")
def softmax_taken_for_logits():
    """softmax, and a loss that takes it for logits."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
        model.compile(keras.optimizers.Adam(1e-2), loss, metrics=["accuracy"])
        return model


@mutant("build_transfer")
def softmax_twice():
    """softmax in the layer, and once more behind it."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        outputs = keras.layers.Softmax()(outputs)
        model = keras.Model(inputs, outputs)
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def no_bias():
    """The last layer has no bias."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax", use_bias=False)(x)
        model = keras.Model(inputs, outputs)
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def hidden_layer():
    """A hidden layer of 64 before the last one: it learns, too."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        x = keras.layers.Dense(64, activation="relu")(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def normalised_means():
    """A new BatchNormalization before the last layer, which learns, too."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        x = keras.layers.BatchNormalization()(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def five_classes():
    """Always five outputs."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        outputs = keras.layers.Dense(5, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def one_output_more():
    """One output more than there are classes."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        outputs = keras.layers.Dense(num_classes + 1, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def usual_rate():
    """Adam with its default of 0.001."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def sgd():
    """SGD in place of Adam."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(keras.optimizers.SGD(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def one_hot_loss():
    """Cross-entropy of one-hot labels."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(keras.optimizers.Adam(1e-2), "categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def no_metric():
    """Accuracy is forgotten."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy")
        return model


@mutant("build_transfer")
def never_compiled():
    """The model is not compiled."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        return model


@mutant("build_transfer")
def pictures_of_the_notebook():
    """32 × 32 × 3 pictures, whatever the base takes."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input((32, 32, 3))
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def global_backbone():
    """Takes the backbone of the notebook, not base."""

    def build_transfer(base, num_classes):
        backbone.trainable = False
        inputs = keras.Input(backbone.input_shape[1:])
        x = backbone(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def without_its_last_layer():
    """Cuts the last layer off the base."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = inputs
        for layer in base.layers[:-1]:
            x = layer(x)
        x = keras.layers.GlobalAveragePooling2D()(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def nothing_returned():
    """The return is forgotten."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
