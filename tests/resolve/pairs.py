"""Pairs of names as the resolver meets them: two small articles whose records mention one side each."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.extract.mentions.names import build_gazetteer
from kg.model import Article, Attribution, Evidence, Mention, Span
from kg.ontology import Ontology
from kg.resolve import resolve

GOLD = Path(__file__).parent.parent / "gold"
Row = dict[str, Any]


def rows(half: str) -> list[Row]:
    """The pairs of a half, "dev" or "test"."""
    return [json.loads(line) for line in (GOLD / f"pairs_{half}.jsonl").read_text(encoding="utf-8").splitlines()]


def mentions(side: Row, ontology: Ontology) -> Iterator[Mention]:
    """The mention that a row describes and those that stand beside it; `acts`: a seat that stands for its state."""
    yield _mention(side, ontology)
    for other in side.get("with", ()):
        yield _mention(other, ontology)


def _mention(side: Row, ontology: Ontology) -> Mention:
    name, cls, country = side["name"], side["class"], side.get("country")
    if side.get("acts"):  # what extraction makes of a seat in the place of an actor
        gazetteer = build_gazetteer(ontology)
        readings = gazetteer.lookup(name)
        owner = next((thing for kind, thing in readings if kind == "metonym"), None)
        thing = owner or gazetteer.actors.get(readings[0][1].iri, readings[0][1])
        return Mention(
            text=name, start=0, end=len(name), label=thing.label, cls=thing.cls, country=thing.country, entity=thing.iri
        )
    return Mention(text=name, start=0, end=len(name), label=name, cls=cls, country=country)


def article_of(side: Row, key: str, ontology: Ontology) -> tuple[Article, list[Attribution]]:
    """An article with one line for each mention, and one record for each line."""
    found = list(mentions(side, ontology))
    text, records = "", []
    for index, mention in enumerate(found):
        start = len(text)
        line = f"{mention.text} was in the news."
        text += line + "\n"
        placed = Mention(
            text=mention.text, start=start, end=start + len(mention.text), label=mention.label, cls=mention.cls,
            country=mention.country, entity=mention.entity,
        )  # fmt: skip
        records.append(
            Attribution(
                id=f"{key}{index}",
                article=key,
                speaker=placed,
                cue=None,
                direct=False,
                content=Span(text="was in the news", start=start, end=start + len(line)),
                evidence=Evidence(start=start, end=start + len(line), quote=line),
            )
        )
    return Article(id=key, text=text, published=side.get("date")), records


def merged(row: Row, ontology: Ontology) -> bool:
    """Whether the resolver takes both sides of a row for one thing."""
    left, right = article_of(row["left"], "left", ontology), article_of(row["right"], "right", ontology)
    records = resolve([left[0], right[0]], [*left[1], *right[1]], ontology, reported=False).records
    speaker = {record.id: record.speaker.entity for record in records}  # type: ignore[union-attr]
    return speaker["left0"] == speaker["right0"]
