"""Names of persons taken apart and compared: titles, particles, generations, initials, spelling, order."""

from collections.abc import Callable
from functools import lru_cache

from kg.matching import Matching
from kg.model import Value
from kg.resolve.names import fold_person

JOINED = "abd"  # stands before what is joined to any of its forms: "Abdul Hamid" and "Abdelhamid" are "abdhamid"
_LEAST = 4  # letters of what is joined
_VOWELS = str.maketrans({"e": "i", "y": "i", "o": "u", "j": "i"})


class PersonName(Value, frozen=True, gc=False):
    """The telling words of a name, in the order written, and the generation it names ("junior", "2")."""

    words: tuple[str, ...]
    sounds: tuple[str, ...]  # one for each word
    ring: tuple[str, ...]  # the sounds as they stand, wherever one begins to read: "Abe Shinzo" is "Shinzo Abe"
    joined: str  # the sound of all words in one
    generation: str | None
    linked: bool = False  # a particle ties its words: "Mohammed bin Salman"


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
        particles = [self._is_particle(words, i) for i in range(len(words))]
        telling = self._joined([word for word, dull in zip(words, particles, strict=True) if not dull] or words)
        sounds = tuple(self.sound(word) for word in telling)
        return PersonName(
            words=tuple(telling), sounds=sounds, ring=_ring(sounds),
            joined=self.sound("".join(telling)), generation=generation,
            linked=any(particles[1:-1]),
        )  # fmt: skip

    def _is_particle(self, words: list[str], at: int) -> bool:
        """Whether a word is a particle; "y" at the head or behind another single letter is an initial."""
        initial = len(words[at]) == 1 and (at == 0 or len(words[at - 1]) == 1)
        return words[at] in self._m.particles and not initial

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


def _ring(sounds: tuple[str, ...]) -> tuple[str, ...]:
    """The first of all ways to turn the words round; where all are given names, order tells father from son: as they stand."""
    if all(sound.startswith("~") for sound in sounds):
        return sounds
    return min(sounds[at:] + sounds[:at] for at in range(len(sounds)))


Near = Callable[[str, str], bool]  # whether two words can be one in two transliterations


def alike(left: PersonName, right: PersonName, near: Near | None = None) -> float:
    """How far two full names are one: 1 the same words, 0.95 spelled alike, 0.9 two transliterations, 0.85 initials, 0.8 one says more, 0.4 one name's first word is within the other, or the order differs; 0 not."""
    if left.ring == right.ring:
        return 1.0 if sorted(left.words) == sorted(right.words) else 0.95
    if left.joined == right.joined:
        return 0.95
    if sorted(left.sounds) == sorted(right.sounds):
        return 0.4  # "Ali Hassan", "Hassan Ali"
    if near and min(len(left.words), len(right.words)) > 1 and near("".join(left.words), "".join(right.words)):
        return 0.9
    short, long = (left, right) if len(left.words) <= len(right.words) else (right, left)
    rest, matched, initials = list(zip(long.words, long.sounds, strict=True)), 0, 0
    for word, sound in sorted(zip(short.words, short.sounds, strict=True), key=lambda pair: -len(pair[0])):
        hit = next((r for r in rest if r[1] == sound), None)
        if hit is None and near is not None:
            hit = next((r for r in rest if near(word, r[0])), None)
        if hit is None:
            hit = next((r for r in rest if r[1] == JOINED + sound or JOINED + r[1] == sound), None)
        if hit is None:
            hit = next((r for r in rest if _initial(word, r[0])), None)
            initials += hit is not None
        if hit is None:
            return 0.0
        matched += 1
        rest.remove(hit)
    if matched - initials < 1 or len(short.words) < 2:
        return 0.0
    if not rest:
        return 0.85 if initials else 0.9
    if _given_only(short) and not short.linked and not _within(short, long):
        return 0.4  # "Mohammed Ali" may be many, of whom Mohammed Ali al-Hakim is one; "Saleh Ali" is not Ali Abdullah Saleh
    if long.words[0] in {word for word, _ in rest} and len(long.words[0]) > 1:
        return 0.4  # "Idriss Déby", "Mahamat Idriss Déby": the father's name is within the son's
    more = all(len(word) == 1 for word, _ in rest) and (not initials or long.words[0] not in {word for word, _ in rest})
    return 0.8 if matched - initials >= 2 or more else 0.0


def _given_only(name: PersonName) -> bool:
    return all(sound.startswith("~") for sound in name.sounds)


def _within(short: PersonName, long: PersonName) -> bool:
    """Whether a longer name begins and ends as the shorter one does: "Ali Saleh", "Ali Abdullah Saleh"."""
    return short.sounds[0] == long.sounds[0] and short.sounds[-1] == long.sounds[-1]


def _initial(word: str, other: str) -> bool:
    return (len(word) == 1 or len(other) == 1) and word[0] == other[0]
