"""What people read of an audit: in a terminal, on a page, the same for the same audit."""

from __future__ import annotations

import io
import re
from html.parser import HTMLParser

from rich.console import Console

from autograder.audit.matrix import REMEDIES, RULES, Audit, AuditFault, CheckRecord, Subject, SubjectRow
from autograder.audit.report import exercises, faults, html, lines, weaknesses
from autograder.cli.audit_table import audit_table

POINTS = {"step": 2.0, "perceptron": 3.0}


def row(kind: str, name: str, exercise: str = "", faults: tuple[AuditFault, ...] = (), **more: object) -> SubjectRow:
    """A row with full points but where ``scores`` says otherwise."""
    scores, failed, green = more.pop("scores", {}), more.pop("failed", {}), more.pop("green", False)
    subject = Subject.model_validate({"kind": kind, "name": name, "exercise": exercise, **more})
    fields = {"subject": subject, "scores": {**POINTS, **scores}, "failed": failed, "green": green, "faults": faults}  # type: ignore[dict-item]
    return SubjectRow.model_validate(fields)


def check(exercise: str, name: str, kills: int, alone: int = 0) -> CheckRecord:
    """A hidden check that takes an eighth of a second."""
    return CheckRecord(
        exercise=exercise, name=name, visibility="hidden", essential=False, kills=kills, alone=alone, seconds=0.125
    )


GOOD = Audit(
    assignment="xor_weights",
    points=POINTS,
    rows=(
        row("reference", "reference"),
        row("release", "release", scores={"step": 0, "perceptron": 0}),
        row("variant", "with_where", "step"),
        row("freeloader", "returns_zero", scores={"step": 0.25, "perceptron": 0}),
        row("mutant", "is_upside_down", "step", scores={"step": 0}, failed={"step": ("agrees", "zero")}),
        row("mechanical", "L3:gt_to_ge", "step", scores={"step": 1}, failed={"step": ("zero",)}, note="z > 0 → z >= 0"),
        row("mechanical", "L3:1_to_2", "step", equivalent="any number <will> do"),
    ),
    checks=(check("step", "agrees", 1), check("step", "zero", 2, 1), check("perceptron", "idle", 0)),
    seconds=12,
)
SURVIVOR = AuditFault(rule="survivor", exercise="perceptron", text="earns 3 of 3 points")
SPILL = AuditFault(rule="spill", exercise="step", text="earns 1 of 2 points")
BAD = GOOD.model_copy(
    update={
        "rows": (
            *GOOD.rows,
            row("mutant", "swaps_<b>", "perceptron", (SURVIVOR, SPILL), note="w & b, \x1b[31mred", scores={"step": 1}),
        ),
        "calibrated": False,
    }
)


def printed(audit: Audit) -> str:
    """The terminal's text, wide and without colour."""
    console = Console(width=160, no_color=True, file=io.StringIO())
    with console.capture() as captured:
        console.print(audit_table(audit))
    return captured.get()


def test_every_rule_is_told_with_its_numbers() -> None:
    """A kept rule has a line too, so that one sees what was proven."""
    told = {line.rule: line for line in lines(GOOD)}
    assert list(told) == list(RULES)
    assert all((line.icon, line.faults) == ("✓", 0) for line in told.values())
    assert told["reference"].detail == "5 of 5 points"
    assert told["variant"].detail == "1 variant, false-reject rate 0.0%"
    assert told["freeloader"].detail == "1 freeloader; the best, returns_zero, earns 0.25 of 5 points (5.0%)"
    assert told["survivor"].detail == "100.0% of 1 written by hand, 100.0% of 1 made by machine"
    assert told["equivalent"].detail == "1 mutant listed"
    assert told["error"].detail == "7 submissions graded; 3 checks"
    assert told["calibration"].detail == "nothing is calibrated"


def test_broken_rules_are_marked() -> None:
    """Each with how often it is broken; a stale calibration breaks one without any submission."""
    assert {line.rule: line.faults for line in lines(BAD) if line.icon == "✗"} == {
        "survivor": 1,
        "spill": 1,
        "calibration": 1,
    }


def test_exercises_are_summed_up() -> None:
    """Mutants that are equivalent are not asked to be caught."""
    step, perceptron = exercises(BAD)
    assert (step.variants, step.mutants, step.mechanical, step.equivalent) == (1, (1, 1), (1, 1), 1)
    assert (step.killing, step.checks, step.seconds) == (2, 2, 0.25)
    assert (perceptron.mutants, perceptron.mechanical, perceptron.killing) == ((0, 1), (0, 0), 0)


