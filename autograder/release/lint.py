"""Everything that must hold of a source, its cells, settings and checks, before students get a release.

`problems` finds all faults at once, so that an instructor mends them in one go.
"""

from __future__ import annotations

import ast
import importlib.util
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from types import ModuleType

import nbformat
from nbgrader.nbgraderformat import MetadataValidator, SchemaTooNewError, SchemaTooOldError, ValidationError

from autograder.checks import load_both, load_reference, placement_faults
from autograder.config import Assignment, Exercise
from autograder.errors import CheckFileError
from autograder.notebook.cells import BEGIN, END, PARAMETERS, PLAYGROUND, SourceCell
from autograder.release.source import Source
from autograder.util.syntax import attributes_of, parse_cell, undefined_names


def problems(source: Source) -> list[str]:
    """Return what keeps an assignment from being released, one sentence a fault; [] if nothing does."""
    assignment, cells = source.assignment, source.cells
    return [
        *_name(assignment),
        *_identities(cells),
        *_metadata(cells),
        *_exercises(assignment, cells),
        *_strangers(assignment, cells),
        *_regions(assignment, cells),
        *_instructors_cells(cells),
        *_parameters(assignment, cells),
        *_uses(assignment),
        *_imports(assignment),
        *_checks(source),
        *_left_open(source),
    ]


def _name(assignment: Assignment) -> Iterator[str]:
    if not re.fullmatch(r"[A-Za-z0-9_.-]+", assignment.name):
        yield f"the name {assignment.name!r}: nbgrader needs letters, digits, '_', '-' and '.' only"


def _identities(cells: Sequence[SourceCell]) -> Iterator[str]:
    anonymous = [str(cell.number) for cell in cells if not cell.data.get("id")]
    if anonymous:
        yield f"cells without an id (save the notebook once in a current Jupyter): {', '.join(anonymous)}"
    for what, names in (
        ("id", [cell.data.get("id", "") for cell in cells]),
        ("grade_id", [cell.grade_id for cell in cells]),
    ):
        for name, number in Counter(names).items():
            if name and number > 1:
                yield f"{number} cells have the {what} {name!r}; give each its own"


def _metadata(cells: Sequence[SourceCell]) -> Iterator[str]:
    for cell in cells:
        try:
            meta = {key: value for key, value in cell.nbgrader.items() if key != "cell_type"}
            if meta:
                MetadataValidator().validate_cell(
                    nbformat.from_dict({**cell.data, "source": cell.text, "metadata": {"nbgrader": meta}})
                )
        except (ValidationError, SchemaTooOldError, SchemaTooNewError) as error:
            text = error.message if isinstance(error, ValidationError) else str(error)
            yield f"{cell}: nbgrader's metadata: {text.strip()}"
        if cell.has("task"):
            yield f"{cell}: a task cell; make it a manually graded answer (grade and solution both true)"
        if cell.code and parse_cell(cell.text) is None:
            yield f"{cell}: does not parse as Python"


def _exercises(assignment: Assignment, cells: Sequence[SourceCell]) -> Iterator[str]:
    """Compare from the side of assignment.toml: every exercise has its cells."""
    named = {cell.grade_id: cell for cell in cells if cell.grade_id}
    for exercise in assignment.exercises:
        solution = named.get(exercise.name)
        grade = named.get(exercise.grade_cell)
        if exercise.manual:
            if solution is None:
                yield f"{exercise.name}: there is no cell with this grade_id for the answer"
            elif not (solution.has("grade") and solution.has("solution")):
                yield f"{exercise.name}: graded by a person, so {solution} needs grade and solution both true"
        else:
            yield from _coded(exercise, solution, grade)
        if grade is not None and grade.has("grade") and grade.points != exercise.points:
            yield f"{exercise.name}: {grade} is worth {grade.points:g} points, assignment.toml says {exercise.points:g}"


def _coded(exercise: Exercise, solution: SourceCell | None, grade: SourceCell | None) -> Iterator[str]:
    name = exercise.name
    if solution is None:
        if not exercise.variable:
            yield f"{name}: there is no solution cell (grade_id {name!r})"
    elif not (solution.code and solution.has("solution") and not solution.has("grade")):
        yield f"{name}: {solution} should be a code cell with solution true and grade false"
    elif not exercise.variable and name not in _functions(solution.text):
        yield f"{name}: {solution} does not define the function {name}"
    if grade is None:
        yield f"{name}: there is no grade cell (grade_id {exercise.grade_cell!r})"
    elif not (grade.code and grade.has("grade") and not grade.has("solution")):
        yield f"{name}: {grade} should be a code cell with grade true and solution false"
    elif name not in _checked(grade.text):
        yield f'{name}: {grade} does not call check("{name}")'


