"""Wrong solutions of `precision_recall_f1`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("precision_recall_f1")
def precision_and_recall_swapped():
    """Rows and columns are mixed up."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm, dtype=float)
        d, a, b = np.diag(cm), cm.sum(axis=1), cm.sum(axis=0)
        q = lambda x, y: np.divide(x, y, out=np.zeros(len(y)), where=y > 0)
        return q(d, a), q(d, b), q(2 * d, a + b)


@mutant("precision_recall_f1")
def undefined_is_nan():
    """NaN and a warning for a class that was never said."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm, dtype=float)
        d = np.diag(cm)
        return d / cm.sum(axis=0), d / cm.sum(axis=1), 2 * d / (cm.sum(axis=0) + cm.sum(axis=1))


@mutant("precision_recall_f1")
def undefined_is_one():
    """1 instead of 0 where a value is undefined."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm, dtype=float)
        d, a, b = np.diag(cm), cm.sum(axis=0), cm.sum(axis=1)
        q = lambda x, y: np.divide(x, y, out=np.ones(len(y)), where=y > 0)
        return q(d, a), q(d, b), q(2 * d, a + b)


@mutant("precision_recall_f1")
def arithmetic_mean():
    """F1 is the arithmetic mean."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm, dtype=float)
        d = np.diag(cm)
        p, r = d / np.maximum(cm.sum(axis=0), 1), d / np.maximum(cm.sum(axis=1), 1)
        return p, r, (p + r) / 2


@mutant("precision_recall_f1")
def factor_two_forgotten():
    """F1 is half as large as it should be."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm, dtype=float)
        d, a, b = np.diag(cm), cm.sum(axis=0), cm.sum(axis=1)
        q = lambda x, y: np.divide(x, y, out=np.zeros(len(y)), where=y > 0)
        return q(d, a), q(d, b), q(d, a + b)


@mutant("precision_recall_f1")
def geometric_mean():
    """F1 is the root of precision times recall."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm, dtype=float)
        d = np.diag(cm)
        p, r = d / np.maximum(cm.sum(axis=0), 1), d / np.maximum(cm.sum(axis=1), 1)
        return p, r, np.sqrt(p * r)


@mutant("precision_recall_f1")
def shares_of_everything():
    """Divides by all pictures."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm, dtype=float)
        p = np.diag(cm) / max(cm.sum(), 1)
        return p, p, p


@mutant("precision_recall_f1")
def averages_returned():
    """Three numbers, the means over the classes."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm, dtype=float)
        d, a, b = np.diag(cm), cm.sum(axis=0), cm.sum(axis=1)
        q = lambda x, y: np.divide(x, y, out=np.zeros(len(y)), where=y > 0).mean()
        return q(d, a), q(d, b), q(2 * d, a + b)


@mutant("precision_recall_f1")
def integer_output():
    """out has the type of cm: whole zeros for values below 1, or an error."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm)
        d, a, b = np.diag(cm), cm.sum(axis=0), cm.sum(axis=1)
        q = lambda x, y: np.divide(x, y, out=np.zeros_like(y), where=y > 0, casting="unsafe")
        return q(d, a), q(d, b), q(2 * d, a + b)


@mutant("precision_recall_f1")
def nan_stays_behind_where():
    """NaN behind where: it stays at the undefined places."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm, dtype=float)
        d, a, b = np.diag(cm), cm.sum(axis=0), cm.sum(axis=1)
        q = lambda x, y: np.divide(x, y, out=np.full(len(y), np.nan), where=y > 0)
        return q(d, a), q(d, b), q(2 * d, a + b)


@mutant("precision_recall_f1")
def warning_stays():
    """The result is right, but the division by 0 warns."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm, dtype=float)
        d, a, b = np.diag(cm), cm.sum(axis=0), cm.sum(axis=1)
        return np.nan_to_num(d / a), np.nan_to_num(d / b), np.nan_to_num(2 * d / (a + b))


@mutant("precision_recall_f1")
def epsilon_everywhere():
    """1e-3 in every denominator: a perfect class gets 5/5.001."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm, dtype=float)
        d, a, b = np.diag(cm), cm.sum(axis=0), cm.sum(axis=1)
        return d / (a + 1e-3), d / (b + 1e-3), 2 * d / (a + b + 1e-3)


@mutant("precision_recall_f1")
def lists_refused():
    """A list of rows has no sum."""

    def precision_recall_f1(cm):
        d, a, b = np.diag(cm).astype(float), cm.sum(axis=0), cm.sum(axis=1)
        q = lambda x, y: np.divide(x, y, out=np.zeros(len(y)), where=y > 0)
        return q(d, a), q(d, b), q(2 * d, a + b)


@mutant("precision_recall_f1")
def f1_undefined_forgotten():
    """F1 from precision and recall is 0/0 where both are 0."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm, dtype=float)
        d, a, b = np.diag(cm), cm.sum(axis=0), cm.sum(axis=1)
        q = lambda x, y: np.divide(x, y, out=np.zeros(len(y)), where=y > 0)
        p, r = q(d, a), q(d, b)
        return p, r, 2 * p * r / (p + r)


@mutant("precision_recall_f1")
def diagonal_left_out():
    """Denominators without the right ones: precision 6/3."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm, dtype=float)
        d = np.diag(cm)
        a, b = cm.sum(axis=0) - d, cm.sum(axis=1) - d
        q = lambda x, y: np.divide(x, y, out=np.zeros(len(y)), where=y > 0)
        return q(d, a), q(d, b), q(2 * d, a + b)


@mutant("precision_recall_f1")
def all_classes_blanked():
    """If one class was never said, the values of all classes become 0."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm, dtype=float)
        d, a, b = np.diag(cm), cm.sum(axis=0), cm.sum(axis=1)
        if (a == 0).any() or (b == 0).any():
            return np.zeros(len(cm)), np.zeros(len(cm)), np.zeros(len(cm))
        return d / a, d / b, 2 * d / (a + b)


@mutant("precision_recall_f1")
def bytes_doubled():
    """2 · diagonal overflows in a matrix of bytes."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm)
        d, a, b = np.diag(cm), cm.sum(axis=0), cm.sum(axis=1)
        q = lambda x, y: np.divide(x, y, out=np.zeros(len(y)), where=y > 0)
        return q(d, a), q(d, b), q(2 * d, a + b)


@mutant("precision_recall_f1")
def zeros_lifted_in_place():
    """Writes ones into empty columns of the caller's matrix."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm)
        cm[:, cm.sum(axis=0) == 0] = 1
        d, a, b = np.diag(cm).astype(float), cm.sum(axis=0), cm.sum(axis=1)
        q = lambda x, y: np.divide(x, y, out=np.zeros(len(y)), where=y > 0)
        return q(d, a), q(d, b), q(2 * d, a + b)


@mutant("precision_recall_f1")
def only_two_returned():
    """F1 is missing."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm, dtype=float)
        d = np.diag(cm)
        return d / np.maximum(cm.sum(axis=0), 1), d / np.maximum(cm.sum(axis=1), 1)
