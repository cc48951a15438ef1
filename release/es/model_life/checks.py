# language: es
"""Comprobaciones públicas de la unidad sobre lo que pasa alrededor de fit: un contrato para cada ejercicio, y las leyes que
le son propias."""

from __future__ import annotations

import hashlib
from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from autograder import models
from autograder.checks import check
from autograder.compare import array, close, equal, integer, parts, raises, shape, that, untouched
from autograder.contracts import choices, contract, edge, floats, generators, numbers, tables, vectors
from autograder.contracts.arguments import Size
from autograder.wire import Rng

Config = dict[str, Any]
NAMES = ("units", "rate", "activation", "batch", "seed")
LISTS = st.one_of(
    st.lists(st.integers(1, 99), min_size=1, max_size=4, unique=True),
    st.lists(st.sampled_from([0.5, 0.25, 0.125, 0.0]), min_size=1, max_size=3, unique=True),
    st.lists(st.sampled_from(["relu", "tanh", "gelu"]), min_size=1, max_size=3, unique=True),
)


def spaces(values: st.SearchStrategy, most: int) -> st.SearchStrategy[Config]:
    """Espacios con hasta tantos nombres, en cualquier orden."""
    named = st.lists(st.sampled_from(NAMES), max_size=most, unique=True)
    return named.flatmap(
        lambda names: st.tuples(*[values] * len(names)).map(lambda found: dict(zip(names, found, strict=True)))
    )


contract(
    "grid",
    takes={"space": spaces(LISTS, 3)},
    law="Todas las combinaciones, una vez cada una; el último nombre es el que cambia más deprisa.",
    examples=[
        (({"units": [8, 16], "rate": [0.5, 0.25, 0.125]},),
         [{"units": u, "rate": r} for u in (8, 16) for r in (0.5, 0.25, 0.125)]),
        (({"b": ["x", "y"], "a": [1], "c": [True, False]},),
         [{"b": b, "a": 1, "c": c} for b in ("x", "y") for c in (True, False)]),
    ],
    laws={
        "El número de configuraciones es el producto de las longitudes.": lambda student: (
            len(student.grid({"a": [1, 2, 3], "b": [1, 2], "c": [1, 2, 3, 4]})) == 24
        )
    },
)  # fmt: skip
edge("grid", "Un espacio sin nombres tiene una configuración, {}.", (({},), [{}]))
edge("grid", "Donde un nombre no tiene valores no hay ninguna configuración.", (({"units": [8, 16], "rate": []},), []))


@check("grid", weight=0.5)
def keeps_the_order_of_the_names(student):
    """En cada combinación los nombres están en el orden en que se dieron."""
    space = {"units": [8, 16], "rate": [0.5], "depth": [1, 2]}
    combinations = student.grid(space)
    usable = isinstance(combinations, list | tuple) and all(isinstance(found, dict) for found in combinations)
    that(usable, "grid debería devolver una lista de diccionarios.", got=combinations)
    for found in combinations:
        that(list(found) == list(space), "Los nombres deberían estar en el orden de space.", got=list(found))


RANGES = st.one_of(
    LISTS,
    st.sampled_from([("log", 0.001, 1.0), ("log", 1e-5, 0.1), ("log", 2.0, 2000.0)]),
    st.sampled_from([("int", 1, 3), ("int", 8, 64), ("int", 0, 1), ("int", 5, 5)]),
)
contract(
    "sample_config",
    takes={"space": spaces(RANGES, 4), "rng": generators()},
    law="Un sorteo por cada nombre, en orden: una posición de la lista, un exponente o un entero hasta el último inclusive.",
    examples=[
        (({"units": [16], "rate": ["slow"], "depth": ("int", 3, 3)}, Rng(5)),
         {"units": 16, "rate": "slow", "depth": 3}),
        (({"units": [8, 16, 32, 64], "rate": ("log", 0.001, 1.0), "depth": ("int", 1, 9)}, Rng(2)),
         {"units": 64, "rate": 0.007860920972480572, "depth": 3}),
        (({"rate": ("log", 0.001, 1.0), "units": [8, 16, 32], "depth": ("int", 1, 9)}, Rng(4)),
         {"rate": 0.6747895008496143, "units": 32, "depth": 5}),
    ],
    rtol=1e-6,
)  # fmt: skip
edge("sample_config", "Un espacio sin nombres tiene la configuración {}.", (({}, Rng(0)), {}))
TEXTS = {"scale": ["log", "int"]}
edge("sample_config", "De una lista se sortea un valor, aunque el primero sea un texto.", ((TEXTS, Rng(0)), {"scale": "int"}))


