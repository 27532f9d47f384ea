"""The analyst's walk through the explorer of the seeds: search, click, quote, filter, time, export, back."""

import csv
import io
import re

import pyoxigraph
import pytest

pytestmark = pytest.mark.model

GP = "https://w3id.org/geopolitics/ontology#"


@pytest.fixture
def explorer(seeds, open_page):
    page = open_page(seeds / "graph.html")
    page.wait_for_selector("html[data-ready=yes]")
    return page


def find(page, words):
    page.fill("#kg-find", words)
    page.wait_for_selector("#kg-hits li")
    page.press("#kg-find", "Enter")


def saved(page, button):
    page.click("#kg-export > summary")
    with page.expect_download() as download:
        page.click(button)
    page.click("#kg-export > summary")
    return download.value.path().read_bytes()


def statements(page):
    return int(page.inner_text("#kg-status").split(" and ")[1].split(" of ")[0].replace(",", ""))


def test_the_walk(explorer):
    page = explorer
    find(page, "nicolas maduro")  # without the accent that the label has
    assert page.inner_text("#kg-panel h2") == "Nicolás Maduro"
    assert "head of state of Venezuela" in page.inner_text("#kg-panel")
    assert page.locator("#kg-panel blockquote mark").count() > 0

    find(page, "venezuela")
    page.locator("#kg-panel summary", has_text="Neighbours").click()
    page.goto(page.url.split("#")[0] + "#sel=e:state-USA~state-VEN")
    assert page.inner_text("#kg-panel h2") == "United States → Venezuela"
    page.click("#kg-panel button:text-is('by month')")
    assert page.locator("#kg-panel details summary").count() >= 1
    assert "2026-01-01" in page.inner_text("#kg-panel")

    before = statements(page)
    page.click("[aria-label='only claimed']")
    assert page.is_checked("[data-name=claimed]")
    assert not page.is_checked("[data-name=asserted]")
    claimed = statements(page)
    assert 0 < claimed < before

    page.focus("#kg-from")
    page.keyboard.press("End")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    assert "from=" in page.url
    assert statements(page) < claimed  # what has no date has left
    rows = list(csv.DictReader(io.StringIO(saved(page, "#kg-csv").decode())))
    assert {row["certainty"] for row in rows} <= {"claimed"}

    page.click("#kg-reset")
    assert statements(page) == before
    page.go_back()
    assert page.is_checked("[data-name=claimed]")
    assert not page.is_checked("[data-name=asserted]")


def test_the_walk_by_keyboard_alone(explorer):
    page, keys = explorer, explorer.keyboard
    at = lambda: page.evaluate("document.activeElement.id || document.activeElement.textContent")  # noqa: E731
    keys.press("Tab")
    assert at() == "kg-find"
    keys.type("venezuela")
    keys.press("ArrowDown")
    keys.press("ArrowUp")
    keys.press("Enter")
    assert page.inner_text("#kg-panel h2") == "Venezuela"
    page.focus("#kg-panel")
    for _ in range(12):
        keys.press("Tab")
        if at() == "by month":
            break
    keys.press("Enter")
    assert "by=month" in page.url
    assert at() == "by month"  # the panel is drawn anew, and the focus stays
    keys.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    keys.press("Escape")
    assert page.inner_text("#kg-panel h2") == "What the articles say"
    page.focus("[data-name=asserted]")
    before = statements(page)
    keys.press("Space")
    assert statements(page) < before
    keys.press("Control+z")
    assert statements(page) == before


def test_the_filter_by_number_of_sources(explorer):
    page = explorer
    before = statements(page)
    page.fill("#kg-min", "2")
    page.press("#kg-min", "Enter")
    assert "min=2" in page.url
    found = statements(page)
    assert 0 < found < before
    rows = list(csv.DictReader(io.StringIO(saved(page, "#kg-csv").decode())))
    assert {row["id"] for row in rows if int(row["sources"]) < 2} == set()
    assert len({row["id"] for row in rows}) == found
    page.fill("#kg-min", "99")
    page.press("#kg-min", "Enter")
    assert statements(page) == 0
    page.click("#kg-undo")
    assert page.input_value("#kg-min") == "2"
    page.click("#kg-undo")
    assert statements(page) == before


