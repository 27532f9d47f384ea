"""GEXF 1.2, https://gexf.net, for Gephi: with the time in which a statement holds, colours, sizes and places."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.export.attributed import attributed
from kg.export.files import write_whole
from kg.export.layout import positions
from kg.export.palette import QUAD_COLOURS, class_look
from kg.model import Knowledge
from kg.ontology import Ontology

if TYPE_CHECKING:
    import networkx


def write_gexf(knowledge: Knowledge, ontology: Ontology, folder: Path) -> Path:
    """Write `graph.gexf`; the path. Raises ExportError.

    Events and statements with a date have `start` and `end` (inclusive days; one that is open is absent), so that Gephi's
    timeline shows them in their time and everything else always. `weight` is the number of independent sources.
    """
    from networkx.readwrite.gexf import GEXFWriter

    graph = attributed(knowledge, ontology)
    _add_looks(graph, ontology)
    graph.graph |= {"name": "graph", "mode": "dynamic"}
    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    writer.graph_element = None
    writer.add_graph(graph)
    for element in writer.xml:
        element.attrib.pop("lastmodifieddate", None)  # a clock
        for creator in element:
            creator.text = "kg"
    writer.graph_element.set("timeformat", "date")
    return write_whole(
        folder / "graph.gexf", ("<?xml version='1.0' encoding='utf-8'?>\n" + str(writer) + "\n").encode()
    )


def _add_looks(graph: "networkx.MultiDiGraph[str]", ontology: Ontology) -> None:
    names = list(graph)
    spots = positions(names, ((a, b) for a, b in graph.edges() if a != b), labels=False)
    for name, data in graph.nodes(data=True):
        colour = QUAD_COLOURS[data["quad"]] if data["kind"] == "event" else class_look(data["cls"], ontology)[0]
        x, y = spots[name]
        data["viz"] = {"color": _rgb(colour), "size": 4.0 + graph.degree(name) ** 0.5 * 3, "position": {"x": float(x), "y": float(-y), "z": 0.0}}  # fmt: skip
    for _, _, key, data in graph.edges(keys=True, data=True):
        data["viz"] = {"color": _rgb(QUAD_COLOURS[data.get("quad", "relation")])}
        data["weight"], data["id"] = data["support"], key


def _rgb(colour: str) -> dict[str, Any]:
    return {name: int(colour[at : at + 2], 16) for name, at in (("r", 1), ("g", 3), ("b", 5))} | {"a": 1.0}
