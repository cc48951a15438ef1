"""Reference of the unit on objects: written on its own, to be compared with, never to be shown.

Where the notebook computes with whole arrays this walks from box to box in plain Python.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[Any]


def _rows(boxes: ArrayLike) -> list[list[float]]:
    found: list[list[float]] = np.asarray(boxes, dtype=np.float64).reshape(-1, 4).tolist()
    return found


def _shared(a: float, b: float, c: float, d: float) -> float:
    """Length that the intervals a … b and c … d share."""
    return max(min(b, d) - max(a, c), 0.0)


def iou(a: ArrayLike, b: ArrayLike) -> Array:
    """Intersection over union of every pair, (N, M)."""
    rows, columns = _rows(a), _rows(b)
    found = np.zeros((len(rows), len(columns)))
    for (i, p), (j, q) in itertools.product(enumerate(rows), enumerate(columns)):
        both = _shared(p[0], p[2], q[0], q[2]) * _shared(p[1], p[3], q[1], q[3])
        union = (p[2] - p[0]) * (p[3] - p[1]) + (q[2] - q[0]) * (q[3] - q[1]) - both
        found[i, j] = both / union if union else 0.0
    return found


def nms(boxes: ArrayLike, scores: ArrayLike, threshold: float) -> Array:
    """Take the best of what is left, and strike out what overlaps with it."""
    overlap, left, kept = iou(boxes, boxes), list(range(len(_rows(boxes)))), []
    values = np.asarray(scores).tolist()
    while left:
        best = max(left, key=lambda row: (values[row], -row))
        kept.append(best)
        left = [row for row in left if row != best and overlap[best, row] <= threshold]
    return np.array(kept, dtype=np.int64)


def average_precision(scores: ArrayLike, right: ArrayLike, num_truth: int) -> float:
    """For each object found: the best precision at its recall or a higher one; their sum over all objects."""
    if num_truth == 0:
        raise ValueError("there is nothing to find")
    ranked = sorted(zip(np.ravel(scores).tolist(), np.ravel(right).tolist(), strict=True), key=lambda pair: -pair[0])
    precisions, hits = [], 0
    for k, (_, hit) in enumerate(ranked, start=1):
        hits += bool(hit)
        precisions.append((hits / k, bool(hit)))
    total = 0.0
    for k, (_, hit) in enumerate(precisions):
        if hit:
            total += max(value for value, _ in precisions[k:])
    return total / num_truth


def default_boxes(sizes: Sequence[int], scales: Sequence[float], ratios: Sequence[Sequence[float]]) -> Array:
    """SSD's boxes, map by map, row by row, cell by cell."""
    rows = []
    for k, size in enumerate(sizes):
        s, extra = scales[k], math.sqrt(scales[k] * scales[k + 1])
        shapes = [(s * math.sqrt(r), s / math.sqrt(r)) for r in ratios[k]] + [(extra, extra)]
        for i, j in itertools.product(range(size), repeat=2):
            rows += [((j + 0.5) / size, (i + 0.5) / size, w, h) for w, h in shapes]
    return np.array(rows)


def match(anchors: ArrayLike, truth: ArrayLike, threshold: float = 0.5) -> Array:
    """The number of each anchor's object, −1 for the ground."""
    overlap = iou(anchors, truth).tolist()
    found = []
    for row in overlap:
        best = max(row, default=0.0)
        found.append(row.index(best) if best > threshold else -1)
    for m in range(len(_rows(truth))):
        column = [row[m] for row in overlap]
        found[column.index(max(column))] = m
    return np.array(found, dtype=np.int64)


def offsets(anchors: ArrayLike, boxes: ArrayLike) -> Array:
    """How far each box is from its anchor, in the anchor's own measure."""
    pairs = zip(_rows(anchors), _rows(boxes), strict=True)
    return np.array(
        [
            [(x - ax) / aw, (y - ay) / ah, math.log(w) - math.log(aw), math.log(h) - math.log(ah)]
            for (ax, ay, aw, ah), (x, y, w, h) in pairs
        ]
    )


def apply_offsets(anchors: ArrayLike, t: ArrayLike) -> Array:
    """The boxes that are this far from their anchors."""
    pairs = zip(_rows(anchors), _rows(t), strict=True)
    return np.array(
        [
            [ax + aw * tx, ay + ah * ty, aw * math.exp(tw), ah * math.exp(th)]
            for (ax, ay, aw, ah), (tx, ty, tw, th) in pairs
        ]
    )


