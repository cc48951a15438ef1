"""Right solutions of the LSTM unit, written another way. Each must earn full points."""

from __future__ import annotations

import keras
import numpy as np

from autograder.specimens import variant

# ------------------------------------------------------------------------------------------------ build_vocab


@variant("build_vocab")
def fills_the_dictionary_in_a_loop():
    """Looks whether a character is there already."""

    def build_vocab(text):
        chars = []
        for char in text:
            if char not in chars:
                chars.append(char)
        chars.sort()
        index = {}
        for i in range(len(chars)):
            index[chars[i]] = i
        return chars, index


@variant("build_vocab")
def zips():
    """dict(zip(…)), and a list in place of the tuple."""

    def build_vocab(text):
        chars = sorted(dict.fromkeys(text))
        return [chars, dict(zip(chars, range(len(chars)), strict=True))]


@variant("build_vocab")
def asks_numpy():
    """The numbers are NumPy's integers."""

    def build_vocab(text):
        chars = sorted(set(text))
        return chars, dict(zip(chars, np.arange(len(chars)), strict=True))


@variant("build_vocab")
def returns_a_tuple_of_characters():
    """zip gives tuples."""

    def build_vocab(text):
        pairs = [(char, i) for i, char in enumerate(sorted(set(text)))]
        chars, _ = zip(*pairs, strict=True)
        return chars, dict(pairs)


# ----------------------------------------------------------------------------------------------------- encode


@variant("encode")
def translates_the_key_error():
    """try … except."""

    def encode(text, index):
        try:
            return np.array([index[char] for char in text], dtype=np.int32)
        except KeyError as error:
            raise ValueError(f"no such character: {error.args[0]}") from None


@variant("encode")
def goes_character_by_character():
    """A loop that fills an array."""

    def encode(text, index):
        ids = np.zeros(len(text), dtype=int)
        for k, char in enumerate(text):
            if char not in index:
                raise ValueError("The character " + char + " at place " + str(k) + " is unknown")
            ids[k] = index[char]
        return ids


@variant("encode")
def reads_from_an_iterator():
    """np.fromiter."""

    def encode(text, index):
        for char in text:
            if char not in index:
                raise ValueError(f"{char!r}")
        return np.fromiter((index[char] for char in text), dtype=np.int64, count=len(text))


@variant("encode")
def gives_a_plain_list():
    """A list of numbers, as good as an array of them."""

    def encode(text, index):
        for char in text:
            if char not in index:
                raise ValueError(f"unknown: {char!r}")
        return [index[char] for char in text]


# ----------------------------------------------------------------------------------------------------- decode


@variant("decode")
def adds_up_strings():
    """One character after the other."""

    def decode(ids, chars):
        text = ""
        for i in ids:
            text = text + chars[int(i)]
        return text


@variant("decode")
def picks_with_an_array():
    """NumPy's indexing."""

    def decode(ids, chars):
        return "".join(np.array(chars)[np.asarray(ids, dtype=int)])


@variant("decode")
def maps():
    """The list's own method."""

    def decode(ids, chars):
        return "".join(map(chars.__getitem__, ids))


# ----------------------------------------------------------------------------------------------- make_windows


@variant("make_windows")
def appends_windows():
    """A loop over the starts."""

    def make_windows(ids, maxlen, step=1):
        X, y = [], []
        for start in range(0, len(ids) - maxlen, step):
            X.append(list(ids[start : start + maxlen]))
            y.append(ids[start + maxlen])
        return np.array(X, dtype=int).reshape(-1, maxlen), np.array(y, dtype=int)


@variant("make_windows")
def looks_through_a_sliding_window():
    """NumPy's sliding_window_view, the next character cut off as the last column."""

    def make_windows(ids, maxlen, step=1):
        ids = np.asarray(ids, dtype=int)
        if len(ids) <= maxlen:
            return np.zeros((0, maxlen), dtype=int), np.zeros(0, dtype=int)
        every = np.lib.stride_tricks.sliding_window_view(ids, maxlen + 1)[::step]
        return every[:, :-1], every[:, -1]


