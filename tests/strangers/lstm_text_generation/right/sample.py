"""Right solutions of `sample`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("sample")
def choice():
    """As in the hints."""

    def sample(probs, temperature, rng):
        q = apply_temperature(probs, temperature)
        return int(rng.choice(len(q), p=q))


@variant("sample")
def inverse_of_the_sum():
    """Cumulative sum and searchsorted."""

    def sample(probs, temperature, rng):
        q = np.asarray(apply_temperature(probs, temperature), dtype=float)
        bounds = np.cumsum(q)
        return int(np.searchsorted(bounds / bounds[-1], rng.random(), side="right"))


@variant("sample")
def roulette_wheel():
    """A loop that subtracts."""

    def sample(probs, temperature, rng):
        q = apply_temperature(probs, temperature)
        tirada = rng.random() * float(sum(q))
        ultimo = 0
        for k, pk in enumerate(q):
            if pk > 0:
                ultimo = k
                if tirada < pk:
                    return k
            tirada -= pk
        return ultimo


@variant("sample")
def multinomial():
    """One draw of a multinomial."""

    def sample(probs, temperature, rng):
        q = np.asarray(apply_temperature(probs, temperature), dtype=np.float64)
        q = q / q.sum()
        return int(np.argmax(rng.multinomial(1, q)))


@variant("sample")
def gumbel_trick():
    """log q plus Gumbel noise, argmax."""

    def sample(probs, temperature, rng):
        q = np.asarray(apply_temperature(probs, temperature), dtype=float)
        with np.errstate(divide="ignore"):
            return int(np.argmax(np.log(q) + rng.gumbel(size=len(q))))


@variant("sample")
def exponential_race():
    """The first of exponential clocks."""

    def sample(probs, temperature, rng):
        q = np.asarray(apply_temperature(probs, temperature), dtype=float)
        waiting = np.full(len(q), np.inf)
        alive = q > 0
        waiting[alive] = rng.exponential(size=int(alive.sum())) / q[alive]
        return int(waiting.argmin())


@variant("sample")
def choice_of_a_range():
    """np.arange for the numbers, item at the end."""

    def sample(probs, temperature, rng):
        q = apply_temperature(np.asarray(probs, dtype=np.float64), temperature)
        numbers = np.arange(len(probs))
        return rng.choice(numbers, size=1, p=q).item()


@variant("sample")
def bisect_of_python():
    """itertools.accumulate and bisect."""

    def sample(probs, temperature, rng):
        import bisect
        import itertools

        q = [float(v) for v in apply_temperature(probs, temperature)]
        sums = list(itertools.accumulate(q))
        last = max(k for k, v in enumerate(q) if v > 0)
        return min(bisect.bisect_right(sums, rng.uniform(0.0, sums[-1])), last)


@variant("sample")
def lambda_in_one_line():
    """A lambda."""

    sample = lambda probs, temperature, rng: int(rng.choice(len(probs), p=apply_temperature(probs, temperature)))


@variant("sample")
def rejection():
    """Rejection: a number and a height."""

    def sample(probs, temperature, rng):
        q = np.asarray(apply_temperature(probs, temperature))
        top = q.max()
        while True:
            k = int(rng.integers(len(q)))
            if rng.random() * top < q[k]:
                return k


@variant("sample")
def only_the_possible_ones():
    """Draws among the characters with a probability above 0."""

    def sample(probs, temperature, rng):
        q = apply_temperature(probs, temperature)
        possible = np.flatnonzero(q)
        weights = q[possible].astype(np.float64)
        return int(possible[rng.choice(possible.size, p=weights / weights.sum())])


@variant("sample")
def count_of_bounds():
    """Counts the bounds below the random number."""

    def sample(probs, temperature, rng):
        q = apply_temperature(probs, temperature)
        u = rng.uniform()
        bounds = np.cumsum(q)
        bounds[-1] = 1.0
        bounds[bounds >= bounds[np.flatnonzero(q)[-1]]] = 1.0
        return int(np.sum(u >= bounds))


@variant("sample")
def defensive():
    """Checks the generator and the sum."""

    def sample(probs, temperature, rng):
        if not isinstance(rng, np.random.Generator):
            raise TypeError("rng must be a NumPy generator")
        q = np.array(apply_temperature(probs, temperature), dtype=np.float64)
        assert np.isclose(q.sum(), 1)
        q /= q.sum()
        drawn = rng.choice(q.size, p=q, shuffle=False)
        return int(drawn)
