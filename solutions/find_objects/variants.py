"""Right solutions of the unit on objects, written another way: each must earn full points."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("iou")
def loops_over_pairs():
    """Two loops, numbers one by one; lists."""

    def iou(a, b):
        found = np.zeros((len(a), len(b)))
        for i, (p0, q0, p1, q1) in enumerate(a):
            for j, (r0, s0, r1, s1) in enumerate(b):
                both = max(0.0, min(p1, r1) - max(p0, r0)) * max(0.0, min(q1, s1) - max(q0, s0))
                union = (p1 - p0) * (q1 - q0) + (r1 - r0) * (s1 - s0) - both
                if union > 0:
                    found[i, j] = both / union
        return found


@variant("iou")
def clips_and_multiplies():
    """Corners in pairs, clip and prod; division where there is something to divide by."""

    def iou(a, b):
        a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
        low = np.maximum(a[:, None, :2], b[None, :, :2])
        high = np.minimum(a[:, None, 2:], b[None, :, 2:])
        both = np.clip(high - low, 0, None).prod(axis=2)
        area = lambda boxes: (boxes[:, 2:] - boxes[:, :2]).prod(axis=1)
        union = np.add.outer(area(a), area(b)) - both
        return np.divide(both, union, out=np.zeros_like(both), where=union > 0)


@variant("iou")
def keeps_float32():
    """No change of type where there are floats already; nan_to_num within errstate."""

    def iou(a, b):
        a, b = np.asarray(a) * 1.0, np.asarray(b) * 1.0
        cut = [np.minimum.outer(a[:, k + 2], b[:, k + 2]) - np.maximum.outer(a[:, k], b[:, k]) for k in (0, 1)]
        both = cut[0].clip(0) * cut[1].clip(0)
        size = [(x[:, 2] - x[:, 0]) * (x[:, 3] - x[:, 1]) for x in (a, b)]
        with np.errstate(invalid="ignore"):
            return np.nan_to_num(both / (size[0][:, None] + size[1] - both))


@variant("nms")
def takes_the_best_again_and_again():
    """argmax of what is left."""

    def nms(boxes, scores, threshold):
        left = np.array(scores, dtype=float)
        overlap, kept = iou(boxes, boxes), []
        while len(left) and left.max() > -np.inf:
            best = int(left.argmax())
            kept.append(best)
            left[overlap[best] > threshold] = -np.inf
            left[best] = -np.inf
        return np.array(kept, dtype=int)


@variant("nms")
def filters_the_order():
    """The usual loop with a shrinking order; a list of integers."""

    def nms(boxes, scores, threshold):
        boxes = np.asarray(boxes, dtype=float).reshape(-1, 4)
        order = sorted(range(len(boxes)), key=lambda i: -float(scores[i]))
        kept = []
        while order:
            first, *rest = order
            kept.append(first)
            order = [i for i in rest if iou(boxes[[first]], boxes[[i]])[0, 0] <= threshold]
        return kept


@variant("nms")
def strikes_out_rows():
    """A mask of what is struck out."""

    def nms(boxes, scores, threshold):
        overlap = np.atleast_2d(iou(boxes, boxes))
        order = np.lexsort((np.arange(len(scores)), -np.asarray(scores, dtype=float)))
        gone = np.zeros(len(order), dtype=bool)
        kept = []
        for i in order:
            if not gone[i]:
                kept.append(int(i))
                gone |= overlap[i] > threshold
        return np.asarray(kept, dtype=np.int64)


@variant("average_precision")
def adds_up_the_right_ones():
    """A strip for each detection that is right."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("nothing to find")
        order = sorted(range(len(scores)), key=lambda i: -scores[i])
        precisions, hits = [], 0
        for n, i in enumerate(order, start=1):
            hits += int(right[i])
            precisions.append(hits / n)
        return sum(max(precisions[n:]) for n, i in enumerate(order) if right[i]) / num_truth


