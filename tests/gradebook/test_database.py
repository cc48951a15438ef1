"""`autograder.gradebook.database`: a gradebook made without alembic on the PATH, clear words when it cannot be used."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa
from nbgrader.api import Gradebook

from autograder.errors import RecordError
from autograder.gradebook.database import (
    GradebookAddress,
    gradebook_address,
    open_gradebook,
    prepare,
    reporting,
    transaction,
    without_password,
)
from tests.support.course import tiny_source


def url(path: Path, query: str = "") -> str:
    """Return the URL of a SQLite file."""
    return f"sqlite:///{path}{query}"


def test_a_new_gradebook_is_nbgraders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is made without a PATH, and nbgrader takes it as it is, without running alembic."""
    monkeypatch.setenv("PATH", "")
    prepare(url(tmp_path / "new.db"))
    with Gradebook(url(tmp_path / "new.db"), "course") as gradebook:
        assert gradebook.students == []
        assert gradebook.assignments == []


def test_a_new_gradebook_has_nbgraders_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Table by table and column by column it is what nbgrader itself makes."""
    monkeypatch.setattr("nbgrader.api.get_alembic_version", lambda: "as-nbgrader-asks-alembic")
    Gradebook(url(tmp_path / "theirs.db")).close()
    prepare(url(tmp_path / "ours.db"))
    schemas = []
    for name in ("theirs.db", "ours.db"):
        with sqlite3.connect(tmp_path / name) as connection:
            schemas.append(sorted(connection.execute("SELECT type, tbl_name, name FROM sqlite_master")))
        connection.close()
    assert schemas[0] == schemas[1]


def test_an_existing_gradebook_stays(tmp_path: Path) -> None:
    """Preparing twice changes nothing."""
    prepare(url(tmp_path / "g.db"))
    before = (tmp_path / "g.db").read_bytes()
    prepare(url(tmp_path / "g.db"))
    assert (tmp_path / "g.db").read_bytes() == before


def test_a_gradebook_made_by_several_at_once_is_made_once(tmp_path: Path) -> None:
    """Whoever comes second finds the first one's tables."""
    db_url = url(tmp_path / "g.db")
    with ThreadPoolExecutor(8) as pool:
        for done in [pool.submit(prepare, db_url) for _ in range(8)]:
            done.result()
    with closing(sqlite3.connect(tmp_path / "g.db")) as connection:
        assert len(connection.execute("SELECT version_num FROM alembic_version").fetchall()) == 1


@pytest.mark.parametrize("version", ["724cde206c17", None])
def test_an_older_schema_is_refused(tmp_path: Path, version: str | None) -> None:
    """A gradebook of another nbgrader is left alone, and the way to upgrade it is told."""
    path = tmp_path / "old.db"
    prepare(url(path))
    with sqlite3.connect(path) as connection:
        if version:
            connection.execute("UPDATE alembic_version SET version_num = ?", (version,))
        else:
            connection.execute("DROP TABLE alembic_version")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(
        RecordError, match=rf"old\.db: .* found schema {version}\. Back it up, run `nbgrader db upgrade`"
    ):
        prepare(url(path))
    assert path.read_bytes() == before


def test_a_locked_gradebook_is_refused(tmp_path: Path) -> None:
    """Another program's lock is waited for, and then named."""
    path = tmp_path / "g.db"
    prepare(url(path))
    other = sqlite3.connect(path)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(
        RecordError, match=r"g\.db.*: the gradebook could not be opened: database is locked. Another program"
    ):
        prepare(url(path, "?timeout=0.05"))
    other.close()


def test_a_damaged_gradebook_is_refused(tmp_path: Path) -> None:
    """A file whose inside is overwritten is said to be damaged, with what to do."""
    path = tmp_path / "g.db"
    prepare(url(path))
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 5000)
    with pytest.raises(RecordError, match=r"g\.db.*: database disk image is malformed\. The file is damaged; restore"):
        prepare(url(path))


