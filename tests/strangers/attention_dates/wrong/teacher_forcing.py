"""Wrong solutions of `teacher_forcing`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("teacher_forcing")
def not_shifted():
    """Gives the decoder the answers themselves."""

    def teacher_forcing(targets, start):
        targets = np.array(targets)
        return targets.copy(), targets


@mutant("teacher_forcing")
def first_token_replaced():
    """Writes the start over the first token instead of shifting."""

    def teacher_forcing(targets, start):
        targets = np.array(targets)
        inputs = targets.copy()
        inputs[:, 0] = start
        return inputs, targets


@mutant("teacher_forcing")
def shifted_to_the_left():
    """Drops the first column and puts the start at the end."""

    def teacher_forcing(targets, start):
        targets = np.array(targets)
        last = np.full((len(targets), 1), start)
        return np.hstack([targets[:, 1:], last]), targets


@mutant("teacher_forcing")
def one_column_too_many():
    """Forgets to drop the last column, so the inputs are (N, T + 1)."""

    def teacher_forcing(targets, start):
        targets = np.array(targets)
        first = np.full((len(targets), 1), start)
        return np.hstack([first, targets]), targets


@mutant("teacher_forcing")
def pair_in_wrong_order():
    """Returns (outputs, inputs)."""

    def teacher_forcing(targets, start):
        targets = np.array(targets)
        inputs = np.hstack([np.full((len(targets), 1), start), targets[:, :-1]])
        return targets, inputs


@mutant("teacher_forcing")
def outputs_lose_their_first():
    """Takes the targets' first column for the start and cuts it off the outputs."""

    def teacher_forcing(targets, start):
        targets = np.array(targets)
        inputs = np.hstack([np.full((len(targets), 1), start), targets[:, :-1]])
        return inputs, targets[:, 1:]


@mutant("teacher_forcing")
def row_instead_of_column():
    """Shifts the rows: the first answer becomes starts, the others move down."""

    def teacher_forcing(targets, start):
        targets = np.array(targets)
        first = np.full((1, targets.shape[1]), start)
        return np.vstack([first, targets[:-1]]), targets


@mutant("teacher_forcing")
def targets_overwritten():
    """inputs is the same array as targets: the caller's answers are changed."""

    def teacher_forcing(targets, start):
        outputs = np.array(targets)
        inputs = np.asarray(targets)
        inputs[:, 1:] = outputs[:, :-1]
        inputs[:, 0] = start
        return inputs, outputs


@mutant("teacher_forcing")
def global_start():
    """Uses the notebook's number for the start, whatever is asked."""

    def teacher_forcing(targets, start):
        targets = np.array(targets)
        return np.hstack([np.full((len(targets), 1), len(DIGITS) + 1), targets[:, :-1]]), targets


@mutant("teacher_forcing")
def zeros_as_start():
    """The first column is 0 instead of the start."""

    def teacher_forcing(targets, start):
        targets = np.array(targets)
        inputs = np.zeros_like(targets)
        inputs[:, 1:] = targets[:, :-1]
        return inputs, targets


@mutant("teacher_forcing")
def zeros_taken_for_gaps():
    """Puts the start wherever a 0 is: also after a token 0 of the targets."""

    def teacher_forcing(targets, start):
        targets = np.array(targets, dtype=int)
        inputs = np.zeros_like(targets)
        inputs[:, 1:] = targets[:, :-1]
        inputs[inputs == 0] = start
        return inputs, targets


@mutant("teacher_forcing")
def floats_from_ones():
    """np.ones makes floats, so the inputs are no integers."""

    def teacher_forcing(targets, start):
        targets = np.array(targets)
        return np.hstack([np.ones((len(targets), 1)) * start, targets[:, :-1]]), targets


@mutant("teacher_forcing")
def ten_places_always():
    """Ten places, as for dates, however long the answers are."""

    def teacher_forcing(targets, start):
        targets = np.array(targets)
        inputs = np.full((len(targets), 10), start)
        for t in range(1, 10):
            inputs[:, t] = targets[:, t - 1]
        return inputs, targets


@mutant("teacher_forcing")
def outputs_stay_a_list():
    """A list of targets is handed back as a list, not as an array."""

    def teacher_forcing(targets, start):
        inputs = np.array([[start, *list(row)[:-1]] for row in targets])
        return inputs, targets


@mutant("teacher_forcing")
def no_slices_of_a_list():
    """Slices targets[:, :-1] although it may be a list."""

    def teacher_forcing(targets, start):
        first = np.full((len(targets), 1), start)
        return np.concatenate([first, targets[:, :-1]], axis=1), targets


@mutant("teacher_forcing")
def tokens_in_one_byte():
    """Stores tokens in int8, which wraps or fails from 128 on."""

    def teacher_forcing(targets, start):
        targets = np.array(targets).astype(np.int8)
        first = np.full((len(targets), 1), start).astype(np.int8)
        return np.hstack([first, targets[:, :-1]]), targets


@mutant("teacher_forcing")
def answers_of_one_token():
    """With T = 1 it returns the answers unshifted."""

    def teacher_forcing(targets, start):
        targets = np.array(targets)
        if targets.shape[1] < 2:
            return targets, targets
        return np.hstack([np.full((len(targets), 1), start), targets[:, :-1]]), targets
