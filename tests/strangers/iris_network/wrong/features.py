"""Wrong solutions of `features`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("features")
def key_error_for_unknown_names():
    """A KeyError instead of the ValueError."""

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
        return np.column_stack([known[name] for name in names])


@mutant("features")
def unknown_names_skipped():
    """Unknown names are left out silently."""

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
        return np.column_stack([known[name] for name in names if name in known] or [np.zeros(len(X))])


@mutant("features")
def error_without_the_name():
    """The text of the error does not say which name."""

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
        if any(name not in known for name in names):
            raise ValueError("unknown feature")
        return np.column_stack([known[name] for name in names])


@mutant("features")
def fixed_order():
    """The columns in the order of the table, not of names."""

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
                raise ValueError(name)
        return np.column_stack([known[name] for name in sorted(names, key=list(known).index)])


@mutant("features")
def twice_is_once():
    """A name that comes twice gives one column."""

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
                raise ValueError(name)
        return np.column_stack([known[name] for name in dict.fromkeys(names)])


@mutant("features")
def rows_instead_of_columns():
    """The shape is (len(names), N)."""

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
                raise ValueError(name)
        return np.array([known[name] for name in names])


@mutant("features")
def rows_unpacked():
    """a, b = X takes the first two rows; works by chance for two points only."""

    def features(X, names):
        a, b = np.array(X, dtype=float)[:2]
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
                raise ValueError(name)
        return np.column_stack([known[name] for name in names])


@mutant("features")
def sine_in_degrees():
    """The sine takes degrees."""

    def features(X, names):
        X = np.array(X, dtype=float)
        a, b = X[:, 0], X[:, 1]
        known = {"x1": a, "x2": b, "x1^2": a**2, "x2^2": b**2, "x1*x2": a * b}
        known |= {"sin(x1)": np.sin(np.radians(a)), "sin(x2)": np.sin(np.radians(b))}
        for name in names:
            if name not in known:
                raise ValueError(name)
        return np.column_stack([known[name] for name in names])


@mutant("features")
def doubled_not_squared():
    """2·x instead of x²."""

    def features(X, names):
        X = np.array(X, dtype=float)
        a, b = X[:, 0], X[:, 1]
        known = {
            "x1": a,
            "x2": b,
            "x1^2": a * 2,
            "x2^2": b * 2,
            "x1*x2": a * b,
            "sin(x1)": np.sin(a),
            "sin(x2)": np.sin(b),
        }
        for name in names:
            if name not in known:
                raise ValueError(name)
        return np.column_stack([known[name] for name in names])


@mutant("features")
def both_sines_of_x1():
    """A copy that was not changed: sin(x2) is the sine of x1."""

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
            "sin(x2)": np.sin(a),
        }
        for name in names:
            if name not in known:
                raise ValueError(name)
        return np.column_stack([known[name] for name in names])


@mutant("features")
def product_is_a_dot_product():
    """a @ b is one number, the same in every row."""

    def features(X, names):
        X = np.array(X, dtype=float)
        a, b = X[:, 0], X[:, 1]
        known = {"x1": a, "x2": b, "x1^2": a**2, "x2^2": b**2, "x1*x2": np.full(len(a), a @ b)}
        known |= {"sin(x1)": np.sin(a), "sin(x2)": np.sin(b)}
        for name in names:
            if name not in known:
                raise ValueError(name)
        return np.column_stack([known[name] for name in names])


@mutant("features")
def integers_are_kept():
    """No floats: x1 of integers is a column of integers, and int8 squares wrap around."""

    def features(X, names):
        X = np.array(X)
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
                raise ValueError(name)
        return np.column_stack([known[name] for name in names])


@mutant("features")
def lists_not_converted():
    """X[:, 0] of a list is a TypeError."""

    def features(X, names):
        a, b = 1.0 * X[:, 0], 1.0 * X[:, 1]
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
                raise ValueError(name)
        return np.column_stack([known[name] for name in names])


@mutant("features")
def squares_in_place():
    """Squares the caller's array; whatever comes later is squared twice."""

    def features(X, names):
        X, columns = np.asarray(X, dtype=float), []
        sines = {"sin(x1)": 0, "sin(x2)": 1}
        for name in names:
            if name in ("x1", "x2"):
                columns.append(X[:, int(name[1]) - 1].copy())
            elif name in ("x1^2", "x2^2"):
                column = X[:, int(name[1]) - 1]
                column **= 2
                columns.append(column.copy())
            elif name == "x1*x2":
                columns.append(X[:, 0] * X[:, 1])
            elif name in sines:
                columns.append(np.sin(X[:, sines[name]]))
            else:
                raise ValueError(name)
        return np.column_stack(columns)


@mutant("features")
def only_the_first_name_checked():
    """An unknown name further behind ends in a KeyError."""

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
        if names[0] not in known:
            raise ValueError(names[0])
        return np.column_stack([known[name] for name in names])


@mutant("features")
def commuted_product_allowed():
    """Takes "x2*x1" too, which is none of the names."""

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
        known["x2*x1"] = a * b
        for name in names:
            if name not in known:
                raise ValueError(name)
        return np.column_stack([known[name] for name in names])


@mutant("features")
def names_are_made_small():
    """lower and strip: "X1" and " x1" pass as x1."""

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
        names = [name.strip().lower() for name in names]
        for name in names:
            if name not in known:
                raise ValueError(name)
        return np.column_stack([known[name] for name in names])


@mutant("features")
def all_seven_always():
    """Returns all seven columns, whatever is asked for."""

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
                raise ValueError(name)
        return np.column_stack(list(known.values()))


@mutant("features")
def list_of_columns():
    """A list of columns, not an array."""

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
                raise ValueError(name)
        return [known[name] for name in names]


@mutant("features")
def caret_for_a_power():
    """For integers ^ is "exclusive or": 3 ^ 2 is 1."""

    def features(X, names):
        X = np.array(X)
        a, b = X[:, 0].astype(int), X[:, 1].astype(int)
        known = {"x1": X[:, 0], "x2": X[:, 1], "x1^2": a ^ 2, "x2^2": b ^ 2, "x1*x2": X[:, 0] * X[:, 1]}
        known |= {"sin(x1)": np.sin(X[:, 0]), "sin(x2)": np.sin(X[:, 1])}
        for name in names:
            if name not in known:
                raise ValueError(name)
        return np.column_stack([known[name] for name in names]).astype(float)
