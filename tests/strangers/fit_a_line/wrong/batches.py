"""Wrong solutions of `batches`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("batches")
def not_shuffled():
    """Cuts 0, 1, 2, … in order; the generator is not used."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("batch_size")
        order = np.arange(n)
        return [order[s : s + batch_size] for s in range(0, n, batch_size)]


@mutant("batches")
def drops_the_last_short_batch():
    """Only full batches."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("batch_size")
        order = rng.permutation(n)
        return [order[s : s + batch_size] for s in range(0, n - batch_size + 1, batch_size)]


@mutant("batches")
def global_numpy_random():
    """Chance from np.random instead of rng."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("batch_size")
        order = np.random.permutation(n)
        return [order[s : s + batch_size] for s in range(0, n, batch_size)]


@mutant("batches")
def own_seed_each_time():
    """A new generator with SEED: the same batches every epoch."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("batch_size")
        order = np.random.default_rng(SEED).permutation(n)
        return [order[s : s + batch_size] for s in range(0, n, batch_size)]


@mutant("batches")
def steps_by_one():
    """The start moves by one: batches overlap."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("batch_size")
        order = rng.permutation(n)
        return [order[s : s + batch_size] for s in range(n)]


@mutant("batches")
def array_split_into_equal_parts():
    """np.array_split makes nearly equal pieces: 7 rows by 3 become 3, 2 and 2."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("batch_size")
        if n == 0:
            return []
        return np.array_split(rng.permutation(n), -(-n // batch_size))


@mutant("batches")
def one_empty_batch_for_no_rows():
    """np.split gives one empty batch for n = 0."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("batch_size")
        return np.split(rng.permutation(n), range(batch_size, n, batch_size))


@mutant("batches")
def shuffles_twice():
    """Asks for a second permutation; the first is thrown away."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("batch_size")
        order = np.arange(n)
        for _ in range(2):
            order = rng.permutation(n)
        return [order[s : s + batch_size] for s in range(0, n, batch_size)]


@mutant("batches")
def draws_with_replacement():
    """rng.integers draws rows with replacement."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("batch_size")
        order = rng.integers(0, n, n) if n else np.array([], dtype=int)
        return [order[s : s + batch_size] for s in range(0, n, batch_size)]


@mutant("batches")
def short_batch_comes_first():
    """The rest is cut off on the left."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("batch_size")
        order = rng.permutation(n)
        rest = n % batch_size
        first = [order[:rest]] if rest else []
        return first + [order[s : s + batch_size] for s in range(rest, n, batch_size)]


@mutant("batches")
def lists_not_arrays():
    """The pieces are lists of integers, arrays are promised."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("batch_size")
        order = rng.permutation(n).tolist()
        return [order[s : s + batch_size] for s in range(0, n, batch_size)]


@mutant("batches")
def extra_empty_batch():
    """An empty batch at the end whenever batch_size divides n."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("batch_size")
        order = rng.permutation(n)
        return [order[k * batch_size : (k + 1) * batch_size] for k in range(n // batch_size + 1)]


@mutant("batches")
def returns_a_generator():
    """A generator expression is no list."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("batch_size")
        order = rng.permutation(n)
        return (order[s : s + batch_size] for s in range(0, n, batch_size))


@mutant("batches")
def batch_size_not_checked():
    """range raises for 0, but a negative size gives an empty list."""

    def batches(n, batch_size, rng):
        order = rng.permutation(n)
        return [order[s : s + batch_size] for s in range(0, n, batch_size)]


@mutant("batches")
def sorted_inside_a_batch():
    """Sorts each batch: no longer the permutation, cut."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("batch_size")
        order = rng.permutation(n)
        return [np.sort(order[s : s + batch_size]) for s in range(0, n, batch_size)]


@mutant("batches")
def batches_shuffled_rows_in_order():
    """Shuffles the order of the batches, not the rows."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("batch_size")
        cut = [np.arange(s, min(s + batch_size, n)) for s in range(0, n, batch_size)]
        return [cut[k] for k in rng.permutation(len(cut))]


@mutant("batches")
def every_kth_row():
    """Deals the rows out like cards instead of cutting."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("batch_size")
        order = rng.permutation(n)
        k = -(-n // batch_size)
        return [order[j::k] for j in range(k)]


@mutant("batches")
def new_permutation_for_each_batch():
    """Each batch comes from a permutation of its own."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("batch_size")
        return [rng.permutation(n)[s : s + batch_size] for s in range(0, n, batch_size)]


@mutant("batches")
def last_batch_filled_up():
    """Fills the last batch with rows from the front."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("batch_size")
        order = rng.permutation(n)
        return [np.take(order, range(s, s + batch_size), mode="wrap") for s in range(0, n, batch_size)]


@mutant("batches")
def larger_batch_refused():
    """A batch size above n is legal: one short batch."""

    def batches(n, batch_size, rng):
        if not 1 <= batch_size <= n:
            raise ValueError("batch_size must be between 1 and n")
        order = rng.permutation(n)
        return [order[s : s + batch_size] for s in range(0, n, batch_size)]


@mutant("batches")
def table_of_full_batches():
    """reshape needs a number of rows that batch_size divides."""

    def batches(n, batch_size, rng):
        if batch_size < 1:
            raise ValueError("batch_size")
        return list(rng.permutation(n).reshape(-1, batch_size))
