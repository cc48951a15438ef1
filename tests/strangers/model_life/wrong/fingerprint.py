"""Wrong solutions of `fingerprint`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("fingerprint")
def bytes_as_they_lie():
    """The lowest byte is not always first: nothing is done about the order of bytes."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(kind.str.encode())
            digest.update(str(array.shape).encode())
            digest.update(array.tobytes())
        return digest.hexdigest()


@mutant("fingerprint")
def kind_as_it_is():
    """The kind keeps its byte order, though the numbers are turned."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(array.dtype.str.encode())
            digest.update(str(array.shape).encode())
            digest.update(array.astype(kind).tobytes())
        return digest.hexdigest()


@mutant("fingerprint")
def order_of_memory():
    """Takes the numbers in the order in which they lie: columns first, if it is so."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(kind.str.encode())
            digest.update(str(array.shape).encode())
            digest.update(array.astype(kind).tobytes(order="A"))
        return digest.hexdigest()


@mutant("fingerprint")
def columns_first():
    """Fortran order for all."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(kind.str.encode())
            digest.update(str(array.shape).encode())
            digest.update(array.astype(kind).tobytes(order="F"))
        return digest.hexdigest()


@mutant("fingerprint")
def without_the_shape():
    """The shape is forgotten."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(kind.str.encode())
            digest.update(array.astype(kind).tobytes())
        return digest.hexdigest()


@mutant("fingerprint")
def without_the_kind():
    """The kind is forgotten."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(str(array.shape).encode())
            digest.update(array.astype(kind).tobytes())
        return digest.hexdigest()


@mutant("fingerprint")
def shape_first():
    """Shape before kind."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(str(array.shape).encode())
            digest.update(kind.str.encode())
            digest.update(array.astype(kind).tobytes())
        return digest.hexdigest()


@mutant("fingerprint")
def numbers_first():
    """Numbers, kind, shape."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(array.astype(kind).tobytes())
            digest.update(kind.str.encode())
            digest.update(str(array.shape).encode())
        return digest.hexdigest()


@mutant("fingerprint")
def lines_between():
    """A new line after each part."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(kind.str.encode() + b"\n")
            digest.update(str(array.shape).encode() + b"\n")
            digest.update(array.astype(kind).tobytes())
        return digest.hexdigest()


@mutant("fingerprint")
def md5():
    """MD5: 32 digits."""

    def fingerprint(arrays):
        digest = hashlib.md5()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(kind.str.encode())
            digest.update(str(array.shape).encode())
            digest.update(array.astype(kind).tobytes())
        return digest.hexdigest()


@mutant("fingerprint")
def sha512_cut_off():
    """The first 64 digits of SHA-512."""

    def fingerprint(arrays):
        digest = hashlib.sha512()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(kind.str.encode())
            digest.update(str(array.shape).encode())
            digest.update(array.astype(kind).tobytes())
        return digest.hexdigest()[:64]


@mutant("fingerprint")
def raw_digest():
    """32 bytes in place of 64 digits."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(kind.str.encode())
            digest.update(str(array.shape).encode())
            digest.update(array.astype(kind).tobytes())
        return digest.digest()


@mutant("fingerprint")
def first_eight_digits():
    """Only the first eight digits."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(kind.str.encode())
            digest.update(str(array.shape).encode())
            digest.update(array.astype(kind).tobytes())
        return digest.hexdigest()[:8]


@mutant("fingerprint")
def highest_byte_first():
    """Big-endian in kind and numbers."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder(">")
            digest.update(kind.str.encode())
            digest.update(str(array.shape).encode())
            digest.update(array.astype(kind).tobytes())
        return digest.hexdigest()


@mutant("fingerprint")
def all_as_float32():
    """All numbers become 32-bit floats."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = np.dtype("<f4")
            digest.update(kind.str.encode())
            digest.update(str(array.shape).encode())
            digest.update(array.astype(kind).tobytes())
        return digest.hexdigest()


