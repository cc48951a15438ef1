"""Wrong solutions of `dice_loss`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("dice_loss")
def without_one_minus():
    """The coefficient, not the loss."""

    def dice_loss(target, probs, smooth=1.0):
        both = keras.ops.sum(target * probs, axis=(0, 1, 2))
        total = keras.ops.sum(target + probs, axis=(0, 1, 2))
        return keras.ops.mean((2 * both + smooth) / (total + smooth))


@mutant("dice_loss")
def factor_two_missing():
    """The 2 is missing."""

    def dice_loss(target, probs, smooth=1.0):
        both = np.sum(target * probs, axis=(0, 1, 2))
        total = np.sum(target + probs, axis=(0, 1, 2))
        return 1 - np.mean((both + smooth) / (total + smooth))


@mutant("dice_loss")
def smooth_above_only():
    """smooth above the line only."""

    def dice_loss(target, probs, smooth=1.0):
        both = np.sum(target * probs, axis=(0, 1, 2))
        total = np.sum(target + probs, axis=(0, 1, 2))
        return 1 - np.mean((2 * both + smooth) / (total + 1e-7))


@mutant("dice_loss")
def smooth_below_only():
    """smooth below the line only."""

    def dice_loss(target, probs, smooth=1.0):
        both = np.sum(target * probs, axis=(0, 1, 2))
        total = np.sum(target + probs, axis=(0, 1, 2))
        return 1 - np.mean(2 * both / (total + smooth))


@mutant("dice_loss")
def picture_by_picture():
    """Sums within each picture, the mean over pictures and classes."""

    def dice_loss(target, probs, smooth=1.0):
        both = keras.ops.sum(target * probs, axis=(1, 2))
        total = keras.ops.sum(target + probs, axis=(1, 2))
        return 1 - keras.ops.mean((2 * both + smooth) / (total + smooth))


@mutant("dice_loss")
def all_classes_together():
    """Sums over the classes as well."""

    def dice_loss(target, probs, smooth=1.0):
        both = np.sum(target * probs)
        return 1 - (2 * both + smooth) / (np.sum(target) + np.sum(probs) + smooth)


@mutant("dice_loss")
def sum_over_the_classes():
    """The sum over the classes in place of the mean."""

    def dice_loss(target, probs, smooth=1.0):
        both = np.sum(target * probs, axis=(0, 1, 2))
        total = np.sum(target + probs, axis=(0, 1, 2))
        return 1 - np.sum((2 * both + smooth) / (total + smooth))


@mutant("dice_loss")
def pixel_by_pixel():
    """Sums over the classes of each pixel, the mean over pixels."""

    def dice_loss(target, probs, smooth=1.0):
        both = np.sum(target * probs, axis=-1)
        total = np.sum(target + probs, axis=-1)
        return 1 - np.mean((2 * both + smooth) / (total + smooth))


@mutant("dice_loss")
def hard_answer():
    """argmax first: no probabilities left."""

    def dice_loss(target, probs, smooth=1.0):
        p = np.eye(probs.shape[-1])[np.argmax(probs, axis=-1)]
        both = np.sum(target * p, axis=(0, 1, 2))
        total = np.sum(target + p, axis=(0, 1, 2))
        return 1 - np.mean((2 * both + smooth) / (total + smooth))


@mutant("dice_loss")
def squares_below():
    """Squares below the line, as in V-Net."""

    def dice_loss(target, probs, smooth=1.0):
        both = np.sum(target * probs, axis=(0, 1, 2))
        total = np.sum(target**2 + probs**2, axis=(0, 1, 2))
        return 1 - np.mean((2 * both + smooth) / (total + smooth))


@mutant("dice_loss")
def smooth_ignored():
    """Always 1.0, whatever smooth is."""

    def dice_loss(target, probs, smooth=1.0):
        both = np.sum(target * probs, axis=(0, 1, 2))
        total = np.sum(target + probs, axis=(0, 1, 2))
        return 1 - np.mean((2 * both + 1.0) / (total + 1.0))


@mutant("dice_loss")
def other_default():
    """smooth is 1e-6 unless said otherwise."""

    def dice_loss(target, probs, smooth=1e-6):
        both = np.sum(target * probs, axis=(0, 1, 2))
        total = np.sum(target + probs, axis=(0, 1, 2))
        return 1 - np.mean((2 * both + smooth) / (total + smooth))


@mutant("dice_loss")
def ground_left_out():
    """Without the first class."""

    def dice_loss(target, probs, smooth=1.0):
        both = keras.ops.sum(target * probs, axis=(0, 1, 2))
        total = keras.ops.sum(target + probs, axis=(0, 1, 2))
        return 1 - keras.ops.mean(((2 * both + smooth) / (total + smooth))[1:])


@mutant("dice_loss")
def smooth_doubled_above():
    """2 times the product and smooth together."""

    def dice_loss(target, probs, smooth=1.0):
        both = np.sum(target * probs, axis=(0, 1, 2))
        total = np.sum(target + probs, axis=(0, 1, 2))
        return 1 - np.mean(2 * (both + smooth) / (total + smooth))


@mutant("dice_loss")
def soft_jaccard():
    """The union below the line."""

    def dice_loss(target, probs, smooth=1.0):
        both = np.sum(target * probs, axis=(0, 1, 2))
        union = np.sum(target + probs, axis=(0, 1, 2)) - both
        return 1 - np.mean((both + smooth) / (union + smooth))


@mutant("dice_loss")
def a_loss_for_each_class():
    """No mean at the end."""

    def dice_loss(target, probs, smooth=1.0):
        both = np.sum(target * probs, axis=(0, 1, 2))
        total = np.sum(target + probs, axis=(0, 1, 2))
        return 1 - (2 * both + smooth) / (total + smooth)


@mutant("dice_loss")
def minus_log():
    """The logarithm of the coefficient."""

    def dice_loss(target, probs, smooth=1.0):
        both = np.sum(target * probs, axis=(0, 1, 2))
        total = np.sum(target + probs, axis=(0, 1, 2))
        return -np.log(np.mean((2 * both + smooth) / (total + smooth)))


@mutant("dice_loss")
def means_in_place_of_sums():
    """Means over the pixels: smooth weighs more."""

    def dice_loss(target, probs, smooth=1.0):
        both = np.mean(target * probs, axis=(0, 1, 2))
        total = np.mean(target, axis=(0, 1, 2)) + np.mean(probs, axis=(0, 1, 2))
        return 1 - np.mean((2 * both + smooth) / (total + smooth))


@mutant("dice_loss")
def product_in_the_target():
    """Multiplies target in place."""

    def dice_loss(target, probs, smooth=1.0):
        total = target.sum(axis=(0, 1, 2)) + probs.sum(axis=(0, 1, 2))
        target *= probs
        both = target.sum(axis=(0, 1, 2))
        return 1 - np.mean((2 * both + smooth) / (total + smooth))


@mutant("dice_loss")
def only_classes_that_occur():
    """The mean over the classes of the truth only."""

    def dice_loss(target, probs, smooth=1.0):
        both = np.sum(target * probs, axis=(0, 1, 2))
        t, p = np.sum(target, axis=(0, 1, 2)), np.sum(probs, axis=(0, 1, 2))
        ratio = (2 * both + smooth) / (t + p + smooth)
        return 1 - ratio[t > 0].mean()


@mutant("dice_loss")
def two_decimals():
    """Rounded to two decimals."""

    def dice_loss(target, probs, smooth=1.0):
        both = np.sum(target * probs, axis=(0, 1, 2))
        total = np.sum(target + probs, axis=(0, 1, 2))
        return round(float(1 - np.mean((2 * both + smooth) / (total + smooth))), 2)


@mutant("dice_loss")
def smooth_in_each_total():
    """smooth added to both of the totals."""

    def dice_loss(target, probs, smooth=1.0):
        both = np.sum(target * probs, axis=(0, 1, 2))
        t, p = np.sum(target, axis=(0, 1, 2)) + smooth, np.sum(probs, axis=(0, 1, 2)) + smooth
        return 1 - np.mean((2 * both + smooth) / (t + p))


@mutant("dice_loss")
def softmax_again():
    """A second softmax over the probabilities."""

    def dice_loss(target, probs, smooth=1.0):
        probs = keras.ops.softmax(probs, axis=-1)
        both = keras.ops.sum(target * probs, axis=(0, 1, 2))
        total = keras.ops.sum(target + probs, axis=(0, 1, 2))
        return 1 - keras.ops.mean((2 * both + smooth) / (total + smooth))


@mutant("dice_loss")
def ratio_of_means():
    """The mean above divided by the mean below."""

    def dice_loss(target, probs, smooth=1.0):
        both = np.sum(target * probs, axis=(0, 1, 2))
        total = np.sum(target + probs, axis=(0, 1, 2))
        return 1 - (2 * both + smooth).mean() / (total + smooth).mean()
