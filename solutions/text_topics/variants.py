"""Right solutions of the unit on text, written another way; each must keep full points."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("tokenize")
def translates():
    """str.translate with a table."""

    def tokenize(text):
        return text.lower().translate(str.maketrans(MARKS, " " * len(MARKS))).split()


@variant("tokenize")
def uses_a_regular_expression():
    """Runs of what is no blank and no mark."""

    def tokenize(text):
        import re

        return re.findall("[^\\s" + re.escape(MARKS) + "]+", text.lower())


@variant("tokenize")
def goes_character_by_character():
    """A word grows until a blank or a mark comes."""

    def tokenize(text):
        words, word = [], ""
        for c in text + " ":
            if c in MARKS or c.isspace():
                if word:
                    words.append(word.lower())
                word = ""
            else:
                word += c
        return words


@variant("tokenize")
def joins_and_splits():
    """A blank for each mark, in a generator."""

    def tokenize(text):
        return "".join(" " if c in MARKS + "\t\n" else c.lower() for c in text).split()


@variant("build_word_index")
def uses_a_counter():
    """Counter.most_common keeps the order of equals."""

    def build_word_index(texts):
        counts = Counter()
        for text in texts:
            counts.update(tokenize(text))
        return {word: k + 1 for k, (word, _) in enumerate(counts.most_common())}


@variant("build_word_index")
def remembers_first_places():
    """Count and first place, sorted as pairs."""

    def build_word_index(texts):
        words = [word for text in texts for word in tokenize(text)]
        ranked = sorted(set(words), key=lambda word: (-words.count(word), words.index(word)))
        return dict(zip(ranked, range(1, len(ranked) + 1)))


@variant("build_word_index")
def sorts_with_numpy():
    """np.unique, then lexsort; NumPy's integers."""

    def build_word_index(texts):
        words = np.array([word for text in texts for word in tokenize(text)], dtype=object)
        if len(words) == 0:
            return {}
        names, first, counts = np.unique(words.astype(str), return_index=True, return_counts=True)
        order = np.lexsort((first, -counts))
        return {str(names[k]): place for place, k in enumerate(order, 1)}


@variant("texts_to_sequences")
def loops_with_get():
    """dict.get and two conditions."""

    def texts_to_sequences(texts, word_index, num_words=None):
        found = []
        for text in texts:
            row = []
            for word in tokenize(text):
                number = word_index.get(word)
                if number is None:
                    continue
                if num_words is not None and number >= num_words:
                    continue
                row.append(number)
            found.append(row)
        return found


@variant("texts_to_sequences")
def cuts_the_index_first():
    """A smaller index, then a nested list."""

    def texts_to_sequences(texts, word_index, num_words=None):
        limit = float("inf") if num_words is None else num_words
        kept = {word: n for word, n in word_index.items() if n < limit}
        return [[kept[word] for word in tokenize(text) if word in kept] for text in texts]


@variant("texts_to_sequences")
def filters_and_maps():
    """map and filter; a tuple for each text."""

    def texts_to_sequences(texts, word_index, num_words=None):
        def keep(number):
            return number is not None and (num_words is None or number < num_words)

        return [tuple(filter(keep, map(word_index.get, tokenize(text)))) for text in texts]


@variant("ngrams")
def zips():
    """The tokens beside themselves."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError("n")
        return list(zip(*[tokens[k:] for k in range(n)]))


@variant("ngrams")
def slides_a_window():
    """A deque of the last n tokens."""

    def ngrams(tokens, n):
        from collections import deque

        if n <= 0:
            raise ValueError("n must be positive")
        window, found = deque(maxlen=n), []
        for token in tokens:
            window.append(token)
            if len(window) == n:
                found.append(tuple(window))
        return found


@variant("ngrams")
def gives_lists_of_tokens():
    """Recursion from the end; each run as a list."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError(n)
        found, k = [], 0
        while k + n <= len(tokens):
            found.append(list(tokens[k : k + n]))
            k += 1
        return found


