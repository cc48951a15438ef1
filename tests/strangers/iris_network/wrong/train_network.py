"""Wrong solutions of `train_network`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("train_network")
def not_shuffled():
    """Rows in their own order; the generator is not asked."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        means = []
        for _ in range(epochs):
            total = 0.0
            for row in range(len(X)):
                feed_forward(network, X[row])
                total += back_propagate(network, targets[row])
                update(network, lr, momentum)
            means.append(total / len(X))
        return means


@mutant("train_network")
def same_order_every_epoch():
    """One permutation before the epochs."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        means, order = [], rng.permutation(len(X))
        for _ in range(epochs):
            total = 0.0
            for row in order:
                feed_forward(network, X[row])
                total += back_propagate(network, targets[row])
                update(network, lr, momentum)
            means.append(total / len(X))
        return means


@mutant("train_network")
def one_update_per_epoch():
    """update stands outside the loop over rows."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        means = []
        for _ in range(epochs):
            total = 0.0
            for row in rng.permutation(len(X)):
                feed_forward(network, X[row])
                total += back_propagate(network, targets[row])
            update(network, lr, momentum)
            means.append(total / len(X))
        return means


@mutant("train_network")
def errors_added_up():
    """The sum of an epoch, not the mean."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        sums = []
        for _ in range(epochs):
            total = 0.0
            for row in rng.permutation(len(X)):
                feed_forward(network, X[row])
                total += back_propagate(network, targets[row])
                update(network, lr, momentum)
            sums.append(total)
        return sums


@mutant("train_network")
def total_not_reset():
    """The total goes on from epoch to epoch."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        means, total = [], 0.0
        for _ in range(epochs):
            for row in rng.permutation(len(X)):
                feed_forward(network, X[row])
                total += back_propagate(network, targets[row])
                update(network, lr, momentum)
            means.append(total / len(X))
        return means


@mutant("train_network")
def error_after_the_update():
    """Feeds again after the update and counts that error."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        means = []
        for _ in range(epochs):
            total = 0.0
            for row in rng.permutation(len(X)):
                feed_forward(network, X[row])
                back_propagate(network, targets[row])
                update(network, lr, momentum)
                answer = feed_forward(network, X[row])
                total += 0.5 * sum((a - t) ** 2 for a, t in zip(answer, targets[row]))
            means.append(total / len(X))
        return means


@mutant("train_network")
def updated_before_passed_back():
    """update comes before back_propagate and uses the old deltas."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        means = []
        for _ in range(epochs):
            total = 0.0
            for row in rng.permutation(len(X)):
                feed_forward(network, X[row])
                update(network, lr, momentum)
                total += back_propagate(network, targets[row])
            means.append(total / len(X))
        return means


@mutant("train_network")
def fed_once_an_epoch():
    """Only the first row of an epoch is fed."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        means = []
        for _ in range(epochs):
            total, order = 0.0, rng.permutation(len(X))
            feed_forward(network, X[order[0]])
            for row in order:
                total += back_propagate(network, targets[row])
                update(network, lr, momentum)
            means.append(total / len(X))
        return means


@mutant("train_network")
def targets_not_permuted():
    """Shuffles X but goes through the targets in their own order."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        means = []
        for _ in range(epochs):
            total = 0.0
            for place, row in enumerate(rng.permutation(len(X))):
                feed_forward(network, X[row])
                total += back_propagate(network, targets[place])
                update(network, lr, momentum)
            means.append(total / len(X))
        return means


@mutant("train_network")
def one_list_entry_per_row():
    """Every row's error is in the list, not the mean of an epoch."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        errors = []
        for _ in range(epochs):
            for row in rng.permutation(len(X)):
                feed_forward(network, X[row])
                errors.append(back_propagate(network, targets[row]))
                update(network, lr, momentum)
        return errors


@mutant("train_network")
def mean_of_all_at_the_end():
    """A single mean over all epochs."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        total = 0.0
        for _ in range(epochs):
            for row in rng.permutation(len(X)):
                feed_forward(network, X[row])
                total += back_propagate(network, targets[row])
                update(network, lr, momentum)
        return [total / (len(X) * max(epochs, 1))] * epochs


