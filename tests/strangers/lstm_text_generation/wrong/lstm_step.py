"""Wrong solutions of `lstm_step`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("lstm_step")
def gates_in_another_order():
    """Gate order i, f, o, g, as other libraries have it."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        def sigmoid(z):
            return 0.5 * (1 + np.tanh(z / 2))

        x, h, c, W, U, b = (np.asarray(a, dtype=float) for a in (x, h, c, kernel, recurrent_kernel, bias))
        z_i, z_f, z_o, z_g = np.split(x @ W + h @ U + b, 4, axis=-1)
        c_new = sigmoid(z_f) * c + sigmoid(z_i) * np.tanh(z_g)
        h_new = sigmoid(z_o) * np.tanh(c_new)
        return h_new, c_new


@mutant("lstm_step")
def input_and_forget_swapped():
    """Input and forget gate change places."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        def sigmoid(z):
            return 0.5 * (1 + np.tanh(z / 2))

        x, h, c, W, U, b = (np.asarray(a, dtype=float) for a in (x, h, c, kernel, recurrent_kernel, bias))
        z_f, z_i, z_g, z_o = np.split(x @ W + h @ U + b, 4, axis=-1)
        c_new = sigmoid(z_f) * c + sigmoid(z_i) * np.tanh(z_g)
        h_new = sigmoid(z_o) * np.tanh(c_new)
        return h_new, c_new


@mutant("lstm_step")
def results_swapped():
    """Gives (c, h)."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        def sigmoid(z):
            return 0.5 * (1 + np.tanh(z / 2))

        x, h, c, W, U, b = (np.asarray(a, dtype=float) for a in (x, h, c, kernel, recurrent_kernel, bias))
        z_i, z_f, z_g, z_o = np.split(x @ W + h @ U + b, 4, axis=-1)
        c_new = sigmoid(z_f) * c + sigmoid(z_i) * np.tanh(z_g)
        h_new = sigmoid(z_o) * np.tanh(c_new)
        return c_new, h_new


@mutant("lstm_step")
def without_bias():
    """The bias is forgotten."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        def sigmoid(z):
            return 0.5 * (1 + np.tanh(z / 2))

        x, h, c, W, U, b = (np.asarray(a, dtype=float) for a in (x, h, c, kernel, recurrent_kernel, bias))
        z_i, z_f, z_g, z_o = np.split(x @ W + h @ U, 4, axis=-1)
        c_new = sigmoid(z_f) * c + sigmoid(z_i) * np.tanh(z_g)
        h_new = sigmoid(z_o) * np.tanh(c_new)
        return h_new, c_new


@mutant("lstm_step")
def without_the_old_output():
    """h does not take part."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        def sigmoid(z):
            return 0.5 * (1 + np.tanh(z / 2))

        x, h, c, W, U, b = (np.asarray(a, dtype=float) for a in (x, h, c, kernel, recurrent_kernel, bias))
        z_i, z_f, z_g, z_o = np.split(x @ W + b, 4, axis=-1)
        c_new = sigmoid(z_f) * c + sigmoid(z_i) * np.tanh(z_g)
        h_new = sigmoid(z_o) * np.tanh(c_new)
        return h_new, c_new


@mutant("lstm_step")
def without_the_old_memory():
    """The old cell is forgotten."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        def sigmoid(z):
            return 0.5 * (1 + np.tanh(z / 2))

        x, h, c, W, U, b = (np.asarray(a, dtype=float) for a in (x, h, c, kernel, recurrent_kernel, bias))
        z_i, z_f, z_g, z_o = np.split(x @ W + h @ U + b, 4, axis=-1)
        c_new = sigmoid(z_i) * np.tanh(z_g)
        h_new = sigmoid(z_o) * np.tanh(c_new)
        return h_new, c_new


@mutant("lstm_step")
def sigmoid_for_the_candidate():
    """The candidate has a sigmoid."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        def sigmoid(z):
            return 0.5 * (1 + np.tanh(z / 2))

        x, h, c, W, U, b = (np.asarray(a, dtype=float) for a in (x, h, c, kernel, recurrent_kernel, bias))
        z_i, z_f, z_g, z_o = np.split(x @ W + h @ U + b, 4, axis=-1)
        c_new = sigmoid(z_f) * c + sigmoid(z_i) * sigmoid(z_g)
        h_new = sigmoid(z_o) * np.tanh(c_new)
        return h_new, c_new


