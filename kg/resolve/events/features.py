"""What speaks for and against two reports being of one event, each with the words in which it is told.

Each feature gives (weight, reason) or None; a weight of `NEVER` keeps the two apart whatever else holds. What a reason weighs
stands in ontology/matching/weights.ttl; `tell` looks it up, and may count it less than wholly.
"""

from collections.abc import Callable
from itertools import product

from kg.resolve.events.parties import APART, NEAR, OPEN, SAME, alike, sides
from kg.resolve.events.party import Party
from kg.resolve.events.report import Report
from kg.resolve.events.sites import built_of, in_its_state, one_site, sites, within
from kg.resolve.events.tell import Finding, Tell
from kg.resolve.events.timing import when

Feature = Callable[[Report, Report, Tell], Finding]

_NARROW = ("City", "Facility")  # places of which a country has many
_BOTH = 0.9  # how far two who did something together are the same, where each is of the side of one of the others
_FORCES = frozenset({"forces"})  # the word of all troops (parties.py)
_TELLING = 9  # from which on a number is seldom another's
_RISEN = 2  # times; by how much more a toll grows from one report to the next


def polarity(one: Report, two: Report, tell: Tell) -> Finding:
    """A denial is another thing than what it denies, a plan another than the deed."""
    if one.polarity != two.polarity:
        return tell("one denies what the other says")
    return tell("one is planned or supposed, the other done") if one.done != two.done else None


def kind(one: Report, two: Report, tell: Tell) -> Finding:
    """Classes: the same, or of one quad and said by forms of one word."""
    if one.kind == two.kind:
        return None
    if one.quad == two.quad and one.stems & two.stems:
        return tell("another class, the same word")
    return tell("a class that is close") if akin(one, two) else tell("another class")


def akin(one: Report, two: Report) -> bool:
    """Whether one event may be told as either: the same class, or close ones."""
    return one.kind == two.kind or bool(one.close & two.close & (one.opens | two.opens))


def who(one: Report, two: Report, tell: Tell) -> Finding:
    """Those who do it."""
    if _is_mutual(one, two):
        return None
    found = sides(one.actors, two.actors)
    if found == SAME and one.alone and two.alone:
        return tell("the same person, who does it alone")
    return _of_sides(found, "actor", tell)


def whom(one: Report, two: Report, tell: Tell) -> Finding:
    """Those to whom it is done."""
    if _is_mutual(one, two):
        return None
    found = sides(one.recipients, two.recipients)
    deeds = "verbal" not in one.quad.lower()  # of an accusation who is accused is all there is
    if deeds and found <= OPEN and one.targets & two.targets and (found > APART or _at_home(one) != _at_home(two)):
        return None  # "bombed Balakot", "bombed a camp near Balakot": the place is the target
    if found == 1 and any(party.kind == "person" for party in one.recipients):
        return tell("the same person as recipient")
    return _of_sides(found, "recipient", tell)


def _at_home(report: Report) -> bool:
    """Whether it is done to a state only, which may be no more than where it was done."""
    return bool(report.recipients) and all(party.cls == "State" for party in report.recipients)


def aimless(one: Report, two: Report, tell: Tell) -> Finding:
    """Who and when are not enough."""
    if one.alone and two.alone:
        return None
    if one.counts & two.counts:
        return None
    aims = (feature(one, two, tell) for feature in (whom, both, where, what))
    return None if any(aim is not None and aim[0] > 0 for aim in aims) else tell("no target or place in common")


def both(one: Report, two: Report, tell: Tell) -> Finding:
    """The two sides of what is done together, whoever is named first."""
    if not _is_mutual(one, two):
        return None
    few, many = sorted((_all(one), _all(two)), key=len)
    if not few:
        return None  # "Thursday's shooting": of nobody named
    found = [max((alike(party, other) for other in many), default=OPEN) for party in few]
    if not found or min(found) <= APART:
        return tell("other parties")
    same = sum(value for value in found if value >= NEAR)
    if len(found) > 1 and min(found) >= NEAR:
        same = max(same, _BOTH)
    return tell("the same parties", same) if same else tell("parties that do not match")


def _is_mutual(one: Report, two: Report) -> bool:
    """Whether either side may be named first: of those who meet; of host and guest where both tell one town."""
    if one.mutual or two.mutual:
        return True
    if one.window and two.window and one.window.gap(two.window) > 0:
        return False
    towns = [{n for p in report.places if p.cls == "City" for n in p.names} for report in (one, two)]
    return one.hosted and two.hosted and bool(towns[0] & towns[1])


def _of_sides(found: float, name: str, tell: Tell) -> Finding:
    if found <= APART:
        return tell(f"another {name}")
    if found < OPEN:
        return tell(f"another name for the {name}")
    if found == OPEN:
        return None
    return tell(f"the same {name}") if found == SAME else tell(f"{name}s of one side or name", found)


def _all(report: Report) -> tuple[Party, ...]:
    return (*report.actors, *report.recipients)


