"""The places of an article: every name with the readings it has, weighed by what stands around it and in the article."""

from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from kg.extract.frames.find import Sentences
from kg.extract.places.beside import joined, owns
from kg.extract.places.called import goes_on_in
from kg.extract.places.inside import lies_in, placed
from kg.extract.places.kinds import by_town, is_governed, kind_of
from kg.extract.places.option import Option
from kg.extract.places.options import Atlas
from kg.extract.places.placename import PlaceName
from kg.extract.places.spot import Spot
from kg.extract.places.spots import stretches

# Context counts for no more than the prior and _MOST: a hamlet is not meant because its country is named.
# What speaks for a reading, in the measure of its prior (options.py): chosen on the half of the gold for development.
_SAID = 6.0  # the text says what it lies in: "Tripoli, Lebanon"
_BESIDE = 2.6  # its country is named in the sentence
_NEAR = 0.8  # and nowhere nearer than another's
_AROUND = 1.2  # its country is named in the article
_SAME = 3.0  # the same name was told apart elsewhere in the article
_ARTICLE = 5.0  # no city has "the" before its name
_MOST = 1.3
_SMALL = (
    1.5  # how likely a reading is at most that gives way to what the text says: "Jermuk, Armenia" is none in Turkey
)
_LISTED = 0.8  # the name beside it in a list has this class alone: "Puno and Juliaca"
_BY = 1.6  # something is near it or outside it, which is said of towns
_KIND = 3.0  # "the state of Victoria", "the city of"


_Country = tuple[int, str, PlaceName | None]  # a token that names a country, and the place it stands for, if it is one


def places_of(sents: Sequence[Sentences], atlas: Atlas, datelines: Sequence[str] = ()) -> list[list[Spot]]:
    """For each paragraph of an article its places, in text order; a name that no list has is a place of unknown position.

    `datelines` are the names in the lines that it was sent from: "JUBA", "South Sudan".
    """
    found = [_named(sent, atlas) for sent in sents]
    article: dict[str, set[str]] = defaultdict(set)  # country -> the names that speak for it
    for name in datelines:
        for option in atlas.options(name.title() if name.isupper() else name, False)[:1]:
            article[option.country or ""].add(name)
    for sent in sents:
        for token, country in _countries(sent):
            article[country].add(sent.tree.words[token])
    told: dict[str, Option] = {}
    chosen = []
    for _ in range(2):  # what is told apart late in an article counts for its beginning too
        chosen = [_chosen(sent, each, article, told) for sent, each in zip(sents, found, strict=True)]
        if not told:
            break
    return chosen


def _named(sent: Sentences, atlas: Atlas) -> list[PlaceName]:
    tree, found = sent.tree, []
    for first, last, known in stretches(sent, atlas.world):
        text = tree.span_text(first, last)
        article = first > 0 and tree.lower[first - 1] == "the"
        options = atlas.options(text, article)
        kind = kind_of(sent, first, last)
        if is_governed(sent, first) and any(option.cls == "Region" for option in options):
            kind = "Region"
        if not options and kind in ("Facility", "Region"):
            options = by_town(atlas, text, kind)
        if not options and kind is None and goes_on_in(sent, last):
            kind = "City"
        if not options and kind is None and not known:
            label = next((label for start, end, label in tree.ents if (start, end) == (first, last + 1)), "GPE")
            kind = {"GPE": "City", "LOC": "Region", "FAC": "Facility"}.get(label)
        found.append(PlaceName(first=first, last=last, text=text, options=options, kind=kind, article=article))
    return found


def _countries(sent: Sentences) -> list[tuple[int, str]]:
    """(token, country) of all names whose country is beyond doubt: states, peoples, known bodies and persons."""
    return [
        (match.first, match.thing.country)
        for match in sent.phrases.matches
        if match.thing.country
        and match.thing.cls not in ("City", "Region", "WaterBody")
        and not _is_border(sent, match.first, match.last)
    ]


def _is_border(sent: Sentences, first: int, last: int) -> bool:
    """Whether a state is only what something borders on: "Sinjar, near the *Syrian* border", "its border with *Niger*"."""
    lower, borders = sent.tree.lower, sent.ontology.lexicon.borders
    return lower[last + 1 : last + 2] != [] and (
        lower[last + 1] in borders or (first > 1 and lower[first - 1] == "with" and lower[first - 2] in borders)
    )


def _chosen(
    sent: Sentences, found: list[PlaceName], article: dict[str, set[str]], told: dict[str, Option]
) -> list[Spot]:
    spots: list[Spot] = []
    near = _near(sent, found)
    for at, name in enumerate(found):
        best, score, said = None, -1.0, False
        holding, held = _said_inside(sent, found, at)
        own, beside = {sent.tree.words[name.first]}, _others(near.get(sent.tree.sentence[name.first], ()), name)
        listed = _listed_with(sent, found, at)
        in_region = bool(holding) and holding[0].cls == "Region"
        by = _is_by(sent, name)
        for option in name.options:
            inside = (
                any(lies_in(option, outer) for outer in holding)
                or any(lies_in(inner, option) for inner in held)
                or _of_people(sent, name, option)
            )
            about = _beside(beside, option)
            about += _AROUND * bool(article.get(option.country or "", set()) - own)
            total = option.prior + _SAID * inside + min(about, option.prior + _MOST) + _kinds(name, option)
            total += _KIND * (option.cls == "Region" and _holds_district(sent, found, at))
            total += _LISTED * (option.cls == "City" and in_region)  # what lies in a region is a town, and no region
            total += _LISTED * (option.cls == listed) + _BY * (option.cls == "City" and by)
            total += _SAME * (told.get(name.text) == option) - _ARTICLE * (option.cls == "City" and name.article)
            if total > score:
                best, score, said = option, total, inside
        if best is None:
            if name.kind is None:
                continue
            best = Option(iri=None, name=name.text, cls=name.kind, country=None)
        elif said:
            told[name.text] = best
        elif best.prior < _SMALL and _elsewhere(sent, found, at, best):
            best = Option(iri=None, name=name.text, cls=best.cls, country=None)
        if name.kind == "Region" and best.cls == "City":  # "the Bannu district" is around Bannu
            best = replace(best, iri=None, name=name.text, cls="Region", geonames=None)
        if best.iri is None and best.country is None:
            best = replace(best, country=_people_before(sent, name))
        spots.append(Spot(first=name.first, last=name.last, text=name.text, place=best, kind=name.kind, said=said))
    return [placed(sent, spots, at) for at in range(len(spots))]


