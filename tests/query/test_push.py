"""`kg push` against a store that is not ours (Oxigraph's server), and against one that fails when it is told to."""

import http.server
import json
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from pathlib import Path

import pyoxigraph as px
import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.errors import ExportError, QueryError
from kg.query.push import Pushed, Target, push

HERE = Path(sys.executable).parent / "oxigraph"
OTHER = str(HERE) if HERE.exists() else shutil.which("oxigraph")


@pytest.fixture
def graph_file(tmp_path, graph_text):
    path = tmp_path / "graph.ttl"
    path.write_text(graph_text, encoding="utf-8")
    return path


class Store(http.server.BaseHTTPRequestHandler):
    """Keeps what it is sent; answers with the next of `codes`, else 204."""

    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"])).decode()
        code = self.server.codes.pop(0) if self.server.codes else 204
        self.server.seen.append((self.command, self.path, self.headers.get("authorization"), body, code))
        self.send_response(code)
        self.send_header("content-length", "4" if code >= 400 else "0")
        if 300 <= code < 400:
            self.send_header("location", "https://elsewhere.example/store")
        self.end_headers()
        if code >= 400:
            self.wfile.write(b"full")

    do_PUT = do_POST

    def log_message(self, *_):
        pass


@pytest.fixture
def store():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Store)
    server.codes, server.seen, server.url = [], [], f"http://127.0.0.1:{server.server_address[1]}/store"
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def taken(store):
    """The triples of the requests that were answered well."""
    return {t for *_, body, code in store.seen if code < 400 for t in px.parse(body, format=px.RdfFormat.N_TRIPLES)}


def wanted(path):
    return set(px.parse(path=str(path), format=px.RdfFormat.TURTLE))