@variant("make_windows")
def goes_on_while_there_is_a_next_one():
    """A while loop, with the condition of the text."""

    def make_windows(ids, maxlen, step=1):
        ids = np.array(ids, dtype=np.int32)
        count = 0
        while count * step + maxlen < len(ids):
            count += 1
        X, y = np.zeros((count, maxlen), dtype=np.int32), np.zeros(count, dtype=np.int32)
        for k in range(count):
            X[k], y[k] = ids[k * step : k * step + maxlen], ids[k * step + maxlen]
        return X, y


# -------------------------------------------------------------------------------------------- one_hot_windows


@variant("one_hot_windows")
def fills_zeros_with_ones():
    """Two loops, as in the course."""

    def one_hot_windows(X, vocab_size):
        X = np.asarray(X, dtype=int)
        hot = np.zeros((X.shape[0], X.shape[1], vocab_size), dtype=bool)
        for m, window in enumerate(X):
            for t, i in enumerate(window):
                hot[m, t, i] = True
        return hot


@variant("one_hot_windows")
def compares():
    """X[…, None] == 0, 1, 2, …"""

    def one_hot_windows(X, vocab_size):
        return np.asarray(X)[:, :, None] == np.arange(vocab_size)


@variant("one_hot_windows")
def asks_keras():
    """keras.utils.to_categorical, in the shape that is asked for, narrowed to float32."""

    def one_hot_windows(X, vocab_size):
        X = np.asarray(X, dtype=int)
        return keras.utils.to_categorical(X.ravel(), vocab_size).reshape(*X.shape, vocab_size).astype("float32")


# -------------------------------------------------------------------------------------------------- lstm_step


@variant("lstm_step")
def cuts_the_matrices():
    """Four small products in place of a large one; a sigmoid by cases."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        H = np.shape(h)[1]

        def part(k):
            return (
                x @ kernel[:, k * H : (k + 1) * H]
                + h @ recurrent_kernel[:, k * H : (k + 1) * H]
                + bias[k * H : (k + 1) * H]
            )

        def sigmoid(z):
            s = np.exp(-np.abs(z))
            return np.where(z >= 0, 1, s) / (1 + s)

        new_c = sigmoid(part(1)) * c + sigmoid(part(0)) * np.tanh(part(2))
        return sigmoid(part(3)) * np.tanh(new_c), new_c


@variant("lstm_step")
def joins_input_and_output():
    """One matrix for [x | h | 1]."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        seen = np.concatenate([x, h, np.ones((len(x), 1))], axis=1)
        z = seen @ np.concatenate([kernel, recurrent_kernel, bias[None]], axis=0)
        i, f, g, o = (z[:, k : k + h.shape[1]] for k in range(0, z.shape[1], h.shape[1]))

        def sigmoid(z):
            return 1 / (1 + np.exp(-np.clip(z, -500, 500)))

        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        return [sigmoid(o) * np.tanh(c), c]


@variant("lstm_step")
def goes_row_by_row():
    """A loop over the texts."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        hs, cs = [], []
        for row in range(len(x)):
            z = np.dot(x[row], kernel) + np.dot(h[row], recurrent_kernel) + bias
            i, f, g, o = z.reshape(4, -1)
            i, f, o = (0.5 + 0.5 * np.tanh(part / 2) for part in (i, f, o))
            cs.append(f * c[row] + i * np.tanh(g))
            hs.append(o * np.tanh(cs[-1]))
        return np.array(hs), np.array(cs)


# ------------------------------------------------------------------------------------------------ build_model


@variant("build_model")
def uses_the_functional_api():
    """Layers called on tensors, the loss as an object, the softmax as a layer of its own."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        window = keras.Input(shape=(maxlen, vocab_size), name="window")
        hidden = keras.layers.LSTM(units[0], return_sequences=True)(window)
        hidden = keras.layers.LSTM(units[1])(hidden)
        scores = keras.layers.Dense(vocab_size)(hidden)
        model = keras.Model(window, keras.layers.Softmax()(scores))
        model.compile(keras.optimizers.Adam(0.01), keras.losses.CategoricalCrossentropy())
        return model


