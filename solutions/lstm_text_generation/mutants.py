"""Wrong solutions of the LSTM unit: the mistakes of tired students. Each must lose points in its own exercise."""

from __future__ import annotations

import keras
import numpy as np

from autograder.specimens import mutant

# ------------------------------------------------------------------------------------------------ build_vocab


@mutant("build_vocab")
def does_not_sort():
    """The characters in the order of their first appearance."""

    def build_vocab(text):
        chars = list(dict.fromkeys(text))
        return chars, {char: i for i, char in enumerate(chars)}


@mutant("build_vocab")
def keeps_repetitions():
    """All characters of the text, sorted, again and again."""

    def build_vocab(text):
        chars = sorted(text)
        return chars, {char: i for i, char in enumerate(chars)}


@mutant("build_vocab")
def turns_the_index_round():
    """From place to character."""

    def build_vocab(text):
        chars = sorted(set(text))
        return chars, dict(enumerate(chars))


@mutant("build_vocab")
def counts_from_one():
    """The first character has number 1."""

    def build_vocab(text):
        chars = sorted(set(text))
        return chars, {char: i for i, char in enumerate(chars, 1)}


@mutant("build_vocab")
def sorts_backwards():
    """From z to a."""

    def build_vocab(text):
        chars = sorted(set(text), reverse=True)
        return chars, {char: i for i, char in enumerate(chars)}


@mutant("build_vocab")
def writes_small_letters():
    """Capitals are lost."""

    def build_vocab(text):
        chars = sorted(set(text.lower()))
        return chars, {char: i for i, char in enumerate(chars)}


@mutant("build_vocab")
def knows_the_alphabet_by_heart():
    """A fixed alphabet, whatever the text."""

    def build_vocab(text):
        chars = list(" ,.abcdefghijlmnopqrstuvyzéíñ")
        return chars, {char: i for i, char in enumerate(chars)}


@mutant("build_vocab")
def returns_only_the_list():
    """The dictionary is missing."""

    def build_vocab(text):
        return sorted(set(text))


@mutant("build_vocab")
def joins_the_characters():
    """One text where a list is asked for."""

    def build_vocab(text):
        chars = "".join(sorted(set(text)))
        return chars, {char: i for i, char in enumerate(chars)}


# ----------------------------------------------------------------------------------------------------- encode


@mutant("encode")
def leaves_unknown_characters_out():
    """An unknown character vanishes."""

    def encode(text, index):
        return np.array([index[char] for char in text if char in index], dtype=int)


@mutant("encode")
def puts_zero_for_unknown_characters():
    """An unknown character becomes the first of the vocabulary."""

    def encode(text, index):
        return np.array([index.get(char, 0) for char in text], dtype=int)


@mutant("encode")
def raises_a_key_error():
    """The dictionary complains in its own way."""

    def encode(text, index):
        return np.array([index[char] for char in text], dtype=int)


@mutant("encode")
def does_not_name_the_character():
    """An error that does not help."""

    def encode(text, index):
        if set(text) - set(index):
            raise ValueError("There is an unknown character in the text")
        return np.array([index[char] for char in text], dtype=int)


@mutant("encode")
def makes_floats_of_an_empty_text():
    """np.array([]) holds floats."""

    def encode(text, index):
        for char in text:
            if char not in index:
                raise ValueError(f"unknown: {char!r}")
        return np.array([index[char] for char in text])


@mutant("encode")
def takes_code_points():
    """ord() in place of the index."""

    def encode(text, index):
        for char in text:
            if char not in index:
                raise ValueError(f"unknown: {char!r}")
        return np.array([ord(char) for char in text], dtype=int)


@mutant("encode")
def encodes_the_set_of_characters():
    """Each character once, sorted."""

    def encode(text, index):
        for char in text:
            if char not in index:
                raise ValueError(f"unknown: {char!r}")
        return np.array([index[char] for char in sorted(set(text))], dtype=int)


@mutant("encode")
def counts_in_bytes():
    """300 becomes 44."""

    def encode(text, index):
        for char in text:
            if char not in index:
                raise ValueError(f"unknown: {char!r}")
        return np.array([index[char] for char in text], dtype=int).astype(np.uint8)


