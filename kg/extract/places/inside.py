"""What lies in what, and where a place lies that no list has."""

from collections.abc import Sequence

from msgspec.structs import replace

from kg.extract.frames.find import Sentences
from kg.extract.places.beside import joined, owns
from kg.extract.places.option import Option
from kg.extract.places.spot import Spot


def lies_in(inner: Option, outer: Option) -> bool:
    """Whether one place lies in another, a state or a region."""
    if outer.cls == "Country":
        return inner.country == outer.country and inner.cls != "Country"
    return outer.cls == "Region" and inner.region == outer.iri and inner.iri != outer.iri


def placed(sent: Sentences, spots: Sequence[Spot], at: int) -> Spot:
    """A facility or place that no list has lies where the text says: in the city or state it is joined to."""
    spot = spots[at]
    if spot.place.iri is not None and spot.place.lat is not None:
        return spot
    own = (spot.first, spot.last)
    holding = [other for other in spots[at + 1 : at + 3] if joined(sent, own, (other.first, other.last))]
    holding += [other for other in spots[max(0, at - 1) : at] if owns(sent, (other.first, other.last), own)]
    for other in holding:
        if other.place.cls in ("City", "Region", "Country"):
            inside = other.place
            far = (
                set(sent.tree.lower[spot.last + 1 : other.first]) & sent.ontology.lexicon.counting.units
            )  # "130 km from"
            near = not far and (inside.cls != "Country" or spot.place.cls == "Facility")  # not the middle of a state
            found = replace(
                spot.place, country=spot.place.country or inside.country, region=inside.region,
                lat=spot.place.lat or (inside.lat if near else None),
                long=spot.place.long or (inside.long if near else None),
            )  # fmt: skip
            return replace(spot, place=found)
    return spot
