"""Right solutions of `build_translator`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("build_translator")
def functional_as_in_the_text():
    """The functional API, layer by layer as the text says."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        states, last = layers.GRU(48, return_sequences=True, return_state=True)(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            weights = layers.Softmax()(layers.Dot((2, 2))([found, states]))
            seen = layers.Dot((2, 1))([weights, states])
            found = layers.Concatenate()([found, seen])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@variant("build_translator")
def through_tf_keras():
    """tf.keras, objects for loss and optimizer."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        import tensorflow as tf

        L = tf.keras.layers
        enc_in = L.Input(shape=(src_len,), dtype="int32", name="text")
        enc_seq, enc_state = L.GRU(40, return_sequences=True, return_state=True)(L.Embedding(src_vocab, 12)(enc_in))
        dec_in = L.Input(shape=(tgt_len,), dtype="int32", name="given")
        dec_seq = L.GRU(40, return_sequences=True)(L.Embedding(tgt_vocab, 12)(dec_in), initial_state=enc_state)
        out = dec_seq
        if attention:
            scores = L.Dot(axes=[2, 2])([dec_seq, enc_seq])
            weights = L.Softmax(axis=-1, name="weights")(scores)
            context = L.Dot(axes=[2, 1])([weights, enc_seq])
            out = L.Concatenate(axis=-1)([context, dec_seq])
        out = L.Dense(tgt_vocab, activation=tf.nn.softmax)(out)
        model = tf.keras.Model(inputs=[enc_in, dec_in], outputs=out)
        model.compile(
            optimizer=tf.keras.optimizers.Adam(learning_rate=0.005),
            loss=tf.keras.losses.SparseCategoricalCrossentropy(),
            metrics=["accuracy"],
        )
        return model


@variant("build_translator")
def permuted_keys():
    """Permute turns the encoder's states round before the first Dot."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        from keras import layers

        text = keras.Input(shape=(src_len,))
        given = keras.Input(shape=(tgt_len,))
        memory, state = layers.GRU(32, return_sequences=True, return_state=True)(layers.Embedding(src_vocab, 32)(text))
        told = layers.GRU(32, return_sequences=True)(layers.Embedding(tgt_vocab, 32)(given), initial_state=[state])
        if attention:
            scores = layers.Dot(axes=(2, 1))([told, layers.Permute((2, 1))(memory)])
            weights = layers.Softmax()(scores)
            told = layers.concatenate([told, layers.dot([weights, memory], axes=(2, 1))])
        probabilities = layers.TimeDistributed(layers.Dense(tgt_vocab, activation="softmax"))(told)
        model = keras.Model([text, given], probabilities)
        model.compile("adam", "sparse_categorical_crossentropy")
        return model


