"""Right solutions of `activate`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("activate")
def chain_of_ifs():
    """One if for each name, tanh for the sigmoid."""

    def activate(z, name):
        z = np.array(z, dtype=float)
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
        raise ValueError(f"there is no activation called {name!r}")


@variant("activate")
def dictionary_of_lambdas():
    """Names to functions, scipy's expit."""

    def activate(z, name):
        from scipy.special import expit

        functions = {
            "linear": lambda t: t.copy(),
            "step": lambda t: np.heaviside(t, 0.0),
            "sigmoid": expit,
            "tanh": np.tanh,
            "relu": lambda t: t.clip(min=0),
            "rbf": lambda t: np.exp(-t * t),
        }
        if name not in functions:
            raise ValueError("unknown activation")
        return functions[name](np.asarray(z, dtype=float))


@variant("activate")
def match_statement():
    """match and case; two formulas for the sigmoid, each with a harmless exponent."""

    def activate(z, name):
        z = np.asarray(z, dtype=np.float64)
        match name:
            case "linear":
                return +z
            case "step":
                return np.where(z > 0, 1.0, 0.0)
            case "sigmoid":
                small = np.exp(-np.abs(z))
                return np.where(z >= 0, 1 / (1 + small), small / (1 + small))
            case "tanh":
                return np.tanh(z)
            case "relu":
                return np.where(z > 0, z, 0.0)
            case "rbf":
                return np.exp(-np.square(z))
            case _:
                raise ValueError(f"I do not know {name}")


@variant("activate")
def number_by_number_with_math():
    """The math module for each number, put back into shape."""

    def activate(z, name):
        import math

        def one(v):
            if name == "linear":
                return v
            if name == "step":
                return 1.0 if v > 0 else 0.0
            if name == "sigmoid":
                if v >= 0:
                    return 1 / (1 + math.exp(-v))
                return math.exp(max(v, -700)) / (1 + math.exp(max(v, -700)))
            if name == "tanh":
                return math.tanh(v)
            if name == "relu":
                return max(v, 0.0)
            return math.exp(-v * v)

        if name not in ("linear", "step", "sigmoid", "tanh", "relu", "rbf"):
            raise ValueError(name)
        values = np.asarray(z, dtype=float)
        return np.array([one(v) for v in values.ravel().tolist()], dtype=float).reshape(values.shape)


@variant("activate")
def clipped_exponent():
    """The usual trick of clipping z before the exponential."""

    def activate(z, name):
        x = np.array(z).astype(float)
        if name == "linear":
            y = x
        elif name == "step":
            y = 1.0 * (x > 0)
        elif name == "sigmoid":
            y = 1 / (1 + np.exp(-np.clip(x, -500, 500)))
        elif name == "tanh":
            y = np.tanh(x)
        elif name == "relu":
            y = x * (x > 0)
        elif name == "rbf":
            y = np.exp(-np.power(x, 2))
        else:
            raise ValueError("name must be linear, step, sigmoid, tanh, relu or rbf")
        return y


@variant("activate")
def masks_filled_in():
    """An empty result, filled where z is positive and where not."""

    def activate(z, name):
        z = np.asarray(z, dtype=float)
        out = np.empty_like(z)
        up = z > 0
        if name == "linear":
            out[...] = z
        elif name == "step":
            out[...] = up
        elif name == "sigmoid":
            out[up] = 1 / (1 + np.exp(-z[up]))
            e = np.exp(z[~up])
            out[~up] = e / (1 + e)
        elif name == "tanh":
            out[...] = np.tanh(z)
        elif name == "relu":
            out[...] = 0
            out[up] = z[up]
        elif name == "rbf":
            out[...] = np.exp(-(z**2))
        else:
            raise ValueError("unknown name: " + str(name))
        return out


@variant("activate")
def logaddexp():
    """The sigmoid as exp of minus log(1 + exp(−z)), which logaddexp computes safely."""

    def activate(z, name):
        z = np.asarray(z, dtype=float)
        if name == "sigmoid":
            return np.exp(-np.logaddexp(0, -z))
        if name == "tanh":
            return np.tanh(z)
        if name == "rbf":
            return np.exp(-z * z)
        if name == "relu":
            return (z + np.abs(z)) / 2
        if name == "step":
            return np.asarray(z > 0, dtype=float)
        if name == "linear":
            return 1.0 * z
        raise ValueError("no such activation")


