"""Which lemmas of a frame its sentences hold."""

import shutil

import msgspec
import pytest

from kg.check import check_ontology, unshown_lemmas
from kg.ontology import default_folder

pytestmark = pytest.mark.slow

FORMS = {"strike": frozenset(["struck", "stricken"]), "take": frozenset(["took", "taken"])}


@pytest.mark.parametrize(
    ("words", "examples", "negatives", "missing"),
    [
        ((("verb", "shell"),), ("{actor:The army} was shelling {place:the port}.",), (), ()),
        ((("verb", "strike"),), ("{recipient:The depot} was struck by {actor:jets}.",), (), ()),
        ((("verb", "take over"),), ("{actor:Officers} took the airport over.",), (), ()),
        ((("noun", "cease - fire"),), ("The cease-fire by {actor:the rebels} held.",), (), ()),
        ((("verb", "deny"),), (), ("The visa was denied.",), ()),
        ((("verb", "take over"),), ("{actor:Officers} took the airport.",), (), ("take over",)),
        ((("verb", "raid"), ("verb", "storm")), ("{actor:Police} raided the office.",), (), ("storm",)),
        ((("noun", "port"),), ("{subject:Odesa} is a port of {object:Ukraine}.",), (), ()),
        ((("noun", "war"),), ("The warehouse of {object:Kyiv} burned.",), (), ("war",)),
    ],
)
def test_unshown_lemmas(ontology, words, examples, negatives, missing):
    frame = msgspec.structs.replace(
        next(iter(ontology.lexicon.frames.values())), words=words, examples=examples, negatives=negatives
    )
    assert unshown_lemmas(frame, FORMS) == missing


def test_irregular_forms_stand_in_the_data(ontology):
    assert ontology.lexicon.forms["strike"] == {"struck"}


def test_the_check_wants_a_sentence_for_every_lemma(tmp_path):
    folder = tmp_path / "ontology"
    shutil.copytree(default_folder(), folder)
    (folder / "events" / "new.ttl").write_text(
        "@prefix lex: <https://w3id.org/geopolitics/lexicon#> .\n"
        "@prefix gp: <https://w3id.org/geopolitics/ontology#> .\n"
        'lex:new a lex:Frame ; lex:evokes gp:Assault ; lex:verb "strafe", "bomb", "shell", "raid" ; lex:valence lex:transitive ;\n'
        '    lex:unshown "bomb", "raid" ; lex:example "{actor:Jets} strafed the convoy.", "{actor:Jets} raided the port." .\n',
        encoding="utf-8",
    )
    (folder / "events" / "newer.ttl").write_text(
        "@prefix lex: <https://w3id.org/geopolitics/lexicon#> .\nlex:new a lex:Frame .\n", encoding="utf-8"
    )
    assert check_ontology(folder)[0] == [
        "https://w3id.org/geopolitics/lexicon#new as Frame: defined twice, in new.ttl and newer.ttl; give one another name",
        "lex:new: 'raid' is called lex:unshown, but an example holds it or it is no lemma here; take it out",
        "lex:new: no example holds 'shell'; write one that fires it",
    ]
