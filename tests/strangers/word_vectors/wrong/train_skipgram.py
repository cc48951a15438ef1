"""Wrong solutions of `train_skipgram`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("train_skipgram")
def mean_of_the_batch():
    """Divides the step by the size of the batch: the mean, not the sum."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W = rng.uniform(-0.5 / dim, 0.5 / dim, (vocab_size, dim))
        C = np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for start in range(0, len(pairs), batch_size):
                batch = pairs[order[start : start + batch_size]]
                drawn = rng.choice(vocab_size, size=(len(batch), negatives), p=probabilities)
                others = np.hstack([batch[:, 1:], drawn])
                rows, columns = W[batch[:, 0]], C[others]
                g = 1 / (1 + np.exp(-np.einsum("bd,bkd->bk", rows, columns)))
                g[:, 0] -= 1
                dW = np.einsum("bk,bkd->bd", g, columns)
                dC = g[:, :, None] * rows[:, None, :]
                np.add.at(W, batch[:, 0], -lr * dW / len(batch))
                np.add.at(C, others, -lr * dC / len(batch))
        return W, C


@mutant("train_skipgram")
def uphill():
    """Adds the gradients, so the loss rises."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        W = (rng.random((vocab_size, dim)) - 0.5) / dim
        C = np.zeros((vocab_size, dim))
        for _ in range(epochs):
            for start in range(0, len(pairs), batch_size):
                dW, dC = np.zeros_like(W), np.zeros_like(C)
                for centre, context in pairs[start : start + batch_size]:
                    drawn = rng.choice(vocab_size, size=negatives, p=probabilities)
                    gW, gC = sgns_gradients(centre, context, drawn, W, C)
                    dW += gW
                    dC += gC
                W = W + lr * dW
                C = C + lr * dC
        return W, C


@mutant("train_skipgram")
def centres_move_first():
    """Moves W before the gradient of C is computed from it (seen from the second step on, when C is not 0)."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W = rng.uniform(-0.5 / dim, 0.5 / dim, (vocab_size, dim))
        C = np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for start in range(0, len(pairs), batch_size):
                batch = pairs[order[start : start + batch_size]]
                drawn = rng.choice(vocab_size, size=(len(batch), negatives), p=probabilities)
                others = np.hstack([batch[:, 1:], drawn])
                rows, columns = W[batch[:, 0]], C[others]
                g = 1 / (1 + np.exp(-np.einsum("bd,bkd->bk", rows, columns)))
                g[:, 0] -= 1
                dW = np.einsum("bk,bkd->bd", g, columns)
                np.add.at(W, batch[:, 0], -lr * dW)
                dC = g[:, :, None] * W[batch[:, 0]][:, None, :]
                np.add.at(C, others, -lr * dC)
        return W, C


@mutant("train_skipgram")
def repeated_centres_move_once():
    """W[centres] -= … forgets all but one of the pairs with the same centre."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W = rng.uniform(-0.5 / dim, 0.5 / dim, (vocab_size, dim))
        C = np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for start in range(0, len(pairs), batch_size):
                batch = pairs[order[start : start + batch_size]]
                drawn = rng.choice(vocab_size, size=(len(batch), negatives), p=probabilities)
                others = np.hstack([batch[:, 1:], drawn])
                rows, columns = W[batch[:, 0]], C[others]
                g = 1 / (1 + np.exp(-np.einsum("bd,bkd->bk", rows, columns)))
                g[:, 0] -= 1
                dW = np.einsum("bk,bkd->bd", g, columns)
                dC = g[:, :, None] * rows[:, None, :]
                W[batch[:, 0]] -= lr * dW
                np.add.at(C, others, -lr * dC)
        return W, C


@mutant("train_skipgram")
def repeated_others_move_once():
    """C[others] -= … forgets all but one of the places where a word stands."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W = rng.uniform(-0.5 / dim, 0.5 / dim, (vocab_size, dim))
        C = np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for start in range(0, len(pairs), batch_size):
                batch = pairs[order[start : start + batch_size]]
                drawn = rng.choice(vocab_size, size=(len(batch), negatives), p=probabilities)
                others = np.hstack([batch[:, 1:], drawn])
                rows, columns = W[batch[:, 0]], C[others]
                g = 1 / (1 + np.exp(-np.einsum("bd,bkd->bk", rows, columns)))
                g[:, 0] -= 1
                dW = np.einsum("bk,bkd->bd", g, columns)
                dC = g[:, :, None] * rows[:, None, :]
                np.add.at(W, batch[:, 0], -lr * dW)
                C[others] -= lr * dC
        return W, C


