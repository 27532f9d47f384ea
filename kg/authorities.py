"""Things that the ontology knows by name, and who held which office when."""

from kg.model import Value
from kg.turtle import Node, every, locals_of, one
from kg.vocab import GP, OWL, RDF, SKOS


class Authority(Value, frozen=True):
    """A thing the ontology knows by name. `names` are safe, `hidden` need support, `metonyms` stand for it as an actor."""

    iri: str
    cls: str
    label: str
    names: tuple[str, ...]
    hidden: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()  # stand for it as an actor in its time, or where the article speaks of it
    demonyms: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    country: str | None = None
    sector: str | None = None
    gender: str | None = None
    same_as: tuple[str, ...] = ()
    part_of: str | None = None
    capital: str | None = None
    land: str | None = None  # the region under whose name it acts
    lat: str | None = None
    long: str | None = None
    geonames: str | None = None
    population: int = 0
    existed_from: str | None = None
    existed_to: str | None = None


class Tenure(Value, frozen=True):
    """A person's time in an office; dates as precise as the source."""

    holder: str
    office: str
    of: str
    start: str | None
    end: str | None


def build_authorities(nodes: dict[str, Node], things: dict[str, str]) -> dict[str, Authority]:
    """All nodes with a name that are things, by IRI; `things` are the classes of things: IRI -> local name."""
    found = {}
    for iri, node in sorted(nodes.items()):
        cls = next((things[kind] for kind in every(node, RDF + "type") if kind in things), None)
        if cls is not None and (label := one(node, SKOS + "prefLabel")):
            found[iri] = _authority(iri, node, cls, label)
    return found


def _authority(iri: str, node: Node, cls: str, label: str) -> Authority:
    hidden = every(node, SKOS + "hiddenLabel")  # may hold the label itself: a town named like something better known
    return Authority(
        iri=iri,
        cls=cls,
        label=label,
        names=tuple(sorted({label, *every(node, SKOS + "altLabel")} - {*hidden})),
        hidden=tuple(sorted(hidden)),
        metonyms=tuple(sorted(every(node, GP + "metonym"))),
        seats=tuple(sorted(every(node, GP + "seat"))),
        demonyms=tuple(sorted(every(node, GP + "demonym"))),
        people=tuple(sorted(every(node, GP + "peopleNoun"))),
        country=one(node, GP + "country"),
        sector=one(node, GP + "sector"),
        gender=one(node, GP + "gender"),
        same_as=tuple(sorted(every(node, OWL + "sameAs"))),
        part_of=one(node, GP + "partOf"),
        capital=one(node, GP + "capital"),
        land=one(node, GP + "land"),
        lat=one(node, GP + "lat"),
        long=one(node, GP + "long"),
        geonames=one(node, GP + "geonamesId"),
        population=int(one(node, GP + "population") or 0),
        existed_from=one(node, GP + "existedFrom"),
        existed_to=one(node, GP + "existedTo"),
    )


def build_tenures(nodes: dict[str, Node]) -> tuple[Tenure, ...]:
    """Who held which office when, in the order of their IRIs."""
    found = []
    for _, node in sorted(nodes.items()):
        if GP + "Tenure" in every(node, RDF + "type"):
            holder, of = one(node, GP + "holder"), one(node, GP + "of")
            office = locals_of(node, GP + "office")
            if holder and of and office:
                start, end = one(node, GP + "from"), one(node, GP + "to")
                found.append(Tenure(holder=holder, office=office[0], of=of, start=start, end=end))
    return tuple(found)
