"""Wrong solutions of `build_word_index`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("build_word_index")
def starts_at_zero():
    """The most frequent word gets 0."""

    def build_word_index(texts):
        counts = Counter(w for t in texts for w in tokenize(t))
        return {w: k for k, (w, _) in enumerate(counts.most_common())}


@mutant("build_word_index")
def rarest_first():
    """The sort goes upwards."""

    def build_word_index(texts):
        counts = Counter(w for t in texts for w in tokenize(t))
        return {w: k for k, w in enumerate(sorted(counts, key=counts.get), start=1)}


@mutant("build_word_index")
def counts_as_numbers():
    """The count of each word is given as its number."""

    def build_word_index(texts):
        counts = {}
        for text in texts:
            for word in tokenize(text):
                counts[word] = counts.get(word, 0) + 1
        return counts


@mutant("build_word_index")
def by_first_appearance():
    """Numbers in order of appearance, whatever the counts."""

    def build_word_index(texts):
        index = {}
        for text in texts:
            for word in tokenize(text):
                if word not in index:
                    index[word] = len(index) + 1
        return index


@mutant("build_word_index")
def number_to_word():
    """The dict the other way round."""

    def build_word_index(texts):
        ranked = Counter(w for t in texts for w in tokenize(t)).most_common()
        return {k: w for k, (w, _) in enumerate(ranked, start=1)}


@mutant("build_word_index")
def list_of_words():
    """The ranked words without numbers."""

    def build_word_index(texts):
        return [w for w, _ in Counter(w for t in texts for w in tokenize(t)).most_common()]


@mutant("build_word_index")
def last_text_only():
    """The counts start anew with each text."""

    def build_word_index(texts):
        counts = Counter()
        for text in texts:
            counts = Counter(tokenize(text))
        return {w: k for k, (w, _) in enumerate(counts.most_common(), start=1)}


@mutant("build_word_index")
def returns_after_first_text():
    """The return stands inside the loop; for no text it gives None."""

    def build_word_index(texts):
        counts = Counter()
        for text in texts:
            counts.update(tokenize(text))
            return {w: k for k, (w, _) in enumerate(counts.most_common(), start=1)}


@mutant("build_word_index")
def split_in_place_of_tokenize():
    """Words keep their marks and capitals."""

    def build_word_index(texts):
        counts = Counter(w for t in texts for w in t.split())
        return {w: k for k, (w, _) in enumerate(counts.most_common(), start=1)}


@mutant("build_word_index")
def ties_by_alphabet():
    """Equally frequent words go by the alphabet."""

    def build_word_index(texts):
        counts = Counter(w for t in texts for w in tokenize(t))
        ranked = sorted(counts, key=lambda w: (-counts[w], w))
        return {w: k for k, w in enumerate(ranked, start=1)}


@mutant("build_word_index")
def ties_turned_round():
    """sorted, then reversed: of equal ones the last comes first."""

    def build_word_index(texts):
        counts = Counter(w for t in texts for w in tokenize(t))
        ranked = sorted(counts, key=counts.get)[::-1]
        return {w: k for k, w in enumerate(ranked, start=1)}


@mutant("build_word_index")
def same_number_for_ties():
    """Equally frequent words share a number."""

    def build_word_index(texts):
        counts = Counter(w for t in texts for w in tokenize(t))
        levels = sorted(set(counts.values()), reverse=True)
        return {w: levels.index(c) + 1 for w, c in counts.items()}


@mutant("build_word_index")
def counts_texts_not_words():
    """A word counts once for each text, however often it comes there."""

    def build_word_index(texts):
        counts = Counter()
        for text in texts:
            counts.update(dict.fromkeys(tokenize(text), 1))
        return {w: k for k, (w, _) in enumerate(counts.most_common(), start=1)}


@mutant("build_word_index")
def unique_loses_the_order():
    """np.unique sorts the words, so ties go by the alphabet."""

    def build_word_index(texts):
        words = [w for t in texts for w in tokenize(t)]
        names, counts = np.unique(words, return_counts=True)
        order = np.argsort(-counts, kind="stable")
        return {str(names[k]): rank for rank, k in enumerate(order, start=1)}


@mutant("build_word_index")
def fails_without_words():
    """max() of nothing: an empty list of texts is an error."""

    def build_word_index(texts):
        counts = Counter(w for t in texts for w in tokenize(t))
        index, number = {}, 1
        for n in range(max(counts.values()), 0, -1):
            for w in counts:
                if counts[w] == n:
                    index[w] = number
                    number += 1
        return index


@mutant("build_word_index")
def words_of_one_letter_dropped():
    """Words such as "a" are thought to be noise and left out."""

    def build_word_index(texts):
        counts = Counter(w for t in texts for w in tokenize(t) if len(w) > 1)
        return {w: k for k, (w, _) in enumerate(counts.most_common(), start=1)}


@mutant("build_word_index")
def only_a_thousand_words():
    """Only the 1000 most frequent words get a number."""

    def build_word_index(texts):
        counts = Counter(w for t in texts for w in tokenize(t))
        return {w: k for k, (w, _) in enumerate(counts.most_common(1000), start=1)}


@mutant("build_word_index")
def number_for_unknown():
    """Number 1 goes to a sign for unknown words, so all others are one too high."""

    def build_word_index(texts):
        counts = Counter(w for t in texts for w in tokenize(t))
        index = {"<OOV>": 1}
        for w, _ in counts.most_common():
            index[w] = len(index) + 1
        return index


@mutant("build_word_index")
def texts_glued_together():
    """Joined without a blank: the last word of a text and the first of the next become one."""

    def build_word_index(texts):
        counts = Counter(tokenize("".join(texts)))
        return {w: k for k, (w, _) in enumerate(counts.most_common(), start=1)}


@mutant("build_word_index")
def first_occurrence_not_counted():
    """A new word starts at 0 and so does a word that comes once more than never."""

    def build_word_index(texts):
        counts = {}
        for text in texts:
            for i, word in enumerate(tokenize(text)):
                if i == 0 and word not in counts:
                    counts[word] = 0
                else:
                    counts[word] = counts.get(word, 0) + 1
        ranked = sorted(counts, key=lambda word: -counts[word])
        return {word: k for k, word in enumerate(ranked, start=1)}


@mutant("build_word_index")
def latest_of_equal_ones():
    """A word that comes again is moved to the end of the dict, so ties go by the last place."""

    def build_word_index(texts):
        counts = {}
        for text in texts:
            for word in tokenize(text):
                counts[word] = counts.pop(word, 0) + 1
        ranked = sorted(counts, key=lambda word: -counts[word])
        return {word: k for k, word in enumerate(ranked, start=1)}


@mutant("build_word_index")
def counter_as_default_argument():
    """The counts of earlier calls are still there in the next call."""

    def build_word_index(texts, counts=Counter()):
        for text in texts:
            counts.update(tokenize(text))
        return {w: k for k, (w, _) in enumerate(counts.most_common(), start=1)}
