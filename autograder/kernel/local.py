"""Reaching functions of this very process as one reaches those in the sandbox: a student's own notebook."""

from __future__ import annotations

from typing import Any

from autograder.kernel.calls import CallServer
from autograder.wire.codec import decode, encode


class LocalTransport:
    """Carries requests to a namespace of this process, as copies, the way the wire would.

    namespace : the notebook's globals.
    """

    def __init__(self, namespace: dict[str, Any]) -> None:
        self.server = CallServer(namespace)

    def request(self, message: dict[str, Any]) -> dict[str, Any]:
        """Answer ``message``.

        Raises: KeyboardInterrupt if the student pressed stop while their function ran.
        """
        answer: dict[str, Any] = decode(self.server.answer(decode(encode(message))))
        if answer.get("raised", {}).get("kind") == "KeyboardInterrupt":
            raise KeyboardInterrupt
        return answer