def test_exports_are_what_is_shown_and_part_of_the_graph(explorer, seeds):
    assert saved(explorer, "#kg-png").startswith(b"\x89PNG")
    rows = list(csv.DictReader(io.StringIO(saved(explorer, "#kg-csv").decode())))
    assert len({row["id"] for row in rows}) == statements(explorer)
    part = set(pyoxigraph.parse(saved(explorer, "#kg-ttl"), format=pyoxigraph.RdfFormat.TURTLE))
    whole = {str(quad) for quad in pyoxigraph.parse(path=str(seeds / "graph.ttl"))}
    assert len(part) > 1000
    assert sorted(str(quad) for quad in part if str(quad) not in whole) == []


def test_expand_hide_pin_undo_and_a_link_that_restores(explorer, seeds, open_page):
    page = explorer
    shown = lambda at: at.evaluate("nodes.length")  # noqa: E731
    start = shown(page)
    find(page, "russia")
    page.click("#kg-panel button:has-text('Expand')")
    assert shown(page) > start
    grown = shown(page)
    page.click("#kg-panel button:text-is('Pin')")
    page.click("#kg-panel button:text-is('Collapse')")
    assert shown(page) < grown
    link = page.url
    again = open_page(seeds / "graph.html", fragment="#" + link.split("#")[1])
    again.wait_for_selector("html[data-ready=yes]")
    assert again.inner_text("#kg-panel h2") == "Russia"
    assert shown(again) == shown(page)
    assert again.locator("#kg-panel button:text-is('Unpin')").count() == 1
    page.click("#kg-undo")
    assert shown(page) == grown
    page.click("#kg-panel button:text-is('Hide')")
    assert shown(page) < grown
    page.click("#kg-undo")
    assert shown(page) == grown


def test_one_thing_and_its_neighbours_fill_the_stage(explorer):
    find(explorer, "venezuela")
    explorer.click("#kg-panel button:text-is('Only this and its neighbours')")
    inside = """nodes.getIds().every((id) => { const at = network.canvasToDOM(network.getPositions([id])[id]);
      const box = document.getElementById("mynetwork").getBoundingClientRect();
      return at.x > 0 && at.y > 0 && at.x < box.width && at.y < box.height; })"""
    assert 3 < explorer.evaluate("nodes.length") < 20
    assert explorer.evaluate(inside)


def test_certainty_is_drawn_by_line_style_and_colour(explorer):
    found = explorer.evaluate(
        "edges.get().map((edge) => [JSON.stringify(edge.dashes), edge.color.color, edge.id.split(':')[1]])"
    )
    looks = {standing: (dashes, colour) for dashes, colour, standing in found}
    assert len(looks) >= 4
    assert len({dashes for dashes, _ in looks.values()}) == len(looks)
    assert len({colour for _, colour in looks.values()}) == len(looks)
    assert all(looks[standing] == (dashes, colour) for dashes, colour, standing in found)


def test_a_click_on_a_bundle_opens_it(explorer):
    x, y = explorer.evaluate(
        """() => { const at = network.getPositions(), free = (m) => Math.min(...Object.values(at).map((p) => Math.hypot(p.x - m.x, p.y - m.y)));
          const middles = edges.get().filter((e) => Number(e.label) > 1 && !e.smooth.enabled)
            .map((e) => ({ x: (at[e.from].x + at[e.to].x) / 2, y: (at[e.from].y + at[e.to].y) / 2 }));
          const middle = middles.reduce((best, m) => (free(m) > free(best) ? m : best));  // no node lies over it
          network.moveTo({ position: middle, scale: 2.5, animation: false });
          const spot = network.canvasToDOM(middle), box = document.getElementById("mynetwork").getBoundingClientRect();
          return [spot.x + box.left, spot.y + box.top]; }"""
    )
    explorer.mouse.click(x, y)
    explorer.wait_for_function("document.querySelector('#kg-panel h2').textContent.includes('→')")
    assert "sel=e" in explorer.url
    assert explorer.evaluate("edges.get().some((e) => e.id.split(':').length === 3 && /[a-z]/.test(e.label))")


