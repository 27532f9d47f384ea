"""The graph as N-Quads, https://www.w3.org/TR/n-quads/: one line a triple, with the graph of its article where it has one."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.export.files import write_lines
from kg.export.ordered import Ordered, borrowed
from kg.export.shapes import Said
from kg.model import Knowledge
from kg.ontology import Ontology
from kg.vocab import XSD

_ESCAPE = re.compile(r"\\(?:u(0085|2028|2029)|.)")


def write_nquads(knowledge: Knowledge, ontology: Ontology, folder: Path, *, triples: Ordered | None = None) -> Path:
    """Write `graph.nq`, its lines sorted; the path. `triples` are those of the graph where they are at hand. Raises ExportError."""
    with borrowed(triples, knowledge, ontology, folder) as found:
        return write_lines(folder / "graph.nq", _in_order(found.subjects()))


def _in_order(subjects: Iterable[tuple[str, list[tuple[str, Said]]]]) -> Iterator[str]:
    """The lines of subjects that come sorted by IRI. A line has ">" after the subject, so "a-b" comes before "a"."""
    waiting: list[tuple[str, str]] = []
    for subject, graphs in subjects:
        while waiting and not (subject.startswith(waiting[-1][0]) and subject[len(waiting[-1][0])] < ">"):
            yield waiting.pop()[1]
        waiting.append((subject, _lines(subject, graphs)))
    yield from (text for _, text in reversed(waiting))


def _lines(subject: str, graphs: Iterable[tuple[str, Said]]) -> str:
    found: set[str] = set()
    for graph, said in graphs:
        end = f" <{graph}> .\n" if graph else " .\n"
        for predicate, objects in said.items():
            head = f"<{subject}> <{predicate}> "
            found.update(head + term(each) + end for each in objects)
    return "".join(sorted(found))


def term(text: str) -> str:
    """An object of Turtle as N-Quads has it: numbers and booleans in full, no escape that is not needed."""
    if text[0] == "<":
        return text
    if text[0] == '"':
        return _ESCAPE.sub(_plain, text) if "\\u" in text else text
    kind = "boolean" if text in ("true", "false") else "decimal" if "." in text else "integer"
    return f'"{text}"^^<{XSD}{kind}>'


def _plain(found: re.Match[str]) -> str:
    return chr(int(found[1], 16)) if found[1] else found[0]
