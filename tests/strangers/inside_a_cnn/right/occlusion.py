"""Right solutions of `occlusion`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("occlusion")
def stack_and_ask_once():
    """Copies, one call, reshape."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        H, W, _ = x.shape
        tops, lefts = range(0, H - size + 1, stride), range(0, W - size + 1, stride)
        pictures = [x]
        for top in tops:
            for left in lefts:
                covered = x.copy()
                covered[top : top + size, left : left + size] = fill
                pictures.append(covered)
        p = np.asarray(model(np.stack(pictures), training=False))[:, label]
        return (p[0] - p[1:]).reshape(len(tops), len(lefts))


@variant("occlusion")
def ask_at_every_place():
    """One question for each place."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.array(x, dtype="float32")
        base = float(model(x[None], training=False)[0, label])
        rows = (x.shape[0] - size) // stride + 1
        cols = (x.shape[1] - size) // stride + 1
        result = np.zeros((rows, cols))
        for r in range(rows):
            for s in range(cols):
                tapada = x.copy()
                tapada[r * stride : r * stride + size, s * stride : s * stride + size, :] = fill
                result[r, s] = base - float(model(tapada[None], training=False)[0, label])
        return result


@variant("occlusion")
def predict_all():
    """predict, with the pictures in one array from the start."""

    def occlusion(model, x, label, size, stride, fill):
        h, w, c = x.shape
        corners = [(i, j) for i in range(0, h - size + 1, stride) for j in range(0, w - size + 1, stride)]
        batch = np.repeat(np.asarray(x, dtype=np.float32)[None], len(corners) + 1, axis=0)
        for n, (i, j) in enumerate(corners):
            batch[n + 1, i : i + size, j : j + size] = fill
        answers = model.predict(batch, verbose=0)[:, label]
        return (answers[0] - answers[1:]).reshape(-1, (w - size) // stride + 1)


@variant("occlusion")
def while_loops():
    """While loops, a list of rows."""

    def occlusion(model, x, label, size, stride, fill):
        def prob(imagen):
            return np.asarray(model(imagen[np.newaxis], training=False))[0][label]

        original = np.asarray(x).astype("float32")
        antes = prob(original)
        mapa = []
        i = 0
        while i + size <= original.shape[0]:
            fila = []
            j = 0
            while j + size <= original.shape[1]:
                copia = np.copy(original)
                for a in range(size):
                    for b in range(size):
                        copia[i + a, j + b] = fill
                fila.append(antes - prob(copia))
                j += stride
            mapa.append(fila)
            i += stride
        return np.array(mapa)


@variant("occlusion")
def masks_and_where():
    """Masks for all places, np.where fills."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        H, W = x.shape[:2]
        tops, lefts = np.arange(0, H - size + 1, stride), np.arange(0, W - size + 1, stride)
        row_in = (np.arange(H) >= tops[:, None]) & (np.arange(H) < tops[:, None] + size)
        col_in = (np.arange(W) >= lefts[:, None]) & (np.arange(W) < lefts[:, None] + size)
        mask = row_in[:, None, :, None] & col_in[None, :, None, :]
        covered = np.where(mask[..., None], np.float32(fill), x).reshape(-1, *x.shape)
        whole = model.predict(x[None], verbose=0)[0, label]
        return whole - model.predict(covered, verbose=0)[:, label].reshape(len(tops), len(lefts))


