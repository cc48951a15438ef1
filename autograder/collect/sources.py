"""What each kind of source says was handed in: by whom, in its own words, when, and which files.

Nothing here knows the roster; a delivery carries the ids and names that the source gives, and no more.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Literal, get_args

from autograder.collect.clones import looks_like_clones, read_clones
from autograder.collect.delivery import Delivery, is_notebook
from autograder.collect.exchange import SECRET, arrivals
from autograder.collect.moodle import PARTICIPANT
from autograder.collect.timestamp import MAX_TIMESTAMP, TIMESTAMP, parse_timestamp, unknown_zone
from autograder.collect.tree import File, Tree, open_source, open_zip
from autograder.errors import ConfigError
from autograder.pipeline.files import ending
from autograder.util.text import cut

Kind = Literal["nbgrader", "exchange", "flat", "folders", "moodle", "canvas", "git"]
KINDS: tuple[Kind, ...] = get_args(Kind)
_MOODLE = re.compile(r"(?P<name>.+?)(?:_(?P<id>\d+))?_assignsubmission_file(?:_.*)?", re.DOTALL)
_MOODLE_OTHER = re.compile(r".+_assign(?:submission|feedback)_\w+?_?", re.DOTALL)
_CANVAS = re.compile(
    r"(?:(?!LATE_)(?P<name>.+?)_)?(?:(?P<late>LATE)_)?(?P<id>anon_[^_]+|\d+)_(?P<file>\d+)_(?P<rest>.+)", re.DOTALL
)
_REFUSALS = 3
"""Refused files of a student's own zip that are named."""
_ATTEMPT = re.compile(r"-\d+(?=\.ipynb$)")
MAX_NAMES = 5
"""Files that are named where there is no notebook among them."""


@dataclass(frozen=True)
class Found:
    """All that is in a source. stray : paths that belong to nobody, refused ones included, each with a reason."""

    kind: Kind
    deliveries: tuple[Delivery, ...]
    stray: tuple[tuple[str, str], ...]


def read(source: Path, assignment: str, kind: Kind | None = None, *, any_owner: bool = False) -> Found:
    """Return what was handed in for ``assignment``, in the order of the paths.

    kind : what kind of source it is; told by its looks if None. any_owner : whether a folder of nbgrader's exchange may
    belong to somebody else than the student that it names.

    Raises: ConfigError if the source cannot be read, or it cannot be told what kind it is.
    """
    if kind == "git" or (kind is None and source.is_dir() and looks_like_clones(source)):
        deliveries, stray = read_clones(source, assignment)
        return Found("git", tuple(deliveries), tuple(stray))
    if kind == "exchange" or (kind is None and source.is_dir() and _looks_like_exchange(source)):
        deliveries, stray = _read_exchange(source, assignment, any_owner)
        return Found("exchange", tuple(deliveries), tuple(stray))
    tree = _strip_wrapper(open_source(source), assignment)
    kind = kind or _recognise(tree, assignment)
    deliveries, stray = _READERS[kind](tree, assignment)
    return Found(kind, tuple(map(_unwrap, deliveries)), (*tree.refused, *stray))


_Read = tuple[list[Delivery], list[tuple[str, str]]]


def _recognise(tree: Tree, assignment: str) -> Kind:
    """Tell a source's kind by what lies at its top, as one student may hand in a thousand files in any folders.

    Two students who hand in otherwise do not make it another kind: most of what lies there decides.
    """
    groups: dict[str, list[PurePosixPath]] = defaultdict(list)
    for path in tree.files:
        groups[path.parts[0]].append(path)
    votes: dict[Kind, int] = {
        "moodle": sum(bool(_MOODLE.fullmatch(head)) for head in groups),
        "nbgrader": sum(any(len(p.parts) > 2 and p.parts[1] == assignment for p in g) for g in groups.values()),
        "canvas": sum(len(p.parts) == 1 and bool(_CANVAS.fullmatch(p.name)) for g in groups.values() for p in g),
    }
    best = max(votes, key=lambda k: votes[k])
    if 2 * votes[best] > len(groups):
        return best
    deep = sum(any(len(p.parts) > 1 and is_notebook(p) for p in group) for group in groups.values())
    shallow = sum(len(p.parts) == 1 and is_notebook(p) for group in groups.values() for p in group)
    if deep == shallow:
        raise ConfigError(
            f"{tree.origin}: cannot tell what kind of source this is ({deep} folders with notebooks, {shallow} "
            f"notebooks beside them); say so with --kind, one of {', '.join(KINDS)}"
        )
    return "folders" if deep > shallow else "flat"


