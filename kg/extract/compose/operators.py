"""Operators over events: what comes out by the coding rules of the ontology."""

from msgspec.structs import replace

from kg.extract.compose.proto import Proto
from kg.extract.compose.reach import Reach
from kg.extract.frames.fillers import Fillers
from kg.extract.slots.signs import is_supposed
from kg.extract.status import is_behind_nor, is_denied, is_negative, is_outside, is_uttered
from kg.lexicon import SCOPE, Frame, Rule


class Operators(Reach):
    """Light verbs, threats, refusals, demands: words that take an event and give another."""

    def _apply(self, filled: Fillers, scoped: list[Proto]) -> list[Proto]:
        made = []
        for inner in scoped:
            if self._others_clause(filled, inner) or self._is_nobodys(filled):
                continue
            for outer in self._ruled(filled, inner):
                made.append(outer)
                self.consumed.add(inner.governor)
                self.consumed.add(inner.trigger)
                self._add_silent(filled, outer)
        return made

    def _ruled(self, filled: Fillers, inner: Proto) -> list[Proto]:
        """What comes out by the rule; of a refusal to refuse, what is left open ("refused to rule out sending troops")."""
        addressed = any(self._may_act(h) or self._is_told(filled, h) for h in filled.roles.get("recipient", ()))
        inner = self._forborne(filled, inner)
        rule = self._rule(self._operator(filled, inner), inner, addressed=addressed)
        if rule is not None and rule.opens and inner.inner:
            ideas = [replace(idea, polarity=None, temporality=None, idea=False) for idea in inner.inner]
            outers = [self._outer(filled, idea, self._rule(rule.opens, idea)) for idea in ideas]
        else:
            outers = [self._outer(filled, inner, rule)]
        found = [outer for outer in outers if outer is not None]
        if rule is not None and rule.operator == "Prevent" and self._is_spared(inner):
            return [kept for outer in found for kept in outer.inner]
        for outer in found:
            if outer.cls != inner.cls and self._is_turned(filled) and not self._is_answer(filled, inner):
                outer.polarity = "positive"  # the "not" is in the new class
        return found

    def _is_spared(self, inner: Proto) -> bool:
        """Whether harm is kept from somebody, whoever was to do it: nobody is restricted ("will not let *her* be killed")."""
        verb = inner.governor if inner.governor >= 0 else inner.trigger
        harm = self.sent.ontology.events[inner.cls].conflict and self.sent.slots.is_passive(verb)
        return harm and bool(inner.roles.get("recipient"))

    def _forborne(self, filled: Fillers, inner: Proto) -> Proto:
        """The deed itself of a "will not" behind a word that is given: "promised that it *would not help*" refuses nobody."""
        rules = self.sent.ontology.lexicon.rules.get(filled.frame.operator or "", ())
        if not any(rule.negated for rule in rules) or not self.sent.slots.negated(inner.governor):
            return inner
        if (inner.polarity, inner.temporality) == ("negative", "future"):  # "promised that they would not attack"
            return replace(inner, polarity=None, temporality=None)
        kept = next(iter(inner.inner), None)
        if kept is None or kept.trigger != inner.trigger or kept.cls == inner.cls:
            return inner
        return replace(kept, polarity=None, temporality=None, idea=False)

    def _is_told(self, filled: Fillers, head: int) -> bool:
        """Whether a noun that no list knows is who is told to do something: "urged *big emitters* to ..."."""
        if filled.frame.operator not in self.sent.ontology.lexicon.addressing or not self.sent.phrases.at(head).unknown:
            return False
        orders = any(self.sent.slots.is_infinitive(clause) for clause in filled.scope)
        return orders and head in self.sent.slots.of(filled.trigger).object

    def _is_turned(self, filled: Fillers) -> bool:
        """Whether the operator's own word is negated and its negation is another operator ("not ready", "no plans")."""
        sent, token = self.sent, filled.trigger
        if filled.frame.operator not in sent.ontology.lexicon.when_negated:
            return False
        if is_supposed(sent.slots, token):  # "had Oslo not vetoed it": nothing is left open
            return False
        nor = is_behind_nor(sent, token)
        denied = is_denied if sent.tree.pos[token] == "NOUN" else is_negative  # "a failed bid" is no "no bid"
        return nor or denied(sent, token) or sent.slots.negated_above(token)

    def _is_answer(self, filled: Fillers, inner: Proto) -> bool:
        """Whether it is what somebody said that is answered to: "did not reject *the offer*" accepts nothing."""
        answers = filled.frame.operator in self.sent.ontology.lexicon.answering
        return answers and is_uttered(self.sent, inner.trigger)

    def _add_silent(self, filled: Fillers, outer: Proto) -> None:
        """What else the operator is about: the objects of clauses beside the event that evoke nothing themselves."""
        for head in filled.scope:
            if self.sent.tree.pos[head] == "VERB" and not self.at(head):
                about = outer.roles.setdefault("about", [])
                about += [h for h in self.sent.slots.of(head).object if self._is_thing(h) and h not in about]

    def _operator(self, filled: Fillers, inner: Proto) -> str:
        """The operator, or the one that stands for it where the deed inside is somebody else's."""
        operator = filled.frame.operator or ""
        if self._is_turned(filled) and not self._is_answer(filled, inner):
            operator = self.sent.ontology.lexicon.when_negated[operator]
        others = [h for h in inner.roles.get("actor", ()) if h not in filled.roles.get("actor", ())]
        others += [h for h in filled.roles.get("recipient", ()) if self._is_told(filled, h)]
        if operator in self.sent.ontology.lexicon.own_deeds and not self._is_outside(filled, inner):
            others = []
        return self.sent.ontology.lexicon.of_others.get(operator, operator) if others else operator

    def _is_outside(self, filled: Fillers, inner: Proto) -> bool:
        """Whether those told to do it are not under who tells them: a court's parties, another state's troops, but not "his men"."""
        verb = inner.governor if inner.governor >= 0 else inner.trigger
        told = (*inner.roles.get("actor", ()), *self.sent.slots.own_subject(verb))
        return self.sent.slots.is_infinitive(verb) and is_outside(self.sent, filled.roles.get("actor", ()), told)

    def _rule(self, operator: str, inner: Proto, *, addressed: bool = False) -> Rule | None:
        negated = inner.polarity is None and inner.governor >= 0 and self.sent.slots.negated(inner.governor)
        for rule in self.sent.ontology.lexicon.rules.get(operator, ()):
            if rule.negated and not negated:
                continue
            if rule.at_theirs and addressed and not inner.roles.get("recipient"):
                continue
            if (not rule.over or inner.cls in rule.over) and (not rule.over_modes or inner.mode in rule.over_modes):
                return rule
        return None

    def _outer(self, filled: Fillers, inner: Proto, rule: Rule | None) -> Proto | None:
        frame, sent = filled.frame, self.sent
        own = {role: list(heads) for role, heads in filled.roles.items()}
        if frame.operator == "Undergo":
            undergone = [h for h in own.get("recipient", ()) if self._may_act(h)]
            if "hypothetical" in frame.effects:  # "fears a raid *on Gaza*"
                undergone = inner.roles.get("recipient") or undergone
            roles = dict(inner.roles) | {
                "recipient": undergone or inner.roles.get("recipient", []),
                "actor": inner.roles.get("actor") or own.get("actor", []),
            }
            things = [h for h in own.get("recipient", ()) if h not in undergone and self._is_thing(h)]
            roles["about"] = [*roles.get("about", []), *(h for h in things if h not in roles.get("about", ()))]
            return self._derive(filled, inner, rule, roles)
        actors = [h for h in own.get("actor", ()) if self._may_act(h)]
        inside = [] if actors else [h for head in own.get("actor", ()) for h in self.inside_actors(head)]
        inner_actors = self._their_actors(filled, inner, actors)
        unnamed = rule is not None and rule.inner == "claimed"  # "is accused of": by whom is not said
        asked = frame.operator in sent.ontology.lexicon.addressing or sent.tree.pos[inner.trigger] == "NOUN"
        others_deed = asked and frame.operator not in sent.ontology.lexicon.own_deeds
        unnamed |= others_deed and sent.slots.is_passive(filled.trigger)
        unnamed |= others_deed and sent.tree.pos[filled.trigger] == "NOUN"  # "the demand for Greece to hand it back"
        if others_deed and own.get(
            "actor"
        ):  # "the petition urged *the council* to free them": who is asked asks nothing
            inner_actors = [h for h in inner_actors if h not in own.get("recipient", ())]
        outer_actors = actors or inside or ([] if unnamed else inner_actors)
        if rule is not None and rule.told:
            agentless = inner.governor >= 0 and sent.slots.is_passive(
                inner.governor
            )  # "denied that homes had been hit"
            outer_actors = inner_actors or ([] if agentless else outer_actors)
        named = [h for h in own.get("recipient", ()) if h not in outer_actors and not self.at(h)]
        addressing = sent.ontology.lexicon.addressing
        addresses = frame.operator in addressing or (rule is not None and rule.operator in addressing)
        addressed = sent.slots.of(filled.trigger).object if addresses else []  # "urged the Gulf states to ..."
        if self._asks(frame):  # "demanded the release of the hostages": they are not who is asked
            wished = {h for role in ("recipient", "about") for h in inner.roles.get(role, ())}
            named = [h for h in named if h in addressed or h not in wished]
        recipients = [
            h
            for h in named
            if self._may_act(h)
            or (sent.phrases.at(h).named and (h in addressed or self._is_warned(filled, h)))
            or self._is_told(filled, h)
        ]
        others = [h for h in inner_actors if h not in outer_actors]
        theirs = [h for h in inner.roles.get("recipient", ()) if h not in outer_actors]
        doing = frame.operator in sent.ontology.lexicon.foretelling and inner.governor >= 0
        doing = doing and bool(sent.slots.own_subject(inner.governor))
        if frame.operator == "Offer" or doing:  # "offered American help" is not offered to America, nor
            others = []  # is the navy threatened in "warned that its navy might seize tankers"
        chosen = (recipients or others or theirs) if addresses else (theirs or recipients or others)
        if recipients and all(
            sent.phrases.at(h).pronoun for h in theirs
        ):  # "warned the smugglers that he would sink their boats"
            chosen = recipients
        if frame.operator in sent.ontology.lexicon.topical or (chosen is theirs and self._is_boon(filled, inner, rule)):
            chosen = recipients
        if frame.operator in sent.ontology.lexicon.answering and sent.tree.pos[inner.trigger] == "NOUN":
            chosen = recipients or others or theirs
        falls_on_theirs = rule is not None and rule.at_theirs and theirs
        if rule is None or (rule.gives is None and rule.inner == "dropped") or falls_on_theirs:
            chosen = theirs or recipients or (others if inner.frame.reciprocal else [])  # "hosted talks between them"
        if frame.operator == "Do":  # "gave Oslo a deadline"
            given = [h for h in sent.slots.of(filled.trigger).indirect if h not in outer_actors and self._may_act(h)]
            chosen = given or chosen
        roles = {role: list(heads) for role, heads in inner.roles.items()} | {
            "actor": outer_actors,
            "recipient": chosen,
        }
        if addresses and rule is not None and rule.gives:
            roles["about"] = [
                h for h in (*inner.roles.get("about", ()), *(theirs if chosen is not theirs else ())) if h not in chosen
            ]
        things = [h for h in named if h not in recipients and self._is_thing(h) and h not in roles["recipient"]]
        roles["about"] = [*roles.get("about", ()), *(h for h in things if h not in roles.get("about", ()))]
        if not actors and inside and not inner_actors:
            inner = _lighter(inner, 0.9)
        return self._derive(filled, inner, rule, roles)

    def _take_scope(self, filled: Fillers, roles: dict[str, list[int]]) -> None:
        """Who takes part where what an operator is over evokes nothing: who is asked, and what for; else those in the clause."""
        named = [h for h in roles.get("recipient", ()) if self._may_act(h) or self.sent.phrases.at(h).named]
        wishes = self.sent.slots.of(filled.trigger).oblique.get("for", ()) if self._asks(filled.frame) else ()
        for head in filled.scope:
            clause = self.sent.tree.pos[head] == "VERB"
            wanted = head in wishes and not clause
            asked = clause and filled.frame.operator in self.sent.ontology.lexicon.addressing
            inside = self._clause_participants(head) if clause else [head]
            if asked and (who := [h for h in self.sent.slots.own_subject(head) if self._may_act(h)]):
                inside = who  # "demanded that *the premier* appear before it"
            if wanted and not named:  # "asked for an explanation from Riyadh"
                roles.setdefault("recipient", []).extend(self.sent.slots.of(head).oblique.get("from", ()))
            if wanted or not named:  # nobody is denied to
                topic = wanted or "denied" in filled.frame.effects
                role = roles.setdefault("about" if topic else "recipient", [])
                role.extend(h for h in inside if h not in role)

    def _asks(self, frame: Frame) -> bool:
        """Whether words ask somebody for something: the deed stands behind "for" or is the object."""
        return frame.operator in self.sent.ontology.lexicon.addressing and SCOPE in frame.slots.get("for", ())

    def _is_boon(self, filled: Fillers, inner: Proto, rule: Rule | None) -> bool:
        """Whether those whom a demanded deed is done to gain by it and are not who is asked: "called for her release"."""
        ontology = self.sent.ontology
        asked = rule is not None and rule.gives == filled.frame.evokes
        return asked and self._asks(filled.frame) and not ontology.events[inner.cls].conflict

    def _their_actors(self, filled: Fillers, inner: Proto, actors: list[int]) -> list[int]:
        """The actors of the event inside; the "its" of "ended its siege" is the subject itself."""
        found = inner.roles.get("actor", [])
        if actors and filled.frame.operator in self.sent.ontology.lexicon.own_deeds:
            return [h for h in found if self.sent.tree.tag[h] != "PRP$"]
        return found


def _lighter(proto: Proto, factor: float) -> Proto:
    return replace(proto, weight=proto.weight * factor)
