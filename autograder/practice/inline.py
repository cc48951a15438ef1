"""What students use in their notebook: ``check("step")`` and ``ready("step")``.

The public checks lie in ``checks.py`` beside the notebook. They run here, in the notebook's own process,
on copies of their arguments; the grade comes later, from hidden checks in another process.

Everything heavy is imported on the first check, so that the notebook's first cell is quick.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from autograder.errors import CheckFileError
from autograder.kernel.stubs import is_stub
from autograder.language import current, gettext, grouped, ngettext, using
from autograder.util.text import make_legible

if TYPE_CHECKING:
    from autograder.practice.session import Practice
    from autograder.results import ExerciseResult

__all__ = ["CheckFailed", "ChecksUnavailableError", "check", "ready"]

CHECKS = "checks.py"
MAX_PRINTED = 10
"""Lines shown of what the student's functions print while they are checked."""

MAX_KEPT = 4_000
MAX_NAMED = 4
"""Names in the line that says what a cell waits for."""


class CheckFailed(AssertionError):
    """``check("…")`` did not pass; the card above says why. A notebook shows it as one line.

    Attributes: exercise, its name; result, the `ExerciseResult` the card was made from; language, that of the card.
    """

    def __init__(self, exercise: str, result: ExerciseResult) -> None:
        super().__init__(exercise, result)
        self.exercise = exercise
        self.result = result
        self.language = current()

    def __str__(self) -> str:
        from autograder.render.card import IN_NOTEBOOK, compose  # noqa: PLC0415

        with using(self.language):
            return f"{self.exercise}: {compose(self.result, IN_NOTEBOOK).line}"

    def _render_traceback_(self) -> list[str]:
        if os.environ.get("NBGRADER_EXECUTION") != "validate":
            return [str(self)]
        from autograder.render.card import IN_NOTEBOOK  # noqa: PLC0415
        from autograder.render.formats import text  # noqa: PLC0415 - there is no card above: nbgrader shows errors only

        with using(self.language):
            return text(self.result, IN_NOTEBOOK).splitlines()


class ChecksUnavailableError(CheckFileError):
    """There is no ``checks.py`` beside the notebook, or no such exercise in it. A notebook shows it as one line."""

    def _render_traceback_(self) -> list[str]:
        return [str(self)]


def check(exercise: str) -> None:
    """Run the public checks of ``exercise`` and show a card that says what is right and what is not.

    An exercise that is not written yet shows a neutral card and lets the notebook go on (except under
    nbgrader, where a cell that does not raise earns its points).

    Raises: CheckFailed if a check fails; ChecksUnavailableError if there is no ``checks.py`` beside the
    notebook, or no such exercise in it.
    """
    namespace = _namespace(sys._getframe(1).f_globals)
    with using(_language()):
        _check(exercise, namespace)


def _check(exercise: str, namespace: dict[str, Any]) -> None:
    printed = _Printed()
    try:
        practice = _practice(Path.cwd() / CHECKS)
        with _caught(printed):
            result = practice.run(exercise, namespace)
        _show(result, practice, printed)
    except CheckFileError as error:
        raise ChecksUnavailableError(str(error)) from None
    except Exception as fault:
        _stumble(fault)
        return
    outcomes = {found.outcome for found in result.checks}
    if "failed" in outcomes or ("blocked" in outcomes and "NBGRADER_EXECUTION" in os.environ):
        raise CheckFailed(exercise, result)


def ready(*names: str) -> bool:
    """Return whether all these names are written and none of them has failed its check; else say which, in a line.

    A picture that needs the student's functions asks first: ``if ready("step", "perceptron"): …`` Nothing is called.
    """
    namespace = _namespace(sys._getframe(1).f_globals)
    with using(_language()):
        unwritten = [name for name in names if _is_unwritten(namespace.get(name))]
        wrong = [name for name in names if name not in unwritten and _has_failed(name, namespace[name])]
        if unwritten or wrong:
            sys.stdout.write(_waiting(unwritten, wrong) + "\n")
    return not unwritten and not wrong


def _language() -> str:
    """The language of the checks beside the notebook; without any, that of the source."""
    from autograder.checks import language_beside  # noqa: PLC0415

    return language_beside(Path.cwd())


def _is_unwritten(value: Any) -> bool:
    return value is None or is_stub(value)


def _has_failed(name: str, value: Any) -> bool:
    return any(
        practice.states.get(name) == "failed" and practice.judged.get(name) is value for practice in _practices.values()
    )


