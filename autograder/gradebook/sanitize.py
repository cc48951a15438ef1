"""An executed notebook made fit for somebody else's browser: formgrader shows it with the rights of who grades.

nbconvert writes HTML outputs and HTML in Markdown as they are. A script in them could give points in the
instructor's name, so nothing of a student's gets there that is more than text or a picture.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from typing import Any

import nbformat
from nbformat import NotebookNode

from autograder.util.text import one_line

_PICTURES = ("image/png", "image/jpeg", "image/gif")
_BASE64 = re.compile(r"[A-Za-z0-9+/=\s]*")
_PLAIN_TAGS = (
    "a b blockquote br code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q s samp "
    "small span strong sub summary sup table tbody td th thead tr u ul"
).replace(" ", "|")
_TAG = re.compile(
    rf"""<(?=[a-z/!?])             # what HTML takes for the beginning of a tag
    (?!/?(?:{_PLAIN_TAGS})\s*/?>)  # but for tags without attributes that only shape the text,
    (?!https?://[^\s<>"'`]+>)      # and Markdown's own links
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LINK = re.compile(
    r"""(?<=\])                                # what may be the target of a link or a picture,
    (?=[(:](?!\s*(?:https?://|mailto:|attachment:|\#|data:image/(?:png|jpeg|gif);base64,)))  # but for these
    """,
    re.VERBOSE | re.IGNORECASE,
)


def sanitize(notebook: NotebookNode, release: NotebookNode) -> NotebookNode:
    """Return a copy of ``notebook`` without anything that could run or load in a browser.

    Outputs keep their text and pictures. A tag in a text gets a space after its ``<``, a link to anything but a page,
    an address or a picture one before its target, so that they are read as they were written; ``a<b`` in a formula
    means the same with it.

    release : the instructor's notebook; texts that stand in it are left alone.
    """
    made = copy.deepcopy(notebook)
    trusted = {cell.source for cell in release.cells}
    for cell in made.cells:
        if cell.cell_type == "code":
            cell.outputs = [_sanitize_output(output) for output in cell.outputs]
        elif cell.source not in trusted:
            cell.source = _LINK.sub(" ", _TAG.sub("< ", cell.source.replace("\0", "")))
        if "attachments" in cell:
            cell.attachments = {name: _pictures(bundle) for name, bundle in cell.attachments.items()}
    return made


def _sanitize_output(output: NotebookNode) -> NotebookNode:
    if "data" not in output:
        return output  # a stream or an error: text, which nbconvert escapes
    data = _pictures(output.data)
    if "text/plain" in output.data:
        data["text/plain"] = output.data["text/plain"]
    if not data:
        kinds = one_line(", ".join(sorted(output.data)), 100)
        data["text/plain"] = f"An output is left out here ({kinds})."
    return nbformat.v4.new_output("display_data", data)


def _pictures(data: Mapping[str, Any]) -> dict[str, Any]:
    return {
        kind: data[kind]
        for kind in _PICTURES
        if kind in data and isinstance(data[kind], str) and _BASE64.fullmatch(data[kind])
    }
