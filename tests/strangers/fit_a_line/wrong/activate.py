"""Wrong solutions of `activate`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("activate")
def plain_sigmoid_overflows():
    """1/(1 + exp(−z)) warns at z = −10000."""

    def activate(z, name):
        z = np.asarray(z, dtype=float)
        if name == "linear":
            return z
        if name == "step":
            return (z > 0).astype(float)
        if name == "sigmoid":
            return 1 / (1 + np.exp(-z))
        if name == "tanh":
            return np.tanh(z)
        if name == "relu":
            return np.maximum(z, 0)
        if name == "rbf":
            return np.exp(-(z**2))
        raise ValueError(name)


@mutant("activate")
def sigmoid_overflows_on_the_other_side():
    """exp(z)/(1 + exp(z)) is nan at z = 10000."""

    def activate(z, name):
        z = np.asarray(z, dtype=float)
        if name == "linear":
            return z
        if name == "step":
            return (z > 0).astype(float)
        if name == "sigmoid":
            return np.exp(z) / (1 + np.exp(z))
        if name == "tanh":
            return np.tanh(z)
        if name == "relu":
            return np.maximum(z, 0)
        if name == "rbf":
            return np.exp(-(z**2))
        raise ValueError(name)


@mutant("activate")
def where_evaluates_both():
    """np.where computes both branches, so the bad one still warns."""

    def activate(z, name):
        z = np.asarray(z, dtype=float)
        if name == "linear":
            return z
        if name == "step":
            return (z > 0).astype(float)
        if name == "sigmoid":
            return np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))
        if name == "tanh":
            return np.tanh(z)
        if name == "relu":
            return np.maximum(z, 0)
        if name == "rbf":
            return np.exp(-(z**2))
        raise ValueError(name)


@mutant("activate")
def step_is_one_at_zero():
    """z ≥ 0 instead of z > 0."""

    def activate(z, name):
        z = np.asarray(z, dtype=float)
        if name == "linear":
            return z
        if name == "step":
            return (z >= 0).astype(float)
        if name == "sigmoid":
            return 0.5 * (1 + np.tanh(z / 2))
        if name == "tanh":
            return np.tanh(z)
        if name == "relu":
            return np.maximum(z, 0)
        if name == "rbf":
            return np.exp(-(z**2))
        raise ValueError(name)


@mutant("activate")
def sign_for_step():
    """np.sign is −1 for negative numbers."""

    def activate(z, name):
        z = np.asarray(z, dtype=float)
        if name == "linear":
            return z
        if name == "step":
            return np.sign(z)
        if name == "sigmoid":
            return 0.5 * (1 + np.tanh(z / 2))
        if name == "tanh":
            return np.tanh(z)
        if name == "relu":
            return np.maximum(z, 0)
        if name == "rbf":
            return np.exp(-(z**2))
        raise ValueError(name)


@mutant("activate")
def step_is_boolean():
    """The step gives True and False, not floats."""

    def activate(z, name):
        z = np.asarray(z, dtype=float)
        table = {"linear": z, "step": z > 0, "sigmoid": 0.5 * (1 + np.tanh(z / 2))}
        table |= {"tanh": np.tanh(z), "relu": np.maximum(z, 0), "rbf": np.exp(-(z**2))}
        if name not in table:
            raise ValueError(name)
        return table[name]


@mutant("activate")
def rbf_without_minus():
    """exp(z²) is no bump."""

    def activate(z, name):
        z = np.asarray(z, dtype=float)
        if name == "linear":
            return z
        if name == "step":
            return (z > 0).astype(float)
        if name == "sigmoid":
            return 0.5 * (1 + np.tanh(z / 2))
        if name == "tanh":
            return np.tanh(z)
        if name == "relu":
            return np.maximum(z, 0)
        if name == "rbf":
            return np.exp((-z) ** 2)
        raise ValueError(name)


@mutant("activate")
def sigmoid_without_half_argument():
    """½(1 + tanh z) is too steep: the argument must be z/2."""

    def activate(z, name):
        z = np.asarray(z, dtype=float)
        if name == "linear":
            return z
        if name == "step":
            return (z > 0).astype(float)
        if name == "sigmoid":
            return 0.5 * (1 + np.tanh(z))
        if name == "tanh":
            return np.tanh(z)
        if name == "relu":
            return np.maximum(z, 0)
        if name == "rbf":
            return np.exp(-(z**2))
        raise ValueError(name)


@mutant("activate")
def relu_in_place():
    """Sets the negatives of the caller's array to 0."""

    def activate(z, name):
        z = np.asarray(z, dtype=float)
        if name == "linear":
            return z
        if name == "step":
            return (z > 0).astype(float)
        if name == "sigmoid":
            return 0.5 * (1 + np.tanh(z / 2))
        if name == "tanh":
            return np.tanh(z)
        if name == "relu":
            z[z < 0] = 0
            return z
        if name == "rbf":
            return np.exp(-(z**2))
        raise ValueError(name)


