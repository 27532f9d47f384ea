"""The evidence log: what is kept, what is read again, and one line for everything that goes wrong."""

import os
import re
import sqlite3

import msgspec
import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.errors import StoreError
from kg.model import Article, Attribution, Evidence, Span
from kg.store import Build, Stamp, derived_of, open_log, read_builds, records_of

STAMP = Stamp(ontology="o", model="m", code="c")
BUILD = Build(inputs=("x",), stamp=STAMP, articles=2, read=1, removed=0, skipped={"a": 1}, extracted={}, merged={})


def article(key, text="Iran spoke."):
    return Article(id=key, text=text, source=f"{key}.txt")


def records(of):
    span = Span(text=of.text, start=0, end=len(of.text))
    evidence = Evidence(start=0, end=len(of.text), quote=of.text)
    return [
        Attribution(
            id=f"r{of.id}", article=of.id, speaker=None, cue=None, content=span, direct=False, evidence=evidence
        )
    ]


def build(path, articles, stamp=STAMP, **options):
    """Ids of the articles that had to be read, and how many were dropped."""
    read = []

    def reader(new):
        for each in new:
            read.append(each.id)
            yield each, records(each)

    with open_log(path, stamp, **options) as log:
        found, count = records_of(articles, log, reader)
        assert found == [record for each in articles for record in records(each)]
        assert count == len(read)
        return read, log.drop_all_but(articles)


def test_only_what_is_new_is_read_and_what_is_gone_goes(tmp_path):
    path = tmp_path / "deep" / "log.db"
    assert build(path, [article("a"), article("b")]) == (["a", "b"], 0)
    assert build(path, [article("a"), article("b"), article("c")]) == (["c"], 0)
    assert build(path, [article("a", "Iran left."), article("c")]) == (["a"], 2)
    assert build(path, [article("a", "Iran left."), article("c")]) == ([], 0)


def test_where_the_file_lies_does_not_matter(tmp_path):
    build(tmp_path / "log.db", [article("a")])
    moved = Article(id="a", text="Iran spoke.", source="moved.txt")
    assert build(tmp_path / "log.db", [moved]) == ([], 0)


@pytest.mark.parametrize("part", ["ontology", "model", "code"])
def test_a_changed_stamp_reads_all_again(tmp_path, part):
    build(tmp_path / "log.db", [article("a")])
    other = Stamp(**{name: "x" if name == part else getattr(STAMP, name) for name in STAMP.__struct_fields__})
    assert other.differs(STAMP) == (part,)
    assert build(tmp_path / "log.db", [article("a")], other) == (["a"], 1)


def test_fresh_finds_nothing_and_replaces(tmp_path):
    build(tmp_path / "log.db", [article("a")])
    assert build(tmp_path / "log.db", [article("a")], fresh=True) == (["a"], 0)
    assert build(tmp_path / "log.db", [article("a")]) == ([], 0)


def test_what_was_committed_outlives_a_failure(tmp_path):
    def fails(new):
        yield from ((each, records(each)) for each in new[:64])
        raise KeyboardInterrupt

    many = [article(f"a{number:03}") for number in range(70)]
    with pytest.raises(KeyboardInterrupt), open_log(tmp_path / "log.db", STAMP) as log:
        records_of(many, log, fails)
    assert build(tmp_path / "log.db", many) == ([each.id for each in many[64:]], 0)


@pytest.mark.slow
def test_two_builds_at_once(tmp_path):
    with open_log(tmp_path / "log.db", STAMP) as log:
        with pytest.raises(StoreError, match="another build is at work"), open_log(tmp_path / "log.db", STAMP):
            pass
        with pytest.raises(StoreError, match="another build is at work"):
            read_builds(tmp_path / "log.db")
        log.end(BUILD)
    assert [(number, found) for number, _, found in read_builds(tmp_path / "log.db")] == [(1, BUILD)]


def test_a_file_that_is_no_log_is_told_and_fresh_replaces_it(tmp_path):
    (tmp_path / "log.db").write_bytes(b"no database at all" * 100)
    with pytest.raises(StoreError, match=r"is damaged .* build with --fresh"):
        build(tmp_path / "log.db", [article("a")])
    assert build(tmp_path / "log.db", [article("a")], fresh=True) == (["a"], 0)


def test_damaged_records_are_told(tmp_path):
    build(tmp_path / "log.db", [article("a")])
    with sqlite3.connect(tmp_path / "log.db") as connection:
        connection.execute("update records set records = x'78'")
    connection.close()
    with pytest.raises(StoreError, match="is damaged"):
        build(tmp_path / "log.db", [article("a")])


