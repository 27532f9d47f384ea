"""Nothing that a file holds or is called ends a build, hangs it, writes outside its folder or goes uncounted."""

import json
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import hostile_markup
import hostile_packed
import hostile_tables
import hostile_texts
import pytest

from kg.config import Ingest
from kg.errors import ArticleError
from kg.ingest import read_inputs
from kg.store import read_builds

ROOT = Path(__file__).parent.parent.parent
PLAIN = hostile_texts.CASES | hostile_tables.CASES
APART = hostile_markup.CASES | hostile_packed.CASES  # parsed in a process of their own, which takes a second to start
SECONDS = 20  # that any case may take, on a machine that does much else
FORMATS = "jsonl,ttl,html,site,void,merges,nq,graphml,rdf,jsonld,neo4j"


def outcome(path, settings=None):
    """How many articles a file gave, and the kinds of reasons for the others."""
    started = time.monotonic()
    articles, skipped = read_inputs([str(path)], settings)
    assert time.monotonic() - started < SECONDS
    assert all(each.source.partition(":")[0] in (path.name, f"{path.parent.name}/{path.name}") for each in skipped)
    return len(articles), [each.kind for each in skipped]


def write(folder, name, data):
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass"))
    return path


@pytest.mark.slow
@pytest.mark.parametrize("case", PLAIN)
def test_a_plain_file(tmp_path, case):
    name, data, read, reasons = PLAIN[case]
    assert outcome(write(tmp_path, name, data)) == (read, reasons)


@pytest.mark.slow
@pytest.mark.parametrize("case", APART)
def test_a_page_feed_archive_or_packed_file(tmp_path, case):
    name, data, read, reasons = APART[case]
    assert outcome(write(tmp_path, name, data), Ingest(seconds=4)) == (read, reasons)


@pytest.mark.slow
@pytest.mark.parametrize("case", hostile_texts.LARGE)
def test_a_large_file(tmp_path, case):
    name, make, read, reasons = hostile_texts.LARGE[case]
    assert outcome(write(tmp_path, name, make()), Ingest(seconds=4)) == (read, reasons)


def test_there_are_enough_of_them():
    assert len(PLAIN) + len(APART) + len(hostile_texts.LARGE) >= 60


@pytest.mark.slow
def test_what_needs_too_much_memory_is_given_up(tmp_path):
    page = "<p>Kenya met Chad.</p>" * 1_000_000
    ((_, kinds),) = [outcome(write(tmp_path, "a.html", page), Ingest(memory_mb=512))]
    assert kinds in (["needs more than"], ["given up"], ["no main text found in the page"])


STRANGE = {
    "a\nb.txt": "a\\x0ab.txt",
    "a\x1b[2Jb.txt": "a\\x1b[2Jb.txt",
    "a\u202etxt.exe.txt": "a\\x202etxt.exe.txt",
    "a: b.txt": "a:\\x20b.txt",
    os.fsdecode(b"a\xff\xfe.txt"): "a\\xdcff\\xdcfe.txt",
    "-.txt": "-.txt",
    "a'\"<&>.txt": "a'\"<&>.txt",
    f"{'n' * 251}.txt": f"{'n' * 251}.txt",
}


@pytest.mark.parametrize("name", STRANGE)
def test_a_file_of_a_strange_name_is_shown_safely(tmp_path, name):
    write(tmp_path, name, b"")
    write(tmp_path, f"{name[:-8]}2.txt", hostile_texts.SAID)
    (article,), (skipped,) = read_inputs([str(tmp_path)])
    assert (skipped.source, skipped.kind) == (STRANGE[name], "empty article")
    article.source.encode()


def test_what_is_no_file_is_told_and_never_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "nothing.txt").symlink_to("nowhere")
    (tmp_path / "endless.txt").symlink_to("/dev/zero")
    (tmp_path / "itself.txt").symlink_to("itself.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "a folder.txt").mkdir()
    with socket.socket(socket.AF_UNIX) as made:
        os.chdir(tmp_path)
        made.bind("socket.txt")
        os.chdir(ROOT)
    articles, skipped = read_inputs([str(tmp_path)])
    assert articles == []
    assert [(each.source, each.kind) for each in skipped] == [
        ("endless.txt", "no file but a pipe, a device or a link to nothing"),
        ("itself.txt", "no file but a pipe, a device or a link to nothing"),
        ("loop", "a link to a folder"),
        ("nothing.txt", "no file but a pipe, a device or a link to nothing"),
        ("pipe.txt", "no file but a pipe, a device or a link to nothing"),
        ("socket.txt", "no file but a pipe, a device or a link to nothing"),
    ]


def test_folders_that_cannot_be_read_are_told(tmp_path, monkeypatch):
    (tmp_path / "closed").mkdir()
    real = os.scandir

    def scandir(path):
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    _, (skipped,) = read_inputs([str(tmp_path)])
    assert skipped.reason == "folder cannot be read: Permission denied"


@pytest.mark.parametrize("name", ["n" * 5_000, "a\x00b"])
def test_a_name_that_no_file_can_have(name):
    with pytest.raises(ArticleError, match="no such file or folder"):
        read_inputs([name])


@pytest.mark.model
@pytest.mark.slow
def test_a_build_of_all_of_them(tmp_path):
    news, out = tmp_path / "news", tmp_path / "out"
    news.mkdir()
    for number, (name, data, *_) in enumerate((PLAIN | APART).values()):
        write(news, f"{number:03}{name[1:]}", data)
    (tmp_path / "kg.toml").write_text("[ingest]\nseconds = 4\n")
    before = sorted(tmp_path.rglob("*"))
    command = [sys.executable, "-m", "kg", "build", "news", "--formats", FORMATS, "--out", "out"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=300)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr[-2000:]
    assert sorted(each for each in tmp_path.rglob("*") if out not in (each, *each.parents)) == before
    assert not Path("/kg-escaped").exists()
    ((_, _, built),) = read_builds(out / ".log.db")
    found = sum(read + len(reasons) for _, _, read, reasons in (PLAIN | APART).values())
    assert built.articles + sum(built.skipped.values()) == found
    for line in (out / "statements.jsonl").read_text(encoding="utf-8").split("\n")[:-1]:
        json.loads(line)
    _reads_back(out)


def _reads_back(out):
    import pyoxigraph
    import rdflib

    triples = {format: pyoxigraph.Store() for format in ("ttl", "nq")}
    triples["ttl"].bulk_load(path=str(out / "graph.ttl"))
    triples["nq"].bulk_load(path=str(out / "graph.nq"))
    assert len(rdflib.Graph().parse(out / "graph.ttl")) == len(triples["ttl"])
    assert len(triples["nq"]) >= len(triples["ttl"]) > 1000
