"""Two small builds by hand: every list of a diff, and the three forms it is printed in."""

import json
from html.parser import HTMLParser

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.diff import Sentence, Snapshot, Statement, compare, read_snapshot, render
from kg.errors import QueryError
from kg.export.turtle import to_turtle
from kg.store import Stamp, open_log
from kg.vocab import SOMEONE
from tests.resolve.told import article, graph, told


def sentence(key, quote, source="Wire · 2024-05-25"):
    return Sentence(id=key, quote=quote, article=key[0], source=source)


def said(key, *sentences, iri=None, positive=True, counted=(), **standing):
    return Statement(
        iri=iri or "-".join(key), key=("statement", *key, ""), label=" ".join(key), positive=positive,
        standing=tuple(sorted(standing.items())), sentences=sentences, counted=counted,
    )  # fmt: skip


def build(name, sentences, *statements):
    known = {each.id: each for each in sentences}
    return Snapshot(
        name=name,
        statements=tuple(sorted(statements, key=lambda each: (each.key, each.iri))),
        sentences=known,
        articles=frozenset(each.article for each in sentences),
    )


def happened(iri, *parties, positive=True):
    return Statement(
        iri=iri, key=("event", "Assault", *parties), label=iri, positive=positive, standing=(), sentences=("a1" if positive else "b2",),
    )  # fmt: skip


HIT, TOLL, DENIED = (
    sentence("a1", "A hit B."),
    sentence("b1", "A hit B, killing 9."),
    sentence("b2", "A did not hit B & C."),
)
MET, LEFT = sentence("a2", "C met D."), sentence("c1", "E left <b>F</b>.", "Post · 2024-05-24")
OLD = build(
    "old", [HIT, MET, LEFT],
    said(("A", "hit", "B"), "a1", sources="1"), said(("C", "met", "D"), "a2", sources="1"), said(("E", "left", "F"), "c1", sources="1"),
)  # fmt: skip
NEW = build(
    "new", [HIT, TOLL, DENIED, MET],
    said(("A", "hit", "B"), "a1", "b1", sources="2"), said(("A", "hit", "B"), "b2", iri="denial", positive=False, sources="1"),
    said(("C", "met", "D"), "a2", sources="1"),
)  # fmt: skip

TEXT = """old -> new
1 new, 1 changed, 1 contradicted, 1 no longer supported; 1 the same

new
+ A hit B
    “A did not hit B & C.” Wire · 2024-05-25

changed
~ A hit B
    sources: 1 -> 2
    “A hit B, killing 9.” Wire · 2024-05-25

contradicted
! A hit B
    said: “A hit B, killing 9.” Wire · 2024-05-25
    said: “A hit B.” Wire · 2024-05-25
    denied: “A did not hit B & C.” Wire · 2024-05-25

no longer supported
- E left F: its article is no longer there
    “E left <b>F</b>.” Post · 2024-05-24
"""


def test_every_list_in_text():
    assert render(compare(OLD, NEW)) == TEXT


def test_json_holds_the_same():
    found = json.loads(render(compare(OLD, NEW), "json"))
    assert [each["statement"]["iri"] for each in found["added"]] == ["denial"]
    assert [each["changes"] for each in found["changed"]] == [[["sources", "1", "2"]]]
    assert [[each["quote"] for each in found["changed"][0][way]] for way in ("came", "went")] == [
        ["A hit B, killing 9."],
        [],
    ]
    assert [(each["statement"]["iri"], each["by"]["iri"]) for each in found["contradicted"]] == [("A-hit-B", "denial")]
    assert [(each["statement"]["iri"], each["why"]) for each in found["gone"]] == [
        ("E-left-F", "its article is no longer there")
    ]
    assert (found["old"], found["new"], found["same"]) == ("old", "new", 1)


def test_html_is_one_page_that_escapes_everything():
    page = render(compare(OLD, NEW), "html")
    tags, links = [], []

    class Seen(HTMLParser):
        def handle_starttag(self, tag, attrs):
            tags.append(tag)
            links.extend(value for name, value in attrs if name in ("href", "src"))

    Seen().feed(page)
    assert "E left &lt;b&gt;F&lt;/b&gt;." in page
    assert "B &amp; C" in page
    assert "script" not in tags
    assert links == ["#new", "#changed", "#contradicted", "#gone"]