@check("sample_config", essential=True)
def spreads_rates_over_all_powers_of_ten(student):
    """De 300 tasas de 0,0001 a 1, más o menos la cuarta parte está en cada potencia de diez."""
    found = student.sample_config.repeat(300, {"rate": ("log", 1e-4, 1.0)}, Rng(7))
    rates = np.array([array(parts(each, "rate", keys=True)[0], (), "fiu", what="rate") for each in found], dtype=float)
    that(bool(np.all((rates >= 0.99e-4) & (rates <= 1.01))), "Una tasa está fuera del intervalo.", got=rates[:5])
    counts = np.histogram(np.log10(np.clip(rates, 1.001e-4, 0.999)), bins=[-4, -3, -2, -1, 0])[0]
    text = f"A partir de 0.0001, las cuatro potencias de diez tienen {', '.join(map(str, counts))} de 300 tasas."
    that(bool(counts.min() >= 35), text, got=counts)


@check("sample_config")
def reaches_both_ends_of_a_range(student):
    """En 200 enteros de 1 a 4 salen todos los números, también el 1 y el 4."""
    found = student.sample_config.repeat(200, {"depth": ("int", 1, 4)}, Rng(3))
    came = sorted({integer(parts(each, "depth", keys=True)[0], what="depth") for each in found})
    equal(came, [1, 2, 3, 4], what="la lista de los enteros que han salido")


CROSSING = np.array([[5.0, 6, 6, 6], [4.0, 5, 7, 7], [3.0, 7, 5, 9], [2.0, 1, 9, 8], [1.0, 9, 9, 9]])
"""La mejor al principio no es la mejor al final, y la mejor al final ya ha caído para entonces."""
contract(
    "successive_halving",
    takes={
        "curves": tables(Size("n", 1, 9), Size("R", 1, 9), distinct=True, low=-12, high=12),
        "eta": choices(2, 3, 4),
    },
    law="Tras 1, eta, eta², … unidades siguen las ⌈n/eta⌉ mejores de las que quedan, hasta que queda una sola.",
    examples=[
        ((CROSSING, 2), [(1, [0, 1, 2]), (2, [0, 2]), (4, [2])]),
        ((CROSSING, 3), [(1, [0, 1]), (3, [1])]),
        ((CROSSING[::-1], 2), [(1, [2, 3, 4]), (2, [2, 4]), (4, [2])]),
        ((np.array([[9.0, 1.0], [8.0, 2.0], [7.0, 3.0], [1.0, 0.0]]), 2), [(1, [0, 1]), (2, [1])]),
        ((CROSSING[:, :3], 2), [(1, [0, 1, 2]), (2, [0, 2])]),
        ((CROSSING / 10, 2), [(1, [0, 1, 2]), (2, [0, 2]), (4, [2])]),
    ],
)
edge("successive_halving", "Con eta mayor que n se acaba enseguida.", ((CROSSING, 7), [(1, [0])]))
edge("successive_halving", "Una sola configuración necesita una sola ronda.", ((CROSSING[:1], 2), [(1, [0])]))
LEVEL = np.array([[1.0, 2.0], [3.0, 2.0], [3.0, 2.0], [3.0, 2.0]])
edge("successive_halving", "A igual puntuación se queda la fila menor.", ((LEVEL, 2), [(1, [1, 2]), (2, [1])]))


SPIKE = np.array([0.0, 8.0, 0.0, 4.0])
contract(
    "smooth",
    takes={"values": vectors(Size("N", 2, 7)), "weight": choices(0.0, 0.25, 0.5, 0.9)},
    gives=floats("N"),
    law="La media móvil, dividida por lo que suman sus pesos hasta ahora.",
    examples=[
        ((SPIKE, 0.5), [0.0, 16 / 3, 16 / 7, 16 / 5]),
        (([0, 10, 10], 0.5), [0.0, 20 / 3, 60 / 7]),
        ((SPIKE, 0.0), SPIKE),
        ((np.array([3.0, 3.0, 3.0, 3.0]), 0.75), [3.0, 3.0, 3.0, 3.0]),
    ],
    refuses=[((SPIKE, 1.0), ValueError), ((SPIKE, -0.25), ValueError), ((SPIKE, 1.5), ValueError)],
    corners=("one", "empty", "lists", "float32"),
)
HOLES = [
    ([0.0, np.nan, 8.0, 0.0], 0.5, [0.0, np.nan, 16 / 3, 16 / 7]),
    ([np.nan, np.nan, 2.0, 4.0], 0.5, [np.nan, np.nan, 2.0, 10 / 3]),
    ([1.0, np.nan], 0.0, [1.0, np.nan]),
    ([4.0, np.nan, 8.0], 0.5, [4.0, np.nan, 20 / 3]),
]


@check("smooth")
def passes_over_what_is_no_number(student):
    """NaN se queda en su sitio, y los valores posteriores son como si no estuviera."""
    for values, weight, expected in HOLES:
        got = array(student.smooth(np.array(values), weight), (len(values),), "f", what="la curva suavizada")
        here = np.isnan(expected)
        equal(np.isnan(got), here, what="el patrón de los NaN")
        close(got[~here], np.array(expected)[~here], what="el resto de los valores")


STATES = ("FINISHED", "FINISHED", "FAILED", "KILLED", "RUNNING")


def run(name: str, values: Any, status: str = "FINISHED", **params: Any) -> Config:
    """Una ejecución con una curva de accuracy; values es la curva, o None si la ejecución no la tiene."""
    metrics = {} if values is None else {"accuracy": list(enumerate(values, start=1))}
    return {"id": name, "params": params, "metrics": metrics, "status": status}


