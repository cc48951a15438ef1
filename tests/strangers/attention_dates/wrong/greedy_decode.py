"""Wrong solutions of `greedy_decode`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("greedy_decode")
def all_places_in_one_call():
    """Calls the model once, with nothing but the start."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length), dtype=int)
        given[:, 0] = start
        return np.asarray(model([sources, given])).argmax(axis=-1)


@mutant("greedy_decode")
def always_the_first_place():
    """Reads the answer at place 0 in every turn."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length + 1), dtype=int)
        given[:, 0] = start
        for t in range(length):
            given[:, t + 1] = np.asarray(model([sources, given[:, :-1]]))[:, 0].argmax(axis=-1)
        return given[:, 1:]


@mutant("greedy_decode")
def always_the_last_place():
    """Reads the answer at the last place, as if the text ended there."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length + 1), dtype=int)
        given[:, 0] = start
        for t in range(length):
            given[:, t + 1] = np.asarray(model([sources, given[:, :-1]]))[:, -1].argmax(axis=-1)
        return given[:, 1:]


@mutant("greedy_decode")
def start_in_the_answer():
    """Returns the decoder's input: the start is in it, and the last token is not."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length), dtype=int)
        given[:, 0] = start
        for t in range(length - 1):
            given[:, t + 1] = np.asarray(model([sources, given]))[:, t].argmax(axis=-1)
        return given


@mutant("greedy_decode")
def last_place_never_asked():
    """The loop ends one place too early, the last token stays 0."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length + 1), dtype=int)
        given[:, 0] = start
        for t in range(length - 1):
            given[:, t + 1] = np.asarray(model([sources, given[:, :-1]]))[:, t].argmax(axis=-1)
        return given[:, 1:]


@mutant("greedy_decode")
def start_is_overwritten():
    """Writes the answer of place t at place t, over the start."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length), dtype=int)
        given[:, 0] = start
        for t in range(length):
            given[:, t] = np.asarray(model([sources, given]))[:, t].argmax(axis=-1)
        return given


@mutant("greedy_decode")
def own_answers_not_given_back():
    """Forgets to give the decoder what it has said."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length), dtype=int)
        given[:, 0] = start
        said = np.zeros((len(sources), length), dtype=int)
        for t in range(length):
            said[:, t] = np.asarray(model([sources, given]))[:, t].argmax(axis=-1)
        return said


@mutant("greedy_decode")
def larger_of_equal_tokens():
    """Takes the last of equal numbers, the larger token."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length + 1), dtype=int)
        given[:, 0] = start
        for t in range(length):
            out = np.asarray(model([sources, given[:, :-1]]))[:, t]
            given[:, t + 1] = out.shape[-1] - 1 - out[:, ::-1].argmax(axis=-1)
        return given[:, 1:]


@mutant("greedy_decode")
def start_up_to_the_end():
    """The places after the last answer hold the start, not zeros."""

    def greedy_decode(model, sources, length, start):
        given = np.full((len(sources), length + 1), start)
        for t in range(length):
            given[:, t + 1] = np.asarray(model([sources, given[:, :-1]]))[:, t].argmax(axis=-1)
        return given[:, 1:]


@mutant("greedy_decode")
def later_guesses_left_in():
    """Gives the decoder its guesses for all places, also those after the next one."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length), dtype=int)
        given[:, 0] = start
        for _ in range(length):
            said = np.asarray(model([sources, given])).argmax(axis=-1)
            given[:, 1:] = said[:, :-1]
        return said


@mutant("greedy_decode")
def floats():
    """np.zeros without a dtype: the answer is an array of floats."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length + 1))
        given[:, 0] = start
        for t in range(length):
            given[:, t + 1] = np.asarray(model([sources, given[:, :-1]]))[:, t].argmax(axis=-1)
        return given[:, 1:]


@mutant("greedy_decode")
def global_start():
    """Uses the notebook's START, whatever is asked."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length + 1), dtype=int)
        given[:, 0] = START
        for t in range(length):
            given[:, t + 1] = np.asarray(model([sources, given[:, :-1]]))[:, t].argmax(axis=-1)
        return given[:, 1:]


