"""Wrong solutions of `modes_covered`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("modes_covered")
def radius_without_its_edge():
    """A point exactly radius away is not on the cloud."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) < radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int((counts >= share * len(points)).sum()), float(on.mean())


@mutant("modes_covered")
def share_without_its_edge():
    """A cloud with exactly its share is not covered."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int((counts > share * len(points)).sum()), float(on.mean())


@mutant("modes_covered")
def every_cloud_within_reach():
    """Counts a point for every centre within the radius, not for the nearest."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        near = away <= radius
        return int((near.sum(axis=0) >= share * len(points)).sum()), float(near.any(axis=1).mean())


@mutant("modes_covered")
def last_of_equals():
    """<= in the loop keeps the last of equally near centres."""

    def modes_covered(points, centres, radius, share):
        counts = [0] * len(centres)
        for x, y in points:
            best, least = 0, float("inf")
            for k, (a, b) in enumerate(centres):
                d = float(np.hypot(x - a, y - b))
                if d <= least:
                    best, least = k, d
            if least <= radius:
                counts[best] += 1
        return sum(c >= share * len(points) for c in counts), sum(counts) / len(points)


@mutant("modes_covered")
def share_of_those_on():
    """The share is of the points that are on a cloud, not of all."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int((counts >= share * max(1, on.sum())).sum()), float(on.mean())


@mutant("modes_covered")
def share_of_what_a_cloud_should_have():
    """share is taken of N / K, the fair part of a cloud."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int((counts >= share * len(points) / len(centres)).sum()), float(on.mean())


@mutant("modes_covered")
def any_point_covers():
    """One point is enough."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int((counts > 0).sum()), float(on.mean())


@mutant("modes_covered")
def on_covered_clouds_only():
    """The second number counts points on covered clouds only."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        covered = counts >= share * len(points)
        return int(covered.sum()), float(counts[covered].sum() / len(points))


@mutant("modes_covered")
def number_of_points_on():
    """The second number is how many points are on a cloud, not their share."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int((counts >= share * len(points)).sum()), int(on.sum())


@mutant("modes_covered")
def radius_forgotten_in_the_counts():
    """Far points count for their nearest cloud, too."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1), minlength=len(centres))
        return int((counts >= share * len(points)).sum()), float(on.mean())


@mutant("modes_covered")
def squares_against_the_radius():
    """The root is forgotten."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = ((points[:, None] - centres[None]) ** 2).sum(axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int((counts >= share * len(points)).sum()), float(on.mean())


@mutant("modes_covered")
def city_blocks():
    """Distances along the axes."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.abs(points[:, None] - centres[None]).sum(axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int((counts >= share * len(points)).sum()), float(on.mean())


@mutant("modes_covered")
def larger_coordinate():
    """The larger of both differences: clouds are squares."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.abs(points[:, None] - centres[None]).max(axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int((counts >= share * len(points)).sum()), float(on.mean())


@mutant("modes_covered")
def order_of_the_answers():
    """(on, modes)."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return float(on.mean()), int((counts >= share * len(points)).sum())


@mutant("modes_covered")
def modes_only():
    """Returns the first number only."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int((counts >= share * len(points)).sum())


@mutant("modes_covered")
def nearest_point_of_each_centre():
    """The wrong axis: looks for the nearest point of each centre."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=0) <= radius
        counts = np.bincount(away.argmin(axis=0)[on], minlength=len(points))
        return int((counts >= share * len(points)).sum()), float(on.mean())


@mutant("modes_covered")
def rounded_down():
    """int(share · N) rounds down."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int((counts >= int(share * len(points))).sum()), float(on.mean())


@mutant("modes_covered")
def rounded():
    """round(share · N) is smaller than share · N at times."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int((counts >= round(share * len(points))).sum()), float(on.mean())


@mutant("modes_covered")
def centres_of_the_notebook():
    """CENTRES of the notebook, not the argument."""

    def modes_covered(points, centres, radius, share):
        points = np.asarray(points, dtype=float)
        away = np.linalg.norm(points[:, None] - CENTRES[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(CENTRES))
        return int((counts >= share * len(points)).sum()), float(on.mean())


@mutant("modes_covered")
def near_of_the_notebook():
    """NEAR of the notebook, not the radius."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= NEAR
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int((counts >= share * len(points)).sum()), float(on.mean())


@mutant("modes_covered")
def thousand_points():
    """1,000 points, as the notebook looks at."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int((counts >= share * 1000).sum()), float(on.mean())


@mutant("modes_covered")
def share_fixed():
    """2 % always."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int((counts >= 0.02 * len(points)).sum()), float(on.mean())


@mutant("modes_covered")
def lists_not_accepted():
    """No asarray."""

    def modes_covered(points, centres, radius, share):
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int((counts >= share * len(points)).sum()), float(on.mean())


@mutant("modes_covered")
def in_per_cent():
    """The second number in per cent."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int((counts >= share * len(points)).sum()), 100 * float(on.mean())


@mutant("modes_covered")
def off_in_place_of_on():
    """The share of points that are on no cloud."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int((counts >= share * len(points)).sum()), float(1 - on.mean())


@mutant("modes_covered")
def share_of_covered_clouds():
    """The first number is a share of the clouds."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return float((counts >= share * len(points)).mean()), float(on.mean())


@mutant("modes_covered")
def which_are_covered():
    """The indices of the covered clouds, not how many."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return np.flatnonzero(counts >= share * len(points)).tolist(), float(on.mean())


@mutant("modes_covered")
def mean_over_pairs():
    """The mean over all pairs of points and centres."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int((counts >= share * len(points)).sum()), float((away <= radius).mean())


@mutant("modes_covered")
def last_cloud_left_out():
    """The loop over clouds stops one too early."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        on = away.min(axis=1) <= radius
        nearest = away.argmin(axis=1)
        modes = 0
        for k in range(len(centres) - 1):
            if np.sum(on & (nearest == k)) >= share * len(points):
                modes += 1
        return modes, float(on.mean())


@mutant("modes_covered")
def centres_taken_off_in_place():
    """Moves the caller's points from centre to centre and leaves them there."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.empty((len(points), len(centres)))
        shift = np.zeros(2)
        for k, centre in enumerate(centres):
            points -= centre - shift
            shift = centre
            away[:, k] = np.hypot(points[:, 0], points[:, 1])
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int((counts >= share * len(points)).sum()), float(on.mean())


@mutant("modes_covered")
def double_at_equals():
    """A point counts for each of several nearest centres."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        nearest = away == away.min(axis=1, keepdims=True)
        on = nearest & (away <= radius)
        return int((on.sum(axis=0) >= share * len(points)).sum()), float(on.any(axis=1).mean())


@mutant("modes_covered")
def cut_to_whole_numbers():
    """Distances as whole numbers."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2).astype(int)
        on = away.min(axis=1) <= radius
        counts = np.bincount(away.argmin(axis=1)[on], minlength=len(centres))
        return int((counts >= share * len(points)).sum()), float(on.mean())


@mutant("modes_covered")
def first_cloud_within_reach():
    """Takes the first centre within the radius, not the nearest."""

    def modes_covered(points, centres, radius, share):
        points, centres = np.asarray(points, dtype=float), np.asarray(centres, dtype=float)
        away = np.linalg.norm(points[:, None] - centres[None], axis=2)
        near = away <= radius
        on = near.any(axis=1)
        counts = np.bincount(near.argmax(axis=1)[on], minlength=len(centres))
        return int((counts >= share * len(points)).sum()), float(on.mean())
