"""Right solutions of `gate_weights`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("gate_weights")
def three_ifs():
    """One if for each gate."""

    def gate_weights(gate):
        if gate == "AND":
            return np.array([1.0, 1.0]), -1.5
        if gate == "OR":
            return np.array([1.0, 1.0]), -0.5
        if gate == "NAND":
            return np.array([-1.0, -1.0]), 1.5
        raise ValueError(f"no gate {gate!r}: AND, OR or NAND")


@variant("gate_weights")
def table_of_gates():
    """A dictionary; a missing key becomes a ValueError."""

    def gate_weights(gate):
        tabla = {"AND": ([1, 1], -1.5), "OR": ([1, 1], -0.5), "NAND": ([-1, -1], 1.5)}
        if gate not in tabla:
            raise ValueError("puerta desconocida: " + str(gate))
        w, b = tabla[gate]
        return np.array(w, dtype=float), b


@variant("gate_weights")
def key_error_turned():
    """A KeyError is turned into a ValueError."""

    def gate_weights(gate):
        gates = {"AND": (2.0, 2.0, -3.0), "OR": (2.0, 2.0, -1.0), "NAND": (-2.0, -2.0, 3.0)}
        try:
            w1, w2, b = gates[gate]
        except KeyError:
            raise ValueError(f"unknown gate {gate}") from None
        return np.array([w1, w2]), b


@variant("gate_weights")
def match_statement():
    """match and case."""

    def gate_weights(gate):
        match gate:
            case "AND":
                return np.ones(2), -1.5
            case "OR":
                return np.ones(2), -0.5
            case "NAND":
                return -np.ones(2), 1.5
            case _:
                raise ValueError("only AND, OR, NAND")


@variant("gate_weights")
def whole_numbers_on_the_line():
    """Whole numbers; some corners lie on the line, where the answer is 0."""

    def gate_weights(gate):
        if gate == "AND":
            w, b = np.array([1, 1]), -1
        elif gate == "OR":
            w, b = np.array([1, 1]), 0
        elif gate == "NAND":
            w, b = np.array([-1, -1]), 2
        else:
            raise ValueError("gate must be AND, OR or NAND")
        return w, b


@variant("gate_weights")
def nand_from_and():
    """NAND is AND with all signs turned, and no corner on the line."""

    def gate_weights(gate):
        if gate == "NAND":
            w, b = gate_weights("AND")
            return -w, -b
        if gate not in ("AND", "OR"):
            raise ValueError(gate)
        return np.array([1.0, 1.0]), -1.5 if gate == "AND" else -0.5


@variant("gate_weights")
def different_weights_for_the_inputs():
    """The two inputs weigh differently."""

    def gate_weights(gate):
        if gate == "AND":
            return np.array([0.6, 0.7]), -1.0
        elif gate == "OR":
            return np.array([3.0, 5.0]), -2.0
        elif gate == "NAND":
            return np.array([-2.0, -1.0]), 2.5
        raise ValueError("I know AND, OR and NAND only")


@variant("gate_weights")
def tuples_of_numbers():
    """w is a tuple of two numbers."""

    def gate_weights(gate):
        umbral = {"AND": 1.5, "OR": 0.5}
        if gate in umbral:
            return (1.0, 1.0), -umbral[gate]
        if gate == "NAND":
            return (-1.0, -1.0), umbral["AND"]
        raise ValueError("no existe la puerta " + repr(gate))


@variant("gate_weights")
def searched_by_trying():
    """Tries small numbers until the four answers are right."""

    def gate_weights(gate):
        from itertools import product

        tables = {"AND": [0, 0, 0, 1], "OR": [0, 1, 1, 1], "NAND": [1, 1, 1, 0]}
        if gate not in tables:
            raise ValueError(f"no table for {gate!r}")
        X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
        for w1, w2, b in product([-1.0, 1.0], [-1.0, 1.0], [-1.5, -0.5, 0.5, 1.5]):
            if list(perceptron(X, [w1, w2], b)) == tables[gate]:
                return np.array([w1, w2]), b


@variant("gate_weights")
def learned_by_the_rule():
    """Lets a small perceptron find the numbers."""

    def gate_weights(gate):
        objetivo = dict(AND=(0, 0, 0, 1), OR=(0, 1, 1, 1), NAND=(1, 1, 1, 0)).get(gate)
        if objetivo is None:
            raise ValueError("gate?")
        w, b = np.zeros(2), 0.0
        for _ in range(50):
            for x, y in zip(np.array([(0, 0), (0, 1), (1, 0), (1, 1)]), objetivo):
                e = y - int(w @ x + b > 0)
                w, b = w + e * x, b + e
        return w, b


@variant("gate_weights")
def large_numbers():
    """The same lines, numbers a thousand times as large."""

    def gate_weights(gate):
        known = ["AND", "OR", "NAND"]
        if gate not in known:
            raise ValueError(f"gate must be one of {known}, not {gate!r}")
        sign = -1000 if gate == "NAND" else 1000
        threshold = 0.5 if gate == "OR" else 1.5
        return np.full(2, sign), -sign * threshold


@variant("gate_weights")
def checked_before_return():
    """Computes the numbers from a sign and a threshold, and asserts the table."""

    def gate_weights(gate):
        options = {"AND": (1, 1.2), "OR": (1, 0.2), "NAND": (-1, 1.8)}
        if gate in options:
            s, t = options[gate]
            w, b = s * np.array([1.0, 1.0]), -s * t
            assert perceptron([[0, 0]], w, b)[0] == (gate == "NAND")
            return w, b
        raise ValueError("unknown gate")


@variant("gate_weights")
def arrays_of_float32():
    """float32 weights and a NumPy number for b."""

    def gate_weights(gate):
        if gate == "AND":
            wb = [1, 1, -1.5]
        elif gate == "OR":
            wb = [1, 1, -0.5]
        elif gate == "NAND":
            wb = [-1, -1, 1.5]
        else:
            raise ValueError(gate)
        wb = np.array(wb, dtype=np.float32)
        return wb[:2], wb[2]
