"""Right solutions of `bilinear_kernel`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("bilinear_kernel")
def hint():
    """The third hint."""

    def bilinear_kernel(factor, channels):
        s = 2 * factor - factor % 2
        roof = 1 - np.abs(np.arange(s) - (s - 1) / 2) / factor
        kernel = np.zeros((s, s, channels, channels))
        for k in range(channels):
            kernel[:, :, k, k] = roof[:, None] * roof[None]
        return kernel


@variant("bilinear_kernel")
def loops_only():
    """Number by number."""

    def bilinear_kernel(factor, channels):
        s = 2 * factor - factor % 2
        c = (s - 1) / 2
        K = np.zeros((s, s, channels, channels))
        for i in range(s):
            for j in range(s):
                for k in range(channels):
                    K[i, j, k, k] = (1 - abs(i - c) / factor) * (1 - abs(j - c) / factor)
        return K


@variant("bilinear_kernel")
def einsum_with_eye():
    """einsum of two roofs and the identity."""

    def bilinear_kernel(factor, channels):
        s = 2 * factor - factor % 2
        r = 1 - abs(np.arange(s) - (s - 1) / 2) / factor
        return np.einsum("i,j,fc->ijfc", r, r, np.eye(channels))


@variant("bilinear_kernel")
def outer_products():
    """multiply.outer twice."""

    def bilinear_kernel(factor, channels):
        side = 2 * factor - (factor % 2)
        centre = (side - 1) / 2
        line = np.array([1 - abs(i - centre) / factor for i in range(side)])
        return np.multiply.outer(np.outer(line, line), np.eye(channels))


@variant("bilinear_kernel")
def caffe():
    """The code of FCN's authors, with ogrid."""

    def bilinear_kernel(factor, channels):
        size = 2 * factor - factor % 2
        f = (size + 1) // 2
        center = f - 1 if size % 2 == 1 else f - 0.5
        og = np.ogrid[:size, :size]
        filt = (1 - abs(og[0] - center) / f) * (1 - abs(og[1] - center) / f)
        weights = np.zeros((size, size, channels, channels))
        weights[:, :, range(channels), range(channels)] = filt[:, :, None]
        return weights


@variant("bilinear_kernel")
def two_boxes():
    """A roof is a box convolved with a box."""

    def bilinear_kernel(factor, channels):
        if factor % 2:
            roof = np.convolve(np.ones(factor), np.ones(factor)) / factor
        else:
            soft = np.ones(factor + 1)
            soft[0] = soft[-1] = 0.5
            roof = np.convolve(np.ones(factor), soft) / factor
        two = np.outer(roof, roof)
        return two[:, :, None, None] * np.eye(channels)


@variant("bilinear_kernel")
def two_slopes():
    """The smaller of a rising and a falling line."""

    def bilinear_kernel(factor, channels):
        s = 2 * factor - factor % 2
        i = np.arange(s, dtype=float)
        c = (s - 1) / 2
        roof = np.minimum(1 + (i - c) / factor, 1 - (i - c) / factor)
        out = np.zeros((s, s, channels, channels), dtype=np.float64)
        d = np.arange(channels)
        out[:, :, d, d] = (roof[:, np.newaxis] * roof[np.newaxis, :])[..., np.newaxis]
        return out


@variant("bilinear_kernel")
def interpolated():
    """np.interp between the foot, the top and the foot."""

    def bilinear_kernel(factor, channels):
        s = 2 * factor - factor % 2
        c = (s - 1) / 2
        r = np.interp(np.arange(s), [c - factor, c, c + factor], [0.0, 1.0, 0.0])
        kernel = np.zeros((s, s, channels, channels))
        for a in range(channels):
            for b in range(channels):
                if a == b:
                    kernel[:, :, a, b] = r.reshape(-1, 1) @ r.reshape(1, -1)
        return kernel


@variant("bilinear_kernel")
def half_and_mirrored():
    """One half of the roof, and its mirror image."""

    def bilinear_kernel(factor, channels):
        if factor % 2 == 0:
            half = (np.arange(factor) + 0.5) / factor
            roof = np.concatenate([half, half[::-1]])
        else:
            half = np.arange(1, factor + 1) / factor
            roof = np.concatenate([half, half[-2::-1]]) if factor > 1 else half
        return np.einsum("ij,kl->ijkl", np.outer(roof, roof), np.identity(channels))


@variant("bilinear_kernel")
def triangular_window():
    """scipy's triangular window is the roof."""

    from scipy.signal.windows import triang

    def bilinear_kernel(factor, channels):
        roof = triang(2 * factor - factor % 2)
        kernel = np.zeros((len(roof), len(roof), channels, channels))
        for k in range(channels):
            kernel[..., k, k] = np.outer(roof, roof)
        return kernel


@variant("bilinear_kernel")
def nested_lists():
    """Lists in lists in lists."""

    def bilinear_kernel(factor, channels):
        s = 2 * factor - factor % 2

        def roof(i):
            return 1.0 - abs(i - (s - 1) / 2) / factor

        return np.array(
            [
                [
                    [[roof(i) * roof(j) if f == c else 0.0 for c in range(channels)] for f in range(channels)]
                    for j in range(s)
                ]
                for i in range(s)
            ]
        )


@variant("bilinear_kernel")
def fractions():
    """Exact fractions until the end."""

    from fractions import Fraction

    def bilinear_kernel(factor, channels):
        s = 2 * factor - factor % 2
        c = Fraction(s - 1, 2)
        roof = [1 - abs(i - c) / factor for i in range(s)]
        kernel = np.zeros((s, s, channels, channels))
        for i, a in enumerate(roof):
            for j, b in enumerate(roof):
                np.fill_diagonal(kernel[i, j], float(a * b))
        return kernel


@variant("bilinear_kernel")
def indices():
    """np.indices of all four axes."""

    def bilinear_kernel(factor, channels):
        s = 2 * factor - factor % 2
        i, j, f, c = np.indices((s, s, channels, channels))
        mid = (s - 1) / 2
        return (1 - np.abs(i - mid) / factor) * (1 - np.abs(j - mid) / factor) * (f == c)


@variant("bilinear_kernel")
def linspace():
    """A linspace around the middle."""

    def bilinear_kernel(factor, channels):
        s = 2 * factor - factor % 2
        distance = np.abs(np.linspace(-(s - 1) / 2, (s - 1) / 2, s))
        roof = np.maximum(0.0, 1.0 - distance / factor)
        square = roof * roof[:, None]
        return np.stack(
            [np.stack([square * (f == c) for c in range(channels)], axis=-1) for f in range(channels)], axis=-2
        )
