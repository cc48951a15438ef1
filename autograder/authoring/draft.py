"""The contract of one exercise, drafted from what is known of it and tried on the instructor's own solution.

What his solution does not keep (a warning, a list that it does not take) is left out of the contract and said.
"""

from __future__ import annotations

import ast
import inspect
import re
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from autograder import contracts
from autograder.authoring.examples import Worked, choose
from autograder.authoring.inference import Known, drawn_as, gather, size_names
from autograder.authoring.layout import dictionary, entry, listed, quoted, tuple_of
from autograder.authoring.lesson import Lesson
from autograder.authoring.rehearsal import Rehearsal
from autograder.checking.runner import CheckRunner
from autograder.contracts.arguments import Argument
from autograder.contracts.functions import CORNERS, MANNERS, Corner, FunctionContract
from autograder.contracts.parts import Part, for_reference
from autograder.errors import CheckFileError
from autograder.kernel.local import LocalTransport
from autograder.student import Student
from autograder.util.syntax import mentioned_names
from autograder.wire.convert import is_model

ORDER = ("one", "empty", "lists", "float32", "large")
TRIES = 60
"""Inputs on which the solution is tried, to see what it returns."""


@dataclass
class Draft:
    """The text of one contract, and what is thin about it, in words."""

    exercise: str
    text: str = ""
    thin: list[str] = field(default_factory=list)

    @property
    def names(self) -> set[str]:
        """The names of `autograder.contracts` that the text uses."""
        return mentioned_names(ast.parse(self.text)) & set(contracts.__all__)


def draft(lesson: Lesson, seen: Rehearsal, exercise: str) -> Draft:
    """Draft the contract of an exercise."""
    node, function = lesson.function(exercise), getattr(seen.module, exercise)
    signature = inspect.signature(function)
    defaults = {n: p.default for n, p in signature.parameters.items() if p.default is not p.empty}
    known = gather(node, seen.given(exercise), defaults)
    if builds_a_model(seen, exercise, known):
        from autograder.authoring.model_draft import draft_builder  # noqa: PLC0415 - Keras is there by now

        return draft_builder(node, function, known, seen)
    return _Drafting(node, known, seen, Draft(exercise)).made()


def builds_a_model(seen: Rehearsal, exercise: str, known: Sequence[Known]) -> bool:
    """Whether an exercise returns a Keras model: it did when the notebook called it, or does with its defaults."""
    answers = [call.answer for call in seen.calls if call.exercise == exercise]
    if answers or any(argument.default is None for argument in known):
        return any(map(is_model, answers))
    try:
        return is_model(getattr(seen.module, exercise)())
    except Exception:  # the instructor's own code, asked what nobody has asked it
        return False


def first_sentence(node: ast.FunctionDef) -> str:
    """Return what a function does, from its docstring, as a title."""
    paragraph = (ast.get_docstring(node) or "").strip().split("\n\n")[0]
    text = re.sub(r"\s+", " ", paragraph)
    return re.split(r"(?<=\.)\s", text)[0]


