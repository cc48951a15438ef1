"""Wrong solutions of the unit on word vectors; each must lose points in its own exercise, and in no other."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant

# ------------------------------------------------------------------------------------- skipgram_pairs


@mutant("skipgram_pairs")
def looks_to_the_right_only():
    """The window on one side."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError(f"window should be at least 1, got {window}")
        pairs = [(ids[i], ids[j]) for i in range(len(ids)) for j in range(i, min(len(ids), i + window + 1)) if i != j]
        return np.array(pairs, dtype=int).reshape(-1, 2)


@mutant("skipgram_pairs")
def leaves_out_equal_words():
    """Words are compared in place of places."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError(f"window should be at least 1, got {window}")
        pairs = [
            (ids[i], ids[j])
            for i in range(len(ids))
            for j in range(max(0, i - window), min(len(ids), i + window + 1))
            if ids[i] != ids[j]
        ]
        return np.array(pairs, dtype=int).reshape(-1, 2)


@mutant("skipgram_pairs")
def stops_one_too_early():
    """The last place of the window is missing."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError(f"window should be at least 1, got {window}")
        pairs = [
            (ids[i], ids[j])
            for i in range(len(ids))
            for j in range(max(0, i - window), min(len(ids), i + window))
            if i != j
        ]
        return np.array(pairs, dtype=int).reshape(-1, 2)


@mutant("skipgram_pairs")
def wraps_around():
    """Places below 0 are counted from the end."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError(f"window should be at least 1, got {window}")
        pairs = [
            (ids[i], ids[j])
            for i in range(len(ids))
            for j in range(i - window, min(len(ids), i + window + 1))
            if i != j
        ]
        return np.array(pairs, dtype=int).reshape(-1, 2)


@mutant("skipgram_pairs")
def swaps_the_columns():
    """(neighbour, centre)."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError(f"window should be at least 1, got {window}")
        pairs = [
            (ids[j], ids[i])
            for i in range(len(ids))
            for j in range(max(0, i - window), min(len(ids), i + window + 1))
            if i != j
        ]
        return np.array(pairs, dtype=int).reshape(-1, 2)


@mutant("skipgram_pairs")
def gives_places():
    """Places in place of ids."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError(f"window should be at least 1, got {window}")
        pairs = [
            (i, j) for i in range(len(ids)) for j in range(max(0, i - window), min(len(ids), i + window + 1)) if i != j
        ]
        return np.array(pairs, dtype=int).reshape(-1, 2)


@mutant("skipgram_pairs")
def pairs_with_itself():
    """The place itself is a neighbour."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError(f"window should be at least 1, got {window}")
        pairs = [
            (ids[i], ids[j]) for i in range(len(ids)) for j in range(max(0, i - window), min(len(ids), i + window + 1))
        ]
        return np.array(pairs, dtype=int).reshape(-1, 2)


@mutant("skipgram_pairs")
def gives_each_pair_once():
    """A pair that has occurred is left out."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError(f"window should be at least 1, got {window}")
        pairs = list(
            dict.fromkeys(
                (ids[i], ids[j])
                for i in range(len(ids))
                for j in range(max(0, i - window), min(len(ids), i + window + 1))
                if i != j
            )
        )
        return np.array(pairs, dtype=int).reshape(-1, 2)


@mutant("skipgram_pairs")
def sorts_the_pairs():
    """By id in place of by place."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError(f"window should be at least 1, got {window}")
        pairs = [
            (ids[i], ids[j])
            for i in np.argsort(ids, kind="stable")
            for j in range(max(0, i - window), min(len(ids), i + window + 1))
            if i != j
        ]
        return np.array(pairs, dtype=int).reshape(-1, 2)


@mutant("skipgram_pairs")
def forgets_the_shape():
    """Without pairs the shape is (0,)."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError(f"window should be at least 1, got {window}")
        pairs = [
            (ids[i], ids[j])
            for i in range(len(ids))
            for j in range(max(0, i - window), min(len(ids), i + window + 1))
            if i != j
        ]
        return np.array(pairs, dtype=int)


@mutant("skipgram_pairs")
def accepts_any_window():
    """No error for a window of 0."""

    def skipgram_pairs(ids, window):
        pairs = [
            (ids[i], ids[j])
            for i in range(len(ids))
            for j in range(max(0, i - window), min(len(ids), i + window + 1))
            if i != j
        ]
        return np.array(pairs, dtype=int).reshape(-1, 2)


@mutant("skipgram_pairs")
def needs_a_full_window():
    """Centres at the ends of the text are left out."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError(f"window should be at least 1, got {window}")
        pairs = [
            (ids[i], ids[j])
            for i in range(window, len(ids) - window)
            for j in range(max(0, i - window), min(len(ids), i + window + 1))
            if i != j
        ]
        return np.array(pairs, dtype=int).reshape(-1, 2)


# -------------------------------------------------------------------------------------- cbow_examples


@mutant("cbow_examples")
def fills_in_front():
    """−1 at the beginning of the row."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError(f"window should be at least 1, got {window}")
        rows, targets = [], []
        for i in range(len(ids)):
            around = [*ids[max(0, i - window) : i], *ids[i + 1 : i + window + 1]]
            if around:
                rows.append([-1] * (2 * window - len(around)) + around)
                targets.append(ids[i])
        return np.array(rows, dtype=int).reshape(-1, 2 * window), np.array(targets, dtype=int)


@mutant("cbow_examples")
def keeps_places():
    """Each −1 where its place is missing."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError(f"window should be at least 1, got {window}")
        rows, targets = [], []
        for i in range(len(ids)):
            around = [ids[j] if 0 <= j < len(ids) else -1 for j in range(i - window, i + window + 1) if j != i]
            if around:
                rows.append(around + [-1] * (2 * window - len(around)))
                targets.append(ids[i])
        return np.array(rows, dtype=int).reshape(-1, 2 * window), np.array(targets, dtype=int)


