"""Right solutions of `track`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("track")
def sorted_tuples():
    """Sorted tuples (−IoU, i, j), a set of rows that are taken."""

    def track(frames, threshold):
        result, next_number = [], 0
        last_boxes, last_numbers = np.zeros((0, 4)), np.zeros(0, dtype=int)
        for boxes in frames:
            overlap = iou(last_boxes, boxes)
            n, m = overlap.shape
            pairs = sorted((-overlap[i, j], i, j) for i in range(n) for j in range(m) if overlap[i, j] >= threshold)
            numbers = np.full(m, -1)
            taken = set()
            for _, i, j in pairs:
                if i not in taken and numbers[j] == -1:
                    numbers[j] = last_numbers[i]
                    taken.add(i)
            for j in range(m):
                if numbers[j] == -1:
                    numbers[j] = next_number
                    next_number += 1
            result.append(numbers)
            last_boxes, last_numbers = boxes, numbers
        return result


@variant("track")
def largest_entry_struck_out():
    """Takes the largest entry of the table, strikes out its row and column, again and again."""

    def track(frames, threshold):
        everything = []
        counter = 0
        for t in range(len(frames)):
            numbers = [None] * len(frames[t])
            if t > 0 and len(frames[t]) > 0 and len(frames[t - 1]) > 0:
                table = np.array(iou(frames[t - 1], frames[t]))
                while table.max() >= threshold:
                    # argmax of the flat table is the first of equals: smallest i, then smallest j
                    i, j = np.unravel_index(np.argmax(table), table.shape)
                    numbers[j] = int(everything[-1][i])
                    table[i, :] = -1
                    table[:, j] = -1
            for j in range(len(numbers)):
                if numbers[j] is None:
                    numbers[j] = counter
                    counter += 1
            everything.append(np.array(numbers, dtype=int))
        return everything


@variant("track")
def stable_argsort_of_the_flat_table():
    """A stable argsort of the flat table, divmod for the pair."""

    def track(frames, threshold):
        out, new = [], 0
        for t, boxes in enumerate(frames):
            mine = -np.ones(len(boxes), dtype=np.int64)
            if t:
                before = frames[t - 1]
                overlap = iou(before, boxes).ravel()
                used = np.zeros(len(before), dtype=bool)
                for flat in np.argsort(-overlap, kind="stable"):
                    if overlap[flat] < threshold:
                        break
                    i, j = divmod(int(flat), len(boxes))
                    if used[i] or mine[j] >= 0:
                        continue
                    used[i], mine[j] = True, out[-1][i]
            free = np.flatnonzero(mine < 0)
            mine[free] = np.arange(new, new + len(free))
            new += len(free)
            out.append(mine)
        return out


@variant("track")
def contador_de_itertools():
    """itertools.count gives new numbers, a dict the partners; Spanish names."""

    from itertools import count

    def emparejar(antes, ahora, umbral):
        solape = iou(antes, ahora)
        candidatos = [(i, j) for i in range(len(antes)) for j in range(len(ahora)) if solape[i, j] >= umbral]
        candidatos.sort(key=lambda par: -solape[par])  # estable: a igualdad, primero la fila menor
        pareja = {}
        for i, j in candidatos:
            if i not in pareja.values() and j not in pareja:
                pareja[j] = i
        return pareja

    def track(frames, threshold):
        nuevos = count()
        resultado = []
        antes, nombres = [], []
        for ahora in frames:
            pareja = emparejar(antes, ahora, threshold) if len(antes) and len(ahora) else {}
            nombres = [int(nombres[pareja[j]]) if j in pareja else next(nuevos) for j in range(len(ahora))]
            resultado.append(np.array(nombres, dtype=int))
            antes = ahora
        return resultado


@variant("track")
def class_that_remembers():
    """A tracker class with an update for each frame."""

    class Tracker:
        def __init__(self, threshold):
            self.threshold, self.boxes, self.ids, self.used = threshold, np.empty((0, 4)), np.empty(0, dtype=int), 0

        def update(self, boxes):
            table = iou(self.boxes, boxes)
            ids = np.full(len(boxes), -1, dtype=int)
            free = list(range(len(self.boxes)))
            rows, columns = np.nonzero(table >= self.threshold)
            for k in np.lexsort((columns, rows, -table[rows, columns])):
                if rows[k] in free and ids[columns[k]] == -1:
                    ids[columns[k]] = self.ids[rows[k]]
                    free.remove(rows[k])
            for j in range(len(ids)):
                if ids[j] == -1:
                    ids[j], self.used = self.used, self.used + 1
            self.boxes, self.ids = boxes, ids
            return ids.copy()

    def track(frames, threshold):
        tracker = Tracker(threshold)
        return [tracker.update(boxes) for boxes in frames]


@variant("track")
def heap_of_pairs():
    """A heap gives the pairs in order."""

    import heapq

    def track(frames, threshold):
        answer = []
        total = 0
        for t, boxes in enumerate(frames):
            heap = []
            if t > 0:
                for i, row in enumerate(iou(frames[t - 1], boxes)):
                    for j, value in enumerate(row):
                        if value >= threshold:
                            heapq.heappush(heap, (-value, i, j))
            names, partners = {}, set()
            while heap:
                _, i, j = heapq.heappop(heap)
                if j not in names and i not in partners:
                    names[j] = answer[t - 1][i]
                    partners.add(i)
            current = np.zeros(len(boxes), dtype=int)
            for j in range(len(boxes)):
                if j in names:
                    current[j] = names[j]
                else:
                    current[j] = total
                    total += 1
            answer.append(current)
        return answer


@variant("track")
def search_in_three_loops():
    """Searches the best free pair by plain loops until there is none."""

    def best_free_pair(table, free_i, free_j, threshold):
        best, pair = None, None
        for i in sorted(free_i):
            for j in sorted(free_j):
                if table[i][j] >= threshold and (best is None or table[i][j] > best):
                    best, pair = table[i][j], (i, j)
        return pair

    def track(frames, threshold):
        if len(frames) == 0:
            return []
        numbers = [np.arange(len(frames[0]))]
        highest = len(frames[0])
        for t in range(1, len(frames)):
            table = iou(frames[t - 1], frames[t])
            free_i, free_j = set(range(len(frames[t - 1]))), set(range(len(frames[t])))
            current = np.zeros(len(frames[t]), dtype=int)
            while True:
                pair = best_free_pair(table, free_i, free_j, threshold)
                if pair is None:
                    break
                current[pair[1]] = numbers[t - 1][pair[0]]
                free_i.remove(pair[0])
                free_j.remove(pair[1])
            for j in sorted(free_j):
                current[j] = highest
                highest += 1
            numbers.append(current)
        return numbers


@variant("track")
def recursion_over_frames():
    """A recursive helper on the table, with masks."""

    def pair_up(table, threshold):
        if table.size == 0 or not table.max() >= threshold:
            return []
        i, j = divmod(int(table.argmax()), table.shape[1])
        rest = table.copy()
        rest[i] = rest[:, j] = -np.inf
        return [(i, j)] + pair_up(rest, threshold)

    def track(frames, threshold):
        out, used = [], 0
        for t, boxes in enumerate(frames):
            ids = np.full(len(boxes), -1)
            if t > 0:
                for i, j in pair_up(iou(frames[t - 1], boxes), threshold):
                    ids[j] = out[-1][i]
            new = ids < 0
            ids[new] = used + np.arange(new.sum())
            used += int(new.sum())
            out.append(ids)
        return out


@variant("track")
def table_of_pandas():
    """A stacked DataFrame, sorted by IoU, then row, then column."""

    import pandas as pd

    def track(frames, threshold):
        names, fresh = [], 0
        for t in range(len(frames)):
            own = [-1] * len(frames[t])
            if t > 0:
                table = iou(frames[t - 1], frames[t])
                i, j = (part.ravel() for part in np.indices(table.shape))
                pairs = pd.DataFrame({"i": i, "j": j, "iou": table.ravel()})
                pairs = pairs[pairs["iou"] >= threshold].sort_values(["iou", "i", "j"], ascending=[False, True, True])
                used = []
                for pair in pairs.itertuples():
                    if pair.i not in used and own[pair.j] == -1:
                        own[pair.j] = names[-1][pair.i]
                        used.append(pair.i)
            for k, name in enumerate(own):
                if name == -1:
                    own[k] = fresh
                    fresh += 1
            names.append(np.array(own, dtype=int))
        return names


@variant("track")
def generator_of_frames():
    """A generator, listed at the end; zip of this frame and the one before."""

    def numbered(frames, threshold):
        new, old_boxes, old = 0, np.zeros((0, 4)), []
        for boxes in frames:
            v = iou(old_boxes, boxes)
            order = sorted(np.ndindex(*v.shape), key=lambda p: (-v[p], *p))
            got = {}
            for i, j in order:
                if v[i, j] >= threshold and j not in got and i not in [g[0] for g in got.values()]:
                    got[j] = (i, old[i])
            ids = []
            for j in range(len(boxes)):
                if j in got:
                    ids.append(got[j][1])
                else:
                    ids.append(new)
                    new += 1
            old_boxes, old = boxes, ids
            yield np.array(ids, dtype=np.int64)

    track = lambda frames, threshold: list(numbered(frames, threshold))


@variant("track")
def highest_number_from_the_result():
    """Knows the next number from all numbers so far; int32 comes back."""

    def track(frames, threshold):
        film = []
        for boxes in frames:
            ids = np.full(len(boxes), -1, dtype=np.int32)
            overlap = iou(before, boxes) if film else np.zeros((0, len(boxes)))
            open_rows = np.ones(len(overlap), dtype=bool)
            for value in np.unique(overlap)[::-1]:
                if value < threshold:
                    break
                for i, j in np.argwhere(overlap == value):
                    if open_rows[i] and ids[j] < 0:
                        ids[j] = film[-1][i]
                        open_rows[i] = False
            start = max((int(f.max()) for f in film if f.size), default=-1) + 1
            lost = np.where(ids < 0)[0]
            ids[lost] = np.arange(start, start + lost.size)
            film.append(ids)
            before = boxes
        return film


@variant("track")
def long_and_careful():
    """Clumsy: copies, flags, and one list for each thing."""

    def track(frames, threshold):
        copies = [np.array(frame, dtype=float).reshape(-1, 4) for frame in frames]
        all_numbers = []
        next_free_number = 0
        previous_boxes = None
        previous_numbers = None
        for boxes in copies:
            how_many = boxes.shape[0]
            number_of = [-1 for _ in range(how_many)]
            if previous_boxes is not None and previous_boxes.shape[0] > 0 and how_many > 0:
                values = iou(previous_boxes, boxes)
                candidates = []
                for i in range(previous_boxes.shape[0]):
                    for j in range(how_many):
                        if values[i][j] >= threshold:
                            candidates.append([values[i][j], i, j])
                candidates = sorted(candidates, key=lambda c: c[0], reverse=True)
                previous_has_partner = [False] * previous_boxes.shape[0]
                for value, i, j in candidates:
                    if previous_has_partner[i]:
                        continue
                    if number_of[j] != -1:
                        continue
                    number_of[j] = previous_numbers[i]
                    previous_has_partner[i] = True
            for j in range(how_many):
                if number_of[j] == -1:
                    number_of[j] = next_free_number
                    next_free_number = next_free_number + 1
            all_numbers.append(np.array(number_of, dtype=int))
            previous_boxes = boxes
            previous_numbers = number_of
        return all_numbers
