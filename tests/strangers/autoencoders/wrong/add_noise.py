"""Wrong solutions of `add_noise`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("add_noise")
def one_number_for_all():
    """The same noise for each pixel."""

    def add_noise(x, sigma, rng):
        return np.clip(x + sigma * rng.standard_normal(), 0, 1)


@mutant("add_noise")
def one_number_for_each_row():
    """The same noise for a whole row."""

    def add_noise(x, sigma, rng):
        n = rng.standard_normal((len(x),) + (1,) * (x.ndim - 1))
        return np.clip(x + sigma * n, 0, 1)


@mutant("add_noise")
def never_cut_off():
    """Nothing is cut off."""

    def add_noise(x, sigma, rng):
        return x + sigma * rng.standard_normal(x.shape)


@mutant("add_noise")
def cut_below_only():
    """Cut off at 0 only."""

    def add_noise(x, sigma, rng):
        return np.maximum(0, x + sigma * rng.standard_normal(x.shape))


@mutant("add_noise")
def cut_at_minus_one():
    """Cut off at -1 and 1."""

    def add_noise(x, sigma, rng):
        return np.clip(x + sigma * rng.standard_normal(x.shape), -1, 1)


@mutant("add_noise")
def uniform_noise():
    """rng.random in place of normal numbers."""

    def add_noise(x, sigma, rng):
        return np.clip(x + sigma * rng.random(x.shape), 0, 1)


@mutant("add_noise")
def variance_as_deviation():
    """Takes sigma for the variance."""

    def add_noise(x, sigma, rng):
        return np.clip(x + np.sqrt(sigma) * rng.standard_normal(x.shape), 0, 1)


@mutant("add_noise")
def sigma_squared():
    """Multiplies by sigma squared."""

    def add_noise(x, sigma, rng):
        return np.clip(x + sigma**2 * rng.standard_normal(x.shape), 0, 1)


@mutant("add_noise")
def global_generator():
    """np.random in place of rng."""

    def add_noise(x, sigma, rng):
        return np.clip(x + np.random.normal(0, sigma, x.shape), 0, 1)


@mutant("add_noise")
def generator_of_its_own():
    """A new generator with SEED: rng is not used."""

    def add_noise(x, sigma, rng):
        rng = np.random.default_rng(SEED)
        return np.clip(x + sigma * rng.standard_normal(x.shape), 0, 1)


@mutant("add_noise")
def changes_the_picture():
    """Adds the noise to x itself."""

    def add_noise(x, sigma, rng):
        x += sigma * rng.standard_normal(x.shape)
        return np.clip(x, 0, 1)


@mutant("add_noise")
def view_of_the_picture():
    """reshape gives a view, so that x is changed after all."""

    def add_noise(x, sigma, rng):
        flat = x.reshape(-1)
        noise = rng.standard_normal(x.size)
        for i in range(x.size):
            flat[i] = min(1.0, max(0.0, flat[i] + sigma * noise[i]))
        return flat.reshape(x.shape)


@mutant("add_noise")
def cuts_the_picture_in_place():
    """np.clip(..., out=x) writes the answer into x."""

    def add_noise(x, sigma, rng):
        return np.clip(x + sigma * rng.standard_normal(x.shape), 0, 1, out=x, casting="unsafe")


@mutant("add_noise")
def noise_cut_first():
    """Cuts the noise off, then adds it."""

    def add_noise(x, sigma, rng):
        return x + np.clip(sigma * rng.standard_normal(x.shape), 0, 1)


@mutant("add_noise")
def nothing_drawn_without_noise():
    """Draws nothing if sigma is 0: the generator is then elsewhere than promised."""

    def add_noise(x, sigma, rng):
        if sigma == 0:
            return x.copy()
        return np.clip(x + sigma * rng.standard_normal(x.shape), 0, 1)


@mutant("add_noise")
def draws_twice():
    """A first draw for a look at its mean; the second one is used."""

    def add_noise(x, sigma, rng):
        print("mean of the noise:", rng.standard_normal(x.shape).mean())
        return np.clip(x + sigma * rng.standard_normal(x.shape), 0, 1)


@mutant("add_noise")
def two_axes_only():
    """Only for arrays of two axes."""

    def add_noise(x, sigma, rng):
        rows, columns = x.shape
        return np.clip(x + sigma * rng.standard_normal((rows, columns)), 0, 1)


@mutant("add_noise")
def rescaled_to_0_and_1():
    """Stretches the answer to 0 and 1 in place of cutting."""

    def add_noise(x, sigma, rng):
        y = x + sigma * rng.standard_normal(x.shape)
        return (y - y.min()) / (y.max() - y.min())


@mutant("add_noise")
def multiplied_noise():
    """The noise is multiplied by the picture: paper stays white."""

    def add_noise(x, sigma, rng):
        return np.clip(x * (1 + sigma * rng.standard_normal(x.shape)), 0, 1)


@mutant("add_noise")
def sigma_of_the_text():
    """Always 0.4."""

    def add_noise(x, sigma, rng):
        return np.clip(x + 0.4 * rng.standard_normal(x.shape), 0, 1)


@mutant("add_noise")
def drawn_until_it_fits():
    """Draws again what falls outside, in place of cutting it off."""

    def add_noise(x, sigma, rng):
        y = x + sigma * rng.standard_normal(x.shape)
        for _ in range(1000):
            outside = (y < 0) | (y > 1)
            if not outside.any():
                break
            y = np.where(outside, x + sigma * rng.standard_normal(x.shape), y)
        return np.clip(y, 0, 1)


@mutant("add_noise")
def folded_back():
    """What is below 0 is folded up by abs, not cut off."""

    def add_noise(x, sigma, rng):
        return np.minimum(np.abs(x + sigma * rng.standard_normal(x.shape)), 1)


@mutant("add_noise")
def one_row_for_all():
    """Draws one row and lets it be broadcast to all rows."""

    def add_noise(x, sigma, rng):
        return np.clip(x + sigma * rng.standard_normal(x.shape[1:]), 0, 1)


@mutant("add_noise")
def flat_answer():
    """The answer has lost its shape."""

    def add_noise(x, sigma, rng):
        return np.clip(x.ravel() + sigma * rng.standard_normal(x.size), 0, 1)


@mutant("add_noise")
def black_and_white():
    """Rounds the answer to 0 and 1."""

    def add_noise(x, sigma, rng):
        return np.round(np.clip(x + sigma * rng.standard_normal(x.shape), 0, 1))