@variant("average_precision")
def pads_both_ends():
    """As VOC's own code does it: sentinels, a loop from the right, places where recall changes."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("num_truth is 0")
        order = np.argsort(-np.asarray(scores, dtype=float), kind="mergesort")
        tp = np.asarray(right).astype(int)[order]
        recall = np.concatenate([[0.0], np.cumsum(tp) / num_truth, [1.0]])
        precision = np.concatenate([[0.0], np.cumsum(tp) / np.maximum(np.cumsum(np.ones(len(tp))), 1), [0.0]])
        for i in range(len(precision) - 1, 0, -1):
            precision[i - 1] = max(precision[i - 1], precision[i])
        where = np.where(recall[1:] != recall[:-1])[0]
        return np.sum((recall[where + 1] - recall[where]) * precision[where + 1])


@variant("average_precision")
def walks_from_the_right():
    """The best so far, from the end of the list."""

    def average_precision(scores, right, num_truth):
        if not num_truth:
            raise ValueError("no true objects")
        ranked = [bool(r) for _, r in sorted(zip(scores, right), key=lambda pair: -pair[0])]
        best, area, hits = 0.0, 0.0, sum(ranked)
        for n in range(len(ranked), 0, -1):
            best = max(best, hits / n)
            if ranked[n - 1]:
                area += best / num_truth
                hits -= 1
        return float(area)


@variant("default_boxes")
def builds_each_map_at_once():
    """repeat and tile, no loop over cells."""

    def default_boxes(sizes, scales, ratios):
        maps = []
        for size, s, t, each in zip(sizes, scales, scales[1:], ratios):
            r = np.sqrt(np.array(each, dtype=float))
            sides = np.vstack([np.stack([s * r, s / r], axis=1), [[(s * t) ** 0.5] * 2]])
            at = (np.arange(size) + 0.5) / size
            y, x = np.meshgrid(at, at, indexing="ij")
            places = np.repeat(np.stack([x.ravel(), y.ravel()], axis=1), len(sides), axis=0)
            maps.append(np.hstack([places, np.tile(sides, (size * size, 1))]))
        return np.concatenate(maps)


@variant("default_boxes")
def counts_cells_with_divmod():
    """One loop over the cells' numbers; a list of rows."""

    def default_boxes(sizes, scales, ratios):
        rows = []
        for k in range(len(sizes)):
            n = sizes[k]
            for cell in range(n * n):
                row, column = divmod(cell, n)
                centre = [(2 * column + 1) / (2 * n), (2 * row + 1) / (2 * n)]
                for ratio in ratios[k]:
                    rows.append([*centre, scales[k] * ratio**0.5, scales[k] * ratio**-0.5])
                rows.append(centre + [(scales[k] * scales[k + 1]) ** 0.5] * 2)
        return rows


@variant("default_boxes")
def fills_an_array():
    """The number of boxes first, then a row each."""

    def default_boxes(sizes, scales, ratios):
        total = sum(n**2 * (len(r) + 1) for n, r in zip(sizes, ratios))
        found, at = np.empty((total, 4)), 0
        for k, n in enumerate(sizes):
            widths = [scales[k] * np.sqrt(r) for r in ratios[k]] + [np.sqrt(scales[k] * scales[k + 1])]
            heights = [scales[k] / np.sqrt(r) for r in ratios[k]] + widths[-1:]
            for i, j in np.ndindex(n, n):
                for w, h in zip(widths, heights):
                    found[at] = (j + 0.5) / n, (i + 0.5) / n, w, h
                    at += 1
        return found


@variant("match")
def loops_over_anchors():
    """Anchor by anchor, object by object."""

    def match(anchors, truth, threshold=0.5):
        overlap, found = iou(anchors, truth), []
        for row in overlap:
            best = -1
            for m, value in enumerate(row):
                if value > threshold and (best < 0 or value > row[best]):
                    best = m
            found.append(best)
        for m in range(len(truth)):
            found[int(np.argmax(overlap[:, m]))] = m
        return np.array(found)


