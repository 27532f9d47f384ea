"""A headless Chromium and pages that keep account: what they asked for, what they printed, what went wrong."""

import shutil
from pathlib import Path

import pytest

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
]
NAMES = ("chromium", "chromium-browser", "google-chrome")


def pytest_collection_modifyitems(items):
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser():
    found = next((path for path in map(shutil.which, NAMES) if path), None)
    if found is None:
        pytest.skip("no Chromium is installed; on Debian: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser):
    """Opens files; at the end no request may have left the disk and nothing may have gone wrong on any page."""
    contexts, asked, wrong = [], [], []

    def opened(path, *, width=1280, height=800, fragment="", **options):
        context = browser.new_context(
            viewport={"width": width, "height": height}, offline=True, accept_downloads=True, **options
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
        page.on("dialog", lambda dialog: (wrong.append(f"dialog {dialog.message}"), dialog.dismiss()))
        page.goto(path.resolve().as_uri() + fragment)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert [url for url in asked if not url.startswith(("file:", "blob:", "data:"))] == []
    assert [text for text in wrong if "GPU stall" not in text] == []


@pytest.fixture(scope="session")
def make_graph():
    """The generator of made-up graphs, from tools/."""
    import importlib.util

    path = Path(__file__).parents[2] / "tools" / "make_graph.py"
    spec = importlib.util.spec_from_file_location("make_graph", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.make_graph


@pytest.fixture(scope="session")
def seeds(tmp_path_factory):
    """The explorer and the site of the seeds."""
    from kg import pipeline
    from kg.config import load_config

    out = tmp_path_factory.mktemp("seeds")
    pipeline.build(
        [str(Path(__file__).parents[2] / "seeds")], load_config(out=str(out), formats=("html", "site", "ttl"))
    )
    return out
