"""TensorFlow's log stays off the terminal, and nothing else does."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from autograder.util.stderr import filter_stderr

LOG = (
    b"WARNING: All log messages before absl::InitializeLog() is called are written to STDERR\n"
    b"I0000 00:00:1795256411.471790   29897 port.cc:153] oneDNN custom operations are on.\n"
    b"W0000 00:00:1795256411.471790   29897 gpu_device.cc:1] Cannot dlopen some GPU libraries.\n"
)


def test_the_log_is_left_out_and_the_rest_comes_in_order(capfd: pytest.CaptureFixture[str]) -> None:
    """What is written to standard error is kept, unless TensorFlow logged it."""
    error = b"E0000 00:00:1795256411.471790   29897 x.cc:1] an error\n"
    with filter_stderr():
        os.write(2, b"first\n" + LOG + error)
        os.write(2, b"last, without an end")
    os.write(2, b"\nafter\n")
    assert capfd.readouterr().err == f"first\n{error.decode()}last, without an end\nafter\n"


def test_an_error_passes(capfd: pytest.CaptureFixture[str]) -> None:
    """An exception comes out, after what was said before it."""
    with pytest.raises(ZeroDivisionError), filter_stderr():
        os.write(2, LOG + b"because\n")
        raise ZeroDivisionError
    assert capfd.readouterr().err == "because\n"


def test_it_works_where_python_began_without_a_standard_error() -> None:
    """There is no ``sys.stderr`` then."""
    code = "import sys\nfrom autograder.util.stderr import filter_stderr\nwith filter_stderr():\n    print(sys.stderr)"
    done = subprocess.run(
        ["sh", "-c", 'exec "$0" -c "$1" 2>&-', sys.executable, code], stdout=subprocess.PIPE, text=True, check=True
    )
    assert done.stdout == "None\n"


def test_it_works_without_a_standard_error() -> None:
    """A service may have closed it: the block runs, and the descriptor is as closed afterwards as before."""
    kept = os.dup(2)
    os.close(2)
    ran = []
    try:
        with filter_stderr():
            ran.append("block")
        with pytest.raises(OSError, match="Bad file descriptor"):
            os.fstat(2)
    finally:
        os.dup2(kept, 2)
        os.close(kept)
    assert ran == ["block"]
