"""A Canvas and a Moodle on this machine, as far as a push asks them: they answer as their documented interfaces do.

Canvas' answers are those of ``app/controllers/{courses,assignments_api,submissions_api}_controller.rb`` and of
``process_bulk_update`` in ``app/models/submission.rb``; Moodle's those of ``mod/assign/externallib.php`` behind
``webservice/rest/locallib.php``, with PHP's own limit on the fields of a form.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

TOKEN = "a-token-nobody-may-see"
MAX_INPUT_VARS = 1000
"""PHP's default: what is beyond is dropped, without a word to the caller."""


@dataclass
class Platform:
    """A made-up platform. users : as its interface lists them; grades : number → grade; comments : number → those."""

    users: list[dict[str, Any]]
    settings: dict[str, Any]
    grades: dict[str, float] = field(default_factory=dict)
    comments: dict[str, list[str]] = field(default_factory=dict)
    requests: list[str] = field(default_factory=list)
    stubborn: set[str] = field(default_factory=set)
    page_size: int = 100

    def enter(self, number: str, grade: str, comment: str | None) -> None:
        """Enter a grade, but for those it does not take."""
        if number not in self.stubborn:
            self.grades[number] = float(grade)
        if comment:
            self.comments.setdefault(number, []).append(comment)


@contextmanager
def serving(platform: Platform, answer: Any) -> Iterator[str]:
    """Serve a platform; yield its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._respond("")

        def do_POST(self) -> None:
            self._respond(self.rfile.read(int(self.headers["Content-Length"])).decode())

        def _respond(self, body: str) -> None:
            platform.requests.append(f"{self.command} {self.path}")
            base = f"http://{self.headers['Host']}"
            status, said, headers = answer(platform, self.command, base, self.path, body, self.headers)
            data = said.encode() if isinstance(said, str) else json.dumps(said).encode()
            self.send_response(status)
            for name, value in {"Content-Type": "application/json", "Content-Length": len(data), **headers}.items():
                self.send_header(name, str(value))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_arguments: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def canvas(
    platform: Platform, method: str, base: str, path: str, body: str, headers: Mapping[str, str]
) -> tuple[int, Any, dict[str, str]]:
    """Answer as Canvas: course 7, assignment 42, pages of `page_size` with a ``Link`` to the next, a job that takes
    two looks."""
    if headers["Authorization"] != f"Bearer {TOKEN}":
        return (
            401,
            {"errors": [{"message": "Invalid access token."}]},
            {"WWW-Authenticate": 'Bearer realm="canvas-lms"'},
        )
    split = urlsplit(path)
    query = parse_qs(split.query)
    match split.path.removeprefix("/api/v1/"):
        case "courses/7":
            return 200, {"id": 7, "name": "Nets"}, {}
        case "courses/7/assignments/42":
            return 200, {"id": 42, "course_id": 7, **platform.settings}, {}
        case "courses/7/search_users":
            assert query["enrollment_type[]"] == ["student"]
            return _page(platform, platform.users, base, split.path, query)
        case "courses/7/assignments/42/submissions":
            handed = [{"user_id": u["id"], "score": platform.grades.get(str(u["id"]))} for u in platform.users]
            return _page(platform, handed, base, split.path, query)
        case "courses/7/assignments/42/submissions/update_grades" if method == "POST":
            found: dict[str, dict[str, str]] = {}
            for name, value in parse_qsl(body):
                match = re.fullmatch(r"grade_data\[(\d+)\]\[(posted_grade|text_comment)\]", name)
                assert match is not None, name
                found.setdefault(match[1], {})[match[2]] = value
            known = {str(user["id"]) for user in platform.users}
            missing = sorted(found.keys() - known)
            for number in found.keys() & known:
                platform.enter(number, found[number]["posted_grade"], found[number].get("text_comment"))
            platform.settings["job"] = {"looks": 0, "missing": missing}
            return 200, {"id": 1, "tag": "submissions_update", "workflow_state": "queued"}, {}
        case "progress/1":
            job = platform.settings["job"]
            job["looks"] += 1
            state = "running" if job["looks"] < 2 else "failed" if job["missing"] else "completed"
            message = f"Couldn't find User(s) with API ids '{', '.join(job['missing'])}'" if state == "failed" else None
            return 200, {"id": 1, "tag": "submissions_update", "workflow_state": state, "message": message}, {}
    return 404, {"errors": [{"message": "The specified resource does not exist."}]}, {}


def _page(
    platform: Platform, rows: list[dict[str, Any]], base: str, path: str, query: dict[str, list[str]]
) -> tuple[int, Any, dict[str, str]]:
    number, size = int(query.get("page", ["1"])[0]), platform.page_size
    rest = "&".join(f"{name}={value}" for name, values in query.items() if name != "page" for value in values)
    more = len(rows) > number * size
    link = {"Link": f'<{base}{path}?{rest}&page={number + 1}>; rel="next"'} if more else {}
    return 200, rows[(number - 1) * size : number * size], link


def moodle(
    platform: Platform, method: str, base: str, path: str, body: str, _headers: Mapping[str, str]
) -> tuple[int, Any, dict[str, str]]:
    """Answer as Moodle's REST server: errors are answers too, and a form of too many fields is cut."""
    assert (method, path) == ("POST", "/webservice/rest/server.php")
    form = _nested(parse_qsl(body, keep_blank_values=True)[:MAX_INPUT_VARS])
    assert form.pop("moodlewsrestformat") == "json"
    if form.pop("wstoken") != TOKEN:
        return 200, _error("Invalid token - token not found", "invalidtoken"), {}
    function = form.pop("wsfunction")
    platform.requests.append(function)
    number = platform.settings["id"]
    match function:
        case "mod_assign_get_assignments":
            return 200, {"courses": [{"id": 3, "assignments": [platform.settings]}], "warnings": []}, {}
        case "mod_assign_list_participants":
            assert form == {"assignid": str(number), "groupid": "0", "filter": "", "includeenrolments": "0"}
            return 200, platform.users, {}
        case "mod_assign_get_grades":
            assert form == {"assignmentids": {"0": str(number)}}
            grades = [{"userid": int(n), "grade": f"{g:.5f}"} for n, g in platform.grades.items()]
            found = [{"assignmentid": number, "grades": grades}] if grades else []
            return 200, {"assignments": found, "warnings": []}, {}
        case "mod_assign_save_grades":
            return _save(platform, form)
    return 200, _error("Access control exception", "accessexception"), {}


