"""What was measured last of each unit, kept beside the page that is made of it."""

from __future__ import annotations

import platform
from datetime import date
from importlib.metadata import version
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from benchmarks.graders import Rerun
from benchmarks.solved import Solved

PLACE = Path(__file__).parent / "measured.json"


class Figures(BaseModel):
    """How fast each grader was with one class; every list holds a value a round, in seconds for one submission.

    steady, steady_two : once one worker, or two, are warm, without starting and writing.
    again : a re-run of the class with nothing changed, in seconds for the whole class; ours_class : grading it.
    """

    model_config = ConfigDict(extra="forbid")

    size: int
    ours: list[float] = []
    ours_two: list[float] = []
    nbgrader: list[float] = []
    otter: list[float] = []
    again: list[float] = []
    ours_class: list[float] = []
    steady: list[float] = []
    steady_two: list[float] = []


class Measured(BaseModel):
    """One unit, measured in one go.

    on : the day; versions : of what took part; solved : its solved notebook; reruns : of large classes of it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    on: date
    versions: str
    figures: Figures
    solved: Solved | None = None
    reruns: tuple[Rerun, ...] = ()

    @classmethod
    def now(cls, figures: Figures, solved: Solved | None = None, reruns: tuple[Rerun, ...] = ()) -> Measured:
        """What was measured just now, with what is installed."""
        names = ("nbgrader", "tensorflow", "numpy", "papermill")
        versions = [f"Python {platform.python_version()}", *(f"{name} {version(name)}" for name in names)]
        return cls(on=date.today(), versions=", ".join(versions), figures=figures, solved=solved, reruns=reruns)


class Scale(BaseModel):
    """What a submission of one unit costs.

    work : seconds of one warm worker, its sandbox's beside it; unrecorded, sqlite, postgresql : seconds of the
    coordinator to write a grade down, without a gradebook and with each; the rest bytes: parcel and grade, to a far
    worker and back; notebook and page, on the disk; database, of SQLite's file.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    work: list[float]
    unrecorded: list[float]
    sqlite: list[float]
    postgresql: list[float] = []
    parcel: int
    grade: int
    notebook: int
    page: int
    database: int


class Far(BaseModel):
    """The processor's seconds that a submission of xor_weights takes on a cluster of Dask's, nothing of it starting.

    one, four : all that take part, with so many workers; coordinator : it and the scheduler, without a gradebook.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    one: float
    four: float
    coordinator: float


class Record(BaseModel):
    """All that was measured. units : by name, a classic assignment is one of them; scale, far : for many machines."""

    model_config = ConfigDict(extra="forbid")

    units: dict[str, Measured] = {}
    scale: dict[str, Scale] = {}
    far: Far | None = None

    @classmethod
    def read(cls, path: Path = PLACE) -> Record:
        """Return what is known; nothing where there is no file."""
        return cls.model_validate_json(path.read_bytes()) if path.exists() else cls()

    def write(self, path: Path = PLACE) -> None:
        """Keep it."""
        path.write_text(self.model_dump_json(indent=1, exclude_defaults=True) + "\n", encoding="utf-8")
