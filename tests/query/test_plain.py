"""Questions that are written so that a store has little to go through answer as when they are written plainly.

`plain/` holds them as one would write them first: joined in one, which takes the square of the time.
"""

import random
from pathlib import Path

import pytest

from kg.query import find_query, read_query, run_named
from kg.query.store import read_graph

PLAIN = Path(__file__).parent / "plain"
THINGS = [f"id:t{n}" for n in range(4)]
EVENTS = [f"id:e{n}" for n in range(14)]
MANNERS = {
    "gp:polarity": ["gp:positive"] * 3 + ["gp:negative"],
    "gp:certainty": ["gp:certain", "gp:doubtful"],
    "gp:temporality": ["gp:past", "gp:ongoing", "gp:future", "gp:hypothetical"],
    "rdfs:label": ['"one"', '"two"'],
}
SIDES = {"gp:actor": 0.8, "gp:recipient": 0.7, "gp:about": 0.3, "gp:place": 0.2, "gp:instrument": 0.1}
HEAD = """@prefix gp: <https://w3id.org/geopolitics/ontology#> . @prefix id: <https://w3id.org/geopolitics/id/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix prov: <http://www.w3.org/ns/prov#> .
@prefix oa: <http://www.w3.org/ns/oa#> . @prefix schema: <https://schema.org/> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
"""


def made(seed):
    """Turtle of a small graph in which much meets: few things, few classes, every manner of saying."""
    chance = random.Random(seed)
    lines = [f'{each} skos:prefLabel "{each}" ; skos:altLabel "A" ; a gp:State .' for each in THINGS]
    lines += [f'id:a{n} schema:identifier "a{n}" .' for n in range(3)]
    lines += [f'id:a{n} schema:datePublished "2024-0{chance.randint(1, 3)}-01" .' for n in range(2)]
    for n, event in enumerate(EVENTS):
        lines.append(f"{event} a gp:{chance.choice(['Aid', 'Accuse'])} ; prov:wasDerivedFrom id:v{n} .")
        lines.append(
            f'id:v{n} oa:hasSource id:a{chance.randrange(3)} ; oa:hasSelector [ oa:exact "q{n}" ; oa:start {n} ] .'
        )
        lines += [f"{event} {manner} {chance.choice(values)} ." for manner, values in MANNERS.items()]
        lines += [
            f"{event} {side} {chance.choice(THINGS)} ." for side, often in SIDES.items() if chance.random() < often
        ]
        if chance.random() < 0.6:
            lines.append("{0} gp:speaker {2} . {1} gp:speaker {2} .".format(event, f"id:v{n}", chance.choice(THINGS)))
        lines += _rarer(chance, n, event)
    return HEAD + "\n".join(lines)


def _rarer(chance, n, event):
    kinds = [
        f"{event} a gp:Statement ; rdf:subject {chance.choice(THINGS)} ; rdf:predicate gp:accused ; rdf:object {chance.choice(THINGS)} .",
        f"{event} gp:event {chance.choice(EVENTS)} .", f"{event} gp:contradicts {chance.choice(EVENTS)} .", f"{event} a gp:Count .",
        f"{event} gp:about {chance.choice(EVENTS)} .", f"id:v{n} gp:speaker {chance.choice(THINGS)} .",
        f"{event} prov:wasDerivedFrom id:v{chance.randrange(14)} .",
        f'{event} a gp:Attribution ; gp:content "words {n}" .', f"{event} gp:speaker {chance.choice(THINGS)} .",
    ]  # fmt: skip
    return [kind for kind in kinds if chance.random() < 0.1]


@pytest.fixture(scope="module")
def graphs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("made")
    for seed in range(12):
        (folder / f"{seed}.ttl").write_text(made(seed), encoding="utf-8")
    return [read_graph(path) for path in sorted(folder.iterdir())]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "asked", "least"), [("claims", ("by", "about"), 15), ("entity", ("of",), 500), ("open", ("by", "to"), 40)]
)
def test_a_question_answers_as_when_written_plainly(graphs, name, asked, least):
    plain, quick = read_query(PLAIN / f"{name}.rq"), find_query(name)
    values = [{}, *({each: ["id:t1", "id:t2"]} for each in asked)]
    found = [
        [set(run_named(graph, query, each).rows) for graph in graphs for each in values] for query in (quick, plain)
    ]
    assert found[0] == found[1]
    assert sum(map(len, found[0][:: len(values)])) > least
