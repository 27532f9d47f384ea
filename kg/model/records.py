"""What is read from texts: articles, records and what they are made of.

Offsets are code points into `Article.text`, half open. Dates are ISO 8601 strings. IRIs are strings. Sequences are tuples.
Records are never edited: resolution makes new ones with `msgspec.structs.replace`.
The field names are the contract of `kg extract` (JSON, one record a line).
"""

from typing import TYPE_CHECKING, Any, Literal

import msgspec
from msgspec import Struct, field

Polarity = Literal["positive", "negative"]
Certainty = Literal["certain", "probable", "possible", "underspecified"]
Temporality = Literal["past", "ongoing", "future", "hypothetical"]
Precision = Literal[
    "day", "week", "weekend", "month", "quarter", "season", "half", "year", "decade", "century",  # a stretch of the calendar
    "part", "range",  # early 2023; from May to July
    "open",  # since May, until 2027: the other side is not known
    "vague",  # recently, in the near future
    "duration", "time-of-day",  # for three days, at dawn: no date
]  # fmt: skip
ROLES = ("actor", "recipient", "about", "instrument", "place")  # what takes part in an event; fields of events


class Value(Struct, frozen=True, kw_only=True, omit_defaults=False):
    """The base of all values: immutable and without a `__dict__`."""


class Article(Value, frozen=True):
    """One text with what is known of where it came from; `published` is an ISO date or None."""

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str = "en"
    source: str | None = None  # the file it was read from, relative where it was given so
    author: str | None = None
    dated_by: str | None = None  # where `published` came from: "text", "field", "page", "feed" or "name"


class Span(Value, frozen=True):
    """A stretch of an article's text."""

    text: str
    start: int
    end: int


class Where(Value, frozen=True):
    """Where a place is: degrees WGS84, the IRI of the region it lies in, and its number (or admin1 code) in GeoNames.

    None for what is not known; a place that no list has may have the position of the place it is said to be in.
    """

    lat: float | None = None
    long: float | None = None
    region: str | None = None
    geonames: str | None = None


class Mention(Value, frozen=True):
    """A phrase that names an actor, a place or a thing.

    `label` says whom it means ("He" -> "Nicolas Maduro"), `names` are other forms of it in the same article, `entity`
    the IRI where an authority or resolution knows one. `cls` is "class" in JSON: a class of the ontology. `unresolved` marks
    a pronoun, or a noun that only takes up something said before, of which it is not known whom it means: it stays in its
    record, but is no thing of the graph.
    """

    text: str
    start: int
    end: int
    label: str
    cls: str = field(name="class")
    country: str | None = None  # ISO 3166-1 alpha-3
    sector: str | None = None  # PLOVER's actor sectors
    entity: str | None = None
    names: tuple[str, ...] = ()
    unresolved: bool = False
    where: Where | None = None  # of a place


class EventRef(Value, frozen=True):
    """A record's reference to another event record of the same article."""

    event: str


if TYPE_CHECKING:
    About = Mention | EventRef
else:  # msgspec cannot tell two untagged structs apart when it decodes; `decode` below does
    About = Any


class TimeSpan(Value, frozen=True):
    """When something happened or holds: ISO dates (inclusive), None for an end that is open or not known.

    `inferred` is true when the text names no full date and it was worked out from the publication date. `lasts` is an ISO
    8601 duration ("P3D") where the text says how long.
    """

    start: str | None
    end: str | None
    precision: str
    text: str
    inferred: bool = False
    lasts: str | None = None


class Count(Value, frozen=True):
    """A number of people or things, or a sum of money, with its bounds; None for an unknown bound.

    `currency` is an ISO 4217 code; `by` whose count it is, where the text names somebody.
    """

    min: int | None
    max: int | None
    text: str
    currency: str | None = None
    by: Mention | None = None


class Evidence(Value, frozen=True):
    """Where a record stands: `article.text[start:end] == quote` always holds."""

    start: int
    end: int
    quote: str


class Event(Value, frozen=True, tag_field="kind", tag="event"):
    """Who did what to whom, as one sentence of one article says it."""

    id: str
    article: str
    event: str
    mode: str | None
    contexts: tuple[str, ...]
    actor: tuple[Mention, ...]
    recipient: tuple[Mention, ...]
    about: tuple[About, ...]
    instrument: tuple[Mention, ...]
    place: tuple[Mention, ...]
    time: TimeSpan | None
    counts: dict[str, Count]
    polarity: Polarity
    certainty: Certainty
    temporality: Temporality
    speakers: tuple[Mention, ...]
    confidence: float
    frame: str
    trigger: Span
    evidence: Evidence


class Relation(Value, frozen=True, tag_field="kind", tag="relation"):
    """A binary relation between two things, with the time it holds where the text says so.

    `named_in` is the sentence that names the object, where it is worked out from the context and `evidence` does not name it.
    """

    id: str
    article: str
    relation: str
    subject: Mention
    object: Mention
    valid: TimeSpan | None
    polarity: Polarity
    certainty: Certainty
    temporality: Temporality
    speakers: tuple[Mention, ...]
    confidence: float
    frame: str
    trigger: Span
    evidence: Evidence
    office: str | None = None  # "foreign minister", for offices
    as_of: str | None = None  # the day of publication: what is ongoing holds then, and is not said to hold later
    named_in: Evidence | None = None  # "President X", of the country that another sentence names


class Attribution(Value, frozen=True, tag_field="kind", tag="attribution"):
    """Somebody says, thinks or writes something."""

    id: str
    article: str
    speaker: Mention | None
    cue: Span | None
    content: Span
    direct: bool
    evidence: Evidence
    confidence: float = 0.8


class Tally(Value, frozen=True, tag_field="kind", tag="count"):
    """A number that a sentence gives and no event of it holds: "the death toll rose to 47, the governor said".

    `of` is the id of the event record that it tells the number of, where one was told; else `cause` is the noun for what it came
    of ("earthquake") and `place` the places that its sentence names.
    """

    id: str
    article: str
    counts: dict[str, Count]
    time: TimeSpan | None
    polarity: Polarity
    certainty: Certainty
    temporality: Temporality
    speakers: tuple[Mention, ...]
    confidence: float
    trigger: Span
    evidence: Evidence
    of: str | None = None
    cause: str | None = None
    place: tuple[Mention, ...] = ()


Record = Event | Relation | Attribution | Tally


def encode(record: Record) -> bytes:
    """One record as a line of JSON in the contract's form, without the line break."""
    return msgspec.json.encode(record)


def decode(line: bytes | str) -> Record:
    """The record of one line of JSON; raises `msgspec.DecodeError` on anything else."""
    record: Record = _DECODER.decode(line)
    return _with_about(record) if isinstance(record, Event) and record.about else record


def decode_lines(lines: bytes) -> list[Record]:
    """The records of lines of JSON as `encode` writes them, which hold no line breaks; raises as `decode` does."""
    records: list[Record] = _SEVERAL.decode(b"[" + lines.replace(b"\n", b",") + b"]")
    return [_with_about(each) if isinstance(each, Event) and each.about else each for each in records]


def _with_about(record: Event) -> Event:
    """An event with what it is about as values."""
    raw: tuple[Any, ...] = record.about
    about = tuple(msgspec.convert(item, EventRef if "event" in item else Mention) for item in raw)
    return msgspec.structs.replace(record, about=about)


_DECODER = msgspec.json.Decoder(Record)
_SEVERAL = msgspec.json.Decoder(list[Record])