@mutant("train_skipgram")
def rest_of_the_epoch_dropped():
    """Drops the last batch of an epoch if it is not full."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W = rng.uniform(-0.5 / dim, 0.5 / dim, (vocab_size, dim))
        C = np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for start in range(0, len(pairs) - batch_size + 1, batch_size):
                batch = pairs[order[start : start + batch_size]]
                drawn = rng.choice(vocab_size, size=(len(batch), negatives), p=probabilities)
                others = np.hstack([batch[:, 1:], drawn])
                rows, columns = W[batch[:, 0]], C[others]
                g = 1 / (1 + np.exp(-np.einsum("bd,bkd->bk", rows, columns)))
                g[:, 0] -= 1
                dW = np.einsum("bk,bkd->bd", g, columns)
                dC = g[:, :, None] * rows[:, None, :]
                np.add.at(W, batch[:, 0], -lr * dW)
                np.add.at(C, others, -lr * dC)
        return W, C


@mutant("train_skipgram")
def all_words_alike():
    """Draws the negatives uniformly, probabilities are never used."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W = rng.uniform(-0.5 / dim, 0.5 / dim, (vocab_size, dim))
        C = np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for start in range(0, len(pairs), batch_size):
                batch = pairs[order[start : start + batch_size]]
                drawn = rng.integers(0, vocab_size, (len(batch), negatives))
                others = np.hstack([batch[:, 1:], drawn])
                rows, columns = W[batch[:, 0]], C[others]
                g = 1 / (1 + np.exp(-np.einsum("bd,bkd->bk", rows, columns)))
                g[:, 0] -= 1
                dW = np.einsum("bk,bkd->bd", g, columns)
                dC = g[:, :, None] * rows[:, None, :]
                np.add.at(W, batch[:, 0], -lr * dW)
                np.add.at(C, others, -lr * dC)
        return W, C


@mutant("train_skipgram")
def one_lot_for_the_whole_batch():
    """All pairs of a batch share the same negatives."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W = rng.uniform(-0.5 / dim, 0.5 / dim, (vocab_size, dim))
        C = np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for start in range(0, len(pairs), batch_size):
                batch = pairs[order[start : start + batch_size]]
                lot = rng.choice(vocab_size, size=negatives, p=probabilities)
                drawn = np.tile(lot, (len(batch), 1))
                others = np.hstack([batch[:, 1:], drawn])
                rows, columns = W[batch[:, 0]], C[others]
                g = 1 / (1 + np.exp(-np.einsum("bd,bkd->bk", rows, columns)))
                g[:, 0] -= 1
                dW = np.einsum("bk,bkd->bd", g, columns)
                dC = g[:, :, None] * rows[:, None, :]
                np.add.at(W, batch[:, 0], -lr * dW)
                np.add.at(C, others, -lr * dC)
        return W, C


@mutant("train_skipgram")
def lot_drawn_once_for_all_epochs():
    """Each pair keeps the same negatives in all epochs."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W = rng.uniform(-0.5 / dim, 0.5 / dim, (vocab_size, dim))
        C = np.zeros((vocab_size, dim))
        lot = rng.choice(vocab_size, size=(len(pairs), negatives), p=probabilities)
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for start in range(0, len(pairs), batch_size):
                batch = pairs[order[start : start + batch_size]]
                drawn = lot[order[start : start + batch_size]]
                others = np.hstack([batch[:, 1:], drawn])
                rows, columns = W[batch[:, 0]], C[others]
                g = 1 / (1 + np.exp(-np.einsum("bd,bkd->bk", rows, columns)))
                g[:, 0] -= 1
                dW = np.einsum("bk,bkd->bd", g, columns)
                dC = g[:, :, None] * rows[:, None, :]
                np.add.at(W, batch[:, 0], -lr * dW)
                np.add.at(C, others, -lr * dC)
        return W, C


