"""Wrong solutions of the unit on text; each must lose points in its own exercise, and in no other."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant

# ------------------------------------------------------------------------------------------- tokenize


@mutant("tokenize")
def keeps_capitals():
    """Dog and dog are two words."""

    def tokenize(text):
        for mark in MARKS:
            text = text.replace(mark, " ")
        return text.split()


@mutant("tokenize")
def cuts_at_apostrophes():
    """The apostrophe is a mark like others."""

    def tokenize(text):
        text = text.lower()
        for mark in MARKS + "'":
            text = text.replace(mark, " ")
        return text.split()


@mutant("tokenize")
def removes_marks():
    """Marks vanish: one-two is onetwo."""

    def tokenize(text):
        text = text.lower()
        for mark in MARKS:
            text = text.replace(mark, "")
        return text.split()


@mutant("tokenize")
def keeps_marks():
    """Cut at blanks only."""

    def tokenize(text):
        text = text.lower()
        return text.split()


@mutant("tokenize")
def cuts_at_single_blanks():
    """Two blanks have an empty word between them."""

    def tokenize(text):
        text = text.lower()
        for mark in MARKS:
            text = text.replace(mark, " ")
        return text.replace("\t", " ").replace("\n", " ").split(" ")


@mutant("tokenize")
def forgets_tabs_and_line_ends():
    """Only blanks separate."""

    def tokenize(text):
        text = text.lower()
        for mark in MARKS:
            text = text.replace(mark, " ")
        return [word for word in text.split(" ") if word]


@mutant("tokenize")
def strips_marks_from_words():
    """Marks within a word stay."""

    def tokenize(text):
        words = [word.strip(MARKS) for word in text.lower().split()]
        return [word for word in words if word]


@mutant("tokenize")
def takes_accents_away():
    """año becomes ano."""

    def tokenize(text):
        import unicodedata

        text = unicodedata.normalize("NFD", text.lower())
        text = "".join(c for c in text if not unicodedata.combining(c))
        for mark in MARKS:
            text = text.replace(mark, " ")
        return text.split()


@mutant("tokenize")
def keeps_only_ascii_letters():
    """Letters with accents and digits separate words."""

    def tokenize(text):
        import re

        return re.findall(r"[a-z']+", text.lower())


@mutant("tokenize")
def knows_six_marks():
    """A shorter list of marks."""

    def tokenize(text):
        text = text.lower()
        for mark in ".,;:!?":
            text = text.replace(mark, " ")
        return text.split()


@mutant("tokenize")
def uses_word_characters():
    """\\w knows the underscore as a letter."""

    def tokenize(text):
        import re

        return re.findall(r"[\w']+", text.lower())


@mutant("tokenize")
def sorts_the_words():
    """In alphabetical order."""

    def tokenize(text):
        text = text.lower()
        for mark in MARKS:
            text = text.replace(mark, " ")
        return sorted(text.split())


@mutant("tokenize")
def gives_each_word_once():
    """No word twice."""

    def tokenize(text):
        text = text.lower()
        for mark in MARKS:
            text = text.replace(mark, " ")
        return list(dict.fromkeys(text.split()))


# ----------------------------------------------------------------------------------- build_word_index


@mutant("build_word_index")
def counts_from_zero():
    """The most frequent word gets 0."""

    def build_word_index(texts):
        counts = {}
        for text in texts:
            for word in tokenize(text):
                counts[word] = counts.get(word, 0) + 1
        ranked = sorted(counts, key=lambda word: -counts[word])
        return {word: k for k, word in enumerate(ranked, start=0)}


@mutant("build_word_index")
def breaks_ties_by_the_alphabet():
    """Equally frequent words in alphabetical order."""

    def build_word_index(texts):
        counts = {}
        for text in texts:
            for word in tokenize(text):
                counts[word] = counts.get(word, 0) + 1
        ranked = sorted(counts, key=lambda word: (-counts[word], word))
        return {word: k for k, word in enumerate(ranked, start=1)}


@mutant("build_word_index")
def numbers_words_as_they_come():
    """No counts."""

    def build_word_index(texts):
        counts = {}
        for text in texts:
            for word in tokenize(text):
                counts[word] = counts.get(word, 0) + 1
        ranked = list(counts)
        return {word: k for k, word in enumerate(ranked, start=1)}


@mutant("build_word_index")
def begins_with_the_rarest():
    """By rising count."""

    def build_word_index(texts):
        counts = {}
        for text in texts:
            for word in tokenize(text):
                counts[word] = counts.get(word, 0) + 1
        ranked = sorted(counts, key=lambda word: counts[word])
        return {word: k for k, word in enumerate(ranked, start=1)}


@mutant("build_word_index")
def returns_the_counts():
    """Counts in place of numbers."""

    def build_word_index(texts):
        counts = {}
        for text in texts:
            for word in tokenize(text):
                counts[word] = counts.get(word, 0) + 1
        return counts


@mutant("build_word_index")
def counts_texts():
    """In how many texts a word is, not how often."""

    def build_word_index(texts):
        counts = {}
        for text in texts:
            for word in dict.fromkeys(tokenize(text)):
                counts[word] = counts.get(word, 0) + 1
        ranked = sorted(counts, key=lambda word: -counts[word])
        return {word: k for k, word in enumerate(ranked, start=1)}


@mutant("build_word_index")
def forgets_earlier_texts():
    """Counts of the last text only."""

    def build_word_index(texts):
        counts = {}
        for text in texts:
            counts = {}
            for word in tokenize(text):
                counts[word] = counts.get(word, 0) + 1
        ranked = sorted(counts, key=lambda word: -counts[word])
        return {word: k for k, word in enumerate(ranked, start=1)}


@mutant("build_word_index")
def turns_the_index_round():
    """From number to word."""

    def build_word_index(texts):
        counts = {}
        for text in texts:
            for word in tokenize(text):
                counts[word] = counts.get(word, 0) + 1
        ranked = sorted(counts, key=lambda word: -counts[word])
        return dict(enumerate(ranked, start=1))


@mutant("build_word_index")
def breaks_ties_by_the_last():
    """Of equals the one that came last."""

    def build_word_index(texts):
        counts = {}
        for text in texts:
            for word in tokenize(text):
                counts[word] = counts.get(word, 0) + 1
        backwards = list(counts)[::-1]
        ranked = sorted(backwards, key=lambda word: -counts[word])
        return {word: k for k, word in enumerate(ranked, start=1)}


@mutant("build_word_index")
def splits_at_blanks():
    """Does without tokenize."""

    def build_word_index(texts):
        counts = {}
        for text in texts:
            for word in text.lower().split():
                counts[word] = counts.get(word, 0) + 1
        ranked = sorted(counts, key=lambda word: -counts[word])
        return {word: k for k, word in enumerate(ranked, start=1)}


@mutant("build_word_index")
def gives_equals_the_same_number():
    """Equally frequent words share a number."""

    def build_word_index(texts):
        counts = {}
        for text in texts:
            for word in tokenize(text):
                counts[word] = counts.get(word, 0) + 1
        heights = sorted(set(counts.values()), reverse=True)
        return {word: heights.index(n) + 1 for word, n in counts.items()}


@mutant("build_word_index")
def leaves_out_rare_words():
    """Words that come once have no number."""

    def build_word_index(texts):
        counts = {}
        for text in texts:
            for word in tokenize(text):
                counts[word] = counts.get(word, 0) + 1
        ranked = sorted(counts, key=lambda word: -counts[word])
        return {word: k for k, word in enumerate(ranked, start=1) if counts[word] > 1}


# --------------------------------------------------------------------------------- texts_to_sequences


@mutant("texts_to_sequences")
def keeps_num_words_itself():
    """≤ for <: a thousand words for num_words = 1000."""

    def texts_to_sequences(texts, word_index, num_words=None):
        sequences = []
        for text in texts:
            numbers = [word_index[word] for word in tokenize(text) if word in word_index]
            sequences.append([n for n in numbers if num_words is None or n <= num_words])
        return sequences


@mutant("texts_to_sequences")
def gives_unknown_words_zero():
    """0 in place of leaving out."""

    def texts_to_sequences(texts, word_index, num_words=None):
        sequences = []
        for text in texts:
            numbers = [word_index.get(word, 0) for word in tokenize(text)]
            sequences.append([n for n in numbers if num_words is None or n < num_words])
        return sequences


@mutant("texts_to_sequences")
def gives_rare_words_zero():
    """0 for numbers from num_words on."""

    def texts_to_sequences(texts, word_index, num_words=None):
        sequences = []
        for text in texts:
            numbers = [word_index[word] for word in tokenize(text) if word in word_index]
            sequences.append([n if num_words is None or n < num_words else 0 for n in numbers])
        return sequences


@mutant("texts_to_sequences")
def ignores_num_words():
    """All words are kept."""

    def texts_to_sequences(texts, word_index, num_words=None):
        sequences = []
        for text in texts:
            numbers = [word_index[word] for word in tokenize(text) if word in word_index]
            sequences.append([n for n in numbers if True])
        return sequences


@mutant("texts_to_sequences")
def joins_the_texts():
    """One list for all texts."""

    def texts_to_sequences(texts, word_index, num_words=None):
        sequences = []
        for text in texts:
            numbers = [word_index[word] for word in tokenize(text) if word in word_index]
            sequences += [n for n in numbers if num_words is None or n < num_words]
        return sequences


@mutant("texts_to_sequences")
def drops_empty_texts():
    """A text without known words has no list."""

    def texts_to_sequences(texts, word_index, num_words=None):
        sequences = []
        for text in texts:
            numbers = [word_index[word] for word in tokenize(text) if word in word_index]
            sequences.append([n for n in numbers if num_words is None or n < num_words])
        return [sequence for sequence in sequences if sequence]


@mutant("texts_to_sequences")
def sorts_the_numbers():
    """The order is lost."""

    def texts_to_sequences(texts, word_index, num_words=None):
        sequences = []
        for text in texts:
            numbers = [word_index[word] for word in tokenize(text) if word in word_index]
            sequences.append(sorted(n for n in numbers if num_words is None or n < num_words))
        return sequences


@mutant("texts_to_sequences")
def gives_each_number_once():
    """Repetition is lost."""

    def texts_to_sequences(texts, word_index, num_words=None):
        sequences = []
        for text in texts:
            numbers = [word_index[word] for word in tokenize(text) if word in word_index]
            sequences.append(list(dict.fromkeys(n for n in numbers if num_words is None or n < num_words)))
        return sequences


@mutant("texts_to_sequences")
def stops_at_unknown_words():
    """What follows an unknown word is lost."""

    def texts_to_sequences(texts, word_index, num_words=None):
        sequences = []
        for text in texts:
            numbers = []
            for word in tokenize(text):
                if word not in word_index:
                    break
                if num_words is None or word_index[word] < num_words:
                    numbers.append(word_index[word])
            sequences.append(numbers)
        return sequences


@mutant("texts_to_sequences")
def takes_the_first_words():
    """num_words cuts the text."""

    def texts_to_sequences(texts, word_index, num_words=None):
        sequences = []
        for text in texts:
            numbers = [word_index[word] for word in tokenize(text) if word in word_index]
            sequences.append(numbers[:num_words])
        return sequences


@mutant("texts_to_sequences")
def cuts_at_blanks_only():
    """Does without tokenize."""

    def texts_to_sequences(texts, word_index, num_words=None):
        sequences = []
        for text in texts:
            numbers = [word_index[word] for word in text.lower().split() if word in word_index]
            sequences.append([n for n in numbers if num_words is None or n < num_words])
        return sequences


@mutant("texts_to_sequences")
def moves_numbers_up_by_three():
    """Keras' index_from of Reuters."""

    def texts_to_sequences(texts, word_index, num_words=None):
        sequences = []
        for text in texts:
            numbers = [word_index[word] for word in tokenize(text) if word in word_index]
            sequences.append([n + 3 for n in numbers if num_words is None or n < num_words])
        return sequences


