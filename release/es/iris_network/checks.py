# language: es
"""Comprobaciones públicas de la unidad de las flores: un contrato para cada ejercicio, y lo que es propio de ella.

Las redes son objetos del cuaderno: los contratos de los ejercicios sobre ellas pasan por sus funciones ``plain_…``,
que reciben y dan simples números.
"""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
from hypothesis import strategies as st

from autograder.checks import check
from autograder.compare import array, parts, that
from autograder.contracts import (
    Argument,
    anything,
    builder,
    choices,
    contract,
    floats,
    generators,
    integers,
    labels,
    matrices,
    numbers,
    vectors,
)
from autograder.contracts.arguments import Size
from autograder.datasets.flowers import irises
from autograder.student import Student
from autograder.wire import Rng


def weights(*widths: str) -> Argument:
    """Listas de matrices (n + 1, m) entre capas cuyas anchuras tienen estos nombres, con el sesgo en la última fila."""

    def make(*n: int) -> st.SearchStrategy[list[np.ndarray]]:
        return st.tuples(*(matrices(a + 1, b).strategy({}, {}) for a, b in itertools.pairwise(n))).map(list)

    return Argument(make, needs=widths, kind="list")


def of_nodes(*widths: str, low: float = -3.0, high: float = 3.0) -> Argument:
    """Listas de vectores (n,), un número para cada nodo de capas cuyas anchuras tienen estos nombres."""

    def make(*n: int) -> st.SearchStrategy[list[np.ndarray]]:
        return st.tuples(*(vectors(m, low=low, high=high).strategy({}, {}) for m in n)).map(list)

    return Argument(make, needs=widths, kind="list")


TWO = [np.array([[0.5, -1.0], [1.5, 0.25], [-0.5, 0.75]]), np.array([[1.0], [-2.0], [0.5]])]
"""Pesos de una red 2-2-1."""
THREE = [
    np.array([[1.5, -0.5], [0.25, 1.0]]),
    np.array([[0.5, -1.0], [2.0, 0.75], [0.0, 1.0]]),
    np.array([[-1.5, 0.25], [1.0, 2.0], [0.5, -0.5]]),
]
"""Pesos de una red 1-2-2-2."""
PASSED_BACK = "error, deltas, weights, values"
"""Lo que da plain_back."""
FINE = [np.array([[0.123456789], [-0.000012345]])]
"""Pesos de una red 1-1, con más cifras de las que se suelen escribir."""
VALUES = [[1.0, -0.5], [0.25, 0.75], [0.625]]
DELTAS = [[0.5, -0.25], [0.75]]
CHANGES = [np.array([[0.125, -0.25], [0.5, 0.0], [0.25, -0.125]]), np.array([[0.5], [-0.25], [0.125]])]
ROWS, TARGETS = np.array([[0.5, -1.0], [1.5, 0.25], [-0.5, 0.75]]), np.array([[1.0], [0.0], [0.75]])

contract(
    "standardise",
    takes={"train": matrices("N", "D"), "test": matrices("M", "D")},
    law="(x − media) / desviación, con la media y la desviación típica de las columnas de entrenamiento en las dos partes.",
    examples=[
        (
            (np.array([[1.0, 3.0], [2.5, 3.0], [4.0, 3.0]]), np.array([[4.0, 6.5]])),
            [np.array([[-1.224744871, 0.0], [0.0, 0.0], [1.224744871, 0.0]]), np.array([[1.224744871, 0.0]])],
        ),
        (([[0.5], [1.5]],), [np.array([[-1.0], [1.0]])]),
        (([[0.5], [1.5]], [[2.0]], [[1.25], [-0.75]]), [[[-1.0], [1.0]], [[2.0]], [[0.5], [-3.5]]]),
    ],
    laws={
        "Las filas de float32 también se convierten en float64.": lambda student: all(
            part.dtype == np.float64 for part in student.standardise(*[np.float32([[0.5], [1.0]])] * 2)
        ),
        "Una columna constante es 0, contenga lo que contenga: en coma flotante, la media de 0.1, 0.1 y 0.1 no es exactamente 0.1.": lambda student: (
            not np.any(student.standardise(np.full((3, 1), 0.1))[0])
        ),
        "Los números pequeños cuentan igual que los grandes.": lambda student: np.allclose(
            student.standardise(np.array([[1e-9], [3e-9]]))[0], [[-1], [1]]
        ),
    },
)

