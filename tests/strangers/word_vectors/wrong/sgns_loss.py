"""Wrong solutions of `sgns_loss`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("sgns_loss")
def minus_of_the_negatives_forgotten():
    """The second sigmoid lacks its minus: negatives are pulled, too."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(W), np.asarray(C)
        w, negatives = W[centre], np.asarray(negatives, dtype=int)
        return np.logaddexp(0, -(w @ C[context])) + np.logaddexp(0, -(C[negatives] @ w)).sum()


@mutant("sgns_loss")
def likelihood_not_loss():
    """Returns the log-likelihood, the sign of the whole is wrong."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(W), np.asarray(C)
        w, negatives = W[centre], np.asarray(negatives, dtype=int)
        return -np.logaddexp(0, -(w @ C[context])) - np.logaddexp(0, C[negatives] @ w).sum()


@mutant("sgns_loss")
def naive_logarithm():
    """-log(1/(1+e^-z)) is infinite at a score of -1,000."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(W), np.asarray(C)
        sigmoid = lambda z: 1 / (1 + np.exp(-z))
        w, negatives = W[centre], np.asarray(negatives, dtype=int)
        return -np.log(sigmoid(w @ C[context])) - np.log(sigmoid(-(C[negatives] @ w))).sum()


@mutant("sgns_loss")
def epsilon_in_the_logarithm():
    """An epsilon of 1e-12 in the logarithm: a score of -1,000 costs 27.6 and not 1,000."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(W, float), np.asarray(C, float)
        sigmoid = lambda z: 0.5 * (1 + np.tanh(z / 2))
        w, negatives = W[centre], np.asarray(negatives, dtype=int)
        return -np.log(sigmoid(w @ C[context]) + 1e-12) - np.log(sigmoid(-(C[negatives] @ w)) + 1e-12).sum()


@mutant("sgns_loss")
def mean_over_the_negatives():
    """The mean of the negatives in place of their sum."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(W), np.asarray(C)
        w, negatives = W[centre], np.asarray(negatives, dtype=int)
        loss = np.logaddexp(0, -(w @ C[context]))
        return loss + np.logaddexp(0, C[negatives] @ w).mean() if len(negatives) else loss


@mutant("sgns_loss")
def one_table_for_both():
    """Takes the neighbours from W, not from C."""

    def sgns_loss(centre, context, negatives, W, C):
        W = np.asarray(W)
        w, negatives = W[centre], np.asarray(negatives, dtype=int)
        return np.logaddexp(0, -(w @ W[context])) + np.logaddexp(0, W[negatives] @ w).sum()


@mutant("sgns_loss")
def tables_swapped():
    """The centre is looked up in C and the neighbours in W."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(C), np.asarray(W)
        w, negatives = W[centre], np.asarray(negatives, dtype=int)
        return np.logaddexp(0, -(w @ C[context])) + np.logaddexp(0, C[negatives] @ w).sum()


@mutant("sgns_loss")
def each_negative_once():
    """set() drops a negative that has been drawn twice."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(W), np.asarray(C)
        loss = np.logaddexp(0, -(W[centre] @ C[context]))
        for k in set(int(k) for k in negatives):
            loss += np.logaddexp(0, W[centre] @ C[k])
        return loss


@mutant("sgns_loss")
def true_neighbour_never_negative():
    """Skips a negative that is the true neighbour."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(W), np.asarray(C)
        loss = np.logaddexp(0, -(W[centre] @ C[context]))
        for k in negatives:
            if k != context:
                loss += np.logaddexp(0, W[centre] @ C[k])
        return loss


@mutant("sgns_loss")
def empty_list_is_a_float_index():
    """An empty list of negatives becomes an array of floats, which cannot index: IndexError."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(W), np.asarray(C)
        w = W[centre]
        return np.logaddexp(0, -(w @ C[context])) + np.logaddexp(0, C[np.asarray(negatives)] @ w).sum()


@mutant("sgns_loss")
def one_loss_for_each_negative():
    """Returns an array, the sum over the negatives is missing."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(W), np.asarray(C)
        w, negatives = W[centre], np.asarray(negatives, dtype=int)
        return np.logaddexp(0, -(w @ C[context])) + np.logaddexp(0, C[negatives] @ w)


@mutant("sgns_loss")
def sum_inside_the_logarithm():
    """Adds up the scores of the negatives first and takes one logarithm of the sum (seen with two negatives)."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(W), np.asarray(C)
        w, negatives = W[centre], np.asarray(negatives, dtype=int)
        loss = np.logaddexp(0, -(w @ C[context]))
        return loss + np.logaddexp(0, (C[negatives] @ w).sum()) if len(negatives) else loss


@mutant("sgns_loss")
def full_softmax():
    """The cross-entropy of a softmax over the neighbour and the negatives, not of sigmoids."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(W), np.asarray(C)
        scores = C[[context, *negatives]] @ W[centre]
        return np.logaddexp.reduce(scores) - scores[0]


@mutant("sgns_loss")
def lists_of_tables_fail():
    """Multiplies a row with @ as it comes; two lists give a TypeError."""

    def sgns_loss(centre, context, negatives, W, C):
        loss = np.logaddexp(0, -(W[centre] @ C[context]))
        return loss + sum(np.logaddexp(0, W[centre] @ C[k]) for k in negatives)


@mutant("sgns_loss")
def cut_at_thirty():
    """Clips the scores to ±30 before the exponential, so large losses are cut."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(W), np.asarray(C)
        z = np.append(-(W[centre] @ C[context]), [W[centre] @ C[k] for k in negatives])
        return np.log1p(np.exp(np.clip(z, -30, 30))).sum()


@mutant("sgns_loss")
def context_appended_to_negatives():
    """Puts the true neighbour into the caller's list of negatives, and leaves it there."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(W), np.asarray(C)
        ids = negatives if isinstance(negatives, list) else negatives.tolist()
        ids.insert(0, context)
        z = C[ids] @ W[centre]
        z = np.where(np.arange(len(z)) == 0, -z, z)
        return np.logaddexp(0, z).sum()


@mutant("sgns_loss")
def logarithm_of_base_two():
    """Logarithms of base 2: two zeros cost 1 and not ln 2."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(W), np.asarray(C)
        w, negatives = W[centre], np.asarray(negatives, dtype=int)
        z = np.append(-(w @ C[context]), C[negatives] @ w)
        return np.logaddexp2(0, z / np.log(2)).sum()


@mutant("sgns_loss")
def stable_on_one_side_only():
    """log(1 + e^z) of the negatives overflows for a score of +1,000; only the true pair is written stably."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(W), np.asarray(C)
        w, negatives = W[centre], np.asarray(negatives, dtype=int)
        return np.logaddexp(0, -(w @ C[context])) + np.log1p(np.exp(C[negatives] @ w)).sum()


@mutant("sgns_loss")
def number_of_negatives_fixed():
    """Reads exactly five negatives, as the notebook trains with."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(W), np.asarray(C)
        loss = np.logaddexp(0, -(W[centre] @ C[context]))
        for k in range(5):
            loss += np.logaddexp(0, W[centre] @ C[negatives[k]])
        return loss
