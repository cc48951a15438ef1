"""Right solutions of `masked_softmax`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("masked_softmax")
def minus_infinity_where_masked():
    """Minus infinity for the masked, and 0 for a top that is not finite."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        if mask is not None:
            scores = np.where(np.asarray(mask, dtype=bool), scores, -np.inf)
        top = scores.max(axis=-1, keepdims=True)
        powers = np.exp(scores - np.where(np.isfinite(top), top, 0))
        total = powers.sum(axis=-1, keepdims=True)
        return powers / np.where(total == 0, 1, total)


@variant("masked_softmax")
def warnings_switched_off():
    """Computes 0/0 with errstate and turns NaN into 0."""

    def masked_softmax(scores, mask=None):
        s = np.array(scores, dtype=np.float64)
        if mask is not None:
            allowed = np.broadcast_to(np.asarray(mask, dtype=bool), s.shape)
            s[~allowed] = -np.inf
        with np.errstate(all="ignore"):
            e = np.exp(s - s.max(-1, keepdims=True))
            w = e / e.sum(-1, keepdims=True)
        return np.nan_to_num(w, nan=0.0)


@variant("masked_softmax")
def row_after_row():
    """All rows in a long array, with lists and the math module inside."""

    def masked_softmax(scores, mask=None):
        import math

        scores = np.asarray(scores, dtype=float)
        if mask is None:
            mask = True
        mask = np.broadcast_to(mask, scores.shape)
        k = scores.shape[-1]
        result = []
        for row, may in zip(scores.reshape(-1, k), mask.reshape(-1, k)):
            seen = [s for s, m in zip(row, may) if m]
            if not seen:
                result.append([0.0] * k)
                continue
            top = max(seen)
            powers = [math.exp(s - top) if m else 0.0 for s, m in zip(row, may)]
            total = sum(powers)
            result.append([p / total for p in powers])
        return np.array(result).reshape(scores.shape)


@variant("masked_softmax")
def softmax_of_scipy():
    """SciPy's softmax of very low scores, multiplied with the mask."""

    def masked_softmax(scores, mask=None):
        from scipy.special import softmax

        scores = np.asarray(scores, dtype=float)
        if mask is None:
            return softmax(scores, axis=-1)
        mask = np.broadcast_to(mask, scores.shape).astype(bool)
        return softmax(np.where(mask, scores, -1e9), axis=-1) * mask


@variant("masked_softmax")
def very_low_numbers_then_mask():
    """-1e9 for the masked, and the mask once more after exp."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores).astype("float64")
        mask = np.ones(scores.shape, dtype=bool) if mask is None else np.asarray(mask).astype(bool)
        low = np.where(mask, scores, -1e9)
        low = low - np.max(low, axis=-1, keepdims=True)
        e = np.exp(low) * mask
        s = np.sum(e, axis=-1, keepdims=True)
        s[s == 0] = 1.0
        return e / s


@variant("masked_softmax")
def masked_arrays():
    """The masked arrays of NumPy know what to leave out."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        hidden = (
            np.zeros(scores.shape, bool) if mask is None else ~np.broadcast_to(np.asarray(mask, bool), scores.shape)
        )
        seen = np.ma.masked_array(np.where(hidden, 0.0, scores), mask=hidden)
        top = np.ma.max(seen, axis=-1, keepdims=True)
        powers = np.ma.filled(np.ma.exp((seen - top).filled(-np.inf)), 0.0)
        powers = np.where(hidden, 0.0, powers)
        total = powers.sum(axis=-1, keepdims=True)
        return powers / np.where(total > 0, total, 1.0)


@variant("masked_softmax")
def recursion_over_the_axes():
    """Calls itself for each part until one row is left."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        mask = np.broadcast_to(True if mask is None else np.asarray(mask, dtype=bool), scores.shape)
        if scores.ndim > 1:
            return np.stack([masked_softmax(s, m) for s, m in zip(scores, mask)])
        weights = np.zeros(len(scores))
        if mask.any():
            e = np.exp(scores[mask] - scores[mask].max())
            weights[mask] = e / e.sum()
        return weights


@variant("masked_softmax")
def where_arguments_of_ufuncs():
    """max, exp and divide with their where arguments."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        may = np.broadcast_to(np.asarray(True if mask is None else mask, dtype=bool), scores.shape)
        top = np.max(scores, axis=-1, keepdims=True, where=may, initial=-np.inf)
        powers = np.zeros(scores.shape)
        np.exp(scores - top, where=may, out=powers)
        total = powers.sum(axis=-1, keepdims=True)
        return np.divide(powers, total, out=np.zeros_like(powers), where=total > 0)


