"""Right solutions of the unit on what a CNN looks at, written another way: each must earn full points."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("layer_table")
def has_a_function_for_each_kind():
    """A table of functions; ceil and floor of the mathematics module."""
    import math

    def fit(n, k, s, padding):
        if padding == "same":
            return math.ceil(n / s)
        if padding != "valid":
            raise ValueError(f"conv: what is {padding}?")
        return math.floor((n - k) / s) + 1

    def layer_table(layers, input_shape):
        def conv(shape, filters, kernel, stride, padding):
            h, w, c = shape
            return (fit(h, kernel, stride, padding), fit(w, kernel, stride, padding), filters), filters * (
                kernel**2 * c + 1
            )

        def pool(shape, size, stride):
            h, w, c = shape
            return (fit(h, size, stride, "valid"), fit(w, size, stride, "valid"), c), 0

        def flatten(shape):
            return (math.prod(shape),), 0

        def mean(shape):
            _, _, c = shape
            return (c,), 0

        def dense(shape, units):
            return shape[:-1] + (units,), units * (shape[-1] + 1)

        kinds = {"conv": conv, "pool": pool, "flatten": flatten, "global": mean, "dense": dense}
        found = []
        shape = tuple(input_shape)
        for layer in layers:
            name = layer[0]
            try:
                shape, count = kinds[name](shape, *layer[1:])
            except (KeyError, ValueError) as error:
                raise ValueError(f"{name} does not fit: {error}") from None
            if any(n <= 0 for n in shape):
                raise ValueError(f"{name} is too large")
            found.append((shape, count))
        return found


@variant("layer_table")
def matches_patterns():
    """match and case; NumPy's whole numbers."""

    def layer_table(layers, input_shape):
        def sides(kind, size, window, stride, padding):
            if padding == "same":
                return tuple(int(np.ceil(n / stride)) for n in size)
            if padding != "valid" or max(window - n for n in size) > 0:
                raise ValueError(f"{kind}: window {window}, padding {padding}, picture {size}")
            return tuple(np.int64(np.floor((n - window) / stride) + 1) for n in size)

        rows, now = [], tuple(input_shape)
        for layer in layers:
            match layer, now:
                case ("conv", f, k, s, padding), (h, w, c):
                    now, count = (*sides("conv", (h, w), k, s, padding), f), np.int64(k) ** 2 * c * f + f
                case ("pool", k, s), (h, w, c):
                    now, count = (*sides("pool", (h, w), k, s, "valid"), c), 0
                case ("global",), (_, _, c):
                    now, count = (c,), 0
                case ("flatten",), _:
                    now, count = (np.prod(now),), 0
                case ("dense", units), (*front, n):
                    now, count = (*front, units), n * units + units
                case _:
                    raise ValueError(f"{layer} does not fit {now}")
            rows.append((now, count))
        return rows


