"""Wrong solutions of `collapse`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("collapse")
def keeps_only_the_last_bias():
    """Throws the earlier biases away."""

    def collapse(weights, biases):
        if len(weights) == 0:
            raise ValueError("no layer")
        W, b = np.array(weights[0], dtype=float), np.array(biases[0], dtype=float)
        for V, c in zip(weights[1:], biases[1:]):
            W = W @ V
            b = c
        return W, b


@mutant("collapse")
def w_multiplied_before_b():
    """b goes through the product of all weights so far, not through the new layer."""

    def collapse(weights, biases):
        if len(weights) == 0:
            raise ValueError("no layer")
        W, b = np.array(weights[0], dtype=float), np.array(biases[0], dtype=float)
        for V, c in zip(weights[1:], biases[1:]):
            W = W @ V
            b = b @ W + c
        return W, b


@mutant("collapse")
def product_in_the_wrong_order():
    """W2 @ W1: fails for most shapes, and is wrong for square ones."""

    def collapse(weights, biases):
        if len(weights) == 0:
            raise ValueError("no layer")
        W, b = np.array(weights[0], dtype=float), np.array(biases[0], dtype=float)
        for V, c in zip(weights[1:], biases[1:]):
            W, b = V @ W, b @ V + c
        return W, b


@mutant("collapse")
def only_two_layers():
    """Handles the first two layers and stops."""

    def collapse(weights, biases):
        if len(weights) == 0:
            raise ValueError("no layer")
        if len(weights) == 1:
            return weights[0], biases[0]
        return weights[0] @ weights[1], biases[0] @ weights[1] + biases[1]


@mutant("collapse")
def one_layer_fails():
    """A single layer ends in an IndexError."""

    def collapse(weights, biases):
        if len(weights) == 0:
            raise ValueError("no layer")
        W, b = weights[0] @ weights[1], biases[0] @ weights[1] + biases[1]
        for V, c in zip(weights[2:], biases[2:]):
            W, b = W @ V, b @ V + c
        return W, b


@mutant("collapse")
def no_error_without_layers():
    """An empty list ends in an IndexError."""

    def collapse(weights, biases):
        W, b = np.array(weights[0], dtype=float), np.array(biases[0], dtype=float)
        for V, c in zip(weights[1:], biases[1:]):
            W, b = W @ V, b @ V + c
        return W, b


@mutant("collapse")
def last_bias_forgotten():
    """The bias of the last layer is missing."""

    def collapse(weights, biases):
        if len(weights) == 0:
            raise ValueError("no layer")
        W, b = np.array(weights[0], dtype=float), np.array(biases[0], dtype=float)
        for V, c in zip(weights[1:], biases[1:-1] + [0]):
            W, b = W @ V, b @ V + c
        return W, b


@mutant("collapse")
def elementwise_product():
    """* multiplies number by number."""

    def collapse(weights, biases):
        if len(weights) == 0:
            raise ValueError("no layer")
        W, b = np.array(weights[0], dtype=float), np.array(biases[0], dtype=float)
        for V, c in zip(weights[1:], biases[1:]):
            W, b = W * V, b @ V + c
        return W, b


@mutant("collapse")
def layers_popped_from_the_arguments():
    """pop empties the caller's lists."""

    def collapse(weights, biases):
        if len(weights) == 0:
            raise ValueError("no layer")
        W, b = weights.pop(0), biases.pop(0)
        while weights:
            V = weights.pop(0)
            W, b = W @ V, b @ V + biases.pop(0)
        return W, b


@mutant("collapse")
def last_two_biases_only():
    """Only the last two biases count: wrong from three layers on."""

    def collapse(weights, biases):
        if len(weights) == 0:
            raise ValueError("no layer")
        W = np.array(weights[0], dtype=float)
        for V in weights[1:]:
            W = W @ V
        b = np.array(biases[-1], dtype=float)
        if len(weights) > 1:
            b = b + biases[-2] @ weights[-1]
        return W, b


@mutant("collapse")
def relu_between_layers():
    """A relu on the bias on its way: the stack is linear."""

    def collapse(weights, biases):
        if len(weights) == 0:
            raise ValueError("no layer")
        W, b = np.array(weights[0], dtype=float), np.array(biases[0], dtype=float)
        for V, c in zip(weights[1:], biases[1:]):
            W, b = W @ V, np.maximum(b, 0) @ V + c
        return W, b


@mutant("collapse")
def bias_as_a_row_matrix():
    """b comes out with the shape (1, n) instead of (n,)."""

    def collapse(weights, biases):
        if len(weights) == 0:
            raise ValueError("no layer")
        W, b = np.array(weights[0], dtype=float), np.array(biases[0], dtype=float).reshape(1, -1)
        for V, c in zip(weights[1:], biases[1:]):
            W, b = W @ V, b @ V + c
        return W, b


@mutant("collapse")
def returns_none_without_layers():
    """Returns None where an error is promised."""

    def collapse(weights, biases):
        if len(weights) == 0:
            return None
        W, b = np.array(weights[0], dtype=float), np.array(biases[0], dtype=float)
        for V, c in zip(weights[1:], biases[1:]):
            W, b = W @ V, b @ V + c
        return W, b


@mutant("collapse")
def identity_of_the_output_size():
    """Starts with an identity of the last width: wrong unless first and last agree."""

    def collapse(weights, biases):
        if len(weights) == 0:
            raise ValueError("no layer")
        n = len(biases[-1])
        W, b = np.eye(n), np.zeros(n)
        for V, c in zip(weights, biases):
            W, b = W @ V, b @ V + c
        return W, b


@mutant("collapse")
def adds_into_the_last_bias():
    """+= writes into the caller's last bias, of which b is only another name."""

    def collapse(weights, biases):
        if len(weights) == 0:
            raise ValueError("no layer")
        W, b = weights[-1], biases[-1]
        for V, c in zip(weights[-2::-1], biases[-2::-1]):
            b += (c @ W).astype(b.dtype)
            W = V @ W
        return W, b


@mutant("collapse")
def order_of_the_result():
    """Returns (b, W)."""

    def collapse(weights, biases):
        if len(weights) == 0:
            raise ValueError("no layer")
        W, b = np.array(weights[0], dtype=float), np.array(biases[0], dtype=float)
        for V, c in zip(weights[1:], biases[1:]):
            W, b = W @ V, b @ V + c
        return b, W


@mutant("collapse")
def starts_counting_at_two():
    """Skips the second layer."""

    def collapse(weights, biases):
        if len(weights) == 0:
            raise ValueError("no layer")
        W, b = np.array(weights[0], dtype=float), np.array(biases[0], dtype=float)
        for k in range(2, len(weights)):
            W, b = W @ weights[k], b @ weights[k] + biases[k]
        return W, b


@mutant("collapse")
def integer_result():
    """The work is done in the integers of the first layer: later fractions are cut off."""

    def collapse(weights, biases):
        if len(weights) == 0:
            raise ValueError("no layer")
        W, b = np.array(weights[0]), np.array(biases[0])
        kind = W.dtype
        for V, c in zip(weights[1:], biases[1:]):
            W, b = (W @ V).astype(kind), (b @ V + c).astype(kind)
        return W, b
