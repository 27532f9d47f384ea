"""The places of an article noted at their tokens, and what of it is read as a place."""

from kg.extract.mentions.surnames import known_surnames
from kg.extract.page import Page
from kg.extract.places import Atlas, Spot, is_struck, is_told, located, places_of
from kg.extract.segment import LONGEST_DATELINE
from kg.gazetteer import gazetteer_of
from kg.madeof import made_of
from kg.ontology import Ontology

_TOWN = 50_000  # inhabitants from which a bare name may as well be the town's as a known person's


def place(pages: list[Page], atlas: Atlas, ontology: Ontology) -> None:
    """Note the places of an article at their tokens, and read their phrases as the places that they are."""
    found = places_of([page.sent for page in pages], atlas, sent_from(pages))
    markers = ontology.roles["place"].markers - {"on", "at"}
    persons = _words_of_persons(pages)
    for page, spots in zip(pages, found, strict=True):
        for spot in spots:
            if spot.text in persons and not spot.said and not located(page.sent, spot, markers):
                continue  # "banned Somchai" where Somchai Wongsawat is told of
            page.places.update((token, spot) for token in range(spot.first, spot.last + 1))
            _read_as_place(page, spot, markers, ontology)


def sent_from(pages: list[Page]) -> list[str]:
    """The names in the datelines of an article: "JUBA, South Sudan (AP) - " before a paragraph."""
    found = []
    for page in pages:
        text, start = page.article.text, page.paragraph.start
        line = text[text.rfind("\n", 0, start) + 1 : start] if page.paragraph.kind == "body" else ""
        if line.strip() and len(line) <= LONGEST_DATELINE:
            found += [part.strip(" -–—:") for part in line.split("(")[0].split(",")]
    return [name for name in found if name]


def _words_of_persons(pages: list[Page]) -> frozenset[str]:
    """The words of all names of several words that the model takes for persons."""
    trees = [page.sent.tree for page in pages]
    return frozenset(
        word
        for tree in trees
        for first, end, label in tree.ents
        if label == "PERSON" and end - first > 1
        for word in tree.words[first:end]
    )


def _read_as_place(page: Page, spot: Spot, markers: frozenset[str], ontology: Ontology) -> None:
    phrases, iri = page.sent.phrases, spot.place.iri
    phrase, match = phrases.at(spot.last), phrases.name_at(spot.last)
    seat = match is not None and match.kind == "metonym"  # "Washington protested" stays the state
    if (iri is not None and phrase.entity == iri) or phrase.last > spot.last or seat:
        return
    if iri is None and (phrase.entity is not None or phrase.cls in ontology.roles["place"].classes):
        return
    told = spot.place.cls in ("City", "Region") and is_told(page.sent, spot.last)  # "Nasir, a town on the Sobat"
    # a town that the model took for a building
    site = phrase.entity is None and phrase.cls == "Facility" and spot.place.cls != "Facility"
    if spot.said or told or site or located(page.sent, spot, markers):
        known = ontology.authorities.get(iri) if iri is not None else None
        cls, label = (known.cls, known.label) if known else (spot.place.cls, spot.text)
        phrases.know_place(spot.last, cls=cls, label=label, country=spot.place.country, entity=iri)
    elif iri is not None and spot.place.cls == "City" and match is None and is_struck(page.sent, spot.last):
        # else it may be somebody who acts: a government by its seat, a state by its name
        phrases.know_town(spot.first, spot.last, spot.text, country=spot.place.country, entity=iri)


def is_town(name: str, ontology: Ontology) -> bool:
    """Whether a surname is as well a town of some size: "Djibo"."""
    return any(place.population >= _TOWN for place in gazetteer_of(ontology.folder).named(name))


def towns_among_surnames(ontology: Ontology) -> frozenset[str]:
    """The surnames of known persons that are towns as well."""
    return made_of(
        ontology, "towns", lambda: frozenset(each for each in known_surnames(ontology) if is_town(each, ontology))
    )
