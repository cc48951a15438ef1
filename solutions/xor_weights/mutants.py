"""Wrong solutions of the XOR unit: the mistakes of tired students. Each must lose points in its own exercise."""

from __future__ import annotations

import numpy as np

from autograder.specimens import mutant

# ------------------------------------------------------------------------------------------------- step


@mutant("step")
def counts_zero_as_positive():
    """z ≥ 0 where z > 0 is asked for."""

    def step(z):
        return (np.asarray(z) >= 0).astype(int)


@mutant("step")
def returns_floats():
    """0.0 and 1.0 instead of 0 and 1."""

    def step(z):
        return np.where(np.asarray(z) > 0, 1.0, 0.0)


@mutant("step")
def returns_booleans():
    """The comparison itself, never turned into integers."""

    def step(z):
        return np.asarray(z) > 0


@mutant("step")
def returns_the_sign():
    """−1 for negative numbers."""

    def step(z):
        return np.sign(np.asarray(z)).astype(int)


@mutant("step")
def works_for_one_number_only():
    """An `if` on the whole array."""

    def step(z):
        if z > 0:
            return 1
        return 0


@mutant("step")
def is_upside_down():
    """1 for negative numbers."""

    def step(z):
        return (np.asarray(z) < 0).astype(int)


@mutant("step")
def rounds_first():
    """Turns z into integers before it looks at the sign: 0.5 becomes 0."""

    def step(z):
        return (np.asarray(z).astype(int) > 0).astype(int)


@mutant("step")
def flattens():
    """Loops over all numbers and forgets the shape."""

    def step(z):
        return np.array([1 if value > 0 else 0 for value in np.ravel(z)])


@mutant("step")
def makes_scalars_vectors():
    """A single number gives shape (1,)."""

    def step(z):
        return (np.atleast_1d(z) > 0).astype(int)


@mutant("step")
def overwrites_its_argument():
    """Writes the zeros and ones into z itself."""

    def step(z):
        z = np.asarray(z)
        if z.ndim == 0:
            return (z > 0).astype(int)
        z[z <= 0] = 0
        z[z > 0] = 1
        return z.astype(int)


@mutant("step")
def ignores_small_numbers():
    """A tolerance that nobody asked for."""

    def step(z):
        return (np.asarray(z) > 1e-9).astype(int)


@mutant("step")
def divides_by_the_size():
    """z / |z|, which is 0 / 0 at the boundary."""

    def step(z):
        z = np.asarray(z, dtype=float)
        return ((z / np.abs(z) + 1) / 2 > 0.5).astype(int)


@mutant("step")
def returns_a_list():
    """A list comprehension, never turned into an array."""

    def step(z):
        return [int(value > 0) for value in np.ravel(z)]


@mutant("step")
def works_in_float32():
    """float32 takes 10⁻³⁰⁰ for 0, and 10³⁰⁰ for infinity."""

    def step(z):
        return (np.asarray(z, dtype=np.float32) > 0).astype(int)


# ------------------------------------------------------------------------------------------- perceptron


@mutant("perceptron")
def forgets_the_bias():
    """step(X·w)."""

    def perceptron(X, w, b):
        return step(np.asarray(X) @ np.asarray(w))


@mutant("perceptron")
def subtracts_the_bias():
    """Takes b for a threshold: step(X·w − b)."""

    def perceptron(X, w, b):
        return step(np.asarray(X) @ np.asarray(w) - b)


@mutant("perceptron")
def adds_the_bias_after_the_step():
    """step(X·w) + b."""

    def perceptron(X, w, b):
        return step(np.asarray(X) @ np.asarray(w)) + b


@mutant("perceptron")
def adds_the_bias_to_every_input():
    """step((X + b)·w)."""

    def perceptron(X, w, b):
        return step((np.asarray(X) + b) @ np.asarray(w))


@mutant("perceptron")
def turns_the_product_round():
    """w·X, which only fits when there are as many rows as inputs, and is wrong then."""

    def perceptron(X, w, b):
        return step(np.asarray(w) @ np.asarray(X) + b)


@mutant("perceptron")
def sums_over_everything():
    """One sum over the whole table."""

    def perceptron(X, w, b):
        return step(np.sum(np.asarray(X) * np.asarray(w)) + b)


