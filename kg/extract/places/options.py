"""What a name can mean as a place: readings of the authorities and of the gazetteer of cities and regions."""

import math
from collections.abc import Iterator
from functools import lru_cache

from msgspec.structs import replace

from kg.extract.mentions.names import Gazetteer
from kg.extract.places.option import Option
from kg.gazetteer import Gazetteer as World
from kg.gazetteer import Place
from kg.gazetteer import fold as folded
from kg.ontology import Authority, Ontology

# How likely a reading is before anything else is known of the text. Chosen on the half of tests/gold/places for development.
_COUNTRY, _WATER, _REGION, _ADMIN, _CAPITAL = 5.5, 4.5, 3.0, 0.8, 1.5
_HIDDEN, _ALIAS = 1.5, 1.0  # what an authority's weak name, or another name of a city than its own, costs
_SHORT = 1.2  # what it costs that a region's name lacks its word for what it is: "Kherson" for "Kherson region"
_SMALL = 5000  # inhabitants of a town whose name is rather that of somebody who bears it too
_NOWHERE = 2.0  # what it costs that nobody knows where it is


class Atlas:
    """The places that names can mean; those of a name are worked out once, as articles name the same places again and again."""

    def __init__(self, ontology: Ontology, names: Gazetteer, world: World) -> None:
        nouns = sorted(ontology.lexicon.role_nouns.items())
        regions, waters = (
            frozenset(noun for noun, role in nouns if role.cls == cls) for cls in ("Region", "WaterBody")
        )
        classes = ontology.roles["place"].classes
        kinds = {noun: role.cls for noun, role in nouns if role.cls in ("Region", "WaterBody", "Facility")}
        self.world = world

        @lru_cache(maxsize=20_000)
        def options(name: str, article: bool) -> tuple[Option, ...]:
            found = _options_of(name, names, world, classes, regions, waters if article else frozenset())
            return found or _by_kind(name, names, world, kinds)

        self.options = options  # of a name and whether it has an article, the likeliest first


def _options_of(
    name: str,
    names: Gazetteer,
    world: World,
    classes: frozenset[str],
    suffixes: frozenset[str],
    waters: frozenset[str],
) -> tuple[Option, ...]:
    """The readings of a name, each place once, the likeliest first.

    `classes` are those of places, `suffixes` words for kinds of regions, `waters` for kinds of waters where the name has an article: "the Dnipro".
    """
    found: dict[str, Option] = {}
    longer = [f"{name} {noun.capitalize()}" for noun in waters]
    rivers = [
        _known("hidden", thing, each, world, False)
        for each in longer
        for kind, thing in names.lookup(each)
        if kind == "name"
    ]
    for option in (*_readings(name, names, world, classes, suffixes), *rivers):
        key = option.iri or option.name
        if key not in found or option.prior > found[key].prior:
            found[key] = option
    states = {
        names.states[o.country].country
        for o in found.values()
        if o.country in names.states and o.iri == names.states[o.country].iri
    }
    found = {key: o for key, o in found.items() if o.cls != "City" or o.country not in states}  # Singapore is the state
    return tuple(sorted(found.values(), key=lambda option: (-option.prior, option.iri or "")))


def _readings(
    name: str, names: Gazetteer, world: World, classes: frozenset[str], suffixes: frozenset[str]
) -> Iterator[Option]:
    capitals, places = names.actors, world.named(name)
    seated = {place.region for place in places if place.cls == "City" and place.population >= _SMALL}
    for kind, thing in names.lookup(name):
        if kind in ("name", "hidden") and thing.cls in classes:
            option = _known(kind, thing, name, world, thing.iri in capitals)
            yield _less_sure(option) if kind == "hidden" and thing.iri in seated else option
    someone = any(thing.cls not in classes for _, thing in names.lookup(name))
    for place in places:
        if someone and place.cls == "City" and place.population < _SMALL:
            continue  # "in Congress" is no village in Arizona
        option = _listed(place, name, place.iri in capitals)
        bare = place.cls == "Region" and folded(place.name) == folded(name)
        yield _less_sure(option) if bare and place.iri in seated else option
    head, _, last = name.rpartition(" ")
    if head and last.lower() in suffixes:
        longer = (f"{head} {noun}" for noun in sorted(suffixes))  # "Lublin province" is the Lublin Voivodeship
        found = {place.iri: place for each in (head, *longer) for place in world.named(each)}
        yield from (_listed(place, place.name, False) for place in found.values() if place.cls == "Region")


def _by_kind(name: str, names: Gazetteer, world: World, kinds: dict[str, str]) -> tuple[Option, ...]:
    """The readings of a name by its word for what it is: "Naf river" is the Naf River, "Euphrates river" the Euphrates."""
    head, _, noun = name.rpartition(" ")
    if not head or noun not in kinds:
        return ()
    found = {
        thing.iri: _known("name", thing, thing.label, world, False)
        for each in (f"{head} {noun.capitalize()}", head)
        for kind, thing in names.lookup(each)
        if kind in ("name", "hidden") and thing.cls == kinds[noun]
    }
    return tuple(found.values())


def _less_sure(region: Option) -> Option:
    """A region that is called like a town in it: without a word for what it is the town is meant ("in Quneitra")."""
    return replace(region, prior=region.prior - _SHORT)


def _known(kind: str, thing: Authority, name: str, world: World, capital: bool) -> Option:
    place = world.place(thing.iri)
    cls = ("Region" if thing.part_of else "Country") if thing.cls == "State" else thing.cls
    prior = {"Country": _COUNTRY, "WaterBody": _WATER, "Facility": _WATER, "City": _size(thing.population)}.get(
        cls, _REGION
    )
    if thing.cls == "State":
        prior = _COUNTRY - (3 if thing.existed_to else 0)
    elif cls == "Region" and not thing.demonyms and thing.label.startswith(name + " ") and "(" not in thing.label:
        prior -= _SHORT
    if cls != "Country" and not thing.lat and place is None:
        prior -= _NOWHERE
    return Option(
        iri=thing.iri, name=thing.label, cls=cls, country=thing.country, region=place.region if place else None,
        lat=float(thing.lat) if thing.lat else place.lat if place else None,
        long=float(thing.long) if thing.long else place.long if place else None,
        geonames=thing.geonames or (place.geonames if place else None),
        prior=prior + _CAPITAL * capital - _HIDDEN * (kind == "hidden"),
    )  # fmt: skip


def _listed(place: Place, name: str, capital: bool) -> Option:
    prior = (
        _ADMIN + 0.4 * _size(place.population)
        if place.cls == "Region"
        else _size(place.population) + _CAPITAL * capital
    )
    own = folded(place.name) == folded(name) or place.cls == "Region"
    if place.cls == "Region" and folded(place.name).startswith(folded(name) + " ") and "(" not in place.name:
        prior -= _SHORT
    return Option(
        iri=place.iri, name=place.name, cls=place.cls, country=place.country, region=place.region, lat=place.lat,
        long=place.long, geonames=place.geonames, prior=prior - (0 if own else _ALIAS),
    )  # fmt: skip


def _size(inhabitants: int) -> float:
    """From 0.7 for 5,000 inhabitants to 4 for ten million."""
    return max(math.log10(max(inhabitants, 1)) - 3, 0.5)
