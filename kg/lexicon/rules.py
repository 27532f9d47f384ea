"""Rules: what comes out when an operator stands over an event of a class."""

from kg import vocab
from kg.model import Value
from kg.turtle import Node, locals_of, one
from kg.vocab import LEX


class Rule(Value, frozen=True):
    """What comes out when an operator stands over an event of a class; empty `over` means any class."""

    name: str
    operator: str
    over: frozenset[str]
    over_modes: frozenset[str]
    gives: str | None  # None: the class stays
    mode: str | None
    inner: str  # what becomes of the inner event: dropped, hypothetical, claimed, negated, kept
    polarity: str | None
    certainty: str | None
    temporality: str | None
    told: bool  # the event is by the word of the operator's subject
    negated: bool = False  # holds only where the event inside is negated ("promised not to attack")
    at_theirs: bool = (
        False  # no one who is addressed is meant ("asked Bonn for sanctions"): only whom the event inside is done to
    )
    keeps_mode: bool = False  # the mode of the event inside stays: a rejected request for aid rejects aid
    ideas: str | None = None  # "negated": what the event inside was about did not come true either
    opens: str | None = None  # the operator that stands over the innermost event instead ("refused to rule out")


def build_rules(nodes: dict[str, Node], iris: list[str]) -> dict[str, tuple[Rule, ...]]:
    """Rules by operator, the most specific first."""
    found: dict[str, list[Rule]] = {}
    for iri in iris:
        node = nodes[iri]
        over = frozenset(locals_of(node, LEX + "over")) - {"Event"}
        gives, mode, inner = (locals_of(node, LEX + key) for key in ("gives", "givesMode", "inner"))
        for operator in locals_of(node, LEX + "operator"):
            rule = Rule(
                name=vocab.local(iri),
                operator=operator,
                over=over,
                over_modes=frozenset(locals_of(node, LEX + "overMode")),
                gives=gives[0] if gives else None,
                mode=mode[0] if mode else None,
                inner=inner[0] if inner else "dropped",
                polarity=next(iter(locals_of(node, LEX + "polarity")), None),
                certainty=next(iter(locals_of(node, LEX + "certainty")), None),
                temporality=next(iter(locals_of(node, LEX + "temporality")), None),
                told=one(node, LEX + "told") == "true",
                negated=one(node, LEX + "overNegated") == "true",
                at_theirs=one(node, LEX + "atTheirs") == "true",
                keeps_mode=one(node, LEX + "keepsMode") == "true",
                ideas=next(iter(locals_of(node, LEX + "ideas")), None),
                opens=next(iter(locals_of(node, LEX + "opens")), None),
            )
            found.setdefault(operator, []).append(rule)
    order = {
        op: sorted(r, key=lambda x: (not x.negated, not x.over_modes, not x.over, len(x.over), x.name))
        for op, r in found.items()
    }
    return {operator: tuple(rules) for operator, rules in sorted(order.items())}
