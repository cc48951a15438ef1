"""Right solutions of `ring`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("ring")
def hint():
    """Almost code, as the third hint has it."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * rng.integers(modes, size=n) / modes
        return radius * np.stack([np.cos(angle), np.sin(angle)], axis=1) + rng.normal(0, sigma, (n, 2))


@variant("ring")
def table_of_centres():
    """A table of all centres, and the row of each point."""

    def ring(n, modes, radius, sigma, rng):
        phi = 2 * np.pi * np.arange(modes) / modes
        centres = radius * np.column_stack((np.cos(phi), np.sin(phi)))
        c = rng.integers(modes, size=n)
        noise = rng.normal(0, sigma, (n, 2))
        return centres[c] + noise


@variant("ring")
def loop_over_points():
    """Point after point, drawn before the loop."""

    def ring(n, modes, radius, sigma, rng):
        which = rng.integers(modes, size=n)
        eps = rng.normal(0, sigma, (n, 2))
        points = np.zeros((n, 2))
        for i in range(n):
            phi = 2 * np.pi * which[i] / modes
            points[i, 0] = radius * np.cos(phi) + eps[i, 0]
            points[i, 1] = radius * np.sin(phi) + eps[i, 1]
        return points


@variant("ring")
def comprehension_with_math():
    """A list of pairs by the math module, made an array at the end."""

    import math

    def ring(n, modes, radius, sigma, rng):
        clouds = rng.integers(modes, size=n)
        noise = rng.normal(0, sigma, (n, 2))
        return np.array(
            [
                [radius * math.cos(math.tau * c / modes) + dx, radius * math.sin(math.tau * c / modes) + dy]
                for c, (dx, dy) in zip(clouds.tolist(), noise.tolist())
            ]
        )


@variant("ring")
def complex_plane():
    """Centres are complex roots of unity."""

    def ring(n, modes, radius, sigma, rng):
        z = radius * np.exp(2j * np.pi * rng.integers(modes, size=n) / modes)
        return np.stack((z.real, z.imag), axis=-1) + rng.normal(0, sigma, (n, 2))


@variant("ring")
def linspace_without_its_end():
    """The angles by linspace with endpoint=False."""

    def ring(n, modes, radius, sigma, rng):
        angles = np.linspace(0, 2 * np.pi, modes, endpoint=False)
        chosen = angles[rng.integers(modes, size=n)]
        x = radius * np.cos(chosen)
        y = radius * np.sin(chosen)
        return np.c_[x, y] + rng.normal(0, sigma, (n, 2))


@variant("ring")
def noise_first_in_the_array():
    """The noise is the array to which both coordinates of the centres are added."""

    def ring(n, modes, radius, sigma, rng):
        which = rng.integers(modes, size=n)
        points = rng.normal(0, sigma, (n, 2))
        points[:, 0] += radius * np.cos(2 * np.pi * which / modes)
        points[:, 1] += radius * np.sin(2 * np.pi * which / modes)
        return points


@variant("ring")
def cloud_after_cloud():
    """A mask for each cloud."""

    def ring(n, modes, radius, sigma, rng):
        which = rng.integers(0, modes, size=n)
        noise = rng.normal(0, sigma, (n, 2))
        out = np.empty((n, 2))
        for c in range(modes):
            centre = radius * np.array([np.cos(2 * np.pi * c / modes), np.sin(2 * np.pi * c / modes)])
            out[which == c] = centre + noise[which == c]
        return out


@variant("ring")
def one_hot_rows():
    """One-hot rows times the table of centres."""

    def ring(n, modes, radius, sigma, rng):
        phi = np.arange(modes) * (2 * np.pi / modes)
        centres = np.array([radius * np.cos(phi), radius * np.sin(phi)]).T
        return np.eye(modes)[rng.integers(modes, size=n)] @ centres + rng.normal(0, sigma, (n, 2))


@variant("ring")
def degrees():
    """Degrees, made radians by NumPy."""

    def ring(n, modes, radius, sigma, rng):
        grados = 360 * rng.integers(modes, size=n) / modes
        rad = np.deg2rad(grados)
        centros = np.vstack([np.cos(rad), np.sin(rad)]).T * radius
        ruido = rng.normal(loc=0, scale=sigma, size=(n, 2))
        return centros + ruido


@variant("ring")
def rotations():
    """Turns the point (radius, 0) by a matrix for each point, with einsum."""

    def ring(n, modes, radius, sigma, rng):
        a = 2 * np.pi * rng.integers(modes, size=n) / modes
        turn = np.array([[np.cos(a), -np.sin(a)], [np.sin(a), np.cos(a)]])
        return np.einsum("ijn,j->ni", turn, np.array([radius, 0.0])) + rng.normal(0, sigma, (n, 2))


@variant("ring")
def helper_for_a_centre():
    """A helper outside the function, and a default of its own for the start."""

    def _centre(c, modes, radius, start=0.0):
        angle = start + 2 * np.pi * c / modes
        return radius * np.cos(angle), radius * np.sin(angle)

    def ring(n, modes, radius, sigma, rng):
        x, y = _centre(rng.integers(modes, size=n), modes, radius)
        dx, dy = rng.normal(0, sigma, (n, 2)).T
        return np.stack([x + dx, y + dy], axis=1)


@variant("ring")
def dataclass_of_a_mixture():
    """A dataclass that knows its centres."""

    from dataclasses import dataclass

    @dataclass
    class Mixture:
        modes: int
        radius: float

        @property
        def centres(self):
            side = 2 * np.pi * np.arange(self.modes) / self.modes
            return self.radius * np.stack([np.cos(side), np.sin(side)], axis=1)

    def ring(n, modes, radius, sigma, rng):
        return np.take(Mixture(modes, radius).centres, rng.integers(modes, size=n), axis=0) + rng.normal(
            0, sigma, (n, 2)
        )


@variant("ring")
def keras_ops_for_the_circle():
    """The centres by keras.ops in float32, the noise added in NumPy."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * rng.integers(modes, size=n) / modes
        unit = keras.ops.stack([keras.ops.cos(angle), keras.ops.sin(angle)], axis=1)
        return radius * np.asarray(unit) + rng.normal(0, sigma, (n, 2))


@variant("ring")
def float32():
    """Floats of 32 bits, as the networks will want them."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * rng.integers(modes, size=n) / modes
        points = radius * np.stack([np.cos(angle), np.sin(angle)], axis=1) + rng.normal(0, sigma, (n, 2))
        return points.astype(np.float32)


@variant("ring")
def standard_normal_times_sigma():
    """Standard normal numbers times sigma: the same numbers, drawn in the same order."""

    def ring(n, modes, radius, sigma, rng):
        phi = rng.integers(modes, size=n) * 2 * np.pi / modes
        return radius * np.transpose([np.cos(phi), np.sin(phi)]) + sigma * rng.standard_normal((n, 2))


@variant("ring")
def lambda_line():
    """A lambda; Python works from left to right, so the clouds are drawn first."""

    ring = lambda n, modes, radius, sigma, rng: (  # noqa: E731
        radius * np.array([(np.cos(a), np.sin(a)) for a in 2 * np.pi / modes * rng.integers(modes, size=n)])
        + rng.normal(0, sigma, (n, 2))
    )
