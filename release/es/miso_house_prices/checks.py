# language: es
"""Comprobaciones públicas de la unidad de los precios de las casas: leyes y casos pequeños que un estudiante puede leer.

Las redes se juzgan por lo que calculan, no por cómo están escritas: da lo mismo ``Sequential`` que la API funcional,
y da lo mismo ``activation="relu"`` que una capa aparte.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from hypothesis import example, given
from hypothesis import strategies as st

from autograder import models
from autograder.checks import check
from autograder.compare import Mismatch, array, close, equal, is_in, parts, shape, that
from autograder.describe import kind_of
from autograder.errors import NotWritten, Raised
from autograder.models import parameter_count, predict, rebuild
from autograder.student import Function, Student
from autograder.training import additions, read_compiled

MAX_PARAMETERS = 2_000_000
"""Muchos más de los que necesitan los ejercicios."""
NUMBERS = ["bedrooms", "bathrooms", "area"]
WITH_WEIGHTS = ("Dense", "Conv2D", "BatchNormalization")

# ---------------------------------------------------------------------------------------------- drawing

HOUSES = st.tuples(
    st.integers(1, 6), st.sampled_from([1.0, 1.5, 2.0, 3.5]), st.integers(5, 40).map(lambda k: 100 * k),
    st.sampled_from([28001, 28004, 28010, 28019]),
)  # fmt: skip
"""Una casa: bedrooms, bathrooms, area, zipcode."""
COLOURS = st.integers(0, 255)


def frame(
    rows: Sequence[tuple[float, ...]], labels: Sequence[int] | None = None, prices: tuple[int, int] = (100_000, 1_000)
) -> pd.DataFrame:
    """Un data frame de casas así; cada precio es distinto.

    prices : el de la primera casa, y cuánto más cuesta cada una que la anterior.
    """
    columns = [np.array(column) for column in zip(*rows, strict=True)]
    data = dict(zip([*NUMBERS, "zipcode"], columns, strict=True))
    data["price"] = prices[0] + prices[1] * np.arange(len(rows))
    return pd.DataFrame(data, index=labels)


TRAIN = [(2, 1.0, 1000, 28010), (4, 2.5, 3000, 28001), (3, 1.0, 2000, 28010), (2, 3.0, 1400, 28004)]
"""Las cuatro casas del texto."""
TABLE = "la respuesta de transform"
TRANSFORMED = [
    [0, 0, 1, 0, 0, 0],
    [1, 0, 0, 1, 0.75, 1],
    [0, 0, 1, 0.5, 0, 0.5],
    [0, 1, 0, 0, 1, 0.2],
]


# --------------------------------------------------------------------------- reading what a student returns


def same_rows(got: Any, df: pd.DataFrame, labels: Sequence[int]) -> None:
    """Comprueba que ``got`` son las filas de ``df`` con estas etiquetas, en este orden."""
    that(isinstance(got, pd.DataFrame), f"Se esperaba un data frame, no {kind_of(got)}.", got=got)
    equal(list(got.columns), list(df.columns), what="la lista de columnas")
    found = [str(label) for label in got.index]
    wanted = [str(label) for label in labels]
    that(found == wanted, f"Deberían quedar las filas {wanted}, con sus etiquetas; quedan {found}.", got=found)
    for name in df.columns:
        column = df.loc[labels, name].to_numpy()
        close(np.asarray(got[name].to_numpy(), dtype=float), column.astype(float), what=f"la columna {name}")


def transformed(student: Student, train: pd.DataFrame, df: pd.DataFrame) -> Any:
    """Lo que las funciones del estudiante hacen con ``df`` después de aprender de ``train``."""
    return student.transform(student.fit_preprocessor.keep(train), df)


def suggested(prep: Any) -> dict[str, np.ndarray] | None:
    """Lo que contiene un preprocesador de la forma que propone el texto; None si tiene otra forma."""
    if not isinstance(prep, dict) or set(prep) != {"zipcodes", "minimum", "maximum"}:
        return None
    try:
        found = {key: np.asarray(value, dtype=float) for key, value in prep.items()}
    except (TypeError, ValueError, OverflowError):
        return None
    fits = found["zipcodes"].ndim == 1 and found["minimum"].shape == found["maximum"].shape == (3,)
    return found if fits else None


def described(build: Function, *arguments: Any) -> dict[str, Any]:
    """El modelo que una función construye para estos tamaños: (A,) números, imágenes (h, w, c), o las dos cosas."""
    sizes = [(part,) if isinstance(part, int) else tuple(part) for part in arguments]
    shapes = sizes if build.name == "build_miso" else sizes[:1]
    return models.described(build, *arguments, row_shapes=shapes)


@dataclass(frozen=True)
class Asked:
    """Lo que se pide a una función, una vez para todas las comprobaciones que miran la red."""

    name: str
    arguments: tuple[Any, ...]

    def __call__(self, student: Student) -> tuple[dict[str, Any], Any]:
        """Describe la red y la reconstruye."""
        found = described(getattr(student, self.name), *self.arguments)
        return found, rebuild(found, max_parameters=MAX_PARAMETERS)


def looked_at(build: Function, *arguments: Any) -> tuple[dict[str, Any], Any]:
    """(descripción, red) de lo que una función construye para estos tamaños; otras comprobaciones pueden haberle puesto pesos."""
    return build.student.once(Asked(build.name, arguments))


def content(*size: int) -> np.ndarray:
    """Pesos que solo dependen de su forma: en el orden en que se hicieran las capas, reciben los mismos."""
    rng = np.random.default_rng(zlib.crc32(repr(size).encode()))
    if len(size) == 1:  # sesgos y normalización, donde una varianza tiene que ser mayor que 0
        return rng.uniform(0.2, 1.0, size).astype(np.float32)
    # La dispersión de He mantiene las dos ramas del mismo tamaño, para que un fallo en cualquiera se note en la salida.
    return rng.normal(0, np.sqrt(2 / np.prod(size[:-1])), size).astype(np.float32)


def refilled(model: Any) -> Any:
    """El mismo modelo, con `content` como pesos y `scale` como los de la normalización."""
    model.set_weights([content(*part.shape) for part in model.get_weights()])
    return scaled(model)


def scale(units: int) -> np.ndarray:
    """`content` como la escala de una normalización: uno de cada dos es negativo, lo que invierte el orden de los números.

    Solo con escalas mayores que 0, el mayor de los números normalizados sería el mayor, normalizado.
    """
    return content(units) * np.where(np.arange(units) % 2, 1, -1).astype(np.float32)


def scaled(model: Any) -> Any:
    """El mismo modelo, cada una de sus normalizaciones con `scale`."""
    for layer in flat(model):
        if type(layer).__name__ == "BatchNormalization":
            layer.gamma.assign(scale(*layer.gamma.shape))
    return model


def flat(model: Any) -> Iterator[Any]:
    """Todas las capas de un modelo, las de los modelos que hay dentro en su lugar."""
    for layer in model.layers:
        yield from flat(layer) if hasattr(layer, "layers") else [layer]


def in_training(model: Any) -> list[str]:
    """Los tipos de las capas de un modelo que tienen pesos, o que olvidan o molestan en el entrenamiento, en orden."""
    kinds = [type(layer).__name__ for layer in flat(model)]
    return [kind for kind in kinds if "Dropout" in kind or "Noise" in kind or kind in WITH_WEIGHTS]


def lively(model: Any, seed: int = 5) -> Any:
    """El mismo modelo, con pesos mayores que 0, para que ninguna ReLU calle con entradas positivas."""
    rng, sizes = np.random.default_rng(seed), [part.shape for part in model.get_weights()]
    model.set_weights([rng.uniform(0.4, 1.0, size) / max(np.prod(size[:-1]), 1) for size in sizes])
    return model


def takes(model: Any, *wanted: tuple[int, ...]) -> None:
    """Comprueba las formas de las entradas de un modelo, sin el eje del lote."""
    found = [tuple(tensor.shape)[1:] for tensor in model.inputs]
    that(found == list(wanted), f"Las entradas deberían ser de forma {list(wanted)}, en este orden; son {found}.")


# Las redes del texto en NumPy, con `content` como pesos: lo que debería dar un modelo de Keras con estos pesos.


def relu(x: np.ndarray) -> np.ndarray:
    """max(0, x)."""
    return np.maximum(x, 0)


def dense(x: np.ndarray, units: int) -> np.ndarray:
    """(N, D) → (N, unidades)."""
    return x @ content(x.shape[1], units) + content(units)


def normalise(x: np.ndarray) -> np.ndarray:
    """Lo que hace una BatchNormalization fuera del entrenamiento; su escala es `scale`, sus otros vectores son `content`."""
    v = content(x.shape[-1])
    return scale(x.shape[-1]) * (x - v) / np.sqrt(v + 1e-3) + v


def table_branch(attributes: np.ndarray) -> np.ndarray:
    """(N, A) → (N, 4)."""
    return relu(dense(relu(dense(attributes, 8)), 4))


def photo_branch(images: np.ndarray, filters: Sequence[int] = (16, 32, 64)) -> np.ndarray:
    """(N, h, w, c) → (N, 4); h y w se pueden dividir entre dos por cada número de filters."""
    x = images
    for number in filters:
        padded = np.pad(x, ((0, 0), (1, 1), (1, 1), (0, 0)))
        windows = np.lib.stride_tricks.sliding_window_view(padded, (3, 3), axis=(1, 2))
        seen = np.einsum("nhwcij,ijcf->nhwf", windows, content(3, 3, x.shape[3], number)) + content(number)
        n, h, w, _ = seen.shape
        x = normalise(relu(seen)).reshape(n, h // 2, 2, w // 2, 2, number).max(axis=(2, 4))
    return relu(dense(normalise(relu(dense(x.reshape(len(x), -1), 16))), 4))


def drawn(*size: int) -> np.ndarray:
    """Números de 0 a 1 para una entrada de una red."""
    return np.random.default_rng(12).random(size, dtype=np.float32)


# ----------------------------------------------------------------------------------- drop_rare_zipcodes


@check("drop_rare_zipcodes", examples=20)
@given(zipcodes=st.lists(st.sampled_from([28001, 28004, 28010]), min_size=1, max_size=9), min_count=st.integers(1, 4))
@example(zipcodes=[28010, 28001, 28010, 28004, 28001, 28010], min_count=2)
def keeps_the_common_ones(student, zipcodes, min_count):
    """Una casa se queda si su código postal aparece min_count veces o más, y con ella su etiqueta y su lugar."""
    min_count = min(min_count, max(map(zipcodes.count, zipcodes)))  # para que se queden algunas
    df = frame([(2, 1.0, 900, zipcode) for zipcode in zipcodes])
    labels = [i for i, zipcode in enumerate(zipcodes) if zipcodes.count(zipcode) >= min_count]
    same_rows(student.drop_rare_zipcodes(df, min_count), df, labels)


@check("drop_rare_zipcodes", weight=0.5)
def there_may_be_none_left(student):
    """Si todos los códigos postales son poco frecuentes, queda un data frame sin filas, con todas sus columnas."""
    df = frame([(2, 1.0, 900, 28001), (3, 1.0, 1200, 28004)])
    same_rows(student.drop_rare_zipcodes(df, 2), df, [])


# ------------------------------------------------------------------------------------- fit_preprocessor


def learns(student: Student, train: pd.DataFrame, table: Sequence[Sequence[float]], **learned: Sequence[float]) -> None:
    """Comprueba lo que se aprende de ``train``: por lo que sale de ahí o, si transform aún no funciona, por sus partes."""
    found = suggested(student.fit_preprocessor(train))
    try:
        got = array(transformed(student, train, train), np.shape(table), what=TABLE)
        close(got, np.array(table, dtype=float), atol=1e-5, what="la tabla de las casas de entrenamiento, transformada,")
    except (Mismatch, Raised, NotWritten):
        if found is None:  # otra forma distinta: solo transform puede decirlo
            raise
        for key, wanted in learned.items():
            close(found[key], np.array(wanted, dtype=float), what=key)


@check("fit_preprocessor")
def learns_from_the_four_houses_of_the_text(student):
    """De las cuatro casas del texto aprende tres códigos postales, tres mínimos y tres máximos."""
    zipcodes = [28001, 28004, 28010]
    learns(student, frame(TRAIN), TRANSFORMED, zipcodes=zipcodes, minimum=[2, 1, 1000], maximum=[4, 3, 3000])


@check("fit_preprocessor")
def zipcodes_are_numbers(student):
    """Los códigos postales se ordenan como números: 8001, Barcelona, va antes que 28001, Madrid."""
    train = frame([(2, 1.5, 900, 28001), (3, 2.5, 1200, 8001), (4, 3.5, 1500, 50001)])
    ends = {"minimum": [2, 1.5, 900], "maximum": [4, 3.5, 1500]}
    table = [[0, 1, 0, 0, 0, 0], [1, 0, 0, 0.5, 0.5, 0.5], [0, 0, 1, 1, 1, 1]]
    learns(student, train, table, zipcodes=[8001, 28001, 50001], **ends)


# -------------------------------------------------------------------------------------------- transform


@check("transform")
def gives_the_table_of_the_text(student):
    """Las cuatro casas del texto se convierten en la tabla del texto."""
    train = frame(TRAIN)
    got = array(transformed(student, train, train), (4, 6), what=TABLE)
    close(got, np.array(TRANSFORMED, dtype=np.float32), what="la tabla")


@check("transform", weight=0.5)
def the_table_is_float32(student):
    """Los números son float32, como los toma una red."""
    train = frame(TRAIN)
    got = array(transformed(student, train, train), (4, 6), what=TABLE, lists=False)
    equal(str(got.dtype), "float32", what="el tipo de sus números")


@check("transform", examples=12)
@given(rows=st.lists(HOUSES, min_size=2, max_size=6))
def every_row_stands_alone(student, rows):
    """Una casa se convierte en la misma fila, sean cuales sean las demás casas del data frame."""
    prep, df = student.fit_preprocessor.keep(frame(TRAIN)), frame(rows)
    together = array(student.transform(prep, df), (len(rows), 6), what=TABLE)
    for i in range(len(rows)):
        alone = array(student.transform(prep, df.iloc[[i]]), (1, 6), what=TABLE)
        close(alone[0], together[i], what=f"la casa {i} sola (junto a su fila entre {len(rows)} casas)")


@check("transform")
def a_new_zipcode_is_no_zipcode(student):
    """Un código postal que no estaba en la tabla de entrenamiento recibe ceros en todas las columnas de códigos postales."""
    df = frame([(3, 2.0, 2000, 99999), (2, 1.0, 1000, 28004)])
    got = array(transformed(student, frame(TRAIN), df), (2, 6), what=TABLE)
    close(got[:, :3], np.array([[0, 0, 0], [0, 1, 0]], dtype=np.float32), what="la parte de los códigos postales")


@check("transform")
def a_larger_house_goes_beyond_1(student):
    """Un valor al doble de distancia del mínimo que el máximo de entrenamiento da 2; por debajo del mínimo, menos de 0."""
    df = frame([(6, 5.0, 5000, 28001), (1, 0.0, 0, 28001)], labels=[9, 3])
    got = array(transformed(student, frame(TRAIN), df), (2, 6), what=TABLE)
    wanted = np.array([[2, 2, 2], [-0.5, -0.5, -0.5]], dtype=np.float32)
    close(got[:, 3:], wanted, what="la parte de los números, con las filas en el orden del data frame,")


@check("transform")
def a_constant_column_gives_zero(student):
    """Si todas las casas de entrenamiento tienen los mismos dormitorios, esa columna es 0, no NaN; un intervalo pequeño
    sí cuenta."""
    rows = [(3, 1.0, 1000, 28001), (3, 1.5, 2000, 28004), (3, 1.0, 2000, 28010)]
    got = array(transformed(student, frame(rows), frame(rows)), (3, 6), what=TABLE)
    close(got[:, 3], np.zeros(3, np.float32), what="la columna de los dormitorios")
    close(got[:, 4:], np.array([[0, 0], [1, 1], [0, 1]], np.float32), what="la parte de bathrooms y area")


@check("transform", weight=0.5)
def what_was_constant_stays_zero(student):
    """Una columna que era constante en el entrenamiento es 0 también para una casa posterior, tenga lo que tenga ahí."""
    train = frame([(3, 1.0, 700, 28001), (3, 1.5, 700, 28004), (3, 1.0, 700, 28010)])
    got = array(transformed(student, train, frame([(5, 1.5, 1000, 28004)])), (1, 6), what=TABLE)
    close(got[0, 3:], np.array([0, 1, 0], np.float32), what="la parte bedrooms, bathrooms, area de una casa con 5 dormitorios")


@check("transform", weight=0.5)
def one_zipcode_is_one_column(student):
    """Un código postal de entrenamiento da una columna; dos dan dos."""
    for zipcodes, wanted in (([28001], [[1]]), ([28001, 28004], [[1, 0], [0, 1]])):
        train = frame([(2 + k, 1.0 + k, 900 + k, zipcode) for k, zipcode in enumerate(zipcodes)])
        size = (len(zipcodes), len(zipcodes) + 3)
        got = array(transformed(student, train, train), size, what=TABLE)
        close(got[:, : len(zipcodes)], np.array(wanted, np.float32), what="la parte de los códigos postales")


# ----------------------------------------------------------------------------------------- scale_prices


PRICES = st.lists(st.integers(1, 50).map(lambda k: 20_000 * k), min_size=1, max_size=5)


@check("scale_prices", examples=12)
@given(train=PRICES, test=PRICES)
@example(train=[200_000, 400_000], test=[800_000])
def the_dearest_training_house_costs_1(student, train, test):
    """Todos los precios se dividen entre el mayor precio de *entrenamiento*; una casa de prueba más cara tiene más de 1."""
    got_train, got_test, highest = parts(
        student.scale_prices(np.array(train, float), np.array(test, float)), "train, test, max"
    )
    close(highest, float(max(train)), what="la tercera parte, el precio de entrenamiento más alto,")
    shape(got_train, (len(train),), what="el array de los precios de entrenamiento")
    shape(got_test, (len(test),), what="el array de los precios de prueba")
    close(float(np.max(got_train)), 1.0, rtol=1e-5, what="el precio de entrenamiento escalado más alto")
    close(got_test * highest, np.array(test, float), rtol=1e-4, what="el array de los precios de prueba escalados, por el más alto,")


# ----------------------------------------------------------------------------------------------- mosaic


@check("mosaic", examples=10)
@given(colours=st.tuples(COLOURS, COLOURS, COLOURS, COLOURS), height=st.integers(1, 4), width=st.integers(1, 4))
@example(colours=(51, 102, 153, 204), height=2, width=3)
def every_picture_has_its_quarter(student, colours, height, width):
    """Arriba a la izquierda, arriba a la derecha, abajo a la izquierda, abajo a la derecha; 255 pasa a ser 1."""
    got = student.mosaic([np.full((height, width, 3), colour, np.uint8) for colour in colours])
    shape(got, (2 * height, 2 * width, 3))
    is_in(got, 0, 1)
    names = ("top-left", "top-right", "bottom-left", "bottom-right")
    for k, (name, colour) in enumerate(zip(names, colours, strict=True)):
        row, column = k // 2 * height, k % 2 * width
        quarter = np.asarray(got[row : row + height, column : column + width], dtype=float)
        what = f"el cuadrante {name}, la imagen {k} de brillo {colour},"
        close(quarter, np.full(quarter.shape, colour / 255), rtol=1e-4, atol=1e-6, what=what)


@check("mosaic", weight=0.5)
def the_mosaic_is_float32(student):
    """Los números son float32: la mitad de espacio que float64."""
    got = array(student.mosaic([np.full((2, 3, 3), k, np.uint8) for k in range(4)]), (4, 6, 3), lists=False)
    equal(str(got.dtype), "float32", what="el tipo de sus números")


@check("mosaic")
def no_picture_is_turned(student):
    """Dentro de su cuadrante cada píxel está donde estaba, con su rojo, su verde y su azul en este orden."""
    pictures = np.arange(4 * 2 * 3 * 3, dtype=np.uint8).reshape(4, 2, 3, 3)
    got = student.mosaic(list(pictures))
    shape(got, (4, 6, 3))
    quarter = np.asarray(got[:2, :3], dtype=float) * 255
    close(quarter, pictures[0].astype(float), rtol=1e-4, atol=1e-4, what="el cuadrante de arriba a la izquierda, por 255,")


# ------------------------------------------------------------------------------------------------- mape


@check("mape")
def the_example_of_the_text(student):
    """Una casa un 10 % demasiado cara y otra un 30 % demasiado barata: 20 de media."""
    close(student.mape(np.array([100.0, 200.0]), np.array([110.0, 140.0])), 20.0)


@check("mape", examples=10)
@given(prices=st.lists(st.integers(1, 9), min_size=1, max_size=6), percent=st.sampled_from([-100, -25, 10, 300]))
def all_wrong_by_the_same_share(student, prices, percent):
    """Si todas las estimaciones se equivocan en la misma proporción, esa proporción es su error."""
    y = np.array(prices, dtype=float)
    got = student.mape(y, y * (1 + percent / 100))
    shape(got, ())
    close(got, float(abs(percent)), rtol=1e-5)


@check("mape")
def a_column_is_as_good_as_a_row(student):
    """Lo que da una red tiene la forma (N, 1) y los precios (N,): el error es el mismo que con dos arrays (N,)."""
    y, p = np.array([1.0, 2.0, 4.0]), np.array([1.9, 2.0, 4.0])
    for name, true, guessed in (("y_pred", y, p[:, None]), ("y_true", y[:, None], p), ("both", y[:, None], p[:, None])):
        got = student.mape(true, guessed)
        shape(got, ())
        close(got, 30.0, rtol=1e-5, what=f"el error con la forma (3, 1) en {name}")


# ------------------------------------------------------------------------------------- build_mlp_branch


@check("build_mlp_branch")
def has_two_dense_layers(student):
    """De A atributos a 8 y después a 4: (A·8 + 8) + (8·4 + 4) parámetros."""
    for attributes in (1, 7):
        _, model = looked_at(student.build_mlp_branch, attributes)
        takes(model, (attributes,))
        equal(parameter_count(model), 8 * attributes + 44, what=f"el número de parámetros para {attributes} atributos")
        shape(predict(lively(model), np.ones((3, attributes), np.float32)), (3, 4), what="la salida para 3 casas")


@check("build_mlp_branch")
def has_a_relu_behind_each(student):
    """Con otros pesos, la salida es la de dos capas Dense, cada una con una ReLU detrás."""
    (_, model), attributes = looked_at(student.build_mlp_branch, 7), drawn(9, 7) - np.float32(0.5)
    wanted = table_branch(attributes)
    close(predict(refilled(model), attributes), wanted, rtol=1e-3, atol=1e-4, what="la salida para 9 casas")


def nothing_else(found: dict[str, Any], model: Any, *wanted: str) -> None:
    """Comprueba que una red se entrena toda, sin penalizaciones, y olvida solo donde se le pide.

    found : su descripción; wanted : los tipos de sus capas que tienen pesos u olvidan, en orden.
    """
    added = additions(found)
    that(not added, f"El ejercicio no pide esto, y cambia lo que se aprende: {', '.join(added[:3])}.")
    kinds = in_training(model)
    that(
        kinds == list(wanted),
        f"Las capas con pesos y las que olvidan deberían ser {', '.join(wanted)}; son {', '.join(kinds)}.",
    )


@check("build_mlp_branch")
def the_table_has_nothing_else(student):
    """Dos capas Dense, todos sus pesos entrenados, y nada más: ni dropout ni penalización."""
    nothing_else(*looked_at(student.build_mlp_branch, 7), "Dense", "Dense")


# ------------------------------------------------------------------------------------- build_cnn_branch


@check("build_cnn_branch", essential=True)
def has_the_right_number_of_parameters(student):
    """Para mosaicos de 32×32 la rama tiene 40 564 parámetros y da 4 números por casa."""
    _, model = looked_at(student.build_cnn_branch, (32, 32, 3))
    takes(model, (32, 32, 3))
    equal(parameter_count(model), 40_564, what="el número de parámetros")
    shape(predict(lively(model), np.ones((2, 32, 32, 3), np.float32)), (2, 4), what="la salida para 2 casas")


@check("build_cnn_branch")
def follows_filters(student):
    """Hay una convolución de 3×3 por cada número de filters."""
    _, model = looked_at(student.build_cnn_branch, (9, 8, 3), (5,))
    # 3·3·3·5 + 5, normalizada: 4·5; con pooling a 4×4×5 = 80: 80·16 + 16, normalizada: 4·16; 16·4 + 4
    equal(parameter_count(model), 140 + 20 + 1296 + 64 + 68, what="el número de parámetros con filters=(5,)")


@check("build_cnn_branch")
def the_photos_have_nothing_else(student):
    """Las capas están en el orden del texto, con un Dropout entre ellas; se entrenan todos los pesos, sin penalización."""
    blocks, head = ["Conv2D", "BatchNormalization"] * 2, ["Dense", "BatchNormalization", "Dropout", "Dense"]
    nothing_else(*looked_at(student.build_cnn_branch, (4, 8, 3), (3, 5)), *blocks, *head)


@check("build_cnn_branch")
def has_its_layers_in_the_order_of_the_text(student):
    """Con otros pesos, la salida es la de convolución, ReLU, normalización, el mayor de cada 2×2, …"""
    (_, model), images = looked_at(student.build_cnn_branch, (4, 8, 3), (3, 5)), drawn(6, 4, 8, 3)
    close(
        predict(refilled(model), images), photo_branch(images, (3, 5)), rtol=1e-3, atol=1e-4,
        what="la salida para 6 imágenes (¿es el orden convolución, ReLU, normalización, pooling?)",
    )  # fmt: skip


# ------------------------------------------------------------------------------------------- build_miso


@check("build_miso")
def both_inputs_matter(student):
    """El precio tiene un gradiente respecto a los atributos y otro respecto a las imágenes."""
    import tensorflow as tf  # noqa: PLC0415 - a second to import, and most checks need none

    _, model = looked_at(student.build_miso, 5, (8, 8, 3))
    takes(model, (5,), (8, 8, 3))
    rng = np.random.default_rng(2)
    attributes = tf.constant(rng.random((3, 5), dtype=np.float32))
    images = tf.constant(rng.random((3, 8, 8, 3), dtype=np.float32))
    with tf.GradientTape() as tape:
        tape.watch([attributes, images])
        price = lively(model)([attributes, images], training=False)
    shape(np.asarray(price), (3, 1), what="la salida para 3 casas")
    for name, gradient in zip(
        ("los atributos", "las fotos"), tape.gradient(price, [attributes, images]), strict=True
    ):
        reached = gradient is not None and np.abs(gradient).max(axis=tuple(range(1, gradient.ndim))).min() > 0
        that(reached, f"Sin influencia en el precio: {name}; su rama no está conectada con la salida.")


@check("build_miso")
def joins_both_branches(student):
    """Con otros pesos: las dos ramas, unidas, Dense 4 con una ReLU y Dense 1 sin ella."""
    (_, model), attributes, images = looked_at(student.build_miso, 5, (8, 8, 3)), drawn(7, 5), drawn(7, 8, 8, 3)
    takes(model, (5,), (8, 8, 3))
    got, branches = predict(refilled(model), [attributes, images]), [table_branch(attributes), photo_branch(images)]
    shape(got, (7, 1), what="la salida para 7 casas")
    ways = [dense(relu(dense(np.hstack(order), 4)), 1) for order in (branches, branches[::-1])]
    if not any(np.allclose(got, way, rtol=1e-3, atol=1e-4) for way in ways):
        close(got, ways[0], rtol=1e-3, atol=1e-4, what="la salida para 7 casas")


@check("build_miso")
def all_of_it_is_trained(student):
    """Se entrenan las dos ramas y lo que las une, sin penalizaciones; solo olvida el Dropout de las fotos."""
    found, model = looked_at(student.build_miso, 5, (8, 8, 3))
    added = additions(found)
    that(not added, f"El ejercicio no pide esto, y cambia lo que se aprende: {', '.join(added[:3])}.")
    kinds = in_training(model)
    forgetful = [kind for kind in kinds if kind not in WITH_WEIGHTS]
    that(forgetful == ["Dropout"], f"Solo olvida una capa, el Dropout de la rama; aquí hay {forgetful}.")


@check("build_miso")
def is_compiled(student):
    """El modelo está compilado con Adam, con una tasa de 0.0001 a 0.01, y el error porcentual absoluto medio."""
    found, _ = looked_at(student.build_miso, 5, (8, 8, 3))
    compiled = read_compiled(found)
    that(compiled is not None, "El modelo no está compilado: llama a model.compile(…) antes de devolverlo.")
    that(compiled.optimizer == "Adam", f"El optimizador debería ser Adam; es {compiled.optimizer}.")
    rate = compiled.settings.get("learning_rate", 0.001)  # si la tasa sigue un plan, aquí no consta
    # Los optimizadores la guardan como float32, que queda un poco por debajo de 0.0001.
    that(0.99e-4 <= rate <= 1.01e-2, f"La tasa de aprendizaje debería estar entre 0.0001 y 0.01; es {rate}.", got=rate)
    that(
        compiled.loss == "MeanAbsolutePercentageError",
        f"La pérdida debería ser el error porcentual absoluto medio, abreviado \"mape\"; es {compiled.loss or None}.",
    )


# ------------------------------------------------------------------------------------------------ model


def trained(student: Student) -> Any:
    """La red del cuaderno, reconstruida."""
    return models.of(student, "model", max_parameters=MAX_PARAMETERS)


@check("model")
def prices_the_test_houses(student):
    """Con las casas de prueba del propio cuaderno es mejor que un precio para todas, el mejor que hay."""
    model = student.once(trained)
    attributes, images, y = (student.get(name) for name in ("A_test", "I_test", "y_test"))
    numbers = all(isinstance(part, np.ndarray) and part.dtype.kind in "fiu" for part in (attributes, images, y))
    usable = numbers and y.ndim == 1 and len(attributes) == len(images) == len(y) > 0
    that(usable, "A_test, I_test e y_test deberían ser las casas de prueba del cuaderno, tal como él las prepara.")
    prices = predict(model, [attributes, images])
    shape(prices, (len(y), 1), what="la salida para las casas de prueba")
    # Una sola casa puede fallar por muchas veces su precio; cuenta como una que falla por todo su precio.
    error, *single = (100 * np.mean(np.minimum(np.abs(price - y) / y, 1)) for price in (prices[:, 0], *y))
    that(
        error < min(single),
        f"Su error en las casas de prueba es de {error:.1f} %; el mejor precio único para todas tiene {min(single):.1f} %.",
    )
