"""Right solutions of the unit on few pictures, written another way: each must earn full points."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("shift")
def pads_and_crops():
    """A frame of fill around the pictures, and a window into it."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        _, h, w, _ = images.shape
        dy, dx = max(-h, min(h, dy)), max(-w, min(w, dx))
        framed = np.pad(images, ((0, 0), (h, h), (w, w), (0, 0)), constant_values=fill)
        return framed[:, h - dy : 2 * h - dy, w - dx : 2 * w - dx].copy()


@variant("shift")
def rolls_and_wipes():
    """np.roll, and what came round is overwritten."""

    def shift(images, dy, dx, fill=0.0):
        images = np.array(images)
        moved = np.roll(images, (dy, dx), axis=(1, 2))
        if dy > 0:
            moved[:, :dy] = fill
        elif dy < 0:
            moved[:, dy:] = fill
        if dx > 0:
            moved[:, :, :dx] = fill
        elif dx < 0:
            moved[:, :, dx:] = fill
        return moved


@variant("shift")
def asks_where_each_pixel_comes_from():
    """Index arithmetic."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        h, w = images.shape[1:3]
        rows, columns = np.arange(h) - dy, np.arange(w) - dx
        inside = ((rows >= 0) & (rows < h))[:, None] & ((columns >= 0) & (columns < w))
        found = images[:, np.clip(rows, 0, h - 1)][:, :, np.clip(columns, 0, w - 1)]
        return np.where(inside[None, :, :, None], found, np.asarray(fill, dtype=images.dtype))


@variant("augment")
def stacks_a_list():
    """A list of pictures, joined at the end."""

    def augment(images, max_shift, flip, rng):
        x = np.array(images)
        made = []
        for picture in x:
            dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
            moved = shift(picture[None], int(dy), int(dx), 0)
            if flip and rng.random() < 0.5:
                moved = np.flip(moved, axis=2)
            made.append(moved[0])
        return np.stack(made).astype(x.dtype)


@variant("augment")
def moves_by_itself():
    """Does not use shift."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        n, h, w, c = images.shape
        result = np.zeros_like(images)
        for i in range(n):
            dy, dx = rng.integers(-max_shift, max_shift + 1, 2)
            for y in range(h):
                for x in range(w):
                    if 0 <= y - dy < h and 0 <= x - dx < w:
                        result[i, y, x] = images[i, y - dy, x - dx]
            if flip and rng.random() < 0.5:
                result[i] = np.fliplr(result[i])
        return result


@variant("augment")
def endpoint_included():
    """rng.integers with endpoint=True reads the same stream."""

    def augment(images, max_shift, flip, rng):
        out = np.array(images, copy=True)
        for k, picture in enumerate(images):
            dy, dx = rng.integers(-max_shift, max_shift, size=2, endpoint=True)
            out[k] = shift(np.asarray(picture)[np.newaxis], dy, dx)[0]
            out[k] = out[k][:, ::-1].copy() if flip and rng.random() < 0.5 else out[k]
        return out


@variant("dropout")
def multiplies_by_a_mask():
    """The mask as numbers."""

    def dropout(x, rate, rng):
        if rate < 0 or rate >= 1:
            raise ValueError("rate")
        mask = (rng.random(x.shape) >= rate).astype(x.dtype)
        return x * mask / (1 - rate)


@variant("dropout")
def rate_zero_first():
    """Without a draw for rate 0; a copy with zeros written into it."""

    def dropout(x, rate, rng):
        if not (0 <= rate < 1):
            raise ValueError(f"bad rate {rate}")
        if rate == 0:
            return np.array(x)
        y = np.array(x, dtype=float) * (1 / (1 - rate))
        y[rng.random(np.shape(x)) < rate] = 0
        return y


@variant("dropout")
def draws_with_uniform():
    """rng.uniform reads the same stream."""

    def dropout(x, rate, rng):
        if rate >= 1 or rate < 0:
            raise ValueError("the rate has to be in [0, 1)")
        keep = rng.uniform(size=x.shape) >= rate
        return np.divide(np.multiply(x, keep), 1.0 - rate)


