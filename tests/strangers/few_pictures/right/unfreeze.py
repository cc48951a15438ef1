"""Right solutions of `unfreeze`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("unfreeze")
def hint():
    """The hint."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        norm = keras.layers.BatchNormalization
        able = [layer for layer in base.layers if layer.weights and not isinstance(layer, norm)]
        for layer in able[max(len(able) - n_layers, 0) :]:
            layer.trainable = True
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("unfreeze")
def backwards():
    """Walks backwards and counts."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        left = n_layers
        for layer in reversed(base.layers):
            counts = len(layer.weights) > 0 and not isinstance(layer, keras.layers.BatchNormalization)
            if counts and left > 0:
                layer.trainable = True
                left -= 1
            else:
                layer.trainable = False
        model.compile(
            optimizer=keras.optimizers.Adam(learning_rate=lr),
            loss="sparse_categorical_crossentropy",
            metrics=["accuracy"],
        )
        return model


@variant("unfreeze")
def reversed_list_from_the_front():
    """The list turned round; its first n are freed."""

    def unfreeze(model, base, n_layers, lr):
        def may_learn(layer):
            return bool(layer.weights) and not isinstance(layer, keras.layers.BatchNormalization)

        base.trainable = True
        candidates = [layer for layer in base.layers[::-1] if may_learn(layer)]
        chosen = candidates[:n_layers]
        for layer in base.layers:
            layer.trainable = any(layer is one for one in chosen)
        model.compile(keras.optimizers.Adam(lr), keras.losses.SparseCategoricalCrossentropy(), metrics=["accuracy"])
        return model


@variant("unfreeze")
def positions():
    """Positions in a set."""

    def unfreeze(model, base, n_layers, lr):
        places = [
            k
            for k, layer in enumerate(base.layers)
            if layer.count_params() > 0 and not isinstance(layer, keras.layers.BatchNormalization)
        ]
        free = set(places[-n_layers:]) if n_layers > 0 else set()
        base.trainable = True
        for k, layer in enumerate(base.layers):
            layer.trainable = k in free
        model.compile(
            loss="sparse_categorical_crossentropy",
            optimizer=keras.optimizers.Adam(lr),
            metrics=[keras.metrics.SparseCategoricalAccuracy()],
        )
        return model


@variant("unfreeze")
def zero_apart():
    """n = 0 is a case of its own."""

    def unfreeze(model, base, n_layers, lr):
        def compilar():
            model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
            return model

        if n_layers == 0:
            base.trainable = False
            return compilar()
        base.trainable = True
        capas = [c for c in base.layers if c.weights]
        capas = [c for c in capas if not isinstance(c, keras.layers.BatchNormalization)]
        elegidas = capas if n_layers > len(capas) else capas[-n_layers:]
        for capa in base.layers:
            capa.trainable = False
        for capa in elegidas:
            capa.trainable = True
        return compilar()


@variant("unfreeze")
def names():
    """The names of the layers that are freed."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        names = []
        for layer in base.layers:
            if isinstance(layer, keras.layers.BatchNormalization) or not layer.get_weights():
                continue
            names.append(layer.name)
        start = len(names) - min(n_layers, len(names))
        for layer in base.layers:
            layer.trainable = layer.name in names[start:]
        model.compile(keras.optimizers.Adam(learning_rate=lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("unfreeze")
def pop_from_the_end():
    """Takes layers from the end of a list."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        stack = []
        for layer in base.layers:
            layer.trainable = False
            if layer.weights and type(layer).__name__ != "BatchNormalization":
                stack.append(layer)
        freed = 0
        while stack and freed < n_layers:
            stack.pop().trainable = True
            freed += 1
        model.compile(
            optimizer=keras.optimizers.Adam(learning_rate=float(lr)),
            loss=keras.losses.SparseCategoricalCrossentropy(from_logits=False),
            metrics=["accuracy"],
        )
        return model


@variant("unfreeze")
def tf_keras():
    """tf.keras throughout."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        bn = tf.keras.layers.BatchNormalization
        for layer in base.layers:
            if isinstance(layer, bn) or len(layer.variables) == 0:
                layer.trainable = False
        rest = [layer for layer in base.layers if layer.trainable]
        for layer in rest[: max(0, len(rest) - n_layers)]:
            layer.trainable = False
        model.compile(
            tf.keras.optimizers.Adam(lr),
            tf.keras.losses.SparseCategoricalCrossentropy(),
            metrics=["sparse_categorical_accuracy"],
        )
        return model


@variant("unfreeze")
def count_from_the_end():
    """For each layer, how many that count stand behind it."""

    def unfreeze(model, base, n_layers, lr):
        counts = [bool(x.weights) and not isinstance(x, keras.layers.BatchNormalization) for x in base.layers]
        base.trainable = True
        for k, layer in enumerate(base.layers):
            behind = sum(counts[k + 1 :])
            layer.trainable = counts[k] and behind < n_layers
        model.compile(keras.optimizers.Adam(lr), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("unfreeze")
def cumulative_sum():
    """np.cumsum from the end says which."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        norm = keras.layers.BatchNormalization
        able = np.array([len(x.weights) > 0 and not isinstance(x, norm) for x in base.layers])
        rank = np.cumsum(able[::-1])[::-1]
        for layer, yes in zip(base.layers, able & (rank <= n_layers)):
            layer.trainable = bool(yes)
        model.compile(optimizer=keras.optimizers.Adam(lr), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("unfreeze")
def itertools_islice():
    """islice takes the first n of the reversed ones."""

    def unfreeze(model, base, n_layers, lr):
        from itertools import islice

        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        from_the_end = (
            layer
            for layer in reversed(list(base.layers))
            if layer.weights and not isinstance(layer, keras.layers.BatchNormalization)
        )
        for layer in islice(from_the_end, n_layers):
            layer.trainable = True
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("unfreeze")
def optimizer_then_rate():
    """The optimizer first, its rate afterwards; loss and metrics in a dictionary."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        trainable_ones = []
        for layer in base.layers:
            layer.trainable = False
            if not isinstance(layer, keras.layers.BatchNormalization) and layer.weights != []:
                trainable_ones += [layer]
        for i in range(1, min(n_layers, len(trainable_ones)) + 1):
            trainable_ones[-i].trainable = True
        settings = {"loss": "sparse_categorical_crossentropy", "metrics": ["accuracy"]}
        optimizer = keras.optimizers.Adam()
        optimizer.learning_rate = lr
        model.compile(optimizer=optimizer, **settings)
        return model


@variant("unfreeze")
def dictionary_of_flags():
    """A dictionary says for each layer whether it is freed."""

    def unfreeze(model, base, n_layers, lr):
        norm = keras.layers.BatchNormalization
        able = list(filter(lambda layer: layer.weights and not isinstance(layer, norm), base.layers))
        flags = {id(layer): k >= len(able) - n_layers for k, layer in enumerate(able)}
        base.trainable = True
        for layer in base.layers:
            layer.trainable = flags.get(id(layer), False)
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model