@mutant("perceptron")
def sums_over_rows():
    """Sums over the wrong axis."""

    def perceptron(X, w, b):
        return step(np.sum(np.asarray(X) * np.asarray(w), axis=0) + b)


@mutant("perceptron")
def forgets_to_sum():
    """One answer for each input instead of one for each row."""

    def perceptron(X, w, b):
        return step(np.asarray(X) * np.asarray(w) + b)


@mutant("perceptron")
def takes_the_mean():
    """The mean of the products: the bias weighs too much."""

    def perceptron(X, w, b):
        X = np.asarray(X)
        return step((X * np.asarray(w)).sum(axis=1) / X.shape[1] + b)


@mutant("perceptron")
def answers_with_a_column():
    """Shape (N, 1)."""

    def perceptron(X, w, b):
        return step(np.asarray(X) @ np.asarray(w).reshape(-1, 1) + b)


@mutant("perceptron")
def fires_on_the_boundary():
    """Its own comparison, with ≥."""

    def perceptron(X, w, b):
        return (np.asarray(X) @ np.asarray(w) + b >= 0).astype(int)


@mutant("perceptron")
def returns_the_sum():
    """X·w + b, without the step."""

    def perceptron(X, w, b):
        return np.asarray(X) @ np.asarray(w) + b


@mutant("perceptron")
def gives_floats():
    """An array of zeros, float by default, filled in a loop."""

    def perceptron(X, w, b):
        answers = np.zeros(len(X))
        for i in range(len(X)):
            answers[i] = step(np.dot(X[i], w) + b)
        return answers


@mutant("perceptron")
def multiplies_in_place():
    """X *= w, which changes the caller's table."""

    def perceptron(X, w, b):
        X = np.asarray(X)
        if X.dtype.kind == "f":
            X *= np.asarray(w)
        else:
            X = X * np.asarray(w)
        return step(X.sum(axis=1) + b)


@mutant("perceptron")
def knows_two_inputs_only():
    """w[0]·x₁ + w[1]·x₂ + b, whatever the number of inputs."""

    def perceptron(X, w, b):
        X = np.asarray(X)
        return step(X[:, 0] * w[0] + X[:, 1] * w[1] + b)


@mutant("perceptron")
def adds_the_bias_in_place():
    """z += b: an array of whole numbers takes no fraction."""

    def perceptron(X, w, b):
        z = np.asarray(X) @ np.asarray(w)
        z += b
        return step(z)


@mutant("perceptron")
def turns_weights_into_whole_numbers():
    """The weights are cut to integers: right for 1 and −1 only."""

    def perceptron(X, w, b):
        return step(np.asarray(X) @ np.asarray(w).astype(int) + b)


@mutant("perceptron")
def adds_up_in_float32():
    """float32 for float64: a sum of 10⁻¹² is lost."""

    def perceptron(X, w, b):
        return step(np.asarray(X, dtype=np.float32) @ np.asarray(w, dtype=np.float32) + np.float32(b))


@mutant("perceptron")
def gives_the_bias_the_type_of_its_rows():
    """A fraction beside whole numbers is cut."""

    def perceptron(X, w, b):
        X = np.asarray(X)
        return step(X @ np.asarray(w) + np.array(b).astype(X.dtype))


# ----------------------------------------------------------------------------------------- gate_weights


@mutant("gate_weights")
def and_on_the_boundary():
    """AND with b = −2: z = 0 at (1, 1)."""

    def gate_weights(gate):
        if gate == "AND":
            return np.array([1.0, 1.0]), -2.0
        if gate == "OR":
            return np.array([1.0, 1.0]), -0.5
        if gate == "NAND":
            return np.array([-1.0, -1.0]), 1.5
        raise ValueError(gate)


@mutant("gate_weights")
def nand_on_the_boundary():
    """NAND as AND with all signs turned: z = 0 at (0, 1) and (1, 0)."""

    def gate_weights(gate):
        if gate == "AND":
            return np.array([1.0, 1.0]), -1.0
        if gate == "OR":
            return np.array([1.0, 1.0]), 0.0
        if gate == "NAND":
            return np.array([-1.0, -1.0]), 1.0
        raise ValueError(gate)


