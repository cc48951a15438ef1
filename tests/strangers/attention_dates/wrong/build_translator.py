"""Wrong solutions of `build_translator`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("build_translator")
def decoder_begins_with_nothing():
    """The decoder does not get the encoder's last state; without attention it never hears of the text."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        states, last = layers.GRU(48, return_sequences=True, return_state=True)(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given))
        if attention:
            weights = layers.Softmax()(layers.Dot((2, 2))([found, states]))
            found = layers.Concatenate()([found, layers.Dot((2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def state_only_without_attention():
    """With attention the decoder begins with zeros, as it can look at the text anyway."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        states, last = layers.GRU(48, return_sequences=True, return_state=True)(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(
            layers.Embedding(tgt_vocab, 16)(given), initial_state=None if attention else last
        )
        if attention:
            weights = layers.Softmax()(layers.Dot((2, 2))([found, states]))
            found = layers.Concatenate()([found, layers.Dot((2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def softmax_over_the_answers():
    """The weights sum to 1 over the decoder's places, so that later inputs reach earlier answers."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        states, last = layers.GRU(48, return_sequences=True, return_state=True)(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            weights = layers.Softmax(axis=1)(layers.Dot((2, 2))([found, states]))
            found = layers.Concatenate()([found, layers.Dot((2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def weights_turned_round():
    """Dot of states with found: the weights are (N, src_len, tgt_len) and sum to 1 over the answers."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        states, last = layers.GRU(48, return_sequences=True, return_state=True)(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            weights = layers.Softmax()(layers.Dot((2, 2))([states, found]))
            found = layers.Concatenate()([found, layers.Dot((1, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def decoder_in_both_directions():
    """A Bidirectional decoder sees the answers that come after a place."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        states, last = layers.GRU(48, return_sequences=True, return_state=True)(layers.Embedding(src_vocab, 16)(text))
        decoder = layers.Bidirectional(layers.GRU(48, return_sequences=True), merge_mode="sum")
        found = decoder(layers.Embedding(tgt_vocab, 16)(given), initial_state=[last, last])
        if attention:
            weights = layers.Softmax()(layers.Dot((2, 2))([found, states]))
            found = layers.Concatenate()([found, layers.Dot((2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def convolution_over_the_answers():
    """A Conv1D with padding "same" after the decoder sees one place ahead."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        states, last = layers.GRU(48, return_sequences=True, return_state=True)(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        found = layers.Conv1D(48, 3, padding="same", activation="tanh")(found)
        if attention:
            weights = layers.Softmax()(layers.Dot((2, 2))([found, states]))
            found = layers.Concatenate()([found, layers.Dot((2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def categorical_crossentropy():
    """Compiled with the loss for one-hot answers, not the sparse one."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        states, last = layers.GRU(48, return_sequences=True, return_state=True)(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            weights = layers.Softmax()(layers.Dot((2, 2))([found, states]))
            found = layers.Concatenate()([found, layers.Dot((2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_translator")
def no_probabilities():
    """Dense without a softmax: the outputs are no probabilities."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        states, last = layers.GRU(48, return_sequences=True, return_state=True)(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            weights = layers.Softmax()(layers.Dot((2, 2))([found, states]))
            found = layers.Concatenate()([found, layers.Dot((2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab)(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def sigmoids_for_a_softmax():
    """Sigmoids at the end: the numbers of a place do not sum to 1."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        states, last = layers.GRU(48, return_sequences=True, return_state=True)(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            weights = layers.Softmax()(layers.Dot((2, 2))([found, states]))
            found = layers.Concatenate()([found, layers.Dot((2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="sigmoid")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def rmsprop():
    """Compiled with RMSprop instead of Adam."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        states, last = layers.GRU(48, return_sequences=True, return_state=True)(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            weights = layers.Softmax()(layers.Dot((2, 2))([found, states]))
            found = layers.Concatenate()([found, layers.Dot((2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def never_compiled():
    """Returns the model without compile."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        states, last = layers.GRU(48, return_sequences=True, return_state=True)(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            weights = layers.Softmax()(layers.Dot((2, 2))([found, states]))
            found = layers.Concatenate()([found, layers.Dot((2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        return model


@mutant("build_translator")
def inputs_swapped():
    """The inputs are [decoder's input, text]."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        states, last = layers.GRU(48, return_sequences=True, return_state=True)(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            weights = layers.Softmax()(layers.Dot((2, 2))([found, states]))
            found = layers.Concatenate()([found, layers.Dot((2, 1))([weights, states])])
        model = keras.Model([given, text], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def always_with_attention():
    """Ignores the argument: there is a Dot without attention, too."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        states, last = layers.GRU(48, return_sequences=True, return_state=True)(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention is not None:
            weights = layers.Softmax()(layers.Dot((2, 2))([found, states]))
            found = layers.Concatenate()([found, layers.Dot((2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def found_is_forgotten():
    """Computes the weights and what they choose, and then uses the decoder's states alone."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        states, last = layers.GRU(48, return_sequences=True, return_state=True)(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            weights = layers.Softmax()(layers.Dot((2, 2))([found, states]))
            seen = layers.Concatenate()([found, layers.Dot((2, 1))([weights, states])])  # noqa: F841
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def mean_of_all_choices():
    """Averages what all places look at, so later places have an influence on earlier answers."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        states, last = layers.GRU(48, return_sequences=True, return_state=True)(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            weights = layers.Softmax()(layers.Dot((2, 2))([found, states]))
            seen = layers.GlobalAveragePooling1D()(layers.Dot((2, 1))([weights, states]))
            found = layers.Concatenate()([found, layers.RepeatVector(tgt_len)(seen)])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def last_state_asks():
    """Only the encoder's last state asks: the weights are the same at each place, without the decoder's state."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        states, last = layers.GRU(48, return_sequences=True, return_state=True)(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            weights = layers.Softmax()(layers.Dot((2, 2))([layers.RepeatVector(tgt_len)(last), states]))
            found = layers.Concatenate()([found, layers.Dot((2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def keys_are_embeddings():
    """Keys are embeddings, not the encoder's states: equal characters of a text always get equal weights."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        states, last = layers.GRU(48, return_sequences=True, return_state=True)(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            weights = layers.Softmax()(layers.Dot((2, 2))([found, layers.Embedding(src_vocab, 48)(text)]))
            found = layers.Concatenate()([found, layers.Dot((2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def decoder_looks_at_itself():
    """Keys and values are the decoder's own states: the weights are (N, tgt_len, tgt_len)."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        states, last = layers.GRU(48, return_sequences=True, return_state=True)(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            weights = layers.Softmax()(layers.Dot((2, 2))([found, found]))
            found = layers.Concatenate()([found, layers.Dot((2, 1))([weights, found])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def too_many_units():
    """256 units: far more than 200,000 parameters."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        states, last = layers.GRU(256, return_sequences=True, return_state=True)(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(256, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            weights = layers.Softmax()(layers.Dot((2, 2))([found, states]))
            found = layers.Concatenate()([found, layers.Dot((2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def zero_not_counted():
    """Takes 0 for no token: the largest token of the text lies outside of the embedding."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        states, last = layers.GRU(48, return_sequences=True, return_state=True)(
            layers.Embedding(src_vocab - 1, 16)(text)
        )
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            weights = layers.Softmax()(layers.Dot((2, 2))([found, states]))
            found = layers.Concatenate()([found, layers.Dot((2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def one_vector_repeated():
    """The decoder reads the last state again and again, and never what it is given."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        states, last = layers.GRU(48, return_sequences=True, return_state=True)(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.RepeatVector(tgt_len)(last), initial_state=last)
        if attention:
            weights = layers.Softmax()(layers.Dot((2, 2))([found, states]))
            found = layers.Concatenate()([found, layers.Dot((2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def first_state_handed_on():
    """The decoder begins with the encoder's first state: later characters are lost without attention."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        states, last = layers.GRU(48, return_sequences=True, return_state=True)(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(
            layers.Embedding(tgt_vocab, 16)(given), initial_state=states[:, 0]
        )
        if attention:
            weights = layers.Softmax()(layers.Dot((2, 2))([found, states]))
            found = layers.Concatenate()([found, layers.Dot((2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def answer_for_the_last_place_only():
    """The decoder returns its last state only, repeated for all places."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        states, last = layers.GRU(48, return_sequences=True, return_state=True)(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        found = layers.RepeatVector(tgt_len)(found)
        if attention:
            weights = layers.Softmax()(layers.Dot((2, 2))([found, states]))
            found = layers.Concatenate()([found, layers.Dot((2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def vocabularies_swapped():
    """Dense has as many outputs as there are tokens for texts."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        states, last = layers.GRU(48, return_sequences=True, return_state=True)(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            weights = layers.Softmax()(layers.Dot((2, 2))([found, states]))
            found = layers.Concatenate()([found, layers.Dot((2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(src_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_translator")
def sizes_of_dates():
    """The lengths 24 and 10 of our dates are written into the inputs."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((24,)), keras.Input((10,))
        states, last = layers.GRU(48, return_sequences=True, return_state=True)(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            weights = layers.Softmax()(layers.Dot((2, 2))([found, states]))
            found = layers.Concatenate()([found, layers.Dot((2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model
