"""Wrong solutions of the unit on segmentation; each must lose points in its own exercise, and in no other."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant

# -------------------------------------------------------------------------------------------- dice


@mutant("dice")
def forgets_the_two():
    """Shared pixels once, over the sum."""

    def dice(y_true, y_pred, num_classes):
        y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
        scores = np.ones(num_classes)
        for k in range(num_classes):
            one, other = y_true == k, y_pred == k
            total = one.sum() + other.sum()
            if total > 0:
                scores[k] = (one & other).sum() / total
        return scores


@mutant("dice")
def is_intersection_over_union():
    """J in place of Dice."""

    def dice(y_true, y_pred, num_classes):
        y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
        scores = np.ones(num_classes)
        for k in range(num_classes):
            one, other = y_true == k, y_pred == k
            total = one.sum() + other.sum()
            if total > 0:
                scores[k] = (one & other).sum() / (one | other).sum()
        return scores


@mutant("dice")
def counts_absent_classes_as_zero():
    """A class that is in neither map has 0."""

    def dice(y_true, y_pred, num_classes):
        y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
        scores = np.zeros(num_classes)
        for k in range(num_classes):
            one, other = y_true == k, y_pred == k
            total = one.sum() + other.sum()
            if total > 0:
                scores[k] = 2 * (one & other).sum() / total
        return scores


@mutant("dice")
def leaves_absent_classes_undefined():
    """0 divided by 0."""

    def dice(y_true, y_pred, num_classes):
        y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
        scores = np.full(num_classes, np.nan)
        for k in range(num_classes):
            one, other = y_true == k, y_pred == k
            total = one.sum() + other.sum()
            if total > 0:
                scores[k] = 2 * (one & other).sum() / total
        return scores


@mutant("dice")
def is_recall():
    """Only the pixels of the truth below the line."""

    def dice(y_true, y_pred, num_classes):
        y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
        scores = np.ones(num_classes)
        for k in range(num_classes):
            one, other = y_true == k, y_pred == k
            total = one.sum() + other.sum()
            if total > 0:
                scores[k] = (one & other).sum() / max(one.sum(), 1)
        return scores


@mutant("dice")
def is_precision():
    """Only the pixels of the answer below the line."""

    def dice(y_true, y_pred, num_classes):
        y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
        scores = np.ones(num_classes)
        for k in range(num_classes):
            one, other = y_true == k, y_pred == k
            total = one.sum() + other.sum()
            if total > 0:
                scores[k] = (one & other).sum() / max(other.sum(), 1)
        return scores


@mutant("dice")
def gives_the_mean():
    """One number for all classes."""

    def dice(y_true, y_pred, num_classes):
        y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
        scores = np.ones(num_classes)
        for k in range(num_classes):
            one, other = y_true == k, y_pred == k
            total = one.sum() + other.sum()
            if total > 0:
                scores[k] = 2 * (one & other).sum() / total
        return scores.mean()


@mutant("dice")
def leaves_the_ground_out():
    """Classes from 1 on."""

    def dice(y_true, y_pred, num_classes):
        y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
        scores = np.ones(num_classes)
        for k in range(num_classes):
            one, other = y_true == k, y_pred == k
            total = one.sum() + other.sum()
            if total > 0:
                scores[k] = 2 * (one & other).sum() / total
        return scores[1:]


@mutant("dice")
def is_accuracy_class_by_class():
    """The share of pixels on which both maps agree about the class."""

    def dice(y_true, y_pred, num_classes):
        y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
        scores = np.ones(num_classes)
        for k in range(num_classes):
            one, other = y_true == k, y_pred == k
            total = one.sum() + other.sum()
            if total > 0:
                scores[k] = (one == other).mean()
        return scores


# --------------------------------------------------------------------------------------- dice_loss


@mutant("dice_loss")
def counts_shared_parts_once():
    """Σ t p once."""

    def dice_loss(target, probs, smooth=1.0):
        ops = keras.ops
        both = ops.sum(target * probs, axis=(0, 1, 2))
        total = ops.sum(target, axis=(0, 1, 2)) + ops.sum(probs, axis=(0, 1, 2))
        return 1 - ops.mean((both + smooth) / (total + smooth))


@mutant("dice_loss")
def smooths_only_below():
    """smooth in the denominator alone."""

    def dice_loss(target, probs, smooth=1.0):
        ops = keras.ops
        both = ops.sum(target * probs, axis=(0, 1, 2))
        total = ops.sum(target, axis=(0, 1, 2)) + ops.sum(probs, axis=(0, 1, 2))
        return 1 - ops.mean(2 * both / (total + smooth))


@mutant("dice_loss")
def smooths_only_above():
    """smooth in the numerator alone."""

    def dice_loss(target, probs, smooth=1.0):
        ops = keras.ops
        both = ops.sum(target * probs, axis=(0, 1, 2))
        total = ops.sum(target, axis=(0, 1, 2)) + ops.sum(probs, axis=(0, 1, 2))
        return 1 - ops.mean((2 * both + smooth) / total)


@mutant("dice_loss")
def is_the_score():
    """Without 1 −: it grows as the network gets better."""

    def dice_loss(target, probs, smooth=1.0):
        ops = keras.ops
        both = ops.sum(target * probs, axis=(0, 1, 2))
        total = ops.sum(target, axis=(0, 1, 2)) + ops.sum(probs, axis=(0, 1, 2))
        return ops.mean((2 * both + smooth) / (total + smooth))


@mutant("dice_loss")
def sums_over_the_classes_too():
    """One ratio for all classes; large ones drown small ones."""

    def dice_loss(target, probs, smooth=1.0):
        ops = keras.ops
        both = ops.sum(target * probs, axis=(0, 1, 2, 3))
        total = ops.sum(target, axis=(0, 1, 2, 3)) + ops.sum(probs, axis=(0, 1, 2, 3))
        return 1 - ops.mean((2 * both + smooth) / (total + smooth))


@mutant("dice_loss")
def takes_each_picture_alone():
    """The mean over pictures of their own ratios."""

    def dice_loss(target, probs, smooth=1.0):
        ops = keras.ops
        both = ops.sum(target * probs, axis=(1, 2))
        total = ops.sum(target, axis=(1, 2)) + ops.sum(probs, axis=(1, 2))
        return 1 - ops.mean((2 * both + smooth) / (total + smooth))


@mutant("dice_loss")
def means_over_pixels():
    """A ratio in each pixel."""

    def dice_loss(target, probs, smooth=1.0):
        ops = keras.ops
        both = target * probs
        total = target + probs
        return 1 - ops.mean((2 * both + smooth) / (total + smooth))


@mutant("dice_loss")
def squares_below_the_line():
    """V-Net's form: Σ t² + Σ p²."""

    def dice_loss(target, probs, smooth=1.0):
        ops = keras.ops
        both = ops.sum(target * probs, axis=(0, 1, 2))
        total = ops.sum(target, axis=(0, 1, 2)) + ops.sum(probs**2, axis=(0, 1, 2))
        return 1 - ops.mean((2 * both + smooth) / (total + smooth))


@mutant("dice_loss")
def ignores_smooth():
    """Always 1."""

    def dice_loss(target, probs, smooth=1.0):
        ops = keras.ops
        smooth = 1.0
        both = ops.sum(target * probs, axis=(0, 1, 2))
        total = ops.sum(target, axis=(0, 1, 2)) + ops.sum(probs, axis=(0, 1, 2))
        return 1 - ops.mean((2 * both + smooth) / (total + smooth))


