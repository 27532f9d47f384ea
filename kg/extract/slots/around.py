"""What stands around a word: its clause, who reports it, the places behind it, what it is said to be part of."""

from itertools import pairwise

from kg.extract.slots.subjects import Subjects


class Around(Subjects):
    """Questions about the surroundings of a word that the layers above ask."""

    def tense(self, token: int) -> str:
        """past, ongoing or future, by the verb's own form or that of the nearest finite verb above it."""
        tree, current = self.tree, token
        for _ in range(8):
            if tree.pos[current] in ("VERB", "AUX"):
                tags = [tree.tag[current], *(tree.tag[a] for a in self.auxiliaries(current))]
                if tree.tag[current] == "VBG" and set(tags) & {"VBZ", "VBP"}:
                    return "ongoing"
                if "VBD" in tags or "VBN" in tags:
                    return "past"
                if set(tags) & {"VBZ", "VBP"}:
                    return "ongoing"
            if tree.head[current] == current:
                break
            current = tree.head[current]
        return "past"

    def link(self, token: int) -> str:
        """How a word hangs on the one above: clause, infinitive, purpose, condition, participle, conjunct, relative or ""."""
        tree, dep = self.tree, self.tree.dep[token]
        marks = {tree.lower[c] for c in self.kids(token, "mark", "advmod") if c < token}
        if marks & {"if", "unless", "whether"}:
            return "condition"
        to = any(tree.tag[a] == "TO" for a in self.kids(token, "aux"))
        if dep == "conj":
            return "conjunct"
        if dep == "advcl":
            return "purpose" if to else "adverbial"
        if dep in ("xcomp", "acl", "oprd"):
            return "infinitive" if to else ("participle" if dep != "acl" else "")
        if dep == "ccomp":
            return "infinitive" if to and not self.kids(token, "nsubj") else "clause"
        if dep in ("dobj", "nsubj", "nsubjpass", "pobj", "prep", "pcomp", "attr"):
            return "argument"
        return "relative" if dep == "relcl" else ""

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

    def said_clause(self, cue: int) -> int | None:
        """The clause that a verb or adjective of saying governs, with its own subject or verb form."""
        clauses = [c for c in self.kids(cue, "ccomp") if self.tree.pos[c] not in ("PUNCT",)]
        return clauses[0] if clauses else None

    def content(self, clause: int, cue: int) -> list[int]:
        """The tokens of a content clause, without those of its cue."""
        below = set(self.tree.subtree(clause))
        return sorted(below - {cue})

    def is_parenthetical(self, cue: int) -> bool:
        """Whether a verb of saying is inserted into the sentence that it reports."""
        return self.tree.dep[cue] == "parataxis"

    def sentence_without(self, token: int) -> list[int]:
        """The sentence of a token but for the token's own phrase."""
        first, end = self.tree.sentences[self.tree.sentence[token]]
        out = set(self.tree.subtree(token))
        return [t for t in range(first, end) if t not in out]

    def below_preposition(self, token: int) -> list[int]:
        """The objects of "according to"."""
        return [p for prep in self.kids(token, "prep") for p in self.kids(prep, "pobj")] or self.kids(token, "pobj")

    def that_clause(self, noun: int) -> int | None:
        """The that-clause on a noun of saying."""
        for clause in self.kids(noun, "acl", "ccomp", "relcl"):
            if any(self.tree.lower[m] == "that" and self.tree.dep[m] == "mark" for m in self.tree.children[clause]):
                return clause
        return None

    def bearer(self, noun: int) -> list[int]:
        """Whose a noun is: its possessor, or the subject of its verb."""
        return self._bearer(noun)

    def doer_of_object(self, noun: int) -> list[int]:
        """The subject of the verb that a noun is object of ("the court issued *a warrant*")."""
        governor = self.tree.head[noun]
        if self.tree.dep[noun] == "dobj" and self.tree.pos[governor] == "VERB":
            return self._surface_subject(governor) if not self.is_passive(governor) else self._agents(governor)
        return []

    def is_reported(self, verb: int) -> bool:
        """Whether the verb heads a clause under a verb in the past ("said it would")."""
        current = verb
        while self.tree.dep[current] in ("conj", "xcomp") and self.tree.head[current] != current:
            current = self.tree.head[current]
        upper = self.tree.head[current]
        return self.tree.dep[current] == "ccomp" and self.tree.tag[upper] in ("VBD", "VBN")

    def below(self, verb: int) -> list[int]:
        """Objects of prepositions of place behind a verb, down to its infinitives but into no other clause, in text order."""
        tree, found, stack = self.tree, [], [verb]
        while stack:
            current = stack.pop()
            for child in tree.children[current]:
                if tree.dep[child] in ("ccomp", "relcl", "conj", "nsubj", "parataxis") or (
                    tree.dep[child] == "advcl" and tree.tag[child] != "VB"
                ):
                    continue
                if tree.dep[child] == "pobj" and tree.lower[current] in (
                    "in",
                    "at",
                    "into",
                    "near",
                    "across",
                    "inside",
                    "to",
                    "of",
                    "on",
                    "from",
                    "for",
                    "with",
                ):
                    found.append(child)
                stack.append(child)
        return sorted(h for h in found if h > verb)

    def included(self, noun: int) -> int | None:
        """The token "including" (or "such as") that a noun, or the list it stands in, hangs on."""
        tree, current = self.tree, noun
        for _ in range(6):
            upper = tree.head[current]
            if tree.dep[current] == "pobj" and tree.lower[upper] in ("including", "include", "as"):
                return upper if tree.lower[upper] != "as" or tree.lower[upper - 1] == "such" else None
            if tree.dep[current] not in ("appos", "conj") or upper == current:
                return None
            current = upper
        return None

    def meeting_subject(self, noun: int) -> list[int]:
        """The subject of the verb that a noun is the setting of ("A, in talks with B, said")."""
        prep = self.tree.head[noun]
        if self.tree.dep[noun] == "pobj" and self.tree.lower[prep] in ("in", "during", "at", "after", "before"):
            verb = self.tree.head[prep]
            if self.tree.pos[verb] == "VERB":
                return self._surface_subject(verb)
            return [verb] if self.tree.pos[verb] in ("PROPN", "NOUN", "PRON") else []
        return []

    def reporters(self, token: int) -> list[int]:
        """Who says the clause that a word stands in."""
        current = token
        for _ in range(6):
            upper = self.tree.head[current]
            if self.tree.dep[current] == "ccomp" and self.tree.pos[upper] == "VERB":
                return self._surface_subject(upper)
            if upper == current:
                return []
            current = upper
        return []

    def told_of(self, verb: int) -> list[int]:
        """The subjects of what a participle adds to a verb ("offered refuge, saying that X was welcome")."""
        said = [c for c in self.kids(verb, "advcl") if self.tree.tag[c] == "VBG" and c > verb]
        return [s for c in said for clause in self.kids(c, "ccomp") for s in self.kids(clause, "nsubj", "nsubjpass")]

    def upper_noun(self, noun: int) -> int | None:
        """The noun that a noun modifies by a prepositional phrase ("an interview with X": interview)."""
        prep = self.tree.head[noun]
        if self.tree.dep[noun] == "pobj" and self.tree.pos[self.tree.head[prep]] == "NOUN":
            return self.tree.head[prep]
        return None

    def covers_sentence(self, tokens: frozenset[int]) -> bool:
        """Whether tokens hold the whole of a sentence or more."""
        return any(
            all(t in tokens or not self.tree.words[t][0].isalnum() for t in range(a, b)) for a, b in self.tree.sentences
        )

    def steps_to(self, token: int, targets: set[int]) -> int | None:
        """How many steps up from a token one of the targets stands, with no other clause between; None where none does."""
        current = token
        for step in range(10):
            if current in targets:
                return step
            upper = self.tree.head[current]
            if upper == current:
                return None
            if self.tree.dep[current] in ("ccomp", "relcl", "advcl", "conj") and self.tree.pos[current] in (
                "VERB",
                "AUX",
            ):
                return None
            current = upper
        return None

    def asked(self, token: int) -> bool:
        """Whether the sentence ends in a question mark."""
        first, end = self.tree.sentences[self.tree.sentence[token]]
        return any(self.tree.words[t] == "?" for t in range(max(first, end - 2), end))

    def ahead(self, verb: int) -> list[int]:
        """Objects of the prepositions of place that open the clause of a verb ("In Chad, the army ...")."""
        tree, current, found = self.tree, verb, []
        for _ in range(4):
            for prep in self.kids(current, "prep"):
                if prep < current and tree.lower[prep] in ("in", "at", "near", "across", "inside", "on"):
                    found += self.kids(prep, "pobj")
            if tree.dep[current] not in ("xcomp", "conj", "ccomp") or tree.head[current] == current:
                break
            current = tree.head[current]
        return found

    def sides(self, noun: int) -> list[int]:
        """The coordinated names that a plural noun's modifiers, possessors or "of" phrase hold, where there are two or more."""
        tree = self.tree
        before = self.kids(noun, "amod", "compound", "nmod", "poss")
        groups = [self.spread(c) for c in before]
        groups += [[a, b] for a, b in pairwise(before) if self.kids(a, "cc") and not self.kids(a, "conj")]
        groups += [
            self.spread(p)
            for prep in self.kids(noun, "prep")
            if tree.lower[prep] == "of"
            for p in self.kids(prep, "pobj")
        ]
        return next((group for group in groups if len(group) > 1), [])

    def tail(self, noun: int, taken: set[int]) -> int:
        """The last token of a noun's prepositional phrases, as far as they hold no taken token and no time."""
        tree, last = self.tree, noun
        for child in tree.children[noun]:
            if child < noun or tree.dep[child] not in ("prep", "conj"):
                continue
            heads = self.kids(child, "pobj") if tree.dep[child] == "prep" else [child]
            if not heads or tree.pos[heads[0]] not in ("NOUN", "PROPN") or self._is_measure(heads[0]):
                break
            if taken & set(tree.subtree(child)):
                break
            last = max(last, heads[0], self.tail(heads[0], taken))
        return last

    def depth(self, token: int) -> int:
        """How many subordinate clauses and noun phrases a word is inside of; a reported clause counts as the main one."""
        tree, current, found = self.tree, token, 0
        for _ in range(20):
            upper = tree.head[current]
            if upper == current:
                break
            found += tree.dep[current] in ("advcl", "relcl", "acl", "pcomp", "pobj", "poss", "amod", "compound", "nmod")
            current = upper
        return found
