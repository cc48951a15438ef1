"""Wrong solutions of `match`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("match")
def threshold_only():
    """The second rule is missing: an object may be left without any anchor."""

    def match(anchors, truth, threshold=0.5):
        if len(truth) == 0:
            return np.full(len(anchors), -1)
        overlap = iou(anchors, truth)
        return np.where(overlap.max(axis=1) > threshold, overlap.argmax(axis=1), -1)


@mutant("match")
def best_anchors_only():
    """The first rule is missing: only the best anchor of each object gets a number."""

    def match(anchors, truth, threshold=0.5):
        numbers = np.full(len(anchors), -1)
        if len(truth):
            for m, n in enumerate(iou(anchors, truth).argmax(axis=0)):
                numbers[n] = m
        return numbers


@mutant("match")
def no_threshold():
    """Every anchor gets the object that it overlaps most, however little."""

    def match(anchors, truth, threshold=0.5):
        if len(truth) == 0:
            return np.full(len(anchors), -1)
        overlap = iou(anchors, truth)
        numbers = overlap.argmax(axis=1)
        for m, n in enumerate(overlap.argmax(axis=0)):
            numbers[n] = m
        return numbers


@mutant("match")
def true_or_false():
    """Tells only whether an anchor has an object (1 or −1), not which."""

    def match(anchors, truth, threshold=0.5):
        numbers = np.full(len(anchors), -1)
        if len(truth) == 0:
            return numbers
        overlap = iou(anchors, truth)
        numbers[overlap.max(axis=1) > threshold] = 1
        numbers[overlap.argmax(axis=0)] = 1
        return numbers


@mutant("match")
def one_number_for_each_object():
    """Wrong axis: for each object the number of its anchor."""

    def match(anchors, truth, threshold=0.5):
        if len(truth) == 0:
            return np.full(len(anchors), -1)
        overlap = iou(anchors, truth)
        return np.where(overlap.max(axis=0) > threshold, overlap.argmax(axis=0), -1)


@mutant("match")
def fails_without_objects():
    """argmax of an empty row: an error when M is 0."""

    def match(anchors, truth, threshold=0.5):
        overlap = iou(anchors, truth)
        numbers = np.where(overlap.max(axis=1) > threshold, overlap.argmax(axis=1), -1)
        for m, n in enumerate(overlap.argmax(axis=0)):
            numbers[n] = m
        return numbers


@mutant("match")
def zero_means_ground():
    """Anchors without an object get 0, which is the number of the first object."""

    def match(anchors, truth, threshold=0.5):
        numeros = np.zeros(len(anchors), dtype=int)
        if len(truth) == 0:
            return numeros
        solape = iou(anchors, truth)
        buenas = solape.max(axis=1) > threshold
        numeros[buenas] = solape.argmax(axis=1)[buenas]
        for m, n in enumerate(solape.argmax(axis=0)):
            numeros[n] = m
        return numeros


@mutant("match")
def half_whatever_the_threshold():
    """Uses 0.5 instead of the threshold."""

    def match(anchors, truth, threshold=0.5):
        numbers = np.full(len(anchors), -1)
        if len(truth) == 0:
            return numbers
        overlap = iou(anchors, truth)
        good = overlap.max(axis=1) > 0.5
        numbers[good] = overlap.argmax(axis=1)[good]
        for m, n in enumerate(overlap.argmax(axis=0)):
            numbers[n] = m
        return numbers


@mutant("match")
def rules_in_the_other_order():
    """The threshold comes last and takes an object's best anchor away from it."""

    def match(anchors, truth, threshold=0.5):
        numbers = np.full(len(anchors), -1)
        if len(truth) == 0:
            return numbers
        overlap = iou(anchors, truth)
        for m, n in enumerate(overlap.argmax(axis=0)):
            numbers[n] = m
        good = overlap.max(axis=1) > threshold
        numbers[good] = overlap.argmax(axis=1)[good]
        return numbers


@mutant("match")
def first_object_keeps_the_anchor():
    """Of several objects that want one anchor the first gets it, not the last."""

    def match(anchors, truth, threshold=0.5):
        numbers = np.full(len(anchors), -1)
        if len(truth) == 0:
            return numbers
        overlap = iou(anchors, truth)
        good = overlap.max(axis=1) > threshold
        numbers[good] = overlap.argmax(axis=1)[good]
        best = overlap.argmax(axis=0)
        for m in reversed(range(len(best))):
            numbers[best[m]] = m
        return numbers


