"""What was only wanted once: "*had planned* to leave", "*was to have* left"."""

from kg.extract.frames import Sentences


def is_unmet(sent: Sentences, wanted: int, *, perfect: bool = False) -> bool:
    """Whether a word of wanting or planning leaves open what came of it; `perfect`: over a perfect ("was to *have left*")."""
    tree = sent.tree
    kind = "adjective" if tree.pos[wanted] == "ADJ" else "verb"
    if (kind, tree.lemma[wanted]) not in sent.ontology.standing.unmet:
        return False
    if tree.lemma[wanted] == "be" and kind == "verb":
        return perfect and tree.tag[wanted] == "VBD"
    copula = tree.head[wanted] if tree.dep[wanted] == "acomp" else wanted
    return any(tree.lemma[a] == "have" and tree.tag[a] == "VBD" for a in sent.slots.auxiliaries(copula))
