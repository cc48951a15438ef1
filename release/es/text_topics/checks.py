# language: es
"""Comprobaciones públicas de la unidad sobre textos: un contrato para cada ejercicio, y las leyes que le son propias."""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import strategies as st

from autograder import models
from autograder.checks import check
from autograder.compare import array, raises, shape, that
from autograder.contracts import Argument, builder, choices, contract, edge, floats, integers, matrices, size, tokens
from autograder.contracts.arguments import Size
from autograder.student import Student
from autograder.training import read_compiled

MARKS = '!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~'
WORDS = ("a", "the", "dog", "Dog", "l'eau", "don't", "AÑO", "año", "2", "x1", "The")
"""Palabras de los textos sorteados; algunas solo difieren en las mayúsculas."""
BETWEEN = st.one_of(
    st.sampled_from([" ", "  ", "\t", "\n", ", ", ". ", " - ", '" ']),
    st.sampled_from(MARKS.replace("_", "")),
)
"""El guion bajo tiene su propia comprobación: para las expresiones regulares es una letra."""
TEXT = st.lists(st.tuples(st.sampled_from(WORDS), BETWEEN), max_size=8).map(
    lambda pairs: "".join(word + mark for word, mark in pairs)
)
TEXTS = st.lists(TEXT, max_size=4)
KNOWN = st.lists(st.sampled_from([word.lower() for word in WORDS]), unique=True, max_size=8).map(
    lambda words: {word: number for number, word in enumerate(words, start=1)}
)
"""Índices de palabras: algunas palabras no tienen número."""
LINES = ["En un rincón de la mancha", "De cuyo nombre no quiero acordarme"]
"""El ejemplo del curso."""
NAMES = ["de", "en", "un", "rincón", "la", "mancha", "cuyo", "nombre", "no", "quiero", "acordarme"]
INDEX = {name: number for number, name in enumerate(NAMES, start=1)}
ORDERS = ((50, 16), (1000, 40), (20, 5))
"""Palabras y longitudes de las redes que se construyen."""
NO_METRIC = "La métrica debería ser accuracy; no hay ninguna."
LARGE = 1_000_000
"""Parámetros de una red que, aun así, se examina; que haya 50 000 como mucho es una comprobación aparte."""


def sequences(below: Size | str, longest: int = 6) -> Argument:
    """Listas de listas de enteros de 0 a below − 1; algunas están vacías, algunos números aparecen dos veces."""

    def make(n: int) -> st.SearchStrategy[list[list[int]]]:
        return st.lists(st.lists(st.integers(0, n - 1), max_size=longest), min_size=1, max_size=4)

    return Argument(make, needs=(below,), kind="list")


contract(
    "tokenize",
    takes={"text": TEXT},
    law="En minúsculas; cada signo menos el apóstrofo cuenta como un espacio, y las palabras son lo que hay entre espacios.",
    examples=[
        (("The dog, the other DOG.",), ["the", "dog", "the", "other", "dog"]),
        (("U.S. prices\n\trose 1,000  pct!",), ["u", "s", "prices", "rose", "1", "000", "pct"]),
        (("Don't; the company's (net) profit",), ["don't", "the", "company's", "net", "profit"]),
        (("Mañana SERÁ otro día",), ["mañana", "será", "otro", "día"]),
    ],
    laws={
        f"El signo {mark} separa dos palabras.": lambda student, mark=mark: (
            list(student.tokenize(f"one{mark}two")) == ["one", "two"]
        )
        for mark in "_-/"
    },
)
edge("tokenize", "Un texto sin palabras no da ninguna.", (("",), []), ((" .\n, ",), []))
edge(
    "tokenize",
    "Un apóstrofo al final también pertenece a la palabra.",
    (("The traders' day",), ["the", "traders'", "day"]),
)
edge("tokenize", "Una línea puede terminar como las termina Windows.", (("One\r\ntwo",), ["one", "two"]))


