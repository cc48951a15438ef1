"""Right solutions of `nearest`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("nearest")
def unit_rows_and_stable_argsort():
    """As the third hint says."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1, keepdims=True)
        unit = W / np.where(norms > 0, norms, 1)
        order = np.argsort(-(unit @ unit[word_id]), kind="stable")
        return order[order != word_id][:k]


@variant("nearest")
def sorted_with_a_key():
    """sorted() with the key (-cosine, id)."""

    import math

    def nearest(word_id, W, k):
        def cosine(u, v):
            n = math.sqrt(sum(float(x) ** 2 for x in u)) * math.sqrt(sum(float(x) ** 2 for x in v))
            return sum(float(x) * float(y) for x, y in zip(u, v)) / n if n > 0 else 0.0

        similarity = [cosine(row, W[word_id]) for row in W]
        others = [i for i in range(len(W)) if i != word_id]
        others.sort(key=lambda i: (-similarity[i], i))
        return np.array(others[:k], dtype=int)


@variant("nearest")
def lexsort_over_the_others():
    """np.lexsort by cosine, then by id, on the others only."""

    def nearest(word_id, W, k):
        W = np.array(W, dtype=float)
        w = W[word_id]
        dots = (W * w).sum(axis=1)
        lengths = np.sqrt((W**2).sum(axis=1)) * np.sqrt((w**2).sum())
        cos = np.divide(dots, lengths, out=np.zeros(len(W)), where=lengths > 0)
        ids = np.delete(np.arange(len(W)), word_id)
        return ids[np.lexsort((ids, -cos[ids]))][:k]


@variant("nearest")
def notebooks_cosines():
    """Uses the notebook's cosines, rounded at the 12th digit."""

    def nearest(word_id, W, k):
        table = cosines(np.asarray(W, dtype=float))
        row = np.round(table[word_id], 12)
        row[word_id] = -np.inf
        order = np.argsort(-row, kind="mergesort")
        return order[: min(k, len(row) - 1)]


@variant("nearest")
def best_again_and_again():
    """k times the argmax, which takes the first of equals."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1)
        safe = np.where(norms == 0, 1.0, norms)
        cos = np.array([np.dot(W[i] / safe[i], W[word_id] / safe[word_id]) for i in range(len(W))])
        cos[word_id] = -np.inf
        found = []
        while len(found) < k and len(found) < len(W) - 1:
            best = int(np.argmax(cos))
            found.append(best)
            cos[best] = -np.inf
        return np.array(found, dtype=int)


@variant("nearest")
def vecinos_en_espanol():
    """Inserta cada palabra en su lugar."""

    def nearest(word_id, W, k):
        vectores = np.asarray(W, dtype=float)
        palabra = vectores[word_id]
        largo = np.linalg.norm(palabra)
        lista = []  # pares (coseno, id), de mayor a menor
        for i, fila in enumerate(vectores):
            if i == word_id:
                continue
            producto_de_largos = np.linalg.norm(fila) * largo
            coseno = fila @ palabra / producto_de_largos if producto_de_largos != 0 else 0.0
            lugar = 0
            while lugar < len(lista) and lista[lugar][0] >= coseno:
                lugar += 1
            lista.insert(lugar, (coseno, i))
        return np.array([i for _, i in lista[:k]], dtype=int)


@variant("nearest")
def nan_becomes_zero():
    """Divides in silence and makes nan 0."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        with np.errstate(invalid="ignore", divide="ignore"):
            unit = np.nan_to_num(W / np.linalg.norm(W, axis=1)[:, None])
        scores = np.einsum("vd,d->v", unit, unit[word_id])
        ranked = [i for i in np.argsort(-scores, kind="stable") if i != word_id]
        return np.array(ranked[:k], dtype=int)


@variant("nearest")
def sklearn_similarity():
    """cosine_similarity of scikit-learn, which gives 0 for zeros."""

    from sklearn.metrics.pairwise import cosine_similarity

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        c = cosine_similarity(W[[word_id]], W)[0].round(13)
        order = np.argsort(-c, kind="stable")
        return order[order != word_id][:k]


@variant("nearest")
def pandas_sort():
    """A pandas Series, dropped and sorted stably."""

    import pandas as pd

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        n = np.linalg.norm(W, axis=1)
        n[n == 0] = np.inf
        s = pd.Series((W / n[:, None]) @ (W[word_id] / n[word_id])).drop(word_id)
        return s.sort_values(ascending=False, kind="stable").index.to_numpy(dtype=int)[:k]


@variant("nearest")
def heapq_smallest():
    """heapq.nsmallest of pairs."""

    import heapq

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        norms = [np.sqrt(row @ row) or 1.0 for row in W]
        pairs = [
            (-(row @ W[word_id]) / (n * norms[word_id]), i) for i, (row, n) in enumerate(zip(W, norms)) if i != word_id
        ]
        return np.array([i for _, i in heapq.nsmallest(k, pairs)], dtype=int)


@variant("nearest")
def class_like_gensim():
    """A class like the KeyedVectors of gensim."""

    class KeyedVectors:
        def __init__(self, vectors):
            self.vectors = np.array(vectors, dtype=float)
            norms = np.linalg.norm(self.vectors, axis=-1)
            norms[norms == 0] = 1
            self.normed = self.vectors / norms[:, np.newaxis]

        def most_similar(self, key, topn):
            sims = self.normed.dot(self.normed[key])
            best = np.argsort(-sims, kind="stable")
            return [int(i) for i in best if i != key][:topn]

    def nearest(word_id, W, k):
        return np.asarray(KeyedVectors(W).most_similar(word_id, k), dtype=int)


@variant("nearest")
def reversed_ids_then_reversed():
    """A stable sort of the reversed table, read from behind: equals come by id again."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        lengths = np.hypot.reduce(W, axis=1)
        unit = np.zeros_like(W)
        unit[lengths > 0] = W[lengths > 0] / lengths[lengths > 0, None]
        cos = (unit * unit[word_id]).sum(1)
        order = (len(W) - 1 - np.argsort(cos[::-1], kind="stable"))[::-1]
        return order[order != word_id][:k]
