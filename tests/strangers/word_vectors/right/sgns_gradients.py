"""Right solutions of `sgns_gradients`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("sgns_gradients")
def loop_over_negatives():
    """As the third hint says, with a tanh sigmoid."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        sigmoid = lambda z: 0.5 * (1 + np.tanh(z / 2))
        dW, dC = np.zeros_like(W), np.zeros_like(C)
        w = W[centre]
        g = sigmoid(w @ C[context]) - 1
        dW[centre] += g * C[context]
        dC[context] += g * w
        for k in negatives:
            g = sigmoid(w @ C[k])
            dW[centre] += g * C[k]
            dC[k] += g * w
        return dW, dC


@variant("sgns_gradients")
def add_at_and_expit():
    """np.add.at, and the expit of scipy."""

    from scipy.special import expit

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.array(W, dtype=float), np.array(C, dtype=float)
        ids = np.concatenate([[context], np.asarray(negatives, dtype=int)]).astype(int)
        y = np.zeros(len(ids))
        y[0] = 1
        slope = expit(C[ids] @ W[centre]) - y
        dW, dC = np.zeros(W.shape), np.zeros(C.shape)
        dW[centre] = slope @ C[ids]
        np.add.at(dC, ids, slope[:, None] * W[centre])
        return dW, dC


@variant("sgns_gradients")
def plain_sigmoid():
    """The plain sigmoid; where exp overflows 1/inf is the right 0, and it is asked to be quiet."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)

        def sigmoid(z):
            with np.errstate(over="ignore"):
                return 1 / (1 + np.exp(-z))

        dW, dC = np.zeros(W.shape), np.zeros(C.shape)
        for k, label in [(context, 1)] + [(k, 0) for k in negatives]:
            error = sigmoid(np.dot(W[centre], C[k])) - label
            dW[centre] += error * C[k]
            dC[k] += error * W[centre]
        return dW, dC


@variant("sgns_gradients")
def slope_of_every_word():
    """One slope for each of the V words: drawn · σ - true. Then a product and an outer product."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        V = len(C)
        drawn = np.bincount(np.asarray(negatives, dtype=int), minlength=V)
        true = np.zeros(V)
        true[context] = 1
        s = 0.5 + 0.5 * np.tanh(0.5 * (C @ W[centre]))
        slope = (drawn + true) * s - true
        dW = np.zeros((V, W.shape[1]))
        dW[centre] = slope @ C
        return dW, np.outer(slope, W[centre])