@mutant("activate")
def integers_stay_integers():
    """linear and relu of integers are integers, floats are promised."""

    def activate(z, name):
        z = np.asarray(z)
        if name == "linear":
            return z
        if name == "step":
            return (z > 0).astype(float)
        if name == "sigmoid":
            return 0.5 * (1 + np.tanh(z / 2))
        if name == "tanh":
            return np.tanh(z)
        if name == "relu":
            return np.maximum(z, 0)
        if name == "rbf":
            return np.exp(-(z.astype(float) ** 2))
        raise ValueError(name)


@mutant("activate")
def unknown_name_is_linear():
    """Any other name gives z back instead of an error."""

    def activate(z, name):
        z = np.asarray(z, dtype=float)
        if name == "step":
            return (z > 0).astype(float)
        if name == "sigmoid":
            return 0.5 * (1 + np.tanh(z / 2))
        if name == "tanh":
            return np.tanh(z)
        if name == "relu":
            return np.maximum(z, 0)
        if name == "rbf":
            return np.exp(-(z**2))
        return z


@mutant("activate")
def key_error_for_unknown_names():
    """A dictionary without a guard raises KeyError."""

    def activate(z, name):
        z = np.asarray(z, dtype=float)
        return {
            "linear": lambda: z,
            "step": lambda: (z > 0).astype(float),
            "sigmoid": lambda: 0.5 * (1 + np.tanh(z / 2)),
            "tanh": lambda: np.tanh(z),
            "relu": lambda: np.maximum(z, 0),
            "rbf": lambda: np.exp(-(z**2)),
        }[name]()


@mutant("activate")
def ignores_capitals():
    """ "RELU" is another name and must be refused."""

    def activate(z, name):
        z = np.asarray(z, dtype=float)
        name = str(name).strip().lower()
        if name == "linear":
            return z
        if name == "step":
            return (z > 0).astype(float)
        if name == "sigmoid":
            return 0.5 * (1 + np.tanh(z / 2))
        if name == "tanh":
            return np.tanh(z)
        if name == "relu":
            return np.maximum(z, 0)
        if name == "rbf":
            return np.exp(-(z**2))
        raise ValueError(name)


@mutant("activate")
def everything_flattened():
    """The result is flat: the shape of a table is lost."""

    def activate(z, name):
        z = np.ravel(np.asarray(z, dtype=float))
        if name == "linear":
            return z
        if name == "step":
            return (z > 0).astype(float)
        if name == "sigmoid":
            return 0.5 * (1 + np.tanh(z / 2))
        if name == "tanh":
            return np.tanh(z)
        if name == "relu":
            return np.maximum(z, 0)
        if name == "rbf":
            return np.exp(-(z**2))
        raise ValueError(name)


@mutant("activate")
def np_max_for_relu():
    """np.max(z, 0) is the maximum along axis 0, not that with 0."""

    def activate(z, name):
        z = np.asarray(z, dtype=float)
        if name == "linear":
            return z
        if name == "step":
            return (z > 0).astype(float)
        if name == "sigmoid":
            return 0.5 * (1 + np.tanh(z / 2))
        if name == "tanh":
            return np.tanh(z)
        if name == "relu":
            return z if z.size == 0 else np.max(z, 0)
        if name == "rbf":
            return np.exp(-(z**2))
        raise ValueError(name)


@mutant("activate")
def substring_of_the_names():
    """`in` on one long text: "sigm" and "" pass the guard and come out as None."""

    def activate(z, name):
        if name is None or name not in "linear step sigmoid tanh relu rbf":
            raise ValueError(name)
        z = np.asarray(z, dtype=float)
        if name == "linear":
            return z
        if name == "step":
            return (z > 0).astype(float)
        if name == "sigmoid":
            return 0.5 * (1 + np.tanh(z / 2))
        if name == "tanh":
            return np.tanh(z)
        if name == "relu":
            return np.maximum(z, 0)
        if name == "rbf":
            return np.exp(-(z**2))


