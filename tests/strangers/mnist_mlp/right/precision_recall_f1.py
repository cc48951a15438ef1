"""Right solutions of `precision_recall_f1`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("precision_recall_f1")
def divide_where():
    """np.divide with where."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm, dtype=float)
        right, said, there = np.diag(cm), cm.sum(axis=0), cm.sum(axis=1)

        def share(a, b):
            return np.divide(a, b, out=np.zeros(len(b)), where=b > 0)

        return share(right, said), share(right, there), share(2 * right, said + there)


@variant("precision_recall_f1")
def loop_over_classes():
    """Counts TP, FP and FN for each class."""

    def precision_recall_f1(cm):
        C = len(cm)
        precision, recall, f1 = np.zeros(C), np.zeros(C), np.zeros(C)
        for k in range(C):
            tp = float(cm[k][k])
            fp = sum(float(cm[t][k]) for t in range(C) if t != k)
            fn = sum(float(cm[k][p]) for p in range(C) if p != k)
            if tp + fp > 0:
                precision[k] = tp / (tp + fp)
            if tp + fn > 0:
                recall[k] = tp / (tp + fn)
            if 2 * tp + fp + fn > 0:
                f1[k] = 2 * tp / (2 * tp + fp + fn)
        return precision, recall, f1


@variant("precision_recall_f1")
def denominators_lifted():
    """A denominator of 0 becomes 1: 0/1 is 0."""

    def precision_recall_f1(cm):
        cm = np.array(cm, dtype=np.float64)
        d = cm.diagonal()
        cols = cm.sum(0)
        rows = cm.sum(1)
        return d / np.maximum(cols, 1), d / np.maximum(rows, 1), 2 * d / np.maximum(cols + rows, 1)


@variant("precision_recall_f1")
def harmonic_mean():
    """F1 from precision and recall."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm).astype(float)
        tp = np.diag(cm)
        with np.errstate(divide="ignore", invalid="ignore"):
            p = np.nan_to_num(tp / cm.sum(axis=0))
            r = np.nan_to_num(tp / cm.sum(axis=1))
            f = np.nan_to_num(2 * p * r / (p + r))
        return p, r, f


@variant("precision_recall_f1")
def f1_by_where():
    """np.where with a safe denominator."""

    def precision_recall_f1(cm):
        m = np.array(cm, dtype=float)
        trace = np.diagonal(m).copy()
        said, there = m.sum(axis=0), m.sum(axis=1)
        p = np.where(said > 0, trace / np.where(said > 0, said, 1), 0.0)
        r = np.where(there > 0, trace / np.where(there > 0, there, 1), 0.0)
        total = p + r
        f = np.where(total > 0, 2 * p * r / np.where(total > 0, total, 1), 0.0)
        return p, r, f


@variant("precision_recall_f1")
def plain_lists():
    """Lists of Python numbers, arrays at the end."""

    def precision_recall_f1(cm):
        rows = [[float(v) for v in row] for row in cm]
        classes = range(len(rows))
        said = [sum(row[k] for row in rows) for k in classes]
        there = [sum(row) for row in rows]
        p = [rows[k][k] / said[k] if said[k] else 0.0 for k in classes]
        r = [rows[k][k] / there[k] if there[k] else 0.0 for k in classes]
        f = [2 * rows[k][k] / (said[k] + there[k]) if said[k] + there[k] else 0.0 for k in classes]
        return np.array(p), np.array(r), np.array(f)


@variant("precision_recall_f1")
def from_sklearn():
    """scikit-learn, with each cell as a weight."""

    def precision_recall_f1(cm):
        from sklearn.metrics import precision_recall_fscore_support

        cm = np.asarray(cm, dtype=float)
        truth, guess = np.indices(cm.shape)
        weights = cm.ravel()
        if not weights.any():  # scikit-learn refuses weights that are all 0
            return np.zeros(len(cm)), np.zeros(len(cm)), np.zeros(len(cm))
        p, r, f, _ = precision_recall_fscore_support(
            truth.ravel(), guess.ravel(), labels=range(len(cm)), sample_weight=weights, zero_division=0
        )
        return np.array(p, dtype=float), np.array(r, dtype=float), np.array(f, dtype=float)


@variant("precision_recall_f1")
def precision_y_exhaustividad():
    """Con una función auxiliar para dividir."""

    def precision_recall_f1(cm):
        matriz = np.array(cm, dtype=float)

        def dividir(a, b):
            resultado = np.zeros_like(a)
            validos = b != 0
            resultado[validos] = a[validos] / b[validos]
            return resultado

        aciertos = np.diag(matriz)
        precision = dividir(aciertos, matriz.sum(axis=0))
        exhaustividad = dividir(aciertos, matriz.sum(axis=1))
        f1 = dividir(2 * precision * exhaustividad, precision + exhaustividad)
        return precision, exhaustividad, f1


@variant("precision_recall_f1")
def recall_of_transpose():
    """Precision is the recall of the transposed matrix."""

    def precision_recall_f1(cm):
        def recall_of(m):
            return np.array([m[k, k] / m[k].sum() if m[k].any() else 0.0 for k in range(len(m))])

        m = np.asarray(cm, dtype=float)
        p, r = recall_of(m.T), recall_of(m)
        f = np.array([0.0 if a == 0 or b == 0 else 2 / (1 / a + 1 / b) for a, b in zip(p, r)])
        return p, r, f


@variant("precision_recall_f1")
def stacked_fractions():
    """All three in one division."""

    def precision_recall_f1(cm):
        cm = np.array(cm).astype(np.float64)
        above = np.stack([np.diag(cm), np.diag(cm), 2 * np.diag(cm)])
        below = np.stack([cm.sum(0), cm.sum(1), cm.sum(0) + cm.sum(1)])
        below[below == 0] = np.inf
        return tuple(above / below)


@variant("precision_recall_f1")
def einsum_sums():
    """Diagonal and sums by einsum."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm, dtype=float)
        d, said, there = np.einsum("kk->k", cm), np.einsum("tk->k", cm), np.einsum("kp->k", cm)
        one = lambda a, b: np.array([x / y if y > 0 else 0.0 for x, y in zip(a, b)])
        return one(d, said), one(d, there), one(2.0 * d, said + there)


@variant("precision_recall_f1")
def pandas_frame():
    """A DataFrame, with fillna."""

    def precision_recall_f1(cm):
        import pandas as pd

        table = pd.DataFrame(np.array(cm, dtype=float))
        right = pd.Series(np.diag(table))
        said, there = table.sum(axis=0), table.sum(axis=1)
        parts = ((right / said), (right / there), (2 * right / (said + there)))
        return tuple(part.fillna(0.0).to_numpy() for part in parts)