def test_batches_the_first_of_which_replaces(graph_file, store):
    count = len(wanted(graph_file))
    assert push(graph_file, Target(url=store.url), batch=20) == Pushed(triples=count, batches=-(-count // 20), before=0)
    assert [method for method, *_ in store.seen] == ["PUT"] + ["POST"] * (len(store.seen) - 1)
    assert {path for _, path, *_ in store.seen} == {"/store?default"}
    assert taken(store) == wanted(graph_file)
    assert not list((graph_file.parent / ".push").iterdir())


def test_a_cut_off_push_goes_on(graph_file, store):
    store.codes = [204, 204, 400]
    with pytest.raises(ExportError, match=r"batch 3 was not taken: 400 .*: full; 2 batches have arrived"):
        push(graph_file, Target(url=store.url), batch=20)
    sent = len(store.seen)
    done = push(graph_file, Target(url=store.url), batch=20)
    assert done.before == 2
    assert store.seen[sent][0] == "POST"
    assert done.batches == len(store.seen) - 1
    assert taken(store) == wanted(graph_file)


@pytest.mark.parametrize("change", ["graph", "batch", "fresh"])
def test_another_graph_starts_over(graph_file, store, change):
    store.codes = [204, 400]
    with pytest.raises(ExportError):
        push(graph_file, Target(url=store.url), batch=20)
    if change == "graph":
        graph_file.write_text(graph_file.read_text(encoding="utf-8") + "id:new a gp:City .", encoding="utf-8")
    again = push(graph_file, Target(url=store.url), batch=30 if change == "batch" else 20, fresh=change == "fresh")
    assert again.before == 0
    assert store.seen[2][0] == "PUT"


def test_a_busy_store_is_asked_again(graph_file, store):
    store.codes = [503, 429, 204]
    pauses = []
    push(graph_file, Target(url=store.url), pause=pauses.append)
    assert (pauses, len(store.seen)) == ([0.5, 2.0], 3)


def test_a_store_that_stays_away_ends_it(graph_file, store):
    store.codes = [503] * 9
    with pytest.raises(ExportError, match="503 Service Unavailable: full; 0 batches have arrived"):
        push(graph_file, Target(url=store.url), pause=lambda _: None)
    assert len(store.seen) == 4


@pytest.mark.parametrize("protocol", ["graph-store", "update"])
def test_a_store_that_has_moved_is_told_of_and_not_followed(graph_file, store, protocol):
    store.codes = [302]
    with pytest.raises(ExportError, match=r"302 Found: the store is at https://elsewhere\.example/store; give that"):
        push(graph_file, Target(url=store.url, protocol=protocol), batch=50, pause=lambda _: None)
    assert len(store.seen) == 1


def test_what_stands_where_progress_is_noted(graph_file, store):
    (graph_file.parent / ".push").write_text("", encoding="utf-8")
    with pytest.raises(ExportError, match=r"\.push: cannot be made: File exists"):
        push(graph_file, Target(url=store.url))


def test_update_and_a_named_graph(graph_file, store):
    push(graph_file, Target(url=store.url, protocol="update", graph="http://a.example/g"), batch=1000)
    ((method, path, _, body, _),) = store.seen
    assert (method, path) == ("POST", "/store")
    assert body.startswith("CLEAR SILENT GRAPH <http://a.example/g> ;\nINSERT DATA { GRAPH <http://a.example/g> {\n<")
    assert body.endswith(" .\n} }")


@pytest.mark.parametrize(
    ("target", "words"),
    [
        (Target(url="file:///etc/passwd"), "no address of a store"),
        (Target(url="store"), "no address of a store"),
        (Target(url="http://127.0.0.1:1/", graph="no iri"), "is no IRI of a graph"),
        (Target(url="http://127.0.0.1:1/store"), "not reachable"),
    ],
)
def test_targets_that_are_none(graph_file, target, words):
    with pytest.raises(ExportError, match=words):
        push(graph_file, target, pause=lambda _: None)


def test_nothing_is_cleared_for_a_broken_file(graph_file, store):
    graph_file.write_text(graph_file.read_text(encoding="utf-8") + "id:new a", encoding="utf-8")
    with pytest.raises(QueryError, match="not readable as Turtle"):
        push(graph_file, Target(url=store.url), batch=5)
    assert store.seen == []


def test_the_command(graph_file, store, monkeypatch):
    monkeypatch.setenv("KG_PUSH_AUTHORIZATION", "Bearer abc")
    result = CliRunner().invoke(main, ["push", store.url, "--exports", str(graph_file.parent)])
    assert result.exit_code == 0, result.output
    assert f"{len(wanted(graph_file)):,} triples in 1 batch: the default graph of {store.url}" in result.output
    assert store.seen[0][2] == "Bearer abc"
    store.codes = [401]
    result = CliRunner().invoke(main, ["push", store.url, "--exports", str(graph_file.parent)])
    assert result.exit_code == 1
    assert "batch 1 was not taken: 401 Unauthorized: full" in result.output


@pytest.fixture
def other():
    """Oxigraph's own server, empty."""
    if OTHER is None:
        pytest.skip("the program oxigraph is not installed (pip install oxigraph)")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    with subprocess.Popen([OTHER, "serve", "--bind", address], stderr=subprocess.DEVNULL) as process:
        for _ in range(100):
            try:
                urllib.request.urlopen(f"http://{address}/").close()
                break
            except OSError:
                time.sleep(0.05)
        yield f"http://{address}"
        process.terminate()


def count(other, pattern="?s ?p ?o"):
    query = f"SELECT (COUNT(*) AS ?n) {{ {pattern} }}".encode()
    kind = {"content-type": "application/sparql-query", "accept": "application/sparql-results+json"}
    with urllib.request.urlopen(urllib.request.Request(f"{other}/query", data=query, headers=kind)) as answer:
        return int(json.loads(answer.read())["results"]["bindings"][0]["n"]["value"])


@pytest.mark.slow
@pytest.mark.parametrize(("protocol", "path"), [("graph-store", "/store"), ("update", "/update")])
@pytest.mark.parametrize("graph", ["", "http://a.example/news"])
def test_a_store_that_is_not_ours_holds_the_graph(graph_file, other, protocol, path, graph):
    target = Target(url=other + path, protocol=protocol, graph=graph)
    push(graph_file, target, batch=25)
    pattern = f"GRAPH <{graph}> {{ ?s ?p ?o }}" if graph else "?s ?p ?o"
    assert count(other, pattern) == len(wanted(graph_file))
    small = graph_file.with_name("small.ttl")
    small.write_text("<http://a.example/a> <http://a.example/b> 1 .", encoding="utf-8")
    push(small, target)
    assert count(other, pattern) == 1
