"""Submissions of the same structure are found, whatever their names and comments; others are not."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.report.likeness.similarity import LEAST, RUN, compare, differing

RELEASE = """\
import numpy as np

def train(X, y, lr=1.0, max_epochs=100):
    \"\"\"Rosenblatt's rule.\"\"\"
    raise NotImplementedError

def plotted(values, width=4, height=3, colour="C0"):
    figure = plt.figure(figsize=(width, height))
    axes = figure.add_subplot()
    axes.plot(np.arange(len(values)), np.asarray(values) / max(values), color=colour, linewidth=2)
    axes.set_title(f"{len(values)} values from {min(values)} to {max(values)}")
    return figure
"""
LOOP = """\
def train(X, y, lr=1.0, max_epochs=100):
    # all weights start at zero
    weights, bias, mistakes = np.zeros(X.shape[1]), 0.0, []
    for epoch in range(max_epochs):
        wrong = 0
        for row, target in zip(X, y):
            answer = 1 if row @ weights + bias > 0 else 0
            if answer != target:
                weights = weights + lr * (target - answer) * row
                bias = bias + lr * (target - answer)
                wrong += 1
        mistakes.append(wrong)
        if wrong == 0:
            break
    return weights, bias, mistakes
"""
RENAMED = """\
def train(X, y, lr: float = 1.0, max_epochs: int = 100) -> tuple:
    '''Mein eigener Text.'''
    w, b, m = np.zeros(X.shape[1]), 0.0, []

    for _ in range(max_epochs):   # every epoch
        n = 0
        for a, t in zip(X, y):
            out = (1 if a @ w + b > 0
                   else 0)
            if out != t:
                w = w + lr * (t - out) * a
                b = b + lr * (t - out)
                n += 1
        m.append(n)
        if n == 0: break
    return w, b, m
"""
OTHER = """\
def train(X, y, lr=1.0, max_epochs=100):
    A = np.column_stack([X, np.ones(len(X))])
    state = np.zeros(A.shape[1])
    history = [None]
    while history[-1] != 0 and len(history) <= max_epochs:
        count = 0
        for i in range(len(A)):
            error = y[i] - int(np.dot(A[i], state) > 0)
            state += lr * error * A[i]
            count += abs(error)
        history.append(count)
    return state[:-1], float(state[-1]), history[1:]
