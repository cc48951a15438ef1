"""Wrong solutions of `build_model`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("build_model")
def first_gives_only_its_last():
    """return_sequences is missing: the second LSTM cannot be built."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0]),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
        return model


@mutant("build_model")
def both_give_sequences():
    """The second LSTM gives all its outputs: (N, maxlen, V)."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True),
                keras.layers.LSTM(units[1], return_sequences=True),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
        return model


@mutant("build_model")
def units_swapped():
    """The two sizes are swapped."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[1], return_sequences=True),
                keras.layers.LSTM(units[0]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
        return model


@mutant("build_model")
def same_size_twice():
    """units[0] for both layers."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True),
                keras.layers.LSTM(units[0]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
        return model


@mutant("build_model")
def sizes_of_the_course():
    """256 and 64, whatever units says."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(256, return_sequences=True),
                keras.layers.LSTM(64),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
        return model


@mutant("build_model")
def only_one_lstm():
    """The second LSTM is missing."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
        return model


@mutant("build_model")
def gru():
    """GRU instead of LSTM."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.GRU(units[0], return_sequences=True),
                keras.layers.GRU(units[1]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
        return model


@mutant("build_model")
def simple_rnn():
    """Simple recurrent layers."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.SimpleRNN(units[0], return_sequences=True),
                keras.layers.SimpleRNN(units[1]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
        return model


@mutant("build_model")
def sigmoid_at_the_end():
    """Sigmoid instead of softmax."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size, activation="sigmoid"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
        return model


@mutant("build_model")
def logits_at_the_end():
    """No softmax: the outputs are no probabilities."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size),
            ]
        )
        model.compile(
            optimizer=keras.optimizers.Adam(0.01), loss=keras.losses.CategoricalCrossentropy(from_logits=True)
        )
        return model


@mutant("build_model")
def labels_as_numbers():
    """Sparse categorical cross-entropy, but the labels are one-hot."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy")
        return model


@mutant("build_model")
def binary_loss():
    """Binary cross-entropy."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
        return model


@mutant("build_model")
def squared_error():
    """MSE."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
        return model


@mutant("build_model")
def default_learning_rate():
    """optimizer="adam": a learning rate of 0.001."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_model")
def learning_rate_of_a_tenth():
    """A learning rate of 0.1."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.1), loss="categorical_crossentropy")
        return model


@mutant("build_model")
def stochastic_gradient_descent():
    """SGD."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.SGD(0.01), loss="categorical_crossentropy")
        return model


@mutant("build_model")
def not_compiled():
    """compile is missing."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        return model


@mutant("build_model")
def with_dropout():
    """Dropout between the layers."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True),
                keras.layers.Dropout(0.2),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
        return model


@mutant("build_model")
def with_a_penalty():
    """An L2 penalty on the recurrent weights."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True),
                keras.layers.LSTM(units[1], recurrent_regularizer="l2"),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
        return model


@mutant("build_model")
def frozen_first_layer():
    """The first LSTM is not trained."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True, trainable=False),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
        return model


@mutant("build_model")
def relu_inside():
    """activation="relu" in the LSTM layers."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], activation="relu", return_sequences=True),
                keras.layers.LSTM(units[1], activation="relu"),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
        return model


@mutant("build_model")
def reads_backwards():
    """The first LSTM reads the window from its end."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True, go_backwards=True),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
        return model


@mutant("build_model")
def both_directions():
    """A bidirectional first layer."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.Bidirectional(keras.layers.LSTM(units[0], return_sequences=True)),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
        return model


@mutant("build_model")
def softmax_over_the_batch():
    """Softmax along the wrong axis: the columns add up to 1."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size),
                keras.layers.Softmax(axis=0),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
        return model


@mutant("build_model")
def mean_of_all_steps():
    """The mean of all outputs of the second LSTM instead of its last."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True),
                keras.layers.LSTM(units[1], return_sequences=True),
                keras.layers.GlobalAveragePooling1D(),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
        return model


@mutant("build_model")
def smoothed_labels():
    """Label smoothing: another loss."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(
            optimizer=keras.optimizers.Adam(0.01), loss=keras.losses.CategoricalCrossentropy(label_smoothing=0.1)
        )
        return model


@mutant("build_model")
def window_and_vocabulary_swapped():
    """Input (vocab_size, maxlen)."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((vocab_size, maxlen)),
                keras.layers.LSTM(units[0], return_sequences=True),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
        return model


@mutant("build_model")
def one_character_too_few():
    """Dense with vocab_size - 1 units: one character can never come."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size - 1, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
        return model


@mutant("build_model")
def without_input():
    """No Input: the model has no weights yet."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.layers.LSTM(units[0], return_sequences=True),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
        return model
