"""Phrases that name actors, places and things: what a noun phrase denotes, before it is known whom it means."""

from dataclasses import dataclass

from msgspec.structs import replace

from kg.extract.mentions.belonging import STATES
from kg.extract.mentions.named import Named
from kg.extract.mentions.namematch import NameMatch
from kg.extract.mentions.phrase import Phrase, organ, without_article

_SUBJECTS = ("nsubj", "nsubjpass")
_MISREAD = ("Organization", "Person")  # what the model takes towns for


@dataclass(slots=True)
class Phrases(Named):
    """The noun phrases of one text, worked out when asked for and kept."""

    def know_place(self, head: int, *, cls: str, label: str, country: str | None, entity: str | None) -> None:
        """Read a phrase as the place that the whole article shows it to be."""
        found = self.at(head)
        self._countries.clear()  # what lies in it was read without knowing that it is a place
        stands_for = found.actor if found.entity == entity else None
        self._memo[head] = replace(
            found, cls=cls, label=label, country=country, entity=entity, named=True, actor=stands_for, sector=None,
            gender=None, plural=False, unknown=False,
        )  # fmt: skip

    def know_town(self, first: int, last: int, name: str, *, country: str | None, entity: str | None) -> None:
        """Read what is attacked under a town's name, and the model took for a body or a person, as that town; it still takes part."""
        for token in range(first, last + 1):
            found = self.at(token)
            if found.cls in _MISREAD:
                self._memo[token] = replace(
                    found, cls="Organization", label=name, country=country, entity=entity, named=True, names=(name,),
                    actor=None, sector=None, gender=None, plural=False, unknown=False,
                )  # fmt: skip

    def _read(self, head: int) -> Phrase:
        tree = self.tree
        first, last = self.extent(head)
        text = tree.span_text(first, last)
        base = Phrase(
            head=head, first=first, last=last, text=text, label=without_article(text), cls="Thing",
            plural=tree.tag[head] in ("NNS", "NNPS") or (bool(self.slots.under(head, "nummod")) and tree.lower[head] != "one"),
            bare=self.is_bare(head, first, last),
        )  # fmt: skip
        if self._is_anybody(head) or (tree.tag[head] == "DT" and self._who_behind(head)):  # "beat *those* who resisted"
            return replace(base, cls="Group", bare=True)
        if tree.pos[head] == "PRON" or tree.tag[head] in ("PRP", "PRP$", "WP", "WDT", "DT"):
            counted = tree.tag[head] == "DT" and tree.lemma[head] in self.ontology.lexicon.measure_nouns
            part = self._by_measure(base) if counted else None  # "all of its tanks", "both of the priests"
            if part is None and self._counts_people(base):
                personal = tree.tag[head] == "PRP"  # "said *they* would free him": whoever told it
                part = replace(base, cls="Group", plural=True, bare=True, pronoun=personal)
            return part or replace(
                base, pronoun=True, label=tree.words[head], text=tree.span_text(head, head), first=head, last=head
            )
        match, ent = self._match_of.get(head), self._ent_of.get(head)
        if match is None or match.thing.cls != "Person":
            person = self._first_name_before(base) or self._beside_office(base) or self._namesake_of_place(base)
            if person is not None:
                return person
        if match is not None and not self._is_kind_of_people(head, match):
            return self._by_name(base, match)
        if (
            ent is not None
            and ent[2] in ("DATE", "TIME", "PERCENT", "ORDINAL")
            and not self._is_before_time(head, ent[1] - 1)
        ):
            return replace(base, cls="Time")
        if tree.pos[head] == "PROPN" and (self.role_of(head) or ("",))[0] == "State" and self._is_condition(head):
            return base  # "Secretary of *State* Mike Pompeo"
        title = self._titled_person(base) or self._bare_surname(base)
        if title is not None:
            return title
        return self._named_by_model(base) or self._by_role(base) or self._unknown(base)

    def _is_before_time(self, noun: int, last: int) -> bool:
        """Whether what the model took for a time ends in one that hangs elsewhere: "captured *the town* hours after"."""
        tree = self.tree
        return tree.pos[noun] == "NOUN" and noun < last and tree.dep[last] == "npadvmod" and tree.head[last] != noun

    def _is_kind_of_people(self, head: int, match: NameMatch) -> bool:
        """Whether a name is but a noun for who is something: "*jihadists* from the Sahel" are some of them."""
        role = self.role_of(head) if match.thing.cls == "People" and match.first == head == match.last else None
        return role is not None and role[0] == "Group" and match.thing.country is None and self.tree.tag[head] == "NNS"

    def _by_role(self, base: Phrase) -> Phrase | None:
        tree, head = self.tree, base.head
        if tree.pos[head] == "NUM" or tree.lemma[head] in self.ontology.lexicon.measure_nouns:
            measured = self._by_measure(base)
            if measured is not None and not (measured.cls in STATES and self.role_of(head)):  # "the army of Chad"
                return measured
        place = self._named_place(base) or self._named_kind(base)
        if place is not None:
            return place
        role = self.role_of(head)
        if role is None or self._is_bare_thing(base):
            return None
        cls, sector = role
        if cls == "State" and self._is_condition(head):
            return None
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
            country=None
            if cls == "IntergovernmentalOrganization"
            else self.country_near(head) or (spoken_for.country if spoken_for is not None else None),
            named=tree.pos[head] == "PROPN" and base.first < head,
            gender=self.ontology.lexicon.titles.get(tree.lemma[head]) if cls == "Person" else None,
        )

    def _named_place(self, base: Phrase) -> Phrase | None:
        """ "The city of Basra", "the island of Crete": the place that the name behind "of" names."""
        if self.tree.lemma[base.head] not in self.ontology.lexicon.place_nouns or base.plural:
            return None
        names = [self._match_of.get(token) for token in self.slots.phrases(base.head).get("of", ())]
        match = next((name for name in names if name is not None), None)
        if len(names) != 1 or match is None or match.thing.cls not in self.ontology.roles["place"].classes:
            return None
        thing = match.thing
        return replace(base, label=thing.label, cls=thing.cls, country=thing.country, entity=thing.iri, named=True)

    def _named_kind(self, base: Phrase) -> Phrase | None:
        """ "The *Hamas* group", "Ireland's *Sinn Fein* party": whom the name means that stands before its kind; "the UN agency" is not the UN."""
        head, match = base.head, self._match_of.get(base.head - 1)
        noun = self.tree.lemma[head]
        kinds, role = (
            self.ontology.lexicon.reference.general.get(noun, frozenset()),
            self.ontology.lexicon.role_nouns.get(noun),
        )
        if (
            match is None
            or role is None
            or match.thing.cls not in kinds
            or base.plural
            or self.tree.head[head - 1] != head
        ):
            return None
        other = role.cls != match.thing.cls and self.ontology.is_a(match.thing.cls, "IntergovernmentalOrganization")
        if match.first < base.first or other:
            return None
        return self._by_name(base, match)

    def _is_condition(self, head: int) -> bool:
        """Whether a noun for a state names none: "a state of war", "Secretary of State"."""
        tree, upper = self.tree, self.tree.head[head]
        below = self.slots.phrases(head).get("of", ())
        if below and all(tree.pos[token] == "NOUN" and self.role_of(token) is None for token in below):
            return True
        return (
            tree.dep[head] == "pobj"
            and tree.lower[upper] == "of"
            and tree.pos[head] == "PROPN"
            and tree.head[upper] != upper
            and (tree.pos[tree.head[upper]] == "PROPN" or self._is_title(tree.head[upper]))
            and not self.slots.kids(head, "amod", "compound")
        )

    def _is_title(self, token: int) -> bool:
        role = self.role_of(token)
        return role is not None and role[0] == "Person"

    def _is_bare_thing(self, base: Phrase) -> bool:
        """Whether a noun stands alone that names an actor only with an article or a modifier ("by force")."""
        noun = self.ontology.lexicon.role_nouns.get(self.tree.lemma[base.head])
        return noun is not None and noun.bare_thing and base.first == base.head and self.tree.tag[base.head] == "NN"

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
        head = base.head
        inner = [h for h in self.slots.phrases(base.head).get("of", ()) if h != base.head]
        if inner:
            below = self.at(inner[0])
            if not below.pronoun:
                cls = "Group" if below.cls in ("Person", "Group", "People") else below.cls
                return replace(
                    base, cls=cls, country=below.country, sector=below.sector, plural=True, names=below.names
                )
        if not inner and self._counts_people(base):
            return replace(base, cls="Group", plural=True)
        if self.tree.pos[head] == "NUM" and self.tree.dep[head] in ("nsubj", "nsubjpass", "dobj", "pobj", "conj"):
            money = any(self.tree.tag[token] == "$" for token in (head - 1, *self.tree.children[head]) if token >= 0)
            return replace(base, cls="Money" if money else "Group", plural=True)
        return None

    def _is_anybody(self, head: int) -> bool:
        """Whether a word means people and nobody in particular: "*nobody* was arrested", "*anyone* who resists"."""
        words, anybody = self.tree.lower, self.ontology.lexicon.reference.anybody
        return words[head] in anybody or (head > 0 and f"{words[head - 1]} {words[head]}" in anybody)

    def _counts_people(self, base: Phrase) -> bool:
        """Whether a number alone is so many people by what they do or suffer: "*dozens* were wounded", "*hundreds* fled"."""
        tree, verb = self.tree, self.tree.head[base.head]
        if tree.lower[base.head] in self.ontology.lexicon.reference.amounts and tree.dep[base.head] in _SUBJECTS:
            if any(tree.tag[each] == "WDT" for each in self.slots.phrases(base.head).get("of", ())):
                return False  # "both of which"
            return ("verb", tree.lemma[verb]) in self.ontology.lexicon.index
        stands = tree.dep[base.head] in ("nsubj", "nsubjpass", "dobj") and tree.tag[base.head] not in ("NN", "CD", "$")
        return stands and ("verb", tree.lemma[verb]) in self.ontology.lexicon.counting.kinds

    def _unknown(self, base: Phrase) -> Phrase:
        tree, head = self.tree, base.head
        if tree.pos[head] == "PROPN" and tree.words[head][0].isupper():
            if (called := self._under_title(base)) is not None:
                return called
            role = self.role_in_name(base.first, head + 1)
            cls = organ(role[0]) if role else "Organization"
            return replace(base, cls=cls, sector=role[1] if role else None, country=self.country_near(head), named=True)
        return replace(base, country=self.country_near(head), unknown=tree.pos[head] == "NOUN")

    def _who_behind(self, head: int) -> bool:
        """Whether a clause with "who" or "whom" tells of whom somebody speaks."""
        tree = self.tree
        return any(tree.tag[t] == "WP" for clause in self.slots.under(head, "relcl") for t in tree.children[clause])
