"""Wrong solutions of `max_learning_rate`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("max_learning_rate")
def one_over_lambda():
    """1/λ is the best rate of one direction, not the border."""

    def max_learning_rate(x):
        x = np.ravel(np.asarray(x, dtype=float))
        n = len(x)
        H = 2 / n * np.array([[x @ x, x.sum()], [x.sum(), n]])
        return 1 / np.linalg.eigvalsh(H)[-1]


@mutant("max_learning_rate")
def smallest_eigenvalue():
    """Takes the flattest direction."""

    def max_learning_rate(x):
        x = np.ravel(np.asarray(x, dtype=float))
        n = len(x)
        H = 2 / n * np.array([[x @ x, x.sum()], [x.sum(), n]])
        return 2 / np.linalg.eigvalsh(H)[0]


@mutant("max_learning_rate")
def factor_two_of_h_forgotten():
    """H without the 2."""

    def max_learning_rate(x):
        x = np.ravel(np.asarray(x, dtype=float))
        n = len(x)
        H = np.array([[x @ x, x.sum()], [x.sum(), n]]) / n
        return 2 / np.linalg.eigvalsh(H).max()


@mutant("max_learning_rate")
def no_division_by_n():
    """H of the summed error, not of the mean."""

    def max_learning_rate(x):
        x = np.ravel(np.asarray(x, dtype=float))
        H = 2 * np.array([[x @ x, x.sum()], [x.sum(), len(x)]])
        return 2 / np.linalg.eigvalsh(H).max()


@mutant("max_learning_rate")
def returns_lambda_max():
    """Stops at the eigenvalue."""

    def max_learning_rate(x):
        x = np.ravel(np.asarray(x, dtype=float))
        n = len(x)
        H = 2 / n * np.array([[x @ x, x.sum()], [x.sum(), n]])
        return np.linalg.eigvalsh(H)[-1]


@mutant("max_learning_rate")
def both_borders():
    """Returns two numbers, one for each direction."""

    def max_learning_rate(x):
        x = np.ravel(np.asarray(x, dtype=float))
        n = len(x)
        H = 2 / n * np.array([[x @ x, x.sum()], [x.sum(), n]])
        return 2 / (np.linalg.eigvalsh(H) + 1e-12)


@mutant("max_learning_rate")
def diagonal_only():
    """Forgets the coupling of w and b: the larger diagonal entry."""

    def max_learning_rate(x):
        x = np.ravel(np.asarray(x, dtype=float))
        return 2 / max(2 * np.mean(x**2), 2)


@mutant("max_learning_rate")
def trace_for_eigenvalue():
    """The trace is the sum of both eigenvalues."""

    def max_learning_rate(x):
        x = np.ravel(np.asarray(x, dtype=float))
        return 2 / (2 * np.mean(x**2) + 2)


@mutant("max_learning_rate")
def one_in_the_corner():
    """1 in place of N in the matrix."""

    def max_learning_rate(x):
        x = np.ravel(np.asarray(x, dtype=float))
        n = len(x)
        H = 2 / n * np.array([[x @ x, x.sum()], [x.sum(), 1]])
        return 2 / np.linalg.eigvalsh(H)[-1]


@mutant("max_learning_rate")
def constant_of_the_six_points():
    """The border of the notebook's six points, whatever x is."""

    def max_learning_rate(x):
        return 0.17698


@mutant("max_learning_rate")
def square_of_the_sum():
    """(Σx)² where Σx² stands."""

    def max_learning_rate(x):
        x = np.ravel(np.asarray(x, dtype=float))
        n = len(x)
        H = 2 / n * np.array([[x.sum() ** 2, x.sum()], [x.sum(), n]])
        return 2 / np.linalg.eigvalsh(H)[-1]


@mutant("max_learning_rate")
def centred_x():
    """Subtracts the mean first, as if that did not change the bowl."""

    def max_learning_rate(x):
        x = np.ravel(np.asarray(x, dtype=float))
        x = x - x.mean()
        return 2 / max(2 * np.mean(x**2), 2)


@mutant("max_learning_rate")
def len_of_column_product():
    """x.T @ x of an unflattened column, and lists of rows: a column cannot be built into H."""

    def max_learning_rate(x):
        x = np.asarray(x, dtype=float)
        n = len(x)
        H = 2 / n * np.array([[x.T @ x, x.sum()], [x.sum(), n]])
        return 2 / np.linalg.eigvalsh(H)[-1]


@mutant("max_learning_rate")
def small_integers_squared():
    """Keeps the dtype: squares of int8 wrap around, as for x = int8 [100, 100]."""

    def max_learning_rate(x):
        x = np.ravel(x)
        n = len(x)
        s = float(np.sum(x))
        H = 2 / n * np.array([[float(np.sum(x**2)), s], [s, n]])
        return 2 / np.linalg.eigvalsh(H)[-1]


@mutant("max_learning_rate")
def mean_entries_divided_again():
    """Uses means in the matrix and divides by N once more."""

    def max_learning_rate(x):
        x = np.ravel(np.asarray(x, dtype=float))
        H = 2 / len(x) * np.array([[np.mean(x**2), np.mean(x)], [np.mean(x), 1]])
        return 2 / np.linalg.eigvalsh(H)[-1]


@mutant("max_learning_rate")
def integer_matrix():
    """H is filled into a matrix of integers: x = 0.5 is cut off to 0."""

    def max_learning_rate(x):
        x = np.ravel(np.asarray(x, dtype=float))
        H = np.zeros((2, 2), dtype=int)
        H[0, 0], H[0, 1], H[1, 0], H[1, 1] = x @ x, x.sum(), x.sum(), len(x)
        return 2 / np.linalg.eigvalsh(2 / len(x) * H)[-1]


@mutant("max_learning_rate")
def squares_in_place():
    """Squares the caller's array of floats."""

    def max_learning_rate(x):
        x = np.asarray(x, dtype=float).ravel()
        mean = x.mean()
        x *= x
        return 1 / np.linalg.eigvalsh([[x.mean(), mean], [mean, 1.0]])[-1]


@mutant("max_learning_rate")
def lower_triangle_forgotten():
    """eigvalsh reads the lower triangle, which was left 0."""

    def max_learning_rate(x):
        x = np.ravel(np.asarray(x, dtype=float))
        n = len(x)
        H = 2 / n * np.array([[x @ x, x.sum()], [0.0, n]])
        return 2 / np.linalg.eigvalsh(H)[-1]
