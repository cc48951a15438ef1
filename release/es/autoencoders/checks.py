# language: es
"""Comprobaciones públicas de la unidad sobre autoencoders: un contrato para cada ejercicio, las pendientes de las pérdidas y
las redes."""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import strategies as st

from autograder import models
from autograder.checks import check
from autograder.compare import close, parts, shape, that
from autograder.contracts import (
    Argument,
    builder,
    contract,
    edge,
    floats,
    generators,
    integers,
    matrices,
    numbers,
    tables,
    vectors,
)
from autograder.contracts.arguments import Dim, Size, size
from autograder.student import Student
from autograder.training import additions
from autograder.wire import Rng

PLANE = 2
"""Números de un código del autoencoder variacional."""


def apart(rows: Dim, columns: Dim) -> Argument:
    """Filas tales que no hay dos a la misma distancia de ninguna fila de octavos."""
    plain = matrices(rows, columns)
    own = np.sqrt([2.0, 3.0, 5.0, 7.0, 11.0, 13.0])

    def make(n: int, d: int) -> st.SearchStrategy[np.ndarray]:
        return plain.make(n, d).map(lambda drawn: drawn + np.arange(n)[:, None] * own[:d] / 100)

    return Argument(make, (rows, columns), kind="array", floats=True)


CROSS = np.array([[2.0, 0.0], [-2.0, 0.0], [0.0, 1.0], [0.0, -1.0]])
"""Puntos con una varianza cuatro veces mayor a lo largo del primer eje que a lo largo del segundo."""
contract(
    "linear_optimum",
    takes={"X": matrices("N", "D"), "k": numbers(0, 6, whole=True)},
    gives=floats(),
    law="La media, sobre todos los números, de los errores al cuadrado del mejor autoencoder lineal con códigos de k números.",
    examples=[
        ((CROSS, 1), 0.25),
        ((CROSS, 0), 1.25),
        ((CROSS / 4, 1), 0.015625),
        ((CROSS + np.array([5.0, -3.0]), 1), 0.25),
        (([[1, 3, 2], [3, 1, 2], [4, 4, 5], [0, 0, -1]], 2), 0.0),
        (([[1, 3, 2], [3, 1, 2], [4, 4, 5], [0, 0, -1]], 1), 1 / 3),
    ],
)
edge("linear_optimum", "Con más números que columnas no se pierde nada.", ((CROSS, 2), 0.0), ((CROSS, 9), 0.0))

builder(
    "build_encoder",
    rows=matrices("B", "input_dim"),
    outputs=("codes",),
    takes={"input_dim": size("input_dim"), "codes": size("codes"), "hidden": size("hidden")},
    law="Dense con relu y después Dense sin activación.",
    parameters=[((64, 8), 4_680), ((6, 2, 5), 47)],
    computes=[((3, 2, 6), [-0.146001, -0.194027])],
    ready=True,
)
builder(
    "build_decoder",
    rows=matrices("B", "codes"),
    outputs=("output_dim",),
    takes={"codes": size("codes"), "output_dim": size("output_dim"), "hidden": size("hidden")},
    law="Dense con relu y después Dense sin activación.",
    parameters=[((8, 64), 4_736), ((2, 6, 5), 51)],
    computes=[((2, 6, 5), [0.089842, -0.598758, 2.160344, 1.126956, 1.355377, -0.480633])],
    ready=True,
)


def learns(exercise: str, *sizes: int) -> None:
    """Una comprobación pequeña de que todo en una red se puede entrenar y nada cambia lo que se aprende."""

    def law(student: Student) -> None:
        found = additions(models.described(getattr(student, exercise), *sizes, row_shapes=[sizes[:1]]))
        that(not found, f"No se pedía nada más: {', '.join(found)}.", got=found)

    law.__name__, law.__doc__ = "learns_as_it_stands", "Se entrena entera, sin penalizaciones ni restricciones."
    check(exercise, weight=0.5)(law)


learns("build_encoder", 6, 2, 5)
learns("build_decoder", 2, 6, 5)


