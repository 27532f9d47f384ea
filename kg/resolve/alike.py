"""How far two full names of persons are one: spelling, order, initials, and what the longer one says more."""

from collections.abc import Callable

import msgspec

from kg.resolve.personname import PersonName
from kg.resolve.persons import JOINED, ring_of

Near = Callable[
    [str, str], bool
]  # whether two words, or the words of two names parted by blanks, can be one in two transliterations
_UNSURE = 0.4


def alike(
    left: PersonName, right: PersonName, near: Near | None = None, *, goes_on: bool = False, to_the_letter: bool = False,
    two_surnames: bool = False, whole_names: bool = False, by_syllable: bool = False, two_given: bool = False, in_order: bool = False,
) -> float:  # fmt: skip
    """How far two full names are one, 0..1.

    1 the same words, 0.95 spelled alike, 0.9 two transliterations, 0.85 initials, 0.8 one says more, 0.4 where the shorter
    name may as well be another's, 0 not. `goes_on`: names of the country are often told without their last word, a second
    surname or a grandfather's name. `to_the_letter`: another spelling is another name there. `two_surnames`: a full name has two
    given names and two surnames, of which the news keeps the middle: "Evo Morales", "Juan Evo Morales Ayma".
    `whole_names`: there are no surnames, and a part of a name is another name. `by_syllable`: what sounds alike elsewhere are two
    syllables: "Lei", "Leji". `two_given`: two given names are one: Mohammad Reza is not Mohammad. `in_order`: names are chains of fathers'
    names, and turned round they are another's: Omar al-Bashir, Bashir Omar.
    """
    if by_syllable:
        left, right = as_written(left), as_written(right)
    if to_the_letter and _misspelt(left, right):
        return _UNSURE
    if left.ring == right.ring:
        if in_order and left.sounds != right.sounds:
            return _UNSURE
        return 1.0 if sorted(left.words) == sorted(right.words) else 0.95
    if left.joined == right.joined:
        return 0.95
    if sorted(left.sounds) == sorted(right.sounds):
        return _UNSURE  # "Ali Hassan", "Hassan Ali"
    if near and min(len(left.words), len(right.words)) > 1 and _spelled(left, right, near):
        return 0.9
    short, long = (left, right) if len(left.words) <= len(right.words) else (right, left)
    found = _matched(short, long, near)
    if found is None:
        return 0.0
    rest, initials = found
    matched = len(short.words) - initials
    if matched < 1 or len(short.words) < 2:
        return 0.0
    if not rest and _givens(short) != _givens(long) and sorted(_givens(short)) == sorted(_givens(long)):
        return _UNSURE  # "Hassan Ali Khaire", "Ali Hassan Kheyre"
    if not rest:
        return 0.9 if not initials else 0.85 if matched > 1 or not short.frequent else _UNSURE
    if to_the_letter and any(long.bound[at] for at in rest):
        return _UNSURE  # "Jean Dupont", "Jean-Pierre Dupont"
    if whole_names or (in_order and _turned(short, long, rest)):
        return _UNSURE
    if two_given and any(at and long.sounds[at][:1] == long.sounds[at - 1][:1] == "~" for at in rest):
        return _UNSURE
    if two_surnames and len(long.words) > 3 and len(long.words) - 2 in rest and rest[-1] < len(long.words) - 1:
        return _UNSURE  # by the mother's name alone nobody is called: "Joaquín Balaguer Ricardo", "Joaquín Ricardo"
    middle = two_surnames and rest == [0, 3] and len(long.words) == 4 and not short.frequent
    if not middle and _others(short, long, rest, initials=initials, goes_on=goes_on):
        return _UNSURE
    more = all(len(long.words[at]) == 1 for at in rest) and (not initials or 0 not in rest)
    return 0.8 if matched >= 2 or more else 0.0


def as_written(name: PersonName) -> PersonName:
    """A name whose words sound as they are written; known given names as their group."""
    sounds = tuple(
        sound if sound.startswith("~") else word for word, sound in zip(name.words, name.sounds, strict=True)
    )
    return msgspec.structs.replace(name, sounds=sounds, ring=ring_of(sounds), joined=name.written)


