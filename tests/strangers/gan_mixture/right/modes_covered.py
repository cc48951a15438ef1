"""Right solutions of `modes_covered`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("modes_covered")
def hint():
    """Distances by broadcasting, argmin and bincount."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int((counts >= share * len(points)).sum()), float(on.mean())


@variant("modes_covered")
def two_loops():
    """Two loops and math.hypot; a strict < keeps the first of equals."""

    import math

    def modes_covered(points, centres, radius, share):
        counts = [0] * len(centres)
        for x, y in points:
            best, least = 0, math.inf
            for k, (a, b) in enumerate(centres):
                d = math.hypot(x - a, y - b)
                if d < least:
                    best, least = k, d
            if least <= radius:
                counts[best] += 1
        n = len(points)
        covered = sum(1 for c in counts if c >= share * n)
        return covered, sum(counts) / n


@variant("modes_covered")
def counter():
    """collections.Counter of the clouds that have points."""

    from collections import Counter

    def modes_covered(points, centres, radius, share):
        points = np.array(points, dtype=float)
        centres = np.array(centres, dtype=float)
        clouds = Counter()
        for point in points:
            d = np.sqrt(((centres - point) ** 2).sum(axis=1))
            k = int(np.argmin(d))
            if d[k] <= radius:
                clouds[k] += 1
        needed = share * len(points)
        return len([k for k in clouds if clouds[k] >= needed]), sum(clouds.values()) / len(points)


@variant("modes_covered")
def complex_numbers():
    """Points and centres as complex numbers."""

    def modes_covered(points, centres, radius, share):
        z = np.asarray(points, dtype=float) @ np.array([1, 1j])
        c = np.asarray(centres, dtype=float) @ np.array([1, 1j])
        d = np.abs(z[:, np.newaxis] - c)
        nearest = np.argmin(d, axis=1)
        on = np.min(d, axis=1) <= radius
        modes = sum(int(np.sum(on & (nearest == k)) >= share * z.size) for k in range(c.size))
        return modes, float(np.mean(on))


@variant("modes_covered")
def squares_compared():
    """Squares of distances against the square of the radius."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        d2 = ((points[:, None, :] - centres[None, :, :]) ** 2).sum(axis=-1)
        nearest = d2.argmin(axis=1)
        on = d2[np.arange(len(points)), nearest] <= radius**2
        counts = np.zeros(len(centres), dtype=int)
        np.add.at(counts, nearest[on], 1)
        return int(np.count_nonzero(counts >= share * len(points))), float(on.sum() / len(points))


@variant("modes_covered")
def one_hot_table():
    """A table of points by clouds, summed both ways."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.hypot(points[:, :1] - centres[:, 0], points[:, 1:] - centres[:, 1])
        table = np.eye(len(centres), dtype=bool)[away.argmin(axis=1)] & (away <= radius)
        modes = np.sum(table.sum(axis=0) >= share * len(points))
        return int(modes), float(table.any(axis=1).mean())


@variant("modes_covered")
def unique():
    """np.unique counts the clouds that occur."""

    def modes_covered(points, centres, radius, share):
        puntos = np.asarray(points, dtype=float)
        centros = np.asarray(centres, dtype=float)
        distancias = np.stack([np.linalg.norm(puntos - c, axis=1) for c in centros], axis=1)
        cerca = distancias.min(axis=1) <= radius
        _, cuantos = np.unique(distancias.argmin(axis=1)[cerca], return_counts=True)
        return int(np.sum(cuantos >= share * len(puntos))), float(np.mean(cerca))


