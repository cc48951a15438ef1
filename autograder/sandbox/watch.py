"""What a submission takes of the machine, held against its limits while somebody waits for it."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from autograder.config import Limits
from autograder.errors import Died
from autograder.language import gettext
from autograder.sandbox.usage import burden, resident
from autograder.util.tempdirs import disk_usage
from autograder.wire.channel import SLICE

MAX_THREADS = 1_000
WRITTEN_FACTOR = 8
"""How often a submission may write its scratch folder full; files that are gone from it still take room."""


class OverLimit(Died):
    """The submission used more of something than it may."""


@dataclass
class Watch:
    """Looks at what a submission takes, a few times a second.

    zygote : the warm process that all of a submission's processes come from; scratch : the folder it writes to.
    """

    limits: Limits
    zygote: int
    scratch: Path
    _looked: float = 0.0

    def look(self) -> None:
        """Look, if it is time to again.

        Raises: OverLimit.
        """
        now = time.monotonic()
        if now - self._looked < SLICE:
            return
        self._looked = now
        limits = self.limits
        room = limits.scratch_mb * 2**20
        found = burden(self.zygote)
        if disk_usage(self.scratch, room) > room or found.written > WRITTEN_FACTOR * room:
            raise OverLimit(gettext("it wrote more than {size} MB of files", size=limits.scratch_mb))
        if found.memory > limits.memory_mb * 2**20 + resident(self.zygote):
            raise OverLimit(gettext("its processes took more than {size} MB of memory together", size=limits.memory_mb))
        if found.processes > limits.processes or found.threads > MAX_THREADS:
            raise OverLimit(
                gettext(
                    "it started more than {processes} processes or {threads} threads",
                    processes=limits.processes, threads=MAX_THREADS,
                )
            )  # fmt: skip
