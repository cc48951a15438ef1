"""What people read, in their language: the engine's own words, with a catalogue of gettext's for each language.

English is the source: ``gettext("{what} should be {wanted}.", what="b", wanted="a float")`` gives just that, and where
``using("es")`` stands around it, what the Spanish catalogue says. A message is a whole sentence, or a noun phrase that
stands in one; nothing is put together from halves. Of units, `autograder.translation` takes care.
"""

from __future__ import annotations

from autograder.language.messages import (
    SOURCE,
    current,
    decimal,
    gettext,
    gettext_noop,
    grouped,
    known,
    localised,
    ngettext,
    preferred,
    using,
)

__all__ = [
    "SOURCE",
    "current",
    "decimal",
    "gettext",
    "gettext_noop",
    "grouped",
    "known",
    "localised",
    "ngettext",
    "preferred",
    "using",
]