def test_weak_spots_are_sentences() -> None:
    """Dead weight, few mutants of what a student writes; thin ice where one check does all the work."""
    assert weaknesses(GOOD) == (
        "perceptron.idle is dead weight: it catches no mutant.",
        "step has 1 mutant written by hand; six is a good start.",
        "perceptron has 0 mutants written by hand; six is a good start.",
    )
    given = GOOD.model_copy(update={"given": ("perceptron",)})
    assert weaknesses(given) == weaknesses(GOOD)[:2]
    thin = GOOD.model_copy(update={"checks": (check("step", "zero", 2, 2),)})
    assert weaknesses(thin)[0] == "step stands on thin ice: one check catches every mutant that is caught."


def test_the_terminal_shows_faults_and_matrix() -> None:
    """The verdict first, each fault with its submission, a sign a cell; control characters are shown, not obeyed."""
    good, bad = printed(GOOD), printed(BAD)
    assert good.startswith("xor_weights: passes its audit")
    assert "Faults" not in good
    assert bad.startswith("xor_weights: fails its audit")
    assert re.search(r"survivor +perceptron:swaps_<b> +perceptron +earns 3 of 3 points", bad)
    assert "w & b, ␛[31mred" in bad
    assert re.search(r"step:is_upside_down +○ +● +agrees, zero", good)
    assert re.search(r"perceptron:swaps_<b> +◐ +●", bad)
    assert "L3:gt_to_ge" not in good
    assert "run: autograder calibrate xor_weights" in bad


class Page(HTMLParser):
    """Collects what a page loads and runs, and checks that its tags are closed."""

    def __init__(self) -> None:
        super().__init__()
        self.stack: list[str] = []
        self.foreign: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "br"):
            self.stack.append(tag)
        if tag in ("script", "img", "link", "iframe") or any(name in ("src", "onclick", "style") for name, _ in attrs):
            self.foreign.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop() == tag


def test_the_page_stands_alone() -> None:
    """No script, nothing loaded, every tag closed, the same bytes every time."""
    page = Page()
    page.feed(html(BAD))
    assert (page.stack, page.foreign) == ([], [])
    assert html(BAD) == html(BAD)
    assert html(BAD).startswith("<!DOCTYPE html>")


def test_the_page_escapes_what_units_say() -> None:
    """Names and notes are text, whatever is in them."""
    page = html(BAD)
    assert "swaps_<b>" not in page
    assert "swaps_&lt;b&gt;" in page
    assert "any number &lt;will&gt; do" in page
    assert "\x1b" not in page


def test_the_page_shows_everything() -> None:
    """Verdict, every submission, who caught it, and the cells at fault in words as well as colour."""
    good, bad = html(GOOD), html(BAD)
    assert "Every rule is kept" in good
    assert "3 faults" in bad
    assert all(r.subject.name in good for r in GOOD.rows)
    assert "agrees, zero" in good
    assert good.count("at fault: ") == 0
    assert bad.count("at fault: ") == 2


def with_rows(*rows: SubjectRow) -> Audit:
    """The good audit with further rows."""
    return Audit(
        assignment=GOOD.assignment, points=GOOD.points, rows=(*GOOD.rows, *rows), checks=GOOD.checks, seconds=12
    )


def test_a_fault_of_many_is_told_once() -> None:
    """With how many show it, and with what to do about it."""
    more = [row("mutant", f"swaps_{k}", "perceptron", (SURVIVOR,)) for k in range(9)]
    found = with_rows(*more)
    (line,) = faults(found)
    assert (line.fault, len(line.labels), line.remedy) == (SURVIVOR, 9, REMEDIES["survivor"])
    told = printed(found)
    assert told.count("earns 3 of 3 points") == 1
    assert html(found).count("earns 3 of 3 points") == 1
    assert "and 3 more" in html(found)


def test_the_gap_between_notebook_and_grade_is_told() -> None:
    """How many wrong solutions look right in the notebook, for each exercise and together."""
    green = row("mutant", "nearly", "perceptron", scores={"perceptron": 2}, green=True)
    found = with_rows(green)
    assert found.gaps == {"step": (0, 2), "perceptron": (1, 1)}
    detail = {line.rule: line.detail for line in lines(found)}["surprise"]
    assert detail == "1 of 3 wrong solutions pass every public check and lose points in grading"
