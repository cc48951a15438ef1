# language: es
"""Comprobaciones públicas de lstm_text_generation: leyes y casos pequeños que un estudiante puede leer.

Las distribuciones se hacen con números enteros divididos por su suma. Los modelos que «saben lo que viene» se envían
como datos: una sola capa densa cuyos pesos lo dicen todo.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from functools import partial
from typing import Any

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from autograder import models
from autograder.checks import check
from autograder.compare import Mismatch, array, close, equal, integer, is_in, parts, raises, shape, that
from autograder.describe import kind_of
from autograder.models import parameter_count, predict, rebuild
from autograder.student import Student
from autograder.training import additions, read_compiled
from autograder.wire import Model, Rng

model_of = partial(models.of, max_parameters=2_000_000)

CHI_SQUARE_LIMIT = {3: 30.7, 5: 35.9}
"""Grados de libertad → lo que la ji cuadrado de un muestreador correcto supera una vez de cada millón."""

letters = st.text(alphabet="abcdeñ .", min_size=1, max_size=12)
tenths = st.integers(-12, 12).map(lambda k: k / 10)


def matrix(*size: int, elements: st.SearchStrategy[float] = tenths) -> st.SearchStrategy[np.ndarray]:
    """Saca al azar un array, elemento a elemento, para que no haya dos iguales si no es por casualidad."""
    return arrays(np.float64, size, elements=elements, fill=st.nothing())


@st.composite
def cells(draw: st.DrawFn, sizes: Sequence[tuple[int, int, int]] = ((2, 3, 4), (1, 2, 1), (3, 3, 3), (2, 1, 2))) -> Any:
    """(x (N, D), h (N, H), c (N, H), kernel, recurrent_kernel, bias), con N, D, H unas veces distintos y otras iguales."""
    n, d, units = draw(st.sampled_from(sizes))
    weights = draw(matrix(d, 4 * units)), draw(matrix(units, 4 * units)), draw(matrix(4 * units))
    return draw(matrix(n, d)), draw(matrix(n, units)), 2 * draw(matrix(n, units)), *weights


@st.composite
def distributions(draw: st.DrawFn, zeros: bool = False) -> np.ndarray:
    """(V,) probabilidades de 1 a 40 partes cada una; si se pide, algunas de ellas son 0, nunca todas."""
    shares = draw(st.lists(st.integers(0 if zeros else 1, 40), min_size=2, max_size=7).filter(any))
    return np.array(shares) / sum(shares)


# -- lo que se ha devuelto -------------------------------------------------------------------------------------------


def state(got: Any, size: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
    """Comprueba que se han devuelto (h, c), los dos de forma (N, H), y los devuelve como float64."""
    h, c = parts(got, "h, c")
    return array(h, size, what="h").astype(float), array(c, size, what="c").astype(float)


def numbers(got: Any, length: int) -> list[int]:
    """Comprueba que ``got`` son ``length`` enteros, en una lista o un array, y los devuelve."""
    is_list = isinstance(got, (list, tuple)) or (isinstance(got, np.ndarray) and got.ndim == 1)
    that(is_list, f"Se esperaba una lista o un array de enteros; se recibió {kind_of(got)}.", got=got)
    found = [integer(item, what=f"El id nuevo {k}") for k, item in enumerate(got)]
    that(
        len(found) == length,
        f"El número de ids nuevos, sin los de la semilla, debería ser {length}; es {len(found)}.",
        got=got,
    )
    return found


def listed(chars: Any) -> list[str]:
    """Comprueba que ``chars`` contiene caracteres, y los devuelve como lista, también cuando son un solo texto."""
    found = list(chars) if isinstance(chars, (list, tuple, str)) else [None]
    whole = all(isinstance(char, str) for char in found)
    that(whole, f"chars debería ser una lista de caracteres, y es {kind_of(chars)}.", got=chars)
    return found


def clockwork(table: Sequence[int], lag: int, maxlen: int, rate: float = 0.0) -> Model:
    """Un modelo de Keras que sabe lo que viene: table[el carácter de ``lag`` lugares atrás]."""
    size = len(table)
    kernel = np.zeros((maxlen, size, size))
    kernel[maxlen - lag, np.arange(size), list(table)] = 60.0
    return one_layer(kernel.reshape(-1, size), np.zeros(size), maxlen, rate)


def one_layer(kernel: np.ndarray, bias: np.ndarray, maxlen: int, rate: float = 0.0) -> Model:
    """Un modelo de Keras con una capa densa softmax sobre toda la ventana; al entrenarlo se le escapa una parte de ella."""

    def layer(kind: str, **config: Any) -> dict[str, Any]:
        return {"module": "keras.layers", "class_name": kind, "config": config, "registered_name": None}

    size = len(bias)
    layers = [
        layer("InputLayer", batch_shape=[None, maxlen, size], dtype="float32", name="window"),
        layer("Dropout", name="miss", rate=rate),
        layer("Flatten", name="flat", data_format="channels_last"),
        layer("Dense", name="next", units=size, activation="softmax", use_bias=True),
    ]
    config = {"name": "clockwork", "layers": layers}
    model = {"module": "keras", "class_name": "Sequential", "config": config, "registered_name": None}
    return Model(json.dumps(model), (kernel.astype(np.float32), bias.astype(np.float32)))


def goes_on(table: Sequence[int], lag: int, seed: Sequence[int], length: int) -> list[int]:
    """Lo que escribe un `clockwork` después de una semilla."""
    text = list(seed)
    for _ in range(length):
        text.append(table[text[-lag]])
    return text[len(seed) :]


# ------------------------------------------------------------------------------------------------ build_vocab


@check("build_vocab", weight=2, essential=True, examples=20)
@given(text=letters)
@example(text="abracadabra")
def lists_every_character_once_and_sorted(student, text):
    """La lista contiene los caracteres del texto: cada uno una vez, ordenados, y ninguno más."""
    chars, _ = parts(student.build_vocab(text), "chars, index")
    equal(listed(chars), sorted(set(text)), what="chars")


@check("build_vocab", weight=0.5)
def chars_is_a_list(student):
    """Los caracteres vienen en una lista (o una tupla), no unidos en un solo texto."""
    chars, _ = parts(student.build_vocab("banana"), "chars, index")
    that(isinstance(chars, (list, tuple)), f"chars debería ser una lista, y es {kind_of(chars)}.", got=chars)


@check("build_vocab", weight=2, examples=20)
@given(text=letters)
def index_is_the_way_back(student, text):
    """index[chars[k]] es k, para todo k, e index no contiene nada más."""
    chars, index = parts(student.build_vocab(text), "chars, index")
    chars = listed(chars)
    that(isinstance(index, dict), f"index debería ser un diccionario, y es {kind_of(index)}.", got=index)
    equal(len(index), len(chars), what="el número de caracteres de index")
    for k, char in enumerate(chars):
        that(char in index, f"index no tiene ninguna entrada para {char!r}, que está en chars.", got=index)
        place = integer(index[char], what=f"index[{char!r}]")
        that(place == k, f"chars[{k}] es {char!r}, pero index[{char!r}] es {place}.", got=index)


# ----------------------------------------------------------------------------------------------------- encode


@check("encode", weight=2, essential=True, examples=20)
@given(text=st.text(alphabet="abcñ ", min_size=1, max_size=8), places=st.permutations(range(5)))
@example(text="cab", places=[4, 3, 2, 1, 0])
def looks_every_character_up(student, text, places):
    """El elemento k es el número que index tiene para el carácter k, sea cual sea el orden de index."""
    index = dict(zip("abcñ ", places, strict=True))
    equal(student.encode(text, index), np.array([index[char] for char in text]), what="la respuesta")


@check("encode")
def names_the_unknown_character(student):
    """Un carácter que no está en index es un ValueError, y su mensaje nombra el carácter."""
    index = {"a": 0, "h": 1, "l": 2, "o": 3}
    for text, unknown in (("hola!", "!"), ("ñh", "ñ")):
        message = raises(ValueError, student.encode, text, index)
        that(unknown in message, f"El mensaje debería nombrar el carácter {unknown!r}; dice: {message}")


# ----------------------------------------------------------------------------------------------------- decode


@check("decode", essential=True, examples=20)
@given(ids=st.lists(st.integers(0, 4), min_size=1, max_size=8), chars=st.permutations("abcñ "))
@example(ids=[2, 0, 1], chars=["a", "b", "c", "ñ", " "])
def puts_the_characters_in_a_row(student, ids, chars):
    """El carácter k del texto es chars[ids[k]]."""
    equal(student.decode(np.array(ids), list(chars)), "".join(chars[i] for i in ids), what="la respuesta")


@check("decode", weight=0.5)
def decodes_a_list(student):
    """Una lista de ids vale tanto como un array."""
    equal(student.decode([2, 0, 2, 1], ["a", "l", "o"]), "oaol", what="la respuesta para una lista")


# ----------------------------------------------------------------------------------------------- make_windows


def windows(got: Any, maxlen: int) -> tuple[np.ndarray, np.ndarray]:
    """Comprueba las formas y los tipos de (X, y) y los devuelve."""
    X, y = parts(got, "X, y")
    X = array(X, (None, maxlen), "iu", what="X")
    return X, array(y, (len(X),), "iu", what="y, un id por cada fila de X,")


@check("make_windows", weight=2)
def cuts_the_table_of_the_text(student):
    """ids de 0 a 6, maxlen 3, step 2: las dos ventanas de la tabla, y lo que las sigue."""
    X, y = windows(student.make_windows(np.arange(7), 3, 2), 3)
    equal(X, np.array([[0, 1, 2], [2, 3, 4]]), what="X")
    equal(y, np.array([3, 5]), what="y")


@st.composite
def texts(draw: st.DrawFn) -> tuple[list[int], int]:
    """(ids, maxlen), con al menos un id detrás de la primera ventana."""
    maxlen = draw(st.integers(1, 5))
    return draw(st.lists(st.integers(0, 6), min_size=maxlen + 1, max_size=14)), maxlen


@check("make_windows", weight=2, essential=True, examples=25)
@given(text=texts(), step=st.integers(1, 4))
@example(text=([5, 1, 4, 2], 3), step=1)
def starts_lie_a_step_apart(student, text, step):
    """Comienzos 0, step, 2·step, … mientras comienzo + maxlen < len(ids)."""
    ids, maxlen = text
    starts = [s for s in range(0, len(ids), step) if s + maxlen < len(ids)]
    X, y = windows(student.make_windows(np.array(ids, dtype=int), maxlen, step), maxlen)
    that(
        len(X) == len(starts),
        f"Con len(ids) = {len(ids)}, maxlen = {maxlen} y step = {step}, el número de ventanas debería ser {len(starts)}; es {len(X)}.",
    )
    equal(X, np.array([ids[s : s + maxlen] for s in starts]), what="X")
    equal(y, np.array([ids[s + maxlen] for s in starts]), what="y")


@check("make_windows", weight=0.5)
def gives_arrays(student):
    """X e y son arrays, para que se pueda escribir y[:, None] y también X[:, -1]."""
    X, y = parts(student.make_windows(np.arange(7), 3, 2), "X, y")
    array(X, (2, 3), "iu", what="X", lists=False)
    array(y, (2,), "iu", what="y", lists=False)


@check("make_windows", weight=0.5)
def there_may_be_no_window(student):
    """Un texto de maxlen caracteres o menos no tiene ninguna ventana: X es (0, maxlen) e y es (0,), los dos de enteros."""
    for ids, maxlen in (([5, 1, 4], 3), ([5, 1], 4)):
        X, y = windows(student.make_windows(np.array(ids), maxlen, 1), maxlen)
        that(len(X) == len(y) == 0, f"{len(ids)} ids con maxlen {maxlen} no dan ninguna ventana; se recibieron {len(X)}.", got=X)


# -------------------------------------------------------------------------------------------- one_hot_windows


@check("one_hot_windows", weight=2, essential=True, examples=15)
@given(
    X=st.tuples(st.integers(1, 3), st.integers(2, 4)).flatmap(
        lambda size: arrays(np.int64, size, elements=st.integers(0, 4), fill=st.nothing())
    )
)
def puts_a_one_in_the_place_of_the_id(student, X):
    """El elemento [m, t, k] es 1 donde X[m, t] es k, y 0 en los demás sitios."""
    close(ones(student.one_hot_windows(X, 5), (*X.shape, 5)), np.eye(5)[X], what="la respuesta")


@check("one_hot_windows", weight=0.5)
def windows_may_hold_one_character(student):
    """Las ventanas de un carácter siguen siendo ventanas: (2, 1) se convierte en (2, 1, V)."""
    X = np.array([[3], [0]])
    close(ones(student.one_hot_windows(X, 5), (2, 1, 5)), np.eye(5)[X], what="la respuesta")


@check("one_hot_windows", weight=0.5)
def is_bool_or_float32(student):
    """La respuesta es un array de bool o float32: uno o cuatro bytes por número, no ocho."""
    got = student.one_hot_windows(np.array([[3, 1], [0, 2]]), 5)
    kind = array(got, (2, 2, 5), "biuf", what="la respuesta", lists=False).dtype
    that(kind.kind == "b" or kind == np.float32, f"La respuesta debería ser bool o float32, y es {kind}.")


def ones(got: Any, size: tuple[int, ...]) -> np.ndarray:
    """Comprueba que ``got`` tiene esta forma y contiene números o booleanos, y lo devuelve como float64."""
    return array(got, size, "biuf", what="la respuesta").astype(float)


# -------------------------------------------------------------------------------------------------- lstm_step


@check("lstm_step", weight=2)
def one_unit_on_paper(student):
    """Una entrada, una unidad, sin recurrencia: los números de una calculadora de bolsillo."""
    # i = σ(0.5), f = σ(1), g = tanh(1.5), o = σ(2), y la memoria vieja es 0.8.
    kernel, bias = np.array([[0.5, 1.0, 1.5, 2.0]]), np.zeros(4)
    got = student.lstm_step(np.ones((1, 1)), np.zeros((1, 1)), np.full((1, 1), 0.8), kernel, np.zeros((1, 4)), bias)
    h, c = state(got, (1, 1))
    close(c, np.array([[1.148265]]), atol=2e-6, what="c")
    close(h, np.array([[0.719768]]), atol=2e-6, what="h")


@check("lstm_step", weight=2, essential=True, examples=10)
@given(case=cells())
def an_open_forget_gate_carries_the_memory(student, case):
    """Con f = 1 e i = 0 la memoria queda como estaba; con f = 0 e i = 1 el candidato ocupa su lugar."""
    x, h, c, kernel, recurrent, _ = case
    units = h.shape[1]
    for f, i in ((1, 0), (0, 1)):
        bias = np.repeat([100.0 * (2 * i - 1), 100.0 * (2 * f - 1), 0.0, 0.0], units)
        _, after = state(student.lstm_step(x, h, c, kernel, recurrent, bias), h.shape)
        candidate = np.tanh((x @ kernel + h @ recurrent)[:, 2 * units : 3 * units])
        close(
            after, c if f else candidate, atol=1e-7, what="c, con " + ("f = 1 e i = 0" if f else "f = 0 e i = 1")
        )


@check("lstm_step", examples=10)
@given(case=cells(), large=st.sampled_from([1.0, 10.0]))
def the_output_stays_within_one(student, case, large):
    """Ningún número de h es mayor que 1 ni menor que −1, por grande que sea la memoria."""
    x, h, c, kernel, recurrent, bias = case
    after, _ = state(student.lstm_step(x, h, large * c, kernel, recurrent, bias), h.shape)
    is_in(after, -1, 1, what="cada número de h")


@check("lstm_step", examples=10)
@given(case=cells())
def rows_do_not_mix(student, case):
    """Cada fila es un texto aparte: sola da lo mismo que entre otras."""
    x, h, c, *weights = case
    together = state(student.lstm_step(x, h, c, *weights), h.shape)
    last = state(student.lstm_step(x[-1:], h[-1:], c[-1:], *weights), (1, h.shape[1]))
    for part, alone, name in zip(together, last, "hc", strict=True):
        close(alone[0], part[-1], what=f"{name} de la última fila por sí sola")


@check("lstm_step", weight=0.5)
def whole_numbers_are_numbers(student):
    """Booleanos one-hot, pesos enteros y una memoria vacía de enteros dan lo mismo que los floats."""
    x, zero = np.array([[False, True]]), np.zeros((1, 1), dtype=int)
    kernel, recurrent, bias = np.array([[0, 1, 0, 1], [1, 0, 2, 1]]), np.ones((1, 4), dtype=int), np.full(4, 0.5)
    h, c = state(student.lstm_step(x, zero, zero, kernel, recurrent, bias), (1, 1))
    # i = σ(1.5), g = tanh(2.5), o = σ(1.5), y no hay memoria vieja.
    close(c, np.array([[0.806631]]), atol=2e-6, what="c")
    close(h, np.array([[0.545917]]), atol=2e-6, what="h")


# ------------------------------------------------------------------------------------------------ build_model


def built(student: Student, maxlen: int, vocab_size: int, units: tuple[int, int]) -> Any:
    """El modelo del estudiante para estos tamaños, reconstruido aquí después de mirar las formas de su entrada y su salida."""
    model = model_of(student.build_model, maxlen, vocab_size, units, row_shapes=[(maxlen, vocab_size)])
    for got, wanted, what in (
        (model.input_shape, (None, maxlen, vocab_size), "su entrada"),
        (model.output_shape, (None, vocab_size), "su salida"),
    ):
        that(got == wanted, f"Con maxlen {maxlen} y {vocab_size} caracteres, {what} debería ser {wanted}, y es {got}.")
    return model


@check("build_model", weight=2, essential=True)
def gives_probabilities(student):
    """Entran ventanas one-hot, sale una distribución sobre el vocabulario, y cuenta la ventana entera."""
    model = built(student, 6, 5, (4, 3))
    ids = np.random.default_rng(1).integers(0, 5, (8, 6))
    p = predict(model, np.eye(5, dtype=np.float32)[ids])
    that(bool((p >= 0).all()), "Algunas probabilidades son negativas; ¿qué activación no da ninguna negativa?", got=p)
    close(p.sum(axis=1), np.ones(8), atol=1e-5, what="la suma de una fila de probabilidades")
    first = np.eye(5, dtype=np.float32)[np.array([[0, 1, 2, 3, 4, 0], [3, 1, 2, 3, 4, 0]])]
    there = predict(model, first)
    that(
        bool(np.abs(there[0] - there[1]).max() > 1e-9),
        "Otro primer carácter debería cambiar la respuesta, pero no la cambia: la ventana no se lee desde el principio.",
    )


@check("build_model")
def has_the_parameters_of_the_course(student):
    """build_model(60, 45) tiene 394 349 parámetros."""
    got = parameter_count(model_of(student.build_model, 60, 45, row_shapes=[(60, 45)]))
    that(got == 394_349, f"build_model(60, 45) debería tener 394 349 parámetros, y tiene {got:,}.")


@check("build_model", weight=0.5)
def learns_at_the_stated_rate(student):
    """Está compilado con Adam, Nadam o RMSprop, con una tasa de aprendizaje de 0.01."""
    compiled = read_compiled(models.described(student.build_model, 3, 4, (5, 5), row_shapes=[(3, 4)]))
    if compiled is None:
        raise Mismatch("El modelo debería estar compilado: con un optimizador y con la entropía cruzada categórica.")
    that(
        compiled.optimizer in ("Adam", "Nadam", "RMSprop"),
        f"El optimizador debería ser Adam, Nadam o RMSprop, y es {compiled.optimizer}.",
    )
    rate = compiled.settings.get("learning_rate")
    that(
        isinstance(rate, float) and math.isclose(rate, 0.01, rel_tol=1e-3),
        f"La tasa de aprendizaje debería ser 0.01, y es {rate}.",
        got=rate,
    )


@check("build_model")
def all_of_it_learns_and_nothing_else_counts(student):
    """Se entrenan todos los pesos, y la pérdida es solo la entropía cruzada: sin penalización y sin nada congelado."""
    description = models.described(student.build_model, 3, 4, (5, 5), row_shapes=[(3, 4)])
    found = [*additions(description), *forgetful(rebuild(description))]
    that(not found, f"El ejercicio no pide nada de esto, y cambia lo que se aprende: {', '.join(found[:3])}.")


def forgetful(model: Any) -> list[str]:
    """Las capas de un modelo, y las que hay dentro de ellas, que quitan o alteran lo que entra mientras se entrena."""
    found = []
    for layer in model.layers:
        kind = type(layer).__name__
        drops = any(getattr(layer, name, 0) for name in ("dropout", "recurrent_dropout"))
        found += forgetful(layer) if hasattr(layer, "layers") else []
        found += [f"{layer.name} ({kind}) olvida al entrenar"] if drops or "Dropout" in kind or "Noise" in kind else []
    return found


# ------------------------------------------------------------------------------------------ apply_temperature


@check("apply_temperature", weight=2, essential=True)
def sharpens_and_flattens_the_example(student):
    """p = (0.5, 0.25, 0.25) con T = 1, ½ y 2."""
    p = np.array([0.5, 0.25, 0.25])
    root = math.sqrt(2)
    for T, wanted in ((1.0, p), (0.5, np.array([4, 1, 1]) / 6), (2.0, np.array([root, 1, 1]) / (root + 2))):
        close(student.apply_temperature(p, T), wanted, what=f"q para T = {T:g}")


@check("apply_temperature", weight=2, examples=20)
@given(p=distributions(), T=st.sampled_from([0.3, 0.7, 1.0, 1.5, 4.0]))
def divides_log_ratios_by_the_temperature(student, p, T):
    """log qᵢ/qⱼ = (1/T) · log pᵢ/pⱼ, y las q suman 1."""
    q = student.apply_temperature(p, T)
    shape(q, p.shape, "q")
    is_in(q, 1e-300, 1, what="cada q")
    rtol, atol = (1e-4, 1e-5) if np.asarray(q).dtype == np.float32 else (1e-6, 1e-8)
    q = np.asarray(q, dtype=float)
    close(float(q.sum()), 1.0, rtol=rtol, what="la suma de las q")
    close(np.log(q / q[0]), np.log(p / p[0]) / T, rtol=rtol, atol=atol, what="log q[k]/q[0]")


@check("apply_temperature", examples=15)
@given(p=distributions(zeros=True))
def goes_to_the_extremes(student, p):
    """Para T → 0 solo quedan los más probables; para T → ∞, todos los posibles son igual de probables; 0 sigue siendo 0."""
    best, possible = p == p.max(), p > 0
    for T, chosen, name in ((1e-3, best, "T = 0.001"), (1e6, possible, "T = 1,000,000")):
        close(student.apply_temperature(p, T), chosen / chosen.sum(), atol=1e-4, what=f"q para {name}")


@check("apply_temperature", weight=0.5)
def keeps_the_digits(student):
    """Para p en float64, las q son correctas hasta diez cifras, y no solo hasta las siete de float32."""
    q = array(student.apply_temperature(np.array([0.7, 0.2, 0.1]), 0.5), (3,), what="q").astype(float)
    close(q, np.array([49, 4, 1]) / 54, rtol=1e-10, what="q para p = (0.7, 0.2, 0.1) y T = ½")


@check("apply_temperature", weight=0.5)
def refuses_zero_and_below(student):
    """T = 0 y T < 0 son un ValueError."""
    for T in (0, 0.0, -1.0):
        raises(ValueError, student.apply_temperature, np.array([0.5, 0.5]), T)


# ----------------------------------------------------------------------------------------------------- sample


def draws(student: Student, p: np.ndarray, T: float, seed: int, batches: int = 4, size: int = 5_000) -> np.ndarray:
    """Cuántas veces ha salido cada carácter, (V,); los sorteos se hacen por lotes, cada uno con su propio generador."""
    counts = np.zeros(len(p), dtype=int)
    for batch in range(batches):
        for got in student.sample.repeat(size, p, T, Rng(seed + batch)):
            k = integer(got, what="Un sorteo")
            that(0 <= k < len(p), f"Un sorteo debería estar entre 0 y {len(p) - 1}; hay uno que es {k}.", got=k)
            counts[k] += 1
    return counts


def fits(counts: np.ndarray, q: np.ndarray, T: float) -> None:
    """Comprueba con la ji cuadrado que estos recuentos pueden venir de q."""
    total = int(counts.sum())
    statistic = float(((counts - total * q) ** 2 / (total * q)).sum())
    if statistic > CHI_SQUARE_LIMIT[len(q) - 1]:
        worst = int(np.argmax(np.abs(counts - total * q) / np.sqrt(total * q)))
        raise Mismatch(
            f"De {total:,} sorteos con T = {T:g}, en {counts[worst]:,} salió el carácter {worst}; con probabilidad {q[worst]:.4g} se esperan unos {total * q[worst]:,.0f}. Eso es más que azar.",
            got=counts,
            expected=np.round(total * q),
        )


@check("sample", weight=2, essential=True)
def draws_as_often_as_it_should(student):
    """20 000 sorteos con T = 1: cada carácter sale tantas veces como dice su probabilidad, salvo por el azar."""
    p = np.array([0.5, 0.25, 0.12, 0.08, 0.04, 0.01])
    fits(draws(student, p, 1.0, seed=11), p, 1.0)


@check("sample")
def follows_the_generator(student):
    """El mismo generador da los mismos sorteos, y otro da otros: todo el azar viene de `rng`."""
    p = np.full(50, 1 / 50)
    first, again, other = (
        [integer(got, what="Un sorteo") for got in student.sample.repeat(30, p, 1.0, Rng(seed))] for seed in (5, 5, 6)
    )
    that(first == again, "Dos generadores con la misma semilla han dado sorteos distintos; toma todo el azar de rng.")
    that(first != other, "Dos generadores con semillas distintas han dado los mismos 30 sorteos; ¿se usa rng?", got=first)
    that(len(set(first)) > 5, "30 sorteos de 50 caracteres igual de probables han salido casi todos iguales.", got=first)


@check("sample")
def draws_from_what_a_network_gives(student):
    """Las probabilidades en float32, tal como las redondea una softmax, también dan un carácter, sea cual sea su suma."""
    for seed in range(40):
        scores = np.random.default_rng(seed).normal(0, 3, 45).astype(np.float32)
        powers = np.exp(scores - scores.max())
        for T in (0.2, 0.5):
            k = integer(student.sample(powers / powers.sum(), T, Rng(seed)), what="Un sorteo")
            that(0 <= k < 45, f"Un sorteo debería estar entre 0 y 44; hay uno que es {k}.", got=k)


# --------------------------------------------------------------------------------------------------- generate


@check("generate", weight=2)
def writes_what_the_model_knows(student):
    """Un modelo que dice «la letra siguiente»: abcd continúa con efgh…"""
    table = [1, 2, 3, 4, 5, 6, 0]
    got = numbers(student.generate(clockwork(table, 1, 4), [0, 1, 2, 3], 8, 7, 1.0, Rng(0)), 8)
    that(
        got == [4, 5, 6, 0, 1, 2, 3, 4], f"Después de 0 1 2 3, los 8 ids deberían ser 4 5 6 0 1 2 3 4; se recibió {written(got)}.", got=got
    )


@check("generate", weight=2, essential=True)
def slides_the_window(student):
    """Un modelo que copia la letra de 3 o 4 lugares atrás: abcd continúa con bcdbcd…, o con abcdabcd…"""
    for lag, wanted in ((3, [1, 2, 3, 1, 2, 3, 1, 2]), (4, [0, 1, 2, 3, 0, 1, 2, 3])):
        got = numbers(student.generate(clockwork(range(5), lag, 4), [0, 1, 2, 3], 8, 5, 1.0, Rng(0)), 8)
        that(
            got == wanted,
            f"El modelo copia el id de {lag} lugares atrás, así que después de 0 1 2 3 viene {written(wanted)}; se recibió {written(got)}. ¿Se desliza la ventana después de cada id, un lugar?",
            got=got,
        )


def written(ids: Sequence[int]) -> str:
    """Los ids con espacios entre ellos."""
    return " ".join(map(str, ids))


# ------------------------------------------------------------------------------------------------- perplexity


@check("perplexity", weight=2, essential=True, examples=15)
@given(p=st.lists(st.integers(1, 64).map(lambda k: k / 64), min_size=1, max_size=6))
@example(p=[0.5, 0.125])
def is_the_geometric_mean_of_one_over_p(student, p):
    """El producto de todos los 1/p, elevado a 1/n: para (½, ⅛) es 4."""
    close(student.perplexity(np.array(p)), math.prod(1 / x for x in p) ** (1 / len(p)), what="la perplejidad")


@check("perplexity", examples=10)
@given(V=st.integers(1, 50), n=st.integers(1, 6))
def of_a_blind_guess_is_the_number_of_characters(student, V, n):
    """Quien da a cada uno de V caracteres la probabilidad 1/V tiene la perplejidad V, para un texto de cualquier longitud."""
    close(student.perplexity(np.full(n, 1 / V)), float(V), what="la perplejidad")


# ------------------------------------------------------------------------------------------------------ model


@check("model", weight=0.5, essential=True)
def is_a_trained_network(student):
    """`model` es una red que va de ventanas de tu vocabulario a probabilidades, y sus pesos son finitos."""
    model = model_of(student, "model")
    that(
        len(model.input_shape) == 3 and model.output_shape == (None, model.input_shape[2]),
        f"Se esperaba la entrada (None, maxlen, V) y la salida (None, V); se recibieron {model.input_shape} y {model.output_shape}.",
    )


@check("model", weight=0.5)
def beats_a_table_of_pairs(student):
    """En el texto nuevo del propio cuaderno necesita menos bits por carácter que una tabla de qué letra sigue a cuál."""
    model = model_of(student, "model")
    size = model.output_shape[1]
    names = "X, y, X_new, y_new"
    found = [student.get(name) for name in names.split(", ")]
    whole = all(isinstance(part, np.ndarray) and part.dtype.kind in "iu" and part.size for part in found)
    X, y, X_new, y_new = found
    that(
        whole and X.ndim == X_new.ndim == 2 and y.shape == X.shape[:1] and y_new.shape == X_new.shape[:1],
        f"{names} deberían ser las ventanas de ids del cuaderno y los ids que las siguen, tal como las hace el cuaderno.",
    )
    that(all(part.min() >= 0 and part.max() < size for part in found), f"Todos los ids deberían estar entre 0 y {size - 1}.")
    table = np.full((size, size), 0.1)
    np.add.at(table, (X[:, -1], y), 1)
    pairs = bits(table[X_new[:, -1], y_new] / table[X_new[:, -1]].sum(axis=1))
    p = predict(model, np.eye(size, dtype=np.float32)[X_new[:600]])
    shape(p, (len(X_new[:600]), size), what="la salida para ventanas de texto nuevo")
    network = bits(p[np.arange(len(p)), y_new[:600]])
    that(
        network < pairs, f"En texto nuevo la red necesita {network:.2f} bits por carácter; una tabla de pares, {pairs:.2f}."
    )


def bits(p: np.ndarray) -> float:
    """La media de −log₂ de unas probabilidades."""
    return float(-np.log2(np.maximum(np.asarray(p, dtype=float), 1e-12)).mean())
