"""Which disguised copies are found, and which honest work is called alike: ``python -m benchmarks.likeness``.

A made-up class writes every exercise of a unit in one of the ways that its specimens know; some hand in another's
work, disguised: by a program, or, in the units of `benchmarks/rewrites`, by a language model. What is counted: the
share of disguised copies found (recall), and of all pairs listed the share that are copies (precision), at the
threshold of a class report.
"""

from __future__ import annotations

import argparse
import ast
import json
import random
import subprocess
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.config import Assignment, Course
from autograder.notebook.fill import solutions
from autograder.report.answers import release_answers
from autograder.report.likeness.similarity import THRESHOLD, compare
from autograder.specimens import load_specimens

ROOT = Path(__file__).resolve().parents[1]
REWRITES = Path(__file__).with_name("rewrites")
REWRITTEN = "rewritten by a language model"
INSTRUCTOR = "instructor"
"""What the unit's own solution is called among the ways to solve an exercise."""
CLASS, COPIES = 40, 10
"""Students who wrote for themselves, and copies of their work a disguise."""

COPY = "copy of "
"""Before a student's name: whose work it is."""

Class = Mapping[str, Mapping[str, str]]
"""Student → exercise → code."""
Alike = Mapping[tuple[str, str], float]
"""Two students, in the order of their names → how alike their work is, from 0 to 1."""
Disguise = Callable[[ast.Module, random.Random], ast.Module]


@dataclass(frozen=True)
class Found:
    """What came of a disguise in a unit. wrong : pairs that were listed and are no copies."""

    unit: str
    disguise: str
    copies: int
    right: int
    wrong: int


class _Renamer(ast.NodeTransformer):
    """Other names for arguments and variables of functions; what is called from elsewhere keeps its own."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self.names = names

    def visit_Name(self, node: ast.Name) -> ast.Name:
        node.id = self.names.get(node.id, node.id)
        return node

    def visit_arg(self, node: ast.arg) -> ast.arg:
        node.arg = self.names.get(node.arg, node.arg)
        return node


def renamed(tree: ast.Module, _rng: random.Random) -> ast.Module:
    """Every variable and argument is called otherwise."""
    bound = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    bound |= {n.arg for n in ast.walk(tree) if isinstance(n, ast.arg)}
    made: ast.Module = _Renamer({name: f"v{i}" for i, name in enumerate(sorted(bound))}).visit(tree)
    return made


def reordered(tree: ast.Module, rng: random.Random) -> ast.Module:
    """Neighbouring statements that do not use each other's names change places, functions too."""
    for body in _bodies(tree):
        for _ in range(2 * len(body)):
            i = rng.randrange(max(1, len(body) - 1))
            if i + 1 < len(body) and _independent(body[i], body[i + 1]):
                body[i], body[i + 1] = body[i + 1], body[i]
    return tree


def padded(tree: ast.Module, rng: random.Random) -> ast.Module:
    """Statements without an effect stand between the others, one for every three."""
    for body in _bodies(tree):
        for i in range(len(body), 0, -1):
            if rng.random() < 1 / 3:
                text = rng.choice(("unused = 0", "assert True", "spare = [1, 2]", "if False:\n    pass"))
                body.insert(rng.randrange(i), ast.parse(text).body[0])
    return tree


class _Looper(ast.NodeTransformer):
    """A list comprehension that is assigned or returned becomes a loop that appends."""

    def visit_Assign(self, node: ast.Assign) -> ast.Assign | list[ast.stmt]:
        if isinstance(node.value, ast.ListComp) and isinstance(node.targets[0], ast.Name):
            return _loop(node.value, node.targets[0].id)
        return node

    def visit_Return(self, node: ast.Return) -> ast.Return | list[ast.stmt]:
        if isinstance(node.value, ast.ListComp):
            return [*_loop(node.value, "collected"), *ast.parse("return collected").body]
        return node


def looped(tree: ast.Module, _rng: random.Random) -> ast.Module:
    """Comprehensions become loops."""
    made: ast.Module = _Looper().visit(tree)
    return made


