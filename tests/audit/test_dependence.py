"""What another solution can change: proved on small notebooks, and too much rather than too little."""

from __future__ import annotations

import pytest

from autograder.audit.dependence import Cell, defines, scope
from autograder.pipeline.scope import Scope

IMPORTS = Cell("imports", "import numpy as np\nimport keras\nfrom autograder import ready")
PARAMETERS = Cell("parameters", "SEED = 0\nEPOCHS = 3")
DATA = Cell("data", "x = np.arange(12.0)\nlabels = x > 3")
STEP = Cell("step", "def step(z):\n    return np.asarray(z) > 0", "step")
NEURON = Cell("neuron", "def neuron(x, w):\n    return step(x @ w)", "neuron")
LOSS = Cell("loss", "def loss(y, p):\n    return np.mean((y - p) ** 2)", "loss")
BUILD = Cell("build", "def build(n):\n    return keras.Sequential([keras.layers.Dense(n)])", "build")
TRAIN = Cell(
    "train",
    "def fit(model):\n    model.fit(x, labels, epochs=EPOCHS)\n\n"
    'if ready("build"):\n    keras.utils.set_random_seed(SEED)\n    model = build(2)\n    fit(model)',
)
CELLS = (IMPORTS, PARAMETERS, DATA, STEP, NEURON, LOSS, BUILD, TRAIN)
NAMES = ("step", "neuron", "loss", "build", "model")


def found(
    exercise: str,
    source: str = "",
    cells: tuple[Cell, ...] = CELLS,
    uses: dict[str, tuple[str, ...]] | None = None,
    **asked: set[str],
) -> Scope | None:
    """The scope of a notebook with another solution; by default a check asks for what it is a check of."""
    wanted = {name: frozenset({name} | asked.get(name, set())) for name in NAMES}
    own = next(cell.source for cell in cells if cell.exercise == exercise)
    return scope(cells, exercise, source or own.replace("return", "return 1 +"), wanted, uses or {})


def judged(made: Scope | None) -> set[str]:
    """The exercises of a scope that is not everything."""
    assert made is not None
    return set(made.exercises)


def test_a_helper_that_nothing_uses_trains_no_model() -> None:
    """It is judged alone, and only the imports run with it."""
    made = found("loss")
    assert made is not None
    assert (set(made.exercises), set(made.cells)) == ({"loss"}, {"imports", "loss"})
    assert made.asked == {"loss": frozenset({"loss"})}


def test_what_is_thrown_away_ties_no_cells_together() -> None:
    """A name that two cells bind and nobody reads, as that of a value that is not wanted."""
    setting = Cell("setting", '_ = os.environ.setdefault("A", "1")')
    train = Cell("train", f"_, rows = split(x)\n{TRAIN.source}")
    cells = (Cell("imports", f"import os\n{IMPORTS.source}"), setting, *CELLS[1:-1], train)
    made = found("loss", cells=cells)
    assert made is not None
    assert "train" not in made.cells
    again = found("loss", cells=(*cells, Cell("look", "print(_)")))
    assert again is not None
    assert {"setting", "train"} <= again.cells


def test_what_calls_it_is_judged_too() -> None:
    """By the code, whatever assignment.toml says; and by assignment.toml, whatever the code says."""
    made = found("step")
    assert made is not None
    assert (set(made.exercises), set(made.cells)) == ({"step", "neuron"}, {"imports", "step", "neuron"})
    assert judged(found("loss", uses={"neuron": ("loss",), "build": ("neuron",)})) == {"loss", "neuron", "build"}


def test_what_checks_ask_for_counts() -> None:
    """A check of neuron that asks for loss too is judged when loss changes, and needs its cell when it is judged."""
    assert judged(found("loss", neuron={"loss"})) == {"loss", "neuron"}
    made = found("step", neuron={"loss"})
    assert made is not None
    assert made.cells == {"imports", "step", "neuron", "loss"}


