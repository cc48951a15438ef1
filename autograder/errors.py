"""Every exception the package raises on purpose.

AutograderError(Exception)
├── ConfigError(ValueError)          assignment.toml, the course layout or an option is wrong
├── CheckFileError(ValueError)       a checks.py cannot be loaded or breaks the rules for checks
├── NotebookError(ValueError)        a submitted file cannot be read as the assignment's notebook
├── ReleaseError(RuntimeError)       a source notebook cannot be compiled into a release
├── RecordError(RuntimeError)        a result cannot be written to disk or gradebook
├── SandboxError(RuntimeError)       the sandbox cannot be started or kept
├── WireError(ValueError)            bytes from the other process are not a valid message
├── PageError(ValueError)            a student's model cannot be put on a page
└── SubmissionError                  what student code did, as the judge sees it
    ├── Raised                       the called function raised
    ├── NotWritten                   the function is missing or still raises NotImplementedError
    └── Died                         the call hung, the process died, or it answered nonsense

Mismatch(AssertionError)             a comparison in a check failed
CheckFailed(AssertionError)          ``check("…")`` failed in a notebook (in `autograder.practice.inline`)
"""

from __future__ import annotations

from typing import Any

__all__ = [
    "AutograderError",
    "CheckFileError",
    "ConfigError",
    "Died",
    "Mismatch",
    "NotWritten",
    "NotebookError",
    "PageError",
    "Raised",
    "RecordError",
    "ReleaseError",
    "SandboxError",
    "SubmissionError",
    "WireError",
]


class AutograderError(Exception):
    """Base of the errors of this package."""


class ConfigError(AutograderError, ValueError):
    """A setting is missing or wrong; the message names the file, the field and what was expected."""


class CheckFileError(AutograderError, ValueError):
    """A file of checks cannot be used; the message names the file and the check."""


class NotebookError(AutograderError, ValueError):
    """A submitted file cannot be read as a notebook of this assignment."""


class ReleaseError(AutograderError, RuntimeError):
    """A source notebook cannot be compiled into a release."""


class RecordError(AutograderError, RuntimeError):
    """A result cannot be written; nothing that was there before is lost."""


class SandboxError(AutograderError, RuntimeError):
    """The sandbox cannot be started, or cannot be trusted any longer."""


class WireError(AutograderError, ValueError):
    """A message is not one this protocol allows."""


class PageError(AutograderError, ValueError):
    """A student's model cannot be put on a page; the message names the layer, and what is taken."""


class SubmissionError(AutograderError):
    """Something that the student's code did during a call."""


class Raised(SubmissionError):
    """The student's function raised an exception.

    kind : str, the exception's class name; bases : the names of its base classes;
    text : its message; line : the source line that raised, "" if unknown.
    """

    def __init__(self, function: str, kind: str, text: str, bases: tuple[str, ...] = (), line: str = "") -> None:
        super().__init__(function, kind, text, bases, line)
        self.function = function
        self.kind = kind
        self.text = text
        self.bases = bases
        self.line = line

    @property
    def place(self) -> str:
        """The line that raised, "" if it is unknown, or only says what the exception says."""
        repeats = self.line.startswith("raise ") and self.text and self.text in self.line
        return "" if repeats else self.line

    def __str__(self) -> str:
        where = f" at the line `{self.place}`" if self.place else ""
        colon = f": {self.text}" if self.text else ""
        return f"{self.function} raised {self.kind}{colon}{where}"


class NotWritten(SubmissionError):
    """There is nothing to judge: the name is missing or its body is still the stub.

    name : what is not written, "" if that is not known.
    """

    def __init__(self, text: str, name: str = "") -> None:
        super().__init__(text)
        self.name = name


class Died(SubmissionError):
    """The call did not come back with an answer: it hung, ended the process, or sent nonsense."""


class Mismatch(AssertionError):
    """A comparison failed.

    Attributes: message (what differs, in words), got and expected (the values, None if there are none to show).
    """

    def __init__(self, message: str, *, got: Any = None, expected: Any = None) -> None:
        super().__init__(message)
        self.message = message
        self.got = got
        self.expected = expected


class TranslationError(AutograderError):
    """A catalogue of translations cannot be used; the message names the file and the line."""
