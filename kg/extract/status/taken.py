"""What the words on the way up from an event say, taken in one by one."""

import msgspec

from kg.extract.frames.find import Sentences
from kg.extract.slots import signs, unsettled, upward
from kg.extract.slots.step import Step
from kg.extract.status.beside import (
    OPEN,
    conditioned,
    conjunction,
    effects_at,
    if_believed,
    is_habit,
    is_under_inversion,
)
from kg.extract.status.depicted import is_depicted
from kg.extract.status.governors import governor
from kg.extract.status.met import Met

_ALIKE = frozenset([("VBD", "VBN"), ("VB", "VBP")])  # a form that a conjunct has, and the one of the first


class Taken(msgspec.Struct, eq=False, kw_only=True):
    """What has been met so far."""

    sent: Sentences
    met: Met = msgspec.field(default_factory=Met)
    seen: set[int] = set()
    told: bool = (
        False  # whether the clause of the event is what somebody tells or thinks: a "not" above denies only that
    )
    unmoved: bool = False  # whether a "no" above leaves the event alone: "nobody claimed *responsibility for* the raid"
    counted: int = -1  # the event as a subject, whose "no" has been counted: "*no attack* is going to happen"
    holds: int | None = None  # the verb whose tense the event has: it "took place"

    def _negate(self, negated: bool) -> None:
        """Turn the polarity round; of what is told, leave open whether it is so ("could not confirm that they had left")."""
        if negated and self.told:
            self.met.beside.add("question")
        elif not self.unmoved:
            self.met.negative ^= negated

    def _undo(self) -> bool:
        """Take what was tried for not done; False, for what stands above says nothing of it."""
        self.met.negative = not self.met.negative
        self.met.above -= {"hypothetical", "tried"}
        return False

    def _at(self, token: int, below: int) -> frozenset[str]:
        """The effects at a word, but for what its subject says that has been counted."""
        known = self.counted >= 0 and self.counted in self.sent.slots.own_subject(token)
        return effects_at(self.sent, token, self.counted if known else below)

    def _word(self, token: int, below: int = -1) -> None:
        found = self._at(token, below)
        found |= {"probable"} if is_depicted(self.sent, token) else set()
        self._negate("negative" in found)
        if self.told:
            return
        self.met.beside |= found - {"negative"}
        if self.sent.slots.is_told_command(token):
            self.met.beside.add("hypothetical")
        if (found & OPEN and conditioned(self.sent, token)) or is_under_inversion(self.sent, token):
            self.met.beside.add("conditional")
        elif if_believed(self.sent, token):
            self.met.beside.add("probable")

    def _passes(self, upper: int, below: int = -1) -> bool:
        self._word(upper, below)
        return True

    def _conjunct(self, token: int, upper: int) -> bool:
        """A conjunct shares the auxiliaries of the first, unless it has its own or a form of its own."""
        tree, slots = self.sent.tree, self.sent.slots
        word = upward.conjunction_of(slots, token)
        beside = governor(self.sent, word, ("object",)) if word is not None else None
        if word is not None and tree.lower[word] in self.sent.ontology.standing.quantifiers:
            self.met.negative = "question" not in self.met.beside  # "neither confirmed nor denied it"
        elif beside is not None and "negative" in beside.effects:  # "rather than"
            self.met.negative = not self.met.negative
        elif word is None and self._is_left_for(token, upper):  # "withdrew rather than surrender"
            self.met.negative = not self.met.negative
            self.holds = upper
        elif tree.pos[token] == "NOUN" and tree.pos[upper] == "VERB":
            self.met.beside |= self._strayed(token, upper)
        elif tree.pos[token] in ("VERB", "AUX"):
            if if_believed(self.sent, upper):  # "if he is right, they left *and returned*"
                self.met.beside.add("probable")
            alike = tree.tag[token] == tree.tag[upper] or (tree.tag[token], tree.tag[upper]) in _ALIKE
            if alike and not slots.own_subject(token) and not slots.auxiliaries(token):
                denied = self.met.negative
                self._word(upper)
                self.met.negative |= denied  # "is not a member and *is not* a friend"
        return True

    def _strayed(self, noun: int, verb: int) -> set[str]:
        """What a verb says of a noun that the tree has set beside it and not in its phrase: "stood for growth, *tariffs* and peace"."""
        reach = tuple(self.sent.tree.lower[prep] for prep in self.sent.slots.under(verb, "prep") if prep < noun)
        above = governor(self.sent, verb, reach)
        return {"hypothetical"} if above is not None and above.effects & {"hypothetical", "entertained"} else set()

    def _is_left_for(self, token: int, upper: int) -> bool:
        """Whether a "than" that nothing hangs on stands between two verbs of which only one is done."""
        tree, before = self.sent.tree, self.sent.tree.leftmost(token) - 1
        if before <= upper or tree.head[before] != upper or tree.pos[before] not in ("ADP", "SCONJ"):
            return False
        telling = governor(self.sent, before, ("object",))
        return telling is not None and "negative" in telling.effects

    def _top(self, token: int) -> None:
        """A sentence may ask, command or only suppose."""
        slots = self.sent.slots
        if slots.asked(token) and not signs.asks_why(slots, token):  # "why did they leave?": they did
            self.met.beside.add("question")
        if signs.is_command(slots, token) and not any(slots.own_subject(word) for word in self.seen):
            self.met.beside.add("hypothetical")
        if slots.is_infinitive(token) and slots.own_subject(token):
            self.met.above.add("future")  # "*Turkey to expel* German envoy"
        if unsettled.is_anybodys_habit(slots, token) or is_habit(self.sent, token):
            self.met.beside.add("hypothetical")
        if conjunction(self.sent, token) == "conditional":  # "if only they had left"
            self.met.beside.add("conditional")

    def _within(self, token: int, step: Step) -> None:
        """Of what stands within another deed, and is no known one, the deed tells whether it is to come: "will help *in talks*"."""
        if any(governor(self.sent, word, ("within",)) is not None for word in step.through):
            tree = self.sent.tree
            play = f"{tree.lower[step.through[-1]]} {tree.lemma[token]}" in self.sent.ontology.standing.phrases
            # "sailed *in an exercise*": by that phrase the sailing is none of war, and the exercise was held
            held = play and upward.is_finite_past(self.sent.slots, step.upper)
            self.met.beside |= set() if held else self._main(step.upper)

    def _main(self, verb: int) -> set[str]:
        """What the main clause says of what comes before, with or after it."""
        raise NotImplementedError

    def _has_tense(self) -> bool:
        """Whether a word that was met says by itself when it was: "no proof that they *left*", "is likely to *have* left"."""
        slots = self.sent.slots
        return any(upward.is_finite(slots, word) or slots.is_perfect(word) for word in self.seen)

    def _is_clause(self, token: int) -> bool:
        return self.sent.tree.pos[token] in ("VERB", "AUX")

    def _is_open(self, predicate: int) -> bool:
        """Whether an adjective's copula says that nothing is settled: "*would* be glad"."""
        above = upward.step_up(self.sent.slots, predicate)
        verbs = [predicate] if above is None or above.kind != "predicate" else [predicate, above.upper]
        return any(effects_at(self.sent, verb) & OPEN for verb in verbs)


def is_uttered(sent: Sentences, word: int) -> bool:
    """Whether a word is a noun for something said to somebody: "rejected a *request*"."""
    return sent.tree.pos[word] == "NOUN" and sent.tree.lemma[word] in sent.ontology.standing.uttered
