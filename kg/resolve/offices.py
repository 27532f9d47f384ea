"""Who held an office at a date: "the French president" of an article is a person."""

from collections import defaultdict

from kg.ontology import Ontology
from kg.resolve.names import fold
from kg.resolve.times import day

_LIFETIME = 40  # years after the last office in which somebody is still told of
_GRACE = 14  # days for which the last holder of an office is still called by it


class Offices:
    """The tenures of known persons, and the nouns by which their offices are called."""

    def __init__(self, ontology: Ontology) -> None:
        self.ontology, self.matching = ontology, ontology.matching
        self._tenures: dict[tuple[str, str], list[tuple[str, str | None, str]]] = defaultdict(list)
        self._held: dict[str, list[tuple[str, str | None]]] = defaultdict(list)
        self._held_as: dict[tuple[str, str], list[tuple[str, str | None]]] = defaultdict(list)
        for t in ontology.tenures:
            if t.start:
                self._tenures[(t.office, t.of)].append((t.start, t.end, t.holder))
                self._held[t.holder].append((t.start, t.end))
                self._held_as[(t.holder, t.office)].append((t.start, t.end))
        self._offices = self._office_nouns()
        self._ends = {word for noun, _, _, _ in self._offices for word in (noun.split()[0], noun.split()[-1])}
        # Nouns that name their state too: "the pope".
        self._alone = {n: (o, next(iter(only))) for n, o, only, _ in self._offices if only and len(only) == 1}
        self._of: dict[tuple[str, str], set[str]] = defaultdict(set)  # ("headOfState", "congolese") -> two states
        for office, of in self._tenures:
            for name in self._called(of):
                self._of[(office, fold(name))].add(of)

    def in_office(self, iri: str, date: str | None) -> bool:
        """Whether a person held any office at a date."""
        return date is not None and any(_within(date, *span) for span in self._held.get(iri, ()))

    def long_over(self, iri: str, date: str | None) -> bool:
        """Whether all offices of a person were over decades before a date: the grandfather of him who is told of."""
        spans = self._held.get(iri, ())
        return bool(date and spans) and all(_long_over(end, str(date)) for _, end in spans)

    def titled(self, words: list[str]) -> frozenset[str]:
        """The offices that the words before a name can mean: "president"."""
        said = " ".join(words)
        return frozenset(office for noun, office, only, _ in self._offices if noun == said and only is None)

    def held_as(self, iri: str, offices: frozenset[str], date: str) -> bool:
        """Whether a person held one of some offices at a date, or had just left it."""
        spans = [span for office in offices for span in self._held_as.get((iri, office), ())]
        return any(_within(date, *span) or (span[1] is not None and _just_over(span[1], date)) for span in spans)

    def not_yet(self, iri: str, offices: frozenset[str], date: str) -> bool:
        """Whether a person whose offices are known had held none of some by a date."""
        known = [start for office in self.matching.single for start, _ in self._held_as.get((iri, office), ())]
        held = [start for office in offices for start, _ in self._held_as.get((iri, office), ())]
        return bool(offices and known) and not any(start <= date for start in held)

    def _called(self, iri: str) -> tuple[str, ...]:
        of = self.ontology.authorities.get(iri)
        return (*of.names, *of.hidden, *of.demonyms) if of else ()

    def _office_nouns(self) -> list[tuple[str, str, frozenset[str] | None, frozenset[str]]]:
        """(noun, office, states it is limited to or None, states it is not said in), the longest noun first."""
        said = [(o.noun, o.office, o.of) for o in self.matching.offices if o.office]
        never = {o.noun: o.of for o in self.matching.offices if o.office is None}
        taken: dict[str, frozenset[str]] = defaultdict(frozenset)
        limited = {o.noun for o in self.matching.offices if o.only}
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
        bare = [(_without_small(noun), office, only, barred) for noun, office, only, barred in found]
        return sorted(bare, key=lambda each: (-len(each[0].split()), each[0], each[1]))

    def holder(self, label: str, country: str | None, date: str | None) -> str | None:
        """Who held the office that a description names, at a date: "French president" in 2011; None when not sure."""
        words = _without_small(fold(label)).split()
        if not date or not words or (words[0] not in self._ends and words[-1] not in self._ends):
            return None
        if alone := self._alone.get(" ".join(words)):
            return self._at(*alone, date)
        for noun, office, only, barred in self._offices:
            size = len(noun.split())
            for at_end in (True, False):
                part, rest = (words[-size:], words[:-size]) if at_end else (words[:size], words[size:])
                if not rest or " ".join(part) != noun:
                    continue
                owner = self._owner(office, (" ".join(rest), _whole(rest, fold(label))), country)
                if owner and owner not in barred and (only is None or owner in only):
                    return self._at(office, owner, date)
        return None

    def _owner(self, office: str, names: tuple[str, ...], country: str | None) -> str | None:
        """What an office is of: of several with one name the one of the mention's country, else none."""
        found = next((owners for name in names if (owners := self._of.get((office, name)))), set())
        if len(found) > 1:
            known = self.ontology.authorities
            found = {iri for iri in found if iri in known and known[iri].country == country}
        return next(iter(found)) if len(found) == 1 else None

    def _at(self, office: str, owner: str, date: str) -> str | None:
        spans = self._tenures[(office, owner)]
        latest = max((start for start, _, _ in spans if start <= date), default="")
        holders = {
            who for start, end, who in spans if start <= date and (end >= date[: len(end)] if end else start == latest)
        }
        if not holders:  # the day after he was shot he still is "the president"; where nobody has followed
            holders = {who for start, end, who in spans if end and start == latest and _just_over(end, date)}
        return holders.pop() if len(holders) == 1 else None


def _long_over(end: str | None, date: str) -> bool:
    return end is not None and int(date[:4]) - int(end[:4]) > _LIFETIME


def _just_over(end: str, date: str) -> bool:
    last, now = day(end), day(date)
    return last is not None and now is not None and 0 <= now - last <= _GRACE


def _without_small(name: str) -> str:
    """A folded name without its small words: of "head of state" "head state"."""
    return " ".join(word for word in name.split() if word not in ("of", "the"))


def _whole(rest: list[str], folded: str) -> str:
    """The words of a name as written, small words included."""
    start = folded.find(rest[0])
    end = folded.rfind(rest[-1]) + len(rest[-1])
    return folded[start:end].removeprefix("the ")


def _within(date: str, start: str, end: str | None) -> bool:
    return start <= date and (end is None or end >= date[: len(end)])
