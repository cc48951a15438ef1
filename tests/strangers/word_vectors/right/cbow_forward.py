"""Right solutions of `cbow_forward`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("cbow_forward")
def fancy_index_and_stable_softmax():
    """As the third hint says."""

    def cbow_forward(context, W1, W2):
        context, W1, W2 = np.asarray(context), np.asarray(W1), np.asarray(W2)
        present = context[context != -1]
        z = W1[present].mean(axis=0) @ W2
        e = np.exp(z - z.max())
        return e / e.sum()


@variant("cbow_forward")
def one_hot_vectors():
    """One-hot rows times W1, as the text tells it."""

    def cbow_forward(context, W1, W2):
        W1, W2 = np.array(W1, dtype=float), np.array(W2, dtype=float)
        present = [i for i in context if i != -1]
        X = np.zeros((len(present), len(W1)))
        X[np.arange(len(present)), present] = 1
        mean = (X @ W1).sum(axis=0) / len(present)
        scores = mean.dot(W2)
        scores = scores - np.max(scores)
        return np.exp(scores) / np.sum(np.exp(scores))


@variant("cbow_forward")
def loops_and_math():
    """Plain loops and math.exp."""

    import math

    def cbow_forward(context, W1, W2):
        D, V = len(W2), len(W2[0])
        mean, n = [0.0] * D, 0
        for word in context:
            if word == -1:
                continue
            n += 1
            for d in range(D):
                mean[d] += float(W1[word][d])
        mean = [m / n for m in mean]
        z = [sum(mean[d] * float(W2[d][v]) for d in range(D)) for v in range(V)]
        top = max(z)
        e = [math.exp(s - top) for s in z]
        total = sum(e)
        return np.array([x / total for x in e])


@variant("cbow_forward")
def scipy_softmax():
    """The softmax of scipy."""

    from scipy.special import softmax

    def cbow_forward(context, W1, W2):
        ids = np.asarray(context)
        rows = np.asarray(W1, dtype=float)[ids[ids >= 0]]
        return softmax(np.mean(rows, axis=0) @ np.asarray(W2, dtype=float))


@variant("cbow_forward")
def bag_of_counts():
    """Counts of the words times W1: bincount."""

    def cbow_forward(context, W1, W2):
        W1 = np.asarray(W1, float)
        words = np.array([w for w in context if w >= 0], dtype=int)
        bag = np.bincount(words, minlength=W1.shape[0]) / words.size
        z = bag @ W1 @ np.asarray(W2, float)
        z -= z.max()
        np.exp(z, out=z)
        return z / z.sum()


@variant("cbow_forward")
def log_sum_exp():
    """exp of z minus its log-sum-exp."""

    def cbow_forward(context, W1, W2):
        context = np.array(context)
        h = np.array(W1)[context[context > -1]].mean(0)
        z = h @ np.array(W2)
        return np.exp(z - np.logaddexp.reduce(z))


@variant("cbow_forward")
def masked_average():
    """Weights of 0 and 1 for np.average; the row of -1 is read, but does not count."""

    def cbow_forward(context, W1, W2):
        context = np.asarray(context)
        there = (context != -1).astype(float)
        hidden = np.average(np.asarray(W1, dtype=float)[context], axis=0, weights=there)
        z = np.einsum("d,dv->v", hidden, np.asarray(W2, dtype=float))
        p = np.exp(z - np.amax(z))
        p /= p.sum()
        return p


@variant("cbow_forward")
def mezcla_en_espanol():
    """Con nombres en español y un softmax aparte."""

    def softmax_estable(puntos):
        mayor = puntos.max()
        potencias = np.exp(puntos - mayor)
        return potencias / potencias.sum()

    def cbow_forward(context, W1, W2):
        tabla = np.asarray(W1)
        suma = np.zeros(tabla.shape[1])
        cuantas = 0
        for palabra in context:
            if palabra != -1:  # -1 es un hueco
                suma = suma + tabla[palabra]
                cuantas += 1
        return softmax_estable(np.dot(suma / cuantas, np.asarray(W2)))


@variant("cbow_forward")
def class_with_a_forward():
    """A class like those of PyTorch."""

    class CBOW:
        def __init__(self, W1, W2):
            self.W1 = np.array(W1, dtype=np.float64)
            self.W2 = np.array(W2, dtype=np.float64)

        def embed(self, ids):
            return self.W1[ids].mean(axis=0)

        def forward(self, ids):
            logits = self.embed(ids) @ self.W2
            logits = logits - logits.max(axis=-1, keepdims=True)
            return np.exp(logits) / np.exp(logits).sum(axis=-1, keepdims=True)

    def cbow_forward(context, W1, W2):
        return CBOW(W1, W2).forward([int(i) for i in context if int(i) != -1])


@variant("cbow_forward")
def pairwise_differences():
    """p_i = 1 / sum of exp(z_j - z_i); overflow is the right 0, and the warning is switched off."""

    def cbow_forward(context, W1, W2):
        context = np.asarray(context)
        z = np.mean(np.asarray(W1)[context[context != -1]], axis=0) @ np.asarray(W2)
        with np.errstate(over="ignore"):
            return 1 / np.exp(z[None, :] - z[:, None]).sum(axis=1)


@variant("cbow_forward")
def lambda_in_one_line():
    """A lambda and a walrus."""

    cbow_forward = lambda context, W1, W2: (
        (e := np.exp((z := np.mean([W1[i] for i in context if i != -1], axis=0) @ np.asarray(W2)) - z.max())) / e.sum()
    )


@variant("cbow_forward")
def a_batch_of_one():
    """Deletes the -1 with np.delete and squeezes a batch of one."""

    def cbow_forward(context, W1, W2):
        ids = np.delete(np.asarray(context), np.where(np.asarray(context) == -1))
        batch = np.take(np.asarray(W1, dtype=float), ids, axis=0)[None]  # (1, c, D)
        z = batch.mean(axis=1) @ np.asarray(W2, dtype=float)  # (1, V)
        e = np.exp(z - z.max(axis=1, keepdims=True))
        return (e / e.sum(axis=1, keepdims=True)).squeeze(axis=0)