class _Namer(ast.NodeTransformer):
    """One expression becomes a name."""

    def __init__(self, chosen: ast.expr, name: str) -> None:
        self.chosen, self.name = chosen, name

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        return ast.Name(self.name, ast.Load()) if node is self.chosen else self.generic_visit(node)


def named(tree: ast.Module, rng: random.Random) -> ast.Module:
    """In every other statement with a sum or a product in its value, that gets a name first."""
    number = 0
    for body in _bodies(tree):
        for i in range(len(body) - 1, -1, -1):
            inside = [*ast.walk(body[i])]
            sums = [node for node in inside if isinstance(node, ast.BinOp)]
            bound_within = any(isinstance(node, (ast.comprehension, ast.Lambda)) for node in inside)
            if isinstance(body[i], (ast.Assign, ast.Return)) and sums and not bound_within and rng.random() < 1 / 2:
                chosen, number = rng.choice(sums), number + 1
                changed: ast.stmt = _Namer(chosen, f"part_{number}").visit(body[i])
                body[i : i + 1] = [ast.Assign([ast.Name(f"part_{number}", ast.Store())], chosen), changed]
    return tree


def everything(tree: ast.Module, rng: random.Random) -> ast.Module:
    """All of these together."""
    for disguise in (looped, reordered, named, padded, renamed):
        tree = disguise(tree, rng)
    return tree


DISGUISES: Mapping[str, Disguise] = {
    "other names": renamed,
    "other order": reordered,
    "statements put in": padded,
    "parts named first": named,
    "loops for comprehensions": looped,
    "all together": everything,
}


