"""Right solutions of the unit on word vectors, written another way: each must earn full points."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("skipgram_pairs")
def masks_a_table():
    """All pairs of places whose distance is right, row by row."""

    def skipgram_pairs(ids, window):
        if window < 1:
            raise ValueError("window")
        ids = np.asarray(ids, dtype=int)
        places = np.arange(len(ids))
        far = np.abs(places[:, None] - places[None])
        i, j = np.nonzero((far > 0) & (far <= window))
        return np.stack([ids[i], ids[j]], axis=1)


@variant("skipgram_pairs")
def slices_both_sides():
    """Left part, right part; an array of tuples."""

    def skipgram_pairs(ids, window):
        if window <= 0:
            raise ValueError("the window is too small")
        ids, rows = list(ids), []
        for i, centre in enumerate(ids):
            rows.extend((centre, other) for other in ids[max(i - window, 0) : i])
            rows.extend((centre, other) for other in ids[i + 1 : i + 1 + window])
        return np.array(rows) if rows else np.empty((0, 2), dtype=int)


@variant("skipgram_pairs")
def steps_by_offsets():
    """Offsets from −window to window; a plain list where there are pairs."""

    def skipgram_pairs(ids, window):
        if not window >= 1:
            raise ValueError("window >= 1, please")
        offsets = [d for d in range(-window, window + 1) if d]
        found = [[int(ids[i]), int(ids[i + d])] for i in range(len(ids)) for d in offsets if 0 <= i + d < len(ids)]
        return found if found else np.zeros((0, 2), int)


@variant("cbow_examples")
def fills_a_table():
    """A table of −1, filled row by row."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError("window")
        ids = np.asarray(ids, dtype=int)
        n = len(ids) if len(ids) > 1 else 0
        contexts = np.full((n, 2 * window), -1)
        for i in range(n):
            around = np.concatenate([ids[max(0, i - window) : i], ids[i + 1 : i + 1 + window]])
            contexts[i, : len(around)] = around
        return contexts, ids[:n].copy()


@variant("cbow_examples")
def pads_and_sorts_places():
    """Windows over a padded text; places without a word move to the end by a stable sort."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError("window")
        ids = np.array(ids, dtype=int)
        if len(ids) < 2:
            return np.zeros((0, 2 * window), dtype=int), np.zeros(0, dtype=int)
        padded = np.pad(ids, window, constant_values=-1)
        wide = np.lib.stride_tricks.sliding_window_view(padded, 2 * window + 1)
        around = np.delete(wide, window, axis=1)
        order = np.argsort(around < 0, axis=1, kind="stable")
        return np.take_along_axis(around, order, axis=1), ids


@variant("cbow_examples")
def asks_every_offset():
    """Lists, offset by offset; lists of lists come back where there are rows."""

    def cbow_examples(ids, window):
        if window < 1:
            raise ValueError("window")
        contexts, targets = [], []
        for i in range(len(ids)):
            row = [ids[i + d] for d in range(-window, window + 1) if d != 0 and 0 <= i + d < len(ids)]
            if not row:
                continue
            while len(row) < 2 * window:
                row.append(-1)
            contexts.append(row)
            targets.append(ids[i])
        if not contexts:
            return np.empty((0, 2 * window), dtype=int), np.empty((0,), dtype=int)
        return contexts, targets


@variant("cbow_forward")
def multiplies_one_hot_rows():
    """As the papers write it: a matrix of one-hot rows."""

    def cbow_forward(context, W1, W2):
        W1, W2 = np.array(W1, dtype=float), np.array(W2, dtype=float)
        ids = [int(i) for i in context if i >= 0]
        X = np.eye(len(W1))[ids]
        z = (X @ W1).sum(axis=0) / len(ids) @ W2
        z = z - np.max(z)
        return np.exp(z) / np.sum(np.exp(z))


@variant("cbow_forward")
def subtracts_the_logarithm():
    """logaddexp of all scores."""

    def cbow_forward(context, W1, W2):
        rows = [np.asarray(W1)[i] for i in context if i != -1]
        z = np.mean(rows, axis=0) @ np.asarray(W2)
        return np.exp(z - np.logaddexp.reduce(z))


@variant("cbow_forward")
def weighs_with_a_mask():
    """−1 has no weight."""

    def cbow_forward(context, W1, W2):
        context = np.array(context)
        mask = (context >= 0).astype(float)
        rows = np.asarray(W1)[np.maximum(context, 0)] * mask[:, None]
        z = np.asarray(W2).T @ (rows.sum(axis=0) / mask.sum())
        p = np.exp(z - z.max())
        p /= p.sum()
        return p


@variant("keep_probability")
def loops_over_counts():
    """One count after the other."""

    def keep_probability(counts, t):
        total = sum(counts)
        return np.array([1.0 if c == 0 else min(1.0, (t * total / c) ** 0.5) for c in counts])


@variant("keep_probability")
def fills_ones():
    """Ones, and the formula where there is something to divide by."""

    def keep_probability(counts, t):
        counts = np.asarray(counts)
        stay = np.ones(len(counts))
        some = counts > 0
        stay[some] = np.sqrt(t / (counts[some] / counts.sum())).clip(max=1)
        return stay


@variant("keep_probability")
def silences_numpy():
    """Infinity is larger than 1."""

    def keep_probability(counts, t):
        f = np.array(counts) / np.sum(counts)
        with np.errstate(divide="ignore"):
            return np.minimum(np.sqrt(t / f), 1)


@variant("negative_distribution")
def raises_count_by_count():
    """Python's powers; a list of probabilities made an array."""

    def negative_distribution(counts, power=0.75):
        weights = [float(c) ** power if c > 0 else 0.0 for c in counts]
        total = sum(weights)
        if total == 0:
            raise ValueError("nothing to draw")
        return np.array([w / total for w in weights])