@mutant("texts_to_sequences")
def writes_into_the_index():
    """Takes rare words out of the index that it was given."""

    def texts_to_sequences(texts, word_index, num_words=None):
        sequences = []
        for word in [w for w, n in word_index.items() if num_words is not None and n >= num_words]:
            del word_index[word]
        for text in texts:
            numbers = [word_index[word] for word in tokenize(text) if word in word_index]
            sequences.append([n for n in numbers if num_words is None or n < num_words])
        return sequences


# --------------------------------------------------------------------------------------------- ngrams


@mutant("ngrams")
def forgets_the_last_one():
    """L − n runs."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError(f"n has to be 1 or more; it is {n}")
        return [tuple(tokens[k : k + n]) for k in range(len(tokens) - n)]


@mutant("ngrams")
def goes_on_to_the_end():
    """Runs at the end are shorter."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError(f"n has to be 1 or more; it is {n}")
        return [tuple(tokens[k : k + n]) for k in range(len(tokens))]


@mutant("ngrams")
def does_not_overlap():
    """Steps of n."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError(f"n has to be 1 or more; it is {n}")
        return [tuple(tokens[k : k + n]) for k in range(0, len(tokens) - n + 1, n)]


@mutant("ngrams")
def joins_the_tokens():
    """A string for each run."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError(f"n has to be 1 or more; it is {n}")
        return ["".join(tokens[k : k + n]) for k in range(len(tokens) - n + 1)]


