"""Wrong solutions of the unit on objects; each must lose points in its own exercise, and in no other."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant

# ------------------------------------------------------------------------------------------------ iou


@mutant("iou")
def counts_pixels_inclusively():
    """x1 − x0 + 1, the habit of VOC 2007."""

    def iou(a, b):
        a, b = np.asarray(a, dtype=float)[:, None], np.asarray(b, dtype=float)[None]
        width = np.minimum(a[..., 2], b[..., 2]) - np.maximum(a[..., 0], b[..., 0]) + 1
        height = np.minimum(a[..., 3], b[..., 3]) - np.maximum(a[..., 1], b[..., 1]) + 1
        both = np.maximum(width, 0) * np.maximum(height, 0)
        areas = [(box[..., 2] - box[..., 0] + 1) * (box[..., 3] - box[..., 1] + 1) for box in (a, b)]
        union = areas[0] + areas[1] - both
        return both / np.where(union > 0, union, 1)


@mutant("iou")
def lets_widths_be_negative():
    """Boxes that do not meet have a negative width."""

    def iou(a, b):
        a, b = np.asarray(a, dtype=float)[:, None], np.asarray(b, dtype=float)[None]
        width = np.minimum(a[..., 2], b[..., 2]) - np.maximum(a[..., 0], b[..., 0])
        height = np.minimum(a[..., 3], b[..., 3]) - np.maximum(a[..., 1], b[..., 1])
        both = width * height
        areas = [(box[..., 2] - box[..., 0]) * (box[..., 3] - box[..., 1]) for box in (a, b)]
        union = areas[0] + areas[1] - both
        return both / np.where(union > 0, union, 1)


@mutant("iou")
def counts_the_shared_part_twice():
    """The union without the minus."""

    def iou(a, b):
        a, b = np.asarray(a, dtype=float)[:, None], np.asarray(b, dtype=float)[None]
        width = np.minimum(a[..., 2], b[..., 2]) - np.maximum(a[..., 0], b[..., 0])
        height = np.minimum(a[..., 3], b[..., 3]) - np.maximum(a[..., 1], b[..., 1])
        both = np.maximum(width, 0) * np.maximum(height, 0)
        areas = [(box[..., 2] - box[..., 0]) * (box[..., 3] - box[..., 1]) for box in (a, b)]
        union = areas[0] + areas[1]
        return both / np.where(union > 0, union, 1)


@mutant("iou")
def divides_by_the_smaller_box():
    """How much of the smaller box is covered."""

    def iou(a, b):
        a, b = np.asarray(a, dtype=float)[:, None], np.asarray(b, dtype=float)[None]
        width = np.minimum(a[..., 2], b[..., 2]) - np.maximum(a[..., 0], b[..., 0])
        height = np.minimum(a[..., 3], b[..., 3]) - np.maximum(a[..., 1], b[..., 1])
        both = np.maximum(width, 0) * np.maximum(height, 0)
        areas = [(box[..., 2] - box[..., 0]) * (box[..., 3] - box[..., 1]) for box in (a, b)]
        union = np.minimum(*areas)
        return both / np.where(union > 0, union, 1)


@mutant("iou")
def takes_the_box_around_both():
    """The smallest box around both in place of the union."""

    def iou(a, b):
        a, b = np.asarray(a, dtype=float)[:, None], np.asarray(b, dtype=float)[None]
        inner = np.minimum(a[..., 2:], b[..., 2:]) - np.maximum(a[..., :2], b[..., :2])
        outer = np.maximum(a[..., 2:], b[..., 2:]) - np.minimum(a[..., :2], b[..., :2])
        both, around = np.maximum(inner, 0).prod(axis=-1), outer.prod(axis=-1)
        return both / np.where(around > 0, around, 1)


@mutant("iou")
def divides_by_nothing():
    """0/0 for two boxes without area."""

    def iou(a, b):
        a, b = np.asarray(a, dtype=float)[:, None], np.asarray(b, dtype=float)[None]
        width = np.minimum(a[..., 2], b[..., 2]) - np.maximum(a[..., 0], b[..., 0])
        height = np.minimum(a[..., 3], b[..., 3]) - np.maximum(a[..., 1], b[..., 1])
        both = np.maximum(width, 0) * np.maximum(height, 0)
        areas = [(box[..., 2] - box[..., 0]) * (box[..., 3] - box[..., 1]) for box in (a, b)]
        union = areas[0] + areas[1] - both
        return both / union


@mutant("iou")
def is_transposed():
    """Rows and columns exchanged."""

    def iou(a, b):
        a, b = np.asarray(a, dtype=float)[:, None], np.asarray(b, dtype=float)[None]
        width = np.minimum(a[..., 2], b[..., 2]) - np.maximum(a[..., 0], b[..., 0])
        height = np.minimum(a[..., 3], b[..., 3]) - np.maximum(a[..., 1], b[..., 1])
        both = np.maximum(width, 0) * np.maximum(height, 0)
        areas = [(box[..., 2] - box[..., 0]) * (box[..., 3] - box[..., 1]) for box in (a, b)]
        union = areas[0] + areas[1] - both
        return (both / np.where(union > 0, union, 1)).T


@mutant("iou")
def clamps_only_the_width():
    """Boxes one above the other have a negative height."""

    def iou(a, b):
        a, b = np.asarray(a, dtype=float)[:, None], np.asarray(b, dtype=float)[None]
        width = np.minimum(a[..., 2], b[..., 2]) - np.maximum(a[..., 0], b[..., 0])
        height = np.minimum(a[..., 3], b[..., 3]) - np.maximum(a[..., 1], b[..., 1])
        both = np.maximum(width, 0) * height
        areas = [(box[..., 2] - box[..., 0]) * (box[..., 3] - box[..., 1]) for box in (a, b)]
        union = areas[0] + areas[1] - both
        return both / np.where(union > 0, union, 1)


@mutant("iou")
def compares_only_pairs():
    """Box by box, not each with each."""

    def iou(a, b):
        a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
        width = np.minimum(a[..., 2], b[..., 2]) - np.maximum(a[..., 0], b[..., 0])
        height = np.minimum(a[..., 3], b[..., 3]) - np.maximum(a[..., 1], b[..., 1])
        both = np.maximum(width, 0) * np.maximum(height, 0)
        areas = [(box[..., 2] - box[..., 0]) * (box[..., 3] - box[..., 1]) for box in (a, b)]
        union = areas[0] + areas[1] - both
        return both / np.where(union > 0, union, 1)


@mutant("iou")
def takes_corners_for_sizes():
    """(x, y, w, h) in place of corners."""

    def iou(a, b):
        a, b = np.asarray(a, dtype=float)[:, None], np.asarray(b, dtype=float)[None]
        ends = [box[..., :2] + box[..., 2:] for box in (a, b)]
        inner = np.minimum(*ends) - np.maximum(a[..., :2], b[..., :2])
        both = np.maximum(inner, 0).prod(axis=-1)
        union = a[..., 2:].prod(axis=-1) + b[..., 2:].prod(axis=-1) - both
        return both / np.where(union > 0, union, 1)


# ------------------------------------------------------------------------------------------------ nms


@mutant("nms")
def compares_with_all_better_boxes():
    """A box that is gone still removes others."""

    def nms(boxes, scores, threshold):
        scores = np.asarray(scores, dtype=float)
        overlap = iou(boxes, boxes)
        order = np.argsort(-scores, kind="stable")
        kept = [i for k, i in enumerate(order) if all(overlap[i, j] <= threshold for j in order[:k])]
        return np.array(kept, dtype=int)


@mutant("nms")
def removes_at_the_threshold():
    """≥ for >."""

    def nms(boxes, scores, threshold):
        scores = np.asarray(scores, dtype=float)
        overlap = iou(boxes, boxes)
        kept = []
        for i in np.argsort(-scores, kind="stable"):
            if all(overlap[i, k] < threshold for k in kept):
                kept.append(i)
        return np.array(kept, dtype=int)


@mutant("nms")
def begins_with_the_worst():
    """By rising score."""

    def nms(boxes, scores, threshold):
        scores = np.asarray(scores, dtype=float)
        overlap = iou(boxes, boxes)
        kept = []
        for i in np.argsort(scores, kind="stable"):
            if all(overlap[i, k] <= threshold for k in kept):
                kept.append(i)
        return np.array(kept, dtype=int)


@mutant("nms")
def sorts_the_rows_at_the_end():
    """Rows in their own order."""

    def nms(boxes, scores, threshold):
        scores = np.asarray(scores, dtype=float)
        overlap = iou(boxes, boxes)
        kept = []
        for i in np.argsort(-scores, kind="stable"):
            if all(overlap[i, k] <= threshold for k in kept):
                kept.append(i)
        return np.array(sorted(kept), dtype=int)


@mutant("nms")
def returns_the_boxes():
    """Boxes in place of their rows."""

    def nms(boxes, scores, threshold):
        scores = np.asarray(scores, dtype=float)
        overlap = iou(boxes, boxes)
        kept = []
        for i in np.argsort(-scores, kind="stable"):
            if all(overlap[i, k] <= threshold for k in kept):
                kept.append(i)
        return np.asarray(boxes, dtype=float)[kept]


@mutant("nms")
def keeps_the_last_of_equals():
    """The larger row first where scores are equal."""

    def nms(boxes, scores, threshold):
        scores = np.asarray(scores, dtype=float)
        overlap = iou(boxes, boxes)
        kept = []
        for i in np.argsort(scores, kind="stable")[::-1]:
            if all(overlap[i, k] <= threshold for k in kept):
                kept.append(i)
        return np.array(kept, dtype=int)


@mutant("nms")
def keeps_overlapping_ones():
    """The condition turned round."""

    def nms(boxes, scores, threshold):
        scores = np.asarray(scores, dtype=float)
        overlap = iou(boxes, boxes)
        kept = []
        for i in np.argsort(-scores, kind="stable"):
            if all(overlap[i, k] > threshold for k in kept):
                kept.append(i)
        return np.array(kept, dtype=int)


@mutant("nms")
def compares_with_the_last_one_only():
    """Only the box that was kept last removes."""

    def nms(boxes, scores, threshold):
        scores = np.asarray(scores, dtype=float)
        overlap = iou(boxes, boxes)
        kept = []
        for i in np.argsort(-scores, kind="stable"):
            if all(overlap[i, k] <= threshold for k in kept[-1:]):
                kept.append(i)
        return np.array(kept, dtype=int)


@mutant("nms")
def lets_the_threshold_be_a_half():
    """The argument is ignored."""

    def nms(boxes, scores, threshold):
        scores = np.asarray(scores, dtype=float)
        overlap = iou(boxes, boxes)
        kept = []
        for i in np.argsort(-scores, kind="stable"):
            if all(overlap[i, k] <= 0.5 for k in kept):
                kept.append(i)
        return np.array(kept, dtype=int)


# ---------------------------------------------------------------------------------- average_precision


@mutant("average_precision")
def has_no_envelope():
    """The saw as it is."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("without true objects there is no recall")
        scores = np.asarray(scores, dtype=float)
        right = np.asarray(right, dtype=float)[np.argsort(-scores, kind="stable")]
        hits = np.cumsum(right)
        precision = hits / np.arange(1, len(hits) + 1)
        envelope = precision
        return float(np.sum(np.diff(hits / num_truth, prepend=0) * envelope))