def drawn_run(number: int, values: list[float] | None, status: str, rate: float, units: int) -> Config:
    """Una ejecución de las pruebas, con una segunda métrica que tiene el orden contrario."""
    found = run(f"run-{number}", values, status, rate=rate, units=units)
    found["metrics"]["loss"] = [(1, 9.0), (2, -values[-1] if values else 0.5)]
    return found


RUNS = st.lists(
    st.tuples(
        st.one_of(st.none(), st.lists(st.integers(0, 8).map(lambda k: k / 8), min_size=0, max_size=4)),
        st.sampled_from(STATES),
        st.sampled_from([0.5, 0.25]),
        st.sampled_from([8, 16]),
    ),
    max_size=6,
).map(
    lambda drawn: [
        *(drawn_run(k, *each) for k, each in enumerate(drawn)),
        *(drawn_run(9 + k, [0.0, 0.25], "FINISHED", *pair) for k, pair in enumerate([(0.5, 8), (0.25, 16)])),
    ]
)
"""Ejecuciones de las que al menos dos están terminadas y tienen las dos métricas."""
FOUR = [
    run("a", [0.5, 0.75, 0.5], rate=0.5, units=8),
    run("b", [0.25, 0.5, 0.625], rate=0.25, units=8),
    run("c", [0.5, 1.0], "KILLED", rate=0.25, units=16),
    run("d", [0.875, 0.375], rate=0.5, units=16),
]
contract(
    "best_run",
    takes={"runs": RUNS, "metric": choices("accuracy", "loss"), "mode": choices("max", "min")},
    law="La ejecución terminada cuyo último valor es el mejor.",
    examples=[
        ((FOUR, "accuracy", "max"), "b"),
        ((FOUR, "accuracy", "min"), "d"),
        (([FOUR[0], run("e", None), run("f", [])], "accuracy", "max"), "a"),
    ],
    refuses=[
        ((FOUR, "accuracy", "largest"), ValueError),
        ((FOUR, "loss", "max"), ValueError),
        (([], "accuracy", "max"), ValueError),
        (([FOUR[2], run("n", [0.5, np.nan])], "accuracy", "max"), ValueError),
    ],
)
EQUAL = [run("p", [0.5]), run("q", [0.25, 0.75]), run("r", [0.75])]
edge("best_run", "A igual valor cuenta la primera ejecución.", ((EQUAL, "accuracy", "max"), "q"))
LOST = [run("s", [0.5, np.nan]), run("t", [0.25]), run("u", [np.nan]), run("v", [np.nan, 0.125])]
NAN = [((LOST, "accuracy", "max"), "t"), ((LOST, "accuracy", "min"), "v"), ((LOST[::-1], "accuracy", "max"), "t")]
edge("best_run", "Una ejecución que termina en NaN nunca gana.", *NAN)


@check("best_run", weight=2)
def looks_among_the_runs_asked_for(student):
    """Los demás argumentos son parámetros que la ejecución tiene que tener: best_run(runs, "accuracy", "max", units=16)."""
    equal(student.best_run(FOUR, "accuracy", "max", rate=0.5), "a")
    equal(student.best_run(FOUR, "accuracy", "max", units=16), "d")
    equal(student.best_run(FOUR, "accuracy", "max", rate=0.25, units=8), "b")
    raises(ValueError, student.best_run, FOUR, "accuracy", "max", rate=0.25, units=16)
    raises(ValueError, student.best_run, FOUR, "accuracy", "max", depth=1)


@check("best_run", weight=0.5)
def none_is_a_value_too(student):
    """Una ejecución que tiene el parámetro, con el valor None, es distinta de una que no lo tiene."""
    runs = [run("w", [0.75], rate=0.5), run("x", [0.25], rate=0.5, seed=None), run("y", [0.5], rate=0.5, seed=3)]
    equal(student.best_run(runs, "accuracy", "max", seed=None), "x")
    raises(ValueError, student.best_run, runs[::2], "accuracy", "max", seed=None)


ARRAYS = [np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], dtype=np.float32), np.array([0.5, -0.5, 0.25])]
KINDS = (np.float64, np.float32, np.int64, np.int32, np.uint8, np.bool_)
LENGTHS = ((), (1,), (3,), (2, 3), (3, 2), (1, 2, 2), (0,), (2, 0))


def some_arrays(seed: int, count: int) -> list[np.ndarray]:
    """Arrays de varios tipos y formas, algunos sin ningún número dentro."""
    rng = np.random.default_rng(seed)
    shapes = [LENGTHS[rng.integers(len(LENGTHS))] for _ in range(count)]
    return [rng.integers(0, 9, each).astype(KINDS[rng.integers(len(KINDS))]) for each in shapes]


