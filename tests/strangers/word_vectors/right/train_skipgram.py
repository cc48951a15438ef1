"""Right solutions of `train_skipgram`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("train_skipgram")
def batches_with_einsum():
    """As the third hint says."""

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
        return W, C


@variant("train_skipgram")
def two_loops_with_sgns_gradients():
    """Two loops and sgns_gradients, in the order of the pairs."""

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
                W = W - lr * dW
                C = C - lr * dC
        return W, C


@variant("train_skipgram")
def inverse_of_the_cumulated_lot():
    """Draws with searchsorted in the cumulated probabilities; adds with a one-hot product."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.array(pairs, dtype=int)
        W = rng.uniform(-1, 1, (vocab_size, dim)) / (2 * dim)
        C = np.zeros((vocab_size, dim))
        edges = np.cumsum(np.asarray(probabilities, dtype=float))
        edges = edges / edges[-1]
        E = np.eye(vocab_size)
        for _ in range(epochs):
            shuffled = rng.permutation(pairs)
            for part in (shuffled[i : i + batch_size] for i in range(0, len(shuffled), batch_size)):
                drawn = np.searchsorted(edges, rng.random((len(part), negatives)), side="right")
                ids = np.concatenate([part[:, 1:], drawn], axis=1)
                w, c = W[part[:, 0]], C[ids]
                slope = 0.5 * (1 + np.tanh(0.5 * (c @ w[:, :, None])[:, :, 0]))
                slope[:, 0] -= 1
                dW = E[part[:, 0]].T @ (slope[:, :, None] * c).sum(axis=1)
                dC = E[ids.ravel()].T @ (slope[:, :, None] * w[:, None, :]).reshape(-1, dim)
                W, C = W - lr * dW, C - lr * dC
        return W, C


@variant("train_skipgram")
def both_tables_start_random():
    """C starts with small normal numbers, too; lists inside."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        W = rng.normal(0, 0.05, size=(vocab_size, dim))
        C = rng.normal(0, 0.05, size=(vocab_size, dim))
        todo = [(int(a), int(b)) for a, b in pairs]
        for _ in range(epochs):
            rng.shuffle(todo)
            for first in range(0, len(todo), batch_size):
                old_W, old_C = W.copy(), C.copy()
                for centre, context in todo[first : first + batch_size]:
                    drawn = rng.choice(vocab_size, negatives, p=probabilities)
                    for word, label in [(context, 1)] + [(int(k), 0) for k in drawn]:
                        error = 1 / (1 + np.exp(-(old_W[centre] @ old_C[word]))) - label
                        W[centre] -= lr * error * old_C[word]
                        C[word] -= lr * error * old_W[centre]
        return W, C


@variant("train_skipgram")
def negatives_of_an_epoch_at_once():
    """Draws all negatives of an epoch before its batches."""

    from scipy.special import expit

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs, dtype=int)
        M = len(pairs)
        W = rng.standard_normal((vocab_size, dim)) * 0.01
        C = np.zeros_like(W)
        for _ in range(epochs):
            lot = rng.choice(vocab_size, size=(M, negatives), p=probabilities)
            order = rng.permutation(M)
            for i in range(0, M, batch_size):
                chosen = order[i : i + batch_size]
                c, o, n = pairs[chosen, 0], pairs[chosen, 1], lot[chosen]
                pull = expit((W[c] * C[o]).sum(axis=1)) - 1
                push = expit(np.einsum("bd,bkd->bk", W[c], C[n]))
                dW, dC = np.zeros_like(W), np.zeros_like(C)
                np.add.at(dW, c, pull[:, None] * C[o] + np.einsum("bk,bkd->bd", push, C[n]))
                np.add.at(dC, o, pull[:, None] * W[c])
                np.add.at(dC, n, push[:, :, None] * W[c][:, None])
                W -= lr * dW
                C -= lr * dC
        return W, C


@variant("train_skipgram")
def class_of_a_model():
    """A class with a step, and array_split in place of slices."""

    class Model:
        def __init__(self, V, D, rng):
            self.W = rng.uniform(-1 / (2 * D), 1 / (2 * D), size=(V, D))
            self.C = np.zeros((V, D))

        def step(self, batch, drawn, lr):
            dW, dC = np.zeros(self.W.shape), np.zeros(self.C.shape)
            for (i, j), others in zip(batch, drawn):
                self.add(dW, dC, i, j, 1.0)
                for k in others:
                    self.add(dW, dC, i, k, 0.0)
            self.W -= lr * dW
            self.C -= lr * dC

        def add(self, dW, dC, i, j, label):
            slope = 1 / (1 + np.exp(-self.W[i].dot(self.C[j]))) - label
            dW[i] += slope * self.C[j]
            dC[j] += slope * self.W[i]

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        model = Model(vocab_size, dim, rng)
        table = np.array(pairs)
        for _ in range(epochs):
            mixed = table[rng.permutation(len(table))]
            for batch in np.array_split(mixed, range(batch_size, len(mixed), batch_size)):
                drawn = rng.choice(vocab_size, size=(len(batch), negatives), p=np.asarray(probabilities))
                model.step(batch, drawn, lr)
        return model.W, model.C


@variant("train_skipgram")
def entrenamiento_en_espanol():
    """En español; el resto del lote al final."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pares = np.array(pairs)
        W = rng.uniform(-0.5, 0.5, size=(vocab_size, dim)) / dim
        C = np.zeros((vocab_size, dim))

        def sigmoide(z):
            return 1.0 / (1.0 + np.exp(-z))

        for epoca in range(epochs):
            orden = np.arange(len(pares))
            rng.shuffle(orden)
            inicio = 0
            while inicio < len(pares):
                lote = orden[inicio : inicio + batch_size]
                centros, vecinos = pares[lote, 0], pares[lote, 1]
                sorteo = rng.choice(vocab_size, size=(len(lote), negatives), p=probabilities)
                cambio_W, cambio_C = np.zeros_like(W), np.zeros_like(C)
                for b in range(len(lote)):
                    w = W[centros[b]]
                    error = sigmoide(w @ C[vecinos[b]]) - 1
                    cambio_W[centros[b]] += error * C[vecinos[b]]
                    cambio_C[vecinos[b]] += error * w
                    for k in sorteo[b]:
                        error = sigmoide(w @ C[k])
                        cambio_W[centros[b]] += error * C[k]
                        cambio_C[k] += error * w
                W -= lr * cambio_W
                C -= lr * cambio_C
                inicio += batch_size
        return W, C


