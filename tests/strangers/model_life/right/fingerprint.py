"""Right solutions of `fingerprint`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("fingerprint")
def hint():
    """The third hint."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(kind.str.encode())
            digest.update(str(array.shape).encode())
            digest.update(array.astype(kind).tobytes())
        return digest.hexdigest()


@variant("fingerprint")
def joined_bytes():
    """All bytes joined, hashed at once."""

    def fingerprint(arrays):
        parts = []
        for a in arrays:
            little = a.dtype.newbyteorder("<")
            parts.append(little.str.encode("ascii"))
            parts.append(str(a.shape).encode("ascii"))
            parts.append(a.astype(little).tobytes(order="C"))
        return hashlib.sha256(b"".join(parts)).hexdigest()


@variant("fingerprint")
def bytearray():
    """Grows a bytearray."""

    def fingerprint(arrays):
        data = bytearray()
        for a in arrays:
            dt = a.dtype.newbyteorder("little")
            data += bytes(dt.str, "ascii")
            data += bytes(str(tuple(a.shape)), "ascii")
            data += np.asarray(a, dtype=dt).tobytes()
        return hashlib.sha256(bytes(data)).hexdigest()


@variant("fingerprint")
def shape_kept_before_ascontiguousarray():
    """Remembers the shape, then makes the numbers lie in order."""

    def fingerprint(arrays):
        h = hashlib.new("sha256")
        for array in arrays:
            shape, kind = array.shape, array.dtype.newbyteorder("<")
            flat = np.ascontiguousarray(array.ravel(order="C"), dtype=kind)
            h.update(f"{kind.str}{shape}".encode())
            h.update(flat.tobytes())
        return h.hexdigest()


@variant("fingerprint")
def byteswapped_if_needed():
    """Swaps the bytes of a copy where they are the other way round."""

    import sys

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            order = array.dtype.byteorder
            big = order == ">" or (order == "=" and sys.byteorder == "big")
            numbers = array.byteswap() if big else array
            digest.update(array.dtype.newbyteorder("<").str.encode("ascii"))
            digest.update(str(array.shape).encode("ascii"))
            digest.update(numbers.tobytes("C"))
        return digest.hexdigest()


@variant("fingerprint")
def one_number_after_the_other():
    """Goes through the numbers one by one in C order."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(kind.str.encode())
            digest.update(str(array.shape).encode())
            for place in np.ndindex(array.shape):
                digest.update(np.array(array[place], dtype=kind).tobytes())
        return digest.hexdigest()


@variant("fingerprint")
def file_in_memory():
    """Writes all into a file in memory."""

    import io

    def fingerprint(arrays):
        with io.BytesIO() as file:
            for array in arrays:
                kind = array.dtype.newbyteorder("<")
                file.write(kind.str.encode("ascii"))
                file.write(str(array.shape).encode("ascii"))
                file.write(array.astype(kind, order="C").tobytes())
            return hashlib.sha256(file.getvalue()).hexdigest()


@variant("fingerprint")
def huella():
    """Una función de ayuda que da los bytes de un array."""

    def bytes_de(array):
        tipo = array.dtype.newbyteorder("<")
        cabecera = tipo.str + str(array.shape)
        return cabecera.encode("ascii") + array.flatten().astype(tipo).tobytes()

    def fingerprint(arrays):
        suma = hashlib.sha256()
        for array in arrays:
            suma.update(bytes_de(array))
        return suma.hexdigest()


@variant("fingerprint")
def shape_built_by_hand():
    """Writes the shape as text by hand, and fills an empty array."""

    def fingerprint(arrays):
        sha = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            sizes = [str(int(n)) for n in array.shape]
            text = "(" + ", ".join(sizes) + ("," if len(sizes) == 1 else "") + ")"
            copy = np.empty(array.shape, dtype=kind)
            copy[...] = array
            sha.update(kind.str.encode())
            sha.update(text.encode())
            sha.update(copy.tobytes())
        return sha.hexdigest()


@variant("fingerprint")
def recursion():
    """Hashes the first, then the others."""

    def fingerprint(arrays):
        def feed(digest, rest):
            if rest:
                first = rest[0]
                kind = first.dtype.newbyteorder("<")
                for part in (kind.str.encode(), str(first.shape).encode(), first.astype(kind).tobytes()):
                    digest.update(part)
                feed(digest, rest[1:])
            return digest

        return feed(hashlib.sha256(), list(arrays)).hexdigest()


@variant("fingerprint")
def digest_to_hex():
    """The 32 bytes, written as hexadecimal digits by bytes.hex."""

    def fingerprint(arrays):
        message = b""
        for x in arrays:
            little_endian = x.dtype.newbyteorder("<")
            message += little_endian.str.encode("utf-8")
            message += repr(x.shape).encode("utf-8")
            message += np.require(x, dtype=little_endian, requirements="C").tobytes()
        return hashlib.sha256(message).digest().hex()


@variant("fingerprint")
def nditer():
    """np.nditer in C order."""

    def fingerprint(arrays):
        sha = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            sha.update(kind.str.encode())
            sha.update(str(array.shape).encode())
            if array.size:
                for number in np.nditer(array, order="C"):
                    sha.update(number.astype(kind).tobytes())
        return sha.hexdigest()


@variant("fingerprint")
def generator_of_parts():
    """A generator of parts."""

    def fingerprint(arrays):
        def parts():
            for array in arrays:
                kind = array.dtype.newbyteorder("<")
                yield kind.str.encode()
                yield str(array.shape).encode()
                yield array.reshape(-1).astype(kind).tobytes()

        digest = hashlib.sha256()
        for part in parts():
            digest.update(part)
        return digest.hexdigest()
