"""The way up from an event's word, and what is met on it."""

from kg.extract.cues import cues_at
from kg.extract.frames import Sentences
from kg.extract.slots import shown, upward
from kg.extract.slots.upward import Step
from kg.extract.status.beside import OPEN, effects_at, opening, time_of_clause
from kg.extract.status.depicted import is_shown
from kg.extract.status.governors import governor, governor_of, nearest
from kg.extract.status.outcome import Status, outcome
from kg.extract.status.taken import Taken, is_uttered
from kg.standing import Governor

_UP = 12  # how many words above are looked at


def status_of(sent: Sentences, trigger: int, governor: int) -> Status:
    """The standing of an event with the given trigger; `governor` is the topmost word that belongs to it."""
    way = _Way(sent=sent)
    way.climb(trigger)
    if governor not in way.seen:
        way.climb(governor)
    return outcome(sent, way.met, (way.holds, trigger, governor))


class _Way(Taken):
    """The way up, step by step."""

    def climb(self, token: int) -> None:
        """Follow the words above a token until one ends the way."""
        self.seen.add(token)
        self._word(token)
        for _ in range(_UP):
            step = upward.step_up(self.sent.slots, token)
            if step is None:
                break
            step = nearest(self.sent, token, step)
            if not self._cross(token, step):
                return
            token = step.upper
            self.seen.add(token)
        self._top(token)

    # ---- words above

    def _cross(self, token: int, step: Step) -> bool:
        """Take in what the step up says; False where the way ends."""
        if step.kind in ("adverbial", "clause", "infinitive", "purpose") or (
            step.kind in ("subject", "through") and self._is_clause(token)
        ):
            ended = self._opened(token, step)
            if ended is not None:
                return ended
        if step.kind == "conjunct":
            return self._conjunct(token, step.upper)
        if step.kind == "participle":
            return self._participle(step.upper)
        if step.kind == "predicate":
            if not self._has_tense():
                self.holds = step.upper if self.holds is None else self.holds
            return self._passes(step.upper, token)
        if step.kind == "relative":
            return self._relative(token, step.upper)
        if step.kind in ("aside", "adverbial"):
            return False
        if step.kind in ("subject", "exists", "passive") and self._subject(token, step):
            return True
        telling = governor_of(self.sent, step, told="told" in self.met.above)
        if telling is not None:
            return self._governed(token, step, telling)
        return self._ungoverned(token, step)

    def _participle(self, upper: int) -> bool:
        """Of a participle its main verb: "ordered to fire, they fled", but not "ordered to fire, they *refused*"."""
        arguments = self.sent.slots.of(upper)
        refused = governor(self.sent, upper, ("infinitive", "clause"))
        if refused is not None and "negative" in refused.effects and not arguments.object and not arguments.clause:
            return self._apply(refused.effects, upper, upper)
        return self._passes(upper)

    def _relative(self, token: int, noun: int) -> bool:
        """Of a relative clause nothing above it says anything, but for clefts and for what somebody sees done."""
        slots = self.sent.slots
        verb = upward.cleft(slots, noun)
        if verb is not None:  # "it was not the army that fired", "was it the army that fired?"
            self._passes(verb)
            self.met.beside |= {"question"} if slots.asked(verb) else set()
        self.met.beside |= {"probable"} if is_shown(self.sent, noun) else set()
        behind = shown.doing_behind(slots, token)  # "the prospect of Turkey invading"
        telling = governor_of(self.sent, behind, told=False) if behind is not None else None
        if behind is not None and telling is not None:
            return self._apply(telling.effects, behind.upper, token)
        content = governor(self.sent, noun, ("clause",)) if upward.is_content(slots, token) else None
        if content is None and upward.says_what(slots, token):  # "the charge that Oslo spied on Moscow"
            content = governor(self.sent, noun, ("clause",))
            content = content if content is not None and "told" in content.effects else None
        if upward.is_in_present_tense(slots, token) and time_of_clause(self.sent, noun) == "awaited":
            self.met.beside.add("hypothetical")  # "the moment they cross the river"
        if content is not None and content.effects & {"probable", "possible", "hypothetical"}:
            return self._apply(content.effects, noun, token)
        if upward.is_in_present_tense(slots, token) and not upward.is_determined(slots, noun):
            above = upward.step_up(slots, noun)  # "must defend a member that is attacked"
            if above is not None and self.sent.tree.pos[above.upper] == "VERB":
                self.met.beside |= self._main(above.upper) & {"hypothetical"}
        seen = shown.watched(slots, token)
        return seen is not None and governor(self.sent, seen, ("gerund", "clause")) is not None

    def _opened(self, token: int, step: Step) -> bool | None:
        """Take in what opens a clause; None where nothing does that says anything."""
        effect = opening(self.sent, token, step)
        if effect == "negative":  # "would rather default than seize": of a bare verb
            if self.sent.tree.tag[token] != "VB":
                return None
            self._negate(True)
            self.met.beside.add("hypothetical")
        elif effect in ("awaited", "alongside"):
            main = self._main(step.upper)
            self.met.beside |= {"hypothetical"} if main and effect == "awaited" else main
        elif effect:
            self.met.beside.add(effect)
        return None if effect is None else False

    def _subject(self, token: int, step: Step) -> bool:
        """The event as a subject: of a verb of happening, of a copula with a telling predicate. False where neither holds."""
        upper, kind = step.upper, step.kind
        happens = governor(self.sent, upper, ("subject",))
        if kind == "subject" and self.sent.tree.lemma[upper] == "be" and upward.predicates(self.sent.slots, upper):
            happens = None  # "the attack was not the work of": it is not said whether there was one
        for clause in upward.happenings(self.sent.slots, upper):  # "the talks failed to materialise"
            occurs = governor(self.sent, clause, ("subject",))
            if occurs is not None and "occurs" in occurs.effects:
                self.climb(clause)
                return True
        if kind == "exists" or (happens is not None and "occurs" in happens.effects):
            predicates = (p for p in upward.predicates(self.sent.slots, upper) if p != token)
            said = [found for p in predicates if (found := governor(self.sent, p, ("subject",)))]
            if kind != "exists" and said:
                return self._apply(said[0].effects, upper, token)
            if not self._has_tense():
                self.holds = upper
            return self._passes(upper, token)
        if kind == "subject":
            for predicate in upward.predicates(self.sent.slots, upper):
                said_of = governor(self.sent, predicate, ("subject",))
                if said_of is not None:
                    return self._apply(said_of.effects, upper, token)
        return False

    def _governed(self, token: int, step: Step, telling: Governor) -> bool:
        slots = self.sent.slots
        finite = step.kind == "clause" and upward.is_finite(slots, token)
        stated = finite and telling.deeds  # "insists that they were not arrested": no demand
        over = finite and telling.effects == {"future"} and upward.is_finite_past(slots, token)
        if stated or over:  # "announced that it began": no plan
            return self._ungoverned(token, step)
        if step.kind == "perfect" and telling.effects & {"hypothetical", "future"}:
            return self._apply(frozenset(["probable"]), step.upper, token)
        return self._apply(telling.effects, step.upper, token)

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
        if "entertained" in effects:
            if upward.is_determined(self.sent.slots, below):
                return False
            effects = frozenset(["hypothetical"])
        own = effects_at(self.sent, upper, below)
        if "perceived" in effects and "negative" not in own:
            own -= {"hypothetical", "possible"}
        negated = "negative" in own and "unmoved" not in effects
        if self.told:  # "could not say", "is unable to confirm": what they would have told stays open
            self._negate(bool(effects & {"negative", "refuted", "denied"}) ^ negated)
            return True
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
        self.met.above |= effects - {"negative", "implied", "occurs", "dates", "refuted", "denied"}
        self.met.beside |= own - {"negative", "future"} | ({"future"} & own if effects <= {"implied"} else set())
        if effects & {"refuted", "negative", "denied"} and "told" in self.met.above:
            self.met.above.discard("probable")
        return True

    def _main(self, verb: int) -> set[str]:
        """What the main clause says of what comes before, with or after it: nothing, unless it is itself yet to come or an idea."""
        return {status_of(self.sent, verb, verb).temporality} & {"future", "hypothetical"}