def test_a_full_disk_is_named(tmp_path: Path) -> None:
    """A database that cannot grow is said to need room."""
    path = tmp_path / "g.db"
    engine = open_gradebook(url(path))
    insert = sa.text("INSERT INTO student (id) VALUES (:long)")
    with (
        pytest.raises(RecordError, match=r"it failed: database or disk is full\. Make room on the disk"),
        reporting(url(path), "it failed"),
        transaction(engine) as db,
    ):
        db.execute(sa.text("PRAGMA max_page_count = 1"))
        db.execute(insert, {"long": "x" * 10**6})
    engine.dispose()


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    """A file of something else is named and left as it is."""
    path = tmp_path / "notes.db"
    path.write_text("not a database, but long enough to be looked at as one" * 40)
    before = path.read_bytes()
    with pytest.raises(RecordError, match=r"notes\.db: .*file is not a database. It is not a SQLite file; restore"):
        prepare(url(path))
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("db_url", "said"),
    [
        ("sqlite:////nonesuch/folder/g.db", "unable to open database file. Make sure that its folder exists"),
        ("postgresql+nonesuch://me:secret@host/g", "Can't load plugin: sqlalchemy.dialects:postgresql.nonesuch"),
        ("mssql+pymssql://me:secret@host/g", "No module named 'pymssql'. Install that driver"),
        ("gradebook.db", "Could not parse SQLAlchemy URL"),
    ],
)
def test_a_url_that_leads_nowhere_is_refused(db_url: str, said: str) -> None:
    """The message says what is wrong with the URL, and keeps the password to itself."""
    with pytest.raises(RecordError) as caught:
        prepare(db_url)
    assert said in str(caught.value)
    assert "secret" not in str(caught.value)


def test_a_read_only_gradebook_is_refused(tmp_path: Path) -> None:
    """A file that cannot be written is found when the first grade is."""
    path = tmp_path / "g.db"
    prepare(url(path))
    engine = open_gradebook(f"sqlite:///file:{path}?mode=ro&uri=true")
    insert = sa.text("INSERT INTO student (id) VALUES ('s01')")
    with (
        pytest.raises(
            RecordError, match=r"it failed: attempt to write a readonly database. Make the file and its folder"
        ),
        reporting(str(engine.url), "it failed"),
        transaction(engine) as db,
    ):
        db.execute(insert)
    engine.dispose()


def test_a_transaction_is_all_or_nothing(tmp_path: Path) -> None:
    """What was written before an error is taken back."""
    engine = open_gradebook(url(tmp_path / "g.db"))
    both = sa.text("INSERT INTO student (id) VALUES (:one)"), sa.text("INSERT INTO nonesuch (id) VALUES (:one)")
    with pytest.raises(sa.exc.OperationalError, match="no such table"), transaction(engine) as db:
        [db.execute(statement, {"one": "s01"}) for statement in both]
    with transaction(engine) as db:
        assert db.execute(sa.text("SELECT count(*) FROM student")).scalar() == 0
    engine.dispose()


def test_passwords_are_not_shown() -> None:
    """A URL is shown without its password, and not at all if it cannot be taken apart."""
    assert without_password("postgresql://me:secret@host/grades") == "postgresql://me:***@host/grades"
    assert without_password("me:secret") == "the gradebook's URL"
    address = GradebookAddress("postgresql://me:secret@host/grades", "nets")
    assert str(address) == "postgresql://me:***@host/grades"
    assert "secret" not in repr(address)


def test_the_gradebook_is_where_nbgraders_configuration_says(tmp_path: Path) -> None:
    """nbgrader_config.py at the course's root decides; without it, nbgrader's own defaults hold."""
    course = tiny_source(tmp_path)
    assert gradebook_address(course) == GradebookAddress(f"sqlite:///{tmp_path / 'gradebook.db'}", "")
    (tmp_path / "nbgrader_config.py").write_text(
        "c = get_config()\nc.CourseDirectory.course_id = 'nets'\nc.CourseDirectory.db_url = 'postgresql://host/grades'\n"
    )
    assert gradebook_address(course) == GradebookAddress("postgresql://host/grades", "nets")


def test_the_projects_own_configuration_is_understood(tmp_path: Path) -> None:
    """The configuration at this project's root, copied into another course, points into that course."""
    course = tiny_source(tmp_path)
    (tmp_path / "nbgrader_config.py").write_bytes(
        (Path(__file__).resolve().parents[2] / "nbgrader_config.py").read_bytes()
    )
    assert gradebook_address(course) == GradebookAddress(f"sqlite:///{tmp_path / 'gradebook.db'}", "neural-networks")
