# language: es
"""Comprobaciones públicas de la unidad sobre segmentación: un contrato para cada ejercicio, y las leyes que le son propias."""

from __future__ import annotations

import itertools
import operator
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from autograder import models
from autograder.checks import check
from autograder.compare import raises, shape, that
from autograder.contracts import (
    Argument,
    Size,
    builder,
    choices,
    contract,
    edge,
    floats,
    integers,
    labels,
    numbers,
    probabilities,
    size,
    tables,
    vectors,
)
from autograder.student import Student
from autograder.training import additions

SIDE, KINDS = 32, 4
"""Píxeles de una escena de lado a lado; el fondo y tres clases de objetos."""
LARGE = 500_000
"""Parámetros de una red entrenada que se examina."""

SMALL, OTHER = np.array([[0, 1], [1, 2]]), np.array([[0, 1], [2, 2]])
contract(
    "dice",
    takes={
        "y_true": labels("H", "W", below="C"),
        "y_pred": labels("H", "W", below="C"),
        "num_classes": size("C", 2, 6),
    },
    gives=floats("C"),
    law="Para cada clase: el doble de sus píxeles en los dos mapas a la vez, dividido entre los que tiene en uno más los que tiene en el otro.",
    corners=("one",),
    examples=[
        ((SMALL, OTHER, 3), [1.0, 2 / 3, 2 / 3]),
        ((np.array([[[0, 0, 1], [1, 1, 1]]]), np.array([[[0, 1, 1], [0, 1, 0]]]), 2), [2 / 5, 4 / 7]),
        ((np.array([1, 1, 1, 3]), np.array([1, 3, 3, 0]), 4), [0.0, 0.5, 1.0, 0.0]),
    ],
)
edge("dice", "Una clase que no está en ninguno de los dos mapas tiene un 1.", ((SMALL, OTHER, 5), [1, 2 / 3, 2 / 3, 1, 1]))
BYTES = np.full((20, 20), 1, dtype=np.uint8)
edge("dice", "Los mapas pueden ser de bytes, y grandes.", ((BYTES, BYTES, 2), [1, 1]), ((BYTES, 0 * BYTES, 2), [0, 0]))


def one_hot(*dims: Any) -> Argument:
    """Arrays cuyo último eje tiene un solo 1, y 0 en lo demás."""

    def make(*n: int) -> st.SearchStrategy[np.ndarray]:
        drawn = arrays(np.int64, n[:-1], elements=st.integers(0, n[-1] - 1), fill=st.nothing())
        return drawn.map(lambda kinds: np.eye(n[-1])[kinds])

    return Argument(make, dims, kind="array", floats=True)


def halves(*dims: Any, below: int = 3) -> Argument:
    """Arrays (N, 2h, 2w, C) con pocos números distintos, para que haya empates en las ventanas; algunos no tienen ningún número mayor que 0."""

    def make(n: int, h: int, w: int, c: int) -> st.SearchStrategy[np.ndarray]:
        drawn = arrays(np.int64, (n, 2 * h, 2 * w, c), elements=st.integers(-2, below), fill=st.nothing())
        return drawn.map(lambda whole: whole / 2)

    return Argument(make, dims[:1], dims[1:], kind="array", floats=True)


MASKS = (Size("N", 1, 2), Size("H", 1, 3), Size("W", 1, 3), Size("C", 2, 4))
RIGHT = np.eye(2)[[[[0, 1]]]]
UNSURE = np.array([[[[0.75, 0.25], [0.5, 0.5]]]])
PATCH = np.eye(3)[np.array([[[0, 0], [1, 0]], [[0, 0], [0, 1]]])]
contract(
    "dice_loss",
    takes={"target": one_hot(*MASKS), "probs": probabilities(*MASKS), "smooth": numbers(0.25, 3)},
    gives=floats(),
    law="1 − la media sobre las clases de (2 Σ t p + smooth) / (Σ t + Σ p + smooth), cada suma sobre todos los píxeles.",
    examples=[
        ((RIGHT, UNSURE), 1 - (2.5 / 3.25 + 2 / 2.75) / 2),
        ((RIGHT, UNSURE, 0.5), 1 - (2 / 2.75 + 1.5 / 2.25) / 2),
        ((RIGHT, RIGHT), 0.0),
        ((RIGHT, 1 - RIGHT, 2.0), 0.5),
        ((PATCH, np.full((2, 2, 2, 3), 1 / 3)), 1 - (5 / (29 / 3) + (7 / 3) / (17 / 3) + 1 / (11 / 3)) / 3),
    ],
    optional=("smooth",),
    corners=("one", "float32"),
    rtol=1e-4,
    atol=1e-6,
)

