"""What phrases stand at and around a word: places, topics, sides, how deep inside a sentence."""

from itertools import pairwise

from kg.extract.slots.subjects import Subjects

_OTHER_CLAUSE = frozenset({"ccomp", "relcl", "conj", "nsubj", "parataxis"})
_WHERE = frozenset(
    ["in", "at", "into", "near", "across", "inside", "outside", "to", "of", "on", "off", "from", "for", "with", "through",
     "around", "along", "between", "throughout", "past", "above", "beyond"]
)  # fmt: skip
_TOPIC = frozenset(["over", "about", "regarding", "concerning", "despite"])  # "over arrests in Diyarbakir"


class Surroundings(Subjects):
    """Prepositional phrases, lists and coordinated names around a word."""

    def below(self, verb: int) -> list[int]:
        """Objects of prepositions of place behind a verb, down to its infinitives but into no other clause, in text order."""
        tree, found, stack = self.tree, [], [verb]
        for current in stack:  # which grows meanwhile
            for child in tree.children[current]:
                dep = tree.dep[child]
                if dep in _OTHER_CLAUSE or tree.lower[child] == "including":
                    continue
                if dep == "advcl" and tree.tag[child] != "VB":
                    continue
                if dep == "prep" and tree.lower[child] in _TOPIC:
                    continue
                if dep == "pobj" and child > verb and tree.lower[current] in _WHERE:
                    found.append(child)
                stack.append(child)
        return sorted(found)

    def where_clause(self, verb: int) -> list[int]:
        """The place that a clause with "where" is about: "in *Budapest*, where he met Orban"."""
        tree = self.tree
        while tree.dep[verb] == "conj":
            verb = tree.head[verb]
        said = any(tree.lower[t] == "where" for t in self.under(verb, "advmod"))
        return self.spread(tree.head[verb]) if tree.dep[verb] == "relcl" and said else []

    def ahead(self, verb: int) -> list[int]:
        """Objects of the prepositions of place that open the clause of a verb ("In Chad, the army ...")."""
        tree, current = self.tree, verb
        found: list[int] = []
        for _ in range(4):
            for prep in self.under(current, "prep"):
                if prep < current and tree.lower[prep] in ("in", "at", "near", "across", "inside", "on"):
                    found += self.under(prep, "pobj")
            if tree.dep[current] not in ("xcomp", "conj", "ccomp") or tree.head[current] == current:
                break
            current = tree.head[current]
        return found

    def home(self, noun: int) -> list[int]:
        """What a noun's "of" and "from" phrases name: whose or whence it is, not where ("the king *of Jordan* in Petra")."""
        found = []
        for prep in self.under(noun, "prep"):
            if self.tree.lower[prep] in ("of", "from"):
                heads = self._spread_all(self.under(prep, "pobj"))
                found += [*heads, *(each for head in heads for each in self.home(head))]
        return found

    def where_of(self, noun: int) -> list[int]:
        """Where a noun says it is: the objects of its own "in", "at", "near" and "outside" phrases, down their "in" chain."""
        tree = self.tree
        found: list[int] = []
        for prep in self.under(noun, "prep"):
            if tree.lower[prep] in ("in", "at", "near", "outside", "across", "around"):
                heads = self.under(prep, "pobj")
                found += [*heads, *(each for head in heads for each in (*self.home(head), *self.where_of(head)))]
        return found

    def tail(self, noun: int, taken: set[int]) -> int:
        """The last token of a noun's prepositional phrases, as far as they hold no taken token and no time."""
        tree, last = self.tree, noun
        for child in tree.children[noun]:
            if child < noun or tree.dep[child] not in ("prep", "conj"):
                continue
            heads = self.under(child, "pobj") if tree.dep[child] == "prep" else [child]
            if not heads or tree.pos[heads[0]] not in ("NOUN", "PROPN") or self._is_measure(heads[0]):
                break
            if taken & set(tree.subtree(child)):
                break
            last = max(last, heads[0], self.tail(heads[0], taken))
        return last

    def sides(self, noun: int) -> list[int]:
        """The coordinated names that a plural noun's modifiers, possessors or "of" phrase hold, where there are two or more."""
        tree = self.tree
        before = self.kids(noun, "amod", "compound", "nmod", "poss")
        listed = [c for c in before if tree.words[c + 1] == ","]  # "*French*, British and German diplomats"
        groups = [
            [*(listed if len(group) > 1 and c not in listed else ()), *group]
            for c in before
            for group in [self.spread(c)]
        ]
        groups += [[a, b] for a, b in pairwise(before) if self.kids(a, "cc") and not self.has(a, "conj")]
        groups += [
            self.spread(p)
            for prep in self.under(noun, "prep")
            if tree.lower[prep] == "of"
            for p in self.under(prep, "pobj")
        ]
        return next((group for group in groups if len(group) > 1), [])

    def upper_noun(self, noun: int) -> int | None:
        """The noun that a noun modifies by a prepositional phrase ("an interview with X": interview)."""
        prep = self.tree.head[noun]
        if self.tree.dep[noun] == "pobj" and self.tree.pos[self.tree.head[prep]] == "NOUN":
            return self.tree.head[prep]
        return None

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