@variant("masked_softmax")
def logarithm_of_the_sum():
    """In logarithms, with logaddexp over each row."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype=float)
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        log_total = np.logaddexp.reduce(scores, axis=-1, keepdims=True)
        return np.exp(scores - np.where(np.isneginf(log_total), 0.0, log_total))


@variant("masked_softmax")
def one_over_sum_of_differences():
    """Each weight is 1 over the sum of exp of the differences to it."""

    def masked_softmax(scores, mask=None):
        s = np.asarray(scores, dtype=float)
        m = np.broadcast_to(True if mask is None else np.asarray(mask, dtype=bool), s.shape)
        difference = np.where(m[..., None, :], s[..., None, :] - s[..., :, None], -np.inf)
        with np.errstate(over="ignore"):
            total = np.exp(difference).sum(axis=-1)
        return np.where(m, 1 / np.where(m, total, 1), 0.0)


@variant("masked_softmax")
def keras_softmax_in_double():
    """keras.ops.softmax of float64, then zeros by where."""

    def masked_softmax(scores, mask=None):
        scores = np.asarray(scores, dtype="float64")
        if mask is None:
            return np.array(keras.ops.softmax(keras.ops.convert_to_tensor(scores), axis=-1))
        mask = np.broadcast_to(np.asarray(mask, dtype="bool"), scores.shape)
        filled = np.where(mask, scores, -1e30)
        return np.where(mask, np.array(keras.ops.softmax(keras.ops.convert_to_tensor(filled), axis=-1)), 0.0)


@variant("masked_softmax")
def tensorflow_where():
    """tf.where and reduce_max, divide_no_nan against 0/0."""

    def masked_softmax(scores, mask=None):
        import tensorflow as tf

        s = tf.constant(np.asarray(scores), dtype=tf.float64)
        m = tf.ones_like(s, dtype=tf.bool) if mask is None else tf.constant(np.asarray(mask), dtype=tf.bool)
        m = tf.broadcast_to(m, tf.shape(s))
        low = tf.fill(tf.shape(s), tf.constant(-1e10, tf.float64))
        s = tf.where(m, s, low)
        e = tf.exp(s - tf.reduce_max(s, axis=-1, keepdims=True)) * tf.cast(m, tf.float64)
        return tf.math.divide_no_nan(e, tf.reduce_sum(e, axis=-1, keepdims=True)).numpy()


@variant("masked_softmax")
def pesos_en_espanol():
    """Spanish names; rows without any True are set to zero at the end."""

    def masked_softmax(scores, mask=None):
        puntos = np.array(scores, dtype=float)
        if mask is None:
            mascara = np.full(puntos.shape, True)
        else:
            mascara = np.array(np.broadcast_to(mask, puntos.shape), dtype=bool)
        vacias = ~mascara.any(axis=-1)
        mascara_segura = mascara.copy()
        mascara_segura[vacias] = True  # para no dividir por cero
        puntos[~mascara_segura] = -np.inf
        maximo = np.max(puntos, axis=-1)[..., np.newaxis]
        potencias = np.exp(puntos - maximo)
        pesos = potencias / np.sum(potencias, axis=-1)[..., np.newaxis]
        pesos[vacias] = 0
        return pesos


@variant("masked_softmax")
def ndindex_and_fancy_indices():
    """A loop over all leading indices, with truth values as an index."""

    def masked_softmax(scores, mask=None):
        x = np.asarray(scores, dtype=float)
        ok = np.ones(x.shape, bool) if mask is None else np.broadcast_to(mask, x.shape).astype(bool)
        out = np.zeros(x.shape)
        for at in np.ndindex(*x.shape[:-1]):
            here = np.flatnonzero(ok[at])
            if here.size > 0:
                e = np.exp(x[at][here] - np.amax(x[at][here]))
                out[at][here] = e / np.sum(e)
        return out
