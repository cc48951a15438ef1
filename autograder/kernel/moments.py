"""What a notebook's names stood for where each exercise's grade cell stands, put back when it is called.

A name used again after its check, ``for step in range(3)``, is no reason to lose what the check has seen.
"""

from __future__ import annotations

from types import ModuleType
from typing import Any

from autograder.kernel.stubs import is_stub

_PLAIN = (bool, int, float, complex, str, bytes, tuple, frozenset, type(None))
_GONE = object()


class Moments:
    """Keeps the names of a namespace at certain moments, and puts them back.

    namespace : the notebook's globals; replaced : names that stand for something else for a while, with their values.
    """

    def __init__(self, namespace: dict[str, Any], replaced: dict[str, Any]) -> None:
        self.namespace = namespace
        self.replaced = replaced
        self.kept: dict[str, dict[str, Any]] = {}
        self.last: dict[str, Any] | None = None
        """The names as the notebook's last cell left them."""
        self.now = ""
        self.changes: dict[str, Any] = {}
        self.latest: set[str] = set()
        """Names for which their last value counts, at every moment."""

    def keep(self, name: str) -> None:
        """Keep this moment as that of the exercise ``name``: functions, modules, numbers, and the exercise itself.

        Arrays and other large values of other names are not kept, so that they take no room when they are replaced.
        """
        self.last = None
        self.kept[name] = {
            key: value
            for key, value in self.namespace.items()
            if key not in self.replaced
            and not key.startswith("_")
            and (key == name or callable(value) or isinstance(value, (ModuleType, *_PLAIN)))
            and not is_stub(value)
        }

    def turn(self, name: str) -> None:
        """Give the names the values of an exercise's moment; what was not there yet stays what it became later."""
        if name == self.now or name not in self.kept:
            return
        last, self.now = self._last(), name
        for key in self.changes:
            self._put(key, last.get(key, _GONE))
        kept = {key: value for key, value in self.kept[name].items() if key not in self.latest}
        self.changes = {key: value for key, value in kept.items() if last.get(key, _GONE) is not value}
        for key, value in self.changes.items():
            self._put(key, value)

    def prefer_latest(self, name: str, wanted: bool) -> bool:
        """Let the last function of this name count at every moment, or no longer; return if that is another one."""
        function = self._last().get(name)
        if not callable(function) or self.kept.get(name, {}).get(name, function) is function:
            return False
        (self.latest.add if wanted else self.latest.discard)(name)
        self.now = ""
        return True

    def _last(self) -> dict[str, Any]:
        if self.last is None:
            self.last = {**self.namespace, **self.replaced}
        return self.last

    def _put(self, key: str, value: Any) -> None:
        place = self.replaced if key in self.replaced else self.namespace
        if value is not _GONE:
            place[key] = value
        elif place is self.namespace:
            place.pop(key, None)