def test_a_build_against_itself_has_no_difference():
    found = compare(NEW, NEW)
    assert (found.added, found.changed, found.contradicted, found.gone, found.same) == ((), (), (), (), 3)


def test_an_unknown_form_is_refused():
    with pytest.raises(QueryError, match="format 'pdf' is not known; expected one of text, json, html"):
        render(compare(OLD, NEW), "pdf")


SAME = [  # a statement of the old and one of the new build, and what changed
    (said(("A", "hit", "B"), "a1"), said(("A", "hit", "B"), "a1", iri="other"), ()),
    (said(("A", "hit", "B"), "a1"), said(("A", "hit", "B"), "b1", iri="other"), ()),
    (said(("A", "hit", "B"), "a1", end="2024"), said(("A", "hit", "B"), "b1", end="2025"), (("end", "2024", "2025"),)),
    (said(("A", "hit", "B"), "a1"), said(("Z", "hit", "B"), "a1"), (("said of", "A hit B", "Z hit B"),)),
]
OTHER = [
    (said(("A", "hit", "B"), "a1"), said(("A", "hit", "B"), "a1", positive=False)),
    (said(("A", "hit", "B"), "a1"), said(("A", "met", "B"), "a1")),
    (said(("A", "hit", "B"), "a1"), said(("Z", "hit", "B"), "b1")),
]


@pytest.mark.parametrize(("before", "now", "changes"), SAME)
def test_the_same_statement_is_found_again(before, now, changes):
    found = compare(build("old", [HIT], before), build("new", [HIT, TOLL], now))
    assert (found.added, found.gone) == ((), ())
    assert tuple(change for each in found.changed for change in each.changes) == changes


@pytest.mark.parametrize(("before", "now"), OTHER)
def test_other_statements_are_new_and_gone(before, now):
    found = compare(build("old", [HIT], before), build("new", [HIT, TOLL], now))
    assert ([each.statement for each in found.added], [each.statement for each in found.gone]) == ([now], [before])


def test_why_nothing_supports_it():
    before = said(("A", "hit", "B"), "a1")
    read_otherwise = build("new", [sentence("a9", "A hit B.")], said(("C", "met", "D"), "a9"))
    edited = build("new", [sentence("a9", "A met B.")], said(("C", "met", "D"), "a9"))
    words = build("new", [sentence("b9", "A met B.")], said(("C", "met", "D"), "b9"))
    away = build("new", [sentence("b9", "A met B.", "Post")], said(("C", "met", "D"), "b9"))
    whys = [compare(build("old", [HIT], before), new).gone[0].why for new in (words, away, read_otherwise, edited)]
    assert whys == [
        "its article has other words now",
        "its article is no longer there",
        "its sentence is read otherwise now",
        "its article no longer has the sentence, or nothing is read in it",
    ]


def written(folder, ontology, *records):
    folder.mkdir()
    articles = [article(key, publisher=f"Wire {key}") for key in sorted({record.article for record in records})]
    (folder / "graph.ttl").write_text(to_turtle(graph(ontology, *records, articles=articles), ontology), "utf-8")
    return str(folder)


