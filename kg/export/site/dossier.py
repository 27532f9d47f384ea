"""What the page of a thing and of an article shows."""

from collections import Counter, defaultdict
from itertools import pairwise
from typing import Any

from kg.export.codes import belongs, country_names, told_sector
from kg.export.site.shelf import Shelf
from kg.graph.contents import mentioned
from kg.graph.words import kind_label
from kg.model import Attribution, Record, Tally


class Dossiers:
    """What each thing takes part in, gathered once for all pages."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf, self.countries = shelf, country_names(shelf.ontology)
        self.parts: dict[str, dict[str, list[dict[str, Any]]]] = defaultdict(lambda: defaultdict(list))
        for said in (*shelf.events.values(), *shelf.relations.values()):
            for role, things in said["roles"]:
                for thing in things:
                    self.parts[thing["iri"]][role].append(said)
            for speaker in said["speakers"]:
                self.parts[speaker["iri"]]["speaker"].append(said)
        self.words: dict[str, list[Attribution]] = defaultdict(list)
        for record in shelf.knowledge.records:
            if isinstance(record, Attribution) and record.speaker and record.speaker.entity:
                self.words[record.speaker.entity].append(record)
        self.about: dict[str, list[Attribution]] = defaultdict(list)
        named = mentioned(shelf.knowledge)
        for record in shelf.knowledge.records:
            if isinstance(record, Attribution):
                for iri in named[record.id]:
                    if not (record.speaker and record.speaker.entity == iri):
                        self.about[iri].append(record)

    def of(self, iri: str) -> dict[str, Any]:
        """Everything on the page of a thing."""
        shelf, parts, entity = self.shelf, self.parts[iri], self.shelf.things[iri]["entity"]
        kind = kind_label(entity.cls, shelf.ontology)
        ways = ((f"What this {kind} does", "actor"), (f"What is done to this {kind}", "recipient"), (f"What is about this {kind}", "about"),
                (f"What is done with this {kind}", "instrument"), ("What happened here", "place"), (f"What this {kind} says of others", "speaker"))  # fmt: skip
        ties = sorted((*parts["subject"], *parts["object"]), key=_by_date)
        offices = [said for said in ties if said["said"].office]
        return {
            "thing": shelf.things[iri], "entity": entity, "kind": kind, "offices": offices,
            "relations": [said for said in ties if not said["said"].office],
            "ways": [(title, sorted(parts[role], key=_by_date)) for title, role in ways if parts[role]],
            "quotes": [shelf.quote(record) for record in self.words[iri]],
            "about": [shelf.quote(record) for record in self.about[iri]], "near": self.near(iri),
            "belongs": belongs(None if self.countries.get(entity.country or "") == entity.label else entity.country, told_sector(entity, shelf.ontology), self.countries, shelf.ontology),
            "sources": self.sources(iri), "local": shelf.pages.get(entity.article or ""),
        }  # fmt: skip

    def near(self, iri: str) -> list[tuple[dict[str, Any], int]]:
        """Things that take part in the same, with how often: the most frequent ones."""
        found: Counter[str] = Counter()
        for said in (said for members in self.parts[iri].values() for said in members):
            found.update({thing["iri"] for _, things in said["roles"] for thing in things} - {iri})
        ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
        return [(self.shelf.things[other], count) for other, count in ranked[:40]]

    def sources(self, iri: str) -> list[dict[str, Any]]:
        """The articles that say something of it."""
        records = {r for members in self.parts[iri].values() for said in members for r in said["said"].records}
        articles = {self.shelf.records[r].article for r in records} | {r.article for r in self.words[iri]}
        return [self.shelf.pages[article] for article in sorted(articles)]


def _by_date(said: dict[str, Any]) -> tuple[str, str]:
    return (said["date"] or said["reported"] or "9999", said["iri"])


def marked_text(shelf: Shelf, article_id: str, records: list[Any]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """An article's text in stretches, marked where a statement stands, and the statements by the numbers at the marks."""
    text = shelf.articles[article_id].text
    notes: list[dict[str, Any]] = []
    spans: list[tuple[int, int, int, bool]] = []
    for number, record in enumerate(sorted(records, key=lambda r: (r.evidence.start, r.id)), start=1):
        span = record.content if isinstance(record, Attribution) else record.trigger
        spans.append((max(0, span.start), min(len(text), span.end), number, isinstance(record, Attribution)))
        notes.append(
            {
                "number": number,
                "record": record,
                "said": shelf.of_record[record.id],
                "quote": shelf.quote(record),
                "counts": _counts_of(record),
            }
        )
    cuts = sorted({0, len(text), *(at for start, end, *_ in spans for at in (start, end) if 0 <= at <= len(text))})
    begins = sorted(spans, reverse=True)
    ends: dict[int, list[int]] = defaultdict(list)
    for _, end, number, _ in spans:
        ends[end].append(number)
    pieces: list[dict[str, Any]] = []
    open_: list[tuple[int, int, int, bool]] = []
    for start, end in pairwise(cuts):
        while begins and begins[-1][0] <= start:
            open_.append(begins.pop())
        open_ = [span for span in open_ if span[1] > start]
        kind = "" if not open_ else "said" if all(span[3] for span in open_) else "mark"
        pieces.append({"text": text[start:end], "kind": kind, "notes": sorted(ends[end])})
    return pieces, notes


def _counts_of(record: Record) -> list[str]:
    """A count that belongs to no event, in words: "killed: at least 47, by the governor"."""
    if not isinstance(record, Tally):
        return []
    return [f"{kind}: {n.text}" + (f", by {n.by.label}" if n.by else "") for kind, n in record.counts.items()]
