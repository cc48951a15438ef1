"""Tests of `autograder.github` and the workflows: from a student's push to the grade of record, in bash."""

from __future__ import annotations

import base64
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import nbformat
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from autograder.authoring.course import LOCK_LINE, TEMPLATES
from autograder.authoring.scaffold import scaffold
from autograder.collect import Roster
from autograder.config import Course
from autograder.errors import ConfigError, NotebookError
from autograder.github import record
from autograder.github.badge import badge
from autograder.github.push import check
from autograder.github.runner import MAX_SUMMARY, Annotation, Runner
from autograder.pipeline.files import COMMIT
from autograder.release import build
from autograder.util.git import run_git
from tests.collect.test_collect import git, lay
from tests.support.actions import condition, obeyed, run_job
from tests.support.course import SOLUTIONS, submission, submit, tiny_course

ROOT = Path(__file__).resolve().parents[2]
STUDENT = Path(".github/workflows/autograde.yml")
GRADE = ROOT / ".github" / "workflows" / "grade.yml"
WRONG = "def double(x):\n    print('::error file=x::forged')\n    return np.asarray(x) ** 2"
FORGER = "print('::notice title=all good::100 points')\nprint('::stop-commands::mine')\n"


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """Tiny, with its release."""
    return tiny_course(tmp_path / "course")


def students(course: Course, folder: Path, answers: Mapping[str, str]) -> Path:
    """Make a student's repository from the release, with these answers committed."""
    shutil.copytree(course.assignment("tiny").release, folder)
    nbformat.write(submission(course, answers), folder / "tiny.ipynb")
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=Hand in")
    return folder


def instructors(course: Course, files: Mapping[str, str] | None = None) -> Path:
    """Make the course's own repository: its folders, the workflow, and what it installs, which is here already."""
    lay(
        course.root,
        {
            "requirements.lock": "nbformat\npapermill\n",
            "roster.csv": "student_id,name,github\ns01,Ann Example,ann-x\ns02,Bo Sample,bo-y\n",
            "pyproject.toml": '[build-system]\nrequires = []\nbuild-backend = "nothing"\nbackend-path = ["."]\n',
            "nothing.py": "from pathlib import Path\n\ndef prepare_metadata_for_build_wheel(folder, *_):\n"
            "    info = Path(folder, 'course-1.dist-info')\n    info.mkdir()\n"
            "    info.joinpath('METADATA').write_text('Metadata-Version: 2.1\\nName: course\\nVersion: 1\\n')\n"
            "    return info.name\n\ndef build_wheel(*_):\n    raise NotImplementedError\n",
            ".gitignore": "results/\n__pycache__/\n",
            **(files or {}),
        },
    )
    for part in ("workflows/grade.yml", "actions/autograde/action.yml"):
        (course.root / ".github" / part).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / ".github" / part, course.root / ".github" / part)
    git(course.root, "init", "--quiet", "--initial-branch=main")
    return course.root


def committed(repository: Path, message: str) -> str:
    """Commit everything and return the commit."""
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", f"--message={message}")
    return git(repository, "rev-parse", "HEAD")


def context(**more: Any) -> dict[str, Any]:
    """Return the contexts of a run by a push, changed where told."""
    return {
        "github": {"event_name": "push", "ref": "refs/heads/main", "run_id": "1", "run_attempt": "1", "event": {}},
        "inputs": {},
        "vars": {},
        "secrets": {},
        **more,
    }


PUBLISHING = ("publish.yml", "pages.yml")
"""Workflows whose last job may do more than read: hand a package to the index, a site to GitHub."""


def test_workflows_and_actions_are_githubs(course: Course) -> None:
    """GitHub's own schemas accept every workflow and action, those in a release included."""
    release = build(course.assignment("tiny"))
    workflows = [*(ROOT / ".github" / "workflows").glob("*.yml"), release / STUDENT]
    actions = [p / ".github" / "actions" / "autograde" / "action.yml" for p in (ROOT, release)]
    for schema, files in (("github-workflows", workflows), ("github-actions", actions)):
        command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}"]
        done = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout
    assert actions[0].read_bytes() == actions[1].read_bytes()
    assert json.loads((release / ".devcontainer" / "devcontainer.json").read_text(encoding="utf-8"))["name"] == "Tiny"