@mutant("train_skipgram")
def numpys_global_chance():
    """Draws from np.random and not from rng: the same rng gives other results."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W = np.random.uniform(-0.5 / dim, 0.5 / dim, (vocab_size, dim))
        C = np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = np.random.permutation(len(pairs))
            for start in range(0, len(pairs), batch_size):
                batch = pairs[order[start : start + batch_size]]
                drawn = np.random.choice(vocab_size, size=(len(batch), negatives), p=probabilities)
                others = np.hstack([batch[:, 1:], drawn])
                rows, columns = W[batch[:, 0]], C[others]
                g = 1 / (1 + np.exp(-np.einsum("bd,bkd->bk", rows, columns)))
                g[:, 0] -= 1
                dW = np.einsum("bk,bkd->bd", g, columns)
                dC = g[:, :, None] * rows[:, None, :]
                np.add.at(W, batch[:, 0], -lr * dW)
                np.add.at(C, others, -lr * dC)
        return W, C


@mutant("train_skipgram")
def generator_of_its_own():
    """Makes its own generator from a fixed seed, so every rng gives the same start."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        rng = np.random.default_rng(SEED)
        W = rng.uniform(-0.5 / dim, 0.5 / dim, (vocab_size, dim))
        C = np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for start in range(0, len(pairs), batch_size):
                batch = pairs[order[start : start + batch_size]]
                drawn = rng.choice(vocab_size, size=(len(batch), negatives), p=probabilities)
                others = np.hstack([batch[:, 1:], drawn])
                rows, columns = W[batch[:, 0]], C[others]
                g = 1 / (1 + np.exp(-np.einsum("bd,bkd->bk", rows, columns)))
                g[:, 0] -= 1
                dW = np.einsum("bk,bkd->bd", g, columns)
                dC = g[:, :, None] * rows[:, None, :]
                np.add.at(W, batch[:, 0], -lr * dW)
                np.add.at(C, others, -lr * dC)
        return W, C


@mutant("train_skipgram")
def true_neighbour_taken_out_of_the_lot():
    """A drawn word that is the true neighbour gets the slope 0."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W = rng.uniform(-0.5 / dim, 0.5 / dim, (vocab_size, dim))
        C = np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for start in range(0, len(pairs), batch_size):
                batch = pairs[order[start : start + batch_size]]
                drawn = rng.choice(vocab_size, size=(len(batch), negatives), p=probabilities)
                others = np.hstack([batch[:, 1:], drawn])
                rows, columns = W[batch[:, 0]], C[others]
                g = 1 / (1 + np.exp(-np.einsum("bd,bkd->bk", rows, columns)))
                g[:, 1:][drawn == batch[:, 1:]] = 0
                g[:, 0] -= 1
                dW = np.einsum("bk,bkd->bd", g, columns)
                dC = g[:, :, None] * rows[:, None, :]
                np.add.at(W, batch[:, 0], -lr * dW)
                np.add.at(C, others, -lr * dC)
        return W, C


@mutant("train_skipgram")
def everything_starts_at_zero():
    """W starts with zeros as well, and nothing ever moves."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        W = np.zeros((vocab_size, dim))
        C = np.zeros((vocab_size, dim))
        for _ in range(epochs):
            for start in range(0, len(pairs), batch_size):
                dW, dC = np.zeros_like(W), np.zeros_like(C)
                for centre, context in pairs[start : start + batch_size]:
                    drawn = rng.choice(vocab_size, size=negatives, p=probabilities)
                    gW, gC = sgns_gradients(centre, context, drawn, W, C)
                    dW += gW
                    dC += gC
                W = W - lr * dW
                C = C - lr * dC
        return W, C


