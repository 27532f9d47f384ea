"""Starting a server as a user does, and asking it."""

import contextlib
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

HEAD = "@prefix gp: <https://w3id.org/geopolitics/ontology#> . @prefix id: <https://w3id.org/geopolitics/id/> .\n"


def write(folder, cities):
    """Replace the graph by one of so many cities, as a build does."""
    draft = folder / "draft"
    draft.write_text(HEAD + "".join(f"id:c{n} a gp:City .\n" for n in range(cities)), encoding="utf-8")
    draft.replace(folder / "graph.ttl")


@contextlib.contextmanager
def serving(folder, settings, *options):
    """The address of a server over a folder, until the block ends; what it printed is in `told` of the folder."""
    (folder / "kg.toml").write_text(f"[serve]\n{settings}\n", encoding="utf-8")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = ["serve", "--port", str(port), "--exports", str(folder), "--config", str(folder / "kg.toml"), *options]
    with (
        (folder / "told").open("wb") as told,
        subprocess.Popen([sys.executable, "-m", "kg", *words], stderr=told) as process,
    ):
        for _ in range(300):
            try:
                socket.create_connection(("127.0.0.1", port), 0.2).close()
                break
            except OSError:
                time.sleep(0.1)
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def get(url, *, data=None, method=None, **headers):
    """Status, media type and text of an answer."""
    names = {k.replace("_", "-"): v for k, v in headers.items()}
    request = urllib.request.Request(url, data=data, method=method, headers=names)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.headers.get("content-type"), answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers.get("content-type"), error.read().decode()


def ask(server, query, **headers):
    """The answer to a query by GET."""
    return get(f"{server[0]}/sparql?query={urllib.parse.quote(query)}", **headers)