PIXELS = (Size("N", 1, 2), Size("H", 1, 3), Size("W", 1, 3), Size("C", 1, 3))
KERNEL = (Size("kh", 2, 3), Size("kw", 2, 4), Size("F", 1, 3))


def convolved(x: np.ndarray, w: np.ndarray, stride: int) -> np.ndarray:
    """La convolución normal, "valid", x (N, H, W, F) con w (kh, kw, F, C)."""
    windows = np.lib.stride_tricks.sliding_window_view(x, w.shape[:2], axis=(1, 2))[:, ::stride, ::stride]
    found: np.ndarray = np.einsum("nijfuv,uvfc->nijc", windows, w)
    return found


def is_adjoint(student: Student, stride: int) -> bool:
    """Si coinciden las sumas de productos, para unos números propios de la comprobación."""
    rng = np.random.default_rng(stride)
    w, y = rng.integers(-3, 4, (3, 2, 2, 3)).astype(float), rng.integers(-3, 4, (2, 3, 2, 3)).astype(float)
    x = rng.integers(-3, 4, (2, 2 * stride + 3, stride + 2, 2)).astype(float)
    back = np.asarray(student.conv2d_transpose(y, w, np.zeros(2), stride), dtype=float)
    return back.shape == x.shape and bool(np.isclose((convolved(x, w, stride) * y).sum(), (x * back).sum()))


def flat(*rows: Sequence[float]) -> np.ndarray:
    """Una imagen de un canal."""
    return np.array(rows, dtype=float)[None, :, :, None]


STAMP = np.array([[1.0, 2.0], [3.0, 4.0]])[:, :, None, None]
CORNER = np.arange(1.0, 10.0).reshape(3, 3)[:, :, None, None]
contract(
    "conv2d_transpose",
    takes={
        "x": tables(*PIXELS, whole=True),
        "w": tables(*KERNEL, "C", whole=True),
        "b": vectors("F"),
        "stride": numbers(1, 2, whole=True),
    },
    gives=floats("N", None, None, "F"),
    law="Cada píxel pone el filtro, multiplicado por su valor, stride píxeles más allá; donde los filtros se solapan, se suman.",
    corners=("one", "float32"),
    examples=[
        ((flat([1.0, 10.0]), STAMP, np.array([0.5]), 2), flat([1.5, 2.5, 10.5, 20.5], [3.5, 4.5, 30.5, 40.5])),
        ((flat([1.0, 10.0]), STAMP, np.array([0.5]), 1), flat([1.5, 12.5, 20.5], [3.5, 34.5, 40.5])),
        ((flat([1.0], [-1.0]), CORNER, np.zeros(1), 2),
         flat([1, 2, 3], [4, 5, 6], [6, 6, 6], [-4, -5, -6], [-7, -8, -9])),
        ((np.array([[[[1.0, 2.0]]]]), np.array([[[[1.0, 0.0], [0.0, 1.0], [3.0, -1.0]]] * 2] * 2), np.zeros(3), 1),
         np.tile([1.0, 2.0, 1.0], (1, 2, 2, 1))),
        ((flat([1.0, 2.0]), np.ones((3, 3, 1, 1)), np.zeros(1), 3), flat(*[[1, 1, 1, 2, 2, 2]] * 3)),
        ((flat([0.5, -1.5]), STAMP / 4, np.array([0.25]), 2),
         flat([0.375, 0.5, -0.125, -0.5], [0.625, 0.75, -0.875, -1.25])),
        ((np.array([[[[1.0, 10.0]]]]), np.array([[[[1.0, 2.0], [3.0, 4.0]], [[0.0, 1.0], [1.0, 0.0]]]] * 2),
          np.zeros(2), 2),
         [[[[21.0, 43.0], [10.0, 1.0]]] * 2]),
    ],
    laws={
        "Σ conv(x, w) · y = Σ x · conv2d_transpose(y, w): es la adjunta de la convolución.": lambda student: all(
            is_adjoint(student, stride) for stride in (1, 2)
        )
    },
    optional=("stride",),
    draws=30,
)  # fmt: skip


