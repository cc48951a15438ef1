# language: es
"""Comprobaciones públicas de la unidad de CIFAR: leyes y casos pequeños que un estudiante puede leer.

Los números son enteros pequeños en forma de floats: las sumas de productos son exactas en cualquier orden, así que
no hay redondeos que discutir. Las redes se juzgan por lo que contienen y lo que calculan, no por cómo están escritas:
da lo mismo ``Sequential`` que la API funcional, y da lo mismo ``activation="relu"`` que una capa aparte.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from autograder import models
from autograder.checks import check
from autograder.compare import array, close, equal, integer, is_in, raises, shape, that
from autograder.models import parameter_count, predict, rebuild
from autograder.student import Function, Student
from autograder.training import additions, read_compiled

whole = st.integers(-3, 3).map(float)
sizes = st.integers(1, 6)


def filled(*size: int) -> st.SearchStrategy[np.ndarray]:
    """Arrays de este tamaño, con números enteros pequeños."""
    return arrays(np.float64, size, elements=whole)


@st.composite
def pictures(draw: st.DrawFn, smallest: int = 1, channels: int = 3) -> np.ndarray:
    """(N, H, W, C): la altura y la anchura se sortean por separado; a veces son iguales y otras, distintas."""
    height, width = draw(st.integers(smallest, 6)), draw(st.integers(smallest, 6))
    return draw(filled(draw(st.integers(1, 2)), height, width, draw(st.integers(1, channels))))


@st.composite
def one_bright_weight(draw: st.DrawFn) -> tuple[np.ndarray, int, int, int, int, int]:
    """(x, altura del filtro, anchura del filtro, i, j, stride): un filtro que cabe y una posición dentro de él."""
    x = draw(pictures(channels=2))
    kh, kw = draw(st.integers(1, min(3, x.shape[1]))), draw(st.integers(1, min(3, x.shape[2])))
    return x, kh, kw, draw(st.integers(0, kh - 1)), draw(st.integers(0, kw - 1)), draw(st.integers(1, 2))


@st.composite
def two_kernels(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(x, w, v): una imagen y dos filtros de la misma forma que caben."""
    x = draw(pictures(smallest=3))
    size = draw(st.integers(1, 3)), draw(st.integers(1, 3)), x.shape[3], draw(st.integers(1, 2))
    return x, draw(filled(*size)), draw(filled(*size))


@st.composite
def shuffled(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray]:
    """(x, permutation): imágenes y un orden de sus píxeles."""
    x = draw(pictures())
    return x, np.array(draw(st.permutations(range(x.shape[1] * x.shape[2]))))


# -------------------------------------------------------------------------------------- conv_output_size


@check("conv_output_size")
def the_examples_of_the_text(student):
    """Las cinco filas de la tabla del texto."""
    for arguments, wanted in (
        ((32, 3, 1, "valid"), 30),
        ((32, 3, 1, "same"), 32),
        ((32, 5, 2, "valid"), 14),
        ((7, 3, 2, "same"), 4),
        ((6, 2, 2, "valid"), 3),
    ):
        equal(student.conv_output_size(*arguments), wanted, what=f"conv_output_size{arguments}")


@check("conv_output_size", weight=2, essential=True, examples=25)
@given(n=st.integers(1, 40), kernel=st.integers(1, 9), stride=st.integers(1, 5))
@example(n=7, kernel=3, stride=3)
@example(n=8, kernel=3, stride=3)
@example(n=5, kernel=5, stride=4)
def the_last_kernel_fits_and_the_next_does_not(student, n, kernel, stride):
    """Sin relleno: el último filtro termina dentro de la imagen, y uno más no cabría."""
    kernel = min(kernel, n)
    m = integer(student.conv_output_size(n, kernel, stride, "valid"))
    last = (m - 1) * stride + kernel
    that(m >= 1 and last <= n, f"{m} posiciones: el último filtro terminaría en el píxel {last} de {n}.", got=m)
    that(last + stride > n, f"{m} posiciones: cabe una más, que termina en el píxel {last + stride} de {n}.", got=m)


