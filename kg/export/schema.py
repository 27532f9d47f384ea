"""The part of the ontology that a graph uses, so that the file can be asked about classes and quads by itself."""

from collections.abc import Iterator

from kg.export.terms import Triple, boolean, ref, text
from kg.model import Knowledge
from kg.ontology import Ontology
from kg.vocab import GP, OWL, RDF, RDFS


def schema_of(knowledge: Knowledge, ontology: Ontology) -> Iterator[Triple]:
    """Classes with all their ancestors, event classes with quad and plain property, properties with theirs."""
    events = {event.event for event in knowledge.events}
    classes = {entity.cls for entity in knowledge.entities} | events
    for name in sorted(classes & ontology.classes.keys()):
        for each in sorted({name, *ontology.classes[name].parents} & ontology.classes.keys()):
            yield from _class(each, ontology)
    for name in sorted(events):
        yield (GP + name, GP + "quad", ref(GP + ontology.events[name].quad))
        yield (GP + name, GP + "predicate", ref(GP + ontology.events[name].predicate))
    for name, conflict, deeds in sorted(
        {(info.quad, info.conflict, info.deeds) for info in map(ontology.events.__getitem__, events)}
    ):
        yield (GP + name, RDF + "type", ref(GP + "Quad"))
        yield (GP + name, GP + "ofConflict", boolean(conflict))
        yield (GP + name, GP + "inDeeds", boolean(deeds))
    for name in sorted({fact.predicate for fact in knowledge.facts}):
        yield (GP + name, RDF + "type", ref(OWL + "ObjectProperty"))
        yield (GP + name, RDFS + "label", text(ontology.predicates[name]))
        if name in ontology.relations:
            yield from (
                (GP + name, RDFS + "subPropertyOf", ref(GP + parent)) for parent in ontology.relations[name].parents
            )


def _class(name: str, ontology: Ontology) -> Iterator[Triple]:
    info = ontology.classes[name]
    yield (info.iri, RDF + "type", ref(OWL + "Class"))
    yield (info.iri, RDFS + "label", text(info.label))
    yield from (
        (info.iri, RDFS + "subClassOf", ref(GP + parent)) for parent in info.parents if parent in ontology.classes
    )
