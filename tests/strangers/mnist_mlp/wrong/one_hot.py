"""Wrong solutions of `one_hot`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("one_hot")
def classes_by_rows():
    """(C, N) instead of (N, C)."""

    def one_hot(y, num_classes):
        out = np.zeros((num_classes, len(y)), dtype=np.float32)
        for i, label in enumerate(y):
            out[label, i] = 1
        return out


@mutant("one_hot")
def always_ten_classes():
    """Ten columns, whatever num_classes says."""

    def one_hot(y, num_classes):
        return np.eye(10, dtype=np.float32)[np.asarray(y)]


@mutant("one_hot")
def labels_from_one():
    """The one stands one place too far left, as if labels began at 1."""

    def one_hot(y, num_classes):
        out = np.zeros((len(y), num_classes), dtype=np.float32)
        out[np.arange(len(y)), np.asarray(y) - 1] = 1
        return out


@mutant("one_hot")
def width_from_largest_label():
    """No columns for classes above the largest label."""

    def one_hot(y, num_classes):
        y = np.asarray(y)
        out = np.zeros((len(y), y.max() + 1), dtype=np.float32)
        out[np.arange(len(y)), y] = 1
        return out


@mutant("one_hot")
def float64_stays():
    """The type is float64 instead of float32."""

    def one_hot(y, num_classes):
        out = np.zeros((len(y), num_classes))
        out[np.arange(len(y)), y] = 1
        return out


@mutant("one_hot")
def integers_returned():
    """The type is an integer type instead of float32."""

    def one_hot(y, num_classes):
        return np.eye(num_classes, dtype=int)[np.asarray(y)]


@mutant("one_hot")
def whole_column_set():
    """The label's column becomes 1 in all rows."""

    def one_hot(y, num_classes):
        out = np.zeros((len(y), num_classes), dtype=np.float32)
        out[:, y] = 1
        return out


@mutant("one_hot")
def label_instead_of_one():
    """Writes the label itself to its place."""

    def one_hot(y, num_classes):
        out = np.zeros((len(y), num_classes), dtype=np.float32)
        for i, label in enumerate(y):
            out[i, label] = label
        return out


@mutant("one_hot")
def one_column_too_many():
    """C + 1 columns."""

    def one_hot(y, num_classes):
        return np.eye(num_classes + 1, dtype=np.float32)[np.asarray(y)]


@mutant("one_hot")
def lists_refused():
    """Needs an array: a list has no shape."""

    def one_hot(y, num_classes):
        out = np.zeros((y.shape[0], num_classes), dtype=np.float32)
        out[np.arange(y.shape[0]), y] = 1
        return out


@mutant("one_hot")
def list_compared():
    """With a list, the comparison is one False, and no array comes out."""

    def one_hot(y, num_classes):
        return np.array([y == k for k in range(num_classes)], dtype=np.float32).T


@mutant("one_hot")
def classes_that_occur():
    """Places count only the classes that occur, as np.unique numbers them."""

    def one_hot(y, num_classes):
        _, places = np.unique(y, return_inverse=True)
        out = np.zeros((len(y), num_classes), dtype=np.float32)
        out[np.arange(len(y)), places] = 1
        return out


@mutant("one_hot")
def flat_index_in_bytes():
    """The flat place is counted in y's own type, which overflows for bytes."""

    def one_hot(y, num_classes):
        y = np.asarray(y)
        rows = np.arange(len(y)).astype(y.dtype)
        out = np.zeros(len(y) * num_classes, dtype=np.float32)
        out[rows * num_classes + y] = 1
        return out.reshape(len(y), num_classes)


@mutant("one_hot")
def labels_cast_to_int8():
    """Labels from 128 on become negative: with 300 classes the place is wrong."""

    def one_hot(y, num_classes):
        y = np.asarray(y).astype(np.int8)
        return np.eye(num_classes, dtype=np.float32)[y]


@mutant("one_hot")
def returns_nested_list():
    """A list of lists, no array."""

    def one_hot(y, num_classes):
        return [[1.0 if k == label else 0.0 for k in range(num_classes)] for label in y]


@mutant("one_hot")
def sorts_the_labels():
    """Sorts y in place: the rows come in another order, and y is changed."""

    def one_hot(y, num_classes):
        y.sort()
        return np.eye(num_classes, dtype=np.float32)[np.asarray(y)]


@mutant("one_hot")
def empty_for_zeros():
    """The last class is left out: zeros in its rows."""

    def one_hot(y, num_classes):
        out = np.zeros((len(y), num_classes), dtype=np.float32)
        for i, label in enumerate(y):
            for k in range(num_classes - 1):
                if k == label:
                    out[i, k] = 1
        return out
