"""Decisions through the commands and the build: applied, warned of, taken back without a trace."""

import msgspec
import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.export import to_turtle
from kg.export.merges import write_merges
from kg.graph import build_knowledge
from kg.model import Compared, Comparison
from kg.resolve.decisions import read_decisions
from tests.resolve.pairs import article_of

BASE = "https://w3id.org/geopolitics/id/"
NAMES = ("Xenia Orlo", "Marthese Vell", "J. Vell", "Joanna Vell", "Jakob Vell", "Orlo")


def world(ontology, decisions=None):
    sides = [
        article_of({"name": n, "class": "Person", "country": "MLT"}, f"a{i}", ontology) for i, n in enumerate(NAMES)
    ]
    records = [record for _, said in sides for record in said]
    return build_knowledge([article for article, _ in sides], records, ontology, decisions=decisions)


def kg(*words, **options):
    result = CliRunner().invoke(main, [str(word) for word in words], **options)
    assert result.exit_code == 0, result.output
    return result


def decided(ontology, path, *words):
    kg("decide", *words, "--file", path)
    return {entity.iri.removeprefix(BASE): entity for entity in world(ontology, path).entities}


def test_same_rename_retype_and_prefer(ontology, tmp_path):
    path = tmp_path / "d.jsonl"
    both = decided(ontology, path, "same", "id:person-xenia-orlo", "Marthese Vell")["person-marthese-vell"]
    assert both.names == ("Marthese Vell", "Orlo", "Xenia Orlo")
    assert (
        decided(ontology, path, "rename", BASE + "person-joanna-vell", "Joan Vell")["person-joanna-vell"].label
        == "Joan Vell"
    )
    assert decided(ontology, path, "retype", "Jakob Vell", "Company")["person-jakob-vell"].cls == "Company"
    assert decided(ontology, path, "prefer", "Jakob Vell", "country=ITA")["person-jakob-vell"].country == "ITA"


def test_different_beats_what_the_rules_say(ontology, tmp_path):
    before = {entity.iri.removeprefix(BASE) for entity in world(ontology).entities}
    assert not any(name.startswith("person-orlo") for name in before)  # the surname was taken for Xenia Orlo's
    after = decided(ontology, tmp_path / "d.jsonl", "different", "Orlo", "Xenia Orlo")
    assert [name for name in after if name.startswith("person-orlo")]


def test_reject_leaves_a_record_out_and_keeps_the_articles(ontology, tmp_path):
    path = tmp_path / "d.jsonl"
    kg("decide", "reject", "a10", "--file", path)
    before, after = world(ontology), world(ontology, path)
    assert {r.id for r in before.records} - {r.id for r in after.records} == {"a10"}
    assert after.articles == before.articles


def test_undoing_restores_every_byte(ontology, tmp_path):
    path = tmp_path / "d.jsonl"
    kg("decide", "rename", "Xenia Orlo", "X. Orlo", "--file", path, "--who", "A. Reader")
    first, file_before = to_turtle(world(ontology, path), ontology), path.read_bytes()
    for words in (("same", "Xenia Orlo", "Marthese Vell"), ("retype", "Jakob Vell", "Company"), ("reject", "a30")):
        kg("decide", *words, "--file", path, "--why", "a test")
        assert to_turtle(world(ontology, path), ontology) != first
        kg("decide", *words, "--file", path, "--undo")
        assert path.read_bytes() == file_before
        assert to_turtle(world(ontology, path), ontology) == first


@pytest.mark.parametrize(
    ("words", "warning"),
    [
        (("same", "Nobody Here", "Xenia Orlo"), "same Nobody Here, Xenia Orlo: Nobody Here matches nothing"),
        (("rename", "Nobody Here", "X"), "rename Nobody Here, X matches nothing"),
        (("reject", "ffff"), "reject ffff matches no record"),
        (("retype", "Nobody Here", "Company"), "retype Nobody Here, Company matches nothing"),
    ],
)
def test_what_matches_nothing_is_named(words, warning, ontology, tmp_path, caplog):
    kg("decide", *words, "--file", tmp_path / "d.jsonl")
    world(ontology, tmp_path / "d.jsonl")
    assert [record.getMessage() for record in caplog.records] == [f"decision: {warning}"]


@pytest.mark.parametrize(
    "words",
    [
        ("same", "A"),
        ("reject", "a", "b"),
        ("prefer", "A", "size=3"),
        ("retype", "A", "Nonsense"),
        ("same", "A", "B", "--undo"),
    ],
)
def test_what_cannot_be_decided(words, tmp_path):
    path = tmp_path / "d.jsonl"
    path.touch()
    assert CliRunner().invoke(main, ["decide", *words, "--file", str(path)]).exit_code == 2
    assert path.read_bytes() == b""


