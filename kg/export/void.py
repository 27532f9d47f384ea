"""What the data set holds, as a description of its own beside the graph: VoID and DCAT.

Sources: https://www.w3.org/TR/void/ and https://www.w3.org/TR/vocab-dcat-3/.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from kg import vocab
from kg.export.files import write_whole
from kg.export.rdf import TYPE, triples_of
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


def write_void(knowledge: Knowledge, ontology: Ontology, folder: Path, *, formats: Collection[str] = ("ttl",)) -> Path:
    """Write `void.ttl`, which names the files of `formats` that are RDF or records; the path. Raises ExportError."""
    found = description(knowledge, ontology, formats)
    return write_whole(folder / "void.ttl", turtle(found, {**vocab.PREFIXES, "id": knowledge.base}).encode())


def description(knowledge: Knowledge, ontology: Ontology, formats: Collection[str]) -> Iterator[Triple]:
    """The triples that describe the data set `id:dataset`: counts, licence, period, version of the ontology, files."""
    this = knowledge.base + "dataset"
    triples = set(triples_of(knowledge, ontology))
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
    yield from _counts(this, triples, len(knowledge.articles))
    yield from _period(this, [each.published for each in knowledge.articles if each.published])
    for name in sorted(FILES.keys() & set(formats)):
        yield from _file(this, name)


def _counts(this: str, triples: Collection[Triple], articles: int) -> Iterator[Triple]:
    kinds = Counter(object_[1:-1] for _, predicate, object_ in triples if predicate == TYPE)
    properties = Counter(predicate for _, predicate, _ in triples)
    subjects = {subject for subject, _, _ in triples}
    whole = {
        "triples": len(triples), "distinctSubjects": len(subjects), "distinctObjects": len({object_ for _, _, object_ in triples}),
        "entities": len(subjects), "classes": len(kinds), "properties": len(properties), "documents": articles,
    }  # fmt: skip
    yield from ((this, VOID + name, number(count)) for name, count in whole.items())
    yield from _parts(this, "class", "entities", kinds.items())
    yield from _parts(this, "property", "triples", properties.items())


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