def test_a_model_depends_on_all_that_flows_into_it() -> None:
    """What builds it, its data, its parameters; nothing else."""
    made = found("build")
    assert made is not None
    assert made.exercises == {"build", "model"}
    assert made.cells == {"imports", "parameters", "data", "build", "train"}


def test_objects_that_a_cell_could_alter_change_with_it() -> None:
    """A cell that runs with a changed function may alter what it is given, and who asks for that sees it."""
    spoils = Cell("spoils", "scaled = step(x)")
    assert judged(found("step", cells=(*CELLS[:4], spoils, *CELLS[4:]), loss={"x"})) == {
        "step",
        "neuron",
        "loss",
        "model",
    }
    alias = Cell("alias", "y = x\ny.sort()")
    made = found("loss", cells=(*CELLS, alias), loss={"x"})
    assert made is not None
    assert {"data", "alias"} <= made.cells


def test_a_function_that_is_called_may_alter_what_it_reads() -> None:
    """The solution itself, and functions that call it."""
    keeps = "def step(z):\n    x[0] = 1\n    return z > 0"
    assert judged(found("step", keeps, loss={"x"})) == {"step", "neuron", "loss", "model"}
    tools = Cell("tools", "def logged(z):\n    return step(z), x.sort()")
    made = found("step", cells=(*CELLS, tools), neuron={"logged"}, loss={"x"})
    assert "loss" in judged(made)


def test_exercises_that_share_an_object_are_judged_together() -> None:
    """A check may call a function that alters it; what is trained is left out only if it shares nothing."""
    log = Cell("log", "log = []")
    count = Cell("count", "def loss(y, p):\n    return len(log)", "loss")
    cells = (IMPORTS, log, STEP, Cell("neuron", "def neuron(x, w):\n    log.append(x)", "neuron"), count, BUILD)
    assert judged(found("loss", cells=cells)) == {"loss", "neuron"}
    assert judged(found("step", cells=cells)) == {"step"}
    wanted = {"loss": frozenset({"loss"}), "build": frozenset({"build"}), "neuron": frozenset({"neuron"})}
    assert judged(scope(cells, "loss", count.source, wanted, {}, known={"neuron"})) == {"loss", "neuron"}
    models = Cell("models", "one, two = build(1), build(2)")
    wanted = {"loss": frozenset({"loss"}), "build": frozenset({"build"}), "one": frozenset({"one", "two"})}
    wanted |= {"two": frozenset({"two"})}
    both = (IMPORTS, LOSS, BUILD, models)
    assert judged(scope(both, "build", BUILD.source, wanted, {}, known={"one", "two"})) == {"build"}
    assert scope(both, "build", BUILD.source, wanted, {}, known={"two"}) == scope(
        both, "build", BUILD.source, wanted, {}
    )


def test_functions_with_a_memory_are_objects() -> None:
    """A cell that calls one may leave something in it, so that the cell has to run; others need not."""
    shown = Cell("shown", "print(loss(labels, labels))")
    cells = (IMPORTS, DATA, STEP, NEURON, LOSS, shown)
    plain = found("loss", cells=cells)
    assert plain is not None
    assert plain.cells == {"imports", "loss"}
    made = found("loss", "def loss(y, p, seen=[]):\n    seen.append(y)\n    return len(seen)", cells=cells)
    assert made is not None
    assert made.cells == {"imports", "data", "loss", "shown"}


def test_random_numbers_go_on_from_cell_to_cell() -> None:
    """A cell that runs may draw: cells that run after it depend on it, and need those that run before them."""
    draw = Cell("draw", "noise = np.random.rand(3)")
    assert judged(found("build", cells=(*CELLS, draw), loss={"noise"})) == {"build", "model", "loss"}
    made = found("loss", cells=(*CELLS, draw), loss={"noise"})
    assert made is None or {"train", "draw"} <= made.cells