def ups(line: list[float], channels: int = 1) -> np.ndarray:
    """El filtro de dos líneas iguales, cada canal por su lado."""
    kernel: np.ndarray = np.multiply.outer(np.outer(line, line), np.eye(channels))
    return kernel


contract(
    "bilinear_kernel",
    takes={"factor": numbers(1, 7, whole=True), "channels": numbers(1, 3, whole=True)},
    gives=floats(None, None, None, None, dtype="float64"),
    law="Un tejado: 1 justo en el medio, y 1/factor menos por cada píxel, en las dos direcciones; nada entre canales.",
    examples=[
        ((2, 1), ups([0.25, 0.75, 0.75, 0.25])),
        ((3, 2), ups([1 / 3, 2 / 3, 1.0, 2 / 3, 1 / 3], 2)),
        ((4, 1), ups([0.125, 0.375, 0.625, 0.875, 0.875, 0.625, 0.375, 0.125])),
        ((1, 3), ups([1.0], 3)),
    ],
    laws={
        "Los números de cada canal suman factor².": lambda student: np.allclose(
            [np.asarray(student.bilinear_kernel(f, 2)).sum() for f in (2, 3, 5, 6)], [8, 18, 50, 72]
        )
    },
)

GRID = flat([1.0, 5.0, 0.0, 2.0], [7.0, 3.0, 2.0, 1.0], [-1.0, -2.0, 4.0, 4.0], [-3.0, -4.0, 0.0, 4.0])
TOPS, SPOTS = flat([7.0, 2.0], [-1.0, 4.0]), flat([2, 1], [0, 0]).astype(int)
WINDOWS = (Size("N", 1, 2), Size("h", 1, 2), Size("w", 1, 3), Size("C", 1, 3))
contract(
    "max_pool_places",
    takes={"x": halves(*WINDOWS)},
    gives={"pooled": floats("N", None, None, None), "places": integers("N", None, None, None)},
    law="El número más grande de cada ventana de 2 × 2 y su lugar en ella: 0 1 arriba, 2 3 abajo.",
    corners=("one", "float32"),
    examples=[
        ((GRID,), (TOPS, SPOTS)),
        ((np.concatenate([GRID, -GRID], axis=3)[:, :2],),
         (np.array([[[[7.0, -1.0], [2.0, 0.0]]]]), np.array([[[[2, 0], [1, 0]]]]))),
        ((np.concatenate([flat([1.0, 2.0], [3.0, 4.0]), flat([5.0, 0.0], [0.0, 0.0])]),),
         (np.array([4.0, 5.0])[:, None, None, None], np.array([3, 0])[:, None, None, None])),
    ],
)  # fmt: skip
SAME = (flat([2.0, 2.0, 1.0, 3.0], [2.0, 2.0, 3.0, 3.0]),)
edge("max_pool_places", "De los números iguales cuenta el primero.", (SAME, (flat([2.0, 3.0]), flat([0, 1]).astype(int))))

PLACES = tuple(Size(name, 1, 3) for name in "NhwC")
contract(
    "max_unpool",
    takes={"pooled": tables(*PLACES), "places": labels(*PLACES, below=4)},
    gives=floats("N", None, None, "C"),
    law="Cada número vuelve a su lugar en una ventana de 2 × 2 cuyos demás números son 0.",
    corners=("one", "float32"),
    examples=[
        ((TOPS, SPOTS), flat([0, 0, 0, 2], [7, 0, 0, 0], [-1, 0, 4, 0], [0, 0, 0, 0])),
        ((np.array([[[[1.0, 2.0, 3.0, 4.0]]]]), np.array([[[[0, 1, 2, 3]]]])),
         [[[[1, 0, 0, 0], [0, 2, 0, 0]], [[0, 0, 3, 0], [0, 0, 0, 4]]]]),
        ((np.array([5.0, 6.0])[:, None, None, None], np.array([3, 0])[:, None, None, None]),
         [[[[0.0], [0.0]], [[0.0], [5.0]]], [[[6.0], [0.0]], [[0.0], [0.0]]]]),
    ],
)  # fmt: skip