@mutant("gate_weights")
def or_as_a_threshold():
    """OR with b = −1: needs a sum above 1."""

    def gate_weights(gate):
        if gate == "AND":
            return np.array([1.0, 1.0]), -1.5
        if gate == "OR":
            return np.array([1.0, 1.0]), -1.0
        if gate == "NAND":
            return np.array([-1.0, -1.0]), 1.5
        raise ValueError(gate)


@mutant("gate_weights")
def nand_is_nor():
    """NAND with a bias that is too small: only (0, 0) passes."""

    def gate_weights(gate):
        if gate == "AND":
            return np.array([1.0, 1.0]), -1.5
        if gate == "OR":
            return np.array([1.0, 1.0]), -0.5
        if gate == "NAND":
            return np.array([-1.0, -1.0]), 0.5
        raise ValueError(gate)


@mutant("gate_weights")
def bias_with_the_wrong_sign():
    """Thresholds instead of biases: every sign of b is turned."""

    def gate_weights(gate):
        if gate == "AND":
            return np.array([1.0, 1.0]), 1.5
        if gate == "OR":
            return np.array([1.0, 1.0]), 0.5
        if gate == "NAND":
            return np.array([-1.0, -1.0]), -1.5
        raise ValueError(gate)


@mutant("gate_weights")
def unknown_gate_gives_none():
    """Falls off the end without an error."""

    def gate_weights(gate):
        if gate == "AND":
            return np.array([1.0, 1.0]), -1.5
        if gate == "OR":
            return np.array([1.0, 1.0]), -0.5
        if gate == "NAND":
            return np.array([-1.0, -1.0]), 1.5
        return None


@mutant("gate_weights")
def unknown_gate_is_a_key_error():
    """A bare dictionary look-up."""

    def gate_weights(gate):
        table = {"AND": ([1, 1], -1.5), "OR": ([1, 1], -0.5), "NAND": ([-1, -1], 1.5)}
        w, b = table[gate]
        return np.array(w), b


@mutant("gate_weights")
def everything_else_is_nand():
    """An `else` that takes every other name for NAND."""

    def gate_weights(gate):
        if gate == "AND":
            return np.array([1.0, 1.0]), -1.5
        if gate == "OR":
            return np.array([1.0, 1.0]), -0.5
        return np.array([-1.0, -1.0]), 1.5


@mutant("gate_weights")
def bias_among_the_weights():
    """w has three entries, the bias first."""

    def gate_weights(gate):
        table = {"AND": [-1.5, 1, 1], "OR": [-0.5, 1, 1], "NAND": [1.5, -1, -1]}
        if gate not in table:
            raise ValueError(gate)
        return np.array(table[gate])


@mutant("gate_weights")
def bias_first():
    """(b, w) instead of (w, b)."""

    def gate_weights(gate):
        table = {"AND": (-1.5, [1, 1]), "OR": (-0.5, [1, 1]), "NAND": (1.5, [-1, -1])}
        if gate not in table:
            raise ValueError(gate)
        b, w = table[gate]
        return b, np.array(w)


@mutant("gate_weights")
def bias_is_a_vector():
    """b of shape (1,)."""

    def gate_weights(gate):
        table = {"AND": ([1, 1], [-1.5]), "OR": ([1, 1], [-0.5]), "NAND": ([-1, -1], [1.5])}
        if gate not in table:
            raise ValueError(gate)
        w, b = table[gate]
        return np.array(w), np.array(b)


@mutant("gate_weights")
def gates_in_the_wrong_place():
    """AND and OR changed places."""

    def gate_weights(gate):
        table = {"OR": ([1, 1], -1.5), "AND": ([1, 1], -0.5), "NAND": ([-1, -1], 1.5)}
        if gate not in table:
            raise ValueError(gate)
        w, b = table[gate]
        return np.array(w), b


@mutant("gate_weights")
def takes_small_letters():
    """Answers "and" as well, where a ValueError is asked for."""

    def gate_weights(gate):
        gate = gate.upper()
        if gate not in ("AND", "OR", "NAND"):
            raise ValueError("gate")
        p = np.array({"AND": [1, 1, -1.5], "OR": [1, 1, -0.5], "NAND": [-1, -1, 1.5]}[gate])
        return p[:2], p[2]


@mutant("gate_weights")
def takes_spaces():
    """strip(): " OR " is answered."""

    def gate_weights(gate):
        table = {"AND": ([1, 1], -1.5), "OR": ([1, 1], -0.5), "NAND": ([-1, -1], 1.5)}
        if gate.strip() not in table:
            raise ValueError(gate)
        w, b = table[gate.strip()]
        return np.array(w), b


