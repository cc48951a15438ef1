# language: es
"""Comprobaciones públicas de la unidad de XOR: leyes y casos pequeños que el estudiante puede leer.

Los números que se sortean son mitades y cuartos, que un ordenador suma sin redondear: una suma que es 0 sobre
el papel es 0 aquí, se sume en el orden en que se sume.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from autograder.checks import check
from autograder.compare import array, close, equal, integer, parts, raises, that
from autograder.describe import literal
from autograder.errors import Raised

GATES = {"AND": [0, 0, 0, 1], "OR": [0, 1, 1, 1], "NAND": [1, 1, 1, 0]}
"""Respuestas para las entradas (0, 0), (0, 1), (1, 0), (1, 1)."""
MAX_HIDDEN = 1024
"""Unidades ocultas permitidas en una red, muchas más de las que necesita ningún ejercicio."""

Network = tuple[np.ndarray, np.ndarray, np.ndarray, float]
"""W1 (D, H), b1 (H,), w2 (H,) y el número b2."""

# ---------------------------------------------------------------------------------------------- drawing

bits = st.integers(0, 1)
whole = st.integers(-4, 4)
halves = st.integers(-4, 3).map(lambda k: k + 0.5)
signs = st.sampled_from([1, -1])


@st.composite
def tables(draw: st.DrawFn, rows: int = 5, columns: tuple[int, int] = (1, 4), limit: int = 4) -> np.ndarray:
    """Arrays (N, D) de números enteros como floats; N y D se sortean por separado: unas veces iguales, otras distintos."""
    size = draw(st.integers(1, rows)), draw(st.integers(*columns))
    return draw(arrays(np.float64, size, elements=st.integers(-limit, limit).map(float)))


@st.composite
def one_input(draw: st.DrawFn) -> tuple[np.ndarray, int, float, int]:
    """(X, j, limit, sign): una tabla, una de sus columnas, un límite distinto de todos los números de la columna, +1 o −1."""
    X = draw(tables())
    return X, draw(st.integers(0, X.shape[1] - 1)), draw(halves), draw(signs)


@st.composite
def relay(draw: st.DrawFn) -> tuple[np.ndarray, Network, int, float, int]:
    """(X, params, j, limit, sign): una unidad oculta mira la entrada j; la salida la copia o la invierte."""
    X, j, limit, sign = draw(one_input())
    width = draw(st.integers(1, 4))
    k = draw(st.integers(0, width - 1))
    W1, b1, w2 = np.zeros((X.shape[1], width)), np.full(width, -0.5), np.zeros(width)
    W1[j, k], b1[k], w2[k] = 1.0, -limit, sign
    return X, (W1, b1, w2, -0.9375 * sign), j, limit, sign


@st.composite
def networks(draw: st.DrawFn) -> tuple[np.ndarray, Network]:
    """(X, params): entradas y una red de cualquier tamaño."""
    X = draw(tables())
    columns, width = X.shape[1], draw(st.integers(1, 4))
    W1 = draw(arrays(np.float64, (columns, width), elements=whole.map(float)))
    b1 = draw(arrays(np.float64, width, elements=halves))
    w2 = draw(arrays(np.float64, width, elements=whole.map(float)))
    return X, (W1, b1, w2, draw(halves))


@st.composite
def separable(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray]:
    """(X, y): hasta seis puntos del plano que alguna recta separa sin tocar ninguno.

    Las coordenadas van de −2 a 2 y la recta deja un margen, de modo que la regla de Rosenblatt acaba con seguridad
    en 369 errores o menos (la cota de Novikoff R²·‖w*‖²/γ², con R² ≤ 9, ‖w*‖² ≤ 10.25 y γ ≥ ½).
    """
    X = draw(tables(rows=6, columns=(2, 2), limit=2))
    w = draw(arrays(np.float64, 2, elements=st.integers(-2, 2).map(float)))
    b = draw(st.sampled_from([-1.5, -0.5, 0.5, 1.5]))
    return X, (X @ w + b > 0).astype(np.int64)


# --------------------------------------------------------------------------- reading what a student returns


def answers(got: Any, expected: Any, what: str = "la respuesta") -> None:
    """Compara ceros y unos; True, False, 0.0 y 1.0 cuentan: si son enteros lo mira otra comprobación."""
    close(zeros_and_ones(got, np.shape(expected), what), zeros_and_ones(expected, np.shape(expected), what), what=what)


def zeros_and_ones(got: Any, size: tuple[int, ...], what: str) -> np.ndarray:
    """Toma una respuesta como un array de esta forma, con True y False como 1 y 0."""
    found = array(got, size, "biuf", what=what)
    return found.astype(np.int64) if found.dtype.kind == "b" else found


def floats(got: Any, size: tuple[int, ...], what: str, finite: bool = True) -> np.ndarray:
    """Toma una parte de una respuesta, un array o una lista, como floats con la forma que debería tener."""
    found = array(got, size, "fiu", what=what, lists=True)
    that(not finite or bool(np.isfinite(found).all()), f"{what} debería contener solo números finitos.", got=got)
    return found.astype(np.float64)


def neuron(answer: Any) -> tuple[np.ndarray, np.ndarray]:
    """Lee (w, b), la respuesta de ``gate_weights``."""
    w, b = parts(answer, "w, b")
    return floats(w, (2,), "w"), floats(b, (), "b")


def network(answer: Any, inputs: int, hidden: int | None = None, finite: bool = True) -> Network:
    """Lee (W1, b1, w2, b2); cualquier número de unidades ocultas, a no ser que ``hidden`` diga cuántas."""
    W1, b1, w2, b2 = parts(answer, "W1, b1, w2, b2")
    if hidden is None:
        hidden = len(array(b1, (None,), "fiu", what="b1, un sesgo por cada unidad oculta,", lists=True))
        that(1 <= hidden <= MAX_HIDDEN, f"Se esperaban de 1 a {MAX_HIDDEN} unidades ocultas; b1 tiene {hidden}.")
    return (
        floats(W1, (inputs, hidden), "W1", finite),
        floats(b1, (hidden,), "b1", finite),
        floats(w2, (hidden,), "w2", finite),
        floats(b2, (), "b2", finite),
    )


def trained(answer: Any) -> tuple[Any, Any, list[int]]:
    """Lee (w, b, mistakes), la respuesta de ``train_perceptron``; mistakes se devuelve como una lista."""
    w, b, mistakes = parts(answer, "w, b, mistakes")
    return w, b, counts_of(mistakes)


def counts_of(mistakes: Any) -> list[int]:
    """Toma como lista una lista, una tupla o un vector de enteros."""
    is_list = isinstance(mistakes, (list, tuple)) or (isinstance(mistakes, np.ndarray) and mistakes.ndim == 1)
    law = "mistakes debería ser una lista de enteros, uno por cada época"
    that(is_list, f"{law}; es {literal(mistakes)}.", got=mistakes)
    return [integer(item, what=f"mistakes[{k}]") for k, item in enumerate(mistakes)]


def corners(inputs: int) -> np.ndarray:
    """Todas las filas de ceros y unos de esta longitud, (2ⁿ, n)."""
    return np.array(list(itertools.product([0.0, 1.0], repeat=inputs)))


def bracket(row: Sequence[float] | np.ndarray) -> str:
    """Una fila de números enteros como "(0, 1)"."""
    return "(" + ", ".join(f"{value:g}" for value in row) + ("," if len(row) == 1 else "") + ")"


def realises(answer: Any, gate: str) -> None:
    """Comprueba la tabla de verdad de una puerta con la neurona que ha elegido un estudiante."""
    w, b = neuron(answer)
    for x, wanted in zip(corners(2), GATES[gate], strict=True):
        with np.errstate(all="ignore"):  # con pesos cercanos al mayor float hay desbordamiento; la comparación de abajo sigue valiendo
            z = x @ w + b
        that(
            int(z > 0) == wanted,
            f"{gate}: para x = {bracket(x)} la puerta dice {wanted}, pero tu neurona tiene z = w·x + b = {z:g} y por eso responde {int(z > 0)}.",
            got=answer,
        )


def is_parity(params: Network, name: str) -> None:
    """Comprueba que una red responde sum(x) mod 2 para cada fila de ceros y unos."""
    W1, b1, w2, b2 = params
    for x in corners(len(W1)):
        with np.errstate(all="ignore"):
            hidden = (x @ W1 + b1 > 0).astype(float)
            z = hidden @ w2 + b2
        wanted = int(x.sum()) % 2
        seen = (
            f"las unidades ocultas dan {bracket(hidden)}" if len(hidden) <= 8 else f"el número de unidades ocultas activas es {int(hidden.sum())}"
        )
        that(
            int(z > 0) == wanted,
            f"Para x = {bracket(x)} {seen} y la salida tiene z = {z:g}, así que la red responde {int(z > 0)}; {name} es {wanted}.",
        )


# ------------------------------------------------------------------------------------------------- step


@check("step", weight=2, essential=True, examples=20)
@given(answer=arrays(np.int64, st.integers(2, 4), elements=bits), size=st.sampled_from([1, 3.5, 0.25]))
def tells_positive_from_negative(student, answer, size):
    """1 donde z es positivo y 0 donde z es negativo, número por número."""
    answers(student.step(size * (2 * answer - 1)), answer)


@check("step")
def zero_gives_zero(student):
    """El caso límite: step(0) es 0, y también lo es step(−0.0)."""
    answers(student.step(np.array([0.0, -0.0, 1.0])), np.array([0, 0, 1]))


@check("step", examples=15)
@given(z=arrays(np.float64, array_shapes(min_dims=0, max_dims=3, max_side=3), elements=halves))
def keeps_the_shape_and_gives_integers(student, z):
    """La respuesta tiene la forma de z y contiene enteros; un solo número da la forma ()."""
    array(student.step(z if z.ndim else float(z)), z.shape, "iu", what="la respuesta")


# ------------------------------------------------------------------------------------------- perceptron


@check("perceptron")
def is_the_and_neuron_of_the_text(student):
    """Con w = (1, 1) y b = −1 responde como en la tabla del texto."""
    answers(student.perceptron(corners(2), np.array([1.0, 1.0]), -1.0), np.array([0, 0, 0, 1]))


@check("perceptron", examples=20)
@given(case=one_input(), size=st.sampled_from([1.0, 2.5, 0.25]))
@example(case=(np.array([[1.0], [0.0]]), 0, 0.5, 1), size=0.25)
def one_weight_looks_at_one_input(student, case, size):
    """Cuando solo un peso es distinto de 0, deciden esa entrada y el sesgo, y nadie más."""
    X, j, limit, sign = case
    w = np.zeros(X.shape[1])
    w[j] = sign * size
    wanted = [int(sign * value > sign * limit) for value in X[:, j]]
    answers(student.perceptron(X, w, -sign * size * limit), np.array(wanted))


@check("perceptron", examples=12)
@given(row=arrays(np.float64, st.integers(1, 4), elements=whole.map(float)), w=whole)
def on_the_line_the_answer_is_0(student, row, w):
    """Un punto que está exactamente en la frontera, w·x + b = 0, recibe 0."""
    weights = np.full(row.shape, float(w))
    answers(student.perceptron(np.array([row, row]), weights, -float(row @ weights)), np.array([0, 0]))


@check("perceptron", examples=12)
@given(X=tables(), b=halves)
def gives_one_integer_a_row(student, X, b):
    """N filas dan N enteros: un array de forma (N,)."""
    array(student.perceptron(X, np.ones(X.shape[1]), b), (len(X),), "iu", what="la respuesta")


@check("perceptron", weight=0.5)
def whole_numbers_meet_a_fraction(student):
    """Las filas y los pesos pueden ser números enteros, en listas o en arrays, aunque el sesgo tenga decimales."""
    X, w = [[0, 0], [1, 1]], [1, 1]
    for b, wanted in ((-0.5, [0, 1]), (0.5, [1, 1])):
        answers(student.perceptron(np.array(X), np.array(w), b), np.array(wanted))
        answers(student.perceptron(X, w, b), np.array(wanted))


# ----------------------------------------------------------------------------------------- gate_weights


@check("gate_weights", weight=0.5, essential=True)
def two_gates_work(student):
    """Funcionan al menos dos de las tres puertas."""
    faults = []
    for gate in GATES:
        try:
            realises(student.gate_weights(gate), gate)
        except (AssertionError, Raised) as fault:
            faults.append(str(fault))
    that(len(faults) < 2, " ".join(faults))


@check("gate_weights")
def and_works(student):
    """La neurona de "AND" responde 1 solo cuando las dos entradas son 1."""
    realises(student.gate_weights("AND"), "AND")


@check("gate_weights")
def or_works(student):
    """La neurona de "OR" responde 1 cuando al menos una entrada es 1."""
    realises(student.gate_weights("OR"), "OR")


@check("gate_weights")
def nand_works(student):
    """La neurona de "NAND" responde 0 solo cuando las dos entradas son 1."""
    realises(student.gate_weights("NAND"), "NAND")


@check("gate_weights", weight=0.5)
def refuses_xor(student):
    """Con una puerta que la función no conoce, por ejemplo "XOR", lanza un ValueError."""
    raises(ValueError, student.gate_weights, "XOR")


# ------------------------------------------------------------------------------------------ xor_weights


@check("xor_weights", essential=True)
def computes_xor(student):
    """La red de tus nueve números responde 1 exactamente cuando las dos entradas son distintas."""
    is_parity(network(student.xor_weights(), 2, 2), "XOR")


# ------------------------------------------------------------------------------------------ mlp_forward


@check("mlp_forward", examples=20)
@given(case=relay())
@example(
    case=(
        np.array([[2.0, -1.0]]),
        (np.array([[0.0, 1.0], [0.0, 0.0]]), np.full(2, -0.5), np.array([0.0, 1.0]), -0.9375),
        0,
        0.5,
        1,
    )
)
def one_hidden_unit_passes_one_input_on(student, case):
    """Una unidad oculta que mira una sola entrada, y una salida que la copia o la invierte."""
    X, params, j, limit, sign = case
    wanted = [int((value > limit) == (sign > 0)) for value in X[:, j]]
    answers(student.mlp_forward(X, params), np.array(wanted))


@check("mlp_forward", weight=0.5, examples=10)
@given(X=tables(), width=st.integers(1, 4), b2=halves)
def without_hidden_units_the_output_bias_decides(student, X, width, b2):
    """Cuando w2 es todo ceros, todas las filas reciben la misma respuesta: 1 si b2 es positivo, 0 si es negativo."""
    params = (np.ones((X.shape[1], width)), np.ones(width), np.zeros(width), b2)
    answers(student.mlp_forward(X, params), np.full(len(X), int(b2 > 0)))


@check("mlp_forward", examples=15)
@given(units=st.lists(st.tuples(st.booleans(), whole), min_size=1, max_size=4), b2=halves)
@example(units=[(False, -4), (True, 1)], b2=-2.5)
def units_that_fire_add_their_weight(student, units, b2):
    """Cuando W1 es todo ceros, b1 dice qué unidades ocultas se activan: esas suman su peso a b2; las demás no suman nada."""
    fire, w2 = np.array([unit[0] for unit in units]), np.array([float(unit[1]) for unit in units])
    params = (np.zeros((2, len(units))), np.where(fire, 0.5, -0.5), w2, b2)
    answers(student.mlp_forward(corners(2), params), np.full(4, int(w2[fire].sum() + b2 > 0)))


@check("mlp_forward", weight=0.5)
def whole_weights_meet_fractional_biases(student):
    """Los pesos pueden ser números enteros aunque los sesgos tengan decimales: el OR de dos entradas, copiado."""
    params = (np.array([[1], [1]]), np.array([-0.5]), np.array([1]), -0.5)
    answers(student.mlp_forward(np.array([[0, 0], [0, 1], [1, 1]]), params), np.array([0, 1, 1]))


@check("mlp_forward", weight=0.5, examples=12)
@given(case=networks())
def the_order_of_hidden_units_is_free(student, case):
    """Las unidades ocultas escritas en otro orden forman la misma red."""
    X, (W1, b1, w2, b2) = case
    turned = (W1[:, ::-1].copy(), b1[::-1].copy(), w2[::-1].copy(), b2)
    before = zeros_and_ones(student.mlp_forward(X, (W1, b1, w2, b2)), (len(X),), "la respuesta")
    answers(student.mlp_forward(X, turned), before, what="la respuesta después de cambiar de sitio las unidades ocultas")


@check("mlp_forward", examples=12)
@given(case=networks())
def gives_one_integer_for_each_row(student, case):
    """N filas dan N enteros: un array de forma (N,)."""
    X, params = case
    array(student.mlp_forward(X, params), (len(X),), "iu", what="la respuesta")


# ------------------------------------------------------------------------------------- train_perceptron


@check("train_perceptron", weight=2, essential=True, examples=15)
@given(case=separable())
def learns_what_a_line_can_divide(student, case):
    """Si una recta separa los puntos, la neurona entrenada acierta en todos ellos."""
    X, y = case
    w, b, _ = parts(student.train_perceptron(X, y, max_epochs=500), "w, b, mistakes")
    z = X @ floats(w, (2,), "w") + floats(b, (), "b")
    wrong = [i for i, value in enumerate(z) if int(value > 0) != y[i]]
    if wrong:
        i = wrong[0]
        that(
            False,
            f"Después del entrenamiento, la fila {i} = {bracket(X[i])} tiene z = {z[i]:g}; su respuesta es {1 - y[i]} y su etiqueta es {y[i]}.",
        )


@check("train_perceptron")
def follows_the_trace_of_the_text(student):
    """Una época con las tres filas del texto acaba como sobre el papel."""
    X, y = np.array([[1.0, 2.0], [2.0, 1.0], [1.0, 1.0]]), np.array([0, 1, 0])
    w, b, mistakes = trained(student.train_perceptron(X, y, max_epochs=1))
    close(w, np.array([1.0, 0.0]), what="w después de una época")
    close(b, 0.0, what="b después de una época")
    equal(mistakes, [2], what="mistakes")


@check("train_perceptron")
def goes_on_where_the_trace_ends(student):
    """Cada época con las filas del texto cuenta los errores cometidos por el camino, fila por fila, antes de cambiar los pesos."""
    X, y = np.array([[1.0, 2.0], [2.0, 1.0], [1.0, 1.0]]), np.array([0, 1, 0])
    w, b, mistakes = trained(student.train_perceptron(X, y))
    equal(mistakes, [2, 3, 2, 0], what="mistakes")
    close(w, np.array([2.0, -2.0]), what="w al final")
    close(b, -1.0, what="b al final")


@check("train_perceptron", examples=12)
@given(case=separable())
def stops_after_the_first_clean_epoch(student, case):
    """mistakes acaba con su único 0: el entrenamiento se detiene después de la primera época sin errores, y la cuenta."""
    X, y = case
    _, _, mistakes = trained(student.train_perceptron(X, y, max_epochs=500))
    that(bool(mistakes), "mistakes está vacía, pero el entrenamiento tiene que recorrer al menos una época antes de detenerse.")
    that(0 in mistakes, f"mistakes debería acabar con 0, el de la época sin errores; acaba con {mistakes[-1]}.")
    first = mistakes.index(0) + 1
    that(first == len(mistakes), f"La época {first} es la primera sin errores, pero se han recorrido {len(mistakes)} épocas.")
    that(max(mistakes) <= len(X), f"El número de filas es {len(X)}: en una época no puede haber {max(mistakes)} errores.")


@check("train_perceptron", examples=10)
@given(case=separable(), lr=st.sampled_from([0.5, 2.0, 0.25]))
def the_learning_rate_only_scales(student, case, lr):
    """Empezando con ceros, un paso lr veces mayor da w y b lr veces mayores, y los mismos errores."""
    X, y = case
    w, b, mistakes = trained(student.train_perceptron(X, y))
    scaled_w, scaled_b, scaled_mistakes = trained(student.train_perceptron(X, y, lr=lr))
    close(scaled_w, lr * floats(w, (2,), "w"), what=f"w con lr = {lr:g} (el de lr = 1, por lr)")
    close(scaled_b, lr * floats(b, (), "b"), what=f"b con lr = {lr:g} (el de lr = 1, por lr)")
    equal(scaled_mistakes, mistakes, what=f"mistakes con lr = {lr:g} (la misma lista que con lr = 1)")


# --------------------------------------------------------------------------------------- parity_weights


@check("parity_weights", weight=0.5, essential=True)
def two_sizes_work(student):
    """Funcionan al menos dos de los tamaños n = 1, 2 y 3."""
    faults = []
    for n in (1, 2, 3):
        try:
            is_parity(network(student.parity_weights(n), n), "sum(x) mod 2")
        except (AssertionError, Raised) as fault:
            faults.append(f"n = {n}: {fault}")
    that(len(faults) < 2, " ".join(faults))


@check("parity_weights")
@given(n=st.integers(1, 2))
def one_and_two_inputs(student, n):
    """n = 1 copia su entrada, n = 2 es XOR."""
    is_parity(network(student.parity_weights(n), n), "sum(x) mod 2")


@check("parity_weights")
def three_inputs(student):
    """n = 3: la red responde 1 cuando una o tres de las entradas son 1."""
    is_parity(network(student.parity_weights(3), 3), "sum(x) mod 2")
