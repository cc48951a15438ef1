"""Right solutions of the unit on segmentation, written another way: each must earn full points."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("dice")
def goes_through_a_confusion_matrix():
    """All pairs of classes counted once."""

    def dice(y_true, y_pred, num_classes):
        table = np.zeros((num_classes, num_classes))
        np.add.at(table, (np.ravel(y_true), np.ravel(y_pred)), 1)
        total = table.sum(axis=0) + table.sum(axis=1)
        return np.where(total > 0, 2 * np.diag(table) / np.maximum(total, 1), 1.0)


@variant("dice")
def compares_sets_of_pixels():
    """Sets of places; a list of numbers."""

    def dice(y_true, y_pred, num_classes):
        scores = []
        for k in range(num_classes):
            one, other = (set(np.flatnonzero(np.asarray(y) == k).tolist()) for y in (y_true, y_pred))
            scores.append(2 * len(one & other) / (len(one) + len(other)) if one or other else 1.0)
        return scores


@variant("dice")
def is_f1():
    """Of right ones, false alarms and misses; float32."""

    def dice(y_true, y_pred, num_classes):
        kinds = np.arange(num_classes)[:, None]
        one, other = np.ravel(y_true)[None] == kinds, np.ravel(y_pred)[None] == kinds
        tp, fp, fn = (one & other).sum(1), (~one & other).sum(1), (one & ~other).sum(1)
        with np.errstate(invalid="ignore"):
            found = 2 * tp / (2 * tp + fp + fn)
        return np.nan_to_num(found, nan=1.0)


@variant("dice_loss")
def stays_with_numpy():
    """NumPy, a loop over the classes."""

    def dice_loss(target, probs, smooth=1.0):
        target, probs = np.asarray(target), np.asarray(probs)
        scores = []
        for k in range(target.shape[-1]):
            t, p = target[..., k], probs[..., k]
            scores.append((2 * (t * p).sum() + smooth) / (t.sum() + p.sum() + smooth))
        return float(1 - np.mean(scores))


@variant("dice_loss")
def stays_with_tensorflow():
    """TensorFlow, in float32."""

    def dice_loss(target, probs, smooth=1.0):
        import tensorflow as tf

        t, p = tf.cast(target, tf.float32), tf.cast(probs, tf.float32)
        both, total = tf.reduce_sum(t * p, axis=[0, 1, 2]), tf.reduce_sum(t + p, axis=[0, 1, 2])
        return tf.reduce_mean(1.0 - (2.0 * both + smooth) / (total + smooth))


@variant("dice_loss")
def flattens_first():
    """(pixels, classes) and einsum."""

    def dice_loss(target, probs, smooth=1.0):
        classes = np.shape(target)[-1]
        t, p = np.reshape(target, (-1, classes)), np.reshape(probs, (-1, classes))
        return np.mean(1 - (2 * np.einsum("nk,nk->k", t, p) + smooth) / ((t + p).sum(axis=0) + smooth))


@variant("conv2d_transpose")
def puts_zeros_between():
    """Zeros between and around, then an ordinary convolution with the kernel turned round."""

    def conv2d_transpose(x, w, b, stride=1):
        x, w = np.asarray(x, dtype=float), np.asarray(w, dtype=float)
        n, high, wide, c = x.shape
        kh, kw, f, _ = w.shape
        spread = np.zeros((n, (high - 1) * stride + 1, (wide - 1) * stride + 1, c))
        spread[:, ::stride, ::stride] = x
        spread = np.pad(spread, ((0, 0), (kh - 1, kh - 1), (kw - 1, kw - 1), (0, 0)))
        rows, columns = spread.shape[1] - kh + 1, spread.shape[2] - kw + 1
        out = np.zeros((n, rows, columns, f))
        for i in range(rows):
            for j in range(columns):
                out[:, i, j] = np.einsum("nuvc,uvfc->nf", spread[:, i : i + kh, j : j + kw], w[::-1, ::-1])
        return out + np.asarray(b)


@variant("conv2d_transpose")
def loops_over_the_kernel():
    """One strided sum for each place of the kernel."""

    def conv2d_transpose(x, w, b, stride=1):
        x, w, b = (np.asarray(part) for part in (x, w, b))
        n, high, wide, _ = x.shape
        kh, kw, f, _ = w.shape
        out = np.zeros((n, (high - 1) * stride + kh, (wide - 1) * stride + kw, f))
        for u in range(kh):
            for v in range(kw):
                end = u + (high - 1) * stride + 1, v + (wide - 1) * stride + 1
                out[:, u : end[0] : stride, v : end[1] : stride] += x @ w[u, v].T
        return out + b


@variant("conv2d_transpose")
def asks_tensorflow():
    """tf.nn.conv2d_transpose, in float32."""

    def conv2d_transpose(x, w, b, stride=1):
        import tensorflow as tf

        x, w, b = (tf.cast(part, tf.float32) for part in (x, w, b))
        high, wide = (int(x.shape[k]) * stride - stride + int(w.shape[k - 1]) for k in (1, 2))
        size = [int(x.shape[0]), high, wide, int(w.shape[2])]
        return tf.nn.conv2d_transpose(x, w, size, stride, "VALID") + b


@variant("conv2d_transpose")
def asks_keras_ops():
    """keras.ops.conv_transpose."""

    def conv2d_transpose(x, w, b, stride=1):
        x, w = np.asarray(x, dtype="float32"), np.asarray(w, dtype="float32")
        return np.asarray(keras.ops.conv_transpose(x, w, strides=stride, padding="valid")) + np.asarray(b)


@variant("bilinear_kernel")
def follows_the_code_of_fcn():
    """np.ogrid, as the paper's own program."""

    def bilinear_kernel(factor, channels):
        size = 2 * factor - factor % 2
        center = factor - 1 if size % 2 == 1 else factor - 0.5
        og = np.ogrid[:size, :size]
        roof = (1 - abs(og[0] - center) / factor) * (1 - abs(og[1] - center) / factor)
        kernel = np.zeros((size, size, channels, channels))
        kernel[:, :, range(channels), range(channels)] = roof[:, :, None]
        return kernel


