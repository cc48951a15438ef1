"""Wrong solutions of the unit on few pictures; each must lose points in its own exercise, and in no other."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant

# -------------------------------------------------------------------------------------------- shift


@mutant("shift")
def wraps_round():
    """np.roll: what leaves comes in again."""

    def shift(images, dy, dx, fill=0.0):
        return np.roll(np.asarray(images), (dy, dx), axis=(1, 2))


@mutant("shift")
def moves_the_other_way():
    """Up and left for positive numbers."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        height, width = images.shape[1:3]
        dy, dx = -dy, -dx
        moved = np.full_like(images, fill)
        if abs(dy) < height and abs(dx) < width:
            to_rows, from_rows = slice(max(dy, 0), height + min(dy, 0)), slice(max(-dy, 0), height - max(dy, 0))
            to_columns, from_columns = slice(max(dx, 0), width + min(dx, 0)), slice(max(-dx, 0), width - max(dx, 0))
            moved[:, to_rows, to_columns] = images[:, from_rows, from_columns]
        return moved


@mutant("shift")
def exchanges_the_axes():
    """dy to the right."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        height, width = images.shape[1:3]
        dy, dx = dx, dy
        moved = np.full_like(images, fill)
        if abs(dy) < height and abs(dx) < width:
            to_rows, from_rows = slice(max(dy, 0), height + min(dy, 0)), slice(max(-dy, 0), height - max(dy, 0))
            to_columns, from_columns = slice(max(dx, 0), width + min(dx, 0)), slice(max(-dx, 0), width - max(dx, 0))
            moved[:, to_rows, to_columns] = images[:, from_rows, from_columns]
        return moved


@mutant("shift")
def always_fills_with_zero():
    """fill is not looked at."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        height, width = images.shape[1:3]
        moved = np.zeros_like(images)
        if abs(dy) < height and abs(dx) < width:
            to_rows, from_rows = slice(max(dy, 0), height + min(dy, 0)), slice(max(-dy, 0), height - max(dy, 0))
            to_columns, from_columns = slice(max(dx, 0), width + min(dx, 0)), slice(max(-dx, 0), width - max(dx, 0))
            moved[:, to_rows, to_columns] = images[:, from_rows, from_columns]
        return moved


@mutant("shift")
def becomes_float():
    """The dtype is lost."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        height, width = images.shape[1:3]
        moved = np.full(images.shape, fill, dtype=float)
        if abs(dy) < height and abs(dx) < width:
            to_rows, from_rows = slice(max(dy, 0), height + min(dy, 0)), slice(max(-dy, 0), height - max(dy, 0))
            to_columns, from_columns = slice(max(dx, 0), width + min(dx, 0)), slice(max(-dx, 0), width - max(dx, 0))
            moved[:, to_rows, to_columns] = images[:, from_rows, from_columns]
        return moved


@mutant("shift")
def forgets_far_moves():
    """Moved by more than a side, something is left."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        height, width = images.shape[1:3]
        moved = np.full_like(images, fill)
        if True:  # noqa: V201
            dy, dx = int(np.clip(dy, 1 - height, height - 1)), int(np.clip(dx, 1 - width, width - 1))
            to_rows, from_rows = slice(max(dy, 0), height + min(dy, 0)), slice(max(-dy, 0), height - max(dy, 0))
            to_columns, from_columns = slice(max(dx, 0), width + min(dx, 0)), slice(max(-dx, 0), width - max(dx, 0))
            moved[:, to_rows, to_columns] = images[:, from_rows, from_columns]
        return moved


@mutant("shift")
def repeats_the_edge():
    """The outermost pixels are drawn out."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        height, width = images.shape[1:3]
        rows = np.clip(np.arange(height) - dy, 0, height - 1)
        columns = np.clip(np.arange(width) - dx, 0, width - 1)
        return images[:, rows][:, :, columns]


@mutant("shift")
def writes_into_the_argument():
    """In place."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        moved = np.roll(images, (dy, dx), axis=(1, 2))
        rows, columns = np.arange(images.shape[1]) - dy, np.arange(images.shape[2]) - dx
        outside = ((rows < 0) | (rows >= len(rows)))[:, None] | ((columns < 0) | (columns >= len(columns)))
        images[...] = np.where(outside[None, :, :, None], np.asarray(fill, dtype=images.dtype), moved)
        return images


