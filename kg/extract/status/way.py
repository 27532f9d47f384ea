"""The way up from an event's word, and what is met on it."""

from msgspec.structs import replace

from kg.extract.frames.find import Sentences
from kg.extract.slots import shown, signs, unsettled, upward
from kg.extract.slots.step import Step
from kg.extract.status.attempts import is_thwarted
from kg.extract.status.beside import opening
from kg.extract.status.cautions import caution, made_aside
from kg.extract.status.depicted import hedged, is_shown, is_witnessed
from kg.extract.status.governors import governor, governor_of, named_deed, nearest, tells
from kg.extract.status.ideas import Ideas
from kg.extract.status.judged import is_called_untrue, is_lie
from kg.extract.status.met import Status
from kg.extract.status.misread import is_charged_with, set_right
from kg.extract.status.nobodys import at_large, is_of_dropped_paper
from kg.extract.status.outcome import outcome
from kg.extract.status.ranked import ranked

_UP = 12  # how many words above are looked at


def status_of(sent: Sentences, trigger: int, governor: int) -> Status:
    """The standing of an event with the given trigger; `governor` is the topmost word that belongs to it."""
    way = _Way(sent=sent)
    if (made := made_aside(sent, trigger, governor)) is not None:  # whatever becomes of it
        way.take(trigger)
        return outcome(sent, way.met, (made, trigger, made))
    way.climb(trigger)
    if governor not in way.seen:
        way.climb(governor)
    way.met.beside |= caution(sent, trigger, governor)
    return outcome(sent, way.met, (way.holds, trigger, governor))