@variant("match")
def uses_where():
    """np.where, then fancy indexing, which keeps the last of equal places."""

    def match(anchors, truth, threshold=0.5):
        if len(truth) == 0:
            return -np.ones(len(anchors), dtype=int)
        overlap = iou(anchors, truth)
        found = np.where(overlap.max(axis=1) > threshold, overlap.argmax(axis=1), -1)
        found[overlap.argmax(axis=0)] = np.arange(len(truth))
        return found


@variant("match")
def marks_forced_pairs():
    """The forced pairs first, in a dict; a list."""

    def match(anchors, truth, threshold=0.5):
        overlap = iou(anchors, truth).tolist()
        columns = list(zip(*overlap))
        forced = {column.index(max(column)): m for m, column in enumerate(columns)}
        free = [row.index(max(row)) if row and max(row) > threshold else -1 for row in overlap]
        return [forced.get(n, m) for n, m in enumerate(free)]


@variant("offsets")
def writes_four_columns():
    """Column by column."""

    def offsets(anchors, boxes):
        ax, ay, aw, ah = np.transpose(np.asarray(anchors, dtype=float))
        x, y, w, h = np.transpose(np.asarray(boxes, dtype=float))
        return np.column_stack([(x - ax) / aw, (y - ay) / ah, np.log(w) - np.log(aw), np.log(h) - np.log(ah)])


@variant("offsets")
def loops_with_math():
    """math.log, row by row; a list."""

    def offsets(anchors, boxes):
        import math

        return [
            [(x - p) / a, (y - q) / b, math.log(w / a), math.log(h / b)]
            for (p, q, a, b), (x, y, w, h) in zip(np.asarray(anchors).tolist(), np.asarray(boxes).tolist())
        ]


@variant("offsets")
def fills_a_copy():
    """An array that is written in halves."""

    def offsets(anchors, boxes):
        a, t = np.array(anchors, dtype=float), np.array(boxes, dtype=float)
        t[:, :2] -= a[:, :2]
        t /= np.tile(a[:, 2:], 2)
        t[:, 2:] = np.log(t[:, 2:])
        return t


@variant("apply_offsets")
def splits_in_halves():
    """np.split and concatenate."""

    def apply_offsets(anchors, t):
        centre, side = np.split(np.asarray(anchors, dtype=float), 2, axis=1)
        move, stretch = np.split(np.asarray(t, dtype=float), 2, axis=1)
        return np.concatenate([centre + side * move, side * np.e**stretch], axis=1)


@variant("apply_offsets")
def loops_with_math_again():
    """math.exp, row by row; a list."""

    def apply_offsets(anchors, t):
        import math

        rows = zip(np.asarray(anchors).tolist(), np.asarray(t).tolist())
        return [[p + a * s, q + b * u, a * math.exp(v), b * math.exp(w)] for (p, q, a, b), (s, u, v, w) in rows]


@variant("apply_offsets")
def adds_logarithms():
    """The sides as the exponential of a sum."""

    def apply_offsets(anchors, t):
        a, t = np.asarray(anchors, dtype=float), np.asarray(t, dtype=float)
        found = np.empty_like(a)
        found[:, 0::4], found[:, 1::4] = a[:, :1] + t[:, :1] * a[:, 2:3], a[:, 1:2] + t[:, 1:2] * a[:, 3:]
        found[:, 2:] = np.exp(np.log(a[:, 2:]) + t[:, 2:])
        return found


@variant("encode_grid")
def lets_larger_ones_overwrite():
    """From the smallest to the largest; of equals the first last."""

    def encode_grid(boxes, labels, grid, num_classes):
        target = np.zeros((grid, grid, 5 + num_classes), dtype="float32")
        order = sorted(range(len(boxes)), key=lambda k: (boxes[k][2] * boxes[k][3], -k))
        for k in order:
            cx, cy, w, h = boxes[k]
            i, j = int(np.floor(cy * grid)), int(np.floor(cx * grid))
            target[i, j] = 0
            target[i, j, :5] = [1, cx * grid - j, cy * grid - i, w, h]
            target[i, j, 5 + int(labels[k])] = 1
        return target