@variant("layer_table")
def walks_with_lists():
    """Lists in place of tuples inside; a loop of ifs."""

    def layer_table(layers, input_shape):
        now = list(input_shape)
        out = []
        for layer in layers:
            kind = layer[0]
            if kind == "dense":
                out.append((tuple(now[:-1]) + (layer[1],), now[-1] * layer[1] + layer[1]))
            elif kind == "flatten":
                total = 1
                for n in now:
                    total *= n
                out.append(((total,), 0))
            elif kind in ("conv", "pool", "global"):
                if len(now) != 3:
                    raise ValueError("expected three axes before " + kind)
                if kind == "global":
                    out.append(((now[2],), 0))
                else:
                    _, *rest = layer
                    filters = rest.pop(0) if kind == "conv" else now[2]
                    k, s = rest[0], rest[1]
                    padding = rest[2] if kind == "conv" else "valid"
                    if padding == "valid":
                        if k > now[0] or k > now[1]:
                            raise ValueError(kind + ": too large")
                        sides = [len(range(0, n - k + 1, s)) for n in now[:2]]
                    elif padding == "same":
                        sides = [(n + s - 1) // s for n in now[:2]]
                    else:
                        raise ValueError(kind + ": padding")
                    count = k * k * now[2] * filters + filters if kind == "conv" else 0
                    out.append(((sides[0], sides[1], filters), count))
            else:
                raise ValueError(kind)
            now = list(out[-1][0])
        return out


@variant("build_digit_cnn")
def is_functional():
    """The functional style, two branches, objects for loss and optimizer."""

    def build_digit_cnn(small=False):
        inputs = keras.Input(shape=(28, 28, 1))
        if small:
            x = keras.layers.Conv2D(16, (3, 3), activation="relu")(inputs)
            x = keras.layers.MaxPool2D((3, 3))(x)
            x = keras.layers.Conv2D(8, (3, 3), activation="relu")(x)
            x = keras.layers.Flatten()(x)
        else:
            x = keras.layers.Conv2D(32, 3)(inputs)
            x = keras.layers.Activation("relu")(x)
            x = keras.layers.MaxPooling2D()(x)
            x = keras.layers.ReLU()(keras.layers.Conv2D(64, 3)(x))
            x = keras.layers.MaxPooling2D()(x)
            x = keras.layers.Conv2D(64, 3, activation=keras.activations.relu)(x)
            x = keras.layers.Flatten()(x)
            x = keras.layers.Dense(64, activation="relu")(x)
        model = keras.Model(inputs, keras.layers.Softmax()(keras.layers.Dense(10)(x)))
        loss = keras.losses.SparseCategoricalCrossentropy()
        model.compile(optimizer=keras.optimizers.Adam(), loss=loss, metrics=[keras.metrics.SparseCategoricalAccuracy()])
        return model


@variant("build_digit_cnn")
def makes_a_list_of_layers():
    """One list for each network; an input shape in the first layer's place."""

    def build_digit_cnn(small=False):
        L = keras.layers
        conv = lambda n: L.Conv2D(n, 3, activation="relu")
        middle = (
            [conv(16), L.MaxPooling2D(3, strides=3), conv(8), L.Flatten()]
            if small
            else [conv(32), L.MaxPooling2D(), conv(64), L.MaxPooling2D(), conv(64), L.Flatten(), L.Dense(64, "relu")]
        )
        model = keras.Sequential([L.InputLayer(shape=(28, 28, 1)), *middle, L.Dense(10, "softmax")])
        model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_digit_cnn")
def nests_a_body_in_a_model():
    """A model of convolutions inside of a model."""

    def build_digit_cnn(small=False):
        L = keras.layers
        body = keras.Sequential([keras.Input((28, 28, 1))])
        for k, n in enumerate((16, 8) if small else (32, 64, 64)):
            body.add(L.Conv2D(n, (3, 3), strides=(1, 1), padding="valid", activation="relu"))
            if n in (16, 32) or (k == 1 and not small):
                body.add(L.MaxPool2D(pool_size=3 if small else 2))
        head = keras.Sequential([L.Flatten()] + ([] if small else [L.Dense(64, activation="relu")]) + [L.Dense(10)])
        inputs = keras.Input((28, 28, 1))
        model = keras.Model(inputs, keras.activations.softmax(head(body(inputs))))
        model.compile(keras.optimizers.Adam(1e-3), "sparse_categorical_crossentropy", metrics=["acc"])
        return model


@variant("activations")
def goes_layer_by_layer():
    """Each layer is called with the last one's answer."""

    def activations(model, x):
        found = []
        for layer in model.layers:
            if isinstance(layer, keras.layers.InputLayer):
                continue
            x = layer(x, training=False)
            found.append(x.numpy())
        return found


@variant("activations")
def asks_a_model_for_each_layer():
    """One model for each layer, and predict."""

    def activations(model, x):
        outputs = []
        for layer in model.layers:
            if "input" not in type(layer).__name__.lower():
                part = keras.Model(inputs=model.inputs, outputs=layer.output)
                outputs.append(part.predict(np.asarray(x), verbose=0))
        return outputs


@variant("activations")
def predicts_a_tuple():
    """One model with all outputs, predict, a tuple."""

    def activations(model, x):
        layers = list(model.layers)
        if type(layers[0]) is keras.layers.InputLayer:
            layers.pop(0)
        found = keras.Model(model.inputs[0], [layer.output for layer in layers]).predict(x, verbose=0)
        return tuple(found)


@variant("normalise_map")
def uses_ptp():
    """ptp, and a division where there is something to divide by."""

    def normalise_map(a):
        a = np.array(a, dtype=np.float64)
        width = np.ptp(a)
        return np.divide(a - a.min(), width, out=np.zeros_like(a), where=width > 0).astype("float32")


@variant("normalise_map")
def interpolates():
    """np.interp."""

    def normalise_map(a):
        a = np.asarray(a)
        if np.min(a) == np.max(a):
            return np.float32(0) * np.ones(np.shape(a), np.float32)
        return np.interp(a, [np.min(a), np.max(a)], [0.0, 1.0]).astype(np.float32)


@variant("normalise_map")
def works_in_float32():
    """float32 throughout, a copy, in place."""

    def normalise_map(a):
        found = np.array(a).astype(np.float32)
        found -= found.min()
        if found.max() != 0:
            found /= found.max()
        return found


@variant("dead_filters")
def looks_for_any_answer():
    """not any, over a flat view."""

    def dead_filters(maps):
        maps = np.asarray(maps)
        return ~maps.reshape(-1, maps.shape[-1]).any(axis=0)


@variant("dead_filters")
def takes_the_largest_size():
    """The largest absolute value is 0."""

    def dead_filters(maps):
        return np.abs(np.array(maps, dtype=float)).max(axis=0).max(axis=0).max(axis=0) == 0


@variant("dead_filters")
def counts():
    """count_nonzero, filter by filter, a list of truth values."""

    def dead_filters(maps):
        maps = np.asarray(maps)
        return [bool(np.count_nonzero(maps[:, :, :, f]) == 0) for f in range(maps.shape[3])]


@variant("build_gap_cnn")
def is_functional_and_smaller():
    """The functional style, fewer filters, relu in the layers."""

    def build_gap_cnn(shape, num_classes):
        x = inputs = keras.Input(shape)
        for filters in (16, 24):
            x = keras.layers.Conv2D(filters, 3, padding="same")(x)
            x = keras.layers.BatchNormalization(momentum=0.9)(x)
            x = keras.layers.MaxPooling2D()(keras.layers.Activation("relu")(x))
        x = keras.layers.Conv2D(40, 3, padding="same", use_bias=False)(x)
        x = keras.layers.Activation("relu")(keras.layers.BatchNormalization(momentum=0.9)(x))
        pooled = keras.layers.GlobalAveragePooling2D()(x)
        return keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(pooled))


