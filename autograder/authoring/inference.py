"""How an argument may be drawn, from what the instructor wrote: docstring, annotation, default, and calls.

The answer is text for ``takes={…}``, which an instructor edits; None where nothing says what the argument is.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.wire.convert import is_model

_NAMES = re.compile(
    r"^\s*[-*]?\s*`{0,2}([A-Za-z_]\w*(?:\s*,\s*[A-Za-z_]\w*)*)`{0,2}\s*(\([^)\n]*\))?\s*(?::|--|—)\s*(.*)$"
)
_SHAPE = re.compile(r"\(\s*([A-Za-z_]\w*|\d+)\s*(?:,\s*((?:(?:[A-Za-z_]\w*|\d+)\s*,?\s*)*))?\)")
_BY = re.compile(r"\b([A-Za-z_]\w*|\d+)\s*[x×]\s*([A-Za-z_]\w*|\d+)\b")
_BELOW = re.compile(
    r"(?:(?:0|1)\s*(?:,\s*)?(?:…|\.\.\.?|to|–|-|and|,)\s*|<\s*|below\s+|\[0,\s*)([A-Za-z_]\w*|\d+)\s*(-\s*1|−\s*1)?"
)
_INTEGERS = re.compile(r"\b(int|ints|integer|integers|label|labels|class|classes|ids?|tokens?|indices|index)\b", re.I)
_COUNTS = re.compile(r"\b(number|count|how many)\b|^(n|num|k|n_\w+|num_\w+)$", re.I)
_STEPS = re.compile(r"\b(steps?|iterations?|epochs?|repeats?|passes)\b", re.I)
_SIGNS = re.compile(r"[−-]1\s*(?:,|or|and|/)\s*\+?1|\+?1\s*(?:,|or|and|/)\s*[−-]1|±\s*1")
_WORDS = re.compile(r"[\"'](\w+)[\"']")
_PROBABLE = re.compile(r"probability|probabilities|sums? to 1|sums? to one|distribution", re.I)
_PICTURE = re.compile(r"uint8|0\s*(?:…|\.\.\.?|to|-|–)\s*255", re.I)
_BOOKS = {"array", "ndarray", "np", "numpy", "list", "shape", "float", "int", "optional", "default"}


@dataclass(frozen=True)
class Known:
    """What is known of one argument. doc : its words in the docstring; seen : values it was given."""

    name: str
    doc: str = ""
    annotation: str = ""
    default: Any = None
    seen: tuple[Any, ...] = ()

    @property
    def words(self) -> str:
        """Everything that is said of it."""
        return f"{self.annotation} {self.doc}"


def gather(node: ast.FunctionDef, given: Sequence[tuple[Any, ...]], defaults: dict[str, Any]) -> list[Known]:
    """Return what is known of each argument of a function, in order.

    given : the arguments of its calls; defaults : name → value.
    """
    said = documented(ast.get_docstring(node) or "")
    found = []
    for place, argument in enumerate([*node.args.posonlyargs, *node.args.args]):
        seen = tuple(call[place] for call in given if place < len(call))
        annotation = "" if argument.annotation is None else ast.unparse(argument.annotation)
        found.append(Known(argument.arg, said.get(argument.arg, ""), annotation, defaults.get(argument.arg), seen))
    return found


def documented(docstring: str) -> dict[str, str]:
    """Return the words about each argument: ``X : (N, D) array``, in NumPy's, Google's or any such style."""
    found: dict[str, str] = {}
    names: list[str] = []
    for line in docstring.splitlines():
        for part in re.split(r";\s+(?=\w+\s*:)", line):
            head = re.split(r"\s*(?:→|->)\s*", part)[0]
            match = _NAMES.match(head)
            if match:
                names = [name.strip() for name in match[1].split(",")]
                for name in names:
                    found[name] = f"{match[2] or ''} {match[3]}".strip()
            elif names and line[:1].isspace() and part.strip():
                for name in names:  # NumPy's style: the words stand below
                    found[name] = f"{found[name]} {head.strip()}".strip()
            else:
                names = []
    return found


def drawn_as(known: Known, sizes: set[str]) -> str | None:
    """Return how an argument is drawn, as text; None if nothing says what it is.

    sizes : the names of sizes that other arguments have, so that a number of that name is the size itself.
    """
    if any(map(is_model, known.seen)):
        return None
    array = any(isinstance(value, (np.ndarray, list)) for value in known.seen)
    dims = shape_of(known.words) or (seen_shape(known) if array else None)
    if dims is not None and not re.match(r"\s*tuple", known.words):
        return _array(known, dims)
    return _single(known, sizes)


def shape_of(words: str) -> list[str] | None:
    """Return the axes that some words give an array: "(N, D) array", "N×D", "(N,)"; None if they give none."""
    for match in _SHAPE.finditer(words):
        rest = [part for part in re.split(r"[\s,]+", match[2] or "") if part]
        dims = [match[1], *rest]
        lone = len(dims) == 1 and "," not in match[0]
        if not lone and not {dim.lower() for dim in dims} & _BOOKS:
            return dims
    by = _BY.search(words)
    return [by[1], by[2]] if by else None


def seen_shape(known: Known) -> list[str] | None:
    """Return axes named after the argument where calls are all that is known of its shape."""
    shapes = {np.shape(value) for value in known.seen if isinstance(value, (np.ndarray, list))}
    ranks = {len(shape) for shape in shapes}
    if len(ranks) != 1 or ranks == {0}:
        return None
    return [f"{known.name}_{axis}" for axis in range(ranks.pop())]


def _array(known: Known, dims: Sequence[str]) -> str:
    axes = ", ".join(dim if dim.isdigit() else f'"{dim}"' for dim in dims)
    values = [np.asarray(value) for value in known.seen if isinstance(value, (np.ndarray, list))]
    whole = bool(values) and all(value.dtype.kind in "iu" for value in values)
    if _PICTURE.search(known.doc) or any(value.dtype == np.uint8 for value in values):
        return f"pictures({axes})"
    if _SIGNS.search(known.doc):
        return f"signs({axes})"
    if _PROBABLE.search(known.doc):
        return f"probabilities({axes})"
    if (_INTEGERS.search(known.words) and not re.search("float", known.words)) or (whole and not known.doc):
        return f"labels({axes}, below={_below(known, values)})"
    form = {1: "vectors", 2: "matrices"}.get(len(dims), "tables")
    low = ", low=0.125" if re.search(r"positive|> 0", known.doc) else ""
    low = ", low=0.0" if re.search(r"not negative|non-?negative|≥ 0|>= 0", known.doc) else low
    return f"{form}({axes}{low})"


def _below(known: Known, values: Sequence[np.ndarray[Any, Any]]) -> str:
    """The first integer that is too large: from the docstring, or one more than the largest that was seen."""
    if re.search(r"\b0\s*(?:,|or|and|/)\s*1\b|binary", known.doc):
        return "2"
    match = _BELOW.search(known.doc)
    if match and not match[1].isdigit():
        return f'"{match[1]}"'
    largest = max((int(value.max()) for value in values if value.size), default=2)
    return str(max(largest + 1, 2))


def _single(known: Known, sizes: set[str]) -> str | None:
    """A single value: a size, an integer, a number, a word, a truth value, a generator."""
    values = [value for value in (*known.seen, known.default) if value is not None]
    first = values[0] if values else None
    if known.name == "rng" or "Generator" in known.words:
        return "generators()"
    if isinstance(first, bool) or known.annotation == "bool":
        return "choices(True, False)"
    words = list(dict.fromkeys([*(v for v in values if isinstance(v, str)), *_WORDS.findall(known.doc)]))
    if isinstance(first, str) or known.annotation == "str":
        return f"choices({', '.join(map(repr, words))})" if words else None
    if isinstance(first, tuple):
        kinds = list(dict.fromkeys(v for v in values if isinstance(v, tuple)))
        return f"choices({', '.join(map(repr, kinds))})"
    if _SIGNS.search(known.doc):
        return "choices(1, -1)"
    integral = isinstance(first, (int, np.integer)) or known.annotation == "int"
    if integral or (first is None and _INTEGERS.search(known.doc)):
        alias = next((s for s in sizes if s.lower() == known.name.lower() or re.search(rf"\b{s}\b", known.doc)), None)
        if alias:
            return f'size("{alias}")'
        if _COUNTS.search(f"{known.doc}") and not _STEPS.search(f"{known.name} {known.doc}"):
            return f'size("{known.name}")'
        return "numbers(1, 5, whole=True)"
    if (
        isinstance(first, (float, np.floating))
        or known.annotation == "float"
        or re.search("float|number|real", known.doc)
    ):
        rate = re.search(r"rate|step size", known.doc) or known.name in ("lr", "eta", "alpha")
        positive = re.search(r"positive|> 0", known.doc) or rate
        return "numbers(0.125, 1)" if rate else f"numbers({'0.125, 3' if positive else ''})"
    return None


def size_names(texts: Sequence[str | None]) -> set[str]:
    """Return the names of the sizes in the arguments of an exercise."""
    return {
        name
        for text in texts
        if text
        for name in re.findall(r'"([A-Za-z_]\w*)"', text)
        if not text.startswith("choices")
    }