@mutant("ngrams")
def gives_all_lengths():
    """Runs of up to n neighbours."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError(f"n has to be 1 or more; it is {n}")
        return [tuple(tokens[k : k + m]) for m in range(1, n + 1) for k in range(len(tokens) - m + 1)]


@mutant("ngrams")
def accepts_zero():
    """No error for n = 0."""

    def ngrams(tokens, n):
        if n < 0:
            raise ValueError(f"n has to be 1 or more; it is {n}")
        return [tuple(tokens[k : k + n]) for k in range(len(tokens) - n + 1)]


@mutant("ngrams")
def gives_each_run_once():
    """A set of runs."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError(f"n has to be 1 or more; it is {n}")
        return list(dict.fromkeys(tuple(tokens[k : k + n]) for k in range(len(tokens) - n + 1)))


@mutant("ngrams")
def turns_runs_round():
    """From right to left within a run."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError(f"n has to be 1 or more; it is {n}")
        return [tuple(tokens[k : k + n][::-1]) for k in range(len(tokens) - n + 1)]


@mutant("ngrams")
def puts_marks_at_the_edges():
    """Padded with a blank at both ends."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError(f"n has to be 1 or more; it is {n}")
        padded = [" ", *tokens, " "]
        return [tuple(padded[k : k + n]) for k in range(len(padded) - n + 1)]