"""
ADDED = "def area(sides):\n    return sum(side ** 2 * (k + 1) for k, side in enumerate(sides)) / 2\n"


def shares(**sources: str) -> dict[str, float]:
    """How alike each two of these are, by their names, of those that were compared."""
    found = compare({name: {"train": code} for name, code in sources.items()}, [RELEASE], threshold=1e-9)
    return {f"{p.one} {p.other}": p.share for group in found.groups for p in group.pairs}


def test_other_names_and_comments_are_alike() -> None:
    """Variables, comments, docstrings, type hints and layout change nothing."""
    assert shares(a=LOOP, b=RENAMED) == {"a b": 1.0}


def test_independent_solutions_are_not_alike() -> None:
    """Two ways to write the same rule share next to nothing, far below the threshold."""
    assert shares(a=LOOP, b=OTHER).get("a b", 0.0) < 0.2
    assert compare({"a": {"train": LOOP}, "b": {"train": OTHER}}, [RELEASE]).groups == ()


def test_a_changed_line_is_still_alike() -> None:
    """Neither a condition turned round, in a function of a dozen lines, nor a function added hides the rest."""
    edited = RENAMED.replace("n == 0", "not n > 0")
    assert 0.7 < shares(a=LOOP, b=edited)["a b"] < 1
    assert 0.6 < shares(a=LOOP, b=RENAMED + ADDED)["a b"] < 1


def test_numbers_and_operators_count() -> None:
    """Two lists of weights with other numbers in them are not the same work."""
    first = "W = np.array([" + ", ".join(f"[{i}, {i + 1}]" for i in range(40)) + "])\n"
    second = "W = np.array([" + ", ".join(f"[{3 * i}, {7 * i + 2}]" for i in range(40)) + "])\n"
    assert shares(a=first, b=second).get("a b", 0.0) < 0.1
    assert shares(a=first, b=first.replace("W", "V"))["a b"] == 1.0


def test_the_code_of_the_release_is_not_counted() -> None:
    """Two students who kept what they were given, and copied it elsewhere, have nothing of their own in common."""
    pasted = RELEASE[RELEASE.index("def plotted") :]
    found = compare({"a": {"train": pasted}, "b": {"train": pasted}}, [RELEASE])
    assert (found.groups, found.compared, found.short) == ((), 0, 2)
    alone = compare({"a": {"train": pasted}, "b": {"train": pasted}}, [])
    assert [group.members for group in alone.groups] == [("a", "b")]
    assert shares(a=LOOP + pasted, b=OTHER + pasted).get("a b", 0.0) < 0.2


def test_what_everybody_writes_is_not_counted() -> None:
    """An answer that more than a third of a class has says nothing about two of them; one that two have does."""
    crowd = {f"s{i:02d}": {"train": LOOP} for i in range(20)}
    pair = {"x": {"train": OTHER}, "y": {"train": OTHER.replace("state", "w")}}
    found = compare({**crowd, **pair}, [RELEASE])
    assert [group.members for group in found.groups] == [("x", "y")]
    assert found.common > LEAST
    assert (found.compared, found.short) == (2, 20)


def test_few_who_share_are_a_group() -> None:
    """Ten of forty are no crowd: they are listed together, each pair of them once."""
    copies = {f"s{i:02d}": {"train": LOOP if i < 10 else OTHER if i < 12 else ADDED} for i in range(40)}
    found = compare(copies, [RELEASE])
    assert [len(group.members) for group in found.groups] == [10, 2]
    assert len(found.groups[0].pairs) == 45
    assert {(p.one, p.other) for p in found.groups[0].pairs} == set(itertools.combinations(found.groups[0].members, 2))


def test_a_group_says_which_parts_are_alike() -> None:
    """Each part by itself, so that one sees where to look; short answers are not compared."""
    found = compare({"a": {"one": LOOP, "two": OTHER}, "b": {"one": RENAMED, "two": OTHER + ADDED}}, [RELEASE])
    parts = found.groups[0].parts
    assert parts["one"] == 1.0
    assert 0.5 < parts["two"] < 1
    assert compare({"a": {"one": ADDED}, "b": {"one": ADDED}}, []).short == 2


@pytest.mark.parametrize(
    "source",
    [
        "def f(:",
        "",
        "%matplotlib inline\n!ls",
        "x = '\0'",
        "(" * 300 + ")" * 300,
        "-" * 5000 + "1",
        "x\n" * 60_000,
        "é = 1",
        "x = 0x" + "f" * 90_000,
        "x = a" + ".b" * 40_000,
        "x = 1" + " if 1 else 1" * 5_000,
        "".join(f"{' ' * depth}if x:\n" for depth in range(99)) + " " * 99 + "y = 1",
        "".join(f"{' ' * depth}match x:\n{' ' * depth} case 1:\n" for depth in range(0, 90, 2)) + " " * 95 + "y = 1",
    ],
)
def test_nothing_that_students_write_breaks_it(source: str) -> None:
    """What is no Python has no fingerprints; what is deeply nested is read without a recursion."""
    found = compare({"a": {"one": source}, "b": {"one": source}})
    assert found.compared + found.short == 2
    assert len(differing([source, "y = 1"])) == 2


@given(st.permutations(["a", "b", "c", "d"]))
def test_the_order_of_submissions_does_not_matter(names: list[str]) -> None:
    """The same groups, pairs and shares, in the same order."""
    sources = {"a": LOOP, "b": RENAMED, "c": OTHER, "d": OTHER + ADDED}
    found = compare({name: {"train": sources[name]} for name in names}, [RELEASE])
    assert found == compare({name: {"train": sources[name]} for name in sources}, [RELEASE])
    assert [group.members for group in found.groups] == [("a", "b"), ("c", "d")]
    assert RUN > 1


@pytest.mark.parametrize(
    ("one", "other", "lines"),
    [
        (LOOP, RENAMED, ([], [])),
        ("x = 1\ny = 2\n", "a = 1\nb = 3\n", ([2], [2])),
        ("if x > 0:\n    y = x + 1\n", "if z > 1:\n    y = z + 1\n", ([1], [1])),
        ("for i in r:\n    if i: break\n", "for j in r:\n    pass\n", ([2], [2])),
        ("f(1,\n  2)\n", "g(1)\n", ([1, 2], [1])),
        (
            "try:\n    x = 1\nexcept ValueError:\n    x = 2\n",
            "try:\n    x = 1\nexcept ValueError:\n    x = 3\n",
            ([4], [4]),
        ),
        ("match x:\n    case 1:\n        y = 1\n", "match x:\n    case 1:\n        y = 2\n", ([3], [3])),
        ("x = 1", "no python(", ([1], [])),
    ],
)
def test_lines_that_differ_are_found(one: str, other: str, lines: tuple[list[int], list[int]]) -> None:
    """Statement by statement, of a compound one its head; other names and comments are no difference."""
    assert tuple(sorted(found) for found in differing([one, other])) == lines


def test_a_line_has_to_be_in_all_of_a_group() -> None:
    """What two of three have stands out in all that have it."""
    assert differing(["x = 1\ny = 2", "a = 1\nb = 2", "c = 1"]) == (frozenset({2}), frozenset({2}), frozenset())


def test_other_years_are_compared_with_this_one_only() -> None:
    """Two of last year are no news; one of them and one of this year are, in one group with who is like them."""
    before = {"2025: x": {"train": LOOP}, "2025: y": {"train": RENAMED}, "2025: z": {"train": OTHER}}
    found = compare({**before, "ann": {"train": RENAMED}}, [RELEASE], earlier=before)
    assert [group.members for group in found.groups] == [("2025: x", "2025: y", "ann")]
    assert {(p.one, p.other) for p in found.groups[0].pairs} == {("2025: x", "ann"), ("2025: y", "ann")}
    assert compare(before, [RELEASE], earlier=before).groups == ()