@mutant("average_precision")
def walks_from_the_left():
    """The best precision so far."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("without true objects there is no recall")
        scores = np.asarray(scores, dtype=float)
        right = np.asarray(right, dtype=float)[np.argsort(-scores, kind="stable")]
        hits = np.cumsum(right)
        precision = hits / np.arange(1, len(hits) + 1)
        envelope = np.maximum.accumulate(precision)
        return float(np.sum(np.diff(hits / num_truth, prepend=0) * envelope))


@mutant("average_precision")
def takes_eleven_recalls():
    """VOC 2007: the mean at the recalls 0, 0.1, … 1."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("nothing to find")
        scores = np.asarray(scores, dtype=float)
        hits = np.cumsum(np.asarray(right, dtype=float)[np.argsort(-scores, kind="stable")])
        precision, recall = hits / np.arange(1, len(hits) + 1), hits / num_truth
        return float(np.mean([precision[recall >= r].max(initial=0) for r in np.linspace(0, 1, 11)]))


@mutant("average_precision")
def divides_recall_by_detections():
    """Recall over what was reported."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("without true objects there is no recall")
        scores = np.asarray(scores, dtype=float)
        right = np.asarray(right, dtype=float)[np.argsort(-scores, kind="stable")]
        hits = np.cumsum(right)
        precision = hits / np.arange(1, len(hits) + 1)
        envelope = np.maximum.accumulate(precision[::-1])[::-1]
        return float(np.sum(np.diff(hits / max(len(hits), 1), prepend=0) * envelope))


@mutant("average_precision")
def sorts_ascending():
    """The worst detections first."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("without true objects there is no recall")
        scores = np.asarray(scores, dtype=float)
        right = np.asarray(right, dtype=float)[np.argsort(scores, kind="stable")]
        hits = np.cumsum(right)
        precision = hits / np.arange(1, len(hits) + 1)
        envelope = np.maximum.accumulate(precision[::-1])[::-1]
        return float(np.sum(np.diff(hits / num_truth, prepend=0) * envelope))


@mutant("average_precision")
def does_not_sort():
    """Detections as they come."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("without true objects there is no recall")
        scores = np.asarray(scores, dtype=float)
        right = np.asarray(right, dtype=float)
        hits = np.cumsum(right)
        precision = hits / np.arange(1, len(hits) + 1)
        envelope = np.maximum.accumulate(precision[::-1])[::-1]
        return float(np.sum(np.diff(hits / num_truth, prepend=0) * envelope))


@mutant("average_precision")
def counts_from_zero():
    """Precision over one detection too few."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("without true objects there is no recall")
        scores = np.asarray(scores, dtype=float)
        right = np.asarray(right, dtype=float)[np.argsort(-scores, kind="stable")]
        hits = np.cumsum(right)
        precision = hits / np.maximum(np.arange(len(hits)), 1)
        envelope = np.maximum.accumulate(precision[::-1])[::-1]
        return float(np.sum(np.diff(hits / num_truth, prepend=0) * envelope))


@mutant("average_precision")
def accepts_nothing_to_find():
    """0 where an error is asked for."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            return 0.0
        scores = np.asarray(scores, dtype=float)
        right = np.asarray(right, dtype=float)[np.argsort(-scores, kind="stable")]
        hits = np.cumsum(right)
        precision = hits / np.arange(1, len(hits) + 1)
        envelope = np.maximum.accumulate(precision[::-1])[::-1]
        return float(np.sum(np.diff(hits / num_truth, prepend=0) * envelope))


@mutant("average_precision")
def takes_the_last_of_equals_first():
    """Equal scores in reverse order."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("without true objects there is no recall")
        scores = np.asarray(scores, dtype=float)
        right = np.asarray(right, dtype=float)[np.argsort(scores, kind="stable")[::-1]]
        hits = np.cumsum(right)
        precision = hits / np.arange(1, len(hits) + 1)
        envelope = np.maximum.accumulate(precision[::-1])[::-1]
        return float(np.sum(np.diff(hits / num_truth, prepend=0) * envelope))