@mutant("ngrams")
def skips_blanks():
    """Blanks are no characters."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError(f"n has to be 1 or more; it is {n}")
        tokens = [token for token in tokens if token != " "]
        return [tuple(tokens[k : k + n]) for k in range(len(tokens) - n + 1)]


@mutant("ngrams")
def raises_for_long_runs():
    """An error where n is larger than L."""

    def ngrams(tokens, n):
        if n < 1 or n > len(tokens):
            raise ValueError(f"n has to be 1 or more; it is {n}")
        return [tuple(tokens[k : k + n]) for k in range(len(tokens) - n + 1)]


# ------------------------------------------------------------------------------------------ multi_hot


@mutant("multi_hot")
def counts():
    """Counts in place of ones."""

    def multi_hot(sequences, num_words):
        x = np.zeros((len(sequences), num_words), dtype=np.float32)
        for row, sequence in zip(x, sequences):
            for k in sequence:
                if not 0 <= k < num_words:
                    raise ValueError(f"the number {k} has no place among {num_words}")
                row[k] += 1
        return x


@mutant("multi_hot")
def lets_minus_one_wrap():
    """−1 is the last place."""

    def multi_hot(sequences, num_words):
        x = np.zeros((len(sequences), num_words), dtype=np.float32)
        for row, sequence in zip(x, sequences):
            for k in sequence:
                if k >= num_words:
                    raise ValueError(f"the number {k} has no place among {num_words}")
                row[k] = 1
        return x


@mutant("multi_hot")
def leaves_out_what_has_no_place():
    """No error."""

    def multi_hot(sequences, num_words):
        x = np.zeros((len(sequences), num_words), dtype=np.float32)
        for row, sequence in zip(x, sequences):
            for k in sequence:
                if not 0 <= k < num_words:
                    continue
                row[k] = 1
        return x


@mutant("multi_hot")
def refuses_zero():
    """0 is an error."""

    def multi_hot(sequences, num_words):
        x = np.zeros((len(sequences), num_words), dtype=np.float32)
        for row, sequence in zip(x, sequences):
            for k in sequence:
                if not 0 < k < num_words:
                    raise ValueError(f"the number {k} has no place among {num_words}")
                row[k] = 1
        return x


@mutant("multi_hot")
def moves_down_by_one():
    """Word 1 has the place 0."""

    def multi_hot(sequences, num_words):
        x = np.zeros((len(sequences), num_words), dtype=np.float32)
        for row, sequence in zip(x, sequences):
            for k in sequence:
                if not 0 <= k < num_words:
                    raise ValueError(f"the number {k} has no place among {num_words}")
                row[k - 1] = 1
        return x


@mutant("multi_hot")
def is_float64():
    """Another type."""

    def multi_hot(sequences, num_words):
        x = np.zeros((len(sequences), num_words), dtype=np.float64)
        for row, sequence in zip(x, sequences):
            for k in sequence:
                if not 0 <= k < num_words:
                    raise ValueError(f"the number {k} has no place among {num_words}")
                row[k] = 1
        return x


@mutant("multi_hot")
def mixes_the_texts():
    """One row for all."""

    def multi_hot(sequences, num_words):
        x = np.zeros((len(sequences), num_words), dtype=np.float32)
        for row, sequence in zip(x, sequences):
            for k in sequence:
                if not 0 <= k < num_words:
                    raise ValueError(f"the number {k} has no place among {num_words}")
                x[:, k] = 1
        return x


@mutant("multi_hot")
def marks_the_first_word():
    """Only the first word counts."""

    def multi_hot(sequences, num_words):
        x = np.zeros((len(sequences), num_words), dtype=np.float32)
        for row, sequence in zip(x, sequences):
            for k in sequence:
                if not 0 <= k < num_words:
                    raise ValueError(f"the number {k} has no place among {num_words}")
                row[k] = 1
                break
        return x


@mutant("multi_hot")
def does_not_say_which():
    """An error without the number."""

    def multi_hot(sequences, num_words):
        x = np.zeros((len(sequences), num_words), dtype=np.float32)
        for row, sequence in zip(x, sequences):
            for k in sequence:
                if not 0 <= k < num_words:
                    raise ValueError("a number has no place")
                row[k] = 1
        return x


@mutant("multi_hot")
def turns_a_second_word_off():
    """A word that comes twice is not there."""

    def multi_hot(sequences, num_words):
        x = np.zeros((len(sequences), num_words), dtype=np.float32)
        for row, sequence in zip(x, sequences):
            for k in sequence:
                if not 0 <= k < num_words:
                    raise ValueError(f"the number {k} has no place among {num_words}")
                row[k] = 1 - row[k]
        return x


@mutant("multi_hot")
def writes_the_share():
    """Shares of the text."""

    def multi_hot(sequences, num_words):
        x = np.zeros((len(sequences), num_words), dtype=np.float32)
        for row, sequence in zip(x, sequences):
            for k in sequence:
                if not 0 <= k < num_words:
                    raise ValueError(f"the number {k} has no place among {num_words}")
                row[k] = 1
        return x / np.maximum(x.sum(axis=1, keepdims=True), 1)


@mutant("multi_hot")
def gives_one_hot_rows_of_words():
    """(N, T, V) for the longest text."""

    def multi_hot(sequences, num_words):
        longest = max(map(len, sequences))
        x = np.zeros((len(sequences), longest, num_words), dtype=np.float32)
        for n, sequence in enumerate(sequences):
            for t, k in enumerate(sequence):
                if not 0 <= k < num_words:
                    raise ValueError(f"the number {k} has no place among {num_words}")
                x[n, t, k] = 1
        return x


# ------------------------------------------------------------------------------------ build_topic_mlp


@mutant("build_topic_mlp")
def ends_in_a_sigmoid():
    """Each topic for itself."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(num_topics, activation="sigmoid"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def has_no_activation():
    """Hidden layers are linear."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def uses_adam():
    """Adam for RMSprop."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def compares_with_one_hot_labels():
    """The loss of one-hot labels."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def uses_binary_cross_entropy():
    """Binary cross-entropy with softmax."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def ignores_units():
    """Always 64 and 64."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in (64, 64):
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def has_one_hidden_layer():
    """Only the first width counts."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units[:1]:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def always_has_46_topics():
    """The number of topics is ignored."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(46, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def does_not_compile():
    """Nobody compiles it."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        return model