@mutant("train_skipgram")
def order_drawn_before_the_start():
    """Draws the orders of all epochs first, so the start depends on epochs and pairs."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        orders = [rng.permutation(len(pairs)) for _ in range(epochs)]
        W = rng.uniform(-0.5 / dim, 0.5 / dim, (vocab_size, dim))
        C = np.zeros((vocab_size, dim))
        for order in orders:
            for start in range(0, len(pairs), batch_size):
                batch = pairs[order[start : start + batch_size]]
                drawn = rng.choice(vocab_size, size=(len(batch), negatives), p=probabilities)
                others = np.hstack([batch[:, 1:], drawn])
                rows, columns = W[batch[:, 0]], C[others]
                g = 1 / (1 + np.exp(-np.einsum("bd,bkd->bk", rows, columns)))
                g[:, 0] -= 1
                dW = np.einsum("bk,bkd->bd", g, columns)
                dC = g[:, :, None] * rows[:, None, :]
                np.add.at(W, batch[:, 0], -lr * dW)
                np.add.at(C, others, -lr * dC)
        return W, C


@mutant("train_skipgram")
def one_epoch_too_few():
    """range(1, epochs) leaves out an epoch."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        W = (rng.random((vocab_size, dim)) - 0.5) / dim
        C = np.zeros((vocab_size, dim))
        for _ in range(1, epochs):
            for start in range(0, len(pairs), batch_size):
                dW, dC = np.zeros_like(W), np.zeros_like(C)
                for centre, context in pairs[start : start + batch_size]:
                    drawn = rng.choice(vocab_size, size=negatives, p=probabilities)
                    gW, gC = sgns_gradients(centre, context, drawn, W, C)
                    dW += gW
                    dC += gC
                W = W - lr * dW
                C = C - lr * dC
        return W, C


@mutant("train_skipgram")
def pair_by_pair():
    """Steps after every pair, whatever batch_size is: gradients are not those from before the batch."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        W = (rng.random((vocab_size, dim)) - 0.5) / dim
        C = np.zeros((vocab_size, dim))
        for _ in range(epochs):
            for start in range(0, len(pairs), batch_size):
                for centre, context in pairs[start : start + batch_size]:
                    drawn = rng.choice(vocab_size, size=negatives, p=probabilities)
                    gW, gC = sgns_gradients(centre, context, drawn, W, C)
                    W = W - lr * gW
                    C = C - lr * gC
        return W, C


@mutant("train_skipgram")
def rate_falls_with_the_epochs():
    """Divides lr by the number of the epoch, which nobody has asked for (seen with two epochs)."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        W = (rng.random((vocab_size, dim)) - 0.5) / dim
        C = np.zeros((vocab_size, dim))
        for epoch in range(epochs):
            rate = lr / (1 + epoch)
            for start in range(0, len(pairs), batch_size):
                dW, dC = np.zeros_like(W), np.zeros_like(C)
                for centre, context in pairs[start : start + batch_size]:
                    drawn = rng.choice(vocab_size, size=negatives, p=probabilities)
                    gW, gC = sgns_gradients(centre, context, drawn, W, C)
                    dW += gW
                    dC += gC
                W = W - rate * dW
                C = C - rate * dC
        return W, C