@mutant("cbow_examples")
def keeps_the_target():
    """The word of the gap stands in its context."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError(f"window should be at least 1, got {window}")
        rows, targets = [], []
        for i in range(len(ids)):
            around = [*ids[max(0, i - window) : i], *ids[i : i + window]]
            if around:
                rows.append(around + [-1] * (2 * window - len(around)))
                targets.append(ids[i])
        return np.array(rows, dtype=int).reshape(-1, 2 * window), np.array(targets, dtype=int)


@mutant("cbow_examples")
def slices_from_the_end():
    """A negative start of a slice."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError(f"window should be at least 1, got {window}")
        rows, targets = [], []
        for i in range(len(ids)):
            around = [*ids[i - window : i], *ids[i + 1 : i + window + 1]]
            if around:
                rows.append(around + [-1] * (2 * window - len(around)))
                targets.append(ids[i])
        return np.array(rows, dtype=int).reshape(-1, 2 * window), np.array(targets, dtype=int)


@mutant("cbow_examples")
def fills_with_zeros():
    """0 is a word."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError(f"window should be at least 1, got {window}")
        rows, targets = [], []
        for i in range(len(ids)):
            around = [*ids[max(0, i - window) : i], *ids[i + 1 : i + window + 1]]
            if around:
                rows.append(around + [0] * (2 * window - len(around)))
                targets.append(ids[i])
        return np.array(rows, dtype=int).reshape(-1, 2 * window), np.array(targets, dtype=int)


@mutant("cbow_examples")
def needs_a_full_window_in_contexts():
    """Rows that are not full are left out."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError(f"window should be at least 1, got {window}")
        rows, targets = [], []
        for i in range(len(ids)):
            around = [*ids[max(0, i - window) : i], *ids[i + 1 : i + window + 1]]
            if len(around) == 2 * window:
                rows.append(around + [-1] * (2 * window - len(around)))
                targets.append(ids[i])
        return np.array(rows, dtype=int).reshape(-1, 2 * window), np.array(targets, dtype=int)


@mutant("cbow_examples")
def is_only_as_wide_as_needed():
    """Rows as long as the longest context."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError(f"window should be at least 1, got {window}")
        rows, targets = [], []
        for i in range(len(ids)):
            around = [*ids[max(0, i - window) : i], *ids[i + 1 : i + window + 1]]
            if around:
                rows.append(around + [-1] * (2 * window - len(around)))
                targets.append(ids[i])
        longest = max([len(row) - row.count(-1) for row in rows], default=0)
        return np.array(rows, dtype=int).reshape(-1, 2 * window)[:, :longest], np.array(targets, dtype=int)


@mutant("cbow_examples")
def turns_the_left_side():
    """Neighbours from near to far."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError(f"window should be at least 1, got {window}")
        rows, targets = [], []
        for i in range(len(ids)):
            around = [*ids[max(0, i - window) : i][::-1], *ids[i + 1 : i + window + 1]]
            if around:
                rows.append(around + [-1] * (2 * window - len(around)))
                targets.append(ids[i])
        return np.array(rows, dtype=int).reshape(-1, 2 * window), np.array(targets, dtype=int)


@mutant("cbow_examples")
def keeps_empty_rows():
    """A word without neighbours has a row of −1."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError(f"window should be at least 1, got {window}")
        rows, targets = [], []
        for i in range(len(ids)):
            around = [*ids[max(0, i - window) : i], *ids[i + 1 : i + window + 1]]
            if ids is not None:
                rows.append(around + [-1] * (2 * window - len(around)))
                targets.append(ids[i])
        return np.array(rows, dtype=int).reshape(-1, 2 * window), np.array(targets, dtype=int)


@mutant("cbow_examples")
def forgets_the_shape_in_contexts():
    """Without rows the shape is (0,)."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError(f"window should be at least 1, got {window}")
        rows, targets = [], []
        for i in range(len(ids)):
            around = [*ids[max(0, i - window) : i], *ids[i + 1 : i + window + 1]]
            if around:
                rows.append(around + [-1] * (2 * window - len(around)))
                targets.append(ids[i])
        return np.array(rows, dtype=int), np.array(targets, dtype=int)


# --------------------------------------------------------------------------------------- cbow_forward


@mutant("cbow_forward")
def takes_minus_one_as_the_last_word():
    """−1 is an index like any other."""

    def cbow_forward(context, W1, W2):
        context, W1, W2 = np.asarray(context), np.asarray(W1), np.asarray(W2)
        z = W1[context].mean(axis=0) @ W2
        e = np.exp(z - z.max())
        return e / e.sum()


@mutant("cbow_forward")
def sums_the_rows():
    """No mean."""

    def cbow_forward(context, W1, W2):
        context, W1, W2 = np.asarray(context), np.asarray(W1), np.asarray(W2)
        z = W1[context[context != -1]].sum(axis=0) @ W2
        e = np.exp(z - z.max())
        return e / e.sum()


@mutant("cbow_forward")
def divides_by_the_window():
    """The mean over all places, whether there is a word or not."""

    def cbow_forward(context, W1, W2):
        context, W1, W2 = np.asarray(context), np.asarray(W1), np.asarray(W2)
        z = W1[context[context != -1]].sum(axis=0) / len(context) @ W2
        e = np.exp(z - z.max())
        return e / e.sum()


@mutant("cbow_forward")
def overflows():
    """The exponential of the scores as they are."""

    def cbow_forward(context, W1, W2):
        context, W1, W2 = np.asarray(context), np.asarray(W1), np.asarray(W2)
        z = W1[context[context != -1]].mean(axis=0) @ W2
        e = np.exp(z)
        return e / e.sum()


@mutant("cbow_forward")
def gives_scores():
    """No softmax."""

    def cbow_forward(context, W1, W2):
        context, W1, W2 = np.asarray(context), np.asarray(W1), np.asarray(W2)
        return W1[context[context != -1]].mean(axis=0) @ W2


@mutant("cbow_forward")
def divides_by_the_largest():
    """The largest probability is 1."""

    def cbow_forward(context, W1, W2):
        context, W1, W2 = np.asarray(context), np.asarray(W1), np.asarray(W2)
        z = W1[context[context != -1]].mean(axis=0) @ W2
        e = np.exp(z - z.max())
        return e / e.max()


@mutant("cbow_forward")
def averages_over_the_numbers():
    """The mean along the wrong axis."""

    def cbow_forward(context, W1, W2):
        context, W1, W2 = np.asarray(context), np.asarray(W1), np.asarray(W2)
        mean = W1[context[context != -1]].mean(axis=1, keepdims=True).mean(axis=0)
        z = mean * W2.sum(axis=0)
        e = np.exp(z - z.max())
        return e / e.sum()


