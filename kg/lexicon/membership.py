"""Words that say of which party somebody is."""

from collections.abc import Mapping

from kg.model import Value
from kg.turtle import Node, every
from kg.vocab import LEX


class Membership(Value, frozen=True):
    """Words as the text writes them, with the IRI of the party; docs/lexicon.md says how they are written."""

    members: dict[str, str]  # "Democrat"
    adjectives: dict[str, str]  # "Democratic"
    letters: dict[str, str]  # "D", as brackets have it: "(D-Ohio)"
    people: frozenset[str]  # lower-case nouns for who is of the party before them: "candidate"
    past: frozenset[str]  # words by which somebody is a member no more
    unsaid: frozenset[str]  # words by which nobody can tell


def build_membership(nodes: Mapping[str, Node], of_type: Mapping[str, list[str]]) -> Membership:
    """The words of parties among all nodes."""

    def table(predicate: str) -> dict[str, str]:
        found = (nodes[iri] for iri in of_type.get(LEX + "PartyWord", ()))
        return {
            word: party
            for node in found
            for word in every(node, LEX + predicate)
            for party in every(node, LEX + "means")
        }

    def words(kind: str, predicate: str) -> frozenset[str]:
        return frozenset(word for iri in of_type.get(LEX + kind, ()) for word in every(nodes[iri], LEX + predicate))

    return Membership(
        members=table("noun"),
        adjectives=table("adjective"),
        letters=table("short"),
        people=words("PartyPerson", "noun"),
        past=words("PartyPast", "adjective"),
        unsaid=words("PartyUnsaid", "adjective"),
    )
