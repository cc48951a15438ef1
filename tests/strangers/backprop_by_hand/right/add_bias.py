"""Right solutions of `add_bias`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("add_bias")
def hstack_of_ones():
    """np.hstack and a column of ones."""

    def add_bias(A):
        return np.hstack([A, np.ones((A.shape[0], 1))])


@variant("add_bias")
def translation_object():
    """The index object np.c_."""

    def add_bias(A):
        return np.c_[A, np.ones(len(A))]


@variant("add_bias")
def concatenate_axis_1():
    """np.concatenate along the columns."""

    def add_bias(A):
        n_filas = len(A)
        unos = np.ones((n_filas, 1), dtype=float)
        return np.concatenate((A, unos), axis=1)


@variant("add_bias")
def padded():
    """np.pad with the constant 1 on the right."""

    def add_bias(A):
        return np.pad(A, ((0, 0), (0, 1)), constant_values=1)


@variant("add_bias")
def ones_first_then_filled():
    """A matrix of ones, into which A is copied."""

    def add_bias(A):
        N, n = A.shape
        out = np.ones((N, n + 1))
        out[:, :n] = A
        return out


@variant("add_bias")
def inserted_at_the_end():
    """np.insert before the place after the last."""

    def add_bias(A):
        return np.insert(A, A.shape[1], 1, axis=1)


@variant("add_bias")
def appended_column():
    """np.append with an axis."""

    def add_bias(A):
        return np.append(A, np.ones_like(A[:, :1]), axis=1)


@variant("add_bias")
def column_stack_of_vector():
    """np.column_stack takes a vector for a column."""

    def add_bias(A):
        return np.column_stack((A, np.ones(A.shape[0])))


@variant("add_bias")
def turned_and_stacked():
    """vstack of the transposed, turned back."""

    def add_bias(A):
        return np.vstack([A.T, np.ones(A.shape[0])]).T


@variant("add_bias")
def number_by_number():
    """Two loops."""

    def add_bias(A):
        A = np.asarray(A)
        resultado = np.zeros((A.shape[0], A.shape[1] + 1))
        for i in range(A.shape[0]):
            for j in range(A.shape[1]):
                resultado[i, j] = A[i, j]
            resultado[i, -1] = 1.0
        return resultado


@variant("add_bias")
def lists_of_rows():
    """Every row as a list with a 1 at its end."""

    def add_bias(A):
        filas = [[*fila, 1.0] for fila in A]
        return np.array(filas, dtype=float).reshape(len(A), A.shape[1] + 1)


@variant("add_bias")
def lambda_with_full():
    """A lambda with np.full."""

    add_bias = lambda A: np.hstack((A, np.full((A.shape[0], 1), 1.0)))


@variant("add_bias")
def times_a_matrix():
    """A product that copies the columns, plus a last column of ones."""

    def add_bias(A):
        n = A.shape[1]
        last = np.zeros(n + 1)
        last[n] = 1.0
        return A @ np.eye(n, n + 1) + last
