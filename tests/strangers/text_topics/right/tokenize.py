"""Right solutions of `tokenize`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("tokenize")
def replace_each_mark():
    """As the notebook's last hint has it."""

    def tokenize(text):
        text = text.lower()
        for mark in MARKS:
            text = text.replace(mark, " ")
        return text.split()


@variant("tokenize")
def translate_table():
    """One pass with str.translate."""

    def tokenize(text):
        table = str.maketrans(MARKS, " " * len(MARKS))
        return text.lower().translate(table).split()


@variant("tokenize")
def translate_dict_of_codes():
    """A dict of code points, as Keras' own tokenizer builds it."""

    def tokenize(text):
        tabla = {ord(c): " " for c in MARKS + "\t\n\r"}
        texto = text.lower().translate(tabla)
        return [palabra for palabra in texto.split(" ") if palabra]


@variant("tokenize")
def regex_substitution():
    """re.sub with an escaped class."""

    def tokenize(text):
        import re

        return re.sub("[" + re.escape(MARKS) + "]", " ", text).lower().split()


@variant("tokenize")
def regex_findall_of_the_rest():
    """Words are runs of what is neither mark nor white space."""

    def tokenize(text):
        import re

        pattern = re.compile(rf"[^\s{re.escape(MARKS)}]+")
        return pattern.findall(text.lower())


@variant("tokenize")
def regex_split_and_filter():
    """re.split leaves empty strings at the ends, which are thrown out."""

    def tokenize(text):
        import re

        pieces = re.split(r"[\s" + re.escape(MARKS) + "]+", text)
        return [piece.lower() for piece in pieces if piece != ""]


@variant("tokenize")
def letter_by_letter():
    """A word is built up character by character."""

    def tokenize(text):
        words = []
        current = ""
        for ch in text:
            if ch in MARKS or ch.isspace():
                if current:
                    words.append(current.lower())
                current = ""
            else:
                current += ch
        if current:
            words.append(current.lower())
        return words


@variant("tokenize")
def join_of_a_generator():
    """Characters that are marks become blanks in a join."""

    def tokenize(text):
        return "".join(" " if c in MARKS else c for c in text.lower()).split()


@variant("tokenize")
def lambda_with_join():
    """An assignment of a lambda with a set of marks."""

    marks_set = set(MARKS)
    tokenize = lambda text: "".join([" " if c in marks_set else c for c in text]).lower().split()


@variant("tokenize")
def groupby_kind():
    """itertools.groupby over the question: does this belong to a word."""

    def tokenize(text):
        from itertools import groupby

        def in_word(c):
            return not (c.isspace() or c in MARKS)

        return ["".join(run) for good, run in groupby(text.lower(), key=in_word) if good]


@variant("tokenize")
def string_punctuation_without_apostrophe():
    """The marks from the string module, less the apostrophe."""

    def tokenize(text):
        import string

        for p in string.punctuation:
            if p != "'":
                text = text.replace(p, " ")
        words = text.split()
        for i in range(len(words)):
            words[i] = words[i].lower()
        return words


@variant("tokenize")
def keras_function_with_all_line_ends():
    """Keras' own function with the carriage return added to its filter."""

    def tokenize(text):
        import tensorflow as tf

        cut = tf.keras.preprocessing.text.text_to_word_sequence
        return cut(text, filters=MARKS + "\t\n\r\v\f", lower=True, split=" ")


@variant("tokenize")
def word_characters_of_regex():
    """Letters and digits of any alphabet or an apostrophe, underscore excluded."""

    def tokenize(text):
        import re

        return re.findall(r"(?:[^\W_]|')+", text.lower())


@variant("tokenize")
def reduce_over_marks():
    """functools.reduce, in Spanish."""

    def tokenize(text):
        from functools import reduce

        # cada signo se cambia por un espacio
        limpio = reduce(lambda t, signo: t.replace(signo, " "), MARKS, text.lower())
        return limpio.split()


@variant("tokenize")
def split_first_then_clean():
    """Words first, then each is cut at its marks."""

    def tokenize(text):
        result = []
        for chunk in text.split():
            for mark in MARKS:
                chunk = chunk.replace(mark, " ")
            result.extend(chunk.lower().split())
        return result