# ------------------------------------------------------------------------------------------ xor_weights


@mutant("xor_weights")
def is_xnor():
    """1 when the inputs are equal."""

    def xor_weights():
        W1 = np.array([[1.0, -1.0], [1.0, -1.0]])
        return W1, np.array([-1.5, 0.5]), np.array([1.0, 1.0]), -0.5


@mutant("xor_weights")
def is_or():
    """The second hidden unit is not listened to."""

    def xor_weights():
        W1 = np.array([[1.0, -1.0], [1.0, -1.0]])
        return W1, np.array([-0.5, 1.5]), np.array([1.0, 0.0]), -0.5


@mutant("xor_weights")
def both_hidden_units_the_same():
    """Two copies of OR: no more than one neuron."""

    def xor_weights():
        W1 = np.array([[1.0, 1.0], [1.0, 1.0]])
        return W1, np.array([-0.5, -0.5]), np.array([1.0, 1.0]), -1.5


@mutant("xor_weights")
def transposed():
    """W1 with one row for each hidden unit instead of one column."""

    def xor_weights():
        W1 = np.array([[1.0, 1.0], [-1.0, -1.0]])
        return W1, np.array([-0.5, 1.5]), np.array([1.0, 1.0]), -1.5


@mutant("xor_weights")
def no_hidden_biases():
    """b1 is left at zeros."""

    def xor_weights():
        W1 = np.array([[1.0, -1.0], [1.0, -1.0]])
        return W1, np.zeros(2), np.array([1.0, 1.0]), -1.5


@mutant("xor_weights")
def output_is_or():
    """OR of OR and NAND, which is always 1."""

    def xor_weights():
        W1 = np.array([[1.0, -1.0], [1.0, -1.0]])
        return W1, np.array([-0.5, 1.5]), np.array([1.0, 1.0]), -0.5


@mutant("xor_weights")
def hidden_nand_on_the_boundary():
    """The NAND unit has z = 0 at (0, 1) and (1, 0)."""

    def xor_weights():
        W1 = np.array([[1.0, -1.0], [1.0, -1.0]])
        return W1, np.array([-0.5, 1.0]), np.array([1.0, 1.0]), -1.5


@mutant("xor_weights")
def output_on_the_boundary():
    """The output has z = 0 where both hidden units fire."""

    def xor_weights():
        W1 = np.array([[1.0, -1.0], [1.0, -1.0]])
        return W1, np.array([-0.5, 1.5]), np.array([1.0, 1.0]), -2.0


@mutant("xor_weights")
def weights_in_one_row():
    """W1 as four numbers in a row."""

    def xor_weights():
        return np.array([1.0, -1.0, 1.0, -1.0]), np.array([-0.5, 1.5]), np.array([1.0, 1.0]), -1.5


@mutant("xor_weights")
def weights_first_then_biases():
    """(W1, w2, b1, b2)."""

    def xor_weights():
        W1 = np.array([[1.0, -1.0], [1.0, -1.0]])
        return W1, np.array([1.0, 1.0]), np.array([-0.5, 1.5]), -1.5


@mutant("xor_weights")
def forgets_the_output_bias():
    """Three values instead of four."""

    def xor_weights():
        W1 = np.array([[1.0, -1.0], [-1.0, 1.0]])
        return W1, np.array([-0.5, -0.5]), np.array([1.0, 1.0])


# ------------------------------------------------------------------------------------------ mlp_forward


@mutant("mlp_forward")
def no_step_in_the_hidden_layer():
    """The output looks at the sums themselves."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        hidden = np.asarray(X) @ np.asarray(W1) + np.asarray(b1)
        return step(hidden @ np.asarray(w2) + b2)


@mutant("mlp_forward")
def no_step_at_the_output():
    """The sum of the output neuron."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        hidden = step(np.asarray(X) @ np.asarray(W1) + np.asarray(b1))
        return hidden @ np.asarray(w2) + b2


@mutant("mlp_forward")
def forgets_the_hidden_biases():
    """step(X·W1)."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        hidden = step(np.asarray(X) @ np.asarray(W1))
        return step(hidden @ np.asarray(w2) + b2)


@mutant("mlp_forward")
def forgets_the_last_bias():
    """step(hidden·w2)."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        hidden = step(np.asarray(X) @ np.asarray(W1) + np.asarray(b1))
        return step(hidden @ np.asarray(w2))


