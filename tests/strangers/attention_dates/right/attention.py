"""Right solutions of `attention`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("attention")
def swapped_keys():
    """The keys' last axes turned round, and @."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        scores = q @ np.swapaxes(k, -1, -2) / np.sqrt(q.shape[-1])
        weights = masked_softmax(scores, mask)
        return weights @ v, weights


@variant("attention")
def two_einsums():
    """Both products by einsum."""

    def attention(q, k, v, mask=None):
        q = np.asarray(q, dtype=float)
        scores = np.einsum("...qd,...kd->...qk", q, np.asarray(k, dtype=float)) / q.shape[-1] ** 0.5
        weights = masked_softmax(scores, mask)
        return np.einsum("...qk,...ke->...qe", weights, np.asarray(v, dtype=float)), weights


@variant("attention")
def loops_over_everything():
    """Loops over the axes in front, the queries and the keys."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        front, (tq, d), tk = q.shape[:-2], q.shape[-2:], k.shape[-2]
        scores = np.zeros(front + (tq, tk))
        for at in np.ndindex(*front):
            for i in range(tq):
                for j in range(tk):
                    scores[at][i, j] = np.dot(q[at][i], k[at][j]) / np.sqrt(d)
        weights = masked_softmax(scores, mask)
        output = np.zeros(front + (tq, v.shape[-1]))
        for at in np.ndindex(*front):
            for i in range(tq):
                output[at][i] = sum(weights[at][i, j] * v[at][j] for j in range(tk))
        return output, weights


@variant("attention")
def queries_scaled_first():
    """Divides the queries before the product."""

    def attention(q, k, v, mask=None):
        query = np.array(q, dtype=float)
        query = query / np.sqrt(query.shape[-1])
        weights = masked_softmax(np.matmul(query, np.moveaxis(np.asarray(k), -1, -2)), mask)
        output = np.matmul(weights, np.asarray(v))
        return output, weights


@variant("attention")
def softmax_of_its_own():
    """Does without masked_softmax, and writes it again."""

    def attention(q, k, v, mask=None):
        q, k, v = (np.asarray(a, dtype=float) for a in (q, k, v))
        s = q @ k.swapaxes(-2, -1) / np.sqrt(q.shape[-1])
        m = np.ones(s.shape, dtype=bool) if mask is None else np.broadcast_to(np.asarray(mask, dtype=bool), s.shape)
        top = np.where(m, s, -np.inf).max(axis=-1, keepdims=True)
        e = np.where(m, np.exp(np.where(m, s - np.where(m.any(-1, keepdims=True), top, 0), 0)), 0)
        total = e.sum(axis=-1, keepdims=True)
        w = e / (total + (total == 0))
        return w @ v, w


@variant("attention")
def products_by_broadcasting():
    """Broadcasts queries against keys, multiplies and sums."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        scores = (q[..., :, None, :] * k[..., None, :, :]).sum(axis=-1) / np.sqrt(q.shape[-1])
        weights = masked_softmax(scores, mask)
        return (weights[..., None] * v[..., None, :, :]).sum(axis=-2), weights


@variant("attention")
def axes_in_front_flattened():
    """One long axis in front, a loop over it, and the shape back at the end."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        front = q.shape[:-2]
        qs, ks, vs = (a.reshape((-1,) + a.shape[-2:]) for a in (q, k, v))
        scores = np.array([a @ b.T for a, b in zip(qs, ks)]) / np.sqrt(q.shape[-1])
        weights = np.asarray(masked_softmax(scores.reshape(front + scores.shape[1:]), mask))
        output = np.array([w @ c for w, c in zip(weights.reshape(scores.shape), vs)])
        return output.reshape(front + output.shape[1:]), weights


@variant("attention")
def recursion_on_the_first_axis():
    """Calls itself until two axes are left."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        if mask is not None:
            mask = np.broadcast_to(mask, q.shape[:-1] + (k.shape[-2],))
        if q.ndim == 2:
            weights = masked_softmax(q @ k.T / np.sqrt(q.shape[1]), mask)
            return weights @ v, weights
        parts = [attention(q[n], k[n], v[n], None if mask is None else mask[n]) for n in range(len(q))]
        return np.stack([p[0] for p in parts]), np.stack([p[1] for p in parts])


