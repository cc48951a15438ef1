"""Wrong solutions of `attention`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("attention")
def not_divided():
    """The scores are not divided by the square root of d."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        weights = masked_softmax(q @ np.swapaxes(k, -1, -2), mask)
        return weights @ v, weights


@mutant("attention")
def divided_by_d():
    """Divides by d instead of its square root."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        weights = masked_softmax(q @ np.swapaxes(k, -1, -2) / q.shape[-1], mask)
        return weights @ v, weights


@mutant("attention")
def multiplied_by_the_root():
    """Multiplies with the square root of d."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        weights = masked_softmax(q @ np.swapaxes(k, -1, -2) * np.sqrt(q.shape[-1]), mask)
        return weights @ v, weights


@mutant("attention")
def root_of_the_number_of_keys():
    """Takes the number of keys for d."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        weights = masked_softmax(q @ np.swapaxes(k, -1, -2) / np.sqrt(k.shape[-2]), mask)
        return weights @ v, weights


@mutant("attention")
def root_of_the_values_width():
    """Takes e, the length of a value, for d: seen only if they differ."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        weights = masked_softmax(q @ np.swapaxes(k, -1, -2) / np.sqrt(v.shape[-1]), mask)
        return weights @ v, weights


@mutant("attention")
def second_axis_for_d():
    """d is q.shape[1]: right for two axes, wrong for more."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        weights = masked_softmax(q @ np.swapaxes(k, -1, -2) / np.sqrt(q.shape[1]), mask)
        return weights @ v, weights


@mutant("attention")
def all_axes_turned_round():
    """k.T turns all axes round: right for two axes only."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        weights = masked_softmax(q @ k.T / np.sqrt(q.shape[-1]), mask)
        return weights @ v, weights


@mutant("attention")
def three_axes_expected():
    """transpose(0, 2, 1): fails for two axes and for four."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        weights = masked_softmax(q @ k.transpose(0, 2, 1) / np.sqrt(q.shape[-1]), mask)
        return weights @ v, weights


@mutant("attention")
def keys_reshaped():
    """reshape instead of transpose: the shape fits, the numbers do not."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        turned = k.reshape(k.shape[:-2] + (k.shape[-1], k.shape[-2]))
        weights = masked_softmax(q @ turned / np.sqrt(q.shape[-1]), mask)
        return weights @ v, weights


@mutant("attention")
def softmax_over_the_queries():
    """The weights sum to 1 over the queries, not over the keys."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        scores = q @ np.swapaxes(k, -1, -2) / np.sqrt(q.shape[-1])
        if mask is not None:
            mask = np.swapaxes(np.broadcast_to(mask, scores.shape), -1, -2)
        weights = np.swapaxes(masked_softmax(np.swapaxes(scores, -1, -2), mask), -1, -2)
        return weights @ v, weights


@mutant("attention")
def mask_forgotten():
    """The mask is not handed on."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        weights = masked_softmax(q @ np.swapaxes(k, -1, -2) / np.sqrt(q.shape[-1]))
        return weights @ v, weights


@mutant("attention")
def mask_on_the_output_only():
    """Masks the weights for the output, but returns those without a mask."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        scores = q @ np.swapaxes(k, -1, -2) / np.sqrt(q.shape[-1])
        return masked_softmax(scores, mask) @ v, masked_softmax(scores)


@mutant("attention")
def mask_after_the_softmax():
    """Multiplies finished weights with the mask, so they sum to less than 1."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        weights = masked_softmax(q @ np.swapaxes(k, -1, -2) / np.sqrt(q.shape[-1]))
        if mask is not None:
            weights = weights * np.asarray(mask, dtype=bool)
        return weights @ v, weights


@mutant("attention")
def mask_times_scores():
    """Multiplies the scores with the mask, which makes them 0, not forbidden."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        scores = q @ np.swapaxes(k, -1, -2) / np.sqrt(q.shape[-1])
        if mask is not None:
            scores = scores * np.asarray(mask, dtype=bool)
        weights = masked_softmax(scores)
        return weights @ v, weights


@mutant("attention")
def output_alone():
    """Returns the output without the weights."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        return masked_softmax(q @ np.swapaxes(k, -1, -2) / np.sqrt(q.shape[-1]), mask) @ v


@mutant("attention")
def weights_first():
    """Returns (weights, output)."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        weights = masked_softmax(q @ np.swapaxes(k, -1, -2) / np.sqrt(q.shape[-1]), mask)
        return weights, weights @ v


@mutant("attention")
def mean_of_the_keys():
    """Weights the keys instead of the values."""

    def attention(q, k, v, mask=None):
        q, k = np.asarray(q), np.asarray(k)
        weights = masked_softmax(q @ np.swapaxes(k, -1, -2) / np.sqrt(q.shape[-1]), mask)
        return weights @ k, weights


@mutant("attention")
def queries_divided_in_place():
    """q /= sqrt(d) changes the caller's array of floats."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q, dtype=float), np.asarray(k), np.asarray(v)
        q /= np.sqrt(q.shape[-1])
        weights = masked_softmax(q @ np.swapaxes(k, -1, -2), mask)
        return weights @ v, weights


@mutant("attention")
def scores_of_the_queries_type():
    """Scores in an array like q: cut to whole numbers, if q has such."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        scores = np.zeros(q.shape[:-1] + (k.shape[-2],), dtype=q.dtype)
        scores[...] = q @ np.swapaxes(k, -1, -2) / np.sqrt(q.shape[-1])
        weights = masked_softmax(scores, mask)
        return weights @ v, weights


@mutant("attention")
def empty_row_of_means():
    """-1e9 and a softmax of its own: a query that may look nowhere gets the mean."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        scores = q @ np.swapaxes(k, -1, -2) / np.sqrt(q.shape[-1])
        if mask is not None:
            scores = np.where(mask, scores, -1e9)
        weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
        weights = weights / weights.sum(axis=-1, keepdims=True)
        return weights @ v, weights
