"""The site of the seeds: every page opens from disk, links lead somewhere, lists sort and filter, axe finds nothing serious."""

import re
from urllib.parse import unquote

import pytest

pytestmark = pytest.mark.model

OVERVIEWS = ("index", "things", "events", "articles", "timeline", "pairs", "map")


def sample(seeds):
    site = seeds / "site"
    one = [sorted((site / folder).glob("*.html"))[7] for folder in ("things", "events", "articles")]
    return [
        *(site / f"{name}.html" for name in OVERVIEWS),
        *one,
        next((site / "things").glob("person-nicolas-maduro*")),
    ]


def test_every_link_leads_to_a_page(seeds):
    for page in (seeds / "site").rglob("*.html"):
        for href in re.findall(r'(?:href|src)="([^"#:]+)(?:#[^"]*)?"', page.read_text(encoding="utf-8")):
            assert (page.parent / unquote(href)).exists(), f"{page.name}: {href}"


def test_every_page_says_what_is_not_known(seeds):
    for page in (seeds / "site").rglob("*.html"):
        assert "What this graph does not know" in page.read_text(encoding="utf-8"), page.name


@pytest.mark.parametrize("width", [1280, 400])
def test_pages_fit_the_screen(seeds, open_page, width):
    page = open_page(seeds / "site" / "index.html", width=width)
    for file in sample(seeds):
        page.goto(file.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width, file.name


def test_from_a_thing_to_the_sentence(seeds, open_page):
    page = open_page(seeds / "site" / "things.html")
    page.fill(".filter input", "maduro")
    page.click("td a:has-text('Nicolás Maduro')")
    assert "head of state" in page.inner_text("main")
    page.click("main a:has-text('accused United States')")
    assert "regime change" in page.inner_text("blockquote")
    assert page.inner_text("blockquote mark")
    page.click("figcaption a")
    assert page.locator("mark").count() > 10
    page.click("sup a >> nth=0")
    assert re.search(r"#s\d+$", page.url)


def test_lists_sort(seeds, open_page):
    page = open_page(seeds / "site" / "articles.html")
    page.click("th button:text-is('statements')")
    counts = [int(text) for text in page.locator("td.n").all_inner_texts()]
    assert counts == sorted(counts)
    assert page.get_attribute("th:has-text('statements')", "aria-sort") == "ascending"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(seeds, open_page, scheme):
    from axe_playwright_python.sync_playwright import Axe

    page = open_page(seeds / "site" / "index.html", color_scheme=scheme, bypass_csp=True)
    site = seeds / "site"
    small = [site / f"{name}.html" for name in ("index", "articles", "pairs", "map")]  # of the list pages the short one
    for file in [*small[: 4 if scheme == "light" else 1], *sample(seeds)[-3:], seeds / "graph.html"]:
        page.goto(file.as_uri())
        found = Axe().run(page, options={"preload": False}).response["violations"]
        serious = [
            (item["id"], item["nodes"][0]["html"]) for item in found if item["impact"] in ("serious", "critical")
        ]
        assert serious == [], file.name


def test_the_graph_and_the_dossiers_lead_to_each_other(seeds, open_page):
    page = open_page(seeds / "graph.html", fragment="#sel=n:state-VEN")
    page.click("#kg-panel a:text-is('Dossier')")
    assert page.inner_text("h1") == "Venezuela"
    page.click("main a:text-is('on the graph')")
    page.wait_for_selector("html[data-ready=yes]")
    assert page.inner_text("#kg-panel h2") == "Venezuela"
    page.locator("#kg-panel .source a").first.click()
    assert page.locator("mark").count() > 10
    page.goto((seeds / "site" / "pairs.html").as_uri())
    page.locator("td a").first.click()
    page.wait_for_selector("html[data-ready=yes]")
    assert "→" in page.inner_text("#kg-panel h2")


def test_a_dossier_holds_what_others_say(seeds, open_page):
    page = open_page(seeds / "site" / "things" / "person-nicolas-maduro.html")
    for heading in ("Offices", "What this person does", "In their own words", "Neighbours", "Sources"):
        assert page.locator("h2", has_text=heading).count() == 1, heading
    page.goto((seeds / "site" / "things" / "state-USA.html").as_uri())
    assert page.locator("section", has_text="Said by others").locator("blockquote").count() > 2


def test_what_is_folded_is_printed(seeds, open_page):
    page = open_page(seeds / "site" / "things" / "state-USA.html")
    page.evaluate(
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<details><p id=folded>more</p></details>')"
    )
    page.emulate_media(media="print")
    assert page.locator("#folded").bounding_box()["height"] > 0
    assert not page.is_visible("nav")


def test_a_long_list_is_paged_filtered_and_sorted_whole(tmp_path, make_graph, ontology, open_page):
    from kg.export.site import write_site

    write_site(make_graph(1500, ontology), ontology, tmp_path)
    page = open_page(tmp_path / "site" / "things.html")
    rows = page.locator("tbody tr")
    assert rows.count() == 200
    assert page.inner_text(".turn span") == "page 1 of 5"
    page.click(".turn button:text-is('Next')")
    assert page.inner_text(".turn span") == "page 2 of 5"
    page.fill(".filter input", "Orlov")
    assert 0 < rows.count() < 200
    assert page.inner_text(".filter [role=status]") == f"{rows.count()} of 1,000"
    assert not page.is_visible(".turn")
    page.fill(".filter input", "")
    page.click("th button:text-is('name')")
    page.click("th button:text-is('name')")
    names = page.locator("tbody td:first-child").all_inner_texts()
    assert names == sorted(names, reverse=True, key=str.casefold)
    assert names[0].startswith("Tove")
    page.goto((tmp_path / "site" / "timeline.html").as_uri())
    page.locator("nav.turn a").last.click()
    assert page.url.endswith("/timeline-9.html")


def test_the_map_between_two_dates(seeds, open_page):
    page = open_page(seeds / "site" / "map.html")
    rows, drawn = (
        page.locator("#places tbody tr:visible"),
        "document.querySelectorAll('.map circle:not([r=\"0\"])').length",
    )
    before = rows.count()
    assert before == page.evaluate(drawn) > 3
    page.fill("#map-from", "2008-01-01")
    page.fill("#map-to", "2008-12-31")
    assert 0 < rows.count() < before
    assert page.evaluate(drawn) == rows.count()
    counts = [int(text) for text in page.locator("#places tbody tr:visible td.n").all_inner_texts()]
    assert page.inner_text("[role=status] >> nth=0").startswith(f"{sum(counts)} of ")
    assert all("2008" in text for text in page.locator("#places tbody li:visible").all_inner_texts())
    page.fill("#map-from", "")
    page.fill("#map-to", "")
    assert rows.count() == before
