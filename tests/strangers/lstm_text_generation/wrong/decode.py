"""Wrong solutions of `decode`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("decode")
def list_of_characters():
    """A list instead of a string."""

    def decode(ids, chars):
        return [chars[i] for i in ids]


@mutant("decode")
def joined_with_blanks():
    """Blanks between the characters."""

    def decode(ids, chars):
        return " ".join(chars[i] for i in ids)


@mutant("decode")
def off_by_one():
    """Numbers counted from 1."""

    def decode(ids, chars):
        return "".join(chars[i - 1] for i in ids)


@mutant("decode")
def backwards():
    """Each new character is put in front."""

    def decode(ids, chars):
        text = ""
        for i in ids:
            text = chars[i] + text
        return text


@mutant("decode")
def without_the_last():
    """The loop stops one early."""

    def decode(ids, chars):
        return "".join(chars[ids[k]] for k in range(len(ids) - 1))


@mutant("decode")
def returns_in_the_loop():
    """return stands inside the loop: one character at most, None for none."""

    def decode(ids, chars):
        text = ""
        for i in ids:
            text += chars[i]
            return text


@mutant("decode")
def code_points():
    """chr instead of the list."""

    def decode(ids, chars):
        return "".join(chr(i) for i in ids)


@mutant("decode")
def numbers_as_text():
    """Joins the numbers, not the characters."""

    def decode(ids, chars):
        return "".join(str(i) for i in ids)


@mutant("decode")
def fails_for_no_ids():
    """Starts with the first id: an empty text raises."""

    def decode(ids, chars):
        text = chars[ids[0]]
        for i in ids[1:]:
            text += chars[i]
        return text


@mutant("decode")
def float_index_for_an_empty_list():
    """np.array([]) is float and cannot index: an empty list raises."""

    def decode(ids, chars):
        return "".join(np.array(chars)[np.array(ids)])


@mutant("decode")
def alphabet_of_the_notebook():
    """The notebook's vocabulary instead of chars."""

    def decode(ids, chars):
        global_chars = build_vocab(text)[0]
        return "".join(global_chars[i % len(global_chars)] for i in ids)


@mutant("decode")
def each_id_once():
    """A set of ids: repetitions and order are lost."""

    def decode(ids, chars):
        return "".join(chars[i] for i in set(np.asarray(ids).tolist()))


@mutant("decode")
def sorted_list_assumed():
    """Sorts chars first: wrong where the list is not sorted."""

    def decode(ids, chars):
        chars = sorted(chars)
        return "".join(chars[i] for i in ids)


@mutant("decode")
def pops_the_ids():
    """pop empties the caller's list."""

    def decode(ids, chars):
        if isinstance(ids, np.ndarray):
            return "".join(chars[i] for i in ids)
        text = ""
        while ids:
            text += chars[ids.pop(0)]
        return text


@mutant("decode")
def needs_an_array():
    """.tolist: a list has none."""

    def decode(ids, chars):
        return "".join(chars[i] for i in ids.tolist())


@mutant("decode")
def stripped():
    """strip takes blanks and line breaks away from both ends."""

    def decode(ids, chars):
        return "".join(chars[i] for i in ids).strip()


@mutant("decode")
def repr_of_the_characters():
    """repr: quotation marks around every character."""

    def decode(ids, chars):
        return "".join(repr(chars[i]) for i in ids)


@mutant("decode")
def no_text_for_zero():
    """ "if i": the character with number 0 is left out."""

    def decode(ids, chars):
        return "".join(chars[i] for i in ids if i)


@mutant("decode")
def bytes_for_ids():
    """The ids go through uint8: those above 255 wrap around."""

    def decode(ids, chars):
        return "".join(chars[i] for i in np.asarray(ids, dtype=int).astype(np.uint8))


@mutant("decode")
def string_of_a_list():
    """str of the list."""

    def decode(ids, chars):
        return str([chars[i] for i in ids])
