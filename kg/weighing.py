"""Weights: of the signs by which a record's confidence is worked out (ontology/lex/confidence.ttl), and of the reasons by which
things and events are merged (ontology/matching/weights.ttl)."""

from collections.abc import Mapping
from math import inf

from kg.errors import OntologyError
from kg.model import Value
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


NEVER = -inf  # what keeps two reports apart whatever else holds


class Merging(Value, frozen=True):
    """What each reason weighs, and from which sum on two are one: `same` or `different` things, `enough` for one event."""

    features: dict[str, float]  # by the name of the feature
    events: dict[str, float]  # by the words in which the reason is told
    same: float
    different: float
    enough: float


def build_merging(nodes: Mapping[str, Node]) -> Merging:
    """The weights of all reasons. Raises OntologyError for one that is named twice or not a number, and for a missing bound."""
    features: dict[str, float] = {}
    events: dict[str, float] = {}
    bounds: dict[str, float] = {}
    for iri, node in sorted(nodes.items()):
        for kind, table in (("Feature", features), ("EventReason", events), ("MergeBound", bounds)):
            if LEX + kind in every(node, RDF + "type"):
                name, weight = one(node, LEX + "reason"), one(node, LEX + "weight")
                never = one(node, LEX + "never") == "true"
                if not name or name in table or (weight is None) != never:
                    raise OntologyError(
                        f"{iri}: expected one lex:reason that no other node has, and one lex:weight or lex:never true"
                    )
                table[name] = NEVER if weight is None else float(weight)
    missing = {"same", "different", "enough"} - bounds.keys()
    if missing:
        raise OntologyError(f"matching/weights.ttl: no lex:MergeBound with lex:reason {min(missing)!r}; add one")
    return Merging(features=features, events=events, **bounds)