@variant("activate")
def nested_functions_in_spanish():
    """A small function for each name, looked up in a dictionary with get."""

    def activate(z, name):
        def escalon(v):
            return (v > 0) * 1.0

        def sigmoide(v):
            # la tangente hiperbólica nunca desborda
            return (np.tanh(v / 2) + 1) / 2

        def campana(v):
            return np.exp(-(v**2))

        tabla = {"linear": np.copy, "step": escalon, "sigmoid": sigmoide, "tanh": np.tanh}
        tabla.update(relu=lambda v: np.maximum(0.0, v), rbf=campana)
        funcion = tabla.get(name)
        if funcion is None:
            raise ValueError(f"activación desconocida: {name}")
        return funcion(np.asarray(z, dtype=float))


@variant("activate")
def keras_float64():
    """Keras' functions on float64 tensors, back to NumPy."""

    def activate(z, name):
        ops = keras.ops
        t = ops.convert_to_tensor(np.asarray(z, dtype="float64"), dtype="float64")
        if name == "linear":
            result = t
        elif name == "step":
            result = ops.cast(t > 0, "float64")
        elif name == "sigmoid":
            result = ops.sigmoid(t)
        elif name == "tanh":
            result = ops.tanh(t)
        elif name == "relu":
            result = ops.relu(t)
        elif name == "rbf":
            result = ops.exp(-ops.square(t))
        else:
            raise ValueError(f"unknown activation {name}")
        return np.array(ops.convert_to_numpy(result))


@variant("activate")
def errstate_silences_the_overflow():
    """The plain formula with NumPy's warnings switched off: 1/inf is 0, which is right."""

    def activate(z, name):
        z = np.asarray(z, dtype=float)
        with np.errstate(over="ignore"):
            if name == "linear":
                return z.copy()
            elif name == "step":
                return np.greater(z, 0).astype(float)
            elif name == "sigmoid":
                return 1 / (1 + np.exp(-z))
            elif name == "tanh":
                return np.tanh(z)
            elif name == "relu":
                return np.maximum(z, 0.0)
            elif name == "rbf":
                return np.exp(-(z**2))
        raise ValueError("not an activation: %s" % name)


@variant("activate")
def vectorised_scalar_function():
    """np.vectorize with a promised dtype."""

    def activate(z, name):
        from math import exp, tanh

        scalar = {
            "linear": float,
            "step": lambda v: float(v > 0),
            "sigmoid": lambda v: 0.5 + 0.5 * tanh(0.5 * v),
            "tanh": tanh,
            "relu": lambda v: v if v > 0 else 0.0,
            "rbf": lambda v: exp(-(v**2)),
        }
        try:
            f = scalar[name]
        except KeyError:
            raise ValueError(f"no activation {name!r}") from None
        return np.vectorize(f, otypes=[float])(np.asarray(z, dtype=float))


@variant("activate")
def activation_class():
    """Methods of a class, found by name from a fixed list."""

    class Activations:
        names = ["linear", "step", "sigmoid", "tanh", "relu", "rbf"]

        def linear(self, z):
            return z * 1.0

        def step(self, z):
            return np.float64(z > 0) if z.ndim == 0 else np.float64(1) * (z > 0)

        def sigmoid(self, z):
            return 1 / (1 + np.exp(-np.clip(z, -700, None)))

        def tanh(self, z):
            return np.tanh(z)

        def relu(self, z):
            return np.fmax(z, 0)

        def rbf(self, z):
            return np.exp(-(np.abs(z) ** 2))

    def activate(z, name):
        if name not in Activations.names:
            raise ValueError(f"{name} is not among {Activations.names}")
        return getattr(Activations(), name)(np.asarray(z, dtype=float))


@variant("activate")
def float32_results():
    """Computes in float64 and returns float32, which are floats, too."""

    def activate(z, name):
        z = np.array(z, dtype=np.float64)
        known = ("linear", "step", "sigmoid", "tanh", "relu", "rbf")
        if name not in known:
            raise ValueError(f"choose one of {known}")
        every = (z, z > 0, 0.5 * (1 + np.tanh(z / 2)), np.tanh(z), np.maximum(z, 0), np.exp(-z * z))
        return every[known.index(name)].astype(np.float32)
