"""The long lists of the site: columns, and rows of cells that a template prints and the page's script pages through.

A cell is a text, [text, address] for a link, or {"standing", "word"} for a tag.
"""

from typing import Any

from kg.export.codes import country_names
from kg.export.pages import clean, script_json
from kg.export.site.shelf import Shelf
from kg.graph.words import kind_label

PAGE = 200  # rows that a list shows at a time

Cell = str | list[str] | dict[str, str]


def things(shelf: Shelf, counts: dict[str, int]) -> dict[str, Any]:
    """People, states, organisations, places and things, those that take part in most first."""
    countries = country_names(shelf.ontology)
    order = sorted(shelf.things.items(), key=lambda item: (-counts[item[0]], item[0]))
    rows: list[list[Cell]] = []
    for iri, thing in order:
        entity = thing["entity"]
        country = countries.get(entity.country or "", entity.country or "")
        rows.append(
            [
                _link(thing),
                kind_label(entity.cls, shelf.ontology),
                "" if country == entity.label else country,
                str(counts[iri]),
            ]
        )
    columns = (("name", ""), ("kind", ""), ("country", "opt"), ("takes part in", "n"))
    return _table("People, states, organisations, places and things", columns, rows)


def events(shelf: Shelf) -> dict[str, Any]:
    """All events, newest first."""
    order = sorted(shelf.events.values(), key=lambda e: (e["date"] or e["reported"], e["date"], e["iri"]), reverse=True)
    rows: list[list[Cell]] = [
        [event["date"], event["reported"], _link(event), event["kind"], {"standing": event["standing"], "word": event["word"]}, str(event["sources"])]
        for event in order
    ]  # fmt: skip
    columns = (
        ("happened", "date"),
        ("reported", "date opt"),
        ("event", ""),
        ("kind", "opt"),
        ("certainty", ""),
        ("sources", "n opt"),
    )
    return _table("Events, newest first", columns, rows)


def articles(shelf: Shelf, counts: dict[str, int]) -> dict[str, Any]:
    """All articles, newest first; without the column of publishers where none is known."""
    order = sorted(shelf.pages.items(), key=lambda item: (item[1]["article"].published or "", item[0]), reverse=True)
    rows: list[list[Cell]] = []
    for key, page in order:
        article = page["article"]
        rows.append([article.published or "not known", _link(page), article.publisher or "", str(counts[key])])
    columns = [("published", "date"), ("article", ""), ("publisher", "opt"), ("statements", "n")]
    if not any(row[2] for row in rows):
        columns.pop(2)
        rows = [[*row[:2], *row[3:]] for row in rows]
    return _table("Articles, newest first", columns, rows)


def _link(item: dict[str, Any]) -> Cell:
    return [item["label"], item["href"]]


def _table(caption: str, columns: Any, rows: list[list[Cell]]) -> dict[str, Any]:
    """What `list.html` needs; all rows as JSON only where they are more than one page."""
    shown = [[_cleaned(cell) for cell in row] for row in rows]
    return {
        "caption": caption, "columns": columns, "rows": shown[:PAGE], "total": len(rows), "size": PAGE,
        "json": script_json(shown) if len(rows) > PAGE else "",
    }  # fmt: skip


def _cleaned(cell: Cell) -> object:
    return [clean(part) for part in cell] if isinstance(cell, list) else clean(cell)
