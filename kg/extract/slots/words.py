"""A tree asked about single words: children, coordination, voice, auxiliaries."""

from collections.abc import Sequence, Set

from kg.extract.tree import Tree


class Words:
    """What can be said of a word from its own children and governor."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self._present: set[str] | None = None
        self._auxiliaries: dict[int, list[int]] = {}
        none: dict[str, list[int]] = {}  # which most words have
        dep = tree.dep
        self._labelled: list[dict[str, list[int]]] = [none] * len(dep)  # the children of each word by label
        for parent, children in enumerate(tree.children):
            if children:
                labelled = self._labelled[parent] = {}
                for child in children:
                    label = dep[child]
                    if label in labelled:
                        labelled[label].append(child)
                    else:
                        labelled[label] = [child]

    def present(self) -> Set[str]:
        """The lemmas and the forms of all words, and the pairs that a word's lemma makes with the form before it."""
        if self._present is None:
            lower, lemma = self.tree.lower, self.tree.lemma
            self._present = {*lower, *lemma}
            self._present.update(map(" ".join, zip(lower, lemma[1:], strict=False)))
            self._present.update(lower[t].removesuffix("s") for t, tag in enumerate(self.tree.tag) if tag == "NNPS")
        return self._present

    def _is_predicate_noun(self, token: int) -> bool:
        return self.tree.dep[token] in ("dobj", "pobj", "nsubj", "nsubjpass", "compound")

    def is_bare_in(self, noun: int) -> bool:
        """Whether a noun stands in "in N of": a phrase that says in whose name a verb's subject acts ("in support of")."""
        tree, prep = self.tree, self.tree.head[noun]
        return tree.dep[noun] == "pobj" and tree.lower[prep] == "in" and not self.has(noun, "det", "poss")

    def kids(self, token: int, *labels: str) -> list[int]:
        """Children with one of the labels."""
        labelled = self._labelled[token]  # most words have none, and this is asked a dozen times a word
        if not labelled or labelled.keys().isdisjoint(labels):
            return []
        found: list[int] = []
        there = labelled.keys() & labels
        for label in there:
            found += labelled[label]
        if len(there) > 1:
            found.sort()
        return found

    def under(self, token: int, label: str) -> Sequence[int]:
        """Children with a label, to be looked at only."""
        return self._labelled[token].get(label, ())

    def has(self, token: int, *labels: str) -> bool:
        """Whether a word has a child with one of the labels."""
        return not self._labelled[token].keys().isdisjoint(labels)

    def spread(self, token: int) -> list[int]:
        """A head with everything coordinated to it, in text order."""
        labelled = self._labelled[token]
        if "conj" not in labelled and "appos" not in labelled:
            return [token]
        found, stack = [], [token]
        while stack:
            current = stack.pop()
            found.append(current)
            stack.extend(
                c
                for c in self.under(current, "conj")
                if (self.tree.pos[c] != "VERB" or self.tree.pos[current] == "VERB") and not self._is_also(c, current)
            )
            stack.extend(self._listed(current))
        return sorted(found)

    def _is_also(self, noun: int, first: int) -> bool:
        """Whether a noun says what else somebody is, who is told by name before: "Omar Diallo, a former minister and *rival*"."""
        tree = self.tree
        one = tree.dep[first] == "appos" and tree.tag[first] == tree.tag[noun] == "NN"
        return one and tree.tag[tree.head[first]] == "NNP" and not self.has(noun, "det", "poss", "nummod")

    def _listed(self, token: int) -> list[int]:
        """The second of a list of names that the parser took for an apposition ("Chad, Mali, Niger and Benin")."""
        tree = self.tree
        if tree.pos[token] != "PROPN":
            return []
        return [
            c
            for c in self.under(token, "appos")
            if tree.pos[c] == "PROPN" and self.under(c, "conj") and tree.words[c - 1] != "("
        ]

    def _spread_all(self, tokens: Sequence[int]) -> list[int]:
        return [each for token in tokens for each in self.spread(token)]

    def is_passive(self, verb: int) -> bool:
        """Whether the surface subject of the verb is its logical object."""
        tree = self.tree
        labelled = self._labelled[verb]
        if "nsubjpass" in labelled or "auxpass" in labelled or "csubjpass" in labelled:
            return True
        if tree.tag[verb] != "VBN" or "aux" in labelled:
            return False
        if tree.dep[verb] in ("acl", "amod", "advcl"):
            return "nsubj" not in labelled
        if tree.dep[verb] == "conj" and "nsubj" not in labelled:
            return self.is_passive(tree.head[verb])
        return "agent" in labelled

    def auxiliaries(self, verb: int) -> list[int]:
        """The auxiliary verbs of a verb, to be looked at only."""
        found = self._auxiliaries.get(verb)
        if found is None:
            found = self._auxiliaries[verb] = self.kids(verb, "aux", "auxpass")
        return found

    def negated(self, token: int) -> bool:
        """Whether "not", "never" or "no" stands at the word itself."""
        labelled, lower = self._labelled[token], self.tree.lower
        return "neg" in labelled or any(lower[d] == "no" for d in labelled.get("det", ()))

    def negated_above(self, token: int) -> bool:
        """Whether the copula of an adjective or the "have" of a noun is negated ("is not ready", "does not have plans")."""
        tree, upper = self.tree, self.tree.head[token]
        above = tree.dep[token] in ("acomp", "attr", "dobj", "oprd") and tree.lemma[upper] in (
            "be",
            "have",
            "feel",
            "seem",
        )
        return above and self.negated(upper)

    def coordinated_to(self, token: int) -> int | None:
        """The earlier conjunct that a word hangs on, where it has no subject of its own."""
        if self.tree.dep[token] == "conj" and not self.has(token, "nsubj", "nsubjpass"):
            return self.tree.head[token]
        return None

    def going_to(self, verb: int) -> bool:
        """Whether the verb stands under "is going to"."""
        tree, upper = self.tree, self.tree.head[verb]
        return tree.dep[verb] == "xcomp" and tree.lower[upper] == "going" and bool(self.auxiliaries(upper))

    def satellites(self, token: int) -> list[int]:
        """The small words at a word: auxiliaries, adverbs, adjectives, determiners."""
        return self.kids(token, "aux", "auxpass", "advmod", "amod", "neg", "det")

    def is_subject(self, token: int) -> bool:
        """Whether a noun is the surface subject of a verb."""
        return self.tree.dep[token] in ("nsubj", "nsubjpass")

    def is_definite(self, token: int) -> bool:
        """Whether "the", "this" or "that" stands before the noun."""
        lower = self.tree.lower
        for each in self._labelled[token].get("det", ()):  # noqa: SIM110 - any() asks this half as fast
            if lower[each] in ("the", "this", "that"):
                return True
        return False

    def is_predicate(self, token: int) -> bool:
        """Whether a noun only says what somebody is: "was *a judge*", "called him *a puppet*", "as *governor*"."""
        dep, upper = self.tree.dep[token], self.tree.head[token]
        return dep in ("attr", "oprd") or (dep == "pobj" and self.tree.lower[upper] == "as")

    def is_infinitive(self, verb: int) -> bool:
        """Whether "to" stands before the verb."""
        tag = self.tree.tag
        for each in self._labelled[verb].get("aux", ()):  # noqa: SIM110 - any() asks this half as fast
            if tag[each] == "TO":
                return True
        return False

    def is_perfect(self, verb: int) -> bool:
        """Whether "have" stands before the verb."""
        return any(self.tree.lemma[a] == "have" for a in self.under(verb, "aux"))

    def own_subject(self, verb: int) -> list[int]:
        """The subject written in the clause of a verb itself."""
        return self.kids(verb, "nsubj", "nsubjpass")

    def _agents(self, verb: int) -> list[int]:
        """The "by" phrase of a passive, also where the parser calls it a plain preposition."""
        labelled = self._labelled[verb]
        agents = [p for by in labelled.get("agent", ()) for p in self.under(by, "pobj")]
        if not agents and "prep" in labelled:
            behind = (by for by in self.under(verb, "prep") if self.tree.lower[by] == "by" and by > verb)
            agents = [p for by in behind for p in self.under(by, "pobj")]  # before it: "*by dawn* 300 were killed"
        if not agents and self.tree.dep[verb] == "amod":  # "Iran-backed"
            agents = [c for c in self.kids(verb, "npadvmod", "compound", "nmod", "amod") if self.bound_to(c) == verb]
        return self._spread_all(agents)

    def _is_measure(self, noun: int) -> bool:
        """Whether a noun stands in a time, a percentage, a distance or a sum."""
        return any(
            first <= noun < end and label in ("DATE", "TIME", "PERCENT", "QUANTITY", "MONEY", "ORDINAL")
            for first, end, label in self.tree.ents
        )

    def _is_complement(self, clause: int) -> bool:
        """Whether a clause on a noun says what the noun is about ("plan to attack", "claim that ...")."""
        tree = self.tree
        if tree.dep[clause] in ("ccomp", "xcomp"):
            return True
        return any(
            tree.tag[c] == "TO" or (tree.dep[c] == "mark" and tree.lower[c] == "that") for c in tree.children[clause]
        )

    def bound_to(self, token: int) -> int | None:
        """The word that a word is bound to by a hyphen behind it ("US" in "US-led": led)."""
        words = self.tree.words
        return token + 2 if token + 2 < len(words) and words[token + 1] == "-" else None