@mutant("average_precision")
def gives_the_last_precision():
    """Precision of all detections."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("without true objects there is no recall")
        scores = np.asarray(scores, dtype=float)
        right = np.asarray(right, dtype=float)[np.argsort(-scores, kind="stable")]
        hits = np.cumsum(right)
        precision = hits / np.arange(1, len(hits) + 1)
        return float(precision[-1]) if len(hits) else 0.0


# -------------------------------------------------------------------------------------- default_boxes


@mutant("default_boxes")
def takes_the_ratio_itself():
    """r for √r."""

    def default_boxes(sizes, scales, ratios):
        rows = []
        for k, size in enumerate(sizes):
            between = np.sqrt(scales[k] * scales[k + 1])
            shapes = [(scales[k] * r, scales[k] / r) for r in ratios[k]] + [(between, between)]
            for i in range(size):
                for j in range(size):
                    rows += [((j + 0.5) / size, (i + 0.5) / size, w, h) for w, h in shapes]
        return np.array(rows)


@mutant("default_boxes")
def centres_at_corners():
    """The left upper corner of the cell."""

    def default_boxes(sizes, scales, ratios):
        rows = []
        for k, size in enumerate(sizes):
            between = np.sqrt(scales[k] * scales[k + 1])
            shapes = [(scales[k] * np.sqrt(r), scales[k] / np.sqrt(r)) for r in ratios[k]] + [(between, between)]
            for i in range(size):
                for j in range(size):
                    rows += [(j / size, i / size, w, h) for w, h in shapes]
        return np.array(rows)


@mutant("default_boxes")
def goes_column_by_column():
    """Columns in the outer loop."""

    def default_boxes(sizes, scales, ratios):
        rows = []
        for k, size in enumerate(sizes):
            between = np.sqrt(scales[k] * scales[k + 1])
            shapes = [(scales[k] * np.sqrt(r), scales[k] / np.sqrt(r)) for r in ratios[k]] + [(between, between)]
            for j in range(size):
                for i in range(size):
                    rows += [((j + 0.5) / size, (i + 0.5) / size, w, h) for w, h in shapes]
        return np.array(rows)


@mutant("default_boxes")
def exchanges_row_and_column():
    """x from the row."""

    def default_boxes(sizes, scales, ratios):
        rows = []
        for k, size in enumerate(sizes):
            between = np.sqrt(scales[k] * scales[k + 1])
            shapes = [(scales[k] * np.sqrt(r), scales[k] / np.sqrt(r)) for r in ratios[k]] + [(between, between)]
            for i in range(size):
                for j in range(size):
                    rows += [((i + 0.5) / size, (j + 0.5) / size, w, h) for w, h in shapes]
        return np.array(rows)


@mutant("default_boxes")
def forgets_the_larger_square():
    """Only the ratios."""

    def default_boxes(sizes, scales, ratios):
        rows = []
        for k, size in enumerate(sizes):
            shapes = [(scales[k] * np.sqrt(r), scales[k] / np.sqrt(r)) for r in ratios[k]]
            for i in range(size):
                for j in range(size):
                    rows += [((j + 0.5) / size, (i + 0.5) / size, w, h) for w, h in shapes]
        return np.array(rows)


@mutant("default_boxes")
def takes_the_mean_for_the_square():
    """(s + s′)/2 for √(s·s′)."""

    def default_boxes(sizes, scales, ratios):
        rows = []
        for k, size in enumerate(sizes):
            between = (scales[k] + scales[k + 1]) / 2
            shapes = [(scales[k] * np.sqrt(r), scales[k] / np.sqrt(r)) for r in ratios[k]] + [(between, between)]
            for i in range(size):
                for j in range(size):
                    rows += [((j + 0.5) / size, (i + 0.5) / size, w, h) for w, h in shapes]
        return np.array(rows)


@mutant("default_boxes")
def exchanges_width_and_height():
    """Tall boxes for wide ones."""

    def default_boxes(sizes, scales, ratios):
        rows = []
        for k, size in enumerate(sizes):
            between = np.sqrt(scales[k] * scales[k + 1])
            shapes = [(scales[k] / np.sqrt(r), scales[k] * np.sqrt(r)) for r in ratios[k]] + [(between, between)]
            for i in range(size):
                for j in range(size):
                    rows += [((j + 0.5) / size, (i + 0.5) / size, w, h) for w, h in shapes]
        return np.array(rows)


@mutant("default_boxes")
def puts_the_square_first():
    """Another order in the cell."""

    def default_boxes(sizes, scales, ratios):
        rows = []
        for k, size in enumerate(sizes):
            between = np.sqrt(scales[k] * scales[k + 1])
            shapes = [(between, between)] + [(scales[k] * np.sqrt(r), scales[k] / np.sqrt(r)) for r in ratios[k]]
            for i in range(size):
                for j in range(size):
                    rows += [((j + 0.5) / size, (i + 0.5) / size, w, h) for w, h in shapes]
        return np.array(rows)


@mutant("default_boxes")
def keeps_to_the_picture():
    """Boxes cut off at the edges."""

    def default_boxes(sizes, scales, ratios):
        rows = []
        for k, size in enumerate(sizes):
            between = np.sqrt(scales[k] * scales[k + 1])
            shapes = [(scales[k] * np.sqrt(r), scales[k] / np.sqrt(r)) for r in ratios[k]] + [(between, between)]
            for i in range(size):
                for j in range(size):
                    rows += [((j + 0.5) / size, (i + 0.5) / size, w, h) for w, h in shapes]
        rows = np.array(rows)
        low, high = np.clip(rows[:, :2] - rows[:, 2:] / 2, 0, 1), np.clip(rows[:, :2] + rows[:, 2:] / 2, 0, 1)
        return np.hstack([(low + high) / 2, high - low])


@mutant("default_boxes")
def gives_corners():
    """Corners in place of centre form."""

    def default_boxes(sizes, scales, ratios):
        rows = []
        for k, size in enumerate(sizes):
            between = np.sqrt(scales[k] * scales[k + 1])
            shapes = [(scales[k] * np.sqrt(r), scales[k] / np.sqrt(r)) for r in ratios[k]] + [(between, between)]
            for i in range(size):
                for j in range(size):
                    rows += [((j + 0.5) / size, (i + 0.5) / size, w, h) for w, h in shapes]
        rows = np.array(rows)
        return np.hstack([rows[:, :2] - rows[:, 2:] / 2, rows[:, :2] + rows[:, 2:] / 2])


@mutant("default_boxes")
def goes_ratio_by_ratio():
    """All cells for a ratio, then the next ratio."""

    def default_boxes(sizes, scales, ratios):
        rows = []
        for k, size in enumerate(sizes):
            between = np.sqrt(scales[k] * scales[k + 1])
            for w, h in [(scales[k] * np.sqrt(r), scales[k] / np.sqrt(r)) for r in ratios[k]] + [(between, between)]:
                rows += [((j + 0.5) / size, (i + 0.5) / size, w, h) for i in range(size) for j in range(size)]
        return np.array(rows)


# ---------------------------------------------------------------------------------------------- match


@mutant("match")
def only_asks_the_anchors():
    """No anchor for an object that overlaps none by enough."""

    def match(anchors, truth, threshold=0.5):
        overlap = iou(anchors, truth)
        numbers = np.full(len(overlap), -1)
        if overlap.shape[1] == 0:
            return numbers
        sure = overlap.max(axis=1) > threshold
        numbers[sure] = overlap.argmax(axis=1)[sure]
        return numbers


@mutant("match")
def only_asks_the_objects():
    """One anchor each."""

    def match(anchors, truth, threshold=0.5):
        overlap = iou(anchors, truth)
        numbers = np.full(len(overlap), -1)
        if overlap.shape[1] == 0:
            return numbers
        for m, n in enumerate(overlap.argmax(axis=0)):
            numbers[n] = m
        return numbers


@mutant("match")
def matches_at_the_threshold():
    """≥ for >."""

    def match(anchors, truth, threshold=0.5):
        overlap = iou(anchors, truth)
        numbers = np.full(len(overlap), -1)
        if overlap.shape[1] == 0:
            return numbers
        sure = overlap.max(axis=1) >= threshold
        numbers[sure] = overlap.argmax(axis=1)[sure]
        for m, n in enumerate(overlap.argmax(axis=0)):
            numbers[n] = m
        return numbers


@mutant("match")
def gives_the_anchor_to_the_first():
    """The first object keeps a contested anchor."""

    def match(anchors, truth, threshold=0.5):
        overlap = iou(anchors, truth)
        numbers = np.full(len(overlap), -1)
        if overlap.shape[1] == 0:
            return numbers
        sure = overlap.max(axis=1) > threshold
        numbers[sure] = overlap.argmax(axis=1)[sure]
        for m, n in reversed(list(enumerate(overlap.argmax(axis=0)))):
            numbers[n] = m
        return numbers


@mutant("match")
def leaves_responsible_anchors_alone():
    """Only an anchor without an object is given to one."""

    def match(anchors, truth, threshold=0.5):
        overlap = iou(anchors, truth)
        numbers = np.full(len(overlap), -1)
        if overlap.shape[1] == 0:
            return numbers
        sure = overlap.max(axis=1) > threshold
        numbers[sure] = overlap.argmax(axis=1)[sure]
        for m, n in enumerate(overlap.argmax(axis=0)):
            if numbers[n] < 0:
                numbers[n] = m
        return numbers


@mutant("match")
def calls_the_ground_zero():
    """0 for the ground."""

    def match(anchors, truth, threshold=0.5):
        overlap = iou(anchors, truth)
        numbers = np.full(len(overlap), 0)
        if overlap.shape[1] == 0:
            return numbers
        sure = overlap.max(axis=1) > threshold
        numbers[sure] = overlap.argmax(axis=1)[sure]
        for m, n in enumerate(overlap.argmax(axis=0)):
            numbers[n] = m
        return numbers


@mutant("match")
def ignores_the_threshold():
    """Always ½."""

    def match(anchors, truth, threshold=0.5):
        overlap = iou(anchors, truth)
        numbers = np.full(len(overlap), -1)
        if overlap.shape[1] == 0:
            return numbers
        sure = overlap.max(axis=1) > 0.5
        numbers[sure] = overlap.argmax(axis=1)[sure]
        for m, n in enumerate(overlap.argmax(axis=0)):
            numbers[n] = m
        return numbers


@mutant("match")
def gives_the_last_of_equals():
    """The last object of those that overlap an anchor equally."""

    def match(anchors, truth, threshold=0.5):
        overlap = iou(anchors, truth)
        numbers = np.full(len(overlap), -1)
        if overlap.shape[1] == 0:
            return numbers
        sure = overlap.max(axis=1) > threshold
        numbers[sure] = (overlap.shape[1] - 1 - overlap[:, ::-1].argmax(axis=1))[sure]
        for m, n in enumerate(overlap.argmax(axis=0)):
            numbers[n] = m
        return numbers


@mutant("match")
def breaks_without_objects():
    """An empty maximum."""

    def match(anchors, truth, threshold=0.5):
        overlap = iou(anchors, truth)
        numbers = np.full(len(overlap), -1)
        sure = overlap.max(axis=1) > threshold
        numbers[sure] = overlap.argmax(axis=1)[sure]
        for m, n in enumerate(overlap.argmax(axis=0)):
            numbers[n] = m
        return numbers


@mutant("match")
def has_a_default_of_0_4():
    """Another threshold where none is given."""

    def match(anchors, truth, threshold=0.4):
        overlap = iou(anchors, truth)
        numbers = np.full(len(overlap), -1)
        if overlap.shape[1] == 0:
            return numbers
        sure = overlap.max(axis=1) > threshold
        numbers[sure] = overlap.argmax(axis=1)[sure]
        for m, n in enumerate(overlap.argmax(axis=0)):
            numbers[n] = m
        return numbers


@mutant("match")
def gives_each_object_an_anchor_first():
    """What overlaps by enough may take the best anchor away."""

    def match(anchors, truth, threshold=0.5):
        overlap = iou(anchors, truth)
        numbers = np.full(len(overlap), -1)
        if overlap.shape[1] == 0:
            return numbers
        for m, n in enumerate(overlap.argmax(axis=0)):
            numbers[n] = m
        sure = overlap.max(axis=1) > threshold
        numbers[sure] = overlap.argmax(axis=1)[sure]
        return numbers


# -------------------------------------------------------------------------------------------- offsets


@mutant("offsets")
def forgets_the_logarithm():
    """Ratios of the sides."""

    def offsets(anchors, boxes):
        anchors, boxes = np.asarray(anchors, dtype=float), np.asarray(boxes, dtype=float)
        moved = (boxes[:, :2] - anchors[:, :2]) / anchors[:, 2:]
        return np.hstack([moved, boxes[:, 2:] / anchors[:, 2:]])


@mutant("offsets")
def divides_by_the_box():
    """The box's own sides as the measure."""

    def offsets(anchors, boxes):
        anchors, boxes = np.asarray(anchors, dtype=float), np.asarray(boxes, dtype=float)
        moved = (boxes[:, :2] - anchors[:, :2]) / boxes[:, 2:]
        return np.hstack([moved, np.log(boxes[:, 2:] / anchors[:, 2:])])


