"""The number words of the ontology (ontology/lex/numbers.ttl) as frozen values, and how they add up."""

import re

from kg.model import Value
from kg.turtle import Node, every, one
from kg.vocab import LEX


class Numbers(Value, frozen=True, eq=False):
    """Words for numbers: "seven", "third", "million", and what stands behind digits ("bn")."""

    cardinals: dict[str, int]
    ordinals: dict[str, int]
    scales: dict[str, int]
    abbreviations: dict[str, int]

    def cardinal(self, text: str) -> int | None:
        """The number of "7", "1,200", "twenty-three", "two hundred", "a dozen" or "a"; None for anything else."""
        plain = text.strip().lower().replace(",", "")
        if plain.isdigit():
            return int(plain)
        total = group = 0
        for word in re.split(r"[\s-]+", plain):
            if word in self.cardinals:
                group += self.cardinals[word]
            elif word in ("a", "an"):
                group += 1
            elif word in self.scales:
                scale = self.scales[word]
                if scale == 100 or scale == 12:  # they multiply what is before and may be multiplied themselves
                    group = max(group, 1) * scale
                else:
                    total, group = total + max(group, 1) * scale, 0
            elif word != "and":
                return None
        return total + group or None


def build_numbers(nodes: dict[str, Node], of_type: dict[str, list[str]]) -> Numbers:
    """The number words among all nodes."""

    def words(kind: str, predicate: str = "word") -> dict[str, int]:
        found = {
            word: int(one(nodes[iri], LEX + "amount") or 0)
            for iri in of_type.get(LEX + kind, ())
            for word in every(nodes[iri], LEX + predicate)
        }
        return dict(sorted(found.items()))

    return Numbers(
        cardinals=words("CardinalWord"), ordinals=words("OrdinalWord"), scales=words("ScaleWord"),
        abbreviations=words("ScaleWord", "abbreviation"),
    )  # fmt: skip