@mutant("mlp_forward")
def transposes_square_weights():
    """Turns W1 whenever it fits either way: right for D ≠ H, wrong for D = H."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        X, W1 = np.asarray(X), np.asarray(W1)
        if W1.T.shape[0] == X.shape[1]:
            W1 = W1.T
        hidden = step(X @ W1 + np.asarray(b1))
        return step(hidden @ np.asarray(w2) + b2)


@mutant("mlp_forward")
def multiplies_by_the_transpose():
    """X·W1ᵀ, which fits only when D = H."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        hidden = step(np.asarray(X) @ np.asarray(W1).T + np.asarray(b1))
        return step(hidden @ np.asarray(w2) + b2)


@mutant("mlp_forward")
def knows_two_hidden_units_only():
    """A network for XOR, not for any H."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = (np.asarray(part) for part in params)
        first = perceptron(X, W1[:, 0], b1[0])
        second = perceptron(X, W1[:, 1], b1[1])
        return step(w2[0] * first + w2[1] * second + b2)


@mutant("mlp_forward")
def always_xor():
    """Leaves the parameters aside and computes XOR."""

    def mlp_forward(X, params):
        X = np.asarray(X)
        return (X[:, 0] != X[:, -1]).astype(int)


@mutant("mlp_forward")
def adds_the_bias_row_by_row():
    """b1 as a column: one bias for each row of X, not for each hidden unit."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        hidden = step(np.asarray(X) @ np.asarray(W1) + np.asarray(b1).reshape(-1, 1))
        return step(hidden @ np.asarray(w2) + b2)


@mutant("mlp_forward")
def hidden_units_fire_on_the_boundary():
    """≥ in the hidden layer."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        hidden = (np.asarray(X) @ np.asarray(W1) + np.asarray(b1) >= 0).astype(int)
        return step(hidden @ np.asarray(w2) + b2)


@mutant("mlp_forward")
def the_output_fires_on_the_boundary():
    """≥ at the output."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        hidden = step(np.asarray(X) @ np.asarray(W1) + np.asarray(b1))
        return (hidden @ np.asarray(w2) + b2 >= 0).astype(int)


@mutant("mlp_forward")
def the_output_is_a_column():
    """Shape (N, 1)."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        hidden = step(np.asarray(X) @ np.asarray(W1) + np.asarray(b1))
        return step(hidden @ np.asarray(w2).reshape(-1, 1) + b2)


@mutant("mlp_forward")
def a_smooth_hidden_layer():
    """A sigmoid in the hidden layer, from the next unit."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        hidden = 1 / (1 + np.exp(-(np.asarray(X) @ np.asarray(W1) + np.asarray(b1))))
        return step(hidden @ np.asarray(w2) + b2)


@mutant("mlp_forward")
def answers_with_booleans():
    """The comparison itself at the output."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        hidden = step(np.asarray(X) @ np.asarray(W1) + np.asarray(b1))
        return hidden @ np.asarray(w2) + b2 > 0


@mutant("mlp_forward")
def one_row_becomes_a_number():
    """squeeze() at the end: one row gives shape ()."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        hidden = step(np.asarray(X) @ np.asarray(W1) + np.asarray(b1))
        return step(np.squeeze(hidden @ np.asarray(w2).reshape(-1, 1) + b2))


@mutant("mlp_forward")
def hidden_units_say_minus_one():
    """−1 for a hidden unit that does not fire, in place of 0."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        hidden = np.where(np.asarray(X) @ np.asarray(W1) + np.asarray(b1) > 0, 1, -1)
        return step(hidden @ np.asarray(w2) + b2)


@mutant("mlp_forward")
def adds_the_biases_in_place():
    """+= on a product of whole numbers takes no fraction."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        hidden = np.asarray(X) @ np.asarray(W1)
        hidden += np.asarray(b1)
        return step(step(hidden) @ np.asarray(w2) + b2)