@variant("batch_norm_train")
def flattens_first():
    """Rows of channels."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x = np.asarray(x, dtype=float)
        flat = x.reshape(-1, x.shape[-1])
        m = flat.mean(0)
        v = ((flat - m) ** 2).mean(0)
        y = (gamma * ((flat - m) / np.sqrt(v + eps)) + beta).reshape(x.shape)
        return y, mean - (1 - momentum) * (mean - m), var - (1 - momentum) * (var - v)


@variant("batch_norm_train")
def calls_the_other():
    """Through batch_norm_infer; a list of three."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps):
        return np.asarray(gamma) * (np.asarray(x) - mean) / (var + eps) ** 0.5 + np.asarray(beta)

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x = np.array(x)
        axes = (*range(x.ndim - 1),)
        m, v = np.mean(x, axis=axes), np.var(x, axis=axes)
        new = [momentum * np.asarray(old) + (1 - momentum) * now for old, now in ((mean, m), (var, v))]
        return [batch_norm_infer(x, gamma, beta, m, v, eps), *new]


@variant("batch_norm_train")
def keeps_dims():
    """keepdims, and E[x²] − E[x]²."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x = np.asarray(x, dtype=np.float64)
        axes = tuple(range(x.ndim))[:-1]
        m = x.mean(axis=axes, keepdims=True)
        v = np.maximum((x**2).mean(axis=axes, keepdims=True) - m**2, 0)
        y = (x - m) * (np.asarray(gamma) / np.sqrt(v + eps)) + beta
        m, v = m.ravel(), v.ravel()
        return y, np.multiply(momentum, mean) + (1 - momentum) * m, np.multiply(momentum, var) + (1 - momentum) * v


@variant("batch_norm_infer")
def scales_and_offsets():
    """One multiplication and one addition."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        scale = np.array(gamma) / np.sqrt(np.array(var) + eps)
        return np.array(x) * scale + (np.array(beta) - np.array(mean) * scale)


@variant("batch_norm_infer")
def asks_keras():
    """tf.nn.batch_normalization in float64."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        x, gamma, beta, mean, var = (
            tf.convert_to_tensor(np.asarray(p, dtype=float)) for p in (x, gamma, beta, mean, var)
        )
        return tf.nn.batch_normalization(x, mean, var, beta, gamma, eps).numpy()


@variant("batch_norm_infer")
def goes_channel_by_channel():
    """A loop over the last axis."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        y = np.array(x, dtype=float)
        for c in range(y.shape[-1]):
            y[..., c] = gamma[c] * (y[..., c] - mean[c]) / (var[c] + eps) ** 0.5 + beta[c]
        return y


@variant("l2_penalty")
def loops_over_arrays():
    """A sum that grows, and a list that grows."""

    def l2_penalty(weights, lam):
        total, slopes = 0.0, []
        for w in weights:
            total += lam * np.square(w).sum()
            slopes.append(np.multiply(w, 2 * lam))
        return total, slopes


@variant("l2_penalty")
def uses_norms():
    """np.linalg.norm, np.vdot."""

    def l2_penalty(weights, lam):
        return lam * np.sum([np.linalg.norm(np.ravel(w)) ** 2 for w in weights]), tuple(
            lam * 2.0 * np.asarray(w) for w in weights
        )


@variant("l2_penalty")
def asks_a_tape():
    """Slopes by TensorFlow, in float64."""

    def l2_penalty(weights, lam):
        tensors = [tf.constant(np.asarray(w, dtype=float)) for w in weights]
        with tf.GradientTape() as tape:
            tape.watch(tensors)
            penalty = lam * tf.add_n([tf.reduce_sum(t**2) for t in tensors])
        return float(penalty), [g.numpy() for g in tape.gradient(penalty, tensors)]


@variant("stop_early")
def counts_the_waiting():
    """As Keras writes it, with a counter."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best, best_epoch, wait = float("inf"), 0, 0
        for epoch, loss in enumerate(val_losses):
            wait += 1
            if loss < best - min_delta:
                best, best_epoch, wait = loss, epoch, 0
                continue
            if wait >= patience and epoch > 0:
                return epoch, best_epoch
        return epoch, best_epoch


@variant("stop_early")
def asks_for_a_minimum_before():
    """A while loop, patience at least 1; NumPy's integers."""

    def stop_early(val_losses, patience, min_delta=0.0):
        losses = np.asarray(val_losses, dtype=float)
        patience = max(patience, 1)
        best = np.int64(0)
        epoch = np.int64(0)
        while epoch < len(losses) - 1 and epoch < best + patience:
            epoch += 1
            if losses[best] - losses[epoch] > min_delta:
                best = epoch
        return [epoch, best]


