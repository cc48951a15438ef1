"""Wrong solutions of `tokenize`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("tokenize")
def only_splits():
    """Marks stay: "rose," is a word."""

    def tokenize(text):
        return text.lower().split()


@mutant("tokenize")
def capitals_stay():
    """Nothing is made lower case."""

    def tokenize(text):
        for mark in MARKS:
            text = text.replace(mark, " ")
        return text.split()


@mutant("tokenize")
def marks_vanish():
    """Marks are taken out instead of becoming blanks: "u.s." becomes one word."""

    def tokenize(text):
        text = text.lower()
        for mark in MARKS:
            text = text.replace(mark, "")
        return text.split()


@mutant("tokenize")
def string_comes_back():
    """The cleaned string itself is returned, not a list."""

    def tokenize(text):
        text = text.lower()
        for mark in MARKS:
            text = text.replace(mark, " ")
        return text


@mutant("tokenize")
def replaced_text_thrown_away():
    """str.replace returns a new string, which nobody keeps."""

    def tokenize(text):
        text = text.lower()
        for mark in MARKS:
            text.replace(mark, " ")
        return text.split()


@mutant("tokenize")
def list_of_characters():
    """list() cuts between all characters."""

    def tokenize(text):
        text = text.lower()
        for mark in MARKS:
            text = text.replace(mark, " ")
        return list(text)


@mutant("tokenize")
def cut_at_single_blanks():
    """split(" ") leaves empty words where two blanks stand side by side."""

    def tokenize(text):
        text = text.lower()
        for mark in MARKS:
            text = text.replace(mark, " ")
        return text.split(" ")


@mutant("tokenize")
def blanks_only():
    """Tabs and line ends stay within words."""

    def tokenize(text):
        text = text.lower()
        for mark in MARKS:
            text = text.replace(mark, " ")
        return [w for w in text.split(" ") if w]


@mutant("tokenize")
def apostrophe_cut_too():
    """string.punctuation holds the apostrophe, too: company's becomes two words."""

    def tokenize(text):
        import string

        return text.lower().translate(str.maketrans(string.punctuation, " " * 32)).split()


@mutant("tokenize")
def plain_letters_only():
    """A regex of a to z: digits are lost and accents cut words."""

    def tokenize(text):
        import re

        return re.findall(r"[a-z']+", text.lower())


@mutant("tokenize")
def accents_cut_words():
    """Letters of ASCII and digits only: rincón becomes rinc and n."""

    def tokenize(text):
        import re

        return re.findall(r"[a-z0-9']+", text.lower())


@mutant("tokenize")
def word_class_keeps_underscore():
    """The regex class w counts the underscore as a letter, but it is in MARKS."""

    def tokenize(text):
        import re

        return re.findall(r"[\w']+", text.lower())


@mutant("tokenize")
def marks_stripped_at_the_ends_only():
    """strip does not cut marks within: 1,000 stays one word."""

    def tokenize(text):
        words = [word.strip(MARKS) for word in text.lower().split()]
        return [word for word in words if word]


@mutant("tokenize")
def class_not_escaped():
    """Unescaped in a regex class, the backslash of MARKS is lost and stays within its word."""

    def tokenize(text):
        import re

        marks = MARKS.replace("]", "").replace("[", "")
        return re.sub("[" + marks + r"\[\]]", " ", text.lower()).split()


@mutant("tokenize")
def accents_removed():
    """Accents are stripped by Unicode decomposition: año becomes ano."""

    def tokenize(text):
        import unicodedata

        text = unicodedata.normalize("NFD", text.lower()).encode("ascii", "ignore").decode()
        for mark in MARKS:
            text = text.replace(mark, " ")
        return text.split()


@mutant("tokenize")
def each_word_once():
    """Repeated words are left out."""

    def tokenize(text):
        text = text.lower()
        for mark in MARKS:
            text = text.replace(mark, " ")
        return list(dict.fromkeys(text.split()))


@mutant("tokenize")
def only_the_usual_marks():
    """A handwritten list of marks; $, @, / and others stay."""

    def tokenize(text):
        for mark in '.,;:!?()-"':
            text = text.replace(mark, " ")
        return text.lower().split()


@mutant("tokenize")
def keras_function_as_it_is():
    """Keras' own filter does not hold the carriage return, which stays in a word at Windows' line ends."""

    def tokenize(text):
        import tensorflow as tf

        return tf.keras.preprocessing.text.text_to_word_sequence(text)


@mutant("tokenize")
def apostrophes_stripped():
    """Apostrophes at the ends of words are cut off: the traders' becomes traders."""

    def tokenize(text):
        for mark in MARKS:
            text = text.replace(mark, " ")
        return [word.strip("'") for word in text.lower().split() if word.strip("'")]


@mutant("tokenize")
def last_word_lost():
    """A word is kept only when a blank follows it, so the last one is lost."""

    def tokenize(text):
        words, word = [], ""
        for c in text.lower():
            if c in MARKS or c.isspace():
                if word:
                    words.append(word)
                word = ""
            else:
                word += c
        return words


@mutant("tokenize")
def single_letters_dropped():
    """Words of one letter are left out, as sklearn's vectorizer does."""

    def tokenize(text):
        for mark in MARKS:
            text = text.replace(mark, " ")
        return [word for word in text.lower().split() if len(word) > 1]


@mutant("tokenize")
def last_mark_missed():
    """The loop stops before the last mark, the tilde."""

    def tokenize(text):
        text = text.lower()
        for i in range(len(MARKS) - 1):
            text = text.replace(MARKS[i], " ")
        return text.split()