def own_rows(student: Student) -> np.ndarray:
    """Los dígitos que el cuaderno muestra a sus redes cuando se comprueban."""
    rows = student.get("own_rows")
    usable = isinstance(rows, np.ndarray) and rows.ndim == 2 and rows.shape[0] == 300 and rows.shape[1] in (64, 784)
    that(usable, "own_rows debería ser el del cuaderno, tal como lo crea él.")
    return rows.astype(np.float32)


def answers(student: Student, name: str, rows: np.ndarray, outputs: int) -> np.ndarray:
    """Lo que un modelo del cuaderno hace con unas filas, (N, salidas)."""
    found = models.predict(models.of(student, name, row_shapes=[rows.shape[1:]]), rows)
    shape(found, (len(rows), outputs), what=f"la salida de {name} para {len(rows)} filas")
    that(bool(np.isfinite(found).all()), f"Las salidas de {name} deberían ser números finitos.")
    return found


@check("autoencoder", essential=True)
def copies_the_notebooks_own_digits(student):
    """Las copias de los dígitos de prueba del propio cuaderno tienen menos de la mitad del error del dígito medio."""
    rows = own_rows(student)
    error = float(np.mean((answers(student, "autoencoder", rows, rows.shape[1]) - rows) ** 2))
    limit = float(rows.var(axis=0).mean()) / 2
    that(
        error < limit,
        f"El error con los dígitos del cuaderno es {error:.4f}; la mitad del que tiene el dígito medio es {limit:.4f}.",
    )


PICTURES = np.array([[[0.5, 0.25], [1.0, 0.0]], [[0.0, 1.0], [0.5, 0.5]]])
contract(
    "reconstruction_errors",
    takes={"x": tables("N", "H", "W"), "x_hat": tables("N", "H", "W")},
    gives=floats("N"),
    law="La media de las diferencias al cuadrado de cada fila, sobre todos sus demás ejes.",
    examples=[
        (([[0.5, 1.0], [0.25, -1.0], [2.0, 0.0]], [[0.5, 0.0], [0.75, 1.0], [1.0, 3.0]]), [0.5, 2.125, 5.0]),
        ((PICTURES, np.zeros((2, 2, 2))), [0.328125, 0.375]),
        ((PICTURES[..., None], PICTURES[:, ::-1, :, None]), [0.15625, 0.25]),
    ],
)
BYTES = np.array([[3, 200], [250, 0]], dtype=np.uint8), np.array([[5, 10], [0, 255]], dtype=np.uint8)
edge("reconstruction_errors", "Los bytes cuentan como los números que son.", (BYTES, [18052.0, 63762.5]))

HALF = np.full((2, 3), 0.5)
contract(
    "add_noise",
    takes={"x": matrices("N", "D", low=0, high=1), "sigma": numbers(0, 1), "rng": generators()},
    gives=floats("N", "D"),
    law="x + sigma · un número normal estándar por cada número, recortado en 0 y 1.",
    examples=[
        ((HALF, 0.25, Rng(1)), [[0.586396048, 0.7054045359, 0.582609269], [0.1742106921, 0.7263389667, 0.6115936431]]),
        ((np.array([0.0, 0.25, 1.0, 1.0]), 0.5, Rng(3)), [1.0, 0.0, 1.0, 0.7161151969]),
        ((np.zeros((2, 2, 1)), 1.0, Rng(2)), [[[0.1890533818], [0.0]], [[0.0], [0.0]]]),
    ],
    laws={
        "Sin ruido, sigma = 0, las imágenes quedan como estaban.": lambda student: np.array_equal(
            student.add_noise(PICTURES, 0.0, Rng(0)), PICTURES
        )
    },
    corners=("one", "float32"),
)

