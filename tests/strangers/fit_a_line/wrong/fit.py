"""Wrong solutions of `fit`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("fit")
def climbs_uphill():
    """Adds the gradient."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        x, y, losses = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float)), []
        for _ in range(epochs):
            for r in batches(len(x), batch_size, rng):
                _, dw, db = mse_gradient(x[r], y[r], w, b)
                w, b = w + lr * dw, b + lr * db
            losses.append(mse_gradient(x, y, w, b)[0])
        return w, b, losses


@mutant("fit")
def loss_after_each_batch():
    """Writes down a loss after every step, not every epoch."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        x, y, losses = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float)), []
        for _ in range(epochs):
            for r in batches(len(x), batch_size, rng):
                _, dw, db = mse_gradient(x[r], y[r], w, b)
                w, b = w - lr * dw, b - lr * db
                losses.append(mse_gradient(x, y, w, b)[0])
        return w, b, losses


@mutant("fit")
def loss_of_the_last_batch():
    """The loss is that of the last batch, before its step."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        x, y, losses = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float)), []
        for _ in range(epochs):
            for r in batches(len(x), batch_size, rng):
                loss, dw, db = mse_gradient(x[r], y[r], w, b)
                w, b = w - lr * dw, b - lr * db
            losses.append(loss)
        return w, b, losses


@mutant("fit")
def same_batches_every_epoch():
    """Makes the batches once, before the epochs."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        x, y, losses = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float)), []
        parts = batches(len(x), batch_size, rng)
        for _ in range(epochs):
            for r in parts:
                _, dw, db = mse_gradient(x[r], y[r], w, b)
                w, b = w - lr * dw, b - lr * db
            losses.append(mse_gradient(x, y, w, b)[0])
        return w, b, losses


@mutant("fit")
def b_from_a_second_gradient():
    """Moves w first and takes db at the new w."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        x, y, losses = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float)), []
        for _ in range(epochs):
            for r in batches(len(x), batch_size, rng):
                w = w - lr * mse_gradient(x[r], y[r], w, b)[1]
                b = b - lr * mse_gradient(x[r], y[r], w, b)[2]
            losses.append(mse_gradient(x, y, w, b)[0])
        return w, b, losses


@mutant("fit")
def starts_at_zero_always():
    """Sets w and b to 0 whatever was given."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        w = b = 0.0
        x, y, losses = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float)), []
        for _ in range(epochs):
            for r in batches(len(x), batch_size, rng):
                _, dw, db = mse_gradient(x[r], y[r], w, b)
                w, b = w - lr * dw, b - lr * db
            losses.append(mse_gradient(x, y, w, b)[0])
        return w, b, losses


@mutant("fit")
def loss_before_the_epoch():
    """Writes the loss down at the beginning of each epoch."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        x, y, losses = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float)), []
        for _ in range(epochs):
            losses.append(mse_gradient(x, y, w, b)[0])
            for r in batches(len(x), batch_size, rng):
                _, dw, db = mse_gradient(x[r], y[r], w, b)
                w, b = w - lr * dw, b - lr * db
        return w, b, losses


@mutant("fit")
def gradient_of_all_rows():
    """Each step uses the gradient of all rows, not of the batch."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        x, y, losses = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float)), []
        for _ in range(epochs):
            for r in batches(len(x), batch_size, rng):
                _, dw, db = mse_gradient(x, y, w, b)
                w, b = w - lr * dw, b - lr * db
            losses.append(mse_gradient(x, y, w, b)[0])
        return w, b, losses


@mutant("fit")
def lists_indexed_by_arrays():
    """Does not make arrays: a list x fails with a TypeError."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        losses = []
        for _ in range(epochs):
            for r in batches(len(x), batch_size, rng):
                _, dw, db = mse_gradient(x[r], y[r], w, b)
                w, b = w - lr * dw, b - lr * db
            losses.append(mse_gradient(x, y, w, b)[0])
        return w, b, losses


@mutant("fit")
def y_not_indexed():
    """x is cut to the batch, y is read from the left."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        x, y, losses = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float)), []
        for _ in range(epochs):
            for r in batches(len(x), batch_size, rng):
                _, dw, db = mse_gradient(x[r], y[: len(r)], w, b)
                w, b = w - lr * dw, b - lr * db
            losses.append(mse_gradient(x, y, w, b)[0])
        return w, b, losses


@mutant("fit")
def loss_not_over_all_rows():
    """Averages the losses of the batches, as a progress bar does."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        x, y, losses = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float)), []
        for _ in range(epochs):
            seen = []
            for r in batches(len(x), batch_size, rng):
                loss, dw, db = mse_gradient(x[r], y[r], w, b)
                w, b = w - lr * dw, b - lr * db
                seen.append(loss)
            losses.append(sum(seen) / len(seen))
        return w, b, losses


@mutant("fit")
def one_step_per_epoch():
    """The step is indented one level too little: only the last batch counts."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        x, y, losses = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float)), []
        for _ in range(epochs):
            for r in batches(len(x), batch_size, rng):
                _, dw, db = mse_gradient(x[r], y[r], w, b)
            w, b = w - lr * dw, b - lr * db
            losses.append(mse_gradient(x, y, w, b)[0])
        return w, b, losses


@mutant("fit")
def permutes_rows_then_takes_batches():
    """Shuffles x and y by a permutation of its own and batches them once more."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        x, y, losses = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float)), []
        for _ in range(epochs):
            order = rng.permutation(len(x))
            x, y = x[order], y[order]
            for r in batches(len(x), batch_size, rng):
                _, dw, db = mse_gradient(x[r], y[r], w, b)
                w, b = w - lr * dw, b - lr * db
            losses.append(mse_gradient(x, y, w, b)[0])
        return w, b, losses


