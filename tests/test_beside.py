"""Work is done by copies of the process: what they give, what they raise, and what is left when one is stopped."""

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from kg.beside import side_by_side
from kg.errors import ConfigError, KgError

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere tasks run one after the other")

WRITER = """
import sys, time
from functools import partial
from pathlib import Path
from kg.beside import side_by_side
from kg.export.files import whole

def slow(name):
    with whole(Path(sys.argv[1], name)) as out:
        out.write(b"half")
        Path(sys.argv[1], name + ".begun").touch()
        time.sleep(60)

side_by_side([partial(slow, "one"), partial(slow, "two")], 2)
"""


@pytest.mark.slow
@pytest.mark.parametrize("workers", [1, 2, 3])
def test_what_tasks_give_comes_in_their_order(workers):
    def later(number: int) -> tuple[int, bool]:
        time.sleep(0.02 * (3 - number))
        return number, os.getpid() == here

    here = os.getpid()
    found = side_by_side([partial(later, number) for number in range(4)], workers)
    assert found == [(number, workers == 1) for number in range(4)]


def test_an_error_comes_over_and_stops_the_others(tmp_path):
    def broken() -> None:
        raise ConfigError("a word that means nothing")

    def slow() -> None:
        time.sleep(60)

    begun = time.monotonic()
    with pytest.raises(ConfigError, match=r"^a word that means nothing$"):
        side_by_side([slow, broken], 2)
    assert time.monotonic() - begun < 10


def test_a_process_that_the_system_ends_is_reported():
    with pytest.raises(KgError, match="ended with -9"):
        side_by_side([lambda: os.kill(os.getpid(), signal.SIGKILL), lambda: None], 2)


@pytest.mark.slow
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_who_is_stopped_takes_all_along(tmp_path, how):
    # a suite that runs in the background hands down that interrupts are ignored
    command = [
        sys.executable,
        "-c",
        f"import signal; signal.signal(2, signal.default_int_handler){WRITER}",
        str(tmp_path),
    ]
    build = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    _until(lambda: all((tmp_path / f"{name}.begun").exists() for name in ("one", "two")))
    assert len(_drafts(tmp_path)) == 2
    children = Path(f"/proc/{build.pid}/task/{build.pid}/children").read_text().split()
    build.send_signal(how)
    build.wait(20)
    _until(lambda: not any(_alive(child) for child in children))
    assert not (tmp_path / "one").exists()
    assert len(_drafts(tmp_path)) == (2 if how == signal.SIGKILL else 0)


def _drafts(folder: Path) -> list[Path]:
    return list(folder.glob(".*.tmp"))


def _alive(process: str) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def _until(holds) -> None:
    end = time.monotonic() + 20
    while not holds() and time.monotonic() < end:
        time.sleep(0.02)
    assert holds()