def test_permissions_pins_and_no_expression_in_a_script(course: Course) -> None:
    """Reading is all a workflow may do; actions are pinned by commit; no text from outside is pasted into a script."""
    found = [*(ROOT / ".github").rglob("*.yml"), *course.assignment("tiny").release.rglob("*.yml")]
    files = [path for path in found if path.parent.name in ("workflows", "autograde")]
    assert len(files) == 7
    for path in files:
        text = path.read_text(encoding="utf-8")
        for used in re.findall(r"uses: (\S+)", text):
            assert used.startswith("./") or re.fullmatch(r"(actions|pypa)/[\w-]+@[0-9a-f]{40}", used), used
        loaded = yaml.safe_load(text)
        if "jobs" in loaded:
            assert loaded["permissions"] == {"contents": "read"}
            asking = {name for name, job in loaded["jobs"].items() if "permissions" in job}
            assert not asking or path.name in PUBLISHING
        steps = [s for job in loaded.get("jobs", {}).values() for s in job["steps"]] or loaded["runs"]["steps"]
        assert all("${{" not in step.get("run", "") for step in steps)
        assert all(s["with"]["persist-credentials"] is False for s in steps if "checkout" in s.get("uses", ""))


def test_a_students_push(course: Course, tmp_path: Path) -> None:
    """One exercise right, one wrong: summary, annotation on the right line, badge, results, outputs, a failed job."""
    repository = students(course, tmp_path / "student", {"double": WRONG, "why": SOLUTIONS["why"]})
    job = run_job(repository / STUDENT, "check", repository, tmp_path / "runner", context())
    assert job.failed
    assert "### ✗ double: Not right yet" in job.summary
    assert "| ✗ | `double` |" in job.summary
    assert re.search(r"x +=", job.summary)
    lines = (repository / "tiny.ipynb").read_text(encoding="utf-8").split("\n")
    (error,) = [line for line in obeyed(job.log) if line.startswith("::error")]
    match = re.match(r"::error file=tiny\.ipynb,line=(\d+),title=double%3A Not right yet::double\(x\) = x \+ x", error)
    assert match is not None, error
    assert '"grade_id": "double"' in lines[int(match[1]) - 1]
    (found,) = json.loads((repository / "report" / "results.json").read_text(encoding="utf-8"))
    assert (found["passed"], found["total"], found["points"], found["max_points"]) == (0, 2, 0.0, 5.0)
    assert "forged" not in "".join(obeyed(job.log))
    assert "a-token-nobody-may-see" not in job.log
    assert "0 / 2" in (repository / "report" / "badge.svg").read_text(encoding="utf-8")
    assert any(used.startswith("actions/upload-artifact@") for used in job.used)


def test_a_right_push(course: Course, tmp_path: Path) -> None:
    """All checks pass: the job does, the outputs say so, in Classroom's form too, and nothing is annotated."""
    repository = students(course, tmp_path / "student", {**SOLUTIONS, "double": SOLUTIONS["double"] + "\n" + FORGER})
    job = run_job(repository / STUDENT, "check", repository, tmp_path / "runner", context())
    assert not job.failed, job.log
    assert job.outputs["run"]["passed"] == job.outputs["run"]["total"] == "2"
    assert job.outputs["run"]["points"] == job.outputs["run"]["max-points"] == "5"
    result = json.loads(base64.b64decode(job.outputs["run"]["result"]))
    assert (result["status"], sum(test["score"] for test in result["tests"])) == ("pass", 5.0)
    assert obeyed(job.log) == []
    assert "2 of 2 exercises pass" in job.summary


