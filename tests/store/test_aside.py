"""What is laid aside for the next build: read as it was written, or not at all."""

import pytest

from kg.store import Aside


def test_what_was_written_about_the_same(tmp_path):
    Aside(tmp_path / "log-merging", "one").write(b"\x00\nrows\n")
    assert Aside(tmp_path / "log-merging", "one").read() == b"\x00\nrows\n"
    assert [path.name for path in tmp_path.iterdir()] == ["log-merging"]


def test_nothing_is_something(tmp_path):
    Aside(tmp_path / "a", "one").write(b"")
    assert Aside(tmp_path / "a", "one").read() == b""


def test_nothing_of_what_is_not_there_or_about_something_else(tmp_path):
    Aside(tmp_path / "a", "one").write(b"rows")
    found = [
        Aside(tmp_path / name, about).read() for name, about in (("b", "one"), ("a", "two"), ("a", "on"), ("a", ""))
    ]
    assert found == [None] * 4


@pytest.mark.parametrize("at", [3, 12, 16, 20])
def test_nothing_of_what_is_broken_or_cut(tmp_path, at):
    path = tmp_path / "a"
    Aside(path, "one").write(b"rows rows")
    whole = path.read_bytes()
    path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
    assert Aside(path, "one").read() is None
    path.write_bytes(whole[:at])
    assert Aside(path, "one").read() is None


def test_drafts_of_killed_builds_go(tmp_path):
    (tmp_path / ".a.77.tmp").write_bytes(b"half")
    Aside(tmp_path / "a", "one").write(b"rows")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_what_cannot_be_written_is_not(tmp_path):
    Aside(tmp_path / "gone" / "a", "one").write(b"rows")
    assert list(tmp_path.iterdir()) == []
