"""Clauses that somebody tells, and to whom."""

from kg.extract.slots.surroundings import Surroundings


class Reporting(Surroundings):
    """The verbs of telling above a word."""

    def is_reported(self, verb: int) -> bool:
        """Whether the verb heads a clause under a verb in the past ("said it would")."""
        current = verb
        while self.tree.dep[current] in ("conj", "xcomp") and self.tree.head[current] != current:
            current = self.tree.head[current]
        upper = self.tree.head[current]
        return self.tree.dep[current] == "ccomp" and self.tree.tag[upper] in ("VBD", "VBN", "VBG")

    def reporters(self, token: int) -> list[int]:
        """Who says the clause that a word stands in."""
        verb = self._reporting(token)
        return [] if verb is None else self._surface_subject(verb)

    def told(self, token: int) -> list[int]:
        """To whom the clause is said that a word stands in."""
        verb = self._reporting(token)
        return [] if verb is None else self._spread_all(self.kids(verb, "dobj", "dative"))

    def _reporting(self, token: int) -> int | None:
        """The verb that says the clause that a word stands in."""
        current = token
        for _ in range(6):
            upper = self.tree.head[current]
            if self.tree.dep[current] == "ccomp" and self.tree.pos[upper] == "VERB":
                return None if self._is_before_colon(current, upper) else upper
            if upper == current or self.tree.dep[current] in ("relcl", "advcl"):
                break
            current = upper
        return None

    def _is_before_colon(self, clause: int, verb: int) -> bool:
        """Whether a colon parts a clause from a verb behind it that tells of something else: "It should have warned them: *the army does* its work"."""
        between = range(clause + 1, verb)
        return self.has(verb, "dobj") and any(self.tree.words[t] == ":" for t in between)

    def told_of(self, verb: int) -> list[int]:
        """The subjects of what a participle adds to a verb ("offered refuge, saying that X was welcome")."""
        said = [c for c in self.under(verb, "advcl") if self.tree.tag[c] == "VBG" and c > verb]
        return [s for c in said for clause in self.under(c, "ccomp") for s in self.kids(clause, "nsubj", "nsubjpass")]
