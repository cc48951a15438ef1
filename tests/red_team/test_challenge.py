"""A student's word in the challenge is a short name and a sane number, whatever was written."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from autograder.notebook.challenge import MAX_NAME, claim_in, write
from autograder.report.page import write as write_report
from tests.report.test_challenge import LINE, challenged, hand_in

SECONDS = 5.0


@pytest.mark.parametrize(
    "value",
    [
        "float('nan')",
        "nan",
        "1e999",
        "-1e999",
        "1e13",
        "True",
        "None",
        "'1'",
        "[1]",
        "1j",
        "__import__('os')",
        "9" * 150,
    ],
)
def test_what_is_no_sane_number_is_nothing(value: str) -> None:
    """Also what would be one if it were run."""
    assert claim_in(LINE % ("Eve", value)) is None


@pytest.mark.parametrize("name", ["1", "None", "['a']", "b'a'", "f'a'", "''", "'\\n'", "open('/etc/passwd').read()"])
def test_what_is_no_name_is_nothing(name: str) -> None:
    """Code in its place is read, not run."""
    found = claim_in(f'my_challenge = {{"name": {name}, "value": 1}}')
    assert found is None or found.name not in ("", "1", "a")


@pytest.mark.parametrize(
    "code",
    [
        LINE % ("x" * 10_000_000, 1),
        "my_challenge" + " " * 10_000_000,
        "my_challenge = {" * 500_000,
        "my_challenge = " + "{" * 1_000_000 + "}" * 1_000_000,
        'my_challenge = {"name": ' + "(" * 150 + ")" * 20 + "}",
        (LINE % ("Eve", 1) + " " * 1000 + "x\n") * 5_000,
        "\n".join([LINE % ("Eve", "nan")] * 50_000),
    ],
)
def test_a_long_one_costs_little_and_says_nothing(code: str) -> None:
    """Megabytes of it, brackets without end, lines without number."""
    start = time.process_time()
    assert claim_in(code) is None
    assert time.process_time() - start < SECONDS


def test_many_lines_are_one_word() -> None:
    """The last."""
    found = claim_in("\n".join(LINE % (f"Eve {i}", i) for i in range(20_000)))
    assert found is not None
    assert found.value == 19_999


def test_markup_and_formulas_are_text(tmp_path: Path) -> None:
    """On the page, where a long name is cut, and in the table."""
    assignment = challenged(tmp_path)
    hand_in(assignment, "s01", LINE % ("<script>alert(1)</script>", 1))
    hand_in(assignment, "s02", LINE % ("=HYPERLINK(1)", 2))
    hand_in(assignment, "s03", LINE % ("a\\u202eb\\x1b[2J", 3))
    hand_in(assignment, "s04", LINE % ("y" * 120, 4))
    page = write_report(assignment, gradebook=False).read_text(encoding="utf-8")
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "\u202e" not in page
    assert "\x1b" not in page
    assert "y" * (MAX_NAME + 1) not in page.split('id="alike"')[0]
    table = (assignment.course.reports / f"{assignment.name}-challenge.csv").read_text(encoding="utf-8")
    assert "\n'=HYPERLINK(1),2\n" in table


def test_a_table_is_taken_away_with_the_last_word(tmp_path: Path) -> None:
    """Nobody's number stays who has taken it back."""
    path = tmp_path / "t.csv"
    path.write_text("name,value\nAda,1\n", encoding="utf-8")
    write((), path)
    assert not path.exists()
