"""How far a noun phrase reaches: its left modifiers, the head, and its "of" phrase; no clauses."""

from dataclasses import dataclass

from kg.extract.mentions.nounwords import Words

_LEFT = frozenset(
    [
        "det",
        "amod",
        "compound",
        "nmod",
        "poss",
        "nummod",
        "quantmod",
        "predet",
        "case",
        "punct",
        "npadvmod",
        "advmod",
        "neg",
        "nounmod",
        "preconj",
    ]
)


@dataclass(slots=True)
class Extents(Words):
    """The noun phrases of one text as stretches of words."""

    def extent(self, head: int) -> tuple[int, int]:
        """First and last token of the phrase: its left modifiers, the head, and its "of" phrase; no clauses."""
        tree = self.tree
        first = last = head
        for child in tree.children[head]:
            if (
                child < head
                and tree.dep[child] in _LEFT
                and not self._other_side(child, head)
                and not (tree.dep[child] == "punct" and tree.words[child] not in "-–")
            ):
                first = min(first, self._leftmost(child))
            elif child > head and tree.dep[child] == "prep" and tree.lower[child] == "of":
                inner = [p for p in tree.children[child] if tree.dep[p] == "pobj"]
                if inner:
                    last = max(last, self.extent(inner[-1])[1])
            elif child > head and tree.dep[child] in ("nummod", "compound", "nmod") and child == last + 1:
                last = child
        match, ent = self._match_of.get(head), self._ent_of.get(head)
        if match:
            first, last = min(first, match.first), max(last, match.last)
        elif ent and ent[2] in ("PERSON", "ORG", "FAC", "LAW") and tree.sentence[ent[0]] == tree.sentence[head]:
            first, last = min(first, ent[0]), max(last, ent[1] - 1)
        while last > head and (
            tree.words[last] in ("'s", "’s", "'")
            or (
                not tree.words[last][-1].isalnum()
                and tree.words[last] not in ("%",)
                and not tree.words[last].endswith(".")
            )
        ):
            last -= 1
        return first, last

    def _other_side(self, child: int, head: int) -> bool:
        """Whether a word is the other of two names that a hyphen binds ("US-Iran"), or that hyphen."""
        first = child if self.tree.words[child] != "-" else child - 1
        if first < 0 or first + 2 != head or self.slots.bound_to(first) != head:
            return False
        one, two = self._match_of.get(first), self._match_of.get(head)
        return one is not None and two is not None and one is not two

    def _leftmost(self, token: int) -> int:
        return self.tree.leftmost(token) if self.tree.children[token] else token