@variant("multi_hot")
def assigns_whole_rows():
    """A list as an index; the error first."""

    def multi_hot(sequences, num_words):
        for sequence in sequences:
            wrong = [k for k in sequence if k < 0 or k >= num_words]
            if wrong:
                raise ValueError("no place for " + ", ".join(map(str, wrong)))
        x = np.zeros((len(sequences), num_words), dtype="float32")
        for n, sequence in enumerate(sequences):
            x[n, list(sequence)] = 1.0
        return x


@variant("multi_hot")
def adds_and_clips():
    """np.add.at, then minimum."""

    def multi_hot(sequences, num_words):
        rows = [n for n, sequence in enumerate(sequences) for _ in sequence]
        columns = [int(k) for sequence in sequences for k in sequence]
        for k in columns:
            if k not in range(num_words):
                raise ValueError(f"{k} is not from 0 to {num_words - 1}")
        x = np.zeros((len(sequences), num_words))
        np.add.at(x, (rows, columns), 1) if rows else None
        return np.minimum(x, 1).astype(np.float32)


@variant("multi_hot")
def sums_one_hot_rows():
    """Rows of a unit matrix, their maximum."""

    def multi_hot(sequences, num_words):
        eye, rows = np.eye(num_words, dtype=np.float32), []
        for sequence in sequences:
            row = np.zeros(num_words, dtype=np.float32)
            for k in sequence:
                if k < 0 or num_words <= k:
                    raise ValueError(str(k))
                row = np.maximum(row, eye[k])
            rows.append(row)
        return np.stack(rows)


@variant("build_topic_mlp")
def is_functional():
    """The functional interface."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        inputs = x = keras.Input(shape=(num_words,))
        for n in units:
            x = keras.layers.Dense(n, activation="relu")(x)
        outputs = keras.layers.Dense(num_topics, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        loss = keras.losses.SparseCategoricalCrossentropy()
        model.compile(keras.optimizers.RMSprop(), loss, metrics=[keras.metrics.SparseCategoricalAccuracy()])
        return model


@variant("build_topic_mlp")
def has_activations_as_layers():
    """ReLU and Softmax as layers."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        layers = [keras.Input((num_words,))]
        for n in units:
            layers += [keras.layers.Dense(n), keras.layers.ReLU()]
        layers += [keras.layers.Dense(num_topics), keras.layers.Softmax()]
        model = keras.Sequential(layers)
        model.compile("rmsprop", "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_topic_mlp")
