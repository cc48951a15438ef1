"""Wrong solutions of `gru_step`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("gru_step")
def gates_change_roles():
    """z keeps the candidate and 1 - z the old state."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        x, h, bias = np.asarray(x), np.asarray(h), np.asarray(bias)
        xz, xr, xc = np.split(x @ np.asarray(kernel) + bias[0], 3, axis=1)
        hz, hr, hc = np.split(h @ np.asarray(recurrent_kernel) + bias[1], 3, axis=1)
        z = 1 / (1 + np.exp(-(xz + hz)))
        r = 1 / (1 + np.exp(-(xr + hr)))
        c = np.tanh(xc + r * hc)
        return (1 - z) * h + z * c


@mutant("gru_step")
def reset_gate_first():
    """Takes the columns in the order r, z, candidate."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        x, h, bias = np.asarray(x), np.asarray(h), np.asarray(bias)
        xr, xz, xc = np.split(x @ np.asarray(kernel) + bias[0], 3, axis=1)
        hr, hz, hc = np.split(h @ np.asarray(recurrent_kernel) + bias[1], 3, axis=1)
        z = 1 / (1 + np.exp(-(xz + hz)))
        r = 1 / (1 + np.exp(-(xr + hr)))
        return z * h + (1 - z) * np.tanh(xc + r * hc)


@mutant("gru_step")
def reset_before_the_product():
    """r acts on h before the product with U, as in the papers."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        x, h, W, U, b = (np.asarray(a, dtype=float) for a in (x, h, kernel, recurrent_kernel, bias))
        n = h.shape[1]
        s = 1 / (1 + np.exp(-(x @ W[:, : 2 * n] + h @ U[:, : 2 * n] + b[0, : 2 * n] + b[1, : 2 * n])))
        z, r = s[:, :n], s[:, n:]
        c = np.tanh(x @ W[:, 2 * n :] + b[0, 2 * n :] + (r * h) @ U[:, 2 * n :] + b[1, 2 * n :])
        return z * h + (1 - z) * c


@mutant("gru_step")
def state_bias_outside():
    """The state's bias of the candidate stands outside of the product with r."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        x, h, bias = np.asarray(x), np.asarray(h), np.asarray(bias)
        xz, xr, xc = np.split(x @ np.asarray(kernel) + bias[0] + bias[1], 3, axis=1)
        hz, hr, hc = np.split(h @ np.asarray(recurrent_kernel), 3, axis=1)
        z = 1 / (1 + np.exp(-(xz + hz)))
        r = 1 / (1 + np.exp(-(xr + hr)))
        return z * h + (1 - z) * np.tanh(xc + r * hc)


@mutant("gru_step")
def second_bias_forgotten():
    """bias[1] is never added."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        x, h, bias = np.asarray(x), np.asarray(h), np.asarray(bias)
        xz, xr, xc = np.split(x @ np.asarray(kernel) + bias[0], 3, axis=1)
        hz, hr, hc = np.split(h @ np.asarray(recurrent_kernel), 3, axis=1)
        z = 1 / (1 + np.exp(-(xz + hz)))
        r = 1 / (1 + np.exp(-(xr + hr)))
        return z * h + (1 - z) * np.tanh(xc + r * hc)


@mutant("gru_step")
def biases_swapped():
    """bias[1] goes to the input and bias[0] to the state; one sees it in the candidate."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        x, h, bias = np.asarray(x), np.asarray(h), np.asarray(bias)
        xz, xr, xc = np.split(x @ np.asarray(kernel) + bias[1], 3, axis=1)
        hz, hr, hc = np.split(h @ np.asarray(recurrent_kernel) + bias[0], 3, axis=1)
        z = 1 / (1 + np.exp(-(xz + hz)))
        r = 1 / (1 + np.exp(-(xr + hr)))
        return z * h + (1 - z) * np.tanh(xc + r * hc)


@mutant("gru_step")
def candidate_by_sigmoid():
    """The candidate is squashed by the sigmoid instead of tanh."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        def sigmoid(a):
            return 1 / (1 + np.exp(-a))

        x, h, bias = np.asarray(x), np.asarray(h), np.asarray(bias)
        xz, xr, xc = np.split(x @ np.asarray(kernel) + bias[0], 3, axis=1)
        hz, hr, hc = np.split(h @ np.asarray(recurrent_kernel) + bias[1], 3, axis=1)
        z, r = sigmoid(xz + hz), sigmoid(xr + hr)
        return z * h + (1 - z) * sigmoid(xc + r * hc)


