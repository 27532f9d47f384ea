"""What stands around a word: its clause, who reports it, the places behind it, what it is said to be part of."""

from kg.extract.slots.reporting import Reporting

_OTHER_CLAUSE = ("ccomp", "relcl", "advcl", "conj", "acl", "csubj", "parataxis", "dep")
_HELD = ("nummod", "compound", "nmod", "amod", "poss")


class Around(Reporting):
    """Questions about the surroundings of a word that the layers above ask."""

    def tense(self, token: int) -> str:
        """past, ongoing or future, by the verb's own form or that of the nearest finite verb above it."""
        tree, current = self.tree, token
        for _ in range(8):
            if tree.pos[current] in ("VERB", "AUX"):
                tags = [tree.tag[current], *(tree.tag[a] for a in self.auxiliaries(current))]
                if tree.tag[current] == "VBG" and set(tags) & {"VBZ", "VBP"}:
                    return "ongoing"
                if tree.lemma[current] in ("have", "be") and self._is_yet_to(current):
                    return "past"  # "has yet to leave", "are yet to meet"
                if self._still_is(current):
                    return "ongoing"  # "have been on strike since June"
                if self._is_in_present_passive(current):
                    return "ongoing"  # "prisoners are tortured"
                if "VBD" in tags or "VBN" in tags:
                    return "past"
                if set(tags) & {"VBZ", "VBP"}:
                    return "ongoing"
            if tree.head[current] == current:
                break
            current = tree.head[current]
        return "past"

    def _is_yet_to(self, verb: int) -> bool:
        """Whether something is still to be done that was not: "has *yet to* leave", but "is yet another"."""
        tree = self.tree
        return any(tree.lower[c] == "yet" and tree.lower[c + 1 : c + 2] == ["to"] for c in tree.children[verb])

    def _is_in_present_passive(self, verb: int) -> bool:
        tree, words = self.tree, self.auxiliaries(verb)
        now = any(tree.lemma[w] == "be" and tree.tag[w] in ("VBZ", "VBP") for w in words)
        return now and tree.tag[verb] == "VBN" and not any(tree.lemma[w] == "have" for w in words)

    def _still_is(self, verb: int) -> bool:
        """Whether it has been so until now: "*has been* on strike since June"."""
        tree = self.tree
        since = any(tree.lower[each] in ("since", "for") for each in tree.children[verb])
        now = any(tree.tag[a] in ("VBZ", "VBP") for a in self.auxiliaries(verb))
        there = self.under(verb, "expl")  # "there has been no contact since 2019"
        return since and now and not there and tree.lower[verb] == "been" and tree.pos[verb] in ("VERB", "AUX")

    def clause_subjects(self, token: int) -> list[int]:
        """The subjects of the clause that a word stands in."""
        current = token
        for _ in range(8):
            if self.tree.pos[current] in ("VERB", "AUX") and current != token:
                return [s for s in self._surface_subject(current) if s != token]
            if self.tree.head[current] == current:
                break
            current = self.tree.head[current]
        return []

    def within(self, token: int, nouns: tuple[int, ...]) -> bool:
        """Whether a word of a clause hangs below one of these nouns, or by a preposition on any noun."""
        tree, upper = self.tree, self.tree.head[token]
        while upper != tree.head[upper] and tree.pos[upper] not in ("VERB", "AUX"):
            if upper in nouns or (tree.pos[upper] == "NOUN" and tree.dep[token] == "pobj"):
                return True
            upper = tree.head[upper]
        return False

    def apposed_to(self, token: int) -> list[int]:
        """The nouns that a word is said of in apposition, all of one noun phrase."""
        tree, found = self.tree, []
        while tree.head[token] != token and tree.pos[token] not in ("VERB", "AUX"):
            if tree.dep[token] == "appos":
                found.append(tree.head[token])
            token = tree.head[token]
        return found

    def below_preposition(self, token: int) -> list[int]:
        """The objects of "according to"."""
        return [p for prep in self.under(token, "prep") for p in self.under(prep, "pobj")] or self.kids(token, "pobj")

    def group_before(self, verb: int) -> set[int]:
        """The auxiliaries and the negation of a verb, without "to"."""
        return {t for t in self.kids(verb, "aux", "auxpass", "neg") if t < verb and self.tree.tag[t] != "TO"}

    def doer_of_object(self, noun: int) -> list[int]:
        """The subject of the verb that a noun is object of ("the court issued *a warrant*")."""
        governor = self.tree.head[noun]
        if self.tree.dep[noun] == "dobj" and self.tree.pos[governor] == "VERB" and not self.is_of_others(governor):
            return self._surface_subject(governor) if not self.is_passive(governor) else self._agents(governor)
        return []

    def carried(self, noun: int, verbs: frozenset[str]) -> list[int]:
        """Whom a vehicle has in it: "a bus *carrying pilgrims*"."""
        tree = self.tree
        return [
            each
            for clause in self.kids(noun, "acl", "relcl")
            if tree.lemma[clause] in verbs
            for head in self.kids(clause, "dobj")
            for each in self.spread(head)
        ]

    def meeting_subject(self, noun: int) -> list[int]:
        """The subject of the verb that a noun is the setting of ("A, in talks with B, said")."""
        prep = self.tree.head[noun]
        if self.tree.dep[noun] == "pobj" and self.tree.lower[prep] in ("in", "during", "at", "after", "before"):
            verb = self.tree.head[prep]
            if self.tree.pos[verb] == "VERB":
                return self._surface_subject(verb)
            return [verb] if self.tree.pos[verb] in ("PROPN", "NOUN", "PRON") else []
        return []

    def covers_sentence(self, tokens: frozenset[int]) -> bool:
        """Whether tokens hold the whole of a sentence or more."""
        return any(
            all(t in tokens or not self.tree.words[t][0].isalnum() for t in range(a, b)) for a, b in self.tree.sentences
        )

    def clause_steps(self, token: int, targets: set[int], barred: frozenset[str]) -> int | None:
        """How many steps up from a time one of the targets stands; None where another clause or noun holds it.

        What hangs on a noun as its modifier or by "of" is that noun's alone ("the 2014 coup", "the coup of 2014"); `barred`
        prepositions lead to a noun that only gives the order of things ("after the vote in May").
        """
        tree, current, steps, held = self.tree, token, 0, False
        for _ in range(10):
            if current in targets:
                return None if held and tree.pos[current] in ("VERB", "AUX") else steps
            upper, dep = tree.head[current], tree.dep[current]
            if upper == current or (held and tree.pos[upper] in ("VERB", "AUX") and upper not in targets):
                return None
            if tree.pos[current] in ("VERB", "AUX") and dep in _OTHER_CLAUSE:
                if not (dep == "advcl" and tree.tag[current] == "VBG" and not self.own_subject(current)):
                    return None
                steps += 3
            if tree.pos[current] == "ADP" and current != token and tree.lower[current] in barred and steps > 1:
                return None
            if dep == "pcomp" and tree.tag[current] == "VBG" and tree.lower[upper] in ("of", "for", "from", "since"):
                return None  # "accused them of sending troops in August"
            if tree.pos[upper] in ("NOUN", "PROPN") and (dep in _HELD or tree.lower[current] == "of"):
                of_deed = dep == "poss" and (self.is_subject(upper) or self._happens_in(upper, targets))
                held = held or not of_deed  # "Monday's attack killed 12", "12 were killed in Monday's attack"
            if dep == "appos" and current != token and tree.pos[current] == "NOUN":
                held = True  # "X, *president since 2014*, met Y"
            current, steps = upper, steps + 1
        return None

    def _happens_in(self, noun: int, targets: set[int]) -> bool:
        """Whether a noun says in what one of the verbs happened."""
        preposition = self.tree.head[noun]
        return self.tree.lower[preposition] in ("in", "during", "at") and self.tree.head[preposition] in targets

    def shares_time(self, verb: int) -> tuple[int, bool] | None:
        """The verb whose time holds for a verb too, and whether only one that opens the clause ("On Monday A met B and left").

        A participle shares the time of its verb ("struck the port on Monday, killing 12").
        """
        tree, head = self.tree, self.tree.head[verb]
        if head == verb or self.own_subject(verb) or tree.pos[head] not in ("VERB", "AUX"):
            return None
        if tree.dep[verb] == "advcl" and tree.tag[verb] == "VBG":
            return head, False
        return (head, True) if tree.dep[verb] == "conj" else None

    def gapped(self, verb: int) -> int | None:
        """The participle without an auxiliary that is coordinated to a passive: "four were killed and fifteen *wounded* on Tuesday"."""
        tree = self.tree
        found = (c for c in self.under(verb, "conj") if tree.tag[c] in ("VBN", "VBD") and not self.auxiliaries(c))
        return next(found, None) if self.is_passive(verb) else None

    def infinitive_of(self, verb: int) -> int | None:
        """The verb that an infinitive hangs on: "are to *meet*", "is due to *meet*"; None where it hangs on none."""
        tree, head = self.tree, self.tree.head[verb]
        if tree.dep[verb] != "xcomp":
            return None
        upper = tree.head[head] if tree.pos[head] == "ADJ" else head
        return upper if tree.pos[upper] in ("VERB", "AUX") else None

    def stands_after(self, token: int, prepositions: frozenset[str]) -> bool:
        """Whether a word is the object of one of some prepositions."""
        return self.tree.dep[token] == "pobj" and self.tree.lower[self.tree.head[token]] in prepositions

    def asked(self, token: int) -> bool:
        """Whether the sentence ends in a question mark."""
        first, end = self.tree.sentences[self.tree.sentence[token]]
        return any(self.tree.words[t] == "?" for t in range(max(first, end - 2), end))

    def is_subordinate(self, token: int) -> bool:
        """Whether a subject stands in an adverbial or relative clause."""
        return self.tree.dep[self.tree.head[token]] in ("advcl", "relcl", "acl", "csubj", "pcomp")

    def is_empty_it(self, token: int, personal: frozenset[str] = frozenset()) -> bool:
        """Whether an "it" means nothing: "it was too early to", "it is clear that", "it rained".

        `personal` are adjectives that are said of somebody: "it was ready to", "it is unable to".
        """
        tree, verb = self.tree, self.tree.head[token]
        if tree.lower[token] != "it":
            return False
        if tree.lemma[verb] in ("rain", "snow", "seem", "appear", "happen"):
            return True
        if tree.dep[token] not in ("nsubj", "nsubjpass", "dobj", "expl"):
            return False
        if any(tree.lower[adjective] in personal for adjective in self.kids(verb, "acomp", "oprd")):
            return False
        if tree.dep[token] != "nsubjpass" and self.kids(verb, "oprd"):  # "called it a victory": a deed, nobody
            return True
        if tree.lemma[verb] == "be" and self.kids(verb, "acomp", "attr"):
            return self.has(verb, "ccomp", "xcomp", "advcl", "csubj", "relcl") or any(
                self.kids(p, "xcomp", "ccomp", "relcl", "acl", "advcl") for p in self.kids(verb, "acomp", "attr")
            )
        return tree.lemma[verb] in ("make", "find", "take", "mean") and self.has(verb, "ccomp", "xcomp")

    def quoted(self) -> frozenset[int]:
        """The words between quotation marks, the marks themselves included."""
        if self._quoted is None and not {'"', "“", "``"} & set(self.tree.words):
            self._quoted = frozenset()
        if self._quoted is None:
            found, curly, straight = set(), 0, False
            for token, word in enumerate(self.tree.words):
                curly += word in ("“", "``")
                if curly > 0 or straight or word == '"':
                    found.add(token)
                curly -= word in ("”", "''")
                straight ^= word == '"'
            self._quoted = frozenset(found)
        return self._quoted

    def upper_subjects(self, token: int) -> list[int]:
        """The subjects of the nearest verb above a word that has any: whom an object cannot mean without "-self"."""
        tree, current = self.tree, token
        for _ in range(8):
            upper = tree.head[current]
            if upper == current or tree.dep[current] in ("ccomp", "relcl", "parataxis"):
                break
            if tree.pos[upper] in ("VERB", "AUX") and (found := self.own_subject(upper)):
                return found
            current = upper
        return []
