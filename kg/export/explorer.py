"""What the explorer shows, as lists for JSON: nodes, claims, the lines that draw them, and the sentences behind them.

A *claim* is one statement with its qualifiers: a fact, or an event that no fact puts in plain form. A fact is drawn as one
line between two things; such an event is a node of its own, tied by a line to each thing that takes part in it.
Everything refers to everything else by its place in a list, so that a page of 20,000 nodes stays small.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kg.export.codes import told_sector
from kg.export.palette import class_look
from kg.export.view import View
from kg.graph.contents import untold
from kg.graph.standing import STANDINGS, standing
from kg.graph.words import kind_label, plain_label, time_label, title_of
from kg.model import ROLES, Article, Attribution, Entity, EventNode, Fact, Knowledge, Mention, Record, TimeSpan
from kg.ontology import Ontology

RELATION = "relation"
_STANDING = {row[0]: number for number, row in enumerate(STANDINGS)}


class _Table:
    """Values numbered in the order in which they are first asked for."""

    def __init__(self) -> None:
        self.rows: dict[Any, int] = {}

    def __call__(self, value: Any) -> int:
        return self.rows.setdefault(value, len(self.rows))


def view_of(knowledge: Knowledge, ontology: Ontology) -> View:
    """Everything the explorer shows of a graph; the same graph gives the same view."""
    alone = untold(knowledge)
    iris = (*(entity.iri for entity in knowledge.entities), *(event.iri for event in alone))
    at = {iri: number for number, iri in enumerate(iris)}
    classes, records = _Table(), {r.id: n for n, r in enumerate(knowledge.records)}
    tables = {name: _Table() for name in ("kinds", "says", "qualifiers")}
    events = {event.iri: event for event in knowledge.events}
    claims: list[list[Any]] = []
    lines: list[tuple[int, int, int, str]] = []
    told = _Teller(tables, at, records, knowledge.base, ontology)
    for fact in knowledge.facts:
        if fact.subject in at and fact.object in at:
            lines.append((len(claims), at[fact.subject], at[fact.object], ""))
        claims.append(told.fact(fact, events[fact.event] if fact.event else fact))
    for event in alone:
        lines += _ends(event, len(claims), at)
        claims.append(told.event(event))
    labels = {entity.iri: entity.label for entity in knowledge.entities}
    articles = {article.id: number for number, article in enumerate(knowledge.articles)}
    nodes = [_thing(entity, classes, articles, knowledge.base, ontology) for entity in knowledge.entities]
    first = len(claims) - len(alone)
    nodes += [_event_node(event, first + n, labels, knowledge.base, ontology) for n, event in enumerate(alone)]
    data = {
        "base": knowledge.base, "nodes": nodes, "claims": claims, "lines": [list(line) for line in lines],
        **{name: [list(row) for row in table.rows] for name, table in tables.items()}, "classes": [_class(name, ontology) for name in classes.rows],
        "standings": [list(row) for row in STANDINGS], "articles": [_article(a) for a in knowledge.articles],
        **_sentences(knowledge.records, at, articles),
    }  # fmt: skip
    return View(iris=iris, labels=tuple(n[1] for n in nodes), lines=tuple(line[:3] for line in lines), data=data)


def _ends(event: EventNode, claim: int, at: Mapping[str, int]) -> Iterator[tuple[int, int, int, str]]:
    """The lines of an event's claim as (claim, source, target, role); an actor points at its event, the event at the rest."""
    own = at[event.iri]
    fillers = (event.actor, event.recipient, event.about, event.instrument, event.place)
    for role, things in zip(ROLES, fillers, strict=True):
        for thing in things:
            if thing in at and thing != event.iri:
                yield (claim, at[thing], own, role) if role == "actor" else (claim, own, at[thing], role)