def tried(part: Part, exercise: str, module: Any) -> str:
    """Try a part on the instructor's own function; return what it says, "" if it passes."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        verdict = CheckRunner(module).run(part.check(exercise), Student(LocalTransport(dict(vars(module)))))
    return "" if verdict.outcome == "passed" else verdict.message


class _Drafting:
    """One function's contract in the making."""

    def __init__(self, node: ast.FunctionDef, known: Sequence[Known], seen: Rehearsal, found: Draft) -> None:
        self.node = node
        self.known = known
        self.seen = seen
        self.found = found
        self.function = getattr(seen.module, node.name)

    def made(self) -> Draft:
        """Write the contract."""
        name = self.node.name
        takes, answers = self._takes()
        examples = list(self._examples(answers))
        laws = [
            entry(quoted(law.words), f"lambda student: {law.code}") for law in self.seen.laws if law.exercise == name
        ]
        fields = []
        if takes:
            fields += [dictionary("takes", [f'"{key}": {text},' for key, text in takes.items()])]
            fields += [f"gives={text}," for text in [self._gives(takes, answers)] if text]
        fields += [f"law={quoted(first_sentence(self.node))},"]
        fields += [listed("examples", examples)] if examples else []
        fields += [dictionary("laws", laws, broken=True)] if laws else []
        fields += self._optional(takes)
        fields += self._kept(takes)
        if takes or examples:
            body = "\n".join(f"    {line}" for text in [f'"{name}",', *fields] for line in text.splitlines())
            self.found.text = f"contract(\n{body}\n)\n"
        else:
            unknown = ", ".join(k.name for k in self.known if drawn_as(k, set()) is None) or "its arguments"
            self.found.text = (
                f"# TODO: {name}: say in its docstring what {unknown} may be, X : (N, D) array say, or assert an\n"
                f"# example; then write its contract here: contract({name!r}, takes={{…}}, gives=…), ….\n"
            )
            self.found.thin.append(f"{name}: nothing says what {unknown} may be; a TODO stands in checks.py")
        if takes and not examples:
            self.found.thin.append(f"{name}: no worked example; assert one call in the notebook, or add examples=[…]")
        return self.found

    def _takes(self) -> tuple[dict[str, str], list[Worked]]:
        """How arguments are drawn, as text, with some draws; {} if that cannot be said."""
        name = self.node.name
        if self.node.args.vararg or self.node.args.kwarg or self.node.args.kwonlyargs:
            self.found.thin.append(f"{name}: *args, **kwargs and keyword-only arguments are not drawn")
            return {}, []
        sizes = size_names([drawn_as(known, set()) for known in self.known])
        texts = {known.name: drawn_as(known, sizes) for known in self.known}
        unknown = [key for key, text in texts.items() if text is None]
        if unknown:
            self.found.thin.append(f"{name}: nothing is drawn, as nothing says what {', '.join(unknown)} may be")
            return {}, []
        reason = ""
        for candidate in _candidates({key: str(text) for key, text in texts.items()}):
            try:
                answers = self._answers(candidate)
            except Exception as error:  # of the instructor's own function, or no such strategy
                reason = reason or f"{type(error).__name__}: {error}"
                continue
            contract = FunctionContract(name, _evaluated(candidate), 1e-6, 1e-9)
            (agreement,) = contract.agreement("", TRIES)
            said = tried(agreement, name, self.seen.module)
            if not said:
                return candidate, answers
            reason = reason or f"it does not give the same answer twice ({said})"
        self.found.thin.append(f"{name}: nothing is drawn, your own solution fails on what was guessed: {reason[:160]}")
        return {}, []

    def _answers(self, takes: dict[str, str]) -> list[Worked]:
        """Some draws, and what the instructor's function makes of them.

        Raises: whatever the function raises.
        """
        arguments = _evaluated(takes)
        contract = FunctionContract(self.node.name, arguments, 1e-6, 1e-9)
        (part,) = contract.agreement("", TRIES)
        found: list[Worked] = []
        for given in CheckRunner(self.seen.module).examples(part.check(self.node.name)):
            sizes: dict[str, int] = {}
            for key, argument in arguments.items():
                sizes.update(argument.sizes(given[key]))
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                answer = self.function(*for_reference(given.values()))
            if answer is None:
                raise CheckFileError("it returns None")
            found.append(Worked(tuple(given.values()), answer, sizes))
        return found

    def _gives(self, takes: dict[str, str], answers: Sequence[Worked]) -> str:
        """Shape and kind of the answer as text, "" if there is no law."""
        values = [drawn.answer for drawn in answers]
        text = ""
        if all(isinstance(value, tuple) and len(value) == len(values[0]) for value in values):
            parts = [[replace(drawn, answer=drawn.answer[i]) for drawn in answers] for i in range(len(values[0]))]
            outcomes = [self._outcome(part) or "anything()" for part in parts]
            names = _returned_names(self.node, len(outcomes))
            text = "{" + ", ".join(f'"{key}": {value}' for key, value in zip(names, outcomes, strict=True)) + "}"
        else:
            text = self._outcome(answers)
        gives = eval(text, contract_names()) if text else None
        for part in FunctionContract(self.node.name, _evaluated(takes), 1e-6, 1e-9).shaped(gives):
            if tried(part, self.node.name, self.seen.module):
                return ""
        return text

    def _outcome(self, answers: Sequence[Worked]) -> str:
        values = [drawn.answer for drawn in answers]
        if not all(isinstance(value, (np.ndarray, np.generic, bool, int, float)) for value in values):
            return ""
        arrays = [np.asarray(value) for value in values]
        kinds = {"i" if array.dtype.kind == "u" else array.dtype.kind for array in arrays}
        if len({array.ndim for array in arrays}) != 1 or len(kinds) != 1 or not kinds <= set("bif"):
            return ""
        dims = [
            _dim([a.shape[axis] for a in arrays], [drawn.sizes for drawn in answers]) for axis in range(arrays[0].ndim)
        ]
        dtype = str(arrays[0].dtype)
        if dtype in ast.unparse(self.node) and kinds != {"b"}:
            dims.append(f'dtype="{dtype}"')
        form = {"b": "booleans", "i": "integers", "f": "floats"}[kinds.pop()]
        return f"{form}({', '.join(dims)})"

    def _examples(self, answers: Sequence[Worked]) -> Iterator[str]:
        """Yield the notebook's own examples, and those that tell what these do not tell."""
        own = [Worked(e.given, e.expected) for e in self.seen.examples if e.exercise == self.node.name]
        if not all(worked.text for worked in own):
            self.found.thin.append(f"{self.node.name}: an assert's arrays are too large to be a worked example")
        for worked in [*own, *choose(self.node, vars(self.seen.module), own, answers)]:
            if worked.text:
                yield worked.text

    def _optional(self, takes: dict[str, str]) -> Iterator[str]:
        """Yield which arguments may be left out; their defaults are the contract's business as well."""
        optional = [argument.arg for argument in self.node.args.args][-len(self.node.args.defaults) :]
        if takes and self.node.args.defaults:
            contract = FunctionContract(self.node.name, _evaluated(takes), 1e-6, 1e-9)
            if all(not tried(part, self.node.name, self.seen.module) for part in contract.defaulted(optional)):
                yield f"optional={tuple_of(optional)},"

    def _kept(self, takes: dict[str, str]) -> Iterator[str]:
        """Yield the corners and manners that the instructor's own function has, where that is not all."""
        if not takes:
            return
        name = self.node.name
        contract = FunctionContract(name, _evaluated(takes), 1e-6, 1e-9)
        offered = [*contract.possible(None)]
        extra: list[Corner] = ["empty"] if "one" in offered else []
        extra += ["large"] if "float32" in offered and "exp" in ast.unparse(self.node) else []
        corners = []
        for corner in [*offered, *extra]:
            said = tried(contract.corner(corner), name, self.seen.module)
            if not said:
                corners.append(corner)
            elif corner in CORNERS:
                words = {"one": "single rows", "lists": "lists for arrays", "float32": "arrays of float32"}[corner]
                self.found.thin.append(f"{name}: {words} are not asked for, as your own solution fails on them")
        if corners != [c for c in CORNERS if c in offered]:
            yield f"corners={tuple_of(sorted(corners, key=ORDER.index))},"
        manners = [m for m in MANNERS if all(not tried(p, name, self.seen.module) for p in contract.mannered([m]))]
        if manners != [*MANNERS]:
            yield f"manners={tuple_of(manners)},"
            self.found.thin.append(
                f"{name}: your own solution warns, or changes its arguments; neither is asked of students"
            )