@mutant("cbow_forward")
def counts_each_word_once():
    """A word that stands twice in the context counts once."""

    def cbow_forward(context, W1, W2):
        context, W1, W2 = np.asarray(context), np.asarray(W1), np.asarray(W2)
        z = W1[np.unique(context[context != -1])].mean(axis=0) @ W2
        e = np.exp(z - z.max())
        return e / e.sum()


@mutant("cbow_forward")
def drops_the_word_0():
    """Words are ids above 0."""

    def cbow_forward(context, W1, W2):
        context, W1, W2 = np.asarray(context), np.asarray(W1), np.asarray(W2)
        z = W1[context[context > 0]].mean(axis=0) @ W2
        e = np.exp(z - z.max())
        return e / e.sum()


@mutant("cbow_forward")
def averages_probabilities():
    """The mean of the softmax of each word."""

    def cbow_forward(context, W1, W2):
        context, W1, W2 = np.asarray(context), np.asarray(W1), np.asarray(W2)
        z = W1[context[context != -1]] @ W2
        e = np.exp(z - z.max(axis=1, keepdims=True))
        return (e / e.sum(axis=1, keepdims=True)).mean(axis=0)


# ----------------------------------------------------------------------------------- keep_probability


@mutant("keep_probability")
def forgets_the_root():
    """t/f in place of √(t/f)."""

    def keep_probability(counts, t):
        counts = np.asarray(counts, dtype=float)
        share = counts / counts.sum()
        return np.where(share > 0, np.minimum(1, t / np.where(share > 0, share, 1)), 1.0)


@mutant("keep_probability")
def gives_what_is_thrown_away():
    """1 − √(t/f), as the paper writes it."""

    def keep_probability(counts, t):
        counts = np.asarray(counts, dtype=float)
        share = counts / counts.sum()
        return np.where(share > 0, np.maximum(0, 1 - np.sqrt(t / np.where(share > 0, share, 1))), 0.0)


@mutant("keep_probability")
def takes_counts_for_shares():
    """t divided by the count."""

    def keep_probability(counts, t):
        counts = np.asarray(counts, dtype=float)
        share = counts
        return np.where(share > 0, np.minimum(1, np.sqrt(t / np.where(share > 0, share, 1))), 1.0)


@mutant("keep_probability")
def is_not_limited():
    """Probabilities above 1."""

    def keep_probability(counts, t):
        counts = np.asarray(counts, dtype=float)
        share = counts / counts.sum()
        return np.where(share > 0, np.sqrt(t / np.where(share > 0, share, 1)), 1.0)


@mutant("keep_probability")
def divides_by_zero():
    """0 counts: a warning."""

    def keep_probability(counts, t):
        counts = np.asarray(counts, dtype=float)
        share = counts / counts.sum()
        return np.minimum(1, np.sqrt(t / share))


@mutant("keep_probability")
def throws_away_what_is_not_there():
    """A word with the count 0 has 0."""

    def keep_probability(counts, t):
        counts = np.asarray(counts, dtype=float)
        share = counts / counts.sum()
        return np.where(share > 0, np.minimum(1, np.sqrt(t / np.where(share > 0, share, 1))), 0.0)


@mutant("keep_probability")
def divides_by_the_largest_in_thinning():
    """Shares of the most frequent word."""

    def keep_probability(counts, t):
        counts = np.asarray(counts, dtype=float)
        share = counts / counts.max()
        return np.where(share > 0, np.minimum(1, np.sqrt(t / np.where(share > 0, share, 1))), 1.0)


@mutant("keep_probability")
def is_upside_down():
    """√(f/t)."""

    def keep_probability(counts, t):
        counts = np.asarray(counts, dtype=float)
        share = counts / counts.sum()
        return np.where(share > 0, np.minimum(1, np.sqrt(share / t)), 1.0)


# ------------------------------------------------------------------------------ negative_distribution


@mutant("negative_distribution")
def ignores_the_power():
    """Frequencies."""

    def negative_distribution(counts, power=0.75):
        counts = np.asarray(counts, dtype=float)
        weights = np.where(counts > 0, counts, 0.0)
        if weights.sum() == 0:
            raise ValueError("no word occurs")
        return weights / weights.sum()


@mutant("negative_distribution")
def is_always_three_quarters():
    """The power is not looked at."""

    def negative_distribution(counts, power=0.75):
        counts = np.asarray(counts, dtype=float)
        weights = np.where(counts > 0, counts**0.75, 0.0)
        if weights.sum() == 0:
            raise ValueError("no word occurs")
        return weights / weights.sum()


@mutant("negative_distribution")
def takes_the_power_last():
    """The powers of shares, which do not sum to 1."""

    def negative_distribution(counts, power=0.75):
        counts = np.asarray(counts, dtype=float)
        weights = np.where(counts > 0, counts**power, 0.0)
        if weights.sum() == 0:
            raise ValueError("no word occurs")
        return np.where(counts > 0, (counts / counts.sum()) ** power, 0.0)


@mutant("negative_distribution")
def takes_the_power_twice():
    """Of the probabilities, too."""

    def negative_distribution(counts, power=0.75):
        counts = np.asarray(counts, dtype=float)
        weights = np.where(counts > 0, counts**power, 0.0)
        if weights.sum() == 0:
            raise ValueError("no word occurs")
        again = np.where(counts > 0, (weights / weights.sum()) ** power, 0.0)
        return again / again.sum()


@mutant("negative_distribution")
def draws_words_that_do_not_occur():
    """0 to the power of 0 is 1."""

    def negative_distribution(counts, power=0.75):
        counts = np.asarray(counts, dtype=float)
        weights = counts**power
        if weights.sum() == 0:
            raise ValueError("no word occurs")
        return weights / weights.sum()


@mutant("negative_distribution")
def smooths():
    """Every count is one larger."""

    def negative_distribution(counts, power=0.75):
        counts = np.asarray(counts, dtype=float)
        weights = (counts + 1) ** power
        if weights.sum() == 0:
            raise ValueError("no word occurs")
        return weights / weights.sum()


@mutant("negative_distribution")
def does_not_refuse():
    """0 divided by 0."""

    def negative_distribution(counts, power=0.75):
        counts = np.asarray(counts, dtype=float)
        weights = np.where(counts > 0, counts**power, 0.0)
        return weights / weights.sum()


