"""Right solutions of `confusion_matrix`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("confusion_matrix")
def loop_of_pairs():
    """Adds 1 for each pair."""

    def confusion_matrix(y_true, y_pred, num_classes):
        cm = np.zeros((num_classes, num_classes), dtype=int)
        for t, p in zip(y_true, y_pred):
            cm[t, p] += 1
        return cm


@variant("confusion_matrix")
def add_at():
    """np.add.at counts repeated pairs."""

    def confusion_matrix(y_true, y_pred, num_classes):
        counts = np.zeros((num_classes, num_classes), dtype=np.int64)
        np.add.at(counts, (np.asarray(y_true), np.asarray(y_pred)), 1)
        return counts


@variant("confusion_matrix")
def bincount_of_flat_places():
    """One number for each pair, and np.bincount."""

    def confusion_matrix(y_true, y_pred, num_classes):
        t = np.asarray(y_true).astype(np.int64)
        p = np.asarray(y_pred).astype(np.int64)
        return np.bincount(t * num_classes + p, minlength=num_classes**2).reshape(num_classes, num_classes)


@variant("confusion_matrix")
def product_of_one_hots():
    """The product of two one-hot matrices."""

    def confusion_matrix(y_true, y_pred, num_classes):
        eye = np.eye(num_classes, dtype=np.int64)
        return eye[np.asarray(y_true)].T @ eye[np.asarray(y_pred)]


@variant("confusion_matrix")
def from_sklearn():
    """scikit-learn with all classes named."""

    def confusion_matrix(y_true, y_pred, num_classes):
        import sklearn.metrics

        truth, guess = np.array(y_true, dtype=int), np.array(y_pred, dtype=int)
        return sklearn.metrics.confusion_matrix(truth, guess, labels=np.arange(num_classes))


@variant("confusion_matrix")
def every_cell_counted():
    """Goes through the cells instead of the pictures."""

    def confusion_matrix(y_true, y_pred, num_classes):
        y_true, y_pred = np.array(y_true), np.array(y_pred)
        cm = np.empty((num_classes, num_classes), dtype=int)
        for t in range(num_classes):
            for p in range(num_classes):
                cm[t, p] = np.sum((y_true == t) & (y_pred == p))
        return cm


@variant("confusion_matrix")
def list_of_lists():
    """A plain list of lists of int."""

    def confusion_matrix(y_true, y_pred, num_classes):
        table = [[0] * num_classes for _ in range(num_classes)]
        for i in range(len(y_true)):
            table[int(y_true[i])][int(y_pred[i])] += 1
        return np.array(table)


@variant("confusion_matrix")
def counter_of_pairs():
    """collections.Counter counts the pairs."""

    def confusion_matrix(y_true, y_pred, num_classes):
        from collections import Counter

        cm = np.zeros((num_classes, num_classes), dtype=np.int64)
        for (t, p), n in Counter(zip(map(int, y_true), map(int, y_pred))).items():
            cm[t][p] = n
        return cm


@variant("confusion_matrix")
def pandas_crosstab():
    """pandas counts, reindex fills the missing classes."""

    def confusion_matrix(y_true, y_pred, num_classes):
        import pandas as pd

        all_classes = range(num_classes)
        table = pd.crosstab(np.array(y_true, dtype=int), np.array(y_pred, dtype=int))
        return table.reindex(index=all_classes, columns=all_classes, fill_value=0).to_numpy(dtype=int)


@variant("confusion_matrix")
def histograma_doble():
    """Con np.histogram2d y una conversión a enteros."""

    def confusion_matrix(y_true, y_pred, num_classes):
        bordes = np.arange(num_classes + 1) - 0.5
        cuentas, _, _ = np.histogram2d(np.array(y_true, float), np.array(y_pred, float), bins=(bordes, bordes))
        return cuentas.astype(int)


@variant("confusion_matrix")
def row_by_row_bincount():
    """For each true class a bincount of what it was read as."""

    def confusion_matrix(y_true, y_pred, num_classes):
        truth, guess = np.asarray(y_true, dtype=int), np.asarray(y_pred, dtype=int)
        return np.stack([np.bincount(guess[truth == k], minlength=num_classes) for k in range(num_classes)])


@variant("confusion_matrix")
def unique_pairs():
    """np.unique with counts."""

    def confusion_matrix(y_true, y_pred, num_classes):
        pairs = np.stack([np.asarray(y_true, dtype=np.int64), np.asarray(y_pred, dtype=np.int64)], axis=1)
        found, counts = np.unique(pairs, axis=0, return_counts=True)
        cm = np.zeros((num_classes, num_classes), dtype=counts.dtype)
        cm[found[:, 0], found[:, 1]] = counts
        return cm


@variant("confusion_matrix")
def sparse_matrix():
    """SciPy's coo_matrix adds up repeated places."""

    def confusion_matrix(y_true, y_pred, num_classes):
        from scipy.sparse import coo_matrix

        rows, columns = np.asarray(y_true, dtype=int), np.asarray(y_pred, dtype=int)
        ones = np.ones(len(rows), dtype=int)
        return coo_matrix((ones, (rows, columns)), shape=(num_classes, num_classes)).toarray()
