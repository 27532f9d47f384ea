"""What a report of an event has that decides whether another is of the same matter (`kg.graph.matters`)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from kg.model import Article, Entity, Event, EventNode, Mention, Record, Side, Value
from kg.ontology import Ontology
from kg.resolve.times import day

ROLES = ("actor", "recipient", "about", "place")
ACTING = ("actor", "recipient")


class Report(Value, frozen=True):
    """An event record with what decides whether another is of the same matter."""

    record: Event
    node: str  # IRI of its event
    parties: dict[str, frozenset[str]]  # role -> things known beyond the article
    groups: frozenset[str]  # the words of other parties, without numbers
    first: int | None  # days of the event as ordinals; None where not known
    last: int | None
    published: int | None
    single: bool  # whether it is the only one of its kind between these parties in its article
    repeated: bool  # a kind of deed that is done day after day
    states: frozenset[str]  # countries that act as a whole: "Russia", "Moscow"
    acting: frozenset[str]  # countries that act, as a whole or by a body of theirs: "Russian forces"

    @property
    def shared(self) -> list[tuple[str, str]]:
        """What it can have in common with another: roles with who has them, words of groups; of who acts alone, in what manner."""
        found = [(role, party) for role in ROLES for party in self.parties[role]] + [("", each) for each in self.groups]
        return [*found, ("mode", self.record.mode)] if len(found) == 1 and self.record.mode else found

    @property
    def source(self) -> tuple[str, tuple[str, ...]]:
        """Whose word it is: article and speakers."""
        return self.record.article, tuple(sorted(s.entity or s.text for s in self.record.speakers))

    @property
    def things(self) -> frozenset[str]:
        """The words of what it was done to or is about: "hardware store"."""
        return frozenset(word for each in _mentions(self.record, "about") for word in each.label.lower().split())

    @property
    def struck(self) -> frozenset[str]:
        """The last words of whom it was done to: "people" of "at least 113 people"."""
        return frozenset(
            each.text.lower().split()[-1].removesuffix("s") for each in _mentions(self.record, "recipient")
        )

    @property
    def told(self) -> bool:
        """Whether it says that something is or is not so, and does not only ask, wish or suppose."""
        return self.record.certainty != "underspecified" and self.record.temporality != "hypothetical"

    @property
    def done(self) -> bool:
        """Whether it says that something was done or is going on."""
        return self.told and self.record.polarity == "positive" and self.record.temporality != "future"

    @property
    def alike(self) -> tuple[str, ...]:
        """The temporalities with which it can be compared."""
        return ("future",) if self.record.temporality == "future" else ("past", "ongoing")

    @property
    def dated(self) -> bool:
        """Whether the day is known on which it was."""
        return self.first is not None and self.first == self.last

    def side(self, value: str) -> Side:
        """This report as one side of a disagreement."""
        return Side(node=self.node, value=value, record=self.record.id)


def reports_of(nodes: Iterable[EventNode], records: Mapping[str, Record], articles: Mapping[str, Article], entities: Sequence[Entity], ontology: Ontology) -> tuple[Report, ...]:  # fmt: skip
    """The reports of all event records, sorted by record id."""
    local = {entity.iri for entity in entities if entity.article is not None}
    kinds = ontology.matching.kinds
    whole = {entity.iri: entity.country for entity in entities if entity.country and entity.cls in kinds.whole}
    official = whole | {e.iri: e.country for e in entities if e.country and e.sector in kinds.official_sectors}
    frames = ontology.lexicon.frames
    node_of = {key: node.iri for node in nodes for key in node.records}
    found = [each for each in (records[key] for key in sorted(node_of)) if isinstance(each, Event)]
    mutual = {event.id: event.frame in frames and frames[event.frame].reciprocal for event in found}
    parties = {event.id: _parties(event, local, mutual=mutual[event.id]) for event in found}
    kind_of = {event.id: _kind(event, parties[event.id]) for event in found}
    alike = Counter(kind_of.values())
    return tuple(
        Report(
            record=event, node=node_of[event.id], parties=parties[event.id], groups=_groups(event, local),
            first=day(event.time.start) if event.time else None, last=day(event.time.end) if event.time else None,
            published=day(articles[event.article].published), single=alike[kind_of[event.id]] == 1,
            repeated=ontology.events[event.event].conflict and ontology.events[event.event].deeds,
            states=_countries(event, whole), acting=_countries(event, official),
        )
        for event in found
    )  # fmt: skip


def _parties(event: Event, local: set[str], *, mutual: bool) -> dict[str, frozenset[str]]:
    """The known things of each role; of a mutual event ("met") it does not matter who stands on which side."""
    found = {
        role: frozenset(m.entity for m in _mentions(event, role) if m.entity and m.entity not in local)
        for role in ROLES
    }
    if mutual:
        found |= {"actor": found["actor"] | found["recipient"], "recipient": frozenset()}
    return found


def _countries(event: Event, of: Mapping[str, str]) -> frozenset[str]:
    """The countries of those who act, where it is told of them."""
    return frozenset(of[m.entity] for m in _mentions(event, "actor") if m.entity and m.entity in of)


def _groups(event: Event, local: set[str]) -> frozenset[str]:
    """The words of the parties that are no more than local, lower case, without numbers: "people" of "At least thirty people"."""
    found = (m.text for role in ACTING for m in _mentions(event, role) if m.entity in local)
    found = (_uncounted(text, event) for text in found)
    words = (
        " ".join(w.removesuffix("s") for w in text.lower().split() if not any(c.isdigit() for c in w)) for text in found
    )
    return frozenset(each for each in words if each)


def _uncounted(text: str, event: Event) -> str:
    for count in event.counts.values():
        text = text.replace(count.text, "")
    return text


def _mentions(event: Event, role: str) -> list[Mention]:
    return [m for m in getattr(event, role) if isinstance(m, Mention)]


def _kind(event: Event, parties: Mapping[str, frozenset[str]]) -> tuple[object, ...]:
    return (event.article, event.event, event.mode, parties["actor"], parties["recipient"])