# ----------------------------------------------------------------------------------------------------- decode


@mutant("decode")
def puts_blanks_between():
    """h o l a, with blanks."""

    def decode(ids, chars):
        return " ".join(chars[i] for i in ids)


@mutant("decode")
def returns_a_list():
    """Characters that nobody joined."""

    def decode(ids, chars):
        return [chars[i] for i in ids]


@mutant("decode")
def reads_backwards():
    """The last character first."""

    def decode(ids, chars):
        return "".join(chars[i] for i in reversed(list(ids)))


@mutant("decode")
def forgets_the_last_character():
    """One too few."""

    def decode(ids, chars):
        return "".join(chars[ids[k]] for k in range(len(ids) - 1))


@mutant("decode")
def shifts_by_one():
    """The neighbour in the alphabet."""

    def decode(ids, chars):
        return "".join(chars[i - 1] for i in ids)


@mutant("decode")
def sorts_the_list_first():
    """A vocabulary in another order is decoded wrongly."""

    def decode(ids, chars):
        chars = sorted(chars)
        return "".join(chars[i] for i in ids)


@mutant("decode")
def asks_for_an_array():
    """A list has no tolist."""

    def decode(ids, chars):
        return "".join(chars[i] for i in ids.tolist())


# ----------------------------------------------------------------------------------------------- make_windows


@mutant("make_windows")
def stops_one_window_early():
    """start + maxlen < len(ids) − 1."""

    def make_windows(ids, maxlen, step=1):
        ids = np.asarray(ids, dtype=int)
        starts = np.arange(0, max(len(ids) - maxlen - 1, 0), step)
        return ids[starts[:, None] + np.arange(maxlen)], ids[starts + maxlen]


@mutant("make_windows")
def ignores_the_step():
    """Every start is taken."""

    def make_windows(ids, maxlen, step=1):
        ids = np.asarray(ids, dtype=int)
        starts = np.arange(max(len(ids) - maxlen, 0))
        return ids[starts[:, None] + np.arange(maxlen)], ids[starts + maxlen]


@mutant("make_windows")
def predicts_the_last_of_the_window():
    """y is inside the window: the network only has to copy."""

    def make_windows(ids, maxlen, step=1):
        ids = np.asarray(ids, dtype=int)
        starts = np.arange(0, max(len(ids) - maxlen, 0), step)
        return ids[starts[:, None] + np.arange(maxlen)], ids[starts + maxlen - 1]


@mutant("make_windows")
def skips_a_character():
    """y is the one after the next."""

    def make_windows(ids, maxlen, step=1):
        ids = np.asarray(ids, dtype=int)
        starts = np.arange(0, max(len(ids) - maxlen - 1, 0), step)
        return ids[starts[:, None] + np.arange(maxlen)], ids[starts + maxlen + 1]


@mutant("make_windows")
def makes_windows_that_do_not_overlap():
    """The next window begins where the last one ended."""

    def make_windows(ids, maxlen, step=1):
        ids = np.asarray(ids, dtype=int)
        starts = np.arange(0, max(len(ids) - maxlen, 0), maxlen)
        return ids[starts[:, None] + np.arange(maxlen)], ids[starts + maxlen]


