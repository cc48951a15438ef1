"""Wrong solutions of `multi_head`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("multi_head")
def no_output_matrix():
    """wo is never used."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y, wq, wk, wv = (np.asarray(a) for a in (x, y, wq, wk, wv))
        n, tx, width = x.shape
        if mask is not None:
            mask = np.broadcast_to(mask, (n, tx, y.shape[1]))[:, None]
        found, _ = attention(split_heads(x @ wq, heads), split_heads(y @ wk, heads), split_heads(y @ wv, heads), mask)
        return found.transpose(0, 2, 1, 3).reshape(n, tx, width)


@mutant("multi_head")
def mask_without_an_axis_for_heads():
    """Hands the mask on as it is: its texts meet the heads."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y, wq, wk, wv, wo = (np.asarray(a) for a in (x, y, wq, wk, wv, wo))
        n, tx, width = x.shape
        found, _ = attention(split_heads(x @ wq, heads), split_heads(y @ wk, heads), split_heads(y @ wv, heads), mask)
        return found.transpose(0, 2, 1, 3).reshape(n, tx, width) @ wo


@mutant("multi_head")
def axis_put_into_a_small_mask():
    """mask[:, None] without broadcasting: wrong for a mask of shape (Tx, Ty)."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y, wq, wk, wv, wo = (np.asarray(a) for a in (x, y, wq, wk, wv, wo))
        n, tx, width = x.shape
        if mask is not None:
            mask = np.asarray(mask)[:, None]
        found, _ = attention(split_heads(x @ wq, heads), split_heads(y @ wk, heads), split_heads(y @ wv, heads), mask)
        return found.transpose(0, 2, 1, 3).reshape(n, tx, width) @ wo


@mutant("multi_head")
def heads_joined_by_reshape():
    """reshape without transpose mixes heads and tokens."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y, wq, wk, wv, wo = (np.asarray(a) for a in (x, y, wq, wk, wv, wo))
        n, tx, width = x.shape
        if mask is not None:
            mask = np.broadcast_to(mask, (n, tx, y.shape[1]))[:, None]
        found, _ = attention(split_heads(x @ wq, heads), split_heads(y @ wk, heads), split_heads(y @ wv, heads), mask)
        return found.reshape(n, tx, width) @ wo


@mutant("multi_head")
def keys_of_the_asker():
    """The keys are made of x: wrong numbers, or shapes that do not fit."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y, wq, wk, wv, wo = (np.asarray(a) for a in (x, y, wq, wk, wv, wo))
        n, tx, width = x.shape
        if mask is not None:
            mask = np.broadcast_to(mask, (n, tx, y.shape[1]))[:, None]
        found, _ = attention(split_heads(x @ wq, heads), split_heads(x @ wk, heads), split_heads(y @ wv, heads), mask)
        return found.transpose(0, 2, 1, 3).reshape(n, tx, width) @ wo


@mutant("multi_head")
def self_attention_only():
    """Forgets y: x asks and x answers."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, wq, wk, wv, wo = (np.asarray(a) for a in (x, wq, wk, wv, wo))
        n, tx, width = x.shape
        if mask is not None:
            mask = np.broadcast_to(mask, (n, tx, tx))[:, None]
        found, _ = attention(split_heads(x @ wq, heads), split_heads(x @ wk, heads), split_heads(x @ wv, heads), mask)
        return found.transpose(0, 2, 1, 3).reshape(n, tx, width) @ wo


@mutant("multi_head")
def one_wide_head():
    """One attention over all columns: right for one head only."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y, wq, wk, wv, wo = (np.asarray(a) for a in (x, y, wq, wk, wv, wo))
        return attention(x @ wq, y @ wk, y @ wv, mask)[0] @ wo


@mutant("multi_head")
def root_of_all_columns():
    """Divides by the root of D, not of the width of a head."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y, wq, wk, wv, wo = (np.asarray(a) for a in (x, y, wq, wk, wv, wo))
        n, tx, width = x.shape
        q, k, v = split_heads(x @ wq, heads), split_heads(y @ wk, heads), split_heads(y @ wv, heads)
        if mask is not None:
            mask = np.broadcast_to(mask, (n, tx, y.shape[1]))[:, None]
        weights = masked_softmax(q @ k.swapaxes(-1, -2) / np.sqrt(width), mask)
        return (weights @ v).transpose(0, 2, 1, 3).reshape(n, tx, width) @ wo


@mutant("multi_head")
def mask_forgotten():
    """The mask is not handed on."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y, wq, wk, wv, wo = (np.asarray(a) for a in (x, y, wq, wk, wv, wo))
        n, tx, width = x.shape
        found, _ = attention(split_heads(x @ wq, heads), split_heads(y @ wk, heads), split_heads(y @ wv, heads))
        return found.transpose(0, 2, 1, 3).reshape(n, tx, width) @ wo


