"""The graph as TriG, https://www.w3.org/TR/trig/: the evidence of each article in a named graph of its own."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from textwrap import indent

from kg.export.files import write_lines
from kg.export.ordered import Ordered, borrowed, prefixes_of
from kg.export.sorting import Sorter
from kg.export.terms import Shortener, block
from kg.model import Knowledge
from kg.ontology import Ontology


def write_trig(knowledge: Knowledge, ontology: Ontology, folder: Path, *, triples: Ordered | None = None) -> Path:
    """Write `graph.trig`; what is derived from all articles stands in the default graph, which comes first. The path.

    `triples` are those of the graph where they are at hand. Raises ExportError.
    """
    short, sorter = Shortener(prefixes_of(knowledge)), Sorter(folder)
    with borrowed(triples, knowledge, ontology, folder) as found:
        for subject, graphs in found.subjects():
            for graph, said in graphs:
                sorter.add((graph, subject, block(subject, said, short)))
    try:
        return write_lines(folder / "graph.trig", _graphs(sorter, short), short.head)
    finally:
        sorter.close()


def _graphs(blocks: Sorter, short: Shortener) -> Iterator[str]:
    for graph, found in groupby(blocks, itemgetter(0)):
        if not graph:
            yield from ("\n" + text for _, _, text in found)
            continue
        yield f"\nGRAPH {short(f'<{graph}>')} {{\n"
        yield "\n".join(indent(text, "  ") for _, _, text in found)
        yield "}\n"