@variant("encode_grid")
def asks_every_cell():
    """Cell by cell: which boxes have their centre here?"""

    def encode_grid(boxes, labels, grid, num_classes):
        boxes = np.array(boxes, dtype=float).reshape(-1, 4)
        target = np.zeros((grid, grid, 5 + num_classes), np.float32)
        for i in range(grid):
            for j in range(grid):
                inside = (boxes[:, 0] * grid // 1 == j) & (boxes[:, 1] * grid // 1 == i)
                if inside.any():
                    areas = np.where(inside, boxes[:, 2] * boxes[:, 3], -1)
                    k = areas.argmax()
                    one_hot = np.eye(num_classes)[labels[k]]
                    x, y, w, h = boxes[k]
                    target[i, j] = [1, x * grid - j, y * grid - i, w, h, *one_hot]
        return target


@variant("encode_grid")
def remembers_areas():
    """divmod for cell and place; the largest area so far."""

    def encode_grid(boxes, labels, grid, num_classes):
        target, largest = np.zeros((grid, grid, 5 + num_classes)), {}
        for (cx, cy, w, h), label in zip(np.asarray(boxes, dtype=float).tolist(), labels):
            column, x = divmod(cx * grid, 1)
            row, y = divmod(cy * grid, 1)
            cell = int(row), int(column)
            if w * h > largest.get(cell, 0):
                largest[cell] = w * h
                target[cell] = [1, x, y, w, h] + [float(label == c) for c in range(num_classes)]
        return target.astype(np.float32)


@variant("decode_grid")
def loops_over_cells():
    """Cell by cell, lists."""

    def decode_grid(grid, threshold):
        S, boxes, scores, labels = len(grid), [], [], []
        for i in range(S):
            for j in range(S):
                there, x, y, w, h = grid[i, j, :5]
                k = int(np.argmax(grid[i, j, 5:]))
                score = there * grid[i, j, 5 + k]
                if score >= threshold:
                    cx, cy = (j + x) / S, (i + y) / S
                    boxes.append((cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2))
                    scores.append(float(score))
                    labels.append(k)
        return np.array(boxes).reshape(-1, 4), np.array(scores), np.array(labels, dtype=int)


@variant("decode_grid")
def flattens_first():
    """All cells as rows, and a mask."""

    def decode_grid(grid, threshold):
        S = grid.shape[0]
        cells = np.array(grid, dtype=float).reshape(S * S, -1)
        i, j = np.divmod(np.arange(S * S), S)
        scores = (cells[:, :1] * cells[:, 5:]).max(axis=1)
        half = cells[:, 3:5] / 2
        centre = (np.column_stack([j, i]) + cells[:, 1:3]) / S
        keep = scores >= threshold
        return np.hstack([centre - half, centre + half])[keep], scores[keep], cells[keep, 5:].argmax(axis=1)


@variant("decode_grid")
def uses_argwhere():
    """argwhere of the scores; a list of three arrays."""

    def decode_grid(grid, threshold):
        best = np.argmax(grid[:, :, 5:], axis=2)
        scores = grid[:, :, 0] * np.take_along_axis(grid[:, :, 5:], best[:, :, None], axis=2)[:, :, 0]
        cells = np.argwhere(scores >= threshold)
        picked = grid[tuple(cells.T)]
        centre = (cells[:, ::-1] + picked[:, 1:3]) / grid.shape[1]
        boxes = np.concatenate([centre - picked[:, 3:5] / 2, centre + picked[:, 3:5] / 2], axis=1)
        return [boxes, scores[tuple(cells.T)], best[tuple(cells.T)]]


@variant("build_detector")
def is_functional():
    """The functional interface; strides in place of pooling in the first stage."""

    def build_detector(shape, grid, num_classes):
        def stage(x, filters):
            x = keras.layers.Conv2D(filters, 3, padding="same")(x)
            x = keras.layers.BatchNormalization(momentum=0.9)(x)
            return keras.layers.Activation("relu")(x)

        inputs = x = keras.Input(shape)
        widths = iter((16, 32, 64, 64, 64))
        while x.shape[1] > grid:
            x = keras.layers.MaxPool2D()(stage(x, next(widths)))
        outputs = keras.layers.Conv2D(num_classes + 5, 1)(stage(x, 64))
        return keras.Model(inputs, outputs)


@variant("build_detector")
def has_two_heads():
    """Box and classes from two convolutions, put together; compiled already."""

    def build_detector(shape, grid, num_classes):
        inputs = keras.Input(shape)
        x = inputs
        for k in range(int(np.log2(shape[0] // grid))):
            x = keras.layers.Conv2D(min(16 * 2**k, 64), 3, padding="same", use_bias=False)(x)
            x = keras.layers.BatchNormalization(momentum=0.9)(x)
            x = keras.layers.ReLU()(x)
            x = keras.layers.MaxPooling2D()(x)
        x = keras.layers.Conv2D(64, 3, padding="same", use_bias=False)(x)
        x = keras.layers.ReLU()(keras.layers.BatchNormalization(momentum=0.9)(x))
        heads = [keras.layers.Conv2D(n, 1)(x) for n in (5, num_classes)]
        model = keras.Model(inputs, keras.layers.Concatenate()(heads))
        model.compile("adam", "mse")
        return model


@variant("build_detector")
def answers_with_dense():
    """A Dense layer on the last axis is a convolution of 1 × 1."""

    def build_detector(shape, grid, num_classes):
        layers, side, filters = [keras.Input(shape)], shape[0], 16
        while True:
            layers += [
                keras.layers.Conv2D(filters, 3, padding="same", use_bias=False),
                keras.layers.BatchNormalization(momentum=0.9),
                keras.layers.ReLU(),
            ]
            if side == grid:
                break
            layers.append(keras.layers.MaxPooling2D())
            side, filters = side // 2, min(filters * 2, 64)
        layers += [keras.layers.Dense(5 + num_classes, activation="linear")]
        return keras.Sequential(layers)


@variant("track")
def masks_the_overlaps():
    """The largest of what is left, again and again; rows and columns are struck out."""

    def track(frames, threshold):
        names, counter = [], 0
        for t, boxes in enumerate(frames):
            mine = [-1] * len(boxes)
            if t and len(frames[t - 1]) and len(boxes):
                left = np.array(iou(frames[t - 1], boxes))
                while left.max() >= threshold:
                    i, j = np.unravel_index(left.argmax(), left.shape)
                    mine[j] = int(names[-1][i])
                    left[i, :] = -1
                    left[:, j] = -1
            for j in range(len(mine)):
                if mine[j] == -1:
                    mine[j] = counter
                    counter += 1
            names.append(np.array(mine, dtype=int))
        return names


@variant("track")
def sorts_a_flat_array():
    """A stable argsort of all overlaps; itertools.count; lists of integers."""

    def track(frames, threshold):
        import itertools

        fresh, result = itertools.count(), []
        for before, now in zip([np.zeros((0, 4)), *frames], frames):
            overlap = iou(before, now)
            partner = {}
            for flat in np.argsort(-overlap, axis=None, kind="stable"):
                i, j = divmod(int(flat), len(now))
                if overlap[i, j] >= threshold and j not in partner and i not in partner.values():
                    partner[j] = i
            result.append([result[-1][partner[j]] if j in partner else next(fresh) for j in range(len(now))])
        return result


@variant("track")
def keeps_objects_by_name():
    """A dict from number to box for the last frame."""

    def track(frames, threshold):
        last, total, out = {}, 0, []
        for boxes in frames:
            overlap = iou(np.array(list(last.values()), dtype=float).reshape(-1, 4), boxes)
            names, here = list(last), {}
            candidates = [(i, j) for i in range(len(names)) for j in range(len(boxes)) if overlap[i, j] >= threshold]
            for i, j in sorted(candidates, key=lambda pair: -overlap[pair]):
                if j not in here and names[i] not in here.values():
                    here[j] = names[i]
            for j in range(len(boxes)):
                if j not in here:
                    here[j], total = total, total + 1
            out.append(np.array([here[j] for j in range(len(boxes))], dtype=int))
            last = {here[j]: boxes[j] for j in range(len(boxes))}
        return out
