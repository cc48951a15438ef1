"""Wrong solutions of `momentum_step`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("momentum_step")
def moves_by_the_old_velocity():
    """The weights move by the velocity from before."""

    def momentum_step(weights, grads, velocity, lr, beta):
        new_w = [w + v for w, v in zip(weights, velocity)]
        new_v = [beta * v - lr * g for v, g in zip(velocity, grads)]
        return new_w, new_v


@mutant("momentum_step")
def minus_velocity():
    """w - v, although v already points downhill."""

    def momentum_step(weights, grads, velocity, lr, beta):
        v = [beta * u - lr * g for u, g in zip(velocity, grads)]
        return [w - u for w, u in zip(weights, v)], v


@mutant("momentum_step")
def pushed_uphill():
    """+ lr·g."""

    def momentum_step(weights, grads, velocity, lr, beta):
        v = [beta * u + lr * g for u, g in zip(velocity, grads)]
        return [w + u for w, u in zip(weights, v)], v


@mutant("momentum_step")
def plain_descent():
    """No momentum: the velocity is forgotten."""

    def momentum_step(weights, grads, velocity, lr, beta):
        return [w - lr * g for w, g in zip(weights, grads)], velocity


@mutant("momentum_step")
def weighted_mean():
    """beta·v - (1 - beta)·lr·g."""

    def momentum_step(weights, grads, velocity, lr, beta):
        v = [beta * u - (1 - beta) * lr * g for u, g in zip(velocity, grads)]
        return [w + u for w, u in zip(weights, v)], v


@mutant("momentum_step")
def rate_outside():
    """v = beta·v - g, w + lr·v: another velocity."""

    def momentum_step(weights, grads, velocity, lr, beta):
        v = [beta * u - g for u, g in zip(velocity, grads)]
        return [w + lr * u for w, u in zip(weights, v)], v


@mutant("momentum_step")
def beta_written_down():
    """beta is always 0.9."""

    def momentum_step(weights, grads, velocity, lr, beta=0.9):
        v = [0.9 * u - lr * g for u, g in zip(velocity, grads)]
        return [w + u for w, u in zip(weights, v)], v


@mutant("momentum_step")
def results_swapped():
    """Returns (velocity, weights)."""

    def momentum_step(weights, grads, velocity, lr, beta):
        v = [beta * u - lr * g for u, g in zip(velocity, grads)]
        return v, [w + u for w, u in zip(weights, v)]


@mutant("momentum_step")
def weights_only():
    """The new velocity is not returned."""

    def momentum_step(weights, grads, velocity, lr, beta):
        v = [beta * u - lr * g for u, g in zip(velocity, grads)]
        return [w + u for w, u in zip(weights, v)]


@mutant("momentum_step")
def old_velocity_returned():
    """The right weights, but the velocity from before."""

    def momentum_step(weights, grads, velocity, lr, beta):
        new_v = [beta * u - lr * g for u, g in zip(velocity, grads)]
        return [w + u for w, u in zip(weights, new_v)], velocity


@mutant("momentum_step")
def velocity_in_place():
    """`*=` and `-=` change the caller's velocity."""

    def momentum_step(weights, grads, velocity, lr, beta):
        for v, g in zip(velocity, grads):
            v *= beta
            v -= lr * g
        return [w + v for w, v in zip(weights, velocity)], velocity


@mutant("momentum_step")
def weights_in_place():
    """`+=` changes the caller's weights."""

    def momentum_step(weights, grads, velocity, lr, beta):
        v = [beta * u - lr * g for u, g in zip(velocity, grads)]
        for w, u in zip(weights, v):
            w += u
        return weights, v


@mutant("momentum_step")
def beta_and_rate_swapped():
    """lr·v - beta·g."""

    def momentum_step(weights, grads, velocity, lr, beta):
        v = [lr * u - beta * g for u, g in zip(velocity, grads)]
        return [w + u for w, u in zip(weights, v)], v


@mutant("momentum_step")
def velocity_added_twice():
    """beta·v is added once more to the weights, as Nesterov's look ahead."""

    def momentum_step(weights, grads, velocity, lr, beta):
        v = [beta * u - lr * g for u, g in zip(velocity, grads)]
        return [w + beta * u - lr * g for w, u, g in zip(weights, v, grads)], v


@mutant("momentum_step")
def first_velocity_for_all():
    """Every matrix uses the velocity of the first."""

    def momentum_step(weights, grads, velocity, lr, beta):
        new_w, new_v = [], []
        for w, g in zip(weights, grads):
            v = beta * velocity[0] - lr * g
            new_w.append(w + v)
            new_v.append(v)
        return new_w, new_v


@mutant("momentum_step")
def velocity_list_refilled():
    """New arrays, but put into the caller's list of velocities."""

    def momentum_step(weights, grads, velocity, lr, beta):
        new = []
        for i in range(len(weights)):
            velocity[i] = beta * velocity[i] - lr * grads[i]
            new.append(weights[i] + velocity[i])
        return new, velocity


@mutant("momentum_step")
def whole_bracket_times_beta():
    """beta·(v - lr·g)."""

    def momentum_step(weights, grads, velocity, lr, beta):
        v = [beta * (u - lr * g) for u, g in zip(velocity, grads)]
        return [w + u for w, u in zip(weights, v)], v
