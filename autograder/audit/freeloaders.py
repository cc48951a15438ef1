"""Submissions that solve nothing: what a grader must not give points for.

Each fills every coded exercise with the same trick: a constant, an echo, zeros or random numbers of the
right shape. What the right shape is, they learn by listening while the checks call the reference, so that
they are as good as a cheat with plenty of time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from types import ModuleType
from typing import Any

import numpy as np

from autograder.checking.runner import CheckRunner
from autograder.checks import Check
from autograder.config import Assignment
from autograder.kernel.local import LocalTransport
from autograder.student import Student
from autograder.wire.codec import Handle

MAX_HEARD = 60
"""Calls of a function that are remembered."""


@dataclass(frozen=True)
class Heard:
    """One call of a reference function during a check: the values given to it, in order, and its answer."""

    given: tuple[Any, ...]
    answer: Any


@dataclass(frozen=True)
class Freeloader:
    """A submission that solves nothing. note : its trick in words; cells : grade_id → source."""

    name: str
    note: str
    cells: Mapping[str, str]


class _Listening(LocalTransport):
    """A namespace whose calls are overheard."""

    def __init__(self, namespace: dict[str, Any]) -> None:
        super().__init__(namespace)
        self.heard: dict[str, list[Heard]] = {}

    def request(self, message: dict[str, Any]) -> dict[str, Any]:
        answer = super().request(message)
        if message["op"] == "call" and "value" in answer and "times" not in message:
            calls = self.heard.setdefault(message["name"], [])
            if len(calls) < MAX_HEARD and not isinstance(answer["value"], Handle):
                calls.append(Heard((*message["args"], *message["kwargs"].values()), answer["value"]))
        return answer


def listen(checks: Iterable[Check], reference: ModuleType | None) -> dict[str, tuple[Heard, ...]]:
    """Try the checks on the reference and return what was heard, function → calls, public checks first."""
    if reference is None:
        return {}
    transport = _Listening(dict(vars(reference)))
    runner = CheckRunner(reference)
    for check in checks:
        runner.run(check, Student(transport))
    return {name: tuple(calls) for name, calls in transport.heard.items()}


def freeloaders(
    assignment: Assignment, places: Collection[str], heard: Mapping[str, Sequence[Heard]]
) -> tuple[Freeloader, ...]:
    """Return the freeloaders of an assignment.

    places : the exercises that have a solution cell; heard : as `listen` returns it.
    """
    coded = [exercise for exercise in assignment.exercises if not exercise.manual]
    found = []
    for name, note, fill, answer in _tricks():
        cells: dict[str, str] = {}
        place = ""
        for exercise in coded:
            text = _cell(exercise.name, exercise.variable, fill, answer(heard.get(exercise.name, ())))
            # What a locked cell trains has no solution cell; it can be set in the one before.
            place = exercise.name if exercise.name in places else place
            cells[place] = f"{cells[place]}\n\n{text}" if place in cells else text
        found.append(Freeloader(name, note, cells))
    return tuple(found)


Answer = Callable[[Sequence[Heard]], str]
"""From the calls that were heard of a function to the expression that its freeloader returns."""
ZEROS = "np.zeros(shape, kind)"
ONES = "np.ones(shape, kind)"
RANDOM = "rng.standard_normal(shape) if kind == 'float64' else rng.integers(0, 2, shape).astype(kind)"
UNIFORM = "np.full(shape, 1 / max(shape[-1], 1) if shape else 0.5).astype(kind)"
PREAMBLE = """\
import numpy as np

rng = np.random.default_rng(0)

def fill(shape, kind='float64'):
    return {fill}

def like(value):
    if isinstance(value, (list, tuple)) and any(isinstance(part, np.ndarray) for part in value):
        return type(value)(like(part) for part in value)
    try:
        return fill(np.shape(value))
    except ValueError:  # a list of lists of different lengths
        return fill(())

def refuse():
    raise ValueError('no')

def pick(given, k):
    return given[min(k, len(given) - 1)] if given else 0