@variant("sgns_gradients")
def one_hot_matrix():
    """One-hot rows in place of np.add.at."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        ids = [int(context)] + [int(k) for k in negatives]
        H = np.eye(len(C))[ids]  # (K + 1, V)
        z = H @ C @ W[centre]
        g = np.where(z >= 0, 1 / (1 + np.exp(-np.abs(z))), np.exp(-np.abs(z)) / (1 + np.exp(-np.abs(z))))
        g[0] -= 1
        dC = H.T @ np.outer(g, W[centre])
        dW = np.outer(np.eye(len(W))[centre], g @ H @ C)
        return dW, dC


@variant("sgns_gradients")
def lists_and_math():
    """Plain Python on lists of lists, made arrays at the end."""

    import math

    def sgns_gradients(centre, context, negatives, W, C):
        def sigmoid(z):
            if z >= 0:
                return 1 / (1 + math.exp(-z))
            e = math.exp(z)
            return e / (1 + e)

        w = [float(x) for x in W[centre]]
        D = len(w)
        dW = [[0.0] * D for _ in W]
        dC = [[0.0] * D for _ in C]
        jobs = [(int(context), 1.0)]
        for k in negatives:
            jobs.append((int(k), 0.0))
        for k, label in jobs:
            c = [float(x) for x in C[k]]
            g = sigmoid(sum(w[d] * c[d] for d in range(D))) - label
            for d in range(D):
                dW[centre][d] += g * c[d]
                dC[k][d] += g * w[d]
        return np.array(dW), np.array(dC)


@variant("sgns_gradients")
def gradientes_en_espanol():
    """En español, fila por fila."""

    def sgns_gradients(centre, context, negatives, W, C):
        W = np.array(W, dtype=float)
        C = np.array(C, dtype=float)

        def sigma(z):  # estable en los dos lados
            return np.exp(-np.logaddexp(0, -z))

        centro = W[centre]
        grad_centro = (sigma(centro @ C[context]) - 1) * C[context]
        grad_C = np.zeros_like(C)
        grad_C[context] = (sigma(centro @ C[context]) - 1) * centro
        for negativo in negatives:
            empuje = sigma(centro @ C[negativo])
            grad_centro = grad_centro + empuje * C[negativo]
            grad_C[negativo] = grad_C[negativo] + empuje * centro
        grad_W = np.zeros_like(W)
        grad_W[centre] = grad_centro
        return grad_W, grad_C


@variant("sgns_gradients")
def class_with_backward():
    """A class with forward and backward."""

    class PairLoss:
        def __init__(self, W, C):
            self.W, self.C = np.asarray(W, dtype=np.float64), np.asarray(C, dtype=np.float64)
            self.dW, self.dC = np.zeros(self.W.shape), np.zeros(self.C.shape)

        def backward(self, i, j, label):
            s = np.tanh(self.W[i] @ self.C[j] / 2) / 2 + 0.5
            self.dW[i] += (s - label) * self.C[j]
            self.dC[j] += (s - label) * self.W[i]

    def sgns_gradients(centre, context, negatives, W, C):
        loss = PairLoss(W, C)
        loss.backward(centre, context, 1)
        for negative in negatives:
            loss.backward(centre, negative, 0)
        return loss.dW, loss.dC


@variant("sgns_gradients")
def sigmoid_of_minus():
    """σ(z) - 1 written as -σ(-z)."""

    def sgns_gradients(centre, context, negatives, W, C):
        from scipy.special import expit

        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        negatives = np.asarray(negatives, dtype=int)
        w, c, N = W[centre], C[context], C[negatives]
        pull, push = -expit(-(w @ c)), expit(N @ w)
        dW = np.zeros_like(W)
        dW[centre] = pull * c + (push[:, None] * N).sum(axis=0)
        dC = np.zeros_like(C)
        dC[context] += pull * w
        for k, p in zip(negatives, push):
            dC[k] += p * w
        return dW, dC


@variant("sgns_gradients")
def unique_with_counts():
    """np.unique with counts: each drawn word once, times how often."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        words, times = np.unique(np.asarray(negatives, dtype=int), return_counts=True)
        sigmoid = lambda z: np.exp(-np.logaddexp(0, -z))
        dW, dC = np.zeros(W.shape), np.zeros(C.shape)
        slopes = times * sigmoid(C[words] @ W[centre])
        dC[words] = np.outer(slopes, W[centre])
        dW[centre] = slopes @ C[words]
        first = sigmoid(W[centre] @ C[context]) - 1
        dC[context] += first * W[centre]
        dW[centre] += first * C[context]
        return dW, dC


@variant("sgns_gradients")
def clipped_before_exp():
    """Clips the score to ±500 before exp, which changes nothing that a float can hold beside the 1."""

    def sgns_gradients(centre, context, negatives, W, C):
        W = np.asarray(W).astype(float)
        C = np.asarray(C).astype(float)
        sig = lambda z: 1.0 / (1.0 + np.exp(-np.clip(z, -500, 500)))
        dW, dC = W * 0, C * 0
        targets = [context] + list(negatives)
        labels = [1] + [0] * len(negatives)
        for j, y in zip(targets, labels):
            delta = sig(W[centre].dot(C[j])) - y
            dW[centre] += delta * C[j]
            dC[j] += delta * W[centre]
        return dW, dC


@variant("sgns_gradients")
def dictionary_of_rows():
    """Collects the rows of dC in a defaultdict."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        w, rows, total = W[centre], collections.defaultdict(float), 0.0
        for place, k in enumerate((context, *negatives)):
            slope = 0.5 * np.tanh(0.5 * (w @ C[k])) + (0.5 if place else -0.5)
            rows[int(k)] = rows[int(k)] + slope * w
            total = total + slope * C[k]
        dW, dC = np.zeros(W.shape), np.zeros(C.shape)
        dW[centre] = total
        for k, row in rows.items():
            dC[k] = row
        return dW, dC


@variant("sgns_gradients")
def plain_sigmoid_that_may_warn():
    """1/(1 + exp(-z)) as it stands: for -1,000 NumPy warns of the overflow, and 1/inf = 0 is right."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.array(W, dtype=float), np.array(C, dtype=float)
        ids = [context] + [k for k in negatives]
        g = 1 / (1 + np.exp(-(C[ids] @ W[centre])))
        g[0] -= 1
        dW, dC = np.zeros_like(W), np.zeros_like(C)
        for gk, k in zip(g, ids):
            dW[centre] += gk * C[k]
            dC[k] += gk * W[centre]
        return dW, dC
