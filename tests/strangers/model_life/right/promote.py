"""Right solutions of `promote`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("promote")
def hint():
    """The third hint."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"no stage {stage!r}")
        if name not in registry:
            raise ValueError(f"no model {name!r}")
        if not any(entry["version"] == version for entry in registry[name]):
            raise ValueError(f"no version {version}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        return new


@variant("promote")
def deepcopy():
    """copy.deepcopy, two loops."""

    import copy

    def promote(registry, name, version, stage):
        stages = {"None", "Staging", "Production", "Archived"}
        if stage not in stages or name not in registry:
            raise ValueError("unknown name or stage")
        new = copy.deepcopy(registry)
        target = [entry for entry in new[name] if entry["version"] == version]
        if not target:
            raise ValueError("unknown version")
        if stage == "Production":
            for entry in new[name]:
                if entry["stage"] == "Production":
                    entry["stage"] = "Archived"
        target[0]["stage"] = stage
        return new


@variant("promote")
def built_from_nothing():
    """Builds each entry anew with a helper."""

    def promote(registry, name, version, stage):
        if name not in registry:
            raise ValueError(name)
        if version not in [e["version"] for e in registry[name]]:
            raise ValueError(version)
        if stage not in ["None", "Staging", "Production", "Archived"]:
            raise ValueError(stage)

        def after(model, entry):
            now = entry["stage"]
            if model == name:
                if entry["version"] == version:
                    now = stage
                elif now == stage == "Production":
                    now = "Archived"
            return {"version": entry["version"], "stage": now}

        return {model: [after(model, entry) for entry in entries] for model, entries in registry.items()}


@variant("promote")
def json_round_trip():
    """Copies by writing and reading JSON."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError("stage")
        new = json.loads(json.dumps(registry))
        places = [i for i, entry in enumerate(new.get(name, [])) if entry["version"] == version]
        if not places:
            raise ValueError("name or version")
        if stage == "Production":
            for i, entry in enumerate(new[name]):
                if entry["stage"] == "Production" and i not in places:
                    entry["stage"] = "Archived"
        for i in places:
            new[name][i]["stage"] = stage
        return new


@variant("promote")
def key_errors_turned():
    """Catches the KeyError and the StopIteration."""

    from copy import deepcopy

    def promote(registry, name, version, stage):
        allowed = ("None", "Staging", "Production", "Archived")
        try:
            allowed.index(stage)
            result = deepcopy(registry)
            chosen = next(e for e in result[name] if e["version"] == version)
        except (KeyError, StopIteration) as problem:
            raise ValueError("no such model") from problem
        for e in result[name]:
            if e is not chosen and e["stage"] == "Production" and stage == "Production":
                e["stage"] = "Archived"
        chosen["stage"] = stage
        return result


@variant("promote")
def union_of_dicts():
    """The union of dicts with |."""

    def promote(registry, name, version, stage):
        if stage not in {"None", "Staging", "Production", "Archived"}:
            raise ValueError(f"{stage} is no stage")
        if name not in registry or all(entry["version"] != version for entry in registry[name]):
            raise ValueError(f"{name} {version} is not registered")
        new = {key: [entry | {} for entry in entries] for key, entries in registry.items()}
        new[name] = [
            entry | {"stage": stage}
            if entry["version"] == version
            else entry | {"stage": "Archived"}
            if stage == "Production" == entry["stage"]
            else entry
            for entry in new[name]
        ]
        return new


@variant("promote")
def promover():
    """Con nombres en español y salidas tempranas."""

    ETAPAS = ["None", "Staging", "Production", "Archived"]

    def promote(registry, name, version, stage):
        if stage not in ETAPAS:
            raise ValueError("etapa desconocida")
        if name not in registry.keys():
            raise ValueError("modelo desconocido")
        nuevo = {}
        encontrada = False
        for clave in registry:
            nuevo[clave] = []
            for ficha in registry[clave]:
                copia = dict(ficha)
                if clave == name:
                    if copia["version"] == version:
                        copia["stage"] = stage
                        encontrada = True
                    elif stage == "Production" and copia["stage"] == "Production":
                        copia["stage"] = "Archived"
                nuevo[clave].append(copia)
        if not encontrada:
            raise ValueError("versión desconocida")
        return nuevo


@variant("promote")
def dict_of_stages():
    """A dict from version to stage for the model, then back to a list."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived") or name not in registry:
            raise ValueError("stage or name")
        stages = {entry["version"]: entry["stage"] for entry in registry[name]}
        if version not in stages:
            raise ValueError("version")
        if stage == "Production":
            stages = {v: "Archived" if s == "Production" else s for v, s in stages.items()}
        stages[version] = stage
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        new[name] = [{"version": v, "stage": s} for v, s in stages.items()]
        return new


@variant("promote")
def archived_then_set():
    """First archives what was in production, then sets the stage, so nothing is lost."""

    def promote(registry, name, version, stage):
        valid = stage in ("None", "Staging", "Production", "Archived")
        versions = [entry["version"] for entry in registry.get(name, ())]
        if not valid or version not in versions:
            raise ValueError(f"cannot move {name} {version} to {stage}")
        new = {key: [entry.copy() for entry in entries] for key, entries in registry.items()}
        if stage == "Production":
            for entry in new[name]:
                if entry["stage"] == "Production":
                    entry.update(stage="Archived")
        new[name][versions.index(version)]["stage"] = stage
        return new


@variant("promote")
def match_statement():
    """match decides what becomes of each entry."""

    def promote(registry, name, version, stage):
        match stage:
            case "None" | "Staging" | "Production" | "Archived":
                pass
            case _:
                raise ValueError(f"unknown stage {stage!r}")
        if name not in registry:
            raise ValueError(f"unknown name {name!r}")
        if version not in {entry["version"] for entry in registry[name]}:
            raise ValueError(f"unknown version {version!r}")
        entries = []
        for entry in registry[name]:
            match (entry["version"] == version, stage, entry["stage"]):
                case (True, _, _):
                    entries.append({**entry, "stage": stage})
                case (False, "Production", "Production"):
                    entries.append({**entry, "stage": "Archived"})
                case _:
                    entries.append({**entry})
        return {key: entries if key == name else [{**e} for e in old] for key, old in registry.items()}


@variant("promote")
def dataclasses_inside():
    """Dataclasses inside, dicts outside."""

    from dataclasses import asdict, dataclass

    @dataclass
    class Version:
        version: int
        stage: str

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError("stage")
        models = {key: [Version(**entry) for entry in entries] for key, entries in registry.items()}
        if name not in models:
            raise ValueError("name")
        for one in models[name]:
            if one.version == version:
                break
        else:
            raise ValueError("version")
        for other in models[name]:
            if other is not one and other.stage == "Production" == stage:
                other.stage = "Archived"
        one.stage = stage
        return {key: [asdict(each) for each in entries] for key, entries in models.items()}


@variant("promote")
def for_else():
    """A for with else for the missing version, shallow copies of the other models' lists and entries."""

    def promote(registry, name, version, stage):
        if name not in registry or stage not in "None Staging Production Archived".split():
            raise ValueError("name or stage")
        result = {key: list(map(dict, entries)) for key, entries in registry.items()}
        for place, entry in enumerate(result[name]):
            if entry["version"] == version:
                break
        else:
            raise ValueError("version")
        if stage == "Production":
            in_use = [e for e in result[name] if e["stage"] == "Production"]
            for e in in_use:
                e["stage"] = "Archived"
        result[name][place]["stage"] = stage
        return result