@mutant("offsets")
def turns_the_sign():
    """From the box to the anchor."""

    def offsets(anchors, boxes):
        anchors, boxes = np.asarray(anchors, dtype=float), np.asarray(boxes, dtype=float)
        moved = (anchors[:, :2] - boxes[:, :2]) / anchors[:, 2:]
        return np.hstack([moved, np.log(boxes[:, 2:] / anchors[:, 2:])])


@mutant("offsets")
def does_not_scale():
    """The way in shares of the picture."""

    def offsets(anchors, boxes):
        anchors, boxes = np.asarray(anchors, dtype=float), np.asarray(boxes, dtype=float)
        moved = boxes[:, :2] - anchors[:, :2]
        return np.hstack([moved, np.log(boxes[:, 2:] / anchors[:, 2:])])


@mutant("offsets")
def takes_differences_of_sides():
    """w − a_w for the logarithm."""

    def offsets(anchors, boxes):
        anchors, boxes = np.asarray(anchors, dtype=float), np.asarray(boxes, dtype=float)
        moved = (boxes[:, :2] - anchors[:, :2]) / anchors[:, 2:]
        return np.hstack([moved, boxes[:, 2:] - anchors[:, 2:]])


@mutant("offsets")
def turns_the_ratio():
    """ln(a_w / w)."""

    def offsets(anchors, boxes):
        anchors, boxes = np.asarray(anchors, dtype=float), np.asarray(boxes, dtype=float)
        moved = (boxes[:, :2] - anchors[:, :2]) / anchors[:, 2:]
        return np.hstack([moved, np.log(anchors[:, 2:] / boxes[:, 2:])])


@mutant("offsets")
def takes_the_logarithm_of_base_two():
    """log₂ for ln."""

    def offsets(anchors, boxes):
        anchors, boxes = np.asarray(anchors, dtype=float), np.asarray(boxes, dtype=float)
        moved = (boxes[:, :2] - anchors[:, :2]) / anchors[:, 2:]
        return np.hstack([moved, np.log2(boxes[:, 2:] / anchors[:, 2:])])


@mutant("offsets")
def divides_by_the_width_twice():
    """Height measured in widths."""

    def offsets(anchors, boxes):
        anchors, boxes = np.asarray(anchors, dtype=float), np.asarray(boxes, dtype=float)
        moved = (boxes[:, :2] - anchors[:, :2]) / anchors[:, 2:3]
        return np.hstack([moved, np.log(boxes[:, 2:] / anchors[:, 2:])])


@mutant("offsets")
def divides_by_variances():
    """SSD's 0.1 and 0.2 as well."""

    def offsets(anchors, boxes):
        anchors, boxes = np.asarray(anchors, dtype=float), np.asarray(boxes, dtype=float)
        moved = (boxes[:, :2] - anchors[:, :2]) / anchors[:, 2:]
        return np.hstack([moved / 0.1, np.log(boxes[:, 2:] / anchors[:, 2:]) / 0.2])


# -------------------------------------------------------------------------------------- apply_offsets


@mutant("apply_offsets")
def forgets_the_exponential():
    """Sides times the offset."""

    def apply_offsets(anchors, t):
        anchors, t = np.asarray(anchors, dtype=float), np.asarray(t, dtype=float)
        return np.hstack([anchors[:, :2] + t[:, :2] * anchors[:, 2:], anchors[:, 2:] * t[:, 2:]])


@mutant("apply_offsets")
def adds_one_in_place_of_the_exponential():
    """1 + t, right only near 0."""

    def apply_offsets(anchors, t):
        anchors, t = np.asarray(anchors, dtype=float), np.asarray(t, dtype=float)
        return np.hstack([anchors[:, :2] + t[:, :2] * anchors[:, 2:], anchors[:, 2:] * (1 + t[:, 2:])])


