"""Right solutions of `dead_filters`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("dead_filters")
def all_over_three_axes():
    """Compares with 0, all over the first three axes."""

    def dead_filters(maps):
        return np.all(np.asarray(maps) == 0, axis=(0, 1, 2))


@variant("dead_filters")
def not_any():
    """A filter is dead if nothing in its maps is true."""

    def dead_filters(maps):
        return ~np.any(maps, axis=(0, 1, 2))


@variant("dead_filters")
def four_loops():
    """Four loops and a flag."""

    def dead_filters(maps):
        maps = np.asarray(maps)
        N, H, W, F = maps.shape
        dead = np.ones(F, dtype=bool)
        for f in range(F):
            for n in range(N):
                for i in range(H):
                    for j in range(W):
                        if maps[n, i, j, f] != 0:
                            dead[f] = False
        return dead


@variant("dead_filters")
def count_nonzero():
    """Counts what is not 0."""

    def dead_filters(maps):
        answers = np.count_nonzero(np.array(maps), axis=(0, 1, 2))
        return answers == 0


@variant("dead_filters")
def reshaped_columns():
    """One column for each filter."""

    def dead_filters(maps):
        maps = np.asarray(maps)
        columns = maps.reshape(-1, maps.shape[-1])
        return (columns == 0).all(axis=0)


@variant("dead_filters")
def largest_and_smallest():
    """Dead if both the largest and the smallest number are 0."""

    def dead_filters(maps):
        a = np.asarray(maps, dtype=float)
        return (a.max(axis=(0, 1, 2)) == 0) & (a.min(axis=(0, 1, 2)) == 0)


@variant("dead_filters")
def list_of_filters():
    """A list comprehension over the filters."""

    def dead_filters(maps):
        maps = np.asarray(maps)
        return np.array([not maps[..., f].any() for f in range(maps.shape[-1])])


@variant("dead_filters")
def largest_absolute():
    """The largest absolute value is 0."""

    def dead_filters(maps):
        return np.abs(np.asarray(maps, dtype=np.float64)).max(axis=(0, 1, 2)) == 0


@variant("dead_filters")
def moved_axis():
    """Filters first, then a helper for each."""

    def dead_filters(maps):
        def silencioso(mapa):
            return bool((mapa == 0).all())

        por_filtro = np.moveaxis(np.asarray(maps), -1, 0)
        return np.array(list(map(silencioso, por_filtro)), dtype=bool)


@variant("dead_filters")
def reduce_axis_by_axis():
    """One axis after the other goes."""

    def dead_filters(maps):
        silent = np.equal(maps, 0)
        while silent.ndim > 1:
            silent = silent.all(axis=0)
        return silent


@variant("dead_filters")
def starts_alive_picture_by_picture():
    """Picture by picture, the filters that answered are noted."""

    def dead_filters(maps):
        alive = np.zeros(np.shape(maps)[-1], dtype=bool)
        for picture in maps:
            for row in picture:
                for place in row:
                    alive |= np.array([value != 0 for value in place])
        return np.logical_not(alive)


@variant("dead_filters")
def sets_of_numbers():
    """The set of a filter's numbers is {0}."""

    def dead_filters(maps):
        flat = np.reshape(maps, (-1, np.shape(maps)[-1]))
        dead = [set(flat[:, f].tolist()) == {0} for f in range(flat.shape[1])]
        return np.array(dead)


@variant("dead_filters")
def tensorflow_reduce():
    """TensorFlow's reduce_all."""

    def dead_filters(maps):
        import tensorflow as tf

        zero = tf.convert_to_tensor(np.asarray(maps) == 0)
        return tf.reduce_all(zero, axis=[0, 1, 2]).numpy()


@variant("dead_filters")
def pandas_columns():
    """A data frame with a column for each filter."""

    def dead_filters(maps):
        import pandas as pd

        a = np.asarray(maps)
        frame = pd.DataFrame(a.reshape(-1, a.shape[3]))
        return frame.eq(0).all().to_numpy()


@variant("dead_filters")
def lambda_with_ndarray_method():
    """A lambda."""

    dead_filters = lambda maps: (np.array(maps) == 0).min(axis=(0, 1, 2)).astype(bool)
