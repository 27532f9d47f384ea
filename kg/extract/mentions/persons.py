"""Names of persons: with their titles, as the ontology or the model knows them."""

from dataclasses import dataclass

from msgspec.structs import replace

from kg.extract.mentions.belonging import Belonging
from kg.extract.mentions.nounwords import Ent
from kg.extract.mentions.phrase import Phrase

_MISREAD = ("ORG", "NORP", "PRODUCT", "FAC")  # what the model takes surnames for
_LONGEST = 3  # first names before a surname


@dataclass(slots=True)
class Persons(Belonging):
    """The persons named in one text."""

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
            title = ent is not None and tree.lower[ent[0] - 1] != "of" and not self._is_person_word(ent[0] - 1)
            if (
                ent
                and title
                and ent[2] == "PERSON"
                and ent[1] - 1 == base.last
                and "," not in tree.words[head : ent[0]]
            ):
                return self._person(base, ent, country_from=head)
        return None

    def _under_title(self, base: Phrase) -> Phrase | None:
        """ "Governor *Dikko Radda*": a name behind a title of state that neither the lists nor the model know is a person's."""
        tree, title = self.tree, base.first
        while title < base.head and not (tree.pos[title] == "PROPN" and self.role_of(title) == ("Person", "GOV")):
            title += 1
        rest = range(title + 1, base.head + 1)
        plain = (tree.pos[each] == "PROPN" and self.role_of(each) is None and each not in self._ent_of for each in rest)
        return self._person(base, (title + 1, base.head + 1, "PERSON"), base.head) if rest and all(plain) else None

    def _is_person_word(self, token: int) -> bool:
        """Whether a word is for a person: "the sons of *President* Deby" are not he."""
        role = self.role_of(token)
        return role is not None and role[0] == "Person" and token > 0

    def _bare_surname(self, base: Phrase) -> Phrase | None:
        """A person by surname alone, who has the full name elsewhere or in the ontology: the model often sees a body or a town."""
        tree, head = self.tree, base.head
        if head in self._match_of or tree.pos[head] not in ("PROPN", "NOUN") or self.slots.inside_name(head):
            return None
        ent = self._ent_of.get(head)
        if ent is not None and "," not in tree.words[ent[0] : ent[1]] and (ent[1] - ent[0] > 1 or ent[2] == "PERSON"):
            return None
        if any(tree.pos[c] == "PROPN" and not self._before_name(c) for c in self.slots.kids(head, "compound")):
            return None  # "Bingu wa *Mutharika*" is another than Peter
        name = tree.words[head]
        unseen = ent is None and tree.tag[head] == "NNP" and self.slots.is_subject(head)
        known = self.known_surnames.get(name) if name not in self.surnames else None
        own = (
            known is not None and known.country is not None and known.country == self.country_near(head)
        )  # "Russia's Medvedev"
        if known is not None and (unseen or own or (ent and ent[2] in _MISREAD)):
            return replace(
                base, label=known.label, cls=known.cls, country=known.country, sector=known.sector, entity=known.entity,
                gender=known.gender, named=True, names=(name,), plural=False,
            )  # fmt: skip
        return self._person(base, (head, head + 1, "PERSON"), head) if name in self.surnames else None

    def _first_name_before(self, base: Phrase) -> Phrase | None:
        """ "Aisha *Bello*", where the model or the list of places sees a town or a body behind a known first name."""
        tree, start, first_names = self.tree, base.head, self.ontology.lexicon.reference.first_names
        if (whole := self._place_in_name(base.head)) is not None:
            return self._person(base, whole, country_from=base.head)
        if start == 0 or tree.pos[start] != "PROPN" or tree.pos[start - 1] != "PROPN":
            return None
        while (
            start > 0
            and tree.pos[start - 1] == "PROPN"
            and tree.words[start - 1].istitle()
            and base.head - start < _LONGEST
        ):
            start -= 1
        first = next((token for token in range(start, base.head) if tree.words[token] in first_names), base.head)
        if first == base.head or not tree.words[base.head].istitle():
            return None
        if self.role_of(base.head) is not None or any(token in self._match_of for token in range(first, base.head)):
            return None
        ent, match = self._ent_of.get(base.head), self._match_of.get(base.head)
        if (ent is not None and (ent[1] != base.head + 1 or ent[0] > first)) or (match and match.last > base.head):
            return None
        return self._person(base, (first, base.head + 1, "PERSON"), country_from=base.head)

    def _place_in_name(self, head: int) -> Ent | None:
        """ "Valeria *Flores*": a person's name as the model sees it whose last word alone is a known place's."""
        ent, match = self._ent_of.get(head), self._match_of.get(head)
        if ent is None or match is None or ent[2] != "PERSON" or ent[1] != head + 1 or match.first != head:
            return None
        before = ent[1] - ent[0] > 1 and self._match_of.get(head - 1) is None and self.role_of(head - 1) is None
        place = self.ontology.is_a(match.thing.cls, "Place") and self.tree.words[head - 1].istitle()
        return ent if before and place else None

    def _beside_office(self, base: Phrase) -> Phrase | None:
        """ "Abdelmalek *Droukdel*, emir of", "his daughter, *Isabel*": who is said to hold an office or to be of kin is a person."""
        tree, head, ent = self.tree, base.head, self._ent_of.get(base.head)
        if tree.pos[head] != "PROPN" or self.slots.inside_name(head) or not tree.words[head].istitle():
            return None
        first = min([c for c in self.slots.kids(head, "compound") if tree.pos[c] == "PROPN"], default=head)
        whole = ent is not None and ent[2] == "PERSON" and ent[1] == head + 1 and ent[0] < head
        match = self._match_of.get(head)
        upper, behind = tree.head[head], tree.dep[head] == "appos"
        whole = whole or (behind and self._is_kin(upper))  # "his father, *Stanley*" is no town
        if (match is not None and (not whole or match.first < head)) or self.role_in_name(first, head + 1):
            return None
        nouns = [upper] if behind else []
        guessed = match is None and first < head and (ent is None or ent[2] != "ORG" or ent[0] > first)
        if behind and (whole or guessed) and tree.dep[upper] == "pobj":  # "the head of *the agency, X*"
            nouns.append(tree.head[tree.head[upper]])
        nouns += self.slots.kids(head, "appos") if first < head else []
        if whole and tree.dep[head] == "nsubj" and tree.lemma[upper] == "be":  # "Vuong Dinh *Hue* was chairman"
            nouns += self.slots.kids(upper, "attr")
        if not any((tree.tag[noun] == "NN" and self._is_of_persons(noun)) or self._is_member(noun) for noun in nouns):
            return None
        return self._person(base, (first, head + 1, "PERSON"), country_from=head)

    def _namesake_of_place(self, base: Phrase) -> Phrase | None:
        """ "Finance Minister Sinisa *Mali*", "Mr *Mali*", later "*Mali* said": a surname that is a state's name as well."""
        head, ent, match = base.head, self._ent_of.get(base.head), self._match_of.get(base.head)
        if match is None or ent is None or ent[2] != "PERSON" or ent[1] != head + 1 or match.first != head:
            return None
        if any(token in self._match_of for token in range(ent[0], head)):
            return None
        first = self._after_titles(ent[0], head)
        titled = first > 0 and self.tree.lower[first - 1].rstrip(".") in self.ontology.lexicon.titles
        titled = titled or (first < head and self._is_person_word(first - 1))
        if not titled and not (first == head and self.surnames.get(self.tree.words[head])):
            return None
        return self._person(base, (first, head + 1, "PERSON"), country_from=head)

    def _is_member(self, noun: int) -> bool:
        """Whether a word is for a party's member: "Marek Havel, a *Democrat*"."""
        one = any(self.tree.lower[each] in ("a", "an") for each in self.slots.kids(noun, "det"))
        return one and self.tree.words[noun] in self.ontology.lexicon.membership.members

    def _is_of_persons(self, noun: int) -> bool:
        """Whether a noun is for who holds an office or is of kin: no ally, owner or partner, who may be a body."""
        role = self.role_of(noun)
        frames = self.ontology.lexicon.index.get(("noun", self.tree.lemma[noun]), ())
        told = any(frame.relation and frame.evokes and "holder" in frame.slots for frame in frames)
        return told and role is not None and role[0] == "Person" and role[1] is not None

    def _is_kin(self, noun: int) -> bool:
        """Whether a noun is for who is of kin to somebody."""
        frames = self.ontology.lexicon.index.get(("noun", self.tree.lemma[noun]), ())
        evoked = {frame.evokes for frame in frames if frame.relation and frame.evokes}
        return any(self.ontology.relations[name].range == "Person" for name in evoked)

    def full_names(self) -> dict[str, str]:
        """Surname -> full name of the persons that the text names in full; "" where several share the surname."""
        tree, first_names = self.tree, self.ontology.lexicon.reference.first_names
        spans = [(first, end - 1) for first, end, label in tree.ents if label == "PERSON"]
        spans += [(match.first, match.last) for match in self.matches if match.thing.cls == "Person"]
        if not first_names.keys().isdisjoint(tree.words):
            spans += [
                (token - 1, token)
                for token in range(1, len(tree.words))
                if tree.words[token - 1] in first_names and tree.pos[token] == "PROPN" and token not in self._ent_of
            ]
        found: dict[str, str] = {}
        for first, last in spans:
            first = self._after_titles(first, last)
            if first < last and tree.words[last].istitle():
                name = tree.span_text(first, last)
                for word in (tree.words[last], tree.words[first]):
                    if word == tree.words[last] or word in first_names:
                        found[word] = name if found.get(word, name) == name else ""
        return found

    def _before_name(self, token: int) -> bool:
        """Whether a word before a surname is a title, an office or a country, no other name."""
        word = self.tree.lower[token].rstrip(".")
        return word in self.ontology.lexicon.titles or self.role_word(token) or token in self._match_of

    def _after_titles(self, first: int, last: int) -> int:
        """Where a name begins behind its titles and adjectives."""
        tree, titles = self.tree, self.ontology.lexicon.titles
        while first < last and (
            self.role_word(first) or tree.lower[first].rstrip(".") in titles or tree.pos[first] == "ADJ"
        ):
            first += 1
        return first

    def _person_ent(self, token: int) -> Ent | None:
        ent, match = self._ent_of.get(token), self._match_of.get(token)
        if match and match.thing.cls == "Person":
            return (match.first, match.last + 1, "PERSON")
        return ent if ent and ent[2] == "PERSON" else None

    def _person(self, base: Phrase, ent: Ent, country_from: int) -> Phrase:
        tree = self.tree
        first, last = ent[0], ent[1] - 1
        while last > first and tree.words[last] in ("'s", "’s", "'", "’"):
            last -= 1
        first = self._after_titles(first, last)
        name = tree.span_text(first, last)
        name = self.surnames.get(name) or name
        match = self._match_of.get(last)
        known = match.thing if match is not None and match.thing.cls == "Person" and match.first <= first else None
        role = self._title_role(base)
        return replace(
            base, label=known.label if known else name, cls="Person", entity=known.iri if known else None, named=True,
            country=(known.country if known else None) or self.country_near(country_from), gender=(known.gender if known else None) or self._title_gender(base) or self._first_gender(name),
            sector=role[1] if role else known.sector if known else None, names=(name,), plural=False,
        )  # fmt: skip

    def _title_role(self, base: Phrase) -> tuple[str, str | None] | None:
        for token in range(base.first, base.last + 1):
            role = self.role_of(token)
            if role and role[0] == "Person":
                return role
        return None

    def _first_gender(self, name: str) -> str | None:
        first, _, rest = name.partition(" ")
        return self.ontology.lexicon.reference.first_names.get(first) if rest else None

    def _title_gender(self, base: Phrase) -> str | None:
        titles = self.ontology.lexicon.titles
        words = (self.tree.lower[token].rstrip(".") for token in range(base.first, base.last + 1))
        return next((gender for word in words if (gender := titles.get(word))), None)

    def _looks_like_person(self, ent: Ent) -> bool:
        """A model's PERSON that holds a verb, a digit or a role word at its end is no person's name."""
        tree = self.tree
        last = ent[1] - 1
        if any(char.isdigit() for char in tree.span_text(ent[0], last)):
            return False
        role = self.role_of(last)
        return not (role and role[0] not in ("Person",) and tree.words[last][0].isupper())