contract(
    "fingerprint",
    takes={"arrays": st.tuples(st.integers(0, 9_999), st.integers(0, 3)).map(lambda drawn: some_arrays(*drawn))},
    law="SHA-256 del tipo, la forma y los bytes de cada array, uno detrás de otro, como 64 cifras hexadecimales.",
    examples=[
        (([np.array([1, 2], dtype=np.uint8)],), hashlib.sha256(b"|u1(2,)\x01\x02").hexdigest()),
        (([np.array([[1.0]])],), hashlib.sha256(b"<f8(1, 1)" + bytes(6) + b"\xf0\x3f").hexdigest()),
        (([np.array([258, 3], dtype=np.int16), np.array([True])],),
         hashlib.sha256(b"<i2(2,)\x02\x01\x03\x00|b1(1,)\x01").hexdigest()),
        (([np.array([[1, 2], [3, 4]], dtype=np.uint8)],), hashlib.sha256(b"|u1(2, 2)\x01\x02\x03\x04").hexdigest()),
        (([np.zeros((2, 0), dtype=np.uint8)],), hashlib.sha256(b"|u1(2, 0)").hexdigest()),
        (([np.array(7, dtype=np.uint8)],), hashlib.sha256(b"|u1()\x07").hexdigest()),
        (([],), hashlib.sha256(b"").hexdigest()),
    ],
    laws={
        "Una copia tiene la misma huella.": lambda student: (
            student.fingerprint(ARRAYS) == student.fingerprint([part.copy() for part in ARRAYS])
        ),
        "El orden de los arrays cuenta.": lambda student: (
            student.fingerprint(ARRAYS) != student.fingerprint(ARRAYS[::-1])
        ),
        "Con otro tipo de números o con otra forma, la huella es otra.": lambda student: (
            len({student.fingerprint([part]) for part in (
                ARRAYS[0], ARRAYS[0].astype(np.float64), ARRAYS[0].reshape(3, 2), ARRAYS[0].reshape(-1), ARRAYS[0].T
            )}) == 5
        ),
        "Con el menor cambio de un peso, la huella es otra.": lambda student: (
            student.fingerprint(ARRAYS) != student.fingerprint([ARRAYS[0], np.nextafter(ARRAYS[1], 1)])
        ),
    },
)  # fmt: skip
WAYS = ("columna por columna", "con los bytes al revés", "en posiciones alternas de un array mayor")


@check("fingerprint", weight=2)
def does_not_see_how_numbers_are_stored(student):
    """El orden en la memoria, el orden de los bytes y los huecos entre los números dan igual."""
    expected = student.fingerprint(ARRAYS)
    for way in WAYS:
        equal(student.print_of(ARRAYS, way), expected, what=f"la huella de los mismos arrays, guardados {way},")


@check("fingerprint", weight=0.5)
def turns_no_bytes_of_its_arrays(student):
    """Los arrays cuyo byte más significativo va delante quedan como estaban."""
    untouched(student.fingerprint, [np.array([258, 3], dtype=">i2"), np.array([[0.5, 2.0]], dtype=">f8")])


def answers(student: Any, name: str, rows: np.ndarray) -> np.ndarray:
    """Lo que dice una red del cuaderno de unas filas de 64 píxeles, (N, 10)."""
    found = models.predict(models.of(student, name, max_parameters=100_000, row_shapes=[(64,)]), rows)
    shape(found, (len(rows), 10), what=f"la salida de {name}")
    return np.asarray(found)


@check("tuned", essential=True)
def reads_the_notebooks_own_digits(student):
    """De los primeros 200 dígitos de entrenamiento se leen bien tres de cada cuatro."""
    rows, labels = student.get("own_rows"), student.get("own_labels")
    usable = isinstance(rows, np.ndarray) and rows.shape == (200, 64) and np.shape(labels) == (200,)
    that(usable, "own_rows y own_labels deberían ser los del cuaderno, tal como los crea él.")
    share = float((answers(student, "tuned", rows.astype(np.float32)).argmax(axis=1) == labels).mean())
    that(share >= 0.75, f"De 200 dígitos de entrenamiento se lee bien el {share:.0%}.", got=share)


@check("tuned", weight=0.5)
def is_the_same_when_trained_again(student):
    """Entrenada dos veces con la misma semilla, tiene los mismos pesos, bit a bit."""
    first, second = (
        models.of(student, name, max_parameters=100_000, row_shapes=[(64,)]).get_weights()
        for name in ("tuned", "again")
    )
    same = len(first) == len(second) and all(map(np.array_equal, first, second))
    that(same, "tuned y again tienen pesos distintos. ¿Hay alguna función que sortea con un generador que no es el que recibe?")


STAGES = ("None", "Staging", "Production", "Archived")
REGISTRY = {
    "digits": [
        {"version": 1, "stage": "Production"},
        {"version": 2, "stage": "Staging"},
        {"version": 3, "stage": "None"},
    ],
    "dates": [{"version": 1, "stage": "Production"}, {"version": 2, "stage": "None"}],
}  # fmt: skip