@variant("attention")
def matmul_of_tensorflow():
    """tf.linalg.matmul with transpose_b, in float64."""

    def attention(q, k, v, mask=None):
        import tensorflow as tf

        q, k, v = (tf.constant(np.asarray(a, dtype=np.float64)) for a in (q, k, v))
        scores = tf.matmul(q, k, transpose_b=True) / tf.sqrt(tf.cast(tf.shape(q)[-1], tf.float64))
        weights = masked_softmax(scores.numpy(), mask)
        return tf.matmul(tf.constant(weights), v).numpy(), weights


@variant("attention")
def soft_dictionary():
    """A class: a dictionary that is asked softly."""

    def attention(q, k, v, mask=None):
        class SoftDictionary:
            def __init__(self, keys, values):
                self.keys, self.values = np.array(keys, dtype=float), np.array(values, dtype=float)

            def weights(self, queries):
                axes = list(range(self.keys.ndim))
                axes[-1], axes[-2] = axes[-2], axes[-1]
                return masked_softmax(queries @ self.keys.transpose(axes) / queries.shape[-1] ** 0.5, mask)

            def ask(self, queries):
                w = self.weights(np.array(queries, dtype=float))
                return np.matmul(w, self.values), w

        return SoftDictionary(k, v).ask(q)


@variant("attention")
def root_given_to_both():
    """Divides queries and keys by the fourth root of d."""

    def attention(q, k, v, mask=None):
        q, k, v = map(np.asarray, (q, k, v))
        scale = q.shape[-1] ** -0.25
        weights = masked_softmax((q * scale) @ np.swapaxes(k * scale, -1, -2), mask)
        return weights @ v, weights


@variant("attention")
def consultas_en_espanol():
    """Spanish names, step by step, with print."""

    def attention(q, k, v, mask=None):
        consultas = np.asarray(q, dtype=np.float64)
        claves = np.asarray(k, dtype=np.float64)
        valores = np.asarray(v, dtype=np.float64)
        d = consultas.shape[-1]
        # producto de cada consulta con cada clave
        puntuaciones = np.matmul(consultas, np.swapaxes(claves, -2, -1))
        puntuaciones = puntuaciones / np.sqrt(d)
        print("puntuaciones", puntuaciones.shape)
        pesos = masked_softmax(puntuaciones, mask=mask)
        salida = np.matmul(pesos, valores)
        return (salida, pesos)


@variant("attention")
def one_query_after_the_other():
    """Asks each query alone and stacks the scores."""

    def attention(q, k, v, mask=None):
        q, k, v = np.asarray(q), np.asarray(k), np.asarray(v)
        rows = [np.sum(k * q[..., i : i + 1, :], axis=-1) for i in range(q.shape[-2])]
        weights = masked_softmax(np.stack(rows, axis=-2) / np.sqrt(q.shape[-1]), mask)
        return weights @ v, weights


@variant("attention")
def keras_ops_matmul():
    """keras.ops.matmul in float64, then the softmax of exercise 3."""

    def attention(q, k, v, mask=None):
        ops = keras.ops
        q, k, v = (ops.convert_to_tensor(np.asarray(a, dtype="float64")) for a in (q, k, v))
        scores = ops.convert_to_numpy(ops.matmul(q, ops.swapaxes(k, -1, -2))) / np.sqrt(q.shape[-1])
        weights = np.asarray(masked_softmax(scores, mask))
        return ops.convert_to_numpy(ops.matmul(ops.convert_to_tensor(weights), v)), weights
