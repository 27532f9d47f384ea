"""Names behind a description: "Angolan state oil company Sonangol", "oil firm MOL"."""

from kg.ontology import Ontology
from kg.resolve.names import fold

_LONGEST = 3  # words of a country's name or people before a description: "South Korean shipbuilder"


def undescribed(label: str, cls: str, own: frozenset[str], ontology: Ontology) -> str:
    """The name behind the noun for what has it, where the noun goes with the class; the label itself where nothing is said.

    Before the noun stand words in small letters, and before these may stand the country's, one of `own`.
    """
    words = label.split(" ")
    at = next((at for at in range(len(words) - 1) if words[at].islower()), None)
    if at is None or at > _LONGEST or not words[-1][:1].isupper():
        return label
    if at and fold(" ".join(words[:at])) not in own:
        return label
    while at < len(words) and words[at].islower():
        at += 1
    noun = words[at - 1]
    if at == len(words) or not words[at][:1].isupper() or not _goes_with(noun, cls, ontology):
        return label
    return " ".join(words[at:])


def _goes_with(noun: str, cls: str, ontology: Ontology) -> bool:
    """Whether a noun may be said of what is of a class: "firm" of a company, "service" of a state's body."""
    if cls in ontology.matching.kind_of.get(noun, ()):
        return True
    role = ontology.lexicon.role_nouns.get(noun)
    return role is not None and role.cls != "Thing" and (ontology.is_a(role.cls, cls) or ontology.is_a(cls, role.cls))
