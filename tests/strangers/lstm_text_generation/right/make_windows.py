"""Right solutions of `make_windows`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("make_windows")
def range_of_starts():
    """As in the hints."""

    def make_windows(ids, maxlen, step=1):
        starts = range(0, len(ids) - maxlen, step)
        X = np.array([ids[s : s + maxlen] for s in starts], dtype=int).reshape(-1, maxlen)
        y = np.array([ids[s + maxlen] for s in starts], dtype=int)
        return X, y


@variant("make_windows")
def while_loop():
    """A while loop over the starts."""

    def make_windows(ids, maxlen, step=1):
        ventanas, siguientes = [], []
        inicio = 0
        while inicio + maxlen < len(ids):
            ventanas.append(list(ids[inicio : inicio + maxlen]))
            siguientes.append(ids[inicio + maxlen])
            inicio += step
        if not ventanas:
            return np.zeros((0, maxlen), dtype=int), np.zeros(0, dtype=int)
        return np.array(ventanas), np.array(siguientes)


@variant("make_windows")
def index_matrix():
    """A matrix of places."""

    def make_windows(ids, maxlen, step=1):
        ids = np.asarray(ids, dtype=int)
        starts = np.arange(0, max(len(ids) - maxlen, 0), step)
        places = starts[:, None] + np.arange(maxlen)
        return ids[places], ids[starts + maxlen]


@variant("make_windows")
def sliding_view():
    """sliding_window_view, copied."""

    def make_windows(ids, maxlen, step=1):
        ids = np.array(ids, dtype=np.int64)
        if len(ids) <= maxlen:
            return np.empty((0, maxlen), dtype=np.int64), np.empty((0,), dtype=np.int64)
        views = np.lib.stride_tricks.sliding_window_view(ids, maxlen + 1)[::step]
        return views[:, :-1].copy(), views[:, -1].copy()


@variant("make_windows")
def number_of_windows_first():
    """Counts the windows, fills arrays."""

    def make_windows(ids, maxlen, step=1):
        n = max(0, -(-(len(ids) - maxlen) // step))
        X = np.zeros((n, maxlen), dtype=int)
        y = np.zeros(n, dtype=int)
        for k in range(n):
            X[k] = ids[k * step : k * step + maxlen]
            y[k] = ids[k * step + maxlen]
        return X, y


@variant("make_windows")
def columns_by_slices():
    """Builds the columns of X as slices with a step."""

    def make_windows(ids, maxlen, step=1):
        a = np.asarray(ids, dtype=int)
        m = len(range(0, len(a) - maxlen, step))
        X = np.zeros((m, maxlen), dtype=int)
        for j in range(maxlen):
            X[:, j] = a[j : j + m * step : step][:m]
        y = a[maxlen::step][:m]
        return X, y.copy()


@variant("make_windows")
def enumerate_all_starts():
    """Tries every start and asks whether it is allowed."""

    def make_windows(ids, maxlen, step=1):
        X, y = [], []
        for start in range(len(ids)):
            if start % step == 0 and start + maxlen < len(ids):
                X.append([int(i) for i in ids[start : start + maxlen]])
                y.append(int(ids[start + maxlen]))
        return np.asarray(X, dtype=int).reshape(len(X), maxlen), np.asarray(y, dtype=int)


@variant("make_windows")
def generator_inside():
    """A generator of pairs."""

    def make_windows(ids, maxlen, step=1):
        def pairs():
            for s in range(0, len(ids) - maxlen, step):
                yield ids[s : s + maxlen], ids[s + maxlen]

        found = list(pairs())
        X = np.empty((len(found), maxlen), dtype=np.int32)
        y = np.empty(len(found), dtype=np.int32)
        for k, (window, following) in enumerate(found):
            X[k], y[k] = window, following
        return X, y


@variant("make_windows")
def windows_with_the_next_one():
    """Windows one longer, cut in two."""

    def make_windows(ids, maxlen, step=1):
        starts = range(0, len(ids) - maxlen, step)
        both = np.array([ids[s : s + maxlen + 1] for s in starts], dtype=int).reshape(-1, maxlen + 1)
        return both[:, :maxlen], both[:, maxlen]


@variant("make_windows")
def stack_or_nothing():
    """np.stack, with the empty case apart."""

    def make_windows(ids, maxlen, step=1):
        ids = np.array(ids).astype(int)
        starts = list(range(0, len(ids) - maxlen, step))
        if len(starts) == 0:
            X = np.zeros((0, maxlen), dtype=int)
        else:
            X = np.stack([ids[s : s + maxlen] for s in starts])
        return X, ids[[s + maxlen for s in starts]] if starts else np.zeros(0, dtype=int)


@variant("make_windows")
def sliding_deque():
    """A deque that slides by one and is looked at every step."""

    def make_windows(ids, maxlen, step=1):
        from collections import deque

        window, X, y = deque(maxlen=maxlen), [], []
        for place, new in enumerate(ids):
            start = place - maxlen
            if start >= 0 and start % step == 0:
                X.append(list(window))
                y.append(new)
            window.append(new)
        return np.array(X, dtype=int).reshape(len(y), maxlen), np.array(y, dtype=int)


@variant("make_windows")
def defensive():
    """Checks of the arguments first."""

    def make_windows(ids, maxlen, step=1):
        if maxlen < 1 or step < 1:
            raise ValueError("maxlen and step must be at least 1")
        ids = np.asarray(ids, dtype=np.int64).ravel()
        last = ids.size - maxlen
        rows = [ids[s : s + maxlen] for s in range(0, last, step)]
        following = [ids[s + maxlen] for s in range(0, last, step)]
        X = np.vstack(rows) if rows else np.empty((0, maxlen), np.int64)
        return X, np.array(following, dtype=np.int64)
