"""Right solutions of `retrieve`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("retrieve")
def stable_argsort():
    """The hint, with float arrays."""

    def retrieve(query, codes, k):
        codes = np.asarray(codes, dtype=float)
        distances = np.sum((codes - np.asarray(query, dtype=float)) ** 2, axis=1)
        return np.argsort(distances, kind="stable")[:k]


@variant("retrieve")
def norm_and_mergesort():
    """np.linalg.norm, mergesort."""

    def retrieve(query, codes, k):
        diff = np.array(codes, dtype=float) - np.array(query, dtype=float)[np.newaxis, :]
        dist = np.linalg.norm(diff, axis=1)
        return dist.argsort(kind="mergesort")[:k]


@variant("retrieve")
def sorted_rows():
    """sorted, which keeps the order of equals."""

    def retrieve(query, codes, k):
        def squared(row):
            return sum((float(c) - float(q)) ** 2 for c, q in zip(codes[row], query))

        order = sorted(range(len(codes)), key=squared)
        return np.array(order[:k], dtype=int)


@variant("retrieve")
def pares_ordenados():
    """Pares (distancia, fila): a igual distancia gana la fila menor."""

    def retrieve(query, codes, k):
        pares = []
        for fila, codigo in enumerate(codes):
            total = 0.0
            for c, q in zip(codigo, query):
                total += (float(c) - float(q)) ** 2
            pares.append((total, fila))
        pares.sort()
        return np.array([fila for _, fila in pares[:k]])


@variant("retrieve")
def lexsort():
    """lexsort by distance, then by row."""

    def retrieve(query, codes, k):
        codes = np.asarray(codes, dtype=np.float64)
        delta = codes - np.asarray(query, dtype=np.float64)
        d2 = np.einsum("nd,nd->n", delta, delta)
        return np.lexsort((np.arange(len(d2)), d2))[:k]


@variant("retrieve")
def smallest_again_and_again():
    """Takes the smallest k times."""

    def retrieve(query, codes, k):
        codes = np.asarray(codes, dtype=float)
        distances = ((codes - np.asarray(query, dtype=float)) ** 2).sum(axis=1)
        found = []
        for _ in range(min(k, len(codes))):
            best = int(np.argmin(distances))  # argmin gives the first of equals
            found.append(best)
            distances[best] = np.inf
        return np.array(found)


@variant("retrieve")
def heap():
    """heapq.nsmallest."""

    def retrieve(query, codes, k):
        import heapq
        import math

        keyed = ((math.dist(code, query), n) for n, code in enumerate(codes))
        return np.array([n for _, n in heapq.nsmallest(k, keyed)], dtype=np.int64)


@variant("retrieve")
def cdist():
    """scipy's cdist."""

    def retrieve(query, codes, k):
        from scipy.spatial.distance import cdist

        d = cdist(np.asarray([query], dtype=float), np.asarray(codes, dtype=float), "sqeuclidean")[0]
        k = min(k, d.size)
        return np.argsort(d, kind="stable")[:k]


@variant("retrieve")
def series():
    """A pandas Series, sorted stably."""

    def retrieve(query, codes, k):
        import pandas as pd

        table = pd.DataFrame(np.asarray(codes, dtype=float))
        distances = ((table - np.asarray(query, dtype=float)) ** 2).sum(axis=1)
        return distances.sort_values(kind="stable").index[:k].to_numpy()


@variant("retrieve")
def top_k_of_tensorflow():
    """tf.math.top_k of the negative distances: the smaller index first."""

    def retrieve(query, codes, k):
        codes = tf.constant(np.asarray(codes, dtype="float64"))
        query = tf.constant(np.asarray(query, dtype="float64"))
        distances = tf.reduce_sum(tf.square(codes - query), axis=-1)
        return tf.math.top_k(-distances, k=min(k, codes.shape[0])).indices.numpy()


@variant("retrieve")
def one_line():
    """One line."""

    def retrieve(query, codes, k):
        return np.argsort(((np.array(codes, float) - np.array(query, float)) ** 2).sum(1), kind="stable")[: int(k)]


@variant("retrieve")
def insertion_by_hand():
    """Inserts each row into a sorted list of at most k."""

    def retrieve(query, codes, k):
        nearest, rows = [], []
        q = [float(v) for v in query]
        for n in range(len(codes)):
            d = sum((float(codes[n][j]) - q[j]) ** 2 for j in range(len(q)))
            place = len(nearest)
            while place > 0 and nearest[place - 1] > d:
                place -= 1
            nearest.insert(place, d)
            rows.insert(place, n)
            if len(rows) > k:
                nearest.pop()
                rows.pop()
        return np.array(rows)


@variant("retrieve")
def class_of_an_index():
    """A small class for the search."""

    def retrieve(query, codes, k):
        class Index:
            def __init__(self, rows):
                self.rows = np.asarray(rows, dtype=float)

            def search(self, q, k):
                gaps = self.rows - np.asarray(q, dtype=float)
                lengths = np.sqrt(np.sum(gaps * gaps, axis=1))
                return np.argsort(lengths, kind="stable")[:k]

        return Index(codes).search(query, k)


@variant("retrieve")
def structured_array():
    """A structured array, sorted by distance and row."""

    def retrieve(query, codes, k):
        codes = np.asarray(codes, dtype=float)
        table = np.zeros(len(codes), dtype=[("distance", float), ("row", int)])
        table["distance"] = np.sum(np.square(codes - np.asarray(query, dtype=float)), axis=1)
        table["row"] = range(len(codes))
        return np.sort(table, order=["distance", "row"])["row"][:k]