contract(
    "build_word_index",
    takes={"texts": TEXTS},
    law="La palabra más frecuente de todos los textos recibe el 1, y así sucesivamente; entre iguales, antes la que apareció primero.",
    examples=[
        ((LINES,), INDEX),
        ((["b a", "c a", "b d."],), {"b": 1, "a": 2, "c": 3, "d": 4}),
        ((["Zebra apple, zebra", "apple. Apple? mouse"],), {"apple": 1, "zebra": 2, "mouse": 3}),
        ((["x x x y", "z", "z y", "z z"],), {"z": 1, "x": 2, "y": 3}),
    ],
    laws={
        "Los números son 1, 2, …, uno para cada palabra.": lambda student: (
            sorted(student.build_word_index(["c b a", "a, b; d"]).values()) == [1, 2, 3, 4]
        )
    },
)
edge("build_word_index", "Sin palabras, el índice está vacío.", (([],), {}), ((["", " ! "],), {}))
MANY = [f"w{number}" for number in range(1, 1201)]
edge("build_word_index", "Puede haber muchas palabras.", (([" ".join(MANY)],), {name: int(name[1:]) for name in MANY}))


contract(
    "texts_to_sequences",
    takes={"texts": TEXTS, "word_index": KNOWN, "num_words": choices(None, 1, 2, 3, 4, 9)},
    law="El número de cada palabra que tiene uno; con num_words, solo los menores que él.",
    examples=[
        ((LINES, INDEX), [[2, 3, 4, 1, 5, 6], [1, 7, 8, 9, 10, 11]]),
        ((["La mancha, de nuevo", "Nada!"], INDEX), [[5, 6, 1], []]),
        ((LINES, INDEX, 6), [[2, 3, 4, 1, 5], [1]]),
        ((["c a b a", "B!"], {"a": 7, "b": 3, "c": 5}, 7), [[5, 3], [3]]),
        ((["No, no: quiero un molino; no!"], INDEX), [[9, 9, 10, 3, 9]]),
        ((["otro rincón, otro molino de la mancha"], INDEX), [[4, 1, 5, 6]]),
    ],
    optional=("num_words",),
)
edge("texts_to_sequences", "num_words = 1 no deja ninguna palabra.", ((LINES, INDEX, 1), [[], []]))
edge(
    "texts_to_sequences",
    "Sin num_words ningún número es demasiado grande.",
    ((["b a"], {"a": 300, "b": 70_000}), [[70_000, 300]]),
)


contract(
    "ngrams",
    takes={
        "tokens": st.one_of(st.text("Dogs ", max_size=7), st.lists(st.sampled_from(["the", "dog", "a"]), max_size=6)),
        "n": st.integers(1, 5),
    },
    law="Todas las series de n vecinos, de izquierda a derecha, cada una como tupla.",
    examples=[
        (("Dogs", 1), [("D",), ("o",), ("g",), ("s",)]),
        (("Dogs", 2), [("D", "o"), ("o", "g"), ("g", "s")]),
        (("Dogs", 3), [("D", "o", "g"), ("o", "g", "s")]),
        (("a a", 2), [("a", " "), (" ", "a")]),
        ((["the", "dog", "the", "dog"], 2), [("the", "dog"), ("dog", "the"), ("the", "dog")]),
    ],
    refuses=[(("Dogs", 0), ValueError), ((["a", "b"], -1), ValueError), (("", 0), ValueError), (([], -2), ValueError)],
)
edge(
    "ngrams",
    "Hay una serie con todos los tokens, y ninguna más larga.",
    (("Dog", 3), [("D", "o", "g")]),
    (("Dog", 4), []),
)