@mutant("train_skipgram")
def pairs_drawn_with_replacement():
    """Draws pairs with replacement: an epoch does not go through all of them."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W = rng.uniform(-0.5 / dim, 0.5 / dim, (vocab_size, dim))
        C = np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.integers(0, len(pairs), len(pairs))
            for start in range(0, len(pairs), batch_size):
                batch = pairs[order[start : start + batch_size]]
                drawn = rng.choice(vocab_size, size=(len(batch), negatives), p=probabilities)
                others = np.hstack([batch[:, 1:], drawn])
                rows, columns = W[batch[:, 0]], C[others]
                g = 1 / (1 + np.exp(-np.einsum("bd,bkd->bk", rows, columns)))
                g[:, 0] -= 1
                dW = np.einsum("bk,bkd->bd", g, columns)
                dC = g[:, :, None] * rows[:, None, :]
                np.add.at(W, batch[:, 0], -lr * dW)
                np.add.at(C, others, -lr * dC)
        return W, C


@mutant("train_skipgram")
def only_W_returned():
    """Returns W alone."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W = rng.uniform(-0.5 / dim, 0.5 / dim, (vocab_size, dim))
        C = np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for start in range(0, len(pairs), batch_size):
                batch = pairs[order[start : start + batch_size]]
                drawn = rng.choice(vocab_size, size=(len(batch), negatives), p=probabilities)
                others = np.hstack([batch[:, 1:], drawn])
                rows, columns = W[batch[:, 0]], C[others]
                g = 1 / (1 + np.exp(-np.einsum("bd,bkd->bk", rows, columns)))
                g[:, 0] -= 1
                dW = np.einsum("bk,bkd->bd", g, columns)
                dC = g[:, :, None] * rows[:, None, :]
                np.add.at(W, batch[:, 0], -lr * dW)
                np.add.at(C, others, -lr * dC)
        return W


@mutant("train_skipgram")
def slope_of_the_true_pair_without_its_one():
    """The -1 of the true pair is forgotten."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W = rng.uniform(-0.5 / dim, 0.5 / dim, (vocab_size, dim))
        C = np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for start in range(0, len(pairs), batch_size):
                batch = pairs[order[start : start + batch_size]]
                drawn = rng.choice(vocab_size, size=(len(batch), negatives), p=probabilities)
                others = np.hstack([batch[:, 1:], drawn])
                rows, columns = W[batch[:, 0]], C[others]
                g = 1 / (1 + np.exp(-np.einsum("bd,bkd->bk", rows, columns)))
                dW = np.einsum("bk,bkd->bd", g, columns)
                dC = g[:, :, None] * rows[:, None, :]
                np.add.at(W, batch[:, 0], -lr * dW)
                np.add.at(C, others, -lr * dC)
        return W, C


@mutant("train_skipgram")
def no_word_drawn_twice():
    """Draws without replacement, which is another lot, and an error with more negatives than words."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        W = (rng.random((vocab_size, dim)) - 0.5) / dim
        C = np.zeros((vocab_size, dim))
        for _ in range(epochs):
            for start in range(0, len(pairs), batch_size):
                dW, dC = np.zeros_like(W), np.zeros_like(C)
                for centre, context in pairs[start : start + batch_size]:
                    drawn = rng.choice(vocab_size, size=negatives, replace=False, p=probabilities)
                    gW, gC = sgns_gradients(centre, context, drawn, W, C)
                    dW += gW
                    dC += gC
                W = W - lr * dW
                C = C - lr * dC
        return W, C


@mutant("train_skipgram")
def pairs_shuffled_in_place():
    """Shuffles the caller's pairs."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W = rng.uniform(-0.5 / dim, 0.5 / dim, (vocab_size, dim))
        C = np.zeros((vocab_size, dim))
        for _ in range(epochs):
            rng.shuffle(pairs)
            for start in range(0, len(pairs), batch_size):
                batch = pairs[start : start + batch_size]
                drawn = rng.choice(vocab_size, size=(len(batch), negatives), p=probabilities)
                others = np.hstack([batch[:, 1:], drawn])
                rows, columns = W[batch[:, 0]], C[others]
                g = 1 / (1 + np.exp(-np.einsum("bd,bkd->bk", rows, columns)))
                g[:, 0] -= 1
                dW = np.einsum("bk,bkd->bd", g, columns)
                dC = g[:, :, None] * rows[:, None, :]
                np.add.at(W, batch[:, 0], -lr * dW)
                np.add.at(C, others, -lr * dC)
        return W, C


@mutant("train_skipgram")
def new_start_in_every_epoch():
    """Draws the start inside the loop: only the last epoch counts, and without epochs there are no tables."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        for _ in range(epochs):
            W = (rng.random((vocab_size, dim)) - 0.5) / dim
            C = np.zeros((vocab_size, dim))
            for start in range(0, len(pairs), batch_size):
                dW, dC = np.zeros_like(W), np.zeros_like(C)
                for centre, context in pairs[start : start + batch_size]:
                    drawn = rng.choice(vocab_size, size=negatives, p=probabilities)
                    gW, gC = sgns_gradients(centre, context, drawn, W, C)
                    dW += gW
                    dC += gC
                W = W - lr * dW
                C = C - lr * dC
        return W, C


