# language: es
"""Comprobaciones públicas de la unidad sobre vectores de palabras: un contrato para cada ejercicio, y las leyes que le
son propias."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st

from autograder.checks import check
from autograder.compare import array, close, parts, that, unchanged
from autograder.contracts import (
    Argument,
    Size,
    choices,
    contract,
    edge,
    floats,
    integers,
    labels,
    matrices,
    numbers,
    tokens,
)
from autograder.datasets.tales import GROUP_OF, analogies
from autograder.student import Student
from autograder.wire import Rng

Tables = tuple[np.ndarray, np.ndarray]


def word(below: str = "V") -> Argument:
    """El id de una palabra."""
    return Argument(lambda n: st.integers(0, n - 1), needs=(below,))


def occurrences() -> Argument:
    """Recuentos de palabras: algunos pueden ser 0, pero nunca todos."""

    def make(n: int) -> st.SearchStrategy[np.ndarray]:
        drawn = st.lists(st.sampled_from([5, 0, 1, 2, 16, 40]), min_size=n, max_size=n).filter(any)
        return drawn.map(np.array)

    return Argument(make, ("V",), kind="array")


def gaps() -> Argument:
    """Contextos: ids, y −1 donde no hay palabra; al menos uno es una palabra."""

    def make(n: int, below: int) -> st.SearchStrategy[np.ndarray]:
        drawn = st.lists(st.integers(-1, below - 1), min_size=n, max_size=n)
        return drawn.filter(lambda ids: max(ids) >= 0).map(np.array)

    return Argument(make, ("c",), needs=("V",), kind="array")


def clear(W: np.ndarray) -> bool:
    """Si ni los vecinos ni las analogías dependen de cosenos casi iguales."""
    unit = W / np.maximum(np.linalg.norm(W, axis=1, keepdims=True), 1e-9)
    for a, b, c in itertools.product(range(len(W)), repeat=3):
        target = W[b] - W[a] + W[c]
        if np.diff(np.sort(unit @ target)).min() < 1e-3 * np.linalg.norm(target) or np.linalg.norm(target) < 0.01:
            return False
    return True


def directions() -> Argument:
    """Filas que apuntan cada una a un sitio distinto, con centésimas."""

    def make(*shape: int) -> st.SearchStrategy[np.ndarray]:
        drawn = st.integers(0, 9_999).map(lambda seed: np.random.default_rng(seed).uniform(-3, 3, shape).round(2))
        return drawn.filter(clear)

    return Argument(make, (Size("V", 4, 6), "D"), kind="array", floats=True)


FOX = [0, 1, 2, 3, 4, 5, 0, 6, 7]
"""El veloz zorro marrón salta sobre el perro perezoso."""
contract(
    "skipgram_pairs",
    takes={"ids": tokens(Size("T", 2, 7)), "window": numbers(1, 4, whole=True)},
    gives=integers(None, 2),
    law="Cada lugar con cada uno de sus vecinos: los centros, de izquierda a derecha; los vecinos de cada uno, también.",
    examples=[
        ((np.array([0, 1, 2, 3]), 1), [[0, 1], [1, 0], [1, 2], [2, 1], [2, 3], [3, 2]]),
        ((np.array([4, 2, 3]), 2), [[4, 2], [4, 3], [2, 4], [2, 3], [3, 4], [3, 2]]),
        ((np.array([1, 1, 0]), 1), [[1, 1], [1, 1], [1, 0], [0, 1]]),
    ],
    laws={
        "La frase del veloz zorro tiene 30 pares con una ventana de 2: sus primeras palabras tienen 2, 3, 4 y 4.": lambda student: (
            np.bincount(np.asarray(student.skipgram_pairs(np.array(FOX), 2))[:13, 0]).tolist() == [2, 3, 4, 4]
            and len(student.skipgram_pairs(np.array(FOX), 2)) == 30
        ),
        "También una lista se queda como estaba.": lambda student: not student.skipgram_pairs.call([*FOX], 2).changed,
    },
    refuses=[*(((np.array([0, 1]), window), ValueError) for window in (0, -1)), (([], 0), ValueError)],
    corners=("lists",),
    manners=("untouched",),
)
ALONE = [((np.array(ids, dtype=int), 2), np.zeros((0, 2), dtype=int)) for ids in ([], [3])]
edge("skipgram_pairs", "Un texto de una sola palabra no tiene pares, y uno sin palabras, tampoco: la forma es (0, 2).", *ALONE)


contract(
    "cbow_examples",
    takes={"ids": tokens(Size("T", 2, 7)), "window": numbers(1, 4, whole=True)},
    gives={"contexts": integers(None, None), "targets": integers(None)},
    law="Para cada lugar, sus vecinos de izquierda a derecha y después −1 hasta llenar la fila; y la propia palabra.",
    examples=[
        ((np.array([3, 1, 4]), 2), ([[1, 4, -1, -1], [3, 4, -1, -1], [3, 1, -1, -1]], [3, 1, 4])),
        ((np.array([2, 0, 1, 5]), 1), ([[0, -1], [2, 1], [0, 5], [1, -1]], [2, 0, 1, 5])),
        ((np.array([1, 1]), 1), ([[1, -1], [1, -1]], [1, 1])),
    ],
    refuses=[((np.array([0, 1]), window), ValueError) for window in (0, -1)],
    corners=("lists",),
    manners=("untouched",),
)
NO_ROWS = [((np.array(ids, dtype=int), 2), (np.zeros((0, 4), dtype=int), np.zeros(0, dtype=int))) for ids in ([], [3])]
edge("cbow_examples", "Sin vecinos no hay ninguna fila: las formas son (0, 2·window) y (0,).", *NO_ROWS)


SQUARE = np.array([[17, 24, 1], [23, 5, 7], [4, 6, 13], [10, 12, 19], [11, 18, 25]]) / 8
OUT = np.array([[1.0, -1.0, 0.5, 0.0, 0.0], [0.0, 1.0, -0.5, 0.25, 0.0], [0.0, 0.0, 0.5, -1.0, 0.25]])
contract(
    "cbow_forward",
    takes={"context": gaps(), "W1": matrices("V", "D"), "W2": matrices("D", "V")},
    gives=floats("V"),
    law="La softmax de un producto: la media de las filas de W1 de las palabras, por W2.",
    rtol=1e-5,
    atol=1e-7,
    examples=[
        ((np.array([3]), SQUARE, OUT), [0.3630455, 0.1335570, 0.3009753, 0.0140768, 0.1883455]),
        ((np.array([2, 0, -1]), SQUARE, OUT), [0.4345410, 0.2052626, 0.1367344, 0.0779089, 0.1455530]),
        ((np.array([1, -1, -1, -1]), np.eye(2), np.log([[1.0, 1.0], [1.0, 3.0]])), [0.25, 0.75]),
        ((np.array([0, 1, 0]), np.eye(2), np.log([[1.0, 8.0], [1.0, 1.0]])), [0.2, 0.8]),
    ],
    manners=("untouched",),
)
LARGE = ((np.array([0]), np.eye(2), np.array([[1000.0, 1000.0], [0.0, 0.0]])), [0.5, 0.5])
LOW = ((np.array([1]), np.eye(2), np.array([[0.0, 0.0], [-1000.0, -2000.0]])), [1.0, 0.0])
SPIKE = ((np.array([0]), np.array([[1000.0]]), np.array([[1.0, -1.0, -1.0, -1.0]])), [1.0, 0.0, 0.0, 0.0])
edge("cbow_forward", "Las puntuaciones de ±1000 ni se desbordan ni se anulan.", LARGE, LOW, SPIKE, rtol=1e-5, atol=1e-7)
WHOLE = ((np.array([0, 1]), np.array([[1], [2]]), np.array([[1, 0]])), [0.8175745, 0.1824255])
edge("cbow_forward", "Las tablas pueden tener números enteros; su media no tiene por qué serlo.", WHOLE, rtol=1e-5, atol=1e-7)


contract(
    "keep_probability",
    rtol=1e-5,
    atol=1e-7,
    takes={"counts": occurrences(), "t": choices(0.05, 0.01, 0.2, 0.5)},
    gives=floats("V"),
    law="El menor de 1 y la raíz de este cociente: t entre la proporción del texto que ocupa la palabra.",
    examples=[
        ((np.array([4, 1, 95]), 0.01), [0.5, 1.0, 0.1025978]),
        ((np.array([0, 3, 1]), 0.1), [1.0, 0.3651484, 0.6324555]),
        ((np.array([1, 3]), 0.5), [1.0, 0.8164966]),
    ],
)

contract(
    "negative_distribution",
    takes={"counts": occurrences(), "power": choices(0.75, 1.0, 0.5, 2.0)},
    gives=floats("V"),
    law="Probabilidades proporcionales al recuento elevado a este exponente.",
    examples=[
        ((np.array([16, 1]),), [8 / 9, 1 / 9]),
        ((np.array([16, 0, 1]), 0.75), [8 / 9, 0.0, 1 / 9]),
        ((np.array([16, 0, 4]), 0.5), [2 / 3, 0.0, 1 / 3]),
        ((np.array([3, 1, 0]), 1.0), [0.75, 0.25, 0.0]),
    ],
    refuses=[*(((np.zeros(n, dtype=int),), ValueError) for n in (3, 0)), ((np.zeros(2, dtype=int), 0.0), ValueError)],
    optional=("power",),
    manners=("untouched",),
)
EVEN = ((np.array([5, 0, 2, 0, 9]), 0.0), [1 / 3, 0.0, 1 / 3, 0.0, 1 / 3])
edge("negative_distribution", "Con el exponente 0, todas las palabras que aparecen son igual de probables, y las demás tienen 0.", EVEN)


W3 = np.array([[1.0, 0.5], [-0.5, 2.0], [0.0, -1.0]])
C3 = np.array([[0.5, -1.0], [1.0, 1.0], [-2.0, 0.5]])
TWO_TABLES = {"W": matrices("V", "D"), "C": matrices("V", "D")}
contract(
    "sgns_loss",
    rtol=1e-5,
    atol=1e-7,
    takes={"centre": word(), "context": word(), "negatives": labels(Size("K", 1, 4), below="V"), **TWO_TABLES},
    gives=floats(),
    law="−log σ(w·c) del vecino verdadero, y −log σ(−w·c) de cada palabra sorteada.",
    examples=[
        ((0, 1, np.array([2]), W3, C3), 0.3616374),
        ((1, 0, np.array([2, 1, 2]), W3, C3), 8.3054759),
        ((2, 2, np.array([0]), np.zeros((3, 2)), C3), 2 * np.log(2)),
        ((0, 1, np.array([1, 1]), W3, C3), 3.6042398),
    ],
    laws={
        "También una lista de negativos se queda como estaba.": lambda student: (
            not student.sgns_loss.call(0, 1, [2, 0], W3, C3).changed
        ),
    },
    corners=("lists", "float32"),
    manners=("untouched",),
)
UNDRAWN = [(0, 1, none, W3, C3) for none in (np.zeros(0, dtype=int), [])]
ALONE_PAYS = [(given, 0.2014133) for given in UNDRAWN]
edge("sgns_loss", "Sin negativos cuenta solo el vecino verdadero.", *ALONE_PAYS, rtol=1e-5, atol=1e-7)
FAR = np.array([[1000.0], [-1000.0]])
SURE = [((0, 0, np.array([1]), FAR, FAR / 1000), 0.0), ((0, 1, np.array([0, 0]), FAR, FAR / 1000), 3000.0)]
edge("sgns_loss", "Las puntuaciones de ±1000 ni se desbordan ni se anulan.", *SURE, rtol=1e-5, atol=1e-7)


contract(
    "sgns_gradients",
    rtol=1e-5,
    atol=1e-7,
    takes={"centre": word(), "context": word(), "negatives": labels(Size("K", 1, 4), below="V"), **TWO_TABLES},
    gives={"dW": floats("V", "D"), "dC": floats("V", "D")},
    law="Las derivadas de la pérdida respecto a cada número de W y de C.",
    examples=[
        ((0, 1, np.array([2]), W3, C3),
         ([[-0.4785199, -0.1084019], [0.0, 0.0], [0.0, 0.0]],
          [[0.0, 0.0], [-0.1824255, -0.0912128], [0.1480472, 0.0740236]])),
        ((2, 0, np.array([1, 1]), W3, C3),
         ([[0.0, 0.0], [0.0, 0.0], [0.4034121, 0.8068243]],
          [[0.0, 0.2689414], [0.0, -0.5378828], [0.0, 0.0]])),
        ((1, 2, np.array([2, 0]), W3, C3),
         ([[0.0, 0.0], [-1.4755136, 0.2854476], [0.0, 0.0]],
          [[-0.0476747, 0.1906989], [0.0, 0.0], [-0.3807971, 1.5231883]])),
        ((0, 0, np.array([1]), np.zeros((2, 2)), C3[:2]),
         ([[0.25, 1.0], [0.0, 0.0]], [[0.0, 0.0], [0.0, 0.0]])),
    ],
    corners=("lists", "float32"),
    manners=("untouched",),
)  # fmt: skip
PULLED = [[[-0.1824255, -0.1824255], [0, 0], [0, 0]], [[0, 0], [-0.1824255, -0.0912128], [0, 0]]]
ALONE_PULLS = [(given, PULLED) for given in UNDRAWN]
edge("sgns_gradients", "Sin negativos atrae solo el vecino verdadero.", *ALONE_PULLS, rtol=1e-5, atol=1e-7)
STRONG = [
    ((0, 0, np.array([1]), FAR, FAR / 1000), ([[0.0], [0.0]], [[0.0], [0.0]])),
    ((0, 1, np.array([0, 0]), FAR, FAR / 1000), ([[3.0], [0.0]], [[2000.0], [-1000.0]])),
]
edge("sgns_gradients", "Las puntuaciones de ±1000 ni se desbordan ni se anulan.", *STRONG, rtol=1e-5, atol=1e-7)
COUNTED = (0, 1, np.array([0]), np.eye(2, dtype=int), np.array([[0, 1], [1, 1]]))
SLOPES = ([[-0.2689414, 0.2310586], [0, 0]], [[0.5, 0], [-0.2689414, 0]])
edge("sgns_gradients", "Las tablas pueden tener números enteros; sus pendientes no lo son.", (COUNTED, SLOPES), rtol=1e-5, atol=1e-7)


def learned(
    student: Student, pairs: object, sizes: Sequence[int], chances: object, lr: float = 0.5, seed: int = 0
) -> Tables:
    """Las tablas de train_skipgram; sizes : palabras, números, negativos, épocas, pares de un lote."""
    words, numbers_each = sizes[:2]
    answer = parts(student.train_skipgram(pairs, *sizes, lr, chances, Rng(seed)), "W, C")
    found = [array(table, (words, numbers_each), what=name) for name, table in zip("WC", answer, strict=True)]
    that(all(bool(np.isfinite(table).all()) for table in found), "Las tablas deberían contener números finitos.", got=answer)
    that(bool(found[0].any()), "W debería empezar con números aleatorios pequeños: con ceros no se mueve nunca nada.", got=answer)
    return found[0], found[1]


def sigma(z: float) -> float:
    """La sigmoide."""
    return float(0.5 + 0.5 * np.tanh(z / 2))


def after(tables: Tables, batches: Sequence[int], lr: float, drawn: int) -> Tables:
    """Las tablas tras unos lotes, cada uno con esa cantidad de pares (0, 1); para cada par, la palabra 2 se sortea
    tantas veces como dice drawn."""
    W, C = (table.copy() for table in tables)
    for rows in batches:
        w, pull, push = W[0].copy(), sigma(-W[0] @ C[1]), drawn * sigma(W[0] @ C[2])
        W[0] += lr * rows * (pull * C[1] - push * C[2])
        C[1] += lr * rows * pull * w
        C[2] -= lr * rows * push * w
    return W, C


NEVER = [0.0, 0.0, 1.0, 0.0]
"""Probabilidades con las que siempre se sortea la palabra 2."""


def compare_tables(got: Tables, wanted: Tables, what: str) -> None:
    """Las dos tablas son lo que deberían ser."""
    for name, table, right in zip("WC", got, wanted, strict=True):
        close(table, right, rtol=1e-4, atol=1e-7, what=f"{name} {what}")


@check("train_skipgram", weight=3, essential=True)
def a_batch_moves_by_the_sum_of_its_gradients(student):
    """Tres veces el par (0, 1) en un solo lote, tres épocas: todos los números de las dos tablas."""
    for drawn in (0, 2):
        start = learned(student, np.array([[0, 1]] * 3), (4, 3, drawn, 0, 3), NEVER)
        got = learned(student, np.array([[0, 1]] * 3), (4, 3, drawn, 3, 3), NEVER)
        told = f"tras tres lotes de tres pares (0, 1), negatives={drawn}"
        compare_tables(got, after(start, [3] * 3, 0.5, drawn), told)


@check("train_skipgram")
def short_batches_count_too(student):
    """Cinco veces el par (0, 1) en lotes de dos: dos, dos y uno en cada época."""
    start = learned(student, np.array([[0, 1]] * 5), (4, 2, 1, 0, 2), NEVER)
    got = learned(student, np.array([[0, 1]] * 5), (4, 2, 1, 2, 2), NEVER)
    compare_tables(got, after(start, [2, 2, 1] * 2, 0.5, 1), "tras dos épocas de lotes de 2, 2 y 1 pares (0, 1)")


@check("train_skipgram")
def every_pair_has_its_turn(student):
    """Cinco pares de diez palabras en lotes de dos, dos épocas: en cualquier orden, cada par se mueve por su cuenta, dos veces."""
    pairs, sizes = np.arange(10).reshape(2, 5).T, (10, 3, 0)
    start = learned(student, pairs, (*sizes, 0, 2), [0.1] * 10)
    got = learned(student, pairs, (*sizes, 2, 2), [0.1] * 10)
    W, C = (table.copy() for table in start)
    for i, j in [*pairs, *pairs]:
        pull = 0.5 * sigma(-W[i] @ C[j])
        W[i], C[j] = W[i] + pull * C[j], C[j] + pull * W[i]
    compare_tables(got, (W, C), "tras dos épocas de pares que no comparten ninguna palabra")


@check("train_skipgram", weight=0.5)
def a_drawn_neighbour_counts_twice(student):
    """El par (0, 2), para el que se sortea el 2: es atraído como vecino verdadero y apartado como palabra sorteada."""
    W, C = learned(student, [[0, 2]], (4, 3, 1, 0, 1), NEVER)
    got = learned(student, [[0, 2]], (4, 3, 1, 1, 1), NEVER)
    pull = 0.5 * (sigma(-W[0] @ C[2]) - sigma(W[0] @ C[2]))
    W[0], C[2] = W[0] + pull * C[2], C[2] + pull * W[0]
    compare_tables(got, (W, C), "tras un par (0, 2) para el que se sortea la palabra 2")


@check("train_skipgram")
def starts_small_and_by_chance(student):
    """Con epochs = 0 está el comienzo: números pequeños, aleatorios en W, los mismos con un generador en el mismo estado."""
    first, other = (learned(student, [[0, 1]], (5, 4, 1, 0, 8), [0.2] * 5, seed=seed) for seed in (1, 2))
    again = learned(student, [[0, 1]], (5, 4, 1, 0, 8), [0.2] * 5, seed=1, lr=0.01)
    compare_tables(again, first, "con epochs = 0, otra tasa y un generador en el mismo estado")
    for name, table in zip("WC", first, strict=True):
        small = bool((np.abs(table) <= 1).all()) and (len(np.unique(table)) > 10 or (name == "C" and not table.any()))
        chance = "números aleatorios pequeños, o con ceros" if name == "C" else "números aleatorios pequeños"
        that(small, f"{name} debería empezar con {chance}.", got=table)
    that(not np.allclose(first[0], other[0]), "Dos generadores distintos dan el mismo comienzo de W; ¿se usa rng?", got=first[0])


@check("train_skipgram")
def negatives_are_drawn_by_the_probabilities(student):
    """Con 1000 pares (0, 1) en un lote, con 2 negativos cada uno, cada palabra se sortea tantas veces como dice su probabilidad."""
    chances, sizes = [0.0, 0.0, 0.5, 0.3, 0.2, 0.0], (6, 3, 2)
    start = learned(student, [[0, 1]] * 1000, (*sizes, 0, 1000), chances, lr=1e-3)
    _, C = learned(student, [[0, 1]] * 1000, (*sizes, 1, 1000), chances, lr=1e-3)
    w = start[0][0]
    for k, chance in list(enumerate(chances))[2:]:
        times = float((start[1][k] - C[k]) @ w / (1e-3 * sigma(start[1][k] @ w) * (w @ w)))
        wanted, spread = 2000 * chance, 5 * np.sqrt(2000 * chance * (1 - chance))  # falla una vez de cada millón
        text = f"De 2000 sorteos con las probabilidades {chances}, la palabra {k} debería salir unas {wanted:.0f} veces"
        that(abs(times - wanted) <= spread + 0.01, f"{text}; ha salido {times:.1f} veces.", got=times)


@check("train_skipgram", weight=0.5)
def negatives_are_drawn_anew_in_every_epoch(student):
    """En una segunda época las palabras no se sortean exactamente tantas veces como en la primera."""
    chances, sizes = [0.0, 0.0, 0.3, 0.25, 0.25, 0.2], (6, 3, 2)
    twice = []
    for seed in (0, 1):
        start, first, both = (
            learned(student, [[0, 1]] * 1000, (*sizes, epochs, 1000), chances, lr=1e-6, seed=seed)[1]
            for epochs in (0, 1, 2)
        )
        twice.append(np.allclose(both[2:] - start[2:], 2 * (first[2:] - start[2:]), rtol=5e-3, atol=0))
    that(not all(twice), "Cada palabra sale exactamente tantas veces en la segunda época como en la primera; sortea de nuevo.")


@check("train_skipgram", weight=0.5)
def is_the_same_again(student):
    """Dos llamadas con generadores en el mismo estado dan las mismas tablas, y otro generador da otras."""
    pairs = np.array([[i, j] for i in range(5) for j in range(5) if i != j])
    first, again, other = (learned(student, pairs, (5, 3, 2, 2, 4), [0.2] * 5, seed=seed) for seed in (3, 3, 4))
    compare_tables(again, first, "de una segunda llamada con un generador en el mismo estado")
    that(not np.allclose(first[0], other[0]), "Dos generadores distintos dan los mismos vectores.")


@check("train_skipgram", weight=0.5)
def takes_lists_and_changes_nothing(student):
    """pairs y probabilities pueden ser listas; los arrays quedan como estaban."""
    pairs, chances = np.array([[0, 1], [2, 0], [1, 2]]), np.array([0.5, 0.25, 0.25])
    unchanged(student.train_skipgram.call(pairs, 3, 2, 1, 2, 2, 0.1, chances, Rng(0)))
    plain = learned(student, pairs.tolist(), (3, 2, 1, 2, 2), chances.tolist(), lr=0.1)
    compare_tables(plain, learned(student, pairs, (3, 2, 1, 2, 2), chances, lr=0.1), "con listas en lugar de arrays")


def table_of(student: Student) -> tuple[np.ndarray, list[str]]:
    """Los vectores entrenados y las palabras a las que corresponden."""
    words = student.get("words")
    listed = isinstance(words, (list, tuple)) and len(words) > 0 and all(isinstance(word, str) for word in words)
    that(listed, "words debería ser la lista de las palabras del texto, tal como la crea el cuaderno.", got=words)
    W = array(student.get("vectors"), (len(words), None), what="vectors")
    that(W.size > 0 and bool(np.isfinite(W).all()), "Los vectores deberían ser números finitos.")
    return W, words


def unit_rows(W: np.ndarray) -> np.ndarray:
    """Filas de longitud 1."""
    return W / np.maximum(np.linalg.norm(W, axis=1, keepdims=True), 1e-12)


@check("vectors", essential=True)
def words_of_a_group_are_together(student):
    """De las palabras que tienen grupo, nueve de cada diez tienen como más cercana a una de su propio grupo."""
    W, words = table_of(student)
    rows = [i for i, name in enumerate(words) if name in GROUP_OF]
    cosines = unit_rows(W) @ unit_rows(W).T
    np.fill_diagonal(cosines, -2)
    found = [GROUP_OF.get(words[cosines[i].argmax()]) == GROUP_OF[words[i]] for i in rows]
    share = np.mean(found or [1.0])  # de otro texto nadie sabe la respuesta
    text = f"De {len(rows)} palabras, el {share:.0%} tiene como más cercana a una de su propio grupo."
    that(bool(share >= 0.9 and np.ptp(W, axis=0).max() > 0), text, got=share)


@check("vectors")
def analogies_are_right(student):
    """De las cuarenta analogías de los personajes de los cuentos, tres de cada cuatro son correctas."""
    W, words = table_of(student)
    found = []
    for a, b, c, d in ([words.index(name) for name in names] for names in analogies() if set(names) <= set(words)):
        scores = unit_rows(W) @ (W[b] - W[a] + W[c])
        scores[[a, b, c]] = -np.inf
        found.append(scores.argmax() == d)
    share = np.mean(found or [1.0])
    that(bool(share >= 0.75), f"De {len(found)} analogías, el {share:.0%} son correctas.", got=share)


EAST = np.array([[1.0, 0.0], [10.0, 10.0], [0.9, 0.1], [-5.0, 0.5]])
contract(
    "nearest",
    takes={"word_id": word(), "W": directions(), "k": numbers(1, 2, whole=True)},
    gives=integers(None),
    law="Las demás palabras por coseno decreciente, como mucho k.",
    examples=[
        ((0, EAST, 1), [2]),
        ((0, EAST, 3), [2, 1, 3]),
        ((3, EAST, 2), [1, 2]),
        ((1, EAST, 2), [2, 0]),
    ],
    corners=("lists", "float32"),
)
edge("nearest", "Si k es demasiado grande, se dan todas las demás.", ((0, EAST, 4), [2, 1, 3]), ((1, EAST, 9), [2, 0, 3]))
SAME = np.array([[1.0, 0.0], [3.0, 0.0], [1.0, 0.0], [0.0, 2.0], [2.0, 0.0]])
edge("nearest", "Si hay cosenos iguales, va primero el id menor.", ((2, SAME, 4), [0, 1, 4, 3]), ((0, SAME, 2), [1, 2]))
ZERO = np.array([[1.0, 0.0], [-1.0, 0.5], [0.0, 0.0], [2.0, 1.0]])
edge("nearest", "Un vector de ceros tiene coseno 0.", ((0, ZERO, 3), [3, 2, 1]), ((2, ZERO, 3), [0, 1, 3]))


PLANE = np.array([[1.0, 0.0], [1.0, 1.0], [4.0, 0.0], [4.0, 2.0], [8.0, 2.0], [-1.0, 3.0]])
contract(
    "analogy",
    takes={"a": word(), "b": word(), "c": word(), "W": directions()},
    gives=integers(),
    law="La palabra, distinta de a, b y c, con el mayor coseno con w_b − w_a + w_c.",
    examples=[
        ((0, 1, 2, PLANE), 4),
        ((1, 0, 3, PLANE), 4),
        ((0, 5, 1, PLANE), 3),
        ((2, 3, 0, PLANE), 1),
        ((3, 2, 5, PLANE[::-1] / 16), 4),
    ],
    corners=("lists", "float32"),
)
TIED = np.array([[0.0, 1.0], [2.0, 1.0], [1.0, 0.0], [2.0, 0.0], [-1.0, 0.0], [1.0, 0.0]])
EQUAL = [((0, 1, 2, TIED), 3), ((0, 2, 1, TIED[[0, 1, 2, 4, 5, 3]]), 4)]
edge("analogy", "Si hay cosenos iguales, cuenta el id menor.", *EQUAL)
LONE = np.array([[1.0, 0.0], [0.0, 1.0], [2.0, 0.0], [-1.0, -1.0], [0.0, 0.0], [-1.0, 0.0], [1.0, 2.0]])
NOWHERE = [((0, 4, 0, LONE), 1), ((0, 1, 0, LONE[[0, 4, 5, 2]]), 2)]
HALFWAY = [((0, 1, 2, LONE[:6]), 4), ((0, 1, 2, LONE[[0, 1, 2, 4, 6]]), 4)]
edge("analogy", "Un vector de ceros tiene coseno 0 con todo.", *NOWHERE, *HALFWAY)
