"""Wrong solutions of `causal_mask`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("causal_mask")
def upper_triangle():
    """True for what comes later: np.triu for np.tril."""

    def causal_mask(n):
        return np.triu(np.ones((n, n), dtype=bool))


@mutant("causal_mask")
def may_not_look_at_itself():
    """The diagonal is missing (j < i)."""

    def causal_mask(n):
        return np.tril(np.ones((n, n), dtype=bool), k=-1)


@mutant("causal_mask")
def one_place_ahead():
    """k=1: every place but the last also sees the next one."""

    def causal_mask(n):
        return np.tril(np.ones((n, n), dtype=bool), k=1)


@mutant("causal_mask")
def true_where_forbidden():
    """True where one must not look."""

    def causal_mask(n):
        return np.triu(np.ones((n, n), dtype=bool), k=1)


@mutant("causal_mask")
def ones_as_floats():
    """np.tril(np.ones(…)) without a dtype: floats."""

    def causal_mask(n):
        return np.tril(np.ones((n, n)))


@mutant("causal_mask")
def ones_as_integers():
    """Integers 0 and 1."""

    def causal_mask(n):
        return np.array([[int(j <= i) for j in range(n)] for i in range(n)])


@mutant("causal_mask")
def minus_infinity_to_add():
    """Zeros and minus infinity, to be added to scores."""

    def causal_mask(n):
        return np.where(np.tri(n, dtype=bool), 0.0, -np.inf)


@mutant("causal_mask")
def only_itself():
    """The identity: no place may look back."""

    def causal_mask(n):
        return np.eye(n, dtype=bool)


@mutant("causal_mask")
def everything_allowed():
    """True everywhere."""

    def causal_mask(n):
        return np.ones((n, n), dtype=bool)


@mutant("causal_mask")
def axis_in_front():
    """One axis too many: (1, n, n)."""

    def causal_mask(n):
        return np.tril(np.ones((1, n, n), dtype=bool))


@mutant("causal_mask")
def nested_lists():
    """A list of lists, not an array."""

    def causal_mask(n):
        return [[j <= i for j in range(n)] for i in range(n)]


@mutant("causal_mask")
def ten_places_always():
    """Ten places, whatever n is."""

    def causal_mask(n):
        return np.tril(np.ones((10, 10), dtype=bool))


@mutant("causal_mask")
def window_of_ten():
    """Looks back ten places at most: seen from n = 12 on."""

    def causal_mask(n):
        i, j = np.arange(n)[:, None], np.arange(n)[None, :]
        return (j <= i) & (i - j <= 10)


@mutant("causal_mask")
def first_row_starts_later():
    """range(1, n) leaves the first row all False."""

    def causal_mask(n):
        mask = np.zeros((n, n), dtype=bool)
        for i in range(1, n):
            mask[i, : i + 1] = True
        return mask


@mutant("causal_mask")
def slice_ends_too_early():
    """mask[i, :i] leaves out the place itself, but for the first one."""

    def causal_mask(n):
        mask = np.zeros((n, n), dtype=bool)
        mask[0, 0] = True
        for i in range(n):
            mask[i, :i] = True
        return mask


@mutant("causal_mask")
def places_in_one_byte():
    """Places as int8: from n = 129 on they wrap to negative numbers."""

    def causal_mask(n):
        places = np.arange(n).astype(np.int8)
        return places[None, :] <= places[:, None]
