"""Wrong solutions of `keep_probability`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("keep_probability")
def counts_in_place_of_shares():
    """Puts the count itself into the formula, without dividing by the sum."""

    def keep_probability(counts, t):
        counts = np.asarray(counts)
        return np.where(counts > 0, np.minimum(1, np.sqrt(t / np.where(counts > 0, counts, 1))), 1.0)


@mutant("keep_probability")
def root_forgotten():
    """The square root is missing."""

    def keep_probability(counts, t):
        counts = np.asarray(counts)
        f = counts / counts.sum()
        return np.where(f > 0, np.minimum(1, t / np.where(f > 0, f, 1)), 1.0)


@mutant("keep_probability")
def upside_down():
    """f/t in place of t/f."""

    def keep_probability(counts, t):
        counts = np.asarray(counts)
        f = counts / counts.sum()
        return np.where(f > 0, np.minimum(1, np.sqrt(f / t)), 1.0)


@mutant("keep_probability")
def probability_to_go():
    """Returns 1 - √(t/f), with what probability a word is thrown away."""

    def keep_probability(counts, t):
        counts = np.asarray(counts)
        f = counts / counts.sum()
        return np.where(f > 0, np.maximum(0, 1 - np.sqrt(t / np.where(f > 0, f, 1))), 0.0)


@mutant("keep_probability")
def larger_than_one():
    """No minimum: rare words get more than 1."""

    def keep_probability(counts, t):
        counts = np.asarray(counts)
        f = counts / counts.sum()
        return np.where(f > 0, np.sqrt(t / np.where(f > 0, f, 1)), 1.0)


@mutant("keep_probability")
def maximum_of_one():
    """np.maximum where the smaller one is asked for."""

    def keep_probability(counts, t):
        counts = np.asarray(counts)
        f = counts / counts.sum()
        return np.where(f > 0, np.maximum(1, np.sqrt(t / np.where(f > 0, f, 1))), 1.0)


@mutant("keep_probability")
def absent_words_get_zero():
    """A word that does not occur gets 0 in place of 1."""

    def keep_probability(counts, t):
        counts = np.asarray(counts)
        f = counts / counts.sum()
        return np.where(f > 0, np.minimum(1, np.sqrt(t / np.where(f > 0, f, 1))), 0.0)


@mutant("keep_probability")
def warning_of_the_division():
    """The values are right, but a count of 0 gives a warning about the division."""

    def keep_probability(counts, t):
        counts = np.asarray(counts)
        f = counts / counts.sum()
        return np.minimum(1, np.sqrt(t / f))


@mutant("keep_probability")
def where_comes_too_late():
    """np.where chooses after all has been divided, so the warning comes in spite of it."""

    def keep_probability(counts, t):
        f = np.asarray(counts) / np.sum(counts)
        return np.where(f == 0, 1.0, np.minimum(1.0, np.sqrt(t / f)))


@mutant("keep_probability")
def t_of_the_notebook():
    """Uses KEEP, the notebook's number, and not t."""

    def keep_probability(counts, t):
        counts = np.asarray(counts)
        f = counts / counts.sum()
        return np.where(f > 0, np.minimum(1, np.sqrt(KEEP / np.where(f > 0, f, 1))), 1.0)


@mutant("keep_probability")
def share_of_the_most_frequent():
    """Divides by the largest count, not by the sum."""

    def keep_probability(counts, t):
        counts = np.asarray(counts)
        f = counts / counts.max()
        return np.where(f > 0, np.minimum(1, np.sqrt(t / np.where(f > 0, f, 1))), 1.0)


@mutant("keep_probability")
def root_of_t_only():
    """√t/f in place of √(t/f)."""

    def keep_probability(counts, t):
        counts = np.asarray(counts)
        f = counts / counts.sum()
        return np.where(f > 0, np.minimum(1, np.sqrt(t) / np.where(f > 0, f, 1)), 1.0)


@mutant("keep_probability")
def formula_of_the_c_program():
    """The C program's other formula, √(t/f) + t/f."""

    def keep_probability(counts, t):
        counts = np.asarray(counts)
        f = counts / counts.sum()
        safe = np.where(f > 0, f, 1)
        return np.where(f > 0, np.minimum(1, np.sqrt(t / safe) + t / safe), 1.0)


@mutant("keep_probability")
def zeros_become_ones_in_place():
    """Writes 1 over the zeros of an array that it was given."""

    def keep_probability(counts, t):
        counts = np.asarray(counts)
        total = counts.sum()
        counts[counts == 0] = 1
        absent = np.sqrt(t * total / counts)
        return np.minimum(1, absent)


@mutant("keep_probability")
def absent_words_count_as_one():
    """Adds 1 to the absent words before the sum, so the shares are wrong and those words may get less than 1."""

    def keep_probability(counts, t):
        counts = np.maximum(np.asarray(counts), 1)
        f = counts / counts.sum()
        return np.minimum(1, np.sqrt(t / f))


@mutant("keep_probability")
def integers_in_an_integer_table():
    """The table has the dtype of the counts, which cuts probabilities to 0."""

    def keep_probability(counts, t):
        counts = np.asarray(counts)
        p = np.ones_like(counts)
        seen = counts > 0
        p[seen] = np.minimum(1, np.sqrt(t * counts.sum() / counts[seen]))
        return p


@mutant("keep_probability")
def lists_not_converted():
    """Calls counts.sum(), which a list does not have."""

    def keep_probability(counts, t):
        f = counts / counts.sum()
        return np.where(f > 0, np.minimum(1, np.sqrt(t / np.where(f > 0, f, 1))), 1.0)


@mutant("keep_probability")
def epsilon_for_the_zero():
    """An epsilon of 1e-6 in the denominator against the division by 0 makes the values inexact."""

    def keep_probability(counts, t):
        f = np.asarray(counts) / np.sum(counts)
        return np.minimum(1, np.sqrt(t / (f + 1e-6)))


@mutant("keep_probability")
def absent_words_left_out():
    """Computes only for the words that occur, so the result is shorter than counts."""

    def keep_probability(counts, t):
        counts = np.asarray(counts)
        f = counts[counts > 0] / counts.sum()
        return np.minimum(1, np.sqrt(t / f))