@mutant("lstm_step")
def old_memory_shown():
    """h is made of the old cell."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        def sigmoid(z):
            return 0.5 * (1 + np.tanh(z / 2))

        x, h, c, W, U, b = (np.asarray(a, dtype=float) for a in (x, h, c, kernel, recurrent_kernel, bias))
        z_i, z_f, z_g, z_o = np.split(x @ W + h @ U + b, 4, axis=-1)
        c_new = sigmoid(z_f) * c + sigmoid(z_i) * np.tanh(z_g)
        h_new = sigmoid(z_o) * np.tanh(c)
        return h_new, c_new


@mutant("lstm_step")
def memory_shown_without_tanh():
    """h = o · c, without tanh."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        def sigmoid(z):
            return 0.5 * (1 + np.tanh(z / 2))

        x, h, c, W, U, b = (np.asarray(a, dtype=float) for a in (x, h, c, kernel, recurrent_kernel, bias))
        z_i, z_f, z_g, z_o = np.split(x @ W + h @ U + b, 4, axis=-1)
        c_new = sigmoid(z_f) * c + sigmoid(z_i) * np.tanh(z_g)
        h_new = sigmoid(z_o) * c_new
        return h_new, c_new


@mutant("lstm_step")
def tanh_around_the_memory():
    """The new cell goes through tanh, too."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        def sigmoid(z):
            return 0.5 * (1 + np.tanh(z / 2))

        x, h, c, W, U, b = (np.asarray(a, dtype=float) for a in (x, h, c, kernel, recurrent_kernel, bias))
        z_i, z_f, z_g, z_o = np.split(x @ W + h @ U + b, 4, axis=-1)
        c_new = np.tanh(sigmoid(z_f) * c + sigmoid(z_i) * np.tanh(z_g))
        h_new = sigmoid(z_o) * np.tanh(c_new)
        return h_new, c_new


@mutant("lstm_step")
def forget_is_one_minus_input():
    """The forget gate is 1 - i, as in a GRU."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        def sigmoid(z):
            return 0.5 * (1 + np.tanh(z / 2))

        x, h, c, W, U, b = (np.asarray(a, dtype=float) for a in (x, h, c, kernel, recurrent_kernel, bias))
        z_i, z_f, z_g, z_o = np.split(x @ W + h @ U + b, 4, axis=-1)
        c_new = (1 - sigmoid(z_i)) * c + sigmoid(z_i) * np.tanh(z_g)
        h_new = sigmoid(z_o) * np.tanh(c_new)
        return h_new, c_new


@mutant("lstm_step")
def product_for_sum():
    """Old and new are multiplied."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        def sigmoid(z):
            return 0.5 * (1 + np.tanh(z / 2))

        x, h, c, W, U, b = (np.asarray(a, dtype=float) for a in (x, h, c, kernel, recurrent_kernel, bias))
        z_i, z_f, z_g, z_o = np.split(x @ W + h @ U + b, 4, axis=-1)
        c_new = sigmoid(z_f) * c * sigmoid(z_i) * np.tanh(z_g)
        h_new = sigmoid(z_o) * np.tanh(c_new)
        return h_new, c_new


@mutant("lstm_step")
def tanh_of_half():
    """The sigmoid without z / 2."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        def sigmoid(z):
            return 0.5 * (1 + np.tanh(z))

        x, h, c, W, U, b = (np.asarray(a, dtype=float) for a in (x, h, c, kernel, recurrent_kernel, bias))
        z_i, z_f, z_g, z_o = np.split(x @ W + h @ U + b, 4, axis=-1)
        c_new = sigmoid(z_f) * c + sigmoid(z_i) * np.tanh(z_g)
        h_new = sigmoid(z_o) * np.tanh(c_new)
        return h_new, c_new


