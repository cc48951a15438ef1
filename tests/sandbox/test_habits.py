"""Habits from Jupyter and Colab: they work in the sandbox, or say in one sentence what is not there."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from autograder.config import Limits
from autograder.errors import NotWritten, Raised
from autograder.kernel.shell import CellOutcome
from autograder.language import SOURCE, gettext, known, using
from autograder.sandbox.box import Box
from autograder.sandbox.inside.absent import NO_INSTALLING, refusal
from autograder.sandbox.session import Session
from autograder.student import Student

LIMITS = Limits(call_seconds=2, cell_seconds=5, processes=8)


def shown(outcome: CellOutcome) -> str:
    """Everything that a cell showed."""
    return "".join(
        str(output.get("text", "")) + str(output.get("data", "")) + "\n".join(output.get("traceback", ()))
        for output in outcome.outputs
    )


ABSENT = {
    "!pip install seaborn": "Nothing is installed",
    "!python -m pip install -q seaborn": "Nothing is installed",
    "!apt-get -y install graphviz && dot -V": "Nothing is installed",
    "%pip install seaborn": "Nothing is installed",
    "%conda install seaborn": "Nothing is installed",
    "!nvidia-smi": "not found",
    "!sleep 60 &": "Commands in the background are not run",
    "%cd /content": "No such file or directory",
    "%load_ext no_such_extension": "The extension no_such_extension is not here",
    "%no_such_magic --option": "There is no magic %no_such_magic",
    "name = input('Your name? ')": "Nobody is there to type",
    "import getpass\ngetpass.getpass()": "Nobody is there to type",
    "from multiprocessing import Pool\nwith Pool(4) as pool: print(pool.map(abs, [-1, -2]))": "works with threads here",
    "import multiprocessing as mp\nmp.get_context('spawn').Pool(2).map(abs, [-1])": "works with threads here",
    "from concurrent.futures import ProcessPoolExecutor as P\nlist(P().map(abs, [-1]))": "works with threads here",
    "import multiprocessing\ntry: multiprocessing.Lock()\nexcept OSError as error: print(error)": "cannot share locks",
}
"""What has nothing behind it here → what it says."""


@pytest.mark.parametrize(("line", "words"), ABSENT.items(), ids=ABSENT)
def test_what_is_not_here_says_so_and_the_cell_goes_on(session: Session, line: str, words: str) -> None:
    """One sentence, and the function below is defined all the same."""
    outcome = session.run_cell(f"{line}\ndef f():\n    return 1", 5)
    assert outcome.error is None
    assert words in shown(outcome)
    assert Student(session).f() == 1


@pytest.mark.parametrize("language", sorted({SOURCE, *known()}))
def test_the_other_side_speaks_the_language_of_the_submission(box: Box, language: str) -> None:
    """What a cell shows, what a call answers, and what this side says of it."""
    with using(language), Session(box) as session:
        said = [gettext(NO_INSTALLING), gettext("{name} is not defined.", name="nobody")]
        assert said[0] in shown(session.run_cell("%pip install seaborn", 5))
        with pytest.raises(NotWritten) as missing:
            Student(session).nobody()
        assert str(missing.value) == said[1]
    assert (language == SOURCE) == (said[1] == "nobody is not defined.")


WORKS = {
    "a command": ("!echo hello\n_exit_code", "hello\n{'text/plain': '0'}"),
    "a command with a value of Python": ("word = 'hi'\n!echo {word} $word", "hi hi\n"),
    "a command that fails": ("!exit 3\n_exit_code", "{'text/plain': '3'}"),
    "a command that is captured": ("found = !echo a\nfound[0]", "{'text/plain': \"'a'\"}"),
    "a folder and back": (
        "!mkdir sub\n%cd -q sub\n%cd -q ..\nimport os\nos.path.isdir('sub')",
        "{'text/plain': 'True'}",
    ),
    "threads": ("from multiprocessing.pool import ThreadPool\nThreadPool(2).map(abs, [-1])", "{'text/plain': '[1]'}"),
    "a pool": ("from multiprocessing import Pool\np = Pool(2)\np.starmap(pow, [(2, 3)])", "{'text/plain': '[8]'}"),
    "a pool, later": ("from multiprocessing import Pool\nPool(2).apply_async(abs, (-1,)).get()", "{'text/plain': '1'}"),
    "a process": (
        "from multiprocessing import Process\np = Process(target=print)\np.start()\np.join()\np.exitcode",
        "{'text/plain': '0'}",
    ),
    "a time": ("%time x = 1\nx", "{'text/plain': '1'}"),
}
"""What works, and what it shows at its end."""


@pytest.mark.parametrize(("source", "end"), WORKS.values(), ids=WORKS)
def test_what_works_in_jupyter_works(session: Session, source: str, end: str) -> None:
    """Commands, folders, pools of threads: as in Jupyter."""
    outcome = session.run_cell(source, 5)
    assert outcome.error is None
    assert shown(outcome).endswith(end)


def test_a_module_that_was_written_is_imported(session: Session) -> None:
    """%%writefile, then import, also once more after a change in a later cell of another file."""
    session.run_cell("%%writefile helper.py\ndef one():\n    return 1", 5)
    assert session.run_cell("from helper import one as f", 5).error is None
    session.run_cell("%%writefile second.py\nimport helper\ntwo = helper.one() + 1", 5)
    assert session.run_cell("import second\nsecond.two", 5).outputs[0]["data"] == {"text/plain": "2"}


def test_files_that_came_along_lie_beside_the_notebook(box: Box) -> None:
    """They are there in every run, those in folders too, and gone with the session."""
    files = (("helper.py", b"def f():\n    return open('data/t.csv').read()"), ("data/t.csv", b"1,2"))
    with Session(box, files) as session:
        for _ in range(2):
            session.open()
            assert session.run_cell("from helper import f", 5).error is None
            assert Student(session).f() == "1,2"
        scratch = session.scratch
    assert not scratch.exists()


PATHS = [
    *("import os\nprint(os.getcwd())", "open('missing.csv')", "import numpy\nprint(numpy.__file__)", "!pwd", "%cd sub"),
    *("import sys\nsys.path", "import numpy\nnumpy.linalg.inv(1)", "import numpy\nnumpy"),
    "import os\nraise OSError(os.getcwd())",
]


@pytest.mark.parametrize("source", PATHS)
def test_no_path_of_the_grader_is_shown(session: Session, source: str) -> None:
    """Where the sandbox and the packages lie is nobody's business, and would differ with every run."""
    outcome = session.run_cell(source, 5)
    text = shown(outcome) + str(outcome.error)
    for place in (str(session.scratch), str(session.scratch.parents[1]), sys.prefix, str(Path.home())):
        assert place not in text


def test_no_path_of_the_grader_is_in_what_a_call_raises(session: Session) -> None:
    """A card shows the error of a call, without the folder it happened in."""
    session.run_cell("import os\ndef f():\n    raise OSError(f'no file {os.getcwd()}/t.csv')", 5)
    with pytest.raises(Raised, match=r"no file \./t\.csv"):
        Student(session).f()


@pytest.mark.parametrize("command", ["ls", "echo pip", "cat pip.txt", "python pip.py", "pipeline x"])
def test_other_commands_are_run(command: str) -> None:
    """Only installers are refused."""
    assert refusal(command) == ""
