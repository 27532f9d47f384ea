"""Codes of countries and sectors in words."""

from kg.ontology import Ontology


def country_names(ontology: Ontology) -> dict[str, str]:
    """ISO 3166-1 alpha-3 code -> name of the state."""
    states = (known for _, known in sorted(ontology.authorities.items()) if ontology.is_a(known.cls, "State"))
    return {known.country: known.label for known in states if known.country and known.iri.endswith(known.country)}


def belongs(country: str | None, sector: str | None, countries: dict[str, str], ontology: Ontology) -> str:
    """Country and sector of an actor in words: "Venezuela · government"; a code that is not known stays as it is."""
    parts = (countries.get(country or "", country), ontology.sectors.get(sector or "", sector))
    return " · ".join(part for part in parts if part)
