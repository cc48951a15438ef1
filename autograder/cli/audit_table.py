"""An audit in a terminal: the rules, every fault, the exercises, the matrix, what is weak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from autograder.audit.matrix import Audit, SubjectRow
from autograder.audit.report import GROUPS, exercises, faults, lines, sign, weaknesses
from autograder.render.card import points
from autograder.util.text import one_line

if TYPE_CHECKING:
    from autograder.audit.classic import ClassicAudit

MAX_NAME = 44
MAX_NOTE = 300
MAX_KILLERS = 3
"""Checks named in a line of the terminal's matrix."""


def audit_table(audit: Audit) -> RenderableType:
    """Return the audit for a terminal: the rules, every fault, the exercises, the matrix, what is weak."""
    verdict = Text(f"{audit.assignment}: ", style="bold")
    verdict.append("passes its audit", "bold green") if audit.passed else verdict.append("fails its audit", "bold red")
    verdict.append(f"  ({len(audit.rows)} submissions, {audit.seconds:.0f} s)", "dim")
    parts: list[RenderableType] = [verdict, _rules_table(audit)]
    if audit.faults:
        parts += [Text("Faults", style="bold"), _faults_table(audit)]
    parts += [_exercise_table(audit), _matrix_table(audit)]
    weak = weaknesses(audit)
    if weak:
        parts.append(Text("\n".join(f"! {sentence}" for sentence in weak), style="yellow"))
    return Group(*parts)


def _rules_table(audit: Audit) -> Table:
    made = Table(box=None, show_header=False, pad_edge=False)
    for line in lines(audit):
        made.add_row(
            Text(line.icon, style="red" if line.faults else "green"), line.text, Text(line.detail, style="dim")
        )
    return made


def _faults_table(audit: Audit) -> Table:
    made = Table("rule", "submission", "exercise", "what", box=box.SIMPLE_HEAD, pad_edge=False)
    for line in faults(audit):
        what = Text(one_line(line.fault.text, MAX_NOTE), overflow="fold")
        if line.note and len(line.labels) == 1:
            what.append(f"\n{one_line(line.note, MAX_NOTE)}", "dim")
        what.append(f"\n{line.remedy}", "italic")
        shown = Text(_few(line.labels), overflow="fold")
        made.add_row(Text(line.fault.rule, style="red"), shown, line.fault.exercise, what)
    return made


def _exercise_table(audit: Audit) -> Table:
    made = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    made.add_column("exercise")
    for heading in (
        "points",
        "variants",
        "mutants",
        "by machine",
        "equivalent",
        "all green",
        "killing checks",
        "seconds",
    ):
        made.add_column(heading, justify="right")
    for line in exercises(audit):
        made.add_row(
            line.name,
            line.points,
            str(line.variants),
            _share(line.mutants),
            _share(line.mechanical),
            str(line.equivalent or ""),
            _share(line.green),
            _share((line.killing, line.checks)),
            f"{line.seconds:.2f}",
        )
    return made


def _matrix_table(audit: Audit) -> Table:
    """The matrix; of the mechanical mutants only those at fault."""
    names = list(audit.points)
    made = Table(
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        collapse_padding=True,
        caption="  ".join([*(f"{i} {name}" for i, name in enumerate(names, 1)), "● all points  ◐ some  ○ none"]),
        caption_justify="left",
    )
    made.add_column("submission", overflow="ellipsis", no_wrap=True, max_width=MAX_NAME)
    for i in range(1, len(names) + 1):
        made.add_column(str(i), justify="center", no_wrap=True)
    made.add_column("caught by", overflow="fold")
    for title, kinds in GROUPS.items():
        rows = [row for row in audit.of(*kinds) if "mechanical" not in kinds or row.faults]
        if rows:
            made.add_row(Text(title, style="bold"))
        for row in rows:
            made.add_row(Text(row.subject.label), *(_cell(audit, row, name) for name in names), _few(row.killers))
    return made


def _cell(audit: Audit, row: SubjectRow, name: str) -> Text:
    at_fault = any(fault.exercise in ("", name) for fault in row.faults)
    own = row.subject.exercise == name
    return Text(sign(audit, row, name), style="bold red" if at_fault else "green" if own else "dim")


def _few(names: tuple[str, ...]) -> str:
    more = f" and {len(names) - MAX_KILLERS} more" if len(names) > MAX_KILLERS else ""
    return ", ".join(names[:MAX_KILLERS]) + more


def _share(pair: tuple[int, int]) -> str:
    return f"{pair[0]}/{pair[1]}" if pair[1] else "–"


def classic_table(audit: ClassicAudit) -> RenderableType:
    """Return a classic assignment's audit for a terminal: what its tests see, and what they let pass."""
    verdict = Text(f"{audit.assignment}: ", style="bold")
    verdict.append(
        f"the solution earns {points(audit.solution)} of the {points(audit.points)} points that tests give, "
    )
    verdict.append(f"the untouched release {points(audit.release)}\n")
    verdict.append(f"{audit.killed} of {audit.mutants} mechanical mutants of the solution lose points")
    verdict.append(f" ({audit.killed / audit.mutants:.0%})" if audit.mutants else "")
    verdict.append(f"  ({audit.seconds:.0f} s)", "dim")
    made = Table("solution cell", "mutants that lose points", box=box.SIMPLE_HEAD, pad_edge=False)
    for cell in audit.cells:
        made.add_row(one_line(cell.cell, MAX_NAME * 2), _share((cell.killed, cell.mutants)))
    parts: list[RenderableType] = [verdict, made]
    alive = [(cell.cell, name, note) for cell in audit.cells for name, note in cell.survivors]
    if alive:
        lost = Table("what no test sees", "", box=box.SIMPLE_HEAD, pad_edge=False)
        for cell_name, name, note in alive:
            lost.add_row(one_line(f"{cell_name}:{name}", MAX_NAME * 2), Text(one_line(note, MAX_NOTE), overflow="fold"))
        parts.append(lost)
    if not audit.passed:
        parts.append(Text("The solution does not earn all points: mend it or its tests, then audit again.", "bold red"))
    return Group(*parts)
