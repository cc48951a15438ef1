# language: es
"""Comprobaciones públicas de la unidad sobre un juego de dos redes: un contrato para cada ejercicio, gradientes y lo que
ha producido el juego."""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from autograder import models
from autograder.checks import check
from autograder.compare import close, is_in, parts, shape, that
from autograder.contracts import (
    builder,
    choices,
    contract,
    edge,
    floats,
    generators,
    integers,
    matrices,
    numbers,
    probabilities,
    size,
    tables,
)
from autograder.contracts.arguments import Size
from autograder.student import Student
from autograder.training import additions
from autograder.wire import Rng

MODES, RADIUS, SIGMA, LATENT = 8, 2.0, 0.1, 2
"""Las nubes en torno a las que juegan las redes, y el ancho del ruido del que se hacen los puntos."""
NEAR = 4 * SIGMA
"""Un punto está en una nube si no está a más distancia de su centro que esta; más lejos queda el 0,03 % de los puntos de la propia nube."""

# ----------------------------------------------------------------------------------------------- ring
contract(
    "ring",
    takes={
        "n": size("n", 1, 6),
        "modes": size("modes", 1, 9),
        "radius": numbers(0, 3),
        "sigma": numbers(0, 1),
        "rng": generators(),
    },
    gives=floats("n", 2),
    law="El centro de una nube que se sortea para cada punto, más un número normal por cada una de sus coordenadas.",
    examples=[
        ((3, 4, 2.0, 0.0, Rng(0)), [[0.0, -2.0], [-2.0, 0.0], [-2.0, 0.0]]),
        ((2, 8, 1.0, 0.5, Rng(1)), [[-0.2962977094, 0.8723253193], [-1.6515786158, 0.4526779333]]),
    ],
    laws={
        "Sin ruido, todos los puntos están en la circunferencia.": lambda student: np.allclose(
            np.hypot(*np.asarray(student.ring(50, 7, 3.0, 0.0, Rng(0))).T), 3.0
        ),
        "El radio no escala el ruido: con radio 0, es todo lo que hay.": lambda student: np.allclose(
            student.ring(9, 5, 0.0, 1.0, Rng(4)),
            np.asarray(student.ring(9, 5, 2.0, 1.0, Rng(4))) - student.ring(9, 5, 2.0, 0.0, Rng(4)),
        ),
    },
)


@check("ring")
def every_cloud_has_its_share(student):
    """De 8000 puntos, cada una de las ocho nubes tiene unos 1000, que se dispersan en sigma en las dos direcciones."""
    points = np.asarray(student.ring(8000, MODES, RADIUS, SIGMA, Rng(5)), dtype=float)
    shape(points, (8000, 2), what="el array de puntos")
    turned = np.round(np.angle(points[:, 0] + 1j * points[:, 1]) / (2 * np.pi / MODES)).astype(int) % MODES
    counts = np.bincount(turned, minlength=MODES)
    # Seis desviaciones típicas de un recuento binomial.
    that(bool((np.abs(counts - 1000) < 180).all()), f"Las ocho nubes tienen {counts.tolist()} puntos.", got=counts)
    off = points - RADIUS * np.stack([np.cos(np.pi / 4 * turned), np.sin(np.pi / 4 * turned)], axis=1)
    for axis, name in enumerate(("x", "y")):
        is_in(float(off[:, axis].std()), 0.095, 0.105, what=f"la desviación típica de la coordenada {name}")


# ------------------------------------------------------------------------------ optimal_discriminator
contract(
    "optimal_discriminator",
    takes={"p": tables("A", "B", low=0, whole=True), "q": tables("A", "B", low=0, whole=True)},
    gives=floats("A", "B"),
    law="p / (p + q), y ½ donde los dos son 0.",
    examples=[
        ((np.array([0.75, 0.25, 0.0, 2.0]), np.array([0.25, 0.75, 1.0, 0.0])), [0.75, 0.25, 0.0, 1.0]),
        ((np.array([3.0, 0.0]), np.array([1.0, 0.0])), [0.75, 0.5]),
        ((0.5, 1.5), 0.25),
        (([[1, 2], [0, 3]], [[1, 6], [0, 0]]), [[0.5, 0.25], [0.5, 1.0]]),
    ],
    laws={
        "Quien intercambia los dos obtiene 1 menos la respuesta.": lambda student: np.allclose(
            student.optimal_discriminator(DENSE, DENSE[::-1]) + student.optimal_discriminator(DENSE[::-1], DENSE), 1
        )
    },
)
DENSE = np.array([0.0, 0.125, 3.0, 0.5, 0.0])
TINY = np.array([1e-9, 3e-20, 0.0]), np.array([3e-9, 1e-20, 1e-200])
edge("optimal_discriminator", "Las densidades pueden ser muy pequeñas.", (TINY, [0.25, 0.75, 0.0]))