def test_what_is_derived_is_made_once_and_goes_with_its_article(tmp_path):
    path, made = tmp_path / "log.db", []

    def derived(articles, about="1", fresh=False):
        made.clear()
        with open_log(path, STAMP, fresh=fresh) as log:
            found = dict(
                derived_of(
                    articles,
                    log,
                    about,
                    lambda some: [made.append(each.id) or each.id.encode() for each in some],
                    readable,
                )
            )
        assert found == {each.id: each.id.encode() for each in articles}
        return list(made)

    def readable(data):
        if data == b"bad":
            raise ValueError(data)
        return data

    a, b = article("a"), article("b")
    assert [derived([a]), derived([a, b]), derived([a, b])] == [["a"], ["b"], []]
    assert [derived([article("a", "Iran left."), b]), derived([a, b])] == [["a"], ["a"]]
    assert [derived([a, b], about="2"), derived([a, b], about="2", fresh=True)] == [["a", "b"], ["a", "b"]]
    with sqlite3.connect(path) as connection:
        connection.execute("update derived set value = 'bad'")
        connection.execute("update derived set value = cast(value as blob)")
    connection.close()
    with pytest.raises(StoreError, match="is damaged"):
        derived([a, b], about="2")


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "log.db").mkdir()
    with pytest.raises(StoreError, match="cannot be opened or written"):
        build(tmp_path / "log.db", [])
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="folder cannot be made"):
        build(tmp_path / "file" / "log.db", [])
    with pytest.raises(StoreError, match="no evidence log"):
        read_builds(tmp_path / "none.db")


def test_a_log_of_another_version_is_left_alone(tmp_path):
    with sqlite3.connect(tmp_path / "log.db") as connection:
        connection.execute("pragma user_version = 99")
    connection.close()
    with pytest.raises(StoreError, match="version 99"):
        build(tmp_path / "log.db", [], fresh=True)


def test_no_space_is_told_and_what_was_kept_stays(tmp_path):
    with open_log(tmp_path / "log.db", STAMP) as log:
        log.keep([(article("a"), records(article("a")))])
        log._connection.execute("pragma max_page_count = 1")  # SQLite then answers as it does on a full disk
        many = [article(f"b{number}") for number in range(900)]
        with pytest.raises(StoreError, match="no space left for the evidence log"):
            log.keep([(each, records(each)) for each in many])
    assert build(tmp_path / "log.db", [article("a"), article("b0")]) == (["b0"], 0)


def test_what_each_build_did_is_listed(tmp_path):
    path = tmp_path / ".log.db"
    first = Build(
        inputs=("news", "feed.xml"), stamp=STAMP, articles=7, read=5, removed=1, skipped={"not English": 2, "empty": 1, "none": 0},
        extracted={"event": 4, "relation": 1}, merged={"entities": 6, "events": 3, "facts": 2}, copies=2,
    )  # fmt: skip
    with open_log(path, STAMP) as log:
        log.end(first)
        log.end(
            Build(inputs=("news",), stamp=STAMP, articles=0, read=0, removed=0, skipped={}, extracted={}, merged={})
        )
    told = CliRunner().invoke(main, ["log", "--out", str(tmp_path)]).output
    assert re.sub(r", [\d: -]+ UTC", ", TIME UTC", told) == """\
build 1, TIME UTC, of news, feed.xml
  articles   7: 5 read, 2 from the log; 1 removed; 2 repeat another
  skipped    3: 1 empty, 2 not English
  extracted  5: 4 event, 1 relation
  merged     into 6 entities, 3 events, 2 facts
build 2, TIME UTC, of news
  articles   0: 0 read, 0 from the log; 0 removed
  skipped    0
  extracted  0
  merged     into nothing
"""  # fmt: skip


def test_reasons_are_listed_in_words(tmp_path):
    skipped = {"published is": 2, "no field": 1, "larger than": 1, "same article": 3}
    with open_log(tmp_path / ".log.db", STAMP) as log:
        log.end(msgspec.structs.replace(BUILD, skipped=skipped))
    told = CliRunner().invoke(main, ["log", "--out", str(tmp_path)]).output
    assert "skipped    7: 1 too large, 1 no field with the text, 2 unreadable date, 3 same article\n" in told


@pytest.fixture
def locked(tmp_path, monkeypatch):
    """A log in a folder that may not be written to, whoever asks."""
    with open_log(tmp_path / ".log.db", STAMP) as log:
        log.end(BUILD)
    real = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK and real(path, mode))
    return tmp_path / ".log.db"


def test_a_log_that_may_only_be_read_is_listed(locked):
    before = {each.name: each.stat().st_mtime_ns for each in locked.parent.iterdir()}
    assert [build for _, _, build in read_builds(locked)] == [BUILD]
    assert {each.name: each.stat().st_mtime_ns for each in locked.parent.iterdir()} == before


def test_no_permission_to_write_is_told(locked, monkeypatch):
    def refuse(*args, **kwargs):
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(sqlite3, "connect", refuse)
    with (
        pytest.raises(StoreError, match="cannot be opened or written: no permission to write here; give --out another"),
        open_log(locked, STAMP),
    ):
        pass
