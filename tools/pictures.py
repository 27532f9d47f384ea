"""Pictures of the main views for docs/pictures, from a build of the seeds.

python tools/pictures.py exports docs/pictures
"""

import shutil
import sys
from pathlib import Path


def take(exports: Path, out: Path) -> None:
    """Four PNG files: the graph, what is said of one thing, an article with its statements marked, the map."""
    from playwright.sync_api import sync_playwright

    site = exports.resolve() / "site"
    graph = (exports.resolve() / "graph.html").as_uri()
    article = next(p for p in sorted((site / "articles").glob("*.html")) if "Ramonet" in p.read_text(encoding="utf-8"))
    views = (
        ("graph", graph, 1280, 760), ("statements", graph + "#sel=n:state-USA", 1280, 760),
        ("article", article.as_uri(), 1000, 640), ("map", (site / "map.html").as_uri(), 1000, 640),
    )  # fmt: skip
    out.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"])  # fmt: skip
        for name, url, width, height in views:
            page = browser.new_page(viewport={"width": width, "height": height})
            page.goto(url)
            page.wait_for_timeout(500)
            page.screenshot(path=out / f"{name}.png")
            page.close()
        browser.close()


if __name__ == "__main__":
    take(Path(sys.argv[1]), Path(sys.argv[2]))
