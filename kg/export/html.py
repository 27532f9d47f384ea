"""The explorer: one HTML file that opens from disk and asks no host for anything.

pyvis draws; what it would load from a CDN is taken out, and a content security policy forbids the rest. No text of an
article is ever read as HTML: pyvis and `_json` escape it inside scripts, the panel sets it with `textContent`, and the
drawing is a canvas. Positions are computed here and the physics is off.
"""

import json
import re
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

from kg.export.explorer import Edge, Node, data, degrees, drawn
from kg.export.files import write_whole
from kg.export.layout import positions
from kg.export.palette import EVENT_SHAPE, RELATION, class_colour, quad_colour
from kg.model import Knowledge
from kg.ontology import Ontology

MAX_NODES = 400  # drawn; pyvis is slow beyond, the others are found by the search

_CSP = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:"
_EXTERNAL = re.compile(
    r"<link\b[^>]*>|<script\b[^>]*\bsrc=[^>]*>\s*</script>|<!--.*?-->|<center>.*?</center>", re.DOTALL
)
_OPTIONS = {
    "physics": {"enabled": False},
    "interaction": {"hover": True, "multiselect": False, "hideEdgesOnDrag": True, "navigationButtons": False},
    "nodes": {"borderWidth": 1, "font": {"face": "system-ui, sans-serif", "strokeWidth": 4, "strokeColor": "#ffffff"}},
    "edges": {"arrows": {"to": {"enabled": True, "scaleFactor": 0.5}}, "font": {"size": 0}, "selectionWidth": 2},
}


def write_html(knowledge: Knowledge, ontology: Ontology, folder: Path) -> Path:
    """Write `graph.html`; the path. Raises ExportError."""
    return write_whole(folder / "graph.html", to_html(knowledge, ontology).encode("utf-8", "replace"))


def to_html(knowledge: Knowledge, ontology: Ontology) -> str:
    """The explorer as one page. Beyond MAX_NODES nodes those with most edges are drawn, and the page says so."""
    nodes, edges = drawn(knowledge, ontology)
    total = len(nodes)
    nodes, kept = _best(nodes, edges)
    page = _vis(nodes, kept, ontology)
    facts = data(knowledge, ontology, edges) | {
        "legend": _legend(nodes, kept, ontology),
        "summary": f"{len(knowledge.articles)} articles, {len(knowledge.entities)} things, {len(knowledge.events)} events, "
        f"{len(knowledge.facts)} statements" + (f"; {len(nodes)} of {total} nodes drawn" if len(nodes) < total else ""),
    }
    return _assembled(page, facts)


def _best(nodes: list[Node], edges: list[Edge]) -> tuple[list[Node], list[Edge]]:
    if len(nodes) <= MAX_NODES:
        return nodes, edges
    degree = degrees(edges)
    chosen = {node.iri for node in sorted(nodes, key=lambda node: (-degree[node.iri], node.iri))[:MAX_NODES]}
    kept = [edge for edge in edges if edge.source in chosen and edge.target in chosen]
    tied = degrees(kept)
    return [node for node in nodes if node.iri in chosen and tied[node.iri]], kept


def _vis(nodes: Sequence[Node], edges: Sequence[Edge], ontology: Ontology) -> str:
    from pyvis.network import Network

    net = Network(directed=True, cdn_resources="in_line", height="100%", width="100%", bgcolor="#ffffff")
    places = positions([node.iri for node in nodes], [(edge.source, edge.target) for edge in edges])
    degree = degrees(edges)
    for node in nodes:
        net.add_node(node.iri, **_node(node, places[node.iri], degree[node.iri], ontology))
    seen: dict[frozenset[str], int] = {}
    for edge in edges:
        ends = frozenset((edge.source, edge.target))
        seen[ends] = seen.get(ends, 0) + 1
        net.add_edge(edge.source, edge.target, **_edge(edge, seen[ends]))
    net.options = _OPTIONS
    page: str = net.generate_html()
    return page


def _node(node: Node, place: tuple[int, int], degree: int, ontology: Ontology) -> dict[str, Any]:
    colour = class_colour(node.cls, ontology) if node.cls else quad_colour(node.quad)
    big = min(degree, 25)
    return {
        "label": _short(node.label), "x": place[0], "y": place[1], "shape": "dot" if node.cls else EVENT_SHAPE, "color": colour,
        "size": 10 + big if node.cls else 7, "font": {"size": 16 + big // 3 if node.cls else 12}, "group_name": node.cls,
    }  # fmt: skip


def _short(label: str) -> str:
    return label if len(label) <= 40 else label[:38].rstrip() + "…"


def _edge(edge: Edge, number: int) -> dict[str, Any]:
    return {
        "id": edge.iri, "label": edge.label, "color": quad_colour(edge.quad), "dashes": not edge.asserted,
        "width": 1 + min(len(edge.records), 6) * 0.5, "quad": edge.quad or RELATION, "asserted": edge.asserted,
        "smooth": {"enabled": True, "type": "curvedCW", "roundness": round(0.08 * number, 2)},
    }  # fmt: skip


def _legend(nodes: Sequence[Node], edges: Sequence[Edge], ontology: Ontology) -> dict[str, list[list[str]]]:
    classes = sorted({node.cls for node in nodes if node.cls})
    quads = sorted({edge.quad or RELATION for edge in edges})
    return {
        "classes": [
            [c, ontology.classes[c].label if c in ontology.classes else c, class_colour(c, ontology)] for c in classes
        ],
        "quads": [[q, re.sub(r"(?<=[a-z])(?=[A-Z])", " ", q).lower(), quad_colour(q)] for q in quads],
    }


def _assembled(page: str, facts: dict[str, Any]) -> str:
    """pyvis's page without anything external, with the panel, its data and its script."""
    asset = files("kg.export") / "assets"
    style, script, body = (
        (asset / name).read_text(encoding="utf-8") for name in ("explorer.css", "explorer.js", "explorer.html")
    )
    head = f'<meta http-equiv="Content-Security-Policy" content="{_CSP}">\n<title>kg explorer</title>\n<style>{style}</style>'
    page = _EXTERNAL.sub("", page)
    page = page.replace("<html>", '<!DOCTYPE html>\n<html lang="en">', 1)
    page = page.replace('<meta charset="utf-8">', f'<meta charset="utf-8">\n{head}', 1)
    page = page.replace("<body>", f"<body>\n{body}", 1)
    tail = f'<script type="application/json" id="kg-data">{_json(facts)}</script>\n<script>{script}</script>\n</body>'
    before, mark, after = page.rpartition("</body>")
    if not mark:
        raise ValueError("the page that pyvis made has no </body>; is it version 0.3.2?")
    return before + tail + after


def _json(value: object) -> str:
    """JSON that cannot end a script element or start a comment in it: <, >, & and all that is not ASCII are escaped."""
    plain = json.dumps(value, sort_keys=True, separators=(",", ":"))
    return plain.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
