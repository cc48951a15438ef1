"""Right solutions of `augment`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("augment")
def hint():
    """The loop of the hint."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        made = np.empty_like(images)
        for k in range(len(images)):
            dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
            picture = shift(images[k : k + 1], dy, dx)[0]
            if flip and rng.random() < 0.5:
                picture = picture[:, ::-1]
            made[k] = picture
        return made


@variant("augment")
def list_and_concatenate():
    """Batches of one, put together."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        parts = [images[:0]]
        for i in range(images.shape[0]):
            d = rng.integers(-max_shift, max_shift + 1, size=2)
            one = shift(images[i][np.newaxis], int(d[0]), int(d[1]))
            if flip:
                coin = rng.random()
                if coin < 0.5:
                    one = np.flip(one, axis=2)
            parts.append(one)
        return np.concatenate(parts, axis=0)


@variant("augment")
def stack_with_empty_case():
    """np.stack, and an empty batch apart."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        if len(images) == 0:
            return images.copy()

        def change(picture):
            dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
            new = shift(picture[None], dy, dx)[0]
            return np.fliplr(new) if flip and rng.random() < 0.5 else new

        return np.stack([change(p) for p in images])


@variant("augment")
def draws_first():
    """All draws in one loop in the right order, all changes in a second one."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        plan = []
        for _ in images:
            dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
            plan.append((dy, dx, bool(flip) and rng.random() < 0.5))
        out = np.zeros_like(images)
        for k, (dy, dx, mirrored) in enumerate(plan):
            moved = shift(images[k : k + 1], dy, dx, fill=0)
            out[k] = moved[0, :, ::-1] if mirrored else moved[0]
        return out


@variant("augment")
def without_shift():
    """Does not call shift: np.pad and a cut for each picture."""

    def augment(images, max_shift, flip, rng):
        x = np.asarray(images)
        n, h, w, c = x.shape
        m = max_shift
        padded = np.pad(x, ((0, 0), (m, m), (m, m), (0, 0)))
        out = np.empty_like(x)
        for k in range(n):
            dy, dx = rng.integers(-m, m + 1, size=2)
            crop = padded[k, m - dy : m - dy + h, m - dx : m - dx + w]
            if flip and rng.random() < 0.5:
                crop = crop[:, ::-1, :]
            out[k] = crop
        return out


@variant("augment")
def mirror_first_and_turn_dx():
    """Mirrors first and moves the mirrored one the other way, which is the same."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        out = np.copy(images)
        for k in range(len(out)):
            dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
            if flip and rng.random() < 0.5:
                out[k : k + 1] = shift(images[k : k + 1, :, ::-1], dy, -dx)
            else:
                out[k : k + 1] = shift(images[k : k + 1], dy, dx)
        return out


@variant("augment")
def index_arithmetic():
    """Old coordinates for all pictures at once, after the draws."""

    def augment(images, max_shift, flip, rng):
        x = np.asarray(images)
        n, h, w, _ = x.shape
        dys, dxs, mirror = np.zeros(n, int), np.zeros(n, int), np.zeros(n, bool)
        for k in range(n):
            dys[k], dxs[k] = rng.integers(-max_shift, max_shift + 1, size=2)
            if flip:
                mirror[k] = rng.random() < 0.5
        col = np.where(mirror[:, None], np.arange(w)[::-1], np.arange(w))
        r = np.arange(h)[None, :] - dys[:, None]
        c = col - dxs[:, None]
        ok = ((r >= 0) & (r < h))[:, :, None] & ((c >= 0) & (c < w))[:, None, :]
        taken = x[np.arange(n)[:, None, None], r.clip(0, h - 1)[:, :, None], c.clip(0, w - 1)[:, None, :]]
        return np.where(ok[..., None], taken, np.zeros((), dtype=x.dtype))


@variant("augment")
def while_loop():
    """A while loop, flips with an index of columns."""

    def augment(images, max_shift, flip, rng):
        bilder = np.array(images)
        neu = np.zeros(bilder.shape, dtype=bilder.dtype)
        k = 0
        while k < bilder.shape[0]:
            zug = rng.integers(-max_shift, max_shift + 1, size=2)
            bild = shift(bilder[k : k + 1], zug[0], zug[1])
            if flip is True or flip == 1:
                if rng.random() < 0.5:
                    spalten = np.arange(bild.shape[2] - 1, -1, -1)
                    bild = bild[:, :, spalten]
            neu[k] = bild[0]
            k += 1
        return neu


@variant("augment")
def low_and_high_by_name():
    """rng.integers with endpoint=True and names."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        result = []
        for picture in images:
            dy, dx = rng.integers(low=-max_shift, high=max_shift, size=2, endpoint=True)
            picture = shift([picture], dy, dx)[0]
            if flip and rng.random() < 0.5:
                picture = picture[:, ::-1]
            result.append(picture)
        return np.array(result, dtype=images.dtype).reshape(images.shape)


@variant("augment")
def roll_and_zeros():
    """np.roll for each picture and zeros where it came round."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        h, w = images.shape[1:3]
        out = images.copy()
        for k in range(len(out)):
            dy, dx = (int(d) for d in rng.integers(-max_shift, max_shift + 1, size=2))
            new = np.roll(images[k], (dy, dx), axis=(0, 1))
            rows, cols = np.arange(h) - dy, np.arange(w) - dx
            new[(rows < 0) | (rows >= h)] = 0
            new[:, (cols < 0) | (cols >= w)] = 0
            if flip and rng.random() < 0.5:
                new = np.flip(new, 1)
            out[k] = new
        return out


@variant("augment")
def tf_flip():
    """tf.image mirrors, NumPy keeps the dtype."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        made = np.empty_like(images)
        for k in range(len(images)):
            dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
            made[k] = shift(images[k : k + 1], int(dy), int(dx))[0]
            if flip and rng.random() < 0.5:
                made[k] = tf.image.flip_left_right(made[k]).numpy()
        return made


@variant("augment")
def generator_function():
    """A generator of pictures, and an array that takes them."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)

        def versions():
            for one in images[:, np.newaxis]:
                shifts = rng.integers(-max_shift, max_shift + 1, size=2)
                new = shift(one, *shifts)
                yield new[0, :, ::-1] if flip and rng.random() < 0.5 else new[0]

        made = np.zeros(images.shape, images.dtype)
        for place, version in zip(made, versions()):
            place[...] = version
        return made


@variant("augment")
def mirrored_by_hand():
    """Two loops over the columns mirror."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        N, H, W, C = images.shape
        out = np.full(images.shape, 0, dtype=images.dtype)
        for n in range(N):
            dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
            mirror = False
            if flip:
                mirror = rng.random() < 0.5
            for r in range(H):
                for c in range(W):
                    if 0 <= r - dy < H and 0 <= c - dx < W:
                        target = W - 1 - c if mirror else c
                        out[n, r, target] = images[n, r - dy, c - dx]
        return out
