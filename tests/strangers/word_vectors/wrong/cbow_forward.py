"""Wrong solutions of `cbow_forward`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("cbow_forward")
def minus_one_is_the_last_word():
    """Does not leave out -1, which reads the last row of W1."""

    def cbow_forward(context, W1, W2):
        z = np.asarray(W1)[np.asarray(context)].mean(axis=0) @ np.asarray(W2)
        e = np.exp(z - z.max())
        return e / e.sum()


@mutant("cbow_forward")
def sum_of_the_rows():
    """Takes the sum of the rows where the mean is asked for."""

    def cbow_forward(context, W1, W2):
        context, W1, W2 = np.asarray(context), np.asarray(W1), np.asarray(W2)
        z = W1[context[context != -1]].sum(axis=0) @ W2
        e = np.exp(z - z.max())
        return e / e.sum()


@mutant("cbow_forward")
def mean_over_the_whole_row():
    """Divides by the length of the context with its -1, not by the number of words."""

    def cbow_forward(context, W1, W2):
        context, W1, W2 = np.asarray(context), np.asarray(W1), np.asarray(W2)
        z = W1[context[context != -1]].sum(axis=0) / len(context) @ W2
        e = np.exp(z - z.max())
        return e / e.sum()


@mutant("cbow_forward")
def plain_softmax():
    """exp without the maximum subtracted gives nan for scores of 1,000."""

    def cbow_forward(context, W1, W2):
        context, W1, W2 = np.asarray(context), np.asarray(W1), np.asarray(W2)
        z = W1[context[context != -1]].mean(axis=0) @ W2
        return np.exp(z) / np.exp(z).sum()


@mutant("cbow_forward")
def clipped_scores():
    """Clips the scores to ±100 against the overflow, so 1,000 and 999 become equal."""

    def cbow_forward(context, W1, W2):
        context, W1, W2 = np.asarray(context), np.asarray(W1), np.asarray(W2)
        z = np.clip(W1[context[context != -1]].mean(axis=0) @ W2, -100, 100)
        return np.exp(z) / np.exp(z).sum()


@mutant("cbow_forward")
def scores_returned():
    """Returns the scores, the softmax is missing."""

    def cbow_forward(context, W1, W2):
        context, W1, W2 = np.asarray(context), np.asarray(W1, float), np.asarray(W2, float)
        return W1[context[context != -1]].mean(axis=0) @ W2


@mutant("cbow_forward")
def sigmoid_of_each_score():
    """A sigmoid for each word in place of the softmax."""

    def cbow_forward(context, W1, W2):
        context, W1, W2 = np.asarray(context), np.asarray(W1, float), np.asarray(W2, float)
        z = W1[context[context != -1]].mean(axis=0) @ W2
        return 0.5 * (1 + np.tanh(z / 2))


@mutant("cbow_forward")
def mean_along_the_wrong_axis():
    """The mean over axis 1 is one number for each word; it fits W2 only by chance or by force."""

    def cbow_forward(context, W1, W2):
        context, W1, W2 = np.asarray(context), np.asarray(W1, float), np.asarray(W2, float)
        h = W1[context[context != -1]].mean(axis=1)
        z = np.resize(h, W2.shape[0]) @ W2
        e = np.exp(z - z.max())
        return e / e.sum()


@mutant("cbow_forward")
def each_word_once():
    """np.unique forgets that a word may stand twice in the context."""

    def cbow_forward(context, W1, W2):
        words = np.unique(context)
        z = np.asarray(W1)[words[words != -1]].mean(axis=0) @ np.asarray(W2)
        e = np.exp(z - z.max())
        return e / e.sum()


@mutant("cbow_forward")
def word_zero_forgotten():
    """Keeps ids above 0 only, so the word 0 is thrown out with the -1."""

    def cbow_forward(context, W1, W2):
        context, W1, W2 = np.asarray(context), np.asarray(W1, float), np.asarray(W2, float)
        present = context[context > 0]
        z = W1[present].sum(axis=0) / max(1, len(present)) @ W2
        e = np.exp(z - z.max())
        return e / e.sum()


@mutant("cbow_forward")
def stops_at_the_first_gap():
    """Stops at the first -1, though it may stand anywhere, as in [2, -1, 0]."""

    def cbow_forward(context, W1, W2):
        W1, W2 = np.asarray(W1, float), np.asarray(W2, float)
        h, n = np.zeros(W1.shape[1]), 0
        for word in context:
            if word == -1:
                break
            h += W1[word]
            n += 1
        z = h / max(n, 1) @ W2
        e = np.exp(z - z.max())
        return e / e.sum()


@mutant("cbow_forward")
def list_compared_with_a_number():
    """`context != -1` is plain True for a list, so nothing is left out."""

    def cbow_forward(context, W1, W2):
        W1, W2 = np.asarray(W1), np.asarray(W2)
        mask = np.broadcast_to(context != -1, len(context))
        z = W1[np.asarray(context)[mask]].mean(axis=0) @ W2
        e = np.exp(z - z.max())
        return e / e.sum()


@mutant("cbow_forward")
def lists_not_converted():
    """Indexes W1 as it comes: a list of lists gives a TypeError."""

    def cbow_forward(context, W1, W2):
        context = np.asarray(context)
        z = W1[context[context != -1]].mean(axis=0) @ W2
        e = np.exp(z - z.max())
        return e / e.sum()


@mutant("cbow_forward")
def softmax_of_each_word_first():
    """Averages the probabilities of the words, not their rows: seen with two different words."""

    def cbow_forward(context, W1, W2):
        context, W1, W2 = np.asarray(context), np.asarray(W1), np.asarray(W2)
        z = W1[context[context != -1]] @ W2
        e = np.exp(z - z.max(axis=1, keepdims=True))
        return (e / e.sum(axis=1, keepdims=True)).mean(axis=0)


@mutant("cbow_forward")
def integer_mean():
    """Writes the mean into an array of the dtype of W1, which cuts it for tables of integers."""

    def cbow_forward(context, W1, W2):
        context, W1, W2 = np.asarray(context), np.asarray(W1), np.asarray(W2)
        mean = np.empty_like(W1[0])
        mean[:] = W1[context[context != -1]].mean(axis=0)
        z = mean @ W2
        e = np.exp(z - z.max())
        return e / e.sum()


@mutant("cbow_forward")
def row_of_minus_one_wiped():
    """Sets the last row of W1 to 0 and divides by the words: changes W1, and is wrong if the last word is there."""

    def cbow_forward(context, W1, W2):
        context, W1, W2 = np.asarray(context), np.asarray(W1), np.asarray(W2)
        n = (context != -1).sum()
        if n < len(context):
            W1[-1] = 0
        z = W1[context].sum(axis=0) / n @ W2
        e = np.exp(z - z.max())
        return e / e.sum()


@mutant("cbow_forward")
def mean_subtracted_not_the_maximum():
    """Subtracts the mean in place of the maximum, so one score far above all others still overflows."""

    def cbow_forward(context, W1, W2):
        context, W1, W2 = np.asarray(context), np.asarray(W1), np.asarray(W2)
        z = W1[context[context != -1]].mean(axis=0) @ W2
        e = np.exp(z - z.mean())
        return e / e.sum()