def _strip_wrapper(tree: Tree, assignment: str) -> Tree:
    """Take away a folder that holds everything, as some programs put around what they pack."""
    heads = {path.parts[0] for path in tree.files}
    if len(heads) != 1 or any(len(path.parts) < 3 for path in tree.files):
        return tree
    head = heads.pop()
    if _MOODLE.fullmatch(head) or any(path.parts[1] == assignment for path in tree.files):
        return tree
    files = {PurePosixPath(*p.parts[1:]): replace(f, path=PurePosixPath(*p.parts[1:])) for p, f in tree.files.items()}
    return replace(tree, files=files)


def _looks_like_exchange(source: Path) -> bool:
    try:
        return bool(arrivals(source))
    except OSError:
        return False


def _read_exchange(source: Path, assignment: str, any_owner: bool) -> _Read:
    """Read each folder by itself: who hands in a million files is one doubt, and what others handed in is not read."""
    try:
        found = [one for one in arrivals(source) if one.assignment == assignment]
    except OSError as error:
        raise ConfigError(
            f"{source}: expected a folder of nbgrader's exchange, inbound/: {error.strerror or error}"
        ) from None
    deliveries: list[Delivery] = []
    stray = []
    for one in found:
        reason = one.objection(any_owner=any_owner)
        if reason:
            stray.append((one.path.name, reason))
            continue
        tree = open_source(one.path)
        files = [file for path, file in tree.files.items() if path != PurePosixPath(SECRET)]
        deliveries.append(_stamped(one.path.name, files, ids=(one.student,)))
        stray += [(f"{one.path.name}/{path}", reason) for path, reason in tree.refused]
    return deliveries, stray


def _read_moodle(tree: Tree, _assignment: str) -> _Read:
    groups: dict[str, list[File]] = defaultdict(list)
    stray = []
    for path, file in tree.files.items():
        if _MOODLE.fullmatch(path.parts[0]):
            # One folder a student, or, by Moodle's other setting, files with the folder's name before theirs.
            label, rest = path.parts[0], path.parts[1:]
            if not rest:
                head, mark, tail = label.partition("_assignsubmission_file_")
                label, rest = head + mark, (tail,)
            groups[label].append(replace(file, path=PurePosixPath(*rest)))
        elif not _MOODLE_OTHER.fullmatch(path.parts[0]):
            stray.append((str(path), "it is in no student's folder"))
    deliveries = []
    for label, files in groups.items():
        match = _MOODLE.fullmatch(label)
        assert match is not None
        ids = (
            (f"{PARTICIPANT}{match['id']}",) if match["id"] else ()
        )  # the group of those who are in none has no number
        one = _delivery(label, files, ids=ids, name=match["name"], stable=False)
        deliveries.append(replace(one, address=label))
    return deliveries, stray


def _read_canvas(tree: Tree, assignment: str) -> _Read:
    groups: dict[tuple[str, str, bool], list[tuple[int, File]]] = defaultdict(list)
    stray = []
    for path, file in tree.files.items():
        match = _CANVAS.fullmatch(path.name) if len(path.parts) == 1 else None
        if match is None:
            stray.append((str(path), "its name is not one that Canvas gives: name_12345_67890_file"))
            continue
        rest = _ATTEMPT.sub("", match["rest"]) if match["rest"].startswith(assignment) else match["rest"]
        key = (match["id"], match["name"] or "", bool(match["late"]))
        groups[key].append((int(match["file"]), replace(file, path=PurePosixPath(rest))))
    deliveries = []
    for (number, name, late), entries in groups.items():
        newest: dict[PurePosixPath, File] = {}
        for _, file in sorted(entries, key=lambda entry: entry[0]):
            newest[file.path] = file  # Canvas numbers files as they come: the last of a name counts
        anonymous = number.startswith("anon_")
        origin = "_".join(part for part in (name, "LATE" if late else "", number) if part)
        found = _delivery(origin, list(newest.values()), ids=(), name=name, stable=not anonymous)
        latest = max(entry[0] for entry in entries)
        deliveries.append(replace(found, number=number, late=late, address=f"{origin}_{latest}"))
    return deliveries, stray


def _read_nbgrader(tree: Tree, assignment: str) -> _Read:
    groups: dict[str, list[File]] = defaultdict(list)
    stray = []
    for path, file in tree.files.items():
        if len(path.parts) > 2 and path.parts[1] == assignment:
            groups[path.parts[0]].append(replace(file, path=PurePosixPath(*path.parts[2:])))
        elif len(path.parts) < 3:
            stray.append((str(path), f"expected it in STUDENT/{assignment}/"))
    return [_stamped(f"{label}/{assignment}", files, ids=(label,)) for label, files in groups.items()], stray