@mutant("train_skipgram")
def one_table_under_two_names():
    """C and W are the same table, which gets both gradients."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W = rng.uniform(-0.5 / dim, 0.5 / dim, (vocab_size, dim))
        C = W
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for start in range(0, len(pairs), batch_size):
                batch = pairs[order[start : start + batch_size]]
                drawn = rng.choice(vocab_size, size=(len(batch), negatives), p=probabilities)
                others = np.hstack([batch[:, 1:], drawn])
                rows, columns = W[batch[:, 0]], C[others]
                g = 1 / (1 + np.exp(-np.einsum("bd,bkd->bk", rows, columns)))
                g[:, 0] -= 1
                dW = np.einsum("bk,bkd->bd", g, columns)
                dC = g[:, :, None] * rows[:, None, :]
                np.add.at(W, batch[:, 0], -lr * dW)
                np.add.at(C, others, -lr * dC)
        return W, C


@mutant("train_skipgram")
def words_counted_in_the_pairs():
    """Takes the number of words from the pairs, so a word without pairs has no row."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        vocab_size = pairs.max() + 1
        probabilities = np.asarray(probabilities)[:vocab_size] / np.sum(probabilities[:vocab_size])
        W = rng.uniform(-0.5 / dim, 0.5 / dim, (vocab_size, dim))
        C = np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for start in range(0, len(pairs), batch_size):
                batch = pairs[order[start : start + batch_size]]
                drawn = rng.choice(vocab_size, size=(len(batch), negatives), p=probabilities)
                others = np.hstack([batch[:, 1:], drawn])
                rows, columns = W[batch[:, 0]], C[others]
                g = 1 / (1 + np.exp(-np.einsum("bd,bkd->bk", rows, columns)))
                g[:, 0] -= 1
                dW = np.einsum("bk,bkd->bd", g, columns)
                dC = g[:, :, None] * rows[:, None, :]
                np.add.at(W, batch[:, 0], -lr * dW)
                np.add.at(C, others, -lr * dC)
        return W, C


@mutant("train_skipgram")
def push_divided_by_the_negatives():
    """Averages over the negatives in place of adding them up."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W = rng.uniform(-0.5 / dim, 0.5 / dim, (vocab_size, dim))
        C = np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for start in range(0, len(pairs), batch_size):
                batch = pairs[order[start : start + batch_size]]
                drawn = rng.choice(vocab_size, size=(len(batch), negatives), p=probabilities)
                others = np.hstack([batch[:, 1:], drawn])
                rows, columns = W[batch[:, 0]], C[others]
                g = 1 / (1 + np.exp(-np.einsum("bd,bkd->bk", rows, columns)))
                g[:, 0] -= 1
                g[:, 1:] /= max(negatives, 1)
                dW = np.einsum("bk,bkd->bd", g, columns)
                dC = g[:, :, None] * rows[:, None, :]
                np.add.at(W, batch[:, 0], -lr * dW)
                np.add.at(C, others, -lr * dC)
        return W, C


@mutant("train_skipgram")
def five_negatives_always():
    """Draws five negatives, as the notebook does, whatever is asked for."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W = rng.uniform(-0.5 / dim, 0.5 / dim, (vocab_size, dim))
        C = np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for start in range(0, len(pairs), batch_size):
                batch = pairs[order[start : start + batch_size]]
                drawn = rng.choice(vocab_size, size=(len(batch), 5), p=probabilities)
                others = np.hstack([batch[:, 1:], drawn])
                rows, columns = W[batch[:, 0]], C[others]
                g = 1 / (1 + np.exp(-np.einsum("bd,bkd->bk", rows, columns)))
                g[:, 0] -= 1
                dW = np.einsum("bk,bkd->bd", g, columns)
                dC = g[:, :, None] * rows[:, None, :]
                np.add.at(W, batch[:, 0], -lr * dW)
                np.add.at(C, others, -lr * dC)
        return W, C