@variant("negative_distribution")
def fills_zeros():
    """Zeros, and powers where a word occurs."""

    def negative_distribution(counts, power=0.75):
        counts = np.array(counts, dtype=np.float64)
        if not np.any(counts):
            raise ValueError("no counts")
        p = np.zeros(len(counts))
        p[counts > 0] = counts[counts > 0] ** power
        return p / np.sum(p)


@variant("negative_distribution")
def goes_through_logarithms():
    """A softmax of power · log(count)."""

    def negative_distribution(counts, power=0.75):
        counts = np.asarray(counts, dtype=float)
        if counts.size == 0 or counts.max() == 0:
            raise ValueError("no word occurs")
        with np.errstate(divide="ignore"):
            z = np.where(counts > 0, power * np.log(np.maximum(counts, 1)), -np.inf)
        e = np.exp(z - z.max())
        return e / e.sum()


@variant("sgns_loss")
def asks_where_the_score_is():
    """log1p of the exponential of −|z|."""

    def sgns_loss(centre, context, negatives, W, C):
        def softplus(z):
            return max(z, 0) + np.log1p(np.exp(-abs(z)))

        w = np.array(W)[centre]
        C = np.array(C)
        return softplus(-(w @ C[context])) + sum(softplus(w @ C[k]) for k in negatives)


@variant("sgns_loss")
def takes_all_scores_at_once():
    """Signs and scores in one array."""

    def sgns_loss(centre, context, negatives, W, C):
        others = np.array([context, *negatives])
        signs = np.r_[1.0, -np.ones(len(negatives))]
        return np.logaddexp(0.0, -signs * (np.asarray(C)[others] @ np.asarray(W)[centre])).sum()


@variant("sgns_loss")
def computes_in_wide_floats():
    """Everything in float64, a loop, a Python float."""

    def sgns_loss(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=np.float64), np.asarray(C, dtype=np.float64)
        total = np.logaddexp(0, -np.dot(W[centre], C[context]))
        for k in negatives:
            total = total + np.logaddexp(0, np.dot(W[centre], C[k]))
        return float(total)


