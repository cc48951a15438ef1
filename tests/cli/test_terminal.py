"""Tables and progress in a terminal."""

from __future__ import annotations

import io
import re

import pytest
from rich.console import Console, RenderableType

from autograder.cli.class_table import summary, table, times
from autograder.cli.terminal import PLAIN_WIDTH, console, grading_progress, name
from autograder.results import CellTime, Notice, Result, Timing
from tests.support.findings import HOSTILE, assignment, blocked, broken, exercise, failed, passed, result

NAMES = ("step", "add", "carry", "halve", "why")
CLASS = [
    result(*[exercise(passed(), name=n, score=2) for n in NAMES[:-1]], exercise(score=None, name="why")),
    result(
        exercise(passed(), failed(), score=1),
        exercise(failed(), name="add"),
        exercise(blocked("carry is not written yet."), name="carry"),
        exercise(broken(), name="halve", score=2),
        student="s02",
        status="needs_review",
        notices=(Notice(kind="repair", text="a"), Notice(kind="repair", text="b"), Notice(kind="problem", text="c")),
    ),
]


def shown(renderable: RenderableType, width: int = 100, *, terminal: bool = False) -> str:
    out = io.StringIO()
    Console(file=out, width=width, force_terminal=terminal, color_system="truecolor" if terminal else None).print(
        renderable
    )
    return out.getvalue()


def test_the_table_has_a_row_a_student_and_a_column_an_exercise() -> None:
    """Status, score, one sign an exercise and the notices, in the order given."""
    lines = [re.split(r"  +", line.strip()) for line in shown(table(CLASS, assignment(*NAMES))).splitlines()]
    assert ["student", "status", "score", "1", "2", "3", "4", "5", "notices"] in lines
    assert ["s01", "graded", "8 / 8", "✓", "✓", "✓", "✓", "✎"] in lines
    assert ["s02", "needs review", "3 / 8", "◐", "✗", "○", "!", "-", "2 repairs, 1 problem"] in lines


def test_the_caption_explains_the_columns() -> None:
    """Numbers stand for exercises and signs for outcomes; both are spelt out."""
    text = " ".join(shown(table(CLASS, assignment(*NAMES))).split())
    assert "1:step 2:add 3:carry 4:halve 5:why" in text
    assert "✓ right ◐ partly ✗ not right ○ not finished ! grader stumbled ✎ graded by a person" in text


@pytest.mark.parametrize("width", [60, 80, 120])
def test_narrow_terminals_lose_no_exercise(width: int) -> None:
    """The names of students give way; the signs do not."""
    long = CLASS[0].model_copy(update={"student": "a-very-long-name-of-a-student"})
    text = shown(table([long], assignment(*NAMES)), width)
    assert re.search(r"8 / 8 +✓ +✓ +✓ +✓ +✎", text)
    assert all(len(line) <= width for line in text.splitlines())


def test_names_are_neither_markup_nor_control() -> None:
    """A folder called [red] stays [red], and no escape sequence of a student reaches the terminal."""
    assert name("[bold]s01[/bold]").plain == "[bold]s01[/bold]"
    evil = CLASS[0].model_copy(update={"student": f"[red]{HOSTILE}"})
    text = shown(table([evil], assignment(*NAMES)), 160)
    assert "[red]</details>" in text
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", text)


def test_without_a_terminal_there_is_no_colour() -> None:
    """The same table is coloured in a terminal and plain in a log, where it has room."""
    assert "\x1b[" in shown(table(CLASS, assignment(*NAMES)), terminal=True)
    assert "\x1b" not in shown(table(CLASS, assignment(*NAMES)))


@pytest.mark.parametrize(
    ("results", "line"),
    [
        ([], "No submissions."),
        (CLASS[:1], "1 submission: mean 8, median 8, best 8 of 8 points; none needs review"),
        (CLASS, "2 submissions: mean 5.5, median 5.5, best 8 of 8 points; ! 1 needs review"),
        (CLASS[1:] * 2, "2 submissions: mean 3, median 3, best 3 of 8 points; ! 2 need review"),
    ],
)
def test_the_summary_is_one_line(results: list[Result], line: str) -> None:
    """How many, how well, and how many a person has to look at."""
    assert summary(results).plain == line


def test_progress_shows_count_and_latest_student() -> None:
    """In a terminal: a bar, n of m, and who was graded last, as text."""
    out = io.StringIO()
    with grading_progress(Console(file=out, force_terminal=True, width=100)) as progress:
        task = progress.add_task("grading", total=2, last="")
        progress.update(task, advance=2, last="[red]s02\x1b[2J")
    last = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", out.getvalue()).strip().splitlines()[-1]
    assert last.startswith("grading ━")
    assert "2/2" in last
    assert last.endswith("[red]s02␛[2J")


def test_progress_is_silent_in_a_log() -> None:
    """Where nothing can move, nothing is written."""
    out = io.StringIO()
    with grading_progress(Console(file=out, force_terminal=False)) as progress:
        progress.update(progress.add_task("grading", total=1, last=""), advance=1, last="s01")
    assert out.getvalue() == ""


def test_the_console_is_wide_where_there_is_no_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A log gets a table that is not folded to 80 columns, and [brackets] as they are."""
    monkeypatch.delenv("COLUMNS", raising=False)
    made = console()
    assert made.width == PLAIN_WIDTH
    made.print("[red]s01[/red] :smile:")
    assert capsys.readouterr().out == "[red]s01[/red] :smile:\n"
    monkeypatch.setenv("COLUMNS", "90")
    assert console().width == 90


def test_the_times_add_up_and_name_what_took_longest() -> None:
    """A row a step with its share of the whole; then the dearest cells and checks, of the class together."""
    slow = (CellTime(cell="train", seconds=3.0), CellTime(cell="cell 2", seconds=0.5))
    timed = [
        one.model_copy(
            update={"timing": Timing(queue=9.0, kernel=0.5, cells=4.0, checks=3.0, record=0.5, slowest=slow)}
        )
        for one in CLASS
    ]
    lines = [re.split(r"  +", line.strip()) for line in shown(times(timed)).splitlines()]
    rows = {line[0]: line[1:] for line in lines}
    assert rows["the cells"] == ["8.00", "50%", "4.000", "4.000"]
    assert rows["writing"] == ["1.00", "6%", "0.500", "0.500"]
    assert rows["cell train"] == ["6.00", "38%", "3.000", "3.000"]
    assert any(row.startswith("check step.") for row in rows)
    assert "waited 9.0 s" in shown(times(timed))


def test_no_times_are_no_error() -> None:
    """A run that graded nothing spent nothing."""
    assert "0 submissions" in shown(times([]))


def test_a_log_is_told_how_far_it_has_come(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a terminal there is no bar: a line after a while, and then one a minute."""
    now = [0.0]
    monkeypatch.setattr("autograder.cli.terminal.time.monotonic", lambda: now[0])
    to = Console(file=io.StringIO(), width=100)
    with to.capture() as captured, grading_progress(to) as bar:
        task = bar.add_task("auditing tiny", total=200, last="")
        for now[0], done in ((5.0, 3), (31.0, 20), (60.0, 50), (95.0, 80)):
            bar.update(task, completed=done)
    told = captured.get().splitlines()
    assert [line.split(" after ")[0] for line in told] == ["auditing tiny: 20 of 200", "auditing tiny: 80 of 200"]
