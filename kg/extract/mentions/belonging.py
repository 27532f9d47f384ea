"""Whose an unnamed actor is: the country, and the sector of whom it speaks for."""

from dataclasses import dataclass, field

from kg.extract.mentions.extents import Extents
from kg.extract.mentions.phrase import Phrase

OWN_SIDE = frozenset(
    ["GOV", "MIL"]
)  # whose deeds are their state's: "Myanmar's military ruler", not its "opposition leader"
STATES = ("State", "People", "Country")  # whose people may be of any sector


@dataclass(slots=True)
class Belonging(Extents):
    """What the words beside a noun tell of whose it is; `_read` says what a phrase denotes (mentions.py)."""

    _memo: dict[int, Phrase] = field(default_factory=dict)
    _countries: dict[int, str | None] = field(default_factory=dict)

    def at(self, head: int) -> Phrase:
        """The phrase of a head token."""
        found = self._memo.get(head)
        if found is None:
            found = self._memo[head] = self._read(head)
        return found

    def _read(self, head: int) -> Phrase:
        raise NotImplementedError

    def country_near(self, head: int) -> str | None:
        """The country an unnamed phrase belongs to: its adjective, possessor, or "of", "in", "from" phrase, or whom it is loyal to."""
        if not self.tree.children[head]:
            return None
        if head not in self._countries:
            self._countries[head] = self._find_country(head)
        return self._countries[head]

    def _find_country(self, head: int) -> str | None:
        phrases = self.slots.phrases(head)
        inside = self.slots.kids(head, "amod", "compound", "nmod", "poss")
        inside += [
            c for child in inside for c in self.slots.kids(child, "compound", "nmod", "amod", "poss", "npadvmod")
        ]
        inside = [c for c in inside if c in self._match_of]
        if found := self._country_of(inside, None) or self._country_of(inside, "doer"):
            return found
        for prep in ("of", "in", "from"):
            for token in phrases.get(prep, ()):
                match = self._match_of.get(token)
                if match and match.thing.country:
                    return match.thing.country
        homes = (self._home_of(token) for token in phrases.get("of", ()))
        sites = (
            self.country_near(token)
            for prep in ("in", "at", "from")
            for token in phrases.get(prep, ())
            if self.ontology.is_a(self.at(token).cls, "Place")
        )
        fronts = (  # "protesters outside the Serbian parliament", but not those outside an embassy
            self._home_of(token)
            for token in phrases.get("outside", ())
            if self.ontology.is_a(self.at(token).cls, "GovernmentBody")
        )
        lords = (self._home_of(token) for token in self._tied_to(head))
        return next((found for found in (*homes, *sites, *fronts, *lords) if found), self._country_of(inside, "home"))

    def _country_of(self, words: list[int], kind: str | None) -> str | None:
        """The country that the first of some words names that a hyphen binds in this way, or none does."""
        matches = (self._match_of.get(token) for token in words if self.bound(token) == kind)
        return next((match.actor.country for match in matches if match and match.actor.country), None)

    def _tied_to(self, head: int) -> list[int]:
        """Whom people are loyal to, allied with, linked to."""
        ties = [
            c
            for c in self.slots.kids(head, "amod", "acl")
            if self.tree.lower[c] in self.ontology.lexicon.reference.ties
        ]
        preps = [p for tie in ties for p in self.slots.kids(tie, "prep") if self.tree.lower[p] in ("to", "with")]
        return [token for prep in preps for token in self.slots.kids(prep, "pobj")]

    def _home_of(self, token: int) -> str | None:
        """The country of an actor that a phrase is of ("the commander of *the Rwandan contingent*")."""
        phrase = self.at(token)
        return phrase.country if self.ontology.is_a(phrase.cls, "Actor") else None

    def _spoken_for(self, head: int) -> Phrase | None:
        """Whom a spokesman, an adviser, an aide is of, for or to."""
        noun = self.ontology.lexicon.role_nouns.get(self.tree.lemma[head])
        if noun is None or not noun.speaks_for:
            return None
        oblique = self.slots.phrases(head)
        tokens = [token for prep in ("for", "of", "to") for token in oblique.get(prep, ())]
        tokens += [c for c in self.slots.kids(head, "compound", "nmod", "poss") if self.bound(c) is None]
        phrases = [self.at(token) for token in tokens]
        return next(
            (p for p in phrases if self.ontology.is_a(p.cls, "Actor") and p.sector and p.cls not in STATES), None
        )
