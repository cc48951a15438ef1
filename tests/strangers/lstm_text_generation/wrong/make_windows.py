"""Wrong solutions of `make_windows`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("make_windows")
def one_window_too_many():
    """+ 1: the last window has no next id, IndexError."""

    def make_windows(ids, maxlen, step=1):
        starts = range(0, len(ids) - maxlen + 1, step)
        X = np.array([ids[s : s + maxlen] for s in starts], dtype=int).reshape(-1, maxlen)
        y = np.array([ids[s + maxlen] for s in starts], dtype=int)
        return X, y


@mutant("make_windows")
def one_window_too_few():
    """- 1: the last window is missing."""

    def make_windows(ids, maxlen, step=1):
        starts = range(0, len(ids) - maxlen - 1, step)
        X = np.array([ids[s : s + maxlen] for s in starts], dtype=int).reshape(-1, maxlen)
        y = np.array([ids[s + maxlen] for s in starts], dtype=int)
        return X, y


@mutant("make_windows")
def step_ignored():
    """Always moves on by one."""

    def make_windows(ids, maxlen, step=1):
        starts = range(len(ids) - maxlen)
        X = np.array([ids[s : s + maxlen] for s in starts], dtype=int).reshape(-1, maxlen)
        y = np.array([ids[s + maxlen] for s in starts], dtype=int)
        return X, y


@mutant("make_windows")
def no_overlap():
    """Moves on by maxlen."""

    def make_windows(ids, maxlen, step=1):
        starts = range(0, len(ids) - maxlen, maxlen)
        X = np.array([ids[s : s + maxlen] for s in starts], dtype=int).reshape(-1, maxlen)
        y = np.array([ids[s + maxlen] for s in starts], dtype=int)
        return X, y


@mutant("make_windows")
def last_of_the_window_for_next():
    """y is the last id of the window."""

    def make_windows(ids, maxlen, step=1):
        starts = range(0, len(ids) - maxlen, step)
        X = np.array([ids[s : s + maxlen] for s in starts], dtype=int).reshape(-1, maxlen)
        y = np.array([ids[s + maxlen - 1] for s in starts], dtype=int)
        return X, y


@mutant("make_windows")
def next_one_too_far():
    """y is the id after the next."""

    def make_windows(ids, maxlen, step=1):
        starts = range(0, len(ids) - maxlen, step)
        X = np.array([ids[s : s + maxlen] for s in starts], dtype=int).reshape(-1, maxlen)
        y = np.array([ids[min(s + maxlen + 1, len(ids) - 1)] for s in starts], dtype=int)
        return X, y


@mutant("make_windows")
def shifted_windows_as_y():
    """y is the window moved by one, (M, maxlen)."""

    def make_windows(ids, maxlen, step=1):
        starts = range(0, len(ids) - maxlen, step)
        X = np.array([ids[s : s + maxlen] for s in starts], dtype=int).reshape(-1, maxlen)
        y = np.array([ids[s + 1 : s + maxlen + 1] for s in starts], dtype=int).reshape(-1, maxlen)
        return X, y


@mutant("make_windows")
def empty_shape_lost():
    """No reshape: without windows X has the shape (0,)."""

    def make_windows(ids, maxlen, step=1):
        starts = range(0, len(ids) - maxlen, step)
        X = np.array([ids[s : s + maxlen] for s in starts], dtype=int)
        y = np.array([ids[s + maxlen] for s in starts], dtype=int)
        return X, y


@mutant("make_windows")
def empty_arrays_are_floats():
    """No dtype: without windows both are float."""

    def make_windows(ids, maxlen, step=1):
        starts = range(0, len(ids) - maxlen, step)
        X = np.array([ids[s : s + maxlen] for s in starts]).reshape(-1, maxlen)
        y = np.array([ids[s + maxlen] for s in starts])
        return X, y


@mutant("make_windows")
def float_arrays():
    """Arrays of np.zeros are float."""

    def make_windows(ids, maxlen, step=1):
        starts = range(0, len(ids) - maxlen, step)
        X, y = np.zeros((len(starts), maxlen)), np.zeros(len(starts))
        for k, s in enumerate(starts):
            X[k], y[k] = ids[s : s + maxlen], ids[s + maxlen]
        return X, y


@mutant("make_windows")
def lists_returned():
    """Lists instead of arrays."""

    def make_windows(ids, maxlen, step=1):
        starts = range(0, len(ids) - maxlen, step)
        return [list(ids[s : s + maxlen]) for s in starts], [ids[s + maxlen] for s in starts]


@mutant("make_windows")
def length_of_the_notebook():
    """The notebook's MAXLEN instead of maxlen."""

    def make_windows(ids, maxlen, step=1):
        starts = range(0, len(ids) - MAXLEN, step)
        X = np.array([ids[s : s + MAXLEN] for s in starts], dtype=int).reshape(-1, MAXLEN)
        y = np.array([ids[s + MAXLEN] for s in starts], dtype=int)
        return X, y


