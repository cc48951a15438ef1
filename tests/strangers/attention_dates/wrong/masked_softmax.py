"""Wrong solutions of `masked_softmax`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("masked_softmax")
def plain_exponential():
    """No largest score subtracted: infinite for scores of 10000."""

    def masked_softmax(scores, mask=None):
        powers = np.exp(np.asarray(scores, dtype=float))
        if mask is not None:
            powers = powers * np.asarray(mask, dtype=bool)
        total = powers.sum(axis=-1, keepdims=True)
        return powers / np.where(total == 0, 1, total)


@mutant("masked_softmax")
def top_of_masked_scores_too():
    """Subtracts the largest of all scores: a large masked one makes the row zeros."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
        if mask is not None:
            powers = np.where(mask, powers, 0)
        total = powers.sum(axis=-1, keepdims=True)
        return powers / np.where(total == 0, 1, total)


@mutant("masked_softmax")
def mask_ignored():
    """A correct softmax that never looks at the mask."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
        return powers / powers.sum(axis=-1, keepdims=True)


@mutant("masked_softmax")
def mask_upside_down():
    """Takes True for "must not look"."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        if mask is not None:
            scores = np.where(mask, -np.inf, scores)
        top = scores.max(axis=-1, keepdims=True)
        powers = np.exp(scores - np.where(np.isfinite(top), top, 0))
        total = powers.sum(axis=-1, keepdims=True)
        return powers / np.where(total == 0, 1, total)


@mutant("masked_softmax")
def first_axis():
    """Sums over axis 0, which is the last one for a single row only."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        top = scores.max(axis=0, keepdims=True)
        powers = np.exp(scores - np.where(np.isfinite(top), top, 0))
        total = powers.sum(axis=0, keepdims=True)
        return powers / np.where(total == 0, 1, total)


@mutant("masked_softmax")
def sum_of_everything():
    """Divides by the sum of all rows together."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        top = scores.max(axis=-1, keepdims=True)
        powers = np.exp(scores - np.where(np.isfinite(top), top, 0))
        return powers / max(powers.sum(), 1e-300)


@mutant("masked_softmax")
def empty_row_is_uniform():
    """-1e9 for the masked: a row without any True gets equal weights, not zeros."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        if mask is not None:
            scores = np.where(mask, scores, -1e9)
        powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
        return powers / powers.sum(axis=-1, keepdims=True)


@mutant("masked_softmax")
def empty_row_is_nan():
    """No care of rows without any True: NaN and a warning."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
        return powers / powers.sum(axis=-1, keepdims=True)


@mutant("masked_softmax")
def empty_row_warns():
    """NaN is turned into 0, but NumPy has warned of inf - inf before."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
        return np.nan_to_num(powers / powers.sum(axis=-1, keepdims=True))


@mutant("masked_softmax")
def not_normalised_again():
    """Sets weights to 0 after the softmax, so the rest sums to less than 1."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
        weights = powers / powers.sum(axis=-1, keepdims=True)
        return weights if mask is None else weights * np.asarray(mask, dtype=bool)


@mutant("masked_softmax")
def scores_times_mask():
    """Multiplies scores with the mask: a masked place has the score 0, and a weight."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        if mask is not None:
            scores = scores * np.asarray(mask, dtype=bool)
        powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
        return powers / powers.sum(axis=-1, keepdims=True)


@mutant("masked_softmax")
def scores_changed_in_place():
    """Writes minus infinity into the caller's scores."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        if mask is not None:
            scores[~np.broadcast_to(np.asarray(mask, dtype=bool), scores.shape)] = -np.inf
        top = scores.max(axis=-1, keepdims=True)
        powers = np.exp(scores - np.where(np.isfinite(top), top, 0))
        total = powers.sum(axis=-1, keepdims=True)
        return powers / np.where(total == 0, 1, total)


@mutant("masked_softmax")
def one_top_for_all_rows():
    """Subtracts the largest score of all rows: a row far below it becomes zeros."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        top = scores.max()
        powers = np.exp(scores - (top if np.isfinite(top) else 0))
        total = powers.sum(axis=-1, keepdims=True)
        return powers / np.where(total == 0, 1, total)


@mutant("masked_softmax")
def small_number_in_the_sum():
    """Adds 0.001 against 0/0, so no row sums to 1."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        top = scores.max(axis=-1, keepdims=True)
        powers = np.exp(scores - np.where(np.isfinite(top), top, 0))
        return powers / (powers.sum(axis=-1, keepdims=True) + 1e-3)


@mutant("masked_softmax")
def not_low_enough():
    """-10000 for the masked, which is a legal score: seen where a True has -10000 too."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        if mask is not None:
            mask = np.broadcast_to(np.asarray(mask, dtype=bool), scores.shape)
            scores = np.where(mask, scores, -1e4)
        powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
        weights = powers / powers.sum(axis=-1, keepdims=True)
        return weights if mask is None else weights * mask.any(axis=-1, keepdims=True)


@mutant("masked_softmax")
def scores_clipped():
    """Clips scores to 500 against overflow: all larger ones get equal weights."""

    def masked_softmax(scores, mask=None):
        powers = np.exp(np.clip(np.asarray(scores, dtype=float), -500, 500))
        if mask is not None:
            powers = np.where(mask, powers, 0)
        total = powers.sum(axis=-1, keepdims=True)
        return powers / np.where(total == 0, 1, total)


@mutant("masked_softmax")
def result_like_integers():
    """The result has the type of the scores: all 0 and 1 for whole numbers."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores)
        may = np.broadcast_to(True if mask is None else np.asarray(mask, dtype=bool), scores.shape)
        result = np.zeros_like(scores)
        for at in np.ndindex(*scores.shape[:-1]):
            if may[at].any():
                e = np.exp(scores[at][may[at]] - scores[at][may[at]].max())
                result[at][may[at]] = e / e.sum()
        return result


@mutant("masked_softmax")
def mask_not_broadcast():
    """Uses the mask as an index: fails where it has another shape than the scores."""

    def masked_softmax(scores, mask=None):
        scores = np.array(scores, dtype=float)
        if mask is not None:
            scores[~np.asarray(mask, dtype=bool)] = -np.inf
        top = scores.max(axis=-1, keepdims=True)
        powers = np.exp(scores - np.where(np.isfinite(top), top, 0))
        total = powers.sum(axis=-1, keepdims=True)
        return powers / np.where(total == 0, 1, total)


@mutant("masked_softmax")
def axis_1_always():
    """Sums over axis 1: fails for one row, and is the wrong axis for three axes."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        top = scores.max(axis=1, keepdims=True)
        powers = np.exp(scores - np.where(np.isfinite(top), top, 0))
        total = powers.sum(axis=1, keepdims=True)
        return powers / np.where(total == 0, 1, total)


@mutant("masked_softmax")
def zeros_only_if_all_is_masked():
    """Takes care of an empty row only if every row is empty."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        if mask is not None:
            if not np.any(mask):
                return np.zeros(scores.shape)
            scores = np.where(mask, scores, -np.inf)
        powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
        return powers / powers.sum(axis=-1, keepdims=True)
