"""What is fuzzed: functions of bytes that raise nothing, whatever the bytes are. Shared by Hypothesis and atheris."""

import tempfile
from datetime import date
from pathlib import Path, PurePath

import msgspec
import pyoxigraph

from kg import ids
from kg.config import Ingest
from kg.diff import read_snapshot
from kg.errors import ArticleError, OntologyError, QueryError
from kg.export.names import article_iri
from kg.export.terms import text
from kg.ingest.dates import day_of
from kg.ingest.formats import articles_of
from kg.ingest.inputs import Skipped
from kg.ingest.unpack import read_bytes
from kg.model import Article
from kg.query.store import read_graph
from kg.turtle import read_nodes

KINDS = ("txt", "md", "json", "jsonl", "csv", "tsv", "html", "rss", "warc", "pdf")
FOLDER = Path(tempfile.mkdtemp(prefix="kg-fuzz-"))


def reads(kind, data):
    """A reader gives articles with an id and words, or errors that name the source; JSON holds them; nothing else."""
    count = 0
    try:
        for found in articles_of(data, PurePath(f"x.{kind}"), "x", Ingest(max_chars=100_000)):
            count += 1
            if isinstance(found, ArticleError):
                source, _, reason = str(found).partition(": ")
                assert source.startswith("x"), str(found)
                assert Skipped(source=source, reason=reason).kind
                continue
            assert found.id, found
            assert any(char.isalpha() for char in found.text)
            assert found.published is None or date.fromisoformat(found.published)
            assert msgspec.json.decode(msgspec.json.encode(found, enc_hook=str), type=Article) == found
    except ArticleError:
        count += 1
    assert count


def unpacks(kind, data):
    """A packed file is whole or refused, never larger than its limit."""
    path = FOLDER / f"x.{kind}"
    path.write_bytes(data)
    try:
        assert len(read_bytes(path, "x", 1)) <= 1 << 20
    except ArticleError as error:
        assert str(error).startswith("x: ")  # noqa: PT017 - what is refused is part of what is proved


def dates(data):
    """A date is a day, nothing or refused."""
    try:
        found = day_of(data.decode("utf-8", "replace"), "x")
    except ArticleError:
        return
    assert found is None or date.fromisoformat(found).isoformat() == found


def names(data):
    """Ids and IRIs are of safe characters, the same each time; any string is one literal that comes back."""
    said = data.decode("utf-16-le", "surrogatepass") if len(data) % 2 == 0 else data.decode("latin-1")
    assert ids.digest((said,)) == ids.digest((said,))
    assert set(ids.slug(said)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    line = f"<{article_iri(said.encode('utf-8', 'replace').decode(), 'urn:x:')}> <urn:p> {text(said)} ."
    (found,) = pyoxigraph.parse(line, format=pyoxigraph.RdfFormat.TURTLE)
    assert len(found.object.value) == len(said)


def turtle(data):
    """Turtle is read as an ontology, as a graph and as a side of a comparison, or refused in the words of kg."""
    path = FOLDER / "x.ttl"
    path.write_bytes(data)
    for read, refused in (
        (lambda p: read_nodes([p]), OntologyError),
        (read_graph, QueryError),
        (read_snapshot, QueryError),
    ):
        try:
            read(path)
        except refused as error:
            assert "x.ttl" in str(error), str(error)  # noqa: PT017 - what is refused is part of what is proved


TARGETS = {
    **{f"read-{kind}": lambda data, kind=kind: reads(kind, data) for kind in KINDS},
    **{f"unpack-{kind}": lambda data, kind=kind: unpacks(kind, data) for kind in ("gz", "zst")},
    "dates": dates,
    "names": names,
    "turtle": turtle,
}
