"""Wrong solutions of `sgns_gradients`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("sgns_gradients")
def minus_one_forgotten():
    """The slope of the true pair is σ, its -1 is missing."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        sigmoid = lambda z: 0.5 * (1 + np.tanh(z / 2))
        dW, dC = np.zeros_like(W), np.zeros_like(C)
        for k in [context, *negatives]:
            g = sigmoid(W[centre] @ C[k])
            dW[centre] += g * C[k]
            dC[k] += g * W[centre]
        return dW, dC


@mutant("sgns_gradients")
def downhill_already():
    """Returns minus the gradients."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        sigmoid = lambda z: 0.5 * (1 + np.tanh(z / 2))
        dW, dC = np.zeros_like(W), np.zeros_like(C)
        for k, y in [(context, 1), *((k, 0) for k in negatives)]:
            g = y - sigmoid(W[centre] @ C[k])
            dW[centre] += g * C[k]
            dC[k] += g * W[centre]
        return dW, dC


@mutant("sgns_gradients")
def negatives_pulled_not_pushed():
    """The negatives have σ - 1, too."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        sigmoid = lambda z: 0.5 * (1 + np.tanh(z / 2))
        dW, dC = np.zeros_like(W), np.zeros_like(C)
        for k in [context, *negatives]:
            g = sigmoid(W[centre] @ C[k]) - 1
            dW[centre] += g * C[k]
            dC[k] += g * W[centre]
        return dW, dC


@mutant("sgns_gradients")
def repeated_negative_added_once():
    """dC[negatives] += … adds only once to a word that has been drawn twice."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        sigmoid = lambda z: 0.5 * (1 + np.tanh(z / 2))
        w, negatives = W[centre], np.asarray(negatives, dtype=int)
        dW, dC = np.zeros_like(W), np.zeros_like(C)
        g, gs = sigmoid(w @ C[context]) - 1, sigmoid(C[negatives] @ w)
        dW[centre] = g * C[context] + gs @ C[negatives]
        dC[context] += g * w
        dC[negatives] += gs[:, None] * w
        return dW, dC


@mutant("sgns_gradients")
def written_over_by_a_negative():
    """Writes with = : a negative that is the true neighbour wipes out its pull."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        sigmoid = lambda z: 0.5 * (1 + np.tanh(z / 2))
        dW, dC = np.zeros_like(W), np.zeros_like(C)
        w = W[centre]
        dW[centre] = (sigmoid(w @ C[context]) - 1) * C[context]
        dC[context] = (sigmoid(w @ C[context]) - 1) * w
        for k in set(int(k) for k in negatives):
            times = sum(int(j) == k for j in negatives)
            dW[centre] += times * sigmoid(w @ C[k]) * C[k]
            dC[k] = times * sigmoid(w @ C[k]) * w
        return dW, dC


@mutant("sgns_gradients")
def true_neighbour_never_negative():
    """Skips a negative that is the true neighbour, which should count as both."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        sigmoid = lambda z: 0.5 * (1 + np.tanh(z / 2))
        dW, dC = np.zeros_like(W), np.zeros_like(C)
        for k, y in [(context, 1), *((k, 0) for k in negatives if k != context)]:
            g = sigmoid(W[centre] @ C[k]) - y
            dW[centre] += g * C[k]
            dC[k] += g * W[centre]
        return dW, dC


@mutant("sgns_gradients")
def label_found_by_the_word():
    """Compares words to find the label, so a negative that is the true neighbour is pulled a second time."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        sigmoid = lambda z: 0.5 * (1 + np.tanh(z / 2))
        dW, dC = np.zeros_like(W), np.zeros_like(C)
        for k in [context, *negatives]:
            g = sigmoid(W[centre] @ C[k]) - (k == context)
            dW[centre] += g * C[k]
            dC[k] += g * W[centre]
        return dW, dC


@mutant("sgns_gradients")
def negatives_do_not_move_the_centre():
    """dW lacks the push of the negatives."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        sigmoid = lambda z: 0.5 * (1 + np.tanh(z / 2))
        dW, dC = np.zeros_like(W), np.zeros_like(C)
        g = sigmoid(W[centre] @ C[context]) - 1
        dW[centre] = g * C[context]
        dC[context] = g * W[centre]
        for k in negatives:
            dC[k] += sigmoid(W[centre] @ C[k]) * W[centre]
        return dW, dC


@mutant("sgns_gradients")
def integer_tables_stay_integer():
    """zeros_like of integer tables holds integers, so all slopes are cut to 0."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W), np.asarray(C)
        sigmoid = lambda z: 0.5 * (1 + np.tanh(z / 2))
        dW, dC = np.zeros_like(W), np.zeros_like(C)
        for k, y in [(context, 1), *((k, 0) for k in negatives)]:
            g = sigmoid(W[centre] @ C[k]) - y
            dW[centre] = dW[centre] + g * C[k]
            dC[k] = dC[k] + g * W[centre]
        return dW, dC


