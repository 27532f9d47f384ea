"""Whether anything came of what somebody tried."""

from kg.extract.frames import Sentences
from kg.extract.status.beside import is_negative
from kg.extract.status.governors import governor


def is_fruitless(sent: Sentences, noun: int) -> bool:
    """Whether nothing came of an attempt: "the attempt *failed*", "*escaped* an attempt to shoot him"."""
    dep, verb = sent.tree.dep[noun], sent.tree.head[noun]
    if dep not in ("nsubj", "nsubjpass", "dobj") or is_negative(sent, verb):
        return False
    said = governor(sent, verb, ("subject",) if dep == "nsubj" else ("object",))
    return said is not None and bool(said.effects & {"fruitless", "negative"}) and "probable" not in said.effects
