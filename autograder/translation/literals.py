"""The words in Python code: comments, docstrings, and the strings that a person reads; the program stays as it is.

A string is read by a person if it holds words one after the other, or stands where a label stands. An f-string is one
message with its expressions as fields, ``"{n} of {len(X)} rows"``: a translation may change their order.
"""

from __future__ import annotations

import ast
import inspect
import io
import re
import textwrap
import tokenize
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from autograder.checks import check
from autograder.translation.fields import escaped, strayed, template_of
from autograder.util.syntax import last_name, parse, without_magics

Kind: TypeAlias = Literal["comment", "docstring", "title", "string", "template"]
"""A title is the docstring of a check."""

_LABELS = {
    *("title", "label", "xlabel", "ylabel", "suptitle", "set_title", "set_xlabel", "set_ylabel", "set_label", "text"),
    *("annotate", "figtext", "legend", "labels", "titles", "print", "xticklabels", "yticklabels"),
}
"""Arguments and functions that are given what stands in a picture, or on the screen."""
_PHRASE = re.compile(r"[^\W\d_]{2,}\d*[,;:.!?)]* (?:\W*)[^\W\d_]+|[^\W\d_]+\d*[,;:.!?)]* (?:\W*)[^\W\d_]{2,}")
_WORD = re.compile(r"[^\W\d_]{2,}")
_LINE_END = re.compile(r"\r\n?|\n")
"""Where Python begins a new line, and a comment ends."""
_FOR_PROGRAMS = re.compile(r"\s*(noqa|type:|fmt:|pragma|%%|!|BEGIN |END |#|-{4,})")


@dataclass(frozen=True)
class Words:
    """One message in some code: text from ``start`` to ``end``, characters of the source.

    indent : blanks before a docstring or a comment that has more lines.
    """

    message: str
    kind: Kind
    start: int
    end: int
    indent: int = 0


def words_of(code: str) -> list[Words]:
    """Return the messages in some code, in order; none if it is no Python but for IPython's lines."""
    plain = _without_magics(code)
    tree = parse(plain, limit=None)
    if tree is None:
        return []
    places = _Places(plain)
    return sorted([*_comments(plain, places), *_strings(tree, places)], key=lambda words: words.start)


def translate_code(code: str, translate: Callable[[str], str]) -> str:
    """Return some code with each message in place of what ``translate`` makes of it.

    An f-string stays where its translation has other fields: a translation is text, and does not change the program.
    """
    for words in reversed(words_of(code)):
        translated = translate(words.message)
        kept = words.kind == "template" and strayed(words.message, translated)
        if translated != words.message and not kept:
            code = code[: words.start] + _written(words, translated, code) + code[words.end :]
    return code


class _Places:
    """Turns the lines and columns of a syntax tree, which count bytes, into characters from the beginning."""

    def __init__(self, code: str) -> None:
        self.lines = code.splitlines(keepends=True)
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line))

    def of_bytes(self, line: int, column: int) -> int:
        """The place of a column that counts bytes, in a line from 1."""
        return self.starts[line - 1] + len(self.lines[line - 1].encode()[:column].decode())

    def of_characters(self, line: int, column: int) -> int:
        """The place of a column that counts characters, in a line from 1."""
        return self.starts[line - 1] + column


def _without_magics(code: str) -> str:
    """The code with IPython's lines as comments of the same length, so that places stay."""
    plain = without_magics(code).split("\n")
    lines = code.split("\n")
    if len(plain) != len(lines):
        return ""
    return "\n".join(
        line if line == kept else (kept + "#" * (len(line) - len(kept)) if len(kept) <= len(line) else "#" * len(line))
        for line, kept in zip(lines, plain, strict=True)
    )


def _comments(code: str, places: _Places) -> Iterator[Words]:
    """Yield comments, those on lines of their own that follow each other as one."""
    block: list[tokenize.TokenInfo] = []
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        if token.type != tokenize.COMMENT:
            continue
        alone = not token.line[: token.start[1]].strip()
        follows = block and alone and token.start == (block[-1].start[0] + 1, block[-1].start[1])
        if block and not follows:
            yield from _comment(block, places)
            block = []
        block.append(token)
        if not alone:
            yield from _comment(block, places)
            block = []
    if block:
        yield from _comment(block, places)


