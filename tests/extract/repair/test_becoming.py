"""Objects and what becomes of them: who is declared unwelcome, who gets an office from whom he is against."""

import pytest

from tests.extract.sides import sides_of

CASES = [
    # (sentence, [(class, actors, recipients, places)])
    ("Peru declared the Mexican ambassador persona non grata.", [("Sanction", ["Peru"], ["the Mexican ambassador"], [])]),
    ("Moldova declared three Russian diplomats personae non gratae.", [("Sanction", ["Moldova"], ["three Russian diplomats"], [])]),
    ("Niger declared the French envoy unwelcome.", [("Sanction", ["Niger"], ["the French envoy"], [])]),
    ("Bulgaria declared two Russian attachés undesirable.", [("Sanction", ["Bulgaria"], ["two Russian attachés"], [])]),
    ("The doctor declared the ambassador fit.", []),
    ("The court declared the diplomat bankrupt.", []),
    ("Hamas carried out a hostage-taking of Israelis.", [("Assault", ["Hamas"], ["Israelis"], [])]),
    ("The king of Lesotho named his rival prime minister.", [("Concede", ["The king of Lesotho"], ["his rival"], [])]),
    ("Chad's junta appointed an opposition leader prime minister.", [("Concede", ["Chad's junta"], ["an opposition leader"], [])]),
    ("The Libyan parliament named a rival prime minister.", []),
    ("The Danish party named a new opposition leader.", []),
    ("The club named a rival coach.", []),
]  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_what_becomes_of_an_object(reader, text, wanted):
    assert sides_of(reader, text) == wanted