@variant("stop_early")
def jumps_from_best_to_best():
    """Looks ahead for the next better one."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best, n = 0, len(val_losses)
        while True:
            ahead = range(best + 1, min(best + max(patience, 1), n - 1) + 1)
            better = [k for k in ahead if val_losses[k] < val_losses[best] - min_delta]
            if not better:
                return min(best + max(patience, 1), n - 1), best
            best = better[0]


@variant("build_transfer")
def is_sequential():
    """A Sequential model around the base."""

    def build_transfer(base, num_classes):
        base.trainable = False
        model = keras.Sequential(
            [
                keras.Input(base.input_shape[1:]),
                base,
                keras.layers.GlobalAveragePooling2D(),
                keras.layers.Dense(num_classes),
                keras.layers.Softmax(),
            ]
        )
        model.compile(
            optimizer=keras.optimizers.Adam(learning_rate=0.01),
            loss=keras.losses.SparseCategoricalCrossentropy(),
            metrics=[keras.metrics.SparseCategoricalAccuracy()],
        )
        return model


@variant("build_transfer")
def goes_on_from_the_bases_output():
    """The base's own graph, longer; every layer of it frozen."""

    def build_transfer(base, num_classes):
        for layer in base.layers:
            layer.trainable = False
        x = keras.layers.GlobalAveragePooling2D(name="pool")(base.output)
        outputs = keras.layers.Dense(num_classes, activation="softmax", name="head")(x)
        model = keras.Model(base.input, outputs)
        model.compile("adam", "sparse_categorical_crossentropy", metrics=["acc"])
        model.optimizer.learning_rate = 0.01
        return model


@variant("build_transfer")
def means_by_keras_ops():
    """keras.ops.mean in place of the pooling layer."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.layers.Input(shape=base.input_shape[1:])
        maps = base(inputs, training=False)
        outputs = keras.layers.Dense(units=num_classes, activation=keras.activations.softmax)(
            keras.ops.mean(maps, axis=(1, 2))
        )
        model = tf.keras.Model(inputs=inputs, outputs=outputs)
        model.compile(tf.keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_transfer")
def freezes_after_building():
    """Frozen only once the model stands, and compiled after that."""

    def build_transfer(base, num_classes):
        model = keras.Sequential(
            [base, keras.layers.GlobalAveragePooling2D(), keras.layers.Dense(num_classes, "softmax")]
        )
        model.layers[0].trainable = False
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("unfreeze")
def walks_backwards():
    """From the end, with a counter."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in reversed(base.layers):
            if isinstance(layer, keras.layers.BatchNormalization):
                layer.trainable = False
            elif layer.weights:
                layer.trainable = n_layers > 0
                n_layers -= 1
        model.compile(optimizer=keras.optimizers.Adam(lr), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("unfreeze")
def names_who_may():
    """A set of names."""

    def unfreeze(model, base, n_layers, lr):
        names = [part.name for part in base.layers if part.get_weights() and "BatchNorm" not in type(part).__name__]
        free = set(names[-n_layers:]) if n_layers > 0 else set()
        base.trainable = True
        for layer in base.layers:
            layer.trainable = layer.name in free
        loss = keras.losses.SparseCategoricalCrossentropy()
        model.compile(keras.optimizers.Adam(learning_rate=lr), loss, metrics=["sparse_categorical_accuracy"])
        return model


@variant("unfreeze")
def freezes_what_comes_before():
    """All free, then the first ones and every normalisation frozen."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        able = [layer for layer in base.layers if layer.count_params() > 0]
        able = [layer for layer in able if not isinstance(layer, keras.layers.BatchNormalization)]
        for layer in able[: max(0, len(able) - n_layers)]:
            layer.trainable = False
        for layer in base.layers:
            if isinstance(layer, keras.layers.BatchNormalization):
                layer.trainable = False
        model.compile(
            tf.keras.optimizers.Adam(lr), tf.keras.losses.SparseCategoricalCrossentropy(), metrics=["accuracy"]
        )
        return model