@mutant("negative_distribution")
def has_another_default():
    """Left out, the power is 1."""

    def negative_distribution(counts, power=1.0):
        counts = np.asarray(counts, dtype=float)
        weights = np.where(counts > 0, counts**power, 0.0)
        if weights.sum() == 0:
            raise ValueError("no word occurs")
        return weights / weights.sum()


@mutant("negative_distribution")
def is_a_softmax():
    """Exponentials."""

    def negative_distribution(counts, power=0.75):
        counts = np.asarray(counts, dtype=float)
        weights = np.where(counts > 0, np.exp(power * counts / counts.max(initial=1)), 0.0)
        if weights.sum() == 0:
            raise ValueError("no word occurs")
        return weights / weights.sum()


# ------------------------------------------------------------------------------------------ sgns_loss


@mutant("sgns_loss")
def turns_the_sign_of_the_negatives():
    """Drawn words are to be alike, too."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(W), np.asarray(C)
        true, drawn = W[centre] @ C[context], C[np.asarray(negatives, dtype=int)] @ W[centre]
        return float(np.logaddexp(0, -true) + np.logaddexp(0, -drawn).sum())


@mutant("sgns_loss")
def turns_the_sign_of_the_true_one():
    """The true neighbour is pushed away."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(W), np.asarray(C)
        true, drawn = W[centre] @ C[context], C[np.asarray(negatives, dtype=int)] @ W[centre]
        return float(np.logaddexp(0, true) + np.logaddexp(0, drawn).sum())


@mutant("sgns_loss")
def averages_the_negatives():
    """Their mean in place of their sum."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(W), np.asarray(C)
        true, drawn = W[centre] @ C[context], C[np.asarray(negatives, dtype=int)] @ W[centre]
        return float(np.logaddexp(0, -true) + np.logaddexp(0, drawn).mean())


@mutant("sgns_loss")
def overflows_in_the_loss():
    """The formula as it stands."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(W), np.asarray(C)
        true, drawn = W[centre] @ C[context], C[np.asarray(negatives, dtype=int)] @ W[centre]
        return float(-np.log(1 / (1 + np.exp(-true))) - np.log(1 / (1 + np.exp(drawn))).sum())


@mutant("sgns_loss")
def reads_one_table():
    """Neighbours are rows of W, too."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(W), np.asarray(C)
        true, drawn = W[centre] @ W[context], W[np.asarray(negatives, dtype=int)] @ W[centre]
        return float(np.logaddexp(0, -true) + np.logaddexp(0, drawn).sum())


@mutant("sgns_loss")
def swaps_the_tables():
    """The centre is a row of C."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(C), np.asarray(W)
        true, drawn = W[centre] @ C[context], C[np.asarray(negatives, dtype=int)] @ W[centre]
        return float(np.logaddexp(0, -true) + np.logaddexp(0, drawn).sum())


@mutant("sgns_loss")
def counts_each_negative_once():
    """A word that was drawn twice counts once."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(W), np.asarray(C)
        true, drawn = W[centre] @ C[context], C[np.unique(np.asarray(negatives, dtype=int))] @ W[centre]
        return float(np.logaddexp(0, -true) + np.logaddexp(0, drawn).sum())


@mutant("sgns_loss")
def forgets_the_negatives():
    """Only the true neighbour."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(W), np.asarray(C)
        true = W[centre] @ C[context]
        return float(np.logaddexp(0, -true))


@mutant("sgns_loss")
def leaves_out_the_true_neighbour():
    """A drawn word that is the true one is left out."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(W), np.asarray(C)
        true, drawn = W[centre] @ C[context], C[np.array([k for k in negatives if k != context], dtype=int)] @ W[centre]
        return float(np.logaddexp(0, -true) + np.logaddexp(0, drawn).sum())


@mutant("sgns_loss")
def is_a_likelihood():
    """Without the minus."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(W), np.asarray(C)
        true, drawn = W[centre] @ C[context], C[np.asarray(negatives, dtype=int)] @ W[centre]
        return -float(np.logaddexp(0, -true) + np.logaddexp(0, drawn).sum())


@mutant("sgns_loss")
def counts_in_bits():
    """Logarithms to the base 2."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(W), np.asarray(C)
        true, drawn = W[centre] @ C[context], C[np.asarray(negatives, dtype=int)] @ W[centre]
        return float(np.logaddexp(0, -true) + np.logaddexp(0, drawn).sum()) / np.log(2)


# ------------------------------------------------------------------------------------- sgns_gradients


@mutant("sgns_gradients")
def overwrites():
    """A row that has a value gets a new one."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        dW, dC = np.zeros_like(W), np.zeros_like(C)
        for other, label in [(context, 1), *((k, 0) for k in negatives)]:
            slope = np.exp(-np.logaddexp(0, -(W[centre] @ C[other]))) - label
            dW[centre] += slope * C[other]
            dC[other] = slope * W[centre]
        return dW, dC


@mutant("sgns_gradients")
def counts_each_negative_once_in_the_gradient():
    """A word that was drawn twice counts once."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        dW, dC = np.zeros_like(W), np.zeros_like(C)
        for other, label in [(context, 1), *((k, 0) for k in set(np.asarray(negatives).tolist()))]:
            slope = np.exp(-np.logaddexp(0, -(W[centre] @ C[other]))) - label
            dW[centre] += slope * C[other]
            dC[other] += slope * W[centre]
        return dW, dC


@mutant("sgns_gradients")
def forgets_the_label():
    """The true neighbour is pushed away like any other."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        dW, dC = np.zeros_like(W), np.zeros_like(C)
        for other, label in [(context, 0), *((k, 0) for k in negatives)]:
            slope = np.exp(-np.logaddexp(0, -(W[centre] @ C[other]))) - label
            dW[centre] += slope * C[other]
            dC[other] += slope * W[centre]
        return dW, dC


@mutant("sgns_gradients")
def turns_the_sign():
    """The way down in place of the slope."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        dW, dC = np.zeros_like(W), np.zeros_like(C)
        for other, label in [(context, 1), *((k, 0) for k in negatives)]:
            slope = label - np.exp(-np.logaddexp(0, -(W[centre] @ C[other])))
            dW[centre] += slope * C[other]
            dC[other] += slope * W[centre]
        return dW, dC


@mutant("sgns_gradients")
def swaps_the_tables_in_the_gradient():
    """dC and dW exchanged."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        dW, dC = np.zeros_like(W), np.zeros_like(C)
        for other, label in [(context, 1), *((k, 0) for k in negatives)]:
            slope = np.exp(-np.logaddexp(0, -(W[centre] @ C[other]))) - label
            dW[centre] += slope * C[other]
            dC[other] += slope * W[centre]
        return dC, dW


