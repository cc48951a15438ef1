"""Right solutions of the XOR unit, written another way. Each must keep full points."""

from __future__ import annotations

import numpy as np

from autograder.specimens import variant

# ------------------------------------------------------------------------------------------------- step


@variant("step")
def with_where():
    """np.where."""

    def step(z):
        return np.where(np.asarray(z) > 0, 1, 0)


@variant("step")
def with_heaviside():
    """NumPy's own Heaviside function, told what to do at 0."""

    def step(z):
        return np.heaviside(z, 0).astype(int)


@variant("step")
def number_by_number():
    """A loop over all numbers, then back to the shape."""

    def step(z):
        z = np.asarray(z)
        out = [1 if value > 0 else 0 for value in z.flat]
        return np.array(out, dtype=np.int64).reshape(z.shape)


@variant("step")
def python_int_for_a_number():
    """A plain int for a single number, small unsigned integers for arrays."""

    def step(z):
        if np.ndim(z) == 0:
            return 1 if z > 0 else 0
        out = np.zeros(np.shape(z), dtype=np.uint8)
        out[np.asarray(z) > 0] = 1
        return out


@variant("step")
def en_espanol():
    """Spanish names and comments, and a helper of its own."""

    def es_positivo(números):
        # Devuelve verdadero donde el número es mayor que cero
        return np.greater(números, 0)

    def step(z):
        return es_positivo(np.asarray(z)) * 1


@variant("step")
def with_vectorize():
    """np.vectorize of a function of one number."""

    def step(z):
        return np.vectorize(lambda v: 1 if v > 0 else 0)(z)


# ------------------------------------------------------------------------------------------- perceptron


@variant("perceptron")
def row_by_row():
    """A loop over rows and inputs."""

    def perceptron(X, w, b):
        out = []
        for row in X:
            z = b
            for x, weight in zip(row, w, strict=True):
                z = z + x * weight
            out.append(1 if z > 0 else 0)
        return np.array(out, dtype=int)


@variant("perceptron")
def with_dot():
    """np.dot."""

    def perceptron(X, w, b):
        return step(np.dot(X, w) + b)


@variant("perceptron")
def with_einsum():
    """Index notation."""

    def perceptron(X, w, b):
        return step(np.einsum("nd,d->n", np.asarray(X), np.asarray(w)) + b)


@variant("perceptron")
def bias_as_a_weight():
    """A column of ones, and the bias as the last weight."""

    def perceptron(X, w, b):
        X = np.asarray(X)
        extended = np.hstack([X, np.ones((X.shape[0], 1))])
        return step(extended @ np.append(w, b))


@variant("perceptron")
def without_step():
    """Its own comparison, products summed along the rows."""

    def perceptron(X, w, b):
        return ((np.asarray(X) * np.asarray(w)).sum(axis=1) + b > 0).astype(np.int32)


@variant("perceptron")
def neurona_en_espanol():
    """Spanish names."""

    def perceptron(X, w, b):
        entradas, pesos, sesgo = np.array(X), np.array(w), b
        suma = entradas.dot(pesos) + sesgo  # suma ponderada
        return step(suma)


@variant("perceptron")
def a_list_of_integers():
    """A list comprehension over the rows."""

    def perceptron(X, w, b):
        return [int(np.dot(x, w) + b > 0) for x in X]


# ----------------------------------------------------------------------------------------- gate_weights


@variant("gate_weights")
def weights_of_the_course():
    """Whole numbers that stand on the boundary, where 0 is answered."""

    def gate_weights(gate):
        if gate == "AND":
            return np.array([1, 1]), -1
        if gate == "OR":
            return np.array([1, 1]), 0
        if gate == "NAND":
            return np.array([-1, -1]), 2
        raise ValueError("unknown gate")


@variant("gate_weights")
def plain_lists():
    """Lists, and the pair as a list."""

    def gate_weights(gate):
        table = {"AND": [[3, 5], -7], "OR": [[3, 5], -2], "NAND": [[-3, -5], 7]}
        if gate not in table:
            raise ValueError(f"{gate} is not a gate I know")
        return table[gate]


@variant("gate_weights")
def uneven_weights():
    """Weights of different sizes, float32 and NumPy numbers."""

    def gate_weights(gate):
        if gate == "AND":
            return np.array([0.7, 0.4], dtype=np.float32), np.float32(-0.9)
        if gate == "OR":
            return np.array([10.0, 0.25]), np.float64(-0.125)
        if gate == "NAND":
            return np.array([-0.7, -0.4]), np.array(0.9)
        raise ValueError(gate)


@variant("gate_weights")
def nand_from_and():
    """NAND is AND with every sign turned, off the boundary; a subclass of ValueError."""

    class UnknownGateError(ValueError):
        pass

    def gate_weights(gate):
        match gate:
            case "AND":
                return np.ones(2), -1.5
            case "OR":
                return np.ones(2), -0.5
            case "NAND":
                w, b = gate_weights("AND")
                return -w, -b
        raise UnknownGateError(gate)