def _save(platform: Platform, form: dict[str, Any]) -> tuple[int, Any, dict[str, str]]:
    """Save grades, all fields of each given and none besides, as ``validate_parameters`` wants them."""
    assert (form["assignmentid"], form["applytoall"]) == (str(platform.settings["id"]), "0")
    for grade in form["grades"].values():
        given = dict(grade)
        comment = given.pop("plugindata", {}).get("assignfeedbackcomments_editor", {})
        if given.keys() != {"userid", "grade", "attemptnumber", "addattempt", "workflowstate"}:
            return 200, _error("Invalid parameter value detected", "invalidparameter"), {}
        if comment and not platform.settings["configs"]:
            return 200, _error("Invalid parameter value detected", "invalidparameter"), {}
        assert (given["attemptnumber"], given["addattempt"], given["workflowstate"]) == ("-1", "0", "")
        assert not comment or comment["format"] == "1"
        platform.enter(given["userid"], given["grade"], comment.get("text"))
    return 200, None, {}


def _error(message: str, code: str) -> dict[str, str]:
    return {"exception": "moodle_exception", "errorcode": code, "message": message}


def _nested(fields: list[tuple[str, str]]) -> dict[str, Any]:
    """Return a form as PHP reads it: ``a[0][b]`` is a place in a tree."""
    tree: dict[str, Any] = {}
    for name, value in fields:
        first, *rest = re.findall(r"[^\[\]]+", name)
        place, last = tree, first
        for key in rest:
            place, last = place.setdefault(last, {}), key
        place[last] = value
    return tree
