"""Right solutions of `multi_head`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("multi_head")
def all_heads_at_once():
    """split_heads, one call of attention, and the way back."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y, wq, wk, wv, wo = (np.asarray(a) for a in (x, y, wq, wk, wv, wo))
        n, tx, width = x.shape
        if mask is not None:
            mask = np.broadcast_to(mask, (n, tx, y.shape[1]))[:, None]
        found, _ = attention(split_heads(x @ wq, heads), split_heads(y @ wk, heads), split_heads(y @ wv, heads), mask)
        return found.transpose(0, 2, 1, 3).reshape(n, tx, width) @ wo


@variant("multi_head")
def head_after_head():
    """A loop over slices of the columns, then np.concatenate."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        q, k, v = np.asarray(x) @ np.asarray(wq), np.asarray(y) @ np.asarray(wk), np.asarray(y) @ np.asarray(wv)
        if mask is not None:
            mask = np.broadcast_to(mask, (q.shape[0], q.shape[1], k.shape[1]))
        d = q.shape[-1] // heads
        parts = []
        for h in range(heads):
            columns = slice(h * d, (h + 1) * d)
            output, _ = attention(q[..., columns], k[..., columns], v[..., columns], mask)
            parts.append(output)
        return np.concatenate(parts, axis=-1) @ np.asarray(wo)


@variant("multi_head")
def text_after_text():
    """Loops over the texts and the heads."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y = np.array(x, dtype=float), np.array(y, dtype=float)
        wq, wk, wv, wo = np.array(wq), np.array(wk), np.array(wv), np.array(wo)
        N, Tx, D = x.shape
        d = D // heads
        masks = [None] * N if mask is None else np.broadcast_to(np.array(mask), (N, Tx, y.shape[1]))
        result = np.zeros((N, Tx, D))
        for n in range(N):
            found = np.zeros((Tx, D))
            for i in range(heads):
                a, b = i * d, (i + 1) * d
                found[:, a:b], _ = attention(x[n] @ wq[:, a:b], y[n] @ wk[:, a:b], y[n] @ wv[:, a:b], masks[n])
            result[n] = found @ wo
        return result


@variant("multi_head")
def only_einsum():
    """einsum from beginning to end, with masked_softmax between."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y, wq, wk, wv, wo = (np.asarray(a, dtype=float) for a in (x, y, wq, wk, wv, wo))
        D = x.shape[-1]
        shape = (D, heads, D // heads)
        q = np.einsum("ntd,dhc->nhtc", x, wq.reshape(shape))
        k = np.einsum("nsd,dhc->nhsc", y, wk.reshape(shape))
        v = np.einsum("nsd,dhc->nhsc", y, wv.reshape(shape))
        scores = np.einsum("nhtc,nhsc->nhts", q, k) / np.sqrt(D // heads)
        if mask is not None:
            mask = np.broadcast_to(np.asarray(mask, dtype=bool), (len(x), x.shape[1], y.shape[1]))[:, None, :, :]
        weights = masked_softmax(scores, mask)
        return np.einsum("nhts,nhsc,hcd->ntd", weights, v, wo.reshape(heads, -1, D), optimize=True)


@variant("multi_head")
def sum_over_heads():
    """Each head with its own rows of wo, all added up."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y, wq, wk, wv, wo = map(np.asarray, (x, y, wq, wk, wv, wo))
        if mask is not None:
            mask = np.broadcast_to(mask, x.shape[:2] + y.shape[1:2])
        q, k, v = split_heads(x @ wq, heads), split_heads(y @ wk, heads), split_heads(y @ wv, heads)
        rows = np.split(wo, heads, axis=0)
        return sum(attention(q[:, h], k[:, h], v[:, h], mask)[0] @ rows[h] for h in range(heads))