@mutant("match")
def best_anchor_only_if_free():
    """An object gets its best anchor only if that has no number yet."""

    def match(anchors, truth, threshold=0.5):
        numbers = np.full(len(anchors), -1)
        if len(truth) == 0:
            return numbers
        overlap = iou(anchors, truth)
        good = overlap.max(axis=1) > threshold
        numbers[good] = overlap.argmax(axis=1)[good]
        for m, n in enumerate(overlap.argmax(axis=0)):
            if numbers[n] == -1:
                numbers[n] = m
        return numbers


@mutant("match")
def at_least_the_threshold():
    """An IoU that equals the threshold is enough."""

    def match(anchors, truth, threshold=0.5):
        numbers = np.full(len(anchors), -1)
        if len(truth) == 0:
            return numbers
        overlap = iou(anchors, truth)
        good = overlap.max(axis=1) >= threshold
        numbers[good] = overlap.argmax(axis=1)[good]
        for m, n in enumerate(overlap.argmax(axis=0)):
            numbers[n] = m
        return numbers


@mutant("match")
def last_object_above_the_threshold():
    """An anchor gets the last object above the threshold, not the one that it overlaps most."""

    def match(anchors, truth, threshold=0.5):
        overlap = iou(anchors, truth)
        numbers = np.full(len(anchors), -1)
        for n in range(len(anchors)):
            for m in range(len(truth)):
                if overlap[n, m] > threshold:
                    numbers[n] = m
        for m in range(len(truth)):
            numbers[overlap[:, m].argmax()] = m
        return numbers


@mutant("match")
def last_object_of_equals():
    """>= in the search for the largest: of equal overlaps the last object gets the anchor."""

    def match(anchors, truth, threshold=0.5):
        overlap = iou(anchors, truth)
        numbers = np.full(len(anchors), -1)
        for n in range(len(anchors)):
            best = 0
            for m in range(len(truth)):
                if overlap[n, m] >= best:
                    best = overlap[n, m]
                    if best > threshold:
                        numbers[n] = m
        for m in range(len(truth)):
            numbers[overlap[:, m].argmax()] = m
        return numbers


@mutant("match")
def all_best_anchors_of_equals():
    """Every anchor that is as good as the best gets the object, not only the first of equals."""

    def match(anchors, truth, threshold=0.5):
        numbers = np.full(len(anchors), -1)
        if len(truth) == 0:
            return numbers
        overlap = iou(anchors, truth)
        good = overlap.max(axis=1) > threshold
        numbers[good] = overlap.argmax(axis=1)[good]
        for m in range(len(truth)):
            numbers[overlap[:, m] == overlap[:, m].max()] = m
        return numbers


@mutant("match")
def numbers_as_floats():
    """The numbers are floats, as np.ones has it."""

    def match(anchors, truth, threshold=0.5):
        numbers = -np.ones(len(anchors))
        if len(truth) == 0:
            return numbers
        overlap = iou(anchors, truth)
        good = overlap.max(axis=1) > threshold
        numbers[good] = overlap.argmax(axis=1)[good]
        for m, n in enumerate(overlap.argmax(axis=0)):
            numbers[n] = m
        return numbers


@mutant("match")
def no_default_threshold():
    """The threshold has no default: match(anchors, truth) fails."""

    def match(anchors, truth, threshold):
        numbers = np.full(len(anchors), -1)
        if len(truth) == 0:
            return numbers
        overlap = iou(anchors, truth)
        good = overlap.max(axis=1) > threshold
        numbers[good] = overlap.argmax(axis=1)[good]
        for m, n in enumerate(overlap.argmax(axis=0)):
            numbers[n] = m
        return numbers


@mutant("match")
def taken_anchors_struck_out():
    """An anchor that one object has got is struck out: the next object that wants it gets its second best."""

    def match(anchors, truth, threshold=0.5):
        numbers = np.full(len(anchors), -1)
        if len(truth) == 0:
            return numbers
        overlap = iou(anchors, truth)
        good = overlap.max(axis=1) > threshold
        numbers[good] = overlap.argmax(axis=1)[good]
        for m in range(len(truth)):
            n = overlap[:, m].argmax()
            numbers[n] = m
            overlap[n] = -1
        return numbers
