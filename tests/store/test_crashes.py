"""A full disk, a disk that is read only, a broken log, two builds at once, Ctrl-C: one clear line, and the same command again gives the same bytes."""

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


@pytest.mark.parametrize("size", ["24k", "600k"])  # for the log; for the log, and not for the exports
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


def test_a_disk_that_is_read_only(news, whole, tmp_path):
    out = tmp_path / "disk"
    with small_disk(out, "64m"):
        subprocess.run(["mount", "-o", "remount,ro", out], check=True)
        code, said = build(news, out)
        assert (code, said.count("\n"), "cannot be" in said, str(out) in said) == (1, 1, True, True), said
        subprocess.run(["mount", "-o", "remount,rw", out], check=True)
        assert build(news, out) == (0, "")
        assert written(out) == whole[0]


def test_a_broken_log(news, whole, tmp_path):
    assert build(news, tmp_path) == (0, "")
    for ending in ("-wal", "-shm"):
        (tmp_path / f".log.db{ending}").unlink(missing_ok=True)
    path = tmp_path / ".log.db"
    path.write_bytes(path.read_bytes()[:5000] + b"\xff" * 20_000)
    code, said = build(news, tmp_path)
    assert (code, said.count("\n"), "build with --fresh" in said) == (1, 1, True), said
    assert written(tmp_path) == whole[0]  # what was there is left alone
    fresh = subprocess.run([*command(news, tmp_path), "--fresh"], cwd=ROOT, capture_output=True, text=True)
    assert (fresh.returncode, written(tmp_path) == whole[0], build(news, tmp_path)) == (0, True, (0, ""))


def test_two_builds_at_once(news, whole, tmp_path):
    quiet = {"cwd": ROOT, "stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE, "text": True}
    both = [subprocess.Popen(command(news, tmp_path), **quiet) for _ in range(2)]
    said = [process.communicate(timeout=300)[1] for process in both]
    ended = sorted(process.returncode for process in both)
    assert ended in ([0, 1], [0, 0])  # one may have ended before the other began to write
    late = next((text for process, text in zip(both, said, strict=True) if process.returncode), None)
    assert late is None or ("another build is at work" in late and late.count("\n") == 1)
    assert written(tmp_path) == whole[0]
    assert build(news, tmp_path) == (0, "")


@pytest.mark.parametrize("share", [0.4, 0.6])  # later it may be done, and only be leaving
def test_ctrl_c(news, whole, tmp_path, share):
    process = subprocess.Popen(command(news, tmp_path), cwd=ROOT, stderr=subprocess.PIPE, text=True)
    time.sleep(share * whole[1])
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    if process.returncode and not said.splitlines()[-1].startswith("wrote"):  # it may have been quicker, and be leaving
        told = "kg: stopped; what was finished is kept, and the same command goes on from there"
        assert (said.splitlines()[-1], "Traceback" in said) == (told, False)
        # Where the signal comes while a library runs code from a string, Python ends by the signal after all is said.
        assert process.returncode in (1, -signal.SIGINT)
    assert build(news, tmp_path) == (0, "")
    assert written(tmp_path) == whole[0]
