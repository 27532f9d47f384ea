"""A label of a person that holds no letter, as broken text has it, is nobody's name and stops nothing."""

import pytest

from kg.model import Mention
from kg.resolve.keys import keys_of
from kg.resolve.known import known
from kg.resolve.unit import Unit


@pytest.mark.parametrize("label", ["@", "— —", "...", "..., ..."])
def test_a_label_without_a_letter_is_nobodys(ontology, label: str) -> None:
    index = known(ontology)
    assert index.spelling.parse(label).words == ()
    mention = Mention(text=label, start=0, end=len(label), label=label, cls="Person", country="USA")
    assert index.people.by_surname(mention, "2016-02-08") is None
    assert index.people.called(label, "USA") == ()
    assert index.is_everywhere("person", label)  # so that it joins nothing
    assert index.link("person", mention, "2016-02-08", frozenset(), frozenset({"USA"})) is None
    unit = Unit(
        key="k", family="person", name=label, article=None, articles=frozenset({"a"}), entity=None, country="USA",
        labels=((label, 1),), classes=(("Person", 1),), sectors=(), names=frozenset({label}),
    )  # fmt: skip
    assert keys_of(unit, index) == {("name", label): True}