contract(
    "three_way_split",
    takes={
        "y": labels(Size("N", 0, 14), below=3),
        "fractions": choices([0.25, 0.25], [0.2, 0.5], [0.5, 0.0], [0.0, 0.4]),
        "rng": generators(),
    },
    gives={"train": integers(None), "val": integers(None), "test": integers(None)},
    law="De cada clase, en orden creciente: una permutación; val toma las primeras filas, test las siguientes, train el resto.",
    examples=[
        (([0, 1, 0, 0, 1, 1, 0, 1], (0.25, 0.5), Rng(1)), ([4, 6], [0, 7], [1, 2, 3, 5])),
        (([2, 2, 5], (0.5, 0.0), Rng(3)), ([0, 2], [1], np.zeros(0, dtype=int))),
        (([2, 0, 2, 0, 0, 2, 2, 0, 2, 0, 2], (0.3, 0.3), Rng(4)), ([1, 3, 5, 6, 7, 8, 10], [0, 4], [2, 9])),
        (([1, -1, 1, 1, -1, -1, 1], (0.25, 0.5), Rng(2)), ([0, 1, 4], [6], [2, 3, 5])),
        ((np.zeros(0, dtype=int), (0.2, 0.2), Rng(0)), (np.zeros(0, dtype=int),) * 3),
    ],
)

contract(
    "make_network",
    through="plain_make",
    takes={
        "sizes": st.lists(st.integers(1, 4), min_size=2, max_size=4),
        "rng": generators(),
    },
    gives=dict.fromkeys(("sizes", "inputs", "weights", "changes", "values", "listas compartidas por nodos"), anything()),
    law="Cada nodo conoce a todos los de la capa anterior; sus pesos se sortean de una vez, el sesgo al final; los cambios son 0.",
    examples=[
        (
            ([1, 2], Rng(1)),
            (
                [1, 2],
                [[[]], [[[0, 0]], [[0, 0]]]],
                [[[]], [[0.0118216247, 0.4504636963], [-0.3558403873, 0.4486494471]]],
                [[[]], [[0.0, 0.0], [0.0, 0.0]]],
                [None],
                False,
            ),
        ),
        (
            ([2, 1, 2], Rng(2)),
            (
                [2, 1, 2],
                [[[], []], [[[0, 0], [0, 1]]], [[[1, 0]], [[1, 0]]]],
                [
                    [[], []],
                    [[-0.2383878658, -0.2015088566, 0.3142257406]],
                    [[-0.4080840579, 0.100100526], [0.2285605268, -0.3120989266]],
                ],
                [[[], []], [[0.0, 0.0, 0.0]], [[0.0, 0.0], [0.0, 0.0]]],
                [None, None],
                False,
            ),
        ),
    ],
    corners=(),
)

contract(
    "feed_forward",
    through="plain_feed",
    takes={"matrices": weights("A", "B", "C"), "x": vectors("A")},
    gives=dict.fromkeys(("outputs", "values"), anything()),
    law="Cada nodo recibe su valor: los números que entraron; después, σ de la suma ponderada de sus entradas y su sesgo.",
    examples=[
        (([np.array([[2.0], [-1.5], [0.25]])], [0.5, 1.5]), ([0.2689414214], [[0.5, 1.5], [0.2689414214]])),
        ((TWO, [1.0, -0.5]), ([0.5015386199], [[1.0, -0.5], [0.3208213008, 0.4073334], [0.5015386199]])),
        (
            (THREE, [-0.5]),
            (
                [0.4982045482, 0.7776041759],
                [
                    [-0.5],
                    [0.3775406688, 0.7772998612],
                    [0.8511146196, 0.7694900913],
                    [0.4982045482, 0.7776041759],
                ],
            ),
        ),
    ],
    refuses=[((TWO, [1.0]), ValueError), ((TWO, [1.0, 2.0, 3.0]), ValueError)],
    corners=("lists",),
)