def _spelled(left: PersonName, right: PersonName, near: Near) -> bool:
    if len(left.words) == len(right.words) and any(
        one != two and one[:1] == two[:1] == "~" for one, two in zip(left.sounds[:-1], right.sounds[:-1], strict=True)
    ):
        return False  # "Saleh al-Masri", "Salah al-Masri"
    return near(" ".join(left.words), " ".join(right.words)) or near(left.written, right.written)


def _misspelt(left: PersonName, right: PersonName) -> bool:
    """Whether words that sound alike are written with other letters: "Orban", "Urban"."""
    ours, theirs = (sorted(zip(name.sounds, name.letters, strict=True)) for name in (left, right))
    return [sound for sound, _ in ours] == [sound for sound, _ in theirs] and ours != theirs


def _matched(short: PersonName, long: PersonName, near: Near | None) -> tuple[list[int], int] | None:
    """(places of the longer name's words that are left over, how many words matched an initial); None where a word has no match."""
    rest, initials = list(range(len(long.words))), 0
    for word, sound in sorted(zip(short.words, short.sounds, strict=True), key=lambda pair: -len(pair[0])):
        hit = next((at for at in rest if long.sounds[at] == sound), None)
        if hit is None and near is not None:
            hit = next((at for at in rest if near(word, long.words[at])), None)
        if hit is None:
            hit = next(
                (at for at in rest if JOINED + sound == long.sounds[at] or JOINED + long.sounds[at] == sound), None
            )
        if hit is None:
            hit = next((at for at in rest if _initial(word, long.words[at])), None)
            initials += hit is not None
        if hit is None:
            return None
        rest.remove(hit)
    return rest, initials


def _others(short: PersonName, long: PersonName, rest: list[int], *, initials: int, goes_on: bool) -> bool:
    """Whether the shorter name may as well be another's; `rest` are the places of the words that only the longer has."""
    if _given_only(short) and not short.linked and not _within(short, long):
        return True  # "Mohammed Ali" may be many, of whom Mohammed Ali al-Hakim is one; "Saleh Ali" is not Ali Abdullah Saleh
    if 0 in rest and len(long.words[0]) > 1:
        return True  # "Idriss Déby", "Mahamat Idriss Déby": the father's name is within the son's
    tail = rest == list(range(len(short.words), len(long.words)))
    if len(short.words) == 2 and (short.common or (short.frequent and not tail)):
        return True  # "Carlos Pérez" is everybody's name, Carlos Andrés Pérez is one
    if initials and len(rest) > 1 and all(len(long.words[at]) == 1 for at in rest):
        return True  # "Sirimavo", "S. W. R. D."
    short_of_one = len(rest) == 1 and (goes_on or short.linked)  # "Abdullah bin Zayed", a man of the Al Nahyan
    return tail and not short_of_one  # "Tunku Abdul Rahman", "Tunku Abdul Rahman Ismail"


def _turned(short: PersonName, long: PersonName, rest: list[int]) -> bool:
    """Whether the shorter name has the words that it shares with the longer one the other way round."""
    kept = [sound for at, sound in enumerate(long.sounds) if at not in rest]
    return kept[0] != kept[-1] and (kept[0], kept[-1]) == (short.sounds[-1], short.sounds[0])


def _given_only(name: PersonName) -> bool:
    return all(sound.startswith("~") for sound in name.sounds)


def _givens(name: PersonName) -> list[str]:
    """The known given names in a name, in the order written."""
    return [sound for sound in name.sounds if sound[:1] == "~"]


def _within(short: PersonName, long: PersonName) -> bool:
    """Whether a longer name begins and ends as the shorter one does: "Ali Saleh", "Ali Abdullah Saleh"."""
    return short.sounds[0] == long.sounds[0] and short.sounds[-1] == long.sounds[-1]


def _initial(word: str, other: str) -> bool:
    return (len(word) == 1 or len(other) == 1) and word[0] == other[0]
