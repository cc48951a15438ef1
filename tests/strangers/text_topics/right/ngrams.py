"""Right solutions of `ngrams`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("ngrams")
def slices_as_tuples():
    """The last hint, with its error."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError("n must be at least 1")
        return [tuple(tokens[k : k + n]) for k in range(len(tokens) - n + 1)]


@variant("ngrams")
def zip_of_shifted_lists():
    """zip over n shifted copies."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError(f"n = {n} is smaller than 1")
        return list(zip(*[tokens[i:] for i in range(n)]))


@variant("ngrams")
def while_loop():
    """A while loop that appends."""

    def ngrams(tokens, n):
        if n <= 0:
            raise ValueError("n tiene que ser mayor que cero")
        resultado = []
        inicio = 0
        while inicio + n <= len(tokens):
            grama = []
            for j in range(n):
                grama.append(tokens[inicio + j])
            resultado.append(tuple(grama))
            inicio += 1
        return resultado


@variant("ngrams")
def deque_window():
    """A window of a deque slides over the tokens."""

    def ngrams(tokens, n):
        from collections import deque

        if n < 1:
            raise ValueError("need a positive n")
        window, grams = deque(maxlen=n), []
        for token in tokens:
            window.append(token)
            if len(window) == n:
                grams.append(tuple(window))
        return grams


@variant("ngrams")
def tee_and_islice():
    """itertools: n iterators, each one further on."""

    def ngrams(tokens, n):
        from itertools import islice, tee

        if n < 1:
            raise ValueError(n)
        iterators = tee(tokens, n)
        return list(zip(*(islice(it, k, None) for k, it in enumerate(iterators))))


@variant("ngrams")
def recursive():
    """The first n-gram and those of the rest."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError("n < 1")
        if len(tokens) < n:
            return []
        return [tuple(tokens[:n])] + ngrams(tokens[1:], n)


@variant("ngrams")
def defensive_and_long():
    """Every case is asked on its own."""

    def ngrams(tokens, n):
        tokens = list(tokens)
        length = len(tokens)
        if n < 1:
            raise ValueError("n has to be 1 or more, not " + str(n))
        if length == 0:
            return []
        if n > length:
            return []
        if n == length:
            return [tuple(tokens)]
        grams = []
        for start in range(0, length - n + 1):
            end = start + n
            grams.append(tuple(tokens[start:end]))
        return grams


@variant("ngrams")
def numpy_windows():
    """Windows of indices by broadcasting."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError("n must be positive")
        count = len(tokens) - n + 1
        if count < 1:
            return []
        places = np.arange(count)[:, None] + np.arange(n)
        return [tuple(tokens[int(j)] for j in row) for row in places]


@variant("ngrams")
def grow_step_by_step():
    """From n − 1 to n: each run gets its next neighbour."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError("n must be >= 1")
        grams = [(t,) for t in tokens]
        for k in range(1, n):
            grams = [g + (tokens[i + k],) for i, g in enumerate(grams) if i + k < len(tokens)]
        return grams


@variant("ngrams")
def enumerate_and_skip_short_ones():
    """Slices from each place; the short ones at the end are thrown out."""

    def ngrams(tokens, n):
        if not n >= 1:
            raise ValueError("n is too small")
        all_slices = [tuple(tokens[i : i + n]) for i, _ in enumerate(tokens)]
        return [s for s in all_slices if len(s) == n]


@variant("ngrams")
def generator_inside():
    """A generator function, listed."""

    def ngrams(tokens, n):
        def run():
            for k in range(len(tokens) - n + 1):
                yield tuple(tokens[k : k + n])

        if n < 1:
            raise ValueError("no n-grams for n = %d" % n)
        return list(run())


@variant("ngrams")
def map_over_ends():
    """map over the places where a run ends."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError("n should be at least one")
        return list(map(lambda end: tuple(tokens[end - n : end]), range(n, len(tokens) + 1)))


@variant("ngrams")
def queue_popped_from_a_copy():
    """A copy of the tokens loses its first one each time."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError("n must not be below 1")
        rest = list(tokens)
        out = []
        while len(rest) >= n:
            out.append(tuple(rest[:n]))
            rest.pop(0)
        return out
