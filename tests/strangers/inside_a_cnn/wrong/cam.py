"""Wrong solutions of `cam`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("cam")
def row_of_the_kernel():
    """Takes the row of the kernel, not the column."""

    def cam(maps, kernel, label):
        return np.asarray(maps) @ np.asarray(kernel)[label]


@mutant("cam")
def plain_mean_of_maps():
    """The mean over the maps, without any weights."""

    def cam(maps, kernel, label):
        return np.mean(np.asarray(maps, dtype=float), axis=-1)


@mutant("cam")
def mean_over_k():
    """The mean over k in place of the sum."""

    def cam(maps, kernel, label):
        return (np.asarray(maps) * np.asarray(kernel)[:, label]).mean(axis=-1)


@mutant("cam")
def negative_parts_cut():
    """Relu at the end, as in Grad-CAM."""

    def cam(maps, kernel, label):
        return np.maximum(np.asarray(maps) @ np.asarray(kernel)[:, label], 0)


@mutant("cam")
def normalised():
    """Scaled to 0 to 1 for drawing."""

    def cam(maps, kernel, label):
        c = np.asarray(maps) @ np.asarray(kernel)[:, label]
        return (c - c.min()) / (c.max() - c.min() + 1e-9)


@mutant("cam")
def logit_not_map():
    """Averages over the places: one number for each picture."""

    def cam(maps, kernel, label):
        return np.asarray(maps).mean(axis=(1, 2)) @ np.asarray(kernel)[:, label]


@mutant("cam")
def divided_by_places():
    """Divides by h times w, which is the share of the logit, not the map of the text."""

    def cam(maps, kernel, label):
        maps = np.asarray(maps)
        return maps @ np.asarray(kernel)[:, label] / (maps.shape[1] * maps.shape[2])


@mutant("cam")
def every_class():
    """Maps of all classes: shape (N, h, w, C)."""

    def cam(maps, kernel, label):
        return np.asarray(maps) @ np.asarray(kernel)


@mutant("cam")
def sum_of_all_classes():
    """Adds the weights of all classes."""

    def cam(maps, kernel, label):
        return np.asarray(maps) @ np.asarray(kernel).sum(axis=1)


@mutant("cam")
def strongest_class():
    """Asks for the class with the largest logit, not for the label."""

    def cam(maps, kernel, label):
        all_maps = np.asarray(maps) @ np.asarray(kernel)
        best = all_maps.mean(axis=(1, 2)).argmax(axis=1)
        return np.stack([m[..., c] for m, c in zip(all_maps, best)])


@mutant("cam")
def labels_from_one():
    """Counts the classes from 1."""

    def cam(maps, kernel, label):
        return np.asarray(maps) @ np.asarray(kernel)[:, label - 1]


@mutant("cam")
def sums_over_pictures():
    """Sums over the wrong axis."""

    def cam(maps, kernel, label):
        return (np.asarray(maps) * np.asarray(kernel)[:, label]).sum(axis=0)


@mutant("cam")
def absolute_weights():
    """The weights lose their sign."""

    def cam(maps, kernel, label):
        return np.asarray(maps) @ np.abs(np.asarray(kernel)[:, label])


@mutant("cam")
def relu_of_the_maps():
    """Negative numbers of the maps are cut before the sum."""

    def cam(maps, kernel, label):
        return np.maximum(np.asarray(maps), 0) @ np.asarray(kernel)[:, label]


@mutant("cam")
def last_axis_kept():
    """The shape is (N, h, w, 1)."""

    def cam(maps, kernel, label):
        return np.asarray(maps) @ np.asarray(kernel)[:, label : label + 1]


@mutant("cam")
def squeezed():
    """np.squeeze also drops the axis of one single picture."""

    def cam(maps, kernel, label):
        return np.squeeze(np.asarray(maps) @ np.asarray(kernel)[:, [label]])


@mutant("cam")
def weighs_in_place():
    """Multiplies the maps that it was given."""

    def cam(maps, kernel, label):
        maps = np.asarray(maps)
        for k in range(maps.shape[-1]):
            maps[..., k] = maps[..., k] * np.asarray(kernel)[k, label]
        return maps.sum(axis=-1)


@mutant("cam")
def lists_fail():
    """A list of lists has no columns."""

    def cam(maps, kernel, label):
        return maps @ kernel[:, label]


@mutant("cam")
def weights_become_integers():
    """The kernel gets the dtype of the maps: maps of integers cut 0.5 to 0."""

    def cam(maps, kernel, label):
        maps = np.asarray(maps)
        return maps @ np.asarray(kernel, dtype=maps.dtype)[:, label]


@mutant("cam")
def first_picture_only():
    """Only the first picture's map."""

    def cam(maps, kernel, label):
        return (np.asarray(maps)[0] @ np.asarray(kernel)[:, label])[None]


@mutant("cam")
def last_map_forgotten():
    """range stops one too early."""

    def cam(maps, kernel, label):
        maps, kernel = np.asarray(maps), np.asarray(kernel)
        out = np.zeros(maps.shape[:3])
        for k in range(maps.shape[-1] - 1):
            out += maps[..., k] * kernel[k, label]
        return out


@mutant("cam")
def integer_sum():
    """The sum is kept in an array like the maps: integers cut it, or the addition fails."""

    def cam(maps, kernel, label):
        maps, kernel = np.asarray(maps), np.asarray(kernel)
        out = np.zeros_like(maps[..., 0])
        for i in np.ndindex(out.shape):
            out[i] = np.sum(maps[i] * kernel[:, label])
        return out


@mutant("cam")
def reshaped_to_h_h():
    """Takes h for the width, too."""

    def cam(maps, kernel, label):
        maps = np.asarray(maps)
        n, h = maps.shape[:2]
        return (maps.reshape(-1, maps.shape[-1]) @ np.asarray(kernel)[:, label]).reshape(n, h, h)


@mutant("cam")
def softmax_over_classes():
    """A softmax over the classes at each place."""

    def cam(maps, kernel, label):
        z = np.asarray(maps) @ np.asarray(kernel)
        e = np.exp(z - z.max(axis=-1, keepdims=True))
        return (e / e.sum(axis=-1, keepdims=True))[..., label]


@mutant("cam")
def mean_subtracted():
    """The mean over the places is taken off, so the mean of the map is 0, not the logit."""

    def cam(maps, kernel, label):
        c = np.asarray(maps) @ np.asarray(kernel)[:, label]
        return c - c.mean(axis=(1, 2), keepdims=True)


@mutant("cam")
def one_by_one_view():
    """The label picks out of the flat kernel as if classes were rows: right only for one class."""

    def cam(maps, kernel, label):
        maps = np.asarray(maps)
        K = maps.shape[-1]
        flat = np.ravel(kernel)
        return maps @ flat[label * K : (label + 1) * K]
