"""The site's files: safe names, the same bytes, a stranger's folder left alone, text marked where statements stand."""

import pytest
from msgspec import structs

from kg.errors import ExportError
from kg.export import write_all
from kg.export.codes import told_sector
from kg.export.pages import clean
from kg.export.site import write_site
from kg.export.site.names import file_name, page_name, web
from kg.export.site.shelf import Shelf
from kg.export.site.views import months, newest
from kg.export.site.write import site_files
from kg.export.unknown import unknown
from kg.graph.words import title_of
from kg.model import Article, Knowledge
from kg.vocab import SOMEONE

EMPTY = Knowledge(articles=(), entities=(), events=(), facts=(), records=())


@pytest.mark.parametrize(
    "label", ["../../etc/passwd", "CON", "", "Ж" * 500, "a" * 1_000_000, "\x00\n", "Nicolás Maduro"]
)
def test_file_names_are_plain(label):
    name = file_name("https://w3id.org/geopolitics/id/x", label)
    assert name == file_name("https://w3id.org/geopolitics/id/x", label)
    assert name.isascii()
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")
    assert len(name) < 70
    assert name.count(".") == 1


def test_different_things_of_one_name_have_different_files():
    assert file_name("a", "Georgia") != file_name("b", "Georgia")


def test_what_disturbs_is_shown_and_only_web_addresses_are_links():
    assert clean("a\u202eb\x00\nc") == "a\ufffdb\ufffd\nc"
    assert clean(7) == 7
    assert [web(url) for url in ("https://a.b", "JAVASCRIPT:1", "data:x", None, " https://a")] == [
        "https://a.b",
        "",
        "",
        "",
        "",
    ]


def test_an_empty_graph_has_a_site(ontology):
    names = [name for name, _ in site_files(EMPTY, ontology)]
    assert names == ["site.css", "site.js", "index.html", "things.html", "events.html", "articles.html", "timeline.html", "pairs.html", "map.html"]  # fmt: skip


def test_a_strangers_folder_is_left_alone(tmp_path, ontology):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "mine.txt").write_text("keep", encoding="utf-8")
    with pytest.raises(ExportError, match="was not written by kg"):
        write_site(EMPTY, ontology, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_an_old_site_is_replaced_whole(tmp_path, ontology):
    write_site(EMPTY, ontology, tmp_path)
    (tmp_path / "site" / "things" / "old.html").write_text("old", encoding="utf-8")
    assert write_site(EMPTY, ontology, tmp_path) == tmp_path / "site" / "index.html"
    assert list((tmp_path / "site" / "things").iterdir()) == []
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_pages_are_named_by_the_last_part_of_the_iri():
    base = "https://w3id.org/geopolitics/id/"
    assert page_name(base + "state-USA", "United States", base) == "state-USA.html"
    for iri in (base + "a/b-c", base + "a-%2e", base + "x" * 90, base + "con", "https://other.org/a-b", base + ".."):
        assert page_name(iri, "A name", base) == file_name(iri, "A name")


def test_an_article_without_a_title_has_the_words_it_opens_with():
    words = " date 2026-01-01 The foreign ministers of Arvania and Belmora met in the port of Kelmar on Thursday to discuss the strait."
    said = title_of(Article(id="a", text=words, source="in/a.txt"))
    assert said == "The foreign ministers of Arvania and Belmora met in the port of Kelmar on Thursday to …"
    assert title_of(Article(id="a", text="2020 was hard.", source="in/a.txt")) == "2020 was hard."
    assert title_of(Article(id="a", text=words, title="Talks")) == "Talks"
    assert title_of(Article(id="a", text=" ", source="in/a.txt")) == "in/a.txt"


@pytest.mark.slow
def test_the_explorer_and_the_site_link_to_each_other_where_both_are_written(tmp_path, ontology):
    assert [path.name for path in write_all(("site", "html"), EMPTY, ontology, tmp_path)] == [
        "graph.html",
        "index.html",
    ]
    assert '"site":[]' in (tmp_path / "graph.html").read_text(encoding="utf-8")
    assert "../graph.html" in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    for name in ("html", "site"):
        alone = tmp_path / f"only-{name}"
        alone.mkdir()
        write_all((name,), EMPTY, ontology, alone)
    assert '"site":null' in (tmp_path / "only-html" / "graph.html").read_text(encoding="utf-8")
    assert "graph.html" not in (tmp_path / "only-site" / "site" / "index.html").read_text(encoding="utf-8")


def test_what_has_no_date_stands_in_the_month_in_which_it_was_reported(small, ontology):
    shelf = Shelf(small, ontology)
    aid, raid = (shelf.events[event.iri] for event in small.events)
    assert [(said["date"], said["reported"]) for said in (aid, raid)] == [("2024-03-05", "2024-03-06"), ("", "2024-03-06")]  # fmt: skip
    assert months(shelf) == [("2024-03", [aid], [raid])]
    assert [said["iri"] for said in newest(shelf)] == [raid["iri"], aid["iri"]]
    page = dict(site_files(small, ontology))["timeline.html"]
    assert "Reported in this month, without a date of their own" in page
    assert "reported 2024-03-06" in page
    assert "No event has a date." in dict(site_files(EMPTY, ontology))["timeline.html"]
    assert "Of 2 events 1 has no date, 0 have no known actor and 0 have no place" in unknown(small)


def test_a_sector_that_the_class_tells_is_not_said_again(small, ontology):
    lead, state = small.entities[1], small.entities[2]
    assert told_sector(lead, ontology) == "GOV"
    assert told_sector(structs.replace(state, sector="GOV"), ontology) is None
    assert told_sector(structs.replace(state, sector="MIL"), ontology) == "MIL"


def test_an_actor_who_is_not_named_is_no_known_one(small):
    unnamed = structs.replace(small, events=tuple(structs.replace(each, actor=(SOMEONE,)) for each in small.events))
    assert "2 have no known actor" in unknown(unnamed)
