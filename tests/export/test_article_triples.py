"""What a graph holds of an article: all that its page, feed or record said of it, and where its day comes from."""

import pytest

from kg.export.sources import article_triples
from kg.model import Article
from kg.vocab import GP, SCHEMA

BASE = "https://x.example/id/"


def told(**known):
    names = {GP: "gp:", SCHEMA: "schema:"}
    found = {}
    for _, predicate, value in article_triples(Article(id="a", text="Kenya met Chad.", **known), BASE):
        for space, prefix in names.items():
            if predicate.startswith(space):
                found[prefix + predicate.removeprefix(space)] = str(value).partition("^^")[0].strip('"')
    return found


def test_all_that_is_known():
    found = told(
        title="Talks",
        author="Ana Orlov",
        publisher="Wire",
        url="https://w.example/a",
        published="2024-03-05",
        dated_by="page",
        source="a.html",
    )
    assert found == {
        "schema:identifier": "a", "schema:inLanguage": "en", "schema:datePublished": "2024-03-05", "gp:datedBy": "page", "schema:headline": "Talks",
        "schema:author": "Ana Orlov", "schema:publisher": "Wire", "schema:url": "https://w.example/a", "gp:sourceFile": "a.html",
    }  # fmt: skip


@pytest.mark.parametrize("known", [{}, {"dated_by": "text"}, {"title": "", "author": "", "publisher": "", "url": ""}])
def test_what_is_not_known_is_not_told(known):
    assert told(**known) == {"schema:identifier": "a", "schema:inLanguage": "en"}


def test_a_day_from_nowhere_has_no_origin():
    assert "gp:datedBy" not in told(published="2024-03-05")
