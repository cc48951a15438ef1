"""Wrong solutions of `one_hot_windows`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("one_hot_windows")
def float64_result():
    """np.eye without a dtype: float64."""

    def one_hot_windows(X, vocab_size):
        return np.eye(vocab_size)[X]


@mutant("one_hot_windows")
def whole_numbers():
    """int instead of bool or float32."""

    def one_hot_windows(X, vocab_size):
        return np.eye(vocab_size, dtype=int)[X]


@mutant("one_hot_windows")
def size_from_the_data():
    """vocab_size is X.max() + 1: too small where the last id does not occur."""

    def one_hot_windows(X, vocab_size):
        return np.eye(int(np.max(X, initial=0)) + 1, dtype="float32")[X]


@mutant("one_hot_windows")
def to_categorical_as_it_is():
    """to_categorical: not float32, and an axis of length 1 is lost."""

    def one_hot_windows(X, vocab_size):
        return keras.utils.to_categorical(X, num_classes=vocab_size)


@mutant("one_hot_windows")
def to_categorical_float32():
    """to_categorical drops the axis of windows of length 1."""

    def one_hot_windows(X, vocab_size):
        return keras.utils.to_categorical(X, num_classes=vocab_size).astype("float32")


@mutant("one_hot_windows")
def squeezed():
    """squeeze: axes of length 1 are lost (M = 1, maxlen = 1)."""

    def one_hot_windows(X, vocab_size):
        return np.squeeze(np.eye(vocab_size, dtype="float32")[X])


@mutant("one_hot_windows")
def axes_swapped():
    """(M, vocab_size, maxlen)."""

    def one_hot_windows(X, vocab_size):
        return X[:, None, :] == np.arange(vocab_size)[:, None]


@mutant("one_hot_windows")
def counted_from_one():
    """The one stands one place too far right."""

    def one_hot_windows(X, vocab_size):
        return np.eye(vocab_size, dtype="float32")[(X + 1) % vocab_size]


@mutant("one_hot_windows")
def bag_of_characters():
    """(M, vocab_size): which ids occur in the window."""

    def one_hot_windows(X, vocab_size):
        hot = np.zeros((len(X), vocab_size), dtype="float32")
        for i, window in enumerate(X):
            hot[i, window] = 1
        return hot


@mutant("one_hot_windows")
def ids_instead_of_ones():
    """The id itself stands at its place."""

    def one_hot_windows(X, vocab_size):
        return (np.eye(vocab_size)[X] * np.arange(vocab_size)).astype("float32")


@mutant("one_hot_windows")
def size_of_the_notebook():
    """29 characters, whatever vocab_size says."""

    def one_hot_windows(X, vocab_size):
        return np.eye(29, dtype="float32")[X % 29]


@mutant("one_hot_windows")
def every_place_of_every_window():
    """Index arrays that do not fit: ones of all windows in each window."""

    def one_hot_windows(X, vocab_size):
        hot = np.zeros((*X.shape, vocab_size), dtype="float32")
        for j in range(X.shape[1]):
            hot[:, j, X[:, j]] = 1
        return hot


@mutant("one_hot_windows")
def first_window_only():
    """Loops over the places of the first window."""

    def one_hot_windows(X, vocab_size):
        hot = np.zeros((*X.shape, vocab_size), dtype="float32")
        for j in range(X.shape[1]):
            hot[0, j, X[0, j]] = 1
        return hot


@mutant("one_hot_windows")
def fails_without_windows():
    """np.stack of nothing: M = 0 raises."""

    def one_hot_windows(X, vocab_size):
        E = np.eye(vocab_size, dtype="float32")
        return np.stack([E[window] for window in X])


@mutant("one_hot_windows")
def shape_lost_without_windows():
    """np.array of an empty list: M = 0 gives the shape (0,)."""

    def one_hot_windows(X, vocab_size):
        E = np.eye(vocab_size, dtype="float32")
        return np.array([[E[i] for i in window] for window in X], dtype="float32")


@mutant("one_hot_windows")
def flat():
    """(M · maxlen, vocab_size): not brought back into shape."""

    def one_hot_windows(X, vocab_size):
        return np.eye(vocab_size, dtype="float32")[np.ravel(X)]


@mutant("one_hot_windows")
def shifts_the_argument():
    """Changes X in place."""

    def one_hot_windows(X, vocab_size):
        hot = np.zeros((*X.shape, vocab_size), dtype="float32")
        places = np.arange(X.size) * vocab_size
        X += places.reshape(X.shape).astype(X.dtype)
        hot.reshape(-1)[X.ravel()] = 1
        return hot


@mutant("one_hot_windows")
def last_id_forgotten():
    """The planes stop one early: the last id is all zeros."""

    def one_hot_windows(X, vocab_size):
        hot = np.zeros((*X.shape, vocab_size), dtype=bool)
        for v in range(vocab_size - 1):
            hot[:, :, v] = X == v
        return hot


@mutant("one_hot_windows")
def id_zero_forgotten():
    """Zero is taken for padding."""

    def one_hot_windows(X, vocab_size):
        hot = np.eye(vocab_size, dtype="float32")[X]
        hot[X == 0] = 0
        return hot


@mutant("one_hot_windows")
def thermometer():
    """All places up to the id are 1."""

    def one_hot_windows(X, vocab_size):
        return X[:, :, None] >= np.arange(vocab_size)


@mutant("one_hot_windows")
def list_of_arrays():
    """A list of windows instead of one array."""

    def one_hot_windows(X, vocab_size):
        return [np.eye(vocab_size, dtype="float32")[window] for window in X]