def _read_folders(tree: Tree, _assignment: str) -> _Read:
    groups: dict[str, list[File]] = defaultdict(list)
    stray = []
    for path, file in tree.files.items():
        if len(path.parts) > 1:
            groups[path.parts[0]].append(replace(file, path=PurePosixPath(*path.parts[1:])))
        else:
            stray.append((str(path), "it is in no student's folder"))
    return [_delivery(label, files, ids=(label,), name=label) for label, files in groups.items()], stray


def _read_flat(tree: Tree, assignment: str) -> _Read:
    deliveries = []
    stray = []
    target = PurePosixPath(f"{assignment}.ipynb")
    for path, file in tree.files.items():
        if len(path.parts) > 1:
            stray.append((str(path), "it is in a folder, the others are not"))
            continue
        label = path.name[: -len(ending(path.name))] if is_notebook(path) else path.stem
        label = re.sub(rf"^{re.escape(assignment)}[_\-. ]+|[_\-. ]+{re.escape(assignment)}$", "", label)
        if not is_notebook(path) and path.suffix != ".zip":
            stray.append((str(path), "it is no notebook"))
        elif label == assignment:
            stray.append((str(path), "its name does not say whose it is"))
        else:
            name = target if is_notebook(path) else path
            # «s01 (1)» may be the second download of s01, or somebody else: without a roster nobody knows.
            stable = re.fullmatch(r"[\w.@+-]+", label) is not None
            one = [replace(file, path=PurePosixPath(name))]
            deliveries.append(_delivery(str(path), one, ids=(label,), name=label.replace("_", " "), stable=stable))
    return deliveries, stray


_READERS: dict[Kind, Callable[[Tree, str], _Read]] = {
    "nbgrader": _read_nbgrader,
    "flat": _read_flat,
    "folders": _read_folders,
    "moodle": _read_moodle,
    "canvas": _read_canvas,
}


def _delivery(origin: str, files: list[File], *, ids: tuple[str, ...], name: str = "", stable: bool = True) -> Delivery:
    kept = tuple(f for f in files if is_notebook(f.path) or f.path.suffix == ".zip")
    kept = kept or tuple(f for f in files if ending(f.path.name))
    found = Delivery(origin, ids, "", name, stable, kept, len(files) - len(kept))
    names = [str(f.path) for f in files]
    return found if kept or not files else found.noting(f"found {', '.join(names[:MAX_NAMES])}: ask for the .ipynb")


def _stamped(origin: str, files: list[File], *, ids: tuple[str, ...]) -> Delivery:
    """Return a delivery with the time that nbgrader noted.

    Nowhere else is such a file the platform's: it was uploaded with the notebook, by whom it would give more time.
    """
    stamp = next((f for f in files if f.path == PurePosixPath(TIMESTAMP)), None)
    found = _delivery(origin, [f for f in files if f is not stamp], ids=ids)
    if stamp is None or stamp.size > MAX_TIMESTAMP:
        return found
    try:
        content = stamp.read()
    except (ConfigError, OSError) as error:
        return found.noting(f"its {TIMESTAMP} cannot be read: {error}")
    zone = unknown_zone(content)
    dated = replace(found, moment=parse_timestamp(content))
    return dated.noting(f"the zone {zone} of its time is not known; taken for UTC") if zone else dated


def _unwrap(delivery: Delivery) -> Delivery:
    """Look for the notebook in a zip that a student handed in instead of it; a zip beside a notebook is left out."""
    zips = [f for f in delivery.files if f.path.suffix == ".zip"]
    books = [f for f in delivery.files if f.path.suffix != ".zip"]
    refused: tuple[tuple[str, str], ...] = ()
    if not books and len(zips) == 1:
        try:
            inner = open_zip(zips[0].read(), zips[0].path.name)
        except Exception as error:  # whatever its bytes do to the library that unpacks them
            refused = ((str(zips[0].path), f"it cannot be looked into: {error}"),)
        else:
            books = [file for path, file in inner.files.items() if is_notebook(path)]
            refused = inner.refused
    found = replace(delivery, files=tuple(books), others=delivery.others + len(zips))
    for path, reason in refused[:_REFUSALS]:
        found = found.noting(f"{cut(path, 80)}: {reason}")
    return found if len(refused) <= _REFUSALS else found.noting(f"{len(refused) - _REFUSALS} more files were refused")
