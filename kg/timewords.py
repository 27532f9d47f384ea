"""The words of time of the ontology (ontology/lex/times.ttl) as frozen values."""

from kg.model import Value
from kg.turtle import Node, every, one
from kg.vocab import LEX


class Festival(Value, frozen=True):
    """A feast and the calendar that says when it is: exactly one of the first five fields is set (see times.ttl)."""

    on_day: str | None = None  # "12-25"
    from_easter: int | None = None  # days after Easter Sunday
    from_orthodox_easter: int | None = None
    hijri: tuple[int, int | None] | None = None  # month and day of the Islamic calendar; a whole month without a day
    kept: tuple[str, str] | None = None  # ISO 3166 code of a state and the name among its holidays
    days_before: int = 0
    days: int = 1


class Timing(Value, frozen=True):
    """Words of time by kind: "month", "weekday", "step" and the others of times.ttl, each phrase with its number."""

    words: dict[str, dict[str, int]]
    festivals: dict[str, Festival]
    implicatives: frozenset[str]  # verbs over an infinitive that was done, not one that is to come
    backward: frozenset[str]  # verbs that in the present tense tell of what was: "it *follows* Monday's raid"

    def of(self, kind: str) -> dict[str, int]:
        """Phrase -> number of one kind; empty for a kind that the ontology does not use."""
        return self.words.get(kind, {})


def build_timing(nodes: dict[str, Node], of_type: dict[str, list[str]]) -> Timing:
    """The words of time among all nodes, sorted, so that their order in the files does not matter."""
    words: dict[str, dict[str, int]] = {}
    for iri in of_type.get(LEX + "TimeWord", ()):
        kind, amount = one(nodes[iri], LEX + "timeKind") or "", int(one(nodes[iri], LEX + "amount") or 0)
        words.setdefault(kind, {}).update(dict.fromkeys(every(nodes[iri], LEX + "phrase"), amount))
    festivals = {
        noun: _festival(nodes[iri])
        for iri in of_type.get(LEX + "Festival", ())
        for noun in every(nodes[iri], LEX + "noun")
    }
    verbs = {v for iri in of_type.get(LEX + "ImplicativeVerb", ()) for v in every(nodes[iri], LEX + "verb")}
    return Timing(
        words={kind: dict(sorted(found.items())) for kind, found in sorted(words.items())},
        festivals=dict(sorted(festivals.items())),
        implicatives=frozenset(verbs),
        backward=frozenset(
            word for iri in of_type.get(LEX + "BackwardVerb", ()) for word in every(nodes[iri], LEX + "verb")
        ),
    )


def _festival(node: Node) -> Festival:
    def number(name: str) -> int | None:
        value = one(node, LEX + name)
        return int(value) if value is not None else None

    month, state = number("hijriMonth"), one(node, LEX + "keptIn")
    return Festival(
        on_day=one(node, LEX + "onDay"),
        from_easter=number("fromEaster"),
        from_orthodox_easter=number("fromOrthodoxEaster"),
        hijri=(month, number("hijriDay")) if month is not None else None,
        kept=(state, one(node, LEX + "keptAs") or "") if state is not None else None,
        days_before=number("daysBefore") or 0,
        days=number("days") or 1,
    )