@variant("train_skipgram")
def multinomial_counts():
    """Counts of the drawn words by rng.multinomial: each pair has a row of V slopes."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs, p = np.asarray(pairs), np.asarray(probabilities, dtype=float)
        p = p / p.sum()
        W = 0.1 * (rng.random((vocab_size, dim)) - 0.5)
        C = np.zeros((vocab_size, dim))
        eye = np.eye(vocab_size)
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for start in range(0, len(pairs), batch_size):
                centres, contexts = pairs[order[start : start + batch_size]].T
                drawn = rng.multinomial(negatives, p, size=len(centres))  # (B, V)
                rows = W[centres]
                S = 0.5 + 0.5 * np.tanh(rows @ C.T / 2)
                G = (drawn + eye[contexts]) * S - eye[contexts]
                dW, dC = eye[centres].T @ (G @ C), G.T @ rows
                W = W - lr * dW
                C = C - lr * dC
        return W, C


@variant("train_skipgram")
def bincount_with_weights():
    """A sum for each column by np.bincount with weights."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        def add_up(ids, rows):
            return np.stack([np.bincount(ids, weights=column, minlength=vocab_size) for column in rows.T], axis=1)

        pairs = np.asarray(pairs, dtype=int)
        W = rng.uniform(-0.5 / dim, 0.5 / dim, (vocab_size, dim))
        C = np.zeros((vocab_size, dim))
        for _ in range(epochs):
            todo = pairs[rng.permutation(len(pairs))]
            while len(todo):
                batch, todo = todo[:batch_size], todo[batch_size:]
                ids = np.column_stack([batch[:, 1], rng.choice(vocab_size, (len(batch), negatives), p=probabilities)])
                w, c = W[batch[:, 0]], C[ids]
                g = 1 / (1 + np.exp(-np.matmul(c, w[:, :, None])[..., 0])) - (np.arange(negatives + 1) == 0)
                dW = add_up(batch[:, 0], np.matmul(g[:, None, :], c)[:, 0])
                dC = add_up(ids.ravel(), (g[..., None] * w[:, None]).reshape(-1, dim))
                W -= lr * dW
                C -= lr * dC
        return W, C


