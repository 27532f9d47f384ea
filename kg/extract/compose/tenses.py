"""What auxiliaries say of a verb: that it is to come, will not be, was refused; and what that makes of its event."""

from kg.extract.compose.operators import Operators
from kg.extract.compose.proto import Proto
from kg.extract.frames.fillers import Fillers
from kg.extract.frames.find import Sentences
from kg.extract.slots import upward
from kg.extract.status import governor, is_negative

_AUXILIARY = {"future": "Future", "future negative": "FutureNot", "refused": "FutureNot"}


class Tenses(Operators):
    """The auxiliaries of a verb as operators over its event."""

    def _auxiliary(self, proto: Proto, token: int) -> list[Proto]:
        """ "will", "is going to" and their negations as operators over the event of their verb."""
        standing = tense(self.sent, token)
        if standing == "future negative" and proto.polarity == "positive":
            standing = "future"  # "will not allow": the "not" is in the class already
        operator = _AUXILIARY.get(standing)
        if operator is None or proto.temporality in ("future", "hypothetical") or self._is_doubted(token):
            return [proto]
        rule = self._rule(operator, proto)
        if rule is None:
            return [proto]
        filled = Fillers(frame=proto.frame, trigger=token, words=(), roles={})
        outer = self._derive(filled, proto, rule, {role: list(heads) for role, heads in proto.roles.items()})
        outer.trigger, outer.frame = proto.trigger, proto.frame
        if standing == "refused":
            outer.temporality, outer.certainty = "past", "certain"
        turned = standing != "future" and outer.cls != proto.cls  # the "not" is in the new class
        outer.polarity = rule.polarity or ("positive" if turned else proto.polarity)
        return [outer]

    def _is_doubted(self, verb: int) -> bool:
        """Whether somebody else only doubts or fears it, so that nobody gives his word: "few doubt that they *will attack*"."""
        tree = self.sent.tree
        said = governor(self.sent, tree.head[verb], ("clause",)) if tree.dep[verb] in ("ccomp", "acl") else None
        return said is not None and bool(said.effects & {"doubted", "hypothetical", "possible"})


def tense(sent: Sentences, token: int) -> str:
    """ "future", "future negative", "refused" or "" for a verb, by its auxiliaries, also those of the verb it is coordinated to."""
    verb = token
    for _ in range(3):
        words = sent.slots.auxiliaries(verb)
        effects = {sent.ontology.standing.beside.get(("verb", sent.tree.lemma[w])) for w in words}
        if "future" in effects or upward.is_reported_would(sent.slots, verb):
            denied = is_negative(sent, verb) or is_negative(sent, token)  # also "will no longer"
            return "future negative" if denied else "future"
        upper = sent.slots.coordinated_to(verb)
        if upper is None or words:
            break
        verb = upper
    if sent.slots.going_to(token):
        return "future"
    return "refused" if _is_refusal(sent, token) else ""


def _is_refusal(sent: Sentences, verb: int) -> bool:
    """Whether "would not" in the main clause tells that somebody refused ("they would not leave"), with no condition beside it."""
    slots = sent.slots
    would = any(sent.tree.lower[word] == "would" for word in slots.auxiliaries(verb))
    if not would or sent.tree.dep[verb] != "ROOT" or not slots.negated(verb) or upward.is_finite_past(slots, verb):
        return False
    opened = {word for clause in upward.adverbial_clauses(slots, verb) for word in upward.subordinators(slots, clause)}
    return not any(sent.ontology.standing.conjunctions.get(word) == "conditional" for word in opened)
