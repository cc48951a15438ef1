"""Moodle's web service (``webservice/rest/server.php``), by four functions of ``mod/assign/externallib.php``.

No client library for it is kept up (docs/decisions.md); its protocol is a form that is posted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import requests

from autograder.errors import ConfigError, RecordError
from autograder.export.comment import as_html
from autograder.export.push.platform import Entry, User, split_address
from autograder.gradebook.sheet import GradeRow, Sheet
from autograder.render.card import View

EXAMPLE = "https://moodle.example.edu/mod/assign/view.php?id=456"
_PAGE = re.compile(r"/mod/assign/view\.php\?(?:[^#]*&)?id=(\d+)(?:[&#].*)?$")
_SECONDS = 60.0
_AT_ONCE = 50
"""Grades in a request: PHP drops what goes beyond a thousand fields (``max_input_vars``), and a grade has eight."""
_HTML = 1


class Service:
    """The web service of a Moodle, for the owner of a token."""

    def __init__(self, base: str, token: str) -> None:
        self._address = f"{base}/webservice/rest/server.php"
        self._token = token
        self._session = requests.Session()

    def call(self, function: str, **parameters: Any) -> Any:
        """Return what a function of the service answers.

        Raises: RecordError with Moodle's own words if it refuses; OSError if it cannot be reached.
        """
        form = {"wstoken": self._token, "wsfunction": function, "moodlewsrestformat": "json"}
        form |= dict(_fields(parameters))
        # In the body, not in the address, which servers write into their logs; and to no other server.
        answer = self._session.post(self._address, data=form, timeout=_SECONDS, allow_redirects=False)
        if answer.status_code != requests.codes.ok:
            raise RecordError(f"Moodle answered {answer.status_code} {answer.reason} for {self._address}")
        try:
            said = answer.json()
        except requests.JSONDecodeError:
            raise RecordError(f"{self._address}: expected JSON, as Moodle's web service gives it") from None
        if isinstance(said, dict) and "exception" in said:
            raise RecordError(f"Moodle refused {function}: {said.get('message')} ({said.get('errorcode')})")
        return said


class MoodleAssignment:
    """An assignment in Moodle."""

    def __init__(self, service: Service, settings: dict[str, Any]) -> None:
        self._service = service
        self._settings = settings
        self.title = str(settings["name"])
        self.points = float(settings["grade"]) if settings["grade"] > 0 else None  # below 0: a scale; 0: no grade

    @property
    def _commented(self) -> bool:
        """Whether there is a place for comments; one that is not there would have Moodle refuse the grade too."""
        wanted = {"plugin": "comments", "subtype": "assignfeedback", "name": "enabled", "value": "1"}
        return any(wanted.items() <= config.items() for config in self._settings["configs"])

    def users(self) -> list[User]:
        """Return the participants, with the grades of their latest attempts."""
        number = self._settings["id"]
        people = self._service.call(
            "mod_assign_list_participants", assignid=number, groupid=0, filter="", includeenrolments=False
        )
        graded = self._service.call("mod_assign_get_grades", assignmentids=[number])
        given = {
            str(grade["userid"]): float(grade["grade"])
            for assignment in graded["assignments"]
            for grade in assignment["grades"]
            if grade["grade"] and float(grade["grade"]) >= 0  # -1: none yet
        }
        return [_user(person, given.get(str(person["id"]))) for person in people]

    def send(self, entries: Sequence[Entry]) -> None:
        """Have Moodle save grades and comments, each for one student and their latest attempt."""
        for start in range(0, len(entries), _AT_ONCE):
            grades = [_grade(entry, comment=self._commented) for entry in entries[start : start + _AT_ONCE]]
            self._service.call(
                "mod_assign_save_grades", assignmentid=self._settings["id"], applytoall=False, grades=grades
            )

    def comment(self, row: GradeRow, sheet: Sheet, view: View) -> str:
        """Return the comment as HTML, as Moodle's editor keeps it."""
        return as_html(row, sheet, view)

    def notes(self, sheet: Sheet) -> Iterator[str]:
        """Yield what of the assignment's settings changes what students see."""
        if not self._commented:
            yield "no comments go along: tick the feedback type Feedback comments in the assignment's settings"
        if self._settings.get("markingworkflow"):
            yield "the marking workflow is on: students see the grades when they are set to Released in Moodle"
        if self._settings.get("gradepenalty") and any(row.penalty for row in sheet.rows):
            yield "Moodle takes off points for lateness too: switch that off there, or here, or both count"


def connect(address: str, token: str) -> MoodleAssignment:
    """Return the assignment whose page has this address.

    Raises: ConfigError if it is no such address, or none that the token's owner sees; RecordError if Moodle refuses.
    """
    base, found = split_address(address, _PAGE, EXAMPLE)
    service = Service(base, token)
    for course in service.call("mod_assign_get_assignments", courseids=[])["courses"]:
        for settings in course["assignments"]:
            if str(settings["cmid"]) == found[1]:
                return MoodleAssignment(service, settings)
    raise ConfigError(f"{address}: the token's owner sees no such assignment; they have to be enrolled in its course")


def _user(person: dict[str, Any], grade: float | None) -> User:
    known = [str(person.get(key) or "") for key in ("username", "idnumber", "email")]
    record = person.get("recordid", -1)
    if record != -1:  # while marking is blind this is all that is known of somebody
        known.append(f"participant-{record}")
    first, last = person.get("firstname"), person.get("lastname")
    name = (str(first or ""), str(last or "")) if first or last else (str(person["fullname"]), "")
    return User(str(person["id"]), *name, frozenset(known), grade)


def _grade(entry: Entry, *, comment: bool) -> dict[str, Any]:
    fields: dict[str, Any] = {"userid": entry.number, "grade": f"{entry.after:.10g}"}
    fields |= {"attemptnumber": -1, "addattempt": False, "workflowstate": ""}  # the latest attempt; as it stands
    if comment:
        fields["plugindata"] = {"assignfeedbackcomments_editor": {"text": entry.comment, "format": _HTML}}
    return fields


def _fields(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Yield the fields of a form as PHP reads them: ``grades[0][userid]``."""
    match value:
        case dict():
            for key, inner in value.items():
                yield from _fields(inner, f"{name}[{key}]" if name else str(key))
        case list():
            for i, inner in enumerate(value):
                yield from _fields(inner, f"{name}[{i}]")
        case bool():
            yield name, str(int(value))
        case _:
            yield name, str(value)
