"""A real server on loopback: answers, refusals, limits, and a swap of the graph."""

import concurrent.futures
import json
import re
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request

import pytest

from tests.serve.running import ask, get, serving, write

pytestmark = pytest.mark.slow

COUNT = "SELECT (COUNT(*) AS ?n) { ?s a gp:City }"
SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


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
        ("SELECT * { ?a ?b ?c . ?d ?e ?f }", 503, "more than 1,000 rows"),
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


def test_a_slow_client_blocks_nobody(server):
    port = int(server[0].rsplit(":", 1)[1])
    query = urllib.parse.quote("SELECT * { ?s ?p ?o }")
    slow = [socket.create_connection(("127.0.0.1", port)) for _ in range(40)]
    try:
        for number, client in enumerate(slow):
            if number % 2:  # half a request that is never ended
                client.sendall(
                    b"POST /sparql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 900\r\nContent-Type: application/sparql-query\r\n\r\nASK"
                )
            else:  # a whole one whose answer is never read
                client.sendall(f"GET /sparql?query={query} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
        begun = time.monotonic()
        assert {counted(server) for _ in range(20)} == {counted(server)}
        assert time.monotonic() - begun < 5
    finally:
        for client in slow:
            client.close()


def test_a_client_that_goes_away_frees_its_worker(server):
    port = int(server[0].rsplit(":", 1)[1])
    for _ in range(6):
        with socket.create_connection(("127.0.0.1", port)) as client:
            client.sendall(f"GET /sparql?query={urllib.parse.quote(SLOW)} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
            time.sleep(0.05)
    assert counted(server) in (300, 301)


def test_other_pages_may_read_answers_only_where_they_are_let(server, tmp_path):
    def allowed(url, origin):
        request = urllib.request.Request(f"{url}/sparql?query=ASK%7B%7D", headers={"origin": origin})
        with urllib.request.urlopen(request) as answer:
            return answer.headers.get("access-control-allow-origin")

    assert allowed(server[0], "https://a.example") is None
    write(tmp_path, 1)
    with serving(tmp_path, "workers = 1", "--cors", "https://a.example") as url:
        assert allowed(url, "https://a.example") == "https://a.example"
        assert allowed(url, "https://b.example") is None


def test_the_service_description(server):
    import rdflib

    status, kind, text = get(f"{server[0]}/sparql", Accept="text/turtle")
    assert (status, kind) == (200, "text/turtle; charset=utf-8")
    graph = rdflib.Graph().parse(data=text)
    sd = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
    (service,) = graph.subjects(rdflib.RDF.type, sd.Service)
    assert graph.value(service, sd.supportedLanguage) == sd.SPARQL11Query
    assert str(graph.value(service, sd.endpoint)) == f"{server[0]}/sparql"
    assert {int(n) for n in graph.objects(None, rdflib.URIRef("http://rdfs.org/ns/void#triples"))} <= {300, 301}


def test_pages_beside_the_endpoint(server):
    paths = json.loads(get(f"{server[0]}/openapi.json")[2])["paths"]
    assert sorted(paths) == ["/queries.json", "/query", "/sparql"]
    (server[1] / "void.ttl").write_text("# void", encoding="utf-8")
    assert get(f"{server[0]}/.well-known/void")[1:] == ("text/turtle; charset=utf-8", "# void")
    assert get(f"{server[0]}/sparql", method="PUT", data=b"x")[0] == 405
    assert get(f"{server[0]}/sparql?query=ASK%7B%7D", method="HEAD")[0] == 200


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (("--host", "no.such.host.invalid"), r"no\.such\.host\.invalid:\d+: [A-Z].*"),
        (("--host", "192.0.2.1"), r"192\.0\.2\.1:\d+: Cannot assign requested address"),
        ((), r"127\.0\.0\.1:\d+: Address already in use"),
    ],
)
def test_a_place_that_is_not_ours_to_listen_on_is_told_in_one_line(tmp_path, options, why):
    write(tmp_path, 1)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        words = ["serve", "--exports", str(tmp_path), "--port", str(taken.getsockname()[1]), *options]
        done = subprocess.run([sys.executable, "-m", "kg", *words], capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert re.fullmatch(rf"kg: serve: cannot listen on {why}; give another --port or --host\n", done.stderr)
