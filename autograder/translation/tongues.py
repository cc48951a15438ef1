"""The languages of an assignment while it is graded: which one a submission is in, and what is made for each."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Generic, TypeVar

from autograder.config import Assignment
from autograder.language import using
from autograder.notebook.fill import compiled
from autograder.notebook.shape import Shape
from autograder.notebook.submitted import StudentCell
from autograder.translation.course import languages_of, release_in, translated
from autograder.util.tempdirs import TempDir

T = TypeVar("T")


class Tongues(Generic[T]):
    """An assignment in each language that it was released in.

    make : what is needed of it in a language; it is called for the assignment's own at once, for others when the first
        submission comes. cells : reads the cells of the submission in a folder, none if that cannot be done.
    """

    def __init__(
        self, assignment: Assignment, make: Callable[[Assignment], T], cells: Callable[[T, Path], Sequence[StudentCell]]
    ) -> None:
        self.assignment, self.make, self.cells = assignment, make, cells
        self.own = assignment.settings.language
        self.folders = contextlib.ExitStack()
        with using(self.own):
            self.made = {self.own: make(assignment)}
        others = [language for language in languages_of(assignment) if release_in(assignment, language).is_dir()]
        paths = {code: release_in(assignment, code) / assignment.release_notebook.name for code in others}
        again = f"autograder release {assignment.name} --language"
        read = {code: compiled(path, f"{again} {code}") for code, path in paths.items() if len(others) > 1}
        self.shapes = {code: Shape(release) for code, release in read.items()}

    @contextlib.contextmanager
    def speaking(self, folder: Path) -> Iterator[T]:
        """Give what was made for the language of the submission in a folder, and speak it meanwhile."""
        language = self._language(folder)
        with using(language):
            if language not in self.made:
                root = self.folders.enter_context(TempDir())
                self.made[language] = self.make(translated(self.assignment, language, root))
            yield self.made[language]

    def close(self) -> None:
        """Remove what was written for languages; whoever goes on has it made anew.

        Checks read some of it late: thresholds, the course's secret.
        """
        self.made = {self.own: self.made[self.own]}
        self.folders.close()

    def _language(self, folder: Path) -> str:
        """That whose words the submission holds most of; what cannot be read is answered in the assignment's own."""
        cells = self.cells(self.made[self.own], folder) if self.shapes else ()
        familiar = {language: shape.familiar(cells) for language, shape in self.shapes.items()}
        return max(familiar, key=lambda language: familiar[language]) if any(familiar.values()) else self.own
