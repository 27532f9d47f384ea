"""What the data set holds, as a description of its own beside the graph: VoID and DCAT.

Sources: https://www.w3.org/TR/void/ and https://www.w3.org/TR/vocab-dcat-3/.
"""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from kg import vocab
from kg.export.files import write_whole
from kg.export.ordered import Counted, Ordered, borrowed, prefixes_of
from kg.export.rdf import TYPE
from kg.export.terms import Triple, moment, number, ref, text, turtle
from kg.export.unknown import summary
from kg.model import Knowledge
from kg.ontology import Ontology
from kg.vocab import DCAT, DCT, GP, OA, OWL, PROV, SCHEMA, SKOS, VOID

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
        counted = given.counted()
    found = description(knowledge, ontology, formats, counted)
    return write_whole(folder / "void.ttl", turtle(found, prefixes_of(knowledge)).encode())


def description(
    knowledge: Knowledge, ontology: Ontology, formats: Collection[str], counted: Counted
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


def _counts(this: str, counted: Counted, articles: int) -> Iterator[Triple]:
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