contract(
    "back_propagate",
    through="plain_back",
    takes={
        "matrices": weights("A", "B", "C", "D"),
        "values": of_nodes("A", "B", "C", "D", low=0.125, high=0.875),
        "target": vectors("D", low=0.0, high=1.0),
    },
    gives=dict.fromkeys(PASSED_BACK.split(", "), anything()),
    law="E es la mitad de la suma de cuadrados; cada delta es ∂E/∂z; pesos y valores quedan como estaban.",
    examples=[
        (
            (TWO, VALUES, [1.0]),
            (
                0.0703125,
                [[-0.0164794922, 0.0329589844], [-0.087890625]],
                [[[0.5, 1.5, -0.5], [-1.0, 0.25, 0.75]], [[1.0, -2.0, 0.5]]],
                VALUES,
            ),
        ),
        (
            (THREE, [[0.5], [0.25, 0.75], [0.5, 0.375], [0.625, 0.25]], [0.25, 1.0]),
            (
                0.3515625,
                [[0.0045833588, -0.0220284462], [-0.0417480469, -0.0453186035], [0.087890625, -0.140625]],
                [W.T for W in THREE],
                [[0.5], [0.25, 0.75], [0.5, 0.375], [0.625, 0.25]],
            ),
        ),
    ],
    corners=("lists",),
)

contract(
    "update",
    through="plain_update",
    takes={
        "matrices": weights("A", "B", "C"),
        "values": of_nodes("A", "B", "C"),
        "deltas": of_nodes("B", "C"),
        "changes": weights("A", "B", "C"),
        "lr": numbers(0.125, 1.0),
        "momentum": numbers(0.0, 0.875),
    },
    gives=dict.fromkeys(("weights", "changes"), anything()),
    law="cambio = −lr · delta · entrada + momento · cambio anterior; peso = peso + cambio; el sesgo tiene la entrada 1.",
    examples=[
        (
            (TWO, VALUES, DELTAS, CHANGES, 0.5, 0.25),
            (
                [[[0.28125, 1.75, -0.6875], [-0.9375, 0.1875, 0.84375]], [[1.03125, -2.34375, 0.15625]]],
                [[[-0.21875, 0.25, -0.1875], [0.0625, -0.0625, 0.09375]], [[0.03125, -0.34375, -0.34375]]],
            ),
        ),
        (
            (TWO, VALUES, DELTAS, CHANGES, 0.5, 0.0),
            (
                [[[0.25, 1.625, -0.75], [-0.875, 0.1875, 0.875]], [[0.90625, -2.28125, 0.125]]],
                [[[-0.25, 0.125, -0.25], [0.125, -0.0625, 0.125]], [[-0.09375, -0.28125, -0.375]]],
            ),
        ),
    ],
    corners=(),
)

contract(
    "train_network",
    through="plain_train",
    takes={
        "matrices": weights("A", "B", "C"),
        "X": matrices("N", "A"),
        "targets": matrices("N", "C", low=0.0, high=1.0),
        "epochs": numbers(0, 3, whole=True),
        "lr": numbers(0.125, 1.0),
        "momentum": numbers(0.0, 0.875),
        "rng": generators(),
    },
    gives=dict.fromkeys(("errors", "weights"), anything()),
    law="En cada época, un nuevo orden de las filas y un paso después de cada una; los errores son medias sobre las filas.",
    examples=[
        (
            ([np.array([[0.5], [0.25]])], [[1.5]], [[1.0]], 2, 0.5, 0.5, Rng(1)),
            ([0.0361647441, 0.0318494353], [[[0.5952033381, 0.3134688921]]]),
        ),
        (
            (TWO, ROWS, TARGETS, 2, 0.5, 0.25, Rng(1)),
            (
                [0.1505043013, 0.1463019175],
                [
                    [[0.438046795, 1.487509313, -0.490314535], [-0.916970789, 0.329858426, 0.70041329]],
                    [[0.982404767, -1.8750772, 0.621749668]],
                ],
            ),
        ),
    ],
    corners=("one", "lists"),
    draws=25,
)

