"""Solutions of other people that once had a wrong verdict: each stands among the unit's specimens, and is graded here.

They came from public code and from students' work. A mutant had kept all its points, a variant had lost some.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.audit import judge
from autograder.config import Course
from autograder.specimens import SpecimenKind, load_specimens
from benchmarks.strangers import label

COURSE = Course(Path(__file__).resolve().parents[2])
WRONG = {
    "xor_weights": {"gate_weights:takes_small_letters", "perceptron:adds_the_bias_in_place"},
    "backprop_by_hand": {"sigmoid:works_in_float32", "train:stops_when_the_loss_rises"},
    "mnist_mlp": {
        "build_mlp:learns_much_too_fast",
        "build_mlp:puts_a_penalty_on_the_weights",
        "confusion_matrix:counts_in_eight_bits",
        "train_mlp:stops_early",
        "train_val_split:counts_the_training_rows",
    },
    "lstm_text_generation": {
        "one_hot_windows:lets_keras_squeeze",
        "one_hot_windows:makes_wide_floats",
        "sample:stays_in_the_type_that_came",
    },
    "miso_house_prices": {
        "build_cnn_branch:pools_before_it_normalises",
        "build_miso:freezes_the_photos",
        "transform:asks_for_three_zipcodes",
    },
}
RIGHT = {
    "xor_weights": {"perceptron:a_list_of_integers", "step:with_vectorize"},
    "backprop_by_hand": {
        "adam_step:zipped_adam",
        "backward:a_tuple_of_gradients",
        "forward:a_tuple_of_layers",
        "sgd_step:a_tuple_of_weights",
        "train:tuples_of_weights_and_losses",
    },
    "mnist_mlp": {
        "build_mlp:takes_tensorflows_softmax",
        "confusion_matrix:asks_sklearn",
        "precision_recall_f1:adds_next_to_nothing",
    },
    "lstm_text_generation": {
        "apply_temperature:returns_a_list",
        "build_model:takes_the_last_output_itself",
        "sample:needs_no_other_function",
    },
    "miso_house_prices": {"build_miso:joins_tensors_by_an_operation"},
}
CORNERS = {"one_hot_windows:makes_wide_floats", "train_val_split:counts_the_training_rows"}
"""Wrong in a corner alone: a light check's price, never everything."""
QUICK = ("backprop_by_hand", "xor_weights")


@pytest.mark.slow
@pytest.mark.parametrize("unit", [pytest.param(u, marks=[] if u in QUICK else pytest.mark.nightly) for u in WRONG])
def test_a_case_has_the_right_verdict(unit: str, tmp_path: Path) -> None:
    """Wrong ones lose in their own exercise, right ones nothing, and no other exercise loses with either."""
    assignment = COURSE.assignment(unit)
    named_by_kind: dict[SpecimenKind, set[str]] = {"mutant": WRONG[unit], "variant": RIGHT[unit]}
    cases = [
        one
        for kind, named in named_by_kind.items()
        for one in load_specimens(assignment.solutions / f"{kind}s.py", kind)
        if label(one) in named
    ]
    assert len(cases) == len(WRONG[unit]) + len(RIGHT[unit])
    points = {exercise.name: exercise.points for exercise in assignment.exercises}
    for row in judge(assignment, cases, workers=2, memory=tmp_path)[1:]:
        name, own = row.subject.label, row.subject.exercise
        assert row.faults == (), name
        assert (row.scores[own] < points[own]) == (name in WRONG[unit]), name
        if name in CORNERS:
            assert row.scores[own] > 0.6 * points[own], name