@check("conv_output_size", examples=15)
@given(n=st.integers(1, 40), kernel=st.integers(1, 9), stride=st.integers(1, 5))
def same_does_not_ask_for_the_kernel(student, n, kernel, stride):
    """Con el relleno "same" el tamaño depende solo del stride: hay una posición en el píxel 0, stride, 2·stride, …"""
    equal(student.conv_output_size(n, kernel, stride, "same"), len(range(0, n, stride)))


@check("conv_output_size")
def defaults_are_stride_1_and_valid(student):
    """Si no se dice nada más, el stride es 1 y no hay relleno."""
    equal(student.conv_output_size(10, 4), 7)


@check("conv_output_size")
def refuses_what_cannot_be(student):
    """Un ValueError si el relleno es desconocido y si el filtro no cabe."""
    raises(ValueError, student.conv_output_size, 5, 3, 1, "full")
    raises(ValueError, student.conv_output_size, 3, 4, 1, "valid")


# ------------------------------------------------------------------------------------------------ conv2d


@check("conv2d")
def the_example_by_hand(student):
    """La imagen y el filtro del texto."""
    x = np.array([[1.0, 2.0, 0.0], [0.0, 1.0, 3.0], [2.0, 0.0, 1.0]]).reshape(1, 3, 3, 1)
    w = np.array([[1.0, 0.0], [2.0, -1.0]]).reshape(2, 2, 1, 1)
    close(student.conv2d(x, w, np.array([1.0])), np.array([[1.0, 2.0], [5.0, 1.0]]).reshape(1, 2, 2, 1))


@check("conv2d", weight=2, essential=True, examples=15)
@given(case=one_bright_weight())
@example(case=(np.arange(12.0).reshape(1, 3, 4, 1), 2, 2, 0, 1, 1))
def one_weight_of_1_picks_a_pixel(student, case):
    """Un filtro que es 1 en un lugar (i, j) y 0 en los demás copia el píxel que está i más abajo y j más a la derecha
    que su esquina."""
    x, kh, kw, i, j, stride = case
    channels = x.shape[3]
    w = np.zeros((kh, kw, channels, channels))
    w[i, j] = np.eye(channels)
    rows, columns = x.shape[1] - kh + 1, x.shape[2] - kw + 1
    wanted = x[:, i : i + rows : stride, j : j + columns : stride]
    close(student.conv2d(x, w, np.zeros(channels), stride), wanted, what=f"la copia del píxel en ({i}, {j})")


@check("conv2d", examples=10)
@given(x=pictures(), b=filled(3))
def without_weights_the_bias_is_left(student, x, b):
    """Un filtro de ceros deja solo el sesgo: el filtro f da b[f] en todas partes, con relleno o sin él."""
    wanted = np.broadcast_to(b, (*x.shape[:3], 3))
    for padding in ("valid", "same"):
        close(student.conv2d(x, np.zeros((1, 1, x.shape[3], 3)), b, 1, padding), wanted, what=f"la salida con \"{padding}\"")


@check("conv2d", examples=10)
@given(x=pictures(), w=filled(3, 2), b=filled(2))
def a_kernel_of_one_pixel_mixes_the_colours(student, x, w, b):
    """Un filtro de 1×1 es una pequeña capa Dense para cada píxel: todos los canales se ponderan y se suman."""
    w = w[: x.shape[3]]
    close(student.conv2d(x, w[None, None], b), x @ w + b)


@check("conv2d", examples=10)
@given(case=two_kernels(), stride=st.integers(1, 2), padding=st.sampled_from(["valid", "same"]))
def kernels_add_up(student, case, stride, padding):
    """La suma de dos filtros da la suma de sus salidas."""
    x, w, v = case
    zero = np.zeros(w.shape[3])
    size = (len(x), None, None, len(zero))
    one, other, both = (
        array(student.conv2d(x, kernel, zero, stride, padding), size, "fiu", what="la salida")
        for kernel in (w, v, w + v)
    )
    shape(other, one.shape, "la salida del segundo filtro")
    close(both, one.astype(float) + other, what="la salida de w + v")