@mutant("make_windows")
def counts_the_windows_as_without_a_step():
    """(len − maxlen) // step windows: one too few when the step does not divide."""

    def make_windows(ids, maxlen, step=1):
        ids = np.asarray(ids, dtype=int)
        starts = np.arange(max((len(ids) - maxlen) // step, 0)) * step
        return ids[starts[:, None] + np.arange(maxlen)], ids[starts + maxlen]


@mutant("make_windows")
def forgets_the_shape_when_there_is_no_window():
    """An empty list has the shape (0,)."""

    def make_windows(ids, maxlen, step=1):
        X, y = [], []
        for start in range(0, len(ids) - maxlen, step):
            X.append(ids[start : start + maxlen])
            y.append(ids[start + maxlen])
        return np.array(X, dtype=int), np.array(y, dtype=int)


@mutant("make_windows")
def gives_one_text_of_next_characters_for_each_window():
    """y as windows, moved on by one."""

    def make_windows(ids, maxlen, step=1):
        ids = np.asarray(ids, dtype=int)
        starts = np.arange(0, max(len(ids) - maxlen, 0), step)
        places = starts[:, None] + np.arange(maxlen)
        return ids[places], ids[places + 1]


@mutant("make_windows")
def cuts_in_bytes():
    """Ids above 255 wrap."""

    def make_windows(ids, maxlen, step=1):
        ids = np.asarray(ids, dtype=int).astype(np.uint8)
        starts = np.arange(0, max(len(ids) - maxlen, 0), step)
        return ids[starts[:, None] + np.arange(maxlen)], ids[starts + maxlen]


@mutant("make_windows")
def returns_lists():
    """Lists in lists, as the loop made them."""

    def make_windows(ids, maxlen, step=1):
        ids = [int(i) for i in ids]
        starts = range(0, len(ids) - maxlen, step)
        return [ids[s : s + maxlen] for s in starts], [ids[s + maxlen] for s in starts]


@mutant("make_windows")
def returns_what_the_loop_gives():
    """np.array of empty lists: floats, of shape (0,)."""

    def make_windows(ids, maxlen, step=1):
        starts = range(0, len(ids) - maxlen, step)
        return np.array([ids[s : s + maxlen] for s in starts]), np.array([ids[s + maxlen] for s in starts])


# -------------------------------------------------------------------------------------------- one_hot_windows


@mutant("one_hot_windows")
def swaps_the_axes():
    """(M, V, maxlen)."""

    def one_hot_windows(X, vocab_size):
        return np.eye(vocab_size, dtype=bool)[np.asarray(X, dtype=int)].transpose(0, 2, 1)


@mutant("one_hot_windows")
def flattens_the_windows():
    """(M, maxlen·V)."""

    def one_hot_windows(X, vocab_size):
        X = np.asarray(X, dtype=int)
        return np.eye(vocab_size, dtype="float32")[X].reshape(len(X), -1)


@mutant("one_hot_windows")
def makes_integers():
    """int64: eight bytes a number."""

    def one_hot_windows(X, vocab_size):
        return np.eye(vocab_size, dtype=int)[np.asarray(X, dtype=int)]


@mutant("one_hot_windows")
def makes_wide_floats():
    """float64: eight bytes a number."""

    def one_hot_windows(X, vocab_size):
        return np.eye(vocab_size)[np.asarray(X, dtype=int)]


@mutant("one_hot_windows")
def has_a_column_for_each_character_that_occurs():
    """The width depends on the windows."""

    def one_hot_windows(X, vocab_size):
        X = np.asarray(X, dtype=int)
        return np.eye(X.max() + 1 if X.size else 1, dtype=bool)[X]


@mutant("one_hot_windows")
def codes_the_bag_of_characters():
    """Which characters occur in the window, at each of its places."""

    def one_hot_windows(X, vocab_size):
        hot = np.eye(vocab_size, dtype=bool)[np.asarray(X, dtype=int)]
        return np.broadcast_to(hot.any(axis=1, keepdims=True), hot.shape).copy()


@mutant("one_hot_windows")
def moves_the_one_by_one():
    """Counts the vocabulary from 1."""

    def one_hot_windows(X, vocab_size):
        return np.roll(np.eye(vocab_size, dtype=bool)[np.asarray(X, dtype=int)], 1, axis=-1)


@mutant("one_hot_windows")
def lets_keras_squeeze():
    """to_categorical drops the axis of windows of one character."""

    def one_hot_windows(X, vocab_size):
        return keras.utils.to_categorical(np.asarray(X, dtype=int), vocab_size).astype("float32")


# -------------------------------------------------------------------------------------------------- lstm_step


@mutant("lstm_step")
def takes_the_gates_in_another_order():
    """i, f, o, g."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        i, f, o, g = np.split(x @ kernel + h @ recurrent_kernel + bias, 4, axis=-1)

        def sigmoid(z):
            return 0.5 * (1 + np.tanh(0.5 * z))

        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        return sigmoid(o) * np.tanh(c), c


@mutant("lstm_step")
def swaps_input_and_forget_gate():
    """f, i, g, o."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        f, i, g, o = np.split(x @ kernel + h @ recurrent_kernel + bias, 4, axis=-1)

        def sigmoid(z):
            return 0.5 * (1 + np.tanh(0.5 * z))

        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        return sigmoid(o) * np.tanh(c), c


@mutant("lstm_step")
def forgets_the_recurrence():
    """The old output is not used."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        i, f, g, o = np.split(x @ kernel + bias, 4, axis=-1)

        def sigmoid(z):
            return 0.5 * (1 + np.tanh(0.5 * z))

        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        return sigmoid(o) * np.tanh(c), c


@mutant("lstm_step")
def forgets_the_bias():
    """The gates get no bias."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        i, f, g, o = np.split(x @ kernel + h @ recurrent_kernel, 4, axis=-1)

        def sigmoid(z):
            return 0.5 * (1 + np.tanh(0.5 * z))

        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        return sigmoid(o) * np.tanh(c), c


@mutant("lstm_step")
def shows_the_memory_as_it_is():
    """h = o · c, without the tanh."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        i, f, g, o = np.split(x @ kernel + h @ recurrent_kernel + bias, 4, axis=-1)

        def sigmoid(z):
            return 0.5 * (1 + np.tanh(0.5 * z))

        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        return sigmoid(o) * c, c


@mutant("lstm_step")
def shows_the_old_memory():
    """h is made of the memory before the step."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        i, f, g, o = np.split(x @ kernel + h @ recurrent_kernel + bias, 4, axis=-1)

        def sigmoid(z):
            return 0.5 * (1 + np.tanh(0.5 * z))

        return sigmoid(o) * np.tanh(c), sigmoid(f) * c + sigmoid(i) * np.tanh(g)


@mutant("lstm_step")
def squeezes_the_candidate_with_a_sigmoid():
    """The memory can only grow."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        def sigmoid(z):
            return 0.5 * (1 + np.tanh(0.5 * z))

        i, f, g, o = np.split(sigmoid(x @ kernel + h @ recurrent_kernel + bias), 4, axis=-1)
        c = f * c + i * g
        return o * np.tanh(c), c


@mutant("lstm_step")
def couples_the_gates():
    """i = 1 − f, as in a cell of another kind."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        i, f, g, o = np.split(x @ kernel + h @ recurrent_kernel + bias, 4, axis=-1)

        def sigmoid(z):
            return 0.5 * (1 + np.tanh(0.5 * z))

        c = sigmoid(f) * c + (1 - sigmoid(f)) * np.tanh(g)
        return sigmoid(o) * np.tanh(c), c


@mutant("lstm_step")
def writes_into_the_old_memory():
    """c is changed in place."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        i, f, g, o = np.split(x @ kernel + h @ recurrent_kernel + bias, 4, axis=-1)

        def sigmoid(z):
            return 0.5 * (1 + np.tanh(0.5 * z))

        c *= sigmoid(f)
        c += sigmoid(i) * np.tanh(g)
        return sigmoid(o) * np.tanh(c), c


@mutant("lstm_step")
def overflows():
    """1 / (1 + exp(−z)) warns where z is very negative."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        i, f, g, o = np.split(x @ kernel + h @ recurrent_kernel + bias, 4, axis=-1)

        def sigmoid(z):
            return 1 / (1 + np.exp(-z))

        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        return sigmoid(o) * np.tanh(c), c


@mutant("lstm_step")
def returns_the_state_the_other_way_round():
    """(c, h)."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        i, f, g, o = np.split(x @ kernel + h @ recurrent_kernel + bias, 4, axis=-1)

        def sigmoid(z):
            return 0.5 * (1 + np.tanh(0.5 * z))

        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        return c, sigmoid(o) * np.tanh(c)


@mutant("lstm_step")
def adds_in_place():
    """A fraction cannot be added to an array of whole numbers in place."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        z = np.asarray(x) @ np.asarray(kernel)
        z += np.asarray(h) @ np.asarray(recurrent_kernel)
        z += bias
        i, f, g, o = np.split(z, 4, axis=-1)

        def sigmoid(z):
            return 0.5 * (1 + np.tanh(0.5 * z))

        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        return sigmoid(o) * np.tanh(c), c


@mutant("lstm_step")
def makes_room_like_the_old_memory():
    """An empty memory of integers can hold no fractions."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        i, f, g, o = np.split(x @ kernel + h @ recurrent_kernel + bias, 4, axis=-1)

        def sigmoid(z):
            return 0.5 * (1 + np.tanh(0.5 * z))

        new_h, new_c = np.empty_like(h), np.empty_like(c)
        new_c[:] = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        new_h[:] = sigmoid(o) * np.tanh(new_c)
        return new_h, new_c


# ------------------------------------------------------------------------------------------------ build_model


@mutant("build_model")
def is_never_compiled():
    """It cannot be trained."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        return keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )


@mutant("build_model")
def has_no_softmax():
    """The scores are not probabilities."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
        return model


@mutant("build_model")
def has_sigmoids_at_the_end():
    """Each character on its own: the row does not sum to 1."""

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
def has_one_lstm_layer_only():
    """The second layer is missing."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
        return model


@mutant("build_model")
def swaps_the_sizes():
    """The small layer first."""

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
def takes_the_sizes_of_the_course_always():
    """256 and 64, whatever is asked for."""

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
def uses_gated_recurrent_units():
    """GRU in place of LSTM."""

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
def predicts_at_every_step():
    """The second LSTM returns its whole sequence, too."""

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
def takes_the_probabilities_for_logits():
    """softmax, and from_logits=True on top of it."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        loss = keras.losses.CategoricalCrossentropy(from_logits=True)
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
        return model


@mutant("build_model")
def is_compiled_with_squared_errors():
    """mse: it learns, slowly, something else."""

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
def learns_at_the_rate_of_keras():
    """Adam as it comes, at 0.001: three epochs do not suffice."""

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
def lets_the_first_layer_be_linear():
    """An LSTM without its tanh."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True, activation="linear"),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
        return model


@mutant("build_model")
def punishes_large_weights():
    """A penalty that nobody asked for: the loss is no longer the cross-entropy."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size, activation="softmax", kernel_regularizer="l2"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
        return model


@mutant("build_model")
def punishes_the_memory():
    """A penalty inside of the first LSTM, for its outputs."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True, activity_regularizer=keras.regularizers.L1(1e-3)),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
        return model


@mutant("build_model")
def freezes_the_first_layer():
    """The first LSTM stays as it was drawn."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.layers[0].trainable = False
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
        return model


@mutant("build_model")
def holds_the_weights_down():
    """No unit's weights may be longer than 1."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True),
                keras.layers.LSTM(units[1], kernel_constraint=keras.constraints.MaxNorm(1.0)),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
        return model


@mutant("build_model")
def lets_the_weights_decay():
    """The optimizer pulls all weights towards 0."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01, weight_decay=0.1), loss="categorical_crossentropy")
        return model


@mutant("build_model")
def learns_at_rate_one():
    """A hundred times too fast: nothing is learned."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(1.0), loss="categorical_crossentropy")
        return model


@mutant("build_model")
def adds_the_losses_up():
    """The sum over the batch where the mean is asked for."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss=keras.losses.CategoricalCrossentropy(reduction="sum"))
        return model


@mutant("build_model")
def leaves_some_units_out_while_it_trains():
    """A little dropout between the layers: at inference the same network, but nobody asked for it."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True),
                keras.layers.Dropout(0.02),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Nadam(0.01), loss="categorical_crossentropy")
        return model


@mutant("build_model")
def softens_the_labels():
    """Label smoothing: the right character is to get 0.9 only."""

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


# ------------------------------------------------------------------------------------------ apply_temperature


@mutant("apply_temperature")
def takes_the_temperature_the_wrong_way_round():
    """p^T: hot is cold."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("T")
        probs = np.asarray(probs, dtype=float)
        powers = (probs / probs.max()) ** temperature
        return powers / powers.sum()


@mutant("apply_temperature")
def squares_the_temperature():
    """p^(1/T²): right at T = 1."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("T")
        probs = np.asarray(probs, dtype=float)
        powers = (probs / probs.max()) ** (1 / temperature**2)
        return powers / powers.sum()


@mutant("apply_temperature")
def forgets_to_normalise():
    """The powers do not sum to 1."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("T")
        return np.asarray(probs, dtype=float) ** (1 / temperature)


@mutant("apply_temperature")
def freezes():
    """All powers underflow at T = 0.01: 0 divided by 0."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("T")
        powers = np.asarray(probs, dtype=float) ** (1 / temperature)
        return powers / powers.sum()


@mutant("apply_temperature")
def warns_of_the_logarithm_of_zero():
    """np.log(0) without a word of warning to NumPy."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("T")
        logs = np.log(np.asarray(probs, dtype=float)) / temperature
        powers = np.exp(logs - logs.max())
        return powers / powers.sum()


@mutant("apply_temperature")
def adds_a_little_to_everything():
    """log(p + 1e-7): the impossible becomes possible."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("T")
        logs = np.log(np.asarray(probs, dtype=float) + 1e-7) / temperature
        powers = np.exp(logs - logs.max())
        return powers / powers.sum()


@mutant("apply_temperature")
def takes_probabilities_for_scores():
    """softmax(p / T)."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("T")
        powers = np.exp((np.asarray(probs, dtype=float) - np.max(probs)) / temperature)
        return powers / powers.sum()


@mutant("apply_temperature")
def allows_temperature_zero():
    """T = 0 gives the most probable character instead of an error."""

    def apply_temperature(probs, temperature):
        probs = np.asarray(probs, dtype=float)
        if temperature <= 0:
            return (probs == probs.max()) / (probs == probs.max()).sum()
        powers = (probs / probs.max()) ** (1 / temperature)
        return powers / powers.sum()


@mutant("apply_temperature")
def changes_its_argument():
    """Divides in place."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("T")
        probs = np.asarray(probs, dtype=float)
        probs /= probs.max()
        powers = probs ** (1 / temperature)
        return powers / powers.sum()


@mutant("apply_temperature")
def computes_in_the_type_of_networks():
    """float32, whatever came in."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("T")
        probs = np.asarray(probs, dtype=np.float32)
        powers = (probs / probs.max()) ** np.float32(1 / temperature)
        return powers / powers.sum()


# ----------------------------------------------------------------------------------------------------- sample


@mutant("sample")
def takes_the_most_probable():
    """No chance at all."""

    def sample(probs, temperature, rng):
        return int(np.argmax(apply_temperature(probs, temperature)))


@mutant("sample")
def ignores_the_temperature():
    """Draws from p as it is."""

    def sample(probs, temperature, rng):
        probs = apply_temperature(probs, 1.0)
        return int(rng.choice(len(probs), p=probs))


@mutant("sample")
def draws_a_little_too_hot():
    """T = 1.15 in place of 1."""

    def sample(probs, temperature, rng):
        q = apply_temperature(probs, 1.15 * temperature)
        return int(rng.choice(len(q), p=q))


@mutant("sample")
def applies_the_temperature_twice():
    """Right at T = 1 only."""

    def sample(probs, temperature, rng):
        q = apply_temperature(apply_temperature(probs, temperature), temperature)
        return int(rng.choice(len(q), p=q))


@mutant("sample")
def makes_its_own_generator():
    """Chance that nobody can repeat."""

    def sample(probs, temperature, rng):
        q = apply_temperature(probs, temperature)
        return int(np.random.default_rng().choice(len(q), p=q))


@mutant("sample")
def makes_the_same_generator_each_time():
    """Every draw is the same."""

    def sample(probs, temperature, rng):
        q = apply_temperature(probs, temperature)
        return int(np.random.default_rng(0).choice(len(q), p=q))


@mutant("sample")
def draws_all_characters_alike():
    """The probabilities are not used."""

    def sample(probs, temperature, rng):
        return int(rng.integers(len(probs)))


@mutant("sample")
def returns_an_array():
    """An array of one number."""

    def sample(probs, temperature, rng):
        q = apply_temperature(probs, temperature)
        return rng.choice(len(q), p=q, size=1)


@mutant("sample")
def returns_the_probability():
    """Of the character that was drawn."""

    def sample(probs, temperature, rng):
        q = apply_temperature(probs, temperature)
        return float(q[rng.choice(len(q), p=q)])


@mutant("sample")
def never_draws_the_last_character():
    """An off-by-one in the inverse of the distribution function."""

    def sample(probs, temperature, rng):
        levels = np.cumsum(apply_temperature(probs, temperature))
        return int(min(np.searchsorted(levels, rng.random()), max(len(levels) - 2, 0)))


@mutant("sample")
def stays_in_the_type_that_came():
    """A sum of 1.0000001 in float32 is refused by rng.multinomial."""

    def sample(probs, temperature, rng):
        with np.errstate(divide="ignore"):
            p = np.exp(np.log(probs) / temperature)
        return int(np.argmax(rng.multinomial(1, p / p.sum())))


# --------------------------------------------------------------------------------------------------- generate


@mutant("generate")
def never_slides_the_window():
    """The course's own mistake: the model answers the same question again and again."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window = [int(i) for i in seed_ids]
        written = []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            written.append(sample(probs, temperature, rng))
        return written


@mutant("generate")
def slides_by_two():
    """One id too many leaves the window, and the new one comes in twice."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window = [int(i) for i in seed_ids]
        written = []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            written.append(sample(probs, temperature, rng))
            window = (window + written[-1:] * 2)[2:]
        return written


@mutant("generate")
def puts_the_new_one_in_front():
    """The window runs backwards."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window = [int(i) for i in seed_ids]
        written = []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            written.append(sample(probs, temperature, rng))
            window = written[-1:] + window[:-1]
        return written


@mutant("generate")
def replaces_the_last_one():
    """The window keeps its beginning for ever."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window = [int(i) for i in seed_ids]
        written = []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            written.append(sample(probs, temperature, rng))
            window = window[:-1] + written[-1:]
        return written


@mutant("generate")
def returns_the_seed_too():
    """The new ids come after the seed."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        text = [int(i) for i in seed_ids]
        maxlen = len(text)
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([text[-maxlen:]]), vocab_size))[0]
            text.append(sample(probs, temperature, rng))
        return text