contract(
    "multi_hot",
    takes={"sequences": sequences(Size("V", 2, 8)), "num_words": size("V", 2, 8)},
    gives=floats(None, "V", dtype="float32"),
    law="1 donde el número aparece en la secuencia, por muchas veces que sea; si no, 0.",
    examples=[
        (([[3, 1, 3]], 5), [[0, 1, 0, 1, 0]]),
        (([[1, 3], [], [0], [2, 2, 2]], 4), [[0, 1, 0, 1], [0, 0, 0, 0], [1, 0, 0, 0], [0, 0, 1, 0]]),
    ],
    refuses=[(([[0, 1], [4]], 4), ValueError), (([[-1]], 4), ValueError)],
)


@check("multi_hot", weight=0.5)
def names_the_number_that_has_no_place(student):
    """El texto del error contiene el número."""
    for number in (57, -38):
        text = raises(ValueError, student.multi_hot, [[1], [0, number, 2]], 4)
        that(str(number) in text, f"El texto del error debería contener {number}; es {text!r}.")


builder(
    "build_topic_mlp",
    rows=matrices("B", "V"),
    outputs=("C",),
    takes={"num_words": size("V", 2, 6), "num_topics": size("C"), "units": choices((3, 4), (5,), ())},
    law="Capas Dense de estas anchuras con relu, y una última con softmax.",
    parameters=[((), 647_214), ((20, 3, (5, 4)), 144), ((6, 2, ()), 14), ((8, 8, (8, 8)), 216)],
    computes=[((4, 3, (5, 2)), [0.131993, 0.377636, 0.490371]), ((3, 2, ()), [0.363842, 0.636158])],
    optimizer="RMSprop",
    loss="SparseCategoricalCrossentropy",
    metrics=("accuracy",),
)


def own(student: Student, rows: str, right: str, kind: str) -> tuple[np.ndarray, np.ndarray]:
    """Las 200 primeras filas con las que entrenó el cuaderno, y sus etiquetas."""
    x, y = student.get(rows), student.get(right)
    usable = all(isinstance(part, np.ndarray) and len(part) == 200 for part in (x, y))
    that(usable and x.ndim == 2, f"{rows} y {right} deberían ser los del cuaderno, tal como él los crea.")
    return x.astype(kind), y


@check("topics", essential=True)
def files_the_notebooks_own_wires(student):
    """De los 200 primeros teletipos de entrenamiento, siete de cada diez quedan bien clasificados."""
    x, y = own(student, "own_bags", "own_topics", "float32")
    found = models.predict(models.of(student, "topics", row_shapes=[x.shape[1:]]), x)
    that(found.ndim == 2 and len(found) == 200, "La salida debería tener una fila para cada uno de los 200 teletipos.", got=found)
    share = float((found.argmax(axis=1) == y).mean())
    that(share >= 0.7, f"De 200 teletipos de entrenamiento, queda bien clasificado el {share:.0%}.", got=share)


contract(
    "pad",
    takes={"sequences": sequences(Size("V", 9, 9), 8), "maxlen": size("T", 1, 6)},
    gives=integers(None, "T"),
    law="Cada secuencia al final de su fila, con ceros delante; de una más larga, los últimos números.",
    examples=[
        (([[7, 8], [1, 2, 3, 4], [5, 6, 7]], 3), [[0, 7, 8], [2, 3, 4], [5, 6, 7]]),
        (([[5, 0, 5]], 5), [[0, 0, 5, 0, 5]]),
        (([[1], [1, 2]], 1), [[1], [2]]),
    ],
)
edge("pad", "La fila de una secuencia vacía contiene ceros.", (([[], [4]], 3), [[0, 0, 0], [0, 0, 4]]))
edge("pad", "Los números pueden ser grandes.", (([[300, 128], [70_000]], 2), [[300, 128], [0, 70_000]]))


