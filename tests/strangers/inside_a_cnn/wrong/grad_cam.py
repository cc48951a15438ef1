"""Wrong solutions of `grad_cam`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("grad_cam")
def relu_forgotten():
    """The negative part is not cut."""

    def grad_cam(maps, gradients):
        alpha = np.mean(gradients, axis=(1, 2), keepdims=True)
        return (alpha * np.asarray(maps)).sum(axis=-1)


@mutant("grad_cam")
def relu_before_the_sum():
    """Each weighted map is cut, and the sum comes after."""

    def grad_cam(maps, gradients):
        alpha = np.mean(gradients, axis=(1, 2), keepdims=True)
        return np.maximum(alpha * np.asarray(maps), 0).sum(axis=-1)


@mutant("grad_cam")
def relu_of_the_weights():
    """Maps with a negative weight are left out, then nothing is cut."""

    def grad_cam(maps, gradients):
        alpha = np.maximum(np.mean(gradients, axis=(1, 2), keepdims=True), 0)
        return np.maximum((alpha * np.asarray(maps)).sum(axis=-1), 0)


@mutant("grad_cam")
def relu_of_the_gradients():
    """Negative gradients are cut before the mean."""

    def grad_cam(maps, gradients):
        alpha = np.maximum(np.asarray(gradients), 0).mean(axis=(1, 2), keepdims=True)
        return np.maximum((alpha * np.asarray(maps)).sum(axis=-1), 0)


@mutant("grad_cam")
def sum_of_gradients():
    """The sum over places in place of the mean."""

    def grad_cam(maps, gradients):
        alpha = np.sum(gradients, axis=(1, 2), keepdims=True)
        return np.maximum((alpha * np.asarray(maps)).sum(axis=-1), 0)


@mutant("grad_cam")
def one_set_of_weights_for_all():
    """The gradients of all pictures are averaged, as in tutorials for one picture."""

    def grad_cam(maps, gradients):
        alpha = np.mean(gradients, axis=(0, 1, 2))
        return np.maximum((alpha * np.asarray(maps)).sum(axis=-1), 0)


@mutant("grad_cam")
def weights_of_the_first_picture():
    """All pictures get the first one's weights."""

    def grad_cam(maps, gradients):
        alpha = np.asarray(gradients)[0].mean(axis=(0, 1))
        return np.maximum(np.asarray(maps) @ alpha, 0)


@mutant("grad_cam")
def gradient_times_map():
    """No mean: each place keeps its own gradient."""

    def grad_cam(maps, gradients):
        return np.maximum((np.asarray(gradients) * np.asarray(maps)).sum(axis=-1), 0)


@mutant("grad_cam")
def mean_over_channels_too():
    """One weight for all maps."""

    def grad_cam(maps, gradients):
        alpha = np.mean(gradients, axis=(1, 2, 3), keepdims=True)
        return np.maximum((alpha * np.asarray(maps)).sum(axis=-1), 0)


@mutant("grad_cam")
def mean_over_k():
    """The mean over k in place of the sum."""

    def grad_cam(maps, gradients):
        alpha = np.mean(gradients, axis=(1, 2), keepdims=True)
        return np.maximum((alpha * np.asarray(maps)).mean(axis=-1), 0)


@mutant("grad_cam")
def absolute_value():
    """The absolute value in place of relu."""

    def grad_cam(maps, gradients):
        alpha = np.mean(gradients, axis=(1, 2), keepdims=True)
        return np.abs((alpha * np.asarray(maps)).sum(axis=-1))


@mutant("grad_cam")
def absolute_gradients():
    """The gradients lose their sign."""

    def grad_cam(maps, gradients):
        alpha = np.abs(gradients).mean(axis=(1, 2), keepdims=True)
        return np.maximum((alpha * np.asarray(maps)).sum(axis=-1), 0)


@mutant("grad_cam")
def scaled_to_one():
    """Divides by the largest number of each map."""

    def grad_cam(maps, gradients):
        alpha = np.mean(gradients, axis=(1, 2), keepdims=True)
        heat = np.maximum((alpha * np.asarray(maps)).sum(axis=-1), 0)
        return heat / (heat.max(axis=(1, 2), keepdims=True) + 1e-12)


@mutant("grad_cam")
def arguments_swapped():
    """The mean is taken of the maps, the gradients are weighed."""

    def grad_cam(maps, gradients):
        alpha = np.mean(maps, axis=(1, 2), keepdims=True)
        return np.maximum((alpha * np.asarray(gradients)).sum(axis=-1), 0)