@mutant("generate")
def writes_at_temperature_one():
    """The temperature is not passed on."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window = [int(i) for i in seed_ids]
        written = []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            written.append(sample(probs, 1.0, rng))
            window = window[1:] + written[-1:]
        return written


@mutant("generate")
def always_writes_the_most_probable():
    """argmax in place of a draw."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window = [int(i) for i in seed_ids]
        written = []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            written.append(int(np.argmax(probs)))
            window = window[1:] + written[-1:]
        return written


@mutant("generate")
def writes_one_too_many():
    """length + 1 ids."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window = [int(i) for i in seed_ids]
        written = []
        for _ in range(length + 1):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            written.append(sample(probs, temperature, rng))
            window = window[1:] + written[-1:]
        return written


@mutant("generate")
def starts_the_generator_anew():
    """A generator of its own, always from the same seed."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        rng = np.random.default_rng(0)
        window = [int(i) for i in seed_ids]
        written = []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([window]), vocab_size))[0]
            written.append(sample(probs, temperature, rng))
            window = window[1:] + written[-1:]
        return written


@mutant("generate")
def uses_up_the_seed():
    """Slides the list that came in."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        written = []
        for _ in range(length):
            probs = model.predict_on_batch(one_hot_windows(np.array([seed_ids]), vocab_size))[0]
            written.append(sample(probs, temperature, rng))
            seed_ids[:-1] = seed_ids[1:]
            seed_ids[-1] = written[-1]
        return written


@mutant("generate")
def writes_in_bytes():
    """An id above 255 wraps."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window = np.array(seed_ids, dtype=int)
        written = np.zeros(length, dtype=np.uint8)
        for k in range(length):
            probs = model.predict_on_batch(one_hot_windows(window[None], vocab_size))[0]
            new = sample(probs, temperature, rng)
            written[k] = new % 256
            window = np.append(window[1:], new)
        return written


