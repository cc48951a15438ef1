"""Wrong solutions of `ring`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("ring")
def no_noise():
    """The noise is drawn and never added."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * rng.integers(modes, size=n) / modes
        rng.normal(0, sigma, (n, 2))
        return radius * np.stack([np.cos(angle), np.sin(angle)], axis=1)


@mutant("ring")
def noise_drawn_first():
    """First the noise is drawn, then the clouds."""

    def ring(n, modes, radius, sigma, rng):
        noise = rng.normal(0, sigma, (n, 2))
        angle = 2 * np.pi * rng.integers(modes, size=n) / modes
        return radius * np.stack([np.cos(angle), np.sin(angle)], axis=1) + noise


@mutant("ring")
def one_noise_for_both_coordinates():
    """One number of noise for x and y."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * rng.integers(modes, size=n) / modes
        return radius * np.stack([np.cos(angle), np.sin(angle)], axis=1) + rng.normal(0, sigma, (n, 1))


@mutant("ring")
def radius_times_the_noise():
    """The radius multiplies the noise, too."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * rng.integers(modes, size=n) / modes
        return radius * (np.stack([np.cos(angle), np.sin(angle)], axis=1) + rng.normal(0, sigma, (n, 2)))


@mutant("ring")
def clockwise():
    """The clouds follow clockwise."""

    def ring(n, modes, radius, sigma, rng):
        angle = -2 * np.pi * rng.integers(modes, size=n) / modes
        return radius * np.stack([np.cos(angle), np.sin(angle)], axis=1) + rng.normal(0, sigma, (n, 2))


@mutant("ring")
def sine_before_cosine():
    """x is the sine and y the cosine: cloud 0 lies on the y-axis."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * rng.integers(modes, size=n) / modes
        return radius * np.stack([np.sin(angle), np.cos(angle)], axis=1) + rng.normal(0, sigma, (n, 2))


@mutant("ring")
def linspace_with_its_end():
    """linspace up to 2π: the last cloud lies on the first."""

    def ring(n, modes, radius, sigma, rng):
        angles = np.linspace(0, 2 * np.pi, modes)
        chosen = angles[rng.integers(modes, size=n)]
        return radius * np.stack([np.cos(chosen), np.sin(chosen)], axis=1) + rng.normal(0, sigma, (n, 2))


@mutant("ring")
def half_a_circle():
    """π where 2π is asked for."""

    def ring(n, modes, radius, sigma, rng):
        angle = np.pi * rng.integers(modes, size=n) / modes
        return radius * np.stack([np.cos(angle), np.sin(angle)], axis=1) + rng.normal(0, sigma, (n, 2))


@mutant("ring")
def degrees_as_radians():
    """Gives degrees to the cosine."""

    def ring(n, modes, radius, sigma, rng):
        angle = 360 * rng.integers(modes, size=n) / modes
        return radius * np.stack([np.cos(angle), np.sin(angle)], axis=1) + rng.normal(0, sigma, (n, 2))


@mutant("ring")
def two_rows():
    """Stacked along axis 0: the shape is (2, n)."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * rng.integers(modes, size=n) / modes
        return radius * np.stack([np.cos(angle), np.sin(angle)]) + rng.normal(0, sigma, (n, 2)).T


@mutant("ring")
def last_cloud_never():
    """integers(modes − 1): the last cloud gets no point, and one cloud alone is an error."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * rng.integers(0, modes - 1, size=n) / modes
        return radius * np.stack([np.cos(angle), np.sin(angle)], axis=1) + rng.normal(0, sigma, (n, 2))


@mutant("ring")
def counted_from_one():
    """Clouds 1 to M in place of 0 to M − 1."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * (rng.integers(modes, size=n) + 1) / modes
        return radius * np.stack([np.cos(angle), np.sin(angle)], axis=1) + rng.normal(0, sigma, (n, 2))


@mutant("ring")
def modes_of_the_notebook():
    """MODES of the notebook, not the argument, in the angle."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * rng.integers(modes, size=n) / MODES
        return radius * np.stack([np.cos(angle), np.sin(angle)], axis=1) + rng.normal(0, sigma, (n, 2))


@mutant("ring")
def centres_of_the_notebook():
    """Takes the notebook's CENTRES: always eight, always with radius 2."""

    def ring(n, modes, radius, sigma, rng):
        which = rng.integers(modes, size=n)
        return CENTRES[which % MODES] + rng.normal(0, sigma, (n, 2))


@mutant("ring")
def generator_of_its_own():
    """Does not use the generator that it is given."""

    def ring(n, modes, radius, sigma, rng):
        rng = np.random.default_rng(SEED)
        angle = 2 * np.pi * rng.integers(modes, size=n) / modes
        return radius * np.stack([np.cos(angle), np.sin(angle)], axis=1) + rng.normal(0, sigma, (n, 2))


