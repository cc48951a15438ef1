"""Wrong solutions of `occlusion`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("occlusion")
def sign_turned():
    """What is left minus what was, so a fall counts below 0."""

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
        return (p[1:] - p[0]).reshape(len(tops), len(lefts))


@mutant("occlusion")
def covered_probability():
    """The probability of the covered picture, not the fall."""

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
        return p[1:].reshape(len(tops), len(lefts))


@mutant("occlusion")
def relative_fall():
    """The fall is divided by the probability of the whole picture."""

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
        return (1 - p[1:] / p[0]).reshape(len(tops), len(lefts))


@mutant("occlusion")
def rises_cut():
    """Rises are cut to 0."""

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
        return np.maximum(p[0] - p[1:], 0).reshape(len(tops), len(lefts))


@mutant("occlusion")
def size_of_the_change():
    """Rises and falls are not told apart."""

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
        return np.abs(p[0] - p[1:]).reshape(len(tops), len(lefts))


@mutant("occlusion")
def last_place_missing():
    """The last row and column of places are missing: size + 1 too few in range."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        H, W, _ = x.shape
        tops, lefts = range(0, H - size, stride), range(0, W - size, stride)
        pictures = [x]
        for top in tops:
            for left in lefts:
                covered = x.copy()
                covered[top : top + size, left : left + size] = fill
                pictures.append(covered)
        p = np.asarray(model(np.stack(pictures), training=False))[:, label]
        return (p[0] - p[1:]).reshape(len(tops), len(lefts))


@mutant("occlusion")
def squares_over_the_edge():
    """The square also stands where only a part of it fits."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        H, W, _ = x.shape
        tops, lefts = range(0, H, stride), range(0, W, stride)
        pictures = [x]
        for top in tops:
            for left in lefts:
                covered = x.copy()
                covered[top : top + size, left : left + size] = fill
                pictures.append(covered)
        p = np.asarray(model(np.stack(pictures), training=False))[:, label]
        return (p[0] - p[1:]).reshape(len(tops), len(lefts))


@mutant("occlusion")
def steps_of_one():
    """The stride is ignored."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        H, W, _ = x.shape
        tops, lefts = range(0, H - size + 1, 1), range(0, W - size + 1, 1)
        pictures = [x]
        for top in tops:
            for left in lefts:
                covered = x.copy()
                covered[top : top + size, left : left + size] = fill
                pictures.append(covered)
        p = np.asarray(model(np.stack(pictures), training=False))[:, label]
        return (p[0] - p[1:]).reshape(len(tops), len(lefts))


@mutant("occlusion")
def steps_of_size():
    """The square moves on by its own size."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        H, W, _ = x.shape
        tops, lefts = range(0, H - size + 1, size), range(0, W - size + 1, size)
        pictures = [x]
        for top in tops:
            for left in lefts:
                covered = x.copy()
                covered[top : top + size, left : left + size] = fill
                pictures.append(covered)
        p = np.asarray(model(np.stack(pictures), training=False))[:, label]
        return (p[0] - p[1:]).reshape(len(tops), len(lefts))


@mutant("occlusion")
def always_black():
    """Fills with 0, whatever fill says."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        H, W, _ = x.shape
        tops, lefts = range(0, H - size + 1, stride), range(0, W - size + 1, stride)
        pictures = [x]
        for top in tops:
            for left in lefts:
                covered = x.copy()
                covered[top : top + size, left : left + size] = 0
                pictures.append(covered)
        p = np.asarray(model(np.stack(pictures), training=False))[:, label]
        return (p[0] - p[1:]).reshape(len(tops), len(lefts))