@variant("bilinear_kernel")
def multiplies_with_the_identity():
    """einsum of two roofs and np.eye."""

    def bilinear_kernel(factor, channels):
        half = (np.arange(factor) + (0.5 if factor % 2 == 0 else 1.0)) / factor
        roof = np.concatenate([half, half[::-1]]) if factor % 2 == 0 else np.concatenate([half, half[-2::-1]])
        return np.einsum("i,j,fc->ijfc", roof, roof, np.eye(channels))


@variant("bilinear_kernel")
def goes_number_by_number():
    """Three loops."""

    def bilinear_kernel(factor, channels):
        s = 2 * factor - factor % 2
        kernel = np.zeros((s, s, channels, channels))
        for i in range(s):
            for j in range(s):
                value = min(1.0, (factor - abs(i - (s - 1) / 2)) / factor) * (factor - abs(j - (s - 1) / 2)) / factor
                for k in range(channels):
                    kernel[i][j][k][k] = value
        return kernel


@variant("max_pool_places")
def stacks_four_strided_views():
    """Corners on an axis of their own."""

    def max_pool_places(x):
        x = np.asarray(x)
        four = np.stack([x[:, ::2, ::2], x[:, ::2, 1::2], x[:, 1::2, ::2], x[:, 1::2, 1::2]])
        return np.max(four, axis=0), np.argmax(four, axis=0)