@mutant("shift")
def has_another_default():
    """White comes in if nothing is said."""

    def shift(images, dy, dx, fill=1.0):
        images = np.asarray(images)
        height, width = images.shape[1:3]
        moved = np.full_like(images, fill)
        if abs(dy) < height and abs(dx) < width:
            to_rows, from_rows = slice(max(dy, 0), height + min(dy, 0)), slice(max(-dy, 0), height - max(dy, 0))
            to_columns, from_columns = slice(max(dx, 0), width + min(dx, 0)), slice(max(-dx, 0), width - max(dx, 0))
            moved[:, to_rows, to_columns] = images[:, from_rows, from_columns]
        return moved


# ------------------------------------------------------------------------------------------ augment


@mutant("augment")
def draws_once_for_all():
    """One shift and one flip for the batch."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
        moved = shift(images, dy, dx)
        return moved[:, :, ::-1] if flip and rng.random() < 0.5 else moved


@mutant("augment")
def stands_upside_down():
    """Mirrors up and down."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        made = np.empty_like(images)
        for k in range(len(images)):
            dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
            picture = shift(images[k : k + 1], dy, dx)[0]
            if flip and rng.random() < 0.5:
                picture = picture[::-1]
            made[k] = picture
        return made


@mutant("augment")
def flips_before_it_shifts():
    """The draw for the mirror comes first."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        made = np.empty_like(images)
        for k in range(len(images)):
            mirrored = flip and rng.random() < 0.5
            dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
            picture = shift(images[k : k + 1], dy, dx)[0]
            made[k] = picture[:, ::-1] if mirrored else picture
        return made


@mutant("augment")
def shifts_the_mirrored_one():
    """Mirrored first, shifted after that."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        made = np.empty_like(images)
        for k in range(len(images)):
            dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
            picture = images[k : k + 1]
            if flip and rng.random() < 0.5:
                picture = picture[:, :, ::-1]
            made[k] = shift(picture, dy, dx)[0]
        return made


@mutant("augment")
def never_reaches_the_largest():
    """integers without + 1."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        made = np.empty_like(images)
        for k in range(len(images)):
            dy, dx = rng.integers(-max_shift, max_shift, size=2) if max_shift else (0, 0)
            picture = shift(images[k : k + 1], dy, dx)[0]
            if flip and rng.random() < 0.5:
                picture = picture[:, ::-1]
            made[k] = picture
        return made


@mutant("augment")
def mirrors_always():
    """Without a draw."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        made = np.empty_like(images)
        for k in range(len(images)):
            dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
            picture = shift(images[k : k + 1], dy, dx)[0]
            if flip:
                picture = picture[:, ::-1]
            made[k] = picture
        return made


@mutant("augment")
def draws_without_flip():
    """A draw for the mirror though nobody asked."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        made = np.empty_like(images)
        for k in range(len(images)):
            dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
            picture = shift(images[k : k + 1], dy, dx)[0]
            if rng.random() < 0.5 and flip:
                picture = picture[:, ::-1]
            made[k] = picture
        return made


@mutant("augment")
def takes_the_other_half():
    """≥ for <."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        made = np.empty_like(images)
        for k in range(len(images)):
            dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
            picture = shift(images[k : k + 1], dy, dx)[0]
            if flip and rng.random() >= 0.5:
                picture = picture[:, ::-1]
            made[k] = picture
        return made


@mutant("augment")
def only_to_one_side():
    """Shifts from 0 on."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        made = np.empty_like(images)
        for k in range(len(images)):
            dy, dx = rng.integers(0, max_shift + 1, size=2)
            picture = shift(images[k : k + 1], dy, dx)[0]
            if flip and rng.random() < 0.5:
                picture = picture[:, ::-1]
            made[k] = picture
        return made


@mutant("augment")
def makes_floats():
    """The dtype is lost."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        made = np.empty(images.shape)
        for k in range(len(images)):
            dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
            picture = shift(images[k : k + 1], dy, dx)[0]
            if flip and rng.random() < 0.5:
                picture = picture[:, ::-1]
            made[k] = picture
        return made


