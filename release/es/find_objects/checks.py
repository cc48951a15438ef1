# language: es
"""Comprobaciones públicas de la unidad sobre objetos: un contrato para cada ejercicio, y las leyes que le son propias."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from autograder import models
from autograder.checks import check
from autograder.compare import shape, that
from autograder.contracts import (
    Argument,
    choices,
    contract,
    edge,
    floats,
    integers,
    labels,
    matrices,
    numbers,
    vectors,
)
from autograder.contracts.arguments import Dim, Size
from autograder.contracts.arguments import size as argument_of_size
from autograder.student import Student
from autograder.training import additions

THRESHOLDS = choices(0.1414, 0.3183, 0.4142, 0.618)
"""Números que ningún solapamiento ni puntuación alcanza exactamente: lo que pasa ahí se comprueba aparte."""
SSD300 = (
    [38, 19, 10, 5, 3, 1],
    [0.1, 0.2, 0.375, 0.55, 0.725, 0.9, 1.075],
    [[1, 2, 1 / 2], *[[1, 2, 1 / 2, 3, 1 / 3]] * 3, *[[1, 2, 1 / 2]] * 2],
)
"""Mapas, escalas y relaciones de aspecto de la red del artículo para imágenes de 300 píxeles."""
SSD512 = (
    [64, 32, 16, 8, 4, 2, 1],
    [0.07, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1.05],
    [[1, 2, 1 / 2], *[[1, 2, 1 / 2, 3, 1 / 3]] * 4, *[[1, 2, 1 / 2]] * 2],
)
DETECTORS = (((32, 32, 3), 4, 3), ((16, 16, 1), 8, 2), ((8, 8, 2), 1, 4))
"""Imágenes, cuadrícula y clases de las redes que se construyen."""
LARGE = 1_000_000
"""Parámetros de una red que se mira a pesar de todo; que haya 100 000 como mucho se comprueba aparte."""


def drawn_as(form: Callable[[np.ndarray], np.ndarray], rows: Dim, below: int) -> Argument:
    """Cajas (filas, 4), cada una hecha de cuatro números enteros desde 0."""

    def make(*shape: int) -> st.SearchStrategy[np.ndarray]:
        return arrays(np.int64, shape, elements=st.integers(0, below - 1), fill=st.nothing()).map(form)

    return Argument(make, (rows, 4), kind="array", floats=True)


def corners(rows: Dim, *, thin: bool = False, unlike: bool = False, whole: bool = False, below: int = 7) -> Argument:
    """Cajas dadas por sus esquinas, múltiplos de ½; ni los lugares ni los lados llegan a la mitad de `below`.

    thin : algunas no tienen área; unlike : no hay dos del mismo tamaño, de modo que apenas hay solapamientos iguales;
    whole : la primera contiene a todas las demás.
    """

    def boxes(drawn: np.ndarray) -> np.ndarray:
        found = np.hstack([drawn[:, :2], drawn[:, :2] + drawn[:, 2:] + (not thin)]) / 2
        if whole:
            found[:1] = [0, 0, 6.5, 6.5]
        return found + unlike * np.arange(len(found))[:, None] * [0, 0, 0.01, 0.02]

    return drawn_as(boxes, rows, below)


def centres(rows: Dim) -> Argument:
    """Cajas dadas por centro, ancho y alto; ningún centro está en la frontera de dos celdas, no hay dos con la misma área."""

    def boxes(drawn: np.ndarray) -> np.ndarray:
        sides = (drawn[:, 2:] + 1) / 16 + np.arange(len(drawn))[:, None] * [0.001, 0.002]
        return np.hstack([(2 * drawn[:, :2] + 1) / 32, sides])

    return drawn_as(boxes, rows, 16)


def answers(*shape: Dim) -> Argument:
    """Cuadrículas de números de 0 a 1, sin dos iguales en una misma celda."""

    def make(*n: int) -> st.SearchStrategy[np.ndarray]:
        drawn = arrays(np.int64, n, elements=st.integers(0, 8), fill=st.nothing())
        return drawn.map(lambda whole: (whole + np.arange(n[-1]) / 16) / 9)

    return Argument(make, shape, kind="array", floats=True)


def lists(elements: st.SearchStrategy, more: int = 0) -> Argument:
    """Listas con un elemento por mapa, y tantos más."""
    return Argument(
        lambda n: st.lists(elements, min_size=n + more, max_size=n + more), needs=(Size("K", 1, 3),), kind="list"
    )


CROWD = st.sampled_from([3, 4, 2, 0]).flatmap(lambda n: corners(n, unlike=True, below=4).strategy({}, {}))
FRAMES = st.lists(CROWD, min_size=2, max_size=4)
"""Fotogramas de un vídeo con una multitud de cajas en cada uno, o con ninguna."""

BOX = np.array([[0.0, 0.0, 2.0, 2.0]])
contract(
    "iou",
    takes={"a": corners("N"), "b": corners("M", thin=True)},
    gives=floats("N", "M"),
    law="El área que comparten dos cajas, dividida entre el área que cubren juntas, para cada par.",
    examples=[
        ((BOX, [[1.0, 1.0, 3.0, 3.0], [0.0, 0.0, 2.0, 2.0], [2.0, 0.0, 4.0, 2.0], [4.0, 0.0, 5.0, 2.0]]),
         [[1 / 7, 1, 0, 0]]),
        (([[0.5, 0.25, 1.0, 0.75]], [[0.25, 0.25, 0.75, 0.75]]), [[1 / 3]]),
        (([[0.0, 0.0, 4.0, 2.0], [1.0, 4.0, 2.0, 6.0]], [[1.0, 1.0, 5.5, 2.0], [2.0, 0.0, 2.5, 1.0]]),
         [[6 / 19, 1 / 16], [0, 0]]),
    ],
    laws={
        "Una caja muy alejada hacia la izquierda y hacia arriba tiene una IoU de 0 con cualquier otra.": lambda student: (
            np.asarray(student.iou(BOX, BOX - 5)) == 0
        )
    },
)  # fmt: skip
NONE, POINTS = np.zeros((0, 4)), np.array([[1.0, 1.0, 1.0, 1.0], [0.0, 0.0, 2.0, 0.0]])
EMPTY = [((a, b), np.zeros((len(a), len(b)))) for a, b in ((NONE, BOX), (BOX, NONE), (NONE, NONE))]
edge("iou", "Sin cajas en un lado, o en los dos, la respuesta no contiene ningún número.", *EMPTY)
FLAT = [((POINTS, b), np.zeros((2, len(b)))) for b in (POINTS, BOX)]
edge("iou", "Las cajas sin área tienen una IoU de 0 entre sí y con todas las demás.", *FLAT)


CHAIN = np.array([[0.0, 0.0, 4.0, 2.0], [1.5, 0.0, 5.5, 2.0], [3.0, 0.0, 7.0, 2.0]])
"""La de en medio se solapa con las otras dos en 5/11, y las de los extremos, en 1/7."""
HALVES = np.array([[0.0, 0.0, 2.0, 2.0], [0.0, 0.0, 2.0, 1.0]])
"""Dos cajas cuya IoU es exactamente ½."""
contract(
    "nms",
    takes={
        "boxes": corners(Size("N", 1, 7)),
        "scores": vectors("N", low=0, high=1, distinct=True),
        "threshold": THRESHOLDS,
    },
    gives=integers(None),
    law="Las filas que se conservan, de mayor a menor puntuación: una caja se elimina si su IoU con una conservada supera el umbral.",
    examples=[
        ((CHAIN, np.array([0.75, 0.625, 0.5]), 0.25), [0, 2]),
        ((CHAIN, np.array([0.5, 0.625, 0.75]), 0.125), [2]),
        ((CHAIN, np.array([0.25, 0.75, 0.5]), 0.25), [1]),
        ((CHAIN, np.array([0.5, 0.25, 0.75]), 0.5), [2, 0, 1]),
        ((CHAIN + np.array([[0.0], [0.0], [9.0]]), np.array([0.75, 0.5, 0.625]), 0.25), [0, 2]),
    ],
    corners=("one", "empty", "lists", "float32"),
)
edge("nms", "Una IoU exactamente igual al umbral no elimina nada.", ((HALVES, np.array([0.5, 0.75]), 0.5), [1, 0]))
EQUAL = [((CHAIN, np.array([0.5, 0.75, 0.5]), 0.5), [1, 0, 2]), ((HALVES, np.array([0.5, 0.5]), 0.25), [0])]
edge("nms", "Una caja sin área se conserva una sola vez.", (([[1.0, 1.0, 1.0, 1.0], *HALVES], [0.75, 0.5, 0.25], 0.375), [0, 1]))
edge("nms", "Entre cajas con la misma puntuación va antes la fila menor.", *EQUAL)


contract(
    "average_precision",
    takes={
        "scores": vectors(Size("N", 1, 7), low=0, high=1, distinct=True),
        "right": labels("N", below=2),
        "num_truth": numbers(7, 10, whole=True),
    },
    gives=floats(),
    law="El área bajo la envolvente de la precisión en función de la exhaustividad, con las detecciones de mayor a menor puntuación.",
    examples=[
        ((np.array([0.25, 0.75, 0.5]), np.array([1, 1, 0]), 2), 5 / 6),
        ((np.array([0.875, 0.75, 0.5, 0.25]), np.array([0, 1, 0, 1]), 4), 0.25),
        ((np.array([0.875, 0.75, 0.5, 0.25]), np.array([0, 1, 1, 0]), 2), 2 / 3),
        ((np.array([0.75, 0.5, 0.25]), np.array([True, True, False]), 2), 1.0),
    ],
    refuses=[((np.zeros(0), np.zeros(0, dtype=int), 0), ValueError), ((np.array([0.5]), np.array([0]), 0), ValueError)],
)
ALIKE = [
    ((np.full(len(right), 0.5), np.array(right), n), ap) for right, n, ap in (([1, 1, 0], 2, 1.0), ([0, 1], 1, 0.5))
]
edge("average_precision", "Las puntuaciones iguales mantienen su orden.", *ALIKE)
edge("average_precision", "Quien no da ninguna respuesta tiene una AP de 0.", ((np.zeros(0), np.zeros(0, dtype=int), 3), 0.0))


contract(
    "default_boxes",
    takes={
        "sizes": lists(st.integers(1, 4)),
        "scales": lists(st.sampled_from([0.125, 0.25, 0.5, 0.75]), 1),
        "ratios": lists(st.lists(st.sampled_from([1.0, 2.0, 0.5, 4.0, 3.0]), max_size=3)),
    },
    gives=floats(None, 4),
    law="Mapa a mapa, fila a fila, celda a celda: una caja por cada relación de aspecto, y después el cuadrado mayor.",
    examples=[
        (([1], [0.25, 1.0], [[4.0, 1.0]]), [[0.5, 0.5, 0.5, 0.125], [0.5, 0.5, 0.25, 0.25], [0.5, 0.5, 0.5, 0.5]]),
        (([2, 1], [0.5, 1.125, 0.5], [[4.0], [0.25]]),
         [[0.25, 0.25, 1.0, 0.25], [0.25, 0.25, 0.75, 0.75], [0.75, 0.25, 1.0, 0.25], [0.75, 0.25, 0.75, 0.75],
          [0.25, 0.75, 1.0, 0.25], [0.25, 0.75, 0.75, 0.75], [0.75, 0.75, 1.0, 0.25], [0.75, 0.75, 0.75, 0.75],
          [0.5, 0.5, 0.5625, 2.25], [0.5, 0.5, 0.75, 0.75]]),
    ],
    laws={
        "SSD300 pregunta por 8732 cajas.": lambda student: np.shape(student.default_boxes(*SSD300)) == (8_732, 4),
        "SSD512 pregunta por 24 564 cajas.": lambda student: np.shape(student.default_boxes(*SSD512)) == (24_564, 4),
    },
)  # fmt: skip

ANCHORS = np.array([[0.0, 0.0, 2.0, 2.0], [0.0, 0.0, 4.0, 2.0], [3.0, 3.0, 5.0, 5.0], [8.0, 8.0, 9.0, 9.0]])
contract(
    "match",
    takes={
        "anchors": corners(Size("N", 2, 6), whole=True, unlike=True),
        "truth": corners("M", unlike=True),
        "threshold": THRESHOLDS,
    },
    gives=integers("N"),
    law="Cada ancla recibe el objeto con el que más se solapa, si es lo suficiente; y cada objeto, su mejor ancla.",
    examples=[
        ((ANCHORS, np.array([[0.0, 0.0, 2.0, 2.0], [4.0, 4.0, 6.0, 6.0]])), [0, -1, 1, -1]),
        ((ANCHORS, np.array([[4.0, 4.0, 6.0, 6.0], [0.0, 0.0, 4.0, 2.0]])), [-1, 1, 0, -1]),
        ((ANCHORS, np.array([[4.0, 4.0, 6.0, 6.0], [0.0, 0.0, 4.0, 2.0]]), 0.25), [1, 1, 0, -1]),
        ((ANCHORS, np.array([[3.0, 3.0, 5.0, 5.0], [4.0, 4.0, 6.0, 6.0]])), [-1, -1, 1, -1]),
    ],
    optional=("threshold",),
)
TWICE = [
    ((ANCHORS[[0, 0, 1]], np.array([[0.0, 0.0, 2.0, 4.0]]), 0.75), [0, -1, -1]),
    ((np.array([[0.0, 0.0, 2.0, 2.0], [0.0, 0.0, 2.0, 2.5]]), HALVES[[0, 0]]), [1, 0]),
]
edge("match", "De varias anclas iguales cuenta la primera, y de varios objetos iguales, el primero.", *TWICE)
edge("match", "Una IoU exactamente igual al umbral no es suficiente.", ((HALVES, HALVES[:1]), [0, -1]))
edge("match", "Sin objetos, cada ancla recibe −1.", ((ANCHORS, NONE), [-1, -1, -1, -1]))


contract(
    "offsets",
    takes={"anchors": centres("N"), "boxes": centres("N")},
    gives=floats("N", 4),
    law="A qué distancia está el centro respecto al del ancla, en anchos y altos de esta; logaritmos de los cocientes de los lados.",
    examples=[
        (([[0.5, 0.5, 0.25, 0.5]], [[0.625, 0.25, 0.5, 0.125]]), [[0.5, -0.5, np.log(2), -np.log(4)]]),
        (([[0.25, 0.75, 0.5, 0.125]] * 2, [[0.25, 0.75, 0.5, 0.125], [0.75, 0.5, 0.125, 0.25]]),
         [[0.0, 0.0, 0.0, 0.0], [1.0, -2.0, -np.log(4), np.log(2)]]),
        ((np.array([[2, 4, 2, 4]]), np.array([[3, 3, 4, 1]])), [[0.5, -0.25, np.log(2), -np.log(4)]]),
    ],
)  # fmt: skip

contract(
    "apply_offsets",
    takes={"anchors": centres("N"), "t": matrices("N", 4, low=-2, high=2)},
    gives=floats("N", 4),
    law="Las cajas cuyos desplazamientos respecto a las anclas son t.",
    examples=[
        (([[0.5, 0.5, 0.25, 0.5]], [[0.5, -0.5, np.log(2), -np.log(4)]]), [[0.625, 0.25, 0.5, 0.125]]),
        (([[0.25, 0.75, 0.5, 0.125]] * 2, [[0.0, 0.0, 0.0, 0.0], [1.0, -2.0, -np.log(4), np.log(2)]]),
         [[0.25, 0.75, 0.5, 0.125], [0.75, 0.5, 0.125, 0.25]]),
        ((np.array([[2, 4, 2, 4]]), [[0.25, -0.125, np.log(1.25), 0.0]]), [[2.5, 3.5, 2.5, 4.0]]),
    ],
)  # fmt: skip

contract(
    "encode_grid",
    takes={
        "boxes": centres(Size("N", 1, 5)),
        "labels": labels("N", below="C"),
        "grid": argument_of_size("S", 2, 5),
        "num_classes": argument_of_size("C", 2, 4),
    },
    gives=floats("S", "S", None, dtype="float32"),
    law="La celda de cada centro contiene 1, en qué punto de la celda está el centro, el ancho y el alto, y la clase.",
    examples=[
        (([[0.625, 0.125, 0.5, 0.25]], [1], 2, 2), [[[0] * 7, [1, 0.25, 0.25, 0.5, 0.25, 0, 1]], [[0] * 7, [0] * 7]]),
        (([[0.125, 0.25, 0.25, 0.5], [0.25, 0.375, 0.5, 0.5], [0.875, 0.75, 0.25, 0.25]], [0, 2, 1], 2, 3),
         [[[1, 0.5, 0.75, 0.5, 0.5, 0, 0, 1], [0] * 8], [[0] * 8, [1, 0.75, 0.5, 0.25, 0.25, 0, 1, 0]]]),
        (([[0.125, 0.4375, 0.25, 0.625], [0.25, 0.375, 0.5, 0.5], [0.375, 0.125, 0.75, 0.25]], [1, 0, 1], 2, 2),
         [[[1, 0.5, 0.75, 0.5, 0.5, 1, 0], [0] * 7], [[0] * 7, [0] * 7]]),
    ],
    corners=("one", "empty", "lists", "float32"),
)  # fmt: skip
TIE = ([[0.25, 0.375, 0.5, 0.5], [0.375, 0.125, 0.25, 1.0]], [1, 0], 2, 2)
FIRST = [[[1, 0.5, 0.75, 0.5, 0.5, 0, 1], [0] * 7], [[0] * 7, [0] * 7]]
edge("encode_grid", "De dos cajas con la misma área en una celda, se la queda la primera.", (TIE, FIRST))


CELLS = np.zeros((2, 2, 7))
CELLS[0, 1] = [0.5, 0.25, 0.75, 0.5, 0.25, 0.25, 0.5]
CELLS[1, 0] = [1.0, 0.5, 0.5, 1.0, 0.5, 0.75, 0.25]
contract(
    "decode_grid",
    takes={"grid": answers("S", "S", Size("D", 6, 10)), "threshold": THRESHOLDS},
    gives={"boxes": floats(None, 4), "scores": floats(None), "labels": integers(None)},
    law="Cajas, puntuaciones y etiquetas de las celdas cuya puntuación alcanza el umbral, celda a celda.",
    examples=[
        ((CELLS, 0.1414), ([[0.375, 0.25, 0.875, 0.5], [-0.25, 0.5, 0.75, 1.0]], [0.25, 0.75], [1, 0])),
        ((CELLS, 0.4142), ([[-0.25, 0.5, 0.75, 1.0]], [0.75], [0])),
    ],
    corners=("one", "float32"),
)
SURE = ([[-0.25, 0.5, 0.75, 1.0]], [0.75], [0])
edge("decode_grid", "Una puntuación exactamente igual al umbral es suficiente.", ((CELLS, 0.75), SURE))
NOTHING = (NONE, np.zeros(0), np.zeros(0, dtype=int))
edge("decode_grid", "Donde no hay nada, las formas son (0, 4), (0,) y (0,).", ((CELLS, 0.875), NOTHING))
UNSURE = np.array([[[1.0, 0.5, 0.5, 1.0, 1.0, 0.25, 0.5, 0.5]]])
edge("decode_grid", "Entre clases iguales cuenta la primera.", ((UNSURE, 0.25), ([[0.0, 0.0, 1.0, 1.0]], [0.5], [1])))


def described(student: Student, picture: tuple[int, int, int], grid: int, num_classes: int) -> dict:
    """La configuración y los pesos de un detector."""
    return models.described(student.build_detector, picture, grid, num_classes, row_shapes=[picture])


def answer_of(found: dict, picture: tuple[int, int, int], weights: list | None = None) -> np.ndarray:
    """Lo que dice de dos imágenes, quizá con otros pesos."""
    model = models.rebuild({**found, "weights": weights or found["weights"]}, max_parameters=LARGE)
    return models.predict(model, np.random.default_rng(0).uniform(0, 1, (2, *picture)).astype(np.float32))


@check("build_detector", weight=3, essential=True)
def answers_for_every_cell(student):
    """Para cada celda de la cuadrícula hay 5 números, y uno por cada clase."""
    for picture, grid, num_classes in DETECTORS:
        got = answer_of(described(student, picture, grid, num_classes), picture)
        told = f"la salida de build_detector({picture}, {grid}, {num_classes}) para dos imágenes"
        shape(got, (2, grid, grid, 5 + num_classes), what=told)


@check("build_detector")
def is_small(student):
    """No tiene más de 100 000 parámetros."""
    for picture, grid, num_classes in DETECTORS:
        found = sum(np.size(w) for w in described(student, picture, grid, num_classes)["weights"])
        that(found <= 100_000, f"build_detector({picture}, {grid}, {num_classes}) tiene {found:,} parámetros.", got=found)


@check("build_detector", weight=0.5)
def learns_with_all_its_weights(student):
    """Se entrenan todos los pesos, y no cuenta nada más que la pérdida: sin penalizaciones, sin restricciones."""
    found = additions(described(student, *DETECTORS[0]))
    that(not found, f"El ejercicio no pide esto, y cambia lo que se aprende: {', '.join(found[:3])}.")


@check("build_detector", weight=2)
def ends_without_an_activation(student):
    """Cada número que da puede ser menor que 0, y mayor que 1."""
    picture, grid, num_classes = DETECTORS[0]
    found, rng = described(student, picture, grid, num_classes), np.random.default_rng(1)
    for _ in range(3):
        weights = [np.abs(w) if w.ndim == 1 else w for w in (rng.normal(0, 1, np.shape(w)) for w in found["weights"])]
        got = answer_of(found, picture, weights).reshape(-1, 5 + num_classes)
        for name, part in (("los cinco primeros números", got[:, :5]), ("los números de las clases", got[:, 5:])):
            text = f"Con pesos grandes, {name} van de {part.min():.3g} a {part.max():.3g}; ¿hay una activación?"
            that(part.min() < 0 and part.max() > 1, text)


@check("build_detector")
def looks_at_the_picture(student):
    """Otra imagen, otra celda u otros pesos dan otra respuesta; dos redes empiezan con pesos distintos."""
    picture, grid, num_classes = DETECTORS[0]
    first, second = (described(student, picture, grid, num_classes) for _ in range(2))
    got, other = answer_of(first, picture), answer_of(second, picture)
    shape(got, (2, grid, grid, 5 + num_classes), what="la salida para dos imágenes")
    that(bool(np.ptp(got, axis=0).max() > 0), "Dos imágenes reciben exactamente la misma respuesta.")
    that(bool(np.ptp(got.reshape(2, grid * grid, -1), axis=1).max() > 0), "Todas las celdas reciben exactamente la misma respuesta.")
    that(not np.array_equal(got, other), "Dos redes empiezan con los mismos pesos; deja que Keras los sortee.")


@check("detector", essential=True)
def finds_objects_in_the_notebooks_own_pictures(student):
    """De los objetos de las 200 primeras imágenes de entrenamiento, una celda encuentra y nombra bien a seis de cada diez."""
    pictures, truth = student.get("own_pictures"), student.get("own_targets")
    usable = all(isinstance(part, np.ndarray) and len(part) == 200 for part in (pictures, truth))
    that(usable, "own_pictures y own_targets deberían ser los del cuaderno, tal como él los crea.")
    raw = models.predict(models.of(student, "detector", max_parameters=LARGE), pictures.astype(np.float32))
    shape(raw, (200, 4, 4, 8), what="la salida para 200 imágenes")
    here = truth[..., 0] == 1
    found = (raw[..., 0] > 0) & (raw[..., 5:].argmax(axis=-1) == truth[..., 5:].argmax(axis=-1))
    share = float(found[here].mean()) if here.any() else 0.0
    that(share >= 0.6, f"De los objetos de 200 imágenes de entrenamiento, el {share:.0%} se encuentran y se nombran bien.", got=share)


RIGHT = np.array([0.5, 0.0, 0.5, 0.0])
GREEDY = [[[3, 0, 11, 1], [6, 0, 14, 1]], [[4, 0, 12, 1], [0, 0, 8, 1]]]
"""El mejor par deja a sus rivales sin pareja, aunque los otros, juntos, se solapan más."""
STEPS = [CHAIN, CHAIN[::-1] + RIGHT, CHAIN[1:2] + 2 * RIGHT]
contract(
    "track",
    takes={"frames": FRAMES, "threshold": THRESHOLDS},
    law="Pares del fotograma anterior y de este, de mayor a menor IoU, al menos el umbral; las demás reciben números nuevos.",
    examples=[
        ((STEPS, 0.25), [[0, 1, 2], [2, 1, 0], [1]]),
        (([CHAIN[:1], CHAIN[2:], CHAIN[:1], CHAIN[1:]], 0.25), [[0], [1], [2], [2, 3]]),
        (([CHAIN, np.zeros((0, 4)), CHAIN[:2]], 0.25), [[0, 1, 2], [], [3, 4]]),
        ((GREEDY, 0.25), [[0, 1], [0, 2]]),
        (([BOX, [[0, 0, 2, 1], [0, 0, 2, 2], [9, 9, 10, 10]]], 0.25), [[0], [1, 0, 2]]),
        (([], 0.5), []),
    ],
)
edge("track", "Una IoU exactamente igual al umbral es suficiente.", (([HALVES[:1], HALVES[1:]], 0.5), [[0], [0]]))
EVEN = ([CHAIN[[0, 2]], CHAIN[[1]], CHAIN[[2, 0]]], 0.25)
edge("track", "Entre pares con la misma IoU van antes las filas menores.", (EVEN, [[0, 1], [0], [0, 2]]))
