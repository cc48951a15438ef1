"""Right solutions of `padding_mask`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("padding_mask")
def compared_and_indexed():
    """!= 0 with a new axis."""

    def padding_mask(ids):
        return (np.asarray(ids) != 0)[:, None, :]


@variant("padding_mask")
def not_equal_and_expand_dims():
    """The same by names of functions."""

    def padding_mask(ids):
        return np.expand_dims(np.not_equal(ids, 0), axis=1)


@variant("padding_mask")
def cast_to_bool():
    """A number is a truth value: everything but 0 is True."""

    def padding_mask(ids):
        ids = np.array(ids)
        n, t = ids.shape
        return ids.astype(bool).reshape(n, 1, t)


@variant("padding_mask")
def list_of_lists():
    """Lists, with one more pair of brackets."""

    def padding_mask(ids):
        return np.array([[[bool(token != 0) for token in row]] for row in ids], dtype=bool)


@variant("padding_mask")
def double_loop():
    """Place by place into an array of False."""

    def padding_mask(ids):
        ids = np.asarray(ids)
        mask = np.zeros((ids.shape[0], 1, ids.shape[1]), dtype=bool)
        for n in range(ids.shape[0]):
            for j in range(ids.shape[1]):
                if ids[n, j] != 0:
                    mask[n, 0, j] = True
        return mask


@variant("padding_mask")
def zeros_marked_and_inverted():
    """Marks what is padding and turns it round."""

    def padding_mask(ids):
        is_padding = np.asarray(ids) == 0
        return ~is_padding[:, np.newaxis]


@variant("padding_mask")
def lambda_with_where():
    """A lambda; np.where gives True and False."""

    padding_mask = lambda ids: np.where(np.asarray(ids) == 0, False, True)[:, np.newaxis, :]  # noqa: E731


@variant("padding_mask")
def stacked_rows():
    """One mask of shape (1, T) for each text."""

    def padding_mask(ids):
        rows = []
        for row in ids:
            row = np.asarray(row)
            rows.append((row != 0).reshape(1, -1))
        return np.stack(rows, axis=0)


@variant("padding_mask")
def indices_of_nonzero():
    """np.nonzero says where, an array of False is filled."""

    def padding_mask(ids):
        ids = np.asarray(ids)
        mask = np.full(ids.shape, False)
        mask[np.nonzero(ids)] = True
        return mask[:, None]


@variant("padding_mask")
def tensorflow_cast():
    """tf.cast to bool and tf.expand_dims."""

    def padding_mask(ids):
        import tensorflow as tf

        return tf.expand_dims(tf.cast(tf.constant(np.asarray(ids)), tf.bool), 1).numpy()


@variant("padding_mask")
def keras_ops_not_equal():
    """keras.ops, and back to NumPy."""

    def padding_mask(ids):
        tokens = keras.ops.convert_to_tensor(np.asarray(ids))
        return keras.ops.convert_to_numpy(keras.ops.not_equal(tokens, 0))[:, None, :]


@variant("padding_mask")
def mascara_en_espanol():
    """Spanish names and a print; absolute value above zero."""

    def padding_mask(ids):
        fichas = np.array(ids, dtype=int)
        filas, largo = fichas.shape
        hay_ficha = np.abs(fichas) > 0
        mascara = np.empty((filas, 1, largo), dtype=np.bool_)
        mascara[:, 0, :] = hay_ficha
        print("fichas por fila:", hay_ficha.sum(axis=1))
        return mascara


@variant("padding_mask")
def pandas_frame():
    """A DataFrame compares with .ne."""

    def padding_mask(ids):
        import pandas as pd

        return pd.DataFrame(np.asarray(ids)).ne(0).to_numpy(dtype=bool)[:, np.newaxis]