@variant("modes_covered")
def histogram():
    """np.histogram with edges between the numbers of the clouds."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres, axis=-1)
        k = len(centres)
        label = np.where(away.min(axis=1) <= radius, away.argmin(axis=1), k)
        counts, _ = np.histogram(label, bins=np.arange(k + 2) - 0.5)
        return int((counts[:k] >= share * len(points)).sum()), float(1 - counts[k] / len(points))


@variant("modes_covered")
def comprehensions():
    """min of pairs (distance, index), which takes the smaller index of equals."""

    def modes_covered(points, centres, radius, share):
        nearest = [min((float(np.hypot(p[0] - c[0], p[1] - c[1])), k) for k, c in enumerate(centres)) for p in points]
        near = [k for d, k in nearest if d <= radius]
        return sum(near.count(k) >= share * len(points) for k in range(len(centres))), len(near) / len(points)


@variant("modes_covered")
def helper_and_dataclass():
    """A dataclass of the counts with two properties."""

    from dataclasses import dataclass

    @dataclass
    class Census:
        counts: np.ndarray
        n: int

        def covered(self, share):
            return int((self.counts >= share * self.n).sum())

        @property
        def on(self):
            return float(self.counts.sum() / self.n)

    def _census(points, centres, radius):
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        counts = np.zeros(len(centres), dtype=int)
        for k, d in zip(away.argmin(axis=1), away.min(axis=1)):
            counts[k] += d <= radius
        return Census(counts, len(points))

    def modes_covered(points, centres, radius, share):
        census = _census(np.asarray(points, dtype=float), np.asarray(centres, dtype=float), radius)
        return census.covered(share), census.on


@variant("modes_covered")
def tensorflow_double():
    """TensorFlow with floats of 64 bits."""

    def modes_covered(points, centres, radius, share):
        p = tf.constant(np.asarray(points, dtype=np.float64))
        c = tf.constant(np.asarray(centres, dtype=np.float64))
        away = tf.norm(p[:, None] - c[None], axis=2)
        on = tf.reduce_min(away, axis=1) <= tf.constant(float(radius), tf.float64)
        which = tf.boolean_mask(tf.argmin(away, axis=1), on)
        counts = tf.math.bincount(tf.cast(which, tf.int32), minlength=len(centres)).numpy()
        return int((counts >= share * len(points)).sum()), float(np.mean(on.numpy()))


@variant("modes_covered")
def shares_and_filtering():
    """Keeps the points that are on a cloud, with an early return if there is none."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        n = points.shape[0]
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        kept = away[away.min(axis=1) <= radius]
        if len(kept) == 0:
            return 0, 0.0
        counts = np.bincount(kept.argmin(axis=1))
        return int((counts >= share * n).sum()), len(kept) / n


@variant("modes_covered")
def transposed():
    """Centres first: (K, N), the nearest along axis 0, einsum for the squares."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        gap = centres[:, None] - points[None]
        away = np.sqrt(np.einsum("knd,knd->kn", gap, gap))
        label = np.where((away <= radius).any(axis=0), away.argmin(axis=0), -1)
        modes = 0
        for k in range(len(centres)):
            if np.count_nonzero(label == k) >= share * len(points):
                modes += 1
        return modes, float(np.count_nonzero(label >= 0)) / len(points)


@variant("modes_covered")
def sorted_by_distance():
    """A stable argsort: the first of each row is the nearest."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        first = np.argsort(away, axis=1, kind="stable")[:, 0]
        near = np.take_along_axis(away, first[:, None], axis=1)[:, 0] <= radius
        counts = np.array([np.sum(near[first == k]) for k in range(len(centres))])
        return np.sum(counts >= share * len(points)), np.mean(near)


@variant("modes_covered")
def points_needed():
    """The number of points needed, rounded up."""

    import math

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        needed = math.ceil(share * len(points))
        members = {k: [] for k in range(len(centres))}
        for i, point in enumerate(points):
            d = np.linalg.norm(centres - point, axis=1)
            k = int(d.argmin())
            if d[k] <= radius:
                members[k].append(i)
        return sum(len(m) >= needed for m in members.values()), sum(map(len, members.values())) / len(points)


@variant("modes_covered")
def shares_compared():
    """The share of each cloud against the share that is asked for."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        n = len(points)
        away = np.linalg.norm(points[:, np.newaxis, :] - centres[np.newaxis, :, :], axis=-1)
        label = away.argmin(axis=1)
        near = away[range(n), label] <= radius
        shares = np.bincount(label, weights=near, minlength=len(centres)) / n
        return int(np.sum(shares >= share)), float(shares.sum())