@variant("sgns_gradients")
def adds_at():
    """All slopes at once, np.add.at for rows that stand there twice."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.array(W, dtype=float), np.array(C, dtype=float)
        others = np.array([context, *negatives])
        slopes = 1 / (1 + np.exp(-(C[others] @ W[centre])))
        slopes[0] -= 1
        dW, dC = np.zeros(W.shape), np.zeros(C.shape)
        dW[centre] = slopes @ C[others]
        np.add.at(dC, others, np.outer(slopes, W[centre]))
        return dW, dC


@variant("sgns_gradients")
def multiplies_rows_of_one_hot():
    """Matrices of one-hot rows; a list of two arrays."""

    def sgns_gradients(centre, context, negatives, W, C):
        W, C = np.asarray(W, dtype=float), np.asarray(C, dtype=float)
        X = np.eye(len(C))[[context, *negatives]]
        labels = np.zeros(len(X))
        labels[0] = 1
        slopes = (1 + np.tanh(X @ C @ W[centre] / 2)) / 2 - labels
        return [np.outer(np.eye(len(W))[centre], slopes @ X @ C), np.outer(X.T @ slopes, W[centre])]


@variant("sgns_gradients")
def follows_the_formula():
    """One term after the other."""

    def sgns_gradients(centre, context, negatives, W, C):
        def sigma(z):
            return 1 / (1 + np.exp(-z)) if z >= 0 else np.exp(z) / (1 + np.exp(z))

        W, C = np.asarray(W) * 1.0, np.asarray(C) * 1.0
        dW, dC = W * 0, C * 0
        w, c = W[centre], C[context]
        dW[centre] = (sigma(w @ c) - 1) * c
        dC[context] = (sigma(w @ c) - 1) * w
        for k in negatives:
            dW[centre] = dW[centre] + sigma(w @ C[k]) * C[k]
            dC[k] = dC[k] + sigma(w @ C[k]) * w
        return dW, dC


@variant("train_skipgram")
def goes_pair_by_pair():
    """sgns_gradients for every pair, their sum for every batch."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        W = rng.normal(0, 0.1, (vocab_size, dim))
        C = np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = np.arange(len(pairs))
            rng.shuffle(order)
            for first in range(0, len(order), batch_size):
                sum_w, sum_c = np.zeros_like(W), np.zeros_like(C)
                for row in order[first : first + batch_size]:
                    drawn = rng.choice(vocab_size, size=negatives, p=probabilities)
                    dW, dC = sgns_gradients(pairs[row][0], pairs[row][1], drawn, W, C)
                    sum_w += dW
                    sum_c += dC
                W -= lr * sum_w
                C -= lr * sum_c
        return W, C


@variant("train_skipgram")
def starts_both_tables_by_chance():
    """Both tables small and random; draws by the cumulated probabilities; one-hot sums; in the order of the text."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.array(pairs)
        W, C = (rng.uniform(-0.5, 0.5, (vocab_size, dim)) / dim for _ in range(2))
        steps = np.cumsum(probabilities)
        for _ in range(epochs):
            for first in range(0, len(pairs), batch_size):
                batch = pairs[first : first + batch_size]
                lots = rng.random((len(batch), negatives)) * steps[-1]
                drawn = np.minimum(np.searchsorted(steps, lots, side="right"), vocab_size - 1)
                w, c, n = W[batch[:, 0]], C[batch[:, 1]], C[drawn]
                pull = 1 / (1 + np.exp((w * c).sum(axis=1, keepdims=True)))
                push = 1 / (1 + np.exp(-(n * w[:, None]).sum(axis=2, keepdims=True)))
                newW, newC = W.copy(), C.copy()
                np.add.at(newW, batch[:, 0], lr * (pull * c - (push * n).sum(axis=1)))
                np.add.at(newC, batch[:, 1], lr * pull * w)
                np.add.at(newC, drawn, -lr * push * w[:, None])
                W, C = newW, newC
        return W, C


@variant("train_skipgram")
def makes_a_table_of_slopes():
    """A (V, V) table of slopes for each batch, then two products of matrices."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W = (rng.random((vocab_size, dim)) - 0.5) / dim
        C = 0.01 * rng.normal(size=(vocab_size, dim))
        for _ in range(epochs):
            shuffled = rng.permutation(pairs)
            for start in range(0, len(pairs), batch_size):
                i, j = shuffled[start : start + batch_size].T
                k = rng.choice(vocab_size, (len(i), negatives), p=probabilities)
                p = 1 / (1 + np.exp(-W @ C.T))
                table = np.zeros((vocab_size, vocab_size))
                np.add.at(table, (i, j), p[i, j] - 1)
                np.add.at(table, (i[:, None], k), p[i[:, None], k])
                W, C = W - lr * table @ C, C - lr * table.T @ W
        return W, C