@mutant("sgns_gradients")
def forgets_the_centre_of_negatives():
    """dW holds the true neighbour only."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        dW, dC = np.zeros_like(W), np.zeros_like(C)
        for other, label in [(context, 1), *((k, 0) for k in negatives)]:
            slope = np.exp(-np.logaddexp(0, -(W[centre] @ C[other]))) - label
            dW[centre] += slope * C[other] * label
            dC[other] += slope * W[centre]
        return dW, dC


@mutant("sgns_gradients")
def gives_rows():
    """Only the rows that change."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        dW, dC = np.zeros_like(W), np.zeros_like(C)
        for other, label in [(context, 1), *((k, 0) for k in negatives)]:
            slope = np.exp(-np.logaddexp(0, -(W[centre] @ C[other]))) - label
            dW[centre] += slope * C[other]
            dC[other] += slope * W[centre]
        return dW[centre], dC[[context, *negatives]]


@mutant("sgns_gradients")
def multiplies_by_its_own_row():
    """The row of the same word, not of the other."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        dW, dC = np.zeros_like(W), np.zeros_like(C)
        for other, label in [(context, 1), *((k, 0) for k in negatives)]:
            slope = np.exp(-np.logaddexp(0, -(W[centre] @ C[other]))) - label
            dW[centre] += slope * W[centre]
            dC[other] += slope * C[other]
        return dW, dC


@mutant("sgns_gradients")
def takes_the_slope_of_the_sigmoid():
    """σ(1 − σ), as for a squared error."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        dW, dC = np.zeros_like(W), np.zeros_like(C)
        for other, label in [(context, 1), *((k, 0) for k in negatives)]:
            slope = np.exp(-np.logaddexp(0, -(W[centre] @ C[other]))) - label
            slope *= (slope + label) * (1 - slope - label)
            dW[centre] += slope * C[other]
            dC[other] += slope * W[centre]
        return dW, dC


@mutant("sgns_gradients")
def leaves_out_the_true_neighbour_in_the_gradient():
    """A drawn word that is the true one is left out."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        dW, dC = np.zeros_like(W), np.zeros_like(C)
        for other, label in [(context, 1), *((k, 0) for k in negatives if k != context)]:
            slope = np.exp(-np.logaddexp(0, -(W[centre] @ C[other]))) - label
            dW[centre] += slope * C[other]
            dC[other] += slope * W[centre]
        return dW, dC


@mutant("sgns_gradients")
def averages_the_negatives_in_the_gradient():
    """Their mean in place of their sum."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        dW, dC = np.zeros_like(W), np.zeros_like(C)
        for other, label in [(context, 1), *((k, 0) for k in negatives)]:
            slope = np.exp(-np.logaddexp(0, -(W[centre] @ C[other]))) - label
            slope = slope if label else slope / len(negatives)
            dW[centre] += slope * C[other]
            dC[other] += slope * W[centre]
        return dW, dC


# ------------------------------------------------------------------------------------- train_skipgram


@mutant("train_skipgram")
def averages_the_batch():
    """The mean over the batch."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W, C = rng.uniform(-0.5, 0.5, (vocab_size, dim)) / dim, np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for first in range(0, len(pairs), batch_size):
                centres, neighbours = pairs[order[first : first + batch_size]].T
                drawn = rng.choice(vocab_size, size=(len(centres), negatives), p=probabilities)
                others = np.column_stack([neighbours, drawn])
                rows, columns = W[centres], C[others]
                slopes = np.exp(-np.logaddexp(0, -np.einsum("bd,bkd->bk", rows, columns)))
                slopes[:, 0] -= 1
                np.add.at(W, centres, -lr / len(centres) * np.einsum("bk,bkd->bd", slopes, columns))
                np.add.at(C, others, -lr / len(centres) * slopes[:, :, None] * rows[:, None, :])
        return W, C


@mutant("train_skipgram")
def adds_once():
    """W[centres] −= …: of a word that occurs twice only the last counts."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W, C = rng.uniform(-0.5, 0.5, (vocab_size, dim)) / dim, np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for first in range(0, len(pairs), batch_size):
                centres, neighbours = pairs[order[first : first + batch_size]].T
                drawn = rng.choice(vocab_size, size=(len(centres), negatives), p=probabilities)
                others = np.column_stack([neighbours, drawn])
                rows, columns = W[centres], C[others]
                slopes = np.exp(-np.logaddexp(0, -np.einsum("bd,bkd->bk", rows, columns)))
                slopes[:, 0] -= 1
                W[centres] -= lr * np.einsum("bk,bkd->bd", slopes, columns)
                C[others] -= lr * slopes[:, :, None] * rows[:, None, :]
        return W, C


@mutant("train_skipgram")
def goes_up():
    """Along the gradient."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W, C = rng.uniform(-0.5, 0.5, (vocab_size, dim)) / dim, np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for first in range(0, len(pairs), batch_size):
                centres, neighbours = pairs[order[first : first + batch_size]].T
                drawn = rng.choice(vocab_size, size=(len(centres), negatives), p=probabilities)
                others = np.column_stack([neighbours, drawn])
                rows, columns = W[centres], C[others]
                slopes = np.exp(-np.logaddexp(0, -np.einsum("bd,bkd->bk", rows, columns)))
                slopes[:, 0] -= 1
                np.add.at(W, centres, lr * np.einsum("bk,bkd->bd", slopes, columns))
                np.add.at(C, others, lr * slopes[:, :, None] * rows[:, None, :])
        return W, C


@mutant("train_skipgram")
def uses_the_new_table():
    """W moves before the gradient of C is taken."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W, C = rng.uniform(-0.5, 0.5, (vocab_size, dim)) / dim, np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for first in range(0, len(pairs), batch_size):
                centres, neighbours = pairs[order[first : first + batch_size]].T
                drawn = rng.choice(vocab_size, size=(len(centres), negatives), p=probabilities)
                others = np.column_stack([neighbours, drawn])
                columns = C[others]
                slopes = np.exp(-np.logaddexp(0, -np.einsum("bd,bkd->bk", W[centres], columns)))
                slopes[:, 0] -= 1
                np.add.at(W, centres, -lr * np.einsum("bk,bkd->bd", slopes, columns))
                np.add.at(C, others, -lr * slopes[:, :, None] * W[centres][:, None, :])
        return W, C