@mutant("sgns_gradients")
def sigmoid_of_a_quotient():
    """exp(z)/(1 + exp(z)) is inf/inf = nan for a score of +1,000."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        sigmoid = lambda z: np.exp(z) / (1 + np.exp(z))
        dW, dC = np.zeros_like(W), np.zeros_like(C)
        for k, y in [(context, 1), *((k, 0) for k in negatives)]:
            g = sigmoid(W[centre] @ C[k]) - y
            dW[centre] += g * C[k]
            dC[k] += g * W[centre]
        return dW, dC


@mutant("sgns_gradients")
def math_exp_overflows():
    """math.exp raises an OverflowError for a score of -1,000."""

    import math

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        dW, dC = np.zeros_like(W), np.zeros_like(C)
        for k, y in [(context, 1), *((k, 0) for k in negatives)]:
            g = 1 / (1 + math.exp(-(W[centre] @ C[k]))) - y
            dW[centre] += g * C[k]
            dC[k] += g * W[centre]
        return dW, dC


@mutant("sgns_gradients")
def rows_in_place_of_tables():
    """Returns only the rows that have a part, not the full tables."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        ids = [context, *negatives]
        g = 0.5 * (1 + np.tanh(C[ids] @ W[centre] / 2))
        g[0] -= 1
        return g @ C[ids], np.outer(g, W[centre])


@mutant("sgns_gradients")
def context_row_of_W():
    """Takes the neighbours' vectors from W and not from C."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        sigmoid = lambda z: 0.5 * (1 + np.tanh(z / 2))
        dW, dC = np.zeros_like(W), np.zeros_like(C)
        for k, y in [(context, 1), *((k, 0) for k in negatives)]:
            g = sigmoid(W[centre] @ W[k]) - y
            dW[centre] += g * W[k]
            dC[k] += g * W[centre]
        return dW, dC


@mutant("sgns_gradients")
def vectors_mixed_up():
    """dC gets the neighbour's own vector in place of the centre's."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        sigmoid = lambda z: 0.5 * (1 + np.tanh(z / 2))
        dW, dC = np.zeros_like(W), np.zeros_like(C)
        for k, y in [(context, 1), *((k, 0) for k in negatives)]:
            g = sigmoid(W[centre] @ C[k]) - y
            dW[centre] += g * W[centre]
            dC[k] += g * C[k]
        return dW, dC


@mutant("sgns_gradients")
def sigmoid_derivative_on_top():
    """Multiplies with σ(1 - σ) again, as for a squared error."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        sigmoid = lambda z: 0.5 * (1 + np.tanh(z / 2))
        dW, dC = np.zeros_like(W), np.zeros_like(C)
        for k, y in [(context, 1), *((k, 0) for k in negatives)]:
            s = sigmoid(W[centre] @ C[k])
            g = (s - y) * s * (1 - s)
            dW[centre] += g * C[k]
            dC[k] += g * W[centre]
        return dW, dC


@mutant("sgns_gradients")
def mean_over_the_negatives():
    """Divides the push of the negatives by their number."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        sigmoid = lambda z: 0.5 * (1 + np.tanh(z / 2))
        dW, dC = np.zeros_like(W), np.zeros_like(C)
        for k, y in [(context, 1), *((k, 0) for k in negatives)]:
            g = sigmoid(W[centre] @ C[k]) - 1 if y else sigmoid(W[centre] @ C[k]) / len(negatives)
            dW[centre] += g * C[k]
            dC[k] += g * W[centre]
        return dW, dC


@mutant("sgns_gradients")
def tables_move_along():
    """Takes a step while it goes through the words: the tables that it was given change."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        sigmoid = lambda z: 0.5 * (1 + np.tanh(z / 2))
        dW, dC = np.zeros_like(W), np.zeros_like(C)
        for k, y in [(context, 1), *((k, 0) for k in negatives)]:
            g = sigmoid(W[centre] @ C[k]) - y
            dW[centre] += g * C[k]
            dC[k] += g * W[centre]
            C[k] -= 0.05 * g * W[centre]
        return dW, dC


@mutant("sgns_gradients")
def gradients_swapped():
    """Returns (dC, dW)."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        sigmoid = lambda z: 0.5 * (1 + np.tanh(z / 2))
        dW, dC = np.zeros_like(W), np.zeros_like(C)
        for k, y in [(context, 1), *((k, 0) for k in negatives)]:
            g = sigmoid(W[centre] @ C[k]) - y
            dW[centre] += g * C[k]
            dC[k] += g * W[centre]
        return dC, dW


@mutant("sgns_gradients")
def finite_differences():
    """Forward differences of the loss with a step of 0.01 are only roughly the derivative."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.array(W, dtype=float), np.array(C, dtype=float)
        start, h = sgns_loss(centre, context, negatives, W, C), 0.01
        grads = []
        for table in (W, C):
            grad = np.zeros_like(table)
            for place in np.ndindex(table.shape):
                table[place] += h
                grad[place] = (sgns_loss(centre, context, negatives, W, C) - start) / h
                table[place] -= h
            grads.append(grad)
        return tuple(grads)


@mutant("sgns_gradients")
def empty_negatives_index_as_floats():
    """An empty list of negatives becomes floats, which cannot index: IndexError."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        sigmoid = lambda z: 0.5 * (1 + np.tanh(z / 2))
        w, negatives = W[centre], np.asarray(negatives)
        dW, dC = np.zeros_like(W), np.zeros_like(C)
        g, gs = sigmoid(w @ C[context]) - 1, sigmoid(C[negatives] @ w)
        dW[centre] = g * C[context] + gs @ C[negatives]
        dC[context] += g * w
        np.add.at(dC, negatives, gs[:, None] * w)
        return dW, dC