@mutant("grad_cam")
def mean_over_rows_only():
    """The mean over the rows only, the columns keep their own."""

    def grad_cam(maps, gradients):
        alpha = np.mean(gradients, axis=1, keepdims=True)
        return np.maximum((alpha * np.asarray(maps)).sum(axis=-1), 0)


@mutant("grad_cam")
def channels_kept():
    """No sum over k: shape (N, h, w, K)."""

    def grad_cam(maps, gradients):
        alpha = np.mean(gradients, axis=(1, 2), keepdims=True)
        return np.maximum(alpha * np.asarray(maps), 0)


@mutant("grad_cam")
def squeezed():
    """np.squeeze drops the axis of a single picture."""

    def grad_cam(maps, gradients):
        alpha = np.mean(gradients, axis=(1, 2), keepdims=True)
        return np.squeeze(np.maximum((alpha * np.asarray(maps)).sum(axis=-1), 0))


@mutant("grad_cam")
def maps_weighed_in_place():
    """Multiplies the maps that it was given."""

    def grad_cam(maps, gradients):
        maps = np.asarray(maps)
        alpha = np.mean(gradients, axis=(1, 2))
        for n in range(len(maps)):
            for k in range(maps.shape[-1]):
                maps[n, :, :, k] = maps[n, :, :, k] * alpha[n, k]
        return np.maximum(maps.sum(axis=-1), 0)


@mutant("grad_cam")
def gradients_cut_in_place():
    """Sets a picture's own negative gradients to 0 when the map is done."""

    def grad_cam(maps, gradients):
        gradients = np.asarray(gradients)
        heat = np.maximum((gradients.mean(axis=(1, 2), keepdims=True) * np.asarray(maps)).sum(axis=-1), 0)
        gradients[gradients < 0] = 0
        return heat


@mutant("grad_cam")
def lists_fail():
    """Lists have no mean."""

    def grad_cam(maps, gradients):
        alpha = gradients.mean(axis=(1, 2), keepdims=True)
        return np.maximum((alpha * maps).sum(axis=-1), 0)


@mutant("grad_cam")
def square_maps_only():
    """Divides by h times h: seen for maps that are not square."""

    def grad_cam(maps, gradients):
        maps, gradients = np.asarray(maps), np.asarray(gradients)
        alpha = gradients.sum(axis=(1, 2), keepdims=True) / maps.shape[1] ** 2
        return np.maximum((alpha * maps).sum(axis=-1), 0)


@mutant("grad_cam")
def largest_gradient():
    """The largest gradient in place of the mean."""

    def grad_cam(maps, gradients):
        alpha = np.max(gradients, axis=(1, 2), keepdims=True)
        return np.maximum((alpha * np.asarray(maps)).sum(axis=-1), 0)


@mutant("grad_cam")
def wrong_broadcasting():
    """Weights of (N, K) against maps: the pictures' axis meets the columns."""

    def grad_cam(maps, gradients):
        alpha = np.mean(gradients, axis=(1, 2))
        return np.maximum((alpha * np.asarray(maps)).sum(axis=-1), 0)


@mutant("grad_cam")
def sign_turned():
    """Keeps what speaks against the class."""

    def grad_cam(maps, gradients):
        alpha = np.mean(gradients, axis=(1, 2), keepdims=True)
        return np.maximum(-(alpha * np.asarray(maps)).sum(axis=-1), 0)


@mutant("grad_cam")
def weights_sum_to_one():
    """The weights of each picture are divided by the sum of their sizes."""

    def grad_cam(maps, gradients):
        alpha = np.mean(gradients, axis=(1, 2), keepdims=True)
        alpha = alpha / (np.abs(alpha).sum(axis=-1, keepdims=True) + 1e-12)
        return np.maximum((alpha * np.asarray(maps)).sum(axis=-1), 0)


@mutant("grad_cam")
def integer_weights():
    """The weights are kept in an array like the gradients: integers cut 0.5 to 0."""

    def grad_cam(maps, gradients):
        maps, gradients = np.asarray(maps), np.asarray(gradients)
        alpha = np.zeros_like(gradients[:, :1, :1, :])
        alpha[:, 0, 0, :] = gradients.mean(axis=(1, 2))
        return np.maximum((alpha * maps).sum(axis=-1), 0)