@mutant("build_topic_mlp")
def measures_nothing():
    """Without accuracy."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_topic_mlp")
def has_no_biases():
    """Layers without biases."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu", use_bias=False))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def uses_tanh():
    """tanh for relu."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="tanh"))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def drops_half():
    """A dropout that nobody asked for."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dropout(0.5))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_topic_mlp")
def takes_the_loss_of_scores():
    """from_logits with softmax."""

    def build_topic_mlp(num_words=10000, num_topics=46, units=(64, 64)):
        model = keras.Sequential([keras.Input((num_words,))])
        for n in units:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(num_topics, activation="softmax"))
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
        model.compile(optimizer="rmsprop", loss=loss, metrics=["accuracy"])
        return model


# ------------------------------------------------------------------------------------------------ pad


@mutant("pad")
def pads_behind():
    """Zeros at the end."""

    def pad(sequences, maxlen):
        rows = []
        for sequence in sequences:
            kept = list(sequence)[-maxlen:]
            rows.append(kept + [0] * (maxlen - len(kept)))
        return np.array(rows, dtype=int)


@mutant("pad")
def cuts_the_end():
    """The first maxlen numbers."""

    def pad(sequences, maxlen):
        rows = []
        for sequence in sequences:
            kept = list(sequence)[:maxlen]
            rows.append([0] * (maxlen - len(kept)) + kept)
        return np.array(rows, dtype=int)


@mutant("pad")
def pads_to_the_longest():
    """maxlen is ignored."""

    def pad(sequences, maxlen):
        rows, maxlen = [], max(1, *map(len, sequences), 1)
        for sequence in sequences:
            kept = list(sequence)[-maxlen:]
            rows.append([0] * (maxlen - len(kept)) + kept)
        return np.array(rows, dtype=int)


@mutant("pad")
def pads_with_minus_one():
    """−1 in place of 0."""

    def pad(sequences, maxlen):
        rows = []
        for sequence in sequences:
            kept = list(sequence)[-maxlen:]
            rows.append([-1] * (maxlen - len(kept)) + kept)
        return np.array(rows, dtype=int)


@mutant("pad")
def holds_floats():
    """Floats."""

    def pad(sequences, maxlen):
        rows = []
        for sequence in sequences:
            kept = list(sequence)[-maxlen:]
            rows.append([0] * (maxlen - len(kept)) + kept)
        return np.array(rows, dtype=float)


