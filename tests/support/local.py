"""A student whose functions live in the test's own process, reached through the wire's encoding."""

from __future__ import annotations

from typing import Any

from autograder.kernel.calls import CallServer
from autograder.student import Student
from autograder.wire import decode, encode


class Direct:
    """Carries requests to functions of this process, as copies."""

    def __init__(self, functions: dict[str, Any]) -> None:
        self.server = CallServer(functions)

    def request(self, message: dict[str, Any]) -> dict[str, Any]:
        """Answer one request."""
        answer: dict[str, Any] = decode(self.server.answer(decode(encode(message))))
        return answer


def student(**functions: Any) -> Student:
    """Return a student with these functions."""
    return Student(Direct(functions))
