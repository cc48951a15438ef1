"""What the arguments of an exercise may be: named sizes, and the usual kinds of data that have them.

A size is a name, ``"N"``, and is the same number wherever it stands in one contract: ``matrices("N", "D")`` and
``vectors("D")`` fit together. It is drawn from 2 to 5, from other bounds with ``size("K", 2, 9)``, or is a number.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from autograder.errors import CheckFileError
from autograder.wire import Rng

__all__ = [
    "Argument",
    "Size",
    "choices",
    "drawn",
    "generators",
    "labels",
    "matrices",
    "networks",
    "numbers",
    "pictures",
    "probabilities",
    "signs",
    "size",
    "strategies",
    "tables",
    "tokens",
    "vectors",
]

SMALLEST, LARGEST = 2, 5
"""Bounds of a size that says nothing else: large enough to tell rows from columns, small enough to read."""
STEPS = 8
"""Numbers are drawn as eighths, whose sums are exact: a tie on paper is a tie in the computer."""


@dataclass(frozen=True)
class Size:
    """A named size and its bounds, both included."""

    name: str
    low: int = SMALLEST
    high: int = LARGEST

    def __post_init__(self) -> None:
        if not self.name.isidentifier() or not 0 <= self.low <= self.high:
            raise CheckFileError(f'expected size("N", low, high) with 0 ≤ low ≤ high, got {self}')


Dim: TypeAlias = "int | str | Size"
Strategy: TypeAlias = st.SearchStrategy[Any]


@dataclass(frozen=True)
class Argument:
    """How one argument is drawn.

    dims : its axes, for an array; needs : further sizes that it depends on; make : from the numbers of both to a
    strategy; kind : "array", "picture", "list", "size" if it is the size itself, "shape" if it is a
    tuple of sizes, else "" for one value; floats : whether it holds floats.
    """

    make: Callable[..., Strategy]
    dims: tuple[Dim, ...] = ()
    needs: tuple[Dim, ...] = ()
    kind: str = ""
    floats: bool = False

    def sizes(self, value: Any) -> Iterator[tuple[str, int]]:
        """Yield the named sizes that a drawn value has."""
        own = {"size": (value,), "shape": value}
        shape = own.get(self.kind, np.shape(value)) if self.dims else ()
        yield from ((_name(dim), n) for dim, n in zip(self.dims, shape, strict=False) if not isinstance(dim, int))

    def strategy(self, bounds: Mapping[str, Size], fixed: Mapping[str, int]) -> Strategy:
        """Return the strategy, its sizes drawn within ``bounds`` unless they are ``fixed``."""
        sizes = [_drawn_size(dim, bounds, fixed) for dim in (*self.dims, *self.needs)]
        return st.tuples(*sizes).flatmap(lambda numbers: self.make(*numbers))


def _name(dim: str | Size) -> str:
    return dim.name if isinstance(dim, Size) else dim


def _drawn_size(dim: Dim, bounds: Mapping[str, Size], fixed: Mapping[str, int]) -> st.SearchStrategy[int]:
    if isinstance(dim, int):
        return st.just(dim)
    name = _name(dim)
    if name in fixed:
        return st.just(fixed[name])
    found = bounds.get(name, Size(name))
    return st.shared(st.integers(found.low, found.high), key=f"size {name}")


def strategies(takes: Mapping[str, Argument | Strategy], fixed: Mapping[str, int] | None = None) -> dict[str, Strategy]:
    """Return a strategy for each argument; sizes of one name are equal.

    fixed : sizes that are not drawn. Raises: CheckFileError if a size has two different bounds.
    """
    bounds: dict[str, Size] = {}
    for dim in _dims(takes.values()):
        if isinstance(dim, Size) and bounds.setdefault(dim.name, dim) != dim:
            raise CheckFileError(f"the size {dim.name} has two bounds, {bounds[dim.name]} and {dim}; give it one")
    return {
        name: argument.strategy(bounds, fixed or {}) if isinstance(argument, Argument) else argument
        for name, argument in takes.items()
    }


def _dims(takes: Iterable[Argument | Strategy]) -> Iterator[Dim]:
    for argument in takes:
        if isinstance(argument, Argument):
            yield from (*argument.dims, *argument.needs)


def drawn(**takes: Argument | Strategy) -> dict[str, Strategy]:
    """Return strategies for a property of one's own: ``@given(**drawn(x=matrices("N", "D"), y=vectors("N")))``."""
    return strategies(takes)


