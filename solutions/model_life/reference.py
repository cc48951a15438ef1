"""Independent solutions of the unit on what happens around fit: the oracle of the hidden checks."""

from __future__ import annotations

import hashlib
import math
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]
Config = dict[str, Any]


def grid(space: dict[str, list[Any]]) -> list[Config]:
    combinations: list[Config] = [{}]
    for name, values in space.items():
        combinations = [{**found, name: value} for found in combinations for value in values]
    return combinations


def sample_config(space: dict[str, Any], rng: np.random.Generator) -> Config:
    config: Config = {}
    for name, values in space.items():
        if isinstance(values, list):
            config[name] = values[rng.integers(len(values))]
        elif values[0] == "log":
            config[name] = math.exp(rng.uniform(math.log(values[1]), math.log(values[2])))
        else:
            config[name] = int(rng.integers(values[1], values[2], endpoint=True))
    return config


def successive_halving(curves: Any, eta: int) -> list[tuple[int, Array]]:
    scores = np.asarray(curves, dtype=float)
    left, budget, rounds = list(range(len(scores))), 1, []
    while budget <= scores.shape[1]:
        ranking = sorted(left, key=lambda row: (-scores[row, budget - 1], row))
        left = sorted(ranking[: -(-len(left) // eta)])
        rounds.append((budget, np.array(left)))
        if len(left) == 1:
            break
        budget *= eta
    return rounds


def fingerprint(arrays: list[Any]) -> str:
    text = b""
    for array in map(np.asarray, arrays):
        kind = array.dtype.newbyteorder("<")
        text += kind.str.encode() + repr(tuple(map(int, array.shape))).encode()
        text += b"".join(item.astype(kind).tobytes() for item in array.reshape(-1))
    return hashlib.sha256(text).hexdigest()


def print_of(arrays: list[Any], way: str) -> str:  # noqa: ARG001 - how they are stored makes no difference
    return fingerprint(arrays)


def smooth(values: Any, weight: float) -> Array:
    values = np.asarray(values, dtype=float)
    if not 0 <= weight < 1:
        raise ValueError(f"weight is {weight}")
    seen, result = [], []
    for value in values:
        if not np.isnan(value):
            seen.append(value)
        shares = weight ** np.arange(len(seen))[::-1]
        result.append(value if np.isnan(value) else np.dot(shares, seen) / shares.sum())
    return np.array(result, dtype=float)


def best_run(runs: list[dict[str, Any]], metric: str, mode: str, **where: Any) -> Any:
    if mode not in ("max", "min"):
        raise ValueError(f"mode is {mode!r}")
    sign, best, winner = (1 if mode == "max" else -1), None, None
    for run in runs:
        fits = all(name in run["params"] and run["params"][name] == value for name, value in where.items())
        pairs = run["metrics"].get(metric) or [(0, math.nan)]
        value = sign * pairs[-1][1]
        if run["status"] == "FINISHED" and fits and not math.isnan(value) and (best is None or value > best):
            best, winner = value, run["id"]
    if best is None:
        raise ValueError("no run")
    return winner


def promote(registry: dict[str, list[Config]], name: str, version: int, stage: str) -> dict[str, list[Config]]:
    if stage not in ("None", "Staging", "Production", "Archived") or name not in registry:
        raise ValueError("unknown stage or name")
    if version not in [entry["version"] for entry in registry[name]]:
        raise ValueError("unknown version")

    def now(entry: Config) -> str:
        if entry["version"] == version:
            return stage
        return "Archived" if stage == entry["stage"] == "Production" else str(entry["stage"])

    moved = [{**entry, "stage": now(entry)} for entry in registry[name]]
    return {own: moved if own == name else [dict(entry) for entry in kept] for own, kept in registry.items()}


def graph_edges(config: Config) -> list[tuple[str, str]]:
    names = [layer["config"]["name"] for layer in config["layers"]]
    if "input_layers" not in config:
        return [(names[k], names[k + 1]) for k in range(len(names) - 1)]
    edges = []
    for name, layer in zip(names, config["layers"], strict=True):
        stack = [[node["args"], node["kwargs"]] for node in layer["inbound_nodes"]][::-1]
        waiting: list[Any] = list(stack)
        while waiting:
            part = waiting.pop()
            if isinstance(part, dict) and part.get("class_name") == "__keras_tensor__":
                edges.append((part["config"]["keras_history"][0], name))
            elif isinstance(part, (list, tuple)):
                waiting += list(part)[::-1]
            elif isinstance(part, dict):
                waiting += list(part.values())[::-1]
    return edges


def plot_boxes(shapes: list[Any]) -> list[tuple[float, float, float]]:
    boxes, first = [], shapes[0][0] if shapes and len(shapes[0]) == 3 else 1
    for shape in shapes:
        H, W, C = shape if len(shape) == 3 else (1, 1, *shape)
        boxes.append((round(1 + math.log(C, 2), 1), round(40 * H / first, 1), round(40 * W / first, 1)))
    return boxes


def run_exported(layers: list[dict[str, Any]], x: Any) -> Array:
    x = np.asarray(x, dtype=float)
    for layer in layers:
        kind = layer["kind"]
        if kind == "dense":
            x = np.einsum("...i,ij->...j", x, np.asarray(layer["kernel"], dtype=float)) + np.asarray(layer["bias"])
        elif kind == "conv":
            kernel = np.asarray(layer["kernel"], dtype=float)
            rows, columns = x.shape[1] - kernel.shape[0] + 1, x.shape[2] - kernel.shape[1] + 1
            total = np.zeros((len(x), rows, columns, kernel.shape[3]))
            for i in range(kernel.shape[0]):
                for j in range(kernel.shape[1]):
                    total += x[:, i : i + rows, j : j + columns] @ kernel[i, j]
            x = total + np.asarray(layer["bias"])
        elif kind == "maxpool":
            size = layer["size"]
            rows, columns = x.shape[1] // size, x.shape[2] // size
            parts = [x[:, i : rows * size : size, j : columns * size : size] for i in range(size) for j in range(size)]
            x = np.max(parts, axis=0)
        elif kind == "flatten":
            x = x.reshape(len(x), -1)
        elif kind == "relu":
            x = np.where(x > 0, x, 0)
        elif kind == "softmax":
            odds = np.exp(x - x.max(axis=-1, keepdims=True))
            x = odds / odds.sum(axis=-1, keepdims=True)
        else:
            raise ValueError(f"unknown kind {kind!r}")
    return x


def find_faults(description: dict[str, Any]) -> list[str]:
    layers, faults = description["layers"], []
    kinds = [layer["kind"] for layer in layers]
    if len(description["input"]) > 1 and "flatten" not in kinds[: kinds.index("dense")]:
        faults.append("no-flatten")
    end, loss = layers[-1].get("activation", "linear"), description["loss"]
    suiting = {
        "softmax": ("sparse_categorical_crossentropy", "categorical_crossentropy"),
        "sigmoid": ("binary_crossentropy",),
        "linear": ("mse", "mae"),
    }
    if end not in suiting:
        return sorted([*faults, "activation"])
    units = layers[-1]["units"]
    if units < 2 if end == "softmax" else units != 1:
        faults.append("units")
    labels = {"s": "integers", "b": "integers", "c": "one-hot", "m": "numbers"}
    if loss not in suiting[end]:
        faults.append("loss")
    elif description["labels"] != labels[loss[0]]:
        faults.append("labels")
    return sorted(faults)