@variant("nearest")
def sorts_tuples():
    """Tuples of cosine and id."""

    def nearest(word_id, W, k):
        W = np.array(W, dtype=float)

        def cosine(i):
            lengths = np.sqrt((W[i] ** 2).sum()) * np.sqrt((W[word_id] ** 2).sum())
            return W[i] @ W[word_id] / lengths if lengths > 0 else 0.0

        ranked = sorted((-cosine(i), i) for i in range(len(W)) if i != word_id)
        return np.array([i for _, i in ranked[:k]], dtype=int)


@variant("nearest")
def deletes_the_word():
    """np.delete, then lexsort; floats of the table's own width."""

    def nearest(word_id, W, k):
        W = np.asarray(W) * 1.0
        length = np.sqrt(np.einsum("vd,vd->v", W, W)) * np.linalg.norm(W[word_id])
        cosine = np.divide(W @ W[word_id], length, out=np.zeros_like(length), where=length > 0)
        others = np.delete(np.arange(len(W)), word_id)
        return others[np.lexsort((others, -cosine[others]))][:k]


@variant("nearest")
def takes_the_largest_again_and_again():
    """argmax of what is left; a list."""

    def nearest(word_id, W, k):
        W = np.asarray(W, dtype=float)
        with np.errstate(invalid="ignore"):
            unit = np.nan_to_num(W / np.linalg.norm(W, axis=1)[:, None])
        cosine = unit @ unit[word_id]
        cosine[word_id] = -5
        found = []
        for _ in range(min(k, len(W) - 1)):
            found.append(int(cosine.argmax()))
            cosine[found[-1]] = -5
        return found


@variant("analogy")
def uses_max_with_a_key():
    """max over the words that are left."""

    def analogy(a, b, c, W):
        W = np.array(W, dtype=float)
        t = W[c] + (W[b] - W[a])

        def cosine(x):
            lengths = np.linalg.norm(W[x]) * np.linalg.norm(t)
            return W[x] @ t / lengths if lengths else 0.0

        return max((x for x in range(len(W)) if x not in {a, b, c}), key=cosine)


@variant("analogy")
def sorts_all_words():
    """A stable sort, the first that is not in the question."""

    def analogy(a, b, c, W):
        W = np.asarray(W, dtype=float)
        t = W[b] - W[a] + W[c]
        unit = W / np.maximum(np.linalg.norm(W, axis=1, keepdims=True), 1e-12)
        order = np.argsort(-(unit @ t), kind="stable")
        return next(int(x) for x in order if x not in (a, b, c))


@variant("analogy")
def deletes_the_question():
    """Only the ids that are left; a NumPy integer."""

    def analogy(a, b, c, W):
        W = np.asarray(W) * 1.0
        left = np.setdiff1d(np.arange(len(W)), [a, b, c])
        t = W[b] - W[a] + W[c]
        lengths = np.sqrt((W[left] ** 2).sum(axis=1)) * np.sqrt(t @ t)
        cosine = np.where(lengths > 0, W[left] @ t / np.where(lengths > 0, lengths, 1), 0)
        return left[cosine.argmax()]
