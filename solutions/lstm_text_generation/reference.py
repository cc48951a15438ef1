"""Reference of the LSTM unit: written on its own, to be compared with, never to be shown.

Where the notebook works on whole arrays this goes number by number, and the other way round: temperatures by
logarithms, draws by the inverse of the distribution function, gates one unit at a time.
"""

from __future__ import annotations

import bisect
import itertools
import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


def build_vocab(text: str) -> tuple[list[str], dict[str, int]]:
    """The characters of a text in the order of their code points, and their places."""
    chars: list[str] = []
    for char in sorted(text):
        if not chars or chars[-1] != char:
            chars.append(char)
    return chars, dict(zip(chars, range(len(chars)), strict=True))


def encode(text: str, index: Mapping[str, int]) -> Integers:
    """A text (n,) as numbers.

    Raises: ValueError that names the first character that is not in the index.
    """
    ids = np.empty(len(text), dtype=np.int64)
    for place, char in enumerate(text):
        if char not in index:
            raise ValueError(f"unknown character {char!r}")
        ids[place] = index[char]
    return ids


def decode(ids: ArrayLike, chars: Sequence[str]) -> str:
    """Numbers as a text."""
    text = ""
    for i in np.asarray(ids, dtype=int).tolist():
        text += chars[i]
    return text


def make_windows(ids: ArrayLike, maxlen: int, step: int = 1) -> tuple[Integers, Integers]:
    """Windows (M, maxlen) and the id that follows each (M,)."""
    numbers = np.asarray(ids, dtype=np.int64).tolist()
    windows, following = [], []
    start = 0
    while start + maxlen < len(numbers):
        windows.append(numbers[start : start + maxlen])
        following.append(numbers[start + maxlen])
        start += step
    return np.array(windows, dtype=np.int64).reshape(-1, maxlen), np.array(following, dtype=np.int64)


def one_hot_windows(X: ArrayLike, vocab_size: int) -> NDArray[np.float32]:
    """(M, maxlen) → (M, maxlen, V), by comparison with every id."""
    ids = np.asarray(X, dtype=int)
    return (ids[..., None] == np.arange(vocab_size)).astype(np.float32)


def _sigmoid(z: float) -> float:
    return 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))


def lstm_step(
    x: ArrayLike, h: ArrayLike, c: ArrayLike, kernel: ArrayLike, recurrent_kernel: ArrayLike, bias: ArrayLike
) -> tuple[Floats, Floats]:
    """One step, unit by unit: x (N, D), h and c (N, H) → (h, c)."""
    x, h, c, W, U, b = (np.asarray(a, dtype=np.float64) for a in (x, h, c, kernel, recurrent_kernel, bias))
    units = h.shape[1]
    new_h, new_c = np.empty_like(h), np.empty_like(c)
    for row, unit in itertools.product(range(len(h)), range(units)):
        i, f, g, o = (
            float(x[row] @ W[:, gate * units + unit] + h[row] @ U[:, gate * units + unit] + b[gate * units + unit])
            for gate in range(4)
        )
        new_c[row, unit] = _sigmoid(f) * c[row, unit] + _sigmoid(i) * math.tanh(g)
        new_h[row, unit] = _sigmoid(o) * math.tanh(new_c[row, unit])
    return new_h, new_c


def keras_steps(sequence: ArrayLike, h: ArrayLike, c: ArrayLike, weights: Sequence[ArrayLike]) -> tuple[Floats, Floats]:
    """What Keras' own LSTM makes of a sequence (N, T, D) from a state (N, H): all h (N, T, H) and the last c (N, H).

    weights : kernel (D, 4H), recurrent kernel (H, 4H), bias (4H,).
    """
    import keras  # noqa: PLC0415 - only where a model is needed

    layer = keras.layers.LSTM(np.shape(h)[1], return_sequences=True, return_state=True)
    layer.build(np.shape(sequence))
    layer.set_weights([np.asarray(w, dtype=np.float32) for w in weights])
    state = [np.asarray(part, dtype=np.float32) for part in (h, c)]
    hs, _, last_c = layer(np.asarray(sequence, dtype=np.float32), initial_state=state)
    return np.asarray(hs, dtype=np.float64), np.asarray(last_c, dtype=np.float64)


def build_model(maxlen: int, vocab_size: int, units: Sequence[int] = (256, 64)) -> Any:
    """The same network by the functional API."""
    import keras  # noqa: PLC0415 - only where a model is needed

    first, second = units
    window = keras.Input((maxlen, vocab_size))
    every = keras.layers.LSTM(first, return_sequences=True)(window)
    last = keras.layers.LSTM(second)(every)
    model = keras.Model(window, keras.layers.Dense(vocab_size, activation="softmax")(last))
    model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.Adam(learning_rate=0.01))
    return model


def apply_temperature(probs: ArrayLike, temperature: float) -> Floats:
    """(V,) → (V,), by logarithms.

    Raises: ValueError for a temperature that is not positive.
    """
    if not temperature > 0:
        raise ValueError(f"expected a temperature above 0, got {temperature!r}")
    numbers = np.asarray(probs, dtype=np.float64).tolist()
    logs = [math.log(p) / temperature if p > 0 else -math.inf for p in numbers]
    highest = max(logs)
    powers = [math.exp(value - highest) for value in logs]
    total = math.fsum(powers)
    return np.array([power / total for power in powers])


def sample(probs: ArrayLike, temperature: float, rng: np.random.Generator) -> int:
    """One draw, by the inverse of the distribution function."""
    levels = list(itertools.accumulate(apply_temperature(probs, temperature).tolist()))
    return min(bisect.bisect_right(levels, rng.random() * levels[-1]), len(levels) - 1)


def generate(
    model: Any, seed_ids: ArrayLike, length: int, vocab_size: int, temperature: float, rng: np.random.Generator
) -> list[int]:
    """``length`` new ids; the whole text is kept, and the model is shown its end."""
    text = np.asarray(seed_ids, dtype=int).tolist()
    maxlen = len(text)
    for _ in range(length):
        x = one_hot_windows([text[-maxlen:]], vocab_size)
        text.append(sample(np.asarray(model(x))[0], temperature, rng))
    return text[maxlen:]


def perplexity(true_probs: ArrayLike) -> float:
    """(n,) → exp(−mean log p); infinite if some p is 0."""
    numbers = np.asarray(true_probs, dtype=np.float64).tolist()
    if not all(numbers):
        return math.inf
    return math.exp(-math.fsum(map(math.log, numbers)) / len(numbers))
