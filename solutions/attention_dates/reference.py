"""Reference of the unit on attention: written on its own, to be compared with, never to be shown.

Where the notebook multiplies whole arrays this goes from place to place, and from head to head, in plain loops.
"""

from __future__ import annotations

import itertools
import math
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[Any]


def _sigmoid(z: float) -> float:
    return (1 + math.tanh(z / 2)) / 2


def gru_step(x: ArrayLike, h: ArrayLike, kernel: ArrayLike, recurrent_kernel: ArrayLike, bias: ArrayLike) -> Array:
    """One step of Keras' GRU, number by number."""
    x, h, bias = (np.asarray(part, dtype=np.float64) for part in (x, h, bias))
    told, kept = x @ np.asarray(kernel) + bias[0], h @ np.asarray(recurrent_kernel) + bias[1]
    units = h.shape[1]
    new = np.zeros_like(h)
    for n, j in np.ndindex(h.shape):
        z = _sigmoid(told[n, j] + kept[n, j])
        r = _sigmoid(told[n, units + j] + kept[n, units + j])
        candidate = math.tanh(told[n, 2 * units + j] + r * kept[n, 2 * units + j])
        new[n, j] = z * h[n, j] + (1 - z) * candidate
    return new


def teacher_forcing(targets: ArrayLike, start: int) -> tuple[Array, Array]:
    """What the decoder is given, and what it should say."""
    rows = np.asarray(targets).tolist()
    inputs = [[start, *row[:-1]] for row in rows]
    return np.array(inputs, dtype=np.int64).reshape(np.shape(targets)), np.array(targets)


def build_translator(src_vocab: int, src_len: int, tgt_vocab: int, tgt_len: int, attention: bool = True) -> Any:
    """The notebook's network once more; the judge serves it, so it has to train as well."""
    import keras  # noqa: PLC0415 - seconds to import, and most functions need none

    layers = keras.layers
    inputs = [keras.Input((src_len,)), keras.Input((tgt_len,))]
    text, answer = (layers.Embedding(size, 16)(ids) for size, ids in zip((src_vocab, tgt_vocab), inputs, strict=True))
    said, state = layers.GRU(48, return_sequences=True, return_state=True)(text)
    asked = layers.GRU(48, return_sequences=True)(answer, initial_state=state)
    heard = [asked]
    if attention:
        weights = layers.Softmax(axis=-1)(layers.Dot((2, 2))([asked, said]))
        heard.append(layers.Dot((2, 1))([weights, said]))
    whole = layers.Concatenate()(heard) if attention else asked
    model = keras.Model(inputs, layers.Dense(tgt_vocab, "softmax")(whole))
    model.compile(keras.optimizers.Adam(), keras.losses.SparseCategoricalCrossentropy())
    return model


def masked_softmax(scores: ArrayLike, mask: ArrayLike | None = None) -> Array:
    """Row by row, over those that may be looked at."""
    values = np.asarray(scores, dtype=np.float64)
    allowed = np.broadcast_to(True if mask is None else np.asarray(mask, dtype=bool), values.shape)
    weights = np.zeros(values.shape)
    for place in np.ndindex(values.shape[:-1]):
        seen = np.flatnonzero(allowed[place]).tolist()
        highest = max((values[place][k] for k in seen), default=0.0)
        powers = {k: math.exp(values[place][k] - highest) for k in seen}
        for k, power in powers.items():
            weights[place][k] = power / math.fsum(powers.values())
    return weights


def attention(q: ArrayLike, k: ArrayLike, v: ArrayLike, mask: ArrayLike | None = None) -> tuple[Array, Array]:
    """The answers and the weights."""
    q, k, v = (np.asarray(part, dtype=np.float64) for part in (q, k, v))
    weights = masked_softmax(np.einsum("...qd,...kd->...qk", q, k) / math.sqrt(q.shape[-1]), mask)
    return np.einsum("...qk,...ke->...qe", weights, v), weights


def split_heads(x: ArrayLike, heads: int) -> Array:
    """A piece of the columns for each head."""
    x = np.asarray(x)
    if x.shape[-1] % heads:
        raise ValueError(f"{x.shape[-1]} columns cannot be split among {heads} heads")
    width = x.shape[-1] // heads
    return np.stack([x[..., k * width : (k + 1) * width] for k in range(heads)], axis=1)


def multi_head(
    x: ArrayLike, y: ArrayLike, wq: ArrayLike, wk: ArrayLike, wv: ArrayLike, wo: ArrayLike, heads: int,
    mask: ArrayLike | None = None,
) -> Array:  # fmt: skip
    """Head by head, row by row; then all heads side by side."""
    x, y, wq, wk, wv = (np.asarray(part, dtype=np.float64) for part in (x, y, wq, wk, wv))
    allowed = np.broadcast_to(True if mask is None else np.asarray(mask, bool), (len(x), x.shape[1], y.shape[1]))
    width = wq.shape[1] // heads
    rows = []
    for n in range(len(x)):
        parts = []
        for head in range(heads):
            own = slice(head * width, (head + 1) * width)
            parts.append(attention(x[n] @ wq[:, own], y[n] @ wk[:, own], y[n] @ wv[:, own], allowed[n])[0])
        rows.append(np.concatenate(parts, axis=1) @ np.asarray(wo))
    return np.array(rows)


def causal_mask(n: int) -> Array:
    """Every place sees itself and what was before."""
    return np.array([[j <= i for j in range(n)] for i in range(n)], dtype=bool).reshape(n, n)


def padding_mask(ids: ArrayLike) -> Array:
    """True where there is a token."""
    return np.array([[[token != 0 for token in row]] for row in np.asarray(ids).tolist()], dtype=bool)


def positional_encoding(length: int, dim: int) -> Array:
    """Hands of clocks, each slower than the one before."""
    found = np.zeros((length, dim))
    for place, column in itertools.product(range(length), range(dim)):
        angle = place / 10_000 ** (2 * (column // 2) / dim)
        found[place, column] = math.cos(angle) if column % 2 else math.sin(angle)
    return found


def greedy_decode(model: Any, sources: ArrayLike, length: int, start: int) -> Array:
    """Ask, take the best, and go on with it."""
    sources = np.asarray(sources)
    given = np.zeros((len(sources), length), dtype=np.int64)
    given[:, 0] = start
    said = np.zeros_like(given)
    for t in range(length):
        said[:, t] = np.asarray(model([sources, given], training=False))[:, t].argmax(axis=-1)
        given[:, t + 1 : t + 2] = said[:, t : t + 1]
    return said
