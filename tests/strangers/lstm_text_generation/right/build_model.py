"""Right solutions of `build_model`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("build_model")
def sequential():
    """As in the hints."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
        return model


@variant("build_model")
def functional():
    """The functional API."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        first, second = units
        ventana = keras.Input(shape=(maxlen, vocab_size))
        x = keras.layers.LSTM(first, return_sequences=True)(ventana)
        x = keras.layers.LSTM(second, return_sequences=False)(x)
        salida = keras.layers.Dense(vocab_size, activation="softmax")(x)
        modelo = keras.Model(ventana, salida)
        modelo.compile(loss=keras.losses.CategoricalCrossentropy(), optimizer=keras.optimizers.Adam(learning_rate=0.01))
        return modelo


@variant("build_model")
def rmsprop_and_add():
    """add, RMSprop as in the old Keras example."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        from keras.layers import LSTM, Dense

        model = keras.models.Sequential()
        model.add(keras.layers.InputLayer(shape=(maxlen, vocab_size)))
        model.add(LSTM(units[0], return_sequences=True))
        model.add(LSTM(units[1]))
        model.add(Dense(vocab_size))
        model.add(keras.layers.Activation("softmax"))
        model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.RMSprop(learning_rate=0.01))
        return model


@variant("build_model")
def nadam_with_a_metric():
    """Nadam, and accuracy as a metric."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        layers = keras.layers
        model = keras.Sequential([keras.Input((maxlen, vocab_size))], name="writer")
        model.add(layers.LSTM(units[0], return_sequences=True, name="first"))
        model.add(layers.LSTM(units[1], name="second"))
        model.add(layers.Dense(vocab_size, activation=keras.activations.softmax, name="next"))
        model.compile(keras.optimizers.Nadam(0.01), loss=keras.losses.categorical_crossentropy, metrics=["accuracy"])
        return model


@variant("build_model")
def own_class():
    """A subclass, called once with zeros."""

    class Writer(keras.Model):
        def __init__(self, vocab_size, units):
            super().__init__()
            self.lower = keras.layers.LSTM(units[0], return_sequences=True)
            self.upper = keras.layers.LSTM(units[1])
            self.out = keras.layers.Dense(vocab_size, activation="softmax")

        def call(self, x):
            return self.out(self.upper(self.lower(x)))

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = Writer(vocab_size, units)
        model(np.zeros((1, maxlen, vocab_size), dtype="float32"))
        model.compile(optimizer=keras.optimizers.Adam(1e-2), loss="categorical_crossentropy")
        return model


@variant("build_model")
def through_tensorflow():
    """tf.keras."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        import tensorflow as tf

        model = tf.keras.Sequential(
            [
                tf.keras.layers.Input(shape=(maxlen, vocab_size)),
                tf.keras.layers.LSTM(units[0], return_sequences=True),
                tf.keras.layers.LSTM(units[1]),
                tf.keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss=tf.keras.losses.CategoricalCrossentropy())
        return model


@variant("build_model")
def input_shape_of_the_first_layer():
    """input_shape in the first layer, as older books have it."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = keras.Sequential()
        model.add(keras.layers.LSTM(units[0], return_sequences=True, input_shape=(maxlen, vocab_size)))
        model.add(keras.layers.LSTM(units[1]))
        model.add(keras.layers.Dense(vocab_size, activation="softmax"))
        optimizer = keras.optimizers.Adam()
        optimizer.learning_rate = 0.01
        model.compile(optimizer=optimizer, loss="categorical_crossentropy")
        return model


@variant("build_model")
def built_afterwards():
    """build with the shape."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        a, b = (int(u) for u in units)
        model = keras.Sequential(
            [
                keras.layers.LSTM(a, return_sequences=True),
                keras.layers.LSTM(b),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
        model.build((None, maxlen, vocab_size))
        model.compile(optimizer=keras.optimizers.Nadam(learning_rate=1e-2), loss="categorical_crossentropy")
        return model


@variant("build_model")
def last_output_by_hand():
    """The second LSTM gives all, a slice takes the last."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        inputs = keras.Input((maxlen, vocab_size))
        x = keras.layers.LSTM(units[0], return_sequences=True)(inputs)
        x = keras.layers.LSTM(units[1], return_sequences=True)(x)[:, -1, :]
        model = keras.Model(inputs, keras.layers.Dense(vocab_size, activation="softmax")(x))
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
        return model


@variant("build_model")
def softmax_by_ops():
    """keras.ops.softmax."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        inputs = keras.Input((maxlen, vocab_size), dtype="float32")
        x = inputs
        for k, number in enumerate(units):
            x = keras.layers.LSTM(number, return_sequences=(k == 0))(x)
        probs = keras.ops.softmax(keras.layers.Dense(vocab_size)(x), axis=-1)
        model = keras.Model(inputs=inputs, outputs=probs)
        model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.RMSprop(1e-2))
        return model


@variant("build_model")
def own_class_on_the_functional_api():
    """A subclass whose constructor builds the graph."""

    class NextCharacter(keras.Model):
        def __init__(self, maxlen, vocab_size, lower, upper):
            window = keras.Input((maxlen, vocab_size))
            states = keras.layers.LSTM(lower, return_sequences=True)(window)
            last = keras.layers.LSTM(upper)(states)
            super().__init__(window, keras.layers.Dense(vocab_size, activation="softmax")(last))

    def build_model(maxlen, vocab_size, units=(256, 64)):
        model = NextCharacter(maxlen, vocab_size, *units)
        model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss="categorical_crossentropy")
        return model


@variant("build_model")
def softmax_as_a_layer():
    """The softmax as a layer, another initialiser."""

    def build_model(maxlen, vocab_size, units=(256, 64)):
        settings = {"kernel_initializer": "he_normal", "recurrent_initializer": "orthogonal"}
        model = keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True, **settings),
                keras.layers.LSTM(units[1], **settings),
                keras.layers.Dense(vocab_size),
                keras.layers.Softmax(),
            ]
        )
        adam = keras.optimizers.Adam(learning_rate=0.01)
        model.compile(optimizer=adam, loss=keras.losses.CategoricalCrossentropy(from_logits=False))
        return model


@variant("build_model")
def lambda_and_helper():
    """A helper that compiles, a lambda that builds."""

    def compiled(model):
        model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy")
        return model

    build_model = lambda maxlen, vocab_size, units=(256, 64): compiled(
        keras.Sequential(
            [
                keras.Input((maxlen, vocab_size)),
                keras.layers.LSTM(units[0], return_sequences=True),
                keras.layers.LSTM(units[1]),
                keras.layers.Dense(vocab_size, activation="softmax"),
            ]
        )
    )
