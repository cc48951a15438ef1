"""Right solutions of the unit on attention, written another way: each must earn full points."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("gru_step")
def slices_the_matrices():
    """One product for each part."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        x, h, w, u, b = (np.array(part, dtype=float) for part in (x, h, kernel, recurrent_kernel, bias))
        n = h.shape[-1]
        sigmoid = lambda a: (1 + np.tanh(a / 2)) / 2
        z = sigmoid(x @ w[:, :n] + b[0, :n] + h @ u[:, :n] + b[1, :n])
        r = sigmoid(x @ w[:, n : 2 * n] + b[0, n : 2 * n] + h @ u[:, n : 2 * n] + b[1, n : 2 * n])
        c = np.tanh(x @ w[:, 2 * n :] + b[0, 2 * n :] + r * (h @ u[:, 2 * n :] + b[1, 2 * n :]))
        return c + z * (h - c)


@variant("gru_step")
def goes_row_by_row():
    """einsum for each row."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        rows = []
        for one, state in zip(np.asarray(x), np.asarray(h)):
            told = (np.einsum("d,dk->k", one, kernel) + bias[0]).reshape(3, -1)
            kept = (np.einsum("d,dk->k", state, recurrent_kernel) + bias[1]).reshape(3, -1)
            z, r = 1 / (1 + np.exp(-(told[:2] + kept[:2])))
            rows.append(z * state + (1 - z) * np.tanh(told[2] + r * kept[2]))
        return np.array(rows)


@variant("gru_step")
def asks_keras():
    """A cell of Keras with these weights."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        x, h = np.asarray(x, dtype="float64"), np.asarray(h, dtype="float64")
        cell = keras.layers.GRUCell(h.shape[1], reset_after=True, dtype="float64")
        cell.build(x.shape)
        cell.set_weights([np.asarray(w, dtype="float64") for w in (kernel, recurrent_kernel, bias)])
        return np.asarray(cell(x, [h])[0])


@variant("teacher_forcing")
def fills_an_array():
    """Copies, then overwrites."""

    def teacher_forcing(targets, start):
        outputs = np.array(targets)
        inputs = np.empty_like(outputs)
        inputs[:, 0] = start
        inputs[:, 1:] = outputs[:, :-1]
        return inputs, outputs


@variant("teacher_forcing")
def rolls_and_overwrites():
    """np.roll."""

    def teacher_forcing(targets, start):
        inputs = np.roll(targets, 1, axis=1)
        inputs[:, 0] = start
        return inputs, np.asarray(targets)


@variant("teacher_forcing")
def goes_through_lists():
    """Lists of lists."""

    def teacher_forcing(targets, start):
        rows = [list(map(int, row)) for row in targets]
        return [[start] + row[:-1] for row in rows], rows


@variant("masked_softmax")
def multiplies_by_the_mask():
    """The largest of those allowed, then powers times the mask."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        allowed = np.ones(scores.shape, bool) if mask is None else np.broadcast_to(np.asarray(mask, bool), scores.shape)
        top = np.max(scores, axis=-1, keepdims=True, where=allowed, initial=-1e300)
        powers = np.exp(np.where(allowed, scores - top, -800.0)) * allowed
        total = powers.sum(-1, keepdims=True)
        return np.divide(powers, total, out=np.zeros_like(powers), where=total > 0)


@variant("masked_softmax")
def silences_the_division():
    """errstate and nan_to_num."""

    def masked_softmax(scores, mask=None):
        s = np.array(scores, dtype=float)
        if mask is not None:
            s = np.where(np.asarray(mask), s, -np.inf)
        with np.errstate(invalid="ignore", divide="ignore"):
            p = np.exp(s - s.max(-1)[..., None])
            return np.nan_to_num(p / p.sum(-1)[..., None])


@variant("masked_softmax")
def takes_a_very_small_number():
    """−1e30 for −∞, and zeros put in afterwards."""

    def masked_softmax(scores, mask=None):
        s = np.asarray(scores, dtype=np.float64)
        m = np.broadcast_to(True if mask is None else mask, s.shape)
        s = np.where(m, s, -1e30)
        p = np.exp(s - s.max(axis=-1, keepdims=True))
        return np.where(m, p / p.sum(axis=-1, keepdims=True), 0.0)


@variant("attention")
def uses_einsum():
    """einsum, and the scale put into the queries."""

    def attention(q, k, v, mask=None):
        q = np.asarray(q) / np.sqrt(np.shape(q)[-1])
        w = masked_softmax(np.einsum("...id,...jd->...ij", q, np.asarray(k)), mask)
        return np.einsum("...ij,...je->...ie", w, np.asarray(v)), w


@variant("attention")
def returns_a_list():
    """A list of two."""

    def attention(q, k, v, mask=None):
        q, k, v = map(np.array, (q, k, v))
        axes = list(range(k.ndim - 2)) + [k.ndim - 1, k.ndim - 2]
        w = np.array(masked_softmax(np.matmul(q, k.transpose(axes)) * q.shape[-1] ** -0.5, mask))
        return [np.matmul(w, v), w]


@variant("attention")
def does_without_the_helper():
    """A softmax of its own."""

    def attention(q, k, v, mask=None):
        q, k, v = (np.asarray(a, dtype=float) for a in (q, k, v))
        scores = (q[..., :, None, :] * k[..., None, :, :]).sum(-1) / q.shape[-1] ** 0.5
        allowed = np.broadcast_to(True if mask is None else mask, scores.shape)
        powers = np.exp(scores - scores.max(-1, keepdims=True)) * allowed
        total = powers.sum(-1, keepdims=True)
        weights = powers / np.where(total == 0, 1, total)
        return weights @ v, weights


@variant("build_translator")
def is_larger():
    """Other sizes, an LSTM for the encoder's place taken by a GRU of 64, Adam as an object."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        from keras import layers, losses, optimizers

        source = keras.Input(shape=(src_len,), dtype="int32")
        target = keras.Input(shape=(tgt_len,), dtype="int32")
        memory, state = layers.GRU(64, return_sequences=True, return_state=True)(
            layers.Embedding(src_vocab, 24)(source)
        )
        x = layers.GRU(64, return_sequences=True)(layers.Embedding(tgt_vocab, 24)(target), state)
        if attention:
            scores = layers.Dot(axes=[2, 2])([x, memory])
            x = layers.Concatenate(axis=-1)([layers.Dot(axes=[2, 1])([layers.Softmax(axis=-1)(scores), memory]), x])
        out = layers.TimeDistributed(layers.Dense(tgt_vocab, activation="softmax"))(x)
        model = keras.Model(inputs=[source, target], outputs=out)
        model.compile(optimizers.Adam(0.002), losses.SparseCategoricalCrossentropy())
        return model


