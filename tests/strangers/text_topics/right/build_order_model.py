"""Right solutions of `build_order_model`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("build_order_model")
def convolution_and_max():
    """The quickest of the table."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential(
            [
                keras.Input((maxlen,)),
                keras.layers.Embedding(num_words, 16),
                keras.layers.Conv1D(32, 5, activation="relu"),
                keras.layers.GlobalMaxPooling1D(),
                keras.layers.Dense(1, activation="sigmoid"),
            ]
        )
        model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])
        return model


@variant("build_order_model")
def gru_reads():
    """A GRU of 24."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential()
        model.add(keras.Input(shape=(maxlen,)))
        model.add(keras.layers.Embedding(num_words, 16))
        model.add(keras.layers.GRU(24))
        model.add(keras.layers.Dense(1, activation="sigmoid"))
        model.compile(
            optimizer=keras.optimizers.Adam(learning_rate=0.005), loss="binary_crossentropy", metrics=["accuracy"]
        )
        return model


@variant("build_order_model")
def lstm_in_tensorflow():
    """An LSTM of 24 with tf.keras."""

    def build_order_model(num_words, maxlen):
        import tensorflow as tf

        L = tf.keras.layers
        modelo = tf.keras.Sequential(
            [L.InputLayer(shape=(maxlen,)), L.Embedding(num_words, 16), L.LSTM(24), L.Dense(1, activation="sigmoid")]
        )
        modelo.compile(loss="binary_crossentropy", optimizer=tf.keras.optimizers.Adam(5e-3), metrics=["accuracy"])
        return modelo


@variant("build_order_model")
def flatten_and_dense():
    """A weight for each place."""

    def build_order_model(num_words, maxlen):
        inputs = keras.Input((maxlen,), dtype="int32")
        x = keras.layers.Embedding(input_dim=num_words, output_dim=16)(inputs)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(32, activation="relu")(x)
        outputs = keras.layers.Dense(1, activation="sigmoid")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer=keras.optimizers.Adam(0.005), loss="binary_crossentropy", metrics=["accuracy"])
        return model


@variant("build_order_model")
def both_directions():
    """A bidirectional GRU."""

    def build_order_model(num_words, maxlen):
        layers = keras.layers
        model = keras.Sequential([layers.Input((maxlen,)), layers.Embedding(num_words, 16)])
        model.add(layers.Bidirectional(layers.GRU(12)))
        model.add(layers.Dense(1, "sigmoid"))
        model.compile(keras.optimizers.Adam(0.005), keras.losses.BinaryCrossentropy(), metrics=["accuracy"])
        return model


@variant("build_order_model")
def subclass_with_convolution():
    """A subclass of Model, called once so that it has its weights."""

    def build_order_model(num_words, maxlen):
        class OrderNet(keras.Model):
            def __init__(self):
                super().__init__()
                self.emb = keras.layers.Embedding(num_words, 16)
                self.conv = keras.layers.Conv1D(32, 5, activation="relu")
                self.pool = keras.layers.GlobalMaxPooling1D()
                self.head = keras.layers.Dense(1, activation="sigmoid")

            def call(self, ids):
                return self.head(self.pool(self.conv(self.emb(ids))))

        net = OrderNet()
        net(np.zeros((1, maxlen), dtype="int32"))
        net.compile(optimizer=keras.optimizers.Adam(0.005), loss="binary_crossentropy", metrics=["accuracy"])
        return net


@variant("build_order_model")
def convolution_same_padding():
    """Functional, windows of five that reach over the ends."""

    def build_order_model(num_words, maxlen):
        ids = keras.Input((maxlen,))
        e = keras.layers.Embedding(num_words, 24)(ids)
        c = keras.layers.Conv1D(filters=32, kernel_size=5, padding="same", activation="relu")(e)
        p = keras.layers.GlobalMaxPooling1D()(c)
        chance = keras.layers.Dense(1, activation="sigmoid")(p)
        model = keras.Model(ids, chance)
        adam = keras.optimizers.Adam(learning_rate=5e-3)
        model.compile(
            optimizer=adam, loss="binary_crossentropy", metrics=[keras.metrics.BinaryAccuracy(name="accuracy")]
        )
        return model


@variant("build_order_model")
def two_convolutions():
    """Two windows of three, then the maximum."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential([keras.Input((maxlen,)), keras.layers.Embedding(num_words, 16)])
        for _ in range(2):
            model.add(keras.layers.Conv1D(32, 3, padding="same", activation="relu"))
        model.add(keras.layers.GlobalMaxPooling1D())
        model.add(keras.layers.Dense(1, activation="sigmoid"))
        model.compile(keras.optimizers.Adam(0.005), loss="binary_crossentropy", metrics=["accuracy"])
        return model