STEPS = np.arange(0.0, 24.0).reshape(4, 6)[..., None]
"""Números que crecen a lo largo de las filas, y de fila en fila."""


def box_in_cells(high: int, wide: int) -> st.SearchStrategy[np.ndarray]:
    """Cajas dentro de un mapa de este tamaño cuyos bordes no son mitades; pueden ser más finas que una celda."""

    def edges(cells: int) -> st.SearchStrategy[list[float]]:
        starts = st.integers(0, cells - 1).flatmap(lambda k: st.tuples(st.just(k), st.integers(k, cells)))
        moves = st.tuples(*[st.sampled_from([-0.375, -0.25, 0.0, 0.125, 0.375])] * 2)
        both = st.tuples(starts, moves)
        return both.map(lambda drawn: sorted(float(np.clip(k + d, 0, cells)) for k, d in zip(*drawn, strict=True)))

    return st.tuples(edges(wide), edges(high)).map(lambda e: np.array([e[0][0], e[1][0], e[0][1], e[1][1]]))


contract(
    "roi_pool",
    takes={"feature_map": tables(6, 7, Size("C", 1, 2)), "box": box_in_cells(6, 7), "size": size("S", 1, 4)},
    gives=floats("S", "S", "C"),
    law="La caja en celdas enteras, dividida en size × size casillas de ⌊i h/size⌋ a ⌈(i + 1) h/size⌉: sus máximos.",
    corners=("float32",),
    examples=[
        ((STEPS, np.array([0.0, 0.0, 6.0, 4.0]), 2), [[[8.0], [11.0]], [[20.0], [23.0]]]),
        ((-STEPS, np.array([1.25, 0.875, 4.25, 3.75]), 2), [[[-7.0], [-8.0]], [[-13.0], [-14.0]]]),
        ((STEPS, np.array([1.25, 0.875, 4.25, 3.75]), 2), [[[14.0], [15.0]], [[20.0], [21.0]]]),
        ((STEPS, np.array([2.0, 1.0, 3.0, 4.0]), 1), [[[20.0]]]),
        ((np.concatenate([STEPS, 12 - STEPS], axis=2), np.array([0.0, 0.0, 6.0, 4.0]), 2),
         [[[8.0, 12.0], [11.0, 9.0]], [[20.0, 0.0], [23.0, -3.0]]]),
    ],
)  # fmt: skip
THIN = ((STEPS, np.array([2.25, 1.125, 2.375, 1.25]), 2), np.full((2, 2, 1), 8.0))
edge("roi_pool", "Una caja que al redondear se queda en nada tiene, aun así, una celda.", THIN)
FINE = ((STEPS, np.array([0.0, 0.0, 2.0, 2.0]), 3), np.array([[0, 1, 1], [6, 7, 7], [6, 7, 7]], float)[..., None])
edge("roi_pool", "Puede haber más casillas que celdas.", FINE)

