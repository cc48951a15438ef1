"""What a trained model has to reach: thresholds that come from measurement, never from taste.

A hidden check of a trained model measures something and hands it over, together with which way is better::

    from autograder.thresholds import Thresholds

    thresholds = Thresholds.beside(__file__)           # once, at the top of solutions/NAME/checks.py

    @check("model", weight=2, essential=True)
    def reads_digits_it_has_not_seen(student):
        \"\"\"Most digits of a set the model has not seen are read right.\"\"\"
        accuracy = …                                    # measured by the judge, on the rebuilt model
        thresholds.at_least("accuracy", accuracy, what="The share of unseen digits read right")

    @check("model")
    def is_not_surprised(student):
        \"\"\"The mean cross-entropy on unseen digits is low.\"\"\"
        thresholds.at_most("cross_entropy", …, what="The mean cross-entropy on unseen digits")

The names ("accuracy", "cross_entropy") are the unit's own; each is measured once a submission, so not in a
``@given`` check. A difference is as good a metric as any: ``at_least("cnn_minus_mlp", cnn - mlp)``.

The numbers to compare with lie in ``solutions/NAME/calibration.json``, which ``autograder calibrate NAME``
writes: it trains the instructor's own solution under many seeds with the grading profile, lets these very
checks measure each model, and puts every threshold where a right solution fails less than once in a
thousand times. So write the check first, then calibrate; there is nothing to copy by hand. Until then, and
for a metric the file does not know, the check ends as ``error``: it gives no points, and a person has to look.
After a change to the notebook, the grading profile or the checks, calibrate again; the audit says when.

Only hidden checks can measure: a student's copy has no calibration.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from autograder.compare import Mismatch
from autograder.errors import CheckFileError
from autograder.language import gettext

__all__ = ["Calibration", "FalseFail", "Measurement", "Metric", "Thresholds", "collecting"]

FILE = "calibration.json"
SCHEMA: Final = "autograder/calibration/1"

Better: TypeAlias = Literal["higher", "lower"]


class _Frozen(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class FalseFail(_Frozen):
    """The probability that a right solution misses a threshold, three ways.

    measured : share of the seeds that missed it; normal : from a normal distribution fitted to them, both its
    parameters being uncertain; bootstrap : from a smoothed bootstrap of them.
    """

    measured: float
    normal: float
    bootstrap: float

    @property
    def worst(self) -> float:
        """The largest of the three."""
        return max(self.measured, self.normal, self.bootstrap)


class Metric(_Frozen):
    """One calibrated metric.

    values : what was measured, in the order of the calibration's seeds.
    """

    better: Better
    threshold: float
    mean: float
    sd: float
    false_fail: FalseFail
    values: tuple[float, ...]


class Calibration(_Frozen):
    """The contents of ``calibration.json``.

    profile : hash of what the distribution depends on; seeds : the values of ``SEED`` that were trained;
    failed : checks that rejected the right solution under some seed, ``exercise.check`` → under how many.
    """

    schema_: Annotated[Literal["autograder/calibration/1"], Field(alias="schema")] = SCHEMA
    assignment: str
    profile: str
    seeds: tuple[int, ...]
    metrics: dict[str, Metric]
    failed: dict[str, int] = {}

    model_config = ConfigDict(populate_by_name=True)

    def to_json(self) -> str:
        """Return the calibration as JSON text that ends with a newline."""
        return self.model_dump_json(by_alias=True, indent=2) + "\n"

    @classmethod
    def read(cls, path: Path) -> Calibration:
        """Read a calibration file.

        Raises: CheckFileError that names the file and what to do if it is missing or not one.
        """
        advice = f"run: autograder calibrate {path.parent.name}"
        try:
            return cls.model_validate_json(path.read_bytes())
        except OSError as error:
            raise CheckFileError(f"{path}: no thresholds yet ({error.strerror or error}); {advice}") from None
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(map(str, first["loc"])) or "the file"
            raise CheckFileError(f"{path}: not a calibration, {where}: {first['msg']}; {advice}") from None


def graded_with(path: Path) -> bytes:
    """Return what grading takes from a calibration file: all but the profile, which says when it was made anew."""
    try:
        return Calibration.read(path).model_copy(update={"profile": ""}).to_json().encode()
    except CheckFileError:
        return path.read_bytes() if path.is_file() else b""


@dataclass(frozen=True)
class Measurement:
    """A value that a check measured while somebody was collecting."""

    better: Better
    value: float


_collector: ContextVar[dict[str, Measurement] | None] = ContextVar("autograder_measurements", default=None)


@contextlib.contextmanager
def collecting() -> Iterator[dict[str, Measurement]]:
    """Record what checks measure, by name, instead of comparing it, for as long as the block lasts."""
    found: dict[str, Measurement] = {}
    token = _collector.set(found)
    try:
        yield found
    finally:
        _collector.reset(token)


@dataclass(frozen=True)
class Thresholds:
    """The calibrated thresholds of one unit; read when the first is needed."""

    path: Path

    @classmethod
    def beside(cls, checks_file: str | Path) -> Thresholds:
        """Return the thresholds that lie beside a file of hidden checks: pass ``__file__``."""
        return cls(Path(checks_file).resolve().parent / FILE)

    def at_least(self, name: str, value: float, *, what: str = "") -> None:
        """Check that ``value`` of the metric ``name`` reaches its threshold; higher is better.

        what : what was measured, as the beginning of a sentence for students; default: the name.

        Raises: Mismatch if it is below the threshold or NaN; CheckFileError if the metric is not calibrated.
        """
        self._compare("higher", name, float(value), what)

    def at_most(self, name: str, value: float, *, what: str = "") -> None:
        """Check that ``value`` of the metric ``name`` stays within its threshold; lower is better.

        what : what was measured, as the beginning of a sentence for students; default: the name.

        Raises: Mismatch if it is above the threshold or NaN; CheckFileError if the metric is not calibrated.
        """
        self._compare("lower", name, float(value), what)

    @cached_property
    def _calibration(self) -> Calibration:
        return Calibration.read(self.path)

    def _compare(self, better: Better, name: str, value: float, what: str) -> None:
        found = _collector.get()
        if found is not None:
            if name in found:
                raise CheckFileError(f"{self.path.parent.name}: the metric {name!r} is measured twice a submission")
            found[name] = Measurement(better, value)
            return
        metric = self._calibration.metrics.get(name)
        if metric is None or metric.better != better:
            known = ", ".join(f"{key} ({m.better} is better)" for key, m in self._calibration.metrics.items()) or "none"
            raise CheckFileError(
                f"{self.path}: expected the metric {name!r}, {better} is better; found: {known}; "
                f"run: autograder calibrate {self.path.parent.name}"
            )
        limit = metric.threshold
        if not (value >= limit if better == "higher" else value <= limit):  # NaN is on neither side
            short, edge = f"{value:.4g}", f"{limit:.4g}"
            said = {"what": what or name, "value": short if short != edge else value, "limit": edge}
            raise Mismatch(
                gettext("{what} is {value}; it should be at least {limit}.", **said)
                if better == "higher"
                else gettext("{what} is {value}; it should be at most {limit}.", **said)
            )
