"""What a pronoun tells by itself: of one or of many, of a man or of a woman."""

HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})


def number_of(word: str) -> str | None:
    """Whether a pronoun speaks of one or of many."""
    return "one" if word in IT else "many" if word in THEY else None


def gender_of(word: str) -> str | None:
    """The gender that a pronoun tells."""
    return "male" if word in HE else "female" if word in SHE else None
