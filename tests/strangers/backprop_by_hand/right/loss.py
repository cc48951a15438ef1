"""Right solutions of `loss`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("loss")
def sum_over_2n():
    """One formula."""

    def loss(y_true, y_pred):
        error = y_pred - y_true
        return float(np.sum(error**2) / (2 * len(error)))


@variant("loss")
def mean_of_row_sums():
    """Sum over the outputs, mean over the rows."""

    def loss(y_true, y_pred):
        return float(np.mean(0.5 * np.sum(np.square(y_pred - y_true), axis=1)))


@variant("loss")
def two_loops():
    """Number by number."""

    def loss(y_true, y_pred):
        N, K = y_true.shape
        total = 0.0
        for n in range(N):
            for k in range(K):
                diferencia = float(y_pred[n, k]) - float(y_true[n, k])
                total += 0.5 * diferencia**2
        return total / N


@variant("loss")
def row_by_row_dot():
    """The dot product of each row's error with itself."""

    def loss(y_true, y_pred):
        E = np.array(y_pred, dtype=float) - np.array(y_true, dtype=float)
        filas = [0.5 * float(e @ e) for e in E]
        return sum(filas) / len(filas)


@variant("loss")
def frobenius_norm():
    """The squared norm of the error."""

    def loss(y_true, y_pred):
        return float(0.5 * np.linalg.norm(y_pred - y_true) ** 2 / y_true.shape[0])


@variant("loss")
def mean_times_outputs():
    """np.mean divides by N·K; K is given back."""

    def loss(y_true, y_pred):
        K = y_true.shape[1]
        return float(np.mean((y_true - y_pred) ** 2) * K / 2)


@variant("loss")
def flat_inner_product():
    """np.vdot of the error with itself."""

    def loss(y_true, y_pred):
        e = np.subtract(y_pred, y_true, dtype=float)
        return float(np.vdot(e, e)) / (2.0 * e.shape[0])


@variant("loss")
def einsum_formula():
    """np.einsum sums over both indices."""

    def loss(y_true, y_pred):
        err = y_pred - y_true.astype(float)
        return float(np.einsum("nk,nk->", err, err)) / len(err) / 2


@variant("loss")
def trace_of_the_gram_matrix():
    """The trace of E Eᵀ."""

    def loss(y_true, y_pred):
        E = y_pred - y_true
        return float(np.trace(E @ E.T) / (2 * E.shape[0]))


@variant("loss")
def lambda_with_item():
    """A lambda and .item()."""

    loss = lambda y_true, y_pred: (((y_pred - y_true) ** 2).sum(axis=1) / 2).mean().item()


@variant("loss")
def lists_and_zip():
    """Plain lists and a generator."""

    def loss(y_true, y_pred):
        pares = zip(np.ravel(y_true).tolist(), np.ravel(y_pred).tolist())
        return sum((p - t) ** 2 for t, p in pares) / 2 / len(y_true)


@variant("loss")
def average_with_helper():
    """A helper for one example."""

    def loss(y_true, y_pred):
        def example_loss(t, p):
            return 0.5 * ((p - t) ** 2).sum()

        losses = [example_loss(t, p) for t, p in zip(y_true, y_pred)]
        return float(np.average(losses))


@variant("loss")
def column_means_added():
    """The mean of each column, added up."""

    def loss(y_true, y_pred):
        cuadrados = np.power(y_true - y_pred, 2)
        return float(cuadrados.mean(axis=0).sum() * 0.5)