def test_the_students_code_sees_no_token(course: Course, tmp_path: Path) -> None:
    """Neither the runner's variables nor its files are there for the notebook to read or write."""
    spy = "import os\nopen('seen.txt', 'w').write(' '.join(sorted(os.environ)))\n"
    repository = students(course, tmp_path / "student", {**SOLUTIONS, "double": spy + SOLUTIONS["double"]})
    run_job(repository / STUDENT, "check", repository, tmp_path / "runner", context())
    seen = (repository / "seen.txt").read_text(encoding="utf-8").split()
    assert not [name for name in seen if name.startswith(("GITHUB_", "ACTIONS_", "RUNNER_")) or "TOKEN" in name]
    assert "PATH" in seen


@pytest.mark.parametrize(
    ("end", "seconds"),
    [("import os\nos._exit(0)", 60), ("raise SystemExit(0)", 60), ("while True:\n    pass", 10)],
)
def test_a_notebook_that_does_not_come_back_is_a_failure(
    course: Course, tmp_path: Path, end: str, seconds: int
) -> None:
    """A kernel that is ended, or never ends, does not pass, and the reason is an annotation or the summary."""
    repository = students(course, tmp_path / "student", {"double": end})
    said: list[str] = []
    runner = Runner({"PATH": "/usr/bin:/bin", "GITHUB_WORKSPACE": str(repository)}, said.append)
    try:
        passed = check([repository / "tiny.ipynb"], output=tmp_path / "report", runner=runner, seconds=seconds)
    except Exception as error:
        assert re.search("did not end in 10 s|could not be run to its end", str(error))  # noqa: PT017 - either way
    else:
        assert not passed
    assert obeyed("\n".join(said)) == [] or "::" in said[-2]


@pytest.mark.slow
@pytest.mark.timeout(900)  # five jobs, each with its own installs
def test_from_push_to_grade_of_record(course: Course, tmp_path: Path) -> None:
    """Two repositories: a student pushes, the course fetches that commit, grades it with hidden checks, and records it.

    A second run finds nothing changed; a push to the course plans only the assignment it touches.
    """
    server = tmp_path / "server"
    student = students(course, server / "ann-x" / "homework", SOLUTIONS)
    pinned = git(student, "rev-parse", "HEAD")
    git(student, "config", "uploadpack.allowAnySHA1InWant", "true")
    nbformat.write(submission(course, {}), student / "tiny.ipynb")
    committed(student, "After the deadline: all gone")
    repository = instructors(course)
    base = committed(repository, "Set up the course")

    payload = {"assignment": "tiny", "repository": "ann-x/homework", "commit": pinned}
    dispatched = context()
    dispatched["github"] = {**dispatched["github"], "event_name": "repository_dispatch"}
    dispatched["github"]["event"] = {"client_payload": payload}
    planned = run_job(GRADE, "plan", repository, tmp_path / "r1", dispatched)
    assert not planned.failed, planned.log
    dispatched["needs"] = {"plan": {"outputs": planned.outputs["plan"]}}
    assert condition(GRADE, "grade", "if", dispatched)
    assert condition(GRADE, "grade", "strategy.matrix.assignment", dispatched) == ["tiny"]
    dispatched["matrix"] = {"assignment": "tiny"}
    where = {"GITHUB_SERVER_URL": f"file://{server}", "GITHUB_SHA": base, "GITHUB_REPOSITORY": "org/course"}
    job = run_job(GRADE, "grade", repository, tmp_path / "r2", dispatched, **where)
    assert not job.failed, job.log
    kept = json.loads((repository / "results" / "tiny.record.json").read_text(encoding="utf-8"))
    assert (kept["course"], kept["commit"]) == ("org/course", base)
    (grade,) = kept["grades"]
    assert (grade["student"], grade["commit"], grade["score"], grade["max_score"]) == ("s01", pinned, 5.0, 5.0)
    assert grade["handed_in"] == "2026-03-02T12:00:00Z"
    result = json.loads((repository / "results" / "s01" / "tiny.json").read_text(encoding="utf-8"))
    assert any(c["visibility"] == "hidden" for e in result["exercises"] for c in e["checks"])
    assert result["sandbox"] == "sandlock"
    assert "| s01 | waits for a person | 5 / 6 |" in job.summary

    head = committed(repository, "Submissions")
    pushed = context(vars={"AUTOGRADE_NAMES": "false"}, matrix={"assignment": "tiny"})
    pushed["github"]["event"] = {"before": base}
    planned = run_job(GRADE, "plan", repository, tmp_path / "r3", pushed)
    assert planned.outputs["plan"]["assignments"] == '["tiny"]'
    again = run_job(GRADE, "grade", repository, tmp_path / "r4", pushed, **where)
    assert "0 graded now, 1 unchanged" in again.log
    assert "s01" not in again.log + again.summary
    lay(repository, {"README.md": "words"})
    committed(repository, "Words")
    pushed["github"]["event"] = {"before": head}
    planned = run_job(GRADE, "plan", repository, tmp_path / "r5", pushed)
    assert planned.outputs["plan"]["assignments"] == "[]"
    assert not condition(GRADE, "grade", "if", {"needs": {"plan": {"outputs": planned.outputs["plan"]}}})


