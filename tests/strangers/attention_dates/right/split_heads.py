"""Right solutions of `split_heads`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("split_heads")
def reshape_and_transpose():
    """The last axis falls apart, then the heads move forward."""

    def split_heads(x, heads):
        x = np.asarray(x)
        n, t, width = x.shape
        if width % heads:
            raise ValueError(f"{width} columns for {heads} heads")
        return x.reshape(n, t, heads, width // heads).transpose(0, 2, 1, 3)


@variant("split_heads")
def slices_stacked():
    """A slice of the columns for each head."""

    def split_heads(x, heads):
        x = np.asarray(x)
        if x.shape[-1] % heads != 0:
            raise ValueError("the width is no multiple of the number of heads")
        d = x.shape[-1] // heads
        return np.stack([x[:, :, h * d : (h + 1) * d] for h in range(heads)], axis=1)


@variant("split_heads")
def np_split_raises_itself():
    """np.split raises the ValueError by itself."""

    def split_heads(x, heads):
        return np.stack(np.split(np.asarray(x), heads, axis=2), axis=1)


@variant("split_heads")
def reshape_raises_itself():
    """reshape with -1 raises the ValueError by itself."""

    def split_heads(x, heads):
        x = np.array(x)
        return np.swapaxes(x.reshape(x.shape[0], x.shape[1], heads, -1), 1, 2)


@variant("split_heads")
def four_loops():
    """The formula of the hint, number by number."""

    def split_heads(x, heads):
        x = np.array(x)
        n_texts, n_tokens, width = x.shape
        if width % heads > 0:
            raise ValueError("width must be divisible by heads")
        d = width // heads
        result = np.empty((n_texts, heads, n_tokens, d), dtype=x.dtype)
        for n in range(n_texts):
            for h in range(heads):
                for t in range(n_tokens):
                    for c in range(d):
                        result[n, h, t, c] = x[n, t, h * d + c]
        return result


@variant("split_heads")
def moveaxis_after_reshape():
    """divmod for the width, moveaxis for the order."""

    def split_heads(x, heads):
        x = np.asarray(x)
        d, rest = divmod(x.shape[2], heads)
        if rest:
            raise ValueError("D is no multiple of heads")
        return np.moveaxis(x.reshape(*x.shape[:2], heads, d), 2, 1)


@variant("split_heads")
def nested_lists():
    """Lists of lists, made an array at the end."""

    def split_heads(x, heads):
        width = len(x[0][0])
        if width % heads:
            raise ValueError(width, heads)
        d = width // heads
        return np.array([[[list(token[h * d : h * d + d]) for token in text] for h in range(heads)] for text in x])


@variant("split_heads")
def table_of_columns():
    """A table of column numbers as an index."""

    def split_heads(x, heads):
        x = np.asarray(x)
        if x.shape[-1] % heads:
            raise ValueError("columns cannot be shared out evenly")
        columns = np.arange(x.shape[-1]).reshape(heads, -1)
        return x[:, :, columns].transpose((0, 2, 1, 3))


@variant("split_heads")
def filled_head_by_head():
    """An array of zeros, filled for each head."""

    def split_heads(x, heads):
        x = np.asarray(x, dtype=float)
        N, T, D = x.shape
        if D / heads != D // heads:
            raise ValueError(f"D = {D} is not a multiple of {heads}")
        size = int(D / heads)
        out = np.zeros((N, heads, T, size))
        for head in range(heads):
            out[:, head] = x[:, :, head * size : (head + 1) * size]
        return out


@variant("split_heads")
def tensorflow_transpose():
    """tf.reshape and tf.transpose, in the style of the transformer tutorial."""

    def split_heads(x, heads):
        import tensorflow as tf

        x = np.asarray(x)
        if x.shape[-1] % heads != 0:
            raise ValueError("depth")
        x = tf.reshape(tf.constant(x), (x.shape[0], -1, heads, x.shape[-1] // heads))
        return tf.transpose(x, perm=[0, 2, 1, 3]).numpy()


@variant("split_heads")
def cabezas_en_espanol():
    """Spanish names; each text alone."""

    def split_heads(x, heads):
        textos = np.asarray(x)
        ancho = textos.shape[-1]
        if not ancho % heads == 0:
            raise ValueError("el ancho no es múltiplo del número de cabezas")
        partes = []
        for texto in textos:
            # (T, D) -> (T, cabezas, d) -> (cabezas, T, d)
            partes.append(texto.reshape(len(texto), heads, ancho // heads).swapaxes(0, 1))
        return np.array(partes)


@variant("split_heads")
def fortran_order():
    """Reshapes in Fortran's order, where the head is the slow part."""

    def split_heads(x, heads):
        x = np.asarray(x)
        n, t, width = x.shape
        if width % heads:
            raise ValueError("no multiple")
        return np.ascontiguousarray(x.reshape((n, t, width // heads, heads), order="F").transpose(0, 3, 1, 2))


@variant("split_heads")
def einsum_changes_the_order():
    """einsum as a transpose."""

    def split_heads(x, heads):
        x = np.asarray(x)
        if x.shape[2] % heads:
            raise ValueError("heads must divide the columns")
        return np.einsum("nthd->nhtd", x.reshape(x.shape[0], x.shape[1], heads, x.shape[2] // heads))