@mutant("apply_offsets")
def does_not_scale_the_way():
    """The offset in shares of the picture."""

    def apply_offsets(anchors, t):
        anchors, t = np.asarray(anchors, dtype=float), np.asarray(t, dtype=float)
        return np.hstack([anchors[:, :2] + t[:, :2], anchors[:, 2:] * np.exp(t[:, 2:])])


@mutant("apply_offsets")
def goes_to_the_other_side():
    """To the other side."""

    def apply_offsets(anchors, t):
        anchors, t = np.asarray(anchors, dtype=float), np.asarray(t, dtype=float)
        return np.hstack([anchors[:, :2] - t[:, :2] * anchors[:, 2:], anchors[:, 2:] * np.exp(t[:, 2:])])


@mutant("apply_offsets")
def measures_in_the_new_box():
    """The way in sides of the new box."""

    def apply_offsets(anchors, t):
        anchors, t = np.asarray(anchors, dtype=float), np.asarray(t, dtype=float)
        sides = anchors[:, 2:] * np.exp(t[:, 2:])
        return np.hstack([anchors[:, :2] + t[:, :2] * sides, sides])


@mutant("apply_offsets")
def adds_to_the_sides():
    """a_w + e^t."""

    def apply_offsets(anchors, t):
        anchors, t = np.asarray(anchors, dtype=float), np.asarray(t, dtype=float)
        return np.hstack([anchors[:, :2] + t[:, :2] * anchors[:, 2:], anchors[:, 2:] + np.exp(t[:, 2:])])


@mutant("apply_offsets")
def ends_with_corners():
    """Corners in place of centre form."""

    def apply_offsets(anchors, t):
        anchors, t = np.asarray(anchors, dtype=float), np.asarray(t, dtype=float)
        centre, side = anchors[:, :2] + t[:, :2] * anchors[:, 2:], anchors[:, 2:] * np.exp(t[:, 2:])
        return np.hstack([centre - side / 2, centre + side / 2])


@mutant("apply_offsets")
def moves_the_anchors():
    """Writes into its argument."""

    def apply_offsets(anchors, t):
        anchors = np.asarray(anchors, dtype=float)
        t = np.asarray(t, dtype=float)
        anchors[:, :2] += t[:, :2] * anchors[:, 2:]
        anchors[:, 2:] *= np.exp(t[:, 2:])
        return anchors


# ---------------------------------------------------------------------------------------- encode_grid


@mutant("encode_grid")
def indexes_column_first():
    """[column, row]."""

    def encode_grid(boxes, labels, grid, num_classes):
        target = np.zeros((grid, grid, 5 + num_classes), dtype=np.float32)
        boxes = np.asarray(boxes, dtype=float)
        for k in np.argsort(-boxes[:, 2] * boxes[:, 3], kind="stable"):
            cx, cy, w, h = boxes[k]
            column, row = int(cy * grid), int(cx * grid)
            if target[row, column, 0] == 0:
                target[row, column, :5] = 1, cx * grid - row, cy * grid - column, w, h
                target[row, column, 5 + labels[k]] = 1
        return target


@mutant("encode_grid")
def gives_the_place_in_the_picture():
    """cx, cy where the place in the cell is asked for."""

    def encode_grid(boxes, labels, grid, num_classes):
        target = np.zeros((grid, grid, 5 + num_classes), dtype=np.float32)
        boxes = np.asarray(boxes, dtype=float)
        for k in np.argsort(-boxes[:, 2] * boxes[:, 3], kind="stable"):
            cx, cy, w, h = boxes[k]
            row, column = int(cy * grid), int(cx * grid)
            if target[row, column, 0] == 0:
                target[row, column, :5] = 1, cx, cy, w, h
                target[row, column, 5 + labels[k]] = 1
        return target


@mutant("encode_grid")
def measures_sides_in_cells():
    """w and h times the grid."""

    def encode_grid(boxes, labels, grid, num_classes):
        target = np.zeros((grid, grid, 5 + num_classes), dtype=np.float32)
        boxes = np.asarray(boxes, dtype=float)
        for k in np.argsort(-boxes[:, 2] * boxes[:, 3], kind="stable"):
            cx, cy, w, h = boxes[k]
            row, column = int(cy * grid), int(cx * grid)
            if target[row, column, 0] == 0:
                target[row, column, :5] = 1, cx * grid - column, cy * grid - row, w * grid, h * grid
                target[row, column, 5 + labels[k]] = 1
        return target


@mutant("encode_grid")
def gives_the_cell_to_the_last():
    """The last box of the list overwrites."""

    def encode_grid(boxes, labels, grid, num_classes):
        target = np.zeros((grid, grid, 5 + num_classes), dtype=np.float32)
        boxes = np.asarray(boxes, dtype=float)
        for k in range(len(boxes)):
            cx, cy, w, h = boxes[k]
            row, column = int(cy * grid), int(cx * grid)
            target[row, column, :5] = 1, cx * grid - column, cy * grid - row, w, h
            target[row, column, 5 + labels[k]] = 1
        return target


@mutant("encode_grid")
def gives_the_cell_to_the_first():
    """The first box of the list stays."""

    def encode_grid(boxes, labels, grid, num_classes):
        target = np.zeros((grid, grid, 5 + num_classes), dtype=np.float32)
        boxes = np.asarray(boxes, dtype=float)
        for k in range(len(boxes)):
            cx, cy, w, h = boxes[k]
            row, column = int(cy * grid), int(cx * grid)
            if target[row, column, 0] == 0:
                target[row, column, :5] = 1, cx * grid - column, cy * grid - row, w, h
                target[row, column, 5 + labels[k]] = 1
        return target


@mutant("encode_grid")
def gives_the_cell_to_the_smallest():
    """The smallest area stays."""

    def encode_grid(boxes, labels, grid, num_classes):
        target = np.zeros((grid, grid, 5 + num_classes), dtype=np.float32)
        boxes = np.asarray(boxes, dtype=float)
        for k in np.argsort(boxes[:, 2] * boxes[:, 3], kind="stable"):
            cx, cy, w, h = boxes[k]
            row, column = int(cy * grid), int(cx * grid)
            if target[row, column, 0] == 0:
                target[row, column, :5] = 1, cx * grid - column, cy * grid - row, w, h
                target[row, column, 5 + labels[k]] = 1
        return target


@mutant("encode_grid")
def gives_the_cell_to_the_widest():
    """By width, not area."""

    def encode_grid(boxes, labels, grid, num_classes):
        target = np.zeros((grid, grid, 5 + num_classes), dtype=np.float32)
        boxes = np.asarray(boxes, dtype=float)
        for k in np.argsort(-boxes[:, 2], kind="stable"):
            cx, cy, w, h = boxes[k]
            row, column = int(cy * grid), int(cx * grid)
            if target[row, column, 0] == 0:
                target[row, column, :5] = 1, cx * grid - column, cy * grid - row, w, h
                target[row, column, 5 + labels[k]] = 1
        return target


@mutant("encode_grid")
def adds_up_classes():
    """Two objects in one cell give two classes."""

    def encode_grid(boxes, labels, grid, num_classes):
        target = np.zeros((grid, grid, 5 + num_classes), dtype=np.float32)
        boxes = np.asarray(boxes, dtype=float)
        for k in np.argsort(-boxes[:, 2] * boxes[:, 3], kind="stable"):
            cx, cy, w, h = boxes[k]
            row, column = int(cy * grid), int(cx * grid)
            if target[row, column, 0] == 0:
                target[row, column, :5] = 1, cx * grid - column, cy * grid - row, w, h
            target[row, column, 5 + labels[k]] = 1
        return target


@mutant("encode_grid")
def rounds_to_cells():
    """The nearest corner in place of the cell."""

    def encode_grid(boxes, labels, grid, num_classes):
        target = np.zeros((grid, grid, 5 + num_classes), dtype=np.float32)
        boxes = np.asarray(boxes, dtype=float)
        for k in np.argsort(-boxes[:, 2] * boxes[:, 3], kind="stable"):
            cx, cy, w, h = boxes[k]
            row, column = min(round(cy * grid), grid - 1), min(round(cx * grid), grid - 1)
            if target[row, column, 0] == 0:
                target[row, column, :5] = 1, cx * grid - column, cy * grid - row, w, h
                target[row, column, 5 + labels[k]] = 1
        return target