"""
"""What every freeloader's cell begins with."""


def _tricks() -> Iterator[tuple[str, str, str, Answer]]:
    """Yield the name of a trick, the trick in words, how it fills an array, and the answer it gives."""
    constants = {"none": "None", "zero": "0", "one": "1", "nan": "float('nan')", "true": "True", "empty_list": "[]"}
    for name, constant in constants.items():
        yield f"returns_{name}", f"returns {constant}", ZEROS, _always(constant)
    yield "refuses", "raises ValueError", ZEROS, _always("refuse()")
    for k, which in enumerate(("first", "second", "third")):
        yield f"returns_its_{which}_argument", f"returns its {which} argument", ZEROS, _always(f"pick(given, {k})")
    fills = {"zeros": ZEROS, "ones": ONES, "random_numbers": RANDOM}
    for (name, fill), (k, which) in product(fills.items(), enumerate(("first", "second", "third"))):
        words = name.replace("_", " ")
        yield (
            f"{name}_like_{which}",
            f"{words} in the shape of its {which} argument",
            fill,
            _always(f"like(pick(given, {k}))"),
        )
    for name, fill in (*fills.items(), ("uniform_rows", UNIFORM)):
        yield f"{name}_of_right_shape", f"{name.replace('_', ' ')} in the right answer's shape", fill, _shaped
    yield "echoes_the_worked_example", "returns the answer to the first example, whatever is asked", ZEROS, _first
    yield "returns_the_commonest_answer", "returns the answer that is right most often", ZEROS, _commonest


def _always(expression: str) -> Answer:
    return lambda _heard: expression


def _first(heard: Sequence[Heard]) -> str:
    return _python(heard[0].answer) if _varied(heard) else "None"


def _commonest(heard: Sequence[Heard]) -> str:
    answers = Counter(_python(call.answer) for call in heard)
    return answers.most_common(1)[0][0] if _varied(heard) else "None"


def _varied(heard: Sequence[Heard]) -> bool:
    """Whether there is more than one question: the answer to the only one is a solution, not a trick."""
    return len({_python(call.given) for call in heard}) > 1


def _shaped(heard: Sequence[Heard]) -> str:
    """An expression of ``given`` and ``fill`` with the type and shape that the answers have."""
    if not heard:
        return "0"
    answers, given = [call.answer for call in heard], [call.given for call in heard]
    if isinstance(answers[0], (list, tuple, np.ndarray)) and (whole := _like_an_argument(answers, given)):
        return whole
    usual = Counter(map(_skeleton, answers)).most_common(1)[0][0]
    calls = [call for call in heard if _skeleton(call.answer) == usual]
    return _expression([call.answer for call in calls], [call.given for call in calls])


def _like_an_argument(answers: Sequence[Any], given: Sequence[tuple[Any, ...]]) -> str:
    """An expression for answers that are always laid out as one of the arguments is; "" if they are not."""
    for place in range(min(map(len, given))):
        layouts = {(_layout(answer), _layout(call[place])) for answer, call in zip(answers, given, strict=True)}
        if all(mine == theirs for mine, theirs in layouts):
            if isinstance(answers[0], np.ndarray):
                return f"fill(np.shape(given[{place}]), '{_kind(answers[0])}')"
            return f"like(given[{place}])"
    return ""


def _layout(value: Any) -> Any:
    """The shape of an array, or of the list that is written for one; the shapes in a list of arrays."""
    if isinstance(value, (list, tuple)) and any(isinstance(part, np.ndarray) for part in value):
        return (type(value).__name__, *map(_layout, value))
    try:
        return np.shape(value)
    except ValueError:
        return type(value).__name__


def _skeleton(answer: Any) -> str:
    """What kind of answer it is, sizes left out."""
    if isinstance(answer, list) and all(type(part) in (int, float) for part in answer):
        return "numbers"
    if isinstance(answer, (list, tuple)):
        return f"{type(answer).__name__}({', '.join(map(_skeleton, answer))})"
    return f"{answer.dtype.kind}{answer.ndim}" if isinstance(answer, np.ndarray) else type(answer).__name__


