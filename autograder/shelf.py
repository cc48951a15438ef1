"""The results of a class, packed: unpacked, those of ten thousand would take most of a gigabyte."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping

from autograder.results import Result


class Shelf(Mapping[str, Result]):
    """Results by student, in the order of their names; each is unpacked when it is asked for."""

    def __init__(self) -> None:
        self._packed: dict[str, bytes] = {}
        self._reviews: set[str] = set()

    def put(self, student: str, result: Result) -> None:
        """Keep a student's result, in place of an earlier one."""
        self._packed[student] = zlib.compress(result.to_json().encode(), 1)
        if result.status == "needs_review":
            self._reviews.add(student)
        else:
            self._reviews.discard(student)

    @property
    def to_review(self) -> tuple[str, ...]:
        """Students whose result a person has to look at."""
        return tuple(sorted(self._reviews))

    def __getitem__(self, student: str) -> Result:
        return Result.model_validate_json(zlib.decompress(self._packed[student]))

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._packed))

    def __len__(self) -> int:
        return len(self._packed)

    def __contains__(self, student: object) -> bool:
        return student in self._packed