@variant("gate_weights")
def found_by_search():
    """Tries small numbers until the truth table fits."""

    def gate_weights(gate):
        wanted = {"AND": [0, 0, 0, 1], "OR": [0, 1, 1, 1], "NAND": [1, 1, 1, 0]}.get(gate)
        if wanted is None:
            raise ValueError(gate)
        X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
        for w1 in range(-3, 4):
            for w2 in range(-3, 4):
                for b in range(-3, 4):
                    if list((X @ [w1, w2] + b > 0).astype(int)) == wanted:
                        return np.array([w1, w2]), b
        raise AssertionError


# ------------------------------------------------------------------------------------------ xor_weights


@variant("xor_weights")
def or_and_not_and():
    """OR, AND, and the output "the first but not the second"."""

    def xor_weights():
        W1 = np.array([[1.0, 1.0], [1.0, 1.0]])
        return W1, np.array([-0.5, -1.5]), np.array([1.0, -1.0]), -0.5


@variant("xor_weights")
def one_or_the_other():
    """One unit fires for (1, 0), the other for (0, 1)."""

    def xor_weights():
        W1 = np.array([[1, -1], [-1, 1]])
        return W1, np.array([0, 0]), np.array([1, 1]), 0


@variant("xor_weights")
def from_the_gates():
    """Put together from the student's own gates."""

    def xor_weights():
        w_or, b_or = gate_weights("OR")
        w_nand, b_nand = gate_weights("NAND")
        w_and, b_and = gate_weights("AND")
        return np.column_stack([w_or, w_nand]), np.array([b_or, b_nand]), np.asarray(w_and), b_and


@variant("xor_weights")
def nested_lists():
    """Lists instead of arrays, the four values in a list."""

    def xor_weights():
        return [[[2, -3], [2, -3]], [-1, 5], [4, 4], -7]


@variant("xor_weights")
def with_two_negative_units():
    """AND and NOR: XOR is what is left when neither fires."""

    def xor_weights():
        W1 = np.array([[1.0, -1.0], [1.0, -1.0]], dtype=np.float32)
        return W1, np.array([-1.5, 0.5], dtype=np.float32), np.array([-1.0, -1.0]), np.float64(0.5)


# ------------------------------------------------------------------------------------------ mlp_forward


@variant("mlp_forward")
def neuron_by_neuron():
    """A loop over hidden units, each a perceptron."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        W1 = np.asarray(W1)
        hidden = [perceptron(X, W1[:, k], b1[k]) for k in range(W1.shape[1])]
        return perceptron(np.column_stack(hidden), w2, b2)


@variant("mlp_forward")
def with_helpers():
    """A layer function of its own, used twice."""

    def layer(A, W, b):
        return np.where(np.dot(A, W) + b > 0, 1, 0)

    def mlp_forward(X, params):
        return layer(layer(X, params[0], params[1]), params[2], params[3])


@variant("mlp_forward")
def columns_instead_of_rows():
    """Works with the transpose, units down and rows across."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = (np.asarray(part) for part in params)
        hidden = step(W1.T @ np.asarray(X).T + b1[:, None])
        return step(w2 @ hidden + b2)


@variant("mlp_forward")
def one_row_at_a_time():
    """Three loops and no matrix product."""

    def mlp_forward(X, params):
        W1, b1, w2, b2 = params
        out = np.zeros(len(X), dtype=int)
        for i, row in enumerate(X):
            total = b2
            for k in range(len(b1)):
                z = b1[k] + sum(row[j] * W1[j][k] for j in range(len(row)))
                if z > 0:
                    total = total + w2[k]
            out[i] = 1 if total > 0 else 0
        return out


@variant("mlp_forward")
def red_en_espanol():
    """Spanish names."""

    def mlp_forward(X, params):
        pesos_ocultos, sesgos_ocultos, pesos_salida, sesgo_salida = params
        # capa oculta
        oculta = step(np.matmul(X, pesos_ocultos) + np.asarray(sesgos_ocultos))
        # neurona de salida
        return step(np.matmul(oculta, pesos_salida) + sesgo_salida)


# ------------------------------------------------------------------------------------- train_perceptron


@variant("train_perceptron")
def with_an_if():
    """Updates only where the answer is wrong, adding or taking away."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.array(X, dtype=float)
        w = np.zeros(X.shape[1])
        b = 0.0
        mistakes = []
        epoch = 0
        while epoch < max_epochs:
            wrong = 0
            for i in range(len(X)):
                guess = 1 if np.dot(w, X[i]) + b > 0 else 0
                if guess == 0 and y[i] == 1:
                    w += lr * X[i]
                    b += lr
                    wrong += 1
                elif guess == 1 and y[i] == 0:
                    w -= lr * X[i]
                    b -= lr
                    wrong += 1
            mistakes += [wrong]
            if wrong == 0:
                return w, b, mistakes
            epoch += 1
        return w, b, mistakes


@variant("train_perceptron")
def with_one_row_tables():
    """Asks its own perceptron about a table of one row; NumPy numbers in the list."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X, y = np.asarray(X, dtype=float), np.asarray(y)
        w, b, mistakes = np.zeros(X.shape[1]), np.float64(0), []
        for _ in range(max_epochs):
            errors = []
            for i in range(X.shape[0]):
                error = y[i] - perceptron(X[i : i + 1], w, b)[0]
                w, b = w + lr * error * X[i], b + lr * error
                errors.append(abs(error))
            mistakes.append(np.int64(np.sum(errors)))
            if sum(errors) == 0:
                break
        return w, b, mistakes


