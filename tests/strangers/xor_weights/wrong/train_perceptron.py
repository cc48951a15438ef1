"""Wrong solutions of `train_perceptron`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("train_perceptron")
def batch_predictions():
    """The answers of all rows are computed once, before the epoch."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.asarray(X, dtype=float)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            guesses = perceptron(X, w, b)
            count = 0
            for x, label, guess in zip(X, y, guesses):
                e = int(label) - int(guess)
                if e:
                    w, b, count = w + lr * e * x, b + lr * e, count + 1
            mistakes.append(count)
            if count == 0:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def bias_never_learns():
    """b stays 0."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.asarray(X, dtype=float)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, label in zip(X, y):
                e = int(label) - int(x @ w + b > 0)
                if e:
                    w, count = w + lr * e * x, count + 1
            mistakes.append(count)
            if count == 0:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def sign_turned():
    """Learns away from the label."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.asarray(X, dtype=float)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, label in zip(X, y):
                e = int(x @ w + b > 0) - int(label)
                if e:
                    w, b, count = w + lr * e * x, b + lr * e, count + 1
            mistakes.append(count)
            if count == 0:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def fires_at_zero():
    """>= 0: at the start every row is answered 1."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.asarray(X, dtype=float)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, label in zip(X, y):
                e = int(label) - int(x @ w + b >= 0)
                if e:
                    w, b, count = w + lr * e * x, b + lr * e, count + 1
            mistakes.append(count)
            if count == 0:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def never_stops_early():
    """Runs all epochs, also after a clean one."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.asarray(X, dtype=float)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, label in zip(X, y):
                e = int(label) - int(x @ w + b > 0)
                if e:
                    w, b, count = w + lr * e * x, b + lr * e, count + 1
            mistakes.append(count)
        return w, b, mistakes