@mutant("fingerprint")
def looked_at_as_little():
    """view reads the same bytes as other numbers in place of turning them."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(kind.str.encode())
            digest.update(str(array.shape).encode())
            digest.update(array.view(kind).tobytes())
        return digest.hexdigest()


@mutant("fingerprint")
def number_gets_an_axis():
    """ascontiguousarray makes (1,) of the shape ()."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            array = np.ascontiguousarray(array)
            kind = array.dtype.newbyteorder("<")
            digest.update(kind.str.encode())
            digest.update(str(array.shape).encode())
            digest.update(array.astype(kind).tobytes())
        return digest.hexdigest()


@mutant("fingerprint")
def empty_arrays_left_out():
    """An array without numbers is passed over."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            if array.size == 0:
                continue
            kind = array.dtype.newbyteorder("<")
            digest.update(kind.str.encode())
            digest.update(str(array.shape).encode())
            digest.update(array.astype(kind).tobytes())
        return digest.hexdigest()


@mutant("fingerprint")
def name_of_the_kind():
    """float32 in place of <f4."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(kind.name.encode())
            digest.update(str(array.shape).encode())
            digest.update(array.astype(kind).tobytes())
        return digest.hexdigest()


@mutant("fingerprint")
def shape_as_numbers():
    """The shape as bytes of integers, not as text."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(kind.str.encode())
            digest.update(np.array(array.shape, dtype="<i8").tobytes())
            digest.update(array.astype(kind).tobytes())
        return digest.hexdigest()


@mutant("fingerprint")
def repr_of_the_array():
    """The text that print shows: long arrays are cut, digits lost."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(kind.str.encode())
            digest.update(str(array.shape).encode())
            digest.update(repr(array).encode())
        return digest.hexdigest()


@mutant("fingerprint")
def only_the_first():
    """Returns after the first array."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(kind.str.encode())
            digest.update(str(array.shape).encode())
            digest.update(array.astype(kind).tobytes())
            break
        return digest.hexdigest()


@mutant("fingerprint")
def hash_of_hashes():
    """Hashes each array alone, and then the digits."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            one = kind.str.encode() + str(array.shape).encode() + array.astype(kind).tobytes()
            digest.update(hashlib.sha256(one).hexdigest().encode())
        return digest.hexdigest()


@mutant("fingerprint")
def buffer_of_the_array():
    """Hands the array itself to the hash, which refuses one that does not lie row by row."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(kind.str.encode())
            digest.update(str(array.shape).encode())
            digest.update(array if array.dtype == kind else array.byteswap())
        return digest.hexdigest()


@mutant("fingerprint")
def order_does_not_count():
    """Sorts the parts, so that the order of the arrays makes no difference."""

    def fingerprint(arrays):
        digest, parts = hashlib.sha256(), []
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            parts.append(kind.str.encode() + str(array.shape).encode() + array.astype(kind).tobytes())
        digest.update(b"".join(sorted(parts)))
        return digest.hexdigest()


@mutant("fingerprint")
def bytes_turned_in_place():
    """Turns the bytes of the arrays it was given."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            if array.dtype.byteorder == ">":
                array.byteswap(inplace=True)
                array = array.view(array.dtype.newbyteorder("<"))
            kind = array.dtype.newbyteorder("<")
            digest.update(kind.str.encode())
            digest.update(str(array.shape).encode())
            digest.update(array.astype(kind).tobytes())
        return digest.hexdigest()


@mutant("fingerprint")
def kinds_and_shapes_first():
    """All kinds and shapes, then all numbers."""

    def fingerprint(arrays):
        digest = hashlib.sha256()
        for array in arrays:
            kind = array.dtype.newbyteorder("<")
            digest.update(kind.str.encode())
            digest.update(str(array.shape).encode())
        for array in arrays:
            digest.update(array.astype(array.dtype.newbyteorder("<")).tobytes())
        return digest.hexdigest()