@pytest.mark.nightly
@pytest.mark.slow
def test_a_submission_to_review_fails_the_job_but_not_the_record(course: Course, tmp_path: Path) -> None:
    """Exit 3: a warning names the student, the others are graded, everything is kept."""
    repository = instructors(course, {"submitted/s02/tiny/tiny.ipynb": "no notebook\n::error::forged"})
    committed(repository, "Set up the course")
    job = run_job(GRADE, "grade", repository, tmp_path / "r", context(matrix={"assignment": "tiny"}))
    assert job.failed
    assert obeyed(job.log) == ["::warning title=tiny%3A 1 to review::A person has to look: s02"]
    assert (repository / "results" / "tiny.record.json").is_file()
    assert any(used.startswith("actions/upload-artifact@") for used in job.used)


@pytest.mark.slow
def test_the_record_names_the_whole_class(course: Course, tmp_path: Path) -> None:
    """A runner begins with an empty submitted/: whom an earlier run graded stays, with its commit and its run."""
    tiny = course.assignment("tiny")
    for number, student in enumerate(("s01", "s02", "s01"), 1):
        shutil.rmtree(course.submitted, ignore_errors=True)
        folder = submit(course, student, SOLUTIONS if number < 3 else {"double": SOLUTIONS["double"]})
        (folder / COMMIT).write_text(f"{number}" * 40, encoding="ascii")
        runner = Runner({"GITHUB_SHA": f"course {number}", "GITHUB_RUN_ID": f"run {number}"}, lambda _line: None)
        record.grade(tiny, runner=runner, output=course.results)
        kept = json.loads((course.results / "tiny.record.json").read_text(encoding="utf-8"))
        told = [(g["student"], g["score"], g["commit"][0], g["course_commit"], g["run"]) for g in kept["grades"]]
        second = ("s02", 5.0, "2", "course 2", "run 2")
        assert (
            told
            == [
                [("s01", 5.0, "1", "course 1", "run 1")],
                [("s01", 5.0, "1", "course 1", "run 1"), second],
                [("s01", 2.0, "3", "course 3", "run 3"), second],
            ][number - 1]
        )
    assert "1 graded now, 0 unchanged. 1 of earlier runs" in (course.results / "tiny.summary.md").read_text("utf-8")
    assert "2 / 2" in (course.results / "tiny.badge.svg").read_text(encoding="utf-8")


