"""Words that are one word in two transliterations: the consonants agree, and the vowels between them may."""

import re
from functools import lru_cache

from kg.matching import Matching, Script
from kg.resolve.alike import Near
from kg.resolve.persons import Speller

_VOWELS = "aeiouy"
_PARTS = re.compile(rf"[{_VOWELS}]+|[^{_VOWELS}]+")
_LETTERS = re.compile(rf"[{_VOWELS}]+|[^{_VOWELS}]")
_SHORTEST = 4  # letters of a word that is compared
_MUTE = ("", "e")  # "Salman", "Salmane": what may end a word unheard

Skeleton = tuple[
    tuple[str, str], ...
]  # (vowels before, consonants) from the front; the last pair holds the vowels at the end


def _read(word: str, rules: tuple[tuple[str, str], ...]) -> str:
    word = f"_{word}_"
    for written, sound in rules:
        word = word.replace(written, sound)
    return word.strip("_")


class Written:
    """How the words of one script are compared.

    Of a script of syllables (Korean) all words are respelled and then equal or not; of the others the consonants are.
    """

    def __init__(self, script: Script, speller: Speller, *, known: frozenset[str]) -> None:
        self._script, self._speller, self._known = script, speller, known
        self.key = lru_cache(maxsize=500_000)(self._key)
        self.near = lru_cache(maxsize=500_000)(self._near)
        self._skeleton = lru_cache(maxsize=500_000)(self._skeleton_of)

    def skeletons(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The key of each word; known given names as their group."""
        return tuple(s if (s := self._speller.sound(word))[:1] == "~" else self.key(word) for word in words)

    def whole(self, words: tuple[str, ...]) -> str | None:
        """What a whole name has in common in both spellings of a script of which one parts words; None for other scripts."""
        if not self._script.parted:
            return None
        rules = self._script.read if len(words) > 2 else self._script.usual
        return "".join(_read(word, rules) for word in words)

    @property
    def abroad(self) -> bool:
        """Whether names of the script are also spelled as in another language: "Jelzin"."""
        return bool(self._script.read) and not self._script.parted

    def skeletons_abroad(self, words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The keys of words that may be spelled as in another language, and those that they are found by if they are not."""
        given = [s if (s := self._speller.sound(word))[:1] == "~" else "" for word in words]
        return (
            tuple(name or self.elsewhere(word) for name, word in zip(given, words, strict=True)),
            tuple(name or self.usually(word) for name, word in zip(given, words, strict=True)),
        )

    def elsewhere(self, word: str) -> str:
        """The key of a word that may be spelled as in another language: "jelzin"."""
        return self._key(_read(word, self._script.read))

    def usually(self, word: str) -> str:
        """The key of a word spelled as usual, to be compared with `elsewhere`: "yeltsin"."""
        return self._key(_read(word, self._script.usual))

    def near_elsewhere(self, left: str, right: str) -> bool:
        """Whether two words can be one, or one of them is spelled as in another language."""
        if self.near(left, right):
            return True
        read, usual = self._script.read, self._script.usual
        if " " in left + right or not read:
            return False
        return any(
            ((foreign := _read(one, read)) != one or not self._script.clusters)
            and self.near(foreign, _read(two, usual))
            for one, two in ((left, right), (right, left))
        )

    def _key(self, word: str) -> str:
        """What all spellings of a word have in common: its consonants, or its sound where syllables are written."""
        if self._script.syllables:
            return self._respelled(word)
        return "".join(consonants for _, consonants in self._skeleton(word))

    def _respelled(self, word: str) -> str:
        for written, sound in self._script.consonants:
            word = word.replace(written, sound)
        return "".join(char for i, char in enumerate(word) if i == 0 or word[i - 1] != char)

    def _skeleton_of(self, word: str) -> Skeleton:
        for written, sound in self._script.consonants:
            word = word.replace(written, sound)
        found: list[tuple[str, str]] = []
        vowels = ""
        for part in (_LETTERS if self._script.clusters else _PARTS).findall(word.rstrip("h") or word):
            if part[0] in _VOWELS:
                vowels = part
                continue
            single = "".join(char for i, char in enumerate(part) if i == 0 or part[i - 1] != char)
            if found and not vowels and found[-1][1] == single:
                continue
            found.append((vowels, single))
            vowels = ""
        return (*found, (vowels, ""))

    def _near(self, left: str, right: str) -> bool:
        """Whether two folded words can be one: four letters or more, no two known given names, the same ending; of names of several words all."""
        if self._script.parted:
            one, two = tuple(left.split()), tuple(right.split())
            return len(one) != len(two) and min(len(one), len(two)) == 2 and self.whole(one) == self.whole(two)
        left, right = left.replace(" ", ""), right.replace(" ", "")
        if self._script.syllables:
            return self.key(left) == self.key(right)
        if min(len(left), len(right)) < _SHORTEST or (left in self._known and right in self._known):
            return False
        ours, theirs = self._skeleton(left), self._skeleton(right)
        if [consonants for _, consonants in ours] != [consonants for _, consonants in theirs] or len(ours) < 3:
            return False
        apart = sum(not self._vowels(a, b) for (a, _), (b, _) in zip(ours[:-1], theirs[:-1], strict=True))
        helped = sum((not a) != (not b) for (a, _), (b, _) in zip(ours[1:-1], theirs[1:-1], strict=True))
        ends = (ours[-1][0], theirs[-1][0])
        same_end = self._vowels(*ends) or set(ends) == set(_MUTE)
        return same_end and (apart == 0 or (self._script.clusters and len(ours) > 3 and apart == helped == 1))

    def _vowels(self, left: str, right: str) -> bool:
        if left == right:
            return True
        if not left or not right:
            return False
        one, two = set(left), set(right)
        return bool(one & two) or any(frozenset((a, b)) in self._script.vowels for a in one for b in two)


class Spelling(Speller):
    """Names taken apart, and the words of names from countries that write in another script compared, by a matching table."""

    def __init__(self, matching: Matching) -> None:
        super().__init__(matching)
        written = {script: Written(script, self, known=frozenset(matching.given)) for script in matching.scripts}
        self._in = {country: written[script] for script in matching.scripts for country in script.countries}

    def of(self, country: str | None) -> Written | None:
        """How words of a country's names are compared; None where they come from no other script."""
        return self._in.get(country or "")

    def near_in(self, country: str | None) -> Near | None:
        """Whether two words of a country's names can be one; None where they come from no other script."""
        written = self.of(country)
        return (written.near_elsewhere if written.abroad else written.near) if written else None

    def body_key(self, name: str, country: str | None) -> str | None:
        """What all spellings of a folded name of a body or place of a country have in common; None for other countries."""
        written = self.of(country)
        return written.key(name.replace(" ", "")) if written else None

    def body_keys(self, name: str, country: str | None) -> tuple[str, ...]:
        """The same, and what it has in common with spellings of other lands, marked: "al-Dschasira"."""
        written = self.of(country)
        if written is None:
            return ()
        word = name.replace(" ", "")
        return (written.key(word), "~" + written.usually(word)) if written.abroad else (written.key(word),)

    def body_abroad(self, name: str, country: str | None) -> str | None:
        """The key of a name that may be spelled as in another land; None where no names are."""
        written = self.of(country)
        return "~" + written.elsewhere(name.replace(" ", "")) if written and written.abroad else None

    def one_body(self, left: str, right: str, country: str | None) -> bool:
        """Whether two folded names of bodies of a country are one in two transliterations: "deir ez zor", "deir ezzor"."""
        written = self.of(country)
        if written is None:
            return False
        return written.near(left, right) or written.near_elsewhere(left.replace(" ", ""), right.replace(" ", ""))
