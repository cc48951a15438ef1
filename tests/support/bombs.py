"""What is handed in to use up a grader's time, memory, disk or patience: by functions, by cells, by trees, by answers."""

# ruff: noqa: E501 - an attack reads best on one line

from __future__ import annotations

BOMBS = {
    "forks": "import os\n    while True: os.fork()",
    "forks that hide errors": "import os\n    while True:\n        try: os.fork()\n        except OSError: pass",
    "vforks and clones": "import ctypes\n    c = ctypes.CDLL(None)\n    while True: c.syscall(57); c.syscall(56, 0x111, 0, 0, 0, 0)",
    "threads": (
        "import threading, time; threading.stack_size(32768)\n"
        "    while True: threading.Thread(target=time.sleep, args=(60,), daemon=True).start()"
    ),
    "memory": "a = []\n    while True: a.append(bytearray(2**24))",
    "memory in many processes": (
        "import os, time\n    for _ in range(7):\n        if os.fork() == 0: break\n"
        "    a = np.ones(2**26, np.uint8) * 1; b = [np.ones(2**26, np.uint8) for _ in range(12)]; time.sleep(60)"
    ),
    "a nameless file": "import os\n    f = os.memfd_create('x')\n    while True: os.write(f, b'x' * 2**20)",
    "disk": "for i in range(10**6): open(f'f{i}', 'wb').write(b'x' * 2**20)",
    "disk without names": (
        "import os\n    k = []\n    for i in range(10**6):\n"
        "        k.append(open('f', 'wb')); os.unlink('f'); k[-1].write(b'x' * 2**23); k[-1].flush(); k = k[-200:]"
    ),
    "many small files": "for i in range(10**7): open(f'{i}', 'w').close()",
    "folders in folders": "import os\n    while True: os.mkdir('a' * 200); os.chdir('a' * 200)",
    "a sparse file": "open('f', 'wb').truncate(2**50)",
    "output": "while True: print('x' * 10**6)",
    "output in C": "import ctypes\n    c = ctypes.CDLL(None)\n    while True: c.puts(b'x' * 10**4)",
    "gigabytes on the wire": "return np.zeros(2**29, np.uint8)",
    "gigabytes in pieces": "return [np.zeros(2**26, np.uint8)] * 30",
    "lists in lists": "a = []\n    for _ in range(10**5): a = [a]\n    return a",
    "a list of itself": "a = []; a.append(a); return a",
    "millions of lists": "return [[]] * 10**7",
    "millions of NaN": "return [float('nan')] * 10**6",
    "a loop in C": "return sum(range(10**12))",
    "a loop that hides interrupts": "while True:\n        try:\n            while True: pass\n        except BaseException: pass",
    "a lock that is never free": "import threading; l = threading.Lock(); l.acquire(); l.acquire()",
    "sleep": "import time; time.sleep(10**6)",
    "signals ignored": "import signal, time\n    signal.pthread_sigmask(0, range(1, 65)); time.sleep(10**6)",
    "stopped": "import os, signal; os.kill(os.getpid(), signal.SIGSTOP)",
    "killed": "import os, signal; os.kill(os.getpid(), signal.SIGKILL)",
    "all its processes killed": "import os, signal; os.kill(-1, signal.SIGKILL); os.kill(0, signal.SIGKILL)",
    "exit": "import os; os._exit(0)",
    "SystemExit": "raise SystemExit",
    "segmentation fault": "import ctypes; ctypes.string_at(0)",
    "abort": "import os; os.abort()",
    "socket closed": "import os; os.closerange(3, 64)",
    "regular expression": "import re; re.match('(a+)+$', 'a' * 64 + 'b')",
    "an integer": "return 7 ** 7 ** 9",
    "recursion in C": "import sys; sys.setrecursionlimit(10**9)\n    f = lambda: f()\n    f()",
    "argument changed beyond measure": "x = np.asarray(x); x.resize((2**40,))",
}
"""Done by a function when it is called; the cell does nothing."""

CELLS = {
    "sleep while it is imported": "import time; time.sleep(10**6)",
    "endless, deaf": "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
    "exit": "import os; os._exit(0)",
    "killed": "import os; os.kill(os.getpid(), 9)",
    "thousands of outputs": "from IPython.display import display, HTML\nfor i in range(10**4): display(HTML('<b>' * 100))",
    "outputs beyond the limit, past the recorder": (
        "from autograder import cells\ncells._Recorder._fits = lambda self, size: True\n"
        "print('x' * 10**6)\nfrom IPython.display import display\nfor i in range(2000): display({'text/plain': 'y' * 1000}, raw=True)"
    ),
    "data for the browser": (
        "from autograder import cells\nfrom IPython.display import display\n"
        "display({'application/json': [[[]] * 1000] * 100, 'text/plain': 'x'}, raw=True)"
    ),
}
"""Done by a cell when it runs."""

SIZE = 49_000
"""Characters of a hostile cell, just below what is taken apart on the way to a grade."""


def _times(text: str, room: int = SIZE) -> str:
    return text * (room // len(text))


TREES = {
    "one sum": f"x = {_times('1+')}1",
    "a sum just below the parser's limit": f"x = {'1+' * 900}1",
    "signs before a number": f"x = {'-' * SIZE}1",
    "parentheses just below the parser's limit": f"x = {'(' * 90}1{')' * 90}\n" * 200,
    "blocks just below the parser's limit": "".join(f"{' ' * i}if x:\n" for i in range(99)) + " " * 99 + "pass",
    "attributes of attributes": f"x = a{_times('.a')}",
    "calls of calls": f"x = a{_times('()')}",
    "lambdas in lambdas": f"x = {_times('lambda:')}1",
    "conditions in conditions": f"x = {_times('1 if 1 else ')}1",
    "an elif without end": f"if a:\n 0\n{_times('elif a:' + chr(10) + ' 0' + chr(10))}",
    "tiny functions": _times("def f():0\n"),
    "functions of different names": "\n".join(f"def f{i}():0" for i in range(3500)),
    "decorators without end": _times("@a\n") + "def f():0",
    "statements on one line": _times("x;"),
    "different numbers": ";".join(f"x={i}" for i in range(6000)),
    "assignments in a chain": f"{_times('a=')}1",
    "comparisons in a chain": f"x = {_times('a<')}a",
    "one list": f"x = [{_times('[],')}]",
    "text of parts": "x = " + _times("f'{a}'"),
    "text in text in text": f"x = {'f' + chr(39) + '{'}" * 50 + "1",
    "a format of formats": f"x = f'{{1:{_times('{1}')}}}'",
    "cases": f"match x:\n{_times(' case 1:0' + chr(10))}",
    "a case of many": f"match x:\n case {_times('1|')}1: 0",
    "contexts": f"with {_times('a,')}a: 0",
    "names that are normalised": _times("ℌ=ﬁ;"),
    "zero bytes": f"x = 1\0{_times('a')}",
    "form feeds": f"{_times(chr(12) + chr(10))}x = 1",
    "halves of characters": _times("x = '\ud800'\n"),
    "one long line": f"x = '{'a' * SIZE}'",
    "an integer of many digits": f"x = 0x{'f' * SIZE}",
    "lines that go on": f"x = 1{_times(chr(92) + chr(10))}\n",
    "what IPython would understand": _times("x = !a\n"),
    "what it would not": _times("a="),
    "brackets that stay open": "([{" * (SIZE // 3),
    "text that stays open": '"""' + "a" * SIZE,
}
"""Cells that take long to be taken apart."""
