"""Wrong solutions of `apply_temperature`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("apply_temperature")
def temperature_times():
    """p to the power T instead of 1/T."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("temperature must be above 0")
        probs = np.asarray(probs, dtype=float)
        powers = (probs / probs.max()) ** temperature
        return powers / powers.sum()


@mutant("apply_temperature")
def not_normalised():
    """The sum is not 1."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("temperature must be above 0")
        probs = np.asarray(probs, dtype=float)
        powers = (probs / probs.max()) ** (1 / temperature)
        return powers


@mutant("apply_temperature")
def underflow():
    """Powers of p itself: at a low temperature 0 / 0."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("temperature must be above 0")
        probs = np.asarray(probs, dtype=float)
        powers = probs ** (1 / temperature)
        return powers / powers.sum()


@mutant("apply_temperature")
def no_check_of_the_temperature():
    """No ValueError for 0 or a negative temperature."""

    def apply_temperature(probs, temperature):
        probs = np.asarray(probs, dtype=float)
        powers = (probs / probs.max()) ** (1 / temperature)
        return powers / powers.sum()


@mutant("apply_temperature")
def zero_passes_the_check():
    """Only negative temperatures raise; T = 0 divides by 0."""

    def apply_temperature(probs, temperature):
        if temperature < 0:
            raise ValueError("temperature must be above 0")
        probs = np.asarray(probs, dtype=float)
        powers = (probs / probs.max()) ** (1 / temperature)
        return powers / powers.sum()


@mutant("apply_temperature")
def assertion_instead():
    """An AssertionError instead of a ValueError."""

    def apply_temperature(probs, temperature):
        assert temperature > 0
        probs = np.asarray(probs, dtype=float)
        powers = (probs / probs.max()) ** (1 / temperature)
        return powers / powers.sum()


@mutant("apply_temperature")
def logarithm_of_zero_warns():
    """log 0 warns."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("temperature must be above 0")
        probs = np.asarray(probs, dtype=float)
        logits = np.log(probs) / temperature
        powers = np.exp(logits - logits.max())
        return powers / powers.sum()


@mutant("apply_temperature")
def small_number_in_the_logarithm():
    """log(p + 1e-8): zeros do not stay 0."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("temperature must be above 0")
        probs = np.asarray(probs, dtype=float)
        logits = np.log(probs + 1e-8) / temperature
        powers = np.exp(logits - logits.max())
        return powers / powers.sum()


@mutant("apply_temperature")
def clipped_from_below():
    """Clips p to 1e-7: at high temperature zeros become likely."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("temperature must be above 0")
        probs = np.asarray(probs, dtype=float)
        probs = np.clip(probs, 1e-7, 1)
        powers = (probs / probs.max()) ** (1 / temperature)
        return powers / powers.sum()


@mutant("apply_temperature")
def softmax_of_probabilities():
    """Softmax of p / T, as if p were logits."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("temperature must be above 0")
        probs = np.asarray(probs, dtype=float)
        powers = np.exp((probs - probs.max()) / temperature)
        return powers / powers.sum()


@mutant("apply_temperature")
def logarithm_without_the_largest():
    """exp(log p / T) without subtracting the largest: underflows."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("temperature must be above 0")
        probs = np.asarray(probs, dtype=float)
        with np.errstate(divide="ignore"):
            powers = np.exp(np.log(probs) / temperature)
        return powers / powers.sum()


@mutant("apply_temperature")
def float32_inside():
    """float32 inside: float64 loses its digits."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("temperature must be above 0")
        probs = np.asarray(probs, dtype=np.float32)
        powers = (probs / probs.max()) ** (1 / temperature)
        return powers / powers.sum()


@mutant("apply_temperature")
def probabilities_in_place():
    """/= changes the caller's float64 array."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("temperature must be above 0")
        probs = np.asarray(probs, dtype=float)
        probs /= probs.max()
        powers = probs ** (1 / temperature)
        return powers / powers.sum()


@mutant("apply_temperature")
def temperature_squared():
    """1 / T² in the exponent."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("temperature must be above 0")
        probs = np.asarray(probs, dtype=float)
        powers = (probs / probs.max()) ** (1 / temperature**2)
        return powers / powers.sum()


@mutant("apply_temperature")
def whole_exponent():
    """1 // T: the exponent is rounded down."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("temperature must be above 0")
        probs = np.asarray(probs, dtype=float)
        powers = (probs / probs.max()) ** (1 // temperature)
        return powers / powers.sum()


@mutant("apply_temperature")
def divided_by_the_largest():
    """Divides by the largest instead of the sum."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("temperature must be above 0")
        probs = np.asarray(probs, dtype=float)
        powers = (probs / probs.max()) ** (1 / temperature)
        return powers / powers.max()


@mutant("apply_temperature")
def most_probable_only():
    """For T < 0.1 all goes to the most probable one, also among nearly equal ones."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("temperature must be above 0")
        probs = np.asarray(probs, dtype=float)
        if temperature < 0.1:
            return np.eye(len(probs))[probs.argmax()]
        powers = (probs / probs.max()) ** (1 / temperature)
        return powers / powers.sum()


@mutant("apply_temperature")
def lists_fail():
    """probs.max(): a list has none."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("temperature must be above 0")
        powers = (probs / probs.max()) ** (1 / temperature)
        return powers / powers.sum()


@mutant("apply_temperature")
def rounded():
    """Rounded to six decimals: small probabilities are lost."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("temperature must be above 0")
        probs = np.asarray(probs, dtype=float)
        powers = (probs / probs.max()) ** (1 / temperature)
        return np.round(powers / powers.sum(), 6)


@mutant("apply_temperature")
def zeros_dropped():
    """Leaves zeros out: the result is shorter."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("temperature must be above 0")
        probs = np.asarray(probs, dtype=float)
        probs = probs[probs > 0]
        powers = (probs / probs.max()) ** (1 / temperature)
        return powers / powers.sum()


@mutant("apply_temperature")
def divided_before_the_power():
    """p / T: the factor cancels, nothing changes."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("temperature must be above 0")
        probs = np.asarray(probs, dtype=float)
        powers = probs / temperature
        return powers / powers.sum()


@mutant("apply_temperature")
def nan_replaced():
    """0 / 0 becomes 0: at a low temperature no character has a probability."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("temperature must be above 0")
        probs = np.asarray(probs, dtype=float)
        powers = probs ** (1 / temperature)
        return powers / max(powers.sum(), 1e-300)


@mutant("apply_temperature")
def sorted_result():
    """The result is sorted, largest first."""

    def apply_temperature(probs, temperature):
        if temperature <= 0:
            raise ValueError("temperature must be above 0")
        probs = np.asarray(probs, dtype=float)
        powers = (probs / probs.max()) ** (1 / temperature)
        return np.sort(powers / powers.sum())[::-1]