EDGES = st.tuples(*[st.integers(-8, 64)] * 4).map(lambda e: np.array(sorted(e[:2]) + sorted(e[2:]))[[0, 2, 1, 3]] / 8)
contract(
    "roi_align",
    takes={"feature_map": tables(5, 7, Size("C", 1, 2)), "box": EDGES, "size": size("S", 1, 4)},
    gives=floats("S", "S", "C"),
    law="Entre los centros de las celdas, bilineal, en el centro de cada una de las size × size casillas iguales de la caja.",
    corners=("float32",),
    examples=[
        ((STEPS, np.array([0.0, 0.0, 6.0, 4.0]), 2), [[[4.0], [7.0]], [[16.0], [19.0]]]),
        ((STEPS, np.array([1.0, 1.0, 3.0, 2.0]), 1), [[[7.5]]]),
        ((STEPS, np.array([1.25, 0.75, 4.25, 3.75]), 2), [[[7.5], [9.0]], [[16.5], [18.0]]]),
        ((STEPS**2, np.array([2.0, 1.0, 3.0, 3.0]), 2), [[[60.25], [68.25]], [[189.25], [203.25]]]),
        ((STEPS**2 / 4, np.array([3.0, 1.0, 6.0, 4.0]), 3),
         [[[20.25], [25.0], [30.25]], [[56.25], [64.0], [72.25]], [[110.25], [121.0], [132.25]]]),
    ],
    laws={
        "Una caja que se mueve un cuarto de celda da otros números.": lambda student: np.allclose(
            np.asarray(student.roi_align(STEPS, np.array([1.25, 1.0, 3.25, 3.0]), 2))
            - student.roi_align(STEPS, np.array([1.0, 1.0, 3.0, 3.0]), 2),
            0.25,
        )
    },
)  # fmt: skip
OUT = ((STEPS, np.array([-2.0, -2.0, 1.0, 1.0]), 1), [[[0.0]]]), ((STEPS, [5.0, 3.0, 9.0, 7.0], 1), [[[23.0]]])
edge("roi_align", "Más allá de los centros más exteriores, el borde continúa.", *OUT)
LINE = (
    ((STEPS[:1], [1.0, 0.0, 3.0, 1.0], 2), [[[1.0], [2.0]]] * 2),
    ((STEPS[:, :1], [0.0, 1.0, 1.0, 3.0], 1), [[[9.0]]]),
)
edge("roi_align", "Un mapa puede tener una sola fila o una sola columna.", *LINE)

DIVIDED = [(16 * k, depth, "same") for k in (1, 2, 3) for depth in (1, 2, 3, 4)]
CUT = [(188, 4), (204, 4), (572, 4), (92, 3), (100, 3), (44, 2), (60, 2), (48, 2), (20, 1), (18, 1), (74, 1)]
CASES = st.shared(st.sampled_from([*DIVIDED, *((*case, "valid") for case in CUT)]), key="lados, etapas, relleno")
ODD = [(30, 2, "same"), (33, 1, "same"), (570, 4, "valid"), (46, 2, "valid"), (19, 1, "valid")]
GONE = [(4, 1, "valid"), (12, 1, "valid"), (172, 4, "valid"), (16, 1, "valid")]
contract(
    "unet_sizes",
    takes={name: CASES.map(operator.itemgetter(k)) for k, name in enumerate(("size", "depth", "padding"))},
    gives=integers(None),
    law="El lado después de las convoluciones de cada etapa: bajando, en la base y subiendo otra vez.",
    examples=[
        ((572, 4, "valid"), [568, 280, 136, 64, 28, 52, 100, 196, 388]),
        ((32, 2, "same"), [32, 16, 8, 16, 32]),
        ((20, 1, "valid"), [16, 4, 4]),
        ((48, 4, "same"), [48, 24, 12, 6, 3, 6, 12, 24, 48]),
    ],
)
UNFIT = st.shared(st.sampled_from([*ODD, *GONE, (32, 2, "full"), (32, 2, "VALID")]), key="unfit")


@check("unet_sizes", weight=0.5, examples=40)
@given(**{name: UNFIT.map(operator.itemgetter(k)) for k, name in enumerate(("size", "depth", "padding"))})
def refuses(student, size, depth, padding):
    """Un lado impar donde hay que dividirlo entre dos, o de 0 o menos, y cualquier otro padding lanzan ValueError."""
    raises(ValueError, student.unet_sizes, size, depth, padding)


def swapped(weights: list[np.ndarray]) -> Iterator[list[np.ndarray]]:
    """Los pesos de los canales del puente, antes o después de los de los que vienen de abajo, filtro a filtro."""
    joined = [k for k, w in enumerate(weights) if w.ndim == 4 and w.shape[0] == 3 and w.shape[2] == 2 * w.shape[3]]
    for some in itertools.product((False, True), repeat=len(joined)):
        turned = {k for k, other in zip(joined, some, strict=True) if other}
        if turned:
            yield [np.roll(w, w.shape[3], axis=2) if k in turned else w for k, w in enumerate(weights)]