@mutant("pad")
def turns_texts_round():
    """Back to front."""

    def pad(sequences, maxlen):
        rows = []
        for sequence in sequences:
            kept = list(sequence)[-maxlen:]
            rows.append([0] * (maxlen - len(kept)) + kept[::-1])
        return np.array(rows, dtype=int)


@mutant("pad")
def drops_zeros_and_repeats():
    """Each number once."""

    def pad(sequences, maxlen):
        rows = []
        for sequence in sequences:
            kept = list(dict.fromkeys(sequence))[-maxlen:]
            rows.append([0] * (maxlen - len(kept)) + kept)
        return np.array(rows, dtype=int)


@mutant("pad")
def leaves_long_ones_out():
    """What is too long is not there."""

    def pad(sequences, maxlen):
        rows = []
        for sequence in sequences:
            kept = list(sequence) if len(sequence) <= maxlen else []
            rows.append([0] * (maxlen - len(kept)) + kept)
        return np.array(rows, dtype=int)


@mutant("pad")
def repeats_the_text():
    """Filled up with the text itself."""

    def pad(sequences, maxlen):
        rows = []
        for sequence in sequences:
            kept = list(sequence)[-maxlen:]
            rows.append(([0] * maxlen + kept * maxlen)[-maxlen:])
        return np.array(rows, dtype=int)


@mutant("pad")
def cuts_one_too_many():
    """maxlen − 1 numbers of a long one."""

    def pad(sequences, maxlen):
        rows = []
        for sequence in sequences:
            kept = list(sequence)[-maxlen:] if len(sequence) <= maxlen else list(sequence)[-maxlen + 1 :][: maxlen - 1]
            rows.append([0] * (maxlen - len(kept)) + kept)
        return np.array(rows, dtype=int)


@mutant("pad")
def trips_over_empty_ones():
    """row[-0:] is the whole row."""

    def pad(sequences, maxlen):
        x = np.zeros((len(sequences), maxlen), dtype=int)
        for row, sequence in zip(x, sequences):
            kept = list(sequence)[-maxlen:]
            row[-len(kept) :] = kept
        return x


# ---------------------------------------------------------------------------------------------- embed


@mutant("embed")
def lets_minus_one_wrap_around():
    """−1 is the last row."""

    def embed(ids, table):
        ids, table = np.asarray(ids), np.asarray(table)
        if np.any(ids >= len(table)):
            raise ValueError(f"the numbers have to be from 0 to {len(table) - 1}")
        return table[ids]


@mutant("embed")
def clips():
    """What is too large is the last row."""

    def embed(ids, table):
        table = np.asarray(table)
        return table[np.clip(ids, 0, len(table) - 1)]


@mutant("embed")
def counts_rows_from_one():
    """Number 1 is the first row."""

    def embed(ids, table):
        ids, table = np.asarray(ids), np.asarray(table)
        if np.any(ids < 0) or np.any(ids >= len(table)):
            raise ValueError(f"the numbers have to be from 0 to {len(table) - 1}")
        return table[ids - 1]


@mutant("embed")
def takes_columns():
    """The table's columns."""

    def embed(ids, table):
        ids, table = np.asarray(ids), np.asarray(table)
        if np.any(ids < 0) or np.any(ids >= len(table)):
            raise ValueError(f"the numbers have to be from 0 to {len(table) - 1}")
        return table[:, ids % table.shape[1]]


@mutant("embed")
def flattens_the_ids():
    """One long list of rows."""

    def embed(ids, table):
        ids, table = np.asarray(ids), np.asarray(table)
        if np.any(ids < 0) or np.any(ids >= len(table)):
            raise ValueError(f"the numbers have to be from 0 to {len(table) - 1}")
        return table[ids.ravel()]


@mutant("embed")
def allows_one_too_many():
    """Compares with V itself, not V − 1, and takes the last row."""

    def embed(ids, table):
        ids, table = np.asarray(ids), np.asarray(table)
        if np.any(ids < 0) or np.any(ids > len(table)):
            raise ValueError("no such row")
        return table[np.minimum(ids, len(table) - 1)]


@mutant("embed")
def masks_zero():
    """Row 0 is zeros."""

    def embed(ids, table):
        ids, table = np.asarray(ids), np.asarray(table)
        if np.any(ids < 0) or np.any(ids >= len(table)):
            raise ValueError(f"the numbers have to be from 0 to {len(table) - 1}")
        return table[ids] * (ids != 0)[..., None]


@mutant("embed")
def puts_numbers_last():
    """The new axis is not the last one."""

    def embed(ids, table):
        ids, table = np.asarray(ids), np.asarray(table)
        if np.any(ids < 0) or np.any(ids >= len(table)):
            raise ValueError(f"the numbers have to be from 0 to {len(table) - 1}")
        return np.moveaxis(table[ids], -1, 0)