@mutant("train_skipgram")
def centre_pushed_by_true_pair_only():
    """The negatives do not move the centre."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W = rng.uniform(-0.5 / dim, 0.5 / dim, (vocab_size, dim))
        C = np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for start in range(0, len(pairs), batch_size):
                batch = pairs[order[start : start + batch_size]]
                drawn = rng.choice(vocab_size, size=(len(batch), negatives), p=probabilities)
                others = np.hstack([batch[:, 1:], drawn])
                rows, columns = W[batch[:, 0]], C[others]
                g = 1 / (1 + np.exp(-np.einsum("bd,bkd->bk", rows, columns)))
                g[:, 0] -= 1
                dW = g[:, :1] * columns[:, 0]
                dC = g[:, :, None] * rows[:, None, :]
                np.add.at(W, batch[:, 0], -lr * dW)
                np.add.at(C, others, -lr * dC)
        return W, C


@mutant("train_skipgram")
def last_pair_never_seen():
    """The loop ends one pair early."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        W = (rng.random((vocab_size, dim)) - 0.5) / dim
        C = np.zeros((vocab_size, dim))
        for _ in range(epochs):
            for start in range(0, len(pairs) - 1, batch_size):
                dW, dC = np.zeros_like(W), np.zeros_like(C)
                for centre, context in pairs[start : min(start + batch_size, len(pairs) - 1)]:
                    drawn = rng.choice(vocab_size, size=negatives, p=probabilities)
                    gW, gC = sgns_gradients(centre, context, drawn, W, C)
                    dW += gW
                    dC += gC
                W = W - lr * dW
                C = C - lr * dC
        return W, C


@mutant("train_skipgram")
def columns_of_pairs_swapped():
    """Takes the neighbour for the centre."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        W = (rng.random((vocab_size, dim)) - 0.5) / dim
        C = np.zeros((vocab_size, dim))
        for _ in range(epochs):
            for start in range(0, len(pairs), batch_size):
                dW, dC = np.zeros_like(W), np.zeros_like(C)
                for context, centre in pairs[start : start + batch_size]:
                    drawn = rng.choice(vocab_size, size=negatives, p=probabilities)
                    gW, gC = sgns_gradients(centre, context, drawn, W, C)
                    dW += gW
                    dC += gC
                W = W - lr * dW
                C = C - lr * dC
        return W, C


@mutant("train_skipgram")
def lists_cannot_be_indexed():
    """Indexes pairs with an array as they come, which fails for a list."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        W = rng.uniform(-0.5 / dim, 0.5 / dim, (vocab_size, dim))
        C = np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for start in range(0, len(pairs), batch_size):
                batch = pairs[order[start : start + batch_size]]
                drawn = rng.choice(vocab_size, size=(len(batch), negatives), p=probabilities)
                others = np.hstack([batch[:, 1:], drawn])
                rows, columns = W[batch[:, 0]], C[others]
                g = 1 / (1 + np.exp(-np.einsum("bd,bkd->bk", rows, columns)))
                g[:, 0] -= 1
                dW = np.einsum("bk,bkd->bd", g, columns)
                dC = g[:, :, None] * rows[:, None, :]
                np.add.at(W, batch[:, 0], -lr * dW)
                np.add.at(C, others, -lr * dC)
        return W, C
