"""What people read of a grade, made where it was graded: the one writer of a class has only to write.

A notebook may be made so that laying it out takes long. Then it is left out, and the page says so.
"""

from __future__ import annotations

import json
import time
from dataclasses import replace

from autograder.checking.supervision import PAGE, UNSUPERVISED, Supervision
from autograder.config import Assignment
from autograder.gradebook.shown import notebooks_of
from autograder.language import using
from autograder.pipeline.grader import Graded
from autograder.render.feedback import render
from autograder.results import Notice, Result
from autograder.util.bounds import TimeUp, limit_memory, limit_time

SECONDS = 60.0
"""Processor time that the page and the notebook of one submission may take."""
LEFT_OUT = Notice(
    kind="warning",
    code="page_shortened",
    text="The notebook itself is not shown here: laying it out takes too long. The grade does not depend on it.",
)


def lay_out(graded: Graded, assignment: Assignment, supervision: Supervision = UNSUPERVISED) -> Graded:
    """Return a grade with its page, and its notebooks as formgrader shows them."""
    start = time.perf_counter()
    supervision.report(PAGE)
    made = None
    if PAGE not in supervision.fatal:
        try:
            with limit_memory(assignment.settings.limits.judge_mb), limit_time(SECONDS, time.process_time):
                made = _laid_out(graded, assignment)
        except (TimeUp, Exception):  # whatever it is, a page without the notebook can be made
            pass
    if made is None:
        notices = (*graded.result.notices, LEFT_OUT)
        short = replace(graded, result=graded.result.model_copy(update={"notices": notices}), notebooks={})
        made = _laid_out(short, assignment)
    return replace(made, result=made.result.with_record_time(time.perf_counter() - start))


def _laid_out(graded: Graded, assignment: Assignment) -> Graded:
    with using(graded.result.language):
        page = render(graded.result, assignment, graded.notebooks)
        return replace(graded, page=page, shown=notebooks_of(graded, assignment), notebooks={})


def make_writable(graded: Graded) -> Graded:
    """Return a grade whose texts can all be written: a student's message may hold halves of surrogate pairs."""
    text = json.dumps(graded.result.model_dump(mode="python", by_alias=True), ensure_ascii=False, default=str)
    if text.isascii():
        return graded
    readable = text.encode("utf-8", "replace").decode()
    return graded if readable == text else replace(graded, result=Result.model_validate_json(readable))
