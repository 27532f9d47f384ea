"""Auxiliaries that make a plan or a refusal of an event: "will", "is going to", "will not"."""

from kg.extract.compose.operators import Operators
from kg.extract.compose.proto import Proto
from kg.extract.frames import Fillers
from kg.extract.slots import upward

_AUXILIARY = {"future": "Future", "future negative": "FutureNot"}


class Tenses(Operators):
    """The auxiliaries of a verb as operators over its event."""

    def _auxiliary(self, proto: Proto, token: int) -> list[Proto]:
        """ "will", "is going to" and their negations as operators over the event of their verb."""
        standing = self._tense(token)
        if standing == "future negative" and proto.polarity == "positive":
            standing = "future"  # "will not allow": the "not" is in the class already
        operator = _AUXILIARY.get(standing)
        if operator is None or proto.temporality in ("future", "hypothetical"):
            return [proto]
        rule = self._rule(operator, proto)
        if rule is None:
            return [proto]
        filled = Fillers(frame=proto.frame, trigger=token, words=(), roles={})
        outer = self._derive(filled, proto, rule, {role: list(heads) for role, heads in proto.roles.items()})
        outer.trigger, outer.frame = proto.trigger, proto.frame
        outer.polarity = rule.polarity or ("positive" if outer.cls != proto.cls else proto.polarity)
        return [outer]

    def _tense(self, token: int) -> str:
        """ "future", "future negative" or "" for a verb, by its auxiliaries, also those of the verb it is coordinated to."""
        sent, verb = self.sent, token
        for _ in range(3):
            words = sent.slots.auxiliaries(verb)
            effects = {sent.ontology.standing.beside.get(("verb", sent.tree.lemma[w])) for w in words}
            if "future" in effects or upward.is_reported_would(sent.slots, verb):
                return "future negative" if sent.slots.negated(verb) or sent.slots.negated(token) else "future"
            upper = sent.slots.coordinated_to(verb)
            if upper is None or words:
                break
            verb = upper
        return "future" if sent.slots.going_to(token) else ""
