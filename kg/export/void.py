"""What the data set holds, as a description of its own beside the graph: VoID and DCAT.

Sources: https://www.w3.org/TR/void/ and https://www.w3.org/TR/vocab-dcat-3/.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import groupby
from pathlib import Path

from kg import vocab
from kg.export.files import write_whole
from kg.export.ordered import Ordered, borrowed
from kg.export.rdf import TYPE
from kg.export.sorting import Sorter
from kg.export.terms import Triple, moment, number, ref, text, turtle
from kg.export.turtle import prefixes_of
from kg.export.unknown import summary
from kg.model import Knowledge, Value
from kg.ontology import Ontology
from kg.vocab import DCAT, DCT, GP, OA, OWL, PROV, SCHEMA, SKOS, VOID

_HELD = 500_000  # objects that are told apart before they are sorted
# format -> file and media type
FILES = {
    "ttl": ("graph.ttl", "text/turtle"),
    "trig": ("graph.trig", "application/trig"),
    "nq": ("graph.nq", "application/n-quads"),
    "jsonld": ("graph.jsonld", "application/ld+json"),
    "rdf": ("graph.rdf", "application/rdf+xml"),
    "rdf12": ("graph.rdf12.ttl", "text/turtle; version=1.2"),
    "jsonl": ("statements.jsonl", "application/jsonl"),
}


def write_void(
    knowledge: Knowledge, ontology: Ontology, folder: Path, *,
    formats: Collection[str] = ("ttl",), triples: Ordered | None = None,
) -> Path:  # fmt: skip
    """Write `void.ttl`, which names the files of `formats` that are RDF or records; the path. Raises ExportError.

    `triples` are those of the graph where they are at hand.
    """
    with borrowed(triples, knowledge, ontology, folder) as given:
        counted = _counted(given, folder)
    found = description(knowledge, ontology, formats, counted)
    return write_whole(folder / "void.ttl", turtle(found, prefixes_of(knowledge)).encode())


class _Counted(Value, frozen=True):
    """How many there are of what; `kinds` and `properties` by IRI."""

    triples: int
    subjects: int
    objects: int
    kinds: dict[str, int]
    properties: dict[str, int]


def _counted(triples: Ordered, folder: Path) -> _Counted:
    kinds: Counter[str] = Counter()
    properties: Counter[str] = Counter()
    alike: Counter[int] = Counter()  # shapes of subjects of whom nothing is said twice
    subjects, objects = 0, Sorter(folder)
    types = [dict(shape.places).get(TYPE, ()) for shape in triples.shapes]
    some: set[str] = set()
    for _, parts in triples.parts():
        subjects += 1
        _, number, found = parts[0]
        some.update(found)
        if len(parts) == 1 and len(set(found)) == len(found):
            alike[number] += 1
            for at in types[number]:
                kinds[found[at]] += 1
        else:
            for predicate, each in triples.joined(parts).items():
                own = set(each)
                properties[predicate] += len(own)
                some |= own
                kinds.update(own if predicate == TYPE else ())
        if len(some) > _HELD:
            objects.take((each,) for each in some)
            some = set()
    for number, count in alike.items():
        for predicate, places in triples.shapes[number].places:
            properties[predicate] += count * len(places)
    distinct = len(some) if objects.empty else _distinct(objects, some)
    objects.close()
    by_iri = {kind[1:-1]: count for kind, count in kinds.items()}
    return _Counted(
        triples=properties.total(), subjects=subjects, objects=distinct, kinds=by_iri, properties=dict(properties)
    )


def _distinct(objects: Sorter, more: Iterable[str]) -> int:
    objects.take((each,) for each in more)
    return sum(1 for _ in groupby(objects))


def description(
    knowledge: Knowledge, ontology: Ontology, formats: Collection[str], counted: _Counted
) -> Iterator[Triple]:
    """The triples that describe the data set `id:dataset`: counts, licence, period, version of the ontology, files."""
    this = knowledge.base + "dataset"
    yield from ((this, TYPE, ref(kind)) for kind in (VOID + "Dataset", DCAT + "Dataset"))
    if knowledge.title:
        yield (this, DCT + "title", text(knowledge.title))
    yield (this, DCT + "description", text(summary(knowledge)))
    if knowledge.license:
        yield (this, DCT + "license", ref(knowledge.license))
    yield from ((this, DCT + "language", text(name)) for name in sorted({each.language for each in knowledge.articles}))
    if ontology.iri:
        yield (this, DCT + "conformsTo", ref(ontology.iri))
        yield (ontology.iri, TYPE, ref(OWL + "Ontology"))
        yield (ontology.iri, OWL + "versionInfo", text(ontology.version))
    yield (this, VOID + "uriSpace", text(knowledge.base))
    yield from ((this, VOID + "vocabulary", ref(space)) for space in (GP, OA, PROV, SCHEMA, SKOS))
    yield from _counts(this, counted, len(knowledge.articles))
    yield from _period(this, [each.published for each in knowledge.articles if each.published])
    for name in sorted(FILES.keys() & set(formats)):
        yield from _file(this, name)


def _counts(this: str, counted: _Counted, articles: int) -> Iterator[Triple]:
    whole = {
        "triples": counted.triples, "distinctSubjects": counted.subjects, "distinctObjects": counted.objects,
        "entities": counted.subjects, "classes": len(counted.kinds), "properties": len(counted.properties), "documents": articles,
    }  # fmt: skip
    yield from ((this, VOID + name, number(count)) for name, count in whole.items())
    yield from _parts(this, "class", "entities", counted.kinds.items())
    yield from _parts(this, "property", "triples", counted.properties.items())


def _parts(this: str, kind: str, counted: str, counts: Iterable[tuple[str, int]]) -> Iterator[Triple]:
    names = {iri: name for name, iri in vocab.PREFIXES.items()}
    for iri, count in counts:
        local = vocab.local(iri)
        part = f"{this}-{kind}-{names.get(iri.removesuffix(local), 'other')}-{local}"
        yield (this, f"{VOID}{kind}Partition", ref(part))
        yield (part, VOID + kind, ref(iri))
        yield (part, VOID + counted, number(count))


def _period(this: str, days: list[str]) -> Iterator[Triple]:
    """When the articles were published: no clock is asked."""
    if days:
        yield (this, DCT + "temporal", ref(this + "-period"))
        yield (this + "-period", TYPE, ref(DCT + "PeriodOfTime"))
        yield (this + "-period", DCAT + "startDate", moment(min(days)))
        yield (this + "-period", DCAT + "endDate", moment(max(days)))


def _file(this: str, name: str) -> Iterator[Triple]:
    """A file as a distribution; its address is relative to that of the description."""
    file, media = FILES[name]
    iri = f"{this}-file-{name}"
    yield (this, DCAT + "distribution", ref(iri))
    yield (iri, TYPE, ref(DCAT + "Distribution"))
    yield (iri, DCAT + "downloadURL", ref(file))
    yield (iri, DCAT + "mediaType", ref("https://www.iana.org/assignments/media-types/" + media.partition(";")[0]))
    yield (iri, DCT + "title", text(file))
    if name != "jsonl":
        yield (this, VOID + "dataDump", ref(file))
