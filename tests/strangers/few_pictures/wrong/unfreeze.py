"""Wrong solutions of `unfreeze`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("unfreeze")
def zero_frees_everything():
    """able[-n_layers:] is everything for n = 0."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        norm = keras.layers.BatchNormalization
        able = [layer for layer in base.layers if layer.weights and not isinstance(layer, norm)]
        for layer in able[-n_layers:]:
            layer.trainable = True
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def too_many_frees_too_few():
    """A negative start of the slice when there are fewer layers than n_layers."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        norm = keras.layers.BatchNormalization
        able = [layer for layer in base.layers if layer.weights and not isinstance(layer, norm)]
        for layer in able[len(able) - n_layers :]:
            layer.trainable = True
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def too_many_is_an_error():
    """An index that runs out of the list."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        norm = keras.layers.BatchNormalization
        able = [layer for layer in base.layers if layer.weights and not isinstance(layer, norm)]
        for k in range(n_layers):
            able[-1 - k].trainable = True
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def only_conv2d_counts():
    """Counts Conv2D only: other layers with weights are never freed."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        able = [layer for layer in base.layers if isinstance(layer, keras.layers.Conv2D)]
        for layer in able[max(len(able) - n_layers, 0) :]:
            layer.trainable = True
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def normalisation_by_its_name():
    """Knows the normalisation by its usual name: one with another name is freed."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        able = [layer for layer in base.layers if layer.weights and "batch_norm" not in layer.name]
        for layer in able[max(len(able) - n_layers, 0) :]:
            layer.trainable = True
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def all_layers_count():
    """The last n of all layers, those without weights and the normalisation included in the count."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        norm = keras.layers.BatchNormalization
        able = list(base.layers)
        for layer in able[max(len(able) - n_layers, 0) :]:
            if not isinstance(layer, norm):
                layer.trainable = True
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def layers_without_weights_count():
    """Pooling and activations are counted, the normalisation is not."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        norm = keras.layers.BatchNormalization
        able = [layer for layer in base.layers if not isinstance(layer, norm)]
        for layer in able[max(len(able) - n_layers, 0) :]:
            layer.trainable = True
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def normalisation_counts():
    """The normalisation is counted, though it stays frozen."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        norm = keras.layers.BatchNormalization
        able = [layer for layer in base.layers if layer.weights]
        for layer in able[max(len(able) - n_layers, 0) :]:
            if not isinstance(layer, norm):
                layer.trainable = True
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def normalisation_freed():
    """Everything from the n-th last layer on is freed, the normalisation, too."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        norm = keras.layers.BatchNormalization
        able = [layer for layer in base.layers if layer.weights and not isinstance(layer, norm)]
        first = base.layers.index(able[max(len(able) - n_layers, 0)]) if n_layers and able else len(base.layers)
        for layer in base.layers[first:]:
            layer.trainable = True
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def normalisation_before_freed():
    """Every normalisation is freed, wherever it stands."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        norm = keras.layers.BatchNormalization
        able = [layer for layer in base.layers if layer.weights and not isinstance(layer, norm)]
        for layer in able[max(len(able) - n_layers, 0) :]:
            layer.trainable = True
        for layer in base.layers:
            if isinstance(layer, norm):
                layer.trainable = True
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def first_layers():
    """The first n in place of the last."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        norm = keras.layers.BatchNormalization
        able = [layer for layer in base.layers if layer.weights and not isinstance(layer, norm)]
        for layer in able[:n_layers]:
            layer.trainable = True
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def last_ones_frozen():
    """Everything is free but the last n."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        norm = keras.layers.BatchNormalization
        able = [layer for layer in base.layers if layer.weights and not isinstance(layer, norm)]
        for layer in able[: max(len(able) - n_layers, 0)]:
            layer.trainable = True
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def one_more():
    """Frees n + 1 layers."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        norm = keras.layers.BatchNormalization
        able = [layer for layer in base.layers if layer.weights and not isinstance(layer, norm)]
        for layer in able[max(len(able) - n_layers - 1, 0) :]:
            layer.trainable = True
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def only_the_nth_last():
    """Frees one layer only, the n-th last."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        norm = keras.layers.BatchNormalization
        able = [layer for layer in base.layers if layer.weights and not isinstance(layer, norm)]
        for layer in able[max(len(able) - n_layers, 0) :][:1]:
            layer.trainable = True
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def everything_free():
    """base.trainable = True and nothing else."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def all_but_the_normalisation():
    """n_layers is not used: all convolutions are freed."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        norm = keras.layers.BatchNormalization
        able = [layer for layer in base.layers if layer.weights and not isinstance(layer, norm)]
        for layer in able:
            layer.trainable = True
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def frozen_again_before_compiling():
    """base.trainable = False at the end sets all flags back."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        norm = keras.layers.BatchNormalization
        able = [layer for layer in base.layers if layer.weights and not isinstance(layer, norm)]
        for layer in able[max(len(able) - n_layers, 0) :]:
            layer.trainable = True
        base.trainable = False
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def never_compiled():
    """Not compiled anew."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        norm = keras.layers.BatchNormalization
        able = [layer for layer in base.layers if layer.weights and not isinstance(layer, norm)]
        for layer in able[max(len(able) - n_layers, 0) :]:
            layer.trainable = True
        return model


@mutant("unfreeze")
def only_the_rate_changed():
    """Sets the rate of the old optimizer and does not compile."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        norm = keras.layers.BatchNormalization
        able = [layer for layer in base.layers if layer.weights and not isinstance(layer, norm)]
        for layer in able[max(len(able) - n_layers, 0) :]:
            layer.trainable = True
        model.optimizer.learning_rate = lr
        return model


