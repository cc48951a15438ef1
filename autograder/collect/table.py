"""Tables from anywhere: CSV files in the encodings and dialects that spreadsheets and platforms write."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from autograder.errors import ConfigError

MAX_TABLE = 16 * 2**20
"""Bytes of a table's file."""
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n")
"""How Excel is told the separator, in a line of its own."""


@dataclass(frozen=True)
class Table:
    """A header and rows, none of them blank, each as wide as the header; cells are as they came.

    numbers : of each row the record of the file it is, the header being 1; marked : whether the file began with a
    mark of its encoding.
    """

    path: Path
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...]
    marked: bool = False

    def column(self, index: int) -> tuple[str, ...]:
        """Return the cells of a column, without the blanks around them."""
        return tuple(row[index].strip() for row in self.rows)


def read_table(path: Path) -> Table:
    """Read a CSV file: UTF-8, UTF-16 or what Windows wrote before; commas, semicolons or tabs.

    Raises: ConfigError if it cannot be read, is too large, or holds nothing.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ConfigError(f"{path}: expected a CSV file of students: {error.strerror}") from None
    if len(data) > MAX_TABLE:
        raise ConfigError(f"{path}: expected a CSV file of at most {MAX_TABLE // 2**20} MB, got {len(data):,} bytes")
    text, marked = _decode(data, path)
    told = _SEPARATOR_LINE.match(text)
    if told is not None:
        text = text[told.end() :]
    try:
        delimiter = _delimiter(text) if told is None else told[1]
        records = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise ConfigError(f"{path}: expected a CSV file: {error}") from None
    if not records:
        raise ConfigError(f"{path}: expected a row of column names and a row for each student, found nothing")
    header, width = tuple(records[0]), len(records[0])
    kept = [(number, row) for number, row in enumerate(records[1:], start=2) if any(cell.strip() for cell in row)]
    rows = tuple(tuple((row + [""] * width)[:width]) for _, row in kept)
    return Table(path, header, rows, tuple(number for number, _ in kept), marked)


def fold(text: str) -> str:
    """Return a name as it is compared: capitals, widths of letters and blanks make no difference."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _decode(data: bytes, path: Path) -> tuple[str, bool]:
    """Return the text, and whether its encoding was marked; what is in no Unicode is taken for Windows' own."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or data[1:2] == b"\0":
        marked = data[:2] in (b"\xff\xfe", b"\xfe\xff")
        try:
            return data.decode("utf-16" if marked else "utf-16-le"), marked
        except UnicodeDecodeError as error:
            raise ConfigError(f"{path}: expected a CSV file in UTF-16, as it begins: {error}") from None
    try:
        return data.decode("utf-8-sig"), data.startswith(b"\xef\xbb\xbf")
    except UnicodeDecodeError:
        if b"\0" in data:
            raise ConfigError(f"{path}: expected a CSV file, got one that is no text") from None
    try:
        return data.decode("cp1252"), False
    except UnicodeDecodeError:
        return data.decode("latin-1"), False


def _delimiter(text: str) -> str:
    """Return what the first record is separated by: what stands in it most often, outside of quotes."""
    first = re.sub(r'"[^"]*"', "", text).split("\n", 1)[0]
    return max(",;\t", key=first.count)
