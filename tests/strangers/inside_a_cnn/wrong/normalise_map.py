"""Wrong solutions of `normalise_map`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("normalise_map")
def divides_by_the_maximum():
    """Divides by the maximum, the minimum does not become 0."""

    def normalise_map(a):
        a = np.asarray(a, dtype=float)
        if a.max() == 0:
            return np.zeros(a.shape, dtype=np.float32)
        return (a / a.max()).astype(np.float32)


@mutant("normalise_map")
def nan_where_all_equal():
    """A map of equal numbers gives 0/0."""

    def normalise_map(a):
        a = np.asarray(a, dtype=float)
        return ((a - a.min()) / (a.max() - a.min())).astype(np.float32)


@mutant("normalise_map")
def nan_to_num_after_the_warning():
    """The zeros are right, but NumPy has warned before."""

    def normalise_map(a):
        a = np.asarray(a, dtype=float)
        return np.nan_to_num((a - a.min()) / (a.max() - a.min())).astype(np.float32)


@mutant("normalise_map")
def order_of_operations():
    """Brackets forgotten: only the minimum is divided."""

    def normalise_map(a):
        a = np.asarray(a, dtype=float)
        low, high = a.min(), a.max()
        if low == high:
            return np.zeros(a.shape, dtype=np.float32)
        return (a - low / (high - low)).astype(np.float32)


@mutant("normalise_map")
def shifted_then_divided_by_old_maximum():
    """Subtracts the minimum, divides by the maximum from before."""

    def normalise_map(a):
        a = np.asarray(a, dtype=float)
        low, high = a.min(), a.max()
        if low == high or high == 0:
            return np.zeros(a.shape, dtype=np.float32)
        return ((a - low) / high).astype(np.float32)


@mutant("normalise_map")
def z_scores():
    """Mean 0 and deviation 1 in place of smallest 0 and largest 1."""

    def normalise_map(a):
        a = np.asarray(a, dtype=float)
        if a.std() == 0:
            return np.zeros(a.shape, dtype=np.float32)
        return ((a - a.mean()) / a.std()).astype(np.float32)


@mutant("normalise_map")
def row_by_row():
    """Each row gets its own 0 and 1."""

    def normalise_map(a):
        a = np.atleast_1d(np.asarray(a, dtype=float))
        low = a.min(axis=-1, keepdims=True)
        span = a.max(axis=-1, keepdims=True) - low
        return ((a - low) / np.where(span == 0, 1, span)).astype(np.float32)


@mutant("normalise_map")
def changes_the_map():
    """Shifts the array that it was given."""

    def normalise_map(a):
        a = np.asarray(a, dtype=np.float64)
        a -= a.min()
        if a.max() > 0:
            a /= a.max()
        return a.astype(np.float32)


@mutant("normalise_map")
def ones_where_all_equal():
    """A map of equal numbers becomes all ones."""

    def normalise_map(a):
        a = np.asarray(a, dtype=float)
        low, high = a.min(), a.max()
        if low == high:
            return np.ones(a.shape, dtype=np.float32)
        return ((a - low) / (high - low)).astype(np.float32)


@mutant("normalise_map")
def equal_map_unchanged():
    """A map of equal numbers comes back as it was."""

    def normalise_map(a):
        a = np.asarray(a, dtype=np.float32)
        if np.ptp(a) == 0:
            return a
        return (a - a.min()) / np.ptp(a)


@mutant("normalise_map")
def small_number_against_zero():
    """Adds 1e-8 to the range: numbers around 1e-8 never reach 1."""

    def normalise_map(a):
        a = np.asarray(a, dtype=float)
        return np.asarray((a - a.min()) / (a.max() - a.min() + 1e-8), dtype=np.float32)


@mutant("normalise_map")
def double_precision():
    """Returns float64."""

    def normalise_map(a):
        a = np.asarray(a, dtype=np.float64)
        low, high = a.min(), a.max()
        if low == high:
            return np.zeros(a.shape)
        return (a - low) / (high - low)


@mutant("normalise_map")
def lists_fail():
    """A list of lists has no min."""

    def normalise_map(a):
        low, high = a.min(), a.max()
        if low == high:
            return np.zeros(a.shape, dtype=np.float32)
        return ((a - low) / (high - low)).astype(np.float32)


@mutant("normalise_map")
def float32_too_early():
    """Rounds to float32 before it subtracts: 1e9 and 1e9 + 1 become equal."""

    def normalise_map(a):
        a = np.asarray(a, dtype=np.float32)
        low, high = a.min(), a.max()
        if low == high:
            return np.zeros(a.shape, dtype=np.float32)
        return (a - low) / (high - low)


@mutant("normalise_map")
def nearly_equal_is_equal():
    """np.isclose takes a map with a small range for a flat one: 1e-9 and 3e-9."""

    def normalise_map(a):
        a = np.asarray(a, dtype=float)
        low, high = a.min(), a.max()
        if np.isclose(low, high):
            return np.zeros(a.shape, dtype=np.float32)
        return ((a - low) / (high - low)).astype(np.float32)


@mutant("normalise_map")
def grey_values():
    """Scales to 0 to 255, as for a picture file."""

    def normalise_map(a):
        a = np.asarray(a, dtype=float)
        low, high = a.min(), a.max()
        if low == high:
            return np.zeros(a.shape, dtype=np.float32)
        return (255 * (a - low) / (high - low)).astype(np.float32)


@mutant("normalise_map")
def clipped():
    """Clips to 0 to 1 and scales nothing."""

    def normalise_map(a):
        return np.clip(np.asarray(a, dtype=np.float32), 0, 1)


@mutant("normalise_map")
def flat_result():
    """The result has one axis, whatever the shape was."""

    def normalise_map(a):
        values = np.ravel(np.asarray(a, dtype=float))
        low, high = min(values), max(values)
        return np.array([0 if high == low else (v - low) / (high - low) for v in values], dtype=np.float32)


@mutant("normalise_map")
def upside_down():
    """The largest number becomes 0 and the smallest 1."""

    def normalise_map(a):
        a = np.asarray(a, dtype=float)
        low, high = a.min(), a.max()
        if low == high:
            return np.zeros(a.shape, dtype=np.float32)
        return ((high - a) / (high - low)).astype(np.float32)


@mutant("normalise_map")
def only_zero_maps_are_flat():
    """Looks for maps of zeros only: a map of sevens divides by 0."""

    def normalise_map(a):
        a = np.asarray(a, dtype=float)
        if not a.any():
            return np.zeros(a.shape, dtype=np.float32)
        return ((a - a.min()) / (a.max() - a.min())).astype(np.float32)


@mutant("normalise_map")
def absolute_values():
    """Negative numbers lose their sign first."""

    def normalise_map(a):
        a = np.abs(np.asarray(a, dtype=float))
        low, high = a.min(), a.max()
        if low == high:
            return np.zeros(a.shape, dtype=np.float32)
        return ((a - low) / (high - low)).astype(np.float32)


@mutant("normalise_map")
def two_axes_only():
    """Loops over rows and columns: any other number of axes fails."""

    def normalise_map(a):
        a = np.asarray(a, dtype=float)
        rows, columns = a.shape
        out = np.zeros((rows, columns), dtype=np.float32)
        for i in range(rows):
            for j in range(columns):
                if a.max() > a.min():
                    out[i, j] = (a[i, j] - a.min()) / (a.max() - a.min())
        return out


@mutant("normalise_map")
def zero_counts_as_smallest():
    """The smallest number starts at 0, so maps above 0 keep their distance from it."""

    def normalise_map(a):
        low = high = 0.0
        for value in np.ravel(a):
            low, high = min(low, float(value)), max(high, float(value))
        if low == high or np.ptp(a) == 0:
            return np.zeros(np.shape(a), dtype=np.float32)
        return np.asarray((np.asarray(a, dtype=float) - low) / (high - low), dtype=np.float32)