contract(
    "to_matrices",
    through="plain_matrices",
    takes={"matrices": weights("A", "B", "C")},
    law="Una columna para cada nodo, una fila para cada entrada, el sesgo en la última fila.",
    examples=[((TWO,), TWO), ((THREE,), THREE), ((FINE,), FINE)],
    corners=(),
    manners=(),
)


def network_of_flowers(student: Student) -> list[np.ndarray]:
    """Las matrices de la red entrenada: cuatro entradas, cualquier número de nodos ocultos, tres salidas."""
    first, second = parts(student.get("iris"), "la matriz hacia los nodos ocultos, la matriz hacia las salidas")
    W = array(first, (5, None), what="la primera matriz")
    return [W, array(second, (W.shape[1] + 1, 3), what="la segunda matriz")]


def named(student: Student, X: np.ndarray) -> np.ndarray:
    """La especie que la red entrenada da a cada flor, (N,); las flores se escalan como aquellas de las que ha aprendido."""
    seen = array(student.get("iris_rows"), (None, 4), what="iris_rows")
    that(len(seen) > 0 and bool((np.ptp(seen, axis=0) > 0).all()), "iris_rows debería contener las flores de entrenamiento.")
    rows = (X - seen.mean(axis=0)) / seen.std(axis=0)
    for W in network_of_flowers(student):
        rows = (1 + np.tanh((rows @ W[:-1] + W[-1]) / 2)) / 2
    return rows.argmax(axis=1)


@check("iris")
def names_most_of_fishers_flowers(student: Any) -> None:
    """Acierta la especie de al menos 120 de los 150 lirios de Fisher."""
    X, y = irises()
    right = int((named(student, X) == y).sum())
    that(right >= 120, f"La red acierta la especie de {right} de las 150 flores.")


contract(
    "output_layer",
    takes={"task": choices("binary", "multiclass", "regression"), "num_classes": numbers(2, 12, whole=True)},
    law="Las unidades, la activación y la pérdida son las de la tabla.",
    examples=[
        (("binary", 1), (1, "sigmoid", "binary_crossentropy")),
        (("multiclass", 2), (2, "softmax", "sparse_categorical_crossentropy")),
        (("multiclass", 7), (7, "softmax", "sparse_categorical_crossentropy")),
        (("regression", 0), (1, "linear", "mse")),
    ],
    refuses=[(("multiclass", 1), ValueError), (("ranking", 3), ValueError), (("Binary", 2), ValueError)],
)

builder(
    "build_iris",
    rows=matrices("B", 4),
    outputs=(3,),
    takes={"hidden_units": choices((3,), (4, 2), ())},
    law="Capas Dense de estas anchuras con relu, y una última de tres unidades con softmax.",
    parameters=[((), 67), (((5, 4),), 64), (((),), 15)],
    computes=[(((5, 4),), [0.328248, 0.6703, 0.001452]), (((),), [0.515072, 0.236539, 0.248389])],
    optimizer="Adam",
    loss="SparseCategoricalCrossentropy",
    metrics=("accuracy",),
)

FEATURES = ["x1", "x2", "x1^2", "x2^2", "x1*x2", "sin(x1)", "sin(x2)"]

contract(
    "features",
    takes={"X": matrices("N", 2), "names": st.lists(st.sampled_from(FEATURES), min_size=1, max_size=8)},
    gives=floats("N", None),
    law="Una columna para cada nombre, en el orden de los nombres.",
    examples=[
        (
            (np.array([[0.5, -1.5], [2.0, 3.0]]), FEATURES),
            [
                [0.5, -1.5, 0.25, 2.25, -0.75, 0.479425539, -0.997494987],
                [2.0, 3.0, 4.0, 9.0, 6.0, 0.909297427, 0.141120008],
            ],
        ),
        ((np.array([[0.5, -1.5]]), ["x2", "x2", "x1"]), [[-1.5, -1.5, 0.5]]),
    ],
    refuses=[((np.array([[1.0, 2.0]]), ["x1", name]), ValueError) for name in ("x3", "x2*x1", "X1")],
)
