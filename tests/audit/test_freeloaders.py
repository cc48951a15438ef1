"""Freeloaders: every trick, in every exercise, as good as a cheat could make it."""

from __future__ import annotations

import contextlib
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from autograder.audit.freeloaders import Freeloader, Heard, freeloaders, listen
from autograder.checks import all_checks, load_module
from tests.support.course import SOLUTIONS, tiny_source


def made(tmp_path: Path, heard: dict[str, list[Heard]]) -> dict[str, Freeloader]:
    """The freeloaders of tiny, by name, if these calls were heard."""
    return {f.name: f for f in freeloaders(tiny_source(tmp_path).assignment("tiny"), SOLUTIONS, heard)}


def double(freeloader: Freeloader, *args: Any, **kwargs: Any) -> Any:
    """Call a freeloader's ``double``."""
    space: dict[str, Any] = {}
    exec(freeloader.cells["double"], space)
    return space["double"](*args, **kwargs)


def test_every_coded_exercise_is_filled(tmp_path: Path) -> None:
    """Answers graded by a person are left alone; names are unique."""
    found = freeloaders(tiny_source(tmp_path).assignment("tiny"), SOLUTIONS, {})
    assert all(set(f.cells) == {"double", "quadruple"} for f in found)
    assert len({f.name for f in found}) == len(found) >= 20


def test_every_freeloader_runs_on_anything(tmp_path: Path) -> None:
    """No trick depends on what it is called with, whether anything was heard or not."""
    heard = [Heard((np.ones((2, 3)), k), np.ones((2, k))) for k in (1, 2)]
    for known in ({}, {"double": heard}):
        for name, freeloader in made(tmp_path, known).items():
            mistaken = name == "refuses" or "right_shape" in name  # it may learn a size that a text has not
            for args in ((), (3,), (np.ones((2, 3)), 4), ([1, [2, 3]],), ("text", None)):
                with contextlib.suppress(*((ValueError, IndexError, TypeError) if mistaken else ())):
                    double(freeloader, *args)


def test_constants_and_echoes(tmp_path: Path) -> None:
    """The plain tricks do what their names say."""
    tricks = made(tmp_path, {})
    x, y = np.array([1.0, 2.0]), np.array([[3]])
    assert double(tricks["returns_none"], x) is None
    assert double(tricks["returns_zero"], x) == 0
    assert double(tricks["returns_its_second_argument"], x, y) is y
    assert double(tricks["returns_its_second_argument"], x) is x
    assert double(tricks["returns_its_first_argument"], given=x) is x
    assert double(tricks["zeros_like_first"], [x, y])[1].tolist() == [[0.0]]
    assert double(tricks["ones_like_first"], [[1, 2], [3, 4]]).tolist() == [[1.0, 1.0], [1.0, 1.0]]


def test_the_shape_is_learnt_from_sizes(tmp_path: Path) -> None:
    """A size may be a dimension, a length or a number that was given, or one more than that."""
    heard = [Heard((np.ones((n, d)), c), np.ones((n, d + 1, c))) for n, d, c in ((2, 3, 5), (4, 1, 2), (3, 3, 3))]
    trick = made(tmp_path, {"double": heard})["zeros_of_right_shape"]
    assert double(trick, np.ones((7, 4)), 9).shape == (7, 5, 9)


def test_the_kind_of_number_is_learnt(tmp_path: Path) -> None:
    """Integers stay integers, Python numbers stay Python numbers, tuples and lists are taken apart."""
    heard = [Heard((np.ones(n),), (np.arange(n), 0.5, [np.ones(n) > 0])) for n in (2, 3)]
    first, second, third = double(made(tmp_path, {"double": heard})["ones_of_right_shape"], np.ones(4))
    assert (first.dtype, first.shape) == (np.int64, (4,))
    assert (type(second), second) == (float, 1.0)
    assert third[0].dtype == np.bool_


def test_an_answer_laid_out_like_an_argument_is_learnt(tmp_path: Path) -> None:
    """Gradients have the shapes of the weights, however many there are; a list of numbers has those of its array."""
    grads = [Heard((0.1, [np.ones((k, 2))] * k), [np.zeros((k, 2))] * k) for k in (1, 2, 3)]
    answer = double(
        made(tmp_path, {"double": grads})["random_numbers_of_right_shape"], 0.1, [np.ones(5), np.ones((1, 1))]
    )
    assert [part.shape for part in answer] == [(5,), (1, 1)]
    lists = [Heard(([1.0, 2.0],), np.array([2.0, 4.0])), Heard((np.ones((2, 2)),), np.ones((2, 2)))]
    assert double(made(tmp_path, {"double": lists})["zeros_of_right_shape"], [1, 2, 3]).shape == (3,)


def test_sizes_may_be_products_and_lists_may_grow(tmp_path: Path) -> None:
    """A picture becomes a row of H·W numbers; a list of numbers has the length that was asked for."""
    flat = [Heard((np.ones((n, h, w)),), np.ones((n, h * w))) for n, h, w in ((2, 3, 4), (1, 2, 2))]
    assert double(made(tmp_path, {"double": flat})["zeros_of_right_shape"], np.ones((5, 6, 7))).shape == (5, 42)
    ids = [Heard(("model", n), list(range(n))) for n in (2, 3, 0)]
    assert double(made(tmp_path, {"double": ids})["ones_of_right_shape"], "model", 4) == [1, 1, 1, 1]


def test_uniform_rows_add_up_to_one(tmp_path: Path) -> None:
    """What a softmax's laws alone would let pass."""
    heard = [Heard((np.ones((n, 3)),), np.ones((n, 3))) for n in (1, 2)]
    rows = double(made(tmp_path, {"double": heard})["uniform_rows_of_right_shape"], np.ones((5, 4)))
    assert np.allclose(rows.sum(axis=1), 1)


def test_examples_are_echoed(tmp_path: Path) -> None:
    """The first answer and the commonest one, exactly as they were."""
    heard = [Heard((k,), answer) for k, answer in enumerate([np.array([1.5, np.inf]), (1, "a"), (1, "a")])]
    tricks = made(tmp_path, {"double": heard})
    assert double(tricks["echoes_the_worked_example"]).tolist() == [1.5, np.inf]
    assert double(tricks["returns_the_commonest_answer"], 7) == (1, "a")


def test_the_answer_to_the_only_question_is_no_trick(tmp_path: Path) -> None:
    """A function without arguments has one answer: who gives it has solved the exercise."""
    tricks = made(tmp_path, {"double": [Heard((), 42)] * 3})
    assert double(tricks["echoes_the_worked_example"]) is None
    assert double(tricks["returns_the_commonest_answer"]) is None


def test_listening_hears_the_reference(tmp_path: Path) -> None:
    """What the checks ask, and what is right, function by function."""
    assignment = tiny_source(tmp_path).assignment("tiny")
    reference = load_module(assignment.solutions / "reference.py", "autograder_reference_listened_to")
    heard = listen(all_checks(assignment), reference)
    assert set(heard) == {"double", "quadruple"}
    for factor, calls in ((2, heard["double"]), (4, heard["quadruple"])):
        assert all(np.array_equal(call.answer, factor * np.asarray(call.given[0])) for call in calls)


def test_without_a_reference_nothing_is_heard(tmp_path: Path) -> None:
    """Freeloaders do without; a reference that lacks functions, or raises, is no obstacle either."""
    checks = all_checks(tiny_source(tmp_path).assignment("tiny"))
    assert listen(checks, None) == {}
    assert listen(checks, ModuleType("empty")) == {}
