"""Right solutions of `decode`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("decode")
def join_of_a_generator():
    """As in the hints."""

    def decode(ids, chars):
        return "".join(chars[i] for i in ids)


@variant("decode")
def loop_with_plus():
    """A string grows."""

    def decode(ids, chars):
        texto = ""
        for numero in ids:
            texto += chars[numero]
        return texto


@variant("decode")
def list_and_join():
    """A list, joined."""

    def decode(ids, chars):
        parts = []
        for i in range(len(ids)):
            parts.append(chars[int(ids[i])])
        return "".join(parts)


@variant("decode")
def map_getitem():
    """map over __getitem__."""

    def decode(ids, chars):
        return "".join(map(chars.__getitem__, ids))


@variant("decode")
def numpy_indexing():
    """An array of characters, indexed with integers."""

    def decode(ids, chars):
        return "".join(np.array(chars, dtype=object)[np.asarray(ids, dtype=int)].tolist())


@variant("decode")
def dictionary_turned_around():
    """A dictionary from number to character."""

    def decode(ids, chars):
        table = dict(enumerate(chars))
        return "".join([table[int(i)] for i in ids])


@variant("decode")
def lambda_in_one_line():
    """A lambda."""

    decode = lambda ids, chars: "".join([chars[i] for i in ids])


@variant("decode")
def take_of_an_array():
    """np.take, an empty text first."""

    def decode(ids, chars):
        if len(ids) == 0:
            return ""
        return "".join(np.take(np.array(chars, dtype=object), ids))


@variant("decode")
def functools_reduce():
    """functools.reduce from the empty string."""

    def decode(ids, chars):
        from functools import reduce

        return reduce(lambda text, i: text + chars[i], ids, "")


@variant("decode")
def formatted():
    """f-strings and io.StringIO."""

    def decode(ids, chars):
        import io

        salida = io.StringIO()
        for i in ids:
            salida.write(f"{chars[i]}")
        return salida.getvalue()


@variant("decode")
def defensive():
    """Checks each number."""

    def decode(ids, chars):
        ids = [int(i) for i in ids]
        for i in ids:
            if i < 0 or i >= len(chars):
                raise ValueError(f"{i} is not the number of a character")
        return "".join(chars[i] for i in ids)


@variant("decode")
def tolist_first():
    """tolist, then a comprehension."""

    def decode(ids, chars):
        numbers = np.asarray(ids).astype(int).tolist()
        characters = [chars[number] for number in numbers]
        return str().join(characters)


@variant("decode")
def while_loop():
    """A while loop."""

    def decode(ids, chars):
        k, text = 0, ""
        while k < len(ids):
            text = text + chars[ids[k]]
            k = k + 1
        return text