@mutant("encode_grid")
def writes_the_label():
    """The number of the class in place of one-hot."""

    def encode_grid(boxes, labels, grid, num_classes):
        target = np.zeros((grid, grid, 5 + num_classes), dtype=np.float32)
        boxes = np.asarray(boxes, dtype=float)
        for k in np.argsort(-boxes[:, 2] * boxes[:, 3], kind="stable"):
            cx, cy, w, h = boxes[k]
            row, column = int(cy * grid), int(cx * grid)
            if target[row, column, 0] == 0:
                target[row, column, :5] = 1, cx * grid - column, cy * grid - row, w, h
                target[row, column, 5] = labels[k]
        return target


@mutant("encode_grid")
def is_float64():
    """Another type."""

    def encode_grid(boxes, labels, grid, num_classes):
        target = np.zeros((grid, grid, 5 + num_classes), dtype=np.float64)
        boxes = np.asarray(boxes, dtype=float)
        for k in np.argsort(-boxes[:, 2] * boxes[:, 3], kind="stable"):
            cx, cy, w, h = boxes[k]
            row, column = int(cy * grid), int(cx * grid)
            if target[row, column, 0] == 0:
                target[row, column, :5] = 1, cx * grid - column, cy * grid - row, w, h
                target[row, column, 5 + labels[k]] = 1
        return target


@mutant("encode_grid")
def puts_y_before_x():
    """(y, x, h, w)."""

    def encode_grid(boxes, labels, grid, num_classes):
        target = np.zeros((grid, grid, 5 + num_classes), dtype=np.float32)
        boxes = np.asarray(boxes, dtype=float)
        for k in np.argsort(-boxes[:, 2] * boxes[:, 3], kind="stable"):
            cx, cy, w, h = boxes[k]
            row, column = int(cy * grid), int(cx * grid)
            if target[row, column, 0] == 0:
                target[row, column, :5] = 1, cy * grid - row, cx * grid - column, h, w
                target[row, column, 5 + labels[k]] = 1
        return target


# ---------------------------------------------------------------------------------------- decode_grid


@mutant("decode_grid")
def reports_by_objectness():
    """The score is the objectness alone."""

    def decode_grid(grid, threshold):
        classes = grid[..., 5:]
        scores = grid[..., 0]
        rows, columns = np.nonzero(scores >= threshold)
        _, x, y, w, h = grid[rows, columns, :5].T
        cx, cy = (columns + x) / len(grid), (rows + y) / len(grid)
        boxes = np.stack([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2], axis=1)
        return boxes, scores[rows, columns], classes.argmax(axis=-1)[rows, columns]


@mutant("decode_grid")
def asks_for_more_than_the_threshold():
    """> for ≥."""

    def decode_grid(grid, threshold):
        classes = grid[..., 5:]
        scores = grid[..., 0] * classes.max(axis=-1)
        rows, columns = np.nonzero(scores > threshold)
        _, x, y, w, h = grid[rows, columns, :5].T
        cx, cy = (columns + x) / len(grid), (rows + y) / len(grid)
        boxes = np.stack([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2], axis=1)
        return boxes, scores[rows, columns], classes.argmax(axis=-1)[rows, columns]


@mutant("decode_grid")
def gives_the_centre_form():
    """Centre form in place of corners."""

    def decode_grid(grid, threshold):
        classes = grid[..., 5:]
        scores = grid[..., 0] * classes.max(axis=-1)
        rows, columns = np.nonzero(scores >= threshold)
        _, x, y, w, h = grid[rows, columns, :5].T
        cx, cy = (columns + x) / len(grid), (rows + y) / len(grid)
        boxes = np.stack([cx, cy, w, h], axis=1)
        return boxes, scores[rows, columns], classes.argmax(axis=-1)[rows, columns]


@mutant("decode_grid")
def takes_x_from_the_row():
    """x from the row."""

    def decode_grid(grid, threshold):
        classes = grid[..., 5:]
        scores = grid[..., 0] * classes.max(axis=-1)
        rows, columns = np.nonzero(scores >= threshold)
        _, x, y, w, h = grid[rows, columns, :5].T
        cx, cy = (rows + x) / len(grid), (columns + y) / len(grid)
        boxes = np.stack([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2], axis=1)
        return boxes, scores[rows, columns], classes.argmax(axis=-1)[rows, columns]


@mutant("decode_grid")
def forgets_the_cell():
    """The place in the cell as the place in the picture."""

    def decode_grid(grid, threshold):
        classes = grid[..., 5:]
        scores = grid[..., 0] * classes.max(axis=-1)
        rows, columns = np.nonzero(scores >= threshold)
        _, x, y, w, h = grid[rows, columns, :5].T
        cx, cy = x, y
        boxes = np.stack([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2], axis=1)
        return boxes, scores[rows, columns], classes.argmax(axis=-1)[rows, columns]


@mutant("decode_grid")
def does_not_halve():
    """A whole width to each side."""

    def decode_grid(grid, threshold):
        classes = grid[..., 5:]
        scores = grid[..., 0] * classes.max(axis=-1)
        rows, columns = np.nonzero(scores >= threshold)
        _, x, y, w, h = grid[rows, columns, :5].T
        cx, cy = (columns + x) / len(grid), (rows + y) / len(grid)
        boxes = np.stack([cx - w, cy - h, cx + w, cy + h], axis=1)
        return boxes, scores[rows, columns], classes.argmax(axis=-1)[rows, columns]


@mutant("decode_grid")
def cuts_off_at_the_edges():
    """Corners within the picture."""

    def decode_grid(grid, threshold):
        classes = grid[..., 5:]
        scores = grid[..., 0] * classes.max(axis=-1)
        rows, columns = np.nonzero(scores >= threshold)
        _, x, y, w, h = grid[rows, columns, :5].T
        cx, cy = (columns + x) / len(grid), (rows + y) / len(grid)
        boxes = np.stack([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2], axis=1)
        return np.clip(boxes, 0, 1), scores[rows, columns], classes.argmax(axis=-1)[rows, columns]


@mutant("decode_grid")
def takes_sides_in_cells():
    """w and h divided by the grid."""

    def decode_grid(grid, threshold):
        classes = grid[..., 5:]
        scores = grid[..., 0] * classes.max(axis=-1)
        rows, columns = np.nonzero(scores >= threshold)
        _, x, y, w, h = grid[rows, columns, :5].T
        w, h = w / len(grid), h / len(grid)
        cx, cy = (columns + x) / len(grid), (rows + y) / len(grid)
        boxes = np.stack([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2], axis=1)
        return boxes, scores[rows, columns], classes.argmax(axis=-1)[rows, columns]


@mutant("decode_grid")
def counts_the_box_among_the_classes():
    """The best of all numbers of the cell."""

    def decode_grid(grid, threshold):
        classes = grid[..., 5:]
        scores = grid[..., 0] * classes.max(axis=-1)
        rows, columns = np.nonzero(scores >= threshold)
        _, x, y, w, h = grid[rows, columns, :5].T
        cx, cy = (columns + x) / len(grid), (rows + y) / len(grid)
        boxes = np.stack([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2], axis=1)
        return boxes, scores[rows, columns], grid.argmax(axis=-1)[rows, columns]


@mutant("decode_grid")
def sorts_by_score():
    """The surest first."""

    def decode_grid(grid, threshold):
        classes = grid[..., 5:]
        scores = grid[..., 0] * classes.max(axis=-1)
        rows, columns = np.nonzero(scores >= threshold)
        _, x, y, w, h = grid[rows, columns, :5].T
        cx, cy = (columns + x) / len(grid), (rows + y) / len(grid)
        boxes = np.stack([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2], axis=1)
        order = np.argsort(-scores[rows, columns], kind="stable")
        return boxes[order], scores[rows, columns][order], classes.argmax(axis=-1)[rows, columns][order]


