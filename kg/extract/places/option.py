"""What the name of a place can mean."""

from kg.model import Value


class Option(Value, frozen=True):
    """One place that a name can mean; coordinates in degrees WGS84, `region` the IRI of the region that it is in."""

    iri: str | None
    name: str
    cls: str
    country: str | None
    region: str | None = None
    lat: float | None = None
    long: float | None = None
    geonames: str | None = None
    prior: float = 0.0
