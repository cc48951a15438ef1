"""What platforms give for a made-up class, and by which rules they take it back.

Moodle's words are those of the language packs (``assign.php``, ``moodle.php``, ``assignfeedback_comments.php`` as
projectestac/moodle-langpacks has them), the columns' order that of ``mod/assign/gradingtable.php``, names of folders
those of ``mod/assign/classes/downloader.php``. Canvas' rows are those of ``lib/gradebook_exporter.rb``, names of files
those of ``lib/content_zipper.rb``. The rules for what comes back are those of Moodle's
``feedback/offline/importgradeslib.php`` and ``feedback/file/importziplib.php``, Canvas' ``lib/gradebook_importer.rb``
and ``app/models/abstract_assignment.rb``.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Language:
    """The words of a grading worksheet, and how a language writes numbers and moments."""

    identifier: str
    name: str
    id_number: str
    email: str
    status: str
    group: str
    grade: str
    maximum: str
    changeable: str
    submitted: str
    graded: str
    comments: str
    participant: str
    handed_in: str
    yes: str
    mark: str
    moment: str
    first: str
    last: str


ENGLISH = Language(
    *("Identifier", "Full name", "ID number", "Email address", "Status", "Group", "Grade", "Maximum grade"),
    *("Grade can be changed", "Last modified (submission)", "Last modified (grade)", "Feedback comments"),
    *("Participant ", "Submitted for grading", "Yes", ".", "Monday, 5 October 2026, 10:00 AM"),
    *("First name", "Last name"),
)
SPANISH = Language(
    *("Identificador", "Nombre completo", "Número de ID", "Dirección de correo", "Estado", "Grupo", "Calificación"),
    *("Calificación máxima", "La calificación puede ser cambiada", "Última modificación (entrega)"),
    *("Última modificación (calificación)", "Comentarios de retroalimentación", "Participante"),
    *("Enviado para calificar", "Sí", ",", "lunes, 5 de octubre de 2026, 10:00", "Nombre", "Apellido(s)"),
)
GERMAN = Language(
    *("ID", "Vollständiger Name", "ID-Nummer", "E-Mail-Adresse", "Status", "Gruppe", "Bewertung", "Bestwertung"),
    *("Bewertung kann geändert werden", "Zuletzt geändert (Abgabe)", "Zuletzt geändert (Bewertung)"),
    *("Feedback als Kommentar", "Teilnehmer/in", "Zur Bewertung abgegeben", "Ja", ","),
    *("Montag, 5. Oktober 2026, 10:00", "Vorname", "Nachname"),
)
RUSSIAN = Language(
    *("Идентификатор", "Полное имя", "Индивидуальный номер", "Адрес электронной почты", "Статус", "Группы", "Оценка"),
    *("Максимальная оценка", "Оценка может быть изменена", "Последнее изменение (ответ)"),
    *("Последнее изменение (оценка)", "Отзыв в виде комментария", "Участник", "Отправлено для оценивания", "Да"),
    *(",", "понедельник, 5 октября 2026, 10:00", "Имя", "Фамилия"),
)
CHINESE = Language(
    *("标识符", "全名", "学号", "电子邮件地址", "状态", "小组", "成绩", "最高分", "允许更改成绩"),
    *("上次修改（作业）", "上次修改（评分）", "反馈意见", "参与人", "已提交请评分", "是的"),
    *(".", "2026年10月5日 星期一 10:00", "名", "姓"),
)
LANGUAGES = {"en": ENGLISH, "es": SPANISH, "de": GERMAN, "ru": RUSSIAN, "zh": CHINESE}


@dataclass(frozen=True)
class Student:
    """Somebody of a made-up class. number : the platform's, as everything else the platform says of them."""

    id: str
    first: str
    last: str
    number: int
    group: str = ""

    @property
    def name(self) -> str:
        """First name, last name."""
        return f"{self.first} {self.last}"

    @property
    def email(self) -> str:
        """An address."""
        return f"{self.id}@example.org"


def class_of(size: int) -> list[Student]:
    """Return a class; every tenth name is some other student's, too."""
    firsts, lasts = ("Ana María", "José", "Zoë", "Jürgen", "Li"), ("García López", "Müller", "O'Neill", "Ng", "Weiß")
    return [
        Student(f"u{n:03}", firsts[n % 5], f"{lasts[n // 5 % 5]} {'' if n % 10 == 0 else n}".strip(), 50_000 + n)
        for n in range(size)
    ]