@mutant("train_skipgram")
def drops_the_short_batch():
    """Only full batches."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W, C = rng.uniform(-0.5, 0.5, (vocab_size, dim)) / dim, np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for first in range(0, len(pairs) - batch_size + 1, batch_size):
                centres, neighbours = pairs[order[first : first + batch_size]].T
                drawn = rng.choice(vocab_size, size=(len(centres), negatives), p=probabilities)
                others = np.column_stack([neighbours, drawn])
                rows, columns = W[centres], C[others]
                slopes = np.exp(-np.logaddexp(0, -np.einsum("bd,bkd->bk", rows, columns)))
                slopes[:, 0] -= 1
                np.add.at(W, centres, -lr * np.einsum("bk,bkd->bd", slopes, columns))
                np.add.at(C, others, -lr * slopes[:, :, None] * rows[:, None, :])
        return W, C


@mutant("train_skipgram")
def draws_once_a_batch():
    """All pairs of a batch have the same negatives."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W, C = rng.uniform(-0.5, 0.5, (vocab_size, dim)) / dim, np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for first in range(0, len(pairs), batch_size):
                centres, neighbours = pairs[order[first : first + batch_size]].T
                drawn = np.tile(rng.choice(vocab_size, size=negatives, p=probabilities), (len(centres), 1))
                others = np.column_stack([neighbours, drawn])
                rows, columns = W[centres], C[others]
                slopes = np.exp(-np.logaddexp(0, -np.einsum("bd,bkd->bk", rows, columns)))
                slopes[:, 0] -= 1
                np.add.at(W, centres, -lr * np.einsum("bk,bkd->bd", slopes, columns))
                np.add.at(C, others, -lr * slopes[:, :, None] * rows[:, None, :])
        return W, C


@mutant("train_skipgram")
def draws_uniformly():
    """The probabilities are not looked at."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W, C = rng.uniform(-0.5, 0.5, (vocab_size, dim)) / dim, np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for first in range(0, len(pairs), batch_size):
                centres, neighbours = pairs[order[first : first + batch_size]].T
                drawn = rng.choice(vocab_size, size=(len(centres), negatives))
                others = np.column_stack([neighbours, drawn])
                rows, columns = W[centres], C[others]
                slopes = np.exp(-np.logaddexp(0, -np.einsum("bd,bkd->bk", rows, columns)))
                slopes[:, 0] -= 1
                np.add.at(W, centres, -lr * np.einsum("bk,bkd->bd", slopes, columns))
                np.add.at(C, others, -lr * slopes[:, :, None] * rows[:, None, :])
        return W, C


@mutant("train_skipgram")
def starts_with_zeros():
    """Both tables: nothing ever moves."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W, C = np.zeros((vocab_size, dim)), np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for first in range(0, len(pairs), batch_size):
                centres, neighbours = pairs[order[first : first + batch_size]].T
                drawn = rng.choice(vocab_size, size=(len(centres), negatives), p=probabilities)
                others = np.column_stack([neighbours, drawn])
                rows, columns = W[centres], C[others]
                slopes = np.exp(-np.logaddexp(0, -np.einsum("bd,bkd->bk", rows, columns)))
                slopes[:, 0] -= 1
                np.add.at(W, centres, -lr * np.einsum("bk,bkd->bd", slopes, columns))
                np.add.at(C, others, -lr * slopes[:, :, None] * rows[:, None, :])
        return W, C


@mutant("train_skipgram")
def starts_with_ones():
    """All words have the same vector."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W, C = np.ones((vocab_size, dim)) / dim, np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for first in range(0, len(pairs), batch_size):
                centres, neighbours = pairs[order[first : first + batch_size]].T
                drawn = rng.choice(vocab_size, size=(len(centres), negatives), p=probabilities)
                others = np.column_stack([neighbours, drawn])
                rows, columns = W[centres], C[others]
                slopes = np.exp(-np.logaddexp(0, -np.einsum("bd,bkd->bk", rows, columns)))
                slopes[:, 0] -= 1
                np.add.at(W, centres, -lr * np.einsum("bk,bkd->bd", slopes, columns))
                np.add.at(C, others, -lr * slopes[:, :, None] * rows[:, None, :])
        return W, C


@mutant("train_skipgram")
def makes_its_own_chance():
    """A generator of its own."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W, C = rng.uniform(-0.5, 0.5, (vocab_size, dim)) / dim, np.zeros((vocab_size, dim))
        rng = np.random.default_rng()
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for first in range(0, len(pairs), batch_size):
                centres, neighbours = pairs[order[first : first + batch_size]].T
                drawn = rng.choice(vocab_size, size=(len(centres), negatives), p=probabilities)
                others = np.column_stack([neighbours, drawn])
                rows, columns = W[centres], C[others]
                slopes = np.exp(-np.logaddexp(0, -np.einsum("bd,bkd->bk", rows, columns)))
                slopes[:, 0] -= 1
                np.add.at(W, centres, -lr * np.einsum("bk,bkd->bd", slopes, columns))
                np.add.at(C, others, -lr * slopes[:, :, None] * rows[:, None, :])
        return W, C


@mutant("train_skipgram")
def swaps_the_tables_in_training():
    """(C, W)."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W, C = rng.uniform(-0.5, 0.5, (vocab_size, dim)) / dim, np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for first in range(0, len(pairs), batch_size):
                centres, neighbours = pairs[order[first : first + batch_size]].T
                drawn = rng.choice(vocab_size, size=(len(centres), negatives), p=probabilities)
                others = np.column_stack([neighbours, drawn])
                rows, columns = W[centres], C[others]
                slopes = np.exp(-np.logaddexp(0, -np.einsum("bd,bkd->bk", rows, columns)))
                slopes[:, 0] -= 1
                np.add.at(W, centres, -lr * np.einsum("bk,bkd->bd", slopes, columns))
                np.add.at(C, others, -lr * slopes[:, :, None] * rows[:, None, :])
        return C, W


@mutant("train_skipgram")
def leaves_c_alone():
    """Only W learns."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W, C = rng.uniform(-0.5, 0.5, (vocab_size, dim)) / dim, np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for first in range(0, len(pairs), batch_size):
                centres, neighbours = pairs[order[first : first + batch_size]].T
                drawn = rng.choice(vocab_size, size=(len(centres), negatives), p=probabilities)
                others = np.column_stack([neighbours, drawn])
                rows, columns = W[centres], C[others]
                slopes = np.exp(-np.logaddexp(0, -np.einsum("bd,bkd->bk", rows, columns)))
                slopes[:, 0] -= 1
                np.add.at(W, centres, -lr * np.einsum("bk,bkd->bd", slopes, columns))
        return W, C


