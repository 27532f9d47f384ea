"""Writing the site: all pages into a new folder, which then takes the place of the old one."""

import os
import shutil
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import ExportError
from kg.export.pages import asset, environment
from kg.export.part import left_out, part_of
from kg.export.site import lists, views
from kg.export.site.dossier import Dossiers, marked_text
from kg.export.site.names import web, wikidata
from kg.export.site.shelf import Shelf
from kg.export.unknown import summary, unknown
from kg.graph.standing import STANDINGS
from kg.graph.words import clip
from kg.model import Knowledge
from kg.ontology import Ontology

if TYPE_CHECKING:
    from jinja2 import Environment

_PAGES = (("index", "Overview"), ("things", "Things"), ("events", "Events"), ("articles", "Articles"), ("timeline", "Timeline"), ("pairs", "Who to whom"), ("map", "Map"))  # fmt: skip


def write_site(knowledge: Knowledge, ontology: Ontology, folder: Path, *, graph: bool | None = None) -> Path:
    """Write the folder `site`, whole or not at all; the path of its start page. Raises ExportError.

    `graph` says whether `graph.html` will stand beside it, so that the two link to each other; None: look. A folder of that name that no build wrote is left alone and reported.
    """
    site, draft = folder / "site", folder / f".site.{os.getpid()}.tmp"
    if site.exists() and not (site / "site.css").is_file():
        raise ExportError(f"{site}: stands in the way and was not written by kg; move it, or choose another --out")
    beside = (folder / "graph.html").is_file() if graph is None else graph
    try:
        for name in ("things", "events", "articles"):
            (draft / name).mkdir(parents=True)
        for name, text in site_files(knowledge, ontology, graph=beside):
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
    """Each file of the site as (name, text). `graph`: whether graph.html stands beside the site and is linked.

    Of a graph that is too large for pages there are those of its best connected part, and the head of each says so.
    """
    from markupsafe import Markup

    part = part_of(knowledge)
    env = environment("kg.export.site")
    env.filters |= {"cut": clip, "web": web, "wikidata": wikidata}
    env.globals |= {
        "pages": _PAGES,
        "unknown": unknown(knowledge),
        "summary": ". ".join(filter(None, (summary(knowledge), left_out(knowledge, part)))),
        "graph": graph,
        "standings": STANDINGS,
        "nav": cache(lambda up, here: Markup(env.get_template("nav.html").render(up=up, here=here))),
    }
    shelf = Shelf(part, ontology)
    yield "site.css", asset("palette.css") + asset("site/site.css")
    yield "site.js", asset("site/site.js")
    dossiers = Dossiers(shelf)
    for name, template, values in _overviews(shelf, dossiers):
        here = name.removesuffix(".html").split("-")[0]
        yield name, env.get_template(f"{template}.html").render(up="", here=here, **values)
    yield from _single(shelf, dossiers, env)


def _overviews(shelf: Shelf, dossiers: Dossiers) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Pages as (file, template, values)."""
    clash = views.contradictions(shelf)
    yield "index.html", "index", {"newest": views.newest(shelf), "active": views.active(shelf), "clash": clash}
    parts = {iri: sum(map(len, dossiers.parts[iri].values())) for iri in shelf.things}
    yield "things.html", "list", {"heading": "Things", **lists.things(shelf, parts)}
    yield "events.html", "list", {"heading": "Events", **lists.events(shelf)}
    records = Counter(record.article for record in shelf.knowledge.records)
    yield "articles.html", "list", {"heading": "Articles", **lists.articles(shelf, records)}
    undated = sum(not event["date"] for event in shelf.events.values())
    timeline = views.timeline(shelf)
    names = ["timeline.html", *(f"timeline-{n}.html" for n in range(2, len(timeline) + 1))]
    turn = [(name, word) for name, (word, _) in zip(names, timeline, strict=True)]
    for name, (_, months) in zip(names, timeline, strict=True):
        yield name, "timeline", {"months": months, "undated": undated, "parts": turn, "file": name}
    yield "pairs.html", "pairs", views.matrix(shelf)
    places, land = views.places(shelf), asset("site/land.path").strip()
    yield "map.html", "map", {
        "places": places, "land": land, "events": len(shelf.events),
        "located": len({event["iri"] for row in places for event in row["events"]}),
    }  # fmt: skip


def _single(shelf: Shelf, dossiers: Dossiers, env: "Environment") -> Iterator[tuple[str, str]]:
    page = env.get_template("thing.html")
    for iri, thing in shelf.things.items():
        yield thing["href"], page.render(up="../", here="", **dossiers.of(iri))
    page = env.get_template("event.html")
    for event in shelf.events.values():
        quotes = shelf.quotes(event["said"].records)
        counts = dict.fromkeys(
            (kind, count.text) for kind, count, _ in event["said"].counts
        )  # as often as it is said, once
        yield event["href"], page.render(up="../", here="", event=event, quotes=quotes, counts=counts)
    by_article: dict[str, list[Any]] = defaultdict(list)
    for record in shelf.knowledge.records:
        by_article[record.article].append(record)
    page = env.get_template("article.html")
    for key, found in shelf.pages.items():
        pieces, notes = marked_text(shelf, key, by_article[key])
        yield found["href"], page.render(up="../", here="", page=found, pieces=pieces, notes=notes)
