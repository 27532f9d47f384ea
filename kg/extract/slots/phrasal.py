"""What prepositional phrases give a word, its own and those one step away, and what a noun is said of."""

from kg.extract.slots.around import Around

PREPOSITIONS = ("prep", "agent", "prt", "dative")


_QUOTES = frozenset(['"', "“", "'", "‘"])


class Phrasal(Around):
    """Prepositional phrases of verbs and nouns, and the holders of nouns."""

    def _obliques(self, token: int) -> dict[str, list[int]]:
        """Preposition -> heads, of the word's own prepositions; chains such as "out of" under both words."""
        tree = self.tree
        found: dict[str, list[int]] = {}
        if self._labelled[token].keys().isdisjoint(PREPOSITIONS):
            return found
        stack = [(prep, tree.lower[prep]) for prep in self.kids(token, *PREPOSITIONS)]
        while stack:
            prep, name = stack.pop(0)
            for child in tree.children[prep]:
                if tree.dep[child] in ("pobj", "pcomp"):
                    piped = self._before_which(token) if tree.tag[child] == "WDT" else None
                    found.setdefault(name, []).extend(self.spread(child) if piped is None else [piped])
                elif tree.dep[child] == "prep" or (tree.dep[child] == "conj" and tree.pos[child] == "ADP"):
                    to = tree.pos[prep] == "VERB" and tree.lower[child] == "to"  # "*according* to officials"
                    stack.append((child, name if to else tree.lower[child]))
        return found

    def _before_which(self, verb: int) -> int | None:
        """ "*The bloc* to which Niger belongs": what a preposition before "which" leads to; None for "a post in which"."""
        upper = self.tree.head[verb]
        said = self.tree.dep[verb] == "relcl" and (self.tree.pos[upper] == "PROPN" or self.is_definite(upper))
        return upper if said else None

    def _participles(self, noun: int) -> list[tuple[str, list[int]]]:
        """The prepositions of participles and relative clauses that a noun is object of ("sanctions imposed on Iran")."""
        labelled = self._labelled[noun]
        clauses = [c for c in labelled.get("acl", ()) if self.tree.tag[c] == "VBN"]
        clauses += [c for c in labelled.get("relcl", ()) if self.has(c, "nsubj", "nsubjpass")]
        return [pair for clause in clauses for pair in self._obliques(clause).items() if pair[0] != "by"]

    def _of_object(self, noun: int) -> dict[str, list[int]]:
        """The phrases that the parser hangs on a noun's "of" object: "the arrest of the editor *by the junta*"."""
        found: dict[str, list[int]] = {}
        for prep in self._labelled[noun].get("prep", ()):
            for inner in self.under(prep, "pobj") if self.tree.lower[prep] == "of" else ():
                for name, heads in self._obliques(inner).items():
                    if name in ("by", "with", "to", "on", "against"):
                        found.setdefault(name, []).extend(heads)
        return found

    def _near_noun(self, noun: int) -> dict[str, list[int]]:
        """Prepositions of the verb that the noun is object of, behind the noun ("launched an attack ... on X")."""
        tree, governor = self.tree, self.tree.head[noun]
        if inside := dict(self._participles(noun)) | self._of_object(noun):
            return inside
        if tree.dep[noun] in ("dobj", "nsubjpass") and tree.pos[governor] == "VERB":
            found = self._obliques(governor)
            passive = tree.dep[noun] == "nsubjpass"  # whose "by" phrase is the verb's own
            return {p: [h for h in heads if h > noun] for p, heads in found.items() if not (passive and p == "by")}
        if (
            tree.dep[noun] == "conj"
        ):  # "air and artillery strikes and raids on X": a later conjunct's phrase serves the earlier
            return {}
        later = {p: h for c in self._labelled[noun].get("conj", ()) for p, h in self._obliques(c).items()}
        if tree.dep[noun] == "pobj" and tree.dep[governor] in ("prep", "agent"):
            return later | {p: h for p, h in self._obliques(tree.head[governor]).items() if h and min(h) > noun}
        return later

    def _stands_alone(self, noun: int) -> bool:
        """Whether a singular common noun stands alone, so that verb and noun are one idea ("took office")."""
        return self.tree.tag[noun] == "NN" and not self.tree.children[noun]

    def _holders(self, noun: int) -> list[int]:
        """What a noun is said of: copula, apposition, title."""
        tree, found = self.tree, []
        governor = tree.head[noun]
        if tree.dep[noun] in ("attr", "oprd"):
            found += self._of_predicate(noun)
        if tree.dep[noun] == "appos" and ";" not in tree.words[governor:noun]:
            found.append(self._last_before(noun, governor))
        if tree.dep[noun] in ("compound", "nmod") and tree.pos[governor] == "PROPN" and noun < governor:
            found.append(governor)
        beside = [each for each in self._labelled[noun].get("appos", ()) if ";" not in tree.words[noun:each]]
        names = [each for each in beside if tree.pos[each] == "PROPN"]
        found += names[:1] if names and tree.tag[noun] in ("NN", "NNP") else beside  # one office, one name
        if tree.dep[noun] == "pobj" and tree.lower[governor] == "as":
            verb = tree.head[governor]
            if tree.pos[verb] == "VERB":
                objects = [
                    o for o in self.under(verb, "dobj") if not self._stands_alone(o)
                ]  # "took office as president"
                found += self._spread_all(objects) if objects else self._surface_subject(verb)
        if tree.dep[noun] == "conj" and tree.pos[governor] != "PROPN":  # "John Hume and Spain's envoy" are two
            shared = self._holders(governor)
            theirs = bool(self.kids(noun, "det", "poss")) and any(governor < each < noun for each in shared)
            found += [] if theirs or names else shared  # "Shell's chairman, A, and BP's boss, B": each his own
        return found

    def _last_before(self, noun: int, governor: int) -> int:
        """Which of several coordinated an apposition in the singular is of: the nearest ("A and *B*, the minister")."""
        several = [each for each in self.spread(governor) if each < noun]
        return several[-1] if several and self.tree.tag[noun] in ("NN", "NNP") else governor

    def _hung_particles(self, verb: int) -> set[str]:
        """Particles behind an object that the parser hung on the phrase after them: "bring the rivals *together* in Sirte"."""
        tree = self.tree
        return {
            tree.lower[p - 1]
            for p in self.under(verb, "prep")
            if tree.head[p - 1] == p > verb + 2 and tree.dep[p - 1] == "advmod"
        }

    def _said_at_a_time(self, verb: int) -> list[int]:
        """A clause that the parser hung on the time of the saying: "admitted for the first *time that its guards had tortured* them"."""
        tree = self.tree
        for prep in self.under(verb, "prep"):
            if tree.lower[prep] == "for" and tree.lower[verb + 1 : verb + 2] == ["for"]:
                times = [noun for noun in self.under(prep, "pobj") if tree.lower[noun] == "time"]
                return [
                    each for noun in times for each in self.under(noun, "relcl") if self.has(each, "nsubj", "nsubjpass")
                ]
        return []

    def _called(self, verb: int, objects: list[int]) -> list[int]:
        """What an object is called: "a liar"; also in quotation marks, or as the parser hung it on the object itself.

        The object is then put where it belongs: "called the vote *a farce*", "called the verdict *"a joke"*".
        """
        tree, found = self.tree, self.kids(verb, "oprd", "attr")
        for called in found:
            inside = self.under(called, "dobj")
            if inside and not objects and tree.pos[called] == "NOUN":
                objects.append(called)
                return list(inside)
        if not found and objects:
            quoted = self.under(objects[-1], "appos")
            return [each for each in quoted if tree.lower[tree.leftmost(each) - 1] in _QUOTES]
        return found
