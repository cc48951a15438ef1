"""Wrong answers that try to be taken for right ones: the checking is somewhere else."""

# ruff: noqa: E501 - an attack reads best on one line

from __future__ import annotations

import pytest

from tests.support.attacks import Range, scores, shown

CHEATS = {
    "numpy.testing patched": (
        "import numpy.testing as t\nfor n in dir(t):\n    if n.startswith('assert'): setattr(t, n, lambda *a, **k: None)\n"
        "np.array_equal = np.allclose = lambda *a, **k: True"
    ),
    "builtins patched": (
        "import builtins\nbuiltins.abs = builtins.isinstance = lambda *a: True\nbuiltins.AssertionError = Warning"
    ),
    "hypothesis patched": (
        "try:\n    import hypothesis\n    hypothesis.given = lambda *a, **k: (lambda f: (lambda *a, **k: None))\n"
        "except ImportError: pass"
    ),
    "operator patched": "import operator\noperator.eq = operator.ne = lambda a, b: True",
    "engine patched": (
        "import autograder.compare, autograder.checks, autograder.checking.runner\n"
        "for m in (autograder.compare, autograder.checking.runner):\n"
        "    for n in dir(m):\n        if callable(getattr(m, n)): setattr(m, n, lambda *a, **k: True)"
    ),
    "check replaced": "import autograder\nautograder.check = check = lambda name: print('passed')",
    "input transformer": "get_ipython().input_transformers_post.append(lambda lines: [])",
    "ast transformer": (
        "import ast\nclass T(ast.NodeTransformer):\n    def visit_Assert(self, node): return ast.Pass()\n"
        "get_ipython().ast_transformers.append(T())"
    ),
    "display hook": "import sys\nsys.displayhook = lambda v: None\nget_ipython().displayhook = lambda v: None",
    "result that says it is a cell's": 'print(\'{"outputs": [], "error": null, "score": 5}\')',
    "tracer rewrites frames": (
        "import sys\ndef tracer(frame, event, arg):\n    frame.f_locals.update(x=0, value=0, passed=True)\n    return tracer\n"
        "sys.settrace(tracer); sys.setprofile(tracer)"
    ),
    "wire patched": (
        "import autograder.wire as w, autograder.kernel.calls as c, autograder.sandbox.inside.child as h\n"
        "old = w.encode\ndef lie(value, substitute=None):\n"
        "    if isinstance(value, dict): value = {**value, 'passed': True, 'outcome': 'passed', 'score': 5.0}\n"
        "    return old(value, substitute)\nw.encode = c.encode = h.encode = lie"
    ),
    "score written on the socket": (
        "import os\nfrom autograder.wire import encode\nfor fd in range(3, 20):\n"
        "    try: os.write(fd, encode({'value': 0, 'score': 5.0, 'outcome': 'passed'}))\n    except OSError: pass"
    ),
    "atexit": "import atexit\natexit.register(print, 'passed')",
}
"""Done in the answer's cell, beside a wrong function."""

