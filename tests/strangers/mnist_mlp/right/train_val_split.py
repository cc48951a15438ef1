"""Right solutions of `train_val_split`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("train_val_split")
def one_permutation():
    """One order, cut at n_val."""

    def train_val_split(X, y, val_fraction, rng):
        order = rng.permutation(len(X))
        n_val = int(len(X) * val_fraction)
        val, train = order[:n_val], order[n_val:]
        return X[train], y[train], X[val], y[val]


@variant("train_val_split")
def validation_at_the_end():
    """The end of the order is for validation, with a positive cut."""

    def train_val_split(X, y, val_fraction, rng):
        N = X.shape[0]
        n_train = N - int(N * val_fraction)
        order = rng.permutation(N)
        X_mixed, y_mixed = X[order], y[order]
        return X_mixed[:n_train], y_mixed[:n_train], X_mixed[n_train:], y_mixed[n_train:]


@variant("train_val_split")
def shuffled_numbers():
    """Shuffles an array of row numbers in place."""

    def train_val_split(X, y, val_fraction, rng):
        numbers = np.arange(len(y))
        rng.shuffle(numbers)
        cut = int(len(y) * val_fraction)
        return X[numbers[cut:]], y[numbers[cut:]], X[numbers[:cut]], y[numbers[:cut]]


@variant("train_val_split")
def argsort_of_random():
    """Sorts random numbers for an order."""

    def train_val_split(X, y, val_fraction, rng):
        order = np.argsort(rng.random(len(X)))
        val, train = np.split(order, [int(len(X) * val_fraction)])
        return X[train], y[train], X[val], y[val]


@variant("train_val_split")
def with_a_mask():
    """Shuffles all, then divides with a mask."""

    def train_val_split(X, y, val_fraction, rng):
        n = len(X)
        order = rng.permutation(n)
        kept_back = np.arange(n) < int(n * val_fraction)
        Xs, ys = X[order], y[order]
        return Xs[~kept_back], ys[~kept_back], Xs[kept_back], ys[kept_back]


@variant("train_val_split")
def np_take():
    """np.take along the first axis."""

    def train_val_split(X, y, val_fraction, rng):
        n_val = int(len(X) * val_fraction)
        order = rng.permutation(len(X))

        def rows(a, which):
            return np.take(a, which, axis=0)

        return rows(X, order[n_val:]), rows(y, order[n_val:]), rows(X, order[:n_val]), rows(y, order[:n_val])


@variant("train_val_split")
def choice_without_return():
    """rng.choice without putting back is an order as well."""

    def train_val_split(X, y, val_fraction, rng):
        order = rng.choice(len(X), size=len(X), replace=False)
        k = int(len(X) * val_fraction)
        return X[order[k:]], y[order[k:]], X[order[:k]], y[order[:k]]


@variant("train_val_split")
def partes_barajadas():
    """Con nombres en español y una comprobación."""

    def train_val_split(X, y, val_fraction, rng):
        cantidad = len(X)
        assert cantidad == len(y), "X e y no tienen la misma longitud"
        orden = rng.permutation(cantidad)  # un solo orden para las dos
        corte = int(cantidad * val_fraction)
        de_validacion = orden[:corte]
        de_entrenamiento = orden[corte:]
        return (X[de_entrenamiento], y[de_entrenamiento], X[de_validacion], y[de_validacion])


@variant("train_val_split")
def loop_over_places():
    """Copies row by row into new arrays."""

    def train_val_split(X, y, val_fraction, rng):
        n = len(X)
        n_val = int(n * val_fraction)
        X_val, y_val = np.empty((n_val, *X.shape[1:]), X.dtype), np.empty(n_val, y.dtype)
        X_train, y_train = np.empty((n - n_val, *X.shape[1:]), X.dtype), np.empty(n - n_val, y.dtype)
        for place, row in enumerate(rng.permutation(n)):
            if place < n_val:
                X_val[place], y_val[place] = X[row], y[row]
            else:
                X_train[place - n_val], y_train[place - n_val] = X[row], y[row]
        return X_train, y_train, X_val, y_val


@variant("train_val_split")
def own_fisher_yates():
    """Draws the order by hand with rng.integers."""

    def train_val_split(X, y, val_fraction, rng):
        order = list(range(len(X)))
        for i in range(len(order) - 1, 0, -1):
            k = int(rng.integers(0, i + 1))
            order[i], order[k] = order[k], order[i]
        n_val = int(len(X) * val_fraction)
        val = np.array(order[:n_val], dtype=int)
        train = np.array(order[n_val:], dtype=int)
        return X[train], y[train], X[val], y[val]


@variant("train_val_split")
def sklearn_with_seed():
    """train_test_split shuffles once more; its seed comes from rng."""

    def train_val_split(X, y, val_fraction, rng):
        from sklearn.utils import shuffle

        Xs, ys = shuffle(X, y, random_state=int(rng.integers(2**31)))
        n_val = int(len(Xs) * val_fraction)
        return Xs[n_val:], ys[n_val:], Xs[:n_val], ys[:n_val]


@variant("train_val_split")
def two_equal_generators():
    """Two copies of the generator's state give the same order; rng moves on."""

    def train_val_split(X, y, val_fraction, rng):
        import copy

        twin = copy.deepcopy(rng)
        X_mixed = rng.permutation(X)
        y_mixed = y[twin.permutation(len(y))]
        n_val = int(len(y) * val_fraction)
        X_val, X_train = X_mixed[:n_val].copy(), X_mixed[n_val:].copy()
        return X_train, y_mixed[n_val:], X_val, y_mixed[:n_val]


@variant("train_val_split")
def special_case_for_none():
    """A case of its own for an empty validation part."""

    def train_val_split(X, y, val_fraction, rng):
        order = rng.permutation(len(X))
        n_val = int(len(X) * val_fraction)
        if n_val == 0:
            return X[order], y[order], X[:0].copy(), y[:0].copy()
        return X[order[:-n_val]], y[order[:-n_val]], X[order[-n_val:]], y[order[-n_val:]]