def _waiting(unwritten: list[str], wrong: list[str]) -> str:
    """Say what a cell waits for, in one line."""
    first, then = _joined(unwritten), _joined(wrong)
    if not wrong:
        return gettext("This cell waits until you have written {names}.", names=first)
    if not unwritten:
        return ngettext(
            "This cell waits until {names} passes its check.", "This cell waits until {names} pass their checks.",
            len(wrong), names=then,
        )  # fmt: skip
    return ngettext(
        "This cell waits until you have written {unwritten}, and until {names} passes its check.",
        "This cell waits until you have written {unwritten}, and until {names} pass their checks.",
        len(wrong), unwritten=first, names=then,
    )  # fmt: skip


def _joined(names: list[str]) -> str:
    """Names as they are listed in a sentence; of many the first ones, which come first in the notebook, too."""
    if len(names) > MAX_NAMED:
        shown, more = names[: MAX_NAMED - 1], len(names) - MAX_NAMED + 1
        return gettext("{names} and {n} more", names=", ".join(shown), n=more)
    return gettext(" and ").join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def _shell() -> Any:
    """The IPython shell this runs in, None outside of one."""
    get_ipython = getattr(sys.modules.get("IPython"), "get_ipython", None)
    return None if get_ipython is None else get_ipython()


def _namespace(caller: dict[str, Any]) -> dict[str, Any]:
    shell = _shell()
    return caller if shell is None else shell.user_ns


_practices: dict[tuple[Path, int, int], Practice] = {}
"""The session's memory: one `Practice` for each state of a checks.py that was used."""


def _practice(path: Path) -> Practice:
    from autograder.practice.session import Practice  # noqa: PLC0415

    try:
        status = path.stat()
        key = (path, status.st_mtime_ns, status.st_size)
    except OSError:
        key = (path, 0, 0)
    if key not in _practices:
        _practices[key] = Practice.load(path)
    return _practices[key]


class _Printed(io.TextIOBase):
    """Takes what is printed; keeps the first lines and counts the rest."""

    def __init__(self) -> None:
        self.kept = ""
        self.lines = 0

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if self.lines <= MAX_PRINTED and len(self.kept) < MAX_KEPT:
            self.kept += text[:MAX_KEPT]
        self.lines += text.count("\n")
        return len(text)

    def __str__(self) -> str:
        head = "\n".join(line[:200] for line in self.kept.split("\n")[:MAX_PRINTED]).rstrip()
        if not head:
            return ""
        shown = [gettext("Your code printed this while it was checked:"), head]
        if (more := self.lines - MAX_PRINTED) > 0:
            shown += [ngettext("… and {number} more line", "… and {number} more lines", more, number=grouped(more))]
        return make_legible("".join(f"{line}\n" for line in shown))


@contextlib.contextmanager
def _caught(printed: _Printed) -> Iterator[None]:
    """Keep what the student's functions print and display off the page: they are called hundreds of times."""
    with contextlib.ExitStack() as stack:
        if _shell() is not None:
            from IPython.utils.capture import capture_output  # noqa: PLC0415

            stack.enter_context(capture_output(stdout=False, stderr=False, display=True))
        stack.enter_context(contextlib.redirect_stdout(printed))
        stack.enter_context(contextlib.redirect_stderr(printed))
        yield


class _Shown:
    """A card for IPython's display: HTML where there is a notebook, plain text where there is not."""

    def __init__(self, html: str, text: str) -> None:
        self.html = html
        self.text = text

    def __repr__(self) -> str:
        return self.text.rstrip("\n")

    def _repr_html_(self) -> str:
        return self.html

    def _repr_mimebundle_(self, **_options: Any) -> dict[str, str]:
        return {"text/html": self.html, "text/plain": repr(self)}


def _show(result: ExerciseResult, practice: Practice, printed: _Printed) -> None:
    from autograder.render import formats  # noqa: PLC0415
    from autograder.render.card import IN_NOTEBOOK  # noqa: PLC0415

    shown = _Shown(
        formats.html(result, IN_NOTEBOOK, practice.progress), formats.text(result, IN_NOTEBOOK, practice.progress)
    )
    if _shell() is None:
        sys.stdout.write(shown.text)
    else:
        from IPython.display import display  # noqa: PLC0415

        display(shown)
    if any(found.outcome != "passed" for found in result.checks):
        sys.stdout.write(str(printed))


def _stumble(fault: Exception) -> None:
    """Say that the grader broke, in words that need next to nothing of it to work."""
    kind = gettext("The grader itself stumbled; this is not your fault. Go on with your work.")
    error = f"{type(fault).__name__}: {str(fault)[:500]}"
    exact = gettext("For whoever keeps the checks: {error}", error=error)
    sys.stdout.write(f"! {kind}\n  {exact}\n")