def where(one: Report, two: Report, tell: Tell) -> Finding:
    """Places: the same, one within the other's state, or two that differ."""
    towns = frozenset(n for r in (one, two) for p in r.places if p.cls == "City" for n in p.names)
    for cls in _NARROW:
        narrow = [frozenset(n for p in r.places if p.cls == cls for n in p.names) for r in (one, two)]
        if cls == "Facility":
            narrow = [names - towns for names in narrow]  # "a Kabul mosque", "a mosque in Kabul"
        if all(narrow) and not narrow[0] & narrow[1]:
            return tell("another place")
        if narrow[0] & narrow[1]:
            return tell("the same town")
    if one.targets & two.targets:
        return tell("the same place")
    ours, theirs = sites(one), sites(two)
    if not ours or not theirs:
        at_home = in_its_state(one, theirs) if not ours else in_its_state(two, ours)
        return tell("places of one state") if at_home else None
    found = [within(a, b) for a in ours for b in theirs]
    if max(found) <= APART:
        return tell("another place")
    return tell("places of one state") if max(found) > OPEN else None


def what(one: Report, two: Report, tell: Tell) -> Finding:
    """What it is about; it tells words apart ("accused of spying"), deeds less."""
    if any(one_site(a, b) for a, b in product(built_of(one), built_of(two))):
        return tell("the same building")
    ours, theirs = one.topics, two.topics
    if ours & theirs or one.spoken_of & two.spoken_of or {p.iri for p in one.abouts} & {p.iri for p in two.abouts}:
        return tell("about the same")
    if one.counts & two.counts:
        return None  # "500 million dollars", "another $500m of aid"
    if "verbal" in one.quad.lower() and ((ours and theirs) or (one.spoken_of and two.spoken_of)):
        return tell("about something else")
    built = [[party for party in report.abouts if party.cls == "Facility"] for report in (one, two)]
    if not all(built) or any(a.words <= b.words or b.words <= a.words for a, b in product(*built)):
        return None  # "the dam", "the Kakhovka dam"
    return tell("another building")


def mode(one: Report, two: Report, tell: Tell) -> Finding:
    """The manner."""
    if one.mode is None or two.mode is None:
        return None
    if one.mode == two.mode:
        return tell("the same manner")
    if one.manners & two.manners:
        return None
    return tell("another manner") if one.kind == two.kind else None


def words(one: Report, two: Report, tell: Tell) -> Finding:
    """The words that say it."""
    return tell("the same word") if one.stems & two.stems else None


def numbers(one: Report, two: Report, tell: Tell) -> Finding:
    """Counts that agree; a toll that rises is no other event, but other numbers on another day are."""
    if common := one.counts & two.counts:
        telling = max(number for _, number in common) >= _TELLING
        return tell("the same large number") if telling else tell("the same number")
    ours, theirs = dict(one.counts), dict(two.counts)
    kinds = ours.keys() & theirs.keys()
    first, last = (one.window, two.window) if one.window and two.window else (one.published, two.published)
    apart = first is not None and last is not None and first.gap(last) > (0 if one.window and two.window else 1)
    if kinds and apart:
        return tell("other numbers on other days")
    like = any(max(ours[kind], theirs[kind]) <= _RISEN * min(ours[kind], theirs[kind]) for kind in kinds)
    return tell("numbers of one size") if like else None


def article(one: Report, two: Report, tell: Tell) -> Finding:
    """An article that tells two things seldom tells one thing twice, and then of the same parties."""
    if one.article != two.article:
        return None
    if one.beside == two.id:
        return tell("a deed and its toll")
    if not (nested(one.actors, two.actors) and nested(one.recipients, two.recipients)):
        return tell("other parties in one article")
    if one.spans == two.spans and (one.noun or two.noun):
        return tell("a noun that points back")
    return tell("two statements of one article")


def nested(ours: tuple[Party, ...], theirs: tuple[Party, ...]) -> bool:
    """Whether all parties of the smaller side are of the larger."""
    few, many = sorted((ours, theirs), key=len)
    return {party.iri for party in few} <= {party.iri for party in many}


def sides_only(one: Report, two: Report, tell: Tell) -> Finding:
    """Two states at war do much to each other in one week: sides alone are not one deed."""
    deeds = one.conflict_deed and two.conflict_deed and one.article != two.article
    if not deeds or (one.window and two.window) or not (_by_states(one) and _by_states(two)):
        return None
    if (one.noun or two.noun) and any(
        (a.words & b.words) - _FORCES for a, b in product(one.recipients, two.recipients)
    ):
        return None  # "stormed Mexico's embassy", "the raid on its embassy"
    more = (feature(one, two, tell) for feature in (where, what, mode, words, numbers))
    return None if any(found is not None and found[0] > 0 for found in more) else tell("only the sides are the same")


def _by_states(report: Report) -> bool:
    """Whether all parties are states or what acts for them."""
    return all(party.kind == "official" for party in _all(report))


FEATURES: tuple[Feature, ...] = (
    polarity, kind, when, who, whom, both, where, what, aimless, sides_only, mode, words, numbers, article,
)  # fmt: skip
