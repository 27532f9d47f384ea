"""Codes of countries and sectors in words."""

from functools import lru_cache

from kg.model import Entity
from kg.ontology import Authority, Ontology


@lru_cache(maxsize=2)
def states_of(ontology: Ontology) -> dict[str, Authority]:
    """ISO 3166-1 alpha-3 code -> the state whose own code it is, former ones too."""
    states = (known for _, known in sorted(ontology.authorities.items()) if ontology.is_a(known.cls, "State"))
    return {known.country: known for known in states if known.country and known.iri.endswith(known.country)}


def country_names(ontology: Ontology) -> dict[str, str]:
    """ISO 3166-1 alpha-3 code -> name of the state."""
    return {code: known.label for code, known in states_of(ontology).items()}


def told_sector(entity: Entity, ontology: Ontology) -> str | None:
    """The sector of a thing where its class does not say it already: of a person or a group, not of a ministry."""
    return None if entity.sector == ontology.sector_of(entity.cls) else entity.sector


def belongs(country: str | None, sector: str | None, countries: dict[str, str], ontology: Ontology) -> str:
    """Country and sector of an actor in words: "Venezuela · government"; a code that is not known stays as it is."""
    parts = (countries.get(country or "", country), ontology.sectors.get(sector or "", sector))
    return " · ".join(part for part in parts if part)
