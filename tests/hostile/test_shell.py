"""What a shell can do to a command: closed and full streams, places that are no folders. Each ends in one line, never a traceback."""

import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow

BODY = "The mayor of Kelmar accused the harbour board of corruption on Monday, the daily Faro reported from the city."


def run(folder, command):
    """Exit code and what stderr held; `kg` in the command is ours."""
    line = command.replace("kg ", f"{sys.executable} -m kg ", 1)
    done = subprocess.run(
        ["/bin/sh", "-c", line], cwd=folder, capture_output=True, text=True, errors="replace", timeout=120
    )  # fmt: skip
    return done.returncode, done.stderr


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "file").write_text("x", encoding="utf-8")
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    (tmp_path / "round").symlink_to(tmp_path / "round")
    return tmp_path


FULL = "kg: output: No space left on device; make room or give another place\n"
WRONG = {
    "kg --help > /dev/full": FULL,
    "kg query --list > /dev/full": FULL,
    "kg extract - <&-": "kg: stdin: closed; expected an article or JSON Lines\n",
    "kg build - --out ex <&-": "kg: stdin: closed; expected an article or JSON Lines\n",
    "kg extract a.txt >&-": "kg: stdout: closed; leave it open or give --output FILE\n",
    "kg build a.txt --out file": "kg: file: this folder cannot be made: a file has its name; give another one with --out\n",
    "kg build a.txt --out file/x": "kg: file/x: this folder cannot be made: Not a directory; give another one with --out\n",
    "kg build a.txt --out gone": "kg: gone: this folder cannot be made: a file has its name; give another one with --out\n",
    "kg build a.txt --out round": "kg: round: this folder cannot be made: a file has its name; give another one with --out\n",
}


@pytest.mark.parametrize("command", WRONG)
def test_one_line(folder, command):
    assert run(folder, command) == (1, WRONG[command])
    assert sorted(os.listdir(folder)) == ["a.txt", "file", "gone", "round"]


@pytest.mark.parametrize("seconds", ["0", "-1", "nan", "inf"])
def test_no_time_to_wait(folder, seconds):
    code, told = run(folder, f"kg build a.txt --out ex --watch {seconds}")
    assert (code, told.split("\n")[-2]) == (
        2,
        "Error: Invalid value for --watch: expected more than 0 and at most 1,000,000 seconds",
    )
    assert not (folder / "ex").exists()


@pytest.mark.parametrize(
    "command", ["kg query --list | head -c 5", "kg --help | true", "kg query --list >&-", "kg query --list 2>&-"]
)
def test_readers_that_go_away_are_no_fault(folder, command):
    assert run(folder, command) == (0, "")


@pytest.mark.model
def test_records_on_a_full_disk_and_a_build_without_stderr(folder):
    assert run(folder, "kg extract a.txt > /dev/full") == (1, FULL)
    assert run(folder, "kg extract a.txt -o /dev/full") == (1, FULL)
    assert run(folder, "kg build a.txt --out ex --formats ttl 2>&-") == (0, "")
    assert run(folder, "kg query 'SELECT * { ?s ?p ?o }' --exports ex > /dev/full") == (1, FULL)
    assert (folder / "ex" / "graph.ttl").read_bytes().startswith(b"@prefix")