CODES = np.array([[4.0, 5.0], [1.0, 5.0], [-4.0, 1.0], [1.0, 2.0]])
contract(
    "retrieve",
    takes={"query": vectors("D"), "codes": apart(Size("N", 1, 6), "D"), "k": numbers(1, 7, whole=True)},
    gives=integers(None),
    law="Las filas de los k códigos más cercanos, por distancia euclídea creciente; todas las filas si k es mayor.",
    examples=[
        ((np.array([1.0, 1.0]), CODES, 2), [3, 1]),
        ((np.array([4.0, 4.0]), CODES, 3), [0, 1, 3]),
        ((np.array([-4.0, 2.0]), CODES, 9), [2, 3, 1, 0]),
        ((np.zeros(2), np.array([[3.0, 3.0], [0.0, 5.0], [-4.5, 0.0]]), 2), [0, 2]),
        ((np.array([0.5]), [[-0.25], [1.0], [0.5], [3.0]], 1), [2]),
    ],
)
TIES = (([1, 1], [[4, 5], [1, 5], [-4, 1], [6, 1]], 4), [1, 0, 2, 3]), (([0], [[1], [1], [-1], [1]], 3), [0, 1, 2])
MANY = np.arange(40)[:, None] * 7 % 5
EQUAL = (([0], MANY, 20), sorted(range(40), key=lambda row: (MANY[row, 0], row))[:20])
edge("retrieve", "A igual distancia, va antes la fila menor.", *TIES, EQUAL)
edge("retrieve", "Las distancias pueden diferir en poco.", (([0.0], [[0.002], [0.001], [0.003]], 2), [1, 0]))

MEANS, LOG_VARS = np.array([[0.5, -1.0], [2.0, 0.0], [0.0, 0.0]]), np.array([[0.0, 1.5], [-0.5, 0.75], [0.0, 0.0]])
contract(
    "reparametrise",
    takes={"mean": matrices("N", "D"), "log_var": matrices("N", "D"), "rng": generators()},
    gives=floats("N", "D"),
    law="mean + la desviación típica · un número normal estándar por cada número.",
    examples=[
        (
            (MEANS, LOG_VARS, Rng(1)),
            [[0.8455841921, 0.7393656234], [2.2573446537, -1.8960825839], [0.9053558667, 0.4463745724]],
        ),
        ((MEANS[0], 2 * np.log([3.0, 0.5]), Rng(2)), [1.0671601454, -1.2613742207]),
    ],
    corners=("one", "float32"),
)
edge("reparametrise", "Con una varianza de casi nada sale la media.", ((MEANS, np.full((3, 2), -1e4), Rng(0)), MEANS))

contract(
    "kl_divergence",
    takes={"mean": matrices("N", "D"), "log_var": matrices("N", "D")},
    gives=floats("N"),
    law="−½ Σ (1 + log_var − mean² − exp(log_var)), un número por fila.",
    examples=[
        ((np.array([[1.0]]), np.array([[0.0]])), [0.5]),
        ((MEANS, LOG_VARS), [1.6158445352, 2.2367653382, 0.0]),
        ((np.array([[0.0, 0.0, 0.0]]), 2 * np.log([[0.5, 1.0, 2.0]])), [1.125]),
    ],
    corners=("one", "float32"),
)
FAR = (np.zeros((3, 1)), np.array([[8.0], [-8.0], [-1000.0]]))
edge("kl_divergence", "Los logaritmos pueden estar lejos de 0.", (FAR, [1485.9789935209, 3.5001677313, 499.5]))

X = np.array([[1.0, 0.25, 0.0], [0.0, 0.5, 0.75]])
LOGITS = np.array([[0.5, -1.0, 2.0], [-0.25, 0.75, 1.5]])
contract(
    "vae_loss",
    takes={
        "x": matrices("N", "P", low=0, high=1),
        "logits": matrices("N", "P"),
        "mean": matrices("N", "D"),
        "log_var": matrices("N", "D"),
        "beta": numbers(0, 4),
    },
    gives=floats(),
    law="La media sobre las filas de la entropía cruzada, sumada sobre los píxeles, + beta · KL.",
    examples=[
        ((np.zeros((2, 3)), np.zeros((2, 3)), np.zeros((2, 2)), np.zeros((2, 2))), 3 * np.log(2)),
        ((X, LOGITS, MEANS[:2], LOG_VARS[:2]), 4.46555013),
        ((X, LOGITS, MEANS[:2], LOG_VARS[:2], 0.0), 2.5392451934),
        ((X, LOGITS, MEANS[:2], LOG_VARS[:2], 0.5), 3.5023976617),
    ],
    optional=("beta",),
    corners=("one", "float32"),
)
SURE = np.array([[1.0, 1.0, 0.0, 0.0]]), np.array([[1e4, -1e4, 1e4, -1e4]]), np.zeros((1, 2)), np.zeros((1, 2))
edge("vae_loss", "Los logits de 10 000 y de −10 000 dan pérdidas finitas.", (SURE, 2e4))


