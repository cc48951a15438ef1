"""The contract of a function that builds a Keras model, drafted from models that it builds."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from autograder.authoring.draft import Draft, contract_names, first_sentence, tried
from autograder.authoring.inference import Known, drawn_as
from autograder.authoring.layout import quoted
from autograder.authoring.rehearsal import Rehearsal
from autograder.contracts.builders import BuilderContract
from autograder.contracts.probes import worked_output
from autograder.errors import AutograderError
from autograder.models import parameter_count
from autograder.training import Compiled, read_compiled

MAX_OUTPUTS = 12
"""Numbers of one output that a worked example shows."""


def draft_builder(
    node: ast.FunctionDef, function: Callable[..., Any], known: Sequence[Known], seen: Rehearsal
) -> Draft:
    """Draft ``builder(…)`` for a function of the notebook.

    known : what is known of its arguments; each has been given, or has a default.
    """
    found = Draft(node.name)
    usual = seen.given(node.name)[0] if seen.given(node.name) else tuple(argument.default for argument in known)
    whole = [k for k, value in enumerate(usual) if type(value) is int]
    probe = tuple(3 + whole.index(k) if k in whole else value for k, value in enumerate(usual))
    names = {probe[k]: known[k].name for k in whole}
    model = function(*probe)
    inputs = [_dim(n, names) for n in model.input_shape[1:]]
    outputs = [_dim(n, names) for n in model.output_shape[1:]]
    takes = {
        argument.name: f'size("{argument.name}")' if k in whole else drawn_as(argument, set())
        for k, argument in enumerate(known[: len(usual)])
    }
    unknown = [key for key, text in takes.items() if text is None]
    if unknown:
        found.thin.append(f"{node.name}: {', '.join(unknown)} keep the value they have in the notebook")
        for key in unknown:
            takes[key] = f"choices({usual[[a.name for a in known].index(key)]!r})"
    fields = [f"rows={_rows(model, inputs)},", f"outputs=({', '.join(outputs)}{',' if len(outputs) == 1 else ''}),"]
    if takes:
        fields.append(f"takes={{{', '.join(f'{chr(34)}{key}{chr(34)}: {text}' for key, text in takes.items())}}},")
    fields += [f"law={quoted(first_sentence(node))},", f"parameters=[{', '.join(_counted(node, function, usual))}],"]
    fields += _computed(function, usual, found)
    fields += _compiled(model, found)
    body = "\n".join(f"    {line}" for line in [f'"{node.name}",', *fields])
    found.text = f"builder(\n{body}\n)\n"
    _try(found, seen)
    return found


def _dim(size: int | None, names: dict[int, str]) -> str:
    """An axis as text: the argument that sets it, or its number; "T" where it may be any."""
    if size is None:
        return '"T"'
    return f'"{names[size]}"' if size in names else str(size)


def _counted(node: ast.FunctionDef, function: Callable[..., Any], usual: tuple[Any, ...]) -> list[str]:
    """Worked examples of the number of parameters: as the notebook calls it, and with all defaults."""
    needed = len(node.args.args) - len(node.args.defaults)
    calls = dict.fromkeys([usual, usual[:needed]])
    return [f"({call!r}, {parameter_count(function(*call))})" for call in calls]


def _computed(function: Callable[..., Any], usual: tuple[Any, ...], found: Draft) -> list[str]:
    """The worked example of an output, as the notebook calls the function."""
    output = worked_output(function(*usual))
    if output.size > MAX_OUTPUTS:
        found.thin.append(f"{found.exercise}: its output is too large to be a worked example; add a small computes=[…]")
        return []
    return [f"computes=[({usual!r}, {np.round(output.astype(float), 6).tolist()})],"]


def _rows(model: Any, inputs: Sequence[str]) -> str:
    first = model.layers[0]
    if type(first).__name__ == "InputLayer" and len(model.layers) > 1:
        first = model.layers[1]
    if type(first).__name__ == "Embedding":
        return f'tokens("B", {", ".join(inputs)}, below={first.input_dim})'
    return f'{"matrices" if len(inputs) == 1 else "tables"}("B", {", ".join(inputs)})'


def _compiled(model: Any, found: Draft) -> list[str]:
    try:
        compiled: Compiled | None = read_compiled({"config": model.to_json(), "weights": model.get_weights()})
    except (AutograderError, AssertionError) as error:
        found.thin.append(f"{found.exercise}: how it is compiled is not asked: {error}")
        return []
    if compiled is None:
        return []
    metrics = "".join(f'"{name}", ' for name in compiled.metrics).removesuffix(" ")
    return [
        f'optimizer="{compiled.optimizer}",',
        f'loss="{compiled.loss}",',
        *([f"metrics=({metrics}),"] if compiled.metrics else []),
    ]


def _try(found: Draft, seen: Rehearsal) -> None:
    """Try the essential part on the instructor's own builder; what it says is thin."""
    arguments = eval(re.sub(r"^builder\(", "dict(exercise=", found.text), contract_names())
    contract = BuilderContract(
        found.exercise, arguments.get("takes", {}), arguments["rows"], arguments["outputs"], 10_000_000
    )
    said = tried(contract.agreement(""), found.exercise, seen.module)
    if said:
        found.thin.append(f"{found.exercise}: your own model fails its contract: {said[:160]}")
