"""What the graph is made of: things, events, facts, how they were merged, where reports disagree."""

from typing import Literal

from msgspec import field

from kg.model.records import Article, Certainty, Count, Polarity, Record, Temporality, TimeSpan, Value
from kg.vocab import ID


class Entity(Value, frozen=True):
    """One thing, whatever it is called: what resolution makes of all mentions that mean it."""

    iri: str
    label: str
    cls: str
    country: str | None = None
    sector: str | None = None
    names: tuple[str, ...] = ()  # every surface form seen, sorted
    same_as: tuple[str, ...] = ()
    authority: bool = False
    article: str | None = None  # set when the thing is local to one article (an unnamed group)


class Join(Value, frozen=True):
    """Two records that were taken for reports of one event, and why; `score` is the sum of what the reasons weigh."""

    left: str
    right: str
    score: float
    reasons: tuple[str, ...]


class Copy(Value, frozen=True):
    """An article whose text is, whole or nearly, that of another; `shared` is the share of the shorter one's shingles in the other."""

    article: str
    of: str
    shared: float


class EventNode(Value, frozen=True):
    """One event of the graph, with all records that report it; roles hold IRIs (of entities; `about` also of events)."""

    iri: str
    event: str
    mode: str | None
    contexts: tuple[str, ...]
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    about: tuple[str, ...]
    instrument: tuple[str, ...]
    place: tuple[str, ...]
    time: TimeSpan | None
    counts: tuple[tuple[str, Count, str], ...]  # (kind, count, record id): whose count it is can be told
    polarity: Polarity
    certainty: Certainty
    temporality: Temporality
    speakers: tuple[str, ...]
    records: tuple[str, ...]
    support: int  # independent sources
    part_of: tuple[str, ...] = ()  # IRIs of larger events that it belongs to
    merges: tuple[Join, ...] = ()  # n - 1 for n records: why they are one

    @property
    def asserted(self) -> bool:
        """Whether the event is stated as done in an article's own voice."""
        return asserted(self.polarity, self.certainty, self.temporality, self.speakers)


class Fact(Value, frozen=True):
    """A subject-predicate-object statement with everything it rests on.

    `predicate` is a property of the ontology: a relation ("headOfState") or the predicate of an event class ("assaulted").
    Only an `asserted` fact becomes a plain triple.
    """

    iri: str
    subject: str
    predicate: str
    object: str
    event: str | None
    valid: TimeSpan | None
    office: str | None
    polarity: Polarity
    certainty: Certainty
    temporality: Temporality
    speakers: tuple[str, ...]
    records: tuple[str, ...]
    support: int
    as_of: str | None = None  # the latest day of publication of a relation's articles

    @property
    def asserted(self) -> bool:
        """Whether it is a positive, certain, non-future statement in an article's own voice.

        A relation that is over ("former president") holds no more, so it is not asserted either; a past event is.
        """
        over = self.event is None and self.temporality == "past"
        return not over and asserted(self.polarity, self.certainty, self.temporality, self.speakers)


class Naming(Value, frozen=True, tag_field="kind", tag="name"):
    """One name by which articles call an entity, and why it was taken for it."""

    entity: str
    label: str  # of the entity
    name: str
    articles: tuple[str, ...]
    reason: str


class Compared(Value, frozen=True):
    """One of two things that were compared: its IRI if nothing else meant the same, which a decision can name."""

    iri: str
    entity: str  # what it became
    label: str
    cls: str = field(name="class")
    country: str | None
    articles: tuple[str, ...]
    sentences: tuple[str, ...] = ()


class Comparison(Value, frozen=True, tag_field="kind", tag="pair"):
    """The verdict on two things with its reasons. `together`: they are one entity in the end, be it by other pairs."""

    verdict: Literal["same", "different", "unsure"]
    score: float | None  # None where a person decided
    together: bool
    reasons: tuple[str, ...]
    left: Compared
    right: Compared


class Reported(Value, frozen=True):
    """One of two reports that were taken for reports of one event."""

    record: str
    article: str
    sentence: str


class Told(Value, frozen=True, tag_field="kind", tag="event"):
    """Two reports of one event, and why they are one; `score` is the sum of what the reasons weigh."""

    event: str
    label: str  # of the event, in words
    score: float
    reasons: tuple[str, ...]
    left: Reported
    right: Reported


Merge = Naming | Comparison | Told


class Decision(Value, frozen=True):
    """A person's word on the graph, applied at every build."""

    verdict: Literal["same", "different", "rename", "retype", "reject", "prefer"]
    left: str
    right: str
    who: str = ""
    when: str = ""
    why: str = ""


class Side(Value, frozen=True):
    """One side of a disagreement: what a record says ("115", "2008-08-08", "yes"), and the event or statement it is part of."""

    node: str
    value: str
    record: str


class Conflict(Value, frozen=True):
    """Reports of one matter that disagree: on a number, on a date, on whether it was so. `what` is for reading."""

    iri: str
    kind: Literal["number", "date", "denial"]
    what: str
    sides: tuple[Side, ...]  # sorted by record


class Knowledge(Value, frozen=True):
    """The whole graph as values: everything an exporter needs. Tuples are sorted by IRI or id."""

    articles: tuple[Article, ...]
    entities: tuple[Entity, ...]
    events: tuple[EventNode, ...]
    facts: tuple[Fact, ...]
    records: tuple[Record, ...]  # resolved: mentions carry canonical IRIs
    conflicts: tuple[Conflict, ...] = ()
    base: str = ID  # the namespace of things that were minted
    title: str = ""  # of the data set, for its description
    license: str = ""  # an IRI; "" where none is given
    merges: tuple[Merge, ...] = ()  # names by entity, then pairs by verdict
    copies: tuple[Copy, ...] = ()  # near-identical articles, sorted; each names the one that counts as its source


def asserted(polarity: str, certainty: str, temporality: str, speakers: tuple[object, ...]) -> bool:
    """The design's one rule for plain triples: positive, certain, past or ongoing, and nobody's claim."""
    return polarity == "positive" and certainty == "certain" and temporality in ("past", "ongoing") and not speakers
