"""Right solutions of `steps_per_epoch`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("steps_per_epoch")
def negative_floor_division():
    """The trick of the hint."""

    def steps_per_epoch(n, batch_size):
        if batch_size < 1:
            raise ValueError("batch_size must be at least 1")
        return -(-n // batch_size)


@variant("steps_per_epoch")
def add_and_divide():
    """Adds batch_size − 1 before the division."""

    def steps_per_epoch(n, batch_size):
        if batch_size <= 0:
            raise ValueError(f"cannot make batches of {batch_size}")
        return (n + batch_size - 1) // batch_size


@variant("steps_per_epoch")
def divmod_and_remainder():
    """Full batches, and one more if something is left."""

    def steps_per_epoch(n, batch_size):
        if not batch_size >= 1:
            raise ValueError("bad batch size")
        full, rest = divmod(n, batch_size)
        if rest > 0:
            full += 1
        return full


@variant("steps_per_epoch")
def boolean_added():
    """True counts as 1."""

    def steps_per_epoch(n, batch_size):
        if batch_size < 1:
            raise ValueError
        return n // batch_size + (n % batch_size != 0)


@variant("steps_per_epoch")
def length_of_range():
    """A range counts itself."""

    def steps_per_epoch(n, batch_size):
        if batch_size < 1:
            raise ValueError("need batch_size >= 1")
        return len(range(0, n, batch_size))


@variant("steps_per_epoch")
def from_the_last_row():
    """Row n − 1 lies in the last batch."""

    def steps_per_epoch(n, batch_size):
        if batch_size < 1:
            raise ValueError("batch_size < 1")
        if n == 0:
            return 0
        return (n - 1) // batch_size + 1


@variant("steps_per_epoch")
def ceil_of_a_fraction():
    """math.ceil of an exact fraction."""

    def steps_per_epoch(n, batch_size):
        import math
        from fractions import Fraction

        if batch_size < 1:
            raise ValueError("The batch size has to be 1 or more.")
        return math.ceil(Fraction(int(n), int(batch_size)))


@variant("steps_per_epoch")
def pasos_por_epoca():
    """In Spanish, two cases."""

    def steps_per_epoch(n, batch_size):
        # un lote vacío no existe
        if batch_size < 1:
            raise ValueError("el tamaño del lote debe ser 1 o más")
        pasos = n // batch_size
        sobran = n - pasos * batch_size
        return pasos + 1 if sobran else pasos


@variant("steps_per_epoch")
def conditional_lambda():
    """A lambda that calls a raiser."""

    def _refuse(size):
        raise ValueError(f"batch size {size} is below 1")

    steps_per_epoch = lambda n, batch_size: -(n // -batch_size) if batch_size >= 1 else _refuse(batch_size)


@variant("steps_per_epoch")
def try_the_assertion():
    """An assertion turned into the promised error."""

    def steps_per_epoch(n, batch_size):
        try:
            assert batch_size >= 1
        except AssertionError:
            raise ValueError("batch_size must be positive") from None
        quotient, remainder = n // batch_size, n % batch_size
        return int(quotient + min(remainder, 1))


@variant("steps_per_epoch")
def numpy_divmod():
    """NumPy integers in between, a Python integer at the end."""

    def steps_per_epoch(n, batch_size):
        if batch_size < 1:
            raise ValueError("batch_size below 1")
        q, r = np.divmod(n, batch_size)
        return int(q) + int(r > 0)


@variant("steps_per_epoch")
def binary_search():
    """Looks for the smallest number of batches that holds n rows."""

    def steps_per_epoch(n, batch_size):
        if batch_size < 1:
            raise ValueError("no such batch size")
        low, high = 0, n
        while low < high:
            middle = (low + high) // 2
            if middle * batch_size >= n:
                high = middle
            else:
                low = middle + 1
        return low
