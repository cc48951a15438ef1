"""Feedback pages in one zip, named as the platform that the submissions came from wants them back.

Moodle's *Upload multiple feedback files in a zip* (``mod/assign/feedback/file/importziplib.php``) takes a file from a
folder ``…_12345_assignsubmission_file``, whose number is that of a participant. Canvas' *Upload submission comments*
(``infer_comment_context_from_filename`` in ``app/models/abstract_assignment.rb``) wants the student's number and that
of a file they handed in, as both stand in the names of its own download; it shows the page under that file's name.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

from autograder.collect import EMPTY, Roster, match
from autograder.collect.sources import read
from autograder.config import Assignment
from autograder.errors import ConfigError
from autograder.export import Exported, Options, recipients, unfinished, worksheet
from autograder.gradebook.database import gradebook_address
from autograder.gradebook.sheet import GradeRow, Sheet, gather
from autograder.util.files import packed, write_atomically


def pack(
    assignment: Assignment,
    source: Path,
    *,
    output: Path,
    roster: Roster = EMPTY,
    id_column: str = "",
    results: Path | None = None,
    gradebook: bool = True,
    partial: bool = False,
) -> Exported:
    """Write ``NAME.feedback.zip`` into ``output``: the page of everybody whose grade is final.

    source : what was downloaded, Moodle's or Canvas' submissions as a folder or zip, or Moodle's grading worksheet.
    roster : who is who in it, as when it was collected; id_column : the worksheet's column of ids, as for a roster.
    partial : whether to give pages on which points by a person are still to come; who needs review gets none.

    Raises: ConfigError if the source is neither, or there is no page to give; RecordError if the zip cannot be written.
    """
    results = results or assignment.course.results
    listed = source.is_file() and not zipfile.is_zipfile(source)
    people = Roster.read(source, id_column) if listed else roster
    sheet = gather(
        assignment,
        results=results,
        submitted=assignment.course.submitted,
        gradebook=gradebook_address(assignment.course) if gradebook else None,
        roster=roster if roster is not EMPTY else people,
    )
    given = {row.person.student for row in sheet.rows if Options(partial=partial).gives(row.standing)}
    named = dict(_in_worksheet(sheet, people) if listed else _in_download(source, assignment.name, roster, given))
    pages = {path: results / student / f"{assignment.name}.html" for path, student in named.items() if student in given}
    missing = sorted(page.parent.name for page in pages.values() if not page.is_file())
    found = {path: page.read_bytes() for path, page in sorted(pages.items()) if page.is_file()}
    if not found:
        raise ConfigError(f"{source}: expected submissions or lines of students who have a feedback page, found none")
    target = output / f"{assignment.name}.feedback.zip"
    write_atomically(target, packed(found))
    left = sorted(given - set(named.values()))
    notes = [f"no page in {results}: {', '.join(missing)}"] if missing else []
    notes += [f"graded, but not in {source.name}: {', '.join(left)}"] if left else []
    return Exported((target,), (*notes, *unfinished(sheet)))


def _in_worksheet(sheet: Sheet, people: Roster) -> Iterator[tuple[str, str]]:
    """Yield the path of each page in the zip, and whose it is."""
    if worksheet.worksheet_of(people) is None:
        raise ConfigError(
            "expected Moodle's grading worksheet, or a folder or zip of submissions from Moodle or Canvas"
        )
    rows: dict[int, GradeRow] = dict(recipients.match(sheet, people)[0])
    for person in (*people.people, *people.nameless):
        if person.line in rows:
            folder = f"Participant_{person.participant}_assignsubmission_file_"
            yield f"{folder}/{sheet.assignment.name}.html", rows[person.line].person.student


def _in_download(source: Path, assignment: str, roster: Roster, given: set[str]) -> Iterator[tuple[str, str]]:
    found = read(source, assignment)
    if found.kind not in ("moodle", "canvas"):
        raise ConfigError(
            f"{source}: expected what Moodle or Canvas gave, this looks like {found.kind}; other sources take no pages"
        )
    for item in match(found, roster)[0]:
        address = item.delivery.address
        if found.kind == "moodle" and item.group:  # its number is the group's, which Moodle would take for somebody's
            for student in item.students:
                if number := roster.get(student).participant:
                    yield f"Participant_{number}_assignsubmission_file_/{assignment}.html", student
            continue
        # One file of Canvas' is a whole group's, and so is the comment on it: anybody's page of them is everybody's.
        student = next((one for one in item.students if one in given), item.students[0])
        yield f"{address}/{assignment}.html" if found.kind == "moodle" else f"{address}_feedback.html", student