@mutant("occlusion")
def first_channel_only():
    """Covers the first channel only."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        H, W, _ = x.shape
        tops, lefts = range(0, H - size + 1, stride), range(0, W - size + 1, stride)
        pictures = [x]
        for top in tops:
            for left in lefts:
                covered = x.copy()
                covered[top : top + size, left : left + size, 0] = fill
                pictures.append(covered)
        p = np.asarray(model(np.stack(pictures), training=False))[:, label]
        return (p[0] - p[1:]).reshape(len(tops), len(lefts))


@mutant("occlusion")
def square_too_small():
    """The square misses its last row and column."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        H, W, _ = x.shape
        tops, lefts = range(0, H - size + 1, stride), range(0, W - size + 1, stride)
        pictures = [x]
        for top in tops:
            for left in lefts:
                covered = x.copy()
                covered[top : top + size - 1, left : left + size - 1] = fill
                pictures.append(covered)
        p = np.asarray(model(np.stack(pictures), training=False))[:, label]
        return (p[0] - p[1:]).reshape(len(tops), len(lefts))


@mutant("occlusion")
def square_too_large():
    """The square has a row and a column too many."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        H, W, _ = x.shape
        tops, lefts = range(0, H - size + 1, stride), range(0, W - size + 1, stride)
        pictures = [x]
        for top in tops:
            for left in lefts:
                covered = x.copy()
                covered[top : top + size + 1, left : left + size + 1] = fill
                pictures.append(covered)
        p = np.asarray(model(np.stack(pictures), training=False))[:, label]
        return (p[0] - p[1:]).reshape(len(tops), len(lefts))


@mutant("occlusion")
def square_in_the_middle():
    """The square is centred at its place, as if there were padding."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        H, W, _ = x.shape
        tops, lefts = range(0, H - size + 1, stride), range(0, W - size + 1, stride)
        pictures = [x]
        for top in tops:
            for left in lefts:
                covered = x.copy()
                covered[
                    max(top - size // 2, 0) : top - size // 2 + size, max(left - size // 2, 0) : left - size // 2 + size
                ] = fill
                pictures.append(covered)
        p = np.asarray(model(np.stack(pictures), training=False))[:, label]
        return (p[0] - p[1:]).reshape(len(tops), len(lefts))


@mutant("occlusion")
def covers_pile_up():
    """The copy is made once, and the squares pile up."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        H, W, _ = x.shape
        tops, lefts = range(0, H - size + 1, stride), range(0, W - size + 1, stride)
        pictures = [x]
        covered = x.copy()
        for top in tops:
            for left in lefts:
                covered[top : top + size, left : left + size] = fill
                pictures.append(covered.copy())
        p = np.asarray(model(np.stack(pictures), training=False))[:, label]
        return (p[0] - p[1:]).reshape(len(tops), len(lefts))


@mutant("occlusion")
def same_picture_many_times():
    """One array is filled and appended again and again."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        H, W, _ = x.shape
        tops, lefts = range(0, H - size + 1, stride), range(0, W - size + 1, stride)
        pictures = [x]
        covered = x.copy()
        for top in tops:
            for left in lefts:
                covered[top : top + size, left : left + size] = fill
                pictures.append(covered)
        p = np.asarray(model(np.stack(pictures), training=False))[:, label]
        return (p[0] - p[1:]).reshape(len(tops), len(lefts))


@mutant("occlusion")
def no_copy():
    """The picture that was given is filled."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x)
        H, W, _ = x.shape
        tops, lefts = range(0, H - size + 1, stride), range(0, W - size + 1, stride)
        pictures = [x.copy()]
        for top in tops:
            for left in lefts:
                covered = x
                covered[top : top + size, left : left + size] = fill
                pictures.append(covered.copy())
        p = np.asarray(model(np.stack(pictures), training=False))[:, label]
        return (p[0] - p[1:]).reshape(len(tops), len(lefts))


@mutant("occlusion")
def in_training():
    """The model is asked in training: dropout and batch statistics."""

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
        p = np.asarray(model(np.stack(pictures), training=True))[:, label]
        return (p[0] - p[1:]).reshape(len(tops), len(lefts))


@mutant("occlusion")
def shown_in_place_of_covered():
    """Everything but the square is covered."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        H, W, _ = x.shape
        tops, lefts = range(0, H - size + 1, stride), range(0, W - size + 1, stride)
        pictures = [x]
        for top in tops:
            for left in lefts:
                covered = x.copy()
                covered[:] = fill
                covered[top : top + size, left : left + size] = x[top : top + size, left : left + size]
                pictures.append(covered)
        p = np.asarray(model(np.stack(pictures), training=False))[:, label]
        return (p[0] - p[1:]).reshape(len(tops), len(lefts))


@mutant("occlusion")
def best_class():
    """The class that is most probable, not the label."""

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
        p = np.asarray(model(np.stack(pictures), training=False))[
            :, np.asarray(model(x[None], training=False))[0].argmax()
        ]
        return (p[0] - p[1:]).reshape(len(tops), len(lefts))


@mutant("occlusion")
def all_classes():
    """The falls of all classes summed up, which is 0."""

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
        p = np.asarray(model(np.stack(pictures), training=False)).sum(axis=1)
        return (p[0] - p[1:]).reshape(len(tops), len(lefts))


@mutant("occlusion")
def turned_map():
    """Columns run down and rows across."""

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
        return (p[0] - p[1:]).reshape(len(tops), len(lefts)).T


@mutant("occlusion")
def reshaped_the_wrong_way():
    """Rows and columns are exchanged in reshape: seen for pictures that are not square."""

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
        return (p[0] - p[1:]).reshape(len(lefts), len(tops))


@mutant("occlusion")
def square_pictures_only():
    """As many columns as rows."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        H, W, _ = x.shape
        tops, lefts = range(0, H - size + 1, stride), range(0, H - size + 1, stride)
        pictures = [x]
        for top in tops:
            for left in lefts:
                covered = x.copy()
                covered[top : top + size, left : left + size] = fill
                pictures.append(covered)
        p = np.asarray(model(np.stack(pictures), training=False))[:, label]
        return (p[0] - p[1:]).reshape(len(tops), len(lefts))


@mutant("occlusion")
def fourteen_places():
    """14 places a side, as in the example."""

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
        return (p[0] - p[1:]).reshape(14, 14)


@mutant("occlusion")
def flat_list_of_falls():
    """One axis: no rows and columns."""

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
        return p[0] - p[1:]


@mutant("occlusion")
def fall_of_logarithms():
    """The difference of the logarithms."""

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
        return (np.log(p[0]) - np.log(p[1:])).reshape(len(tops), len(lefts))


@mutant("occlusion")
def fills_with_the_mean():
    """Fills with the picture's mean colour."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        H, W, _ = x.shape
        tops, lefts = range(0, H - size + 1, stride), range(0, W - size + 1, stride)
        pictures = [x]
        for top in tops:
            for left in lefts:
                covered = x.copy()
                covered[top : top + size, left : left + size] = x.mean(axis=(0, 1))
                pictures.append(covered)
        p = np.asarray(model(np.stack(pictures), training=False))[:, label]
        return (p[0] - p[1:]).reshape(len(tops), len(lefts))


@mutant("occlusion")
def adds_the_fill():
    """Adds fill to the square."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        H, W, _ = x.shape
        tops, lefts = range(0, H - size + 1, stride), range(0, W - size + 1, stride)
        pictures = [x]
        for top in tops:
            for left in lefts:
                covered = x.copy()
                covered[top : top + size, left : left + size] += fill
                pictures.append(covered)
        p = np.asarray(model(np.stack(pictures), training=False))[:, label]
        return (p[0] - p[1:]).reshape(len(tops), len(lefts))


@mutant("occlusion")
def compared_with_empty_ground():
    """The probability of a picture of nothing but fill stands for the whole picture."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        H, W, _ = x.shape
        tops, lefts = range(0, H - size + 1, stride), range(0, W - size + 1, stride)
        pictures = [np.full_like(x, fill)]
        for top in tops:
            for left in lefts:
                covered = x.copy()
                covered[top : top + size, left : left + size] = fill
                pictures.append(covered)
        p = np.asarray(model(np.stack(pictures), training=False))[:, label]
        return (p[0] - p[1:]).reshape(len(tops), len(lefts))
