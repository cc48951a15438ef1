"""Right solutions of `average_precision`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("average_precision")
def envelope_by_accumulate():
    """Stable sort, cumsum, np.maximum.accumulate from the end."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("no true objects")
        order = np.argsort(-np.asarray(scores, dtype=float), kind="stable")
        hits = np.cumsum(np.asarray(right, dtype=float)[order])
        precision = hits / np.arange(1, len(hits) + 1)
        envelope = np.maximum.accumulate(precision[::-1])[::-1]
        return float(np.sum(np.diff(hits / num_truth, prepend=0) * envelope))


@variant("average_precision")
def plain_loops():
    """Lists of precisions and recalls, a second loop for the best one further on."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("num_truth is 0")
        order = sorted(range(len(scores)), key=lambda k: scores[k], reverse=True)
        precisions = []
        recalls = []
        hits = 0
        for place, k in enumerate(order, start=1):
            if right[k]:
                hits += 1
            precisions.append(hits / place)
            recalls.append(hits / num_truth)
        area = 0.0
        before = 0.0
        for k in range(len(precisions)):
            area += (recalls[k] - before) * max(precisions[k:])
            before = recalls[k]
        return area


@variant("average_precision")
def strips_of_the_right_ones():
    """Every right detection adds a strip of 1/num_truth."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("there are no true objects")
        right = np.asarray(right, dtype=bool)[np.argsort(-np.asarray(scores, dtype=float), kind="stable")]
        if not right.any():
            return 0.0
        places = np.flatnonzero(right) + 1
        precision = np.arange(1, len(places) + 1) / places
        best = [precision[k:].max() for k in range(len(precision))]
        return sum(best) / num_truth


@variant("average_precision")
def sentinels_of_voc():
    """Sentinels at both ends and the places where the recall changes."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("num_truth must not be 0")
        conf = np.array(scores, dtype=np.float64)
        idx = np.lexsort((np.arange(conf.size), -conf))
        tp = np.array(right, dtype=np.float64)[idx]
        fp = 1 - tp
        tp, fp = np.cumsum(tp), np.cumsum(fp)
        mrec = np.concatenate(([0.0], tp / num_truth, [1.0]))
        mpre = np.concatenate(([0.0], tp / (tp + fp), [0.0]))
        for i in range(mpre.size - 1, 0, -1):
            mpre[i - 1] = max(mpre[i - 1], mpre[i])
        i = np.where(mrec[1:] != mrec[:-1])[0]
        return np.sum((mrec[i + 1] - mrec[i]) * mpre[i + 1])


@variant("average_precision")
def recorrido_desde_el_final():
    """Walks once from the end with the best precision so far; Spanish names."""

    def average_precision(scores, right, num_truth):
        # sin objetos no hay exhaustividad
        if not num_truth:
            raise ValueError("no hay objetos verdaderos")
        pares = [(float(p), bool(a)) for p, a in zip(scores, right)]
        pares.sort(key=lambda par: -par[0])  # sort es estable
        aciertos = sum(a for _, a in pares)
        mejor, suma = 0.0, 0.0
        for lugar in range(len(pares), 0, -1):
            mejor = max(mejor, aciertos / lugar)
            if pares[lugar - 1][1]:
                suma += mejor
                aciertos -= 1
        return suma / num_truth


@variant("average_precision")
def table_of_pandas():
    """A DataFrame with columns for all steps."""

    import pandas as pd

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("recall is not defined without objects")
        table = pd.DataFrame({"score": np.asarray(scores, dtype=float), "right": np.asarray(right, dtype=float)})
        table = table.sort_values("score", ascending=False, kind="stable").reset_index(drop=True)
        table["precision"] = table["right"].cumsum() / (table.index + 1)
        table["envelope"] = table["precision"][::-1].cummax()[::-1]
        return float((table["envelope"] * table["right"]).sum() / num_truth)


@variant("average_precision")
def triangle_of_maxima():
    """An upper triangle instead of a running maximum."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError
        scores = np.asarray(scores, float)
        n = len(scores)
        if n == 0:
            return 0
        hit = np.asarray(right).astype(int)[np.argsort(-scores, kind="stable")]
        precision = np.cumsum(hit) / np.arange(1, n + 1)
        envelope = np.triu(np.tile(precision, (n, 1))).max(axis=1)
        return envelope @ hit / num_truth