def _comment(block: list[tokenize.TokenInfo], places: _Places) -> Iterator[Words]:
    text = "\n".join(token.string[1:].removeprefix(" ") for token in block)
    if _WORD.search(text) and not _FOR_PROGRAMS.match(text):
        start, end = places.of_characters(*block[0].start), places.of_characters(*block[-1].end)
        yield Words(text, "comment", start, end, block[0].start[1])


def _strings(tree: ast.Module, places: _Places) -> Iterator[Words]:
    docstrings, titles = set(_docstrings(tree)), set(_titles(tree))
    labels = set(_labels(tree))
    inside: set[ast.AST] = set()
    for node in ast.walk(tree):
        if node in inside or not isinstance(node, ast.Constant | ast.JoinedStr):
            continue
        start = places.of_bytes(node.lineno, node.col_offset)
        end = places.of_bytes(node.end_lineno or node.lineno, node.end_col_offset or 0)
        if isinstance(node, ast.JoinedStr):
            inside.update(ast.walk(node))
            message = template_of(node)
            said = "".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
            if _is_read(message, said, label=node in labels):
                yield Words(message, "template", start, end)
        elif isinstance(node.value, str):
            if node in docstrings:
                if _WORD.search(node.value):
                    kind: Kind = "title" if node in titles else "docstring"
                    yield Words(inspect.cleandoc(node.value), kind, start, end, node.col_offset)
            elif _is_read(node.value, node.value, label=node in labels):
                yield Words(node.value, "string", start, end)


def _is_read(message: str, said: str, *, label: bool) -> bool:
    """Whether a person reads a string. said : what of it is no expression."""
    return bool(_PHRASE.search(message) if not label else _WORD.search(said)) and bool(_WORD.search(said))


def _docstrings(tree: ast.Module) -> Iterator[ast.Constant]:
    """Yield the strings that are statements of their own: docstrings, and what stands below a constant."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            yield node.value


def _titles(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield the docstrings of checks."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and any(last_name(name) == check.__name__ for name in node.decorator_list):
            yield from (part.value for part in node.body[:1] if isinstance(part, ast.Expr))


def _labels(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield what stands where a label stands, in lists and tuples there as well, but not inside other calls."""
    for node in ast.walk(tree):
        given: list[ast.expr] = []
        if isinstance(node, ast.Call) and last_name(node) in _LABELS:
            given += node.args
        if isinstance(node, ast.keyword) and node.arg in _LABELS:
            given.append(node.value)
        while given:
            part = given.pop()
            if isinstance(part, ast.List | ast.Tuple):
                given += part.elts
            elif isinstance(part, ast.IfExp):
                given += [part.body, part.orelse]
            yield part


def _written(words: Words, text: str, code: str) -> str:
    """Return a translation as Python writes it in the place of these words."""
    if words.kind == "comment":
        return textwrap.indent(
            "\n".join(f"# {line}".rstrip() for line in _LINE_END.split(text)), " " * words.indent
        ).lstrip()
    old = code[words.start : words.end]
    if words.kind in ("docstring", "title"):
        return _docstring(text, words.indent, old)
    return escaped(text, template=words.kind == "template", raw=old.lower().startswith(("r", "fr", "rf")))


def _docstring(text: str, indent: int, old: str) -> str:
    """Write a docstring; where the old one ended on a line of its own, so does the new one."""
    text = text.replace('"""', "'''")
    mark = "r" if "\\" in text else ""
    if text.endswith(("\\", '"')):  # neither may stand before the quotes at the end
        mark, text = "", text.replace("\\", "\\\\").removesuffix('"') + '\\"' * text.endswith('"')
    lines = text.split("\n")
    body = "\n".join([lines[0], *(f"{' ' * indent}{line}".rstrip() for line in lines[1:])])
    last = old.rstrip("\"'").rsplit("\n", 1)
    end = f"\n{' ' * indent}" if len(last) == 2 and not last[1].strip() else ""
    return f'{mark}"""{body}{end}"""'