@mutant("activate")
def sigmoid_clipped_too_early():
    """z is clipped to ±5, so the sigmoid of 10 is only 0.9933."""

    def activate(z, name):
        z = np.asarray(z, dtype=float)
        if name == "linear":
            return z
        if name == "step":
            return (z > 0).astype(float)
        if name == "sigmoid":
            return 1 / (1 + np.exp(-np.clip(z, -5, 5)))
        if name == "tanh":
            return np.tanh(z)
        if name == "relu":
            return np.maximum(z, 0)
        if name == "rbf":
            return np.exp(-(z**2))
        raise ValueError(name)


@mutant("activate")
def tanh_from_exponentials():
    """tanh by its formula is nan, with a warning, for z = 10000."""

    def activate(z, name):
        z = np.asarray(z, dtype=float)
        if name == "linear":
            return z
        if name == "step":
            return (z > 0).astype(float)
        if name == "sigmoid":
            return 0.5 * (1 + np.tanh(z / 2))
        if name == "tanh":
            return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))
        if name == "relu":
            return np.maximum(z, 0)
        if name == "rbf":
            return np.exp(-(z**2))
        raise ValueError(name)


@mutant("activate")
def small_integers_squared():
    """Squares before it converts: int16 300 gives exp of a wrapped number."""

    def activate(z, name):
        z = np.asarray(z)
        if name == "rbf":
            return np.exp(-(z * z).astype(float))
        z = z.astype(float)
        if name == "linear":
            return z
        if name == "step":
            return (z > 0).astype(float)
        if name == "sigmoid":
            return 0.5 * (1 + np.tanh(z / 2))
        if name == "tanh":
            return np.tanh(z)
        if name == "relu":
            return np.maximum(z, 0)
        raise ValueError(name)


@mutant("activate")
def lists_not_converted():
    """A list has no arithmetic: −z and z > 0 raise TypeError."""

    def activate(z, name):
        if name == "linear":
            return z
        if name == "step":
            return np.where(z > 0, 1.0, 0.0)
        if name == "sigmoid":
            return 0.5 * (1 + np.tanh(z / 2))
        if name == "tanh":
            return np.tanh(z)
        if name == "relu":
            return np.maximum(z, 0.0)
        if name == "rbf":
            return np.exp(-(z**2))
        raise ValueError(name)


@mutant("activate")
def one_dimension_only():
    """Goes through z number by number, which fails for a table."""

    def activate(z, name):
        functions = {
            "linear": float,
            "step": lambda v: 1.0 if v > 0 else 0.0,
            "sigmoid": lambda v: 0.5 * (1 + float(np.tanh(v / 2))),
            "tanh": lambda v: float(np.tanh(v)),
            "relu": lambda v: max(0.0, float(v)),
            "rbf": lambda v: float(np.exp(-(float(v) ** 2))),
        }
        if name not in functions:
            raise ValueError(name)
        return np.array([functions[name](v) for v in z], dtype=float)


@mutant("activate")
def bump_squared_outside():
    """exp(−|z|) squared is exp(−2|z|): the square belongs to z."""

    def activate(z, name):
        z = np.asarray(z, dtype=float)
        if name == "linear":
            return z
        if name == "step":
            return (z > 0).astype(float)
        if name == "sigmoid":
            return 0.5 * (1 + np.tanh(z / 2))
        if name == "tanh":
            return np.tanh(z)
        if name == "relu":
            return np.maximum(z, 0)
        if name == "rbf":
            return np.exp(-np.abs(z)) ** 2
        raise ValueError(name)


@mutant("activate")
def leaky_relu():
    """A hundredth of the negative numbers gets through."""

    def activate(z, name):
        z = np.asarray(z, dtype=float)
        if name == "linear":
            return z
        if name == "step":
            return (z > 0).astype(float)
        if name == "sigmoid":
            return 0.5 * (1 + np.tanh(z / 2))
        if name == "tanh":
            return np.tanh(z)
        if name == "relu":
            return np.maximum(z, 0.01 * z)
        if name == "rbf":
            return np.exp(-(z**2))
        raise ValueError(name)
