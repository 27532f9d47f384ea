"""What stands inside a noun's own phrase, modifiers, compounds, hyphens, brackets, and who is meant by it."""

from kg.extract.slots.words import Words

RELATIVE = frozenset({"WDT", "WP", "WP$"})
_BEFORE = ("amod", "compound", "nmod", "npadvmod", "advmod", "poss")

_MARKS = ('"', "”", "’", "'")  # behind what is quoted


class Compounds(Words):
    """The words that are bound to a noun."""

    def inside_name(self, token: int) -> bool:
        """Whether a noun is only part of a longer name or compound."""
        return self.tree.dep[token] in ("compound", "nmod") and self.tree.pos[self.tree.head[token]] in (
            "NOUN",
            "PROPN",
        )

    def is_modifier(self, token: int) -> bool:
        """Whether a word stands before a noun as its adjective or compound part: also "Eritrean" of "Ethiopian and Eritrean troops"."""
        tree = self.tree
        first = tree.head[token] if tree.dep[token] == "conj" and tree.tag[token] in ("JJ", "NNP") else token
        return tree.dep[first] in _BEFORE and (first == token or tree.head[first] > token)

    def is_compound(self, token: int) -> bool:
        """Whether a noun stands before another as the first part of a compound ("the *Syria* operation")."""
        return self.tree.dep[token] in ("compound", "nmod") and self.tree.head[token] > token

    def brackets(self, token: int) -> list[int]:
        """Short forms in brackets behind a name: "(MDC)"."""
        tree, count = self.tree, len(self.tree.words)
        found: list[int] = []
        if not self._labelled[token]:
            return found
        for child in self.kids(token, "appos", "nmod"):
            if 0 < child < count - 1 and tree.words[child - 1] == "(" and tree.words[child + 1] == ")":
                found.append(child)
        return found

    def bound_before(self, token: int) -> int | None:
        """The word that is bound to a word by a hyphen before it ("French" in "anti-French": anti)."""
        return token - 2 if token > 1 and self.tree.words[token - 1] == "-" else None

    def _modifier(self, token: int) -> list[int]:
        """A noun's modifier with what it hides: "US-led" gives US, "US-Venezuela" both."""
        tree = self.tree
        if not self._labelled[token]:
            return [token]
        if (
            tree.tag[token] in ("VBN", "VBD", "JJ")
            and tree.pos[token] in ("VERB", "ADJ")
            and tree.words[token].islower()
        ):
            inner = [c for c in self.kids(token, "npadvmod", "compound", "nsubj", "nmod") if c < token]
            if inner:
                return inner
        nested = [c for c in self.kids(token, "nmod", "compound", "amod") if tree.pos[c] in ("PROPN", "ADJ")]
        nested += [c for c in self.under(token, "npadvmod") if self.bound_to(c) == token]  # "Franco-German"
        return sorted({token, *nested, *self.under(token, "conj")})

    def is_of_relative(self, head: int) -> bool:
        """Whether a phrase says where or how those are of whom something is told by the way: "the mayor, who lives *in Lyon*"."""
        verb = self.tree.head[self.tree.head[head]]
        return self.tree.dep[verb] == "relcl" and not self._gap_is_object(verb)

    def is_told_command(self, verb: int) -> bool:
        """Whether a bare verb stands before who says it: "'*stop* this war,' he said", "'do not *attack* Iran,' he said"."""
        tree = self.tree
        if tree.tag[verb] != "VB" or tree.dep[verb] not in ("ccomp", "advcl") or verb > tree.head[verb]:
            return False
        helped = any(tree.lemma[t] != "do" or tree.tag[t] != "VB" for t in self.kids(verb, "aux", "auxpass"))
        behind = next((t for t in range(verb, tree.head[verb]) if tree.words[t] in _MARKS), None)
        return not helped and behind is not None and not self.has(verb, "mark", "nsubj", "nsubjpass")

    def made_by(self, noun: int, asked: frozenset[str]) -> list[int]:
        """Who is said to make it: "a threat *by Trump* to double the levies"; what is `asked` is for others to do."""
        if self.tree.lemma[noun] in asked:
            return []
        return [h for p in self.under(noun, "prep") if self.tree.lower[p] == "by" for h in self.under(p, "pobj")]

    def _members(self, those: int) -> list[int]:
        """Who is told to be among "those": "among *those* arrested was *the editor*", "*those* killed included *two priests*"."""
        tree, upper = self.tree, self.tree.head[those]
        if tree.lower[upper] == "among":
            return self.kids(tree.head[upper], "attr", "nsubj")
        named = tree.dep[those] == "nsubj" and tree.lemma[upper] in ("be", "include")
        return self.kids(upper, "attr", "dobj") if named else []

    def _gap_is_object(self, verb: int) -> bool:
        """Whether a relative clause has a subject of its own, other than "who": "the town *they* took"."""
        return any(self.tree.tag[t] not in RELATIVE for t in self.kids(verb, "nsubj", "nsubjpass"))
