"""Right solutions of `analogy`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("analogy")
def masked_argmax():
    """As the third hint says."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        target = W[b] - W[a] + W[c]
        lengths = np.linalg.norm(W, axis=1) * np.linalg.norm(target)
        cos = np.where(lengths > 0, W @ target / np.where(lengths > 0, lengths, 1), 0.0)
        cos[[a, b, c]] = -np.inf
        return int(np.argmax(cos))


@variant("analogy")
def loop_with_the_best_so_far():
    """A loop that keeps the best so far."""

    import math

    def analogy(a, b, c, W):
        D = len(W[0])
        t = [float(W[b][d]) - float(W[a][d]) + float(W[c][d]) for d in range(D)]
        norm_t = math.sqrt(sum(x * x for x in t))
        best, best_cos = None, None
        for x in range(len(W)):
            if x in (a, b, c):
                continue
            row = [float(v) for v in W[x]]
            norm = math.sqrt(sum(v * v for v in row))
            cos = 0.0 if norm * norm_t == 0 else sum(u * v for u, v in zip(row, t)) / (norm * norm_t)
            if best is None or cos > best_cos:
                best, best_cos = x, cos
        return best


@variant("analogy")
def max_over_the_others():
    """max() of Python over the other ids: it keeps the first of equals."""

    def analogy(a, b, c, W):
        W = np.array(W, dtype=float)
        t = W[b] - W[a] + W[c]
        unit = W / np.maximum(np.linalg.norm(W, axis=1, keepdims=True), np.finfo(float).tiny)
        others = [x for x in range(len(W)) if x != a and x != b and x != c]
        return max(others, key=lambda x: unit[x] @ t)


@variant("analogy")
def nearest_of_a_longer_table():
    """Appends the target as a row and asks nearest for all its neighbours."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        V = len(W)
        longer = np.vstack([W, W[b] - W[a] + W[c]])
        for x in nearest(V, longer, V):
            if x not in (a, b, c):
                return int(x)


@variant("analogy")
def setdiff_then_argmax():
    """np.setdiff1d gives the others, by id."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        others = np.setdiff1d(np.arange(W.shape[0]), [a, b, c])
        target = W[c] + W[b] - W[a]
        norms = np.linalg.norm(W[others], axis=1)
        norms[norms == 0] = 1
        return others[(W[others] / norms[:, None] @ target).argmax()]


@variant("analogy")
def notebooks_cosines():
    """The notebook's cosines of a table with the target as its first row."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        table = cosines(np.concatenate([[W[b] - W[a] + W[c]], W]))[0, 1:]
        table[np.array([a, b, c])] = -2
        return int(np.argmax(table))


@variant("analogy")
def analogia_en_espanol():
    """En español, con una función para el coseno."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)

        def coseno(u, v):
            largos = np.linalg.norm(u) * np.linalg.norm(v)
            if largos == 0:
                return 0.0
            return np.dot(u, v) / largos

        objetivo = W[b] - W[a] + W[c]
        prohibidas = {int(a), int(b), int(c)}
        mejor = -1
        mejor_coseno = -float("inf")
        for palabra in range(W.shape[0]):
            if palabra in prohibidas:
                continue
            valor = coseno(W[palabra], objetivo)
            if valor > mejor_coseno:  # solo mayor: el primero gana
                mejor = palabra
                mejor_coseno = valor
        return mejor


@variant("analogy")
def stable_sort_and_next():
    """Sorts all by falling cosine and takes the next allowed one."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        t = W[b] - W[a] + W[c]
        size = np.linalg.norm(t)
        t = t / size if size else t
        with np.errstate(invalid="ignore"):
            cos = np.nan_to_num(W / np.linalg.norm(W, axis=1, keepdims=True)) @ t
        return next(int(i) for i in np.argsort(-cos, kind="stable") if i not in {a, b, c})


@variant("analogy")
def sklearn_similarity():
    """cosine_similarity of scikit-learn on the others."""

    from sklearn.metrics.pairwise import cosine_similarity

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        sims = cosine_similarity([W[b] - W[a] + W[c]], W).ravel()
        ids = [i for i in range(len(W)) if i not in [a, b, c]]
        return ids[int(np.argmax(np.round(sims[ids], 12)))]


@variant("analogy")
def masked_array():
    """A masked array, whose argmax passes over what is masked."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        t = W[b] - W[a] + W[c]
        n = np.sqrt(np.einsum("vd,vd->v", W, W)) * np.sqrt(t @ t)
        cos = np.divide(W @ t, n, out=np.zeros_like(n), where=n > 0)
        mask = np.isin(np.arange(len(W)), (a, b, c))
        return int(np.ma.argmax(np.ma.array(cos, mask=mask), fill_value=-9))


@variant("analogy")
def pandas_drop_and_idxmax():
    """A pandas Series, dropped and idxmax."""

    import pandas as pd

    def analogy(a, b, c, W):
        W = pd.DataFrame(np.asarray(W, dtype=float))
        t = W.loc[b] - W.loc[a] + W.loc[c]
        lengths = ((W**2).sum(axis=1) ** 0.5).replace(0.0, 1.0)
        return int(W.div(lengths, axis=0).dot(t).drop(list({a, b, c})).idxmax())


@variant("analogy")
def tuples_and_min():
    """min() of pairs (-cosine, id); a print is left in."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        t = W[b] - W[a] + W[c]
        pairs = []
        for i, row in enumerate(W):
            if i in (a, b, c):
                continue
            n = np.linalg.norm(row) * np.linalg.norm(t)
            pairs.append((-(row.dot(t)) / n if n > 0 else 0.0, i))
        print("best:", min(pairs))
        return min(pairs)[1]