@variant("build_order_model")
def reshape_for_flatten():
    """Reshape does what Flatten would, and a smaller embedding has a wider Dense layer."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential()
        model.add(keras.layers.Input((maxlen,)))
        model.add(keras.layers.Embedding(num_words, 8))
        model.add(keras.layers.Reshape((maxlen * 8,)))
        model.add(keras.layers.Dense(64, activation="relu"))
        model.add(keras.layers.Dense(1))
        model.add(keras.layers.Activation("sigmoid"))
        model.compile(keras.optimizers.Adam(0.005), loss="binary_crossentropy", metrics=["accuracy"])
        return model


@variant("build_order_model")
def gru_with_a_mask():
    """mask_zero, so that the GRU skips the padding."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential(
            [
                keras.Input((maxlen,), dtype="int32"),
                keras.layers.Embedding(num_words, 16, mask_zero=True),
                keras.layers.GRU(24),
                keras.layers.Dense(1, activation="sigmoid"),
            ]
        )
        model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])
        return model


@variant("build_order_model")
def lstm_and_max_over_time():
    """All states of an LSTM, their maximum, and a Dense layer between."""

    def build_order_model(num_words, maxlen):
        entrada = keras.Input((maxlen,))
        x = keras.layers.Embedding(num_words, 16)(entrada)
        x = keras.layers.LSTM(24, return_sequences=True)(x)
        x = keras.layers.GlobalMaxPooling1D()(x)
        x = keras.layers.Dense(16, activation="relu")(x)
        salida = keras.layers.Dense(1, activation="sigmoid")(x)
        modelo = keras.Model(entrada, salida)
        modelo.compile(optimizer=keras.optimizers.Adam(0.005), loss="binary_crossentropy", metrics=["accuracy"])
        return modelo


@variant("build_order_model")
def several_windows():
    """Convolutions of 2, 3 and 5 side by side, as for classifying sentences."""

    def build_order_model(num_words, maxlen):
        inputs = keras.Input((maxlen,))
        e = keras.layers.Embedding(num_words, 16)(inputs)
        parts = []
        for width in (2, 3, 5):
            c = keras.layers.Conv1D(16, width, activation="relu")(e)
            parts.append(keras.layers.GlobalMaxPooling1D()(c))
        outputs = keras.layers.Dense(1, activation="sigmoid")(keras.layers.Concatenate()(parts))
        model = keras.Model(inputs, outputs)
        model.compile(optimizer=keras.optimizers.Adam(0.005), loss="binary_crossentropy", metrics=["accuracy"])
        return model


@variant("build_order_model")
def one_row_more_in_the_table():
    """Embedding(num_words + 1), as many tutorials have it, and a convolution."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential()
        model.add(keras.Input((maxlen,)))
        model.add(keras.layers.Embedding(num_words + 1, 16))
        model.add(keras.layers.Conv1D(32, 5, activation="relu", padding="causal"))
        model.add(keras.layers.GlobalMaxPool1D())
        model.add(keras.layers.Dense(1, activation=keras.activations.sigmoid))
        model.compile(optimizer=keras.optimizers.Adam(0.005), loss="binary_crossentropy", metrics=["accuracy"])
        return model


@variant("build_order_model")
def pairs_of_neighbours():
    """Each embedding is joined to its right neighbour's by hand, then Dense and maximum."""

    def build_order_model(num_words, maxlen):
        inputs = keras.Input((maxlen,))
        e = keras.layers.Embedding(num_words, 16)(inputs)
        pairs = keras.ops.concatenate([e[:, :-2], e[:, 1:-1], e[:, 2:]], axis=-1)
        x = keras.layers.Dense(32, activation="relu")(pairs)
        x = keras.ops.max(x, axis=1)
        model = keras.Model(inputs, keras.layers.Dense(1, activation="sigmoid")(x))
        model.compile(optimizer=keras.optimizers.Adam(0.005), loss="binary_crossentropy", metrics=["accuracy"])
        return model


@variant("build_order_model")
def attention_with_places():
    """Words and places have embeddings, attention, then the mean."""

    def build_order_model(num_words, maxlen):
        ids = keras.Input((maxlen,), dtype="int32")
        places = keras.ops.cumsum(keras.ops.ones_like(ids), axis=1) - 1
        x = keras.layers.Embedding(num_words, 16)(ids) + keras.layers.Embedding(maxlen, 16)(places)
        x = x + keras.layers.MultiHeadAttention(num_heads=2, key_dim=16)(x, x)
        x = keras.layers.Dense(32, activation="relu")(x)
        x = keras.layers.GlobalAveragePooling1D()(x)
        model = keras.Model(ids, keras.layers.Dense(1, activation="sigmoid")(x))
        model.compile(keras.optimizers.Adam(0.005), loss="binary_crossentropy", metrics=["accuracy"])
        return model


@variant("build_order_model")
def simple_rnn():
    """Keras' simplest recurrent layer."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential(
            [
                keras.Input((maxlen,)),
                keras.layers.Embedding(num_words, 16),
                keras.layers.SimpleRNN(32),
                keras.layers.Dense(1, activation="sigmoid"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.005), loss="binary_crossentropy", metrics=["accuracy"])
        return model
