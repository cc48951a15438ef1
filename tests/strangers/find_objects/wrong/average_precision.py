"""Wrong solutions of `average_precision`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("average_precision")
def no_envelope():
    """The precision of each right detection as it is, without the envelope."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("no objects")
        order = np.argsort(-np.asarray(scores, dtype=float), kind="stable")
        hits = np.cumsum(np.asarray(right, dtype=float)[order])
        precision = hits / np.arange(1, len(hits) + 1)
        return float(np.sum(np.diff(hits / num_truth, prepend=0) * precision))


@mutant("average_precision")
def not_sorted():
    """Takes the detections in the order in which they come."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("no objects")
        hits = np.cumsum(np.asarray(right, dtype=float))
        precision = hits / np.arange(1, len(hits) + 1)
        envelope = np.maximum.accumulate(precision[::-1])[::-1]
        return float(np.sum(np.diff(hits / num_truth, prepend=0) * envelope))


@mutant("average_precision")
def lowest_score_first():
    """Sorts by rising score."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("no objects")
        hits = np.cumsum(np.asarray(right, dtype=float)[np.argsort(scores, kind="stable")])
        precision = hits / np.arange(1, len(hits) + 1)
        envelope = np.maximum.accumulate(precision[::-1])[::-1]
        return float(np.sum(np.diff(hits / num_truth, prepend=0) * envelope))


@mutant("average_precision")
def recall_of_what_was_found():
    """Divides by the number of right detections, not of true objects: missed objects cost nothing."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("no objects")
        right = np.asarray(right, dtype=float)[np.argsort(-np.asarray(scores, dtype=float), kind="stable")]
        if right.sum() == 0:
            return 0.0
        precision = np.cumsum(right) / np.arange(1, len(right) + 1)
        envelope = np.maximum.accumulate(precision[::-1])[::-1]
        return float(np.sum(envelope * right) / right.sum())


@mutant("average_precision")
def share_of_right_ones():
    """Gives the precision of all detections together."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("no objects")
        if len(right) == 0:
            return 0.0
        return float(np.mean(np.asarray(right, dtype=float)))


@mutant("average_precision")
def no_error_without_objects():
    """Gives 0 for num_truth = 0 instead of a ValueError."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            return 0.0
        order = np.argsort(-np.asarray(scores, dtype=float), kind="stable")
        hits = np.cumsum(np.asarray(right, dtype=float)[order])
        precision = hits / np.arange(1, len(hits) + 1)
        envelope = np.maximum.accumulate(precision[::-1])[::-1]
        return float(np.sum(np.diff(hits / num_truth, prepend=0) * envelope))


@mutant("average_precision")
def trapezoids_under_the_saw():
    """Trapezoids under the curve of raw precisions, from the precision 1 at recall 0 on."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("no objects")
        order = np.argsort(-np.asarray(scores, dtype=float), kind="stable")
        hits = np.cumsum(np.asarray(right, dtype=float)[order])
        precision = np.append(1, hits / np.arange(1, len(hits) + 1))
        recall = np.append(0, hits / num_truth)
        return float(np.sum((recall[1:] - recall[:-1]) * (precision[1:] + precision[:-1]) / 2))


@mutant("average_precision")
def best_precision_so_far():
    """The envelope runs from the front: the best precision at a lower recall."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("no objects")
        orden = np.argsort(-np.asarray(scores, dtype=float), kind="stable")
        aciertos = np.cumsum(np.asarray(right, dtype=float)[orden])
        precision = aciertos / np.arange(1, len(aciertos) + 1)
        envolvente = np.maximum.accumulate(precision)
        return float(np.sum(np.diff(aciertos / num_truth, prepend=0) * envolvente))


@mutant("average_precision")
def places_from_zero():
    """Divides by 0, 1, 2, … detections instead of 1, 2, 3, …"""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("no objects")
        order = sorted(range(len(scores)), key=lambda k: -scores[k])
        hits, precisions, recalls = 0, [], [0]
        for place, k in enumerate(order):
            hits += bool(right[k])
            precisions.append(hits / max(place, 1))
            recalls.append(hits / num_truth)
        return sum((recalls[k + 1] - recalls[k]) * max(precisions[k:]) for k in range(len(order)))


@mutant("average_precision")
def eleven_recalls():
    """The mean at eleven recalls, as in VOC 2007."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("no objects")
        order = np.argsort(-np.asarray(scores, dtype=float), kind="stable")
        hits = np.cumsum(np.asarray(right, dtype=float)[order])
        recall, precision = hits / num_truth, hits / np.arange(1, len(hits) + 1)
        return float(np.mean([precision[recall >= r].max(initial=0) for r in np.linspace(0, 1, 11)]))


