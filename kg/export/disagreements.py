"""Disagreements between reports as triples: each side with its value and its evidence."""

from collections.abc import Iterator
from itertools import permutations

from kg.export.names import evidence_iri
from kg.export.terms import Triple, ref, text
from kg.model import Conflict
from kg.vocab import GP, PROV, RDF, RDFS


def triples_of_conflict(conflict: Conflict, base: str) -> Iterator[Triple]:
    """The triples of one conflict; events or statements that say different things also contradict each other directly."""
    iri = conflict.iri
    yield (iri, RDF + "type", ref(GP + "Conflict"))
    yield (iri, RDFS + "label", text(conflict.what))
    yield (iri, GP + "conflictOn", text(conflict.kind))
    for number, side in enumerate(conflict.sides, start=1):
        own = f"{iri}-{number}"
        yield (iri, GP + "side", ref(own))
        yield (own, RDF + "type", ref(GP + "Side"))
        yield (own, GP + "sideOf", ref(side.node))
        yield (own, GP + "says", text(side.value))
        yield (own, PROV + "wasDerivedFrom", ref(evidence_iri(side.record, base)))
    for one, other in permutations(conflict.sides, 2):
        if one.node != other.node and one.value != other.value:
            yield (one.node, GP + "contradicts", ref(other.node))