@variant("max_pool_places")
def loops_over_windows():
    """One window after the other; a list of two."""

    def max_pool_places(x):
        x = np.array(x)
        n, high, wide, channels = x.shape
        pooled = np.zeros((n, high // 2, wide // 2, channels))
        places = np.zeros(pooled.shape, dtype=np.int32)
        for a, i, j, c in np.ndindex(*pooled.shape):
            window = x[a, 2 * i : 2 * i + 2, 2 * j : 2 * j + 2, c]
            places[a, i, j, c] = window.argmax()
            pooled[a, i, j, c] = window.max()
        return [pooled, places]


@variant("max_pool_places")
def compares_one_after_the_other():
    """A running maximum; only what is larger takes its place."""

    def max_pool_places(x):
        x = np.asarray(x, dtype=float)
        best, place = x[:, ::2, ::2].copy(), np.zeros(x[:, ::2, ::2].shape, dtype=int)
        for k, (i, j) in enumerate([(0, 1), (1, 0), (1, 1)], start=1):
            other = x[:, i::2, j::2]
            place[other > best] = k
            best = np.maximum(best, other)
        return best, place


@variant("max_unpool")
def indexes_with_grids():
    """np.indices and one assignment."""

    def max_unpool(pooled, places):
        pooled, places = np.asarray(pooled), np.asarray(places)
        n, i, j, c = np.indices(pooled.shape)
        out = np.zeros((pooled.shape[0], 2 * pooled.shape[1], 2 * pooled.shape[2], pooled.shape[3]), dtype=pooled.dtype)
        out[n, 2 * i + places // 2, 2 * j + places % 2, c] = pooled
        return out


@variant("max_unpool")
def puts_back_one_after_the_other():
    """A loop over all numbers."""

    def max_unpool(pooled, places):
        n, h, w, c = np.shape(pooled)
        out = np.zeros((n, 2 * h, 2 * w, c))
        for a in range(n):
            for i in range(h):
                for j in range(w):
                    for k in range(c):
                        down, right = divmod(int(places[a][i][j][k]), 2)
                        out[a, 2 * i + down, 2 * j + right, k] = pooled[a][i][j][k]
        return out


@variant("max_unpool")
def repeats_and_masks():
    """np.repeat, and a mask of the places."""

    def max_unpool(pooled, places):
        grown = np.repeat(np.repeat(pooled, 2, axis=1), 2, axis=2)
        where = np.repeat(np.repeat(places, 2, axis=1), 2, axis=2)
        here = (np.arange(grown.shape[1]) % 2 * 2)[:, None] + np.arange(grown.shape[2]) % 2
        return grown * (where == here[None, :, :, None])


@variant("roi_pool")
def uses_floor_and_ceil():
    """np.floor, np.ceil of quotients; rounding by + ½."""

    def roi_pool(feature_map, box, size):
        feature_map = np.asarray(feature_map)
        x0, y0, x1, y1 = np.floor(np.asarray(box) + 0.5).astype(int)
        h, w = max(y1 - y0, 1), max(x1 - x0, 1)
        rows = [(y0 + int(np.floor(i * h / size)), y0 + int(np.ceil((i + 1) * h / size))) for i in range(size)]
        columns = [(x0 + int(np.floor(j * w / size)), x0 + int(np.ceil((j + 1) * w / size))) for j in range(size)]
        return np.array([[np.amax(feature_map[a:b, c:d], axis=(0, 1)) for c, d in columns] for a, b in rows])


@variant("roi_pool")
def pools_rows_then_columns():
    """Maxima one axis after the other; Python's round."""

    def roi_pool(feature_map, box, size):
        feature_map = np.asarray(feature_map)
        x0, y0, x1, y1 = [round(float(edge)) for edge in box]
        part = feature_map[y0 : max(y1, y0 + 1), x0 : max(x1, x0 + 1)]
        h, w = part.shape[:2]
        down = np.stack([part[i * h // size : ((i + 1) * h + size - 1) // size].max(axis=0) for i in range(size)])
        return np.stack([down[:, j * w // size : ((j + 1) * w + size - 1) // size].max(axis=1) for j in range(size)], 1)


@variant("roi_pool")
def compares_cell_by_cell():
    """Every cell into each bin that it belongs to; a list."""

    def roi_pool(feature_map, box, size):
        feature_map = np.asarray(feature_map)
        x0, y0, x1, y1 = (round(float(edge)) for edge in box)
        h, w = max(y1 - y0, 1), max(x1 - x0, 1)
        out = np.full((size, size, feature_map.shape[2]), -np.inf)
        for i in range(size):
            for j in range(size):
                for r in range(h):
                    for c in range(w):
                        if (
                            (r + 1) * size > i * h
                            and r * size < (i + 1) * h
                            and (c + 1) * size > j * w
                            and c * size < (j + 1) * w
                        ):
                            out[i, j] = np.maximum(out[i, j], feature_map[y0 + r, x0 + c])
        return out.tolist()


@variant("roi_align")
def blends_with_two_matrices():
    """Tents: (size, H) and (size, W) weights."""

    def roi_align(feature_map, box, size):
        f = np.asarray(feature_map)
        x0, y0, x1, y1 = np.asarray(box, dtype=float)
        middle = (np.arange(size) + 0.5) / size

        def tents(at, cells):
            at = np.clip(at - 0.5, 0, cells - 1)
            return np.maximum(0, 1 - np.abs(at[:, None] - np.arange(cells)))

        return np.einsum(
            "ih,jw,hwc->ijc", tents(y0 + middle * (y1 - y0), f.shape[0]), tents(x0 + middle * (x1 - x0), f.shape[1]), f
        )


@variant("roi_align")
def asks_scipy():
    """map_coordinates, channel by channel."""

    def roi_align(feature_map, box, size):
        from scipy.ndimage import map_coordinates

        f = np.asarray(feature_map, dtype=float)
        x0, y0, x1, y1 = box
        t = (np.arange(size) + 0.5) / size
        y, x = np.meshgrid(y0 + t * (y1 - y0) - 0.5, x0 + t * (x1 - x0) - 0.5, indexing="ij")
        return np.stack(
            [map_coordinates(f[..., k], [y, x], order=1, mode="nearest") for k in range(f.shape[2])], axis=2
        )


@variant("roi_align")
def pads_the_border():
    """A border of copies, then floor."""

    def roi_align(feature_map, box, size):
        f = np.asarray(feature_map, dtype=float)
        high, wide = f.shape[:2]
        f = np.pad(f, ((0, 1), (0, 1), (0, 0)), mode="edge")
        x0, y0, x1, y1 = (float(edge) for edge in box)
        ys = np.clip(np.linspace(y0, y1, 2 * size + 1)[1::2] - 0.5, 0, high - 1)
        xs = np.clip(np.linspace(x0, x1, 2 * size + 1)[1::2] - 0.5, 0, wide - 1)
        i, j = np.floor(ys).astype(int), np.floor(xs).astype(int)
        a, b = (ys - i)[:, None, None], (xs - j)[None, :, None]
        upper = (1 - b) * f[i][:, j] + b * f[i][:, j + 1]
        lower = (1 - b) * f[i + 1][:, j] + b * f[i + 1][:, j + 1]
        return (1 - a) * upper + a * lower


@variant("unet_sizes")
def goes_down_then_up():
    """Two loops."""

    def unet_sizes(size, depth, padding):
        lost = {"same": 0, "valid": 4}
        if padding not in lost:
            raise ValueError(f"unknown padding {padding}")
        sides = [size - lost[padding]]
        for _ in range(depth):
            if sides[-1] % 2 or sides[-1] <= 0:
                raise ValueError(f"{sides[-1]} cannot be pooled")
            sides.append(sides[-1] // 2 - lost[padding])
        for _ in range(depth):
            if sides[-1] <= 0:
                raise ValueError("nothing is left")
            sides.append(2 * sides[-1] - lost[padding])
        if min(sides) <= 0:
            raise ValueError("nothing is left")
        return sides


@variant("unet_sizes")
def recurses():
    """A stage, what is below, a stage."""

    def unet_sizes(size, depth, padding):
        if padding == "same":
            lost = 0
        elif padding == "valid":
            lost = 4
        else:
            raise ValueError("padding")
        here = size - lost
        if here <= 0:
            raise ValueError("too small")
        if depth == 0:
            return [here]
        if here % 2 == 1:
            raise ValueError("odd")
        below = unet_sizes(here // 2, depth - 1, padding)
        last = 2 * below[-1] - lost
        if last <= 0:
            raise ValueError("too small")
        return [here] + below + [last]


@variant("unet_sizes")
def gives_an_array():
    """NumPy; two convolutions written out."""

    def unet_sizes(size, depth, padding):
        def conv(n):
            n = n if padding == "same" else n - 2
            if n < 1:
                raise ValueError("a side is gone")
            return n

        if padding not in {"same", "valid"}:
            raise ValueError(padding)
        found = np.zeros(2 * depth + 1, dtype=int)
        for k in range(2 * depth + 1):
            size = conv(conv(size))
            found[k] = size
            if k < depth and size % 2 != 0:
                raise ValueError("odd")
            size = size // 2 if k < depth else 2 * size
        return found


@variant("build_unet")
def recurses_through_the_levels():
    """A level holds the next one; the bridge comes first; keras.ops and objects."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        def stage(x, n):
            x = keras.layers.Conv2D(n, (3, 3), strides=1, padding="same")(x)
            x = keras.layers.BatchNormalization(momentum=0.9)(x)
            return keras.layers.Activation("relu")(x)

        def level(x, k):
            x = stage(x, filters[k])
            if k == len(filters) - 1:
                return x
            below = level(keras.layers.MaxPool2D((2, 2))(x), k + 1)
            up = keras.layers.Conv2DTranspose(filters[k], (2, 2), (2, 2), padding="valid")(below)
            return stage(keras.ops.concatenate([x, up], axis=-1) if skips else up, filters[k])

        inputs = keras.layers.Input(shape)
        scores = keras.layers.Conv2D(num_classes, 1)(level(inputs, 0))
        model = keras.Model(inputs, keras.layers.Softmax()(scores))
        model.compile(keras.optimizers.Adam(), keras.losses.CategoricalCrossentropy(), metrics=["accuracy"])
        return model


@variant("build_unet")
def stages_are_sequential():
    """Each stage is a small model of its own."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        L = keras.layers
        stage = lambda n: keras.Sequential(
            [L.Conv2D(n, 3, padding="same"), L.BatchNormalization(momentum=0.9), L.ReLU()]
        )
        x = inputs = keras.Input(shape)
        saved = []
        for k, n in enumerate(filters):
            x = stage(n)(x)
            if k < len(filters) - 1:
                saved += [(n, x)]
                x = L.MaxPooling2D(2)(x)
        while saved:
            n, bridge = saved.pop()
            x = L.Conv2DTranspose(n, 2, strides=2, padding="same")(x)
            x = stage(n)(L.concatenate([x, bridge]) if skips else x)
        model = keras.Model(inputs, L.Conv2D(num_classes, 1, padding="same", activation="softmax")(x))
        model.compile(optimizer="Adam", loss="categorical_crossentropy")
        return model


@variant("build_unet")
def is_a_class():
    """A subclassed model with lists of layers; only a call that takes `training` tells Keras to hand it on."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        L = keras.layers

        class UNet(keras.Model):
            def __init__(self):
                super().__init__()
                conv = lambda n: [L.Conv2D(n, 3, padding="same"), L.BatchNormalization(momentum=0.9), L.ReLU()]
                self.down = [conv(n) for n in filters]
                self.pool = L.MaxPooling2D()
                self.up = [[L.Conv2DTranspose(n, 2, 2), *conv(n)] for n in filters[-2::-1]]
                self.join = L.Concatenate()
                self.last = L.Conv2D(num_classes, 1, activation="softmax")

            def call(self, x, training=None):  # noqa: ARG002 - Keras looks for the name
                kept = []
                for k, layers in enumerate(self.down):
                    x = self.pool(x) if k else x
                    for layer in layers:
                        x = layer(x)
                    kept.append(x)
                for (grow, *layers), bridge in zip(self.up, kept[-2::-1]):
                    x = grow(x)
                    x = self.join([x, bridge]) if skips else x
                    for layer in layers:
                        x = layer(x)
                return self.last(x)

        model = UNet()
        model(np.zeros((1, *shape), np.float32))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@variant("build_unet")
def in_operations_with_a_rate_of_its_own():
    """Pools, bridges and activations as operations; the learning rate is anybody's."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        ops, layers = keras.ops, keras.layers

        def stage(x, n):
            return ops.relu(layers.BatchNormalization(momentum=0.9)(layers.Conv2D(n, 3, padding="same")(x)))

        x = inputs = keras.Input(shape)
        bridges = []
        for n in filters[:-1]:
            bridges.append(stage(x, n))
            x = ops.max_pool(bridges[-1], 2)
        x = stage(x, filters[-1])
        for n in filters[-2::-1]:
            x = layers.Conv2DTranspose(n, 2, strides=2)(x)
            bridge = bridges.pop()
            x = stage(ops.concatenate([x, bridge], axis=-1) if skips else x, n)
        model = keras.Model(inputs, ops.softmax(layers.Conv2D(num_classes, 1)(x)))
        model.compile(keras.optimizers.Adam(3e-4), keras.losses.CategoricalCrossentropy())
        return model
