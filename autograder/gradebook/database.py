"""The database behind nbgrader's gradebook: where it is, its schema, and transactions that say what went wrong."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import nbgrader
import sqlalchemy as sa
from alembic.config import Config as AlembicConfig
from alembic.script import ScriptDirectory
from nbgrader import api
from nbgrader.coursedir import CourseDirectory
from nbgrader.dbutil import ALEMBIC_DIR
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session
from traitlets.config import Config, PyFileConfigLoader

from autograder.config import Course
from autograder.errors import RecordError

_TURN = 0x6772616465
"""The number of the lock by which writers to a PostgreSQL gradebook take turns: any that others do not use."""
_LOCKED = "Another program is writing to it; close formgrader or let that command end, then run this again."
_HINTS = {
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_READONLY: "Make the file and its folder writable, then run this again.",
    sqlite3.SQLITE_CANTOPEN: "Make sure that its folder exists and can be written, then run this again.",
    sqlite3.SQLITE_NOTADB: "It is not a SQLite file; restore it from a backup or name another one.",
    sqlite3.SQLITE_CORRUPT: "The file is damaged; restore it from a backup.",
    sqlite3.SQLITE_FULL: "Make room on the disk, then run this again.",
}
"""What to do next, by what SQLite says went wrong."""


@dataclass(frozen=True)
class GradebookAddress:
    """Where a course's grades are. url : the database's, as SQLAlchemy reads it; course_id : the course's id in it."""

    url: str = field(repr=False)  # it may hold a password
    course_id: str = ""

    def __str__(self) -> str:
        return without_password(self.url)


def gradebook_address(course: Course) -> GradebookAddress:
    """Return the gradebook that nbgrader itself uses at the course's root; its ``nbgrader_config.py`` is executed."""
    directory = CourseDirectory(config=course_config(course))
    return GradebookAddress(directory.db_url, directory.course_id)


def course_config(course: Course) -> Config:
    """Return nbgrader's configuration of a course; its ``nbgrader_config.py`` is executed."""
    config = Config()
    if (course.root / "nbgrader_config.py").is_file():
        config = PyFileConfigLoader("nbgrader_config.py", path=str(course.root)).load_config()
    if "root" not in config.CourseDirectory:
        config.CourseDirectory.root = str(course.root)
    return config


def prepare(db_url: str) -> None:
    """Make an empty database a gradebook of nbgrader's current schema; leave one that is as it is.

    nbgrader does the same by running ``alembic``, which it finds only in an activated environment.

    Raises: RecordError if the database cannot be used, or has another schema.
    """
    open_gradebook(db_url).dispose()


def open_gradebook(db_url: str) -> sa.Engine:
    """Return an engine on the gradebook at ``db_url``, which is made if the database is empty.

    Raises: RecordError if it cannot be used, or is not a gradebook of the installed nbgrader.
    """
    with reporting(db_url, "the gradebook could not be opened"):
        engine = sa.create_engine(db_url, pool_pre_ping=True)
        try:
            _settle_schema(engine)
        except BaseException:
            engine.dispose()
            raise
    return engine


def _settle_schema(engine: sa.Engine) -> None:
    head = _newest_schema()
    if not sa.inspect(engine).get_table_names():
        with transaction(engine) as db:
            if not sa.inspect(db.connection()).get_table_names():  # nobody was faster
                api.Base.metadata.create_all(db.connection())
                db.execute(sa.text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)"))
                db.execute(sa.text("INSERT INTO alembic_version VALUES (:head)"), {"head": head})
    found = None
    if "alembic_version" in sa.inspect(engine).get_table_names():
        with engine.connect() as connection:
            found = connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()
    if found != head:
        raise RecordError(
            f"{without_password(engine.url)}: expected a gradebook of nbgrader {nbgrader.__version__} (schema {head}), "
            f"found schema {found}. Back it up, run `nbgrader db upgrade`, then run this again."
        )


def _newest_schema() -> str | None:
    config = AlembicConfig()
    config.set_main_option("script_location", ALEMBIC_DIR.replace("%", "%%"))
    return ScriptDirectory.from_config(config).get_current_head()


@contextlib.contextmanager
def transaction(engine: sa.Engine) -> Iterator[Session]:
    """Give a session whose work is committed as a whole, or rolled back as a whole."""
    with Session(engine) as db, db.begin():
        if engine.dialect.name == "sqlite":
            # SQLite's driver would begin at the first write only; a grade that a person enters between
            # our reading and our writing has to wait instead.
            db.execute(sa.text("BEGIN IMMEDIATE"))
        elif engine.dialect.name == "postgresql":
            # Our writers take turns; a grade that formgrader writes waits for the end, once there is a table for it.
            db.execute(sa.text("SELECT pg_advisory_xact_lock(:turn)"), {"turn": _TURN})
            if db.execute(sa.text("SELECT to_regclass('grade')")).scalar() is not None:
                db.execute(sa.text("LOCK TABLE grade IN SHARE ROW EXCLUSIVE MODE"))
        yield db


@contextlib.contextmanager
def reporting(db_url: str, what: str) -> Iterator[None]:
    """Turn what the database complains of into a RecordError: the database, what failed, why, the next step."""
    try:
        yield
    except (SQLAlchemyError, ImportError) as error:
        cause = getattr(error, "orig", None) or error
        reason = str(cause).strip().split("\n", 1)[0]
        raise RecordError(f"{without_password(db_url)}: {what}: {reason}. {_hint(cause)}") from error


def _hint(cause: BaseException) -> str:
    if isinstance(cause, ModuleNotFoundError):
        return "Install that driver beside the autograder, then run this again."
    code = getattr(cause, "sqlite_errorcode", 0) & 0xFF  # the rest of it says more than is needed here
    return _HINTS.get(code, "Nothing was changed.")


def file_of(db_url: str) -> Path | None:
    """Return the file of a gradebook that is one, None of any other, and of one whose place depends on the caller's."""
    url = sa.make_url(db_url)
    if url.get_backend_name() != "sqlite" or not url.database or url.query or not Path(url.database).is_absolute():
        return None
    return Path(url.database)


def without_password(db_url: str | sa.URL) -> str:
    """Return the URL without its password."""
    try:
        return sa.make_url(db_url).render_as_string(hide_password=True)
    except SQLAlchemyError:
        return "the gradebook's URL"