@mutant("mlp_forward")
def adds_the_last_bias_in_place():
    """The same at the output alone."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        out = step(np.asarray(X) @ np.asarray(W1) + np.asarray(b1)) @ np.asarray(w2)
        out += b2
        return step(out)


@mutant("mlp_forward")
def biases_in_the_type_of_the_weights():
    """The biases are cut to whole numbers where the weights are whole."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = (np.asarray(part) for part in params)
        hidden = step(np.asarray(X) @ W1 + b1.astype(W1.dtype))
        return step(hidden @ w2 + b2.astype(w2.dtype))


# ------------------------------------------------------------------------------------- train_perceptron


@mutant("train_perceptron")
def updates_after_the_epoch():
    """Adds up the corrections of an epoch and applies them at its end."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X, y = np.asarray(X, dtype=float), np.asarray(y)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            error = y - perceptron(X, w, b)
            mistakes.append(int(np.sum(error != 0)))
            if mistakes[-1] == 0:
                break
            w = w + lr * error @ X
            b = b + lr * error.sum()
        return w, b, mistakes


@mutant("train_perceptron")
def the_bias_never_learns():
    """Only w is updated."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X, y = np.asarray(X, dtype=float), np.asarray(y)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, target in zip(X, y, strict=True):
                error = target - step(x @ w + b)
                w = w + lr * error * x
                count += int(error != 0)
            mistakes.append(count)
            if count == 0:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def the_bias_learns_without_lr():
    """b += error, lr forgotten."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X, y = np.asarray(X, dtype=float), np.asarray(y)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, target in zip(X, y, strict=True):
                error = target - step(x @ w + b)
                w = w + lr * error * x
                b = b + error
                count += int(error != 0)
            mistakes.append(count)
            if count == 0:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def leaves_lr_aside():
    """lr is never used."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X, y = np.asarray(X, dtype=float), np.asarray(y)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, target in zip(X, y, strict=True):
                error = target - step(x @ w + b)
                w = w + error * x
                b = b + error
                count += int(error != 0)
            mistakes.append(count)
            if count == 0:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def starts_from_ones():
    """w begins as ones."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X, y = np.asarray(X, dtype=float), np.asarray(y)
        w, b, mistakes = np.ones(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, target in zip(X, y, strict=True):
                error = target - step(x @ w + b)
                w = w + lr * error * x
                b = b + lr * error
                count += int(error != 0)
            mistakes.append(count)
            if count == 0:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def drops_the_last_0():
    """Stops before it writes down the epoch without a mistake."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X, y = np.asarray(X, dtype=float), np.asarray(y)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, target in zip(X, y, strict=True):
                error = target - step(x @ w + b)
                w = w + lr * error * x
                b = b + lr * error
                count += int(error != 0)
            if count == 0:
                break
            mistakes.append(count)
        return w, b, mistakes