@mutant("lstm_step")
def overflowing_sigmoid():
    """1 / (1 + exp(-z)) warns of an overflow for large negative z."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        def sigmoid(z):
            return 1 / (1 + np.exp(-z))

        x, h, c, W, U, b = (np.asarray(a, dtype=float) for a in (x, h, c, kernel, recurrent_kernel, bias))
        z_i, z_f, z_g, z_o = np.split(x @ W + h @ U + b, 4, axis=-1)
        c_new = sigmoid(z_f) * c + sigmoid(z_i) * np.tanh(z_g)
        h_new = sigmoid(z_o) * np.tanh(c_new)
        return h_new, c_new


@mutant("lstm_step")
def exp_over_one_plus_exp():
    """exp(z) / (1 + exp(z)) is inf / inf for large z."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        def sigmoid(z):
            return np.exp(z) / (1 + np.exp(z))

        x, h, c, W, U, b = (np.asarray(a, dtype=float) for a in (x, h, c, kernel, recurrent_kernel, bias))
        z_i, z_f, z_g, z_o = np.split(x @ W + h @ U + b, 4, axis=-1)
        c_new = sigmoid(z_f) * c + sigmoid(z_i) * np.tanh(z_g)
        h_new = sigmoid(z_o) * np.tanh(c_new)
        return h_new, c_new


@mutant("lstm_step")
def hard_sigmoid():
    """A hard sigmoid, as old Keras had for recurrent layers."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        def sigmoid(z):
            return np.clip(0.2 * z + 0.5, 0, 1)

        x, h, c, W, U, b = (np.asarray(a, dtype=float) for a in (x, h, c, kernel, recurrent_kernel, bias))
        z_i, z_f, z_g, z_o = np.split(x @ W + h @ U + b, 4, axis=-1)
        c_new = sigmoid(z_f) * c + sigmoid(z_i) * np.tanh(z_g)
        h_new = sigmoid(z_o) * np.tanh(c_new)
        return h_new, c_new


@mutant("lstm_step")
def memory_in_place():
    """c *= f changes the caller's cell."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        def sigmoid(z):
            return 0.5 * (1 + np.tanh(z / 2))

        x, h, W, U, b = (np.asarray(a, dtype=float) for a in (x, h, kernel, recurrent_kernel, bias))
        z_i, z_f, z_g, z_o = np.split(x @ W + h @ U + b, 4, axis=-1)
        c *= sigmoid(z_f)
        c += sigmoid(z_i) * np.tanh(z_g)
        c_new = c
        h_new = sigmoid(z_o) * np.tanh(c_new)
        return h_new, c_new


@mutant("lstm_step")
def half_precision_result():
    """float16 inside: the digits are lost."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        def sigmoid(z):
            return 0.5 * (1 + np.tanh(z / 2))

        x, h, c, W, U, b = (np.asarray(a, dtype=np.float16) for a in (x, h, c, kernel, recurrent_kernel, bias))
        z_i, z_f, z_g, z_o = np.split(x @ W + h @ U + b, 4, axis=-1)
        c_new = sigmoid(z_f) * c + sigmoid(z_i) * np.tanh(z_g)
        h_new = sigmoid(z_o) * np.tanh(c_new)
        return h_new, c_new


@mutant("lstm_step")
def split_along_the_rows():
    """np.split without an axis cuts the rows."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        def sigmoid(z):
            return 0.5 * (1 + np.tanh(z / 2))

        x, h, c, W, U, b = (np.asarray(a, dtype=float) for a in (x, h, c, kernel, recurrent_kernel, bias))
        z_i, z_f, z_g, z_o = np.split(x @ W + h @ U + b, 4)
        c_new = sigmoid(z_f) * c + sigmoid(z_i) * np.tanh(z_g)
        h_new = sigmoid(z_o) * np.tanh(c_new)
        return h_new, c_new


