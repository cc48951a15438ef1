"""Wrong solutions of `batch_norm_train`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("batch_norm_train")
def first_axis_only():
    """Axis 0 only: pictures get a mean for each place."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        axes = 0
        m, v = x.mean(axis=axes), x.var(axis=axes)
        y = gamma * (x - m) / np.sqrt(v + eps) + beta
        return y, momentum * mean + (1 - momentum) * m, momentum * var + (1 - momentum) * v


@mutant("batch_norm_train")
def last_axis():
    """Normalises each row by itself, over its channels."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        axes = -1
        m, v = x.mean(axis=axes, keepdims=True), x.var(axis=axes, keepdims=True)
        y = gamma * (x - m) / np.sqrt(v + eps) + beta
        return y, momentum * mean + (1 - momentum) * m, momentum * var + (1 - momentum) * v


@mutant("batch_norm_train")
def all_numbers_together():
    """One mean and one variance of all channels together."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean() * np.ones(x.shape[-1]), x.var() * np.ones(x.shape[-1])
        y = gamma * (x - m) / np.sqrt(v + eps) + beta
        return y, momentum * mean + (1 - momentum) * m, momentum * var + (1 - momentum) * v


@mutant("batch_norm_train")
def each_picture_alone():
    """Mean and variance of each picture, not of the batch."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        axes = tuple(range(1, x.ndim - 1))
        m, v = x.mean(axis=axes, keepdims=True), x.var(axis=axes, keepdims=True)
        y = gamma * (x - m) / np.sqrt(v + eps) + beta
        m, v = m.reshape(-1, x.shape[-1]).mean(0), v.reshape(-1, x.shape[-1]).mean(0)
        return y, momentum * mean + (1 - momentum) * m, momentum * var + (1 - momentum) * v


@mutant("batch_norm_train")
def divided_by_one_less():
    """The variance with ddof=1."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes, ddof=1)
        y = gamma * (x - m) / np.sqrt(v + eps) + beta
        return y, momentum * mean + (1 - momentum) * m, momentum * var + (1 - momentum) * v


@mutant("batch_norm_train")
def running_variance_of_pytorch():
    """The running variance takes ddof=1, as PyTorch does; y does not."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        y = gamma * (x - m) / np.sqrt(v + eps) + beta
        n = x[..., 0].size
        u = v * n / max(n - 1, 1)
        return y, momentum * mean + (1 - momentum) * m, momentum * var + (1 - momentum) * u


@mutant("batch_norm_train")
def eps_outside_the_root():
    """eps is added to the deviation."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        y = gamma * (x - m) / (np.sqrt(v) + eps) + beta
        return y, momentum * mean + (1 - momentum) * m, momentum * var + (1 - momentum) * v


@mutant("batch_norm_train")
def no_eps():
    """eps is forgotten."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        y = gamma * (x - m) / np.sqrt(v) + beta
        return y, momentum * mean + (1 - momentum) * m, momentum * var + (1 - momentum) * v


@mutant("batch_norm_train")
def divided_by_the_variance():
    """No root."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        y = gamma * (x - m) / (v + eps) + beta
        return y, momentum * mean + (1 - momentum) * m, momentum * var + (1 - momentum) * v


@mutant("batch_norm_train")
def momentum_swapped():
    """momentum is the share of the new batch."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        y = gamma * (x - m) / np.sqrt(v + eps) + beta
        return y, (1 - momentum) * mean + momentum * m, (1 - momentum) * var + momentum * v


@mutant("batch_norm_train")
def normalised_by_the_running_ones():
    """y is made with the running statistics, as in use."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        y = gamma * (x - mean) / np.sqrt(var + eps) + beta
        return y, momentum * mean + (1 - momentum) * m, momentum * var + (1 - momentum) * v


@mutant("batch_norm_train")
def normalised_by_the_new_ones():
    """y is made with the statistics after the update."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        m2 = momentum * mean + (1 - momentum) * m
        v2 = momentum * var + (1 - momentum) * v
        y = gamma * (x - m2) / np.sqrt(v2 + eps) + beta
        return y, momentum * mean + (1 - momentum) * m, momentum * var + (1 - momentum) * v


@mutant("batch_norm_train")
def batch_statistics_returned():
    """Returns m and v; nothing runs."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        y = gamma * (x - m) / np.sqrt(v + eps) + beta
        return y, m, v


@mutant("batch_norm_train")
def old_statistics_returned():
    """Returns the statistics as they were."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        y = gamma * (x - m) / np.sqrt(v + eps) + beta
        return y, mean, var


@mutant("batch_norm_train")
def statistics_of_y():
    """The running ones move towards the statistics of y."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        y = gamma * (x - m) / np.sqrt(v + eps) + beta
        m, v = y.mean(axis=axes), y.var(axis=axes)
        return y, momentum * mean + (1 - momentum) * m, momentum * var + (1 - momentum) * v


