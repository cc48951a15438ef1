"""Right solutions of `step`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("step")
def compare_and_astype():
    """Array, comparison, type."""

    def step(z):
        return (np.asarray(z) > 0).astype(int)


@variant("step")
def where_one_zero():
    """np.where with whole numbers."""

    def step(z):
        return np.where(np.asarray(z) > 0, 1, 0)


@variant("step")
def heaviside_of_floats():
    """np.heaviside with 0 at 0, made whole."""

    def step(z):
        return np.heaviside(np.asarray(z, dtype=float), 0).astype(np.int64)


@variant("step")
def sign_without_the_minus():
    """The sign, with the negative ones set to 0."""

    def step(z):
        signo = np.sign(np.asarray(z, dtype=float))
        return np.maximum(signo, 0).astype(int)


@variant("step")
def zeros_and_a_mask():
    """An array of zeros, a mask sets the ones."""

    def step(z):
        z = np.array(z)
        salida = np.zeros(z.shape, dtype=int)
        salida[z > 0] = 1
        return salida


@variant("step")
def loop_over_places():
    """Every place on its own."""

    def step(z):
        z = np.asarray(z, dtype=float)
        out = np.empty(z.shape, dtype=int)
        for place in np.ndindex(z.shape):
            if z[place] > 0:
                out[place] = 1
            else:
                out[place] = 0
        return out


@variant("step")
def list_comprehension_reshaped():
    """A comprehension over the flat numbers, back in shape."""

    def step(z):
        z = np.asarray(z)
        return np.array([1 if v > 0 else 0 for v in z.ravel()], dtype=int).reshape(z.shape)


@variant("step")
def vectorized_if():
    """A function of one number, lifted."""

    def step(z):
        def neurona(v):
            return 1 if v > 0 else 0

        return np.asarray(np.vectorize(neurona, otypes=[int])(z))


@variant("step")
def greater_with_dtype():
    """np.greater and a lambda."""

    step = lambda z: np.array(np.greater(z, 0), dtype=int)


@variant("step")
def one_minus_the_opposite():
    """1 minus "not positive"."""

    def step(z):
        no_positivo = np.less_equal(np.asarray(z), 0)
        return 1 - no_positivo.astype(int)


@variant("step")
def true_times_one():
    """True times 1 is 1."""

    def step(z):
        return np.asarray(z).__gt__(0) * 1


@variant("step")
def small_integers():
    """Eight bits are enough for 0 and 1."""

    def step(z):
        return np.asarray(np.asarray(z) > 0, dtype=np.int8)


@variant("step")
def count_nonzero_of_positive_part():
    """The positive part is zero or not."""

    def step(z):
        parte = np.clip(np.asarray(z, dtype=float), 0, None)
        return (parte != 0).astype(int)


@variant("step")
def select_of_conditions():
    """np.select with a default."""

    def step(z):
        z = np.asarray(z)
        return np.select([z > 0], [1], default=0)


@variant("step")
def ceiling_of_the_clipped():
    """Clipped to [0, 1] and rounded up."""

    def step(z):
        return np.ceil(np.clip(np.asarray(z, dtype=float), 0, 1)).astype(int)
