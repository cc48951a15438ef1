"""Wrong solutions of `nms`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("nms")
def worst_first():
    """Sorts by rising score: the worst box wins."""

    def nms(boxes, scores, threshold):
        overlap = iou(boxes, boxes)
        kept = []
        for i in np.argsort(np.asarray(scores, dtype=float), kind="stable"):
            if all(overlap[i, k] <= threshold for k in kept):
                kept.append(i)
        return np.array(kept, dtype=int)


@mutant("nms")
def boxes_instead_of_rows():
    """Returns the boxes that stay, not their rows."""

    def nms(boxes, scores, threshold):
        boxes = np.asarray(boxes)
        overlap = iou(boxes, boxes)
        kept = []
        for i in np.argsort(-np.asarray(scores, dtype=float), kind="stable"):
            if all(overlap[i, k] <= threshold for k in kept):
                kept.append(i)
        return boxes[np.array(kept, dtype=int)]


@mutant("nms")
def keeps_what_overlaps():
    """The comparison is turned round: boxes that do not overlap go."""

    def nms(boxes, scores, threshold):
        boxes = np.asarray(boxes, dtype=float)
        order = np.argsort(-np.asarray(scores, dtype=float), kind="stable")
        kept = []
        while len(order):
            kept.append(order[0])
            values = iou(boxes[order[:1]], boxes[order[1:]])[0]
            order = order[1:][values > threshold]
        return np.array(kept, dtype=int)


@mutant("nms")
def all_better_boxes_remove():
    """A box that is gone still removes others: the third of three in a row goes."""

    def nms(boxes, scores, threshold):
        order = np.argsort(-np.asarray(scores, dtype=float), kind="stable")
        overlap = iou(boxes, boxes)[order][:, order]
        gone = (np.tril(overlap, k=-1) > threshold).any(axis=1)
        return order[~gone]


@mutant("nms")
def only_against_the_best():
    """Compares with the very best box and with no other that stays."""

    def nms(boxes, scores, threshold):
        if len(scores) == 0:
            return np.array([], dtype=int)
        order = np.argsort(-np.asarray(scores, dtype=float), kind="stable")
        values = iou(boxes, boxes)[order[0]]
        kept = [order[0]] + [i for i in order[1:] if values[i] <= threshold]
        return np.array(kept, dtype=int)


@mutant("nms")
def only_against_the_last_kept():
    """Compares with the box kept last, not with all that stay."""

    def nms(boxes, scores, threshold):
        overlap = iou(boxes, boxes)
        kept = []
        for i in np.argsort(-np.asarray(scores, dtype=float), kind="stable"):
            if not kept or overlap[i, kept[-1]] <= threshold:
                kept.append(i)
        return np.array(kept, dtype=int)


@mutant("nms")
def threshold_of_a_half():
    """Uses 0.5 whatever the threshold is."""

    def nms(boxes, scores, threshold):
        overlap = iou(boxes, boxes)
        kept = []
        for i in np.argsort(-np.asarray(scores, dtype=float), kind="stable"):
            if all(overlap[i, k] <= 0.5 for k in kept):
                kept.append(i)
        return np.array(kept, dtype=int)


@mutant("nms")
def threshold_on_the_scores():
    """Takes the threshold for one of the scores, too: boxes with a low score never stay."""

    def nms(boxes, scores, threshold):
        overlap = iou(boxes, boxes)
        kept = []
        for i in np.argsort(-np.asarray(scores, dtype=float), kind="stable"):
            if scores[i] < threshold:
                break
            if all(overlap[i, k] <= threshold for k in kept):
                kept.append(i)
        return np.array(kept, dtype=int)


@mutant("nms")
def rows_in_their_old_order():
    """Gives the right rows, by rising row and not by falling score."""

    def nms(boxes, scores, threshold):
        overlap = iou(boxes, boxes)
        stays = np.zeros(len(scores), dtype=bool)
        for i in np.argsort(-np.asarray(scores, dtype=float), kind="stable"):
            stays[i] = not (overlap[i][stays] > threshold).any()
        return np.flatnonzero(stays)


@mutant("nms")
def gone_at_the_threshold():
    """A box whose IoU equals the threshold goes, too."""

    def nms(boxes, scores, threshold):
        overlap = iou(boxes, boxes)
        quedan = []
        for i in np.argsort(-np.asarray(scores, dtype=float), kind="stable"):
            if all(overlap[i, k] < threshold for k in quedan):
                quedan.append(i)
        return np.array(quedan, dtype=int)


@mutant("nms")
def reversed_order():
    """argsort()[::-1]: of equal scores the larger row comes first."""

    def nms(boxes, scores, threshold):
        boxes = np.asarray(boxes, dtype=float)
        idxs = np.argsort(np.asarray(scores, dtype=float), kind="stable")[::-1]
        keep = []
        while idxs.size > 0:
            i = idxs[0]
            keep.append(i)
            idxs = idxs[1:][iou(boxes[[i]], boxes[idxs[1:]])[0] <= threshold]
        return np.array(keep, dtype=int)


@mutant("nms")
def floats_when_empty():
    """Without boxes the array is one of floats."""

    def nms(boxes, scores, threshold):
        overlap = iou(boxes, boxes)
        order = sorted(range(len(scores)), key=lambda r: -scores[r])
        kept = []
        for i in order:
            if all(overlap[i, k] <= threshold for k in kept):
                kept.append(i)
        return np.array(kept)


@mutant("nms")
def minus_of_a_list():
    """Writes −scores: refused when the scores are a list."""

    def nms(boxes, scores, threshold):
        overlap = iou(boxes, boxes)
        order = np.argsort(-scores, kind="stable")
        kept = []
        for i in order:
            if all(overlap[i, k] <= threshold for k in kept):
                kept.append(i)
        return np.array(kept, dtype=int)


@mutant("nms")
def zero_marks_what_is_gone():
    """Marks boxes that are gone by a score of 0 and stops there: boxes with scores of 0 or below are lost."""

    def nms(boxes, scores, threshold):
        points = np.array(scores, dtype=float)
        overlap = iou(boxes, boxes)
        kept = []
        while len(points) and points.max() > 0:
            best = points.argmax()
            kept.append(best)
            points[overlap[best] > threshold] = 0
            points[best] = 0
        return np.array(kept, dtype=int)


@mutant("nms")
def boxes_sorted_in_place():
    """Sorts the boxes themselves: the argument does not stay as it was."""

    def nms(boxes, scores, threshold):
        order = np.argsort(-np.asarray(scores, dtype=float), kind="stable")
        sorted_boxes = np.asarray(boxes)
        sorted_boxes[:] = sorted_boxes[order]
        overlap = iou(sorted_boxes, sorted_boxes)
        kept = []
        for i in range(len(order)):
            if all(overlap[i, k] <= threshold for k in kept):
                kept.append(i)
        return order[np.array(kept, dtype=int)]


@mutant("nms")
def leaves_by_its_own_overlap():
    """Trusts that a box overlaps itself by more than the threshold: one without area, or a threshold of 1, comes
    again and again."""

    def nms(boxes, scores, threshold):
        boxes = np.asarray(boxes, dtype=float)
        order = np.argsort(-np.asarray(scores, dtype=float), kind="stable")
        kept = []
        for _ in range(len(order)):
            if len(order) == 0:
                break
            kept.append(order[0])
            order = order[iou(boxes[order[:1]], boxes[order])[0] <= threshold]
        return np.array(kept, dtype=int)


@mutant("nms")
def whole_scores():
    """Sorts by the whole part of the scores: right for 3, 2, 1 only."""

    def nms(boxes, scores, threshold):
        overlap = iou(boxes, boxes)
        kept = []
        for i in np.argsort(-np.array(scores, dtype=int), kind="stable"):
            if all(overlap[i, k] <= threshold for k in kept):
                kept.append(i)
        return np.array(kept, dtype=int)


@mutant("nms")
def last_of_the_order_forgotten():
    """The loop ends when one box is left, and forgets it."""

    def nms(boxes, scores, threshold):
        boxes = np.asarray(boxes, dtype=float)
        order = np.argsort(-np.asarray(scores, dtype=float), kind="stable")
        kept = []
        while len(order) > 1:
            kept.append(order[0])
            order = order[1:][iou(boxes[order[:1]], boxes[order[1:]])[0] <= threshold]
        return np.array(kept, dtype=int)
