"""Whether what is told of a thing is only how somebody shows it: a painter's country, a speech's enemy."""

from kg.extract.frames.find import Sentences
from kg.extract.slots import shown, upward
from kg.extract.status.governors import governor, governors_of


def is_depicted(sent: Sentences, verb: int) -> bool:
    """Whether the subject of a verb is what somebody depicts: "the country that they *depict* lost the war"."""
    return any(_depicts(sent, teller, ("object",)) for teller in shown.depicters(sent.slots, verb))


def is_shown(sent: Sentences, noun: int) -> bool:
    """Whether a noun with a relative clause is what somebody depicts: "*paints* a country that lost the war".

    Of a definite noun the clause says who is meant: "the film shows the soldiers who shot the students".
    """
    copula = shown.said_to_be(sent.slots, noun)
    if copula is not None:  # "the country that they depict is one that lost the war"
        return is_depicted(sent, copula)
    if upward.is_determined(sent.slots, noun) and not _is_one_of(sent, noun):
        return False
    found = shown.shown_by(sent.slots, noun)
    if found is not None and _depicts(sent, *found):
        return True
    outer = shown.described_with(sent.slots, noun)  # "describes a land ruled by *men* who lost the war"
    return outer is not None and is_shown(sent, outer)


def _depicts(sent: Sentences, word: int, reach: tuple[str, ...]) -> bool:
    return any("depicted" in each.effects and not each.reach.isdisjoint(reach) for each in governors_of(sent, word))


def hedged(sent: Sentences, noun: int) -> set[str]:
    """What an adverb says at the preposition of a noun: "a video, *purportedly* of soldiers shooting them"."""
    tree, beside = sent.tree, sent.ontology.standing.beside
    adverbs = sent.slots.under(tree.head[noun], "advmod") if tree.dep[noun] == "pobj" else ()
    return {beside.get(("adverb", tree.lower[word]), "") for word in adverbs} & {"probable", "possible"}


def is_witnessed(sent: Sentences, verb: int, noun: int) -> bool:
    """Whether somebody describes what he saw somebody do: "described *militiamen burning* homes", "described a land ruled by"."""
    tree = sent.tree
    doing = tree.tag[verb] == "VBG" and tree.dep[verb] == "acl" and tree.dep[noun] == "dobj"
    return doing and governor(sent, tree.head[noun], ("scene",)) is not None


def _is_one_of(sent: Sentences, name: int) -> bool:
    """Whether a name has an article as if there were several: "*a Europe* that armed them"."""
    return any(sent.tree.lower[det] in ("a", "an") for det in sent.slots.under(name, "det"))