@mutant("train_skipgram")
def has_one_table():
    """Neighbours are rows of W."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W = rng.uniform(-0.5, 0.5, (vocab_size, dim)) / dim
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for first in range(0, len(pairs), batch_size):
                centres, neighbours = pairs[order[first : first + batch_size]].T
                drawn = rng.choice(vocab_size, size=(len(centres), negatives), p=probabilities)
                others = np.column_stack([neighbours, drawn])
                rows, columns = W[centres], W[others]
                slopes = np.exp(-np.logaddexp(0, -np.einsum("bd,bkd->bk", rows, columns)))
                slopes[:, 0] -= 1
                np.add.at(W, centres, -lr * np.einsum("bk,bkd->bd", slopes, columns))
                np.add.at(W, others, -lr * slopes[:, :, None] * rows[:, None, :])
        return W, W.copy()


@mutant("train_skipgram")
def forgets_the_rate():
    """lr is not looked at."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W, C = rng.uniform(-0.5, 0.5, (vocab_size, dim)) / dim, np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for first in range(0, len(pairs), batch_size):
                centres, neighbours = pairs[order[first : first + batch_size]].T
                drawn = rng.choice(vocab_size, size=(len(centres), negatives), p=probabilities)
                others = np.column_stack([neighbours, drawn])
                rows, columns = W[centres], C[others]
                slopes = np.exp(-np.logaddexp(0, -np.einsum("bd,bkd->bk", rows, columns)))
                slopes[:, 0] -= 1
                np.add.at(W, centres, -np.einsum("bk,bkd->bd", slopes, columns))
                np.add.at(C, others, -slopes[:, :, None] * rows[:, None, :])
        return W, C


@mutant("train_skipgram")
def goes_through_once():
    """One epoch, however many are wanted."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W, C = rng.uniform(-0.5, 0.5, (vocab_size, dim)) / dim, np.zeros((vocab_size, dim))
        for _ in range(min(epochs, 1)):
            order = rng.permutation(len(pairs))
            for first in range(0, len(pairs), batch_size):
                centres, neighbours = pairs[order[first : first + batch_size]].T
                drawn = rng.choice(vocab_size, size=(len(centres), negatives), p=probabilities)
                others = np.column_stack([neighbours, drawn])
                rows, columns = W[centres], C[others]
                slopes = np.exp(-np.logaddexp(0, -np.einsum("bd,bkd->bk", rows, columns)))
                slopes[:, 0] -= 1
                np.add.at(W, centres, -lr * np.einsum("bk,bkd->bd", slopes, columns))
                np.add.at(C, others, -lr * slopes[:, :, None] * rows[:, None, :])
        return W, C


@mutant("train_skipgram")
def draws_pairs_by_lot():
    """Pairs with replacement."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W, C = rng.uniform(-0.5, 0.5, (vocab_size, dim)) / dim, np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.integers(len(pairs), size=len(pairs))
            for first in range(0, len(pairs), batch_size):
                centres, neighbours = pairs[order[first : first + batch_size]].T
                drawn = rng.choice(vocab_size, size=(len(centres), negatives), p=probabilities)
                others = np.column_stack([neighbours, drawn])
                rows, columns = W[centres], C[others]
                slopes = np.exp(-np.logaddexp(0, -np.einsum("bd,bkd->bk", rows, columns)))
                slopes[:, 0] -= 1
                np.add.at(W, centres, -lr * np.einsum("bk,bkd->bd", slopes, columns))
                np.add.at(C, others, -lr * slopes[:, :, None] * rows[:, None, :])
        return W, C


@mutant("train_skipgram")
def swaps_the_pair():
    """Neighbours are the centres."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W, C = rng.uniform(-0.5, 0.5, (vocab_size, dim)) / dim, np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for first in range(0, len(pairs), batch_size):
                neighbours, centres = pairs[order[first : first + batch_size]].T
                drawn = rng.choice(vocab_size, size=(len(centres), negatives), p=probabilities)
                others = np.column_stack([neighbours, drawn])
                rows, columns = W[centres], C[others]
                slopes = np.exp(-np.logaddexp(0, -np.einsum("bd,bkd->bk", rows, columns)))
                slopes[:, 0] -= 1
                np.add.at(W, centres, -lr * np.einsum("bk,bkd->bd", slopes, columns))
                np.add.at(C, others, -lr * slopes[:, :, None] * rows[:, None, :])
        return W, C


@mutant("train_skipgram")
def forgets_the_negatives_in_training():
    """Only the true neighbour pulls."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W, C = rng.uniform(-0.5, 0.5, (vocab_size, dim)) / dim, np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for first in range(0, len(pairs), batch_size):
                centres, neighbours = pairs[order[first : first + batch_size]].T
                drawn = rng.choice(vocab_size, size=(len(centres), 0), p=probabilities)
                others = np.column_stack([neighbours, drawn])
                rows, columns = W[centres], C[others]
                slopes = np.exp(-np.logaddexp(0, -np.einsum("bd,bkd->bk", rows, columns)))
                slopes[:, 0] -= 1
                np.add.at(W, centres, -lr * np.einsum("bk,bkd->bd", slopes, columns))
                np.add.at(C, others, -lr * slopes[:, :, None] * rows[:, None, :])
        return W, C


@mutant("train_skipgram")
def leaves_out_drawn_neighbours():
    """A drawn word that is the true neighbour does not count."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W, C = rng.uniform(-0.5, 0.5, (vocab_size, dim)) / dim, np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for first in range(0, len(pairs), batch_size):
                centres, neighbours = pairs[order[first : first + batch_size]].T
                drawn = rng.choice(vocab_size, size=(len(centres), negatives), p=probabilities)
                others = np.column_stack([neighbours, drawn])
                rows, columns = W[centres], C[others]
                slopes = np.exp(-np.logaddexp(0, -np.einsum("bd,bkd->bk", rows, columns)))
                slopes[:, 1:] *= drawn != neighbours[:, None]
                slopes[:, 0] -= 1
                np.add.at(W, centres, -lr * np.einsum("bk,bkd->bd", slopes, columns))
                np.add.at(C, others, -lr * slopes[:, :, None] * rows[:, None, :])
        return W, C


# -------------------------------------------------------------------------------------------- nearest


@mutant("nearest")
def takes_dot_products():
    """Long vectors are near to all."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        order = np.argsort(-(W @ W[word_id]), kind="stable")
        return order[order != word_id][:k]