@mutant("train_network")
def momentum_and_rate_swapped():
    """update(network, momentum, lr)."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        means = []
        for _ in range(epochs):
            total = 0.0
            for row in rng.permutation(len(X)):
                feed_forward(network, X[row])
                total += back_propagate(network, targets[row])
                update(network, momentum, lr)
            means.append(total / len(X))
        return means


@mutant("train_network")
def fixed_rate_and_momentum():
    """The 0.1 and 0.9 of the notebook instead of the arguments."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        means = []
        for _ in range(epochs):
            total = 0.0
            for row in rng.permutation(len(X)):
                feed_forward(network, X[row])
                total += back_propagate(network, targets[row])
                update(network, 0.1, 0.9)
            means.append(total / len(X))
        return means


@mutant("train_network")
def shuffles_the_caller_rows():
    """Shuffles X and targets where they stand, in the caller's arrays and lists."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        means = []
        for _ in range(epochs):
            total, order = 0.0, rng.permutation(len(X))
            X[:], targets[:] = [list(X[k]) for k in order], [list(targets[k]) for k in order]
            for x, target in zip(X, targets):
                feed_forward(network, x)
                total += back_propagate(network, target)
                update(network, lr, momentum)
            means.append(total / len(X))
        return means


@mutant("train_network")
def order_drawn_twice():
    """Two permutations an epoch: one for X, one for the targets."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        means = []
        for _ in range(epochs):
            total = 0.0
            for row, other in zip(rng.permutation(len(X)), rng.permutation(len(X))):
                feed_forward(network, X[row])
                total += back_propagate(network, targets[other])
                update(network, lr, momentum)
            means.append(total / len(X))
        return means


@mutant("train_network")
def lists_indexed_like_arrays():
    """X[order] works for arrays only; lists raise TypeError."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        means = []
        for _ in range(epochs):
            total, order = 0.0, rng.permutation(len(X))
            for x, target in zip(X[order], targets[order]):
                feed_forward(network, x)
                total += back_propagate(network, target)
                update(network, lr, momentum)
            means.append(total / len(X))
        return means


@mutant("train_network")
def epochs_of_the_notebook():
    """Trains for EPOCHS epochs, whatever is asked."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        means = []
        for _ in range(EPOCHS):
            total = 0.0
            for row in rng.permutation(len(X)):
                feed_forward(network, X[row])
                total += back_propagate(network, targets[row])
                update(network, lr, momentum)
            means.append(total / len(X))
        return means


@mutant("train_network")
def random_rows_with_replacement():
    """rng.integers: some rows come twice, others never."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        means = []
        for _ in range(epochs):
            total = 0.0
            for row in rng.integers(0, len(X), len(X)):
                feed_forward(network, X[row])
                total += back_propagate(network, targets[row])
                update(network, lr, momentum)
            means.append(total / len(X))
        return means


@mutant("train_network")
def trains_a_copy():
    """Learns in a deep copy: the caller's network stays as it was."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        import copy

        mine, means = copy.deepcopy(network), []
        for _ in range(epochs):
            total = 0.0
            for row in rng.permutation(len(X)):
                feed_forward(mine, X[row])
                total += back_propagate(mine, targets[row])
                update(mine, lr, momentum)
            means.append(total / len(X))
        return means


@mutant("train_network")
def momentum_cleared_each_epoch():
    """Sets all changes to 0 at the beginning of each epoch."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        means = []
        for _ in range(epochs):
            for layer in network[1:]:
                for node in layer:
                    node.change = [0.0] * len(node.change)
            total = 0.0
            for row in rng.permutation(len(X)):
                feed_forward(network, X[row])
                total += back_propagate(network, targets[row])
                update(network, lr, momentum)
            means.append(total / len(X))
        return means


@mutant("train_network")
def last_error_of_the_epoch():
    """Notes the error of the epoch's last row, not the mean."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        means = []
        for _ in range(epochs):
            for row in rng.permutation(len(X)):
                feed_forward(network, X[row])
                error = back_propagate(network, targets[row])
                update(network, lr, momentum)
            means.append(error)
        return means


@mutant("train_network")
def separate_measuring_pass():
    """Measures all rows once more at the end of the epoch, after the updates."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        means = []
        for _ in range(epochs):
            for row in rng.permutation(len(X)):
                feed_forward(network, X[row])
                back_propagate(network, targets[row])
                update(network, lr, momentum)
            total = 0.0
            for x, target in zip(X, targets):
                total += 0.5 * sum((a - t) ** 2 for a, t in zip(feed_forward(network, x), target))
            means.append(total / len(X))
        return means
