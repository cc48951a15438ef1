"""What libraries written in C say on the terminal while they are imported, and nobody needs to read."""

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_LOG = re.compile(rb"[IW]\d{4} \d|WARNING: All log messages before absl::InitializeLog\(\)")
"""How the lines begin that TensorFlow logs as information or warning; no setting of its own silences all of them."""


@contextmanager
def filter_stderr() -> Iterator[None]:
    """Leave TensorFlow's log out of the standard error of the block; every other line comes out at its end."""
    try:
        outside = os.dup(2) if sys.stderr is not None else None
    except OSError:
        outside = None
    if outside is None:  # there is no standard error
        yield
        return
    sys.stderr.flush()
    with tempfile.TemporaryFile() as said:
        os.dup2(said.fileno(), 2)
        try:
            yield
        finally:
            with suppress(ValueError):  # it was closed meanwhile
                sys.stderr.flush()
            os.dup2(outside, 2)
            os.close(outside)
            said.seek(0)
            for line in said:
                if not _LOG.match(line):
                    os.write(2, line)
