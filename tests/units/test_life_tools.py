"""What the unit on a model's life writes by hand, beside the tools that are known for it: ``pip install .[life]``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.support.life import solve

CURVES = {"run-a": [0.5, 0.9, 0.6], "run-b": [0.3, 0.5, 0.8], "run-c": [0.2, 0.4, 0.7]}


@pytest.fixture(scope="module")
def solved() -> dict[str, Any]:
    """What a student has who solved it."""
    return solve()


def test_tensorboard_reads_the_notebooks_event_files(solved: dict[str, Any], tmp_path: Path) -> None:
    """Steps and values come back as they were written."""
    solved["tf"] = pytest.importorskip("tensorflow")
    reader = pytest.importorskip(
        "tensorboard.backend.event_processing.event_accumulator", reason="needs TensorBoard: pip install .[life]"
    )
    solved["write_events"](str(tmp_path / "run"), "accuracy", [0.25, 0.5, 0.75])
    events = reader.EventAccumulator(str(tmp_path / "run"))
    events.Reload()
    assert [(event.step, event.value) for event in events.Scalars("accuracy")] == [(1, 0.25), (2, 0.5), (3, 0.75)]


@pytest.mark.parametrize("epochs", [9, 27, 81])
def test_halving_is_a_bracket_of_keras_tuners_hyperband(solved: dict[str, Any], epochs: int) -> None:
    """The bracket with most settings: as many in each round, with as many epochs."""
    tuner = pytest.importorskip("keras_tuner", reason="needs Keras Tuner: pip install .[life]")
    oracle = tuner.oracles.HyperbandOracle(objective=tuner.Objective("score", "max"), max_epochs=epochs, factor=3)
    bracket = oracle._get_num_brackets() - 1
    rounds = range(oracle._get_num_rounds(bracket))
    sizes = [oracle._get_size(bracket, k) for k in rounds]
    budgets = [oracle._get_epochs(bracket, k) for k in rounds]
    mine = solved["successive_halving"](np.random.default_rng(0).random((sizes[0], epochs)), 3)
    assert [budget for budget, _ in mine] == budgets[: len(mine)]
    assert [len(rows) for _, rows in mine] == sizes[1 : len(mine) + 1]


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """MLflow on a SQLite file of its own; it tells nobody that it is used."""
    monkeypatch.setenv("MLFLOW_DISABLE_TELEMETRY", "true")
    pytest.importorskip("mlflow", reason="needs MLflow: pip install .[life]")
    tracking = pytest.importorskip("mlflow.tracking", reason="needs MLflow: pip install .[life]")
    pytest.importorskip("sqlalchemy", reason="MLflow's store on SQLite needs SQLAlchemy: pip install .[life]")
    store = f"sqlite:///{tmp_path / 'life.db'}"
    return tracking.MlflowClient(tracking_uri=store, registry_uri=store)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("mode", ["max", "min"])
def test_the_best_run_is_mlflows(solved: dict[str, Any], client: Any, tmp_path: Path, mode: str) -> None:
    """Of the same finished runs MLflow, too, puts the best last value first."""
    experiment = client.create_experiment("life", artifact_location=str(tmp_path / "artifacts"))
    runs, names = [], {}
    for name, values in CURVES.items():
        run = client.create_run(experiment).info.run_id
        names[run] = name
        for step, value in enumerate(values, start=1):
            client.log_metric(run, "accuracy", value, step=step, timestamp=step)
        status = "FAILED" if name == "run-c" else "FINISHED"
        client.set_terminated(run, status)
        metrics = {"accuracy": list(enumerate(values, start=1))}
        runs.append({"id": name, "params": {}, "metrics": metrics, "status": status})
    order = [f"metrics.accuracy {'DESC' if mode == 'max' else 'ASC'}"]
    first = client.search_runs([experiment], "attributes.status = 'FINISHED'", order_by=order)[0]
    assert solved["best_run"](runs, "accuracy", mode) == names[first.info.run_id]


@pytest.mark.filterwarnings("ignore")
def test_stages_move_as_in_mlflows_registry(solved: dict[str, Any], client: Any, tmp_path: Path) -> None:
    """One version in production; the former goes to the archive. An alias points to one version only, too."""
    client.create_registered_model("digits")
    for _ in range(3):
        client.create_model_version("digits", source=str(tmp_path / "model"))
    registry = {"digits": [{"version": version, "stage": "None"} for version in (1, 2, 3)]}
    for version, stage in ((1, "Production"), (2, "Staging"), (2, "Production"), (2, "Production"), (3, "Archived")):
        registry = solved["promote"](registry, "digits", version, stage)
        alone = stage == "Production"
        client.transition_model_version_stage("digits", str(version), stage, archive_existing_versions=alone)
        kept = {int(v.version): v.current_stage for v in client.search_model_versions("name = 'digits'")}
        assert kept == {entry["version"]: entry["stage"] for entry in registry["digits"]}
    for newest in ("1", "2"):
        client.set_registered_model_alias("digits", "champion", newest)
    assert client.get_model_version_by_alias("digits", "champion").version in (2, "2")