@mutant("train_perceptron")
def never_stops_early():
    """Runs all max_epochs whatever happens."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X, y = np.asarray(X, dtype=float), np.asarray(y)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, target in zip(X, y, strict=True):
                error = target - int(x @ w + b > 0)
                if error != 0:
                    w = w + lr * error * x
                    b = b + lr * error
                    count += 1
            mistakes.append(count)
        return w, b, mistakes


@mutant("train_perceptron")
def leaves_max_epochs_aside():
    """A hundred epochs, whatever was asked for."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X, y = np.asarray(X, dtype=float), np.asarray(y)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(100):
            count = 0
            for x, target in zip(X, y, strict=True):
                error = target - step(x @ w + b)
                w = w + lr * error * x
                b = b + lr * error
                count += int(error != 0)
            mistakes.append(count)
            if count == 0:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def shuffles_the_rows():
    """Rows in random order, as in stochastic gradient descent."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X, y = np.asarray(X, dtype=float), np.asarray(y)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        rng = np.random.default_rng(1)
        for _ in range(max_epochs):
            count = 0
            for i in rng.permutation(len(X)):
                error = y[i] - step(X[i] @ w + b)
                w = w + lr * error * X[i]
                b = b + lr * error
                count += int(error != 0)
            mistakes.append(count)
            if count == 0:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def fires_at_zero():
    """Predicts 1 where z = 0."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X, y = np.asarray(X, dtype=float), np.asarray(y)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, target in zip(X, y, strict=True):
                error = target - int(x @ w + b >= 0)
                w = w + lr * error * x
                b = b + lr * error
                count += int(error != 0)
            mistakes.append(count)
            if count == 0:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def learns_the_wrong_way():
    """ŷ − y instead of y − ŷ."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X, y = np.asarray(X, dtype=float), np.asarray(y)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, target in zip(X, y, strict=True):
                error = step(x @ w + b) - target
                w = w + lr * error * x
                b = b + lr * error
                count += int(error != 0)
            mistakes.append(count)
            if count == 0:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def predicts_without_the_bias():
    """The prediction leaves b out."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X, y = np.asarray(X, dtype=float), np.asarray(y)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, target in zip(X, y, strict=True):
                error = target - step(x @ w)
                w = w + lr * error * x
                b = b + lr * error
                count += int(error != 0)
            mistakes.append(count)
            if count == 0:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def adds_the_errors_up():
    """Sums the errors with their signs: one of each kind makes 0."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X, y = np.asarray(X, dtype=float), np.asarray(y)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, target in zip(X, y, strict=True):
                error = target - step(x @ w + b)
                w = w + lr * error * x
                b = b + lr * error
                count += int(error)
            mistakes.append(count)
            if count == 0:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def keeps_whole_numbers():
    """w has the dtype of X: a fraction of lr is cut off for integers."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X, y = np.asarray(X), np.asarray(y)
        w, b, mistakes = np.zeros(X.shape[1], dtype=X.dtype), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, target in zip(X, y, strict=True):
                error = target - step(x @ w + b)
                w = (w + lr * error * x).astype(X.dtype)
                b = b + lr * error
                count += int(error != 0)
            mistakes.append(count)
            if count == 0:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def appends_a_column_in_place_of_b():
    """Returns the bias as the last weight: w has D + 1 entries."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X, y = np.asarray(X, dtype=float), np.asarray(y)
        X = np.hstack([X, np.ones((len(X), 1))])
        w, mistakes = np.zeros(X.shape[1]), []
        for _ in range(max_epochs):
            count = 0
            for x, target in zip(X, y, strict=True):
                error = target - step(x @ w)
                w = w + lr * error * x
                count += int(error != 0)
            mistakes.append(count)
            if count == 0:
                break
        return w, w[-1], mistakes


@mutant("train_perceptron")
def centres_its_data():
    """Subtracts the mean from the caller's own table."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X, y = np.asarray(X, dtype=float), np.asarray(y)
        if len(X):
            X -= X.mean(axis=0)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, target in zip(X, y, strict=True):
                error = target - step(x @ w + b)
                w = w + lr * error * x
                b = b + lr * error
                count += int(error != 0)
            mistakes.append(count)
            if count == 0:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def returns_the_number_of_epochs():
    """One number instead of the list."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X, y = np.asarray(X, dtype=float), np.asarray(y)
        w, b, epoch = np.zeros(X.shape[1]), 0.0, 0
        for epoch in range(1, max_epochs + 1):
            clean = True
            for x, target in zip(X, y, strict=True):
                error = target - step(x @ w + b)
                w = w + lr * error * x
                b = b + lr * error
                clean = clean and error == 0
            if clean:
                break
        return w, b, epoch


@mutant("train_perceptron")
def counts_after_the_epoch():
    """Counts what is still wrong after the epoch, not the mistakes made on the way."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X, y = np.asarray(X, dtype=float), np.asarray(y)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            for x, target in zip(X, y, strict=True):
                error = target - step(x @ w + b)
                w = w + lr * error * x
                b = b + lr * error
            mistakes.append(int(np.sum(perceptron(X, w, b) != y)))
            if mistakes[-1] == 0:
                break
        return w, b, mistakes


@mutant("train_perceptron")
def gives_up_when_it_gets_no_better():
    """Early stopping that nobody asked for: three epochs without fewer mistakes are enough."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X, y = np.asarray(X, dtype=float), np.asarray(y)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, target in zip(X, y, strict=True):
                error = target - step(x @ w + b)
                w = w + lr * error * x
                b = b + lr * error
                count += int(error != 0)
            mistakes.append(count)
            if count == 0 or (len(mistakes) > 3 and min(mistakes[-3:]) >= min(mistakes[:-3])):
                break
        return w, b, mistakes


@mutant("train_perceptron")
def keeps_the_best_weights():
    """Returns the weights of the epoch with the fewest mistakes, as the pocket algorithm does."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X, y = np.asarray(X, dtype=float), np.asarray(y)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        best = w, b
        for _ in range(max_epochs):
            count, before = 0, (w, b)
            for x, target in zip(X, y, strict=True):
                error = target - step(x @ w + b)
                w = w + lr * error * x
                b = b + lr * error
                count += int(error != 0)
            if count <= min(mistakes, default=count):
                best = before
            mistakes.append(count)
            if count == 0:
                break
        return *best, mistakes


