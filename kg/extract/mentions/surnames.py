"""Persons of the ontology by surname, and when one name can mean the same thing twice."""

from collections.abc import Iterable

from msgspec.structs import replace

from kg.extract.mentions.names import fold
from kg.extract.mentions.phrase import Phrase
from kg.ontology import Ontology

OFFICIAL = "GOV"  # the sector of who is known by an office


def compatible(known: Phrase, phrase: Phrase) -> bool:
    """Whether two phrases of one name can mean the same."""
    if (known.cls == "Person") != (phrase.cls == "Person"):
        guessed = known.cls == "Person" and not phrase.entity and " " not in phrase.label
        return guessed and phrase.cls in (
            "Organization",
            "City",
            "Region",
            "Facility",
            "Thing",
        )  # a bare surname, misread by the model
    return not (known.cls == "Person" and known.gender and phrase.gender and known.gender != phrase.gender)


def called(person: Phrase, known: dict[str, tuple[Phrase, ...]], ontology: Ontology) -> list[str]:
    """The single words that take up a person named in full, the surname first: "Marcos" and "Ferdinand" of "Ferdinand Marcos Jr.".

    The surname before a "Jr." is left out where it is known for somebody else: "Trump" is no Donald Trump Jr.
    """
    words = fold(person.label).split()
    if len(words) < 3 or words[-1].rstrip(".").lower() not in ontology.matching.generations:
        return [words[-1], words[0]]
    bearers = known.get(words[-2].rstrip(","), ())
    other = len(bearers) == 1 and bearers[0].entity != person.entity
    return [words[0]] if other else [words[-2].rstrip(","), words[0]]


def one_of(surname: str, bearers: tuple[Phrase, ...]) -> Phrase:
    """The only bearer of a surname; of several a person of whom no more is known than what they share."""
    first = bearers[0]
    if len(bearers) == 1:
        return first
    return replace(
        first, label=surname, text=surname, entity=None,
        country=_one(each.country for each in bearers), gender=_one(each.gender for each in bearers), sector=_one(each.sector for each in bearers),
    )  # fmt: skip


def _one(values: Iterable[str | None]) -> str | None:
    """What all of some have; None where they differ."""
    found = set(values)
    return found.pop() if len(found) == 1 else None


def known_surnames(ontology: Ontology) -> dict[str, tuple[Phrase, ...]]:
    """Surname -> the persons of the ontology who have it."""
    table: dict[str, list[Phrase]] = {}
    office = {tenure.holder for tenure in ontology.tenures}
    for authority in ontology.authorities.values():
        if authority.cls == "Person":
            phrase = Phrase(
                head=-1, first=-1, last=-1, text=authority.label, label=authority.label, cls="Person", country=authority.country,
                sector=authority.sector or (OFFICIAL if authority.iri in office else None), entity=authority.iri, named=True, gender=authority.gender,
            )  # fmt: skip
            for surname in {fold(name).split()[-1] for name in authority.names if " " in name}:
                table.setdefault(surname, []).append(phrase)
    return {surname: tuple(found) for surname, found in sorted(table.items())}


def offices_held(ontology: Ontology) -> dict[str, frozenset[tuple[str, str]]]:
    """Person -> the offices that the ontology knows them to hold or to have held, each with what it is of (IRIs)."""
    table: dict[str, set[tuple[str, str]]] = {}
    for tenure in ontology.tenures:
        table.setdefault(tenure.holder, set()).add((tenure.office, tenure.of))
    return {holder: frozenset(found) for holder, found in sorted(table.items())}
