"""What the network of mnist_mlp reaches on the real data sets, as docs/real-runs.md states it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from autograder.notebook.cells import grade_id

UNIT = Path(__file__).resolve().parents[2] / "assignments" / "mnist_mlp"


def script(**parameters: object) -> str:
    """The solved notebook as a program: parameters replaced, pictures and checks left out, the result printed."""
    texts = []
    for cell in nbformat.read(UNIT / "mnist_mlp.ipynb", as_version=4).cells:
        if (
            cell.cell_type != "code"
            or "picture" in cell.metadata.get("tags", [])
            or grade_id(cell).startswith("check_")
        ):
            continue
        texts.append(cell.source)
        if "parameters" in cell.metadata.get("tags", []):
            texts += [f"{name} = {value!r}" for name, value in parameters.items()]
    return "\n\n".join([*texts, 'print(f"ACCURACY {np.mean(y_pred == y_test):.4f} PARAMETERS {model.count_params()}")'])


def run(**parameters: object) -> tuple[float, int]:
    """Run the program in a process of its own; return the test accuracy and the number of parameters."""
    environment = {**os.environ, "MPLBACKEND": "Agg", "TF_CPP_MIN_LOG_LEVEL": "3"}
    done = subprocess.run(
        [sys.executable, "-c", script(**parameters)],
        cwd=UNIT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    found = re.search(r"ACCURACY ([0-9.]+) PARAMETERS ([0-9]+)", done.stdout)
    assert found, done.stderr[-2000:]
    return float(found[1]), int(found[2])


@pytest.mark.slow
def test_the_sample_is_learned() -> None:
    """With its own parameters the notebook reads at least nine of ten test pictures of the sample."""
    accuracy, parameters = run()
    assert parameters == 101_770
    assert accuracy >= 0.9


@pytest.mark.slow
def test_the_drawn_garments_are_learned() -> None:
    """The other sample is easier."""
    accuracy, _ = run(DATASET="fashion_mnist")
    assert accuracy >= 0.95


@pytest.mark.nightly
@pytest.mark.slow
@pytest.mark.realdata
@pytest.mark.parametrize(("dataset", "least"), [("mnist", 0.97), ("fashion_mnist", 0.85)])
def test_the_real_pictures_are_learned(dataset: str, least: float) -> None:
    """784-128-10 and five epochs: more than 97 % of MNIST, more than 85 % of Fashion-MNIST."""
    accuracy, parameters = run(DATASET=dataset, DATA="real", EPOCHS=5)
    assert parameters == 101_770
    assert accuracy >= least
