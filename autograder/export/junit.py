"""``junit``: a test suite a student, a test case a check, as Jenkins and other test reports read it."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from autograder.export.options import Options
from autograder.gradebook.sheet import GradeRow, Mark, Sheet
from autograder.render.card import View, points
from autograder.results import CheckResult
from autograder.util.text import make_legible

_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(sheet: Sheet, _options: Options) -> dict[str, str]:
    """Return one file, which keeps to the schema of Jenkins' xUnit plugin."""
    view = View(sheet.assignment.settings.disclosure)
    suites = [_suite(sheet.assignment.name, row, view) for row in sheet.rows]
    root = ET.Element("testsuites", {"name": _xml_text(sheet.assignment.name), **_sums(suites)})
    root.extend(suites)
    ET.indent(root)
    return {f"{sheet.assignment.name}.xml": ET.tostring(root, encoding="unicode", xml_declaration=True) + "\n"}


def _sums(suites: list[ET.Element]) -> dict[str, str]:
    return {key: str(sum(int(s.attrib[key]) for s in suites)) for key in ("tests", "failures", "errors")}


def _suite(assignment: str, row: GradeRow, view: View) -> ET.Element:
    cases = [case for mark in row.marks for case in _cases(f"{assignment}.{mark.name}", mark, row, view)]
    counts = {
        "tests": str(len(cases)),
        **{key: str(sum(case.find(tag) is not None for case in cases)) for key, tag in _TAGS.items()},
        "time": f"{sum(float(case.attrib['time']) for case in cases) % 1000:.3f}",
    }
    suite = ET.Element("testsuite", {"name": _xml_text(row.person.student), **counts})
    if row.handed_in is not None:
        suite.set("timestamp", f"{row.handed_in:%Y-%m-%dT%H:%M:%S}")
    properties = ET.SubElement(suite, "properties")
    told = {"score": points(row.total), "penalty": points(row.penalty)}
    told["max_score"] = points(sum(mark.maximum for mark in row.marks))
    told |= {f"score.{m.name}": "" if m.points is None else points(m.points) for m in row.marks}
    for name, value in told.items():
        ET.SubElement(properties, "property", name=name, value=value)
    suite.extend(cases)
    return suite


_TAGS = {"failures": "failure", "errors": "error", "skipped": "skipped"}


def _cases(classname: str, mark: Mark, row: GradeRow, view: View) -> list[ET.Element]:
    checks = mark.result.checks if mark.result is not None else ()
    if not checks:
        case = ET.Element("testcase", name=mark.name, classname=classname, time="0")
        if mark.points is None or row.standing == "missing":
            why = "nothing was handed in" if row.standing == "missing" else "graded by a person, not yet"
            ET.SubElement(case, "skipped", message=why)
        elif mark.points < mark.maximum:
            ET.SubElement(case, "failure", message=f"{points(mark.points)} of {points(mark.maximum)} points")
        return [case]
    return [_case(classname, check, view) for check in checks]


def _case(classname: str, check: CheckResult, view: View) -> ET.Element:
    case = ET.Element("testcase", name=_xml_text(check.title), classname=classname, time=f"{check.seconds:.3f}")
    told = check.visibility == "public" or view.disclosure != "title"
    message = _xml_text(check.message) if told else ""
    if check.outcome == "failed":
        failure = ET.SubElement(case, "failure", message=message.split("\n", 1)[0], type=check.name)
        failure.text = message
    elif check.outcome == "error":
        ET.SubElement(case, "error", message=message.split("\n", 1)[0], type=check.name)
    elif check.outcome == "blocked":
        ET.SubElement(case, "skipped", message=message.split("\n", 1)[0])
    return case


def _xml_text(text: str) -> str:
    """Return text that XML can hold: no control characters, no half surrogates, no non-characters."""
    return _NO_XML.sub("\ufffd", make_legible(text))
