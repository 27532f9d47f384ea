"""Reasons for and against two units being the same thing.

Each feature is a plain function of a pair; it returns how far it holds, 0..1. The first line of its docstring is the
reason that people are shown; what it weighs stands under its name in ontology/matching/weights.ttl.
"""

from collections.abc import Callable

from kg.resolve.block import nested
from kg.resolve.names import fold, initials
from kg.resolve.pair import Pair
from kg.resolve.unit import Unit

Feature = Callable[[Pair], float]
_PLACES = ("City", "Region", "WaterBody", "Facility", "State")


def _either_way(pair: Pair) -> tuple[tuple[Unit, Unit], tuple[Unit, Unit]]:
    return (pair.left, pair.right), (pair.right, pair.left)


def same_name(pair: Pair) -> float:
    """The names are the same; 0.5 for persons of whom only one name is known, 0 where it could mean others."""
    if pair.left.name != pair.right.name or pair.rivals > 0:
        return 0.0
    return 0.5 if pair.left.bare or pair.right.bare else 1.0


def name_alike(pair: Pair) -> float:
    """The names can be one name in another spelling, order or length."""
    return 0.0 if pair.left.name == pair.right.name or pair.rivals else pair.likeness or 0.0


def other_generation(pair: Pair) -> float:
    """One is junior, senior or numbered, and the other is not so."""
    return float(pair.names is not None and pair.names[0].generation != pair.names[1].generation)


def other_person(pair: Pair) -> float:
    """The full names have words that do not go together."""
    return float(pair.names is not None and pair.likeness == 0.0)


def surname_of(pair: Pair) -> float:
    """A surname, and only one full name that it can be short for; 0.6 where they stand in two articles."""
    for short, full in _either_way(pair):
        if short.bare and not full.bare:
            near = 1.0 if short.articles & full.articles else 0.6
            return near * float(pair.rivals <= 0)
    return 0.0


def acronym_of(pair: Pair) -> float:
    """One name is made of the initials of the other, and of no other told of."""
    if pair.left.family != "body" or pair.rivals > 0:
        return 0.0
    return float(
        any(
            short.name == initials(label)
            for short, full in _either_way(pair)
            if short.family == "body" and short.entity is None
            for label, _ in full.labels
        )
    )


def other_form(pair: Pair) -> float:
    """One name is given as another form of the other in an article."""
    if pair.left.family != "body" or pair.rivals > 0 or not _one_sort(pair.left, pair.right):
        return 0.0
    return float(
        any(one.name in {fold(name) for name in two.names} for one, two in _either_way(pair) if one.name != two.name)
    )


def _one_sort(left: Unit, right: Unit) -> bool:
    """Whether the classes say nothing against one being a form of the other: a militia is no people, Amazon no river."""
    ours, theirs = {cls for cls, _ in left.classes}, {cls for cls, _ in right.classes}
    return bool(ours & theirs) or ("Organization" in ours | theirs and not (ours | theirs) & set(_PLACES))


def one_cabinet(pair: Pair) -> float:
    """Both are the same state's executive or forces in one article, and one name only says more than the other."""
    left, right = pair.left, pair.right
    if left.family != "body" or not left.country or left.country != right.country:
        return 0.0
    shared = {cls for cls, _ in left.classes} & {cls for cls, _ in right.classes}
    return float(bool(shared - set(_PLACES) and left.articles & right.articles) and nested(left, right))


def could_mean_others(pair: Pair) -> float:
    """The shorter name could mean others as well."""
    return float(pair.rivals > 0)


def same_country(pair: Pair) -> float:
    """Both belong to the same country."""
    return float(pair.left.country is not None and pair.left.country == pair.right.country)


def other_country(pair: Pair) -> float:
    """They belong to different countries; 0.2 for full names of persons, whose country is often read wrongly."""
    if not pair.left.country or not pair.right.country or pair.left.country == pair.right.country:
        return 0.0
    return 0.2 if pair.left.family == "person" and not (pair.left.bare or pair.right.bare) else 1.0


def other_kind(pair: Pair) -> float:
    """One is a person, a body or a thing, and the other is not."""
    return float(pair.left.family != pair.right.family)


def other_place(pair: Pair) -> float:
    """One is a town and the other a region."""
    left, right = ({cls for cls, _ in unit.classes} for unit in (pair.left, pair.right))
    return float({"City", "Region"} == left | right and not left & right)


def state_and_its_own(pair: Pair) -> float:
    """One is a state, and the other a thing of another sort."""
    for one, two in _either_way(pair):
        if one.entity and {cls for cls, _ in one.classes} == {"State"} and two.family in ("body", "thing"):
            return float(not {cls for cls, _ in two.classes} & {"State", "Organization"})
    return 0.0


def not_taken_for(pair: Pair) -> float:
    """The ontology knows the one by this name, and the other was not taken for it."""
    return float(pair.refused)


def other_authority(pair: Pair) -> float:
    """The ontology knows them as two things."""
    return float(bool(pair.left.entity and pair.right.entity and pair.left.entity != pair.right.entity))


# In the order in which reasons are told.
FEATURES: tuple[Feature, ...] = (
    same_name, name_alike, other_generation, other_person, surname_of, acronym_of, other_form,
    one_cabinet, could_mean_others, same_country, other_country, other_kind, other_place, state_and_its_own, not_taken_for, other_authority,
)  # fmt: skip
