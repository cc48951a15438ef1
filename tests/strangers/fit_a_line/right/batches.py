"""Right solutions of `batches`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("batches")
def slices_of_the_permutation():
    """The comprehension of the hint."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("batch_size must be at least 1")
        order = rng.permutation(n)
        return [order[start : start + batch_size] for start in range(0, n, batch_size)]


@variant("batches")
def while_loop_cuts_from_the_left():
    """Cuts off the front until nothing is left."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("batch_size below 1")
        rest = rng.permutation(n)
        pieces = []
        while len(rest) > 0:
            pieces.append(rest[:batch_size])
            rest = rest[batch_size:]
        return pieces


@variant("batches")
def counts_with_steps_per_epoch():
    """Asks the exercise before how many there are (it refuses the size, too)."""

    def batches(n, batch_size, rng):
        how_many = steps_per_epoch(n, batch_size)
        order = rng.permutation(n)
        return [order[k * batch_size : (k + 1) * batch_size] for k in range(how_many)]


@variant("batches")
def numpy_split():
    """np.split at the multiples, with n = 0 apart."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("size")
        order = rng.permutation(n)
        if n == 0:
            return []
        return list(np.split(order, np.arange(batch_size, n, batch_size)))


@variant("batches")
def generator_collected():
    """A generator inside, made into a list."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("batch_size must not be below 1")

        def cut(order):
            for start in range(0, len(order), batch_size):
                yield order[start : start + batch_size]

        return list(cut(rng.permutation(n)))


@variant("batches")
def one_number_after_the_other():
    """Fills a list number by number and starts a new one when it is full."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("a batch needs at least one row")
        result, current = [], []
        for row in rng.permutation(n):
            current.append(row)
            if len(current) == batch_size:
                result.append(np.array(current))
                current = []
        if current:
            result.append(np.array(current))
        return result


@variant("batches")
def full_batches_then_rest():
    """Reshapes the full batches and appends the rest."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("batch_size")
        order = rng.permutation(n)
        full = n // batch_size * batch_size
        out = list(order[:full].reshape(-1, batch_size))
        if full < n:
            out.append(order[full:])
        return out


@variant("batches")
def lotes():
    """Spanish names, copies of the pieces."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("el lote tiene que tener al menos una fila")
        orden = rng.permutation(n)
        lotes = []
        inicio = 0
        while inicio < n:
            fin = min(inicio + batch_size, n)
            lotes.append(orden[inicio:fin].copy())
            inicio = fin
        return lotes


@variant("batches")
def itertools_islice():
    """An iterator is emptied slice by slice."""

    def batches(n, batch_size, rng):
        from itertools import islice

        if batch_size < 1:
            raise ValueError("batch_size >= 1, please")
        rows = iter(rng.permutation(n).tolist())
        out = []
        while piece := list(islice(rows, batch_size)):
            out.append(np.array(piece, dtype=int))
        return out


@variant("batches")
def map_over_starts():
    """map and slice objects."""

    def batches(n, batch_size, rng):
        if not batch_size >= 1:
            raise ValueError("batch_size must be >= 1, not %r" % batch_size)
        order = rng.permutation(n)
        cuts = (slice(start, start + batch_size) for start in range(0, n, batch_size))
        return list(map(order.__getitem__, cuts))


@variant("batches")
def recursive():
    """The first batch, and the batches of the rest."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("batch_size is below 1")

        def pieces(rows):
            return [] if rows.size == 0 else [rows[:batch_size], *pieces(rows[batch_size:])]

        return pieces(rng.permutation(n))


@variant("batches")
def batch_number_of_each_place():
    """Compares every place's batch number, place // batch_size."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("batch_size < 1")
        order = rng.permutation(n)
        number = np.arange(n) // batch_size
        return [order[number == k] for k in np.unique(number)]


@variant("batches")
def array_split_where_empty_pieces_go():
    """array_split by positions, empty pieces dropped."""

    def batches(n, batch_size, rng):
        if batch_size <= 0:
            raise ValueError("batch size must be positive")
        pieces = np.array_split(rng.permutation(n), range(batch_size, n, batch_size))
        return [piece for piece in pieces if len(piece)]
