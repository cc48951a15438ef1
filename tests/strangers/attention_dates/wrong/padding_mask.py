"""Wrong solutions of `padding_mask`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("padding_mask")
def true_at_the_zeros():
    """True where a token is 0: upside down."""

    def padding_mask(ids):
        return (np.asarray(ids) == 0)[:, None, :]


@mutant("padding_mask")
def no_axis_for_queries():
    """Shape (N, T), the axis of length 1 is missing."""

    def padding_mask(ids):
        return np.asarray(ids) != 0


@mutant("padding_mask")
def axis_at_the_end():
    """The new axis is the last one: (N, T, 1)."""

    def padding_mask(ids):
        return (np.asarray(ids) != 0)[:, :, None]


@mutant("padding_mask")
def axis_for_heads_too():
    """Shape (N, 1, 1, T), as for several heads."""

    def padding_mask(ids):
        return (np.asarray(ids) != 0)[:, None, None, :]


@mutant("padding_mask")
def axis_in_front():
    """The new axis is the first one: (1, N, T)."""

    def padding_mask(ids):
        return (np.asarray(ids) != 0)[None]


@mutant("padding_mask")
def ones_and_zeros():
    """Integers 1 and 0 instead of truth values."""

    def padding_mask(ids):
        return np.where(np.asarray(ids) != 0, 1, 0)[:, None, :]


@mutant("padding_mask")
def floats_as_in_keras():
    """astype(float32), as some programs want masks."""

    def padding_mask(ids):
        return (np.asarray(ids) != 0).astype("float32")[:, np.newaxis, :]


@mutant("padding_mask")
def list_compared_with_zero():
    """Compares a list with 0, which is one True and no array."""

    def padding_mask(ids):
        return (ids != 0)[:, None, :]


@mutant("padding_mask")
def only_tokens_above_one():
    """> 1 instead of > 0: the token 1 is taken for padding."""

    def padding_mask(ids):
        return (np.asarray(ids) > 1)[:, None, :]


@mutant("padding_mask")
def first_text_only():
    """Only the first text gets a mask."""

    def padding_mask(ids):
        return (np.asarray(ids)[0] != 0)[None, None, :]


@mutant("padding_mask")
def counts_the_tokens():
    """True at as many first places as there are tokens: wrong with a 0 between tokens."""

    def padding_mask(ids):
        ids = np.asarray(ids)
        lengths = (ids != 0).sum(axis=1, keepdims=True)
        return (np.arange(ids.shape[1]) < lengths)[:, None, :]


@mutant("padding_mask")
def stops_at_the_first_zero():
    """False from the first 0 on, although tokens may follow it."""

    def padding_mask(ids):
        ids = np.asarray(ids)
        return np.logical_and.accumulate(ids != 0, axis=1)[:, None, :]


@mutant("padding_mask")
def up_to_the_last_token():
    """True up to the last token, also at a 0 before it."""

    def padding_mask(ids):
        ids = np.asarray(ids)
        return np.logical_or.accumulate((ids != 0)[:, ::-1], axis=1)[:, ::-1][:, None, :]


@mutant("padding_mask")
def made_in_the_argument():
    """Writes ones into the caller's array."""

    def padding_mask(ids):
        ids = np.asarray(ids)
        ids[ids != 0] = 1
        return ids.astype(bool)[:, None, :]


@mutant("padding_mask")
def tokens_in_one_byte():
    """Tokens as uint8: the token 256 becomes 0."""

    def padding_mask(ids):
        return np.array(ids).astype(np.uint8).astype(bool)[:, None, :]


@mutant("padding_mask")
def square_for_each_text():
    """Repeats the mask for every query: (N, T, T)."""

    def padding_mask(ids):
        mask = np.asarray(ids) != 0
        return np.repeat(mask[:, None, :], mask.shape[1], axis=1)