@pytest.mark.parametrize("fragment", ["#sel=n:nothing", "#sel=%00%FF&pin=x&min=-3&from=99", "#add=../../x&base=<script>", "#" + "a" * 20000])  # fmt: skip
def test_a_broken_link_shows_the_start(seeds, open_page, fragment):
    page = open_page(seeds / "graph.html", fragment=fragment)
    page.wait_for_selector("html[data-ready=yes]")
    assert page.inner_text("#kg-panel h2") == "What the articles say"


def test_the_whole_graph_in_webgl_is_filtered_clicked_and_saved(explorer, seeds, open_page):
    page = explorer
    for word in ("Show more", "Show all"):
        page.click(f"#kg-more:text-is('{word}')")
    page.wait_for_function("document.querySelectorAll('#kg-whole canvas').length > 3")
    shown, all_ = (int(n) for n in re.findall(r"(\d+) of (\d+) statements", page.inner_text("#kg-status"))[0])
    data = "JSON.parse(document.getElementById('kg-data').textContent)"
    lined = page.evaluate(f"new Set({data}.lines.map((line) => line[0])).size")  # some have no two ends, so no line
    assert 0 < shown == lined <= all_
    page.click("[aria-label='only denied']")
    assert 0 < statements(page) < 40
    page.click("#kg-undo")
    find(page, "russia")
    page.wait_for_timeout(300)
    picture = saved(page, "#kg-png")
    assert picture.startswith(b"\x89PNG")
    assert len(picture) > 20_000  # more than paper
    box = page.locator("#kg-whole").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)  # where the search has brought it
    assert page.inner_text("#kg-panel h2") == "Russia"
    again = open_page(seeds / "graph.html", fragment="#" + page.url.split("#")[1])
    again.wait_for_selector("html[data-ready=yes]")
    assert again.locator("#kg-whole canvas").count() > 3
    assert again.inner_text("#kg-panel h2") == "Russia"
    again.click("#kg-more:text-is('Show fewer')")
    assert not again.is_visible("#kg-whole")


def test_a_click_on_a_line_of_the_whole_graph_opens_it(seeds, open_page):
    pairs = {"state-RUS~state-GEO": "Russia, Georgia", "state-USA~state-VEN": "United States, Venezuela", "state-USA~state-IRQ": "United States, Iraq"}  # fmt: skip
    assert any(
        _opened(open_page(seeds / "graph.html", fragment=f"#view=all&sel=e:{ends}")) == who
        for ends, who in pairs.items()
    )


def _opened(page):
    """Between whom a line is that a click on the middle of a shown pair opens; a node may lie over one of them."""
    page.wait_for_selector("html[data-ready=yes]")
    box = page.locator("#kg-whole").bounding_box()
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(*middle)
    for _ in range(3):  # what lies under the pointer is known once it has been drawn
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 100)))")
    page.mouse.click(*middle)
    return ", ".join(page.inner_text("#kg-panel h2").split(" → "))  # beside a line nothing would be selected


def test_the_graph_is_printed_first_and_in_its_shape(seeds, open_page):
    page = open_page(seeds / "graph.html")
    page.wait_for_selector("html[data-ready=yes]")
    page.emulate_media(media="print")
    graph, panel = (page.locator(each).bounding_box() for each in ("#mynetwork", "#kg-panel"))
    assert graph["y"] + graph["height"] <= panel["y"]
    assert page.eval_on_selector("#mynetwork canvas", "canvas => getComputedStyle(canvas).objectFit") == "contain"


def test_no_name_is_cut_off_at_the_edge(seeds, open_page):
    page = open_page(seeds / "graph.html")
    page.wait_for_selector("html[data-ready=yes]")
    box = page.locator("#mynetwork").bounding_box()
    spots = page.evaluate("() => Object.values(network.getPositions()).map(at => network.canvasToDOM(at))")
    assert len(spots) > 50
    assert min(spot["x"] for spot in spots) > 0.05 * box["width"]
    assert max(spot["x"] for spot in spots) < 0.95 * box["width"]
