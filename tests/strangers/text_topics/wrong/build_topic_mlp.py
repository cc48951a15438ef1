"""Wrong solutions of `build_topic_mlp`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("build_topic_mlp")
def one_hot_loss():
    """Categorical cross-entropy wants rows of zeros and ones, not integers."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def adam_optimizer():
    """Adam in place of RMSprop."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def plain_gradient_descent():
    """SGD in place of RMSprop."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.compile(optimizer=keras.optimizers.SGD(), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def sigmoid_outputs():
    """Sigmoid in place of softmax: the outputs do not add up to 1."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(num_topics, activation="sigmoid"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def logits_out():
    """No softmax, so the outputs are no probabilities."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(num_topics))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def linear_hidden_layers():
    """The hidden layers have no activation."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def tanh_hidden_layers():
    """tanh in place of relu."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="tanh"))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def never_compiled():
    """compile is missing."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        return model


@mutant("build_topic_mlp")
def nothing_returned():
    """The return is missing."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])


@mutant("build_topic_mlp")
def compile_comes_back():
    """What compile returns is returned: None."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        return model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])


@mutant("build_topic_mlp")
def widths_of_the_example():
    """64 and 64, whatever units says."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for _ in range(2):
            model.add(keras.layers.Dense(64, activation="relu"))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def topics_of_the_example():
    """46 outputs, whatever num_topics says."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(46, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def topics_of_the_notebook():
    """As many outputs as the notebook has topics."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(len(TOPICS), activation="softmax"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def inputs_of_the_notebook():
    """The notebook's NUM_WORDS in place of num_words."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((NUM_WORDS,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def no_metric():
    """The metric is missing."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_topic_mlp")
def metric_of_equality():
    """keras.metrics.Accuracy compares labels with probabilities: an error, or always 0."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=[keras.metrics.Accuracy()])
        return model


@mutant("build_topic_mlp")
def metrics_in_third_place():
    """compile's third argument is loss_weights, so there is no metric, and fit fails."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.compile("rmsprop", "sparse_categorical_crossentropy", ["accuracy"])
        return model


@mutant("build_topic_mlp")
def units_used_up():
    """pop empties the caller's list, and a tuple has no pop."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        while units:
            model.add(keras.layers.Dense(units.pop(0), activation="relu"))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def units_extended():
    """The outputs are appended to the caller's list of units (+= makes it longer)."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        sizes = units
        sizes += type(units)([num_topics])
        model = keras.Sequential([keras.Input((num_words,))])
        for n in sizes[:-1]:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(sizes[-1], activation="softmax"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def tuple_added_to_list():
    """units + (num_topics,) is an error when units is a list."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        *hidden, last = units + (num_topics,)
        model = keras.Sequential([keras.Input((num_words,))])
        for n in hidden:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(last, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def empty_units_replaced():
    """An empty tuple is false, so it is replaced by the default."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        units = units or (64, 64)
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def first_unit_needed():
    """units[0] is an IndexError where there are no hidden layers."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        model.add(keras.layers.Dense(units[0], activation="relu"))
        for n in units[1:]:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def layers_turned_round():
    """The hidden layers in reverse order: (7, 9) becomes 9, 7."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units[::-1]:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def last_hidden_layer_missing():
    """units[:-1]: the last hidden layer is missing."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units[:-1]:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def one_layer_used_again():
    """A layer is used again where it fits: with (8, 8, 8) the second and the third share their weights."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        made = {}
        inputs = x = keras.Input((num_words,))
        for n in units:
            made.setdefault((n, x.shape[-1]), keras.layers.Dense(n, activation="relu"))
            x = made[n, x.shape[-1]](x)
        model = keras.Model(inputs, keras.layers.Dense(num_topics, activation="softmax")(x))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def dropout_between():
    """Dropout, which nobody asked for, between the layers."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu"))
            model.add(keras.layers.Dropout(0.5))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def without_biases():
    """The Dense layers have no biases."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu", use_bias=False))
        model.add(keras.layers.Dense(num_topics, activation="softmax", use_bias=False))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def no_defaults():
    """Without arguments it cannot be called."""

    def build_topic_mlp(num_words, num_topics, units):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def binary_loss():
    """Binary cross-entropy does not fit integer labels."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def softmax_over_the_batch():
    """softmax along axis 0: columns add up to 1, not rows."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(num_topics, activation=lambda z: keras.activations.softmax(z, axis=0)))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def double_softmax():
    """A softmax layer behind the Dense layer with softmax: nearly equal chances."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.add(keras.layers.Softmax())
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model