@mutant("dice_loss")
def cuts_probabilities_at_a_half():
    """Hard answers, which have no slopes."""

    def dice_loss(target, probs, smooth=1.0):
        ops = keras.ops
        probs = np.asarray(probs) > 0.5
        probs = probs.astype(float)
        both = ops.sum(target * probs, axis=(0, 1, 2))
        total = ops.sum(target, axis=(0, 1, 2)) + ops.sum(probs, axis=(0, 1, 2))
        return 1 - ops.mean((2 * both + smooth) / (total + smooth))


# -------------------------------------------------------------------------------- conv2d_transpose


@mutant("conv2d_transpose")
def overwrites_where_stamps_overlap():
    """= in place of +=."""

    def conv2d_transpose(x, w, b, stride=1):
        x, w = np.asarray(x, dtype=float), np.asarray(w, dtype=float)
        n, high, wide, _ = x.shape
        kh, kw, filters, _ = w.shape
        out = np.zeros((n, (high - 1) * stride + kh, (wide - 1) * stride + kw, filters)) + np.asarray(b, dtype=float)
        for i in range(high):
            for j in range(wide):
                stamp = np.einsum("nc,uvfc->nuvf", x[:, i, j], w)
                out[:, i * stride : i * stride + kh, j * stride : j * stride + kw] = stamp + np.asarray(b, dtype=float)
        return out


@mutant("conv2d_transpose")
def turns_the_kernel_round():
    """A flip too many: it stamps the kernel upside down."""

    def conv2d_transpose(x, w, b, stride=1):
        x, w = np.asarray(x, dtype=float), np.asarray(w, dtype=float)[::-1, ::-1]
        n, high, wide, _ = x.shape
        kh, kw, filters, _ = w.shape
        out = np.zeros((n, (high - 1) * stride + kh, (wide - 1) * stride + kw, filters)) + np.asarray(b, dtype=float)
        for i in range(high):
            for j in range(wide):
                stamp = np.einsum("nc,uvfc->nuvf", x[:, i, j], w)
                out[:, i * stride : i * stride + kh, j * stride : j * stride + kw] += stamp
        return out


@mutant("conv2d_transpose")
def transposes_the_kernel():
    """Rows for columns, where the kernel is square."""

    def conv2d_transpose(x, w, b, stride=1):
        x, w = np.asarray(x, dtype=float), np.asarray(w, dtype=float)
        w = w.transpose(1, 0, 2, 3) if w.shape[0] == w.shape[1] else w
        n, high, wide, _ = x.shape
        kh, kw, filters, _ = w.shape
        out = np.zeros((n, (high - 1) * stride + kh, (wide - 1) * stride + kw, filters)) + np.asarray(b, dtype=float)
        for i in range(high):
            for j in range(wide):
                stamp = np.einsum("nc,uvfc->nuvf", x[:, i, j], w)
                out[:, i * stride : i * stride + kh, j * stride : j * stride + kw] += stamp
        return out


@mutant("conv2d_transpose")
def takes_the_layout_of_conv2d():
    """Input channels before output channels, where that is possible."""

    def conv2d_transpose(x, w, b, stride=1):
        x, w = np.asarray(x, dtype=float), np.asarray(w, dtype=float)
        w = w.transpose(0, 1, 3, 2) if w.shape[2] == w.shape[3] else w
        n, high, wide, _ = x.shape
        kh, kw, filters, _ = w.shape
        out = np.zeros((n, (high - 1) * stride + kh, (wide - 1) * stride + kw, filters)) + np.asarray(b, dtype=float)
        for i in range(high):
            for j in range(wide):
                stamp = np.einsum("nc,uvfc->nuvf", x[:, i, j], w)
                out[:, i * stride : i * stride + kh, j * stride : j * stride + kw] += stamp
        return out


@mutant("conv2d_transpose")
def adds_the_bias_with_every_stamp():
    """The bias counts once for each overlap."""

    def conv2d_transpose(x, w, b, stride=1):
        x, w = np.asarray(x, dtype=float), np.asarray(w, dtype=float)
        n, high, wide, _ = x.shape
        kh, kw, filters, _ = w.shape
        out = np.zeros((n, (high - 1) * stride + kh, (wide - 1) * stride + kw, filters))
        for i in range(high):
            for j in range(wide):
                stamp = np.einsum("nc,uvfc->nuvf", x[:, i, j], w)
                out[:, i * stride : i * stride + kh, j * stride : j * stride + kw] += stamp + np.asarray(b, dtype=float)
        return out


@mutant("conv2d_transpose")
def forgets_the_bias():
    """Zeros to begin with, and nothing after."""

    def conv2d_transpose(x, w, b, stride=1):
        x, w = np.asarray(x, dtype=float), np.asarray(w, dtype=float)
        n, high, wide, _ = x.shape
        kh, kw, filters, _ = w.shape
        out = np.zeros((n, (high - 1) * stride + kh, (wide - 1) * stride + kw, filters))
        for i in range(high):
            for j in range(wide):
                stamp = np.einsum("nc,uvfc->nuvf", x[:, i, j], w)
                out[:, i * stride : i * stride + kh, j * stride : j * stride + kw] += stamp
        return out


@mutant("conv2d_transpose")
def cuts_off_at_h_times_stride():
    """The size of "same"."""

    def conv2d_transpose(x, w, b, stride=1):
        x, w = np.asarray(x, dtype=float), np.asarray(w, dtype=float)
        n, high, wide, _ = x.shape
        kh, kw, filters, _ = w.shape
        out = np.zeros((n, (high - 1) * stride + kh, (wide - 1) * stride + kw, filters)) + np.asarray(b, dtype=float)
        for i in range(high):
            for j in range(wide):
                stamp = np.einsum("nc,uvfc->nuvf", x[:, i, j], w)
                out[:, i * stride : i * stride + kh, j * stride : j * stride + kw] += stamp
        return out[:, : high * stride, : wide * stride]


@mutant("conv2d_transpose")
def ignores_the_stride():
    """Stamps side by side."""

    def conv2d_transpose(x, w, b, stride=1):
        x, w = np.asarray(x, dtype=float), np.asarray(w, dtype=float)
        stride = 1
        n, high, wide, _ = x.shape
        kh, kw, filters, _ = w.shape
        out = np.zeros((n, (high - 1) * stride + kh, (wide - 1) * stride + kw, filters)) + np.asarray(b, dtype=float)
        for i in range(high):
            for j in range(wide):
                stamp = np.einsum("nc,uvfc->nuvf", x[:, i, j], w)
                out[:, i * stride : i * stride + kh, j * stride : j * stride + kw] += stamp
        return out


@mutant("conv2d_transpose")
def means_where_stamps_overlap():
    """Divides by the number of stamps."""

    def conv2d_transpose(x, w, b, stride=1):
        x, w = np.asarray(x, dtype=float), np.asarray(w, dtype=float)
        n, high, wide, _ = x.shape
        kh, kw, filters, _ = w.shape
        out = np.zeros((n, (high - 1) * stride + kh, (wide - 1) * stride + kw, filters)) + np.asarray(b, dtype=float)
        for i in range(high):
            for j in range(wide):
                stamp = np.einsum("nc,uvfc->nuvf", x[:, i, j], w)
                out[:, i * stride : i * stride + kh, j * stride : j * stride + kw] += stamp
        count = np.zeros(out.shape[1:3])
        for i in range(high):
            for j in range(wide):
                count[i * stride : i * stride + kh, j * stride : j * stride + kw] += 1
        b = np.asarray(b, dtype=float)
        return (out - b) / np.maximum(count, 1)[None, :, :, None] + b


