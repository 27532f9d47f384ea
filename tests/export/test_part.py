"""The part of a large graph that a page holds: no statement without its things, no sentence without its article."""

from collections import Counter

import pytest

from kg.export.html import to_html
from kg.export.part import left_out, part_of
from kg.graph.contents import untold


def test_a_small_graph_is_shown_whole(made):
    assert part_of(made) is made
    assert left_out(made, made) == ""


def test_the_best_connected_with_what_is_said_among_them(made):
    part = part_of(made, things=40, statements=30)
    things, records = ({each.iri for each in part.entities}, {each.id for each in part.records})
    assert 2 < len(things) <= 40
    assert 0 < len(part.facts) <= 30
    assert all({fact.subject, fact.object} <= things for fact in part.facts)
    assert all(set(each.records) <= records for each in (*part.facts, *part.events))
    assert {record.article for record in part.records} == {article.id for article in part.articles}
    stated = [{fact.subject, fact.object} for fact in made.facts]
    stated += [{*event.actor, *event.recipient, *event.about} for event in untold(made)]
    often = Counter(iri for each in stated for iri in each)
    assert min(often[iri] for iri in things) >= max(often[each.iri] for each in made.entities if each.iri not in things)


def test_statements_bound_it_before_things_do(made):
    few, more = (part_of(made, things=200, statements=count) for count in (10, 60))
    assert len(few.facts) <= 10 < len(more.facts) <= 60
    assert {each.iri for each in few.entities} < {each.iri for each in more.entities}


@pytest.mark.slow
def test_the_page_says_what_it_leaves_out(made, ontology, monkeypatch):
    part = part_of(made, things=25)
    monkeypatch.setattr("kg.export.html.part_of", lambda knowledge: part)
    told = f"Shown are the {len(part.entities)} best connected of {len(made.entities)} things"
    assert told in to_html(made, ontology)
    assert told not in to_html(part, ontology)
