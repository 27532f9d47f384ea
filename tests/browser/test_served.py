"""What `kg serve` shows at / is what opens from disk: the same pages, which work there too and ask only that server."""

import socket
import subprocess
import sys
import time
import urllib.request

import pytest

pytestmark = [pytest.mark.model, pytest.mark.slow]


@pytest.fixture(scope="module")
def server(seeds):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = [sys.executable, "-m", "kg", "serve", "--port", str(port), "--exports", str(seeds)]
    with subprocess.Popen(words, stderr=subprocess.DEVNULL) as process:
        for _ in range(150):
            try:
                socket.create_connection(("127.0.0.1", port), 0.2).close()
                break
            except OSError:
                time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
        process.terminate()


def test_the_same_bytes_are_served(seeds, server):
    for path, file in (("/", "graph.html"), ("/graph.html", "graph.html"), ("/site/index.html", "site/index.html"), ("/site/", "site/index.html")):  # fmt: skip
        with urllib.request.urlopen(server + path, timeout=30) as answer:
            assert answer.read() == (seeds / file).read_bytes(), path


def test_the_explorer_and_the_site_work_there(browser, server):
    context = browser.new_context(viewport={"width": 1280, "height": 800}, accept_downloads=True)
    page = context.new_page()
    asked, wrong = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
    page.goto(server + "/graph.html#view=all&sel=n:state-VEN")
    page.wait_for_selector("html[data-ready=yes]")
    assert page.inner_text("#kg-panel h2") == "Venezuela"
    assert page.locator("#kg-whole canvas").count() > 3
    page.click("#kg-export > summary")
    with page.expect_download() as download:
        page.click("#kg-png")
    assert download.value.path().read_bytes().startswith(b"\x89PNG")
    page.click("#kg-panel a:text-is('Dossier')")
    assert page.inner_text("h1") == "Venezuela"
    page.goto(server + "/site/things.html")
    page.fill(".filter input", "maduro")
    page.click("td a:has-text('Nicolás Maduro')")
    assert "head of state" in page.inner_text("main")
    context.close()
    assert [url for url in asked if not url.startswith((server, "blob:", "data:"))] == []
    assert [text for text in wrong if "GPU stall" not in text] == []