def registry(numbers: tuple[int, int, int], stages: list[str]) -> dict[str, list[Config]]:
    """Dos modelos con las versiones en cualquier orden, como mucho una en producción."""
    found: dict[str, list[Config]] = {"digits": [], "dates": []}
    order = np.random.default_rng(numbers[0])
    for name, count in zip(found, numbers[1:], strict=True):
        seen = False
        for version, stage in zip(order.permutation(count) + 1, order.permutation(stages)[:count], strict=True):
            kept = "Archived" if seen and stage == "Production" else str(stage)
            seen |= kept == "Production"
            found[name].append({"version": int(version), "stage": kept})
    return found


def stages_of(student: Any, *steps: tuple[str, int, str]) -> list[str]:
    """Las fases de las versiones de digits después de estos pasos, uno detrás de otro."""
    now = REGISTRY
    for step in steps:
        now = student.promote(now, *step)
    return [entry["stage"] for entry in now["digits"]]


contract(
    "promote",
    takes={
        "registry": st.builds(
            registry,
            st.tuples(st.integers(0, 999), st.integers(2, 4), st.integers(2, 4)),
            st.lists(st.sampled_from(STAGES), min_size=4, max_size=4),
        ),
        "name": choices("digits", "dates"),
        "version": numbers(1, 2, whole=True),
        "stage": choices(*STAGES),
    },
    law="La versión recibe su fase; la que estaba en producción va al archivo si tiene que dejar sitio.",
    examples=[
        ((REGISTRY, "digits", 2, "Production"),
         {"digits": [{"version": 1, "stage": "Archived"}, {"version": 2, "stage": "Production"},
                     {"version": 3, "stage": "None"}], "dates": REGISTRY["dates"]}),
        ((REGISTRY, "digits", 3, "Staging"),
         {"digits": [*REGISTRY["digits"][:2], {"version": 3, "stage": "Staging"}], "dates": REGISTRY["dates"]}),
        (({"x": [{"version": 2, "stage": "None"}, {"version": 1, "stage": "Production"}]}, "x", 2, "Production"),
         {"x": [{"version": 2, "stage": "Production"}, {"version": 1, "stage": "Archived"}]}),
        ((REGISTRY, "dates", 1, "Archived"),
         {"digits": REGISTRY["digits"],
          "dates": [{"version": 1, "stage": "Archived"}, {"version": 2, "stage": "None"}]}),
    ],
    laws={
        "Dos veces es lo mismo que una.": lambda student: (
            stages_of(student, ("digits", 2, "Production"), ("digits", 2, "Production"))
            == ["Archived", "Production", "None"]
        ),
        "Lo que está en producción y sigue en ella no se archiva.": lambda student: (
            stages_of(student, ("digits", 1, "Production")) == ["Production", "Staging", "None"]
        ),
        "Se promueva las veces que se promueva, hay una versión en producción.": lambda student: (
            stages_of(student, ("digits", 3, "Production"), ("digits", 2, "Production"), ("digits", 1, "Production"))
            == ["Production", "Archived", "Archived"]
        ),
    },
    refuses=[
        ((REGISTRY, "faces", 1, "Staging"), ValueError),
        ((REGISTRY, "digits", 4, "Staging"), ValueError),
        ((REGISTRY, "digits", 1, "production"), ValueError),
    ],
)  # fmt: skip


def tensor(name: str) -> Config:
    """Lo que hay en una configuración de Keras en el lugar de la salida de una capa."""
    inner = {"shape": (None, 4), "dtype": "float32", "keras_history": [name, 0, 0]}
    return {"class_name": "__keras_tensor__", "config": inner}


def layer(name: str, *calls: tuple[tuple[Any, ...], Config]) -> Config:
    """Una capa de un modelo funcional; cada una de las llamadas (calls) es un par (args, kwargs)."""
    nodes = [{"args": args, "kwargs": kwargs} for args, kwargs in calls]
    policy = {"module": "keras", "class_name": "DTypePolicy", "config": {"name": "float32"}, "registered_name": None}
    return {"class_name": "Layer", "config": {"name": name, "dtype": policy}, "name": name, "inbound_nodes": nodes}


def functional(*layers: Config) -> Config:
    """La configuración de un modelo funcional."""
    last = layers[-1]["name"]
    return {
        "name": "net", "trainable": True, "layers": list(layers),
        "input_layers": [[layers[0]["name"], 0, 0]], "output_layers": [[last, 0, 0]],
    }  # fmt: skip


def sequential(*names: str) -> Config:
    """La configuración de un modelo Sequential."""
    return {"name": "net", "layers": [{"class_name": "Layer", "config": {"name": name}} for name in names]}


def drawn_config(seed: int, count: int, chain: bool) -> Config:
    """Un modelo de tantas capas, cada una unida a una o más de las anteriores."""
    rng = np.random.default_rng(seed)
    names = [f"layer_{k}" for k in rng.permutation(10)[:count]]
    if chain:
        return sequential(*names)
    layers = [layer(names[0])]
    for k in range(1, count):
        ways = []
        for _ in range(rng.integers(1, 3) if k > 1 else 1):
            given = [tensor(names[j]) for j in rng.integers(0, k, rng.integers(1, 4))]
            form = rng.integers(4)
            if len(given) == 1:
                ways.append(((given[0], 2.0) if form else (given[0],), {"mask": None}))
            elif form < 2:
                ways.append(((given,), {}))
            else:
                ways.append((tuple(given[:-1]), {"key": given[-1], "scale": 0.5}))
        layers.append(layer(names[k], *ways))
    return functional(*layers)