@pytest.mark.slow
def test_builds_on_disk(tmp_path, ontology):
    first = told("a", "Assault", "RUS", "UKR", at="Odesa*", day="2024-05-25", killed=2, word="hit")
    more = told("b", "Assault", "RUS", "UKR", at="Odesa*", day="2024-05-25", killed=5, word="hit")
    denial = told("c", "Assault", "RUS", "UKR", polarity="negative", word="did not hit")
    alone = told("a", "Protest", "a crowd", at="Nancy*", word="marched")
    old, new = (
        written(tmp_path / "old", ontology, first, alone),
        written(tmp_path / "new", ontology, first, more, denial),
    )
    result = CliRunner().invoke(main, ["diff", old, new])
    assert result.exit_code == 0
    assert (
        result.stdout
        == f"""{old} -> {new}
1 new, 1 changed, 1 contradicted, 1 no longer supported; 0 the same

new
+ Russia assaulted Ukraine [negative]
    “did not hit” c · Wire c · 2024-05-26

changed
~ Russia assaulted Ukraine
    killed: 2 -> 2; 5
    sources: 1 -> 2
    “hit” b · Wire b · 2024-05-26

contradicted
! Russia assaulted Ukraine
    said: “hit” a · Wire a · 2024-05-26
    said: “hit” b · Wire b · 2024-05-26
    denied: “did not hit” c · Wire c · 2024-05-26

no longer supported
- a crowd protested (Nancy): its article no longer has the sentence, or nothing is read in it
    “marched” a · Wire a · 2024-05-26
"""
    )


@pytest.mark.slow
def test_records_alone_can_be_compared(tmp_path):
    from kg.model import encode

    path = tmp_path / "records.jsonl"
    path.write_bytes(encode(told("a", "Assault", "RUS", "UKR", day="2024-05-25")) + b"\n")
    (statement,) = read_snapshot(path).statements
    assert (statement.label, dict(statement.standing)["start"]) == ("Russia assaulted Ukraine", "2024-05-25")


@pytest.mark.slow
def test_two_logs_can_be_compared(tmp_path):
    stamp = Stamp(ontology="o", model="m", code="c")
    first, second = article("a", "2024-05-25"), article("b", "2024-05-26")
    known = {
        "a": told("a", "Assault", "RUS", "UKR", day="2024-05-25"),
        "b": told("b", "Protest", "FRA", day="2024-05-26"),
    }
    for name, articles in (("old.log.db", [first]), ("new.log.db", [first, second])):
        with open_log(tmp_path / name, stamp) as log:
            log.keep([(each, [known[each.id]]) for each in articles])
    result = CliRunner().invoke(main, ["diff", str(tmp_path / "old.log.db"), str(tmp_path / "new.log.db")])
    assert result.exit_code == 0, result.output
    assert result.stdout.split("\n", 1)[1].startswith(
        "1 new, 0 changed, 0 contradicted, 0 no longer supported; 1 the same\n\nnew\n+ France protested"
    )


def test_no_such_build():
    result = CliRunner().invoke(main, ["diff", "nowhere", "nowhere"])
    assert (result.exit_code, result.stderr[:45]) == (1, "kg: nowhere: no such file or folder; expected")
    result = CliRunner().invoke(main, ["diff", "nowhere.db", "nowhere"])
    assert (result.exit_code, result.stderr) == (
        1,
        "kg: nowhere.db: no evidence log; kg build makes one in its output folder\n",
    )


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("empty", None, "neither graph.ttl nor statements.jsonl is in it; name a folder that kg build wrote"),
        ("bad.jsonl", "{}\n", "bad.jsonl:1: no record: "),
        ("bad.ttl", "no turtle", "not readable as Turtle"),
        (".log.db", "no log", ".log.db: the evidence log is damaged (file is not a database)"),
        (
            "a.txt",
            "Iran spoke.",
            "a.txt: no build by its ending; expected a folder that kg build wrote, a .ttl, a .jsonl of records or an evidence log",
        ),
    ],
)
def test_what_is_no_build_is_told(tmp_path, name, content, message):
    path = tmp_path / name
    path.mkdir() if content is None else path.write_text(content, "utf-8")
    result = CliRunner().invoke(main, ["diff", str(path), str(path)])
    assert result.exit_code == 1
    assert message in result.stderr


def test_deeds_of_nobody_known_do_not_contradict_each_other():
    parties = ((), (f"actor {SOMEONE}",), ("actor A",), ("actor A", f"recipient {SOMEONE}"))
    for who, wanted in zip(parties, ([], [], ["said"], ["said"]), strict=True):
        new = build("new", [HIT, DENIED], happened("said", *who), happened("denied", *who, positive=False))
        assert [each.statement.iri for each in compare(build("old", []), new).contradicted] == wanted
