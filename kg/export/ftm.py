"""FollowTheMoney entities, https://followthemoney.tech, one JSON object a line, for OpenAleph and yente.

Its ids may hold letters, digits, dots and hyphens only, so a thing has the last part of its IRI.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg import ids
from kg.export import flat
from kg.export.files import write_whole
from kg.export.pages import asset
from kg.model import Knowledge
from kg.ontology import Ontology

_PLAIN = re.compile(r"[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?")

# The first that a class is or stands under; what is none of these is a Thing.
_SCHEMATA = (
    ("Person", "Person"), ("Company", "Company"), ("State", "PublicBody"), ("Government", "PublicBody"), ("GovernmentBody", "PublicBody"),
    ("Military", "PublicBody"), ("Organization", "Organization"), ("Actor", "LegalEntity"), ("Place", "Address"), ("Vessel", "Vessel"),
)  # fmt: skip


def _entity(key: str, schema: str, **properties: Any) -> dict[str, Any]:
    """An entity; each property is a list of texts, and one without any is left out."""
    lists = {name: list(value) if isinstance(value, list | tuple) else [value] for name, value in properties.items()}
    kept = {name: [text for text in values if text] for name, values in lists.items()}
    return {
        "id": key,
        "schema": schema,
        "properties": {name: values for name, values in sorted(kept.items()) if values},
    }


class _Writer:
    """Entities of one graph; ids and schemata of what has been named are kept."""

    def __init__(self, knowledge: Knowledge, ontology: Ontology) -> None:
        self.knowledge, self.ontology = knowledge, ontology
        self.schema = {entity.iri: self._schema(entity.cls) for entity in knowledge.entities}
        self.labels = {entity.iri: entity.label for entity in knowledge.entities}
        self.countries = dict(line.split(",") for line in asset("countries.csv").split())
        self.quotes = {row["id"]: row for row in flat.evidence(knowledge)}

    def _schema(self, cls: str) -> str:
        return next((schema for above, schema in _SCHEMATA if cls == above or self.ontology.is_a(cls, above)), "Thing")

    def key(self, iri: str) -> str:
        """The id of a thing, an event, a statement or an article."""
        base = self.knowledge.base
        tail = iri[len(base) :] if iri.startswith(base) else iri
        return tail if _PLAIN.fullmatch(tail) else "kg-" + ids.digest((iri,))

    def article(self, row: flat.Row) -> dict[str, Any]:
        """An article without its text."""
        return _entity(
            "article-" + self.key(row["id"]), "Article", title=row["title"], publishedAt=row["published"], publisher=row["publisher"],
            sourceUrl=row["url"], language="eng" if row["language"] == "en" else None,
        )  # fmt: skip

    def thing(self, row: flat.Row) -> dict[str, Any]:
        """A person, an organisation, a place or a thing."""
        qid = next((m[1] for same in row["same_as"] if (m := re.search(r"wikidata\.org/entity/(Q\d+)$", same))), None)
        aliases = [name for name in row["names"] if name != row["label"]]
        return _entity(
            self.key(row["id"]), self.schema[row["id"]], name=row["label"], alias=aliases, country=self.countries.get(row["country"]), wikidataId=qid,
            keywords=[row["cls"], row["sector"]],
        )  # fmt: skip

    def event(self, row: flat.Row) -> dict[str, Any]:
        """An event that no statement puts between two things."""
        roles = [
            tie for tie in self.ties.get(row["id"], []) if self.schema.get(tie[1]) not in (None, "Thing", "Address")
        ]
        places = [self.labels[place] for place in row["place"] if place in self.labels]
        return _entity(
            self.key(row["id"]), "Event", name=row["label"], involved=[self.key(iri) for _, iri in roles], location=places,
            keywords=[row["event_class"], row["mode"], *row["contexts"]], **self._said(row, skip=("status", "role")),
        )  # fmt: skip

    def statements(self, row: flat.Row) -> Iterator[dict[str, Any]]:
        """A link; of a person's office the office itself and who holds it."""
        said = self._said(row)
        source, target = self.key(row["source"]), self.key(row["target"])
        if row["office"] and self.schema[row["source"]] == "Person":
            post = "office-" + ids.digest((row["office"], row["target"]))
            yield _entity(post, "Position", name=f"{row['office']} of {self.labels[row['target']]}")
            said.pop("role")
            yield _entity(self.key(row["id"]), "Occupancy", holder=source, post=post, **said)
        else:
            yield _entity(self.key(row["id"]), "UnknownLink", subject=source, object=target, **said)

    def _said(self, row: flat.Row, skip: tuple[str, ...] = ()) -> dict[str, Any]:
        """Period, qualifiers, speakers, sentences and the ids of the records they stand in."""
        quotes = [self.quotes[record] for record in row["evidence"] if record in self.quotes]
        speakers = [self.labels[iri] for iri in row["speakers"] if iri in self.labels]
        values = {
            "startDate": row["start"], "endDate": row["end"], "role": row["label"] + (f" ({row['mode']})" if row["mode"] else ""),
            "status": [row["standing"], row["polarity"], row["certainty"], row["temporality"]], "recordId": list(row["evidence"]),
            "summary": sorted({quote["quote"] for quote in quotes}), "proof": sorted({"article-" + self.key(quote["article"]) for quote in quotes}),
            "description": [*(f"according to {name}" for name in speakers), *row["counts"], *([row["time_text"]] if row["time_text"] else [])],
        }  # fmt: skip
        return {name: value for name, value in values.items() if name not in skip}

    def entities(self) -> Iterator[dict[str, Any]]:
        """All, in the order of the rows; a position once."""
        rows, edges = flat.nodes(self.knowledge, self.ontology), flat.edges(self.knowledge, self.ontology)
        self.ties: dict[str, list[tuple[str, str]]] = {}
        for edge in edges:
            if edge["kind"] == "role":
                own, other = (
                    (edge["target"], edge["source"])
                    if edge["predicate"] == "actor"
                    else (edge["source"], edge["target"])
                )
                self.ties.setdefault(own, []).append((edge["predicate"], other))
        yield from map(self.article, flat.articles(self.knowledge))
        for row in rows:
            yield self.thing(row) if row["kind"] == "thing" else self.event(row)
        seen: set[str] = set()
        for edge in edges:
            for entity in self.statements(edge) if edge["kind"] == "statement" else ():
                if entity["id"] not in seen:
                    seen.add(entity["id"])
                    yield entity


def write_ftm(knowledge: Knowledge, ontology: Ontology, folder: Path) -> Path:
    """Write `entities.ftm.json`; the path. Raises ExportError."""
    lines = (json.dumps(entity, ensure_ascii=False) + "\n" for entity in _Writer(knowledge, ontology).entities())
    return write_whole(folder / "entities.ftm.json", "".join(lines).encode("utf-8", "replace"))
