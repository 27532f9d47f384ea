"""The explorer: one HTML file that opens from disk and asks no host for anything.

pyvis draws; what it would load from a CDN is taken out, and a content security policy forbids the rest: it names the hash of
each script of the page, so that nothing else can run. No text of an article is ever read as HTML: pyvis and `script_json` escape it
inside scripts, the page's own script sets it with `textContent`, and the drawing is a canvas. Positions are computed here and
the physics is off.
"""

import base64
import hashlib
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from kg.export.chosen import Ends, chosen, distinct_ends
from kg.export.codes import country_names
from kg.export.drawing import network
from kg.export.explorer import view_of
from kg.export.files import whole
from kg.export.layout import places as settled
from kg.export.pages import asset, script_json
from kg.export.part import left_out, part_of
from kg.export.site.shelf import article_page
from kg.export.unknown import summary, unknown
from kg.export.view import View
from kg.graph.words import clip
from kg.model import Knowledge
from kg.ontology import Ontology

START = 150  # nodes of the first view: as many as a person can read; pyvis draws them in an instant
MORE = 450  # nodes of the view behind "Show more": as many as it moves without stutter

VENDORED = ("graphology.umd.min.js", "sigma.min.js")  # licences and origin: assets/vendor/LICENSES.txt
SCRIPTS = ("data", "state", "show", "place", "vis", "whole", "panel", "filters", "period", "search", "save", "main")

_EXTERNAL = re.compile(
    r"<link\b[^>]*>|<script\b[^>]*\bsrc=[^>]*>\s*</script>|<!--.*?-->|<center>.*?</center>", re.DOTALL
)
_SCRIPT = re.compile(r"<script(?P<head>[^>]*)>(?P<body>.*?)</script>", re.DOTALL)
_DATA = '<script type="application/json" id="kg-data">'
_OPTIONS = {
    "physics": {"enabled": False},
    "interaction": {"hover": True, "multiselect": False, "hideEdgesOnDrag": True, "keyboard": False},
    "nodes": {"shape": "dot"},
    "edges": {"arrows": {"to": {"enabled": True, "scaleFactor": 0.5}}, "selectionWidth": 1.5, "hoverWidth": 1.5, "smooth": False},
}  # fmt: skip


def write_html(knowledge: Knowledge, ontology: Ontology, folder: Path, *, site: bool | None = None) -> Path:
    """Write `graph.html`; the path. Raises ExportError.

    `site` says whether the folder `site` will stand beside it, so that the two link to each other; None: look.
    """
    beside = (folder / "site" / "index.html").is_file() if site is None else site
    with whole(folder / "graph.html") as out:
        out.writelines(text.encode("utf-8", "replace") for text in _texts(knowledge, ontology, site=beside))
    return folder / "graph.html"


def to_html(knowledge: Knowledge, ontology: Ontology, *, site: bool = False) -> str:
    """The explorer as one page. It opens with the START best connected nodes; search and expansion reach the rest.

    Of a graph that is too large for a page it holds the best connected part, and says so.
    """
    return "".join(_texts(knowledge, ontology, site=site))


def _texts(knowledge: Knowledge, ontology: Ontology, *, site: bool) -> Iterator[str]:
    """The page in a few texts, so that no more of its data is held as text than one table."""
    part = part_of(knowledge)
    view = view_of(part, ontology)
    ends = distinct_ends(view)
    start, more = chosen(view, (START, MORE))
    places, wider = (dict(_places(some, ends)) for some in (start, more))
    offices = [name for name, info in ontology.relations.items() if "holdsOffice" in {name, *info.parents}]
    facts = view.data | {
        "start": start, "more": more, "offices": sorted(offices),
        "countries": country_names(ontology), "sectors": ontology.sectors,
        "at": [[n, *places[n]] for n in start], "atMore": [[n, *wider[n]] for n in more],
        "summary": ". ".join(filter(None, (summary(knowledge), left_out(knowledge, part)))), "unknown": unknown(knowledge),
        "site": [article_page(article) for article in part.articles] if site else None,
    }  # fmt: skip
    drawn = len(view.iris) > len(more)
    if drawn:
        facts["atAll"] = settled(len(view.iris), ends, labels=False).ravel().tolist()
    page = _assembled(pyvis_page(view, start, ends, places), drawn)
    del view
    before, mark, after = page.rpartition(_DATA)
    yield before + mark
    for number, name in enumerate(sorted(facts)):
        yield f"{',' if number else '{'}{script_json(name)}:{script_json(facts.pop(name))}"
    yield "}" + after


def _places(some: Sequence[int], ends: Ends) -> list[tuple[int, tuple[int, int]]]:
    at = np.array(some, dtype=np.intp)
    among = ends[np.isin(ends, at).all(axis=1)]
    found = settled(len(at), np.searchsorted(at, among)).tolist()
    return [(number, (x, y)) for number, (x, y) in zip(some, found, strict=True)]


def pyvis_page(view: View, start: Sequence[int], ends: Ends, places: dict[int, tuple[int, int]]) -> str:
    """pyvis's own page of the first view, with plain lines; the page's script then draws them as they stand."""
    net = network(directed=True, cdn_resources="in_line", height="100%", width="100%")
    for node in start:
        x, y = places[node]
        net.add_node(node, label=clip(view.labels[node], 40), x=x, y=y, shape="dot", size=10)
    for source, target in ends[np.isin(ends, start).all(axis=1)].tolist():
        net.add_edge(source, target)
    net.options = _OPTIONS
    page: str = net.generate_html()
    return page


def _assembled(page: str, whole: bool) -> str:
    """pyvis's page without anything external, with the panel, an empty place for its data, and its script; sigma for the whole graph."""
    style = asset("palette.css") + asset("explorer/explorer.css")
    script = "(() => {\n" + "".join(asset(f"explorer/{name}.js") for name in SCRIPTS) + "})();"
    page = _EXTERNAL.sub("", page)
    page = page.replace("<html>", '<!DOCTYPE html>\n<html lang="en">', 1)
    page = page.replace("<body>", f"<body>\n{asset('explorer/page.html')}", 1)
    sigma = "".join(f"<script>{asset(f'vendor/{name}')}</script>\n" for name in VENDORED) if whole else ""
    tail = f'{sigma}{_DATA}</script>\n<script>"use strict";{script}</script>\n</body>'
    before, mark, after = page.rpartition("</body>")
    if not mark:
        raise ValueError("the page that pyvis made has no </body>; is it version 0.3.2?")
    page = before + tail + after
    head = f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{_policy(page)}">\n'
    head += f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>Explorer</title>\n<style>{style}</style>'
    return page.replace('<meta charset="utf-8">', head, 1)


def _policy(page: str) -> str:
    """The content security policy of a page: nothing from anywhere, and of scripts only those that stand in it now."""
    bodies = [m["body"] for m in _SCRIPT.finditer(page) if "application/json" not in m["head"]]
    hashes = [base64.b64encode(hashlib.sha256(body.encode()).digest()).decode() for body in bodies]
    scripts = " ".join(f"'sha256-{value}'" for value in hashes)
    return f"default-src 'none'; script-src {scripts}; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'"