@mutant("gru_step")
def minus_forgotten_in_sigmoid():
    """The sigmoid lacks its minus: 1 / (1 + exp(a))."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        def sigmoid(a):
            return 1 / (1 + np.exp(a))

        x, h, bias = np.asarray(x), np.asarray(h), np.asarray(bias)
        xz, xr, xc = np.split(x @ np.asarray(kernel) + bias[0], 3, axis=1)
        hz, hr, hc = np.split(h @ np.asarray(recurrent_kernel) + bias[1], 3, axis=1)
        z, r = sigmoid(xz + hz), sigmoid(xr + hr)
        return z * h + (1 - z) * np.tanh(xc + r * hc)


@mutant("gru_step")
def units_from_the_input():
    """Takes the width of x for the number of units: wrong unless D = H."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        x, h, bias = np.asarray(x), np.asarray(h), np.asarray(bias)
        units = x.shape[1]
        a, b = x @ np.asarray(kernel) + bias[0], h @ np.asarray(recurrent_kernel) + bias[1]
        z = 1 / (1 + np.exp(-(a[:, :units] + b[:, :units])))
        r = 1 / (1 + np.exp(-(a[:, units : 2 * units] + b[:, units : 2 * units])))
        c = np.tanh(a[:, 2 * units :] + r * b[:, 2 * units :])
        return z * h + (1 - z) * c


@mutant("gru_step")
def always_48_units():
    """The 48 units of the text are written into the slices."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        x, h, bias = np.asarray(x), np.asarray(h), np.asarray(bias)
        a, b = x @ np.asarray(kernel) + bias[0], h @ np.asarray(recurrent_kernel) + bias[1]
        z = 1 / (1 + np.exp(-(a[:, :48] + b[:, :48])))
        r = 1 / (1 + np.exp(-(a[:, 48:96] + b[:, 48:96])))
        return z * h + (1 - z) * np.tanh(a[:, 96:] + r * b[:, 96:])


@mutant("gru_step")
def reset_on_the_input():
    """r is multiplied with the input's part of the candidate, not the state's."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        x, h, bias = np.asarray(x), np.asarray(h), np.asarray(bias)
        xz, xr, xc = np.split(x @ np.asarray(kernel) + bias[0], 3, axis=1)
        hz, hr, hc = np.split(h @ np.asarray(recurrent_kernel) + bias[1], 3, axis=1)
        z = 1 / (1 + np.exp(-(xz + hz)))
        r = 1 / (1 + np.exp(-(xr + hr)))
        return z * h + (1 - z) * np.tanh(r * xc + hc)


@mutant("gru_step")
def state_changed_in_place():
    """h *= z writes into the caller's array of floats."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        x, h, bias = np.asarray(x, dtype=float), np.asarray(h, dtype=float), np.asarray(bias)
        xz, xr, xc = np.split(x @ np.asarray(kernel) + bias[0], 3, axis=1)
        hz, hr, hc = np.split(h @ np.asarray(recurrent_kernel) + bias[1], 3, axis=1)
        z = 1 / (1 + np.exp(-(xz + hz)))
        r = 1 / (1 + np.exp(-(xr + hr)))
        h *= z
        h += (1 - z) * np.tanh(xc + r * hc)
        return h


@mutant("gru_step")
def shape_of_a_list():
    """Asks x for its shape, which a list does not have."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        n, d = x.shape
        units = h.shape[1]
        a, b = x @ kernel + bias[0], h @ recurrent_kernel + bias[1]
        z = 1 / (1 + np.exp(-(a[:, :units] + b[:, :units])))
        r = 1 / (1 + np.exp(-(a[:, units : 2 * units] + b[:, units : 2 * units])))
        return z * h + (1 - z) * np.tanh(a[:, 2 * units :] + r * b[:, 2 * units :])


@mutant("gru_step")
def result_in_the_type_of_h():
    """The result is put into an array like h: whole numbers, if h was [[0, 0]]."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        x, h, bias = np.asarray(x), np.asarray(h), np.asarray(bias)
        new = np.zeros_like(h)
        for n in range(len(x)):
            xz, xr, xc = np.split(x[n] @ np.asarray(kernel) + bias[0], 3)
            hz, hr, hc = np.split(h[n] @ np.asarray(recurrent_kernel) + bias[1], 3)
            z = 1 / (1 + np.exp(-(xz + hz)))
            r = 1 / (1 + np.exp(-(xr + hr)))
            new[n] = z * h[n] + (1 - z) * np.tanh(xc + r * hc)
        return new


@mutant("gru_step")
def columns_interleaved():
    """Takes every third column for a gate instead of the first H."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        x, h, bias = np.asarray(x), np.asarray(h), np.asarray(bias)
        a, b = x @ np.asarray(kernel) + bias[0], h @ np.asarray(recurrent_kernel) + bias[1]
        z = 1 / (1 + np.exp(-(a[:, 0::3] + b[:, 0::3])))
        r = 1 / (1 + np.exp(-(a[:, 1::3] + b[:, 1::3])))
        return z * h + (1 - z) * np.tanh(a[:, 2::3] + r * b[:, 2::3])


@mutant("gru_step")
def update_gate_used_twice():
    """The candidate is gated by z: r is computed and forgotten."""

    def gru_step(x, h, kernel, recurrent_kernel, bias):
        x, h, bias = np.asarray(x), np.asarray(h), np.asarray(bias)
        xz, xr, xc = np.split(x @ np.asarray(kernel) + bias[0], 3, axis=1)
        hz, hr, hc = np.split(h @ np.asarray(recurrent_kernel) + bias[1], 3, axis=1)
        z = 1 / (1 + np.exp(-(xz + hz)))
        r = 1 / (1 + np.exp(-(xr + hr)))  # noqa: F841
        return z * h + (1 - z) * np.tanh(xc + z * hc)
