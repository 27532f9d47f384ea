"""The names of an ontology's authorities, as they are looked up: safe ones, shared ones, transliterated ones."""

from collections import defaultdict
from functools import lru_cache

from kg.madeof import made_of
from kg.ontology import Authority, Ontology
from kg.resolve.bodies import body_name, is_generic, organ, vessel_name
from kg.resolve.names import fold, fold_person
from kg.resolve.offices import Offices
from kg.resolve.people import People
from kg.resolve.spelled import Spelling

_LONGEST = 3  # words of a country's name before another name: "South Korean Navy", "Papua New Guinea Defence Force"
_TELLING = 7  # letters of a name that is known by its letters alone, however its words are parted
_Table = dict[tuple[str, str], set[str]]
_Tables = tuple[_Table, _Table, _Table, _Table, _Table, list[dict[str, set[str]]]]


@lru_cache(maxsize=4096)
def family(cls: str, ontology: Ontology) -> str:
    """The kind of thing within which names are compared: person, group, body or thing."""
    if ontology.is_a(cls, "Person"):
        return "person"
    if ontology.is_a(cls, "Group"):
        return "group"
    return "body" if ontology.is_a(cls, "Actor") or ontology.is_a(cls, "Place") else "thing"


class NameIndex:
    """Names -> authorities."""

    def __init__(self, ontology: Ontology) -> None:
        self.ontology, self.matching = ontology, ontology.matching
        self.spelling = Spelling(ontology.matching)
        roles = ontology.lexicon.role_nouns.items()
        self.people_nouns = frozenset(n for n, role in roles if family(role.cls, ontology) in ("person", "group"))
        self._safe: _Table = defaultdict(set)
        self._hidden: _Table = defaultdict(set)
        self._skeletons: _Table = defaultdict(set)
        self._organs: _Table = defaultdict(set)
        self._homely: _Table = defaultdict(set)  # (country, name without the country's)
        self._capitals: dict[str, str] = {}  # country -> town
        words: dict[str, set[str]] = defaultdict(set)
        for each in ontology.authorities.values():
            if each.cls == "State" and each.country:
                if each.capital:
                    self._capitals[each.country] = each.capital
                words[each.country] |= {fold(n) for n in (*each.names, *each.hidden, *each.demonyms)} - {""}
        self.states = {country: frozenset(found | {"of", "the"}) for country, found in words.items()}
        self.of_states = frozenset().union(*words.values())
        self.offices = Offices(ontology)
        self.people = People(ontology, self.spelling, self.offices)
        made = made_of(ontology, "names", self._taken)
        self._safe, self._hidden, self._skeletons, self._organs, self._homely, self.people.tables = made

    def _taken(self) -> _Tables:
        """All names, taken in."""
        for iri, each in self.ontology.authorities.items():
            self._add(iri, each)
        own = [dict(table) for table in (self._safe, self._hidden, self._skeletons, self._organs, self._homely)]
        return (own[0], own[1], own[2], own[3], own[4], self.people.tables)

    def _add(self, iri: str, each: Authority) -> None:
        kind = family(each.cls, self.ontology)
        if kind == "person":
            self.people.add(iri, each)
        for table, names in ((self._safe, each.names), (self._hidden, each.hidden)):
            for name in names:
                for key in self.keys(kind, name):
                    table[(kind, key)].add(iri)
                if each.cls == "Agreement" and table is self._safe and (wording := self.agreed(name)[0]):
                    self._homely[("", wording)].add(iri)
                if each.cls == "Vessel" and each.country:
                    self._homely[(each.country, "~" + vessel_name(name, self.matching, told=True))].add(iri)
                if kind == "body" and each.country:
                    if what := organ(name, self.states.get(each.country, frozenset()), self.matching):
                        self._organs[(what, each.country)].add(iri)
                    for spelled in self.spelling.body_keys(body_name(name, self.matching), each.country):
                        self._skeletons[(each.country, spelled)].add(iri)
                    if table is self._safe and (head := self.without_country(name, each.country)):
                        self._homely[(each.country, body_name(head, self.matching))].add(iri)

    def capital_said(self, label: str, country: str) -> str | None:
        """The town that is the capital of the only state of a country: "Tunisian capital", "capital of Tunisia"."""
        words = [word for word in fold(label).split() if word not in self.states.get(country, ())]
        return self._capitals.get(country) if words in (["capital"], ["capital", "city"]) else None

    def ships(self, label: str, country: str) -> set[str]:
        """The known ships of a country that have a name, with or without the letters before it: "Eisenhower", "USS Eisenhower"."""
        return self._homely.get((country, "~" + vessel_name(label, self.matching, told=True)), set())

    def without_country(self, name: str, country: str | None, least: int = 2) -> str | None:
        """What is left of a name, `least` words or more, without its country before or behind it: "Verkhovna Rada of Ukraine"."""
        own = self.states.get(country or "", frozenset())
        head, of, tail = name.rpartition(" of ")
        if of and len(head.split()) >= least and fold(tail).removeprefix("the ") in own:
            return head
        words = name.split(" ")
        for size in range(min(len(words) - least, _LONGEST), 0, -1):
            if fold(" ".join(words[:size])) in own:
                return " ".join(words[size:])
        return None

    def agreed(self, name: str) -> tuple[str, str]:
        """(what is left of an agreement's name without such a word at its end and its year, or ""; the year): "Anglo-Irish accord of 1985"."""
        words = body_name(name, self.matching).split()
        year = next(
            (word for word in (words[0], words[-1]) if len(words) > 2 and word.isdigit() and len(word) == 4), ""
        )
        words = [word for word in words if word != year]
        if words[-1] == "of":
            words.pop()
        head = " ".join(words[:-1]) if words[-1] in self.matching.accords else ""
        return head, year

    def keys(self, kind: str, name: str) -> tuple[str, ...]:
        """The forms under which a name is looked up, the surest first."""
        if kind != "person":
            whole = body_name(name, self.matching)
            if whole in self.of_states and name.rpartition(" ")[2] in self.matching.kind_words:
                whole = fold(name)  # "Venezuelan gang": without its kind nothing but the country is left
            keys = (whole, "~" + " ".join(sorted(word for word in whole.split() if word != "of")))
            joined = whole.replace(" ", "")  # "Falun Gong", "Falungong"
            return (*keys, joined) if len(joined) >= _TELLING and 0 < whole.count(" ") <= 2 else keys
        parsed = self.spelling.parse(name)
        if len(parsed.words) < 2 or parsed.generation:
            return (fold_person(name),)
        return (fold_person(name), " ".join(parsed.ring))

    def is_name(self, kind: str, label: str) -> bool:
        """Whether a label with a capital is a safe name of something known: "UN refugee agency"."""
        return not label.islower() and any((kind, key) in self._safe for key in self.keys(kind, label))

    def is_everywhere(self, kind: str, label: str, cls: str = "") -> bool:
        """Whether a name is made of words or borne by people of many countries: "Labour Party", "John Williams"; or is of a state's body."""
        if kind == "body":
            return cls in self.matching.kinds.of_state or is_generic(label, self.matching)
        name = self.spelling.parse(label)
        if kind == "person" and 0 < len(name.words) < 4 and name.words[0] in self.matching.common_first:
            return True  # "Wang Wei"; a label without a letter has no words
        return kind == "person" and (name.common or all(sound[:1] == "~" for sound in name.sounds))

    def names_safely(self, kind: str, name: str, iri: str) -> bool:
        """Whether a folded name is a safe one of a known thing."""
        return iri in self._safe.get((kind, name), ())

    def bears_shared(self, kind: str, name: str, iri: str) -> bool:
        """Whether a folded name is one that a known thing shares with others."""
        return any(iri in self._hidden.get((kind, key), ()) for key in self.keys(kind, name))