@check("conv2d", examples=8)
@given(x=pictures(smallest=3, channels=1), k=st.integers(1, 3))
@example(x=np.ones((1, 4, 5, 1)), k=2)
@example(x=np.ones((1, 3, 3, 1)), k=3)
def same_adds_zeros_around(student, x, k):
    """Con "same" y un filtro de unos, cada salida es la suma de los píxeles que hay debajo del filtro; más allá del borde
    hay ceros y, si el filtro es par, su fila y su columna de más están abajo y a la derecha."""
    before = (k - 1) // 2
    padded = np.pad(x, ((0, 0), (before, k - 1 - before), (before, k - 1 - before), (0, 0)))
    wanted = sum(padded[:, i : i + x.shape[1], j : j + x.shape[2]] for i in range(k) for j in range(k))
    close(student.conv2d(x, np.ones((k, k, 1, 1)), np.zeros(1), 1, "same"), wanted)


@check("conv2d")
def a_moved_picture_gives_a_moved_output(student):
    """LA ley de la convolución: lo que se mueve en la imagen se mueve en la salida, y no cambia en nada más."""
    x = np.zeros((1, 10, 11, 1))
    x[0, 2:5, 2:5, 0] = [[1, 2, 0], [0, 1, 3], [2, 0, 1]]
    w = np.array([[1.0, -1.0, 0.0], [2.0, 0.0, 1.0], [0.0, 3.0, -2.0]]).reshape(3, 3, 1, 1)
    still = student.conv2d(x, w, np.zeros(1))
    shape(still, (1, 8, 9, 1))
    that(bool(np.any(np.asarray(still) != 0)), "La salida para esta imagen no debería ser cero en todas partes.", got=still)
    moved = student.conv2d(np.roll(x, (2, 3), axis=(1, 2)), w, np.zeros(1))
    close(moved, np.roll(still, (2, 3), axis=(1, 2)), what="la salida para la imagen desplazada")


@check("conv2d", weight=0.5)
def whole_pictures_and_weights_take_a_fraction(student):
    """Una imagen y un filtro de números enteros, y un sesgo de un medio: los medios se conservan."""
    x, w = np.array([[1, 2], [3, 4]]).reshape(1, 2, 2, 1), np.array([[2]]).reshape(1, 1, 1, 1)
    close(student.conv2d(x, w, np.array([0.5])), np.array([[2.5, 4.5], [6.5, 8.5]]).reshape(1, 2, 2, 1))


# -------------------------------------------------------------------------------------------- max_pool2d


@check("max_pool2d", weight=2, essential=True, examples=15)
@given(x=pictures(smallest=2), size=st.integers(1, 2), stride=st.integers(1, 3))
@example(x=-np.arange(1.0, 13.0).reshape(1, 3, 4, 1), size=2, stride=2)
def is_the_largest_in_its_window(student, x, size, stride):
    """Cada salida es el número más grande de su ventana, en su canal; todos los números pueden ser negativos."""
    windows = [
        x[:, i : x.shape[1] - size + 1 + i : stride, j : x.shape[2] - size + 1 + j : stride]
        for i in range(size)
        for j in range(size)
    ]
    close(student.max_pool2d(x, size, stride), np.max(windows, axis=0))


@check("max_pool2d")
def by_default_it_halves_the_picture(student):
    """Por defecto, una ventana de 2×2 avanza de 2 en 2; una última fila o columna sin pareja se queda fuera."""
    x = np.arange(2 * 5 * 6 * 3, dtype=np.float64).reshape(2, 5, 6, 3)
    shape(student.max_pool2d(x), (2, 2, 3, 3))


@check("max_pool2d")
def a_window_of_one_pixel_changes_nothing(student):
    """Con size 1 y stride 1 la imagen sale como entró."""
    x = np.array([[5.0, -1.0], [0.0, -7.0], [2.0, 2.0]]).reshape(1, 3, 2, 1)
    close(student.max_pool2d(x, 1, 1), x)


# -------------------------------------------------------------------------- conv_params and dense_params


