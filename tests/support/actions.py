"""A runner of GitHub Actions, as far as its files and its shell go: workflows' ``run:`` steps, executed in bash.

Actions from elsewhere (checkout, set-up, cache, artifacts) are not run: the caller has the repository, Python and
earlier results in place. Composite actions of the repository are entered; expressions are evaluated by a small reader
of the language's words that our workflows use, and anything else is an error.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

_EXPRESSION = re.compile(r"\$\{\{(.*?)\}\}", re.DOTALL)
_TOKEN = re.compile(r"\s*('(?:[^']|'')*'|&&|\|\||==|!=|[!(),]|[A-Za-z_][\w.-]*)")


@dataclass
class Job:
    """What came of a job: the outputs of its steps by their ids, its log, its summary, and whether it failed."""

    outputs: dict[str, dict[str, str]] = field(default_factory=dict)
    log: str = ""
    summary: str = ""
    failed: bool = False
    used: list[str] = field(default_factory=list)


def run_job(
    workflow: Path, name: str, repository: Path, scratch: Path, context: Mapping[str, Any], **extra: str
) -> Job:
    """Run a job's steps in ``repository``; steps after a failed one only if they say ``!cancelled()``.

    context : github, inputs, needs, matrix, vars, secrets; extra : more variables of the environment.
    """
    job = Job()
    steps = yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"][name]["steps"]
    _run_steps(steps, job, repository, scratch, dict(context), extra)
    return job


def condition(workflow: Path, name: str, key: str, context: Mapping[str, Any]) -> Any:
    """Return what an expression of a job comes to, for example its ``if`` or its matrix."""
    found = yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"][name]
    for part in key.split("."):
        found = found[part]
    return evaluate(found, context)


def _run_steps(
    steps: list[dict[str, Any]], job: Job, repository: Path, scratch: Path, context: dict[str, Any], extra: Any
) -> None:
    context["steps"] = {}
    for number, step in enumerate(steps):
        wanted = evaluate(step["if"], context) if "if" in step else True
        if not wanted or (job.failed and "cancelled" not in step.get("if", "")):
            continue
        given = {key: evaluate(value, context) for key, value in step.get("with", {}).items()}
        if "uses" in step:
            job.used.append(step["uses"])
            if step["uses"].startswith("./"):
                action = yaml.safe_load((repository / step["uses"] / "action.yml").read_text(encoding="utf-8"))
                inputs = {key: spec.get("default", "") for key, spec in action["inputs"].items()} | {
                    key: _text(value) for key, value in given.items()
                }
                inner = {**context, "inputs": inputs}
                _run_steps(action["runs"]["steps"], job, repository, scratch, inner, extra)
                outputs = {k: _text(evaluate(spec["value"], inner)) for k, spec in action["outputs"].items()}
                _store(context, job, step, outputs)
            continue
        files = {key: scratch / f"{key}-{len(job.log)}-{number}" for key in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        for path in files.values():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()
        variables = {key: _text(evaluate(value, context)) for key, value in step.get("env", {}).items()}
        environment = {
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(scratch),
            "GITHUB_WORKSPACE": str(repository),
            "GITHUB_ACTIONS": "true",
            "GITHUB_TOKEN": "a-token-nobody-may-see",
            "PIP_DRY_RUN": "1",  # whatever is asked for is there already, or this fails
            "PIP_NO_INDEX": "1",
            **{key: value for key, value in os.environ.items() if key.startswith("COVERAGE_")},
            **extra,
            **{key: str(path) for key, path in files.items()},
            **variables,
        }
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=repository,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        job.log += done.stdout
        job.failed |= done.returncode != 0
        job.summary += files["GITHUB_STEP_SUMMARY"].read_text(encoding="utf-8")
        _store(context, job, step, _outputs(files["GITHUB_OUTPUT"].read_text(encoding="utf-8")))


def _store(context: dict[str, Any], job: Job, step: Mapping[str, Any], outputs: dict[str, str]) -> None:
    if "id" in step:
        context["steps"][step["id"]] = {"outputs": outputs}
        job.outputs[step["id"]] = outputs


def _outputs(text: str) -> dict[str, str]:
    return dict(re.findall(r"^([\w-]+)<<(?:[0-9a-f]+)\n(.*?)\n[0-9a-f]{32}$", text, re.MULTILINE | re.DOTALL))


def obeyed(log: str) -> list[str]:
    """Return the lines of a log that a runner takes for commands: none between a stop and its token."""
    found = []
    token = None
    for line in log.splitlines():
        command = line.strip()
        if token is not None:
            token = None if command == f"::{token}::" else token
        elif command.startswith("::stop-commands::"):
            token = command.removeprefix("::stop-commands::")
        elif command.startswith("::"):
            found.append(command)
    assert token is None
    return found


def evaluate(value: Any, context: Mapping[str, Any]) -> Any:
    """Return a value with its expressions evaluated: whole, or inside a text."""
    if not isinstance(value, str):
        return value
    whole = _EXPRESSION.fullmatch(value.strip())
    if whole:
        return _Reader(whole[1], context).value()
    if "${{" not in value and re.match(r"!?\w+\(", value):
        return _Reader(value, context).value()
    return _EXPRESSION.sub(lambda found: _text(_Reader(found[1], context).value()), value)


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


class _Reader:
    """Reads one expression: ``||`` over ``&&`` over ``==`` and ``!=`` over ``!``, names, texts and functions."""

    def __init__(self, text: str, context: Mapping[str, Any]) -> None:
        self.tokens = _TOKEN.findall(text)
        assert "".join(self.tokens) == re.sub(r"\s+(?=(?:[^']*'[^']*')*[^']*$)", "", text.strip()), text
        self.context = context

    def value(self) -> Any:
        found = self._or()
        assert not self.tokens, self.tokens
        return found

    def _or(self) -> Any:
        found = self._and()
        while self._took("||"):
            other = self._and()
            found = found or other
        return found

    def _and(self) -> Any:
        found = self._equal()
        while self._took("&&"):
            other = self._equal()
            found = found and other
        return found

    def _equal(self) -> Any:
        found = self._one()
        for sign in ("==", "!="):
            if self._took(sign):
                return (found == self._one()) == (sign == "==")
        return found

    def _one(self) -> Any:
        if self._took("!"):
            return not self._one()
        if self._took("("):
            found = self._or()
            assert self._took(")")
            return found
        token: str = self.tokens.pop(0)
        if token.startswith("'"):
            return token[1:-1].replace("''", "'")
        if token in ("true", "false"):
            return token == "true"
        if self._took("("):
            arguments = []
            while not self._took(")"):
                arguments.append(self._or())
                self._took(",")
            functions: dict[str, Callable[..., Any]] = {
                "cancelled": lambda: False,
                "fromJSON": json.loads,
                "format": lambda text, *given: text.format(*given),
            }
            return functions[token](*arguments)
        named: Any = self.context
        for part in token.split("."):
            named = (named or {}).get(part)
        return named

    def _took(self, token: str) -> bool:
        if self.tokens[:1] == [token]:
            self.tokens.pop(0)
            return True
        return False
