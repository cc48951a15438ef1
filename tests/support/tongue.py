"""A language of tests: each message of the engine stands between «marks», and is English otherwise."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from gettext import NullTranslations
from pathlib import Path

import pytest

from autograder.language import messages

TONGUE = "zxx"


class _Marked(NullTranslations):
    def gettext(self, message: str) -> str:
        return f"«{message}»"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"«{msgid1 if n == 1 else msgid2}»"


def learn(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let the engine know `TONGUE` beside its languages. folder : a new one for its catalogues."""
    shutil.copytree(messages.CATALOGUES, folder)
    (folder / f"{TONGUE}.mo").touch()
    catalogue = messages._catalogue
    monkeypatch.setattr(messages, "CATALOGUES", folder)
    monkeypatch.setattr(messages, "_catalogue", lambda name: _Marked() if name == TONGUE else catalogue(name))


def unmarked(text: str, data: Iterable[str] = ()) -> list[str]:
    """Return the words that stand outside of all messages. data : what no catalogue has, names and values."""
    text = " ".join(text.split())
    while (shorter := re.sub(r"«[^«»]*»", "", text)) != text:
        text = shorter
    for known in sorted(data, key=len, reverse=True):
        text = text.replace(known, "")
    return re.findall(r"[A-Za-z]{2,}", text)


_ENGLISH = frozenset(
    re.findall(r"\w+", "the of and is are in to it that which with for not as by this be has have when your you")
)
_SPANISH = frozenset(
    re.findall(r"\w+", "el la los las de del y es son en que con para no como por un una se su al lo tu cada más")
)
_CODE = re.compile(
    r"```.*?```|`[^`]*`|\$\$.*?\$\$|\$[^$]*\$|<[^>]*>|\(https?:[^)]*\)"
    r"|[*_]{1,2}[^*_]+[*_]{1,2}|[\"“«][^\"”»]*[\"”»]",
    re.DOTALL,
)


def english(text: str) -> bool:
    """Whether a text has more of the small words of English than of Spanish, code, quotations and emphasis left out."""
    words = re.findall(r"[^\W\d_]+", _CODE.sub(" ", text).lower())
    there = sum(word in _ENGLISH for word in words)
    return there > 2 and there > sum(word in _SPANISH for word in words)
