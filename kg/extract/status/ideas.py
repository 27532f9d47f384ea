"""What is only thought of: things that are wanted, chances that somebody has."""

from kg.extract.frames.cues import cues_at
from kg.extract.slots import signs, unsettled, upward
from kg.extract.slots.step import Step
from kg.extract.status.above import Above
from kg.extract.status.beside import OPEN, conjunction, effects_at, is_denied, time_of_clause
from kg.extract.status.governors import governor, governor_of, nearest
from kg.extract.status.nobodys import is_in_story
from kg.extract.status.unmet import is_in_spite

_NAMED = ("NOUN", "PROPN", "ADJ")
_UNREAL = frozenset(["probable", "possible", "hypothetical"])


class Ideas(Above):
    """Whether the words above an event tell of no more than an idea."""

    def _of_an_idea(self, noun: int, *, apart: bool = False) -> set[str]:
        """ "Hypothetical" where a thing is only wanted: "must defend *a member* that is attacked", "dream of *a king* who pardons".

        `apart`: whatever becomes of the thing itself ("to retake *rebel-held* land": it is held).
        """
        above = upward.step_up(self.sent.slots, noun)
        if above is not None and above.kind == "through" and self.sent.tree.pos[above.upper] == "ADV":
            above = nearest(self.sent, noun, above)  # "dreams *aloud* of a fleet that"
        while above is not None and above.kind == "conjunct":
            if self.sent.tree.pos[above.upper] == "VERB":
                return self._strayed(noun, above.upper)
            noun, above = above.upper, upward.step_up(self.sent.slots, above.upper)
        whose = above is not None and not apart and above.kind == "through"
        if above is not None and whose and self.sent.tree.pos[above.upper] == "NOUN":
            plain = governor(self.sent, above.upper, ("of",)) is None  # "seize the homes of *people* who protest"
            above = upward.step_up(self.sent.slots, above.upper) if plain else above
        if above is None:
            return set()
        telling = governor_of(self.sent, above, told=False)
        if telling is not None and telling.effects == {"hypothetical"}:
            return {"hypothetical"}
        verb = self.sent.tree.pos[above.upper] == "VERB" and not apart
        return self._main(above.upper) & {"hypothetical"} if verb else set()

    def _of_a_chance(self, verb: int) -> set[str]:
        """ "Hypothetical" of a verb in the present over what may come: "has a *chance* to win them over"."""
        over = self.sent.slots.of(verb).object if upward.is_in_present_tense(self.sent.slots, verb) else []
        may = (governor(self.sent, noun, ("infinitive", "clause")) for noun in over)
        open_ = any(each is not None and each.effects & {"possible", "hypothetical"} for each in may)
        return {"hypothetical"} if open_ else set()

    def _of_new_thing(self, clause: int, noun: int) -> frozenset[str] | set[str]:
        """What is said above of a thing that is told of for the first time with what it does: "will sign a pact *seeking* help"."""
        slots = self.sent.slots
        if upward.is_in_present_tense(slots, clause):
            return self._of_an_idea(noun)
        above = upward.step_up(slots, noun)
        if above is not None and above.kind in ("subject", "passive") and upward.is_finite_past(slots, clause):
            found = effects_at(self.sent, above.upper) | self._of_modal(above.upper)
            return found & {"hypothetical"}  # "*a court that freed* him would be shut"
        above = above if self.sent.tree.dep[clause] == "acl" else None
        doing = above is not None and self.sent.tree.tag[clause] == "VBG" and above.kind == "object"
        return self._main(above.upper) if above is not None and doing else set()

    def _of_modal(self, verb: int) -> set[str]:
        """What a modal says that stands for a whole verb: "and so *would* one that hanged him"."""
        tree = self.sent.tree
        said = self.sent.ontology.standing.beside.get(("verb", tree.lower[verb])) if tree.tag[verb] == "MD" else None
        return {said} if said is not None else set()

    def _of_no_known(self, clause: int, noun: int) -> set[str]:
        """What a relative clause is of that tells of anybody, of none, or of a time to come."""
        slots, lower, anyone = self.sent.slots, self.sent.tree.lower, self.sent.ontology.lexicon.reference.anybody
        found = {"question"} if self._is_of_none(noun) else set()
        within = self.sent.tree.pos[self.sent.tree.leftmost(clause)] == "ADP"
        present = upward.is_in_present_tense(slots, clause)
        paper = self.sent.tree.lemma[noun] in self.sent.ontology.standing.papers and not slots.is_definite(noun)
        if within and present and paper:  # "*a treaty under which* Bern extradites them"
            found.add("hypothetical")
        if within and self._is_work(noun):  # "the play's last *act, in which* they hang him"
            found.add("hypothetical")
        anybody = lower[noun] in anyone or any(lower[det] == "any" for det in slots.under(noun, "det"))
        if anybody and (present or self._main(unsettled.verb_above(slots, noun))):
            found.add("conditional")  # "anyone who attacks the convoy", "would shoot anyone who attacked it"
        if present and time_of_clause(self.sent, noun) == "awaited":
            found.add("hypothetical")  # "the moment they cross the river"
        return found

    def _is_work(self, noun: int) -> bool:
        """Whether a noun is a work that tells a story, or a part of one."""
        phrases, lemma = self.sent.ontology.standing.phrases, self.sent.tree.lemma
        whole = (noun, *self.sent.slots.under(noun, "poss"))
        return any(f"in {lemma[each]}" in phrases for each in whole)

    def _of_mere_talk(self, noun: int) -> set[str]:
        """What a noun is that only names an idea: "dismissed *talk of* meeting him", but "held talks"."""
        slots, tree = self.sent.slots, self.sent.tree
        preps = slots.under(noun, "prep") if tree.tag[noun] == "NN" else ()
        if not any(tree.lower[prep] == "of" and slots.under(prep, "pcomp") for prep in preps):
            return set()
        idea = governor(self.sent, noun, ("of",))
        return {"hypothetical"} if idea is not None and idea.effects == {"hypothetical"} else set()

    def _is_of_none(self, noun: int) -> bool:
        """Whether not one is told of that would have done it: "could not name *one official* who had resigned"."""
        slots, lower = self.sent.slots, self.sent.tree.lower
        one = any(lower[t] in ("one", "any", "single") for t in slots.kids(noun, "nummod", "det", "amod"))
        return one and is_denied(self.sent, unsettled.verb_above(slots, noun))

    def _labelled(self, top: int) -> set[str]:
        """What a noun before a colon says of the clause behind it: "*the scenario: rebels seize a dam*"."""
        tree = self.sent.tree
        labels = (
            t for t in self.sent.slots.kids(top, "dep", "npadvmod", "nsubj") if tree.words[t + 1 : t + 2] == [":"]
        )
        found = (governor(self.sent, t, ("of", "clause", "infinitive")) for t in labels)
        return {effect for each in found if each is not None for effect in each.effects & _UNREAL}

    def _is_done_by_then(self, participle: int, step: Step) -> bool:
        """Whether a step leads from what is told as done by the time of a deed, and no word over it says more."""
        if step.kind not in ("adverbial", "clause"):
            return False
        then = unsettled.is_done_by_then(self.sent.slots, participle, step.upper)
        return then and (step.kind == "adverbial" or governor_of(self.sent, step, told=False) is None)

    def _by_then(self, participle: int, upper: int) -> bool:
        """Take in what a verb says of what is told behind it as done: "hopes to retire *having ended* the war"."""
        if cues_at(self.sent, upper):  # "nobody recalls her ever *having met* him"
            self._tell(upper, participle)
            return True
        self.met.beside |= self._main(upper)
        return False

    def _is_of_story(self, participle: int, noun: int) -> bool:
        """Whether a noun's participle tells what a work shows somebody doing: "the play has *a queen poisoning* them", "opens with"."""
        tree = self.sent.tree
        if tree.tag[participle] != "VBG" or tree.dep[noun] not in ("dobj", "pobj"):
            return False
        return is_in_story(self.sent, participle, unsettled.verb_above(self.sent.slots, noun))

    def _through(self, token: int, step: Step) -> bool | None:
        """Whether the way goes on through a preposition over a deed; None where that says nothing of it."""
        if "future" in self.met.above and is_in_spite(self.sent, token, step):
            self.met.beside.add("hypothetical")
            return self._undo()  # "*despite promising* to close it, he kept it open"
        if "future" in self.met.above and signs.is_reproached(self.sent.slots, token):
            self.met.beside.add("hypothetical")  # "accused of *planning* an attack"
            return False
        if unsettled.is_doing_ahead(self.sent.slots, token, step.upper):
            self.met.beside |= self._main(step.upper) | self._of_a_chance(step.upper)
            return False
        return None

    def _participle(self, upper: int) -> bool:
        """Of a participle its main verb: "ordered to fire, they fled", but not "ordered to fire, they *refused*"."""
        arguments = self.sent.slots.of(upper)
        refused = governor(self.sent, upper, ("infinitive", "clause"))
        if refused is not None and "negative" in refused.effects and not arguments.object and not arguments.clause:
            return self._apply(refused.effects, upper, upper)
        return self._passes(upper)

    def _is_of_kind(self, participle: int, noun: int) -> bool:
        """Whether a participle before a noun may tell of an idea: "*state-funded* clinics"; "picture the Swiss *invading* Austria" too."""
        tree = self.sent.tree
        scene = tree.tag[participle] == "VBG" and tree.pos[noun] == "PROPN" and tree.pos[participle - 1] in _NAMED
        return scene or not upward.is_determined(self.sent.slots, noun)

    def _is_awaited_yet(self, clause: int, step: Step) -> bool:
        """Whether a pluperfect tells what had to be done first: "was willing to leave as soon as troops *had been sent*"."""
        slots = self.sent.slots
        if not slots.is_perfect(clause) or conjunction(self.sent, clause) != "awaited":
            return False
        main = unsettled.verb_above(slots, step.upper)
        return slots.is_infinitive(main) and bool(self._main(main))

    def _is_left_out(self, verb: int, *, own: bool) -> bool:
        """Whether what was to be done was not: "promised to leave *but did not*"; of a deed itself only where it is to come."""
        slots = self.sent.slots
        if not signs.never_did(slots, verb) or (own and not slots.is_infinitive(verb) and not self.met.beside & OPEN):
            return False
        self.met.negative = True
        self.met.beside -= OPEN
        self.met.above -= OPEN | {"tried"}
        return True

    def _is_high_time(self, clause: int, noun: int) -> bool:
        """Whether a clause without "that" tells what is wanted by now: "it is high *time they left*"."""
        bare = self.sent.slots.own_subject(clause) and self.sent.tree.leftmost(clause) == noun + 1
        wished = governor(self.sent, noun, ("clause",)) if bare else None
        return wished is not None and wished.effects == {"hypothetical"}

    def _of_passed_over(self, noun: int) -> set[str]:
        """What a relative clause is of whose noun stands behind "rather than", or in "in the case the army attacks"."""
        lower, before = self.sent.tree.lower, self.sent.tree.leftmost(noun) - 1
        above = governor(self.sent, before, ("object",)) if before >= 0 else None
        if above is not None and above.effects == {"negative"} and self.sent.tree.pos[before] in ("ADP", "SCONJ"):
            return {"hypothetical"}
        opened = f"{lower[self.sent.tree.head[noun]]} {lower[noun]}"
        condition = self.sent.ontology.standing.conjunctions.get(opened) == "conditional"
        return {"conditional"} if condition else set()

    def _is_what_is_felt(self, copula: int) -> bool:
        """Whether a thing is named as what somebody fears or wants: "*what worries them* is a strike on the reactor"."""
        felt = (
            governor(self.sent, clause, ("felt",)) or governor(self.sent, clause, ("object", "clause"))
            for clause in self.sent.slots.under(copula, "csubj")
        )
        return any(each is not None and each.effects == {"hypothetical"} for each in felt)