@check("conv_params", essential=True, examples=15)
@given(kernel=st.integers(1, 7), c_in=st.integers(1, 64), c_out=st.integers(1, 64))
@example(kernel=3, c_in=3, c_out=32)
def one_more_filter_costs_its_weights_and_a_bias(student, kernel, c_in, c_out):
    """Un filtro cuesta kernel·kernel·c_in pesos y un sesgo; c_out filtros cuestan c_out veces eso."""
    one = student.conv_params(kernel, c_in, 1)
    equal(one, kernel * kernel * c_in + 1, what="el número de parámetros de un filtro")
    equal(student.conv_params(kernel, c_in, c_out), c_out * (kernel * kernel * c_in + 1))


@check("conv_params", weight=0.5)
def thousands_of_channels_are_counted(student):
    """También se cuentan más parámetros de los que caben en 32 bits."""
    equal(student.conv_params(11, 5_000, 5_000), 3_025_005_000, what="conv_params(11, 5000, 5000)")


@check("dense_params", essential=True, examples=15)
@given(n_in=st.integers(1, 4000), n_out=st.integers(1, 3000))
@example(n_in=3072, n_out=2048)
def one_more_unit_costs_its_weights_and_a_bias(student, n_in, n_out):
    """Una unidad cuesta n_in pesos y un sesgo; n_out unidades cuestan n_out veces eso."""
    equal(student.dense_params(n_in, 1), n_in + 1, what="el número de parámetros de una unidad")
    equal(student.dense_params(n_in, n_out), n_out * (n_in + 1))


@check("dense_params", weight=0.5)
def large_layers_are_counted(student):
    """También se cuentan más parámetros de los que caben en 32 bits."""
    equal(student.dense_params(100_000, 50_000), 5_000_050_000, what="dense_params(100000, 50000)")


# ------------------------------------------------------------------------------- build_mlp and build_cnn


def described(function: Function, input_shape: tuple[int, int, int], num_classes: int, width: float) -> dict[str, Any]:
    """El modelo que una función construye para imágenes así."""
    shapes = [tuple(input_shape)]
    sizes = {"input_shape": input_shape, "num_classes": num_classes, "width": width}
    return models.described(function, **sizes, row_shapes=shapes)


def has_parameters(function: Function, wanted: int, **arguments: float) -> None:
    """Comprueba que un modelo acepta las imágenes del curso, y su número de parámetros."""
    model = models.of(function, **arguments, row_shapes=[(32, 32, 3)])
    call = f"{function.name}({', '.join(f'{k}={v}' for k, v in arguments.items())})"
    taken = model.input_shape
    that(taken == (None, 32, 32, 3), f"{call} debería aceptar imágenes de forma (32, 32, 3); acepta {taken}.")
    found = parameter_count(model)
    message = f"{call} debería tener {wanted:,} parámetros; tiene {found:,}."
    that(found == wanted, message, got=found, expected=wanted)


def gives_probabilities(function: Function) -> None:
    """Comprueba que un modelo pequeño da, para cada imagen, num_classes números de 0 a 1 que suman 1."""
    model = rebuild(described(function, (16, 8, 1), 4, 0.05))
    p = predict(model, np.random.default_rng(0).normal(0, 3, (20, 16, 8, 1)).astype(np.float32))
    shape(p, (20, 4), what="la salida para 20 imágenes")
    is_in(p, 0, 1, what="cada salida")
    close(p.sum(axis=1), np.ones(20), rtol=1e-4, what="la suma de cada fila de la salida")


def is_ready_to_train(function: Function) -> None:
    """Comprueba que un modelo está compilado como se pide."""
    compiled = read_compiled(described(function, (8, 8, 1), 3, 0.02))
    that(compiled is not None, "El modelo no está compilado: llama a model.compile(…) antes de devolverlo.")
    that(compiled.optimizer == "Adam", f"El optimizador debería ser Adam; es {compiled.optimizer}.")
    right = compiled.loss == "SparseCategoricalCrossentropy" and not compiled.loss_settings.get("from_logits")
    hint = "las etiquetas son enteros y el modelo da probabilidades"
    that(right, f"La pérdida debería ser sparse categorical cross-entropy ({hint}); es {compiled.loss or None}.")
    metrics = [name.lower() for name in compiled.metrics]
    that(any("accuracy" in name for name in metrics), f"accuracy debería ser una métrica; las métricas son {metrics}.")
    p, y = np.array([[0.7, 0.2, 0.1], [0.3, 0.3, 0.4]], dtype=np.float32), np.array([0, 2])
    value, wanted = compiled.loss_value(y, p), -(math.log(0.7) + math.log(0.4)) / 2
    message = f"La pérdida de dos imágenes debería ser la media de −log p, {wanted:.4f}; tal como está puesta da {value:.4f}."
    that(math.isclose(value, wanted, rel_tol=1e-3), message, got=p)


