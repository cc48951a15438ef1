# language: es
"""Comprobaciones públicas de la unidad sobre pocas imágenes: contratos, qué puede aprender una red congelada y que no
cambia."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from hypothesis import strategies as st

from autograder import models
from autograder.checks import check
from autograder.compare import close, shape, that
from autograder.contracts import (
    anything,
    choices,
    contract,
    edge,
    floats,
    generators,
    integers,
    networks,
    numbers,
    tables,
    vectors,
)
from autograder.student import Student
from autograder.training import read_compiled
from autograder.wire import Rng

CLASSES = 5

# ------------------------------------------------------------------------------------- more pictures

PICTURE = np.arange(1.0, 13.0).reshape(1, 3, 4, 1)
DOWN = [[0, 0, 0, 0], [1, 2, 3, 4], [5, 6, 7, 8]]
LEFT_UP = [[7, 8, 9, 9], [11, 12, 9, 9], [9, 9, 9, 9]]
contract(
    "shift",
    takes={
        "images": tables("N", "H", "W", "C"),
        "dy": numbers(-6, 6, whole=True),
        "dx": numbers(-6, 6, whole=True),
        "fill": numbers(),
    },
    gives=floats("N", "H", "W", "C"),
    law="El contenido baja dy y va dx a la derecha; lo que entra es fill.",
    examples=[
        ((PICTURE, 1, 0), np.array(DOWN, dtype=float).reshape(1, 3, 4, 1)),
        ((PICTURE, -1, -2, 9.0), np.array(LEFT_UP, dtype=float).reshape(1, 3, 4, 1)),
        ((PICTURE, 0, 0), PICTURE),
    ],
    optional=("fill",),
)
FAR = ((3, 0), (-3, 1), (0, 4), (0, -9), (50, 0), (-4, 0), (0, -5), (1, -6))
GONE = [((PICTURE, dy, dx, 2.0), np.full((1, 3, 4, 1), 2.0)) for dy, dx in FAR]
edge("shift", "Desplazada todo su lado o más, una imagen es toda fill.", *GONE)
BYTES = np.arange(24, dtype=np.uint8).reshape(2, 2, 2, 3) + 200
edge("shift", "Un lote vacío sigue vacío.", ((np.zeros((0, 4, 3, 1)), 1, 1), np.zeros((0, 4, 3, 1))))


def keeps_kinds(exercise: str, *args: Any) -> None:
    """Una comprobación pequeña de que los bytes siguen siendo bytes, y float32 sigue siendo float32."""

    def law(student: Student) -> None:
        for images in (BYTES, BYTES.astype(np.float32)):
            found = getattr(student, exercise)(images, *args)
            kind = getattr(found, "dtype", type(found).__name__)
            that(kind == images.dtype, f"Las imágenes de {images.dtype} deberían seguir siéndolo; vuelven como {kind}.")

    law.__name__, law.__doc__ = "keeps_the_kind", "Las imágenes conservan su dtype."
    check(exercise, weight=0.5)(law)


keeps_kinds("shift", 1, 0)

NEVER = [
    [[0, 0, 0, 0], [1, 2, 3, 4], [5, 6, 7, 8]],
    [[2, 3, 4, 0], [6, 7, 8, 0], [10, 11, 12, 0]],
    [[6, 7, 8, 0], [10, 11, 12, 0], [0, 0, 0, 0]],
]
"""Tres versiones de PICTURE, ninguna reflejada."""

contract(
    "augment",
    takes={
        "images": tables("N", "H", "W", "C"),
        "max_shift": numbers(0, 3, whole=True),
        "flip": choices(True, False),
        "rng": generators(),
    },
    gives=floats("N", "H", "W", "C"),
    law="Cada imagen sortea dy y dx, se desplaza y después, si flip, sortea si se refleja de izquierda a derecha.",
    examples=[
        (
            (np.concatenate([PICTURE, -PICTURE]), 1, True, Rng(7)),
            np.array(
                [
                    [[0, 0, 0, 0], [1, 2, 3, 4], [5, 6, 7, 8]],
                    [[-3, -2, -1, 0], [-7, -6, -5, 0], [-11, -10, -9, 0]],
                ],
                dtype=float,
            )[..., None],
        ),
        ((PICTURE, 0, False, Rng(0)), PICTURE),
        ((np.concatenate([PICTURE] * 3), 1, False, Rng(0)), np.array(NEVER, dtype=float).reshape(3, 3, 4, 1)),
    ],
)
edge("augment", "Los bytes también son imágenes.", ((BYTES, 0, False, Rng(2)), BYTES.astype(float)))
keeps_kinds("augment", 1, True, Rng(3))


@check("augment")
def mirrors_half_of_the_pictures(student):
    """De muchas imágenes se refleja más o menos la mitad, y ninguna queda boca abajo."""
    found = np.asarray(student.augment(np.tile(PICTURE, (400, 1, 1, 1)), 0, True, Rng(5)))
    shape(found, (400, 3, 4, 1))
    mirrored = (found == PICTURE[:, :, ::-1]).all(axis=(1, 2, 3))
    that(
        bool((mirrored | (found == PICTURE).all(axis=(1, 2, 3))).all()),
        "Alguna imagen ni está como estaba ni está reflejada.",
    )
    that(140 < mirrored.sum() < 260, f"De 400 imágenes se han reflejado {mirrored.sum()}; deberían ser unas 200.")


# ------------------------------------------------------------------------------------ against learning by heart

HALVES = np.array([[1.0, -2.0, 3.0, 0.5], [4.0, 0.25, -1.0, 2.0]])
contract(
    "dropout",
    takes={"x": tables("N", "D"), "rate": choices(0.0, 0.1, 0.25, 0.5, 0.8), "rng": generators()},
    gives=floats("N", "D"),
    law="Un número se conserva, dividido entre 1 − rate, donde rng.random(x.shape) es al menos rate; los demás son 0.",
    examples=[
        ((HALVES, 0.5, Rng(1)), [[2.0, -4.0, 0.0, 1.0], [0.0, 0.0, -2.0, 0.0]]),
        ((HALVES, 0.0, Rng(1)), HALVES),
        ((HALVES[0], 0.75, Rng(4)), [4.0, 0.0, 12.0, 0.0]),
    ],
    refuses=[((HALVES, rate, Rng(0)), ValueError) for rate in (1.0, -0.1, 1.5)],
    corners=("one", "float32"),
)


@check("dropout")
def keeps_the_mean(student):
    """En promedio cada número sigue valiendo lo mismo, y lo que no es 0 se ha multiplicado por 1 / (1 − rate)."""
    found = np.asarray(student.dropout(np.ones((200, 200)), 0.2, Rng(8)))
    shape(found, (200, 200))
    that(bool(((found == 0) | (np.abs(found - 1.25) < 1e-6)).all()), "Los unos deberían convertirse en 0 o en 1 / (1 − 0.2) = 1.25.")
    that(abs(float(found.mean()) - 1) < 0.02, f"La media de 40 000 unos es {found.mean():.3f}; debería quedar cerca de 1.")


CHANNELS = {
    "gamma": vectors("C"),
    "beta": vectors("C"),
    "mean": vectors("C"),
    "var": vectors("C", low=0.125, high=3),
}
ROWS = np.array([[1.0, 2.0], [3.0, 2.0], [5.0, 8.0], [7.0, 0.0]])
TWO = np.array([2.0, 0.5]), np.array([1.0, -1.0]), np.array([0.0, 1.0]), np.array([1.0, 4.0])
MAPS = np.arange(16.0).reshape(2, 2, 2, 2) ** 2 / 8
contract(
    "batch_norm_train",
    takes={"x": tables("N", "C"), **CHANNELS, "momentum": choices(0.99, 0.9, 0.5), "eps": choices(1e-3, 0.125)},
    gives={"y": floats("N", "C"), "mean": floats("C"), "var": floats("C")},
    law="Normalizan la media y la varianza del propio lote; las móviles se acercan un poco a ellas.",
    examples=[
        (
            (ROWS, *TWO, 0.75, 1.0),
            (
                [[-1.4494897428, -1.1581138830], [0.1835034191, -1.1581138830],
                 [1.8164965809, -0.2094305850], [3.4494897428, -1.4743416490]],
                [1.0, 1.5],
                [2.0, 5.25],
            ),
        )
    ],
    optional=("momentum", "eps"),
)  # fmt: skip
contract(
    "batch_norm_infer",
    takes={"x": tables("N", "C"), **CHANNELS, "eps": choices(1e-3, 0.125)},
    gives=floats("N", "C"),
    law="La media y la varianza dadas normalizan cada fila, sean cuales sean las demás.",
    examples=[
        (([[1.0, 2.0], [3.0, 0.0]], [1.0, 2.0], [0.0, 1.0], [2.0, 1.0], [3.0, 0.0], 1.0), [[-0.5, 3.0], [0.5, -1.0]])
    ],
    optional=("eps",),
)
edge(
    "batch_norm_infer",
    "Las imágenes tienen los canales en el último eje.",
    (
        (MAPS, *TWO, 0.0),
        2 * MAPS * [1, 0] + [1, 0] + ((MAPS - 1) / 4 - 1) * [0, 1],
    ),
)


@check("batch_norm_train")
def normalises_pictures_channel_by_channel(student):
    """En imágenes, cada canal tiene una sola media y una sola varianza, sobre todas las imágenes y posiciones."""
    found = student.batch_norm_train(
        MAPS, np.array([3.0, 0.5]), np.array([1.0, -2.0]), np.zeros(2), np.ones(2), 0.0, 1e-9
    )
    that(isinstance(found, (tuple, list)) and len(found) == 3, "Debería haber tres respuestas: y, mean, var.")
    y = np.asarray(found[0])
    shape(y, MAPS.shape, what="y")
    close(y.mean(axis=(0, 1, 2)), np.array([1.0, -2.0]), rtol=1e-5, what="la media de cada canal")
    close(y.std(axis=(0, 1, 2)), np.array([3.0, 0.5]), rtol=1e-5, what="la desviación típica de cada canal")
    close(found[1], MAPS.mean(axis=(0, 1, 2)), what="la nueva media, con momentum 0,")
    close(found[2], MAPS.var(axis=(0, 1, 2)), what="la nueva varianza, con momentum 0,")


contract(
    "l2_penalty",
    takes={"weights": networks("D", "H", "K"), "lam": choices(0.0, 0.01, 0.5, 2.0)},
    gives={"penalty": floats(), "gradients": anything()},
    law="lam · la suma de los cuadrados de todos los pesos, y 2 · lam · w para cada array.",
    examples=[
        (([np.array([[1.0, -2.0]]), np.array([3.0])], 0.5), (7.0, [np.array([[1.0, -2.0]]), np.array([3.0])])),
        (([np.array([0.5, 0.5])], 4.0), (2.0, [np.array([4.0, 4.0])])),
    ],
)

CURVE = [1.0, 0.5, 0.75, 0.5, 0.25, 0.375, 0.5, 0.625]
contract(
    "stop_early",
    takes={
        "val_losses": st.lists(st.integers(1, 12).map(lambda k: k / 8), min_size=1, max_size=9),
        "patience": numbers(0, 4, whole=True),
        "min_delta": choices(0.0, 0.125, 0.25),
    },
    gives={"last": integers(), "best": integers()},
    law="La última época que se ejecuta, y la mejor, como las da EarlyStopping de Keras.",
    examples=[
        ((CURVE, 2), (3, 1)),
        ((CURVE, 3), (7, 4)),
        ((CURVE, 1), (2, 1)),
        ((CURVE, 8), (7, 4)),
        ((CURVE, 3, 0.25), (4, 1)),
        (([3.0, 2.0, 1.0], 1), (2, 2)),
    ],
    optional=("min_delta",),
)
edge("stop_early", "Igual no es mejor.", (([1.0, 1.0, 1.0, 1.0], 2), (2, 0)), (([2.0, 1.0, 1.0, 0.5], 2), (3, 3)))
edge(
    "stop_early",
    "Una paciencia de 0 actúa como 1.",
    ((CURVE, 0), (2, 1)),
    (([1.0, 0.5, 0.25], 0), (2, 2)),
    (([1.0], 0), (0, 0)),
)
edge(
    "stop_early",
    "No cuenta lo que mejora en menos de min_delta, ni en exactamente eso.",
    (([1.0, 0.875, 0.75, 0.625], 3, 0.25), (3, 3)),
    (([1.0, 0.875, 0.75, 0.625], 2, 0.25), (2, 0)),
    (([1.0, 0.75, 0.5], 2, 0.25), (2, 2)),
    (([1.0, 0.75, 0.75], 2, 0.25), (2, 0)),
)

# -------------------------------------------------------------------------------------- a frozen network

SIDES = (8, 6, 2)
"""Imágenes de las redes pequeñas que reciben las funciones."""


@dataclass(frozen=True)
class Base:
    """Una red pequeña que hace mapas de las imágenes, con normalización por lotes; los mismos pesos cada vez que se construye.

    functional : del tipo funcional; su normalización tiene entonces nombres propios, no los de Keras
    filters : de sus convoluciones
    mixed : números de una capa Dense que mezcla los canales al final; 0 si no la hay
    """

    functional: bool = False
    filters: tuple[int, ...] = (3, 4)
    mixed: int = 0

    @property
    def layers(self) -> list[str]:
        """Lo que puede aprender, en orden."""
        return [f"la convolución {k}" for k in range(1, len(self.filters) + 1)] + ["la capa Dense"] * (self.mixed > 0)

    def build(self) -> Any:
        """Lo construye."""
        import keras  # noqa: PLC0415 - a second to import

        parts: list[Any] = []
        for k, n in enumerate(self.filters):
            even = keras.layers.BatchNormalization(name=f"even_{k}" if self.functional else None)
            parts += [keras.layers.Conv2D(n, 3, padding="same"), even, keras.layers.ReLU()]
        parts = [*parts, keras.layers.MaxPooling2D(), *([keras.layers.Dense(self.mixed)] if self.mixed else [])]
        if self.functional:
            x = inputs = keras.Input(SIDES)
            for part in parts:
                x = part(x)
            model = keras.Model(inputs, x)
        else:
            model = keras.Sequential([keras.Input(SIDES), *parts])
        rng = np.random.default_rng(sum(self.filters))
        sizes = [np.shape(w) for w in model.get_weights()]
        model.set_weights([rng.uniform(0.3, 1.2, s) if len(s) == 1 else rng.normal(0, 0.4, s) for s in sizes])
        return model


def with_a_head(base: Any) -> Any:
    """La base, seguida de capas que dan tres probabilidades."""
    import keras  # noqa: PLC0415

    parts = [base, keras.layers.Flatten(), keras.layers.Dense(3, activation="softmax")]
    return keras.Sequential([keras.Input(SIDES), *parts])


def examples(n: int = 12, classes: int = 3) -> tuple[np.ndarray, np.ndarray]:
    """Unas imágenes y etiquetas para las redes pequeñas."""
    x = np.random.default_rng(n).normal(size=(n, *SIDES)).astype(np.float32)
    return x, np.arange(n) % classes


def learning(description: dict[str, Any]) -> list[bool]:
    """Qué arrays de pesos de un modelo pueden aprender, en el orden de sus pesos."""
    model = models.rebuild(description)
    free = {id(w) for w in model.trainable_weights}
    return [id(w) in free for w in model.weights]


def weights_of(student: Student, handle: Any) -> list[np.ndarray]:
    """Los pesos de un modelo del cuaderno."""
    found: list[np.ndarray] = models.described(student, handle, row_shapes=[SIDES])["weights"]
    return found


def trained_from(student: Student, handle: Any, classes: int = 3) -> list[bool]:
    """Qué arrays de pesos han cambiado, bit a bit, tras unos pocos pasos de entrenamiento en el cuaderno."""
    before = weights_of(student, handle)
    student.a_few_steps(handle, *examples(classes=classes))
    after = weights_of(student, handle)
    return [not np.array_equal(one, other) for one, other in zip(before, after, strict=True)]


def transferred(student: Student, base: Base, classes: int) -> tuple[Any, dict[str, Any]]:
    """Lo que hace build_transfer con una base: una referencia y su descripción."""
    # Se la ha llamado dentro de otro modelo, como al tronco del cuaderno: así conoce su salida.
    given = student.base_of.keep(student.put(with_a_head(base.build())))
    handle = student.build_transfer.keep(given, classes)
    return handle, models.described(student, handle, row_shapes=[SIDES])


def pools_and_decides(student: Student, base: Base, classes: int) -> None:
    """Comprueba que un modelo calcula el softmax de una capa Dense sobre las medias de los mapas de la base."""
    _, found = transferred(student, base, classes)
    right, (x, _) = base.build(), examples(4)
    own = right.get_weights()
    came = [w.shape for w in found["weights"]]
    wanted = [*(w.shape for w in own), (base.filters[-1], classes), (classes,)]
    that(came == wanted, f"Los pesos deberían tener las formas {wanted}; tienen {came}.", got=came, expected=wanted)
    for mine, his in zip(found["weights"], own, strict=False):
        that(np.array_equal(mine, his), "La base que hay en el modelo debería conservar los pesos que tenía.")
    rng = np.random.default_rng(3)
    kernel, bias = rng.normal(0, 1, wanted[-2]), rng.normal(0, 1, classes)
    model = models.rebuild({**found, "weights": [*own, kernel.astype(np.float32), bias.astype(np.float32)]})
    z = models.predict(right, x).mean(axis=(1, 2)) @ kernel + bias
    e = np.exp(z - z.max(axis=1, keepdims=True))
    close(models.predict(model, x), e / e.sum(axis=1, keepdims=True), rtol=1e-3, atol=1e-5, what="la salida del modelo")


def only_the_head_moves(student: Student, base: Base, classes: int) -> None:
    """Comprueba que, tras el entrenamiento, cada número de la base es el mismo, bit a bit."""
    handle, found = transferred(student, base, classes)
    moved = trained_from(student, handle, classes)
    stays = len(found["weights"]) - 2
    that(not any(moved[:stays]), "La base ha cambiado al entrenar: algunos de sus pesos no son los mismos, bit a bit.")
    that(any(moved[stays:]), "Tras el entrenamiento la última capa tiene los mismos pesos que antes: nada puede aprender.")


@check("build_transfer", weight=2, essential=True)
def is_a_base_with_a_head(student):
    """El modelo da softmax(medias de los mapas de la base · W + b), y la base tiene sus propios pesos."""
    pools_and_decides(student, Base(), 3)


@check("build_transfer", weight=2)
def leaves_the_base_as_it_is(student):
    """Tras el entrenamiento la base es la misma que antes, bit a bit; la última capa, no."""
    only_the_head_moves(student, Base(), 3)


@check("build_transfer")
def says_that_the_base_is_frozen(student):
    """Dos arrays de pesos pueden aprender: los de la última capa."""
    _, found = transferred(student, Base(), 3)
    free = learning(found)
    wanted = [False] * (len(free) - 2) + [True, True]
    that(free == wanted, f"Deberían poder aprender dos arrays de pesos, los de la última capa; pueden {sum(free)}.", got=free)


@check("build_transfer")
def is_compiled_for_labels(student):
    """Está compilado con Adam a 0,01, entropía cruzada de etiquetas enteras y exactitud."""
    _, found = transferred(student, Base(), 3)
    compiled = read_compiled(found)
    that(compiled is not None, "El modelo no está compilado: llama a model.compile(…) antes de devolverlo.")
    that(compiled.optimizer == "Adam", f"El optimizador debería ser Adam; es {compiled.optimizer}.")
    rate = compiled.settings.get("learning_rate", 0.001)
    that(abs(float(rate) - 0.01) < 1e-6, f"La tasa de aprendizaje debería ser 0.01; es {rate:g}.")
    loss = "SparseCategoricalCrossentropy"
    that(compiled.loss == loss, f"La pérdida debería ser {loss}, para etiquetas enteras; es {compiled.loss or None}.")
    that(
        not compiled.loss_settings.get("from_logits"), "Las salidas son probabilidades, así que from_logits debería ser False."
    )
    named = {"accuracy", "SparseCategoricalAccuracy"} & set(compiled.metrics)
    that(bool(named), "Entre sus métricas debería estar accuracy.", got=compiled.metrics)


def same(one: list[np.ndarray], other: list[np.ndarray]) -> bool:
    """Si dos listas de pesos son iguales, bit a bit."""
    return len(one) == len(other) and all(map(np.array_equal, one, other))


def unfrozen(
    student: Student, base: Base, n_layers: int, lr: float = 0.125, *, learned: bool = False
) -> tuple[Any, Any, dict[str, Any]]:
    """Lo que hace unfreeze con un modelo de base congelada: las referencias al modelo dado y al devuelto, y la descripción de este.

    learned : si el modelo se ha entrenado antes; lo que Keras preparó para eso, tiene que olvidarlo.
    """
    # Se congela allí, no aquí: lo que Keras carga congelado no lo descongela con una sola palabra al modelo.
    given = student.put(with_a_head(base.build()))
    inner = student.frozen_base.keep(given)
    if learned:
        student.a_few_steps(given, *examples())
    before = weights_of(student, given)
    handle = student.unfreeze.keep(given, inner, n_layers, lr)
    found = models.described(student, handle, row_shapes=[SIDES])
    if len(found["weights"]) == len(before):
        kept = same(found["weights"], before)
        that(kept, "unfreeze no debería cambiar ningún peso: el modelo sigue desde lo que ya ha aprendido.")
    return given, handle, found


def free_weights(base: Base, n_layers: int) -> list[bool]:
    """Qué arrays deberían estar libres, en el orden de los pesos del modelo: filtros, sesgo y cuatro de normalización."""
    last = len(base.layers) - n_layers
    free = [k >= last and j < 2 for k in range(len(base.filters)) for j in range(6)]
    return [*free, *[n_layers > 0] * (2 if base.mixed else 0), True, True]


def named_weights(base: Base) -> list[str]:
    """A qué pertenece cada array de pesos, en el orden de los pesos del modelo."""
    names = []
    for k, layer in enumerate(base.layers):
        names += [f"el array de pesos de {layer}", f"el sesgo de {layer}"]
        names += [f"la normalización {k + 1}"] * (4 if k < len(base.filters) else 0)
    return [*names, "la cabeza", "la cabeza"]


def frees_the_last(student: Student, base: Base, n_layers: int, *, learned: bool = False) -> tuple[Any, Any]:
    """Comprueba qué arrays pueden aprender; devuelve las referencias al modelo dado y al devuelto."""
    given, handle, found = unfrozen(student, base, n_layers, learned=learned)
    wanted, free = free_weights(base, n_layers), learning(found)
    told = f"El modelo dado tiene {len(wanted)} arrays de pesos; lo que devuelve unfreeze tiene {len(free)}."
    that(len(free) == len(wanted), told)
    for name, may, should in zip(named_weights(base), free, wanted, strict=True):
        rule = "debería poder aprender" if should else "no debería poder aprender"
        that(may == should, f"n_layers = {n_layers}: {name} {rule}.", got=free, expected=wanted)
    return given, handle


def teaches_the_last(student: Student, base: Base, n_layers: int) -> None:
    """Comprueba qué arrays pueden aprender, y cuáles aprenden, en un modelo que se ha entrenado antes."""
    given, handle = frees_the_last(student, base, n_layers, learned=True)
    wanted, moved = free_weights(base, n_layers), trained_from(student, handle)
    for name, did, should in zip(named_weights(base), moved, wanted, strict=True):
        that(did <= should, f"n_layers = {n_layers}: {name} ha cambiado al entrenar; debería quedar igual, bit a bit.")
    that(all(moved[-2:]), "La cabeza ya no aprende.")
    told = "Lo que se descongeló no aprende. ¿Se ha compilado de nuevo el modelo?"
    that(all(moved[k] for k in range(len(moved)) if wanted[k]), told, got=moved, expected=wanted)
    told = "unfreeze ha devuelto otro modelo: lo que aprende no llega al que recibió."
    that(same(weights_of(student, given), weights_of(student, handle)), told)


@check("unfreeze", weight=2, essential=True)
def frees_the_last_layer_with_weights(student):
    """n_layers = 1: aprende la última convolución de la base, y todo lo anterior queda igual, bit a bit."""
    teaches_the_last(student, Base(), 1)


@check("unfreeze")
def frees_none_or_all(student):
    """n_layers = 0 no libera ninguna capa de la base, y un número mayor que el de capas, todas menos la normalización."""
    for n_layers in (0, 3, 9):
        frees_the_last(student, Base(), n_layers)


@check("unfreeze")
def compiles_anew(student):
    """El modelo está compilado con Adam con tasa lr, entropía cruzada de etiquetas enteras y exactitud."""
    _, _, found = unfrozen(student, Base(), 1, 0.0625)
    compiled = read_compiled(found)
    that(compiled is not None, "El modelo no está compilado: llama a model.compile(…) antes de devolverlo.")
    that(compiled.optimizer == "Adam", f"El optimizador debería ser Adam; es {compiled.optimizer}.")
    rate = compiled.settings.get("learning_rate", 0.001)
    that(abs(float(rate) - 0.0625) < 1e-6, f"La tasa de aprendizaje debería ser lr = 0.0625; es {rate:g}.")
    loss = "SparseCategoricalCrossentropy"
    that(compiled.loss == loss, f"La pérdida debería ser {loss}; es {compiled.loss or None}.")
    named = {"accuracy", "SparseCategoricalAccuracy"} & set(compiled.metrics)
    that(bool(named), "Entre sus métricas debería estar accuracy.", got=compiled.metrics)


# ------------------------------------------------------------------------------------------ trained ones


def right_ones(student: Student, name: str, x: np.ndarray, y: np.ndarray) -> float:
    """La proporción de imágenes que acierta un modelo del cuaderno."""
    p = models.predict(models.of(student, name, row_shapes=[x.shape[1:]]), x)
    shape(p, (len(x), CLASSES), what=f"la salida de {name} para {len(x)} imágenes")
    that(bool(np.isfinite(p).all()), f"Las salidas de {name} deberían ser números finitos.")
    return float((p.argmax(axis=1) == y).mean())


def on_own_pictures(exercise: str, limit: float) -> None:
    """Una comprobación imprescindible con las imágenes de prueba del propio cuaderno."""

    def law(student: Student) -> None:
        x, y = student.get("own_pictures"), student.get("own_labels")
        usable = isinstance(x, np.ndarray) and x.shape == (250, 32, 32, 3) and np.shape(y) == (250,)
        that(usable, "own_pictures y own_labels deberían ser los del cuaderno, tal como él los crea.")
        value = right_ones(student, exercise, x, np.asarray(y))
        that(
            value > limit, f"{exercise} acierta el {value:.0%} de las imágenes de prueba del cuaderno; al azar se acierta el 20 %."
        )

    law.__name__ = "tells_the_notebooks_own_pictures_apart"
    law.__doc__ = f"Acierta más del {limit:.0%} de las imágenes de prueba del propio cuaderno."
    check(exercise, essential=True)(law)


on_own_pictures("transfer", 0.4)
on_own_pictures("scratch", 0.25)


@check("transfer")
def stands_on_the_backbone_as_it_was(student):
    """En el modelo entrenado el tronco tiene los pesos que tenía antes, bit a bit."""
    before = student.get("backbone_before")
    now = models.described(student, "transfer", row_shapes=[(32, 32, 3)])["weights"]
    usable = isinstance(before, (list, tuple)) and all(isinstance(w, np.ndarray) for w in before) and len(before) > 0
    that(usable, "backbone_before debería ser el del cuaderno, tal como lo crea él.")
    same = len(now) >= len(before) and all(map(np.array_equal, before, now))
    that(same, "El tronco que hay en transfer no es el que era: sus pesos han cambiado.")


@check("scratch", essential=True)
def learns_from_changed_copies(student):
    """Aprende de copias cambiadas de las imágenes, no de las mismas imágenes una y otra vez."""
    few, more = student.get("x_few"), student.get("x_more")
    usable = all(isinstance(x, np.ndarray) and x.ndim == 4 and len(x) for x in (few, more))
    usable = usable and few.shape[1:] == more.shape[1:] and len(more) % len(few) == 0
    that(usable, "x_few y x_more deberían ser los del cuaderno, tal como los crea él.")
    again = np.tile(few, (len(more) // len(few), 1, 1, 1))
    changed = int((more != again).any(axis=(1, 2, 3)).sum())
    that(changed > len(more) / 2, f"De {len(more)} copias, {changed} se diferencian de sus imágenes; deberían ser casi todas.")
