"""Wrong solutions of `sample`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("sample")
def most_probable():
    """argmax: nothing is drawn."""

    def sample(probs, temperature, rng):
        return int(np.argmax(apply_temperature(probs, temperature)))


@mutant("sample")
def temperature_ignored():
    """Draws from probs itself."""

    def sample(probs, temperature, rng):
        q = np.asarray(probs, dtype=float)
        return int(rng.choice(len(q), p=q / q.sum()))


@mutant("sample")
def fresh_generator():
    """A fresh generator with a fixed seed: every draw is the same."""

    def sample(probs, temperature, rng):
        q = apply_temperature(probs, temperature)
        return int(np.random.default_rng(0).choice(len(q), p=q))


@mutant("sample")
def generator_of_the_notebook_seed():
    """default_rng(SEED) inside instead of rng."""

    def sample(probs, temperature, rng):
        q = apply_temperature(probs, temperature)
        rng = np.random.default_rng(SEED)
        return int(rng.choice(len(q), p=q))


@mutant("sample")
def unseeded_generator():
    """A fresh generator without a seed: rng is not used, nothing can be repeated."""

    def sample(probs, temperature, rng):
        q = apply_temperature(probs, temperature)
        return int(np.random.default_rng().choice(len(q), p=q))


@mutant("sample")
def global_generator():
    """np.random.choice instead of rng."""

    def sample(probs, temperature, rng):
        q = apply_temperature(probs, temperature)
        return int(np.random.choice(len(q), p=q))


@mutant("sample")
def equal_probabilities():
    """p is forgotten: all characters are equally probable."""

    def sample(probs, temperature, rng):
        q = apply_temperature(probs, temperature)
        return int(rng.choice(len(q)))


@mutant("sample")
def probability_returned():
    """Gives the probability of the drawn character instead of its number."""

    def sample(probs, temperature, rng):
        q = apply_temperature(probs, temperature)
        return float(rng.choice(q, p=q))


@mutant("sample")
def float_returned():
    """Gives a float."""

    def sample(probs, temperature, rng):
        q = apply_temperature(probs, temperature)
        return float(rng.choice(len(q), p=q))


@mutant("sample")
def array_returned():
    """size=1: an array of one number."""

    def sample(probs, temperature, rng):
        q = apply_temperature(probs, temperature)
        return rng.choice(len(q), size=1, p=q)


@mutant("sample")
def counted_from_one():
    """Numbers from 1 to V."""

    def sample(probs, temperature, rng):
        q = apply_temperature(probs, temperature)
        return int(rng.choice(len(q), p=q)) + 1


@mutant("sample")
def last_one_never():
    """The numbers end at V - 2: the last character is never drawn."""

    def sample(probs, temperature, rng):
        q = apply_temperature(probs, temperature)
        q = q[:-1] if len(q) > 1 else q
        return int(rng.choice(len(q), p=q / q.sum() if q.sum() > 0 else None))


@mutant("sample")
def temperature_twice():
    """The temperature is applied twice."""

    def sample(probs, temperature, rng):
        q = apply_temperature(probs, temperature)
        q = apply_temperature(q, temperature)
        return int(rng.choice(len(q), p=q))


@mutant("sample")
def powers_underflow():
    """Powers of p itself in float32: at a low temperature 0 / 0."""

    def sample(probs, temperature, rng):
        q = np.asarray(probs, dtype=np.float32) ** np.float32(1 / temperature)
        q = q / q.sum(dtype=np.float32)
        return int(rng.choice(len(q), p=q))


@mutant("sample")
def multinomial_in_float32():
    """float32 goes straight into multinomial at T = 1: raises if all but the last add up to 1.0000001."""

    def sample(probs, temperature, rng):
        if temperature == 1:
            return int(np.argmax(rng.multinomial(1, probs)))
        return int(np.argmax(rng.multinomial(1, apply_temperature(probs, temperature))))


@mutant("sample")
def wrong_side_of_the_bounds():
    """One place too far right: bounds start at 0."""

    def sample(probs, temperature, rng):
        q = apply_temperature(probs, temperature)
        bounds = np.concatenate([[0.0], np.cumsum(q)])
        return min(int(np.searchsorted(bounds, rng.random())), len(q) - 1)


@mutant("sample")
def sorted_before():
    """Sorts the probabilities: the numbers no longer belong to the characters."""

    def sample(probs, temperature, rng):
        q = np.sort(apply_temperature(probs, temperature))[::-1]
        return int(rng.choice(len(q), p=q))


@mutant("sample")
def rounded_probabilities():
    """Rounded to one decimal: rare characters never come."""

    def sample(probs, temperature, rng):
        q = np.round(apply_temperature(probs, temperature), 1)
        q = q / q.sum() if q.sum() > 0 else np.full(len(q), 1 / len(q))
        return int(rng.choice(len(q), p=q))


@mutant("sample")
def top_three():
    """Draws among the three most probable ones only."""

    def sample(probs, temperature, rng):
        q = apply_temperature(probs, temperature)
        best = np.argsort(q)[::-1][:3]
        return int(rng.choice(best, p=q[best] / q[best].sum()))


@mutant("sample")
def each_above_the_dice():
    """The first k with q[k] > u: not its probability."""

    def sample(probs, temperature, rng):
        q = apply_temperature(probs, temperature)
        u = rng.random()
        for k in range(len(q)):
            if q[k] > u:
                return k
        return int(np.argmax(q))


@mutant("sample")
def uniform_noise():
    """argmax of q plus uniform noise."""

    def sample(probs, temperature, rng):
        q = apply_temperature(probs, temperature)
        return int(np.argmax(q + rng.random(len(q)) * (q > 0)))


@mutant("sample")
def copy_of_the_generator():
    """Draws with a copy of rng, which itself never moves on: every draw is the same."""

    def sample(probs, temperature, rng):
        import copy

        q = apply_temperature(probs, temperature)
        return int(copy.deepcopy(rng).choice(len(q), p=q))


@mutant("sample")
def old_interface():
    """rng.rand of the old RandomState: a Generator has none."""

    def sample(probs, temperature, rng):
        q = apply_temperature(probs, temperature)
        return int(np.searchsorted(np.cumsum(q), rng.rand()))


@mutant("sample")
def halves_the_argument():
    """Divides the caller's probs by twice their sum, which cancels later."""

    def sample(probs, temperature, rng):
        probs /= probs.sum() * 2
        q = apply_temperature(probs, temperature)
        return int(rng.choice(len(q), p=q))