@mutant("greedy_decode")
def ten_places_always():
    """Says ten tokens, as many as a date has."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), ANSWER + 1), dtype=int)
        given[:, 0] = start
        for t in range(ANSWER):
            given[:, t + 1] = np.asarray(model([sources, given[:, :-1]]))[:, t].argmax(axis=-1)
        return given[:, 1:]


@mutant("greedy_decode")
def first_text_for_all():
    """Takes the first text's answer for every text."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length + 1), dtype=int)
        given[:, 0] = start
        for t in range(length):
            given[:, t + 1] = np.asarray(model([sources, given[:, :-1]]))[0, t].argmax()
        return given[:, 1:]


@mutant("greedy_decode")
def least_probable():
    """argmin."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length + 1), dtype=int)
        given[:, 0] = start
        for t in range(length):
            given[:, t + 1] = np.asarray(model([sources, given[:, :-1]]))[:, t].argmin(axis=-1)
        return given[:, 1:]


@mutant("greedy_decode")
def nothing_below_zero():
    """The search begins with a best number of 0: token 0 if all numbers are negative."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length + 1), dtype=int)
        given[:, 0] = start
        for t in range(length):
            out = np.asarray(model([sources, given[:, :-1]]))
            for n in range(len(sources)):
                best = 0
                for token, number in enumerate(out[n, t]):
                    if number > best:
                        best, given[n, t + 1] = number, token
        return given[:, 1:]


@mutant("greedy_decode")
def never_says_zero():
    """Leaves out token 0, as it is only there to fill up."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length + 1), dtype=int)
        given[:, 0] = start
        for t in range(length):
            given[:, t + 1] = np.asarray(model([sources, given[:, :-1]]))[:, t, 1:].argmax(axis=-1) + 1
        return given[:, 1:]


@mutant("greedy_decode")
def silent_after_a_zero():
    """Says nothing but 0 after a token 0, as if it were an end."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length + 1), dtype=int)
        given[:, 0] = start
        going = np.ones(len(sources), dtype=bool)
        for t in range(length):
            token = np.asarray(model([sources, given[:, :-1]]))[:, t].argmax(axis=-1)
            given[:, t + 1] = np.where(going, token, 0)
            going &= token != 0
        return given[:, 1:]


@mutant("greedy_decode")
def tokens_in_one_byte():
    """Tokens as uint8: those from 256 on wrap."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length), dtype=np.uint8)
        given[:, 0] = start
        said = np.zeros((len(sources), length), dtype=np.uint8)
        for t in range(length):
            said[:, t] = np.asarray(model([sources, given]))[:, t].argmax(axis=-1).astype(np.uint8)
            if t + 1 < length:
                given[:, t + 1] = said[:, t]
        return said


@mutant("greedy_decode")
def only_what_is_known():
    """Gives the decoder t + 1 places without the zeros, so the model's shape does not fit."""

    def greedy_decode(model, sources, length, start):
        given = np.full((len(sources), 1), start)
        for t in range(length):
            token = np.asarray(model([sources, given]))[:, t].argmax(axis=-1)
            given = np.hstack([given, token[:, None]])
        return given[:, 1:]


@mutant("greedy_decode")
def rounded_numbers():
    """Rounds to two decimals first, so that close numbers become equal."""

    def greedy_decode(model, sources, length, start):
        given = np.zeros((len(sources), length + 1), dtype=int)
        given[:, 0] = start
        for t in range(length):
            out = np.round(np.asarray(model([sources, given[:, :-1]])), 2)
            given[:, t + 1] = out[:, t].argmax(axis=-1)
        return given[:, 1:]
