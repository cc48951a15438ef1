"""The right answers of the unit on segmentation once more, written another way."""

from __future__ import annotations

import math
import os
from typing import Any

import numpy as np

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")  # TensorFlow greets on stderr otherwise
import keras

Array = Any


def dice(y_true: Array, y_pred: Array, num_classes: int) -> Array:
    pairs = np.ravel(y_true) * num_classes + np.ravel(y_pred)
    table = np.bincount(pairs, minlength=num_classes**2).reshape(num_classes, num_classes)
    right, either = 2 * table.diagonal(), table.sum(axis=0) + table.sum(axis=1)
    return np.array([r / e if e else 1.0 for r, e in zip(right, either, strict=True)])


def dice_loss(target: Array, probs: Array, smooth: float = 1.0) -> float:
    scores = []
    for k in range(np.shape(target)[-1]):
        t, p = np.ravel(np.asarray(target, float)[..., k]), np.ravel(np.asarray(probs, float)[..., k])
        scores.append((2 * float(t @ p) + smooth) / (float(t.sum()) + float(p.sum()) + smooth))
    return 1 - sum(scores) / len(scores)


def conv2d_transpose(x: Array, w: Array, b: Array, stride: int = 1) -> Array:
    """An ordinary convolution with the kernel turned round, after zeros were put between the pixels and around them."""
    x, w = np.asarray(x, float), np.asarray(w, float)
    n, high, wide, channels = x.shape
    kh, kw, filters, _ = w.shape
    spread = np.zeros((n, (high - 1) * stride + 1 + 2 * (kh - 1), (wide - 1) * stride + 1 + 2 * (kw - 1), channels))
    spread[:, kh - 1 : spread.shape[1] - kh + 1 : stride, kw - 1 : spread.shape[2] - kw + 1 : stride] = x
    windows = np.lib.stride_tricks.sliding_window_view(spread, (kh, kw), axis=(1, 2))
    return np.einsum("nijcuv,uvfc->nijf", windows, w[::-1, ::-1]) + np.asarray(b, float).reshape(filters)


def bilinear_kernel(factor: int, channels: int) -> Array:
    side = 2 * factor - factor % 2
    line = np.convolve(np.ones(factor), np.ones(factor)) / factor  # a triangle, for an odd factor
    if factor % 2 == 0:
        line = np.array([min(2 * i + 1, 2 * (side - i) - 1) for i in range(side)]) / (2 * factor)
    return np.einsum("i,j,fc->ijfc", line, line, np.eye(channels))


def max_pool_places(x: Array) -> tuple[Array, Array]:
    x = np.asarray(x)
    corners = np.stack([x[:, i::2, j::2] for i in (0, 1) for j in (0, 1)], axis=-1)
    return corners.max(axis=-1), corners.argmax(axis=-1)


def max_unpool(pooled: Array, places: Array) -> Array:
    pooled, places = np.asarray(pooled, float), np.asarray(places)
    n, high, wide, channels = pooled.shape
    grown = np.zeros((n, 2 * high, 2 * wide, channels))
    for at in np.ndindex(pooled.shape):
        row, column = divmod(int(places[at]), 2)
        grown[at[0], 2 * at[1] + row, 2 * at[2] + column, at[3]] = pooled[at]
    return grown


def _bins(low: float, high: float, size: int) -> list[range]:
    start = round(low)
    cells = max(round(high) - start, 1)
    return [range(start + i * cells // size, start - (-(i + 1) * cells // size)) for i in range(size)]


def roi_pool(feature_map: Array, box: Array, size: int) -> Array:
    feature_map = np.asarray(feature_map, float)
    x0, y0, x1, y1 = (float(edge) for edge in box)
    across = _bins(x0, x1, size)
    return np.array(
        [[feature_map[np.ix_(rows, columns)].max(axis=(0, 1)) for columns in across] for rows in _bins(y0, y1, size)]
    )


def _weights(low: float, high: float, size: int, cells: int) -> Array:
    """How much of each cell a sample takes, (size, cells): tents about the samples."""
    at = np.clip(low + (np.arange(size) + 0.5) / size * (high - low) - 0.5, 0, cells - 1)
    return np.maximum(1 - np.abs(at[:, None] - np.arange(cells)), 0)


def roi_align(feature_map: Array, box: Array, size: int) -> Array:
    feature_map = np.asarray(feature_map, float)
    x0, y0, x1, y1 = (float(edge) for edge in box)
    rows, columns = _weights(y0, y1, size, feature_map.shape[0]), _weights(x0, x1, size, feature_map.shape[1])
    return np.einsum("ih,jw,hwc->ijc", rows, columns, feature_map)


def unet_sizes(size: int, depth: int, padding: str) -> list[int]:
    lost = {"same": 0, "valid": 4}.get(padding)
    if lost is None:
        raise ValueError(f'padding should be "same" or "valid", got {padding!r}')

    def after(side: int, level: int) -> list[int]:
        side -= lost
        if side <= 0:
            raise ValueError(f"at level {level} nothing is left")
        if level == depth:
            return [side]
        if side % 2:
            raise ValueError(f"at level {level} the side {side} is odd")
        below = after(side // 2, level + 1)
        up = 2 * below[-1] - lost
        if up <= 0:
            raise ValueError(f"on the way up to level {level} nothing is left")
        return [side, *below, up]

    return after(size, 0)


def _stage(filters: int) -> list[Any]:
    layers = keras.layers
    return [layers.Conv2D(filters, (3, 3), padding="same"), layers.BatchNormalization(momentum=0.9), layers.ReLU()]


def build_unet(
    shape: tuple[int, int, int], num_classes: int, filters: tuple[int, ...] = (16, 32, 64), skips: bool = True
) -> Any:
    def through(x: Any, chain: list[Any]) -> Any:
        for layer in chain:
            x = layer(x)
        return x

    def level(x: Any, k: int) -> Any:
        x = through(x, _stage(filters[k]))
        if k + 1 == len(filters):
            return x
        below = level(keras.layers.MaxPooling2D(2)(x), k + 1)
        up = keras.layers.Conv2DTranspose(filters[k], 2, 2)(below)
        return through(keras.layers.Concatenate()([x, up]) if skips else up, _stage(filters[k]))

    pictures = keras.Input(tuple(shape))
    scores = keras.layers.Conv2D(num_classes, 1)(level(pictures, 0))
    model = keras.Model(pictures, keras.layers.Softmax()(scores))
    model.compile(optimizer="adam", loss=keras.losses.CategoricalCrossentropy())
    return model


def foreground_dice(masks: Array, labels: Array) -> float:
    """How well ground and objects of any kind are told apart: their Dice, over all pictures at once."""
    return float(dice(masks > 0, labels > 0, 2)[1])


def wrong_outlines(masks: Array, labels: Array) -> float:
    """The share of wrong pixels, object for ground or ground for object, of those beside the outline of an object."""
    there = np.pad(masks > 0, ((0, 0), (1, 1), (1, 1)), mode="edge")
    high, wide = np.shape(masks)[1:]
    around = np.stack([there[:, i : i + high, j : j + wide] for i in range(3) for j in range(3)])
    outline = around.any(axis=0) & ~around.all(axis=0)
    return float(((masks > 0) != (labels > 0))[outline].mean())


def mean_dice(masks: Array, labels: Array, num_classes: int) -> float:
    """The mean of the Dice of all kinds of objects, the ground left out."""
    return math.fsum(dice(masks, labels, num_classes)[1:]) / (num_classes - 1)
