"""Wrong solutions of `sigmoid`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("sigmoid")
def textbook_form():
    """Overflow warning at z = -10000."""

    def sigmoid(z):
        return 1 / (1 + np.exp(-np.asarray(z, dtype=float)))


@mutant("sigmoid")
def exponent_without_minus():
    """e^z in place of e^-z: falls where it should rise."""

    def sigmoid(z):
        z = np.asarray(z, dtype=float)
        s = np.exp(-np.abs(z))
        return np.where(z >= 0, s, 1) / (1 + s)


@mutant("sigmoid")
def hyperbolic_tangent():
    """Another squashing function, between -1 and 1."""

    def sigmoid(z):
        return np.tanh(np.asarray(z, dtype=float))


@mutant("sigmoid")
def tanh_without_half():
    """The argument of tanh is not halved: sigmoid(2z)."""

    def sigmoid(z):
        return (1 + np.tanh(np.asarray(z, dtype=float))) / 2


@mutant("sigmoid")
def clipped_at_500():
    """At -10000 it gives 7e-218, not exactly 0."""

    def sigmoid(z):
        z = np.clip(np.asarray(z, dtype=float), -500, 500)
        return 1 / (1 + np.exp(-z))


@mutant("sigmoid")
def both_branches_evaluated():
    """np.where evaluates both sides, so there is an overflow warning at ±10000."""

    def sigmoid(z):
        z = np.asarray(z, dtype=float)
        return np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))


@mutant("sigmoid")
def ez_over_one_plus_ez():
    """inf/inf is nan at z = 10000."""

    def sigmoid(z):
        e = np.exp(np.asarray(z, dtype=float))
        return e / (1 + e)


@mutant("sigmoid")
def scalars_only():
    """`if` on an array of several numbers raises."""

    def sigmoid(z):
        if z >= 0:
            return 1 / (1 + np.exp(-z))
        return np.exp(z) / (1 + np.exp(z))


@mutant("sigmoid")
def fills_array_of_its_own_dtype():
    """With whole numbers in z the result is truncated to 0 and 1."""

    def sigmoid(z):
        z = np.asarray(z)
        out = np.zeros_like(z)
        pos = z >= 0
        out[pos] = 1 / (1 + np.exp(-z[pos].astype(float)))
        e = np.exp(z[~pos].astype(float))
        out[~pos] = e / (1 + e)
        return out


@mutant("sigmoid")
def in_place_exponential():
    """A float array is overwritten by the function."""

    def sigmoid(z):
        z = np.asarray(z, dtype=float)
        pos = z >= 0
        np.exp(-np.abs(z), out=z)
        return np.where(pos, 1, z) / (1 + z)


@mutant("sigmoid")
def single_precision():
    """float64 comes back as float32."""

    def sigmoid(z):
        z = np.asarray(z, dtype=np.float32)
        s = np.exp(-np.abs(z))
        return np.where(z >= 0, 1, s) / (1 + s)


@mutant("sigmoid")
def flat_answer():
    """A matrix comes back as a flat vector."""

    def sigmoid(z):
        out = []
        for v in np.ravel(np.asarray(z, dtype=float)):
            s = np.exp(-abs(v))
            out.append(1 / (1 + s) if v >= 0 else s / (1 + s))
        return np.array(out)


@mutant("sigmoid")
def no_lists():
    """abs of a list raises a TypeError."""

    def sigmoid(z):
        s = np.exp(-abs(z))
        return np.where(z >= 0, 1, s) / (1 + s)


@mutant("sigmoid")
def rounded_answer():
    """Rounded to four digits, as in the table of the course."""

    def sigmoid(z):
        z = np.asarray(z, dtype=float)
        s = np.exp(-np.abs(z))
        return np.round(np.where(z >= 0, 1, s) / (1 + s), 4)


@mutant("sigmoid")
def number_becomes_vector():
    """A single number comes back in shape (1,)."""

    def sigmoid(z):
        z = np.atleast_1d(np.asarray(z, dtype=float))
        s = np.exp(-np.abs(z))
        return np.where(z >= 0, 1, s) / (1 + s)


@mutant("sigmoid")
def vectorize_without_type():
    """np.vectorize without otypes fails on an empty array."""

    def sigmoid(z):
        def one(v):
            s = np.exp(-abs(float(v)))
            return 1 / (1 + s) if v >= 0 else s / (1 + s)

        return np.vectorize(one)(z)
