"""Wrong solutions of `linear_optimum`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("linear_optimum")
def forgets_to_centre():
    """The rows are not moved to their mean."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        s = np.linalg.svd(X, compute_uv=False)
        return np.sum(s[k:] ** 2) / X.size


@mutant("linear_optimum")
def sum_over_columns():
    """Divides by the number of rows only, not by the columns as well."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        s = np.linalg.svd(X - X.mean(axis=0), compute_uv=False)
        return np.sum(s[k:] ** 2) / len(X)


@mutant("linear_optimum")
def singular_values_not_squared():
    """Adds the singular values, not their squares."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        s = np.linalg.svd(X - X.mean(axis=0), compute_uv=False)
        return np.sum(s[k:]) / X.size


@mutant("linear_optimum")
def what_is_kept():
    """Returns the spread that is kept, not the one that is lost."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        s = np.linalg.svd(X - X.mean(axis=0), compute_uv=False)
        return np.sum(s[:k] ** 2) / X.size


@mutant("linear_optimum")
def one_direction_too_many():
    """Drops from number k + 1 on, so k + 1 directions are kept."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        s = np.linalg.svd(X - X.mean(axis=0), compute_uv=False)
        return np.sum(s[k + 1 :] ** 2) / X.size


@mutant("linear_optimum")
def covariance_with_n_minus_one():
    """np.cov divides by N - 1, and fails for one row."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        values = np.linalg.eigvalsh(np.atleast_2d(np.cov(X.T)))[::-1]
        return values[k:].sum() / X.shape[1]


@mutant("linear_optimum")
def smallest_first():
    """eigvalsh gives the smallest first, so the largest are dropped."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        C = X - X.mean(axis=0)
        values = np.linalg.eigvalsh(C.T @ C / len(X))
        return values[k:].sum() / X.shape[1]


@mutant("linear_optimum")
def mean_of_each_row():
    """Takes from each row its own mean: the wrong axis."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        s = np.linalg.svd(X - X.mean(axis=1, keepdims=True), compute_uv=False)
        return np.sum(s[k:] ** 2) / X.size


@mutant("linear_optimum")
def one_mean_for_everything():
    """Centres by the mean of all numbers, not by that of each column."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        s = np.linalg.svd(X - X.mean(), compute_uv=False)
        return np.sum(s[k:] ** 2) / X.size


@mutant("linear_optimum")
def slice_from_the_end_at_zero():
    """Drops with [:-k], which is empty at k = 0."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        C = X - X.mean(axis=0)
        values = np.linalg.eigvalsh(C.T @ C / len(X))
        return values[:-k].sum() / X.shape[1]


@mutant("linear_optimum")
def negative_slice_beyond_d():
    """[: D - k] counts from the end where k is larger than D."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        C = X - X.mean(axis=0)
        values = np.linalg.eigvalsh(C.T @ C)
        return values[: X.shape[1] - k].sum() / X.size


@mutant("linear_optimum")
def eigenvalues_unsorted():
    """np.linalg.eig gives eigenvalues in no order; with the spread rising along the columns."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        C = X - X.mean(axis=0)
        values, _ = np.linalg.eig(C.T @ C / len(X))
        return np.real(values[k:]).sum() / X.shape[1]


@mutant("linear_optimum")
def columns_in_place_of_directions():
    """Drops the columns of least variance, not directions: wrong if columns are correlated."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        variances = np.sort(X.var(axis=0))[::-1]
        return variances[k:].sum() / X.shape[1]


@mutant("linear_optimum")
def root_of_the_mean():
    """Returns the root of the mean squared error."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        s = np.linalg.svd(X - X.mean(axis=0), compute_uv=False)
        return np.sqrt(np.sum(s[k:] ** 2) / X.size)


@mutant("linear_optimum")
def pca_without_guard():
    """scikit-learn refuses a k larger than min(N, D)."""

    def linear_optimum(X, k):
        from sklearn.decomposition import PCA

        X = np.asarray(X, dtype=float)
        pca = PCA(n_components=k).fit(X)
        return np.mean((X - pca.inverse_transform(pca.transform(X))) ** 2)


@mutant("linear_optimum")
def centres_in_place():
    """X -= mean fails for an array of integers."""

    def linear_optimum(X, k):
        X = np.array(X)
        X -= X.mean(axis=0)
        s = np.linalg.svd(X, compute_uv=False)
        return np.sum(s[k:] ** 2) / X.size


@mutant("linear_optimum")
def arrays_only():
    """A list has no mean."""

    def linear_optimum(X, k):
        centred = X - X.mean(axis=0)
        s = np.linalg.svd(centred, compute_uv=False)
        return (s[k:] ** 2).sum() / X.size


@mutant("linear_optimum")
def share_of_the_variance():
    """Returns the share of the variance that is lost, not the error."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        s2 = np.linalg.svd(X - X.mean(axis=0), compute_uv=False) ** 2
        return s2[k:].sum() / s2.sum() if s2.sum() > 0 else 0.0


@mutant("linear_optimum")
def error_about_zero_mean_kept_out():
    """Rebuilds without adding the mean again."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        C = X - X.mean(axis=0)
        Vt = np.linalg.svd(C, full_matrices=False)[2]
        return np.mean((X - C @ Vt[:k].T @ Vt[:k]) ** 2)


@mutant("linear_optimum")
def standardised_columns():
    """Scales each column to variance 1 first, as one does before a PCA."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        Z = (X - X.mean(axis=0)) / (X.std(axis=0) + 1e-12)
        s = np.linalg.svd(Z, compute_uv=False)
        return np.sum(s[k:] ** 2) / X.size


@mutant("linear_optimum")
def refuses_wide_codes():
    """Raises where k is larger than D, which is allowed."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        if k < 0 or k > X.shape[1]:
            raise ValueError("k must be between 0 and D")
        s = np.linalg.svd(X - X.mean(axis=0), compute_uv=False)
        return np.sum(s[k:] ** 2) / X.size


@mutant("linear_optimum")
def mean_of_the_dropped():
    """The mean of the dropped squares: divides by their number, and is nan when none are."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        s = np.linalg.svd(X - X.mean(axis=0), compute_uv=False)
        return np.mean(s[k:] ** 2) / len(X)