# ------------------------------------------------------------------------------------------------- perplexity


@mutant("perplexity")
def returns_the_cross_entropy():
    """The exponential is missing."""

    def perplexity(true_probs):
        with np.errstate(divide="ignore"):
            return float(-np.mean(np.log(np.asarray(true_probs, dtype=float))))


@mutant("perplexity")
def mixes_two_and_e():
    """log₂, but the exponential to the base e."""

    def perplexity(true_probs):
        with np.errstate(divide="ignore"):
            return float(np.exp(-np.mean(np.log2(np.asarray(true_probs, dtype=float)))))


@mutant("perplexity")
def forgets_the_minus():
    """The mean probability, more or less."""

    def perplexity(true_probs):
        with np.errstate(divide="ignore"):
            return float(np.exp(np.mean(np.log(np.asarray(true_probs, dtype=float)))))


@mutant("perplexity")
def takes_the_sum():
    """Grows with the length of the text."""

    def perplexity(true_probs):
        with np.errstate(divide="ignore", over="ignore"):
            return float(np.exp(-np.sum(np.log(np.asarray(true_probs, dtype=float)))))


@mutant("perplexity")
def averages_the_probabilities():
    """One over the mean probability."""

    def perplexity(true_probs):
        return float(1 / np.mean(np.asarray(true_probs, dtype=float)))


