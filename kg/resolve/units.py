"""Mentions gathered into units: what is called the same in one article or, for full names and known things, in all."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping

import msgspec

from kg import ids
from kg.model import Mention, Record
from kg.ontology import Ontology
from kg.resolve.bodies import body_name, is_one_of_several, is_plain, organ, vessel_name, without_kind
from kg.resolve.described import undescribed
from kg.resolve.known import known
from kg.resolve.nameindex import family
from kg.resolve.names import fold, fold_person, is_described, is_named, shares_word
from kg.resolve.unit import Gathered, Of, Place, Seat, Unit, Votes
from kg.resolve.walk import mentions_of

Heard = dict[Seat, list[Mention]]


def placer(ontology: Ontology) -> Callable[[Mention], Place]:
    """What tells the mentions of one article apart before anything is resolved: found once for what is called alike."""
    found: dict[tuple[str, str, str | None], Place] = {}

    def place(mention: Mention) -> Place:
        said = (mention.label, mention.cls, mention.entity)
        known = found.get(said)
        if known is None:
            known = found[said] = _place(mention, ontology)
        return known

    return place


def _place(mention: Mention, ontology: Ontology) -> Place:
    known = ontology.authorities.get(mention.entity or "")
    cls = known.cls if known else mention.cls
    kind = family(cls, ontology)
    name = fold_person(mention.label) if kind == "person" else fold(mention.label)
    return (kind, name or mention.label, mention.entity or "")


def gather(records: Iterable[Record], ontology: Ontology, dates: Mapping[str, str | None] | None = None) -> Gathered:
    """The units of the mentions in records; `dates`: article -> ISO date."""
    heard: Heard = defaultdict(list)
    place = placer(ontology)
    for record in records:
        for mention in mentions_of(record):
            if mention.unresolved:
                continue
            heard[record.article, *place(mention)].append(mention)
    identify = _Identities(heard, ontology, dates or {})
    gathered: dict[tuple[str, ...], list[Seat]] = defaultdict(list)
    reasons: dict[Seat, str] = {}
    for each in sorted(heard):
        identity, reasons[each] = identify(each)
        gathered[identity].append(each)
    units = {identity: _unit(identity, seats, heard, ontology) for identity, seats in gathered.items()}
    of: dict[str, Of] = defaultdict(dict)
    for identity, seats in gathered.items():
        for each in seats:
            of[each[0]][each[1:]] = (units[identity].key, reasons[each])
    return Gathered(units=tuple(sorted(units.values(), key=lambda unit: unit.key)), of=dict(of))


class _Identities:
    """Says what a seat's unit is keyed by: (entity,) or (family, name, country, article; "" where it is not local)."""

    def __init__(self, heard: Heard, ontology: Ontology, dates: Mapping[str, str | None]) -> None:
        self._heard, self._ontology, self._dates = heard, ontology, dates
        self._known = known(ontology)
        self._taken: dict[Seat, set[str]] = defaultdict(set)  # seats without entity -> entities of that name there
        present: dict[str, set[str]] = defaultdict(set)
        for article, kind, name, entity in heard:
            if entity:
                self._taken[(article, kind, name, "")].add(entity)
                present[article].add(entity)
        for place, mentions in heard.items():
            if not place[3] and (found := self._known.link(place[1], mentions[0], dates.get(place[0]), frozenset())):
                present[place[0]].add(found[0])
        self._present = {article: frozenset(found) for article, found in present.items()}
        self._told: dict[str, Counter[str]] = defaultdict(
            Counter
        )  # article -> countries, by how often it tells of them
        for place, mentions in heard.items():
            self._told[place[0]].update(mention.country for mention in mentions if mention.country)

    def __call__(self, place: Seat) -> tuple[tuple[str, ...], str]:
        """What the unit of a seat is keyed by, and why it is so."""
        article, kind, name, entity = place
        mentions = self._heard[place]
        label = most(Counter(mention.label for mention in mentions))
        country = most(Counter(mention.country for mention in mentions if mention.country))
        cls = most(Counter(mention.cls for mention in mentions))
        if kind == "body" and " " in label:
            label = undescribed(label, cls, self._known.states.get(country, frozenset()), self._ontology)
        told = frozenset(self._told.get(article, ()))
        if not country and len(told) == 1 and self._known.is_everywhere(kind, label, cls):
            country = next(iter(told))  # "the Labour Party" of an article on Britain
        if entity or len(self._taken.get(place, ())) == 1:
            reason = "named in the text as the ontology knows it" if entity else "so named elsewhere in the article"
            return (entity or next(iter(self._taken[place])),), reason
        if (
            kind == "body"
            and (whose := self._known.cabinet(label, country or None, self._dates.get(article))) is not None
        ):
            keyed = (f"cabinet of {whose}", country, "") if whose else (name, country, article)
            return (kind, *keyed), "a government by the name of its head"
        named = (
            (kind == "body" and country) or is_named(label) or kind == "person" or cls == "Agreement"
        )  # "AUKUS pact"
        if kind != "group" and (named or self._known.is_name(kind, label)):
            text = max((mention.text for mention in mentions), key=lambda each: (len(each), each))
            probe = msgspec.structs.replace(mentions[0], text=text, label=label, country=country or None, cls=cls)
            present = self._present.get(article, frozenset())
            dated = self._dates.get(article)
            if found := self._known.link(kind, probe, dated, present, told):
                return (found[0],), found[1]
            if given := "" if country else self._by_article(article, kind, label, cls)[0]:
                found = self._known.link(kind, msgspec.structs.replace(probe, country=given), dated, present, told)
                if (
                    found and found[0] in self._ontology.authorities
                ):  # of a place of the gazetteer no unit knows the country
                    return (found[0],), found[1]
        return self._unknown(place, label, country, cls)

    def _unknown(self, place: Seat, label: str, country: str, cls: str) -> tuple[tuple[str, ...], str]:
        """The same of what the ontology does not know."""
        article, kind, name, _ = place
        if cls == "Agreement" and (head := without_kind(label, cls, self._known.matching)):
            label, name = head, fold(head)  # "AUKUS pact"
        if kind == "person":
            words = self._known.spelling.parse(label).words
            local = len(words) < 2 or is_described(label, self._known.people_nouns, self._known.matching.given)
        elif kind == "body" and country and cls in self._known.matching.kinds.of_state:
            what = organ(label, self._known.states.get(country, frozenset()), self._known.matching)
            if what or is_named(label):
                name = f"organ {what}" if what else body_name(label, self._known.matching)
                return (kind, name, country, ""), "the state has one such body"
            local = name.rsplit(" ", 1)[-1] in self._ontology.lexicon.role_nouns or not is_named(label)
        else:
            generic = (
                cls in self._known.matching.kinds.of_state
                and name.rsplit(" ", 1)[-1] in self._ontology.lexicon.role_nouns
            )
            counted = self._ontology.is_a(cls, "People") and any(word[:1].isdigit() for word in label.split())
            lone = name in self._ontology.lexicon.role_nouns or (
                cls in self._known.matching.kinds.of_state and " " not in name
            )
            local = kind == "group" or generic or counted or lone or not is_named(label)  # "Footage", "2,200 Americans"
            if not country and not local:
                country, local = self._by_article(article, kind, label, cls)
        if kind == "body":
            name = body_name(label, self._known.matching)
        elif self._ontology.is_a(cls, "Vessel"):
            name = vessel_name(label, self._known.matching, told=bool(country))
        return (
            kind,
            name,
            country,
            article if local else "",
        ), "so called in its article" if local else "the same full name"

    def _by_article(self, article: str, kind: str, label: str, cls: str) -> tuple[str, bool]:
        """The country that an article gives a name without one, "" for none, and whether the name means nothing elsewhere.

        A plain name of a place or paper is of the country that the article tells of most; an acronym is of the only one.
        """
        told, matching = self._told.get(article, Counter()), self._known.matching
        ranked = [times for _, times in told.most_common(2)]
        if is_plain(label, cls, matching):
            clear = len(ranked) == 1 or (len(ranked) == 2 and ranked[0] > ranked[1])
            return (most(told), False) if clear else ("", True)
        if len(told) == 1 and is_one_of_several(label, cls, matching):
            return next(iter(told)), False
        return "", self._known.is_everywhere(kind, label)