@variant("build_translator")
def multiplies_with_ops():
    """keras.ops.matmul for Dot, scaled, a dense layer between."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        ops, layers = keras.ops, keras.layers
        a, b = keras.Input((src_len,)), keras.Input((tgt_len,))
        states, last = layers.GRU(40, return_sequences=True, return_state=True)(layers.Embedding(src_vocab, 20)(a))
        d = layers.GRU(40, return_sequences=True)(layers.Embedding(tgt_vocab, 20)(b), initial_state=last)
        if attention:
            scores = ops.matmul(d, ops.transpose(layers.Dense(40)(states), (0, 2, 1))) / 40**0.5
            d = layers.Concatenate()([d, ops.matmul(layers.Softmax()(scores), states)])
            d = layers.Dense(64, activation="tanh")(d)
        model = keras.Model([a, b], layers.Softmax()(layers.Dense(tgt_vocab)(d)))
        model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_translator")
def knows_the_padding():
    """mask_zero in the encoder's embedding."""

    def build_translator(src_vocab, src_len, tgt_vocab, tgt_len, attention=True):
        layers = keras.layers
        text, given = keras.Input((src_len,)), keras.Input((tgt_len,))
        words = layers.Embedding(src_vocab, 16, mask_zero=True)(text)
        states, last = layers.GRU(48, return_sequences=True, return_state=True)(words)
        decoder = layers.GRU(48, return_sequences=True)
        found = decoder(layers.Embedding(tgt_vocab, 16)(given), initial_state=[last])
        if attention:
            weights = layers.Softmax()(layers.Dot(axes=2)([found, states]))
            found = layers.Concatenate()([layers.Dot(axes=(2, 1))([weights, states]), found])
        model = keras.Model([text, given], layers.Dense(tgt_vocab, activation="softmax")(found))
        model.compile(optimizer=keras.optimizers.Adam(), loss=keras.losses.SparseCategoricalCrossentropy())
        return model


@variant("greedy_decode")
def asks_predict():
    """model.predict."""

    def greedy_decode(model, sources, length, start):
        said = np.zeros((len(sources), length), dtype=int)
        for t in range(length):
            given = np.zeros((len(sources), length), dtype=int)
            given[:, 0] = start
            given[:, 1 : t + 1] = said[:, :t]
            said[:, t] = np.argmax(model.predict([sources, given], verbose=0)[:, t, :], axis=-1)
        return said


@variant("greedy_decode")
def collects_columns():
    """A list of columns."""

    def greedy_decode(model, sources, length, start):
        n = len(sources)
        columns = [np.full(n, start)]
        for t in range(length):
            padding = [np.zeros(n, dtype=int)] * (length - len(columns))
            given = np.stack(columns + padding, axis=1)
            columns.append(model([sources, given], training=False).numpy()[:, t].argmax(-1))
        return np.stack(columns[1:], axis=1)


@variant("greedy_decode")
def goes_text_by_text():
    """One text after the other, tensors."""

    def greedy_decode(model, sources, length, start):
        rows = []
        for source in np.asarray(sources):
            row = [start]
            for t in range(length):
                given = np.array([row + [0] * (length - len(row))])
                found = keras.ops.convert_to_numpy(model([source[None], given]))
                row.append(int(found[0, t].argmax()))
            rows.append(row[1 : length + 1])
        return np.array(rows)


