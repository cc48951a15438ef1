"""Wrong solutions of `ngrams`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("ngrams")
def last_run_missing():
    """range stops one too early."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError("n must be at least 1")
        return [tuple(tokens[k : k + n]) for k in range(len(tokens) - n)]


@mutant("ngrams")
def short_runs_at_the_end():
    """Every place begins a run, also those near the end that are too short."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError("n must be at least 1")
        return [tuple(tokens[k : k + n]) for k in range(len(tokens))]


@mutant("ngrams")
def slices_not_tuples():
    """Strings or lists in place of tuples."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError("n must be at least 1")
        return [tokens[k : k + n] for k in range(len(tokens) - n + 1)]


@mutant("ngrams")
def joined_with_blanks():
    """Each n-gram is a string of joined tokens."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError("n must be at least 1")
        return [" ".join(tokens[k : k + n]) for k in range(len(tokens) - n + 1)]


@mutant("ngrams")
def always_pairs():
    """n is ignored, the example of pairs is built in."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError("n must be at least 1")
        return list(zip(tokens, tokens[1:]))


@mutant("ngrams")
def blocks_without_overlap():
    """The step is n: blocks, not runs of neighbours."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError("n must be at least 1")
        return [tuple(tokens[k : k + n]) for k in range(0, len(tokens) - n + 1, n)]


@mutant("ngrams")
def all_combinations():
    """combinations takes tokens that are no neighbours, too."""

    def ngrams(tokens, n):
        from itertools import combinations

        if n < 1:
            raise ValueError("n must be at least 1")
        return list(combinations(tokens, n))


@mutant("ngrams")
def no_error():
    """n = 0 gives empty tuples, and no ValueError."""

    def ngrams(tokens, n):
        return [tuple(tokens[k : k + n]) for k in range(len(tokens) - n + 1)]


@mutant("ngrams")
def zip_without_error():
    """n = 0 zips nothing and gives an empty list instead of the error."""

    def ngrams(tokens, n):
        return list(zip(*[tokens[i:] for i in range(n)]))


@mutant("ngrams")
def zero_is_let_through():
    """n < 0 is asked, so n = 0 is no error."""

    def ngrams(tokens, n):
        if n < 0:
            raise ValueError("n must not be negative")
        return [tuple(tokens[k : k + n]) for k in range(len(tokens) - n + 1)]


@mutant("ngrams")
def error_for_long_n():
    """n larger than L raises, where an empty list is promised."""

    def ngrams(tokens, n):
        if n < 1 or n > len(tokens):
            raise ValueError("n does not fit")
        return [tuple(tokens[k : k + n]) for k in range(len(tokens) - n + 1)]


@mutant("ngrams")
def one_long_run_for_long_n():
    """n larger than L gives the whole text as one shorter tuple."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError("n must be at least 1")
        n = min(n, len(tokens)) or 1
        return [tuple(tokens[k : k + n]) for k in range(len(tokens) - n + 1)]


@mutant("ngrams")
def empty_before_error():
    """Empty tokens return before n is looked at: no ValueError for ngrams("", 0)."""

    def ngrams(tokens, n):
        if len(tokens) == 0:
            return []
        if n < 1:
            raise ValueError("n must be at least 1")
        return [tuple(tokens[k : k + n]) for k in range(len(tokens) - n + 1)]


@mutant("ngrams")
def length_checked_first():
    """A length test before the error: a list shorter than n returns, and so does n = 0 for none."""

    def ngrams(tokens, n):
        if len(tokens) <= n:
            return [tuple(tokens)] if len(tokens) == n else []
        if n < 1:
            raise ValueError("n must be at least 1")
        return [tuple(tokens[k : k + n]) for k in range(len(tokens) - n + 1)]


@mutant("ngrams")
def assertion_in_place_of_error():
    """assert raises AssertionError, not ValueError."""

    def ngrams(tokens, n):
        assert n >= 1, "n must be at least 1"
        return [tuple(tokens[k : k + n]) for k in range(len(tokens) - n + 1)]


@mutant("ngrams")
def error_returned():
    """The ValueError is returned, not raised."""

    def ngrams(tokens, n):
        if n < 1:
            return ValueError("n must be at least 1")
        return [tuple(tokens[k : k + n]) for k in range(len(tokens) - n + 1)]


@mutant("ngrams")
def lower_case_and_trimmed():
    """Tokens are made lower case, which nobody asked for."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError("n must be at least 1")
        tokens = [t.lower() for t in tokens]
        return [tuple(tokens[k : k + n]) for k in range(len(tokens) - n + 1)]


@mutant("ngrams")
def each_run_once():
    """A set of runs, so repeated ones and the order are lost."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError("n must be at least 1")
        return sorted({tuple(tokens[k : k + n]) for k in range(len(tokens) - n + 1)})


@mutant("ngrams")
def generator_comes_back():
    """A generator in place of a list."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError("n must be at least 1")
        return (tuple(tokens[k : k + n]) for k in range(len(tokens) - n + 1))


@mutant("ngrams")
def list_joined_to_text():
    """A list of words is joined first, so its n-grams are those of characters."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError("n must be at least 1")
        text = "".join(tokens)
        return [tuple(text[k : k + n]) for k in range(len(text) - n + 1)]


@mutant("ngrams")
def padded_ends():
    """Marks for the beginning and the end are added, as in language models."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError("n must be at least 1")
        tokens = ["<s>"] * (n - 1) + list(tokens) + ["</s>"] * (n - 1)
        return [tuple(tokens[k : k + n]) for k in range(len(tokens) - n + 1)]


@mutant("ngrams")
def tokens_used_up():
    """pop takes the tokens out of the caller's list, and a string has no pop."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError("n must be at least 1")
        out = []
        while len(tokens) >= n:
            out.append(tuple(tokens[:n]))
            tokens.pop(0)
        return out


@mutant("ngrams")
def string_split_into_words():
    """A string is cut into words, where its characters are asked for."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError("n must be at least 1")
        if isinstance(tokens, str):
            tokens = tokens.split()
        return [tuple(tokens[k : k + n]) for k in range(len(tokens) - n + 1)]


@mutant("ngrams")
def minus_one_index():
    """Ends are counted from the back: for k + n = L the slice up to −0 is empty."""

    def ngrams(tokens, n):
        if n < 1:
            raise ValueError("n must be at least 1")
        L = len(tokens)
        return [tuple(tokens[k : k + n - L]) for k in range(L - n + 1)]