@variant("build_gap_cnn")
def is_a_list():
    """A list of layers; a deeper last block; relu before the normalisation."""

    def build_gap_cnn(shape, num_classes):
        L = keras.layers
        block = lambda n: [L.Conv2D(n, 3, padding="same", activation="relu"), L.BatchNormalization(momentum=0.9)]
        layers = [*block(16), L.MaxPool2D(), *block(32), L.MaxPool2D(), *block(48)]
        last = [L.GlobalAvgPool2D(), L.Dense(num_classes, activation=keras.activations.softmax)]
        return keras.Sequential([L.Input(shape=tuple(shape)), *layers, *last])


@variant("build_gap_cnn")
def is_compiled_and_drops_out():
    """Compiled, with a little dropout of whole maps before the last block."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential()
        model.add(keras.Input(shape))
        for n in (16, 32, 64):
            model.add(keras.layers.Conv2D(n, (3, 3), padding="same"))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.Activation("relu"))
            if n == 32:
                model.add(keras.layers.SpatialDropout2D(0.05))
            if n < 64:
                model.add(keras.layers.MaxPooling2D((2, 2)))
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("cam")
def uses_einsum():
    """einsum over all classes, then one of them."""

    def cam(maps, kernel, label):
        return np.einsum("nhwk,kc->nhwc", np.asarray(maps, float), np.asarray(kernel, float))[..., label]


@variant("cam")
def loops_over_maps():
    """A sum of maps, one by one."""

    def cam(maps, kernel, label):
        maps = np.asarray(maps)
        total = np.zeros(maps.shape[:-1])
        for k in range(maps.shape[-1]):
            total = total + kernel[k][label] * maps[..., k]
        return total


@variant("cam")
def uses_tensordot():
    """tensordot."""

    def cam(maps, kernel, label):
        column = np.array([row[label] for row in kernel])
        return np.tensordot(maps, column, axes=([3], [0]))


@variant("grad_cam")
def uses_einsum_too():
    """einsum, clip."""

    def grad_cam(maps, gradients):
        alpha = np.mean(gradients, axis=(1, 2))
        return np.clip(np.einsum("nhwk,nk->nhw", maps, alpha), 0, None)


@variant("grad_cam")
def loops_over_pictures():
    """Picture by picture, with @."""

    def grad_cam(maps, gradients):
        found = []
        for own, slope in zip(np.asarray(maps, dtype=float), np.asarray(gradients, dtype=float)):
            weights = slope.reshape(-1, slope.shape[-1]).mean(axis=0)
            raw = own @ weights
            found.append(np.where(raw > 0, raw, 0.0))
        return np.array(found)


@variant("grad_cam")
def uses_tensorflow():
    """Tensors throughout."""

    def grad_cam(maps, gradients):
        maps = tf.convert_to_tensor(np.asarray(maps, dtype=float))
        weights = tf.reduce_mean(tf.convert_to_tensor(np.asarray(gradients, dtype=float)), axis=(1, 2))
        return tf.nn.relu(tf.reduce_sum(maps * weights[:, None, None, :], axis=-1))


@variant("saliency")
def watches_a_variable():
    """tf.Variable, a loop over pictures."""

    def saliency(model, x, label):
        maps = []
        for picture in np.asarray(x, dtype="float32"):
            pixels = tf.Variable(picture[None, ...])
            with tf.GradientTape() as tape:
                out = model(pixels)[0, label]
            maps.append(tf.reduce_max(tf.abs(tape.gradient(out, pixels)[0]), axis=-1).numpy())
        return np.stack(maps)


@variant("saliency")
def passes_output_gradients():
    """A one-hot row in place of a sum."""

    def saliency(model, x, label):
        pixels = tf.cast(x, tf.float32)
        with tf.GradientTape(watch_accessed_variables=False) as tape:
            tape.watch(pixels)
            out = model(pixels, training=False)
        chosen = tf.one_hot([label] * len(x), out.shape[-1])
        return np.abs(tape.gradient(out, pixels, output_gradients=chosen)).max(-1)


@variant("saliency")
def gives_a_tensor():
    """keras.ops, a tensor."""

    def saliency(model, x, label):
        pixels = keras.ops.convert_to_tensor(x, dtype="float32")
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            loss = keras.ops.sum(keras.ops.take(model(pixels, training=False), label, axis=1))
        return keras.ops.max(keras.ops.abs(tape.gradient(loss, pixels)), axis=3)


@variant("occlusion")
def asks_square_by_square():
    """predict for each square."""

    def occlusion(model, x, label, size, stride, fill):
        height, width = x.shape[0], x.shape[1]
        whole = model.predict(x[np.newaxis], verbose=0)[0][label]
        rows = []
        for top in range(0, height - size + 1, stride):
            row = []
            for left in range(0, width - size + 1, stride):
                copy = np.array(x)
                copy[top : top + size, left : left + size, :] = fill
                row.append(whole - model.predict(copy[np.newaxis], verbose=0)[0][label])
            rows.append(row)
        return np.array(rows)


@variant("occlusion")
def counts_places_first():
    """The number of places by the formula; predict_on_batch."""

    def occlusion(model, x, label, size, stride, fill):
        n, m = ((side - size) // stride + 1 for side in np.shape(x)[:2])
        batch = np.repeat(np.asarray(x, dtype="float32")[None], n * m, axis=0)
        for k in range(n * m):
            i, j = divmod(k, m)
            batch[k, i * stride : i * stride + size, j * stride : j * stride + size] = fill
        p = model.predict_on_batch(np.concatenate([np.asarray(x, dtype="float32")[None], batch]))[:, label]
        return (p[0] - p[1:]).reshape(n, m)


@variant("occlusion")
def multiplies_by_masks():
    """A mask for each square."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.array(x, dtype=np.float32)
        rows, columns = np.arange(x.shape[0]), np.arange(x.shape[1])
        tops = rows[: x.shape[0] - size + 1 : stride]
        lefts = columns[: x.shape[1] - size + 1 : stride]
        inside_r = (rows >= tops[:, None]) & (rows < tops[:, None] + size)
        inside_c = (columns >= lefts[:, None]) & (columns < lefts[:, None] + size)
        mask = (inside_r[:, None, :, None] & inside_c[None, :, None, :])[..., None]
        pictures = np.where(mask, np.float32(fill), x).reshape(-1, *x.shape)
        ask = lambda batch: np.asarray(model(batch, training=False))[:, label]
        return (ask(x[None]) - ask(pictures)).reshape(len(tops), len(lefts))


