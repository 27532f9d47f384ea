"""Whose an unnamed actor is: the country, and the sector of whom it speaks for."""

from dataclasses import dataclass, field

from kg.extract.extents import Extents
from kg.extract.phrase import Phrase

STATES = ("State", "People", "Country")  # whose people may be of any sector


@dataclass(slots=True)
class Belonging(Extents):
    """What the words beside a noun tell of whose it is; `_read` says what a phrase denotes (mentions.py)."""

    _memo: dict[int, Phrase] = field(default_factory=dict)

    def at(self, head: int) -> Phrase:
        """The phrase of a head token."""
        found = self._memo.get(head)
        if found is None:
            found = self._memo[head] = self._read(head)
        return found

    def _read(self, head: int) -> Phrase:
        raise NotImplementedError

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
            (p for p in phrases if self.ontology.is_a(p.cls, "Actor") and p.sector and p.cls not in STATES), None
        )
