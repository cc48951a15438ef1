"""Right solutions of `linear_optimum`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("linear_optimum")
def singular_values():
    """Singular values of the centred rows."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        s = np.linalg.svd(X - X.mean(axis=0), compute_uv=False)
        return np.sum(s[k:] ** 2) / X.size


@variant("linear_optimum")
def eigenvalues_of_the_covariance():
    """Eigenvalues of the covariance matrix, turned round so that the largest comes first."""

    def linear_optimum(X, k):
        X = np.array(X, dtype=np.float64)
        n, d = X.shape
        mu = np.mean(X, axis=0, keepdims=True)
        cov = np.dot((X - mu).T, X - mu) / n
        eigenvalues = np.linalg.eigvalsh(cov)[::-1]
        dropped = eigenvalues[k:]
        return float(dropped.sum() / d)


@variant("linear_optimum")
def rebuilds_the_rows():
    """Projects on the first k directions, rebuilds and measures."""

    def linear_optimum(X, k):
        X = np.array(X, dtype=float)
        mean = X.mean(0)
        Xc = X - mean
        _, _, Vt = np.linalg.svd(Xc, full_matrices=False)
        W = Vt[:k].T  # (D, k)
        code = Xc @ W
        X_hat = code @ W.T + mean
        return np.mean((X - X_hat) ** 2)


@variant("linear_optimum")
def zeroes_small_singular_values():
    """The best matrix of rank k: the other singular values become 0."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype="float64")
        centred = X - np.average(X, axis=0)
        U, S, Vh = np.linalg.svd(centred, full_matrices=False)
        S[k:] = 0
        best = (U * S) @ Vh
        return ((centred - best) ** 2).mean()


@variant("linear_optimum")
def matriz_de_covarianza_en_espanol():
    """np.cov con bias; con una sola columna devuelve un escalar."""

    def linear_optimum(X, k):
        datos = np.asarray(X, dtype=float)
        filas, columnas = datos.shape
        # bias=True divide por N y no por N - 1
        covarianza = np.atleast_2d(np.cov(datos, rowvar=False, bias=True))
        valores = sorted(np.linalg.eigvalsh(covarianza), reverse=True)
        perdida = 0.0
        for j in range(k, columnas):
            perdida += valores[j]
        return max(perdida, 0.0) / columnas


@variant("linear_optimum")
def gram_matrix_of_the_rows():
    """The (N, N) matrix of inner products has the same eigenvalues."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        C = X - X.mean(axis=0)
        lam = np.sort(np.linalg.eigvalsh(C @ C.T))[::-1]
        return lam[k:].sum() / C.size


@variant("linear_optimum")
def all_minus_kept():
    """The whole variance minus what the first k directions hold."""

    def linear_optimum(X, k):
        X = np.asarray(X, dtype=float)
        N, D = X.shape
        singular = np.linalg.svd(X - X.mean(axis=0), compute_uv=False)
        total = X.var(axis=0).sum()
        kept = (singular[:k] ** 2).sum() / N
        return (total - kept) / D


@variant("linear_optimum")
def pca_of_sklearn():
    """PCA of scikit-learn, with the cases that it does not take done first."""

    def linear_optimum(X, k):
        from sklearn.decomposition import PCA

        X = np.asarray(X, dtype=float)
        if k >= min(X.shape):
            return 0.0
        if k == 0:
            return float(np.mean((X - X.mean(axis=0)) ** 2))
        pca = PCA(n_components=k, svd_solver="full").fit(X)
        copies = pca.inverse_transform(pca.transform(X))
        return float(np.mean((X - copies) ** 2))


@variant("linear_optimum")
def svdvals_of_scipy():
    """One line with scipy."""

    def linear_optimum(X, k):
        from scipy.linalg import svdvals

        return float((svdvals(np.asarray(X, float) - np.mean(X, axis=0))[k:] ** 2).sum()) / np.size(X)


@variant("linear_optimum")
def lambda_one_liner():
    """A lambda, the norm of the matrix's small singular values."""

    linear_optimum = (
        lambda X, k: (  # noqa: E731
            np.linalg.norm(np.linalg.svd(np.asarray(X, float) - np.mean(X, 0), compute_uv=False)[k:]) ** 2 / np.size(X)
        )
    )


@variant("linear_optimum")
def tensorflow_svd():
    """tf.linalg.svd in double precision."""

    def linear_optimum(X, k):
        t = tf.cast(tf.convert_to_tensor(np.asarray(X)), tf.float64)
        t = t - tf.reduce_mean(t, axis=0)
        s = tf.linalg.svd(t, compute_uv=False)
        rest = tf.reduce_sum(tf.square(s[k:]))
        return float(rest) / (t.shape[0] * t.shape[1])


@variant("linear_optimum")
def jacobi_by_hand():
    """Lists, loops and Jacobi rotations for the eigenvalues."""

    def linear_optimum(X, k):
        rows = [[float(v) for v in row] for row in X]
        n, d = len(rows), len(rows[0])
        mean = [sum(r[j] for r in rows) / n for j in range(d)]
        A = [[sum((r[i] - mean[i]) * (r[j] - mean[j]) for r in rows) for j in range(d)] for i in range(d)]
        for _ in range(30):
            for p in range(d):
                for q in range(p + 1, d):
                    if abs(A[p][q]) < 1e-300:
                        continue
                    angle = 0.5 * np.arctan2(2 * A[p][q], A[q][q] - A[p][p])
                    c, s = np.cos(angle), np.sin(angle)
                    for i in range(d):
                        A[i][p], A[i][q] = c * A[i][p] - s * A[i][q], s * A[i][p] + c * A[i][q]
                    for i in range(d):
                        A[p][i], A[q][i] = c * A[p][i] - s * A[q][i], s * A[p][i] + c * A[q][i]
        spread = sorted((A[i][i] for i in range(d)), reverse=True)
        return sum(spread[k:]) / (n * d)


@variant("linear_optimum")
def data_frame():
    """pandas centres, NumPy finds the directions with eigh."""

    def linear_optimum(X, k):
        import pandas as pd

        table = pd.DataFrame(np.asarray(X, dtype=float))
        table = table - table.mean()
        values, vectors = np.linalg.eigh(table.T.to_numpy() @ table.to_numpy())
        order = np.argsort(values)[::-1]
        vectors = vectors[:, order][:, :k]
        rest = table.to_numpy() - table.to_numpy() @ vectors @ vectors.T
        return (rest**2).mean()


@variant("linear_optimum")
def early_exit_and_helper():
    """A helper for the centring; nothing to lose if k is D or more."""

    def linear_optimum(X, k):
        def centre_rows(rows):
            rows = np.asarray(rows, dtype=np.float64)
            return rows - rows.sum(axis=0) / rows.shape[0]

        M = centre_rows(X)
        if k >= M.shape[1]:
            return 0.0
        variances = np.linalg.eigvalsh(M.T @ M / len(M))  # smallest first
        variances = np.clip(variances, 0, None)
        return variances[: M.shape[1] - k].sum() / M.shape[1]
