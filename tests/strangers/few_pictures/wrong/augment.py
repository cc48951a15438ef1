"""Wrong solutions of `augment`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("augment")
def one_shift_for_all():
    """The whole batch gets the same shift and mirror."""

    def augment(images, max_shift, flip, rng):
        dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
        moved = shift(images, dy, dx)
        if flip and rng.random() < 0.5:
            moved = moved[:, :, ::-1]
        return moved


@mutant("augment")
def all_shifts_then_all_coins():
    """Draws all shifts first, then all coins."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        shifts = rng.integers(-max_shift, max_shift + 1, size=(len(images), 2))
        coins = rng.random(len(images)) if flip else np.ones(len(images))
        made = np.empty_like(images)
        for k, (dy, dx) in enumerate(shifts):
            picture = shift(images[k : k + 1], dy, dx)[0]
            made[k] = picture[:, ::-1] if coins[k] < 0.5 else picture
        return made


@mutant("augment")
def coin_before_the_shift():
    """The coin is drawn before dy and dx."""

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
def coin_always_drawn():
    """Draws a coin even if flip is False."""

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
def upside_down():
    """Mirrors from top to bottom."""

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
def colours_turned():
    """The last axis is turned: red becomes blue."""

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


@mutant("augment")
def turned_by_half():
    """Both axes are turned: a rotation by 180 degrees."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        made = np.empty_like(images)
        for k in range(len(images)):
            dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
            picture = shift(images[k : k + 1], dy, dx)[0]
            if flip and rng.random() < 0.5:
                picture = np.flip(picture, (0, 1))
            made[k] = picture
        return made


@mutant("augment")
def upper_end_left_out():
    """max_shift itself is never drawn."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        made = np.empty_like(images)
        for k in range(len(images)):
            dy, dx = rng.integers(-max_shift, max(max_shift, 1 - max_shift), size=2)
            picture = shift(images[k : k + 1], dy, dx)[0]
            if flip and rng.random() < 0.5:
                picture = picture[:, ::-1]
            made[k] = picture
        return made


@mutant("augment")
def right_and_down_only():
    """Shifts are never negative."""

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
def dx_drawn_first():
    """The first number is taken for dx."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        made = np.empty_like(images)
        for k in range(len(images)):
            dx, dy = rng.integers(-max_shift, max_shift + 1, size=2)
            picture = shift(images[k : k + 1], dy, dx)[0]
            if flip and rng.random() < 0.5:
                picture = picture[:, ::-1]
            made[k] = picture
        return made


@mutant("augment")
def mirrored_then_shifted():
    """Mirrors first and shifts by dx afterwards."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        made = np.empty_like(images)
        for k in range(len(images)):
            dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
            picture = images[k]
            if flip and rng.random() < 0.5:
                picture = picture[:, ::-1]
            made[k] = shift(picture[None], dy, dx)[0]
        return made


@mutant("augment")
def other_half_of_the_coin():
    """Mirrors where the coin is larger than a half."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        made = np.empty_like(images)
        for k in range(len(images)):
            dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
            picture = shift(images[k : k + 1], dy, dx)[0]
            if flip and rng.random() > 0.5:
                picture = picture[:, ::-1]
            made[k] = picture
        return made


@mutant("augment")
def always_mirrored():
    """No coin: flip mirrors every picture."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        made = np.empty_like(images)
        for k in range(len(images)):
            dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
            picture = shift(images[k : k + 1], dy, dx)[0]
            made[k] = picture[:, ::-1] if flip else picture
        return made


@mutant("augment")
def flip_ignored():
    """Nothing is ever mirrored."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        made = np.empty_like(images)
        for k in range(len(images)):
            dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
            made[k] = shift(images[k : k + 1], dy, dx)[0]
        return made


@mutant("augment")
def in_place():
    """Writes the new versions into the given array."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        for k in range(len(images)):
            dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
            picture = shift(images[k : k + 1], dy, dx)[0]
            if flip and rng.random() < 0.5:
                picture = picture[:, ::-1]
            images[k] = picture
        return images


@mutant("augment")
def becomes_float64():
    """np.zeros without a dtype."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        made = np.zeros(images.shape)
        for k in range(len(images)):
            dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
            picture = shift(images[k : k + 1], dy, dx)[0]
            if flip and rng.random() < 0.5:
                picture = picture[:, ::-1]
            made[k] = picture
        return made


@mutant("augment")
def no_lists():
    """A list has no shape."""

    def augment(images, max_shift, flip, rng):
        made = np.zeros(images.shape, dtype=images.dtype)
        for k in range(images.shape[0]):
            dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
            picture = shift(images[k : k + 1], dy, dx)[0]
            if flip and rng.random() < 0.5:
                picture = picture[:, ::-1]
            made[k] = picture
        return made


@mutant("augment")
def global_generator():
    """np.random draws."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        made = np.empty_like(images)
        for k in range(len(images)):
            dy, dx = np.random.randint(-max_shift, max_shift + 1, size=2)
            picture = shift(images[k : k + 1], dy, dx)[0]
            if flip and np.random.rand() < 0.5:
                picture = picture[:, ::-1]
            made[k] = picture
        return made


@mutant("augment")
def generator_of_its_own():
    """Begins with SEED in every call."""

    def augment(images, max_shift, flip, rng):
        rng = np.random.default_rng(SEED)
        images = np.asarray(images)
        made = np.empty_like(images)
        for k in range(len(images)):
            dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
            picture = shift(images[k : k + 1], dy, dx)[0]
            if flip and rng.random() < 0.5:
                picture = picture[:, ::-1]
            made[k] = picture
        return made


@mutant("augment")
def old_ones_as_well():
    """The old pictures come back, too: twice as many."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        made = np.empty_like(images)
        for k in range(len(images)):
            dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
            picture = shift(images[k : k + 1], dy, dx)[0]
            if flip and rng.random() < 0.5:
                picture = picture[:, ::-1]
            made[k] = picture
        return np.concatenate([images, made])


@mutant("augment")
def comes_in_again():
    """np.roll in place of shift."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        made = np.empty_like(images)
        for k in range(len(images)):
            dy, dx = rng.integers(-max_shift, max_shift + 1, size=2)
            picture = np.roll(images[k], (dy, dx), axis=(0, 1))
            if flip and rng.random() < 0.5:
                picture = picture[:, ::-1]
            made[k] = picture
        return made


@mutant("augment")
def shift_of_the_notebook():
    """3 pixels, whatever max_shift is."""

    def augment(images, max_shift, flip, rng):
        images = np.asarray(images)
        made = np.empty_like(images)
        for k in range(len(images)):
            dy, dx = rng.integers(-3, 4, size=2)
            picture = shift(images[k : k + 1], dy, dx)[0]
            if flip and rng.random() < 0.5:
                picture = picture[:, ::-1]
            made[k] = picture
        return made