@variant("build_model")
def adds_layer_by_layer():
    """model.add, the input's shape given to the first layer's input, a metric, another optimizer."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.models.Sequential()
        model.add(keras.layers.Input(shape=(maxlen, vocab_size)))
        model.add(keras.layers.LSTM(units=units[0], return_sequences=True))
        model.add(keras.layers.LSTM(units=units[1], return_sequences=False))
        model.add(keras.layers.Dense(units=vocab_size))
        model.add(keras.layers.Activation("softmax"))
        model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.RMSprop(0.01), metrics=["accuracy"])
        return model


@variant("build_model")
def takes_the_last_output_itself():
    """The second LSTM gives all its outputs, of which the last is taken in square brackets; gradients are clipped."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        L = keras.layers
        i = keras.Input((maxlen, vocab_size))
        x = L.LSTM(units[0], return_sequences=True)(i)
        x = L.LSTM(units[1], return_sequences=True)(x)[:, -1]
        m = keras.Model(i, L.Dense(vocab_size, "softmax")(x))
        m.compile(keras.optimizers.Adam(1e-2, clipnorm=1.0), "categorical_crossentropy")
        return m


@variant("build_model")
def makes_layers_of_cells():
    """RNN around an LSTMCell, and TensorFlow's softmax."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        import tensorflow as tf

        model = keras.Sequential([keras.Input((maxlen, vocab_size))])
        model.add(keras.layers.RNN(keras.layers.LSTMCell(units[0]), return_sequences=True))
        model.add(keras.layers.RNN(keras.layers.LSTMCell(units[1])))
        model.add(keras.layers.Dense(vocab_size, activation=tf.nn.softmax))
        model.compile("adam", "categorical_crossentropy")
        model.optimizer.learning_rate = 0.01
        return model


@variant("build_model")
def writes_a_class():
    """A subclass of keras.Model with its own call."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        class Writer(keras.Model):
            def __init__(self):
                super().__init__()
                self.first = keras.layers.LSTM(units[0], return_sequences=True)
                self.second = keras.layers.LSTM(units[1])
                self.out = keras.layers.Dense(vocab_size, activation="softmax")

            def call(self, window):
                return self.out(self.second(self.first(window)))

        model = Writer()
        model.build((None, maxlen, vocab_size))
        model.compile(keras.optimizers.Adam(0.01), "categorical_crossentropy")
        return model


# ------------------------------------------------------------------------------------------ apply_temperature


@variant("apply_temperature")
def takes_logarithms():
    """The largest logarithm is subtracted first, and NumPy is asked to be quiet."""

    def apply_temperature(probs, temperature):
        if not temperature > 0:
            raise ValueError("the temperature should be positive")
        with np.errstate(divide="ignore"):
            logs = np.log(np.asarray(probs, dtype=np.float64)) / temperature
        powers = np.exp(logs - np.max(logs))
        return powers / np.sum(powers)


@variant("apply_temperature")
def asks_for_logarithms_where_there_are_any():
    """np.log with where=."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError(temperature)
        p = np.array(probs, dtype=float)
        logs = np.full(p.shape, -np.inf)
        np.log(p, out=logs, where=p > 0)
        q = np.exp((logs - logs.max()) / temperature)
        q /= q.sum()
        return q


@variant("apply_temperature")
def treats_only_what_is_possible():
    """The zeros are left aside."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("T must be above zero")
        probs = np.asarray(probs, dtype=float)
        result = np.zeros(len(probs))
        possible = np.flatnonzero(probs)
        scores = np.log(probs[possible]) / temperature
        result[possible] = np.exp(scores - np.logaddexp.reduce(scores))
        return result


@variant("apply_temperature")
def returns_a_list():
    """Number by number; the docstring says (V,), and a list has that length, too."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("T must be positive")
        top = max(probs)
        q = [(float(p) / float(top)) ** (1.0 / temperature) for p in probs]
        s = sum(q)
        return [v / s for v in q]


# ----------------------------------------------------------------------------------------------------- sample


@variant("sample")
def inverts_the_distribution_function():
    """One random number, and where it falls."""

    def sample(probs, temperature, rng):
        levels = np.cumsum(apply_temperature(probs, temperature))
        return int(np.searchsorted(levels, rng.random() * levels[-1], side="right"))


@variant("sample")
def draws_from_a_multinomial():
    """As in the course: one draw, then the place of the one."""

    def sample(probs, temperature, rng):
        return int(np.argmax(rng.multinomial(1, apply_temperature(probs, temperature))))


@variant("sample")
def adds_noise_to_the_logarithms():
    """Gumbel's trick; the integer is NumPy's."""

    def sample(probs, temperature, rng):
        q = apply_temperature(probs, temperature)
        with np.errstate(divide="ignore"):
            return np.argmax(np.log(q) + rng.gumbel(size=len(q)))


@variant("sample")
def needs_no_other_function():
    """Gumbel's trick on p itself."""

    def sample(probs, temperature, rng):
        with np.errstate(divide="ignore"):
            score = np.log(np.asarray(probs, float)) / temperature
        return int(np.argmax(score + rng.gumbel(size=score.shape)))


