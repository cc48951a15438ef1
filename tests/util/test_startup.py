"""What processes of ours keep out before they import anything else."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.slow
def test_tensorflow_is_imported_without_a_word() -> None:
    """A worker that builds its first model says nothing on the terminal, and the module is as it always is."""
    code = (
        "import autograder.util.startup, keras, tensorflow as tf\n"
        "keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])\n"
        "print(tf.constant(3).numpy(), type(tf.__spec__.loader).__name__)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=300, check=True)
    assert (done.stdout, done.stderr) == ("3 SourceFileLoader\n", "")


def test_what_compiles_a_grammar_of_addresses_is_kept_out() -> None:
    """jsonschema finds no rfc3987_syntax, and does without."""
    code = "import autograder.util.startup, importlib.util as u\nimport rfc3987_syntax"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=300, check=False)
    assert "No module named 'rfc3987_syntax'" in done.stderr or "halted" in done.stderr
