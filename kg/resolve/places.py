"""Towns and regions that the authorities do not name so, by the gazetteer of the world: "Lugansk", "Al Hudaydah"."""

from functools import lru_cache

from kg.gazetteer import Place, gazetteer_of
from kg.model import Mention
from kg.ontology import Ontology
from kg.resolve.names import fold
from kg.resolve.spelled import Spelling

_LOCAL = ("City", "Region")
_MAIN = 10  # a town so many times as large as the next of its name in its country is meant


def place_of(mention: Mention, ontology: Ontology) -> str | None:
    """The IRI of the only place, or by far the largest town, of a mention's name, class and country; None when not sure."""
    if mention.cls not in _LOCAL or not mention.country:
        return None
    return _found(mention.label, mention.cls, mention.country, ontology)


@lru_cache(maxsize=100_000)
def _found(name: str, cls: str, country: str, ontology: Ontology) -> str | None:
    world = gazetteer_of(ontology.folder)
    places = _of(world.named(name), cls, country)
    if not places and cls == "Region":
        nouns = sorted(noun for noun, role in ontology.lexicon.role_nouns.items() if role.cls == "Region")
        head = next((name[: -len(noun) - 1] for noun in nouns if name.lower().endswith(" " + noun)), "")
        found = (world.named(each) for each in (head, *(f"{head} {noun}" for noun in nouns))) if head else ()
        places = {iri: place for some in found for iri, place in _of(some, cls, country).items()}
    return _sure(places, cls)


def _sure(places: dict[str, Place], cls: str) -> str | None:
    """The IRI of the only place, or of by far the largest town."""
    ranked = sorted(places.values(), key=lambda place: (-place.population, place.iri))
    sure = len(ranked) == 1 or (
        cls == "City" and len(ranked) > 1 and ranked[0].population > _MAIN * max(ranked[1].population, 1)
    )
    return ranked[0].iri if sure else None


@lru_cache(maxsize=512)
def _spelled(country: str, ontology: Ontology, spelling: Spelling) -> dict[str, list[tuple[str, str]]]:
    """What all spellings of a town's name have in common -> (folded name, key) of the towns of a country."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name, key in gazetteer_of(ontology.folder).cities_of(country):
        for spelled in spelling.body_keys(fold(name), country):
            found.setdefault(spelled, []).append((fold(name), key))
    return found


@lru_cache(maxsize=100_000)
def respelled(name: str, country: str, ontology: Ontology, spelling: Spelling) -> str | None:
    """The IRI of the only town of a country whose name is the same in another transliteration, or of by far the largest."""
    plain, world = fold(name), gazetteer_of(ontology.folder)
    towns = _spelled(country, ontology, spelling)
    found = {
        key
        for spelled in (spelling.body_key(plain, country), spelling.body_abroad(plain, country))
        for other, key in towns.get(spelled or "", ())
        if spelling.one_body(plain, other, country)
    }
    places = {place.iri: place for key in found if (place := world.city(key))}
    return _sure(places, "City")


def _of(places: tuple[Place, ...], cls: str, country: str) -> dict[str, Place]:
    return {place.iri: place for place in places if place.cls == cls and place.country == country}
