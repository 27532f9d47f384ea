"""What a pronoun can stand for: by number, gender and kind."""

from collections.abc import Callable

from kg.extract.mentions import Phrase

_HE = frozenset({"he", "him", "his", "himself"})
_SHE = frozenset({"she", "her", "hers", "herself"})
_IT = frozenset({"it", "its", "itself"})
POSSESSIVE = frozenset({"his", "her", "its", "their"})
OBJECTIVE = frozenset({"him", "her", "it", "them"})
_THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
_COLLECTIVE = frozenset(
    [
        "State",
        "Government",
        "GovernmentBody",
        "Military",
        "IntergovernmentalOrganization",
        "PoliticalParty",
        "ArmedGroup",
        "CriminalOrganization",
        "Company",
        "Media",
        "NGO",
        "Organization",
    ]
)


def introduced(phrase: Phrase) -> bool:
    """Whether a phrase can be taken up by a pronoun: no "his wife", which is spoken of by way of somebody else."""
    return phrase.named or phrase.text.split()[0].lower() not in (
        "his",
        "her",
        "its",
        "their",
        "my",
        "our",
        "no",
        "any",
    )


def test_for(word: str) -> Callable[[Phrase], bool] | None:
    """What a pronoun can stand for, as a test of a phrase; None for pronouns that are left alone."""
    if word in _HE or word in _SHE:
        other = "female" if word in _HE else "male"
        return lambda p: p.cls == "Person" and p.gender != other and not p.plural
    if word in _IT:
        return lambda p: (p.actor.cls if p.actor else p.cls) in _COLLECTIVE and not p.plural
    if word in _THEY:
        return lambda p: (
            (p.plural and p.cls in ("Group", "People", "State"))
            or (p.cls == "GovernmentBody" and not p.named)
            or p.cls == "ArmedGroup"
        )
    return None


def gender_of(word: str) -> str | None:
    """The gender that a pronoun tells."""
    return "male" if word in _HE else "female" if word in _SHE else None