@variant("average_precision")
def accumulate_of_itertools():
    """itertools only, no arrays."""

    from itertools import accumulate

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("division by no objects")
        flags = [int(right[k]) for k in sorted(range(len(right)), key=lambda k: (-scores[k], k))]
        precision = [h / (k + 1) for k, h in enumerate(accumulate(flags))]
        envelope = list(accumulate(reversed(precision), max))[::-1]
        return sum(e for e, f in zip(envelope, flags) if f) / num_truth


@variant("average_precision")
def split_into_helpers():
    """One function for each step of the text."""

    def sort_by_score(scores, right):
        order = np.argsort(np.negative(np.asarray(scores, dtype=float)), kind="stable")
        return np.asarray(right, dtype=int)[order]

    def curve(ordered, total):
        found = np.cumsum(ordered)
        return found / (np.arange(found.size) + 1), found / total

    def smooth(precision):
        out = precision.copy()
        for k in range(len(out) - 2, -1, -1):
            out[k] = max(out[k], out[k + 1])
        return out

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("num_truth is 0")
        precision, recall = curve(sort_by_score(scores, right), num_truth)
        widths = recall - np.concatenate([[0], recall])[: len(recall)]
        return (widths * smooth(precision)).sum()


@variant("average_precision")
def lambda_after_a_check():
    """A lambda that divides, with a check around it."""

    area = lambda hit, n: (
        np.maximum.accumulate((hit.cumsum() / (1 + np.arange(hit.size)))[::-1])[::-1][hit == 1].sum() / n
    )

    def average_precision(scores, right, num_truth):
        if num_truth <= 0:
            raise ValueError("at least one object, please")
        return float(
            area(np.array(right, dtype=int)[np.argsort(-np.array(scores, dtype=float), kind="stable")], num_truth)
        )


@variant("average_precision")
def exact_with_fractions():
    """Fractions, turned into a float at the end."""

    from fractions import Fraction

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("no objects")
        ranked = [bool(r) for _, r in sorted(zip(scores, right), key=lambda pair: pair[0], reverse=True)]
        hits, points = 0, []
        for n, good in enumerate(ranked, 1):
            hits += good
            points.append((good, Fraction(hits, n)))
        area = Fraction(0)
        for k, (good, _) in enumerate(points):
            if good:
                area += max(p for _, p in points[k:]) / int(num_truth)
        return float(area)


@variant("average_precision")
def one_step_for_each_recall():
    """Asks at each recall k/num_truth for the best precision at that recall or a higher one."""

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("num_truth = 0")
        order = np.argsort(-np.asarray(scores, dtype=np.float64), kind="stable")
        hits = np.cumsum(np.asarray(right, dtype=np.int64)[order])
        precision = hits / np.arange(1, 1 + len(order))
        total = 0.0
        for wanted in range(1, int(num_truth) + 1):
            there = hits >= wanted
            total += precision[there].max() if there.any() else 0.0
        return total / num_truth


@variant("average_precision")
def class_that_counts():
    """A class keeps the count; float32 comes back."""

    class Curve:
        def __init__(self):
            self.seen, self.found, self.points = 0, 0, []

        def add(self, good):
            self.seen += 1
            self.found += bool(good)
            self.points.append((self.found, self.found / self.seen))

        def area(self, total):
            value, best, last = 0.0, 0.0, self.found
            for found, precision in reversed(self.points):
                value += best * (last - found) / total
                best, last = max(best, precision), found
            return value + best * last / total

    def average_precision(scores, right, num_truth):
        if num_truth == 0:
            raise ValueError("nothing to find")
        curve = Curve()
        for k in np.argsort(-np.asarray(scores, dtype=float), kind="stable"):
            curve.add(right[k])
        return np.float32(curve.area(num_truth))