@variant("maximise")
def assigns_a_variable():
    """A variable that is assigned to; float32 throughout."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = tf.Variable(rng.uniform(0.4, 0.6, size=shape)[None].astype(np.float32))
        for _ in range(steps):
            with tf.GradientTape() as tape:
                score = tf.reduce_mean(model(x, training=False)[..., unit])
            x.assign(tf.clip_by_value(x + lr * tape.gradient(score, x), 0.0, 1.0))
        return x.numpy()[0]


@variant("maximise")
def takes_the_outputs_apart():
    """take and flatten; a loop that counts down; a tensor."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = tf.constant(rng.uniform(0.4, 0.6, size=(1, *shape)), dtype=tf.float32)
        while steps > 0:
            with tf.GradientTape() as tape:
                tape.watch(x)
                score = keras.ops.mean(keras.ops.reshape(keras.ops.take(model(x), unit, axis=-1), (-1,)))
            x = keras.ops.clip(x + lr * tape.gradient(score, x), 0, 1)
            steps -= 1
        return x[0]


@variant("maximise")
def minimises_the_negative():
    """Downhill on minus the score."""

    def maximise(model, unit, shape, steps, lr, rng):
        picture = rng.uniform(low=0.4, high=0.6, size=tuple(shape))
        for _ in range(steps):
            pixels = tf.convert_to_tensor(np.expand_dims(picture, 0).astype("float32"))
            with tf.GradientTape() as tape:
                tape.watch(pixels)
                answers = model(pixels, training=False)
                loss = -tf.reduce_mean(tf.gather(answers, unit, axis=-1))
            picture = picture - lr * tape.gradient(loss, pixels).numpy()[0]
            picture = np.minimum(1.0, np.maximum(0.0, picture))
        return picture


