"""What the word above an event says of it."""

from kg.extract.cues import cues_at
from kg.extract.slots import signs, upward
from kg.extract.slots.step import Step
from kg.extract.status.beside import OPEN, effects_at
from kg.extract.status.governors import governor
from kg.extract.status.ordered import is_outside
from kg.extract.status.taken import Taken, is_uttered
from kg.standing import Governor


class Above(Taken):
    """The words above, each of which is taken in or ends the way."""

    def _governed(self, token: int, step: Step, telling: Governor) -> bool:
        slots = self.sent.slots
        finite = step.kind == "clause" and upward.is_finite(slots, token)
        stated = (
            finite and telling.deeds and telling.effects != {"implied"}
        )  # "insists that they were not arrested": no demand
        over = finite and telling.effects == {"future"} and upward.is_finite_past(slots, token)
        if stated or over:  # "announced that it began": no plan
            return self._ungoverned(token, step)
        if finite and telling.effects == {"hypothetical"} and self._is_dreaded(step, token):
            return self._apply(frozenset(["possible"]), step.upper, token)  # "fear that they have killed him"
        if telling.deeds and telling.effects == {"implied"} and self._is_ordered(token, step):
            return self._apply(frozenset(["hypothetical"]), step.upper, token)
        if telling.effects & {"hypothetical", "future"} and self._unmet(step):
            return self._apply(frozenset(["hypothetical"]), step.upper, token)
        if step.kind == "perfect" and telling.effects & {"hypothetical", "future"}:
            return self._apply(frozenset(["probable"]), step.upper, token)
        return self._apply(telling.effects, step.upper, token)

    def _is_ordered(self, token: int, step: Step) -> bool:
        """Whether others are told to do it: "Ethiopia ordered Norwegian diplomats *to leave*"."""
        slots = self.sent.slots
        told = step.kind == "infinitive" and slots.is_infinitive(token) and self.sent.tree.pos[step.upper] == "VERB"
        return told and is_outside(self.sent, slots.of(step.upper).subject, slots.of(token).subject)

    def _is_dreaded(self, step: Step, token: int) -> bool:
        """Whether a clause tells of what is over what somebody only fears or hopes: "fear that the rebels *have killed* them"."""
        slots = self.sent.slots
        perfect = slots.is_perfect(token) or self.sent.tree.tag[token] == "VBD"
        cue = any(cue.attitude in ("thinking", "judging", "perceiving") for cue in cues_at(self.sent, step.upper))
        return perfect and cue and upward.is_finite(slots, token) and not signs.is_wished(slots, token)

    def _unmet(self, step: Step) -> bool:
        """Whether it was only wanted once: "*had planned* to leave", "*was to have* left"."""
        tree, slots, wanted = self.sent.tree, self.sent.slots, step.upper
        kind = "adjective" if tree.pos[wanted] == "ADJ" else "verb"
        if (kind, tree.lemma[wanted]) not in self.sent.ontology.standing.unmet:
            return False
        if tree.lemma[wanted] == "be" and kind == "verb":
            return step.kind == "perfect" and tree.tag[wanted] == "VBD"
        copula = tree.head[wanted] if tree.dep[wanted] == "acomp" else wanted
        return any(tree.lemma[a] == "have" and tree.tag[a] == "VBD" for a in slots.auxiliaries(copula))

    def _ungoverned(self, token: int, step: Step) -> bool:
        """A word that says nothing of what it governs: an infinitive is an idea, an indefinite object stands as its verb does."""
        upper, kind = step.upper, step.kind
        if kind == "purpose" and self.sent.tree.lemma[token] in self.sent.ontology.standing.done_to_say:
            return self._passes(upper)  # "marched to protest"
        if kind == "purpose":
            self.met.negative = False  # "to prevent an attack": whether it was is not said
            self.met.beside.add("hypothetical")
            return False
        if kind == "infinitive":
            self._apply(frozenset(["hypothetical"]), upper, token)
            return True
        if kind in ("clause", "gerund") and self._on_paper(upper) and not cues_at(self.sent, upper):
            return self._apply(frozenset(["hypothetical"]), upper, token)
        if kind in ("gerund", "perfect"):
            return self._passes(upper)
        if kind == "subject" and self._is_clause(token):
            # "deporting them would break the law", but "whoever killed him may"
            if not upward.asks_who(self.sent.slots, token) and effects_at(self.sent, upper, token) & OPEN:
                self.met.beside.add("hypothetical")
            return False
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
            return self._passes(upper)  # "asked to have him freed"
        if kind == "clause":
            own = effects_at(self.sent, upper, token)
            self.met.negative ^= "mistaken" in own
            self.told = True
            self._negate("negative" in own)
            for subject in upward.subjects_of_predicate(self.sent.slots, upper):  # "speculation is rife that they left"
                telling = None if cues_at(self.sent, upper) else governor(self.sent, subject, ("clause",))
                self.met.beside |= telling.effects & {"probable", "possible"} if telling is not None else set()
        return kind == "clause"

    def _apply(self, effects: frozenset[str], upper: int, below: int) -> bool:
        """Take over what a governing word does; False where it ends the way."""
        if "factual" in effects:
            if self.sent.slots.is_infinitive(below) and self._is_open(upper):  # "would be glad to host them"
                self.met.beside.add("hypothetical")
            return False
        if (
            effects & {"negative", "denied"} and len(self.seen) == 1 and is_uttered(self.sent, below)
        ):  # not what is inside it
            return False
        if effects & {"awaited", "alongside"}:  # "before the talks", "after talks"
            if "awaited" in effects or not upward.is_determined(self.sent.slots, below):
                self.met.beside |= self._main(upper)
            return False
        if self._untrue(upper):  # "false reports of an attack"
            effects = effects - {"factual"} | {"refuted", "told"}
        if "entertained" in effects:
            if upward.is_determined(self.sent.slots, below):
                return False
            effects = frozenset(["hypothetical"])
        own = effects_at(self.sent, upper, below)
        if self._on_paper(upper) and self._is_clause(below):
            effects = effects - {"implied", "perceived"} | {"hypothetical"}
        if "perceived" in effects and "negative" not in own and self.sent.slots.is_passive(upper):
            own -= {"hypothetical", "possible"}
        if {"probable", "future"} <= effects and self.sent.slots.is_passive(upper):  # "can be expected to"
            own -= {"hypothetical", "possible"}
        negated = "negative" in own and "unmoved" not in effects
        if self.told:  # "could not say", "is unable to confirm": what they would have told stays open
            self._negate(bool(effects & {"negative", "refuted", "denied"}) ^ negated)
            return True
        if "disobeyed" in effects and len(self.seen) == 1 and is_uttered(self.sent, below):
            return self._ungoverned(
                below, Step(upper=upper, kind="object")
            )  # "rejected *a call* to disarm": it was made
        if "disobeyed" in effects:  # of what somebody was told to do
            if governor(self.sent, below, ("infinitive", "clause")) is None:
                return self._ungoverned(below, Step(upper=upper, kind="object"))
            effects = frozenset(["negative", "hypothetical"])
        if "doubted" in effects:
            if not negated:
                self.met.negative = not self.met.negative
                self.met.above.add("probable")
            return True
        if "denied" in effects and negated:
            self.met.beside.add("question")  # "neither confirmed nor denied that"
        else:
            self._negate(bool(effects & {"negative", "refuted", "denied"}) ^ negated)
        self.met.above |= effects - {
            "negative",
            "implied",
            "occurs",
            "made",
            "dates",
            "grips",
            "refuted",
            "denied",
            "unheld",
        }
        self.met.beside |= own - {"negative", "future"} | ({"future"} & own if effects <= {"implied"} else set())
        if effects & {"refuted", "negative", "denied"} and "told" in self.met.above:
            self.met.above.discard("probable")
        return True

    def _on_paper(self, verb: int) -> bool:
        """Whether it is a plan or treaty of which a verb is said: "the *draft* has Israel withdrawing"."""
        tree, papers = self.sent.tree, self.sent.ontology.standing.papers
        return any(tree.lemma[subject] in papers for subject in self.sent.slots.own_subject(verb))

    def _untrue(self, noun: int) -> bool:
        """Whether a noun is told to be false: "*fake* video of soldiers beating them", "*baseless* reports of a raid"."""
        said = (governor(self.sent, word, ("subject",)) for word in self.sent.slots.kids(noun, "amod"))
        return self.sent.tree.pos[noun] == "NOUN" and any(
            each is not None and "negative" in each.effects for each in said
        )

    def _main(self, verb: int) -> set[str]:
        """What the main clause says of what comes before, with or after it."""
        raise NotImplementedError
