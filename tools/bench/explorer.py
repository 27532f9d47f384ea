"""How quickly the explorer of large made-up graphs is built, opens and answers, in headless Chromium.

python tools/bench/explorer.py [1000 5000 20000]      prints a table for docs/benchmarks.md
"""

import shutil
import sys
import tempfile
import time
from pathlib import Path

from kg.export.html import write_html
from kg.ontology import load_ontology
from tools.make_graph import make_graph

_CLICK = """(what) => { const start = performance.now(); document.querySelector(what).click(); document.body.offsetHeight;
  return performance.now() - start; }"""
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
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"])  # fmt: skip
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        start = time.perf_counter()
        page.goto(path.as_uri())
        page.wait_for_selector("html[data-ready=yes]")
        opened = time.perf_counter() - start
        thing = page.evaluate(_CLICK, "#kg-panel ul.plain button")
        expand = page.evaluate(_CLICK, "#kg-panel .acts button")
        find = page.evaluate(_FIND)
        browser.close()
    size = path.stat().st_size / 1e6
    return f"| {nodes:,} | {built:.1f} | {size:.1f} | {opened:.1f} | {thing:.0f} | {expand:.0f} | {find:.0f} |"


if __name__ == "__main__":
    rows = ["| nodes | build, s | page, MB | first view, s | click a hub, ms | expand it, ms | search, ms |", "|---|---|---|---|---|---|---|"]  # fmt: skip
    with tempfile.TemporaryDirectory() as name:
        rows += [measured(int(count), Path(name)) for count in sys.argv[1:] or ("1000", "5000", "20000")]
    sys.stdout.write("\n".join(rows) + "\n")