@pytest.mark.nightly
@pytest.mark.slow
@pytest.mark.timeout(900)
def test_a_course_that_new_made_is_graded(tmp_path: Path) -> None:
    """Who installed by pip has workflow, action and lock: a push of a submission gets its grade of record."""
    root = tmp_path / "course"
    assignment = scaffold(root, "first_unit")
    build(assignment)
    lock = root / "requirements.lock"
    assert re.match(r"#.*\nkeras-autograder\[grade\]( @ |==)\S+\n", lock.read_text(encoding="utf-8"))
    lock.write_text("nbformat\n", encoding="utf-8")  # the rest is installed here, from this repository
    git(root, "init", "--quiet", "--initial-branch=main")
    solved = root / "submitted" / "s01" / "first_unit" / "first_unit.ipynb"
    solved.parent.mkdir(parents=True)
    shutil.copy(assignment.source_notebook, solved)
    committed(root, "The course, and a submission")
    assert git(root, "ls-files", "submitted", "solutions", ".github")
    workflow = root / ".github" / "workflows" / "grade.yml"
    planned = run_job(workflow, "plan", root, tmp_path / "r1", context())
    assert planned.outputs["plan"]["assignments"] == '["first_unit"]', planned.log
    job = run_job(workflow, "grade", root, tmp_path / "r2", context(matrix={"assignment": "first_unit"}))
    assert not job.failed, job.log
    (grade,) = json.loads((root / "results" / "first_unit.record.json").read_text(encoding="utf-8"))["grades"]
    assert grade["score"] == grade["max_score"] > 0
    assert git(root, "status", "--porcelain") == ""


def test_the_workflow_of_a_new_course_is_this_repositorys() -> None:
    """But for where the package comes from, which is here the repository itself."""
    template = (TEMPLATES / "grade.yml").read_text(encoding="utf-8")
    assert template.replace(LOCK_LINE, f"{LOCK_LINE}          package: .\n") == GRADE.read_text(encoding="utf-8")


def test_plans(course: Course) -> None:
    """Submissions, sources, solutions and releases of an assignment plan it; what all depends on plans everything."""
    repository = instructors(course, {"submitted/s01/tiny/tiny.ipynb": "x", "submitted/s01/gone/x.ipynb": "x"})
    before = committed(repository, "Set up")
    for path, expected in {
        "submitted/s01/tiny/more.ipynb": ("tiny",),
        "solutions/tiny/notes.txt": ("tiny",),
        "release/tiny/notes.txt": ("tiny",),
        "docs/tiny/x.md": (),
        "submitted/s01/gone/y.ipynb": (),
        "requirements.lock": ("tiny",),
    }.items():
        lay(repository, {path: "changed"})
        after = committed(repository, "Change")
        assert record.plan(course, before=before, after=after) == expected, path
        before = after
    assert record.plan(course, before="0" * 40) == ("tiny",)
    assert record.plan(course, before="f" * 40) == ("tiny",)
    assert record.plan(course, names=["tiny"]) == ("tiny",)
    with pytest.raises(ConfigError, match="there is no assignment x; rm"):
        record.plan(course, names=["x; rm"])