@mutant("train_perceptron")
def lowers_the_learning_rate():
    """lr shrinks by a tenth each epoch, which nobody asked for."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X, y = np.asarray(X, dtype=float), np.asarray(y)
        w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            count = 0
            for x, target in zip(X, y, strict=True):
                error = target - step(x @ w + b)
                w = w + lr * error * x
                b = b + lr * error
                count += int(error != 0)
            mistakes.append(count)
            if count == 0:
                break
            lr *= 0.9
        return w, b, mistakes


# --------------------------------------------------------------------------------------- parity_weights


@mutant("parity_weights")
def right_for_two_inputs_only():
    """XOR of the first two inputs; the others have no weight."""

    def parity_weights(n):
        W1 = np.zeros((n, 2))
        W1[:2] = [1.0, -1.0]
        return W1, np.array([-0.5, 1.5]), np.array([1.0, 1.0]), -1.5


@mutant("parity_weights")
def always_the_xor_network():
    """The nine numbers of XOR, whatever n is."""

    def parity_weights(n):
        return np.array([[1.0, -1.0], [1.0, -1.0]]), np.array([-0.5, 1.5]), np.array([1.0, 1.0]), -1.5


@mutant("parity_weights")
def up_to_four_inputs():
    """Four hidden units, enough for n ≤ 4."""

    def parity_weights(n):
        k = np.arange(4)
        return np.ones((n, 4)), -(k + 0.5), (-1.0) ** k, -0.5


@mutant("parity_weights")
def one_hidden_unit_too_few():
    """n − 1 hidden units: the row of n ones goes wrong."""

    def parity_weights(n):
        k = np.arange(max(n - 1, 1))
        return np.ones((n, len(k))), -(k + 0.5), (-1.0) ** k, -0.5


@mutant("parity_weights")
def thresholds_one_too_high():
    """Unit k fires for a sum above k, k = 1 … n, not from k on."""

    def parity_weights(n):
        k = np.arange(1, n + 1)
        return np.ones((n, n)), -k.astype(float), (-1.0) ** (k + 1), -0.5


@mutant("parity_weights")
def all_output_weights_positive():
    """The output adds the hidden units up instead of going up and down: OR of all inputs."""

    def parity_weights(n):
        k = np.arange(n)
        return np.ones((n, n)), -(k + 0.5), np.ones(n), -0.5


@mutant("parity_weights")
def counts_even():
    """1 for an even number of ones."""

    def parity_weights(n):
        k = np.arange(n)
        return np.ones((n, n)), -(k + 0.5), -((-1.0) ** k), 0.5


@mutant("parity_weights")
def right_for_odd_n_only():
    """The signs go up and down from the wrong end."""

    def parity_weights(n):
        k = np.arange(n)
        return np.ones((n, n)), -(k + 0.5), (-1.0) ** (n - 1 - k), -0.5


@mutant("parity_weights")
def output_bias_with_the_wrong_sign():
    """b2 = +½: never below the boundary."""

    def parity_weights(n):
        k = np.arange(n)
        return np.ones((n, n)), -(k + 0.5), (-1.0) ** k, 0.5


@mutant("parity_weights")
def all_hidden_units_the_same():
    """Every unit has the same threshold."""

    def parity_weights(n):
        return np.ones((n, n)), np.full(n, -0.5), (-1.0) ** np.arange(n), -0.5


@mutant("parity_weights")
def hidden_weights_transposed():
    """One row for each hidden unit: shape (H, n) with H = 2n."""

    def parity_weights(n):
        k = np.arange(2 * n)
        return np.ones((2 * n, n)), -(k + 0.5), (-1.0) ** k, -0.5


@mutant("parity_weights")
def biases_as_a_row():
    """b1 of shape (1, n)."""

    def parity_weights(n):
        k = np.arange(n)
        return np.ones((n, n)), -(k + 0.5).reshape(1, -1), (-1.0) ** k, -0.5