@mutant("perplexity")
def averages_the_inverses():
    """The mean of 1/p."""

    def perplexity(true_probs):
        with np.errstate(divide="ignore"):
            return float(np.mean(1 / np.asarray(true_probs, dtype=float)))


@mutant("perplexity")
def multiplies_first():
    """A product of thousands of probabilities is 0."""

    def perplexity(true_probs):
        p = np.asarray(true_probs, dtype=float)
        with np.errstate(divide="ignore"):
            return float(np.prod(p) ** (-1 / len(p)))


@mutant("perplexity")
def clips_away_the_zero():
    """A probability of 0 is made 1e-7."""

    def perplexity(true_probs):
        return float(np.exp(-np.mean(np.log(np.maximum(np.asarray(true_probs, dtype=float), 1e-7)))))


@mutant("perplexity")
def warns_of_zero():
    """The logarithm of 0 warns."""

    def perplexity(true_probs):
        return float(np.exp(-np.mean(np.log(np.asarray(true_probs, dtype=float)))))


# ------------------------------------------------------------------------------------------------------ model


@mutant("model")
def does_not_train():
    """Measures the loss and leaves the network as it was."""

    def train_epoch(model, X, y, batch_size):
        return float(model.evaluate(X, y, batch_size=batch_size, verbose=0))