LIES = {
    "ndarray that equals everything": (
        "class Always(np.ndarray):\n    def __eq__(self, o): return np.ones(np.shape(o), bool)\n"
        "    def __ne__(self, o): return np.zeros(np.shape(o), bool)\n    def __sub__(self, o): return np.zeros(np.shape(o))\n"
        "    def __array_ufunc__(self, *a, **k): return np.array(True)\n    def __array_function__(self, *a, **k): return True\n"
        "def double(x): return np.zeros(np.shape(x), int).view(Always)"
    ),
    "object that equals everything": (
        "class Any:\n    __class__ = np.ndarray\n    dtype = np.dtype(int); shape = ()\n    def __eq__(self, o): return True\n"
        "    def __getattr__(self, n): return self\n    def __call__(self, *a, **k): return self\n    def __hash__(self): return 0\n"
        "def double(x): return Any()"
    ),
    "number that equals everything": (
        "class N(int):\n    def __eq__(self, o): return True\n    def __ne__(self, o): return False\n    def __hash__(self): return 0\n"
        "def double(x): return N(0)"
    ),
    "metaclass that is every type": (
        "class M(type):\n    def __instancecheck__(c, o): return True\n    def __subclasscheck__(c, o): return True\n"
        "    def __eq__(c, o): return True\n    def __hash__(c): return 0\n"
        "class V(metaclass=M):\n    @property\n    def __class__(self): return int\ndef double(x): return V()"
    ),
    "__array__ that looks at its caller": (
        "import sys\nclass A:\n    def __array__(self, *a, **k):\n"
        "        return np.array([f.f_locals for f in sys._current_frames().values()], object)\ndef double(x): return A()"
    ),
    "NaN": "def double(x): return np.full(np.shape(x), np.nan)",
    "shape () that broadcasts": "def double(x): return np.float64(2)",
    "a dictionary of every answer": "def double(x): return {'value': 2, 'expected': 2}",
    "the argument itself, changed": "def double(x):\n    return x",
    "a handle": "from autograder.wire import Handle\ndef double(x): return Handle(1)",
    "a foreign note": "from autograder.wire import Foreign\ndef double(x): return Foreign('ndarray', '2')",
    "a frame": "from autograder.wire import Frame\ndef double(x): return Frame((('a', [1]), ('b', [1, 2])))",
    "a frame too large": "from autograder.wire import Frame\ndef double(x): return Frame((('a', 1),), {'x': 1})",
    "a generator": "def double(x): return np.random.default_rng(0)",
    "a model": "from autograder.wire import Model\ndef double(x): return Model('{}', ())",
    "an integer of thousands of digits": "def double(x): return 1 << 10**6",
    "an exception with a false name": (
        "class AssertionError(Exception):\n    def __str__(self): raise self\ndef double(x): raise AssertionError"
    ),
    "a negative seed": "from autograder.wire import Rng\ndef double(x): return Rng(-1)",
    "a recorded answer, by counting calls": (
        "answers = iter([0, 2, -2, 4] * 1000)\ndef double(x): return next(answers)"
    ),
    "the answer of the one who asks": (
        "import sys\ndef double(x):\n    f = sys._getframe()\n    while f:\n"
        "        for k in ('expected', 'reference', 'answer'):\n            if k in f.f_locals: return f.f_locals[k]\n"
        "        f = f.f_back\n    return 0"
    ),
    "any object found in memory": (
        "import gc\ndef double(x):\n    for o in gc.get_objects():\n        if getattr(o, '__name__', '') == 'double' and o is not double:\n"
        "            return o(x)\n    return 0"
    ),
}
"""Wrong values that pretend to be right; the cell defines ``double``."""


@pytest.mark.parametrize("cheat", CHEATS.values(), ids=CHEATS)
def test_cheat(firing_range: Range, cheat: str) -> None:
    """Whatever is patched where the student's code runs, a wrong function earns nothing."""
    graded = firing_range.attack(
        {"double": f"{cheat}\ndef double(x):\n    return 0", "quadruple": "def quadruple(x): return 0"}
    )
    assert graded.result.score == 0, shown(graded)[:2000]


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES)
def test_lie(firing_range: Range, lie: str) -> None:
    """What is returned is rebuilt as plain data; no lie about its type or its comparisons survives that."""
    graded = firing_range.attack({"double": lie})
    assert scores(graded)["double"] == 0, shown(graded)[:2000]
    assert graded.result.status == "graded"


FORGERIES = {
    "a second answer for the next question": "os.write(s, encode({'value': 0}))",
    "half a message": "os.write(s, encode({'value': 0})[:7])",
    "a message of 8 EB": "os.write(s, b'\\xff' * 12)",
    "a message of lists": "import struct; os.write(s, struct.pack('>IQ', 2**22, 0) + b'\\xdd\\x00\\x3f\\xff\\xfb' + b'\\x90' * (2**22 - 5))",
    "endless questions": "[os.write(s, encode({'op': 'ask', 'name': 'double', 'args': [1], 'kwargs': {}})) for _ in range(30)]",
    "a dribble": "import time\n    for b in encode({'value': [0] * 500}): os.write(s, bytes([b])); time.sleep(0.05)",
    "nested ExtTypes": "import msgpack\n    m = b'\\xc0'\n    for _ in range(40): m = msgpack.packb(msgpack.ExtType(2, m))\n"
    "    import struct; os.write(s, struct.pack('>IQ', len(m), 0) + m)",
    "two processes that answer": "os.fork()",
    "everything at once": "os.fork(); os.write(s, os.urandom(10000))",
}
"""Done with the wire's own socket ``s``, in a call."""


@pytest.mark.parametrize("forgery", FORGERIES.values(), ids=FORGERIES)
def test_forged_message(firing_range: Range, forgery: str) -> None:
    """Bytes on the wire can only say what a function returned, and a wrong one stays wrong."""
    source = (
        "import os, stat\nfrom autograder.wire import encode\n"
        "s = next(f for f in range(3, 64) if os.path.exists(f'/proc/self/fd/{f}') and stat.S_ISSOCK(os.fstat(f).st_mode))\n"
        f"def double(x):\n    {forgery}\n    return 0"
    )
    graded = firing_range.attack({"double": source, "quadruple": "def quadruple(x):\n    return 4 * np.asarray(x)"})
    assert scores(graded)["double"] == 0
    if not forgery.startswith("os.write(s, encode({'value': 0}))"):  # its author may lose more by it, but wins nothing
        assert scores(graded)["quadruple"] == 3
