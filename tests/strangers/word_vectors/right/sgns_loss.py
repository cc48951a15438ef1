"""Right solutions of `sgns_loss`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("sgns_loss")
def logaddexp_as_in_the_hint():
    """np.logaddexp for all."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(W), np.asarray(C)
        w = W[centre]
        negatives = np.asarray(negatives, dtype=int)
        return np.logaddexp(0, -(w @ C[context])) + np.logaddexp(0, C[negatives] @ w).sum()


@variant("sgns_loss")
def loop_and_two_cases():
    """A helper with an if for the sign, in plain Python."""

    import math

    def sgns_loss(centre, context, negatives, W, C):
        def minus_log_sigmoid(z):
            if z >= 0:
                return math.log1p(math.exp(-z))
            return -z + math.log1p(math.exp(z))

        def dot(u, v):
            return sum(float(a) * float(b) for a, b in zip(u, v))

        w = W[centre]
        loss = minus_log_sigmoid(dot(w, C[context]))
        for k in negatives:
            loss += minus_log_sigmoid(-dot(w, C[k]))
        return loss


@variant("sgns_loss")
def labels_of_plus_and_minus_one():
    """All ids in one list, with signs +1, -1, -1, …"""

    def sgns_loss(centre, context, negatives, W, C):
        others = [context, *negatives]
        signs = np.array([1] + [-1] * len(negatives))
        margin = signs * (np.asarray(C)[others] @ np.asarray(W)[centre])
        return np.logaddexp(0, -margin).sum()


@variant("sgns_loss")
def maximum_plus_log1p():
    """max(-z, 0) + log1p(exp(-|z|))."""

    def sgns_loss(centre, context, negatives, W, C):
        w = np.array(W, dtype=float)[centre]
        C = np.array(C, dtype=float)
        z = np.concatenate(([w @ C[context]], [-(w @ C[k]) for k in negatives]))
        return float(np.sum(np.maximum(-z, 0) + np.log1p(np.exp(-np.abs(z)))))


@variant("sgns_loss")
def scipy_log_expit():
    """log_expit of scipy."""

    from scipy.special import log_expit

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        total = -log_expit(np.dot(W[centre], C[context]))
        for negative in negatives:
            total = total - log_expit(-np.dot(W[centre], C[negative]))
        return total


@variant("sgns_loss")
def cross_entropy_with_logits():
    """The binary cross-entropy from logits: max(z, 0) - z·y + log(1 + e^-|z|)."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(W, float), np.asarray(C, float)
        ids = np.append(np.array([context]), np.asarray(negatives)).astype(int)
        z = C[ids].dot(W[centre])
        y = np.zeros(len(ids))
        y[0] = 1
        return (np.maximum(z, 0) - z * y + np.log(1 + np.exp(-abs(z)))).sum()


@variant("sgns_loss")
def counts_of_the_negatives():
    """All V scores, weighted with how often each word has been drawn."""

    def sgns_loss(centre, context, negatives, W, C):
        C = np.asarray(C, dtype=float)
        scores = C @ np.asarray(W, dtype=float)[centre]
        drawn = np.bincount(np.asarray(negatives, dtype=int), minlength=len(C))
        return np.logaddexp(0, -scores[context]) + drawn @ np.logaddexp(0, scores)


@variant("sgns_loss")
def perdida_en_espanol():
    """Un bucle, con nombres en español."""

    def sgns_loss(centre, context, negatives, W, C):
        centro = np.asarray(W[centre], dtype=float)
        vecino = np.asarray(C[context], dtype=float)
        perdida = np.logaddexp(0.0, -np.sum(centro * vecino))
        for negativo in negatives:
            # los negativos llevan el signo contrario
            perdida += np.logaddexp(0.0, np.sum(centro * np.asarray(C[negativo], dtype=float)))
        return float(perdida)


@variant("sgns_loss")
def softplus_lambda():
    """A lambda for softplus and sum()."""

    def sgns_loss(centre, context, negatives, W, C):
        softplus = lambda z: np.log1p(np.exp(z)) if z < 30 else z + np.exp(-z)
        score = lambda k: np.inner(W[centre], C[k])
        return softplus(-score(context)) + sum(softplus(score(k)) for k in negatives)


@variant("sgns_loss")
def class_of_tables():
    """A class for both tables."""

    class SkipGram:
        def __init__(self, W, C):
            self.W, self.C = np.asarray(W), np.asarray(C)

        def score(self, i, j):
            return float(self.W[i] @ self.C[j])

        def loss(self, i, j, true):
            return np.logaddexp(0, -self.score(i, j) if true else self.score(i, j))

    def sgns_loss(centre, context, negatives, W, C):
        model = SkipGram(W, C)
        return model.loss(centre, context, True) + sum(model.loss(centre, k, False) for k in negatives)


@variant("sgns_loss")
def errstate_and_where():
    """Lets exp overflow in silence and takes -z there."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        z = np.array([-(W[centre] @ C[context])] + [W[centre] @ C[k] for k in negatives])
        with np.errstate(over="ignore"):
            return np.where(z > 40, z, np.log1p(np.exp(z))).sum()


@variant("sgns_loss")
def one_long_expression():
    """One expression over signed pairs."""

    def sgns_loss(centre, context, negatives, W, C):
        return sum(
            np.logaddexp(0, sign * np.dot(W[centre], C[k])) for sign, k in [(-1, context)] + [(1, k) for k in negatives]
        )