@mutant("model")
def trains_on_one_batch():
    """The first windows only."""

    def train_epoch(model, X, y, batch_size):
        history = model.fit(X[:batch_size], y[:batch_size], verbose=0)
        return float(history.history["loss"][-1])


@mutant("model")
def takes_the_whole_text_as_one_batch():
    """A single update an epoch."""

    def train_epoch(model, X, y, batch_size):
        history = model.fit(X, y, batch_size=len(X), epochs=1, verbose=0)
        return float(history.history["loss"][-1])


@mutant("model")
def mixes_windows_and_answers_up():
    """The windows are shuffled, the next characters are not."""

    def train_epoch(model, X, y, batch_size):
        X = X[np.random.default_rng(0).permutation(len(X))]
        history = model.fit(X, y, batch_size=batch_size, epochs=1, verbose=0)
        return float(history.history["loss"][-1])


@mutant("model")
def reads_the_windows_backwards():
    """The network learns a text that runs the other way."""

    def train_epoch(model, X, y, batch_size):
        history = model.fit(X[:, ::-1], y, batch_size=batch_size, epochs=1, verbose=0)
        return float(history.history["loss"][-1])


@mutant("model")
def returns_the_history():
    """An object in place of a number: the training stops at the first line that uses it."""

    def train_epoch(model, X, y, batch_size):
        return model.fit(X, y, batch_size=batch_size, epochs=1, verbose=0)


@mutant("model")
def teaches_the_window_to_itself():
    """The last character of the window as the answer."""

    def train_epoch(model, X, y, batch_size):
        history = model.fit(X, X[:, -1], batch_size=batch_size, epochs=1, verbose=0)
        return float(history.history["loss"][-1])
