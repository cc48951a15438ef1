"""A JupyterHub on this machine with one student, from packages of its own: ``make hub``."""

from __future__ import annotations

import getpass
import json
import os
import secrets
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

import pytest

from tests.support.documents import ROOT

BIN = Path(os.environ.get("AUTOGRADER_HUB", ROOT / "build" / "hub" / "bin"))
PROXY = ROOT / "build" / "node_modules" / ".bin" / "configurable-http-proxy"
STUDENT = getpass.getuser()
"""nbgrader calls a student as the system does, and without being root a hub starts servers of its own account only."""
START_SECONDS = 120.0
_CONFIG = """\
c = get_config()
c.JupyterHub.bind_url = "http://127.0.0.1:{ports[0]}"
c.JupyterHub.hub_port = {ports[1]}
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:{ports[2]}"
c.ConfigurableHTTPProxy.command = [{proxy!r}]
c.JupyterHub.authenticator_class = "dummy"
c.DummyAuthenticator.password = {password!r}
c.Authenticator.allow_all = True
c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = {home!r}
c.Spawner.cmd = [{server!r}]
c.Spawner.args = ["--allow-root"]
c.Spawner.environment = {{"HOME": {home!r}, "JUPYTER_DATA_DIR": {data!r}}}
c.Spawner.start_timeout = c.Spawner.http_timeout = {seconds:g}
c.JupyterHub.services = [{{"name": "test", "api_token": {token!r}}}]
c.JupyterHub.load_roles = [
    {{"name": "test", "services": ["test"], "scopes": ["admin:users", "admin:servers", "access:servers"]}}
]
"""


@dataclass(frozen=True)
class Hub:
    """A hub that runs. address : where a browser finds it; home : the student's files; password : for the student."""

    address: str
    home: Path
    password: str
    token: str

    @property
    def server(self) -> str:
        """Where the student's own server is."""
        return f"{self.address}/user/{STUDENT}"

    def ask(self, address: str, method: str = "GET", body: object = None) -> Any:
        """Return what an address answers, None for nothing. Raises: HTTPError, URLError."""
        data = None if body is None else json.dumps(body).encode()
        headers = {"Authorization": f"token {self.token}", "Content-Type": "application/json"}
        with urlopen(Request(address, data, headers, method=method), timeout=60) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def act(self, what: str, assignment: str, course: str = "nets") -> list[dict[str, Any]]:
        """Press a button of the Assignment List; return the list as it is afterwards."""
        answer = self.ask(
            f"{self.server}/assignments/{what}", "POST", {"assignment_id": assignment, "course_id": course}
        )
        assert answer["success"], answer
        listed: list[dict[str, Any]] = answer["value"]
        return listed


@contextmanager
def hub(root: Path, nbgrader_config: Path) -> Iterator[Hub]:
    """Start a hub in an empty folder, and the student's server; skip the test where there is none to be had.

    nbgrader_config : what nbgrader is told there, as ``/etc/jupyter/nbgrader_config.py`` does on a real hub.
    """
    if not (BIN / "jupyterhub").is_file() or not PROXY.exists():
        pytest.skip(f"needs JupyterHub in {BIN} and {PROXY}: make hub")
    home = root / "home"
    home.mkdir()
    shutil.copy(nbgrader_config, home / "nbgrader_config.py")
    ports, token, password = _ports(3), secrets.token_hex(16), secrets.token_hex(8)
    config = _CONFIG.format(
        ports=ports,
        proxy=str(PROXY),
        password=password,
        home=str(home),
        data=str(home / ".jupyter"),
        server=str(BIN / "jupyterhub-singleuser"),
        seconds=START_SECONDS,
        token=token,
    )
    (root / "jupyterhub_config.py").write_text(config, encoding="utf-8")
    started = Hub(f"http://127.0.0.1:{ports[0]}", home, password, token)
    environment = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    environment.pop("PYTHONPATH", None)  # its packages are its own
    with ExitStack() as ends, (root / "log").open("wb") as log:
        process = subprocess.Popen(
            [BIN / "jupyterhub", "--config", "jupyterhub_config.py"],
            cwd=root,
            env=environment,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        ends.callback(process.wait, 30)
        ends.callback(process.terminate)  # its proxy and servers end with it
        said = root / "log"
        _wait(lambda: started.ask(f"{started.address}/hub/api/"), process, said)
        user = f"{started.address}/hub/api/users/{STUDENT}"
        started.ask(user, "POST")
        started.ask(f"{user}/server", "POST")
        _wait(lambda: started.ask(f"{started.server}/api/status"), process, said)
        yield started


def _ports(count: int) -> list[int]:
    """Return ports that are free a moment before they are used."""
    with ExitStack() as held:
        sockets = [held.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]


def _wait(ask: Any, process: subprocess.Popen[bytes], log: Path) -> None:
    """Ask again and again until there is an answer."""
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            ask()
        except (URLError, HTTPError, HTTPException, ConnectionError) as error:
            if process.poll() is not None or time.monotonic() > deadline:
                raise AssertionError(f"{error}; the hub said: {log.read_text(errors='replace')[-3000:]}") from error
            time.sleep(0.5)
        else:
            return