def encode_grid(boxes: ArrayLike, labels: ArrayLike, grid: int, num_classes: int) -> Array:
    """Each cell looks for the largest box whose centre it holds."""
    target = np.zeros((grid, grid, 5 + num_classes), dtype=np.float32)
    kinds = np.ravel(labels).tolist()
    for row, column in itertools.product(range(grid), repeat=2):
        here = [
            (w * h, -k, (x * grid - column, y * grid - row, w, h))
            for k, (x, y, w, h) in enumerate(_rows(boxes))
            if column <= x * grid < column + 1 and row <= y * grid < row + 1
        ]
        if here:
            _, k, values = max(here)
            target[row, column, :5] = (1.0, *values)
            target[row, column, 5 + int(kinds[-k])] = 1.0
    return target


def decode_grid(grid: ArrayLike, threshold: float) -> tuple[Array, Array, Array]:
    """The boxes of all cells whose score reaches the threshold."""
    cells = np.asarray(grid, dtype=np.float64)
    side, boxes, scores, labels = len(cells), [], [], []
    for row, column in itertools.product(range(side), repeat=2):
        objectness, x, y, w, h, *classes = cells[row, column].tolist()
        best = max(classes)
        if objectness * best >= threshold:
            cx, cy = (column + x) / side, (row + y) / side
            boxes.append([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2])
            scores.append(objectness * best)
            labels.append(classes.index(best))
    return np.array(boxes).reshape(-1, 4), np.array(scores, dtype=float), np.array(labels, dtype=np.int64)


def track(frames: Sequence[ArrayLike], threshold: float) -> list[Array]:
    """The names of all boxes, frame by frame."""
    names: list[list[int]] = []
    new = itertools.count()
    last: ArrayLike = np.zeros((0, 4))
    for boxes in frames:
        overlap = iou(last, boxes)
        here: dict[int, int] = {}
        gone: set[int] = set()
        for i, j in sorted(np.ndindex(overlap.shape), key=lambda pair: (-overlap[pair], *pair)):
            if overlap[i, j] >= threshold and i not in gone and j not in here:
                here[j] = names[-1][i]
                gone.add(i)
        names.append([here[j] if j in here else next(new) for j in range(len(_rows(boxes)))])
        last = boxes
    return [np.array(found, dtype=np.int64) for found in names]


def probabilities(raw: Array) -> Array:
    """What a detector's numbers (…, 5 + C) mean: sigmoids of the first five, softmax of the rest."""
    raw = np.asarray(raw, dtype=np.float64)
    classes = np.exp(raw[..., 5:] - raw[..., 5:].max(axis=-1, keepdims=True))
    first = (1 + np.tanh(raw[..., :5] / 2)) / 2
    return np.concatenate([first, classes / classes.sum(axis=-1, keepdims=True)], axis=-1)


def mean_average_precision(raw: Array, boxes: Sequence[Array], labels: Sequence[Array], num_classes: int) -> float:
    """mAP@0.5 of a detector's outputs (N, S, S, 5 + C) on pictures with this truth; boxes in shares of the picture."""
    found: list[list[tuple[float, bool]]] = [[] for _ in range(num_classes)]
    for cells, true_boxes, true_labels in zip(probabilities(raw), boxes, labels, strict=True):
        came, scores, kinds = decode_grid(cells, 0.05)
        for k in range(num_classes):
            mine, truth = came[kinds == k], true_boxes[true_labels == k]
            values, taken = scores[kinds == k], set()
            for row in nms(mine, values, 0.5):
                overlap = iou(mine[row : row + 1], truth)[0]
                best = int(overlap.argmax()) if len(truth) else -1
                right = best >= 0 and overlap[best] > 0.5 and best not in taken
                if right:
                    taken.add(best)
                found[k].append((float(values[row]), right))
    every = np.concatenate(labels)
    precisions = [
        average_precision([s for s, _ in pairs], [r for _, r in pairs], int((every == k).sum()))
        for k, pairs in enumerate(found)
    ]
    return float(np.mean(precisions))


def build_detector(shape: tuple[int, int, int], grid: int, num_classes: int) -> Any:
    """Convolutions and pooling until a cell is a pixel, one more, then one number for each question."""
    import keras  # noqa: PLC0415 - only for this

    def convolved(maps: Any, filters: int) -> Any:
        maps = keras.layers.Conv2D(filters, 3, padding="same")(maps)
        return keras.layers.Activation("relu")(keras.layers.BatchNormalization(momentum=0.9)(maps))

    inputs = keras.Input(shape)
    maps, filters = inputs, 16
    for _ in range((shape[0] // grid).bit_length() - 1):
        maps = keras.layers.MaxPooling2D()(convolved(maps, filters))
        filters = min(2 * filters, 64)
    return keras.Model(inputs, keras.layers.Conv2D(5 + num_classes, 1)(convolved(maps, 64)))