@mutant("decode_grid")
def forgets_the_shape_of_nothing():
    """An empty list of boxes is (0,)."""

    def decode_grid(grid, threshold):
        boxes, scores, labels = [], [], []
        size = len(grid)
        for i in range(size):
            for j in range(size):
                o, x, y, w, h = grid[i, j, :5]
                score = o * grid[i, j, 5:].max()
                if score >= threshold:
                    cx, cy = (j + x) / size, (i + y) / size
                    boxes.append([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2])
                    scores.append(score)
                    labels.append(int(grid[i, j, 5:].argmax()))
        return np.array(boxes), np.array(scores), np.array(labels, dtype=int)


@mutant("decode_grid")
def sums_the_classes():
    """The score with the sum of the class probabilities."""

    def decode_grid(grid, threshold):
        classes = grid[..., 5:]
        scores = grid[..., 0] * classes.sum(axis=-1)
        rows, columns = np.nonzero(scores >= threshold)
        _, x, y, w, h = grid[rows, columns, :5].T
        cx, cy = (columns + x) / len(grid), (rows + y) / len(grid)
        boxes = np.stack([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2], axis=1)
        return boxes, scores[rows, columns], classes.argmax(axis=-1)[rows, columns]


# ------------------------------------------------------------------------------------- build_detector


@mutant("build_detector")
def ends_in_a_sigmoid():
    """Probabilities already."""

    def build_detector(shape, grid, num_classes):
        def block(filters):
            convolution = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)
            return [convolution, keras.layers.BatchNormalization(momentum=0.9), keras.layers.ReLU()]

        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        while side > grid:
            for layer in [*block(filters), keras.layers.MaxPooling2D(2)]:
                model.add(layer)
            side, filters = side // 2, min(2 * filters, 64)
        for layer in block(64):
            model.add(layer)
        model.add(keras.layers.Conv2D(5 + num_classes, 1, activation="sigmoid"))
        return model


@mutant("build_detector")
def ends_in_a_softmax():
    """Probabilities over all numbers of a cell."""

    def build_detector(shape, grid, num_classes):
        def block(filters):
            convolution = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)
            return [convolution, keras.layers.BatchNormalization(momentum=0.9), keras.layers.ReLU()]

        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        while side > grid:
            for layer in [*block(filters), keras.layers.MaxPooling2D(2)]:
                model.add(layer)
            side, filters = side // 2, min(2 * filters, 64)
        for layer in block(64):
            model.add(layer)
        model.add(keras.layers.Conv2D(5 + num_classes, 1, activation="softmax"))
        return model


@mutant("build_detector")
def ends_in_a_relu():
    """No number below 0."""

    def build_detector(shape, grid, num_classes):
        def block(filters):
            convolution = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)
            return [convolution, keras.layers.BatchNormalization(momentum=0.9), keras.layers.ReLU()]

        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        while side > grid:
            for layer in [*block(filters), keras.layers.MaxPooling2D(2)]:
                model.add(layer)
            side, filters = side // 2, min(2 * filters, 64)
        for layer in block(64):
            model.add(layer)
        model.add(keras.layers.Conv2D(5 + num_classes, 1, activation="relu"))
        return model


@mutant("build_detector")
def forgets_the_five():
    """Only the classes."""

    def build_detector(shape, grid, num_classes):
        def block(filters):
            convolution = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)
            return [convolution, keras.layers.BatchNormalization(momentum=0.9), keras.layers.ReLU()]

        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        while side > grid:
            for layer in [*block(filters), keras.layers.MaxPooling2D(2)]:
                model.add(layer)
            side, filters = side // 2, min(2 * filters, 64)
        for layer in block(64):
            model.add(layer)
        model.add(keras.layers.Conv2D(num_classes, 1))
        return model


@mutant("build_detector")
def forgets_the_objectness():
    """Four numbers and the classes."""

    def build_detector(shape, grid, num_classes):
        def block(filters):
            convolution = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)
            return [convolution, keras.layers.BatchNormalization(momentum=0.9), keras.layers.ReLU()]

        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        while side > grid:
            for layer in [*block(filters), keras.layers.MaxPooling2D(2)]:
                model.add(layer)
            side, filters = side // 2, min(2 * filters, 64)
        for layer in block(64):
            model.add(layer)
        model.add(keras.layers.Conv2D(4 + num_classes, 1))
        return model


@mutant("build_detector")
def always_halves_three_times():
    """The grid is always an eighth of the picture."""

    def build_detector(shape, grid, num_classes):
        def block(filters):
            convolution = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)
            return [convolution, keras.layers.BatchNormalization(momentum=0.9), keras.layers.ReLU()]

        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        for _ in range(3):
            for layer in [*block(filters), keras.layers.MaxPooling2D(2)]:
                model.add(layer)
            side, filters = side // 2, min(2 * filters, 64)
        for layer in block(64):
            model.add(layer)
        model.add(keras.layers.Conv2D(5 + num_classes, 1))
        return model


@mutant("build_detector")
def halves_once_too_often():
    """A grid half as fine."""

    def build_detector(shape, grid, num_classes):
        def block(filters):
            convolution = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)
            return [convolution, keras.layers.BatchNormalization(momentum=0.9), keras.layers.ReLU()]

        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        while side >= grid:
            for layer in [*block(filters), keras.layers.MaxPooling2D(2)]:
                model.add(layer)
            side, filters = side // 2, min(2 * filters, 64)
        for layer in block(64):
            model.add(layer)
        model.add(keras.layers.Conv2D(5 + num_classes, 1))
        return model


@mutant("build_detector")
def flattens_the_answer():
    """One long row of numbers."""

    def build_detector(shape, grid, num_classes):
        def block(filters):
            convolution = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)
            return [convolution, keras.layers.BatchNormalization(momentum=0.9), keras.layers.ReLU()]

        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        while side > grid:
            for layer in [*block(filters), keras.layers.MaxPooling2D(2)]:
                model.add(layer)
            side, filters = side // 2, min(2 * filters, 64)
        for layer in block(64):
            model.add(layer)
        model.add(keras.layers.Conv2D(5 + num_classes, 1))
        model.add(keras.layers.Flatten())
        return model


@mutant("build_detector")
def knows_three_classes():
    """The number of classes is ignored."""

    def build_detector(shape, grid, num_classes):
        def block(filters):
            convolution = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)
            return [convolution, keras.layers.BatchNormalization(momentum=0.9), keras.layers.ReLU()]

        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        while side > grid:
            for layer in [*block(filters), keras.layers.MaxPooling2D(2)]:
                model.add(layer)
            side, filters = side // 2, min(2 * filters, 64)
        for layer in block(64):
            model.add(layer)
        model.add(keras.layers.Conv2D(8, 1))
        return model


@mutant("build_detector")
def is_too_large():
    """More than twice the filters before the end."""

    def build_detector(shape, grid, num_classes):
        def block(filters):
            convolution = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)
            return [convolution, keras.layers.BatchNormalization(momentum=0.9), keras.layers.ReLU()]

        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        while side > grid:
            for layer in [*block(filters), keras.layers.MaxPooling2D(2)]:
                model.add(layer)
            side, filters = side // 2, min(2 * filters, 64)
        for layer in block(160):
            model.add(layer)
        model.add(keras.layers.Conv2D(5 + num_classes, 1))
        return model


@mutant("build_detector")
def starts_with_zeros():
    """The last layer starts with zeros, in every network."""

    def build_detector(shape, grid, num_classes):
        def block(filters):
            convolution = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)
            return [convolution, keras.layers.BatchNormalization(momentum=0.9), keras.layers.ReLU()]

        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        while side > grid:
            for layer in [*block(filters), keras.layers.MaxPooling2D(2)]:
                model.add(layer)
            side, filters = side // 2, min(2 * filters, 64)
        for layer in block(64):
            model.add(layer)
        model.add(keras.layers.Conv2D(5 + num_classes, 1, kernel_initializer="zeros"))
        return model


@mutant("build_detector")
def forgets_the_return():
    """The model is built, and nobody gets it."""

    def build_detector(shape, grid, num_classes):
        def block(filters):
            convolution = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)
            return [convolution, keras.layers.BatchNormalization(momentum=0.9), keras.layers.ReLU()]

        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        while side > grid:
            for layer in [*block(filters), keras.layers.MaxPooling2D(2)]:
                model.add(layer)
            side, filters = side // 2, min(2 * filters, 64)
        for layer in block(64):
            model.add(layer)
        model.add(keras.layers.Conv2D(5 + num_classes, 1))
        model.summary(print_fn=str)