COURSE = np.array([[17.0, 24.0, 1.0], [23.0, 5.0, 7.0], [4.0, 6.0, 13.0], [10.0, 12.0, 19.0], [11.0, 18.0, 25.0]])
contract(
    "embed",
    takes={"ids": tokens("N", "T", below="V"), "table": matrices("V", "D")},
    gives=floats("N", "T", "D"),
    law="La fila de la tabla para cada número: la fila one-hot multiplicada por la tabla.",
    examples=[
        (([[3, 0], [2, 3]], COURSE), [[[10, 12, 19], [17, 24, 1]], [[4, 6, 13], [10, 12, 19]]]),
        (([4, 4, 1], COURSE), [[11, 18, 25], [11, 18, 25], [23, 5, 7]]),
        ((np.array([[[1], [0]]]), COURSE[:2]), [[[[23, 5, 7]], [[17, 24, 1]]]]),
    ],
    refuses=[(([[1, 5]], COURSE), ValueError), (([0, -1], COURSE), ValueError)],
)
edge("embed", "Un solo número da una sola fila.", ((3, COURSE), [10, 12, 19]))
edge("embed", "Ningún número da ninguna fila.", ((np.zeros((2, 0), dtype=int), COURSE), np.zeros((2, 0, 3))))


contract(
    "mean_embedding",
    takes={"ids": tokens("N", "T", below=Size("V", 2, 5)), "table": matrices("V", "D")},
    gives=floats("N", "D"),
    law="La media de las filas de la tabla para los números que no son 0; ceros donde no hay ninguno.",
    examples=[
        (([[0, 0, 3, 1]], COURSE), [[16.5, 8.5, 13]]),
        (([[2, 2, 1, 4]], COURSE), [[10.5, 8.75, 14.5]]),
        (([[3, 0, 0], [0, 0, 4]], COURSE), [[10, 12, 19], [11, 18, 25]]),
    ],
)
BLANK = (([[0, 0], [0, 2]], COURSE), [[0, 0, 0], [4, 6, 13]])
edge("mean_embedding", "Un texto sin palabras tiene una fila de ceros.", BLANK)
edge(
    "mean_embedding", "La tabla puede tener números enteros, y una palabra, una fila de ceros.",
    (([[1, 2]], np.array([[9, 9], [1, 0], [0, 0]])), [[0.5, 0]]),
)  # fmt: skip


def described(student: Student, num_words: int, maxlen: int) -> dict[str, Any]:
    """La configuración y los pesos de una red para el orden."""
    return models.described(student.build_order_model, num_words, maxlen, row_shapes=[(maxlen,)])


def answer_of(found: dict[str, Any], rows: np.ndarray, weights: list[np.ndarray] | None = None) -> np.ndarray:
    """Lo que dice de unas filas de ids, quizá con otros pesos."""
    model = models.rebuild({**found, "weights": weights or found["weights"]}, max_parameters=LARGE)
    return models.predict(model, rows)


def drawn_ids(num_words: int, maxlen: int) -> np.ndarray:
    """Filas de ids, entre ellos 0 y num_words − 1."""
    rows = np.random.default_rng(0).integers(0, num_words, (32, maxlen))
    rows[0, 0], rows[0, 1] = 0, num_words - 1
    return rows


@check("build_order_model", essential=True)
def gives_a_probability_for_each_row(student):
    """Para cada fila de ids, la red da un número entre 0 y 1."""
    for num_words, maxlen in ORDERS:
        got = answer_of(described(student, num_words, maxlen), drawn_ids(num_words, maxlen))
        told = f"la salida de build_order_model({num_words}, {maxlen}) para 32 filas"
        shape(got, (32, 1), what=told)
        that(bool((got >= 0).all() and (got <= 1).all()), f"{told} debería estar entre 0 y 1.", got=got)


