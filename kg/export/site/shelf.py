"""The graph sorted for pages: what each page shows, found by IRI."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from kg.export.site.names import file_name, page_name
from kg.graph.standing import STANDINGS, standing
from kg.graph.words import clip, plain_label, time_label, title_of
from kg.model import ROLES, Article, Attribution, EventNode, Fact, Knowledge, Record, Tally
from kg.ontology import Ontology

_LABEL = 160  # characters of a label in a heading or a cell
WORDS = {name: word for name, word, _ in STANDINGS}


def article_page(article: Article) -> str:
    """Where the page of an article lies in the site."""
    return "articles/" + file_name(article.id, title_of(article))


def _short(iri: str, base: str) -> str:
    """A thing as the explorer's links name it."""
    return iri[len(base) :] if iri.startswith(base) else iri


class Shelf:
    """Lookups over one graph; built once, read by all pages."""

    def __init__(self, knowledge: Knowledge, ontology: Ontology) -> None:
        self.knowledge, self.ontology = knowledge, ontology
        self.labels = {entity.iri: entity.label for entity in knowledge.entities}
        self.records: dict[str, Record] = {record.id: record for record in knowledge.records}
        self.articles = {article.id: article for article in knowledge.articles}
        self.things: dict[str, dict[str, Any]] = {e.iri: {"iri": e.iri, "short": quote(_short(e.iri, knowledge.base), safe=""), "label": clip(e.label, _LABEL), "href": "things/" + page_name(e.iri, e.label, knowledge.base), "entity": e} for e in knowledge.entities}  # fmt: skip
        self.events = {event.iri: self._event(event) for event in knowledge.events}
        self.relations = {fact.iri: self._relation(fact) for fact in knowledge.facts if fact.event is None}
        self.pages: dict[str, dict[str, Any]] = {a.id: {"label": clip(title_of(a), _LABEL), "href": article_page(a), "article": a} for a in knowledge.articles}  # fmt: skip
        self.of_record: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for said in (*self.events.values(), *self.relations.values()):
            for record in said["said"].records:
                self.of_record[record].append(said)

    def _event(self, event: EventNode) -> dict[str, Any]:
        info = self.ontology.events[event.event]
        label = plain_label(event, self.labels, self.ontology)
        return self._said(event, event.time) | {
            "label": clip(label, 240), "href": "events/" + page_name(event.iri, label, self.knowledge.base), "kind": info.label, "quad": info.quad,
            "mode": event.mode or "", "conflict": info.conflict,
            "roles": [(role, [self.things[t] for t in getattr(event, role) if t in self.things]) for role in ROLES],
        }  # fmt: skip

    def _relation(self, fact: Fact) -> dict[str, Any]:
        words = self.ontology.predicates[fact.predicate]
        office = f" ({fact.office})" if fact.office else ""
        ends = [clip(self.labels.get(end, "?"), 100) for end in (fact.subject, fact.object)]
        said = self._said(fact, fact.valid)
        if fact.as_of:  # what is told as of a day holds then; it is dated by it where no interval is known
            said |= {
                "when": ", ".join(part for part in (said["when"], f"as of {fact.as_of[:10]}") if part),
                "date": said["date"] or fact.as_of[:10],
            }
        return said | {
            "label": f"{ends[0]} {words} {ends[1]}{office}", "href": self.things[fact.subject]["href"] if fact.subject in self.things else "",
            "kind": words + office, "quad": "relation", "mode": "", "conflict": False,
            "roles": [(role, [self.things[t]]) for role, t in (("subject", fact.subject), ("object", fact.object)) if t in self.things],
        }  # fmt: skip

    def _said(self, said: EventNode | Fact, time: Any) -> dict[str, Any]:
        name = standing(said)
        return {
            "iri": said.iri, "said": said, "standing": name, "word": WORDS[name], "when": time_label(time) if time else "",
            "date": (time.start or time.end or "")[:10] if time else "", "reported": self._reported(said.records), "sources": said.support,
            "speakers": [self.things[s] for s in said.speakers if s in self.things],
        }  # fmt: skip

    def counted(self, key: str) -> dict[str, Any] | None:
        """A number that stands by itself as a line; None for a record that gives more than that."""
        record = self.records[key]
        if not isinstance(record, Tally):
            return None
        name = "claimed" if record.speakers else "asserted" if record.certainty == "certain" else "uncertain"
        speakers = [self.things[s.entity] for s in record.speakers if s.entity in self.things]
        return {
            "label": "; ".join(f"{kind}: {count.text}" for kind, count in record.counts.items()), "href": "", "standing": name,
            "word": WORDS[name], "when": time_label(record.time) if record.time else "", "reported": self._reported([key]),
            "sources": 1, "speakers": speakers,
        }  # fmt: skip

    def _reported(self, records: Iterable[str]) -> str:
        """The first day on which one of the records' articles was published, "" where none is known."""
        days = (self.articles[self.records[r].article].published for r in records if r in self.records)
        return min((day[:10] for day in days if day), default="")

    def quotes(self, records: Iterable[str]) -> list[dict[str, Any]]:
        """The sentences of records, oldest article first: before, within and after the words that carry the statement."""
        found = [self.quote(self.records[record]) for record in records if record in self.records]
        return sorted(found, key=lambda quote: (quote["published"], quote["article"]["href"], quote["start"]))

    def quote(self, record: Record) -> dict[str, Any]:
        """One sentence with its article."""
        span = record.content if isinstance(record, Attribution) else record.trigger
        text, base = record.evidence.quote, record.evidence.start
        start, end = (min(max(at - base, 0), len(text)) for at in (span.start, span.end))
        article = self.articles[record.article]
        return {
            "before": text[:start], "marked": text[start:end], "after": text[end:], "start": base, "id": record.id,
            "article": self.pages[record.article], "published": article.published or "", "publisher": article.publisher or "",
        }  # fmt: skip
