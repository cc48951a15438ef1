"""The fields of a message: the expressions of an f-string, which every translation has to keep."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator

_WORD = re.compile(r"[^\W\d_]{2,}")
_CONVERSIONS = {-1: "", ord("r"): "!r", ord("s"): "!s", ord("a"): "!a"}


def template_of(node: ast.JoinedStr) -> str:
    """Return an f-string as a message: its text, and each expression in braces, as Python's own printer writes it."""
    parts = []
    for part in node.values:
        if isinstance(part, ast.Constant):
            parts.append(str(part.value).replace("{", "{{").replace("}", "}}"))
        elif isinstance(part, ast.FormattedValue):
            spec = f":{template_of(part.format_spec)}" if isinstance(part.format_spec, ast.JoinedStr) else ""
            expression = ast.unparse(part.value)
            blank = " " if expression.startswith("{") else ""
            parts.append(f"{{{blank}{expression}{_CONVERSIONS[part.conversion]}{spec}}}")
    return "".join(parts)


def fields_of(message: str) -> Counter[str]:
    """Return the fields of a message, and how often each stands there.

    Raises: ValueError if a brace has no partner.
    """
    return Counter(part for part, field in _parts(message) if field)


def strayed(message: str, translated: str) -> str:
    """Return in words how the fields of a translation are not those of its message, "" if they are.

    A field is an expression, so one that is another is another program. Only the commas of ``{n:,}`` may be left out:
    in many languages they are no thousands.
    """
    try:
        there, wanted = fields_of(translated), fields_of(message)
    except ValueError as error:
        return str(error)
    may_stand = {*wanted, *map(_ungrouped, wanted)}
    if set(there) <= may_stand and set(map(_ungrouped, there)) == set(map(_ungrouped, wanted)):
        return ""
    listed = [", ".join(sorted(fields)) or "none" for fields in (wanted, there)]
    return f"expected the fields {listed[0]}; its translation has {listed[1]}"


def words_inside(message: str) -> list[str]:
    """Return the words that stand in a field as what it says, ``{n or 'none'}``: no translation reaches them.

    Raises: ValueError if a brace has no partner.
    """
    found: list[str] = []
    for field in fields_of(message):
        for node in ast.walk(ast.parse(f"f'''{field}'''", mode="eval")):
            parts = (
                *([node.body, node.orelse] if isinstance(node, ast.IfExp) else []),
                *(node.values if isinstance(node, ast.BoolOp) else []),
                *([node.left, node.right] if isinstance(node, ast.BinOp) else []),
            )
            found += filter(_WORD.search, map(_said, parts))
    return found


def escaped(text: str, *, template: bool, raw: bool = False) -> str:
    """Return a text as a Python literal in double quotes where possible, a template as an f-string.

    raw : whether backslashes may stand as they are, if all of it can be written so.
    """
    parts = list(_parts(text)) if template else [(text, False)]
    inner = "".join(part for part, field in parts if field)
    quote = "'" if '"' in inner else '"'
    mark = "f" if template else ""
    plain = "".join(part for part, field in parts if not field)
    if raw and "\\" in plain and quote not in plain and not re.search(r"[\r\n]", plain) and not plain.endswith("\\"):
        return f"{mark}r{quote}{text}{quote}"
    written = [part if field else _characters(part, quote) for part, field in parts]
    return f"{mark}{quote}{''.join(written)}{quote}"


def _said(node: ast.expr) -> str:
    """What a literal says, an f-string without its fields; of other expressions nothing."""
    pieces = node.values if isinstance(node, ast.JoinedStr) else [node]
    return "".join(p.value for p in pieces if isinstance(p, ast.Constant) and isinstance(p.value, str))


def _ungrouped(field: str) -> str:
    return field[:-3] + "}" if field.endswith(":,}") else field


def _characters(text: str, quote: str) -> str:
    for plain, written in (("\\", "\\\\"), (quote, f"\\{quote}"), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t")):
        text = text.replace(plain, written)
    return text


def _parts(message: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a message, and whether each is a field; doubled braces are text."""
    plain, at = "", 0
    while at < len(message):
        pair = message[at : at + 2]
        if pair in ("{{", "}}"):
            plain, at = plain + pair, at + 2
        elif message[at] == "}":
            raise ValueError(f"a closing brace has no partner: …{message[max(0, at - 20) : at + 1]}")
        elif message[at] == "{":
            end = _end(message, at)
            yield from filter(lambda part: part[0], [(plain, False), (message[at:end], True)])
            plain, at = "", end
        else:
            plain, at = plain + message[at], at + 1
    if plain:
        yield plain, False


def _end(message: str, start: int) -> int:
    """Where the field ends that begins at ``start``: strings inside it may hold braces."""
    depth, quote = 0, ""
    for at in range(start, len(message)):
        character = message[at]
        if quote:
            quote = "" if character == quote else quote
        elif character in "\"'":
            quote = character
        else:
            depth += {"{": 1, "}": -1}.get(character, 0)
            if not depth:
                return at + 1
    raise ValueError(f"an opening brace has no partner: {message[start : start + 20]}…")
