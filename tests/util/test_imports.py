"""What depends on what within the engine, so that a grade grows stale when it has to, and only then."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.pipeline.keys import base_key
from autograder.util import imports as dependencies
from autograder.util.imports import PACKAGE, engine_imports, source_files
from tests.support.course import tiny_course


def test_imports_are_found_wherever_they_stand() -> None:
    """At the top, in a function, of a package, of what is in it; other packages and unknown names are not ours."""
    code = (
        "import numpy, autograder.wire\nfrom autograder.datasets import mnist, store\nfrom os import path\n"
        "def f():\n    from autograder.compare import close\n    import autograder.nothing\n"
    )
    expected = {"autograder.wire", "autograder.datasets", "autograder.datasets.store", "autograder.compare"}
    assert engine_imports(code) == expected


def test_what_is_no_python_imports_nothing() -> None:
    """A cell with a magic in it is passed over."""
    assert engine_imports("%matplotlib inline\nimport autograder") == frozenset()


def test_sources_are_followed_to_their_end() -> None:
    """The judge's modules and the sandbox's are found from the pipeline; the gradebook's and the pages' are not."""
    found = {
        path.relative_to(PACKAGE).as_posix()
        for path in source_files({"autograder.pipeline.grader", "autograder.sandbox.inside.zygote"})
    }
    assert {
        "__init__.py",
        "compare/values.py",
        "kernel/calls.py",
        "pipeline/grader.py",
        "pipeline/judge.py",
        "sandbox/inside/child.py",
        "wire/codec.py",
    } <= found
    assert not {"gradebook/writer.py", "render/feedback.py", "cli/__init__.py", "export/__init__.py"} & found


@pytest.mark.parametrize(
    ("module", "stale"),
    [
        ("pipeline/judge.py", True),
        ("sandbox/inside/child.py", True),
        ("export/junit.py", False),
        ("grade.py", False),
    ],
)
def test_a_grade_is_stale_when_what_grades_has_changed(
    module: str, stale: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another judge may judge otherwise; another export format cannot."""
    assignment = tiny_course(tmp_path).assignment("tiny")
    before = base_key(assignment, "none")
    read = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: read(path) + b"#" * (path == PACKAGE / module))
    assert (base_key(assignment, "none") != before) is stale


def test_a_module_that_a_check_imports_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a unit's hidden checks import from the engine decides its grades as well."""
    assignment = tiny_course(tmp_path).assignment("tiny")
    checks = assignment.solutions / "checks.py"
    checks.write_text(f"from autograder.datasets import mnist\n{checks.read_text()}")
    before = base_key(assignment, "none")
    read = Path.read_bytes
    digits = dependencies.PACKAGE / "datasets" / "digits.py"
    monkeypatch.setattr(Path, "read_bytes", lambda path: read(path) + b"#" * (path == digits))
    assert base_key(assignment, "none") != before
