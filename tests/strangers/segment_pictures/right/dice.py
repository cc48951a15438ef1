"""Right solutions of `dice`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("dice")
def list_of_scores():
    """A list, class by class, with if and else."""

    def dice(y_true, y_pred, num_classes):
        scores = []
        for k in range(num_classes):
            a = y_true == k
            b = y_pred == k
            total = a.sum() + b.sum()
            if total == 0:
                scores.append(1.0)
            else:
                scores.append(2 * (a & b).sum() / total)
        return np.array(scores)


@variant("dice")
def ones_to_begin_with():
    """The third hint."""

    def dice(y_true, y_pred, num_classes):
        scores = np.ones(num_classes)
        for k in range(num_classes):
            one, other = y_true == k, y_pred == k
            if one.sum() + other.sum() > 0:
                scores[k] = 2 * (one & other).sum() / (one.sum() + other.sum())
        return scores


@variant("dice")
def one_hot_rows():
    """Rows of the identity matrix, and sums down the columns."""

    def dice(y_true, y_pred, num_classes):
        t = np.eye(num_classes)[np.ravel(y_true)]
        p = np.eye(num_classes)[np.ravel(y_pred)]
        both = (t * p).sum(axis=0)
        total = t.sum(axis=0) + p.sum(axis=0)
        return np.where(total > 0, 2 * both / np.maximum(total, 1), 1.0)


@variant("dice")
def confusion_matrix():
    """A confusion matrix by bincount: its diagonal, rows and columns."""

    def dice(y_true, y_pred, num_classes):
        pairs = y_true.astype(int).ravel() * num_classes + y_pred.astype(int).ravel()
        cm = np.bincount(pairs, minlength=num_classes**2).reshape(num_classes, num_classes)
        tp = np.diag(cm)
        size = cm.sum(axis=0) + cm.sum(axis=1)
        result = np.ones(num_classes)
        seen = size > 0
        result[seen] = 2 * tp[seen] / size[seen]
        return result


@variant("dice")
def confusion_by_add_at():
    """A confusion matrix filled by np.add.at."""

    def dice(y_true, y_pred, num_classes):
        confusion = np.zeros((num_classes, num_classes), dtype=np.int64)
        np.add.at(confusion, (y_true, y_pred), 1)
        out = np.empty(num_classes)
        for c in range(num_classes):
            tp = confusion[c, c]
            fn = confusion[c, :].sum() - tp
            fp = confusion[:, c].sum() - tp
            out[c] = 2 * tp / (2 * tp + fp + fn) if tp + fn + fp else 1
        return out


@variant("dice")
def plain_python():
    """Lists and counters, pixel by pixel."""

    def dice(y_true, y_pred, num_classes):
        both = [0] * num_classes
        total = [0] * num_classes
        for t, p in zip(y_true.ravel().tolist(), y_pred.ravel().tolist()):
            total[t] += 1
            total[p] += 1
            if t == p:
                both[t] += 1
        return np.array([2 * b / n if n else 1.0 for b, n in zip(both, total)])


@variant("dice")
def broadcast_with_arange():
    """All classes at once on a new last axis."""

    def dice(y_true, y_pred, num_classes):
        classes = np.arange(num_classes)
        A = np.reshape(y_true, (-1, 1)) == classes
        B = np.reshape(y_pred, (-1, 1)) == classes
        inter = np.logical_and(A, B).sum(0)
        denom = A.sum(0) + B.sum(0)
        return np.divide(2.0 * inter, denom, out=np.ones(num_classes), where=denom != 0)


@variant("dice")
def nan_becomes_one():
    """Divides 0 by 0 and puts 1 in the place of nan."""

    def dice(y_true, y_pred, num_classes):
        with np.errstate(divide="ignore", invalid="ignore"):
            d = np.array(
                [
                    2 * np.sum((y_true == k) & (y_pred == k)) / (np.sum(y_true == k) + np.sum(y_pred == k))
                    for k in range(num_classes)
                ]
            )
        d[np.isnan(d)] = 1.0
        return d


@variant("dice")
def through_the_iou():
    """The IoU first, then 2 J / (1 + J)."""

    def dice(y_true, y_pred, num_classes):
        def iou(k):
            union = ((y_true == k) | (y_pred == k)).sum()
            return ((y_true == k) & (y_pred == k)).sum() / union if union else 1.0

        j = np.array([iou(k) for k in range(num_classes)])
        return 2 * j / (1 + j)


@variant("dice")
def f_score():
    """True positives, false positives and false negatives."""

    def dice(y_true, y_pred, num_classes):
        result = []
        for k in range(num_classes):
            tp = np.count_nonzero((y_true == k) & (y_pred == k))
            fp = np.count_nonzero((y_true != k) & (y_pred == k))
            fn = np.count_nonzero((y_true == k) & (y_pred != k))
            if tp == fp == fn == 0:
                result += [1.0]
                continue
            result += [2 * tp / (2 * tp + fp + fn)]
        return np.asarray(result)


@variant("dice")
def sets_of_places():
    """Sets of flat places and their intersection."""

    def dice(y_true, y_pred, num_classes):
        flat_true = list(np.asarray(y_true).flat)
        flat_pred = list(np.asarray(y_pred).flat)
        scores = np.zeros(num_classes)
        for k in range(num_classes):
            a = {i for i, v in enumerate(flat_true) if v == k}
            b = {i for i, v in enumerate(flat_pred) if v == k}
            scores[k] = 2 * len(a & b) / (len(a) + len(b)) if a or b else 1
        return scores


@variant("dice")
def counters():
    """collections.Counter, three times."""

    from collections import Counter

    def dice(y_true, y_pred, num_classes):
        t, p = y_true.flatten().tolist(), y_pred.flatten().tolist()
        n_true, n_pred = Counter(t), Counter(p)
        n_both = Counter(a for a, b in zip(t, p) if a == b)
        res = np.ones((num_classes,))
        for k in range(num_classes):
            n = n_true[k] + n_pred[k]
            if n > 0:
                res[k] = 2.0 * n_both[k] / n
        return res


@variant("dice")
def bincounts():
    """Three bincounts, the first of the places where both agree."""

    def dice(y_true, y_pred, num_classes):
        t, p = y_true.ravel(), y_pred.ravel()
        agree = np.bincount(t[t == p], minlength=num_classes)
        alle = np.bincount(t, minlength=num_classes) + np.bincount(p, minlength=num_classes)
        return np.array([1.0 if n == 0 else 2.0 * a / n for a, n in zip(agree, alle)])


@variant("dice")
def keras_one_hot():
    """keras.ops from beginning to end."""

    def dice(y_true, y_pred, num_classes):
        ops = keras.ops
        t = ops.one_hot(np.ravel(y_true).astype("int32"), num_classes)
        p = ops.one_hot(np.ravel(y_pred).astype("int32"), num_classes)
        both = ops.sum(t * p, axis=0)
        total = ops.sum(t, axis=0) + ops.sum(p, axis=0)
        return ops.convert_to_numpy(ops.where(total > 0, 2 * both / ops.maximum(total, 1), ops.ones_like(total)))


@variant("dice")
def helper_for_one_class():
    """A helper function with an early return."""

    def dice_of(a, b):
        """Dice of two arrays of truth values."""
        n = a.sum() + b.sum()
        if n == 0:
            return 1.0
        return 2 * np.logical_and(a, b).sum() / n

    def dice(y_true, y_pred, num_classes):
        return np.array([dice_of(y_true == c, y_pred == c) for c in range(num_classes)])


@variant("dice")
def float32_scores():
    """The answer has float32 numbers."""

    def dice(y_true, y_pred, num_classes):
        out = np.ones(num_classes, dtype=np.float32)
        for k in range(num_classes):
            m = (y_true == k).astype(np.float32)
            n = (y_pred == k).astype(np.float32)
            if m.any() or n.any():
                out[k] = 2 * np.sum(m * n) / (np.sum(m) + np.sum(n))
        return out


@variant("dice")
def scipy_distance():
    """scipy's distance of truth values, from 1."""

    from scipy.spatial import distance

    def dice(y_true, y_pred, num_classes):
        out = np.ones(num_classes)
        for k in range(num_classes):
            u, v = (y_true == k).ravel(), (y_pred == k).ravel()
            if u.any() or v.any():
                out[k] = 1 - distance.dice(u, v)
        return out
