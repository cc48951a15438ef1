"""Wrong solutions of `negative_distribution`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("negative_distribution")
def power_forgotten():
    """Takes the shares themselves, the power is never used."""

    def negative_distribution(counts, power=0.75):
        counts = np.asarray(counts, dtype=float)
        if counts.sum() == 0:
            raise ValueError("no word occurs")
        return counts / counts.sum()


@mutant("negative_distribution")
def power_is_always_three_quarters():
    """0.75 is written into the formula, whatever the power is."""

    def negative_distribution(counts, power=0.75):
        counts = np.asarray(counts, dtype=float)
        if counts.sum() == 0:
            raise ValueError("no word occurs")
        weights = counts**0.75
        return weights / weights.sum()


@mutant("negative_distribution")
def not_normalised_after_the_power():
    """Shares to the power, not divided by their sum again."""

    def negative_distribution(counts, power=0.75):
        counts = np.asarray(counts, dtype=float)
        if counts.sum() == 0:
            raise ValueError("no word occurs")
        return np.where(counts > 0, (counts / counts.sum()) ** power, 0.0)


@mutant("negative_distribution")
def divided_by_the_sum_of_counts():
    """Divides the powers by the sum of the counts."""

    def negative_distribution(counts, power=0.75):
        counts = np.asarray(counts, dtype=float)
        if counts.sum() == 0:
            raise ValueError("no word occurs")
        return np.where(counts > 0, counts**power, 0.0) / counts.sum()


@mutant("negative_distribution")
def power_of_the_sum():
    """Divides by the power of the sum, not by the sum of the powers."""

    def negative_distribution(counts, power=0.75):
        counts = np.asarray(counts, dtype=float)
        if counts.sum() == 0:
            raise ValueError("no word occurs")
        return np.where(counts > 0, counts**power, 0.0) / counts.sum() ** power


@mutant("negative_distribution")
def zero_to_the_power_of_zero():
    """With power 0 a word that does not occur gets as much as the others, since 0**0 is 1."""

    def negative_distribution(counts, power=0.75):
        counts = np.asarray(counts, dtype=float)
        if counts.sum() == 0:
            raise ValueError("no word occurs")
        weights = counts**power
        return weights / weights.sum()


@mutant("negative_distribution")
def error_only_by_the_weights():
    """Asks for the error before the ones of 0**0 are taken out: zeros with power 0 raise nothing."""

    def negative_distribution(counts, power=0.75):
        counts = np.asarray(counts, dtype=float)
        weights = counts**power
        if weights.sum() == 0:
            raise ValueError("no word occurs")
        weights[counts == 0] = 0
        return weights / weights.sum()


@mutant("negative_distribution")
def no_error_for_zeros():
    """Zeros give nan in place of a ValueError."""

    def negative_distribution(counts, power=0.75):
        counts = np.asarray(counts, dtype=float)
        if len(counts) == 0:
            raise ValueError("no words")
        weights = np.where(counts > 0, counts**power, 0.0)
        return weights / weights.sum()


@mutant("negative_distribution")
def empty_gives_empty():
    """No counts give an empty array in place of a ValueError."""

    def negative_distribution(counts, power=0.75):
        counts = np.asarray(counts, dtype=float)
        if counts.size == 0:
            return np.zeros(0)
        weights = np.where(counts > 0, counts**power, 0.0)
        if weights.sum() == 0:
            raise ValueError("no word occurs")
        return weights / weights.sum()


@mutant("negative_distribution")
def division_error_of_python():
    """Zeros raise ZeroDivisionError where a ValueError is promised."""

    def negative_distribution(counts, power=0.75):
        weights = [float(c) ** power if c > 0 else 0.0 for c in counts]
        total = sum(weights)
        return np.array([w / total for w in weights]) if total else 1 / 0


@mutant("negative_distribution")
def other_default():
    """The default power is 1, not 0.75."""

    def negative_distribution(counts, power=1):
        counts = np.asarray(counts, dtype=float)
        weights = np.where(counts > 0, counts**power, 0.0)
        if weights.sum() == 0:
            raise ValueError("no word occurs")
        return weights / weights.sum()


@mutant("negative_distribution")
def power_is_a_must():
    """The power has lost its default: a call with counts alone fails."""

    def negative_distribution(counts, power):
        counts = np.asarray(counts, dtype=float)
        weights = np.where(counts > 0, counts**power, 0.0)
        if weights.sum() == 0:
            raise ValueError("no word occurs")
        return weights / weights.sum()


@mutant("negative_distribution")
def integers_overflow():
    """Powers of integers stay integers and overflow, as 100,000² in an array of int32 with power=2 does."""

    def negative_distribution(counts, power=0.75):
        counts = np.asarray(counts)
        if counts.size == 0 or counts.sum() == 0:
            raise ValueError("no word occurs")
        weights = np.where(counts > 0, counts**power, 0)
        return weights / weights.sum()


@mutant("negative_distribution")
def softmax_of_the_counts():
    """A softmax of power · count, which is not proportional to a power of it."""

    def negative_distribution(counts, power=0.75):
        counts = np.asarray(counts, dtype=float)
        if counts.size == 0 or counts.sum() == 0:
            raise ValueError("no word occurs")
        e = np.where(counts > 0, np.exp(power * (counts - counts.max())), 0.0)
        return e / e.sum()


@mutant("negative_distribution")
def inverse_power():
    """Takes the root 1/power."""

    def negative_distribution(counts, power=0.75):
        counts = np.asarray(counts, dtype=float)
        if counts.size == 0 or counts.sum() == 0:
            raise ValueError("no word occurs")
        weights = counts ** (1 / power) if power else 1.0 * (counts > 0)
        return weights / weights.sum()


@mutant("negative_distribution")
def counts_from_the_notebooks_sentences():
    """Counts the words in the notebook's sentences, a global, whatever counts it was given."""

    def negative_distribution(counts, power=0.75):
        found = np.bincount([i for sentence in sentences for i in sentence], minlength=len(counts)).astype(float)
        if len(counts) == 0 or max(counts) == 0:
            raise ValueError("no word occurs")
        weights = np.where(found > 0, found**power, 0.0)
        return weights / weights.sum()


@mutant("negative_distribution")
def smoothed_counts():
    """Adds 1 to every count, so words that do not occur are drawn, too."""

    def negative_distribution(counts, power=0.75):
        counts = np.asarray(counts, dtype=float)
        if counts.size == 0 or counts.sum() == 0:
            raise ValueError("no word occurs")
        weights = (counts + 1) ** power
        return weights / weights.sum()


@mutant("negative_distribution")
def absent_words_left_out():
    """Leaves absent words out of the result, which is shorter than counts."""

    def negative_distribution(counts, power=0.75):
        seen = np.array([c for c in counts if c > 0], dtype=float)
        if len(seen) == 0:
            raise ValueError("no word occurs")
        return seen**power / (seen**power).sum()