@mutant("average_precision")
def only_better_further_on():
    """The envelope looks only behind a detection (j > k), not at the detection itself."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("no objects")
        order = np.argsort(-np.asarray(scores, dtype=float), kind="stable")
        hits = np.cumsum(np.asarray(right, dtype=float)[order])
        precision = hits / np.arange(1, len(hits) + 1)
        envelope = [precision[k + 1 :].max(initial=0) for k in range(len(precision))]
        return float(np.sum(np.diff(hits / num_truth, prepend=0) * envelope))


@mutant("average_precision")
def empty_comes_before_the_error():
    """Without detections it gives 0 before it looks at num_truth: no ValueError for both at once."""

    def average_precision(scores, right, num_truth):
        if len(scores) == 0:
            return 0.0
        if num_truth == 0:
            raise ValueError("no objects")
        order = np.argsort(-np.asarray(scores, dtype=float), kind="stable")
        hits = np.cumsum(np.asarray(right, dtype=float)[order])
        precision = hits / np.arange(1, len(hits) + 1)
        envelope = np.maximum.accumulate(precision[::-1])[::-1]
        return float(np.sum(np.diff(hits / num_truth, prepend=0) * envelope))


@mutant("average_precision")
def right_ones_first_among_equals():
    """Sorts the pairs (score, right): of equal scores the right ones come first, not the smaller rows."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("no objects")
        hits, precisions, flags = 0, [], []
        for place, (_, good) in enumerate(sorted(zip(scores, right), reverse=True), 1):
            hits += bool(good)
            flags.append(bool(good))
            precisions.append(hits / place)
        return sum(max(precisions[k:]) for k, good in enumerate(flags) if good) / num_truth


@mutant("average_precision")
def last_row_first_among_equals():
    """argsort()[::-1]: of equal scores the larger row comes first."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("no objects")
        order = np.argsort(np.asarray(scores), kind="stable")[::-1]
        tp = np.cumsum(np.asarray(right, dtype=float)[order])
        precision = tp / (np.arange(len(tp)) + 1)
        envelope = np.maximum.accumulate(precision[::-1])[::-1]
        return float((np.diff(tp / num_truth, prepend=0) * envelope).sum())


@mutant("average_precision")
def maximum_of_nothing():
    """Fails without detections, as the maximum of an empty array is none."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("no objects")
        order = np.argsort(-np.asarray(scores, dtype=float), kind="stable")
        hit = np.asarray(right, dtype=int)[order]
        precision = np.cumsum(hit) / np.arange(1, len(hit) + 1)
        best = precision.max()
        envelope = [best] + [precision[k:].max() for k in range(1, len(precision))]
        return float(np.dot(envelope, hit) / num_truth)


@mutant("average_precision")
def assertion_instead_of_error():
    """assert raises an AssertionError, not a ValueError."""

    def average_precision(scores, right, num_truth):
        assert num_truth > 0, "no objects"
        order = np.argsort(-np.asarray(scores, dtype=float), kind="stable")
        hits = np.cumsum(np.asarray(right, dtype=float)[order])
        precision = hits / np.arange(1, len(hits) + 1)
        envelope = np.maximum.accumulate(precision[::-1])[::-1]
        return float(np.sum(np.diff(hits / num_truth, prepend=0) * envelope))


@mutant("average_precision")
def first_strip_missing():
    """np.diff without the 0 in front: the strip of the first detection is lost."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("no objects")
        order = np.argsort(-np.asarray(scores, dtype=float), kind="stable")
        hits = np.cumsum(np.asarray(right, dtype=float)[order])
        precision = hits / np.arange(1, len(hits) + 1)
        envelope = np.maximum.accumulate(precision[::-1])[::-1]
        return float(np.sum(np.diff(hits / num_truth) * envelope[1:]))


@mutant("average_precision")
def minus_of_a_list():
    """Writes −scores: refused when the scores are a list."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("no objects")
        hits = np.cumsum(np.array(right)[np.argsort(-scores, kind="stable")])
        precision = hits / np.arange(1, len(hits) + 1)
        envelope = np.maximum.accumulate(precision[::-1])[::-1]
        return float(np.sum(np.diff(hits / num_truth, prepend=0) * envelope))