def _candidates(texts: dict[str, str]) -> Iterator[dict[str, str]]:
    """Yield the arguments as guessed, then with less daring numbers: indices, small sizes, positive floats."""
    yield texts
    yield {
        key: re.sub(r"^numbers\(1, 5, whole=True\)$", "numbers(0, 1, whole=True)", text) for key, text in texts.items()
    }
    yield {key: re.sub(r'^size\("(\w+)"\)$', r'size("\1", 1, 2)', text) for key, text in texts.items()}
    yield {
        key: re.sub(r"^((?:vectors|matrices|tables)\([^)]*)\)$", r"\1, low=0.125)", text) for key, text in texts.items()
    }


def contract_names() -> dict[str, Any]:
    """Return the names that the text of a contract may use."""
    return {name: getattr(contracts, name) for name in contracts.__all__}


def _evaluated(takes: dict[str, str]) -> dict[str, Argument]:
    """The arguments that the text of ``takes`` makes; the text is ours."""
    return {key: eval(text, contract_names()) for key, text in takes.items()}


def _dim(sizes: Sequence[int], named: Sequence[dict[str, int]]) -> str:
    """An axis of an answer: the name of a size, a number, or None if it is neither."""
    for name in named[0]:
        if all(found.get(name) == n for found, n in zip(named, sizes, strict=True)):
            return f'"{name}"'
    return str(sizes[0]) if len(set(sizes)) == 1 else "None"


def _returned_names(node: ast.FunctionDef, count: int) -> list[str]:
    """The names of the values that a function returns in a tuple."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Return) and isinstance(inner.value, ast.Tuple):
            names = [part.id if isinstance(part, ast.Name) else "" for part in inner.value.elts]
            if len(names) == count == len(set(names)) and all(names):
                return names
    return [f"value_{i}" for i in range(count)]
