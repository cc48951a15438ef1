"""Imported before anything else by processes that are ours alone: it keeps out what no grader needs.

The notebooks' format is read with jsonschema, which, where ``rfc3987_syntax`` is installed, has it compile a grammar of
international addresses: half of the time that a worker takes to import its modules. No notebook's schema asks for such
an address, and without the package jsonschema does not check them.
"""

from __future__ import annotations

import sys

sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]  # to import it is then an ImportError
