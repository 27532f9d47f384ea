"""Polarity, certainty and temporality of an event, from the words beside and above it (after FactBank and PLOVER).

The way goes from the event's own word up its tree. Each word on it either passes the standing on, changes it, or ends the way:
what stands above a subordinate clause ("after the army attacked") says nothing of the event. Which words do what stands in
`ontology/lex/status.ttl` and, for operators, in `operators.ttl`.
"""

from dataclasses import dataclass, field

from kg.extract.frames import Sentences
from kg.extract.slots import upward
from kg.extract.slots.upward import Step
from kg.standing import Governor

_UP = 12  # how many words above are looked at
_WEAKER = {"certain": 0, "probable": 1, "possible": 2, "underspecified": 3}
_POS = {
    "VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective", "ADV": "adverb",
    "ADP": "preposition", "SCONJ": "preposition", "PRON": "noun",
}  # fmt: skip
_OPEN = frozenset(["future", "hypothetical", "possible", "obliged"])
_REACH = {
    "infinitive": ("infinitive", "clause"), "perfect": ("infinitive", "clause"), "purpose": ("infinitive", "clause"),
    "gerund": ("gerund", "clause"), "clause": ("clause",), "object": ("object",), "passive": ("object",),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """The standing of a statement as its own words give it."""

    polarity: str = "positive"
    certainty: str = "certain"
    temporality: str = "past"


def weaker(first: str, second: str) -> str:
    """The less certain of two certainties."""
    return first if _WEAKER[first] >= _WEAKER[second] else second


def status_of(sent: Sentences, trigger: int, governor: int) -> Status:
    """The standing of an event with the given trigger; `governor` is the topmost word that belongs to it."""
    reading = _Reading(sent=sent, trigger=trigger, governor=governor)
    reading.climb(trigger)
    if governor not in reading.seen:
        reading.climb(governor)
    return reading.status()


@dataclass(slots=True, kw_only=True)
class _Reading:
    """What has been met on the way up."""

    sent: Sentences
    trigger: int
    governor: int
    negative: bool = False
    beside: set[str] = field(default_factory=set)  # effects of words at the event or at a word that passes them on
    above: set[str] = field(default_factory=set)  # effects of words that govern the event
    seen: set[int] = field(default_factory=set)
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
            self.beside.add("question")

    # ---- words beside

    def _word(self, token: int, below: int = -1) -> None:
        found = self._effects(token, below)
        self.negative ^= "negative" in found
        self.beside |= found - {"negative"}
        if found & _OPEN and self._conditioned(token):
            self.beside.add("conditional")

    def _effects(self, token: int, below: int = -1) -> set[str]:
        """What the words at a token say: its negation, auxiliaries, adverbs, adjectives, and quantifiers among its arguments."""
        tree, standing, found = self.sent.tree, self.sent.ontology.standing, set()
        for word in self.sent.slots.satellites(token):
            kind = {"ADJ": "adjective", "ADV": "adverb", "PART": "adverb", "AUX": "verb", "VERB": "adjective"}.get(
                tree.pos[word]
            )
            forms = {tree.lower[word], tree.lemma[word], f"{tree.lower[word - 1]} {tree.lower[word]}"}
            found |= {standing.beside[kind, form] for form in forms if kind and (kind, form) in standing.beside}
        if self.sent.slots.negated(token) or any(
            tree.lower[word] in standing.quantifiers for word in upward.quantified(self.sent.slots, token, below)
        ):
            found.add("negative")
        if "negative" in found and self._spared(token):
            found.discard("negative")
        if upward.is_reported_would(self.sent.slots, token):
            found = found - {"hypothetical"} | {"future"}
        return found

    def _spared(self, token: int) -> bool:
        tree, spared = self.sent.tree, self.sent.ontology.standing.spared
        return any(
            tree.lower[word + 1] in spared
            for word in upward.negations(self.sent.slots, token)
            if word + 1 < len(tree.words)
        )

    def _conditioned(self, verb: int) -> bool:
        """Whether an if-clause hangs on a verb."""
        slots, table = self.sent.slots, self.sent.ontology.standing.conjunctions
        for clause in upward.adverbial_clauses(slots, verb):
            effects = {_last(table, upward.subordinators(slots, clause))}
            if "conditional" in effects or upward.is_inverted(slots, clause):
                return True
        return False

    # ---- words above

    def _cross(self, token: int, step: Step) -> bool:
        """Take in what the step up says; False where the way ends."""
        if step.kind in ("adverbial", "clause", "purpose"):
            ended = self._opened(token, step)
            if ended is not None:
                return ended
        if step.kind == "conjunct":
            return self._conjunct(token, step.upper)
        if step.kind == "participle":
            return self._passes(step.upper)
        if step.kind in ("relative", "aside", "adverbial"):
            return False
        if step.kind in ("subject", "exists", "passive") and self._subject(token, step):
            return True
        governor = self._governor(step)
        if governor is not None:
            return self._governed(token, step, governor)
        return self._ungoverned(token, step)

    def _opened(self, token: int, step: Step) -> bool | None:
        """What the conjunction of a clause says; None where there is none that says anything."""
        slots = self.sent.slots
        effect = _last(self.sent.ontology.standing.conjunctions, upward.subordinators(slots, token))
        if effect is None and upward.is_inverted(slots, token):
            effect = "conditional"
        if effect is None:
            return None
        if effect == "conditional" and step.kind == "clause":
            effect = "question"  # "asked if"
        if effect in ("awaited", "alongside"):
            if step.kind == "clause":
                return None
            main = self._effects(step.upper)
            if "negative" in main and not main & _OPEN:
                main = set()
            if main & _OPEN:
                self.beside.add("hypothetical" if effect == "awaited" or "hypothetical" in main else "future")
            return False
        self.beside.add(effect)
        return False

    def _conjunct(self, token: int, upper: int) -> bool:
        """A conjunct shares the auxiliaries of the first, unless it has its own or a form of its own."""
        tree, slots = self.sent.tree, self.sent.slots
        word = upward.conjunction_of(slots, token)
        if word is not None and tree.lower[word] in self.sent.ontology.standing.quantifiers:
            self.negative = True
        elif tree.pos[token] in ("VERB", "AUX"):
            alike = tree.tag[token] == tree.tag[upper] or (
                tree.tag[token] in ("VBN", "VBD") and tree.tag[upper] == "VBN"
            )
            if alike and not slots.own_subject(token) and not slots.auxiliaries(token):
                self._word(upper)
        return True

    def _passes(self, upper: int, below: int = -1) -> bool:
        self._word(upper, below)
        return True

    def _subject(self, token: int, step: Step) -> bool:
        """The event as a subject: of a verb of happening, of a copula with a telling predicate. False where neither holds."""
        upper, kind = step.upper, step.kind
        happens = self._lookup(upper, ("subject",))
        if kind == "exists" or (happens is not None and "occurs" in happens.effects):
            said = [
                g
                for p in upward.predicates(self.sent.slots, upper)
                if p != token and (g := self._lookup(p, ("subject",)))
            ]
            if kind != "exists" and said:
                return self._apply(said[0].effects, upper, token)
            self.holds = upper
            return self._passes(upper, token)
        if kind == "subject":
            for predicate in upward.predicates(self.sent.slots, upper):
                said_of = self._lookup(predicate, ("subject",))
                if said_of is not None:
                    return self._apply(said_of.effects, upper, token)
        return False

    def _governor(self, step: Step) -> Governor | None:
        """The telling word above: a preposition between, else the word itself, else the predicate of its copula."""
        tree = self.sent.tree
        for word in step.through:
            found = self._lookup(word, ("object",))
            if found is not None:
                return found
        reach = _REACH.get(step.kind) or tuple(tree.lower[word] for word in step.through)
        if step.kind == "modifier":
            reach = ("object", "of", "for")
        if step.kind in ("clause", "infinitive") and self.sent.slots.of(step.upper).holder:
            for predicate in upward.predicates(self.sent.slots, step.upper):
                found = self._lookup(predicate, ("clause",))
                if found is not None:
                    return found
        return self._lookup(step.upper, reach, told="told" in self.above)

    def _lookup(self, word: int, reach: tuple[str, ...], *, told: bool = False) -> Governor | None:
        tree, slots = self.sent.tree, self.sent.slots
        pos = _POS.get(tree.pos[word])
        if pos is None:
            return None
        table = self.sent.ontology.standing.governors
        near = {tree.lower[c] for c in tree.children[word]}
        for each in table.get((pos, tree.lemma[word]), ()) or table.get((pos, tree.lower[word]), ()):
            rest = each.lemma.split()[1:] if pos == "verb" else each.lemma.split()[:-1]
            if not all(part in near for part in rest) or not each.reach.intersection(reach):
                continue
            if ("refuted" in each.effects and not told) or ("reported" in each.effects and not slots.is_passive(word)):
                continue
            return each
        return None

    def _governed(self, token: int, step: Step, governor: Governor) -> bool:
        if step.kind == "perfect" and governor.effects & {"hypothetical", "future"}:
            return self._apply(frozenset(["probable"]), step.upper, token)
        return self._apply(governor.effects, step.upper, token)

    def _apply(self, effects: frozenset[str], upper: int, below: int) -> bool:
        """Take over what a governing word does; False where it ends the way."""
        if "factual" in effects:
            return False
        own = self._effects(upper, below)
        negated = "negative" in own
        if "doubted" in effects:
            if not negated:
                self.negative = not self.negative
                self.above.add("probable")
            return True
        self.negative ^= bool(effects & {"negative", "refuted"}) ^ negated
        self.above |= (effects - {"negative", "implied", "occurs", "refuted"}) | {e for e in effects if e == "told"}
        self.beside |= own - {"negative", "future"} | ({"future"} & own if effects <= {"implied"} else set())
        if effects & {"refuted", "negative"} and "told" in self.above:
            self.above.discard("probable")
        return True

    def _ungoverned(self, token: int, step: Step) -> bool:
        """A word that says nothing of what it governs: an infinitive is an idea, an indefinite object stands as its verb does."""
        upper, kind = step.upper, step.kind
        if kind == "purpose":
            self.negative = False  # "to prevent an attack": whether it was is not said
            self.beside.add("hypothetical")
            return False
        if kind == "infinitive":
            self._apply(frozenset(["hypothetical"]), upper, token)
            return True
        if kind in ("gerund", "perfect"):
            return self._passes(upper)
        if kind in ("object", "passive", "subject") and self.sent.tree.pos[token] == "NOUN":
            if upward.is_determined(self.sent.slots, token):
                return False
            own = self._effects(upper, token)
            if kind != "subject":
                self.negative ^= "negative" in own
            if own & _OPEN:
                self.beside |= own & {"possible", "hypothetical"}
                self.above |= {"hypothetical"} if kind == "subject" or "future" in own else set()
            return True
        return kind == "clause"

    # ---- the sum

    def status(self) -> Status:
        """Everything met on the way, as three qualifiers."""
        met = self.beside | self.above
        past = self._is_past()
        if "obliged" in self.beside:
            met |= {"probable"} if past else {"hypothetical"}
        idea = "hypothetical" in met or ("possible" in met and not past)
        if "question" in met and self.sent.slots.is_infinitive(self.trigger):
            idea = True
        unreal = met & {"conditional", "question"} or "hypothetical" in self.beside or ("obliged" in met and not past)
        certainty = "certain"
        if unreal or (idea and not self.negative):
            certainty = "possible" if "possible" in met and not met & {"conditional", "question"} else "underspecified"
        elif met & {"possible", "probable", "reported"}:
            certainty = "possible" if "possible" in met else "probable"
        real = "future" if "future" in met else self._tense()
        temporality = "hypothetical" if idea or "conditional" in met else real
        return Status(
            polarity="negative" if self.negative else "positive", certainty=certainty, temporality=temporality
        )

    def _verb(self) -> int | None:
        """The verb that carries the tense of the event, if one does."""
        tree = self.sent.tree
        for token in (self.holds, self.trigger, self.governor):
            if token is not None and tree.pos[token] in ("VERB", "AUX"):
                return token
        return None

    def _is_past(self) -> bool:
        """Whether the form of the event's own verb says that it is over; a noun is where nothing says otherwise."""
        verb = self._verb()
        return verb is not None and upward.is_finite_past(self.sent.slots, verb)

    def _tense(self) -> str:
        verb = self._verb()
        return self.sent.slots.tense(verb) if verb is not None else "past"


def _last(table: dict[str, str], phrases: list[str]) -> str | None:
    """The effect of the longest phrase that has one."""
    found = [phrase for phrase in phrases if phrase in table]
    return table[max(found, key=len)] if found else None
