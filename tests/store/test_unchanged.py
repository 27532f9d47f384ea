"""A build of what has been built already does nothing; the smallest change of anything that decides the exports builds again."""

import json
import os

import pytest
from click.testing import CliRunner

from kg import pipeline
from kg.cli import main
from kg.config import load_config
from kg.store import read_builds
from tests.resolve.told import told

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    """Reading is not what is tested: a word of an article decides whom it accuses."""
    monkeypatch.setattr(pipeline, "extract_records", lambda articles, *_: ((each, _found(each)) for each in articles))


def _found(article):
    return [told(article.id, "Accuse", "RUS", "UKR" if "first" in article.text else "FRA")]


@pytest.fixture
def place(tmp_path):
    write(tmp_path, "The first thing was told.", "The second thing was told.")
    (tmp_path / "decisions.jsonl").write_text("")
    return tmp_path


def write(place, *texts):
    lines = (json.dumps({"id": f"n{number}", "text": text}) + "\n" for number, text in enumerate(texts))
    (place / "news.jsonl").write_text("".join(lines))


def built(place, **options):
    given = {"formats": ("jsonl", "ttl"), "decisions": str(place / "decisions.jsonl"), "title": "Told"} | options
    return pipeline.build([str(place / "news.jsonl")], load_config(out=str(place / "out"), **given))


def written(place):
    return {path.name: path.read_bytes() for path in (place / "out").iterdir() if not path.name.startswith(".")}


def test_nothing_is_done_where_nothing_has_changed(place):
    first = built(place)
    times = {path: path.stat().st_mtime_ns for path in (place / "out").glob("[!.]*")}
    again = built(place)
    assert first.knowledge is not None
    assert again.knowledge is None
    assert (again.files, again.read, again.counts) == ((), 0, first.counts)
    assert {path: path.stat().st_mtime_ns for path in times} == times
    builds = [build for _, _, build in read_builds(place / "out" / ".log.db")]
    assert [(build.articles, build.read) for build in builds] == [(2, 2), (2, 0)]
    assert builds[0].merged == builds[1].merged


def test_the_command_says_so(place):
    command = ["build", str(place / "news.jsonl"), "--out", str(place / "out"), "--formats", "jsonl"]
    first, again = (CliRunner().invoke(main, command).output.splitlines() for _ in range(2))
    assert first[-1] == f"wrote {place / 'out' / 'statements.jsonl'}"
    assert again[-1] == f"nothing has changed since the last build; {place / 'out'} is as it left it"
    assert again[0] == first[0] == "2 articles, 2 records -> 3 entities, 2 events, 2 facts"
    assert again[-2] == "0 articles read, 2 from the evidence log"


CHANGES = {
    "an article more": lambda place: write(
        place, "The first thing was told.", "The second thing was told.", "A third."
    ),
    "an article fewer": lambda place: write(place, "The first thing was told."),
    "other words": lambda place: write(place, "The first thing was told.", "The second thing was first."),
    "a decision": lambda place: (place / "decisions.jsonl").write_text(
        json.dumps({"verdict": "reject", "left": "nobody", "right": ""}) + "\n"
    ),
    "a lost export": lambda place: (place / "out" / "graph.ttl").unlink(),
    "an export more": lambda place: (place / "out" / "graph.html").write_text("<p>"),
    "another export": lambda place: (place / "out" / "graph.ttl").write_text("<a:a> <a:b> <a:c> ."),
}


@pytest.mark.parametrize("change", CHANGES)
def test_any_change_builds_again(place, change):
    built(place)
    CHANGES[change](place)
    assert built(place).knowledge is not None
    assert built(place).knowledge is None


def test_an_export_that_was_changed_in_secret_is_written_again(place):
    built(place)
    expected, path = written(place), place / "out" / "graph.ttl"
    times = path.stat()
    path.write_bytes(path.read_bytes().replace(b"Told", b"Held").replace(b"gp:", b"pg:"))
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    built(place)
    assert written(place) == expected


@pytest.mark.parametrize(
    "other", [{"title": "Held"}, {"min_confidence": 0.9}, {"formats": ("ttl",)}, {"base": "https://a.example/"}, {"fresh": True}]
)  # fmt: skip
def test_other_settings_build_again(place, other):
    built(place)
    assert built(place, **other).knowledge is not None


def test_settings_that_decide_no_export_do_not(place):
    built(place)
    assert built(place, workers=2, strict=True).knowledge is None


def test_what_was_warned_of_is_warned_of_again(place, caplog):
    CHANGES["a decision"](place)
    assert built(place).knowledge is not None
    assert built(place).knowledge is None
    assert caplog.messages == ["decision: reject nobody matches no record"] * 2


def test_a_build_that_was_killed_before_its_end_is_not_what_stands(place, monkeypatch):
    built(place)
    expected = written(place)
    write(place, "The first thing was told.", "The second thing was first.")
    with monkeypatch.context() as other:
        other.setattr("kg.store.log.Log.end", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            built(place)
    write(place, "The first thing was told.", "The second thing was told.")
    assert written(place) != expected
    assert built(place).knowledge is not None
    assert written(place) == expected