@mutant("ring")
def numpy_s_global_generator():
    """np.random of old in place of rng."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * np.random.randint(modes, size=n) / modes
        return radius * np.stack([np.cos(angle), np.sin(angle)], axis=1) + np.random.normal(0, sigma, (n, 2))


@mutant("ring")
def clouds_in_turn():
    """Point i belongs to cloud i mod M: nothing is drawn for it."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * (np.arange(n) % modes) / modes
        return radius * np.stack([np.cos(angle), np.sin(angle)], axis=1) + rng.normal(0, sigma, (n, 2))


@mutant("ring")
def variance_as_deviation():
    """Gives normal() the variance, sigma squared."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * rng.integers(modes, size=n) / modes
        return radius * np.stack([np.cos(angle), np.sin(angle)], axis=1) + rng.normal(0, sigma**2, (n, 2))


@mutant("ring")
def deviation_of_the_distance():
    """sigma is shared by both coordinates: divided by the root of two."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * rng.integers(modes, size=n) / modes
        return radius * np.stack([np.cos(angle), np.sin(angle)], axis=1) + rng.normal(0, sigma / np.sqrt(2), (n, 2))


@mutant("ring")
def uniform_noise():
    """Even noise from −sigma to sigma, not normal."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * rng.integers(modes, size=n) / modes
        return radius * np.stack([np.cos(angle), np.sin(angle)], axis=1) + rng.uniform(-sigma, sigma, (n, 2))


@mutant("ring")
def anywhere_on_the_circle():
    """Any angle, so that there are no clouds but a ring."""

    def ring(n, modes, radius, sigma, rng):
        angle = rng.uniform(0, 2 * np.pi, size=n)
        return radius * np.stack([np.cos(angle), np.sin(angle)], axis=1) + rng.normal(0, sigma, (n, 2))


@mutant("ring")
def drawn_point_by_point():
    """A cloud and its noise are drawn for one point after the other."""

    def ring(n, modes, radius, sigma, rng):
        points = []
        for _ in range(n):
            angle = 2 * np.pi * rng.integers(modes) / modes
            centre = np.array([np.cos(angle), np.sin(angle)]) * radius
            points.append(centre + rng.normal(0, sigma, 2))
        return np.array(points)


@mutant("ring")
def coordinate_by_coordinate():
    """All the noise of x, then all the noise of y: other numbers than (n, 2) gives."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * rng.integers(modes, size=n) / modes
        x = radius * np.cos(angle) + rng.normal(0, sigma, n)
        y = radius * np.sin(angle) + rng.normal(0, sigma, n)
        return np.stack([x, y], axis=1)


@mutant("ring")
def noise_along_the_radius():
    """The noise makes the radius longer or shorter and never leaves the ray."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * rng.integers(modes, size=n) / modes
        length = radius + rng.normal(0, sigma, (n, 2))[:, :1]
        return length * np.stack([np.cos(angle), np.sin(angle)], axis=1)


@mutant("ring")
def sorted_by_cloud():
    """The points come cloud by cloud, not as they were drawn."""

    def ring(n, modes, radius, sigma, rng):
        which = np.sort(rng.integers(modes, size=n))
        angle = 2 * np.pi * which / modes
        return radius * np.stack([np.cos(angle), np.sin(angle)], axis=1) + rng.normal(0, sigma, (n, 2))


@mutant("ring")
def points_and_clouds():
    """Returns which cloud each point belongs to as well."""

    def ring(n, modes, radius, sigma, rng):
        which = rng.integers(modes, size=n)
        angle = 2 * np.pi * which / modes
        return radius * np.stack([np.cos(angle), np.sin(angle)], axis=1) + rng.normal(0, sigma, (n, 2)), which


@mutant("ring")
def whole_number_division():
    """// where / is meant: all points are on the first cloud."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * (rng.integers(modes, size=n) // modes)
        return radius * np.stack([np.cos(angle), np.sin(angle)], axis=1) + rng.normal(0, sigma, (n, 2))


@mutant("ring")
def n_points_for_each_cloud():
    """n points for every cloud, not n in all."""

    def ring(n, modes, radius, sigma, rng):
        which = np.repeat(np.arange(modes), n)
        angle = 2 * np.pi * which / modes
        return radius * np.stack([np.cos(angle), np.sin(angle)], axis=1) + rng.normal(0, sigma, (n * modes, 2))


@mutant("ring")
def rounded():
    """Rounds the points to two digits."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * rng.integers(modes, size=n) / modes
        points = radius * np.stack([np.cos(angle), np.sin(angle)], axis=1) + rng.normal(0, sigma, (n, 2))
        return np.round(points, 2)


@mutant("ring")
def radius_left_out():
    """The circle has the radius 1 always."""

    def ring(n, modes, radius, sigma, rng):
        angle = 2 * np.pi * rng.integers(modes, size=n) / modes
        return np.stack([np.cos(angle), np.sin(angle)], axis=1) + rng.normal(0, sigma, (n, 2))