@variant("padding_mask")
def expands():
    """np.expand_dims, not equal."""

    def padding_mask(ids):
        return np.expand_dims(np.not_equal(ids, 0), 1)


@variant("padding_mask")
def changes_the_type():
    """astype(bool)."""

    def padding_mask(ids):
        ids = np.array(ids)
        return ids.astype(bool).reshape(ids.shape[0], 1, ids.shape[1])


@variant("padding_mask")
def writes_lists():
    """Lists of truth values."""

    def padding_mask(ids):
        return [[[bool(token != 0) for token in row]] for row in ids]


@variant("causal_mask")
def compares_places():
    """arange against arange."""

    def causal_mask(n):
        return np.arange(n)[:, None] >= np.arange(n)


@variant("causal_mask")
def inverts_the_upper_triangle():
    """triu and not."""

    def causal_mask(n):
        return np.logical_not(np.triu(np.ones((n, n)), k=1))


@variant("causal_mask")
def writes_two_loops():
    """Two loops."""

    def causal_mask(n):
        return [[j <= i for j in range(n)] for i in range(n)]


@variant("split_heads")
def stacks_pieces():
    """np.split and np.stack."""

    def split_heads(x, heads):
        return np.stack(np.split(np.asarray(x), heads, axis=2), axis=1)


@variant("split_heads")
def moves_an_axis():
    """swapaxes and a slice for each head."""

    def split_heads(x, heads):
        x = np.array(x)
        if x.shape[2] % heads != 0:
            raise ValueError("not divisible")
        return np.swapaxes(x.reshape(*x.shape[:2], heads, -1), 1, 2)


@variant("split_heads")
def loops_over_heads():
    """A loop."""

    def split_heads(x, heads):
        x = np.asarray(x, dtype=float)
        d, rest = divmod(x.shape[-1], heads)
        if rest:
            raise ValueError(f"{x.shape[-1]} is no multiple of {heads}")
        out = np.empty((x.shape[0], heads, x.shape[1], d))
        for i in range(heads):
            out[:, i] = x[:, :, i * d : (i + 1) * d]
        return out


@variant("multi_head")
def joins_head_after_head():
    """One head after the other, joined by concatenate."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        q, k, v = np.matmul(x, wq), np.matmul(y, wk), np.matmul(y, wv)
        d = q.shape[-1] // heads
        found = []
        for i in range(heads):
            s = slice(i * d, (i + 1) * d)
            found.append(attention(q[..., s], k[..., s], v[..., s], mask)[0])
        return np.concatenate(found, axis=-1) @ np.asarray(wo)


@variant("multi_head")
def splits_the_matrices():
    """Columns split by reshaping the matrices."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y, wq, wk, wv, wo = (np.asarray(a) for a in (x, y, wq, wk, wv, wo))
        width = wq.shape[0]
        parts = [np.einsum("ntd,dhc->nhtc", a, w.reshape(width, heads, -1)) for a, w in ((x, wq), (y, wk), (y, wv))]
        scores = np.einsum("nhic,nhjc->nhij", parts[0], parts[1]) / np.sqrt(width // heads)
        if mask is not None:
            mask = np.asarray(mask)
            mask = mask[:, None] if mask.ndim == 3 else mask
        weights = np.asarray(masked_softmax(scores, mask))
        return np.einsum("nhij,nhjc,hco->nio", weights, parts[2], wo.reshape(heads, -1, width))


@variant("multi_head")
def sums_what_each_head_adds():
    """A part of wo for each head."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        q, k, v = (split_heads(np.asarray(a) @ np.asarray(w), heads) for a, w in ((x, wq), (y, wk), (y, wv)))
        d = np.asarray(wo).shape[0] // heads
        total = 0
        for i in range(heads):
            out, _ = attention(q[:, i], k[:, i], v[:, i], mask)
            total = total + out @ np.asarray(wo)[i * d : (i + 1) * d]
        return total


@variant("positional_encoding")
def goes_number_by_number():
    """Two loops."""

    def positional_encoding(length, dim):
        table = np.zeros((length, dim))
        for pos in range(length):
            for i in range(0, dim, 2):
                angle = pos / 10000 ** (i / dim)
                table[pos, i] = np.sin(angle)
                if i + 1 < dim:
                    table[pos, i + 1] = np.cos(angle)
        return table


@variant("positional_encoding")
def goes_through_the_exponential():
    """exp(−ln 10000 · 2i/D), as most programs do."""

    def positional_encoding(length, dim):
        pos = np.arange(length).reshape(-1, 1)
        speed = np.exp(np.arange(0, dim, 2) * -(np.log(10000.0) / dim))
        pe = np.empty((length, dim))
        pe[:, 0::2] = np.sin(pos * speed)
        pe[:, 1::2] = np.cos(pos * speed[: dim // 2])
        return pe


@variant("positional_encoding")
def chooses_by_parity():
    """One angle for each column, where."""

    def positional_encoding(length, dim):
        column = np.arange(dim)
        angle = np.arange(length)[:, np.newaxis] / np.power(10000.0, 2 * (column // 2) / dim)
        return np.where(column % 2 == 0, np.sin(angle), np.cos(angle))
