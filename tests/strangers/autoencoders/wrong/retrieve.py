"""Wrong solutions of `retrieve`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("retrieve")
def manhattan():
    """The sum of the absolute differences, not the Euclidean distance."""

    def retrieve(query, codes, k):
        d = np.abs(np.asarray(codes, dtype=float) - np.asarray(query, dtype=float)).sum(axis=1)
        return np.argsort(d, kind="stable")[:k]


@mutant("retrieve")
def largest_difference():
    """The largest difference of a row as its distance."""

    def retrieve(query, codes, k):
        d = np.abs(np.asarray(codes, dtype=float) - np.asarray(query, dtype=float)).max(axis=1)
        return np.argsort(d, kind="stable")[:k]


@mutant("retrieve")
def sum_without_square():
    """Adds the differences: plus and minus cancel."""

    def retrieve(query, codes, k):
        d = (np.asarray(codes, dtype=float) - np.asarray(query, dtype=float)).sum(axis=1)
        return np.argsort(np.abs(d), kind="stable")[:k]


@mutant("retrieve")
def unstable_sort():
    """The usual argsort does not keep the order of equals (seen with many rows)."""

    def retrieve(query, codes, k):
        d = np.sum((np.asarray(codes, dtype=float) - np.asarray(query, dtype=float)) ** 2, axis=1)
        return np.argsort(d)[:k]


@mutant("retrieve")
def farthest_first():
    """The farthest first."""

    def retrieve(query, codes, k):
        d = np.sum((np.asarray(codes, dtype=float) - np.asarray(query, dtype=float)) ** 2, axis=1)
        return np.argsort(-d, kind="stable")[:k]


@mutant("retrieve")
def equals_turned_round():
    """Sorts the negative distances and turns round: of equals the larger row comes first."""

    def retrieve(query, codes, k):
        d = np.sum((np.asarray(codes, dtype=float) - np.asarray(query, dtype=float)) ** 2, axis=1)
        return np.argsort(-d, kind="stable")[::-1][:k]


@mutant("retrieve")
def leaves_the_nearest_out():
    """Leaves the nearest out, as if the query were in the dictionary."""

    def retrieve(query, codes, k):
        d = np.sum((np.asarray(codes, dtype=float) - np.asarray(query, dtype=float)) ** 2, axis=1)
        return np.argsort(d, kind="stable")[1 : k + 1]


@mutant("retrieve")
def distances_returned():
    """Returns the distances, not the rows."""

    def retrieve(query, codes, k):
        d = np.sum((np.asarray(codes, dtype=float) - np.asarray(query, dtype=float)) ** 2, axis=1)
        return np.sqrt(np.sort(d)[:k])


@mutant("retrieve")
def codes_returned():
    """Returns the codes of the nearest rows, not their numbers."""

    def retrieve(query, codes, k):
        codes = np.asarray(codes, dtype=float)
        d = np.sum((codes - np.asarray(query, dtype=float)) ** 2, axis=1)
        return codes[np.argsort(d, kind="stable")[:k]]


@mutant("retrieve")
def over_the_rows():
    """Adds over the rows: one distance for each column."""

    def retrieve(query, codes, k):
        d = np.sum((np.asarray(codes, dtype=float) - np.asarray(query, dtype=float)) ** 2, axis=0)
        return np.argsort(d, kind="stable")[:k]


@mutant("retrieve")
def partition():
    """argpartition finds the k nearest but does not sort them, and fails if k is N or more."""

    def retrieve(query, codes, k):
        d = np.sum((np.asarray(codes, dtype=float) - np.asarray(query, dtype=float)) ** 2, axis=1)
        return np.argpartition(d, k)[:k]


@mutant("retrieve")
def cosine():
    """The angle between the codes, not their distance."""

    def retrieve(query, codes, k):
        codes, query = np.asarray(codes, dtype=float), np.asarray(query, dtype=float)
        likeness = codes @ query / (np.linalg.norm(codes, axis=1) * np.linalg.norm(query) + 1e-12)
        return np.argsort(-likeness, kind="stable")[:k]


@mutant("retrieve")
def inner_product():
    """The largest inner product, not the smallest distance."""

    def retrieve(query, codes, k):
        scores = np.asarray(codes, dtype=float) @ np.asarray(query, dtype=float)
        return np.argsort(-scores, kind="stable")[:k]


@mutant("retrieve")
def counts_from_one():
    """Rows are counted from 1."""

    def retrieve(query, codes, k):
        d = np.sum((np.asarray(codes, dtype=float) - np.asarray(query, dtype=float)) ** 2, axis=1)
        return np.argsort(d, kind="stable")[:k] + 1


@mutant("retrieve")
def arrays_only():
    """A list cannot be subtracted from a list."""

    def retrieve(query, codes, k):
        distances = np.sum((codes - query) ** 2, axis=1)
        return np.argsort(distances, kind="stable")[:k]


@mutant("retrieve")
def index_of_the_value():
    """list.index finds the first of equal distances each time, so a row comes twice."""

    def retrieve(query, codes, k):
        d = [sum((float(a) - float(b)) ** 2 for a, b in zip(code, query)) for code in codes]
        return np.array([d.index(value) for value in sorted(d)[:k]])


@mutant("retrieve")
def dictionary_of_distances():
    """A dictionary by distance keeps only one row of equals."""

    def retrieve(query, codes, k):
        rows = {}
        for n, code in enumerate(codes):
            rows.setdefault(sum((float(a) - float(b)) ** 2 for a, b in zip(code, query)), n)
        return np.array([rows[d] for d in sorted(rows)][:k])


@mutant("retrieve")
def fails_if_k_is_large():
    """Looks for k rows although there are only N."""

    def retrieve(query, codes, k):
        d = np.sum((np.asarray(codes, dtype=float) - np.asarray(query, dtype=float)) ** 2, axis=1)
        order = np.argsort(d, kind="stable")
        return np.array([order[i] for i in range(k)])


@mutant("retrieve")
def python_list():
    """Returns a list, not an array."""

    def retrieve(query, codes, k):
        d = np.sum((np.asarray(codes, dtype=float) - np.asarray(query, dtype=float)) ** 2, axis=1)
        return np.argsort(d, kind="stable")[:k].tolist()


@mutant("retrieve")
def float_rows():
    """The rows are floats: an array of zeros is filled."""

    def retrieve(query, codes, k):
        d = np.sum((np.asarray(codes, dtype=float) - np.asarray(query, dtype=float)) ** 2, axis=1)
        k = min(k, len(d))
        out = np.zeros(k)
        out[:] = np.argsort(d, kind="stable")[:k]
        return out


@mutant("retrieve")
def rounded_distances():
    """Rounds the distances to two digits, so that different ones become equal."""

    def retrieve(query, codes, k):
        d = np.linalg.norm(np.asarray(codes, dtype=float) - np.asarray(query, dtype=float), axis=1)
        return np.argsort(np.round(d, 2), kind="stable")[:k]


@mutant("retrieve")
def integer_codes():
    """Makes integers of the codes: what is behind the point is lost."""

    def retrieve(query, codes, k):
        d = np.sum((np.asarray(codes, dtype=int) - np.asarray(query, dtype=int)) ** 2, axis=1)
        return np.argsort(d, kind="stable")[:k]


@mutant("retrieve")
def squares_multiplied_out():
    """c·c - 2 c·q + q·q rounds: far from 0 the order is wrong (query 1e9, codes 1e9+2, 1e9+1)."""

    def retrieve(query, codes, k):
        codes, query = np.asarray(codes, dtype=float), np.asarray(query, dtype=float)
        d = np.sum(codes**2, axis=1) - 2 * codes @ query + query @ query
        return np.argsort(d, kind="stable")[:k]


@mutant("retrieve")
def nearest_neighbours():
    """scikit-learn refuses a k larger than N."""

    def retrieve(query, codes, k):
        from sklearn.neighbors import NearestNeighbors

        search = NearestNeighbors(n_neighbors=k, algorithm="brute").fit(np.asarray(codes, dtype=float))
        return search.kneighbors(np.asarray([query], dtype=float), return_distance=False)[0]


@mutant("retrieve")
def ranks_not_rows():
    """argsort twice gives the rank of each row, not the rows by rank."""

    def retrieve(query, codes, k):
        d = np.sum((np.asarray(codes, dtype=float) - np.asarray(query, dtype=float)) ** 2, axis=1)
        return np.argsort(np.argsort(d, kind="stable"), kind="stable")[:k]