@mutant("build_detector")
def answers_once_for_all_cells():
    """The mean of the picture, repeated."""

    def build_detector(shape, grid, num_classes):
        def block(filters):
            convolution = keras.layers.Conv2D(filters, 3, padding="same", use_bias=False)
            return [convolution, keras.layers.BatchNormalization(momentum=0.9), keras.layers.ReLU()]

        model = keras.Sequential([keras.Input(shape)])
        side, filters = shape[0], 16
        while side > grid:
            for layer in [*block(filters), keras.layers.MaxPooling2D(2)]:
                model.add(layer)
            side, filters = side // 2, min(2 * filters, 64)
        for layer in block(64):
            model.add(layer)
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.RepeatVector(grid * grid))
        model.add(keras.layers.Reshape((grid, grid, 64)))
        model.add(keras.layers.Conv2D(5 + num_classes, 1))
        return model


# ---------------------------------------------------------------------------------------------- track


@mutant("track")
def uses_numbers_again():
    """New numbers are the smallest that the frame does not have."""

    def track(frames, threshold):
        numbers, last = [], np.zeros((0, 4))
        for boxes in frames:
            overlap = iou(last, boxes)
            pairs = sorted((-overlap[i, j], i, j) for i, j in np.argwhere(overlap >= threshold))
            here, taken = np.full(len(boxes), -1), set()
            for _, i, j in pairs:
                if i not in taken and here[j] < 0:
                    here[j] = numbers[-1][i]
                    taken.add(i)
            for j in np.flatnonzero(here < 0):
                here[j] = next(n for n in range(1000) if n not in here)
            numbers.append(here)
            last = boxes
        return numbers


@mutant("track")
def links_only_above_the_threshold():
    """> for ≥."""

    def track(frames, threshold):
        numbers, new, last = [], 0, np.zeros((0, 4))
        for boxes in frames:
            overlap = iou(last, boxes)
            pairs = sorted((-overlap[i, j], i, j) for i, j in np.argwhere(overlap > threshold))
            here, taken = np.full(len(boxes), -1), set()
            for _, i, j in pairs:
                if i not in taken and here[j] < 0:
                    here[j] = numbers[-1][i]
                    taken.add(i)
            for j in np.flatnonzero(here < 0):
                here[j] = new
                new += 1
            numbers.append(here)
            last = boxes
        return numbers


@mutant("track")
def goes_box_by_box():
    """Each box takes its best partner that is free, in order of rows."""

    def track(frames, threshold):
        numbers, new, last = [], 0, np.zeros((0, 4))
        for boxes in frames:
            overlap = iou(last, boxes)
            here, taken = np.full(len(boxes), -1), set()
            for j in range(len(boxes)):
                free = [i for i in range(len(last)) if i not in taken and overlap[i, j] >= threshold]
                if free:
                    best = max(free, key=lambda i: overlap[i, j])
                    here[j] = numbers[-1][best]
                    taken.add(best)
            for j in np.flatnonzero(here < 0):
                here[j] = new
                new += 1
            numbers.append(here)
            last = boxes
        return numbers


@mutant("track")
def gives_one_number_twice():
    """A box of the last frame may have several partners."""

    def track(frames, threshold):
        numbers, new, last = [], 0, np.zeros((0, 4))
        for boxes in frames:
            overlap = iou(last, boxes)
            pairs = sorted((-overlap[i, j], i, j) for i, j in np.argwhere(overlap >= threshold))
            here, taken = np.full(len(boxes), -1), set()
            for _, i, j in pairs:
                if here[j] < 0:
                    here[j] = numbers[-1][i]
                    taken.add(i)
            for j in np.flatnonzero(here < 0):
                here[j] = new
                new += 1
            numbers.append(here)
            last = boxes
        return numbers


@mutant("track")
def overwrites_numbers():
    """A box takes the last partner that it finds."""

    def track(frames, threshold):
        numbers, new, last = [], 0, np.zeros((0, 4))
        for boxes in frames:
            overlap = iou(last, boxes)
            pairs = sorted((-overlap[i, j], i, j) for i, j in np.argwhere(overlap >= threshold))
            here, taken = np.full(len(boxes), -1), set()
            for _, i, j in pairs:
                if i not in taken:
                    here[j] = numbers[-1][i]
                    taken.add(i)
            for j in np.flatnonzero(here < 0):
                here[j] = new
                new += 1
            numbers.append(here)
            last = boxes
        return numbers


@mutant("track")
def numbers_each_frame_anew():
    """Rows in place of names."""

    def track(frames, threshold):
        numbers, new, last = [], 0, np.zeros((0, 4))
        for boxes in frames:
            overlap = iou(last, boxes)
            pairs = sorted((-overlap[i, j], i, j) for i, j in np.argwhere(overlap >= threshold))
            here, taken = np.full(len(boxes), -1), set()
            for _, i, j in pairs:
                if i not in taken and here[j] < 0:
                    here[j] = i
                    taken.add(i)
            for j in np.flatnonzero(here < 0):
                here[j] = new
                new += 1
            numbers.append(here)
            last = boxes
        return numbers


@mutant("track")
def begins_with_one():
    """Numbers from 1 on."""

    def track(frames, threshold):
        numbers, new, last = [], 1, np.zeros((0, 4))
        for boxes in frames:
            overlap = iou(last, boxes)
            pairs = sorted((-overlap[i, j], i, j) for i, j in np.argwhere(overlap >= threshold))
            here, taken = np.full(len(boxes), -1), set()
            for _, i, j in pairs:
                if i not in taken and here[j] < 0:
                    here[j] = numbers[-1][i]
                    taken.add(i)
            for j in np.flatnonzero(here < 0):
                here[j] = new
                new += 1
            numbers.append(here)
            last = boxes
        return numbers


@mutant("track")
def takes_the_worst_pair_first():
    """By rising IoU."""

    def track(frames, threshold):
        numbers, new, last = [], 0, np.zeros((0, 4))
        for boxes in frames:
            overlap = iou(last, boxes)
            pairs = sorted((overlap[i, j], i, j) for i, j in np.argwhere(overlap >= threshold))
            here, taken = np.full(len(boxes), -1), set()
            for _, i, j in pairs:
                if i not in taken and here[j] < 0:
                    here[j] = numbers[-1][i]
                    taken.add(i)
            for j in np.flatnonzero(here < 0):
                here[j] = new
                new += 1
            numbers.append(here)
            last = boxes
        return numbers


@mutant("track")
def forgets_to_move_on():
    """Every frame is compared with the first."""

    def track(frames, threshold):
        numbers, new, last = [], 0, np.zeros((0, 4))
        for boxes in frames:
            overlap = iou(last, boxes)
            pairs = sorted((-overlap[i, j], i, j) for i, j in np.argwhere(overlap >= threshold))
            here, taken = np.full(len(boxes), -1), set()
            for _, i, j in pairs:
                if i not in taken and here[j] < 0:
                    here[j] = numbers[0][i]
                    taken.add(i)
            for j in np.flatnonzero(here < 0):
                here[j] = new
                new += 1
            numbers.append(here)
            last = boxes if len(numbers) == 1 else last
        return numbers


@mutant("track")
def remembers_lost_objects():
    """A number that is gone comes back where the object was."""

    def track(frames, threshold):
        numbers, seen = [], {}
        for boxes in frames:
            names = list(seen)
            overlap = iou(np.array([seen[n] for n in names]).reshape(-1, 4), boxes)
            here, taken = np.full(len(boxes), -1), set()
            for _, i, j in sorted((-overlap[i, j], i, j) for i, j in np.argwhere(overlap >= threshold)):
                if i not in taken and here[j] < 0:
                    here[j] = names[i]
                    taken.add(i)
            for j in range(len(boxes)):
                if here[j] < 0:
                    here[j] = len(seen)
                seen[int(here[j])] = boxes[j]
            numbers.append(here)
        return numbers