def _expression(answers: Sequence[Any], given: Sequence[tuple[Any, ...]]) -> str:
    first = answers[0]
    if isinstance(first, (list, tuple, np.ndarray)) and (whole := _like_an_argument(answers, given)):
        return whole
    if isinstance(first, list) and all(type(part) in (int, float) for answer in answers for part in answer):
        kind = "int64" if all(type(part) is int for answer in answers for part in answer) else "float64"
        return f"fill(({_size([len(answer) for answer in answers], given)},), '{kind}').tolist()"
    if isinstance(first, (list, tuple)):
        parts = [_expression([answer[i] for answer in answers], given) for i in range(len(first))]
        return f"{type(first).__name__}([{', '.join(parts)}])"
    if isinstance(first, (bool, int, float)):
        return f"fill((), '{np.asarray(first).dtype}').item()"
    if not isinstance(first, np.ndarray) or first.dtype.kind not in "biuf":
        return _python(first)
    return f"fill({_shape([answer.shape for answer in answers], given)}, '{_kind(first)}')"


def _kind(array: np.ndarray[Any, Any]) -> str:
    return {"b": "bool", "f": "float64"}.get(array.dtype.kind, "int64")


def _shape(shapes: Sequence[tuple[int, ...]], given: Sequence[tuple[Any, ...]]) -> str:
    """A shape as an expression of ``given`` that is right for every call heard; else that of the first."""
    sizes = [_size([shape[axis] for shape in shapes], given) for axis in range(len(shapes[0]))]
    return f"({' '.join(f'{size},' for size in sizes)})"


def _size(sizes: Sequence[int], given: Sequence[tuple[Any, ...]]) -> str:
    candidates = [str(sizes[0])]
    for place in range(min(map(len, given))):
        value = f"given[{place}]"
        whole = [f"len({value})", value, f"np.size({value})", *(f"np.shape({value})[{axis}]" for axis in range(4))]
        whole += [f"np.size({value}) // len({value})", *(f"2 * np.shape({value})[{axis}]" for axis in range(3))]
        inner = [f"np.shape({value}[{i}])[{axis}]" for i in (0, -1) for axis in range(2)]
        candidates += [candidate + more for candidate in (*whole, *inner) for more in ("", " + 1", " - 1")]
    return next((c for c in candidates if _fits(c, sizes, given)), candidates[0])


def _fits(candidate: str, sizes: Sequence[int], given: Sequence[tuple[Any, ...]]) -> bool:
    """Whether an expression of ours gives every size."""
    code = compile(candidate, "<size>", "eval")
    try:
        values = [eval(code, {"np": np, "len": len}, {"given": call}) for call in given]
        return all(type(value) is int and value == size for value, size in zip(values, sizes, strict=True))
    except Exception:  # whatever was given may refuse to be measured, in its own way
        return False


def _python(value: Any) -> str:
    """Python that rebuilds a value, however large; None for what cannot be written down."""
    if isinstance(value, np.ndarray):
        numbers = repr(value.tolist()).replace("nan", "np.nan").replace("inf", "np.inf")
        return f"np.array({numbers}, dtype='{value.dtype}').reshape({value.shape})"
    if isinstance(value, (list, tuple)):
        return f"{type(value).__name__}([{', '.join(map(_python, value))}])"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_python(key)}: {_python(item)}" for key, item in value.items()) + "}"
    if isinstance(value, float):
        return f"float('{value}')"
    return repr(value) if isinstance(value, (bool, int, str, bytes)) else "None"


def _cell(name: str, variable: bool, fill: str, answer: str) -> str:
    preamble = PREAMBLE.format(fill=fill)
    if variable:
        return f"{preamble}given = []\n{name} = {answer}\n"
    return f"{preamble}def {name}(*args, **kwargs):\n    given = [*args, *kwargs.values()]\n    return {answer}\n"