# -------------------------------------------------------------------------------------- js_divergence
HALVES, LEFT, RIGHT = np.array([0.5, 0.5]), np.array([1.0, 0.0]), np.array([0.0, 1.0])
contract(
    "js_divergence",
    takes={"p": probabilities("K", zeros=True), "q": probabilities("K", zeros=True)},
    gives=floats(),
    law="½ KL(p, m) + ½ KL(q, m) con m a medio camino entre p y q, en nats.",
    examples=[
        ((LEFT, RIGHT), np.log(2)),
        ((LEFT, HALVES), 0.2157615543),
        (([0.25, 0.25, 0.5], [0.25, 0.25, 0.5]), 0.0),
        (([0.5, 0.25, 0.25, 0.0], [0.125, 0.0, 0.25, 0.625]), 0.3634846281),
        (([0.992, 0.008], [0.008, 0.992]), 0.6465527563),
    ],
    laws={
        "Es simétrica.": lambda student: np.isclose(
            student.js_divergence(LEFT, HALVES), student.js_divergence(HALVES, LEFT)
        )
    },
    atol=1e-8,
)

# --------------------------------------------------------------------------------------- the two losses
REAL = np.array([[2.0], [-1.0], [0.5]])
FAKE = np.array([[-0.5], [1.5]])
contract(
    "discriminator_loss",
    takes={"real_logits": tables("N", 1), "fake_logits": tables("M", 1)},
    gives=floats(),
    law="La media de softplus(−real) + la media de softplus(fake).",
    examples=[
        ((np.zeros((4, 1)), np.zeros((4, 1))), 2 * np.log(2)),
        ((np.array([[np.log(3)]]), np.array([[-np.log(3)]])), 2 * np.log(4 / 3)),
        ((REAL, FAKE), 1.7258340253),
        ((REAL[:, 0], FAKE[:, 0]), 1.7258340253),
    ],
    corners=("one", "float32"),
    rtol=1e-4,
    atol=1e-5,
)
edge(
    "discriminator_loss",
    "Los logits de 10 000 y de −10 000 dan pérdidas finitas.",
    ((np.array([[1e4], [-1e4]]), np.array([[-1e4]])), 5e3),
    ((np.array([[1e4]]), np.array([[1e4], [-1e4], [-1e4], [-1e4]])), 2.5e3),
    ((np.array([[1e4]]), np.array([[-1e4]])), 0.0),
    rtol=1e-4,
    atol=1e-5,
)
contract(
    "generator_loss",
    takes={"fake_logits": tables("N", 1), "saturating": choices(False, True)},
    gives=floats(),
    law="La media de softplus(−fake); si es saturante, −1 por la media de softplus(fake).",
    examples=[
        ((np.zeros((3, 1)),), np.log(2)),
        ((np.zeros((3, 1)), True), -np.log(2)),
        ((np.array([[np.log(3)]]),), np.log(4 / 3)),
        ((np.array([[np.log(3)]]), True), -np.log(4)),
        ((REAL,), 0.6380888942),
        ((REAL[:, 0], True), -1.1380888942),
    ],
    optional=("saturating",),
    corners=("one", "float32"),
    rtol=1e-4,
    atol=1e-5,
)
edge(
    "generator_loss",
    "Los logits de 10 000 y de −10 000 dan pérdidas finitas.",
    ((np.array([[1e4], [-1e4]]),), 5e3),
    ((np.array([[1e4], [-1e4]]), True), -5e3),
    ((np.array([[-1e4]]), True), 0.0),
    rtol=1e-4,
    atol=1e-5,
)


def sigmoid(logits: np.ndarray) -> np.ndarray:
    """Las probabilidades de unos logits."""
    return 1 / (1 + np.exp(-logits))


