"""Names of persons taken apart: titles, particles, generations, initials, the sound of each word."""

import re
from functools import lru_cache

from kg.matching import Matching
from kg.resolve.names import fold_person
from kg.resolve.personname import PersonName

JOINED = "abd"  # stands before what is joined to any of its forms: "Abdul Hamid" and "Abdelhamid" are "abdhamid"
_LEAST = 4  # letters of what is joined
_TIED = 5  # letters of a word that an article ends
_BOUND = re.compile(r"(\w+)-(?=(\w+))")
_VOWELS = str.maketrans({"e": "i", "y": "i", "o": "u", "j": "i"})


class Speller:
    """Parses names by a matching table; equal words sound alike, whatever alphabet they went through."""

    def __init__(self, matching: Matching) -> None:
        self._m = matching
        self._heads = sorted(matching.joined, key=lambda form: (-len(form), form))
        self.parse = lru_cache(maxsize=500_000)(self._parse)
        self.sound = lru_cache(maxsize=500_000)(self._sound)

    def _parse(self, label: str) -> PersonName:
        family, comma, rest = label.partition(", ")
        written = f"{rest} {family}" if comma and " " not in family else label
        words = fold_person(written).split()
        while len(words) > 1 and (taken := self._title(words)):
            words = words[taken:]
        generation = self._m.generations.get(words[-1]) if len(words) > 1 else None
        if generation:
            words = words[:-1]
        words = [self._untied(words, i) for i in range(len(words))]
        particles = [self._is_particle(words, i) for i in range(len(words))]
        telling = self._joined([word for word, dull in zip(words, particles, strict=True) if not dull] or words)
        sounds = tuple(self.sound(word) for word in telling)
        letters = tuple(
            self._m.apart.get(word, sound) if sound[:1] == "~" else _plain(word)
            for word, sound in zip(telling, sounds, strict=True)
        )
        often = bool(telling) and telling[-1] in self._m.common  # a label may hold no letter at all
        bound = {fold_person(word) for pair in _BOUND.findall(written) for word in pair}
        return PersonName(
            words=tuple(telling), sounds=sounds, ring=ring_of(sounds), letters=letters,
            joined=self.sound("".join(telling)), written="".join(words), generation=generation, bound=tuple(word in bound for word in telling),
            linked=any(word in self._m.descent for word in words[1:-1]), frequent=often, common=often and all(s.startswith("~") for s in sounds[:-1]),
        )  # fmt: skip

    def _is_particle(self, words: list[str], at: int) -> bool:
        """Whether a word is a particle; "y" at the head or behind another single letter is an initial."""
        initial = len(words[at]) == 1 and (at == 0 or len(words[at - 1]) == 1)
        return words[at] in self._m.particles and not initial

    def _untied(self, words: list[str], at: int) -> str:
        """A word without the article at its end: "fazlur" of "fazlur rahman"."""
        word, behind = words[at], words[at + 1 : at + 2]
        tied = behind and behind[0] in self._m.tied_to and len(word) >= _TIED and word.endswith(self._m.tied)
        return word[:-2] if tied and word not in self._m.given and word not in self._m.joined else word

    def _joined(self, words: list[str]) -> list[str]:
        """Words in which "abdul" stands with what follows, as long as two of them are left."""
        found: list[str] = []
        for index, word in enumerate(words):
            head = next((form for form in self._heads if word.startswith(form)), "")
            if head == word and index + 1 < len(words) and len(words) > 2:
                continue
            if index and words[index - 1] in self._m.joined and len(words) > 2:
                found.append(JOINED + word)
            elif head and len(word) - len(head) >= _LEAST and word not in self._m.given:
                found.append(JOINED + word[len(head) :])
            else:
                found.append(word)
        return found

    def _title(self, words: list[str]) -> int:
        """How many words at the head are a title that leaves a name."""
        return next((n for n in (3, 2, 1) if len(words) > n and " ".join(words[:n]) in self._m.titles), 0)

    def _sound(self, word: str) -> str:
        groups = self._m.given.get(word)
        if groups:
            return "~" + min(groups)
        if len(word) <= 2:
            return word
        head = "i" + word[2:] if word.startswith("ye") else word
        for written, sound in self._m.letters:
            head = head.replace(written, sound)
        head = head.translate(_VOWELS)
        single = "".join(char for i, char in enumerate(head) if i == 0 or head[i - 1] != char)
        return single.rstrip("h") or word


def _plain(word: str) -> str:
    """A folded word with its umlauts written as the vowels alone."""
    return word.replace("oe", "o").replace("ue", "u").replace("ae", "a").replace("ss", "s")


def ring_of(sounds: tuple[str, ...]) -> tuple[str, ...]:
    """The first of all ways to turn the words round; where all are given names, order tells father from son: as they stand."""
    if all(sound.startswith("~") for sound in sounds):
        return sounds
    return min(sounds[at:] + sounds[:at] for at in range(len(sounds)))