PICTURE = (8, 12, 2)
SHAPE = tuple(Size(name, side, side) for name, side in zip("HWC", PICTURE, strict=True))
builder(
    "build_unet",
    rows=tables("B", *SHAPE, low=0, high=1),
    outputs=("H", "W", "K"),
    takes={
        "shape": Argument(lambda *sides: st.just(sides), SHAPE, kind="shape"),
        "num_classes": size("K"),
        "filters": choices((2, 5), (3, 4, 5), (3,)),
        "skips": choices(True, False),
    },
    law="Convolución, normalización y relu, en este orden, en cada etapa; sin relu después de una convolución transpuesta.",
    parameters=[(((32, 32, 3), 4, (12, 24, 48)), 32_692), (((32, 32, 3), 4, (12, 24, 48), False), 26_212),
                (((16, 16, 1), 2), 57_346), (((8, 8, 1), 2, (5,)), 82)],
    computes=[
        (((2, 4, 1), 2, (2, 3)),
         [[[0.638615, 0.361385], [0.575304, 0.424696], [0.612043, 0.387957], [0.624804, 0.375196]],
          [[0.525267, 0.474733], [0.684188, 0.315812], [0.627346, 0.372654], [0.679139, 0.320861]]]),
        (((2, 4, 1), 2, (2, 3), False),
         [[[0.262981, 0.737019], [0.431167, 0.568833], [0.281468, 0.718533], [0.348885, 0.651115]],
          [[0.290382, 0.709618], [0.265005, 0.734995], [0.287127, 0.712873], [0.275183, 0.724817]]]),
    ],
    optimizer="Adam",
    free=("learning_rate",),
    loss="CategoricalCrossentropy",
    orders=swapped,
)  # fmt: skip


def built(student: Student, *sizes: Any) -> dict[str, Any]:
    """La configuración y los pesos de una red."""
    return models.described(student.build_unet, *sizes, row_shapes=[sizes[0]])


@check("build_unet", weight=0.5)
def learns_with_all_its_weights(student):
    """Se entrenan todos los pesos, y solo cuenta la pérdida: sin penalizaciones ni restricciones."""
    found = additions(built(student, PICTURE, 3, (2, 4)))
    that(not found, f"No se pedía nada más: {', '.join(found)}.", got=found)


@check("build_unet")
def follows_its_averages_quickly(student):
    """El momentum de la normalización es 0,9: un entrenamiento corto acaba antes de que lleguen unas medias más lentas."""
    model = models.rebuild(built(student, PICTURE, 3, (2, 4)), max_parameters=LARGE)
    layers = [layer for layer in model._flatten_layers() if type(layer).__name__ == "BatchNormalization"]
    found = sorted({round(float(layer.momentum), 6) for layer in layers})
    that(found == [0.9], f"El momentum de BatchNormalization debería ser 0.9 en todas partes; es {found}.", got=found)


def segmented(student: Student, name: str, pictures: np.ndarray) -> np.ndarray:
    """La clase de cada píxel, según una red del cuaderno, (N, 32, 32)."""
    found = models.predict(models.of(student, name, max_parameters=LARGE), pictures.astype(np.float32))
    shape(found, (len(pictures), SIDE, SIDE, KINDS), what=f"la salida de {name} para {len(pictures)} imágenes")
    that(bool(np.isfinite(found).all()), f"Las salidas de {name} deberían ser números finitos.")
    kinds: np.ndarray = found.argmax(axis=-1)
    return kinds


@check("unet", essential=True)
def finds_the_objects_in_the_notebooks_own_pictures(student):
    """En las primeras 200 imágenes de entrenamiento, los objetos se distinguen del fondo con un Dice de 0,8 como mínimo."""
    pictures, masks = student.get("own_pictures"), student.get("own_masks")
    usable = all(isinstance(part, np.ndarray) and len(part) == 200 for part in (pictures, masks))
    that(usable, "own_pictures y own_masks deberían ser los del cuaderno, tal como él los crea.")
    found, there = segmented(student, "unet", pictures) > 0, masks > 0
    value = 2 * float((found & there).sum()) / max(float(found.sum() + there.sum()), 1.0)
    that(value >= 0.8, f"El Dice de los objetos frente al fondo en las imágenes de entrenamiento es {value:.3f}.", got=value)