def of_critic(student: Student, real: np.ndarray, fake: np.ndarray) -> list[Any]:
    """Lo que calcula la función bloqueada del propio cuaderno, una vez llamado el propio ejercicio: puede que falte."""
    student.discriminator_loss(real, fake)
    return [*parts(student.slopes_of_discriminator(real, fake), "para real, para fake")]


def of_generator(student: Student, fake: np.ndarray, saturating: bool) -> Any:
    """Los gradientes respecto a los logits de los puntos generados, igualmente."""
    student.generator_loss(fake, saturating)
    return student.slopes_of_generator(fake, saturating)


@check("discriminator_loss")
def has_the_slopes_that_training_needs(student):
    """Con tensores, la pérdida tiene los gradientes (s(real) − 1) / N y s(fake) / M, con la sigmoide s."""
    real, fake = REAL.astype(np.float32), FAKE.astype(np.float32)
    for_real, for_fake = of_critic(student, real, fake)
    close(for_real, (sigmoid(real) - 1) / 3, rtol=1e-4, atol=1e-5, what="el array de gradientes respecto a real_logits")
    close(for_fake, sigmoid(fake) / 2, rtol=1e-4, atol=1e-5, what="el array de gradientes respecto a fake_logits")


@check("generator_loss")
def has_the_slopes_that_the_generator_needs(student):
    """Con tensores, la pérdida tiene los gradientes (s(fake) − 1) / N; si es saturante, −s(fake) / N."""
    fake = REAL.astype(np.float32)
    found = of_generator(student, fake, False)
    close(found, (sigmoid(fake) - 1) / 3, rtol=1e-4, atol=1e-5, what="el array de gradientes respecto a fake_logits")
    found = of_generator(student, fake, True)
    close(found, -sigmoid(fake) / 3, rtol=1e-4, atol=1e-5, what="el array de gradientes respecto a fake_logits, con saturating")


@check("generator_loss", weight=0.5)
def falls_asleep_only_if_it_saturates(student):
    """Donde el crítico está seguro, con un logit de −10, una pendiente es casi −1 y la otra, casi 0."""
    fake = np.full((1, 1), -10.0, dtype=np.float32)
    close(of_generator(student, fake, False), [[-0.9999546]], rtol=1e-4, what="la pendiente en −10")
    close(of_generator(student, fake, True), [[-4.539787e-5]], rtol=1e-3, what="la pendiente en −10, con saturating")


# ---------------------------------------------------------------------------------------- the networks
builder(
    "build_generator",
    rows=matrices("B", "latent"),
    outputs=(2,),
    takes={"latent": size("latent"), "hidden": size("hidden")},
    law="Dense con relu, dos veces, y después Dense sin activación.",
    parameters=[((2,), 4_482), ((3, 5), 62)],
    computes=[((4, 6), [4.26469, -1.665634]), ((3, 7), [-0.113824, 2.332036])],
    ready=True,
)


def unspoilt(found: Any) -> None:
    """Comprueba que se entrena toda una red y que, aparte de sus capas, nada cambia lo que se aprende."""
    added = additions(found)
    kinds = [type(layer).__name__ for layer in models.rebuild(found).layers]
    added += [f"una capa {kind}" for kind in kinds if "Dropout" in kind or "Noise" in kind]
    that(not added, f"No se pedía nada más: {', '.join(added)}.", got=added)


@check("build_generator", weight=0.5)
def learns_as_it_stands(student):
    """El modelo se entrena entero, sin penalizaciones ni restricciones."""
    unspoilt(models.described(student.build_generator, 3, 5, row_shapes=[(3,)]))


def critic(student: Student, *hidden: int) -> dict[str, Any]:
    """De qué está hecho un discriminador del estudiante."""
    return models.described(student.build_discriminator, *hidden, row_shapes=[(2,)])


def logits(model: Any, weights: list[np.ndarray], rows: np.ndarray) -> np.ndarray:
    """Lo que responde un discriminador cuando tiene estos pesos, (N, 1)."""
    model.set_weights(weights)
    return models.predict(model, rows.astype(np.float32)).astype(np.float64)


def sizes_of(hidden: int) -> list[tuple[int, ...]]:
    """Las formas de los pesos de un discriminador."""
    return [(2, hidden), (hidden,), (hidden, hidden), (hidden,), (hidden, 1), (1,)]