def _is_by(sent: Sentences, name: PlaceName) -> bool:
    """Whether a name is what something is near, or lies north or south of: "*near* Batken", "Saraqib, *south of* Idlib"."""
    lower, compass = sent.tree.lower, sent.ontology.lexicon.compass
    if name.kind is not None or not name.first:
        return False
    bearing = name.first > 1 and lower[name.first - 1] == "of" and lower[name.first - 2] in compass
    return bearing or lower[name.first - 1] in ("near", "outside")


def _holds_district(sent: Sentences, found: list[PlaceName], at: int) -> bool:
    """Whether a district stands before a name and a comma, which is then a region: "Panjwai district, *Kandahar*"."""
    other = found[at - 1] if at else None
    return other is not None and other.kind == "Region" and joined(sent, other.span, found[at].span)


def _listed_with(sent: Sentences, found: list[PlaceName], at: int) -> str | None:
    """The class of the name right before or behind in a list, where it has but one: "Puno and *Juliaca*"; None else."""
    for one, two in ((at, at + 1), (at - 1, at)):
        if one >= 0 and two < len(found):
            between = sent.tree.lower[found[one].last + 1 : found[two].first]
            classes = {option.cls for option in found[two if one == at else one].options}
            if between in (["and"], [","], [",", "and"], ["or"]) and len(classes) == 1:
                return next(iter(classes))
    return None


def _kinds(name: PlaceName, option: Option) -> float:
    if name.kind is None:
        return 0.0
    if option.cls == name.kind:
        return _KIND
    lone = name.kind == "Region" and all(each.cls != "Region" for each in name.options)
    return 0.0 if lone else -_KIND  # the district around the town of its name, which no list has


def _near(sent: Sentences, found: list[PlaceName]) -> dict[int, list[_Country]]:
    """Of each sentence what names a country beyond doubt."""
    near: dict[int, list[_Country]] = defaultdict(list)
    for token, country in _countries(sent):
        near[sent.tree.sentence[token]].append((token, country, None))
    for name in found:
        sure = {o.country for o in name.options if o.prior > name.options[0].prior - 1.5}
        if len(sure) == 1:
            near[sent.tree.sentence[name.first]] += [(name.first, country, name) for country in sure if country]
    return near


def _others(near: Sequence[_Country], name: PlaceName) -> list[tuple[int, str]]:
    """How far from a name the others of its sentence stand that name a country, and which."""
    own = range(name.first, name.last + 1)
    return [
        (abs(token - name.first), country)
        for token, country, of in near
        if of is not name and (of is not None or token not in own)
    ]


def _beside(beside: list[tuple[int, str]], option: Option) -> float:
    """How near a name of the same country stands in the sentence."""
    if not any(country == option.country for _, country in beside):
        return 0.0
    return _BESIDE + _NEAR * (min(beside)[1] == option.country)


def _said_inside(sent: Sentences, found: list[PlaceName], at: int) -> tuple[list[Option], list[Option]]:
    """What the places are that the text says one lies in, and those that it says lie in it."""
    name, behind, before = found[at], found[at + 1 : at + 3], found[max(0, at - 2) : at]
    holding = [other for other in behind if joined(sent, name.span, other.span)]
    holding += [other for other in before if owns(sent, other.span, name.span)]
    held = [other for other in before if joined(sent, other.span, name.span)]
    return [each for other in holding for each in other.options], [each for other in held for each in other.options]


def _elsewhere(sent: Sentences, found: list[PlaceName], at: int, option: Option) -> bool:
    """Whether the text says that a place lies in a state or a region where this reading does not."""
    states = (
        other.options[0].country
        for other in found[at + 1 : at + 3]
        if other.options and other.options[0].cls in ("Country", "Region") and joined(sent, found[at].span, other.span)
    )
    return any(state != option.country for state in states)


def _of_people(sent: Sentences, name: PlaceName, option: Option) -> bool:
    """ "The Lebanese city of Tripoli": a demonym at the word for what it is."""
    return option.country is not None and _people_before(sent, name) == option.country


def _people_before(sent: Sentences, name: PlaceName) -> str | None:
    """The country whose people stand at the word for what a place is: "the *Armenian* village of Sotk"."""
    tree = sent.tree
    if name.first < 3 or tree.lower[name.first - 1] != "of":
        return None
    noun = name.first - 2
    near = range(max(0, noun - 4), noun)
    return next((country for token, country in _countries(sent) if token in near and tree.head[token] == noun), None)