@mutant("unfreeze")
def rate_of_the_notebook():
    """lr is not used: 0.001 always."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        norm = keras.layers.BatchNormalization
        able = [layer for layer in base.layers if layer.weights and not isinstance(layer, norm)]
        for layer in able[max(len(able) - n_layers, 0) :]:
            layer.trainable = True
        model.compile(keras.optimizers.Adam(1e-3), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def default_rate():
    """The name "adam", without a rate."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        norm = keras.layers.BatchNormalization
        able = [layer for layer in base.layers if layer.weights and not isinstance(layer, norm)]
        for layer in able[max(len(able) - n_layers, 0) :]:
            layer.trainable = True
        model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def tenth_of_the_rate():
    """Divides lr by 10, to be careful."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        norm = keras.layers.BatchNormalization
        able = [layer for layer in base.layers if layer.weights and not isinstance(layer, norm)]
        for layer in able[max(len(able) - n_layers, 0) :]:
            layer.trainable = True
        model.compile(keras.optimizers.Adam(lr / 10), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def sgd():
    """SGD in place of Adam."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        norm = keras.layers.BatchNormalization
        able = [layer for layer in base.layers if layer.weights and not isinstance(layer, norm)]
        for layer in able[max(len(able) - n_layers, 0) :]:
            layer.trainable = True
        model.compile(keras.optimizers.SGD(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def one_hot_loss():
    """Cross-entropy of one-hot labels."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        norm = keras.layers.BatchNormalization
        able = [layer for layer in base.layers if layer.weights and not isinstance(layer, norm)]
        for layer in able[max(len(able) - n_layers, 0) :]:
            layer.trainable = True
        model.compile(keras.optimizers.Adam(lr), "categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def no_metric():
    """Accuracy is forgotten."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        norm = keras.layers.BatchNormalization
        able = [layer for layer in base.layers if layer.weights and not isinstance(layer, norm)]
        for layer in able[max(len(able) - n_layers, 0) :]:
            layer.trainable = True
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy")
        return model


@mutant("unfreeze")
def base_returned():
    """Returns the base."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        norm = keras.layers.BatchNormalization
        able = [layer for layer in base.layers if layer.weights and not isinstance(layer, norm)]
        for layer in able[max(len(able) - n_layers, 0) :]:
            layer.trainable = True
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return base


@mutant("unfreeze")
def nothing_returned():
    """The return is forgotten."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        norm = keras.layers.BatchNormalization
        able = [layer for layer in base.layers if layer.weights and not isinstance(layer, norm)]
        for layer in able[max(len(able) - n_layers, 0) :]:
            layer.trainable = True
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])


@mutant("unfreeze")
def head_frozen():
    """Freezes the head in turn."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        norm = keras.layers.BatchNormalization
        able = [layer for layer in base.layers if layer.weights and not isinstance(layer, norm)]
        for layer in able[max(len(able) - n_layers, 0) :]:
            layer.trainable = True
        model.layers[-1].trainable = False
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def layers_of_the_model():
    """Counts the layers of the model, not those of the base: the head is the last one."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in model.layers:
            layer.trainable = False
        norm = keras.layers.BatchNormalization
        able = [layer for layer in model.layers if layer.weights and not isinstance(layer, norm)]
        for layer in able[max(len(able) - n_layers, 0) :]:
            layer.trainable = True
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def other_model():
    """Returns a clone with the same weights, not the same model."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        norm = keras.layers.BatchNormalization
        able = [layer for layer in base.layers if layer.weights and not isinstance(layer, norm)]
        for layer in able[max(len(able) - n_layers, 0) :]:
            layer.trainable = True
        weights = model.get_weights()
        model = keras.models.clone_model(model)
        model.set_weights(weights)
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def weights_drawn_anew():
    """The layers that are freed get new random weights."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        norm = keras.layers.BatchNormalization
        able = [layer for layer in base.layers if layer.weights and not isinstance(layer, norm)]
        for layer in able[max(len(able) - n_layers, 0) :]:
            layer.trainable = True
            layer.set_weights([np.random.normal(0, 0.05, w.shape) for w in layer.get_weights()])
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def global_backbone():
    """Takes the backbone of the notebook, not base."""

    def unfreeze(model, base, n_layers, lr):
        base = backbone
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        norm = keras.layers.BatchNormalization
        able = [layer for layer in base.layers if layer.weights and not isinstance(layer, norm)]
        for layer in able[max(len(able) - n_layers, 0) :]:
            layer.trainable = True
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def flags_of_the_layers_only():
    """Sets the flags of the layers; the base itself stays frozen, so base.trainable_weights is empty."""

    def unfreeze(model, base, n_layers, lr):
        able = [x for x in base.layers if x.weights and not isinstance(x, keras.layers.BatchNormalization)]
        for layer in able[::-1][:n_layers]:
            layer.trainable = True
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model
