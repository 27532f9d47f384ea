"""The ontology as frozen values: classes, relations, frames, rules, authorities. No rdflib type leaks out."""

import functools
from pathlib import Path

from msgspec import structs

from kg import vocab
from kg.authorities import Authority, Tenure, build_authorities, build_tenures
from kg.concepts import (
    ClassInfo,
    EventClass,
    RelationClass,
    RoleInfo,
    classes_of,
    events_of,
    labels_of,
    plain_properties,
    relations_of,
    roles_of,
    types_of,
)
from kg.errors import OntologyError
from kg.garbage import unsearched
from kg.lexicon import Cue, Frame, Lexicon, Rule, build_lexicon
from kg.matching import Matching, build_matching
from kg.model import Value
from kg.ready import ready
from kg.standing import Standing, build_standing
from kg.turtle import one, read_nodes
from kg.weighing import Merging, build_merging, build_weights

__all__ = ["Authority", "ClassInfo", "Cue", "EventClass", "Frame", "Ontology", "RelationClass", "Rule", "load_ontology"]


class Ontology(Value, frozen=True, eq=False):
    """Everything that is known before the first article is read."""

    classes: dict[str, ClassInfo]
    events: dict[str, EventClass]
    relations: dict[str, RelationClass]
    predicates: dict[str, str]  # local name -> label in words, of relations and of the plain properties of events
    roles: dict[str, RoleInfo]
    modes: dict[str, str]
    contexts: dict[str, str]
    sectors: dict[str, str]  # PLOVER's code -> label
    lexicon: Lexicon
    matching: Matching
    standing: Standing
    merging: Merging
    weights: dict[str, float]  # sign of a record -> weight in log-odds
    authorities: dict[str, Authority]
    tenures: tuple[Tenure, ...]
    folder: str
    iri: str = ""
    version: str = ""

    def is_a(self, name: str, ancestor: str) -> bool:
        """Whether a class is the other or one below it."""
        return name == ancestor or (name in self.classes and ancestor in self.classes[name].parents)

    def sector_of(self, cls: str) -> str | None:
        """The sector that a class implies where nothing else tells it."""
        return self.classes[cls].sector if cls in self.classes else None


def default_folder() -> Path:
    """The ontology that came with the package: inside the wheel, or beside the package in a checkout."""
    inside = Path(__file__).parent / "_ontology"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "ontology"


def turtle_files(folder: Path) -> list[Path]:
    """The Turtle files of an ontology except the shapes, in a fixed order."""
    return sorted(path for path in folder.rglob("*.ttl") if "shapes" not in path.relative_to(folder).parts)


def load_ontology(folder: Path | None = None) -> Ontology:
    """The ontology of a folder (default: the one that came with kg). Raises OntologyError."""
    where = folder or default_folder()
    if not where.is_dir():
        raise OntologyError(f"{where}: no such folder; an ontology folder with core.ttl was expected")
    files = turtle_files(where)
    return _load(str(where), tuple((str(path), path.stat().st_mtime_ns, path.stat().st_size) for path in files))


@functools.lru_cache(maxsize=4)
@unsearched()  # what is read stays: Python's searches for garbage meanwhile took as long again
def _load(folder: str, files: tuple[tuple[str, int, int], ...]) -> Ontology:
    make = functools.partial(_made, folder, [name for name, _, _ in files])
    own = Path(folder) == default_folder()
    return structs.replace(ready("ontology", Path(folder), make), folder=folder) if own else make()


def _made(folder: str, files: list[str]) -> Ontology:
    nodes = read_nodes(map(Path, files))
    classes = classes_of(nodes)
    events = events_of(nodes, classes)
    relations = relations_of(nodes)
    if not events:
        raise OntologyError(f"{folder}: no event class (a subclass of gp:Event) found; is this an ontology folder?")
    itself = next(((iri, node) for iri, node in nodes.items() if vocab.OWL + "Ontology" in types_of(node)), ("", {}))
    lexicon = build_lexicon(nodes, frozenset(events), frozenset(relations))
    return Ontology(
        classes=classes,
        events=events,
        relations=relations,
        predicates={name: info.label for name, info in relations.items()} | plain_properties(nodes),
        roles=roles_of(nodes, classes),
        modes=labels_of(nodes, "Mode"),
        contexts=labels_of(nodes, "Context"),
        sectors={name.removeprefix("sector-"): label for name, label in labels_of(nodes, "Sector").items()},
        matching=build_matching(nodes),
        lexicon=lexicon,
        standing=build_standing(nodes, lexicon.frames),
        merging=build_merging(nodes),
        weights=build_weights(nodes),
        authorities=build_authorities(
            nodes, {i.iri: name for name, i in classes.items() if name == "Thing" or "Thing" in i.parents}
        ),
        tenures=build_tenures(nodes),
        folder=folder,
        iri=itself[0],
        version=one(itself[1], vocab.OWL + "versionInfo") or "",
    )
