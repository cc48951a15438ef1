"""Wrong solutions of `add_bias`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("add_bias")
def ones_before_the_first_column():
    """The ones come first."""

    def add_bias(A):
        return np.hstack([np.ones((len(A), 1)), A])


@mutant("add_bias")
def zeros_appended():
    """A column of zeros."""

    def add_bias(A):
        return np.hstack([A, np.zeros((len(A), 1))])


@mutant("add_bias")
def row_of_ones():
    """A row below in place of a column."""

    def add_bias(A):
        return np.vstack([A, np.ones((1, A.shape[1]))])


@mutant("add_bias")
def one_added_to_every_number():
    """Adds 1, appends nothing."""

    def add_bias(A):
        return A + 1


@mutant("add_bias")
def flattened_by_append():
    """np.append without an axis makes a flat vector."""

    def add_bias(A):
        return np.append(A, np.ones((len(A), 1)))


@mutant("add_bias")
def as_many_ones_as_columns():
    """Counts the columns: right for square matrices only."""

    def add_bias(A):
        return np.hstack([A, np.ones((A.shape[1], 1))])


@mutant("add_bias")
def vector_of_ones_in_hstack():
    """The ones are a vector, which hstack does not take beside a matrix."""

    def add_bias(A):
        return np.hstack([A, np.ones(len(A))])


@mutant("add_bias")
def last_column_overwritten():
    """Writes the ones over the last column of A."""

    def add_bias(A):
        A[:, -1] = 1
        return A


@mutant("add_bias")
def last_column_replaced_in_a_copy():
    """The last column is replaced, nothing is appended."""

    def add_bias(A):
        B = np.array(A, dtype=float)
        B[:, -1] = 1
        return B


@mutant("add_bias")
def size_of_the_example():
    """The number of rows is the 5 of the text."""

    def add_bias(A):
        return np.hstack([A, np.ones((5, 1))])


@mutant("add_bias")
def one_row_only():
    """One single 1: right for one row only."""

    def add_bias(A):
        return np.hstack([A, [[1.0]]])


@mutant("add_bias")
def whole_numbers():
    """Everything becomes a whole number: 0.5 is cut to 0."""

    def add_bias(A):
        out = np.ones((A.shape[0], A.shape[1] + 1), dtype=int)
        out[:, :-1] = A
        return out


@mutant("add_bias")
def ones_at_both_ends():
    """np.pad with one number pads both sides of the columns."""

    def add_bias(A):
        return np.pad(A, ((0, 0), (1, 1)), constant_values=1)


@mutant("add_bias")
def reshaped_in_place_of_transposed():
    """Stacked below and reshaped, so that the numbers change places."""

    def add_bias(A):
        return np.vstack([A.T, np.ones(len(A))]).reshape(A.shape[0], A.shape[1] + 1)


@mutant("add_bias")
def lists_of_lists():
    """A list of lists comes back, not an array."""

    def add_bias(A):
        return [list(row) + [1.0] for row in A]


@mutant("add_bias")
def two_columns():
    """A loop that appends one column for each column of A."""

    def add_bias(A):
        out = A
        for _ in range(A.shape[1]):
            out = np.c_[out, np.ones(len(A))]
        return out
