"""``check`` and ``ready``, as students call them."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from autograder import check as check_exercise
from autograder import ready
from autograder.practice import inline
from autograder.practice.inline import CheckFailed, ChecksUnavailableError
from tests.support.findings import failed, passed, practised
from tests.support.tongue import TONGUE, learn

CHECKS = '''
from autograder.checks import check
from autograder.compare import equal

@check("double")
def doubles(student):
    """Twice 2 is 4."""
    equal(student.double(2), 4)

@check("quadruple")
def quadruples(student):
    """Four times 2 is 8."""
    equal(student.quadruple(2), 8)

@check("broken")
def stumbles(student):
    """It holds."""
    raise KeyError("oops")
'''


@pytest.fixture(autouse=True)
def _notebook(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A working directory with checks in it, outside of nbgrader."""
    (tmp_path / "checks.py").write_text(CHECKS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HYPOTHESIS_STORAGE_DIRECTORY", str(tmp_path / "hypothesis"))
    monkeypatch.delenv("NBGRADER_EXECUTION", raising=False)


def run(source: str) -> dict[str, Any]:
    """Run source as a script of its own, the way a notebook's cell runs."""
    namespace: dict[str, Any] = {"__name__": "__main__"}
    exec(f"from autograder import check, ready\n{source}", namespace)
    return namespace


def test_a_passing_exercise_shows_its_card(capsys: pytest.CaptureFixture[str]) -> None:
    """It finds the caller's function, returns nothing, and reminds of the hidden checks."""
    assert run("def double(x):\n    return 2 * x\nanswer = check('double')")["answer"] is None
    shown = capsys.readouterr().out
    assert shown.startswith("✓ double: Passes\n  Passes the public checks; hidden checks are graded later.\n")
    assert "1 of 3 exercises pass the public checks" in shown


def test_a_failing_exercise_stops_the_notebook(capsys: pytest.CaptureFixture[str]) -> None:
    """The card is shown, then one short error that carries the result."""
    with pytest.raises(CheckFailed) as caught:
        run("def double(x):\n    return 3 * x\ncheck('double')")
    assert "Twice 2 is 4." in capsys.readouterr().out
    assert str(caught.value) == "double: Its public check fails."
    assert caught.value.exercise == "double"
    assert caught.value.result.checks[0].outcome == "failed"


@pytest.mark.parametrize("source", ["", "def double(x):\n    raise NotImplementedError()"])
def test_an_unwritten_exercise_lets_the_notebook_go_on(source: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Missing or still the stub: a neutral card, no error."""
    run(f"{source}\ncheck('double')")
    assert capsys.readouterr().out.startswith("○ double: Not written yet\n")


@pytest.mark.parametrize("kind", ["autograde", "validate"])
def test_an_unwritten_exercise_earns_nothing_from_nbgrader(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nbgrader gives a cell's points unless it raises, a stub raises."""
    monkeypatch.setenv("NBGRADER_EXECUTION", kind)
    with pytest.raises(CheckFailed, match="double is not defined"):
        run("check('double')")


def test_a_fault_of_ours_stops_nobody(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A check that breaks down says whose fault it is, under nbgrader too."""
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    run("check('broken')")
    assert "The grader itself stumbled; this is not your fault." in capsys.readouterr().out


def test_a_fault_in_the_card_stops_nobody(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Even if nothing can be rendered, the student reads one kind sentence."""

    def fails(*_arguments: object) -> None:
        raise RuntimeError("no template")

    monkeypatch.setattr(inline, "_show", fails)
    run("check('double')")
    assert "not your fault" in capsys.readouterr().out


def test_prints_of_the_student_do_not_flood(capsys: pytest.CaptureFixture[str]) -> None:
    """While an exercise is wrong the first lines are shown after the card, legible, and the rest is counted."""
    with pytest.raises(CheckFailed):
        run("def double(x):\n    for i in range(500): print('\\x1b[31mline', i)\n    return 0\ncheck('double')")
    shown = capsys.readouterr().out
    assert "Your code printed this while it was checked:\n␛[31mline 0\n" in shown
    assert shown.count("line") < 20
    assert shown.endswith("… and 490 more lines\n")


def test_prints_of_a_right_function_are_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing to debug, nothing to show."""
    run("def double(x):\n    print('debug')\n    return 2 * x\ncheck('double')")
    assert "debug" not in capsys.readouterr().out


def test_missing_checks_are_explained(tmp_path: Path) -> None:
    """The error names the file and its folder, and shows in a notebook as one line."""
    (tmp_path / "checks.py").unlink()
    with pytest.raises(ChecksUnavailableError, match="beside the notebook") as caught:
        run("check('double')")
    assert caught.value._render_traceback_() == [str(caught.value)]


@pytest.mark.parametrize(("module", "way"), [("google.colab", "on Colab: the folder"), ("nothing", "in JupyterLab: ")])
def test_missing_checks_can_be_brought(module: str, way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A notebook that was opened on its own says what belongs beside it, where, and how it gets there."""
    monkeypatch.setitem(sys.modules, module, sys)
    (tmp_path / "checks.py").unlink()
    with pytest.raises(ChecksUnavailableError) as caught:
        run("check('double')")
    assert f"put checks.py into {tmp_path} ({way}" in str(caught.value)


def test_checks_that_cannot_be_loaded_are_explained(tmp_path: Path) -> None:
    """A broken checks.py is named, with what is wrong in it."""
    (tmp_path / "checks.py").write_text("def :", encoding="utf-8")
    with pytest.raises(ChecksUnavailableError, match=r"checks\.py: SyntaxError"):
        run("check('double')")


def test_checks_that_speak_another_language_are_answered_in_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The card, the error below it, and what waits for it; a notebook without checks hears the source's."""
    learn(monkeypatch, tmp_path / "catalogues")
    (tmp_path / "checks.py").write_text(f"# language: {TONGUE}\n{CHECKS}", encoding="utf-8")
    with pytest.raises(CheckFailed) as caught:
        run("def double(x):\n    return 3 * x\ncheck('double')")
    run("ready('double')")
    shown = capsys.readouterr().out
    assert "«Not right yet»" in shown
    assert "«This cell waits until you have written double.»\n" in shown
    assert str(pickle.loads(pickle.dumps(caught.value))) == "double: «Its public check fails.»"
    (tmp_path / "checks.py").unlink()
    run("ready('double')")
    assert "This cell waits until you have written double.\n" in capsys.readouterr().out


def test_an_unknown_exercise_is_explained() -> None:
    """A misspelt name gets a guess."""
    with pytest.raises(ChecksUnavailableError, match="Did you mean 'double'"):
        run("check('duoble')")


def test_edited_checks_are_loaded_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A new checks.py counts at once, without restarting the kernel."""
    run("def double(x):\n    return 2 * x\ncheck('double')")
    (tmp_path / "checks.py").write_text(CHECKS.replace("Twice 2 is 4.", "Twice two is four."), encoding="utf-8")
    run("def double(x):\n    return 2 * x\ncheck('double')")
    assert "Twice two is four." in capsys.readouterr().out


def test_check_failed_survives_pickling() -> None:
    """A pool may carry it from process to process."""
    error = CheckFailed("step", practised(failed(), passed()))
    copy = pickle.loads(pickle.dumps(error))
    assert (copy.exercise, copy.result, str(copy)) == (error.exercise, error.result, str(error))
    assert error._render_traceback_() == ["step: 1 of 2 public checks fails."]
    assert isinstance(error, AssertionError)


def test_nbgraders_validate_shows_the_card(monkeypatch: pytest.MonkeyPatch) -> None:
    """It prints nothing but errors, so the error says there what the card says in a notebook."""
    error = CheckFailed("double", practised(failed("Zero gives 0.", "The value should be 0."), name="double"))
    monkeypatch.setenv("NBGRADER_EXECUTION", "validate")
    lines = error._render_traceback_()
    assert lines[0] == "✗ double: Not right yet"
    assert "      The value should be 0." in lines
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    assert error._render_traceback_() == [str(error)]


def test_ready_asks_whether_all_are_written() -> None:
    """Defined and more than a stub, each of them; nothing is called."""
    found = run(
        "def double(x):\n    raise SystemExit\n"
        "def stub(x):\n    '''doc'''\n    raise NotImplementedError()\n"
        "model, empty = object(), None\n"
        "answers = [ready(), ready('double'), ready('double', 'model')]\n"
        "answers += [ready('double', 'stub'), ready('nope'), ready('empty')]"
    )
    assert found["answers"] == [True, True, True, False, False, False]


def test_the_public_names() -> None:
    """``from autograder import check, ready`` gives the functions of this module."""
    assert check_exercise is inline.check
    assert ready is inline.ready


def test_the_first_import_is_light() -> None:
    """A notebook's first cell waits for none of the libraries that only a check needs."""
    code = "import sys; from autograder import check, ready; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "autograder.practice.inline" in loaded
    assert not {"numpy", "hypothesis", "pydantic", "jinja2", "msgpack", "IPython"} & set(loaded)


@pytest.mark.slow
def test_in_a_real_kernel(tmp_path: Path) -> None:
    """Cards are HTML and text; a failing check adds one line of error; prints, displays and plots stay inside."""
    nbclient = pytest.importorskip("nbclient")
    from nbformat import v4

    cells = [
        "from autograder import check",
        "check('double')",
        "def double(x):\n    print('x is', x)\n    display('shown')\n    return 3 * x",
        "check('double')",
        "double = lambda x: 2 * x",
        "check('double')",
    ]
    notebook = v4.new_notebook(cells=[v4.new_code_cell(source) for source in cells])
    environment = {**os.environ, "PYTHONWARNINGS": "ignore"}
    client = nbclient.NotebookClient(notebook, allow_errors=True, resources={"metadata": {"path": str(tmp_path)}})
    client.execute(env=environment)
    unwritten, wrong, right = (notebook.cells[i].outputs for i in (1, 3, 5))
    assert [o.output_type for o in unwritten] == ["display_data"]
    assert [o.output_type for o in wrong] == ["display_data", "stream", "error"]
    assert [o.output_type for o in right] == ["display_data"]
    assert unwritten[0].data["text/plain"].startswith("○ double: Not written yet")
    assert 'class="ag ag-card ag-failed"' in wrong[0].data["text/html"]
    assert wrong[1].name == "stdout"
    assert "x is 2" in wrong[1].text
    assert wrong[2].ename == "CheckFailed"
    assert wrong[2].traceback == ["double: Its public check fails."]
    assert "1 of 3 exercises pass" in right[0].data["text/plain"]


def test_a_picture_waits_for_a_check_that_fails(capsys: pytest.CaptureFixture[str]) -> None:
    """What is wrong is no more ready than what is missing, until it is written anew; a line says what is waited for."""
    source = "def double(x):\n    return 3 * x\nbefore = ready('double')\n"
    source += "try:\n    check('double')\nexcept AssertionError: pass\n"
    found = run(f"{source}wrong = ready('double', 'quadruple')\nafter = False\ndouble = abs\nafter = ready('double')")
    assert (found["before"], found["wrong"], found["after"]) == (True, False, True)
    shown = capsys.readouterr().out
    assert "This cell waits until you have written quadruple, and until double passes its check.\n" in shown
