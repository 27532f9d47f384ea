"""What a rule makes of an event: its new class and standing, and what is left of the event inside."""

from msgspec.structs import replace

from kg.extract.compose.participants import Participants
from kg.extract.compose.proto import Proto
from kg.extract.compose.wasthere import own_strike, was_there
from kg.extract.frames.fillers import Fillers
from kg.extract.slots import upward
from kg.extract.status import Status, governor, is_unmet, is_uttered, reply_to, status_of
from kg.lexicon import Rule


class Outcome(Participants):
    """The making of an event by a rule, once it is known which rule and who takes part."""

    def _derive(self, filled: Fillers, inner: Proto, rule: Rule | None, roles: dict[str, list[int]]) -> Proto:
        changes = rule is not None and rule.gives is not None
        outer = replace(
            inner,
            cls=rule.gives if rule is not None and rule.gives else inner.cls,
            mode=rule.mode if rule is not None and rule.mode else (None if changes and rule and rule.gives != inner.cls else inner.mode),
            frame=filled.frame if changes else inner.frame,
            words=tuple(sorted({*filled.words, *inner.words})),
            roles=roles, inner=list(inner.inner), about_events=list(inner.about_events), governor=filled.trigger,
            tellers=filled.tellers or inner.tellers,
            public=inner.public and filled.frame.operator not in self.sent.ontology.lexicon.addressing,
        )  # fmt: skip
        if changes and rule is not None and rule.gives != inner.cls:
            mode = inner.mode if rule.keeps_mode else rule.mode
            special = inner.frame.threat_mode
            mode = special if special in self.sent.ontology.events[outer.cls].modes else mode
            outer.mode = mode if mode in self.sent.ontology.events[outer.cls].modes else None
        if changes:
            outer.trigger = filled.trigger
        if rule is not None:
            outer.polarity, outer.idea = _negate(inner.polarity, rule.polarity), False
            if rule.told and rule.certainty != "underspecified":  # who denies it, or claims it as his own
                outer.speakers = [*outer.speakers, *(filled.roles.get("actor") or roles.get("actor", []))]
            sure = rule.told and rule.polarity == "negative" and self._is_own(inner)
            outer.certainty = rule.certainty or (None if sure else inner.certainty)
            outer.temporality = rule.temporality or inner.temporality
            if rule.inner in ("hypothetical", "claimed", "negated", "refused", "kept"):
                self._keep_inner(filled, outer, inner, rule, roles)
            elif changes and was_there(self.sent, filled, inner):  # "stopped shelling the airport": it was shelled
                kept = replace(inner, roles=roles | inner.roles, weight=inner.weight * 0.8, inner=list(inner.inner))
                if self.sent.tree.pos[inner.trigger] == "NOUN":  # "the court ended the detention": another's
                    strikers = own_strike(self.sent, inner, roles.get("actor", []))
                    kept.roles["actor"] = inner.roles.get("actor") or strikers
                outer.inner, outer.about_events = [kept], [kept]
            elif changes and (
                ideas := self._dropped(filled, inner, outer)
            ):  # "abandoned plans to strike": the strike was not made
                outer.inner, outer.about_events = ideas, list(ideas)
            elif changes and self._is_unheld(filled, inner, roles):
                kept = replace(inner, roles=roles | inner.roles, weight=inner.weight * 0.8, inner=list(inner.inner))
                kept.polarity, kept.temporality = "negative", "hypothetical"
                kept.roles["actor"] = inner.roles.get("actor") or roles.get("actor", [])
                outer.inner, outer.about_events = [kept], [kept]
            elif changes and rule.gives != inner.cls:
                outer.inner, outer.about_events = [], []  # "gave up its plan to attack": nothing is left of it
            if rule.ideas == "negated":
                for idea in outer.inner:
                    idea.polarity, idea.temporality, idea.idea = "negative", None, False
            if changes:
                outer.certainty, outer.temporality = rule.certainty, rule.temporality
            if outer.temporality == "future" and is_unmet(self.sent, filled.trigger):  # "had hoped to block it"
                outer.temporality, outer.certainty = "hypothetical", "underspecified"
            told = inner.governor if inner.governor >= 0 else inner.trigger
            over = told != inner.trigger and upward.is_finite_past(
                self.sent.slots, told
            )  # "deny he ordered the killings"
            if rule.told and not outer.temporality and (over or not upward.is_finite(self.sent.slots, told)):
                outer.temporality = "past"  # "denies shelling the town": it is the denial that goes on
        return outer

    def _is_own(self, inner: Proto) -> bool:
        """Whether who denies a claim knows, for the deed would be his own: "rejected accusations that *his country* armed them"."""
        own = [word for h in inner.roles.get("actor", ()) for word in (h, *self.sent.slots.kids(h, "poss"))]
        return any(self.sent.tree.tag[word] in ("PRP", "PRP$") for word in own)

    def _is_warned(self, filled: Fillers, head: int) -> bool:
        """Whether a region is who a word is said to: "warned *Tamil Nadu* that it would withhold funds"."""
        tree = self.sent.tree
        said_to = (
            tree.dep[head] == "dobj"
            and tree.head[head] == filled.trigger
            and self.sent.slots.has(filled.trigger, "ccomp")
        )
        return said_to and self.sent.phrases.at(head).cls == "Region"

    def _dropped(self, filled: Fillers, inner: Proto, outer: Proto) -> list[Proto]:
        """What a plan or promise holds that is told to have been dropped, as not done; nothing of what somebody is asked to drop.

        Where dropping it is itself a hostile act ("shelved plans to withdraw", "cancelled talks"), that says so already.
        """
        if self.sent.ontology.events[outer.cls].conflict:
            return []
        if inner.frame.operator is None or not upward.is_finite(self.sent.slots, filled.trigger):
            return []
        said = governor(self.sent, filled.trigger, ("object",))
        if said is None or not said.effects & {"disobeyed", "negative"}:
            return []
        ideas = [idea for idea in inner.inner if idea.idea and idea.polarity is None]
        return [replace(idea, polarity="negative", temporality="hypothetical", idea=False) for idea in ideas]

    def _is_unheld(self, filled: Fillers, inner: Proto, roles: dict[str, list[int]]) -> bool:
        """Whether it was to be held and was not: "called off *the strike*", "cancelled *a trip* to Beijing"."""
        if (
            inner.polarity is not None
            or inner.frame.operator is not None
            or self.sent.tree.pos[inner.trigger] != "NOUN"
        ):
            return False
        of = self.sent.ontology.events[inner.cls]
        known = not of.conflict and (roles.get("actor") or roles.get("recipient"))
        if not (of.announced or known):  # "called off its attack": which may have begun
            return False
        if not upward.is_finite(self.sent.slots, filled.trigger):  # "asked them to call off the march"
            return False
        said = governor(self.sent, filled.trigger, ("object",))
        return said is not None and "unheld" in said.effects

    def _is_heeded(self, filled: Fillers) -> bool:
        """Whether those who were told to do it did: "told his crew to sink the boat, *and they obeyed*"."""
        return self.sent.tree.pos[filled.trigger] == "VERB" and "implied" in reply_to(self.sent, filled.trigger)

    def _keep_inner(self, filled: Fillers, outer: Proto, inner: Proto, rule: Rule, roles: dict[str, list[int]]) -> None:
        """The event inside stays as a record of its own with the standing the rule gives it."""
        kept = replace(inner, roles=dict(inner.roles), weight=inner.weight * 0.8, inner=list(inner.inner))
        if rule.inner == "claimed":
            kept.speakers = list(roles.get("actor", ()))
            if any(self._is_each_other(head) for head in kept.roles.get("actor", ())):
                kept.roles["actor"] = list(kept.speakers)  # "accused *each other* of shelling": who speaks is accused
            proven = governor(self.sent, filled.trigger, ("of", "for"))  # "convicted of killing him"
            found = proven is not None and "factual" in proven.effects
            kept.certainty = kept.certainty if kept.speakers or found else "probable"
        elif rule.inner != "kept" and not self._is_heeded(filled):  # as the words stand
            kept.temporality, kept.idea = "hypothetical", True
        made = rule.inner == "refused" and is_uttered(self.sent, inner.trigger)
        if made:  # the request that was turned down
            kept.temporality, kept.idea = None, False
        elif rule.operator == "Prevent" and _is_undone(status_of(self.sent, filled.trigger, filled.trigger)):
            kept.temporality, kept.idea = None, False  # "failed to prevent militants from storming it": they did
        elif rule.inner == "negated":
            kept.polarity, kept.temporality = "negative", None
        elif rule.inner == "refused":
            kept.polarity = _negate(inner.polarity, "negative")
        if not made:
            self._fill(filled, kept, rule, roles)
        outer.inner = [kept]
        outer.about_events = [kept]

    def _is_each_other(self, head: int) -> bool:
        """Whether a word means those who act themselves."""
        mutual = self.sent.ontology.lexicon.reference.reciprocal
        return " ".join(self.sent.tree.lower[max(0, head - 1) : head + 1]) in mutual

    def _fill(self, filled: Fillers, kept: Proto, rule: Rule, roles: dict[str, list[int]]) -> None:
        """Who takes part in the event inside where its own words do not say: whoever threatens, promises, is asked."""
        lexicon = self.sent.ontology.lexicon
        addressed = rule.operator in lexicon.addressing
        others = self.sent.slots.is_of_others(filled.trigger) and not addressed  # "opposed military intervention"
        if rule.operator in lexicon.topical or others:
            return
        theirs = kept.roles.get("recipient") or []
        if rule.inner == "claimed":  # "blamed the attack *on rebels*": they are who did it
            theirs = [h for h in theirs if h not in roles.get("recipient", ())]
            kept.roles["recipient"] = theirs
        warned = rule.operator == "Warn" and kept.roles.get("actor") == roles.get("actor")  # "a warning to X against Y"
        if warned or not kept.roles.get("actor"):
            doers = roles.get("recipient" if addressed else "actor", ())
            kept.roles["actor"] = [h for h in doers if h not in theirs]
        if not theirs and not addressed:
            kept.roles["recipient"] = [h for h in roles.get("recipient", ()) if h not in kept.roles["actor"]]


def _is_undone(status: Status) -> bool:
    """Whether something is told for sure not to have been done."""
    return status.polarity == "negative" and status.temporality == "past" and status.certainty == "certain"


def _negate(inner: str | None, rule: str | None) -> str | None:
    if rule == "negative" and inner == "negative":
        return "positive"
    return rule or inner