def most(votes: Counter[str]) -> str:
    """The most frequent value, the smallest of equals; "" of none."""
    return min(votes, key=lambda value: (-votes[value], value), default="")


def most_said(votes: Votes) -> str:
    """The most frequent value of counted ones."""
    return votes[0][0] if len(votes) == 1 else most(Counter(dict(votes)))


def _unit(identity: tuple[str, ...], seats: list[Seat], heard: Heard, ontology: Ontology) -> Unit:
    mentions = [mention for each in seats for mention in heard[each]]
    entity = identity[0] if len(identity) == 1 else None
    known = ontology.authorities.get(entity or "")
    said = min((m.country for m in mentions if m.country), default="")  # of a place that only the gazetteer knows
    country = known.country if known else said if entity else identity[2]
    return Unit(
        key=ids.digest(("unit", *identity)),
        family=seats[0][1],
        name=fold(known.label) if known else seats[0][2] if entity else identity[1],
        article=None if entity else identity[3] or None,
        articles=frozenset(each[0] for each in seats),
        entity=entity,
        country=country or None,
        labels=_votes(mention.label for mention in mentions),
        classes=_votes(mention.cls for mention in mentions),
        sectors=_votes(mention.sector for mention in mentions if mention.sector),
        names=frozenset(_names(mentions)),
    )


def _names(mentions: list[Mention]) -> set[str]:
    """Surface forms that are names: a pronoun or "the country" shares no word with the label and is none."""
    names = {mention.label for mention in mentions} | {name for mention in mentions for name in mention.names}
    return names | {m.text for m in mentions if shares_word(m.text, m.label)}


def _votes(values: Iterable[str]) -> Votes:
    counted: dict[str, int] = {}  # of few values: a Counter costs more than counting
    for value in values:
        counted[value] = counted.get(value, 0) + 1
    return tuple(sorted(counted.items()))
