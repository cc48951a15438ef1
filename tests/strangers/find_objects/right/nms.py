"""Right solutions of `nms`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("nms")
def stable_order_and_a_list():
    """Stable argsort, a list of those that stay."""

    def nms(boxes, scores, threshold):
        overlap = iou(boxes, boxes)
        order = np.argsort(-np.asarray(scores, dtype=float), kind="stable")
        kept = []
        for i in order:
            if all(overlap[i, k] <= threshold for k in kept):
                kept.append(i)
        return np.array(kept, dtype=int)


@variant("nms")
def shrinking_order():
    """Takes the head of the order and thins out the tail, as old detectors do."""

    def nms(boxes, scores, threshold):
        dets = np.asarray(boxes, dtype=float)
        order = np.argsort(-np.asarray(scores, dtype=float), kind="mergesort")
        keep = []
        while order.size > 0:
            i, rest = order[0], order[1:]
            keep.append(i)
            if rest.size == 0:
                break
            ovr = iou(dets[[i]], dets[rest])[0]
            order = rest[np.where(ovr <= threshold)[0]]
        return np.array(keep, dtype=np.int64)


@variant("nms")
def sorted_with_a_key():
    """Python's sorted, which is stable, and a set of those that are gone."""

    def nms(boxes, scores, threshold):
        n = len(scores)
        ranking = sorted(range(n), key=lambda k: scores[k], reverse=True)
        table = iou(boxes, boxes)
        gone = set()
        stays = []
        for place, best in enumerate(ranking):
            if best in gone:
                continue
            stays.append(best)
            for other in ranking[place + 1 :]:
                if table[best][other] > threshold:
                    gone.add(other)
        return np.array(stays, dtype=int)


@variant("nms")
def vivas_y_eliminadas():
    """Boolean arrays, the best of the living ones by argmax; Spanish names."""

    def nms(boxes, scores, threshold):
        puntos = np.array(scores, dtype=float)
        solapes = iou(boxes, boxes)
        vivas = np.ones(len(puntos), dtype=bool)
        quedan = []
        while vivas.any():
            # argmax da la primera de las iguales
            candidatas = np.flatnonzero(vivas)
            mejor = candidatas[np.argmax(puntos[candidatas])]
            quedan.append(mejor)
            vivas &= solapes[mejor] <= threshold
            vivas[mejor] = False
        return np.asarray(quedan, dtype=int)


@variant("nms")
def recursion_over_the_rest():
    """A recursive helper on lists."""

    def nms(boxes, scores, threshold):
        overlap = iou(boxes, boxes)

        def keep_best(rows):
            if not rows:
                return []
            head, tail = rows[0], rows[1:]
            return [head] + keep_best([r for r in tail if not overlap[head, r] > threshold])

        rows = sorted(range(len(boxes)), key=lambda r: (-float(scores[r]), r))
        return np.array(keep_best(rows), dtype=int)


@variant("nms")
def lexsort_breaks_ties():
    """np.lexsort by score, then by row."""

    def nms(boxes, scores, threshold):
        scores = np.asarray(scores, dtype=float)
        boxes = np.asarray(boxes, dtype=float)
        order = np.lexsort((np.arange(len(scores)), -scores))
        removed = np.zeros(len(scores), dtype=bool)
        selected = []
        for pos in range(len(order)):
            idx = order[pos]
            if removed[idx]:
                continue
            selected.append(int(idx))
            later = order[pos + 1 :]
            removed[later[iou(boxes[idx : idx + 1], boxes[later]).ravel() > threshold]] = True
        return np.array(selected, dtype=np.intp)


@variant("nms")
def heap_of_candidates():
    """A heap of (−score, row)."""

    import heapq

    def nms(boxes, scores, threshold):
        overlap = iou(boxes, boxes)
        heap = [(-float(s), row) for row, s in enumerate(scores)]
        heapq.heapify(heap)
        result = []
        while heap:
            _, row = heapq.heappop(heap)
            if not result or overlap[row, result].max() <= threshold:
                result.append(row)
        return np.array(result, dtype=int)


@variant("nms")
def sorted_series():
    """pandas sorts the scores."""

    import pandas as pd

    def nms(boxes, scores, threshold):
        ranked = pd.Series(np.asarray(scores, dtype=float)).sort_values(ascending=False, kind="stable").index.tolist()
        overlap = pd.DataFrame(iou(boxes, boxes))
        kept = []
        for row in ranked:
            if (overlap.loc[row, kept] <= threshold).all():
                kept.append(row)
        return np.array(kept, dtype="int64")


@variant("nms")
def reduce_to_a_tuple():
    """functools.reduce in one expression."""

    from functools import reduce

    def nms(boxes, scores, threshold):
        o = iou(boxes, boxes)
        step = lambda kept, i: kept if any(o[i, k] > threshold for k in kept) else (*kept, i)
        return np.array(reduce(step, np.argsort(-np.asarray(scores, float), kind="stable"), ()), dtype=int)


@variant("nms")
def the_three_steps_of_the_text():
    """The steps as the text tells them, with max and remove."""

    def nms(boxes, scores, threshold):
        left = list(range(len(boxes)))
        answer = []
        while len(left) > 0:
            # 1. the best of those that are left; max takes the first of equals
            best = max(left, key=lambda row: scores[row])
            answer.append(best)
            left.remove(best)
            # 2. what overlaps it too much goes
            survivors = []
            for row in left:
                value = iou([list(boxes[best])], [list(boxes[row])])[0, 0]
                if value > threshold:
                    pass
                else:
                    survivors.append(row)
            # 3. and on with the rest
            left = survivors
        return np.array(answer).astype(int)


@variant("nms")
def matrix_sorted_once():
    """Sorts boxes once, works in sorted places, translates back."""

    def nms(boxes, scores, threshold):
        boxes, scores = np.asarray(boxes, dtype=float), np.asarray(scores, dtype=float)
        order = (-scores).argsort(kind="stable")
        conflict = np.triu(iou(boxes[order], boxes[order]) > threshold, k=1)
        alive = np.ones(len(order), dtype=bool)
        for p in range(len(order)):
            if alive[p]:
                alive[conflict[p]] = False
        return order[alive]


@variant("nms")
def queue_with_a_check_of_the_input():
    """A deque and defensive checks."""

    from collections import deque

    def nms(boxes, scores, threshold):
        boxes = np.array(boxes, dtype=float)
        scores = np.array(scores, dtype=float).ravel()
        if boxes.size == 0:
            return np.zeros(0, dtype=int)
        if boxes.ndim != 2 or boxes.shape[1] != 4 or len(boxes) != len(scores):
            raise ValueError("boxes must be (N, 4), scores (N,)")
        queue = deque(np.argsort(-scores, kind="stable").tolist())
        kept = []
        while queue:
            first = queue.popleft()
            kept.append(first)
            queue = deque(r for r in queue if iou(boxes[[first]], boxes[[r]]).item() <= threshold)
        return np.array(kept)


@variant("nms")
def class_with_a_method():
    """A small class that holds the overlaps."""

    class Suppressor:
        def __init__(self, boxes, limit):
            self.overlap, self.limit, self.kept = iou(boxes, boxes), limit, []

        def offer(self, row):
            if not np.any(self.overlap[row, self.kept] > self.limit):
                self.kept.append(row)

    def nms(boxes, scores, threshold):
        suppressor = Suppressor(boxes, threshold)
        for _, row in sorted((-s, r) for r, s in enumerate(np.asarray(scores, dtype=float).tolist())):
            suppressor.offer(row)
        return np.array(suppressor.kept, dtype=int)
