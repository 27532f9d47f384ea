"""Every reason for a merge has one weight in Turtle, and no weight stands there for nothing."""

import ast
from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.resolve.events import features, group, timing
from kg.resolve.features import FEATURES
from kg.vocab import LEX, RDF
from kg.weighing import build_merging

SIDES = ("actor", "recipient")


def told():
    """The words of every call of `tell` in the features of events; {name} is an actor and a recipient."""
    files = (Path(module.__file__).read_text(encoding="utf-8") for module in (features, group, timing))
    for node in (node for text in files for node in ast.walk(ast.parse(text))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tell":
            words = node.args[0]
            if isinstance(words, ast.Constant):
                yield words.value
            else:
                parts = [part.value if isinstance(part, ast.Constant) else None for part in words.values]
                yield from ("".join(side if part is None else part for part in parts) for side in SIDES)


def test_reasons_and_weights_are_the_same(ontology):
    assert set(ontology.merging.events) == set(told())
    assert set(ontology.merging.features) == {feature.__name__ for feature in FEATURES}
    assert ontology.merging.different < 0 < ontology.merging.same


def node(kind, reason, **rest):
    return {RDF + "type": [LEX + kind], LEX + "reason": [reason]} | {LEX + key: [value] for key, value in rest.items()}


BOUNDS = {name: node("MergeBound", name, weight="1") for name in ("same", "different", "enough")}


@pytest.mark.parametrize(
    "wrong",
    [
        {"a": node("Feature", "same_name")},
        {"a": node("EventReason", "the same day", weight="1", never="true")},
        {"a": node("EventReason", "the same day", weight="1"), "b": node("EventReason", "the same day", weight="2")},
        {"same": node("MergeBound", "more", weight="1")},
    ],
)
def test_what_is_wrong_is_said(wrong):
    with pytest.raises(OntologyError):
        build_merging(BOUNDS | wrong)