@mutant("embed")
def sums_the_rows():
    """The rows of a text added up."""

    def embed(ids, table):
        ids, table = np.asarray(ids), np.asarray(table)
        if np.any(ids < 0) or np.any(ids >= len(table)):
            raise ValueError(f"the numbers have to be from 0 to {len(table) - 1}")
        return table[ids].sum(axis=-2)


@mutant("embed")
def sorts_the_ids():
    """In order of their numbers."""

    def embed(ids, table):
        ids, table = np.asarray(ids), np.asarray(table)
        if np.any(ids < 0) or np.any(ids >= len(table)):
            raise ValueError(f"the numbers have to be from 0 to {len(table) - 1}")
        return table[np.sort(ids)] if ids.ndim else table[ids]


@mutant("embed")
def knows_two_axes_only():
    """A loop over rows of rows."""

    def embed(ids, table):
        ids, table = np.asarray(ids), np.asarray(table)
        if np.any(ids < 0) or np.any(ids >= len(table)):
            raise ValueError(f"the numbers have to be from 0 to {len(table) - 1}")
        return np.array([[table[k] for k in row] for row in ids])


@mutant("embed")
def refuses_zero_too():
    """0 is an error."""

    def embed(ids, table):
        ids, table = np.asarray(ids), np.asarray(table)
        if np.any(ids < 1) or np.any(ids >= len(table)):
            raise ValueError(f"the numbers have to be from 0 to {len(table) - 1}")
        return table[ids]


# ------------------------------------------------------------------------------------- mean_embedding


@mutant("mean_embedding")
def divides_by_the_length():
    """By T, padding included."""

    def mean_embedding(ids, table):
        ids = np.asarray(ids)
        words = (ids != 0)[..., None]
        total = (embed(ids, table) * words).sum(axis=1)
        return total / ids.shape[1]


@mutant("mean_embedding")
def counts_the_padding():
    """Zeros count as words."""

    def mean_embedding(ids, table):
        ids = np.asarray(ids)
        words = (ids >= 0)[..., None]
        total = (embed(ids, table) * words).sum(axis=1)
        return total / np.maximum(words.sum(axis=1), 1)


@mutant("mean_embedding")
def gives_the_sum():
    """No division."""

    def mean_embedding(ids, table):
        ids = np.asarray(ids)
        words = (ids != 0)[..., None]
        return (embed(ids, table) * words).sum(axis=1)


@mutant("mean_embedding")
def divides_zero_by_zero():
    """nan where there are no words."""

    def mean_embedding(ids, table):
        ids = np.asarray(ids)
        words = (ids != 0)[..., None]
        total = (embed(ids, table) * words).sum(axis=1)
        return total / words.sum(axis=1)


@mutant("mean_embedding")
def divides_by_all_words():
    """By the words of the whole batch."""

    def mean_embedding(ids, table):
        ids = np.asarray(ids)
        words = (ids != 0)[..., None]
        total = (embed(ids, table) * words).sum(axis=1)
        return total / np.maximum(words.sum(), 1)


@mutant("mean_embedding")
def takes_the_largest():
    """The maximum in place of the mean."""

    def mean_embedding(ids, table):
        ids = np.asarray(ids)
        words = (ids != 0)[..., None]
        found = np.where(words, embed(ids, table), -np.inf).max(axis=1)
        return np.where(words.any(axis=1), found, 0.0)


@mutant("mean_embedding")
def counts_each_word_once():
    """Repetition does not count."""

    def mean_embedding(ids, table):
        table = np.asarray(table, dtype=float)
        found = np.zeros((len(ids), table.shape[1]))
        for row, text in zip(found, np.asarray(ids)):
            words = np.unique(text[text != 0])
            if len(words):
                row[:] = table[words].mean(axis=0)
        return found


@mutant("mean_embedding")
def adds_one_to_the_count():
    """One word more than there are."""

    def mean_embedding(ids, table):
        ids = np.asarray(ids)
        words = (ids != 0)[..., None]
        total = (embed(ids, table) * words).sum(axis=1)
        return total / (words.sum(axis=1) + 1)


@mutant("mean_embedding")
def averages_over_the_texts():
    """The mean over the wrong axis."""

    def mean_embedding(ids, table):
        ids = np.asarray(ids)
        words = (ids != 0)[..., None]
        total = (embed(ids, table) * words).sum(axis=0)
        return total / np.maximum(words.sum(axis=0), 1)


