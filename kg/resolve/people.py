"""Known persons by what they are called: full names and their forms, bare surnames."""

from collections import defaultdict
from functools import lru_cache

from kg.model import Mention
from kg.ontology import Authority, Ontology
from kg.resolve.alike import Near, alike, as_written
from kg.resolve.customs import customs
from kg.resolve.names import fold
from kg.resolve.offices import Offices
from kg.resolve.personname import PersonName
from kg.resolve.persons import JOINED
from kg.resolve.spelled import Spelling

_Table = dict[str, set[str]]


class People:
    """Names of persons -> authorities."""

    def __init__(self, ontology: Ontology, spelling: Spelling, offices: Offices) -> None:
        self._of, self._matching, self._spelling, self._offices = (
            ontology.authorities,
            ontology.matching,
            spelling,
            offices,
        )
        self.called = lru_cache(maxsize=500_000)(self._called)
        self._surnames: _Table = defaultdict(set)
        self._firsts: _Table = defaultdict(set)  # first words that are no given names
        self._skeletons: _Table = defaultdict(set)  # of surnames
        self._usual: _Table = defaultdict(set)  # the same, to be compared with spellings of other lands
        self._whole: _Table = defaultdict(set)  # of whole names
        self._doubles: _Table = defaultdict(set)  # two surnames

    @property
    def tables(self) -> list[_Table]:
        """What was taken in, to be set again."""
        found = (self._surnames, self._firsts, self._skeletons, self._usual, self._whole, self._doubles)
        return [dict(table) for table in found]

    @tables.setter
    def tables(self, found: list[_Table]) -> None:
        self._surnames, self._firsts, self._skeletons, self._usual, self._whole, self._doubles = found

    def add(self, iri: str, known: Authority) -> None:
        """Take in a person's safe names."""
        second = self._seconds(known)
        for surname in sorted({each for name in known.names for each in self.surnames(name, known.country)} - second):
            self._surnames[surname].add(iri)
            if written := self._spelling.of(known.country):
                self._skeletons[written.key(surname)].add(iri)
                self._usual[written.usually(surname)].add(iri)
        for parsed in (self._spelling.parse(name) for name in known.names):
            words = parsed.words
            if parsed.sounds[0][:1] != "~":
                self._firsts[words[0]].add(iri)
            if double := self._double(words, known.country) or self._hyphened(parsed):
                self._doubles[double].add(iri)
            if (written := self._spelling.of(known.country)) and (whole := written.whole(words)):
                self._whole[whole].add(iri)

    def _seconds(self, known: Authority) -> set[str]:
        """The mothers' surnames in a person's names, by which alone nobody is called: "Ricardo" of Joaquín Balaguer Ricardo."""
        if known.country not in self._matching.two_surnames:
            return set()
        names = [self._spelling.parse(name).words for name in known.names]
        last = {words[-1] for words in names if len(words) == 2}
        return {words[-1] for words in names if len(words) > 2 and words[-2] in last and words[-1] not in last}

    def _double(self, words: tuple[str, ...], country: str | None) -> str | None:
        """The two surnames with which a name of three words or more ends: "lopez obrador"."""
        if country not in self._matching.two_surnames or len(words) < 3 or words[-2] in self._matching.given:
            return None
        return " ".join(words[-2:])

    def _hyphened(self, name: PersonName) -> str | None:
        """The surname of two words that a hyphen ties, with which a name ends: "houphouet boigny"."""
        return " ".join(name.words[-2:]) if len(name.words) > 2 and all(name.bound[-2:]) else None

    def surnames(self, name: str, country: str | None) -> set[str]:
        """The words that a full name may be called by alone."""
        words = self._spelling.parse(name).words
        if len(words) < 2:
            return set(words)
        family = words[0] if country in self._matching.family_first else words[-1]
        either = {words[0]} if country in self._matching.family_either and words[0] in self._matching.common else set()
        return {family, family.removeprefix(JOINED)} | either

    def by_surname(self, mention: Mention, date: str | None) -> str | None:
        """A surname with a country: the only one known, or the only one in office at the date."""
        words = self._spelling.parse(mention.label)
        if not 0 < len(words.words) <= 2 or not mention.country or words.generation:
            return None
        named = (
            self._surnames.get(words.words[0], ())
            if len(words.words) == 1
            else self._doubles.get(" ".join(words.words), ())
        )
        fits = {i for i in named if self._of[i].country == mention.country and not self._too_early(mention, i, date)}
        if fits:  # "Gnassingbé" is Eyadéma's first name and his son's last
            fits |= {i for i in self._firsts.get(words.words[-1], ()) if self._of[i].country == mention.country}
        given = words.sounds[-1][:1] == "~" and fold(mention.text) == fold(
            mention.label
        )  # "Abdullah", without an office
        if len(fits) > 1 or given or self.is_shared(words.words[-1], mention.country):
            fits = {iri for iri in fits if self._offices.in_office(iri, date)}
        return next(iter(fits)) if len(fits) == 1 else None

    def _too_early(self, mention: Mention, iri: str, date: str | None) -> bool:
        """Whether the office before a surname is one that the person had not held by the date: "President X" is his father."""
        words = fold(mention.text).split()
        return date is not None and self._offices.not_yet(iri, self._offices.titled(words[:-1]), date)

    def is_shared(self, surname: str, country: str | None) -> bool:
        """Whether a bare surname tells nobody from his namesakes: countless people bear it, or the few surnames of the country do not tell."""
        return surname in self._matching.common or country in self._matching.family_first

    def is_given(self, word: str) -> bool:
        """Whether a word is a known given name: it tells nobody from his namesakes in another article."""
        return self._spelling.sound(word)[:1] == "~"

    def in_office(self, mention: Mention, date: str | None, countries: frozenset[str]) -> str | None:
        """A surname without a country: the only one in office at the date, of a country that the article speaks of ("Orban")."""
        words = self._spelling.parse(mention.label)
        if len(words.words) != 1 or mention.country or words.generation:
            return None
        fits = {iri for iri in self._surnames.get(words.words[0], ()) if self._offices.in_office(iri, date)}
        found = next(iter(fits)) if len(fits) == 1 else None
        return found if found and self._of[found].country in countries else None

    def by_title(self, mention: Mention, date: str | None) -> str | None:
        """A surname behind a title: the only one of the surname who held such an office at the date ("President Bush")."""
        name, words = self._spelling.parse(mention.label), fold(mention.text).split()
        if len(name.words) != 1 or name.generation or date is None or not words or words[-1] != name.words[0]:
            return None
        offices = self._offices.titled(words[:-1])
        fits = {
            iri
            for iri in self._surnames.get(name.words[0], ())
            if offices
            and (not mention.country or self._of[iri].country == mention.country)
            and self._offices.held_as(iri, offices, date)
        }
        return next(iter(fits)) if len(fits) == 1 else None

    def _called(self, label: str, country: str | None) -> tuple[str, ...]:
        """Known persons whose name a full name can be a form of ("George Bush": two), sorted."""
        name, of = self._spelling.parse(label), self._of
        if len(name.words) < 2 or name.generation or not country:
            return ()
        ends = {name.words[0], name.words[-1]}
        if country in self._matching.goes_on and len(name.words) > 2:
            ends.add(name.words[-2])  # "Félix Tshisekedi Tshilombo"
        found = {iri for word in ends for iri in self._surnames.get(word, ())}
        near = None
        if written := self._spelling.of(country):
            near = written.near_elsewhere
            found |= {i for word in ends for i in self._skeletons.get(written.key(word), ())}
            found |= {i for word in ends for i in self._usual.get(written.elsewhere(word), ())}
            found |= self._whole.get(written.whole(name.words) or "", set())
        return tuple(iri for iri in sorted(found) if of[iri].country == country and self._called_so(name, iri, near))

    def _called_so(self, name: PersonName, iri: str, near: Near | None) -> bool:
        """Whether a name is a form of a person's names, and no full name of theirs says otherwise."""
        best = max((fit for fit, _ in self._fits_of(name, iri, near)), default=0.0)
        return best >= 0.9 or (best >= 0.8 and not self._against(name, iri, near))

    def spelled_so(self, label: str, iri: str) -> bool:
        """Whether a name is written as one of a known person's, where another spelling or order would be another name."""
        country, ours = self._of[iri].country, self._spelling.parse(label)
        theirs = [self._spelling.parse(name) for name in self._of[iri].names]
        if country in self._matching.to_the_letter:
            return any(sorted(name.letters) == sorted(ours.letters) for name in theirs)
        if country in self._matching.by_syllable:
            return any(as_written(name).ring == as_written(ours).ring for name in theirs)
        if country in self._matching.in_order:
            return any(name.sounds == ours.sounds for name in theirs)
        return True

    def contradicts(self, label: str, iri: str, near: Near | None) -> bool:
        """Whether a name of three words or more does not go with a full name of a known person, nor is spelled like one."""
        name = self._spelling.parse(label)
        return self._against(name, iri, near) and not any(fit >= 0.9 for fit, _ in self._fits_of(name, iri, near))

    def _against(self, name: PersonName, iri: str, near: Near | None) -> bool:
        fits = self._fits_of(name, iri, near)
        longer = any(fit >= 0.8 and size > len(name.words) for fit, size in fits)  # a full name that says it all
        return len(name.words) > 2 and not longer and any(fit == 0 and size > 2 for fit, size in fits)

    def _fits_of(self, name: PersonName, iri: str, near: Near | None) -> list[tuple[float, int]]:
        """(likeness, words) of each full name of a known person."""
        known = self._of.get(iri)
        others = [self._spelling.parse(each) for each in known.names if " " in each] if known else []
        how = customs(known.country if known else None, self._matching)
        return [(alike(name, other, near, **how), len(other.words)) for other in others if other.generation is None]

    def rivals(self, surname: str, country: str | None) -> int:
        """How many known persons a bare surname could mean."""
        of = self._of
        return sum(not country or of[iri].country == country for iri in self._surnames.get(surname, ()))