def leaks(model: Any, hidden: int) -> tuple[float, float]:
    """Las pendientes por debajo de 0 de las dos capas ocultas: lo que una cadena de pesos sueltos, 1, −1 y 1, hace con −1
    y con 1."""
    weights = [np.zeros(dims, dtype=np.float32) for dims in sizes_of(hidden)]
    weights[0][0, 0], weights[2][0, 0], weights[4][0, 0] = 1, -1, 1
    answers = logits(model, weights, np.array([[-1.0, 0.0], [1.0, 0.0]]))
    shape(answers, (2, 1), what="la salida para 2 filas")
    return float(answers[0, 0]), -float(answers[1, 0])


@check("build_discriminator", weight=3, essential=True, examples=4)
@given(hidden=st.integers(2, 5), seed=st.integers(0, 99))
def computes_a_logit(student, hidden, seed):
    """Dense con leaky relu, dos veces, y después Dense a un logit sin activación, sean cuales sean los pesos."""
    found = critic(student, hidden)
    came = [np.shape(weight) for weight in found["weights"]]
    wanted = sizes_of(hidden)
    that(came == wanted, f"Los pesos deberían tener las formas {wanted}; tienen {came}.", got=came, expected=wanted)
    plain = [np.zeros(dims, dtype=np.float32) for dims in wanted]
    plain[-1][0] = -3
    model = models.rebuild(found)
    last = float(logits(model, plain, np.zeros((1, 2))).ravel()[0])
    said = f"La última capa no debería llevar activación, para que un logit pueda ser cualquier número; −3 se convierte en {last:.3g}."
    that(abs(last + 3) < 1e-3, said, got=last, expected=-3.0)
    first, second = leaks(model, hidden)
    for place, leak in ((1, first), (2, second)):
        said = f"Por debajo de 0, la capa oculta {place} debería tener fuga, con una pendiente mayor que 0 y menor que 1; es {leak:.3g}."
        that(1e-4 < leak < 1 - 1e-4, said, got=leak)
    rng = np.random.default_rng(seed)
    weights = [rng.normal(0, 0.8, dims).astype(np.float32) for dims in wanted]
    rows = rng.normal(0, 2, (6, 2)).astype(np.float32)
    x = rows.astype(np.float64)
    for layer, leak in enumerate((first, second)):
        x = x @ weights[2 * layer] + weights[2 * layer + 1]
        x = np.where(x > 0, x, leak * x)
    what = "la salida del modelo, una vez que la comprobación le ha puesto sus propios pesos"
    close(logits(model, weights, rows), x @ weights[4] + weights[5], rtol=1e-3, atol=1e-4, what=what)


@check("build_discriminator")
def has_as_many_parameters_as_counted(student):
    """Con 64 unidades ocultas, el valor por defecto, tiene 4417 parámetros; con 5 tiene 51."""
    for hidden, wanted in (((), 4_417), ((5,), 51)):
        count = models.parameter_count(models.rebuild(critic(student, *hidden)))
        call = f"build_discriminator({', '.join(map(str, hidden))})"
        that(count == wanted, f"{call} debería tener {wanted} parámetros; tiene {count}.", got=count, expected=wanted)


@check("build_discriminator", weight=0.5)
def has_its_weights_when_it_is_returned(student):
    """El modelo tiene sus pesos en cuanto se devuelve."""
    models.described(student.build_discriminator, 5)


@check("build_discriminator", weight=0.5)
def the_critic_learns_as_it_stands(student):
    """El modelo se entrena entero, sin penalizaciones ni restricciones, y empieza con pesos al azar."""
    first, second = critic(student, 5), critic(student, 5)
    unspoilt(first)
    pairs = zip(first["weights"], second["weights"], strict=True)
    fresh = any(not np.array_equal(one, other) for one, other in pairs)
    that(fresh, "Dos modelos empiezan exactamente con los mismos pesos; deja que Keras los sortee.")


