"""Infinitives put right that the parser hung on "be" or left apart: "is in no mood *to send*", "eager as they are *to attack*", "did not go so far *as to condemn*"."""

from kg.extract.repair.labelled import where

_NOUNS = ("NN", "NNS")
_FINITE = ("VBD", "VBZ", "VBP", "VBN")


def hung_tails(lower: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """Hang each such infinitive on the word that says how it stands."""
    if "TO" in tag:
        _behind_noun(lower, head, dep, tag, pos)
    if "as" in lower or "though" in lower:
        _quality_first(lower, head, dep, tag, pos)
    if "far" in lower:
        _so_far(lower, head, dep, tag)
    if "but" in lower and "all" in lower:
        _all_but(lower, head, dep, tag, pos)


def _behind_noun(lower: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "Oslo is in no *mood to send* troops": right behind the noun of a phrase an infinitive is the noun's."""
    for noun in where(dep, "pobj"):
        be = head[head[noun]]
        if noun + 2 >= len(tag) or tag[noun + 1] != "TO" or tag[noun] not in _NOUNS or pos[be] != "AUX":
            continue
        verb = head[noun + 1]
        bare = not any(head[t] == noun and dep[t] == "det" and lower[t] == "the" for t in range(be, noun))
        if head[verb] == be and dep[verb] in ("xcomp", "advcl") and dep[head[noun]] == "prep" and bare:
            head[verb], dep[verb] = noun, "acl"


def _quality_first(lower: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "*Eager as they are to attack*", "*reluctant though it is to leave*": the infinitive belongs to the quality before."""
    for mark in where(dep, "mark"):
        be, quality = head[mark], mark - 1
        if lower[mark] not in ("as", "though") or quality < 0 or pos[be] != "AUX" or dep[quality] != "advcl":
            continue
        named = tag[quality] == "NNP" and quality == 0  # what opens a sentence may look like a name
        if be > mark + 3 or head[be] not in (quality, head[quality]) or (tag[quality] != "JJ" and not named):
            continue
        for verb in [t for t in where(dep, "xcomp") if head[t] == be and tag[t] == "VB"]:
            head[verb], tag[quality], pos[quality] = quality, "JJ", "ADJ"


def _so_far(lower: list[str], head: list[int], dep: list[str], tag: list[str]) -> None:
    """ "Did not go *so far as to condemn* it": what it is told how far somebody went to, not when."""
    for far in [t for t, word in enumerate(lower[:-3]) if word == "far" and lower[t + 1] == "as"]:
        deed = head[far + 2]
        if tag[far + 2] == "TO" and dep[deed] == "advcl" and head[deed] == head[far] and head[far + 1] == deed:
            dep[deed], head[far + 1], dep[far + 1] = "xcomp", far, "prep"


def _all_but(lower: list[str], head: list[int], dep: list[str], tag: list[str], pos: list[str]) -> None:
    """ "Oslo *all but condemned* it": before a verb these are an adverb."""
    for but in [t for t, word in enumerate(lower[:-1]) if word == "but" and t and lower[t - 1] == "all"]:
        verb = but + 1
        if tag[verb] in _FINITE and pos[verb] == "VERB" and dep[verb] != "amod" and but > 1:
            head[but], dep[but], pos[but], tag[but] = verb, "advmod", "ADV", "RB"
            head[but - 1], dep[but - 1], pos[but - 1] = but, "advmod", "ADV"


def ruled_out(lemma: list[str], head: list[int], dep: list[str]) -> None:
    """ "It is *out of the question* that they leave": no question any more."""
    for noun in [t for t, word in enumerate(lemma) if word == "question" and t > 3 and dep[t] == "pobj"]:
        be = head[noun - 3]
        if lemma[noun - 3 : noun] != ["out", "of", "the"] or lemma[be] != "be":
            continue
        lemma[noun], head[noun], dep[noun] = "nonquestion", be, "attr"
        for clause in [t for t in range(noun + 1, len(head)) if head[t] == noun and dep[t] in ("acl", "advcl")]:
            head[clause], dep[clause] = be, "ccomp" if dep[clause] == "acl" else "advcl"
