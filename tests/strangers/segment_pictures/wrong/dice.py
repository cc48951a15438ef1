"""Wrong solutions of `dice`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("dice")
def iou():
    """The intersection over union."""

    def dice(y_true, y_pred, num_classes):
        out = np.ones(num_classes)
        for k in range(num_classes):
            a, b = y_true == k, y_pred == k
            union = (a | b).sum()
            if union:
                out[k] = (a & b).sum() / union
        return out


@mutant("dice")
def factor_two_missing():
    """The 2 is missing."""

    def dice(y_true, y_pred, num_classes):
        out = np.ones(num_classes)
        for k in range(num_classes):
            a, b = y_true == k, y_pred == k
            if a.sum() + b.sum():
                out[k] = (a & b).sum() / (a.sum() + b.sum())
        return out


@mutant("dice")
def absent_is_zero():
    """A class that is in neither map gets 0."""

    def dice(y_true, y_pred, num_classes):
        out = np.zeros(num_classes)
        for k in range(num_classes):
            a, b = y_true == k, y_pred == k
            n = a.sum() + b.sum()
            if n > 0:
                out[k] = 2 * (a & b).sum() / n
        return out


@mutant("dice")
def absent_is_nan():
    """0 divided by 0 stays nan."""

    def dice(y_true, y_pred, num_classes):
        with np.errstate(invalid="ignore"):
            a = np.array([(y_true == k).sum() for k in range(num_classes)])
            b = np.array([(y_pred == k).sum() for k in range(num_classes)])
            both = np.array([((y_true == k) & (y_pred == k)).sum() for k in range(num_classes)])
            return 2 * both / (a + b)


@mutant("dice")
def absent_in_the_truth_is_one():
    """A class that is not in the truth gets 1, found or not."""

    def dice(y_true, y_pred, num_classes):
        out = []
        for k in range(num_classes):
            a, b = y_true == k, y_pred == k
            out.append(2 * (a & b).sum() / (a.sum() + b.sum()) if a.any() else 1.0)
        return np.array(out)


@mutant("dice")
def absent_in_one_is_one():
    """1 if the class is missing in one of the two maps."""

    def dice(y_true, y_pred, num_classes):
        out = np.ones(num_classes)
        for k in range(num_classes):
            a, b = y_true == k, y_pred == k
            if a.sum() == 0 or b.sum() == 0:
                continue
            out[k] = 2 * (a & b).sum() / (a.sum() + b.sum())
        return out


@mutant("dice")
def mean_of_the_classes():
    """One number: the mean over the classes."""

    def dice(y_true, y_pred, num_classes):
        out = np.ones(num_classes)
        for k in range(num_classes):
            a, b = y_true == k, y_pred == k
            if a.any() or b.any():
                out[k] = 2 * (a & b).sum() / (a.sum() + b.sum())
        return out.mean()


@mutant("dice")
def recall():
    """Divided by the number in the truth alone."""

    def dice(y_true, y_pred, num_classes):
        out = np.ones(num_classes)
        for k in range(num_classes):
            a, b = y_true == k, y_pred == k
            if a.any():
                out[k] = (a & b).sum() / a.sum()
            elif b.any():
                out[k] = 0
        return out


@mutant("dice")
def precision():
    """Divided by the number in the answer alone."""

    def dice(y_true, y_pred, num_classes):
        out = np.ones(num_classes)
        for k in range(num_classes):
            a, b = y_true == k, y_pred == k
            if b.any():
                out[k] = (a & b).sum() / b.sum()
            elif a.any():
                out[k] = 0
        return out


@mutant("dice")
def only_classes_that_occur():
    """np.unique instead of num_classes."""

    def dice(y_true, y_pred, num_classes):
        out = []
        for k in np.unique([y_true, y_pred]):
            a, b = y_true == k, y_pred == k
            out.append(2 * (a & b).sum() / (a.sum() + b.sum()))
        return np.array(out)


@mutant("dice")
def without_the_ground():
    """Leaves the ground out."""

    def dice(y_true, y_pred, num_classes):
        out = []
        for k in range(1, num_classes):
            a, b = y_true == k, y_pred == k
            n = a.sum() + b.sum()
            out.append(2 * (a & b).sum() / n if n else 1.0)
        return np.array(out)


@mutant("dice")
def classes_from_one():
    """Counts the classes from 1 to C."""

    def dice(y_true, y_pred, num_classes):
        out = np.ones(num_classes)
        for k in range(1, num_classes + 1):
            a, b = y_true == k, y_pred == k
            n = a.sum() + b.sum()
            if n:
                out[k - 1] = 2 * (a & b).sum() / n
        return out


@mutant("dice")
def smoothed():
    """With +1 above and below the line, as in the loss."""

    def dice(y_true, y_pred, num_classes):
        a = np.eye(num_classes)[y_true.ravel()]
        b = np.eye(num_classes)[y_pred.ravel()]
        return (2 * (a * b).sum(0) + 1) / (a.sum(0) + b.sum(0) + 1)


@mutant("dice")
def global_number_of_classes():
    """Always the four kinds of the notebook."""

    def dice(y_true, y_pred, num_classes):
        out = np.ones(len(KINDS))
        for k in range(len(KINDS)):
            a, b = y_true == k, y_pred == k
            if a.any() or b.any():
                out[k] = 2 * (a & b).sum() / (a.sum() + b.sum())
        return out


@mutant("dice")
def all_right_pixels_above():
    """Above the line stand the right pixels of all classes."""

    def dice(y_true, y_pred, num_classes):
        right = (y_true == y_pred).sum()
        out = np.ones(num_classes)
        for k in range(num_classes):
            n = (y_true == k).sum() + (y_pred == k).sum()
            if n:
                out[k] = 2 * right / n
        return out


@mutant("dice")
def places_ignored():
    """The smaller number of the two in place of the intersection."""

    def dice(y_true, y_pred, num_classes):
        a = np.bincount(y_true.ravel(), minlength=num_classes)
        b = np.bincount(y_pred.ravel(), minlength=num_classes)
        return np.where(a + b > 0, 2 * np.minimum(a, b) / np.maximum(a + b, 1), 1.0)


@mutant("dice")
def or_in_place_of_and():
    """The union above the line."""

    def dice(y_true, y_pred, num_classes):
        out = np.ones(num_classes)
        for k in range(num_classes):
            a, b = y_true == k, y_pred == k
            if a.any() or b.any():
                out[k] = 2 * (a | b).sum() / (a.sum() + b.sum())
        return out


@mutant("dice")
def flattens_the_arguments():
    """Gives the two maps themselves another shape."""

    def dice(y_true, y_pred, num_classes):
        y_true.shape = -1
        y_pred.shape = -1
        out = np.ones(num_classes)
        for k in range(num_classes):
            a, b = y_true == k, y_pred == k
            if a.any() or b.any():
                out[k] = 2 * (a & b).sum() / (a.sum() + b.sum())
        return out


@mutant("dice")
def strikes_out_wrong_pixels():
    """Marks wrong pixels by -1 in the answer that it was given."""

    def dice(y_true, y_pred, num_classes):
        t = np.array([(y_true == k).sum() + (y_pred == k).sum() for k in range(num_classes)])
        y_pred[y_pred != y_true] = -1
        both = np.array([(y_pred == k).sum() for k in range(num_classes)])
        return np.where(t > 0, 2 * both / np.maximum(t, 1), 1.0)


@mutant("dice")
def two_decimals():
    """Rounded to two decimals."""

    def dice(y_true, y_pred, num_classes):
        out = np.ones(num_classes)
        for k in range(num_classes):
            a, b = y_true == k, y_pred == k
            if a.any() or b.any():
                out[k] = round(2 * (a & b).sum() / (a.sum() + b.sum()), 2)
        return out


@mutant("dice")
def counts_in_bytes():
    """Adds bytes up: 256 is 0."""

    def dice(y_true, y_pred, num_classes):
        out = np.ones(num_classes)
        for k in range(num_classes):
            a, b = (y_true == k).astype(np.uint8), (y_pred == k).astype(np.uint8)
            total = a.sum(dtype=np.uint8) + b.sum(dtype=np.uint8)
            if total:
                out[k] = 2 * float((a * b).sum(dtype=np.uint8)) / float(total)
        return out


@mutant("dice")
def last_class_forgotten():
    """The loop ends one class too early."""

    def dice(y_true, y_pred, num_classes):
        out = np.ones(num_classes)
        for k in range(num_classes - 1):
            a, b = y_true == k, y_pred == k
            if a.any() or b.any():
                out[k] = 2 * (a & b).sum() / (a.sum() + b.sum())
        return out


@mutant("dice")
def whole_division():
    """Divides with //."""

    def dice(y_true, y_pred, num_classes):
        out = np.ones(num_classes)
        for k in range(num_classes):
            a, b = y_true == k, y_pred == k
            n = a.sum() + b.sum()
            if n:
                out[k] = 2 * (a & b).sum() // n
        return out


@mutant("dice")
def one_minus():
    """The distance: 1 minus Dice."""

    def dice(y_true, y_pred, num_classes):
        out = np.zeros(num_classes)
        for k in range(num_classes):
            a, b = y_true == k, y_pred == k
            if a.any() or b.any():
                out[k] = 1 - 2 * (a & b).sum() / (a.sum() + b.sum())
        return out
