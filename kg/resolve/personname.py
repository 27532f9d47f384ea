"""The parts of a person's name."""

from kg.model import Value


class PersonName(Value, frozen=True, gc=False):
    """The telling words of a name, in the order written, and the generation it names ("junior", "2")."""

    words: tuple[str, ...]
    sounds: tuple[str, ...]  # one for each word
    ring: tuple[str, ...]  # the sounds as they stand, wherever one begins to read: "Abe Shinzo" is "Shinzo Abe"
    letters: tuple[
        str, ...
    ]  # one for each word: as written, "oe" and "ö" alike; given names as what they are one with at home
    joined: str  # the sound of all words in one
    written: str  # all words in one, particles with them: "Nouri Abusahmain", "Nuri Abu Sahmain"
    generation: str | None
    bound: tuple[bool, ...] = ()  # one for each word: whether a hyphen ties it to another, "Jean-Pierre"
    linked: bool = False  # it says whose child somebody is: "Mohammed bin Salman"
    common: bool = False  # a given name and a surname that countless people bear: "Carlos Pérez"
    frequent: bool = False  # such a surname, whatever stands before it