def takes_keras_functions():
    """Functions of keras.activations; the metric by its own name."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.models.Sequential()
        model.add(keras.layers.InputLayer(shape=(num_words,)))
        for n in list(units):
            model.add(keras.layers.Dense(units=n, activation=keras.activations.relu))
        model.add(keras.layers.Dense(units=num_topics, activation=keras.activations.softmax))
        loss = "sparse_categorical_crossentropy"
        model.compile(optimizer="RMSprop", loss=loss, metrics=["sparse_categorical_accuracy"])
        return model


@variant("pad")
def writes_into_zeros():
    """An array of zeros, written from the end."""

    def pad(sequences, maxlen):
        x = np.zeros((len(sequences), maxlen), dtype=np.int32)
        for n, sequence in enumerate(sequences):
            kept = sequence[max(len(sequence) - maxlen, 0) :]
            x[n, maxlen - len(kept) :] = kept
        return x


@variant("pad")
def uses_keras():
    """keras.utils.pad_sequences has these defaults."""

    def pad(sequences, maxlen):
        return keras.utils.pad_sequences(sequences, maxlen=maxlen)


@variant("pad")
def prepends_zeros():
    """Zeros before, and the end of that; lists."""

    def pad(sequences, maxlen):
        return [([0] * maxlen + [int(k) for k in sequence])[len(sequence) :] for sequence in sequences]


@variant("embed")
def multiplies():
    """One-hot rows times the table."""

    def embed(ids, table):
        ids, table = np.array(ids), np.array(table)
        if not ((ids >= 0) & (ids < len(table))).all():
            raise ValueError("out of range")
        return np.eye(len(table))[ids] @ table


@variant("embed")
def takes():
    """np.take, which refuses what is too large by an IndexError."""

    def embed(ids, table):
        if np.size(ids) and np.min(ids) < 0:
            raise ValueError("below 0")
        try:
            return np.take(table, ids, axis=0)
        except IndexError as error:
            raise ValueError(str(error)) from None


@variant("embed")
def loops():
    """Row by row, then a new shape."""

    def embed(ids, table):
        ids, rows = np.asarray(ids), []
        for k in ids.flat:
            if k < 0 or k > len(table) - 1:
                raise ValueError(f"{k}")
            rows.append(np.asarray(table[k], dtype=float))
        return np.array(rows).reshape(*ids.shape, np.shape(table)[1])


@variant("mean_embedding")
def loops_over_texts():
    """Text by text with np.mean."""

    def mean_embedding(ids, table):
        table, rows = np.asarray(table, dtype=float), []
        for text in ids:
            words = [k for k in text if k != 0]
            rows.append(np.mean(embed(words, table), axis=0) if words else np.zeros(table.shape[1]))
        return np.array(rows)


@variant("mean_embedding")
def multiplies_counts():
    """Counts of each word times the table."""

    def mean_embedding(ids, table):
        table = np.array(table, dtype=float)
        counts = np.stack([np.bincount(text, minlength=len(table)) for text in np.array(ids)])
        counts[:, 0] = 0
        total = counts.sum(axis=1, keepdims=True)
        return counts @ table / np.where(total == 0, 1, total)


@variant("mean_embedding")
def zeroes_the_first_row():
    """A copy of the table whose row 0 is zeros."""

    def mean_embedding(ids, table):
        ids, table = np.asarray(ids), np.array(table, dtype=float)
        table[0] = 0
        count = np.count_nonzero(ids, axis=1)[:, None]
        return np.divide(table[ids].sum(axis=1), count, out=np.zeros((len(ids), table.shape[1])), where=count > 0)


@variant("build_order_model")
def reads_from_left_to_right():
    """A GRU."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential([keras.Input((maxlen,)), keras.layers.Embedding(num_words, 16), keras.layers.GRU(24)])
        model.add(keras.layers.Dense(1, activation="sigmoid"))
        model.compile(keras.optimizers.Adam(learning_rate=0.005), "binary_crossentropy", metrics=["accuracy"])
        return model


@variant("build_order_model")
def has_weights_for_each_place():
    """Flatten, functional, the activation as a layer."""

    def build_order_model(num_words, maxlen):
        inputs = keras.Input((maxlen,), dtype="int32")
        x = keras.layers.Embedding(num_words, 8)(inputs)
        x = keras.layers.Dense(32, activation="relu")(keras.layers.Flatten()(x))
        model = keras.Model(inputs, keras.layers.Activation("sigmoid")(keras.layers.Dense(1)(x)))
        model.compile(keras.optimizers.Adam(5e-3), keras.losses.BinaryCrossentropy(), metrics=["binary_accuracy"])
        return model


@variant("build_order_model")
def remembers_with_an_lstm():
    """An LSTM that passes over zeros."""

    def build_order_model(num_words, maxlen):
        layers = keras.layers
        model = keras.Sequential()
        model.add(keras.Input((maxlen,)))
        model.add(layers.Embedding(num_words, 16, mask_zero=True))
        model.add(layers.LSTM(20))
        model.add(layers.Dense(1, activation="sigmoid"))
        model.compile(optimizer=keras.optimizers.Adam(0.005), loss="binary_crossentropy", metrics=["acc"])
        return model


@variant("build_order_model")
def looks_at_pairs():
    """Windows of three words, twice."""

    def build_order_model(num_words, maxlen):
        inputs = keras.Input((maxlen,))
        x = keras.layers.Embedding(num_words, 24)(inputs)
        for _ in range(2):
            x = keras.layers.Conv1D(24, 3, padding="same", activation="relu")(x)
        x = keras.layers.GlobalMaxPooling1D()(x)
        model = keras.Model(inputs, keras.layers.Dense(1, activation="sigmoid")(x))
        model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])
        return model
