"""A real server on loopback: answers, refusals, limits, and a swap of the graph."""

import concurrent.futures
import json
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

import pytest

pytestmark = pytest.mark.slow

HEAD = "@prefix gp: <https://w3id.org/geopolitics/ontology#> . @prefix id: <https://w3id.org/geopolitics/id/> .\n"
COUNT = "SELECT (COUNT(*) AS ?n) { ?s a gp:City }"
SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def write(folder, cities):
    draft = folder / "draft"
    draft.write_text(HEAD + "".join(f"id:c{n} a gp:City .\n" for n in range(cities)), encoding="utf-8")
    draft.replace(folder / "graph.ttl")


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("served")
    write(folder, 300)
    (folder / "kg.toml").write_text("[serve]\nseconds = 1.0\nrows = 1000\n", encoding="utf-8")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = ["serve", "--port", str(port), "--exports", str(folder), "--config", str(folder / "kg.toml")]
    with subprocess.Popen([sys.executable, "-m", "kg", *words], stderr=subprocess.DEVNULL) as process:
        for _ in range(150):
            try:
                socket.create_connection(("127.0.0.1", port), 0.2).close()
                break
            except OSError:
                time.sleep(0.1)
        yield f"http://127.0.0.1:{port}", folder
        process.terminate()


def get(url, *, data=None, **headers):
    request = urllib.request.Request(url, data=data, headers={k.replace("_", "-"): v for k, v in headers.items()})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.headers.get("content-type"), answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers.get("content-type"), error.read().decode()


def ask(server, query, **headers):
    return get(f"{server[0]}/sparql?query={urllib.parse.quote(query)}", **headers)


def counted(server):
    return int(json.loads(ask(server, COUNT)[2])["results"]["bindings"][0]["n"]["value"])


def test_get_and_both_posts(server):
    assert counted(server) == 300
    form = urllib.parse.urlencode({"query": COUNT}).encode()
    assert get(f"{server[0]}/sparql", data=form, Accept="text/csv")[2] == "n\r\n300\r\n"
    assert (
        get(f"{server[0]}/sparql", data=COUNT.encode(), Content_Type="application/sparql-query", Accept="text/csv")[2]
        == "n\r\n300\r\n"
    )


@pytest.mark.parametrize(
    ("query", "status", "words"),
    [
        ("SELECT", 400, "expected SPARQL 1.1"),
        ("CLEAR ALL", 403, "CLEAR would change the graph"),
        ("SELECT * { SERVICE <http://127.0.0.1/> {} }", 403, "SERVICE asks another host"),
        ("SELECT * FROM <file:///etc/passwd> {}", 403, "FROM names another graph"),
        ("SELECT * { ?a ?b ?c . ?d ?e ?f }", 503, "more than 1000 rows"),
        (SLOW, 503, "ended after 1 seconds, its time limit"),
    ],
)
def test_refused_with_the_reason(server, query, status, words):
    found = ask(server, query)
    assert found[0] == status
    assert words in found[2]
    assert counted(server) == 300


def test_the_rest_of_the_protocol(server):
    url = f"{server[0]}/sparql"
    assert get(url)[1] == "text/turtle; charset=utf-8"
    assert get(url, data=b"update=CLEAR+ALL")[0] == 403
    assert get(url, data=b"x", Content_Type="text/plain")[0] == 415
    assert get(url, data=b"a" * 2_000_000)[0] == 413
    assert get(url + "?query=ASK%20%7B%7D&default-graph-uri=http://a/")[0] == 400
    assert get(url + "?query=%ff")[0] == 400
    assert ask(server, "ASK {}", Accept="image/png")[0] == 406
    assert get(server[0] + "/", Host="evil.example")[0] == 421
    assert get(server[0] + "/.store/current.json")[0] == 404
    assert get(server[0] + "/%2e%2e/%2e%2e/etc/passwd")[0] == 404
    assert get(server[0] + "/query")[0] == 200


def test_many_clients_and_a_swap_under_load(server):
    with concurrent.futures.ThreadPoolExecutor(64) as pool:
        found = [pool.submit(counted, server) for _ in range(128)]
        write(server[1], 301)
        time.sleep(1.5)
        found += [pool.submit(counted, server) for _ in range(128)]
        assert {each.result() for each in found} <= {300, 301}
    for _ in range(50):
        if counted(server) == 301:
            break
        time.sleep(0.1)
    assert counted(server) == 301