@variant("occlusion")
def row_by_row():
    """One call for each row of places."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        whole = np.asarray(model(x[None], training=False))[0, label]
        out = []
        for top in range(0, x.shape[0] - size + 1, stride):
            row = []
            for left in range(0, x.shape[1] - size + 1, stride):
                one = x.copy()
                one[top : top + size, left : left + size] = fill
                row.append(one)
            out.append(whole - np.asarray(model(np.array(row), training=False))[:, label])
        return np.stack(out)


@variant("occlusion")
def generator_of_pictures():
    """A generator yields the covered pictures."""

    def occlusion(model, x, label, size, stride, fill):
        def covered(picture):
            for top in range(0, picture.shape[0] - size + 1, stride):
                for left in range(0, picture.shape[1] - size + 1, stride):
                    other = np.array(picture)
                    other[top : top + size][:, left : left + size] = fill
                    yield other

        picture = np.asarray(x, dtype=float)
        all_of_them = np.array([picture, *covered(picture)], dtype="float32")
        first, *others = np.asarray(model(all_of_them, training=False))[:, label]
        rows = 1 + (picture.shape[0] - size) // stride
        return np.reshape(first - np.array(others), (rows, -1))


@variant("occlusion")
def fill_and_restore():
    """One copy is filled and put right again."""

    def occlusion(model, x, label, size, stride, fill):
        work = np.array(x, dtype=np.float32)
        before = np.asarray(model(work[None], training=False))[0, label]
        rows, columns = ((n - size) // stride + 1 for n in work.shape[:2])
        falls = np.empty((rows, columns))
        for r, s in np.ndindex(rows, columns):
            place = (slice(r * stride, r * stride + size), slice(s * stride, s * stride + size))
            kept = work[place].copy()
            work[place] = fill
            falls[r, s] = before - np.asarray(model(work[None].copy(), training=False))[0, label]
            work[place] = kept
        return falls


@variant("occlusion")
def multiply_by_mask():
    """A mask of ones and zeros, multiplied and added."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        masks = []
        for i in range(0, x.shape[0] - (size - 1), stride):
            for j in range(0, x.shape[1] - (size - 1), stride):
                m = np.ones(x.shape[:2] + (1,), dtype=np.float32)
                m[i : i + size, j : j + size] = 0
                masks.append(m)
        masks = np.stack(masks)
        imagenes = x * masks + fill * (1 - masks)
        p0 = keras.ops.convert_to_numpy(model(x[None], training=False))[0, label]
        p = keras.ops.convert_to_numpy(model(imagenes, training=False))[:, label]
        return (p0 - p).reshape(len(range(0, x.shape[0] - size + 1, stride)), -1)


@variant("occlusion")
def dictionary_of_places():
    """A dictionary from places to differences."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        ask = lambda picture: float(np.asarray(model(tf.constant(picture[None]), training=False))[0, label])
        found = {}
        for top in range(0, len(x) - size + 1, stride):
            for left in range(0, len(x[0]) - size + 1, stride):
                covered = x.copy()
                covered[top : top + size, left : left + size, :] = fill
                found[top // stride, left // stride] = ask(x) - ask(covered)
        out = np.zeros((max(r for r, _ in found) + 1, max(s for _, s in found) + 1))
        for place, fall in found.items():
            out[place] = fall
        return out


@variant("occlusion")
def padded_squares():
    """Squares of the fill, put in by tf.pad."""

    def occlusion(model, x, label, size, stride, fill):
        x = tf.convert_to_tensor(np.asarray(x), dtype=tf.float32)
        h, w = x.shape[0], x.shape[1]
        square = tf.ones((size, size))
        pictures = [x]
        for i in range(0, h - size + 1, stride):
            for j in range(0, w - size + 1, stride):
                hole = tf.pad(square, [[i, h - size - i], [j, w - size - j]])[..., None]
                pictures.append(x * (1 - hole) + hole * fill)
        p = model(tf.stack(pictures), training=False).numpy()[:, label]
        return p[0] - p[1:].reshape((h - size) // stride + 1, (w - size) // stride + 1)


@variant("occlusion")
def sliding_window_view():
    """Windows as views of one big array of copies."""

    def occlusion(model, x, label, size, stride, fill):
        from numpy.lib.stride_tricks import sliding_window_view

        x = np.asarray(x, dtype=np.float32)
        flat = np.arange(x.shape[0] * x.shape[1]).reshape(x.shape[:2])
        windows = sliding_window_view(flat, (size, size))[::stride, ::stride]
        rows, columns = windows.shape[:2]
        pictures = np.tile(x.reshape(1, -1, x.shape[2]), (rows * columns, 1, 1))
        for n, window in enumerate(windows.reshape(rows * columns, -1)):
            pictures[n, window] = fill
        p = model.predict(np.concatenate([x[None], pictures.reshape(-1, *x.shape)]), verbose=0)[:, label]
        return (p[0] - p[1:]).reshape(rows, columns)