@variant("build_translator")
def softmax_layer_at_the_end_too():
    """Dense without activation and one more Softmax layer for the probabilities."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        states, last = layers.GRU(48, return_sequences=True, return_state=True)(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            weights = layers.Softmax()(layers.Dot(2)([found, states]))
            found = layers.Concatenate()([found, layers.Dot((2, 1))([weights, states])])
        output = layers.Softmax()(layers.Dense(tgt_vocab)(found))
        model = keras.Model([text, given], output)
        model.compile(optimizer=keras.optimizers.Adam(), loss=keras.losses.SparseCategoricalCrossentropy())
        return model


@variant("build_translator")
def encoder_in_both_directions():
    """A Bidirectional encoder; both its last states begin a wider decoder."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        encoder = layers.Bidirectional(layers.GRU(32, return_sequences=True, return_state=True))
        states, forward, backward = encoder(layers.Embedding(src_vocab, 16)(text))
        last = layers.Concatenate()([forward, backward])
        found = layers.GRU(64, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            weights = layers.Softmax()(layers.Dot((2, 2))([found, states]))
            found = layers.Concatenate()([found, layers.Dot((2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@variant("build_translator")
def general_score_of_luong():
    """A Dense without bias between the decoder's states and the first Dot."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers, units = keras.layers, 48
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        states, last = layers.GRU(units, return_sequences=True, return_state=True)(
            layers.Embedding(src_vocab, 16)(text)
        )
        found = layers.GRU(units, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            queries = layers.Dense(units, use_bias=False)(found)
            weights = layers.Softmax(axis=2)(layers.Dot((2, 2))([queries, states]))
            found = layers.Concatenate()([layers.Dot((2, 1))([weights, states]), found])
            found = layers.Dense(units, activation="tanh")(found)
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="Adam", loss="sparse_categorical_crossentropy", metrics=["sparse_categorical_accuracy"])
        return model


@variant("build_translator")
def scores_divided_by_the_root():
    """Scales the scores as in exercise 4, by a Rescaling layer."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        states, last = layers.GRU(64, return_sequences=True, return_state=True)(layers.Embedding(src_vocab, 24)(text))
        found = layers.GRU(64, return_sequences=True)(layers.Embedding(tgt_vocab, 24)(given), initial_state=last)
        if attention:
            scores = layers.Rescaling(1 / 8)(layers.Dot((2, 2))([found, states]))
            weights = layers.Softmax()(scores)
            found = layers.Concatenate()([found, layers.Dot((2, 1))([weights, states])])
        found = layers.Dense(tgt_vocab)(found)
        model = keras.Model([text, given], layers.Activation("softmax")(found))
        model.compile(keras.optimizers.Adam(1e-3), "sparse_categorical_crossentropy")
        return model


@variant("build_translator")
def helpers_for_each_half():
    """Small functions for encoder, decoder and attention."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        L = keras.layers

        def encoder(tokens):
            embedded = L.Embedding(input_dim=src_vocab, output_dim=16)(tokens)
            return L.GRU(units=48, return_sequences=True, return_state=True)(embedded)

        def decoder(tokens, first_state):
            embedded = L.Embedding(input_dim=tgt_vocab, output_dim=16)(tokens)
            return L.GRU(units=48, return_sequences=True)(embedded, initial_state=first_state)

        def look_back(queries, memory):
            weights = L.Softmax()(L.Dot(axes=(2, 2))([queries, memory]))
            return L.Concatenate()([queries, L.Dot(axes=(2, 1))([weights, memory])])

        text, given = L.Input((src_len,)), L.Input((tgt_len,))
        memory, last = encoder(text)
        states = decoder(given, last)
        states = look_back(states, memory) if attention else states
        model = keras.Model(inputs=[text, given], outputs=L.Dense(tgt_vocab, "softmax")(states))
        model.compile(
            loss=keras.losses.sparse_categorical_crossentropy, optimizer=keras.optimizers.Adam(learning_rate=0.01)
        )
        return model


@variant("build_translator")
def state_by_a_separate_call():
    """return_state in both networks, dropout on the way to Dense."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        text, given = keras.layers.Input((src_len,)), keras.layers.Input((tgt_len,))
        x = keras.layers.Embedding(src_vocab, 16)(text)
        encoder_output = keras.layers.GRU(48, return_sequences=True, return_state=True)(x)
        states, last = encoder_output[0], encoder_output[1]
        y = keras.layers.Embedding(tgt_vocab, 16)(given)
        y, _ = keras.layers.GRU(48, return_sequences=True, return_state=True)(y, initial_state=last)
        if attention is True:
            scores = keras.layers.Dot(axes=(2, 2))([y, states])
            weights = keras.layers.Softmax()(scores)
            context = keras.layers.Dot(axes=(2, 1))([weights, states])
            y = keras.layers.Concatenate()([y, context])
        y = keras.layers.Dropout(0.1)(y)
        y = keras.layers.Dense(tgt_vocab, activation="softmax")(y)
        model = keras.models.Model([text, given], y)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@variant("build_translator")
def own_class_of_model():
    """A subclass of keras.Model that builds itself by the functional API."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        class Translator(keras.Model):
            def __init__(self, units=48, width=16):
                L = keras.layers
                text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
                memory, last = L.GRU(units, return_sequences=True, return_state=True)(
                    L.Embedding(src_vocab, width)(text)
                )
                out = L.GRU(units, return_sequences=True)(L.Embedding(tgt_vocab, width)(given), initial_state=last)
                if attention:
                    weights = L.Softmax()(L.Dot((2, 2))([out, memory]))
                    out = L.Concatenate()([out, L.Dot((2, 1))([weights, memory])])
                super().__init__(inputs=[text, given], outputs=L.Dense(tgt_vocab, activation="softmax")(out))

        model = Translator()
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@variant("build_translator")
def traductor_en_espanol():
    """Spanish names; the cell of a GRU in a general RNN layer."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        capas = keras.layers
        unidades = 48
        texto = keras.Input(shape=(src_len,), name="texto")
        dado = keras.Input(shape=(tgt_len,), name="dado")
        # codificador
        codificador = capas.RNN(capas.GRUCell(unidades), return_sequences=True, return_state=True)
        estados, ultimo = codificador(capas.Embedding(src_vocab, 16)(texto))
        # decodificador: empieza con el último estado del codificador
        decodificador = capas.RNN(capas.GRUCell(unidades), return_sequences=True)
        salida = decodificador(capas.Embedding(tgt_vocab, 16)(dado), initial_state=ultimo)
        if attention:
            puntuaciones = capas.Dot(axes=(2, 2))([salida, estados])
            pesos = capas.Softmax()(puntuaciones)
            mirado = capas.Dot(axes=(2, 1))([pesos, estados])
            salida = capas.Concatenate()([salida, mirado])
        probabilidades = capas.Dense(tgt_vocab, activation="softmax")(salida)
        modelo = keras.Model([texto, dado], probabilidades)
        modelo.compile(optimizer=keras.optimizers.Adam(0.002), loss="sparse_categorical_crossentropy")
        return modelo


@variant("build_translator")
def products_by_keras_ops():
    """keras.ops.matmul in place of Dot, with a Softmax layer between."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers, ops = keras.layers, keras.ops
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        states, last = layers.GRU(48, return_sequences=True, return_state=True)(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            weights = layers.Softmax()(ops.matmul(found, ops.transpose(states, (0, 2, 1))))
            found = ops.concatenate([found, ops.matmul(weights, states)], axis=-1)
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@variant("build_translator")
def keys_and_queries_of_their_own():
    """Keys and queries made of the states by Dense layers."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        states, last = layers.GRU(48, return_sequences=True, return_state=True)(layers.Embedding(src_vocab, 16)(text))
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        parts = [found]
        if attention:
            keys, queries = layers.Dense(24)(states), layers.Dense(24)(found)
            weights = layers.Softmax()(layers.Dot((2, 2))([queries, keys]))
            parts.append(layers.Dot((2, 1))([weights, states]))
        joined = layers.Concatenate()(parts) if len(parts) > 1 else found
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation=keras.activations.softmax)(joined))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@variant("build_translator")
def zeros_masked_in_the_text():
    """mask_zero=True in the encoder's Embedding: the state passes the zeros unchanged."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        read = layers.Embedding(src_vocab, 16, mask_zero=True)(text)
        states, last = layers.GRU(48, return_sequences=True, return_state=True)(read)
        found = layers.GRU(48, return_sequences=True)(layers.Embedding(tgt_vocab, 16)(given), initial_state=last)
        if attention:
            weights = layers.Softmax()(layers.Dot((2, 2))([found, states]))
            found = layers.Concatenate()([found, layers.Dot((2, 1))([weights, states])])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model