def learns_as_asked(function: Function) -> None:
    """Comprueba que un modelo aprende con una tasa habitual, todo él, y que su pérdida no tiene otra parte."""
    found = described(function, (8, 8, 1), 3, 0.02)
    added = additions(found)
    that(not added, f"El ejercicio no pide esto, y cambia lo que se aprende: {', '.join(added[:3])}.")
    compiled = read_compiled(found)
    that(compiled is not None, "El modelo no está compilado: llama a model.compile(…) antes de devolverlo.")
    rate = compiled.settings.get("learning_rate", 0.001)  # si la tasa sigue un plan, aquí no consta
    that(1e-4 <= rate <= 1e-2, f"La tasa de aprendizaje debería estar entre 0.0001 y 0.01; es {rate}.", got=rate)


@check("build_mlp", weight=2, essential=True)
def the_mlp_has_8986602_parameters(student):
    """Con width 1 el MLP tiene 8 986 602 parámetros."""
    has_parameters(student.build_mlp, 8_986_602)


@check("build_mlp")
def width_scales_the_mlp(student):
    """width cambia el tamaño de cada capa oculta: int(units · width) unidades, al menos 1; la salida conserva sus diez."""
    has_parameters(student.build_mlp, 1_742_082, width=0.25)
    has_parameters(student.build_mlp, 61_753, width=0.01)
    has_parameters(student.build_mlp, 6_175, width=0.001)


@check("build_mlp")
def the_mlp_gives_probabilities(student):
    """Para cada imagen hay num_classes probabilidades que suman 1."""
    gives_probabilities(student.build_mlp)


@check("build_mlp")
def the_mlp_is_compiled(student):
    """Está compilado con Adam, sparse categorical cross-entropy y accuracy."""
    is_ready_to_train(student.build_mlp)


@check("build_mlp")
def all_of_the_mlp_learns(student):
    """Se entrenan todos los pesos, con una tasa de 0.0001 a 0.01, y no cuenta nada más que la entropía cruzada."""
    learns_as_asked(student.build_mlp)


@check("build_cnn", weight=2, essential=True)
def the_cnn_has_2911018_parameters(student):
    """Con width 1 la CNN tiene 2 911 018 parámetros, un tercio de los del MLP."""
    has_parameters(student.build_cnn, 2_911_018)


@check("build_cnn")
def width_scales_the_cnn(student):
    """width cambia el número de filtros y el tamaño de la capa oculta: int(number · width), al menos 1."""
    has_parameters(student.build_cnn, 184_210, width=0.25)
    has_parameters(student.build_cnn, 393, width=0.01)
    has_parameters(student.build_cnn, 143, width=0.001)


@check("build_cnn")
def the_cnn_gives_probabilities(student):
    """Para cada imagen hay num_classes probabilidades que suman 1."""
    gives_probabilities(student.build_cnn)


@check("build_cnn")
def the_cnn_is_compiled(student):
    """Está compilado con Adam, sparse categorical cross-entropy y accuracy."""
    is_ready_to_train(student.build_cnn)


@check("build_cnn")
def all_of_the_cnn_learns(student):
    """Se entrenan todos los pesos, con una tasa de 0.0001 a 0.01, y no cuenta nada más que la entropía cruzada."""
    learns_as_asked(student.build_cnn)


# ---------------------------------------------------------------------------------------- permute_pixels


