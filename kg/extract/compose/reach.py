"""What an operator over events reaches, and what it does not."""

from kg.extract.compose.outcome import Outcome
from kg.extract.compose.proto import Proto
from kg.extract.frames.fillers import Fillers
from kg.extract.slots import signs, upward
from kg.extract.status import governor, is_negative
from kg.extract.status.beside import effects_at


class Reach(Outcome):
    """The events in the scope of an operator."""

    def _scoped(self, filled: Fillers) -> list[Proto]:
        found: list[Proto] = []
        if self.sent.tree.lemma[filled.trigger] == "be" and upward.predicates(self.sent.slots, filled.trigger):
            return found  # "was wrong to invade" is no "was to"
        if (yet := governor(self.sent, filled.trigger, ("infinitive",))) is not None and " " in yet.lemma:
            return found  # nor is "are yet to sign"
        for head in filled.scope:
            ahead = filled.frame.effects & {"future", "hypothetical"}
            to_come = ahead and self.sent.slots.is_perfect(head)  # "is likely to have left"
            if not self._is_asked(head) and not to_come and not self._is_judged(head, filled):
                found += [event for event in self.at(head) if event not in found]
        return found

    def _is_judged(self, noun: int, filled: Fillers) -> bool:
        """Whether a deed is only called something by a verb: "declared the *strike illegal*", "the *truce over*"."""
        tree, said, verb = self.sent.tree, self.sent.tree.head[noun], filled.trigger
        judged = tree.dep[noun] == "nsubj" and said != verb == tree.head[said]
        return judged and tree.pos[said] in ("ADJ", "ADP", "ADV") and said not in filled.words

    def _is_asked(self, clause: int) -> bool:
        """Whether a clause asks if something is to be done: "will decide *whether to charge* him" decides nothing yet."""
        conjunctions, slots = self.sent.ontology.standing.conjunctions, self.sent.slots
        asked = any(conjunctions.get(each) == "question" for each in upward.subordinators(slots, clause))
        return asked and slots.is_infinitive(clause)

    def _is_cleared(self, filled: Fillers) -> bool:
        """Whether somebody is told not to be to blame, which accuses nobody: "said it was *not* responsible for the bombing"."""
        tree, token = self.sent.tree, filled.trigger
        if "speaker" not in filled.frame.slots or tree.pos[token] != "ADJ" or tree.dep[token] != "acomp":
            return False
        return is_negative(self.sent, tree.head[token])

    def _is_told_of(self, filled: Fillers) -> bool:
        """Whether a word of demand tells what has happened instead: "insisted that none *had been fired*"."""
        if filled.frame.operator not in self.sent.ontology.lexicon.addressing or not filled.scope:
            return False
        slots, pos = self.sent.slots, self.sent.tree.pos
        return pos[filled.trigger] == "VERB" and all(
            pos[h] in ("VERB", "AUX")
            and (upward.is_finite_past(slots, h) or signs.is_foretold(slots, h) or self._tells_of_himself(h))
            and slots.own_subject(h)
            and not signs.is_wished(slots, h)
            for h in filled.scope
        )

    def _foretells(self, filled: Fillers) -> bool:
        """Whether a warning is of what somebody else may do, and to nobody: "a diplomat warned that *Oslo may* attack", "of *plots to* kill him"."""
        if filled.frame.operator not in self.sent.ontology.lexicon.foretelling or filled.roles.get("recipient"):
            return False
        slots, at = self.sent.slots, self.sent.phrases.at
        tellers = [at(n) for who in filled.roles.get("actor", ()) for n in range(at(who).first, at(who).last + 1)]
        own = {each.entity for each in tellers if each.entity}
        if any(self.sent.tree.pos[n] == "NOUN" and self._is_plot(n) for n in filled.scope):
            return True
        return any(
            "possible" in effects_at(self.sent, head)
            and any(at(who).named and at(who).entity not in own for who in slots.own_subject(head))
            for head in filled.scope
        )

    def _is_plot(self, noun: int) -> bool:
        """Whether a noun says what nobody who is told wants to do: "warned of *attempts* to stage a coup"."""
        slots = self.sent.slots
        return any(slots.is_infinitive(each) for each in slots.kids(noun, "acl")) and not slots.bearer(noun)

    def _tells_of_himself(self, verb: int) -> bool:
        """Whether a clause tells how things are: "Oslo insists that *it has* no spies", "insists that Mali *is* shelling it"."""
        tree = self.sent.tree
        words = (verb, *self.sent.slots.auxiliaries(verb))
        if any(tree.tag[t] == "VBZ" or (tree.tag[t] == "VBP" and tree.lemma[t] == "be") for t in words):
            return True
        finite = any(tree.tag[t] == "VBP" for t in words)
        return finite and all(self.sent.phrases.at(h).pronoun for h in self.sent.slots.own_subject(verb))

    def _others_clause(self, filled: Fillers, inner: Proto) -> bool:
        """Whether the event inside is a clause about somebody else, which such an operator does not reach ("X announced that Y will")."""
        if filled.frame.operator not in self.sent.ontology.lexicon.own_deeds or inner.governor < 0:
            return False
        sent, verb = self.sent, inner.governor
        own = sent.slots.own_subject(verb)
        result = sent.tree.tag[verb] == "VBN" and not sent.slots.has(verb, "aux", "auxpass")  # "ordered them jailed"
        ordering = filled.frame.operator in sent.ontology.lexicon.addressing | {"Order"}
        if ordering and (result or sent.slots.is_infinitive(verb)):
            return False
        return any(not self.sent.phrases.at(h).pronoun for h in own) and not set(own) & set(
            filled.roles.get("actor", ())
        )

    def _is_nobodys(self, filled: Fillers) -> bool:
        """Whether nobody says that a known deed was his: "*no group* has claimed responsibility for the bombing"."""
        if "factual" not in filled.frame.effects or filled.frame.evokes is not None:
            return False
        lower, none = self.sent.tree.lower, self.sent.ontology.standing.quantifiers
        actors = filled.roles.get("actor", ())
        return any(lower[word] in none for who in actors for word in (who, *self.sent.slots.kids(who, "det")))

    def _known(self, filled: Fillers, made: list[Proto]) -> list[Proto]:
        """What is denied, unless it is words in which nobody takes part: then the denial tells more ("denied *that the visit was cancelled*")."""
        if "denied" not in filled.frame.effects:
            return made
        of, roles = self.sent.ontology.events, ("actor", "recipient", "place")
        return [each for each in made if of[each.cls].deeds or any(each.roles.get(role) for role in roles)]
