"""Wrong solutions of `adam_step`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("adam_step")
def no_bias_correction():
    """m and v are used as they are."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        m = [beta1 * a + (1 - beta1) * g for a, g in zip(m, grads)]
        v = [beta2 * b + (1 - beta2) * g**2 for b, g in zip(v, grads)]
        return [w - lr * a / (np.sqrt(b) + eps) for w, a, b in zip(weights, m, v)], m, v


@mutant("adam_step")
def corrected_state_returned():
    """m̂ and v̂ are returned for m and v."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        m = [(beta1 * a + (1 - beta1) * g) / (1 - beta1**t) for a, g in zip(m, grads)]
        v = [(beta2 * b + (1 - beta2) * g**2) / (1 - beta2**t) for b, g in zip(v, grads)]
        return [w - lr * a / (np.sqrt(b) + eps) for w, a, b in zip(weights, m, v)], m, v


@mutant("adam_step")
def counted_from_zero():
    """The exponent is t - 1: division by zero at t = 1."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        m = [beta1 * a + (1 - beta1) * g for a, g in zip(m, grads)]
        v = [beta2 * b + (1 - beta2) * g**2 for b, g in zip(v, grads)]
        c1, c2 = 1 - beta1 ** (t - 1), 1 - beta2 ** (t - 1)
        return [w - lr * (a / c1) / (np.sqrt(b / c2) + eps) for w, a, b in zip(weights, m, v)], m, v


@mutant("adam_step")
def exponent_t_plus_one():
    """The exponent is t + 1."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        t = t + 1
        m = [beta1 * a + (1 - beta1) * g for a, g in zip(m, grads)]
        v = [beta2 * b + (1 - beta2) * g**2 for b, g in zip(v, grads)]
        return (
            [w - lr * (a / (1 - beta1**t)) / (np.sqrt(b / (1 - beta2**t)) + eps) for w, a, b in zip(weights, m, v)],
            m,
            v,
        )


@mutant("adam_step")
def eps_under_the_root():
    """√(v̂ + eps), as in RMSprop."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        m = [beta1 * a + (1 - beta1) * g for a, g in zip(m, grads)]
        v = [beta2 * b + (1 - beta2) * g**2 for b, g in zip(v, grads)]
        return (
            [w - lr * (a / (1 - beta1**t)) / np.sqrt(b / (1 - beta2**t) + eps) for w, a, b in zip(weights, m, v)],
            m,
            v,
        )


@mutant("adam_step")
def betas_swapped():
    """beta2 for m and beta1 for v."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        m = [beta2 * a + (1 - beta2) * g for a, g in zip(m, grads)]
        v = [beta1 * b + (1 - beta1) * g**2 for b, g in zip(v, grads)]
        return (
            [w - lr * (a / (1 - beta2**t)) / (np.sqrt(b / (1 - beta1**t)) + eps) for w, a, b in zip(weights, m, v)],
            m,
            v,
        )


@mutant("adam_step")
def same_correction_for_both():
    """beta1 corrects v too: right only where the betas are the same."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        m = [beta1 * a + (1 - beta1) * g for a, g in zip(m, grads)]
        v = [beta2 * b + (1 - beta2) * g**2 for b, g in zip(v, grads)]
        c = 1 - beta1**t
        return [w - lr * (a / c) / (np.sqrt(b / c) + eps) for w, a, b in zip(weights, m, v)], m, v


@mutant("adam_step")
def correction_of_the_first_step():
    """1 - β in place of 1 - βᵗ: right at t = 1 only."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        m = [beta1 * a + (1 - beta1) * g for a, g in zip(m, grads)]
        v = [beta2 * b + (1 - beta2) * g**2 for b, g in zip(v, grads)]
        return [w - lr * (a / (1 - beta1)) / (np.sqrt(b / (1 - beta2)) + eps) for w, a, b in zip(weights, m, v)], m, v


@mutant("adam_step")
def slope_in_the_numerator():
    """g in place of m̂."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        m = [beta1 * a + (1 - beta1) * g for a, g in zip(m, grads)]
        v = [beta2 * b + (1 - beta2) * g**2 for b, g in zip(v, grads)]
        return [w - lr * g / (np.sqrt(b / (1 - beta2**t)) + eps) for w, g, b in zip(weights, grads, v)], m, v