# -------------------------------------------------------------------------------------- modes_covered
FOUR = np.array([[1.0, 0.0], [0.0, 1.0], [-1.0, 0.0], [0.0, -1.0]])
SOME = np.array([[1.0, 0.25], [1.0, 0.0], [0.5, 0.0], [0.0, 1.25], [-0.125, 1.0], [-1.0, 0.5], [3.0, 3.0], [0.0, 0.0]])
contract(
    "modes_covered",
    takes={
        "points": matrices(Size("N", 2, 8), 2, low=-1.5, high=1.5),
        "centres": matrices(Size("K", 2, 4), 2, low=-1.5, high=1.5),
        "radius": numbers(0.25, 2),
        "share": numbers(0.125, 0.75),
    },
    gives={"modes": integers(), "on": floats()},
    law="Cuántos centros tienen su proporción de los puntos, y qué proporción de los puntos está cerca de un centro.",
    examples=[
        ((SOME, FOUR, 0.5, 0.25), (2, 0.75)),
        ((SOME, FOUR, 0.25, 0.125), (2, 0.5)),
        ((SOME, FOUR, 0.5, 0.125), (3, 0.75)),
        ((SOME, FOUR, 0.5, 0.5), (0, 0.75)),
        (([[0, 0], [5, 5]], [[0, 1], [9, 9]], 2, 0.5), (1, 0.5)),
        ((FOUR, FOUR, 0.125, 0.25), (4, 1.0)),
        ((SOME[-2:], FOUR, 0.5, 0.125), (0, 0.0)),
        ((SOME, 0.5 * FOUR, 0.75, 0.25), (2, 0.875)),
    ],
    corners=("one", "lists", "float32"),
)
MIDDLE = np.array([[0.0, 0.0], [0.0, 0.0], [1.0, 1.0], [-2.0, 0.0]])
edge(
    "modes_covered",
    "Justo a la distancia radius cuenta como cerca, y justo la proporción cuenta como cubierta.",
    ((MIDDLE, np.array([[-2.0, 3.0], [9.0, 0.0]]), 3.0, 0.25), (1, 0.25)),
    ((np.array([[3.0, 4.0], [8.0, 8.0]]), np.zeros((1, 2)), 5.0, 0.5), (1, 0.5)),
)
edge(
    "modes_covered",
    "Un punto igual de cerca de dos centros cuenta para el índice menor, una sola vez.",
    ((MIDDLE, np.array([[1.0, 0.0], [-1.0, 0.0]]), 1.0, 0.5), (1, 1.0)),
    (([[0, 0], [1, 0], [-1, 0], [-1, 0]], [[1, 0], [-1, 0]], 1, 0.5), (2, 1.0)),
)
edge(
    "modes_covered",
    "Un radio puede ser mayor que la distancia entre dos centros.",
    ((FOUR, FOUR, 9.0, 0.25), (4, 1.0)),
    ((FOUR[[0, 0, 0, 1]], FOUR, 9.0, 0.5), (1, 1.0)),
)


# ------------------------------------------------------------------------------------------ generator
def made_points(student: Student, noise: np.ndarray) -> np.ndarray:
    """Los puntos que el generador entrenado hace con ruido, (N, 2)."""
    found = models.predict(models.of(student, "generator", row_shapes=[(LATENT,)]), noise.astype(np.float32))
    shape(found, (len(noise), 2), what=f"la salida de generator para {len(noise)} filas")
    that(bool(np.isfinite(found).all()), "Los puntos deberían ser números finitos.")
    return found.astype(np.float64)


def shares(points: np.ndarray) -> np.ndarray:
    """La proporción de los puntos que están en cada una de las ocho nubes."""
    angle = 2 * np.pi * np.arange(MODES) / MODES
    away = np.linalg.norm(points[:, None] - RADIUS * np.stack([np.cos(angle), np.sin(angle)], axis=1), axis=2)
    on = away.min(axis=1) <= NEAR
    return np.bincount(away.argmin(axis=1)[on], minlength=MODES) / len(points)


@check("generator", essential=True)
def finds_most_clouds(student):
    """De 2000 puntos hechos con ruido nuevo, al menos un tercio está en las nubes, y al menos cinco nubes tienen el 1 % cada una."""
    found = shares(made_points(student, np.random.default_rng(6).standard_normal((2000, LATENT))))
    that(float(found.sum()) >= 1 / 3, f"De 2000 puntos, el {found.sum():.0%} está en una de las nubes.", got=found)
    that(int((found >= 0.01).sum()) >= 5, f"Las ocho nubes tienen el {np.round(100 * found, 1).tolist()} % de los puntos.")