class _Way(Ideas):
    """The way up, step by step."""

    def take(self, token: int) -> None:
        """Take in the words at a token, and nothing above it."""
        self.seen.add(token)
        self._word(token)

    def climb(self, token: int, below: int = -1) -> None:
        """Follow the words above a token until one ends the way; `below` is the event where that is no part of the token's own words."""
        self.seen.add(token)
        self._word(token, below)
        if unsettled.is_asked_of(self.sent.slots, token):
            self.met.beside.add("question")
        self.met.beside |= self._of_mere_talk(token)
        if self._is_left_out(token, own=True):
            return
        for clause in self.sent.slots.under(token, "relcl"):  # "a massacre that never took place"
            if (said := governor(self.sent, clause, ("subject",))) is not None and "occurs" in said.effects:
                self._passes(clause, token)
        for clause in self.sent.slots.under(token, "acl"):  # "a plot *foiled* in May"
            if self.sent.tree.tag[clause] == "VBN" and (said := governor(self.sent, clause, ("object",))) is not None:
                self._negate("negative" in said.effects)
        for _ in range(_UP):
            step = upward.step_up(self.sent.slots, token)
            if step is None:
                break
            step = set_right(self.sent, token, ranked(self.sent, token, nearest(self.sent, token, step)))
            if not self._cross(token, step):
                return
            token = step.upper
            self.seen.add(token)
            if self._is_left_out(token, own=False):
                return
        self._top(token)
        self.met.beside |= self._labelled(token)

    def _cross(self, token: int, step: Step) -> bool:
        """Take in what the step up says; False where the way ends."""
        idea = at_large(self.sent, token, step)
        if idea is not None:
            self.met.beside.add(idea)
            return False
        if step.kind == "adverbial" and self.told and is_lie(self.sent, token):
            return self._undo()
        if step.kind in ("adverbial", "clause", "infinitive", "purpose") or (
            step.kind in ("subject", "passive", "through") and self._is_clause(token)
        ):
            ended = self._opened(token, step)
            if ended is not None:
                return ended
        if step.kind == "conjunct":
            return self._conjunct(token, step.upper)
        if step.kind == "participle":
            return self._participle(step.upper)
        if step.kind == "ranked":  # "was the first *to condemn* it"
            self.holds = step.upper if not self._has_tense() else self.holds
            return self._passes(step.upper, token)
        if step.kind == "predicate":
            if not self._has_tense():
                self.holds = step.upper if self.holds is None else self.holds
            return self._passes(step.upper, token)
        if step.kind == "named" and (self._is_what_is_felt(step.upper) or named_deed(self.sent, step.upper, "meant")):
            self.met.beside.add("hypothetical")
            return False
        if step.kind == "named" and len(self.seen) == 1:  # "was *no attack*"
            self.holds = step.upper if self.holds is None else self.holds
            return self._passes(step.upper, token)
        if step.kind == "named":
            step = replace(step, kind="object")
        if step.kind == "relative":
            return self._relative(token, step.upper)
        if step.kind in ("adverbial", "clause") and self._is_done_by_then(token, step):
            return self._by_then(token, step.upper)
        if step.kind in ("aside", "adverbial"):
            return False
        if step.kind == "modifier" and self._is_clause(token) and self._is_of_kind(token, step.upper):
            self.met.beside |= self._of_an_idea(step.upper, apart=True)  # "stood for *state-funded* clinics"
        if step.kind == "through" and (ended := self._through(token, step)) is not None:
            return ended
        if "told" in self.met.above and is_called_untrue(self.sent, token, step):
            self.met.above.discard("probable")
            self._negate(True)
            return False
        if step.kind in ("subject", "passive", "object"):
            thwarted = is_thwarted(self.sent, self.met, token, step)
            if thwarted is not None:
                return self._undo() if thwarted else False
        if step.kind in ("subject", "exists", "passive") and self._subject(token, step):
            return True
        telling = governor_of(self.sent, step, told="told" in self.met.above)
        if step.kind in ("object", "passive") and "told" in self.met.above and self._is_clause(step.upper):
            denied = telling is not None and telling.effects & {"negative", "refuted", "denied", "doubted"}
            self.told = self.told or not denied  # "could not confirm *reports* that they left"
        if telling is not None:
            return self._governed(token, step, telling)
        return self._ungoverned(token, step)

    def _relative(self, token: int, noun: int) -> bool:
        """Of a relative clause nothing above it says anything, but for clefts and for what somebody sees done."""
        slots = self.sent.slots
        verb = upward.cleft(slots, noun)
        if is_of_dropped_paper(self.sent, token, noun) or self._is_of_story(
            token, noun
        ):  # "vetoed a *draft* that condemned the raid"
            self.met.beside.add("hypothetical")
        if unsettled.is_torn(slots, token):  # "could teach them *that getting* rich means threatening others"
            self.met.beside |= self._main(unsettled.verb_above(slots, noun))
        if verb is not None and self._is_high_time(token, noun):
            return self._apply(frozenset(["hypothetical"]), noun, token)
        if verb is not None:  # "it was not the army that fired", "was it the army that fired?"
            self._passes(verb)
            self.met.beside |= {"question"} if slots.asked(verb) else set()
        self.met.beside |= hedged(self.sent, noun)
        shown_only = is_shown(self.sent, noun) and not is_witnessed(self.sent, token, noun)
        self.met.beside |= {"probable"} if shown_only or is_charged_with(self.sent, noun) else set()
        behind = shown.doing_behind(slots, token)  # "the prospect of Turkey invading"
        telling = governor_of(self.sent, behind, told=False) if behind is not None else None
        if behind is not None and telling is not None:
            above = upward.step_up(slots, noun)
            if above is not None and above.upper == behind.upper:
                return True  # it is met on the way up from the noun
            return self._apply(telling.effects, behind.upper, token)
        self.met.beside |= self._of_passed_over(noun)
        content = governor(self.sent, noun, ("clause",)) if upward.is_content(slots, token) else None
        if content is None and signs.says_what(slots, token):  # "the charge that Oslo spied on Moscow"
            content = governor(self.sent, noun, ("clause",))
            content = content if content is not None and "told" in content.effects else None
        self.met.beside |= self._of_no_known(token, noun)
        if content is not None and content.effects & {"probable", "possible", "hypothetical"}:
            return self._apply(content.effects, noun, token)
        if content is not None and "told" in content.effects and upward.is_content(slots, token):
            return self._apply(content.effects | {"probable"}, noun, token)  # "his account, in which they fired"
        near = unsettled.antecedent(slots, token, noun)
        if not upward.is_determined(slots, near):
            self.met.beside |= self._of_new_thing(token, near)
        seen = shown.watched(slots, token)
        return seen is not None and governor(self.sent, seen, ("gerund", "clause")) is not None

    def _opened(self, token: int, step: Step) -> bool | None:
        """Take in what opens a clause; None where nothing does that says anything."""
        effect = opening(self.sent, token, step)
        if effect == "" and self._is_awaited_yet(token, step):
            effect = "hypothetical"
        if effect == "negative":  # "would rather default than seize": of a bare verb
            if self.sent.tree.tag[token] != "VB":
                return None
            self._negate(True)
            if upward.is_in_past_tense(self.sent.slots, step.upper):  # "rather than extend it, they let it lapse"
                self.holds = step.upper
            else:
                self.met.beside.add("hypothetical")
        elif effect == "awaited" and signs.is_forestalled(self.sent.slots, token, step.upper):
            self.met.negative = not self.met.negative  # "was shot before he *could* speak"
            self.met.beside.discard("possible")
        elif effect in ("awaited", "alongside"):
            main = self._main(step.upper)
            self.met.beside |= {"hypothetical"} if main and effect == "awaited" else main
        elif effect == "habitual":
            self.met.beside |= {"hypothetical"} if upward.is_in_present_tense(self.sent.slots, token) else set()
        elif effect:
            self.met.beside.add(effect)
        return None if effect is None else False

    def _subject(self, token: int, step: Step) -> bool:
        """The event as a subject: of a verb of happening, of a copula with a telling predicate. False where neither holds."""
        upper, kind = step.upper, step.kind
        happens = governor(self.sent, upper, ("subject",))
        if happens is not None and "future" in happens.effects:  # "a strike is *coming*"
            return self._apply(happens.effects, upper, token)
        if kind == "subject" and self.sent.tree.lemma[upper] == "be" and upward.predicates(self.sent.slots, upper):
            happens = None  # "the attack was not the work of": it is not said whether there was one
        told = "told" in self.met.above or tells(self.sent, token)
        judged = (
            governor(self.sent, p, ("subject",), told=told)
            for p in upward.predicates(self.sent.slots, upper)
            if p != token
        )
        untrue = next(
            (found for found in judged if found is not None and found.effects & {"negative", "refuted"}), None
        )
        if kind == "subject" and untrue is not None:  # "the reports turned out to be wrong"
            return self._apply(untrue.effects, upper, token)
        for clause in upward.happenings(self.sent.slots, upper):  # "the talks failed to materialise"
            occurs = governor(self.sent, clause, ("subject",))
            if occurs is not None and "occurs" in occurs.effects:
                self.counted = token
                self.climb(clause, token)
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
                if said_of is None and upward.is_in_present_tense(self.sent.slots, upper):  # "is crucial", but "was"
                    said_of = governor(self.sent, predicate, ("needed",))
                if said_of is not None:
                    return self._apply(said_of.effects, upper, token)
        return False

    def _main(self, verb: int) -> set[str]:
        """What the main clause says of what comes before, with or after it: nothing, unless it is itself yet to come or an idea."""
        return {status_of(self.sent, verb, verb).temporality} & {"future", "hypothetical"}