@variant("neighbour_purity")
def makes_all_pairs():
    """All distances at once, squares by the binomial formula."""

    def neighbour_purity(points, labels, k):
        points, labels = np.array(points, dtype=float), np.array(labels)
        squares = (points**2).sum(axis=1)
        far = squares[:, None] + squares[None] - 2 * points @ points.T
        np.fill_diagonal(far, np.inf)
        nearest = np.argsort(far, axis=1, kind="stable")[:, :k]
        return np.mean(labels[nearest] == labels[:, None])


@variant("neighbour_purity")
def sorts_pairs():
    """Tuples of distance and row, plain Python."""

    def neighbour_purity(points, labels, k):
        total = 0.0
        for i, p in enumerate(points):
            others = [
                (sum((float(a) - float(b)) ** 2 for a, b in zip(p, q)), j) for j, q in enumerate(points) if j != i
            ]
            total += sum(labels[j] == labels[i] for _, j in sorted(others)[:k]) / k
        return total / len(points)


@variant("neighbour_purity")
def deletes_the_point():
    """np.delete, norms, lexsort."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=np.float64), np.asarray(labels)
        shares = np.zeros(len(points))
        for i in range(len(points)):
            rest = np.delete(np.arange(len(points)), i)
            distance = np.linalg.norm(points[rest] - points[i], axis=1)
            near = rest[np.lexsort((rest, distance))][:k]
            shares[i] = np.mean(labels[near] == labels[i])
        return float(shares.mean())
