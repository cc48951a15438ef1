"""What a cell does to names: read, bound, altered, or not to be told."""

from __future__ import annotations

import pytest

from autograder.audit.names import UnclearError, imports, needed, read

KNOWN = frozenset({("np", "import numpy"), ("keras", "import keras"), ("plt", "import matplotlib.pyplot")})


def test_functions_are_told_from_what_runs() -> None:
    """A definition runs nothing; what its body reads is kept apart from what the cell reads."""
    code = read("LIMIT = 3\n\ndef step(z, low=0):\n    return np.clip(z, low, LIMIT) + offset\n", KNOWN)
    assert (set(code.binds), set(code.constants), code.runs) == ({"LIMIT", "step"}, {"LIMIT"}, False)
    assert code.functions == {"step": {"np", "LIMIT", "offset"}}
    assert code.reads == set()


@pytest.mark.parametrize(
    "source",
    [
        "@cache\ndef step(z):\n    return z",
        "def step(z, seen=[]):\n    seen.append(z)",
        "def step(z, *, seen={}):\n    return seen",
        "step = lambda z: z",
        "class step:\n    pass",
        "def step(z):\n    global count\n    count = z",
        "def step(z):\n    return z\nstep = wrapped(step)",
    ],
)
def test_what_may_remember_is_no_function(source: str) -> None:
    """A decorator, a default that can be altered, a global: calls may depend on earlier ones."""
    code = read(source, KNOWN)
    assert code.runs
    assert not code.functions


def test_nested_scopes_are_looked_into() -> None:
    """Comprehensions, lambdas and inner functions read the notebook's names, and keep their own to themselves."""
    code = read(
        "def f(x):\n    def g(y):\n        return [h(z) for z in y]\n    return map(lambda u: u + k, g(x))", KNOWN
    )
    assert code.functions["f"] == {"h", "k", "map"}
    assert read("rows = [x + w for x in data]", KNOWN).reads == {"data", "w"}
    assert read("count += 1", KNOWN).reads == {"count"}


def test_names_as_text_are_read() -> None:
    """``ready`` and ``check`` look up what they are given; what they are given has to be plain text."""
    assert read('if ready("x", "model"):\n    print(1)', KNOWN).reads == {"ready", "print", "x", "model"}
    with pytest.raises(UnclearError):
        read("if ready(*names):\n    print(1)", KNOWN)


@pytest.mark.parametrize(
    "source",
    [
        "eval('x')",
        "def f():\n    return globals()['x']",
        "f.__globals__['x'] = 1",
        "from numpy import *",
        "setattr(np, 'pi', 3)",
        "frame.query('a > @b')",
        "get_ipython().system('ls')",
    ],
)
def test_unclear_code_is_refused(source: str) -> None:
    """Names do not tell what it does."""
    with pytest.raises(UnclearError):
        read(source, KNOWN)


@pytest.mark.parametrize("source", ["%matplotlib inline", "!ls", "def f(:"])
def test_what_is_not_python_is_refused(source: str) -> None:
    """Magics, and cells that do not parse."""
    with pytest.raises(SyntaxError):
        read(source, KNOWN)


@pytest.mark.parametrize(
    ("source", "sets", "seeds"),
    [
        ("np.mean(x)", False, False),
        ("np.append(x, 1)", False, False),
        ("np.seterr(all='raise')", True, False),
        ("np.set_printoptions(precision=3)", True, False),
        ("plt.rcParams.update({})", True, False),
        ("plt.rcParams['font.size'] = 3", True, False),
        ("np.pi = 3", True, False),
        ("def f():\n    keras.backend.clear_session()", True, False),
        ("from keras.config import disable_traceback_filtering\ndisable_traceback_filtering()", True, False),
        ("import warnings\nwarnings.simplefilter('error')", True, False),
        ("np.random.seed(0)", False, True),
        ("def f():\n    keras.utils.set_random_seed(3)", False, True),
        ("model.set_weights(w)", False, False),
        ("rows.append(1)", False, False),
    ],
)
def test_what_is_set_in_a_module_is_seen(source: str, sets: bool, seeds: bool) -> None:
    """By assignment, or by a function whose name says so; seeds are told apart."""
    code = read(source, KNOWN)
    assert (code.sets, code.seeds) == (sets, seeds)


def test_imports_are_told_by_what_they_stand_for() -> None:
    """The same name for the same thing is the same import."""
    source = "import numpy as np\nimport os.path\nfrom keras import layers as l\n\ndef f():\n    import math"
    assert imports(source) == {
        "np": "import numpy", "os": "import os", "l": "from keras import layers", "math": "import math",
    }  # fmt: skip


CHECKS = '''
import numpy as np
from autograder.checks import check

SIZES = (1, 2)
OTHER = [3]
OTHER.append(4)

def helper(x):
    return x + len(SIZES)

@check("step")
def fires(student):
    """It fires."""
    helper(student.step(1))

@check("sign")
def signs(student):
    """It signs."""
    student.sign(OTHER)
'''


def test_what_a_check_needs_of_its_file() -> None:
    """Its helpers and their constants, and statements that bind nothing with what they need; no other check."""
    text = needed(CHECKS, {"fires"})
    assert "def fires" in text
    assert "def helper" in text
    assert "SIZES" in text
    assert "OTHER" in text
    assert "def signs" not in text
    assert needed(CHECKS, {"fires"}) == needed(CHECKS.replace("student.sign(OTHER)", "pass"), {"fires"})
    assert needed(CHECKS, {"fires"}) != needed(CHECKS.replace("(1, 2)", "(1, 3)"), {"fires"})


def test_an_unclear_file_is_needed_as_it_is() -> None:
    """Nobody can tell what of it matters."""
    assert needed("eval('1')\nx = 1\n", {"y"}) == "eval('1')\nx = 1\n"
    assert needed("x = (", {"y"}) == "x = ("