def _bodies(tree: ast.Module) -> Iterator[list[ast.stmt]]:
    yield tree.body
    yield from (node.body for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def _independent(one: ast.stmt, other: ast.stmt) -> bool:
    if not all(isinstance(node, (ast.Assign, ast.FunctionDef)) for node in (one, other)):
        return False
    names = [{n.id for n in ast.walk(node) if isinstance(n, ast.Name)} for node in (one, other)]
    return not names[0] & names[1]


def _loop(found: ast.ListComp, target: str) -> list[ast.stmt]:
    body = f"{target}.append({ast.unparse(found.elt)})"
    lines = [f"{target} = []"]
    for depth, part in enumerate(found.generators):
        conditions = "".join(f" if not ({ast.unparse(test)}): continue\n" for test in part.ifs)
        lines.append(f"{' ' * depth}for {ast.unparse(part.target)} in {ast.unparse(part.iter)}:")
        lines += [f"{' ' * depth}{line}" for line in conditions.splitlines()]
    lines.append(f"{' ' * len(found.generators)}{body}")
    return ast.parse("\n".join(lines)).body


def classes(assignment: Assignment, seed: int = 0) -> Iterator[tuple[str, Class]]:
    """Yield for each disguise a class of this unit: who wrote for himself, and ``copy of …`` of ten of them."""
    ways, rewritten = known_ways(assignment), rewrites(assignment.name)
    for label in [*DISGUISES, *([REWRITTEN] if rewritten else [])]:
        rng = random.Random(seed)
        chosen = {f"s{i:02}": {name: rng.choice([*found]) for name, found in ways.items()} for i in range(CLASS)}
        people = {student: {name: ways[name][way] for name, way in own.items()} for student, own in chosen.items()}
        for victim in rng.sample(sorted(chosen), COPIES):
            people[f"{COPY}{victim}"] = (
                {name: rewritten[name, way] for name, way in chosen[victim].items()}
                if label == REWRITTEN
                else {name: _disguised(code, DISGUISES[label], rng) for name, code in people[victim].items()}
            )
        yield label, people


def known_ways(assignment: Assignment) -> Mapping[str, Mapping[str, str]]:
    """Return the right solutions of each exercise that is not graded by a person: exercise → way → code."""
    ways: dict[str, dict[str, str]] = defaultdict(dict)
    for name, source in solutions(assignment).items():
        if name in assignment.by_name and not assignment.by_name[name].manual:
            ways[name][INSTRUCTOR] = source
    for specimen in load_specimens(assignment.solutions / "variants.py", "variant"):
        ways[specimen.exercise][specimen.name] = specimen.source
    return ways


def rewrites(unit: str) -> Mapping[tuple[str, str], str]:
    """Return what a language model made of each way to solve an exercise, by exercise and way; {} if nothing."""
    found = load_specimens(REWRITES / f"{unit}.py", "variant")
    return {(one.exercise, one.name): one.source for one in found}


def ours(people: Class, given: Sequence[str]) -> Alike:
    """How alike a class report finds the pairs that it lists."""
    groups = compare(people, given, threshold=THRESHOLD).groups
    return {(pair.one, pair.other): pair.share for group in groups for pair in group.pairs}


def dolos(people: Class, given: Sequence[str], modules: Path) -> Alike:
    """How alike Dolos finds all pairs, told what everybody was given."""
    with tempfile.TemporaryDirectory() as place:
        folder, ignored = Path(place) / "class", Path(place) / "given.py"
        folder.mkdir()
        ignored.write_text("\n\n".join(given), encoding="utf-8")
        for name, parts in people.items():
            (folder / f"{name}.py").write_text("\n\n".join(parts.values()), encoding="utf-8")
        command = ["node", str(Path(__file__).with_name("dolos.mjs")), str(modules), str(folder), str(ignored)]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return {(min(one, other), max(one, other)): share for one, other, share in json.loads(said)}


def counted(unit: str, disguise: str, alike: Alike, threshold: float = THRESHOLD) -> Found:
    """Count the copies among the pairs that reach the threshold, and the others."""
    listed = {pair for pair, share in alike.items() if share >= threshold}
    right = set(filter(_is_copy, listed))
    return Found(unit, disguise, COPIES, len(right), len(listed - right))


def _is_copy(pair: tuple[str, str]) -> bool:
    return pair[0] == f"{COPY}{pair[1]}"


def _disguised(code: str, disguise: Disguise, rng: random.Random) -> str:
    try:
        return ast.unparse(ast.fix_missing_locations(disguise(ast.parse(code), rng)))
    except SyntaxError:  # a cell with magics stays as it is
        return code


def table(found: Sequence[Found]) -> str:
    """Return a Markdown table: a row a disguise, over all units that have it."""
    lines = [
        "| disguise | copies | found | recall | honest pairs listed | precision |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    for label in [*DISGUISES, REWRITTEN]:
        rows = [row for row in found if row.disguise == label]
        if not rows:
            continue
        copies, right, wrong = (
            sum(values) for values in zip(*((r.copies, r.right, r.wrong) for r in rows), strict=True)
        )
        precision = f"{100 * right / (right + wrong):.0f}%" if right + wrong else "–"
        lines.append(f"| {label} | {copies} | {right} | {100 * right / copies:.0f}% | {wrong} | {precision} |")
    return "\n".join(lines)


def main() -> None:
    """Measure every unit and print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.likeness", description=__doc__)
    parser.add_argument("names", nargs="*", help="units; all by default")
    parser.add_argument("--dolos", type=Path, help="a folder with @dodona/dolos-lib, for a table of Dolos' as well")
    asked = parser.parse_args()
    course = Course(ROOT)
    found: dict[str, list[Found]] = defaultdict(list)
    theirs: list[tuple[str, str, Alike]] = []
    for assignment in map(course.assignment, asked.names or course.names):
        given = release_answers(assignment)
        for label, people in classes(assignment):
            found["ours"].append(counted(assignment.name, label, ours(people, given)))
            if asked.dolos:
                theirs.append((assignment.name, label, dolos(people, given, asked.dolos)))
    allowed = sum(row.wrong for row in found["ours"])
    wrong = sorted((share for *_, alike in theirs for pair, share in alike.items() if not _is_copy(pair)), reverse=True)
    for title, threshold in (
        ("Dolos", THRESHOLD),
        ("Dolos, as many others listed", wrong[allowed] + 1e-9 if wrong else 1),
    ):
        found[title] = [counted(unit, label, alike, threshold) for unit, label, alike in theirs]
    for title, rows in found.items():
        if rows:
            print(f"\n{title}\n\n{table(rows)}")


if __name__ == "__main__":
    main()
