"""How quickly the explorer of large made-up graphs is built, opens and answers, in headless Chromium.

python tools/bench/explorer.py [1000 5000 20000]      prints a table for docs/benchmarks.md
"""

import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from kg.export.chosen import distinct_ends
from kg.export.explorer import view_of
from kg.export.html import pyvis_page, write_html
from kg.export.layout import places
from kg.model import Knowledge
from kg.ontology import Ontology, load_ontology
from tools.make_graph import make_graph

TRIES = 5  # of which the quickest counts: the others measure what else the machine does
_CLICK = """(what) => { const start = performance.now(); document.querySelector(what).click(); document.body.offsetHeight;
  return performance.now() - start; }"""
_WATCH = """() => { window.longest = 0; let last = performance.now();
  const step = (now) => { window.longest = Math.max(window.longest, now - last); last = now; requestAnimationFrame(step); };
  requestAnimationFrame(step); }"""
_FIND = """() => { const field = document.getElementById("kg-find"), start = performance.now(); field.value = "orlov";
  field.dispatchEvent(new Event("input")); document.body.offsetHeight; return performance.now() - start; }"""


def measured(nodes: int, folder: Path) -> str:
    """One row: nodes, seconds to build the page, MB, seconds to the first usable view, milliseconds of click and search."""
    from playwright.sync_api import sync_playwright

    ontology = load_ontology()
    knowledge = make_graph(nodes, ontology)
    start = time.perf_counter()
    path = write_html(knowledge, ontology, folder)
    built = time.perf_counter() - start
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"])  # fmt: skip
        tries = [_first_view(browser, path.as_uri()) for _ in range(TRIES)]
        opened, thing, expand, find = (min(each) for each in zip(*tries, strict=True))
        sigma, bare = (
            _whole(browser, url) for url in (path.as_uri() + "#view=all", _by_pyvis(knowledge, ontology, folder))
        )
        browser.close()
    size = path.stat().st_size / 1e6
    return f"| {nodes:,} | {built:.1f} | {size:.1f} | {opened:.1f} | {thing:.0f} | {expand:.0f} | {find:.0f} | {sigma[0]:.1f} | {sigma[1]:.0f} | {bare[0]:.1f} | {bare[1]:.0f} |"


def _first_view(browser: Any, url: str) -> tuple[float, float, float, float]:
    """Seconds until the page can be used; milliseconds of a click on the largest hub, of expanding it, of a search."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.set_default_timeout(120_000)
    start = time.perf_counter()
    page.goto(url)
    page.wait_for_selector("html[data-ready=yes]")
    opened = time.perf_counter() - start
    page.wait_for_timeout(500)
    found = opened, *(page.evaluate(_CLICK, what) for what in ("#kg-panel ul.plain button", "#kg-panel .acts button"))
    found = *found, page.evaluate(_FIND)
    page.close()
    return found


def _whole(browser: Any, url: str) -> tuple[float, float]:
    """Seconds until all nodes are drawn, and the longest frame in milliseconds while the wheel zooms in."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.set_default_timeout(300_000)
    start = time.perf_counter()
    page.goto(url)
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    drawn = time.perf_counter() - start
    page.evaluate(_WATCH)
    page.mouse.move(600, 400)
    for _ in range(5):
        page.mouse.wheel(0, -200)
        page.wait_for_timeout(100)
    page.wait_for_timeout(1000)
    longest = page.evaluate("window.longest")
    page.close()
    return drawn, longest


def _by_pyvis(knowledge: Knowledge, ontology: Ontology, folder: Path) -> str:
    """A page of pyvis alone with all nodes, in the same places, without physics."""
    view = view_of(knowledge, ontology)
    ends, count = distinct_ends(view), len(view.iris)
    spots = [(x, y) for x, y in places(count, ends, labels=False).tolist()]
    page = pyvis_page(view, range(count), ends, dict(enumerate(spots)))
    path = folder / "pyvis.html"
    path.write_text(page, encoding="utf-8")
    return path.as_uri()


if __name__ == "__main__":
    print("| nodes | build, s | page, MB | first view, s | click a hub, ms | expand it, ms | search, ms | whole graph, s | its longest frame, ms | pyvis alone, s | longest frame, ms |")  # fmt: skip
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as name:
        for count in sys.argv[1:] or ("1000", "5000", "20000"):
            print(measured(int(count), Path(name)), flush=True)
