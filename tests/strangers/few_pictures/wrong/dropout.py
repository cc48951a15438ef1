"""Wrong solutions of `dropout`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("dropout")
def dropped_ones_are_kept():
    """The mask is the wrong way round."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            raise ValueError("rate")
        return np.where(rng.random(x.shape) < rate, x / (1 - rate), 0.0)


@mutant("dropout")
def never_scaled():
    """What is kept stays as it was."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            raise ValueError("rate")
        return np.where(rng.random(x.shape) >= rate, x, 0.0)


@mutant("dropout")
def divided_by_the_rate():
    """Divides by the rate, not by 1 - rate."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            raise ValueError("rate")
        return np.where(rng.random(x.shape) >= rate, x / max(rate, 1e-12), 0.0)


@mutant("dropout")
def multiplied_in_training():
    """Multiplies by 1 - rate, as the first papers did in use."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            raise ValueError("rate")
        return np.where(rng.random(x.shape) >= rate, x * (1 - rate), 0.0)


@mutant("dropout")
def one_is_a_rate():
    """A rate of 1 gives zeros and no ValueError."""

    def dropout(x, rate, rng):
        if not 0 <= rate <= 1:
            raise ValueError("rate")
        if rate == 1:
            return np.zeros_like(x)
        return np.where(rng.random(x.shape) >= rate, x / (1 - rate), 0.0)


@mutant("dropout")
def negative_rates_pass():
    """Only the upper end is tested."""

    def dropout(x, rate, rng):
        if rate >= 1:
            raise ValueError("rate")
        return np.where(rng.random(x.shape) >= rate, x / (1 - rate), 0.0)


@mutant("dropout")
def zero_is_refused():
    """A rate of 0 raises."""

    def dropout(x, rate, rng):
        if not 0 < rate < 1:
            raise ValueError("rate")
        return np.where(rng.random(x.shape) >= rate, x / (1 - rate), 0.0)


@mutant("dropout")
def nothing_refused():
    """No test of the rate at all."""

    def dropout(x, rate, rng):
        kept = rng.random(x.shape) >= rate
        return np.where(kept, x / (1 - rate), 0.0)


@mutant("dropout")
def assertion():
    """An AssertionError in place of a ValueError."""

    def dropout(x, rate, rng):
        assert 0 <= rate < 1, "rate"
        return np.where(rng.random(x.shape) >= rate, x / (1 - rate), 0.0)


@mutant("dropout")
def error_returned():
    """Returns the ValueError and does not raise it."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            return ValueError("rate should be in [0, 1)")
        return np.where(rng.random(x.shape) >= rate, x / (1 - rate), 0.0)


@mutant("dropout")
def rate_cut_off():
    """A rate that is too large or too small is cut off."""

    def dropout(x, rate, rng):
        rate = min(max(rate, 0.0), 0.999)
        return np.where(rng.random(x.shape) >= rate, x / (1 - rate), 0.0)


@mutant("dropout")
def whole_rows():
    """One draw for each row."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            raise ValueError("rate")
        kept = rng.random((x.shape[0],) + (1,) * (x.ndim - 1)) >= rate
        return np.where(kept, x / (1 - rate), 0.0)


@mutant("dropout")
def same_mask_for_every_row():
    """One draw for each column."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            raise ValueError("rate")
        kept = rng.random(x.shape[-1]) >= rate
        return np.where(kept, x / (1 - rate), 0.0)


@mutant("dropout")
def in_place():
    """Sets numbers of x itself to 0."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            raise ValueError("rate")
        x[rng.random(x.shape) < rate] = 0
        return x / (1 - rate)


@mutant("dropout")
def global_generator():
    """np.random draws."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            raise ValueError("rate")
        return np.where(np.random.random(x.shape) >= rate, x / (1 - rate), 0.0)


@mutant("dropout")
def generator_of_its_own():
    """A new generator with SEED in every call: always the same mask."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            raise ValueError("rate")
        rng = np.random.default_rng(SEED)
        return np.where(rng.random(x.shape) >= rate, x / (1 - rate), 0.0)


@mutant("dropout")
def binomial():
    """Draws with rng.binomial: other numbers than rng.random gives."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            raise ValueError("rate")
        return x * rng.binomial(1, 1 - rate, x.shape) / (1 - rate)


@mutant("dropout")
def normal_numbers():
    """rng.standard_normal in place of rng.random."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            raise ValueError("rate")
        return np.where(rng.standard_normal(x.shape) >= rate, x / (1 - rate), 0.0)


@mutant("dropout")
def exact_share():
    """Chooses exactly the rounded share of the numbers."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            raise ValueError("rate")
        out = (x / (1 - rate)).ravel()
        out[rng.choice(x.size, round(rate * x.size), replace=False)] = 0
        return out.reshape(x.shape)


@mutant("dropout")
def scaled_by_what_was_kept():
    """Divides by the share that was really kept."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            raise ValueError("rate")
        kept = rng.random(x.shape) >= rate
        return np.where(kept, x / max(kept.mean(), 1e-12), 0.0)


@mutant("dropout")
def only_the_mask():
    """Returns the scaled mask without x."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            raise ValueError("rate")
        return (rng.random(x.shape) >= rate) / (1 - rate)


@mutant("dropout")
def two_axes_only():
    """Unpacks two axes: a row alone or pictures fail."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            raise ValueError("rate")
        n, d = x.shape
        return np.where(rng.random((n, d)) >= rate, x / (1 - rate), 0.0)


@mutant("dropout")
def drawn_twice():
    """The numbers that count are those of a second draw."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            raise ValueError("rate")
        noise = rng.random(x.shape)
        noise = rng.random(x.shape)
        return np.where(noise >= rate, x / (1 - rate), 0.0)


@mutant("dropout")
def as_in_use():
    """Returns x, as in use."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            raise ValueError("rate")
        return np.array(x)
