"""Wrong solutions of `batch_norm_infer`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("batch_norm_infer")
def statistics_of_the_batch():
    """Normalises with the batch's own mean and variance."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        axes = tuple(range(x.ndim - 1))
        return gamma * (x - x.mean(axes)) / np.sqrt(x.var(axes) + eps) + beta


@mutant("batch_norm_infer")
def half_of_each():
    """The given mean, but the batch's variance."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        v = x.var(axis=tuple(range(x.ndim - 1)))
        return gamma * (x - mean) / np.sqrt(v + eps) + beta


@mutant("batch_norm_infer")
def divided_by_the_variance():
    """No root."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        return gamma * (x - mean) / (var + eps) + beta


@mutant("batch_norm_infer")
def eps_outside_the_root():
    """eps is added to the deviation."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        return gamma * (x - mean) / (np.sqrt(var) + eps) + beta


@mutant("batch_norm_infer")
def no_eps():
    """eps is forgotten."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        return gamma * (x - mean) / np.sqrt(var) + beta


@mutant("batch_norm_infer")
def eps_of_pytorch():
    """The default eps is 1e-5."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-5):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        return gamma * (x - mean) / np.sqrt(var + eps) + beta


@mutant("batch_norm_infer")
def eps_fixed():
    """eps is 0.001 whatever is given."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        return gamma * (x - mean) / np.sqrt(var + 1e-3) + beta


@mutant("batch_norm_infer")
def gamma_and_beta_swapped():
    """beta multiplies and gamma is added."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        return beta * (x - mean) / np.sqrt(var + eps) + gamma


@mutant("batch_norm_infer")
def beta_scaled_too():
    """gamma multiplies beta, too."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        return gamma * ((x - mean) / np.sqrt(var + eps) + beta)


@mutant("batch_norm_infer")
def no_beta():
    """The offset is forgotten."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        return gamma * (x - mean) / np.sqrt(var + eps)


@mutant("batch_norm_infer")
def no_gamma():
    """The scale is forgotten."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        return (x - mean) / np.sqrt(var + eps) + beta


@mutant("batch_norm_infer")
def mean_not_subtracted():
    """Only divides."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        return gamma * x / np.sqrt(var + eps) + beta


@mutant("batch_norm_infer")
def sign_of_the_mean():
    """Subtracts x from the mean."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        return gamma * (mean - x) / np.sqrt(var + eps) + beta


@mutant("batch_norm_infer")
def multiplied_by_the_deviation():
    """Multiplies by the root, as if normalising were undone."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        return gamma * (x - mean) * np.sqrt(var + eps) + beta


@mutant("batch_norm_infer")
def parenthesis_missing():
    """Only the mean is divided."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        return gamma * x - mean / np.sqrt(var + eps) + beta


@mutant("batch_norm_infer")
def mean_and_var_swapped():
    """The mean is taken for the variance, and the other way round."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        return gamma * (x - var) / np.sqrt(np.abs(mean) + eps) + beta


@mutant("batch_norm_infer")
def no_lists():
    """Lists are not made into arrays."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        return gamma * (x - mean) / np.sqrt(var + eps) + beta


@mutant("batch_norm_infer")
def channels_first():
    """Takes the second axis of pictures for that of the channels."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        if x.ndim == 4:
            gamma, beta, mean, var = (a.reshape(1, -1, 1, 1) for a in (gamma, beta, mean, var))
        return gamma * (x - mean) / np.sqrt(var + eps) + beta


@mutant("batch_norm_infer")
def rows_only():
    """Unpacks (N, C): pictures fail."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        n, c = x.shape
        y = np.empty((n, c))
        for j in range(c):
            y[:, j] = gamma[j] * (x[:, j] - mean[j]) / np.sqrt(var[j] + eps) + beta[j]
        return y


@mutant("batch_norm_infer")
def x_in_place():
    """Subtracts the mean from x itself."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a) for a in (x, gamma, beta, mean, var))
        x -= mean
        return gamma * x / np.sqrt(var + eps) + beta


@mutant("batch_norm_infer")
def var_in_place():
    """Adds eps to var itself."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a) for a in (x, gamma, beta, mean, var))
        var += eps
        return gamma * (x - mean) / np.sqrt(var) + beta


@mutant("batch_norm_infer")
def three_answers():
    """Returns y, mean and var, as in training."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        return gamma * (x - mean) / np.sqrt(var + eps) + beta, mean, var


@mutant("batch_norm_infer")
def calls_training():
    """Calls batch_norm_train and takes its first answer."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        return batch_norm_train(x, gamma, beta, mean, var, momentum=1.0, eps=eps)[0]


@mutant("batch_norm_infer")
def first_channel_for_all():
    """The statistics of the first channel for all channels."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        return gamma * (x - mean[0]) / np.sqrt(var[0] + eps) + beta


@mutant("batch_norm_infer")
def rounded():
    """Rounds to two decimals."""

    def batch_norm_infer(x, gamma, beta, mean, var, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        return np.round(gamma * (x - mean) / np.sqrt(var + eps) + beta, 2)
