"""Wrong solutions of `build_order_model`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("build_order_model")
def mean_of_embeddings():
    """The mean right after the embedding is blind to order."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential(
            [
                keras.Input((maxlen,)),
                keras.layers.Embedding(num_words, 16),
                keras.layers.GlobalAveragePooling1D(),
                keras.layers.Dense(32, activation="relu"),
                keras.layers.Dense(1, activation="sigmoid"),
            ]
        )
        model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def maximum_of_embeddings():
    """The maximum right after the embedding is blind to order."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential(
            [
                keras.Input((maxlen,)),
                keras.layers.Embedding(num_words, 16),
                keras.layers.GlobalMaxPooling1D(),
                keras.layers.Dense(32, activation="relu"),
                keras.layers.Dense(1, activation="sigmoid"),
            ]
        )
        model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def window_of_one():
    """A convolution of width 1 sees no neighbours, and the maximum no places."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential(
            [
                keras.Input((maxlen,)),
                keras.layers.Embedding(num_words, 16),
                keras.layers.Conv1D(32, 1, activation="relu"),
                keras.layers.GlobalMaxPooling1D(),
                keras.layers.Dense(1, activation="sigmoid"),
            ]
        )
        model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def dense_then_mean():
    """Dense layers word by word and a mean: a bag of words, however many there are."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential(
            [
                keras.Input((maxlen,)),
                keras.layers.Embedding(num_words, 16),
                keras.layers.Dense(32, activation="relu"),
                keras.layers.Dense(32, activation="relu"),
                keras.layers.GlobalAveragePooling1D(),
                keras.layers.Dense(1, activation="sigmoid"),
            ]
        )
        model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def last_word_only():
    """Only the last word's embedding is looked at; the others may stand in any order."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential(
            [
                keras.Input((maxlen,)),
                keras.layers.Embedding(num_words, 16),
                keras.layers.Lambda(lambda e: e[:, -1]),
                keras.layers.Dense(32, activation="relu"),
                keras.layers.Dense(1, activation="sigmoid"),
            ]
        )
        model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def no_pooling():
    """Without a pooling there is an answer for each window: (N, maxlen − 4, 1)."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential(
            [
                keras.Input((maxlen,)),
                keras.layers.Embedding(num_words, 16),
                keras.layers.Conv1D(32, 5, activation="relu"),
                keras.layers.Dense(1, activation="sigmoid"),
            ]
        )
        model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def all_states_answer():
    """return_sequences leaves one answer for each word: (N, maxlen, 1)."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential(
            [
                keras.Input((maxlen,)),
                keras.layers.Embedding(num_words, 16),
                keras.layers.GRU(24, return_sequences=True),
                keras.layers.Dense(1, activation="sigmoid"),
            ]
        )
        model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def adam_as_a_word():
    """ "adam" has the learning rate 0.001."""

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
        model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def rate_ten_times_too_large():
    """A learning rate of 0.05."""

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
        model.compile(keras.optimizers.Adam(0.05), "binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def another_optimizer():
    """RMSprop in place of Adam."""

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
        model.compile(keras.optimizers.RMSprop(0.005), "binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def two_units_with_softmax():
    """Two units with softmax: (N, 2), not (N, 1)."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential(
            [
                keras.Input((maxlen,)),
                keras.layers.Embedding(num_words, 16),
                keras.layers.Conv1D(32, 5, activation="relu"),
                keras.layers.GlobalMaxPooling1D(),
                keras.layers.Dense(2, activation="softmax"),
            ]
        )
        model.compile(keras.optimizers.Adam(0.005), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def softmax_of_one_unit():
    """Softmax of a single unit is always 1."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential(
            [
                keras.Input((maxlen,)),
                keras.layers.Embedding(num_words, 16),
                keras.layers.Conv1D(32, 5, activation="relu"),
                keras.layers.GlobalMaxPooling1D(),
                keras.layers.Dense(1, activation="softmax"),
            ]
        )
        model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def logits_out():
    """The last unit has no sigmoid."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential(
            [
                keras.Input((maxlen,)),
                keras.layers.Embedding(num_words, 16),
                keras.layers.Conv1D(32, 5, activation="relu"),
                keras.layers.GlobalMaxPooling1D(),
                keras.layers.Dense(1),
            ]
        )
        model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def tanh_at_the_end():
    """tanh gives answers below 0."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential(
            [
                keras.Input((maxlen,)),
                keras.layers.Embedding(num_words, 16),
                keras.layers.Conv1D(32, 5, activation="relu"),
                keras.layers.GlobalMaxPooling1D(),
                keras.layers.Dense(1, activation="tanh"),
            ]
        )
        model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def relu_at_the_end():
    """relu gives answers above 1 and a gradient of 0 below."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential(
            [
                keras.Input((maxlen,)),
                keras.layers.Embedding(num_words, 16),
                keras.layers.Conv1D(32, 5, activation="relu"),
                keras.layers.GlobalMaxPooling1D(),
                keras.layers.Dense(1, activation="relu"),
            ]
        )
        model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def squared_error():
    """Mean squared error in place of the cross-entropy."""

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
        model.compile(keras.optimizers.Adam(0.005), "mse", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def categorical_loss():
    """Categorical cross-entropy of one unit is always 0, so nothing is learned."""

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
        model.compile(keras.optimizers.Adam(0.005), "categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def no_metric():
    """The metric is missing."""

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
        model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy")
        return model


@mutant("build_order_model")
def never_compiled():
    """compile is missing."""

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
        return model


@mutant("build_order_model")
def length_of_the_notebook():
    """MAXLEN of the notebook in place of maxlen."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential(
            [
                keras.Input((MAXLEN,)),
                keras.layers.Embedding(num_words, 16),
                keras.layers.Flatten(),
                keras.layers.Dense(32, activation="relu"),
                keras.layers.Dense(1, activation="sigmoid"),
            ]
        )
        model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def words_of_the_notebook():
    """Sixty rows in the table, so that other ids have none."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential(
            [
                keras.Input((maxlen,)),
                keras.layers.Embedding(DUEL_WORDS, 16),
                keras.layers.Conv1D(32, 5, activation="relu"),
                keras.layers.GlobalMaxPooling1D(),
                keras.layers.Dense(1, activation="sigmoid"),
            ]
        )
        model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def one_row_too_few():
    """num_words − 1 rows: the id num_words − 1 has none."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential(
            [
                keras.Input((maxlen,)),
                keras.layers.Embedding(num_words - 1, 16),
                keras.layers.Conv1D(32, 5, activation="relu"),
                keras.layers.GlobalMaxPooling1D(),
                keras.layers.Dense(1, activation="sigmoid"),
            ]
        )
        model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def length_as_vocabulary():
    """The table has maxlen rows, as if ids were places."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential(
            [
                keras.Input((maxlen,)),
                keras.layers.Embedding(maxlen, 16),
                keras.layers.Conv1D(32, 5, activation="relu"),
                keras.layers.GlobalMaxPooling1D(),
                keras.layers.Dense(1, activation="sigmoid"),
            ]
        )
        model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def wide_embedding():
    """64 numbers for each word are 64,000 parameters for 1,000 words."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential(
            [
                keras.Input((maxlen,)),
                keras.layers.Embedding(num_words, 64),
                keras.layers.Conv1D(32, 5, activation="relu"),
                keras.layers.GlobalMaxPooling1D(),
                keras.layers.Dense(1, activation="sigmoid"),
            ]
        )
        model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def large_lstm():
    """For 1,000 words 56,897 parameters: 32,000 of the table and 24,832 of the LSTM."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential(
            [
                keras.Input((maxlen,)),
                keras.layers.Embedding(num_words, 32),
                keras.layers.LSTM(64),
                keras.layers.Dense(1, activation="sigmoid"),
            ]
        )
        model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def wide_dense_on_places():
    """Flatten and 128 units: 82,048 parameters in that layer for maxlen = 40."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential(
            [
                keras.Input((maxlen,)),
                keras.layers.Embedding(num_words, 16),
                keras.layers.Flatten(),
                keras.layers.Dense(128, activation="relu"),
                keras.layers.Dense(1, activation="sigmoid"),
            ]
        )
        model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def window_of_seven():
    """A window of seven does not fit into five words."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential(
            [
                keras.Input((maxlen,)),
                keras.layers.Embedding(num_words, 16),
                keras.layers.Conv1D(32, 7, activation="relu"),
                keras.layers.GlobalMaxPooling1D(),
                keras.layers.Dense(1, activation="sigmoid"),
            ]
        )
        model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def pooling_too_early():
    """Windows of five leave one place of five words, which MaxPooling1D(2) cannot halve."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential(
            [
                keras.Input((maxlen,)),
                keras.layers.Embedding(num_words, 16),
                keras.layers.Conv1D(32, 5, activation="relu"),
                keras.layers.MaxPooling1D(2),
                keras.layers.GlobalMaxPooling1D(),
                keras.layers.Dense(1, activation="sigmoid"),
            ]
        )
        model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def no_embedding():
    """Dense layers on the bare numbers, without an Embedding."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential(
            [
                keras.Input((maxlen,)),
                keras.layers.Dense(64, activation="relu"),
                keras.layers.Dense(32, activation="relu"),
                keras.layers.Dense(1, activation="sigmoid"),
            ]
        )
        model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def one_hot_for_embedding():
    """One-hot rows by CategoryEncoding add up to a bag of words."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential(
            [
                keras.Input((maxlen,)),
                keras.layers.CategoryEncoding(num_tokens=num_words, output_mode="multi_hot"),
                keras.layers.Dense(32, activation="relu"),
                keras.layers.Dense(1, activation="sigmoid"),
            ]
        )
        model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def attention_without_places():
    """Attention without places and a mean do not know who stood where."""

    def build_order_model(num_words, maxlen):
        inputs = keras.Input((maxlen,))
        x = keras.layers.Embedding(num_words, 16)(inputs)
        x = x + keras.layers.MultiHeadAttention(num_heads=2, key_dim=16)(x, x)
        x = keras.layers.GlobalAveragePooling1D()(x)
        model = keras.Model(inputs, keras.layers.Dense(1, activation="sigmoid")(x))
        model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def embeddings_added_up():
    """keras.ops.sum over the words: the same for both orders."""

    def build_order_model(num_words, maxlen):
        inputs = keras.Input((maxlen,))
        x = keras.ops.sum(keras.layers.Embedding(num_words, 16)(inputs), axis=1)
        x = keras.layers.Dense(32, activation="relu")(x)
        model = keras.Model(inputs, keras.layers.Dense(1, activation="sigmoid")(x))
        model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])
        return model
