"""What grading a class gave: a result for each student, and what else one should know."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from autograder.results import Result

_WINDOW = 2**15
"""Bytes that zlib looks back."""


class Packed(Mapping[str, Result]):
    """Results by student, in the order of their names; each is unpacked when it is asked for.

    Unpacked, those of ten thousand students would take most of a gigabyte. Results of one assignment say nearly the
    same, so the first is the dictionary by which the others are packed: a third of what each alone would take.
    """

    def __init__(self) -> None:
        self._packed: dict[str, bytes] = {}
        self._reviews: set[str] = set()
        self._first = b""

    def put(self, student: str, result: Result) -> None:
        """Keep a student's result, in place of an earlier one."""
        text = result.to_json().encode()
        self._first = self._first or text[-_WINDOW:]
        packer = zlib.compressobj(1, zdict=self._first)
        self._packed[student] = packer.compress(text) + packer.flush()
        if result.status == "needs_review":
            self._reviews.add(student)
        else:
            self._reviews.discard(student)

    @property
    def to_review(self) -> tuple[str, ...]:
        """Students whose result a person has to look at."""
        return tuple(sorted(self._reviews))

    def text(self, student: str) -> bytes:
        """Return a student's result as its file holds it."""
        return zlib.decompressobj(zdict=self._first).decompress(self._packed[student])

    def __getitem__(self, student: str) -> Result:
        return Result.model_validate_json(self.text(student))

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._packed))

    def __len__(self) -> int:
        return len(self._packed)

    def __contains__(self, student: object) -> bool:
        return student in self._packed


@dataclass(frozen=True)
class ClassGrades:
    """What grading a class gave.

    results : by student, in the order of their names; fresh : students graded in this run;
    refused : folders passed over because their names cannot be a student's id;
    doubtful : students whose result, or whose latest attempt, a person has to look at;
    held : student → why newer work of theirs was not graded, or does not count.
    """

    results: Mapping[str, Result]
    fresh: frozenset[str]
    refused: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    held: Mapping[str, str] = field(default_factory=dict)

    @property
    def to_review(self) -> tuple[str, ...]:
        """Students whose result a person has to look at, and folders nobody could be made out from."""
        return self.refused + self.doubtful
