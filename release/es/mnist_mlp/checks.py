# language: es
"""Comprobaciones públicas de la unidad de MNIST: leyes y casos pequeños que el estudiante puede leer.

Las redes se juzgan por lo que calculan, no por cómo están escritas: ``Sequential`` o API funcional, con un ``Input``
o sin él, ``activation="softmax"`` o una capa aparte: todo vale lo mismo.
"""

from __future__ import annotations

import itertools
from functools import partial
from typing import Any

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from autograder import models
from autograder.checks import check
from autograder.compare import Mismatch, array, close, equal, is_in, parts, shape, that
from autograder.describe import kind_of, literal
from autograder.models import parameter_count, predict
from autograder.student import Student
from autograder.training import Compiled, additions, read_compiled
from autograder.wire import Handle, Rng

MAX_PARAMETERS = 2_000_000
"""Muchos más de los que necesitan los ejercicios."""
model_of = partial(models.of, max_parameters=MAX_PARAMETERS)
SPLIT = "X_train, y_train, X_val, y_val"
HISTORY = "loss, accuracy, val_loss, val_accuracy"
MEASURES = "precision, recall, f1"

# ---------------------------------------------------------------------------------------------- drawing


seeds = st.integers(0, 99)


@st.composite
def labels(draw: st.DrawFn, rows: int = 6, classes: int = 6) -> tuple[np.ndarray, int]:
    """(y, num_classes): etiquetas; algunas clases pueden no tener ninguna y otras, varias."""
    num_classes = draw(st.integers(2, classes))
    return draw(arrays(np.int64, draw(st.integers(2, rows)), elements=st.integers(0, num_classes - 1))), num_classes


@st.composite
def pairs(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray, int]:
    """(y_true, y_pred, num_classes)."""
    y, num_classes = draw(labels())
    return y, draw(arrays(np.int64, len(y), elements=st.integers(0, num_classes - 1))), num_classes


@st.composite
def pictures(draw: st.DrawFn) -> np.ndarray:
    """imágenes (N, H, W) de uint8; el alto y el ancho se sortean por separado."""
    sizes = draw(st.integers(2, 3)), draw(st.integers(1, 4)), draw(st.integers(2, 4))
    return draw(arrays(np.uint8, sizes, elements=st.integers(0, 255)))


@st.composite
def logits(draw: st.DrawFn, limit: float = 6.0) -> np.ndarray:
    """logits (N, C); N y C se sortean por separado."""
    sizes = draw(st.integers(2, 4)), draw(st.integers(2, 4))
    return draw(arrays(np.float64, sizes, elements=st.floats(-limit, limit, width=16)))


def numbered(rows: int) -> tuple[np.ndarray, np.ndarray]:
    """(X, y) con filas que dicen cuál es cada una: la fila i de X es (i, −i) y su etiqueta es i mod 10."""
    i = np.arange(rows)
    return np.stack([i, -i], axis=1).astype(np.float64), i % 10


@st.composite
def counts(draw: st.DrawFn) -> np.ndarray:
    """Una matriz de confusión de hasta cinco clases; algunas filas o columnas pueden estar vacías."""
    size = draw(st.integers(1, 5))
    return draw(arrays(np.int64, (size, size), elements=st.integers(0, 9)))


# --------------------------------------------------------------------------- reading what a student returns


def four_parts(answer: Any) -> tuple[np.ndarray, ...]:
    """Separa las partes de lo que devuelve train_val_split con las filas de `numbered`."""
    X_train, y_train, X_val, y_val = parts(answer, SPLIT)
    return (
        array(X_train, (None, 2), "fiu", what="X_train"),
        array(y_train, (None,), "fiu", what="y_train"),
        array(X_val, (None, 2), "fiu", what="X_val"),
        array(y_val, (None,), "fiu", what="y_val"),
    )


def three_parts(answer: Any, classes: int) -> tuple[np.ndarray, ...]:
    """Separa las partes de lo que devuelve precision_recall_f1: un array por cada medida, con un número por clase."""
    found = zip(parts(answer, MEASURES), MEASURES.split(", "), strict=True)
    return tuple(array(part, (classes,), "fiu", what=name) for part, name in found)