SKIP = functional(
    layer("pixels"), layer("conv_a", ((tensor("pixels"),), {})), layer("conv_b", ((tensor("conv_a"),), {})),
    layer("add", (([tensor("conv_b"), tensor("pixels")],), {})), layer("answer", ((tensor("add"),), {})),
)  # fmt: skip
TWINS = functional(
    layer("left"), layer("right"), layer("shared", ((tensor("left"),), {}), ((tensor("right"),), {})),
    layer("attend", ((tensor("shared"), tensor("left")), {"key": tensor("right"), "mask": None})),
    layer("twice", ((tensor("attend"), 2.0), {})), layer("square", ((tensor("twice"), tensor("twice")), {})),
)  # fmt: skip
DEEP = functional(
    layer("left"), layer("right"),
    layer("mixed", (([[tensor("left")], ({"also": [tensor("right")]},)],), {"more": {"deep": [[tensor("left")]]}})),
)  # fmt: skip
contract(
    "graph_edges",
    takes={
        "config": st.builds(drawn_config, st.integers(0, 9_999), st.integers(1, 6), st.booleans()),
    },
    law="Un par por cada tensor que recibe una capa: de dónde viene, y la capa.",
    examples=[
        ((sequential("pixels", "hidden", "answer"),), [("pixels", "hidden"), ("hidden", "answer")]),
        ((SKIP,), [("pixels", "conv_a"), ("conv_a", "conv_b"), ("conv_b", "add"), ("pixels", "add"),
                   ("add", "answer")]),
        ((TWINS,), [("left", "shared"), ("right", "shared"), ("shared", "attend"), ("left", "attend"),
                    ("right", "attend"), ("attend", "twice"), ("twice", "square"), ("twice", "square")]),
    ],
)  # fmt: skip
FOUND = [("left", "mixed"), ("right", "mixed"), ("left", "mixed")]
edge("graph_edges", "Un tensor puede estar en lo más hondo de listas, tuplas y diccionarios.", ((DEEP,), FOUND))
edge("graph_edges", "Una sola capa no tiene aristas.", ((sequential("alone"),), []), ((functional(layer("alone")),), []))


def rounds_one_way(shapes: list[tuple[int, ...]]) -> bool:
    """Si ningún lado cae justo entre dos décimas, donde se puede redondear hacia arriba o hacia abajo."""
    first = shapes[0][0] if len(shapes[0]) == 3 else 1
    return all(800 * side % (2 * first) != first for sizes in shapes for side in (*sizes[:-1], 1))


SIDES = st.integers(1, 64)
SHAPES = st.lists(
    st.one_of(st.tuples(SIDES, SIDES, st.integers(1, 512)), st.tuples(st.integers(1, 4096))), min_size=1, max_size=5
).filter(rounds_one_way)
VGG = [(224, 224, 64), (112, 112, 128), (14, 14, 512), (4096,), (1000,)]
contract(
    "plot_boxes",
    takes={"shapes": SHAPES},
    law="El ancho es 1 + log2 de los canales; el alto y la profundidad, en proporción al alto del primer mapa, que es 40.",
    examples=[
        (([(32, 32, 1), (16, 16, 8), (8, 8, 64)],), [(1.0, 40.0, 40.0), (4.0, 20.0, 20.0), (7.0, 10.0, 10.0)]),
        (([(20, 40, 4), (10, 5, 2)],), [(3.0, 40.0, 80.0), (2.0, 20.0, 10.0)]),
        ((VGG,), [(7.0, 40.0, 40.0), (8.0, 20.0, 20.0), (10.0, 2.5, 2.5), (13.0, 0.2, 0.2), (11.0, 0.2, 0.2)]),
        (([(28, 28, 3), (10, 12, 6)],), [(2.6, 40.0, 40.0), (3.6, 14.3, 17.1)]),
        (([(16,), (2,)],), [(5.0, 40.0, 40.0), (2.0, 40.0, 40.0)]),
        (([(8, 8, 4), (16, 16, 2)],), [(3.0, 40.0, 40.0), (2.0, 80.0, 80.0)]),
        (([(4,), (2, 3, 8)],), [(3.0, 40.0, 40.0), (4.0, 80.0, 120.0)]),
    ],
)
edge("plot_boxes", "Sin formas no hay cajas.", (([],), []))


def eighths(rng: np.random.Generator, *dims: int) -> np.ndarray:
    """Números de −2 a 2 cuyas sumas son exactas."""
    return rng.integers(-16, 17, dims) / 8


