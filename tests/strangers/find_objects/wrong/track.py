"""Wrong solutions of `track`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("track")
def always_new_numbers():
    """Every box of every frame gets a new number."""

    def track(frames, threshold):
        result, fresh = [], 0
        for boxes in frames:
            result.append(np.arange(fresh, fresh + len(boxes)))
            fresh += len(boxes)
        return result


@mutant("track")
def row_for_row():
    """The number is the row: box k of a frame is box k of the last one, whatever the IoU."""

    def track(frames, threshold):
        return [np.arange(len(boxes)) for boxes in frames]


@mutant("track")
def compared_with_the_first_frame():
    """Compares every frame with the first one, not with the last."""

    def track(frames, threshold):
        result, fresh = [], 0
        last, names = np.zeros((0, 4)), []
        for boxes in frames:
            v = iou(last, boxes)
            pairs = sorted(
                (-v[i, j], i, j) for i in range(len(last)) for j in range(len(boxes)) if v[i, j] >= threshold
            )
            numbers, taken = np.full(len(boxes), -1), set()
            for _, i, j in pairs:
                if i not in taken and numbers[j] == -1:
                    numbers[j] = names[i]
                    taken.add(i)
            for j in range(len(boxes)):
                if numbers[j] == -1:
                    numbers[j] = fresh
                    fresh += 1
            result.append(numbers)
            if len(result) == 1:
                last, names = boxes, numbers
        return result


@mutant("track")
def smallest_overlap_first():
    """Sorts the pairs by rising IoU."""

    def track(frames, threshold):
        result, fresh = [], 0
        last, names = np.zeros((0, 4)), []
        for boxes in frames:
            v = iou(last, boxes)
            pairs = sorted((v[i, j], i, j) for i in range(len(last)) for j in range(len(boxes)) if v[i, j] >= threshold)
            numbers, taken = np.full(len(boxes), -1), set()
            for _, i, j in pairs:
                if i not in taken and numbers[j] == -1:
                    numbers[j] = names[i]
                    taken.add(i)
            for j in range(len(boxes)):
                if numbers[j] == -1:
                    numbers[j] = fresh
                    fresh += 1
            result.append(numbers)
            last, names = boxes, numbers
        return result


@mutant("track")
def partners_without_end():
    """A box of the last frame may give its number to several boxes."""

    def track(frames, threshold):
        result, fresh = [], 0
        last, names = np.zeros((0, 4)), []
        for boxes in frames:
            v = iou(last, boxes)
            pairs = sorted(
                (-v[i, j], i, j) for i in range(len(last)) for j in range(len(boxes)) if v[i, j] >= threshold
            )
            numbers, taken = np.full(len(boxes), -1), set()
            for _, i, j in pairs:
                if numbers[j] == -1:
                    numbers[j] = names[i]
                    taken.add(i)
            for j in range(len(boxes)):
                if numbers[j] == -1:
                    numbers[j] = fresh
                    fresh += 1
            result.append(numbers)
            last, names = boxes, numbers
        return result


@mutant("track")
def later_pairs_overwrite():
    """A box that has a number already is given the number of a worse pair."""

    def track(frames, threshold):
        result, fresh = [], 0
        last, names = np.zeros((0, 4)), []
        for boxes in frames:
            v = iou(last, boxes)
            pairs = sorted(
                (-v[i, j], i, j) for i in range(len(last)) for j in range(len(boxes)) if v[i, j] >= threshold
            )
            numbers, taken = np.full(len(boxes), -1), set()
            for _, i, j in pairs:
                if i not in taken:
                    numbers[j] = names[i]
                    taken.add(i)
            for j in range(len(boxes)):
                if numbers[j] == -1:
                    numbers[j] = fresh
                    fresh += 1
            result.append(numbers)
            last, names = boxes, numbers
        return result


@mutant("track")
def no_threshold():
    """Boxes are partners however little they overlap."""

    def track(frames, threshold):
        result, fresh = [], 0
        last, names = np.zeros((0, 4)), []
        for boxes in frames:
            v = iou(last, boxes)
            pairs = sorted((-v[i, j], i, j) for i in range(len(last)) for j in range(len(boxes)) if v[i, j] > 0)
            numbers, taken = np.full(len(boxes), -1), set()
            for _, i, j in pairs:
                if i not in taken and numbers[j] == -1:
                    numbers[j] = names[i]
                    taken.add(i)
            for j in range(len(boxes)):
                if numbers[j] == -1:
                    numbers[j] = fresh
                    fresh += 1
            result.append(numbers)
            last, names = boxes, numbers
        return result


@mutant("track")
def only_above_the_threshold():
    """A pair whose IoU equals the threshold does not count."""

    def track(frames, threshold):
        result, fresh = [], 0
        last, names = np.zeros((0, 4)), []
        for boxes in frames:
            v = iou(last, boxes)
            pairs = sorted((-v[i, j], i, j) for i in range(len(last)) for j in range(len(boxes)) if v[i, j] > threshold)
            numbers, taken = np.full(len(boxes), -1), set()
            for _, i, j in pairs:
                if i not in taken and numbers[j] == -1:
                    numbers[j] = names[i]
                    taken.add(i)
            for j in range(len(boxes)):
                if numbers[j] == -1:
                    numbers[j] = fresh
                    fresh += 1
            result.append(numbers)
            last, names = boxes, numbers
        return result


@mutant("track")
def numbers_from_one():
    """Numbers begin with 1."""

    def track(frames, threshold):
        result, fresh = [], 1
        last, names = np.zeros((0, 4)), []
        for boxes in frames:
            v = iou(last, boxes)
            pairs = sorted(
                (-v[i, j], i, j) for i in range(len(last)) for j in range(len(boxes)) if v[i, j] >= threshold
            )
            numbers, taken = np.full(len(boxes), -1), set()
            for _, i, j in pairs:
                if i not in taken and numbers[j] == -1:
                    numbers[j] = names[i]
                    taken.add(i)
            for j in range(len(boxes)):
                if numbers[j] == -1:
                    numbers[j] = fresh
                    fresh += 1
            result.append(numbers)
            last, names = boxes, numbers
        return result


@mutant("track")
def smallest_free_number():
    """A new box gets the smallest number that is free in this frame, so numbers are used again."""

    def track(frames, threshold):
        result = []
        last, names = np.zeros((0, 4)), []
        for boxes in frames:
            v = iou(last, boxes)
            pairs = sorted(
                (-v[i, j], i, j) for i in range(len(last)) for j in range(len(boxes)) if v[i, j] >= threshold
            )
            numbers, taken = np.full(len(boxes), -1), set()
            for _, i, j in pairs:
                if i not in taken and numbers[j] == -1:
                    numbers[j] = names[i]
                    taken.add(i)
            for j in range(len(boxes)):
                if numbers[j] == -1:
                    numbers[j] = next(n for n in range(len(boxes)) if n not in numbers)
            result.append(numbers)
            last, names = boxes, numbers
        return result


@mutant("track")
def numbers_of_this_frame_and_the_last():
    """New numbers start after those of the last frame: one that is gone for longer is used again."""

    def track(frames, threshold):
        result = []
        last, names = np.zeros((0, 4)), []
        for boxes in frames:
            v = iou(last, boxes)
            pairs = sorted(
                (-v[i, j], i, j) for i in range(len(last)) for j in range(len(boxes)) if v[i, j] >= threshold
            )
            numbers, taken = np.full(len(boxes), -1), set()
            for _, i, j in pairs:
                if i not in taken and numbers[j] == -1:
                    numbers[j] = names[i]
                    taken.add(i)
            fresh = max([*names, *numbers], default=-1) + 1
            for j in range(len(boxes)):
                if numbers[j] == -1:
                    numbers[j] = fresh
                    fresh += 1
            result.append(numbers)
            last, names = boxes, numbers
        return result


@mutant("track")
def row_by_row_greedy():
    """Each box of this frame takes its best free partner, in the order of the rows and not by falling IoU."""

    def track(frames, threshold):
        result, fresh = [], 0
        last, names = np.zeros((0, 4)), []
        for boxes in frames:
            v = np.array(iou(last, boxes))
            numbers = np.full(len(boxes), -1)
            for j in range(len(boxes)):
                if len(last) and v[:, j].max() >= threshold:
                    i = v[:, j].argmax()
                    numbers[j] = names[i]
                    v[i] = -1
                else:
                    numbers[j] = fresh
                    fresh += 1
            result.append(numbers)
            last, names = boxes, numbers
        return result


@mutant("track")
def best_sum_of_overlaps():
    """Takes the pairs with the largest sum of IoUs (the Hungarian method), not the best pair first."""

    from scipy.optimize import linear_sum_assignment

    def track(frames, threshold):
        result, fresh = [], 0
        last, names = np.zeros((0, 4)), []
        for boxes in frames:
            v = iou(last, boxes)
            numbers = np.full(len(boxes), -1)
            for i, j in zip(*linear_sum_assignment(-v)):
                if v[i, j] >= threshold:
                    numbers[j] = names[i]
            for j in np.flatnonzero(numbers == -1):
                numbers[j] = fresh
                fresh += 1
            result.append(numbers)
            last, names = boxes, numbers
        return result


@mutant("track")
def empty_frames_left_out():
    """Frames without boxes are skipped: the list is too short, and numbers live on over the gap."""

    def track(frames, threshold):
        result, fresh = [], 0
        last, names = np.zeros((0, 4)), []
        for boxes in frames:
            if len(boxes) == 0:
                continue
            v = iou(last, boxes)
            pairs = sorted(
                (-v[i, j], i, j) for i in range(len(last)) for j in range(len(boxes)) if v[i, j] >= threshold
            )
            numbers, taken = np.full(len(boxes), -1), set()
            for _, i, j in pairs:
                if i not in taken and numbers[j] == -1:
                    numbers[j] = names[i]
                    taken.add(i)
            for j in range(len(boxes)):
                if numbers[j] == -1:
                    numbers[j] = fresh
                    fresh += 1
            result.append(numbers)
            last, names = boxes, numbers
        return result


@mutant("track")
def numbers_live_over_an_empty_frame():
    """After a frame without boxes it compares with the frame before that: numbers that are gone come back."""

    def track(frames, threshold):
        result, fresh = [], 0
        last, names = np.zeros((0, 4)), []
        for boxes in frames:
            v = iou(last, boxes)
            pairs = sorted(
                (-v[i, j], i, j) for i in range(len(last)) for j in range(len(boxes)) if v[i, j] >= threshold
            )
            numbers, taken = np.full(len(boxes), -1), set()
            for _, i, j in pairs:
                if i not in taken and numbers[j] == -1:
                    numbers[j] = names[i]
                    taken.add(i)
            for j in range(len(boxes)):
                if numbers[j] == -1:
                    numbers[j] = fresh
                    fresh += 1
            result.append(numbers)
            if len(boxes):
                last, names = boxes, numbers
        return result


@mutant("track")
def empty_film():
    """Fails when the list of frames is empty."""

    def track(frames, threshold):
        result = [np.arange(len(frames[0]))]
        fresh = len(frames[0])
        for last, boxes in zip(frames[:-1], frames[1:]):
            v, numbers, taken = iou(last, boxes), np.full(len(boxes), -1), set()
            for i, j in sorted(np.ndindex(*v.shape), key=lambda p: (-v[p], *p)):
                if v[i, j] >= threshold and i not in taken and numbers[j] == -1:
                    numbers[j] = result[-1][i]
                    taken.add(i)
            new = np.flatnonzero(numbers == -1)
            numbers[new] = np.arange(fresh, fresh + len(new))
            fresh += len(new)
            result.append(numbers)
        return result


@mutant("track")
def reversed_sort():
    """sorted(…, reverse=True) of (IoU, i, j): of equal IoUs the larger rows come first."""

    def track(frames, threshold):
        result, fresh = [], 0
        last, names = np.zeros((0, 4)), []
        for boxes in frames:
            v = iou(last, boxes)
            every = [(v[i, j], i, j) for i in range(len(last)) for j in range(len(boxes)) if v[i, j] >= threshold]
            pairs = sorted(every, reverse=True)
            numbers, taken = np.full(len(boxes), -1), set()
            for _, i, j in pairs:
                if i not in taken and numbers[j] == -1:
                    numbers[j] = names[i]
                    taken.add(i)
            for j in range(len(boxes)):
                if numbers[j] == -1:
                    numbers[j] = fresh
                    fresh += 1
            result.append(numbers)
            last, names = boxes, numbers
        return result


@mutant("track")
def lists_of_floats():
    """Gives arrays of floats, as np.zeros does."""

    def track(frames, threshold):
        result, fresh = [], 0
        last, names = np.zeros((0, 4)), []
        for boxes in frames:
            v = iou(last, boxes)
            pairs = sorted(
                (-v[i, j], i, j) for i in range(len(last)) for j in range(len(boxes)) if v[i, j] >= threshold
            )
            numbers, taken = np.zeros(len(boxes)) - 1, set()
            for _, i, j in pairs:
                if i not in taken and numbers[j] == -1:
                    numbers[j] = names[i]
                    taken.add(i)
            for j in range(len(boxes)):
                if numbers[j] == -1:
                    numbers[j] = fresh
                    fresh += 1
            result.append(numbers)
            last, names = boxes, numbers
        return result


@mutant("track")
def plain_lists():
    """Gives lists of numbers, not arrays."""

    def track(frames, threshold):
        result, fresh = [], 0
        last, names = np.zeros((0, 4)), []
        for boxes in frames:
            v = iou(last, boxes)
            pairs = sorted(
                (-v[i, j], i, j) for i in range(len(last)) for j in range(len(boxes)) if v[i, j] >= threshold
            )
            numbers, taken = np.full(len(boxes), -1), set()
            for _, i, j in pairs:
                if i not in taken and numbers[j] == -1:
                    numbers[j] = names[i]
                    taken.add(i)
            for j in range(len(boxes)):
                if numbers[j] == -1:
                    numbers[j] = fresh
                    fresh += 1
            result.append(numbers.tolist())
            last, names = boxes, numbers
        return result


@mutant("track")
def frames_used_up():
    """Pops the frames off the argument's list: it does not stay as it was."""

    def track(frames, threshold):
        result, fresh = [], 0
        last, names = np.zeros((0, 4)), []
        while frames:
            boxes = frames.pop(0)
            v = iou(last, boxes)
            pairs = sorted(
                (-v[i, j], i, j) for i in range(len(last)) for j in range(len(boxes)) if v[i, j] >= threshold
            )
            numbers, taken = np.full(len(boxes), -1), set()
            for _, i, j in pairs:
                if i not in taken and numbers[j] == -1:
                    numbers[j] = names[i]
                    taken.add(i)
            for j in range(len(boxes)):
                if numbers[j] == -1:
                    numbers[j] = fresh
                    fresh += 1
            result.append(numbers)
            last, names = boxes, numbers
        return result
