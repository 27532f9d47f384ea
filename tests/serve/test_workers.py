"""The processes behind a server: what they share, and what becomes of them when one of them dies."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.serve.running import ask, serving, write

pytestmark = pytest.mark.slow

COUNT = "SELECT (COUNT(*) AS ?n) { ?s a gp:City }"
SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def processes(folder):
    """Numbers of nursery and workers of a folder's store: each has the store's path among its words."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):
            if b"kg.serve.nursery" in (words := path.read_bytes()) and str(folder).encode() in words:
                found.append(int(path.parent.name))
    return sorted(found)


def parent(number):
    return int(Path(f"/proc/{number}/stat").read_text().rsplit(")", 1)[1].split()[1])


def waited(condition, seconds=20):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.1)
    return False


def counted(url):
    return ask((url, None), COUNT, Accept="text/csv")


@pytest.mark.parametrize("in_memory", [0, 1000])
def test_a_graph_answers_alike_from_memory_and_from_disk(tmp_path, in_memory):
    write(tmp_path, 300)
    with serving(tmp_path, f"workers = 2\nseconds = 1.0\nin_memory = {in_memory}") as url:
        assert counted(url)[0::2] == (200, "n\r\n300\r\n")
        nursery, *workers = processes(tmp_path)
        assert {parent(worker) for worker in workers} == {nursery}
        assert len(workers) == 2
        held = [os.readlink(f) for f in Path(f"/proc/{workers[0]}/fd").iterdir() if f.exists()]
        assert any(".store" in name for name in held) is (in_memory == 0)
        assert ask((url, None), SLOW)[0] == 503
        assert counted(url)[0::2] == (200, "n\r\n300\r\n")
        before = {nursery, *workers}  # the slow one is ended, and another takes its place
        assert waited(lambda: len(found := processes(tmp_path)) == 3 and set(found) != before)
    assert waited(lambda: processes(tmp_path) == [])


def test_a_nursery_that_dies_is_started_again(tmp_path):
    write(tmp_path, 5)
    with serving(tmp_path, "workers = 2\nseconds = 5.0") as url:
        counted(url)
        nursery = processes(tmp_path)[0]
        os.kill(nursery, signal.SIGKILL)
        assert waited(lambda: nursery not in processes(tmp_path))
        for _ in range(2):  # each worker that has died is found out by a query
            counted(url)
        assert waited(lambda: len(processes(tmp_path)) == 3)
        assert counted(url)[0::2] == (200, "n\r\n5\r\n")


def test_nothing_is_left_of_a_server_that_is_killed(tmp_path):
    write(tmp_path, 5)
    words = ["serve", "--port", "0", "--exports", str(tmp_path)]
    with subprocess.Popen([sys.executable, "-m", "kg", *words], stderr=subprocess.DEVNULL) as server:
        try:
            assert waited(lambda: len(processes(tmp_path)) == 3)
        finally:
            server.kill()
    assert waited(lambda: processes(tmp_path) == [])


def test_a_server_says_where_it_is_and_nothing_else(tmp_path):
    write(tmp_path, 5)
    with serving(tmp_path, "") as url:
        assert counted(url)[0::2] == (200, "n\r\n5\r\n")
    assert (tmp_path / "told").read_text(
        "utf-8"
    ) == f"{url}/ explorer, /query query page, /sparql endpoint; Ctrl-C ends\n"
