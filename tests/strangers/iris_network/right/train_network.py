"""Right solutions of `train_network`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("train_network")
def rows_of_the_permutation():
    """The hint with a running total."""

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


@variant("train_network")
def list_of_errors_and_mean():
    """Collects an epoch's errors in a list and takes np.mean."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        history = []
        for epoch in range(epochs):
            errors = []
            order = rng.permutation(len(X))
            for i in order:
                feed_forward(network, X[i])
                error = back_propagate(network, targets[i])
                update(network, lr, momentum)
                errors.append(error)
            history.append(float(np.mean(errors)))
        return history


@variant("train_network")
def helper_learns_one_row():
    """A helper for one row and a comprehension for an epoch."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        def learn(row):
            feed_forward(network, X[row])
            error = back_propagate(network, targets[row])
            update(network, lr, momentum)
            return error

        n = len(X)
        return [sum([learn(row) for row in rng.permutation(n)]) / n for _ in range(epochs)]


@variant("train_network")
def shuffled_pairs():
    """Pairs of row and target in the new order."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        pairs = list(zip(X, targets))
        curve = []
        while len(curve) < epochs:
            shuffled = [pairs[k] for k in rng.permutation(len(pairs))]
            sum_of_errors = 0.0
            for x, target in shuffled:
                feed_forward(network, x)
                sum_of_errors += back_propagate(network, target)
                update(network, lr, momentum)
            curve.append(sum_of_errors / len(pairs))
        return curve


@variant("train_network")
def entrenar():
    """In Spanish, arrays of floats first."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        filas = np.array(X, dtype=float)
        deseados = np.array(targets, dtype=float)
        n = filas.shape[0]
        medias = []
        for epoca in range(epochs):
            orden = rng.permutation(n)
            suma = 0
            for fila, deseado in zip(filas[orden], deseados[orden]):
                feed_forward(network, fila)
                suma = suma + back_propagate(network, deseado)  # antes de cambiar los pesos
                update(network, lr, momentum)
            medias.append(suma / n)
        return medias


@variant("train_network")
def array_of_errors():
    """A table of errors, epochs by rows, whose row means are returned as a list."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        errors = np.zeros((epochs, len(X)))
        for e in range(epochs):
            for place, row in enumerate(rng.permutation(len(X))):
                feed_forward(network, X[row])
                errors[e, place] = back_propagate(network, targets[row])
                update(network, lr, momentum)
        return errors.mean(axis=1).tolist()


@variant("train_network")
def generator_of_epochs():
    """A generator yields the mean of every epoch."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        def means():
            for _ in range(epochs):
                total = 0.0
                for row in rng.permutation(len(targets)).tolist():
                    feed_forward(network, list(X[row]))
                    total += back_propagate(network, list(targets[row]))
                    update(network, lr, momentum)
                yield total / len(targets)

        return list(means())


@variant("train_network")
def running_mean():
    """The mean is updated row by row."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        losses = []
        for _ in range(epochs):
            mean = 0.0
            for seen, row in enumerate(rng.permutation(len(X)), start=1):
                feed_forward(network, X[row])
                mean += (back_propagate(network, targets[row]) - mean) / seen
                update(network, lr, momentum)
            losses.append(mean)
        return losses


@variant("train_network")
def recursion_over_epochs():
    """One epoch, then the others."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        if epochs == 0:
            return []
        errors = []
        for row in rng.permutation(len(X)):
            feed_forward(network, X[row])
            errors.append(back_propagate(network, targets[row]))
            update(network, lr, momentum)
        return [math.fsum(errors) / len(errors)] + train_network(network, X, targets, epochs - 1, lr, momentum, rng)


@variant("train_network")
def error_from_the_outputs():
    """Computes the error from what feed_forward returned, before the update."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        means = []
        for _ in range(epochs):
            total = 0.0
            for row in rng.permutation(len(X)):
                answer = feed_forward(network, X[row])
                total += 0.5 * sum((a - t) ** 2 for a, t in zip(answer, targets[row]))
                back_propagate(network, targets[row])
                update(network, lr, momentum)
            means.append(total / len(X))
        return means


@variant("train_network")
def trainer_class():
    """A trainer object with a method for an epoch."""

    class Trainer:
        def __init__(self, network, lr, momentum):
            self.network, self.lr, self.momentum = network, lr, momentum

        def epoch(self, X, targets, order):
            error = 0.0
            for row in order:
                feed_forward(self.network, X[row])
                error += back_propagate(self.network, targets[row])
                update(self.network, self.lr, self.momentum)
            return error / len(order)

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        trainer = Trainer(network, lr, momentum)
        return [trainer.epoch(X, targets, rng.permutation(len(X))) for _ in range(epochs)]


@variant("train_network")
def np_take_rows():
    """np.take for rows and targets, statistics.fmean for the mean."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        from statistics import fmean

        X, targets, result = np.asarray(X), np.asarray(targets), []
        for _ in range(epochs):
            errors = []
            for row in rng.permutation(X.shape[0]):
                feed_forward(network, np.take(X, row, axis=0))
                errors.append(back_propagate(network, np.take(targets, row, axis=0)))
                update(network, lr, momentum)
            result.append(fmean(errors))
        return result


@variant("train_network")
def matrices_inside():
    """Takes the weights and changes out as matrices, trains these and writes them back."""

    def train_network(network, X, targets, epochs, lr, momentum, rng):
        Ws = [np.array([node.weights for node in layer], dtype=float).T for layer in network[1:]]
        changes = [np.array([node.change for node in layer], dtype=float).T for layer in network[1:]]
        means = []
        for _ in range(epochs):
            total = 0.0
            for row in rng.permutation(len(X)):
                values = [np.append(np.asarray(X[row], dtype=float), 1.0)]
                for W in Ws:
                    values.append(np.append(0.5 * (1 + np.tanh(0.5 * (values[-1] @ W))), 1.0))
                a = values[-1][:-1]
                miss = a - np.asarray(targets[row], dtype=float)
                total += 0.5 * float(miss @ miss)
                delta = miss * a * (1 - a)
                for k in range(len(Ws) - 1, -1, -1):
                    a = values[k][:-1]
                    below = (Ws[k][:-1] @ delta) * a * (1 - a)
                    changes[k] = -lr * np.outer(values[k], delta) + momentum * changes[k]
                    Ws[k] = Ws[k] + changes[k]
                    delta = below
            means.append(total / len(X))
        for layer, W, change in zip(network[1:], Ws, changes):
            for node, weights, last in zip(layer, W.T.tolist(), change.T.tolist()):
                node.weights, node.change = weights, last
        return means
