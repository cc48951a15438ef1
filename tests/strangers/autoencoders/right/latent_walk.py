"""Right solutions of `latent_walk`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("latent_walk")
def linspace():
    """np.linspace after a look at steps."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError("a walk has two ends: steps must be at least 2")
        return np.linspace(np.asarray(a, dtype=float), np.asarray(b, dtype=float), steps)


@variant("latent_walk")
def shares_as_a_column():
    """A column of shares from 0 to 1."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError("steps < 2")
        a, b = np.array(a, dtype=float), np.array(b, dtype=float)
        t = np.linspace(0, 1, steps)[:, None]
        return a + t * (b - a)


@variant("latent_walk")
def mixture_of_both_ends():
    """(1 - t) a + t b, row by row."""

    def latent_walk(a, b, steps):
        if not steps >= 2:
            raise ValueError(f"need at least 2 steps, got {steps}")
        a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
        return np.stack([(1 - t) * a + t * b for t in np.linspace(0.0, 1.0, num=steps)])


@variant("latent_walk")
def two_loops():
    """Lists and two loops."""

    def latent_walk(a, b, steps):
        if steps <= 1:
            raise ValueError("too few steps")
        walk = []
        for i in range(steps):
            code = []
            for p, q in zip(a, b):
                code.append(float(p) + i / (steps - 1) * (float(q) - float(p)))
            walk.append(code)
        return np.array(walk, dtype=float)


@variant("latent_walk")
def camino_con_ceros():
    """Un array de ceros que se llena fila a fila."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError("hacen falta al menos dos pasos")
        inicio, final = np.asarray(a, float), np.asarray(b, float)
        camino = np.zeros((steps, len(inicio)))
        for i in range(steps):
            camino[i] = inicio + (final - inicio) * i / (steps - 1)
        return camino


@variant("latent_walk")
def outer_product():
    """The outer product of shares and the way."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError
        start = np.asarray(a, dtype=np.float64)
        way = np.asarray(b, dtype=np.float64) - start
        return start + np.outer(np.arange(steps) / (steps - 1), way)


@variant("latent_walk")
def one_linspace_for_each_number():
    """A linspace for each number of the code, turned round."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError("steps must be >= 2")
        columns = [np.linspace(float(p), float(q), steps) for p, q in zip(a, b)]
        return np.array(columns).T


@variant("latent_walk")
def column_stack():
    """column_stack of the same."""

    def latent_walk(a, b, steps):
        if int(steps) < 2:
            raise ValueError("both ends count")
        a, b = list(map(float, a)), list(map(float, b))
        return np.column_stack([np.linspace(a[j], b[j], int(steps)) for j in range(len(a))])


@variant("latent_walk")
def interp1d():
    """scipy interpolates between the ends."""

    def latent_walk(a, b, steps):
        from scipy.interpolate import interp1d

        if steps < 2:
            raise ValueError("steps must be at least 2")
        between = interp1d([0, 1], np.array([a, b], dtype=float), axis=0)
        return between(np.linspace(0, 1, steps))


@variant("latent_walk")
def matrix_product():
    """Shares (steps, 2) times the two ends (2, D)."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError("steps")
        t = np.linspace(0, 1, steps)
        weights = np.stack([1 - t, t], axis=1)
        return weights @ np.array([a, b], dtype=float)


@variant("latent_walk")
def step_after_step():
    """A copy moves on by one step at a time."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError("A walk needs two codes or more.")
        here = np.array(a, dtype=float)
        step = (np.array(b, dtype=float) - here) / (steps - 1)
        codes = [here.copy()]
        for _ in range(steps - 1):
            here = here + step
            codes.append(here)
        return np.vstack(codes)


@variant("latent_walk")
def tensorflow_linspace():
    """tf.linspace along the first axis."""

    def latent_walk(a, b, steps):
        if steps < 2:
            raise ValueError("steps must not be less than 2")
        start, stop = tf.constant(np.asarray(a, dtype=float)), tf.constant(np.asarray(b, dtype=float))
        return tf.linspace(start, stop, steps, axis=0).numpy()


@variant("latent_walk")
def data_frame_interpolated():
    """pandas fills the rows between."""

    def latent_walk(a, b, steps):
        import pandas as pd

        if steps < 2:
            raise ValueError("steps must be at least 2")
        table = pd.DataFrame(np.nan, index=range(steps), columns=range(len(a)))
        table.iloc[0] = np.asarray(a, dtype=float)
        table.iloc[-1] = np.asarray(b, dtype=float)
        return table.interpolate(method="linear").to_numpy()


@variant("latent_walk")
def error_of_an_inner_check():
    """A generator of codes, and the error from a helper."""

    def latent_walk(a, b, steps):
        def checked(n):
            if n < 2:
                raise ValueError("fewer than two codes are no walk")
            return n

        def codes(n):
            for i in range(n):
                share = i / (n - 1)
                yield [p * (1 - share) + q * share for p, q in zip(a, b)]

        return np.array(list(codes(checked(steps))), dtype=np.float64)
