"""Where places are, as triples: position, number in GeoNames, and what they lie in, from city over region to state."""

from collections.abc import Iterator

from kg.export.codes import states_of
from kg.export.terms import Triple, ref, text
from kg.gazetteer import Gazetteer, Place, gazetteer_of
from kg.model import Entity
from kg.ontology import Ontology
from kg.vocab import DCT, GP, OWL, SKOS, WGS84

GEONAMES = "https://www.geonames.org/"


def position(iri: str, ontology: Ontology) -> tuple[float, float] | None:
    """Latitude and longitude in degrees, WGS84, of a thing that is a place; None where nobody knows."""
    known, place = ontology.authorities.get(iri), gazetteer_of(ontology.folder).place(iri)
    if known and known.lat and known.long:
        return float(known.lat), float(known.long)
    return (place.lat, place.long) if place else None


def located(entity: Entity, ontology: Ontology) -> Iterator[Triple]:
    """The triples on where an entity is; none for one that is no place."""
    if entity.cls != "State" and not ontology.is_a(entity.cls, "Place"):
        return
    world = gazetteer_of(ontology.folder)
    at, place, known = position(entity.iri, ontology), world.place(entity.iri), ontology.authorities.get(entity.iri)
    if at:
        yield (entity.iri, WGS84 + "lat", text(f"{at[0]:g}"))
        yield (entity.iri, WGS84 + "long", text(f"{at[1]:g}"))
    if place:
        yield from _listed(place)
    state = _state(entity, ontology) if entity.cls != "State" else None
    upper = (place.region if place else None) or state
    if upper and upper != entity.iri and (place or known):
        yield (entity.iri, GP + "locatedIn", ref(upper))
        if not place:  # the authorities' own word; the shapes ask for a source of what no article says
            yield (entity.iri, DCT + "source", ref(GP.removesuffix("#")))


def _listed(place: Place) -> Iterator[Triple]:
    yield (place.iri, DCT + "source", ref(GEONAMES))
    if "." in place.geonames:
        yield (place.iri, SKOS + "notation", text(place.geonames))
        return
    yield (place.iri, GP + "geonamesId", text(place.geonames))
    yield (place.iri, OWL + "sameAs", ref(f"https://sws.geonames.org/{place.geonames}/"))


def uppers(entities: tuple[Entity, ...], ontology: Ontology) -> tuple[Entity, ...]:
    """The regions and states that the places of a graph lie in and that it does not name itself, sorted by IRI."""
    world, have = gazetteer_of(ontology.folder), {entity.iri for entity in entities}
    found: dict[str, Entity] = {}
    for entity in entities:
        if ontology.is_a(entity.cls, "Place") and (place := world.place(entity.iri)) and place.region:
            found.setdefault(place.region, _upper(place.region, world, ontology))
    for entity in (*(e for e in entities if ontology.is_a(e.cls, "Place")), *tuple(found.values())):
        state = _state(entity, ontology)
        if state and (entity.iri in found or entity.authority):
            found.setdefault(state, _upper(state, world, ontology))
    return tuple(found[iri] for iri in sorted(found) if iri not in have)


def _state(entity: Entity, ontology: Ontology) -> str | None:
    """The state in whose country a thing is, as it is now."""
    known = states_of(ontology).get(entity.country or "")
    return known.iri if known and not known.existed_to else None


def _upper(iri: str, world: Gazetteer, ontology: Ontology) -> Entity:
    if known := ontology.authorities.get(iri):
        return Entity(
            iri=iri, label=known.label, cls=known.cls, country=known.country, same_as=known.same_as, authority=True
        )
    place = world.place(iri)
    label, country = (place.name, place.country) if place else (iri, None)
    return Entity(iri=iri, label=label, cls="Region", country=country, authority=True)
