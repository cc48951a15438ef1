"""How a model should be compiled, and how it is, in words."""

from __future__ import annotations

from collections.abc import Sequence

from autograder.language import gettext, gettext_noop

_ASKED = {
    "optimizer": gettext_noop("The model is compiled with the optimizer {wanted}."),
    "loss": gettext_noop("The model is compiled with the loss {wanted}."),
}
_DIFFERENT = {
    "optimizer": gettext_noop("The optimizer should be {wanted}; it is {found}."),
    "loss": gettext_noop("The loss should be {wanted}; it is {found}."),
}
_MISSING = {
    "optimizer": gettext_noop("The optimizer should be {wanted}; it is missing."),
    "loss": gettext_noop("The loss should be {wanted}; it is missing."),
}


def asked(part: str, wanted: str) -> str:
    """Say what is asked for, a title; part : "optimizer" or "loss"."""
    return gettext(_ASKED[part], wanted=wanted)


def different(part: str, wanted: str, found: str) -> str:
    """Say what is there in place of what is asked for; found : "" if nothing is."""
    return gettext((_DIFFERENT if found else _MISSING)[part], wanted=wanted, found=found)


def without_metric(metric: str, found: Sequence[str]) -> str:
    """Say that a metric is missing among those that were found."""
    if not found:
        return gettext("{metric} should be a metric; they are none.", metric=metric)
    return gettext("{metric} should be a metric; they are {found}.", metric=metric, found=", ".join(found))