# --------------------------------------------------------------------------------- bilinear_kernel


@mutant("bilinear_kernel")
def has_its_top_half_a_pixel_off():
    """c = s/2."""

    def bilinear_kernel(factor, channels):
        side = 2 * factor - factor % 2
        roof = 1 - np.abs(np.arange(side) - side / 2) / factor
        kernel = np.zeros((side, side, channels, channels))
        for k in range(channels):
            kernel[:, :, k, k] = roof[:, None] * roof[None]
        return kernel


@mutant("bilinear_kernel")
def has_the_top_of_an_odd_roof():
    """c = factor − 1 also where the side is even."""

    def bilinear_kernel(factor, channels):
        side = 2 * factor - factor % 2
        roof = 1 - np.abs(np.arange(side) - (factor - 1)) / factor
        kernel = np.zeros((side, side, channels, channels))
        for k in range(channels):
            kernel[:, :, k, k] = roof[:, None] * roof[None]
        return kernel


@mutant("bilinear_kernel")
def sums_to_one():
    """As a blur; a transposed convolution then darkens."""

    def bilinear_kernel(factor, channels):
        side = 2 * factor - factor % 2
        roof = 1 - np.abs(np.arange(side) - (side - 1) / 2) / factor
        kernel = np.zeros((side, side, channels, channels))
        for k in range(channels):
            kernel[:, :, k, k] = roof[:, None] * roof[None]
        return kernel / factor**2


@mutant("bilinear_kernel")
def mixes_all_channels():
    """The roof from every channel to every other."""

    def bilinear_kernel(factor, channels):
        side = 2 * factor - factor % 2
        roof = 1 - np.abs(np.arange(side) - (side - 1) / 2) / factor
        kernel = np.zeros((side, side, channels, channels))
        for k in range(channels):
            kernel[:, :, k, :] = (roof[:, None] * roof[None])[:, :, None]
        return kernel


@mutant("bilinear_kernel")
def repeats_pixels():
    """A block of ones: nearest, not linear."""

    def bilinear_kernel(factor, channels):
        side = 2 * factor - factor % 2
        roof = (np.abs(np.arange(side) - (side - 1) / 2) < factor / 2) * 1.0
        kernel = np.zeros((side, side, channels, channels))
        for k in range(channels):
            kernel[:, :, k, k] = roof[:, None] * roof[None]
        return kernel


@mutant("bilinear_kernel")
def is_as_wide_as_the_factor():
    """s = factor."""

    def bilinear_kernel(factor, channels):
        side = factor
        roof = 1 - np.abs(np.arange(side) - (side - 1) / 2) / factor
        kernel = np.zeros((side, side, channels, channels))
        for k in range(channels):
            kernel[:, :, k, k] = roof[:, None] * roof[None]
        return kernel


@mutant("bilinear_kernel")
def is_always_even():
    """s = 2·factor."""

    def bilinear_kernel(factor, channels):
        side = 2 * factor
        roof = 1 - np.abs(np.arange(side) - (side - 1) / 2) / factor
        kernel = np.zeros((side, side, channels, channels))
        for k in range(channels):
            kernel[:, :, k, k] = roof[:, None] * roof[None]
        return kernel


@mutant("bilinear_kernel")
def is_a_cone():
    """1 − the distance from the middle, in place of the product."""

    def bilinear_kernel(factor, channels):
        side = 2 * factor - factor % 2
        roof = 1 - np.abs(np.arange(side) - (side - 1) / 2) / factor
        kernel = np.zeros((side, side, channels, channels))
        for k in range(channels):
            kernel[:, :, k, k] = np.maximum(roof[:, None] + roof[None] - 1, 0)
        return kernel


@mutant("bilinear_kernel")
def is_float32():
    """Half of the digits."""

    def bilinear_kernel(factor, channels):
        side = 2 * factor - factor % 2
        roof = 1 - np.abs(np.arange(side) - (side - 1) / 2) / factor
        kernel = np.zeros((side, side, channels, channels), dtype=np.float32)
        for k in range(channels):
            kernel[:, :, k, k] = roof[:, None] * roof[None]
        return kernel


# --------------------------------------------------------------------------------- max_pool_places


