"""Flowers: Fisher's 150 irises, and as many more as one likes.

`irises` are Fisher's table of 1936 (*The Use of Multiple Measurements in Taxonomic Problems*; E. Anderson measured the
flowers): four lengths in centimetres of fifty flowers of each of three species. `flowers` draws new ones from three
normal distributions with the means and covariances of those fifty. So it is known how many of them anybody can name
rightly: `most_likely` does it, and errs once in sixty.
"""

from __future__ import annotations

import numpy as np

from autograder.datasets.store import Array

SPECIES = ("setosa", "versicolor", "virginica")
LENGTHS = ("sepal length", "sepal width", "petal length", "petal width")
_MILLIMETRES = """
51351402 49301402 47321302 46311502 50361402 54391704 46341403 50341502 44291402 49311501 54371502 48341602
48301401 43301101 58401202 57441504 54391304 51351403 57381703 51381503 54341702 51371504 46361002 51331705
48341902 50301602 50341604 52351502 52341402 47321602 48311602 54341504 52411501 55421402 49311502 50321202
55351302 49361401 44301302 51341502 50351303 45231303 44321302 50351606 51381904 48301403 51381602 46321402
53371502 50331402 70324714 64324515 69314915 55234013 65284615 57284513 63334716 49243310 66294613 52273914
50203510 59304215 60224010 61294714 56293613 67314414 56304515 58274110 62224515 56253911 59324818 61284013
63254915 61284712 64294313 66304414 68284814 67305017 60294515 57263510 55243811 55243710 58273912 60275116
54304515 60344516 67314715 63234413 56304113 55254013 55264412 61304614 58264012 50233310 56274213 57304212
57294213 62294313 51253011 57284113 63336025 58275119 71305921 63295618 65305822 76306621 49254517 73296318
67255818 72366125 65325120 64275319 68305521 57255020 58285124 64325323 65305518 77386722 77266923 60225015
69325723 56284920 77286720 63274918 67335721 72326018 62284818 61304918 64285621 72305816 74286119 79386420
64285622 63285115 61265614 77306123 63345624 64315518 60304818 69315421 67315624 69315123 58275119 68325923
67335725 67305223 63255019 65305220 62345423 59305118
"""
"""A flower in eight digits: four lengths in millimetres, species after species."""


def irises() -> tuple[Array, Array]:
    """Return Fisher's irises: X (150, 4) floats, the `LENGTHS` in centimetres; y (150,) integers, by `SPECIES`."""
    digits = "".join(_MILLIMETRES.split())
    tenths = [int(digits[k : k + 2]) for k in range(0, len(digits), 2)]
    return np.array(tenths).reshape(-1, len(LENGTHS)) / 10, np.repeat(np.arange(len(SPECIES)), 50)


def flowers(n: int, rng: np.random.Generator) -> tuple[Array, Array]:
    """Return n new flowers in the form of `irises`, each of a species drawn at random."""
    means, spreads = _moments()
    y = rng.integers(len(SPECIES), size=n)
    roots = np.linalg.cholesky(spreads)
    return means[y] + np.einsum("nij,nj->ni", roots[y], rng.normal(size=(n, len(LENGTHS)))), y


def most_likely(X: Array) -> Array:
    """Return the species that each of `flowers` most likely is, (N,) integers: nobody can do better."""
    means, spreads = _moments()
    away = X[:, None, :] - means
    distances = np.einsum("nki,kij,nkj->nk", away, np.linalg.inv(spreads), away)
    likeliest: Array = (-distances - np.linalg.slogdet(spreads)[1]).argmax(axis=1)
    return likeliest


def _moments() -> tuple[Array, Array]:
    """Means (3, 4) and covariances (3, 4, 4) of the species."""
    X, y = irises()
    each = [X[y == k] for k in range(len(SPECIES))]
    return np.array([rows.mean(axis=0) for rows in each]), np.array([np.cov(rows.T) for rows in each])