def drawn_export(seed: int, pictures: bool) -> tuple[list[Config], np.ndarray]:
    """Una red exportada y un lote para ella: una cadena de capas densas, o una que empieza con una convolución."""
    rng = np.random.default_rng(seed)
    rows, width, layers = int(rng.integers(1, 4)), int(rng.integers(1, 5)), []
    x = eighths(rng, rows, width)
    if pictures:
        kh, kw, channels, filters, pool = (int(n) for n in rng.integers(1, 4, 5))
        height, across = (int(n) for n in rng.integers(4, 8, 2))
        x = eighths(rng, rows, height, across, channels)
        layers.append(
            {"kind": "conv", "kernel": eighths(rng, kh, kw, channels, filters), "bias": eighths(rng, filters)}
        )
        sides = height - kh + 1, across - kw + 1
        if rng.integers(2):
            layers.append({"kind": "relu"})
        if pool <= min(sides):
            layers.append({"kind": "maxpool", "size": pool})
            sides = sides[0] // pool, sides[1] // pool
        layers.append({"kind": "flatten"})
        width = sides[0] * sides[1] * filters
    for _ in range(rng.integers(0, 3)):
        units = int(rng.integers(1, 5))
        layers.append({"kind": "dense", "kernel": eighths(rng, width, units), "bias": eighths(rng, units)})
        layers.append({"kind": ("relu", "softmax")[int(rng.integers(2))]})
        width = units
    return layers, x


EXPORTS = st.tuples(st.integers(0, 9_999), st.booleans())
DENSE = [
    {"kind": "dense", "kernel": np.array([[1.0, 2.0], [-1.0, 0.5]]), "bias": np.array([0.5, -1.0])},
    {"kind": "relu"},
    {"kind": "dense", "kernel": np.array([[1.0], [2.0]]), "bias": np.array([-0.5])},
]
EDGE = {"kind": "conv", "kernel": np.array([[[[1.0]], [[-2.0]]]]), "bias": np.array([0.5])}
STRIP = np.arange(10.0).reshape(1, 2, 5, 1) ** 2
TALL = np.arange(35.0).reshape(1, 5, 7, 1)
MIXED = [{"kind": "conv", "kernel": np.array([[[[1.0, 0.0], [0.0, 10.0]]]]), "bias": np.array([0.0, 1.0])}]
contract(
    "run_exported",
    examples=[
        ((DENSE, np.array([[1.0, 2.0], [3.0, 1.0]])), [[3.5], [13.0]]),
        ((DENSE, np.array([[0.123456, 0.0]])), [[0.123456]]),
        ((DENSE[:1], np.array([[0.0, 0.0], [-1.0, 1.0]])), [[0.5, -1.0], [-1.5, -2.5]]),
        (([EDGE], STRIP), STRIP[:, :, :-1] - 2 * STRIP[:, :, 1:] + 0.5),
        (([{"kind": "maxpool", "size": 2}], STRIP), [[[[36.0], [64.0]]]]),
        (([{"kind": "maxpool", "size": 2}], TALL), [[[[8.0], [10.0], [12.0]], [[22.0], [24.0], [26.0]]]]),
        (([{"kind": "maxpool", "size": 3}], TALL), [[[[16.0], [19.0]]]]),
        (([{"kind": "maxpool", "size": 3}], np.concatenate([TALL, -TALL], axis=3)), [[[[16.0, 0.0], [19.0, -3.0]]]]),
        (([{"kind": "flatten"}], np.array([[[[1.0], [2.0]]], [[[3.0], [4.0]]]])), [[1.0, 2.0], [3.0, 4.0]]),
        (([{"kind": "flatten"}], [[[[1.0], [2.0]], [[3.0], [4.0]]]]), [[1.0, 2.0, 3.0, 4.0]]),
        ((MIXED, [[[[1.0, 2.0], [3.0, 4.0]]]]), [[[[1.0, 21.0], [3.0, 41.0]]]]),
        (([*MIXED, {"kind": "flatten"}], [[[[1.0, 2.0], [3.0, 4.0]]]]), [[1.0, 21.0, 3.0, 41.0]]),
        (([{"kind": "softmax"}], np.log([[1.0, 3.0], [4.0, 1.0]])), [[0.25, 0.75], [0.8, 0.2]]),
        (([], [[1.0, 2.0]]), [[1.0, 2.0]]),
    ],
    laws={
        "Un tipo de capa nuevo no se pasa por alto: ValueError.": lambda student: (
            "dropout" in raises(ValueError, student.run_exported, [{"kind": "dropout"}], np.ones((1, 2)))
        )
    },
)  # fmt: skip


@check("run_exported", weight=0.5)
def leaves_network_and_numbers_alone(student):
    """run_exported no cambia ni los pesos ni las filas que recibe."""
    untouched(student.run_exported, DENSE, np.array([[1.0, 2.0], [-3.0, 1.0]]))
    untouched(student.run_exported, [EDGE, {"kind": "maxpool", "size": 2}, {"kind": "flatten"}], STRIP)
    untouched(student.run_exported, [{"kind": "relu"}, {"kind": "softmax"}], np.array([[1.0, -2.0]]))


