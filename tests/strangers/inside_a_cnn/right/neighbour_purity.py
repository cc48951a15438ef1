"""Right solutions of `neighbour_purity`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("neighbour_purity")
def point_by_point():
    """Squared distances of one point after the other, a stable sort."""

    def neighbour_purity(points, labels, k):
        points = np.asarray(points, dtype=float)
        labels = np.asarray(labels)
        shares = []
        for i in range(len(points)):
            far = ((points - points[i]) ** 2).sum(axis=1)
            far[i] = np.inf
            nearest = np.argsort(far, kind="stable")[:k]
            shares.append(np.mean(labels[nearest] == labels[i]))
        return float(np.mean(shares))


@variant("neighbour_purity")
def plain_lists():
    """Lists of (distance, row), sorted."""

    def neighbour_purity(points, labels, k):
        puntos = [[float(v) for v in p] for p in points]
        aciertos = 0
        for i, p in enumerate(puntos):
            vecinos = []
            for j, q in enumerate(puntos):
                if i != j:
                    d = sum((a - b) ** 2 for a, b in zip(p, q))
                    vecinos.append((d, j))
            vecinos.sort()
            for d, j in vecinos[:k]:
                if labels[j] == labels[i]:
                    aciertos += 1
        return aciertos / (len(puntos) * k)


@variant("neighbour_purity")
def all_pairs_at_once():
    """All differences at once, for small sets."""

    def neighbour_purity(points, labels, k):
        P, y = np.asarray(points, dtype=float), np.asarray(labels)
        D = np.square(P[:, None, :] - P[None, :, :]).sum(axis=-1)
        np.fill_diagonal(D, np.inf)
        order = np.argsort(D, axis=1, kind="stable")[:, :k]
        return (y[order] == y[:, None]).mean()


@variant("neighbour_purity")
def cdist_of_scipy():
    """SciPy's distances, squared."""

    def neighbour_purity(points, labels, k):
        from scipy.spatial.distance import cdist

        x = np.asarray(points, dtype=float)
        d = cdist(x, x, "sqeuclidean")
        d[np.arange(len(x)), np.arange(len(x))] = np.inf
        y = np.asarray(labels)
        return float((y[d.argsort(axis=1, kind="mergesort")[:, :k]] == y[:, None]).mean())


@variant("neighbour_purity")
def heap_of_nearest():
    """heapq.nsmallest of pairs of distance and row."""

    def neighbour_purity(points, labels, k):
        import heapq
        import math

        points = np.asarray(points, dtype=float).tolist()
        labels = list(labels)
        same = 0
        for i in range(len(points)):
            pairs = ((math.dist(points[i], points[j]), j) for j in range(len(points)) if j != i)
            same += sum(labels[j] == labels[i] for _, j in heapq.nsmallest(k, pairs))
        return same / len(points) / k


@variant("neighbour_purity")
def lexsort_by_distance_and_row():
    """lexsort: first the distance, then the row."""

    def neighbour_purity(points, labels, k):
        X = np.array(points, dtype=np.float64)
        y = np.array(labels)
        n = X.shape[0]
        rows = np.arange(n)
        total = 0.0
        for i in range(n):
            dist = np.sqrt(np.sum((X - X[i]) ** 2, axis=1))
            order = np.lexsort((rows, dist))
            order = order[order != i][:k]
            total += np.sum(y[order] == y[i]) / k
        return total / n


@variant("neighbour_purity")
def point_deleted():
    """Takes the point out of the set before it sorts."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        purity = 0
        for i, (point, label) in enumerate(zip(points, labels)):
            others, kinds = np.delete(points, i, axis=0), np.delete(labels, i)
            far = np.linalg.norm(others - point, axis=1)
            purity += np.count_nonzero(kinds[far.argsort(kind="stable")][:k] == label)
        return purity / (k * len(points))


@variant("neighbour_purity")
def nearest_found_k_times():
    """Looks for the smallest k times and crosses it out."""

    def neighbour_purity(points, labels, k):
        pts = np.asarray(points, dtype=np.float64)
        found = []
        for i in range(pts.shape[0]):
            d2 = np.sum((pts - pts[i]) ** 2, axis=1)
            d2[i] = np.inf
            for _ in range(k):
                j = int(np.argmin(d2))
                found.append(labels[j] == labels[i])
                d2[j] = np.inf
        return float(np.mean(found))


@variant("neighbour_purity")
def sorted_with_key():
    """sorted is stable, the key is the squared distance."""

    def neighbour_purity(points, labels, k):
        P = np.asarray(points, dtype=float)

        def distance(i, j):
            difference = P[i] - P[j]
            return float(difference @ difference)

        def share(i):
            others = [j for j in range(len(P)) if j != i]
            nearest = sorted(others, key=lambda j: distance(i, j))[:k]
            return sum(1 for j in nearest if labels[j] == labels[i]) / k

        return sum(share(i) for i in range(len(P))) / len(P)


@variant("neighbour_purity")
def ranks_in_pandas():
    """pandas ranks equal distances in the order of the rows."""

    def neighbour_purity(points, labels, k):
        import pandas as pd

        x = np.asarray(points, dtype=float)
        y = pd.Series(np.asarray(labels))
        shares = []
        for i in range(len(x)):
            far = pd.Series(((x - x[i]) ** 2).sum(axis=1)).drop(i)
            near = far.rank(method="first") <= k
            shares.append((y[near.index[near]] == y[i]).mean())
        return float(np.mean(shares))


@variant("neighbour_purity")
def minus_one_for_the_point():
    """The point itself gets -1, comes first for certain, and is left out."""

    def neighbour_purity(points, labels, k):
        points = np.asarray(points).astype(float)
        labels = np.asarray(labels)
        hits = np.zeros(len(points))
        for i, p in enumerate(points):
            d = np.einsum("nd,nd->n", points - p, points - p)
            d[i] = -1
            hits[i] = (labels[np.argsort(d, kind="stable")[1 : k + 1]] == labels[i]).mean()
        return hits.mean()


@variant("neighbour_purity")
def feature_by_feature():
    """Distances summed axis by axis in one table."""

    def neighbour_purity(points, labels, k):
        points = np.asarray(points, dtype=float)
        labels = np.asarray(labels).tolist()
        n, dims = points.shape
        table = np.zeros((n, n))
        for d in range(dims):
            column = points[:, d]
            table += np.subtract.outer(column, column) ** 2
        good = 0
        for i in range(n):
            order = [j for j in np.argsort(table[i], kind="stable") if j != i]
            good += sum(labels[j] == labels[i] for j in order[:k])
        return good / (n * k)
