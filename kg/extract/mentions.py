"""Phrases that name actors, places and things: what a noun phrase denotes, before it is known whom it means."""

import re
from dataclasses import dataclass, field, replace

from kg.extract.names import Gazetteer, NameMatch, find_names
from kg.extract.slots import Slots
from kg.extract.tree import Tree
from kg.ontology import Authority, Ontology

_NER = {"PERSON": "Person", "ORG": "Organization", "GPE": "City", "LOC": "Region", "FAC": "Facility", "NORP": "People",
        "LAW": "Document", "PRODUCT": "Thing", "WORK_OF_ART": "Document", "MONEY": "Money", "EVENT": "Thing"}  # fmt: skip
_STATES = ("State", "People", "Country")  # whose people may be of any sector
_LEFT = frozenset(
    [
        "det",
        "amod",
        "compound",
        "nmod",
        "poss",
        "nummod",
        "quantmod",
        "predet",
        "case",
        "punct",
        "npadvmod",
        "advmod",
        "neg",
        "nounmod",
        "preconj",
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A noun phrase and what it denotes; first and last are tokens (inclusive)."""

    head: int
    first: int
    last: int
    text: str
    label: str
    cls: str
    country: str | None = None
    sector: str | None = None
    entity: str | None = None
    actor: Authority | None = None  # who it stands for when it acts, where that is another thing ("Moscow")
    names: tuple[str, ...] = ()
    named: bool = False  # whether it carries a proper name
    plural: bool = False
    gender: str | None = None
    pronoun: bool = False
    unknown: bool = False  # a common noun that no list knows


@dataclass(slots=True)
class Phrases:
    """The noun phrases of one text, worked out when asked for and kept."""

    tree: Tree
    slots: Slots
    ontology: Ontology
    gazetteer: Gazetteer
    matches: list[NameMatch] = field(default_factory=list)
    _match_of: dict[int, NameMatch] = field(default_factory=dict)
    _ent_of: dict[int, tuple[int, int, str]] = field(default_factory=dict)
    _memo: dict[int, Phrase] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.matches = find_names(self.tree, self.gazetteer)
        for match in self.matches:
            for token in range(match.first, match.last + 1):
                self._match_of[token] = match
        for ent in self.tree.ents:
            for token in range(ent[0], ent[1]):
                self._ent_of[token] = ent

    def name_at(self, token: int) -> NameMatch | None:
        """The known name that covers a token."""
        return self._match_of.get(token)

    def at(self, head: int) -> Phrase:
        """The phrase of a head token."""
        found = self._memo.get(head)
        if found is None:
            found = self._memo[head] = self._read(head)
        return found

    # ---- the extent of a phrase

    def extent(self, head: int) -> tuple[int, int]:
        """First and last token of the phrase: its left modifiers, the head, and its "of" phrase; no clauses."""
        tree = self.tree
        first = last = head
        for child in tree.children[head]:
            if (
                child < head
                and tree.dep[child] in _LEFT
                and not self._other_side(child, head)
                and not (tree.dep[child] == "punct" and tree.words[child] not in "-–")
            ):
                first = min(first, self._leftmost(child))
            elif child > head and tree.dep[child] == "prep" and tree.lower[child] == "of":
                inner = [p for p in tree.children[child] if tree.dep[p] == "pobj"]
                if inner:
                    last = max(last, self.extent(inner[-1])[1])
            elif child > head and tree.dep[child] in ("nummod", "compound", "nmod") and child == last + 1:
                last = child
        match, ent = self._match_of.get(head), self._ent_of.get(head)
        if match:
            first, last = min(first, match.first), max(last, match.last)
        elif ent and ent[2] in ("PERSON", "ORG", "FAC", "LAW") and tree.sentence[ent[0]] == tree.sentence[head]:
            first, last = min(first, ent[0]), max(last, ent[1] - 1)
        while last > head and (
            tree.words[last] in ("'s", "’s", "'")
            or (
                not tree.words[last][-1].isalnum()
                and tree.words[last] not in ("%",)
                and not tree.words[last].endswith(".")
            )
        ):
            last -= 1
        return first, last

    def _other_side(self, child: int, head: int) -> bool:
        """Whether a word is the other of two names that a hyphen binds ("US-Iran"), or that hyphen."""
        first = child if self.tree.words[child] != "-" else child - 1
        if first < 0 or self.slots.bound_to(first) != head:
            return False
        one, two = self._match_of.get(first), self._match_of.get(head)
        return one is not None and two is not None and one is not two

    def _leftmost(self, token: int) -> int:
        return min(self.tree.subtree(token))

    # ---- what a phrase denotes

    def _read(self, head: int) -> Phrase:
        tree = self.tree
        first, last = self.extent(head)
        base = Phrase(
            head=head, first=first, last=last, text=tree.span_text(first, last), label="", cls="Thing",
            plural=tree.tag[head] in ("NNS", "NNPS") or (bool(self.slots.kids(head, "nummod")) and tree.lower[head] != "one"),
        )  # fmt: skip
        base = replace(base, label=_without_article(base.text))
        if tree.pos[head] == "PRON" or tree.tag[head] in ("PRP", "PRP$", "WP", "WDT", "DT"):
            return replace(
                base, pronoun=True, label=tree.words[head], text=tree.span_text(head, head), first=head, last=head
            )
        match, ent = self._match_of.get(head), self._ent_of.get(head)
        if match is not None:
            return self._known(base, match)
        if ent is not None and ent[2] in ("DATE", "TIME", "PERCENT", "ORDINAL"):
            return replace(base, cls="Time")
        title = self._titled_person(base)
        if title is not None:
            return title
        return self._named_by_model(base) or self._by_role(base) or self._unknown(base)

    def _known(self, base: Phrase, match: NameMatch) -> Phrase:
        thing = match.thing
        if match.kind == "demonym" and self.slots.is_modifier(base.head):
            name = self.tree.span_text(match.first, match.last)
            return replace(
                base, first=match.first, last=match.last, text=name, label=thing.label, cls=thing.cls, country=thing.country,
                sector=thing.sector or sector_of(thing.cls), entity=thing.iri, named=True, names=(name,),
            )  # fmt: skip
        if match.kind in ("demonym", "people"):
            return replace(
                base, cls="People" if match.kind == "people" or base.plural or self._has_the(base) else "Person",
                country=thing.country, sector="CVL", plural=base.plural, label=_without_article(base.text),
            )  # fmt: skip
        if match.kind == "metonym":
            return replace(
                base,
                label=thing.label,
                cls=thing.cls,
                country=thing.country,
                sector=thing.sector or sector_of(thing.cls),
                entity=thing.iri,
                named=True,
            )
        country, sector = thing.country, thing.sector or sector_of(thing.cls)
        if thing.cls == "Person" and not sector and (role := self._title_role(base)):
            sector = role[1]
        if base.first < match.first and thing.cls != "Person":
            other = self.country_near(base.head)
            if other and country and self._of_people(match.first - 1, other, country):  # "the Zambian High Court"
                return replace(base, cls=thing.cls, country=other, sector=sector, named=True)
            country = country or other
        return replace(
            base, label=thing.label, cls=thing.cls, country=country, sector=sector,
            entity=thing.iri, actor=match.actor if match.actor.iri != thing.iri else None, named=True,
            gender=thing.gender, names=tuple({self.tree.span_text(match.first, match.last)}),
        )  # fmt: skip

    def _of_people(self, token: int, country: str, other: str) -> bool:
        """Whether an adjective of a people says that a name is another's than the one it is known for."""
        before = self._match_of.get(token)
        return before is not None and before.kind == "demonym" and country != other and self.bound(token) is None

    def _has_the(self, base: Phrase) -> bool:
        return self.tree.lower[base.first] == "the"

    def _titled_person(self, base: Phrase) -> Phrase | None:
        """ "Secretary of State Antony Blinken": the parser hangs the name under the title's "of"."""
        tree, head = self.tree, base.head
        role = self.role_of(head)
        if role is None or role[0] != "Person":
            return None
        for child in tree.children[head]:
            if tree.dep[child] == "appos" and (name := self._person_ent(child)):
                return self._person(base, name, country_from=head)
        for token in range(head + 1, base.last + 1):
            ent = self._ent_of.get(token)
            if ent and ent[2] == "PERSON" and ent[1] - 1 == base.last and "," not in tree.words[head : ent[0]]:
                return self._person(base, ent, country_from=head)
        return None

    def _person_ent(self, token: int) -> tuple[int, int, str] | None:
        ent, match = self._ent_of.get(token), self._match_of.get(token)
        if match and match.thing.cls == "Person":
            return (match.first, match.last + 1, "PERSON")
        return ent if ent and ent[2] == "PERSON" else None

    def _person(self, base: Phrase, ent: tuple[int, int, str], country_from: int) -> Phrase:
        tree = self.tree
        first, last = ent[0], ent[1] - 1
        while last > first and tree.words[last] in ("'s", "’s", "'", "’"):
            last -= 1
        while first < last and (
            self.role_word(first)
            or tree.lower[first].rstrip(".") in self.ontology.lexicon.titles
            or tree.pos[first] == "ADJ"
        ):
            first += 1
        name = tree.span_text(first, last)
        match = self._match_of.get(last)
        known = match.thing if match is not None and match.thing.cls == "Person" and match.first <= first else None
        role = self._title_role(base)
        return replace(
            base, label=known.label if known else name, cls="Person", entity=known.iri if known else None, named=True,
            country=(known.country if known else None) or self.country_near(country_from), gender=(known.gender if known else None) or self._title_gender(base),
            sector=role[1] if role else known.sector if known else None, names=(name,), plural=False,
        )  # fmt: skip

    def _title_role(self, base: Phrase) -> tuple[str, str | None] | None:
        for token in range(base.first, base.last + 1):
            role = self.role_of(token)
            if role and role[0] == "Person":
                return role
        return None

    def _title_gender(self, base: Phrase) -> str | None:
        titles = self.ontology.lexicon.titles
        words = (self.tree.lower[token].rstrip(".") for token in range(base.first, base.last + 1))
        return next((gender for word in words if (gender := titles.get(word))), None)

    def _named_by_model(self, base: Phrase) -> Phrase | None:
        tree, head = self.tree, base.head
        ent = self._ent_of.get(head)
        if ent is None or ent[2] not in _NER or tree.pos[head] not in ("PROPN", "NOUN", "ADJ", "X"):
            return None
        kind = ent[2]
        if kind == "PERSON" and not self._looks_like_person(ent):
            kind = "ORG"
        if kind == "PERSON":
            return self._person(base, ent, country_from=head)
        if tree.pos[head] != "PROPN" and self.role_of(head):
            return None
        if kind in ("MONEY",) or tree.words[head][0].islower():
            return None
        name = re.sub(r"^(the|The) |['’]s?$", "", tree.span_text(ent[0], ent[1] - 1))
        role = self.role_in_name(ent[0], ent[1])
        if kind in ("ORG", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART") and role:
            return replace(
                base,
                label=name,
                cls=_organ(role[0]),
                sector=role[1],
                country=self.country_near(head),
                named=True,
                names=(name,),
            )
        if kind == "NORP":
            return replace(
                base,
                label=_without_article(base.text),
                cls="People",
                sector="CVL",
                named=True,
                country=self.country_near(head),
            )
        if kind in ("GPE", "LOC") and role and role[0] not in ("Person", "Group"):
            return replace(
                base,
                label=name,
                cls=role[0],
                sector=role[1],
                named=True,
                names=(name,),
                country=self.country_near(head),
            )
        return replace(base, label=name, cls=_NER[kind], named=True, names=(name,), country=self.country_near(head))

    def _looks_like_person(self, ent: tuple[int, int, str]) -> bool:
        """A model's PERSON that holds a verb, a digit or a role word at its end is no person's name."""
        tree = self.tree
        last = ent[1] - 1
        if any(char.isdigit() for char in tree.span_text(ent[0], last)):
            return False
        role = self.role_of(last)
        return not (role and role[0] not in ("Person",) and tree.words[last][0].isupper())

    def may_modify(self, token: int) -> bool:
        """Whether a word before a noun can name who does it: a name, a demonym, a noun for an actor; no plain adjective."""
        if self.bound(token) not in (None, "doer"):
            return False
        if token in self._match_of:
            return True
        ent = self._ent_of.get(token)
        if ent is not None and ent[2] in ("GPE", "NORP", "ORG", "PERSON", "LOC"):
            return True
        if self.tree.dep[token] == "poss":
            return True
        if self.tree.pos[token] not in ("NOUN", "PROPN") or self.role_of(token) is None:
            return False
        whole = self.ontology.lexicon.role_nouns.get(
            f"{self.tree.lower[token]} {self.tree.lemma[self.tree.head[token]]}"
        )
        return whole is None or self.ontology.is_a(whole.cls, "Actor")  # "regime change" is no deed of a regime

    def bound(self, token: int) -> str | None:
        """How a hyphen binds a word before a noun: doer ("US-led"), home, other, against ("anti-US"), for; None where it does not."""
        after, before = self.slots.bound_to(token), self.slots.bound_before(token)
        lexicon = self.ontology.lexicon
        kind = lexicon.bound.get(self.tree.lower[after]) if after is not None else None
        return kind or (lexicon.prefixes.get(self.tree.lower[before]) if before is not None else None)

    def counts_two(self, token: int) -> bool:
        """Whether a plural noun is "the two ...", "both ..." or "the pair"."""
        words = {self.tree.lower[child] for child in self.tree.children[token]}
        return ("the" in words and "two" in words) or self.tree.lower[token] == "pair"

    def role_word(self, token: int) -> bool:
        """Whether a token is a noun of the role lexicon."""
        return (
            self.tree.lemma[token] in self.ontology.lexicon.role_nouns
            or self.tree.lower[token] in self.ontology.lexicon.role_nouns
        )

    def role_of(self, token: int) -> tuple[str, str | None] | None:
        """(class, sector) of a role noun, longest first: "air force" before "force"."""
        tree, nouns = self.tree, self.ontology.lexicon.role_nouns
        if token > 0:
            for before in (tree.lemma[token - 1], tree.lower[token - 1]):
                if found := nouns.get(f"{before} {tree.lemma[token]}"):
                    return found.cls, found.sector
        found = nouns.get(tree.lemma[token]) or nouns.get(tree.lower[token])
        return (found.cls, found.sector) if found else None

    def role_in_name(self, first: int, end: int) -> tuple[str, str | None] | None:
        """The role noun that tells what a proper name names: its last word, or the first before "of" and "for"."""
        tree = self.tree
        candidates = [end - 1] + [t - 1 for t in range(first + 1, end) if tree.lower[t] in ("of", "for")]
        for token in reversed(candidates):
            if role := self.role_of(token):
                return role
        return None

    def _by_role(self, base: Phrase) -> Phrase | None:
        tree, head = self.tree, base.head
        if tree.pos[head] == "NUM" or tree.lemma[head] in self.ontology.lexicon.measure_nouns:
            measured = self._by_measure(base)
            if measured is not None and not (measured.cls in _STATES and self.role_of(head)):  # "the army of Chad"
                return measured
        place = self._named_place(base)
        if place is not None:
            return place
        role = self.role_of(head)
        if role is None:
            return None
        cls, sector = role
        spoken_for = self._spoken_for(head)
        sector = self._sector_near(head) or (spoken_for.sector if spoken_for else None) or sector
        if cls == "Person" and (base.plural or tree.tag[head] == "NNS"):
            cls = "Group"
        elif cls == "Group" and tree.tag[head] in ("NN", "NNP") and not base.plural and self._is_singular(base):
            cls = "Person"
        return replace(
            base,
            cls=cls,
            sector=sector,
            country=self.country_near(head) or (spoken_for.country if spoken_for is not None else None),
            named=tree.pos[head] == "PROPN" and base.first < head,
        )

    def _named_place(self, base: Phrase) -> Phrase | None:
        """ "The city of Basra", "the island of Crete": the place that the name behind "of" names."""
        if self.tree.lemma[base.head] not in self.ontology.lexicon.place_nouns or base.plural:
            return None
        names = [self._match_of.get(token) for token in self.slots.of(base.head).oblique.get("of", ())]
        match = next((name for name in names if name is not None), None)
        if len(names) != 1 or match is None or match.thing.cls not in self.ontology.roles["place"].classes:
            return None
        thing = match.thing
        return replace(base, label=thing.label, cls=thing.cls, country=thing.country, entity=thing.iri, named=True)

    def _is_singular(self, base: Phrase) -> bool:
        noun = self.ontology.lexicon.role_nouns.get(self.tree.lemma[base.head])
        return not (noun and noun.collective) and self.tree.lower[base.first] in (
            "a",
            "an",
            "one",
            "another",
            "the",
            "his",
            "her",
            "its",
            "their",
        )

    def _by_measure(self, base: Phrase) -> Phrase | None:
        """ "dozens of protesters", "members of the militia", "20 were killed": the class of what is counted."""
        inner = [h for h in self.slots.of(base.head).oblique.get("of", ()) if h != base.head]
        if inner:
            below = self.at(inner[0])
            if not below.pronoun:
                cls = "Group" if below.cls in ("Person", "Group", "People") else below.cls
                return replace(
                    base, cls=cls, country=below.country, sector=below.sector, plural=True, names=below.names
                )
        if self.tree.pos[base.head] == "NUM" and self.tree.dep[base.head] in (
            "nsubj",
            "nsubjpass",
            "dobj",
            "pobj",
            "conj",
        ):
            return replace(base, cls="Group", plural=True)
        return None

    def _unknown(self, base: Phrase) -> Phrase:
        tree, head = self.tree, base.head
        if tree.pos[head] == "PROPN" and tree.words[head][0].isupper():
            role = self.role_in_name(base.first, head + 1)
            cls = _organ(role[0]) if role else "Organization"
            return replace(base, cls=cls, sector=role[1] if role else None, country=self.country_near(head), named=True)
        return replace(base, country=self.country_near(head), unknown=tree.pos[head] == "NOUN")

    def _sector_near(self, head: int) -> str | None:
        """The sector that an adjective or noun before the head gives ("opposition lawmakers")."""
        words = self.ontology.lexicon.sector_words
        own = f"{self.tree.lower[head - 1]} {self.tree.lemma[head]}" if head else ""  # "presidential guard"
        for child in self.slots.kids(head, "amod", "compound", "nmod"):
            if (child == head - 1 and own in self.ontology.lexicon.role_nouns) or self.bound(child) is not None:
                continue
            if found := words.get(self.tree.lemma[child]) or words.get(self.tree.lower[child]):
                return found
        return None

    def country_near(self, head: int) -> str | None:
        """The country an unnamed phrase belongs to: its adjective, possessor, or "of", "in", "from" phrase."""
        arguments = self.slots.of(head)
        inside = list(self.slots.kids(head, "amod", "compound", "nmod", "poss"))
        inside += [
            c for child in inside for c in self.slots.kids(child, "compound", "nmod", "amod", "poss", "npadvmod")
        ]
        for token in inside:
            match = self._match_of.get(token)
            if match and match.actor.country and self.bound(token) in (None, "doer", "home"):
                return match.actor.country
        for prep in ("of", "in", "from"):
            for token in arguments.oblique.get(prep, ()):
                match = self._match_of.get(token)
                if match and match.thing.country:
                    return match.thing.country
        homes = (self._home_of(token) for token in arguments.oblique.get("of", ()))
        sites = (
            self.country_near(token) for token in arguments.oblique.get("at", ()) if self.at(token).cls == "Facility"
        )
        return next((found for found in (*homes, *sites) if found), None)

    def _home_of(self, token: int) -> str | None:
        """The country of an actor that a phrase is of ("the commander of *the Rwandan contingent*")."""
        phrase = self.at(token)
        return phrase.country if self.ontology.is_a(phrase.cls, "Actor") else None

    def _spoken_for(self, head: int) -> Phrase | None:
        """Whom a spokesman, an adviser, an aide is of, for or to."""
        noun = self.ontology.lexicon.role_nouns.get(self.tree.lemma[head])
        if noun is None or not noun.speaks_for:
            return None
        oblique = self.slots.of(head).oblique
        tokens = [token for prep in ("for", "of", "to") for token in oblique.get(prep, ())]
        tokens += [c for c in self.slots.kids(head, "compound", "nmod", "poss") if self.bound(c) is None]
        phrases = [self.at(token) for token in tokens]
        return next(
            (p for p in phrases if self.ontology.is_a(p.cls, "Actor") and p.sector and p.cls not in _STATES), None
        )


def _without_article(text: str) -> str:
    return re.sub(r"^(?:the|a|an|The|A|An) ", "", text)


def sector_of(cls: str) -> str | None:
    """The sector that a class implies where the authority names none."""
    return {"State": "GOV", "Government": "GOV", "GovernmentBody": "GOV", "Military": "MIL", "Company": "BUS", "Media": "MED",
            "NGO": "NGO", "IntergovernmentalOrganization": "IGO", "ArmedGroup": "REB", "CriminalOrganization": "CRM",
            "PoliticalParty": "PTY"}.get(cls)  # fmt: skip


def _organ(cls: str) -> str:
    """The class of a proper name whose role noun has the class: a named group or person-noun is an organization."""
    return "Organization" if cls in ("Group", "Person", "Thing", "Money", "Resource") else cls
