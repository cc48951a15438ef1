"""Wrong solutions of `confusion_matrix`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("confusion_matrix")
def fancy_plus_equals():
    """cm[t, p] += 1 with arrays counts repeated pairs once."""

    def confusion_matrix(y_true, y_pred, num_classes):
        cm = np.zeros((num_classes, num_classes), dtype=int)
        cm[np.asarray(y_true), np.asarray(y_pred)] += 1
        return cm


@mutant("confusion_matrix")
def transposed():
    """Rows are what was read."""

    def confusion_matrix(y_true, y_pred, num_classes):
        cm = np.zeros((num_classes, num_classes), dtype=int)
        for t, p in zip(y_true, y_pred):
            cm[p, t] += 1
        return cm


@mutant("confusion_matrix")
def float_counts():
    """The counts are floats."""

    def confusion_matrix(y_true, y_pred, num_classes):
        cm = np.zeros((num_classes, num_classes))
        for t, p in zip(y_true, y_pred):
            cm[t, p] += 1
        return cm


@mutant("confusion_matrix")
def byte_counts():
    """Counts in bytes: 300 equal pairs become 44."""

    def confusion_matrix(y_true, y_pred, num_classes):
        cm = np.zeros((num_classes, num_classes), dtype=np.uint8)
        np.add.at(cm, (np.asarray(y_true), np.asarray(y_pred)), 1)
        return cm


@mutant("confusion_matrix")
def short_counts():
    """Counts in int16: 70,000 equal pairs overflow."""

    def confusion_matrix(y_true, y_pred, num_classes):
        cm = np.zeros((num_classes, num_classes), dtype=np.int16)
        np.add.at(cm, (np.asarray(y_true), np.asarray(y_pred)), 1)
        return cm


@mutant("confusion_matrix")
def shares_of_rows():
    """Divides each row by its sum."""

    def confusion_matrix(y_true, y_pred, num_classes):
        cm = np.zeros((num_classes, num_classes))
        np.add.at(cm, (np.asarray(y_true), np.asarray(y_pred)), 1)
        return cm / np.maximum(cm.sum(axis=1, keepdims=True), 1)


@mutant("confusion_matrix")
def only_mistakes():
    """The right answers are not counted."""

    def confusion_matrix(y_true, y_pred, num_classes):
        cm = np.zeros((num_classes, num_classes), dtype=int)
        for t, p in zip(y_true, y_pred):
            if t != p:
                cm[t, p] += 1
        return cm


@mutant("confusion_matrix")
def only_right_ones():
    """The mistakes are not counted."""

    def confusion_matrix(y_true, y_pred, num_classes):
        y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
        return np.diag([int(np.sum((y_true == k) & (y_pred == k))) for k in range(num_classes)])


@mutant("confusion_matrix")
def classes_that_occur():
    """scikit-learn without labels: classes that never occur have no row."""

    def confusion_matrix(y_true, y_pred, num_classes):
        import sklearn.metrics

        return sklearn.metrics.confusion_matrix(np.array(y_true, dtype=int), np.array(y_pred, dtype=int))


@mutant("confusion_matrix")
def size_from_true_labels():
    """The size is the largest true label plus 1."""

    def confusion_matrix(y_true, y_pred, num_classes):
        n = int(np.max(y_true)) + 1
        cm = np.zeros((n, n), dtype=int)
        for t, p in zip(y_true, y_pred):
            cm[t, p] += 1
        return cm


@mutant("confusion_matrix")
def ten_classes():
    """Always 10 × 10."""

    def confusion_matrix(y_true, y_pred, num_classes):
        cm = np.zeros((10, 10), dtype=int)
        for t, p in zip(y_true, y_pred):
            cm[t, p] += 1
        return cm


@mutant("confusion_matrix")
def flat_place_overflows():
    """t · C + p in bytes overflows: with 100 uint8 classes."""

    def confusion_matrix(y_true, y_pred, num_classes):
        t, p = np.asarray(y_true), np.asarray(y_pred)
        return np.bincount(t * num_classes + p, minlength=num_classes**2)[: num_classes**2].reshape(num_classes, -1)


@mutant("confusion_matrix")
def no_minlength():
    """bincount without minlength is too short when the last pair never occurs."""

    def confusion_matrix(y_true, y_pred, num_classes):
        flat = np.asarray(y_true, dtype=int) * num_classes + np.asarray(y_pred, dtype=int)
        return np.bincount(flat).reshape(num_classes, num_classes)


@mutant("confusion_matrix")
def lists_compared():
    """With lists, == compares the whole list: nothing is counted."""

    def confusion_matrix(y_true, y_pred, num_classes):
        cm = np.zeros((num_classes, num_classes), dtype=int)
        for t in range(num_classes):
            for p in range(num_classes):
                cm[t, p] = np.sum(np.logical_and(y_true == t, y_pred == p))
        return cm


@mutant("confusion_matrix")
def last_picture_missed():
    """The loop ends one picture too early."""

    def confusion_matrix(y_true, y_pred, num_classes):
        cm = np.zeros((num_classes, num_classes), dtype=int)
        for i in range(len(y_true) - 1):
            cm[y_true[i], y_pred[i]] += 1
        return cm


@mutant("confusion_matrix")
def shared_rows():
    """[[0] · C] · C is one row C times."""

    def confusion_matrix(y_true, y_pred, num_classes):
        table = [[0] * num_classes] * num_classes
        for t, p in zip(y_true, y_pred):
            table[t][p] += 1
        return np.array(table)


@mutant("confusion_matrix")
def both_directions():
    """Counts every mistake in both cells."""

    def confusion_matrix(y_true, y_pred, num_classes):
        cm = np.zeros((num_classes, num_classes), dtype=int)
        for t, p in zip(y_true, y_pred):
            cm[t, p] += 1
            if t != p:
                cm[p, t] += 1
        return cm


@mutant("confusion_matrix")
def nested_list_returned():
    """A list of lists instead of an array."""

    def confusion_matrix(y_true, y_pred, num_classes):
        table = [[0] * num_classes for _ in range(num_classes)]
        for t, p in zip(y_true, y_pred):
            table[t][p] += 1
        return table


@mutant("confusion_matrix")
def sorts_both():
    """Sorts labels and guesses first, which tears the pairs apart."""

    def confusion_matrix(y_true, y_pred, num_classes):
        cm = np.zeros((num_classes, num_classes), dtype=int)
        for t, p in zip(sorted(y_true), sorted(y_pred)):
            cm[t, p] += 1
        return cm