@variant("train_perceptron")
def bias_as_the_first_weight():
    """A column of ones in front; mistakes as a tuple; the answer as a list."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        rows = np.c_[np.ones(len(X)), np.asarray(X, dtype=float)]
        weights = np.zeros(rows.shape[1])
        mistakes = ()
        for _ in range(max_epochs):
            before = 0
            for row, label in zip(rows, y, strict=True):
                difference = int(label) - int(row @ weights > 0)
                weights = weights + lr * difference * row
                before += difference != 0
            mistakes = (*mistakes, before)
            if not before:
                break
        return [weights[1:], weights[0], mistakes]


@variant("train_perceptron")
def mistakes_as_an_array():
    """mistakes as an array of integers, weights in the dual form: how often each row was added."""

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X, y = np.asarray(X, dtype=float), np.asarray(y)
        times = np.zeros(len(X))
        mistakes = np.zeros(0, dtype=np.int32)
        while len(mistakes) < max_epochs and not np.any(mistakes == 0):
            count = 0
            for i in range(len(X)):
                answer = int(times @ (X @ X[i] + 1) > 0)
                times[i] += y[i] - answer
                count += answer != y[i]
            mistakes = np.append(mistakes, np.int32(count))
        return lr * (times @ X), lr * times.sum(), mistakes


@variant("train_perceptron")
def entrenar_en_espanol():
    """Spanish names and helpers, accents included."""

    def salida(fila, pesos, sesgo):
        return step(np.dot(fila, pesos) + sesgo)

    def época(X, y, pesos, sesgo, tasa):
        # Una pasada por todas las filas, en orden
        fallos = 0
        for fila, objetivo in zip(X, y, strict=True):
            error = objetivo - salida(fila, pesos, sesgo)
            if error != 0:
                fallos = fallos + 1
            pesos = pesos + tasa * error * fila
            sesgo = sesgo + tasa * error
        return pesos, sesgo, fallos

    def train_perceptron(X, y, lr=1.0, max_epochs=100):
        X = np.asarray(X, dtype=float)
        pesos, sesgo, historial = np.zeros(X.shape[1]), 0.0, []
        for _ in range(max_epochs):
            pesos, sesgo, fallos = época(X, y, pesos, sesgo, lr)
            historial.append(fallos)
            if fallos == 0:
                break
        return pesos, sesgo, historial


# --------------------------------------------------------------------------------------- parity_weights


@variant("parity_weights")
def one_unit_for_each_odd_row():
    """2ⁿ⁻¹ hidden units, each of which knows one row."""

    def parity_weights(n):
        rows = [[(i >> j) & 1 for j in range(n)] for i in range(2**n)]
        odd = np.array([row for row in rows if sum(row) % 2 == 1])
        return (2 * odd - 1).T, 1 - odd.sum(axis=1), np.ones(len(odd)), 0


@variant("parity_weights")
def whole_numbers_only():
    """Integers: unit k fires for a sum above k, k = 0 … n − 1."""

    def parity_weights(n):
        W1 = np.ones((n, n), dtype=int)
        w2 = np.array([1 if k % 2 == 0 else -1 for k in range(n)])
        return W1, -np.arange(n), w2, 0


@variant("parity_weights")
def pairs_of_units():
    """One pair of units for each odd sum: at least k, and at most k."""

    def parity_weights(n):
        W1, b1 = [], []
        for k in range(1, n + 1, 2):
            W1 += [np.ones(n), -np.ones(n)]
            b1 += [0.5 - k, k + 0.5]
        pairs = len(b1) // 2
        return np.array(W1).T, np.array(b1), np.ones(2 * pairs), -pairs - 0.5


@variant("parity_weights")
def lists_and_uneven_scales():
    """Lists, every hidden unit on a scale of its own."""

    def parity_weights(n):
        scale = [10.0**k for k in range(n)]
        W1 = [[scale[k] for k in range(n)] for _ in range(n)]
        b1 = [-scale[k] * (k + 0.25) for k in range(n)]
        return [W1, b1, [3 * (-1) ** k for k in range(n)], -1]


@variant("parity_weights")
def pesos_en_espanol():
    """Spanish names."""

    def parity_weights(n):
        umbrales = np.arange(1, n + 1) - 0.5
        signos = np.where(np.arange(n) % 2 == 0, 1.0, -1.0)  # suma, resta, suma, ...
        return np.ones((n, n)), -umbrales, signos, -0.5
