"""Wrong solutions of `loss`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("loss")
def mean_over_everything():
    """Divides by N·K: too small for more than one output."""

    def loss(y_true, y_pred):
        return float(0.5 * np.mean((y_pred - y_true) ** 2))


@mutant("loss")
def without_the_half():
    """The ½ is missing."""

    def loss(y_true, y_pred):
        return float(np.sum((y_pred - y_true) ** 2) / len(y_true))


@mutant("loss")
def sum_not_mean():
    """Not divided by the number of rows."""

    def loss(y_true, y_pred):
        return float(0.5 * np.sum((y_pred - y_true) ** 2))


@mutant("loss")
def absolute_error():
    """|e| in place of e²."""

    def loss(y_true, y_pred):
        return float(0.5 * np.sum(np.abs(y_pred - y_true)) / len(y_true))


@mutant("loss")
def squares_the_sum():
    """Adds first and squares then."""

    def loss(y_true, y_pred):
        return float(0.5 * np.mean(np.sum(y_pred - y_true, axis=1) ** 2))


@mutant("loss")
def divided_by_columns():
    """Divides by K in place of N."""

    def loss(y_true, y_pred):
        return float(np.sum((y_pred - y_true) ** 2) / (2 * y_true.shape[1]))


@mutant("loss")
def one_for_each_row():
    """An array of N losses."""

    def loss(y_true, y_pred):
        return 0.5 * np.sum((y_pred - y_true) ** 2, axis=1)


@mutant("loss")
def difference_of_squares():
    """ŷ² - y²."""

    def loss(y_true, y_pred):
        return float(np.sum(y_pred**2 - y_true**2) / (2 * len(y_true)))


@mutant("loss")
def root_mean_square():
    """A root that the formula does not have."""

    def loss(y_true, y_pred):
        return float(np.sqrt(np.sum((y_pred - y_true) ** 2) / (2 * len(y_true))))


@mutant("loss")
def cross_entropy():
    """Another loss."""

    def loss(y_true, y_pred):
        p = np.clip(y_pred, 1e-12, 1 - 1e-12)
        return float(-np.mean(np.sum(y_true * np.log(p) + (1 - y_true) * np.log(1 - p), axis=1)))


@mutant("loss")
def prediction_cut_to_integers():
    """The predictions take the labels' type, so that whole labels cut them to 0."""

    def loss(y_true, y_pred):
        error = y_true - y_pred.astype(y_true.dtype)
        return float(np.sum(error**2) / (2 * len(error)))


@mutant("loss")
def first_output_only():
    """Only column 0 counts."""

    def loss(y_true, y_pred):
        return float(np.sum((y_pred[:, 0] - y_true[:, 0]) ** 2) / (2 * len(y_true)))


@mutant("loss")
def error_written_into_the_labels():
    """`-=` into y_true: changes the caller's labels, and raises for whole numbers."""

    def loss(y_true, y_pred):
        y_true -= y_pred
        return float((y_true**2).sum() / (2 * y_true.shape[0]))


@mutant("loss")
def one_row_of_the_course():
    """No mean: the loss of the first row."""

    def loss(y_true, y_pred):
        return float(0.5 * np.sum((y_pred[0] - y_true[0]) ** 2))


@mutant("loss")
def all_pairs_of_rows():
    """Broadcast over all pairs of rows: right for one row only."""

    def loss(y_true, y_pred):
        diff = y_pred[:, None, :] - y_true[None, :, :]
        return float(np.sum(diff**2) / (2 * diff.shape[0] * diff.shape[1]))


@mutant("loss")
def rounded_to_four_digits():
    """Rounded as in the notebook's printout."""

    def loss(y_true, y_pred):
        return round(float(np.sum((y_pred - y_true) ** 2) / (2 * len(y_true))), 4)
