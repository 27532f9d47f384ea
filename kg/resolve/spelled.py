"""Words that are one word in two transliterations: the consonants agree, and the vowels between them may."""

import re
from functools import lru_cache

from kg.matching import Matching
from kg.resolve.persons import Near, Speller

_VOWELS = "aeiouy"
_PARTS = re.compile(rf"[{_VOWELS}]+|[^{_VOWELS}]+")


class Spelling(Speller):
    """Names taken apart, and the words of names from countries that write in another script compared, by a matching table."""

    def __init__(self, matching: Matching) -> None:
        super().__init__(matching)
        self.skeleton = lru_cache(maxsize=500_000)(self._skeleton)
        self.near = lru_cache(maxsize=500_000)(self._near)
        self.key = lru_cache(maxsize=500_000)(self._key)

    def _skeleton(self, word: str) -> tuple[tuple[str, str], ...]:
        """(vowels before, consonants) from the front; the last pair holds the vowels at the end and no consonant."""
        for written, sound in self._m.consonants:
            word = word.replace(written, sound)
        found: list[tuple[str, str]] = []
        vowels = ""
        for part in _PARTS.findall(word.rstrip("h") or word):
            if part[0] in _VOWELS:
                vowels = part
                continue
            single = "".join(char for i, char in enumerate(part) if i == 0 or part[i - 1] != char)
            found.append((vowels, single))
            vowels = ""
        return (*found, (vowels, ""))

    def _key(self, word: str) -> str:
        """The consonants of a word: what all its spellings have in common."""
        return "".join(consonants for _, consonants in self.skeleton(word))

    def near_in(self, country: str | None) -> Near | None:
        """How words of a country's names are compared; None where they come from no other script."""
        return self.near if country in self._m.respelled else None

    def skeletons(self, name: str) -> str:
        """The consonants of the words of a folded name; known given names as their group."""
        return " ".join(s if (s := self.sound(word))[:1] == "~" else self.key(word) for word in name.split())

    def word_by_word(self, left: str, right: str) -> bool:
        """Whether two folded names are the same word by word, in two transliterations."""
        one, two = left.split(), right.split()
        return len(one) == len(two) and all(
            a == b or self.sound(a) == self.sound(b) or self.near(a, b) for a, b in zip(one, two, strict=True)
        )

    def _near(self, left: str, right: str) -> bool:
        """Whether two folded words can be one: four letters or more, no two known given names, the same ending."""
        if min(len(left), len(right)) < 4 or (self._m.given.get(left) and self._m.given.get(right)):
            return False
        ours, theirs = self.skeleton(left), self.skeleton(right)
        if [consonants for _, consonants in ours] != [consonants for _, consonants in theirs] or len(ours) < 3:
            return False
        return all(self._vowels(a, b) for (a, _), (b, _) in zip(ours, theirs, strict=True))

    def _vowels(self, left: str, right: str) -> bool:
        if left == right:
            return True
        if not left or not right:
            return False
        one, two = set(left), set(right)
        return bool(one & two) or any(frozenset((a, b)) in self._m.vowels for a in one for b in two)
