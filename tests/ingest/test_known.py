"""Files that stand as they did are not read again; whatever was done to one, what comes out is what reading it gives."""

import os
import time

import pytest

from kg.config import Ingest
from kg.ingest import inputs, read_inputs
from kg.ingest.known import Known, about
from kg.model import Article


@pytest.fixture
def place(tmp_path):
    """A folder of two articles that were written a while ago."""
    (tmp_path / "news").mkdir()
    write(tmp_path, "a.txt", "The first thing was told.")
    write(tmp_path, "b.jsonl", '{"id": "one", "text": "One thing."}\n{"id": "two", "text": "Two things."}\n')
    return tmp_path


def write(place, name, text):
    (place / "news" / name).write_text(text)


def settled(monkeypatch):
    """As if all had been written long before."""
    monkeypatch.setattr(time, "time_ns", lambda now=time.time_ns: now() + 10**11)


def found(place, told="x", settings=None):
    """What is read, with what is known, and the names of the files that had to be read."""
    reads, plain = [], inputs.read_bytes

    def reading(path, *rest):
        reads.append(path.name)
        return plain(path, *rest)

    known = Known(place / "kept", told)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(inputs, "read_bytes", reading)
        every = read_inputs([str(place / "news")], settings, None, known)
    known.keep()
    assert every == read_inputs([str(place / "news")], settings)
    return sorted(reads)


def test_what_has_not_changed_is_not_read_again(place, monkeypatch):
    settled(monkeypatch)
    assert found(place) == ["a.txt", "b.jsonl"]
    assert found(place) == []
    write(place, "c.txt", "A third thing was told.")
    assert found(place) == ["c.txt"]
    assert found(place) == []


CHANGES = {
    "other words": (lambda place: write(place, "a.txt", "Another thing was told."), ["a.txt"]),
    "other words of the same length and time": (lambda place: secretly(place), ["a.txt"]),
    "another file in its place": (lambda place: replaced(place), ["a.txt"]),
    "another name": (lambda place: os.rename(place / "news" / "a.txt", place / "news" / "d.txt"), ["d.txt"]),
    "another kind": (lambda place: os.rename(place / "news" / "a.txt", place / "news" / "a.md"), ["a.md"]),
    "one fewer": (lambda place: (place / "news" / "a.txt").unlink(), []),
    "no word": (lambda place: write(place, "a.txt", "12"), ["a.txt"]),
}


def secretly(place):
    path = place / "news" / "a.txt"
    before = path.stat()
    write(place, "a.txt", "The other thing was told."[:25])
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)


def replaced(place):
    write(place, "e", "The whole thing was told.")
    os.replace(place / "news" / "e", place / "news" / "a.txt")


@pytest.mark.parametrize("name", CHANGES)
def test_what_has_changed_is_read(place, monkeypatch, name):
    settled(monkeypatch)
    found(place)
    change, reads = CHANGES[name]
    change(place)
    assert found(place) == reads


def test_other_settings_or_code_read_all(place, monkeypatch):
    settled(monkeypatch)
    found(place)
    assert found(place, "y") == ["a.txt", "b.jsonl"]
    assert about("code", Ingest()) == about("code", Ingest())
    assert len({about("code", Ingest()), about("code", Ingest(max_chars=9)), about("other", Ingest())}) == 3


def test_what_was_written_a_moment_ago_is_read_again(place, monkeypatch):
    written = max((place / "news" / name).stat().st_ctime_ns for name in ("a.txt", "b.jsonl"))
    monkeypatch.setattr(time, "time_ns", lambda: written + 10**6)
    assert found(place) == ["a.txt", "b.jsonl"]
    monkeypatch.setattr(time, "time_ns", lambda: written + 10**8)
    assert found(place) == ["a.txt", "b.jsonl"]
    assert found(place) == []


def test_times_in_whole_seconds_tell_less(place, monkeypatch):
    os.utime(place / "news" / "a.txt", (10**9, 10**9))
    written = max((place / "news" / name).stat().st_ctime_ns for name in ("a.txt", "b.jsonl"))
    monkeypatch.setattr(time, "time_ns", lambda: written + 10**9)
    found(place)
    assert "a.txt" in found(place)


def test_a_file_with_a_fault_is_read_again(place, monkeypatch):
    settled(monkeypatch)
    write(place, "b.jsonl", '{"id": "one", "text": "One thing."}\n{"id": "two"}\n')
    found(place)
    assert found(place) == ["b.jsonl"]


def test_half_a_character_is_not_kept(place, monkeypatch):
    settled(monkeypatch)
    known, path = Known(place / "kept", "x"), place / "news" / "a.txt"
    for name, text in (("a.txt", "Half \ud800"), ("b.jsonl", "Whole")):
        list(known.noting(place / "news" / name, name, [Article(id=name, text=text)]))
    known.keep()
    again = Known(place / "kept", "x")
    assert again.of(path, "a.txt") is None
    assert again.of(place / "news" / "b.jsonl", "b.jsonl") == (Article(id="b.jsonl", text="Whole"),)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: b"",
        lambda data: data[:-1],
        lambda data: data[: len(data) // 2],
        lambda data: data[:-20] + bytes([data[-20] ^ 1]) + data[-19:],
        lambda data: data + b"more",
        lambda data: b"x" * len(data),
    ],
)
def test_a_spoilt_file_counts_as_none(place, monkeypatch, spoil):
    settled(monkeypatch)
    found(place)
    (place / "kept").write_bytes(spoil((place / "kept").read_bytes()))
    assert found(place) == ["a.txt", "b.jsonl"]
    assert found(place) == []