def _functions(text: str) -> set[str]:
    tree = parse_cell(text)
    return set() if tree is None else {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def _checked(text: str) -> set[object]:
    calls = [node for node in ast.walk(parse_cell(text) or ast.Module([], [])) if isinstance(node, ast.Call)]
    return {
        argument.value
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id == "check"
        for argument in call.args
        if isinstance(argument, ast.Constant)
    }


def _strangers(assignment: Assignment, cells: Sequence[SourceCell]) -> Iterator[str]:
    """Compare from the side of the notebook: every graded cell belongs to an exercise."""
    known = {grade_id for e in assignment.exercises for grade_id in (e.name, e.grade_cell)}
    for cell in cells:
        if (cell.has("grade") or cell.has("solution")) and cell.grade_id not in known:
            yield f"{cell}: graded or to be solved, but assignment.toml has no such exercise"


def _regions(assignment: Assignment, cells: Sequence[SourceCell]) -> Iterator[str]:
    coded = {e.name for e in assignment.exercises if not e.manual}
    for cell in cells:
        marks = [line for line in cell.text.split("\n") if BEGIN in line or END in line]
        if "HIDDEN TESTS" in cell.text:
            yield f"{cell}: hidden tests belong in solutions/{assignment.name}/checks.py"
        if not cell.has("solution"):
            if marks:
                yield f"{cell}: {BEGIN} or {END} outside a solution cell"
            continue
        if [BEGIN in line for line in marks] != [True, False] * (len(marks) // 2):
            yield f"{cell}: every {BEGIN} needs its {END}, one after the other"
        if cell.grade_id in coded and cell.code:
            if not marks:
                yield f"{cell}: mark the solution with ### {BEGIN} and ### {END}"
            elif any(BEGIN in line and not line[:1].isspace() for line in marks):
                yield f"{cell}: put {BEGIN} inside the function; at the margin its stub stops the untouched notebook"


def _instructors_cells(cells: Sequence[SourceCell]) -> Iterator[str]:
    for cell in cells:
        own = cell.has("solution") or cell.has("grade") or cell.has("locked")
        if cell.code and not own and PLAYGROUND not in cell.tags:
            yield f"{cell}: lock it (nbgrader read-only), or tag it {PLAYGROUND!r} if it is the student's to play with"


def _parameters(assignment: Assignment, cells: Sequence[SourceCell]) -> Iterator[str]:
    tagged = [cell for cell in cells if PARAMETERS in cell.tags]
    if len(tagged) != 1 or not tagged[0].code:
        where = ", ".join(map(str, tagged)) or "none"
        yield f"expected one code cell tagged {PARAMETERS!r}, found {where}"
        return
    tree = parse_cell(tagged[0].text) or ast.Module([], [])
    assigned = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    missing = [name for name in assignment.settings.parameters if name not in assigned]
    if missing:
        yield f"{tagged[0]}: does not assign {', '.join(missing)}, which assignment.toml sets under [parameters]"


def _uses(assignment: Assignment) -> Iterator[str]:
    for exercise in assignment.exercises:
        for name in exercise.uses:
            used = assignment.by_name[name]
            if used.manual or used.variable:
                yield f"{exercise.name}: uses {name}, which is not a function"


def _checks(source: Source) -> Iterator[str]:
    assignment = source.assignment
    try:
        checks, reference = load_both(assignment), load_reference(assignment)
    except CheckFileError as error:
        yield str(error)
        return
    yield from placement_faults(checks, assignment)
    by_hand = {exercise.name for exercise in assignment.exercises if exercise.manual}
    for check in checks:
        if check.exercise in by_hand:
            yield f"{check.visibility} check {check.name}: {check.exercise} is graded by a person"
    yield from _unresolved(source, reference)
    essential = {check.exercise for check in checks if check.essential}
    for exercise in assignment.exercises:
        if not exercise.manual and exercise.name not in essential:
            yield f"{exercise.name}: none of its checks is essential; mark one that a made-up answer cannot pass"


def _imports(assignment: Assignment) -> Iterator[str]:
    """Modules that the sandbox is to import and that are not installed where it would run."""
    for name in assignment.settings.imports:
        if importlib.util.find_spec(name.partition(".")[0]) is None:
            yield f"imports: {name} is not installed here, so nothing could be graded; install it, or leave it out"


def _unresolved(source: Source, reference: ModuleType | None) -> Iterator[str]:
    """Names in the files of checks that nothing defines, and functions that the reference lacks."""
    for path, code in source.checks.items():
        file = path.relative_to(source.assignment.course.root).as_posix()
        yield from (f"{file}: {name} is not defined" for name in sorted(undefined_names(code)))
        lacking = [name for name in attributes_of("reference", code) if not hasattr(reference, name)]
        yield from (f"{file}: reference.py has no {name}" for name in sorted(lacking))


def _left_open(source: Source) -> Iterator[str]:
    """What `autograder new --from` could not know stands as a TODO in a file of checks."""
    for path, code in source.checks.items():
        for number, line in enumerate(code.splitlines(), start=1):
            if "# TODO:" in line:
                yield f"{path.parent.name}/{path.name} line {number}: {line.partition('# ')[2]}"