@check("build_order_model", weight=3, essential=True)
def tells_the_order_of_two_words(student):
    """Si dos palabras se cambian el sitio, la respuesta cambia."""
    num_words, maxlen = ORDERS[0]
    found, rng = described(student, num_words, maxlen), np.random.default_rng(1)
    rows = drawn_ids(num_words, maxlen)
    weights = [np.abs(w) if w.ndim == 1 else w for w in (rng.normal(0, 0.4, np.shape(w)) for w in found["weights"])]
    swapped = rows.copy()
    swapped[:, [-3, -2]] = rows[:, [-2, -3]]
    moved = np.abs(answer_of(found, rows, weights) - answer_of(found, swapped, weights)).max()
    that(moved > 1e-5, "Dos vecinas se cambian el sitio en 32 filas, y no cambia ninguna respuesta: la red es ciega al orden.")


@check("build_order_model", weight=2)
def ends_with_a_sigmoid(student):
    """Con pesos grandes, las respuestas se acercan a 0 y a 1, y nunca se salen de ese intervalo."""
    num_words, maxlen = ORDERS[0]
    found, rng = described(student, num_words, maxlen), np.random.default_rng(2)
    got = []
    for _ in range(4):
        weights = [np.abs(w) if w.ndim == 1 else w for w in (rng.normal(0, 1, np.shape(w)) for w in found["weights"])]
        got.append(answer_of(found, drawn_ids(num_words, maxlen), weights))
    low, high = np.min(got), np.max(got)
    that(0 <= low < 0.3 and 0.7 < high <= 1, f"Con pesos grandes, las respuestas van de {low:.3g} a {high:.3g}.")


@check("build_order_model")
def is_small_and_embeds(student):
    """Tiene un Embedding y, como mucho, 50 000 parámetros."""
    for num_words, maxlen in ORDERS:
        model = models.rebuild(described(student, num_words, maxlen), max_parameters=LARGE)
        told, count = f"build_order_model({num_words}, {maxlen})", model.count_params()
        kinds = {type(layer).__name__ for layer in model._flatten_layers()}
        that("Embedding" in kinds, f"{told} no tiene ningún Embedding.")
        that(count <= 50_000, f"{told} tiene {count:,} parámetros.", got=count)


@check("build_order_model", weight=2)
def is_compiled_as_asked(student):
    """Adam con una tasa de 0.005, entropía cruzada binaria y accuracy."""
    compiled = read_compiled(described(student, *ORDERS[0]))
    that(compiled is not None, "El modelo no está compilado: llama a model.compile(…) antes de devolverlo.")
    that(compiled.optimizer == "Adam", f"El optimizador debería ser Adam; es {compiled.optimizer}.")
    rate = float(compiled.settings.get("learning_rate", 0))
    that(abs(rate - 0.005) < 1e-6, f"La tasa de aprendizaje debería ser 0.005; es {rate:g}.", got=rate)
    that(compiled.loss == "BinaryCrossentropy", f"La pérdida debería ser la entropía cruzada binaria; es {compiled.loss}.")
    found = ", ".join(compiled.metrics)
    measured = {"accuracy", "BinaryAccuracy"} & set(compiled.metrics)
    that(bool(measured), f"La métrica debería ser accuracy; hay: {found}." if found else NO_METRIC)


@check("build_order_model", weight=0.5)
def draws_its_weights(student):
    """Dos redes empiezan con pesos distintos."""
    rows = drawn_ids(*ORDERS[0])
    first, second = (answer_of(described(student, *ORDERS[0]), rows) for _ in range(2))
    that(not np.array_equal(first, second), "Dos redes empiezan con los mismos pesos; deja que Keras los sortee.")


@check("order", essential=True)
def answers_the_notebooks_own_duels(student):
    """De los 200 primeros duelos de entrenamiento, la red acierta ocho de cada diez."""
    x, y = own(student, "own_duels", "own_surprises", "int64")
    found = array(
        models.predict(models.of(student, "order", max_parameters=LARGE, row_shapes=[x.shape[1:]]), x), (200, 1)
    )
    share = float(((found[:, 0] > 0.5) == y).mean())
    that(share >= 0.8, f"De 200 duelos de entrenamiento, la red acierta el {share:.0%}.", got=share)