@mutant("mean_embedding")
def masks_large_ids():
    """The last row of the table is the padding."""

    def mean_embedding(ids, table):
        ids = np.asarray(ids)
        words = (ids != len(table) - 1)[..., None]
        total = (embed(ids, table) * words).sum(axis=1)
        return total / np.maximum(words.sum(axis=1), 1)


@mutant("mean_embedding")
def divides_by_the_root():
    """By the square root of the count."""

    def mean_embedding(ids, table):
        ids = np.asarray(ids)
        words = (ids != 0)[..., None]
        total = (embed(ids, table) * words).sum(axis=1)
        return total / np.sqrt(np.maximum(words.sum(axis=1), 1))


@mutant("mean_embedding")
def gives_empty_texts_the_first_row():
    """Row 0 where there are no words."""

    def mean_embedding(ids, table):
        ids = np.asarray(ids)
        words = (ids != 0)[..., None]
        total = (embed(ids, table) * words).sum(axis=1)
        return np.where(words.any(axis=1), total / np.maximum(words.sum(axis=1), 1), np.asarray(table)[0])


# ---------------------------------------------------------------------------------- build_order_model


@mutant("build_order_model")
def averages():
    """A mean of embeddings: blind to order."""

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
        model.compile(optimizer=keras.optimizers.Adam(0.005), loss="binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def looks_at_single_words():
    """Windows of one word: blind to order."""

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
        model.compile(optimizer=keras.optimizers.Adam(0.005), loss="binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def takes_the_maximum_of_embeddings():
    """A maximum over words: blind to order."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential(
            [
                keras.Input((maxlen,)),
                keras.layers.Embedding(num_words, 16),
                keras.layers.GlobalMaxPooling1D(),
                keras.layers.Dense(1, activation="sigmoid"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.005), loss="binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def ends_linear():
    """No sigmoid."""

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
        model.compile(optimizer=keras.optimizers.Adam(0.005), loss="binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def ends_in_two_units():
    """Softmax of two."""

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
        model.compile(optimizer=keras.optimizers.Adam(0.005), loss="binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def ends_in_tanh():
    """From −1 to 1."""

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
        model.compile(optimizer=keras.optimizers.Adam(0.005), loss="binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def embeds_one_word_too_few():
    """The last number has no row."""

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
        model.compile(optimizer=keras.optimizers.Adam(0.005), loss="binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def is_too_large():
    """64 numbers for each word."""

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
        model.compile(optimizer=keras.optimizers.Adam(0.005), loss="binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def has_a_fixed_length():
    """Always rows of 16."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential(
            [
                keras.Input((16,)),
                keras.layers.Embedding(num_words, 16),
                keras.layers.Conv1D(32, 5, activation="relu"),
                keras.layers.GlobalMaxPooling1D(),
                keras.layers.Dense(1, activation="sigmoid"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.005), loss="binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def does_not_embed():
    """Numbers of words as if they were sizes."""

    def build_order_model(num_words, maxlen):
        model = keras.Sequential(
            [
                keras.Input((maxlen,)),
                keras.layers.Reshape((maxlen, 1)),
                keras.layers.Conv1D(32, 5, activation="relu"),
                keras.layers.GlobalMaxPooling1D(),
                keras.layers.Dense(1, activation="sigmoid"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.005), loss="binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def uses_the_usual_rate():
    """Adam as it comes, 0.001."""

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
        model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def uses_squares():
    """The mean squared error."""

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
        model.compile(optimizer=keras.optimizers.Adam(0.005), loss="mse", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def forgets_to_compile():
    """Nobody compiles it."""

    def build_order_model(num_words, maxlen):
        return keras.Sequential(
            [
                keras.Input((maxlen,)),
                keras.layers.Embedding(num_words, 16),
                keras.layers.Conv1D(32, 5, activation="relu"),
                keras.layers.GlobalMaxPooling1D(),
                keras.layers.Dense(1, activation="sigmoid"),
            ]
        )


@mutant("build_order_model")
def forgets_the_metric():
    """Without accuracy."""

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
        model.compile(optimizer=keras.optimizers.Adam(0.005), loss="binary_crossentropy")
        return model


@mutant("build_order_model")
def starts_alike():
    """Every network starts with the same weights."""

    def build_order_model(num_words, maxlen):
        keras.utils.set_random_seed(0)
        model = keras.Sequential(
            [
                keras.Input((maxlen,)),
                keras.layers.Embedding(num_words, 16),
                keras.layers.Conv1D(32, 5, activation="relu"),
                keras.layers.GlobalMaxPooling1D(),
                keras.layers.Dense(1, activation="sigmoid"),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(0.005), loss="binary_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_order_model")
def uses_sgd():
    """Plain descent."""

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
        model.compile(optimizer=keras.optimizers.SGD(0.005), loss="binary_crossentropy", metrics=["accuracy"])
        return model
