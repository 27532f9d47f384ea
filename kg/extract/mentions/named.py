"""What a proper name denotes: one that the ontology knows, or one that the model of the parser has seen."""

import re
from dataclasses import dataclass

from msgspec.structs import replace

from kg.extract.mentions.namematch import NameMatch
from kg.extract.mentions.nounwords import Ent
from kg.extract.mentions.persons import Persons
from kg.extract.mentions.phrase import Phrase, organ, without_article

_NER = {"PERSON": "Person", "ORG": "Organization", "GPE": "City", "LOC": "Region", "FAC": "Facility", "NORP": "People",
        "LAW": "Document", "PRODUCT": "Thing", "WORK_OF_ART": "Document", "MONEY": "Money", "EVENT": "Thing"}  # fmt: skip
_BESIDE = ("Place", "Media", "Vessel", "ArmedGroup")  # what a name misread as a person may be said to be one of
_MISREAD_BODIES = ("ORG", "GPE", "LOC", "PRODUCT", "FAC", "WORK_OF_ART", "EVENT")  # what the model takes bodies for


@dataclass(slots=True)
class Named(Persons):
    """The proper names of one text, but for those of persons."""

    def _by_name(self, base: Phrase, match: NameMatch) -> Phrase:
        thing = match.thing
        if match.kind == "demonym" and self.slots.is_modifier(base.head):
            name = self.tree.span_text(match.first, match.last)
            return replace(
                base, first=match.first, last=match.last, text=name, label=thing.label, cls=thing.cls, country=thing.country,
                sector=thing.sector or self.ontology.sector_of(thing.cls), entity=thing.iri, named=True, names=(name,),
            )  # fmt: skip
        if match.kind in ("demonym", "people"):
            return replace(
                base, cls="People" if match.kind == "people" or base.plural or self._has_the(base) else "Person",
                country=self._land_of_people(base) or thing.country, sector="CVL", plural=base.plural, label=without_article(base.text),
            )  # fmt: skip
        if match.kind == "metonym":
            return replace(
                base,
                label=thing.label,
                cls=thing.cls,
                country=thing.country,
                sector=thing.sector or self.ontology.sector_of(thing.cls),
                entity=thing.iri,
                named=True,
            )
        country, sector = thing.country, thing.sector or self.ontology.sector_of(thing.cls)
        other = self._people_before(match)
        if other is not None and country and other != country and self.ontology.is_a(thing.cls, "Organization"):
            return replace(  # "Norwegian *Labour*" is not the British party that the name is known for
                base,
                cls=thing.cls,
                country=other,
                sector=sector,
                named=True,
                names=(self.tree.span_text(match.first, match.last),),
            )
        elsewhere = self._body_of_others(match) if self.ontology.is_a(thing.cls, "Organization") else None
        if elsewhere is not None:
            return replace(base, cls=elsewhere[0], country=elsewhere[1], sector=sector, named=True)
        if thing.cls == "Person" and not sector and (role := self._title_role(base)):
            sector = role[1]
        if base.first < match.first and thing.cls != "Person":
            other = self.country_near(base.head)
            if other and country and self._of_others(match.first - 1, other, country):  # "the Zambian High Court"
                return replace(base, cls=thing.cls, country=other, sector=sector, named=True)
            country = country or other
        return replace(
            base, label=thing.label, cls=thing.cls, country=country, sector=sector,
            entity=thing.iri, actor=match.actor if match.actor.iri != thing.iri else None, named=True,
            gender=thing.gender, names=tuple({self.tree.span_text(match.first, match.last)}),
        )  # fmt: skip

    def _body_of_others(self, match: NameMatch) -> tuple[str, str | None] | None:
        """ "The Senate *of Nigeria*", "the *Texas* Senate", "WHO, a *radio station*": class and country of a body that only shares a known name."""
        thing, last = match.thing, match.last
        beside = self._body_beside(last) if match.first == last and thing.cls != "Media" else None
        if beside is not None and beside[0] == "Media":
            return beside[0], None
        if thing.cls != "GovernmentBody" or thing.country is None:
            return None
        before = self._match_of.get(match.first - 1)
        if before is not None and before.thing.cls == "Region" and before.last == match.first - 1:
            return thing.cls, before.thing.country
        lands = (self._land_of(token) for token in self.slots.phrases(last).get("of", ()))
        land = next((each for each in lands if each is not None), None)
        return (thing.cls, land) if land is not None and land != thing.country else None

    def _land_of(self, token: int) -> str | None:
        """The country that a word names, or that a noun for a state has in its name: "the Federal Republic of *Nigeria*"."""
        match = self._match_of.get(token)
        return match.thing.country if match is not None and match.thing.cls == "State" else None

    def _land_of_people(self, base: Phrase) -> str | None:
        """Where a people lives that is said to be a country's: "*Kosovo's* Serbs"."""
        owners = (self._match_of.get(token) for token in self.slots.under(base.head, "poss"))
        return next((each.thing.country for each in owners if each is not None and each.thing.cls == "State"), None)

    def _people_before(self, match: NameMatch) -> str | None:
        """The country of an adjective of a people right before a name."""
        before = self._match_of.get(match.first - 1)
        return before.thing.country if before is not None and before.kind == "demonym" else None

    def _of_others(self, token: int, country: str, known: str) -> bool:
        """Whether the word before a name says that it is another state's than the one it is known for: "Kenya's High Court"."""
        before = self._match_of.get(token)
        if before is None and self.tree.lower[token] in ("'s", "’s", "'", "’"):
            before = self._match_of.get(token - 1)
            return before is not None and before.thing.cls == "State" and country != known
        return before is not None and before.kind == "demonym" and country != known and self.bound(token) is None

    def _has_the(self, base: Phrase) -> bool:
        return self.tree.lower[base.first] == "the"

    def _body_beside(self, head: int) -> tuple[str, str | None] | None:
        """ "*Spotify*, a Swedish firm", "the ruling party, *Akhali*": what kind of body a name is said to be."""
        tree = self.tree
        nouns = [each for each in self.slots.kids(head, "appos") if each > head + 1]
        nouns += [tree.head[head]] if tree.dep[head] == "appos" and not self.slots.kids(head, "cc") else []
        roles = (self.role_of(each) for each in nouns if tree.tag[each] == "NN" and self.role_of(each))
        bodies = (role for role in roles if role is not None and self.ontology.is_a(role[0], "Organization"))
        return next(bodies, None)

    def _thing_beside(self, ent: Ent, head: int) -> str | None:
        """ "*Khan Younis*, a city in Gaza", "*Al Udeid*, an air base": the class of body or place that a name is said to be one of."""
        tree = self.tree
        if self._match_of.get(head) is not None or tree.words[ent[0]] in self.ontology.lexicon.reference.first_names:
            return None
        last = self.slots.spread(head)[-1] if tree.dep[head] == "conj" or self.slots.kids(head, "conj") else head
        last = max(last, head) if tree.tag[last] == "NNP" else head
        beside = [(each, "NN") for each in self.slots.kids(head, "appos")]
        beside += [(each, "NNS") for name in {head, last} for each in self.slots.kids(name, "appos")]
        for noun, tag in beside:  # "A and B, *two towns* in Syria"
            one = any(tree.lower[each] in ("a", "an") for each in self.slots.kids(noun, "det"))
            counted = one if tag == "NN" else bool(self.slots.kids(noun, "nummod"))
            role = self.role_of(noun) if tree.tag[noun] == tag and noun > head + 1 and counted else None
            if role is not None and any(self.ontology.is_a(role[0], cls) for cls in _BESIDE):
                return role[0]
        prep = tree.head[head]
        if (
            tree.dep[head] == "pobj" and tree.lower[prep] == "of" and tree.head[prep] == prep - 1
        ):  # "the village of *X*"
            role = self.role_of(prep - 1) if tree.lemma[prep - 1] in self.ontology.lexicon.place_nouns else None
            return role[0] if role is not None else None
        return None

    def _is_opening_adjective(self, head: int, ent: tuple[int, int, str]) -> bool:
        """Whether a word is large only at the head of a sentence: "*Fierce* fighting broke out"."""
        tree = self.tree
        alone = tree.tag[head] == "JJ" and tree.dep[head] == "amod" and ent[1] - ent[0] == 1
        return alone and (head == 0 or tree.sentence[head - 1] != tree.sentence[head])

    def _named_by_model(self, base: Phrase) -> Phrase | None:
        tree, head = self.tree, base.head
        ent = self._ent_of.get(head)
        if ent is None or ent[2] not in _NER or tree.pos[head] not in ("PROPN", "NOUN", "ADJ", "X"):
            return None
        if ent[2] in ("ORG", "PERSON") and self._is_opening_adjective(head, ent):
            return None
        if tree.words[ent[0]] in ('"', "“", "”") and ent[0] < head:  # a name right behind a quotation is no title
            ent = (ent[0] + 1, ent[1], "PERSON" if self.slots.is_subject(head) and ent[1] - ent[0] > 2 else ent[2])
        kind = ent[2]
        if kind == "PERSON" and not (self._looks_like_person(ent) and self._thing_beside(ent, head) is None):
            kind = "ORG"
        if kind != "NORP" and (thing := self._thing_beside(ent, head)) is not None:
            name = tree.span_text(ent[0], head)
            return replace(base, label=name, cls=thing, named=True, names=(name,), country=self.country_near(head))
        if kind == "PERSON":
            return self._person(base, ent, country_from=head)
        if tree.pos[head] != "PROPN" and self.role_of(head):
            return None
        if kind in ("MONEY",) or tree.words[head][0].islower():
            return None
        name = re.sub(r"^(the|The) |['’]s?$", "", tree.span_text(ent[0], ent[1] - 1))
        role = self.role_in_name(ent[0], ent[1])
        if kind in _MISREAD_BODIES and role is None and (beside := self._body_beside(head)) is not None:
            return replace(
                base,
                label=name,
                cls=beside[0],
                sector=beside[1],
                country=self.country_near(head),
                named=True,
                names=(name,),
            )
        if kind in ("ORG", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART") and role:
            return replace(
                base,
                label=name,
                cls=organ(role[0]),
                sector=role[1],
                country=self.country_near(head),
                named=True,
                names=(name,),
            )
        if kind == "NORP" and self.role_of(head) and head == self.tree.sentences[self.tree.sentence[head]][0]:
            return None  # "Jihadists" at the head of a sentence are no people
        if kind == "NORP":
            return replace(
                base,
                label=without_article(base.text),
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
