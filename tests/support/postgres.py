"""A PostgreSQL server of our own for tests: in a temporary folder, on a free port of the loopback interface.

server = start()          # None, with `why_not()` saying why, where PostgreSQL is not installed
url = server.database()   # a new, empty database
server.crash(); server.run()
"""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

USER = "grader"
_PATIENCE = 60.0


def binaries() -> Path | None:
    """Return the folder of PostgreSQL's programs, None if there is none; Debian keeps them off the PATH."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: float(p.parts[-3]))
    on_path = shutil.which("initdb")
    return found[-1].parent if found else Path(on_path).parent if on_path else None


def account() -> str | None:
    """Return an account that may run the server, None if this process has to run it: PostgreSQL refuses root."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in names)


@dataclass
class Server:
    """A server with its data; `run` and `crash` may follow each other any number of times."""

    programs: Path
    folder: Path
    password: str
    port: int
    process: subprocess.Popen[bytes] | None = None
    databases: list[str] = field(default_factory=list)

    def url(self, database: str = "postgres") -> str:
        """Return a database's URL."""
        return f"postgresql+psycopg://{USER}:{self.password}@127.0.0.1:{self.port}/{database}"

    def run(self) -> None:
        """Start the server and wait until it answers."""
        data = str(self.folder / "data")
        command = [str(self.programs / "postgres"), "-D", data, "-h", "127.0.0.1", "-p", str(self.port)]
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                [*command, "-k", str(self.folder)], stdout=log, stderr=log, cwd=self.folder, user=account()
            )
        deadline = time.monotonic() + _PATIENCE
        while self.execute("SELECT 1") is None:
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError((self.folder / "log").read_text(encoding="utf-8", errors="replace"))
            time.sleep(0.05)

    def crash(self) -> None:
        """End the server at once: no connection is closed in order, nothing is written back."""
        if self.process is not None:
            self.process.send_signal(signal.SIGQUIT)
            self.process.wait(_PATIENCE)

    def database(self) -> str:
        """Make an empty database and return its URL."""
        name = f"gradebook_{len(self.databases)}"
        self.databases.append(name)
        assert self.execute(f"CREATE DATABASE {name}") is not None
        return self.url(name)

    def cut(self) -> None:
        """Cut all connections but the one that does it, as a network would."""
        self.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()")

    def execute(self, statement: str) -> str | None:
        """Run a statement in a connection of its own; None if the server does not answer."""
        import psycopg

        try:
            where = {"host": "127.0.0.1", "port": self.port, "user": USER, "password": self.password}
            with psycopg.connect(**where, dbname="postgres", autocommit=True) as connection:  # type: ignore[arg-type]
                return connection.execute(statement.encode()).statusmessage
        except psycopg.OperationalError:
            return None

    def remove(self) -> None:
        """End the server and delete its data."""
        self.crash()
        shutil.rmtree(self.folder, ignore_errors=True)


def why_not() -> str:
    """Say why no server can be started here, "" if one can."""
    try:
        import psycopg  # noqa: F401
    except ImportError:
        return "psycopg is not installed: pip install 'keras-autograder[postgres]'"
    if binaries() is None:
        return "PostgreSQL is not installed: apt-get install postgresql"
    return ""


def start() -> Server:
    """Set up a server from nothing and start it."""
    programs = binaries()
    assert programs is not None
    folder = Path(tempfile.mkdtemp(prefix="autograder-pg-"))
    user = account()
    if user is not None:
        shutil.chown(folder, user)
    password = secrets.token_hex(16)
    with tempfile.NamedTemporaryFile("w", dir=folder, suffix=".pw") as file:
        file.write(password)
        file.flush()
        if user is not None:
            shutil.chown(file.name, user)
        subprocess.run(
            [
                *(str(programs / "initdb"), "-D", str(folder / "data"), "-U", USER, "-A", "scram-sha-256"),
                *("--pwfile", file.name, "-E", "UTF8", "--locale=C", "--no-sync"),
            ],
            check=True,
            capture_output=True,
            cwd=folder,
            user=user,
        )
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = Server(programs, folder, password, port)
    server.run()
    return server
