"""`kg quotes` on a graph of two articles: who says what, and what their words name."""

import json

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.errors import QueryError
from kg.export.turtle import to_turtle
from kg.graph import build_knowledge
from kg.graph.contents import mentioned
from kg.model import Article, Attribution, Evidence, Mention, Span
from kg.query import open_graph, quotes

ID = "https://w3id.org/geopolitics/id/"
LATER = Article(
    id="later",
    title="Border stays shut",
    published="2024-05-20",
    publisher="El Faro",
    url="https://example.org/2",
    text='"Chile has closed every door," Peru said. Officials in Lima believe it will open them.',
)
EARLIER = Article(
    id="earlier",
    published="2024-03-02",
    source="north.txt",
    text="Chile condemned the raid. Peru promised North Korea rice.",
)
UNDATED = Article(id="undated", text="It is said that Peru's navy sank.")


def span(article, text):
    start = article.text.index(text)
    return Span(text=text, start=start, end=start + len(text))


def mention(article, text, label, entity=None):
    at = span(article, text)
    return Mention(
        text=text, start=at.start, end=at.end, label=label, cls="State" if entity else "Actor", entity=entity
    )


def said(article, speaker, cue, content, *, direct=False):
    at = span(article, content)
    return Attribution(
        id=f"{article.id}-{at.start}",
        article=article.id,
        speaker=speaker,
        cue=span(article, cue) if cue else None,
        content=at,
        direct=direct,
        evidence=Evidence(start=at.start, end=at.end, quote=at.text),
    )


PERU, CHILE = ID + "state-PER", ID + "state-CHL"


@pytest.fixture(scope="module")
def knowledge(ontology):
    it = mention(LATER, "it will", "Chile", CHILE)
    records = [
        said(LATER, mention(LATER, "Peru", "Peru", PERU), "said", '"Chile has closed every door,"', direct=True),
        said(LATER, mention(LATER, "Officials in Lima", "Officials in Lima"), "believe", "it will open them"),
        said(LATER, it, None, "open them"),
        said(EARLIER, mention(EARLIER, "Chile", "Chile", CHILE), "condemned", "the raid"),
        said(EARLIER, mention(EARLIER, "Peru", "Peru", PERU), "promised", "North Korea rice"),
        said(UNDATED, None, "said", "Peru's navy sank"),
    ]
    return build_knowledge([LATER, EARLIER, UNDATED], records, ontology)


@pytest.fixture(scope="module")
def folder(knowledge, ontology, tmp_path_factory):
    where = tmp_path_factory.mktemp("quotes")
    (where / "graph.ttl").write_text(to_turtle(knowledge, ontology), encoding="utf-8")
    return where


def run(folder, *arguments):
    return CliRunner().invoke(main, ["quotes", "--exports", str(folder), *arguments])


HEAD = """\
date        how       speaker            article            cue        words
----------  --------  -----------------  -----------------  ---------  -----
"""


def test_all_of_them_by_date(folder):
    assert run(folder).output == (
        HEAD
        + "2024-03-02  reported  Chile              north.txt          condemned  the raid\n"
        + "2024-03-02  reported  Peru               north.txt          promised   North Korea rice\n"
        + '2024-05-20  direct    Peru               Border stays shut  said       "Chile has closed every door,"\n'
        + "2024-05-20  reported  Officials in Lima  Border stays shut  believe    it will open them\n"
        + "2024-05-20  reported  Chile              Border stays shut             open them\n"
        + "no date     reported  (nobody named)     undated            said       Peru's navy sank\n"
        + "(6 quotes)\n"
    )


@pytest.mark.parametrize("name", ["Peru", "peru", "id:state-PER", PERU])
def test_by_a_name_or_an_iri(folder, name):
    found = quotes(open_graph(folder / "graph.ttl"), by=[name])
    assert [q.words for q in found] == ["North Korea rice", '"Chile has closed every door,"']


def test_about(folder):
    graph = open_graph(folder / "graph.ttl")
    assert [q.words for q in quotes(graph, about=["Chile"])] == ['"Chile has closed every door,"', "it will open them"]
    assert [q.words for q in quotes(graph, about=["Peru"])] == ["Peru's navy sank"]
    assert [q.words for q in quotes(graph, by=["Peru"], about=["Chile"])] == ['"Chile has closed every door,"']
    assert quotes(graph, by=["Chile"], about=["Peru"]) == ()


def test_given_twice_means_any_of_them(folder):
    found = quotes(open_graph(folder / "graph.ttl"), by=["Peru", "Chile"])
    assert [q.speaker for q in found] == ["Chile", "Peru", "Peru", "Chile"]


def test_json(folder):
    assert json.loads(run(folder, "--about", "Chile", "--by", "Peru", "--format", "json").output) == [
        {
            "date": "2024-05-20",
            "how": "direct",
            "speaker": "Peru",
            "words": '"Chile has closed every door,"',
            "article": "Border stays shut",
            "cue": "said",
            "publisher": "El Faro",
            "url": "https://example.org/2",
            "who": PERU,
            "id": ID + "attribution-later-0",
        }
    ]
    assert run(folder, "--about", "Chile", "--by", "Chile", "--format", "json").output == "[]\n"


def test_nothing_found(folder):
    assert run(folder, "--by", "Chile", "--about", "Peru").output.endswith("-----\n(0 quotes)\n")


def test_an_unknown_name_is_one_line(folder):
    result = run(folder, "--by", "Zanzibar")
    assert (result.exit_code, result.output.count("\n")) == (1, 1)
    assert "the graph holds nothing of that name" in result.output
    with pytest.raises(QueryError, match="holds no such thing"):
        quotes(open_graph(folder / "graph.ttl"), about=["id:nobody"])


def test_what_words_name(knowledge):
    assert {key: value for key, value in mentioned(knowledge).items() if value} == {
        "later-0": (CHILE,),
        "later-68": (CHILE,),  # "it"
        "undated-16": (PERU,),  # "Peru's"
    }
