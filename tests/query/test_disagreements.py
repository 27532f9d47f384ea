"""`kg conflicts`, `kg explain`, and the queries open and claims, on a graph made of a few records."""

import json

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.errors import QueryError
from kg.export.turtle import to_turtle
from kg.graph import build_knowledge
from kg.model import Article, Count, Event, Evidence, Mention, Span, Tally, TimeSpan
from kg.query import explain, find_query, open_graph, run_named
from kg.query.conflicts import as_text, conflicts

ID = "https://w3id.org/geopolitics/id/"
PAPER = Article(id="paper", title="Raid on Arica", published="2024-03-02", publisher="El Faro", text="x" * 400)
RADIO = Article(id="radio", published="2024-03-03", source="radio.txt", text="y" * 400)


def mention(label, entity):
    return Mention(text=label, start=0, end=1, label=label, cls="State", entity=ID + entity)


PERU, CHILE, RED_CROSS = mention("Peru", "state-PER"), mention("Chile", "state-CHL"), mention("Brazil", "state-BRA")
DAY = TimeSpan(start="2024-03-01", end="2024-03-01", precision="day", text="on Friday", inferred=True)


def event(key, article, quote, *, start=0, kind="Assault", **more):
    given = {
        "mode": None, "contexts": (), "actor": (PERU,), "recipient": (CHILE,), "about": (), "instrument": (), "place": (), "time": DAY,
        "counts": {}, "polarity": "positive", "certainty": "certain", "temporality": "past", "speakers": (),
    } | more  # fmt: skip
    return Event(
        id=key, article=article.id, event=kind, confidence=0.8, frame="https://w3id.org/geopolitics/lexicon#x",
        trigger=Span(text=quote, start=start, end=start + 1), evidence=Evidence(start=start, end=start + len(quote), quote=quote), **given,
    )  # fmt: skip


def killed(number):
    return {"killed": Count(min=number, max=number, text=str(number))}


RECORDS = [
    event("e1", PAPER, "Peru raided Chile and killed 9.", counts=killed(9), speakers=(CHILE,)),
    event("e2", RADIO, "Peru raided Chile and killed 4, Brazil told Chile.", counts=killed(4), speakers=(CHILE, RED_CROSS)),
    event("e3", RADIO, "Peru denied it.", start=60, polarity="negative", speakers=(PERU,)),
    event("e4", PAPER, "Chile will send Peru rice.", start=90, kind="Aid", actor=(CHILE,), recipient=(PERU,), time=None, temporality="future"),
    event("e5", PAPER, "Chile may invade Peru.", start=120, actor=(CHILE,), recipient=(PERU,), time=None, certainty="possible", temporality="hypothetical"),
    event("e6", RADIO, "Chile sent Peru rice.", start=120, kind="Aid", actor=(CHILE,), recipient=(PERU,), time=None),
]  # fmt: skip


@pytest.fixture(scope="module")
def exports(ontology, tmp_path_factory):
    knowledge = build_knowledge([PAPER, RADIO], RECORDS, ontology)
    folder = tmp_path_factory.mktemp("exports")
    (folder / "graph.ttl").write_text(to_turtle(knowledge, ontology), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def graph(exports):
    return open_graph(exports / "graph.ttl")


def test_both_sides_are_listed(graph):
    assert (
        as_text(conflicts(graph))
        == """denial: Peru assaulted Chile: yes or no
  yes  Chile · Raid on Arica · El Faro · 2024-03-02
       “Peru raided Chile and killed 9.”
  yes  Brazil, Chile · radio.txt · 2024-03-03
       “Peru raided Chile and killed 4, Brazil told Chile.”
  no   Peru · radio.txt · 2024-03-03
       “Peru denied it.”

number: Peru assaulted Chile: killed 4 or 9
  9  Chile · Raid on Arica · El Faro · 2024-03-02
     “Peru raided Chile and killed 9.”
  4  Brazil, Chile · radio.txt · 2024-03-03
     “Peru raided Chile and killed 4, Brazil told Chile.”

(2 conflicts)
"""
    )


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({"on": ["number"]}, {"number"}),
        ({"on": ["date"]}, set()),
        ({"about": ["Peru"]}, {"number", "denial"}),
        ({"about": ["Brazil"]}, set()),
        ({"since": "2025"}, set()),
        ({"until": "2024-03-02"}, {"number", "denial"}),
    ],
)
def test_what_is_asked_for(graph, given, found):
    assert {side.on for side in conflicts(graph, **given)} == found


def test_a_name_that_the_graph_does_not_hold(graph):
    with pytest.raises(QueryError, match="'Atlantis': the graph holds nothing of that name"):
        conflicts(graph, about=["Atlantis"])


def test_the_command_prints_json(exports):
    result = CliRunner().invoke(main, ["conflicts", "--on", "number", "--format", "json", "--exports", str(exports)])
    assert [(side["says"], side["speaker"], side["date"]) for side in json.loads(result.output)] == [
        ("9", "Chile", "2024-03-02"),
        ("4", "Brazil, Chile", "2024-03-03"),
    ]


