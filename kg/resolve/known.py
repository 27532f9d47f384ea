"""What a name means before anything is compared: authorities by name, by support, and by the office at a date."""

from collections import defaultdict
from functools import lru_cache

from kg.model import Mention
from kg.ontology import Authority, Ontology
from kg.resolve.bodies import body_name, organ
from kg.resolve.names import fold
from kg.resolve.persons import Speller, alike

# Bodies at work in many countries: another country beside the name says nothing against it.
_ABROAD = frozenset(("IntergovernmentalOrganization", "ArmedGroup", "Company", "Media", "NGO", "CriminalOrganization"))


def family(cls: str, ontology: Ontology) -> str:
    """The kind of thing within which names are compared: person, group, body or thing."""
    if ontology.is_a(cls, "Person"):
        return "person"
    if ontology.is_a(cls, "Group"):
        return "group"
    return "body" if ontology.is_a(cls, "Actor") or ontology.is_a(cls, "Place") else "thing"


@lru_cache(maxsize=4)
def known(ontology: Ontology) -> "Known":
    """The index of an ontology's names, made once."""
    return Known(ontology)


class Known:
    """Names -> authorities. What is ambiguous and has no support means nothing here."""

    def __init__(self, ontology: Ontology) -> None:
        self.ontology, self.matching = ontology, ontology.matching
        self.speller = Speller(ontology.matching)
        self.states: dict[str, frozenset[str]] = {}
        self._safe: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._hidden: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._surnames: dict[str, set[str]] = defaultdict(set)
        self._organs: dict[tuple[str, str], set[str]] = defaultdict(set)
        words: dict[str, set[str]] = defaultdict(set)
        for each in ontology.authorities.values():
            if each.cls == "State" and each.country:
                words[each.country] |= {fold(n) for n in (*each.names, *each.hidden, *each.demonyms)} - {""}
        self.states = {country: frozenset(found | {"of", "the"}) for country, found in words.items()}
        for iri, each in ontology.authorities.items():
            self._add(iri, each)
        self._tenures: dict[tuple[str, str], list[tuple[str, str | None, str]]] = defaultdict(list)
        self._held: dict[str, list[tuple[str, str | None]]] = defaultdict(list)
        for t in ontology.tenures:
            if t.start:
                self._tenures[(t.office, t.of)].append((t.start, t.end, t.holder))
                self._held[t.holder].append((t.start, t.end))
        self._offices = self._office_nouns()
        self._of = {(k, fold(n)): iri for (k, iri) in set(self._tenures) for n in self._called(iri)}

    def _called(self, iri: str) -> tuple[str, ...]:
        of = self.ontology.authorities.get(iri)
        return (*of.names, *of.hidden, *of.demonyms) if of else ()

    def _office_nouns(self) -> list[tuple[str, str, frozenset[str] | None, frozenset[str]]]:
        """(noun, office, states it is limited to or None, states it is not said in), the longest noun first."""
        said = [(o.noun, o.office, o.of) for o in self.matching.offices if o.office]
        never = {o.noun: o.of for o in self.matching.offices if o.office is None}
        taken: dict[str, frozenset[str]] = defaultdict(frozenset)
        limited = {noun for noun, _, of in said if noun in ("chancellor", "leader", "pope")}
        for noun, _, of in said:
            taken[noun] |= of
        found: list[tuple[str, str, frozenset[str] | None, frozenset[str]]] = [
            (n, o, of, frozenset()) for n, o, of in said
        ]
        for frame in self.ontology.lexicon.frames.values():
            if frame.evokes in self.matching.single:
                for pos, noun in frame.words:
                    if pos == "noun" and fold(noun) not in limited:
                        barred = never.get(noun, frozenset()) | taken[noun]
                        found.append((fold(noun), str(frame.evokes), None, barred))
        return sorted(found, key=lambda each: (-len(each[0].split()), each[0], each[1]))

    def _add(self, iri: str, each: Authority) -> None:
        kind = family(each.cls, self.ontology)
        for table, names in ((self._safe, each.names), (self._hidden, each.hidden)):
            for name in names:
                for key in self.keys(kind, name):
                    table[(kind, key)].add(iri)
                if kind == "person" and table is self._safe:
                    for surname in self.surnames(name, each.country):
                        self._surnames[surname].add(iri)
                if (
                    kind == "body"
                    and each.country
                    and (what := organ(name, self.states.get(each.country, frozenset()), self.matching))
                ):
                    self._organs[(what, each.country)].add(iri)

    def keys(self, kind: str, name: str) -> tuple[str, ...]:
        """The forms under which a name is looked up, the surest first."""
        if kind != "person":
            return (body_name(name, self.matching),)
        parsed = self.speller.parse(name)
        if len(parsed.words) < 2 or parsed.generation:
            return (fold(name),)
        return (fold(name), " ".join(sorted(parsed.sounds)))

    def surnames(self, name: str, country: str | None) -> set[str]:
        """The words that a full name may be called by alone."""
        words = self.speller.parse(name).words
        if len(words) < 2:
            return set(words)
        return {words[0]} if country in self.matching.family_first else {words[-1]}

    def link(self, kind: str, mention: Mention, date: str | None, present: frozenset[str]) -> str | None:
        """The authority that a mention means; `present` are the authorities that its article names beyond doubt."""
        if kind == "person" and (found := self.holder(mention.label, mention.country, date)):
            return found
        for key in self.keys(kind, mention.label):
            for table in (self._safe, self._hidden):
                fits = {iri for iri in table.get((kind, key), ()) if self._fits(iri, mention)}
                if table is self._hidden or len(fits) > 1:
                    fits = self._supported(fits, mention, present, date)
                if len(fits) == 1:
                    return next(iter(fits))
        if kind == "person":
            called = set(self.persons_called(mention.label, mention.country))
            if len(called) > 1:
                called = {
                    iri for iri in called if date and any(_within(date, *span) for span in self._held.get(iri, ()))
                }
            return next(iter(called)) if len(called) == 1 else self._by_surname(mention, date)
        if kind == "body" and mention.country:
            what = organ(mention.label, self.states.get(mention.country, frozenset()), self.matching)
            found_organs = self._organs.get((what, mention.country), set()) if what else set()
            if len(found_organs) == 1:
                return next(iter(found_organs))
        return None

    def _fits(self, iri: str, mention: Mention) -> bool:
        known = self.ontology.authorities[iri]
        home = bool(mention.country) and mention.country == known.country
        if (
            mention.label.isupper()
            and len(mention.label) <= 6
            and not home
            and mention.cls not in ("Organization", known.cls)
        ):
            return False  # an acronym of another kind of body
        if known.cls in _ABROAD or not known.country or not mention.country:
            return True
        return known.country == mention.country

    def _supported(self, fits: set[str], mention: Mention, present: frozenset[str], date: str | None) -> set[str]:
        """The one of the same country, or named in the article, or in office at its date, or of the same class."""
        of, country = self.ontology.authorities, mention.country
        supports = (
            {iri for iri in fits if country and of[iri].country == country},
            {iri for iri in fits if iri in present or (of[iri].part_of or "") in present},
            {iri for iri in fits if date and any(_within(date, *span) for span in self._held.get(iri, ()))},
            {
                iri
                for iri in fits
                if len(fits) > 1 and of[iri].cls == mention.cls and not country and not of[iri].country
            },
        )
        return next((found for found in supports if len(found) == 1), set())

    def _by_surname(self, mention: Mention, date: str | None) -> str | None:
        """A surname with a country: the only one known, or the only one in office at the date."""
        words = self.speller.parse(mention.label)
        if len(words.words) != 1 or not mention.country or words.generation:
            return None
        fits = {
            i for i in self._surnames.get(words.words[0], ()) if self.ontology.authorities[i].country == mention.country
        }
        if len(fits) > 1:
            fits = {iri for iri in fits if date and any(_within(date, *span) for span in self._held.get(iri, ()))}
        return next(iter(fits)) if len(fits) == 1 else None

    def persons_called(self, label: str, country: str | None) -> tuple[str, ...]:
        """Known persons whose name a full name can be a form of ("George Bush": two), sorted."""
        name, of = self.speller.parse(label), self.ontology.authorities
        if len(name.words) < 2 or name.generation:
            return ()
        near = {iri for word in {name.words[0], name.words[-1]} for iri in self._surnames.get(word, ())}
        return tuple(
            iri
            for iri in sorted(near)
            if country and of[iri].country == country
            and any(
                other.generation is None and alike(name, other) >= 0.8
                for other in (self.speller.parse(each) for each in of[iri].names if " " in each)
            )
        )  # fmt: skip

    def cabinet(self, label: str, country: str | None, date: str | None) -> str | None:
        """Whose government a name means where several had the surname: a person, "" when not sure; None for other names."""
        head, _, last = fold(label).rpartition(" ")
        if last not in self.matching.cabinets or not country or self.rivals(head, country) < 2:
            return None
        fake = Mention(text=head, start=0, end=0, label=head, cls="Person", country=country)
        return self._by_surname(fake, date) or ""

    def rivals(self, surname: str, country: str | None) -> int:
        """How many known persons a bare surname could mean."""
        of = self.ontology.authorities
        return sum(not country or of[iri].country == country for iri in self._surnames.get(surname, ()))

    def holder(self, label: str, country: str | None, date: str | None) -> str | None:
        """Who held the office that a description names, at a date: "French president" in 2011; None when not sure."""
        words = [word for word in fold(label).split() if word not in ("of", "the")]
        for noun, office, only, barred in self._offices:
            size = len(noun.split())
            for at_end in (True, False):
                part, rest = (words[-size:], words[:-size]) if at_end else (words[:size], words[size:])
                if not date or not rest or " ".join(part) != noun:
                    continue
                owner = self._of.get((office, " ".join(rest))) or self._of.get((office, _whole(rest, fold(label))))
                if owner and owner not in barred and (only is None or owner in only):
                    return self._at(office, owner, date)
        return None

    def _at(self, office: str, owner: str, date: str) -> str | None:
        spans = self._tenures[(office, owner)]
        latest = max((start for start, _, _ in spans if start <= date), default="")
        holders = {
            who for start, end, who in spans if start <= date and (end >= date[: len(end)] if end else start == latest)
        }
        return holders.pop() if len(holders) == 1 else None

    def is_description(self, label: str) -> bool:
        """Whether a person is only described ("Turkish foreign minister"), not named."""
        last = fold(label).split()[-1:] or [""]
        first = fold(label).split(" of ")[0].split()[-1:] or [""]
        nouns = self.ontology.lexicon.role_nouns
        return last[0] in nouns or (" of " in label and first[0] in nouns) or label[:1].islower()


def _whole(rest: list[str], folded: str) -> str:
    """The words of a name as written, small words included."""
    start = folded.find(rest[0])
    end = folded.rfind(rest[-1]) + len(rest[-1])
    return folded[start:end].removeprefix("the ")


def _within(date: str, start: str, end: str | None) -> bool:
    return start <= date and (end is None or end >= date[: len(end)])