@mutant("train_perceptron")
def last_zero_missing():
    """Leaves the loop before the 0 is written down."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.asarray(X, dtype=float)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, label in zip(X, y):
                e = int(label) - int(x @ w + b > 0)
                if e:
                    w, b, count = w + lr * e * x, b + lr * e, count + 1
            if count == 0:
                break
            mistakes.append(count)
        return w, b, mistakes


@mutant("train_perceptron")
def counted_after_the_epoch():
    """Counts the mistakes of the finished weights, not those made on the way."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.asarray(X, dtype=float)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            for x, label in zip(X, y):
                e = int(label) - int(x @ w + b > 0)
                w, b = w + lr * e * x, b + lr * e
            mistakes.append(int(np.sum(perceptron(X, w, b) != np.asarray(y))))
            if mistakes[-1] == 0:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def rate_left_out_of_the_bias():
    """b moves by 1 whatever the rate: seen with lr = 0.5."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.asarray(X, dtype=float)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, label in zip(X, y):
                e = int(label) - int(x @ w + b > 0)
                if e:
                    w, b, count = w + lr * e * x, b + e, count + 1
            mistakes.append(count)
            if count == 0:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def rate_ignored():
    """lr is not used: seen with lr = 0.5."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.asarray(X, dtype=float)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, label in zip(X, y):
                e = int(label) - int(x @ w + b > 0)
                if e:
                    w, b, count = w + e * x, b + e, count + 1
            mistakes.append(count)
            if count == 0:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def update_at_the_end_of_the_epoch():
    """Collects the changes and makes them after the last row."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.asarray(X, dtype=float)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            e = np.asarray(y).astype(int) - perceptron(X, w, b)
            mistakes.append(int(np.count_nonzero(e)))
            if mistakes[-1] == 0:
                break
            w, b = w + lr * e @ X, b + lr * e.sum()
        return w, b, mistakes


@mutant("train_perceptron")
def stops_after_each_row_that_is_right():
    """break stands in the loop over rows."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.asarray(X, dtype=float)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, label in zip(X, y):
                e = int(label) - int(x @ w + b > 0)
                if e == 0:
                    break
                w, b, count = w + lr * e * x, b + lr * e, count + 1
            mistakes.append(count)
            if count == 0:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def starts_at_random():
    """Random weights in place of zeros."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.asarray(X, dtype=float)
        rng = np.random.default_rng(0)
        w, b, mistakes = rng.normal(0, 0.1, X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, label in zip(X, y):
                e = int(label) - int(x @ w + b > 0)
                if e:
                    w, b, count = w + lr * e * x, b + lr * e, count + 1
            mistakes.append(count)
            if count == 0:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def rows_shuffled():
    """A new order in every epoch."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X, y = np.asarray(X, dtype=float), np.asarray(y).astype(int)
        rng = np.random.default_rng(0)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for i in rng.permutation(len(X)):
                e = y[i] - int(X[i] @ w + b > 0)
                if e:
                    w, b, count = w + lr * e * X[i], b + lr * e, count + 1
            mistakes.append(count)
            if count == 0:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def count_never_reset():
    """The count goes on over the epochs."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.asarray(X, dtype=float)
        w, b, mistakes, count = np.zeros(X.shape[1]), 0.0, [], 0
        for _ in range(max_epochs):
            before = count
            for x, label in zip(X, y):
                e = int(label) - int(x @ w + b > 0)
                if e:
                    w, b, count = w + lr * e * x, b + lr * e, count + 1
            mistakes.append(count)
            if count == before:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def errors_added_with_their_sign():
    """Adds e, so that a missed 1 and a false alarm cancel."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.asarray(X, dtype=float)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, label in zip(X, y):
                e = int(label) - int(x @ w + b > 0)
                w, b, count = w + lr * e * x, b + lr * e, count + e
            mistakes.append(abs(count))
            if count == 0:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def whole_number_weights():
    """Weights in an integer array: with lr = 0.5 or fractions in X they are cut."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.asarray(X, dtype=float)
        w, b, mistakes = np.zeros(X.shape[1], dtype=int), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, label in zip(X, y):
                e = int(label) - int(x @ w + b > 0)
                if e:
                    w[:] = w + lr * e * x
                    b, count = b + lr * e, count + 1
            mistakes.append(count)
            if count == 0:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def bias_moves_first():
    """The new b is used to judge the mistake again before w moves."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.asarray(X, dtype=float)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, label in zip(X, y):
                count += int(int(x @ w + b > 0) != label)
                b = b + lr * (int(label) - int(x @ w + b > 0))
                w = w + lr * (int(label) - int(x @ w + b > 0)) * x
            mistakes.append(count)
            if count == 0:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def labels_changed_in_place():
    """Turns the caller's labels 0 into -1."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.asarray(X, dtype=float)
        for i in range(len(y)):
            if y[i] == 0:
                y[i] = -1
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, label in zip(X, y):
                if (x @ w + b > 0) != (label == 1):
                    w, b, count = w + lr * label * x, b + lr * label, count + 1
            mistakes.append(count)
            if count == 0:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def stops_when_the_count_repeats():
    """Gives up when two epochs have the same number of mistakes, as on XOR."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.asarray(X, dtype=float)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, label in zip(X, y):
                e = int(label) - int(x @ w + b > 0)
                if e:
                    w, b, count = w + lr * e * x, b + lr * e, count + 1
            mistakes.append(count)
            if count == 0 or mistakes[-2:-1] == [count]:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def always_a_hundred_epochs():
    """max_epochs is not used: seen on XOR with max_epochs = 30."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.asarray(X, dtype=float)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(100):
            count = 0
            for x, label in zip(X, y):
                e = int(label) - int(x @ w + b > 0)
                if e:
                    w, b, count = w + lr * e * x, b + lr * e, count + 1
            mistakes.append(count)
            if count == 0:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def one_epoch_too_few():
    """range(1, max_epochs): with max_epochs = 1 nothing runs."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.asarray(X, dtype=float)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(1, max_epochs):
            count = 0
            for x, label in zip(X, y):
                e = int(label) - int(x @ w + b > 0)
                if e:
                    w, b, count = w + lr * e * x, b + lr * e, count + 1
            mistakes.append(count)
            if count == 0:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def best_weights_kept():
    """Returns the weights of the best epoch, not the last: seen on XOR."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.asarray(X, dtype=float)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        best = (w, b)
        for _ in range(max_epochs):
            count = 0
            for x, label in zip(X, y):
                e = int(label) - int(x @ w + b > 0)
                if e:
                    w, b, count = w + lr * e * x, b + lr * e, count + 1
            mistakes.append(count)
            if count == min(mistakes):
                best = (w, b)
            if count == 0:
                break
        return best[0], best[1], mistakes


@mutant("train_perceptron")
def lists_without_arrays():
    """Needs X.shape: a list of rows raises."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, label in zip(X, y):
                e = int(label) - int(x @ w + b > 0)
                if e:
                    w, b, count = w + lr * e * x, b + lr * e, count + 1
            mistakes.append(count)
            if count == 0:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def stops_when_the_weights_come_back():
    """Stops when an epoch ends where it began, as on XOR, although it made mistakes."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.asarray(X, dtype=float)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            old_w, old_b, count = w, b, 0
            for x, label in zip(X, y):
                e = int(label) - int(x @ w + b > 0)
                if e:
                    w, b, count = w + lr * e * x, b + lr * e, count + 1
            mistakes.append(count)
            if np.array_equal(w, old_w) and b == old_b:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def rows_scaled_in_place():
    """`*=` on a row changes the caller's X where it is a float array."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.asarray(X, dtype=float)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, label in zip(X, y):
                e = int(label) - int(x @ w + b > 0)
                if e:
                    x *= lr * e
                    w, b, count = w + x, b + lr * e, count + 1
            mistakes.append(count)
            if count == 0:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def bias_appended_to_w():
    """w comes back with D + 1 numbers, the bias last."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        rows = np.hstack([np.asarray(X, dtype=float), np.ones((len(X), 1))])
        w, mistakes = np.zeros(rows.shape[1]), []
        for _ in range(max_epochs):
            count = 0
            for x, label in zip(rows, y):
                e = int(label) - int(x @ w > 0)
                if e:
                    w, count = w + lr * e * x, count + 1
            mistakes.append(count)
            if count == 0:
                break
        return w, w[-1], mistakes
