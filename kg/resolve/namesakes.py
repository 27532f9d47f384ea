"""A region that bears the name of another country's state: Georgia in America, and the one in the Caucasus."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

import msgspec

from kg.model import Mention, Record
from kg.ontology import Authority, Ontology
from kg.resolve.names import fold
from kg.resolve.walk import mentions_of, with_mentions

_LOCAL = ("City", "Region")


def told_apart(records: tuple[Record, ...], ontology: Ontology) -> tuple[Record, ...]:
    """The records, in their order, with a state's name read as the region's where the article is about the region's country.

    It is so where the article names a town or another region of that country, or an office that only regions have, and nothing
    of any other country; the name alone decides nothing.
    """
    regions = _regions(ontology)
    doubtful: dict[str, set[str]] = defaultdict(set)  # article -> countries whose state has a namesake
    for record in records:
        for mention in mentions_of(record):
            region = regions.get(mention.country or "")
            if mention.country and region is not None and _bears(mention, region):
                doubtful[record.article].add(mention.country)
    told: dict[str, list[Mention]] = defaultdict(list)
    for record in records:
        if record.article in doubtful:
            told[record.article] += mentions_of(record)
    meant = {
        article: {
            code: regions[code] for code in sorted(codes) if _is_region(told[article], code, regions[code], ontology)
        }
        for article, codes in doubtful.items()
    }

    return tuple(_changed(record, meant.get(record.article, {})) for record in records)


def _changed(record: Record, regions: Mapping[str, Authority]) -> Record:
    def change(mention: Mention) -> Mention:
        region = regions.get(mention.country or "")
        taken = region is not None and (_bears(mention, region) or _by_office(mention))
        return _as_region(mention, region) if region is not None and taken else mention

    return with_mentions(record, change) if regions else record


@lru_cache(maxsize=4)
def _regions(ontology: Ontology) -> Mapping[str, Authority]:
    """Country of a state -> the region of another country that bears its name."""
    named = {
        fold(each.label): each.country for each in ontology.authorities.values() if each.cls == "State" and each.country
    }
    found = {}
    for _, each in sorted(ontology.authorities.items()):
        for name in each.hidden if each.cls == "Region" and each.country else ():
            state = named.get(fold(name))
            if state and state != each.country:
                found[state] = each
    return found


def _bears(mention: Mention, region: Authority) -> bool:
    """Whether a mention is the bare name, or begins with it: "Georgia", "Georgia's governor"."""
    words = fold(mention.text.removeprefix("The ").removeprefix("the "))
    return any(words == fold(name) or words.startswith(fold(name) + " ") for name in region.hidden)


def _is_region(told: Iterable[Mention], state: str, region: Authority, ontology: Ontology) -> bool:
    bearing = [mention for mention in told if _bears(mention, region)]
    others = [mention for mention in told if mention.country and not _bears(mention, region)]
    if any(m.country != region.country and not (m.country == state and _by_office(m)) for m in others):
        return False
    offices = ontology.matching.of_regions
    own = any(f" {noun} " in f" {fold(mention.text)} " for mention in bearing for noun in offices)
    return own or any(mention.cls in _LOCAL for mention in others)


def _by_office(mention: Mention) -> bool:
    """Whether the name of the state may be all that a country was given for: "the governor of Georgia, Brian Kemp"."""
    return mention.cls == "Person" and mention.entity is None


def _as_region(mention: Mention, region: Authority) -> Mention:
    if mention.cls != "State":
        return msgspec.structs.replace(mention, country=region.country)
    return msgspec.structs.replace(
        mention, entity=region.iri, label=region.label, cls=region.cls, country=region.country, sector=region.sector
    )
