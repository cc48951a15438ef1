"""Right solutions of `match`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("match")
def argmax_both_ways():
    """argmax over the columns, then a loop over the best anchors."""

    def match(anchors, truth, threshold=0.5):
        overlap = iou(anchors, truth)
        numbers = np.full(len(anchors), -1)
        if overlap.shape[1] == 0:
            return numbers
        best = overlap.argmax(axis=1)
        good = overlap.max(axis=1) > threshold
        numbers[good] = best[good]
        for m, n in enumerate(overlap.argmax(axis=0)):
            numbers[n] = m
        return numbers


@variant("match")
def loops_with_records():
    """Loops that remember the best value so far; a strict comparison keeps the first of equals."""

    def match(anchors, truth, threshold=0.5):
        n_anchors, n_truth = len(anchors), len(truth)
        table = iou(anchors, truth).tolist()
        result = [-1] * n_anchors
        for n in range(n_anchors):
            record, owner = None, -1
            for m in range(n_truth):
                if record is None or table[n][m] > record:
                    record, owner = table[n][m], m
            if record is not None and record > threshold:
                result[n] = owner
        for m in range(n_truth):
            record, winner = -1.0, 0
            for n in range(n_anchors):
                if table[n][m] > record:
                    record, winner = table[n][m], n
            result[winner] = m
        return np.array(result, dtype=int)


@variant("match")
def where_and_fancy_assignment():
    """np.where, then one indexed assignment, in which the last one wins."""

    def match(anchors, truth, threshold=0.5):
        if len(truth) == 0:
            return -np.ones(len(anchors), dtype=int)
        ious = iou(anchors, truth)
        result = np.where(np.max(ious, axis=1) > threshold, np.argmax(ious, axis=1), -1)
        result[np.argmax(ious, axis=0)] = np.arange(len(truth))
        return result


@variant("match")
def asignar_con_diccionario():
    """A dict from anchor to object; Spanish names."""

    def match(anchors, truth, threshold=0.5):
        solape = iou(anchors, truth)
        asignado = {}
        # primero, lo que supera el umbral
        for n, fila in enumerate(solape):
            if len(fila) and fila.max() > threshold:
                asignado[n] = int(fila.argmax())
        # después, cada objeto se lleva su mejor ancla
        for m in range(len(truth)):
            asignado[int(solape[:, m].argmax())] = m
        return np.array([asignado.get(n, -1) for n in range(len(anchors))])


@variant("match")
def forced_ones_first():
    """Finds the forced anchors first and fills the others only where nothing stands."""

    def match(anchors, truth, threshold=0.5):
        overlap = iou(anchors, truth)
        n, m = overlap.shape
        out = np.full(n, -1, dtype=np.int64)
        for t in reversed(range(m)):
            best = np.argmax(overlap[:, t])
            if out[best] == -1:
                out[best] = t
        for a in range(n):
            if out[a] == -1 and m > 0:
                t = np.argmax(overlap[a])
                if overlap[a, t] > threshold:
                    out[a] = t
        return out


@variant("match")
def overlaps_raised_to_infinity():
    """Raises the forced pairs to infinity and asks once; later objects count more there."""

    def match(anchors, truth, threshold=0.5):
        overlap = np.array(iou(anchors, truth), dtype=float)
        count = overlap.shape[1]
        if not count:
            return np.zeros(len(overlap), dtype=int) - 1
        forced = overlap.argmax(axis=0)
        answer = overlap.argmax(axis=1)
        answer[~(overlap[np.arange(len(overlap)), answer] > threshold)] = -1
        bonus = np.full(len(overlap), -1)
        np.maximum.at(bonus, forced, np.arange(count))
        return np.where(bonus >= 0, bonus, answer)


@variant("match")
def max_with_a_key():
    """Python's max with a key, which takes the first of equals."""

    def match(anchors, truth, threshold=0.5):
        overlap = iou(anchors, truth)
        objects, places = range(len(truth)), range(len(anchors))
        numbers = []
        for n in places:
            m = max(objects, key=lambda k: overlap[n, k], default=None)
            numbers.append(m if m is not None and overlap[n, m] > threshold else -1)
        for m in objects:
            numbers[max(places, key=lambda k: overlap[k, m])] = m
        return np.array(numbers, dtype=int)


@variant("match")
def object_by_object():
    """Goes through the objects and keeps the best overlap of each anchor so far."""

    def match(anchors, truth, threshold=0.5):
        anchors = np.asarray(anchors, dtype=float)
        truth = np.asarray(truth, dtype=float).reshape(-1, 4)
        numbers = np.full(len(anchors), -1, dtype=int)
        best = np.full(len(anchors), float(threshold))
        columns = [iou(anchors, truth[m : m + 1])[:, 0] for m in range(len(truth))]
        for m, column in enumerate(columns):
            better = column > best
            numbers[better] = m
            best[better] = column[better]
        for m, column in enumerate(columns):
            numbers[int(column.argmax())] = m
        return numbers


@variant("match")
def data_frame_of_overlaps():
    """pandas: idxmax of rows and columns."""

    import pandas as pd

    def match(anchors, truth, threshold=0.5):
        frame = pd.DataFrame(iou(anchors, truth))
        numbers = pd.Series(-1, index=frame.index)
        if frame.shape[1] > 0:
            enough = frame.max(axis=1) > threshold
            numbers[enough] = frame.idxmax(axis=1)[enough]
            for m in frame.columns:
                numbers[frame[m].idxmax()] = m
        return numbers.to_numpy(dtype=int)


@variant("match")
def helper_for_each_rule():
    """One helper for each rule, and a check of the threshold's rule by a mask."""

    def by_threshold(overlap, threshold):
        m = overlap.argmax(axis=1)
        enough = np.take_along_axis(overlap, m[:, None], axis=1)[:, 0] > threshold
        return m * enough - 1 * ~enough

    def by_object(overlap, numbers):
        for m in range(overlap.shape[1]):
            numbers[np.flatnonzero(overlap[:, m] == overlap[:, m].max())[0]] = m
        return numbers

    def match(anchors, truth, threshold=0.5):
        overlap = iou(anchors, truth)
        if overlap.size == 0:
            return np.repeat(-1, len(anchors))
        return by_object(overlap, by_threshold(overlap, threshold))


@variant("match")
def transposed_table_int32():
    """Objects along the rows; 32-bit integers come back."""

    def match(anchors, truth, threshold=0.5):
        overlaps = iou(truth, anchors)  # (objects, anchors)
        numbers = np.full(overlaps.shape[1], -1, dtype=np.int32)
        if len(overlaps) > 0:
            numbers = np.where(overlaps.max(0) > threshold, overlaps.argmax(0), numbers).astype(np.int32)
            for k in range(len(overlaps)):
                numbers[overlaps[k].argmax()] = k
        return numbers


@variant("match")
def padded_with_the_ground():
    """A column for the ground in front, with the threshold as its overlap; one subtracted at the end."""

    def match(anchors, truth, threshold=0.5):
        overlap = iou(anchors, truth)
        with_ground = np.hstack([np.full((len(overlap), 1), float(threshold)), overlap])
        numbers = with_ground.argmax(axis=1) - 1
        for m, column in enumerate(overlap.T):
            numbers[column.argmax()] = m
        return numbers