class _Teller:
    """Makes the rows of claims: [iri, says, standing, start, end, when, speakers, records, support, office, qualifiers, event].

    `says` and `qualifiers` are rows of tables: [kind, words, mode, predicate] and [polarity, certainty, temporality].
    """

    def __init__(
        self, tables: Mapping[str, _Table], at: Mapping[str, int], records: Mapping[str, int], base: str, ontology: Ontology
    ) -> None:  # fmt: skip
        self._kinds, self._says, self._qualifiers = (tables[name] for name in ("kinds", "says", "qualifiers"))
        self._at, self._records, self._base, self._ontology = at, records, base, ontology
        self._kind_of: dict[tuple[bool, str], int] = {}

    def fact(self, fact: Fact, event: EventNode | Fact) -> list[Any]:
        """The row of a fact; `event` is the event that it puts in plain form, or the fact itself."""
        kind = self._event(event.event) if isinstance(event, EventNode) else self._relation(event.predicate)
        mode = event.mode or "" if isinstance(event, EventNode) else ""
        says = self._says((kind, self._ontology.predicates[fact.predicate], mode, fact.predicate))
        return self._row(fact, says, fact.valid, fact.office or "", fact.event or "")

    def event(self, event: EventNode) -> list[Any]:
        """The row of an event that no fact tells."""
        says = self._says((self._event(event.event), "", event.mode or "", ""))
        return self._row(event, says, event.time, "", event.iri)

    def _event(self, name: str) -> int:
        """The number of an event class with its label and quad."""
        key = (True, name)
        if key not in self._kind_of:
            info = self._ontology.events[name]
            self._kind_of[key] = self._kinds((info.name, info.label, info.quad))
        return self._kind_of[key]

    def _relation(self, name: str) -> int:
        """The number of a relation with its label, whose quad is "relation"."""
        key = (False, name)
        if key not in self._kind_of:
            self._kind_of[key] = self._kinds((name, self._ontology.predicates[name], RELATION))
        return self._kind_of[key]

    def _row(self, said: EventNode | Fact, says: int, time: TimeSpan | None, office: str, event: str) -> list[Any]:
        at, records, iri = self._at, self._records, _short(said.iri, self._base)
        start, end, when = (
            ("", "", "") if time is None else ((time.start or "")[:10], (time.end or "")[:10], time_label(time))
        )
        return [
            iri, says, _STANDING[standing(said)], start, end, when,
            [at[s] for s in said.speakers if s in at] if said.speakers else [], [records[r] for r in said.records if r in records],
            said.support, office, self._qualifiers((said.polarity, said.certainty, said.temporality)),
            iri if event == said.iri else _short(event, self._base),
        ]  # fmt: skip


def _short(iri: str, base: str) -> str:
    """An IRI of the graph's own namespace as "~" and its last part, to keep the page small."""
    return "~" + iri[len(base) :] if iri.startswith(base) else iri


def _thing(entity: Entity, classes: _Table, articles: Mapping[str, int], base: str, ontology: Ontology) -> list[Any]:
    """[iri, label, class, country, sector unless the class tells it, other names, same as, article it is local to or -1, claim or -1]."""
    names = [name for name in entity.names if name != entity.label]
    local = articles.get(entity.article, -1) if entity.article is not None else -1
    return [
        _short(entity.iri, base), entity.label, classes(entity.cls), entity.country or "", told_sector(entity, ontology) or "", names,
        list(entity.same_as), local, -1,
    ]  # fmt: skip


def _event_node(event: EventNode, claim: int, labels: Mapping[str, str], base: str, ontology: Ontology) -> list[Any]:
    short = ontology.events[event.event].label + (f" ({event.mode})" if event.mode else "")
    return [_short(event.iri, base), short, -1, "", "", [plain_label(event, labels, ontology)], [], -1, claim]


def _class(name: str, ontology: Ontology) -> list[str]:
    return [name, kind_label(name, ontology), *class_look(name, ontology)]


def _article(article: Article) -> list[str]:
    return [article.id, title_of(article), article.published or "", article.publisher or "", article.url or ""]


def _sentences(records: Sequence[Record], at: Mapping[str, int], articles: Mapping[str, int]) -> dict[str, Any]:
    """Quotes, each once, and the records that mark a stretch of them: [id, article, quote, start, end, speakers, is said]."""
    quotes, rows = dict[str, int](), list[list[Any]]()
    speakers: Sequence[Mention]
    for record in records:
        if isinstance(record, Attribution):
            span, said = record.content, 1
            speakers = (record.speaker,) if record.speaker is not None else ()
        else:
            span, speakers, said = record.trigger, record.speakers, 0
        evidence = record.evidence
        quote, start, end = evidence.quote, span.start - evidence.start, span.end - evidence.start
        if not 0 <= start <= end <= len(quote):
            start, end = (min(max(place, 0), len(quote)) for place in (start, end))
        if not quote.isascii():
            start, end = _utf16(quote, start), _utf16(quote, end)
        who = [at[m.entity] for m in speakers if m.entity is not None and m.entity in at] if speakers else []
        number = quotes.setdefault(quote, len(quotes))
        rows.append([record.id, articles.get(record.article, -1), number, start, end, who, said])
    return {"quotes": list(quotes), "records": rows}


def _utf16(text: str, index: int) -> int:
    """A place in code points as JavaScript counts it."""
    return len(text[:index].encode("utf-16-le", "surrogatepass")) // 2