def slopes(student: Student, exercise: str, function: str, *args: Any) -> list[Any]:
    """Lo que encuentra la función bloqueada del propio cuaderno, después de llamar al ejercicio: puede que no esté."""
    getattr(student, exercise)(*args)
    return [*parts(getattr(student, function)(*args), NAMES[function])]


NAMES = {"slopes_of_kl": "para mean, para log_var", "slopes_of_loss": "para logits, para mean, para log_var"}


@check("kl_divergence")
def has_the_slopes_that_training_needs(student):
    """Con tensores, la divergencia KL tiene las pendientes mean y ½ (exp(log_var) − 1)."""
    mean, log_var = MEANS.astype(np.float32), LOG_VARS.astype(np.float32)
    found = slopes(student, "kl_divergence", "slopes_of_kl", mean, log_var)
    for name, slope, wanted in zip(("mean", "log_var"), found, (mean, (np.exp(log_var) - 1) / 2), strict=True):
        close(slope, wanted, rtol=1e-4, atol=1e-5, what=f"el array de pendientes respecto a {name}")


@check("vae_loss")
def has_slopes_for_the_decoder(student):
    """Con tensores, la pérdida tiene, respecto a los logits, las pendientes (sigmoid(logits) − x) / N."""
    args = [part.astype(np.float32) for part in (X, LOGITS, MEANS[:2], LOG_VARS[:2])]
    found = slopes(student, "vae_loss", "slopes_of_loss", *args, 1.0)
    close(found[0], (1 / (1 + np.exp(-LOGITS)) - X) / 2, rtol=1e-4, atol=1e-5, what="el array de pendientes respecto a los logits")


def clouds(student: Student, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Medias y logaritmos de las varianzas que da el codificador entrenado."""
    found = answers(student, "vae_encoder", rows, 2 * PLANE).astype(np.float64)
    return found[:, :PLANE], found[:, PLANE:]


def cross_entropy(x: np.ndarray, logits: np.ndarray) -> float:
    """La media sobre las filas de la entropía cruzada, sumada sobre los píxeles, en nats."""
    logits = logits.astype(np.float64)
    return float((np.maximum(logits, 0) - x * logits + np.log1p(np.exp(-np.abs(logits)))).sum(axis=1).mean())


@check("vae", essential=True)
def tells_the_notebooks_own_digits_apart(student):
    """Las copias de los dígitos del propio cuaderno, a partir de las medias de sus nubes, son mejores que el dígito medio."""
    rows = own_rows(student)
    mean, _ = clouds(student, rows)
    copies = answers(student, "vae_decoder", mean.astype(np.float32), rows.shape[1])
    always = np.clip(rows.mean(axis=0), 1e-6, 1 - 1e-6)
    value, bar = cross_entropy(rows, copies), cross_entropy(rows, np.log(always / (1 - always))[None])
    that(value < bar - 1, f"La entropía cruzada de las copias es de {value:.1f} nats; la del dígito medio, de {bar:.1f}.")


contract(
    "latent_walk",
    takes={"a": vectors("D"), "b": vectors("D"), "steps": size("steps", 2, 7)},
    gives=floats("steps", "D"),
    law="steps códigos de a a b sobre una línea recta, a igual distancia unos de otros.",
    examples=[
        ((np.array([0.0, 0.0]), np.array([1.0, 2.0]), 5), [[0, 0], [0.25, 0.5], [0.5, 1], [0.75, 1.5], [1, 2]]),
        (([1, 2, 3], [3, 2, -1], 2), [[1, 2, 3], [3, 2, -1]]),
        ((np.array([0.5, -1.5]), np.array([0.25, 1.0]), 3), [[0.5, -1.5], [0.375, -0.25], [0.25, 1.0]]),
        (([0, 3], [1, 0], 3), [[0, 3], [0.5, 1.5], [1, 0]]),
        (([2.0], [2.0], 3), [[2.0], [2.0], [2.0]]),
    ],
    refuses=[((np.zeros(2), np.ones(2), steps), ValueError) for steps in (1, 0)],
)
