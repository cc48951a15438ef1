"""Pictures of a notebook as data URIs: what is not the picture that it says it is, or too large, is none."""

from __future__ import annotations

import base64
import re

MAX_PICTURE = 3 * 2**20
"""Bytes of one picture."""
MAX_PIXELS = 40_000_000
DATA_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif);base64,[A-Za-z0-9+/=\s]+\Z")
"""A picture that stands in a text as it is."""
BITMAPS = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff", "image/gif": b"GIF8"}
"""The kinds of picture that are kept, and how their bytes begin."""


def data_uri(mime: str, content: str) -> str:
    """Return a picture (base64, or the text of an SVG) as a data URI, "" if it is too large or not what it says."""
    if mime == "image/svg+xml":
        if "<!doctype" in content[:1000].lower() and "<!entity" in content.lower():
            return ""
        raw = content.encode("utf-8", "replace")
    else:
        try:
            raw = base64.b64decode("".join(content.split()), validate=True)
        except ValueError:
            return ""
        if not raw.startswith(BITMAPS.get(mime, b"?")) or _pixels(mime, raw) > MAX_PIXELS:
            return ""
    return "" if len(raw) > MAX_PICTURE else f"data:{mime};base64,{base64.b64encode(raw).decode()}"


def _pixels(mime: str, raw: bytes) -> int:
    """Pixels of a PNG, from its header; 0 for what cannot hide a huge picture in few bytes."""
    return int.from_bytes(raw[16:20], "big") * int.from_bytes(raw[20:24], "big") if mime == "image/png" else 0