@pytest.fixture
def built(ontology, tmp_path):
    write_merges(world(ontology), ontology, tmp_path)
    return tmp_path


def test_review_asks_writes_stops_and_goes_on(built):
    path = built / "d.jsonl"
    words = ("review", "--exports", built, "--file", path, "--who", "A. Reader")
    first = kg(*words, input="what\ns her initial\nq\n")
    assert "J. Vell  (Person, MLT; 1 article; id:person-j-vell)\n       “J. Vell was in the news.”" in first.output
    (one,) = read_decisions(path)
    assert (one.verdict, one.who, one.why) == ("same", "A. Reader", "her initial")
    second = kg(*words, input="d another one\n")
    assert "1 decided before" in second.output
    assert sorted(each.verdict for each in read_decisions(path)) == ["different", "same"]
    assert "0 open pairs" in kg(*words, input="").output


def test_review_without_input_writes_nothing(built):
    kg("review", "--exports", built, "--file", built / "d.jsonl", input="")
    assert not (built / "d.jsonl").exists()


def test_merges_says_what_and_why(built):
    out = kg("merges", "--why", "Xenia Orlo", "--exports", built).stdout
    assert out == (
        "Xenia Orlo  (id:person-xenia-orlo, 2 articles)\n"
        "  Orlo          1  so called in its article\n"
        "  Xenia Orlo    1  the same full name\n"
        "same        +0.84  Orlo (id:person-orlo-66220e)  |  Xenia Orlo (id:person-xenia-orlo)  -> one entity\n"
        "                   +0.54 A surname, and only one full name that it can be short for; 0.6 where they stand in two articles.\n"
        "                   +0.30 Both belong to the same country.\n"
    )
    unsure = kg("merges", "--verdict", "unsure", "--exports", built, "--format", "csv").stdout.splitlines()
    assert unsure[0] == "kind,verdict,score,left,left_iri,right,right_iri,reasons"
    assert [line.split(",")[:2] for line in unsure[1:]] == [["pair", "unsure"], ["pair", "unsure"]]


def asked(ontology, tmp_path):
    """The folder of a build of the world, with the names that were merged."""
    (tmp_path / "exports").mkdir()
    write_merges(world(ontology), ontology, tmp_path / "exports")
    return ["--exports", tmp_path / "exports", "--file", tmp_path / "d.jsonl"]


def test_a_name_that_articles_use_says_nothing(ontology, tmp_path):
    done = kg("decide", "same", "Xenia Orlo", "Marthese Vell", *asked(ontology, tmp_path))
    assert "nothing is called so" not in done.output


def test_a_name_of_nothing_is_told_and_kept(ontology, tmp_path):
    done = kg("decide", "same", "Nobody Here", "Marthese Vell", *asked(ontology, tmp_path))
    assert "Nobody Here: nothing is called so in the last build" in done.output
    assert len(read_decisions(tmp_path / "d.jsonl")) == 1


def two_named_alike():
    sides = [("Mira Vell", "MLT"), ("Mira Vell", "ITA")]
    return [
        Comparison(
            verdict="different", score=-1.0, together=False, reasons=(),
            left=side("a", *sides[0]), right=side("b", *sides[1]),
        )
    ]  # fmt: skip


def side(key, label, country):
    return Compared(
        iri=BASE + key, entity=BASE + key, label=label, cls="Person", country=country, articles=("x",), sentences=()
    )


def test_a_name_of_several_lists_them(tmp_path):
    (tmp_path / "merges.jsonl").write_bytes(b"\n".join(msgspec.json.encode(each) for each in two_named_alike()) + b"\n")
    words = ["decide", "same", "Mira Vell", "id:c", "--exports", str(tmp_path), "--file", str(tmp_path / "d.jsonl")]
    result = CliRunner().invoke(main, words)
    assert result.exit_code == 2
    assert (
        "Mira Vell may be any of these things of the last build; name one of them:\n  id:a  Mira Vell\n  id:b  Mira Vell"
        in result.output
    )
    assert not (tmp_path / "d.jsonl").exists()


def test_a_known_name_is_found_though_no_article_uses_it(ontology, tmp_path):
    sides = [
        article_of({"name": n, "class": "State", "country": c}, f"s{i}", ontology)
        for i, (n, c) in enumerate((("United States", "USA"), ("Malta", "MLT")))
    ]
    path = tmp_path / "d.jsonl"
    kg("decide", "rename", "USA", "America", "--file", path)
    records = [record for _, said in sides for record in said]
    made = build_knowledge([article for article, _ in sides], records, ontology, decisions=path)
    assert {entity.label for entity in made.entities} == {"America", "Malta"}
