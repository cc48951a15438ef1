"""Wrong solutions of `train_val_split`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("train_val_split")
def not_shuffled():
    """The first rows are for validation, without any shuffling."""

    def train_val_split(X, y, val_fraction, rng):
        n = int(len(X) * val_fraction)
        return X[n:], y[n:], X[:n], y[:n]


@mutant("train_val_split")
def two_orders():
    """Pictures and labels are shuffled in different orders."""

    def train_val_split(X, y, val_fraction, rng):
        a, b = rng.permutation(len(X)), rng.permutation(len(X))
        n = int(len(X) * val_fraction)
        return X[a[n:]], y[b[n:]], X[a[:n]], y[b[:n]]


@mutant("train_val_split")
def parts_swapped():
    """The large part is returned as validation."""

    def train_val_split(X, y, val_fraction, rng):
        order = rng.permutation(len(X))
        n = int(len(X) * val_fraction)
        return X[order[:n]], y[order[:n]], X[order[n:]], y[order[n:]]


@mutant("train_val_split")
def order_of_sklearn():
    """Returns X_train, X_val, y_train, y_val."""

    def train_val_split(X, y, val_fraction, rng):
        order = rng.permutation(len(X))
        n = int(len(X) * val_fraction)
        return X[order[n:]], X[order[:n]], y[order[n:]], y[order[:n]]


@mutant("train_val_split")
def negative_cut():
    """order[-0:] is everything: with no validation rows the parts are swapped."""

    def train_val_split(X, y, val_fraction, rng):
        order = rng.permutation(len(X))
        n = int(len(X) * val_fraction)
        train, val = order[:-n], order[-n:]
        return X[train], y[train], X[val], y[val]


@mutant("train_val_split")
def global_numpy_chance():
    """Uses np.random instead of rng."""

    def train_val_split(X, y, val_fraction, rng):
        order = np.random.permutation(len(X))
        n = int(len(X) * val_fraction)
        return X[order[n:]], y[order[n:]], X[order[:n]], y[order[:n]]


@mutant("train_val_split")
def own_generator():
    """Makes a generator from SEED: rng has no say."""

    def train_val_split(X, y, val_fraction, rng):
        rng = np.random.default_rng(SEED)
        order = rng.permutation(len(X))
        n = int(len(X) * val_fraction)
        return X[order[n:]], y[order[n:]], X[order[:n]], y[order[:n]]


@mutant("train_val_split")
def rounded_count():
    """round instead of int: one row too many for 5 rows and 0.3."""

    def train_val_split(X, y, val_fraction, rng):
        order = rng.permutation(len(X))
        n = round(len(X) * val_fraction)
        return X[order[n:]], y[order[n:]], X[order[:n]], y[order[:n]]


@mutant("train_val_split")
def at_least_one():
    """Never leaves the validation part empty."""

    def train_val_split(X, y, val_fraction, rng):
        order = rng.permutation(len(X))
        n = max(1, int(len(X) * val_fraction))
        return X[order[n:]], y[order[n:]], X[order[:n]], y[order[:n]]


@mutant("train_val_split")
def cut_by_training_share():
    """The cut is int(N · (1 − fraction)): 10 rows and 0.29 give 3 validation rows instead of 2."""

    def train_val_split(X, y, val_fraction, rng):
        order = rng.permutation(len(X))
        n_train = int(len(X) * (1 - val_fraction))
        return X[order[:n_train]], y[order[:n_train]], X[order[n_train:]], y[order[n_train:]]


@mutant("train_val_split")
def one_row_lost():
    """The row at the cut is in no part."""

    def train_val_split(X, y, val_fraction, rng):
        order = rng.permutation(len(X))
        n = int(len(X) * val_fraction)
        return X[order[n + 1 :]], y[order[n + 1 :]], X[order[:n]], y[order[:n]]


@mutant("train_val_split")
def shuffles_the_arguments():
    """Shuffles X and y themselves, in the same order."""

    def train_val_split(X, y, val_fraction, rng):
        order = rng.permutation(len(X))
        X[:], y[:] = X[order], y[order]
        n = int(len(X) * val_fraction)
        return X[n:], y[n:], X[:n], y[:n]


@mutant("train_val_split")
def with_replacement():
    """Draws rows with repetition: some twice, some never."""

    def train_val_split(X, y, val_fraction, rng):
        order = rng.integers(0, len(X), len(X))
        n = int(len(X) * val_fraction)
        return X[order[n:]], y[order[n:]], X[order[:n]], y[order[:n]]


@mutant("train_val_split")
def all_rows_for_training():
    """The validation rows are in the training part, too."""

    def train_val_split(X, y, val_fraction, rng):
        order = rng.permutation(len(X))
        n = int(len(X) * val_fraction)
        return X[order], y[order], X[order[:n]], y[order[:n]]


@mutant("train_val_split")
def joined_table():
    """Puts X and y side by side: X's type changes, and pictures of more axes fail."""

    def train_val_split(X, y, val_fraction, rng):
        table = np.column_stack([X.reshape(len(X), -1), y])
        rng.shuffle(table)
        n = int(len(X) * val_fraction)
        X2, y2 = table[:, :-1].reshape(X.shape), table[:, -1]
        return X2[n:], y2[n:], X2[:n], y2[:n]


@mutant("train_val_split")
def lists_returned():
    """Lists of rows instead of arrays, so the types are lost."""

    def train_val_split(X, y, val_fraction, rng):
        order = rng.permutation(len(X))
        n = int(len(X) * val_fraction)
        pick = lambda a, which: [a[i] for i in which]
        return pick(X, order[n:]), pick(y, order[n:]), pick(X, order[:n]), pick(y, order[:n])


@mutant("train_val_split")
def shuffle_after_cut():
    """Cuts the sorted rows first and shuffles inside the parts only."""

    def train_val_split(X, y, val_fraction, rng):
        n = int(len(X) * val_fraction)
        val, train = rng.permutation(n), n + rng.permutation(len(X) - n)
        return X[train], y[train], X[val], y[val]


@mutant("train_val_split")
def unshuffled_without_validation():
    """Without validation rows X and y come back unshuffled."""

    def train_val_split(X, y, val_fraction, rng):
        n = int(len(X) * val_fraction)
        if n == 0:
            return X, y, X[:0], y[:0]
        order = rng.permutation(len(X))
        return X[order[n:]], y[order[n:]], X[order[:n]], y[order[:n]]


@mutant("train_val_split")
def pixels_shuffled_too():
    """Shuffles the columns of two-dimensional X as well."""

    def train_val_split(X, y, val_fraction, rng):
        order = rng.permutation(len(X))
        n = int(len(X) * val_fraction)
        Xs = rng.permuted(X, axis=1) if X.ndim > 1 else X
        return Xs[order[n:]], y[order[n:]], Xs[order[:n]], y[order[:n]]