@mutant("lstm_step")
def booleans_stay_booleans():
    """Boolean x times boolean kernel is a logical or, not a sum."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        def sigmoid(z):
            return 0.5 * (1 + np.tanh(z / 2))

        W, U, b = kernel, recurrent_kernel, bias
        z_i, z_f, z_g, z_o = np.split(x @ W + h @ U + b, 4, axis=-1)
        c_new = sigmoid(z_f) * c + sigmoid(z_i) * np.tanh(z_g)
        h_new = sigmoid(z_o) * np.tanh(c_new)
        return h_new, c_new


@mutant("lstm_step")
def truncated_memory():
    """Results like c: with whole numbers in c they are truncated."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        def sigmoid(z):
            return 0.5 * (1 + np.tanh(z / 2))

        old = c if c.dtype.kind in "fi" else np.zeros(1)
        x, h, c, W, U, b = (np.asarray(a, dtype=float) for a in (x, h, c, kernel, recurrent_kernel, bias))
        z_i, z_f, z_g, z_o = np.split(x @ W + h @ U + b, 4, axis=-1)
        c_new = sigmoid(z_f) * c + sigmoid(z_i) * np.tanh(z_g)
        h_new = sigmoid(z_o) * np.tanh(c_new)
        return h_new.astype(old.dtype), c_new.astype(old.dtype)


@mutant("lstm_step")
def output_gate_sees_the_new_memory():
    """A peephole: the output gate sees the new cell."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        def sigmoid(z):
            return 0.5 * (1 + np.tanh(z / 2))

        x, h, c, W, U, b = (np.asarray(a, dtype=float) for a in (x, h, c, kernel, recurrent_kernel, bias))
        z_i, z_f, z_g, z_o = np.split(x @ W + h @ U + b, 4, axis=-1)
        c_new = sigmoid(z_f) * c + sigmoid(z_i) * np.tanh(z_g)
        h_new = sigmoid(z_o + c_new) * np.tanh(c_new)
        return h_new, c_new


@mutant("lstm_step")
def clipped_too_early():
    """z is clipped to ±5: gates are never quite open or shut."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        def sigmoid(z):
            return 0.5 * (1 + np.tanh(z / 2))

        x, h, c, W, U, b = (np.asarray(a, dtype=float) for a in (x, h, c, kernel, recurrent_kernel, bias))
        z_i, z_f, z_g, z_o = np.split(np.clip(x @ W + h @ U + b, -5, 5), 4, axis=-1)
        c_new = sigmoid(z_f) * c + sigmoid(z_i) * np.tanh(z_g)
        h_new = sigmoid(z_o) * np.tanh(c_new)
        return h_new, c_new


@mutant("lstm_step")
def old_output_twice():
    """h @ U is added twice."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        def sigmoid(z):
            return 0.5 * (1 + np.tanh(z / 2))

        x, h, c, W, U, b = (np.asarray(a, dtype=float) for a in (x, h, c, kernel, recurrent_kernel, bias))
        z_i, z_f, z_g, z_o = np.split(x @ W + h @ U + h @ U + b, 4, axis=-1)
        c_new = sigmoid(z_f) * c + sigmoid(z_i) * np.tanh(z_g)
        h_new = sigmoid(z_o) * np.tanh(c_new)
        return h_new, c_new


@mutant("lstm_step")
def units_interleaved():
    """Takes every fourth column for a gate instead of four blocks."""

    def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
        def sigmoid(z):
            return 0.5 * (1 + np.tanh(z / 2))

        x, h, c, W, U, b = (np.asarray(a, dtype=float) for a in (x, h, c, kernel, recurrent_kernel, bias))
        z_i, z_f, z_g, z_o = ((x @ W + h @ U + b)[:, k::4] for k in range(4))
        c_new = sigmoid(z_f) * c + sigmoid(z_i) * np.tanh(z_g)
        h_new = sigmoid(z_o) * np.tanh(c_new)
        return h_new, c_new
