"""Pictures of a notebook as data URIs: what they say they are, of a size that a page can bear, or left out."""

from __future__ import annotations

import base64
from dataclasses import dataclass

MAX_PICTURE = 3 * 2**20
MAX_PICTURES = 16 * 2**20
"""Characters of all pictures of one page together, as data URIs."""
MAX_PIXELS = 40_000_000
MAGIC = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff", "image/gif": b"GIF8"}
"""Kinds of pictures that are bytes, and how the bytes begin."""


@dataclass
class Pictures:
    """The pictures of one page. room : characters that are left for them."""

    room: int = MAX_PICTURES

    def uri(self, mime: str, content: str) -> str:
        """Return ``content`` as a data URI, "" if it is too large or not what it says."""
        if mime == "image/svg+xml":
            if "<!doctype" in content[:1000].lower() and "<!entity" in content.lower():
                return ""
            raw = content.encode("utf-8", "replace")
        else:
            try:
                raw = base64.b64decode("".join(content.split()), validate=True)
            except ValueError:
                return ""
            if not raw.startswith(MAGIC.get(mime, b"?")) or _pixels(mime, raw) > MAX_PIXELS:
                return ""
        uri = f"data:{mime};base64,{base64.b64encode(raw).decode()}"
        if len(raw) > MAX_PICTURE or len(uri) > self.room:
            return ""
        self.room -= len(uri)
        return uri


def _pixels(mime: str, raw: bytes) -> int:
    """Pixels of a PNG, from its header; 0 for what cannot hide a huge picture in few bytes."""
    return int.from_bytes(raw[16:20], "big") * int.from_bytes(raw[20:24], "big") if mime == "image/png" else 0