@mutant("fit")
def own_generator():
    """Ignores rng and makes a generator from SEED."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        rng = np.random.default_rng(SEED)
        x, y, losses = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float)), []
        for _ in range(epochs):
            for r in batches(len(x), batch_size, rng):
                _, dw, db = mse_gradient(x[r], y[r], w, b)
                w, b = w - lr * dw, b - lr * db
            losses.append(mse_gradient(x, y, w, b)[0])
        return w, b, losses


@mutant("fit")
def rate_shrinks_with_the_batch():
    """Multiplies the rate by len(batch)/batch_size: a short last batch steps too short."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        x, y, losses = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float)), []
        for _ in range(epochs):
            for r in batches(len(x), batch_size, rng):
                _, dw, db = mse_gradient(x[r], y[r], w, b)
                share = lr * len(r) / batch_size
                w, b = w - share * dw, b - share * db
            losses.append(mse_gradient(x, y, w, b)[0])
        return w, b, losses


@mutant("fit")
def stops_when_it_gets_worse():
    """Early stopping that nobody asked for: fewer losses than epochs."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        x, y, losses = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float)), []
        for _ in range(epochs):
            for r in batches(len(x), batch_size, rng):
                _, dw, db = mse_gradient(x[r], y[r], w, b)
                w, b = w - lr * dw, b - lr * db
            losses.append(mse_gradient(x, y, w, b)[0])
            if len(losses) > 1 and losses[-1] > losses[-2]:
                break
        return w, b, losses


@mutant("fit")
def best_line_not_last():
    """Returns the line with the smallest loss so far, not the one after the last step."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        x, y, losses = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float)), []
        best = (w, b)
        for _ in range(epochs):
            for r in batches(len(x), batch_size, rng):
                _, dw, db = mse_gradient(x[r], y[r], w, b)
                w, b = w - lr * dw, b - lr * db
            losses.append(mse_gradient(x, y, w, b)[0])
            if losses[-1] == min(losses):
                best = (w, b)
        return *best, losses


@mutant("fit")
def losses_as_an_array():
    """The losses come as an array, a list is promised."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        x, y, losses = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float)), []
        for _ in range(epochs):
            for r in batches(len(x), batch_size, rng):
                _, dw, db = mse_gradient(x[r], y[r], w, b)
                w, b = w - lr * dw, b - lr * db
            losses.append(mse_gradient(x, y, w, b)[0])
        return w, b, np.array(losses)


@mutant("fit")
def short_batch_skipped():
    """Leaves out a last batch that is short."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        x, y, losses = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float)), []
        for _ in range(epochs):
            for r in batches(len(x), batch_size, rng):
                if len(r) < batch_size:
                    continue
                _, dw, db = mse_gradient(x[r], y[r], w, b)
                w, b = w - lr * dw, b - lr * db
            losses.append(mse_gradient(x, y, w, b)[0])
        return w, b, losses


@mutant("fit")
def own_batches_unchecked():
    """Cuts batches of its own and forgets the check: batch_size = −1 makes no step and no error."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        x, y, losses = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float)), []
        for _ in range(epochs):
            order = rng.permutation(len(x))
            for s in range(0, len(x), batch_size):
                r = order[s : s + batch_size]
                _, dw, db = mse_gradient(x[r], y[r], w, b)
                w, b = w - lr * dw, b - lr * db
            losses.append(mse_gradient(x, y, w, b)[0])
        return w, b, losses


@mutant("fit")
def own_gradient_without_ravel():
    """A gradient of its own that broadcasts a row x against a column y."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        x, y, losses = np.asarray(x, dtype=float), np.asarray(y, dtype=float), []
        for _ in range(epochs):
            for r in batches(len(x), batch_size, rng):
                e = w * x[r] + b - y[r]
                w, b = w - lr * 2 * np.mean(e * x[r]), b - lr * 2 * np.mean(e)
            losses.append(np.mean((w * x + b - y) ** 2))
        return w, b, losses


@mutant("fit")
def random_first_line():
    """Draws the first line from rng when none is given."""

    def fit(x, y, lr, epochs, batch_size, rng, w=None, b=None):
        w = rng.normal() if w is None else w
        b = rng.normal() if b is None else b
        x, y, losses = np.ravel(np.asarray(x, dtype=float)), np.ravel(np.asarray(y, dtype=float)), []
        for _ in range(epochs):
            for r in batches(len(x), batch_size, rng):
                _, dw, db = mse_gradient(x[r], y[r], w, b)
                w, b = w - lr * dw, b - lr * db
            losses.append(mse_gradient(x, y, w, b)[0])
        return w, b, losses


@mutant("fit")
def reorders_the_callers_points():
    """Sorts the batches' rows into the caller's arrays of floats, which should stay."""

    def fit(x, y, lr, epochs, batch_size, rng, w=0.0, b=0.0):
        x, y, losses = np.asarray(x, dtype=float).reshape(-1), np.asarray(y, dtype=float).reshape(-1), []
        for _ in range(epochs):
            parts = batches(len(x), batch_size, rng)
            order = np.concatenate(parts)
            x[:], y[:] = x[order], y[order]
            start = 0
            for part in parts:
                r = slice(start, start + len(part))
                start += len(part)
                _, dw, db = mse_gradient(x[r], y[r], w, b)
                w, b = w - lr * dw, b - lr * db
            losses.append(mse_gradient(x, y, w, b)[0])
        return w, b, losses