@mutant("adam_step")
def root_forgotten():
    """Divides by v̂ + eps."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        m = [beta1 * a + (1 - beta1) * g for a, g in zip(m, grads)]
        v = [beta2 * b + (1 - beta2) * g**2 for b, g in zip(v, grads)]
        return [w - lr * (a / (1 - beta1**t)) / (b / (1 - beta2**t) + eps) for w, a, b in zip(weights, m, v)], m, v


@mutant("adam_step")
def means_without_one_minus_beta():
    """β·m + g and β·v + g²."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        m = [beta1 * a + g for a, g in zip(m, grads)]
        v = [beta2 * b + g**2 for b, g in zip(v, grads)]
        return (
            [w - lr * (a / (1 - beta1**t)) / (np.sqrt(b / (1 - beta2**t)) + eps) for w, a, b in zip(weights, m, v)],
            m,
            v,
        )


@mutant("adam_step")
def square_of_the_mean():
    """v takes the square of m in place of that of g."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        m = [beta1 * a + (1 - beta1) * g for a, g in zip(m, grads)]
        v = [beta2 * b + (1 - beta2) * a**2 for b, a in zip(v, m)]
        return (
            [w - lr * (a / (1 - beta1**t)) / (np.sqrt(b / (1 - beta2**t)) + eps) for w, a, b in zip(weights, m, v)],
            m,
            v,
        )


@mutant("adam_step")
def uphill():
    """Plus in place of minus."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        m = [beta1 * a + (1 - beta1) * g for a, g in zip(m, grads)]
        v = [beta2 * b + (1 - beta2) * g**2 for b, g in zip(v, grads)]
        return (
            [w + lr * (a / (1 - beta1**t)) / (np.sqrt(b / (1 - beta2**t)) + eps) for w, a, b in zip(weights, m, v)],
            m,
            v,
        )


@mutant("adam_step")
def old_moments_used():
    """The step is taken with m and v from before."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        c1, c2 = 1 - beta1**t, 1 - beta2**t
        new = [w - lr * (a / c1) / (np.sqrt(b / c2) + eps) for w, a, b in zip(weights, m, v)]
        m = [beta1 * a + (1 - beta1) * g for a, g in zip(m, grads)]
        v = [beta2 * b + (1 - beta2) * g**2 for b, g in zip(v, grads)]
        return new, m, v


@mutant("adam_step")
def moments_in_place():
    """The caller's m and v are overwritten."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        new = []
        for w, g, a, b in zip(weights, grads, m, v):
            a[...] = beta1 * a + (1 - beta1) * g
            b[...] = beta2 * b + (1 - beta2) * g**2
            new.append(w - lr * (a / (1 - beta1**t)) / (np.sqrt(b / (1 - beta2**t)) + eps))
        return new, m, v


@mutant("adam_step")
def quick_form_with_plain_eps():
    """The quicker order of the factors with eps unscaled: seen with a large eps."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        lr_t = lr * np.sqrt(1 - beta2**t) / (1 - beta1**t)
        m = [beta1 * a + (1 - beta1) * g for a, g in zip(m, grads)]
        v = [beta2 * b + (1 - beta2) * g**2 for b, g in zip(v, grads)]
        return [w - lr_t * a / (np.sqrt(b) + eps) for w, a, b in zip(weights, m, v)], m, v


@mutant("adam_step")
def weights_only():
    """m and v are not returned."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        m = [beta1 * a + (1 - beta1) * g for a, g in zip(m, grads)]
        v = [beta2 * b + (1 - beta2) * g**2 for b, g in zip(v, grads)]
        return [w - lr * (a / (1 - beta1**t)) / (np.sqrt(b / (1 - beta2**t)) + eps) for w, a, b in zip(weights, m, v)]


@mutant("adam_step")
def correction_by_multiplication():
    """β·t in place of β to the power t."""

    def adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps):
        m = [beta1 * a + (1 - beta1) * g for a, g in zip(m, grads)]
        v = [beta2 * b + (1 - beta2) * g**2 for b, g in zip(v, grads)]
        c1, c2 = abs(1 - beta1 * t), abs(1 - beta2 * t)
        return [w - lr * (a / c1) / (np.sqrt(b / c2) + eps) for w, a, b in zip(weights, m, v)], m, v