@mutant("batch_norm_train")
def running_deviation():
    """The running variance moves towards the deviation."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        y = gamma * (x - m) / np.sqrt(v + eps) + beta
        return y, momentum * mean + (1 - momentum) * m, momentum * var + (1 - momentum) * np.sqrt(v)


@mutant("batch_norm_train")
def variance_around_the_running_mean():
    """Squares of the deviations from the running mean."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), ((x - mean) ** 2).mean(axis=axes)
        y = gamma * (x - m) / np.sqrt(v + eps) + beta
        return y, momentum * mean + (1 - momentum) * m, momentum * var + (1 - momentum) * v


@mutant("batch_norm_train")
def deviations_not_squared():
    """The mean of the absolute deviations."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        axes = tuple(range(x.ndim - 1))
        m = x.mean(axis=axes)
        v = np.abs(x - m).mean(axis=axes)
        y = gamma * (x - m) / np.sqrt(v + eps) + beta
        return y, momentum * mean + (1 - momentum) * m, momentum * var + (1 - momentum) * v


@mutant("batch_norm_train")
def gamma_and_beta_swapped():
    """gamma is added and beta multiplies."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        y = beta * (x - m) / np.sqrt(v + eps) + gamma
        return y, momentum * mean + (1 - momentum) * m, momentum * var + (1 - momentum) * v


@mutant("batch_norm_train")
def beta_scaled_too():
    """gamma multiplies beta, too."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        y = gamma * ((x - m) / np.sqrt(v + eps) + beta)
        return y, momentum * mean + (1 - momentum) * m, momentum * var + (1 - momentum) * v


@mutant("batch_norm_train")
def no_scale_and_offset():
    """gamma and beta are forgotten."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        y = (x - m) / np.sqrt(v + eps)
        return y, momentum * mean + (1 - momentum) * m, momentum * var + (1 - momentum) * v


@mutant("batch_norm_train")
def variance_before_mean():
    """The order of the answers is y, var, mean."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        y = gamma * (x - m) / np.sqrt(v + eps) + beta
        return y, momentum * var + (1 - momentum) * v, momentum * mean + (1 - momentum) * m


@mutant("batch_norm_train")
def only_y():
    """Returns y alone."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        y = gamma * (x - m) / np.sqrt(v + eps) + beta
        return y


@mutant("batch_norm_train")
def momentum_of_the_notebook():
    """The default momentum is 0.9."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.9, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        y = gamma * (x - m) / np.sqrt(v + eps) + beta
        return y, momentum * mean + (1 - momentum) * m, momentum * var + (1 - momentum) * v


@mutant("batch_norm_train")
def eps_of_pytorch():
    """The default eps is 1e-5."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-5):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        y = gamma * (x - m) / np.sqrt(v + eps) + beta
        return y, momentum * mean + (1 - momentum) * m, momentum * var + (1 - momentum) * v


@mutant("batch_norm_train")
def no_lists():
    """Lists are not made into arrays."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        y = gamma * (x - m) / np.sqrt(v + eps) + beta
        return y, momentum * mean + (1 - momentum) * m, momentum * var + (1 - momentum) * v


@mutant("batch_norm_train")
def rows_only():
    """Unpacks (N, C): pictures fail."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        n, c = x.shape
        axes = 0
        m, v = x.mean(axis=axes), x.var(axis=axes)
        y = gamma * (x - m) / np.sqrt(v + eps) + beta
        return y, momentum * mean + (1 - momentum) * m, momentum * var + (1 - momentum) * v


@mutant("batch_norm_train")
def statistics_with_too_many_axes():
    """keepdims stays in what is returned: new_mean has the shape (1, C)."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a, dtype=float) for a in (x, gamma, beta, mean, var))
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes, keepdims=True), x.var(axis=axes, keepdims=True)
        y = gamma * (x - m) / np.sqrt(v + eps) + beta
        return y, momentum * mean + (1 - momentum) * m, momentum * var + (1 - momentum) * v


@mutant("batch_norm_train")
def running_ones_in_place():
    """Changes mean and var themselves."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x, gamma, beta = (np.asarray(a, dtype=float) for a in (x, gamma, beta))
        mean, var = np.asarray(mean), np.asarray(var)
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        y = gamma * (x - m) / np.sqrt(v + eps) + beta
        mean *= momentum
        mean += (1 - momentum) * m
        var *= momentum
        var += (1 - momentum) * v
        return y, mean, var


@mutant("batch_norm_train")
def x_in_place():
    """Subtracts the mean from x itself."""

    def batch_norm_train(x, gamma, beta, mean, var, momentum=0.99, eps=1e-3):
        x, gamma, beta, mean, var = (np.asarray(a) for a in (x, gamma, beta, mean, var))
        axes = tuple(range(x.ndim - 1))
        m, v = x.mean(axis=axes), x.var(axis=axes)
        x -= m
        y = gamma * x / np.sqrt(v + eps) + beta
        return y, momentum * mean + (1 - momentum) * m, momentum * var + (1 - momentum) * v
