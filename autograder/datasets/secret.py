"""A secret of the course, for data that nobody has seen.

Who knows a generator and its seed has the test set. Hidden checks therefore draw held-out data from a seed that is
mixed with something that is never released::

    HELD_OUT_SEED = course_seed(__file__, 51_966)

The secret is one line of text, in the environment's ``AUTOGRADER_SECRET`` or in ``solutions/secret``. Without one the
number itself is the seed, which anybody may have read.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from pathlib import Path

from autograder.errors import ConfigError

VARIABLE = "AUTOGRADER_SECRET"
FILE = "secret"
SHORTEST = 16
"""Characters: fewer could be guessed."""


def course_seed(checks_file: str | Path, number: int) -> int:
    """Return the seed of held-out data, from 0 to 2³¹ − 1: pass ``__file__`` and a number of your own.

    With another secret, or another number, other data: thresholds are then measured anew (``autograder calibrate``).

    Raises: ConfigError if there is a secret that cannot be used.
    """
    secret = read_secret(Path(checks_file).resolve().parents[1])
    return number if secret is None else int.from_bytes(_mixed(secret, f"seed {number}")[:4]) >> 1


def is_seeded(checks_file: Path) -> bool:
    """Whether there are hidden checks in this file that draw seeds from the secret."""
    return checks_file.is_file() and course_seed.__name__ in checks_file.read_text(encoding="utf-8")


def read_secret(solutions: Path) -> bytes | None:
    """Return the secret of the course whose solutions lie in this folder, None if it has none.

    Raises: ConfigError if it cannot be read, or is too short.
    """
    place, text = VARIABLE, os.environ.get(VARIABLE, "")
    if not text:
        path = solutions / FILE
        try:
            place, text = str(path), path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigError(f"{path}: the course's secret cannot be read: {error}") from error
    if len(text.strip()) < SHORTEST:
        raise ConfigError(
            f"{place}: expected a secret of at least {SHORTEST} characters, got {len(text.strip())}; "
            'python -c "import secrets; print(secrets.token_hex())" makes one'
        )
    return text.strip().encode()


def trace(checks_file: Path) -> str:
    """Return what tells one secret from another without telling it; "" if these hidden checks know of none.

    Raises: ConfigError as `read_secret`.
    """
    secret = read_secret(checks_file.parents[1]) if is_seeded(checks_file) else None
    return "" if secret is None else _mixed(secret, "trace").hex()[:16]


def new_secret() -> str:
    """Return the text of a file that holds a new one."""
    return secrets.token_hex() + "\n"


def _mixed(secret: bytes, text: str) -> bytes:
    return hmac.new(secret, text.encode(), hashlib.sha256).digest()