HUGE = ([{"kind": "softmax"}], np.array([[1000.0, 1000.0, 0.0], [-2000.0, -1000.0, -1000.0]]))
edge("run_exported", "Ninguna puntuación es demasiado grande para softmax.", (HUGE, [[0.5, 0.5, 0.0], [0.0, 0.5, 0.5]]))


FLATTEN, CONV, POOL = {"kind": "flatten"}, {"kind": "conv"}, {"kind": "maxpool"}
ENDS = ("softmax", "sigmoid", "linear", "relu", None)
LOSSES = ("sparse_categorical_crossentropy", "categorical_crossentropy", "binary_crossentropy", "mse", "mae")
LABELS = ("integers", "one-hot", "numbers")


def dense(units: int, activation: str | None = None) -> Config:
    """Una capa densa; sin activación no tiene esa clave."""
    return {"kind": "dense", "units": units, **({"activation": activation} if activation else {})}


def described(shape: tuple[int, ...], layers: list[Config], loss: str, labels: str) -> Config:
    """Una red y su entrenamiento, en palabras."""
    return {"input": shape, "layers": layers, "loss": loss, "labels": labels}


DESCRIPTIONS = st.builds(
    described,
    st.sampled_from([(4,), (28, 28), (28, 28, 1)]),
    st.tuples(
        st.lists(
            st.one_of(
                st.sampled_from([FLATTEN, CONV, POOL, FLATTEN]),
                st.builds(dense, st.integers(1, 3), st.sampled_from(ENDS)),
            ),
            max_size=3,
        ),
        st.builds(dense, st.integers(1, 3), st.sampled_from(ENDS)),
    ).map(lambda drawn: [*drawn[0], drawn[1]]),
    st.sampled_from(LOSSES),
    st.sampled_from(LABELS),
)
FLAWLESS = [
    described((784,), [dense(100, "relu"), dense(10, "softmax")], "sparse_categorical_crossentropy", "integers"),
    described((28, 28, 1), [CONV, POOL, FLATTEN, dense(10, "softmax")], "categorical_crossentropy", "one-hot"),
    described((8, 8), [FLATTEN, dense(16, "tanh"), dense(1, "sigmoid")], "binary_crossentropy", "integers"),
    described((13,), [dense(64, "relu"), dense(1)], "mse", "numbers"),
    described((13,), [dense(64, "relu"), dense(1, "linear")], "mae", "numbers"),
]
SLIDE_A = described((224, 224, 3), [dense(100, "relu"), dense(3, "softmax")], "categorical_crossentropy", "one-hot")
SLIDE_B = described((784,), [*[dense(100, "relu")] * 3, dense(10, "softmax")], "binary_crossentropy", "integers")
contract(
    "find_faults",
    takes={"description": DESCRIPTIONS},
    law="Los códigos de todos los fallos, cada uno una vez, en orden alfabético.",
    examples=[
        *(((each,), []) for each in FLAWLESS),
        ((SLIDE_A,), ["no-flatten"]),
        ((SLIDE_B,), ["loss"]),
        ((described((4,), [dense(1, "softmax")], "sparse_categorical_crossentropy", "integers"),), ["units"]),
        ((described((4,), [dense(2, "sigmoid")], "binary_crossentropy", "integers"),), ["units"]),
        ((described((4,), [dense(1)], "binary_crossentropy", "integers"),), ["loss"]),
        ((described((4,), [dense(3, "softmax")], "categorical_crossentropy", "integers"),), ["labels"]),
        ((described((4,), [dense(8), dense(3, "relu")], "mse", "one-hot"),), ["activation"]),
        ((described((28, 28), [CONV, POOL, dense(3, "softmax"), FLATTEN, dense(3)], "mse", "integers"),),
         ["labels", "no-flatten", "units"]),
        ((described((28, 28), [CONV, dense(2, "softmax")], "mse", "numbers"),), ["loss", "no-flatten"]),
        ((described((28, 28), [dense(2, "relu")], "mse", "integers"),), ["activation", "no-flatten"]),
    ],
)  # fmt: skip


LATER = described((28, 28), [FLATTEN, POOL, dense(1)], "mse", "numbers")
edge("find_faults", "Basta con un flatten en cualquier sitio antes de la primera capa dense.", ((LATER,), []))


@check("find_faults", weight=0.5)
def leaves_the_description_alone(student):
    """find_faults no escribe nada en la descripción, ni siquiera una activación que falta."""
    for each in (FLAWLESS[3], SLIDE_A, described((28, 28), [CONV, dense(1)], "mae", "integers")):
        untouched(student.find_faults, each)


@check("find_faults", weight=0.5)
@given(description=DESCRIPTIONS)
def gives_codes_in_order(student, description):
    """La respuesta es una lista de textos en orden alfabético, ninguno repetido."""
    got = student.find_faults(description)
    that(isinstance(got, list), "La respuesta debería ser una lista.", got=got)
    that(all(isinstance(code, str) for code in got), "La respuesta debería contener textos.", got=got)
    that(got == sorted(set(got)), "Los códigos deberían estar en orden alfabético, cada uno una vez.", got=got)