@check("permute_pixels")
def the_example_of_four_pixels(student):
    """Una imagen de 2×2 con los píxeles a b / c d y la permutación (3, 0, 1, 2) pasa a ser d a / b c."""
    x = np.array([[1.0, 2.0], [3.0, 4.0]]).reshape(1, 2, 2, 1)
    close(student.permute_pixels(x, np.array([3, 0, 1, 2])), np.array([[4.0, 1.0], [2.0, 3.0]]).reshape(1, 2, 2, 1))


@check("permute_pixels", weight=2, examples=20)
@given(case=shuffled())
def place_k_takes_pixel_permutation_k(student, case):
    """Contando fila por fila, la posición k de la imagen nueva tiene el píxel permutation[k] de la vieja, con todos sus
    colores."""
    x, permutation = case
    got = student.permute_pixels(x, permutation)
    shape(got, x.shape)
    width = x.shape[2]
    for place, source in enumerate(permutation.tolist()):
        new, old = divmod(place, width), divmod(source, width)
        what = f"el píxel de la fila {new[0]}, columna {new[1]} (posición {place}, permutation[{place}] = {source})"
        close(got[:, new[0], new[1]], x[:, old[0], old[1]], what=what)


@check("permute_pixels", examples=10)
@given(case=shuffled())
def the_inverse_brings_it_back(student, case):
    """Barajada con una permutación y después con su inversa, np.argsort(permutation), una imagen queda como antes."""
    x, permutation = case
    mixed = array(student.permute_pixels(x, permutation), x.shape, "fiu", what="el array de las imágenes barajadas")
    close(student.permute_pixels(mixed, np.argsort(permutation)), x)


@check("permute_pixels", weight=0.5)
def there_may_be_no_picture(student):
    """Sin imágenes no sale ninguna, y el tamaño no cambia: (0, 2, 3, 1) sigue siendo (0, 2, 3, 1)."""
    shape(student.permute_pixels(np.zeros((0, 2, 3, 1)), np.array([5, 0, 3, 1, 4, 2])), (0, 2, 3, 1))


@check("permute_pixels", weight=2, essential=True, examples=10)
@given(case=shuffled(), seed=st.integers(0, 99))
def a_dense_layer_does_not_care(student, case, seed):
    """Una capa Dense da lo mismo para imágenes barajadas si las filas de sus pesos se barajan con ellas."""
    x, permutation = case
    count, height, width, channels = x.shape
    W = np.random.default_rng(seed).integers(-9, 10, (height * width * channels, 3)).astype(np.float64)
    rows = W.reshape(height * width, channels, 3)[permutation].reshape(W.shape)
    got = student.permute_pixels(x, permutation)
    shape(got, x.shape)
    wanted = x.reshape(count, -1) @ W
    close(np.reshape(got, (count, -1)) @ rows, wanted, what="lo que da la capa Dense para la imagen barajada")


# ------------------------------------------------------------------------------------------- mlp and cnn


def right_of(student: Student, name: str) -> float:
    """La proporción de las imágenes de prueba del propio cuaderno que un modelo acierta."""
    x, y = student.get("x_test"), student.get("y_test")
    fit = isinstance(x, np.ndarray) and isinstance(y, np.ndarray) and x.ndim == 4 and y.shape == (len(x),) != (0,)
    that(fit, "x_test e y_test deberían ser las imágenes de prueba del cuaderno y sus etiquetas.")
    p = predict(models.of(student, name), x[:500])
    shape(p, (len(x[:500]), 10), what=f"la salida de {name}")
    return float((p.argmax(axis=1) == y[:500]).mean())


@check("mlp")
def the_mlp_beats_a_guess(student):
    """Con las imágenes de prueba del propio cuaderno, el MLP acierta más que respondiendo al azar."""
    right = right_of(student, "mlp")
    that(right >= 0.12, f"El MLP acierta el {right:.1%} de las imágenes de prueba; respondiendo al azar acertaría el 10 %.")


@check("cnn")
def the_cnn_beats_the_mlp(student):
    """Con las imágenes de prueba del propio cuaderno, la CNN acierta más que el MLP."""
    mlp, cnn = right_of(student, "mlp"), right_of(student, "cnn")
    that(cnn > mlp, f"La CNN acierta el {cnn:.1%} de las imágenes de prueba; el MLP, el {mlp:.1%}.")