@mutant("nearest")
def measures_distances():
    """Euclid."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        order = np.argsort(np.linalg.norm(W - W[word_id], axis=1), kind="stable")
        return order[order != word_id][:k]


@mutant("nearest")
def gives_the_word_itself():
    """The nearest of all is oneself."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1, keepdims=True)
        unit = W / np.where(norms > 0, norms, 1)
        order = np.argsort(-(unit @ unit[word_id]), kind="stable")
        return order[:k]


@mutant("nearest")
def drops_the_first():
    """The first of the order is taken for the word itself."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1, keepdims=True)
        unit = W / np.where(norms > 0, norms, 1)
        order = np.argsort(-(unit @ unit[word_id]), kind="stable")
        return order[1 : k + 1]


@mutant("nearest")
def gives_the_farthest():
    """By rising cosine."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1, keepdims=True)
        unit = W / np.where(norms > 0, norms, 1)
        order = np.argsort(unit @ unit[word_id], kind="stable")
        return order[order != word_id][:k]


@mutant("nearest")
def breaks_ties_from_the_end():
    """Of equal cosines the larger id first."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1, keepdims=True)
        unit = W / np.where(norms > 0, norms, 1)
        order = np.argsort(unit @ unit[word_id], kind="stable")[::-1]
        return order[order != word_id][:k]


@mutant("nearest")
def divides_by_zero_in_nearest():
    """A vector of zeros: NaN."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1, keepdims=True)
        unit = W / norms
        order = np.argsort(-(unit @ unit[word_id]), kind="stable")
        return order[order != word_id][:k]


@mutant("nearest")
def gives_cosines():
    """Cosines in place of ids."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1, keepdims=True)
        unit = W / np.where(norms > 0, norms, 1)
        order = np.argsort(-(unit @ unit[word_id]), kind="stable")
        return (unit @ unit[word_id])[order[order != word_id][:k]]


@mutant("nearest")
def gives_one_too_few():
    """k counts the word itself."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1, keepdims=True)
        unit = W / np.where(norms > 0, norms, 1)
        order = np.argsort(-(unit @ unit[word_id]), kind="stable")
        return order[:k][order[:k] != word_id]


@mutant("nearest")
def divides_by_the_sum():
    """Rows divided by their sums."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        norms = np.abs(W.sum(axis=1, keepdims=True))
        unit = W / np.where(norms > 0, norms, 1)
        order = np.argsort(-(unit @ unit[word_id]), kind="stable")
        return order[order != word_id][:k]


@mutant("nearest")
def divides_columns():
    """Columns of length 1."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=0, keepdims=True)
        unit = W / np.where(norms > 0, norms, 1)
        order = np.argsort(-(unit @ unit[word_id]), kind="stable")
        return order[order != word_id][:k]


# -------------------------------------------------------------------------------------------- analogy


@mutant("analogy")
def goes_the_other_way():
    """w_a − w_b + w_c."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1)
        scores = W @ (W[a] - W[b] + W[c]) / np.where(norms > 0, norms, 1)
        scores[[a, b, c]] = -np.inf
        return int(np.argmax(scores))


@mutant("analogy")
def may_answer_with_the_question():
    """a, b and c are not left out."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1)
        scores = W @ (W[b] - W[a] + W[c]) / np.where(norms > 0, norms, 1)
        return int(np.argmax(scores))


@mutant("analogy")
def leaves_out_c_only():
    """The answer may be a or b."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1)
        scores = W @ (W[b] - W[a] + W[c]) / np.where(norms > 0, norms, 1)
        scores[[c]] = -np.inf
        return int(np.argmax(scores))


@mutant("analogy")
def takes_dot_products_in_analogies():
    """Long vectors win."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        scores = W @ (W[b] - W[a] + W[c])
        scores[[a, b, c]] = -np.inf
        return int(np.argmax(scores))


@mutant("analogy")
def measures_distances_in_analogies():
    """The nearest point."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        scores = -np.linalg.norm(W - (W[b] - W[a] + W[c]), axis=1)
        scores[[a, b, c]] = -np.inf
        return int(np.argmax(scores))


@mutant("analogy")
def normalises_first():
    """Rows of length 1 are added."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        W = W / np.maximum(np.linalg.norm(W, axis=1, keepdims=True), 1e-12)
        norms = np.linalg.norm(W, axis=1)
        scores = W @ (W[b] - W[a] + W[c]) / np.where(norms > 0, norms, 1)
        scores[[a, b, c]] = -np.inf
        return int(np.argmax(scores))


@mutant("analogy")
def adds_all_three():
    """No minus."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1)
        scores = W @ (W[b] + W[a] + W[c]) / np.where(norms > 0, norms, 1)
        scores[[a, b, c]] = -np.inf
        return int(np.argmax(scores))


@mutant("analogy")
def forgets_c():
    """Only the step."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1)
        scores = W @ (W[b] - W[a]) / np.where(norms > 0, norms, 1)
        scores[[a, b, c]] = -np.inf
        return int(np.argmax(scores))


@mutant("analogy")
def divides_by_zero_in_analogies():
    """A vector of zeros: NaN."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1)
        scores = W @ (W[b] - W[a] + W[c]) / norms
        scores[[a, b, c]] = -np.inf
        return int(np.argmax(scores))


@mutant("analogy")
def gives_zero_in_place_of_nothing():
    """The words of the question get the cosine 0."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1)
        scores = W @ (W[b] - W[a] + W[c]) / np.where(norms > 0, norms, 1)
        scores[[a, b, c]] = 0
        return int(np.argmax(scores))


@mutant("analogy")
def takes_the_last_of_equals():
    """Of equal cosines the largest id."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        norms = np.linalg.norm(W, axis=1)
        scores = W @ (W[b] - W[a] + W[c]) / np.where(norms > 0, norms, 1)
        scores[[a, b, c]] = -np.inf
        return int(len(scores) - 1 - np.argmax(scores[::-1]))
