"""Who holds the same office elsewhere: "Hungarian Foreign Minister X met *his Slovak counterpart, Y*"."""

from kg.extract.frames.find import Sentences
from kg.extract.relations.ends import Known, fits, same
from kg.extract.relations.grounds import ground
from kg.extract.relations.ties import Tie
from kg.extract.slots import offices


def counterparts(sent: Sentences, known: Known, ties: list[Tie]) -> list[Tie]:
    """A tie for each named counterpart of somebody whose office the text tells: the same office, of the country before the word."""
    tree, found = sent.tree, []
    nouns = sent.ontology.lexicon.counterparts
    if {noun.rpartition(" ")[2] for noun in nouns}.isdisjoint(tree.lemma):
        return []
    for token, lemma in enumerate(tree.lemma):
        first = token - 1 if token and f"{tree.lower[token - 1]} {lemma}" in nouns else token
        if first == token and lemma not in nouns:
            continue
        owner = sent.slots.of(token).possessor[:1]
        office = next((tie for tie in ties if owner and _holds(tie, known, owner[0])), None)
        if office is None or office.frame is None:
            continue
        kind, home = ground(sent, first, office.frame)
        named = [h for h in offices.holders(sent.slots, token) if fits(sent, office.frame, "subject", known(h))]
        if kind != "modifier" or home is None or not named or not fits(sent, office.frame, "object", known(home)):
            continue
        found.append(
            Tie(
                frame=office.frame, relation=office.relation, trigger=token, words=(token,), subject=named[0],
                object=home, standing=office.standing, office=office.office,
            )
        )  # fmt: skip
    return found


def _holds(tie: Tie, known: Known, owner: int) -> bool:
    """Whether a tie tells an office of somebody."""
    return tie.office is not None and (tie.subject == owner or same(known(tie.subject), known(owner)))
