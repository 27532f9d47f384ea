"""The page itself: nothing external in it, a policy that names its scripts, text that cannot end a script, and the same bytes."""

import base64
import hashlib
import json
import re

from kg.export.html import to_html
from kg.graph.standing import standing
from kg.model import Article, Entity, Fact, Knowledge

HOSTILE = "</script><script>alert(1)</script><!-- {{7*7}} \u2028 \ud800 \u202egnp"


def knowledge(label="Arvania", title="Report"):
    entities = tuple(Entity(iri=f"https://w3id.org/geopolitics/id/x{n}", label=label, cls="State") for n in range(2))
    return Knowledge(
        articles=(Article(id="a", text="Arvania aided Belmora.", title=title, url="javascript:alert(1)"),),
        entities=entities,
        events=(),
        facts=(fact(entities[0].iri, entities[1].iri),),
        records=(),
    )


def fact(subject="s", object_="o", **changed):
    values = {
        "iri": "https://w3id.org/geopolitics/id/f", "subject": subject, "predicate": "leads", "object": object_, "event": None,
        "valid": None, "office": None, "polarity": "positive", "certainty": "certain", "temporality": "ongoing", "speakers": (),
        "records": (), "support": 1,
    }  # fmt: skip
    return Fact(**values | changed)


def test_no_address_of_another_host_is_loaded(ontology):
    page = to_html(knowledge(), ontology)
    markup = re.sub(r"(<script[^>]*>).*?</script>", r"\1</script>", page, flags=re.DOTALL)
    assert re.findall(r"<(?:link|img|iframe|script)\b[^>]*(?:src|href)[^>]*>", markup) == []
    assert page.index("Content-Security-Policy") < page.index("<script")


def test_the_policy_names_each_script_and_no_other(ontology):
    page = to_html(knowledge(), ontology)
    scripts = re.findall(r"<script>(.*?)</script>", page, flags=re.DOTALL)
    scripts += re.findall(r'<script type="text/javascript">(.*?)</script>', page, flags=re.DOTALL)
    hashes = {base64.b64encode(hashlib.sha256(body.encode()).digest()).decode() for body in scripts}
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1]
    assert set(re.findall(r"'sha256-([^']*)'", policy)) == hashes
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in policy.split("script-src")[1].split(";")[0]


def test_text_stays_text(ontology):
    page = to_html(knowledge(HOSTILE, HOSTILE), ontology)
    assert "<script>alert" not in page
    data = re.search(r'<script type="application/json" id="kg-data">(.*?)</script>', page, flags=re.DOTALL)[1]
    assert json.loads(data)["nodes"][0][1] == HOSTILE


def test_the_same_graph_gives_the_same_bytes(ontology):
    assert to_html(knowledge(), ontology) == to_html(knowledge(), ontology)


def test_a_graph_of_nothing_is_a_page(ontology):
    assert "<title>Explorer</title>" in to_html(Knowledge(articles=(), entities=(), events=(), facts=(), records=()), ontology)  # fmt: skip


def test_standing_is_the_word_that_warns_most():
    assert standing(fact()) == "asserted"
    assert standing(fact(speakers=("x",))) == "claimed"
    assert standing(fact(speakers=("x",), temporality="future")) == "planned"
    assert standing(fact(speakers=("x",), temporality="future", polarity="negative")) == "denied"
    assert standing(fact(certainty="possible")) == "uncertain"
    assert standing(fact(temporality="past")) == "former"