@mutant("augment")
def exchanges_colours():
    """Mirrors the channels."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        made = np.empty_like(images)
        for k in range(len(images)):
            dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
            picture = shift(images[k : k + 1], dy, dx)[0]
            if flip and rng.random() < 0.5:
                picture = picture[..., ::-1]
            made[k] = picture
        return made


# ------------------------------------------------------------------------------------------ dropout


@mutant("dropout")
def does_not_scale():
    """What is kept stays as it is."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            raise ValueError(f"rate = {rate}: a share from 0 up to, but not including, 1")
        x = np.asarray(x)
        kept = rng.random(x.shape) >= rate
        return np.where(kept, x * 1.0, 0.0)


@mutant("dropout")
def drops_the_others():
    """Keeps with the probability rate."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            raise ValueError(f"rate = {rate}: a share from 0 up to, but not including, 1")
        x = np.asarray(x)
        kept = rng.random(x.shape) < rate
        return np.where(kept, x / (1 - rate), 0.0)


@mutant("dropout")
def scales_by_the_rate():
    """Divided by rate."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            raise ValueError(f"rate = {rate}: a share from 0 up to, but not including, 1")
        x = np.asarray(x)
        kept = rng.random(x.shape) >= rate
        return np.where(kept, x / (rate or 1), 0.0)


@mutant("dropout")
def multiplies():
    """x · (1 − rate): for inference, once upon a time."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            raise ValueError(f"rate = {rate}: a share from 0 up to, but not including, 1")
        x = np.asarray(x)
        kept = rng.random(x.shape) >= rate
        return np.where(kept, x * (1 - rate), 0.0)


@mutant("dropout")
def scales_everything_but():
    """Kept where the draw is at most 1 − rate: another draw."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            raise ValueError(f"rate = {rate}: a share from 0 up to, but not including, 1")
        x = np.asarray(x)
        kept = rng.random(x.shape) < 1 - rate
        return np.where(kept, x / (1 - rate), 0.0)


@mutant("dropout")
def drops_whole_rows():
    """One draw a row."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            raise ValueError(f"rate = {rate}: a share from 0 up to, but not including, 1")
        x = np.asarray(x)
        kept = (rng.random(x.shape[:1]) >= rate).reshape(-1, *[1] * (x.ndim - 1))
        return np.where(kept, x / (1 - rate), 0.0)


@mutant("dropout")
def accepts_one():
    """rate = 1 divides by 0."""

    def dropout(x, rate, rng):
        if not 0 <= rate <= 1:
            raise ValueError(f"rate = {rate}: a share from 0 up to, but not including, 1")
        x = np.asarray(x)
        kept = rng.random(x.shape) >= rate
        return np.where(kept, x / max(1 - rate, 1e-9), 0.0)


@mutant("dropout")
def accepts_negative_rates():
    """Below 0 is let through."""

    def dropout(x, rate, rng):
        if not rate < 1:
            raise ValueError(f"rate = {rate}: a share from 0 up to, but not including, 1")
        x = np.asarray(x)
        kept = rng.random(x.shape) >= rate
        return np.where(kept, x / (1 - rate), 0.0)


@mutant("dropout")
def refuses_zero():
    """rate = 0 is refused."""

    def dropout(x, rate, rng):
        if not 0 < rate < 1:
            raise ValueError(f"rate = {rate}: a share from 0 up to, but not including, 1")
        x = np.asarray(x)
        kept = rng.random(x.shape) >= rate
        return np.where(kept, x / (1 - rate), 0.0)


@mutant("dropout")
def raises_another_error():
    """AssertionError."""

    def dropout(x, rate, rng):
        assert 0 <= rate < 1
        x = np.asarray(x)
        return np.where(rng.random(x.shape) >= rate, x / (1 - rate), 0.0)


@mutant("dropout")
def zeros_its_argument():
    """In place."""

    def dropout(x, rate, rng):
        if not 0 <= rate < 1:
            raise ValueError(f"rate = {rate}: a share from 0 up to, but not including, 1")
        x = np.asarray(x)
        kept = rng.random(x.shape) >= rate
        x[~kept] = 0
        return x / (1 - rate)


# --------------------------------------------------------------------------------- batch_norm_train


@mutant("batch_norm_train")
def divides_by_one_less():
    """The sample variance."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x = np.asarray(x)
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes) * (x[..., 0].size / max(x[..., 0].size - 1, 1))
        y = np.asarray(gamma) * (x - m) / np.sqrt(v + eps) + np.asarray(beta)
        new_mean = momentum * np.asarray(mean) + (1 - momentum) * m
        new_var = momentum * np.asarray(var) + (1 - momentum) * v
        return y, new_mean, new_var