@variant("train_skipgram")
def generator_of_batches():
    """A generator yields batch and negatives; pairs go backwards in every epoch."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        def batches():
            data = np.asarray(pairs)[::-1]
            for _ in range(epochs):
                for k in range(-(-len(data) // batch_size)):
                    part = data[k * batch_size : (k + 1) * batch_size]
                    yield part, rng.choice(np.arange(vocab_size), (len(part), negatives), True, probabilities)

        W = rng.normal(scale=0.1 / dim, size=(vocab_size, dim))
        C = np.zeros((vocab_size, dim))
        for part, drawn in batches():
            grads = [sgns_gradients(i, j, n, W, C) for (i, j), n in zip(part, drawn)]
            W = W - lr * sum(dW for dW, _ in grads)
            C = C - lr * sum(dC for _, dC in grads)
        return W, C


@variant("train_skipgram")
def dictionary_of_parameters():
    """A dictionary of parameters; two loops over the places of a batch; the loss is printed."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        params = {"W": rng.uniform(-0.5 / dim, 0.5 / dim, (vocab_size, dim)), "C": np.zeros((vocab_size, dim))}
        X = np.asarray(pairs)
        for epoch in range(epochs):
            index, loss = rng.permutation(X.shape[0]), 0.0
            for s in range(0, X.shape[0], batch_size):
                grads = {name: np.zeros_like(value) for name, value in params.items()}
                for centre, context in X[index[s : s + batch_size]]:
                    neg = rng.choice(vocab_size, size=negatives, p=probabilities)
                    loss += sgns_loss(centre, context, neg, params["W"], params["C"])
                    dW, dC = sgns_gradients(centre, context, neg, params["W"], params["C"])
                    grads["W"] += dW
                    grads["C"] += dC
                for name in params:
                    params[name] = params[name] - lr * grads[name]
            print(f"epoch {epoch + 1}: {loss / len(X):.3f}")
        return params["W"], params["C"]


@variant("train_skipgram")
def positive_and_negative_apart():
    """The true pairs and the negatives one after the other, from copies of the tables."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        sigmoid = lambda z: np.where(z >= 0, 1, np.exp(-np.abs(z))) / (1 + np.exp(-np.abs(z)))
        centres, contexts = np.asarray(pairs)[:, 0], np.asarray(pairs)[:, 1]
        W = rng.uniform(-0.5 / dim, 0.5 / dim, size=(vocab_size, dim))
        C = np.zeros((vocab_size, dim))
        for _ in range(epochs):
            order = rng.permutation(len(centres))
            for start in range(0, len(order), batch_size):
                now = order[start : start + batch_size]
                i, j = centres[now], contexts[now]
                W0, C0 = W.copy(), C.copy()
                g = sigmoid(np.sum(W0[i] * C0[j], axis=1, keepdims=True)) - 1
                np.subtract.at(W, i, lr * g * C0[j])
                np.subtract.at(C, j, lr * g * W0[i])
                for _ in range(negatives):  # one negative for each pair at a time
                    k = rng.choice(vocab_size, size=len(now), p=probabilities)
                    g = sigmoid(np.sum(W0[i] * C0[k], axis=1, keepdims=True))
                    np.subtract.at(W, i, lr * g * C0[k])
                    np.subtract.at(C, k, lr * g * W0[i])
        return W, C


@variant("train_skipgram")
def tables_of_float32():
    """Tables of float32, as the embedding layers of Keras have them."""

    def train_skipgram(pairs, vocab_size, dim, negatives, epochs, batch_size, lr, probabilities, rng):
        pairs = np.asarray(pairs)
        W = rng.uniform(-0.5 / dim, 0.5 / dim, (vocab_size, dim)).astype(np.float32)
        C = np.zeros((vocab_size, dim), dtype=np.float32)
        for _ in range(epochs):
            order = rng.permutation(len(pairs))
            for start in range(0, len(pairs), batch_size):
                batch = pairs[order[start : start + batch_size]]
                drawn = rng.choice(vocab_size, size=(len(batch), negatives), p=probabilities)
                ids = np.concatenate([batch[:, [1]], drawn], axis=1)
                rows, columns = W[batch[:, 0]], C[ids]
                slopes = 1 / (1 + np.exp(-(columns * rows[:, None]).sum(axis=2)))
                slopes[:, 0] -= 1
                step_W = np.float32(lr) * (slopes[:, :, None] * columns).sum(axis=1)
                step_C = np.float32(lr) * slopes[:, :, None] * rows[:, None]
                np.subtract.at(W, batch[:, 0], step_W)
                np.subtract.at(C, ids, step_C)
        return W, C
