"""What another solution of one exercise can change, read from the notebook's code.

A changed name changes what it flows into: functions that call it, cells that run with it, and every object that such
a cell, or the function itself, could alter. An exercise whose checks asked for none of these names is graded as for
the instructor's solution: checks draw the same examples for everybody, so that the first question whose answer could
be another one is a question for a changed name.

In doubt more is changed, and more cells run. Code of which names do not tell what it does (``eval``, magics) has no
scope: it is graded in full. What functions do to each other behind the back of all names, through a file or deep
inside a module, is not seen; the audit grades a sample both ways to notice.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from autograder.audit.names import Code, UnclearError, imports, read
from autograder.pipeline.scope import Asked, Scope

_SYSTEM = frozenset({
    "sys", "os", "gc", "inspect", "builtins", "importlib", "ctypes", "types", "threading", "multiprocessing", "signal",
    "atexit",
})  # fmt: skip
"""Modules through which a solution could reach everything."""


@dataclass(frozen=True)
class Cell:
    """A code cell that runs when a submission is graded.

    id : its own; source : its text; exercise : whose solution it is, "" if it is none.
    """

    id: str
    source: str
    exercise: str = ""


def scope(
    cells: Sequence[Cell],
    exercise: str,
    source: str,
    asked: Asked,
    uses: Mapping[str, Sequence[str]],
    known: Collection[str] = (),
) -> Scope | None:
    """Return what has to be graded when one solution cell is replaced; None if that is everything.

    cells : the notebook with the instructor's solutions; exercise : whose cell is replaced, and source, its new text.
    asked : what the checks of each exercise asked the instructor's solution for, in the notebook's order.
    uses : for each exercise those that it may call; known : exercises that need not be judged, whatever changes.
    """
    try:
        program = _Program(cells, exercise, source)
    except (UnclearError, SyntaxError, ValueError, RecursionError):
        return None
    names = program.changed()
    hit = {name for name, wanted in asked.items() if name == exercise or name in names or wanted & names}
    for name in asked:  # in order: what may call an exercise comes after it
        if hit.intersection(uses.get(name, ())):
            hit.add(name)
    hit = program.sharing(hit, asked)
    alone = {name for name in hit & set(known) if program.sharing({name}, asked) <= set(known)}
    hit -= alone
    needed = program.needed({*hit, *(wanted for name in hit for wanted in asked[name])})
    if hit == asked.keys() and len(needed) == len(cells):
        return None
    return Scope(frozenset(hit), frozenset(needed), {name: asked[name] for name in hit})


def defines(source: str, name: str) -> bool:
    """Return whether a cell does nothing but define this function: with another one in its place it does nothing."""
    try:
        code = read(source, frozenset())
    except (UnclearError, SyntaxError, ValueError, RecursionError):
        return False
    return code.binds == code.functions.keys() == {name} and not code.runs


class _Program:
    """A notebook's cells, one of them replaced.

    Raises: UnclearError; SyntaxError, ValueError, RecursionError if a cell is not plain Python.
    """

    def __init__(self, cells: Sequence[Cell], exercise: str, source: str) -> None:
        place = next(cell for cell in cells if cell.exercise == exercise)
        modules = frozenset(item for cell in cells for item in imports(cell.source).items())
        codes = {cell.id: read(cell.source, modules) for cell in cells}
        before, after = codes[place.id], read(source, modules)
        packages = {what.split()[1].partition(".")[0] for what in after.imports.values()}
        if after.sets or after.seeds or _SYSTEM & {*after.mentions, *packages}:
            raise UnclearError
        every = [after, *codes.values()]
        self._start = {*before.binds, *after.binds} - _same(after, codes.values())
        self._place = place.id
        self._codes = {**codes, place.id: _either(before, after)}
        self._bound = frozenset[str]().union(*(code.binds for code in every))
        self._mentioned = frozenset[str]().union(*(code.mentions for code in every))
        self._bodies: dict[str, frozenset[str]] = {}
        for code in every:
            for name, mentioned in code.functions.items():
                self._bodies[name] = self._bodies.get(name, frozenset()) | mentioned
        fixed = [{*code.constants, *code.imports, *code.functions} for code in every]
        moved = [{*(code.binds - names), *code.altered} for code, names in zip(every, fixed, strict=True)]
        self._still = set[str]().union(*fixed).difference(*moved)
        """Names of what nobody can alter."""

    def changed(self) -> set[str]:
        """Names that may stand for something else, or something altered, because of the replaced cell."""
        found = {*self._start, *self._objects(self._codes[self._place].mentions)}
        while True:
            size = len(found)
            for name in self._bodies:
                reached = self._reached([name])
                if reached & found:
                    found |= {name, *self._objects(reached)}
            behind = False  # whether a cell before ran otherwise: it may have left other random numbers
            for id_, code in self._codes.items():
                if code.runs and (behind or id_ == self._place or self._reached(code.reads) & found):
                    behind = True
                    found |= {*code.binds, *self._objects(code.reads)}
            if size == len(found):
                return found

    def sharing(self, exercises: Collection[str], asked: Asked) -> set[str]:
        """Return the exercises, and those whose checks could alter what theirs look at, or the other way round."""
        found = set(exercises)
        while True:
            objects = self._objects(name for exercise in found for name in asked[exercise])
            more = {name for name, wanted in asked.items() if self._objects(wanted) & objects} | found
            if more == found:
                return found
            found = more

    def needed(self, names: Iterable[str]) -> set[str]:
        """Cells without which one of these names could stand for something else, by id."""
        wanted = set(names)
        found: set[str] = set()
        while True:
            size = len(found) + len(wanted)
            wanted |= self._reached(wanted)
            later = False  # whether a cell runs after: it may draw the random numbers that this one leaves
            for id_, code in reversed(self._codes.items()):
                touched = self._objects(code.reads) if code.runs else set()
                if code.sets or code.imports or (code.binds | touched) & wanted or (later and code.runs):
                    found.add(id_)
                    later = later or code.runs
                    # A name that nobody reads, as the _ of what is thrown away, ties no cells together.
                    bound = self._objects(code.binds & self._mentioned) if code.runs else set()
                    wanted |= {*code.reads, *touched, *bound}
            if size == len(found) + len(wanted):
                return found

    def _reached(self, names: Iterable[str]) -> set[str]:
        """These names, and those that functions of them read when they are called."""
        found: set[str] = set()
        left = list(names)
        while left:
            name = left.pop()
            if name not in found:
                found.add(name)
                left += self._bodies.get(name, ())
        return found

    def _objects(self, names: Iterable[str]) -> set[str]:
        """What can be altered by who has these names, through functions too."""
        return (self._reached(names) & self._bound) - self._still


def _same(after: Code, cells: Iterable[Code]) -> set[str]:
    """Imported names that stand for the same thing in every cell that binds them."""
    others = list(cells)
    return {
        name
        for name, what in after.imports.items()
        if all(code.imports.get(name) == what for code in others if name in code.binds)
    }


def _either(before: Code, after: Code) -> Code:
    """A cell that has one text or the other."""
    functions = {
        name: before.functions.get(name, frozenset()) | after.functions.get(name, frozenset())
        for name in (*before.functions, *after.functions)
    }
    return replace(
        after,
        reads=before.reads | after.reads,
        binds=before.binds | after.binds,
        functions=functions,
        imports={**before.imports, **after.imports},
        runs=before.runs or after.runs,
        sets=before.sets,
    )