# --------------------------------------------------------------------------------------------------- generate


@variant("generate")
def keeps_the_whole_text():
    """The window is the text's end; model.predict."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        text = list(seed_ids)
        maxlen = len(text)
        for _ in range(length):
            x = one_hot_windows(np.array(text[-maxlen:]).reshape(1, maxlen), vocab_size)
            text.append(sample(model.predict(x, verbose=0)[0], temperature, rng))
        return np.array(text[maxlen:], dtype=int)


@variant("generate")
def slides_the_one_hot_window():
    """The window is kept in one-hot form; the model is called directly."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window = np.eye(vocab_size, dtype="float32")[np.array(seed_ids, dtype=int)]
        written = []
        for _ in range(length):
            probs = model(window[None], training=False).numpy()[0]
            new = sample(probs, temperature, rng)
            window = np.concatenate([window[1:], np.eye(vocab_size, dtype="float32")[[new]]])
            written.append(new)
        return written


@variant("generate")
def rolls_an_array():
    """np.roll, and the last place is overwritten."""

    def generate(model, seed_ids, length, vocab_size, temperature, rng):
        window = np.array(seed_ids, dtype=int)
        written = np.zeros(length, dtype=int)
        for k in range(length):
            q = apply_temperature(model.predict_on_batch(one_hot_windows(window[None], vocab_size))[0], temperature)
            written[k] = rng.choice(vocab_size, p=q)
            window = np.roll(window, -1)
            window[-1] = written[k]
        return written


# ------------------------------------------------------------------------------------------------- perplexity


@variant("perplexity")
def goes_through_bits():
    """Two to the power of the mean number of bits."""

    def perplexity(true_probs):
        p = np.asarray(true_probs, dtype=float)
        if (p == 0).any():
            return np.inf
        return float(2 ** (-np.log2(p).sum() / p.size))


@variant("perplexity")
def takes_the_mean_of_logarithms_of_inverses():
    """log 1/p, with NumPy silenced."""

    def perplexity(true_probs):
        with np.errstate(divide="ignore"):
            return np.exp(np.log(1 / np.array(true_probs, dtype=float)).mean())


@variant("perplexity")
def sums_with_python():
    """math.log, one by one."""

    def perplexity(true_probs):
        import math

        if min(true_probs) == 0:
            return math.inf
        return math.exp(-sum(math.log(p) for p in true_probs) / len(true_probs))


# ------------------------------------------------------------------------------------------------------ model


@variant("model")
def trains_batch_by_batch():
    """train_on_batch in a loop over shuffled windows."""

    def train_epoch(model, X, y, batch_size):
        order = np.random.default_rng(len(X)).permutation(len(X))
        losses = []
        for start in range(0, len(X), batch_size):
            rows = order[start : start + batch_size]
            losses.append(float(np.ravel(model.train_on_batch(X[rows], y[rows]))[0]))
        return float(np.mean(losses))


@variant("model")
def returns_what_keras_keeps():
    """The number as it is in the history, with arguments by name."""

    def train_epoch(model, X, y, batch_size):
        history = model.fit(x=X, y=y, batch_size=batch_size, verbose=0, shuffle=True)
        return history.history["loss"][0]


@variant("model")
def turns_booleans_into_floats():
    """float32 before Keras does it."""

    def train_epoch(model, X, y, batch_size):
        fit = model.fit(X.astype("float32"), y.astype("float32"), batch_size=batch_size, verbose=0)
        return np.mean(fit.history["loss"])