@mutant("batch_norm_train")
def averages_the_batch_axis_only():
    """A mean for each place of a picture."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x = np.asarray(x)
        m, v = x.mean(axis=0), x.var(axis=0)
        y = np.asarray(gamma) * (x - m) / np.sqrt(v + eps) + np.asarray(beta)
        new_mean = momentum * np.asarray(mean) + (1 - momentum) * m
        new_var = momentum * np.asarray(var) + (1 - momentum) * v
        return y, new_mean, new_var


@mutant("batch_norm_train")
def turns_momentum_round():
    """The new one counts momentum."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x = np.asarray(x)
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        y = np.asarray(gamma) * (x - m) / np.sqrt(v + eps) + np.asarray(beta)
        new_mean = (1 - momentum) * np.asarray(mean) + momentum * m
        new_var = (1 - momentum) * np.asarray(var) + momentum * v
        return y, new_mean, new_var


@mutant("batch_norm_train")
def uses_the_running_ones():
    """y with the statistics that came in."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x = np.asarray(x)
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        y = np.asarray(gamma) * (x - np.asarray(mean)) / np.sqrt(np.asarray(var) + eps) + np.asarray(beta)
        new_mean = momentum * np.asarray(mean) + (1 - momentum) * m
        new_var = momentum * np.asarray(var) + (1 - momentum) * v
        return y, new_mean, new_var


@mutant("batch_norm_train")
def uses_the_new_ones():
    """y with the new running statistics."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x = np.asarray(x)
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        new_mean = momentum * np.asarray(mean) + (1 - momentum) * m
        new_var = momentum * np.asarray(var) + (1 - momentum) * v
        y = np.asarray(gamma) * (x - new_mean) / np.sqrt(new_var + eps) + np.asarray(beta)
        return y, new_mean, new_var


@mutant("batch_norm_train")
def forgets_the_root():
    """Divided by the variance."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x = np.asarray(x)
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        y = np.asarray(gamma) * (x - m) / (v + eps) + np.asarray(beta)
        new_mean = momentum * np.asarray(mean) + (1 - momentum) * m
        new_var = momentum * np.asarray(var) + (1 - momentum) * v
        return y, new_mean, new_var


@mutant("batch_norm_train")
def adds_eps_outside():
    """√v + eps."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x = np.asarray(x)
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        y = np.asarray(gamma) * (x - m) / (np.sqrt(v) + eps) + np.asarray(beta)
        new_mean = momentum * np.asarray(mean) + (1 - momentum) * m
        new_var = momentum * np.asarray(var) + (1 - momentum) * v
        return y, new_mean, new_var


@mutant("batch_norm_train")
def keeps_deviations():
    """The running variance is a standard deviation."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x = np.asarray(x)
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        y = np.asarray(gamma) * (x - m) / np.sqrt(v + eps) + np.asarray(beta)
        new_mean = momentum * np.asarray(mean) + (1 - momentum) * m
        new_var = momentum * np.asarray(var) + (1 - momentum) * np.sqrt(v)
        return y, new_mean, new_var


@mutant("batch_norm_train")
def exchanges_gamma_and_beta():
    """Scale and offset."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x = np.asarray(x)
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        y = np.asarray(beta) * (x - m) / np.sqrt(v + eps) + np.asarray(gamma)
        new_mean = momentum * np.asarray(mean) + (1 - momentum) * m
        new_var = momentum * np.asarray(var) + (1 - momentum) * v
        return y, new_mean, new_var


@mutant("batch_norm_train")
def gives_the_batchs_own():
    """Without the running ones."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x = np.asarray(x)
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        return np.asarray(gamma) * (x - m) / np.sqrt(v + eps) + np.asarray(beta), m, v


@mutant("batch_norm_train")
def normalises_rows():
    """Statistics over the last axis, as layer normalisation."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x = np.asarray(x)
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        own = x.mean(axis=-1, keepdims=True), x.var(axis=-1, keepdims=True)
        y = np.asarray(gamma) * (x - own[0]) / np.sqrt(own[1] + eps) + np.asarray(beta)
        new_mean = momentum * np.asarray(mean) + (1 - momentum) * m
        new_var = momentum * np.asarray(var) + (1 - momentum) * v
        return y, new_mean, new_var


