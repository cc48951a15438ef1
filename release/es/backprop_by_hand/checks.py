# language: es
"""Comprobaciones públicas de backprop_by_hand: leyes y ejemplos resueltos que puede ver el alumnado.

Los números vienen de la red 2-2-1 del curso; las leyes no necesitan una respuesta correcta con la que comparar. Un
mensaje nombra el primer tensor equivocado en el orden en que viaja el error: hacia delante, A0, A1, …; hacia atrás,
primero la última capa.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from autograder.checks import check
from autograder.compare import Mismatch, array, close, equal, parts, that, untouched
from autograder.describe import kind_of, literal
from autograder.student import Function, Student

# La red del curso: dos entradas, dos neuronas ocultas, una salida; filas de las matrices: desde x1, desde x2, sesgo.
X = np.array([[0.05, 0.10]])
Y = np.array([[0.01]])
W0 = np.array([[0.15, 0.25], [0.20, 0.30], [0.35, 0.35]])
W1 = np.array([[0.40], [0.45], [0.60]])
A1 = np.array([[0.5932699921071872, 0.596884378259767]])
A2 = np.array([[0.7513650695523157]])
G0 = np.array(
    [
        [0.00066839602114437, 0.00074980377444484],
        [0.00133679204228875, 0.00149960754888969],
        [0.01336792042288746, 0.01499607548889685],
    ]
)
G1 = np.array([[0.08216704056423077], [0.08266762784753325], [0.13849856162855695]])
LOSS = 0.274811083176155

LARGE = 1e100
"""Ninguna respuesta correcta se le acerca, y su cuadrado todavía es un número."""

tenths = st.integers(-15, 15).map(lambda k: k / 10)
targets = st.integers(0, 10).map(lambda k: k / 10)


def matrix(rows: int, columns: int, elements: st.SearchStrategy[float] = tenths) -> st.SearchStrategy[np.ndarray]:
    """Sortea una matriz elemento a elemento, de modo que dos solo sean iguales por casualidad."""
    return arrays(np.float64, (rows, columns), elements=elements, fill=st.nothing())


@st.composite
def networks(draw: st.DrawFn, sizes: list[tuple[int, ...]], rows: list[int]) -> dict[str, Any]:
    """Sortea una red y un lote para ella: X (N, n0), y_true (N, nL), weights [(n0 + 1, n1), …]."""
    layers, n = draw(st.sampled_from(sizes)), draw(st.sampled_from(rows))
    return {
        "X": draw(matrix(n, layers[0])),
        "y_true": draw(matrix(n, layers[-1], targets)),
        "weights": [draw(matrix(a + 1, b)) for a, b in pairwise(layers)],
    }


@st.composite
def tensor_lists(draw: st.DrawFn, names: tuple[str, ...], positive: tuple[str, ...] = ()) -> dict[str, Any]:
    """Sortea listas de matrices de las mismas formas, una lista por nombre; las de ``positive`` tienen números mayores que 0."""
    shapes = draw(st.sampled_from([[(2, 1)], [(3, 2), (3, 1)], [(2, 2), (3, 3), (4, 2)]]))
    above = st.integers(1, 20).map(lambda k: k / 10)
    steep = tenths | st.sampled_from([-40.0, 25.0])  # no se recorta ninguna pendiente
    return {name: [draw(matrix(*s, above if name in positive else steep)) for s in shapes] for name in names}


# -- lo que ha llegado --------------------------------------------------------------------------------------------------


def numeric(got: Any, like: tuple[int, ...], what: str) -> np.ndarray:
    """Comprueba que ``got`` son números reales con esta forma y los devuelve como float64."""
    wide = array(got, like, "fiu", what=what).astype(np.float64)
    strange = wide[~(np.abs(wide) < LARGE)]  # NaN no es menor que nada
    if strange.size:
        raise Mismatch(f"{what} debería contener números normales; contiene {literal(strange[0])}.", got=got)
    return wide


def matrices(got: Any, like: list[tuple[int, ...]], what: str, first: str = "") -> list[np.ndarray]:
    """Comprueba que ``got`` es una lista o tupla de arrays con estas formas y los devuelve como float64.

    first : la letra que nombra los arrays ("A" para A0, A1, …); sin ella son what[0], what[1], …
    """
    is_list = isinstance(got, (list, tuple)) or (isinstance(got, np.ndarray) and got.ndim == 3)
    that(is_list, f"{what} debería ser una lista de arrays, {len(like)} en total; es {kind_of(got)}.", got=got)
    that(len(got) == len(like), f"{what}: el número de arrays debería ser {len(like)}; es {len(got)}.", got=got)
    names = [f"{first}{k}" if first else f"{what}[{k}]" for k in range(len(like))]
    return [numeric(item, size, name) for item, size, name in zip(got, like, names, strict=True)]


def shapes(tensors: list[np.ndarray]) -> list[tuple[int, ...]]:
    """Devuelve la forma de cada array."""
    return [t.shape for t in tensors]


# -- qué está mal -------------------------------------------------------------------------------------------------------


def same(got: Any, expected: np.ndarray, what: str, *, rtol: float = 1e-6, atol: float = 1e-9) -> None:
    """Compara como `close`, y avisa si el tensor entero está multiplicado por un factor o traspuesto."""
    got = np.asarray(got) if isinstance(got, np.generic) else got
    try:
        close(got, expected, rtol=rtol, atol=atol, what=what)
    except Mismatch as wrong:
        plain = isinstance(got, (np.ndarray, int, float)) and np.shape(got) == expected.shape
        pattern = _pattern(np.asarray(got), expected) if plain else ""
        raise Mismatch(f"{wrong.message}{pattern}", got=got, expected=expected) from None


def _pattern(got: np.ndarray, expected: np.ndarray) -> str:
    """Describe en una frase qué relación tiene un tensor de la forma correcta con el correcto; "" si no hay una sencilla."""
    if got.dtype.kind not in "fiu":
        return ""
    got = got.astype(np.float64)
    if not (np.abs(got) < LARGE).all():
        return ""
    if expected.size > 1 and not got.any():
        return " Todos son cero."
    big = np.abs(expected) > 1e-6
    if big.any() and got[big].all():
        ratio = got[big] / expected[big]
        factor = float(ratio[0])
        if np.allclose(ratio, factor, rtol=1e-4) and abs(factor) > 1e-9 and abs(factor - 1) > 1e-3:
            if abs(factor + 1) < 1e-4:
                return " El signo está mal."
            whole = any(abs(f - round(f)) < 1e-4 for f in (factor, 1 / factor))
            if whole or big.sum() > 2:
                every = "Cada valor es" if expected.size > 1 else "Es"
                return f" {every} {factor:.4g} veces lo que debería ser."
    if expected.ndim == 2 and expected.size > 2 and len(set(expected.shape)) == 1 and np.allclose(got, expected.T):
        return " Es la traspuesta de lo que debería ser."
    return ""


def same_gradients(got: Any, expected: list[np.ndarray], *, rtol: float = 1e-6, atol: float = 1e-9) -> None:
    """Compara gradientes capa a capa, primero la última: la fila del sesgo muestra Δ; las de encima, A y Δ juntas."""
    matrices(got, shapes(expected), "grads")
    for k in reversed(range(len(expected))):
        bias, delta = f"grads[{k}], la fila del sesgo", f"Δ{k + 1}"
        same(got[k][-1], expected[k][-1], f"{bias} (la suma de {delta} sobre las filas de X)", rtol=rtol, atol=atol)
        above = f"grads[{k}], las filas encima de la del sesgo (necesitan A{k} y {delta}; {delta} está bien)"
        same(got[k][:-1], expected[k][:-1], above, rtol=rtol, atol=atol)


def same_lists(got: Any, expected: list[np.ndarray], what: str, *, rtol: float = 1e-6, atol: float = 1e-9) -> None:
    """Compara dos listas de arrays, primero el primero que esté mal."""
    matrices(got, shapes(expected), what)
    for k, (item, wanted) in enumerate(zip(got, expected, strict=True)):
        same(item, wanted, f"{what}[{k}]", rtol=rtol, atol=atol)


def exact(got: Any, expected: np.ndarray | np.float64, what: str) -> None:
    """Compara hasta diez cifras, que solo caben en float64."""
    right = np.asarray(expected)
    off = float(np.max(np.abs(numeric(got, right.shape, what) - right) / (1 + np.abs(right))))
    that(
        off <= 1e-10,
        f"{what} debería tener diez cifras correctas; se desvía en {off:.1e}. ¿Es float32, o has redondeado?",
        got=got,
    )


def exact_lists(got: Any, expected: list[np.ndarray], what: str) -> None:
    """Compara dos listas de arrays hasta diez cifras."""
    for k, (item, wanted) in enumerate(zip(matrices(got, shapes(expected), what), expected, strict=True)):
        exact(item, wanted, f"{what}[{k}]")


def quiet(function: Function, *args: Any) -> Any:
    """La llama, no admite avisos (que un número diminuto pase a ser 0 no cuenta) y devuelve lo que ella devuelve."""
    call = function.call(*args)
    warned = [w for w in call.warnings if "underflow" not in w]
    that(not warned, f"Con esta entrada la función no debería dar ningún aviso, pero ha dado este: {' '.join(warned[:1])}")
    return call.value


# -- las funciones del estudiante, usadas por otras comprobaciones ------------------------------------------------------


def activations_of(student: Student, net: dict[str, Any]) -> list[np.ndarray]:
    """Devuelve el paso hacia delante del estudiante, con sus formas comprobadas."""
    sizes = [net["X"].shape[1], *(W.shape[1] for W in net["weights"])]
    rows = len(net["X"])
    return matrices(student.forward(net["X"], net["weights"]), [(rows, n) for n in sizes], "forward(X, weights)", "A")


def loss_at(student: Student, net: dict[str, Any], weights: list[np.ndarray]) -> float:
    """Devuelve la pérdida del lote con estos pesos, según el estudiante."""
    output = activations_of(student, {**net, "weights": weights})[-1]
    return float(numeric(student.loss(net["y_true"], output), (), "loss(y_true, y_pred)"))


def gradients_of(student: Student, net: dict[str, Any]) -> list[np.ndarray]:
    """Devuelve los gradientes del estudiante, con sus formas comprobadas."""
    activations = activations_of(student, net)
    return matrices(student.backward(activations, net["y_true"], net["weights"]), shapes(net["weights"]), "grads")


def moved(weights: list[np.ndarray], layer: int, change: np.ndarray) -> list[np.ndarray]:
    """Devuelve los pesos con ``change`` sumado a una matriz."""
    return [W + change if k == layer else W for k, W in enumerate(weights)]


# -- sigmoid --------------------------------------------------------------------------------------------------------

reals = arrays(np.float64, array_shapes(max_dims=3, max_side=4), elements=st.integers(-80, 80).map(lambda k: k / 10))


@check("sigmoid", weight=2, essential=True)
def gives_known_values(student):
    """σ(0) = ½, σ(ln 3) = ¾, σ(−ln 3) = ¼, y el valor del curso, σ(0.3775) = 0.5933."""
    z = np.array([[0.0, np.log(3), -np.log(3)], [0.3775, 0.3925, 1.10590596705977]])
    same(student.sigmoid(z), np.array([[0.5, 0.75, 0.25], [*A1[0], A2[0, 0]]]), "sigmoid(z)")


@check("sigmoid", examples=15)
@given(z=reals)
def reflects_about_one_half(student, z):
    """σ(−z) = 1 − σ(z), para arrays de cualquier forma."""
    right = numeric(student.sigmoid(z), z.shape, "sigmoid(z)")
    same(student.sigmoid(-z), 1 - right, "sigmoid(-z)")


@check("sigmoid", weight=2)
def is_exact_and_silent_far_out(student):
    """σ(−10000) es exactamente 0 y σ(10000) exactamente 1, y Python no da avisos por el camino."""
    for z, value in ((1e4, 1.0), (-1e4, 0.0), (800.0, 1.0), (-800.0, 0.0)):
        equal(quiet(student.sigmoid, np.array([z])), np.array([value]), what=f"sigmoid(np.array([{z:g}]))")


@check("sigmoid")
def keeps_all_digits_of_float64(student):
    """σ(ln 3) = 0.75 y el valor del curso, σ(0.3775) = 0.593269992…, con diez cifras o más: float64 sigue siendo float64."""
    z = np.array([np.log(3), -np.log(3), 0.3775, 0.3925])
    exact(student.sigmoid(z), np.array([0.75, 0.25, *A1[0]]), "sigmoid(z)")


@check("sigmoid")
def takes_numbers_and_lists(student):
    """Un número da un número, una lista da un array; los enteros dan números con decimales."""
    same(student.sigmoid(0.3775), A1[0, 0], "sigmoid(0.3775)")
    same(student.sigmoid([0, 0.3775]), np.array([0.5, A1[0, 0]]), "sigmoid([0, 0.3775])")
    same(student.sigmoid(np.array([0, 0])), np.array([0.5, 0.5]), "sigmoid(np.array([0, 0]))")


@check("sigmoid", weight=0.5, examples=10)
@given(z=reals)
def sigmoid_leaves_its_argument(student, z):
    """sigmoid(z) no cambia z."""
    untouched(student.sigmoid, z)


# -- sigmoid_derivative ---------------------------------------------------------------------------------------------

activations = arrays(
    np.float64, array_shapes(max_dims=3, max_side=4), elements=st.integers(0, 64).map(lambda k: k / 64)
)


@check("sigmoid_derivative", weight=2, essential=True)
def gives_known_slopes(student):
    """La pendiente es ¼ en a = ½, 0.16 en a = 0.2 y en 0.8, y 0 en a = 0 y en a = 1."""
    a = np.array([[0.5, 0.2, 0.8], [0.0, 1.0, 0.75]])
    slopes = np.array([[0.25, 0.16, 0.16], [0.0, 0.0, 0.1875]])
    same(student.sigmoid_derivative(a), slopes, "sigmoid_derivative(a)")


@check("sigmoid_derivative", examples=15)
@given(a=activations)
def slope_is_the_same_on_both_sides(student, a):
    """La pendiente en a y en 1 − a es la misma, para arrays de cualquier forma."""
    left = numeric(student.sigmoid_derivative(1 - a), a.shape, "sigmoid_derivative(1 - a)")
    same(student.sigmoid_derivative(a), left, "sigmoid_derivative(a)")


@check("sigmoid_derivative")
def slope_takes_numbers_and_lists(student):
    """Un número da un número, una lista da un array."""
    same(student.sigmoid_derivative(0.75), np.float64(0.1875), "sigmoid_derivative(0.75)")
    same(student.sigmoid_derivative([0.5, 1]), np.array([0.25, 0.0]), "sigmoid_derivative([0.5, 1])")


@check("sigmoid_derivative", weight=0.5, examples=10)
@given(a=activations)
def slope_leaves_its_argument(student, a):
    """sigmoid_derivative(a) no cambia a."""
    untouched(student.sigmoid_derivative, a)


# -- add_bias -------------------------------------------------------------------------------------------------------

batches = st.sampled_from([(1, 1), (1, 3), (3, 1), (2, 4), (3, 3)]).flatmap(lambda size: matrix(*size))


@check("add_bias", weight=2, essential=True)
def puts_ones_in_the_last_column(student):
    """Dos filas de dos números pasan a ser dos filas de tres: el último es 1."""
    A = np.array([[0.05, 0.1], [0.3, -0.7]])
    same(student.add_bias(A), np.array([[0.05, 0.1, 1.0], [0.3, -0.7, 1.0]]), "add_bias(A)")


@check("add_bias", weight=2, examples=15)
@given(A=batches)
def keeps_the_rest(student, A):
    """(N, n) pasa a ser (N, n + 1): la propia A a la izquierda, unos a la derecha."""
    rows, columns = A.shape
    wide = numeric(student.add_bias(A), (rows, columns + 1), "add_bias(A)")
    same(wide[:, :-1], A, "el conjunto de todas las columnas menos la última")
    same(wide[:, -1], np.ones(rows), "la última columna")


@check("add_bias", weight=0.5, examples=10)
@given(A=batches)
def add_bias_leaves_its_argument(student, A):
    """add_bias(A) no cambia A."""
    untouched(student.add_bias, A)


# -- forward --------------------------------------------------------------------------------------------------------

shallow = networks([(1, 1), (2, 1), (1, 2), (2, 3, 1), (3, 2, 2), (2, 2, 2)], [1, 2, 3])
deep = networks([(1, 1, 1), (2, 3, 1), (1, 2, 3, 2), (2, 2, 2, 2), (3, 1, 2, 2, 1)], [1, 2, 4])


@check("forward", weight=3, essential=True)
def walks_through_the_course_network(student):
    """La red 2-2-1 del curso: A1 = (0.5933, 0.5969) y A2 = 0.7514."""
    got = student.forward(X, [W0, W1])
    matrices(got, [(1, 2), (1, 2), (1, 1)], "forward(X, weights)", "A")
    for k, expected in enumerate((X, A1, A2)):
        same(got[k], expected, f"A{k}")


@check("forward", examples=12)
@given(net=deep)
def returns_every_layer_without_bias(student, net):
    """La lista contiene X y las activaciones de cada capa, un ejemplo por fila, sin columnas de sesgo."""
    got = activations_of(student, net)
    same(got[0], net["X"], "A0 (es la propia X)")


@check("forward", weight=2, examples=12)
@given(net=deep)
def each_layer_starts_from_the_one_before(student, net):
    """Si se parte otra vez de A1 con las matrices restantes, salen de nuevo A2, A3, …"""
    first = activations_of(student, net)
    rest = matrices(student.forward(first[1], net["weights"][1:]), shapes(first[1:]), "forward(A1, weights[1:])")
    for k, (again, before) in enumerate(zip(rest, first[1:], strict=True), 1):
        same(again, before, f"A{k}, partiendo de A1,")


@check("forward", weight=2)
def last_row_is_the_bias(student):
    """Si todos los pesos son 0 menos la última fila, la activación es σ(sesgo), sea cual sea X."""
    W = np.array([[0.0, 0.0], [0.0, 0.0], [0.3775, 0.3925]])
    got = matrices(student.forward(np.array([[7.0, -9.0]]), [W]), [(1, 2), (1, 2)], "forward(X, weights)", "A")
    same(got[1], A1, "A1 (todos los pesos 0, fila del sesgo 0.3775, 0.3925)")


@check("forward", weight=2, examples=10)
@given(net=networks([(1, 1), (2, 3), (2, 3, 2), (3, 3)], [2, 3]))
def rows_do_not_meet(student, net):
    """Cada fila de X va por su cuenta: sola da lo mismo que dentro del lote."""
    whole = activations_of(student, net)
    alone = activations_of(student, {**net, "X": net["X"][-1:]})
    for k, (batch, row) in enumerate(zip(whole, alone, strict=True)):
        same(row, batch[-1:], f"A{k} de la última fila sola")


@check("forward", weight=0.5, examples=10)
@given(net=deep)
def forward_leaves_its_arguments(student, net):
    """forward(X, weights) no cambia ni X, ni la lista de pesos, ni las matrices que contiene."""
    untouched(student.forward, net["X"], net["weights"])


# -- loss -----------------------------------------------------------------------------------------------------------


@st.composite
def answers(draw: st.DrawFn, sizes: tuple[tuple[int, int], ...]) -> dict[str, Any]:
    """Sortea y_true e y_pred de la misma forma (N, K)."""
    size = draw(st.sampled_from(sizes))
    return {"y_true": draw(matrix(*size, targets)), "y_pred": draw(matrix(*size, targets))}


ANY = ((1, 1), (1, 2), (2, 1), (2, 3), (3, 2), (3, 3))


@check("loss", weight=3, essential=True)
def costs_what_the_course_says(student):
    """½ (0.7514 − 0.01)² = 0.2748; y dos filas de dos salidas: la media de 2.5 y 1."""
    same(student.loss(Y, A2), np.float64(LOSS), "la pérdida de la red del curso")
    y_true, y_pred = np.array([[0.0, 0.0], [1.0, 1.0]]), np.array([[1.0, 2.0], [2.0, 0.0]])
    same(student.loss(y_true, y_pred), np.float64(1.75), "la pérdida de dos filas y dos salidas")


@check("loss", weight=2, examples=15)
@given(pair=answers(ANY))
def outputs_add_up(student, pair):
    """La pérdida de varias salidas es la suma de las pérdidas de cada salida por separado."""
    y_true, y_pred = pair["y_true"], pair["y_pred"]
    columns = [slice(k, k + 1) for k in range(y_true.shape[1])]
    alone = [numeric(student.loss(y_true[:, k], y_pred[:, k]), (), "la pérdida de una salida") for k in columns]
    same(student.loss(y_true, y_pred), np.sum(alone), "la pérdida de todas las salidas juntas")


@check("loss", weight=2, examples=15)
@given(pair=answers(ANY))
def twice_the_rows_cost_the_same(student, pair):
    """Escribir cada fila dos veces no cambia la pérdida, porque es una media sobre las filas."""
    once = numeric(student.loss(pair["y_true"], pair["y_pred"]), (), "la pérdida")
    twice = student.loss(np.repeat(pair["y_true"], 2, axis=0), np.repeat(pair["y_pred"], 2, axis=0))
    same(twice, once, "la pérdida con cada fila dos veces")


@check("loss", weight=2, examples=15)
@given(pair=answers(ANY))
def twice_the_error_costs_four_times(student, pair):
    """Un error el doble de grande cuesta el cuádruple, un error de 0 cuesta 0, y pasarse cuesta lo mismo que quedarse corto."""
    y_true, error = pair["y_true"], pair["y_pred"] - pair["y_true"]
    once = numeric(student.loss(y_true, y_true + error), (), "la pérdida")
    same(student.loss(y_true, y_true + 2 * error), 4 * once, "la pérdida del doble del error")
    same(student.loss(y_true, y_true - error), once, "la pérdida del error opuesto")
    same(student.loss(y_true, y_true), np.float64(0), "la pérdida de una predicción perfecta")


@check("loss", weight=0.5, examples=10)
@given(pair=answers(ANY))
def loss_leaves_its_arguments(student, pair):
    """loss(y_true, y_pred) no cambia ninguno de sus argumentos."""
    untouched(student.loss, pair["y_true"], pair["y_pred"])


# -- backward -------------------------------------------------------------------------------------------------------


@check("backward", weight=4, essential=True)
def sends_the_course_error_back(student):
    """La red del curso: Δ2 = 0.1385; la pendiente de su peso 0.40 es 0.0822 y la de su peso 0.15 es 0.000668."""
    same_gradients(student.backward([X, A1, A2], Y, [W0, W1]), [G0, G1])


@check("backward", examples=12)
@given(net=deep)
def one_gradient_for_each_matrix(student, net):
    """Los gradientes son una lista de matrices con las formas de los pesos, filas del sesgo incluidas."""
    gradients_of(student, net)


@check("backward", weight=3, examples=8)
@given(net=deep)
def every_part_is_a_slope_of_the_loss(student, net):
    """Al moverse un poco a lo largo de una parte de los pesos, la pérdida cambia como dice esa parte del gradiente."""
    weights, h = net["weights"], 1e-4
    places = [(k, part) for k in reversed(range(len(weights))) for part in ("la fila del sesgo", "las filas encima de la del sesgo")]
    slopes = []
    for k, part in places:
        step = np.cos(1.0 + np.arange(weights[k].size)).reshape(weights[k].shape)
        step[-1 if part != "la fila del sesgo" else slice(-1)] = 0
        rise = loss_at(student, net, moved(weights, k, h * step)) - loss_at(student, net, moved(weights, k, -h * step))
        slopes.append((step, rise / (2 * h)))
    grads = gradients_of(student, net)
    for (k, part), (step, slope) in zip(places, slopes, strict=True):
        claimed = np.sum(grads[k] * step)
        where = f"grads[{k}], {part}: la pendiente de la pérdida cuando solo se mueve esta parte de weights[{k}]"
        same(claimed, np.float64(slope), where, rtol=1e-4, atol=1e-7)


@check("backward", weight=2, examples=10)
@given(net=networks([(1, 1), (2, 2), (2, 3, 2), (1, 2, 2, 1)], [1, 2, 3]))
def twice_the_rows_same_gradient(student, net):
    """Escribir cada fila dos veces no cambia el gradiente, porque la pérdida es una media sobre las filas."""
    once = gradients_of(student, net)
    twice = {**net, "X": np.repeat(net["X"], 2, axis=0), "y_true": np.repeat(net["y_true"], 2, axis=0)}
    for k, (doubled, grad) in enumerate(zip(gradients_of(student, twice), once, strict=True)):
        same(doubled, grad, f"grads[{k}] con cada fila dos veces")


@check("backward")
def the_gradient_is_calculated(student):
    """Con todos los pesos a 0, cada A2 es 0.5 y cada pendiente se puede escribir: si se calcula, es exacta."""
    inputs, y_true = np.array([[0.1, -0.7], [1.3, 0.9]]), np.array([[1.0], [0.0]])
    delta = (0.5 - y_true) / 2 * 0.25
    expected = np.vstack([inputs.T @ delta, delta.sum(axis=0, keepdims=True)])
    got = student.backward([inputs, np.full((2, 1), 0.5)], y_true, [np.zeros((3, 1))])
    same_gradients(got, [expected])
    off = float(np.max(np.abs(matrices(got, [expected.shape], "grads")[0] - expected)))
    law = "El gradiente debería tener 13 cifras correctas"
    that(off <= 1e-13, f"{law}; se desvía en {off:.1e}. ¿Está medido, o es float32?")


@check("backward", weight=2, examples=10)
@given(net=deep)
def a_small_step_lowers_the_loss(student, net):
    """Un paso pequeño en contra del gradiente baja la pérdida."""
    grads = gradients_of(student, net)
    length = np.sqrt(sum(np.sum(g**2) for g in grads))
    lower = loss_at(student, net, [W - 1e-3 * g for W, g in zip(net["weights"], grads, strict=True)])
    before = loss_at(student, net, net["weights"])
    fell = lower < before or (length < 1e-4 and abs(lower - before) < 1e-9)
    that(bool(fell), f"Después de un paso de −0.001·grads la pérdida debería ser menor que {before:.9f}; es {lower:.9f}.")


@check("backward", weight=1, examples=10)
@given(net=deep)
def backward_leaves_its_arguments(student, net):
    """backward(activations, y_true, weights) no cambia ninguno de sus argumentos, incluidas listas y matrices."""
    untouched(student.backward, activations_of(student, net), net["y_true"], net["weights"])


# -- numerical_gradient ---------------------------------------------------------------------------------------------


@check("numerical_gradient", weight=3, essential=True)
def measures_the_course_gradient(student):
    """En la red del curso: unos 0.0822 para su peso 0.40 y unos 0.000668 para su peso 0.15."""
    same_lists(student.numerical_gradient(X, Y, [W0, W1]), [G0, G1], "grads", rtol=1e-2, atol=1e-5)


@check("numerical_gradient", weight=4, examples=8)
@given(net=shallow, h=st.sampled_from([0.5, 0.25, 0.1]))
def goes_h_to_both_sides(student, net, h):
    """Para cualquier h: la pérdida en w + h menos la pérdida en w − h, dividido entre 2h, con los demás pesos como estaban."""
    weights = net["weights"]
    expected = []
    for k, W in enumerate(weights):
        for place in ((0, 0), (W.shape[0] - 1, W.shape[1] - 1)):
            change = np.zeros(W.shape)
            change[place] = h
            rise = loss_at(student, net, moved(weights, k, change)) - loss_at(student, net, moved(weights, k, -change))
            expected.append((k, place, rise / (2 * h)))
    got = matrices(student.numerical_gradient(net["X"], net["y_true"], weights, h), shapes(weights), "grads")
    for k, place, slope in expected:
        same(got[k][place], np.float64(slope), f"grads[{k}][{place[0]}, {place[1]}] con h={h}")


@check("numerical_gradient", examples=3)
@given(net=networks([(3, 2, 2)], [3]))
def h_is_small_by_default(student, net):
    """Sin dar h, sale lo mismo que con h = 0.00001, hasta la última cifra."""
    args = (net["X"], net["y_true"], net["weights"])
    given_h = matrices(student.numerical_gradient(*args, 1e-5), shapes(net["weights"]), "grads")
    without = matrices(student.numerical_gradient(*args), shapes(net["weights"]), "grads")
    for k, (mine, wanted) in enumerate(zip(without, given_h, strict=True)):
        off = float(np.max(np.abs(mine - wanted)))
        that(off < 1e-14, f"grads[{k}] difiere en {off:.1e} del que sale con h=1e-5. ¿Cuál es el valor de h por defecto?")


@check("numerical_gradient", weight=1, examples=6)
@given(net=shallow)
def numerical_gradient_leaves_its_arguments(student, net):
    """numerical_gradient(X, y_true, weights) deja cada peso exactamente como estaba."""
    untouched(student.numerical_gradient, net["X"], net["y_true"], net["weights"])


# -- optimizadores ------------------------------------------------------------------------------------------------------

W = [np.array([[1.0, 2.0], [3.0, -1.0]]), np.array([[0.5]])]
G = [np.array([[0.5, -1.0], [2.0, 0.0]]), np.array([[-4.0]])]
SHAPES = shapes(W)


@check("sgd_step", weight=3, essential=True)
def goes_against_the_gradient(student):
    """Con lr = 0.1, el peso 1 con pendiente 0.5 pasa a 0.95; con lr = 2, 0.5 con pendiente −4 pasa a 8.5; ninguna pendiente
    es demasiado fuerte."""
    same_lists(
        student.sgd_step(W, G, 0.1),
        [np.array([[0.95, 2.1], [2.8, -1.0]]), np.array([[0.9]])],
        "la lista de pesos nuevos",
    )
    same_lists(student.sgd_step(W, G, 2.0), [np.array([[0.0, 4.0], [-1.0, -1.0]]), np.array([[8.5]])], "la lista de pesos nuevos")
    same_lists(student.sgd_step([np.array([[1.0]])], [np.array([[250.0]])], 0.1), [np.array([[-24.0]])], "la lista de pesos nuevos")
    course = [W0 - 0.5 * G0, np.array([[0.35891647971788465], [0.4086661860762334], [0.5307507191857215]])]
    same_lists(student.sgd_step([W0, W1], [G0, G1], 0.5), course, "la lista de pesos nuevos")


@check("sgd_step", examples=15)
@given(lists=tensor_lists(("weights", "grads")))
def two_steps_make_a_double_one(student, lists):
    """Dos pasos con lr = 0.1 llevan adonde lleva un paso con lr = 0.2, y lr = 0 no lleva a ninguna parte."""
    weights, grads = lists["weights"], lists["grads"]
    half = matrices(student.sgd_step(weights, grads, 0.1), shapes(weights), "la lista de pesos nuevos")
    there = matrices(student.sgd_step(half, grads, 0.1), shapes(weights), "la lista de pesos nuevos")
    same_lists(student.sgd_step(weights, grads, 0.2), there, "la lista de pesos nuevos")
    same_lists(student.sgd_step(weights, grads, 0.0), weights, "con lr = 0, la lista de pesos nuevos")


@check("sgd_step", weight=1, examples=10)
@given(lists=tensor_lists(("weights", "grads")))
def sgd_leaves_its_arguments(student, lists):
    """Los pesos nuevos son arrays nuevos en una lista nueva: los antiguos quedan como estaban."""
    untouched(student.sgd_step, lists["weights"], lists["grads"], 0.1)


V = [np.array([[1.0, 0.0], [-1.0, 2.0]]), np.array([[0.25]])]


@check("momentum_step", weight=3, essential=True)
def keeps_rolling(student):
    """Con beta = 0.5 y lr = 0.1: v = 1 y g = 0.5 dan la nueva v = 0.45, y el peso 1 pasa a 1.45."""
    got = parts(student.momentum_step(W, G, V, 0.1, 0.5), "weights, velocity")
    same_lists(got[1], [np.array([[0.45, 0.1], [-0.7, 1.0]]), np.array([[0.525]])], "velocity")
    same_lists(got[0], [np.array([[1.45, 2.1], [2.3, 0.0]]), np.array([[1.025]])], "la lista de pesos nuevos")


@check("momentum_step", weight=2, examples=12)
@given(lists=tensor_lists(("weights", "grads", "velocity")), beta=st.sampled_from([0.0, 0.5, 0.9]))
def weights_move_by_the_new_velocity(student, lists, beta):
    """Los pesos se mueven con la velocidad que devuelve el paso; sin pendiente, la velocidad se multiplica por beta."""
    weights, velocity = lists["weights"], lists["velocity"]
    flat = [np.zeros(g.shape) for g in weights]
    got = parts(student.momentum_step(weights, flat, velocity, 0.1, beta), "weights, velocity")
    same_lists(got[1], [beta * v for v in velocity], "donde todas las pendientes son 0, velocity")
    got = parts(student.momentum_step(weights, lists["grads"], velocity, 0.1, beta), "weights, velocity")
    new = matrices(got[1], shapes(weights), "velocity")
    same_lists(got[0], [w + v for w, v in zip(weights, new, strict=True)], "la lista de pesos nuevos")


@check("momentum_step", weight=1, examples=10)
@given(lists=tensor_lists(("weights", "grads", "velocity")))
def momentum_leaves_its_arguments(student, lists):
    """Los pesos, los gradientes y la velocidad antiguos quedan como estaban."""
    untouched(student.momentum_step, lists["weights"], lists["grads"], lists["velocity"], 0.1, 0.9)


@check("rmsprop_step", weight=3, essential=True)
def divides_by_the_mean_square(student):
    """Con rho = 0.75: s = 12 y g = 4 dan la nueva s = 13; s = 0 y g = 2 dan s = 1 y un paso de 2·lr."""
    weights, grads, mean = [np.array([[1.0, 5.0]])], [np.array([[4.0, -2.0]])], [np.array([[12.0, 0.0]])]
    got = parts(student.rmsprop_step(weights, grads, mean, 0.1, 0.75, 1e-12), "weights, mean_square")
    same_lists(got[1], [np.array([[13.0, 1.0]])], "mean_square")
    same_lists(got[0], [np.array([[1 - 0.4 / np.sqrt(13), 5.2]])], "la lista de pesos nuevos")


@check("rmsprop_step", weight=2)
def eps_is_under_the_root(student):
    """eps está dentro de la raíz: con rho = 0, g = 3 y eps = 16 la raíz es √(9 + 16) = 5."""
    weights, grads, mean = [np.array([[1.0]])], [np.array([[3.0]])], [np.array([[7.0]])]
    got = parts(student.rmsprop_step(weights, grads, mean, 0.5, 0.0, 16.0), "weights, mean_square")
    same_lists(got[0], [np.array([[0.7]])], "la lista de pesos nuevos")


@check("rmsprop_step", examples=12)
@given(lists=tensor_lists(("weights", "grads"), positive=("grads",)), scale=st.sampled_from([0.01, 10.0, 1000.0]))
def steep_or_flat_is_the_same(student, lists, scale):
    """Desde mean_square = 0, gradientes mil veces mayores dan el mismo paso (con una eps diminuta)."""
    weights, grads = lists["weights"], lists["grads"]
    zeros = [np.zeros(w.shape) for w in weights]
    large = [scale * g for g in grads]
    names = "weights, mean_square"
    once = parts(student.rmsprop_step(weights, grads, zeros, 0.1, 0.9, 1e-15), names)
    there = matrices(once[0], shapes(weights), "la lista de pesos nuevos")
    again = parts(student.rmsprop_step(weights, large, zeros, 0.1, 0.9, 1e-15), names)
    same_lists(again[0], there, f"con gradientes multiplicados por {scale:g}, la lista de pesos nuevos", rtol=1e-5)
    step = 0.1 / np.sqrt(0.1)
    same_lists(again[0], [w - step for w in weights], "después de un paso de lr/√(1 − rho), la lista de pesos nuevos", rtol=1e-5)


@check("rmsprop_step", weight=1, examples=10)
@given(lists=tensor_lists(("weights", "grads", "mean_square"), positive=("mean_square",)))
def rmsprop_leaves_its_arguments(student, lists):
    """Los pesos, los gradientes y las medias de los cuadrados antiguos quedan como estaban."""
    untouched(student.rmsprop_step, lists["weights"], lists["grads"], lists["mean_square"], 0.1, 0.9, 1e-7)


ADAM = "weights, m, v"


@check("adam_step", weight=3, essential=True)
def corrects_the_first_step(student):
    """En t = 1, desde m = v = 0, las dos medias corregidas son exactas (m̂ = g y v̂ = g²): cada peso se mueve lr en contra
    de g."""
    weights, grads = [np.array([[1.0, 2.0], [3.0, -1.0]])], [np.array([[0.5, -1.0], [2.0, 40.0]])]
    zeros = [np.zeros((2, 2))]
    got = parts(student.adam_step(weights, grads, zeros, zeros, 1, 0.1, 0.75, 0.5, 1e-12), ADAM)
    same_lists(got[1], [np.array([[0.125, -0.25], [0.5, 10.0]])], "m")
    same_lists(got[2], [np.array([[0.125, 0.5], [2.0, 800.0]])], "v")
    same_lists(got[0], [np.array([[0.9, 2.1], [2.9, -1.1]])], "la lista de pesos nuevos")


@check("adam_step", weight=2)
def later_steps_need_less_correction(student):
    """En t = 2 con beta1 = beta2 = 0.5 las dos correcciones dividen entre 0.75: m = 3 da m̂ = 4, v = 3 da v̂ = 4."""
    weights, grads = [np.array([[1.0]])], [np.array([[2.0]])]
    m, v = [np.array([[4.0]])], [np.array([[2.0]])]
    got = parts(student.adam_step(weights, grads, m, v, 2, 0.1, 0.5, 0.5, 1e-12), ADAM)
    same_lists(got[1], [np.array([[3.0]])], "m")
    same_lists(got[2], [np.array([[3.0]])], "v")
    same_lists(got[0], [np.array([[0.8]])], "la lista de pesos nuevos")


@check("adam_step", weight=2)
def eps_is_added_to_the_root(student):
    """eps se suma a √v̂, después de la corrección: con v̂ = 9, m̂ = 3 y eps = 1 el paso es lr·3/(3 + 1)."""
    zero = [np.zeros((1, 1))]
    got = parts(student.adam_step([np.array([[1.0]])], [np.array([[3.0]])], zero, zero, 1, 0.4, 0.75, 0.75, 1.0), ADAM)
    same_lists(got[0], [np.array([[0.7]])], "la lista de pesos nuevos")


@check("adam_step", weight=2, examples=10)
@given(lists=tensor_lists(("weights", "grads"), positive=("grads",)))
def a_steady_slope_makes_steady_steps(student, lists):
    """Mientras la pendiente sea la misma, cada paso mide lr, desde t = 1."""
    weights, grads = lists["weights"], lists["grads"]
    m = v = [np.zeros(w.shape) for w in weights]
    now = weights
    for t in (1, 2, 3):
        got = parts(student.adam_step(now, grads, m, v, t, 0.1, 0.9, 0.999, 1e-12), ADAM)
        expected = [w - 0.1 for w in now]
        same_lists(got[0], expected, f"después del paso t = {t}, la lista de pesos nuevos")
        now, m = expected, matrices(got[1], shapes(weights), "m")
        v = [np.abs(item) for item in matrices(got[2], shapes(weights), "v")]


@check("adam_step", weight=1, examples=10)
@given(lists=tensor_lists(("weights", "grads", "m", "v"), positive=("v",)))
def adam_leaves_its_arguments(student, lists):
    """Los pesos, los gradientes, m y v antiguos quedan como estaban."""
    untouched(student.adam_step, *lists.values(), 3, 0.1, 0.9, 0.999, 1e-8)


# -- train ----------------------------------------------------------------------------------------------------------

trainable = networks([(1, 1), (2, 1), (2, 3, 1), (1, 2, 2), (2, 2, 2, 2)], [1, 2, 4])


def losses_of(got: Any, epochs: int) -> np.ndarray:
    """Comprueba que ``got`` es un número por época y los devuelve."""
    is_list = isinstance(got, (list, tuple)) or (isinstance(got, np.ndarray) and got.ndim == 1)
    that(is_list, f"losses debería ser una lista de números, {epochs} en total; es {kind_of(got)}.", got=got)
    that(len(got) == epochs, f"losses debería contener un número por época, {epochs} en total; contiene {len(got)}.", got=got)
    return np.array([numeric(value, (), f"losses[{k}]") for k, value in enumerate(got)])


def run(student: Student, net: dict[str, Any], lr: float, epochs: int) -> tuple[list[np.ndarray], np.ndarray]:
    """Devuelve los pesos entrenados y las pérdidas del estudiante, con sus formas comprobadas."""
    got = parts(student.train(net["X"], net["y_true"], net["weights"], lr, epochs), "weights, losses")
    return matrices(got[0], shapes(net["weights"]), "la lista de pesos entrenados"), losses_of(got[1], epochs)


@check("train", weight=3, essential=True)
def one_epoch_of_the_course_network(student):
    """Una época con lr = 0.5 en la red del curso: la pérdida anterior es 0.2748, el peso 0.40 pasa a 0.3589."""
    weights, losses = run(student, {"X": X, "y_true": Y, "weights": [W0, W1]}, 0.5, 1)
    same(losses, np.array([LOSS]), "losses")
    for k, expected in reversed(list(enumerate((W0 - 0.5 * G0, W1 - 0.5 * G1)))):
        same(weights[k], expected, f"weights[{k}] después de una época")


@check("train", weight=2, examples=8)
@given(net=trainable, epochs=st.sampled_from([1, 2, 5]))
def losses_begin_before_the_first_update(student, net, epochs):
    """losses[k] es la pérdida antes de la actualización k: la primera es la pérdida de los pesos recibidos."""
    before = loss_at(student, net, net["weights"])
    _, losses = run(student, net, 0.5, epochs)
    same(losses[0], np.float64(before), "losses[0]")


@check("train", weight=2, examples=8)
@given(net=trainable)
def breaks_change_nothing(student, net):
    """Tres épocas son dos épocas y luego otra más, desde donde acabaron."""
    pause, first = run(student, net, 0.5, 2)
    end, last = run(student, {**net, "weights": pause}, 0.5, 1)
    weights, losses = run(student, net, 0.5, 3)
    same(losses, np.concatenate([first, last]), "losses de tres épocas seguidas")
    for k, (at_once, in_two) in enumerate(zip(weights, end, strict=True)):
        same(at_once, in_two, f"weights[{k}] después de tres épocas seguidas")


@check("train", weight=2, examples=6)
@given(net=trainable)
def twice_the_rows_same_way(student, net):
    """Escribir cada fila dos veces no cambia nada, porque cada actualización mira la media de todas las filas."""
    once, losses = run(student, net, 0.5, 2)
    twice = {**net, "X": np.repeat(net["X"], 2, axis=0), "y_true": np.repeat(net["y_true"], 2, axis=0)}
    weights, again = run(student, twice, 0.5, 2)
    same(again, losses, "losses con cada fila dos veces")
    same_lists(weights, once, "con cada fila dos veces, la lista de pesos entrenados")


@check("train", weight=2, examples=8)
@given(net=trainable)
def small_steps_lower_the_loss(student, net):
    """Con una lr pequeña la pérdida nunca sube."""
    _, losses = run(student, net, 0.05, 6)
    rises = np.flatnonzero(np.diff(losses) > 1e-12)
    that(rises.size == 0, f"Con lr = 0.05 la pérdida debería bajar, pero ha subido: {np.round(losses, 6).tolist()}.")


RISING = {"X": np.array([[8.0], [6.0]]), "y_true": np.array([[0.75], [0.25]]), "weights": [np.array([[-0.05], [0.25]])]}
"""Una neurona cuya pérdida sube enseguida con lr = 1: sus entradas son grandes y cada paso llega demasiado lejos."""


@check("train", weight=2)
def every_epoch_runs(student):
    """Si lr es demasiado grande la pérdida sube; si la pérdida es 0, ahí se queda: se hacen todas las épocas, y cada una da
    su paso."""
    weights, losses = run(student, RISING, 1.0, 6)
    that(
        bool(losses[1] > losses[0]), f"Con una lr demasiado grande la pérdida debería subir aquí; es {losses.tolist()}."
    )
    now = RISING["weights"]
    for k in range(6):
        now, one = run(student, {**RISING, "weights": now}, 1.0, 1)
        same(losses[k], one[0], f"losses[{k}] de seis épocas seguidas")
    same_lists(weights, now, "después de seis épocas seguidas, la lista de pesos entrenados")
    still = {"X": np.zeros((2, 1)), "y_true": np.full((2, 1), 0.5), "weights": [np.zeros((2, 1))]}
    same(run(student, still, 0.5, 5)[1], np.zeros(5), "donde no queda nada que aprender, losses")


@check("train")
def no_epochs_no_change(student):
    """epochs = 0 devuelve los pesos como estaban y una lista vacía de pérdidas."""
    weights, _ = run(student, {"X": X, "y_true": Y, "weights": [W0, W1]}, 0.5, 0)
    for k, expected in enumerate((W0, W1)):
        same(weights[k], expected, f"weights[{k}]")


@check("train", weight=1, examples=6)
@given(net=trainable)
def train_leaves_its_arguments(student, net):
    """Los pesos recibidos quedan como estaban; X e y_true, también."""
    untouched(student.train, net["X"], net["y_true"], net["weights"], 0.5, 3)
