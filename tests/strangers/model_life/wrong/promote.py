"""Wrong solutions of `promote`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("promote")
def archives_itself():
    """Sets the stage first and then archives all that is in production, the new one too."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"no stage {stage!r}")
        if name not in registry:
            raise ValueError(f"no model {name!r}")
        if version not in [entry["version"] for entry in registry[name]]:
            raise ValueError(f"no version {version}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
        for entry in new[name]:
            if stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        return new


@mutant("promote")
def repeated_promotion_archives():
    """A version that is promoted once more is archived."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"no stage {stage!r}")
        if name not in registry:
            raise ValueError(f"no model {name!r}")
        if version not in [entry["version"] for entry in registry[name]]:
            raise ValueError(f"no version {version}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = "Archived" if entry["stage"] == stage == "Production" else stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        return new


@mutant("promote")
def dict_copied_only():
    """Copies the first floor only: lists and entries are shared."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"no stage {stage!r}")
        if name not in registry:
            raise ValueError(f"no model {name!r}")
        if version not in [entry["version"] for entry in registry[name]]:
            raise ValueError(f"no version {version}")
        new = dict(registry)
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        return new


@mutant("promote")
def lists_copied_only():
    """Copies dict and lists; the entries are shared."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"no stage {stage!r}")
        if name not in registry:
            raise ValueError(f"no model {name!r}")
        if version not in [entry["version"] for entry in registry[name]]:
            raise ValueError(f"no version {version}")
        new = {key: list(entries) for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        return new


@mutant("promote")
def registry_itself():
    """Changes the registry and gives it back."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"no stage {stage!r}")
        if name not in registry:
            raise ValueError(f"no model {name!r}")
        if version not in [entry["version"] for entry in registry[name]]:
            raise ValueError(f"no version {version}")
        new = registry
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        return new


@mutant("promote")
def two_in_production():
    """The old one stays in production."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"no stage {stage!r}")
        if name not in registry:
            raise ValueError(f"no model {name!r}")
        if version not in [entry["version"] for entry in registry[name]]:
            raise ValueError(f"no version {version}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
        return new


@mutant("promote")
def archived_at_every_stage():
    """What is in production is archived whatever the new stage is."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"no stage {stage!r}")
        if name not in registry:
            raise ValueError(f"no model {name!r}")
        if version not in [entry["version"] for entry in registry[name]]:
            raise ValueError(f"no version {version}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif entry["stage"] == "Production":
                entry["stage"] = "Archived"
        return new


@mutant("promote")
def all_others_archived():
    """All other versions are archived."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"no stage {stage!r}")
        if name not in registry:
            raise ValueError(f"no model {name!r}")
        if version not in [entry["version"] for entry in registry[name]]:
            raise ValueError(f"no version {version}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production":
                entry["stage"] = "Archived"
        return new


@mutant("promote")
def one_for_each_stage():
    """Staging is emptied as well: one version for each stage."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"no stage {stage!r}")
        if name not in registry:
            raise ValueError(f"no model {name!r}")
        if version not in [entry["version"] for entry in registry[name]]:
            raise ValueError(f"no version {version}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage in ("Staging", "Production") and entry["stage"] == stage:
                entry["stage"] = "Archived"
        return new


@mutant("promote")
def other_models_too():
    """Archives what is in production under any name."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"no stage {stage!r}")
        if name not in registry:
            raise ValueError(f"no model {name!r}")
        if version not in [entry["version"] for entry in registry[name]]:
            raise ValueError(f"no version {version}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for key, entries in new.items():
            for entry in entries:
                if key == name and entry["version"] == version:
                    entry["stage"] = stage
                elif stage == entry["stage"] == "Production":
                    entry["stage"] = "Archived"
        return new


@mutant("promote")
def back_to_none():
    """The old one gets the stage None."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"no stage {stage!r}")
        if name not in registry:
            raise ValueError(f"no model {name!r}")
        if version not in [entry["version"] for entry in registry[name]]:
            raise ValueError(f"no version {version}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "None"
        return new


@mutant("promote")
def back_to_staging():
    """The old one goes back to staging."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"no stage {stage!r}")
        if name not in registry:
            raise ValueError(f"no model {name!r}")
        if version not in [entry["version"] for entry in registry[name]]:
            raise ValueError(f"no version {version}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Staging"
        return new


@mutant("promote")
def old_one_deleted():
    """The old one is taken out of the list."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"no stage {stage!r}")
        if name not in registry:
            raise ValueError(f"no model {name!r}")
        if version not in [entry["version"] for entry in registry[name]]:
            raise ValueError(f"no version {version}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        if stage == "Production":
            new[name] = [entry for entry in new[name] if entry["stage"] != "Archived"]
        return new


@mutant("promote")
def version_as_a_place():
    """Takes the version for a place in the list, counted from 1."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"no stage {stage!r}")
        if name not in registry:
            raise ValueError(f"no model {name!r}")
        if version not in [entry["version"] for entry in registry[name]]:
            raise ValueError(f"no version {version}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for place, entry in enumerate(new[name], start=1):
            if place == version:
                entry["stage"] = stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        return new


@mutant("promote")
def stage_not_checked():
    """Any text may be a stage."""

    def promote(registry, name, version, stage):
        if name not in registry:
            raise ValueError(f"no model {name!r}")
        if version not in [entry["version"] for entry in registry[name]]:
            raise ValueError(f"no version {version}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        return new


@mutant("promote")
def small_letters_welcome():
    """production is taken for Production."""

    def promote(registry, name, version, stage):
        stage = str(stage).capitalize()
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"no stage {stage!r}")
        if name not in registry:
            raise ValueError(f"no model {name!r}")
        if version not in [entry["version"] for entry in registry[name]]:
            raise ValueError(f"no version {version}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        return new


@mutant("promote")
def version_not_checked():
    """A version that does not exist changes nothing, without an error."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"no stage {stage!r}")
        if name not in registry:
            raise ValueError(f"no model {name!r}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        return new


@mutant("promote")
def version_added():
    """A version that does not exist is added."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"no stage {stage!r}")
        if name not in registry:
            raise ValueError(f"no model {name!r}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        if version not in [entry["version"] for entry in new[name]]:
            new[name].append({"version": version, "stage": stage})
        return new


@mutant("promote")
def key_error_for_a_name():
    """KeyError, not ValueError, for a name that does not exist."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"no stage {stage!r}")
        if version not in [entry["version"] for entry in registry[name]]:
            raise ValueError(f"no version {version}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        return new


@mutant("promote")
def name_added():
    """A name that does not exist is registered with this version."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"no stage {stage!r}")
        if name not in registry:
            return {**registry, name: [{"version": version, "stage": stage}]}
        if version not in [entry["version"] for entry in registry[name]]:
            raise ValueError(f"no version {version}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        return new


@mutant("promote")
def list_of_the_name():
    """Gives the versions of this name, not the registry."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"no stage {stage!r}")
        if name not in registry:
            raise ValueError(f"no model {name!r}")
        if version not in [entry["version"] for entry in registry[name]]:
            raise ValueError(f"no version {version}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        return new[name]


@mutant("promote")
def this_name_only():
    """A registry with this name only."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"no stage {stage!r}")
        if name not in registry:
            raise ValueError(f"no model {name!r}")
        if version not in [entry["version"] for entry in registry[name]]:
            raise ValueError(f"no version {version}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        return {name: new[name]}


@mutant("promote")
def promoted_goes_to_the_end():
    """The version that was moved stands last."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"no stage {stage!r}")
        if name not in registry:
            raise ValueError(f"no model {name!r}")
        if version not in [entry["version"] for entry in registry[name]]:
            raise ValueError(f"no version {version}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        new[name].sort(key=lambda entry: entry["version"] == version)
        return new


@mutant("promote")
def versions_sorted():
    """Versions are sorted by number."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"no stage {stage!r}")
        if name not in registry:
            raise ValueError(f"no model {name!r}")
        if version not in [entry["version"] for entry in registry[name]]:
            raise ValueError(f"no version {version}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        new[name].sort(key=lambda entry: entry["version"])
        return new


@mutant("promote")
def loop_ends_at_the_version():
    """The loop ends when the version is found: what comes later is not archived."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"no stage {stage!r}")
        if name not in registry:
            raise ValueError(f"no model {name!r}")
        if version not in [entry["version"] for entry in registry[name]]:
            raise ValueError(f"no version {version}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
                break
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        return new


@mutant("promote")
def only_older_ones():
    """Only a version with a smaller number is archived: going back leaves two in production."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"no stage {stage!r}")
        if name not in registry:
            raise ValueError(f"no model {name!r}")
        if version not in [entry["version"] for entry in registry[name]]:
            raise ValueError(f"no version {version}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production" and entry["version"] < version and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        return new


@mutant("promote")
def nothing_returned():
    """Returns nothing."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"no stage {stage!r}")
        if name not in registry:
            raise ValueError(f"no model {name!r}")
        if version not in [entry["version"] for entry in registry[name]]:
            raise ValueError(f"no version {version}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        return None


@mutant("promote")
def none_stage_refused():
    """None is not among the stages."""

    def promote(registry, name, version, stage):
        if stage not in ("Staging", "Production", "Archived"):
            raise ValueError(f"no stage {stage!r}")
        if name not in registry:
            raise ValueError(f"no model {name!r}")
        if version not in [entry["version"] for entry in registry[name]]:
            raise ValueError(f"no version {version}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        return new


@mutant("promote")
def archived_cannot_come_back():
    """Refuses to move a version that is archived."""

    def promote(registry, name, version, stage):
        if stage not in ("None", "Staging", "Production", "Archived"):
            raise ValueError(f"no stage {stage!r}")
        if name not in registry:
            raise ValueError(f"no model {name!r}")
        if version not in [entry["version"] for entry in registry[name]]:
            raise ValueError(f"no version {version}")
        new = {key: [dict(entry) for entry in entries] for key, entries in registry.items()}
        for entry in new[name]:
            if entry["version"] == version and entry["stage"] == "Archived" != stage:
                raise ValueError("archived for good")
            if entry["version"] == version:
                entry["stage"] = stage
            elif stage == "Production" and entry["stage"] == "Production":
                entry["stage"] = "Archived"
        return new