@variant("multi_head")
def softmax_of_its_own():
    """Calls no earlier exercise."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        def split(a):
            return np.stack(np.split(a, heads, axis=-1), axis=1)

        x, y, wq, wk, wv, wo = (np.asarray(a, dtype=np.float64) for a in (x, y, wq, wk, wv, wo))
        q, k, v = split(x @ wq), split(y @ wk), split(y @ wv)
        s = q @ k.swapaxes(2, 3) / np.sqrt(q.shape[-1])
        may = np.ones((len(x), x.shape[1], y.shape[1]), dtype=bool)
        if mask is not None:
            may = may & np.asarray(mask, dtype=bool)
        may = may[:, None]
        s = np.where(may, s, -1e30)
        e = np.exp(s - s.max(axis=-1, keepdims=True)) * may
        w = e / np.maximum(e.sum(axis=-1, keepdims=True), 1e-300)
        return np.concatenate([(w @ v)[:, h] for h in range(heads)], axis=-1) @ wo


@variant("multi_head")
def heads_folded_into_texts():
    """Heads and texts in one axis, the mask repeated."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        def fold(a):
            n, t, width = a.shape
            return a.reshape(n, t, heads, width // heads).transpose(0, 2, 1, 3).reshape(n * heads, t, width // heads)

        x, y = np.asarray(x), np.asarray(y)
        n, tx, width = x.shape
        if mask is not None:
            mask = np.repeat(np.broadcast_to(mask, (n, tx, y.shape[1])), heads, axis=0)
        found, _ = attention(fold(x @ np.asarray(wq)), fold(y @ np.asarray(wk)), fold(y @ np.asarray(wv)), mask)
        found = found.reshape(n, heads, tx, -1)
        return found.transpose(0, 2, 1, 3).reshape(n, tx, width) @ np.asarray(wo)


@variant("multi_head")
def columns_of_others_zeroed():
    """Sets the other heads' columns to zero and corrects the square root."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        q, k, v = (np.asarray(a, float) @ np.asarray(w, float) for a, w in ((x, wq), (y, wk), (y, wv)))
        width = q.shape[-1]
        head_of = np.arange(width) // (width // heads)
        found = np.zeros(q.shape)
        if mask is not None:
            mask = np.broadcast_to(mask, (q.shape[0], q.shape[1], k.shape[1]))
        for h in range(heads):
            own = head_of == h
            # attention divides by sqrt(D), the head wants sqrt(D / heads)
            found += attention(q * own * np.sqrt(heads), k, v * own, mask)[0]
        return found @ np.asarray(wo, float)


@variant("multi_head")
def layer_of_keras():
    """MultiHeadAttention without biases in float64; rows that may look nowhere become 0."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y = np.asarray(x, dtype="float64"), np.asarray(y, dtype="float64")
        (n, tx, width), d = x.shape, x.shape[-1] // heads
        layer = keras.layers.MultiHeadAttention(heads, d, use_bias=False, dtype="float64")
        layer.build(x.shape, y.shape)
        three = [np.asarray(w, dtype="float64").reshape(width, heads, d) for w in (wq, wk, wv)]
        layer.query_dense.set_weights([three[0]])
        layer.key_dense.set_weights([three[1]])
        layer.value_dense.set_weights([three[2]])
        layer.output_dense.set_weights([np.asarray(wo, dtype="float64").reshape(heads, d, width)])
        may = np.broadcast_to(True if mask is None else np.asarray(mask, dtype=bool), (n, tx, y.shape[1]))
        found = layer(keras.ops.convert_to_tensor(x), keras.ops.convert_to_tensor(y), attention_mask=may)
        return np.asarray(found) * may.any(axis=-1, keepdims=True)


@variant("multi_head")
def class_of_one_block():
    """A class as in textbooks, with transpose_output."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        class MultiHead:
            def __init__(self):
                self.wq, self.wk, self.wv, self.wo = (np.asarray(w) for w in (wq, wk, wv, wo))

            def transpose_output(self, found):
                found = np.swapaxes(found, 1, 2)
                return found.reshape(found.shape[0], found.shape[1], -1)

            def __call__(self, queries, others):
                q = split_heads(queries @ self.wq, heads)
                k, v = split_heads(others @ self.wk, heads), split_heads(others @ self.wv, heads)
                may = None
                if mask is not None:
                    may = np.broadcast_to(mask, (len(queries), queries.shape[1], others.shape[1]))
                    may = np.expand_dims(may, 1)
                return self.transpose_output(attention(q, k, v, may)[0]) @ self.wo

        return MultiHead()(np.asarray(x), np.asarray(y))


@variant("multi_head")
def cabezas_en_espanol():
    """Spanish names; the mask is repeated for every head."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        preguntan, responden = np.asarray(x), np.asarray(y)
        consultas = split_heads(np.matmul(preguntan, np.asarray(wq)), heads)
        claves = split_heads(np.matmul(responden, np.asarray(wk)), heads)
        valores = split_heads(np.matmul(responden, np.asarray(wv)), heads)
        mascara = None
        if mask is not None:
            completa = np.broadcast_to(mask, (preguntan.shape[0], preguntan.shape[1], responden.shape[1]))
            mascara = np.stack([completa] * heads, axis=1)  # la misma para cada cabeza
        hallado, pesos = attention(consultas, claves, valores, mascara)
        print(pesos.shape)
        juntas = np.concatenate([hallado[:, cabeza] for cabeza in range(heads)], axis=2)
        return np.matmul(juntas, np.asarray(wo))


@variant("multi_head")
def axes_put_before_a_small_mask():
    """Gives the mask three axes, then one for the heads."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        x, y = np.asarray(x), np.asarray(y)
        if mask is not None:
            mask = np.asarray(mask, dtype=bool)
            while mask.ndim < 3:
                mask = mask[None]
            mask = mask[:, None, :, :]
        q, k, v = (split_heads(np.dot(a, w), heads) for a, w in ((x, wq), (y, wk), (y, wv)))
        output = attention(q, k, v, mask)[0]
        n, _, t, _ = output.shape
        return np.dot(np.rollaxis(output, 2, 1).reshape(n, t, -1), wo)


@variant("multi_head")
def scipy_softmax_per_head():
    """scipy.special.softmax for each head, zeros for rows without any True."""

    def multi_head(x, y, wq, wk, wv, wo, heads, mask=None):
        from scipy.special import softmax

        x, y, wq, wk, wv, wo = (np.asarray(a, dtype=float) for a in (x, y, wq, wk, wv, wo))
        may = np.broadcast_to(True if mask is None else np.asarray(mask, dtype=bool), x.shape[:2] + (y.shape[1],))
        d = x.shape[2] // heads
        together = np.empty(x.shape)
        for start in range(0, x.shape[2], d):
            c = slice(start, start + d)
            scores = (x @ wq[:, c]) @ (y @ wk[:, c]).transpose(0, 2, 1) / d**0.5
            weights = softmax(np.where(may, scores, -1e20), axis=-1) * may
            together[:, :, c] = weights @ (y @ wv[:, c])
        return together @ wo