def worksheet(
    people: Iterable[Student],
    words: Language,
    *,
    blind: bool = False,
    groups: bool = False,
    comments: bool = True,
    workflow: bool = False,
    maximum: float = 6,
    graded: Sequence[str] = (),
) -> list[list[str]]:
    """Return the rows of a grading worksheet, headings first. graded : ids that have a grade and a comment already."""
    header = [words.identifier, *([] if blind else [words.name, words.id_number, words.email]), words.status]
    header += [words.group] if groups else []
    header += [words.grade, words.maximum, *(["Workflow"] if workflow else []), words.changeable]
    header += [words.submitted, words.graded, *([words.comments] if comments else [])]
    rows = [header]
    for person in people:
        known = person.id in graded
        row = [f"{words.participant}{person.number}"]
        row += [] if blind else [person.name, person.id, person.email]
        row += [words.handed_in, *([person.group] if groups else [])]
        row += [f"1{words.mark}00" if known else "", f"{maximum:.2f}".replace(".", words.mark)]
        row += [*(["Not marked"] if workflow else []), words.yes, words.moment, words.moment if known else "-"]
        rows.append(row + ([f"by hand, 5 October 2026, 10:00 {person.id}" if known else ""] if comments else []))
    return rows


def written(rows: Iterable[Sequence[Any]], *, delimiter: str = ",") -> str:
    """Return rows as CSV text."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue()


def moodle_import(text: str, words: Language) -> dict[int, tuple[str, str, str]]:
    """Return participant's number → grade, comment, time of the grade, as *Upload grading worksheet* reads them."""
    lines = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), escapechar="\\"))
    header = lines[0]
    who, grade, modified = (header.index(word) for word in (words.identifier, words.grade, words.graded))
    comment = header.index(words.comments) if words.comments in header else None
    found = {}
    for line in lines[1:]:
        assert len(line) == len(header)
        number = int(line[who].encode()[len(words.participant.encode()) :])
        found[number] = (line[grade], "" if comment is None else line[comment], line[modified])
    return found


def moodle_folder(person: Student, words: Language, *, blind: bool = False) -> str:
    """Return the folder that Moodle's zip has for somebody; signs that no file's name can have are left out.

    Before Moodle 4 members of a group had a folder each, as here; now a group has one.
    """
    shown = words.participant.strip() if blind else person.name
    team = f"{person.group}-" if person.group else ""
    return re.sub(r"[/:*?\"<>|]", "", f"{team}{shown}".replace("_", " ")) + f"_{person.number}_assignsubmission_file"


def moodle_group_folder(group: str, number: int | None) -> str:
    """Return the one folder that Moodle's zip has for a group; that of students in no group has no number."""
    return group.replace("_", " ") + ("" if number is None else f"_{number}") + "_assignsubmission_file"


def moodle_feedback(path: str) -> tuple[int, str]:
    """Return whose a file in a feedback zip is and what it is called, by the rule of Moodle's importer."""
    parts = path.split("/")
    while parts:
        info = parts.pop(0).split("_", 4)
        if len(info) >= 4 and info[1].isdigit() and info[2:4] == ["assignsubmission", "file"]:
            return int(info[1]), "/".join([*info[4:5], *parts]).lstrip("/")
    raise AssertionError(f"Moodle would pass over {path}")


def canvas_feedback(path: str) -> tuple[str, int]:
    """Return whose comment a file is, and on which file of theirs, by the rule of Canvas' importer."""
    parts = [part for part in path.rsplit("/", 1)[-1].split("_") if part != "LATE"]
    assert not parts[-1].startswith("link")
    if parts[0] == "anon":
        return parts[1], int(parts[2])
    user, attachment = [part for part in parts if part.isdigit()][:2]
    return user, int(attachment)


def canvas_file(person: Student, attachment: int, *, late: bool = False) -> str:
    """Return what Canvas' zip calls a notebook that somebody handed in."""
    sortable = re.sub(r"[^\w]", "", f"{person.last}, {person.first}".lower())
    return f"{sortable}{'_LATE' if late else ''}_{person.number}_{attachment}_tiny.ipynb"


def canvas_gradebook(people: Iterable[Student]) -> list[list[str]]:
    """Return the rows of Canvas' gradebook, with SIS ids, grades held back, and the student for tests at the end."""
    header = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Tiny (4711)", "Current Score", "Final Score"]
    rows = [header, ["", "", "", "", "", "Manual Posting", "", ""]]
    rows.append(["    Points Possible", "", "", "", "", "6.00", "(read only)", "(read only)"])
    for person in people:
        known = [f"{person.last}, {person.first}", str(person.number), f"S-{person.number}", person.id]
        rows.append([*known, "Sec 1", "", "", ""])
    return [*rows, ["Student, Test", "99999", "", "b6ac5a4a8d0a0c3b9e3fd28ba2a5e47f0b3c3f3a", "Sec 1", "", "", ""]]