@pytest.mark.parametrize(
    ("repository", "commit", "words"),
    [
        ("--upload-pack=evil", "a" * 40, "expected a repository as OWNER/NAME"),
        ("a/../../b", "a" * 40, "expected a repository as OWNER/NAME"),
        ("ann-x/tiny", "main", "expected a commit in full"),
        ("ann-x/tiny", "a" * 39, "expected a commit in full"),
        ("stranger/tiny-ann-x", "a" * 40, "neither in the roster nor the course's own organisation"),
        ("ann-x/nothing", "a" * 40, "git fetch"),
    ],
)
def test_what_cannot_be_fetched(course: Course, tmp_path: Path, repository: str, commit: str, words: str) -> None:
    """A dispatch may say anything: only a full commit of a student's own repository, or the course's, is fetched."""
    path = tmp_path / "roster.csv"
    path.write_text("student_id,github\ns01,ann-x\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=words):
        record.fetch(
            course,
            "tiny",
            repository=repository,
            commit=commit,
            roster=Roster.read(path),
            organisation="org",
            server=f"file://{tmp_path}",
        )


def test_a_repository_of_the_organisation_is_its_students(course: Course, tmp_path: Path) -> None:
    """In the course's organisation the repository's name tells whose it is."""
    made = students(course, tmp_path / "server" / "org" / "tiny-ann-x", SOLUTIONS)
    path = tmp_path / "roster.csv"
    path.write_text("student_id,github\ns01,ann-x\ns02,bo-y\n", encoding="utf-8")
    found = record.fetch(
        course,
        "tiny",
        repository="org/tiny-ann-x",
        commit=git(made, "rev-parse", "HEAD"),
        roster=Roster.read(path),
        organisation="org",
        server=f"file://{tmp_path / 'server'}",
    )
    assert [c.student for c in found.collected] == ["s01"]


def test_fetching_obeys_nobodys_configuration(course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither this machine's, nor the student's; the token that the action sets for Git is there."""
    made = students(course, tmp_path / "server" / "ann-x" / "homework", SOLUTIONS)
    trap = tmp_path / "trap"
    git(made, "config", "core.fsmonitor", f"touch {trap}")
    lay(
        tmp_path,
        {"home/.gitconfig": f'[url "ext::touch {trap} "]\n\tinsteadOf = file://\n[protocol]\n\tallow = always\n'},
    )
    (tmp_path / "roster.csv").write_text("student_id,github\ns01,ann-x\n", encoding="utf-8")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("GIT_DIR", str(tmp_path))
    sent = tmp_path / "sent"
    for name, value in {
        "COUNT": "1",
        "KEY_0": "core.askPass",
        "VALUE_0": "x",
        "GLOBAL": str(tmp_path / "none"),
    }.items():
        monkeypatch.setenv(f"GIT_CONFIG_{name}", value)

    def noting(home: Path, *arguments: str, **more: Any) -> bytes:
        if arguments[0] == "fetch":
            sent.write_text(json.dumps(sorted(more["environment"])))
        return run_git(home, *arguments, **more)

    monkeypatch.setattr(record, "run_git", noting)
    found = record.fetch(
        course,
        "tiny",
        repository="ann-x/homework",
        commit=git(made, "rev-parse", "HEAD"),
        roster=Roster.read(tmp_path / "roster.csv"),
        server=f"file://{tmp_path / 'server'}",
    )
    assert [c.student for c in found.collected] == ["s01"]
    assert json.loads(sent.read_text()) == ["GIT_CONFIG_COUNT", "GIT_CONFIG_KEY_0", "GIT_CONFIG_VALUE_0"]
    assert not trap.exists()


@given(st.text(), st.text(), st.text())
def test_an_annotation_is_one_command(title: str, message: str, file: str) -> None:
    """Whatever is in it, it is one line, and its properties end where they should."""
    line = str(Annotation("error", title, message, file))
    assert len(line.splitlines()) == 1
    head, _, _ = line.removeprefix("::").partition("::")
    assert head.count(",") == (2 if file else 0)


@given(
    st.lists(st.sampled_from(["::error::x", " ::notice::y", "::stop-commands::z", "::z::", "\r::set-output a=b::c"]))
)
def test_nothing_quoted_is_obeyed(lines: list[str]) -> None:
    """The token is random and new each time; no text can contain it."""
    said: list[str] = []
    runner = Runner({}, said.append)
    for _ in range(2):
        with runner.quoting() as say:
            say("\n".join(lines))
    assert obeyed("\n".join(said)) == []
    assert len({line for line in said if re.fullmatch(r"::stop-commands::[0-9a-f]{64}", line)}) == 2


def test_a_summary_that_is_too_long_is_cut(tmp_path: Path) -> None:
    """GitHub drops a summary of more than a mebibyte; a cut one says so."""
    path = tmp_path / "summary"
    Runner({"GITHUB_STEP_SUMMARY": str(path)}, print).summarise("ä line\n" * 200_000)
    assert path.stat().st_size <= MAX_SUMMARY
    assert "longer than GitHub shows" in path.read_text(encoding="utf-8")


def test_more_annotations_than_are_shown() -> None:
    """GitHub shows ten of a kind of a step: the tenth says how many more there are."""
    said: list[str] = []
    Runner({}, said.append).annotate([Annotation("error", f"t{n}", "m") for n in range(12)])
    assert len(said) == 10
    assert said[-1] == "::error title=And more::3 more stand in the job's summary."


def test_outputs_cannot_be_forged(tmp_path: Path) -> None:
    """A value of several lines is one value: the line that ends it is random."""
    path = tmp_path / "out"
    Runner({"GITHUB_OUTPUT": str(path)}, print).put(max_points="1\nEOF\npassed=9")
    lines = path.read_text(encoding="utf-8").split("\n")
    assert re.fullmatch("max-points<<[0-9a-f]{32}", lines[0])
    assert lines[-2] == lines[0].partition("<<")[2]


@pytest.mark.parametrize(("number", "total"), [(0, 0), (0, 7), (7, 7), (4, 7)])
def test_a_badge_is_a_picture(number: int, total: int) -> None:
    """Well-formed, titled, with what it counts, and escaped."""
    root = ElementTree.fromstring(badge("a <b> & c", number, total))
    assert root.attrib["aria-label"] == f"a <b> & c: {number} / {total}"
    assert f"{number} / {total}" in "".join(root.itertext())


ODD: dict[str, str] = {
    "nested deeply": "open('tiny.ipynb', 'w').write('[' * 10**6)",
    "no notebook": "open('tiny.ipynb', 'w').write('7')",
    "not text": "open('tiny.ipynb', 'wb').write(bytes(range(256)))",
    "gone": "import os\nos.remove('tiny.ipynb')",
    "a folder": "import os\nos.remove('tiny.ipynb')\nos.mkdir('tiny.ipynb')",
}


def quiet(repository: Path) -> Runner:
    """Return a runner that nobody listens to."""
    here = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "GITHUB_WORKSPACE": str(repository)}
    return Runner(here, lambda _: None)


@pytest.mark.parametrize("code", ODD.values(), ids=ODD)
def test_a_notebook_that_changes_its_own_file(course: Course, tmp_path: Path, code: str) -> None:
    """What it was worth is read before its code runs, in the process of its own; the report is made all the same."""
    repository = students(course, tmp_path / "student", {**SOLUTIONS, "double": f"{WRONG}\n{code}"})
    runner = quiet(repository)
    assert not check([repository / "tiny.ipynb"], output=tmp_path / "report", runner=runner)
    (found,) = json.loads((tmp_path / "report" / "results.json").read_text(encoding="utf-8"))
    assert (found["points"], found["max_points"]) == (0.0, 5.0)


@pytest.mark.parametrize(
    "content",
    [
        '{"cells": ' + "[" * 100_000,
        '{"cells": {"a": 1}, "worksheets": []}',
        "[" * 100_000 + "]" * 100_000,
        '{"cells": [{"cell_type": "code", "metadata": ' + '{"a":' * 100_000,
    ],
)
def test_a_file_that_is_no_notebook_is_said_to_be_none(course: Course, tmp_path: Path, content: str) -> None:
    """However it is nested, a line says what is wrong."""
    repository = students(course, tmp_path / "student", SOLUTIONS)
    (repository / "tiny.ipynb").write_text(content)
    runner = quiet(repository)
    with pytest.raises(NotebookError, match="could not be run to its end"):
        check([repository / "tiny.ipynb"], output=tmp_path / "report", runner=runner)


@pytest.mark.parametrize("points", ["1e999", "NaN", "-5", '"5"', "[]", "1" + "0" * 400, "true", "{}"])
def test_points_that_are_none(course: Course, tmp_path: Path, points: str) -> None:
    """A student writes the points of their own notebook; those that are none are left out."""
    repository = students(course, tmp_path / "student", SOLUTIONS)
    text = (repository / "tiny.ipynb").read_text(encoding="utf-8")
    (repository / "tiny.ipynb").write_text(re.sub(r'"points": [\d.]+', f'"points": {points}', text))
    runner = quiet(repository)
    assert check([repository / "tiny.ipynb"], output=tmp_path / "report", runner=runner)
    (found,) = json.loads((tmp_path / "report" / "results.json").read_text(encoding="utf-8"))
    assert found["max_points"] == (2.0 if points == "true" else 0.0)
