"""Writing the site: all pages into a new folder, which then takes the place of the old one."""

import os
import shutil
from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import ExportError
from kg.export.html import asset
from kg.export.site import views
from kg.export.site.dossier import Dossiers, marked_text
from kg.export.site.names import clean, cut, web
from kg.export.site.shelf import Shelf
from kg.export.unknown import summary, unknown
from kg.model import Knowledge
from kg.ontology import Ontology

if TYPE_CHECKING:
    from jinja2 import Environment

_PAGES = (("index", "Overview"), ("things", "Things"), ("events", "Events"), ("articles", "Articles"), ("timeline", "Timeline"), ("pairs", "Who to whom"), ("map", "Map"))  # fmt: skip


def write_site(knowledge: Knowledge, ontology: Ontology, folder: Path) -> Path:
    """Write the folder `site`, whole or not at all; the path of its start page. Raises ExportError.

    A folder of that name that no build wrote is left alone and reported.
    """
    site, draft = folder / "site", folder / f".site.{os.getpid()}.tmp"
    if site.exists() and not (site / "site.css").is_file():
        raise ExportError(f"{site}: stands in the way and was not written by kg; move it, or choose another --out")
    try:
        for name in ("things", "events", "articles"):
            (draft / name).mkdir(parents=True)
        for name, text in site_files(knowledge, ontology, graph=(folder / "graph.html").is_file()):
            (draft / name).write_text(text, encoding="utf-8", newline="\n")
        if site.exists():
            shutil.rmtree(site)
        os.replace(draft, site)
    except OSError as error:
        raise ExportError(
            f"{site}: cannot be written: {error.strerror}; check the folder and the space left"
        ) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return site / "index.html"


def site_files(knowledge: Knowledge, ontology: Ontology, *, graph: bool = False) -> Iterator[tuple[str, str]]:
    """Each file of the site as (name, text). `graph`: whether graph.html stands beside the site and is linked."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    templates = Path(str(files("kg.export"))) / "site" / "templates"
    env = Environment(loader=FileSystemLoader(templates), autoescape=True, finalize=clean, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)  # fmt: skip
    env.filters |= {"cut": cut, "web": web}
    env.globals |= {"pages": _PAGES, "unknown": unknown(knowledge), "summary": summary(knowledge), "graph": graph}
    shelf = Shelf(knowledge, ontology)
    yield "site.css", asset("palette.css") + asset("site/site.css")
    yield "site.js", asset("site/site.js")
    for name, values in _overviews(shelf):
        yield f"{name}.html", env.get_template(f"{name}.html").render(up="", here=name, **values)
    yield from _single(shelf, env)


def _overviews(shelf: Shelf) -> Iterator[tuple[str, dict[str, Any]]]:
    dossiers = Dossiers(shelf)
    events = sorted(shelf.events.values(), key=lambda event: (event["date"], event["iri"]), reverse=True)
    clash = views.contradictions(shelf)
    yield "index", {"newest": views.newest(shelf), "active": views.active(shelf), "clash": clash}
    rows = [
        (thing, sum(map(len, dossiers.parts[iri].values())), shelf.ontology.classes)
        for iri, thing in shelf.things.items()
    ]
    yield "things", {"rows": sorted(rows, key=lambda row: (-row[1], row[0]["iri"]))}
    yield "events", {"rows": events}
    count: dict[str, int] = defaultdict(int)
    for record in shelf.knowledge.records:
        count[record.article] += 1
    articles = sorted(shelf.pages.items(), key=lambda item: (item[1]["article"].published or "", item[0]), reverse=True)
    yield "articles", {"rows": [(page, count[key]) for key, page in articles]}
    undated = sum(not event["date"] for event in events)
    yield "timeline", {"months": views.months(shelf), "undated": undated}
    heads, rows_ = views.matrix(shelf)
    yield "pairs", {"heads": heads, "rows": rows_}
    yield "map", {"places": views.places(shelf), "land": asset("site/land.path").strip(), "events": len(events)}


def _single(shelf: Shelf, env: "Environment") -> Iterator[tuple[str, str]]:
    dossiers = Dossiers(shelf)
    page = env.get_template("thing.html")
    for iri, thing in shelf.things.items():
        yield thing["href"], page.render(up="../", here="", **dossiers.of(iri))
    page = env.get_template("event.html")
    for event in shelf.events.values():
        quotes = shelf.quotes(event["said"].records)
        yield event["href"], page.render(up="../", here="", event=event, quotes=quotes)
    by_article: dict[str, list[Any]] = defaultdict(list)
    for record in shelf.knowledge.records:
        by_article[record.article].append(record)
    page = env.get_template("article.html")
    for key, found in shelf.pages.items():
        pieces, notes = marked_text(shelf, key, by_article[key])
        yield found["href"], page.render(up="../", here="", page=found, pieces=pieces, notes=notes)