def rows(graph, name, columns, **values):
    answer = run_named(graph, find_query(name), {key: [value] for key, value in values.items()})
    chosen = [answer.variables.index(column) for column in columns.split()]
    return [tuple(row[n].value if row[n] else None for n in chosen) for row in answer.rows]


def test_open_leaves_out_what_was_done(graph):
    assert rows(graph, "open", "kind status published") == [("Assault", "hypothetical, possible", "2024-03-02")]
    assert rows(graph, "open", "kind", by="Peru") == []
    assert rows(graph, "open", "kind", to="Peru", since="2024-03-03") == []


def test_claims_rest_on_one_speaker(graph):
    wanted = [
        ("Chile", "Peru assaulted Chile, 2024-03-01 [according to Brazil, Chile]", "Peru")
    ]  # what Brazil says, Chile tells: all of it rests on Chile's word
    assert rows(graph, "claims", "speaker what denier") == wanted
    assert rows(graph, "claims", "speaker what denier", by="Chile", about="Peru", denied="yes") == wanted
    assert rows(graph, "claims", "speaker", denied="no") == []
    assert rows(graph, "claims", "speaker", by="Peru") == []


def test_explain_tells_how_it_stands(graph):
    text = explain(graph, ID + "event-e1")
    assert (
        text
        == """Peru assaulted Chile, 2024-03-01 [according to Brazil, Chile]
id:event-e1
is: gp:Assault
independent sources: 2
one event: id:evidence-e1 and id:evidence-e2: +0.40 the same word, +1.00 the same day, +2.00 the same actor, +2.00 the same recipient
2 sentences

“Peru raided Chile and killed 9.”
  Raid on Arica · El Faro · 2024-03-02
  - Peru assaulted Chile, 2024-03-01 [according to Brazil, Chile]
      stands: positive, certain, in the past
      said by: Chile
      when: 2024-03-01 (precision: day, worked out from the day of publication), “on Friday”
      how many: killed 9 (“9”), by the count of Chile
      how many: killed 4 (“4”), by the count of Brazil, Chile
      plain triple: no: it is the word of Brazil, Chile
      disputed: Peru assaulted Chile: killed 4 or 9
      disputed: Peru assaulted Chile: yes or no
      read by: lex:x, confidence 0.8, id:evidence-e1

“Peru raided Chile and killed 4, Brazil told Chile.”
  radio.txt · 2024-03-03
  - Peru assaulted Chile, 2024-03-01 [according to Brazil, Chile]
      stands: positive, certain, in the past
      said by: Chile → Brazil
      when: 2024-03-01 (precision: day, worked out from the day of publication), “on Friday”
      how many: killed 9 (“9”), by the count of Chile
      how many: killed 4 (“4”), by the count of Brazil, Chile
      plain triple: no: it is the word of Brazil, Chile
      disputed: Peru assaulted Chile: killed 4 or 9
      disputed: Peru assaulted Chile: yes or no
      read by: lex:x, confidence 0.8, id:evidence-e2
"""
    )


def test_explain_shows_the_plain_triple(graph):
    text = explain(graph, ID + "event-e6")
    assert "      plain triple: yes: id:state-CHL gp:aided id:state-PER\n" in text
    assert "      plain triple: no: it is only an idea\n" in explain(graph, ID + "event-e5")
    assert "      plain triple: no: it is still to come\n" in explain(graph, ID + "event-e4")


def test_a_pair_that_only_a_claim_names_is_no_plain_triple(ontology, tmp_path):
    records = [
        event("v", PAPER, "Peru shelled the town.", recipient=()),  # in the article's voice, and nobody is hit
        event("c", RADIO, "Peru shelled Chile, Brazil said.", speakers=(RED_CROSS,)),
    ]
    knowledge = build_knowledge([PAPER, RADIO], records, ontology)
    (tmp_path / "graph.ttl").write_text(to_turtle(knowledge, ontology), encoding="utf-8")
    graph = open_graph(tmp_path / "graph.ttl")
    texts = [explain(graph, found.iri) for found in knowledge.events]
    assert all("plain triple: yes" not in text for text in texts)
    assert "plain triple: no: it is the word of Brazil" in "".join(texts)


def test_a_count_that_belongs_to_no_event_is_told_as_one(ontology, tmp_path):
    tally = Tally(
        id="t", article="paper", counts=killed(47), time=None, polarity="positive", certainty="certain", temporality="past",
        speakers=(CHILE,), confidence=0.8, trigger=Span(text="toll", start=0, end=4), evidence=Evidence(start=0, end=8, quote="toll: 47"),
    )  # fmt: skip
    knowledge = build_knowledge([PAPER], [tally, event("v", PAPER, "Peru raided Chile.", start=30)], ontology)
    (tmp_path / "graph.ttl").write_text(to_turtle(knowledge, ontology), encoding="utf-8")
    text = explain(open_graph(tmp_path / "graph.ttl"), "paper")
    assert "  - killed: 47\n      read by: count, confidence 0.8, id:evidence-t" in text