@mutant("max_pool_places")
def takes_the_last_of_equals():
    """The last maximum of a window."""

    def max_pool_places(x):
        x = np.asarray(x)
        n, high, wide, channels = x.shape
        windows = x.reshape(n, high // 2, 2, wide // 2, 2, channels).transpose(0, 1, 3, 2, 4, 5)
        windows = windows.reshape(n, high // 2, wide // 2, 4, channels)
        return windows.max(axis=3), 3 - windows[:, :, :, ::-1].argmax(axis=3)


@mutant("max_pool_places")
def counts_column_by_column():
    """1 below, 2 to the right."""

    def max_pool_places(x):
        x = np.asarray(x)
        n, high, wide, channels = x.shape
        windows = x.reshape(n, high // 2, 2, wide // 2, 2, channels).transpose(0, 1, 3, 4, 2, 5)
        windows = windows.reshape(n, high // 2, wide // 2, 4, channels)
        return windows.max(axis=3), windows.argmax(axis=3)


@mutant("max_pool_places")
def forgets_to_bring_windows_together():
    """reshape without transpose."""

    def max_pool_places(x):
        x = np.asarray(x)
        n, high, wide, channels = x.shape
        windows = x.reshape(n, high // 2, 2, wide // 2, 2, channels)
        windows = windows.reshape(n, high // 2, wide // 2, 4, channels)
        return windows.max(axis=3), windows.argmax(axis=3)


@mutant("max_pool_places")
def takes_the_minimum():
    """min for max."""

    def max_pool_places(x):
        x = np.asarray(x)
        n, high, wide, channels = x.shape
        windows = x.reshape(n, high // 2, 2, wide // 2, 2, channels).transpose(0, 1, 3, 2, 4, 5)
        windows = windows.reshape(n, high // 2, wide // 2, 4, channels)
        return windows.min(axis=3), windows.argmin(axis=3)


@mutant("max_pool_places")
def takes_the_mean():
    """Mean pooling, with the maxima's places."""

    def max_pool_places(x):
        x = np.asarray(x)
        n, high, wide, channels = x.shape
        windows = x.reshape(n, high // 2, 2, wide // 2, 2, channels).transpose(0, 1, 3, 2, 4, 5)
        windows = windows.reshape(n, high // 2, wide // 2, 4, channels)
        return windows.mean(axis=3), windows.argmax(axis=3)


@mutant("max_pool_places")
def starts_from_zero():
    """Maxima below 0 become 0."""

    def max_pool_places(x):
        x = np.asarray(x)
        n, high, wide, channels = x.shape
        windows = x.reshape(n, high // 2, 2, wide // 2, 2, channels).transpose(0, 1, 3, 2, 4, 5)
        windows = windows.reshape(n, high // 2, wide // 2, 4, channels)
        return np.maximum(windows.max(axis=3), 0), windows.argmax(axis=3)


@mutant("max_pool_places")
def counts_from_one():
    """Places 1 to 4."""

    def max_pool_places(x):
        x = np.asarray(x)
        n, high, wide, channels = x.shape
        windows = x.reshape(n, high // 2, 2, wide // 2, 2, channels).transpose(0, 1, 3, 2, 4, 5)
        windows = windows.reshape(n, high // 2, wide // 2, 4, channels)
        return windows.max(axis=3), windows.argmax(axis=3) + 1


@mutant("max_pool_places")
def gives_places_first():
    """(places, pooled)."""

    def max_pool_places(x):
        x = np.asarray(x)
        n, high, wide, channels = x.shape
        windows = x.reshape(n, high // 2, 2, wide // 2, 2, channels).transpose(0, 1, 3, 2, 4, 5)
        windows = windows.reshape(n, high // 2, wide // 2, 4, channels)
        return windows.argmax(axis=3), windows.max(axis=3)


@mutant("max_pool_places")
def is_one_winner_for_all_channels():
    """The place of the first channel's maximum."""

    def max_pool_places(x):
        x = np.asarray(x)
        n, high, wide, channels = x.shape
        windows = x.reshape(n, high // 2, 2, wide // 2, 2, channels).transpose(0, 1, 3, 2, 4, 5)
        windows = windows.reshape(n, high // 2, wide // 2, 4, channels)
        return windows.max(axis=3), np.repeat(windows.argmax(axis=3)[..., :1], channels, axis=-1)


# -------------------------------------------------------------------------------------- max_unpool


@mutant("max_unpool")
def repeats_everywhere():
    """Nearest: all four places get the number."""

    def max_unpool(pooled, places):
        pooled, places = np.asarray(pooled), np.asarray(places)
        n, high, wide, channels = pooled.shape
        out = np.zeros((n, 2 * high, 2 * wide, channels))
        for place in range(4):
            out[:, place // 2 :: 2, place % 2 :: 2] = pooled
        return out


@mutant("max_unpool")
def always_puts_it_top_left():
    """Place 0, whatever the switches say."""

    def max_unpool(pooled, places):
        pooled, places = np.asarray(pooled), np.asarray(places)
        n, high, wide, channels = pooled.shape
        out = np.zeros((n, 2 * high, 2 * wide, channels))
        for place in range(4):
            out[:, place // 2 :: 2, place % 2 :: 2] = np.where(place == 0, pooled, 0)
        return out


@mutant("max_unpool")
def fills_column_by_column():
    """1 below, 2 to the right."""

    def max_unpool(pooled, places):
        pooled, places = np.asarray(pooled), np.asarray(places)
        n, high, wide, channels = pooled.shape
        out = np.zeros((n, 2 * high, 2 * wide, channels))
        for place in range(4):
            out[:, place % 2 :: 2, place // 2 :: 2] = np.where(places == place, pooled, 0)
        return out


@mutant("max_unpool")
def shares_the_number_out():
    """A quarter in each place."""

    def max_unpool(pooled, places):
        pooled, places = np.asarray(pooled), np.asarray(places)
        n, high, wide, channels = pooled.shape
        out = np.zeros((n, 2 * high, 2 * wide, channels))
        for place in range(4):
            out[:, place // 2 :: 2, place % 2 :: 2] = pooled / 4
        return out


@mutant("max_unpool")
def takes_the_places_of_the_first_channel():
    """One switch for all channels."""

    def max_unpool(pooled, places):
        pooled, places = np.asarray(pooled), np.asarray(places)
        n, high, wide, channels = pooled.shape
        out = np.zeros((n, 2 * high, 2 * wide, channels))
        for place in range(4):
            out[:, place // 2 :: 2, place % 2 :: 2] = np.where(places[..., :1] == place, pooled, 0)
        return out


@mutant("max_unpool")
def expects_places_from_one():
    """Places 1 to 4."""

    def max_unpool(pooled, places):
        pooled, places = np.asarray(pooled), np.asarray(places)
        n, high, wide, channels = pooled.shape
        out = np.zeros((n, 2 * high, 2 * wide, channels))
        for place in range(4):
            out[:, place // 2 :: 2, place % 2 :: 2] = np.where(places == place + 1, pooled, 0)
        return out


@mutant("max_unpool")
def leaves_negatives_out():
    """A relu on the way."""

    def max_unpool(pooled, places):
        pooled, places = np.asarray(pooled), np.asarray(places)
        n, high, wide, channels = pooled.shape
        out = np.zeros((n, 2 * high, 2 * wide, channels))
        for place in range(4):
            out[:, place // 2 :: 2, place % 2 :: 2] = np.where(places == place, np.maximum(pooled, 0), 0)
        return out


# ---------------------------------------------------------------------------------------- roi_pool


@mutant("roi_pool")
def takes_the_mean_of_a_bin():
    """Mean for maximum."""

    def roi_pool(feature_map, box, size):
        feature_map = np.asarray(feature_map)
        x0, y0, x1, y1 = (int(np.rint(edge)) for edge in box)
        high, wide = max(y1 - y0, 1), max(x1 - x0, 1)
        out = np.zeros((size, size, feature_map.shape[2]))
        for i in range(size):
            rows = slice(y0 + i * high // size, y0 + -(-(i + 1) * high // size))
            for j in range(size):
                columns = slice(x0 + j * wide // size, x0 + -(-(j + 1) * wide // size))
                out[i, j] = feature_map[rows, columns].mean(axis=(0, 1))
        return out


@mutant("roi_pool")
def cuts_off_the_fractions():
    """int() for rounding."""

    def roi_pool(feature_map, box, size):
        feature_map = np.asarray(feature_map)
        x0, y0, x1, y1 = (int(edge) for edge in box)
        high, wide = max(y1 - y0, 1), max(x1 - x0, 1)
        out = np.zeros((size, size, feature_map.shape[2]))
        for i in range(size):
            rows = slice(y0 + i * high // size, y0 + -(-(i + 1) * high // size))
            for j in range(size):
                columns = slice(x0 + j * wide // size, x0 + -(-(j + 1) * wide // size))
                out[i, j] = feature_map[rows, columns].max(axis=(0, 1))
        return out


@mutant("roi_pool")
def rounds_outwards():
    """Floor for the first corner, ceil for the second."""

    def roi_pool(feature_map, box, size):
        feature_map = np.asarray(feature_map)
        x0, y0, x1, y1 = (int(f(edge)) for f, edge in zip((np.floor, np.floor, np.ceil, np.ceil), box))
        high, wide = max(y1 - y0, 1), max(x1 - x0, 1)
        out = np.zeros((size, size, feature_map.shape[2]))
        for i in range(size):
            rows = slice(y0 + i * high // size, y0 + -(-(i + 1) * high // size))
            for j in range(size):
                columns = slice(x0 + j * wide // size, x0 + -(-(j + 1) * wide // size))
                out[i, j] = feature_map[rows, columns].max(axis=(0, 1))
        return out


@mutant("roi_pool")
def skips_rows():
    """Both ends of a bin rounded down."""

    def roi_pool(feature_map, box, size):
        feature_map = np.asarray(feature_map)
        x0, y0, x1, y1 = (int(np.rint(edge)) for edge in box)
        high, wide = max(y1 - y0, 1), max(x1 - x0, 1)
        out = np.zeros((size, size, feature_map.shape[2]))
        for i in range(size):
            rows = slice(y0 + i * high // size, y0 + max((i + 1) * high // size, i * high // size + 1))
            for j in range(size):
                columns = slice(x0 + j * wide // size, x0 + max((j + 1) * wide // size, j * wide // size + 1))
                out[i, j] = feature_map[rows, columns].max(axis=(0, 1))
        return out


@mutant("roi_pool")
def swaps_x_and_y():
    """Columns are the rows."""

    def roi_pool(feature_map, box, size):
        feature_map = np.asarray(feature_map)
        y0, x0, y1, x1 = (int(np.rint(edge)) for edge in box)
        high, wide = max(y1 - y0, 1), max(x1 - x0, 1)
        out = np.zeros((size, size, feature_map.shape[2]))
        for i in range(size):
            rows = slice(y0 + i * high // size, y0 + -(-(i + 1) * high // size))
            for j in range(size):
                columns = slice(x0 + j * wide // size, x0 + -(-(j + 1) * wide // size))
                out[i, j] = feature_map[rows, columns].max(axis=(0, 1))
        return out


@mutant("roi_pool")
def starts_at_zero():
    """Bigger than 0 wins, else 0."""

    def roi_pool(feature_map, box, size):
        feature_map = np.asarray(feature_map)
        x0, y0, x1, y1 = (int(np.rint(edge)) for edge in box)
        high, wide = max(y1 - y0, 1), max(x1 - x0, 1)
        out = np.zeros((size, size, feature_map.shape[2]))
        for i in range(size):
            rows = slice(y0 + i * high // size, y0 + -(-(i + 1) * high // size))
            for j in range(size):
                columns = slice(x0 + j * wide // size, x0 + -(-(j + 1) * wide // size))
                out[i, j] = np.maximum(feature_map[rows, columns].max(axis=(0, 1)), 0)
        return out


@mutant("roi_pool")
def includes_the_end():
    """One cell more to the right and below."""

    def roi_pool(feature_map, box, size):
        feature_map = np.asarray(feature_map)
        x0, y0, x1, y1 = (int(np.rint(edge)) for edge in box)
        high, wide = y1 - y0 + 1, x1 - x0 + 1
        out = np.zeros((size, size, feature_map.shape[2]))
        for i in range(size):
            rows = slice(y0 + i * high // size, y0 + -(-(i + 1) * high // size))
            for j in range(size):
                columns = slice(x0 + j * wide // size, x0 + -(-(j + 1) * wide // size))
                out[i, j] = feature_map[rows, columns].max(axis=(0, 1))
        return out


@mutant("roi_pool")
def takes_width_and_height():
    """(x, y, w, h)."""

    def roi_pool(feature_map, box, size):
        feature_map = np.asarray(feature_map)
        x0, y0, x1, y1 = (int(np.rint(edge)) for edge in box)
        high, wide = max(y1, 1), max(x1, 1)
        out = np.zeros((size, size, feature_map.shape[2]))
        for i in range(size):
            rows = slice(y0 + i * high // size, y0 + -(-(i + 1) * high // size))
            for j in range(size):
                columns = slice(x0 + j * wide // size, x0 + -(-(j + 1) * wide // size))
                out[i, j] = feature_map[rows, columns].max(axis=(0, 1))
        return out


# --------------------------------------------------------------------------------------- roi_align


@mutant("roi_align")
def rounds_the_box():
    """What ROI align was invented against."""

    def roi_align(feature_map, box, size):
        feature_map = np.asarray(feature_map, dtype=float)
        high, wide, channels = feature_map.shape
        x0, y0, x1, y1 = np.rint(box)
        out = np.zeros((size, size, channels))
        for i in range(size):
            y = np.clip(y0 + (i + 0.5) * (y1 - y0) / size - 0.5, 0, high - 1)
            top = min(int(y), max(high - 2, 0))
            below = min(top + 1, high - 1)
            for j in range(size):
                x = np.clip(x0 + (j + 0.5) * (x1 - x0) / size - 0.5, 0, wide - 1)
                left = min(int(x), max(wide - 2, 0))
                right = min(left + 1, wide - 1)
                upper = (left + 1 - x) * feature_map[top, left] + (x - left) * feature_map[top, right]
                lower = (left + 1 - x) * feature_map[below, left] + (x - left) * feature_map[below, right]
                out[i, j] = (top + 1 - y) * upper + (y - top) * lower
        return out


@mutant("roi_align")
def takes_corners_for_centres():
    """Cell (i, j) at (j, i)."""

    def roi_align(feature_map, box, size):
        feature_map = np.asarray(feature_map, dtype=float)
        high, wide, channels = feature_map.shape
        x0, y0, x1, y1 = box
        out = np.zeros((size, size, channels))
        for i in range(size):
            y = np.clip(y0 + (i + 0.5) * (y1 - y0) / size, 0, high - 1)
            top = min(int(y), max(high - 2, 0))
            below = min(top + 1, high - 1)
            for j in range(size):
                x = np.clip(x0 + (j + 0.5) * (x1 - x0) / size, 0, wide - 1)
                left = min(int(x), max(wide - 2, 0))
                right = min(left + 1, wide - 1)
                upper = (left + 1 - x) * feature_map[top, left] + (x - left) * feature_map[top, right]
                lower = (left + 1 - x) * feature_map[below, left] + (x - left) * feature_map[below, right]
                out[i, j] = (top + 1 - y) * upper + (y - top) * lower
        return out


@mutant("roi_align")
def samples_the_corner_of_a_bin():
    """The upper left corner of each bin."""

    def roi_align(feature_map, box, size):
        feature_map = np.asarray(feature_map, dtype=float)
        high, wide, channels = feature_map.shape
        x0, y0, x1, y1 = box
        out = np.zeros((size, size, channels))
        for i in range(size):
            y = np.clip(y0 + i * (y1 - y0) / size - 0.5, 0, high - 1)
            top = min(int(y), max(high - 2, 0))
            below = min(top + 1, high - 1)
            for j in range(size):
                x = np.clip(x0 + j * (x1 - x0) / size - 0.5, 0, wide - 1)
                left = min(int(x), max(wide - 2, 0))
                right = min(left + 1, wide - 1)
                upper = (left + 1 - x) * feature_map[top, left] + (x - left) * feature_map[top, right]
                lower = (left + 1 - x) * feature_map[below, left] + (x - left) * feature_map[below, right]
                out[i, j] = (top + 1 - y) * upper + (y - top) * lower
        return out


@mutant("roi_align")
def takes_the_nearest_cell():
    """Without blending."""

    def roi_align(feature_map, box, size):
        feature_map = np.asarray(feature_map, dtype=float)
        high, wide, channels = feature_map.shape
        x0, y0, x1, y1 = box
        out = np.zeros((size, size, channels))
        for i in range(size):
            y = np.clip(y0 + (i + 0.5) * (y1 - y0) / size - 0.5, 0, high - 1)
            top = min(int(y), max(high - 2, 0))
            below = min(top + 1, high - 1)
            for j in range(size):
                x = np.clip(x0 + (j + 0.5) * (x1 - x0) / size - 0.5, 0, wide - 1)
                left = min(int(x), max(wide - 2, 0))
                right = min(left + 1, wide - 1)
                x, y_ = np.rint(x), np.rint(y)
                upper = (left + 1 - x) * feature_map[top, left] + (x - left) * feature_map[top, right]
                lower = (left + 1 - x) * feature_map[below, left] + (x - left) * feature_map[below, right]
                out[i, j] = (top + 1 - y_) * upper + (y_ - top) * lower
        return out


@mutant("roi_align")
def fades_to_zero_beyond_the_border():
    """Zeros outside of the map."""

    def roi_align(feature_map, box, size):
        feature_map = np.asarray(feature_map, dtype=float)
        feature_map = np.pad(feature_map, ((12, 12), (12, 12), (0, 0)))
        high, wide, channels = feature_map.shape
        x0, y0, x1, y1 = np.asarray(box, dtype=float) + 12
        out = np.zeros((size, size, channels))
        for i in range(size):
            y = np.clip(y0 + (i + 0.5) * (y1 - y0) / size - 0.5, 0, high - 1)
            top = min(int(y), max(high - 2, 0))
            below = min(top + 1, high - 1)
            for j in range(size):
                x = np.clip(x0 + (j + 0.5) * (x1 - x0) / size - 0.5, 0, wide - 1)
                left = min(int(x), max(wide - 2, 0))
                right = min(left + 1, wide - 1)
                upper = (left + 1 - x) * feature_map[top, left] + (x - left) * feature_map[top, right]
                lower = (left + 1 - x) * feature_map[below, left] + (x - left) * feature_map[below, right]
                out[i, j] = (top + 1 - y) * upper + (y - top) * lower
        return out


@mutant("roi_align")
def takes_rows_for_x():
    """(y0, x0, y1, x1)."""

    def roi_align(feature_map, box, size):
        feature_map = np.asarray(feature_map, dtype=float)
        high, wide, channels = feature_map.shape
        y0, x0, y1, x1 = box
        out = np.zeros((size, size, channels))
        for i in range(size):
            y = np.clip(y0 + (i + 0.5) * (y1 - y0) / size - 0.5, 0, high - 1)
            top = min(int(y), max(high - 2, 0))
            below = min(top + 1, high - 1)
            for j in range(size):
                x = np.clip(x0 + (j + 0.5) * (x1 - x0) / size - 0.5, 0, wide - 1)
                left = min(int(x), max(wide - 2, 0))
                right = min(left + 1, wide - 1)
                upper = (left + 1 - x) * feature_map[top, left] + (x - left) * feature_map[top, right]
                lower = (left + 1 - x) * feature_map[below, left] + (x - left) * feature_map[below, right]
                out[i, j] = (top + 1 - y) * upper + (y - top) * lower
        return out


@mutant("roi_align")
def swaps_the_weights():
    """The nearer cell counts less."""

    def roi_align(feature_map, box, size):
        feature_map = np.asarray(feature_map, dtype=float)
        high, wide, channels = feature_map.shape
        x0, y0, x1, y1 = box
        out = np.zeros((size, size, channels))
        for i in range(size):
            y = np.clip(y0 + (i + 0.5) * (y1 - y0) / size - 0.5, 0, high - 1)
            top = min(int(y), max(high - 2, 0))
            below = min(top + 1, high - 1)
            for j in range(size):
                x = np.clip(x0 + (j + 0.5) * (x1 - x0) / size - 0.5, 0, wide - 1)
                left = min(int(x), max(wide - 2, 0))
                right = min(left + 1, wide - 1)
                upper = (x - left) * feature_map[top, left] + (left + 1 - x) * feature_map[top, right]
                lower = (x - left) * feature_map[below, left] + (left + 1 - x) * feature_map[below, right]
                out[i, j] = (top + 1 - y) * upper + (y - top) * lower
        return out


@mutant("roi_align")
def spreads_from_edge_to_edge():
    """The first and the last sample on the edges of the box."""

    def roi_align(feature_map, box, size):
        feature_map = np.asarray(feature_map, dtype=float)
        high, wide, channels = feature_map.shape
        x0, y0, x1, y1 = box
        out = np.zeros((size, size, channels))
        for i in range(size):
            y = np.clip(y0 + i * (y1 - y0) / max(size - 1, 1) - 0.5, 0, high - 1)
            top = min(int(y), max(high - 2, 0))
            below = min(top + 1, high - 1)
            for j in range(size):
                x = np.clip(x0 + j * (x1 - x0) / max(size - 1, 1) - 0.5, 0, wide - 1)
                left = min(int(x), max(wide - 2, 0))
                right = min(left + 1, wide - 1)
                upper = (left + 1 - x) * feature_map[top, left] + (x - left) * feature_map[top, right]
                lower = (left + 1 - x) * feature_map[below, left] + (x - left) * feature_map[below, right]
                out[i, j] = (top + 1 - y) * upper + (y - top) * lower
        return out


# -------------------------------------------------------------------------------------- unet_sizes


@mutant("unet_sizes")
def loses_two_a_stage():
    """One valid convolution a stage."""

    def unet_sizes(size, depth, padding):
        if padding not in ("same", "valid"):
            raise ValueError(f'padding should be "same" or "valid", got {padding!r}')
        lost = 2 if padding == "valid" else 0
        sizes = []
        for stage in range(2 * depth + 1):
            size -= lost
            if size <= 0:
                raise ValueError(f"stage {stage} has a side of {size}")
            sizes.append(size)
            if stage < depth:
                if size % 2:
                    raise ValueError(f"the side {size} cannot be halved")
                size //= 2
            else:
                size *= 2
        return sizes


@mutant("unet_sizes")
def loses_four_only_on_the_way_down():
    """No convolutions on the way up."""

    def unet_sizes(size, depth, padding):
        if padding not in ("same", "valid"):
            raise ValueError(f'padding should be "same" or "valid", got {padding!r}')
        lost = 4 if padding == "valid" else 0
        sizes = []
        for stage in range(2 * depth + 1):
            size -= lost if stage <= depth else 0
            if size <= 0:
                raise ValueError(f"stage {stage} has a side of {size}")
            sizes.append(size)
            if stage < depth:
                if size % 2:
                    raise ValueError(f"the side {size} cannot be halved")
                size //= 2
            else:
                size *= 2
        return sizes


@mutant("unet_sizes")
def begins_with_the_input():
    """The input's side is the first entry."""

    def unet_sizes(size, depth, padding):
        if padding not in ("same", "valid"):
            raise ValueError(f'padding should be "same" or "valid", got {padding!r}')
        lost = 4 if padding == "valid" else 0
        sizes = [size]
        for stage in range(2 * depth + 1):
            size -= lost
            if size <= 0:
                raise ValueError(f"stage {stage} has a side of {size}")
            sizes.append(size)
            if stage < depth:
                if size % 2:
                    raise ValueError(f"the side {size} cannot be halved")
                size //= 2
            else:
                size *= 2
        return sizes


@mutant("unet_sizes")
def stops_at_the_bottom():
    """depth + 1 entries."""

    def unet_sizes(size, depth, padding):
        if padding not in ("same", "valid"):
            raise ValueError(f'padding should be "same" or "valid", got {padding!r}')
        lost = 4 if padding == "valid" else 0
        sizes = []
        for stage in range(2 * depth + 1):
            size -= lost
            if size <= 0:
                raise ValueError(f"stage {stage} has a side of {size}")
            sizes.append(size)
            if stage < depth:
                if size % 2:
                    raise ValueError(f"the side {size} cannot be halved")
                size //= 2
            else:
                size *= 2
        return sizes[: depth + 1]


@mutant("unet_sizes")
def rounds_odd_sides_down():
    """Keras' pooling does so silently, and the bridge no longer fits."""

    def unet_sizes(size, depth, padding):
        if padding not in ("same", "valid"):
            raise ValueError(f'padding should be "same" or "valid", got {padding!r}')
        lost = 4 if padding == "valid" else 0
        sizes = []
        for stage in range(2 * depth + 1):
            size -= lost
            if size <= 0:
                raise ValueError(f"stage {stage} has a side of {size}")
            sizes.append(size)
            if stage < depth:
                size //= 2
            else:
                size *= 2
        return sizes


@mutant("unet_sizes")
def lets_sides_vanish():
    """A side of 0 or below goes on."""

    def unet_sizes(size, depth, padding):
        if padding not in ("same", "valid"):
            raise ValueError(f'padding should be "same" or "valid", got {padding!r}')
        lost = 4 if padding == "valid" else 0
        sizes = []
        for stage in range(2 * depth + 1):
            size -= lost
            if size <= -1000:
                raise ValueError(f"stage {stage} has a side of {size}")
            sizes.append(size)
            if stage < depth:
                if size % 2:
                    raise ValueError(f"the side {size} cannot be halved")
                size //= 2
            else:
                size *= 2
        return sizes


@mutant("unet_sizes")
def looks_for_zero_only_at_the_bottom():
    """What vanishes on the way up is not seen."""

    def unet_sizes(size, depth, padding):
        if padding not in ("same", "valid"):
            raise ValueError(f'padding should be "same" or "valid", got {padding!r}')
        lost = 4 if padding == "valid" else 0
        sizes = []
        for stage in range(2 * depth + 1):
            size -= lost
            if size <= 0 and stage <= depth:
                raise ValueError(f"stage {stage} has a side of {size}")
            sizes.append(size)
            if stage < depth:
                if size % 2:
                    raise ValueError(f"the side {size} cannot be halved")
                size //= 2
            else:
                size *= 2
        return sizes


@mutant("unet_sizes")
def takes_any_padding():
    """Whatever is not valid is the same."""

    def unet_sizes(size, depth, padding):
        lost = 4 if padding == "valid" else 0
        sizes = []
        for stage in range(2 * depth + 1):
            size -= lost
            if size <= 0:
                raise ValueError(f"stage {stage} has a side of {size}")
            sizes.append(size)
            if stage < depth:
                if size % 2:
                    raise ValueError(f"the side {size} cannot be halved")
                size //= 2
            else:
                size *= 2
        return sizes


@mutant("unet_sizes")
def notes_sides_before_the_convolutions():
    """The side with which a stage begins."""

    def unet_sizes(size, depth, padding):
        if padding not in ("same", "valid"):
            raise ValueError(f'padding should be "same" or "valid", got {padding!r}')
        lost = 4 if padding == "valid" else 0
        sizes = []
        for stage in range(2 * depth + 1):
            sizes.append(size)
            size -= lost
            if size <= 0:
                raise ValueError(f"stage {stage} has a side of {size}")
            if stage < depth:
                if size % 2:
                    raise ValueError(f"the side {size} cannot be halved")
                size //= 2
            else:
                size *= 2
        return sizes


# -------------------------------------------------------------------------------------- build_unet


@mutant("build_unet")
def adds_instead_of_concatenating():
    """A sum, as in ResNet."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers

        def stage(x, n):
            x = layers.Conv2D(n, 3, padding="same")(x)
            return layers.ReLU()(layers.BatchNormalization(momentum=0.9)(x))

        pictures = keras.Input(shape)
        x, bridges = pictures, []
        for n in filters[:-1]:
            x = stage(x, n)
            bridges.append(x)
            x = layers.MaxPooling2D()(x)
        x = stage(x, filters[-1])
        for n, bridge in zip(filters[-2::-1], bridges[::-1]):
            x = layers.Conv2DTranspose(n, 2, strides=2)(x)
            if skips:
                x = layers.Add()([x, bridge])
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def concatenates_side_by_side():
    """On the axis of the columns, and the columns are pooled again."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers

        def stage(x, n):
            x = layers.Conv2D(n, 3, padding="same")(x)
            return layers.ReLU()(layers.BatchNormalization(momentum=0.9)(x))

        pictures = keras.Input(shape)
        x, bridges = pictures, []
        for n in filters[:-1]:
            x = stage(x, n)
            bridges.append(x)
            x = layers.MaxPooling2D()(x)
        x = stage(x, filters[-1])
        for n, bridge in zip(filters[-2::-1], bridges[::-1]):
            x = layers.Conv2DTranspose(n, 2, strides=2)(x)
            if skips:
                x = layers.MaxPooling2D((1, 2))(layers.Concatenate(axis=2)([x, bridge]))
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def always_has_bridges():
    """skips is ignored."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers

        def stage(x, n):
            x = layers.Conv2D(n, 3, padding="same")(x)
            return layers.ReLU()(layers.BatchNormalization(momentum=0.9)(x))

        pictures = keras.Input(shape)
        x, bridges = pictures, []
        for n in filters[:-1]:
            x = stage(x, n)
            bridges.append(x)
            x = layers.MaxPooling2D()(x)
        x = stage(x, filters[-1])
        for n, bridge in zip(filters[-2::-1], bridges[::-1]):
            x = layers.Conv2DTranspose(n, 2, strides=2)(x)
            x = layers.Concatenate()([x, bridge])
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def never_has_bridges():
    """skips is ignored."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers

        def stage(x, n):
            x = layers.Conv2D(n, 3, padding="same")(x)
            return layers.ReLU()(layers.BatchNormalization(momentum=0.9)(x))

        pictures = keras.Input(shape)
        x = pictures
        for n in filters[:-1]:
            x = stage(x, n)
            x = layers.MaxPooling2D()(x)
        x = stage(x, filters[-1])
        for n in filters[-2::-1]:
            x = layers.Conv2DTranspose(n, 2, strides=2)(x)
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def bridges_what_was_pooled():
    """The bridge begins after the pooling, enlarged again."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers

        def stage(x, n):
            x = layers.Conv2D(n, 3, padding="same")(x)
            return layers.ReLU()(layers.BatchNormalization(momentum=0.9)(x))

        pictures = keras.Input(shape)
        x, bridges = pictures, []
        for n in filters[:-1]:
            x = stage(x, n)
            x = layers.MaxPooling2D()(x)
            bridges.append(layers.UpSampling2D()(x))
        x = stage(x, filters[-1])
        for n, bridge in zip(filters[-2::-1], bridges[::-1]):
            x = layers.Conv2DTranspose(n, 2, strides=2)(x)
            if skips:
                x = layers.Concatenate()([x, bridge])
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def upsamples_without_weights():
    """UpSampling2D for the transposed convolution."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers

        def stage(x, n):
            x = layers.Conv2D(n, 3, padding="same")(x)
            return layers.ReLU()(layers.BatchNormalization(momentum=0.9)(x))

        pictures = keras.Input(shape)
        x, bridges = pictures, []
        for n in filters[:-1]:
            x = stage(x, n)
            bridges.append(x)
            x = layers.MaxPooling2D()(x)
        x = stage(x, filters[-1])
        for n, bridge in zip(filters[-2::-1], bridges[::-1]):
            x = layers.UpSampling2D()(x)
            if skips:
                x = layers.Concatenate()([x, bridge])
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def leaves_the_normalisation_out():
    """Convolution and relu."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers

        def stage(x, n):
            x = layers.Conv2D(n, 3, padding="same")(x)
            return layers.ReLU()(x)

        pictures = keras.Input(shape)
        x, bridges = pictures, []
        for n in filters[:-1]:
            x = stage(x, n)
            bridges.append(x)
            x = layers.MaxPooling2D()(x)
        x = stage(x, filters[-1])
        for n, bridge in zip(filters[-2::-1], bridges[::-1]):
            x = layers.Conv2DTranspose(n, 2, strides=2)(x)
            if skips:
                x = layers.Concatenate()([x, bridge])
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def normalises_after_relu():
    """Convolution, relu, normalisation."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers

        def stage(x, n):
            x = layers.Conv2D(n, 3, padding="same")(x)
            return layers.BatchNormalization(momentum=0.9)(layers.ReLU()(x))

        pictures = keras.Input(shape)
        x, bridges = pictures, []
        for n in filters[:-1]:
            x = stage(x, n)
            bridges.append(x)
            x = layers.MaxPooling2D()(x)
        x = stage(x, filters[-1])
        for n, bridge in zip(filters[-2::-1], bridges[::-1]):
            x = layers.Conv2DTranspose(n, 2, strides=2)(x)
            if skips:
                x = layers.Concatenate()([x, bridge])
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def keeps_keras_momentum():
    """0.99: the averages arrive after the training."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers

        def stage(x, n):
            x = layers.Conv2D(n, 3, padding="same")(x)
            return layers.ReLU()(layers.BatchNormalization(momentum=0.99)(x))

        pictures = keras.Input(shape)
        x, bridges = pictures, []
        for n in filters[:-1]:
            x = stage(x, n)
            bridges.append(x)
            x = layers.MaxPooling2D()(x)
        x = stage(x, filters[-1])
        for n, bridge in zip(filters[-2::-1], bridges[::-1]):
            x = layers.Conv2DTranspose(n, 2, strides=2)(x)
            if skips:
                x = layers.Concatenate()([x, bridge])
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def forgets_relu():
    """A stage without it is a straight line."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers

        def stage(x, n):
            x = layers.Conv2D(n, 3, padding="same")(x)
            return layers.BatchNormalization(momentum=0.9)(x)

        pictures = keras.Input(shape)
        x, bridges = pictures, []
        for n in filters[:-1]:
            x = stage(x, n)
            bridges.append(x)
            x = layers.MaxPooling2D()(x)
        x = stage(x, filters[-1])
        for n, bridge in zip(filters[-2::-1], bridges[::-1]):
            x = layers.Conv2DTranspose(n, 2, strides=2)(x)
            if skips:
                x = layers.Concatenate()([x, bridge])
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def has_no_stage_after_the_bridge():
    """Straight on to the next transposed convolution."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers

        def stage(x, n):
            x = layers.Conv2D(n, 3, padding="same")(x)
            return layers.ReLU()(layers.BatchNormalization(momentum=0.9)(x))

        pictures = keras.Input(shape)
        x, bridges = pictures, []
        for n in filters[:-1]:
            x = stage(x, n)
            bridges.append(x)
            x = layers.MaxPooling2D()(x)
        x = stage(x, filters[-1])
        for n, bridge in zip(filters[-2::-1], bridges[::-1]):
            x = layers.Conv2DTranspose(n, 2, strides=2)(x)
            if skips:
                x = layers.Concatenate()([x, bridge])
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def has_two_convolutions_a_stage():
    """As in the paper, not as asked."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers

        def stage(x, n):
            x = layers.Conv2D(n, 3, padding="same", activation="relu")(x)
            x = layers.Conv2D(n, 3, padding="same")(x)
            return layers.ReLU()(layers.BatchNormalization(momentum=0.9)(x))

        pictures = keras.Input(shape)
        x, bridges = pictures, []
        for n in filters[:-1]:
            x = stage(x, n)
            bridges.append(x)
            x = layers.MaxPooling2D()(x)
        x = stage(x, filters[-1])
        for n, bridge in zip(filters[-2::-1], bridges[::-1]):
            x = layers.Conv2DTranspose(n, 2, strides=2)(x)
            if skips:
                x = layers.Concatenate()([x, bridge])
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def ends_with_a_sigmoid():
    """Every class for itself."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers

        def stage(x, n):
            x = layers.Conv2D(n, 3, padding="same")(x)
            return layers.ReLU()(layers.BatchNormalization(momentum=0.9)(x))

        pictures = keras.Input(shape)
        x, bridges = pictures, []
        for n in filters[:-1]:
            x = stage(x, n)
            bridges.append(x)
            x = layers.MaxPooling2D()(x)
        x = stage(x, filters[-1])
        for n, bridge in zip(filters[-2::-1], bridges[::-1]):
            x = layers.Conv2DTranspose(n, 2, strides=2)(x)
            if skips:
                x = layers.Concatenate()([x, bridge])
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="sigmoid")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def takes_labels_for_targets():
    """Sparse cross-entropy, where the targets are one-hot."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers

        def stage(x, n):
            x = layers.Conv2D(n, 3, padding="same")(x)
            return layers.ReLU()(layers.BatchNormalization(momentum=0.9)(x))

        pictures = keras.Input(shape)
        x, bridges = pictures, []
        for n in filters[:-1]:
            x = stage(x, n)
            bridges.append(x)
            x = layers.MaxPooling2D()(x)
        x = stage(x, filters[-1])
        for n, bridge in zip(filters[-2::-1], bridges[::-1]):
            x = layers.Conv2DTranspose(n, 2, strides=2)(x)
            if skips:
                x = layers.Concatenate()([x, bridge])
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_unet")
def grows_by_a_wider_kernel():
    """Transposed convolution 3 × 3."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers

        def stage(x, n):
            x = layers.Conv2D(n, 3, padding="same")(x)
            return layers.ReLU()(layers.BatchNormalization(momentum=0.9)(x))

        pictures = keras.Input(shape)
        x, bridges = pictures, []
        for n in filters[:-1]:
            x = stage(x, n)
            bridges.append(x)
            x = layers.MaxPooling2D()(x)
        x = stage(x, filters[-1])
        for n, bridge in zip(filters[-2::-1], bridges[::-1]):
            x = layers.Conv2DTranspose(n, 3, strides=2, padding="same")(x)
            if skips:
                x = layers.Concatenate()([x, bridge])
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model


@mutant("build_unet")
def activates_the_transposed_convolution():
    """relu on the way up."""

    def build_unet(shape, num_classes, filters=(16, 32, 64), skips=True):
        layers = keras.layers

        def stage(x, n):
            x = layers.Conv2D(n, 3, padding="same")(x)
            return layers.ReLU()(layers.BatchNormalization(momentum=0.9)(x))

        pictures = keras.Input(shape)
        x, bridges = pictures, []
        for n in filters[:-1]:
            x = stage(x, n)
            bridges.append(x)
            x = layers.MaxPooling2D()(x)
        x = stage(x, filters[-1])
        for n, bridge in zip(filters[-2::-1], bridges[::-1]):
            x = layers.Conv2DTranspose(n, 2, strides=2, activation="relu")(x)
            if skips:
                x = layers.Concatenate()([x, bridge])
            x = stage(x, n)
        model = keras.Model(pictures, layers.Conv2D(num_classes, 1, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy")
        return model
