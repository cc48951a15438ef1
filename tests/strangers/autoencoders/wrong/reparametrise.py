"""Wrong solutions of `reparametrise`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("reparametrise")
def variance_as_deviation():
    """exp(log_var) is the variance, not the deviation."""

    def reparametrise(mean, log_var, rng):
        return mean + np.exp(log_var) * rng.standard_normal(mean.shape)


@mutant("reparametrise")
def logarithm_as_deviation():
    """Multiplies by the logarithm itself."""

    def reparametrise(mean, log_var, rng):
        return mean + log_var * rng.standard_normal(mean.shape)


@mutant("reparametrise")
def root_of_the_logarithm():
    """The root of the logarithm: nan where it is negative."""

    def reparametrise(mean, log_var, rng):
        return mean + np.sqrt(log_var) * rng.standard_normal(mean.shape)


@mutant("reparametrise")
def twice_the_logarithm():
    """exp(2 log_var) in place of exp(log_var / 2)."""

    def reparametrise(mean, log_var, rng):
        return mean + np.exp(2 * log_var) * rng.standard_normal(mean.shape)


@mutant("reparametrise")
def without_the_mean():
    """The mean is forgotten."""

    def reparametrise(mean, log_var, rng):
        return np.exp(0.5 * log_var) * rng.standard_normal(mean.shape)


@mutant("reparametrise")
def without_chance():
    """Nothing is drawn."""

    def reparametrise(mean, log_var, rng):
        return mean + np.exp(0.5 * log_var)


@mutant("reparametrise")
def one_number_for_all():
    """One drawn number for all codes."""

    def reparametrise(mean, log_var, rng):
        return mean + np.exp(0.5 * log_var) * rng.standard_normal()


@mutant("reparametrise")
def one_row_for_all():
    """One row is drawn and used for all codes."""

    def reparametrise(mean, log_var, rng):
        return mean + np.exp(0.5 * log_var) * rng.standard_normal(mean.shape[-1])


@mutant("reparametrise")
def one_number_for_each_code():
    """One drawn number for all numbers of a code."""

    def reparametrise(mean, log_var, rng):
        return mean + np.exp(0.5 * log_var) * rng.standard_normal((len(mean),) + (1,) * (mean.ndim - 1))


@mutant("reparametrise")
def global_generator():
    """np.random in place of rng."""

    def reparametrise(mean, log_var, rng):
        return mean + np.exp(0.5 * log_var) * np.random.standard_normal(mean.shape)


@mutant("reparametrise")
def generator_of_its_own():
    """A new generator with SEED."""

    def reparametrise(mean, log_var, rng):
        eps = np.random.default_rng(SEED).standard_normal(mean.shape)
        return mean + np.exp(0.5 * log_var) * eps


@mutant("reparametrise")
def uniform():
    """rng.random is not normal."""

    def reparametrise(mean, log_var, rng):
        return mean + np.exp(0.5 * log_var) * rng.random(mean.shape)


@mutant("reparametrise")
def mean_scaled_as_well():
    """The mean is multiplied by the deviation, too."""

    def reparametrise(mean, log_var, rng):
        return np.exp(0.5 * log_var) * (mean + rng.standard_normal(mean.shape))


@mutant("reparametrise")
def variance_given_to_normal():
    """rng.normal wants the deviation and gets the variance."""

    def reparametrise(mean, log_var, rng):
        return rng.normal(mean, np.exp(log_var))


@mutant("reparametrise")
def base_ten():
    """Powers of ten: the logarithms are natural ones."""

    def reparametrise(mean, log_var, rng):
        return mean + 10 ** (0.5 * log_var) * rng.standard_normal(mean.shape)


@mutant("reparametrise")
def whole_division():
    """log_var // 2 rounds down."""

    def reparametrise(mean, log_var, rng):
        return mean + np.exp(log_var // 2) * rng.standard_normal(mean.shape)


@mutant("reparametrise")
def smallest_deviation():
    """Adds 0.001 to the deviation: for -10,000 the code is not the mean."""

    def reparametrise(mean, log_var, rng):
        return mean + (np.exp(0.5 * log_var) + 1e-3) * rng.standard_normal(mean.shape)


@mutant("reparametrise")
def clipped_logarithms():
    """Clips the logarithms to -10 and 10: wrong for -10,000."""

    def reparametrise(mean, log_var, rng):
        return mean + np.exp(0.5 * np.clip(log_var, -10, 10)) * rng.standard_normal(mean.shape)


@mutant("reparametrise")
def two_axes_only():
    """Only for arrays of two axes."""

    def reparametrise(mean, log_var, rng):
        n, d = mean.shape
        return mean + np.exp(0.5 * log_var) * rng.standard_normal((n, d))


@mutant("reparametrise")
def draws_twice():
    """Draws a second time for the answer, after a look at the first numbers."""

    def reparametrise(mean, log_var, rng):
        eps = rng.standard_normal(mean.shape)
        print("eps", eps.shape, eps.ravel()[:3])
        return mean + np.exp(0.5 * log_var) * rng.standard_normal(mean.shape)


@mutant("reparametrise")
def softplus_deviation():
    """softplus makes a positive number, but not the deviation."""

    def reparametrise(mean, log_var, rng):
        return mean + np.log1p(np.exp(0.5 * log_var)) * rng.standard_normal(mean.shape)


@mutant("reparametrise")
def rest_drawn_by_truncation():
    """Draws again what is beyond two deviations."""

    def reparametrise(mean, log_var, rng):
        eps = rng.standard_normal(mean.shape)
        while np.any(np.abs(eps) > 2):
            eps = np.where(np.abs(eps) > 2, rng.standard_normal(mean.shape), eps)
        return mean + np.exp(0.5 * log_var) * eps


@mutant("reparametrise")
def sign_of_the_logarithm():
    """exp(-log_var / 2), the inverse of the deviation."""

    def reparametrise(mean, log_var, rng):
        return mean + np.exp(-0.5 * log_var) * rng.standard_normal(mean.shape)


@mutant("reparametrise")
def list_of_rows():
    """Goes through rows and columns and returns a list."""

    def reparametrise(mean, log_var, rng):
        eps = rng.standard_normal(mean.shape)
        return [m + np.exp(0.5 * v) * e for m, v, e in zip(mean, log_var, eps)]
