"""Processes that take parts in turn: what they give, what they raise, and that none that is ended holds up the others."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.engine.processes import in_turn
from kg.errors import ConfigError, KgError

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere work must be picklable")

READER = """
import sys, time
from kg.engine.processes import in_turn

def slow(part):
    open(f"{sys.argv[1]}/{part}", "w").close()
    time.sleep(60)

list(in_turn(slow, range(2), 2))
"""


def late(part):
    time.sleep(0.02 * (part % 3))
    return part, os.getpid()


@pytest.mark.parametrize(("count", "most"), [(1, 1), (2, 2), (9, 4)])
def test_what_is_made_comes_in_the_order_of_the_parts(count, most):
    found = list(in_turn(late, range(4), count))
    assert [part for part, _ in found] == [0, 1, 2, 3]
    assert os.getpid() not in {process for _, process in found}
    assert len({process for _, process in found}) == most


def test_of_no_parts_nothing_is_made():
    assert list(in_turn(late, (), 2)) == []


def test_who_is_done_takes_the_next_part():
    def one_is_slow(part):
        time.sleep(0.5 if part == 0 else 0.01)
        return os.getpid()

    first, *others = in_turn(one_is_slow, range(9), 2)
    assert set(others) == {others[0]} != {first}


def test_who_waits_for_a_part_gets_it_before_results_are_handed_on():
    """The first part is long; while the seven made meanwhile are handed on, slowly, the other process does not stand still."""

    def begun(part):
        began = time.monotonic()
        time.sleep(0.4 if part == 0 else 0.05)
        return began

    times, handed = [], []
    for began in in_turn(begun, range(12), 2):
        times.append(began)
        handed.append(time.monotonic())
        time.sleep(0.1)
    assert times[9] < handed[5]


def test_an_error_comes_over_and_ends_all():
    def work(part):
        if part == 1:
            raise ConfigError("a word that means nothing")
        time.sleep(60)

    begun = time.monotonic()
    with pytest.raises(ConfigError, match=r"^a word that means nothing$"):
        list(in_turn(work, range(4), 2))
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize("length", [0, 10_000_000])
def test_a_process_that_is_ended_at_any_moment_is_told_and_nobody_waits_for_it(length):
    """Of ten million bytes a part is in the pipe when it is ended, while whoever reads them is busy elsewhere."""

    def work(part):
        if part != 1:
            return b""
        time.sleep(0.1)
        signal.setitimer(signal.ITIMER_REAL, 0.1)  # ends this process
        time.sleep(0 if length else 60)
        return b"x" * length

    results = in_turn(work, range(3), 2)
    assert next(results) == b""
    time.sleep(0.4)
    with pytest.raises(KgError, match=r"ended with -14; was memory short\? What was read is kept"):
        list(results)


def test_who_wants_no_more_waits_for_nobody():
    results = in_turn(lambda part: part if part == 0 else time.sleep(60), range(4), 2)
    assert next(results) == 0
    begun = time.monotonic()
    results.close()
    assert time.monotonic() - begun < 5


@pytest.mark.slow
def test_many_errors_at_once_hold_up_nobody():
    """Each process is ended while it hands over its own error, at which a queue that is shared would stay locked."""

    def work(part):
        raise ConfigError("x" * 100_000)

    for _ in range(30):
        with pytest.raises(ConfigError):
            list(in_turn(work, range(8), 8))


@pytest.mark.slow
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_who_is_stopped_takes_all_along(tmp_path, how):
    # a suite that runs in the background hands down that interrupts are ignored
    code = f"import signal; signal.signal(2, signal.default_int_handler){READER}"
    build = subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stderr=subprocess.DEVNULL)
    until = time.monotonic() + 20
    while len(os.listdir(tmp_path)) < 2 and time.monotonic() < until:
        time.sleep(0.01)
    children = Path(f"/proc/{build.pid}/task/{build.pid}/children").read_text().split()
    assert len(children) == 2
    build.send_signal(how)
    build.wait(20)
    while any(Path(f"/proc/{child}/exe").exists() for child in children) and time.monotonic() < until:
        time.sleep(0.01)
    assert not any(Path(f"/proc/{child}/exe").exists() for child in children)
