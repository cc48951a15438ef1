"""Right solutions of `features`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("features")
def dictionary_of_columns():
    """The hint: a dictionary from names to columns."""

    def features(X, names):
        X = np.array(X, dtype=float)
        a, b = X[:, 0], X[:, 1]
        known = {
            "x1": a,
            "x2": b,
            "x1^2": a**2,
            "x2^2": b**2,
            "x1*x2": a * b,
            "sin(x1)": np.sin(a),
            "sin(x2)": np.sin(b),
        }
        for name in names:
            if name not in known:
                raise ValueError(f"there is no feature {name!r}")
        return np.column_stack([known[name] for name in names])


@variant("features")
def row_by_row_with_math():
    """Lists and the math module, an array at the end."""

    def features(X, names):
        def one(row, name):
            p, q = float(row[0]), float(row[1])
            if name == "x1":
                return p
            if name == "x2":
                return q
            if name == "x1^2":
                return p * p
            if name == "x2^2":
                return q * q
            if name == "x1*x2":
                return p * q
            if name == "sin(x1)":
                return math.sin(p)
            if name == "sin(x2)":
                return math.sin(q)
            raise ValueError(f"unknown feature: {name}")

        for name in names:
            one((0.0, 0.0), name)
        return np.array([[one(row, name) for name in names] for row in X], dtype=float).reshape(-1, len(names))


@variant("features")
def lambdas_in_a_dictionary():
    """Functions of two columns; KeyError becomes ValueError."""

    def features(X, names):
        table = {
            "x1": lambda a, b: a,
            "x2": lambda a, b: b,
            "x1^2": lambda a, b: a * a,
            "x2^2": lambda a, b: b * b,
            "x1*x2": lambda a, b: a * b,
            "sin(x1)": lambda a, b: np.sin(a),
            "sin(x2)": lambda a, b: np.sin(b),
        }
        a, b = np.asarray(X, dtype=float).T
        columns = []
        for name in names:
            try:
                columns.append(table[name](a, b))
            except KeyError:
                raise ValueError("no such feature: " + str(name)) from None
        return np.stack(columns, axis=1)


@variant("features")
def match_for_each_name():
    """match, and a result that is filled column by column."""

    def features(X, names):
        X = np.asarray(X, dtype=float)
        out = np.zeros((len(X), len(names)))
        for k, name in enumerate(names):
            match name:
                case "x1" | "x2":
                    out[:, k] = X[:, int(name[1]) - 1]
                case "x1^2" | "x2^2":
                    out[:, k] = X[:, int(name[1]) - 1] ** 2
                case "x1*x2":
                    out[:, k] = X[:, 0] * X[:, 1]
                case "sin(x1)" | "sin(x2)":
                    out[:, k] = np.sin(X[:, int(name[5]) - 1])
                case _:
                    raise ValueError(f"feature {name} is not known")
        return out


@variant("features")
def all_seven_then_chosen():
    """Computes all seven columns and picks by index."""

    def features(X, names):
        order = ["x1", "x2", "x1^2", "x2^2", "x1*x2", "sin(x1)", "sin(x2)"]
        strangers = [name for name in names if name not in order]
        if strangers:
            raise ValueError(f"unknown: {strangers[0]}")
        X = np.asarray(X, dtype=float)
        everything = np.hstack([X, X**2, X[:, :1] * X[:, 1:], np.sin(X)])
        return everything[:, [order.index(name) for name in names]]


@variant("features")
def caracteristicas():
    """In Spanish, columns as rows and transposed."""

    def features(X, names):
        puntos = np.array(X, dtype="float64").reshape(-1, 2)
        uno, dos = puntos[:, 0], puntos[:, 1]
        columnas = []
        for nombre in names:
            if nombre == "x1":
                columna = uno
            elif nombre == "x2":
                columna = dos
            elif nombre == "x1^2":
                columna = np.square(uno)
            elif nombre == "x2^2":
                columna = np.square(dos)
            elif nombre == "x1*x2":
                columna = np.multiply(uno, dos)
            elif nombre == "sin(x1)":
                columna = np.sin(uno)
            elif nombre == "sin(x2)":
                columna = np.sin(dos)
            else:
                raise ValueError(f"no existe la característica {nombre}")
            columnas.append(columna)
        return np.array(columnas).T


@variant("features")
def eval_behind_a_guard():
    """Python evaluates the name, once it is known to be harmless."""

    def features(X, names):
        allowed = "x1 x2 x1^2 x2^2 x1*x2 sin(x1) sin(x2)".split()
        for name in names:
            if name not in allowed:
                raise ValueError(f"{name!r} is none of {allowed}")
        X = np.asarray(X, dtype=float)
        scope = {"x1": X[:, 0], "x2": X[:, 1], "sin": np.sin}
        return np.column_stack([eval(name.replace("^", "**"), dict(scope)) for name in names])


@variant("features")
def pandas_frame():
    """A data frame with the names as columns."""

    def features(X, names):
        import pandas as pd

        frame = pd.DataFrame(np.asarray(X, dtype=float), columns=["x1", "x2"])
        for c in ("x1", "x2"):
            frame[c + "^2"] = frame[c] ** 2
            frame[f"sin({c})"] = np.sin(frame[c])
        frame["x1*x2"] = frame["x1"] * frame["x2"]
        for name in names:
            if name not in frame.columns:
                raise ValueError(f"there is no column {name}")
        return frame[list(names)].to_numpy(dtype=float)


@variant("features")
def concatenated_columns():
    """Columns of shape (N, 1), concatenated."""

    def features(X, names):
        X = np.array(X).astype(float)
        first, second = np.split(X, 2, axis=1)
        parts = dict(
            [
                ("x1", first),
                ("x2", second),
                ("x1^2", first**2),
                ("x2^2", second**2),
                ("x1*x2", first * second),
                ("sin(x1)", np.sin(first)),
                ("sin(x2)", np.sin(second)),
            ]
        )
        chosen = []
        for name in names:
            part = parts.get(name)
            if part is None:
                raise ValueError("cannot compute " + name)
            chosen.append(part)
        return np.concatenate(chosen, axis=1)


@variant("features")
def feature_class():
    """A class with a column method."""

    class Plane:
        def __init__(self, X):
            X = np.asarray(X, dtype=float)
            self.x = {"x1": X[:, 0], "x2": X[:, 1]}

        def column(self, name):
            if name in self.x:
                return self.x[name]
            if name in ("x1^2", "x2^2"):
                return self.x[name[:2]] ** 2
            if name in ("sin(x1)", "sin(x2)"):
                return np.sin(self.x[name[4:6]])
            if name == "x1*x2":
                return self.x["x1"] * self.x["x2"]
            raise ValueError(f"the plane has no feature {name}")

    def features(X, names):
        plane = Plane(X)
        return np.vstack([plane.column(name) for name in names]).T


@variant("features")
def powers_table():
    """Powers of both numbers from a table, sines apart."""

    def features(X, names):
        powers = {"x1": (1, 0), "x2": (0, 1), "x1^2": (2, 0), "x2^2": (0, 2), "x1*x2": (1, 1)}
        sines = {"sin(x1)": 0, "sin(x2)": 1}
        X = np.asarray(X, dtype=float)
        out = np.empty((X.shape[0], len(names)), dtype=float)
        for k, name in enumerate(names):
            if name in powers:
                out[:, k] = np.prod(X ** np.array(powers[name]), axis=1)
            elif name in sines:
                out[:, k] = np.sin(X[:, sines[name]])
            else:
                raise ValueError(f"{name} is not a feature")
        return out


@variant("features")
def set_difference_guard():
    """The guard by a set; keras.ops stacks in float64."""

    def features(X, names):
        X = np.asarray(X, dtype="float64")
        a, b = X[:, 0], X[:, 1]
        known = dict(zip(["x1", "x2", "x1^2", "x2^2", "x1*x2"], [a, b, a * a, b * b, a * b]))
        known |= {"sin(x1)": np.sin(a), "sin(x2)": np.sin(b)}
        unknown = set(names) - set(known)
        if unknown:
            raise ValueError("unknown features: " + ", ".join(map(str, unknown)))
        return np.array(keras.ops.convert_to_numpy(keras.ops.stack([known[name] for name in names], axis=-1)))