def test_what_sets_something_always_runs() -> None:
    """Settings of modules reach everything."""
    quiet = Cell("quiet", "np.seterr(all='raise')")
    made = found("loss", cells=(*CELLS, quiet))
    assert made is not None
    assert "quiet" in made.cells


def test_new_names_count_where_they_are_read() -> None:
    """A solution may bring a helper along; one that takes another's name is a change of that, too."""
    helper = "def half(z):\n    return z / 2\n\ndef loss(y, p):\n    return half(y - p)"
    assert judged(found("loss", helper)) == {"loss"}
    assert judged(found("loss", helper.replace("half", "build"))) == {"loss", "build", "model"}
    assert judged(found("loss", "import math\nimport numpy as np\n\ndef loss(y, p):\n    return math.pi")) == {"loss"}
    assert judged(found("loss", "x = 3\n\ndef loss(y, p):\n    return x")) == {"loss", "model"}
    assert judged(found("loss", "def lost(y, p):\n    return 0")) == {"loss"}


def test_another_import_under_an_old_name_reaches_all_that_reads_it() -> None:
    """np is no longer NumPy for step, which reads it when it is called."""
    made = found("loss", "import math as np\n\ndef loss(y, p):\n    return np.pi")
    assert {"step", "neuron"} <= judged(made) if made is not None else True
    glob = "def loss(y, p):\n    global step\n    step = abs\n    return 0"
    assert {"loss", "step", "neuron"} <= judged(found("loss", glob))


@pytest.mark.parametrize(
    "source",
    [
        "def loss(y, p):\n    return eval('y - p')",
        "def loss(y, p):\n    np.random.seed(0)\n    return 0",
        "def loss(y, p):\n    np.mean = None\n    return 0",
        "def loss(y, p):\n    np.set_printoptions(precision=2)\n    return 0",
        "import sys\n\ndef loss(y, p):\n    return 0",
        "def loss(y, p):\n    import gc\n    return gc.get_objects()",
        "%time\ndef loss(y, p):\n    return 0",
        "def loss(y, p:",
    ],
)
def test_what_cannot_be_told_is_graded_in_full(source: str) -> None:
    """Code that reaches behind the names, that sets or seeds something, or that is not Python."""
    assert found("loss", source) is None


def test_a_notebook_that_cannot_be_told_is_graded_in_full() -> None:
    """One such cell is enough."""
    assert found("loss", cells=(*CELLS, Cell("odd", "exec('loss = None')"))) is None


def test_everything_is_no_part() -> None:
    """Where all exercises and all cells are needed, it is graded in full."""
    cells = (IMPORTS, STEP, NEURON)
    assert scope(cells, "step", STEP.source, {n: frozenset({n}) for n in ("step", "neuron")}, {}) is None


def test_exercises_whose_points_are_known_are_left_out() -> None:
    """What only they need does not run, and trains nothing."""
    wanted = {name: frozenset({name}) for name in NAMES}
    made = scope(CELLS, "build", BUILD.source, wanted, {}, known={"model"})
    assert made is not None
    assert (set(made.exercises), set(made.cells)) == ({"build"}, {"imports", "build"})


@pytest.mark.parametrize(
    ("source", "alone"),
    [
        ("def f(x):\n    return x", True),
        ("def f(x, seen=[]):\n    return x", False),
        ("def f(x):\n    return x\nprint(f(1))", False),
        ("def g(x):\n    return x\n\ndef f(x):\n    return g(x)", False),
        ("LIMIT = 3\n\ndef f(x):\n    return x", False),
        ("import math\n\ndef f(x):\n    return x", False),
        ("def f(x):\n    return eval(x)", False),
        ("%time", False),
    ],
)
def test_a_cell_may_do_nothing_but_define_its_function(source: str, alone: bool) -> None:
    """Then it does nothing once another function has taken its place."""
    assert defines(source, "f") is alone
