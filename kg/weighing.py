"""The weights of the signs by which a record's confidence is worked out (ontology/lex/confidence.ttl)."""

from collections.abc import Mapping

from kg.errors import OntologyError
from kg.turtle import Node, every, one
from kg.vocab import LEX, RDF


def build_weights(nodes: Mapping[str, Node]) -> dict[str, float]:
    """Sign -> weight, in log-odds. Raises OntologyError for a sign without a weight or with two."""
    found: dict[str, float] = {}
    for iri, node in sorted(nodes.items()):
        if LEX + "Sign" not in every(node, RDF + "type"):
            continue
        sign, weight = one(node, LEX + "sign"), one(node, LEX + "weight")
        if not sign or weight is None or sign in found:
            raise OntologyError(f"{iri}: expected one lex:sign that no other node has, and one lex:weight")
        found[sign] = float(weight)
    return found
