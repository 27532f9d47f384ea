"""What the explorer shows, as lists for JSON: nodes, claims, the lines that draw them, and the sentences behind them.

A *claim* is one statement with its qualifiers: a fact, or an event that no fact puts in plain form. A fact is drawn as one
line between two things; such an event is a node of its own, tied by a line to each thing that takes part in it.
Everything refers to everything else by its place in a list, so that a page of 20,000 nodes stays small.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kg.export.codes import told_sector
from kg.export.palette import class_look
from kg.export.view import View
from kg.graph.contents import untold
from kg.graph.standing import STANDINGS, standing
from kg.graph.words import kind_label, plain_label, time_label, title_of
from kg.model import ROLES, Article, Attribution, Entity, EventNode, Fact, Knowledge, Record
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
    stated_or_alone: list[EventNode | Fact] = [*knowledge.facts, *alone]
    for said in stated_or_alone:
        event: EventNode | Fact = events[said.event] if isinstance(said, Fact) and said.event else said
        lines += [(len(claims), at[s], at[t], role) for s, t, role in _ends(said, at)]
        claims.append(_claim(said, event, tables, at, records, knowledge.base, ontology))
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


def _kind(said: EventNode | Fact, ontology: Ontology) -> tuple[str, str, str]:
    """Name, label and quad of what a claim is of: an event class or, with the quad "relation", a relation."""
    if isinstance(said, Fact):
        return (said.predicate, ontology.predicates[said.predicate], RELATION)
    info = ontology.events[said.event]
    return (info.name, info.label, info.quad)


def _ends(said: EventNode | Fact, at: Mapping[str, int]) -> Iterable[tuple[str, str, str]]:
    """The lines of a claim as (source, target, role); an actor points at its event, the event at the rest."""
    if isinstance(said, Fact):
        if said.subject in at and said.object in at:
            yield said.subject, said.object, ""
        return
    for role in ROLES:
        for thing in getattr(said, role):
            if thing in at and thing != said.iri:
                yield (thing, said.iri, role) if role == "actor" else (said.iri, thing, role)


def _claim(
    said: EventNode | Fact, event: EventNode | Fact, tables: Mapping[str, _Table], at: Mapping[str, int],
    records: Mapping[str, int], base: str, ontology: Ontology,
) -> list[Any]:  # fmt: skip
    """[iri, says, standing, start, end, when, speakers, records, support, office, qualifiers, event].

    `says` and `qualifiers` are rows of tables: [kind, words, mode, predicate] and [polarity, certainty, temporality].
    """
    time = said.valid if isinstance(said, Fact) else said.time
    fact = said if isinstance(said, Fact) else None
    predicate = fact.predicate if fact else ""
    words = ontology.predicates[predicate] if fact else ""
    mode = event.mode or "" if isinstance(event, EventNode) else ""
    return [
        _short(said.iri, base), tables["says"]((tables["kinds"](_kind(event, ontology)), words, mode, predicate)), _STANDING[standing(said)],
        (time.start or "")[:10] if time else "", (time.end or "")[:10] if time else "", time_label(time) if time else "",
        [at[s] for s in said.speakers if s in at], [records[r] for r in said.records if r in records], said.support,
        (fact.office or "") if fact else "", tables["qualifiers"]((said.polarity, said.certainty, said.temporality)),
        _short((fact.event or "") if fact else said.iri, base),
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
    quotes, rows = _Table(), []
    for record in records:
        span = record.content if isinstance(record, Attribution) else record.trigger
        quote, base = record.evidence.quote, record.evidence.start
        start, end = (_utf16(quote, min(max(place - base, 0), len(quote))) for place in (span.start, span.end))
        speakers = (record.speaker,) if isinstance(record, Attribution) else record.speakers
        who = [at[m.entity] for m in speakers if m is not None and m.entity is not None and m.entity in at]
        said = int(isinstance(record, Attribution))
        rows.append([record.id, articles.get(record.article, -1), quotes(quote), start, end, who, said])
    return {"quotes": list(quotes.rows), "records": rows}


def _utf16(text: str, index: int) -> int:
    """A place in code points as JavaScript counts it."""
    return index if text.isascii() else len(text[:index].encode("utf-16-le", "surrogatepass")) // 2
