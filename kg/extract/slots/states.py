"""Who is in a state that a deed has brought or makes: "*the bishop* is in custody", "*the nurses*, on strike for weeks, ..."."""

from kg.extract.slots.phrasal import Phrasal

_ASIDE = (",", "-", "–", "(")


class States(Phrasal):
    """Event nouns without an article behind a preposition of state."""

    def state(self, noun: int) -> tuple[bool, list[int]] | None:
        """Whether whoever is in the state that a noun names suffers it ("under siege") or does it ("on strike"), and who it is; None for other nouns."""
        tree, control = self.tree, self.control
        prep = tree.head[noun]
        if (
            tree.dep[noun] != "pobj"
            or tree.lower[prep] not in control.state_prepositions
            or self.has(noun, "det", "poss")
        ):
            return None
        phrase = f"{tree.lower[prep]} {tree.lemma[noun]}"
        suffered = phrase in control.suffered
        if not suffered and phrase not in control.done:
            return None
        bearers = self._in_state(prep, beside=not suffered)  # "are on strike" is a frame of its verb
        return (suffered, bearers) if bearers else None

    def state_verb(self, noun: int) -> int | None:
        """The verb that says how long the state lasts: "*has been* in custody since May"."""
        upper = self.tree.head[self.tree.head[noun]]
        lasts = self.tree.dep[noun] == "pobj" and self.tree.lemma[upper] in self.control.lasting
        return upper if lasts and self.state(noun) is not None else None

    def _in_state(self, prep: int, *, beside: bool) -> list[int]:
        tree, upper = self.tree, self.tree.head[prep]
        if tree.dep[prep] != "prep":
            return []
        if tree.pos[upper] in ("NOUN", "PROPN"):
            return self.spread(upper)
        if tree.pos[upper] not in ("VERB", "AUX"):
            return []
        opens = prep == tree.sentences[tree.sentence[prep]][0]
        if opens or (prep < upper and tree.lower[prep - 1] in _ASIDE):
            subjects = self._surface_subject(upper)
            return subjects if opens or any(tree.subtree(h)[-1] == prep - 2 for h in subjects) else []
        lasts = not beside and tree.lemma[upper] in self.control.lasting and not self.is_passive(upper)
        return self._surface_subject(upper) if lasts else []