@mutant("batch_norm_train")
def has_another_momentum():
    """0.9 if nothing is said."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.9, eps=1e-3):
        x = np.asarray(x)
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        y = np.asarray(gamma) * (x - m) / np.sqrt(v + eps) + np.asarray(beta)
        new_mean = momentum * np.asarray(mean) + (1 - momentum) * m
        new_var = momentum * np.asarray(var) + (1 - momentum) * v
        return y, new_mean, new_var


# --------------------------------------------------------------------------------- batch_norm_infer


@mutant("batch_norm_infer")
def uses_the_batch():
    """Statistics of what it is given."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        x = np.asarray(x)
        axes = tuple(range(x.ndim - 1))
        return np.asarray(gamma) * (x - x.mean(axis=axes)) / np.sqrt(x.var(axis=axes) + eps) + np.asarray(beta)


@mutant("batch_norm_infer")
def forgets_eps():
    """Without eps."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        gamma, beta, mean, var = (np.asarray(part) for part in (gamma, beta, mean, var))
        return gamma * (np.asarray(x) - mean) / np.sqrt(var + 1e-12) + beta


@mutant("batch_norm_infer")
def divides_by_the_variance():
    """Without the root."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        gamma, beta, mean, var = (np.asarray(part) for part in (gamma, beta, mean, var))
        return gamma * (np.asarray(x) - mean) / (var + eps) + beta


@mutant("batch_norm_infer")
def adds_the_mean():
    """+ for −."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        gamma, beta, mean, var = (np.asarray(part) for part in (gamma, beta, mean, var))
        return gamma * (np.asarray(x) + mean) / np.sqrt(var + eps) + beta


@mutant("batch_norm_infer")
def forgets_beta():
    """Without the offset."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        gamma, beta, mean, var = (np.asarray(part) for part in (gamma, beta, mean, var))
        return gamma * (np.asarray(x) - mean) / np.sqrt(var + eps) + 0 * beta


@mutant("batch_norm_infer")
def forgets_gamma():
    """Without the scale."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        gamma, beta, mean, var = (np.asarray(part) for part in (gamma, beta, mean, var))
        return (0 * gamma + 1) * (np.asarray(x) - mean) / np.sqrt(var + eps) + beta


@mutant("batch_norm_infer")
def scales_beta():
    """gamma · (… + beta)."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        gamma, beta, mean, var = (np.asarray(part) for part in (gamma, beta, mean, var))
        return gamma * ((np.asarray(x) - mean) / np.sqrt(var + eps) + beta)


