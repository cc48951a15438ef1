"""Wrong solutions of `neighbour_purity`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("neighbour_purity")
def counts_itself():
    """Every point is its own nearest neighbour."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        shares = []
        for p, label in zip(points, labels):
            far = ((points - p) ** 2).sum(axis=1)
            shares.append((labels[np.argsort(far, kind="stable")[:k]] == label).mean())
        return float(np.mean(shares))


@mutant("neighbour_purity")
def drops_the_first():
    """Drops the first of the order, which need not be the point if another lies in the same place."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        shares = []
        for p, label in zip(points, labels):
            far = ((points - p) ** 2).sum(axis=1)
            shares.append((labels[np.argsort(far, kind="stable")[1 : k + 1]] == label).mean())
        return float(np.mean(shares))


@mutant("neighbour_purity")
def drops_all_at_distance_zero():
    """Leaves out all points in the same place, not only the point itself."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        same = 0
        for p, label in zip(points, labels):
            far = ((points - p) ** 2).sum(axis=1)
            far[far == 0] = np.inf
            same += (labels[np.argsort(far, kind="stable")[:k]] == label).sum()
        return same / (len(points) * k)


@mutant("neighbour_purity")
def farthest():
    """Takes the farthest points."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        shares = []
        for i in range(len(points)):
            far = ((points - points[i]) ** 2).sum(axis=1)
            far[i] = np.inf
            shares.append((labels[np.argsort(-far, kind="stable")[:k]] == labels[i]).mean())
        return float(np.mean(shares))


@mutant("neighbour_purity")
def city_blocks():
    """The sum of absolute differences in place of Euclid's distance."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        shares = []
        for i in range(len(points)):
            far = np.abs(points - points[i]).sum(axis=1)
            far[i] = np.inf
            shares.append((labels[np.argsort(far, kind="stable")[:k]] == labels[i]).mean())
        return float(np.mean(shares))


@mutant("neighbour_purity")
def largest_difference():
    """Only the axis with the largest difference counts."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        shares = []
        for i in range(len(points)):
            far = np.abs(points - points[i]).max(axis=1)
            far[i] = np.inf
            shares.append((labels[np.argsort(far, kind="stable")[:k]] == labels[i]).mean())
        return float(np.mean(shares))


@mutant("neighbour_purity")
def differences_not_squared():
    """The differences are summed with their signs."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        shares = []
        for i in range(len(points)):
            far = (points - points[i]).sum(axis=1)
            far[i] = np.inf
            shares.append((labels[np.argsort(far, kind="stable")[:k]] == labels[i]).mean())
        return float(np.mean(shares))


@mutant("neighbour_purity")
def squares_the_sum():
    """Squares after the sum over the axes."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        shares = []
        for i in range(len(points)):
            far = (points - points[i]).sum(axis=1) ** 2
            far[i] = np.inf
            shares.append((labels[np.argsort(far, kind="stable")[:k]] == labels[i]).mean())
        return float(np.mean(shares))


@mutant("neighbour_purity")
def one_neighbour_more():
    """Takes k + 1 neighbours."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        shares = []
        for i in range(len(points)):
            far = ((points - points[i]) ** 2).sum(axis=1)
            far[i] = np.inf
            shares.append((labels[np.argsort(far, kind="stable")[: k + 1]] == labels[i]).mean())
        return float(np.mean(shares))


@mutant("neighbour_purity")
def only_the_kth():
    """Looks at the k-th neighbour only, not at the k nearest."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        hits = 0
        for i in range(len(points)):
            far = ((points - points[i]) ** 2).sum(axis=1)
            far[i] = np.inf
            hits += labels[np.argsort(far, kind="stable")[k - 1]] == labels[i]
        return hits / len(points)


@mutant("neighbour_purity")
def majority_vote():
    """Counts the points whose neighbours agree by majority, not the share."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        right = 0
        for i in range(len(points)):
            far = ((points - points[i]) ** 2).sum(axis=1)
            far[i] = np.inf
            near = labels[np.argsort(far, kind="stable")[:k]]
            right += 2 * (near == labels[i]).sum() > k
        return right / len(points)


@mutant("neighbour_purity")
def larger_row_first():
    """Of equal distances the larger row comes first."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        n, total = len(points), 0
        for i in range(n):
            far = ((points - points[i]) ** 2).sum(axis=1)
            order = sorted((j for j in range(n) if j != i), key=lambda j: (far[j], -j))
            total += sum(labels[j] == labels[i] for j in order[:k])
        return total / (n * k)


@mutant("neighbour_purity")
def own_kind_first():
    """Sorts pairs of distance and label, so among equal distances the smaller label comes first."""

    def neighbour_purity(points, labels, k):
        points = np.asarray(points, dtype=float)
        total = 0
        for i in range(len(points)):
            pairs = sorted(
                (float(((points[i] - points[j]) ** 2).sum()), labels[j]) for j in range(len(points)) if j != i
            )
            total += sum(label == labels[i] for _, label in pairs[:k])
        return total / (len(points) * k)


@mutant("neighbour_purity")
def dot_product_distances():
    """|a|² + |b|² - 2ab loses the digits of points far from the origin: 1e8, 1e8 + 1, 1e8 + 3."""

    def neighbour_purity(points, labels, k):
        X, y = np.asarray(points, dtype=float), np.asarray(labels)
        squares = (X**2).sum(axis=1)
        D = squares[:, None] + squares[None, :] - 2 * X @ X.T
        np.fill_diagonal(D, np.inf)
        near = np.argsort(D, axis=1, kind="stable")[:, :k]
        return float((y[near] == y[:, None]).mean())


@mutant("neighbour_purity")
def partition():
    """argpartition does not keep the order of equal distances."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        total = 0
        for i in range(len(points)):
            far = ((points - points[i]) ** 2).sum(axis=1)
            far[i] = np.inf
            total += (labels[np.argpartition(far, k - 1)[:k]] == labels[i]).sum()
        return total / (len(points) * k)


