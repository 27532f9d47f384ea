"""What the word above an event says of it."""

from kg.extract.frames.cues import cues_at
from kg.extract.slots import signs, unsettled, upward
from kg.extract.slots.step import Step
from kg.extract.status.attempts import is_futile, reply_to
from kg.extract.status.beside import OPEN, effects_at, is_behind_nor
from kg.extract.status.governors import governor, is_listed, tells
from kg.extract.status.onpaper import is_on_paper, is_recorded
from kg.extract.status.ordered import is_dreaded, is_foretold, is_order_spoken_of, is_ordered
from kg.extract.status.taken import Taken, is_uttered
from kg.extract.status.unmet import hangs, is_spared, is_unmet, was_able, was_going
from kg.standing import Governor

_UNSURE = frozenset(["probable", "possible", "hypothetical"])
_DENYING = frozenset(["negative", "refuted", "denied"])
_SPENT = frozenset(
    ["negative", "implied", "vouched", "occurs", "made", "dates", "befalls", "refuted", "denied", "unheld"]
)  # said in full
_AS_TOLD = frozenset(["implied", "made"])  # of words whose own time is the event's: "*will* sign the accord"


class Above(Taken):
    """The words above, each of which is taken in or ends the way."""

    def _governed(self, token: int, step: Step, telling: Governor) -> bool:
        slots = self.sent.slots
        finite = step.kind == "clause" and upward.is_finite(slots, token)
        foretold = telling.effects == {"hypothetical"} and step.kind == "clause" and is_foretold(self.sent, step, token)
        # "insists that they were not arrested": no demand
        stated = (finite or foretold) and telling.deeds and telling.effects != {"implied"}
        planned = telling.effects == {"future"} and not finite
        if planned and hangs(self.sent, token, step.upper):  # "plans to block it *if* prices fall"
            return self._apply(frozenset(["hypothetical"]), step.upper, token)
        over = finite and telling.effects == {"future"} and upward.is_finite_past(slots, token)
        if stated or over:  # "announced that it began": no plan
            return self._ungoverned(token, step)
        # "it is likely that he left"
        if finite and "future" in telling.effects and upward.is_finite_past(slots, token):
            return self._apply(telling.effects - {"future"}, step.upper, token)
        unattempted = "tried" in telling.effects and self._is_clause(step.upper)
        if unattempted and "negative" in effects_at(self.sent, step.upper, token):
            return self._apply(frozenset(["implied"]), step.upper, token)  # "did not try to kill him"
        if step.kind == "infinitive" and (reply := reply_to(self.sent, step.upper)):
            return self._apply(reply, step.upper, token)
        if "tried" in telling.effects and is_futile(self.sent, step.upper):
            return self._apply(frozenset(["negative"]), step.upper, token)
        if finite and telling.effects == {"hypothetical"} and is_dreaded(self.sent, step, token):
            return self._apply(frozenset(["possible"]), step.upper, token)  # "fear that they have killed him"
        ordered = is_ordered(self.sent, token, step) or is_order_spoken_of(self.sent, step)
        if telling.effects == {"implied", "possible"}:
            able = "implied" if was_able(self.sent, step.upper) else "hypothetical"
            return self._apply(frozenset([able]), step.upper, token)
        if telling.deeds and telling.effects == {"implied"} and ordered:
            return self._apply(frozenset(["hypothetical"]), step.upper, token)
        perfect = step.kind == "perfect"
        if telling.effects & {"hypothetical", "future"} and is_unmet(self.sent, step.upper, perfect=perfect):
            return self._apply(frozenset(["hypothetical"]), step.upper, token)
        meant = telling.effects in ({"future"}, {"hypothetical"}) and not slots.is_passive(step.upper)
        if perfect and telling.effects & {"hypothetical", "future"} and not meant:
            return self._apply(telling.effects & {"negative"} | {"probable"}, step.upper, token)
        if telling.effects == {"implied"} and step.kind == "through" and slots.is_perfect(step.upper):
            self.holds = step.upper if self.holds is None else self.holds  # "may have been behind the bombing"
        return self._apply(telling.effects, step.upper, token)

    def _ungoverned(self, token: int, step: Step) -> bool:
        """A word that says nothing of what it governs: an infinitive is an idea, an indefinite object stands as its verb does."""
        upper, kind = step.upper, step.kind
        if kind == "purpose" and self.sent.tree.lemma[token] in self.sent.ontology.standing.done_to_say:
            return self._passes(upper)  # "marched to protest"
        if kind == "purpose":
            if not is_spared(self.sent, token, self.seen):
                self.met.negative = False  # "to prevent an attack": whether it was is not said
            self.met.beside.add("hypothetical")
            return False
        if kind == "infinitive":
            coming = self.sent.slots.going_to(token) and not was_going(self.sent, upper)
            coming = coming and not hangs(self.sent, token, upper)
            self._apply(frozenset(["future" if coming else "hypothetical"]), upper, token)
            return True
        if kind in ("clause", "gerund") and is_on_paper(self.sent, upper) and not cues_at(self.sent, upper):
            return self._apply(frozenset(["hypothetical"]), upper, token)
        if kind in ("gerund", "perfect") or (kind == "called" and self.sent.tree.pos[token] == "ADJ"):
            return self._passes(upper)  # "could be found *guilty* of bombing it"
        if kind == "subject" and self._is_clause(token):
            # "deporting them would break the law", "to deport them is a crime", but "whoever killed him may"
            if self.sent.slots.is_infinitive(token) and upward.is_in_present_tense(self.sent.slots, upper):
                self.met.beside.add("hypothetical")
            if not upward.asks_who(self.sent.slots, token) and effects_at(self.sent, upper, token) & OPEN:
                self.met.beside.add("hypothetical")
            return False
        if kind == "object" and is_listed(self.sent, upper):
            return self._apply(frozenset(["hypothetical"]), upper, token)
        if kind in ("object", "called", "passive", "subject") and self.sent.tree.pos[token] == "NOUN":
            if upward.is_determined(self.sent.slots, token):
                return False
            own = effects_at(self.sent, upper, token)
            if kind != "subject":
                self.met.negative ^= "negative" in own
            if own & OPEN:
                self.met.beside |= own & {"possible", "hypothetical"}
                self.met.above |= {"hypothetical"} if kind == "subject" or "future" in own else set()
            return True
        if kind == "clause" and upward.is_bare_clause(self.sent.slots, token):
            if self.holds is None and not upward.is_finite_past(self.sent.slots, upper):
                self.holds = upper  # "may have his yacht seized"
            return self._passes(upper)  # "asked to have him freed"
        if kind == "clause":
            self._tell(upper, token)
        elif kind == "through" and self._is_clause(upper) and not upward.is_determined(self.sent.slots, token):
            self._within(token, step)
            if "seldom" in effects_at(self.sent, upper, token):  # "we rarely hear of *abuses*"
                self.met.beside.add("hypothetical")
        elif (
            kind == "through"
            and self._is_clause(upper)
            and self.sent.slots.is_perfect(token)
            and cues_at(self.sent, upper)
        ):
            self._tell(upper, token)  # "nobody admits to *having sheltered* them"
        elif kind == "through" and self.sent.tree.pos[upper] == "PRON" and self._is_clause(token):
            found = governor(self.sent, unsettled.verb_above(self.sent.slots, upper), ("everything",))
            self.met.beside |= found.effects if found is not None else set()  # "of everything from *arming* pirates to"
        return kind == "clause"

    def _tell(self, upper: int, token: int) -> None:
        """Take in a word that tells or thinks a clause: what denies it leaves open whether it is so."""
        own = effects_at(self.sent, upper, token)
        self.met.negative ^= "mistaken" in own
        self.told = True
        self._negate("negative" in own)
        for subject in upward.subjects_of_predicate(self.sent.slots, upper):  # "speculation is rife that they left"
            telling = None if cues_at(self.sent, upper) else governor(self.sent, subject, ("clause",))
            self.met.beside |= telling.effects & _UNSURE if telling is not None else set()

    def _apply(self, effects: frozenset[str], upper: int, below: int) -> bool:
        """Take over what a governing word does; False where it ends the way."""
        if self._untrue(upper):  # "false reports of an attack", "a fake video of"
            effects = effects - {"factual"} | {"refuted", "told"}
        elif "refuted" in effects and self._untrue(below):
            effects = effects - {"refuted"}  # "dismissed as fake", "dismissed a fake video": once
        ended = self._ended(effects, upper, below)
        if ended is not None:
            return ended
        if "entertained" in effects:
            effects = effects & {"unmoved"} | {"hypothetical"}
        if "questioned" in effects:
            effects = frozenset(["possible"])
        if "suspected" in effects:
            effects = frozenset(["probable"])
        if "vouched" in effects and not (len(self.seen) == 1 and cues_at(self.sent, below)):
            self.told = True  # "could not confirm *the raid*": it is left open
            if "probable" not in self.met.beside:  # "the alleged raid was never confirmed": alleged still
                self._negate("negative" in effects_at(self.sent, upper, below))
            return True
        self.unmoved |= "unmoved" in effects and self.sent.tree.pos[upper] == "NOUN"
        own = self._at(upper, below)
        if self._is_clause(below) and is_on_paper(self.sent, upper) and not is_recorded(self.sent, upper, below):
            effects = effects - {"implied", "perceived"} | {"hypothetical"}
        if "perceived" in effects and "negative" not in own and self.sent.slots.is_passive(upper):
            own -= {"hypothetical", "possible"}
        if {"probable", "future"} <= effects and self.sent.slots.is_passive(upper):  # "can be expected to"
            own -= {"hypothetical", "possible"}
        negated = "negative" in own and "unmoved" not in effects
        if "denied" in effects and is_behind_nor(self.sent, upper):
            negated = True
        if self.told:  # "could not say", "is unable to confirm": what they would have told stays open
            self._negate(bool(effects & _DENYING) ^ negated)
            return True
        if "doubted" in effects:
            if not negated:
                self.met.negative = not self.met.negative
                self.met.above.add("probable")
            return True
        if "disobeyed" in effects:
            effects = frozenset(["negative", "hypothetical"])
        if "denied" in effects and negated:
            self.met.beside.add("question")  # "neither confirmed nor denied that"
        else:
            self._negate(bool(effects & _DENYING) ^ negated)
        twice = (
            self.sent.slots.is_infinitive(below) and negated and "future" in own and effects == {"negative"}
        )  # "*will* not hesitate to shoot"
        self._take(effects | {"future"} if twice else effects, own, below)
        return True

    def _take(self, effects: frozenset[str], own: frozenset[str], below: int) -> None:
        """Take over the effects of a governing word, and of the words beside it."""
        if "negative" in effects and "future" in self.met.above and self.sent.tree.pos[below] == "NOUN":
            self.met.above.add("hypothetical")  # "scrapped plans to strike"
        self.met.above |= effects - _SPENT
        self.met.beside |= own - {"negative", "future"} | ({"future"} & own if effects <= _AS_TOLD else set())
        if effects & _DENYING and "told" in self.met.above:
            self.met.above.discard("probable")

    def _ended(self, effects: frozenset[str], upper: int, below: int) -> bool | None:
        """Whether the way goes on above a word that says nothing more of the event, or all that there is to say; None for any other."""
        if "factual" in effects:
            verb = self._is_clause(upper)  # "welcomed him *to mediate*", "condemned it *to please* them"
            if self.sent.slots.is_infinitive(below) and (verb or self._is_open(upper)):  # "would be glad to host them"
                self.met.beside.add("hypothetical")
            if self._is_clause(below) and self.sent.slots.is_passive(upper) and effects_at(self.sent, upper) & OPEN:
                self.met.beside.add("probable")  # "could be sentenced for *having paid* them"
            return False
        if effects & {"entertained", "suspected"} and upward.is_determined(self.sent.slots, below):
            return False
        if effects & {"awaited", "alongside"}:  # "before the talks", "after talks"
            if "awaited" in effects or not upward.is_determined(self.sent.slots, below):
                self.met.beside |= self._main(
                    unsettled.agreed(self.sent.slots, upper) if effects == {"alongside"} else upper
                )
            return False
        if "exchanged" in effects:
            deed = self.sent.tree.head[self.sent.tree.head[upper]]
            self.met.beside |= self._main(deed)
            return False
        if "questioned" in effects and not self._is_will(below):
            return self._ungoverned(below, Step(upper=upper, kind="object"))  # "questioned the raid": it was made
        uttered = len(self.seen) == 1 and is_uttered(self.sent, below)
        if effects & {"negative", "denied"} and uttered:  # not what is inside it
            return False
        if "disobeyed" in effects and not self.told and (uttered or not self._holds_plan(below)):
            return self._ungoverned(
                below, Step(upper=upper, kind="object")
            )  # "rejected *a call* to disarm": it was made
        if "missed" in effects:  # "missed a chance to strike"
            if not {"possible", "hypothetical"} <= self.met.above:
                return self._ungoverned(below, Step(upper=upper, kind="object"))
            self.met.above.discard("possible")
            return self._undo()
        return None

    def _is_will(self, noun: int) -> bool:
        """Whether a noun is of what somebody says he will do, and no paper: "a *commitment* to peace", no "deal"."""
        willed = governor(self.sent, noun, ("infinitive", "clause"))
        return willed is not None and self.sent.tree.lemma[noun] not in self.sent.ontology.standing.papers

    def _holds_plan(self, noun: int) -> bool:
        """Whether a noun tells what is to be done, and the event is inside it: "an *order* to shoot", "a *bill* to arm them"."""
        paper = self.sent.tree.lemma[noun] in self.sent.ontology.standing.papers and len(self.seen) > 1
        return paper or governor(self.sent, noun, ("infinitive", "clause")) is not None

    def _untrue(self, noun: int) -> bool:
        """Whether a noun is told to be false: "*fake* video of soldiers beating them", "dismissed as *baseless* reports of a raid"."""
        words = [*self.sent.slots.kids(noun, "amod"), *signs.called(self.sent.slots, noun)]
        said = (governor(self.sent, word, ("subject",)) for word in words)
        denying = {"negative", "refuted"} if words and tells(self.sent, noun) else {"negative"}
        return self.sent.tree.pos[noun] == "NOUN" and any(
            each is not None and not denying.isdisjoint(each.effects) for each in said
        )