@mutant("batch_norm_infer")
def has_another_eps():
    """1e-5, PyTorch's."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-5):
        gamma, beta, mean, var = (np.asarray(part) for part in (gamma, beta, mean, var))
        return gamma * (np.asarray(x) - mean) / np.sqrt(var + eps) + beta


# --------------------------------------------------------------------------------------- l2_penalty


@mutant("l2_penalty")
def takes_half():
    """½ λ Σ w²."""

    def l2_penalty(weights, lam):
        arrays = [np.asarray(w, dtype=float) for w in weights]
        penalty = 0.5 * lam * sum(np.sum(w**2) for w in arrays)
        return float(penalty), [2 * lam * w for w in arrays]


@mutant("l2_penalty")
def forgets_the_two():
    """The slope without 2."""

    def l2_penalty(weights, lam):
        arrays = [np.asarray(w, dtype=float) for w in weights]
        penalty = lam * sum(np.sum(w**2) for w in arrays)
        return float(penalty), [lam * w for w in arrays]


@mutant("l2_penalty")
def takes_absolute_values():
    """The L1 norm."""

    def l2_penalty(weights, lam):
        arrays = [np.asarray(w, dtype=float) for w in weights]
        penalty = lam * sum(np.sum(np.abs(w)) for w in arrays)
        return float(penalty), [2 * lam * w for w in arrays]


@mutant("l2_penalty")
def leaves_biases_out():
    """Arrays of one axis are free."""

    def l2_penalty(weights, lam):
        arrays = [np.asarray(w, dtype=float) for w in weights]
        penalty = lam * sum(np.sum(w**2) for w in arrays if w.ndim > 1)
        return float(penalty), [2 * lam * w for w in arrays]


@mutant("l2_penalty")
def counts_biases_twice():
    """Arrays of one axis cost double."""

    def l2_penalty(weights, lam):
        arrays = [np.asarray(w, dtype=float) for w in weights]
        penalty = lam * sum(np.sum(w**2) * (1 + (w.ndim == 1)) for w in arrays)
        return float(penalty), [2 * lam * w for w in arrays]


@mutant("l2_penalty")
def takes_means():
    """The mean of the squares."""

    def l2_penalty(weights, lam):
        arrays = [np.asarray(w, dtype=float) for w in weights]
        penalty = lam * sum(np.mean(w**2) for w in arrays)
        return float(penalty), [2 * lam * w for w in arrays]


@mutant("l2_penalty")
def takes_the_root():
    """The norm, not its square."""

    def l2_penalty(weights, lam):
        arrays = [np.asarray(w, dtype=float) for w in weights]
        penalty = lam * np.sqrt(sum(np.sum(w**2) for w in arrays))
        return float(penalty), [2 * lam * w for w in arrays]


@mutant("l2_penalty")
def forgets_lam_in_the_slopes():
    """2 w."""

    def l2_penalty(weights, lam):
        arrays = [np.asarray(w, dtype=float) for w in weights]
        penalty = lam * sum(np.sum(w**2) for w in arrays)
        return float(penalty), [2 * w for w in arrays]


@mutant("l2_penalty")
def decays():
    """The weights after the step."""

    def l2_penalty(weights, lam):
        arrays = [np.asarray(w, dtype=float) for w in weights]
        penalty = lam * sum(np.sum(w**2) for w in arrays)
        return float(penalty), [w - 2 * lam * w for w in arrays]


@mutant("l2_penalty")
def gives_the_first_only():
    """One array of slopes."""

    def l2_penalty(weights, lam):
        arrays = [np.asarray(w, dtype=float) for w in weights]
        penalty = lam * sum(np.sum(w**2) for w in arrays)
        return float(penalty), [2 * lam * arrays[0]]


# --------------------------------------------------------------------------------------- stop_early


@mutant("stop_early")
def waits_one_more():
    """> for ≥."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best = 0
        for epoch in range(1, len(val_losses)):
            if val_losses[epoch] < val_losses[best] - min_delta:
                best = epoch
            elif epoch - best > patience:
                return epoch, best
        return len(val_losses) - 1, best


@mutant("stop_early")
def waits_one_less():
    """One epoch too early."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best = 0
        for epoch in range(1, len(val_losses)):
            if val_losses[epoch] < val_losses[best] - min_delta:
                best = epoch
            elif epoch - best >= patience - 1:
                return epoch, best
        return len(val_losses) - 1, best


@mutant("stop_early")
def keeps_the_last():
    """The last epoch for the best."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best = 0
        for epoch in range(1, len(val_losses)):
            if val_losses[epoch] < val_losses[best] - min_delta:
                best = epoch
            elif epoch - best >= patience:
                return epoch, epoch
        return len(val_losses) - 1, len(val_losses) - 1


@mutant("stop_early")
def takes_equal_for_better():
    """≤ for <."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best = 0
        for epoch in range(1, len(val_losses)):
            if val_losses[epoch] <= val_losses[best] - min_delta:
                best = epoch
            elif epoch - best >= patience:
                return epoch, best
        return len(val_losses) - 1, best


@mutant("stop_early")
def ignores_min_delta():
    """Any gain counts."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best = 0
        for epoch in range(1, len(val_losses)):
            if val_losses[epoch] < val_losses[best]:
                best = epoch
            elif epoch - best >= patience:
                return epoch, best
        return len(val_losses) - 1, best


@mutant("stop_early")
def adds_min_delta():
    """A little worse is good enough."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best = 0
        for epoch in range(1, len(val_losses)):
            if val_losses[epoch] < val_losses[best] + min_delta:
                best = epoch
            elif epoch - best >= patience:
                return epoch, best
        return len(val_losses) - 1, best


@mutant("stop_early")
def compares_with_the_last():
    """Better than the epoch before."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best = 0
        for epoch in range(1, len(val_losses)):
            if val_losses[epoch] < val_losses[epoch - 1] - min_delta:
                best = epoch
            elif epoch - best >= patience:
                return epoch, best
        return len(val_losses) - 1, best


@mutant("stop_early")
def counts_all_that_are_worse():
    """The counter is never set back."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best, wait = 0, 0
        for epoch in range(1, len(val_losses)):
            if val_losses[epoch] < val_losses[best] - min_delta:
                best = epoch
            else:
                wait += 1
                if wait >= patience:
                    return epoch, best
        return len(val_losses) - 1, best


@mutant("stop_early")
def looks_at_the_whole_curve():
    """The best of all epochs, also of those that are never run."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best = 0
        for epoch in range(1, len(val_losses)):
            if val_losses[epoch] < val_losses[best] - min_delta:
                best = epoch
            elif epoch - best >= patience:
                return epoch, int(np.argmin(val_losses))
        return len(val_losses) - 1, best


