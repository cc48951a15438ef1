"""What grades here, as a requirements file: this package and all that it needs, in the versions that are installed."""

from __future__ import annotations

import json
from importlib import metadata

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from autograder.release.wheel import DISTRIBUTION

EXTRA = "grade"
_RUNNER = {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"}
"""Where it is to be installed, whatever this machine is."""


def lock_text() -> str:
    """Return the lines of ``requirements.lock``: what is not installed here, because it is for Linux only, unpinned."""
    found: dict[str, str] = {}
    todo = [(DISTRIBUTION, EXTRA), (DISTRIBUTION, "")]
    seen = set(todo)
    while todo:
        name, extra = todo.pop()
        for text in _installed(name).requires or ():
            requirement = Requirement(text)
            if requirement.marker is not None and not requirement.marker.evaluate({**_RUNNER, "extra": extra}):
                continue
            needed = canonicalize_name(requirement.name)
            try:
                found[needed] = f"{needed}=={_installed(needed).version}"
            except metadata.PackageNotFoundError:
                found[needed] = f"{needed}{requirement.specifier}"
                continue
            fresh = {(needed, more) for more in ("", *requirement.extras)} - seen
            seen |= fresh
            todo += sorted(fresh)
    found.pop(DISTRIBUTION, None)
    note = "# What this course is graded with; made by: python -m autograder.github lock"
    return "\n".join([note, _this_package(), *(found[name] for name in sorted(found))]) + "\n"


def is_local() -> bool:
    """Whether this package was installed from a folder, which only this machine has."""
    return str(_origin().get("url", "")).startswith("file:")


def _this_package() -> str:
    origin = _origin()
    named = f"{DISTRIBUTION}[{EXTRA}]"
    if not origin or is_local():
        return f"{named}=={_installed(DISTRIBUTION).version}"
    source = origin.get("vcs_info")
    return (
        f"{named} @ {source['vcs']}+{origin['url']}@{source['commit_id']}" if source else f"{named} @ {origin['url']}"
    )


def _origin() -> dict[str, dict[str, str]]:
    """Return where pip took this package from if that was no index (PEP 610), {} otherwise."""
    found: dict[str, dict[str, str]] = json.loads(_installed(DISTRIBUTION).read_text("direct_url.json") or "{}")
    return found


def _installed(name: str) -> metadata.Distribution:
    return metadata.distribution(name)
