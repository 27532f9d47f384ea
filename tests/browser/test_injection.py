"""Names, titles, texts, addresses and labels that try to run: nothing runs, all shows as text."""

from urllib.parse import quote

import pytest
from msgspec import structs

from kg.export.html import write_html
from kg.export.site import write_site

ATTACKS = (
    "<script>window.pwned=1</script>",
    "</script><script>window.pwned=1</script>",
    "<img src=x onerror='window.pwned=1'>",
    '"><svg onload=window.pwned=1>',
    "{{7*7}} {% raw %} ${7*7} <%= 7*7 %>",
    "<!--<script>",
    "javascript:window.pwned=1",
    "\u202egnp.exe\u2066 \x00\x07\x1b[31m \u2028\u2029 \ud800",
    "href <a href='javascript:window.pwned=1'>x</a>",
    "../../../etc/passwd\\..\\con",
    "M" * 1_000_000,
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory, make_graph, ontology):
    """Pages of a graph in which every text is an attack."""
    out = tmp_path_factory.mktemp("hostile")
    made = make_graph(60, ontology)
    attack = lambda n: ATTACKS[n % len(ATTACKS)]  # noqa: E731
    entities = tuple(structs.replace(e, label=attack(n), names=(attack(n), attack(n + 1)[:999]), same_as=(ATTACKS[6],), country=attack(n)[:99]) for n, e in enumerate(made.entities))  # fmt: skip
    articles = tuple(structs.replace(a, title=attack(n), publisher=attack(n + 1)[:999], url=ATTACKS[6], text=a.text + attack(n)) for n, a in enumerate(made.articles))  # fmt: skip
    records = tuple(structs.replace(r, evidence=structs.replace(r.evidence, quote=attack(n)[:5000] + r.evidence.quote)) for n, r in enumerate(made.records))  # fmt: skip
    named = {name: structs.replace(info, label=ATTACKS[0]) for name, info in ontology.events.items()}
    classes = {name: structs.replace(info, label=ATTACKS[2]) for name, info in ontology.classes.items()}
    labelled = structs.replace(ontology, events=named, classes=classes)
    knowledge = structs.replace(made, entities=entities, articles=articles, records=records)
    write_html(knowledge, labelled, out)
    write_site(knowledge, labelled, out)
    return out


def test_nothing_runs_in_the_explorer(hostile, open_page):
    page = open_page(hostile / "graph.html")
    page.wait_for_selector("html[data-ready=yes]")
    for words in ("<script", "</script", "<img", "{{7", "javascript", "mmmm", "gnp"):
        page.fill("#kg-find", words)
        page.press("#kg-find", "Enter")
        for summary in page.locator("#kg-panel summary").all()[:6]:
            summary.click()
    assert "<" in page.inner_text("#kg-filters")
    assert page.evaluate("window.pwned") is None
    assert page.locator("a[href^='javascript' i], #kg-panel img, #kg-panel svg, #kg-panel script").count() == 0


def test_nothing_runs_on_the_site(hostile, open_page):
    site = hostile / "site"
    page = open_page(site / "index.html")
    files = [*site.glob("*.html"), *sorted(site.glob("things/*"))[:12], *sorted(site.glob("articles/*"))[:8], *sorted(site.glob("events/*"))[:4]]  # fmt: skip
    for file in files:
        page.goto(file.as_uri())
        assert page.evaluate("window.pwned") is None, file.name
        assert page.locator("a[href^='javascript' i], main img, main script, main svg:not(.map)").count() == 0, (
            file.name
        )
    page.goto((site / "things.html").as_uri())
    text = page.inner_text("main")
    assert "<script>window.pwned=1</script>" in text
    assert "{{7*7}}" in text
    assert "\u202e" not in text


def test_file_names_stay_in_the_folder(hostile):
    names = [path.relative_to(hostile / "site").as_posix() for path in (hostile / "site").rglob("*.html")]
    assert all(name == quote(name) and len(name) < 90 and ".." not in name for name in names)