@mutant("make_windows")
def y_with_its_own_step():
    """y is ids[maxlen:], without the step."""

    def make_windows(ids, maxlen, step=1):
        starts = range(0, len(ids) - maxlen, step)
        X = np.array([ids[s : s + maxlen] for s in starts], dtype=int).reshape(-1, maxlen)
        y = np.array(ids[maxlen : maxlen + len(starts)], dtype=int)
        return X, y


@mutant("make_windows")
def window_one_longer():
    """The next id lies in the window, too."""

    def make_windows(ids, maxlen, step=1):
        starts = range(0, len(ids) - maxlen, step)
        X = np.array([ids[s : s + maxlen + 1] for s in starts], dtype=int).reshape(-1, maxlen + 1)
        return X, X[:, -1].copy()


@mutant("make_windows")
def floor_for_the_number():
    """The number of windows is rounded down: the last one may be missing."""

    def make_windows(ids, maxlen, step=1):
        m = max(0, (len(ids) - maxlen) // step)
        X = np.array([ids[k * step : k * step + maxlen] for k in range(m)], dtype=int).reshape(-1, maxlen)
        y = np.array([ids[k * step + maxlen] for k in range(m)], dtype=int)
        return X, y


@mutant("make_windows")
def view_of_a_short_text():
    """sliding_window_view raises when the text is shorter than a window."""

    def make_windows(ids, maxlen, step=1):
        views = np.lib.stride_tricks.sliding_window_view(np.asarray(ids, dtype=int), maxlen + 1)[::step]
        return views[:, :-1].copy(), views[:, -1].copy()


@mutant("make_windows")
def bytes_only():
    """uint8: ids above 255 do not fit."""

    def make_windows(ids, maxlen, step=1):
        starts = range(0, len(ids) - maxlen, step)
        X = np.array([ids[s : s + maxlen] for s in starts], dtype=int).reshape(-1, maxlen)
        y = np.array([ids[s + maxlen] for s in starts], dtype=int)
        return X.astype(np.uint8), y.astype(np.uint8)


@mutant("make_windows")
def negative_number_of_starts():
    """np.zeros with a negative number of rows: a text shorter than a window raises."""

    def make_windows(ids, maxlen, step=1):
        m = -(-(len(ids) - maxlen) // step)
        X, y = np.zeros((m, maxlen), dtype=int), np.zeros(m, dtype=int)
        for k in range(m):
            X[k], y[k] = ids[k * step : k * step + maxlen], ids[k * step + maxlen]
        return X, y


@mutant("make_windows")
def consumes_the_list():
    """del drops ids from the caller's list."""

    def make_windows(ids, maxlen, step=1):
        rest, X, y = ids, [], []
        while len(rest) > maxlen:
            X.append(list(rest[:maxlen]))
            y.append(rest[maxlen])
            if isinstance(rest, list):
                del rest[:step]
            else:
                rest = rest[step:]
        return np.array(X, dtype=int).reshape(-1, maxlen), np.array(y, dtype=int)


@mutant("make_windows")
def column_of_next_ids():
    """y has the shape (M, 1)."""

    def make_windows(ids, maxlen, step=1):
        starts = range(0, len(ids) - maxlen, step)
        X = np.array([ids[s : s + maxlen] for s in starts], dtype=int).reshape(-1, maxlen)
        y = np.array([ids[s + maxlen] for s in starts], dtype=int).reshape(-1, 1)
        return X, y