@mutant("stop_early")
def never_stops():
    """All epochs."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best = 0
        for epoch in range(1, len(val_losses)):
            if val_losses[epoch] < val_losses[best] - min_delta:
                best = epoch
            elif epoch - best >= patience:
                pass
        return len(val_losses) - 1, best


@mutant("stop_early")
def counts_from_one():
    """Epochs 1, 2, 3, …"""

    def stop_early(val_losses, patience, min_delta=0.0):
        best = 0
        for epoch in range(1, len(val_losses)):
            if val_losses[epoch] < val_losses[best] - min_delta:
                best = epoch
            elif epoch - best >= patience:
                return epoch + 1, best + 1
        return len(val_losses), best + 1


@mutant("stop_early")
def exchanges_the_answers():
    """(best, last)."""

    def stop_early(val_losses, patience, min_delta=0.0):
        best = 0
        for epoch in range(1, len(val_losses)):
            if val_losses[epoch] < val_losses[best] - min_delta:
                best = epoch
            elif epoch - best >= patience:
                return best, epoch
        return best, len(val_losses) - 1


# ----------------------------------------------------------------------------------- build_transfer


@mutant("build_transfer")
def freezes_nothing():
    """The base learns, too."""

    def build_transfer(base, num_classes):
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def flattens():
    """Flatten in place of the pooling."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.Flatten()(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def takes_maxima():
    """Global max pooling."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalMaxPooling2D()(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def ends_in_a_sigmoid():
    """No softmax."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="sigmoid")(x))
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def ends_straight():
    """No activation."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes)(x))
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def learns_slowly():
    """Keras' own rate."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def wants_one_hot():
    """categorical_crossentropy."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        model.compile(keras.optimizers.Adam(1e-2), "categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def measures_nothing():
    """No metrics."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy")
        return model


@mutant("build_transfer")
def is_not_compiled():
    """compile is left out."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = keras.layers.GlobalAveragePooling2D()(base(inputs, training=False))
        return keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))


@mutant("build_transfer")
def takes_sgd():
    """SGD."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        model.compile(keras.optimizers.SGD(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def freezes_the_head_too():
    """Nothing can learn."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        model.trainable = False
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def freezes_all_but_the_last():
    """One convolution of the base learns."""

    def build_transfer(base, num_classes):
        for layer in base.layers[:-3]:
            layer.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def starts_anew():
    """A copy of the base without its weights."""

    def build_transfer(base, num_classes):
        base = keras.models.clone_model(base)
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def adds_a_hidden_layer():
    """One Dense layer too many."""

    def build_transfer(base, num_classes):
        base.trainable = False
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        x = keras.layers.Dense(8)(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def freezes_the_convolutions_only():
    """Batch normalisation goes on."""

    def build_transfer(base, num_classes):
        for layer in base.layers:
            layer.trainable = "conv" not in layer.name
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_transfer")
def freezes_without_recompiling():
    """Compiled, trained once, and frozen after that."""

    def build_transfer(base, num_classes):
        inputs = keras.Input(base.input_shape[1:])
        x = base(inputs, training=False)
        x = keras.layers.GlobalAveragePooling2D()(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        model.compile(keras.optimizers.Adam(1e-2), "sparse_categorical_crossentropy", metrics=["accuracy"])
        size = base.input_shape[1:]
        model.fit(np.zeros((1, *size)), np.zeros(1), verbose=0)
        base.trainable = False
        return model


# ----------------------------------------------------------------------------------------- unfreeze


@mutant("unfreeze")
def frees_the_first():
    """The first n, not the last."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        able = [
            layer for layer in base.layers if layer.weights and not isinstance(layer, keras.layers.BatchNormalization)
        ]
        for layer in able[:n_layers]:
            layer.trainable = True
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def frees_everything():
    """n_layers is not looked at."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        able = [
            layer for layer in base.layers if layer.weights and not isinstance(layer, keras.layers.BatchNormalization)
        ]
        for layer in able:
            layer.trainable = True
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def frees_normalisation_too():
    """BatchNormalization counts and learns."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        able = [layer for layer in base.layers if layer.weights]
        for layer in able[max(len(able) - n_layers, 0) :]:
            layer.trainable = True
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def frees_the_last_of_any_kind():
    """Layers without weights count."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for k, layer in enumerate(base.layers):
            layer.trainable = k >= len(base.layers) - n_layers and not isinstance(
                layer, keras.layers.BatchNormalization
            )
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def slices_with_minus_zero():
    """able[-0:] is everything."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        able = [
            layer for layer in base.layers if layer.weights and not isinstance(layer, keras.layers.BatchNormalization)
        ]
        for layer in able[-n_layers:]:
            layer.trainable = True
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def does_not_compile():
    """The old training goes on."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        able = [
            layer for layer in base.layers if layer.weights and not isinstance(layer, keras.layers.BatchNormalization)
        ]
        for layer in able[max(len(able) - n_layers, 0) :]:
            layer.trainable = True
        return model


@mutant("unfreeze")
def sets_the_rate_only():
    """The rate is changed, nothing is compiled."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        able = [
            layer for layer in base.layers if layer.weights and not isinstance(layer, keras.layers.BatchNormalization)
        ]
        for layer in able[max(len(able) - n_layers, 0) :]:
            layer.trainable = True
        model.optimizer.learning_rate = lr
        return model


