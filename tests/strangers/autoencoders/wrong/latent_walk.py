"""Wrong solutions of `latent_walk`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("latent_walk")
def no_error():
    """No error for fewer than two steps."""

    def latent_walk(a, b, steps):
        return np.linspace(np.asarray(a, dtype=float), np.asarray(b, dtype=float), steps)


@mutant("latent_walk")
def end_left_out():
    """endpoint=False leaves b out."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError("steps must be at least 2")
        return np.linspace(np.asarray(a, dtype=float), np.asarray(b, dtype=float), steps, endpoint=False)


@mutant("latent_walk")
def one_code_too_many():
    """steps are taken for the steps of the feet: one code too many."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError("steps must be at least 2")
        return np.linspace(np.asarray(a, dtype=float), np.asarray(b, dtype=float), steps + 1)


@mutant("latent_walk")
def divided_by_steps():
    """i / steps never reaches 1."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError("steps must be at least 2")
        a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
        return np.array([a + i / steps * (b - a) for i in range(steps)])


@mutant("latent_walk")
def ends_left_out():
    """Only the codes between the ends."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError("steps must be at least 2")
        return np.linspace(np.asarray(a, dtype=float), np.asarray(b, dtype=float), steps + 2)[1:-1]


@mutant("latent_walk")
def error_for_one_is_forgotten():
    """Raises below 1 only: one step gets through."""

    def latent_walk(a, b, steps):
        if steps < 1:
            raise ValueError("steps must be positive")
        return np.linspace(np.asarray(a, dtype=float), np.asarray(b, dtype=float), steps)


@mutant("latent_walk")
def error_for_exactly_one():
    """Raises only if steps is 1; 0 gives an empty walk."""

    def latent_walk(a, b, steps):
        if steps == 1:
            raise ValueError("steps must be at least 2")
        return np.linspace(np.asarray(a, dtype=float), np.asarray(b, dtype=float), steps)


@mutant("latent_walk")
def two_steps_refused():
    """Raises for two steps, which are allowed."""

    def latent_walk(a, b, steps):
        if steps <= 2:
            raise ValueError("steps must be at least 2")
        return np.linspace(np.asarray(a, dtype=float), np.asarray(b, dtype=float), steps)


@mutant("latent_walk")
def assertion():
    """An AssertionError, not a ValueError."""

    def latent_walk(a, b, steps):
        assert steps >= 2, "steps must be at least 2"
        return np.linspace(np.asarray(a, dtype=float), np.asarray(b, dtype=float), steps)


@mutant("latent_walk")
def none_for_an_error():
    """Prints and returns None where an error is promised."""

    def latent_walk(a, b, steps):
        if steps < 2:
            print("ValueError: steps must be at least 2")
            return None
        return np.linspace(np.asarray(a, dtype=float), np.asarray(b, dtype=float), steps)


@mutant("latent_walk")
def error_returned():
    """Returns the error in place of raising it."""

    def latent_walk(a, b, steps):
        if steps < 2:
            return ValueError("steps must be at least 2")
        return np.linspace(np.asarray(a, dtype=float), np.asarray(b, dtype=float), steps)


@mutant("latent_walk")
def division_by_zero():
    """ZeroDivisionError for one step, an empty array for none."""

    def latent_walk(a, b, steps):
        return np.array([[p + i / (steps - 1) * (q - p) for p, q in zip(a, b)] for i in range(steps)], dtype=float)


@mutant("latent_walk")
def codes_as_columns():
    """(D, steps) in place of (steps, D)."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError("steps must be at least 2")
        return np.array([np.linspace(p, q, steps) for p, q in zip(a, b)], dtype=float)


@mutant("latent_walk")
def integer_codes():
    """The array is of the dtype of a: whole numbers cut the codes between."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError("steps must be at least 2")
        a, b = np.asarray(a), np.asarray(b)
        walk = np.zeros((steps, len(a)), dtype=a.dtype)
        for i in range(steps):
            walk[i] = a + i / (steps - 1) * (b - a)
        return walk


@mutant("latent_walk")
def backwards():
    """From b to a."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError("steps must be at least 2")
        return np.linspace(np.asarray(b, dtype=float), np.asarray(a, dtype=float), steps)


@mutant("latent_walk")
def arrays_only():
    """Lists cannot be subtracted."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError("steps must be at least 2")
        return a + np.linspace(0, 1, steps)[:, None] * (b - a)


@mutant("latent_walk")
def the_same_row_each_time():
    """Appends one and the same array: all rows are the last code."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError("steps must be at least 2")
        here = np.array(a, dtype=float)
        step = (np.asarray(b, dtype=float) - here) / (steps - 1)
        codes = []
        for i in range(steps):
            if i:
                here += step
            codes.append(here)
        return np.array(codes)


@mutant("latent_walk")
def arange_with_a_fraction():
    """np.arange with a fraction as its step: sometimes one code too many (steps = 50)."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError("steps must be at least 2")
        h = 1 / (steps - 1)
        t = np.arange(0, 1 + h, h)[:, None]
        a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
        return a + t * (b - a)


@mutant("latent_walk")
def rounded_codes():
    """Rounds to two digits."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError("steps must be at least 2")
        return np.round(np.linspace(np.asarray(a, dtype=float), np.asarray(b, dtype=float), steps), 2)


@mutant("latent_walk")
def slow_at_the_ends():
    """Steps that are small at the ends and large in the middle."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError("steps must be at least 2")
        t = np.linspace(0, 1, steps)[:, None]
        t = 3 * t**2 - 2 * t**3
        a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
        return (1 - t) * a + t * b


@mutant("latent_walk")
def geometric():
    """geomspace multiplies: no equal steps, and no 0."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError("steps must be at least 2")
        return np.geomspace(np.asarray(a, dtype=float), np.asarray(b, dtype=float), steps)


@mutant("latent_walk")
def list_of_codes():
    """Returns a list."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError("steps must be at least 2")
        a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
        return [a + i / (steps - 1) * (b - a) for i in range(steps)]


@mutant("latent_walk")
def plane_only():
    """Only for codes of two numbers."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError("steps must be at least 2")
        first, second = np.linspace(a[0], b[0], steps), np.linspace(a[1], b[1], steps)
        return np.stack([first, second], axis=1)


@mutant("latent_walk")
def starts_after_a():
    """i runs from 1 to steps: a is left out."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError("steps must be at least 2")
        a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
        return np.array([a + i / steps * (b - a) for i in range(1, steps + 1)])


@mutant("latent_walk")
def whole_division():
    """// makes all shares but the last 0."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError("steps must be at least 2")
        a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
        return np.array([a + (i // (steps - 1)) * (b - a) for i in range(steps)])


@mutant("latent_walk")
def from_the_middle():
    """Forgets to add a: the walk begins at 0."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError("steps must be at least 2")
        way = np.asarray(b, dtype=float) - np.asarray(a, dtype=float)
        return np.linspace(0, 1, steps)[:, None] * way