@mutant("multi_head")
def mask_for_the_first_head():
    """Only the first head gets the mask."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y, wq, wk, wv, wo = (np.asarray(a) for a in (x, y, wq, wk, wv, wo))
        q, k, v = split_heads(x @ wq, heads), split_heads(y @ wk, heads), split_heads(y @ wv, heads)
        parts = []
        for h in range(heads):
            parts.append(attention(q[:, h], k[:, h], v[:, h], mask)[0])
            mask = None
        return np.concatenate(parts, axis=-1) @ wo


@mutant("multi_head")
def heads_averaged():
    """Takes the mean of the heads where they should stand side by side."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y, wq, wk, wv, wo = (np.asarray(a) for a in (x, y, wq, wk, wv, wo))
        n, tx, width = x.shape
        if mask is not None:
            mask = np.broadcast_to(mask, (n, tx, y.shape[1]))[:, None]
        found, _ = attention(split_heads(x @ wq, heads), split_heads(y @ wk, heads), split_heads(y @ wv, heads), mask)
        return np.tile(found.mean(axis=1), heads) @ wo


@mutant("multi_head")
def matrices_turned_round():
    """Multiplies with the transposed matrices."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y, wq, wk, wv, wo = (np.asarray(a) for a in (x, y, wq, wk, wv, wo))
        n, tx, width = x.shape
        if mask is not None:
            mask = np.broadcast_to(mask, (n, tx, y.shape[1]))[:, None]
        q, k, v = split_heads(x @ wq.T, heads), split_heads(y @ wk.T, heads), split_heads(y @ wv.T, heads)
        return attention(q, k, v, mask)[0].transpose(0, 2, 1, 3).reshape(n, tx, width) @ wo.T


@mutant("multi_head")
def keys_and_values_swapped():
    """wk makes the values and wv the keys."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y, wq, wk, wv, wo = (np.asarray(a) for a in (x, y, wq, wk, wv, wo))
        n, tx, width = x.shape
        if mask is not None:
            mask = np.broadcast_to(mask, (n, tx, y.shape[1]))[:, None]
        found, _ = attention(split_heads(x @ wq, heads), split_heads(y @ wv, heads), split_heads(y @ wk, heads), mask)
        return found.transpose(0, 2, 1, 3).reshape(n, tx, width) @ wo


@mutant("multi_head")
def columns_dealt_out():
    """Head h gets every heads-th column, and they are put back the same way."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y, wq, wk, wv, wo = (np.asarray(a) for a in (x, y, wq, wk, wv, wo))
        q, k, v = x @ wq, y @ wk, y @ wv
        found = np.zeros(q.shape)
        for h in range(heads):
            found[..., h::heads] = attention(q[..., h::heads], k[..., h::heads], v[..., h::heads], mask)[0]
        return found @ wo


@mutant("multi_head")
def split_before_the_matrices():
    """Splits x and y first; each head only sees its block of the matrices."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y, wq, wk, wv, wo = (np.asarray(a) for a in (x, y, wq, wk, wv, wo))
        d = x.shape[-1] // heads
        parts = []
        for h in range(heads):
            c = slice(h * d, (h + 1) * d)
            q, k, v = x[..., c] @ wq[c, c], y[..., c] @ wk[c, c], y[..., c] @ wv[c, c]
            parts.append(attention(q, k, v, mask)[0])
        return np.concatenate(parts, axis=-1) @ wo


@mutant("multi_head")
def input_added():
    """Adds x to the result, as a block of a transformer does later."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y, wq, wk, wv, wo = (np.asarray(a) for a in (x, y, wq, wk, wv, wo))
        n, tx, width = x.shape
        if mask is not None:
            mask = np.broadcast_to(mask, (n, tx, y.shape[1]))[:, None]
        found, _ = attention(split_heads(x @ wq, heads), split_heads(y @ wk, heads), split_heads(y @ wv, heads), mask)
        return x + found.transpose(0, 2, 1, 3).reshape(n, tx, width) @ wo


@mutant("multi_head")
def one_mask_for_all_texts():
    """Takes the first text's mask for all of them."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y, wq, wk, wv, wo = (np.asarray(a) for a in (x, y, wq, wk, wv, wo))
        n, tx, width = x.shape
        if mask is not None:
            mask = np.broadcast_to(mask, (n, tx, y.shape[1]))[0]
        found, _ = attention(split_heads(x @ wq, heads), split_heads(y @ wk, heads), split_heads(y @ wv, heads), mask)
        return found.transpose(0, 2, 1, 3).reshape(n, tx, width) @ wo


@mutant("multi_head")
def shape_of_a_list():
    """Asks x for its shape, which a list does not have."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        n, tx, width = x.shape
        if mask is not None:
            mask = np.broadcast_to(mask, (n, tx, y.shape[1]))[:, None]
        found, _ = attention(split_heads(x @ wq, heads), split_heads(y @ wk, heads), split_heads(y @ wv, heads), mask)
        return found.transpose(0, 2, 1, 3).reshape(n, tx, width) @ wo
