"""Right solutions of `build_topic_mlp`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("build_topic_mlp")
def sequential_with_add():
    """The last hint, finished."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_topic_mlp")
def sequential_with_starred_list():
    """All layers in a single list."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        layers = keras.layers
        model = keras.Sequential(
            [
                keras.Input(shape=(num_words,)),
                *[layers.Dense(u, "relu") for u in units],
                layers.Dense(num_topics, "softmax"),
            ]
        )
        model.compile("rmsprop", "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_topic_mlp")
def functional_loop():
    """The functional API."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        inputs = keras.Input(shape=(num_words,), name="multi_hot")
        x = inputs
        for width in units:
            x = keras.layers.Dense(width, activation="relu")(x)
        outputs = keras.layers.Dense(num_topics, activation="softmax", name="topic")(x)
        model = keras.Model(inputs, outputs)
        model.compile(
            optimizer=keras.optimizers.RMSprop(),
            loss=keras.losses.SparseCategoricalCrossentropy(),
            metrics=["accuracy"],
        )
        return model


@variant("build_topic_mlp")
def tensorflow_keras():
    """tf.keras, as older books write it."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        import tensorflow as tf

        modelo = tf.keras.models.Sequential()
        modelo.add(tf.keras.layers.InputLayer(shape=(num_words,)))
        for n in units:
            modelo.add(tf.keras.layers.Dense(n, activation=tf.nn.relu))
        modelo.add(tf.keras.layers.Dense(num_topics, activation=tf.nn.softmax))
        modelo.compile(
            loss="sparse_categorical_crossentropy", optimizer=tf.keras.optimizers.RMSprop(0.001), metrics=["accuracy"]
        )
        return modelo


@variant("build_topic_mlp")
def subclass_built_at_once():
    """A subclass of Model, called once so that it has its weights."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        class TopicNet(keras.Model):
            def __init__(self):
                super().__init__()
                self.hidden = [keras.layers.Dense(n, activation="relu") for n in units]
                self.out = keras.layers.Dense(num_topics, activation="softmax")

            def call(self, x):
                for layer in self.hidden:
                    x = layer(x)
                return self.out(x)

        model = TopicNet()
        model(np.zeros((1, num_words), dtype="float32"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_topic_mlp")
def activations_as_layers():
    """relu and softmax as layers of their own behind linear Dense layers."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential()
        model.add(keras.Input((num_words,)))
        for n in units:
            model.add(keras.layers.Dense(n))
            model.add(keras.layers.Activation("relu"))
        model.add(keras.layers.Dense(num_topics))
        model.add(keras.layers.Activation("softmax"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_topic_mlp")
def objects_everywhere():
    """Optimizer, loss and metric as objects."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        from keras import layers, losses, metrics, optimizers

        net = keras.Sequential([layers.Input((num_words,))])
        [net.add(layers.Dense(units=k, activation=keras.activations.relu)) for k in units]
        net.add(layers.Dense(units=num_topics, activation=keras.activations.softmax))
        net.compile(
            optimizer=optimizers.RMSprop(learning_rate=1e-3),
            loss=losses.SparseCategoricalCrossentropy(from_logits=False),
            metrics=[metrics.SparseCategoricalAccuracy(name="accuracy")],
        )
        return net


@variant("build_topic_mlp")
def built_by_its_shape():
    """Sequential without an Input, then build()."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        stack = [keras.layers.Dense(n, activation="relu") for n in list(units)]
        stack.append(keras.layers.Dense(num_topics, activation="softmax"))
        model = keras.Sequential(stack)
        model.build((None, num_words))
        model.compile(optimizer="RMSprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_topic_mlp")
def reduce_over_units():
    """functools.reduce strings the layers together."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        from functools import reduce

        start = keras.Input((num_words,))
        last = reduce(lambda x, n: keras.layers.Dense(n, activation="relu")(x), units, start)
        model = keras.Model(start, keras.layers.Dense(num_topics, activation="softmax")(last))
        model.compile("rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_topic_mlp")
def copy_that_is_popped():
    """A copy of units is emptied from its front."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        left = list(units)
        model = keras.models.Sequential()
        model.add(keras.layers.Input(shape=(num_words,), dtype="float32"))
        while left:
            model.add(keras.layers.Dense(left.pop(0), activation="relu", kernel_initializer="he_normal"))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_topic_mlp")
def index_with_names():
    """Layers with names, by index, and an if for no hidden layers."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential(name="topics")
        model.add(keras.Input(shape=(num_words,)))
        if len(units) > 0:
            for i in range(len(units)):
                model.add(keras.layers.Dense(units[i], activation="relu", name=f"hidden_{i + 1}"))
        model.add(keras.layers.Dense(num_topics, activation="softmax", name="output"))
        print(model.count_params(), "parameters")
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_topic_mlp")
def relu_and_softmax_functions():
    """Functional, with keras.ops functions as the activations."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        entrada = keras.layers.Input((num_words,))
        capa = entrada
        for unidades in units:
            capa = keras.layers.Dense(unidades, activation=keras.ops.relu)(capa)
        salida = keras.layers.Dense(num_topics, activation=keras.ops.softmax)(capa)
        modelo = keras.Model(inputs=entrada, outputs=salida)
        modelo.compile(optimizer="rmsprop", loss=keras.losses.sparse_categorical_crossentropy, metrics=["accuracy"])
        return modelo


@variant("build_topic_mlp")
def list_of_all_widths():
    """One loop over all widths, the last one with softmax."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        widths = [*units, num_topics]
        kinds = ["relu"] * len(units) + ["softmax"]
        model = keras.Sequential([keras.Input((num_words,))])
        for width, kind in zip(widths, kinds):
            model.add(keras.layers.Dense(width, activation=kind))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model