@mutant("neighbour_purity")
def neighbours_of_sklearn():
    """Asks sklearn for k + 1 neighbours and drops the first: fails for equal places and distances."""

    def neighbour_purity(points, labels, k):
        from sklearn.neighbors import NearestNeighbors

        X, y = np.asarray(points, dtype=float), np.asarray(labels)
        near = NearestNeighbors(n_neighbors=k + 1).fit(X).kneighbors(X, return_distance=False)[:, 1:]
        return float((y[near] == y[:, None]).mean())


@mutant("neighbour_purity")
def bytes_overflow():
    """Squares in the dtype of the points: bytes overflow."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points), np.asarray(labels)
        shares = []
        for i in range(len(points)):
            far = ((points - points[i]) ** 2).sum(axis=1).astype(float)
            far[i] = np.inf
            shares.append((labels[np.argsort(far, kind="stable")[:k]] == labels[i]).mean())
        return float(np.mean(shares))


@mutant("neighbour_purity")
def inf_into_integers():
    """Writes inf into distances of integers: fails for points of integers."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points), np.asarray(labels)
        shares = []
        for i in range(len(points)):
            far = ((points - points[i]) ** 2).sum(axis=1)
            far[i] = np.inf
            shares.append((labels[np.argsort(far, kind="stable")[:k]] == labels[i]).mean())
        return float(np.mean(shares))


@mutant("neighbour_purity")
def centred_in_place():
    """Takes the mean off the points that it was given."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        points -= points.mean(axis=0)
        total = 0
        for i in range(len(points)):
            far = ((points - points[i]) ** 2).sum(axis=1)
            far[i] = np.inf
            total += (labels[np.argsort(far, kind="stable")[:k]] == labels[i]).sum()
        return total / (len(points) * k)


@mutant("neighbour_purity")
def lists_fail():
    """Lists cannot be subtracted."""

    def neighbour_purity(points, labels, k):
        total = 0
        for i in range(len(points)):
            far = ((points - points[i]) ** 2.0).sum(axis=1)
            far[i] = np.inf
            total += (labels[np.argsort(far, kind="stable")[:k]] == labels[i]).sum()
        return total / (len(points) * k)


@mutant("neighbour_purity")
def not_divided_by_k():
    """The sum over the neighbours, not the share."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        total = 0
        for i in range(len(points)):
            far = ((points - points[i]) ** 2).sum(axis=1)
            far[i] = np.inf
            total += (labels[np.argsort(far, kind="stable")[:k]] == labels[i]).sum()
        return total / len(points)


@mutant("neighbour_purity")
def share_of_each_point():
    """An array with the share of each point, no mean."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        shares = np.zeros(len(points))
        for i in range(len(points)):
            far = ((points - points[i]) ** 2).sum(axis=1)
            far[i] = np.inf
            shares[i] = (labels[np.argsort(far, kind="stable")[:k]] == labels[i]).mean()
        return shares


@mutant("neighbour_purity")
def mean_of_the_kinds():
    """The mean of each kind, then the mean of these: kinds of different sizes."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        shares = np.zeros(len(points))
        for i in range(len(points)):
            far = ((points - points[i]) ** 2).sum(axis=1)
            far[i] = np.inf
            shares[i] = (labels[np.argsort(far, kind="stable")[:k]] == labels[i]).mean()
        return float(np.mean([shares[labels == c].mean() for c in np.unique(labels)]))


@mutant("neighbour_purity")
def standardised_axes():
    """Scales every axis to the same deviation first, which changes who is near."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        points = (points - points.mean(axis=0)) / (points.std(axis=0) + 1e-12)
        total = 0
        for i in range(len(points)):
            far = ((points - points[i]) ** 2).sum(axis=1)
            far[i] = np.inf
            total += (labels[np.argsort(far, kind="stable")[:k]] == labels[i]).sum()
        return total / (len(points) * k)


@mutant("neighbour_purity")
def percent():
    """From 0 to 100."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        total = 0
        for i in range(len(points)):
            far = ((points - points[i]) ** 2).sum(axis=1)
            far[i] = np.inf
            total += (labels[np.argsort(far, kind="stable")[:k]] == labels[i]).sum()
        return 100 * total / (len(points) * k)


@mutant("neighbour_purity")
def later_points_only():
    """Only points of larger rows are looked at, so the last ones have too few."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        total = 0
        for i in range(len(points)):
            far = ((points[i + 1 :] - points[i]) ** 2).sum(axis=1)
            total += (labels[i + 1 :][np.argsort(far, kind="stable")[:k]] == labels[i]).sum()
        return total / (len(points) * k)


@mutant("neighbour_purity")
def rounded_distances():
    """Distances are rounded to four places: points closer than that change their order."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        total = 0
        for i in range(len(points)):
            far = np.round(np.linalg.norm(points - points[i], axis=1), 4)
            far[i] = np.inf
            total += (labels[np.argsort(far, kind="stable")[:k]] == labels[i]).sum()
        return total / (len(points) * k)
