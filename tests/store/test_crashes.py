"""A full disk, Ctrl-C: one clear line, and the same command again gives the same bytes."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.store import read_builds

pytestmark = [pytest.mark.model, pytest.mark.slow]

ROOT = Path(__file__).parent.parent.parent
NEWS = "Kenya accused Uganda of moving troops to the lake. Envoy {} met the president of Chad in Oslo on Tuesday."


@pytest.fixture(scope="module")
def news(tmp_path_factory):
    folder = tmp_path_factory.mktemp("news")
    for number in range(8):
        (folder / f"{number:03}.txt").write_text(NEWS.format(number), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def whole(news, tmp_path_factory):
    """What an undisturbed build writes, and how long it takes."""
    out, begun = tmp_path_factory.mktemp("whole"), time.monotonic()
    assert build(news, out) == (0, "")
    return written(out), time.monotonic() - begun


def command(news, out):
    return [
        sys.executable,
        "-m",
        "kg",
        "build",
        str(news),
        "--formats",
        "jsonl,ttl,html,void,merges",
        "--out",
        str(out),
    ]


def build(news, out):
    """The exit code of a build, and what it said where it failed."""
    done = subprocess.run(command(news, out), cwd=ROOT, capture_output=True, text=True, timeout=300)
    return done.returncode, done.stderr if done.returncode else ""


def written(out):
    files = (path for path in out.rglob("*") if path.is_file() and not path.name.startswith(".log.db"))
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}


@contextlib.contextmanager
def small_disk(where, size):
    where.mkdir()
    if (
        os.geteuid()
        or subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", where], capture_output=True
        ).returncode
    ):
        pytest.skip("a small disk can only be made where this user may mount one")
    try:
        yield
    finally:
        subprocess.run(["umount", where], check=True)


@pytest.mark.parametrize("size", ["24k"])
def test_a_full_disk(news, whole, tmp_path, size):
    out = tmp_path / "disk"
    with small_disk(out, size):
        code, said = build(news, out)
        assert (code, said.count("\n"), "Traceback" in said) == (1, 1, False), said
        assert "space" in said or "log cannot be opened or written" in said
        assert not [path for path in out.iterdir() if path.name.endswith(".tmp")]
        subprocess.run(["mount", "-o", "remount,size=64m", out], check=True)
        assert build(news, out) == (0, "")
        assert written(out) == whole[0]
        assert len(read_builds(out / ".log.db")) == 1


@pytest.mark.parametrize("share", [0.4, 0.6])  # later it may be done, and only be leaving
def test_ctrl_c(news, whole, tmp_path, share):
    process = subprocess.Popen(command(news, tmp_path), cwd=ROOT, stderr=subprocess.PIPE, text=True)
    time.sleep(share * whole[1])
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    if process.returncode:  # it may have been quicker
        told = "kg: stopped; what was finished is kept, and the same command goes on from there"
        assert (process.returncode, said.splitlines()[-1], "Traceback" in said) == (1, told, False)
    assert build(news, tmp_path) == (0, "")
    assert written(tmp_path) == whole[0]
