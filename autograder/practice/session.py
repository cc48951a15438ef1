"""Public checks in the student's own process: the same checks as in grading, before it counts."""

from __future__ import annotations

import difflib
import os
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hypothesis.configuration import set_hypothesis_home_dir

from autograder.checking.runner import CheckRunner
from autograder.checking.verdict import Verdict, check_result
from autograder.checks import Check, language_of, load_checks
from autograder.errors import CheckFileError
from autograder.kernel.local import LocalTransport
from autograder.language import SOURCE, gettext, gettext_noop, using
from autograder.render.formats import NotebookProgress, ProgressStep, StepState
from autograder.results import CheckResult, ExerciseResult
from autograder.student import Student

STOPPED = gettext_noop("You stopped this check before it ended. If it took long, look for a loop that never ends.")


@dataclass
class Practice:
    """The public checks of one notebook, and how far its student has come in this session."""

    path: Path
    checks: tuple[Check, ...]
    language: str = SOURCE
    runner: CheckRunner = field(default_factory=CheckRunner)
    states: dict[str, StepState] = field(default_factory=dict)
    judged: dict[str, Any] = field(default_factory=dict)
    """What each exercise's name stood for when its checks ran last."""

    @classmethod
    def load(cls, path: Path) -> Practice:
        """Load the checks at ``path``.

        Raises: CheckFileError if the file is missing or cannot be used.
        """
        if not path.is_file():
            raise CheckFileError(
                gettext(
                    "expected the public checks in {file} beside the notebook, but {folder} has no such file. It was "
                    "handed out together with the notebook: open the notebook in the folder where both lie, or put "
                    "{file} into {folder} ({how}), then run this cell again.",
                    file=path.name, folder=path.parent, how=_how_to_upload(),
                )
            )  # fmt: skip
        _keep_hypothesis_tidy()
        language = language_of(path.read_text(encoding="utf-8", errors="replace"))
        with using(language):
            return cls(path, load_checks(path, "public"), language)

    @property
    def exercises(self) -> tuple[str, ...]:
        """The exercises that have checks, in the file's order."""
        return tuple(dict.fromkeys(item.exercise for item in self.checks))

    @property
    def progress(self) -> NotebookProgress:
        """Every exercise with its state after the latest run."""
        return NotebookProgress(tuple(ProgressStep(name, self.states.get(name, "blocked")) for name in self.exercises))

    def run(self, exercise: str, namespace: dict[str, Any]) -> ExerciseResult:
        """Try every check of ``exercise`` on the functions of ``namespace``; without points, as nothing counts here.

        Raises: CheckFileError if it has no checks here.
        """
        if exercise not in self.exercises:
            raise CheckFileError(self._unknown(exercise))
        found: list[CheckResult] = []
        self.judged[exercise] = namespace.get(exercise)
        student = Student(LocalTransport(namespace))
        for item in self.checks:
            if item.exercise == exercise:
                found.append(self._tried(item, student))
                if found[-1].reason == "stopped":
                    break
        outcomes = {result.outcome for result in found}
        self.states[exercise] = "failed" if "failed" in outcomes else "passed" if outcomes == {"passed"} else "blocked"
        return ExerciseResult(name=exercise, score=None, max_score=0.0, checks=tuple(found))

    def _unknown(self, exercise: Any) -> str:
        names = self.exercises
        if not isinstance(exercise, str):
            name = getattr(exercise, "__name__", names[0] if names else "name")
            return gettext('expected the name of an exercise, in quotes: check("{name}")', name=name)
        close = difflib.get_close_matches(exercise, names, 1)
        sentences = [gettext("{file} has no checks for {exercise!r}.", file=self.path.name, exercise=exercise)]
        sentences += [gettext("Did you mean {name!r}?", name=name) for name in close]
        has = gettext("It has: {names}.", names=", ".join(names)) if names else gettext("It has: none at all.")
        return " ".join([*sentences, has])

    def _tried(self, item: Check, student: Student) -> CheckResult:
        try:
            verdict = self.runner.run(item, student)
        except KeyboardInterrupt:
            verdict = Verdict("failed", gettext(STOPPED), reason="stopped")
        return check_result(item, verdict)


def _how_to_upload() -> str:
    if "google.colab" in sys.modules:
        return gettext("on Colab: the folder at the left edge, then the arrow on a page")
    return gettext("in JupyterLab: the arrow above the list of files")


def _keep_hypothesis_tidy() -> None:
    """Keep Hypothesis' cache (tables of Unicode) out of the student's folder."""
    if "HYPOTHESIS_STORAGE_DIRECTORY" not in os.environ:
        cache = os.environ.get("XDG_CACHE_HOME") or f"{os.path.expanduser('~')}/.cache"  # noqa: PTH111 - never raises
        set_hypothesis_home_dir(Path(cache, "autograder", "hypothesis"))