def float32(got: Any) -> None:
    """Comprueba que un array contiene float32, como dice el docstring."""
    kind = got.dtype if isinstance(got, np.ndarray) else kind_of(got)
    that(str(kind) == "float32", f"La respuesta debería contener float32; contiene {kind}.", got=got)


def history_of(answer: Any, kind: str = "fi") -> dict[str, list[float]]:
    """Lee lo que devuelve train_mlp: las cuatro listas, como listas de floats.

    kind : lo que pueden contener las listas, tal como lo recibe `array`.
    """
    history = dict(zip(HISTORY.split(", "), parts(answer, HISTORY, keys=True), strict=True))
    for name, values in history.items():
        is_list = isinstance(values, (list, tuple)) or (isinstance(values, np.ndarray) and values.ndim == 1)
        that(is_list, f"{name} debería ser una lista; es {kind_of(values)}.", got=values)
    return {
        name: [float(array(value, (), kind, what=f"{name}[{k}]")) for k, value in enumerate(values)]
        for name, values in history.items()
    }


def two_clouds(rows: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """(X, y): puntos del plano en dos nubes que una recta separa, etiqueta 0 a la izquierda y 1 a la derecha."""
    rng = np.random.default_rng(seed)
    y = np.arange(rows) % 2
    X = rng.normal(0, 0.3, (rows, 2)) + np.stack([2.0 * y - 1, np.zeros(rows)], axis=1)
    return X.astype(np.float32), y


def small_network(lr: float) -> Any:
    """Una red compilada y sin capas ocultas para las dos nubes."""
    import keras  # noqa: PLC0415 - a second to import, and most checks need none

    keras.utils.set_random_seed(3)
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(2, activation="softmax")])
    model.compile(keras.optimizers.SGD(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# ---------------------------------------------------------------------------------------------- one_hot


@check("one_hot", weight=2, essential=True, examples=20)
@given(case=labels())
@example(case=(np.array([2, 0]), 4))
def the_one_stands_at_the_label(student, case):
    """Cada fila tiene un único 1, en el lugar de su etiqueta, y ceros en los demás."""
    y, num_classes = case
    got = array(student.one_hot(y, num_classes), (len(y), num_classes), "fiub")
    for i, label in enumerate(y):
        row = np.asarray(got[i], dtype=np.float64)
        that(
            row[label] == 1, f"La fila {i} tiene la etiqueta {label}, así que en el lugar {label} debería haber un 1; hay {row[label]:g}."
        )
        others = np.delete(row, label)
        that(not others.any(), f"La fila {i} debería ser 0 en todos los lugares menos el {label}; es {row.tolist()}.", got=got)


@check("one_hot")
def holds_float32(student):
    """La respuesta es un array de float32."""
    float32(student.one_hot(np.array([1, 0, 2]), 3))


# ----------------------------------------------------------------------------------------- scale_images


@check("scale_images", weight=2, essential=True, examples=20)
@given(
    height=st.integers(2, 4),
    width=st.integers(2, 4),
    value=st.integers(1, 255),
    place=st.tuples(*[st.integers(0, 3)] * 2),
)
@example(height=2, width=3, value=255, place=(1, 0))
@example(height=2, width=2, value=51, place=(0, 1))
def each_pixel_finds_its_place(student, height, width, value, place):
    """Una imagen con un solo píxel con tinta: su valor ÷ 255 está donde le toca al poner las líneas una tras otra."""
    i, j = place[0] % height, place[1] % width
    image = np.zeros((2, height, width), np.uint8)
    image[1, i, j] = value
    got = array(student.scale_images(image), (2, height * width), "fiu")
    that(not np.any(got[0]), "La primera imagen solo contiene ceros, así que su fila debería contener solo ceros.", got=got)
    where = i * width + j
    what = f"el píxel de la línea {i}, columna {j} (lugar {where} de su fila)"
    close(np.asarray(got[1][where]), value / 255, rtol=1e-5, what=what)
    that(not np.delete(got[1], where).any(), "Todos los demás píxeles son 0 y deberían seguir siendo 0.", got=got)


@check("scale_images", examples=12)
@given(images=pictures())
def gives_float32_between_0_and_1(student, images):
    """N imágenes de H×W píxeles dan un array (N, H·W) de float32 entre 0 y 1."""
    got = student.scale_images(images)
    shape(got, (len(images), images.shape[1] * images.shape[2]))
    float32(got)
    is_in(got, 0, 1, what="cada píxel")


# -------------------------------------------------------------------------------------- train_val_split


@check("train_val_split", weight=2, essential=True, examples=15)
@given(rows=st.integers(1, 10).map(lambda k: 4 * k), val_fraction=st.sampled_from([0.25, 0.5, 0.75]), seed=seeds)
def every_row_is_in_one_part(student, rows, val_fraction, seed):
    """Cada fila está en la parte de entrenamiento o en la de validación: ninguna se pierde, ninguna está en las dos."""
    X, y = numbered(rows)
    X_train, _, X_val, _ = four_parts(student.train_val_split(X, y, val_fraction, Rng(seed)))
    shape(X_val, (int(rows * val_fraction), 2), what="X_val")
    shape(X_train, (rows - int(rows * val_fraction), 2), what="X_train")
    found = sorted([*X_train[:, 0].tolist(), *X_val[:, 0].tolist()])
    twice = sorted({i for i in found if found.count(i) > 1})
    that(not twice, f"La fila {twice[0]:g} de X sale más de una vez." if twice else "")
    lost = sorted({float(i) for i in range(rows)} - set(found))
    that(not lost, f"La fila {lost[0]:g} de X no está en ninguna de las dos partes." if lost else "")


@check("train_val_split", essential=True, examples=12)
@given(rows=st.integers(4, 20), seed=seeds)
def a_label_stays_with_its_row(student, rows, seed):
    """Después de barajar, cada fila conserva su propia etiqueta."""
    X, y = numbered(rows)
    found = four_parts(student.train_val_split(X, y, 0.5, Rng(seed)))
    for X_part, y_part, name in ((*found[:2], "train"), (*found[2:], "val")):
        shape(y_part, (len(X_part),), what=f"y_{name}")
        for row, label in zip(X_part, y_part, strict=True):
            wanted = float(row[0]) % 10
            that(label == wanted, f"La fila {row[0]:g} de X tiene la etiqueta {wanted:g}; en y_{name} tiene {label}.")


@check("train_val_split", weight=0.5)
def ten_rows_and_a_quarter(student):
    """La cuarta parte de diez filas son int(2.5) = 2 filas para validación; la vigésima parte, ninguna."""
    for val_fraction, n_val in ((0.25, 2), (0.05, 0)):
        X_train, _, X_val, _ = four_parts(student.train_val_split(*numbered(10), val_fraction, Rng(0)))
        shape(X_val, (n_val, 2), what=f"X_val con val_fraction = {val_fraction}")
        shape(X_train, (10 - n_val, 2), what=f"X_train con val_fraction = {val_fraction}")


@check("train_val_split", weight=3)
def the_rows_are_shuffled(student):
    """El orden se sortea con rng: otro sorteo da otro orden, y la misma semilla da el mismo."""
    X, y = numbered(30)
    first, second = (
        [part[:, 0].tolist() for part in four_parts(answer)[::2]]
        for answer in student.train_val_split.repeat(2, X, y, 0.3, Rng(1))
    )
    that(sorted(first[0] + first[1]) != first[0] + first[1], "Las filas salen en el mismo orden en que entraron.")
    that(first != second, "Con dos llamadas y el mismo generador sale el mismo reparto; sortea el orden con rng.")
    again = four_parts(student.train_val_split(X, y, 0.3, Rng(1)))[::2]
    equal([part[:, 0].tolist() for part in again], first, what="el reparto con la misma semilla")


# ---------------------------------------------------------------------------------------------- softmax


@check("softmax", weight=2, essential=True, examples=20)
@given(z=logits())
@example(z=np.log([[1.0, 2.0, 5.0]]))
def ratios_are_powers_of_e(student, z):
    """En cada fila p_i ÷ p_j = exp(z_i − z_j), y la fila suma 1."""
    p = array(student.softmax(z), z.shape)
    is_in(p, 0, 1, what="cada probabilidad")
    close(np.sum(p, axis=1), np.ones(len(z)), what="la suma de cada fila")
    with np.errstate(all="ignore"):
        ratios = np.log(p / p[:, :1])
    close(ratios, z - z[:, :1], rtol=1e-5, atol=1e-6, what="log(p_i ÷ p_0), que tiene que valer z_i − z_0")


@check("softmax", examples=10)
@given(z=logits(), c=st.sampled_from([-1e4, -700.0, 3.0, 800.0, 1e4]))
def a_constant_changes_nothing(student, z, c):
    """Sumar un mismo número a todos los logits de una fila no cambia nada, aunque sea 10 000: ni desbordamiento ni NaN."""
    p = array(student.softmax(z), z.shape)
    close(student.softmax(z + c), p, rtol=1e-3, atol=1e-6, what=f"softmax(z + {c:g})")


# ----------------------------------------------------------------------------------------- cross_entropy


@check("cross_entropy", weight=2, essential=True, examples=15)
@given(classes=st.integers(2, 6), label=st.integers(0, 5), part=st.sampled_from([0.9, 0.5, 0.2, 0.01]))
def one_row_costs_its_surprise(student, classes, label, part):
    """Con una sola fila, la pérdida es −log de la probabilidad que ha recibido la clase correcta."""
    label %= classes
    p = np.full((1, classes), (1 - part) / (classes - 1))
    p[0, label] = part
    close(student.cross_entropy(np.array([label]), p), -np.log(part), rtol=1e-5)


@check("cross_entropy")
def a_guess_costs_the_logarithm(student):
    """Quien da la misma probabilidad a los diez dígitos paga log 10 = 2.302585, sea cual sea el número de filas."""
    for rows in (1, 4, 10):
        close(student.cross_entropy(np.arange(rows), np.full((rows, 10), 0.1)), 2.302585, rtol=1e-5)


@check("cross_entropy")
def certain_and_right_costs_nothing(student):
    """Dar probabilidad 1 a la clase correcta cuesta 0."""
    close(student.cross_entropy(np.array([1, 0]), np.array([[0.0, 1.0], [1.0, 0.0]])), 0.0, atol=1e-6)


@check("cross_entropy")
def certain_and_wrong_stays_finite(student):
    """Dar probabilidad 0 a la clase correcta cuenta como 1e-12 y cuesta 27.63, no infinito."""
    close(student.cross_entropy(np.array([1]), np.array([[1.0, 0.0]])), 27.631021, rtol=1e-5)


# --------------------------------------------------------------------------------------------- build_mlp


@check("build_mlp", essential=True)
def has_101770_parameters(student):
    """Por defecto hay 784 entradas, 128 unidades ocultas y 10 salidas: 784·128 + 128 + 128·10 + 10 = 101 770 parámetros."""
    found = parameter_count(model_of(student.build_mlp))
    that(found == 101_770, f"Se esperaban 101 770 parámetros; el modelo tiene {found:,}.", got=found, expected=101_770)


@check("build_mlp", examples=4)
@given(input_dim=st.integers(1, 9), hidden_units=st.lists(st.integers(1, 7), max_size=3), num_classes=st.integers(2, 5))
@example(input_dim=3, hidden_units=[4, 2], num_classes=5)
def each_layer_is_as_wide_as_asked(student, input_dim, hidden_units, num_classes):
    """Una capa de n a m unidades tiene n·m pesos y m sesgos, y hay una capa oculta por cada número de hidden_units."""
    arguments = {"input_dim": input_dim, "hidden_units": tuple(hidden_units), "num_classes": num_classes}
    model = model_of(student.build_mlp, **arguments)
    widths = [input_dim, *hidden_units, num_classes]
    wanted = sum(n * m + m for n, m in itertools.pairwise(widths))
    found = parameter_count(model)
    that(
        found == wanted,
        f"Con {arguments} las anchuras son {widths}, lo que da {wanted} parámetros; el modelo tiene {found}.",
        got=found,
        expected=wanted,
    )


@check("build_mlp")
def gives_probabilities(student):
    """Por cada fila de entrada hay num_classes probabilidades que suman 1."""
    model = model_of(student.build_mlp, input_dim=6, hidden_units=(5,), num_classes=4)
    p = predict(model, np.random.default_rng(0).normal(0, 3, (20, 6)).astype(np.float32))
    shape(p, (20, 4), what="la salida para 20 filas")
    is_in(p, 0, 1, what="cada salida")
    close(p.sum(axis=1), np.ones(20), rtol=1e-4, what="la suma de cada fila de la salida")


def small_one(student: Student) -> dict[str, Any]:
    """Describe una red pequeña, que examinan varias comprobaciones."""
    return models.described(student.build_mlp, input_dim=3, hidden_units=(2,), num_classes=4)


def compiled_one(student: Student) -> Compiled:
    """Cómo está compilada la red pequeña."""
    compiled = read_compiled(student.once(small_one))
    if compiled is None:
        raise Mismatch("El modelo no está compilado: llama a model.compile(…) antes de devolverlo.")
    return compiled


@check("build_mlp")
def is_compiled(student):
    """El modelo está compilado con Adam, y accuracy está entre sus métricas."""
    compiled = compiled_one(student)
    that(compiled.optimizer == "Adam", f"El optimizador debería ser Adam; es {compiled.optimizer}.")
    that(
        "accuracy" in str(compiled.metrics).lower(), f"accuracy debería estar entre las métricas; son {list(compiled.metrics)}."
    )


@check("build_mlp")
def costs_the_cross_entropy(student):
    """La pérdida de dos filas es la media de −log de lo que han recibido sus clases: con ½ y ¾ es 0.4904."""
    y, p = np.array([0, 3]), np.array([[0.5, 0.25, 0.125, 0.125], [0.0625, 0.125, 0.0625, 0.75]], np.float32)
    value = compiled_one(student).loss_value(y, p)
    that(abs(value - 0.490415) < 1e-4, f"La pérdida del modelo con estas dos filas debería ser 0.4904; es {value:.4f}.")


@check("build_mlp", weight=2)
def is_trained_by_adam_as_keras_sets_it(student):
    """Los ajustes de Adam son los de Keras: tasa de aprendizaje 0.001, sin decaimiento de pesos (weight decay) ni recorte."""
    compiled = compiled_one(student)
    for name, value in compiled.settings.items():
        wanted = ADAM.get(name)
        fits = wanted is not None and abs(value - wanted) <= 1e-5 * wanted
        usual = f"por defecto es {wanted:g}" if wanted is not None else "por defecto no hay"
        that(fits, f"En Adam, {name} es {value:g}; {usual}, y no se pide otra cosa.")
    steady = not compiled.settings or "learning_rate" in compiled.settings
    that(steady, "La tasa de aprendizaje de Adam cambia con el tiempo (schedule); por defecto es siempre 0.001.")


@check("build_mlp", weight=2)
def learns_freely(student):
    """Los pesos no tienen ninguna penalización ni restricción, y ninguna capa está congelada."""
    found = additions(student.once(small_one))
    that(not found, f"El ejercicio no pide esto, y cambia lo que se aprende: {', '.join(found[:3])}.")


ADAM = {"learning_rate": 0.001, "beta_1": 0.9, "beta_2": 0.999, "epsilon": 1e-7, "amsgrad": 0.0}
"""Ajustes de ``keras.optimizers.Adam()``."""


# --------------------------------------------------------------------------------------------- train_mlp


def trained_on_clouds(student: Student) -> tuple[Any, Handle, np.ndarray, np.ndarray]:
    """(lo que ha devuelto train_mlp, una referencia al modelo, X, y): un entrenamiento para dos comprobaciones.

    Las etiquetas con las que se mide están invertidas, de modo que val_loss sube desde la primera época.
    """
    X, y = two_clouds(64, 1)
    handle = student.put(small_network(0.5))
    return student.train_mlp(handle, X[:48], y[:48], X[48:], 1 - y[48:], 6, 8), handle, X, y


@check("train_mlp")
def one_entry_an_epoch(student):
    """El diccionario tiene cuatro listas con un número por época, también cuando val_loss sube época tras época."""
    answer, *_ = student.once(trained_on_clouds)
    for name, values in history_of(answer).items():
        that(len(values) == 6, f"Después de 6 épocas, {name} debería tener 6 elementos; tiene {len(values)}.", got=values)
        is_in(np.array(values), 0, 1 if "accuracy" in name else 50, what=f"cada elemento de {name}")


@check("train_mlp", weight=2, essential=True)
def the_given_model_learns(student):
    """Se entrena el modelo recibido: después distingue dos nubes de puntos."""
    _, handle, X, y = student.once(trained_on_clouds)
    p = predict(model_of(student, handle), X)
    shape(p, (64, 2), what="la salida para 64 filas")
    right = float((p.argmax(axis=1) == y).mean())
    that(right >= 0.9, f"Una recta separa las dos nubes, pero después de 6 épocas el modelo solo acierta en el {right:.0%} de los puntos.")


# ------------------------------------------------------------------------------------------------- model


@check("model")
def takes_pictures_and_gives_probabilities(student):
    """Con 784 píxeles, la red entrenada da diez probabilidades."""
    p = predict(model_of(student, "model"), np.random.default_rng(1).random((30, 784), dtype=np.float32))
    shape(p, (30, 10), what="la salida para 30 imágenes")
    close(p.sum(axis=1), np.ones(30), rtol=1e-4, what="la suma de cada fila de la salida")


@check("model")
def reads_the_test_pictures(student):
    """Con las imágenes de prueba del cuaderno acierta, como mínimo, cuatro veces lo que acertaría al azar."""
    X, y = student.get("X_test"), student.get("y_test")
    fit = isinstance(X, np.ndarray) and isinstance(y, np.ndarray) and X.ndim == 2 and y.shape == (len(X),) != (0,)
    that(fit, "X_test e y_test deberían ser las imágenes de prueba del cuaderno y sus etiquetas.")
    X, y = X[:1000], y[:1000]
    p = predict(model_of(student, "model"), X)
    shape(p, (len(y), 10), what="la salida para las imágenes de prueba")
    right = float((p.argmax(axis=1) == y).mean())
    that(right >= 0.4, f"Solo se lee bien el {right:.1%} de las imágenes de prueba; al azar se acertaría el 10 %.")


# --------------------------------------------------------------------------------------- confusion_matrix


@check("confusion_matrix", weight=2, essential=True, examples=15)
@given(classes=st.integers(2, 5), pair=st.tuples(*[st.integers(0, 4)] * 2), times=st.integers(1, 3))
@example(classes=3, pair=(0, 2), times=2)
def a_pair_is_counted_in_its_cell(student, classes, pair, times):
    """Las imágenes de la clase t que se leen como p se cuentan en la fila t, columna p, y en ningún otro sitio."""
    t, p = pair[0] % classes, pair[1] % classes
    got = array(student.confusion_matrix(np.full(times, t), np.full(times, p), classes), (classes, classes), "iuf")
    that(
        got[t, p] == times,
        f"Imágenes de la clase {t} que se leen como {p}: {times}. En la fila {t}, columna {p} debería haber {times}.",
        got=got,
    )
    that(np.sum(got) == times, f"Todas las casillas juntas deberían sumar {times}, el número de imágenes.", got=got)


@check("confusion_matrix", examples=12)
@given(case=pairs())
def rows_are_true_and_columns_are_read(student, case):
    """Las sumas de las filas cuentan las etiquetas verdaderas; las de las columnas, las etiquetas leídas."""
    y_true, y_pred, num_classes = case
    got = array(student.confusion_matrix(y_true, y_pred, num_classes), (num_classes, num_classes), "iuf")
    for k in range(num_classes):
        there, said = y_true.tolist().count(k), y_pred.tolist().count(k)
        that(np.sum(got[k]) == there, f"La clase {k} aparece {there} veces, pero la fila {k} suma {np.sum(got[k])}.", got=got)
        that(np.sum(got[:, k]) == said, f"Se lee {k} un total de {said} veces; la columna {k} suma {np.sum(got[:, k])}.", got=got)


@check("confusion_matrix")
def holds_integers(student):
    """Los recuentos son enteros."""
    array(student.confusion_matrix(np.array([0, 1]), np.array([1, 1]), 3), (3, 3), "iu", what="la matriz")


@check("confusion_matrix")
def counts_beyond_255(student):
    """300 imágenes de una clase que se leen como otra se cuentan como 300: un tipo de 8 bits se queda pequeño."""
    y_true, y_pred = np.repeat([1, 0], [300, 2]), np.repeat([2, 1], [300, 2])
    close(student.confusion_matrix(y_true, y_pred, 3), np.array([[0, 2, 0], [0, 0, 300], [0, 0, 0]]))


# ------------------------------------------------------------------------------------ precision_recall_f1


def finite_parts(answer: Any, classes: int) -> tuple[np.ndarray, ...]:
    """Separa las partes de lo que devuelve precision_recall_f1, que no debería contener ningún NaN."""
    found = three_parts(answer, classes)
    for part, name in zip(found, MEASURES.split(", "), strict=True):
        that(bool(np.isfinite(part).all()), f"{name} debería contener números finitos; contiene {literal(part)}.", got=part)
    return found


@check("precision_recall_f1", weight=2, essential=True, examples=15)
@given(right=st.integers(1, 9), missed=st.integers(0, 9), wrong=st.integers(0, 9), rest=st.integers(1, 9))
@example(right=3, missed=1, wrong=3, rest=5)
def the_first_of_two_classes(student, right, missed, wrong, rest):
    """Con dos clases: de todas las leídas como la primera, cuántas lo son; de todas las que lo son, cuántas se encontraron."""
    cm = np.array([[right, missed], [wrong, rest]])
    precision, recall, f1 = finite_parts(student.precision_recall_f1(cm), 2)
    close(precision[:1], np.array([right / (right + wrong)]), rtol=1e-5, what="la precisión de la clase 0")
    close(recall[:1], np.array([right / (right + missed)]), rtol=1e-5, what="la exhaustividad (recall) de la clase 0")
    harmonic = 2 / (1 / precision[:1] + 1 / recall[:1])
    close(f1[:1], harmonic, rtol=1e-5, what="el F1 de la clase 0")


@check("precision_recall_f1", weight=0.5)
def the_example_of_the_text(student):
    """La tabla de gatos y perros del texto."""
    precision, recall, f1 = finite_parts(student.precision_recall_f1(np.array([[6, 2], [3, 9]])), 2)
    close(precision, np.array([6 / 9, 9 / 11]), rtol=1e-5, what="precision")
    close(recall, np.array([6 / 8, 9 / 12]), rtol=1e-5, what="recall")
    close(f1, np.array([0.70588235, 0.78260870]), rtol=1e-5, what="f1")


@check("precision_recall_f1", examples=12)
@given(cm=counts())
def a_turned_table_swaps_precision_and_recall(student, cm):
    """Si se intercambia lo verdadero con lo leído, la precisión pasa a ser la exhaustividad (recall); F1 queda igual."""
    one = finite_parts(student.precision_recall_f1(cm), len(cm))
    other = finite_parts(student.precision_recall_f1(cm.T.copy()), len(cm))
    close(other[1], one[0], rtol=1e-5, what="la exhaustividad (recall) de la tabla traspuesta (que es la precisión de la otra)")
    close(other[2], one[2], rtol=1e-5, what="el F1 de la tabla traspuesta")
    is_in(np.array(one), 0, 1, what="cada número")


@check("precision_recall_f1")
def an_undefined_value_is_zero(student):
    """Una clase que no aparece nunca ni se lee nunca tiene 0 en los tres sitios, no NaN."""
    for part, name in zip(
        finite_parts(student.precision_recall_f1(np.array([[4, 0], [0, 0]])), 2),
        MEASURES.split(", "),
        strict=True,
    ):
        close(part, np.array([1.0, 0.0]), what=name)