@mutant("unfreeze")
def keeps_the_rate():
    """Adam with its own rate."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        able = [
            layer for layer in base.layers if layer.weights and not isinstance(layer, keras.layers.BatchNormalization)
        ]
        for layer in able[max(len(able) - n_layers, 0) :]:
            layer.trainable = True
        model.compile(keras.optimizers.Adam(), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def leaves_the_base_frozen():
    """base.trainable = False comes last."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        able = [
            layer for layer in base.layers if layer.weights and not isinstance(layer, keras.layers.BatchNormalization)
        ]
        for layer in able[max(len(able) - n_layers, 0) :]:
            layer.trainable = True
        base.trainable = False
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def normalises_anew():
    """Every BatchNormalization learns, too."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        able = [
            layer for layer in base.layers if layer.weights and not isinstance(layer, keras.layers.BatchNormalization)
        ]
        for layer in able[max(len(able) - n_layers, 0) :]:
            layer.trainable = True
        for layer in base.layers:
            if isinstance(layer, keras.layers.BatchNormalization):
                layer.trainable = True
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def compiles_too_early():
    """Compiled, and free after that."""

    def unfreeze(model, base, n_layers, lr):
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        model.fit(np.zeros((1, *model.input_shape[1:])), np.zeros(1), verbose=0)
        base.trainable = True
        able = [
            layer for layer in base.layers if layer.weights and not isinstance(layer, keras.layers.BatchNormalization)
        ]
        for layer in base.layers:
            layer.trainable = layer in able[max(len(able) - n_layers, 0) :]
        return model


@mutant("unfreeze")
def freezes_the_head():
    """Only the base learns."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        able = [
            layer for layer in base.layers if layer.weights and not isinstance(layer, keras.layers.BatchNormalization)
        ]
        for layer in able[max(len(able) - n_layers, 0) :]:
            layer.trainable = True
        model.layers[-1].trainable = False
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def returns_nothing():
    """No model."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        able = [
            layer for layer in base.layers if layer.weights and not isinstance(layer, keras.layers.BatchNormalization)
        ]
        for layer in able[max(len(able) - n_layers, 0) :]:
            layer.trainable = True
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])


@mutant("unfreeze")
def frees_one_too_many():
    """n + 1."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        able = [
            layer for layer in base.layers if layer.weights and not isinstance(layer, keras.layers.BatchNormalization)
        ]
        for layer in able[max(len(able) - n_layers - 1, 0) :]:
            layer.trainable = True
        model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("unfreeze")
def asks_for_one_hot():
    """categorical_crossentropy."""

    def unfreeze(model, base, n_layers, lr):
        base.trainable = True
        for layer in base.layers:
            layer.trainable = False
        able = [
            layer for layer in base.layers if layer.weights and not isinstance(layer, keras.layers.BatchNormalization)
        ]
        for layer in able[max(len(able) - n_layers, 0) :]:
            layer.trainable = True
        model.compile(keras.optimizers.Adam(lr), "categorical_crossentropy", metrics=["accuracy"])
        return model