def size(name: str, low: int = SMALLEST, high: int = LARGEST) -> Argument:
    """An argument that is the size ``name`` itself, ``num_classes`` say; it sets the size's bounds for all."""
    return Argument(st.just, (Size(name, low, high),), kind="size")


def tables(*dims: Dim, low: float = -3.0, high: float = 3.0, distinct: bool = False, whole: bool = False) -> Argument:
    """Arrays of floats from ``low`` to ``high``, of any number of axes; eighths, or whole numbers.

    distinct : whether no number stands in it twice, where ties are not the point.
    """
    step = 1 if whole else STEPS
    elements = st.integers(round(low * step), round(high * step)).map(lambda k: k / step)

    def make(*shape: int) -> Strategy:
        # Without a fill of its own Hypothesis repeats one number, which hides a wrong axis.
        return arrays(np.float64, shape, elements=elements, fill=st.nothing(), unique=distinct)

    return Argument(make, dims, kind="array", floats=True)


def matrices(rows: Dim, columns: Dim, **options: Any) -> Argument:
    """Arrays (rows, columns) of floats; options as `tables` takes them."""
    return tables(rows, columns, **options)


def vectors(length: Dim, **options: Any) -> Argument:
    """Arrays (length,) of floats; options as `tables` takes them."""
    return tables(length, **options)


def numbers(low: float = -3.0, high: float = 3.0, *, whole: bool = False) -> Argument:
    """Single floats from ``low`` to ``high``, eighths; or integers if ``whole``."""
    drawn_ones: Strategy = st.integers(round(low), round(high))
    if not whole:
        drawn_ones = st.integers(round(low * STEPS), round(high * STEPS)).map(lambda k: k / STEPS)
    return Argument(lambda: drawn_ones)


def labels(*dims: Dim, below: Dim = 2) -> Argument:
    """Arrays of integers from 0 to ``below`` − 1; ``below`` may be a size, of the classes say."""
    return Argument(
        lambda *n: arrays(np.int64, n[:-1], elements=st.integers(0, max(n[-1] - 1, 0)), fill=st.nothing()),
        dims,
        (below,),
        kind="array",
    )


def signs(*dims: Dim) -> Argument:
    """Arrays of the labels −1 and +1, as integers."""
    return Argument(
        lambda *n: arrays(np.int64, n, elements=st.sampled_from([1, -1]), fill=st.nothing()), dims, kind="array"
    )


def tokens(*dims: Dim, below: Dim = "V") -> Argument:
    """Arrays of token ids, integers from 0 to ``below`` − 1."""
    return labels(*dims, below=below)


def pictures(*dims: Dim) -> Argument:
    """Arrays of uint8 from 0 to 255, ``pictures("N", "H", "W")`` or with channels."""
    return Argument(
        lambda *n: arrays(np.uint8, n, elements=st.integers(0, 255), fill=st.nothing()), dims, kind="picture"
    )


def probabilities(*dims: Dim, zeros: bool = False) -> Argument:
    """Arrays whose last axis sums to 1; with ``zeros`` some of them are 0, and others 1."""

    def make(*shape: int) -> Strategy:
        weights = arrays(np.float64, shape, elements=st.integers(0 if zeros else 1, 8).map(float), fill=st.nothing())
        return weights.map(_normalised)

    return Argument(make, dims, kind="array", floats=True)


def _normalised(weights: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    total = weights.sum(axis=-1, keepdims=True)
    return np.where(total == 0, 1 / max(weights.shape[-1], 1), weights / np.where(total == 0, 1, total))


def networks(*widths: Dim) -> Argument:
    """Lists [W1, b1, W2, b2, …] of the weights and biases of dense layers of these widths, the inputs' first."""

    def make(*numbers: int) -> Strategy:
        layers = [tables(n, m) for n, m in itertools.pairwise(numbers)]
        parts = [part for layer, m in zip(layers, numbers[1:], strict=True) for part in (layer, vectors(m))]
        return st.tuples(*(part.strategy({}, {}) for part in parts)).map(list)

    return Argument(make, needs=widths, kind="list")


def choices(*values: Any) -> Argument:
    """One of these values."""
    return Argument(lambda: st.sampled_from(values))


def generators() -> Argument:
    """Random generators, ``np.random.Generator``; the reference is given one with the same seed."""
    return Argument(lambda: st.integers(0, 99).map(Rng))
