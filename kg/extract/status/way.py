"""The way up from an event's word, and what is met on it."""

from dataclasses import dataclass, field

from kg.extract.frames import Sentences
from kg.extract.slots import upward
from kg.extract.slots.upward import Step
from kg.extract.status.beside import OPEN, conditioned, conjunction, effects_at
from kg.extract.status.governors import governor, governor_of
from kg.extract.status.outcome import Met, Status, outcome
from kg.standing import Governor

_UP = 12  # how many words above are looked at


def status_of(sent: Sentences, trigger: int, governor: int) -> Status:
    """The standing of an event with the given trigger; `governor` is the topmost word that belongs to it."""
    way = _Way(sent=sent)
    way.climb(trigger)
    if governor not in way.seen:
        way.climb(governor)
    return outcome(sent, way.met, (way.holds, trigger, governor))


@dataclass(slots=True, kw_only=True)
class _Way:
    """What has been met so far."""

    sent: Sentences
    met: Met = field(default_factory=Met)
    seen: set[int] = field(default_factory=set)
    told: bool = (
        False  # whether the clause of the event is what somebody tells or thinks: a "not" above denies only that
    )
    holds: int | None = None  # the verb whose tense the event has: it "took place"

    def climb(self, token: int) -> None:
        """Follow the words above a token until one ends the way."""
        self.seen.add(token)
        self._word(token)
        for _ in range(_UP):
            step = upward.step_up(self.sent.slots, token)
            if step is None:
                break
            if not self._cross(token, step):
                return
            token = step.upper
            self.seen.add(token)
        if self.sent.slots.asked(token):
            self.met.beside.add("question")

    def _negate(self, negated: bool) -> None:
        """Turn the polarity round; of what is told, leave open whether it is so ("could not confirm that they had left")."""
        if negated and self.told:
            self.met.beside.add("question")
        else:
            self.met.negative ^= negated

    def _word(self, token: int, below: int = -1) -> None:
        found = effects_at(self.sent, token, below)
        self._negate("negative" in found)
        if self.told:
            return
        self.met.beside |= found - {"negative"}
        if found & OPEN and conditioned(self.sent, token):
            self.met.beside.add("conditional")

    # ---- words above

    def _cross(self, token: int, step: Step) -> bool:
        """Take in what the step up says; False where the way ends."""
        if step.kind in ("adverbial", "clause", "purpose") or (
            step.kind in ("subject", "through") and self._is_clause(token)
        ):
            ended = self._opened(token, step)
            if ended is not None:
                return ended
        if step.kind == "conjunct":
            return self._conjunct(token, step.upper)
        if step.kind == "participle":
            return self._passes(step.upper)
        if step.kind == "predicate":
            self.holds = step.upper if self.holds is None else self.holds
            return self._passes(step.upper, token)
        if step.kind == "relative":
            verb = upward.cleft(self.sent.slots, step.upper)
            self.met.negative ^= verb is not None and self.sent.slots.negated(verb)  # "it was not the army that fired"
        if step.kind in ("relative", "aside", "adverbial"):
            return False
        if step.kind in ("subject", "exists", "passive") and self._subject(token, step):
            return True
        telling = governor_of(self.sent, step, told="told" in self.met.above)
        if telling is not None:
            return self._governed(token, step, telling)
        return self._ungoverned(token, step)

    def _opened(self, token: int, step: Step) -> bool | None:
        """What the conjunction of a clause says; None where there is none that says anything."""
        slots = self.sent.slots
        effect = conjunction(self.sent, token)
        if effect is None and step.kind == "clause" and upward.asks_who(slots, token):
            return False  # "nobody knows who killed him": somebody did
        if effect is None and upward.is_inverted(slots, token):
            effect = "conditional"
        if effect is None:
            return None
        if effect == "conditional" and step.kind in ("clause", "subject", "through"):
            effect = "question"  # "asked if"
        if effect in ("awaited", "alongside"):
            if step.kind == "clause":
                return None
            main = effects_at(self.sent, step.upper)
            if "negative" in main and not main & OPEN:
                main = set()
            if main & OPEN:
                self.met.beside.add("hypothetical" if effect == "awaited" or "hypothetical" in main else "future")
            return False
        self.met.beside.add(effect)
        return False

    def _conjunct(self, token: int, upper: int) -> bool:
        """A conjunct shares the auxiliaries of the first, unless it has its own or a form of its own."""
        tree, slots = self.sent.tree, self.sent.slots
        word = upward.conjunction_of(slots, token)
        beside = governor(self.sent, word, ("object",)) if word is not None else None
        if word is not None and tree.lower[word] in self.sent.ontology.standing.quantifiers:
            self.met.negative = True
        elif beside is not None and "negative" in beside.effects:  # "rather than"
            self.met.negative = not self.met.negative
        elif tree.pos[token] in ("VERB", "AUX"):
            alike = tree.tag[token] == tree.tag[upper] or (
                tree.tag[token] in ("VBN", "VBD") and tree.tag[upper] == "VBN"
            )
            if alike and not slots.own_subject(token) and not slots.auxiliaries(token):
                self._word(upper)
        return True

    def _is_clause(self, token: int) -> bool:
        return self.sent.tree.pos[token] in ("VERB", "AUX")

    def _passes(self, upper: int, below: int = -1) -> bool:
        self._word(upper, below)
        return True

    def _subject(self, token: int, step: Step) -> bool:
        """The event as a subject: of a verb of happening, of a copula with a telling predicate. False where neither holds."""
        upper, kind = step.upper, step.kind
        happens = governor(self.sent, upper, ("subject",))
        if kind == "subject" and self.sent.tree.lemma[upper] == "be" and upward.predicates(self.sent.slots, upper):
            happens = None  # "the attack was not the work of": it is not said whether there was one
        if kind == "exists" or (happens is not None and "occurs" in happens.effects):
            said = [
                g
                for p in upward.predicates(self.sent.slots, upper)
                if p != token and (g := governor(self.sent, p, ("subject",)))
            ]
            if kind != "exists" and said:
                return self._apply(said[0].effects, upper, token)
            self.holds = upper
            return self._passes(upper, token)
        if kind == "subject":
            for predicate in upward.predicates(self.sent.slots, upper):
                said_of = governor(self.sent, predicate, ("subject",))
                if said_of is not None:
                    return self._apply(said_of.effects, upper, token)
        return False

    def _governed(self, token: int, step: Step, telling: Governor) -> bool:
        stated = step.kind == "clause" and telling.deeds and upward.is_finite(self.sent.slots, token)
        if stated:  # "insists that they were not arrested": no demand
            return self._ungoverned(token, step)
        if step.kind == "perfect" and telling.effects & {"hypothetical", "future"}:
            return self._apply(frozenset(["probable"]), step.upper, token)
        return self._apply(telling.effects, step.upper, token)

    def _apply(self, effects: frozenset[str], upper: int, below: int) -> bool:
        """Take over what a governing word does; False where it ends the way."""
        if "factual" in effects:
            return False
        if "entertained" in effects:
            if upward.is_determined(self.sent.slots, below):
                return False
            effects = frozenset(["hypothetical"])
        own = effects_at(self.sent, upper, below)
        negated = "negative" in own
        if self.told:  # "could not say", "is unable to confirm": what they would have told stays open
            self._negate(bool(effects & {"negative", "refuted", "denied"}) ^ negated)
            return True
        if "doubted" in effects:
            if not negated:
                self.met.negative = not self.met.negative
                self.met.above.add("probable")
            return True
        if "denied" in effects and negated:
            self.met.beside.add("question")  # "neither confirmed nor denied that"
        else:
            self._negate(bool(effects & {"negative", "refuted", "denied"}) ^ negated)
        self.met.above |= effects - {"negative", "implied", "occurs", "refuted", "denied"}
        self.met.beside |= own - {"negative", "future"} | ({"future"} & own if effects <= {"implied"} else set())
        if effects & {"refuted", "negative", "denied"} and "told" in self.met.above:
            self.met.above.discard("probable")
        return True

    def _ungoverned(self, token: int, step: Step) -> bool:
        """A word that says nothing of what it governs: an infinitive is an idea, an indefinite object stands as its verb does."""
        upper, kind = step.upper, step.kind
        if kind == "purpose":
            self.met.negative = False  # "to prevent an attack": whether it was is not said
            self.met.beside.add("hypothetical")
            return False
        if kind == "infinitive":
            self._apply(frozenset(["hypothetical"]), upper, token)
            return True
        if kind in ("gerund", "perfect"):
            return self._passes(upper)
        if kind == "subject" and self._is_clause(token):  # "deporting them would break the law"
            self.met.beside |= effects_at(self.sent, upper, token) & OPEN
            return False
        if kind in ("object", "passive", "subject") and self.sent.tree.pos[token] == "NOUN":
            if upward.is_determined(self.sent.slots, token):
                return False
            own = effects_at(self.sent, upper, token)
            if kind != "subject":
                self.met.negative ^= "negative" in own
            if own & OPEN:
                self.met.beside |= own & {"possible", "hypothetical"}
                self.met.above |= {"hypothetical"} if kind == "subject" or "future" in own else set()
            return True
        if kind == "clause":
            self.told = True
            self._negate("negative" in effects_at(self.sent, upper, token))
        return kind == "clause"
