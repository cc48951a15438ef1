# language: es
"""Comprobaciones públicas de la unidad sobre la atención: un contrato para cada ejercicio, y lo que se pide a las redes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from autograder import models
from autograder.checks import check
from autograder.compare import Mismatch, array, close, shape, that, untouched
from autograder.contracts import Argument, contract, edge, floats, integers, numbers, tables, tokens
from autograder.contracts.arguments import Dim, Size
from autograder.contracts.arguments import size as argument_of_size
from autograder.contracts.outcomes import booleans
from autograder.student import Student
from autograder.training import read_compiled

START = 12
"""El token con el que empieza un decodificador: uno más que los once caracteres de las respuestas."""


def widened(*dims: Dim, by: Dim, times: int = 0) -> Argument:
    """Arrays cuyo último eje mide tantas veces el tamaño `by`; con 0, tantas como cabezas haya."""

    def make(*n: int) -> st.SearchStrategy[np.ndarray]:
        *lengths, width, factor = n if times == 0 else (*n, times)
        return tables(*lengths, width * factor, low=-1, high=1).strategy({}, {})

    return Argument(make, dims, needs=(by,) if times else (by, HEADS), kind="array", floats=True)


def squares(width: Dim) -> Argument:
    """Matrices (D, D), con D = cabezas por anchura."""
    return Argument(
        lambda d, heads: tables(d * heads, d * heads, low=-1, high=1).strategy({}, {}),
        needs=(width, HEADS),
        kind="array",
        floats=True,
    )


def masks(*dims: Dim, wide: int = 1) -> Argument:
    """Booleanos con esta forma, en la que algunos ejes pueden ser 1; pueden serlo los `wide` últimos."""

    def make(*n: int) -> st.SearchStrategy[np.ndarray]:
        fixed = [st.just(length) for length in n[:-wide]]
        some = st.tuples(*fixed, *(st.sampled_from([length, 1]) for length in n[-wide:]))
        return some.flatmap(lambda lengths: arrays(np.bool_, lengths, elements=st.booleans(), fill=st.nothing()))

    return Argument(make, needs=dims)


HEADS = Size("heads", 1, 3)
ZEROS, NO_BIAS = np.zeros((1, 3)), np.zeros((2, 3))
KERNEL = np.array([[0.5, -1, 0.25, 1, -0.75, 0.5], [1, 0.25, -0.5, 0.5, 1, -1]])
RECURRENT = np.array([[1, 0.5, -0.25, 0.75, 1, -0.5], [-0.5, 1, 0.5, -1, 0.25, 1]])
BIAS = np.array([[0.25, 0, -0.5, 0.5, 0.125, -0.25], [-0.5, 0.25, 0.75, 0, 1, -0.75]])
contract(
    "gru_step",
    takes={
        "x": tables("N", "D"),
        "h": tables("N", "H", low=-1, high=1),
        "kernel": widened("D", by="H", times=3),
        "recurrent_kernel": widened("H", by="H", times=3),
        "bias": widened(2, by="H", times=3),
    },
    gives=floats("N", "H"),
    law="h′ = z·h + (1 − z)·tanh(x_c + r·h_c), con los dos sesgos, y las puertas en el orden z, r, candidato.",
    examples=[
        (([[0.0]], [[0.5]], ZEROS, ZEROS, [[np.log(3), 0, np.arctanh(0.5)], [0, 0, 0]]), [[0.5 * 0.75 + 0.5 * 0.25]]),
        (([[0.0]], [[1.0]], ZEROS, ZEROS, [[np.log(3), 0, 0], [0, np.log(3), np.arctanh(0.5) / 0.75]]), [[0.875]]),
        (([[2.0]], [[1.0]], [[0, 0, 0.25]], [[0, np.log(3), 1]], NO_BIAS), [[0.5 + 0.5 * np.tanh(1.25)]]),
        (([[1.0, -0.5]], [[0.5, -1.0]], KERNEL, RECURRENT, BIAS), [[0.201350868757, -0.837740718106]]),
    ],
)
WHOLE = (np.array([[2]]), np.array([[1]]), [[0, 0, 0.25]], [[0, np.log(3), 1]], NO_BIAS)
edge("gru_step", "La entrada y el estado pueden ser números enteros; el estado nuevo no lo es.", (WHOLE, [[0.5 + 0.5 * np.tanh(1.25)]]))


contract(
    "teacher_forcing",
    takes={"targets": tokens("N", Size("T", 1, 5), below=9), "start": numbers(10, 20, whole=True)},
    gives={"inputs": integers("N", "T"), "outputs": integers("N", "T")},
    law="Al decodificador se le dan el inicio y las respuestas correctas anteriores a cada posición, y debería decir la que va\nen ella.",
    examples=[
        (([[3, 1, 4, 1], [5, 9, 2, 6]], 12), ([[12, 3, 1, 4], [12, 5, 9, 2]], [[3, 1, 4, 1], [5, 9, 2, 6]])),
        (([[7]], 2), ([[2]], [[7]])),
    ],
)
MANY = [[300, 70_000, 256], [128, 255, 1]]
LATER = ([[40_000, 300, 70_000], [40_000, 128, 255]], MANY)
edge("teacher_forcing", "Puede haber muchos tokens, como con palabras.", ((MANY, 40_000), LATER))


contract(
    "masked_softmax",
    takes={"scores": tables("N", "T", "K"), "mask": masks("N", "T", "K", wide=2)},
    gives=floats("N", "T", "K"),
    law="exp(puntuación) de las que se pueden mirar, dividida por su suma sobre el último eje; 0 para todas las demás.",
    examples=[
        ((np.log([[1.0, 2.0, 5.0], [5.0, 2.0, 1.0]]),), [[0.125, 0.25, 0.625], [0.625, 0.25, 0.125]]),
        ((np.log([[1.0, 2.0, 5.0], [3.0, 1.0, 7.0]]), [[True, False, True], [True, True, False]]),
         [[1 / 6, 0, 5 / 6], [0.75, 0.25, 0]]),
        ((np.log([[1.0, 3.0, 4.0], [1.0, 1.0, 7.0]]), [True, True, False]), [[0.25, 0.75, 0], [0.5, 0.5, 0]]),
        (([1, 1, 1, 1],), [0.25, 0.25, 0.25, 0.25]),
    ],
    laws={
        "Las puntuaciones de ±10⁴ ni se desbordan ni desaparecen.": lambda student: np.allclose(
            student.masked_softmax(np.array([[1e4, 0.0, 1e4], [-1e4, -1e4, -2e4]])), [[0.5, 0, 0.5], [0.5, 0.5, 0]]
        )
    },
    optional=("mask",),
    corners=("one", "lists", "float32", "large"),
)  # fmt: skip
BLIND = ([[1.0, 2.0], [3.0, 3.0]], [[False, False], [True, True]])
edge("masked_softmax", "Una fila que no puede mirar nada recibe ceros.", (BLIND, [[0, 0], [0.5, 0.5]]))
HIGH = (([[1000.0, 0.0, 0.0]], [[False, True, True]]), [[0, 0.5, 0.5]])
edge("masked_softmax", "Lo que no se puede mirar no influye, por alta que sea su puntuación.", HIGH)
LOW = np.array([[-1e4, -1e4, -1e4], [-1e4, -9999.0, 5.0]])
NOTHING = [[0.5, 0, 0.5], [0, 1, 0]]
LAST_TWO = ((LOW, [[True, False, True], [False, True, False]]), NOTHING)
edge(
    "masked_softmax",
    "Lo que no se puede mirar no recibe peso tampoco junto a puntuaciones de −10⁴.",
    LAST_TWO,
    ((LOW.astype(np.float32), LAST_TWO[0][1]), NOTHING),
)


Q, K = np.array([[1.0, 0, 1, 0], [0, 2, 0, 0]]), np.array([[2.0, 0, 0, 0], [0, 1, 0, 1], [1, 1, 1, 0]])
V = np.array([[1.0, 0], [0, 1], [2, -1]])
HALF = 1 / (1 + np.exp(-1))
contract(
    "attention",
    takes={
        "q": tables("N", "Tq", "d"),
        "k": tables("N", "Tk", "d"),
        "v": tables("N", "Tk", "e"),
        "mask": masks("N", "Tq", "Tk", wide=2),
    },
    gives={"output": floats("N", "Tq", "e"), "weights": floats("N", "Tq", "Tk")},
    law="Cada consulta recibe una media de los valores, ponderada por softmax(q kᵀ / √d).",
    examples=[
        ((np.zeros((1, 3)), np.ones((2, 3)), [[2.0], [4.0]]), ([[3.0]], [[0.5, 0.5]])),
        ((Q, K, V),
         ([[1.266956394755, -0.266956394755], [1, 0]],
          [[0.422318798252, 0.155362403497, 0.422318798252], [0.155362403497, 0.422318798252, 0.422318798252]])),
        ((Q, K, V, [[True, True, False], [False, True, False]]),
         ([[HALF, 1 - HALF], [0, 1]], [[HALF, 1 - HALF, 0], [0, 1, 0]])),
    ],
    optional=("mask",),
)  # fmt: skip
ROUND = (np.array([[1, 0]]), [[0.5, 0.25], [-0.5, 0.25]], [[1], [0]])
TWO_WEIGHTS = [[1 / (1 + np.exp(-(0.5**0.5))), 1 / (1 + np.exp(0.5**0.5))]]
edge(
    "attention",
    "Las consultas pueden ser números enteros; las puntuaciones y los pesos no lo son.",
    (ROUND, ([[TWO_WEIGHTS[0][0]]], TWO_WEIGHTS)),
)
FAR = tuple(np.stack([np.stack([part, part[::-1]])] * 2) for part in (Q, K, V))
EVERY = [[0.422318798252, 0.155362403497, 0.422318798252], [0.155362403497, 0.422318798252, 0.422318798252]]
FLIPPED = np.array(EVERY)[::-1, ::-1]
edge(
    "attention", "Puede haber más ejes delante: aquí (2, 2, …).",
    (FAR, ([[EVERY @ V, FLIPPED @ V[::-1]]] * 2, [[EVERY, FLIPPED]] * 2)),
)  # fmt: skip


DATE_SIZES = (12, 6, 9, 5)
"""Caracteres y longitud de un texto, caracteres y longitud de una respuesta: la red que se mira de cerca."""
OTHER_SIZES = (20, 3, 7, 4)
LARGE = 200_000
"""Los parámetros que puede tener un traductor."""


def built(student: Student, sizes: Sequence[int], *attention: bool) -> dict[str, Any]:
    """La configuración de un traductor y sus pesos."""
    rows = [(sizes[1],), (sizes[3],)]
    return models.described(student.build_translator, *sizes, *attention, row_shapes=rows)


def roused(found: dict[str, Any]) -> Any:
    """El modelo con pesos de la propia comprobación, lo bastante grandes para que todo influya."""
    rng = np.random.default_rng(0)
    weights = [rng.normal(0, 0.7, np.shape(w)).astype(np.float32) for w in found["weights"]]
    return models.rebuild({**found, "weights": weights}, max_parameters=LARGE)


def with_attention(student: Student) -> tuple[dict[str, Any], Any]:
    """El traductor con atención, descrito y espabilado."""
    found = built(student, DATE_SIZES, True)
    return found, roused(found)


def without_attention(student: Student) -> tuple[dict[str, Any], Any]:
    """El traductor sin ella."""
    found = built(student, DATE_SIZES, False)
    return found, roused(found)


BOTH = ((with_attention, "Con atención"), (without_attention, "Sin atención"))


def some(sizes: Sequence[int]) -> list[np.ndarray]:
    """Cuatro textos y comienzos de respuestas; ningún token es 0 y ninguno es el más alto."""
    rng = np.random.default_rng(1)
    return [rng.integers(1, sizes[0] - 1, (4, sizes[1])), rng.integers(1, sizes[2] - 1, (4, sizes[3]))]


def influences(model: Any, part: int) -> np.ndarray:
    """Qué posiciones de la salida (columnas) cambian si cambia un token de todos los textos (parte 0) o de todas las
    respuestas (parte 1) (filas)."""
    given = some(DATE_SIZES)
    places = given[part].shape[1]
    many = [np.tile(array, (1 + places, 1, 1)) for array in given]
    for place in range(places):
        many[part][1 + place, :, place] += 1
    found = models.predict(model, [array.reshape(-1, array.shape[-1]) for array in many])
    found = found.reshape(1 + places, 4, *found.shape[1:])
    return np.abs(found[1:] - found[0]).max(axis=(1, 3)) > 1e-6


@check("build_translator", weight=3, essential=True)
def gives_probabilities_for_every_place(student):
    """Con atención y sin ella, hay una probabilidad para cada token en cada posición de la respuesta."""
    for sizes in (DATE_SIZES, OTHER_SIZES):
        for attention in (True, False):
            model = models.rebuild(built(student, sizes, attention), max_parameters=LARGE)
            told = f"la salida de build_translator{(*sizes, attention)} para cuatro textos"
            found = models.predict(model, some(sizes))
            shape(found, (4, sizes[3], sizes[2]), what=told)
            close(found.sum(axis=-1), np.ones((4, sizes[3])), rtol=1e-4, what=f"{told}, sumada sobre los tokens,")


@check("build_translator", weight=2)
def reads_the_text_to_its_end(student):
    """Cambie el token del texto que cambie, cambian las respuestas, con atención y sin ella."""
    for find, name in BOTH:
        for place, moved in enumerate(influences(student.once(find)[1], 0)):
            same = np.flatnonzero(~moved).tolist()
            that(not same, f"{name}, el token {place} del texto no influye en las respuestas de las posiciones {same}.")


@check("build_translator", weight=2)
def does_not_look_ahead(student):
    """Lo que se le da al decodificador en una posición influye en ella, y en ninguna anterior."""
    for find, name in BOTH:
        for place, moved in enumerate(influences(student.once(find)[1], 1)):
            text = f"{name}, la posición {place} de la entrada del decodificador"
            that(not moved[:place].any(), f"{text} influye en respuestas anteriores a ella.")
            that(bool(moved[place]), f"{text} no influye en la respuesta de esa misma posición.")


def look_of(model: Any, sizes: Sequence[int]) -> Any:
    """La capa que da los pesos de la atención."""
    kinds, wanted = ("Softmax", "Activation"), (sizes[3], sizes[1])
    found = [layer for layer in model.layers if type(layer).__name__ in kinds and layer.output.shape[1:] == wanted]
    text = "Con atención debería haber una capa Softmax con pesos para cada posición de la respuesta y del texto"
    that(len(found) == 1, f"{text}, {wanted}; el modelo tiene {len(found)} capas así.")
    return found[0]


@check("build_translator", weight=2)
def weighs_the_places_of_the_text(student):
    """Una capa Softmax da pesos sobre el texto, que dependen de lo que dicen el decodificador y el codificador."""
    import keras  # noqa: PLC0415 - only here

    _, model = student.once(with_attention)
    looking = keras.Model(model.inputs, look_of(model, DATE_SIZES).output)
    weights = models.predict(looking, some(DATE_SIZES))
    close(weights.sum(axis=-1), np.ones(weights.shape[:2]), rtol=1e-4, what="los pesos, sumados sobre el texto,")
    for name, part in (("text", 0), ("entrada del decodificador", 1)):
        text = f"Al cambiar lo que se da ({name}), los pesos siguen iguales: deberían salir de las salidas de decodificador y codificador."
        that(bool(influences(looking, part)[1, -1]), text)
    texts, given = some(DATE_SIZES)
    alike = models.predict(looking, [np.ones_like(texts), given])
    text = (
        "Los caracteres iguales de un texto tienen siempre los mismos pesos: las claves deberían ser los estados del codificador, no embeddings."
    )
    that(bool((np.ptp(alike, axis=-1) > 1e-4).any()), text)


@check("build_translator", weight=2)
def answers_from_what_it_looks_at(student):
    """Otros pesos en una posición dan allí otra respuesta; y el decodificador empieza donde terminó el codificador."""
    import keras  # noqa: PLC0415 - only here

    _, model = student.once(with_attention)
    cut = keras.Model([*model.inputs, look_of(model, DATE_SIZES).output], model.outputs[0])
    texts, given = (np.tile(part, (DATE_SIZES[1] + 2, 1)) for part in some(DATE_SIZES))
    looks = np.zeros((DATE_SIZES[1] + 2, 4, DATE_SIZES[3], DATE_SIZES[1]), dtype=np.float32)
    for place in range(DATE_SIZES[1]):
        looks[1 + place, :, 2, place] = 1  # el primero no mira nada, y el último tampoco
    texts[-4:, -1] += 1
    found = models.predict(cut, [texts, given, looks.reshape(-1, *looks.shape[2:])]).reshape(*looks.shape[:3], -1)
    *moved, by_text = np.abs(found[1:] - found[0]).max(axis=(1, 3)) > 1e-6
    for place, changed in enumerate(moved):
        text = f"Unos pesos de 1 para el token {place} del texto, en la posición 2 de la respuesta, cambian las respuestas de las posiciones"
        only = changed.tolist() == [k == 2 for k in range(DATE_SIZES[3])]
        that(only, f"{text} {np.flatnonzero(changed).tolist()}; solo debería cambiar la posición 2.")
    that(bool(by_text.all()), "Donde no se mira nada, el texto no influye: dale al decodificador el último estado.")


@check("build_translator")
def is_compiled_for_tokens(student):
    """Está compilado con Adam, y su pérdida es la entropía cruzada para números enteros."""
    for find, name in BOTH:
        compiled = read_compiled(student.once(find)[0])
        if compiled is None:
            raise Mismatch(f"{name}, el modelo no está compilado: llama a model.compile(…) antes de devolverlo.")
        that(compiled.optimizer == "Adam", f"El optimizador debería ser Adam; está compilado con {compiled.optimizer or None}.")
        p = np.array([[[0.5, 0.25, 0.25], [0.125, 0.75, 0.125]]], dtype=np.float32)
        value, wanted = compiled.loss_value(np.array([[0, 2]]), p), (np.log(2) + np.log(8)) / 2
        text = f"Con probabilidades de ½ y ⅛, la pérdida debería ser {wanted:.4f}; {compiled.loss} da {value:.4f}."
        that(abs(value - wanted) < 1e-3, text)


@check("translator", essential=True)
def translates_the_notebooks_own_dates(student):
    """De las 200 primeras fechas con las que ha aprendido acierta al menos la mitad, si se le dice cada carácter anterior."""
    names = ("own_sources", "own_inputs", "own_targets")
    sources, inputs, targets = (student.get(name) for name in names)
    usable = all(isinstance(part, np.ndarray) and len(part) == 200 for part in (sources, inputs, targets))
    that(usable, f"{', '.join(names)} deberían ser los del cuaderno, tal como él los crea.")
    rows = [sources.shape[1:], inputs.shape[1:]]
    model = models.of(student, "translator", max_parameters=LARGE, row_shapes=rows)
    found = models.predict(model, [sources, inputs])
    shape(found, (*targets.shape, START + 1), what="la salida del traductor para 200 textos")
    share = float((found.argmax(axis=-1) == targets).all(axis=1).mean())
    that(share >= 0.5, f"De 200 fechas con las que ha aprendido, el traductor acierta el {share:.0%}.", got=share)


@dataclass(frozen=True)
class Told:
    """Un decodificador de números enteros, para que todas sus sumas sean exactas: depende del texto y de todos los tokens
    hasta ese punto.

    ahead : si influyen también los tokens posteriores a una posición; even : si todos los tokens son igual de buenos.
    """

    source: int
    length: int
    vocabulary: int
    seed: int
    ahead: bool = False
    even: bool = False
    low: bool = False

    def build(self) -> Any:
        """Lo construye."""
        import keras  # noqa: PLC0415 - a second to import

        layers, rng = keras.layers, np.random.default_rng(self.seed)
        text, given = keras.Input((self.source,)), keras.Input((self.length,))
        words = layers.Embedding(self.vocabulary, 6)(given)
        states = layers.SimpleRNN(self.vocabulary, activation="linear", return_sequences=True)(words)
        if self.ahead:
            last = layers.Flatten()(states)[:, -self.vocabulary :]
            states = layers.Add()([states, layers.RepeatVector(self.length)(last)])
        read = layers.Dense(self.vocabulary)(layers.Flatten()(layers.Embedding(self.vocabulary, 3)(text)))
        model = keras.Model([text, given], layers.Add()([states, layers.RepeatVector(self.length)(read)]))
        model.set_weights([rng.integers(-2, 3, w.shape) * (not self.even) for w in model.get_weights()])
        if self.low:
            lowered = layers.Rescaling(2.0**-12, offset=-1.0)(model.output)
            model = keras.Model(model.inputs, lowered)
        return model


TEXTS = np.array([[1, 2, 3], [4, 0, 1], [2, 2, 2], [3, 1, 0]])
ANSWERS = [[0, 6, 1, 0, 0], [1, 1, 0, 0, 5], [2, 2, 4, 4, 4], [5, 2, 1, 2, 0]]
FROM_TWO = [[0, 4, 6, 1, 1], [1, 4, 6, 1, 2]]
AHEAD = [[1, 0, 0], [0, 0, 3], [6, 4, 4], [1, 0, 0]]


def says(student: Student, model: Any, *cases: tuple[np.ndarray, int, Any], kinds: str = "fiub") -> None:
    """Compara lo que la función del estudiante hace con un modelo de la propia comprobación: (textos, inicio, respuestas)
    en cada caso."""
    handle = student.put(model)
    for texts, start, wanted in cases:
        size = np.shape(wanted)
        got = array(student.greedy_decode(handle, texts, size[1], start), size, kinds, what="la respuesta")
        close(got, np.array(wanted), what=f"las respuestas a {texts.tolist()} desde el inicio {start}")


@check("greedy_decode", weight=2, essential=True)
def decodes_the_worked_examples(student):
    """Los textos se responden token a token, desde cualquier inicio."""
    says(student, Told(3, 5, 7, 4).build(), (TEXTS, 6, ANSWERS), (TEXTS[:2], 2, FROM_TWO))


@check("greedy_decode", weight=0.5)
def gives_whole_numbers(student):
    """La respuesta contiene enteros."""
    says(student, Told(3, 5, 7, 4).build(), (TEXTS[:2], 2, FROM_TWO), kinds="iu")


@check("greedy_decode", weight=0.5)
def gives_the_smaller_of_equals(student):
    """De los tokens igual de buenos se dice el menor."""
    says(student, Told(3, 3, 5, 0, even=True).build(), (TEXTS, 4, np.zeros((4, 3))))


@check("greedy_decode", weight=0.5)
def gives_zeros_for_what_is_not_said(student):
    """Lo que se le da al decodificador detrás de lo ya respondido son ceros, y un modelo puede verlos."""
    says(student, Told(3, 3, 7, 114, ahead=True).build(), (TEXTS, 6, AHEAD))


@check("greedy_decode", weight=0.5)
def tells_close_numbers_apart(student):
    """Los números pueden ser todos negativos y diferir en poco."""
    says(student, Told(3, 5, 7, 4, low=True).build(), (TEXTS, 6, ANSWERS))


@check("greedy_decode", weight=0.5)
def leaves_the_texts_as_they_were(student):
    """Los textos que se le dan no se modifican."""
    untouched(student.greedy_decode, student.put(Told(3, 5, 7, 4).build()), TEXTS, 5, 6)


contract(
    "padding_mask",
    takes={"ids": tokens("N", "T", below=3)},
    gives=booleans("N", 1, "T"),
    law="True donde hay un token, False donde está el 0 que rellena.",
    examples=[(([[5, 1, 0], [0, 7, 7]],), [[[True, True, False]], [[False, True, True]]])],
)
edge("padding_mask", "Puede haber muchos tokens, como con palabras.", (([[256, 0, 65_536]],), [[[True, False, True]]]))


contract(
    "causal_mask",
    takes={"n": argument_of_size("n", 1, 7)},
    gives=booleans("n", "n"),
    law="La posición i puede mirar la posición j si j no va después de i.",
    examples=[((3,), [[True, False, False], [True, True, False], [True, True, True]]), ((1,), [[True]])],
)
edge("causal_mask", "También puede haber muchas posiciones.", ((150,), np.tri(150, dtype=bool)))


COUNTED = np.arange(24.0).reshape(2, 2, 6)
contract(
    "split_heads",
    takes={"x": widened("N", "T", by="d"), "heads": argument_of_size("heads", 1, 3)},
    gives=floats("N", "heads", "T", None),
    law="La primera cabeza recibe las primeras columnas; la siguiente, las siguientes.",
    examples=[
        (([[[1.0, 2.0, 3.0, 4.0], [5.0, 6.0, 7.0, 8.0]]], 2), [[[[1, 2], [5, 6]], [[3, 4], [7, 8]]]]),
        ((COUNTED, 3), [[[[0, 1], [6, 7]], [[2, 3], [8, 9]], [[4, 5], [10, 11]]],
                        [[[12, 13], [18, 19]], [[14, 15], [20, 21]], [[16, 17], [22, 23]]]]),
    ],
    refuses=[((np.zeros((1, 2, 5)), 2), ValueError), ((np.zeros((3, 4, 4)), 3), ValueError)],
)  # fmt: skip


X = np.array([[[1.0, 0, 2, -1], [0, 1, 1, 0]]])
Y = np.array([[[1.0, 1, 0, 0], [0, -1, 1, 2], [2, 0, 0, 1]]])
W = tuple(
    np.array(rows) / 2
    for rows in (
        [[1, 0, 1, 0], [0, 2, 0, -1], [1, 0, 0, 1], [0, 1, -1, 0]],
        [[0, 1, 0, 2], [1, 0, -1, 0], [0, 1, 1, 0], [2, 0, 0, 1]],
        [[1, 2, 0, 0], [0, 1, 2, 0], [0, 0, 1, 2], [2, 0, 0, 1]],
        [[0, 1, 0, 1], [2, 0, 1, 0], [0, -1, 2, 0], [1, 0, 0, 2]],
    )
)
SEEN = [[[True, False, False], [True, True, False]]]
contract(
    "multi_head",
    takes={
        "x": widened("N", "Tx", by="d"),
        "y": widened("N", "Ty", by="d"),
        **dict.fromkeys(("wq", "wk", "wv", "wo"), squares("d")),
        "heads": argument_of_size("heads", 1, 3),
        "mask": masks("N", "Tx", "Ty", wide=2),
    },
    gives=floats("N", "Tx", None),
    law="Cada cabeza atiende con sus propias columnas de x wq, de y wk y de y wv; todas las cabezas, una al lado de otra, por wo.",
    examples=[
        ((X, Y, *W, 2), [[[1.036144961383, 0.886574130123, 0.217825631942, 1.837781277733],
                          [1.432020842146, 0.734787294642, 0.674343754406, 1.651453961309]]]),
        ((X, Y, *W, 1), [[[1.292250869539, 0.985557593641, 0.209437076115, 2.109954755907],
                          [1.448440495344, 0.751540662227, 0.59961547467, 1.680806387222]]]),
        ((X, Y, *W, 2, SEEN), [[[1.5, -0.25, 1.75, 0.25],
                                [0.825041998321, 0.565609250630, 0.412520999160, 1.690609250630]]]),
    ],
    optional=("mask",),
    rtol=1e-4,
    atol=1e-6,  # La capa de Keras calcula en float32
)  # fmt: skip
LOWER = [[True, False, False], [True, True, False], [True, True, True]]
TWO = np.concatenate([Y, Y[:, ::-1]])
THEN = [
    [[1.5, -0.25, 1.75, 0.25], [0.582225313548, 0.383496737050, 0.776746026320, 1.204975881083],
     [1.334958638692, 0.822058812146, 0.449473983313, 1.867767547649]],
    [[2.25, 1.0, 1.0, 1.5], [0.999166579122, 1.036455062498, 0.246990570817, 1.718730374990],
     [1.566563985101, 0.796035463042, 0.551847417606, 1.920540247219]],
]  # fmt: skip
edge("multi_head", "Una máscara de forma (Tx, Ty) vale para todos los textos.", ((TWO, TWO, *W, 2, LOWER), THEN))


contract(
    "positional_encoding",
    takes={"length": argument_of_size("T", 1, 6), "dim": argument_of_size("D", 1, 8)},
    gives=floats("T", "D", dtype="float64"),
    law="Senos en las columnas pares y cosenos en las impares, de pos / 10000^(2i/dim) en el par número i.",
    examples=[
        ((3, 4), [[0, 1, 0, 1], [np.sin(1), np.cos(1), np.sin(0.01), np.cos(0.01)],
                  [np.sin(2), np.cos(2), np.sin(0.02), np.cos(0.02)]]),
        ((1, 8), [[0, 1, 0, 1, 0, 1, 0, 1]]),
    ],
)  # fmt: skip
ODD = [[0, 1, 0, 1, 0], [0.841470984808, 0.540302305868, 0.025116222910, 0.999684537915, 0.000630957303]]
edge(
    "positional_encoding", "Con un número impar de columnas se omite el último coseno.", ((2, 5), ODD), ((1, 1), [[0]])
)
